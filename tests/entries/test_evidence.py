"""What few words or figures show that two claims are one thing."""

from __future__ import annotations

import pytest

from timeline.entries.same import judge
from timeline.entries.words import pile_up

from .builders import BACKGROUND, SETTINGS, claim, verdict


def test_the_same_round_is_one_thing() -> None:
    met = claim("a", "2011-05-12..2011-05-22", "The delegations met in Keld for their third round")
    later = claim("b", "2011-05", "Nothing came of the third round")
    assert verdict(met, later).reason == "both tell of the third round"
    assert not verdict(met, claim("b", "2011-05", "Nothing came of the third bottle")).together


@pytest.mark.parametrize(
    ("other", "together"),
    [("picked up 41 people clinging to jerrycans", True), ("picked up 43 people clinging to jerrycans", False)],
)
def test_one_count_of_people_rescued_is_one_rescue(other: str, together: bool) -> None:
    one = claim("a", "2011-05-03", "The Hedda Star recovered 41 survivors from the sea", basis="inferred")
    freighter = claim("b", "2011-05-03", f"A freighter {other}", basis="inferred")
    assert verdict(one, freighter).together is together


def test_the_headword_of_a_list_is_what_another_tells_of_that_day() -> None:
    told = claim("a", "2011-05-03", "The Lindau ferry line has gone into administration, its owner said", status="said")
    assert verdict(told, claim("b", "2011-05-03", "Administration.")).together
    assert not verdict(told, claim("b", "2011-05-03", "Regatta.")).together
    assert not verdict(told, claim("b", "2011-05-04", "Administration.")).together


@pytest.mark.parametrize(
    ("place", "kind", "together"),
    [("Hollen Mill", "outbreak", True), ("Grosse Dairy", "outbreak", False), ("Hollen Mill", "test", False)],
)
def test_one_kind_of_thing_at_one_place(place: str, kind: str, together: bool) -> None:
    ill = claim(
        "a", "2011-05-03", "Three cows at Hollen Mill near Grosse are sick, vets fear", basis="inferred",
        kind="outbreak", places=("Hollen Mill", "Grosse"), status="ongoing",
    )  # fmt: skip
    feared = claim(
        "b", "2011-05-03", f"It was feared on Tuesday that four heifers at {place} near Grosse had the disease",
        kind=kind, places=(place, "Grosse"),
    )  # fmt: skip
    others = [claim(f"x{n}", "2011-05-03", f"Another thing of {n} sorts") for n in range(12)]
    profiles = pile_up([ill, feared, *BACKGROUND, *others], SETTINGS).profiles
    assert judge(profiles[0], profiles[1]).together is together


@pytest.mark.parametrize(
    ("other", "together"),
    [
        ("A benefit evening in the capital, with jugglers and acrobats aplenty, raised silver for orphans", True),
        ("A benefit evening for jugglers ended early, and rain fell on all acrobats", False),
    ],
    ids=["four rare words", "three"],
)
def test_four_rare_words_of_one_day_are_one_thing(other: str, together: bool) -> None:
    crowd = [claim("z", "2011-05-03", f"Port {word} reported nothing", start=n) for n, word in enumerate(PORTS)]
    one = claim(
        "a", "2011-05-03", "Thirty acrobats and jugglers took part in a benefit evening that raised money for orphans"
    )
    profiles = pile_up([one, claim("b", "2011-05-03", other), *BACKGROUND, *crowd], SETTINGS).profiles
    assert judge(profiles[0], profiles[1]).together is together


PORTS = tuple(f"{a}{b}" for a in ("San", "Lin", "Bre", "Nor", "Tel") for b in ("de", "dau", "genz", "na", "lin"))
