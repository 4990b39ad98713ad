"""One grammar: each kind of date has its shape, lies where it should, and is never drawn closer than it is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.edtf import parse_edtf
from timeline.dates.when import GRAINS, Day, Unit, When
from timeline.model import Basis
from timeline.publish.marks import make_mark

GRAMMAR = [
    ("2017-09-11", "stated", "month", ["solid"]),
    ("2017-09-11", "inferred", "month", ["hollow"]),
    ("2017-09-11~", "stated", "month", ["hatch"]),
    ("2017-09-11?", "stated", "month", ["hatch"]),
    ("2017-09", "stated", "month", ["hatch"]),
    ("2017-09", "inferred", "month", ["hollow"]),
    ("2017-21", "stated", "year", ["hatch"]),
    ("2017", "stated", "year", ["dashed"]),
    ("201X", "stated", "decade", ["dashed"]),
    ("[2017-09-02..2017-09-09]", "relative", "month", ["hatch", "bracket-left", "bracket-right"]),
    ("2017-05-03/2017-05-05", "stated", "month", ["solid"]),
    ("2017-05/2017-07", "stated", "year", ["hatch", "solid", "hatch"]),
    ("2017-05/2017-06", "stated", "month", ["hatch", "hatch"]),
    ("2017-06/..", "stated", "month", ["hatch", "open-right"]),
    ("2017-06-04/..", "stated", "month", ["solid", "open-right"]),
    ("../2017-09", "stated", "month", ["open-left", "hatch"]),
    ("[..2017-09-11]", "stated", "month", ["maybe-left", "bracket-right"]),
    ("[2017-06-01..]", "stated", "month", ["maybe-right", "bracket-left"]),
    ("Y-11999", "stated", "year", ["dashed"]),
    ("2017-05-03/2021-05-05", "stated", "decade", ["solid"]),
]


@pytest.mark.parametrize(("edtf", "basis", "scale", "kinds"), GRAMMAR, ids=[f"{row[0]}-{row[1]}" for row in GRAMMAR])
def test_grammar(edtf: str, basis: Basis, scale: str, kinds: list[str]) -> None:
    mark = make_mark([(parse_edtf(edtf), basis)])
    assert mark.scale == scale
    assert [part.kind for part in mark.lanes[0].parts] == kinds


def test_a_day_lies_at_its_place() -> None:
    (part,) = make_mark([(parse_edtf("2017-09-16"), "stated")]).lanes[0].parts
    assert part.x == pytest.approx(15 / 30, abs=1e-3)
    assert part.width == pytest.approx(1 / 30, abs=1e-3)


def test_sides_that_differ_are_stacked_on_one_ruler_with_letters() -> None:
    mark = make_mark([(parse_edtf("2017-09-11"), "stated"), (parse_edtf("2017-09-12"), "inferred")])
    assert [lane.label for lane in mark.lanes] == ["A", "B"]
    assert mark.lanes[0].parts[0].x < mark.lanes[1].parts[0].x
    assert mark.lanes[1].parts[0].kind == "hollow"


units = st.builds(
    lambda grain, ordinal: Unit.holding(grain, Day.from_ordinal(ordinal)),
    st.sampled_from(GRAINS),
    st.integers(-5_000_000, 5_000_000),
)
whens = st.one_of(
    units.map(When.at),
    st.tuples(st.sampled_from(["since", "after"]), units).map(lambda pair: When(pair[0], pair[1], None)),
    st.tuples(st.sampled_from(["until", "by"]), units).map(lambda pair: When(pair[0], None, pair[1])),
    st.tuples(st.sampled_from(["between", "range"]), units, units).map(
        lambda three: When(three[0], *sorted(three[1:], key=lambda unit: (unit.first, unit.last)))
    ),
)


@given(st.lists(whens, min_size=1, max_size=5), st.sampled_from(["stated", "inferred"]))
def test_nothing_leaves_the_ruler_and_little_is_solid(some: list[When], basis: Basis) -> None:
    mark = make_mark([(when, basis) for when in some])
    assert all(0 <= tick <= 1 for tick in mark.ticks)
    for when, lane in zip(some, mark.lanes, strict=False):
        assert lane.parts
        for part in lane.parts:
            assert 0 <= part.x <= 1
            assert -1e-3 <= part.width <= 1.0001
        if when.shape == "point" and when.grain not in ("time", "day"):
            assert "solid" not in [part.kind for part in lane.parts]
