"""Dates as EDTF (ISO 8601-2:2019, levels 0 to 2), written and read.

In: a `When`, or a string. Out: the other. What EDTF cannot say at its own grain (weeks, parts of a day) is written by
its days.
"""

from __future__ import annotations

import re

from timeline.dates.when import Day, Unit, When, month_days

_X = {"decade": 1, "century": 2, "millennium": 3}


def to_edtf(when: When) -> str:
    """The date as EDTF; the table in `When` shows each shape."""
    mark = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}[
        when.approximate, when.uncertain
    ]
    start, end = when.start, when.end
    if when.shape in ("between", "by", "after"):
        mark = ""  # a set of days has no place for it; `When` keeps what the words said
    match when.shape:
        case "point":
            assert start
            return (
                _unit(start, mark)
                if start.grain not in ("week", "weekend")
                else _set(_edge(start.first, mark), _edge(start.last, mark))
            )
        case "between":
            assert start
            assert end
            return _set(_first(start, mark), _last(end, mark))
        case "range":
            assert start
            assert end
            return f"{_first(start, mark)}/{_last(end, mark)}"
        case "since":
            assert start
            return f"{_first(start, mark)}/.."
        case "until":
            assert end
            return f"../{_last(end, mark)}"
        case "by":
            assert end
            return f"[..{_last(end, mark)}]"
        case "after":
            assert start
            return f"[{_first(start, mark)}..]"


def _set(first: str, last: str) -> str:
    return f"[{first}..{last}]"


def _edge(day: Day, mark: str) -> str:
    return _unit(Unit("day", day), mark)


def _plain(unit: Unit) -> bool:
    return unit.grain in ("day", "month", "year")


def _first(unit: Unit, mark: str) -> str:
    """A unit as the first end of something; by its first day where EDTF has no plain form for it."""
    return _unit(unit, mark) if _plain(unit) else _edge(unit.first, mark)


def _last(unit: Unit, mark: str) -> str:
    return _unit(unit, mark) if _plain(unit) else _edge(unit.last, mark)


def _year(year: int) -> str:
    if -9999 <= year <= 9999:
        return f"{year:04d}" if year >= 0 else f"-{-year:04d}"
    return f"Y{year}"


def _unit(unit: Unit, mark: str) -> str:
    first = unit.first
    match unit.grain:
        case "day":
            return f"{_year(first.year)}-{first.month:02d}-{first.day:02d}{mark}"
        case "time":
            return _time(unit, mark)
        case "month":
            return f"{_year(first.year)}-{first.month:02d}{mark}"
        case "season":
            return f"{_year(first.year)}-{20 + first.month // 3}{mark}"
        case "quarter":
            return f"{_year(first.year)}-{33 + first.month // 3}{mark}"
        case "half":
            return f"{_year(first.year)}-{40 + first.month // 6}{mark}"
        case "year":
            return f"{_year(first.year)}{mark}"
        case _:
            return _masked(unit, mark)


def _masked(unit: Unit, mark: str) -> str:
    """A decade, century or millennium as "201X"; by its days where it does not fall on round years."""
    digits = _X[unit.grain]
    low = unit.first.year if unit.first.year >= 0 else -unit.last.year
    if low % 10**digits or not -9999 <= unit.first.year <= 9999:
        return _set(_edge(unit.first, mark), _edge(unit.last, mark))
    sign = "-" if unit.first.year < 0 else ""
    return f"{sign}{low:04d}"[: len(sign) + 4 - digits] + "X" * digits + mark


def _time(unit: Unit, mark: str) -> str:
    """A clock time; a part of the day is written by its day. EDTF has no mark on times."""
    found = _CLOCK.match(unit.clock)
    day = _edge(unit.first, "")
    if not found or mark:
        return day + mark
    hour, minute, second, zone = found[1], found[2] or "00", found[3] or "00", found[4] or ""
    if hour == "24":
        day, hour = _edge(unit.first.plus(1), ""), "00"
    return f"{day}T{hour}:{minute}:{second}{zone}"


_CLOCK = re.compile(r"(\d\d)(?::(\d\d))?(?::(\d\d))?(Z|[+-]\d\d:\d\d)?\Z")
_DATE = re.compile(
    r"(?P<year>-?\d{4}|Y-?\d{5,9})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
    r"(?:T(?P<clock>\d\d:\d\d(?::\d\d)?)(?P<zone>Z|[+-]\d\d(?::\d\d)?)?)?(?P<mark>[~?%])?\Z"
)
_MASK = re.compile(r"(?P<sign>-?)(?P<digits>\d{1,3})(?P<x>X{1,3})(?P<mark>[~?%])?\Z")
_GRAINS = {1: "decade", 2: "century", 3: "millennium"}


def parse_edtf(text: str) -> When:
    """The date that an EDTF string tells. Raises ValueError saying what is wrong with it."""
    text = text.strip()
    if text.startswith("[") and text.endswith("]") and ".." in text:
        return _parse_set(text)
    if "/" in text:
        return _parse_interval(text)
    unit, mark = _parse_unit(text, text)
    return _marked("point", unit, unit, mark)


def _marked(shape: str, start: Unit | None, end: Unit | None, mark: str) -> When:
    return When(shape, start, end, approximate=any(m in mark for m in "~%"), uncertain=any(m in mark for m in "?%"))  # type: ignore[arg-type]


def _parse_set(text: str) -> When:
    low, high = text[1:-1].split("..", 1)
    if not low and not high:
        raise ValueError(f"{text!r} has no date in it")
    if not low:
        end, mark = _parse_unit(high, text)
        return _marked("by", None, end, mark)
    start, mark = _parse_unit(low, text)
    if not high:
        return _marked("after", start, None, mark)
    end, other = _parse_unit(high, text)
    _ordered(start, end, text)
    return _marked("between", start, end, mark + other)


def _parse_interval(text: str) -> When:
    low, _, high = text.partition("/")
    start, mark = (None, "") if low in ("", "..") else _parse_unit(low, text)
    end, other = (None, "") if high in ("", "..") else _parse_unit(high, text)
    if start and end:
        _ordered(start, end, text)
        return _marked("range", start, end, mark + other)
    if start:
        return _marked("since", start, None, mark)
    if end:
        return _marked("until", None, end, other)
    raise ValueError(f"{text!r} has no date in it")


def _ordered(start: Unit, end: Unit, text: str) -> None:
    if start.first > end.last:
        raise ValueError(f"{text!r} ends before it starts")


def _parse_unit(text: str, whole: str) -> tuple[Unit, str]:
    if mask := _MASK.match(text):
        return _parse_mask(mask, whole), mask["mark"] or ""
    found = _DATE.match(text)
    if not found:
        raise ValueError(
            f"{whole!r} is no EDTF date; write a day as 2017-09-11, a month as 2017-09, an interval as 2017-05/2017-06"
        )
    return _parse_date(found, whole), found["mark"] or ""


def _parse_mask(mask: re.Match[str], whole: str) -> Unit:
    size = len(mask["x"])
    if len(mask["digits"]) + size != 4:
        raise ValueError(f"{whole!r} is no EDTF date; a decade is written 201X, a century 20XX")
    year = int(mask["digits"]) * 10**size
    if mask["sign"]:
        year = -year - 10**size + 1
    return Unit(_GRAINS[size], Day(year, 1, 1))  # type: ignore[arg-type]


def _parse_date(found: re.Match[str], whole: str) -> Unit:
    year = int(found["year"].lstrip("Y"))
    month = int(found["month"] or 1)
    if found["month"] is None:
        return Unit("year", Day(year, 1, 1))
    if found["day"] is None:
        return _parse_month(year, month, whole)
    day = int(found["day"])
    if not 1 <= month <= 12 or not 1 <= day <= month_days(year, month):
        raise ValueError(f"{whole!r} names a day that does not exist")
    if found["clock"]:
        clock = found["clock"] if len(found["clock"]) == 5 else found["clock"].removesuffix(":00")
        return Unit("time", Day(year, month, day), clock + (found["zone"] or ""))
    return Unit("day", Day(year, month, day))


def _parse_month(year: int, code: int, whole: str) -> Unit:
    if 1 <= code <= 12:
        return Unit("month", Day(year, code, 1))
    for low, size, grain in ((21, 3, "season"), (33, 3, "quarter"), (40, 6, "half")):
        if low <= code < low + 12 // size:
            month = 1 + size * (code - low) + (2 if grain == "season" else 0)
            return Unit(grain, Day(year, month, 1))  # type: ignore[arg-type]
    raise ValueError(f"{whole!r} names a month or season that does not exist")
