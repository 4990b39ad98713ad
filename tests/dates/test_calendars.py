"""Days with a name and a rule, held against dateutil and known years."""

from __future__ import annotations

import pytest

from timeline.dates import find_dates
from timeline.dates.calendars import feast, nth_weekday
from timeline.dates.languages.en.words import FEASTS
from timeline.dates.when import Day


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("christmas eve", 2016, "2016-12-24"), ("easter", 2017, "2017-04-16"), ("easter monday", 2016, "2016-03-28"),
        ("good friday", 2016, "2016-03-25"), ("pentecost", 2016, "2016-05-15"), ("thanksgiving", 2016, "2016-11-24"),
        ("memorial day", 2016, "2016-05-30"), ("labor day", 2017, "2017-09-04"), ("election day", 2016, "2016-11-08"),
        ("mlk day", 2016, "2016-01-18"), ("mother's day", 2016, "2016-05-08"), ("eid al-fitr", 2017, "2017-06-25"),
        ("eid al-adha", 2006, "2006-01-10"), ("d-day", 1990, "1944-06-06"),
    ],
)  # fmt: skip
def test_feast(name: str, year: int, day: str) -> None:
    assert feast(name, year) == (Day.of(day), not name.startswith("eid"))


def test_what_the_calendar_does_not_know() -> None:
    assert feast("eid al-fitr", 1950) is None
    assert feast("easter", 300) is None
    assert feast("no such day", 2016) is None


def test_nth_weekday() -> None:
    assert nth_weekday(2017, 10, 0, 1) == Day(2017, 10, 2)
    assert nth_weekday(2016, 5, 4, -1) == Day(2016, 5, 27)


@pytest.mark.parametrize("spelling", sorted(FEASTS))
def test_every_named_day_is_found_by_its_name_alone(spelling: str) -> None:
    """A name without a trigger, or one that the calendar does not know, would be a row that nobody misses."""
    name = spelling.replace(" s ", "'s ").title().replace("'S", "'s").replace("D Day", "D-Day").replace("Al ", "al-")
    [found] = find_dates(f"It rained on {name} 2016.", "2017-09-11")
    assert found.text == f"{name} 2016"
    assert found.when is not None
    assert found.when.grain == "day"
