"""What a reader may ask for: what the entries have, and no more."""

from __future__ import annotations

import json

from msgspec.structs import replace

from bench.chronology import make_chronology
from tests.publish.pagecheck import complaints
from timeline.publish.kinds.finding import make_finder
from timeline.publish.pages import make_pages
from timeline.publish.render import make_files
from timeline.publish.values import Home, ListPage, Search
from timeline.publish.views import Views

MADE = make_chronology(60)


def offered(least: int) -> dict[str, list[str]]:
    views = Views(MADE)
    return {key: [value for value, _ in options] for key, _, options in make_finder(views.main, views, least).choices}


def test_every_choice_finds_something() -> None:
    for entry in MADE.entries:
        assert set(entry.people) <= set(offered(1)["person"])
    several = [name for name in offered(1)["person"] if sum(name in entry.people for entry in MADE.entries) > 1]
    assert offered(2)["person"] == several
    assert set(offered(1)["source"]) == {claim.article for entry in MADE.entries for claim in entry.claims}


def test_the_home_page_is_filtered_where_all_of_it_is_there_and_worth_it() -> None:
    def home(count: int) -> Home:
        return next(page.value for page in make_pages(make_chronology(count)) if isinstance(page.value, Home))

    assert home(60).finder
    assert not home(3).finder
    assert not home(301).finder


def test_the_index_knows_every_value_that_is_offered() -> None:
    files = make_files(MADE, None)
    text = files["data/search.js"].decode().removeprefix("self.timelineIndex=").rstrip().rstrip(";")
    lines = json.loads(text)["entries"]
    (search,) = [page.value for page in make_pages(MADE) if isinstance(page.value, Search)]
    keys = {"person": "people", "place": "places", "source": "sources", "kind": "kind", "precision": "grain"}
    for key, _, options in search.finder.choices:
        for value, _ in options:
            assert any(value == line[keys[key]] or value in line[keys[key]] for line in lines), (key, value)


def test_without_disagreements_none_are_asked_for() -> None:
    agreed = replace(MADE, entries=tuple(replace(entry, disagreements=()) for entry in MADE.entries))
    assert make_finder(MADE.entries, Views(MADE)).disputed
    assert not make_finder(agreed.entries, Views(agreed)).disputed


def test_a_name_with_enough_entries_leads_to_the_search_with_it_chosen() -> None:
    found = {page.path: page.value.search for page in make_pages(MADE) if isinstance(page.value, ListPage)}
    places = {path: search for path, search in found.items() if path.startswith("places/")}
    assert "search/index.html?place=Greyford" in places.values()
    assert any("person=" in search for path, search in found.items() if path.startswith("people/"))
    assert found.get("background/index.html", "") == ""
    assert complaints(make_files(MADE, None)) == []
