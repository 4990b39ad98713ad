"""Words for readers: what a meaning says, and one expression's trail as sentences.

In: meanings, expressions. Out: plain English. Every step printed on a page or by `timeline explain` is worded here or
in `resolve`.
"""

from __future__ import annotations

from typing import Any

from timeline.dates import timex
from timeline.dates.edtf import to_edtf
from timeline.dates.expression import Expression
from timeline.dates.find import Found
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
from timeline.dates.when import Step

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SEASONS = ("spring", "summer", "autumn", "winter")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
MODS = {
    "EARLIER": "earlier in", "LATER": "later in", "START": "the beginning of", "MID": "the middle of",
    "END": "the end of",
    "APPROX": "about", "MORE_THAN": "more than", "LESS_THAN": "less than", "EQUAL_OR_MORE": "at least",
    "EQUAL_OR_LESS": "at most", "1/2": "the first half of", "2/2": "the second half of",
    "1/4": "the first quarter of", "2/4": "the second quarter of", "3/4": "the third quarter of",
    "4/4": "the last quarter of",
}  # fmt: skip
UNITS = {
    "D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade", "C": "century", "WE": "weekend",
    "NI": "night", "MO": "morning", "TH": "hour", "TM": "minute", "TS": "second", "X": "unit",
}  # fmt: skip
DAYPARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
TOLD = "the date told before it"
VAGUE = {"PAST_REF": "some time before now", "PRESENT_REF": "the present", "FUTURE_REF": "some time to come"}


def first_step(one: Found, words: str, how: str = "") -> Step:
    """The step from words to meaning; `how` is what it was set against in the end, where the words allow either."""
    said = says(one.meaning)
    if how == "narrative" and isinstance(one.meaning, Deixis):
        said = said.replace("the day of writing", TOLD).replace(" of writing", f" of {TOLD}")
    elif how == "relative" and isinstance(one.meaning, Anaphor):
        said = said.replace(TOLD, "the day of writing")
    because = f"“{words}” says {said}."
    if one.borrowed:
        because = f"“{words}” stands with “{one.borrowed}” and shares its year: {said}."
    return Step(one.rule, words, said, because)


def says(meaning: Meaning) -> str:
    """A meaning in words: what is stated, and what is left open."""
    match meaning:
        case Calendar():
            return _calendar(meaning)
        case Part():
            return _part(meaning)
        case Era(grain=grain, year=year):
            return f"the {year}s" if grain == "decade" else f"the {grain} that begins with {_year(year)}"
        case Weekday(number=number):
            return f"a {WEEKDAYS[number]}, without saying which"
        case Deixis(grain="weekend", placed=True):
            return "a weekend, without saying which"
        case Deixis(grain=grain, shift=shift, placed=True):
            return _counted(grain, shift, "the day the text has come to")
        case Deixis(grain=grain, shift=shift):
            return _counted(grain, shift, "the day of writing")
        case Anaphor(grain=grain, shift=shift):
            return _counted(grain, shift, TOLD)
        case Which(which=which, of=of, origin=origin):
            start = "the day of writing" if origin == "now" else "the date told before it"
            return f"{_name(of)}, the {('last before', 'one of', 'next after')[which + 1]} {start}"
        case Shift():
            return _shift(meaning)
        case Clock(of=of):
            joined = "of" if meaning.clock in DAYPARTS else "on"
            return _clock(meaning) + (f" {joined} {says(of)}" if of else "")
        case Feast(name=name, year=year):
            return f"{name.title()}" + (f" {year}" if year is not None else ", without a year")
        case Modified(mod=mod, of=of):
            return f"{MODS.get(mod, mod.lower())} {says(of)}"
        case Within(of=of, inside=inside):
            return f"{_name(of)} in {says(inside)}"
        case PartOf(number=number, grain=grain, of=of, weekday=weekday):
            name = grain if weekday is None else WEEKDAYS[weekday]
            return f"the {'last' if number < 0 else _ordinal(number)} {name} of {says(of)}"
        case Duration():
            return _duration(meaning)
        case Recurring():
            return "something that happens again and again, not one date"
        case Vague(value=value, grain=grain):
            return "the time the text tells of" if grain == "told" else VAGUE[value]
        case Impossible(why=why):
            return f"a day that no calendar has: {why}"


def _clock(meaning: Clock) -> str:
    if meaning.clock in DAYPARTS:
        return f"the {DAYPARTS[meaning.clock]}"
    return f"{timex.bare_clock(meaning.clock)} {meaning.zone}".strip()


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _ordinal(number: int) -> str:
    return ORDINALS[number - 1] if number <= len(ORDINALS) else f"{number}th"


def _name(meaning: Meaning) -> str:
    """A month, season, weekday or feast by its name alone."""
    match meaning:
        case Weekday(number=number):
            return WEEKDAYS[number]
        case Calendar(month=month, day=day) if month:
            return f"{day} {MONTHS[month - 1]}" if day else MONTHS[month - 1]
        case Part(grain=grain, number=number):
            return SEASONS[number - 1] if grain == "season" else f"the {_ordinal(number)} {grain}"
        case Feast(name=name):
            return name.title()
        case _:
            return says(meaning)


def _calendar(meaning: Calendar) -> str:
    if meaning.month is None:
        if meaning.year is None:
            return f"day {meaning.day} of a month it does not name"
        return f"the year {_year(meaning.year)}"
    weekday = f"{WEEKDAYS[meaning.weekday]} " if meaning.weekday is not None else ""
    year = f" {_year(meaning.year)}" if meaning.year is not None else ", without a year"
    return f"{weekday}{_name(meaning)}{year}"


def _part(meaning: Part) -> str:
    return f"{_name(meaning)}{', without a year' if meaning.year is None else f' of {_year(meaning.year)}'}"


def _counted(grain: str, shift: int, start: str) -> str:
    whole = start if grain == "day" and start != TOLD else f"the {grain} of {start.removeprefix('the day of ')}"
    if not shift:
        return whole
    if abs(shift) > 1:
        return _away(abs(shift), grain, shift, start)
    side = "before" if shift < 0 else "after"
    return f"the {grain} {side} {start if grain == 'day' else whole.replace(f'the {grain} of', 'that of')}"


def _away(count: float | None, grain: str, direction: int, start: str) -> str:
    number = "some" if count is None else f"{count / 10**6:g} million" if count >= 10**6 else f"{count:g}"
    name = grain if count == 1 else "centuries" if grain == "century" else f"{grain}s"
    return f"{number} {name} {'before' if direction < 0 else 'after'} {start}"


def _shift(meaning: Shift) -> str:
    start = {"now": "the day of writing", "told": "the date told before it"}[meaning.origin]
    if meaning.of is not None:
        start = says(meaning.of)
    if meaning.count == 0:
        return f"the {meaning.grain} of {start}"
    return _away(meaning.count, meaning.grain, meaning.direction, f"“{meaning.event}”" if meaning.event else start)


def _duration(meaning: Duration) -> str:
    lengths = " and ".join(
        _away(count, UNITS[code], 0, "").removesuffix(" after ").strip() for count, code in meaning.parts
    )
    mod = f"{MODS[meaning.mod]} " if meaning.mod in MODS else ""
    if meaning.of is not None:
        which = "first" if meaning.window > 0 else "last"
        return f"the {which} {mod}{lengths.removeprefix('some ')} of {says(meaning.of)}"
    if meaning.window:
        lengths = lengths.removeprefix("some ").removeprefix("1 ")
        return f"the {mod}{lengths} {'up to' if meaning.window < 0 else 'from'} the day it is counted from"
    return f"a length of time, {mod}{lengths}, not a date"


def as_json(expression: Expression) -> dict[str, Any]:
    """One expression as `timeline dates` prints it."""
    when = expression.when
    row: dict[str, Any] = {
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        "type": expression.type,
        "value": expression.value,
        "edtf": to_edtf(when) if when else None,
        "earliest": str(when.earliest) if when and when.earliest else None,
        "latest": str(when.latest) if when and when.latest else None,
        "trail": [{"rule": s.rule, "saw": s.saw, "gave": s.gave, "because": s.because} for s in expression.trail],
    }
    for name in ("mod", "quant", "freq", "signal", "anchor"):
        if value := getattr(expression, name):
            row[name] = value
    row["resolved"] = expression.resolved
    for name in ("other", "whole"):
        if value := getattr(expression, name):
            row[name] = to_edtf(value)
    return row


def in_words(expression: Expression) -> list[str]:
    """The trail of one expression, a sentence a step."""
    return [f"{step.rule}: {step.because}" for step in expression.trail]
