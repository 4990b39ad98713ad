"""Sentences that two articles tell in nearly the same words, as reasons for when one of them was written.

In: articles. Out: for those without a day, bounds from the days of the others.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from timeline.claims.written.reason import Bound, Text
from timeline.dates.when import Day, Step
from timeline.model import Article

_SAME_NEWS = 14
"""Days by which two reports of one event in the same words may lie apart, where both open with them. Measured on four
piles of news: 67 of 67 such pairs lie within, as does nearly every pair that shares much of what was said."""
_SAME_BACKGROUND = 180
"""The same for what stands farther down: a paragraph of background, or a quotation, is printed again for months."""
_OPENING = 5
"""Sentences with which an article opens."""
_MUCH = 4
"""Sentences in common, from which two reports are of one event wherever these stand."""
_SPOKEN = re.compile(r"[\"“”]|\b(?:said|says|told|added|according to)\b")
_LIKE = 0.42
"""Share of the shorter sentence's words that two sentences must have in common to be one in other words."""
_COPIED = 0.9
"""The same share, from which it is one sentence printed twice, whatever its names."""
_LEAST_WORDS = 7
_LEAST_NAMES = 2
_RARE = 10
"""Articles: a name in more of them is not rare."""
_COMMON = 60
"""A word in more sentences than this joins none."""


class Pair(msgspec.Struct, frozen=True):
    """A sentence of an article without a day, and one of another article in nearly the same words."""

    other: str
    words: str
    place: int = 0
    """Which sentence of its article the later of the two is, from 0."""


class _Sentence(msgspec.Struct, frozen=True):
    """A sentence of an article and the beginnings of its longer words."""

    article: str
    place: int
    words: str
    stems: frozenset[str]


def same_words(texts: Sequence[Text], open_ids: set[str]) -> dict[str, list[Pair]]:
    """For each article without a day, the sentences that others tell in nearly the same words."""
    bags: list[_Sentence] = []
    where: dict[str, list[int]] = defaultdict(list)
    for text in texts:
        for place, span in enumerate(text.spans):
            words = text.article.text[span.start : span.end]
            bag = stems(words)
            if len(bag) < _LEAST_WORDS:
                continue
            for word in sorted(bag):
                where[word].append(len(bags))
            bags.append(_Sentence(text.article.id, place, words, bag))
    rare = _rare_names(texts)
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for index, one in enumerate(bags):
        if one.article in open_ids:
            for other in (bags[like] for like in _like(index, bags, where, rare)):
                pairs[one.article].append(Pair(other.article, one.words, max(one.place, other.place)))
    return pairs


def _rare_names(texts: Sequence[Text]) -> frozenset[str]:
    """Names that few of the articles use: the others belong to the whole story and join nothing."""
    used = Counter(name for text in texts for name in capitals(text.article.text))
    most = max(2, min(0.4 * len(texts), _RARE))
    return frozenset(name for name, count in used.items() if count <= most)


@cache
def stems(words: str) -> frozenset[str]:
    reading = re.findall(r"[a-z]{4,}", words.lower().replace("’", "'"))
    return frozenset(word[:6] for word in reading)


def _like(
    index: int, bags: Sequence[_Sentence], where: Mapping[str, Sequence[int]], rare: frozenset[str]
) -> Iterator[int]:
    one = bags[index]
    shared: Counter[int] = Counter()
    for word in sorted(one.stems):
        if len(where[word]) <= _COMMON:
            shared.update(where[word])
    for place, count in sorted(shared.items()):
        other = bags[place]
        if other.article != one.article and count >= _LEAST_WORDS:
            least = min(len(one.stems), len(other.stems))
            names = capitals(one.words) & capitals(other.words)
            alike = len(one.stems & other.stems) / least
            if alike >= (_LIKE if len(names & rare) >= _LEAST_NAMES else _COPIED) and len(names) >= _LEAST_NAMES:
                yield place


def by_others(article: str, pairs: Mapping[str, Sequence[Pair]], current: Mapping[str, Article]) -> Iterator[Bound]:
    """Reports of one event in nearly the same words were written in the same days, the first to the last of them."""
    known: list[tuple[Day, Day, Pair]] = []
    for pair in pairs.get(article, ()):
        other = current[pair.other].published
        if other is not None and other.earliest is not None and other.latest is not None:
            known.append((other.earliest, other.latest, pair))
    if not known:
        return
    others = tuple(dict.fromkeys(pair.other for _, _, pair in known))
    apart = _apart([pair for _, _, pair in known])
    low = min(first for first, _, _ in known).plus(-apart)
    high = max(last for _, last, _ in known).plus(apart)
    names = ", ".join(f"“{name}”" for name in others[:3])
    told = f"This article and {names} tell of the same in nearly the same words"
    because = f"{told}, so they were written within {apart} days of each other."
    words = " ".join(known[0][2].words.split())[:90]
    yield Bound(low, high, Step("the same words in another article", words, f"{low}..{high}", because), others)


def _apart(pairs: Sequence[Pair]) -> int:
    """Days by which articles may lie apart that have these sentences in common.

    A page that opens with the same many lines, and quotes nobody, is the same page at any time.
    """
    sentences = {pair.words for pair in pairs}
    spoken = any(_SPOKEN.search(words) for words in sentences)
    opening = any(pair.place < _OPENING for pair in pairs)
    much = len(sentences) >= _MUCH
    return _SAME_NEWS if (spoken and (opening or much)) or (opening and not much) else _SAME_BACKGROUND


@cache
def capitals(words: str) -> frozenset[str]:
    return frozenset(word[:5] for word in re.findall(r"(?<!^)\b[A-Z][a-z]{3,}", words))
