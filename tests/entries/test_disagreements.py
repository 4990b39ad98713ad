"""Where sources part: shown with their own words, and only where they cannot all be right."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from timeline.dates.when import Day, Unit, When
from timeline.entries.merge import make_entries
from timeline.model import Claim, Disagreement, Name

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
        ("Eleven miners were shot without trial", "Seven rebels were executed", ["Eleven miners", "Seven rebels"]),
        ("Nine were killed in the fire", "The fire killed at least eleven people", []),
        ("Eleven died; 90 people were on board", "Twelve were killed", []),
        ("The fire of 12 May killed eleven people", "Fire killed tens of people", []),
        ("The fire of 1968 that killed about a million", "Fire killed a million, about 1 million", []),
        ("The club sold Brandt for £3m", "Brandt is sold for a record £3.2m", ["£3m", "£3.2m"]),
        ("The club sold Brandt for £3m", "The club sold Brandt with debts of £9m, for £3m", []),
        (
            "Three suspected cases at the mill",
            "It was feared four dray horses were ill",
            ["Three suspected cases", "four dray horses"],
        ),
        ("Three cases at the mill", "Four dray horses were ill", []),
        ("A blast in Lask killed two people on Friday", "A blast in Lask hurt five people on Friday", []),
        ("A further 14 calves fell ill", "The herd has 14 new cases and 90 calves fell ill", []),
        ("Fever closed schools in 16 towns", "Dry weather is told of by 12 towns", []),
        ("Seven died in the fire", "Four died at the scene, three others in hospital", []),
        ("Thirty-one people died in the fire", "The fire killed 28 people", ["Thirty-one people", "28 people"]),
        ("The fire killed 31 people", "The number of sailors killed was put at two", ["31 people", "two"]),
        ("A quake of 5.5 on the Richter scale", "The quake measured 7.0 on the Richter scale", []),
    ],
    ids=[
        "counts",
        "a toll that grew",
        "a toll that fell",
        "at least",
        "other things",
        "who came to a march",
        "the dead by two names",
        "the dead by no name",
        "the dead and those aboard",
        "a day and a round number",
        "a year",
        "one price",
        "another sum",
        "who may be ill",
        "who is ill",
        "hurt, not killed, at one place and day",
        "one number of two",
        "another matter",
        "parts of a toll",
        "a number of two words",
        "a toll in other words",
        "a scale",
    ],
)
def test_figures(earlier: str, later: str, shown: list[str]) -> None:
    told = found(claim("a", "2011-05-03", earlier), claim("b", "2011-05-03", later))
    assert [saying.value for disagreement in told for saying in disagreement.says] == shown


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("In Lindau, five were killed by shells", "In Grosse, twelve were killed by shells", []),
        ("Shells killed five people", "Shells killed twelve people", ["five people", "twelve people"]),
        ("Five of the rowers were hurt", "Six rowers were hurt", []),
        ("A wave killed five people and cost a fortune", "The flood and the landslip killed 900 people", []),
        ("Five of them were killed", "Earlier, twelve seals were killed in another bay", []),
    ],
)
def test_one_article_may_count_here_and_there(one: str, other: str, shown: list[str]) -> None:
    told = found(claim("a", "2011-05-03", one, start=0), claim("a", "2011-05-03", other, start=90))
    assert sorted(saying.value for disagreement in told for saying in disagreement.says) == sorted(shown)


@pytest.mark.parametrize(("printed", "shown"), [("2011-05-04", []), ("2011-08-01", ["31 people", "38 people"])])
def test_a_toll_grows_no_more_long_after(printed: str, shown: list[str]) -> None:
    claims = [
        claim("a", "2011-05-03", "The fire killed 31 people"),
        claim("b", "2011-05-03", "The fire killed 38 people"),
    ]
    articles = (article("a", printed), article("b", "2011-09-01"))
    (entry,) = make_entries(claims, articles, SETTINGS, must=[(claims[0].id, claims[1].id)])
    assert [saying.value for told in entry.disagreements for saying in told.says] == shown


@pytest.mark.parametrize(
    ("clock", "text", "shown"),
    [
        ("06:00", "A fire broke out in the Lask sawmill", True),
        ("04:10", "A fire broke out in the Lask sawmill", False),
        ("06:00", "The sawmill at Lask was opened again by its owner", False),
        ("06:00Z", "A fire broke out in the Lask sawmill", False),
    ],
    ids=["two hours", "minutes", "another deed", "two zones"],
)
def test_hours(clock: str, text: str, shown: bool) -> None:
    one = claim("a", "2011-05-03", "A fire broke out in the sawmill of Lask")
    other = claim("b", "2011-05-03", text)
    hours = (When.at(Unit("time", Day(2011, 5, 3), at)) for at in ("04:00", clock))
    told = found(*(replace(c, when=hour) for c, hour in zip((one, other), hours, strict=True)))
    assert [disagreement.kind for disagreement in told] == (["date"] if shown else [])


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Harbour Health Centre", "Harbor Health Center", False),
        ("Gard Sans Limites", "Gerd Sans Limites", False),
        ("Martin Feldner", "Martin Feldmer", True),
    ],
    ids=["British and American", "another vowel", "another name"],
)
def test_two_spellings_of_one_name(one: str, other: str, shown: bool) -> None:
    told = found(*(claim(a, "2011-05-03", f"{n} spoke", people=(n,)) for a, n in (("a", one), ("b", other))))
    assert [disagreement.kind for disagreement in told] == (["name"] if shown else [])


def test_names_spelled_almost_alike() -> None:
    (told,) = found(
        claim("a", "2011-05-03", "Peter Landi resigned", people=("Peter Landi",)),
        claim("b", "2011-05-03", "Peter Landis resigned", people=("Peter Landys",)),
    ) or [None]
    assert told is None or told.kind == "name"


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
        (("A pact on eels was signed in Lask", "Bakers signed a lease in Orsa"), ("In Lask.", "In Orsa."), []),
    ],
    ids=["neither names the other's", "one names both", "near", "met over something else"],
)
def test_places_nobody_gave_coordinates_for(quotes: list[str], texts: list[str], shown: list[str]) -> None:
    one = claim("a", "2011-05-03", quotes[0], places=(quotes[0].split()[-1],), kind="agreement")
    other = claim("b", "2011-05-03", quotes[1], places=(quotes[1].split()[-1],), kind="agreement")
    articles = [article(name, "2011-05-04", text) for name, text in zip("ab", texts, strict=True)]
    (entry,) = make_entries([one, other], articles, SETTINGS, must=[(one.id, other.id)])
    assert [saying.value for told in entry.disagreements for saying in told.says] == shown
