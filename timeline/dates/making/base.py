"""What the makers share: units and their codes, what no date can be made of, the words of an event.

In: words and matches. Out: small answers that other makers build on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from timeline.dates.find import Pair
from timeline.dates.meaning import (
    Anaphor,
    Calendar,
    Deixis,
    Duration,
    Feast,
    Impossible,
    Meaning,
    Modified,
    Part,
    PartOf,
    Recurring,
    Shift,
    Vague,
    Weekday,
    Which,
    Within,
)
from timeline.dates.rules import Match
from timeline.dates.when import Grain

GRAIN_CODE = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q",
    "year": "Y", "decade": "E", "century": "C", "fortnight": "W", "night": "NI", "morning": "MO", "season": "Q",
}  # fmt: skip


CODE_GRAIN: dict[str, Grain] = {
    "D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade", "C": "century", "WE": "weekend",
    "TS": "time", "TM": "time", "TH": "time", "NI": "day", "MO": "day",
}  # fmt: skip


TIMELESS = (Duration, Recurring, Vague, Impossible, Pair)
"""What no modifier or shift can turn into a date."""


Made = Meaning | None


def always(value: Any) -> Callable[[Match], Any]:
    """A maker that always makes the same."""
    return lambda m: value


def grain_of(unit: str) -> Grain:
    """The grain a unit counts by; hours and less are times."""
    if unit in ("second", "minute", "hour"):
        return "time"
    return "week" if unit == "fortnight" else unit  # type: ignore[return-value]


_EVENT = re.compile(
    r"\s+((?:the|its|his|her|their|our|a|an|this|that|those|[A-Z][\w’'-]*)\s+"
    r"(?:[\w-]+(?:['’]s?|(?<=\d)(?:st|nd|rd|th))\s+){0,2}[\w’'-]+|[a-z]+ing\s+(?:the\s+)?[\w’'-]+)"
    r"(?:\s+(?:of|in|at|on)\s+(?:the\s+)?[A-Z][\w’'-]*)?"
)


def event_words(after: str) -> str:
    """What follows "after" or "before", as far as it may name an event."""
    found = _EVENT.match(after)
    return " ".join(found.group().split()) if found else ""


def grain_named(meaning: Meaning) -> str:
    """The grain of a meaning, as far as its words show it."""
    match meaning:
        case Deixis(grain=grain) | Anaphor(grain=grain):
            return grain
        case Calendar(month=month, day=day):
            return "day" if day else "month" if month else "year"
        case Which(of=of):
            return grain_named(of)
        case _:
            return ""


def unit_of(m: Match) -> Grain:
    """The grain of "day" or "the day"."""
    return grain_of(m["UNIT"]) if "UNIT" in m else m["THEUNIT"].grain


def day_of(m: Match) -> Meaning:
    """The day a time stands beside."""
    for name in ("DATE", "UNITDATE", "DAYD"):
        if name in m:
            return m[name]  # type: ignore[no-any-return]
    return Weekday(m["WEEKDAY"])


def dayish(meaning: Meaning) -> bool:
    """Whether a meaning comes to a day."""
    match meaning:
        case Calendar(day=day):
            return day is not None
        case Weekday() | Feast():
            return True
        case Deixis(grain=grain) | Anaphor(grain=grain) | Shift(grain=grain) | PartOf(grain=grain):
            return grain == "day"
        case Which(of=of) | Within(of=of) | Modified(of=of):
            return dayish(of)
        case _:
            return False


def bare(m: Match) -> Meaning:
    """A month, weekday, year or season without anything beside it."""
    if "MONTH" in m:
        return Calendar(month=m["MONTH"])
    if "WEEKDAY" in m:
        return Weekday(m["WEEKDAY"])
    return Calendar(m["YEAR"]) if "YEAR" in m else Part("season", m["SEASON"])
