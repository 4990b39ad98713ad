"""The feed of corrections, read back by feedparser."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from msgspec.structs import replace

from tests.publish import made
from timeline.model import Chronology, Decision
from timeline.publish.exports import corrections

TITLED = Decision(
    index=0, line=2, claim="c1", words="closed on Monday", verb="title", value="Shut", why="shorter", by="the desk"
)


def parsed(chronology: Chronology) -> Any:
    found = feedparser.parse(corrections.feed(chronology).encode())
    assert not found.bozo, found.bozo_exception
    assert found.version == "atom10"
    return found


def deciding(*decisions: Decision) -> Chronology:
    return replace(made.dated(day=made.WHENS["day"]), decisions=decisions)


def test_the_last_in_the_file_comes_first_and_says_who_what_and_why() -> None:
    noted = replace(TITLED, index=1, verb="note", value="Read twice.", by="")
    first, second = parsed(deciding(TITLED, noted)).entries
    assert (first.title, first.author) == ("An editor added the note “Read twice.”", "An editor")
    assert second.title == "The desk wrote the title “Shut”."
    assert second.content[0].value == "“closed on Monday” (c1). Reason: shorter."


def test_a_decision_keeps_its_name_wherever_it_stands() -> None:
    other = replace(TITLED, index=1, value="Closed")
    assert [one.id for one in parsed(deciding(TITLED, other)).entries] == [
        one.id for one in reversed(parsed(deciding(other, TITLED)).entries)
    ]


@pytest.mark.parametrize("value", made.HOSTILE.values(), ids=made.HOSTILE)
def test_hostile_values_stay_values(value: str) -> None:
    text = corrections.feed(deciding(replace(TITLED, claim=value, words=value, value=value, why=value, by=value)))
    assert {child.tag.rpartition("}")[2] for child in ElementTree.fromstring(text.encode()).iter()} == {
        "feed", "id", "title", "updated", "author", "name", "link", "entry", "content"
    }  # fmt: skip
