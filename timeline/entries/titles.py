"""The title of an entry: the claim whose heading stands best on its own.

In: an entry's claims, best first. Out: one of their headings, or a quote cut at a word where there is none. Nothing
is written here: a title is a source's own words or a person's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.entries.discourse import TAKES_UP, leans
from timeline.model import Claim

LONGEST = 110
"""Characters of a title, about."""
_SHORTEST = 24
_CUT, _PLACE = 0.3, 0.06
"""For a heading cut by rule; against each claim that is better."""
_DANGLING = re.compile(
    r"^(?:he|she|it(?! (?:has been|is|was) \w+ that\b)|they|we|i|you|this|that|these|those|his|her|its|their|our|my|"
    r"and|but|or|so|yet|also|then|there|here|such|however|meanwhile|moreover|instead|still|both|another|other|one|some|"
    r"the (?:two|three|former|latter|other)|who|which|where|when|while|because|if|as(?! of\b)|although|though|"
    r"after|before|since|until|asked|according|in addition)\b",
    re.IGNORECASE,
)
_UNSAID = re.compile(
    r"(?:the|these|those|this) (\w+)\b(?! (?:of|in|on|at|between|by|against|near|with)\b)", re.IGNORECASE
)
"""A thing named as known: "the decision", where "the meeting of Lavrov and Safadi" would tell which."""
_ADDS = re.compile(r"\b(?:also|too|as well|another|again)\b", re.IGNORECASE)
_INNER = re.compile(r"\b(?:he|she|they|him|his|her|them|their|we|our|i|my|you|your)\b", re.IGNORECASE)
_SAYING = re.compile(r"\b(?:said|says|told|added)\b[^,]*$")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|\w{3,}ed|\w{3,}s|met|fell|rose|held|won|lost|took|began|broke|sent|hit|struck)\b"
)


def choose_title(claims: Sequence[Claim]) -> str:
    """The heading that stands best alone and tells what happened; among equals the one of the better claim."""
    headings = [claim.heading or cut(claim.quote) for claim in claims]
    worth = [
        stands_alone(heading) + _CUT * bool(claim.heading) - leans(claim, claims) - _PLACE * min(place, 5)
        for place, (claim, heading) in enumerate(zip(claims, headings, strict=True))
    ]
    return headings[max(range(len(claims)), key=lambda place: (round(worth[place], 6), -place))]


def stands_alone(text: str) -> float:
    """From 0 to 1: how well a reader who sees nothing else understands it."""
    points = 1.0
    if _DANGLING.match(text):
        points -= 0.5
    if text[:1] in "\"'“‘([" or text.count('"') % 2 or text.count("“") != text.count("”"):
        points -= 0.2
    if (taken := _UNSAID.match(text)) and taken[1].lower() in TAKES_UP:
        points -= 0.3
    if _ADDS.search(text):
        points -= 0.15
    if _INNER.search(text):
        points -= 0.15
    if _SAYING.search(text):
        points -= 0.15
    if not _VERB.search(text):
        points -= 0.2
    if text.endswith("…"):
        points -= 0.2
    if len(text) > LONGEST or len(text) < _SHORTEST:
        points -= 0.1 if LONGEST < len(text) <= 1.3 * LONGEST else 0.2
    if not re.search(r"(?<!^)\b[A-Z]", text):
        points -= 0.1
    return max(0.0, points)


def cut(text: str) -> str:
    """The text on one line; where it is too long, its first words and an ellipsis."""
    squeezed = " ".join(text.split())
    if len(squeezed) <= LONGEST:
        return squeezed.rstrip(" .;,:")
    return squeezed[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" .;,:—-") + "…"
