"""Trails in a reader's words: what a rule saw, what it made of it, and why.

In: steps as the engine wrote them, with dates as machines write them. Out: `StepView`s.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from timeline.dates.edtf import parse_edtf
from timeline.dates.when import Day, Step, Unit, When
from timeline.publish.words import Words

_PART = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?P<part>MO|MI|AF|EV|NI|DT)")
_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)(?P<end>-WE)?")
_BOUNDS = re.compile(r"(?P<low>[\d-]*)\.\.(?:\.\.)?(?P<high>[\d-]*)")
"""What TIMEX3 has for parts of a day and weeks, and bounds without EDTF's brackets."""


class StepView(msgspec.Struct, frozen=True):
    """One reason, in words."""

    saw: str
    """"" where the rest says it."""
    quoted: bool
    """Whether `saw` is words, not a date that an earlier step gave."""
    gave: str
    because: str
    """"" where `saw` and `gave` say it."""
    rule: str


def steps(trail: Iterable[Step], words: Words, sources: Mapping[str, str]) -> tuple[StepView, ...]:
    """Reasons in words; `sources` names articles by their ids. What is said again is said where it is said last."""
    told = [_view(step, words, sources) for step in trail]
    last = {(one.gave, one.because): n for n, one in enumerate(told)}
    return tuple(one for n, one in enumerate(told) if not one.because or last[one.gave, one.because] == n)


def _view(step: Step, words: Words, sources: Mapping[str, str]) -> StepView:
    when = parsed(step.saw)
    saw = sources.get(step.saw) or in_words(step.saw, words)
    gave = words.readable(in_words(step.gave, words))
    because = words.readable(step.because)
    if because == f"“{step.saw}” says {gave}.":  # the arrow says the same
        return StepView(saw, True, gave, "", step.rule)
    if saw == gave or (when and words.date(when) in because):
        saw = ""
    return StepView(saw, when is None and step.saw not in sources, gave, because, step.rule)


def in_words(value: str, words: Words) -> str:
    """A date as machines write it, in words; anything else as it stands."""
    when = parsed(value)
    return words.full_date(when) if when else value


@lru_cache(maxsize=4096)
def parsed(value: str) -> When | None:
    """EDTF, or what a trail writes where EDTF has no way, as a when; None where it is neither."""
    try:
        return _parsed(value)
    except ValueError:
        return None


def _parsed(value: str) -> When | None:
    if part := _PART.fullmatch(value):
        return When.at(Unit("time", Day.of(part["day"]), part["part"]))
    if week := _WEEK.fullmatch(value):
        first = datetime.date.fromisocalendar(int(week["year"]), int(week["week"]), 6 if week["end"] else 1)
        return When.at(Unit("weekend" if week["end"] else "week", Day.of(first)))
    if bounds := _BOUNDS.fullmatch(value):
        return parse_edtf(f"[{bounds['low']}..{bounds['high']}]")
    return parse_edtf(value)
