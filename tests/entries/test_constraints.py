"""What rules out that two claims are one thing, whatever words they share."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from timeline.dates.when import Day, Unit, When
from timeline.entries.constraints import counts_differ
from timeline.entries.words import pile_up
from timeline.model import Span

from .builders import SETTINGS, claim, verdict


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("About 900 marched through Lindau over the yard", "Some 400 people marched in Lindau over the yard", True),
        ("Lindau passed the harbour bill by 61 votes", "The harbour bill of Lindau was passed by 64 votes", True),
        ("The mayor of Lindau bought 3 ferries", "The mayor of Lindau bought 7 ferries", True),
        ("Twelve calves died in a stable fire near Lindau", "A stable near Lindau burned and 15 calves died", True),
    ],
)
def test_one_thing_counted_otherwise(one: str, other: str, together: bool) -> None:
    assert verdict(claim("a", "2011-05-03", one), claim("b", "2011-05-03", other)).together is together


def test_a_part_of_a_count_is_no_other_count() -> None:
    six = claim("a", "2011-05-03", "Six porters were arrested", start=0)
    for text, differ in (("Five of the porters were arrested early", False), ("Five porters were arrested", True)):
        profiles = pile_up([six, claim("a", "2011-05-03", text, start=400)], SETTINGS).profiles
        assert (counts_differ(*profiles) is not None) is differ


def test_a_growing_toll_is_one_thing() -> None:
    early = claim("a", "2011-05-03", "The Lindau ferry disaster has killed 12 people")
    late = claim("b", "2011-05-03", "The Lindau ferry disaster has killed 40 people")
    assert verdict(early, late).together


@pytest.mark.parametrize(
    ("then", "now", "together"),
    [
        ("310 cases of the fever were confirmed in Lindau", "325 cases of the fever were confirmed in Lindau", False),
        ("At least two more cases were confirmed in Lindau", "Eight cases were confirmed in Lindau", False),
        ("Eight cases were confirmed in Lindau", "Eight cases were confirmed in Lindau", True),
    ],
)
def test_tallies_of_two_days_are_two_things(then: str, now: str, together: bool) -> None:
    early = claim("a", "2011-05-03", f"The ministry said {then}", basis="inferred")
    late = claim("b", "2011-05-04", f"The ministry said {now}", basis="inferred")
    assert verdict(early, late).together is together


def test_a_tally_of_a_day_is_not_what_was_counted_by_some_later_day() -> None:
    six = claim("a", "2011-05-03", "Lindau has confirmed six cases of the fever", basis="inferred")
    by_june = replace(claim("b", "2011-06-09", "Lindau: 140 confirmed cases of the fever"), when=BY_JUNE)
    assert not verdict(six, by_june).together


BY_JUNE = When("by", None, Unit("day", Day(2011, 6, 9)))


@pytest.mark.parametrize(
    ("clocks", "together"), [(("14:26", "17:16"), False), (("14:26", "14:27"), True), (("14:26", "EV"), True)]
)
def test_two_hours_of_one_article_are_two_things(clocks: tuple[str, str], together: bool) -> None:
    text = "A reader wrote that the harbour of Lindau should be closed for good"
    one, other = (
        replace(claim("a", "2011-05-03", text, start=9 * n), when=When.at(Unit("time", Day(2011, 5, 3), clock)))
        for n, clock in enumerate(clocks)
    )
    assert verdict(one, replace(other, sentence=Span(900, 990), start=900, end=990)).together is together


def test_two_speakers_of_one_article_say_two_things() -> None:
    said = [
        claim(
            "a", "2011-05-03", f"The ferry line must be closed for good, {name} said", status="said", attribution=name
        )
        for name in ("Ruth Amsel", "Ivo Petrescu")
    ]
    assert verdict(said[0], said[1]).forbidden == "One is what Amsel said, the other what Petrescu said."


def test_a_noun_does_not_oppose_a_verb() -> None:
    force = claim("a", "2011-05-03", "A ceasefire came into force and was, but for one breach, respected in Lindau")
    deal = claim("b", "2011-05-03", "The truce in Lindau, respected by all, came into force under a deal")
    assert not verdict(force, deal).forbidden


@pytest.mark.parametrize(
    ("other", "status", "together"),
    [
        ("The mayor of Bregenz criticised Lindau for closing the harbour to ferries", "happened", False),
        ("Lindau was criticised by the mayor of Bregenz for closing the harbour to ferries", "happened", True),
        ("Lindau closed the harbour to ferries, the mayor of Bregenz noted", "happened", True),
    ],
    ids=["how somebody took it", "done to the doer", "told by somebody"],
)
def test_what_somebody_made_of_a_deed_is_not_the_deed(other: str, status: str, together: bool) -> None:
    deed = claim("a", "2011-05-03", "Lindau closed its harbour to ferries")
    assert verdict(deed, claim("b", "2011-05-03", other, status=status)).together is together


@pytest.mark.parametrize(
    ("then", "now", "two"),
    [
        ("The fever in Lindau has killed at least 60 people", "The fever in Lindau has killed 81 people", True),
        ("The fever in Lindau has killed 81 people", "The fever in Lindau has killed 81 people", False),
        ("A ferry fire in Lindau has killed at least 60 people", "A ferry fire in Lindau has killed 81 people", False),
    ],
    ids=["two tolls", "one toll", "the toll of one day's deed"],
)
def test_what_goes_on_killing_has_a_toll_a_day(then: str, now: str, two: bool) -> None:
    early = claim("a", "2011-05-03", then, basis="inferred")
    assert bool(verdict(early, claim("b", "2011-05-04", now, basis="inferred")).forbidden) is two
