"""One declared value a page kind, and the list of all pages of a site.

In: a chronology. Out: `Page`s: where each lies, which template sets it, and the value that template shows.
Pure: no files, no clock. A page kind is one struct, one function and one line in `KINDS`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import TypeVar

import msgspec

from timeline.dates.when import GRAINS, Day, Grain, Unit, When
from timeline.model import Article, Block, Chronology, Claim, Entry, Leftover, Settings, Span
from timeline.publish import citing, gaps, links
from timeline.publish.exports import EXPORTS
from timeline.publish.map import Locator, PlacesMap, Spot, make_locator, make_places_map
from timeline.publish.outlines import load
from timeline.publish.strip import Strip, make_strip
from timeline.publish.views import (
    ClaimView,
    DecisionView,
    DisagreementView,
    EntryView,
    Name,
    Piece,
    SourceRef,
    StepView,
    Views,
    direction,
    name,
    names,
    opened,
    pieces_of,
    shortened,
    squeezed,
    trimmed,
    year_of,
)
from timeline.publish.words import Words

ONE_PAGE = 300
"""Entries up to which the home page holds them all; above, each year has its own page and the home page the key
ones."""
KEY_ENTRIES = 24
_TRAILS_MOST = 300
"""Entries on one list page up to which each carries its trail; above, the trail is on the entry's own page."""
GAPS_MOST = 60
"""Entries that each list of the gaps page shows."""
_SILENCES_MOST = 20
_HEAD_MOST = 69
"""Letters of a page's title in a tab or a list of results, the ellipsis not counted."""
_PRINTED_SOURCES = 60
_CHOICES_MOST = 300
"""Names that a filter offers; the search finds the others by their words."""
_DESCRIPTION_MOST = 200

_Of = TypeVar("_Of", Leftover, Claim)
_Key = TypeVar("_Key", bound=str)


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
    latest: str
    claims: tuple[ClaimView, ...]
    because: tuple[StepView, ...]
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


class Unused(msgspec.Struct, frozen=True):
    """Something read and not used."""

    words: str
    why: str


class SourcePage(msgspec.Struct, frozen=True, kw_only=True):
    """One article."""

    source: SourceRef
    article: Article
    author: Name | None
    archived: str
    published: str
    published_sure: str
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
    locator: Locator | None = None
    """Of a place whose coordinates are known."""
    where: str = ""
    """Its coordinates, and how far from there it may be meant."""


class Index(msgspec.Struct, frozen=True, kw_only=True):
    """Names, each with its page and how many entries it has."""

    heading: str
    lines: tuple[tuple[Name, str], ...]
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
    decisions: tuple[DecisionView, ...]


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


class Search(msgspec.Struct, frozen=True, kw_only=True):
    """Full-text search and filters; the index is loaded when it is used."""

    choices: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    """Key, label, options (value, label)."""
    texts: tuple[tuple[str, str], ...]
    """The words that the script puts on the page."""


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
    | Method | Data | Embed | NotFound
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


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """What every page shows: the name of the whole and the way round."""

    title: str
    subtitle: str
    language: str
    direction: str
    base_url: str
    """With a slash at its end; "" where none is set."""
    nav: tuple[Name, ...]
    sources: str


def make_pages(chronology: Chronology) -> tuple[Page, ...]:
    """Every page of the site."""
    views = Views(chronology)
    return tuple(page for kind in KINDS for page in kind(views))


def make_site(chronology: Chronology) -> Site:
    """What every page shows."""
    views = Views(chronology)
    words = views.words
    settings = chronology.settings
    return Site(
        title=shortened(settings.title, 300),
        subtitle=settings.subtitle,
        language=words.language,
        direction=words.direction,
        base_url=links.site_address(settings.base_url),
        nav=tuple(Name(words.say(key), path) for key, path, shown in _navigation(views) if shown),
        sources=words.count(len(chronology.articles), "source"),
    )


def _navigation(views: Views) -> tuple[tuple[str, str, bool], ...]:
    entries = views.entries
    return (
        ("home", "index.html", True),
        ("years", "years/index.html", len(views.main) > ONE_PAGE),
        ("people", "people/index.html", any(entry.people for entry in entries)),
        ("places", "places/index.html", any(entry.places for entry in entries)),
        ("sources", "sources/index.html", True),
        ("disagreements", "disagreements/index.html", True),
        ("gaps", "gaps/index.html", bool(views.main)),
        ("background", "background/index.html", bool(views.background)),
        ("method", "method/index.html", True),
        ("data", "data/index.html", True),
        ("search", "search/index.html", bool(views.entries)),
    )


# The chronology


def _home(views: Views) -> Iterator[Page]:
    settings, words = views.chronology.settings, views.words
    whole = len(views.main) <= ONE_PAGE
    shown = views.main if whole else _key_entries(views.main)
    value = Home(
        description=settings.description,
        facts=_facts(views),
        strip=make_strip(views.main, settings, words, _anchor if whole else _year_link),
        sections=_sections(shown, views, whole=whole),
        whole=whole,
        trails=whole,
        background=words.count(len(views.background), "background") if views.background else "",
        sources=tuple(map(views.source, views.chronology.articles)) if len(views.articles) <= _PRINTED_SOURCES else (),
    )
    description = shortened(settings.subtitle or settings.description, _DESCRIPTION_MOST) or ". ".join(_facts(views))
    yield Page(
        path="index.html", template="home.html", title="", description=description, value=value, section="index.html"
    )


def _facts(views: Views) -> tuple[str, ...]:
    words, main = views.words, views.main
    disagreements = sum(len(entry.disagreements) for entry in views.entries)
    facts = [words.count(len(main), "entry"), words.count(len(views.chronology.articles), "source")]
    if main:
        last = max(gaps.last_known(entry.when) for entry in main)
        facts.insert(0, words.span(Day.from_ordinal(gaps.first_known(main[0].when)), Day.from_ordinal(last)))
    if disagreements:
        facts.append(words.count(disagreements, "disagreement"))
    return tuple(facts)


def _anchor(entry: Entry, grain: str) -> str:
    return "#" + (links.year_anchor(year_of(entry.when)) if grain == "year" else links.slug(entry.id))


def _year_link(entry: Entry, grain: str) -> str:
    path = links.year_path(year_of(entry.when))
    return path if grain == "year" else f"{path}#{links.slug(entry.id)}"


def _key_entries(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Those that weigh most, in time."""
    best = sorted(entries, key=lambda entry: (-entry.importance, entry.when.key, entry.id))[:KEY_ENTRIES]
    return tuple(sorted(best, key=lambda entry: (entry.when.key, entry.id)))


def _sections(entries: Sequence[Entry], views: Views, *, whole: bool = True) -> tuple[Section, ...]:
    """Entries by year, in time, with the silences between them told where all entries are there to show them."""
    told = gaps.long_silences(entries) if whole else {}
    silences = {id: gaps.in_words(silence, views.words) for id, silence in told.items()}
    by_year: dict[int, list[Entry]] = {}
    for entry in entries:
        by_year.setdefault(year_of(entry.when), []).append(entry)
    return tuple(_section(year, inside, silences, views, whole) for year, inside in by_year.items())


def _section(year: int, entries: Sequence[Entry], silences: dict[str, str], views: Views, whole: bool) -> Section:
    return Section(
        label=views.words.year(year),
        anchor=links.year_anchor(year),
        count=views.words.count(len(entries), "entry") if whole else _some_of(entries, year, views),
        size=1 << (len(entries) - 1).bit_length(),
        disputed=any(entry.disagreements for entry in entries),
        items=tuple(Item(views.entry(e), silences.get(e.id, "") if n else "") for n, e in enumerate(entries)),
        silence=silences.get(entries[0].id, ""),
        href=links.year_path(year) if year in views.years else "",
        total=0 if whole else len(views.years[year]),
    )


def _some_of(entries: Sequence[Entry], year: int, views: Views) -> str:
    return views.words.say("some_of", n=len(entries), whole=views.words.count(len(views.years[year]), "entry"))


def _years(views: Views) -> Iterator[Page]:
    """A page a year: an address for it in every chronology, and the only place for all of it in a large one."""
    order = list(views.years)
    for n, (year, entries) in enumerate(views.years.items()):
        yield _year(year, entries, order[n - 1] if n else None, order[n + 1] if n + 1 < len(order) else None, views)


def _year(year: int, entries: Sequence[Entry], earlier: int | None, later: int | None, views: Views) -> Page:
    label = views.words.year(year)
    whole_year = When.at(Unit("year", Day(year, 1, 1)))
    span = Settings(title="", since=whole_year, until=whole_year)
    value = YearPage(
        label=label,
        strip=make_strip(entries, span, views.words, lambda entry, _: "#" + links.slug(entry.id), clip=True),
        sections=_months(year, entries, views),
        trails=len(entries) <= _TRAILS_MOST,
        earlier=_year_name(earlier, views.words),
        later=_year_name(later, views.words),
    )
    description = views.words.count(len(entries), "entry")
    return Page(
        path=links.year_path(year),
        template="year.html",
        title=label,
        description=description,
        value=value,
        section="index.html",
    )


def _months(year: int, entries: Sequence[Entry], views: Views) -> tuple[Section, ...]:
    """A year's entries by month; first those whose month is not known."""
    words = views.words
    by_month: dict[int, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: _month_of(entry.when)):
        by_month.setdefault(_month_of(entry.when), []).append(entry)
    return tuple(
        Section(
            label=words.unit(Unit("month", Day(year, month, 1)))
            if month
            else words.say("month_unknown", year=words.year(year)),
            anchor=f"m{month}",
            count=words.count(len(inside), "entry"),
            size=1 << (len(inside) - 1).bit_length(),
            disputed=any(entry.disagreements for entry in inside),
            items=tuple(Item(views.entry(entry)) for entry in inside),
        )
        for month, inside in by_month.items()
    )


def _month_of(when: When) -> int:
    """The month under which a year's page files it; 0 where it is not known to a month or so."""
    unit = when.start or when.end
    if unit is None or unit.grain in ("season", "quarter", "half", "year", "decade", "century", "millennium"):
        return 0
    return unit.first.month


def _year_name(year: int | None, words: Words) -> Name | None:
    return None if year is None else Name(words.year(year), links.year_path(year))


# Entries


def _entries(views: Views) -> Iterator[Page]:
    for group in (views.main, views.background):
        for n, entry in enumerate(group):
            earlier = group[n - 1] if n else None
            later = group[n + 1] if n + 1 < len(group) else None
            yield _entry(entry, earlier, later, views)


def _entry(entry: Entry, earlier: Entry | None, later: Entry | None, views: Views) -> Page:
    words = views.words
    shown = views.entry(entry)
    value = EntryPage(
        entry=shown,
        date=words.full_date(entry.when),
        ruler=words.ends(shown.mark.first, shown.mark.last, shown.mark.scale),
        basis=words.say(f"basis_{entry.basis}"),
        grain=words.say(f"grain_{entry.when.grain}"),
        earliest=words.day(entry.when.earliest) if entry.when.earliest else "",
        latest=words.day(entry.when.latest) if entry.when.latest else "",
        claims=tuple(views.claim(claim) for claim in entry.claims),
        because=views.merging(entry.because),
        decisions=views.decisions(entry.decided),
        earlier=views.entry(earlier) if earlier else None,
        later=views.entry(later) if later else None,
        citation=citing.footnote(
            entry,
            shown.title,
            shown.date,
            [f"{source.label}, {source.date}" for source in shown.sources],
            views.chronology.settings,
        ),
        bibtex=citing.bibtex(entry, views.chronology.settings),
        csl=citing.csl(entry, views.chronology.settings),
    )
    return Page(
        path=shown.href,
        template="entry.html",
        title=shortened(f"{shown.date}: {shown.title}", _HEAD_MOST),
        description=shortened(entry.claims[0].quote if entry.claims else entry.title, _DESCRIPTION_MOST),
        value=value,
        section="background/index.html" if entry.background else "index.html",
    )


# Sources


def _sources(views: Views) -> Iterator[Page]:
    words = views.words
    lines = tuple(_source_line(article, views) for article in views.chronology.articles)
    yield Page(
        path="sources/index.html",
        template="sources.html",
        title=words.say("sources"),
        description=words.count(len(lines), "source"),
        value=Sources(lines),
        section="sources/index.html",
    )
    used = _used_claims(views)
    leftovers = _by_article(views.chronology.leftovers)
    rejected = _by_article(views.chronology.rejected)
    for article in views.chronology.articles:
        yield _source(
            article, used.get(article.id, []), leftovers.get(article.id, []), rejected.get(article.id, []), views
        )


def _by_article(things: Iterable[_Of]) -> dict[str, list[_Of]]:
    found: dict[str, list[_Of]] = {}
    for thing in things:
        found.setdefault(thing.article, []).append(thing)
    return found


def _used_claims(views: Views) -> dict[str, list[tuple[Claim, Entry]]]:
    """An article's id → its claims that stand in an entry, in the order of the article."""
    found: dict[str, list[tuple[Claim, Entry]]] = {}
    for entry in views.entries:
        for claim in entry.claims:
            found.setdefault(claim.article, []).append((claim, entry))
    return {article: sorted(used, key=lambda one: (one[0].start, one[0].id)) for article, used in found.items()}


def _source_line(article: Article, views: Views) -> SourceLine:
    return SourceLine(
        source=views.source(article),
        author=name(article.author) if article.author else None,
        how_dated=_how_dated(article, views.words),
        used=views.words.count(len(views.entries_of.get(article.id, ())), "entry"),
    )


def _how_dated(article: Article, words: Words) -> str:
    if article.published is None or article.published_basis is None:
        return words.say("not_dated")
    return words.sureness(article.published, article.published_basis)


def _source(
    article: Article,
    used: Sequence[tuple[Claim, Entry]],
    leftovers: Sequence[Leftover],
    rejected: Sequence[Claim],
    views: Views,
) -> Page:
    words = views.words
    ref = views.source(article)
    passages = _passages(article, used, views)
    full = article.publish == "full"
    spans = [(Span(claim.start, claim.end), claim.expression) for claim, _ in used]
    value = SourcePage(
        source=ref,
        article=article,
        author=name(article.author) if article.author else None,
        archived=links.safe_url(article.archived),
        published=words.full_date(article.published) if article.published else "",
        published_sure=_how_dated(article, words),
        published_trail=views.steps(article.published_trail),
        dir=direction(article.text),
        characters=words.count(len(article.text), "character"),
        passages=passages,
        gap_after=bool(used) and _left_out(article, max(claim.sentence.end for claim, _ in used), len(article.text)),
        full=pieces_of(article.text, Span(0, len(article.text)), spans) if full else (),
        unused=_unused(article, leftovers, words),
        rejected=tuple(_rejected(claim, views) for claim in rejected),
    )
    description = f"{ref.label}, {ref.date}"
    title = shortened(ref.title, 110)
    return Page(
        path=ref.href,
        template="source.html",
        title=title,
        description=description,
        value=value,
        section="sources/index.html",
    )


def _passages(article: Article, used: Sequence[tuple[Claim, Entry]], views: Views) -> tuple[UsedPassage, ...]:
    """One for each sentence used, in order; claims of the same sentence share it."""
    groups: list[tuple[int, int, list[tuple[Claim, Entry]]]] = []
    for claim, entry in used:
        start, end = min(claim.sentence.start, claim.start), max(claim.sentence.end, claim.end)
        if groups and start < groups[-1][1]:
            low, high, inside = groups[-1]
            groups[-1] = (min(low, start), max(high, end), [*inside, (claim, entry)])
        else:
            groups.append((start, end, [(claim, entry)]))
    before = [0, *(end for _, end, _ in groups)]
    return tuple(
        _passage(article, Span(start, end), inside, _left_out(article, done, start), views)
        for (start, end, inside), done in zip(groups, before, strict=False)
    )


def _passage(
    article: Article, span: Span, inside: Sequence[tuple[Claim, Entry]], gap: bool, views: Views
) -> UsedPassage:
    entries = {entry.id: entry for _, entry in inside}
    start, end = trimmed(article.text, span)
    return UsedPassage(
        gap=gap,
        pieces=pieces_of(article.text, span, [(Span(claim.start, claim.end), claim.expression) for claim, _ in inside]),
        anchor=links.slug(inside[0][0].id),
        jump=links.text_fragment(article.url, article.text[start:end]),
        entries=tuple(views.entry(entry) for entry in entries.values()),
    )


def _left_out(article: Article, start: int, end: int) -> bool:
    """Whether words of the article, not of the page around it, stand between the two."""
    if not article.text[start:end].strip():
        return False
    blocks = [block for block in article.blocks if block.start < end and block.end > start]
    read = [block for block in blocks if block.kind != "furniture"]
    return not article.blocks or any(article.text[max(b.start, start) : min(b.end, end)].strip() for b in read)


def _unused(
    article: Article, leftovers: Sequence[Leftover], words: Words
) -> tuple[tuple[str, tuple[Unused, ...]], ...]:
    """What was read and not used, by reason; page furniture last."""
    by_reason: dict[str, list[Unused]] = {}
    for leftover in sorted(leftovers, key=lambda one: (one.start, one.id)):
        by_reason.setdefault(leftover.why, []).append(_opening(article, leftover.start, leftover.end, leftover.why))
    reasons = sorted(by_reason.items(), key=lambda one: (-len(one[1]), one[0]))
    told = [(leftover.start, leftover.end) for leftover in leftovers]
    furniture = tuple(
        _furniture(article, block)
        for block in article.blocks
        if block.kind == "furniture" and not any(start < block.end and end > block.start for start, end in told)
    )
    groups = [(why, tuple(ones)) for why, ones in reasons]
    return tuple(groups + ([(words.say("furniture"), furniture)] if furniture else []))


def _furniture(article: Article, block: Block) -> Unused:
    return _opening(article, block.start, block.end, block.why)


def _opening(article: Article, start: int, end: int, why: str) -> Unused:
    text = article.text[start:end]
    return Unused(squeezed(text) if article.publish == "full" else opened(text, 7), why)


def _rejected(claim: Claim, views: Views) -> Unused:
    """The words and who rejected them, why."""
    said = [f"{d.by}: {d.why}" if d.why else d.by for d in views.decisions(claim.decided) if d]
    return Unused(opened(claim.quote, 12), "; ".join(said))


# Lists


def _background(views: Views) -> Iterator[Page]:
    words = views.words
    value = _list(views.background, words.say("background"), words.say("background_hint"), views)
    yield Page(
        path="background/index.html",
        template="list.html",
        title=words.say("background"),
        description=words.say("background_hint"),
        value=value,
        section="background/index.html",
    )


def _list(
    entries: Sequence[Entry], heading: str, hint: str, views: Views, who: Name | None = None, also: Iterable[str] = ()
) -> ListPage:
    bare = Settings(title="")
    return ListPage(
        heading=heading,
        hint=hint,
        empty=views.words.say("background_none"),
        name=who,
        also=names(also),
        strip=make_strip(entries, bare, views.words, _anchor) if len(entries) > 2 else None,
        sections=_sections(entries, views) if len(entries) <= ONE_PAGE else (),
        lines=tuple(views.entry(entry) for entry in entries) if len(entries) > ONE_PAGE else (),
    )


def _people(views: Views) -> Iterator[Page]:
    known = {one.name: one.also for one in views.chronology.settings.people}
    by_name = _by_name((person, entry) for entry in views.entries for person in entry.people)
    yield from _names("people", by_name, known, links.person_path, views)


def _places(views: Views) -> Iterator[Page]:
    known = {one.name: one.also for one in views.chronology.settings.places}
    by_name = _by_name((place, entry) for entry in views.entries for place in entry.places)
    yield from _names("places", by_name, known, links.place_path, views)


def _by_name(pairs: Iterable[tuple[str, Entry]]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for text, entry in pairs:
        found.setdefault(text, []).append(entry)
    return found


def _names(
    kind: str,
    by_name: dict[str, list[Entry]],
    known: dict[str, tuple[str, ...]],
    path: Callable[[str], str],
    views: Views,
) -> Iterator[Page]:
    """An index of names and a page each; nothing where nobody is named."""
    if not by_name:
        return
    words = views.words
    section = f"{kind}/index.html"
    order = sorted(by_name, key=lambda text: (-len(by_name[text]), text))
    lines = tuple((name(text, path(text)), words.count(len(by_name[text]), "entry")) for text in order)
    heading = words.say(kind)
    spots = _spots(order, by_name, views) if kind == "places" else []
    yield Page(
        path=section,
        template="index.html",
        title=heading,
        description=heading,
        value=Index(heading=heading, lines=lines, map=make_places_map(spots, len(order) - len(spots), load)),
        section=section,
    )
    for text in order:
        entries = by_name[text]
        value = _list(entries, text, words.count(len(entries), "entry"), views, name(text), known.get(text, ()))
        value = _located(value, text, spots, views)
        title = shortened(text, 110)
        yield Page(
            path=path(text), template="list.html", title=title, description=value.hint, value=value, section=section
        )


def _spots(order: Iterable[str], by_name: dict[str, list[Entry]], views: Views) -> list[Spot]:
    """The places whose coordinates are known, in that order."""
    known = {one.name: one for one in views.chronology.settings.places}
    places = ((known[text], len(by_name[text])) for text in order if text in known)
    return [
        Spot(one.name, *one.coordinates, one.radius or 0.0, count, links.place_path(one.name))
        for one, count in places
        if one.coordinates
    ]


def _located(page: ListPage, text: str, spots: Sequence[Spot], views: Views) -> ListPage:
    """With a locator, where the place's coordinates are known."""
    spot = next((spot for spot in spots if spot.name == text), None)
    if spot is None:
        return page
    locator = make_locator(spot, spots, load)
    return msgspec.structs.replace(page, locator=locator, where=_where(locator, views.words))


def _where(locator: Locator, words: Words) -> str:
    """Coordinates as a map's edge has them, and how far from there the place may be meant."""
    latitude, longitude = locator.latitude, locator.longitude
    north = words.say("map_north" if latitude >= 0 else "map_south", degrees=f"{abs(latitude):.2f}")
    east = words.say("map_east" if longitude >= 0 else "map_west", degrees=f"{abs(longitude):.2f}")
    if not locator.radius:
        return words.say("map_at", north=north, east=east)
    key = "map_within_ring" if locator.reach_shows else "map_within"
    return words.say(key, north=north, east=east, km=f"{locator.radius:g}")


# About the whole


def _disagreements(views: Views) -> Iterator[Page]:
    words = views.words
    lines = tuple(
        Disputed(views.entry(entry), disagreement)
        for entry in views.entries
        for disagreement in views.entry(entry).disagreements
    )
    yield Page(
        path="disagreements/index.html",
        template="disagreements.html",
        title=words.say("disagreements"),
        description=words.say("disagreements_hint"),
        value=Disagreements(lines),
        section="disagreements/index.html",
    )


def _gaps(views: Views) -> Iterator[Page]:
    words = views.words
    longest = sorted(gaps.silences(views.main), key=lambda one: (-one.days, one.after.id))[:_SILENCES_MOST]
    groups = (
        ("single", gaps.single_source(views.main)),
        ("rough", gaps.roughly_dated(views.main)),
        ("reasoned", gaps.reasoned(views.main)),
    )
    value = Gaps(
        silences=tuple(_gap(silence, words, views) for silence in longest if silence.days >= 7),
        groups=tuple(_group(key, entries, views) for key, entries in groups if entries),
    )
    yield Page(
        path="gaps/index.html",
        template="gaps.html",
        title=words.say("gaps"),
        description=words.say("gaps_hint"),
        value=value,
        section="gaps/index.html",
    )


def _gap(silence: gaps.Silence, words: Words, views: Views) -> GapLine:
    days = words.count(silence.days, "day")
    return GapLine(gaps.in_words(silence, words), days, views.entry(silence.before), views.entry(silence.after))


def _group(key: str, entries: Sequence[Entry], views: Views) -> tuple[str, str, str, tuple[EntryView, ...]]:
    words = views.words
    shown = tuple(views.entry(entry) for entry in entries[:GAPS_MOST])
    return words.say(f"gaps_{key}"), words.say(f"gaps_{key}_hint"), words.count(len(entries), "entry"), shown


def _year_index(views: Views) -> Iterator[Page]:
    words = views.words
    if not views.years:
        return
    lines = tuple(_year_line(year, entries, words) for year, entries in views.years.items())
    yield Page(
        path="years/index.html",
        template="years.html",
        title=words.say("years"),
        description=words.say("years"),
        value=Years(lines),
        section="years/index.html",
    )


def _year_line(year: int, entries: Sequence[Entry], words: Words) -> YearLine:
    page = links.year_path(year)
    months: dict[int, list[Entry]] = {}
    for entry in entries:
        unit = entry.when.start or entry.when.end
        if unit and unit.first.year == unit.last.year and unit.first.month == unit.last.month:
            months.setdefault(unit.first.month, []).append(entry)
    return YearLine(
        Name(words.year(year), page),
        words.count(len(entries), "entry"),
        any(entry.disagreements for entry in entries),
        tuple(
            (Name(words.catalogue.months_short[month - 1], f"{page}#{links.slug(inside[0].id)}"), len(inside))
            for month, inside in sorted(months.items())
        ),
    )


def _search(views: Views) -> Iterator[Page]:
    words = views.words
    options: tuple[tuple[str, Iterable[tuple[str, str]]], ...] = (
        ("person", ((name, name) for name in _frequent(entry.people for entry in views.entries))),
        ("place", ((name, name) for name in _frequent(entry.places for entry in views.entries))),
        ("source", ((a.id, f"{views.source(a).label}, {views.source(a).date}") for a in views.chronology.articles)),
        ("kind", ((kind, kind) for kind in _frequent((entry.kind,) for entry in views.entries))),
        ("precision", ((grain, words.say(f"grain_{grain}")) for grain in GRAINS if _has_grain(grain, views))),
    )
    value = Search(
        choices=tuple((key, words.say(f"search_{key}"), tuple(found)) for key, found in options),
        texts=tuple((key, words.say(f"search_{key}")) for key in ("found", "none", "more", "loading", "failed")),
    )
    yield Page(
        path="search/index.html",
        template="search.html",
        title=words.say("search"),
        description=words.say("search_hint"),
        value=value,
        section="search/index.html",
    )


def _frequent(groups: Iterable[Iterable[str]]) -> list[str]:
    """Names by how many entries have them, at most `_CHOICES_MOST`."""
    counts = Counter(name for group in groups for name in group if name)
    return [name for name, _ in _ranked(counts)][:_CHOICES_MOST]


def _has_grain(grain: Grain, views: Views) -> bool:
    return any(entry.when.grain == grain for entry in views.entries)


def _method(views: Views) -> Iterator[Page]:
    words = views.words
    claims = [claim for entry in views.entries for claim in entry.claims]
    bases = Counter(entry.basis for entry in views.entries)
    grains = Counter(entry.when.grain for entry in views.entries)
    value = Method(
        facts=_figures(views, len(claims)),
        bases=tuple((words.say(f"basis_{basis}"), count) for basis, count in _ranked(bases)),
        grains=tuple((words.say(f"grain_{grain}"), count) for grain, count in _ranked(grains)),
        rules=_rules(claims, words),
        sources=tuple(_ranked(Counter(_how_dated_kind(article, words) for article in views.chronology.articles))),
        decisions=tuple(views.decision(decision) for decision in views.chronology.decisions),
    )
    title = words.say("method")
    yield Page(
        path="method/index.html",
        template="method.html",
        title=title,
        description=words.say("method_how"),
        value=value,
        section="method/index.html",
    )


def _figures(views: Views, claims: int) -> tuple[tuple[str, str], ...]:
    words, chronology = views.words, views.chronology
    disagreements = sum(len(entry.disagreements) for entry in views.entries)
    return (
        (words.say("sources"), words.number(len(chronology.articles))),
        (words.say("claims_used"), words.number(claims)),
        (words.say("home"), words.count(len(views.main), "entry")),
        (words.say("background"), words.count(len(views.background), "entry")),
        (words.say("disagreements"), words.number(disagreements)),
        (words.say("unused"), words.count(len(chronology.leftovers), "sentence")),
    )


def _how_dated_kind(article: Article, words: Words) -> str:
    return words.say(f"basis_{article.published_basis}") if article.published_basis else words.say("not_dated")


def _rules(claims: Iterable[Claim], words: Words) -> tuple[tuple[str, str, int], ...]:
    counts: Counter[str] = Counter()
    reasons: dict[str, str] = {}
    for step in (step for claim in claims for step in claim.trail):
        counts[step.rule] += 1
        reasons.setdefault(step.rule, step.because)
    return tuple((rule, words.readable(reasons[rule]), count) for rule, count in _ranked(counts))


def _ranked(counts: Mapping[_Key, int]) -> list[tuple[_Key, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def _data(views: Views) -> Iterator[Page]:
    words = views.words
    files = tuple(DataFile(file, export.format, words.say(f"export_{export.key}")) for file, export in EXPORTS.items())
    yield Page(
        path="data/index.html",
        template="data.html",
        title=words.say("data"),
        description=words.say("data_hint"),
        value=Data(files),
        section="data/index.html",
    )


def _embed(views: Views) -> Iterator[Page]:
    words = views.words
    base = links.site_address(views.chronology.settings.base_url) or "https://example.org/"
    shown = tuple(views.entry(entry) for entry in _key_entries(views.main))
    best = max(views.main, key=lambda entry: entry.importance, default=None)
    value = Embed(
        example=views.entry(best) if best else None,
        entry_code=_frame(base, views.entry(best).href, views.title(best), 420) if best else "",
        year_code=_frame(base, links.year_path(year_of(best.when)), words.year(year_of(best.when)), 600)
        if best
        else "",
        shown=shown,
    )
    yield Page(
        path="embed/index.html",
        template="embed.html",
        title=words.say("embed"),
        description=words.say("embed_hint"),
        value=value,
        section="data/index.html",
    )


def _frame(base: str, path: str, title: str, height: int) -> str:
    """HTML to copy; what a text says stays inside its attribute."""
    address = f"{base}{links.public_path(path)}#embed"
    size = f'width="100%" height="{height}"'
    return f'<iframe src="{escape(address)}" title="{escape(title)}" {size} loading="lazy"></iframe>'


def _not_found(views: Views) -> Iterator[Page]:
    words = views.words
    yield Page(
        path="404.html",
        template="404.html",
        title=words.say("not_found"),
        description=words.say("not_found_hint"),
        value=NotFound(),
        listed=False,
    )


KINDS: tuple[Callable[[Views], Iterator[Page]], ...] = (
    _home, _year_index, _years, _entries, _people, _places, _sources, _disagreements, _gaps,
    _background, _search, _method, _data, _embed, _not_found,
)  # fmt: skip
"""Every kind of page, in the order of the site map."""
