"""Do claims of two articles tell of one deed, in words that hardly meet?

In: two claims as they are compared. Out: why they are one deed, "" where that cannot be told. Exists because "Warplanes
hit a crowded market" and "the bombing of a market killed 61" are one thing: one kind of deed, on one named day, and a
rarer word in common. Where a day is crowded with such deeds, more is asked for.
"""

from __future__ import annotations

import re

from timeline.entries.figures import SMALL
from timeline.entries.words import NATIONS, Profile, as_written, content, is_explicit, stem, tokens
from timeline.model import Claim

_FAMILIES = {
    name: frozenset(content(words))
    for name, words in {
        "an attack": "attacked bombed bombing bombardment shelled shelling raided blast explosion exploded airstrike "
        "warplanes missiles rockets gunmen ambushed shot",
        "a death": "died killed murdered assassinated slain drowned fatally",
        "an arrest": "arrested detained custody",
        "a sentence": "sentenced convicted jailed imprisoned guilty verdict",
        "a charge": "charged indicted sued",
        "a release": "freed released bail acquitted",
        "a resignation": "resigned quit resignation",
        "an appointment": "appointed named inaugurated sworn",
        "a crash": "crashed collided collision derailed derailment plunged",
        "a sinking": "sank sunk capsized",
        "a collapse": "collapsed",
        "a fire": "burned burnt blaze fire",
        "an opening": "opened reopened inaugurated began launched unveiled",
        "an end": "closed shut ended finished",
        "an agreement": "agreed signed accord treaty pact deal",
        "a meeting": "met talks summit conference",
        "a vote": "voted elected election referendum poll won",
        "a search": "searched raided",
        "a flight": "evacuated evacuation fled",
        "an arrival": "arrived visited landed reached",
        "a departure": "left departed withdrew withdrawal",
        "a recall": "recalled recall",
        "a ban": "banned suspended prohibited",
        "a birth": "born birth",
        "a wedding": "married wedding wed",
        "a purchase": "bought acquired purchased takeover sold",
    }.items()
}
"""Kinds of deed, and the words that tell of each."""
_ENOUGH, _CROWDED_ENOUGH = 0.5, 1.1
"""How rare, together, the other words must be that both use; the second on a day of which much is told."""
_CROWD = 12
"""Claims of a day from which it is crowded."""
_WIDE = 370
"""Days; within a wider date the same deed may have been done twice."""
_COUNT = r"(\d{1,3}|" + "|".join(SMALL) + r")"
_AGE = re.compile(
    rf"\b{_COUNT}[ -]years?[ -]old\b|\baged {_COUNT}\b|, (?:who (?:was|is) )?{_COUNT},|, who (?:was|is) {_COUNT}\b",
    re.IGNORECASE,
)


def same_deed(a: Profile, b: Profile) -> str:
    """Why claims of two articles, of one day or a day and the month it lies in, tell of one deed, or ""."""
    if a.claim.article == b.claim.article or not (is_explicit(a.claim) and is_explicit(b.claim)):
        return ""
    if "said" in (a.claim.status, b.claim.status) or max(a.high - a.low, b.high - b.low) > _WIDE:
        return ""
    shared_deeds = [name for name, words in _FAMILIES.items() if words & a.terms.keys() and words & b.terms.keys()]
    if not shared_deeds:
        return ""
    deed = shared_deeds[0]
    if ages(a.claim.quote) & ages(b.claim.quote) and _needed(a, b) == _ENOUGH:
        return f"both tell of {deed}, of someone of one age"
    if _are_others(a, b):
        return ""
    other = {word: a.terms[word] for word in a.terms if word in b.terms and word not in _FAMILIES[deed]}
    if sum(other.values()) < _needed(a, b) or not other:
        return ""
    words = sorted(other, key=lambda word: (-other[word], word))
    spoken = next((found for word in words if (found := as_written(a.claim.quote, word))), "")
    return f"both tell of {deed} and speak of “{spoken}”" if spoken else ""


def ages(text: str) -> set[int]:
    """How old people in a text are said to be, in years."""
    found = (word.lower() for match in _AGE.finditer(text) for word in match.groups() if word)
    return {SMALL.get(word) or int(word) for word in found}


def _needed(a: Profile, b: Profile) -> float:
    """How much two claims must have in common besides the deed; in a wide date, a person it was done by or to."""
    if a.low == a.high == b.low == b.high:
        return _ENOUGH if max(a.crowd, b.crowd) < _CROWD else _CROWDED_ENOUGH
    return _ENOUGH if _last_names(a.claim) & _last_names(b.claim) else 2 * _CROWDED_ENOUGH


def _last_names(claim: Claim) -> set[str]:
    """Of persons and bodies; a people or a country is no doer of one deed."""
    last = (stem(tokens(name)[-1]) for name in claim.people if tokens(name))
    return {word for word in last if word not in NATIONS}


def _are_others(a: Profile, b: Profile) -> bool:
    """Whether they name people, or places, and not one in common; a name may be shortened to its last word."""
    return _disjoint(a.claim, b.claim, "people") or _disjoint(a.claim, b.claim, "places")


def _disjoint(a: Claim, b: Claim, field: str) -> bool:
    one, other = ({word for name in getattr(claim, field) for word in name.lower().split()} for claim in (a, b))
    return bool(one and other and not one & other)
