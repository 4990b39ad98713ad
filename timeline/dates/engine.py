"""The engine's one verb: `find_dates`, from a text and its day to expressions with their reasons.

In: text, the day it was published, the genre. Out: `Expression`s in order. Ties finding, resolving and explaining
together.
"""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from timeline.dates import explain, timex
from timeline.dates.edtf import parse_edtf, to_edtf
from timeline.dates.expression import Expression, Genre, TimexType
from timeline.dates.find import Found, event_shift, find, linked
from timeline.dates.genre import genre_of, looks_back, speaks
from timeline.dates.languages import Language, load
from timeline.dates.meaning import Calendar, Clock, Duration, Meaning, Modified, Recurring, Shift, Weekday
from timeline.dates.narrative import carried_years
from timeline.dates.ranges import bound, date_inside
from timeline.dates.resolve import Answer, Context, resolve
from timeline.dates.signals import dateline_span, in_dateline, signal_before, with_signal
from timeline.dates.speech import spoken_at
from timeline.dates.when import Day, Step, Unit, When

Order = Literal["dmy", "mdy"]
GENRES = ("auto", "news", "narrative")


def find_dates(
    text: str,
    published: When | datetime.date | str | None = None,
    *,
    genre: Literal["auto", "news", "narrative"] = "auto",
    order: Order = "dmy",
    language: str = "en",
) -> list[Expression]:
    """Every expression of the text that says when, in order, resolved as far as the text and its day allow.

    `published` is the day of writing: a `When`, a date, or EDTF. An interval is tried at both of its ends.
    `order` is that of day and month in numeric dates. Raises ValueError where `published`, `genre` or `language`
    is not understood.
    """
    if genre not in GENRES:
        raise ValueError(f"no genre {genre!r}; there are {', '.join(GENRES)}")
    rules = load(language)
    found = linked(text, find(text, rules, order), rules)
    if not found:
        return []
    anchor = anchor_of(published)
    kind, why = (genre, "The caller says so.") if genre != "auto" else genre_of(found, anchor)
    found = [one for one in found if one.only in ("", kind)]
    ends = _ends(anchor)
    wide = len(ends) == 2 and _days(ends) > WIDE
    results = [_resolved(text, found, end, kind, why, rules, wide) for end in ends]
    return results[0] if len(results) == 1 else [merged(*pair) for pair in zip(*results, strict=True)]


def anchor_of(published: When | datetime.date | str | None) -> When | None:
    """The day of writing as a `When`. Raises ValueError with a clear sentence."""
    if published is None or isinstance(published, When):
        return published
    if isinstance(published, datetime.date):
        return When.day(Day.of(published if not isinstance(published, datetime.datetime) else published.date()))
    if isinstance(published, str):
        return parse_edtf(published) if published.strip() else None
    raise ValueError(f"published must be a date, a When or EDTF like 2017-09-11, not {published!r}")


def _ends(anchor: When | None) -> list[Unit | None]:
    if anchor is None:
        return [None]
    first, last = anchor.earliest, anchor.latest
    if first is None or last is None:
        return [None]  # "since 1 October": nothing is counted from a day that may be any
    return [Unit("day", first)] if first == last else [Unit("day", first), Unit("day", last)]


WIDE = 31
"""Days of writing that are more than this make a text tell its days from each other, where it can."""


def _days(ends: list[Unit | None]) -> int:
    first, last = ends
    return last.first.ordinal - first.first.ordinal if first and last else 0


def _resolved(
    text: str, found: list[Found], published: Unit | None, genre: Genre, why: str, rules: Language, wide: bool
) -> list[Expression]:
    at = Context(text, published, genre, rules, resolve)
    at.wide = wide
    at.speaks = speaks(found, When.at(published) if published else None)
    at.retrospect = looks_back(found, When.at(published)) if published and genre == "news" else None
    head = dateline_span(text)
    at.published = _written(found, at, head)
    out = []
    years = carried_years(found) if genre == "narrative" else {}
    for index, one in enumerate(found):
        signal = signal_before(text, one.start, rules)
        at.at(one.start, one.end, signal, years.get(index))
        bound(found, index, at)
        at.inside = date_inside(found, index, at)
        answer = _spoken(text, found, index, at) or _of_its_day(text, found, index, at) or resolve(one.meaning, at)
        if genre == "narrative" and answer.resolved == "narrative":
            answer = answer._replace(steps=(*answer.steps, Step("read as a history", "", "", why)))
        out.append(_expression(one, answer, at, head, signal))
        beside = isinstance(one.meaning, Clock) and one.meaning.zone and text[one.start - 1 : one.start] == "("
        if answer.unit and not beside and (answer.unit.grain == "time" or not isinstance(one.meaning, Duration)):
            at.tell(answer.unit, at.words, answer.resolved, event_shift(one.meaning) is not None)
    return paired(text, found, out, rules)


def _written(found: list[Found], at: Context, head: tuple[int, int]) -> Unit | None:
    """The day of the dateline, where it lies a few days before the one the article came out on; else that one."""
    inside = next((one for one in found if head[0] <= one.start and one.end <= head[1]), None)
    if inside is None or at.published is None or not isinstance(inside.meaning, Calendar):
        return at.published
    day = resolve(inside.meaning, at.elsewhere(inside.start, inside.end)).unit
    if day is None or day.grain != "day" or not 0 < at.published.first.ordinal - day.first.ordinal <= DISPATCHED:
        return at.published
    return day


DISPATCHED = 10
"""Days a dispatch may have been under way before it was printed."""


def _spoken(text: str, found: list[Found], index: int, at: Context) -> Answer | None:
    """The reading from the day a quoted person spoke, where the text dates it and that is not the day of writing."""
    saying = spoken_at(text, found, index)
    if saying is None:
        return None
    day = resolve(saying.meaning, at.elsewhere(saying.start, saying.end)).unit
    if day is None or day.grain != "day" or (at.published and day.first == at.published.first):
        return None
    words = text[saying.start : saying.end]
    because = f"It stands in a quotation spoken on “{words}”, {day.first}: to the speaker that day is today."
    answer = resolve(found[index].meaning, at.spoken_on(day))
    step = Step("counted from the day of speaking", words, answer.value, because)
    return answer._replace(steps=(*answer.steps[1:], step))


def _of_its_day(text: str, found: list[Found], index: int, at: Context) -> Answer | None:
    """The reading of a time whose day its own clause names after the place: "at 8 a.m. in the centre on Tuesday"."""
    one = found[index]
    after = next((other for other in found[index + 1 : index + 3] if not isinstance(other.meaning, Clock)), None)
    rough = one.meaning if isinstance(one.meaning, Modified) else None
    time = rough.of if rough else one.meaning
    if after is None or not isinstance(time, Clock) or time.of is not None:
        return None
    if not isinstance(after.meaning, Calendar | Weekday) or after.start - one.end > NEAR_ITS_DAY:
        return None
    if at.language.place_between.fullmatch(text[one.end : after.start]) is None:
        return None
    dated = msgspec.structs.replace(time, of=after.meaning)
    answer = resolve(msgspec.structs.replace(rough, of=dated) if rough else dated, at)
    if answer.unit is None:
        return None
    words = text[after.start : after.end]
    step = Step("the day that its clause names", words, answer.value, f"Its own clause names the day: “{words}”.")
    return answer._replace(steps=(*answer.steps, step))


NEAR_ITS_DAY = 60
"""Characters between a time and its day, at the most."""


def _expression(one: Found, answer: Answer, at: Context, head: tuple[int, int], signal: str) -> Expression:
    when, steps = with_signal(answer.date, signal, at.text, one)
    return Expression(
        start=one.start,
        end=one.end,
        text=at.words,
        type=type_of(one.meaning, answer),
        value=answer.value,
        mod=answer.mod,
        quant=answer.quant,
        freq=answer.freq,
        when=when,
        signal=signal,
        resolved=answer.resolved,
        anchor=answer.anchor,
        dateline=in_dateline(at.text, one.start, one.end, head),
        other=answer.other,
        trail=(explain.first_step(one, at.words, answer.resolved), *answer.steps, *steps),
    )


def type_of(meaning: Meaning, answer: Answer) -> TimexType:
    """DATE, TIME, DURATION or SET."""
    match meaning:
        case Duration():
            return "TIME" if answer.unit else "DURATION"
        case Shift(event=event) if event and answer.value.startswith("P"):
            return "DURATION"
        case Recurring():
            return "SET"
        case Clock():
            return "TIME"
        case Modified(of=of):
            return type_of(of, answer)
        case _:
            return "DATE"


def paired(text: str, found: list[Found], expressions: list[Expression], rules: Language) -> list[Expression]:
    """Give both ends of a stated range the whole of it."""
    for index in range(len(found) - 1):
        if found[index].partner == 1 and found[index + 1].partner == -1:
            expressions[index] = _not_after(expressions[index], expressions[index + 1], found[index])
            expressions[index + 1] = _past_midnight(expressions[index], expressions[index + 1])
            first, last = expressions[index].when, expressions[index + 1].when
            if first and last and first.start and last.end and first.start.first <= last.end.last:
                whole = When("range", first.start, last.end)
                step = Step("both ends of a range", "", to_edtf(whole), "The words give its first and its last.")
                for place in (index, index + 1):
                    old = expressions[place]
                    expressions[place] = _with(old, whole=whole, trail=(*old.trail, step))
        elif found[index].listed and not rules.either.search(text[found[index].end : found[index + 1].start]):
            _adjoin(expressions, index)
    return _grouped(found, expressions)


def _adjoin(expressions: list[Expression], index: int) -> None:
    """Give "July" and "August" of "in July and August" the whole of both."""
    first, last = expressions[index].when, expressions[index + 1].when
    if not first or not last or first.shape != "point" or last.shape != "point" or not first.start or not last.start:
        return
    if first.approximate or last.approximate or first.start.grain == "time" or first.start.shifted(1) != last.start:
        return
    old = expressions[index].whole
    whole = When("range", (old or first).start, last.start)
    place = index + 1
    while place >= 0 and (place >= index or (old and expressions[place].whole == old)):
        expressions[place] = _with(expressions[place], whole=whole)
        place -= 1


def _grouped(found: list[Found], expressions: list[Expression]) -> list[Expression]:
    """Number the expressions that are joined to each other."""
    number, joined = 0, False
    for index, one in enumerate(found):
        onward = (one.listed or one.partner == 1) and index + 1 < len(found)
        number += onward and not joined
        if onward or joined:
            expressions[index] = _with(expressions[index], group=number)
        joined = onward
    return expressions


def _not_after(one: Expression, after: Expression, found: Found) -> Expression:
    """The first of two weekdays of a range, a week earlier where it would come after the last."""
    if (
        not isinstance(found.meaning, Weekday)
        or not one.when
        or not after.when
        or not one.when.is_day
        or not after.when.is_day
    ):
        return one
    first, last = one.when.start, after.when.start
    if first is None or last is None or first.first <= last.first:
        return one
    unit = first.shifted(-1 - (first.first.ordinal - last.first.ordinal - 1) // 7 * 7 - 6)
    step = Step(
        "a range runs forward", str(first.first), str(unit.first), f"It ends on {last.first}, so it begins before that."
    )
    return _with(one, when=When.at(unit), value=timex.unit(unit), trail=(*one.trail, step))


def _past_midnight(first: Expression, last: Expression) -> Expression:
    """The last of two times of a range, on the next day where it would come before the first: "from 10 p.m. to 5"."""
    if not first.when or not last.when or not first.when.end or not last.when.start:
        return last
    begins, ends = first.when.end, last.when.start
    timed = begins.grain == ends.grain == "time" and begins.clock[:1].isdigit() and ends.clock[:1].isdigit()
    if not timed or begins.first != ends.first or begins.clock <= ends.clock:
        return last
    unit = Unit("time", ends.first.plus(1), ends.clock)
    because = f"A range runs forward: it begins at {begins.clock} on {begins.first}, so it ends on the day after."
    step = Step("past midnight", str(begins.first), timex.unit(unit), because)
    return _with(last, when=When.at(unit), value=timex.unit(unit), trail=(*last.trail, step))


def _with(old: Expression, **changes: object) -> Expression:
    import msgspec

    return msgspec.structs.replace(old, **changes)


def merged(early: Expression, late: Expression) -> Expression:
    """What holds whichever end of the interval the article was written at: the hull of both readings."""
    if early.when == late.when or early.when is None or late.when is None:
        return early
    first = [early.when.earliest, late.when.earliest]
    last = [early.when.latest, late.when.latest]
    if None in first or None in last:
        return early
    low, high = min(d for d in first if d), max(d for d in last if d)
    when = When.between(low, high)
    step = Step(
        "the day of writing is an interval",
        f"{early.anchor} to {late.anchor}",
        to_edtf(when),
        "Read from both ends of the days on which the article may have been written, this is what both readings span.",
    )
    return _with(
        early, when=when, value=early.value if early.value == late.value else "XXXX-XX-XX", trail=(*early.trail, step)
    )
