"""Words of others, cut between words and never altered; dates that break only at their ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Span
from timeline.publish.excerpts import bare, direction, name, opened, pieces_of, shortened, stopped, turns, unbroken


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("26 May – 9 June 2017", "26_May_– 9_June_2017"),
        ("some time in October 2013", "some time in October_2013"),
        ("winter 2016–17", "winter_2016–|17"),
        ("44 BCE", "44_BCE"),
        ("20 تشرين الثاني/نوفمبر 2017", "20_تشرين الثاني/نوفمبر_2017"),
        ("day known", "day known"),
    ],
)
def test_a_date_breaks_only_where_one_of_its_ends_ends(text: str, kept: str) -> None:
    assert unbroken(text) == kept.replace("_", "\u00a0").replace("|", "\u2060")


@given(st.text(max_size=200), st.integers(2, 80))
def test_what_is_shortened_fits_and_begins_alike(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short) <= most + 1
    assert " ".join(text.split()).startswith(short.rstrip("…").rstrip()) or not short.rstrip("…")


@given(st.text(max_size=120), st.integers(1, 9))
def test_an_opening_has_no_more_words_than_asked(text: str, count: int) -> None:
    assert len(opened(text, count).split()) <= count


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4))
def test_pieces_put_together_are_the_passage(text: str, cuts: list[tuple[int, int]]) -> None:
    spans = [(Span(min(a, b), max(a, b)), None) for a, b in cuts]
    assert "".join(piece.text for piece in pieces_of(text, Span(0, len(text)), spans)) == text.strip()


@pytest.mark.parametrize(
    ("text", "to"),
    [("Deraa", "ltr"), ("درعا", "rtl"), ("The town of درعا in the south", "ltr"), ("درعا (Deraa)", "ltr"), ("", "ltr")],
)
def test_direction(text: str, to: str) -> None:
    assert direction(text) == to


def test_names_and_ends_of_sentences() -> None:
    assert (name("ليلى").lang, name("ليلى").dir, name("Ada").lang) == ("und-Arab", "rtl", "")
    assert [stopped(text) for text in ("Yes", "Yes.", "“Yes?”", "نعم؟")] == ["Yes.", "Yes.", "“Yes?”", "نعم؟"]
    assert bare("“The  Strike.”") == bare("the strike")


@pytest.mark.parametrize(
    ("text", "turning"),
    [
        ("on Monday", False),
        ("on Monday’s “ferry” – née 漢字", False),
        ("Daraa (درعا)", True),
        ("נמל", True),
        ("left \u202eright", True),
        ("", False),
    ],
)
def test_text_that_turns(text: str, turning: bool) -> None:
    assert turns(text) is turning
