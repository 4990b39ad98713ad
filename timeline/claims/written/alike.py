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

_SAME_NEWS = 10
"""Days by which two reports of one event in the same words may lie apart."""
_SAME_BACKGROUND = 60
"""The same where nobody is quoted: newspapers print a paragraph of background again for weeks."""
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


def same_words(texts: Sequence[Text], open_ids: set[str]) -> dict[str, list[Pair]]:
    """For each article without a day, the sentences that others tell in nearly the same words."""
    bags: list[tuple[str, str, frozenset[str]]] = []
    where: dict[str, list[int]] = defaultdict(list)
    for text in texts:
        for span in text.spans:
            words = text.article.text[span.start : span.end]
            bag = stems(words)
            if len(bag) < _LEAST_WORDS:
                continue
            for word in sorted(bag):
                where[word].append(len(bags))
            bags.append((text.article.id, words, bag))
    rare = _rare_names(texts)
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for index, (article, words, bag) in enumerate(bags):
        if article in open_ids:
            for other in _like(index, bag, bags, where, rare):
                pairs[article].append(Pair(bags[other][0], words))
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
    index: int,
    bag: frozenset[str],
    bags: Sequence[tuple[str, str, frozenset[str]]],
    where: dict[str, list[int]],
    rare: frozenset[str],
) -> Iterator[int]:
    shared: Counter[int] = Counter()
    for word in sorted(bag):
        if len(where[word]) <= _COMMON:
            shared.update(where[word])
    for other, count in sorted(shared.items()):
        if bags[other][0] != bags[index][0] and count >= _LEAST_WORDS:
            least = min(len(bag), len(bags[other][2]))
            names = capitals(bags[index][1]) & capitals(bags[other][1])
            alike = len(bag & bags[other][2]) / least
            if alike >= (_LIKE if len(names & rare) >= _LEAST_NAMES else _COPIED) and len(names) >= _LEAST_NAMES:
                yield other


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
    apart = _SAME_NEWS if any(_SPOKEN.search(pair.words) for _, _, pair in known) else _SAME_BACKGROUND
    low = min(first for first, _, _ in known).plus(-apart)
    high = max(last for _, last, _ in known).plus(apart)
    names = ", ".join(f"“{name}”" for name in others[:3])
    told = f"This article and {names} tell of the same in nearly the same words"
    because = f"{told}, so they were written within {apart} days of each other."
    words = " ".join(known[0][2].words.split())[:90]
    yield Bound(low, high, Step("the same words in another article", words, f"{low}..{high}", because), others)


@cache
def capitals(words: str) -> frozenset[str]:
    return frozenset(word[:5] for word in re.findall(r"(?<!^)\b[A-Z][a-z]{3,}", words))
