"""The chronology itself: the home page, and what its lists have in common.

In: views of a chronology. Out: pages. Up to `ONE_PAGE` entries the home page holds them all; above, the key ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.dates.when import Day, Unit, When
from timeline.model import Entry
from timeline.publish import gaps, links
from timeline.publish.cards import Card, figures
from timeline.publish.excerpts import shortened
from timeline.publish.filing import day_of, month_of, year_of
from timeline.publish.kinds.finding import make_finder
from timeline.publish.strip import make_strip
from timeline.publish.values import Home, Item, Page, Section
from timeline.publish.views import Views

ONE_PAGE = 300
"""Entries up to which the home page holds them all; above, each year has its own page and the home page the key
ones."""
ONE_YEAR = 600
"""Entries up to which the page of a year holds them all; above, each of its months has its own."""
ONE_MONTH = 600
"""Entries up to which the page of a month holds them all; above, each of its days has its own."""
TRAILS_MOST = 150
"""Entries on one page up to which each carries its trail; above, a phone takes long to build the page, and the trail is
on the entry's own."""
KEY_ENTRIES = 24
WORTH_FILTERING = 5
"""Entries below which a reader sees them all and a filter would only be in the way."""
_PRINTED_SOURCES = 60
DESCRIPTION_MOST = 200


def home(views: Views) -> Iterator[Page]:
    """The chronology: all of it, or its key entries."""
    settings, words = views.chronology.settings, views.words
    whole = len(views.main) <= ONE_PAGE
    shown = views.main if whole else key_entries(views.main)
    value = Home(
        description=settings.description,
        facts=_facts(views),
        strip=make_strip(views.main, settings, words, anchor if whole else _year_link(views)),
        sections=sections_by_year(shown, views, whole=whole),
        whole=whole,
        trails=len(shown) <= TRAILS_MOST and whole,
        finder=make_finder(shown, views, least=2) if whole and len(shown) >= WORTH_FILTERING else None,
        background=words.count(len(views.background), "background") if views.background else "",
        sources=tuple(map(views.source, views.chronology.articles)) if len(views.articles) <= _PRINTED_SOURCES else (),
    )
    description = shortened(settings.subtitle or settings.description, DESCRIPTION_MOST) or ". ".join(_facts(views))
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


def whole_card(views: Views) -> Card | None:
    """The picture of the whole; None where there is nothing to draw, or no address at which to find it."""
    strip = make_strip(views.main, views.chronology.settings, views.words, lambda entry, grain: "")
    if not strip or not links.site_address(views.chronology.settings.base_url):
        return None
    first = Day.from_ordinal(gaps.first_known(views.main[0].when))
    last = Day.from_ordinal(max(gaps.last_known(entry.when) for entry in views.main))
    ends = dict.fromkeys(figures(When.at(Unit.holding("year", day)))[0] for day in (first, last))
    return Card(path="card.png", alt=". ".join(_facts(views)), lines=(" – ".join(ends),), mark=None, strip=strip)


def anchor(entry: Entry, grain: str) -> str:
    """The link of a tick on the page that holds the entries: to the year, or to the entry."""
    return "#" + (links.year_anchor(year_of(entry.when)) if grain == "year" else links.slug(entry.id))


def _year_link(views: Views) -> Callable[[Entry, str], str]:
    return lambda entry, grain: (
        links.year_path(year_of(entry.when)) if grain == "year" else f"{listing(entry, views)}#{links.slug(entry.id)}"
    )


def listing(entry: Entry, views: Views) -> str:
    """The path of the page that lists the entry: of its year; where that is large, of its month; where that is, of
    its day."""
    year, month = year_of(entry.when), month_of(entry.when)
    if len(views.years.get(year, ())) <= ONE_YEAR:
        return links.year_path(year)
    if month and views.months[year, month] > ONE_MONTH:
        return links.day_path(year, month, day_of(entry.when))
    return links.month_path(year, month)


def key_entries(entries: Sequence[Entry], most: int = KEY_ENTRIES) -> tuple[Entry, ...]:
    """Those that weigh most, in time."""
    best = sorted(entries, key=lambda entry: (-entry.importance, entry.when.key, entry.id))[:most]
    return tuple(sorted(best, key=lambda entry: (entry.when.key, entry.id)))


def sections_by_year(
    entries: Sequence[Entry], views: Views, *, whole: bool = True, silence: str = "silence"
) -> tuple[Section, ...]:
    """Entries by year, in time, with the silences between them told where all entries are there to show them;
    `silence` is the key of the words for one."""
    told = gaps.long_silences(entries) if whole else {}
    silences = {id: gaps.in_words(one, views.words, silence) for id, one in told.items()}
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
