"""Months without their year: on which days an article can have told of them."""

import pytest

from timeline.claims.written import months
from timeline.claims.written.months import Partial, day_of, months_named, narrow
from timeline.dates import find_dates
from timeline.dates.expression import Expression
from timeline.dates.when import Day, When

NAMED = [
    ("The bridge fell in June.", {"June": (6, 0)}),
    ("The bridge fell on 7 July.", {"7 July": (7, 7)}),
    ("They met in June and signed a month later.", {"June": (6, 0), "a month later": (7, 0)}),
    ("The bridge fell in June 2017.", {}),
    ("The bridge fell last June.", {}),
    ("The bridge fell on Monday, two weeks ago.", {}),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_what_names_a_month(text: str, expected: dict[str, tuple[int, int]]) -> None:
    assert {text[start:end]: month for (start, end), month in months_named(text, "dmy").items()} == expected


def test_what_is_found_beside_one_day_only_names_no_month(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text may read as news of one day and as a history beside another, and then not the same words are found."""

    def find(text: str, day: When, order: str) -> tuple[Expression, ...]:
        found = find_dates(text, day)
        return found if day.earliest == Day(2001, 5, 16) else found[1:]

    monkeypatch.setattr(months, "find_dates", find)
    text = "It came in April and was back in August."
    assert [text[start:end] for start, end in months.months_named(text, "dmy")] == ["August"]


def windows(low: str, high: str, *partials: Partial) -> tuple[str, str]:
    first, last, _ = narrow(Day.of(low), Day.of(high), partials)
    return str(first), str(last)


JUNE, JULY, SEVENTH = (Partial(*month, "then", "It fell then.") for month in ((6, 0), (7, 0), (7, 7)))


def test_a_month_leaves_the_months_after_it() -> None:
    assert windows("2017-05-15", "2018-05-15", JUNE) == ("2017-06-01", "2018-04-27")
    assert windows("2017-05-15", "2018-05-15", JUNE, JULY) == ("2017-07-01", "2018-02-26")
    assert windows("2017-06-15", "2017-12-31", SEVENTH) == ("2017-07-06", "2017-12-31")


def test_a_month_that_fits_nowhere_or_everywhere_says_nothing() -> None:
    assert windows("2017-03-01", "2017-04-30", SEVENTH) == ("2017-03-01", "2017-04-30")
    assert windows("1990-03-01", "2017-04-30", JUNE) == ("1990-03-01", "2017-04-30")
    assert narrow(None, Day.of("2017-04-30"), [JUNE])[0] is None


def test_the_year_comes_from_the_interval() -> None:
    assert day_of(SEVENTH, Day.of("2017-07-01"), Day.of("2017-07-31")) == Day(2017, 7, 7)
    assert day_of(JUNE, Day.of("2017-07-01"), Day.of("2017-07-31")) is None
    assert day_of(Partial(2, 29, "29 February", ""), Day.of("2017-01-01"), Day.of("2017-12-31")) is None
