"""What a sentence is made of: clauses, each with its verb.

In: a text and the span of one sentence. Out: its clauses in order, in code points: where each begins and ends, what
opens it,
which verb it has and in which form. Exists because a date belongs to a clause, not to a sentence ("negotiated in
August and came
into effect in September"), and no parser is at hand: word tables, punctuation and conjunctions carry far enough for
news.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import msgspec

from timeline.claims.words import (
    ADVERBS,
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
    SUBORDINATORS,
    VERBS,
    base,
    table,
)

Role = Literal["main", "and", "relative", "adverbial", "content", "participle", "absolute", "infinitive", "teller"]
"""How a clause hangs on the one before: main; and (coordinated); relative (who, which); adverbial (after, while);
content (what is said); participle (held in…, setting…); absolute (with … losing); infinitive; teller (", he said")."""

Tense = Literal["past", "perfect", "pluperfect", "present", "modal", "planned", "participle", "none"]


class Token(NamedTuple):
    """A word or a mark, with its place."""

    text: str
    low: str
    start: int
    end: int


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


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"\d[\d,.]*(?:-[A-Za-z]+)+|\d{4}[-–]\d{2,4}\b|\d[\d,.:]*\d%?"
        r"|[^\W_](?:[\w'’.\-&]*\w)?(?:\.(?=\w))?|[^\w\s]",
        re.UNICODE,
    )


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Words and marks of `text[start:end]`; hyphens, apostrophes and inner full stops stay within a word."""
    found = _token().finditer(text, start, end)
    return [Token(m.group(), m.group().lower().replace("’", "'"), m.start(), m.end()) for m in found]


_VERBS_AND_AUX = VERBS | {"be", "have", "do", "go"}
_PLURALS_SAY = SAYING | {"want", "seek", "blame"}
_AFTER_PLURAL = DETERMINERS | PREPOSITIONS | {"to"}
_AFTER_VERB = DETERMINERS | PREPOSITIONS | PRONOUNS | ADVERBS
_NO_NOUN = _AFTER_VERB | COORDINATORS | SUBORDINATORS | {"to"}
"""What no noun is."""

_WORDS = 20_000
"""Words whose looks are remembered; a language uses few words most of the time."""

# --- what a single word may be ------------------------------------------------------------------------------


_NO_PAST = table(
    """
thoroughbred hundred sacred kindred hatred naked wicked rugged beloved unprecedented armed so-called united ragged
aged moped biped
"""
)
"""They end in -ed and are no verbs."""


@lru_cache(maxsize=_WORDS)
def _is_ed(low: str) -> bool:
    """A regular past or participle, by its look and the table of verbs."""
    return (
        low.endswith("ed")
        and low not in _NO_PAST
        and low not in VERBS
        and len(low) > 3
        and (base(low) in VERBS or (len(low) > 5 and not low.endswith("eed")))
    )


@lru_cache(maxsize=_WORDS)
def _is_past(low: str) -> bool:
    return low in PASTS or _is_ed(low)


def _is_participle(low: str) -> bool:
    return low in PARTICIPLES or _is_ed(low)


def _is_ing(low: str) -> bool:
    return low.endswith("ing") and len(low) > 4 and base(low) in _VERBS_AND_AUX


def _is_finite_aux(low: str) -> bool:
    return (
        (low in BE and low not in ("be", "been", "being"))
        or (low in HAVE and low != "having")
        or low in DO
        or low in MODALS
    )


@lru_cache(maxsize=_WORDS)
def _is_present(low: str) -> bool:
    """A third person of a verb that stands in the table: "says", "wants"."""
    return low.endswith("s") and not low.endswith("ss") and low not in VERBS and base(low) in VERBS


def _skippable(low: str) -> bool:
    return low in ADVERBS or low in ("not", "never") or (low.endswith("ly") and len(low) > 4)


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


# --- verb groups --------------------------------------------------------------------------------------------

_PLANNING = table(
    """
due set scheduled planned expected likely unlikely going supposed meant slated intended about bound poised ready
"""
)


def _after_adverbs(words: Sequence[Token], at: int, reach: int = 9) -> int:
    """Past adverbs and short inserted phrases ("has in recent weeks gained", "had for more than two months
    besieged")."""
    i = at
    while i < len(words) and _skippable(words[i].low):
        i += 1
    if i < len(words) and words[i].low in ("in", "for", "over", "since", "at", "on", "already", ","):
        for j in range(i + 1, min(i + reach, len(words))):
            low = words[j].low
            if _is_participle(low) and words[j - 1].low not in DETERMINERS and j - i > 1 and words[j].text[0].islower():
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
        if _is_ing(low) and head == "be":
            return Verb(
                at, j, base(low), "modal" if modal else _tense(tense, first, been), False, True, negative, modal
            )
        if _is_participle(low) and head in ("be", "have"):
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


def _verb_at(words: Sequence[Token], at: int, in_clause: bool) -> Verb | None:
    """The finite verb group that begins at a token, or None. `in_clause`: whether the clause has a verb already."""
    word, low = words[at], words[at].low
    before = words[at - 1].low if at else ""
    following = words[at + 1].low if at + 1 < len(words) else ""
    if before == "to" or (low in MODALS and word.text[0].isupper() and at > 0):
        return None
    if _is_finite_aux(low):
        return _aux_group(words, at)
    if word.text[0].isupper() and at > 0 and words[at - 1].low not in ('"', "“"):
        return None
    if _is_past(low) and not _is_adjective(words, at):
        if low in SHY_PASTS and not _shy_is_verb(words, at, in_clause):
            return None
        return Verb(at, at, base(low), "past", negative=before in NEGATIVES)
    if (
        _is_present(low)
        and not in_clause
        and before not in DETERMINERS
        and before not in PREPOSITIONS
        and before != "and"
        and before not in _COUNTS
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
    if following.low in _AFTER_VERB | _COUNTS or following.text[0].isupper() or following.text[0].isdigit():
        return True
    after = words[at + 2].low if at + 2 < len(words) else "."
    return _is_present(following.low) and (after in PREPOSITIONS or not after.isalpha())


_COUNTS = table("two three four five six seven eight nine ten eleven twelve several many few some dozens hundreds")
"""Words that open what is counted: "found three cracks"."""


_NEVER_PASSIVE = table(
    """
die arrive resign collapse happen occur emerge appear erupt fall rise come go remain exist vanish disappear react
retire
"""
)
_ADJECTIVES = table(
    """
allied displaced suspected alleged proposed injured wounded combined disputed occupied increased limited continued
detained planned retired unidentified infected confirmed related renewed repeated rescued trapped damaged destroyed
affected besieged contested
"""
)


def _is_adjective(words: Sequence[Token], at: int) -> bool:
    """Whether an -ed word stands before a noun as its adjective ("the proposed zone", "suspected cases")."""
    low = words[at].low
    if (low in PASTS and low not in PARTICIPLES) or (low.endswith("ed") and base(low) in _NEVER_PASSIVE):
        return False
    before = words[at - 1] if at else None
    following = words[at + 1] if at + 1 < len(words) else None
    nouny = following is not None and following.text[0].isalpha() and following.low not in (
        _NO_NOUN
    ) and not _is_finite_aux(following.low)  # fmt: skip
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


# --- cutting ------------------------------------------------------------------------------------------------

_CLOSERS = frozenset({",", ";", ":", "—", "–", "(", ")", "."})
_DAYS = frozenset({"today", "yesterday", "tomorrow"})
_QUOTES = frozenset({'"', "“", "”", "‘", "«", "»"})
_HALTS = _CLOSERS | {"which", "who", "whose", "that", "because", "although", "though", "while", "unless", "whereas"}


_AFTER = frozenset({",", '"', "”"})


@cache
def _may_matter(low: str) -> bool:
    """Whether a word may be a verb, or open or close a clause."""
    opens = low in RELATIVES | SUBORDINATORS | COORDINATORS | PRONOUNS | DETERMINERS | _DAYS | _QUOTES | _CLOSERS
    verb = (
        _is_finite_aux(low) or _is_past(low) or _is_participle(low) or _is_present(low) or _is_ing(low) or low in VERBS
    )
    return opens or verb or low in ("with", "-", "in", "on", "of", "for", "by", "to")


class _Piece:
    """A clause while it is being put together."""

    def __init__(self, first: int, role: Role, opener: str = "", parent: int = -1, comma: bool = False) -> None:
        self.first, self.last = first, first
        self.role, self.opener, self.parent, self.comma = role, opener, parent, comma
        self.verb: Verb | None = None
        self.resumes = -1


class _Cutter:
    """Walks the words of one sentence once, from left to right, and opens a clause wherever a rule says so."""

    def __init__(self, words: list[Token]) -> None:
        self.words = words
        self.lows = [word.low for word in words]
        self.verbs: dict[int, bool] = {}
        self.pieces: list[_Piece] = [_Piece(0, "main")]
        self.at = 0

    @property
    def piece(self) -> _Piece:
        return self.pieces[-1]

    def low(self, offset: int = 0) -> str:
        i = self.at + offset
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def is_verb(self, i: int) -> bool:
        """Whether a finite verb begins at a word, were its clause without one."""
        if i not in self.verbs:
            self.verbs[i] = _verb_at(self.words, i, False) is not None
        return self.verbs[i]

    def begin(self, role: Role, opener: str = "", first: int | None = None) -> None:
        first = self.at if first is None else first
        if first == self.piece.first and self.piece.verb is None and len(self.pieces) > 0 and first == 0:
            self.piece.role, self.piece.opener = role, opener
            return
        self.piece.last = first - 1
        comma = first > 0 and self.words[first - 1].low == ","
        self.pieces.append(_Piece(first, role, opener, len(self.pieces) - 1, comma))

    def finite_ahead(self, start: int, limit: int = 14) -> int:
        """Index of the first finite verb from `start` on before the clause must end; -1 for none."""
        for i in range(start, min(start + limit, len(self.words))):
            low = self.lows[i]
            if low in _HALTS and i > start:
                return -1
            if low in _DAYS and i > start and i + 1 < len(self.words) and self.words[i + 1].low in ("was", "is"):
                return -1
            if self.is_verb(i):
                return i
        return -1

    def run(self) -> list[_Piece]:
        while self.at < len(self.words):
            self.at = self.past_parenthesis()
            if self.at >= len(self.words):
                break
            if self.is_plain():
                self.at += 1
                continue
            for rule in _rules_for(self.lows[self.at]):
                if rule(self):
                    break
            else:
                self.take()
        self.piece.last = len(self.words) - 1
        return self.pieces

    def is_plain(self) -> bool:
        """Whether no rule and no verb can begin here, as at most words, so that most cost nothing."""
        word = self.words[self.at]
        if _may_matter(word.low) or (self.at and self.words[self.at - 1].low in _AFTER):
            return False
        verb = self.piece.verb
        near = verb is not None and verb.head in SAYING and self.at - verb.last <= 9
        return not near or not (
            word.text[0].isupper() or word.text[0].isdigit() or self.words[self.at - 1].low == "said"
        )

    def past_parenthesis(self) -> int:
        """The place after a short parenthesis that opens here; this place where none does."""
        if self.low() != "(":
            return self.at
        close = next((i for i in range(self.at, min(self.at + 18, len(self.words))) if self.words[i].low == ")"), -1)
        return close + 1 if close > 0 else self.at

    def take(self) -> None:
        """No boundary here: note a verb if one begins, and go on."""
        verb = _verb_at(self.words, self.at, self.piece.verb is not None)
        if verb and self.piece.verb is None:
            self.piece.verb = verb
            self.at = verb.last + 1
        else:
            self.at += 1


def _relative(cut: _Cutter) -> bool:
    """which, who, where…: a clause that tells of the noun before; "that" only where a verb follows at once or soon."""
    low = cut.low()
    if low not in RELATIVES or cut.at == 0 or cut.piece.first == cut.at:
        return False
    before = cut.words[cut.at - 1]
    if low in ("where", "when") and cut.finite_ahead(cut.at + 1) < 0:
        return False
    if low == "that":
        return _that(cut, before)
    start = cut.at - 1 if before.low in PREPOSITIONS else cut.at
    if start < cut.at and cut.low(-2) in (
        "both",
        "some",
        "many",
        "most",
        "all",
        "one",
        "each",
        "two",
        "none",
        "several",
    ):
        start -= 1
    start = start if start > cut.piece.first else cut.at
    cut.begin("relative", low, start)
    cut.at += 1
    return True


def _that(cut: _Cutter, before: Token) -> bool:
    verb = cut.piece.verb
    following = cut.low(1)
    if verb and (verb.last == cut.at - 1 or (base(verb.head) in SAYING and _no_noun_between(cut, verb))):
        cut.begin("content", "that")
        cut.at += 1
        return True
    ahead = cut.finite_ahead(cut.at + 1, 12)
    if ahead < 0 or before.low in PREPOSITIONS or before.low in ("and", "but", ","):
        if ahead >= 0 and before.low in ("and", "but"):
            cut.begin("content", "that")
            cut.at += 1
            return True
        return False
    direct = ahead == cut.at + 1 or _skippable(following)
    cut.begin("relative" if direct else "content", "that")
    cut.at += 1
    return True


def _no_noun_between(cut: _Cutter, verb: Verb) -> bool:
    return cut.at - verb.last <= 8


def _subordinate(cut: _Cutter) -> bool:
    """after, while, because… with a verb of its own; without one it is only a preposition."""
    low = cut.low()
    if low not in SUBORDINATORS or low in ("than", "so"):
        return False
    if low == "as" and cut.low(-1) == "well":
        return False
    if low == "as" and cut.low(1) in ("well", "saying", "part", "many", "much", "of", "a", "an"):
        return False
    if low in ("once", "since") and cut.piece.verb is None and cut.at and cut.words[cut.at - 1].low != ",":
        return False
    ahead = cut.finite_ahead(cut.at + 1, 26)
    if ahead < 0:
        return False
    cut.begin("adverbial", low, _measure(cut) if low in ("after", "before") else cut.at)
    cut.at += 1
    return True


def _measure(cut: _Cutter) -> int:
    """Where "ten months" begins, right before "after" or "before"; the place of the conjunction where nothing is
    measured."""
    unit = cut.low(-1).removesuffix("s")
    first = cut.at - 2
    if unit not in ("minute", "hour", "day", "week", "month", "year", "decade") or first < cut.piece.first:
        return cut.at
    if cut.words[first].low in ("last", "this", "next", "that", "same", "each", "every"):
        return cut.at
    while first > cut.piece.first and cut.words[first - 1].low in (
        "about",
        "nearly",
        "almost",
        "just",
        "more",
        "than",
        "only",
        "some",
        "a",
        "over",
    ):
        first -= 1
    return first


def _coordinate(cut: _Cutter) -> bool:
    """and, but, or, a semicolon, a dash: a new clause where the one before has its verb and another follows."""
    low = cut.low()
    if low not in COORDINATORS and low not in (";", "—", "–", "-", ":"):
        return False
    if cut.piece.verb is None or cut.at + 1 >= len(cut.words):
        return False
    start = cut.at + 1
    while start < len(cut.words) and (
        _skippable(cut.words[start].low) or cut.words[start].low in _QUOTES or cut.words[start].low == "then"
    ):
        start += 1
    if start < len(cut.words) and _verb_at(cut.words, start, False) and low in COORDINATORS:
        if cut.words[start].low in PARTICIPLES - PASTS:
            return False
        return _open_coordinate(cut, low)
    if low == "and" and _second_subject(cut):
        return True
    if low == ":" and cut.piece.verb.head in SAYING:
        cut.begin("content", ":")
        cut.at += 1
        return True
    ahead = cut.finite_ahead(cut.at + 1, 14)
    own = (
        cut.words[cut.at - 1].low == ","
        or low not in ("and", "or", "nor")
        or cut.low(1) in PRONOUNS
        or 0 < ahead - cut.at <= 5
    )
    if not own and cut.piece.verb.head not in SAYING:
        own = cut.low(1) in DETERMINERS and 0 < ahead - cut.at <= 9
        late = cut.finite_ahead(cut.at + 1, 26)
        if not own and late > 0 and _is_finite_aux(cut.words[late].low):
            own, ahead = True, late
    if ahead > 0 and own and not _only_relative(cut, ahead):
        return _open_coordinate(cut, low)
    return False


def _second_subject(cut: _Cutter) -> bool:
    """For “Russia, which …, and the United States, which …, met”: the subject goes on after an aside."""
    if cut.low(-1) != "," or cut.piece.role != "relative" or not cut.piece.comma:
        return False
    waiting = [i for i, piece in enumerate(cut.pieces[:-1]) if piece.verb is None and piece.role == "main"]
    comma = next((i for i in range(cut.at + 1, min(cut.at + 9, len(cut.words))) if cut.words[i].low == ","), -1)
    if not waiting or comma < 0 or 0 <= cut.finite_ahead(cut.at + 1) < comma:
        return False
    root = cut.pieces[waiting[-1]].resumes
    cut.begin("main")
    cut.piece.resumes = root if root >= 0 else waiting[-1]
    cut.at = comma
    return True


def _only_relative(cut: _Cutter, ahead: int) -> bool:
    return any(cut.words[k].low in RELATIVES - {"that"} for k in range(cut.at + 1, ahead))


def _open_coordinate(cut: _Cutter, low: str) -> bool:
    cut.begin("and", low)
    cut.at += 1
    return True


def _after_comma(cut: _Cutter) -> bool:
    """Right after a comma: main clause again, a teller, a participle, a run-on."""
    if cut.at == 0 or cut.piece.first == cut.at or cut.low() in _QUOTES:
        return False
    if cut.low(-1) != "," and not (cut.low(-1) in ('"', "”") and _closes(cut, cut.at - 1)):
        return False
    return _resume_after_comma(cut) or _teller(cut) or _participle_after_comma(cut) or _splice(cut)


def _closes(cut: _Cutter, mark: int) -> bool:
    """Whether a quotation mark ends a quotation: it follows its word without a space."""
    return mark > 0 and cut.words[mark - 1].end == cut.words[mark].start


def _resume_after_comma(cut: _Cutter) -> bool:
    """For “, which was negotiated in August, allowed rebels”: the clause in between ends, the one before goes on."""
    if cut.piece.role not in ("relative", "participle", "adverbial", "and", "absolute") or cut.piece.verb is None:
        return False
    open_ones = [
        i for i, piece in enumerate(cut.pieces[:-1]) if piece.verb is None and piece.role in ("main", "content", "and")
    ]
    i = cut.at
    while i < len(cut.words) and _skippable(cut.words[i].low):
        i += 1
    if not open_ones or i >= len(cut.words) or not (_verb_at(cut.words, i, False) or _is_bare_past(cut.words, i)):
        if (
            cut.piece.role == "adverbial"
            and cut.piece.comma is False
            and cut.pieces[0] is cut.piece
            and cut.finite_ahead(cut.at) >= 0
        ):
            cut.begin("main")
            return True
        return False
    _resume(cut, open_ones[-1])
    return True


def _is_bare_past(words: Sequence[Token], at: int) -> bool:
    """A past that would pass for an adjective, where only a verb can stand ("The truce, which …, allowed rebels")."""
    return _is_past(words[at].low) and not (at + 1 < len(words) and words[at + 1].low == "by")


def _resume(cut: _Cutter, index: int) -> None:
    cut.begin(cut.pieces[index].role, cut.pieces[index].opener)
    cut.piece.resumes = cut.pieces[index].resumes if cut.pieces[index].resumes >= 0 else index
    cut.piece.parent = cut.pieces[index].parent
    at = cut.at
    cut.take()
    if cut.piece.verb is None and _is_bare_past(cut.words, at):
        cut.piece.verb = Verb(at, at, base(cut.words[at].low), "past")


def _teller(cut: _Cutter) -> bool:
    """ ", Lavrov told reporters on Monday", ", he said", ", said one senior diplomat"."""
    if cut.piece.verb is None and cut.words[cut.at - 1].low not in ('"', "”"):
        return _teller_between(cut)
    limit = min(cut.at + 16, len(cut.words))
    for i in range(cut.at, limit):
        low = cut.words[i].low
        if i == cut.at and (low in PREPOSITIONS or low.endswith("ly")):
            return False
        if low in (",", ";", "that", "which", "who"):
            if low == "," and _name_goes_on(cut, i):
                continue
            return False
        verb = _verb_at(cut.words, i, False)
        if verb is None:
            continue
        if verb.head in SAYING and not verb.passive and verb.tense in ("past", "present", "perfect", "pluperfect"):
            following = cut.words[verb.last + 1].low if verb.last + 1 < len(cut.words) else ""
            if following not in ("that", "it", "he", "they") or i == cut.at:
                cut.begin("teller", "")
                cut.piece.verb = verb
                cut.at = verb.last + 1
                return True
        return False
    return False


def _teller_between(cut: _Cutter) -> bool:
    """For “The talks, sources said, also addressed”: a teller set between commas, before the verb."""
    for i in range(cut.at + 1, min(cut.at + 6, len(cut.words) - 1)):
        verb = _verb_at(cut.words, i, False)
        after = cut.words[verb.last + 1].low if verb and verb.last + 1 < len(cut.words) else ""
        if verb is not None and verb.head in SAYING and after == ",":
            root = len(cut.pieces) - 1
            cut.begin("teller", "")
            cut.piece.verb = verb
            cut.at = verb.last + 2
            if cut.at < len(cut.words):
                _resume(cut, root)
            return True
        if verb is not None or cut.words[i].low == ",":
            return False
    return False


def _name_goes_on(cut: _Cutter, comma: int) -> bool:
    """A comma within a speaker's name and office (", Mr Lund, the mayor, said")."""
    after = cut.words[comma + 1 : comma + 12]
    if comma == cut.at or comma - cut.at > 6 or not cut.words[comma - 1].text[0].isupper() or not after:
        return False
    second = next((k for k, word in enumerate(after) if word.low == ","), -1)
    return after[0].text[0].islower() and 0 < second < len(after) - 1 and base(after[second + 1].low) in SAYING


def _participle_after_comma(cut: _Cutter) -> bool:
    low = cut.low()
    if cut.piece.verb is None and cut.piece.role != "main":
        return False
    word = cut.words[cut.at]
    if base(low) in _NEVER_PASSIVE and not low.endswith("ing"):
        return False
    if word.text[0].isupper() or not (_is_ing(low) or (_is_participle(low) and low not in SHY_PASTS)):
        return False
    if _is_participle(low) and not _is_ing(low) and cut.low(1) not in PREPOSITIONS | {"to"}:
        return False
    if low in PREPOSITIONS or (_is_participle(low) and cut.piece.verb is None and cut.finite_ahead(cut.at + 1, 24) < 0):
        return False
    cut.begin("participle", "")
    cut.piece.verb = Verb(cut.at, cut.at, base(low), "participle", passive=not _is_ing(low), progressive=_is_ing(low))
    cut.at += 1
    return True


def _splice(cut: _Cutter) -> bool:
    """A run-on (", this made the wall give way"), or the main clause after an opening one."""
    if cut.piece.verb is None:
        return False
    first = cut.low()
    opening = cut.piece.role == "adverbial" and len(cut.pieces) == 1
    ahead = cut.finite_ahead(cut.at, 18 if opening else 5)
    if ahead < 0 or ahead == cut.at:
        return False
    if opening or (first in PRONOUNS and ahead - cut.at <= 3 and first not in ("that", "one", "those", "who")):
        cut.begin("main")
        return True
    return False


def _reduced(cut: _Cutter) -> bool:
    """For “a fair held in Ostra”, “a party backed by…”: a participle after a noun, in a clause that has its verb."""
    low = cut.low()
    if (
        cut.at == 0
        or cut.piece.verb is None
        or base(low) in _NEVER_PASSIVE
        or not _is_participle(low)
        or low in SHY_PASTS - {"held"}
    ):
        return False
    before, following = cut.words[cut.at - 1], cut.low(1)
    if cut.words[cut.at].text[0].isupper() or _is_adjective(cut.words, cut.at) or not before.text[-1].isalnum():
        return False
    if before.low in _NO_NOUN or following not in PREPOSITIONS | {
        "to",
        "last",
        "this",
        "yesterday",
    }:
        return False
    if cut.at - 1 == cut.piece.verb.last:
        return False
    cut.begin("participle", "")
    cut.piece.verb = Verb(cut.at, cut.at, base(low), "participle", passive=True)
    cut.at += 1
    return True


def _second_finite(cut: _Cutter) -> bool:
    """A second finite verb without a new subject: what stood between was an aside, the clause before goes on."""
    if cut.piece.verb is None or cut.words[cut.at].low in ("'s",):
        return False
    verb = _verb_at(cut.words, cut.at, True)
    if verb is None or verb.first != cut.at:
        return False
    own = cut.piece.verb
    waiting = [
        i
        for i, piece in enumerate(cut.pieces[:-1])
        if piece.verb is None and piece.role in ("main", "and", "content", "adverbial")
    ]
    if waiting and cut.piece.role in ("relative", "participle", "content", "adverbial"):
        _resume(cut, waiting[-1])
        return True
    single = own.first == own.last and own.tense == "past"
    if (
        single
        and _is_participle(cut.words[own.first].low)
        and not cut.piece.comma
        and cut.piece.role in ("main", "and", "content", "adverbial")
    ):
        to_do = cut.words[own.last + 1].low == "to"
        if (own.head in SAYING and not to_do) or (cut.at - own.last < 2 and not _is_finite_aux(cut.low())):
            return False
        following = cut.words[own.last + 1].low
        stays = following in PREPOSITIONS or following in ADVERBS or following in ("to", "last", "earlier", "yesterday")
        if cut.low(-1) == "," and not stays:
            cut.begin("and", ",")
            cut.take()
            return True
        return stays and _split_garden_path(cut, own)
    return False


def _split_garden_path(cut: _Cutter, own: Verb) -> bool:
    """For “The truce negotiated in August allowed”: the first verb was a participle after all."""
    whole = cut.piece
    if own.first == whole.first:
        return False
    index = len(cut.pieces) - 1
    whole.verb, whole.last = None, own.first - 1
    aside = _Piece(own.first, "participle", "", index)
    aside.verb = Verb(own.first, own.last, own.head, "participle", passive=True)
    aside.last = cut.at - 1
    cut.pieces.append(aside)
    _resume(cut, index)
    return True


def _content(cut: _Cutter) -> bool:
    """What is said, without "that": "Jordan said on Monday it was working"."""
    verb = cut.piece.verb
    if (
        verb is None
        or verb.head not in SAYING
        or verb.passive
        or (cut.piece.role == "relative" and verb.head not in SAYING)
    ):
        return False
    low, before = cut.low(), cut.low(-1)
    gap = cut.at - verb.last
    if verb.last + 1 < len(cut.words) and cut.words[verb.last + 1].low == "to" and verb.head != "say":
        return False
    if low in ('"', "“") and before in (":", ",", words_before(cut, verb)) and gap <= 10:
        cut.begin("content", low)
        cut.at += 1
        return True
    starts = (
        low in PRONOUNS
        or low in DETERMINERS
        or low[0].isdigit()
        or cut.words[cut.at].text[0].isupper()
        or low in ("while", "if")
    )
    if gap < 1 or gap > 9 or not starts or before in PREPOSITIONS or before == "of":
        return False
    if gap == 1 and verb.head in ("tell", "accuse", "quote", "urge", "warn", "call", "ask"):
        return False
    if verb.head in ("declare", "call", "describe", "propose", "name", "demand") and low not in PRONOUNS:
        return False
    if verb.head == "say" and gap == 1 and low not in _NO_CONTENT and _finite_later(cut):
        cut.begin("content", "")
        cut.take()
        return True
    ahead = cut.finite_ahead(cut.at, 14)
    if (
        ahead <= cut.at
        or cut.words[ahead - 1].low in COORDINATORS
        or (any(cut.words[k].low == "," for k in range(cut.at, ahead)) and low not in PRONOUNS)
    ):
        return False
    cut.begin("content", "")
    cut.take()
    return True


def words_before(cut: _Cutter, verb: Verb) -> str:
    """The word right before, so that an opening quotation mark anywhere near the verb opens what is said."""
    return cut.low(-1) if cut.at - verb.last <= 8 else ""


_NO_CONTENT = PREPOSITIONS | ADVERBS | COORDINATORS | {",", ":", '"', "“", "that"}


def _finite_later(cut: _Cutter) -> bool:
    """Whether a finite verb follows anywhere near: after "said", a noun phrase with asides still opens what is said."""
    return any(_verb_at(cut.words, i, False) for i in range(cut.at + 1, min(cut.at + 26, len(cut.words))))


def _contact(cut: _Cutter) -> bool:
    """For “a party he attended”, “the house they had left”: a relative clause without its pronoun."""
    if cut.low() not in ("he", "she", "they", "we", "i") or cut.piece.verb is None or cut.at + 1 >= len(cut.words):
        return False
    before = cut.words[cut.at - 1]
    nouny = before.text[0].isalpha() and before.low not in _NO_NOUN and before.low not in BE
    if (
        not nouny
        or cut.at - 1 == cut.piece.verb.last
        or _skippable(before.low)
        or not _verb_at(cut.words, cut.at + 1, False)
    ):
        return False
    cut.begin("relative", "")
    return True


def _absolute(cut: _Cutter) -> bool:
    """For “with shops losing…”, “with schools to reopen on Friday”: a clause hung on with "with"."""
    if cut.low() != "with" or cut.piece.verb is None or cut.piece.verb.last == cut.at - 1:
        return False
    for i in range(cut.at + 2, min(cut.at + 10, len(cut.words))):
        low = cut.words[i].low
        if low in (",", ";", ".") or _is_finite_aux(low):
            return False
        planned = low == "to" and i + 1 < len(cut.words) and cut.words[i + 1].low in VERBS
        if planned or (_is_ing(low) and cut.words[i - 1].low not in PREPOSITIONS | DETERMINERS and i - cut.at < 7):
            if _is_ing(low) and i + 1 < len(cut.words) and cut.words[i + 1].low in ("to", "in", ",", "and"):
                continue
            cut.begin("absolute", "with")
            head = cut.words[i + 1].low if planned else low
            tense: Tense = "planned" if planned else "participle"
            cut.piece.verb = Verb(
                i, i + planned, base(head), tense, progressive=not planned, modal="to" if planned else ""
            )
            cut.at = i + 1 + planned
            return True
    return False


def _day_as_subject(cut: _Cutter) -> bool:
    """For “… while rain fell today was dry”: a day that is the subject of the next verb opens a clause."""
    if cut.low() not in _DAYS or cut.piece.verb is None or cut.low(1) not in ("was", "is", "will", "has"):
        return False
    if cut.low(-1) in PREPOSITIONS | BE:
        return False
    cut.begin("main")
    return True


_Rule = Callable[[_Cutter], bool]
_RULES: tuple[_Rule, ...] = (
    _relative, _subordinate, _coordinate, _after_comma, _content, _contact, _absolute, _day_as_subject, _reduced,
    _second_finite,
)  # fmt: skip
"""In order: the first that opens a clause wins."""
_BEGINS: dict[_Rule, Callable[[str], bool]] = {
    _relative: RELATIVES.__contains__,
    _subordinate: SUBORDINATORS.__contains__,
    _coordinate: (COORDINATORS | {";", "—", "–", "-", ":"}).__contains__,
    _reduced: _is_participle,
    _contact: {"he", "she", "they", "we", "i"}.__contains__,
    _absolute: {"with"}.__contains__,
    _day_as_subject: _DAYS.__contains__,
}
"""Which words alone a rule can begin at, so that it is not asked at the others."""


@lru_cache(maxsize=_WORDS)
def _rules_for(low: str) -> tuple[_Rule, ...]:
    return tuple(rule for rule in _RULES if rule not in _BEGINS or _BEGINS[rule](low))


# --- finishing ----------------------------------------------------------------------------------------------


def _merge_verbless(pieces: list[_Piece]) -> list[_Piece]:
    """A piece that found no verb belongs to the one before, unless a later one goes on with it."""
    resumed = {piece.resumes for piece in pieces}
    kept: list[_Piece] = []
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


def _subject(words: Sequence[Token], piece: _Piece) -> tuple[int, int] | None:
    if piece.verb is None or piece.role == "participle":
        return None
    first = piece.first + (1 if piece.opener and words[piece.first].low == piece.opener else 0)
    while first < piece.verb.first and (words[first].low in COORDINATORS | _QUOTES or _skippable(words[first].low)):
        first += 1
    last = piece.verb.first - 1
    while last >= first and (_skippable(words[last].low) or words[last].low == ","):
        last -= 1
    if first > last or (
        piece.role == "and" and words[first].low in ("in", "on", "by", "during", "until", "from", "since")
    ):
        return None
    return words[first].start, words[last].end


def _any_past(words: Sequence[Token]) -> Verb | None:
    """In a sentence where no verb was found, a past that may be one all the same."""
    for i in range(1, len(words)):
        word, before = words[i], words[i - 1]
        if (
            _is_past(word.low)
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
    pieces = _merge_verbless(_Cutter(words).run())
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
