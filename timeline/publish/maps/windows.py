"""Windows on the world: the smallest that holds some places, and tells where in the world they are.

In: places, and the world's outlines. Out: windows, and where a place stands in one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from timeline.publish.maps.drawn import Spot
from timeline.publish.outlines import Outlines, Point
from timeline.publish.outlines.ground import KM, Window, draw_ground

SHAPES: tuple[tuple[str, float], ...] = (("wide", 2.0), ("broad", 1.5), ("square", 1.0))
"""Names of frames, which a theme gives their form, and width by height."""
_TELLING = 500
"""Characters of paths below which a reader could hardly tell where a map is; it is then made wider."""
_TELLING_KM = 9_000.0
"""Kilometres of height from which on a map tells it anyway."""
_HIGHEST = 200.0
"""Degrees of the highest window: a little beyond both poles, so that a mark on one has room."""
_REACH_MOST = 2500.0
"""Kilometres of a place's own reach that a window makes room for."""
_MARGIN = 0.12
"""Share of the width left free on either side."""
INK = 28_000
"""Characters of paths on one page; lines are thinned until they fit."""


def fit(spots: Sequence[Spot], least: float, shapes: Sequence[tuple[str, float]] = SHAPES) -> Window:
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


def telling(spots: Sequence[Spot], least: float, shapes: Sequence[tuple[str, float]], outlines: Outlines) -> Window:
    """The smallest window around the places, of at least so many kilometres, whose coasts and borders tell where in
    the world it is."""
    window = fit(spots, least, shapes)
    while window.km < _TELLING_KM and draw_ground(window, outlines, INK).ink < _TELLING:
        least *= 1.6
        window = fit(spots, least, shapes)
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


def percent(window: Window, spot: Spot) -> tuple[float, float]:
    x, y = window.share(spot.longitude, spot.latitude)
    return round(100 * x, 2), round(100 * y, 2)


def pixels(window: Window, spot: Spot, width: float) -> Point:
    x, y = window.share(spot.longitude, spot.latitude)
    return x * width, y * width / window.ratio
