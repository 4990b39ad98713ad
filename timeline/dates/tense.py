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
    left, right = _clause(text, start, end, language)
    before = [match for match in language.verbs.finditer(left) if match.group() not in language.no_verbs]
    after = next((match for match in language.verbs.finditer(right) if match.group() not in language.no_verbs), None)
    if before and (
        after is None or (not _planned(after, right) and _leads(before[-1], len(left), after, language.sayings))
    ):
        shown = _group(before[-1], left, language.auxiliaries)
        return _tense(before[-1])._replace(sure=_beside(before[-1], left), shown=shown)
    if after is None:
        return Tense("", "")
    opens = len(left.strip()) <= OPENING and (after.lastgroup or "").endswith("deed")
    return _told_of(after, right)._replace(sure=opens, shown=_group(after, right, language.auxiliaries))


OPENING = 4
"""Code points of the preposition before a date that opens its sentence: "In October, two men were arrested"."""


def _clause(text: str, start: int, end: int, language: Language) -> tuple[str, str]:
    """What stands before and after the extent within its sentence."""
    left, left_from = text[max(0, start - REACH) : start], 0
    at = start - len(left)
    for stop in language.stops.finditer(left):
        if stop.group() != "\n" or not wraps(text, at + stop.start()):
            left_from = stop.end()
    right = text[end : end + REACH]
    for stop in language.stops.finditer(right):
        if stop.group() != "\n" or not wraps(text, end + stop.start()):
            right = right[: stop.start()]
            break
    return left[left_from:].replace("\n", " "), right.replace("\n", " ")


def _planned(after: re.Match[str], right: str) -> bool:
    """ "Thursday's planned march": what stands between the date and its noun."""
    return right[:1] in "'’" and after.start() <= BESIDE and (after.lastgroup or "").startswith("future")


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
    if clause[start : start + 1] in "'’" and start:
        start -= len(_LAST_WORD.search(clause[:start]).group())  # type: ignore[union-attr]
    if auxiliaries.fullmatch(word + " ") and (after := _NEXT.match(clause, end)):
        end = after.end()
    return clause[start:end]


_LAST_WORD = re.compile(r"\w*\Z")
_PARTICIPLE = (
    r"(?:[a-z]+(?:ed|en|ing|[aeo]wn|ld|ght|pt|lt|nt|ck|orn|ung|ade|ost|ead|ut|it|et|ot|id|eft|ound)|gone|done|won|begun|run|"
    r"come|become|sunk|due)\b"
)
_NEXT = re.compile(rf" (?:[a-z]+ly |not )?(?:been |being )?(?:[a-z]+ly )?{_PARTICIPLE}| (?:not|been)\b")
"""What may follow an auxiliary and belong to it: "was not told", "have been taken"; not "was one of them"."""


def _tense(found: re.Match[str]) -> Tense:
    return Tense("past" if (found.lastgroup or "").startswith("past") else "future", found.group())
