"""Early, late, about, and the n-th unit of something longer.

In: a match. Out: a meaning that holds another.
"""

from __future__ import annotations

from typing import Any

from timeline.dates.making.base import TIMELESS, Made, bare, grain_of
from timeline.dates.making.calendar import with_year
from timeline.dates.making.lengths import with_mod
from timeline.dates.meaning import Calendar, Clock, Duration, Modified, Part, PartOf
from timeline.dates.rules import Match


def nth_weekday_of(m: Match) -> Made:
    """ "the first Monday in October", "the last Friday of May 2016"."""
    of = m["MON"] if "MON" in m else Calendar(month=m["MONTH"])
    number = m.get("ORD", -1)
    return PartOf(number, "day", of, m["WEEKDAY"]) if number <= 5 else None


def edge_of(m: Match) -> Made:
    """ "the end of 1990", "early this week", "later that month"."""
    of = next(m[name] for name in ("DATE", "UNITDATE", "BIG", "CLKD", "DPART", "ANA", "T") if name in m)
    mod = next(m[name] for name in ("EDGE", "EARLYLATE", "EARLIERLATER") if name in m)
    measured = m.before in MEASURED and "EARLYLATE" in m.items[0].senses
    return None if isinstance(of, TIMELESS) or measured else Modified(mod, of)


MEASURED = frozenset("days weeks months years minutes hours week month year day hour too so as".split())
"""What makes "late" or "early" say by how much: "came two weeks late this year"."""


def edge_bare(m: Match) -> Made:
    """ "early July", "the end of 1990"."""
    mod = next(m[name] for name in ("EDGE", "EARLYLATE", "EARLIERLATER") if name in m)
    return Modified(mod, bare(m))


def approx(m: Match) -> Made:
    """ "about two weeks", "around 3 p.m.", "circa 1926"."""
    of = m["T"]
    mod = m["APPROX"]
    if isinstance(of, Duration):
        return with_mod(of, mod)
    return None if mod != "APPROX" or isinstance(of, (*TIMELESS, Modified)) else Modified(mod, of)


def part_of(number: int, unit: str, of: Any) -> Made:
    """The n-th unit of something longer; quarters and halves of a year are its parts."""
    if isinstance(of, (TIMELESS, Clock)):
        return None
    if unit in ("quarter", "half"):
        count = 4 if unit == "quarter" else 2
        if number > count:
            return None
        return with_year(Part(unit, number if number > 0 else count), of)  # type: ignore[arg-type]
    grain = grain_of(unit)
    return None if grain == "time" else PartOf(number, grain, of)
