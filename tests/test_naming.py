"""A name is a place or a body, as the articles' words have it."""

from __future__ import annotations

import pytest

from timeline.dates.edtf import parse_edtf
from timeline.model import Article, Claim, Entry, Name, Settings, Span
from timeline.naming import one_kind

DAY = parse_edtf("2019-05-01")
CLAIM = Claim(id="a-1", article="a", start=0, end=0, quote="", sentence=Span(0, 0), when=DAY, basis="stated", trail=())
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
            when=DAY,
            basis="stated",
            claims=(CLAIM,),
            people=tuple(people.split()),
            places=tuple(places.split()),
        )
        for n, (people, places) in enumerate(named)
    )


BOTH = entries(("Karsa", ""), ("", "Karsa"), ("Karsa Ida", ""))
PLACES = entries(("", "Karsa"), ("", "Karsa"), ("Ida", "Karsa"))
BODIES = entries(("Karsa", ""), ("Karsa", ""), ("Karsa Ida", ""))


def sorted_out(given: tuple[Entry, ...], text: str, settings: Settings = PLAIN) -> tuple[Entry, ...]:
    return one_kind(given, [Article(id="a", path="seeds/a.txt", text=text)], settings)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The last of them left Karsa on Monday. The bridge in Karsa was shut.", PLACES),
        ("Trucks reached the besieged town of Karsa.", PLACES),
        ("KARSA (Gazette) - Rain fell. Troops encircled Karsa.", PLACES),
        ("Karsa, Ostland — Rain fell.", PLACES),
        ("Karsa said it had shut two mills. A mill at Karsa burned.", BODIES),
        ("Karsa’s chairman left. Karsa paid a fine.", BODIES),
        ("He lived in Karsa. She lived near Karsa. Karsa said no.", PLACES),
        ("He worked in Karsa. Karsa said no.", BOTH),
        ("Troops encircled Karsa. It rained at Karsa.", BOTH),
        ("She bought shares in Karsa. Karsa said no.", BODIES),
        ("She believes in Karsa’s future. He works in Karsa Mills.", BOTH),
    ],
)
def test_a_name_is_what_the_words_around_it_make_it(text: str, wanted: tuple[Entry, ...]) -> None:
    assert sorted_out(BOTH, text) == wanted


def test_what_the_project_lists_stands() -> None:
    assert sorted_out(BOTH, "A bridge in Karsa was shut.", LISTED) == BODIES
    dunmore = entries(("Dunmore", ""), ("Dunmore", ""), ("", "Dunmore"))
    assert sorted_out(dunmore, "Dunmore said no.", LISTED) == entries(*(("", "Dunmore"),) * 3)


@pytest.mark.parametrize(
    "given",
    [
        (("Jordan", ""), ("", "Jordan"), ("", "Jordan")),
        (("Damascus", ""), ("", "Damascus"), ("", "Damascus")),
        (("Ida", "Karsa"), ("Ida", "Karsa")),
    ],
    ids=["a country acts and is a place", "so does a capital", "nothing to sort"],
)
def test_what_may_be_both_stays_both(given: tuple[tuple[str, str], ...]) -> None:
    text = "Rain fell in Jordan, in Damascus and in Karsa. Jordan said no."
    assert sorted_out(entries(*given), text) == entries(*given)
