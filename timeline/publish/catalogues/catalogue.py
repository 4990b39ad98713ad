"""What a language brings to the site: its months, its ways to write a date, its words for everything the pages say.

In: nothing. Out: the type `Catalogue`. Tables only, so that a translator needs no Python beyond strings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

import msgspec


class Catalogue(msgspec.Struct, frozen=True, kw_only=True):
    """One language of the interface."""

    language: str
    """BCP 47."""
    direction: Literal["ltr", "rtl"] = "ltr"
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    """From Monday."""
    seasons: Mapping[int, str]
    """First month → name."""
    ordinal: Callable[[int], str]
    plural: Callable[[int], str]
    """A count → the key of the plural form to take: "one", "other", "few"."""
    nouns: Mapping[str, Mapping[str, str]]
    """Noun → plural form → pattern with `{n}`."""
    dates: Mapping[str, str]
    """How a unit or a when is written; keys are those of English."""
    texts: Mapping[str, str]
    """Everything else; keys are those of English."""
    thousands: str = ","
