"""Maps: everything inside the frame, a province as wide as it is, a close-up only where it helps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.publish.atlas import WIDTH, Place, make_maps

LISBON = Place("Lisbon", 38.72, -9.14, 0, 4)
PORTO = Place("Porto", 41.15, -8.61, 0, 3)
COIMBRA = Place("Coimbra", 40.21, -8.43, 20, 3)
TOKYO = Place("Tokyo", 35.68, 139.69, 0, 1)


def test_no_places_no_map() -> None:
    assert make_maps([]) == ()
    assert make_maps([Place("Pole", 90, 0, 0, 1)]) == ()


def test_places_that_lie_together_have_one_map() -> None:
    (one,) = make_maps([LISBON, PORTO, COIMBRA])
    assert {dot.name for dot in one.dots} == {"Lisbon", "Porto", "Coimbra"}
    assert all(dot.label for dot in one.dots)
    lisbon, porto = (next(dot for dot in one.dots if dot.name == name) for name in ("Lisbon", "Porto"))
    assert porto.y < lisbon.y
    assert one.coasts.startswith("M")
    assert one.borders.startswith("M")


def test_one_far_away_gives_a_close_up_before_the_whole() -> None:
    near, far = make_maps([LISBON, PORTO, COIMBRA, TOKYO])
    assert {dot.name for dot in near.dots} == {"Lisbon", "Porto", "Coimbra"}
    assert {dot.name for dot in far.dots} == {"Lisbon", "Porto", "Coimbra", "Tokyo"}
    assert near.scale[1] < far.scale[1]


def test_how_far_a_place_may_be_meant_is_to_scale() -> None:
    (one,) = make_maps([LISBON, PORTO, COIMBRA])
    length, km = one.scale
    coimbra = next(dot for dot in one.dots if dot.name == "Coimbra")
    assert coimbra.reach == pytest.approx(20 * length / km, rel=0.02)


def test_names_do_not_cover_each_other() -> None:
    crowd = [Place(f"Quarter {n}", 38.7 + n / 200, -9.14 + n % 3 / 100, 0, n + 1) for n in range(20)]
    (one,) = make_maps(crowd)
    boxes = [(dot.label[0], dot.label[1]) for dot in one.dots if dot.label]
    assert len(set(boxes)) == len(boxes) < 20


places = st.builds(
    Place,
    st.text(max_size=20),
    st.floats(-85, 85, allow_nan=False),
    st.floats(-180, 180, allow_nan=False),
    st.sampled_from([0.0, 5.0, 300.0]),
    st.integers(1, 50),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(places, min_size=1, max_size=12))
def test_every_dot_is_inside_the_frame(some: list[Place]) -> None:
    whole = make_maps(some)[-1]
    assert len(whole.dots) == len(some)
    for dot in whole.dots:
        assert 0 <= dot.x <= WIDTH
        assert 0 <= dot.y <= whole.height
