"""The head of a page that ran into its text is cut from it, and no sentence is cut in two."""

from __future__ import annotations

from itertools import pairwise

import pytest

from timeline.reading.blocks import find_blocks
from timeline.reading.runon import seams

LEAD = "The bridge at Lask has been closed since a lorry hit it."

CUT = (
    # the title is known
    ("Lask bridge closed", ["Lask bridge closed", LEAD]),
    # a stamp of the page
    ("", ["Page last updated at 11:50 GMT, Friday, 3 May 2019", LEAD]),
    ("", ["Ann Roe | 07:37 UK time, Friday, 3 May 2019", LEAD]),
    ("", ["Lask waits for its bridge", "Friday 3 May 2019 15.49 BST", LEAD]),
    ("", ["LASK | Fri May 3, 2019 6:08 pm EDT", f"LASK (Reuters) - {LEAD}"]),
    (
        "",
        [
            "Lask waits: study",
            "By Ann Roe, Science Editor",
            "NEW LASK | Fri May 3, 2019 6:08 pm EDT",
            f"NEW LASK (Reuters) - {LEAD}",
        ],
    ),
    # a dateline
    ("", ["* Lorry hits bridge * Mayor asks for help", f"LASK, May 3 (Reuters) - {LEAD}"]),
    ("", ["* Lorry hits bridge", "By Ann Roe", f"LASK, Belor, May 3 (AFP) - {LEAD}"]),
    # a credit
    ("", ["The bridge. Photograph: Ann Roe/Reuters", LEAD]),
    # words
    (
        "",
        ["A crowd watched as the lorry was lifted from the river", "A 16-year-old girl has been pulled from the cab."],
    ),
    ("", ["Lask waits for its bridge", "The council has asked the government for help."]),
    ("", ["Bridge closed", LEAD]),
    ("", ["Rescuers search the flooded valley", "Soldiers have joined the search for the driver of the lorry."]),
    (
        "",
        [
            "Mayor asks for help",
            "A lorry has hit the bridge in the rain",
            "Two people have been pulled from the river.",
        ],
    ),
)

WHOLE = (
    ("", LEAD),
    ("Lask bridge", "Lask bridge Friday and Saturday was closed to all lorries over 40 tonnes."),
    ("Lask bridge closed", "Lask bridge closed on Friday when a lorry hit one of its pillars."),
    ("", "A report in The Times said the bridge was closed when the lorry hit it."),
    ("", "The newspaper The voice of Lask has said that the bridge was closed in May."),
    ("", "Doctors say vitamin A deficiency has been found in most children of Lask."),
    ("", "An outbreak of influenza A has closed the school at Lask, and the hepatitis A vaccine is late."),
    ("", "The lorry hit the bridge at 9.12 am on Friday, 3 May 2019, and the driver was killed."),
    ("", "It was at 09:12, Friday, 3 May 2019 that the lorry hit the bridge and the driver was killed."),
    ("", "At 15.49 on Friday 3 May 2019 the lorry hit the bridge and the driver was killed."),
    ("", "The prime minister Jon Aske has asked the mayor of Lask Ann Roe for a report."),
    ("", "The bridge was closed. LASK (Reuters) - A lorry has hit it, the mayor said on Friday."),
    ("", "In a letter headed The bridge must stay, the mayor has asked for help."),
    ("", "I was angry that our Prime Ministers were kept from landing, and so were the Jonas Brothers who have come."),
    ("", "The school was told that World War Two shells and Phase Two trials have been found at Lask."),
    ("", "We asked the doctors of Doctors Without Borders who have worked at Lask."),
)


@pytest.mark.parametrize(("title", "parts"), CUT)
def test_what_ran_together_is_cut(title: str, parts: list[str]) -> None:
    said = " ".join(parts)
    ends = [0, *(at for at, _ in seams(said, title)), len(said)]
    found = [said[a:b].strip() for a, b in pairwise(ends)]
    if parts[0] == "Bridge closed":
        assert found == [said], "two words are no headline"
    else:
        assert found == parts


@pytest.mark.parametrize(("title", "said"), WHOLE)
def test_a_sentence_stays_whole(title: str, said: str) -> None:
    assert seams(said, title) == []


def test_the_parts_are_what_they_are() -> None:
    text = f"Lask waits By Ann Roe LASK | Fri May 3, 2019 6:08 pm EDT LASK (Reuters) - {LEAD}\n\n{LEAD} It is old."
    kinds = [(block.kind, block.why) for block in find_blocks(text)]
    assert kinds == [
        ("headline", ""), ("furniture", "byline"), ("furniture", "date line of the page"), ("body", ""), ("body", ""),
    ]  # fmt: skip


def test_captions_are_cut_from_the_paragraphs_they_ran_into() -> None:
    ran = "A crowd watched as the lorry was lifted A girl of nine has been pulled from the cab."
    blocks = find_blocks(f"Lask waits for its bridge\n\n{LEAD}\n\n{ran}\n\n{LEAD[:-1]} alive.")
    assert [block.kind for block in blocks] == ["headline", "body", "crosshead", "body", "body"]


def test_a_running_report_keeps_its_days() -> None:
    said = f"Lask: 09:12, Friday, 3 May 2019 {LEAD} 10:12, Saturday, 4 May 2019 It is open again."
    assert seams(said) == []


def test_a_day_and_an_hour_that_open_a_sentence_are_no_stamp() -> None:
    for opens in ("On 13 May 2001, at 11:45 a.m., two men", "Monday, 13 May 2001, at 11:45 a.m. two men"):
        told = f"{opens} broke into the old mill at Lask and carried off a wheel that nobody missed for a week."
        assert [block.kind for block in find_blocks(f"{LEAD}\n\n{told}")] == ["body", "body"]


def test_a_stamp_below_a_long_heading_is_no_heading_of_a_day() -> None:
    head = "Lask waits " + "and the council of Lask asks for more time " * 8
    text = f"{head.strip()} Friday 3 May 2019 15.49 BST {LEAD}\n\n{LEAD} It is old."
    assert ("furniture", "date line of the page") in [(block.kind, block.why) for block in find_blocks(text)]


def test_a_head_below_a_teaser_is_cut() -> None:
    stamped = f"Lask waits LASK | Fri May 3, 2019 6:08 pm EDT LASK (Reuters) - {LEAD}"
    blocks = find_blocks(f"Only a lorry away?\n\n{LEAD}\n\n{stamped}")
    assert [block.kind for block in blocks] == ["headline", "body", "crosshead", "furniture", "body"]


def test_of_a_running_report_each_item_keeps_its_stamp() -> None:
    items = [f"{day} May 2019 10:42 The lorry of day {day} was lifted out of the river at Lask." for day in range(3, 9)]
    assert [block.kind for block in find_blocks("\n\n".join(items))] == ["body"] * 6
