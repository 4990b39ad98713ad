"""Sentences that an article took over from an earlier one, with their "on Thursday" grown stale.

In: a pile of claims, and when the articles were published. Out: for each claim that only repeats an earlier one, which.
Exists because a sentence printed again a week later still means the Thursday it was written for.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline.entries.words import Profile, content, cosine, fold, is_explicit

_FEW = 40
"""A word of more claims than this leads to none of them."""
_SAME_WORDS = 0.9
_LONG_ENOUGH = 4
"""Words that say something; a shorter sentence may be written twice."""
_JUST_BEFORE = 3
"""Days between a deed and the day on which somebody told it."""
_SOON = 14
"""Days in which an article is likely to print another's sentence again."""


def alike(profiles: Sequence[Profile], least: int = 3) -> Iterator[tuple[int, int]]:
    """Places of two claims of days that share so many words which few claims have; the smaller first."""
    postings: dict[str, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        if profile.low != profile.high:
            continue
        shared = Counter(other for word in profile.terms for other in postings[word])
        yield from ((other, index) for other, count in sorted(shared.items()) if count >= least)
        for word in profile.terms:
            if len(postings[word]) < _FEW:
                postings[word].append(index)


def find_reprints(profiles: Sequence[Profile], published: Mapping[str, int]) -> dict[int, int]:
    """Place of a claim → place of the earliest claim whose words it repeats, where their days differ."""
    first: dict[int, int] = {}
    for a, b in itertools.chain(alike(profiles), _word_for_word(profiles)):
        pair = sorted((a, b), key=lambda n: (published.get(profiles[n].claim.article, 10**9), n))
        if _is_reprint(profiles[pair[0]], profiles[pair[1]], published):
            earlier = first.get(pair[0], pair[0])
            first[pair[1]] = min(first.get(pair[1], earlier), earlier, key=lambda n: (profiles[n].low, n))
    return {later: first.get(earlier, earlier) for later, earlier in first.items()}


def find_bare_sayings(profiles: Sequence[Profile]) -> dict[int, int]:
    """Place of a claim that somebody said something → place of the one that tells it, where it says no more than that.

    "The ministry said on Saturday that the army had taken the town on Friday night" is news of Friday.
    """
    of_sentence: dict[tuple[str, int], list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        of_sentence[profile.claim.article, profile.claim.sentence.start].append(place)
    found: dict[int, int] = {}
    for places in of_sentence.values():
        said = [n for n in places if profiles[n].claim.status == "said"]
        told = [n for n in places if profiles[n].claim.status != "said" and not profiles[n].claim.mention]
        if len(said) == len(told) == 1 and _says_only(profiles[said[0]], profiles[told[0]]):
            found[said[0]] = told[0]
    return found


def _says_only(saying: Profile, told: Profile) -> bool:
    """Whether nothing is left of a saying but who said it and when, if what it says is taken out."""
    outer, inner = saying.claim, told.claim
    if not outer.start <= inner.start < inner.end <= outer.end or not is_explicit(inner):
        return False
    if told.low != told.high or not 0 < abs(saying.low - told.low) <= _JUST_BEFORE:
        return False
    rest = outer.quote.replace(inner.quote, " ")
    known = {*content(outer.attribution), *content(words_for_when(saying))}
    return not [word for word in content(rest) if word not in known]


def _word_for_word(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Places of claims with the same letters and no words for when, each with the first of them."""
    first: dict[str, int] = {}
    for place, profile in enumerate(profiles):
        if profile.claim.basis == "inferred" and profile.claim.expression is None:
            yield first.setdefault(" ".join(fold(profile.claim.quote).split()), place), place


def _is_reprint(earlier: Profile, later: Profile, published: Mapping[str, int]) -> bool:
    if earlier.claim.article == later.claim.article or (earlier.low, earlier.high) == (later.low, later.high):
        return False
    if not _says_no_day(earlier, later) and not _says_it_again(earlier, later):
        return False
    if min(len(earlier.terms), len(later.terms)) < _LONG_ENOUGH:
        return False
    first, second = (published.get(profile.claim.article) for profile in (earlier, later))
    if first is None or second is None or not 0 < second - first <= _SOON:
        return False
    return cosine(earlier.terms, later.terms) >= _SAME_WORDS


def _says_no_day(earlier: Profile, later: Profile) -> bool:
    """Whether they are letter for letter the same, without words for when."""
    if earlier.claim.expression or later.claim.expression or later.claim.basis != "inferred":
        return False
    return fold(earlier.claim.quote).split() == fold(later.claim.quote).split()


def _says_it_again(earlier: Profile, later: Profile) -> bool:
    """Whether they give two days in the same words, and the same counts."""
    return earlier.low != later.low and _counts(earlier) == _counts(later) and same_words_for_when(earlier, later)


def same_words_for_when(a: Profile, b: Profile) -> bool:
    """Whether both say "on Thursday", each of the day it was printed: then their words agree, whatever the days."""
    one, other = fold(words_for_when(a)), fold(words_for_when(b))
    return a.claim.basis != "stated" and b.claim.basis != "stated" and one == other != ""


def words_for_when(profile: Profile) -> str:
    """The words that say when; "" where a claim has none."""
    claim = profile.claim
    if claim.expression is None:
        return ""
    return claim.quote[max(0, claim.expression.start - claim.start) : max(0, claim.expression.end - claim.start)]


def _counts(profile: Profile) -> set[tuple[float, str]]:
    return {(figure.number, figure.unit) for figure in profile.figures}
