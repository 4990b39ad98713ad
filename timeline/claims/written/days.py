"""Days named without their year that another article gives with it, as reasons for when an article was written.

In: articles. Out: for those without a day, bounds. Exists because “the collapse on 3 March” here and “3 March 2014”
there are one day where both tell of a collapse: news leaves the year out only while it goes without saying.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

import msgspec

from timeline.claims.sentences import LONGEST
from timeline.claims.status import ASSERTED
from timeline.claims.undated import shortened
from timeline.claims.written.alike import capitals
from timeline.claims.written.months import AGAIN, GRACE, REACH, months_named
from timeline.claims.written.own import is_naming, told_ahead, told_as_past
from timeline.claims.written.reason import Bound
from timeline.claims.written.shared import claims_of
from timeline.claims.written.trials import on_trial
from timeline.claims.written.years import Event
from timeline.dates.when import Day, Step
from timeline.model import Article, Settings, Span

_LEAST_NAMES = 2
"""Names that two articles must have in common, where the sentences have but one word."""
_SURE = 3
"""Words in common that are enough without."""
_AHEAD = 330
"""Days before a day on which it is still told to come without its year."""
_WORD = re.compile(r"[A-Za-z]{4,}")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
"""A year named before a day in its sentence may be its own: "left on 16 April 2016 and sank on 18 April"."""
_NO_WORDS = frozenset(
    word[:6] for word in "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december said told after before there their which have been were that "
    "this with from also would will could they more than about into over yesterday today week last year month night "
    "morning evening afternoon people least when since first".split()
)  # fmt: skip

_UNPLANNED = frozenset({"accident", "arrest", "attack", "capture", "death", "disaster", "displacement", "injury"})
"""Kinds of which nobody knows the day before: the mere name of a concert by its day stands on its tickets too."""

Told = Literal["past", "ahead", "named"]
"""past: told as past by its verb. ahead: still to come. named: an event that has been is called by it."""


class Named(msgspec.Struct, frozen=True):
    """A day of a month that a sentence gives without a year."""

    month: int
    day: int
    saw: str
    told: Told
    sentence: str
    names: frozenset[str]
    """Of its article."""


def named_days(article: Article, spans: Sequence[Span], settings: Settings) -> tuple[Named, ...]:
    """The days of an article without a day that another one may give with their year."""
    named = {where: month for where, month in months_named(article.text, settings.order).items() if month[1]}
    if not named:
        return ()
    claims = claims_of(on_trial(article), settings)
    events = {one.expression for one in claims if one.status in ASSERTED and one.kind in _UNPLANNED}
    made: list[Named] = []
    for where, (month, day) in named.items():
        span = next((one for one in spans if one.start <= where[0] < one.end <= one.start + LONGEST), None)
        told = _told(article.text, span, Span(*where), Span(*where) in events) if span else None
        if span is not None and told is not None and not _YEAR.search(article.text, span.start, where[0]):
            saw, sentence = article.text[where[0] : where[1]], article.text[span.start : span.end]
            made.append(Named(month, day, saw, told, sentence, capitals(article.text)))
    return tuple(made)


def _told(text: str, span: Span, where: Span, is_event: bool) -> Told | None:
    if told_ahead(text, span, where.start):
        return "ahead"
    if told_as_past(text, span, where.start) and not AGAIN.search(text, span.start, span.end):
        return "past"
    return "named" if is_event and not is_naming(text, span, where.start) else None


Calendar = Mapping[tuple[int, int], Sequence[Event]]
"""What articles tell of days with their year, by month and day."""


def calendar(events: Iterable[Event]) -> Calendar:
    """The events that are known to the day, by their month and day."""
    days: dict[tuple[int, int], list[Event]] = defaultdict(list)
    for event in events:
        if event.when.is_day and event.when.earliest is not None:
            days[event.when.earliest.month, event.when.earliest.day].append(event)
    return days


def by_day(
    article: str, named: Sequence[Named], given: Calendar, names: Mapping[str, frozenset[str]]
) -> Iterator[Bound]:
    """A day told without its year is that of another article which tells the same of it; `names`: those of each."""
    for one in named:
        same = [event for event in given.get((one.month, one.day), ()) if _is_same(article, one, event, names)]
        days = {event.when.earliest for event in same}
        if len(days) == 1:
            day = days.pop()
            if day is not None:
                yield _bound(one, day, same[0])


def _is_same(article: str, one: Named, event: Event, names: Mapping[str, frozenset[str]]) -> bool:
    common = _words(one.sentence) & _words(event.words)
    if event.article == article or not common:
        return False
    return len(common) >= _SURE or len(one.names & names.get(event.article, frozenset())) >= _LEAST_NAMES


@cache
def _words(sentence: str) -> frozenset[str]:
    return frozenset(word[:6].lower() for word in _WORD.findall(sentence)) - _NO_WORDS


def _bound(one: Named, day: Day, event: Event) -> Bound:
    spans = {
        "past": (day.plus(-GRACE), day.plus(REACH)),
        "ahead": (day.plus(-_AHEAD), day.plus(GRACE)),
        "named": (day, None),
    }
    low, high = spans[one.told]
    how = {
        "past": f"“{one.saw}” is told here as past without a year, as it is for eleven months",
        "ahead": f"“{one.saw}” is told here as still to come, without a year",
        "named": f"“{one.saw}” is spoken of here as having been",
    }[one.told]
    because = f"{how}, and “{event.article}” dates it {day}: “{shortened(event.words)}”."
    step = Step("a day that another article gives with its year", one.saw, f"{low}..{high or ''}", because)
    return Bound(low, high, step, (event.article,))
