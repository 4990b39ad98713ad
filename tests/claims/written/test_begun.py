"""Not before the day on which that began of which a large pile tells."""

import pytest

from tests.claims.builders import SETTINGS, article
from timeline.claims.dating import date_articles
from timeline.model import Article

RULE = "not before the day on which it began"
BEFORE = [
    article(
        f"The council of Lask met and spoke of parks, number {day}, and of a coming flood drill.", f"2019-05-{day:02d}"
    )
    for day in range(1, 11)
]
AFTER = [
    article(f"The dam above Lask collapsed on 14 May, and mud buried street {day}.", f"2019-05-{day:02d}")
    for day in range(16, 31)
] + [
    article(f"Street {day} of Lask is dry after the flood, a builder says.", f"2019-06-{day:02d}")
    for day in range(1, 11)
]
PILE = [
    Article(id=f"n{number}", path="x", text=one.text, published=one.published, blocks=one.blocks)
    for number, one in enumerate((*BEFORE, *AFTER))
]
CASES = [
    ("Since the dam collapsed there has been no water.", "2019-05-13"),
    ("Mud that buried houses is still there, people say.", "2019-05-13"),
    ("Engineers speak of the collapse.", "2019-05-13"),
    ("A flood drill for Lask is near.", ""),
    ("The council of Lask met.", ""),
]
"""One word that nearly all give to that day is enough; a word that articles before it have says nothing."""


def bounded(text: str, pile: list[Article]) -> tuple[str, list[str]]:
    found, _ = date_articles((*pile, article(text, "", "new")), SETTINGS)
    steps = [step for step in found[-1].published_trail if step.rule == RULE]
    return (steps[0].gave.removesuffix("..") if steps else ""), [step.because for step in steps]


@pytest.mark.parametrize(("text", "low"), CASES)
def test_what_the_pile_gives_a_day_is_not_told_before_it(text: str, low: str) -> None:
    assert bounded(text, PILE)[0] == low


def test_the_reason_names_the_words_and_the_articles() -> None:
    (because,) = bounded(CASES[0][0], PILE)[1]
    assert "“collapsed”" in because
    assert "“n10” first" in because
    assert "2019-05-14" in because


def test_few_articles_and_a_word_used_before_say_nothing() -> None:
    assert bounded(CASES[0][0], PILE[10:30])[0] == ""
    early = Article(
        id="early", path="x", text="The dam at Ostra collapsed and was buried.", published=BEFORE[0].published
    )
    assert bounded(CASES[0][0], [*PILE, early])[0] == ""
