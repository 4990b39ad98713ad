"""A name is a place or a body, as most entries have it."""

from __future__ import annotations

import pytest

from timeline.dates.edtf import parse_edtf
from timeline.model import Entry, Name, Settings
from timeline.naming import one_kind

PLAIN = Settings(title="The harbour")
LISTED = Settings(
    title="The harbour", people=(Name(name="Karsa"),), places=(Name(name="Dunmore", also=("Old Dunmore",)),)
)


def entries(*named: tuple[str, str]) -> tuple[Entry, ...]:
    """An entry for each pair: its people and its places, words apart."""
    return tuple(
        Entry(
            id=f"e{n}",
            title="",
            when=parse_edtf("2019-05-01"),
            basis="stated",
            claims=(),
            people=tuple(people.split()),
            places=tuple(places.split()),
        )
        for n, (people, places) in enumerate(named)
    )


@pytest.mark.parametrize(
    ("given", "settings", "wanted"),
    [
        ((("", "Karsa"), ("", "Karsa"), ("Karsa", "")), PLAIN, (("", "Karsa"), ("", "Karsa"), ("", "Karsa"))),
        ((("Brint", ""), ("Brint", ""), ("Ida", "Brint")), PLAIN, (("Brint", ""), ("Brint", ""), ("Ida Brint", ""))),
        ((("Karsa", "Karsa"), ("", "Karsa")), PLAIN, (("", "Karsa"), ("", "Karsa"))),
        ((("", "Karsa"), ("", "Karsa"), ("Karsa", "")), LISTED, (("Karsa", ""), ("Karsa", ""), ("Karsa", ""))),
        ((("Dunmore", ""), ("Dunmore", ""), ("", "Dunmore")), LISTED, (("", "Dunmore"),) * 3),
    ],
    ids=["mostly a place", "mostly a body", "both in one", "listed as a body", "listed as a place"],
)
def test_a_name_is_of_one_kind(
    given: tuple[tuple[str, str], ...], settings: Settings, wanted: tuple[tuple[str, str], ...]
) -> None:
    assert one_kind(entries(*given), settings) == entries(*wanted)


@pytest.mark.parametrize(
    "given",
    [
        (("Jordan", ""), ("", "Jordan"), ("", "Jordan")),
        (("Damascus", ""), ("", "Damascus"), ("", "Damascus")),
        (("Karsa", ""), ("", "Karsa")),
        (("Ida", "Karsa"), ("Ida", "Karsa")),
    ],
    ids=["a country acts and is a place", "so does a capital", "as often one as the other", "nothing to sort"],
)
def test_what_may_be_both_stays_both(given: tuple[tuple[str, str], ...]) -> None:
    assert one_kind(entries(*given), PLAIN) == entries(*given)
