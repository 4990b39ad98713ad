"""Articles that are most alike in their words.

In: texts. Out: for some of them, which of the others are nearest. Exists for large dated piles, where what an article
is about bounds when it was written.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

_HEAD = 4000
"""Code points of a text that are compared."""
_COMMON = 0.5
"""A word in a larger share of the texts than this tells nothing."""


def vectors(texts: Sequence[str]) -> list[dict[str, float]]:
    """Each text as weighted words of length 1: rare words weigh more, repeated ones a little more (tf-idf)."""
    bags = [Counter(word[:7] for word in re.findall(r"[a-z]{4,}", text[:_HEAD].lower())) for text in texts]
    spread = Counter(word for bag in bags for word in bag)
    return [_vector(bag, spread, len(texts)) for bag in bags]


def _vector(bag: Counter[str], spread: Mapping[str, int], count: int) -> dict[str, float]:
    weights = {
        word: (1 + math.log(times)) * math.log(count / spread[word])
        for word, times in bag.items()
        if spread[word] < count * _COMMON
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def nearest(
    of: Sequence[int], among: Sequence[int], vectors: Sequence[dict[str, float]], count: int
) -> dict[int, list[int]]:
    """For each index in `of`, the `count` indexes in `among` that are most like it, nearest first."""
    where: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index in among:
        for word, weight in vectors[index].items():
            where[word].append((index, weight))
    found: dict[int, list[int]] = {}
    for index in of:
        likeness: dict[int, float] = defaultdict(float)
        for word, weight in vectors[index].items():
            for other, theirs in where.get(word, ()):
                likeness[other] += weight * theirs
        likeness.pop(index, None)
        found[index] = sorted(likeness, key=lambda other: (-likeness[other], other))[:count]
    return found
