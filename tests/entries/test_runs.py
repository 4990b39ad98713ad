"""Rare words in one order, in two claims."""

from __future__ import annotations

import pytest

from timeline.entries.runs import row_in_common
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
