"""Maps: every place inside its frame and where it belongs, marks apart at every width, no map more exact than what is
known, and outlines that say land where there is land."""

from __future__ import annotations

import gzip
import itertools
import math
import re
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.outlines import packed
from tests.publish import made
from tests.publish.pagecheck import complaints
from timeline.model import Chronology, Name
from timeline.publish import maps
from timeline.publish.maps import Spot, make_locator, make_places_map
from timeline.publish.outlines import Outlines, Point, Shape, load, unpacked
from timeline.publish.outlines.ground import KM, Window, draw_ground, thinned
from timeline.publish.render import make_files

PATH = re.compile(r"(M-?\d+ -?\d+l-?\d+[ -]\d+([ -]\d+)*z?)*")
WIDTHS = (280, 340, 400, 520, 680)


def spot(name: str, latitude: float, longitude: float, radius: float = 0.0, count: int = 1) -> Spot:
    return Spot(name, latitude, longitude, radius, count, f"places/{name}/index.html")


LISBON, PORTO, COIMBRA = (
    spot("Lisbon", 38.72, -9.14, 0, 4),
    spot("Porto", 41.15, -8.61),
    spot("Coimbra", 40.2, -8.4, 20),
)
TOKYO, LIMA = spot("Tokyo", 35.68, 139.69), spot("Lima", -12.05, -77.04)
SUVA, APIA = spot("Suva", -18.14, 178.44), spot("Apia", -13.83, -171.77)


def drawn(*spots: Spot, absent: int = 0) -> maps.PlacesMap:
    found = make_places_map(spots, absent, load)
    assert found is not None
    return found


def at(mark: maps.Mark, sheet: maps.Sheet, width: float) -> Point:
    """The middle of a mark in pixels."""
    height = width * sheet.ground.height / sheet.ground.width
    return mark.x / 100 * width + mark.dx, mark.y / 100 * height + mark.dy


def closest(sheet: maps.Sheet, width: float) -> float:
    middles = [at(mark, sheet, width) for mark in sheet.marks]
    return min((math.dist(a, b) for a, b in itertools.combinations(middles, 2)), default=math.inf)


# The outlines


def lands(longitude: float, latitude: float) -> bool:
    """Whether a point is on land: an odd number of coasts to its east."""
    crossed = 0
    for shape in load().land:
        for (ax, ay), (bx, by) in itertools.pairwise(shape.points):
            if (ay > latitude) != (by > latitude) and longitude < ax + (latitude - ay) / (by - ay) * (bx - ax):
                crossed += 1
    return crossed % 2 == 1


@pytest.mark.parametrize(
    ("where", "longitude", "latitude", "expected"),
    [
        ("Madrid", -3.7, 40.4, True),
        ("the Atlantic", -35.0, 35.0, False),
        ("Alice Springs", 133.9, -23.7, True),
        ("the Caspian", 51.0, 41.0, False),
        ("the South Pole", 0.0, -90.0, True),
        ("the North Pole", 0.0, 89.9, False),
        ("Chukotka", 178.0, 67.0, True),
        ("Iceland", -18.8, 64.9, True),
    ],
)
def test_the_outlines_know_land_from_sea(where: str, longitude: float, latitude: float, expected: bool) -> None:
    assert lands(longitude, latitude) is expected


def test_every_edge_of_land_is_closed_and_within_its_box() -> None:
    for shape in load().land:
        assert shape.points[0] == shape.points[-1]
        assert all(shape.west <= x <= shape.east and shape.south <= y <= shape.north for x, y in shape.points)


grid = st.tuples(st.integers(-72000, 72000), st.integers(-36000, 36000))
lines = st.lists(st.tuples(grid, st.lists(st.tuples(st.integers(-9000, 9000), st.integers(-9000, 9000)), min_size=1)))


@given(lines)
def test_what_is_packed_is_unpacked(made_up: list[tuple[Point, list[Point]]]) -> None:
    shapes = [
        [(x / 400, y / 400) for x, y in itertools.accumulate([start, *steps], lambda a, b: (a[0] + b[0], a[1] + b[1]))]
        for start, steps in made_up
        if (0, 0) not in steps
    ]
    assert [list(shape.points) for shape in unpacked(packed([], shapes, 400)).borders] == shapes


def test_a_file_of_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format 7"):
        unpacked(zlib.compress(b'{"format": 7}\n'))


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=2, max_size=40), st.floats(0.01, 3))
def test_thinning_keeps_the_ends_and_moves_no_point_far(points: list[Point], tolerance: float) -> None:
    found = thinned(points, tolerance)
    assert found[0] == points[0]
    assert found[-1] == points[-1]
    assert all(min(off(point, a, b) for a, b in itertools.pairwise(found)) <= tolerance + 1e-9 for point in points)


def off(point: Point, a: Point, b: Point) -> float:
    """How far a point is from a stretch of line."""
    (px, py), (ax, ay), (bx, by) = point, a, b
    length = (bx - ax) ** 2 + (by - ay) ** 2
    along = min(1, max(0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length)) if length else 0
    return math.hypot(px - ax - along * (bx - ax), py - ay - along * (by - ay))


# The ground

BOX = Window(0, 0, 10, 5, "wide", 2.0)


def land(*points: Point) -> Outlines:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Outlines((Shape(min(xs), min(ys), max(xs), max(ys), (*points, points[0])),), ())


def test_land_all_around_fills_the_frame_and_shows_no_edge() -> None:
    ground = draw_ground(BOX, land((-50, -50), (-50, 50), (50, 50), (50, -50)), 1000)
    numbers = [int(number) for number in re.findall(r"-?\d+", ground.land)[:2]]
    assert ground.land.endswith("z")
    assert not (0 <= numbers[0] <= 1000 and 0 <= numbers[1] <= 500)
    assert ground.cut == ground.coast == ""


def test_land_elsewhere_is_not_drawn() -> None:
    assert draw_ground(BOX, land((20, 20), (20, 30), (30, 30)), 1000).ink == 0


def test_land_cut_at_the_180th_meridian_has_no_coast_there() -> None:
    window = Window(175, 0, 185, 5, "wide", 2.0)
    ground = draw_ground(window, land((178, 1), (178, 4), (180, 4), (180, 1)), 1000)
    assert ground.land == ""
    assert ground.cut.endswith("z")
    assert not ground.coast.endswith("z")


def test_the_same_land_is_drawn_on_both_sides_of_the_180th_meridian() -> None:
    outlines = land((-179, 1), (-179, 4), (-176, 4), (-176, 1))
    east, west = Window(175, 0, 185, 5, "wide", 2.0), Window(-185, 0, -175, 5, "wide", 2.0)
    assert draw_ground(east, outlines, 1000).land == draw_ground(west, outlines, 1000).land != ""


# Which maps


def test_no_places_no_map_and_no_outlines_read() -> None:
    def never() -> Outlines:
        raise AssertionError("the outlines were read for nothing")

    assert make_places_map([], 3, never) is None


def test_places_that_lie_together_have_one_map_and_their_names() -> None:
    found = drawn(LISBON, PORTO, COIMBRA)
    (sheet,) = found.sheets
    assert sheet.letter == ""
    assert [(mark.number, mark.name) for mark in sheet.marks] == [(1, "Lisbon"), (2, "Porto"), (3, "Coimbra")]
    assert all(mark.label for mark in sheet.marks)
    assert sheet.marks[1].y < sheet.marks[2].y < sheet.marks[0].y
    assert found.numbers == {LISBON.href: 1, PORTO.href: 2, COIMBRA.href: 3}


def test_far_places_do_not_shrink_the_others_to_a_dot() -> None:
    close, wide = drawn(LISBON, PORTO, COIMBRA, TOKYO, LIMA).sheets
    assert [mark.name for mark in close.marks] == ["Lisbon", "Porto", "Coimbra"]
    assert [mark.name for mark in wide.marks] == ["Tokyo", "Lima"]
    assert [frame.letter for frame in wide.frames] == [close.letter] == ["A"]
    assert close.scale
    assert wide.scale is None


def test_no_map_shows_frames_alone_where_a_wider_one_could() -> None:
    alps = [spot(f"Hut {n}", 46.5 + n / 20, 8.0 + n / 30) for n in range(4)]
    coast = [spot(f"Pier {n}", 44.0 + n / 20, 9.0 + n / 30) for n in range(4)]
    sheets = drawn(*alps, *coast, TOKYO, LIMA).sheets
    assert [len(sheet.marks) for sheet in sheets] == [4, 4, 2]
    assert [len(sheet.frames) for sheet in sheets] == [0, 0, 2]


def test_two_places_near_each_other_need_no_map_of_their_own() -> None:
    (sheet,) = drawn(PORTO, COIMBRA, TOKYO).sheets
    assert len(sheet.marks) == 3


def test_a_map_without_coast_or_border_comes_with_a_wider_one() -> None:
    close, wide = drawn(spot("Vologda", 59.22, 39.88), spot("Cherepovets", 59.13, 37.9)).sheets
    assert len(close.marks) == 2
    assert close.ground.ink < 500 <= wide.ground.ink
    assert not wide.marks


def test_neighbours_across_the_180th_meridian_are_neighbours_on_the_map() -> None:
    (sheet,) = drawn(SUVA, APIA).sheets
    suva, apia = sheet.marks
    assert suva.x < apia.x
    assert sheet.scale
    assert sheet.scale.km < 1000


def test_how_far_a_place_may_be_meant_is_to_scale() -> None:
    (sheet,) = drawn(LISBON, PORTO, COIMBRA).sheets
    (reach,) = sheet.reaches
    assert sheet.scale
    assert reach.rx == pytest.approx(20 / sheet.scale.km * sheet.scale.length, rel=0.05)
    assert reach.rx * sheet.ground.width == pytest.approx(reach.ry * sheet.ground.height, rel=0.05)


def test_places_at_one_spot_have_marks_that_can_be_told_apart() -> None:
    sheet = drawn(*(spot(f"Gate {n}", 38.7, -9.1) for n in range(8))).sheets[0]
    assert len(sheet.marks) == 8
    assert all(closest(sheet, width) >= 24 for width in WIDTHS)


def test_very_many_places_keep_to_the_budget() -> None:
    found = drawn(*(spot(f"Town {n}", 40 + (n * 37 % 100) / 25, -8 + (n * 61 % 100) / 25) for n in range(500)))
    assert all(len(sheet.marks) <= 60 for sheet in found.sheets)
    assert len(found.numbers) + found.unnumbered == 500
    assert sum(sheet.ground.ink for sheet in found.sheets) <= 28_000


def test_a_name_too_long_or_unprintable_is_not_written_over_the_map() -> None:
    sheet = drawn(spot("x" * 300, 38.7, -9.1), spot("\x00\n", 40.2, -8.4)).sheets[0]
    assert [mark.label for mark in sheet.marks] == [None, None]


spots = st.builds(
    spot,
    st.text(st.characters(codec="utf-8"), max_size=12),
    st.floats(-90, 90),
    st.floats(-180, 180),
    st.sampled_from([0.0, 5.0, 300.0, 20000.0]),
    st.integers(1, 50),
)


@settings(max_examples=15, deadline=None)
@given(st.lists(spots, min_size=1, max_size=8, unique_by=lambda one: one.href))
def test_whatever_the_places_all_are_on_a_map_once_and_inside_it(given_spots: list[Spot]) -> None:
    found = drawn(*given_spots)
    marks = [mark for sheet in found.sheets for mark in sheet.marks]
    assert len({mark.number for mark in marks}) == len(marks)
    assert len(marks) + sum(len(sheet.dots) for sheet in found.sheets) == len(given_spots)
    for sheet in found.sheets:
        ground = sheet.ground
        assert all(0 <= mark.x <= 100 and 0 <= mark.y <= 100 for mark in sheet.marks)
        assert all(PATH.fullmatch(path) for path in (ground.land, ground.cut, ground.coast, ground.borders))
        assert all(closest(sheet, width) >= 24 for width in (280, 400, 680))


def test_the_same_places_give_the_same_maps() -> None:
    assert drawn(LISBON, PORTO, TOKYO, LIMA) == drawn(LISBON, PORTO, TOKYO, LIMA)


# One place


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [("Lisbon", 38.72, -9.14), ("Yakutsk", 62.03, 129.73), ("Pitcairn", -25.07, -130.1), ("South Pole", -90, 0)],
)
def test_a_locator_shows_enough_to_tell_where_it_is(name: str, latitude: float, longitude: float) -> None:
    locator = make_locator(spot(name, latitude, longitude), [], load)
    assert 500 <= locator.ground.ink <= 7000
    assert 0 < locator.here.x < 100
    assert 0 < locator.here.y < 100
    assert locator.here.label
    assert locator.reach is None


def test_a_locator_names_what_lies_near_and_not_what_is_far() -> None:
    locator = make_locator(LISBON, [LISBON, COIMBRA, TOKYO], load)
    assert [dot.label.text for dot in locator.others if dot.label] == ["Coimbra"]


def test_a_province_fits_into_its_locator() -> None:
    locator = make_locator(spot("Sahara", 23, 8, 1500), [], load)
    assert locator.reach
    assert locator.reach.rx < 50
    assert locator.reach.rx > 1500 / KM / 360 * 100


# On the page


def placed(*places: Name, language: str = "en") -> Chronology:
    source = made.article()
    day = made.WHENS["day"]
    entries = tuple(
        made.entry(day, made.claim(source, day, id=f"c{n}"), id=f"e{n}", places=(place.name,), people=("Somebody",))
        for n, place in enumerate(places)
    )
    return made.chronology(source, entries=entries, places=places, language=language)


PLACES = (
    Name(name="Lisbon", coordinates=(38.72, -9.14)),
    Name(name="Coimbra", coordinates=(40.2, -8.4), radius=20),
    Name(name="Elsewhere"),
)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_marks_lead_to_the_pages_of_their_places(language: str) -> None:
    files = make_files(placed(*PLACES, language=language), None)
    page = files["places/index.html"].decode()
    assert not complaints(files)
    assert re.findall(r'<a href="\.\./(places/\w+/index\.html)" aria-label="(\d)', page) == [
        ("places/coimbra/index.html", "1"),
        ("places/lisbon/index.html", "2"),
    ]
    assert page.count('<span class="num"><b>') == 2
    assert 'class="reach"' in page


def test_the_style_of_maps_is_loaded_where_there_is_one() -> None:
    files = make_files(placed(*PLACES), None)
    with_it = sorted(path for path, data in files.items() if path.endswith(".html") and b"assets/map.css" in data)
    assert with_it == ["places/coimbra/index.html", "places/index.html", "places/lisbon/index.html"]
    assert "assets/map.css" in files
    without = make_files(placed(PLACES[2]), None)
    assert not any(b"assets/map.css" in data for path, data in without.items() if path.endswith(".html"))


def test_a_place_says_its_coordinates_and_how_far_it_may_be_meant() -> None:
    files = make_files(placed(*PLACES), None)
    assert "40.20° N, 8.40° W, or up to 20 km" in files["places/coimbra/index.html"].decode()
    assert "38.72° N, 9.14° W<" in files["places/lisbon/index.html"].decode()


def test_a_hostile_name_stays_words() -> None:
    evil = Name(name=made.HOSTILE["script"], coordinates=(38.7, -9.1), radius=10)
    files = make_files(placed(evil, PLACES[0]), None)
    assert not complaints(files)
    assert b"<img src=x" not in files["places/index.html"]


def test_a_page_of_maps_is_small() -> None:
    far = [(48.9, 2.4), (51.5, -0.1), (52.5, 13.4), (38.9, -77.0), (39.9, 116.4), (-33.9, 151.2), (-34.6, -58.4)]
    places = (Name(name=f"Town {n}", coordinates=at) for n, at in enumerate(far))
    page = make_files(placed(*places), None)["places/index.html"]
    svg = "".join(re.findall(r"<figure.*</figure>", page.decode(), re.DOTALL))
    assert len(gzip.compress(svg.encode(), mtime=0)) <= 12 * 1024
