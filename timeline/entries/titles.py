"""The title of an entry: the claim whose heading stands best on its own.

In: an entry's claims, best first. Out: one of their headings, or a quote cut at a word where there is none. Nothing
is written here: a title is a source's own words or a person's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.claims.accusing import accuses_alone
from timeline.claims.wellformed import LEANING, faults
from timeline.claims.words import WEEKDAY
from timeline.entries.anaphora import TAKES_UP
from timeline.entries.discourse import leans
from timeline.entries.figures import SMALL
from timeline.model import Claim

LONGEST = 110
"""Characters of a title, about."""
_VERY_LONG = 150
"""Characters of one that says no more than it must, where a shorter one would not do."""
_SHORTEST = 24
_CUT, _PLACE = 0.3, 0.06
"""For a heading cut by rule; against each claim that is better."""
_LIBEL, _FACT = 3.0, 2
"""Against an accusation without who makes it; articles that tell it themselves, with which it counts as a fact."""
_UNSAID = re.compile(
    r"(?:the|these|those|this) (\w+)\b(?! (?:of|in|on|at|between|by|against|near|with)\b)", re.IGNORECASE
)
"""A thing named as known: "the decision", where "the meeting of Lavrov and Safadi" would tell which."""
_WHICH, _CLEAR = 0.3, 0.6
"""Against “the men”, “the firm” where another heading stands this well alone, and names somebody or somewhere."""
_KNOWN = re.compile(
    r"(?:The|These|Those|Both|Its|Their)(?! (?:number|death|toll|police)\b)(?: [a-z\d-]+){1,3}? "
    r"(?:was|were|has|have|had|is|are|will|would|[a-z]+ed)\b"
)
_STALE = 0.4
"""What a heading may be worth less that has the last toll."""
_STATE, _LASTS = 0.2, re.compile(r"\b(?:has|have|had) (?:been |\w+ed |[a-z]+n |.*\b(?:been|lived|held) ).*\bsince\b")
"""Against what has lasted since a day, where another claim tells what was done on it."""
_COUNT = rf"(\d[\d,]*|{'|'.join(sorted(SMALL))})"
_DEAD = re.compile(
    rf"\b{_COUNT} (?:[a-z’'-]+ ){{0,3}}?(?:(?:were|was|are|have|had|been) ){{0,2}}(?:killed|dead|died)\b"
    rf"|\bkill(?:ing|ed|s) (?:at least |more than |about |some |as many as )?{_COUNT}\b"
    rf"|\b(?:death )?toll (?:[a-z]+ ){{0,4}}?(?:to|at) {_COUNT}\b|\b{_COUNT} (?:deaths|dead)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_TELLING = re.compile(
    r"(?:[^\s,]+ ){1,9}?(?:said|says|told|tells|concluded|found|warned|accused|claimed|argued|believes?)\b(?! by\b)"
)
"""What somebody says or thinks, where another claim tells it as it is."""
_WHEN = re.compile(
    rf"\b(?:yesterday|today|tonight|ago|{WEEKDAY}|"
    r"(?:last|this|next) (?:week|month|year)|(?:in|since|of|by) (?:1[5-9]|20)\d\d\b|"
    r"\d{1,2} (?:Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec)|"
    r"(?:March|April|May|June|July|[A-Z][a-z]+ber) \d)"
)
"""Words for when: the page of an entry has its date beside the title."""
_ADDS = re.compile(r"\b(?:also|too|as well|another|again)\b", re.IGNORECASE)
_INNER = re.compile(
    r"\b(?:he|she|they|him|his|her|them|their|we|our|i|my|you|your)\b"
    r"|[a-z] it(?=$| (?:in|on|to|for|from|with|by|at)\b)",
    re.IGNORECASE,
)
_ITS = re.compile(r"^(?:[^A-Z]|^.)[^A-Z]*\b(?:its|their)\b")
"""“its” with no name before it."""
_LEANS, _BROKEN = 0.5, 0.7
"""Points that a heading loses which is whole but says too little alone, and one that an editor would strike."""


def choose_title(claims: Sequence[Claim]) -> str:
    """The heading that stands best alone and tells what happened; among equals the one of the better claim."""
    headings = [claim.heading or cut(claim.quote) for claim in claims]
    if len(headings) == 1:
        return headings[0]
    known = [bool(_KNOWN.match(heading)) and not _NAME.search(heading) for heading in headings]
    named = any(_names(heading) for heading, bare in zip(headings, known, strict=True) if not bare)
    lasting = all(_LASTS.search(heading) for heading in headings)
    worth = [
        stands_alone(heading)
        + _CUT * bool(claim.heading)
        - leans(claim, claims)
        - _PLACE * min(place, 5)
        - _LIBEL * _is_untold(heading, claims)
        - _WHICH * (named and known[place])
        - _STATE * (bool(_LASTS.search(heading)) and not lasting)
        for place, (claim, heading) in enumerate(zip(claims, headings, strict=True))
    ]
    best = max(range(len(claims)), key=lambda place: (round(worth[place], 6), -place))
    return headings[_with_last_toll(headings, worth, best)]


def _names(heading: str) -> bool:
    """Whether a heading that stands well alone tells what was done, with a name or how many."""
    told = _NAME.search(heading) and not (_WHEN.search(heading) or _TELLING.match(heading) or _QUOTED.search(heading))
    return bool(told) and stands_alone(heading) >= _CLEAR


_NAME = re.compile(r"(?<!^)\b[A-Z][a-z]")
_QUOTED = re.compile(r"[“\"]|\bquoted\b")


def _with_last_toll(headings: Sequence[str], worth: Sequence[float], best: int) -> int:
    """The place of the best heading, or of one nearly as good that tells of more dead: a toll grows while a story
    lasts, and a title has the last that is known."""
    if not (known := toll(headings[best])):
        return best
    later = [i for i, heading in enumerate(headings) if toll(heading) > known and worth[i] > worth[best] - _STALE]
    later = [i for i in later if not faults(headings[i]) and not _WHEN.search(headings[i])]
    return max(later, key=lambda i: (toll(headings[i]), worth[i]), default=best)


def _is_untold(heading: str, claims: Sequence[Claim]) -> bool:
    """Whether a heading accuses somebody as a fact, where somebody by name says so and fewer than two articles say it
    themselves."""
    if not accuses_alone(heading) or not any(claim.attribution for claim in claims):
        return False
    return len({claim.article for claim in claims if not claim.attribution and accuses_alone(claim.heading)}) < _FACT


def toll(text: str) -> float:
    """How many a text says to be dead; 0 where it gives no number."""
    counts = (count for found in _DEAD.findall(text) for count in found if count and not _YEAR.fullmatch(count))
    return max((SMALL.get(count.lower()) or float(count.replace(",", "") or 0) for count in counts), default=0)


def stands_alone(text: str) -> float:
    """From 0 to 1: how well a reader who sees nothing else understands it."""
    points = 1.0
    if wrong := faults(text):
        points -= _LEANS if LEANING.issuperset(wrong) else _BROKEN
    if text[:1] in "\"'“‘([" or text.count('"') % 2 or text.count("“") != text.count("”"):
        points -= 0.2
    if _TELLING.match(text):
        points -= 0.15
    if _WHEN.search(text):
        points -= 0.1
    if (taken := _UNSAID.match(text)) and taken[1].lower() in TAKES_UP:
        points -= 0.3
    if _ADDS.search(text):
        points -= 0.15
    if _INNER.search(text):
        points -= 0.15
    if _ITS.search(text):
        points -= 0.08
    if text.endswith("…"):
        points -= 0.2
    if len(text) > LONGEST or len(text) < _SHORTEST:
        points -= 0.1 if LONGEST < len(text) <= _VERY_LONG else 0.2
    if not re.search(r"(?<!^)\b[A-Z]", text):
        points -= 0.1
    return max(0.0, points)


def cut(text: str) -> str:
    """The text on one line; where it is too long, its first words and an ellipsis."""
    squeezed = " ".join(text.split())
    if len(squeezed) <= LONGEST:
        return squeezed.rstrip(" .;,:")
    return squeezed[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" .;,:—-") + "…"
