"""Maps of places, drawn when the site is built: land and borders as paths, places as numbered marks over them.

In: places with their coordinates, and the world's outlines. Out: `PlacesMap` for the index of places, `Locator` for
the page of one. Pure. The ground is drawn in units of its own and stretched; marks stand at shares of the width and
height and keep their size in pixels, so that a number stays legible and easy to hit on a telephone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from timeline.publish.maps.drawn import Dot, Frame, Label, Locator, Mark, PlacesMap, Reach, Scale, Sheet, Spot
from timeline.publish.maps.placing import find_labels, find_moves, make_marks
from timeline.publish.maps.plans import Plan, make_plans
from timeline.publish.maps.windows import INK, percent, telling
from timeline.publish.outlines import Outlines
from timeline.publish.outlines.ground import KM, Ground, Window, draw_ground

__all__ = ["Label", "Locator", "Mark", "PlacesMap", "Sheet", "Spot", "make_locator", "make_places_map"]

_LOCATOR_WIDTHS = (270.0, 352.0)
"""Widths of a locator at which its names must keep apart."""
_MOST_BADGES = 60
"""On one map; above, places are dots."""
_FRAME_LEAST = 0.025
"""Share of the width below which the frame of a close-up would be lost."""
_SCALE_MOST_DEGREES = 40.0
"""Height of a window above which one scale would be wrong for much of it."""
_LOCATOR_KM = 800.0
"""Least width of a locator."""
_LOCATOR_INK = 7_000
"""Characters of paths on a locator."""


def make_places_map(spots: Sequence[Spot], absent: int, outlines: Callable[[], Outlines]) -> PlacesMap | None:
    """The maps of these places, which are numbered in their order; None where there are none. `absent` is how many
    places have no coordinates. The outlines are asked for only when there is something to draw."""
    if not spots:
        return None
    plans = make_plans(spots, outlines())
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
    grounds = [draw_ground(window, outlines, INK) for window in windows]
    left, open = INK, list(range(len(windows)))
    for n in sorted(open, key=lambda n: grounds[n].ink):
        if grounds[n].ink > left // len(open):
            grounds[n] = draw_ground(windows[n], outlines, left // len(open))
        left -= grounds[n].ink
        open.remove(n)
    return grounds


def _sheet(plan: Plan, rank: dict[str, int], ground: Ground) -> Sheet:
    window = plan.window
    order = sorted(plan.numbered, key=lambda spot: rank[spot.href])
    moves = find_moves(order[:_MOST_BADGES], window)
    return Sheet(
        letter=plan.letter,
        ground=ground,
        scale=_scale(window),
        reaches=tuple(dict.fromkeys(reach for spot in order if (reach := _reach(spot, window)))),
        frames=tuple(_frame(child, window) for child in plan.children),
        dots=tuple(Dot(*percent(window, spot)) for spot in order if spot.href not in moves),
        marks=tuple(make_marks([spot for spot in order if spot.href in moves], moves, rank, window)),
    )


def make_locator(spot: Spot, others: Iterable[Spot], outlines: Callable[[], Outlines]) -> Locator:
    """Where one place is, among those others that lie near."""
    window = telling([spot], max(_LOCATOR_KM, 2.6 * spot.radius), [("broad", 1.5)], outlines())
    near = [other for other in others if other.href != spot.href and window.holds(other.longitude, other.latitude)][
        :_MOST_BADGES
    ]
    labels = find_labels([spot, *near], window, _LOCATOR_WIDTHS, {}, 8.0)
    return Locator(
        ground=draw_ground(window, outlines(), _LOCATOR_INK),
        scale=_scale(window),
        reach=_reach(spot, window),
        here=Dot(*percent(window, spot), labels.get(spot.href)),
        others=tuple(Dot(*percent(window, other), labels.get(other.href)) for other in near),
        latitude=spot.latitude,
        longitude=spot.longitude,
        radius=spot.radius,
    )


def _reach(spot: Spot, window: Window) -> Reach | None:
    """An ellipse on the map is a circle on the ground."""
    if spot.radius <= 0:
        return None
    degrees = spot.radius / KM
    narrow = max(math.cos(math.radians(spot.latitude)), 0.01)
    rx = min(degrees / narrow, 360.0) / (window.east - window.west)
    ry = degrees / (window.north - window.south)
    return Reach(*percent(window, spot), round(100 * rx, 2), round(100 * ry, 2))


def _frame(child: Plan, window: Window) -> Frame:
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
