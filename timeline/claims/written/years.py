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
from timeline.claims.written.months import AGAIN, GRACE, Partial, day_of
from timeline.claims.written.own import told_ahead
from timeline.claims.written.reason import Bound, Text, width
from timeline.dates import find_dates
from timeline.dates.expression import Expression
from timeline.dates.when import Day, Step, When
from timeline.model import Settings, Span

_BARE = 335
"""Days: a month without its year is meant within about eleven months."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_OPENING = 2
"""Sentences that open an article."""
_LEAST_NAMES, _LEAST_WORDS, _LIKE = 2, 3, 0.4
"""Names and words that two sentences have in common to tell of one event, and their share of the shorter one's."""
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
    """A month without a year, of an event that another article dates: its year is that one's, and not long past.

    Not where such a thing is told of several years.
    """
    for partial in text.partial:
        same = [(day, event) for event in events.get(partial.month, ()) if (day := _day_of_same(partial, event))]
        if same and len({day.year for day, _ in same}) == 1:
            yield _bound(partial, *min(same, key=lambda each: (each[0], each[1].article)))


def _day_of_same(partial: Partial, event: Event) -> Day | None:
    """The first day that both mean, where they tell of the same."""
    if not event.kind or event.kind != _kind(partial.sentence):
        return None
    bag, theirs = telling(partial.sentence), telling(event.words)
    common, names = len(bag & theirs), capitals(partial.sentence) & capitals(event.words)
    if len(names) < _LEAST_NAMES or common < max(_LEAST_WORDS, _LIKE * min(len(bag), len(theirs))):
        return None
    return day_of(partial, event.when.earliest, event.when.latest)


def _bound(partial: Partial, day: Day, event: Event) -> Bound:
    low, high = day.plus(-GRACE if partial.day else 0), day.plus(_BARE)
    told = f"“{event.article}” tells of the same {event.kind} and dates it {edtf_of(event.when)}"
    because = f"{told}; a month named without its year is of the last eleven months."
    return Bound(low, high, Step("the year of an event told elsewhere", partial.words, f"{low}..{high}", because))
