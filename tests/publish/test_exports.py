"""What holds for every export: it can be written, in one order, in any language, whatever stands in the fields."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from pybtex.database import parse_string

from tests.publish import made
from timeline.dates.when import GRAINS, Day, Unit, When
from timeline.model import Article
from timeline.publish.catalogues import CATALOGUES
from timeline.publish.exports import EXPORTS, shared
from timeline.publish.words import words_for

WORDS = {name: value for name, value in made.HOSTILE.items() if name != "half"}
"""Half characters never come this far: no reader lets them in."""


@pytest.mark.parametrize("file", EXPORTS)
def test_the_order_of_arrival_does_not_matter(file: str) -> None:
    chronology = made.dated(**made.WHENS)
    turned = made.chronology(*chronology.articles, entries=chronology.entries[::-1])
    assert EXPORTS[file].make(chronology) == EXPORTS[file].make(turned)


@pytest.mark.parametrize("file", EXPORTS)
@pytest.mark.parametrize("value", WORDS.values(), ids=WORDS)
def test_hostile_values_can_be_written(file: str, value: str) -> None:
    assert EXPORTS[file].make(made.hostile(value)).encode()


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_language_names_every_export(language: str) -> None:
    words = words_for(language)
    dated = made.dated(**made.WHENS)
    chronology = made.chronology(*dated.articles, entries=dated.entries, language=language)
    for export in EXPORTS.values():
        assert words.say(f"export_{export.key}")
        assert export.make(chronology)


@pytest.mark.parametrize(
    "file", ["feed.atom", "timelinejs.json", "annotations.jsonld", "timeline.jsonld", "calendar.ics"]
)
@pytest.mark.parametrize("doubt", ["sure_disputed", "sure_reasoned", "sure_uncertain"])
def test_no_doubt_is_lost(file: str, doubt: str) -> None:
    source = made.article()
    day, unsure = made.WHENS["month"], made.WHENS["unsure"]
    cases = {
        "sure_disputed": made.disputed()[1],
        "sure_reasoned": made.entry(day, made.claim(source, day, basis="inferred"), basis="inferred"),
        "sure_uncertain": made.entry(unsure, made.claim(source, unsure)),
    }
    text = EXPORTS[file].make(made.chronology(source, *made.disputed()[0], entries=(cases[doubt],)))
    said = words_for("en").say(doubt)
    of_claims = file == "annotations.jsonld" and doubt == "sure_disputed"
    assert (said in text.replace("\r\n ", "").replace("\\,", ",")) is not of_claims


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Any date that can be: every shape, grain, mark and year."""
    ordinals = st.one_of(st.integers(-(10**8), 10**8), st.integers(730000, 740000))
    first, last = sorted(draw(st.tuples(ordinals, ordinals)))
    start, end = (Unit.holding(draw(st.sampled_from(GRAINS)), Day.from_ordinal(day)) for day in (first, last))
    shape = draw(st.sampled_from(["point", "between", "range", "since", "until", "by", "after"]))
    ends = {
        "point": (start, start),
        "since": (start, None),
        "after": (start, None),
        "until": (None, end),
        "by": (None, end),
    }
    return When(shape, *ends.get(shape, (start, end)), draw(st.booleans()), draw(st.booleans()))


@given(whens(), st.sampled_from(sorted(CATALOGUES)))
@settings(max_examples=150, deadline=None)
def test_any_date_can_be_written_and_read_back(when: When, language: str) -> None:
    source = Article(id="a", path="seeds/a.txt", text="A ship came in.", published=when)
    entry = made.entry(when, made.claim(source, when, 0, 15))
    texts = {file: EXPORTS[file].make(made.chronology(source, entries=(entry,), language=language)) for file in EXPORTS}
    for file, text in texts.items():
        if file.endswith(("json", "jsonld")):
            json.loads(text)
    ElementTree.fromstring(texts["feed.atom"].encode())
    assert not [error for part in Calendar.from_ical(texts["calendar.ics"]).walk() for error in part.errors]
    assert parse_string(texts["sources.bib"], "bibtex").entries["a"].fields["edtf"]


NAMED = "CC BY 4.0"
TERMS = "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("timeline.json", [f'"name": "{NAMED}"', f'"url": "{TERMS}"']),
        ("timeline.jsonld", [f'"license": "{TERMS}"']),
        ("annotations.jsonld", [f'"rights": "{TERMS}"']),
        ("feed.atom", [f"<rights>{NAMED}</rights>"]),
        ("calendar.ics", [f"DESCRIPTION:{NAMED}"]),
    ],
)
def test_the_terms_stand_where_a_format_has_room(file: str, said: list[str]) -> None:
    free, bare = (EXPORTS[file].make(made.chronology(licence=licence)) for licence in (NAMED, ""))
    for words in said:
        assert words in free
        assert words not in bare
    assert "rights" not in bare
    assert "license" not in bare


def test_chronologies_without_an_address_have_names_of_their_own_and_entries_keep_theirs() -> None:
    one, other = (
        shared.material(made.chronology(base_url="", title=title)) for title in ("The harbour", "The ferry \ud800")
    )
    for page in ("index.html", "changes/index.html", "data/annotations.jsonld"):
        assert one.identifier(page) != other.identifier(page)
    assert one.identifier("entries/a-1a2b3c4d/index.html") == other.identifier("entries/a-1a2b3c4d/index.html")
