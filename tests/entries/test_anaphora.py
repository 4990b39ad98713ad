"""Words by which a sentence points back to the one before it."""

from __future__ import annotations

import pytest

from .builders import NEWS, claim, reason


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("The blast broke the windows of forty shops", 50, "the next sentence takes it up"),
        ("They closed the square for the night", 50, "the next sentence takes it up"),
        ("Instead, Amsel spoke", 50, "the next sentence takes it up"),
        ("While it burned, nobody came", 50, "the next sentence takes it up"),
        ("However, on arrival, it was too late", 50, "the next sentence takes it up"),
        ("In Grosse, it was too late", 50, ""),
        ("They retaliated by bombing the Grosse market", 50, ""),
        ("The blast was condemned by the bishop", 50, ""),
        ("The market stayed closed", 50, "the next sentence takes it up"),
        ("The market keeper Ivo wept", 50, "the next sentence takes it up"),
        ("The market Aurora stayed open", 50, ""),
        ("According to Captain Ede, the explosions were heard at sea", 50, "the next sentence takes it up"),
        ("One of the blasts tore a wall down", 50, "the next sentence takes it up"),
        ("One of the ferries was late", 50, ""),
        ("Three of them were shut for a month", 50, "the next sentence takes it up"),
        ("Shortly afterwards a kiosk fell into the river", 50, "the next sentence takes it up"),
        ("Shortly afterwards a kiosk fell into the river", 150, ""),
        ("Five of the markets were shut", 50, "the next sentence takes it up"),
        ("Five of the ferries were late", 50, ""),
        ("Such a blast can be heard at sea", 50, "the next sentence takes it up"),
        ("The ferry was late", 50, ""),
        ("The market stayed closed", 150, "the next sentence takes it up"),
        ("The market stayed closed", 340, ""),
        ("They closed the square for the night", 900, ""),
        ("It is clear that prices will rise", 900, ""),
    ],
)
def test_words_that_point_back(text: str, start: int, expected: str) -> None:
    assert reason(NEWS, claim("a", "2011-05-03", text, start=start, basis="inferred")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "All 90 guests of the wedding were sent home",
            "the later one speaks of “the wedding”, which the earlier tells of first",
        ),
        ("The weddings of the year cost less", ""),
        ("All 90 guests of a wedding were sent home", ""),
    ],
)
def test_something_that_goes_on_is_told_first_with_a(text: str, expected: str) -> None:
    ill = claim("a", "2011-05-03", "Nine people fell ill during a lakeside wedding", start=400, basis="inferred")
    assert reason(ill, claim("a", "2011-05-03", text, start=650, basis="inferred")) == expected


def test_the_cases_are_not_what_somebody_has_just_said() -> None:
    said = claim("a", "2011-05-03", "The farm stays shut", start=0, status="said", attribution="Orr", basis="inferred")
    cases = claim("a", "2011-05-03", "The cases are the first of goats", start=30, kind="outbreak", basis="inferred")
    assert reason(said, cases) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Brandt, 44, was given nine years", "the next sentence tells of a sentence too, without a day of its own"),
        ("Ida Brandt, 44, wept", ""),
        ("A hospital was built there", ""),
    ],
)
def test_the_next_sentence_tells_the_same_kind_of_thing(text: str, expected: str) -> None:
    deed = claim("a", "2011-05-03", "A court jailed the four", start=0)
    assert reason(deed, claim("a", "2011-05-03", text, start=30, basis="inferred")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry confirmed the meeting of the two",
            "the later one speaks of “the meeting”, which the earlier tells",
        ),
        ("The ministry confirmed the price of bread", ""),
    ],
)
def test_what_is_said_of_it_speaks_of_it(text: str, expected: str) -> None:
    met = claim("a", "2011-05-03", "The two admirals met on Monday", start=0)
    said = claim("a", "2011-05-03", text, start=31, status="said", basis="inferred", leans_on=met.id)
    assert reason(met, said) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor gave Roe the award at noon", "the next sentence speaks of “the award”, which it tells of"),
        ("The mayor also gave Orr the award", ""),
        ("In Grosse, Orr got the award", ""),
        ("The mayor ate herring", ""),
    ],
)
def test_a_rare_noun_with_the_is_what_was_just_told(text: str, expected: str) -> None:
    news = claim("a", "2011-05-03", "Ada Roe has been awarded a prize", start=0, basis="inferred")
    assert reason(news, claim("a", "2011-05-03", text, start=40, basis="inferred")) == expected


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Roe and her men were brought to a jail in Grosse", True),
        ("Roe was also given a medal in Grosse", False),
        ("Meanwhile Roe was given a medal in Grosse", False),
        ("Amsel was brought to a jail in Grosse", False),
    ],
)
def test_the_same_person_in_the_next_sentence(text: str, same: bool) -> None:
    who = ("Ada Roe",) if "Roe" in text else ("Amsel",)
    news = claim("a", "2011-05-03", "Ada Roe has been held by police", start=0, people=("Ada Roe",), basis="inferred")
    second = claim("a", "2011-05-03", text, start=40, basis="inferred", people=who)
    assert bool(reason(news, second)) is same


def test_what_it_comes_after_is_something_else() -> None:
    assert (
        reason(NEWS, claim("a", "2011-05-03", "It comes after nine arrests in Grosse", start=50, basis="inferred"))
        == ""
    )


def test_the_rejection_is_what_was_rejected() -> None:
    news = claim("a", "2011-05-03", "The union rejected the offer", start=0)
    text = "The rejection followed nine hours of talks"
    assert reason(news, claim("a", "2011-05-03", text, start=50, basis="inferred")) == "the next sentence takes it up"
