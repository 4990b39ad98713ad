"""Who says it, after "according to": names keep their capital, other words lose the one that a sentence gave them."""

from __future__ import annotations

import pytest

from tests.publish import made
from timeline.publish.speakers import in_sentence

OPENING = {
    "Diplomats": "diplomats",
    "The harbour master": "the harbour master",
    "Two witnesses": "two witnesses",
    "Western diplomats": "western diplomats",
    "Port officials": "Port officials",
    "Syrian officials": "Syrian officials",
    "Foreign Minister Brandt": "Foreign Minister Brandt",
    "Brown": "Brown",
    "Woods": "Woods",
    "Mara Okonjo": "Mara Okonjo",
}
"""Words that open a sentence → the same after "according to"."""


@pytest.mark.parametrize("who", OPENING)
def test_a_sentence_gives_a_capital_that_only_names_keep(who: str) -> None:
    source = made.article(text=f"{who} said the harbour was closed.")
    told = made.claim(source, made.WHENS["day"], 0, len(source.text), attribution=who)
    assert in_sentence(told, source) == OPENING[who]


def test_inside_a_sentence_the_articles_capital_stands() -> None:
    source = made.article(text="The harbour was closed, Residents of the Quay said.")
    told = made.claim(source, made.WHENS["day"], 0, 51, attribution="Residents of the Quay")
    assert in_sentence(told, source) == "Residents of the Quay"


def test_other_languages_are_left_alone() -> None:
    source = made.article(text="Diplomaten sagten es.", language="de")
    told = made.claim(source, made.WHENS["day"], 0, 21, attribution="Diplomaten")
    assert in_sentence(told, source) == "Diplomaten"
