"""A heading, with its words, verbs and clauses, found once.

In: the text of a heading. Out: a `Title` that answers what the checks ask of it, and the tables they share.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from timeline.claims.clauses import Clause, Token, Verb, clauses, tokens
from timeline.claims.grammar.forms import is_finite_aux, is_ing, is_participle, is_past, is_present
from timeline.claims.grammar.verbs import verb_at
from timeline.claims.words import (
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    PARTICIPLES,
    PASTS,
    PREPOSITIONS,
    RELATIVES,
    SAYING,
    SHY_PASTS,
    SUBORDINATORS,
    VERBS,
    base,
    table,
)

ARTICLES = table("the a an its their your every each")
"""Determiners that never stand without a noun."""
GOVERNORS = table("of for from into between among against during without toward towards upon with despite amid since")
"""Prepositions that are no particles of a verb: something must follow."""
UNITS = table("second seconds minute minutes hour hours day days week weeks month months year years decade decades")
TIMES = UNITS | table(
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night noon midnight today "
    "yesterday tonight overnight ago later earlier spring summer autumn winter weekend january february march april "
    "may june july august september october november december"
)
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS | {"to"}
_OPENERS = RELATIVES | SUBORDINATORS | COORDINATORS
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")
_OPENING = frozenset("\"“‘'")


class Title:
    """A heading with its words and clauses, found once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[Token] = tokens(text, 1 if text[:1] in _OPENING else 0, len(text))
        self.lows = [word.low for word in self.words]
        self._count = len(self.lows)

    def low(self, i: int) -> str:
        return self.lows[i] if 0 <= i < self._count else ""

    def is_name(self, i: int) -> bool:
        return 0 <= i < len(self.words) and self.words[i].text[0].isupper()

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        return clauses(self.words)

    @cached_property
    def verbs(self) -> list[Verb]:
        """The finite verbs, in order."""
        found: list[Verb] = []
        for i in range(len(self.words)):
            if found and i <= found[-1].last:
                continue
            if (verb := verb_at(self.words, i, False)) is not None:
                found.append(verb)
        return found

    @cached_property
    def sure(self) -> list[int]:
        """Places of words that are finite verbs and nothing else, the first of each group: "was", "began"."""
        found: list[int] = []
        for i, low in enumerate(self.lows):
            if not _is_surely_finite(low) or self.low(i - 1) == "to" or (i and self.is_name(i)):
                continue
            group = self.lows[found[-1] : i] if found else []
            if not (group and len(group) < 5 and "been" not in group and _goes_on(group[0], low)):
                found.append(i)
        return found

    def may_be_verb(self, i: int) -> bool:
        """Whether a word can be a finite verb where it stands, however rarely it is one."""
        low, before = self.low(i), self.low(i - 1)
        if before in _BEFORE_NOUNS or (i and self.is_name(i)):
            return before in RELATIVES and is_verb_form(low)
        return is_finite_aux(low) or low.endswith("n't") or is_past(low) or low in VERBS or (i > 0 and is_present(low))

    def has_verb(self, start: int, end: int) -> bool:
        """Whether a finite verb may stand between two places."""
        return any(self.may_be_verb(i) for i in range(start, min(end, len(self.words))))

    @cached_property
    def first_verb(self) -> int:
        return self.verbs[0].first if self.verbs else len(self.words)

    @cached_property
    def plain(self) -> str:
        """The words outside quotation marks."""
        return _QUOTED.sub(" ", self.text)

    @cached_property
    def teller(self) -> int:
        """Where who says it begins, in a heading that ends so (", the mayor said"); its length for none."""
        for i in range(len(self.words) - 1, 1, -1):
            if self.low(i) in (",", '"', "”") and self._is_telling(i + 1):
                return i if any(verb.first < i for verb in self.verbs) else len(self.words)
        return len(self.words)

    def _is_telling(self, start: int) -> bool:
        """Whether a finite verb of saying stands after a mark, with its subject before or after it."""
        for k in range(start, min(start + 12, len(self.words))):
            low = self.low(k)
            if self.words[k].text.isupper() and len(low) > 1:
                continue
            if (low in _OPENERS and (low != "and" or k == start)) or (low.endswith("ing") and k == start):
                return False
            if base(low) in SAYING and not low.endswith("ing") and low != base(low):
                return k > start or self.low(start - 1) != "," or self.has_verb(0, self.lows.index(","))
        return False


@lru_cache(maxsize=512)
def read_title(text: str) -> Title:
    """A heading, read once however many checks ask."""
    return Title(text)


@lru_cache(maxsize=4000)
def _is_surely_finite(low: str) -> bool:
    return is_finite_aux(low) or (low in PASTS and low not in PARTICIPLES and low not in SHY_PASTS)


def _goes_on(first: str, low: str) -> bool:
    """For “do not even have”, “will be”: whether a verb belongs to the group of the one before."""
    return (first in DO | MODALS and low in HAVE | BE | DO) or (first in HAVE and low in BE | DO)


def is_verb_form(low: str) -> bool:
    return is_past(low) or is_participle(low) or is_ing(low) or low in VERBS or base(low) in VERBS


JOINS = RELATIVES | SUBORDINATORS
"""Words after which a finite verb may belong to a clause that hangs on another."""
