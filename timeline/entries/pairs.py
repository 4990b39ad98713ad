"""Which claims are worth comparing.

In: a pile of claims. Out: pairs of places in it, each once, that share a day and a word that is rare there, or a rare
word and dates that meet. Exists so that the work grows with what claims have in common, not with the square of their
number.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from timeline.entries.words import Pile, Profile, is_explicit

_ALL = 250
"""A pile up to this size is compared whole."""
_NARROW = 7
"""Days; a date up to that wide is looked up under each of its days."""
_POSTINGS = 250
"""Within one day, a word of more claims than this leads to none of them."""
_RARE = 0.45
_BEST = 40
"""Of the claims that share rare words with a wide date, so many are compared."""


def find_pairs(pile: Pile) -> Iterator[tuple[int, int]]:
    """Pairs of indexes into the pile, the smaller first, without an order that means anything; some come twice."""
    if len(pile.profiles) <= _ALL:
        size = len(pile.profiles)
        yield from ((i, j) for j in range(size) for i in range(j))
        return
    yield from _in_a_row(pile)
    yield from _on_a_day(pile)
    yield from _by_rare_words(pile)


def _in_a_row(pile: Pile) -> Iterator[tuple[int, int]]:
    """Claims of one article that follow each other, at most one between them, and those that lean on one before."""
    place = {profile.claim.id: index for index, profile in enumerate(pile.profiles)}
    for index, profile in enumerate(pile.profiles):
        if profile.claim.leans_on in place:
            other = place[profile.claim.leans_on]
            yield min(index, other), max(index, other)
    for step in (1, 2):
        for index in range(len(pile.profiles) - step):
            if pile.profiles[index].claim.article == pile.profiles[index + step].claim.article:
                yield index, index + step


def _on_a_day(pile: Pile) -> Iterator[tuple[int, int]]:
    """Claims that may be of one day and share a word that is not everywhere on it."""
    days: dict[int, list[int]] = defaultdict(list)
    for index, profile in enumerate(pile.profiles):
        for day in _days(profile):
            days[day].append(index)
    for day, members in sorted(days.items()):
        postings: dict[str, list[int]] = defaultdict(list)
        for index in members:
            near = Counter(other for word in pile.profiles[index].terms for other in postings[word])
            for other, shared in near.items():
                if shared >= 2 and _first_shared_day(pile.profiles[other], pile.profiles[index]) == day:
                    yield other, index
            for word in pile.profiles[index].terms:
                if len(postings[word]) < _POSTINGS:
                    postings[word].append(index)


def _by_rare_words(pile: Pile) -> Iterator[tuple[int, int]]:
    """Claims with a wide date, each with those that share most of its rare words."""
    postings: dict[str, list[int]] = defaultdict(list)
    for index, profile in enumerate(pile.profiles):
        for word, rarity in profile.terms.items():
            if rarity >= _RARE:
                postings[word].append(index)
    for index, profile in enumerate(pile.profiles):
        if not _is_wide(profile):
            continue
        weight: Counter[int] = Counter()
        for word in profile.terms:
            for other in postings.get(word, ()):
                if not _is_wide(pile.profiles[other]) or other < index:
                    weight[other] += 1
        best = sorted(weight.items(), key=lambda item: (-item[1], item[0]))[:_BEST]
        yield from ((min(index, other), max(index, other)) for other, _ in best if other != index)


def _is_wide(profile: Profile) -> bool:
    return profile.high - profile.low >= _NARROW


def _days(profile: Profile) -> range:
    """The days a claim is looked up under: its own, and the day before where it only has its article's."""
    if _is_wide(profile):
        return range(0)
    return range(profile.low - (not is_explicit(profile.claim)), profile.high + 1)


def _first_shared_day(a: Profile, b: Profile) -> int:
    return max(_days(a).start, _days(b).start)
