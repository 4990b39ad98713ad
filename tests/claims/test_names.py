"""Names fold for matching; the project's own spelling wins."""

import pytest

from timeline.claims.names import fold, names_in, names_of
from timeline.model import Name, Settings

SAME = [
    ("Deraa", "Daraa"),
    ("Sergei", "Sergey"),
    ("al-Assad", "Al Assad"),
    ("Quneitra", "Kuneitra"),
    ("Zelenskyy", "Zelensky"),
]
APART = [("Amman", "Oman"), ("Homs", "Hama"), ("Iran", "Iraq")]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_name(a: str, b: str) -> None:
    assert fold(a) == fold(b)


@pytest.mark.parametrize(("a", "b"), APART)
def test_two_names(a: str, b: str) -> None:
    assert fold(a) != fold(b)


def test_the_projects_spelling_first() -> None:
    settings = Settings(title="x", people=(Name(name="Sergei Lavrov"),), places=(Name(name="Daraa", also=("Deraa",)),))
    people, places = names_in("Sergey Lavrov went to Deraa with Ada Lund.", settings)
    assert people == ("Sergei Lavrov", "Ada Lund")
    assert places == ("Daraa",)


def test_days_and_openers_are_no_names() -> None:
    assert names_in("On Monday the Jordanian army met in Amman.", Settings(title="x")) == ((), ("Amman",))


@pytest.mark.parametrize(
    ("quote", "people"),
    [
        ("Twelve people were hurt.", ()),
        ("Divers found the wreck.", ()),
        ("Brandt found the wreck.", ("Ada Brandt",)),
        ("Ada Brandt found the wreck.", ("Ada Brandt",)),
    ],
)
def test_a_word_that_opens_a_sentence_is_a_name_only_if_it_is_one_elsewhere(
    quote: str, people: tuple[str, ...]
) -> None:
    known = names_of("The mayor, Ada Brandt, met divers in Lask. Later, twelve of them left.")
    assert names_in(quote, Settings(title="x"), known)[0] == people


STORY = (
    "Nadia Orsk was taken from her home in Belesh on Monday. Officers came at dawn. Belesh is a town in Korvia. Orsk "
    "told Admiral Timur Aziz that Korvia would not forget. Sunday's vote in Square No 4 was calm."
)
IN_STORY = [
    ("Orsk spoke.", ("Nadia Orsk",), ()),
    ("Korvia voted on Sunday.", (), ("Korvia",)),
    ("Officers left for Belesh with Aziz.", ("Timur Aziz",), ("Belesh",)),
    ("It is far from Orsk to Belesh.", ("Nadia Orsk",), ("Belesh",)),
    ("The Dutch government thanked Hospital staff.", (), ()),
]


@pytest.mark.parametrize(("quote", "people", "places"), IN_STORY)
def test_the_article_tells_who_is_a_person_and_what_a_place(
    quote: str, people: tuple[str, ...], places: tuple[str, ...]
) -> None:
    assert names_in(quote, Settings(title="x"), names_of(STORY)) == (people, places)
