"""What a claim measures: how far from where, how long it lasted, for how long somebody is jailed, how old somebody is.

In: the claims of one entry. Out: disagreements, with each side's words. Exists because "ambushed 12 km from Tarn" and
"20 km from Tarn" cannot both be true, nor "jailed for six years" and "for eight", though neither counts anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

import msgspec

from timeline.entries.figures import SMALL
from timeline.entries.kinds import AGE, ages
from timeline.entries.words import Profile, cosine, fold, people_named
from timeline.model import Disagreement, Saying

_NUMBER = r"(?P<number>\d+(?:[.,]\d+)?|an?|one|" + "|".join(sorted(SMALL, key=len, reverse=True)) + r")"
_LOOSE = r"(?P<loose>about|almost|around|at least|less than|more than|nearly|over|roughly|some|up to) "
_SPAN = rf"(?:{_LOOSE})?{_NUMBER}[- ](?P<unit>minutes?|hours?|days?|weeks?|months?|years?)\b"
_IN_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10_080, "month": 43_800, "year": 525_600}
_IN_KM = {"km": 1.0, "kilomet": 1.0, "mile": 1.609}
_DISTANCE = re.compile(
    rf"\b(?:{_LOOSE})?{_NUMBER} ?(?P<unit>km|kilomet(?:re|er)s?|miles?)(?: \([^)]*\))?(?: [a-z-]+){{0,2}} "
    r"(?:from|of|off|outside) (?:the )?(?P<of>[A-Z][\w'’-]+)"
)
_SPANS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("duration", rf"\b(?:lasted|lasting|went on) (?:for )?{_SPAN}"),
        ("prison", rf"\b(?:imprisoned|jailed|sentenced|prison)\b[^.;]{{0,60}}? (?:for|to|of) {_SPAN}"),
        ("prison", rf"\b{_SPAN}['’]? (?:in|of|behind) (?:bars|jail|prison)"),
    )
)
_NEAR_ENOUGH, _SOME_KM = 1.25, 5.0
"""By what factor, and by how many kilometres, two tellings of a way may differ."""
_ALIKE = 0.35
"""How alike two claims must be to measure one thing."""


class Measure(msgspec.Struct, frozen=True):
    """What is measured, of what, and how much."""

    kind: str
    of: str
    """The place it is measured from; "" else."""
    number: float
    words: str
    """As they stand."""


def measures_that_differ(profiles: Sequence[Profile]) -> tuple[Disagreement, ...]:
    """The first two articles of an entry that measure one thing, once each, and not the same."""
    for one, other in combinations(profiles, 2):
        if one.claim.article == other.claim.article or cosine(one.terms, other.terms) < _ALIKE:
            continue
        if found := _differ(one, other) or _ages_differ(one, other):
            says = (Saying(one.claim.id, found[0]), Saying(other.claim.id, found[1]))
            return (Disagreement(kind="figure", says=says),)
    return ()


def _differ(one: Profile, other: Profile) -> tuple[str, str] | None:
    for a in find_measures(one.claim.quote):
        for b in find_measures(other.claim.quote):
            if (a.kind, a.of) == (b.kind, b.of) and a.number != b.number and not _is_rounded(a, b):
                return a.words, b.words
    return None


def _is_rounded(a: Measure, b: Measure) -> bool:
    least, most = sorted((a.number, b.number))
    return a.kind == "distance" and (most <= _NEAR_ENOUGH * least or most - least <= _SOME_KM)


def _ages_differ(one: Profile, other: Profile) -> tuple[str, str] | None:
    """How old the two make the one person whom both name."""
    told, also = ages(one.claim.quote), ages(other.claim.quote)
    if len(told) != 1 or len(also) != 1 or told == also or not people_named(one.claim) & people_named(other.claim):
        return None
    return _age(one.claim.quote), _age(other.claim.quote)


def _age(text: str) -> str:
    return next((found[0].strip(", ") for found in AGE.finditer(text)), "")


@lru_cache(maxsize=8192)
def find_measures(text: str) -> tuple[Measure, ...]:
    """The ways, the durations and the prison terms that a clause gives firmly."""
    found = [
        Measure("distance", fold(m["of"]), _value(m["number"]) * _in(_IN_KM, m["unit"]), m[0])
        for m in _DISTANCE.finditer(text)
        if not m["loose"]
    ]
    found += [
        Measure(kind, "", _value(m["number"]) * _in(_IN_MINUTES, m["unit"]), f"{m['number']} {m['unit']}")
        for kind, pattern in _SPANS
        for m in pattern.finditer(text)
        if not m["loose"]
    ]
    return tuple(found)


def _value(word: str) -> float:
    word = word.lower()
    return float(SMALL[word]) if word in SMALL else 1.0 if word.isalpha() else float(word.replace(",", "."))


def _in(units: dict[str, float] | dict[str, int], unit: str) -> float:
    return next(size for name, size in units.items() if unit.lower().startswith(name))
