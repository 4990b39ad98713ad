"""Why two claims are one entry, or two, in words."""

from __future__ import annotations

from timeline.entries.same import judge
from timeline.entries.why import why_one, why_two
from timeline.entries.words import pile_up
from timeline.model import Claim

from .builders import SETTINGS, claim

OTHERS = tuple(
    claim("z", date, f"A barge went down river number {n}", start=n)
    for date in ("2001", "2011-05-03")
    for n in range(20)
)


def one(a: Claim, b: Claim) -> str:
    profiles = pile_up([a, b, *OTHERS], SETTINGS).profiles
    return why_one(*profiles[:2], judge(*profiles[:2])).because


def two(a: Claim, b: Claim) -> str:
    profiles = pile_up([a, b, *OTHERS], SETTINGS).profiles
    return why_two(*profiles[:2], judge(*profiles[:2])).because


def test_names_words_and_kind_that_both_have() -> None:
    met = claim("a", "2011-05-03", "Ministers of Jordan and Russia met", kind="meeting", people=("Ayman Safadi",))
    held = claim("b", "2011-05-03", "Jordan and Russia: ministers met", kind="meeting", people=("Ayman Safadi",))
    assert one(met, held) == (
        "Both are dated to the same day; both name Ayman Safadi; they share “Jordan”, “met”, “Ministers”, “Russia”; "
        "the same parties do such a thing once; both tell of one kind of thing (meeting)."
    )


def test_what_the_reason_says_is_not_said_twice() -> None:
    day = claim("a", "2011-05-04", "Tussol was licensed after a short hearing in the capital that nobody attended")
    month = claim("b", "2011-05", "The syrup was licensed in May on the word of two doctors")
    assert one(day, month) == (
        "The date of one lies within that of the other; both say “licensed”, which hardly any other claim does."
    )


def test_what_they_share_is_too_little() -> None:
    ferry = claim("a", "2011-05-03", "The ferry to Lindau was late")
    thieves = claim("b", "2011-05-03", "Thieves broke into the ferry office")
    assert two(ferry, thieves) == (
        "Both are dated to the same day, but they have too little in common: they share only “ferry”."
    )


def test_a_word_that_is_everywhere_is_told_apart() -> None:
    late = claim("a", "2011-05-03", "The barge was late")
    robbed = claim("b", "2011-05-03", "Thieves broke into the barge")
    assert two(late, robbed) == (
        "Both are dated to the same day, but they have too little in common: they share only “barge”, which much else "
        "here has too."
    )


def test_two_deeds_are_named() -> None:
    sailed = claim("a", "2011-05-03", "The mayor resigned")
    jailed = claim("b", "2011-05-03", "Two smugglers were arrested")
    assert two(sailed, jailed) == (
        "Both are dated to the same day, but the one tells of a resignation and the other of an arrest, and they have "
        "too little in common: no word that says much."
    )


def test_a_name_in_both_is_told_though_it_says_little() -> None:
    wrote = claim("a", "2011-05-03", "A columnist mocked it", people=("Ada Brandt",))
    told = claim("b", "2011-05-03", "The baker complained of rain", people=("Ada Brandt",))
    assert two(wrote, told) == (
        "Both are dated to the same day, but they have too little in common besides Ada Brandt: no word that says much."
    )


def test_a_kind_whose_words_are_used_of_much_else_is_not_told() -> None:
    left = claim("a", "2011-05-03", "The council left open whether Lindau needs a bridge")
    treaty = claim("b", "2011-05-03", "Envoys spoke of the treaty of Lindau")
    assert "the one tells of" not in two(left, treaty)
