"""Where a list files a date: its year, its month, its day, and how closely it is known.

In: a when. Out: numbers to file it under, the key of words, what HTML can hold of it.
"""

from __future__ import annotations

from timeline.dates.when import When

_OPEN = ("since", "until", "by", "after")


def year_of(when: When) -> int:
    """The year under which a list files it: that of its first possible day, or of its only bound."""
    unit = when.start or when.end
    return unit.first.year if unit else 0


def month_of(when: When) -> int:
    """The month under which a year files it; 0 where it is not known to a month or so."""
    unit = when.start or when.end
    if unit is None or unit.grain in ("season", "quarter", "half", "year", "decade", "century", "millennium"):
        return 0
    return unit.first.month


def day_of(when: When) -> int:
    """The day of the month under which a full month files it; 0 where the day it was, or began, is not known."""
    known = when.start and when.shape in ("point", "range", "since") and when.start.grain in ("time", "day")
    return when.start.first.day if when.start and known else 0


def closeness(when: When) -> str:
    """The key of the words for how closely a date is known: its grain where it is one unit of the calendar, else what
    shape the doubt has. Some day of two weeks is not known to the day."""
    if when.shape in _OPEN:
        return "known_open"
    if when.shape in ("between", "range"):
        return f"known_{when.shape}"
    return "known_about" if when.approximate else f"grain_{when.grain}"


def html_datetime(when: When) -> str:
    """What `<time datetime>` may hold: a day, month or year of four digits known exactly; else ""."""
    unit = when.start
    if when.shape != "point" or unit is None or when.approximate or when.uncertain or not 1 <= unit.first.year <= 9999:
        return ""
    length = {"time": 10, "day": 10, "month": 7, "year": 4}.get(unit.grain, 0)
    return str(unit.first)[:length]
