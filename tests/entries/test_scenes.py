"""What goes on for hours is told in many sentences."""

from __future__ import annotations

import pytest

from timeline.entries.scenes import of_one_scene

from .builders import claim

RIOT = "Rioting broke out in the docks of Lindau"
GAME = "Sande beat Harve 3-1 on Tuesday"


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (RIOT, "Bottles were thrown at the guards", True),
        (RIOT, "Two trams were set on fire", True),
        ("Two trams were set on fire", "Police used tear gas", True),
        (RIOT, "The docks were founded by monks", False),
        (RIOT, "Meanwhile in Grosse two trams were set on fire", False),
        (RIOT, "Last year two trams were set on fire", False),
        ("The riots were discussed in the council", "The mayor bought two trams", False),
        (GAME, "The goalkeeper fell over his own feet", True),
        (GAME, "Ivo Orr scored in the first minute", True),
        ("Harve won the cup", "The second half was dull", True),
        ("Orr won the election", "The second half was dull", False),
        ("Harve went into Tuesday's game with fear", "Orr fell in a tackle", True),
        ("Orr was laid to rest in Sande", "Hundreds of mourners came", True),
        ("Orr was laid to rest in Sande", "The mayor opened a bridge", False),
        ("Two streets were cordoned off", "A large area was sealed off by police", True),
        (GAME, "The club has sold its stadium", False),
        (GAME, "Last season Orr scored nine times", False),
    ],
)
def test_parts_of_a_riot_a_game_and_a_funeral(first: str, second: str, one: bool) -> None:
    a, b = claim("a", "2011-05-03", first, start=0), claim("a", "2011-05-03", second, start=300, basis="inferred")
    assert bool(of_one_scene(a, b)) is one


def test_nobody_quoted_tells_it_and_nothing_far_off() -> None:
    game = claim("a", "2011-05-03", GAME, start=0)
    assert not of_one_scene(game, claim("a", "2011-05-03", "Orr scored", start=3000))
    assert not of_one_scene(game, claim("a", "2011-05-03", "“Orr scored”", start=300, status="said", attribution="Roe"))
