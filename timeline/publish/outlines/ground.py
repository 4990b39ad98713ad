"""Land and borders of a window on the world, as SVG paths that are no longer than they need be.

In: a `Window` and the outlines. Out: a `Ground`, in units of its own drawing. Pure; exists apart from the maps so that
what is under the marks and what stands on it can change by themselves.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from timeline.publish.outlines import Outlines, Point, Shape

KM = 111.32
"""Kilometres in a degree of latitude."""
_UNITS = 1000
"""Width of the ground's own drawing."""
_THINNED = 0.7
"""Units: how far thinning may move a line at first. Lines are thinned further until they fit."""
_CLOSED = (True, True, False, False)
"""Which of land, cut land, its coasts and borders are closed lines."""
_NEARER = 0.4
"""Units from the point before within which a point is not looked at."""
_SMALL = 1.5
"""Units below which an island is left out."""


class Window(msgspec.Struct, frozen=True):
    """A part of the world and the frame it is shown in. Degrees; `west` is from -180 to 180, `east` may lie beyond."""

    west: float
    south: float
    east: float
    north: float
    shape: str
    ratio: float

    def share(self, longitude: float, latitude: float) -> Point:
        """Where a point lies: shares of the width from the left, of the height from the top."""
        x = (longitude - self.west) % 360
        if x - (self.east - self.west) > 360 - x:
            x -= 360
        return x / (self.east - self.west), (self.north - latitude) / (self.north - self.south)

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a point lies in it."""
        x, y = self.share(longitude, latitude)
        return 0 <= x <= 1 and 0 <= y <= 1

    @property
    def km(self) -> float:
        """The height in kilometres."""
        return (self.north - self.south) * KM


class Ground(msgspec.Struct, frozen=True):
    """What a map is drawn on: paths in units of their own."""

    shape: str
    """"wide", "broad" or "square"."""
    width: int
    height: int
    land: str
    """Closed; its edge is the coast."""
    cut: str
    """Land that ends at the 180th meridian or the South Pole, where there is no coast: closed, and filled only."""
    coast: str
    """The coast of such land."""
    borders: str

    @property
    def ink(self) -> int:
        """Characters of its paths."""
        return len(self.land) + len(self.cut) + len(self.coast) + len(self.borders)


def draw_ground(window: Window, outlines: Outlines, ink: int) -> Ground:
    """The ground of a window, thinned until its paths have no more than `ink` characters in all."""
    rings = [ring for shape, shift in _over(outlines.land, window) if (ring := _clipped(shape, shift, window))]
    layers = [[_drawn(line, window) for line in lines] for lines in (*_layers(rings), _border_runs(outlines, window))]
    tolerance = _THINNED
    while True:
        layers = [_thinned_all(lines, tolerance, close) for lines, close in zip(layers, _CLOSED, strict=True)]
        paths = ["".join(_path(line, close) for line in lines) for lines, close in zip(layers, _CLOSED, strict=True)]
        length = sum(map(len, paths))
        if length <= ink or tolerance > _UNITS / 50:
            return Ground(window.shape, _UNITS, round(_UNITS / window.ratio), *paths)
        tolerance *= min(max(length / ink, 1.2), 2.0)


def _layers(rings: Sequence[list[Point]]) -> tuple[list[list[Point]], list[list[Point]], list[list[Point]]]:
    """Land whose whole edge is coast; land that is cut, and with it the seas inside land, which are holes in it; the
    coasts of the latter."""
    if not any(_is_cut(ring) for ring in rings):
        return list(rings), [], []
    cut = [ring for ring in rings if _is_cut(ring) or _is_sea(ring)]
    return [ring for ring in rings if ring not in cut], cut, [run for ring in cut for run in _coast(ring)]


def _border_runs(outlines: Outlines, window: Window) -> list[list[Point]]:
    return [run for shape, shift in _over(outlines.borders, window) for run in _runs(shape, shift, window)]


def _over(shapes: Iterable[Shape], window: Window) -> Iterator[tuple[Shape, float]]:
    """The shapes that reach into a window, and by how many degrees they are to be moved east: round the globe."""
    for shape in shapes:
        if shape.south > window.north or shape.north < window.south:
            continue
        for shift in (-360.0, 0.0, 360.0):
            if shape.west + shift <= window.east and shape.east + shift >= window.west:
                yield shape, shift


def _is_cut(ring: Sequence[Point]) -> bool:
    """Whether a ring has an edge that is no coast."""
    return any(_is_seam(a, b) for a, b in itertools.pairwise(ring))


def _is_seam(a: Point, b: Point) -> bool:
    """Whether an edge is where the outlines were cut, not a coast: along the 180th meridian, or at the South Pole."""
    return (a[1] < -89.9 and b[1] < -89.9) or (_at_180(a[0]) and _at_180(b[0]))


def _at_180(longitude: float) -> bool:
    return abs(abs(longitude) % 360 - 180) < 0.001


def _is_sea(ring: Sequence[Point]) -> bool:
    """Whether a ring is the shore of a sea inside land: those run the other way round."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in itertools.pairwise(ring)) > 0


def _coast(ring: Sequence[Point]) -> Iterator[list[Point]]:
    """The edge of a ring without its seams."""
    run: list[Point] = []
    for a, b in itertools.pairwise(ring):
        if _is_seam(a, b):
            yield run
            run = []
        else:
            run += [b] if run else [a, b]
    yield run


def _clipped(shape: Shape, shift: float, window: Window) -> list[Point]:
    """The part of a ring inside the window and a little more, so that the edges this makes lie out of sight; closed.

    Source: I. Sutherland and G. Hodgman, "Reentrant polygon clipping", Communications of the ACM 17 (1974).
    """
    x, y = 0.02 * (window.east - window.west), 0.02 * (window.north - window.south)
    ring: Sequence[Point] = shape.points
    for axis, sign, bound in ((0, 1, window.west - x - shift), (0, -1, window.east + x - shift),
                              (1, 1, window.south - y), (1, -1, window.north + y)):  # fmt: skip
        ring = _half(ring, axis, sign, bound)
    found = [(x + shift, y) for x, y in ring]
    return [*found, found[0]] if found and found[0] != found[-1] else found


def _half(ring: Sequence[Point], axis: int, sign: int, bound: float) -> list[Point]:
    """The part of a ring on one side of a line."""
    found: list[Point] = []
    if not ring:
        return found
    before, was_in = ring[-1], (ring[-1][axis] - bound) * sign >= 0
    for point in ring:
        is_in = (point[axis] - bound) * sign >= 0
        if is_in != was_in:
            part = (bound - before[axis]) / (point[axis] - before[axis])
            found.append((before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1])))
        if is_in:
            found.append(point)
        before, was_in = point, is_in
    return found


def _runs(shape: Shape, shift: float, window: Window) -> Iterator[list[Point]]:
    """The stretches of a line that pass through the window."""
    run: list[Point] = []
    moved = [(x + shift, y) for x, y in shape.points]
    for a, b in itertools.pairwise(moved):
        if _near(a, b, window):
            run += [b] if run else [a, b]
        elif run:
            yield run
            run = []
    yield run


def _near(a: Point, b: Point, window: Window) -> bool:
    """Whether the box around two points meets the window."""
    (ax, ay), (bx, by) = a, b
    return (
        (ax <= window.east or bx <= window.east)
        and (ax >= window.west or bx >= window.west)
        and (ay <= window.north or by <= window.north)
        and (ay >= window.south or by >= window.south)
    )


def _drawn(points: Sequence[Point], window: Window) -> list[Point]:
    """In units of the drawing. Not by `Window.share`, which brings every point into the window's own turn."""
    kx = _UNITS / (window.east - window.west)
    ky = _UNITS / window.ratio / (window.north - window.south)
    found: list[Point] = []
    last = (-math.inf, -math.inf)
    for x, y in points:
        spot = (x - window.west) * kx, (window.north - y) * ky
        if abs(spot[0] - last[0]) + abs(spot[1] - last[1]) >= _NEARER:
            found.append(spot)
            last = spot
    return found


def _thinned_all(lines: Iterable[Sequence[Point]], tolerance: float, close: bool) -> list[list[Point]]:
    """The lines with fewer points, without islands and stretches too small to see."""
    least = max(_SMALL, (4 if close else 1) * tolerance)
    return [thinned(line, tolerance) for line in lines if _size(line) > least]


def _size(line: Sequence[Point]) -> float:
    if not line:
        return 0.0
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _path(line: Sequence[Point], close: bool) -> str:
    """SVG path data in whole units: where it starts, then steps."""
    grid = [(round(x), round(y)) for x, y in line]
    steps = [(x - grid[n][0], y - grid[n][1]) for n, (x, y) in enumerate(grid[1:])]
    text = " ".join(f"{dx} {dy}" for dx, dy in steps if dx or dy).replace(" -", "-")
    return f"M{grid[0][0]} {grid[0][1]}l{text}{'z' if close else ''}" if text else ""


def thinned(points: Sequence[Point], tolerance: float) -> list[Point]:
    """The line with fewer points, nowhere farther from itself than the tolerance.

    Source: D. Douglas and T. Peucker, "Algorithms for the reduction of the number of points required to represent a
    digitized line or its caricature", Cartographica 10 (1973).
    """
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        index, distance = _farthest(points, first, last)
        if distance > tolerance * tolerance:
            keep.add(index)
            spans += [(first, index), (index, last)]
    return [points[n] for n in sorted(keep)]


def _farthest(points: Sequence[Point], first: int, last: int) -> tuple[int, float]:
    """The point between the two that lies farthest from the line through them, and its distance squared."""
    (ax, ay), (bx, by) = points[first], points[last]
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    best, found = 0.0, first
    for n in range(first + 1, last):
        px, py = points[n][0] - ax, points[n][1] - ay
        along = (px * dx + py * dy) / length if length else 0.0
        if along > 1:
            along = 1.0
        elif along < 0:
            along = 0.0
        ex, ey = px - along * dx, py - along * dy
        if (distance := ex * ex + ey * ey) > best:
            best, found = distance, n
    return found, best
