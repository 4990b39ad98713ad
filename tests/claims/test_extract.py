"""From an article to claims: which date is whose, what has none, and why."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.builders import SETTINGS, article, dated, only, read
from timeline.claims.extract import extract

# 2019-05-15 is a Wednesday
ATTACHED = [
    ("The truce was negotiated in March and came into effect in April.",
     [("2019-03", "The truce was negotiated in March"), ("2019-04", "came into effect in April.")]),
    ("They had besieged the town where the revolt broke out in 1911.", [("1911", "the revolt broke out in 1911.")]),
    ("Ada Lund said on Monday that the bridge would open.",
     [("2019-05-13", "Ada Lund said on Monday that the bridge would open.")]),
    ("Ada Lund said that the bridge fell on Sunday.",
     [("2019-05-12", "Ada Lund said that the bridge fell on Sunday.")]),
    ("The bridge will open on Friday.", []),
    ("A match scheduled for next week has been called off.",
     [("2019-05-15", "A match scheduled for next week has been called off.")]),
    ("The curfew has been extended until Friday.", [("2019-05-15", "The curfew has been extended until Friday.")]),
    ("The war has lasted six years.", []),
    ("The fire was the worst since 2003.", []),
    ("The court has rejected claims of fraud in the 2 May election.",
     [("2019-05-15", "The court has rejected claims of fraud in the 2 May election.")]),
    ("The prize for 2005 was shared by two towns on Monday.",
     [("2019-05-13", "The prize for 2005 was shared by two towns on Monday.")]),
    ("Fires are common on the coast in summer.", []),
    ("Lund denies having met the owner on Monday.", []),
    ("Raids this week killed two men.", [("2019-05-13/2019-05-15", "")]),
    ("The crowd met in August 1 Square on Monday.", [("2019-05-13", "The crowd met in August 1 Square on Monday.")]),
    ("Nine shops opened on the 7th and 8th of May.",
     [("2019-05-07/2019-05-08", "Nine shops opened on the 7th and 8th of May.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ATTACHED)
def test_which_date_is_whose(text: str, expected: list[tuple[str, str]]) -> None:
    found = dated(text)
    assert [quote for _, quote in found] == [quote or text for _, quote in expected]
    assert [bounds(when) for when, _ in found] == [bounds(when) for when, _ in expected]


def bounds(edtf: str) -> list[str]:
    """First and last day, whatever the kind of interval."""
    return edtf.strip("[]").replace("..", "/").split("/")


LEFT = [
    "Hills of the North, 10 May 2019",
    "Port Orva, 14 May.",
    "22:00 to 02:00",
    "Most mills in the valley date from the 1920s.",
    "No meat had been imported since last March.",
    "The board recommends that a fund be set up before the end of May.",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_event(text: str) -> None:
    assert not [claim for claim in read(text).claims if not claim.mention and claim.status in ("happened", "ongoing")]


UNDATED = [
    ("The harbour has been closed.", "2019-05-15"),
    ("Police are searching the harbour.", "2019-05-15"),
    ("The mayor opened the harbour.", "2019-05-15"),
    ("The harbour is large.", ""),
    ("The harbour has long been closed.", ""),
    ("The harbour would have closed.", ""),
    ("The harbour might be closed, if the wind turns.", ""),
    ("The harbour had been closed.", ""),
    ("Nobody was hurt.", ""),
]


@pytest.mark.parametrize(("text", "day"), UNDATED)
def test_without_words_for_when(text: str, day: str) -> None:
    assert [when for when, _ in dated(text)] == ([day] if day else [])
    assert not dated(text, ""), "without the article's day nothing can be inferred"


def test_what_is_inferred_says_so() -> None:
    claim = only("The harbour has been closed.")
    assert (claim.basis, claim.expression) == ("inferred", None)
    assert "day" in claim.trail[-1].because


def test_a_neighbour_lends_its_date_and_is_named() -> None:
    text = "Ostra and Vell said on Monday they would end the dispute.\nThe ministers of Ostra and Vell met in Korb."
    first, second = read(text).claims
    assert second.when == first.when
    assert second.basis == "inferred"
    assert second.leans_on == first.id


def test_an_event_told_before_is_an_anchor() -> None:
    text = "The bridge fell on 3 March 2019, a disaster for the town.\nTwo weeks after the disaster Lund resigned."
    (_, (when, quote)) = dated(text)
    assert quote == "Two weeks after the disaster Lund resigned."
    assert bounds(when)[-1] == "2019-03-17"


def test_within_a_month_of_a_date_told_before() -> None:
    text = "The truce broke down in March.\nWithin a month 400 families fled the valley."
    assert bounds(dated(text)[1][0]) == ["2019-03-01", "2019-04-30"]


def test_what_was_said_before_the_article_counts_from_its_own_day() -> None:
    text = "“The dam broke yesterday,” Ada Lund said on Monday."
    assert [when for when, quote in dated(text) if "broke" in quote] == ["2019-05-12"]


def test_every_sentence_is_a_claim_or_left_with_a_reason() -> None:
    text = "The bridge fell on Monday.\nIt is old.\nRepairs will begin in June.\nThe war lasted six years."
    found = read(text)
    spans = {claim.sentence.start for claim in found.claims} | {left.start for left in found.leftovers}
    assert spans == {0, 27, 38, 66}
    assert all(left.why for left in found.leftovers)


def test_other_languages_are_a_complaint() -> None:
    import msgspec

    found = extract(msgspec.structs.replace(article("Le pont est tombé lundi."), language="fr"), SETTINGS)
    assert not found.claims
    assert "fr" in found.complaints[0].what


WORDS = re.findall(
    r"\S+",
    """
on Monday the mayor said which was has been , . " “ ” in 2011 and met yesterday will fall after he
until June - (
""",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_text_is_read_with_true_offsets(words: list[str]) -> None:
    text = " ".join(words)
    found = read(text)
    for claim in found.claims:
        assert text[claim.start : claim.end] == claim.quote
        assert claim.sentence.start <= claim.start < claim.end <= claim.sentence.end
        assert claim.trail
    assert len({claim.id for claim in found.claims}) == len(found.claims)
    assert found == read(text)


def steps(text: str) -> list[list[str]]:
    return [[step.rule for step in claim.trail] for claim in read(text).claims]


def test_a_carried_date_brings_the_whole_way_along() -> None:
    text = "Ostra and Vell said on Monday they would end the dispute.\nThe ministers of Ostra and Vell met in Korb."
    first, second = read(text).claims
    assert second.trail[:-1] == first.trail
    assert "“Ostra and Vell said on Monday they would end the dispute.”" in second.trail[-1].because
    assert "both speak of Ostra and Vell" in second.trail[-1].because


def test_a_date_taken_from_the_article_says_how_its_day_is_known() -> None:
    first, last = only("The harbour has been closed.").trail
    assert "2019-05-15" in first.because
    assert "“has been closed”" in last.because


def test_a_date_within_so_long_of_another_brings_that_one_s_way_along() -> None:
    told, within = steps("The truce broke down in March.\nWithin a month 400 families fled the valley.")
    assert [rule for rule in within if rule in told] == told


STORIES = [
    (
        "Eleven people were taken to hospital after a tank leaked acid in Lask on Sunday.",
        ["2019-05-12", "2019-05-12"],
    ),
    ("A tank leaked acid in Lask on Sunday. The leak was found at about 3.30 a.m.", ["2019-05-12", "2019-05-12"]),
    (
        "The council has run the ferry since the strike began last Friday. The union accused the council of lying.",
        ["2019-05-10", "2019-05-15"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STORIES)
def test_what_comes_of_an_event_and_what_does_not(text: str, expected: list[str]) -> None:
    assert [bounds(when.partition("T")[0]) for when, _ in dated(text)] == [bounds(when) for when in expected]


def test_a_year_that_only_names_something_makes_no_claim() -> None:
    (found,) = dated("The mayor said on Monday that the terms of the 1967 treaty still stand.")
    assert found[0] == "2019-05-13"
    assert [left.why for left in read("Nobody speaks of the 1967 war any more.").leftovers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Engineers found three cracks in the dam on Saturday.", ["2019-05-11"]),
        ("Inspectors saw cracks in the dam on Saturday.", ["2019-05-11"]),
        ("Ms Halloran resigned last month after a letter came to light.", ["2019-04"]),
    ],
)
def test_a_noun_in_s_is_no_verb_and_last_month_is_no_measure(text: str, expected: list[str]) -> None:
    assert [when for when, _ in dated(text)] == expected


def test_two_years_with_a_hyphen_stay_together() -> None:
    found = dated("The road closed in the winter of 2018-19 and reopened on March 1.")
    assert [quote for _, quote in found][-1].startswith("reopened")


def test_a_day_that_only_names_something_makes_no_claim() -> None:
    found = dated(
        "The commission declared Ada Brandt the winner of Sunday's election late on Monday, to some surprise."
    )
    assert [when.partition("T")[0] for when, _ in found] == ["2019-05-13"]
    assert dated("The May 7 memorandum, signed by both mayors, names the dam.")[0][0] == "2019-05-07"


def test_what_goes_on_with_a_speaker_is_no_event() -> None:
    said = "\u201cFour months ago we were selling pies,\u201d said Ida Roth.\n\u201cToday we own the place.\u201d"
    assert all(quote.startswith("\u201cFour") and when == "2019-05-15" for when, quote in dated(said))
