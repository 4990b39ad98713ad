"""When a sentence tells a part of what the one before told: who was hurt, who came, who saw it."""

from __future__ import annotations

import pytest

from timeline.entries.passage import on_a_death, part_of
from timeline.entries.words import Profile, pile_up
from timeline.model import Claim

from .builders import SETTINGS, claim

DAY = "2011-05-03"
HURT = "a sentence soon after it tells how those fared whom it befell"
CAME = "a sentence soon after it tells of those who came"
HELPED = "the next sentence tells of those who came to help"
THERE = "the next sentence quotes those who were there"
ROLE = "a sentence soon after it tells of what had a part in it"
CRASH = claim("a", DAY, "A tram ran into a bakery in Lindau on Tuesday", start=0, kind="accident")
MARCH = claim("a", DAY, "Nurses marched through Lindau on Tuesday", start=0, kind="protest")
FIRE = claim("a", DAY, "A fire broke out in a mill on Tuesday", start=0)
SHOT = claim("a", DAY, "Three guards were shot at a depot on Tuesday", start=0, kind="attack")
QUAKE = claim("a", DAY, "An earthquake struck Lindau on Tuesday", start=0, kind="disaster")
KILLED = claim("a", DAY, "Seven members of a choir were killed by a neighbour on Tuesday", start=0, kind="death")
GUARDED = claim("a", DAY, "To prevent an attack the depot was guarded on Tuesday", start=0, kind="attack")
LAW = claim("a", DAY, "The council banned fireworks on Tuesday", start=0, kind="ban")


def profiles(*claims: Claim) -> tuple[Profile, ...]:
    return pile_up([*claims], SETTINGS).profiles


@pytest.mark.parametrize(
    ("first", "text", "expected"),
    [
        (CRASH, "Nine people were taken to hospital", HURT),
        (CRASH, "The injured, eleven in all, were flown out", HURT),
        (CRASH, "Of the 40 passengers most got off in time", HURT),
        (CRASH, "No one was killed", HURT),
        (CRASH, "The driver had braked too late", ROLE),
        (CRASH, "Some 60 firefighters cut the doors open", HELPED),
        (CRASH, "The line will be closed for a month", ""),
        (CRASH, "Another nine people were injured in a separate collision", ""),
        (CRASH, "Four people were killed at the crossing last year", ""),
        (CRASH, "The town sold the bakery", ""),
        (FIRE, "The flames rose forty metres", ROLE),
        (FIRE, "The driver had braked too late", ""),
        (SHOT, "The gunman got away on a bicycle", ROLE),
        (QUAKE, "The epicentre lay under the lake", ROLE),
        (MARCH, "An estimated 8,000 people attended", CAME),
        (MARCH, "Some protesters threw eggs", CAME),
        (MARCH, "A large number of protesters carried signs", CAME),
        (KILLED, "Four victims died at the scene", HURT),
        (MARCH, "Riot police drove them from the bridge", CAME),
        (MARCH, "The minister offered them a raise", ""),
        (LAW, "Nine people were taken to hospital", ""),
        (GUARDED, "Nine people were taken to hospital", ""),
        (LAW, "Police seized four crates", ""),
    ],
)
def test_a_part_of_what_was_told(first: Claim, text: str, expected: str) -> None:
    second = claim("a", DAY, text, start=first.end + 1, basis="inferred")
    assert part_of(*profiles(first, second)) == expected


def test_what_is_told_of_another_place_or_much_later_is_no_part() -> None:
    text = "Two people were injured at Grosse"
    assert part_of(*profiles(CRASH, claim("a", DAY, text, start=50, places=("Grosse",)))) == ""
    helped = claim("a", DAY, "Two people were taken to hospital at Grosse", start=50, places=("Grosse",))
    assert part_of(*profiles(CRASH, helped)) == HURT
    assert part_of(*profiles(CRASH, claim("a", DAY, "Two people were injured", start=900))) == ""


@pytest.mark.parametrize(("who", "expected"), [("a witness", THERE), ("police", THERE), ("the finance minister", "")])
def test_who_is_asked_about_it(who: str, expected: str) -> None:
    said = claim("a", DAY, f"“It went too fast,” {who} said", start=50, status="said", attribution=who)
    assert part_of(*profiles(CRASH, said)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor sent his condolences to the Orr family", "the later one mourns orr"),
        ("The mayor sent his condolences to the Brandt family", ""),
        ("Orr had led the council since 1990", ""),
    ],
)
def test_who_mourns(text: str, expected: str) -> None:
    dead = claim("a", DAY, "Ivo Orr died on Tuesday", start=0, kind="death")
    said = claim("a", DAY, text, start=400, status="said")
    assert on_a_death(*profiles(dead, said)).lower() == expected
