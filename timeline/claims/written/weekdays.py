"""Days named with their weekday and without their year, as reasons for when an article was written.

In: an article without a day, and the days of those that tell of the same people and places. Out: bounds. Exists because
a Monday that is 18 April is of 2011, 2016 or 2022: where the others are of one of these years, it is of that one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from timeline.claims.sentences import LONGEST
from timeline.claims.words import WEEKDAYS
from timeline.claims.written.alike import capitals
from timeline.claims.written.months import AGAIN, REACH, dateline, months_named
from timeline.claims.written.own import told_ahead, told_as_past
from timeline.claims.written.reason import Bound
from timeline.dates.when import Day, Step, month_days
from timeline.model import Article, Settings, Span

_LEAST_NAMES, _LEAST_OFTEN = 5, 2
"""Names that an article has in common with those of its story, and how many of these it uses twice."""
_BEFORE, _AFTER = 366, 2 * 366
"""Days before the first and after the last article of a story in which another is looked for."""
_PRINTED = 3
"""Days after its dateline in which a report is printed, and one before it: another time zone."""
_WEEKDAY = re.compile(rf"(?i)\b({'|'.join(day[:3] for day in WEEKDAYS)})[a-z]*\b")


_NAME = re.compile(r"\b[A-Z][a-z]{3,}")
_FULL_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


class Names(msgspec.Struct, frozen=True):
    """All names of an article, and those that it uses more than once."""

    all: frozenset[str]
    often: frozenset[str]


Told = Literal["past", "ahead", "dateline", "somehow"]


class Weekday(msgspec.Struct, frozen=True):
    """A day of a month that an article names with its weekday, Monday as 0, and how it tells of it."""

    month: int
    day: int
    weekday: int
    saw: str
    told: Told


def weekdays_named(article: Article, spans: Sequence[Span], settings: Settings) -> tuple[Weekday, ...]:
    """The days that an article names with their weekday and without a year."""
    text, found = article.text, list[Weekday]()
    heads = {one.words for one in dateline(text, settings.order)}
    for (start, end), (month, day) in months_named(text, settings.order).items():
        span = next((one for one in spans if one.start <= start < one.end <= one.start + LONGEST), Span(start, end))
        said = _WEEKDAY.search(text, start, end)
        if said is not None and day and not _FULL_YEAR.search(text, span.start, span.end):
            told: Told = "dateline" if text[start:end] in heads else _told(text, span, start)
            found.append(Weekday(month, day, _number(said.group(1)), text[start:end], told))
    return tuple(found)


def _number(begun: str) -> int:
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(begun.lower()))


def _told(text: str, span: Span, start: int) -> Told:
    if told_ahead(text, span, start):
        return "ahead"
    return "past" if told_as_past(text, span, start) and not AGAIN.search(text, span.start, span.end) else "somehow"


def by_weekdays(
    article: str, named: Sequence[Weekday], days: Mapping[str, Day], names: Mapping[str, Names]
) -> Iterator[Bound]:
    """The one year in which its days have their weekdays, of those around all articles that say theirs; none where no
    other tells its story, or where it names days of several years.

    `days`: those of the articles that say theirs; `names`: those that each article uses.
    """
    others = [name for name in sorted(days) if name != article]
    if not named or not others or not _is_story(names[article], [names[name].all for name in others]):
        return
    first, last = min(days[name] for name in others).plus(-_BEFORE), max(days[name] for name in others).plus(_AFTER)
    found = [(one, list(_fitting(one, first, last))) for one in named]
    sure = [(one, each[0]) for one, each in found if len(each) == 1]
    if len(sure) < len(found) or len({day.year for _, day in sure}) != 1:
        return
    near = max(others, key=lambda name: len(names[article].all & names[name].all))
    for one, day in sure:
        yield _bound(one, day, near, (first, last))


def _is_story(one: Names, others: Sequence[frozenset[str]]) -> bool:
    """Whether others name the same, and most of all what it names again and again."""
    theirs = frozenset[str]().union(*others)
    return len(one.often & theirs) >= _LEAST_OFTEN and len(one.all & theirs) >= _LEAST_NAMES


def names_of(text: str) -> Names:
    """The names of a text, by how they begin."""
    used, names = Counter(word[:5] for word in _NAME.findall(text)), capitals(text)
    return Names(names, frozenset(name for name, count in used.items() if count > 1) & names)


def _fitting(one: Weekday, first: Day, last: Day) -> Iterator[Day]:
    for year in range(first.year, last.year + 1):
        if one.day <= month_days(year, one.month):
            day = Day(year, one.month, one.day)
            if day.weekday == one.weekday and first <= day <= last:
                yield day


def _bound(one: Weekday, day: Day, near: str, years: tuple[Day, Day]) -> Bound:
    reach = {"past": (0, REACH), "ahead": (-REACH, 0), "dateline": (-1, _PRINTED)}.get(one.told, (-REACH, REACH))
    low, high = day.plus(reach[0]), day.plus(reach[1])
    because = (
        f"“{one.saw}” falls on a {WEEKDAYS[one.weekday].capitalize()} in {day.year} and in no other year from "
        f"{years[0].year} to {years[1].year}, those around the articles that say their day; “{near}” tells of the same "
        "people and places."
    )
    step = Step("the year in which a day has its weekday", one.saw, f"{low}..{high}", because)
    return Bound(low, high, step, (near,))
