"""Dates as a reader writes them: never closer than they are known, never without their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.edtf import parse_edtf
from timeline.dates.when import GRAINS, Day, Grain, Unit, When
from timeline.model import Basis
from timeline.publish.catalogues import CATALOGUES
from timeline.publish.words import words_for

EN = words_for("en")

DATES = [
    ("2017-09-11", "11 September 2017", "day known"),
    ("2017-09", "September 2017", "some time in September 2017"),
    ("2017", "2017", "some time in 2017"),
    ("198X", "1980s", "some time in the 1980s"),
    ("[2017-05-26..2017-06-09]", "26 May – 9 June 2017", "between 26 May and 9 June 2017"),
    ("[2017-06-05..2017-06-09]", "5–9 June 2017", "between 5 and 9 June 2017"),
    ("[2017-12-30..2018-01-02]", "30 December 2017 – 2 January 2018", "between 30 December 2017 and 2 January 2018"),
    ("2017-05-03/2017-05-05", "3–5 May 2017", "from 3 to 5 May 2017"),
    ("2017-05/2017-07", "May–July 2017", "from May to July 2017"),
    ("2017/2019", "2017–2019", "from 2017 to 2019"),
    ("2017-06/..", "from June 2017", "from June 2017, end not stated"),
    ("../2017-09", "until September 2017", "until September 2017, start not stated"),
    ("[..2017-09-11]", "by 11 September 2017", "by 11 September 2017, no earlier bound"),
    ("[..2017-12-31~]", "by about 31 December 2017", "by about 31 December 2017, no earlier bound"),
    ("2017-06~/..", "from about June 2017", "from about June 2017, end not stated"),
    ("[2017-06-01..]", "1 June 2017 or later", "at or after 1 June 2017"),
    ("2017-09-11~", "about 11 September 2017", "about 11 September 2017, not exact"),
    ("2017-09-11?", "11 September 2017", "day known"),
    ("-0043-03-15", "15 March 44 BCE", "day known"),
    ("Y-11999", "12,000 BCE", "some time in 12,000 BCE"),
    ("0079", "79 CE", "some time in 79 CE"),
]


@pytest.mark.parametrize(("edtf", "date", "sure"), DATES, ids=[row[0] for row in DATES])
def test_english(edtf: str, date: str, sure: str) -> None:
    when = parse_edtf(edtf)
    assert EN.date(when) == date
    if not when.uncertain:
        assert EN.sureness(when, "stated") == sure


@pytest.mark.parametrize(
    ("grain", "day", "says"),
    [
        ("week", Day(2017, 9, 11), "week of 11–17 September 2017"),
        ("weekend", Day(2017, 9, 16), "weekend of 16–17 September 2017"),
        ("season", Day(2017, 12, 1), "winter 2017–18"),
        ("season", Day(2017, 6, 1), "summer 2017"),
        ("quarter", Day(2017, 7, 1), "3rd quarter of 2017"),
        ("half", Day(2017, 7, 1), "2nd half of 2017"),
        ("century", Day(1900, 1, 1), "20th century"),
        ("century", Day(-500, 1, 1), "5th century BCE"),
    ],
)
def test_units(grain: Grain, day: Day, says: str) -> None:
    assert EN.unit(Unit(grain, day)) == says


@pytest.mark.parametrize(
    ("basis", "says"),
    [("stated", "day known"), ("inferred", "day reasoned, not stated"), ("editor", "day given by an editor")],
)
def test_basis_is_said(basis: Basis, says: str) -> None:
    assert EN.sureness(When.day(Day(2017, 9, 11)), basis) == says


def test_a_doubting_source_is_told() -> None:
    assert "the source itself is unsure of it" in EN.sureness(parse_edtf("2017-09-11?"), "stated")
    assert "day known" not in EN.sureness(parse_edtf("2017-09-11?"), "stated")


def test_counts() -> None:
    assert [EN.count(n, "entry") for n in (0, 1, 2, 12345)] == ["0 entries", "1 entry", "2 entries", "12,345 entries"]


@pytest.mark.parametrize(
    ("days", "exact", "says"),
    [
        (9, True, "9 days"),
        (9, False, "at least 9 days"),
        (335, True, "335 days"),
        (730, True, "730 days"),
        (731, True, "at least 2 years"),
        (16437, False, "at least 45 years"),
    ],
)
def test_a_length_is_no_closer_than_it_is_known(days: int, exact: bool, says: str) -> None:
    assert EN.length(days, exact) == says


units = st.builds(
    lambda grain, ordinal: Unit.holding(grain, Day.from_ordinal(ordinal)),
    st.sampled_from(GRAINS),
    st.integers(-4_000_000, 4_000_000),
)


@given(
    units,
    units,
    st.sampled_from(["point", "between", "range", "since", "until", "by", "after"]),
    st.sampled_from(sorted(CATALOGUES)),
)
def test_every_when_can_be_written(a: Unit, b: Unit, shape: str, language: str) -> None:
    first, last = sorted((a, b), key=lambda unit: unit.first)
    when = {
        "point": When.at(a),
        "between": When("between", first, last),
        "range": When("range", first, last),
        "since": When("since", a, None),
        "until": When("until", None, a),
        "by": When("by", None, a),
        "after": When("after", a, None),
    }[shape]
    words = words_for(language)
    assert words.date(when)
    assert words.sureness(when, "inferred")
    assert "{" not in words.date(when) + words.sureness(when, "stated")


@pytest.mark.parametrize("language", sorted(CATALOGUES))
def test_a_catalogue_says_all_that_english_says(language: str) -> None:
    english, other = CATALOGUES["en"], CATALOGUES[language]
    assert set(other.texts) == set(english.texts)
    assert set(other.dates) == set(english.dates)
    assert set(other.nouns) == set(english.nouns)
    for key, text in english.texts.items():
        names = {part.split("}")[0] for part in text.split("{")[1:]}
        assert {part.split("}")[0] for part in other.texts[key].split("{")[1:]} == names, key


def test_an_unknown_language_is_english() -> None:
    assert words_for("tlh").language == "en"
    assert words_for("en-GB").language == "en"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The stretch ends at the day of writing, 2017-06-09.", "The stretch ends at the day of writing, 9 June 2017."),
        ("2017-W23", "week of 5–11 June 2017"),
        ("2017-06-05..2017-06-09", "5–9 June 2017"),
        ("in 2017-06, not before", "in June 2017, not before"),
        ("entry reuters-2017-06-09-0a1b2c3d", "entry reuters-2017-06-09-0a1b2c3d"),
        ("2017-13-45 and 2017-W60", "2017-13-45 and 2017-W60"),
        ("2017-05/2017-07", "2017-05/2017-07"),
        ("a 2017-2018 season", "a 2017-2018 season"),
    ],
)
def test_dates_inside_a_sentence_are_written_out(text: str, says: str) -> None:
    assert EN.readable(text) == says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("It tells of 2016-05-02.. as past.", "It tells of 2 May 2016 or later as past."),
        ("It lies in 2016-05-02..2016-05-09.", "It lies in 2–9 May 2016."),
        ("It ends on 2016-05-02.", "It ends on 2 May 2016."),
        ("on 2016-05-02... then", "on 2 May 2016... then"),
    ],
)
def test_a_sentence_with_dates_of_machines_in_it(text: str, says: str) -> None:
    assert EN.readable(text) == says
