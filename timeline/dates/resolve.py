"""Resolving: a meaning meets the day it is set against and becomes a date, with the reasons.

In: what was found, and a context: the day of writing, the date told last, the genre, the tense. Out: `Answer`.
One short branch a meaning; what several meanings need stands in small functions below.
"""

from __future__ import annotations

import copy
import math
import re
from typing import NamedTuple

from timeline.dates import calendars, timex
from timeline.dates.edtf import to_edtf
from timeline.dates.expression import Genre, Resolved
from timeline.dates.languages import Language
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
)
from timeline.dates.tense import Tense, tense_of
from timeline.dates.when import GRAINS, Day, Grain, Step, Unit, When, month_days


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


class End(NamedTuple):
    """One end of a range, for the reading of the other."""

    unit: Unit
    words: str


class Context:
    """What a meaning is set against, as it stands at one place of the text."""

    def __init__(self, text: str, published: Unit | None, genre: Genre, language: Language) -> None:
        self.text = text
        self.language = language
        self.published = published
        self.genre = genre
        self.told: Unit | None = None
        self.told_words = ""
        self.told_end = 0
        self.dated: list[tuple[int, int, Unit]] = []
        """Days told so far, for events that later words count from."""
        self.quarter: Unit | None = None
        self.start = 0
        self.end = 0
        self.signal = ""
        self.carried: int | None = None
        """The year that the course of the story gives to the expression, where it says none."""
        self.floor: End | None = None
        """The first end of the range of which the expression is the last."""
        self.ceiling: End | None = None
        """The last end of the range of which the expression is the first."""
        self.inside: tuple[int, int, Unit] | None = None
        """The day that stands within the words of an event: "12 July" in "two days after the ceasefire of 12 July"."""
        self._tense: Tense | None = None

    def at(self, start: int, end: int, signal: str = "", carried: int | None = None) -> None:
        """Move to an expression."""
        self.carried = carried
        self.floor = self.ceiling = self.inside = None
        self.start, self.end, self.signal, self._tense = start, end, signal, None

    def elsewhere(self, start: int, end: int) -> Context:
        """The same context at another place of the text."""
        other = copy.copy(self)
        other.at(start, end)
        return other

    def read_as(self, tense: Tense) -> Context:
        """Under the tense of another place, and without the word before it; itself."""
        self._tense, self.signal = tense, ""
        return self

    def spoken_on(self, day: Unit) -> Context:
        """The same context for someone who spoke on another day."""
        other = copy.copy(self)
        other.published, other.genre = day, "news"
        return other

    @property
    def words(self) -> str:
        """The expression's words."""
        return self.text[self.start : self.end]

    @property
    def tense(self) -> Tense:
        """The tense around the expression, looked up once."""
        if self._tense is None:
            self._tense = tense_of(
                self.text, self.start, self.end, self.language.verbs, self.language.no_verbs, self.language.sayings
            )
        return self._tense

    def event(self, words: str) -> tuple[Unit, str] | None:
        """The date with which the text told of an event: the last sentence before this with a date and the event's
        own words.
        """
        wanted = event_names(words)
        if not wanted:
            return None
        for start, end, unit in reversed(self.dated[-40:]):
            near = sentence_around(self.text, start, end, self.start)
            if wanted <= content_words(near):
                return unit, self.text[start:end]
        return None

    def tell(self, unit: Unit, words: str) -> None:
        """Remember a date that was told; and the first quarter, which reports go on to call "the quarter"."""
        self.told, self.told_words, self.told_end = unit, words, self.end
        if unit.grain in ("day", "time"):
            self.dated.append((self.start, self.end, unit))
        near = self.published and abs(unit.first.ordinal - self.published.first.ordinal) < 400
        if unit.grain == "quarter" and near:
            self.quarter = self.quarter or unit

    @property
    def anchor(self) -> tuple[Unit, Resolved] | None:
        """The date that relative words start from: the day of writing in news, the date told last in a narrative."""
        if self.genre == "narrative" and self.told:
            return self.told, "narrative"
        return (self.published, "relative") if self.published else None

    @property
    def anchor_of_time(self) -> tuple[Unit, Resolved] | None:
        """The day of a time that stands alone: the day told in the same paragraph, else the day of the story."""
        if (
            self.told
            and self.told.grain in ("day", "time")
            and "\n" not in self.text[max(self.told_end, self.start - 2000) : self.start]
        ):
            return self.told, "narrative"
        return self.anchor

    @property
    def narrative_anchor(self) -> tuple[Unit, Resolved] | None:
        """The date that "later", "that year", "the next day" start from."""
        if self.told:
            return self.told, "narrative"
        return (self.published, "relative") if self.published else None


def content_words(words: str) -> frozenset[str]:
    """The words of a phrase that can be recognised elsewhere, shorn of their commonest endings."""
    found = re.findall(r"[^\W\d_]{4,}", words.lower())
    return frozenset(_ENDING.sub("", word) for word in found if word not in _COMMON)


def event_names(words: str) -> frozenset[str]:
    """What to look for in order to find an event again: its proper names where it has some, else all its words."""
    names = " ".join(re.findall(r"\b[A-Z][^\W\d_]{3,}", words))
    return content_words(names) or content_words(words)


_ENDING = re.compile(r"(?:ing|ed|es|s|d|e)\Z")
_COMMON = frozenset(
    [
        "their",
        "that",
        "this",
        "those",
        "these",
        "with",
        "from",
        "into",
        "over",
        "been",
        "were",
        "have",
        "which",
        "after",
        "before",
        "would",
        "could",
    ]
)
REACH = 100
"""Code points between a date and the words of the event it dates."""


def sentence_around(text: str, start: int, end: int, before: int) -> str:
    """The sentence that holds an extent; at most REACH code points either way, none from `before` on."""
    left = text[max(0, start - REACH) : start]
    right = text[end : min(end + REACH, before)]
    stop = re.search(r"[.!?\n]", right)
    return re.split(r"[.!?]\s|\n", left)[-1] + text[start:end] + (right[: stop.start()] if stop else right)


def resolve(meaning: Meaning, at: Context) -> Answer:
    """Set a meaning against its context."""
    match meaning:
        case Calendar():
            return _calendar(meaning, at)
        case Part():
            return _part(meaning, at)
        case Era(grain=grain, year=year):
            return _stated(Unit(grain, Day(year, 1, 1)), at)
        case Weekday(number=number):
            return _weekday(number, at)
        case Deixis():
            return _deixis(meaning, at)
        case Which():
            return _which(meaning, at)
        case Shift():
            return _shift(meaning, at)
        case Anaphor():
            return _anaphor(meaning, at)
        case Clock():
            return _clock(meaning, at)
        case Feast():
            return _feast(meaning, at)
        case Modified():
            return _modified(meaning, at)
        case Within():
            return _within(meaning, at)
        case PartOf():
            return _part_of(meaning, at)
        case Duration():
            return _duration(meaning, at)
        case Recurring(value=value, quant=quant, freq=freq):
            return Answer(value, quant=quant, freq=freq)
        case Vague():
            return Answer(meaning.value)
        case Impossible(why=why):
            step = Step("no such day", at.words, "nothing", f"“{at.words}” names no day: {why}.")
            return Answer("XXXX-XX-XX", resolved="impossible", steps=(step,))


# ------------------------------------------------------------------------------------------------------------ branches


def _stated(unit: Unit, at: Context) -> Answer:
    return Answer(timex.unit(unit), unit, resolved="stated")


def _open(meaning: Meaning, at: Context) -> Answer:
    """No anchor: the value stays partial."""
    because = "Nothing says which one is meant: the day of writing is not known and no date was told before."
    if at.published or at.told:
        because = "Nothing before it says which one is meant, or from which day it is counted."
    value = timex.partial(meaning)
    return Answer(value, resolved="partial", steps=(Step("no anchor", at.words, value, because),))


def _found(unit: Unit, how: Resolved, anchor: Unit, step: Step, other: Unit | None = None) -> Answer:
    return Answer(timex.unit(unit), unit, None, how, _edtf(anchor), "", (step,), When.at(other) if other else None)


def _edtf(unit: Unit) -> str:
    return str(unit.first) if unit.grain in ("day", "time") else to_edtf(When.at(unit))


def _calendar(meaning: Calendar, at: Context) -> Answer:
    year, month, day = meaning.year, meaning.month, meaning.day
    if year is not None:
        if month is None:
            return _stated(Unit("year", Day(year, 1, 1)), at)
        if day and day > month_days(year, month):
            return resolve(Impossible(f"{year} has no such day"), at)
        unit = Unit("day", Day(year, month, day)) if day else Unit("month", Day(year, month, 1))
        return _checked(_stated(unit, at), meaning, at)
    if month is None:
        return _day_of_month(meaning, at)
    if at.genre == "narrative" and (at.told or at.carried):
        return _carried_year(meaning, at, at.told or Unit("year", Day(at.carried or 0, 1, 1)))
    if at.published is None:
        return _carried_year(meaning, at, at.told) if at.told else _open(meaning, at)
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


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


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
        return _open(meaning, at)
    return _found(unit, "narrative", told, _carried(unit, year, told, at))


def _carried(unit: Unit, year: int, told: Unit, at: Context) -> Step:
    """The step that gives a date in a story its year."""
    if year == told.first.year and told.grain == "year":
        because = f"No year is said; the story was last in {year} (“{at.told_words}”) and stays in it."
        return Step("the year is carried forward", _edtf(told), timex.unit(unit), because)
    if year == told.first.year:
        because = f"No year is said; the date told before, “{at.told_words}”, is in {year}; the story stays in it."
        return Step("the year is carried forward", _edtf(told), timex.unit(unit), because)
    because = (
        f"No year is said; of the years near it {year} fits best between the dates told before and after it "
        f"(“{at.told_words}” is in {told.first.year})."
    )
    return Step("the year that fits the story", _edtf(told), timex.unit(unit), because)


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


def _year_by_tense(meaning: Calendar, at: Context, published: Unit) -> Answer:
    today = published.first
    reach = 8 if (meaning.month, meaning.day) == (2, 29) else 1
    if at.floor or at.ceiling:
        near = (at.floor or at.ceiling).unit.first.year  # type: ignore[union-attr]
        bounded = [u for y in range(near - reach, near + reach + 1) if (u := _unit_in(meaning, y))]
        if (answer := _in_range(bounded, at, published)) is not None:
            return _checked(answer, meaning, at)
    units = [u for y in range(today.year - reach, today.year + reach + 1) if (u := _unit_in(meaning, y))]
    chosen, other, ahead = nearest(units, today, at.tense, at.signal)
    step = _direction("date without a year", chosen, published, at.tense, ahead)
    return _checked(_found(chosen, "relative", published, step, other), meaning, at)


def _in_range(units: list[Unit], at: Context, published: Unit) -> Answer | None:
    """Of what returns every year, the one that makes a range with its other end: the nearest on its right side."""
    if at.floor:
        end, fits = at.floor, [u for u in units if u.first >= at.floor.unit.first]
        because = f"The range begins with “{end.words}”, {_edtf(end.unit)}, so this is the first one from there on."
        chosen = fits[0] if fits else None
    elif at.ceiling:
        end, fits = at.ceiling, [u for u in units if u.last <= at.ceiling.unit.last]
        because = f"The range ends with “{end.words}”, {_edtf(end.unit)}, so this is the last one up to there."
        chosen = fits[-1] if fits else None
    else:
        return None
    if chosen is None:
        return None
    step = Step("both ends of a range agree", _edtf(end.unit), timex.unit(chosen), because)
    return _found(chosen, "relative", published, step)


def _direction(what: str, chosen: Unit, anchor: Unit, tense: Tense, ahead: bool) -> Step:
    way = "looks ahead" if ahead else "looks back"
    today = chosen.first <= anchor.first <= chosen.last
    side = f"the nearest one {'after' if ahead else 'before'} the day of writing"
    if today:
        side = "the day of writing" if chosen.grain == "day" else "the one that holds the day of writing"
    if tense.tense == ("future" if ahead else "past"):
        told = "is to come" if ahead else "has happened"
        because = f"“{tense.word}” tells of what {told}, so it is {side}, {_edtf(anchor)}."
    elif today:
        because = f"The nearest one is {side}, {_edtf(anchor)}."
    elif tense.tense == "future":
        because = f"The next one would be many months off; the nearest lies before the day of writing, {_edtf(anchor)}."
    elif what.startswith("weekday") or not ahead:
        because = f"No verb near it points ahead, and news tells of what has happened: {side}, {_edtf(anchor)}."
    else:
        because = (
            f"The one before would be many months away; this is the nearest to the day of writing, {_edtf(anchor)}."
        )
    return Step(f"{what} {way}", _edtf(anchor), timex.unit(chosen), because)


def _day_of_month(meaning: Calendar, at: Context) -> Answer:
    anchor = at.narrative_anchor
    if not anchor or not meaning.day or anchor[0].grain not in ("day", "time", "week", "month"):
        return _open(meaning, at)
    first = anchor[0].first
    if meaning.day > month_days(first.year, first.month):
        return _open(meaning, at)
    unit = Unit("day", Day(first.year, first.month, meaning.day))
    because = f"Only the day of the month is said; the month is that of the date before it, {_edtf(anchor[0])}."
    return _found(
        unit, anchor[1], anchor[0], Step("the month is carried forward", _edtf(anchor[0]), timex.unit(unit), because)
    )


def _part(meaning: Part, at: Context) -> Answer:
    size = {"season": 3, "quarter": 3, "half": 6}[meaning.grain]
    month = 1 + size * (meaning.number - 1) + (2 if meaning.grain == "season" else 0)
    if meaning.year is not None:
        return _stated(Unit(meaning.grain, Day(meaning.year, month, 1)), at)
    anchor = at.anchor
    if at.genre == "narrative" and at.carried:
        base = at.told or Unit("year", Day(at.carried, 1, 1))
        unit = Unit(meaning.grain, Day(at.carried, month, 1))
        return _found(unit, "narrative", base, _carried(unit, at.carried, base, at))
    if not anchor:
        return _open(meaning, at)
    base, how = anchor
    units = [Unit(meaning.grain, Day(base.first.year + y, month, 1)) for y in (-1, 0, 1)]
    if how == "relative" and (bounded := _in_range(units, at, base)) is not None:
        return bounded
    if how == "narrative":
        because = (
            f"No year is said; the date told before, “{at.told_words}”, is in {base.first.year}; the story stays in it."
        )
        return _found(
            units[1], how, base, Step("the year is carried forward", _edtf(base), timex.unit(units[1]), because)
        )
    chosen, other, ahead = nearest(
        units, base.first, at.tense if meaning.grain == "season" or at.tense.tense == "past" else Tense("", "")
    )
    step = _direction(f"{meaning.grain} without a year", chosen, base, at.tense, ahead)
    return _found(chosen, how, base, step, other)


def _weekday(number: int, at: Context) -> Answer:
    if at.genre == "narrative" and at.told and at.told.grain in ("day", "time"):
        day = at.told.first.plus((number - at.told.first.weekday) % 7)
        because = f"In a narrative a weekday is the first one from the date told before it, {at.told.first}."
        return _found(
            Unit("day", day),
            "narrative",
            at.told,
            Step("weekday in a narrative goes on", str(at.told.first), str(day), because),
        )
    if at.published is None:
        return _open(Weekday(number), at)
    today = at.published.first
    back = today.plus(-((today.weekday - number) % 7))
    ahead = today.plus((number - today.weekday) % 7)
    forward = at.tense.tense == "future" or (at.signal == "by" and at.tense.tense != "past")
    chosen = ahead if forward else back
    other = back if forward else (ahead if ahead != back else ahead.plus(7))
    unit = Unit("day", chosen)
    return _found(
        unit,
        "relative",
        at.published,
        _direction("weekday in news", unit, at.published, at.tense, forward),
        Unit("day", other) if other != chosen else None,
    )


def _deixis(meaning: Deixis, at: Context) -> Answer:
    anchor = at.anchor
    if not anchor:
        return _open(meaning, at)
    base, how = anchor
    if GRAINS.index(base.grain) > GRAINS.index(meaning.grain):
        return _open(meaning, at)
    back = (
        meaning.grain == "weekend"
        and not meaning.shift
        and base.first.weekday < 5
        and at.tense.tense == "past"
        and not at.words.lower().startswith("this")
    )
    unit = Unit.holding(meaning.grain, base.first).shifted(-1 if back else meaning.shift)
    name = _source(how)
    because = f"It is counted from {name}, {_edtf(base)}."
    return _found(unit, how, base, Step(f"counted from {name}", _edtf(base), timex.unit(unit), because))


def _which(meaning: Which, at: Context) -> Answer:
    anchor = at.anchor if meaning.origin == "now" else at.narrative_anchor
    if not anchor:
        return _open(meaning.of, at)
    base, how = anchor
    unit = _nth(meaning, base.first)
    if unit is None:
        return _open(meaning.of, at)
    way = {-1: "the last one before", 0: "the one of", 1: "the first one after"}[meaning.which]
    name = _source(how)
    return _found(
        unit,
        how,
        base,
        Step("last, this or next one", _edtf(base), timex.unit(unit), f"It is {way} {name}, {_edtf(base)}."),
    )


def _nth(meaning: Which, today: Day) -> Unit | None:
    which, of = meaning.which, meaning.of
    if isinstance(of, Weekday):
        day = today.plus(-today.weekday + of.number)
        if which < 0:
            return Unit("day", day if day < today else day.plus(-7))
        if which > 0:
            return Unit("day", day if day > today else day.plus(7))
        return Unit("day", day)
    if isinstance(of, Calendar) and of.month and not of.day:
        units = [Unit("month", Day(today.year + y, of.month, 1)) for y in (-2, -1, 0, 1, 2)]
    elif isinstance(of, Part):
        size = 3 if of.grain != "half" else 6
        month = 1 + size * (of.number - 1) + (2 if of.grain == "season" else 0)
        units = [Unit(of.grain, Day(today.year + y, month, 1)) for y in (-2, -1, 0, 1, 2)]
    else:
        return None
    if which == 0:
        return next((u for u in units if u.first <= today <= u.last), units[2])
    return [u for u in units if u.last < today][-1] if which < 0 else next(u for u in units if u.first > today)


def _shift(meaning: Shift, at: Context) -> Answer:
    if meaning.event:
        return _after_event(meaning, at)
    start, reasons = _origin(meaning, at)
    if start is None and meaning.count is None:
        return Answer("PAST_REF" if meaning.direction < 0 else "FUTURE_REF")
    if start is None:
        return _open(meaning, at)
    base, how = start
    if meaning.count is None:
        return _some_away(meaning, base, how, reasons)
    count = int(meaning.count) * meaning.direction
    if meaning.grain == "year" and count == -1 and (quarter := _quarter_told(meaning, at)):
        because = f"The text reports on {timex.unit(quarter)}, so a year before is the same quarter of the year before."
        unit = quarter.shifted(-4)
        step = Step("the same quarter a year before", timex.unit(quarter), timex.unit(unit), because)
        return _found(unit, "narrative", quarter, step)
    unit = Unit.holding(meaning.grain, base.first).shifted(count) if meaning.grain != "time" else base
    if meaning.grain == "year" and abs(count) >= 100 and count % 100 == 0:
        return _long_ago(unit, count, base, how)
    name = f"{_source(how)}, {_edtf(base)}" if meaning.of is None else f"that date, {_edtf(base)}"
    way = "back" if count < 0 else "on"
    because = f"Counted {way} from {name}, as finely as the words count: by the {meaning.grain}."
    if not count:
        because = f"It is the {meaning.grain} that holds {_edtf(base)}."
    wide = _from_all_of(base, meaning.grain, count)
    if wide is not None:
        because = f"Counted {way} from {name}, which is known to the {base.grain} only: from its first day to its last."
    step = Step("so many before or after", _edtf(base), to_edtf(wide) if wide else timex.unit(unit), because)
    return _found(unit, how, base, step)._replace(steps=(*reasons, step), when=wide)


def _from_all_of(base: Unit, grain: Grain, count: int) -> When | None:
    """Two weeks after a month: two weeks after any of its days; None where the base is as fine as the count."""
    days = {"day": 1, "week": 7}.get(grain)
    if days is None or not count or GRAINS.index(base.grain) <= GRAINS.index("week"):
        return None
    return When.between(base.first.plus(days * count), base.last.plus(days * count))


def _source(how: Resolved) -> str:
    return "the day of writing" if how == "relative" else "the date told before it"


SOME = {"day": (2, 13), "week": (2, 8), "month": (2, 11)}
"""How many "a few days later", "weeks ago", "several months before" may be: from two, and less than the next unit up.
Years are left open: a guess over a decade helps nobody.
"""


def _some_away(meaning: Shift, base: Unit, how: Resolved, reasons: tuple[Step, ...]) -> Answer:
    """ "A few days later": how many is not said, so only bounds are known."""
    value = "PAST_REF" if meaning.direction < 0 else "FUTURE_REF"
    least, most = SOME.get(meaning.grain, (0, 0))
    if not most or GRAINS.index(base.grain) > GRAINS.index(meaning.grain):
        because = "The words do not say how many, so no date can be counted."
        return Answer(value, steps=(Step("how many is not said", _edtf(base), value, because),))
    near, far = (_moved(base, meaning.grain, count * meaning.direction) for count in (least, most))
    first, last = sorted((near, far), key=lambda unit: unit.first)
    when = When("between", Unit("day", first.first), Unit("day", last.last), approximate=True)
    because = (
        f"How many {meaning.grain}s is not said; {least} to {most} {'before' if meaning.direction < 0 else 'after'} "
        f"{_source(how)}, {_edtf(base)}, is a fair guess at what the words can mean."
    )
    step = Step("some before or after", _edtf(base), to_edtf(when), because)
    return Answer(value, None, when, how, _edtf(base), steps=(*reasons, step))


def _moved(base: Unit, grain: Grain, count: int) -> Unit:
    """A unit so many days, weeks, months or years away, as fine as it was."""
    if grain in ("day", "week"):
        return Unit(base.grain, base.first.plus(count * (7 if grain == "week" else 1)), base.clock)
    return Unit(base.grain, base.first.plus_months(count * (12 if grain == "year" else 1)), base.clock)


def _long_ago(unit: Unit, count: int, base: Unit, how: Resolved) -> Answer:
    """ "2,000 years ago" names no year: the century, roughly; "a century ago" the decade."""
    rough = Unit.holding("decade" if abs(count) < 1000 else "century", unit.first)
    because = f"{abs(count)} years is a round number, so only the {rough.grain} around {unit.first.year} is meant."
    step = Step("round numbers are rough", _edtf(base), timex.unit(rough), because)
    when = When("point", rough, rough, approximate=True)
    return Answer(timex.unit(rough), rough, when, how, _edtf(base), "APPROX", (step,))


def _after_event(meaning: Shift, at: Context) -> Answer:
    """From the date of an event that the text has dated; else it stays a length of time."""
    if at.inside and meaning.count is not None and GRAINS.index(at.inside[2].grain) <= GRAINS.index(meaning.grain):
        return _after_dated_event(meaning, at, *at.inside)
    told = at.event(meaning.event)
    length = Duration(((meaning.count, meaning.grain[0].upper()),))
    if told is None or meaning.count is None:
        because = f"The text gives no date for “{meaning.event}” before this, so only the distance from it is known."
        return Answer(
            timex.duration(length), steps=(Step("counted from an event without a date", meaning.event, "", because),)
        )
    base, words = told
    count = int(meaning.count) * meaning.direction
    unit = Unit.holding(meaning.grain, base.first).shifted(count)
    far = f"{abs(count)} {meaning.grain}{'' if abs(count) == 1 else 's'} {'before' if count < 0 else 'after'}"
    because = f"“{meaning.event}” was told with “{words}”, which is {_edtf(base)}; this is {far} it."
    return _found(
        unit,
        "narrative",
        base,
        Step("counted from an event the text has dated", _edtf(base), timex.unit(unit), because),
    )


def _after_dated_event(meaning: Shift, at: Context, start: int, end: int, base: Unit) -> Answer:
    """From the date that stands within the event's own words."""
    assert meaning.count is not None
    count = int(meaning.count) * meaning.direction
    unit = Unit.holding(meaning.grain, base.first).shifted(count)
    words = " ".join(at.text[at.end : end].split()).partition(" ")[2]
    far = f"{abs(count)} {meaning.grain}{'' if abs(count) == 1 else 's'} {'before' if count < 0 else 'after'}"
    because = f"“{words}” says when that was: “{at.text[start:end]}”, which is {_edtf(base)}; this is {far} it."
    step = Step("counted from an event with its date", _edtf(base), timex.unit(unit), because)
    return _found(unit, "narrative", base, step)


def _quarter_told(meaning: Shift, at: Context) -> Unit | None:
    return at.quarter if meaning.of is None and at.genre == "news" else None


def _origin(meaning: Shift, at: Context) -> tuple[tuple[Unit, Resolved] | None, tuple[Step, ...]]:
    """Where a shift starts from, and the reasons for it where that is a date of its own."""
    if meaning.of is not None:
        answer = resolve(meaning.of, at)
        return ((answer.unit, answer.resolved) if answer.unit else None), answer.steps
    if meaning.origin == "told" or at.genre == "narrative":
        later = meaning.direction > 0 and at.told is None and at.tense.tense == "past"
        return (None if later else at.narrative_anchor), ()
    return ((at.published, "relative") if at.published else None), ()


def _anaphor(meaning: Anaphor, at: Context) -> Answer:
    if meaning.grain == "quarter" and not meaning.shift and at.genre == "news":
        return _reported_quarter(at)
    anchor = at.narrative_anchor
    if not anchor:
        return _open(meaning, at)
    base, how = anchor
    if GRAINS.index(base.grain) > GRAINS.index(meaning.grain):
        return _open(meaning, at)
    unit = Unit.holding(meaning.grain, base.first).shifted(meaning.shift)
    name = f"the date told before it, “{at.told_words}”" if how == "narrative" else f"the day of writing, {_edtf(base)}"
    return _found(
        unit, how, base, Step("back to a date told before", _edtf(base), timex.unit(unit), f"It points to {name}.")
    )


def _reported_quarter(at: Context) -> Answer:
    """ "The quarter", "the latest quarter": the one the text reports on, else the last that ended before it was
    written.
    """
    if at.quarter:
        value = timex.unit(at.quarter)
        because = f"The text reports on one quarter, {value}."
        return _found(at.quarter, "narrative", at.quarter, Step("the quarter reported on", value, value, because))
    if not at.published:
        return _open(Anaphor("quarter"), at)
    unit = Unit.holding("quarter", at.published.first).shifted(-1)
    because = f"Reports tell of the last quarter that has ended before the day of writing, {_edtf(at.published)}."
    step = Step("the last quarter that ended", _edtf(at.published), timex.unit(unit), because)
    return _found(unit, "relative", at.published, step)


def _clock(meaning: Clock, at: Context) -> Answer:
    day = resolve(meaning.of, at) if meaning.of else None
    if day is None:
        anchor = at.anchor_of_time
        if not anchor or anchor[0].grain not in ("day", "time"):
            return _open(meaning, at)
        base, how = anchor
        unit = Unit("time", base.first, meaning.clock)
        return _found(
            unit,
            how,
            base,
            Step(
                "time on the day of the story",
                _edtf(base),
                timex.unit(unit),
                f"Only a time is said; the day is that of {_source(how).removeprefix('the day of ')}, {base.first}.",
            ),
        )
    if day.unit is None or day.unit.grain not in ("day", "time"):
        return day._replace(value=f"{day.value}T{timex.bare_clock(meaning.clock)}", unit=None, when=None)
    unit = Unit("time", day.unit.first, meaning.clock)
    return day._replace(value=timex.unit(unit), unit=unit)


def _feast(meaning: Feast, at: Context) -> Answer:
    anchor = at.anchor
    if meaning.year is None and anchor is None:
        return _open(meaning, at)
    years = (
        [meaning.year] if meaning.year is not None else [anchor[0].first.year + y for y in (-1, 0, 1)] if anchor else []
    )
    days = [(found, year) for year in years if (found := calendars.feast(meaning.name, year))]
    if not days:
        return _open(meaning, at)
    if meaning.year is not None or anchor is None:
        return _feast_answer(meaning, at, *days[0][0], None)
    base, how = anchor
    if how == "narrative":
        return _feast_answer(meaning, at, *next((d for d, y in days if y == base.first.year), days[0][0]), anchor)
    unit, other, ahead = nearest([Unit("day", day) for (day, _), _ in days], base.first, at.tense)
    answer = _feast_answer(meaning, at, *next(d for d, _ in days if d[0] == unit.first), anchor)
    step = _direction("named day without a year", unit, base, at.tense, ahead)
    return answer._replace(steps=(step, *answer.steps), other=When.at(other) if other else None)


def _feast_answer(meaning: Feast, at: Context, day: Day, sure: bool, anchor: tuple[Unit, Resolved] | None) -> Answer:
    unit = Unit("day", day)
    because = f"In {day.year}, {meaning.name.title()} fell on {day}" + (
        "." if sure else "; the sighting of the moon may move it by a day."
    )
    when = None if sure else When("point", unit, unit, approximate=True)
    step = Step("named day", at.words, str(day), because)
    if anchor is None:
        return Answer(timex.unit(unit), unit, when, "stated", steps=(step,))
    return Answer(timex.unit(unit), unit, when, anchor[1], _edtf(anchor[0]), steps=(step,))


def _modified(meaning: Modified, at: Context) -> Answer:
    answer = resolve(meaning.of, at)
    part = PARTS_OF.get(meaning.mod)
    answer = answer._replace(mod=part.mod if part else meaning.mod)
    if answer.unit is None or answer.when is not None:
        return answer
    if meaning.mod in ("EARLIER", "LATER"):
        return _earlier_later(answer, answer.unit, meaning.mod, at)
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


_THIRDS = {"START": "1/3", "MID": "2/3", "END": "3/3"}


def _within(meaning: Within, at: Context) -> Answer:
    year = resolve(meaning.inside, at)
    if year.unit is None:
        return _open(meaning.of, at)
    inner = meaning.of
    number = year.unit.first.year
    if isinstance(inner, Anaphor):
        return year if at.quarter is None else _stated(Unit("quarter", Day(number, at.quarter.first.month, 1)), at)
    if isinstance(inner, Calendar):
        answer = resolve(Calendar(number, inner.month, inner.day, inner.weekday), at)
    elif isinstance(inner, Part | Feast):
        answer = resolve(_in_year(inner, number), at)
    else:
        return _open(meaning.of, at)
    return answer._replace(resolved=year.resolved, anchor=year.anchor, steps=(*year.steps, *answer.steps))


def _in_year(inner: Part | Feast, year: int) -> Meaning:
    return Feast(inner.name, year) if isinstance(inner, Feast) else Part(inner.grain, inner.number, year, inner.fiscal)


def _part_of(meaning: PartOf, at: Context) -> Answer:
    whole = resolve(meaning.of, at)
    if whole.unit is None or GRAINS.index(whole.unit.grain) <= GRAINS.index(meaning.grain):
        return _open(meaning, at)
    unit = nth_unit(whole.unit, meaning.number, meaning.grain, meaning.weekday)
    if unit is None:
        return _open(meaning, at)
    step = Step(
        "part of something longer",
        timex.unit(whole.unit),
        timex.unit(unit),
        f"“{at.words}” counts {_counted_name(meaning)}s within {_edtf(whole.unit)}.",
    )
    return whole._replace(value=timex.unit(unit), unit=unit, when=None, steps=(*whole.steps, step))


def _counted_name(meaning: PartOf) -> str:
    return meaning.grain if meaning.weekday is None else WEEKDAYS[meaning.weekday]


def nth_unit(whole: Unit, number: int, grain: Grain, weekday: int | None = None) -> Unit | None:
    """The n-th unit of that grain within something longer; -1 is the last. Weeks are those that start in it."""
    if weekday is not None:
        day = calendars.nth_weekday(whole.first.year, whole.first.month, weekday, number)
        return Unit("day", day) if whole.grain == "month" and whole.first <= day <= whole.last else None
    if number < 0:
        return Unit.holding(grain, whole.last)
    first = Unit.holding(grain, whole.first)
    if first.first < whole.first:
        first = first.shifted(1)
    unit = first.shifted(number - 1)
    return unit if unit.first <= whole.last else None


def _duration(meaning: Duration, at: Context) -> Answer:
    value = timex.duration(meaning)
    if meaning.of is not None:
        return _stretch_of(meaning, meaning.of, value, at)
    if not meaning.window or at.anchor is None:
        return Answer(value, mod=meaning.mod)
    base, how = at.anchor
    when = stretch(meaning, base)
    if when is None:
        return Answer(value, mod=meaning.mod)
    name = _source(how)
    step = Step(
        "a stretch up to or from a day",
        _edtf(base),
        to_edtf(when),
        f"The stretch {'ends' if meaning.window < 0 else 'begins'} at {name}, {_edtf(base)}.",
    )
    return Answer(value, None, when, how, _edtf(base), meaning.mod, (step,))


def _stretch_of(meaning: Duration, of: Meaning, value: str, at: Context) -> Answer:
    """ "The first nine months of 2016" runs from the beginning of 2016, "the last" up to its end."""
    whole = resolve(of, at)
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
    because = f"The stretch belongs to {_edtf(whole.unit)} and {ends}."
    step = Step("a stretch of something longer", _edtf(whole.unit), to_edtf(when), because)
    return Answer(value, None, when, whole.resolved, whole.anchor, meaning.mod, (*whole.steps, step))


_DAYS = {"D": 1, "W": 7, "TH": 1 / 24}
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}


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
