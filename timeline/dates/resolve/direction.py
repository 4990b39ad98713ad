"""Back or ahead: of what returns, the one that is meant.

In: units, the day of writing, the tense. Out: the one chosen, the one not chosen, and why, in words.
"""

from __future__ import annotations

from timeline.dates import timex
from timeline.dates.resolve.answer import Answer, edtf, found_at, plain
from timeline.dates.resolve.context import Context
from timeline.dates.tense import Tense
from timeline.dates.when import Day, Step, Unit

FAR = 300
"""Days: a date is not taken to be further away than this where its other reading is near."""


def nearest(units: list[Unit], today: Day, tense: Tense, signal: str = "") -> tuple[Unit, Unit | None, bool]:
    """Of what returns every year: the one meant, the other reading, and whether it lies ahead."""
    past = [u for u in units if u.first <= today]
    future = [u for u in units if u.first > today]
    back, ahead = (past[-1] if past else None), (future[0] if future else None)
    if back is None or ahead is None:
        only = back or ahead
        assert only
        return only, None, back is None
    if back.last >= today:
        return back, None, False
    days_back, days_ahead = today.ordinal - back.last.ordinal, ahead.first.ordinal - today.ordinal
    if tense.tense != "past" and signal in ("by", "until"):
        tense = Tense("future", signal)
    if signal == "since":
        tense = Tense("past", signal)
    limit = {"past": 365 - FAR, "future": FAR}.get(tense.tense, (days_back + days_ahead) // 2)
    if tense.sure:
        limit = 0
    if signal == "by" and tense.tense == "past" and not tense.word.startswith("had"):
        limit = (days_back + days_ahead) // 2 + 15  # "said it would be done by August": the verb tells of the saying
    return (ahead, back, True) if days_ahead < limit else (back, ahead, False)


def in_range(units: list[Unit], at: Context, published: Unit) -> Answer | None:
    """Of what returns every year, the one that makes a range with its other end: the nearest on its right side."""
    if at.floor:
        end, fits = at.floor, [u for u in units if u.first >= at.floor.unit.first]
        because = f"The range begins with “{end.words}”, {plain(end.unit)}, so this is the first one from there on."
        chosen = fits[0] if fits else None
    elif at.ceiling:
        end, fits = at.ceiling, [u for u in units if u.last <= at.ceiling.unit.last]
        because = f"The range ends with “{end.words}”, {plain(end.unit)}, so this is the last one up to there."
        chosen = fits[-1] if fits else None
    else:
        return None
    if chosen is None:
        return None
    step = Step("both ends of a range agree", edtf(end.unit), timex.unit(chosen), because)
    return found_at(chosen, "relative", published, step)


def direction(what: str, chosen: Unit, anchor: Unit, tense: Tense, ahead: bool) -> Step:
    """The step that says why it lies behind or ahead."""
    way = "looks ahead" if ahead else "looks back"
    today = chosen.first <= anchor.first <= chosen.last
    side = f"the nearest one {'after' if ahead else 'before'} the day of writing"
    if today:
        side = "the day of writing" if chosen.grain == "day" else "the one that holds the day of writing"
    if tense.tense == ("future" if ahead else "past"):
        told = "is to come" if ahead else "has happened"
        because = f"“{tense.shown or tense.word}” tells of what {told}, so it is {side}, {plain(anchor)}."
    elif today:
        because = f"The nearest one is {side}, {plain(anchor)}."
    elif tense.tense == "future":
        because = f"The next one would be many months off; the nearest lies before the day of writing, {plain(anchor)}."
    elif what.startswith("weekday") or not ahead:
        because = f"No verb near it points ahead, and news tells of what has happened: {side}, {plain(anchor)}."
    else:
        because = (
            f"The one before would be many months away; this is the nearest to the day of writing, {plain(anchor)}."
        )
    return Step(f"{what} {way}", edtf(anchor), timex.unit(chosen), because)
