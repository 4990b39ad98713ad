"""What a line is by its own words, wherever it stands. In: a line. Out: why it is furniture or a caption, or "".

Furniture is page, not text: it is marked, kept and not read. To take a sentence for furniture is worse than to miss a
line of it, so every rule here wants a line that is nothing else, and says why.
"""

from __future__ import annotations

import re

from timeline.reading.boilerplate import AGENCIES, CAPTIONS, FURNITURE, GLUE, NAVIGATION, SOCIAL
from timeline.reading.stamps import stamp

LONGEST_LINE = 300
"""Characters of a line that may be furniture by its words alone."""
LONGEST_CAPTION = 420
NAVIGATES = "navigation"

_JOINED = re.compile("|".join(f"(?P<n{n}>{'|'.join(row)})" for n, (_, row) in enumerate(FURNITURE)), re.IGNORECASE)
_CAPTION = re.compile("|".join(pattern for _, row in CAPTIONS for pattern in row), re.IGNORECASE)
_CREDITED_TEXT = re.compile(
    rf"(?:photo|photograph|picture|image)s?: (?:[^.:]{{2,40}}/)?(?:{AGENCIES})(?:/(?:{AGENCIES}))?"
    r"\s+\S.{60,}[.!?][\"”’]*$",
    re.IGNORECASE,
)
"""A credit run together with the paragraph after it; the paragraph is worth more than the credit."""
_BREADCRUMBS = re.compile(r"[^.!?»›>]{2,40}(?:\s*[»›>]\s*[^.!?»›>]{2,120}){2,6}")
_SECTIONS = re.compile(r"[^\W\d]+(?: [^\W\d]+)?(?:\s*\|\s*[^\W\d]+(?: [^\W\d]+)?){1,5}")


def furniture(words: str) -> str:
    """Why a line is furniture; "" where it need not be."""
    if len(words) > LONGEST_LINE:
        return ""
    found = _bare_match(_JOINED, words)
    if found and found.lastgroup:
        return FURNITURE[int(found.lastgroup[1:])][0]
    return stamp(words) or _buttons(words)


def _buttons(words: str) -> str:
    tokens = words.lower().translate(_BLANKS).split()
    if len(tokens) <= 15:
        if set(tokens) <= SOCIAL and set(tokens) - GLUE:
            return "share buttons"
        if set(tokens) <= NAVIGATION and set(tokens) - GLUE:
            return NAVIGATES
    return NAVIGATES if _BREADCRUMBS.fullmatch(words) or _SECTIONS.fullmatch(words) else ""


_ROUND = " ()[]-–—•*"
"""What is put round a line of the page: "(With inputs from agencies)", "- Reuters"."""
_BLANKS = str.maketrans("|/·,:", "     ")


def _bare_match(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """A whole line, or what is left of it without what is put round it."""
    bare = words.strip(_ROUND)
    return pattern.fullmatch(words) or (pattern.fullmatch(bare) if bare != words else None)


def caption(words: str) -> str:
    """Why a line is a caption; "" where it need not be."""
    if len(words) > LONGEST_CAPTION or not _bare_match(_CAPTION, words):
        return ""
    return "" if words.count(". ") > 3 or _CREDITED_TEXT.match(words) else "picture caption"
