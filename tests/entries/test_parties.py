"""Who did it, and where two claims of one thing name others."""

import pytest

from timeline.entries.merge import make_entries
from timeline.entries.parties import find_doers

from .builders import SETTINGS, article, claim


@pytest.mark.parametrize(
    ("text", "deed", "parties"),
    [
        ("The agreement was signed in Lask by Iran, Russia and Turkey.", "signed", {"iran", "russia", "turkey"}),
        ("Russia, Iran and Iraq signed the agreement in Lask", "signed", {"iran", "russia", "iraq"}),
        ("Twelve villagers were killed by the army on Sunday", "killed", {"the state"}),
        ("A clinic was bombed by rebels, the ministry said", "attacked", {"its opponents"}),
        ("Turkish warplanes bombed a bridge", "attacked", {"turkey"}),
        ("Twelve villagers were killed by Sunday", None, set()),
        ("The ferry was struck by lightning", None, set()),
        ("The army base was closed", None, set()),
    ],
)
def test_who_did_what(text: str, deed: str | None, parties: set[str]) -> None:
    found = find_doers(text)
    assert (found.deed if found else None, set(found.parties) if found else set()) == (deed, parties)


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Villagers were killed by the army", "Villagers were killed by rebels", ["the army", "rebels"]),
        ("Villagers were killed by the army", "Villagers were killed by soldiers", []),
        ("Villagers were killed by the army", "Villagers were killed by Russian planes", []),
        ("Villagers were killed by the army", "Rebels captured the village", []),
        (
            "The deal was signed by Iran, Russia and Turkey",
            "Russia, Iran and Iraq signed the deal",
            ["Iran, Russia and Turkey", "Russia, Iran and Iraq"],
        ),
        ("The deal was signed by Iran, Russia and Turkey", "Russia and Iran signed the deal", []),
    ],
)
def test_two_claims_that_name_others(one: str, other: str, shown: list[str]) -> None:
    told = [claim("a", "2011-05-03", one), claim("b", "2011-05-03", other)]
    (entry,) = make_entries(told, [article("a"), article("b")], SETTINGS, must=[(told[0].id, told[1].id)])
    assert [saying.value for found in entry.disagreements for saying in found.says] == shown


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Jets bombed an arms depot in Lask", "Jets bombed a hospital in Lask", ["arms depot", "hospital"]),
        ("A garrison in Lask was shelled", "Gunners shelled the school of Lask", ["garrison", "school"]),
        ("Jets bombed a hospital in Lask", "Jets bombed a clinic in Lask", []),
        ("Jets bombed a depot and a hospital in Lask", "Jets bombed a hospital in Lask", []),
        ("Jets bombed a bridge in Lask", "Jets bombed a hospital in Lask", []),
        ("Soldiers took the wounded to a hospital", "Jets bombed a base in Lask", []),
    ],
)
def test_what_an_attack_was_on(one: str, other: str, shown: list[str]) -> None:
    told = [claim("a", "2011-05-03", one), claim("b", "2011-05-03", other)]
    (entry,) = make_entries(told, [article("a"), article("b")], SETTINGS, must=[(told[0].id, told[1].id)])
    assert [saying.value for found in entry.disagreements for saying in found.says] == shown
