"""Trails in a reader's words: what a rule saw, what it made of it, and why.

In: steps as the engine wrote them, with dates as machines write them. Out: `StepView`s.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from timeline.dates.edtf import parse_edtf
from timeline.dates.when import Step, When
from timeline.publish.words import Words


class StepView(msgspec.Struct, frozen=True):
    """One reason, in words."""

    saw: str
    quoted: bool
    """Whether `saw` is words, not a date that an earlier step gave."""
    gave: str
    because: str
    rule: str


def steps(trail: Iterable[Step], words: Words) -> tuple[StepView, ...]:
    """Reasons in words; EDTF is written as the reader's language writes dates."""
    return tuple(
        StepView(
            saw=in_words(step.saw, words),
            quoted=parsed(step.saw) is None,
            gave=words.readable(in_words(step.gave, words)),
            because=words.readable(step.because),
            rule=step.rule,
        )
        for step in trail
    )


def in_words(value: str, words: Words) -> str:
    """EDTF as a date in words; anything else as it stands."""
    when = parsed(value)
    return words.full_date(when) if when else value


@lru_cache(maxsize=4096)
def parsed(value: str) -> When | None:
    """EDTF as a when; None where it is none."""
    try:
        return parse_edtf(value)
    except ValueError:
        return None
