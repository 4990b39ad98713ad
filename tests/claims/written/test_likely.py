"""The likeliest day of an article in a large dated pile: beside its bounds, never instead of them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.builders import SETTINGS, article
from timeline.claims.dating import date_articles
from timeline.claims.extract import extract
from timeline.dates.when import Day
from timeline.model import Article

TOPICS = {"flood": 3, "harvest": 6, "strike": 9}
PILE = [
    article(
        f"The {topic} reached village number {day} and the {topic} council met for the {topic} of day {day} of Lask.",
        f"2019-{month:02d}-{day:02d}",
        f"{topic}-{day}",
    )
    for topic, month in TOPICS.items()
    for day in range(1, 21)
]


def dated(text: str, pile: list[Article] = PILE) -> Article:
    found, _ = date_articles((*pile, article(text, "", "new")), SETTINGS)
    return found[-1]


def test_it_is_of_the_days_of_those_most_like_it() -> None:
    one = dated("The strike reached village number 12 and the strike council met for the strike of day 12 of Lask.")
    assert one.likely is not None
    assert abs(one.likely.day.ordinal - Day(2019, 9, 12).ordinal) <= 7
    assert 0.6 <= one.likely.score <= 1
    assert "“strike-12”" in one.likely.step.because
    assert one.published_trail[-1] == one.likely.step


def test_a_weekday_and_a_day_that_it_names_count() -> None:
    one = dated("The strike council met for the strike on Thursday, 12 September, and the strike of Lask went on.")
    assert one.likely is not None
    assert one.likely.day == Day(2019, 9, 12)


def test_it_dates_no_claim() -> None:
    one = dated("The strike council of village number 12 met on Thursday for the strike.")
    assert one.published is not None
    assert not one.published.is_day
    assert not any(claim.when.is_day for claim in extract(one, SETTINGS).claims)


def test_small_piles_and_unlike_texts_get_none() -> None:
    assert dated("The strike council met for the strike.", PILE[:29]).likely is None
    assert dated("Nothing here is like anything there.").likely is None
    assert dated("Texto sin fecha.").likely is None


def test_what_has_its_day_keeps_it() -> None:
    found, _ = date_articles((*PILE, article("It fell on Monday.", "", "new")), SETTINGS)
    assert all(one.likely is None for one in found[:-1])


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(sorted(TOPICS)), st.integers(1, 20), st.integers(1, 28))
def test_it_never_lies_outside_the_bounds(topic: str, day: int, since: int) -> None:
    one = dated(f"The {topic} of day {day} of Lask. The {topic} bridge fell on {since} {'March'} 2019.")
    if one.likely is not None and one.published is not None:
        first, last = one.published.earliest, one.published.latest
        assert first is None or first <= one.likely.day
        assert last is None or one.likely.day <= last
