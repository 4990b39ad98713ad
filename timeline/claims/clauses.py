"""What a sentence is made of: clauses, each with its verb.

In: the tokens of one sentence. Out: its clauses in order: where each begins and ends, what opens it, which verb it has
and in which form. Exists because a date belongs to a clause, not to a sentence ("negotiated in August and came into
effect in September"), and no parser is at hand: word tables, punctuation and conjunctions carry far enough for news.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import msgspec

from timeline.claims.grammar.bare import (
    absolute,
    after_opening,
    been,
    contact,
    content,
    day_as_subject,
    first_ing,
    first_participle,
    gerund,
    had,
    opening,
    reduced,
    second_finite,
)
from timeline.claims.grammar.commas import after_comma
from timeline.claims.grammar.conjunctions import coordinate, relative, subordinate
from timeline.claims.grammar.cutter import DAYS, QUOTES, Cutter, Piece, Role, Rule
from timeline.claims.grammar.forms import is_ing, is_participle, is_past, skippable
from timeline.claims.grammar.tokens import WORDS, Token, tokens
from timeline.claims.grammar.verbs import Tense, Verb, may_be_finite
from timeline.claims.words import (
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SHY_PASTS,
    SUBORDINATORS,
    base,
    table,
)


class Clause(msgspec.Struct, frozen=True):
    """One clause: `start` and `end` in code points of the article."""

    start: int
    end: int
    role: Role
    opener: str = ""
    """The word that opens it: "which", "after", "but", "that"."""
    verb: Verb | None = None
    subject: tuple[int, int] | None = None
    """Where its own subject stands, in code points; None where it is shared or left out."""
    parent: int = -1
    """Index of the clause it hangs on; -1 for none."""
    resumes: int = -1
    """Index of the clause this one goes on with, after something set between ("The truce, which …, allowed")."""


_RULES: tuple[Rule, ...] = (
    first_participle, first_ing, gerund, had, been, relative, subordinate, coordinate, after_comma, content,
    after_opening, contact, absolute, day_as_subject, opening, reduced, second_finite,
)  # fmt: skip
"""In order: the first that opens a clause wins."""
_BEGINS: dict[Rule, Callable[[str], bool]] = {
    had: {"had", "were", "should"}.__contains__,
    been: {"been"}.__contains__,
    first_participle: is_participle,
    first_ing: is_ing,
    gerund: {"after", "before", "since", "while", "when"}.__contains__,
    relative: RELATIVES.__contains__,
    subordinate: SUBORDINATORS.__contains__,
    coordinate: (COORDINATORS | {";", "—", "–", "-", ":"}).__contains__,
    opening: is_participle,
    reduced: is_participle,
    contact: {"he", "she", "they", "we", "i", "it"}.__contains__,
    absolute: {"with"}.__contains__,
    day_as_subject: DAYS.__contains__,
    after_opening: {"he", "she", "they", "it", "we", "i"}.__contains__,
    second_finite: may_be_finite,
}
"""Which words alone a rule can begin at, so that it is not asked at the others."""


@lru_cache(maxsize=WORDS)
def _rules_for(low: str, after_mark: bool) -> tuple[Rule, ...]:
    asked = (rule for rule in _RULES if after_mark or rule is not after_comma)
    return tuple(rule for rule in asked if rule not in _BEGINS or _BEGINS[rule](low))


def _merge_verbless(pieces: list[Piece]) -> list[Piece]:
    """A piece that found no verb belongs to the one before, unless a later one goes on with it."""
    resumed = {piece.resumes for piece in pieces}
    kept: list[Piece] = []
    where: dict[int, int] = {-1: -1}
    for index, piece in enumerate(pieces):
        goes_on = piece.resumes >= 0 and any(later.resumes == piece.resumes for later in pieces[index + 1 :])
        if piece.verb is None and index not in resumed and not goes_on and kept:
            kept[-1].last = piece.last
            where[index] = len(kept) - 1
            continue
        where[index] = len(kept)
        kept.append(piece)
    for piece in kept:
        piece.parent, piece.resumes = where.get(piece.parent, -1), where.get(piece.resumes, -1)
    return kept


def _subject(words: Sequence[Token], piece: Piece) -> tuple[int, int] | None:
    if piece.verb is None or piece.role == "participle":
        return None
    first = piece.first + (1 if piece.opener and words[piece.first].low == piece.opener else 0)
    while first < piece.verb.first and (words[first].low in COORDINATORS | QUOTES or skippable(words[first].low)):
        first += 1
    first = _past_source(words, first, piece.verb.first)
    first = _past_time(words, first, piece.verb.first) if piece.role in ("and", "main") else first
    last = piece.verb.first - 1
    while last >= first and (_is_adverb(words[last]) or words[last].low == ","):
        last -= 1
    if first > last and piece.role == "main" and words[first - 1].low == "both" and first - 1 >= piece.first:
        return words[first - 1].start, words[first - 1].end
    if first > last or (
        piece.role == "and" and words[first].low in ("in", "on", "by", "during", "until", "from", "since")
    ):
        return None
    return words[first].start, words[last].end


def _is_adverb(word: Token) -> bool:
    """Whether a word before a verb is an adverb, and no name that ends like one: “Mr Kelly also said”."""
    return skippable(word.low) and (word.text[0].islower() or not word.low.endswith("ly"))


def _past_source(words: Sequence[Token], first: int, verb: int) -> int:
    """Where the subject begins after “According to her lawyer, Samir Aziz,”."""
    if words[first].low != "according" or words[first + 1].low != "to":
        return first
    commas = [i for i in range(first, verb) if words[i].low == ","]
    if len(commas) > 1 and all(words[i].text[0].isupper() for i in range(commas[0] + 1, commas[1])):
        return commas[1] + 1 if commas[1] + 1 < verb else first
    return commas[0] + 1 if commas and commas[0] + 1 < verb else first


def _past_time(words: Sequence[Token], first: int, verb: int) -> int:
    """Where the subject begins after words for when: "in 2003 a tremor"."""
    if words[first].low not in ("in", "on", "by", "during", "until", "from", "since", "at"):
        return first
    at = first + 1
    while at < verb and (words[at].text[0].isdigit() or words[at].low in _OF_TIME or _is_of_year(words, at)):
        at += 2 if _is_of_year(words, at) else 1
    opens = at < verb and (words[at].low in DETERMINERS | PRONOUNS or words[at].text[0].isupper())
    return at if opens and at > first + 1 else first


def _is_of_year(words: Sequence[Token], at: int) -> bool:
    """For “in May last year”: whether two words tell of which one."""
    after = words[at + 1].low if at + 1 < len(words) else ""
    return words[at].low in ("last", "this", "that", "next") and after in ("year", "month", "week")


_OF_TIME = table(
    """
january february march april may june july august september october november december monday tuesday wednesday thursday
friday saturday sunday early late mid spring summer autumn winter of ,
"""
)


def _any_past(words: Sequence[Token]) -> Verb | None:
    """In a sentence where no verb was found, a past that may be one all the same."""
    for i in range(1, len(words)):
        word, before = words[i], words[i - 1]
        if (
            is_past(word.low)
            and word.low not in SHY_PASTS
            and word.text[0].islower()
            and before.low not in DETERMINERS | PREPOSITIONS
        ):
            return Verb(i, i, base(word.low), "past")
    return None


def clauses(words: list[Token]) -> tuple[Clause, ...]:
    """The clauses of one sentence, given its tokens, in order; together they cover it. None for no words."""
    if not words:
        return ()
    pieces = _merge_verbless(Cutter(words).run(_rules_for))
    if all(piece.verb is None for piece in pieces):
        pieces[0].verb = _any_past(words)
    made: list[Clause] = []
    for piece in pieces:
        last = max(piece.last, piece.first)
        made.append(
            Clause(
                words[piece.first].start, words[last].end, piece.role, piece.opener, piece.verb, _subject(words, piece),
                piece.parent, piece.resumes,
            )
        )  # fmt: skip
    return tuple(made)


__all__ = ["Clause", "Role", "Tense", "Token", "Verb", "clauses", "tokens"]
