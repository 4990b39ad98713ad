"""The strip: to scale, linked, nothing counted twice, an interval never shown as a day."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates.edtf import parse_edtf
from timeline.dates.when import Day, Unit, When
from timeline.model import Entry, Settings
from timeline.publish.strip import Strip, make_strip
from timeline.publish.words import words_for

WORDS = words_for("en")
BARE = Settings(title="")


def entry(when: When, number: int = 0) -> Entry:
    return Entry(id=f"e{number}", title="", when=when, basis="stated", claims=())


def strip(*edtf: str, since: str = "", until: str = "") -> Strip:
    span = Settings(title="", since=parse_edtf(since) if since else None, until=parse_edtf(until) if until else None)
    made = make_strip(
        [entry(parse_edtf(one), n) for n, one in enumerate(edtf)], span, WORDS, lambda e, grain: f"{grain}:{e.id}"
    )
    assert made
    return made


def test_nothing_gives_no_strip() -> None:
    assert make_strip([], BARE, WORDS, lambda e, g: "") is None


def test_years_have_links_where_there_are_entries_and_none_where_not() -> None:
    made = strip("2017-09-11", "2020-02-03", since="2017", until="2021")
    assert [(tick.label, tick.href) for tick in made.ticks] == [
        ("2017", "year:e0"), ("2018", ""), ("2019", ""), ("2020", "year:e1"), ("2021", ""),
    ]  # fmt: skip
    assert made.bars[0].x == pytest.approx(8 / 60, abs=1e-3)


def test_a_year_is_a_band_and_no_bar() -> None:
    made = strip("2017-09-11", "2018", "2019-01-01")
    assert len(made.bars) == 2
    assert [(band.x, band.width) for band in made.bands] == [
        (pytest.approx(1 / 3, abs=1e-3), pytest.approx(1 / 3, abs=1e-3))
    ]


def test_a_month_is_a_bar_where_bars_are_months() -> None:
    assert strip("2017-09", "2019-01-01").bands == ()


@pytest.mark.parametrize(
    ("edtf", "ticks", "bin_name"),
    [
        (["2017-09-11", "2017-10-02"], ["Sep 2017", "Oct"], "bin_day"),
        (
            ["2017-01-11", "2017-10-02"],
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"],
            "bin_month_part",
        ),
        (
            ["2000-01-01", "2019-10-02"],
            ["2000", "2002", "2004", "2006", "2008", "2010", "2012", "2014", "2016", "2018"],
            "bin_quarter",
        ),
        (["1900-01-01", "2017-10-02"], [str(year) for year in range(1900, 2011, 10)], "bin_years"),
    ],
)
def test_scale_fits_the_span(edtf: list[str], ticks: list[str], bin_name: str) -> None:
    made = strip(*edtf)
    assert [tick.label for tick in made.ticks] == ticks
    assert made.bin == bin_name


days = st.integers(-4_400_000, 1_000_000).map(Day.from_ordinal)


@settings(max_examples=60)
@given(st.lists(st.tuples(days, st.sampled_from(["day", "month", "year", "decade"])), min_size=1, max_size=30))
def test_any_span_stays_small_and_inside(found: list[tuple[Day, str]]) -> None:
    entries = [entry(When.at(Unit.holding(grain, day)), n) for n, (day, grain) in enumerate(found)]  # type: ignore[arg-type]
    made = make_strip(entries, BARE, WORDS, lambda e, g: e.id)
    assert made
    assert len(made.ticks) <= 14
    assert sum(tick.count for tick in (*made.ticks, *made.edges)) == len(entries)
    for one in (*made.bars, *made.bands):
        assert one.x >= 0
        assert one.x + one.width <= 1.001


def test_a_few_entries_far_off_do_not_press_the_others_into_a_corner() -> None:
    many = [f"2009-{month:02d}-{day:02d}" for month in range(3, 9) for day in (1, 9, 17, 25)] * 2
    made = strip("Y-77997993", *many, "2099")
    assert [tick.label for tick in made.ticks] == ["Mar 2009", "Apr", "May", "Jun", "Jul", "Aug"]
    assert [(edge.label, edge.href) for edge in made.edges] == [
        ("1 entry long before", "year:e0"),
        ("1 entry long after", f"year:e{len(many) + 1}"),
    ]
    assert strip(*many).edges == ()


def test_an_end_that_adds_little_stays_though_the_other_is_left_out() -> None:
    many = [f"201{year}-0{month}-09" for year in (1, 2, 3) for month in range(1, 10)]
    made = strip("1967", *many, "2016-05-20")
    assert [tick.label for tick in made.ticks] == ["2011", "2012", "2013", "2014", "2015", "2016"]
    assert [edge.label for edge in made.edges] == ["1 entry long before"]
