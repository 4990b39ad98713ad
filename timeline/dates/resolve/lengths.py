"""Lengths of time, and the stretch that some of them cover: "the past two weeks", "the first nine months of 2016".

In: a duration. Out: its value; where it is tied to a day, the stretch too.
"""

from __future__ import annotations

import math
import re

from timeline.dates import timex
from timeline.dates.edtf import to_edtf
from timeline.dates.expression import Resolved
from timeline.dates.meaning import Duration, Meaning
from timeline.dates.resolve.answer import Answer, edtf, found_at, plain, source
from timeline.dates.resolve.context import Context
from timeline.dates.when import Step, Unit, When

_DAYS = {"D": 1, "W": 7, "TH": 1 / 24}


_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}


def duration(meaning: Duration, at: Context) -> Answer:
    """A length; with the stretch it covers where it is tied to a day."""
    value = timex.duration(meaning)
    if meaning.after and (told := _told_time(meaning, at)) is not None:
        return told
    if meaning.of is not None:
        return _stretch_of(meaning, meaning.of, value, at)
    anchor = _window_anchor(meaning, at)
    if not meaning.window or anchor is None:
        return Answer(value, mod=meaning.mod)
    base, how = anchor
    when = stretch(meaning, base)
    if when is None:
        return Answer(value, mod=meaning.mod)
    name = source(how)
    step = Step(
        "a stretch up to or from a day",
        edtf(base),
        to_edtf(when),
        f"The stretch {'ends' if meaning.window < 0 else 'begins'} at {name}, {plain(base)}.",
    )
    return Answer(value, None, when, how, edtf(base), meaning.mod, (step,))


def _window_anchor(meaning: Duration, at: Context) -> tuple[Unit, Resolved] | None:
    """From where a stretch is counted; "over the next decade it grew" not from the writing of a history, nor, in news,
    from that of this year where a day of another was told just before.
    """
    if meaning.window < 0 or at.tense.tense != "past" or at.anchor is None or at.anchor[1] != "relative":
        return at.anchor
    if at.genre == "narrative":
        return None
    return (at.background, "narrative") if at.background and at.passage_goes_on() else at.anchor


def _told_time(meaning: Duration, at: Context) -> Answer | None:
    """ "Half an hour later", after "at 9 p.m.": half past nine."""
    base = at.told
    if base is None or base.grain not in ("time", "day") or at.start - at.told_end > SOON:
        return None
    if not (clock := _CLOCK.match(base.clock)):
        return _same_day(meaning, base, at)
    minutes = sum((count or 0) * MINUTES.get(code, 0) for count, code in meaning.parts)
    if not minutes or any(count is None for count, _ in meaning.parts):
        return None
    total = int(clock[1]) * 60 + int(clock[2]) + int(minutes) * meaning.after
    day = base.first.plus(total // 1440)
    unit = Unit(
        "time", day, f"{total % 1440 // 60:02d}:{total % 60:02d}{base.clock[5:] if len(base.clock) > 5 else ''}"
    )
    way = "on" if meaning.after > 0 else "back"
    because = f"Counted {way} from the time told before it, “{at.told_words}”."
    return found_at(unit, "narrative", base, Step("so long after a time", timex.unit(base), timex.unit(unit), because))


def _same_day(meaning: Duration, base: Unit, at: Context) -> Answer | None:
    """ "An hour later", after a day without an hour: that day."""
    minutes = sum((count or 0) * MINUTES.get(code, 0) for count, code in meaning.parts)
    if base.clock in ("NI", "EV") or not 0 < minutes <= AT_ONCE or any(count is None for count, _ in meaning.parts):
        return None
    day = Unit("day", base.first)
    because = f"So short a time after what “{at.told_words}” dates it is still that day."
    return found_at(day, "narrative", base, Step("hours after a day", timex.unit(base), timex.unit(day), because))


AT_ONCE = 240
"""Minutes after which what came later may have come on the next day."""
_CLOCK = re.compile(r"(\d\d):(\d\d)")
MINUTES = {"TH": 60, "TM": 1}
SOON = 300
"""Code points between a time and an "hour later" that is counted from it."""


def _stretch_of(meaning: Duration, of: Meaning, value: str, at: Context) -> Answer:
    """ "The first nine months of 2016" runs from the beginning of 2016, "the last" up to its end."""
    whole = at.resolve(of)
    if whole.unit is None:
        return Answer(value, mod=meaning.mod)
    day = whole.unit.first if meaning.window > 0 else whole.unit.last.plus(1)
    when = stretch(meaning, Unit("day", day))
    if when is None or when.start is None or when.end is None:
        return Answer(value, mod=meaning.mod)
    first, last = when.start.first, when.end.last.plus(-1)
    if first < whole.unit.first or last > whole.unit.last:
        return Answer(value, mod=meaning.mod)
    when = When("range", Unit("day", first), Unit("day", last))
    ends = "begins with it" if meaning.window > 0 else "ends with it"
    because = f"The stretch belongs to {plain(whole.unit)} and {ends}."
    step = Step("a stretch of something longer", edtf(whole.unit), to_edtf(when), because)
    return Answer(value, None, when, whole.resolved, whole.anchor, meaning.mod, (*whole.steps, step))


def stretch(meaning: Duration, base: Unit) -> When | None:
    """The stretch of time before or after a day that "the past two weeks" covers."""
    count, code = meaning.parts[0]
    if count is None or base.grain not in ("day", "time") or len(meaning.parts) > 1:
        return None
    day = base.first
    if code in _DAYS:
        far = day.plus(math.ceil(count * _DAYS[code]) * meaning.window)
    elif code in _MONTHS and count * _MONTHS[code] < 60000:
        far = day.plus_months(int(count * _MONTHS[code]) * meaning.window)
    else:
        return None
    return When.between(min(day, far), max(day, far))
