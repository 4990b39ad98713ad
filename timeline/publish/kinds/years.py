"""Time by the calendar: a page a year, a page a month where a year is large, the index of years.

In: views of a chronology. Out: drafts of pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from timeline.dates.when import Day, Unit, When
from timeline.model import Entry, Settings
from timeline.publish import links
from timeline.publish.drafts import Draft
from timeline.publish.excerpts import Name
from timeline.publish.filing import day_of, month_of
from timeline.publish.kinds.chronology import ONE_MONTH, ONE_YEAR, TRAILS_MOST, key_entries, listing
from timeline.publish.strip import Strip, make_strip
from timeline.publish.values import Item, Page, Section, YearLine, YearPage, Years
from timeline.publish.views import Views
from timeline.publish.words import Words

_KEY_A_MONTH = 6
"""Entries of each month that the page of a large year shows."""
_KEY_A_DAY = 3
"""Entries of each day that the page of a large month shows."""
_ONE_SECTION = 60
"""Entries up to which a month is one section of its page."""


def years(views: Views) -> Iterator[Draft]:
    """A page a year: an address for it in every chronology, and the only place for all of it in a large one."""
    order = list(views.years)
    for n, (year, entries) in enumerate(views.years.items()):
        earlier = _year_name(order[n - 1], views.words) if n else None
        later = _year_name(order[n + 1], views.words) if n + 1 < len(order) else None
        large = len(entries) > ONE_YEAR
        months = _by_month(entries)
        sections = partial(_months, year, months, views, large)
        yield _draft(links.year_path(year), year, 0, entries, sections, earlier, later, views)
        if large:
            yield from _month_pages(year, months, views)


def _months(year: int, months: dict[int, list[Entry]], views: Views, large: bool) -> list[Section]:
    return [_section(year, month, inside, views, large) for month, inside in months.items()]


def _month_pages(year: int, months: dict[int, list[Entry]], views: Views) -> Iterator[Draft]:
    order = list(months)
    for n, (month, entries) in enumerate(months.items()):
        earlier = _month_name(year, order[n - 1], views.words) if n else None
        later = _month_name(year, order[n + 1], views.words) if n + 1 < len(order) else None
        large = bool(month) and len(entries) > ONE_MONTH
        sections = partial(_days, year, month, entries, views, large)
        yield _draft(links.month_path(year, month), year, month, entries, sections, earlier, later, views)
        if large:
            yield from _day_pages(year, month, _by_day(entries), views)


def _day_pages(year: int, month: int, days: dict[int, list[Entry]], views: Views) -> Iterator[Draft]:
    order = [Name(_day_label(year, month, day, views.words), links.day_path(year, month, day)) for day in days]
    for n, (name, (day, entries)) in enumerate(zip(order, days.items(), strict=True)):
        earlier = order[n - 1] if n else None
        later = order[n + 1] if n + 1 < len(order) else None
        sections = partial(_one_day, year, month, day, entries, views)
        make = partial(_page, name.href, name.text, None, entries, sections, earlier, later, views)
        yield Draft(name.href, make, entries=entries, rest=(earlier, later))


def _one_day(year: int, month: int, day: int, entries: Sequence[Entry], views: Views) -> list[Section]:
    return [_day_section(year, month, day, entries, views, False)]


def _days(year: int, month: int, entries: Sequence[Entry], views: Views, large: bool) -> list[Section]:
    """A month in one section; a full one in a section a day, which a browser need not lay out before it is seen."""
    if not month or len(entries) <= _ONE_SECTION:
        return [_section(year, month, entries, views, False)]
    return [_day_section(year, month, day, inside, views, large) for day, inside in _by_day(entries).items()]


def _by_day(entries: Sequence[Entry]) -> dict[int, list[Entry]]:
    """A month's entries by day; first, under 0, those whose day is not known."""
    found: dict[int, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: day_of(entry.when)):
        found.setdefault(day_of(entry.when), []).append(entry)
    return found


def _day_section(year: int, month: int, day: int, entries: Sequence[Entry], views: Views, large: bool) -> Section:
    """A day of a month's page: all of it, or what weighs most of it with a link to the rest."""
    words = views.words
    shown = key_entries(entries, _KEY_A_DAY) if large else tuple(entries)
    count = words.count(len(entries), "entry")
    return Section(
        label=_day_label(year, month, day, words),
        anchor=f"d{day}",
        count=words.say("some_of", n=len(shown), whole=count) if large else count,
        size=1 << (len(shown) - 1).bit_length(),
        disputed=any(entry.disagreements for entry in entries),
        items=tuple(Item(views.entry(entry)) for entry in shown),
        href=links.day_path(year, month, day) if large else "",
        total=len(entries) if large else 0,
    )


def _day_label(year: int, month: int, day: int, words: Words) -> str:
    if day:
        return words.day(Day(year, month, day))
    return words.say("day_unknown", month=_month_name(year, month, words).text)


def _draft(
    path: str,
    year: int,
    month: int,
    entries: Sequence[Entry],
    sections: Callable[[], list[Section]],
    earlier: Name | None,
    later: Name | None,
    views: Views,
) -> Draft:
    """The page of a year or a month, with a strip of its days."""
    is_month = path != links.year_path(year)
    label = _month_name(year, month, views.words).text if is_month else views.words.year(year)
    span = When.at(Unit("month" if month else "year", Day(year, month or 1, 1)))
    make = partial(_page, path, label, span, entries, sections, earlier, later, views)
    return Draft(path, make, entries=entries, rest=(earlier, later))


def _page(
    path: str,
    label: str,
    span: When | None,
    entries: Sequence[Entry],
    sections: Callable[[], list[Section]],
    earlier: Name | None,
    later: Name | None,
    views: Views,
) -> Page:
    value = YearPage(
        label=label,
        strip=_strip(entries, span, views) if span else None,
        sections=tuple(sections()),
        trails=len(entries) <= TRAILS_MOST,
        earlier=earlier,
        later=later,
    )
    return Page(
        path=path,
        template="year.html",
        title=label,
        description=views.words.count(len(entries), "entry"),
        value=value,
        section="index.html",
    )


def _strip(entries: Sequence[Entry], span: When, views: Views) -> Strip | None:
    """Of that span alone; a tick leads to where its first entry is listed."""
    settings = Settings(title="", since=span, until=span)
    return make_strip(
        entries,
        settings,
        views.words,
        lambda entry, _: f"{listing(entry, views)}#{links.slug(entry.id)}",
        clip=True,
    )


def _by_month(entries: Sequence[Entry]) -> dict[int, list[Entry]]:
    """A year's entries by month; first, under 0, those whose month is not known."""
    found: dict[int, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: month_of(entry.when)):
        found.setdefault(month_of(entry.when), []).append(entry)
    return found


def _section(year: int, month: int, entries: Sequence[Entry], views: Views, large: bool) -> Section:
    """A month of a year's page: all of it, or what weighs most of it with a link to the rest."""
    words = views.words
    shown = key_entries(entries, _KEY_A_MONTH) if large else tuple(entries)
    count = words.count(len(entries), "entry")
    name = _month_name(year, month, words)
    return Section(
        label=name.text,
        anchor=f"m{month}",
        count=words.say("some_of", n=len(shown), whole=count) if large else count,
        size=1 << (len(shown) - 1).bit_length(),
        disputed=any(entry.disagreements for entry in entries),
        items=tuple(Item(views.entry(entry)) for entry in shown),
        href=name.href if large else "",
        total=len(entries) if large else 0,
    )


def _month_name(year: int, month: int, words: Words) -> Name:
    text = (
        words.unit(Unit("month", Day(year, month, 1))) if month else words.say("month_unknown", year=words.year(year))
    )
    return Name(text, links.month_path(year, month))


def _year_name(year: int | None, words: Words) -> Name | None:
    return None if year is None else Name(words.year(year), links.year_path(year))


def year_index(views: Views) -> Iterator[Page]:
    """Every year with its months, for readers who look for a date."""
    words = views.words
    if not views.years:
        return
    lines = tuple(_year_line(year, entries, views) for year, entries in views.years.items())
    yield Page(
        path="years/index.html",
        template="years.html",
        title=words.say("years"),
        description=words.say("years"),
        value=Years(lines),
        section="years/index.html",
    )


def _year_line(year: int, entries: Sequence[Entry], views: Views) -> YearLine:
    words = views.words
    months: dict[int, list[Entry]] = {}
    for entry in entries:
        unit = entry.when.start or entry.when.end
        if unit and unit.first.year == unit.last.year and unit.first.month == unit.last.month:
            months.setdefault(unit.first.month, []).append(entry)
    return YearLine(
        Name(words.year(year), links.year_path(year)),
        words.count(len(entries), "entry"),
        any(entry.disagreements for entry in entries),
        tuple(
            (
                Name(
                    words.catalogue.months_short[month - 1], f"{listing(inside[0], views)}#{links.slug(inside[0].id)}"
                ),
                len(inside),
            )
            for month, inside in sorted(months.items())
        ),
    )
