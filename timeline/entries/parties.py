"""Who did it: the parties that a claim names as doers of its deed, and where two claims name others.

In: the claims of one entry. Out: disagreements, with each side's words. Exists because "signed by Iran, Russia and
Turkey" and "signed by Russia, Iran and Iraq" cannot both be true, nor "killed by the army" and "killed by rebels".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

import msgspec

from timeline.entries.tables import word_set
from timeline.entries.words import NATIONS, Profile, stem, tokens
from timeline.model import Disagreement, Saying

_SIDES = {
    "the state": word_set("army authorities government military police regime soldiers troops"),
    "its opponents": word_set(
        "demonstrators gunmen guerrillas insurgents jihadists militants militia militias protesters rebels separatists"
    ),
}
"""Who fights whom, where no country is named."""
_SIDE_OF = {word: side for side, words in _SIDES.items() for word in sorted(words)}
_DEEDS = {
    "signed": "signed brokered negotiated guaranteed sponsored agreed",
    "attacked": "attacked bombed shelled raided destroyed shot ambushed burned torched hit struck",
    "killed": "killed murdered executed massacred beaten",
    "captured": "captured seized taken retaken stormed",
    "held": "arrested detained kidnapped abducted",
}
_DEED_OF = {word: deed for deed, words in _DEEDS.items() for word in words.split()}
_VERB = "|".join(sorted(_DEED_OF, key=len, reverse=True))
_NAME = r"(?:the |a |an )?[A-Za-z][\w.'’-]*(?: [A-Za-z][\w.'’-]*){0,3}?"
_LIST = rf"{_NAME}(?:, {_NAME})*(?:,? and {_NAME})?"
_PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|been|being|and) (?P<verb>{_VERB})\b(?: (?!by\b)[^\s,;.]+){{0,6}} by (?P<who>{_LIST})"
    r"(?=[,;.:]|$| (?:on|in|at|near|after|before|during|who|which|that|as|for|with|from|when|while|to)\b)"
)
_ACTIVE = re.compile(
    rf"^\W*(?P<who>{_LIST}),?(?: have| has| had)? (?P<verb>{_VERB}) (?!by\b)(?:the|a|an|at|up|it|its|their|\d|[a-z])"
)
_TARGETS = {
    "fighters": word_set(
        "armoury arsenal barracks base bases bunker depot fighters garrison gunmen headquarters insurgents launcher "
        "militants outpost positions rebels soldiers troops"
    ),
    "others": word_set(
        "ambulance ambulances bakery bazaar bus church civilians clinic clinics funeral home homes hospital hospitals "
        "house houses market mosque school schools shelter village villagers villages wedding"
    ),
}
_STRUCK = "attacked|bombed|hit|raided|shelled|struck"
_AIM = re.compile(rf"\b(?:{_STRUCK}) (?:an?|the|its|their|two|three)? ?(?P<what>(?:[a-z-]+ ){{0,3}}[a-z-]+)\b")
_WAS_AIM = re.compile(
    rf"^\W*(?:An?|The|Two|Three) (?P<what>(?:[a-z-]+ ){{1,4}})(?:(?:in|near) [A-Z]\w+ )?(?:was|were) (?:{_STRUCK})\b"
)
"""What an attack was on."""


class Doers(msgspec.Struct, frozen=True):
    """Who did what, as a claim says."""

    deed: str
    words: str
    """As they stand."""
    parties: frozenset[str]
    """Countries, or sides where no country is named."""


def parties_that_differ(profiles: Sequence[Profile]) -> tuple[Disagreement, ...]:
    """The first two claims of an entry that give one deed to others."""
    told = [(profile, found) for profile in profiles if (found := find_doers(profile.claim.quote))]
    for (one, who), (other, instead) in combinations(told, 2):
        if one.claim.sentence != other.claim.sentence and _differ(who, instead):
            says = (Saying(one.claim.id, who.words), Saying(other.claim.id, instead.words))
            because = f"One says that {who.words} did it, the other {instead.words}."
            return (Disagreement(kind="other", says=says, because=because),)
    return ()


def targets_that_differ(profiles: Sequence[Profile]) -> tuple[Disagreement, ...]:
    """The first two articles by which an attack hit fighters, or a place of theirs, and by the other others."""
    told = [(profile, found) for profile in profiles if (found := find_target(profile.claim.quote))]
    for (one, (side, what)), (other, (instead, thing)) in combinations(told, 2):
        if one.claim.article != other.claim.article and side != instead:
            says = (Saying(one.claim.id, what), Saying(other.claim.id, thing))
            return (Disagreement(kind="other", says=says, because=f"One says that it hit {what}, the other {thing}."),)
    return ()


def find_target(text: str) -> tuple[str, str] | None:
    """Whose a place is that an attack hit, and the words for it; None where a clause names none, or both sides'."""
    found = _AIM.search(text) or _WAS_AIM.search(text)
    sides = [side for side, words in _TARGETS.items() if not words.isdisjoint(tokens(text))]
    if not found or len(sides) != 1:
        return None
    words = found["what"].split()
    place = next((n for n, word in enumerate(words, 1) if word in _TARGETS[sides[0]]), 0)
    return (sides[0], " ".join(words[:place])) if place else None


def find_doers(text: str) -> Doers | None:
    """Who did the deed that a clause tells of; None where it names nobody that can be compared."""
    found = _PASSIVE.search(text) or _ACTIVE.search(text)
    if not found:
        return None
    parties = frozenset(party for name in re.split(r",? and |, ", found["who"]) if (party := _party(name)))
    return Doers(_DEED_OF[found["verb"]], found["who"].rstrip(" ."), parties) if parties else None


def _party(name: str) -> str:
    """The country in a name, else the side; "" where neither can be told."""
    words = tokens(name)
    nations = [nation for word in words if (nation := stem(word)) in NATIONS]
    return nations[0] if nations else next((_SIDE_OF[word] for word in words if word in _SIDE_OF), "")


def _differ(a: Doers, b: Doers) -> bool:
    """Whether they are the doers of one deed and cannot both be: each names one the other leaves out."""
    if a.deed != b.deed or a.parties <= b.parties or b.parties <= a.parties:
        return False
    if len(a.parties) == len(b.parties) == 1:
        return (a.parties <= _SIDES.keys()) == (b.parties <= _SIDES.keys())
    return bool(a.parties & b.parties)
