"""Do two claims tell of one thing: what forbids it, what speaks for it, and the same answer from either side."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from timeline.entries.relations import relate
from timeline.entries.same import judge
from timeline.entries.why import why_two
from timeline.entries.words import pile_up
from timeline.model import Claim

from .builders import BACKGROUND, SETTINGS, claim, verdict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            claim("a", "2011-05-03", "A ferry sank off Lindau harbour on Tuesday, killing 12 passengers"),
            claim("b", "2011-05-03", "Twelve passengers were killed when a ferry sank in Lindau harbour, killing 12"),
        ),
        (
            claim("a", "2011-05", "The Lindau ferry sank in a storm in May, and its captain was arrested"),
            claim("b", "2011-05-03", "The Lindau ferry sank in a storm on 3 May and its captain was arrested"),
        ),
        (
            claim("a", "2011-05-03", "The Lindau ferry sank in a storm, killing its captain"),
            claim("b", "2011-05-04", "The Lindau ferry has sunk in a storm, killing its captain", basis="inferred"),
        ),
    ],
    ids=["one day", "a day inside a month", "the day before an article"],
)
def test_one_thing(one: Claim, other: Claim) -> None:
    assert verdict(one, other).together


@pytest.mark.parametrize(
    ("one", "other", "because"),
    [
        (
            claim("a", "2011-05-03", "The Lindau ferry sank in a storm"),
            claim("b", "2011-05-05", "The Lindau ferry sank in a storm"),
            "Two different dates",
        ),
        (
            claim("a", "2011-05-03", "The rebels and the army signed a truce in Lindau province"),
            claim("b", "2011-05-03", "The truce of the rebels and the army in Lindau province collapsed"),
            "the other of",
        ),
        (
            claim("a", "2011-05-03", "The third round of the Lindau harbour talks was held"),
            claim("b", "2011-05-03", "The fourth round of the Lindau harbour talks was held"),
            "third round",
        ),
        (
            claim("a", "2011-05-03", "The mayor of Lindau bought 3 ferries for the harbour"),
            claim("a", "2011-05-03", "The mayor of Lindau bought 7 ferries for the harbour"),
            "different counts",
        ),
        (
            claim("a", "2011-05-03", "The horse tested positive in the Lindau laboratory"),
            claim("b", "2011-05-03", "The horse tested negative in the Lindau laboratory"),
            "negative",
        ),
        (
            claim("a", "2011-05-03", "A ferry sank off Lindau"),
            claim("b", "2011-05-03", "The mayor opened a school in Bregenz"),
            "too little in common",
        ),
    ],
    ids=["two days", "made and broken", "third and fourth", "other counts", "positive and negative", "other things"],
)
def test_two_things(one: Claim, other: Claim, because: str) -> None:
    found = verdict(one, other)
    assert not found.together
    profiles = pile_up([one, other, *BACKGROUND], SETTINGS).profiles
    assert because in why_two(profiles[0], profiles[1], found).because


def test_clauses_of_one_sentence_with_dates_of_their_own_are_told_apart_in_words() -> None:
    one = claim("a", "2011-05", "The harbour lay empty in May", start=0)
    other = replace(claim("a", "2011-05-03", "and the ferry stood idle on 3 May", start=30), sentence=one.sentence)
    found = verdict(one, other)
    assert (found.together, found.forbidden) == (False, "They are of one sentence, which gives each a date of its own.")


@pytest.mark.parametrize(("days", "together"), [((3, 4), False), ((4, 3), True)])
def test_no_article_tells_of_the_next_day(days: tuple[int, int], together: bool) -> None:
    """Told without a day by an article of the 3rd, it is not what another says happened on the 4th."""
    text = "A strong tremor rocked the old harbour of Lindau"
    undated = claim("a", f"2011-05-0{days[0]}", text, basis="inferred")
    dated = claim("b", f"2011-05-0{days[1]}", text)
    assert verdict(undated, dated).together is together


def test_what_the_whole_article_is_about_is_not_the_sentence_before() -> None:
    saying = claim("a", "2011-05-03", "The money is meant for the harbour", start=0)
    story = claim("a", "2011-05-03", "The blast left dozens homeless", start=36, basis="inferred")
    assert not verdict(saying, story).together


def test_the_next_sentence_takes_it_up() -> None:
    news = claim("a", "2011-05-03", "A bomb exploded at the Lindau market", start=0, kind="attack")
    more = claim("a", "2011-05-03", "The blast broke the windows of forty shops", start=38, basis="inferred")
    far = claim("a", "2011-05-03", "The blast broke the windows of forty shops", start=2000, basis="inferred")
    assert verdict(news, more).reason == "the next sentence takes it up"
    assert not verdict(news, far).together


WORDS = st.lists(
    st.sampled_from(
        [
            "ferry",
            "storm",
            "harbour",
            "captain",
            "mayor",
            "truce",
            "rebels",
            "army",
            "signed",
            "broke",
            "12",
            "40",
            "passengers",
            "killed",
        ]
    ),
    min_size=1,
    max_size=8,
).map(" ".join)


DATES = st.sampled_from(["2011", "2011-05", "2011-05-03", "2011-05-04", "2011-05-01..2011-05-09"])


CLAIMS = st.builds(claim, st.sampled_from("ab"), DATES, WORDS, basis=st.sampled_from(["stated", "inferred"]))


@settings(deadline=None)
@given(CLAIMS, CLAIMS)
def test_whichever_comes_first_the_answer_is_the_same(a: Claim, b: Claim) -> None:
    one, other = pile_up([a, b, *BACKGROUND], SETTINGS).profiles[:2]
    assert relate(one, other) == relate(other, one)
    assert judge(one, other).together == judge(other, one).together


@settings(deadline=None)
@given(CLAIMS, CLAIMS)
def test_two_named_days_are_never_one_thing(a: Claim, b: Claim) -> None:
    one, other = pile_up([a, b, *BACKGROUND], SETTINGS).profiles[:2]
    if a.when.is_day and b.when.is_day and a.when != b.when and a.basis == b.basis == "stated":
        assert not judge(one, other).together


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("At least nine people died", "a ferry sank off Lindau", True),
        ("Orr was arrested", "a ferry sank off Lindau", False),
    ],
)
def test_a_toll_and_what_took_it_in_one_sentence(one: str, other: str, together: bool) -> None:
    a, b = claim("a", "2011-05-03", one, start=0), claim("a", "2011-05-03", other, start=40)
    assert verdict(a, replace(b, sentence=a.sentence)).together is together
