"""Verb groups: "met", "has also been told", "is expected to rule".

In: the tokens of a sentence and a place among them. Out: the verb that begins there, with its tense, or None. Exists
because a clause needs a verb, and half of English verbs look like nouns or adjectives.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from timeline.claims.grammar.forms import (
    AFTER_VERB,
    COUNTS,
    NEVER_PASSIVE,
    NO_NOUN,
    is_finite_aux,
    is_ing,
    is_participle,
    is_past,
    is_present,
    skippable,
)
from timeline.claims.grammar.tokens import Token
from timeline.claims.words import (
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIVES,
    PARTICIPLES,
    PAST_AUX,
    PASTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SHY_PASTS,
    VERBS,
    base,
    table,
)

Tense = Literal["past", "perfect", "pluperfect", "present", "modal", "planned", "participle", "none"]


class Verb(msgspec.Struct, frozen=True):
    """A verb group: "has also been told" from `first` to `last` (token indexes, `last` included)."""

    first: int
    last: int
    head: str
    """Dictionary form of the word that carries the meaning: "tell"."""
    tense: Tense
    passive: bool = False
    progressive: bool = False
    negative: bool = False
    modal: str = ""
    """The word that makes it modal or planned: "will", "due"."""


_PLURALS_SAY = SAYING | {"want", "seek", "blame"}
_AFTER_PLURAL = DETERMINERS | PREPOSITIONS | {"to"}
_NOUNY = table(
    """
reports claims plans calls talks attacks forces troops raids works steps strikes tests results votes charges moves
fires fears losses links needs places points powers rates records returns sales ships shows signs states supplies
trains workers protests others shares issues deals ports reforms rules limits lists lives leaders matches names
orders parts races runs seats sides sources speaks spots stages stops streets targets terms tours views walks wins
demands changes concerns doubts cases damages deaths hopes houses hands heads marks offers passes trades types times
visits cuts costs fights grounds hurts benefits addresses arms backs bans bases bombs borders coaches contracts
controls covers debates directs displays documents experiences films flights funds guarantees guards guides injures
interests loans masses measures objects observes outlines peoples pledges profits projects promises questions ranges
requests rewards risks searches shelters shocks shoots standards stores studies supports threats travels trials
troubles uses values vehicles volunteers waits wages wounds clashes crashes explosions floods damage lands checks
camps
"""
)
"""Forms that are plural nouns more often than verbs; a verb only right after a singular name or pronoun."""
_PLANNING = table(
    """
due set scheduled planned expected likely unlikely going supposed meant slated intended about bound poised ready
"""
)


def _after_adverbs(words: Sequence[Token], at: int, reach: int = 9) -> int:
    """Past adverbs and short inserted phrases ("has in recent weeks gained", "had for more than two months
    besieged")."""
    i = at
    while i < len(words) and skippable(words[i].low):
        i += 1
    if i < len(words) and words[i].low in ("in", "for", "over", "since", "at", "on", "already", ","):
        for j in range(i + 1, min(i + reach, len(words))):
            low = words[j].low
            if is_participle(low) and words[j - 1].low not in DETERMINERS and j - i > 1 and words[j].text[0].islower():
                return j
            if low in (";", ".", "and", "that", "which", "who"):
                break
    return i


def _aux_group(words: Sequence[Token], at: int) -> Verb:
    """The verb group that opens with an auxiliary or a modal at `at`."""
    first, i, last = words[at].low, at + 1, at
    tense: Tense = "past" if first in PAST_AUX else "present"
    had = first in HAVE
    modal = first if first in MODALS else ""
    passive = progressive = been = False
    head = "be" if first in BE else "have" if first in HAVE else "do" if first in DO else ""
    negative = first.endswith("n't") or first == "cannot"
    while i < len(words):
        j = _after_adverbs(words, i)
        if j >= len(words):
            break
        negative = negative or any(words[k].low in NEGATIVES for k in range(i, j))
        low = words[j].low
        if low in BE and (modal or had or first in BE or words[j - 1].low == "to"):
            been = been or low in ("been", "be")
            head, last, i = "be", j, j + 1
            if had and not modal:
                tense = "pluperfect" if first == "had" else "perfect"
            continue
        if modal and low in ("have",):
            head, last, i = "have", j, j + 1
            continue
        if head == "be" and low in _PLANNING and _then_to(words, j):
            return Verb(at, j, base(low), "planned", modal=low, negative=negative)
        if (
            head == "be"
            and low == "to"
            and j + 1 < len(words)
            and (words[j + 1].low in VERBS or words[j + 1].low in ("be", "have"))
        ):
            return Verb(at, j + 1, base(words[j + 1].low), "planned", modal="to", negative=negative)
        if is_ing(low) and head == "be":
            return Verb(
                at, j, base(low), "modal" if modal else _tense(tense, first, been), False, True, negative, modal
            )
        if is_participle(low) and head in ("be", "have"):
            passive = head == "be"
            if head == "have" and not modal:
                tense = "pluperfect" if first == "had" else "perfect"
            return Verb(
                at,
                j,
                base(low),
                "modal" if modal else _tense(tense, first, been),
                passive,
                progressive,
                negative,
                modal,
            )
        if (
            (modal or head == "do")
            and (low in VERBS or low in ("have", "be", "go", "come"))
            and low not in ("have", "be")
        ):
            return Verb(at, j, low, "modal" if modal else tense, False, False, negative, modal)
        if had and low == "to" and not modal:
            return Verb(at, j, "have", "modal" if first != "had" else "past", negative=negative, modal="have to")
        break
    if modal:
        nearby = words[at + 1 : at + 6]
        bare = next((k for k, w in enumerate(nearby) if w.low in VERBS), None)
        head = head or (nearby[bare].low if bare is not None else "")
        return Verb(at, last, head or "be", "modal", negative=negative, modal=modal)
    return Verb(at, last, head, tense, passive, progressive, negative)


def _then_to(words: Sequence[Token], at: int) -> bool:
    following = [w.low for w in words[at + 1 : at + 4]]
    return "to" in following[:2] or words[at].low in ("due", "scheduled", "expected", "planned", "slated")


def _tense(tense: Tense, first: str, been: bool) -> Tense:
    if first in HAVE:
        return "pluperfect" if first == "had" else "perfect"
    return tense


def verb_at(words: Sequence[Token], at: int, in_clause: bool) -> Verb | None:
    """The finite verb group that begins at a token, or None. `in_clause`: whether the clause has a verb already."""
    word, low = words[at], words[at].low
    before = words[at - 1].low if at else ""
    following = words[at + 1].low if at + 1 < len(words) else ""
    if before == "to" or (low in MODALS and word.text[0].isupper() and at > 0):
        return None
    if is_finite_aux(low):
        return _aux_group(words, at)
    if word.text[0].isupper() and at > 0 and words[at - 1].low not in ('"', "“"):
        return None
    if is_past(low) and not is_adjective(words, at):
        if low in SHY_PASTS and not _shy_is_verb(words, at, in_clause):
            return None
        return Verb(at, at, base(low), "past", negative=before in NEGATIVES)
    if (
        is_present(low)
        and not in_clause
        and before not in DETERMINERS
        and before not in PREPOSITIONS
        and before != "and"
        and before not in COUNTS
        and not before.isdigit()
    ):
        if low in _NOUNY and not (
            before in PRONOUNS
            or before in RELATIVES
            or following == "that"
            or (at and words[at - 1].text[0].isupper() and following in DETERMINERS)
        ):
            return None
        if before.endswith("'s") or following in BE or following in HAVE - {"having"} or following in MODALS:
            return None
        return Verb(at, at, base(low), "present")
    if low in VERBS and not in_clause and (before in PRONOUNS - {"that", "this", "one"} or _plural_speaker(words, at)):
        return Verb(at, at, low, "present")
    return None


def _plural_speaker(words: Sequence[Token], at: int) -> bool:
    """Whether a bare verb follows a plural that may be its subject ("diplomats say", "voters go to the polls")."""
    before = words[at - 1].low if at else ""
    plural = before.isalpha() and before.endswith("s") and len(before) > 3 and not before.endswith(("ss", "us"))
    if not plural or before in DETERMINERS or words[at].low in PREPOSITIONS:
        return False
    following = words[at + 1].low if at + 1 < len(words) else ""
    return words[at].low in _PLURALS_SAY or following in _AFTER_PLURAL


def _shy_is_verb(words: Sequence[Token], at: int, in_clause: bool) -> bool:
    before = words[at - 1] if at else None
    if in_clause or before is None or before.low in DETERMINERS or before.low in PREPOSITIONS:
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or before.low.endswith("'s"):
        return False
    if following.low in AFTER_VERB | COUNTS or following.text[0].isupper() or following.text[0].isdigit():
        return True
    after = words[at + 2].low if at + 2 < len(words) else "."
    return is_present(following.low) and (after in PREPOSITIONS or not after.isalpha())


_ADJECTIVES = table(
    """
allied displaced suspected alleged proposed injured wounded combined disputed occupied increased limited continued
detained planned retired unidentified infected confirmed related renewed repeated rescued trapped damaged destroyed
affected besieged contested
"""
)


def is_adjective(words: Sequence[Token], at: int) -> bool:
    """Whether an -ed word stands before a noun as its adjective ("the proposed zone", "suspected cases")."""
    low = words[at].low
    if (low in PASTS and low not in PARTICIPLES) or (low.endswith("ed") and base(low) in NEVER_PASSIVE):
        return False
    before = words[at - 1] if at else None
    following = words[at + 1] if at + 1 < len(words) else None
    nouny = following is not None and following.text[0].isalpha() and following.low not in (
        NO_NOUN
    ) and not is_finite_aux(following.low)  # fmt: skip
    if before is None or (following is not None and following.low == "by"):
        return True
    if before.low in DETERMINERS and following is not None and following.low in COORDINATORS:
        return True
    if nouny and low in _ADJECTIVES and before.low in COORDINATORS:
        return True
    if before.low in (",", "(", "—", "-", "–", ";"):
        return nouny and not (following and following.text[0].isupper())
    if "-" in words[at].low and nouny:
        return True
    if before.low in DETERMINERS or before.low.endswith("'s") or before.low in PREPOSITIONS or before.low.isdigit():
        return nouny or before.low in ("the", "a", "an") or before.low in PREPOSITIONS
    if before.low in BE or before.low in HAVE:
        return True
    return (
        before.low
        in ("more", "most", "other", "newly", "so-called", "many", "several", "three", "two", "four", "further")
        and nouny
    )


def is_bare_past(words: Sequence[Token], at: int) -> bool:
    """A past that would pass for an adjective, where only a verb can stand ("The truce, which …, allowed rebels")."""
    return is_past(words[at].low) and not (at + 1 < len(words) and words[at + 1].low == "by")
