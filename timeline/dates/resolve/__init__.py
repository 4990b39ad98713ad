"""Resolving: a meaning meets the day it is set against and becomes a date, with the reasons.

In: what was found, and a context: the day of writing, the date told last, the genre, the tense. Out: `Answer`.
One branch a meaning; the branches stand beside this file by what they are about.
"""

from __future__ import annotations

from timeline.dates.meaning import (
    Anaphor,
    Calendar,
    Clock,
    Deixis,
    Duration,
    Era,
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
)  # fmt: skip
from timeline.dates.resolve.answer import Answer, stated
from timeline.dates.resolve.calendar import calendar, feast, part
from timeline.dates.resolve.context import Context, End
from timeline.dates.resolve.lengths import duration
from timeline.dates.resolve.portions import clock, modified, part_of, within
from timeline.dates.resolve.relative import anaphor, deixis, weekday, which
from timeline.dates.resolve.shifts import shift, vague
from timeline.dates.when import Day, Step, Unit

__all__ = ["Answer", "Context", "End", "resolve"]


def resolve(meaning: Meaning, at: Context) -> Answer:
    """Set a meaning against its context."""
    match meaning:
        case Calendar():
            return calendar(meaning, at)
        case Part():
            return part(meaning, at)
        case Era(grain=grain, year=year):
            return stated(Unit(grain, Day(year, 1, 1)))
        case Weekday(number=number):
            return weekday(number, at)
        case Deixis():
            return deixis(meaning, at)
        case Which():
            return which(meaning, at)
        case Shift():
            return shift(meaning, at)
        case Anaphor():
            return anaphor(meaning, at)
        case Clock():
            return clock(meaning, at)
        case Feast():
            return feast(meaning, at)
        case Modified():
            return modified(meaning, at)
        case Within():
            return within(meaning, at)
        case PartOf():
            return part_of(meaning, at)
        case Duration():
            return duration(meaning, at)
        case Recurring(value=value, quant=quant, freq=freq):
            return Answer(value, quant=quant, freq=freq)
        case Vague():
            return vague(meaning, at)
        case Impossible(why=why):
            step = Step("no such day", at.words, "nothing", f"“{at.words}” names no day: {why}.")
            return Answer("XXXX-XX-XX", resolved="impossible", steps=(step,))
