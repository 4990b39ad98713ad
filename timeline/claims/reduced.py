"""A statement from a clause that hangs on a noun.

In: a dated clause and its sentence as read. Out: what the clause tells of the noun: “a deal brokered by Turkey in May”
that a deal was brokered by Turkey; “the ground, which Orr sold to a firm” that Orr sold the ground to a firm. Exists
because the sentence around such a clause tells of another day, and a heading is to tell of its own. "Was" is the one
word that a heading may have which its sentence has not.
"""

from __future__ import annotations

import re

import msgspec

from timeline.claims.grammar.forms import COUNTS, NEVER_PASSIVE, is_finite_aux, is_participle, skippable
from timeline.claims.parse import Reading
from timeline.claims.wellformed.title import TIMES
from timeline.claims.words import (
    ALSO_NOUNS,
    BE,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    SUBORDINATORS,
    VERBS,
    table,
)
from timeline.model import Span

_NO_DEED = table(
    """
date base age name call title entitle know locate situate relate arm aim suppose involve concern dress equip aid back
follow lead mean say include compare need see leave make go do be have associate link give register own want tell think
believe expect hope fear estimate suspect allege claim accuse
"""
)
"""Participles that describe a thing and tell of nothing that was done on a day, or that need what stands before."""
_ITSELF = table(
    "flow travel walk march swim sail gather work live sleep begin crash slide drift rush lie stand sit wait stay"
)
"""What is done by a thing and not to it: “movies flowed across the globe”."""
_PLAYED = table("lose win draw lead play")
"""What a side does: “Ostra lost against Lindau”."""
_NOT_ONE = table(
    "no any every each few neither none hardly such what which whatever only another other those half most part"
)
"""What opens a noun of which nothing is told: "no report published in May"."""
_SINGULAR = table("news series crisis headquarters campus census virus status bus gas press analysis basis")
_PLURAL = table("people police men women children troops both")
_BEFORE_DEED = table("first last once newly recently originally also already")


class Statement(msgspec.Struct, frozen=True):
    """What a clause without its "was" tells."""

    subject: tuple[int, int]
    front: str
    """The words that it begins with: the noun, and "was" or the subject with its verb."""
    start: int
    """Where the clause goes on after them."""
    done: int
    """Where the verb ends that tells it, or the words in front, whichever is later."""


def statement_of(reading: Reading, group: int, date: Span) -> Statement | None:
    """The statement that a clause with a date makes of the noun before it; None where that is not certain."""
    verb, root = reading.verb(group), _root(reading, group)
    if root < 0 or verb is None or reading.clauses[root].role != "participle" or not _is_done(reading, group, date):
        return None
    if front := _subject_after(reading, root):
        subject: tuple[int, int] | None = front
    elif not _has_verb_beside(reading, root):
        return None
    else:
        noun = _subject_of_series(reading, root) or reading.antecedent(root)
        subject = _noun(reading, *_past_of(reading, *_whole(reading, root, *noun))) if noun else None
    if subject is None or (not front and (_is_contact(reading, subject) or _has_had_it(reading, root))):
        return None
    first = verb.first
    while first and _is_adverb(reading.words[first - 1].low):
        first -= 1
    adverbs = [word.text for word in reading.words[first : verb.first]]
    words = " ".join(reading.text[slice(*subject)].split())
    told = reading.words[verb.first]
    return Statement(subject, " ".join([words, copula(words), *adverbs]), told.start, told.end)


def _has_had_it(reading: Reading, root: int) -> bool:
    """For “had a bid for the player rejected in May”: what was rejected is the bid, whatever stands nearest."""
    above = reading.above(root)
    verb = reading.verb(above) if above >= 0 else None
    return verb is not None and verb.head == "have" and verb.tense != "present"


def _is_contact(reading: Reading, subject: tuple[int, int]) -> bool:
    """For “the terms the council rejected in May”: whether a noun stands right after another, of which the clause is;
    the council rejected them."""
    before = [word for word in reading.words if word.end <= subject[0]][-1:]
    opens = next(word for word in reading.words if word.start >= subject[0])
    if not before or opens.low not in DETERMINERS or not before[0].text.isalpha() or skippable(before[0].low):
        return False
    verbs = {reading.verb_end(index) for index in range(len(reading.clauses))}
    small = (
        PREPOSITIONS | COORDINATORS | SUBORDINATORS | PRONOUNS | DETERMINERS | BE | {"to", "including", "than", "as"}
    )
    low = before[0].low
    return before[0].end not in verbs and low not in small and low not in VERBS and not low.endswith(("ing", "ed"))


def _past_of(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """For “as a result of a deal reached in May”: the deal."""
    led = _RESULT_OF.match(reading.text, start, end)
    return (led.end(), end) if led else (start, end)


_RESULT_OF = re.compile(
    r"(?:an? |the )?(?:result|consequence|basis|light|wake|face|terms|course|midst|aftermath|case|event|view|part) of "
    r"(?=(?:an?|the|its|their) )",
    re.IGNORECASE,
)


def _subject_after(reading: Reading, root: int) -> tuple[int, int] | None:
    """For “Founded in 1921, the firm runs three piers”: the firm; None for a clause that stands elsewhere."""
    opens = not root and reading.clauses[0].start == reading.words[0].start
    main = next((clause for clause in reading.clauses[1:] if clause.role == "main"), None) if opens else None
    if main is None or main.subject is None or main.verb is None:
        return None
    alone = reading.text[slice(*main.subject)].lower() in ("she", "he", "it", "they")
    return main.subject if alone else _noun(reading, *main.subject)


def _has_verb_beside(reading: Reading, root: int) -> bool:
    """Whether the sentence has a verb that the noun surely has; else the clause's own is no participle: “Polling opened
    at seven”, “Celtic lost last year but will return”."""
    above = reading.above(root)
    verb = reading.verb(above) if above >= 0 else None
    if verb is None:
        return False
    before = verb.first - 1
    while before > 0 and skippable(reading.words[before].low):
        before -= 1
    if before > 0 and reading.words[before].low in COORDINATORS:
        return False
    low = reading.words[verb.last].text
    return verb.first != verb.last or (
        verb.head in VERBS | ALSO_NOUNS | {"be", "have", "do", "go"} and low not in ("AM", "PM")
    )


def _root(reading: Reading, group: int) -> int:
    """The clause itself, or the one it is joined to without a subject of its own."""
    clause = reading.clauses[group]
    joined = clause.role == "and" and _is_adverb(reading.text[slice(*clause.subject)] if clause.subject else "first")
    return reading.above(group) if joined else group


def in_series(reading: Reading, group: int) -> bool:
    """For “was signed in May, ratified in June and printed in July”: whether a clause shares its "was" with the one
    before, of which it tells no more."""
    return _subject_of_series(reading, group) is not None


def _subject_of_series(reading: Reading, group: int) -> tuple[int, int] | None:
    """The subject of a passive that is followed by others, which have a date before them or "and" after."""
    above = reading.above(group)
    verb = reading.verb(above) if above >= 0 else None
    before = [word for word in reading.words if word.end <= reading.clauses[group].start][-2:]
    if verb is None or not verb.passive or reading.clauses[group].role != "participle" or len(before) < 2:
        return None
    dated = before[-1].low == "," and (before[0].low in TIMES or re.fullmatch(r"\d{1,4}", before[0].low))
    return next(iter(reading.subject_parts(above)), None) if dated else None


def object_of(reading: Reading, group: int) -> Statement | None:
    """For “the ground, which Orr sold to a firm”: Orr sold the ground; for “Orr, whose son was held”: Orr's son was
    held. None where it is not certain what the clause tells of the noun."""
    clause, verb = reading.clauses[group], reading.verb(group)
    if clause.role != "relative" or verb is None or clause.subject is None or clause.resumes >= 0:
        return None
    before = [word.low for word in reading.words if word.end <= clause.start][-1:]
    noun = reading.antecedent(group)
    subject = (
        _noun(reading, *noun, apposed=True) if noun and before[:1] not in ([low] for low in PREPOSITIONS) else None
    )
    if subject is None:
        return None
    inside = [word.low for word in reading.words if subject[0] <= word.start < subject[1]]
    if not PREPOSITIONS.isdisjoint(inside):
        return None
    words, done = " ".join(reading.text[slice(*subject)].split()), reading.words[verb.last].end
    if clause.opener == "whose":
        named = subject if words[0].isupper() and not words.startswith(("The ", "A ")) else None
        return Statement(subject, f"{words}’s", clause.subject[0], done) if named and "," not in words else None
    if clause.opener not in ("which", "that", "whom") or verb.passive or not _lacks_object(reading, verb.last):
        return None
    if verb.head in SAYING | {"be", "have", "do", "seem", "become"}:
        return None
    front = " ".join(reading.text[clause.subject[0] : done].split())
    words = words[0].lower() + words[1:] if inside[0] in DETERMINERS else words
    return Statement(subject, f"{front} {words}", done, done)


def _lacks_object(reading: Reading, last: int) -> bool:
    """Whether a verb is followed by no object of its own: by a preposition, a date, or nothing."""
    following = [word for word in reading.words[last + 1 : last + 2] if word.text[0].isalnum()]
    if not following:
        return True
    low = following[0].low
    return low in PREPOSITIONS or low in ("to", "earlier", "later", "last", "yesterday", "back")


def says_enough(told: Statement, reading: Reading, bare: str) -> bool:
    """Whether a reader learns something: of a thing that is known, or of one that is told more of than its one word.

    `bare`: the clause without its date.
    """
    noun = [word for word in reading.words if told.subject[0] <= word.start < told.subject[1]]
    opens = noun[0].low
    known = opens in _KNOWN | COUNTS or opens[0].isdigit() or any(word.text[0].isupper() for word in noun[1:])
    return known or noun[-1].text[0].isupper() or len(noun) > 2 or len(bare.split()) > 2


_KNOWN = table("the its their his her she he they it")


def _whole(reading: Reading, group: int, start: int, end: int) -> tuple[int, int]:
    """For “The audit by the firm, ordered in May, found”: the audit, where an aside is of the sentence's subject."""
    clause, first = reading.clauses[group], reading.clauses[0]
    front = reading.past_opener(0)
    opened = [word for word in reading.words if front <= word.start < clause.start]
    while opened and _is_adverb(opened[-1].low):
        opened.pop()
    aside = bool(opened) and opened.pop().low == ","
    before = aside and first.role == "main" and first.verb is None and reading.above(group) == 0
    if not before or not opened or opened[0].low in PREPOSITIONS or any(word.low == "," for word in opened):
        return start, end
    return front, opened[-1].end


def _is_done(reading: Reading, group: int, date: Span) -> bool:
    """Whether the verb of a clause tells what was done to something, on the day that the clause names."""
    verb = reading.verb(group)
    if verb is None or verb.first != verb.last:
        return False
    said = reading.words[verb.last]
    following = [word.low for word in reading.words[verb.last + 1 : verb.last + 2]]
    if verb.head in NEVER_PASSIVE | _NO_DEED | _ITSELF and not (verb.head == "call" and following in (["at"], ["on"])):
        return False
    if said.low == "shot" and following == ["of"]:
        return False
    if verb.head in _PLAYED and following[:1] in (["against"], ["to"], ["with"], ["at"]):
        return False
    known = verb.head in VERBS | ALSO_NOUNS or not said.low.startswith("un")
    beyond = next((word for word in reading.words if word.start >= date.end), None)
    if beyond is not None and (beyond.low in DETERMINERS | PRONOUNS or beyond.low == "there"):
        return False
    near = said.end <= date.start and "," not in reading.text[said.end : date.start]
    is_deed = known and is_participle(said.low) and following[:1] not in (["the"], ["a"], ["an"], ["that"])
    return near and is_deed


def _is_adverb(low: str) -> bool:
    return low in _BEFORE_DEED or (low.endswith("ly") and len(low) > 4)


def _noun(reading: Reading, start: int, end: int, apposed: bool = False) -> tuple[int, int] | None:
    """The noun without an adverb that belongs to the verb after it; None where it is none that a reader would know.

    `apposed`: whether it may stand after a comma, as another word for the noun before.
    """
    before = [word.low for word in reading.words if word.end <= start][-1:]
    after = [word.low for word in reading.words if word.start >= end][:1]
    if (before == after == [","] and not apposed) or (before and before[0] in BE):
        return None
    inside = [word for word in reading.words if start <= word.start < end]
    while inside and (_is_adverb(inside[-1].low) or inside[-1].low == ","):
        inside.pop()
    lows = [word.low for word in inside]
    if not lows or lows[0] in _NOT_ONE | PRONOUNS | PREPOSITIONS | COORDINATORS | SUBORDINATORS | {"not"}:
        return None
    opens = lows[0] in DETERMINERS | COUNTS or lows[0][0].isdigit() or inside[0].text[0].isupper()
    if not opens and not (lows[-1].endswith("s") and not lows[-1].endswith("ss")):
        return None
    if all(low in TIMES or low.isdigit() for low in lows):
        return None
    broken = is_participle(lows[-1]) or any(
        is_finite_aux(low) or low in ("that", "which", "who", ",", ";", ":", '"', "“", "”") for low in lows
    )
    noun = inside[-1].text[0].isalnum() and not skippable(lows[-1])
    return None if broken or not noun else (inside[0].start, inside[-1].end)


def copula(noun: str) -> str:
    """ "were" for a noun of more than one."""
    if noun.lower() == "they":
        return "were"
    words = re.findall(r"[\w'’.-]+", noun)
    ends = next((i for i, word in enumerate(words) if i and word.lower() in PREPOSITIONS), len(words))
    first, head = words[0].lower(), words[ends - 1]
    counted = first in COUNTS or (first[0].isdigit() and first != "1" and not words[-1][0].isupper())
    named = head[0].isupper()
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is", "'s", "’s")) and head not in _SINGULAR
    many = counted or head.lower() in _PLURAL or "and" in words[:ends] or first in ("these", "both")
    return "were" if many or (plural and not named) else "was"
