"""Which sayings of a sentence are news by themselves.

In: a sentence as read and its dated events. Out: the events without those that only say that somebody told what the
sentence dates; and whether a finding is news beside what it found. Exists because “police said on Wednesday that a man
was arrested on Monday” tells of Monday, and “a panel has concluded that a mill was burned down last year” of today.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.claims.events import Dated
from timeline.claims.parse import Reading
from timeline.claims.words import table

_BARE = frozenset({"say", "tell", "add", "state", "note", "explain"})


def without_bare_sayings(reading: Reading, events: Sequence[Dated]) -> list[Dated]:
    """The events without “police said on Wednesday” where the sentence dates what they told: only that is news."""
    told = [one for one in events if one.status in ("happened", "ongoing")]
    kept: list[Dated] = []
    for one in events:
        verb = reading.verb(one.group)
        bare = one.status == "said" and verb is not None and verb.head in _BARE
        own = any(_is_told_by(reading, other, one) for other in told)
        if not (bare and own) or _FORMAL.search(reading.text, reading.span.start, reading.span.end):
            kept.append(one)
    return kept


_FORMAL = re.compile(
    r"\btold (?:the |a |an )?(?:\w+ )?(?:parliament|commons|lords|senate|congress|court|inquiry|council|committee"
    r"|commission|hearing|inquest|tribunal|jury|assembly|chamber|house|conference)\b"
    r"|\bin (?:a|an|the|his|her|its|their) (?:[\w-]+ ){0,3}(?:interview|report|statement|speech|letter|article|book"
    r"|broadcast|address|testimony|affidavit|telegram|memo|ruling|judgment)\b",
    re.IGNORECASE,
)
"""Where saying it is news: before a body that is told, or in something that is published."""


def _is_told_by(reading: Reading, other: Dated, one: Dated) -> bool:
    """Whether an event is what a saying tells, and is of another day."""
    teller, role = reading.clauses[one.group].role == "teller", reading.clauses[other.group].role
    below = role == "main" if teller else role == "content" and reading.above(other.group) == one.group
    return below and other.when.is_day and not (other.nominal or other.names) and other.when != one.when


_FINDINGS = table("conclude rule find announce admit acknowledge confirm deny reveal")


def is_of_a_finding(reading: Reading, one: Dated) -> bool:
    """For “A panel has concluded that the mill was burned down last year”: the finding is news by itself."""
    above = reading.above(one.group)
    verb = reading.verb(above) if above >= 0 and reading.clauses[one.group].role == "content" else None
    return verb is not None and verb.head in _FINDINGS and verb.tense == "perfect" and not verb.passive
