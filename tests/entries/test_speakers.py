"""Who says a thing, by the last name."""

from __future__ import annotations

import pytest

from timeline.entries.speakers import is_person, speaker

from .builders import claim


@pytest.mark.parametrize(
    ("attribution", "name", "person"),
    [
        ("the harbour master Ida Roe", "Roe", True),
        ("Ida Roe, who owns the pier", "Roe", True),
        ("Roe, a painter", "Roe", True),
        ("the Lindau Press", "", False),
        ("the UN", "UN", False),
        ("France", "France", False),
        ("a baker", "", False),
        ("", "", False),
    ],
)
def test_a_speaker_is_a_person_or_a_body(attribution: str, name: str, person: bool) -> None:
    said = claim("a", "2011-05-03", "Bread is dear", status="said", attribution=attribution)
    assert (speaker(said), is_person(said)) == (name, person)
