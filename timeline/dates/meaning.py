"""What words say before they meet a calendar: a small closed set of values, each with only what the text stated.

In: nothing. Out: the meanings that rules make and `resolve` reads. What the text leaves open is None here and is
supplied later,
so that a trail can always tell the stated from the supplied.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from timeline.dates.when import Grain

Origin = Literal["now", "told"]
"""Where a shift starts from: "now" is the day of writing (or of speaking), "told" the date told last."""


class Calendar(msgspec.Struct, frozen=True):
    """A date by its parts: "7 July", "May 2017", "2018", "the 25th". Years are astronomical (0 is 1 BCE)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0: "Friday, Oct. 13" states both."""
    bce: bool = False


class Part(msgspec.Struct, frozen=True):
    """A season, quarter or half of a year. Seasons count from 1 (spring) to 4 (winter)."""

    grain: Literal["season", "quarter", "half"]
    number: int
    year: int | None = None
    fiscal: bool = False


class Era(msgspec.Struct, frozen=True):
    """A decade, century or millennium by its first year."""

    grain: Literal["decade", "century", "millennium"]
    year: int


class Weekday(msgspec.Struct, frozen=True):
    """A day of the week: Monday is 0."""

    number: int


class Deixis(msgspec.Struct, frozen=True):
    """A unit counted from the day of writing: today is ("day", 0), last week ("week", -1)."""

    grain: Grain
    shift: int = 0
    placed: bool = False
    """ "The week", "the end of the month": the one the text has come to, which in a history is not the writer's own."""


class Which(msgspec.Struct, frozen=True):
    """Last (-1), this (0) or next (1) of something that returns: "last Friday", "next June", "this summer"."""

    which: int
    of: Calendar | Part | Weekday | Feast
    origin: Origin = "now"
    """ "told" for "the previous Friday", "the following March"."""


class Shift(msgspec.Struct, frozen=True):
    """So many units before (-1) or after (1) an origin: "two days ago", "a month later". Count None is "days later"."""

    count: float | None
    grain: Grain
    direction: int
    origin: Origin = "now"
    of: Meaning | None = None
    """The date it starts from, where the words give one: "two days before Christmas"."""
    event: str = ""
    """The event it starts from, where the words name one: "the day after the ceasefire"."""
    exact: bool = False
    """Whether it comes to a unit as fine as its origin: "two weeks ago Friday" is a Friday, not a week."""


class Anaphor(msgspec.Struct, frozen=True):
    """A unit counted from the date told last: "that year" (0), "the following month" (1), "the previous day" (-1)."""

    grain: Grain
    shift: int = 0


class Clock(msgspec.Struct, frozen=True):
    """A time of day, alone or on a day: "3:32 PM", "Monday evening"."""

    clock: str
    """As in `Unit.clock`: "15:32", "15:32Z", or a part of the day: MO AF EV NI DT MI."""
    of: Meaning | None = None
    zone: str = ""
    """The zone as the words have it: "GMT", "EST"."""


class Feast(msgspec.Struct, frozen=True):
    """A day with a name and a rule: Christmas Eve, Easter, Thanksgiving. Year None is left open."""

    name: str
    year: int | None = None


class Modified(msgspec.Struct, frozen=True):
    """A date with a modifier of TIMEX3: START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER…"""

    mod: str
    of: Meaning


class Within(msgspec.Struct, frozen=True):
    """A date without a year, in a year or month said another way: "July last year", "12 May of that year"."""

    of: Meaning
    inside: Meaning


class PartOf(msgspec.Struct, frozen=True):
    """The n-th unit of something longer: "the last week of March" (-1), "the first half of 2007" (1)."""

    number: int
    grain: Grain
    of: Meaning
    weekday: int | None = None
    """ "the first Monday in October": the n-th such weekday."""


class Duration(msgspec.Struct, frozen=True):
    """A length of time: (count, grain) pairs, count None for "years". `window` is -1 for "the past two weeks", 1 for
    "the next".
    """

    parts: tuple[tuple[float | None, str], ...]
    window: int = 0
    mod: str = ""
    of: Meaning | None = None
    """What it is the first (window 1) or last (-1) stretch of: "the first nine months of 2016"."""
    after: int = 0
    """Hours and minutes: 1 in "an hour later", -1 in "ten minutes earlier"; a time, where one was told before."""


class Recurring(msgspec.Struct, frozen=True):
    """A SET of TIMEX3: "every Monday", "daily"."""

    value: str
    quant: str = ""
    freq: str = ""


class Vague(msgspec.Struct, frozen=True):
    """PAST_REF, PRESENT_REF or FUTURE_REF: "recently", "now", "soon". `grain` for "recent weeks"."""

    value: str
    grain: str = ""


class Impossible(msgspec.Struct, frozen=True):
    """A date that no calendar has: "30 February"."""

    why: str


Meaning = (
    Calendar
    | Part
    | Era
    | Weekday
    | Deixis
    | Which
    | Shift
    | Anaphor
    | Clock
    | Feast
    | Modified
    | Within
    | PartOf
    | Duration
    | Recurring
    | Vague
    | Impossible
)
