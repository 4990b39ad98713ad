"""Marks and names that keep out of each other's way.

In: places and a window. Out: where each mark stands, in pixels from its place, and the names there is room for.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from timeline.publish.maps.drawn import Label, Mark, Spot
from timeline.publish.maps.windows import percent, pixels
from timeline.publish.outlines import Point
from timeline.publish.outlines.ground import Window

WIDTHS = (280.0, 400.0, 680.0)
"""Pixels of width at which marks must keep apart; between them they do so too, as near as matters."""
_NAMED_WIDTHS = (560.0, 680.0)
"""Widths at which names are written beside the numbers; a theme hides them where the map is narrower."""
BADGE = 24.0
"""Pixels between the middles of two marks: what a finger needs."""
_RINGS = (20.0, 28.0, 38.0, 50.0, 64.0)
"""How far, in pixels, a mark may be moved from its place, along a thin line."""
_DIRECTIONS = 16
_LETTER = 6.9
_LINE = 15.0
_NAME_MOST = 24
"""Pixels a letter and a line of a name take, and letters of the longest name that is written on a map."""
_SCALE_BOX = 26.0
"""Pixels at the foot of a map, on its left, that the scale takes."""


def find_moves(spots: Sequence[Spot], window: Window) -> dict[str, Point]:
    """Address → how far the place's mark is moved from it, in pixels, so that no two touch at any width. Places whose
    mark finds no room are not in it."""
    at = {spot.href: [pixels(window, spot, width) for width in WIDTHS] for spot in spots}
    found: dict[str, Point] = {}
    for spot in spots:
        choices = list(_choices(at[spot.href][0], [spots_at[0] for spots_at in at.values()]))
        for apart in (BADGE / 2 + 3, 0.0):
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
    for n, width in enumerate(WIDTHS):
        x, y = at[href][n][0] + move[0], at[href][n][1] + move[1]
        height = width / window.ratio
        if not (BADGE / 2 < x < width - BADGE / 2 and BADGE / 2 < y < height - BADGE / 2):
            return False
        if y > height - _SCALE_BOX and x < 0.45 * width:
            return False
        for other, moved in found.items():
            ox, oy = at[other][n]
            if math.dist((x, y), (ox + moved[0], oy + moved[1])) < BADGE:
                return False
        if apart and any(math.dist((x, y), at[other][n]) < apart for other in at if other != href):
            return False
    return True


def make_marks(spots: Sequence[Spot], moves: dict[str, Point], rank: dict[str, int], window: Window) -> Iterator[Mark]:
    labels = find_labels(spots, window, _NAMED_WIDTHS, moves, 13.0)
    for spot in spots:
        at, move = percent(window, spot), moves[spot.href]
        yield Mark(rank[spot.href], spot.name, spot.count, spot.href, *at, *move, labels.get(spot.href))


_Box = tuple[float, float, float, float]


def find_labels(
    spots: Sequence[Spot], window: Window, widths: Sequence[float], moves: dict[str, Point], away: float
) -> dict[str, Label]:
    """Address → its name, where it covers no mark and no other name at these widths. The first have the choice."""
    centres = [[_moved(pixels(window, spot, width), moves.get(spot.href)) for spot in spots] for width in widths]
    spots_moved = [spot for spot in spots if moves.get(spot.href, (0.0, 0.0)) != (0.0, 0.0)]
    taken: list[list[_Box]] = [[_around(point, away - 2) for point in row] for row in centres]
    for boxes, width in zip(taken, widths, strict=True):
        boxes += [_around(pixels(window, spot, width), 3.0) for spot in spots_moved]
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
