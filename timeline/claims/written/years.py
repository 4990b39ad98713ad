"""The year of a month that an article tells without one, from another article that dates the same event.

In: articles. Out: bounds for those without a day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from timeline.claims.kinds import kind_of
from timeline.claims.undated import edtf_of
from timeline.claims.written.alike import capitals, telling
from timeline.claims.written.months import AGAIN, day_of
from timeline.claims.written.own import told_ahead
from timeline.claims.written.reason import Bound, Text, width
from timeline.dates import find_dates
from timeline.dates.expression import Expression
from timeline.dates.when import Step, When
from timeline.model import Settings, Span

_BARE = 335
"""Days: a month without its year is meant within about eleven months."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_OPENING = 2
"""Sentences that open an article."""
_WIDEST = 31
"""Days: what is dated less narrowly dates nothing else."""


class Event(msgspec.Struct, frozen=True):
    """A dated sentence of an article."""

    article: str
    when: When
    words: str
    kind: str
    recent: bool
    """Whether it lies within the months before its article; what lies years back has anniversaries."""


def events(text: Text, settings: Settings) -> Iterator[Event]:
    """The dated sentences of an article; of one without a day those that state their date in full."""
    published = text.article.published
    found = [e for e in find_dates(text.article.text, published, order=settings.order) if not e.dateline]
    if published is not None and published.is_day and text.article.published_basis != "inferred":
        yield from _opening(text, published)
    for span in text.spans:
        for one in found:
            if not span.start <= one.start < span.end or one.when is None or width(one.when) > _WIDEST:
                continue
            if one.resolved == "stated" or _is_told(text, span, one):
                words = text.article.text[span.start : span.end]
                recent = published is not None and _is_recent(one.when, published)
                yield Event(text.article.id, one.when, words, _kind(words), recent)


def _opening(text: Text, published: When) -> Iterator[Event]:
    """What an article opens with is of its own day, or was told on it; not where it looks back on other years."""
    spans = text.spans[:_OPENING]
    head = text.article.title + "\n" + "\n".join(text.article.text[span.start : span.end] for span in spans)
    own = published.earliest.year if published.earliest else 0
    looks_back = AGAIN.search(head) or any(int(year.group()) != own for year in _YEAR.finditer(head))
    for span in () if looks_back else spans:
        words = text.article.text[span.start : span.end]
        yield Event(text.article.id, published, words, _kind(words), True)


def _is_told(text: Text, span: Span, one: Expression) -> bool:
    """Whether a date without its year is past by the article's own day, or told as still to come."""
    written, first = text.article.published, one.when.earliest if one.when else None
    if written is None or first is None:
        return False
    past = written.latest is not None and first <= written.latest
    return past or told_ahead(text.article.text, span, one.start)


def _is_recent(when: When, published: When) -> bool:
    first, last = when.earliest, published.latest
    return first is not None and last is not None and 0 <= last.ordinal - first.ordinal <= _BARE


def _kind(words: str) -> str:
    return kind_of(re.findall(r"[a-z-]+", words.lower()), "")


def by_month(events: Iterable[Event]) -> dict[int, list[Event]]:
    months: dict[int, list[Event]] = defaultdict(list)
    for event in (one for one in events if one.recent):
        ends = {day.month for day in (event.when.earliest, event.when.latest) if day is not None}
        for month in sorted(ends):
            months[month].append(event)
    return months


def by_year(text: Text, events: Mapping[int, Sequence[Event]]) -> Iterator[Bound]:
    """A month without a year, of an event that another article dates: its year is that one's, and not long past."""
    for partial in text.partial:
        kind, bag, names = _kind(partial.sentence), telling(partial.sentence), capitals(partial.sentence)
        for event in events.get(partial.month, ()):
            day = day_of(partial, event.when.earliest, event.when.latest)
            same = (
                event.kind == kind != ""
                and len(bag & telling(event.words)) >= 3
                and len(names & capitals(event.words)) > 1
            )
            if day is None or not same:
                continue
            low, high = day, day.plus(_BARE)
            told = f"“{event.article}” tells of the same {kind} and dates it {edtf_of(event.when)}"
            because = f"{told}; a month named without its year is of the last eleven months."
            yield Bound(
                low, high, Step("the year of an event told elsewhere", partial.words, f"{low}..{high}", because)
            )
