"""What is only a date, or only named by one.

In: a sentence and the words for when in it; a claim. Out: whether the sentence dates the article or a letter and tells
nothing, and whether the claim's date only names something. Exists because neither is an event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.claims.words import PARTICIPLES
from timeline.dates.expression import Expression
from timeline.model import Claim, Span

_NAME = 8
"""Words: a noun phrase of a sentence that is no longer names what it dates and tells nothing of it."""


def names_only(claim: Claim) -> bool:
    """Whether its date only names something ("the 1967 war", "winner of Sunday's vote"): nothing is told of then."""
    if claim.expression is None:
        return False
    if claim.when.grain in ("time", "day", "weekend", "week"):
        words = [word.lower().strip(".,;:") for word in claim.quote.split()]
        deed = any(word.endswith("ed") or word in PARTICIPLES for word in words[:-1])
        return len(words) <= _NAME and not deed
    at, until = claim.expression.start - claim.start, claim.expression.end - claim.start
    return len(f"{claim.quote[:at]} {claim.quote[until:]}".split()) > 1


_SIGNED = re.compile(r"(?:[A-Z][\w.'’-]*|of|the|de|la|and)(?: (?:[A-Z][\w.'’-]*|of|the|de|la|and)){0,5}, (?:the )?")
"""Where a letter or a report was written: “Port Orva, 14 August”."""
_CITED = re.compile(r"\W*[\"“][^\"“”]{2,120}[\"”][,.]?\s*(?:[-–—]+\s*(?:[A-Z][\w.'’-]*\s*){1,5},?\s*)?")
"""What another page is called, and where it stands: “"Port shut" — Orva Gazette, 14 August”."""


def only_dateline(text: str, span: Span, found: Sequence[Expression]) -> bool:
    """Whether a sentence is nothing but a date, or a line that says when the page was written."""
    if not found:
        return False
    if all(one.dateline for one in found) and span.end - span.start < 90 and found[-1].end >= span.end - 12:
        return True
    before, after = text[span.start : found[0].start], text[found[-1].end : span.end].strip(" .,:-–—|")
    if len(found) == 1 and len(before.strip(" .,:-–—|")) + len(after) <= 3:
        return True
    if all(one.type == "TIME" for one in found) and not re.search(r"[a-z]{3}", before + after):
        return not re.search(r"[a-z]{3}", text[found[0].end : found[-1].start].replace("until", ""))
    if len(found) != 1 or after or found[0].when is None:
        return False
    return bool(_SIGNED.fullmatch(before) or _CITED.fullmatch(before))
