"""Lengths of time, alone and as the way from one date to another, and what happens again and again.

In: a match. Out: a duration, a shift, a set.
"""

from __future__ import annotations

import itertools
from typing import Any, Literal

from timeline.dates.making.base import CODE_GRAIN, GRAIN_CODE, TIMELESS, Made, bare, dayish
from timeline.dates.meaning import Duration, Meaning, Modified, Recurring, Shift
from timeline.dates.rules import Match


def duration(m: Match) -> Duration:
    """ "two weeks", "a few days", "another year", "18-month"."""
    unit = m["UNITS"] if "UNITS" in m else m["UNIT"]
    count = m["NUM"] if "NUM" in m else m.get("FEW", 1)
    return period(count, unit)


def every_so_many(m: Match) -> Meaning:
    """ "every two weeks", "every few seconds"."""
    count, code = m.get("NUM", "X"), GRAIN_CODE[m["UNITS"]]
    return Recurring(f"PT{count}{code[1]}" if code[0] == "T" else f"P{count}{code}", m["EVERY"])


def half_unit(m: Match) -> Duration:
    """ "half an hour", "half a century"."""
    return period(0.5, m["UNIT"])


def times_a(m: Match) -> Meaning | None:
    """ "twice a week", "three times a day"."""
    code = GRAIN_CODE[m["UNIT"]]
    return Recurring(
        f"PT1{code[1]}" if code[0] == "T" else f"P1{code}", "", f"{m['TIMES'] if 'TIMES' in m else m['NUM']}X"
    )


def duration_and_half(m: Match) -> Duration:
    """ "a year and a half"."""
    return period(m.get("NUM", 1) + 0.5, m["UNITS"] if "UNITS" in m else m["UNIT"])


def duration_of_two(m: Match) -> Made:
    """ "Three hours and 11 minutes", "two years, six months": the second counts by a smaller unit."""
    parts: list[tuple[float | None, str]] = []
    for one, other in itertools.pairwise(m.items):
        count = next((one.senses[name] for name in ("NUM", "A") if name in one.senses), None)
        unit = other.senses.get("UNITS", other.senses.get("UNIT"))
        if count is not None and unit:
            parts.append((count, GRAIN_CODE[unit]))
    sizes = [SIZE.index(code) if code in SIZE else -1 for _, code in parts]
    return Duration(tuple(parts)) if len(parts) == 2 and -1 < sizes[0] < sizes[1] else None


SIZE = ("Y", "M", "W", "D", "TH", "TM", "TS")
"""Units of a length told in two, the longest first."""


def period(count: float | None, unit: str, window: int = 0, mod: str = "") -> Duration:
    """A length of time; fortnights as weeks, halves of years as months, halves of hours as minutes."""
    if unit == "fortnight":
        return Duration(((None if count is None else count * 2, "W"),), window, mod)
    code = GRAIN_CODE[unit]
    smaller = {"Y": (12, "M"), "TH": (60, "TM"), "TM": (60, "TS"), "C": (100, "Y"), "E": (10, "Y")}.get(code)
    if count == 0.5 and smaller:
        return Duration(((smaller[0] // 2, smaller[1]),), window, mod)
    if count is not None and count % 1 == 0.5 and count > 1 and smaller:
        return Duration(((int(count), code), (smaller[0] // 2, smaller[1])), window, mod)
    return Duration(((count, code),), window, mod)


def with_mod(length: Any, mod: str) -> Duration | None:
    """The same length with a modifier."""
    return Duration(length.parts, length.window, mod or length.mod, length.of) if isinstance(length, Duration) else None


def from_length(
    length: Any, direction: int, origin: Literal["now", "told"], of: Meaning | None = None, event: str = ""
) -> Made:
    """From a length to a point: "two weeks" + "ago"."""
    if not isinstance(length, Duration):
        return None
    count, code = length.parts[0]
    grain = CODE_GRAIN[code]
    if grain == "time":
        return (
            None if of or event else Duration(length.parts, 0, length.mod, after=direction if origin == "told" else 0)
        )
    if len(length.parts) > 1 and count is not None and length.parts[1] in _HALVES:
        count += 0.5
    if grain in ("decade", "century") and count is not None:
        count, grain = count * (10 if grain == "decade" else 100), "year"
    made = Shift(count, grain, direction, origin, of, event)
    return Modified(length.mod, made) if length.mod else made


_HALVES = ((6, "M"), (5, "Y"), (50, "Y"))
"""What "and a half" adds to years, decades and centuries."""


def past_units(m: Match) -> Duration:
    """ "the four previous weeks"."""
    code = m["UNITSONLY"].parts[0][1]
    return Duration(((m["NUM"], code),), m["WHICH"])


def stretch_of(m: Match) -> Made:
    """ "the first nine months of 2016", "the last three days of July"."""
    length = m["PER"] if "PER" in m else m["UNITSONLY"]
    of = next((m[name] for name in ("DATE", "BIG", "UNITDATE") if name in m), None) or bare(m)
    if not isinstance(length, Duration) or isinstance(of, TIMELESS) or dayish(of):
        return None
    if length.parts[0][0] is None and not isinstance(of, Modified):
        return Modified("START" if "ORD" in m else "END", of)
    return Duration(length.parts, 1 if "ORD" in m else -1, length.mod, of)


def window(m: Match) -> Made:
    """ "the past two weeks", "the next few years"."""
    length = with_mod(m["PER"] if "PER" in m else m["UNITSONLY"], m.get("APPROX", ""))
    number = m["WHICH"]
    if "=last" in m and m.before in VERB_BEFORE:
        return None
    if "=last" in m and m.after.startswith(" of "):
        return length
    return Duration(length.parts, number, length.mod) if number and length else None


def window_and_half(m: Match) -> Made:
    """ "The past year and a half"."""
    return period(1.5, m["UNIT"], m["WHICH"])


VERB_BEFORE = frozenset(
    "to will would could may might can must should not cannot which they who usually often only sessions talks".split()
)
"""Words after which "last" is a verb: "expected to last six weeks", "talks which last two hours"."""


def every(m: Match) -> Meaning:
    """ "every Monday", "each month", "every night"."""
    quant = m["EVERY"]
    if "MONTH" in m:
        return Recurring(f"XXXX-{m['MONTH']:02d}", quant)
    if "SEASON" in m:
        return Recurring("XXXX-" + ("SP", "SU", "FA", "WI")[m["SEASON"] - 1], quant)
    if "WEEKDAY" in m and "DAYPART" in m:
        return Recurring(f"XXXX-WXX-{m['WEEKDAY'] + 1}T{m['DAYPART']}", quant)
    if "WEEKDAY" in m:
        return Recurring(f"XXXX-WXX-{m['WEEKDAY'] + 1}", quant)
    if "DAYPART" in m:
        return Recurring("XXXX-XX-XXT" + m["DAYPART"], quant)
    code = GRAIN_CODE[m["UNIT"]]
    return Recurring(f"PT1{code[1]}" if code[0] == "T" else f"P1{code}", quant)
