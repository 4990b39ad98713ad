"""Which maps there are: one of all places, closer ones where they crowd, a wider one where it would not be recognised.

In: places, and the world's outlines. Out: `Plan`s, each with its window, its places and the close-ups in it.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import msgspec

from timeline.publish.maps.drawn import Spot
from timeline.publish.maps.placing import BADGE, WIDTHS
from timeline.publish.maps.windows import SHAPES, fit, pixels, telling
from timeline.publish.outlines import Outlines
from timeline.publish.outlines.ground import Window

_MOST_SHEETS = 5
_GROUP_LEAST = 3
"""Places that make a close-up worth while."""
_CLOSER = 2.5
"""A close-up is drawn where it shows its places at least this many times larger."""
_LEAST_KM = 120.0
_ALONE_KM = 500.0
"""Least width of a map of several places, and of one place alone."""


class Plan(msgspec.Struct):
    """A map to be drawn: its window, the places numbered on it, and the close-ups that show the others."""

    window: Window
    numbered: list[Spot]
    children: list[Plan]
    letter: str = ""

    @property
    def entries(self) -> int:
        return sum(spot.count for spot in self.numbered)


def make_plans(spots: Sequence[Spot], outlines: Outlines) -> list[Plan]:
    """A map of all places. Places that lie too close together to be told apart on it have a map of their own; where
    it shows too little land and sea to be recognised, a wider one shows where it lies."""
    whole = Plan(fit(spots, _LEAST_KM if len(spots) > 1 else _ALONE_KM), list(spots), [])
    wider = telling(spots, whole.window.km * whole.window.ratio, SHAPES, outlines)
    if len(spots) == 1:
        whole.window = wider
    plans = [whole] if whole.window == wider or len(spots) == 1 else [whole, Plan(wider, [], [whole])]
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


def _without_empty(plans: Sequence[Plan]) -> list[Plan]:
    """Without close-ups that show nothing but frames of closer ones: those stand on the map around them instead."""
    empty = [child for plan in plans for child in plan.children if child.children and not child.numbered]
    for plan in plans:
        inner = (child.children if child in empty else [child] for child in plan.children)
        plan.children = list(itertools.chain.from_iterable(inner))
    return [plan for plan in plans if plan not in empty]


def _groups(plan: Plan) -> list[list[Spot]]:
    """Places of a map whose marks would touch, where a close-up would set them well apart."""
    left = list(plan.numbered)
    at = {spot.href: pixels(plan.window, spot, WIDTHS[1]) for spot in left}
    groups: list[list[Spot]] = []
    while left:
        group = [left.pop(0)]
        for one in group:
            near = [spot for spot in left if math.dist(at[one.href], at[spot.href]) < BADGE]
            left = [spot for spot in left if math.dist(at[one.href], at[spot.href]) >= BADGE]
            group += near
        if len(group) >= _GROUP_LEAST and fit(group, _LEAST_KM).km * _CLOSER <= plan.window.km:
            groups.append(group)
    return groups


def _close_up(group: Sequence[Spot], parent: Plan) -> Plan:
    """The map of a group, which takes its places, and what else its window holds, from the parent."""
    window = fit(group, _LEAST_KM)
    taken = [spot for spot in parent.numbered if window.holds(spot.longitude, spot.latitude)]
    parent.numbered = [spot for spot in parent.numbered if not window.holds(spot.longitude, spot.latitude)]
    child = Plan(window, taken, [])
    parent.children.append(child)
    return child
