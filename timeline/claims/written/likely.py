"""The likeliest day of an article in a large dated pile.

In: an article's bounds, and the dated articles nearest to it by words. Out: one day with a score, or none. It stands
beside the bounds, never outside them, and dates no claim: it is likeness, not proof.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from timeline.claims.words import WEEKDAYS
from timeline.claims.written.months import MONTHS
from timeline.claims.written.pile import Pile
from timeline.dates.when import Day, Step, month_days
from timeline.model import Article, Likely

_LEAST = 0.25
"""Score below which nothing is said. Measured on four piles of 138 to 402 news articles: within a week of the true day
lie 1 in 4 of those with .2 to .4, 6 in 10 with .4 to .8 and 9 in 10 with more, of which 1 in 3 is the very day."""
_MOST = 0.99
"""Likeness is never proof."""
_WEEK = 7
_LEAST_LIKE = 8
"""Articles that must have words in common with it."""
_HEAD = 4000
"""Code points of the text in which days are looked for."""
_DECAY = 1.5
"""Days after which a neighbour's day counts a third as much."""
_BESIDE = 3
"""Days around a neighbour's day that are weighed too."""
_AFTER_WEEKDAY = (0.43, 0.23, 0.10, 0.07, 0.05, 0.03, 0.09)
"""How often news names a weekday on that day, the day after, and so on. Measured on the same piles."""
_WEEKDAY_WEIGHT = 1.2
_AFTER_DAY = {0: 1.2, 1: 1.0, 2: 0.6, 3: 0.4}
"""What a day named with its month adds to it and to the days after."""
_WEEKDAY = re.compile(rf"(?i)\b({'|'.join(WEEKDAYS)})\b")
_MONTHS = tuple(month[:3].lower() for month in MONTHS)
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]*\.?"
_MONTH_DAY = re.compile(rf"(?i)\b(?:(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}|{_MONTH} (\d{{1,2}}))\b(?!,? \d{{4}})")


def likely_day(pile: Pile, index: int, article: Article) -> Likely | None:
    """The likeliest day within the article's bounds; None where its nearest are too few or too far apart."""
    near = [(day, weight**2, other) for other, weight in pile.near.get(index, ()) if (day := _day(pile, other))]
    days = _candidates([day for day, _, _ in near], article)
    if len(near) < _LEAST_LIKE or not days:
        return None
    text = article.text[:_HEAD] if article.language.split("-")[0] == "en" else ""
    weekdays, named = _weekdays(text), _month_days(text)
    weights = {day: _by_likeness(day, near) + _by_weekday(day, weekdays) + _by_day(day, named) for day in days}
    best = max(days, key=lambda day: (weights[day], -day.ordinal))
    mass = {day: math.exp(weight - weights[best]) for day, weight in weights.items()}
    score = sum(part for day, part in mass.items() if abs(day.ordinal - best.ordinal) <= _WEEK) / sum(mass.values())
    if score < _LEAST:
        return None
    score = min(round(score, 2), _MOST)
    return Likely(best, score, _step(best, score, near, pile, best.weekday in weekdays))


def _day(pile: Pile, other: int) -> Day | None:
    when = pile.texts[other].article.published
    return when.earliest if when is not None and when.is_day else None


def _candidates(days: Sequence[Day], article: Article) -> list[Day]:
    """The days of the nearest and those around them, as far as the bounds allow."""
    when = article.published
    low, high = (when.earliest, when.latest) if when else (None, None)
    around = {day.ordinal + away for day in days for away in range(-_BESIDE, _BESIDE + 1)}
    found = [Day.from_ordinal(ordinal) for ordinal in sorted(around)]
    return [day for day in found if (low is None or low <= day) and (high is None or day <= high)]


def _by_likeness(day: Day, near: Sequence[tuple[Day, float, int]]) -> float:
    parts = (weight * math.exp(-abs(day.ordinal - theirs.ordinal) / _DECAY) for theirs, weight, _ in near)
    return math.log(1e-9 + sum(parts))


def _weekdays(text: str) -> Counter[int]:
    """How often each weekday is named, Monday as 0."""
    return Counter(WEEKDAYS.index(found.group(1).lower()) for found in _WEEKDAY.finditer(text))


def _by_weekday(day: Day, weekdays: Counter[int]) -> float:
    total = sum(weekdays.values())
    if not total:
        return 0.0
    parts = (
        count / total * math.log(7 * _AFTER_WEEKDAY[(day.weekday - named) % 7]) for named, count in weekdays.items()
    )
    return _WEEKDAY_WEIGHT * math.sqrt(min(3, total)) * sum(parts)


def _month_days(text: str) -> list[tuple[int, int]]:
    """Month and day as they are named without a year, each once."""
    found = [(one[2] or one[3], one[1] or one[4]) for one in _MONTH_DAY.finditer(text)]
    return sorted({(_MONTHS.index(month[:3].lower()) + 1, int(day)) for month, day in found})


def _by_day(day: Day, named: Sequence[tuple[int, int]]) -> float:
    real = [Day(day.year, month, of_month) for month, of_month in named if 0 < of_month <= month_days(day.year, month)]
    return max((_AFTER_DAY.get(day.ordinal - one.ordinal, 0.0) for one in real), default=0.0)


def _step(best: Day, score: float, near: Sequence[tuple[Day, float, int]], pile: Pile, named: bool) -> Step:
    close = [other for day, _, other in near if abs(day.ordinal - best.ordinal) <= _BESIDE]
    names = [f"“{pile.texts[other].article.id}”" for other in close[:3]]
    weekday = f", and it names a {WEEKDAYS[best.weekday].capitalize()}" if named else ""
    day = f"{best.day} {MONTHS[best.month - 1]} {best.year}"
    alike = f"by its likeness to {len(close)} dated articles of those days ({', '.join(names)} first){weekday}"
    sure = f"{score:.0%} of what speaks for a day lies within a week of it"
    because = f"Most likely {day}, {alike}; {sure}. No claim is dated by this."
    return Step("the likeliest day in the pile", ", ".join(names), f"{best} ({score:.2f})", because)
