"""Units counted from today or from the date told last: "last week", "that year", "Monday".

In: a weekday, a deixis, an anaphor. Out: an answer.
"""

from __future__ import annotations

from timeline.dates import calendars, timex
from timeline.dates.meaning import Anaphor, Calendar, Deixis, Feast, Part, Weekday, Which
from timeline.dates.resolve.answer import Answer, edtf, found_at, plain, source
from timeline.dates.resolve.context import NEARBY, Context
from timeline.dates.resolve.direction import direction
from timeline.dates.when import GRAINS, Day, Step, Unit


def weekday(number: int, at: Context) -> Answer:
    """A day of the week: from the date told before in a story, by the tense in news."""
    if (at.genre == "narrative" or at.wide) and at.told and at.told.grain in ("day", "time"):
        day = at.told.first.plus((number - at.told.first.weekday) % 7)
        because = f"In a narrative a weekday is the first one from the date told before it, {at.told.first}."
        return found_at(
            Unit("day", day),
            "narrative",
            at.told,
            Step("weekday in a narrative goes on", str(at.told.first), str(day), because),
        )
    if at.published is None:
        return at.unresolved(Weekday(number))
    if (event := at.event_after) is not None:
        return _after_event(number, event, at)
    if at.genre == "news" and at.definite:
        return _of_the_week_told(number, at)
    today = at.published.first
    back = today.plus(-((today.weekday - number) % 7))
    ahead = today.plus((number - today.weekday) % 7)
    forward = at.tense.tense == "future" or (at.signal == "by" and at.tense.tense != "past")
    if at.stamped:
        forward = ahead.ordinal - today.ordinal < today.ordinal - back.ordinal
    chosen = ahead if forward else back
    other = back if forward else (ahead if ahead != back else ahead.plus(7))
    unit = Unit("day", chosen)
    return found_at(
        unit,
        "relative",
        at.published,
        direction("weekday in news", unit, at.published, at.tense, forward),
        Unit("day", other) if other != chosen else None,
    )


def _after_event(number: int, event: tuple[str, str], at: Context) -> Answer:
    """ "The Wednesday after the eruption": from the day with which the text told of it; else nothing says which."""
    side, words = event
    told = at.event(words)
    if told is None or told[0].grain not in ("day", "time"):
        return at.unresolved(Weekday(number))
    first = told[0].first
    days = (number - first.weekday - 1) % 7 + 1 if side != "before" else -((first.weekday - number - 1) % 7 + 1)
    unit = Unit("day", first.plus(days))
    because = f"“{words}” was told with “{told[1]}”, which is {first}; this is the first one {side} it."
    step = Step("weekday counted from an event", str(first), timex.unit(unit), because)
    return found_at(unit, "narrative", told[0], step)


def _of_the_week_told(number: int, at: Context) -> Answer:
    """ "On the Sunday": the first from the day the text told before; nothing says which where it told none."""
    told = at.told
    if told is None or told.grain not in ("day", "time") or at.start - at.told_end > NEARBY:
        return at.unresolved(Weekday(number))
    unit = Unit("day", told.first.plus((number - told.first.weekday) % 7))
    because = f"“the” before it points to a day of what is told: the first from {told.first} on, “{at.told_words}”."
    step = Step("weekday of the days told", str(told.first), timex.unit(unit), because)
    return found_at(unit, "narrative", told, step)


def deixis(meaning: Deixis, at: Context) -> Answer:
    """A unit counted from the day of writing."""
    anchor = at.anchor_of_today if _of_writing(meaning, at) else at.anchor
    if meaning.shift and not meaning.placed and not _of_writing(meaning, at):
        anchor = at.anchor_of_ago
    if meaning.placed and at.background and at.tense.tense != "future" and at.passage_goes_on():
        anchor = (at.background, "narrative")  # "by the end of the month", in a passage of another year
    elif meaning.placed and at.told and at.told.first.year == at.retrospect and at.tense.tense == "past":
        anchor = (at.told, "narrative")
    if not anchor:
        return at.unresolved(meaning)
    base, how = anchor
    if GRAINS.index(base.grain) > GRAINS.index(meaning.grain):
        return at.unresolved(meaning)
    if at.genre == "narrative" and at.words.lower() == "today" and how == "relative":
        return Answer("PRESENT_REF")
    unit = Unit.holding(meaning.grain, base.first).shifted(_shift_of(meaning, base, at))
    name = source(how)
    because = f"It is counted from {name}, {plain(base)}."
    return found_at(unit, how, base, Step(f"counted from {name}", edtf(base), timex.unit(unit), because))


def _shift_of(meaning: Deixis, base: Unit, at: Context) -> int:
    """ "The weekend" said on a weekday is the last one, unless a verb or a word before it looks ahead."""
    if meaning.grain != "weekend" or base.first.weekday >= 5 or at.words.lower().startswith("this"):
        return 0 if meaning.placed and base.first.weekday >= 5 else meaning.shift
    if (
        at.tense.tense == "future"
        or at.signal == "until"
        or (at.signal in ("by", "before") and at.tense.tense != "past")
    ):
        return max(meaning.shift, 0)
    return -1 if at.tense.tense == "past" and not meaning.shift else meaning.shift


def _of_writing(meaning: Deixis, at: Context) -> bool:
    """ "Today", "last week"; not "this day" of a story, nor its years, which it counts on its own."""
    return meaning.grain in ("day", "week", "weekend") and not meaning.placed and at.words.lower() != "this day"


def which(meaning: Which, at: Context) -> Answer:
    """The last, this or next one of what returns."""
    anchor = at.narrative_anchor
    if meaning.origin == "now":
        anchor = at.anchor_of_today if isinstance(meaning.of, Weekday) else at.anchor_of_ago
    backless = meaning.origin == "told" and not meaning.which and at.told is None
    if not anchor or backless:
        return at.unresolved(meaning.of)
    base, how = anchor
    ends = meaning.which > 0 and GRAINS.index(base.grain) >= GRAINS.index("year")
    unit = _nth(meaning, base.last if ends else base.first)
    if unit is None:
        return at.unresolved(meaning.of)
    way = {-1: "the last one before", 0: "the one of", 1: "the first one after"}[meaning.which]
    name = source(how)
    return found_at(
        unit,
        how,
        base,
        Step("last, this or next one", edtf(base), timex.unit(unit), f"It is {way} {name}, {plain(base)}."),
    )


def _nth(meaning: Which, today: Day) -> Unit | None:
    which, of = meaning.which, meaning.of
    if isinstance(of, Weekday):
        day = today.plus(-today.weekday + of.number)
        if which < 0:
            return Unit("day", day if day < today.plus(-1) else day.plus(-7))
        if which > 0:
            return Unit("day", day if day > today else day.plus(7))
        return Unit("day", day)
    if isinstance(of, Calendar) and of.month and not of.day:
        units = [Unit("month", Day(today.year + y, of.month, 1)) for y in (-2, -1, 0, 1, 2)]
    elif isinstance(of, Feast):
        days = [calendars.feast(of.name, today.year + y) for y in (-2, -1, 0, 1, 2)]
        units = [Unit("day", found[0]) for found in days if found]
        if len(units) < 5:
            return None
        near = min(units, key=lambda unit: abs(unit.first.ordinal - today.ordinal))
        if which == 0:
            return near
    elif isinstance(of, Part):
        size = 3 if of.grain != "half" else 6
        month = 1 + size * (of.number - 1) + (2 if of.grain == "season" else 0)
        units = [Unit(of.grain, Day(today.year + y, month, 1)) for y in (-2, -1, 0, 1, 2)]
    else:
        return None
    if which == 0:
        return next((u for u in units if u.first <= today <= u.last), units[2])
    return [u for u in units if u.last < today][-1] if which < 0 else next(u for u in units if u.first > today)


def anaphor(meaning: Anaphor, at: Context) -> Answer:
    """A unit counted from the date told last."""
    if meaning.grain == "quarter" and not meaning.shift and at.genre == "news":
        return _reported_quarter(at)
    anchor = at.anchor_as_fine_as(meaning.grain, within=meaning.shift != 0)
    ahead = meaning.shift > 0 and at.told is None and at.tense.tense == "past"
    if not anchor or ahead:
        return at.unresolved(meaning)
    base, how = anchor
    if GRAINS.index(base.grain) > GRAINS.index(meaning.grain):
        return at.unresolved(meaning)
    unit = Unit.holding(meaning.grain, base.first).shifted(meaning.shift)
    way = "is counted from" if meaning.shift else "points to"
    name = (
        f"the date told before it, “{at.told_words if base is at.told else base.first}”"
        if how == "narrative"
        else f"the day of writing, {plain(base)}"
    )
    step = Step("back to a date told before", edtf(base), timex.unit(unit), f"It {way} {name}.")
    return found_at(unit, how, base, step)


def _reported_quarter(at: Context) -> Answer:
    """ "The quarter", "the latest quarter": the one the text reports on, else the last that ended before it was
    written.
    """
    if at.quarter:
        value = timex.unit(at.quarter)
        because = f"The text reports on one quarter, {value}."
        return found_at(at.quarter, "narrative", at.quarter, Step("the quarter reported on", value, value, because))
    if not at.published:
        return at.unresolved(Anaphor("quarter"))
    unit = Unit.holding("quarter", at.published.first).shifted(-1)
    because = f"Reports tell of the last quarter that has ended before the day of writing, {plain(at.published)}."
    step = Step("the last quarter that ended", edtf(at.published), timex.unit(unit), because)
    return found_at(unit, "relative", at.published, step)
