"""What matters: how important each entry is.

In: a pile in groups, how strong each date is, and how well each claim stands for its date. Out: a figure for each
group, comparable within a project. Exists so that the first screen of a chronology of hundreds of articles is what an
editor would choose.

An entry has its day's strength times its share of the day: how much of what the day's articles say its best claim
says, and how many sources tell it. What many tell, each in their own words, stands out from the other days too.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline.dates import When
from timeline.entries.days import Occasion, occasion_of
from timeline.entries.group import Group
from timeline.entries.words import Pile, cosine

_SOURCES = 0.2
_SAYS_AGAIN_COST = 0.6
_STEP = 1e-4
"""So that no two entries of a date weigh the same."""
_RANKED = 40
"""Entries of one date that are ranked with care; the rest follow by their own weight."""
_LEAST_SHARE = 0.2
"""Of its day's strength, what the least entry of it has."""
_FALLS_OFF = 4.0
"""Power of an entry's share in its day: a first screen is of many days, not all of one."""
_WELL_TOLD, _FAIR = 0.5, 1.5
"""What a date gains from its best claim, as far as that is better than a fair one: what nobody tells well is less."""
_MANY_TELL = 0.35
"""What each doubling or so of those who tell an entry, each in other words, adds to its weight, as a part of it."""
_OWN_WORDS = 0.6
"""How alike two tellings may be and yet be two: a sentence taken over from the paper's last article tells nothing."""
_TELLERS = 40
"""Claims of an entry of which the tellers are counted."""


def weigh_groups(
    groups: Sequence[Group],
    whens: Sequence[When],
    pile: Pile,
    scores: Sequence[float],
    strength: Sequence[float],
    source_of: Mapping[str, str],
) -> list[float]:
    """A figure for each group: how strong its date is, times its share of it, times how many tell it."""
    own = [_own_weight(group, pile, scores, source_of) for group in groups]
    together: dict[Occasion, list[int]] = defaultdict(list)
    for place, when in enumerate(whens):
        together[occasion_of(place, when)].append(place)
    weights = [0.0] * len(groups)
    for places in together.values():
        voices = {place: pile.profiles[_voice(groups[place], scores)].terms for place in places}
        day = max(0.0, strength[places[0]] + _WELL_TOLD * (max(own[place] for place in places) - _FAIR))
        for place, share in _shares(places, own, voices):
            told = 1 + _MANY_TELL * math.log(_tellers(groups[place], pile, source_of))
            weights[place] = day * told * (_LEAST_SHARE + (1 - _LEAST_SHARE) * share**_FALLS_OFF)
        _set_apart(places, weights)
    return weights


def _set_apart(places: Sequence[int], weights: list[float]) -> None:
    """Make no two of these weights the same."""
    most = math.inf
    for place in sorted(places, key=lambda place: (-weights[place], place)):
        weights[place] = most = min(most - _STEP, weights[place])


def _tellers(group: Group, pile: Pile, source_of: Mapping[str, str]) -> int:
    """How many sources tell what a group tells, each in words of its own."""
    told: list[tuple[str, dict[str, float]]] = []
    for n in group.members[:_TELLERS]:
        article, terms = pile.profiles[n].claim.article, pile.profiles[n].terms
        source = source_of.get(article, article)
        if all(source != other and cosine(terms, words) < _OWN_WORDS for other, words in told):
            told.append((source, terms))
    return len(told)


def _shares(
    places: Sequence[int], own: Sequence[float], voices: Mapping[int, dict[str, float]]
) -> Iterator[tuple[int, float]]:
    """Entries of one date with their share of it, the greatest first; one that repeats another loses."""
    ranked = sorted(places, key=lambda place: (-own[place], place))
    most, share = max(own[ranked[0]], 1e-6), 1.0 + _STEP
    left, rest = ranked[:_RANKED], ranked[_RANKED:]
    likest = dict.fromkeys(left, 0.0)
    while left:
        worth, _, best = max((own[place] - _SAYS_AGAIN_COST * likest[place], -place, place) for place in left)
        left.remove(best)
        share = max(0.0, min(share - _STEP, worth / most))
        yield best, share
        for place in left:
            likest[place] = max(likest[place], cosine(voices[place], voices[best]))
    for place in rest:
        share = max(0.0, min(share - _STEP, own[place] / most))
        yield place, share


def _voice(group: Group, scores: Sequence[float]) -> int:
    """The claim that speaks for a group."""
    return max(group.members, key=lambda n: (scores[n], -n))


def _own_weight(group: Group, pile: Pile, scores: Sequence[float], source_of: Mapping[str, str]) -> float:
    sources = {source_of.get(a, a) for a in (pile.profiles[n].claim.article for n in group.members)}
    return max(scores[n] for n in group.members) + _SOURCES * math.log(len(sources))
