"""The when that words for when have: ranges, lists, clock times."""

import msgspec
import pytest

from tests.claims.builders import SETTINGS, article, dated, read
from timeline.claims.extract import extract
from timeline.dates import Day, When

STRETCHES = [
    ("Money had passed through the branch between 2008 and 2015.", ["2008/2015"]),
    ("The fair ran from 3 May to 8 May 2019 in Ostra.", ["2019-05-03/2019-05-08"]),
    ("Letters were sold between 20 May and 11 July 1934.", ["1934-05-20/1934-07-11"]),
    ("The mayor visited Ostra on Monday and Tuesday.", ["2019-05-13/2019-05-14"]),
    ("The line was cut twice, in 1931 and in January 1933.", ["1931", "1933-01"]),
    ("Warnings were ignored in 2011 and again in 2014.", ["2011", "2014"]),
    ("The plan was read by the board on 2 May and by the owner on 9 May.", ["2019-05-02", "2019-05-09"]),
    ("Unrest broke out in Ostra on Sunday, in Vell on Monday and in the capital on Tuesday.",
     ["2019-05-12", "2019-05-13", "2019-05-14"]),
    ("Two miners were killed on Friday and three more on Saturday.", ["2019-05-10", "2019-05-11"]),
    ("Ada Roth, 74, was followed by Leo Moss, 71, on 3 May and by a nurse, Ida Teal, on 9 May.",
     ["2019-05-03", "2019-05-09"]),
    ("The drug was approved in Korb on 3 May and in Vell four days later.", ["2019-05-03", "2019-05-07"]),
    ("Floods in 1954, 1978 and 2002 destroyed the mill.", ["1954", "1978", "2002"]),
    ("He was sentenced on 3 May, two days after the riot in Ostra on 1 May.", ["2019-05-03"]),
    ("Ostra agreed on 15 March, Vell and its neighbours only in April.", ["2019-03-15", "2019-04"]),
    ("Only Ostra agreed in March; Vell and its neighbours only in April.", ["2019-03", "2019-04"]),
    ("The dam was built in 1931 and raised by four metres in 1964.", ["1931", "1964"]),
    ("The Fortuna was sold in 1903 and broken up two years later.", ["1903", "1905"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whens"), STRETCHES)
def test_one_claim_for_a_stretch_and_one_for_each_of_a_list(text: str, whens: list[str]) -> None:
    assert sorted(when for when, _ in dated(text)) == whens


def test_a_bare_clock_time_is_of_the_thing_told_before() -> None:
    text = (
        "A commission concluded on Tuesday that the bombing of a market in Karsa on March 14 was a crime.\n"
        "In its report, it said that two bombs were dropped at 11:38 a.m."
    )
    claim = read(text).claims[-1]
    assert "dropped" in claim.quote
    assert str(claim.when.earliest) == "2019-03-14"


HOURS = [
    (
        "She called at 2030, when she was losing power, and sank off Vell. A beacon had been heard at 1830 UTC.",
        "2019-05-15",
    ),
    ("A fire broke out overnight Monday in Lasko.", "2019-05-13"),
    ("Lasko, Orland -- A fire broke out on Monday.", "2019-05-13"),
]


@pytest.mark.parametrize(("text", "day"), HOURS)
def test_an_hour_or_a_night_is_read_with_its_day(text: str, day: str) -> None:
    assert {when.partition("T")[0] for when, _ in dated(text)} == {day}


COUNTED = [
    ("The hill erupted on 3 May.\nLund came on the Wednesday after the eruption, promised help and was booed.",
     "2019-05-08", "Lund came"),
    ("The bridge fell on 3 May.\nIt was searched on the Monday before the collapse.", "2019-04-29", "searched"),
    ("1909: The mill is burned down.", "1909", "burned"),
    ("0630: The mill burned down.", "2019-05-15", "burned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "when", "words"), COUNTED)
def test_a_weekday_counted_from_an_event_and_a_year_that_heads_a_line(text: str, when: str, words: str) -> None:
    assert [at for at, quote in dated(text) if words in quote] == [when]


NOWHERE = ["Lund came on the Wednesday after the eruption.", "The fund was set up by law that December."]


@pytest.mark.parametrize("text", NOWHERE)
def test_what_nobody_can_place_has_not_the_day_of_the_article(text: str) -> None:
    assert not dated(text)


def test_a_clock_time_goes_on_with_a_day_of_long_ago() -> None:
    found = dated("The bridge fell on 3 March 2016.\nAt 5.20 p.m. the keeper telephoned the mayor.")
    assert [when.partition("T")[0] for when, _ in found] == ["2016-03-03", "2016-03-03"]


RECENT = [
    ("2017-07-01", ["2017-05-20..2017-07-01"]),
    ("2017-07-01..2017-07-05", ["2017-05-20..2017-07-05"]),
    ("2017-07-01..2018-02-26", []),
]


@pytest.mark.parametrize(("published", "whens"), RECENT)
def test_a_recent_stretch_reaches_back_from_every_day_the_article_may_be_of(published: str, whens: list[str]) -> None:
    first, _, last = published.partition("..")
    one = article("The army has in recent weeks gained a string of posts.", "")
    written = When.between(Day.of(first), Day.of(last or first))
    found = extract(msgspec.structs.replace(one, published=written, published_basis="inferred"), SETTINGS).claims
    assert [f"{claim.when.earliest}..{claim.when.latest}" for claim in found] == whens
