"""A date as far as it is known: the value every other room passes round.

In: units of the calendar (a day, a month, a season, a decade). Out: a `When`, with its first and last possible day.
Exists so that "in July" never becomes 1 July: a month stays a month, an interval keeps both ends, an open end stays
open.
Nothing here reads text; `edtf` and `timex` are ways to write what stands here.
"""

from __future__ import annotations

import datetime
from typing import Literal, NamedTuple

import msgspec

Grain = Literal[
    "time", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century", "millennium"
]
Shape = Literal["point", "between", "range", "since", "until", "by", "after"]

GRAINS: tuple[Grain, ...] = (
    "time", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century", "millennium",
)  # fmt: skip
"""Finest first."""

_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS_OF: dict[str, int] = {"month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12}
_YEARS_OF: dict[str, int] = {"decade": 10, "century": 100, "millennium": 1000}
_DAYS_OF: dict[str, int] = {"time": 1, "day": 1, "weekend": 2, "week": 7}


def is_leap(year: int) -> bool:
    """Whether a proleptic Gregorian year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_days(year: int, month: int) -> int:
    """Days in a month."""
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month - 1]


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar; years are astronomical (0 is 1 BCE, -43 is 44 BCE), so any year fits.

    Compares and sorts in time.
    """

    year: int
    month: int
    day: int

    def __str__(self) -> str:
        """ISO 8601; years outside 0000 to 9999 with their sign and as many digits as they need."""
        year = f"{self.year:04d}" if 0 <= self.year <= 9999 else f"{self.year:+05d}"
        return f"{year}-{self.month:02d}-{self.day:02d}"

    @property
    def ordinal(self) -> int:
        """Days since 0001-01-01, which is 1; the same count as `datetime.date.toordinal`, for every year."""
        y = self.year - (self.month <= 2)
        era, of_era = divmod(y, 400)
        day_of_year = (153 * (self.month + (-3 if self.month > 2 else 9)) + 2) // 5 + self.day - 1
        return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + day_of_year - 305

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Day:
        """The day with that ordinal."""
        era, of_era = divmod(ordinal + 305, 146097)
        year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
        day_of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
        shifted = (5 * day_of_year + 2) // 153
        month = shifted + (3 if shifted < 10 else -9)
        return cls(year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1)

    @classmethod
    def of(cls, value: datetime.date | str) -> Day:
        """From a `datetime.date` or "YYYY-MM-DD". Raises ValueError where there is no such day."""
        if isinstance(value, str):
            value = datetime.date.fromisoformat(value)
        return cls(value.year, value.month, value.day)

    @property
    def weekday(self) -> int:
        """Monday is 0, Sunday is 6."""
        return (self.ordinal - 1) % 7

    def plus(self, days: int) -> Day:
        """That many days later (earlier where negative)."""
        return Day.from_ordinal(self.ordinal + days)

    def plus_months(self, months: int) -> Day:
        """That many months later; the last day of the month where the day does not exist in it."""
        years, month = divmod(self.month - 1 + months, 12)
        year, month = self.year + years, month + 1
        return Day(year, month, min(self.day, month_days(year, month)))


class Unit(msgspec.Struct, frozen=True, order=False):
    """One unit of the calendar: this day, this month, this decade."""

    grain: Grain
    first: Day
    """Its first day. A season starts on 1 March, June, September or December (winter belongs to the year it starts
    in).
    """
    clock: str = ""
    """Only with grain "time": "15:32", "15:32Z", "15:32+03:00", or a part of the day as TIMEX3 has it: MO AF EV NI
    DT MI.
    """

    @property
    def last(self) -> Day:
        """Its last day."""
        if self.grain in _DAYS_OF:
            return self.first.plus(_DAYS_OF[self.grain] - 1) if _DAYS_OF[self.grain] > 1 else self.first
        if self.grain in _MONTHS_OF:
            end = Day(self.first.year, self.first.month, 1).plus_months(_MONTHS_OF[self.grain] - 1)
            return Day(end.year, end.month, month_days(end.year, end.month))
        return Day(self.first.year + _YEARS_OF[self.grain] - 1, 12, 31)

    @classmethod
    def holding(cls, grain: Grain, day: Day) -> Unit:
        """The unit of that grain that holds the day. Weeks start on Monday; a weekend is the one of the day's week."""
        match grain:
            case "week":
                first = day.plus(-day.weekday)
            case "weekend":
                first = day.plus(5 - day.weekday)
            case "month":
                first = Day(day.year, day.month, 1)
            case "season":
                back = day.month % 3
                first = Day(day.year, day.month, 1).plus_months(-back)
            case "quarter" | "half":
                size = _MONTHS_OF[grain]
                first = Day(day.year, (day.month - 1) // size * size + 1, 1)
            case "year":
                first = Day(day.year, 1, 1)
            case "decade" | "century" | "millennium":
                first = Day(day.year // _YEARS_OF[grain] * _YEARS_OF[grain], 1, 1)
            case _:
                first = day
        return cls(grain, first)

    def shifted(self, count: int) -> Unit:
        """The unit of the same grain that many units later. A time moves by days."""
        if self.grain in ("week", "weekend"):
            return Unit(self.grain, self.first.plus(7 * count))
        if self.grain in _DAYS_OF:
            return Unit(self.grain, self.first.plus(count), self.clock)
        months = _MONTHS_OF.get(self.grain) or 12 * _YEARS_OF[self.grain]
        return Unit(self.grain, self.first.plus_months(months * count))


class When(msgspec.Struct, frozen=True, order=False):
    """A date as far as it is known: what kind of knowledge it is, and between which units of the calendar.

    shape     start  end    means                                               EDTF
    point     u      u      at or within this one unit                          2017-09-11, 2017-07, 201X
    between   a      b      some time from a to b, not known when               [2017-05-26..2017-06-09]
    range     a      b      it lasted from a to b                               2017-05-03/2017-05-05
    since     a      None   it began at a and its end is not stated             2017-06/..
    until     None   b      it lasted up to b, its start is not stated          ../2017-09
    by        None   b      some time at or before b                            [..2017-09-11]
    after     a      None   some time at or after a                             [2017-06-01..]
    """

    shape: Shape
    start: Unit | None
    end: Unit | None
    approximate: bool = False
    """The words say "about", "early", "late": near it, or in a part of it."""
    uncertain: bool = False
    """The source itself doubts it."""

    @property
    def earliest(self) -> Day | None:
        """First possible day; None where nothing bounds it."""
        return self.start.first if self.start else None

    @property
    def latest(self) -> Day | None:
        """Last possible day; None where nothing bounds it."""
        return self.end.last if self.end else None

    @property
    def grain(self) -> Grain:
        """The coarser grain of its ends: what a reader may rely on."""
        ends = [unit.grain for unit in (self.start, self.end) if unit]
        return max(ends, key=GRAINS.index)

    @property
    def is_day(self) -> bool:
        """Whether exactly one day is known, and known to be it."""
        return self.shape == "point" and self.grain in ("time", "day") and not (self.approximate or self.uncertain)

    @property
    def key(self) -> tuple[int, int, int]:
        """Sorts whens as a reader expects: by first day, then the narrower, then the open ones."""
        first, last = self.earliest, self.latest
        low = first.ordinal if first else (last.ordinal if last else 0)
        high = last.ordinal if last else 10**9
        return low, high, 0 if first else 1

    @classmethod
    def at(cls, unit: Unit) -> When:
        """At or within one unit."""
        return cls("point", unit, unit)

    @classmethod
    def day(cls, day: Day) -> When:
        """On this day."""
        return cls.at(Unit("day", day))

    @classmethod
    def between(cls, first: Day, last: Day) -> When:
        """Some time from `first` to `last`, both included; the day itself where they are one."""
        if first == last:
            return cls.day(first)
        return cls("between", Unit("day", first), Unit("day", last))


class Step(msgspec.Struct, frozen=True):
    """One reason on the way from words to a when."""

    rule: str
    """The rule's name, readable aloud: "weekday in news looks back"."""
    saw: str
    """What it was given: the words, or the date before this step."""
    gave: str
    """What came out: EDTF, or a meaning in words."""
    because: str
    """Why, as one sentence a reader understands."""
