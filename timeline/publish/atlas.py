"""A map of places: dots over the outlines of coasts and borders, drawn at build time.

In: places with coordinates. Out: `Map`s in the units of their own drawing: most of it close up, then all of it. No
tiles, no request to anybody. How far a place may be meant from its coordinates is drawn as a circle: a province is
no point.
"""

from __future__ import annotations

import bisect
import itertools
import math
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

import msgspec

WIDTH = 560
_LEAST_DEGREES = 1.5
_PADDING = 0.16
_SHAPES = (0.5, 0.85)
"""Least and greatest height, as a share of the width."""
_KM_A_DEGREE = 111.32
_LETTER = 8.4
"""About how wide a letter of a label is, in units of the drawing."""
_LINE = 17
_STEP = 1.6
"""Points of a line nearer than this to the one before are left out."""
_CORE = 0.6
"""A close-up holds at least this share of what entries name."""
_CLOSER = 3.0
"""It is drawn where it is this many times closer than the whole."""
_MOST_LABELS = 40


class Place(msgspec.Struct, frozen=True):
    """What is to be drawn."""

    name: str
    latitude: float
    longitude: float
    radius: float
    """Kilometres; 0 where the coordinates are the place."""
    count: int


class Dot(msgspec.Struct, frozen=True):
    """A place on the map."""

    name: str
    x: float
    y: float
    size: float
    """Radius of the dot: its area follows how many entries name the place."""
    reach: float
    """Radius of the circle within which it is meant; 0 for none."""
    label: tuple[float, float, str] | None
    """Where its name stands (x, y, anchor); None where it would cover another."""


class Map(msgspec.Struct, frozen=True):
    """A drawing `WIDTH` wide."""

    height: float
    coasts: str
    borders: str
    dots: tuple[Dot, ...]
    scale: tuple[float, int]
    """Length of the scale bar, and the kilometres it stands for."""


class _View(msgspec.Struct, frozen=True):
    """The window on the world, and how degrees become units."""

    west: float
    north: float
    height: float
    across: float
    """Units a degree of longitude."""
    down: float
    """Units a degree of latitude."""

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        return round((longitude - self.west) * self.across, 1), round((self.north - latitude) * self.down, 1)


def make_maps(places: Sequence[Place]) -> tuple[Map, ...]:
    """The map of these places; before it a close-up of most of them, where they lie together and others far away."""
    inside = [p for p in places if abs(p.latitude) <= 85 and abs(p.longitude) <= 180]
    if not inside:
        return ()
    core = _core(inside)
    closer = len(core) > 1 and _view(core).down > _CLOSER * _view(inside).down
    near = [place for place in inside if _holds(_view(core), place)]
    return (_map(near, _view(core)), _map(inside, _view(inside))) if closer else (_map(inside, _view(inside)),)


def _holds(view: _View, place: Place) -> bool:
    x, y = view.at(place.longitude, place.latitude)
    return 0 <= x <= WIDTH and 0 <= y <= view.height


def _core(places: Sequence[Place]) -> list[Place]:
    """The places that lie closest together and still are most of what entries name."""
    enough = _CORE * sum(place.count for place in places)
    found = [_around(centre, places, enough) for centre in places]
    return min(found, key=lambda some: (_distance(some[0], some[-1]), -sum(one.count for one in some), some[0].name))


def _around(centre: Place, places: Sequence[Place], enough: float) -> list[Place]:
    """The nearest to a place, itself first, until they are enough."""
    order = sorted(places, key=lambda place: (_distance(centre, place), place.name))
    counts = list(itertools.accumulate(place.count for place in order))
    return order[: bisect.bisect_left(counts, enough) + 1]


def _distance(a: Place, b: Place) -> float:
    """In degrees of latitude, near enough for a choice."""
    narrow = math.cos(math.radians((a.latitude + b.latitude) / 2))
    return math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * narrow)


def _map(places: Sequence[Place], view: _View) -> Map:
    lines = {kind: "".join(_path(line, view) for line in found) for kind, found in _outlines().items()}
    return Map(view.height, lines["c"], lines["b"], _dots(places, view), _scale(view))


def _view(places: Sequence[Place]) -> _View:
    reach = [(place, place.radius / _KM_A_DEGREE) for place in places]
    south, north = min(p.latitude - r for p, r in reach), max(p.latitude + r for p, r in reach)
    middle = (south + north) / 2
    narrow = max(math.cos(math.radians(middle)), 0.1)
    west = min(p.longitude - r / narrow for p, r in reach)
    east = max(p.longitude + r / narrow for p, r in reach)
    wide = max((east - west) * narrow, _LEAST_DEGREES) * (1 + 2 * _PADDING)
    high = max(north - south, _LEAST_DEGREES * _SHAPES[0]) * (1 + 2 * _PADDING)
    wide = max(wide, high / _SHAPES[1])
    high = max(high, wide * _SHAPES[0])
    down = WIDTH / wide
    height = round(high * down, 1)
    return _View((west + east) / 2 - wide / narrow / 2, middle + high / 2, height, down * narrow, down)


@cache
def _outlines() -> dict[str, tuple[tuple[tuple[int, int], ...], ...]]:
    """Kind ("c" coast, "b" border) → lines of points in hundredths of a degree."""
    found: dict[str, list[tuple[tuple[int, int], ...]]] = {"c": [], "b": []}
    for line in files("timeline.publish").joinpath("outlines.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            found[line[0]].append(tuple(_points(line)))
    return {kind: tuple(lines) for kind, lines in found.items()}


def _points(line: str) -> Iterator[tuple[int, int]]:
    numbers = [int(part) for part in line.split()[1:]]
    x = y = 0
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        yield x, y


def _path(line: Sequence[tuple[int, int]], view: _View) -> str:
    """The part of a line that the window holds, and one point beyond on each side."""
    path: list[str] = []
    pen = False
    last = (math.inf, math.inf)
    for n, (x, y) in enumerate(line):
        near = any(_seen(line[m], view) for m in (n - 1, n, n + 1) if 0 <= m < len(line))
        spot = view.at(x / 100, y / 100) if near else last
        if near and (not pen or n == len(line) - 1 or math.dist(spot, last) >= _STEP):
            path.append(f"{'L' if pen else 'M'}{spot[0]:g} {spot[1]:g}")
            last = spot
        pen = near
    return "".join(path)


def _seen(point: tuple[int, int], view: _View) -> bool:
    x, y = (point[0] / 100 - view.west) * view.across, (view.north - point[1] / 100) * view.down
    return -40 <= x <= WIDTH + 40 and -40 <= y <= view.height + 40


def _dots(places: Sequence[Place], view: _View) -> tuple[Dot, ...]:
    """Those that most entries name first, so that their names find room."""
    most = max(place.count for place in places)
    order = sorted(places, key=lambda place: (-place.count, place.name))
    spots = [view.at(place.longitude, place.latitude) for place in order]
    taken = [(x - 5, y - 5, x + 5, y + 5) for x, y in spots]
    dots: list[Dot] = []
    for place, (x, y) in zip(order, spots, strict=True):
        size = round(3 + 5 * math.sqrt(place.count / most), 1)
        label = _label(place.name, x, y, size, taken, view) if len(dots) < _MOST_LABELS else None
        dots.append(Dot(place.name, x, y, size, round(place.radius / _KM_A_DEGREE * view.down, 1), label))
    return tuple(dots)


def _label(
    name: str, x: float, y: float, size: float, taken: list[tuple[float, float, float, float]], view: _View
) -> tuple[float, float, str] | None:
    """The first of right, left, above, below where the name covers nothing; what it covers then is taken."""
    width = len(name) * _LETTER
    away = size + 4
    choices = (
        (x + away, y + 4.5, "start", x + away),
        (x - away, y + 4.5, "end", x - away - width),
        (x, y - away, "middle", x - width / 2),
        (x, y + away + 10, "middle", x - width / 2),
    )
    for at, base, anchor, left in choices:
        box = (left, base - _LINE + 3, left + width, base + 3)
        inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= view.height
        if inside and not any(_cross(box, other) for other in taken if other[:2] != (x - 5, y - 5)):
            taken.append(box)
            return round(at, 1), round(base, 1), anchor
    return None


def _cross(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _scale(view: _View) -> tuple[float, int]:
    """A round number of kilometres, a sixth to a third of the width."""
    unit = view.down / _KM_A_DEGREE
    steps = [first * 10**power for power in range(5) for first in (1, 2, 5)]
    km = max((step for step in steps if step * unit <= WIDTH / 3), default=1)
    return round(km * unit, 1), km
