"""Dates of the calendar, parts of the year and named days, and the year they leave out.

In: a month, a day, a season, a feast. Out: an answer; in news the year goes by tense and nearness, in a story it is
carried.
"""

from __future__ import annotations

from timeline.dates import calendars, timex
from timeline.dates.expression import Resolved
from timeline.dates.meaning import Calendar, Feast, Impossible, Part
from timeline.dates.resolve.answer import Answer, edtf, found_at, plain, stated
from timeline.dates.resolve.context import Context
from timeline.dates.resolve.direction import direction, in_range, nearest
from timeline.dates.tense import Tense
from timeline.dates.when import Day, Step, Unit, When, month_days

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def calendar(meaning: Calendar, at: Context) -> Answer:
    """A year, a month, a day, or the day of a month told before."""
    year, month, day = meaning.year, meaning.month, meaning.day
    if year is not None:
        if month is None:
            return stated(Unit("year", Day(year, 1, 1)))
        if day and day > month_days(year, month):
            return at.resolve(Impossible(f"{year} has no such day"))
        unit = Unit("day", Day(year, month, day)) if day else Unit("month", Day(year, month, 1))
        return _checked(stated(unit), meaning, at)
    if month is None:
        return _day_of_month(meaning, at)
    if at.genre == "narrative" and (at.told or at.carried):
        return _carried_year(meaning, at, at.told or Unit("year", Day(at.carried or 0, 1, 1)))
    if at.published is None:
        return _carried_year(meaning, at, at.told) if at.told else at.unresolved(meaning)
    return _year_by_tense(meaning, at, at.published)


def _checked(answer: Answer, meaning: Calendar, at: Context) -> Answer:
    """Say so where the text names a weekday that the date does not have; the date stands."""
    if meaning.weekday is None or answer.unit is None or answer.unit.first.weekday == meaning.weekday:
        return answer
    day = answer.unit.first
    because = (
        f"{day} was a {WEEKDAYS[day.weekday]}, not a {WEEKDAYS[meaning.weekday]} as the text has it; the date is kept."
    )
    return answer._replace(steps=(*answer.steps, Step("weekday does not match", at.words, str(day), because)))


def _unit_in(meaning: Calendar, year: int) -> Unit | None:
    assert meaning.month
    if meaning.day is None:
        return Unit("month", Day(year, meaning.month, 1))
    return (
        Unit("day", Day(year, meaning.month, meaning.day)) if meaning.day <= month_days(year, meaning.month) else None
    )


def _carried_year(meaning: Calendar, at: Context, told: Unit) -> Answer:
    year = at.carried or told.first.year
    near = (year, year + 1, year - 1, year + 2) if (meaning.month, meaning.day) == (2, 29) else (year,)
    unit = next((u for y in near if (u := _unit_in(meaning, y))), None)
    if unit is None:
        return at.unresolved(meaning)
    return found_at(unit, "narrative", told, carried(unit, year, told, at))


def carried(unit: Unit, year: int, told: Unit, at: Context) -> Step:
    """The step that gives a date in a story its year."""
    if year == told.first.year and told.grain == "year":
        because = f"No year is said; the story was last in {year} (“{at.told_words}”) and stays in it."
        return Step("the year is carried forward", edtf(told), timex.unit(unit), because)
    if year == told.first.year:
        because = f"No year is said; the date told before, “{at.told_words}”, is in {year}; the story stays in it."
        return Step("the year is carried forward", edtf(told), timex.unit(unit), because)
    because = (
        f"No year is said; of the years near it {year} fits best between the dates told before and after it "
        f"(“{at.told_words}” is in {told.first.year})."
    )
    return Step("the year that fits the story", edtf(told), timex.unit(unit), because)


def _year_by_tense(meaning: Calendar, at: Context, published: Unit) -> Answer:
    today = published.first
    reach = 8 if (meaning.month, meaning.day) == (2, 29) else 1
    if at.floor or at.ceiling:
        near = (at.floor or at.ceiling).unit.first.year  # type: ignore[union-attr]
        bounded = [u for y in range(near - reach, near + reach + 1) if (u := _unit_in(meaning, y))]
        if (answer := in_range(bounded, at, published)) is not None:
            return _checked(answer, meaning, at)
    units = [u for y in range(today.year - reach, today.year + reach + 1) if (u := _unit_in(meaning, y))]
    if (answer := _of_the_passage(meaning, at, published)) is not None:
        return answer
    if at.wide and (only := _of_its_weekday(meaning, units, published)) is not None:
        return only
    if (answer := _remembered(meaning, at, units, published)) is not None:
        return answer
    chosen, other, ahead = nearest(units, today, at.tense, at.signal)
    step = direction("date without a year", chosen, published, at.tense, ahead)
    return _checked(found_at(chosen, "relative", published, step, other), meaning, at)


def _of_its_weekday(meaning: Calendar, units: list[Unit], published: Unit) -> Answer | None:
    """ "Tuesday 7 May", where the day of writing is known roughly: the one year near it whose 7 May is a Tuesday."""
    fits = [unit for unit in units if unit.first.weekday == meaning.weekday]
    if meaning.weekday is None or len(fits) != 1:
        return None
    unit = fits[0]
    because = f"Of the years near it only {unit.first.year} has that day on a {WEEKDAYS[meaning.weekday]}."
    step = Step("the year its weekday fits", edtf(published), timex.unit(unit), because)
    return found_at(unit, "relative", published, step)


def _remembered(meaning: Calendar, at: Context, units: list[Unit], published: Unit) -> Answer | None:
    """In news that looks back on one year throughout, a month or day of what has been is of that year."""
    year = at.retrospect
    if year is None or not at.remembered or at.tense.tense != "past" or at.tense.word in at.language.sayings:
        return None
    unit = _unit_in(meaning, year)
    if unit is None:
        return None
    near = nearest(units, published.first, at.tense)[0]
    because = f"The text looks back on {year} (“{at.remembered}”) and nothing near says that it is of late."
    step = Step("the year the text looks back on", str(year), timex.unit(unit), because)
    return _checked(found_at(unit, "narrative", Unit("year", Day(year, 1, 1)), step, near), meaning, at)


def _of_the_passage(meaning: Calendar, at: Context, published: Unit) -> Answer | None:
    """In news, a month or day right after a date of another year: "arrested in March 2011. In May he was tried"."""
    told = at.background
    if told is None or at.tense.tense == "future" or at.tense.word in at.language.sayings or not at.passage_goes_on():
        return None
    unit = _unit_in(meaning, told.first.year)
    if unit is None or (unit.last < told.first and "." in at.text[at.told_end : at.start]):
        return None
    near = nearest(
        [u for y in (-1, 0, 1) if (u := _unit_in(meaning, published.first.year + y))], published.first, at.tense
    )
    because = (
        f"It goes on from “{at.told_words}” before it, which is of {told.first.year}, and nothing between speaks from "
        f"the day of writing, {plain(published)}."
    )
    step = Step("the year of the passage", edtf(told), timex.unit(unit), because)
    return _checked(found_at(unit, "narrative", told, step, near[0]), meaning, at)


def _day_of_month(meaning: Calendar, at: Context) -> Answer:
    anchor = at.narrative_anchor
    if not anchor or not meaning.day or anchor[0].grain not in ("day", "time", "week", "month"):
        return at.unresolved(meaning)
    first = anchor[0].first
    if meaning.day > month_days(first.year, first.month):
        return at.unresolved(meaning)
    if anchor[1] == "relative" and at.published and anchor[0] == at.published:
        return _nearest_day_of_month(meaning.day, at.published, at)
    unit = Unit("day", Day(first.year, first.month, meaning.day))
    because = f"Only the day of the month is said; the month is that of the date before it, {plain(anchor[0])}."
    return found_at(
        unit, anchor[1], anchor[0], Step("the month is carried forward", edtf(anchor[0]), timex.unit(unit), because)
    )


def _nearest_day_of_month(number: int, published: Unit, at: Context) -> Answer:
    """“On the 24th”, where no date was told before: of the months around the day of writing the one the verb points
    to."""
    today = published.first
    months = (Day(today.year, today.month, 1).plus_months(n) for n in (-1, 0, 1))
    units = [Unit("day", Day(m.year, m.month, number)) for m in months if number <= month_days(m.year, m.month)]
    back = [unit for unit in units if unit.first <= today][-1]
    later = next((unit for unit in units if unit.first > today), back)
    near = later.first.ordinal - today.ordinal < today.ordinal - back.first.ordinal
    points_ahead = at.tense.tense == "future" or (near and at.tense.tense != "past")
    chosen, ahead = (later, later is not back) if points_ahead else (back, False)
    return found_at(chosen, "relative", published, direction("day of the month", chosen, published, at.tense, ahead))


def part(meaning: Part, at: Context) -> Answer:
    """A season, quarter or half; its year as that of a month."""
    size = {"season": 3, "quarter": 3, "half": 6}[meaning.grain]
    month = 1 + size * (meaning.number - 1) + (2 if meaning.grain == "season" else 0)
    if meaning.year is not None:
        return stated(Unit(meaning.grain, Day(meaning.year, month, 1)))
    anchor = at.anchor
    if meaning.grain == "season" and at.habitual:
        because = f"“in {at.words}” beside the present tense says what {at.words} is like, not which one."
        return Answer(timex.partial(meaning), steps=(Step("a season as a habit", at.words, "no date", because),))
    if at.genre == "narrative" and at.carried:
        base = at.told or Unit("year", Day(at.carried, 1, 1))
        unit = Unit(meaning.grain, Day(at.carried, month, 1))
        return found_at(unit, "narrative", base, carried(unit, at.carried, base, at))
    if not anchor:
        return at.unresolved(meaning)
    base, how = anchor
    units = [Unit(meaning.grain, Day(base.first.year + y, month, 1)) for y in (-1, 0, 1)]
    if how == "relative" and (bounded := in_range(units, at, base)) is not None:
        return bounded
    if how == "narrative":
        because = (
            f"No year is said; the date told before, “{at.told_words}”, is in {base.first.year}; the story stays in it."
        )
        return found_at(
            units[1], how, base, Step("the year is carried forward", edtf(base), timex.unit(units[1]), because)
        )
    chosen, other, ahead = nearest(
        units, base.first, at.tense if meaning.grain == "season" or at.tense.tense == "past" else Tense("", "")
    )
    step = direction(f"{meaning.grain} without a year", chosen, base, at.tense, ahead)
    return found_at(chosen, how, base, step, other)


def feast(meaning: Feast, at: Context) -> Answer:
    """A day with a name, by its rule."""
    anchor = at.anchor
    if meaning.year is None and anchor is None:
        return at.unresolved(meaning)
    years = (
        [meaning.year] if meaning.year is not None else [anchor[0].first.year + y for y in (-1, 0, 1)] if anchor else []
    )
    days = [(found, year) for year in years if (found := calendars.feast(meaning.name, year))]
    if not days:
        return at.unresolved(meaning)
    if meaning.year is not None or anchor is None:
        return _feast_answer(meaning, at, *days[0][0], None)
    base, how = anchor
    if how == "narrative":
        return _feast_answer(meaning, at, *_of_the_story([d for d, _ in days], base, at), anchor)
    unit, other, ahead = nearest([Unit("day", day) for (day, _), _ in days], base.first, at.tense)
    answer = _feast_answer(meaning, at, *next(d for d, _ in days if d[0] == unit.first), anchor)
    step = direction("named day without a year", unit, base, at.tense, ahead)
    return answer._replace(steps=(step, *answer.steps), other=When.at(other) if other else None)


def _of_the_story(days: list[tuple[Day, bool]], base: Unit, at: Context) -> tuple[Day, bool]:
    """Of a feast's days the first from the date told before on; of what had been by then, the last before it."""
    if base.grain == "year" or (at.carried and not at.told):
        return next((day for day in days if day[0].year == (at.carried or base.first.year)), days[0])
    if at.tense.shown.startswith("had "):
        return next((day for day in reversed(days) if day[0] <= base.last), days[0])
    return next((day for day in days if day[0] >= base.first), days[-1])


def _feast_answer(meaning: Feast, at: Context, day: Day, sure: bool, anchor: tuple[Unit, Resolved] | None) -> Answer:
    unit = Unit("day", day)
    because = f"In {day.year}, {meaning.name.title()} fell on {day}" + (
        "." if sure else "; the sighting of the moon may move it by a day."
    )
    when = None if sure else When("point", unit, unit, approximate=True)
    step = Step("named day", at.words, str(day), because)
    if anchor is None:
        return Answer(timex.unit(unit), unit, when, "stated", steps=(step,))
    return Answer(timex.unit(unit), unit, when, anchor[1], edtf(anchor[0]), steps=(step,))
