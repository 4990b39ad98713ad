"""Figures for cards: the ten digits and a few signs as strokes, drawn at any size with smooth edges.

In: a sign and its height in pixels. Out: rows of letters from "0" (paper) to "4" (ink). Exists because a picture of a
date needs no more than these, and a font of its own would be the largest file of the package.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

HIGH = 100
"""The height of the box that the shapes are given in."""
_STROKE = 15.0
_WITHIN = 4
"""Lines that are drawn for each line of pixels."""

Span = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Ring = tuple[float, float, float, tuple[Box, ...]]
"""Middle, outer radius, and where of it something is drawn; everywhere where no box is given."""
Slope = tuple[float, float, float, float]
"""Middle of a stroke at its upper and at its lower end."""

_ALL: tuple[Box, ...] = ((-99, -99, 199, 199),)
_WIDTHS = {"-": 44, "–": 70, " ": 34, "~": 66, "?": 56, "1": 48, "B": 62, "C": 62, "E": 54}
_WIDE = 64
_GAP = 10

_SHAPES: dict[str, tuple[tuple[Box, ...], tuple[Ring, ...], tuple[Slope, ...]]] = {
    "0": (((0, 32, 15, 68), (49, 32, 64, 68)),
          ((32, 32, 32, ((0, 0, 64, 32),)), (32, 68, 32, ((0, 68, 64, 100),))), ()),
    "1": (((30, 0, 45, 100),), (), ((34, 2, 11, 24),)),
    "2": (((0, 85, 64, 100),), ((32, 32, 32, ((0, 0, 64, 32), (40, 32, 64, 42))),), ((52.2, 42, 9.5, 88),)),
    "3": ((), ((31, 28, 28, ((31, 0, 64, 60), (0, 0, 31, 20))),
               (31, 69, 31, ((31, 0, 64, 100), (0, 78, 31, 100)))), ()),
    "4": (((0, 62, 64, 77), (40, 0, 55, 100)), (), ((47, 0, 8, 66),)),
    "5": (((6, 0, 58, 15), (6, 0, 21, 50)),
          ((31, 67, 33, ((31, 0, 64, 100), (13, 34, 31, 52), (0, 80, 31, 100))),), ()),
    "6": (((0, 32, 15, 68),), ((32, 68, 32, _ALL), (32, 32, 32, ((0, 0, 32, 32), (32, 0, 64, 22)))), ()),
    "7": (((0, 0, 64, 15),), (), ((55, 8, 22, 100),)),
    "8": ((), ((32, 27, 27, _ALL), (32, 69, 31, _ALL)), ()),
    "9": (((49, 32, 64, 68),), ((32, 32, 32, _ALL), (32, 68, 32, ((32, 68, 64, 100), (0, 78, 32, 100)))), ()),
    "-": (((4, 46, 40, 60),), (), ()),
    "–": (((4, 46, 66, 60),), (), ()),
    " ": ((), (), ()),
    "~": ((), ((19, 57, 19, ((0, 30, 38, 54),)), (45, 50, 19, ((26, 54, 66, 90),))), ()),
    "?": (((18, 85, 34, 100), (18, 52, 33, 74)),
          ((26, 28, 28, ((0, 0, 60, 28), (30, 28, 60, 42))),), ((44, 41, 26, 58),)),
    "B": (((0, 0, 15, 100), (0, 0, 32, 15), (0, 42, 32, 57), (0, 85, 32, 100)),
          ((32, 28.5, 28.5, ((32, 0, 64, 57),)), (32, 71, 29, ((32, 42, 64, 100),))), ()),
    "C": (((0, 32, 15, 68),),
          ((32, 32, 32, ((0, 0, 32, 32), (32, 0, 64, 24))),
           (32, 68, 32, ((0, 68, 32, 100), (32, 76, 64, 100)))), ()),
    "E": (((0, 0, 15, 100), (0, 0, 52, 15), (0, 42, 46, 57), (0, 85, 52, 100)), (), ()),
}  # fmt: skip
"""Straight boxes, rings, and strokes that lean."""


def width(text: str, high: int) -> int:
    """How many pixels a line of these signs takes."""
    return sum(len(glyph(sign, high)[0]) for sign in text)


@cache
def glyph(sign: str, high: int) -> tuple[str, ...]:
    """A sign as rows of levels, the gap after it included. A sign that has no shape is a blank."""
    sign = sign if sign in _SHAPES else " "
    scale = high / HIGH
    wide = math.ceil((_WIDTHS.get(sign, _WIDE) + _GAP) * scale)
    return tuple(_line(sign, y, scale, wide) for y in range(high))


def _line(sign: str, y: int, scale: float, wide: int) -> str:
    covered = [0.0] * (wide + 1)
    for part in range(_WITHIN):
        for left, right in _joined(_spans(sign, (y + (part + 0.5) / _WITHIN) / scale)):
            _cover(covered, left * scale, min(right * scale, wide))
    return "".join(str(min(4, round(share * 4 / _WITHIN))) for share in covered[:wide])


def _cover(covered: list[float], left: float, right: float) -> None:
    for x in range(max(int(left), 0), math.ceil(right)):
        covered[x] += max(0.0, min(right, x + 1) - max(left, x))


def _joined(spans: Iterator[Span]) -> list[Span]:
    """Without overlaps: where two strokes cross, the ink is no thicker."""
    found: list[Span] = []
    for left, right in sorted(spans):
        if found and left <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _spans(sign: str, y: float) -> Iterator[Span]:
    """What of a line at this height is ink."""
    boxes, rings, slopes = _SHAPES[sign]
    yield from ((left, right) for left, top, right, bottom in boxes if top <= y < bottom)
    for x, middle, radius, where in rings:
        for left, right in _ring(x, y - middle, radius):
            yield from _inside(left, right, y, where)
    yield from (_slope(slope, y) for slope in slopes if slope[1] <= y < slope[3])


def _ring(x: float, dy: float, radius: float) -> Iterator[Span]:
    if abs(dy) >= radius:
        return
    outer, hole = math.sqrt(radius**2 - dy**2), radius - _STROKE
    inner = math.sqrt(hole**2 - dy**2) if abs(dy) < hole else 0.0
    yield x - outer, x - inner
    yield x + inner, x + outer


def _inside(left: float, right: float, y: float, where: tuple[Box, ...]) -> Iterator[Span]:
    for low, top, high, bottom in where:
        if top <= y < bottom and max(left, low) < min(right, high):
            yield max(left, low), min(right, high)


def _slope(slope: Slope, y: float) -> Span:
    x1, y1, x2, y2 = slope
    middle = x1 + (x2 - x1) * (y - y1) / (y2 - y1)
    half = _STROKE / 2 * math.hypot(x2 - x1, y2 - y1) / (y2 - y1)
    return middle - half, middle + half
