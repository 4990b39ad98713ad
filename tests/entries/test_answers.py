"""What is said on a meeting after it, and to those who ask about reports."""

from __future__ import annotations

import pytest

from timeline.entries.answers import answers
from timeline.entries.same import judge
from timeline.entries.words import pile_up
from timeline.model import Claim

from .builders import SETTINGS, claim

MET = claim(
    "a",
    "2011-05-03",
    "The French and Kenyan transport ministers met in Lindau to talk about ferry fares on the lake",
    start=0,
    kind="meeting",
    places=("Lindau",),
    basis="inferred",
)
TALKS = claim(
    "a",
    "2011-05-03",
    "Two breweries are holding talks on a merger in Lindau",
    start=0,
    status="ongoing",
    kind="meeting",
    places=("Lindau",),
    basis="inferred",
)
OTHERS = tuple(claim("z", "2001", f"Something else of {word}") for word in ("sheep", "schools", "harvests", "taxes"))


def reason(first: Claim, second: Claim) -> str:
    profiles = pile_up([first, second, *OTHERS], SETTINGS).profiles
    return answers(profiles[0], profiles[1])


def said(text: str, who: str, date: str = "2011-05-03", **more: object) -> Claim:
    return claim("a", date, text, start=900, status="said", attribution=who, basis="inferred", **more)


@pytest.mark.parametrize(
    ("text", "who", "same"),
    [
        ("Ferry fares will fall by the summer", "French Transport Minister Zoe Amsel", True),
        ("Ferry fares will fall by the summer, he told reporters in Lindau", "Ivo Orr", True),
        ("Ferry fares will fall by the summer, he told reporters in Grosse", "Ivo Orr", False),
        ("Ferry fares will fall by the summer", "French rower Zoe Amsel", False),
        ("Ferry fares will fall by the summer", "Danish Transport Minister Zoe Amsel", False),
        ("Ferry fares will fall by the summer", "the French transport ministry", False),
        ("Schools will open by the summer", "French Transport Minister Zoe Amsel", False),
    ],
    ids=["who met", "where they met", "elsewhere", "no minister", "another country", "a body", "another matter"],
)
def test_one_of_those_who_met_speaks_of_its_matter(text: str, who: str, same: bool) -> None:
    assert bool(reason(MET, said(text, who))) is same


@pytest.mark.parametrize(
    ("text", "more", "same"),
    [
        ("We have nothing to announce on reports of discussions", {}, True),
        ("She would not comment on rumours of talks in Lindau", {"places": ("Lindau",)}, True),
        ("She would not comment on reports about a merger of breweries", {}, True),
        ("She would not comment on rumours of talks in Grosse", {"places": ("Grosse",)}, False),
        ("She would not comment on reports of a strike", {}, False),
        ("She would not comment on the price of beer", {}, False),
        ("There are daily reports of discussions", {}, False),
    ],
)
def test_who_will_not_speak_on_reports_speaks_on_what_is_told(text: str, more: dict[str, object], same: bool) -> None:
    assert bool(reason(TALKS, said(text, "a clerk of the cartel office", **more))) is same


def test_a_saying_of_another_day_answers_nothing() -> None:
    later = said("We have nothing to announce on reports of discussions", "a clerk", date="2011-05-09")
    one, other = pile_up([TALKS, later, *OTHERS], SETTINGS).profiles[:2]
    assert not judge(one, other).together
