"""Words for readers: what a meaning says, and one expression's trail as sentences.

In: meanings, expressions. Out: plain English. Every step printed on a page or by `timeline explain` is worded here or in `resolve`.
"""

from __future__ import annotations

from typing import Any

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
MODS = {
    "EARLIER": "earlier in",
    "LATER": "later in",
    "START": "the beginning of",
    "MID": "the middle of",
    "END": "the end of",
    "APPROX": "about",
}


def first_step(one: Found, words: str) -> Step:
    """The step from words to meaning."""
    said = says(one.meaning)
    return Step(one.rule, words, said, f"“{words}” says {said}.")


def says(meaning: Meaning) -> str:
    """A meaning in words, stated parts only."""
    match meaning:
        case Calendar():
            return _calendar(meaning)
        case Part(grain=grain, number=number, year=year):
            return f"{grain} {number} of {'a year it does not name' if year is None else year}"
        case Era(grain=grain, year=year):
            return f"the {grain} that starts with {year}"
        case Weekday(number=number):
            return f"a {WEEKDAYS[number]}, without saying which"
        case Deixis(grain=grain, shift=shift) | Anaphor(grain=grain, shift=shift):
            where = "the day of writing" if isinstance(meaning, Deixis) else "a date told before"
            return (
                f"the {grain} of {where}"
                if not shift
                else f"{abs(shift)} {grain}{'s' if abs(shift) > 1 else ''} {'before' if shift < 0 else 'after'} that of {where}"
            )
        case Which(which=which, of=of):
            return f"the {('last', 'present', 'next')[which + 1]} one of: {says(of)}"
        case Shift():
            return _shift(meaning)
        case Clock(clock=clock, of=of):
            return f"the time {clock}" + (f" on {says(of)}" if of else "")
        case Feast(name=name, year=year):
            return f"the day called {name}" + (f" in {year}" if year is not None else "")
        case Modified(mod=mod, of=of):
            return f"{MODS.get(mod, mod.lower())} {says(of)}"
        case Within(of=of, inside=inside):
            return f"{says(of)}, in {says(inside)}"
        case PartOf(number=number, grain=grain, of=of):
            return f"{'the last' if number < 0 else f'number {number} of the'} {grain}{'' if number < 0 else 's'} of {says(of)}"
        case Duration():
            return (
                "a length of time"
                if not meaning.window
                else "the stretch of time just before"
                if meaning.window < 0
                else "the stretch of time just ahead"
            )
        case Recurring():
            return "something that recurs"
        case Vague(value=value):
            return {"PAST_REF": "some time before", "PRESENT_REF": "the present", "FUTURE_REF": "some time ahead"}[
                value
            ]
        case Impossible(why=why):
            return f"no day of any calendar: {why}"


def _calendar(meaning: Calendar) -> str:
    parts = []
    if meaning.day:
        parts.append(f"day {meaning.day}")
    if meaning.month:
        parts.append(f"month {meaning.month}")
    if meaning.year is not None:
        parts.append(f"the year {meaning.year}" if meaning.year > 0 else f"the year {1 - meaning.year} BCE")
    elif meaning.month:
        parts.append("no year")
    return ", ".join(parts)


def _shift(meaning: Shift) -> str:
    count = "some" if meaning.count is None else f"{meaning.count:g}"
    start = (
        says(meaning.of)
        if meaning.of
        else meaning.event or {"now": "the day of writing", "told": "a date told before"}[meaning.origin]
    )
    return f"{count} {meaning.grain}{'' if meaning.count == 1 else 's'} {'before' if meaning.direction < 0 else 'after'} {start}"


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
    for name in ("mod", "quant", "freq", "signal"):
        if value := getattr(expression, name):
            row[name] = value
    return row


def in_words(expression: Expression) -> list[str]:
    """The trail of one expression, a sentence a step."""
    return [f"{step.rule}: {step.because}" for step in expression.trail]
