"""Words for when that date nothing: in names, and hours told twice."""

import pytest

from tests.claims.builders import dated
from timeline.claims.nodates import in_name
from timeline.dates import find_dates

NAMES = [
    ("The 2008 Harbour Party nominee spoke in Ostra.", True),
    ("The Harbours Act 1981 was read aloud in Ostra.", True),
    ("The film “2012” was shown in Ostra.", True),
    ("The nominee spoke in Ostra in 2008.", False),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_date_in_a_name_dates_nothing(text: str, expected: bool) -> None:
    (found,) = find_dates(text, "2019-05-15")
    assert in_name(text, found) is expected


INSTANTS = [
    ("A quake struck at Thursday 04:35 local time (Wednesday 16:35 UTC).", "2019-05-15"),
    ("A quake struck at Wednesday 04:35 local time (Tuesday 16:35 UTC).", "2019-05-15"),
    ("A quake struck on Friday at 04:35 (the town of Lasko felt it by 16:35 UTC).", "2019-05-10"),
]


@pytest.mark.parametrize(("text", "day"), INSTANTS)
def test_an_hour_told_twice_is_read_where_it_can_have_been(text: str, day: str) -> None:
    assert {when.partition("T")[0] for when, _ in dated(text)} == {day}
