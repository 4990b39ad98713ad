"""Maps of places, drawn when the site is built: land and borders as paths, places as numbered marks over them.

In: places with their coordinates, and the world's outlines. Out: `PlacesMap` for the index of places, `Locator` for
the page of one. Pure. The ground is drawn in units of its own and stretched; marks stand at shares of the width and
height and keep their size in pixels, so that a number stays legible and easy to hit on a telephone.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from timeline.publish.outlines import Outlines, Point
from timeline.publish.outlines.ground import KM, Ground, Window, draw_ground

_SHAPES: tuple[tuple[str, float], ...] = (("wide", 2.0), ("broad", 1.5), ("square", 1.0))
"""Names of frames, which a theme gives their form, and width by height."""
_WIDTHS = (280.0, 400.0, 680.0)
"""Pixels of width at which marks must keep apart; between them they do so too, as near as matters."""
_NAMED_WIDTHS = (560.0, 680.0)
"""Widths at which names are written beside the numbers; a theme hides them where the map is narrower."""
_LOCATOR_WIDTHS = (270.0, 352.0)
_BADGE = 24.0
"""Pixels between the middles of two marks: what a finger needs."""
_RINGS = (20.0, 28.0, 38.0, 50.0, 64.0)
"""How far, in pixels, a mark may be moved from its place, along a thin line."""
_DIRECTIONS = 16
_MOST_BADGES = 60
"""On one map; above, places are dots."""
_MOST_SHEETS = 5
_GROUP_LEAST = 3
"""Places that make a close-up worth while."""
_CLOSER = 2.5
"""A close-up is drawn where it shows its places at least this many times larger."""
_RING_LEAST = 2.5
"""Per cent of a locator's width up to which a ring is hidden by the mark in it."""
_FRAME_LEAST = 0.025
"""Share of the width below which the frame of a close-up would be lost."""
_LEAST_KM = 120.0
_ALONE_KM = 500.0
_LOCATOR_KM = 800.0
"""Least width of a map of several places, of one place alone, and of a locator."""
_TELLING = 500
"""Characters of paths below which a reader could hardly tell where a map is; it is then made wider."""
_TELLING_KM = 9_000.0
"""Kilometres of height from which on a map tells it anyway."""
_HIGHEST = 200.0
"""Degrees of the highest window: a little beyond both poles, so that a mark on one has room."""
_REACH_MOST = 2500.0
"""Kilometres of a place's own reach that a window makes room for."""
_MARGIN = 0.12
_INK = 28_000
"""Characters of paths on one page, and on a locator; lines are thinned until they fit."""
_LOCATOR_INK = 7_000
_LETTER = 6.9
_LINE = 15.0
_NAME_MOST = 24
"""Pixels a letter and a line of a name take, and letters of the longest name that is written on a map."""
_SCALE_BOX = 26.0
"""Pixels at the foot of a map, on its left, that the scale takes."""
_SCALE_MOST_DEGREES = 40.0
"""Height of a window above which one scale would be wrong for much of it."""


class Spot(msgspec.Struct, frozen=True):
    """A place to be drawn."""

    name: str
    latitude: float
    longitude: float
    radius: float
    """Kilometres from there that may be meant; 0 where nothing is said."""
    count: int
    """Entries that name it."""
    href: str


class Mark(msgspec.Struct, frozen=True):
    """A numbered mark. `x` and `y` are per cent of the map's width and height, `dx` and `dy` pixels from there."""

    number: int
    name: str
    count: int
    href: str
    x: float
    y: float
    dx: float
    dy: float
    label: Label | None


class Label(msgspec.Struct, frozen=True):
    """A name on the map: pixels from its place, and which end of it stands there ("start", "end", "middle")."""

    text: str
    dx: float
    dy: float
    anchor: str


class Dot(msgspec.Struct, frozen=True):
    """A place without a number, and its name where there is room."""

    x: float
    y: float
    label: Label | None = None


class Reach(msgspec.Struct, frozen=True):
    """How far a place may be meant, to scale; all four in per cent of the map's width and height."""

    x: float
    y: float
    rx: float
    ry: float


class Frame(msgspec.Struct, frozen=True):
    """Where on this map a close-up lies, in per cent."""

    letter: str
    x: float
    y: float
    width: float
    height: float


class Scale(msgspec.Struct, frozen=True):
    """A bar of so many kilometres, its length in per cent of the map's width."""

    km: int
    length: float


class Sheet(msgspec.Struct, frozen=True):
    """One map."""

    letter: str
    """"A", "B"; "" where it is the only one."""
    ground: Ground
    scale: Scale | None
    reaches: tuple[Reach, ...]
    frames: tuple[Frame, ...]
    dots: tuple[Dot, ...]
    marks: tuple[Mark, ...]


class PlacesMap(msgspec.Struct, frozen=True, kw_only=True):
    """The maps of the index of places: the one that holds the most entries first."""

    sheets: tuple[Sheet, ...]
    numbers: dict[str, int]
    """A place's address → its number on the maps."""
    reaches: bool
    """Whether any place may be meant some way from its coordinates."""
    unnumbered: int
    """Places that are dots without a number."""
    absent: int
    """Places without coordinates."""


class Locator(msgspec.Struct, frozen=True, kw_only=True):
    """Where one place is."""

    ground: Ground
    scale: Scale | None
    reach: Reach | None
    here: Dot
    others: tuple[Dot, ...]
    """Other places of the chronology that the window holds."""
    latitude: float
    longitude: float
    radius: float

    @property
    def reach_shows(self) -> bool:
        """Whether the ring is wide enough to be seen around the mark."""
        return self.reach is not None and self.reach.rx > _RING_LEAST


# Windows on the world


def _fit(spots: Sequence[Spot], least: float, shapes: Sequence[tuple[str, float]] = _SHAPES) -> Window:
    """The smallest window that holds the places and how far they may be meant, at least so many kilometres wide."""
    reaches = [min(spot.radius, _REACH_MOST) / KM for spot in spots]
    south = max(-90.0, min(spot.latitude - reach for spot, reach in zip(spots, reaches, strict=True)))
    north = min(90.0, max(spot.latitude + reach for spot, reach in zip(spots, reaches, strict=True)))
    narrow = max(math.cos(math.radians((south + north) / 2)), 0.15)
    start = _first_longitude(spots)
    offsets = [(spot.longitude - start) % 360 for spot in spots]
    west = start + min(x - reach / narrow for x, reach in zip(offsets, reaches, strict=True))
    east = start + max(x + reach / narrow for x, reach in zip(offsets, reaches, strict=True))
    grown = 1 + 2 * _MARGIN
    wide = min(max((east - west) * narrow * grown, least / KM), 360 * narrow)
    high = max((north - south) * grown, least / KM / shapes[0][1])
    fitting = [one for one in shapes if wide / one[1] <= _HIGHEST] or shapes[:1]
    shape, ratio = min(fitting, key=lambda one: (max(high * one[1], wide), -one[1]))
    high = min(max(high, wide / ratio), _HIGHEST)
    across = min(high * ratio / narrow, 360.0)
    left, top = (west + east) / 2 - across / 2, _top(south, north, high)
    left = (left + 180) % 360 - 180
    return Window(left, top - high, left + across, top, shape, ratio)


def _telling(spots: Sequence[Spot], least: float, shapes: Sequence[tuple[str, float]], outlines: Outlines) -> Window:
    """The smallest window around the places, of at least so many kilometres, whose coasts and borders tell where in
    the world it is."""
    window = _fit(spots, least, shapes)
    while window.km < _TELLING_KM and draw_ground(window, outlines, _INK).ink < _TELLING:
        least *= 1.6
        window = _fit(spots, least, shapes)
    return window


def _top(south: float, north: float, high: float) -> float:
    """The upper edge of a window of that height around these latitudes, no farther beyond a pole than they need."""
    top = (south + north) / 2 + high / 2
    spare = 0.1 * high
    top = min(top, max(90.0, north + spare))
    return max(top - high, min(-90.0, south - spare)) + high if top - high < -90 else top


def _first_longitude(spots: Sequence[Spot]) -> float:
    """The westernmost place: the one east of the widest stretch of the globe that holds none."""
    around = sorted({spot.longitude for spot in spots})
    gaps = [(x - around[n - 1]) % 360 or 360 for n, x in enumerate(around)]
    return around[max(range(len(around)), key=lambda n: (gaps[n], -n))]


# Which maps


class _Plan(msgspec.Struct):
    """A map to be drawn: its window, the places numbered on it, and the close-ups that show the others."""

    window: Window
    numbered: list[Spot]
    children: list[_Plan]
    letter: str = ""

    @property
    def entries(self) -> int:
        return sum(spot.count for spot in self.numbered)


def _plans(spots: Sequence[Spot], outlines: Outlines) -> list[_Plan]:
    """A map of all places. Places that lie too close together to be told apart on it have a map of their own; where
    it shows too little land and sea to be recognised, a wider one shows where it lies."""
    whole = _Plan(_fit(spots, _LEAST_KM if len(spots) > 1 else _ALONE_KM), list(spots), [])
    wider = _telling(spots, whole.window.km * whole.window.ratio, _SHAPES, outlines)
    if len(spots) == 1:
        whole.window = wider
    plans = [whole] if whole.window == wider or len(spots) == 1 else [whole, _Plan(wider, [], [whole])]
    while len(plans) < _MOST_SHEETS:
        found = [(group, plan) for plan in plans for group in _groups(plan)]
        if not found:
            break
        group, parent = max(found, key=lambda one: (sum(spot.count for spot in one[0]), len(one[0])))
        plans.append(_close_up(group, parent))
        plans = _without_empty(plans)
    plans.sort(key=lambda plan: -plan.entries)
    for n, plan in enumerate(plans):
        plan.letter = chr(ord("A") + n) if len(plans) > 1 else ""
    return plans


def _without_empty(plans: Sequence[_Plan]) -> list[_Plan]:
    """Without close-ups that show nothing but frames of closer ones: those stand on the map around them instead."""
    empty = [child for plan in plans for child in plan.children if child.children and not child.numbered]
    for plan in plans:
        inner = (child.children if child in empty else [child] for child in plan.children)
        plan.children = list(itertools.chain.from_iterable(inner))
    return [plan for plan in plans if plan not in empty]


def _groups(plan: _Plan) -> list[list[Spot]]:
    """Places of a map whose marks would touch, where a close-up would set them well apart."""
    left = list(plan.numbered)
    at = {spot.href: _pixels(plan.window, spot, _WIDTHS[1]) for spot in left}
    groups: list[list[Spot]] = []
    while left:
        group = [left.pop(0)]
        for one in group:
            near = [spot for spot in left if math.dist(at[one.href], at[spot.href]) < _BADGE]
            left = [spot for spot in left if math.dist(at[one.href], at[spot.href]) >= _BADGE]
            group += near
        if len(group) >= _GROUP_LEAST and _fit(group, _LEAST_KM).km * _CLOSER <= plan.window.km:
            groups.append(group)
    return groups


def _close_up(group: Sequence[Spot], parent: _Plan) -> _Plan:
    """The map of a group, which takes its places, and what else its window holds, from the parent."""
    window = _fit(group, _LEAST_KM)
    taken = [spot for spot in parent.numbered if window.holds(spot.longitude, spot.latitude)]
    parent.numbered = [spot for spot in parent.numbered if not window.holds(spot.longitude, spot.latitude)]
    child = _Plan(window, taken, [])
    parent.children.append(child)
    return child


# The maps


def make_places_map(spots: Sequence[Spot], absent: int, outlines: Callable[[], Outlines]) -> PlacesMap | None:
    """The maps of these places, which are numbered in their order; None where there are none. `absent` is how many
    places have no coordinates. The outlines are asked for only when there is something to draw."""
    if not spots:
        return None
    plans = _plans(spots, outlines())
    grounds = _grounds([plan.window for plan in plans], outlines())
    rank = {spot.href: n for n, spot in enumerate(spots, 1)}
    sheets = tuple(_sheet(plan, rank, ground) for plan, ground in zip(plans, grounds, strict=True))
    numbers = {mark.href: mark.number for sheet in sheets for mark in sheet.marks}
    return PlacesMap(
        sheets=sheets,
        numbers=numbers,
        reaches=any(sheet.reaches for sheet in sheets),
        unnumbered=len(spots) - len(numbers),
        absent=absent,
    )


def _grounds(windows: Sequence[Window], outlines: Outlines) -> list[Ground]:
    """The ground of each map. Where they would be too much for one page together, those that take more than their
    share are drawn again with what the others leave."""
    grounds = [draw_ground(window, outlines, _INK) for window in windows]
    left, open = _INK, list(range(len(windows)))
    for n in sorted(open, key=lambda n: grounds[n].ink):
        if grounds[n].ink > left // len(open):
            grounds[n] = draw_ground(windows[n], outlines, left // len(open))
        left -= grounds[n].ink
        open.remove(n)
    return grounds


def _sheet(plan: _Plan, rank: dict[str, int], ground: Ground) -> Sheet:
    window = plan.window
    order = sorted(plan.numbered, key=lambda spot: rank[spot.href])
    moves = _moves(order[:_MOST_BADGES], window)
    return Sheet(
        letter=plan.letter,
        ground=ground,
        scale=_scale(window),
        reaches=tuple(dict.fromkeys(reach for spot in order if (reach := _reach(spot, window)))),
        frames=tuple(_frame(child, window) for child in plan.children),
        dots=tuple(Dot(*_percent(window, spot)) for spot in order if spot.href not in moves),
        marks=tuple(_marks([spot for spot in order if spot.href in moves], moves, rank, window)),
    )


def make_locator(spot: Spot, others: Iterable[Spot], outlines: Callable[[], Outlines]) -> Locator:
    """Where one place is, among those others that lie near."""
    window = _telling([spot], max(_LOCATOR_KM, 2.6 * spot.radius), [("broad", 1.5)], outlines())
    near = [other for other in others if other.href != spot.href and window.holds(other.longitude, other.latitude)][
        :_MOST_BADGES
    ]
    labels = _labels([spot, *near], window, _LOCATOR_WIDTHS, {}, 8.0)
    return Locator(
        ground=draw_ground(window, outlines(), _LOCATOR_INK),
        scale=_scale(window),
        reach=_reach(spot, window),
        here=Dot(*_percent(window, spot), labels.get(spot.href)),
        others=tuple(Dot(*_percent(window, other), labels.get(other.href)) for other in near),
        latitude=spot.latitude,
        longitude=spot.longitude,
        radius=spot.radius,
    )


def _percent(window: Window, spot: Spot) -> tuple[float, float]:
    x, y = window.share(spot.longitude, spot.latitude)
    return round(100 * x, 2), round(100 * y, 2)


def _pixels(window: Window, spot: Spot, width: float) -> Point:
    x, y = window.share(spot.longitude, spot.latitude)
    return x * width, y * width / window.ratio


def _reach(spot: Spot, window: Window) -> Reach | None:
    """An ellipse on the map is a circle on the ground."""
    if spot.radius <= 0:
        return None
    degrees = spot.radius / KM
    narrow = max(math.cos(math.radians(spot.latitude)), 0.01)
    rx = min(degrees / narrow, 360.0) / (window.east - window.west)
    ry = degrees / (window.north - window.south)
    return Reach(*_percent(window, spot), round(100 * rx, 2), round(100 * ry, 2))


def _frame(child: _Plan, window: Window) -> Frame:
    left, top = window.share(child.window.west, child.window.north)
    width = (child.window.east - child.window.west) / (window.east - window.west)
    height = (child.window.north - child.window.south) / (window.north - window.south)
    wider, higher = max(_FRAME_LEAST - width, 0.0), max(_FRAME_LEAST - height, 0.0)
    shares = left - wider / 2, top - higher / 2, width + wider, height + higher
    return Frame(child.letter, *(round(100 * share, 2) for share in shares))


def _scale(window: Window) -> Scale | None:
    """A round number of kilometres, up to a quarter of the width; none where it would be wrong for much of the map."""
    if window.north - window.south > _SCALE_MOST_DEGREES or abs(window.north + window.south) > 150:
        return None
    across = window.km * window.ratio
    steps = [first * 10**power for power in range(4) for first in (1, 2, 5)]
    km = max((step for step in steps if step <= across / 4), default=1)
    return Scale(km, round(100 * km / across, 2))


# Marks and names that keep out of each other's way


def _moves(spots: Sequence[Spot], window: Window) -> dict[str, Point]:
    """Address → how far the place's mark is moved from it, in pixels, so that no two touch at any width. Places whose
    mark finds no room are not in it."""
    at = {spot.href: [_pixels(window, spot, width) for width in _WIDTHS] for spot in spots}
    found: dict[str, Point] = {}
    for spot in spots:
        choices = list(_choices(at[spot.href][0], [spots_at[0] for spots_at in at.values()]))
        for apart in (_BADGE / 2 + 3, 0.0):
            move = next((move for move in choices if _free(spot.href, move, at, found, window, apart)), None)
            if move is not None:
                found[spot.href] = move
                break
    return found


def _choices(point: Point, points: Iterable[Point]) -> Iterator[Point]:
    """Where a mark may stand: on its place, then ever farther off, away from the places around it first."""
    yield 0.0, 0.0
    near = [one for one in points if 0 < math.dist(one, point) < _RINGS[-1]]
    away = math.atan2(sum(point[1] - y for _, y in near), sum(point[0] - x for x, _ in near)) if near else -0.8
    turns = sorted(range(_DIRECTIONS), key=lambda n: (min(n, _DIRECTIONS - n), n))
    for ring in _RINGS:
        for turn in turns:
            angle = away + 2 * math.pi * turn / _DIRECTIONS
            yield round(ring * math.cos(angle), 1), round(ring * math.sin(angle), 1)


def _free(
    href: str, move: Point, at: dict[str, list[Point]], found: dict[str, Point], window: Window, apart: float
) -> bool:
    """Whether a mark may stand there: inside the frame, clear of the scale, of other marks and, where asked, of the
    places of others."""
    for n, width in enumerate(_WIDTHS):
        x, y = at[href][n][0] + move[0], at[href][n][1] + move[1]
        height = width / window.ratio
        if not (_BADGE / 2 < x < width - _BADGE / 2 and _BADGE / 2 < y < height - _BADGE / 2):
            return False
        if y > height - _SCALE_BOX and x < 0.45 * width:
            return False
        for other, moved in found.items():
            ox, oy = at[other][n]
            if math.dist((x, y), (ox + moved[0], oy + moved[1])) < _BADGE:
                return False
        if apart and any(math.dist((x, y), at[other][n]) < apart for other in at if other != href):
            return False
    return True


def _marks(spots: Sequence[Spot], moves: dict[str, Point], rank: dict[str, int], window: Window) -> Iterator[Mark]:
    labels = _labels(spots, window, _NAMED_WIDTHS, moves, 13.0)
    for spot in spots:
        at, move = _percent(window, spot), moves[spot.href]
        yield Mark(rank[spot.href], spot.name, spot.count, spot.href, *at, *move, labels.get(spot.href))


_Box = tuple[float, float, float, float]


def _labels(
    spots: Sequence[Spot], window: Window, widths: Sequence[float], moves: dict[str, Point], away: float
) -> dict[str, Label]:
    """Address → its name, where it covers no mark and no other name at these widths. The first have the choice."""
    centres = [[_moved(_pixels(window, spot, width), moves.get(spot.href)) for spot in spots] for width in widths]
    spots_moved = [spot for spot in spots if moves.get(spot.href, (0.0, 0.0)) != (0.0, 0.0)]
    taken: list[list[_Box]] = [[_around(point, away - 2) for point in row] for row in centres]
    for boxes, width in zip(taken, widths, strict=True):
        boxes += [_around(_pixels(window, spot, width), 3.0) for spot in spots_moved]
    found: dict[str, Label] = {}
    for n, spot in enumerate(spots):
        name = "".join(letter if letter.isprintable() else " " for letter in spot.name).strip()
        if not name or len(name) > _NAME_MOST:
            continue
        for dx, dy, anchor, box in _beside(len(name) * _LETTER, away):
            boxes = [_shifted(box, row[n]) for row in centres]
            if all(_clear(one, taken[m], n, widths[m], window) for m, one in enumerate(boxes)):
                move = moves.get(spot.href, (0.0, 0.0))
                found[spot.href] = Label(name, round(dx + move[0], 1), round(dy + move[1], 1), anchor)
                for m, one in enumerate(boxes):
                    taken[m].append(one)
                break
    return found


def _around(point: Point, reach: float) -> _Box:
    x, y = point
    return x - reach, y - reach, x + reach, y + reach


def _moved(point: Point, move: Point | None) -> Point:
    return (point[0] + move[0], point[1] + move[1]) if move else point


def _shifted(box: _Box, point: Point) -> _Box:
    x, y = point
    return box[0] + x, box[1] + y, box[2] + x, box[3] + y


def _beside(width: float, away: float) -> Iterator[tuple[float, float, str, _Box]]:
    """Right, left, below and above of a mark: where the name's base line stands, and the box it fills."""
    half = _LINE / 2
    yield away, 4.5, "start", (away, -half, away + width, half)
    yield -away, 4.5, "end", (-away - width, -half, -away, half)
    yield 0.0, away + 11, "middle", (-width / 2, away, width / 2, away + _LINE)
    yield 0.0, -away - 3, "middle", (-width / 2, -away - _LINE, width / 2, -away)


def _clear(box: _Box, taken: Sequence[_Box], own: int, width: float, window: Window) -> bool:
    height = width / window.ratio
    if box[0] < 3 or box[2] > width - 3 or box[1] < 2 or box[3] > height - 2:
        return False
    if box[3] > height - _SCALE_BOX and box[0] < 0.45 * width:
        return False
    return not any(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
        for n, other in enumerate(taken)
        if n != own
    )
