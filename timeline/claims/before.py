"""Whom the sentence before was about, for a heading that would open with a pronoun.

In: sentences as read, one after the other. Out: the name that "she", "it" or "they" at the beginning of the next one
stands for, only where nothing else can be meant. Exists because "She was arrested" is no title, and the text says who.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from timeline.claims.grammar.forms import is_ing
from timeline.claims.parse import Reading
from timeline.claims.words import DETERMINERS, PREPOSITIONS, base, table

_BODIES = table(
    """
company bank firm ministry commission committee regulator union court government party agency council league
authority tribunal parliament army police hospital operator airline university panel inquiry department office bureau
newspaper group federation association board cabinet senate navy club charity
"""
)
_PEOPLE = table(
    """
police prosecutors investigators officers rebels residents ministers soldiers troops doctors judges lawyers
protesters strikers dockers miners workers firefighters rescuers engineers inspectors officials observers jurors
directors managers villagers survivors demonstrators passengers
"""
)
_NO_DEED = table("be seem appear happen occur take come become begin last follow mean remain emerge turn rain snow")
"""What "it" does where it may stand for no body ("It took three days")."""


class Before(msgspec.Struct, frozen=True):
    """What pronouns at the beginning of the next sentence stand for; "" where that is not certain."""

    person: str = ""
    body: str = ""
    people: str = ""


NOBODY_BEFORE = Before()


def about(reading: Reading, before: Before, surnames: frozenset[str]) -> Before:
    """Whom a sentence is about. `before`: the same of the one before it. `surnames`: words that follow a first name
    somewhere in the article."""
    part = next(iter(reading.subject_parts(0)), None)
    if part is None or reading.clauses[0].role != "main":
        return NOBODY_BEFORE
    subject = " ".join(reading.text[part[0] : part[1]].split())
    rest = reading.text[part[1] : reading.span.end]
    if subject in ("He", "She"):
        return Before(person="" if _name().search(rest) else before.person)
    if subject in ("It", "They"):
        return Before(body="" if _has(rest, _BODIES) else before.body, people=before.people)
    bare = subject.partition(",")[0]
    if _is_person(bare, surnames):
        return Before(person="" if _others(subject, bare, rest) else bare)
    return _body(bare, rest)


def _is_person(words: str, surnames: frozenset[str]) -> bool:
    names = words.split()
    if not 0 < len(names) < 5 or names[0].lower() in DETERMINERS or any(name.lower() in _BODIES for name in names):
        return False
    return all(name[0].isupper() and name[-1].isalpha() for name in names) and names[-1] in surnames


def _others(subject: str, bare: str, rest: str) -> bool:
    """Whether another person may be meant: a second full name, or one without a preposition of place before it."""
    return bool(_name().search(subject[len(bare) :]) or _name().search(rest))


@cache
def _name() -> re.Pattern[str]:
    somewhere = r"(?<!\bin )(?<!\bat )(?<!\bof )"
    return re.compile(somewhere + r"\b[A-Z][a-z]+ [A-Z][a-z]{2,}\b|\b(?:Mr|Mrs|Ms|Dr)\b|\b(?:he|she|him|his|her)\b")


def _body(bare: str, rest: str) -> Before:
    words = bare.split()
    head = _head(words)
    if not words or words[0].lower() in ("a", "an", "one", "two", "three", "its", "their", "his", "her"):
        return NOBODY_BEFORE
    if head in _PEOPLE - {"police"} or words == ["Police"]:
        return Before(people="" if _has(rest, _PEOPLE) else bare)
    named = head in _BODIES and words[0] == "The"
    return Before(body=bare if named and not _has(rest, _BODIES) else "")


def _head(words: list[str]) -> str:
    """The noun that a phrase is about: the last word before its first preposition."""
    front = words
    for i, word in enumerate(words):
        if word.lower() in PREPOSITIONS or (i and is_ing(word.lower())):
            front = words[:i]
            break
    return front[-1].lower() if front else ""


def _has(text: str, nouns: frozenset[str]) -> bool:
    return any(word.strip(".,;:“”\"'’()") in nouns for word in text.lower().split())


def named(title: str, before: Before) -> str:
    """A heading with the name for the pronoun that opens it; as it is where that is not certain."""
    first, _, rest = title.partition(" ")
    if first in ("He", "She") and before.person:
        return f"{before.person} {rest}"
    if first in ("His", "Her") and before.person:
        return f"{before.person}’s {rest}"
    if first == "It" and before.body and _is_deed(rest):
        return f"{before.body} {rest}"
    if first == "They" and before.people and _is_deed(rest):
        return f"{before.people} {rest}"
    return title


def _is_deed(rest: str) -> bool:
    verb = next((word for word in rest.lower().split()[:3] if word not in _BEFORE_DEED), "")
    return bool(verb) and base(verb) not in _NO_DEED


_BEFORE_DEED = table("has had have will would also then later")
