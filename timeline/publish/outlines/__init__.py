"""The coasts and borders that maps are drawn on: public-domain outlines that ship with the package.

In: `world.bin` beside this file, made by `bench/outlines.py`. Out: `Outlines`, in degrees. Exists so that the file is
read once, and only when a project has places to draw; the README here says where the outlines come from.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate

import msgspec

FORMAT = 1
_BEYOND = -120.0
"""Where the South Pole's land is closed: beyond the pole, so that a map may show a margin below it."""
Point = tuple[float, float]


class Shape(msgspec.Struct, frozen=True):
    """A line of points, longitude and latitude in degrees, and the box that holds it. Longitudes run on past 180 where
    a line crosses that meridian."""

    west: float
    south: float
    east: float
    north: float
    points: tuple[Point, ...]


class Outlines(msgspec.Struct, frozen=True):
    """The world's land and the borders on it."""

    land: tuple[Shape, ...]
    """Closed rings, seas inside land among them; the largest first."""
    borders: tuple[Shape, ...]


@cache
def load() -> Outlines:
    """The outlines that ship with the package."""
    return unpacked((files(__name__) / "world.bin").read_bytes())


def unpacked(data: bytes) -> Outlines:
    """The outlines of a packed file. ValueError where it is of another format."""
    text, _, rest = zlib.decompress(data).partition(b"\n")
    head = json.loads(text)
    if head["format"] != FORMAT:
        raise ValueError(f"outlines of format {head['format']}, not {FORMAT}")
    rings, lines = head["rings"], head["lines"]
    shapes = _shapes(rings + lines, rest, head["per_degree"])
    land = tuple(_closed(next(shapes)) for _ in rings)
    return Outlines(land, tuple(_shape(tuple(points)) for points in shapes))


def _shapes(sizes: Sequence[int], data: bytes, per_degree: int) -> Iterator[list[Point]]:
    cut = 8 * len(sizes)
    starts, steps = array("i", split_planes(data[:cut], 4)), array("h", split_planes(data[cut:], 2))
    at = 0
    for n, size in enumerate(sizes):
        end = at + 2 * (size - 1)
        xs = accumulate(steps[at:end:2], initial=starts[2 * n])
        ys = accumulate(steps[at + 1 : end : 2], initial=starts[2 * n + 1])
        yield [(x / per_degree, y / per_degree) for x, y in zip(xs, ys, strict=True)]
        at = end


def _closed(points: list[Point]) -> Shape:
    """A ring that does not meet itself goes round the South Pole; it is closed along it."""
    first, last = points[0], points[-1]
    if abs(first[0] - last[0]) < 180:
        return _shape((*points, first) if first != last else tuple(points))
    return _shape((*points, (last[0], _BEYOND), (first[0], _BEYOND), first))


def _shape(points: tuple[Point, ...]) -> Shape:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Shape(min(xs), min(ys), max(xs), max(ys), points)


def join_planes(numbers: array[int]) -> bytes:
    """Numbers as bytes, all lowest bytes first, then the next: small steps compress better so."""
    data = _little(numbers).tobytes()
    return b"".join(data[n :: numbers.itemsize] for n in range(numbers.itemsize))


def split_planes(data: bytes, size: int) -> bytes:
    """The bytes of numbers again, in this machine's order."""
    count = len(data) // size
    mixed = bytearray(len(data))
    for n in range(size):
        place = n if sys.byteorder == "little" else size - 1 - n
        mixed[place::size] = data[n * count : (n + 1) * count]
    return bytes(mixed)


def _little(numbers: array[int]) -> array[int]:
    turned = array(numbers.typecode, numbers)
    if sys.byteorder == "big":
        turned.byteswap()
    return turned
