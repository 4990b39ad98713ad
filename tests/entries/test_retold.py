"""When an article tells a thing again: with its day, with its toll, as what the same person did."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from timeline.entries.retold import dated_later, tells_the_lead, told_again
from timeline.entries.same import judge
from timeline.entries.words import Profile, pile_up
from timeline.model import Claim

from .builders import SETTINGS, claim

NEWS = "2011-05-06"


def profiles(*claims: Claim) -> tuple[Profile, ...]:
    return pile_up([*claims], SETTINGS).profiles


def lead(text: str, **more: object) -> Claim:
    return claim("a", NEWS, text, start=0, basis="inferred", **more)


@pytest.mark.parametrize(
    ("first", "date", "text", "same"),
    [
        ("A boy has been killed in a tram accident", "2011-05-04", "The collision took place on Wednesday", True),
        ("A boy has been killed in a tram accident", "2011-05-04", "The mayor wept on Wednesday", False),
        ("A boy has been killed in a tram accident", "2011-03-04", "The collision took place in March", False),
        ("A boy has been killed in a tram accident", "2011-05-04", "Another collision took place on Wednesday", False),
        ("A ferry has sunk off Lindau", "2011-05-05", "Police say the accident happened on Thursday night", True),
        ("A bank has been robbed", "2011-05-05", "Police say the accident happened on Thursday night", False),
        ("A baker has been arrested", "2011-05-05", "He was arrested at his shop on Thursday", True),
        ("A baker has been arrested", "2011-05-05", "Two grocers were arrested on Thursday", False),
        ("A baker has been arrested", "2011-05-05", "He sold the shop on Thursday", False),
        ("Ivo Orr has died", "2011-05-05", "He died at home on Thursday", True),
        ("Ivo Orr has died", "2011-05-05", "He was declared brain dead on Thursday", False),
    ],
)
def test_the_next_sentence_says_when(first: str, date: str, text: str, same: bool) -> None:
    one, other = profiles(lead(first), claim("a", date, text, start=60))
    assert bool(dated_later(one, other)) is same
    assert judge(one, other).together is same


@pytest.mark.parametrize(
    ("text", "same"), [("Ivo Orr was arrested at a port", True), ("Ivo Orr has been arrested", False)]
)
def test_what_is_told_without_a_day_may_be_old_and_fresh_news_is_not(text: str, same: bool) -> None:
    first = lead(text, people=("Ivo Orr",))
    second = claim("a", "2011-02-11", "Orr was arrested on February 11th", start=60, people=("Ivo Orr",))
    assert bool(dated_later(*profiles(first, second))) is same


def test_a_dated_sentence_is_not_dated_by_the_next() -> None:
    first = claim("a", NEWS, "A ferry sank on Friday", start=0)
    assert dated_later(*profiles(first, claim("a", "2011-05-04", "The accident was on Wednesday", start=60))) == ""


@pytest.mark.parametrize(
    ("text", "more", "same"),
    [
        ("Orr came back from the lake and signed it", {"people": ("Orr",), "kind": "law"}, True),
        ("“Today I signed a law that was long due”", {"attribution": "Orr's office", "kind": "agreement"}, True),
        ("Orr also signed a law on eels", {"people": ("Orr",), "kind": "law"}, False),
        ("Amsel signed it too", {"people": ("Amsel",), "kind": "law"}, False),
        ("The Orr was in flood", {"people": ("Orr",), "kind": "law"}, False),
        ("Orr met the fishermen", {"people": ("Orr",), "kind": "meeting"}, False),
    ],
)
def test_one_person_does_it_once(text: str, more: dict[str, object], same: bool) -> None:
    signed = lead("President Orr approved a fishing bill", people=("Orr",), kind="law")
    second = claim("a", NEWS, text, start=250, basis="inferred", **more)
    assert (told_again(*profiles(signed, second)) == "the later one tells again what the same person did") is same


@pytest.mark.parametrize(
    ("text", "same"),
    [("So far 38 people were killed, an officer noted", True), ("So far 40 people were killed", False)],
)
def test_one_toll_in_one_article(text: str, same: bool) -> None:
    first = lead("A fire killed 38 people in a mill")
    assert bool(told_again(*profiles(first, claim("a", NEWS, text, start=900, basis="inferred")))) is same


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("At midnight the harbour bill was finally tabled", True),
        ("Another harbour bill was tabled", False),
        ("The harbour bill, long wanted by the town and by many others, was tabled", False),
        ("A herring was tabled", False),
    ],
)
def test_one_rare_verb_and_another_word(text: str, same: bool) -> None:
    first = lead("The council has tabled its harbour bill")
    others = [claim("z", "2001", f"Something else of {word}") for word in ("sheep", "schools", "harvests", "taxes")]
    second = claim("a", NEWS, text, start=400, basis="inferred")
    assert bool(told_again(*pile_up([first, second, *others], SETTINGS).profiles[:2])) is same


def test_a_death_told_twice() -> None:
    first = lead("The singer Ada Roe has died, her agent noted")
    second = claim("a", NEWS, "Roe died after a fall in Lindau", start=100, basis="inferred")
    assert told_again(*profiles(first, second)) == "both tell that Roe died, which happens once"


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("On Tuesday the Orlan government rejected the herring treaty", True),
        ("On Tuesday the Orlan government rejected another herring treaty", False),
        ("On Tuesday a ferry was late", False),
    ],
)
def test_the_news_in_the_same_words_with_its_day(text: str, same: bool) -> None:
    first = lead("The Orlan government has rejected the herring treaty")
    for start in (900, -900):
        second = claim("a", "2011-05-03", text, start=start)
        assert judge(*profiles(first, second)).together is same


def test_a_clause_of_the_same_sentence_is_not_what_it_says_when() -> None:
    whole = lead("Orr has condemned the bakers who left their ovens on Wednesday")
    part = claim("a", "2011-05-04", "the bakers who left their ovens on Wednesday", start=18)
    part = replace(part, sentence=whole.sentence)
    assert not judge(*profiles(whole, part)).together


@pytest.mark.parametrize(
    ("text", "people", "same"),
    [
        ("Speaking at noon, Orr called the herring tax excessive again and again", ("Orr",), True),
        ("After the herring tax, Orr found prices excessive", ("Orr",), False),
        ("Amsel called the herring tax excessive", ("Amsel",), False),
        ("Orr bought a boat", ("Orr",), False),
    ],
)
def test_one_person_on_one_matter(text: str, people: tuple[str, ...], same: bool) -> None:
    first = lead("Mayor Ivo Orr has attacked the excessive herring tax", people=("Ivo Orr",))
    second = claim("a", NEWS, text, start=800, basis="inferred", people=people)
    others = [claim("z", "2001", f"Something else of {word}") for word in ("sheep", "schools", "harvests", "taxes")]
    found = told_again(*pile_up([first, second, *others], SETTINGS).profiles[:2])
    assert (found == "both tell what the same person did, in the same words") is same


@pytest.mark.parametrize(
    ("first", "text", "same"),
    [
        (
            "A rocket has placed a weather satellite in orbit, launched from Sande",
            "It was finally launched at noon",
            True,
        ),
        ("A rocket was launched from Sande", "The launch was conducted by Harve Rockets", True),
        ("A rocket was launched from Sande", "The launch was the ninth of the year", False),
        ("A rocket was launched from Sande", "Another rocket was launched from Harve", False),
        ("A rocket was launched from Sande", "Ivo Orr, who saw it, had left when it was launched", False),
        ("Customs officers detained a mayor at the port", "Ivo Orr was detained when he boarded a ship", True),
        ("The driver of the train that crashed has been freed", "The crash was the worst of the year", False),
        ("The train, which carried coal, crashed at Sande", "The train, travelling from Harve, crashed at noon", True),
        ("A film of the riot has been released", "It is being released under a court order", True),
        ("A film of the riot has been released", "Late tonight the film was released again in Sande", False),
        ("A film of the riot has been released", "Late tonight the film was finally released", True),
        ("A film of the riot has been released", "The prisoner was released in May", False),
        ("Grocers have been jailed for arson", "the grocers who were convicted on Tuesday", True),
        ("A skipper was killed in a storm", "Orr was taken to Sande, where he was pronounced dead", True),
        ("A skipper was killed in a storm", "Nine people were injured in it", False),
        ("The painter Ada Brandt died this morning", "Ada passed away at her house in Sande", True),
        ("The painter Ada Brandt died this morning", "She passed away at her house in Sande", True),
        ("The painter Ada Brandt died this morning", "The announcement of Ms Brandt's death came late", True),
        ("The painter Ada Brandt died this morning", "Ivo passed away at his house in Sande", False),
        ("The painter Ada Brandt sold a house", "She passed away at her house in Sande", False),
        ("Nine skippers were killed in a storm", "Orr was pronounced dead in Sande", False),
        ("A grocer has been jailed for arson", "Despite his plea, Orr was convicted of arson", True),
    ],
)
def test_the_deed_with_which_an_article_opens(first: str, text: str, same: bool) -> None:
    more = claim("a", NEWS, text, start=900, basis="inferred")
    assert tells_the_lead(lead(first), more) is same
    assert not tells_the_lead(claim("a", NEWS, first, start=600, basis="inferred"), more)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("The eight porters who resigned wrote a letter", True),
        ("All eight porters resigned by letter", True),
        ("The eight porters sold their boat", False),
        ("The nine porters who resigned wrote a letter", False),
        ("The eight cooks who resigned wrote a letter", False),
    ],
)
def test_as_many_did_it(text: str, same: bool) -> None:
    news = claim("a", NEWS, "Eight night porters resigned from the hospital", start=300)
    assert (
        told_again(*profiles(news, claim("a", NEWS, text, start=1500))) == "both tell what the same eight porters did"
    ) is same
