"""Reasons as a reader has them: no machine's way to write a date, and nothing said twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.when import Step
from timeline.publish.trails import StepView, in_words, parsed, steps
from timeline.publish.words import words_for

EN = words_for("en")


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("2014-03-03TMO", "Monday, 3 March 2014, morning"),
        ("2014-03-03T12:30", "Monday, 3 March 2014, 12:30"),
        ("2019-W16", "week of 15–21 April 2019"),
        ("2019-W16-WE", "weekend of 20–21 April 2019"),
        ("2019-W60", "2019-W60"),
        ("....2019-03-14", "by 14 March 2019"),
        ("..2019-03-14", "by 14 March 2019"),
        ("2019-01-08..", "8 January 2019 or later"),
        ("2019-01-08..2019-02-01", "8 January – 1 February 2019"),
        ("..", ".."),
        ("a month later", "a month later"),
        ("P2W", "P2W"),
        ("", ""),
    ],
)
def test_dates_of_machines_in_words(value: str, says: str) -> None:
    assert in_words(value, EN) == says


@pytest.mark.parametrize(
    ("step", "view"),
    [
        (
            Step("weekday", "Monday", "a Monday, not which", "“Monday” says a Monday, not which."),
            StepView("Monday", True, "a Monday, not which", "", "weekday"),
        ),
        (
            Step("year", "2011", "the year 2011", "“2011” says the year 2011."),
            StepView("2011", True, "the year 2011", "", "year"),
        ),
        (
            Step("back", "2017-07-10", "2017-07-07", "“met” tells of the past, before the day of writing, 2017-07-10."),
            StepView(
                "", False, "Friday, 7 July 2017",
                "“met” tells of the past, before the day of writing, 10 July 2017.", "back",
            ),
        ),
        (
            Step("since", "2017", "2017/..", "“since” makes it a beginning."),
            StepView("2017", False, "from 2017", "“since” makes it a beginning.", "since"),
        ),
        (
            Step("written", "gazette-1", "2017-07-10", "The article was written then."),
            StepView("The Gazette", False, "Monday, 10 July 2017", "The article was written then.", "written"),
        ),
    ],
)  # fmt: skip
def test_a_step(step: Step, view: StepView) -> None:
    assert steps([step], EN, {"gazette-1": "The Gazette"}) == (view,)


@given(st.text(alphabet="0123456789-.TMOW/[]~?XE", max_size=24))
def test_nothing_breaks_it(value: str) -> None:
    assert parsed(value) is None or in_words(value, EN)


def test_what_is_said_again_is_said_once_where_it_is_said_last() -> None:
    ends = Step("both ends", "3 May", "2017-05-03/2017-05-05", "The words give its first and its last.")
    first = Step("day", "5 May", "2017-05-05", "It is the last one before the day of writing.")
    other = Step("both ends", "5 May", "2017-05-03/2017-05-06", "The words give its first and its last.")
    assert [one.gave for one in steps([ends, first, ends], EN, {})] == ["Friday, 5 May 2017", "3–5 May 2017"]
    assert len(steps([ends, first, other], EN, {})) == 3
