"""TIMEX3 values of units, partial dates and lengths."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import parse_edtf
from timeline.dates.meaning import Calendar, Clock, Deixis, Duration, Era, Part, Weekday
from timeline.dates.timex import duration, iso_week, partial, unit
from timeline.dates.when import Day, Unit


@given(st.dates(datetime.date(1000, 1, 1)))
def test_weeks_are_those_of_the_standard(day: datetime.date) -> None:
    monday = day - datetime.timedelta(days=day.weekday()) if day.toordinal() > 7 else day
    year, week, _ = monday.isocalendar()
    assert iso_week(Day.of(monday)) == f"{year:04d}-W{week:02d}"


@pytest.mark.parametrize(
    ("edtf", "value"),
    [
        ("2017-09-11", "2017-09-11"), ("2017-09", "2017-09"), ("2017", "2017"), ("201X", "201"), ("19XX", "19"),
        ("2017-24", "2017-WI"), ("2017-35", "2017-Q3"), ("2017-41", "2017-H2"), ("-0043", "BC0044"), ("0000", "BC0001"),
        ("2017-21", "2017-SP"), ("-08XX", "BC08"),
        ("2017-09-11T15:32:00+03:00", "2017-09-11T15:32"),
    ],
)  # fmt: skip
def test_unit(edtf: str, value: str) -> None:
    start = parse_edtf(edtf).start
    assert start
    assert unit(start) == value


def test_weekend() -> None:
    assert unit(Unit.holding("weekend", Day(2017, 9, 11))) == "2017-W37-WE"


def test_partial() -> None:
    meanings = (
        Weekday(0),
        Calendar(None, 7, 7),
        Calendar(None, 7),
        Calendar(day=25),
        Part("season", 2),
        Deixis("week", -1),
    )
    assert [partial(m) for m in meanings] == [
        "XXXX-WXX-1",
        "XXXX-07-07",
        "XXXX-07",
        "XXXX-XX-25",
        "XXXX-SU",
        "XXXX-WXX",
    ]
    assert partial(Clock("MO", Weekday(0))) == "XXXX-WXX-1TMO"
    assert partial(Era("decade", 1990)) == "199"


def test_duration() -> None:
    lengths = [
        ((2, "W"),),
        ((None, "Y"),),
        ((30, "TM"),),
        ((2, "Y"), (6, "M")),
        ((1, "D"), (2, "TH")),
        ((2, "E"),),
        ((1.5, "D"),),
    ]
    assert [duration(Duration(parts)) for parts in lengths] == [
        "P2W",
        "PXY",
        "PT30M",
        "P2Y6M",
        "P1DT2H",
        "P2DE",
        "P1.5D",
    ]
