"""What a map is made of, in shares of its width and height and in pixels: marks, names, rings, frames, a scale.

In: nothing. Out: structs that the template of maps sets in type.
"""

from __future__ import annotations

import msgspec

from timeline.publish.outlines.ground import Ground

_RING_LEAST = 2.5
"""Per cent of a locator's width up to which a ring is hidden by the mark in it."""


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
