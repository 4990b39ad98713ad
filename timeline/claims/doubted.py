"""Whether a heading was cut from behind a denial or a doubt.

In: a heading and its sentence. Out: whether what stands right before it says that it is not so, or not known. Exists
because "The firm is willing to pay" is no title for "There was no sign that the firm is willing to pay".
"""

from __future__ import annotations

import re
from functools import cache

_OPENS = 3
"""Words of a heading by which its place in the sentence is known."""


def is_doubted(title: str, sentence: str) -> bool:
    """Whether a heading says as so what its sentence denies, doubts, asks or makes depend on something."""
    words = " ".join(sentence.split()).lower()
    at = words.find(" ".join(title.split()[:_OPENS]).lower().rstrip(","))
    found = _doubt().search(words[max(0, at - _NEAR) : at]) if at > 0 else None
    return found is not None and not _sure().search(found.group())


_NEAR = 90
"""Characters before a heading in which the words stand that deny it."""


@cache
def _doubt() -> re.Pattern[str]:
    noun = r"(?:sign|evidence|indication|proof|suggestion|hint|guarantee|word|chance|hope)s?"
    told = r"(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?)"
    sure = r"(?:clear|certain|sure|true|confirmed|proven|believe|think)"
    return re.compile(
        rf"(?:\b(?:no|little|any|without) (?:\w+ )?{noun} (?:yet )?that"
        rf"|\b(?:unconfirmed|conflicting|false) {told}(?: [a-z]+)?(?: that)?"
        rf"|(?:\bnot|\bnever|n['’]t) (?:yet |been |be |\w+ly )*{sure} that"
        r"|(?:\bnobody |\bno one |\bnot? |n['’]t )?\b(?:den(?:y|ies|ied|ying)|doubt(?:s|ed|ful)?|unlikely)"
        rf"(?: (?:[a-z]+ )?{told}(?: by [a-z’' ]+)?)?(?: that)?"
        r"|\b(?:if|unless|whether)) $"
    )


@cache
def _sure() -> re.Pattern[str]:
    """“Nobody doubts that”: twice denied."""
    return re.compile(r"^(?:no|not|n['’]t)\b.*\b(?:den|doubt)|^nobody |^no one ")
