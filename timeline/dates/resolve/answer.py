"""What a meaning comes to, and the ways to say it.

In: a unit of the calendar and how it is known. Out: `Answer`. Every branch of resolving ends here.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates import timex
from timeline.dates.edtf import to_edtf
from timeline.dates.expression import Resolved
from timeline.dates.when import Step, Unit, When


class Answer(NamedTuple):
    """What a meaning comes to."""

    value: str
    unit: Unit | None = None
    when: When | None = None
    """Where it is not simply the unit."""
    resolved: Resolved = "none"
    anchor: str = ""
    mod: str = ""
    steps: tuple[Step, ...] = ()
    other: When | None = None
    quant: str = ""
    freq: str = ""

    @property
    def date(self) -> When | None:
        """The date, if there is one."""
        return self.when or (When.at(self.unit) if self.unit else None)


def stated(unit: Unit) -> Answer:
    """What the words name themselves."""
    return Answer(timex.unit(unit), unit, resolved="stated")


def found_at(unit: Unit, how: Resolved, anchor: Unit, step: Step, other: Unit | None = None) -> Answer:
    """What was found from an anchor, by one step; `other` is the reading not chosen."""
    return Answer(timex.unit(unit), unit, None, how, edtf(anchor), "", (step,), When.at(other) if other else None)


def edtf(unit: Unit) -> str:
    """A unit as it stands in a step: a time by its day."""
    return str(unit.first) if unit.grain in ("day", "time") else to_edtf(When.at(unit))


def plain(unit: Unit) -> str:
    """A unit for a reader of reasons: "spring 1917", "the 1930s"; days, months and years as EDTF has them."""
    year = str(unit.first.year) if unit.first.year > 0 else f"{1 - unit.first.year} BC"
    match unit.grain:
        case "season":
            return f"{_SEASONS[unit.first.month // 3 % 4]} {year}"
        case "quarter":
            return f"the {_NTH[(unit.first.month - 1) // 3]} quarter of {year}"
        case "half":
            return f"the {_NTH[(unit.first.month - 1) // 6]} half of {year}"
        case "week":
            return f"the week of {unit.first}"
        case "weekend":
            return f"the weekend of {unit.first}"
        case "year":
            return year
        case "decade":
            return f"the {year}s"
        case _:
            return edtf(unit)


_SEASONS = ("winter", "spring", "summer", "autumn")
_NTH = ("first", "second", "third", "fourth")


def source(how: Resolved) -> str:
    """What an anchor is called in a step."""
    return "the day of writing" if how == "relative" else "the date told before it"
