"""Whom the sentences of an article are about, asked late or after each of them."""

from __future__ import annotations

import pytest

from timeline.claims.attribution import NOBODY
from timeline.claims.parse import Reading
from timeline.claims.sentences import split
from timeline.claims.thread import Thread

ARTICLE = (
    "Mayor Ada Lund opened the ferry harbour in Ostra. She cut a ribbon on the pier. "
    "The council met on Friday. It voted for a second pier. Ivo Orr sold the mill. {pronouns}He left the town."
)


@pytest.mark.parametrize("pronouns", ["", "He sold it for a song. " * 200])
def test_who_is_meant_is_the_same_however_late_it_is_asked(pronouns: str) -> None:
    text = ARTICLE.format(pronouns=pronouns)
    readings = [Reading(text, span) for span in split(text, 0, len(text))]
    often, late = Thread(text), Thread(text)
    found = []
    for reading in readings:
        found.append(often.before(reading))
        late.before(reading) if reading is readings[-1] else None
        for thread in (often, late):
            thread.follow(reading, NOBODY, False)
    assert [one.person or one.body for one in found[:5]] == ["", "Mayor Ada Lund", "", "The council", ""]
    assert found[-1].person == "Ivo Orr"
    assert late.before(readings[-1]) == often.before(readings[-1])


def test_a_sentence_that_opens_with_a_name_asks_for_nobody() -> None:
    text = "Ada Lund opened the harbour. Ivo Orr sold the mill."
    first, second = (Reading(text, span) for span in split(text, 0, len(text)))
    thread = Thread(text)
    thread.follow(first, NOBODY, False)
    assert thread.before(second).person == ""
