"""Who says a thing, by the last name."""

from __future__ import annotations

import pytest

from timeline.entries.speakers import is_one_of_them, is_person, same_speaker, speaker, speaks_for_it_too, two_speakers

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
        ("Mr O'Hara", "O'Hara", True),
        ("the deputy Ada Roe-Lind (Harve)", "Roe-Lind", True),
        ("Ida Roe of Sande Hospital", "Roe", True),
        ("Professor Ida Roe from the Harve Observatory", "Roe", True),
        ("Fisheries Minister of Sarvia, Ivo Brandt", "Brandt", True),
        ("The Fisheries Minister, Ivo Brandt", "Brandt", True),
        ("Ivo Brandt, head of Harve Water", "Brandt", True),
        ("The HLB, the league for boats", "HLB", False),
        ("The Minister", "", False),
        ("", "", False),
    ],
)
def test_a_speaker_is_a_person_or_a_body(attribution: str, name: str, person: bool) -> None:
    said = claim("a", "2011-05-03", "Bread is dear", status="said", attribution=attribution)
    assert (speaker(said), is_person(said)) == (name, person)


def test_who_is_quoted_speaks_whatever_is_told() -> None:
    told = claim("a", "2011-05-03", "According to Roe, “the pier was sold”", attribution="Roe")
    assert speaker(told) == "Roe"
    assert speaker(claim("a", "2011-05-03", "The pier was sold", attribution="Roe")) == ""


@pytest.mark.parametrize(
    ("one", "other", "same", "two"),
    [
        ("Ada Brandt, the mayor", "Brandt", True, False),
        ("Ada Brandt", "Ivo Orr", False, True),
        ("the Bureau of Mines (BOM)", "The BOM", True, False),
        ("the Bureau of Mines", "The BOM", True, False),
        ("the Sarvian Bureau of Mines", "the Bureau of Mines", True, False),
        ("the Sarvian Bureau of Mines", "the Sarvian Bureau of Fish", False, True),
        ("the captain, Ali al-Hallani", "Al-Halani", True, False),
        ("Ivo Hallmann", "Hallman", True, False),
        ("Ivo Roe", "Noe", False, True),
        ("HLB leader Ada Brandt", "HLB deputy leader Ivo Orr", False, True),
        ("Ada Brandt, head of water at the HLB", "the HLB", True, False),
        ("US consul Ada Brandt", "the US", False, True),
        ("a spokesman", "The BOM", False, False),
    ],
)
def test_a_body_is_called_by_its_letters_and_by_fewer_words(one: str, other: str, same: bool, two: bool) -> None:
    a, b = (claim("a", "2011-05-03", "Bread is dear", status="said", attribution=who) for who in (one, other))
    assert same_speaker(a, b) == same_speaker(b, a) == same
    assert bool(two_speakers(a, b)) == two


@pytest.mark.parametrize(
    ("many", "one", "told"),
    [
        ("several surgeons of Sande Hospital", "one surgeon of the hospital", True),
        ("several surgeons of Sande Hospital", "remembering it, one surgeon of the hospital", True),
        ("several surgeons of Sande Hospital", "the porter of Sande Hospital", False),
        ("several surgeons of Sande Hospital", "one baker", False),
    ],
)
def test_one_of_those_quoted_before(many: str, one: str, told: bool) -> None:
    a, b = (claim("a", "2011-05-03", "Beds are short", status="said", attribution=who) for who in (many, one))
    assert is_one_of_them(b, a) == told


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("“We are sorry,” said Ada Brandt, a vice president of Harvewater", True),
        ("“We are sorry,” said Ada Brandt, a vice president of Sandewater", False),
    ],
)
def test_another_of_the_same_body(quote: str, told: bool) -> None:
    one = claim("a", "2011-05-03", "Pipes leak", status="said", attribution="A Harvewater spokesman")
    assert speaks_for_it_too(one, claim("a", "2011-05-03", quote, status="said", attribution="Ada Brandt")) is told
