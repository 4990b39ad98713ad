"""The years a story leaves out, and how a story is told from news."""

from __future__ import annotations

import pytest

from timeline.dates import find_dates
from timeline.dates.find import Found
from timeline.dates.genre import genre_of
from timeline.dates.meaning import Calendar, Deixis, Meaning, Weekday
from timeline.dates.narrative import carried_years
from timeline.dates.when import Day, When


def found(*meanings: Meaning) -> list[Found]:
    return [Found(place, place + 1, meaning, "rule") for place, meaning in enumerate(meanings)]


def dates(*pairs: tuple[int | None, int | None]) -> list[Found]:
    return found(*(Calendar(year, month) for year, month in pairs))


@pytest.mark.parametrize(
    ("story", "years"),
    [
        ([(1938, 3), (None, 5), (None, 9)], {1: 1938, 2: 1938}),
        ([(1941, 12), (None, 1), (None, 2)], {1: 1942, 2: 1942}),
        ([(1939, 9), (None, 1), (1940, 4)], {1: 1940}),
        ([(1964, 3), (2005, None), (None, 8), (1964, 11)], {2: 1964}),
        ([(None, 3), (1915, 5)], {0: 1915}),
        ([(1944, 6), (None, 5), (None, 8)], {1: 1944, 2: 1944}),
        ([(-263, 1), (None, 3)], {1: -263}),
    ],
    ids=[
        "goes on", "turns the year", "fits what follows", "passes over an aside", "starts without",
        "looks back a little",
        "before our era",
    ],
)  # fmt: skip
def test_years_carried(story: list[tuple[int | None, int | None]], years: dict[int, int]) -> None:
    assert carried_years(dates(*story)) == years


def test_nothing_to_carry() -> None:
    assert carried_years(dates((1938, 3), (1939, 1))) == {}
    assert carried_years(dates((None, 3), (None, 1))) == {}
    assert carried_years([]) == {}


def test_a_long_story_is_followed_in_time_in_line_with_its_length() -> None:
    story = dates(
        *[(1900 + place // 24, place % 12 + 1) if place % 5 == 0 else (None, place % 12 + 1) for place in range(2000)]
    )
    assert len(carried_years(story)) == 1600


YEARS = [Calendar(year) for year in range(1930, 1937)]
LATER, SAME_YEARS = When.day(Day(2009, 12, 19)), When.day(Day(1936, 12, 19))


@pytest.mark.parametrize(
    ("meanings", "published", "genre"),
    [
        (YEARS, LATER, "narrative"),
        (YEARS[-3:] * 3, SAME_YEARS, "news"),
        ([*YEARS, Weekday(0), Weekday(1), Deixis("day")], LATER, "news"),
        (YEARS[:5], LATER, "news"),
        (YEARS[:4], None, "narrative"),
        (YEARS[:3], None, "news"),
        ([], None, "news"),
    ],
)
def test_genre(meanings: list[Meaning], published: When | None, genre: str) -> None:
    assert genre_of(found(*meanings), published)[0] == genre


def test_words_that_only_histories_mark() -> None:
    text = "The former king fled."
    assert [e.text for e in find_dates(text, genre="narrative")] == ["former"]
    assert find_dates(text, genre="news") == []
