"""Precision marks: a date drawn as closely as it is known and no closer.

In: whens. Out: a `Mark`: a ruler of the smallest month, year, decade … that holds it, and parts on it, in fractions
of the ruler. One grammar for entries, legend and strip; the template chooses how a part looks, this module what it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from timeline.dates.when import Day, Grain, Unit, When
from timeline.model import Basis

PartKind = Literal[
    "solid",
    "hatch",
    "dashed",
    "hollow",
    "open-right",
    "open-left",
    "maybe-right",
    "maybe-left",
    "bracket-left",
    "bracket-right",
]
"""solid: known to the day, or a stated range. hatch: somewhere in here. dashed: the same, a year or more wide.
hollow: reasoned. open: it went on, no end stated (fades). maybe: some time on that side (hatch that fades). bracket:
a known bound."""

_RULERS: tuple[tuple[Grain, int], ...] = (
    ("month", 1), ("month", 2), ("year", 1), ("year", 2), ("decade", 1), ("decade", 2), ("decade", 3),
    ("century", 1), ("century", 2), ("century", 4), ("millennium", 1), ("millennium", 2), ("millennium", 5),
    ("millennium", 10), ("millennium", 20), ("millennium", 50),
)  # fmt: skip
"""Smallest first: a grain, and how many of it lie side by side."""
_TICKS: dict[str, Grain] = {
    "month": "week",
    "year": "month",
    "decade": "year",
    "century": "decade",
    "millennium": "century",
}
_MAX_TICKS = 50
_MAX_LANES = 4
_ROOM = 0.25
"""An open end has at least this much of the ruler to fade in."""


class Part(msgspec.Struct, frozen=True):
    """One shape on a ruler."""

    kind: PartKind
    x: float
    """Left edge, 0 to 1."""
    width: float
    """0 for a bracket."""


class Lane(msgspec.Struct, frozen=True):
    """What one claim, or the whole entry, says of the date."""

    label: str
    """"" where there is one lane; "A", "B" where sources differ."""
    parts: tuple[Part, ...]


class Mark(msgspec.Struct, frozen=True):
    """A ruler and what lies on it."""

    first: Day
    last: Day
    scale: str
    """The grain of the ruler: month, year, decade, century, millennium."""
    ticks: tuple[float, ...]
    lanes: tuple[Lane, ...]


def make_mark(whens: Sequence[tuple[When, Basis]]) -> Mark:
    """The mark of one when, or of several that differ, stacked on one ruler in the order given."""
    return _mark(tuple(whens))


@lru_cache(maxsize=2048)
def _mark(whens: tuple[tuple[When, Basis], ...]) -> Mark:
    """Many entries have the same day, and so the same mark."""
    scale, first, last = _ruler([when for when, _ in whens])
    letters = "ABCD" if len(whens) > 1 else ("",)
    lanes = tuple(
        Lane(letter, _draw(when, basis, first, last))
        for letter, (when, basis) in zip(letters, whens[:_MAX_LANES], strict=False)
    )
    return Mark(first, last, scale, _ticks(scale, first, last), lanes)


def _ruler(whens: Sequence[When]) -> tuple[Grain, Day, Day]:
    """The smallest ruler that holds them all and leaves open ends room to fade."""
    low = min(_low(when) for when in whens)
    high = max(_high(when) for when in whens)
    left = any(when.start is None for when in whens)
    right = any(when.end is None for when in whens)
    for grain, count in _RULERS:
        for back in (0, 1) if left and count > 1 else (0,):
            first = Unit.holding(grain, low).shifted(-back).first
            last = Unit.holding(grain, first).shifted(count - 1).last
            if last >= high and _has_room(first, last, low if left else None, high if right else None):
                return grain, first, last
    return "millennium", low, high


def _has_room(first: Day, last: Day, low: Day | None, high: Day | None) -> bool:
    size = last.ordinal - first.ordinal + 1
    left = low is None or (low.ordinal - first.ordinal) / size >= _ROOM
    return left and (high is None or (last.ordinal - high.ordinal) / size >= _ROOM)


def _low(when: When) -> Day:
    unit = when.start or when.end
    assert unit is not None
    return unit.first


def _high(when: When) -> Day:
    unit = when.end or when.start
    assert unit is not None
    return unit.last


def _ticks(scale: Grain, first: Day, last: Day) -> tuple[float, ...]:
    """Where the ruler's own divisions begin; none where they would be too many to tell apart."""
    inner = _TICKS[scale]
    unit = Unit("week", first) if inner == "week" else Unit.holding(inner, first)
    ticks: list[float] = []
    while unit.first <= last and len(ticks) <= _MAX_TICKS:
        ticks.append(_at(unit.first, first, last))
        unit = unit.shifted(1)
    return tuple(ticks) if len(ticks) <= _MAX_TICKS else (0.0,)


def _at(day: Day, first: Day, last: Day) -> float:
    """Where a day begins on the ruler, 0 to 1."""
    share = (day.ordinal - first.ordinal) / (last.ordinal - first.ordinal + 1)
    return round(min(max(share, 0.0), 1.0), 4)


def _draw(when: When, basis: Basis, first: Day, last: Day) -> tuple[Part, ...]:
    parts = tuple(_parts(when, first, last))
    if basis != "inferred":
        return parts
    return tuple(Part("hollow", p.x, p.width) if p.kind in ("solid", "hatch", "dashed") else p for p in parts)


def _parts(when: When, first: Day, last: Day) -> Iterator[Part]:
    start, end = when.start, when.end
    match when.shape:
        case "point" if start:
            yield _body(start, when, first, last)
        case "between" if start and end:
            yield from _bracketed(start.first, end.last, first, last)
        case "range" if start and end:
            yield from _range(start, end, when, first, last)
        case "since" if start:
            edge = _at(start.last.plus(1), first, last)
            yield _body(start, when, first, last)
            yield Part("open-right", edge, round(1 - edge, 4))
        case "until" if end:
            yield Part("open-left", 0.0, _at(end.first, first, last))
            yield _body(end, when, first, last)
        case "by" if end:
            edge = _at(end.last.plus(1), first, last)
            yield Part("maybe-left", 0.0, edge)
            yield Part("bracket-right", edge, 0.0)
        case "after" if start:
            edge = _at(start.first, first, last)
            yield Part("maybe-right", edge, round(1 - edge, 4))
            yield Part("bracket-left", edge, 0.0)


def _body(unit: Unit, when: When, first: Day, last: Day) -> Part:
    left = _at(unit.first, first, last)
    return Part(_texture(unit, when), left, round(_at(unit.last.plus(1), first, last) - left, 4))


def _texture(unit: Unit, when: When) -> PartKind:
    if unit.grain in ("year", "decade", "century", "millennium"):
        return "dashed"
    vague = when.approximate or when.uncertain or unit.grain not in ("time", "day")
    return "hatch" if vague else "solid"


def _bracketed(low: Day, high: Day, first: Day, last: Day) -> Iterator[Part]:
    left, right = _at(low, first, last), _at(high.plus(1), first, last)
    yield Part("hatch", left, round(right - left, 4))
    yield Part("bracket-left", left, 0.0)
    yield Part("bracket-right", right, 0.0)


def _range(start: Unit, end: Unit, when: When, first: Day, last: Day) -> Iterator[Part]:
    """Solid between the ends; an end known only to its month or year is hatched."""
    vague = when.approximate or when.uncertain
    known = [_texture(unit, when) == "solid" for unit in (start, end)]
    left = _at(start.first if known[0] else start.last.plus(1), first, last)
    right = _at(end.last.plus(1) if known[1] else end.first, first, last)
    if not known[0]:
        yield _body(start, when, first, last)
    if right > left or all(known):
        yield Part("hatch" if vague else "solid", left, round(right - left, 4))
    if not known[1]:
        yield _body(end, when, first, last)
