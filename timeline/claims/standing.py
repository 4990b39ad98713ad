"""Whether a heading stands alone.

In: a heading. Out: whether it is whole, as far as its words tell, and how well a reader who sees nothing else
understands it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.claims.words import BE, HAVE, MODALS, VERBS, table

_PRONOUNS = table(
    """
he she it they this that these those we i you his her its their our my there who which such both one
"""
)
_TELLS = re.compile(r"\b(?:that|which|who|whose|where|when|if)\b|\b(?:said|says|told)\b(?: (?:reporters|[A-Z]\w+ ?)+)?")
_TELLER_LAST = re.compile(r"[,”\"] [^,]+\b(?:said|says|told|added|announced|warned)\b[^,]*$")
_NO_END = re.compile(
    r"^[^,]{2,40}, \w+$|, (?:\w+ed|built|held|made|taken|begun|written),|\bbeen (?:reports|claims|fears|signs)$"
    r"|\b(?:that|said|says) (?:while|if|although|though|as|when)\b[^,]*$"
    r"|\b(?:Lt|Gen|Col|Maj|Sgt|Mr|Mrs|Ms|Dr|St|Prof|Rev|Sen|Gov|vs|No|there)$"
)
_LED = re.compile(r"^(?:[\w-]+ ){0,3}?(?:after|before|since|when|while|until|once|as|although|though|because)\s")


def stands(title: str) -> bool:
    """Whether a heading is a whole sentence as far as its words tell: it is not a lone "after …", does not end on a
    title before a name, and what it announces with "that" or "said" follows."""
    words = title.split()
    if len(words) < 3 or _NO_END.search(title):
        return False
    if _LED.match(title[:1].lower() + title[1:]) and "," not in title and not words[0][:2].isupper():
        return _verbs(title) > 1
    last = _TELLER_LAST.search(title)
    if last and _verbs(title[: last.start()]) and not _LED.match(title[:1].lower() + title[1:]):
        return True
    ends = [found.end() for found in _TELLS.finditer(title)]
    return not ends or _verbs(title[ends[-1] :]) > 0


def _verbs(title: str) -> int:
    """How many words look like verbs; one in -ed after an article or a number is taken for an adjective."""
    words = title.split()
    leads = ["", *words]
    return sum(
        _is_verb(word) and not (word.endswith("ed") and (lead.lower() in ("the", "a", "an") or lead.isdigit()))
        for lead, word in zip(leads, words, strict=False)
    )


def _is_verb(word: str) -> bool:
    low = word.lower().strip(",.;:“”\"'’").replace("’", "'")
    if low.endswith("'s"):
        return low[:-2] in _BEFORE_IS
    return low in VERBS or low in BE or low in HAVE or low in MODALS or low.endswith(("ed", "n't"))


_BEFORE_IS = frozenset("he she it that there who what where here".split())
"""Words after which "'s" is "is" and not a genitive."""


def quality(title: str, full: str, has_verb: bool, openers: Sequence[str] = ()) -> float:
    """How well a heading stands alone, 0 to 1: whole, with a verb, no pronoun to hang in the air, not too short, not
    cut."""
    words = title.split()
    if len(words) < 3:
        return 0.0
    if len(words) < 8 and words[-1] in ("said", "told", "added", "says"):
        return 0.05
    mark = 1.0
    first = words[0].lower().strip("'’\"“")
    if first in _PRONOUNS or first.split("'")[0] in _PRONOUNS:
        mark -= 0.5
    mark -= 0.1 * sum(word.lower() in ("he", "she", "they", "him", "them", "it", "we", "i") for word in words[1:])
    mark -= 0.35 * (not has_verb)
    mark -= 0.15 * (len(title) < 30)
    mark -= 0.2 * (len(full.split()) > len(words) + 12)
    mark -= 0.15 * any(c in title for c in '“”"')
    mark -= 0.3 * (openers != () and openers[0] in ("if", "which", "who"))
    return max(0.0, round(mark, 3))
