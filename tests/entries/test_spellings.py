"""Spellings of one name, for matching only."""

from __future__ import annotations

import pytest

from timeline.entries.spellings import find_spellings
from timeline.model import Name, Settings

from .builders import SETTINGS, claim


@pytest.mark.parametrize(
    ("seldom", "often", "slip"),
    [
        ("Randwich", "Randwick", True),
        ("Lindenbeg", "Lindenberg", True),
        ("Gardens", "Garden", False),
        ("Iran", "Iraq", False),
        ("Austria", "Australia", False),
    ],
)
def test_a_slip_of_one_letter(seldom: str, often: str, slip: bool) -> None:
    claims = [claim("a", "2011", f"Thing {n}", places=(often,)) for n in range(3)]
    claims.append(claim("b", "2011", "Another", places=(seldom,)))
    assert find_spellings(claims, SETTINGS) == ({seldom.lower(): often.lower()} if slip else {})


def test_of_two_names_that_a_slip_may_be_the_more_frequent_one_is_meant() -> None:
    """Also where it is found by another letter than the other; the order of a set once decided."""
    often = {"Brandner": 4, "Brandtnar": 3, "Grandtner": 3}
    claims = [claim("a", "2011", f"Thing {n}", people=(name,)) for name, count in often.items() for n in range(count)]
    claims.append(claim("b", "2011", "Another", people=("Brandtner",)))
    assert find_spellings(claims, SETTINGS) == {"brandtner": "brandner"}


def test_two_frequent_spellings_are_two_names() -> None:
    claims = [claim("a", "2011", f"Thing {n}", people=(name,)) for n in range(4) for name in ("Johnson", "Johnston")]
    assert find_spellings(claims, SETTINGS) == {}


def test_the_settings_say_which_spellings_are_one() -> None:
    settings = Settings(title="Test", places=(Name(name="Deraa", also=("Daraa", "Dar'a city")),))
    assert find_spellings([], settings) == {"daraa": "deraa"}
