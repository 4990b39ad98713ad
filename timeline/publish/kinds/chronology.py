"""The chronology itself: the home page, a page a year, the index of years.

In: views of a chronology. Out: pages. Up to `ONE_PAGE` entries the home page holds them all; above, the key ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.dates.when import Day, Unit, When
from timeline.model import Entry, Settings
from timeline.publish import gaps, links
from timeline.publish.strip import make_strip
from timeline.publish.values import Home, Item, Page, Section, YearLine, YearPage, Years
from timeline.publish.views import Name, Views, shortened, year_of
from timeline.publish.words import Words

ONE_PAGE = 300
"""Entries up to which the home page holds them all; above, each year has its own page and the home page the key
ones."""
KEY_ENTRIES = 24
_TRAILS_MOST = 300
"""Entries on one list page up to which each carries its trail; above, the trail is on the entry's own page."""
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
        strip=make_strip(views.main, settings, words, anchor if whole else _year_link),
        sections=sections_by_year(shown, views, whole=whole),
        whole=whole,
        trails=whole,
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


def anchor(entry: Entry, grain: str) -> str:
    """The link of a tick on the page that holds the entries: to the year, or to the entry."""
    return "#" + (links.year_anchor(year_of(entry.when)) if grain == "year" else links.slug(entry.id))


def _year_link(entry: Entry, grain: str) -> str:
    path = links.year_path(year_of(entry.when))
    return path if grain == "year" else f"{path}#{links.slug(entry.id)}"


def key_entries(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Those that weigh most, in time."""
    best = sorted(entries, key=lambda entry: (-entry.importance, entry.when.key, entry.id))[:KEY_ENTRIES]
    return tuple(sorted(best, key=lambda entry: (entry.when.key, entry.id)))


def sections_by_year(entries: Sequence[Entry], views: Views, *, whole: bool = True) -> tuple[Section, ...]:
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


def years(views: Views) -> Iterator[Page]:
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


def year_index(views: Views) -> Iterator[Page]:
    """Every year with its months, for readers who look for a date."""
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
