"""A day without its year is that of another article which tells the same of it."""

import pytest

from tests.claims.builders import SETTINGS, article
from timeline.claims.dating import date_articles
from timeline.claims.written.months import Partial
from timeline.claims.written.reason import Text
from timeline.claims.written.years import Event, by_year
from timeline.dates import parse_edtf

PILE = (
    "The Lask mill on the river Morn burned down on 3 March 2014, and Mayor Irsik wept. Lund Olvin was there.",
    "The council of Lask will close the Korb quarry on 9 June. Mayor Irsik signed it with Lund Olvin of Morn.",
)
WHO = "Mayor Irsik of Lask and Lund Olvin of Morn"

DAYS = [
    ("past", f"{WHO} came. The mill burned on 3 March.", ("2014-03-02", "2015-01-27")),
    ("a clause", f"{WHO} spoke of the fire which took the mill on 3 March.", ("2014-03-02", "2015-01-27")),
    ("a dateline", f"LASK, March 3 (Agency) - The mill burned, said {WHO}.", ("2014-03-03", "2014-03-06")),
    ("a name", f"{WHO} will pay for the mill. The 3 March mill fire: what is known.", ("", "")),
    ("what nobody plans", f"Deaths in the mill on 3 March: what {WHO} know.", ("2014-03-03", "None")),
    ("what is planned may be named", f"{WHO} sold tickets for the mill feast on 3 March.", ("", "")),
    ("still to come", f"{WHO} said: the Korb quarry will be closed on 9 June.", ("2014-07-14", "2015-06-10")),
    ("an anniversary", f"{WHO} remembered the mill, which burned on 3 March, with a bell.", ("", "")),
    ("years later", f"Five years after the mill burned on 3 March {WHO} rang a bell.", ("", "")),
    ("another thing of that day", f"{WHO} came. A tanker sank on 3 March.", ("", "")),
    ("another day", f"{WHO} came. The mill burned on 4 March.", ("", "")),
    ("nobody both know", "It was cold. The mill burned on 3 March.", ("", "")),
    ("a term", f"{WHO} came. The mill is to be sold, if it is not burned, by 3 March.", ("", "")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in DAYS], ids=[row[0] for row in DAYS])
def test_the_year_comes_from_the_other(text: str, expected: tuple[str, str]) -> None:
    known = [article(text, "2015-05-20", f"known-{n}") for n, text in enumerate(PILE)]
    found, _ = date_articles((*known, article(text, "", "new")), SETTINGS)
    when = found[-1].published
    assert ((str(when.earliest), str(when.latest)) if when else ("", "")) == expected
    if when is not None:
        assert any(step.rule == "a day that another article gives with its year" for step in found[-1].published_trail)
        assert "“known-" in " ".join(step.because for step in found[-1].published_trail)


def test_the_same_day_of_two_years_dates_nothing() -> None:
    pile = [
        article(f"The mill burned on 3 March {year}. It was Olvin's, {name} of Lask told Irsik.", "2018-05-20", name)
        for year, name in ((2014, "Brask"), (2016, "Tarven"))
    ]
    found, _ = date_articles((*pile, article(f"{WHO} came. The mill burned on 3 March.", "", "new")), SETTINGS)
    assert found[-1].published is None


NEWS = [
    ("the other is news of that day", f"{WHO} came. The ferry was sold on 20 May.", ("2015-05-19", "2016-04-14")),
    ("it looks back on another year", f"{WHO} came. The mill burned on 7 April.", ("", "")),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in NEWS], ids=[row[0] for row in NEWS])
def test_news_is_of_the_day_on_which_it_was_printed(text: str, expected: tuple[str, str]) -> None:
    known = [
        article(f"{WHO} have sold the ferry.", "2015-05-20", "known-news"),
        article(f"{WHO} rang a bell for the mill, ten years on.", "2025-04-07", "known-bell"),
    ]
    found, _ = date_articles((*known, article(text, "", "new")), SETTINGS)
    when = found[-1].published
    assert ((str(when.earliest), str(when.latest)) if when else ("", "")) == expected


def test_a_day_without_its_year_that_lies_ahead_dates_nothing_unless_it_is_told_so() -> None:
    """“Told on 1 July” in a report of June is of the year before, whatever the engine takes it for."""
    known = article(f"Heard on 4 February 2014, {WHO} wept. The council of Lask was told on 1 July.", "2014-06-18", "k")
    found, _ = date_articles((known, article(f"{WHO} came. The council was told on 1 July.", "", "new")), SETTINGS)
    when = found[-1].published
    assert when is None or (when.earliest is not None and when.earliest.year < 2014)


TOLD = "Mayor Irsik of Lask and Lund Olvin of Morn signed the treaty of the two ferries in {}."
OTHER = "The treaty over onions, barrels, painted walls and seven clocks was broken by Irsik and Morn in June."


@pytest.mark.parametrize(
    ("years", "text", "expected"),
    [((2014,), TOLD, 2014), ((2014, 2015), TOLD, None), ((2014,), OTHER, None)],
    ids=["one year", "two years", "little in common"],
)
def test_the_year_of_a_month_comes_from_the_same_event(years: tuple[int, ...], text: str, expected: int | None) -> None:
    text = text.format("June")
    one = article(text, "", "new")
    known = [
        Event(f"known-{year}", parse_edtf(f"{year}-06"), TOLD.format(f"June {year}"), "agreement", True)
        for year in years
    ]
    found = list(by_year(Text(one, one, (), (), (Partial(6, 0, "June", text),)), {6: known}))
    assert [bound.low and bound.low.year for bound in found] == ([expected] if expected else [])
