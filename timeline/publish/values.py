"""What each page shows: one declared value a page kind, and what every page shares.

In: nothing. Out: the values that templates set in type. The functions that make them are in `kinds/`.
"""

from __future__ import annotations

import msgspec

from timeline.model import Article
from timeline.publish.cards import Card
from timeline.publish.excerpts import Name, Piece
from timeline.publish.joins import Joining
from timeline.publish.maps import Locator, PlacesMap
from timeline.publish.pieces import ClaimView, DecisionView, DisagreementView, EntryView, SourceRef
from timeline.publish.strip import Strip
from timeline.publish.trails import StepView


class Item(msgspec.Struct, frozen=True):
    """A line of a list: an entry, and the silence told before it."""

    entry: EntryView
    silence: str = ""


class Section(msgspec.Struct, frozen=True):
    """A year of a list."""

    label: str
    anchor: str
    count: str
    size: int
    """The power of two that is no less than its entries: a theme guesses the section's height from it before it is
    laid out."""
    disputed: bool
    items: tuple[Item, ...]
    silence: str = ""
    """Told before the whole section."""
    href: str = ""
    """The year's own page; "" on that page itself, and for background."""
    total: int = 0
    """Entries of the year, where only the key ones are shown; 0 where all are."""


class Finder(msgspec.Struct, frozen=True, kw_only=True):
    """Words and filters; the index they need is loaded when they are used."""

    choices: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    """Key, label, options (value, label)."""
    disputed: bool
    """Whether sources disagree on any of the entries."""
    texts: tuple[tuple[str, str], ...]
    """The words that the script puts on the page."""


class Home(msgspec.Struct, frozen=True, kw_only=True):
    """The chronology."""

    description: str
    """Markdown."""
    facts: tuple[str, ...]
    strip: Strip | None
    sections: tuple[Section, ...]
    whole: bool
    """Whether every entry is here; else the key ones, with links to the years."""
    trails: bool
    finder: Finder | None
    """Over the list, where all of it is here and worth it."""
    background: str
    """"3 entries of background", or ""."""
    sources: tuple[SourceRef, ...]
    """For the printed page; none where they are too many to print each time."""


class YearPage(msgspec.Struct, frozen=True, kw_only=True):
    """One year of a large chronology."""

    label: str
    strip: Strip | None
    sections: tuple[Section, ...]
    trails: bool
    earlier: Name | None
    later: Name | None


class EntryPage(msgspec.Struct, frozen=True, kw_only=True):
    """One entry with every claim side by side."""

    entry: EntryView
    date: str
    ruler: tuple[str, str]
    """What stands at the two ends of the mark's ruler."""
    basis: str
    grain: str
    earliest: str
    """The first day it may have been; "" where it is not known, or is the last one too."""
    latest: str
    claims: tuple[ClaimView, ...]
    joinings: tuple[Joining, ...]
    """Why the claims are one entry."""
    settled: tuple[StepView, ...]
    """What was decided where they differ."""
    decisions: tuple[DecisionView, ...]
    earlier: EntryView | None
    later: EntryView | None
    citation: str
    bibtex: str
    csl: str


class SourceLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the bibliography."""

    source: SourceRef
    author: Name | None
    how_dated: str
    used: str


class Sources(msgspec.Struct, frozen=True):
    """The bibliography."""

    lines: tuple[SourceLine, ...]


class UsedPassage(msgspec.Struct, frozen=True, kw_only=True):
    """A passage of a source, what was left out before it, and the entries it tells of."""

    gap: bool
    pieces: tuple[Piece, ...]
    anchor: str
    jump: str
    entries: tuple[EntryView, ...]
    claims: tuple[ClaimId, ...]


class ClaimId(msgspec.Struct, frozen=True):
    """A claim's id, as `curation.yaml` names it."""

    id: str
    anchor: str
    """Its own; "" where the passage has it already."""
    href: str
    """To the claim on its entry's page."""


class Unused(msgspec.Struct, frozen=True):
    """Something read and not used."""

    words: str
    why: str
    id: str = ""
    """As a decision names it; "" for what is page, not text."""


class SourcePage(msgspec.Struct, frozen=True, kw_only=True):
    """One article."""

    source: SourceRef
    article: Article
    author: Name | None
    archived: str
    published: tuple[str, ...]
    """The day it was published, how closely and how that is known: each said once."""
    published_trail: tuple[StepView, ...]
    dir: str
    characters: str
    passages: tuple[UsedPassage, ...]
    gap_after: bool
    full: tuple[Piece, ...]
    """The whole text, where the project may show it; else empty."""
    unused: tuple[tuple[str, tuple[Unused, ...]], ...]
    """By reason, the most frequent first."""
    rejected: tuple[Unused, ...]


class ListPage(msgspec.Struct, frozen=True, kw_only=True):
    """Entries that have something in common: background, a person, a place."""

    heading: str
    hint: str
    empty: str
    name: Name | None
    also: tuple[Name, ...]
    strip: Strip | None
    sections: tuple[Section, ...]
    lines: tuple[EntryView, ...]
    """One line an entry, in place of sections, where there are very many."""
    search: str = ""
    """To the search with this name chosen, where there is enough to narrow; "" elsewhere."""
    locator: Locator | None = None
    """Of a place whose coordinates are known."""
    where: str = ""
    """Its coordinates, and how far from there it may be meant."""


class Index(msgspec.Struct, frozen=True, kw_only=True):
    """Names, each with its page and how many entries it has."""

    heading: str
    lines: tuple[tuple[Name, str], ...]
    countries: tuple[tuple[Name, str], ...] = ()
    """Among people: countries, their peoples and the capitals that stand for governments, apart from the others."""
    once: tuple[Name, ...] = ()
    """Names that one entry alone has, each with the way to that entry; in the order of the alphabet."""
    more: str = ""
    """How many of those are not shown; "" where all are."""
    map: PlacesMap | None = None
    """Of the places whose coordinates are known."""


class Disputed(msgspec.Struct, frozen=True):
    """A disagreement and the entry it is of."""

    entry: EntryView
    disagreement: DisagreementView


class Disagreements(msgspec.Struct, frozen=True):
    """All of them, in time."""

    lines: tuple[Disputed, ...]


class Method(msgspec.Struct, frozen=True, kw_only=True):
    """How it was made, with this site's own counts."""

    facts: tuple[tuple[str, str], ...]
    bases: tuple[tuple[str, int], ...]
    grains: tuple[tuple[str, int], ...]
    rules: tuple[tuple[str, str, int], ...]
    """Name, one reason it gave, count."""
    sources: tuple[tuple[str, int], ...]
    decisions: tuple[tuple[str, int], ...]
    """What was done, count."""


class Correction(msgspec.Struct, frozen=True):
    """What a person changed, and what the tool had made of it, where that can still be told."""

    decision: DecisionView
    said: str
    """What stood there without the decision, in words; "" where it is not known any more."""


class Changes(msgspec.Struct, frozen=True):
    """What people changed, in the order of `curation.yaml`."""

    corrections: tuple[Correction, ...]


class DataFile(msgspec.Struct, frozen=True):
    """One export."""

    name: str
    format: str
    what: str


class Data(msgspec.Struct, frozen=True):
    """The exports."""

    files: tuple[DataFile, ...]


class GapLine(msgspec.Struct, frozen=True):
    """A silence, between two entries."""

    text: str
    days: str
    before: EntryView
    after: EntryView


class Gaps(msgspec.Struct, frozen=True, kw_only=True):
    """What to look into next."""

    silences: tuple[GapLine, ...]
    groups: tuple[tuple[str, str, str, tuple[EntryView, ...]], ...]
    """Heading, hint, count, entries: at most `GAPS_MOST` of them."""


class YearLine(msgspec.Struct, frozen=True):
    """A year and its months."""

    year: Name
    count: str
    disputed: bool
    months: tuple[tuple[Name, int], ...]
    """Months that hold entries known to the month or closer, with their count; each links to its first entry."""


class Years(msgspec.Struct, frozen=True):
    """The index by year."""

    lines: tuple[YearLine, ...]


class Search(msgspec.Struct, frozen=True):
    """Full-text search and filters over every entry."""

    finder: Finder


class Embed(msgspec.Struct, frozen=True, kw_only=True):
    """How to show an entry or a year on another page."""

    example: EntryView | None
    """The weightiest entry; None where there is none."""
    entry_code: str
    year_code: str
    """HTML to copy."""
    shown: tuple[EntryView, ...]


class NotFound(msgspec.Struct, frozen=True):
    """No such page."""


Value = (
    Home | YearPage | EntryPage | Sources | SourcePage | ListPage | Index | Disagreements | Gaps | Years | Search
    | Method | Changes | Data | Embed | NotFound
)  # fmt: skip


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A page: where it lies, what it shows, how it is set."""

    path: str
    """Inside the site: "entries/x/index.html"."""
    template: str
    """Its file among the templates."""
    title: str
    description: str
    value: Value
    section: str = ""
    """The path of the entry of the navigation it belongs to."""
    listed: bool = True
    """Whether the site map names it."""
    card: Card | None = None
    """The picture that a network shows beside a link to it; None where that of the whole will do."""


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """What every page shows: the name of the whole and the way round."""

    title: str
    subtitle: str
    language: str
    direction: str
    base_url: str
    """With a slash at its end; "" where none is set."""
    nav: tuple[Name, ...]
    card: Card | None = None
    """Of the whole; None where the site has no address, which a network needs to find a picture."""
    licence: Name | None = None
    """Of the chronology itself, with its address where one is known."""
