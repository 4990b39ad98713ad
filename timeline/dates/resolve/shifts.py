"""So many units before or after something: "two days ago", "a month later", "the day after the vote".

In: a shift. Out: an answer, as fine as the words count.
"""

from __future__ import annotations

import re

from timeline.dates import timex
from timeline.dates.edtf import to_edtf
from timeline.dates.expression import Resolved
from timeline.dates.meaning import Duration, Shift, Vague
from timeline.dates.resolve.answer import Answer, edtf, found_at, plain, source
from timeline.dates.resolve.context import Context
from timeline.dates.when import GRAINS, Grain, Step, Unit, When

SOME = {"day": (2, 13), "week": (2, 8), "month": (2, 11)}
"""How many "a few days later", "weeks ago", "several months before" may be: from two, and less than the next unit up.
Years are left open: a guess over a decade helps nobody.
"""


def shift(meaning: Shift, at: Context) -> Answer:
    """So many units before or after the day of writing, a date told, or an event."""
    if meaning.event:
        return _after_event(meaning, at)
    start, reasons = _origin(meaning, at)
    if start is None and meaning.count is None:
        return Answer("PAST_REF" if meaning.direction < 0 else "FUTURE_REF")
    if start is None:
        return at.unresolved(meaning)
    base, how = start
    if meaning.count is None:
        return _some_away(meaning, base, how, reasons)
    if meaning.count >= MILLION and meaning.grain == "year" and meaning.direction < 0:
        return Answer(f"MA{meaning.count / MILLION:g}")
    if meaning.count > MOST:
        return at.unresolved(meaning)
    if meaning.exact:
        return _to_the_day(meaning, base, how, reasons)
    if meaning.grain == "quarter" and not meaning.count and meaning.direction < 0:
        return _quarter_that_ended(base, how, reasons)
    if meaning.grain == "year" and meaning.count * meaning.direction == -1 and (quarter := _quarter_told(meaning, at)):
        return _same_quarter(quarter)
    if meaning.grain == "year" and meaning.count * meaning.direction == -1 and (month := _month_compared(at)):
        return _same_month(month)
    if meaning.grain == "year" and meaning.count >= 100 and meaning.count % 100 == 0:
        return _long_ago(meaning, base, how)
    return _counted(meaning, base, how, reasons)


def _counted(meaning: Shift, base: Unit, how: Resolved, reasons: tuple[Step, ...]) -> Answer:
    """As fine as the words count: "two weeks ago" is a week."""
    count = int(meaning.count or 0) * meaning.direction
    unit = Unit.holding(meaning.grain, base.first).shifted(count) if meaning.grain != "time" else base
    if meaning.grain == "year" and (meaning.count or 0) % 1:
        months = round((meaning.count or 0) * 12) * meaning.direction
        unit = Unit.holding("year", base.first.plus_months(months))
    name = f"{source(how)}, {plain(base)}" if meaning.of is None else f"that date, {plain(base)}"
    way = "back" if count < 0 else "on"
    because = f"Counted {way} from {name}, as finely as the words count: by the {meaning.grain}."
    if not count:
        because = f"It is the {meaning.grain} that holds {plain(base)}."
    wide = _from_all_of(base, meaning.grain, count)
    if wide is not None:
        because = f"Counted {way} from {name}, which is known to the {base.grain} only: from its first day to its last."
    step = Step("so many before or after", edtf(base), to_edtf(wide) if wide else timex.unit(unit), because)
    return found_at(unit, how, base, step)._replace(steps=(*reasons, step), when=wide)


MOST = 20_000
"""More of any unit than this is a length of the earth's history or a misread count, and names no date."""
MILLION = 10**6
"""Years ago from here on are said as geology does: MA36."""
ABOUT = {"LESS_THAN": (-1, 0), "EQUAL_OR_LESS": (-1, 0), "MORE_THAN": (0, 1), "EQUAL_OR_MORE": (0, 1)}
"""Between which counts "nearly three weeks" (two and three) and "more than a year" (one and two) lie."""
ABOUT_DAYS = (-1, 1)
"""The same for "about three days"; about so many weeks, months or years is the week, month or year itself, roughly."""


def spread(meaning: Shift, mod: str, at: Context) -> When | None:
    """The days that "nearly three weeks later" can mean; None where the unit of the count says it already."""
    base = _base(meaning, at)
    around = ABOUT_DAYS if mod == "APPROX" and meaning.grain == "day" else ABOUT.get(mod)
    if base is None or around is None or not meaning.count or GRAINS.index(base.grain) > GRAINS.index("day"):
        return None
    if meaning.grain not in ("day", "week", "month", "year"):
        return None
    counts = [(int(meaning.count) + more) * meaning.direction for more in around]
    near, far = sorted(_moved(base, meaning.grain, count).first for count in counts)
    return When("between", Unit("day", near), Unit("day", far), approximate=True)


def _base(meaning: Shift, at: Context) -> Unit | None:
    """The date a shift is counted from."""
    if meaning.event:
        told = at.inside[2:] if at.inside else at.event(meaning.event)
        return told[0] if told else None
    start, _ = _origin(meaning, at)
    return start[0] if start else None


def _to_the_day(meaning: Shift, base: Unit, how: Resolved, reasons: tuple[Step, ...]) -> Answer:
    """ "Two weeks ago Friday", "a year ago this month": as fine as what it is counted from."""
    count = int(meaning.count or 0) * meaning.direction
    middle = Unit("day", base.first.plus(3)) if base.grain == "week" else base
    day = _moved(middle, meaning.grain, count).first
    unit = Unit(base.grain, day, base.clock) if base.grain in ("day", "time") else Unit.holding(base.grain, day)
    because = f"Counted {'back' if count < 0 else 'on'} from {plain(base)}, to the {base.grain}."
    step = Step("so many before or after, to the day", edtf(base), timex.unit(unit), because)
    return found_at(unit, how, base, step)._replace(steps=(*reasons, step))


def _quarter_that_ended(base: Unit, how: Resolved, reasons: tuple[Step, ...]) -> Answer:
    """ "The quarter ended July 31": of the calendar's quarters the one whose end is nearest to that day."""
    here = Unit.holding("quarter", base.last)
    before = here.shifted(-1)
    day = base.last.ordinal
    unit = here if here.last.ordinal - day < day - before.last.ordinal else before
    because = f"Of the calendar's quarters it is the one that ends nearest to {base.last}."
    step = Step("the quarter that ended then", edtf(base), timex.unit(unit), because)
    return found_at(unit, how, base, step)._replace(steps=(*reasons, step))


def _from_all_of(base: Unit, grain: Grain, count: int) -> When | None:
    """Two weeks after a month: two weeks after any of its days; None where the base is as fine as the count."""
    days = {"day": 1, "week": 7}.get(grain)
    if days is None or not count or GRAINS.index(base.grain) <= GRAINS.index("week"):
        return None
    return When.between(base.first.plus(days * count), base.last.plus(days * count))


def _some_away(meaning: Shift, base: Unit, how: Resolved, reasons: tuple[Step, ...]) -> Answer:
    """ "A few days later": how many is not said, so only bounds are known."""
    value = "PAST_REF" if meaning.direction < 0 else "FUTURE_REF"
    least, most = SOME.get(meaning.grain, (0, 0))
    if not most or GRAINS.index(base.grain) > GRAINS.index(max(meaning.grain, "month", key=GRAINS.index)):
        because = "The words do not say how many, so no date can be counted."
        return Answer(value, steps=(Step("how many is not said", edtf(base), value, because),))
    counts = (least, most) if meaning.direction > 0 else (-most, -least)
    first = _moved(Unit("day", base.first), meaning.grain, counts[0])
    last = _moved(Unit("day", base.last), meaning.grain, counts[1])
    when = When("between", first, Unit("day", last.last), approximate=True)
    because = (
        f"How many {meaning.grain}s is not said; {least} to {most} {'before' if meaning.direction < 0 else 'after'} "
        f"{source(how)}, {plain(base)}, is a fair guess at what the words can mean."
    )
    step = Step("some before or after", edtf(base), to_edtf(when), because)
    return Answer(value, None, when, how, edtf(base), steps=(*reasons, step))


LATELY = {"day": 7, "week": 42}
"""Days that "recent days", "the coming weeks" reach back or on. Months and years are left open."""


def vague(meaning: Vague, at: Context) -> Answer:
    """ "Now", "recently" name no date; "recent weeks", "the coming days" lie near the day they are said on."""
    days = LATELY.get(meaning.grain)
    anchor = at.anchor
    if days is None or anchor is None or anchor[0].grain not in ("day", "time"):
        return Answer(meaning.value)
    base, how = anchor
    back = meaning.value == "PAST_REF"
    first, last = sorted((base.first, base.first.plus(-days if back else days)))
    when = When("between", Unit("day", first), Unit("day", last), approximate=True)
    because = f"How far {'back' if back else 'on'} is not said; a few {meaning.grain}s are taken as about {days} days."
    step = Step(f"{'up to' if back else 'from'} a day", edtf(base), to_edtf(when), because)
    return Answer(meaning.value, None, when, how, edtf(base), steps=(step,))


def _moved(base: Unit, grain: Grain, count: int) -> Unit:
    """A unit so many days, weeks, months or years away, as fine as it was."""
    if grain in ("day", "week"):
        return Unit(base.grain, base.first.plus(count * (7 if grain == "week" else 1)), base.clock)
    return Unit(base.grain, base.first.plus_months(count * (12 if grain == "year" else 1)), base.clock)


def _same_quarter(quarter: Unit) -> Answer:
    """ "A year earlier" in a report on a quarter."""
    because = f"The text reports on {timex.unit(quarter)}, so a year before is the same quarter of the year before."
    unit = quarter.shifted(-4)
    step = Step("the same quarter a year before", timex.unit(quarter), timex.unit(unit), because)
    return found_at(unit, "narrative", quarter, step)


def _month_compared(at: Context) -> Unit | None:
    """The month that a sentence compares with the year before: "rose 2 percent in December from a year earlier"."""
    if at.genre != "news" or at.told is None or at.told.grain != "month" or at.start - at.told_end > COMPARED:
        return None
    between = at.text[at.told_end : at.start]
    return at.told if _COMPARES.search(between) and not re.search(r"[.;!?]\s", between) else None


COMPARED = 80
"""Code points between a month and "from a year earlier" that is still said of it."""
_COMPARES = re.compile(r"\b(?:from|than|against|with|on|to)\s+\Z")


def _same_month(month: Unit) -> Answer:
    unit = month.shifted(-12)
    because = f"The sentence compares {timex.unit(month)} with the year before, so it is the same month of it."
    return found_at(
        unit, "narrative", month, Step("the same month a year before", timex.unit(month), timex.unit(unit), because)
    )


def _long_ago(meaning: Shift, base: Unit, how: Resolved) -> Answer:
    """ "2,000 years ago" names no year: the century, roughly; "a century ago" the decade."""
    count = int(meaning.count or 0) * meaning.direction
    unit = Unit.holding("year", base.first).shifted(count)
    rough = Unit.holding("decade" if abs(count) < 1000 else "century", unit.first)
    because = f"{abs(count)} years is a round number, so only the {rough.grain} around {unit.first.year} is meant."
    step = Step("round numbers are rough", edtf(base), timex.unit(rough), because)
    when = When("point", rough, rough, approximate=True)
    return Answer(timex.unit(rough), rough, when, how, edtf(base), "APPROX", (step,))


def _after_event(meaning: Shift, at: Context) -> Answer:
    """From the date of an event that the text has dated; else it stays a length of time."""
    if at.inside and meaning.count is not None and GRAINS.index(at.inside[2].grain) <= GRAINS.index(meaning.grain):
        return _after_dated_event(meaning, at, *at.inside)
    if (beside := _beside(meaning, at)) is not None:
        return beside
    told = _not_to_come(at.event(meaning.event), meaning, at)
    length = Duration(((meaning.count, meaning.grain[0].upper()),))
    if told is None and meaning.grain == "day" and at.words.lower() == "the day":
        return at.unresolved(meaning)
    if told is None or meaning.count is None:
        because = f"The text gives no date for “{meaning.event}” before this, so only the distance from it is known."
        return Answer(
            timex.duration(length), steps=(Step("counted from an event without a date", meaning.event, "", because),)
        )
    base, words = told
    count = int(meaning.count) * meaning.direction
    unit = Unit.holding(meaning.grain, base.first).shifted(count)
    far = f"{abs(count)} {meaning.grain}{'' if abs(count) == 1 else 's'} {'before' if count < 0 else 'after'}"
    because = f"“{meaning.event}” was told with “{words}”, which is {plain(base)}; this is {far} it."
    return found_at(
        unit,
        "narrative",
        base,
        Step("counted from an event the text has dated", edtf(base), timex.unit(unit), because),
    )


def _not_to_come(told: tuple[Unit, str] | None, meaning: Shift, at: Context) -> tuple[Unit, str] | None:
    """The date of the event; None where, in news, what has been would then come after the day of writing."""
    if told is None or at.genre != "news" or at.published is None or not meaning.count:
        return told
    unit = Unit.holding(meaning.grain, told[0].first).shifted(int(meaning.count) * meaning.direction)
    known = unit.first <= at.published.last or told[0].first > at.published.last
    return told if known or at.tense.tense == "future" else None


def _beside(meaning: Shift, at: Context) -> Answer | None:
    """ "On Jan. 6, the day after the accident": the words say again what day that was."""
    if at.told is None or at.told.grain != "day" or at.words.lower() != "the day":
        return None
    if not _ASIDE.fullmatch(at.text[at.told_end : at.start]):
        return None
    because = f"It stands beside “{at.told_words}” and says of the same day what came before it or after it."
    return found_at(
        at.told, "narrative", at.told, Step("said of the day beside it", edtf(at.told), edtf(at.told), because)
    )


_ASIDE = re.compile(r",? ?(?:[-–—(] ?)?")


def _after_dated_event(meaning: Shift, at: Context, start: int, end: int, base: Unit) -> Answer:
    """From the date that stands within the event's own words."""
    assert meaning.count is not None
    count = int(meaning.count) * meaning.direction
    unit = Unit.holding(meaning.grain, base.first).shifted(count)
    words = " ".join(at.text[at.end : end].split()).partition(" ")[2]
    far = f"{abs(count)} {meaning.grain}{'' if abs(count) == 1 else 's'} {'before' if count < 0 else 'after'}"
    because = f"“{words}” says when that was: “{at.text[start:end]}”, which is {plain(base)}; this is {far} it."
    step = Step("counted from an event with its date", edtf(base), timex.unit(unit), because)
    return found_at(unit, "narrative", base, step)


def _quarter_told(meaning: Shift, at: Context) -> Unit | None:
    return at.quarter if meaning.of is None and at.genre == "news" else None


def _origin(meaning: Shift, at: Context) -> tuple[tuple[Unit, Resolved] | None, tuple[Step, ...]]:
    """Where a shift starts from, and the reasons for it where that is a date of its own."""
    if meaning.of is not None:
        answer = at.resolve(meaning.of)
        return ((answer.unit, answer.resolved) if answer.unit else None), answer.steps
    if meaning.origin == "now" and meaning.direction < 0:
        return at.anchor_of_ago, ()
    if meaning.origin == "told" or at.genre == "narrative":
        later = meaning.direction > 0 and at.told is None and at.tense.tense == "past"
        return (None if later else at.narrative_anchor), ()
    return ((at.published, "relative") if at.published else None), ()
