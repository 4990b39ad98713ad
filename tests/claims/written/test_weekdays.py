"""A day named with its weekday is of the one year around its story in which it has it."""

import pytest

from tests.claims.builders import SETTINGS, article
from timeline.claims.dating import date_articles

WHO = "Mayor Irsik of Lask, Lund Olvin and Tilda Brask"
NEWS = f"{WHO} met in Lask. Olvin said that the ferry of Morn would sail."

# 18 April is a Monday in 2011, 2016 and 2022.
CASES = [
    ("past", f"{NEWS} It sank on Monday, 18 April.", ("2016-04-18", "2017-03-14")),
    ("still to come", f"{NEWS} It will sail on Monday, 18 April.", ("2015-05-24", "2016-04-18")),
    ("a dateline", f"LASK, Monday, April 18 (Agency) - {NEWS}", ("2016-04-18", "2016-04-21")),
    ("a log", f"Monday, 18 April, 13:20. {NEWS}", ("2015-05-24", "2017-03-14")),
    ("another weekday", f"{NEWS} It sank on Friday, 18 April.", ("", "")),
    ("no weekday", f"{NEWS} It sank on 18 April.", ("", "")),
    ("days of two years", f"{NEWS} It sank on Monday, 18 April. It sailed on Sunday, 18 April.", ("", "")),
    ("a year beside it", f"{NEWS} As in 2011, it sank on Monday, 18 April.", ("", "")),
    ("another story", "Nobody in Tarven knew why. It sank on Monday, 18 April.", ("", "")),
]


def dated(text: str, *days: str) -> tuple[str, str]:
    known = [article(NEWS, day, f"known-{day}") for day in days]
    found, _ = date_articles((*known, article(text, "", "new")), SETTINGS)
    when = found[-1].published
    return (str(when.earliest), str(when.latest)) if when else ("", "")


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_year_comes_from_the_weekday(text: str, expected: tuple[str, str]) -> None:
    text = text.replace(
        "met in Lask. Olvin said that the ferry of Morn would sail.", "wept. The ferry of Lask was Olvin's."
    )
    assert dated(text, "2016-06-01") == expected


def test_where_the_articles_are_of_many_years_it_is_of_none() -> None:
    text = f"{WHO} wept. The ferry of Lask was Olvin's. It sank on Monday, 18 April."
    assert dated(text, "2016-06-01", "2012-02-01") == ("", "")
    assert dated(text, "2016-06-01", "2016-07-01") == ("2016-04-18", "2017-03-14")
