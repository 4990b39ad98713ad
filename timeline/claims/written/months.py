"""Months named without their year, as reasons for when an article was written.

In: the days within which an article may have been written, and the months or days it tells as past without a year.
Out: those days narrowed. Exists because “in June” is only said of a June not long ago: so it was written in some
months of every year, and where little more than a year is left, in one stretch.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from timeline.dates import find_dates
from timeline.dates.when import Day, Step, Unit, When, month_days

REACH = 330
"""Days after the first of a month in which it is still told without its year. Measured on news: 97 of 100 are."""
GRACE = 1
"""Days before a day that is told as past: pages are stamped in another time zone."""
_RECENT = 240
"""The same for the last of several months that one text tells so: 29 of 31."""
AGAIN = re.compile(
    r"(?i)\b(?:anniversar(?:y|ies)|commemorat\w+|remember\w*|memorial|(?:every|each) year"
    r"|(?:years?|decades?|century) (?:on|after|later|ago|to the (?:day|minute)))\b"
)
"""Words of a sentence in which a day may be of a year long past."""
_LONGEST = 6 * 366
"""Days: a longer stretch holds so many Junes that none of them tells anything."""


class Partial(msgspec.Struct, frozen=True):
    """A month, or a day of a month, that a sentence tells as past without its year."""

    month: int
    day: int
    """0 where only the month is told."""
    words: str
    sentence: str
    within: int = 0
    """Days after it on which it is still told so; 0 for what holds of any month without a year."""


Stretch = tuple[int, int]
"""First and last day, as ordinals."""


def narrow(low: Day | None, high: Day | None, partials: Sequence[Partial]) -> tuple[Day | None, Day | None, list[Step]]:
    """The first and last day that are left, and a step for each month that narrowed them."""
    if low is None or high is None or high.ordinal - low.ordinal > _LONGEST:
        return low, high, []
    left: list[Stretch] = [(low.ordinal, high.ordinal)]
    steps: list[Step] = []
    for group, within in [*(([one], one.within or REACH) for one in partials), *_several(partials)]:
        rest = _common(left, [one for partial in group for one in _windows(partial, low.year - 1, high.year, within)])
        if not rest:
            continue
        if (rest[0][0], rest[-1][1]) != (left[0][0], left[-1][1]):
            steps.append(_step(group, within, rest))
        left = rest
    return Day.from_ordinal(left[0][0]), Day.from_ordinal(left[-1][1]), steps


def _several(partials: Sequence[Partial]) -> list[tuple[Sequence[Partial], int]]:
    """Several months in one text are of one run of months, and the last of them is not long past."""
    partials = [one for one in partials if not one.within]
    return [(partials, _RECENT)] if len({one.month for one in partials}) > 1 else []


def _windows(partial: Partial, since: int, until: int, within: int) -> list[Stretch]:
    """For each year the days on which an article may tell of that year's month so."""
    made: list[Stretch] = []
    for year in range(since, until + 1):
        if partial.day <= month_days(year, partial.month):
            first = Day(year, partial.month, max(partial.day, 1))
            grace = GRACE if partial.day and not partial.within else 0
            made.append((first.ordinal - grace, first.ordinal + within))
    return made


def _common(one: Sequence[Stretch], other: Sequence[Stretch]) -> list[Stretch]:
    both = sorted((max(a, c), min(b, d)) for a, b in one for c, d in other if max(a, c) <= min(b, d))
    merged: list[Stretch] = []
    for first, last in both:
        if merged and first <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(last, merged[-1][1])
        else:
            merged.append((first, last))
    return merged


def _step(group: Sequence[Partial], within: int, left: Sequence[Stretch]) -> Step:
    first, last = Day.from_ordinal(left[0][0]), Day.from_ordinal(left[-1][1])
    words = list(dict.fromkeys(_named(one) for one in group))[:3]
    months = within // 30
    if group[0].within:
        because = f"Its dateline says {words[0]}; reports are printed that day or within {group[0].within} days."
    elif len(group) == 1:
        because = f"It tells of {words[0]} as past without a year, so it was written then or within {months} months."
    else:
        told = f"It tells of {', '.join(words[:-1])} and {words[-1]} as past without a year"
        because = f"{told}; where several months are told so, the last of them is at most {months} months past."
    return Step("a month without its year is not long past", group[0].words, f"{first}..{last}", because)


def _named(partial: Partial) -> str:
    """Its words, and the month where they do not name it: “a month later” (July)."""
    month = MONTHS[partial.month - 1]
    return f"“{partial.words}”" + ("" if month[:3].lower() in partial.words.lower() else f" ({month})")


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def months_named(text: str, order: Literal["dmy", "mdy"]) -> dict[tuple[int, int], tuple[int, int]]:
    """For expressions of a text that name a month without a year: the month, and the day or 0.

    "A month later" after “in June” names July. Read as if the text were of May and of November: what names a month is
    of the same one both times, in another year.
    """
    readings = [find_dates(text, When.day(day), order=order) for day in _TRIALS]
    later = {(one.start, one.end): one for one in readings[1]}
    named: dict[tuple[int, int], tuple[int, int]] = {}
    for one in readings[0]:
        other = later.get((one.start, one.end), one)
        units = [found.when.start if found.when and found.when.shape == "point" else None for found in (one, other)]
        first, second = units
        if (
            first is None
            or second is None
            or first.grain != second.grain
            or first.grain not in ("day", "month", "time")
        ):
            continue
        same = first.first.month == second.first.month and first.first.year != second.first.year
        counted = one.resolved == "relative" or (one.resolved == "narrative" and first.grain == "month")
        if same and counted and not _TOLD_APART.match(one.text):
            day = 0 if first.grain == "month" else first.first.day
            if day == (second.first.day if day else 0):
                named[one.start, one.end] = first.first.month, day
    return named


_GRAINS = ("time", "day", "month")
_DATELINE = 3
"""Days after its dateline in which a report is printed."""
_HEAD = 400
"""Code points in which a dateline stands."""


def dateline(text: str, order: Literal["dmy", "mdy"]) -> list[Partial]:
    """The day of a dateline without a year: "OSTRA, June 8 (Agency) - "; none where there is none."""
    head = text[:_HEAD]
    lines = {(one.start, one.end) for one in find_dates(head, When.day(_TRIALS[0]), order=order) if one.dateline}
    named = months_named(head, order) if lines else {}
    return [
        Partial(month, day, head[start:end], head[start:end], _DATELINE)
        for (start, end), (month, day) in named.items()
        if day and (start, end) in lines
    ][:1]


_TRIALS = (Day(2001, 5, 16), Day(2002, 11, 13))
_TOLD_APART = re.compile(r"(?i)(?:the )?(?:last|this|next|previous|same|following|past|coming)\b|.*\byears?\b")
"""Words that place a month without being bound to the last eight months."""


def day_of(partial: Partial, first: Day | None, last: Day | None) -> Day | None:
    """The first day that a partial and an interval can both mean, with the year of the interval; None where they
    differ."""
    if first is None or last is None:
        return None
    for year in range(first.year, last.year + 1):
        if partial.day > month_days(year, partial.month):
            continue
        start = Day(year, partial.month, max(partial.day, 1))
        end = start if partial.day else Unit("month", start).last
        if start <= last and first <= end:
            return max(start, first) if partial.day == 0 else start
    return None
