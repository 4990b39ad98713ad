"""A deed told as a thing: "Brandt's expulsion", "the killing of Ivo Orr".

In: two claims. Out: why the one speaks of the deed that the other tells, by noun and name; "" where it does not. Exists
because a later sentence, or another article, names a deed where the first one told it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.entries.tables import word_set
from timeline.entries.words import Profile, as_written, stem, tokens

_OF_NAME = re.compile(
    r"\b(?P<owner>[A-Z][\w-]+)(?:['’]s|['’]) (?P<noun>[a-z]+)\b"
    r"|\b(?i:the|an?) (?P<deed>[a-z]+) of (?:[a-z-]+ )*(?P<whom>(?:[A-Z][\w.'’-]+ ?)+)"
)
_OPENING = 6
"""Words in which a sentence says what it is about."""
DEED_NOUNS = word_set(
    """
    abduction acquittal appointment arrest arrival assassination burial capture collapse conviction coronation crash
    death defeat departure deportation derailment dismissal election eruption escape execution expulsion extradition
    funeral hanging imprisonment inauguration indictment kidnapping killing liberation marriage murder nomination
    overthrow poisoning promotion purchase rejection release removal rescue resignation retirement sale sentencing
    shooting sinking suspension takeover transfer trial victory visit wedding withdrawal
    """
)
"""Nouns for what happens to somebody or something once in a while."""


def names_the_deed(a: Profile, b: Profile) -> str:
    """Why one of two claims speaks of what the other tells: "Brandt's expulsion", and Brandt was expelled."""
    for one, other in ((a, b), (b, a)):
        for noun, name in _named_deeds(one.claim.quote):
            if _tells(other, noun, name):
                return f"the one speaks of the {noun} of {name.strip()}, and the other tells it"
    return ""


@lru_cache(maxsize=8192)
def _named_deeds(quote: str) -> tuple[tuple[str, str], ...]:
    """The deeds that the opening of a claim names, each with whose it is."""
    opening = " ".join(quote.split()[:_OPENING])
    named = ((found["noun"] or found["deed"], found["owner"] or found["whom"]) for found in _OF_NAME.finditer(opening))
    return tuple((noun, name) for noun, name in named if noun in DEED_NOUNS)


def _tells(profile: Profile, noun: str, name: str) -> bool:
    """Whether a claim has the verb that the noun is made of, and the last word of the name."""
    said = as_written(profile.claim.quote, stem(noun))
    last = tokens(name)[-1:]
    return bool(said) and said.lower() != noun and bool(last) and last[0] in tokens(profile.claim.quote)
