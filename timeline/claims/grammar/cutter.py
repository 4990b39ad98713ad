"""The walk through a sentence that cuts it into clauses.

In: the tokens of a sentence and the rules that open a clause. Out: pieces, in order, each with its role and its verb.
Exists so that a rule only has to say whether a clause begins here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal

from timeline.claims.grammar.forms import is_finite_aux, is_ing, is_participle, is_past, is_present
from timeline.claims.grammar.tokens import Token
from timeline.claims.grammar.verbs import Verb, is_bare_past, verb_at
from timeline.claims.words import (
    COORDINATORS,
    DETERMINERS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SUBORDINATORS,
    VERBS,
    base,
    table,
)

Role = Literal["main", "and", "relative", "adverbial", "content", "participle", "absolute", "infinitive", "teller"]
"""How a clause hangs on the one before: main; and (coordinated); relative (who, which); adverbial (after, while);
content (what is said); participle (held in…, setting…); absolute (with … losing); infinitive; teller (", he said")."""
_CLOSERS = frozenset({",", ";", ":", "—", "–", "(", ")", "."})
DAYS = frozenset({"today", "yesterday", "tomorrow"})
QUOTES = frozenset({'"', "“", "”", "‘", "«", "»"})
_HALTS = _CLOSERS | {"which", "who", "whose", "that", "because", "although", "though", "while", "unless", "whereas"}
_AFTER = frozenset({",", '"', "”"})


@cache
def _may_matter(low: str) -> bool:
    """Whether a word may be a verb, or open or close a clause."""
    opens = low in RELATIVES | SUBORDINATORS | COORDINATORS | PRONOUNS | DETERMINERS | DAYS | QUOTES | _CLOSERS
    verb = is_finite_aux(low) or is_past(low) or is_participle(low) or is_present(low) or is_ing(low) or low in VERBS
    return opens or verb or low in ("been", "with", "-", "in", "on", "of", "for", "by", "to")


class Piece:
    """A clause while it is being put together."""

    def __init__(self, first: int, role: Role, opener: str = "", parent: int = -1, comma: bool = False) -> None:
        self.first, self.last = first, first
        self.role, self.opener, self.parent, self.comma = role, opener, parent, comma
        self.verb: Verb | None = None
        self.resumes = -1


_PAST = 8
"""Words past the end, all empty, so that a place before the first word is one of them too."""


class Cutter:
    """Walks the words of one sentence once, from left to right, and opens a clause wherever a rule says so."""

    def __init__(self, words: list[Token]) -> None:
        self.words = words
        self.lows = [word.low for word in words]
        self.around = [*self.lows, *[""] * _PAST]
        self.verbs: dict[int, bool] = {}
        self.pieces: list[Piece] = [Piece(0, "main")]
        self.at = 0

    @property
    def piece(self) -> Piece:
        return self.pieces[-1]

    def low(self, offset: int = 0) -> str:
        """A word near the one that the walk has come to, at most `_PAST` words off; "" past either end."""
        return self.around[self.at + offset]

    def is_verb(self, i: int) -> bool:
        """Whether a finite verb begins at a word, were its clause without one."""
        if not 0 <= i < len(self.words):
            return False
        if i not in self.verbs:
            self.verbs[i] = verb_at(self.words, i, False) is not None
        return self.verbs[i]

    def begin(self, role: Role, opener: str = "", first: int | None = None) -> None:
        first = self.at if first is None else first
        if first == self.piece.first and self.piece.verb is None and len(self.pieces) > 0 and first == 0:
            self.piece.role, self.piece.opener = role, opener
            return
        self.piece.last = first - 1
        comma = first > 0 and self.words[first - 1].low == ","
        self.pieces.append(Piece(first, role, opener, len(self.pieces) - 1, comma))

    def finite_ahead(self, start: int, limit: int = 14) -> int:
        """Index of the first finite verb from `start` on before the clause must end; -1 for none."""
        for i in range(start, min(start + limit, len(self.words))):
            low = self.lows[i]
            if low in _HALTS and i > start:
                return -1
            if low in DAYS and i > start and i + 1 < len(self.words) and self.words[i + 1].low in ("was", "is"):
                return -1
            if self.is_verb(i):
                return i
        return -1

    def run(self, rules_for: Callable[[str, bool], Sequence[Rule]]) -> list[Piece]:
        """The pieces of the sentence. `rules_for`: the rules that can begin at a word, in the order they are asked;
        whether a comma or a quotation mark stands before it."""
        while self.at < len(self.words):
            if self.lows[self.at] == "(":
                self.at = self.past_parenthesis()
                if self.at >= len(self.words):
                    break
            if self.is_plain():
                self.at += 1
                continue
            for rule in rules_for(self.lows[self.at], self.low(-1) in _AFTER):
                if rule(self):
                    break
            else:
                self.take()
        self.piece.last = len(self.words) - 1
        return self.pieces

    def is_plain(self) -> bool:
        """Whether no rule and no verb can begin here, as at most words, so that most cost nothing."""
        at = self.at
        if _may_matter(self.lows[at]) or (at and self.lows[at - 1] in _AFTER):
            return False
        verb = self.pieces[-1].verb
        if verb is None or at - verb.last > 9 or verb.head not in SAYING:
            return True
        first = self.words[at].text[0]
        return not (first.isupper() or first.isdigit() or at - verb.last <= 2)

    def past_parenthesis(self) -> int:
        """The place after a short parenthesis that opens here; this place where it never closes."""
        close = next((i for i in range(self.at, min(self.at + 18, len(self.words))) if self.words[i].low == ")"), -1)
        return close + 1 if close > 0 else self.at

    def take(self) -> None:
        """No boundary here: note a verb if one begins, and go on."""
        piece = self.pieces[-1]
        verb = verb_at(self.words, self.at, piece.verb is not None)
        if verb and piece.verb is None:
            piece.verb = verb
            self.at = verb.last + 1
        else:
            self.at += 1


_DENIES = table("never almost nearly hardly barely scarcely")
"""What a verb has before it and may not lose: “The pier built in 2017 never opened”."""


def resume(cut: Cutter, index: int) -> None:
    aside = cut.piece
    cut.begin(cut.pieces[index].role, cut.pieces[index].opener)
    cut.piece.resumes = cut.pieces[index].resumes if cut.pieces[index].resumes >= 0 else index
    cut.piece.parent = cut.pieces[index].parent
    at = cut.at
    cut.take()
    if cut.piece.verb is None and is_bare_past(cut.words, at):
        cut.piece.verb = Verb(at, at, base(cut.words[at].low), "past")
    if cut.piece.first == at and at - 1 > aside.first and cut.lows[at - 1] in _DENIES:
        cut.piece.first, aside.last = at - 1, at - 2


Rule = Callable[["Cutter"], bool]
