"""When a saying is on what was told before it, or goes on with what was said."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from timeline.claims.spoken import REPORTED
from timeline.dates import Step, parse_edtf
from timeline.entries.discourse import goes_on_undated
from timeline.entries.words import pile_up

from .builders import OTHERS, SETTINGS, claim, reason


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("They said the harbour was too shallow", 50, "the next sentence goes on with what they said"),
        ("She also told of a second crane", 50, "the next sentence goes on with what they said"),
        ("“We need a crane,” the harbour master added", 50, "the next sentence goes on with what they said"),
        ("“We need a crane,” the harbour master wrote", 50, ""),
        ("They said the harbour was too shallow", 150, ""),
        ("They hope that the harbour is deep enough", 50, ""),
        ("Orr said the harbour was too shallow", 50, ""),
    ],
)
def test_they_go_on_speaking(text: str, start: int, expected: str) -> None:
    first = claim(
        "a", "2011-05-03", "Dredging is dear", start=0, status="said", attribution="the pilots", basis="inferred"
    )
    more = claim("a", "2011-05-03", text, start=start, status="said", attribution=text.split()[0], basis="inferred")
    assert reason(first, more) == expected
    known = pile_up([replace(first, when=parse_edtf("2011-05")), more, *OTHERS], SETTINGS).profiles
    assert goes_on_undated(known[0], known[1]) == expected


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        ("They said the tree was rotten", "Ivo Orr", "the next sentence goes on with what they said"),
        ("He said the tree was rotten", "Ivo Orr", ""),
        ("He said the tree was rotten", "a forester", "the next sentence goes on with what they said"),
    ],
)
def test_a_pronoun_whose_name_stands_farther_off(text: str, who: str, expected: str) -> None:
    first = claim(
        "a", "2011-05-03", "The foresters met", start=0, status="said", attribution="foresters", basis="inferred"
    )
    assert (
        reason(first, claim("a", "2011-05-03", text, start=50, status="said", attribution=who, basis="inferred"))
        == expected
    )


@pytest.mark.parametrize("start", [600, 2000])
def test_one_person_goes_on_after_others(start: int) -> None:
    first = claim("a", "2011-05-03", "Taxes must fall", start=0, status="said", attribution="Ruth Amsel")
    more = claim("a", "2011-05-03", "Schools come first", start=start, status="said", attribution="Amsel")
    more = replace(more, basis="inferred", expression=None)
    assert reason(first, more) == "the same person goes on speaking"
    assert reason(first, replace(more, attribution="Orr")) == ""


def test_a_person_goes_on_speaking_and_an_agency_does_not() -> None:
    first = claim("a", "2011-05-03", "Taxes must fall, Amsel said", start=0, status="said", attribution="Ruth Amsel")
    more = claim("a", "2011-05-03", "Schools come first, Amsel added", start=60, status="said", attribution="Amsel")
    more = replace(more, basis="inferred", expression=None)
    assert reason(first, more) == "the same person goes on speaking"
    agency = [replace(said, attribution="the Lindau Press") for said in (first, more)]
    assert reason(agency[0], agency[1]) == ""


@pytest.mark.parametrize(
    ("attribution", "same"), [("Ada Brandt", True), ("she", True), ("Tomas Okello", False), ("the port", False)]
)
def test_who_acts_and_then_speaks_of_it(attribution: str, same: bool) -> None:
    saying = claim(
        "a", "2011-05-03", "It was theft", start=60, status="said", kind="statement", attribution=attribution
    )
    deed = claim(
        "a",
        "2011-05-03",
        "Brandt rejected the offer",
        start=0,
        basis="inferred",
        people=("Brandt",),
        leans_on=saying.id,
    )
    assert bool(reason(deed, saying)) is same


@pytest.mark.parametrize(
    ("text", "attribution", "expected"),
    [
        ("“Not one more hour,” he told the Herald", "Brandt", "the next sentence quotes the one who did it"),
        ("“Not one more hour,” the mayor said", "Ruth Amsel", ""),
    ],
)
def test_the_one_who_did_it_speaks_next(text: str, attribution: str, expected: str) -> None:
    deed = claim("a", "2011-05-03", "Brandt handed back the key of the town", start=0)
    said = claim("a", "2011-05-03", text, start=40, status="said", attribution=attribution, basis="inferred")
    assert reason(deed, said) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port's Ida Roe said “This was a matter of hours”", "the next sentence quotes someone on it"),
        ("The port's Ida Roe said “This is time for a rest”", ""),
        ("The port's Ida Roe said “Boats are cheaper”", ""),
    ],
)
def test_a_quotation_that_opens_with_it(text: str, expected: str) -> None:
    rule = claim("a", "2011-05-03", "The agency has grounded forty ferries", start=0, basis="inferred")
    said = claim("a", "2011-05-03", text, start=40, status="said", attribution="Ida Roe", basis="inferred")
    assert reason(rule, said) == expected


@pytest.mark.parametrize(
    ("attribution", "text", "same"),
    [
        ("mill manager Ivo Orr", "Orders are down", True),
        ("mill manager Ivo Orr", "Orr also said that the ferry will sail", False),
        ("ferry captain Ivo Orr", "Orders are down", False),
    ],
)
def test_one_of_those_who_did_it_is_quoted(attribution: str, text: str, same: bool) -> None:
    closed = claim("a", "2011-05-03", "The mill has dismissed forty men", start=0, basis="inferred")
    said = claim("a", "2011-05-03", text, start=40, status="said", attribution=attribution, basis="inferred")
    assert (reason(closed, said) == "the next sentence quotes somebody of those who did it") is same


@pytest.mark.parametrize(
    ("attribution", "same"),
    [
        ("Ruth Amsel, who owns the pier", True),
        ("Amsel, a painter of the pier", True),
        ("Ruth Amsel, a reader of the Post", True),
        ("Ivo Amstel, 44", False),
    ],
)
def test_a_speaker_by_name_before_what_she_is(attribution: str, same: bool) -> None:
    first = claim("a", "2011-05-03", "Taxes must fall", start=0, status="said", attribution=attribution)
    more = claim("a", "2011-05-03", "Schools come first, Amsel added", start=60, status="said", attribution="Amsel")
    assert (reason(first, replace(more, basis="inferred", expression=None)) != "") is same


@pytest.mark.parametrize(
    ("attribution", "expected"),
    [("the coroner, Ida Brandt", "the next sentence quotes who reported it"), ("the baker, Ida Brandt", "")],
)
def test_who_reported_it_is_quoted_next(attribution: str, expected: str) -> None:
    found = claim("a", "2011-05-03", "An inquest into the loss of the barge concluded that help came late", start=0)
    said = claim("a", "2011-05-03", "“They looked the other way,” she said", start=80, status="said", basis="inferred")
    assert reason(found, replace(said, attribution=attribution)) == expected


@pytest.mark.parametrize(
    ("deed", "expected"),
    [
        ("The head of the ferry line resigned on Tuesday", "the next sentence quotes the one who did it"),
        ("The head of the ferry line opened a shop on Tuesday", ""),
        ("Ivo Petrescu of the ferry line resigned on Tuesday", ""),
    ],
)
def test_who_went_by_his_office_speaks_next_by_name(deed: str, expected: str) -> None:
    went = claim("a", "2011-05-03", deed, start=0)
    said = claim("a", "2011-05-03", "Paul Brandt said that he should have listened", start=len(deed) + 2)
    said = replace(said, status="said", attribution="Paul Brandt", basis="inferred", expression=None)
    assert reason(went, said) == expected


@pytest.mark.parametrize(
    ("first", "text", "who", "same"),
    [
        ("The council has banned geese", "Nobody will miss the geese", "Orr", True),
        ("The council has banned geese", "Prices must fall by 3 percent", "Orr", False),
        ("The council has banned geese", "It was a hard day", "Orr", True),
        ("The council has banned geese", "Meanwhile, Orr found it a hard day", "Orr", False),
        ("The council has banned geese", "“I think this is late,” Orr said", "Orr", True),
        ("The council has banned geese", "We had no choice", "the council's clerk", True),
        ("Bakers have voted to go back", "Some 81 percent were for it", "Orr", True),
        ("The council has banned geese", "Geese will stay, the ban is rejected", "Orr", False),
        ("The council has banned geese", "In Grosse, Orr said the ban was late", "Orr", False),
        ("Amsel called the ban “the end of all geese in town”", "The ban is late", "Ivo Orr", False),
        ("Amsel has banned the film “Geese”", "The film is late", "Ivo Orr", True),
    ],
)
def test_a_comment_is_on_the_news_before_it_by_some_word(first: str, text: str, who: str, same: bool) -> None:
    news = claim("a", "2011-05-03", first, start=0, basis="inferred")
    step = Step(REPORTED, "", "", "")
    said = claim("a", "2011-05-03", text, start=60, basis="inferred", status="said", attribution=who, trail=(step,))
    assert (reason(news, replace(said, leans_on=news.id)) == "the later one is said of it") is same


@pytest.mark.parametrize(
    ("who", "start", "same"),
    [("Ada Roe", 500, True), ("the UN", 500, False), ("the UN", 100, True), ("Ada Roe", 2500, False)],
)
def test_a_body_says_many_things(who: str, start: int, same: bool) -> None:
    step = Step(REPORTED, "", "", "")
    more = {"basis": "inferred", "status": "said", "attribution": who, "trail": (step,)}
    first = claim("a", "2011-05-03", "Taxes must fall", start=0, **more)
    second = replace(claim("a", "2011-05-03", "Schools come first", start=start, **more), leans_on=first.id)
    assert bool(reason(first, second)) is same


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        ("Amsel said in the letter that she would stay", "Amsel", "the later one was said on the same occasion"),
        ("Orr said in the letter that he would stay", "Orr", ""),
        ("Amsel swims in the lake", "Amsel", ""),
    ],
)
def test_what_was_said_on_one_occasion(text: str, who: str, expected: str) -> None:
    news = claim(
        "a", "2011-05-03", "The painter Amsel announced in a letter that she would resign", start=0, basis="inferred"
    )
    assert (
        reason(news, claim("a", "2011-05-03", text, start=250, status="said", attribution=who, basis="inferred"))
        == expected
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor made these remarks in Grosse on Tuesday", "the later one tells where it was said"),
        ("She made the announcement at a fair", "the later one tells where it was said"),
        ("The bishop made these remarks in Grosse on Tuesday", ""),
        ("The mayor made these shoes in Grosse on Tuesday", ""),
    ],
)
def test_where_it_was_said(text: str, expected: str) -> None:
    said = claim(
        "a",
        "2011-05-03",
        "Taxes must fall",
        start=0,
        status="said",
        attribution="the mayor of Lindau",
        basis="inferred",
    )
    assert reason(said, claim("a", "2011-05-03", text, start=900)) == expected


@pytest.mark.parametrize(
    ("first", "start", "expected"),
    [
        (
            "Senator Ida Amsel implored the council to keep the ferry",
            200,
            "the next sentence quotes the one who did it",
        ),
        ("Senator Ida Amsel implored the council to keep the ferry", 900, ""),
        ("Senator Ida Amsel sold her house by the ferry", 200, ""),
    ],
)
def test_more_of_what_was_a_speech(first: str, start: int, expected: str) -> None:
    news = claim("a", "2011-05-03", first, start=0, basis="inferred")
    more = claim(
        "a", "2011-05-03", "“It is an affront”", start=start, status="said", attribution="Amsel", basis="inferred"
    )
    assert reason(news, more) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In winter a shepherd keeps lambs in a chapel, a keeper stated", "the next sentence quotes someone on it"),
        ("In winter a shepherd keeps trumpets, a keeper stated", ""),
    ],
)
def test_a_saying_that_shares_three_rare_words(text: str, expected: str) -> None:
    news = claim(
        "a",
        "2011-05-03",
        "A shepherd was tried for lambs in a chapel that lost its roof, its bell and its door",
        start=0,
    )
    saying = claim("a", "2011-05-03", text, start=90, status="said", basis="inferred")
    assert reason(news, saying) == expected
