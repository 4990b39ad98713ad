"""Parts of something: early July, the last week of March, July last year, Monday evening.

In: a meaning that holds another. Out: the answer of the inner one, narrowed.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates import calendars, timex
from timeline.dates.edtf import to_edtf
from timeline.dates.meaning import Anaphor, Calendar, Clock, Feast, Meaning, Modified, Part, PartOf, Shift, Within
from timeline.dates.resolve.answer import Answer, edtf, found_at, plain, source, stated
from timeline.dates.resolve.calendar import WEEKDAYS
from timeline.dates.resolve.context import Context
from timeline.dates.resolve.shifts import spread
from timeline.dates.when import GRAINS, Day, Grain, Step, Unit, When


class Share(NamedTuple):
    """A numbered share of a unit: of `of` equal ones the `number`-th, the TIMEX3 mod nearest to it, its words."""

    number: int
    of: int
    mod: str
    words: str


SAYS = {"START": "the first third", "MID": "the middle third", "END": "the last third"}


PARTS_OF = {
    "1/2": Share(1, 2, "START", "the first half of it"),
    "2/2": Share(2, 2, "END", "the second half of it"),
    "1/4": Share(1, 4, "START", "the first quarter of it"),
    "2/4": Share(2, 4, "MID", "the second quarter of it"),
    "3/4": Share(3, 4, "MID", "the third quarter of it"),
    "4/4": Share(4, 4, "END", "the last quarter of it"),
    "1/3": Share(1, 3, "START", SAYS["START"]),
    "2/3": Share(2, 3, "MID", SAYS["MID"]),
    "3/3": Share(3, 3, "END", SAYS["END"]),
}


_THIRDS = {"START": "1/3", "MID": "2/3", "END": "3/3"}


def modified(meaning: Modified, at: Context) -> Answer:
    """A part of a date, or about a date."""
    answer = at.resolve(meaning.of)
    part = PARTS_OF.get(meaning.mod)
    answer = answer._replace(mod=part.mod if part else meaning.mod)
    if answer.unit is None or answer.when is not None:
        return answer
    if meaning.mod in ("EARLIER", "LATER"):
        return _earlier_later(answer, answer.unit, meaning.mod, at)
    if isinstance(meaning.of, Shift) and (wide := spread(meaning.of, meaning.mod, at)) is not None:
        because = f"“{at.words}” does not say exactly how many {meaning.of.grain}s, so only bounds are known."
        step = Step("about so many", timex.unit(answer.unit), to_edtf(wide), because)
        return answer._replace(when=wide, steps=(*answer.steps, step))
    when = narrowed(answer.unit, meaning.mod)
    if when is None:
        return answer
    if answer.unit.grain in ("day", "time") and meaning.mod != "APPROX":
        return answer._replace(when=when)
    words = part.words if part else SAYS.get(meaning.mod, "part of it")
    because = f"“{at.words}” says {words}, not the whole; the bounds are approximate."
    if meaning.mod == "APPROX":
        because = f"“{at.words}” says about then, so the date is approximate."
    name = "about then" if meaning.mod == "APPROX" else "part of it"
    step = Step(name, timex.unit(answer.unit), to_edtf(when), because)
    return answer._replace(when=when, steps=(*answer.steps, step))


def _earlier_later(answer: Answer, unit: Unit, mod: str, at: Context) -> Answer:
    """ "Earlier this month" lies between the month's beginning and the day of writing; "later" between that and its
    end.
    """
    mod3 = "START" if mod == "EARLIER" else "END"
    today = at.published.first if at.published and answer.resolved == "relative" else None
    if today is None or unit.grain in ("day", "time") or not unit.first <= today <= unit.last:
        return answer._replace(mod=mod3)
    when = When.between(unit.first, today) if mod == "EARLIER" else When.between(today, unit.last)
    ends = "from its beginning up to the day of writing" if mod == "EARLIER" else "from the day of writing to its end"
    step = Step(f"{mod.lower()} in it", timex.unit(unit), to_edtf(when), f"“{at.words}” lies in it {ends}.")
    return answer._replace(mod=mod3, when=when, steps=(*answer.steps, step))


def narrowed(unit: Unit, mod: str) -> When | None:
    """The part of a unit that "early", "mid" or "late" leaves, as approximate bounds: thirds, cut at full units."""
    if unit.grain in ("day", "time"):
        return When("point", unit, unit, approximate=mod == "APPROX")
    if mod == "APPROX":
        return When("point", unit, unit, approximate=True)
    first, last = _third(unit, mod)
    if first is None or last is None:
        return None
    return When("between", Unit("day", first), Unit("day", last), approximate=True)


def _third(unit: Unit, mod: str) -> tuple[Day, Day] | tuple[None, None]:
    part = PARTS_OF.get(_THIRDS.get(mod, mod))
    if part is None:
        return None, None
    first, last = unit.first, unit.last
    days = last.ordinal - first.ordinal + 1
    if unit.grain == "month":
        days = 30  # thirds of ten days, halves of fifteen; what is over 30 goes to the last
    if unit.grain in ("year", "decade", "century"):
        months = {"year": 12, "decade": 120, "century": 1200}[unit.grain]
        low, high = months * (part.number - 1) // part.of, months * part.number // part.of
        return first.plus_months(low), first.plus_months(high).plus(-1)
    low, high = days * (part.number - 1) // part.of, -(-days * part.number // part.of)
    return first.plus(low), last if part.number == part.of else first.plus(high - 1)


def within(meaning: Within, at: Context) -> Answer:
    """A date without a year, in a year said another way."""
    year = at.resolve(meaning.inside)
    if year.unit is None:
        return at.unresolved(meaning.of)
    inner = meaning.of
    number = year.unit.first.year
    if isinstance(inner, Anaphor):
        return year if at.quarter is None else stated(Unit("quarter", Day(number, at.quarter.first.month, 1)))
    if isinstance(inner, Calendar):
        answer = at.resolve(Calendar(number, inner.month, inner.day, inner.weekday))
    elif isinstance(inner, Part | Feast):
        answer = at.resolve(_in_year(inner, number))
    else:
        return at.unresolved(meaning.of)
    return answer._replace(resolved=year.resolved, anchor=year.anchor, steps=(*year.steps, *answer.steps))


def _in_year(inner: Part | Feast, year: int) -> Meaning:
    return Feast(inner.name, year) if isinstance(inner, Feast) else Part(inner.grain, inner.number, year, inner.fiscal)


def part_of(meaning: PartOf, at: Context) -> Answer:
    """The n-th unit of something longer."""
    whole = at.resolve(meaning.of)
    if whole.unit is None or GRAINS.index(whole.unit.grain) <= GRAINS.index(meaning.grain):
        return at.unresolved(meaning)
    unit = nth_unit(whole.unit, meaning.number, meaning.grain, meaning.weekday)
    if unit is None:
        return at.unresolved(meaning)
    step = Step(
        "part of something longer",
        timex.unit(whole.unit),
        timex.unit(unit),
        f"“{at.words}” counts {_counted_name(meaning)}s within {plain(whole.unit)}.",
    )
    return whole._replace(value=timex.unit(unit), unit=unit, when=None, steps=(*whole.steps, step))


def _counted_name(meaning: PartOf) -> str:
    return meaning.grain if meaning.weekday is None else WEEKDAYS[meaning.weekday]


def nth_unit(whole: Unit, number: int, grain: Grain, weekday: int | None = None) -> Unit | None:
    """The n-th unit of that grain within something longer; -1 is the last.

    Weeks are those that start in it, the last one that which has most of its days in it.
    """
    if weekday is not None:
        day = calendars.nth_weekday(whole.first.year, whole.first.month, weekday, number)
        return Unit("day", day) if whole.grain == "month" and whole.first <= day <= whole.last else None
    if number < 0:
        return Unit.holding(grain, whole.last.plus(-3) if grain == "week" else whole.last)
    first = Unit.holding(grain, whole.first)
    if first.first < whole.first:
        first = first.shifted(1)
    unit = first.shifted(number - 1)
    return unit if unit.first <= whole.last else None


def clock(meaning: Clock, at: Context) -> Answer:
    """A time of day, alone or on a day."""
    day = at.resolve(meaning.of) if meaning.of else None
    if day is None:
        anchor = at.anchor_of_time
        if not anchor or anchor[0].grain not in ("day", "time"):
            return at.unresolved(meaning)
        base, how = anchor
        if how == "narrative" and _past_midnight(base, meaning, at):
            unit = Unit("time", base.first.plus(1), meaning.clock)
            told = {"EV": "the evening", "NI": "the night"}.get(base.clock, base.clock)
            because = f"It goes on from {told} on {base.first}, so it is of the day after."
            return found_at(unit, how, base, Step("past midnight", edtf(base), timex.unit(unit), because))
        over = how == "relative" and meaning.clock.startswith("24:00") and at.tense.tense == "past"
        unit = Unit("time", base.first.plus(-1) if over else base.first, meaning.clock)
        return found_at(
            unit,
            how,
            base,
            Step(
                "time on the day of the story",
                edtf(base),
                timex.unit(unit),
                f"Only a time is said; the day is that of {source(how).removeprefix('the day of ')}, {base.first}.",
            ),
        )
    if day.unit is None or day.unit.grain not in ("day", "time"):
        return day._replace(value=f"{day.value}T{timex.bare_clock(meaning.clock)}", unit=None, when=None)
    unit = Unit("time", day.unit.first, meaning.clock)
    return day._replace(value=timex.unit(unit), unit=unit)


def _past_midnight(told: Unit, meaning: Clock, at: Context) -> bool:
    """Whether a night is told on by the clock: "at 23.45 … at 2.31"; not back in it, nor in another zone."""
    if told.clock in ("EV", "NI") and meaning.clock[:1].isdigit() and meaning.clock < EARLY:
        return at.tense.tense == "past"
    numbered = told.grain == "time" and told.clock[:1].isdigit() and meaning.clock[:1].isdigit()
    if not numbered or not (told.clock >= LATE and meaning.clock < EARLY) or len(told.clock) != len(meaning.clock):
        return False
    return at.headed is not None or (at.tense.tense == "past" and not at.tense.shown.startswith("had "))


LATE, EARLY = "20:00", "06:00"
"""Between what a story may have passed midnight."""
