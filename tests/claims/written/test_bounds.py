"""Bounds for articles without a day: they hold the truth, and say why."""

from pathlib import Path

import msgspec
import pytest

from tests.claims.builders import SETTINGS, article
from timeline.claims.dating import date_articles
from timeline.claims.extract import extract
from timeline.claims.written.retold import by_retelling, tellings
from timeline.model import Article
from timeline.reading.blocks import find_blocks


def bounds(*articles: Article) -> dict[str, tuple[str, str]]:
    found, _ = date_articles(articles, SETTINGS)
    return {
        one.id: (str(one.published.earliest), str(one.published.latest)) if one.published else ("", "") for one in found
    }


WAR = article("Protests broke out in Ostra in 2011 and grew into war. Ostra burned. In Ostra, near Ostra they fought.",
              "2021-09-20", "history")  # fmt: skip


OWN = [
    ("The bridge fell on 3 May 2018.", ("2018-05-03", "None")),
    ("The bridge will open on 3 May 2018.", ("None", "2018-05-03")),
    ("The bridge fell on 3 May 2018. A new one will open on 9 July 2018.", ("2018-05-03", "2018-07-09")),
    ("The bridge fell on Monday.", ("", "")),
    ("It would have opened on 3 May 2018.", ("", "")),
    ("Lund has been free since 2 May 2016. On 10 May he spoke to the crowd.", ("2016-05-10", "None")),
    ("Lund was jailed on 2 May 2016. A court freed him the following spring.", ("2017-03-01", "None")),
    ("Lund was jailed in May 2016. He was freed two months later and left Ostra.", ("2016-07-01", "None")),
    ("Lund was jailed in May 2016. He had been born in the following year of the flood.", ("2016-05-01", "None")),
    ("The city sold notes due May 1, 2031, and was expected to sell more.", ("", "")),
    ("The lease was extended until 3 May 2031.", ("", "")),
    ("The search was extended to 3 May 2018 and the hearing put off to 9 May 2018.", ("", "")),
    ("Lund was jailed on 4 February 2018.\nThe mayor was told on 1 July.", ("2018-02-04", "None")),
    ("The bridge was expected to open on 3 May 2018.", ("", "")),
    ("A version of this column appeared in the paper on Saturday 4 May 2018.", ("", "")),
    ("Hear it again on Radio Ostra, repeated 1700, Sunday 14 June 2018.", ("", "")),
    ("This comment was removed on 9 May 2018.", ("", "")),
    ("The bridge will open on 3 May 2018, they said then. It has stood since 2019.", ("", "")),
]


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_what_it_tells_as_past_or_planned(text: str, expected: tuple[str, str]) -> None:
    assert bounds(article(text, "", "new"))["new"] == expected


def test_a_dateline_without_its_year_is_of_the_days_that_are_left() -> None:
    text = "OSTRA, June 8 (Agency) - The lock fell on 3 May 2018. A new one will open on 9 March 2019."
    assert bounds(article(text, "", "new"))["new"] == ("2018-06-08", "2018-06-11")


def test_only_the_opening_is_read_and_the_text_stays() -> None:
    """What stands far down a page is of its readers; and a text without full stops costs no more than its opening."""
    text = "the council of lask met again and " * 1000 + "\nThe bridge fell on 3 May 2018."
    (found,), _ = date_articles((article(text, "", "new"),), SETTINGS)
    assert found.published is None
    assert found.text == text


def test_years_of_a_war_that_another_text_lets_begin() -> None:
    new = article(
        "After six years of war Ostra is tired. People of Ostra wait. They left Ostra, and then Ostra fell.", "", "new"
    )
    low, high = bounds(new, WAR)["new"]
    assert low <= "2017-06-01" <= high
    assert (low[:4], high[:4]) == ("2017", "2018")


SAID = (
    "“Our borders must be safe from the Vellian Guard and from the Korb Brigade before families return,” "
    "minister Irsik {}"
)


def test_a_saying_that_is_news_in_both_was_written_in_the_same_weeks() -> None:
    known = article(SAID.format("said on Monday."), "2019-05-15", "known")
    new = article(SAID.format("said after the count in Ostra."), "", "new")
    assert bounds(known, new)["new"] == ("2019-03-16", "2019-07-14")


def test_the_order_of_articles_does_not_matter_and_circles_end() -> None:
    known = article(SAID.format("said on Monday."), "2019-05-15", "known")
    one, two = (article(SAID.format(end), "", name) for name, end in (("one", "said."), ("two", "told us.")))
    assert bounds(one, two, known) == bounds(known, two, one)
    assert bounds(one, two) == {"one": ("", ""), "two": ("", "")}


NEXT = "“Our gates must be shut against the Tarven Guard and the Lask Brigade before the harvest comes,” envoy Olvin {}"


def test_three_articles_date_each_other_in_a_chain() -> None:
    """The first shares words with the dated one, the second with the first, the third with the second."""
    known = article(SAID.format("said on Monday."), "2019-05-15", "known")
    first = article(f"{SAID.format('said.')} {NEXT.format('said.')}", "", "first")
    second = article(
        f"{NEXT.format('told us.')} The quarry of Morn was closed by Governor Brask, who said it fell.", "", "second"
    )
    third = article("Governor Brask closed the quarry of Morn, said the paper, because it fell.", "", "third")
    found, _ = date_articles((third, second, first, known), SETTINGS)
    dated = {one.id: one for one in found}
    assert bounds(known, first, second)["second"] == ("2019-01-15", "2019-09-12")
    assert "“first”" in dated["second"].published_trail[0].because
    assert "“second”" not in " ".join(step.because for step in dated["first"].published_trail)


def test_a_copy_with_another_day_is_told() -> None:
    """A wire story printed again months later: both days bound the one without, as far apart as they are."""
    wire = article(SAID.format("said on Monday."), "2019-05-15", "wire")
    copy = article(SAID.format("said on Monday."), "2019-08-15", "copy")
    assert bounds(wire, copy, article(SAID.format("said."), "", "new"))["new"] == ("2019-03-16", "2019-10-14")


def test_reasons_that_contradict_are_told_and_the_first_is_kept() -> None:
    known = article(SAID.format("said on Monday."), "2019-05-15", "known")
    new = article(f"{SAID.format('said.')} The bridge fell on 3 May 2021.", "", "new")
    found, complaints = date_articles((known, new), SETTINGS)
    assert str(found[1].published and found[1].published.earliest) == "2021-05-03"
    assert "contradict" in complaints[-1].what
    assert "3 May 2021" in complaints[-1].what
    assert complaints[-1].level == "warning"


def test_only_the_reasons_that_give_its_ends_are_told() -> None:
    text = "The bridge fell on 3 May 2018. The owner fled on 9 June 2018. Lund was jailed on 2 July 2018."
    (found,), _ = date_articles((article(text, "", "new"),), SETTINGS)
    assert [step.saw for step in found.published_trail] == ["2 July 2018"]


def test_reasons_stand_beside_the_bounds() -> None:
    found, complaints = date_articles((article("The bridge fell on 3 May 2018.", "", "new"),), SETTINGS)
    assert found[0].published_basis == "inferred"
    assert found[0].published_trail[0].because
    assert complaints[0].level == "warning"


def test_in_a_large_pile_the_nearest_by_words_bound_an_article() -> None:
    topics = {"flood": "2019-03-{:02d}", "harvest": "2019-06-{:02d}", "strike": "2019-09-{:02d}"}
    pile = [
        article(f"The {topic} reached village number {n} and the {topic} council met.", day.format(n), f"{topic}-{n}")
        for topic, day in topics.items()
        for n in range(1, 21)
    ]
    low, high = bounds(*pile, article("The strike council of the village met.", "", "new"))["new"]
    assert low <= "2019-09-01" <= "2019-09-20" <= high
    assert low > "2019-06-20"
    assert bounds(*pile[:5], article("The strike council met.", "", "new"))["new"] == ("", "")


TALKS = (
    "Envoys of Ostra and Vellia met in Korb in {} to end the fighting on the coast of Morn.",
    "Envoys of Ostra and Vellia have met twice in Korb in the past two weeks over the coast of Morn.",
)


def test_an_event_that_another_article_dates() -> None:
    known = article(TALKS[0].format("June"), "2017-09-11", "known")
    low, high = bounds(known, article(TALKS[1], "", "new"))["new"]
    assert low <= "2017-06-01" <= "2017-07-14" <= high
    assert low >= "2017-05-15"
    assert high <= "2017-07-31"


def test_a_month_of_two_years_dates_nothing() -> None:
    known = [article(TALKS[0].format("June"), f"{year}-09-11", f"known-{year}") for year in (2016, 2017)]
    new = article(TALKS[0].format("June"), "", "new")
    assert bounds(known[0], new)["new"][0] == "2016-06-01"
    assert bounds(*known, new)["new"] == ("", "")


def test_another_meeting_elsewhere_dates_nothing() -> None:
    known = article(TALKS[0].format("June").replace("Korb", "Tarven"), "2017-09-11", "known")
    assert bounds(known, article(TALKS[1], "", "new"))["new"] == ("", "")


def test_two_articles_without_a_day_that_tell_of_the_same_stay_so() -> None:
    one, other = article(TALKS[0].format("June"), "", "one"), article(TALKS[1], "", "other")
    assert bounds(one, other) == {"one": ("", ""), "other": ("", "")}


def test_the_published_articles_without_what_their_editor_knows() -> None:
    """One says its day; three are bounded to weeks or months; one is dated only through another."""
    folder = Path(__file__).parents[3] / "seeds"
    found, _ = date_articles(
        [
            msgspec.structs.replace(article(text, "", path.name[:3]), blocks=find_blocks(text))
            for path in sorted(folder.glob("*.txt"))
            for text in [path.read_text(encoding="utf-8")]
        ],
        SETTINGS,
    )
    truth = {"000": "2017-09-11", "001": "2017-09-12", "002": "2017-06-09", "003": "2017-07-10", "004": "2021-09-20"}
    widest = {"000": 245, "001": 270, "002": 70, "003": 40, "004": 0}
    for one in found:
        assert one.published is not None
        first, last = one.published.earliest, one.published.latest
        assert first is not None
        assert last is not None
        assert str(first) <= truth[one.id] <= str(last)
        assert last.ordinal - first.ordinal <= widest[one.id]
        assert all(step.because for step in one.published_trail)


RETOLD = "The Lask mill burned to its walls, and nine millers were brought to the Morn infirmary"


def test_what_a_sister_dates_was_not_yet_told_before() -> None:
    known = article(f"{RETOLD} on Monday. It was cold.", "2019-05-15", "known")
    new = article(f"{RETOLD}. The mayor of Lask came.", "", "new")
    found, _ = date_articles((known, new), SETTINGS)
    assert found[1].published is not None
    assert str(found[1].published.earliest) >= "2019-05-12"
    other = article("The Lask mill was sold to the Morn council in the winter for nine crowns. It fell.", "", "new")
    assert bounds(known, other)["new"] == ("", "")


def test_retelling_gives_a_day_of_grace_and_its_reason() -> None:
    claims = extract(article(f"{RETOLD} on Monday.", "2019-05-15", "known"), SETTINGS).claims
    dated = tellings("known", claims)
    told = tellings("new", extract(article(f"{RETOLD}.", "2019-05-20", "new"), SETTINGS).claims)
    (one,) = by_retelling(told, dated)
    assert (str(one.low), one.high, one.others) == ("2019-05-12", None, ("known",))
    assert "“known”" in one.step.because
    assert not list(by_retelling(dated, dated))
