"""Titles are cut from a source's words, and the one that stands alone is chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.entries.titles import LONGEST, choose_title, cut, stands_alone, toll

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


CHOSEN = [
    # the last toll that is known
    (("Seven people were killed when a ferry sank off Ostra", "A ferry sank off Ostra, killing nine people"), 1),
    (("A ferry sank off Ostra, killing nine people", "Seven people were killed when a ferry sank off Ostra"), 0),
    (("Seven people were killed when a ferry sank off Ostra", "The toll rose to nine on 5 May 2018"), 0),
    (("Seven people were killed when a ferry sank off Ostra", "Divers found the captain of the ferry in Ostra"), 0),
    # whom, and not "the men"; but not a saying, or what has lasted
    (("The two men were among the four", "Gunmen kidnapped two Lindau divers near the port"), 1),
    (("The old pier was closed for good", "Ada Lund said that the pier in Ostra was rotten"), 0),
    (("The schools were closed", "The schools have been shut since last Wednesday"), 0),
    (("The city was shelled", "The men left by sea"), 0),
    # what was done, not what has lasted since
    (("Ada Lund has been free since 2 May 2016", "Ada Lund was pardoned"), 1),
    # where, and not its own day
    (("The dam at Ostra broke on 8 October 2018 after rain", "The dam at Ostra broke after nine days of rain"), 1),
    # a thing by its name
    (("The shop's owner closed it", "The shop's owner closed the shop in Lindau"), 1),
    (("A fall of ground occurred at its mine", "A part of the Ostra mine collapsed in the night"), 1),
]  # fmt: skip


@pytest.mark.parametrize(("headings", "best"), CHOSEN)
def test_the_one_that_tells_the_event_best(headings: tuple[str, ...], best: int) -> None:
    claims = [claim(str(i), "2017-09-11", heading, heading=heading) for i, heading in enumerate(headings)]
    assert choose_title(claims) == headings[best]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("At least 31 people, most of them patients, were killed", 0),
        ("Nine people were killed", 9),
        ("A ferry sank, killing at least 1,200 people", 1200),
        ("The death toll rose to forty", 40),
        ("Forty years passed", 0),
        ("The law of 2015 killed the plan", 0),
    ],
)
def test_toll(text: str, count: float) -> None:
    assert toll(text) == count


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
