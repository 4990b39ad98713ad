"""Days that others date, and that an article tells from its own day, leave few days for it."""

import pytest

from tests.claims.builders import SETTINGS, article
from timeline.claims.dating import date_articles

PILE = (
    ("2019-08-14", "A crane fell on the Korb ferry at the quay of Lask on Monday. Divers closed the gate on Tuesday."),
    ("2019-08-17", "Judge Brask freed the ferry captain Olvin on bail on Friday. The council of Lask was silent."),
    ("2019-11-07", "Pilots walked out at the Morn airfield on Wednesday. The weather was fine."),
)
FELL = "A crane fell on the Korb ferry at the Lask quay on {}."
FREED = "Captain Olvin of the ferry was freed on bail by judge Brask on {}."
WALKED = "Pilots walked out at the Morn airfield on {}."
LATER = "A year after a crane fell on the Korb ferry at the Lask quay a bell rang there on {}."
AUGUST = "2019-08-15", "2019-08-25"

CASES = [
    ("two days agree", f"{FELL.format('Monday')} {FREED.format('Friday')}", AUGUST),
    (
        "one day alone may be another",
        "Divers saw a crane of the Korb ferry fall into the sea off Morn on Monday.",
        None,
    ),
    ("the weekdays differ", f"{FELL.format('Sunday')} {FREED.format('Thursday')}", None),
    ("days of two seasons", f"{FELL.format('Monday')} {WALKED.format('Wednesday')}", None),
    ("a year later", f"{LATER.format('Monday')} A year later {FREED.format('Friday')}", None),
    ("one's own story", f"I was there. {FELL.format('Monday')} {FREED.format('Friday')}", None),
    ("somebody is quoted", f"{FELL.format('Monday')} “I was there,” said Lund. {FREED.format('Friday')}", AUGUST),
]


def test_one_day_is_enough_where_both_say_little_else() -> None:
    known = article(PILE[0][1], PILE[0][0], "known")
    (_, found), _ = date_articles((known, article(FELL.format("Monday"), "", "new")), SETTINGS)
    assert found.published is not None
    assert (str(found.published.earliest), str(found.published.latest)) == ("2019-08-11", "2019-08-25")
    assert any("it can only be in these days" in step.because for step in found.published_trail)


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_where_two_days_agree_few_are_left(text: str, expected: tuple[str, str] | None) -> None:
    known = [article(told, day, f"known-{n}") for n, (day, told) in enumerate(PILE)]
    (*_, found), _ = date_articles((*known, article(text, "", "new")), SETTINGS)
    agreed = [step for step in found.published_trail if step.rule == "days that other articles date agree"]
    assert len(agreed) == (expected is not None)
    if expected is not None:
        assert found.published is not None
        assert (str(found.published.earliest), str(found.published.latest)) == expected
        assert "“known-0” dates 2019-08-12" in agreed[0].because
        assert "“known-1” dates 2019-08-16" in agreed[0].because


def test_two_articles_without_a_day_do_not_date_each_other() -> None:
    one, other = (article(CASES[0][1], "", name) for name in ("one", "other"))
    found, _ = date_articles((one, other), SETTINGS)
    assert [each.published for each in found] == [None, None]
