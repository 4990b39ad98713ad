"""Entries that have something in common: the background, a person, a place; the indexes of people and places.

In: views of a chronology. Out: pages, or drafts of them, with maps where coordinates are known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from urllib.parse import urlencode

from msgspec.structs import replace

from timeline.entries.nations import NATION_OF
from timeline.model import Entry, Settings
from timeline.publish import links
from timeline.publish.drafts import Draft
from timeline.publish.excerpts import Name, name, names, shortened
from timeline.publish.kinds.chronology import ONE_PAGE, WORTH_FILTERING, anchor, sections_by_year
from timeline.publish.maps import Locator, Spot, make_locator, make_places_map
from timeline.publish.outlines import load
from timeline.publish.spellings import others
from timeline.publish.strip import make_strip
from timeline.publish.values import Index, ListPage, Page
from timeline.publish.views import Views
from timeline.publish.words import Words

_BODIES = ("unitednations", "europeanunion")
"""What the table of nations holds and is none."""
_ONCE_MOST = 300
"""Names without a page that an index shows; the search finds the others."""


def background(views: Views) -> Iterator[Page]:
    """What lies outside the chronology's own span."""
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
        strip=make_strip(entries, bare, views.words, anchor) if len(entries) > 2 else None,
        sections=sections_by_year(entries, views, silence="silence_here") if len(entries) <= ONE_PAGE else (),
        lines=tuple(views.entry(entry) for entry in entries) if len(entries) > ONE_PAGE else (),
    )


def people(views: Views) -> Iterator[Draft]:
    """An index of persons and bodies, and a page for each that the project lists or more than one entry names."""
    once = views.once(lambda entry: entry.people, views.people)
    also = others(views.spellings[0], views.chronology.settings.people)
    yield from _names("people", views.people, once, also, links.person_path, views)


def places(views: Views) -> Iterator[Draft]:
    """An index of places with a map, and a page for each that the project lists or more than one entry names."""
    once = views.once(lambda entry: entry.places, views.places)
    also = others(views.spellings[1], views.chronology.settings.places)
    yield from _names("places", views.places, once, also, links.place_path, views)


def _names(
    kind: str,
    by_name: Mapping[str, Sequence[Entry]],
    once: Sequence[Name],
    also: Mapping[str, tuple[str, ...]],
    path: Callable[[str], str],
    views: Views,
) -> Iterator[Draft]:
    """An index of names and a page for each that has one; nothing where nobody is named."""
    if not by_name and not once:
        return
    order = sorted(by_name, key=lambda text: (-len(by_name[text]), text))
    spots = _spots(order, by_name, views) if kind == "places" else []
    located = {spot.name for spot in spots}
    index = _index(kind, [(name(text, path(text)), len(by_name[text])) for text in order], once, views)
    make = partial(_index_page, f"{kind}/index.html", index, spots, len(order) - len(spots))
    yield Draft(f"{kind}/index.html", make, rest=(index, spots))
    for text in order:
        known_as, near = also.get(text, ()), spots if text in located else []
        yield Draft(
            path(text),
            partial(_name_page, kind, text, path(text), by_name[text], known_as, near, views),
            entries=by_name[text],
            rest=(known_as, near, list(views.years)),
        )


def _index(kind: str, counts: Sequence[tuple[Name, int]], once: Sequence[Name], views: Views) -> Index:
    """The index, without its map."""
    words = views.words
    lines = [(one, words.count(count, "entry")) for one, count in counts]
    apart = [line for line in lines if kind == "people" and is_country(line[0].text)]
    return Index(
        heading=words.say("people_named" if kind == "people" else kind),
        lines=tuple(line for line in lines if line not in apart),
        countries=tuple(apart),
        once=tuple(once[:_ONCE_MOST]),
        more=words.say("named_more", n=words.number(len(once) - _ONCE_MOST)) if len(once) > _ONCE_MOST else "",
    )


def _index_page(path: str, index: Index, spots: Sequence[Spot], unplaced: int) -> Page:
    return Page(
        path=path,
        template="index.html",
        title=index.heading,
        description=index.heading,
        value=replace(index, map=make_places_map(spots, unplaced, load)),
        section=path,
    )


def _name_page(
    kind: str,
    text: str,
    path: str,
    entries: Sequence[Entry],
    also: Iterable[str],
    spots: Sequence[Spot],
    views: Views,
) -> Page:
    value = _list(entries, text, views.words.count(len(entries), "entry"), views, name(text), also)
    value = _located(value, text, spots, views)
    if len(entries) >= WORTH_FILTERING:
        asked = urlencode({"person" if kind == "people" else "place": text})
        value = replace(value, search=f"search/index.html?{asked}")
    return Page(
        path=path,
        template="list.html",
        title=shortened(text, 110),
        description=value.hint,
        value=value,
        section=f"{kind}/index.html",
    )


def is_country(text: str) -> bool:
    """Whether a name is that of a country, of its people, or a capital that stands for its government."""
    return NATION_OF.get(text.casefold().replace(" ", "").replace(".", ""), _BODIES[0]) not in _BODIES


def _spots(order: Iterable[str], by_name: Mapping[str, Sequence[Entry]], views: Views) -> list[Spot]:
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
    return replace(page, locator=locator, where=_where(locator, views.words))


def _where(locator: Locator, words: Words) -> str:
    """Coordinates as a map's edge has them, and how far from there the place may be meant."""
    latitude, longitude = locator.latitude, locator.longitude
    north = words.say("map_north" if latitude >= 0 else "map_south", degrees=f"{abs(latitude):.2f}")
    east = words.say("map_east" if longitude >= 0 else "map_west", degrees=f"{abs(longitude):.2f}")
    if not locator.radius:
        return words.say("map_at", north=north, east=east)
    key = "map_within_ring" if locator.reach_shows else "map_within"
    return words.say(key, north=north, east=east, km=f"{locator.radius:g}")
