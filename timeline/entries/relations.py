"""What the dates of two claims have in common.

In: two claims as they are compared. Out: whether they are of one day, of one date, or how else their dates meet; why
two dates are two, as a sentence. Exists because days come first: no words make one thing of two dates that never meet.
"""

from __future__ import annotations

from typing import Literal

from timeline.dates import to_edtf
from timeline.entries.words import Profile, is_explicit, names_an_hour
from timeline.model import Claim

Relation = Literal["same day", "same date", "inside", "overlap", "a day apart", "dated later", "apart"]


def relate(a: Profile, b: Profile) -> Relation:
    """What the dates of two claims have in common."""
    if a.low <= b.high and b.low <= a.high:
        if (a.low, a.high) == (b.low, b.high):
            return "same day" if a.low == a.high else "same date"
        return "inside" if _holds(a, b) or _holds(b, a) else "overlap"
    first, second = (a, b) if a.low < b.low else (b, a)
    both_days = a.low == a.high and b.low == b.high
    if both_days and second.low - first.low == 1 and not has_words_for_when(second.claim):
        return "a day apart"
    return "apart"


def has_words_for_when(claim: Claim) -> bool:
    """Whether the claim's own words give its day, or at least an hour."""
    return is_explicit(claim) or names_an_hour(claim)


def why_days_differ(a: Profile, b: Profile) -> str:
    """Two dates that do not meet, as a sentence."""
    if is_explicit(a.claim) and is_explicit(b.claim):
        return f"Two different dates, each in words of its own: {to_edtf(a.claim.when)} and {to_edtf(b.claim.when)}."
    return f"Two different dates: {to_edtf(a.claim.when)} and {to_edtf(b.claim.when)}."


def _holds(a: Profile, b: Profile) -> bool:
    return a.low <= b.low and b.high <= a.high
