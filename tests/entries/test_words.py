"""A claim as it is compared: the days it may be of."""

import pytest
from msgspec.structs import replace

from timeline.dates import parse_edtf
from timeline.dates.when import Day
from timeline.entries.words import content, is_explicit, pile_up, stem
from timeline.model import Span

from .builders import SETTINGS, claim


@pytest.mark.parametrize(
    ("text", "words", "edtf", "days"),
    [
        ("The pass has been shut since 4 May", "since 4 May", "2011-05-04/..", ("2011-05-04", "2011-05-04")),
        ("It has been shut since 4 May", "since 4 May", "[2011-05-04..2011-06-30]", ("2011-05-04", "2011-05-04")),
        ("The pass has been shut since May", "since May", "[2011-05-01..2011-06-30]", ("2011-05-01", "2011-06-30")),
        ("Forty families left since May", "since May", "[2011-05-01..2011-06-30]", ("2011-05-01", "2011-06-30")),
        ("The pass was not open until 4 May", "until 4 May", "../2011-05-04", ("2011-05-04", "2011-05-04")),
        ("The pass was open until 4 May", "until 4 May", "../2011-05-04", ("", "2011-05-04")),
    ],
)
def test_a_state_is_of_the_day_on_which_it_began(text: str, words: str, edtf: str, days: tuple[str, str]) -> None:
    start = text.index(words)
    told = replace(
        claim("a", "2011-05-04", text, start=0),
        when=parse_edtf(edtf),
        expression=Span(start, start + len(words)),
    )
    (profile,) = pile_up([told], SETTINGS).profiles
    low, high = days
    assert profile.high == Day.of(high).ordinal
    assert profile.low == (Day.of(low).ordinal if low else -(10**9))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("overthrew", "overthrown", True),
        ("relegation", "relegated", True),
        ("eruption", "erupted", True),
        ("burial", "buried", True),
        ("quake", "earthquakes", True),
        ("officers", "officer", True),
        ("seventeen", "17", True),
        ("building", "built", False),
        ("bits", "bite", False),
    ],
)
def test_forms_of_one_word(one: str, other: str, same: bool) -> None:
    assert (stem(one) == stem(other)) is same


def test_a_pronoun_is_no_country() -> None:
    said = "The mayor told US envoys that it was signed by us"
    assert len(content(said)) == len(content(said.removesuffix(" by us")))


@pytest.mark.parametrize(("basis", "dated"), [("stated", True), ("relative", True), ("inferred", False)])
def test_words_outside_a_claim_date_it_too(basis: str, dated: bool) -> None:
    told = claim("a", "2011-05", "in which nine sailors drowned", basis=basis)
    assert is_explicit(replace(told, expression=None)) is dated
