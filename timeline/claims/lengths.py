"""What lies a length of time from a day.

In: a day, a length and a direction. Out: the when that it comes to, as wide as its unit. Exists because "two weeks
after" names a week, and no day.
"""

from __future__ import annotations

import re

from timeline.dates.expression import Expression
from timeline.dates.when import Day, Grain, Unit, When


def so_long_from(day: Day, length: Expression, sign: int) -> When | None:
    """What lies a TIMEX3 length after a day (before it with `sign` -1): the day, or the week, month or year that it
    comes to, since nobody who says "two weeks" has counted fourteen days; "nearly three weeks" is more than two."""
    if re.fullmatch(r"PT(?:\d|1\d)H|PT\d+M", length.value):
        return When.day(day)
    found = re.fullmatch(r"P(\d+)([DWMY])", length.value)
    if not found:
        return None
    count, unit = int(found.group(1)), found.group(2)
    at, less, more = (_moved_by(day, sign * n, unit) for n in (count, count - 1, count + 1))
    if length.mod in _NEARLY or length.mod in _OVER:
        first, last = sorted((at, less if length.mod in _NEARLY else more))
        return When.between(first, last)
    grain = _GRAIN_OF[unit]
    if grain == "day":
        return When.between(at.plus(-1), at.plus(1)) if length.mod == "APPROX" else When.day(at)
    whole = Unit.holding(grain, at)
    slack = 4 if length.mod == "APPROX" else 0
    if grain == "week" or slack:
        return When.between(whole.first.plus(-slack), whole.last.plus(slack))
    return When.at(whole)


_GRAIN_OF: dict[str, Grain] = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_NEARLY, _OVER = ("LESS_THAN", "EQUAL_OR_LESS"), ("MORE_THAN", "EQUAL_OR_MORE")


def _moved_by(day: Day, count: int, unit: str) -> Day:
    if unit in "DW":
        return day.plus(count * UNITS[unit])
    return day.plus_months(count * (1 if unit == "M" else 12))


UNITS = {"D": 1, "W": 7, "M": 31, "Y": 366}
