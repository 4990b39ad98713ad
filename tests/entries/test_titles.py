"""Titles are cut from a source's words, and the one that stands alone is chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.entries.titles import LONGEST, choose_title, cut, stands_alone

from .builders import claim


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Ministers of Jordan and Russia met in Amman", "They met in Amman"),
        ("Ministers of Jordan and Russia met in Amman", "But ministers of Jordan and Russia met in Amman"),
        ("Ministers of Jordan and Russia met in Amman", "Ministers of Jordan and Russia met in Amman, he said"),
        ("Ministers of Jordan and Russia met in Amman", "Amman"),
        ("The council closed the bridge in Lindau", "“The council closed the bridge in Lindau"),
    ],
)
def test_what_stands_alone(better: str, worse: str) -> None:
    assert stands_alone(better) > stands_alone(worse)


def test_the_claim_whose_heading_stands_alone_names_the_entry() -> None:
    claims = [
        claim("a", "2017-09-11", "He met him there on Monday", heading="He met him there"),
        claim("b", "2017-09-11", "Lavrov met Safadi in Amman on Monday", heading="Lavrov met Safadi in Amman"),
    ]
    assert choose_title(claims) == "Lavrov met Safadi in Amman"


ALONE, TOLD = "Jan Adar stole the files of the bank", "Jan Adar stole the files of the bank, prosecutors said"


@pytest.mark.parametrize(
    ("tellers", "title"),
    [(("", "prosecutors"), TOLD), (("", "", "prosecutors"), ALONE), (("",), ALONE), (("prosecutors", ""), TOLD)],
)
def test_an_accusation_is_told_with_its_teller_unless_two_tell_it_as_a_fact(
    tellers: tuple[str, ...], title: str
) -> None:
    claims = [
        claim(str(i), "2017-09-11", "x", heading=TOLD if teller else ALONE, attribution=teller)
        for i, teller in enumerate(tellers)
    ]
    assert choose_title(claims) == title


@given(st.text(min_size=1, max_size=300))
def test_a_cut_is_the_beginning_of_the_text_and_short(text: str) -> None:
    found = cut(text)
    assert len(found) <= LONGEST
    assert " ".join(text.split()).startswith(found.removesuffix("…"))
