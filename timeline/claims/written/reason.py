"""A reason for when an article was written, and an article as far as dating it needs.

In: nothing. Out: the values that the rules of this room hand to each other.
"""

from __future__ import annotations

import msgspec

from timeline.claims.written.months import Partial
from timeline.dates.when import Day, Step, When
from timeline.model import Article, Span


class Bound(msgspec.Struct, frozen=True):
    """One reason: not before `low`, not after `high` (None: open)."""

    low: Day | None
    high: Day | None
    step: Step
    others: tuple[str, ...] = ()
    """The articles it comes from, where it comes from others."""


class Text(msgspec.Struct, frozen=True):
    """An article as far as dating needs it."""

    article: Article
    near: Article
    """Its beginning: what stands far down a page is of its readers."""
    spans: tuple[Span, ...]
    """Its sentences."""
    own: tuple[Bound, ...]
    """What it says of its day by itself."""
    partial: tuple[Partial, ...] = ()
    """The months and days it tells as past without their year."""


def width(when: When) -> int:
    """Days from its first to its last; a million where an end is open."""
    first, last = when.earliest, when.latest
    return last.ordinal - first.ordinal if first and last else 10**6
