"""Readers' comments are told by their stamps; a report of what somebody wrote or said is text."""

from __future__ import annotations

import pytest

from timeline.reading.blocks import find_blocks
from timeline.reading.comments import comment_lines, is_signed

STAMPS = (
    "At 10:42 am on 11 Oct 2018, gardener53 wrote: I remember the flood of 1953.",
    "At 10:42 11th Oct 2018, Tor L wrote: Nobody asked us.",
    "out of print. At 10:42 on 11 Oct 2018, gardener53 wrote: I remember the flood.",
    "At 6:53 P.M. on Oct 11, 2018, Jessica Clark wrote: My condolences.",
    "On 11 Oct 2018 at 10:42, gardener53 wrote: I remember.",
    "Tor says: October 11, 2018 at 6:20 pm",
    "October 11, 2018 at 6:20 pm | I hope the valley is next.",
    "Anton October 11, 2018 6:20 pm | Report abuse | I never believed it.",
    "Added: Thursday, 11 October, 2018, 18:32 GMT 18:32 UK Just heard from a friend.",
    "Posted by valleyman, October 11, 2018 3:15 PM Report abuse",
    "Report abuse",
    "Recommend (3)",
)

TEXT = (
    "At 10:42 am on 11 October 2018 the dam gave way.",
    'At 10:42 on 11 Oct 2018, Mr Moen wrote: "The water is rising."',
    "On 11 October 2018 the engineer wrote: the spillway is too small.",
    "At 10:42 on 11 October 2018, Mr Moen said: the water is rising.",
    "0725 The mayor of Skarn says 400 people spent the night in the sports hall.",
    "(Update 11:46 a.m. Skarn, 4:46 a.m. ET) The bridge has been closed.",
    "SKARN | Thu Oct 11, 2018 6:08 pm EDT",
    "Inspectors recommend (3) that the lake be lowered.",
    "Readers were asked to report abuse to the police.",
    "Posted by the engineers on the gate, the notice of 11 October 2018 said 10:42 was the hour.",
)

ARTICLE = [
    "The dam above Skarn gave way on Monday night after nine days of rain, and the wave took the bridge at Tveit.",
    "Soldiers were sent to the valley on Tuesday evening after an appeal from the mayor, who said 30 were missing.",
]


@pytest.mark.parametrize("words", STAMPS)
def test_a_comment_is_signed(words: str) -> None:
    assert is_signed(words)


@pytest.mark.parametrize("words", TEXT)
def test_text_is_not(words: str) -> None:
    assert not is_signed(words)


def kept(lines: list[str]) -> list[str]:
    text = "\n\n".join(lines)
    return [text[b.start : b.end] for b in find_blocks(text) if b.kind == "body"]


@pytest.mark.parametrize("stamp", STAMPS)
def test_comments_end_the_text_however_long_they_are(stamp: str) -> None:
    said = [f"Nobody ever asked us what we knew of it in {year}." for year in range(1950, 1960)]
    comments = [stamp, "It was in 1953 that I lost my house.", *said, stamp]
    assert kept([*ARTICLE, *comments, "The last word of it."]) == ARTICLE


def test_one_stamp_may_be_the_pages_own() -> None:
    for stamp in STAMPS[6:]:
        assert not comment_lines([stamp, *ARTICLE], set())
        assert not comment_lines([stamp, stamp, *ARTICLE], set())


def test_one_comment_by_a_name_of_the_net_is_enough() -> None:
    assert comment_lines([*ARTICLE, STAMPS[0], "Much worse."], set()) == range(2, 4)
    assert not comment_lines([*ARTICLE, STAMPS[3], "Much worse."], set())


def test_the_heading_of_the_comments_goes_with_them() -> None:
    assert comment_lines([*ARTICLE, "2 comments", "Tor", STAMPS[6], "Tor", STAMPS[6]], {2}) == range(2, 7)


def test_text_that_goes_on_below_the_comments_is_kept() -> None:
    long = [line for _ in range(8) for line in ARTICLE]
    said = [*ARTICLE, STAMPS[0], "Much worse.", STAMPS[1], *long]
    assert comment_lines(said, set()) == range(2, 5)


def test_a_running_report_is_read() -> None:
    ticker = [f"{hour}25 The mayor says that {hour} people are still missing in the valley." for hour in range(10, 20)]
    assert not comment_lines([*ARTICLE, *ticker], set())
