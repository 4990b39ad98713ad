"""The sources as BibTeX, read back by pybtex."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pybtex.database import parse_string
from pybtex.richtext import Text

from tests.publish import made
from timeline.dates.edtf import to_edtf
from timeline.model import Chronology
from timeline.publish.exports.bibtex import bibtex

ISSUED = [
    # when it was published, date, year, month
    ("day", "2017-09-11", "2017", "September"),
    ("time", "2017-09-11", "2017", "September"),
    ("month", "2017-02", "2017", "February"),
    ("year", "2017", "2017", None),
    ("about", "2017-09~", "2017", "September"),
    ("unsure", "2017-09-11?", "2017", "September"),
    ("week", None, None, None),
    ("decade", None, None, None),
    ("between", None, None, None),
    ("since", None, None, None),
    ("by", None, None, None),
    ("44 BCE", None, None, None),
    ("12,000 BCE", None, None, None),
]


def records(chronology: Chronology) -> Any:
    return parse_string(bibtex(chronology), "bibtex").entries


@pytest.mark.parametrize(("name", "date", "year", "month"), ISSUED, ids=[row[0] for row in ISSUED])
def test_a_date_has_no_more_parts_than_are_known(
    name: str, date: str | None, year: str | None, month: str | None
) -> None:
    when = made.WHENS[name]
    source = replace(made.article("a"), published=when)
    fields = records(made.chronology(source))["a"].fields
    assert (fields.get("date"), fields.get("year"), fields.get("month")) == (date, year, month)
    assert fields["edtf"] == to_edtf(when)
    assert fields.get("earliest") == (str(when.earliest) if when.earliest else None)
    assert fields.get("latest") == (str(when.latest) if when.latest else None)


def test_what_is_not_known_is_not_there() -> None:
    source = made.article(published="", text=" ")
    assert set(records(made.chronology(source))["gazette"].fields) == {"langid"}


def test_without_a_title_the_first_words_stand_in_brackets() -> None:
    source = made.article(text="It rained for three days and then it stopped.")
    assert (
        decoded(records(made.chronology(source))["gazette"].fields["title"]) == "[It rained for three days and then…]"
    )


def test_an_author_is_one_name() -> None:
    source = made.article(author="Mara Okonjo and the Harbour desk, with agencies")
    (person,) = records(made.chronology(source))["gazette"].persons["author"]
    assert " ".join(person.last_names) == "{Mara Okonjo and the Harbour desk, with agencies}"


def test_keys_are_unique_whatever_the_ids() -> None:
    articles = [made.article(id) for id in ("a", "A", "a b", "ä", "درعا", "a,b", "{a}", "a-b")]
    assert len(records(made.chronology(*articles))) == len(articles)


def test_an_address_keeps_its_characters() -> None:
    source = made.article(url="https://paper.example/a_b?x=1&y=%20#top")
    assert records(made.chronology(source))["gazette"].fields["url"] == "https://paper.example/a_b?x=1&y=%20#top"


@pytest.mark.parametrize("value", made.HOSTILE.values(), ids=made.HOSTILE)
def test_hostile_values_stay_values(value: str) -> None:
    (record,) = records(made.hostile(value)).values()
    assert record.type == "misc"
    for field in ("title", "howpublished"):
        assert decoded(record.fields[field]) == _as_line(value)
    assert set(record.fields) <= {
        "title", "howpublished", "date", "year", "month", "edtf", "earliest", "latest", "langid", "sha256",
        "url", "archiveurl",
    }  # fmt: skip


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=100, deadline=None)
def test_words_in_words_out(title: str) -> None:
    source = made.article(title=title, text=" ")
    fields = records(made.chronology(source))["gazette"].fields
    assert decoded(fields.get("title", "")) == _as_line(title)


NAMED = {
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~", "textasciicircum": "^",
}  # fmt: skip


def decoded(field: str) -> str:
    """What LaTeX would set: our own few escapes undone, and nothing else that LaTeX takes for a command left over."""
    bare = field[1:-1] if field.startswith("{") else field
    out = re.sub(r"\\([#$%&_])|\\(text[a-z]+)\{\}", lambda m: m[1] or NAMED[m[2]], bare)
    rest = re.sub(r"\\[#$%&_]|\\text[a-z]+\{\}", "", bare)
    assert not re.search(r"[\\{}~^#$%&_]", rest)
    return out


def test_pybtex_reads_the_escapes_as_latex_does() -> None:
    source = made.article(title="50% of 1 & #2 in a_b: Überfahrt nach Århus", text=" ")
    field = records(made.chronology(source))["gazette"].fields["title"]
    assert str(Text.from_latex(field)) == "50% of 1 & #2 in a_b: Überfahrt nach Århus"


def _as_line(value: str) -> str:
    value = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", "\ufffd", value)
    return re.sub(r"\s+", " ", value).strip()
