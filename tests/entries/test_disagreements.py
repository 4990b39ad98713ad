"""Where sources part: shown with their own words, and only where they cannot all be right."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from timeline.entries.merge import make_entries
from timeline.model import Claim, Disagreement, Name, Span

from .builders import SETTINGS, article, claim

ARTICLES = (article("a", "2011-05-04"), article("b", "2011-05-06"))


def found(*claims: Claim) -> list[Disagreement]:
    must = [(claims[0].id, other.id) for other in claims[1:]]
    (entry,) = make_entries(claims, ARTICLES, SETTINGS, must=must)
    return list(entry.disagreements)


@pytest.mark.parametrize(
    ("earlier", "later", "shown"),
    [
        ("The fire destroyed 12 houses", "The fire destroyed 15 houses", ["12 houses", "15 houses"]),
        ("The fire killed 12 people", "The fire killed 15 people", []),
        ("The fire killed 15 people", "The fire killed 12 people", ["15 people", "12 people"]),
        ("The fire destroyed at least 12 houses", "The fire destroyed 15 houses", []),
        ("The fire destroyed 12 houses", "The fire destroyed 3 bridges", []),
        ("400 people joined a march", "600 people marched", ["400 people", "600 people"]),
    ],
    ids=["counts", "a toll that grew", "a toll that fell", "at least", "other things", "who came to a march"],
)
def test_figures(earlier: str, later: str, shown: list[str]) -> None:
    told = found(claim("a", "2011-05-03", earlier), claim("b", "2011-05-03", later))
    assert [saying.value for disagreement in told for saying in disagreement.says] == shown


def test_names_spelled_almost_alike() -> None:
    (told,) = found(
        claim("a", "2011-05-03", "Peter Landi resigned", people=("Peter Landi",)),
        claim("b", "2011-05-03", "Peter Landis resigned", people=("Peter Landys",)),
    ) or [None]
    assert told is None or told.kind == "name"


def test_one_thing_told_of_two_named_days_is_shown_beside_both() -> None:
    claims = (
        claim("a", "2011-05-02", "The Lindau ferry sank in a storm near the old lighthouse"),
        claim("b", "2011-05-03", "The Lindau ferry sank in a storm near the old lighthouse"),
        *(claim("a", "2001", f"Something else of {word}") for word in ("sheep", "schools", "harvests", "taxes")),
    )
    entries = [entry for entry in make_entries(claims, ARTICLES, SETTINGS) if "ferry" in entry.title]
    assert len(entries) == 2
    for entry in entries:
        (told,) = entry.disagreements
        assert [saying.value for saying in told.says] == ["2011-05-02", "2011-05-03"]


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("The old Orlen bridge collapsed after weeks of rain", "The Orlen bridge collapsed in heavy rain", True),
        ("Ada Brandt, the mayor of Lask, resigned over the ferry", "Mayor Ada Brandt of Lask resigned", True),
        ("Ada Brandt visited the harbour of Lask in the rain", "Brandt visited Lask harbour", False),
        ("Ada Brandt of Lask resigned from the ferry board", "Tomas Okello resigned from a dam company", False),
    ],
    ids=["a bridge", "a mayor", "what is done often", "two people"],
)
def test_what_happens_once_is_shown_where_the_days_differ(one: str, other: str, shown: bool) -> None:
    entries = make_entries([claim("a", "2011-05-02", one), claim("b", "2011-05-01", other)], ARTICLES, SETTINGS)
    assert len(entries) == 2
    assert all(bool(entry.disagreements) is shown for entry in entries)


TOWNS = (
    Name(name="Lask", coordinates=(50.0, 10.0), radius=5),
    Name(name="Lask Harbour", coordinates=(50.1, 10.1)),
    Name(name="Brenn", coordinates=(52.0, 12.0)),
)


@pytest.mark.parametrize(
    ("here", "there", "kind", "shown"),
    [
        (("Lask",), ("Brenn",), "meeting", ["Lask", "Brenn"]),
        (("Lask",), ("Lask Harbour",), "meeting", []),
        (("Lask", "Brenn"), ("Brenn",), "meeting", []),
        (("Lask",), ("Brenn",), "", ["Lask", "Brenn"]),
        (("Lask",), ("Nowhere",), "meeting", []),
    ],
    ids=["far apart", "near", "a list", "one deed", "no coordinates"],
)
def test_places(here: tuple[str, ...], there: tuple[str, ...], kind: str, shown: list[str]) -> None:
    settings = replace(SETTINGS, places=TOWNS)
    one = claim("a", "2011-05-03", "The ministers met over the ferry", places=here, kind=kind)
    other = claim("b", "2011-05-03", "Both ministers held their meeting on the ferry", places=there, kind=kind)
    (entry,) = make_entries([one, other], ARTICLES, settings, must=[(one.id, other.id)])
    assert [saying.value for told in entry.disagreements for saying in told.says] == shown


@pytest.mark.parametrize(
    ("quotes", "texts", "shown"),
    [
        (("It was signed in Lask", "It was signed in Orsa"), ("In Lask.", "In Orsa."), ["Lask", "Orsa"]),
        (("It was signed in Lask", "It was signed in Orsa"), ("In Lask.", "In Orsa, a suburb of Lask."), []),
        (("It was signed in Lask", "It was signed near Orsa"), ("In Lask.", "Near Orsa."), []),
    ],
    ids=["neither names the other's", "one names both", "near"],
)
def test_places_nobody_gave_coordinates_for(quotes: list[str], texts: list[str], shown: list[str]) -> None:
    one = claim("a", "2011-05-03", quotes[0], places=(quotes[0].split()[-1],), kind="agreement")
    other = claim("b", "2011-05-03", quotes[1], places=(quotes[1].split()[-1],), kind="agreement")
    articles = [article(name, "2011-05-04", text) for name, text in zip("ab", texts, strict=True)]
    (entry,) = make_entries([one, other], articles, SETTINGS, must=[(one.id, other.id)])
    assert [saying.value for told in entry.disagreements for saying in told.says] == shown


def dated(name: str, date: str, quote: str, words: str) -> Claim:
    start = quote.index(words)
    return replace(claim(name, date, quote, start=0, basis="relative"), expression=Span(start, start + len(words)))


def test_last_tuesday_may_be_the_one_of_the_week_before() -> None:
    """The reading has its reason; what each tells of its own printing day is no disagreement."""
    telling = "the Lindau harbour ferry sank with ninety aboard and no rafts"
    first = dated("a", "2011-05-03", f"On 3 May {telling}", "On 3 May")
    later = dated("b", "2011-05-10", f"Last Tuesday {telling}", "Last Tuesday")
    printed = [article("a", "2011-05-04"), article("b", "2011-05-12")]
    entries = make_entries([first, later], printed, SETTINGS)
    assert {(d.reading, d.because) for entry in entries for d in entry.disagreements} == {
        ("2011-05-03", "“Last Tuesday” may mean the one of the week before, as the other article has it.")
    }
    fresh = [article("a", "2011-05-03"), article("b", "2011-05-10")]
    assert not [d for entry in make_entries([first, later], fresh, SETTINGS) for d in entry.disagreements]


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (("2011-05-15", "She sailed from Lindau"), ("2011-05-16", "The Aurora left Lindau with nine"), True),
        (("2011-05-15", "She sailed from Lindau"), ("2011-05-25", "The Aurora left Lindau with nine"), False),
        (("2011-05-15", "She sailed from Lindau"), ("2011-05-16", "The Aurora left Bregenz with nine"), False),
        (("2011-05-15", "She called at Lindau"), ("2011-05-16", "The Aurora left Lindau with nine"), False),
    ],
    ids=["a day apart", "ten days apart", "another port", "another deed"],
)
def test_one_deed_told_of_two_neighbouring_days(one: tuple[str, str], other: tuple[str, str], shown: bool) -> None:
    first, second = claim("a", *one, heading=f"Aurora {one[1].removeprefix('She ')}"), claim("b", *other)
    rest = [claim("z", f"19{n:02}", f"Something else of no matter, number {n}", start=n) for n in range(20)]
    entries = make_entries([first, second, *rest], ARTICLES, SETTINGS)
    assert not any(first in entry.claims and second in entry.claims for entry in entries)
    assert any(found.kind == "date" for entry in entries for found in entry.disagreements) is shown
