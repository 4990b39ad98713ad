"""From claims to entries: one thing once, the same whatever the order."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.claims.spoken import REPORTED
from timeline.dates import Step
from timeline.entries.merge import make_entries, why_apart, why_together
from timeline.model import Claim, Entry, Settings

from .builders import SETTINGS, article, claim, when

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = (
    article("a", "2017-06-09"),
    article("b", "2017-09-11"),
    article("c", "2017-07-10"),
    article("d", "2021-09-20"),
)
TALKS = claim(
    "a",
    "2017-05-26..2017-06-09",
    "The Russian and U.S. envoys for Syria have met at least twice in Jordan's capital Amman in the past two weeks",
    kind="meeting",
    basis="relative",
)
SECRETLY = claim(
    "b", "2017-06", "Russia and the United States met secretly in Jordan in June", kind="meeting", basis="relative"
)
CEASEFIRE = claim(
    "b",
    "2017-07",
    "Russia and the United States announced a ceasefire in Syria s southwest a month later",
    kind="ceasefire",
    basis="narrative",
)
HAMBURG = claim(
    "c",
    "2017-07-07",
    "The agreement concerning a ceasefire in southern Syria was reached by Russia and the United States on July 7",
    kind="ceasefire",
)
BROKE = claim(
    "d", "2021-07", "the truce in Deraa between the rebels and the government broke down in July", kind="truce"
)
MADE = claim(
    "d", "2021-08", "The truce in Deraa between the rebels and the government was negotiated in August", kind="truce"
)
STORY = (TALKS, SECRETLY, CEASEFIRE, HAMBURG, BROKE, MADE)


def groups(entries: tuple[Entry, ...]) -> set[frozenset[str]]:
    return {frozenset(claim.id for claim in entry.claims) for entry in entries}


def together(*claims: Claim, **more: object) -> bool:
    return len(make_entries(claims, ARTICLES, SETTINGS, **more)) == 1  # type: ignore[arg-type]


def test_one_thing_told_by_two_articles_stands_once() -> None:
    assert groups(make_entries(STORY, ARTICLES, SETTINGS)) == {
        frozenset({TALKS.id, SECRETLY.id}),
        frozenset({CEASEFIRE.id, HAMBURG.id}),
        frozenset({BROKE.id}),
        frozenset({MADE.id}),
    }


def test_a_day_beats_the_month_it_lies_in_and_says_so() -> None:
    (entry,) = make_entries((CEASEFIRE, HAMBURG), ARTICLES, SETTINGS)
    assert entry.when == when("2017-07-07")
    assert any(step.rule == "one date, two precisions" for step in entry.because)
    assert not entry.disagreements


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_claims_and_articles_changes_nothing(seed: int) -> None:
    claims, articles = list(STORY), list(ARTICLES)
    random.Random(seed).shuffle(claims)
    random.Random(seed + 100).shuffle(articles)
    assert make_entries(claims, articles, SETTINGS) == make_entries(STORY, ARTICLES, SETTINGS)


def test_a_person_joins_and_parts_whatever_the_rules_say() -> None:
    assert together(BROKE, MADE, must=[(BROKE.id, MADE.id)])
    assert not together(TALKS, SECRETLY, cannot=[(SECRETLY.id, TALKS.id)])


@pytest.mark.parametrize("status", ["planned", "feared", "denied", "hypothetical", "habitual"])
def test_what_has_not_happened_is_no_entry(status: str) -> None:
    assert make_entries([claim("a", "2017-06-09", "Ministers meet", status=status)], ARTICLES, SETTINGS) == ()


@pytest.mark.parametrize(
    ("date", "background"),
    [("2016-12-31", True), ("2017-01-01", False), ("2016", True), ("2021-12-31", False), ("2022-01-01", True)],
)
def test_what_lies_outside_the_span_is_background(date: str, background: bool) -> None:
    settings = Settings(title="Test", since=when("2017"), until=when("2021"))
    (entry,) = make_entries([claim("a", date, "Ministers met in Amman")], ARTICLES, settings)
    assert entry.background is background


def test_the_id_is_that_of_the_first_claim_by_article_and_place() -> None:
    (entry,) = make_entries((SECRETLY, TALKS), ARTICLES, SETTINGS)
    assert entry.id == TALKS.id


def test_why_two_claims_are_one_is_told() -> None:
    (entry,) = make_entries((SECRETLY, TALKS), ARTICLES, SETTINGS)
    (step,) = [s for s in why_together(SECRETLY, TALKS, entry) if s.rule == "same thing"]
    assert TALKS.id in step.saw
    assert SECRETLY.id in step.saw


def test_why_two_claims_are_not_one_is_told() -> None:
    (step,) = why_apart(BROKE, MADE, SETTINGS, STORY)
    assert step.because == "Two different dates, each in words of its own: 2021-07 and 2021-08."


def test_which_neighbours_keep_two_apart_is_told() -> None:
    one = claim("a", "2017-06-09", "The ferry to Sande sank off the mole", basis="inferred")
    other = claim("b", "2017-06-09", "Off the mole the ferry to Sande sank", basis="inferred")
    there = claim("c", "2017-06-08", "Something on the eighth")
    here = claim("d", "2017-06-09", "Something on the ninth")
    claims = (one, other, there, here)
    (step,) = why_apart(one, other, SETTINGS, claims, ((one, there), (other, here)))
    assert f"{there.id} and {here.id} do not: Two different dates" in step.because
    (step,) = why_apart(one, other, SETTINGS, claims)
    assert "a person parted them" in step.because


def test_nothing_comes_of_nothing() -> None:
    assert make_entries((), (), SETTINGS) == ()


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "import msgspec; from tests.entries.test_merge import *; "
        "print(msgspec.json.encode(make_entries(STORY * 1, ARTICLES, SETTINGS)).decode())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_a_large_pile_is_put_together_as_a_small_one_is() -> None:
    months = [f"19{n // 12 % 90 + 10}-{n % 12 + 1:02d}" for n in range(400)]
    filler = [claim("z", date, f"Village {n} built mill {n * 7} by river {n * 13}") for n, date in enumerate(months)]
    entries = make_entries([*STORY, *filler], ARTICLES, SETTINGS)
    told = {claim.id for claim in STORY}
    assert {frozenset(group & told) for group in groups(entries)} >= {frozenset({CEASEFIRE.id, HAMBURG.id})}


def test_a_later_article_does_not_move_an_address() -> None:
    first = claim("m", "2021-07-03", "A ferry sank in Lindau harbour with ninety aboard")
    later = claim("a", "2021-07-03", "The ferry that sank in Lindau harbour had ninety aboard, the port says")
    printed = [article("m", "2021-07-04"), article("a", "2021-07-09")]
    (alone,) = make_entries([first], printed, SETTINGS)
    (both,) = make_entries([later, first], printed, SETTINGS, must=[(first.id, later.id)])
    assert alone.id == both.id == first.id


NEWS = "A quarry at Sande collapsed, its owner Marrick Stone said on its page"
SAYING = "The inspectorate said that wells near Sande would be tested for solvents until Friday"
BESIDE = (Step(REPORTED, "the inspectorate", "2012-04-03", "It was reported on that day."),)


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ("The inspectorate said wells near Sande would be tested for solvents", True),
        ("The quarry at Sande collapsed", False),
    ],
    ids=["what another article quotes too stands by itself", "what was said of shared news stays with it"],
)
def test_a_saying_that_another_article_has_too(other: str, apart: bool) -> None:
    news = claim("a", "2017-06-09", NEWS, start=0, basis="inferred")
    saying = claim(
        "a", "2017-06-09", SAYING, start=80, basis="inferred", status="said", attribution="The inspectorate",
        leans_on=news.id, trail=BESIDE,
    )  # fmt: skip
    there = claim("b", "2017-06-09", other, basis="inferred", status="said" if apart else "happened")
    articles = (article("a", "2017-06-09"), article("b", "2017-06-09"))
    told = groups(make_entries((news, saying, there), articles, SETTINGS))
    assert (frozenset({news.id}) in told) is apart
    assert (frozenset({saying.id, there.id}) in told) is apart
