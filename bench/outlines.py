"""Make the outlines that maps are drawn on: `python bench/outlines.py TOPOLOGY timeline/publish/outlines/world.bin`.

In: a world-atlas TopoJSON file of countries (Natural Earth). Out: coasts and borders, thinned and packed, in the form
that `timeline.publish.outlines` reads. Run once for a new version of the source; its README says which was used.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from timeline.publish.outlines import FORMAT, join_planes
from timeline.publish.outlines.ground import thinned

Point = tuple[float, float]


def main() -> None:
    """Read, thin, pack, write; say how large it became."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("topology", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--tolerance", type=float, default=0.012, help="degrees a line may be moved by")
    parser.add_argument("--least", type=float, default=0.0005, help="square degrees below which an island is left out")
    parser.add_argument("--per-degree", type=int, default=400, help="steps of the grid that points are rounded to")
    given = parser.parse_args()
    data = pack(json.loads(given.topology.read_text()), given.tolerance, given.least, given.per_degree)
    given.out.write_bytes(data)
    print(f"{given.out}: {len(data)} bytes")


def pack(topology: Any, tolerance: float, least: float, per_degree: int) -> bytes:
    """The whole file as bytes."""
    arcs = [thinned(unwrapped(arc), tolerance) for arc in decoded(topology)]
    rings = [ring for ring in land_rings(topology, arcs) if area(ring) >= least]
    rings.sort(key=lambda ring: (-area(ring), ring[0]))
    lines = [arcs[index] for index in border_arcs(topology)]
    return packed(rings, lines, per_degree)


def decoded(topology: Any) -> Iterator[list[Point]]:
    """The arcs in degrees. Source: the TopoJSON specification, 2.1.3 (delta-encoded, quantised arcs)."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + tx, y * ky + ty))
        yield points


def unwrapped(points: Sequence[Point]) -> list[Point]:
    """Without jumps from one side of the 180th meridian to the other: longitudes go on past 180 instead."""
    found = [points[0]]
    for x, y in points[1:]:
        found.append((x - 360 * round((x - found[-1][0]) / 360), y))
    return found


def polygons(geometry: Any) -> Iterator[list[list[int]]]:
    """The polygons of a geometry, each a list of rings of arc indexes."""
    if geometry["type"] == "Polygon":
        yield geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        yield from geometry["arcs"]
    for inner in geometry.get("geometries", ()):
        yield from polygons(inner)


def land_rings(topology: Any, arcs: Sequence[Sequence[Point]]) -> Iterator[list[Point]]:
    """The edges of all land, each going on where it leaves the map at the 180th meridian."""
    for polygon in polygons(topology["objects"]["land"]):
        for ring in polygon:
            yield unwrapped([point for index in ring for point in directed(arcs, index)])


def directed(arcs: Sequence[Sequence[Point]], index: int) -> Iterable[Point]:
    """An arc; one that is written as its complement runs backwards."""
    return arcs[index] if index >= 0 else reversed(arcs[~index])


def border_arcs(topology: Any) -> list[int]:
    """The arcs that two countries share."""
    used: Counter[int] = Counter()
    for country in topology["objects"]["countries"]["geometries"]:
        used.update({i if i >= 0 else ~i for polygon in polygons(country) for ring in polygon for i in ring})
    return sorted(index for index, times in used.items() if times > 1)


def area(ring: Sequence[Point]) -> float:
    """In square degrees, as they are at that latitude. A ring that does not close goes round a pole."""
    if abs(ring[0][0] - ring[-1][0]) > 1:
        return math.inf
    twice = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(ring))
    return abs(twice) / 2 * math.cos(math.radians(ring[0][1]))


def packed(rings: Sequence[Sequence[Point]], lines: Sequence[Sequence[Point]], per_degree: int) -> bytes:
    """Counts, starts and steps, compressed."""
    starts, steps = array("i"), array("h")
    sizes: list[list[int]] = []
    for shapes in (rings, lines):
        sizes.append([])
        for shape in shapes:
            grid = on_grid(shape, per_degree)
            starts.extend(grid[0])
            for (x1, y1), (x2, y2) in itertools.pairwise(grid):
                steps.extend((x2 - x1, y2 - y1))
            sizes[-1].append(len(grid))
    head = json.dumps({"format": FORMAT, "per_degree": per_degree, "rings": sizes[0], "lines": sizes[1]})
    return zlib.compress(head.encode() + b"\n" + join_planes(starts) + join_planes(steps), 9)


def on_grid(shape: Sequence[Point], per_degree: int) -> list[tuple[int, int]]:
    """In whole steps of the grid, no point twice in a row."""
    grid = [(round(x * per_degree), round(y * per_degree)) for x, y in shape]
    return [point for n, point in enumerate(grid) if not n or point != grid[n - 1]]


if __name__ == "__main__":
    main()
