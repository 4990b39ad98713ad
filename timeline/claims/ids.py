"""What claims and leftovers are called.

In: an article's id, a sentence, where in it the clause begins. Out: an id that stays the same when rules, dates or
other sentences change,
so that people's decisions keep finding what they were made about.
"""

from __future__ import annotations

import hashlib
from collections import Counter


def squeeze(sentence: str) -> str:
    """The sentence with every run of white space as one space."""
    return " ".join(sentence.split())


class Namer:
    """Gives the ids of one article; a sentence that stands in it twice gets another id the second time."""

    def __init__(self, article: str) -> None:
        self._article = article
        self._seen: Counter[str] = Counter()
        self._occurrence: dict[int, int] = {}

    def name(self, sentence: str, start: int, offset: int) -> str:
        """`start`: where the sentence stands in the article; `offset`: where in the sentence what is named begins (0
        for all of it)."""
        words = squeeze(sentence)
        if start not in self._occurrence:
            self._seen[words] += 1
            self._occurrence[start] = self._seen[words]
        again = self._occurrence[start]
        position = len(squeeze(sentence[:offset]))
        key = f"{words}\n{position}" + (f"\n{again}" if again > 1 else "")
        return f"{self._article}-{hashlib.sha256(key.encode()).hexdigest()[:8]}"
