"""Who tells a clause, in words that a heading can end with.

In: an event and its sentence as read. Out: the teller in the sentence's own words ("prosecutors say", "according to the
army"). Exists because what somebody is said to have done is told by somebody, and a heading may need to say by whom.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from timeline.claims.accusing import is_told
from timeline.claims.attribution import Speaker
from timeline.claims.events import Dated
from timeline.claims.headings import blank
from timeline.claims.parse import Reading, past_dateline
from timeline.claims.words import DETERMINERS, SAYING, base, table

Cuts = list[tuple[int, int]]


class Telling(msgspec.Struct, frozen=True):
    """Who tells a clause."""

    words: str
    leads: bool = False
    """Whether it stands before what is told, where a heading that keeps the order of the words has it first."""
    disputed: bool = False
    """Whether it is told as what somebody denies or is accused of: then nothing of it is a fact."""


def teller_of(one: Dated, reading: Reading, speaks: Speaker) -> Telling | None:
    """Who tells an event, in its sentence or, within a quotation that goes on, in the one before; None for the paper
    itself. Without words where somebody tells something in the sentence, and it is not sure what."""
    found = _at_an_end().search(reading.text, reading.span.start, reading.span.end)
    if found and found[1] and found.start() == reading.span.start:
        return Telling(_inside(" ".join(found[1].split())))
    above = _above(reading, one.group)
    if above >= 0 and (words := _leading(reading, above)):
        disputed = _is_disputing(reading, above) or bool(_denied().search(reading.text, *_span(reading)))
        return Telling(words, leads=True, disputed=disputed)
    if speaks.clause >= 0 and reading.clauses[speaks.clause].role == "teller":
        return Telling(telling(reading, speaks, []))
    if found:
        return Telling(_inside(" ".join((found[1] or found[2]).split())))
    if speaks.clause < 0 and speaks.words:
        return Telling(f"{speaks.words} said" if speaks.carried else f"according to {_inside(speaks.words)}")
    return Telling("", leads=True) if is_told(reading.text[reading.span.start : reading.span.end]) else None


def _span(reading: Reading) -> tuple[int, int]:
    return reading.span.start, reading.span.end


@cache
def _denied() -> re.Pattern[str]:
    """What the other side says of it in the same sentence: “though the firm denies this”."""
    return re.compile(
        r"\b(?:though|although|but|while|which|a (?:claim|charge)) [^.;]{0,60}?"
        r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed?))\b"
    )


@cache
def _at_an_end() -> re.Pattern[str]:
    """“According to …”, or who says it after the last comma, however the sentence is read."""
    said = r"(?:said|says|alleges?d?|claims?|claimed|testified|(?:told|heard)(?: (?!of\b|that\b)[^,.;]{3,40})?)"
    when = r"(?: (?:on|in|at|late|early|last|this|yesterday|today)\b[^,.;]{0,30})?"
    return re.compile(
        r"\b(?<!and )(?<!but )([Aa]ccording to [^,;.“”\"]{3,90}(?:, (?:[A-Z][\w'’-]+ ?){2,3}(?=[.]|$))?)"
        rf"|,[”\"]? (?:and |but )?([^,;.“”\"]{{2,90}} {said}){when}[.]?[”\"]?$"
    )


def _above(reading: Reading, group: int) -> int:
    """The saying that tells a clause or one that it hangs on, or the denial that it hangs on; -1 where none does."""
    seen = 0
    while group >= 0 and seen < 20:
        if (frame := frame_of(reading, group)) >= 0:
            return frame
        clause = reading.clauses[group]
        start = clause.start
        if clause.role == "main" or (clause.role == "relative" and reading.text[:start].rstrip().endswith(",")):
            return -1
        group, seen = reading.above(group), seen + 1
        if group >= 0 and _is_disputing(reading, group) and _follows(reading, group, start):
            return group
    return -1


def _follows(reading: Reading, group: int, start: int) -> bool:
    """Whether a place is after the verb of a clause, and no new sentence has begun between."""
    end = reading.verb_end(reading.holder(group))
    return end <= start and ";" not in reading.text[end:start]


def _is_disputing(reading: Reading, group: int) -> bool:
    verb = reading.verb(group)
    return verb is not None and verb.head in _DISPUTING


_DISPUTING = table("deny dispute reject plead accuse charge suspect allege acquit clear blame indict contest")
"""Verbs that need no clause for what somebody is said to have done: "denies taking money that was lost in May"."""


def _leading(reading: Reading, frame: int) -> str:
    """The subject and the verb of a saying, as they stand after what is said."""
    holder = reading.holder(frame)
    start = reading.verb_start(holder)
    subject = [part for part in reading.subject_parts(frame) if part[1] <= start]
    if not subject:
        return ""
    head = past_dateline(reading.text, reading.span.start, reading.span.end)
    who = " ".join(reading.text[max(head, subject[0][0]) : subject[0][1]].split())
    return f"{_inside(who)} {reading.text[start : audience_end(reading, holder)]}"


_COMMON = table(
    """
prosecutors investigators police officials officers rebels residents villagers witnesses lawyers soldiers doctors
activists protesters diplomats sources survivors relatives neighbours neighbors critics experts analysts workers
inspectors opponents detectives authorities
"""
)


_BEFORE_OFFICE = table("former senior local several many one two three four some most leading local regional nearby")


def _inside(who: str) -> str:
    """A teller as it stands within a sentence: "Prosecutors" and "The army" without their capitals."""
    first, _, rest = who.partition(" ")
    common = (
        first in ("According",)
        or first.lower() in DETERMINERS | {"he", "she", "it", "they"}
        or (first.lower() in _COMMON and rest == "")
        or first.lower() in _BEFORE_OFFICE
    )
    return f"{first.lower()} {rest}".strip() if common else who


def frame_of(reading: Reading, group: int) -> int:
    """The saying that tells a clause, whichever clauses it is joined to; -1 where none does."""
    while group >= 0 and reading.clauses[group].role == "and" and reading.clauses[group].subject is None:
        group = reading.above(group)
    if group < 0 or reading.clauses[group].role != "content":
        return -1
    above = reading.above(group)
    aside = above >= 0 and reading.clauses[above].role in ("participle", "absolute")
    tells = above >= 0 and reading.verb(above) is not None and not aside
    return above if tells else -1


def audience_end(reading: Reading, holder: int) -> int:
    """Where the words end that tell to whom something is said, or are told to; before when and where it was."""
    end = reading.verb_end(holder)
    for word in reading.words:
        if word.start >= end and word.end <= reading.clauses[holder].end:
            if word.low in _WHEN_SAID or word.low.endswith("day") or not word.text[0].isalnum():
                break
            end = word.end
    return end


_WHEN_SAID = table("on in at late early earlier later during that last this yesterday today tonight after before")


def telling(reading: Reading, speaks: Speaker, cuts: Cuts) -> str:
    """Who says it, with the verb and whom it is said to."""
    teller, end = reading.clauses[speaks.clause], reading.verb_end(speaks.clause)
    if speaks.carried and teller.subject is not None:
        told = blank(reading.text, teller.subject[1], audience_end(reading, speaks.clause), cuts)
        return f"{speaks.words.partition(',')[0]} {told}"
    if teller.subject is None:
        named = _apposed().match(reading.text, reading.text.find(speaks.words, end) + len(speaks.words), teller.end)
        return f"{reading.text[reading.verb_start(speaks.clause) : end]} {named[1] if named else speaks.words}"
    return blank(reading.text, teller.subject[0], audience_end(reading, speaks.clause), cuts)


@cache
def _apposed() -> re.Pattern[str]:
    """The name after an office (“said its chief executive, Philippa Crane,”)."""
    return re.compile(r", ((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+)(?=[,.]|$)")


_INVERTED = re.compile(r"((?:said|wrote|added|stated) (?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+)(?=,| of| at| in| from)")


def short_teller(telling: str) -> str:
    """A teller without the office before the name ("Russian Foreign Minister Sergei Lavrov told reporters")."""
    if inverted := _INVERTED.match(telling):
        return inverted[1]
    for found in re.finditer(r"(?:[A-Z][\w'’-]+ )?[A-Z][\w'’-]+ ([a-z]+)(?: reporters| journalists)?", telling):
        before = telling[: found.start()].split()[-1:]
        if base(found.group(1)) in SAYING and before not in (["and"], ["of"], ["for"], ["the"], ["&"]):
            return found.group()
    return telling
