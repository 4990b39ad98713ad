"""Kinds of deed, in words and in phrases, and whose death a claim tells."""

import pytest

from timeline.entries.kinds import ages, deeds, two_deeds, who_died
from timeline.entries.words import Profile, pile_up

from .builders import SETTINGS, claim


def profile(text: str) -> Profile:
    others = [claim("z", "2001", f"Something else of no matter, number {n}", start=n) for n in range(20)]
    return pile_up([claim("a", "2011-05-04", text), *others], SETTINGS).profiles[0]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("The old pier gave way under the crowd", "a collapse", True),
        ("The roof of the market hall fell at noon", "a collapse", True),
        ("He was pulled from a collapsed school", "a collapse", False),
        ("Prices fell at the market hall", "a collapse", False),
        ("A fall of rock closed the lower gallery", "a collapse", True),
        ("The whole crew came down with a fever", "a collapse", False),
        ("A trawler was grounded off the mole", "a grounding", True),
        ("The ground was sold by the club", "a grounding", False),
        ("The clinic was hit at noon", "an attack", True),
        ("The clinic was hit by a storm", "an attack", False),
        ("A trawler picked up nineteen sailors", "a rescue", True),
        ("A trawler picked up the scent of herring", "a rescue", False),
        ("A stone to their memory was put up in the square", "a building", True),
        ("The council set up a fund", "a building", False),
        ("The surveyors were taken from their camp", "a kidnapping", True),
        ("The cocoa was taken from its tins", "a kidnapping", False),
        ("Raiders seized six quarry workers", "a kidnapping", True),
        ("Customs men seized six crates", "a kidnapping", False),
        ("Fever broke out in the building", "a building", False),
        ("The illness began in April", "an eruption", False),
        ("The general went into exile", "a departure", True),
        ("Two coaches came off the rails", "a crash", True),
        ("He left the road to a younger man's firm", "a crash", True),
        ("Visitors came off the ferry in the rain", "a crash", False),
        ("The brothers were taken into custody", "an arrest", True),
        ("The brothers were taken to a police station", "an arrest", True),
        ("The clerk hanged himself", "a suicide", True),
        ("Ships were firing on the port", "an attack", True),
        ("The books were taken to the town hall", "an arrest", False),
        ("Brandt was given four years", "a sentence", True),
        ("Brandt was given four years ago what he asked for", "a sentence", False),
        ("Orr was sent to prison", "a sentence", True),
        ("A group has claimed responsibility", "a claim", True),
        ("The mayor spoke of responsibility", "a claim", False),
        ("A truck burst into flames", "a fire", True),
        ("A truck burst into the shop", "a fire", False),
        ("Prison officers met in the hall", "a sentence", False),
        ("Bakers walked off the job", "a walkout", True),
        ("Prison officers are on strike over pay", "a walkout", True),
        ("The strike began at noon", "a walkout", True),
        ("A lucky strike saved the match", "a walkout", False),
        ("The nurse was sent home", "a suspension", True),
        ("Letters were sent to every home", "a suspension", False),
        ("She has been free for a year", "a release", True),
        ("The trawler was towed into the bay", "an arrival", True),
        ("The panel under Judge Amsel has found that the pier was rotten", "a report", True),
        ("The panel meets in June", "a report", False),
    ],
)
def test_phrases(text: str, kind: str, told: bool) -> None:
    assert (kind in deeds(profile(text))) is told


def test_two_clauses_of_two_kinds_are_two_deeds() -> None:
    assert two_deeds(profile("The roof gave way"), profile("The caretaker was arrested"))
    assert not two_deeds(profile("The roof gave way"), profile("The hall collapsed"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dr. Ida Brandt died of a fever", {"Brandt"}),
        ("Brandt, who led the choir for years, was found dead", {"Brandt"}),
        ("the murder of the pianist Ida Brandt shook the town", {"Brandt"}),
        ("Brandt's sudden death shook the town", {"Brandt"}),
        ("Brandt said that her brother had died", set()),
        ("Three died in the night", set()),
    ],
)
def test_who_died(text: str, names: set[str]) -> None:
    assert who_died(claim("a", "2011-05-04", text)) == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a 23-year-old man", {23}),
        ("aged seven", {7}),
        ("Ida Kern, 52, was arrested", {52}),
        ("Ida Kern, who is 52, was", {52}),
        ("52 people", set()),
    ],
)
def test_ages(text: str, found: set[int]) -> None:
    assert ages(text) == found
