"""Rare words in one order, in two claims."""

from __future__ import annotations

import pytest

from timeline.entries.runs import one_caption, row_in_common
from timeline.entries.words import pile_up

from .builders import SETTINGS, claim

OTHERS = tuple(claim("z", "2001", f"The harbour board met for meeting number {n}", start=n) for n in range(30))


@pytest.mark.parametrize(
    ("one", "other", "row"),
    [
        (
            "The board stopped short of closing the leaking lock",
            "Engineers were glad that it had stopped short of closing the leaking lock for good",
            ("stopped", "short", "closing", "leaking", "lock"),
        ),
        ("The board closed the leaking lock at noon", "A lock that leaked was closed", ()),
        ("Old Lindau Harbour Board Chairman Ivo Amsel sang", "Old Lindau Harbour Board Chairman Ivo Amsel wept", ()),
        ("The harbour board met for long", "The harbour board met for nothing", ()),
    ],
    ids=["a row", "another order", "only names", "words that are everywhere"],
)
def test_the_words_that_two_claims_have_in_one_order(one: str, other: str, row: tuple[str, ...]) -> None:
    a, b = pile_up([claim("a", "2011-05-03", one), claim("b", "2011-05-03", other), *OTHERS], SETTINGS).profiles[:2]
    assert row_in_common(a, b) == row


@pytest.mark.parametrize(
    ("one", "other", "caption"),
    [
        (
            "Ivo Amsel, 59, comes from Lask His sister fears the worst",
            "Ivo Amsel, 59, comes from Lask The ministry said ferries had stopped",
            "Ivo Amsel, 59, comes from Lask",
        ),
        (
            "Ivo Amsel, 59, comes from Lask His sister fears the worst",
            "Ivo Amsel, 59, comes from Lask A sister fears the worst",
            "",
        ),
        (
            "The board of the Lindau ferry dismissed its captain",
            "The board of the Lindau ferry dismissed a clerk and a stoker",
            "",
        ),
        ("Two cows died of it near Old Harve, vets said", "Two cows died of it near Old Harve.", ""),
    ],
    ids=["two sentences under one caption", "one of them twice", "one sentence", "the same"],
)
def test_what_stands_before_two_sentences(one: str, other: str, caption: str) -> None:
    assert one_caption(one, other) == caption
