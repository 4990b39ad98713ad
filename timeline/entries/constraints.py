"""What rules out that two claims tell of one thing, whatever words they share.

In: two claims as they are compared. Out: why they are two, as a sentence: opposite words, other hours, ages, ordinals
or counts, other speakers; "" where nothing forbids it. Exists because much the same words tell of two things every day.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from timeline.entries.figures import TAKING_PART, TOLL, Figure, disagree, find_dead
from timeline.entries.kinds import ages
from timeline.entries.relations import relate
from timeline.entries.runs import one_caption
from timeline.entries.speakers import two_speakers
from timeline.entries.tables import word_set
from timeline.entries.words import Profile, minutes_apart, people_named, tokens
from timeline.model import Claim

_OPPOSED = tuple(
    (word_set(left), word_set(right))
    for left, right in (
        ("agreed signed negotiated brokered", "broke broken collapsed violated breached resumed"),
        ("positive", "negative"),
        ("arrested detained jailed arrest", "released freed acquitted bailed release"),
        ("opened reopened opening", "closed shut closure"),
        ("rose increased climbed", "fell dropped declined decreased"),
        ("accepted approved passed", "rejected refused vetoed"),
        ("imposed", "lifted eased"),
        ("won", "lost"),
        ("arrived arrival", "departed left departure"),
        ("raised", "lowered cut"),
        ("extended", "cancelled ended"),
        ("resumed restarted", "suspended halted stopped"),
        ("confirmed", "denied ruled"),
        ("appointed named", "resigned sacked dismissed"),
        ("captured seized", "lost retreated withdrew"),
    )
)
"""Words that tell of opposite things, as they are written."""
_EITHER = frozenset(word for sides in _OPPOSED for side in sides for word in side)
_DEAD = word_set("dead died drowned killed perished")
_SPREADS = re.compile(
    r"\b(?:cholera|disease|ebola|epidemic|fever|flu|influenza|outbreak|pandemic|plague|strain|virus)\b"
)
"""What goes on killing."""
_TALLIED = word_set("case infection")
"""What is counted anew every day, whatever else happens."""
_OF_THESE = re.compile(r" of (?:the|them|these|those)\b")
_ANSWER = re.compile(
    r"\b(?:accused|accuses|applaud(?:ed|s)|condemn(?:ed|s)|criticis?z?e[ds]|denounce[ds]|deplore[ds]|hail(?:ed|s)"
    r"|mocked|praise[ds]|slammed|welcome[ds]) (?!by\b)"
)
"""How somebody took it."""
_MINUTES_APART = 3
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def forbids(a: Profile, b: Profile, counts: bool = True) -> str:
    """What rules out that two claims are one thing, as a sentence; "" where nothing does.

    `counts`: whether different counts do. Of what a day seldom has two, they are a disagreement instead.
    """
    if a.claim.article == b.claim.article and (speakers := two_speakers(a.claim, b.claim)):
        return f"One is what {speakers[0]} said, the other what {speakers[1]} said."
    if a.claim.article == b.claim.article and (clocks := _different_hours(a.claim, b.claim)):
        return f"One is told of {clocks[0]}, the other of {clocks[1]}."
    if opposed := _opposed(a, b):
        return f"One tells of “{opposed[0]}”, the other of “{opposed[1]}”."
    if a.claim.article != b.claim.article and (answer := _answers_the_deed(a.claim, b.claim)):
        return f"One tells what somebody made of it: “{answer}”."
    if a.claim.article != b.claim.article and (caption := one_caption(a.claim.quote, b.claim.quote)):
        return f"They share no more than what stands before both: “{caption}”."
    if rounds := _different_ordinals(a.claim.quote, b.claim.quote):
        return f"One counts the {rounds[0]}, the other the {rounds[1]}."
    if (ages := _different_ages(a.claim.quote, b.claim.quote)) and not people_named(a.claim) & people_named(b.claim):
        return f"One tells of someone {ages[0]} years old, the other of someone {ages[1]}."
    if counts and (figures := counts_differ(a, b)):
        return f"“{figures[0].words}” and “{figures[1].words}” are different counts."
    return ""


def _answers_the_deed(a: Claim, b: Claim) -> str:
    """The word by which one claim tells how somebody took what the other tells as done; "" where none does."""
    one, other = _ANSWER.search(a.quote), _ANSWER.search(b.quote)
    if bool(one) == bool(other) or (b if one else a).status == "said":
        return ""
    found = one or other
    return found[0] if found else ""


def counts_differ(a: Profile, b: Profile) -> tuple[Figure, Figure] | None:
    """Two figures of one word that cannot both be true, no growth explains them, and the claims share no figure."""
    if {(f.number, f.unit) for f in a.figures} & {(f.number, f.unit) for f in b.figures}:
        return None
    days_differ, one_article = relate(a, b) == "a day apart", a.claim.article == b.claim.article
    same_day = (a.low, a.high) == (b.low, b.high)
    for one in a.figures:
        for other in b.figures:
            if one_article and _counts_a_part(one, other):
                continue
            if disagree(one, other) and (days_differ or one_article or not grows(one)):
                return one, other
            if not same_day and _are_two_tallies(one, other):
                return one, other
    return None if same_day else _two_tolls_of_an_outbreak(a.claim, b.claim)


def _two_tolls_of_an_outbreak(a: Claim, b: Claim) -> tuple[Figure, Figure] | None:
    """How many an outbreak has killed by two days, where that is not the same: each day has its own toll."""
    one, other = find_dead(a.quote), find_dead(b.quote)
    if not one or not other or one.number == other.number:
        return None
    spreads = "outbreak" in (a.kind, b.kind) or _SPREADS.search(a.quote) or _SPREADS.search(b.quote)
    return (one, other) if spreads else None


def _are_two_tallies(one: Figure, other: Figure) -> bool:
    """Whether they count the same cases, "two more" and "eight": of two days each has its own count."""
    head = one.unit.split()[-1:]
    return head == other.unit.split()[-1:] and bool(_TALLIED.issuperset(head) and head) and one.number != other.number


def _counts_a_part(one: Figure, other: Figure) -> bool:
    """Whether the lesser of two figures counts some of the greater: "six boys", "five of the boys"."""
    less = min(one, other, key=lambda figure: figure.number)
    return bool(_OF_THESE.search(less.words))


def grows(figure: Figure) -> bool:
    """Whether it counts something that grows while a story lasts: the dead, the cases; not who came to a march."""
    counted = figure.unit.split()[-1] if figure.unit else ""
    if counted == "people":
        return not figure.near & TAKING_PART
    if not figure.near.isdisjoint(_DEAD):
        return True
    return any(counted.startswith(word) for word in TOLL)


def _opposed(a: Profile, b: Profile) -> tuple[str, str] | None:
    said, other_said = _either(a.claim.quote), _either(b.claim.quote)
    if not said or not other_said:
        return None
    for left, right in _OPPOSED:
        for one, other in ((left, right), (right, left)):
            if one & said and other & other_said and not other & said and not one & other_said:
                return min(one & said), min(other & other_said)
    return None


@lru_cache(maxsize=20_000)
def _either(text: str) -> frozenset[str]:
    """The words of a text that have an opposite."""
    return _EITHER.intersection(tokens(text))


def _different_hours(a: Claim, b: Claim) -> tuple[str, str] | None:
    """Two times of day of one zone that one article keeps apart by some minutes."""
    one, other = (claim.when.start.clock if claim.when.start else "" for claim in (a, b))
    return (one, other) if minutes_apart(one, other) >= _MINUTES_APART else None


def _different_ages(a: str, b: str) -> tuple[int, int] | None:
    one, other = ages(a), ages(b)
    return (min(one), min(other)) if one and other and not one & other else None


def _different_ordinals(a: str, b: str) -> tuple[str, str] | None:
    """ "the third case" and "the fourth case": two words that count the same noun differently."""
    one, other = ordinals(a), ordinals(b)
    for noun in sorted(one.keys() & other.keys()):
        if one[noun] != other[noun]:
            return f"{one[noun]} {noun}", f"{other[noun]} {noun}"
    return None


@lru_cache(maxsize=20_000)
def ordinals(text: str) -> dict[str, str]:
    """The ordinals of a text by the noun that each counts: the round, and "fourth"."""
    words = text.lower().split()
    return {after.strip(".,;:'\"”"): word for word, after in itertools.pairwise(words) if word in _ORDINALS}
