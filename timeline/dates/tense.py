"""The tense around an expression: does the nearest verb of its clause tell what was, or what will be?

In: the text and an extent. Out: "past", "future" or "", and the word that shows it. In news, tense alone decides
whether "Monday" is behind or ahead.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.dates.languages import Language
from timeline.dates.lines import wraps

REACH = 160
"""Code points looked at on either side."""


class Tense(NamedTuple):
    """What the verb tells, and the verb."""

    tense: str
    word: str
    shown: str = ""
    """The verb with what belongs to it, for a reader: "have been taken" where `word` is "been"."""
    sure: bool = False
    """Whether it is a deed told of right before the date: "died in November", "ran from 3 October"."""


def tense_of(text: str, start: int, end: int, language: Language) -> Tense:
    """The tense of the verb nearest to the extent within its sentence; before it rather than after it.

    The language's `verbs` has groups named past… and future…; a group ending in "deed" holds verbs that leave no doubt.
    `no_verbs` are words it matches wrongly, `sayings` verbs of saying: in "he said talks on Friday will fail", what is
    said decides.
    """
    verbs, no_verbs, sayings, groups = language.verbs, language.no_verbs, language.sayings, language.auxiliaries
    left, left_from = text[max(0, start - REACH) : start], 0
    at = start - len(left)
    for stop in language.stops.finditer(left):
        if stop.group() != "\n" or not wraps(text, at + stop.start()):
            left_from = stop.end()
    left = left[left_from:]
    right = text[end : end + REACH]
    for stop in language.stops.finditer(right):
        if stop.group() != "\n" or not wraps(text, end + stop.start()):
            right = right[: stop.start()]
            break
    left, right = left.replace("\n", " "), right.replace("\n", " ")
    before = [match for match in verbs.finditer(left) if match.group() not in no_verbs]
    after = next((match for match in verbs.finditer(right) if match.group() not in no_verbs), None)
    if not before:
        return _told_of(after, right)._replace(shown=_group(after, right, groups)) if after else Tense("", "")
    if after is None or _leads(before[-1], len(left), after, sayings):
        found = _tense(before[-1])
        return found._replace(sure=_beside(before[-1], left), shown=_group(before[-1], left, groups))
    return _told_of(after, right)._replace(shown=_group(after, right, groups))


def _told_of(after: re.Match[str], right: str) -> Tense:
    """A verb after the date; a plan that was made then is past: "on Sunday she promised to raise wages"."""
    made = after.group().partition(" ")[0].endswith("ed") and after.group().endswith(" to")
    if made and not _PASSIVE.search(right[: after.start()]):
        return Tense("past", after.group())
    return _tense(after)


_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|now)(?: [a-z]+ly)? \Z")


NEAR = 40
"""Code points by which a verb before the date may be further away than one after it, and still decide."""
BESIDE = 8
"""Code points within which a verb of saying still tells of the date itself ("said on Friday"), not of what is said."""


def _leads(before: re.Match[str], here: int, after: re.Match[str], sayings: frozenset[str]) -> bool:
    """Whether the verb before the date decides, rather than the one after it."""
    gap = here - before.end()
    if before.group() in sayings and gap > BESIDE and after.start() < NEAR:
        return False
    return gap <= after.start() + NEAR


def _beside(verb: re.Match[str], left: str) -> bool:
    """Whether a deed's verb (a group named deed) stands right before the date, but for a preposition."""
    return (verb.lastgroup or "").endswith("deed") and len(left) - verb.end() <= SURE


SURE = 6
"""Code points between a verb and the date of its deed: room for " from "."""


def _group(verb: re.Match[str], clause: str, auxiliaries: re.Pattern[str] | None) -> str:
    """The verb with the auxiliaries before it, and what it is the auxiliary of."""
    if auxiliaries is None:
        return verb.group()
    start, end, word = verb.start(), verb.end(), verb.group().rpartition(" ")[2]
    while before := auxiliaries.search(clause[max(0, start - 16) : start]):
        start -= before.end() - before.start()
    if auxiliaries.fullmatch(word + " ") and (after := _NEXT.match(clause, end)):
        end = after.end()
    return clause[start:end]


_NEXT = re.compile(r" (?:[a-z]+ly |not |been )?[a-z]+")


def _tense(found: re.Match[str]) -> Tense:
    return Tense("past" if (found.lastgroup or "").startswith("past") else "future", found.group())
