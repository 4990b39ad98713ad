"""The feed, read back by feedparser and held against RFC 4287."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.publish import made
from timeline.dates.edtf import to_edtf
from timeline.model import Chronology
from timeline.publish.exports import atom
from timeline.publish.words import words_for

ATOM = "{http://www.w3.org/2005/Atom}"
TERMS = "{http://purl.org/dc/terms/}"
COMPLETE = "{http://purl.org/syndication/history/1.0}complete"
PERIODS = [
    ("day", "start=2017-09-11; end=2017-09-11; scheme=W3C-DTF;"),
    ("month", "start=2017-02-01; end=2017-02-28; scheme=W3C-DTF;"),
    ("between", "start=2017-05-26; end=2017-06-09; scheme=W3C-DTF;"),
    ("since", "start=2017-06-01; scheme=W3C-DTF;"),
    ("after", "start=2017-06-01; scheme=W3C-DTF;"),
    ("until", "end=2017-09-12; scheme=W3C-DTF;"),
    ("by", "end=2017-09-11; scheme=W3C-DTF;"),
    ("44 BCE", "start=-0043-03-15; end=-0043-03-15;"),
    ("12,000 BCE", "start=-11999-01-01; end=-11999-12-31;"),
]


def parsed(chronology: Chronology) -> Any:
    found = feedparser.parse(atom.feed(chronology).encode())
    assert not found.bozo, found.bozo_exception
    assert found.version == "atom10"
    return found


def tree(chronology: Chronology) -> ElementTree.Element:
    """The feed's root; RFC 4287's required elements are all there, once."""
    root = ElementTree.fromstring(atom.feed(chronology).encode())
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (one,) = element.findall(ATOM + name)
            assert one.text or name == "title"
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", element.findtext(f"{ATOM}updated", ""))
        assert re.fullmatch(r"https://\S+|urn:uuid:[0-9a-f-]{36}", element.findtext(f"{ATOM}id", ""))
        (link,) = (one for one in element.findall(f"{ATOM}link") if one.get("rel") == "alternate")
        assert link.get("href")
    assert root.findtext(f"{ATOM}author/{ATOM}name") is not None
    ids = [one.text for one in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    return root


@pytest.mark.parametrize("address", ["https://example.org/harbour", ""])
def test_every_entry_is_there_with_what_the_standard_asks(address: str) -> None:
    dated = made.dated(**made.WHENS)
    chronology = made.chronology(*dated.articles, entries=dated.entries, base_url=address)
    assert len(tree(chronology).findall(f"{ATOM}entry")) == len(made.WHENS)
    found = parsed(chronology)
    words = words_for("en")
    titles = {f"{words.date(when)}: The harbour was closed" for when in made.WHENS.values() if not when.uncertain}
    assert titles < {one.title for one in found.entries}


@pytest.mark.parametrize(("name", "period"), PERIODS, ids=[row[0] for row in PERIODS])
def test_edtf_and_bounds_stand_in_dublin_core(name: str, period: str) -> None:
    when = made.WHENS[name]
    (entry,) = tree(made.dated(**{name: when})).findall(f"{ATOM}entry")
    assert [one.text for one in entry.findall(f"{TERMS}temporal")] == [to_edtf(when), period]


def test_updated_is_the_newest_article_and_newest_comes_first() -> None:
    older, newer, silent = made.article("older"), made.article("newer", "2018-01"), made.article("silent", "")
    when = made.WHENS["day"]
    entries = tuple(made.entry(when, made.claim(one, when), id=one.id) for one in (silent, older, newer))
    found = parsed(made.chronology(silent, older, newer, entries=entries))
    assert found.feed.updated == "2018-01-31T00:00:00Z"
    assert [one.updated[:10] for one in found.entries] == ["2018-01-31", "2017-09-12", "1970-01-01"]


def test_a_feed_that_holds_everything_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    chronology = made.dated(day=made.WHENS["day"], month=made.WHENS["month"])
    assert tree(chronology).find(COMPLETE) is not None
    monkeypatch.setattr(atom, "MOST", 1)
    cut = tree(chronology)
    assert cut.find(COMPLETE) is None
    assert len(cut.findall(f"{ATOM}entry")) == 1


def test_it_names_itself_and_its_sources_by_address() -> None:
    source = made.article(url="https://paper.example/a?b=1&c=2", publisher="Gazette")
    when = made.WHENS["day"]
    found = parsed(made.chronology(source, entries=(made.entry(when, made.claim(source, when)),)))
    assert found.feed.links[1].rel == "self"
    assert found.feed.links[1].href == "https://example.org/harbour/data/feed.atom"
    (via,) = (link for link in found.entries[0].links if link.rel == "via")
    assert via.href == "https://paper.example/a?b=1&c=2"
    assert via.title == "Gazette, 12 September 2017"


@pytest.mark.parametrize("value", made.HOSTILE.values(), ids=made.HOSTILE)
def test_hostile_values_stay_values(value: str) -> None:
    root = tree(made.hostile(value))
    assert root.findtext(f"{ATOM}title") == _as_xml(value)
    assert root.findtext(f"{ATOM}entry/{ATOM}title", "").endswith(_as_xml(value))
    (entry,) = parsed(made.hostile(value)).entries
    assert "<script" not in entry.content[0].value
    assert "<img" not in entry.content[0].value
    assert {child.tag.removeprefix(ATOM) for child in root if child.tag.startswith(ATOM)} <= {
        "id", "title", "subtitle", "updated", "author", "generator", "link", "entry"
    }  # fmt: skip


@given(st.text())
@settings(max_examples=60, deadline=None)
def test_words_in_words_out(title: str) -> None:
    when = made.WHENS["day"]
    root = tree(made.chronology(entries=(made.entry(when, title=title),)))
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == f"11 September 2017: {_as_xml(title)}"


def _as_xml(value: str) -> str:
    """What XML can hold."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", "\ufffd", value)
