"""Words as tables. In: words written one after the other. Out: a set to look them up in."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a table, blanks and lines between them."""
    return frozenset(words.split())
