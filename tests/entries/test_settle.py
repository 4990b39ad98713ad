"""The date of an entry: a day beats its month, words beat the day of printing, what parts is shown."""

from __future__ import annotations

import msgspec
import pytest

from timeline.dates.when import Day, Unit, When
from timeline.entries.settle import settle

from .builders import claim, when


def ordinal(day: str) -> int:
    first = when(day).earliest
    assert first is not None
    return first.ordinal


@pytest.mark.parametrize(
    ("dates", "expected", "rule"),
    [
        (["2017-07", "2017-07-07"], "2017-07-07", "one date, two precisions"),
        (["2017", "2017-07"], "2017-07", "one date, two precisions"),
        (["2017-06", "2017-05-26..2017-06-09"], "2017-05-26..2017-06-09", "dates that overlap"),
    ],
)
def test_the_narrower_date_is_kept_and_the_reason_told(dates: list[str], expected: str, rule: str) -> None:
    claims = [claim(f"a{n}", date, f"Thing {n}") for n, date in enumerate(dates)]
    settled = settle(claims, {}, {})
    assert settled.when == when(expected)
    assert [step.rule for step in settled.because] == [rule]
    assert settled.disagreements == ()


def test_the_day_of_printing_gives_way_to_words() -> None:
    fresh = claim("a", "2017-07-10", "The zone was agreed", basis="inferred")
    worded = claim("b", "2017-07", "The zone was agreed in July")
    assert settle([fresh, worded], {}, {"a": ordinal("2017-07-10")}).when == when("2017-07")


def test_fresh_news_has_the_day_of_a_month_that_others_name() -> None:
    fresh = claim("a", "2017-07-10", "The mill is recalling its flour", basis="inferred")
    worded = claim("b", "2017-07", "The flour was recalled in July")
    assert settle([fresh, worded], {}, {"a": ordinal("2017-07-10")}).when == when("2017-07-10")


def test_the_day_of_printing_beats_a_bound_by_it() -> None:
    fresh = claim("a", "2017-07-10", "The herd has been moved", basis="inferred")
    undated = claim("a", "2017-07-10", "Vets tested three cows", basis="inferred")
    bound = When("by", None, Unit("day", Day.of("2017-07-10")))
    settled = settle([msgspec.structs.replace(undated, when=bound), fresh], {}, {"a": ordinal("2017-07-10")})
    assert settled.when == when("2017-07-10")


def test_a_named_day_beats_the_day_after_of_an_article() -> None:
    fresh = claim("a", "2017-07-10", "The zone was agreed", basis="inferred")
    worded = claim("b", "2017-07-09", "The zone was agreed on Sunday")
    settled = settle([fresh, worded], {}, {})
    assert settled.when == when("2017-07-09")
    assert settled.disagreements == ()


def test_no_day_after_the_article_that_tells_it() -> None:
    fresh = claim("a", "2017-07-09", "The zone was agreed", basis="inferred")
    later = claim("b", "2017-07-10", "The zone was agreed", basis="narrative")
    printed = {"a": ordinal("2017-07-09"), "b": ordinal("2017-07-12")}
    assert settle([fresh, later], {}, printed).when == when("2017-07-09")


def test_two_named_days_are_a_disagreement_without_a_reading() -> None:
    claims = [claim("a", "2017-07-09", "Agreed on the 9th"), claim("b", "2017-07-08", "Agreed on the 8th")]
    (found,) = settle(claims, {}, {}).disagreements
    assert {saying.value for saying in found.says} == {"2017-07-08", "2017-07-09"}
    assert found.reading == ""


def test_more_independent_sources_give_a_reading_and_copies_do_not() -> None:
    claims = [
        claim("a", "2017-07-09", "Agreed on the 9th"),
        claim("b", "2017-07-08", "Agreed on the 8th"),
        claim("c", "2017-07-09", "It was agreed on the 9th"),
    ]
    (found,) = settle(claims, {}, {}).disagreements
    assert found.reading == "2017-07-09"
    assert "2 independent sources" in found.because
    (found,) = settle(claims, {"c": "a"}, {}).disagreements
    assert found.reading == ""


def test_an_editors_date_wins() -> None:
    claims = [
        claim("a", "2017-07-09", "Agreed on the 9th"),
        claim("b", "2017-07-09", "Agreed on the 9th too"),
        claim("c", "2017-07", "Agreed in July", basis="editor"),
    ]
    assert settle(claims, {}, {}).when == when("2017-07")


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (("1988", "1994"), ("1989", "1994"), True),
        (("1988", "1994"), ("1988", "1995"), True),
        (("1988", "1994"), ("1988", "1994"), False),
        (("1988", "1994"), ("1990", "1992"), False),
    ],
    ids=["another begin", "another end", "the same", "a part of it"],
)
def test_two_spans_that_part_at_one_end(one: tuple[str, str], other: tuple[str, str], shown: bool) -> None:
    claims = [
        msgspec.structs.replace(
            claim(name, "1988", "Finn governed the isles"),
            when=When("range", *(Unit("year", Day(int(year), 1, 1)) for year in years)),
        )
        for name, years in (("a", one), ("b", other))
    ]
    assert bool(settle(claims, {}, {}).disagreements) is shown
