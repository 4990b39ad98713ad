"""A heading that opens with a pronoun, told with the name it stands for.

In: a heading, and whom the sentence before was about. Out: the heading with a name, or as it is where that is not
certain.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.claims.before import (
    BODIES,
    NOBODY_BEFORE,
    PEOPLE,
    PERSON,
    Before,
    has_another_thing,
    has_noun,
    head_of,
    sex_of,
)
from timeline.claims.grammar.forms import is_participle, is_past, skippable
from timeline.claims.parse import Reading, past_dateline
from timeline.claims.wellformed.title import TIMES
from timeline.claims.words import SAYING, base, table

_NO_DEED = table("be seem appear happen occur take come become begin last follow mean remain emerge turn rain snow")
"""What "it" does where it may stand for no body ("It took three days")."""
_BEFORE_DEED = table("has had have will would also then later")


_NOT_MANY = table("was is has its this as us")


def named_within(subject: str, between: str, pronoun: str, passive: bool) -> Before | None:
    """What a pronoun later in a sentence stands for: the name or the body that it begins with, where nobody and, for
    what was done to it, nothing else comes between."""
    words, low = subject.split(), pronoun.lower()
    if re.search(r" [A-Z][a-z]+ [A-Z][a-z]", between) or not words:
        return None
    name = len(words) < 4 and words[0] != "The" and all(word[0].isupper() and word.isalpha() for word in words)
    if low in ("he", "she") and name and words[0] not in ("He", "She", "It"):
        told = sex_of(between)
        return Before(person=subject) if told in ("", low) and not has_noun(between, PERSON) else None
    plain = not any(word.endswith("s") and word not in _NOT_MANY for word in between.lower().split()[1:])
    if low == "they" and words[0].lower() == "the" and head_of(words).endswith("s") and len(words) < 6 and plain:
        return Before(people=subject[0].upper() + subject[1:])
    known = head_of(words) in BODIES or (words[-1].isupper() and len(words[-1]) > 1)
    body = words[0].lower() == "the" and len(words) < 4 and known
    if low == "it" and body and not has_noun(between, BODIES) and not (passive and has_another_thing(between)):
        return Before(body=subject[0].upper() + subject[1:])
    return None


def named(title: str, before: Before) -> str:
    """A heading with the name for the pronoun that opens it; as it is where that is not certain."""
    first, _, rest = title.partition(" ")
    if first in ("This", "These", "Those") and _things().match(rest):
        return f"The {rest}"
    if before.sex not in ("", sex_of(first)) and sex_of(first) and not _OFFICE.match(rest):
        return title
    if first in ("He", "She", "They", "It") and before.teller and _goes_on_saying(rest):
        return f"{teller} {rest}" if (teller := _teller_for(first, before.teller)) else title
    if first in ("He", "She") and before.person:
        return f"{before.person} {rest}"
    if first in ("His", "Her", "Their") and rest[:1].isupper():
        return title
    if first in ("His", "Her", "Its", "Their") and (own := _OFFICE.match(rest)):
        return f"{own[1]} {rest[own.end() :]}"
    if first in ("His", "Her") and before.person:
        return f"{before.person}’s {rest}"
    if first in ("Its", "Their") and before.body and (first == "Its" or before.firm == before.body):
        return f"{before.body}’s {rest}"
    if first == "It" and _goes_on_saying(rest) and not _speaks(before):
        return title
    if first == "It" and before.body and _is_deed(rest) and (before.sole or not _is_done_to(rest)):
        return f"{before.body} {rest}"
    if first == "They" and before.people and _is_deed(rest) and not _is_held(rest, before.people):
        return f"{before.people} {rest}"
    if first == "They" and before.firm and _is_deed(rest) and f"name to {before.firm}" not in rest:
        return f"{before.firm} {_WERE.sub('was', rest)}"
    return title


@cache
def _things() -> re.Pattern[str]:
    """A noun and its verb: “This strike was called off” is of the strike."""
    other = r"too|also|latter|alone|all|time|years?|months?|week\w*|morning|evening|is|was|are|were|has|have|will|would"
    noun = rf"(?!(?:{other})\b)[a-z][a-z-]+"
    return re.compile(rf"(?:{noun} ){{1,3}}(?:was|were|has|have|had|is|are|will|would) ")


def _is_held(rest: str, people: str) -> bool:
    """Whether it was done to “them” what only police do: “Police stopped two men. They were bailed”."""
    return "olice" in people and bool(_HELD.search(rest))


_HELD = re.compile(
    r"^(?:were|have|had) (?:\w+ )*?(?:arrested|bailed|charged|released|held|detained|jailed|fined|freed|questioned|"
    r"named|identified|taken)\b"
)
_WERE = re.compile(r"^were\b")
"""“They were founded” is, of one body by its name, “Alba was founded”."""


def _goes_on_saying(rest: str) -> bool:
    """Whether somebody speaks: “also said that”, “had added: …”."""
    words = [word.strip(",:") for word in rest.lower().split()[:4]]
    told = next((word for word in words if not (skippable(word) or word in _BEFORE_DEED)), "")
    return is_past(told) and base(told) in SAYING


def _speaks(before: Before) -> bool:
    """Whether what "it" stands for can say something."""
    return before.body == before.firm or head_of(before.body.split()) in BODIES


def _teller_for(pronoun: str, teller: str) -> str:
    """Who spoke before, by name where there is one, if a pronoun can stand for it."""
    name = _named_last().search(teller) or _named_first().match(teller)
    words = teller.split()
    head = head_of(words)
    body = head in BODIES or head == "police" or words[-1].lower() in BODIES
    many = head in PEOPLE or (head.endswith("s") and words[-1].islower())
    person = bool(name) or not (body or many)
    fits = {"It": body and not many and not name, "They": (body or many) and not name}.get(pronoun, person)
    known = name[1] if name and pronoun in ("He", "She") else teller
    return known[:1].upper() + known[1:] if fits and len(known) <= _LONGEST else ""


@cache
def _named_last() -> re.Pattern[str]:
    """“the firm's lawyer, [Jon Adar]”."""
    return re.compile(r"[a-z], ((?:[A-Z][\w.’'-]+ ){1,2}[A-Z][\w’'-]+)$")


@cache
def _named_first() -> re.Pattern[str]:
    """“[Jon Adar], director of the agency”."""
    return re.compile(r"((?:[A-Z][\w.’'-]+ ){1,2}[A-Z][\w’'-]+), (?:(?:an?|the|its|one of) )?[a-z]")


_LONGEST = 60
"""Characters of who speaks, in a heading that begins with it."""


_OFFICE = re.compile(r"(?:[a-z’-]+ ){0,3}[a-z’-]+, ((?:[A-Z][\w.’-]+ ){1,3}[A-Z][\w’-]+), (?=[a-z]+)")
"""For “His successor, Jon Adar, closed”: the name, which stands without whose successor he is."""


def _is_done_to(rest: str) -> bool:
    words = [word for word in rest.lower().split()[:4] if word not in _BEFORE_DEED]
    return words[:1] in (["was"], ["were"], ["been"])


def _is_deed(rest: str) -> bool:
    words = [word for word in rest.lower().split()[:4] if word not in _BEFORE_DEED]
    done = "".join(words[1:2])
    passive = words[:1] in (["was"], ["were"], ["been"]) and is_participle(done) and base(done) not in SAYING
    return passive or (bool(words) and base(words[0]) not in _NO_DEED)


def stands_for(reading: Reading, group: int, before: Before) -> Before:
    """What a pronoun in a heading of a clause stands for: something of its own sentence, or `before`."""
    own = _within(reading, group) or _ahead(reading, group) or _source(reading, group)
    return own or (before if opens_with_pronoun(reading) else NOBODY_BEFORE)


def marked(title: str, reading: Reading) -> str:
    """A heading with the apostrophe that its article uses."""
    straight = "'" in reading.text and "’" not in reading.text
    return title.replace("’s ", "'s ") if straight else title


def opens_with_pronoun(reading: Reading) -> bool:
    """Whether a pronoun is the first that a sentence speaks of; a later one stands for something within it."""
    start = past_dateline(reading.text, reading.span.start, reading.span.end)
    words = [word for word in reading.words if word.start >= start]
    aside = reading.clauses[0].role == "participle"
    for i, word in enumerate(words[: 9 if aside else 6]):
        if word.low in _PERSONAL or (word.low in ("it", "its") and all(_leads_on(w.low) for w in words[:i])):
            return True
        named = i and word.text[0].isupper() and word.low not in TIMES
        if named or word.low in ("who", "which", "that", "whose"):
            return False
    return False


def _leads_on(low: str) -> bool:
    """Whether a word before "it" names nothing: “However, in June it …”."""
    return low in _LEADING or low in TIMES or low.isdigit()


_LEADING = table("however , but and also later then earlier meanwhile in on by during since after last this next the")
_PERSONAL = frozenset({"he", "she", "they", "his", "her"})


def _within(reading: Reading, group: int) -> Before | None:
    """For “Lund was released in May; she left the country”: whom or what the sentence itself begins with."""
    clause, part = reading.clauses[group], next(iter(reading.subject_parts(0)), None)
    opens = "main" if clause.role == "and" else ("main", "adverbial")
    told = clause.role in ("main", "and", "adverbial") or (clause.role == "relative" and clause.opener == "where")
    if not group or part is None or not told or clause.opener == "as" or reading.clauses[0].role not in opens:
        return None
    done = reading.verb_end(reading.holder(group))
    if clause.subject is None or part[1] > clause.start or reading.text[done : done + 1] == ",":
        return None
    subject = " ".join(reading.text[part[0] : part[1]].split())
    verb = reading.verb(group)
    passive = verb is not None and verb.passive
    return named_within(subject, reading.text[part[1] : clause.start], reading.text[slice(*clause.subject)], passive)


def _ahead(reading: Reading, group: int) -> Before | None:
    """For “After her husband was shot, Lund left”: whom the clause that opens a sentence speaks of before it names
    her."""
    clause, following = reading.clauses[group], reading.members(group)[-1] + 1
    if group or clause.role != "adverbial" or clause.subject is None or following >= len(reading.clauses):
        return None
    aside = _then_named().search(reading.text, clause.start, reading.clauses[following].start)
    main = next(iter(reading.subject_parts(following)), None) if reading.clauses[following].role == "main" else None
    name = (aside[1] if aside else reading.text[slice(*main)].partition(",")[0] if main else "").split()
    pronoun = reading.text[slice(*clause.subject)].partition(" ")[0].lower()
    known = (
        0 < len(name) < 4 and all(word[0].isupper() and word.isalpha() for word in name) and name[0] not in _NO_NAMES
    )
    return Before(person=" ".join(name)) if known and pronoun in _PERSONAL - {"they"} else None


def _source(reading: Reading, group: int) -> Before | None:
    """For “According to Alba, its software has won”: of whom what it says is told."""
    led = None if group else _according().match(reading.text, reading.span.start, reading.span.end)
    return Before(body=led[1], firm=led[1], sole=True) if led else None


@cache
def _according() -> re.Pattern[str]:
    return re.compile(r"According to ((?:[A-Z][\w’'-]+ ?){1,3}), (?=(?:its|their|it|they) )")


@cache
def _then_named() -> re.Pattern[str]:
    """The name after an opening clause, before an aside: “…, Lund, who”."""
    return re.compile(r", ((?:[A-Z][\w’'-]+ ?){1,3}), ?$")


_NO_NAMES = frozenset(
    {"The", "A", "An", "He", "She", "It", "They", "His", "Her", "Police", "In", "This", "There", "We"}
)
