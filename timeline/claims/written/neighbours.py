"""Articles that are most alike in their words.

In: texts. Out: for some of them, which of the others are nearest, and how near. Exists for large dated piles, where
what an article is about bounds when it was written. Memory grows with the texts, not with their pairs.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

_HEAD = 4000
"""Code points of a text that are compared."""
_COMMON = 0.5
"""A word in a larger share of the texts than this tells nothing."""
_MOST = 2000
"""Texts: a word in more of them joins too many to be looked up."""
_TOKEN = re.compile(r"\d[\d,.]*\d|[A-Za-z0-9]+")

Near = tuple[int, float]
"""Which text, and how near: 0 for no word in common, 1 for the same words."""


def vectors(texts: Sequence[str]) -> list[dict[str, float]]:
    """Each text as weighted words of length 1: rare words weigh more, repeated ones a little more (tf-idf)."""
    bags = [_features(text[:_HEAD]) for text in texts]
    spread = Counter(word for bag in bags for word in bag)
    return [_vector(bag, spread, len(texts)) for bag in bags]


def _features(text: str) -> Counter[str]:
    """Words by how they begin, figures (a toll is of its days), and pairs of words that follow each other."""
    tokens = [token.lower() for token in _TOKEN.findall(text)]
    bag = Counter(token[:7] for token in tokens if len(token) > 3 and token.isalpha())
    bag.update(f"#{token.replace(',', '')}" for token in tokens if token[0].isdigit())
    bag.update(f"{one} {other}" for one, other in pairwise(tokens) if len(one) > 2 and len(other) > 2)
    return bag


def _vector(bag: Counter[str], spread: Mapping[str, int], count: int) -> dict[str, float]:
    most = min(_MOST, count * _COMMON)
    weights = {
        word: (1 + math.log(times)) * math.log(count / spread[word])
        for word, times in bag.items()
        if 1 < spread[word] < max(most, 2.5)
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def nearest(
    of: Sequence[int], among: Sequence[int], vectors: Sequence[Mapping[str, float]], count: int
) -> dict[int, list[Near]]:
    """For each index in `of`, the `count` in `among` that are most like it, nearest first."""
    where: dict[str, list[Near]] = defaultdict(list)
    for index in among:
        for word, weight in vectors[index].items():
            where[word].append((index, weight))
    found: dict[int, list[Near]] = {}
    for index in of:
        likeness: dict[int, float] = defaultdict(float)
        for word, weight in vectors[index].items():
            for other, theirs in where.get(word, ()):
                likeness[other] += weight * theirs
        likeness.pop(index, None)
        found[index] = sorted(likeness.items(), key=lambda near: (-near[1], near[0]))[:count]
    return found
