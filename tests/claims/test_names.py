"""Names fold for matching; the project's own spelling wins."""

import pytest

from timeline.claims.names import fold, names_in, names_inside
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
        ("Brandt found the wreck.", ("Brandt",)),
        ("Ada Brandt found the wreck.", ("Ada Brandt",)),
    ],
)
def test_a_word_that_opens_a_sentence_is_a_name_only_if_it_is_one_elsewhere(
    quote: str, people: tuple[str, ...]
) -> None:
    inside = names_inside("The mayor, Ada Brandt, met divers in Lask. Later, twelve of them left.")
    assert names_in(quote, Settings(title="x"), inside)[0] == people
