"""What goes on in a claim's own sentence, for a heading that says too little by itself.

In: a short heading that names nothing, and a longer one of the same clause. Out: the longer one, where it only goes on.
Exists because “A balloon caught fire” is less than its source says: “… and crashed near Ostra”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from timeline.claims.daycuts import counts_from_day, cuts_of
from timeline.claims.events import Dated
from timeline.claims.headings import headings
from timeline.claims.parse import Reading
from timeline.claims.stretches import joined, parts_of
from timeline.claims.wellformed import faults

_SHORT, _LITTLE = 60, 40
"""Characters of a heading without a name that may go on; of any that may."""
_LONGEST = 145
_NAME = re.compile(r"(?<!^)\b[A-Z][a-z]")


def says_little(title: str) -> bool:
    """Whether a heading is so short, or names so little, that more of its sentence would help."""
    return len(title) < (_LITTLE if _NAME.search(title) else _SHORT)


def fuller(title: str, one: Dated, reading: Reading, start: int, end: int) -> str:
    """The heading with what its clause goes on with, up to the end of the claim; as it is where that does not help."""
    if one.nominal:
        return title
    parts = parts_of(one, reading, start, end)
    if parts[-1][1] >= end - 2:
        return title
    parts[-1] = parts[-1][0], end
    full = (joined(reading, parts, cut, end) for cut in cuts_of(one, reading))
    return next(_going_on(title, full), title)


def _going_on(title: str, full: Iterable[str]) -> Iterator[str]:
    """The headings of longer words that begin as this one does and let it stand as it was."""
    for words in full:
        for longer in headings(words, len(title) + _MORE):
            rest = longer[len(title) :]
            if longer.startswith(title) and len(longer) <= _LONGEST and _fits(rest) and not faults(longer):
                yield longer


_MORE = 8


def _fits(rest: str) -> bool:
    """Whether what goes on is more of the same: no day of its own, nothing that is only said, thought or expected."""
    return _opens().match(rest) is not None and not counts_from_day().search(rest) and not _unlike().search(rest)


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(r",? (?:and|because|after|when|while|as|with|by|so|(?!during)[a-z]+ing)\b")


@cache
def _unlike() -> re.Pattern[str]:
    """What is no part of the deed: who says so, what may or will be, what a pronoun points at elsewhere."""
    words = (
        "said|says?|saying|according|added|told|reported|will|would|may|might|could|can|should|expected|hopes?|believed|"
        "thought|days|weeks|months|years|decades|later|since|[Ii]|[Ww]e|[Yy]ou|yesterday|today|tomorrow|who then"
    )
    return re.compile(
        rf"\b(?:{words})\b|[“”\"]|\b(?:1[5-9]|20)\d\d\b|\b[A-Z][a-z]+ \d{{1,2}}$"
        r"|\b(?:was|were|are|is|been) (?:put|made|given|taken|set|left|brought|known)$"
    )
