"""The tense around an expression: does the nearest verb of its clause tell what was, or what will be?

In: the text and an extent. Out: "past", "future" or "", and the word that shows it. In news, tense alone decides whether "Monday" is behind or ahead.
"""

from __future__ import annotations

import re
from typing import NamedTuple

REACH = 160
"""Code points looked at on either side."""


class Tense(NamedTuple):
    """What the verb tells, and the verb."""

    tense: str
    word: str


_STOP = re.compile(r"[.;:!?\n](?=\s|\Z)|[\n]")
_PLAN = (
    "plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|schedul(?:ed|ing)|intend(?:s|ed|ing)?|hop(?:e|es|ed|ing)|agree(?:s|d)?|prepar(?:e|es|ed|ing)|"
    "want(?:s|ed)?|vow(?:s|ed)|promis(?:es|ed)|threaten(?:s|ed)?|pledg(?:es|ed)|offer(?:s|ed)?|decid(?:es|ed)|order(?:s|ed)|due|set|ready|"
    "likely|about|going|slated|unable|able|hoping|bound|poised|continu(?:e|es) "
)
_VERB = re.compile(
    r"\b(?P<past>had been(?: (?:due|set|scheduled|slated|expected|planned|supposed)(?: to(?: [a-z]+)?)?)?|was to have|had [a-z]+(?:ed|en) (?:[a-z]+ )?by)\b|"
    r"\b(?P<future>(?:will|would|could|may|might|should|must|shall|can|to|is|are)(?: [a-z]+){0,2} be(?: [a-z]+(?:ed|en|eld|id|et))?|"
    r"will|wo(?=n['’]t)|shall|would|could|may|might|should|must|can|cannot|upcoming|plann(?:ed|ing)|plans|"
    rf"(?:{_PLAN}) (?:[a-z]+ )?to(?: be| have)?(?! the\b| a\b)|(?:is|are) to|scheduled|slated|due|when will|"
    r"until|as soon as|as early as|no later than|effective|payable)\b|(?P<will>['’]ll)\b|"
    r"\b(?P<done>was|were|had|did|has|have|been|said|told|came|went|took|made|got|gave|saw|held|met|left|fell|rose|began|became|won|lost|"
    r"broke|brought|built|bought|caught|chose|drew|drove|fought|found|flew|fled|grew|heard|hit|kept|killed|knew|led|paid|put|ran|"
    r"sent|set|shot|sold|spent|spoke|stood|struck|sank|swore|taught|thought|threw|woke|wore|wrote|shut|slid|sought|[a-z]{2,}ed)\b"
)
_NOT_VERBS = frozenset(
    {"need", "speed", "indeed", "seed", "feed", "hundred", "united", "red", "bed", "proceed", "exceed", "succeed"}
)


def tense_of(text: str, start: int, end: int, signal: str = "") -> Tense:
    """The tense of the verb nearest to the extent within its sentence; before it rather than after it."""
    left = text[max(0, start - REACH) : start]
    if stops := list(_STOP.finditer(left)):
        left = left[stops[-1].end() :]
    right = text[end : end + REACH]
    if stop := _STOP.search(right):
        right = right[: stop.start()]
    before, after = _last(left), _first(right)
    if before and (not after or len(left) - before[1] <= after[1] + 12):
        return before[0]
    return after[0] if after else Tense("", "")


def _tense(found: re.Match[str]) -> Tense | None:
    word = found.group()
    if word in _NOT_VERBS:
        return None
    return Tense("past" if found.lastgroup in ("past", "done") else "future", word)


def _last(text: str) -> tuple[Tense, int] | None:
    found = [(tense, match.end()) for match in _VERB.finditer(text) if (tense := _tense(match))]
    return found[-1] if found else None


def _first(text: str) -> tuple[Tense, int] | None:
    for match in _VERB.finditer(text):
        if tense := _tense(match):
            return tense, match.start()
    return None
