"""An article without a day, read as if it were written on each of fourteen days.

In: an article. Out: for its words for when, how many days before its day they lie. Exists because “on Monday” says
nothing of when it was written until another article dates what happened on that Monday.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from timeline.dates import find_dates
from timeline.dates.when import Day, When
from timeline.model import Article, Settings

MOST = 30
"""Articles in which events are compared one by one; in more of them too many look alike."""
FIRST = Day(2001, 5, 16)
_STARTS = (FIRST, Day(2002, 11, 13))
"""Two weeks, in other seasons, of which every day is tried."""

Reach = tuple[int, int]
"""From so many days before the article's day (a negative number) to so many."""


def on_trial(article: Article) -> Article:
    """An article without a day as if it were written on one, so that it can be read; no day of it may be used."""
    return msgspec.structs.replace(article, published=When.day(FIRST), published_basis="inferred")


@lru_cache(maxsize=4 * MOST)
def _readings(article: Article, settings: Settings) -> Mapping[tuple[int, int], tuple[tuple[int, Reach], ...]]:
    """For expressions that count from the article's day, by start and end: weekday of that day, and how far away."""
    found: dict[tuple[int, int], list[tuple[int, Reach]]] = {}
    for day in [start.plus(n) for start in _STARTS for n in range(7)]:
        for one in find_dates(article.text, When.day(day), order=settings.order):
            first, last = (one.when.earliest, one.when.latest) if one.when else (None, None)
            if one.resolved == "relative" and first is not None and last is not None:
                reach = first.ordinal - day.ordinal, last.ordinal - day.ordinal
                found.setdefault((one.start, one.end), []).append((day.weekday, reach))
    return {where: tuple(each) for where, each in found.items() if len(each) == 7 * len(_STARTS)}


def reaches(article: Article, settings: Settings, widest: int) -> dict[tuple[int, int], Reach]:
    """How far back they reach, whatever the day of the week: “on Monday” is of the last seven days."""
    made: dict[tuple[int, int], Reach] = {}
    for where, each in _readings(article, settings).items():
        first, last = min(first for _, (first, _) in each), max(min(0, last) for _, (_, last) in each)
        if last - first <= widest:
            made[where] = first, last
    return made


_LONGEST = 7
"""Days: “last week” and shorter."""


def by_weekday(article: Article, settings: Settings) -> dict[tuple[int, int], tuple[Reach, ...]]:
    """How far away they lie for each weekday of the article's day, Monday first, for words that mean a few days."""
    made: dict[tuple[int, int], tuple[Reach, ...]] = {}
    for where, each in _readings(article, settings).items():
        days = sorted(set(each))
        if len(days) == _LONGEST and all(last - first < _LONGEST for _, (first, last) in days):
            made[where] = tuple(reach for _, reach in days)
    return made
