"""Whether a clause makes a statement of its own.

In: a sentence as read and one of its clauses. Out: whether it only leans on another, or is told as what somebody
judges, denies or rules. Exists because such a clause, cut out, would claim more than its sentence does.
"""

from __future__ import annotations

import re

from timeline.claims.events import Dated
from timeline.claims.parse import Reading
from timeline.claims.words import PREPOSITIONS, SAYING, SUBORDINATORS, table


def is_leaning(one: Dated, reading: Reading) -> bool:
    """Whether the clause makes no statement of its own, or says what another one only judges to be so."""
    clause = reading.clauses[one.group]
    return (
        one.nominal
        or clause.role in ("participle", "absolute")
        or clause.opener in ("whose", "whom")
        or (clause.role == "relative" and clause.opener in ("which", "that", "") and clause.subject is not None)
        or (clause.role == "relative" and reading.text[clause.start : clause.end].split(" ", 1)[0] in PREPOSITIONS)
        or is_judged(reading, one.group)
        or _is_within_phrase(reading, one.group)
        or _is_of_many(reading, one.group)
        or _is_of_noun(reading, one.group)
        or after_teller(reading, one.group)
        or _shares_denial(reading, one.group)
        or shares_saying(reading, one.group)
    )


def shares_saying(reading: Reading, group: int) -> bool:
    """For “the mayor said hospitals were empty and cut the toll”: it is not told by its grammar who cut it."""
    clause, above = reading.clauses[group], reading.above(group)
    if clause.role != "and" or clause.subject is not None or above < 0 or reading.clauses[above].role != "content":
        return False
    first, second = reading.verb(above), reading.verb(group)
    if first is None or second is None or reading.clauses[above].opener == "that":
        return False
    return second.tense == "past" and not second.passive and (first.progressive or first.passive)


def _shares_denial(reading: Reading, group: int) -> bool:
    """For “have not found the cause or raised the wreck”, “nor did it stop”: the second deed is not done either."""
    clause, above = reading.clauses[group], reading.above(group)
    if clause.role == "and" and clause.opener == "nor":
        return True
    if clause.role != "and" or clause.opener != "or" or clause.subject is not None or above < 0:
        return False
    return bool(_NOT.search(reading.text, reading.verb_start(above), reading.verb_end(above)))


_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b")


def after_teller(reading: Reading, group: int) -> bool:
    """For “the bank hid it, Lund said, and lied”: it is not told by its grammar who lied."""
    clause, above = reading.clauses[group], reading.above(group)
    return clause.role == "and" and clause.subject is None and above >= 0 and reading.clauses[above].role == "teller"


def _is_within_phrase(reading: Reading, group: int) -> bool:
    """For “the flu that killed ten people in Ostra could spread”: what could spread is not Ostra, which a preposition
    has."""
    clause = reading.clauses[reading.holder(group)]
    start = clause.subject[0] if clause.subject is not None else clause.start
    before = [word.low for word in reading.words if word.end <= start][-1:]
    return bool(before) and before[0] in PREPOSITIONS - SUBORDINATORS and clause.opener != before[0] and group > 0


def _is_of_many(reading: Reading, group: int) -> bool:
    """For “everybody who was in the square”: of nobody is it said that he was."""
    clause = reading.clauses[group]
    noun = reading.antecedent(group) if clause.role == "relative" and clause.subject is None else None
    words = reading.text[slice(*noun)].lower().split() if noun else []
    return bool(words) and (words[0] in _ANYBODY or words[-1] in _ANYBODY)


_ANYBODY = table("everybody everyone anybody anyone those all nobody none no any every each anything whoever only")


def _is_of_noun(reading: Reading, group: int) -> bool:
    """For “a road that rebels had held”, “ruled that the ban was lawful”: what nobody simply says to be so."""
    above, clause = reading.above(group), reading.clauses[group]
    verb = reading.verb(above) if above >= 0 else None
    told = verb is not None and (verb.head in SAYING or verb.head in _FINDING)
    if reading.text[clause.start - len("the fact ") : clause.start].lower() == "the fact ":
        return False
    return clause.role == "content" and clause.opener == "that" and not told


_FINDING = table("find show mention learn discover establish know prove realise realize remember forget")
"""Verbs after which a clause is a fact, though they are none of saying."""


_JUDGING = table(
    """
conclude believe think suspect allege accuse argue insist suggest estimate fear hope expect assume claim doubt deny
dismiss reject dispute maintain speculate predict warn complain
"""
)
"""Verbs after which a clause is somebody's view; without them it would read as a fact."""


def is_judged(reading: Reading, group: int) -> bool:
    """Whether a clause is told as somebody's judgement, in somebody's very words, or as what could be."""
    above, clause = reading.above(group), reading.clauses[group]
    if clause.role != "content" or above < 0:
        return False
    verb, own = reading.verb(above), reading.verb(group)
    quoted = any(mark in reading.text[clause.start : clause.end] for mark in '“"')
    return (verb is not None and verb.head in _JUDGING) or quoted or (own is not None and own.tense == "modal")
