"""Writing dates as TIMEX3 values (TimeML 1.2.1): "2017-09-11", "2017-W37", "P2W", "XXXX-WXX-1".

In: units and meanings. Out: strings. Parts that nothing states or supplies are X.
"""

from __future__ import annotations

from timeline.dates.meaning import (
    Anaphor,
    Calendar,
    Clock,
    Deixis,
    Duration,
    Era,
    Meaning,
    Modified,
    Part,
    PartOf,
    Shift,
    Weekday,
    Which,
    Within,
)
from timeline.dates.when import Day, Unit

SEASONS = ("SP", "SU", "FA", "WI")
PARTS = frozenset({"MO", "MI", "AF", "EV", "NI", "DT", "PM", "AM"})


def year(number: int) -> str:
    """Four digits; before our era "BC0044" for 44 BC, as TIMEX2 has it."""
    return f"{number:04d}" if number > 0 else f"BC{1 - number:04d}"


def iso_week(monday: Day) -> str:
    """ "2017-W37" of the week that starts on that Monday."""
    thursday = monday.plus(3)
    return f"{year(thursday.year)}-W{(thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // 7 + 1:02d}"


def unit(value: Unit) -> str:
    """The TIMEX3 value of one unit of the calendar."""
    first = value.first
    match value.grain:
        case "day":
            return f"{year(first.year)}-{first.month:02d}-{first.day:02d}"
        case "time":
            return f"{year(first.year)}-{first.month:02d}-{first.day:02d}T{bare_clock(value.clock)}"
        case "week":
            return iso_week(first)
        case "weekend":
            return iso_week(first.plus(-first.weekday)) + "-WE"
        case "month":
            return f"{year(first.year)}-{first.month:02d}"
        case "season":
            return f"{year(first.year)}-{SEASONS[first.month // 3 - 1]}"
        case "quarter":
            return f"{year(first.year)}-Q{first.month // 3 + 1}"
        case "half":
            return f"{year(first.year)}-H{first.month // 6 + 1}"
        case "year":
            return year(first.year)
        case "decade":
            return f"{first.year // 10:03d}" if first.year >= 0 else year(first.year)[:-1]
        case "century":
            return f"{first.year // 100:02d}" if first.year >= 0 else f"BC{-(first.year // 100) - 1:02d}"
        case _:
            return year(first.year)[:-3]


def bare_clock(clock: str) -> str:
    """The clock without its zone, as the guideline's examples write it."""
    return clock if clock in PARTS else clock.rstrip("Z").split("+")[0].split("-")[0]


def partial(meaning: Meaning) -> str:
    """The value where no anchor supplies what the words leave open."""
    match meaning:
        case Calendar(year=y, month=month, day=day):
            shown = year(y) if y is not None else "XXXX"
            if month is None:
                return shown if day is None else f"{shown}-XX-{day:02d}"
            return f"{shown}-{month:02d}" + (f"-{day:02d}" if day else "")
        case Part(grain=grain, number=number, year=y):
            code = SEASONS[number - 1] if grain == "season" else f"{grain[0].upper()}{number}"
            return f"{year(y) if y is not None else 'XXXX'}-{code}"
        case Weekday(number=number):
            return f"XXXX-WXX-{number + 1}"
        case Which(of=of) | Modified(of=of):
            return partial(of)
        case Clock(clock=clock, of=of):
            return f"{partial(of) if of else 'XXXX-XX-XX'}T{bare_clock(clock)}"
        case Deixis(grain=grain) | Anaphor(grain=grain) | Shift(grain=grain) | PartOf(grain=grain):
            return OPEN[grain]
        case Within(of=of):
            return partial(of)
        case Era(grain=grain, year=y):
            return unit(Unit(grain, Day(y, 1, 1)))
        case _:
            return "XXXX-XX-XX"


OPEN = {
    "time": "XXXX-XX-XXTXX", "day": "XXXX-XX-XX", "weekend": "XXXX-WXX-WE", "week": "XXXX-WXX", "month": "XXXX-XX",
    "season": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX",
    "millennium": "X",
}  # fmt: skip
_LENGTH_CODE = {"E": "DE", "C": "CE"}


def duration(value: Duration) -> str:
    """ "P2W", "PT30M", "PXY"."""
    dates, times = "", ""
    for count, code in value.parts:
        number = "X" if count is None else f"{count:g}"
        if code[0] == "T":
            times += number + code[1]
        else:
            dates += number + _LENGTH_CODE.get(code, code)
    return f"P{dates}" + (f"T{times}" if times else "")
