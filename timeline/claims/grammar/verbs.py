"""Verb groups: "met", "has also been told", "is expected to rule".

In: the tokens of a sentence and a place among them. Out: the verb that begins there, with its tense, or None. Exists
because a clause needs a verb, and half of English verbs look like nouns or adjectives.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
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
from timeline.claims.grammar.tokens import WORDS, Token
from timeline.claims.words import (
    ALSO_NOUNS,
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    MONTHS,
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
    WEEKDAYS,
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


_AFTER_MODAL = VERBS | ALSO_NOUNS | {"go"}
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
camps sentences awards witnesses
"""
)
"""Forms that are plural nouns more often than verbs; a verb only right after a singular name or pronoun."""
_BODIES = table(
    """
company firm government council agency ministry union party team club bank university department board committee
administration association federation airline group authority commission state city country court mayor president
minister
"""
)
"""What plans to do something; “the expansion plans to …” are a noun."""
_PLANNING = table(
    """
due set scheduled planned expected likely unlikely going supposed meant slated intended about bound poised ready
"""
)


def _after_adverbs(words: Sequence[Token], at: int, reach: int = 9) -> int:
    """Past adverbs, quotation marks and short inserted phrases ("has in recent weeks gained", "had for more than two
    months besieged")."""
    i = at
    while i < len(words) and (skippable(words[i].low) or words[i].low in _MARKS or _of_yet(words, i)):
        i += 1 + _of_yet(words, i)
    if i < len(words) and words[i].low in ("in", "for", "over", "since", "at", "on", "already", ","):
        for j in range(i + 1, min(i + reach, len(words))):
            low = words[j].low
            if is_participle(low) and j - i > 1 and words[j].text[0].islower() and _closes_time(words[j - 1]):
                return j
            if low in (";", ".", "and", "that", "which", "who") or (low == "," and words[i].low != ","):
                break
    return i


BEFORE_YET = table("of as not never hasn't haven't hadn't isn't wasn't aren't weren't")
"""Words after which "yet" joins nothing."""


def _of_yet(words: Sequence[Token], at: int) -> bool:
    """For “has of yet claimed”, “has as yet seen”, “have not yet decided”."""
    return words[at].low in BEFORE_YET and at + 1 < len(words) and words[at + 1].low == "yet"


def _closes_time(word: Token) -> bool:
    """Whether a word ends what may stand inside a verb group: words for when, or a comma; not “in response to an
    apology issued”."""
    low = word.low
    return low in _TIMES or low == "," or low[0].isdigit() or low.removesuffix("s") in _TIMES


_TIMES = frozenset(WEEKDAYS) | MONTHS | table(
    """
minute hour day night morning afternoon evening week weekend fortnight month season spring summer autumn winter year
decade century time noon midnight dawn today yesterday last past first least now then ago general addition fact turn
effect part place case meantime public principle point moment stage
"""
)  # fmt: skip
_MARKS = frozenset({'"', "“", "‘"})


class _Group:
    """What is known of a verb group that opens with an auxiliary or a modal, while its words are read."""

    def __init__(self, words: Sequence[Token], at: int) -> None:
        self.words, self.at, self.last = words, at, at
        self.first = first = words[at].low
        self.modal = first if first in MODALS else ""
        self.tense: Tense = "past" if first in PAST_AUX else "present"
        self.head = "be" if first in BE else "have" if first in HAVE else "do" if first in DO else ""
        self.negative = first.endswith("n't") or first == "cannot"

    def note_negation(self, start: int, end: int) -> None:
        self.negative = self.negative or any(self.words[k].low in NEGATIVES for k in range(start, end))

    def takes(self, at: int) -> bool:
        """Whether the word is one more auxiliary ("has been", "will have")."""
        low = self.words[at].low
        if low in BE and (self.modal or self.first in HAVE or self.first in BE or self.words[at - 1].low == "to"):
            self.head, self.last, self.tense = "be", at, self.perfect()
            return True
        if self.modal and low == "have":
            self.head, self.last = "have", at
            return True
        return False

    def perfect(self) -> Tense:
        """The tense, with "has" and "had" before what follows them."""
        if self.first in HAVE:
            return "pluperfect" if self.first == "had" else "perfect"
        return self.tense

    def meaning(self, at: int) -> Verb | None:
        """The group, where the word at this place carries its meaning."""
        low = self.words[at].low
        if self.head == "be" and (planned := self.planned(at)):
            return planned
        ing = self.head == "be" and (is_ing(low) or _goes_on(self.words, at))
        if ing or (is_participle(low) and self.head in ("be", "have")):
            passive = self.head == "be" and not ing
            tense = "modal" if self.modal else self.perfect()
            going = ing or any(word.low == "being" for word in self.words[self.at : at])
            return Verb(self.at, at, base(low), tense, passive, going, self.negative, self.modal)
        if (self.modal or self.head == "do") and low in _AFTER_MODAL:
            tense = "modal" if self.modal else self.tense
            return Verb(self.at, at, low, tense, negative=self.negative, modal=self.modal)
        if self.first in HAVE and low == "to":
            tense = "modal" if self.first != "had" else "past"
            return Verb(self.at, at, "have", tense, negative=self.negative, modal="have to")
        return None

    def planned(self, at: int) -> Verb | None:
        """For “is due to rule”, “is to rule”."""
        low = self.words[at].low
        if low in _PLANNING and _then_to(self.words, at):
            return Verb(self.at, at, base(low), "planned", modal=low, negative=self.negative)
        following = self.words[at + 1].low if low == "to" and at + 1 < len(self.words) else ""
        if following in VERBS or following in ("be", "have"):
            return Verb(self.at, at + 1, base(following), "planned", modal="to", negative=self.negative)
        return None

    def alone(self) -> Verb:
        """The group without a word that carries more meaning; after a modal, a bare verb near by may be it."""
        if not self.modal:
            return Verb(self.at, self.last, self.head, self.tense, negative=self.negative)
        nearby = (word.low for word in self.words[self.at + 1 : self.at + 6] if word.low in VERBS)
        head = self.head or next(nearby, "be")
        return Verb(self.at, self.last, head, "modal", negative=self.negative, modal=self.modal)


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """For “are doorknocking and advising”, “is leafleting the town”: a form in -ing of a verb in no table, by what
    follows it."""
    low, following = words[at].low, words[at + 1].low if at + 1 < len(words) else ""
    if not low.endswith("ing") or len(low) < 6 or words[at].text[0].isupper() or low.endswith("thing"):
        return False
    listed = following == "and" and at + 2 < len(words) and is_ing(words[at + 2].low)
    return listed or following in ("the", "a", "an", "his", "her", "its", "their")


def _aux_group(words: Sequence[Token], at: int) -> Verb:
    """The verb group that opens with an auxiliary or a modal at `at`."""
    group, i = _Group(words, at), at + 1
    while (j := _after_adverbs(words, i)) < len(words):
        group.note_negation(i, j)
        if not group.takes(j):
            return group.meaning(j) or group.alone()
        i = j + 1
    return group.alone()


def _then_to(words: Sequence[Token], at: int) -> bool:
    following = [w.low for w in words[at + 1 : at + 4]]
    return "to" in following[:2] or words[at].low in ("due", "scheduled", "expected", "planned", "slated")


@lru_cache(maxsize=WORDS)
def may_be_finite(low: str) -> bool:
    """Whether a finite verb can begin at a word, wherever it stands; it can at few words."""
    return is_finite_aux(low) or is_past(low) or is_present(low) or low in VERBS


_SUBJECTS = PRONOUNS - {"that", "this", "one"}


def verb_at(words: Sequence[Token], at: int, in_clause: bool) -> Verb | None:
    """The finite verb group that begins at a token, or None. `in_clause`: whether the clause has a verb already."""
    word = words[at]
    low = word.low
    if not may_be_finite(low):
        return None
    before = words[at - 1].low if at else ""
    if before == "to" or (low in MODALS and word.text[0].isupper() and (at > 0 or _is_month(words, at))):
        return None
    if is_finite_aux(low):
        return _aux_group(words, at)
    if word.text[0].isupper() and at > 0 and before not in ('"', "“"):
        return None
    if is_past(low) and not is_adjective(words, at):
        if low in SHY_PASTS and not _shy_is_verb(words, at, in_clause):
            return None
        return Verb(at, at, base(low), "past", negative=before in NEGATIVES)
    if in_clause:
        return None
    pointed = before in ("that", "this") and low not in _NOUNY
    if is_present(low) and (pointed or not _counted(before)):
        return Verb(at, at, base(low), "present") if _is_third_person(words, at) else None
    if low in VERBS and (before in _SUBJECTS or _plural_speaker(words, at)):
        return Verb(at, at, low, "present")
    return None


def _is_month(words: Sequence[Token], at: int) -> bool:
    """Whether “May” opens a date: “May 2017: the shop opens”."""
    return words[at].low == "may" and at + 1 < len(words) and words[at + 1].text[0].isdigit()


def _counted(before: str) -> bool:
    """Whether what follows this word is a noun: "the claims", "of claims", "two claims"."""
    return before in DETERMINERS or before in PREPOSITIONS or before == "and" or before in COUNTS or before.isdigit()


def _is_third_person(words: Sequence[Token], at: int) -> bool:
    """Whether a form in -s is a verb here and no plural noun; none opens a sentence, where no subject stands before."""
    if at == 0:
        return False
    before = words[at - 1].low
    following = words[at + 1].low if at + 1 < len(words) else ""
    if before in ("still", "now", "also", "often") and (following in PREPOSITIONS or following in DETERMINERS):
        return True
    if words[at].low in _NOUNY and not (
        before in PRONOUNS
        or before in RELATIVES
        or following == "that"
        or (at and words[at - 1].text[0].isupper() and (following in DETERMINERS or _to_do(words, at + 1)))
        or (before in _BODIES and words[at].low == "plans" and _to_do(words, at + 1))
    ):
        return False
    if _past_follows(words, at + 1):
        return False
    return not (before.endswith("'s") or following in BE or following in HAVE - {"having"} or following in MODALS)


def _to_do(words: Sequence[Token], at: int) -> bool:
    """For “the League plans to hold a vote”."""
    return at + 1 < len(words) and words[at].low == "to" and words[at + 1].low in _AFTER_MODAL | {"be", "have"}


def _past_follows(words: Sequence[Token], at: int) -> bool:
    """For “showed that exports jumped to”, “the returns fell by”: the next word can only be the verb of this one."""
    if at + 1 >= len(words) or not is_past(words[at].low) or words[at].low in SHY_PASTS or words[at].text[0].isupper():
        return False
    after = words[at + 1]
    return after.low in PREPOSITIONS | {"to", "sharply", "slightly"} or after.text[0].isdigit()


def _plural_speaker(words: Sequence[Token], at: int) -> bool:
    """Whether a bare verb follows a plural that may be its subject ("diplomats say", "voters go to the polls")."""
    before = words[at - 1].low if at else ""
    if before in ("police", "authorities", "people"):
        return words[at].low in _PLURALS_SAY and at + 1 < len(words) and words[at + 1].low in _AFTER_PLURAL | PRONOUNS
    plural = before.isalpha() and before.endswith("s") and len(before) > 3 and not before.endswith(("ss", "us"))
    if not plural or before in DETERMINERS or words[at].low in PREPOSITIONS:
        return False
    following = words[at + 1].low if at + 1 < len(words) else ""
    if words[at].low == "close" and following == "to":
        return False
    return words[at].low in _PLURALS_SAY or following in _AFTER_PLURAL


def _is_noun(word: Token) -> bool:
    """Whether a word may be a noun: no small word and no participle in -ing."""
    return word.text[0].isalpha() and word.low not in NO_NOUN and not word.low.endswith("ing")


def _shy_is_verb(words: Sequence[Token], at: int, in_clause: bool) -> bool:
    before = words[at - 1] if at else None
    if in_clause or before is None or before.low in DETERMINERS or before.low in PREPOSITIONS:
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or before.low.endswith("'s") or (words[at].low == "cut" and before.low in _CUT):
        return False
    if following.low in AFTER_VERB | COUNTS or following.text[0].isupper() or following.text[0].isdigit():
        return True
    if words[at].low in ("found", "led") and _is_noun(following):
        return _is_noun(before) and not is_finite_aux(before.low)
    after = words[at + 2].low if at + 2 < len(words) else "."
    return is_present(following.low) and (after in PREPOSITIONS or not after.isalpha())


_CUT = table("power job tax pay budget spending price rate water output")
"""Before "cut", which is a noun then."""
_ADJECTIVES = table(
    """
allied displaced suspected alleged proposed injured wounded combined disputed occupied increased limited continued
detained planned retired unidentified infected confirmed related renewed repeated rescued trapped damaged destroyed
affected besieged contested concerned interested involved worried frustrated experienced trained qualified skilled
elected appointed registered licensed masked hooded disabled
"""
)


def is_adjective(words: Sequence[Token], at: int) -> bool:
    """Whether an -ed word stands before a noun as its adjective ("the proposed zone", "suspected cases")."""
    low = words[at].low
    if (low in PASTS and low not in PARTICIPLES) or (low.endswith("ed") and base(low) in NEVER_PASSIVE):
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    if at == 0 or (following is not None and following.low == "by"):
        return True
    before, after = words[at - 1].low, following.low if following else ""
    opens_object = after in DETERMINERS | PREPOSITIONS | COUNTS or after[:1].isdigit()
    if before == "that" and following and (following.text[0].isupper() or opens_object):
        return False
    nouny = following is not None and after[0].isalpha() and after not in NO_NOUN and not is_finite_aux(after)
    if before in (",", "(", "—", "-", "–", ";"):
        return nouny and not (following and following.text[0].isupper())
    if before == "both" and at > 1 and words[at - 2].low in PRONOUNS:
        return False
    if before in BE or before in HAVE or (before in DETERMINERS and after in COORDINATORS):
        return True
    if before in ("the", "a", "an") or before in PREPOSITIONS:
        return True
    described = before in DETERMINERS or before.endswith("'s") or before.isdigit() or before in _DESCRIBES
    described = described or (before in COUNTS and _verb_after_noun(words, at))
    return nouny and (described or "-" in low or (low in _ADJECTIVES and before in COORDINATORS))


def _verb_after_noun(words: Sequence[Token], at: int) -> bool:
    """For “twenty masked officers broke”: whether a verb stands right after the next word."""
    after = words[at + 2] if at + 2 < len(words) else None
    return after is not None and (is_finite_aux(after.low) or (is_past(after.low) and after.low not in SHY_PASTS))


_DESCRIBES = table(
    """
more most other newly so-called many several three two four further first second third fourth fifth sixth seventh eighth
ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
)
"""Words that stand before an adjective."""


def is_bare_past(words: Sequence[Token], at: int) -> bool:
    """A past that would pass for an adjective, where only a verb can stand ("The truce, which …, allowed rebels")."""
    return is_past(words[at].low) and not (at + 1 < len(words) and words[at + 1].low == "by")
