"""Last, this and next, the same and the following, so long before a date.

In: a match. Out: a meaning that a day of writing or a date told before must complete.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from timeline.dates.find import Pair
from timeline.dates.making.base import TIMELESS, Made, event_words, grain_of, unit_of
from timeline.dates.making.lengths import from_length, period, with_mod
from timeline.dates.meaning import (
    Anaphor,
    Calendar,
    Deixis,
    Duration,
    Meaning,
    Origin,
    Part,
    Shift,
    Weekday,
    Which,
    Within,
)
from timeline.dates.rules import Match


def which(m: Match) -> Made:
    """ "last June", "this Friday", "next summer", "last week"; "last day" is anything."""
    number = m.all("WHICH")[-1]
    if number and m.get("UNIT") == "day":
        return None
    return which_of(number, m)


def which_of(number: int, m: Match, origin: Origin = "now") -> Made:
    """The last (-1), present (0) or next (1) one of what the match names."""
    if "WEEKDAY" in m:
        return Which(number, Weekday(m["WEEKDAY"]), origin)
    if "MONTH" in m:
        return Which(number, Calendar(month=m["MONTH"]), origin)
    if "SEASON" in m:
        return Which(number, Part("season", m["SEASON"]), origin)
    grain = grain_of(m["UNIT"])
    return None if grain == "time" else Deixis(grain, number)


def the_last(m: Match) -> Made:
    """ "the past year" is the year before this one, "the past decade" the ten years up to now; "the last day" is
    anything.
    """
    unit = m.get("UNIT")
    if unit in ("day", "night", "weekend"):
        return period(1, unit, -1) if unit == "day" and "=past" in m else None
    return period(1, unit, -1) if unit in ("decade", "century") or (unit and "=past" in m) else which_of(-1, m)


def anaphor(m: Match, number: int) -> Made:
    """ "that year" (0), "the following month" (1)."""
    grain = grain_of(m["UNIT"])
    return None if grain == "time" else Anaphor(grain, number)


def next_or_previous(m: Match) -> Made:
    """ "the following month"; "the next decade" is the ten years to come."""
    if m["UNIT"] in ("decade", "century"):
        return period(1, m["UNIT"], m["WHICH"])
    return anaphor(m, m["WHICH"])


def after_of(direction: int) -> Callable[[Match], Made]:
    """ "two days before Christmas", "the day after 5 May", "the week before last Friday"."""

    def make(m: Match) -> Made:
        last = m.items[-1].senses
        of = next((last[name] for name in ("DATE", "UNITDATE", "T") if name in last), None)
        of = Weekday(m["WEEKDAY"]) if of is None else of
        if isinstance(of, TIMELESS):
            of = m.items[-1].senses.get("T", of)
        if (
            of is None
            or isinstance(of, TIMELESS)
            or (isinstance(of, Deixis) and of.grain in ("year", "month", "week") and not of.shift)
        ):
            return None
        if "PER" in m:
            return from_length(m["PER"], direction, "told", of)
        grain = unit_of(m)
        return None if grain == "time" else Shift(1, grain, direction, "told", of)

    return make


def shift(m: Match, direction: int, origin: Literal["now", "told"]) -> Made:
    """ "two weeks ago", "about a month later"."""
    length = m["PER"] if "PER" in m else m["UNITSONLY"]
    return from_length(with_mod(length, m.get("APPROX", "")), direction, origin)


def from_event(m: Match) -> Made:
    """ "two days after the vote", "the day before the attack": counted from an event, which the text may have dated."""
    words = event_words(m.after) if m.before != "to" else ""
    direction = -1 if "=before" in m else 1
    if not words or ("PER" not in m and unit_of(m) not in ("day", "week", "month", "year")):
        return None
    length = m["PER"] if "PER" in m else period(1, unit_of(m))
    if not isinstance(length, Duration) or length.parts[0][0] is None or length.parts[0][1][0] == "T":
        return None
    return from_length(with_mod(length, m.get("APPROX", "")), direction, "told", None, words)


def to_the_day(m: Match, direction: int) -> Made:
    """ "two weeks ago Friday", "a year ago today", "a week from Monday": counted from that day, to that day."""
    length = m["PER"]
    of = next((m[name] for name in ("REL", "UNITDATE") if name in m), None)
    of = Weekday(m["WEEKDAY"]) if of is None else of
    if not isinstance(length, Duration) or length.parts[0][0] is None or isinstance(of, TIMELESS):
        return None
    made = from_length(length, direction, "told", of)
    if not isinstance(made, Shift) or (made.grain == "day" and not isinstance(of, Weekday)):
        return None
    return Shift(made.count, made.grain, direction, "told", of, exact=True)


def quarter_ended(m: Match) -> Pair | None:
    """ "the quarter ended July 31", "its fourth quarter ended June 30", "the week ending 7 May": it goes by the day it
    ended.
    """
    last = m.items[-1]
    date = Calendar(month=m["MONTH"]) if "MONTH" in last.senses else last.senses["DATE"]
    if not isinstance(date, Calendar) or not date.month:
        return None
    if "QRT" in m:
        part = m["QRT"]
        if part.year is not None or part.grain != "quarter":
            return None
        made: Meaning = Within(part, date)
    elif m["THEUNIT"].grain in ("quarter", "week"):
        made = Shift(0, m["THEUNIT"].grain, -1, "told", date)
    else:
        return None
    return Pair((m.items[0].start, m.items[0].end, made), (last.start, last.end, date), False)


def this_or_next(m: Match) -> Pair | None:
    """ "This month or next"."""
    grain = grain_of(m["UNIT"])
    if grain == "time":
        return None
    last = m.items[-1]
    return Pair((m.items[0].start, m.items[1].end, Deixis(grain, 0)), (last.start, last.end, Deixis(grain, 1)), False)
