"""When a sentence goes on about what the one before it told."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from timeline.dates import Step
from timeline.entries.discourse import LEANS, goes_on_undated, leans
from timeline.entries.words import pile_up

from .builders import NEWS, OTHERS, SETTINGS, claim, reason


def test_another_articles_sentence_does_not_go_on() -> None:
    assert reason(NEWS, claim("b", "2011-05-03", "The blast broke windows", start=50, basis="inferred")) == ""


def test_a_claim_that_leans_on_another_and_is_of_its_kind() -> None:
    met = claim("a", "2011-05-03", "Ministers met in Lindau", start=0, kind="meeting")
    also = claim("a", "2011-05-03", "Talks touched on fishing", start=900, kind="meeting", basis="inferred")
    assert reason(met, replace(also, leans_on=met.id)) == LEANS
    assert reason(met, also) == ""


def test_what_was_said_of_it_does_not_stand_for_it() -> None:
    said = claim("b", "2011-05-03", "The mayor confirmed the blast", status="said", kind="statement")
    assert leans(said, [NEWS, said]) > leans(NEWS, [NEWS, said]) == 0


@pytest.mark.parametrize(
    ("text", "more", "expected"),
    [
        ("Twelve people were injured", {"kind": "injury"}, LEANS),
        ("Twelve people were injured in Grosse", {"kind": "injury", "places": ("Grosse",)}, ""),
        ("Three mayors had crossed it first", {"kind": ""}, LEANS),
        ("A ferry sank", {"kind": "accident"}, ""),
    ],
)
def test_what_came_of_it_leans_on_the_sentence_before(text: str, more: dict[str, object], expected: str) -> None:
    second = claim("a", "2011-05-03", text, start=50, basis="inferred", leans_on=NEWS.id, **more)
    assert reason(NEWS, second) == expected


@pytest.mark.parametrize(("kind", "same"), [("", False), ("statement", True), ("attack", False), ("election", False)])
def test_the_next_sentence_may_give_only_the_hour(kind: str, same: bool) -> None:
    step = Step("time on the day of the story", "at noon", "12:00", "")
    hour = claim("a", "2011-05-03", "Sirens sounded at noon", start=50, kind=kind, trail=(step,))
    assert (reason(NEWS, hour) == "the next sentence gives its hour") is same


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            ("2011-05-04", "A panel has found that the pier was rotten", {"basis": "inferred"}),
            ("2011-05-03", "The report, published on Tuesday, fills nine volumes", {}),
            "the next sentence takes it up, and says when",
        ),
        (
            ("2011-05-04", "A panel has found that the pier was rotten", {"basis": "inferred"}),
            ("2011-05-03", "The ferry sank on Tuesday", {}),
            "",
        ),
        (
            ("2011-05-03", "The court ordered a recount on Tuesday", {"kind": "ruling"}),
            ("2001-01-01..2011-05-04", "The judges saw too many ballots", {"kind": "ruling", "basis": "inferred"}),
            "the next sentence goes on about it without a day of its own",
        ),
        (
            ("2011-05-03", "A band played on Tuesday", {}),
            ("2001-01-01..2011-05-04", "The band broke up", {"basis": "inferred"}),
            "the next sentence takes it up",
        ),
        (
            ("2011-05-03", "A band played on Tuesday", {}),
            ("2001-01-01..2011-05-04", "Grosse has no music", {"basis": "inferred"}),
            "",
        ),
        (
            ("2011-05-03", "The court ordered a recount on Tuesday", {"kind": "ruling"}),
            ("2001-01-01..2011-05-04", "The shops were shut", {"basis": "inferred"}),
            "",
        ),
    ],
    ids=["the report", "another thing", "the judges", "the band", "a town", "the shops"],
)
def test_one_of_two_sentences_has_a_day(
    first: tuple[str, str, dict[str, str]], second: tuple[str, str, dict[str, str]], expected: str
) -> None:
    (date, text, more), (later, after, others) = first, second
    told = [claim("a", date, text, start=0, **more), claim("a", later, after, start=len(text) + 2, **others)]
    profiles = pile_up([*told, *OTHERS], SETTINGS).profiles
    assert goes_on_undated(profiles[0], profiles[1]) == goes_on_undated(profiles[1], profiles[0]) == expected


@pytest.mark.parametrize(
    ("text", "same"),
    [("Bakers had left their posts all over Grosse", True), ("Bakers had baked all over Grosse", False)],
)
def test_a_deed_done_once_is_told_again_without_its_day(text: str, same: bool) -> None:
    strike = claim("a", "2011-05-03", "Some 40 men went on strike on Tuesday", start=0)
    second = claim("a", "2011-05-03..2011-05-05", text, start=40, basis="inferred")
    profiles = pile_up([strike, second, *OTHERS], SETTINGS).profiles
    assert bool(goes_on_undated(profiles[0], profiles[1])) is same


def test_one_who_warns_of_answering_has_not_answered() -> None:
    said = claim(
        "a", "2011-05-03", "We are insulted", start=0, status="said", attribution="Ivo Hallmann", basis="inferred"
    )
    more = claim(
        "a", "2011-05-03", "We will retaliate", start=50, status="said", attribution="Halmann", basis="inferred"
    )
    assert reason(said, more) == "the same person goes on speaking"
