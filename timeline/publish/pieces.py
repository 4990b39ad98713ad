"""The pieces that several pages show: an entry, a claim, a source, a decision, a disagreement.

In: nothing. Out: structs for every word, link and mark. `views` fills them, templates set them in type.
"""

from __future__ import annotations

import msgspec

from timeline.dates.when import When
from timeline.publish.excerpts import Name, Piece
from timeline.publish.marks import Mark
from timeline.publish.trails import StepView


class Passage(msgspec.Struct, frozen=True):
    """Words of a source, exact."""

    pieces: tuple[Piece, ...]
    lang: str
    url: str
    """The article's address; "" where none is known."""
    jump: str
    """The address with a text fragment; "" where none is known."""
    dir: str = "ltr"
    partial: bool = False
    """Whether the clause is marked in it, and the rest is there for its context."""
    cut: tuple[bool, bool] = (False, False)
    """Whether words of its sentence are left out before it and after it."""


class SourceRef(msgspec.Struct, frozen=True):
    """A source named in passing: the chip under a quote."""

    id: str
    label: str
    title: str
    date: str
    href: str
    url: str


class DecisionView(msgspec.Struct, frozen=True):
    """What a person decided."""

    verb: str
    """Its key in `curation.yaml`."""
    did: str
    """Who did what, as a sentence without its stop: "The editors wrote the title “…”"."""
    why: str
    """The reason, as a sentence; "" where none is given."""
    words: str
    """The words it was made about."""
    claim: str
    source: SourceRef | None
    """Whose words they are."""
    value: str
    by: str
    found: bool
    href: str
    """To the claim it speaks of; "" where it is on no page."""


class ClaimView(msgspec.Struct, frozen=True, kw_only=True):
    """One claim with all it rests on."""

    id: str
    anchor: str
    passage: Passage
    source: SourceRef | None
    date: str
    edtf: str
    sureness: str
    basis: str
    dated: tuple[str, ...]
    """The date, how closely and how it is known: each said once."""
    attribution: str
    """Who says it, as it stands after "according to"."""
    status: str
    trail: tuple[StepView, ...]
    decisions: tuple[DecisionView, ...]


class Side(msgspec.Struct, frozen=True):
    """One side of a disagreement."""

    letter: str
    value: str
    source: SourceRef | None
    passage: Passage | None
    claim: str
    """The claim's id."""
    href: str
    """To the claim; "" where it is on no page."""


class DisagreementView(msgspec.Struct, frozen=True, kw_only=True):
    """Claims that cannot all be true."""

    kind: str
    heading: str
    sides: tuple[Side, ...]
    reading: str
    because: str


class EntryView(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as a list shows it."""

    id: str
    anchor: str
    href: str
    title: str
    title_by: str
    when: When
    date: str
    datetime: str
    """What `<time datetime>` may hold; "" where HTML has no way to write it."""
    edtf: str
    sureness: str
    mark: Mark
    days: tuple[int, int]
    """Ordinals of the first and last day of what is known of the date."""
    quote: Passage | None
    """None where the title already is the quote."""
    attribution: str
    sources: tuple[SourceRef, ...]
    dating: str
    """The id of the claim whose trail this is; "" where there is none."""
    kind: str
    people: tuple[Name, ...]
    places: tuple[Name, ...]
    disagreements: tuple[DisagreementView, ...]
    trail: tuple[StepView, ...]
    notes: tuple[str, ...]
    background: bool
    year: int
