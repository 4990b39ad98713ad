"""Who says it: a person, by the last name, or a body.

In: a claim. Out: the speaker's last name, or "" where nobody is named. Exists because one person's sayings belong
together, while a body says many things.
"""

from __future__ import annotations

import re

from timeline.entries.tables import word_set
from timeline.entries.words import NATIONS, stem
from timeline.model import Claim

_PAPERS = word_set(
    "Press Agency News Reuters Post Times Guardian Journal Office Ministry Organization Organisation Nations"
)
"""Last words of names that are no person's."""
_FULL_NAME = re.compile(r"(?:[A-Z][\w.'’-]*\.? ){1,3}[A-Z]\w+")
"""A person, before what he or she is: "Ada Brandt, who owns the pier"."""
_ONE_NAME, _WHAT_IT_IS = re.compile(r"[A-Z]\w+"), re.compile(r"(?:an?|the|which|who)\b")


def speaker(claim: Claim) -> str:
    """The last name of the person who says it; "" where nobody is named, or a body."""
    if claim.status != "said" or not claim.attribution:
        return ""
    parts = claim.attribution.split(", ")
    named = parts[0] if len(parts) > 1 and _is_name(parts[0], parts[1]) else claim.attribution
    last = named.split()[-1]
    return last if last.isalpha() and last[0].isupper() and last not in _PAPERS else ""


def _is_name(first: str, after: str) -> bool:
    """Whether the first part of "Ada Brandt, 44" or of "NATO, a league of states" is the name."""
    return bool(_FULL_NAME.fullmatch(first) or (_ONE_NAME.fullmatch(first) and _WHAT_IT_IS.match(after)))


def is_person(claim: Claim) -> bool:
    """Whether a person says it, and not a body by its letters, or a country."""
    who = speaker(claim)
    return bool(who) and not who.isupper() and stem(who.lower()) not in NATIONS
