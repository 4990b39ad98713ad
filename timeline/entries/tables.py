"""Words as tables. In: words, or phrases, written one after the other. Out: a set to look them up in."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a table, blanks and lines between them."""
    return frozenset(words.split())


def phrase_set(phrases: str) -> frozenset[str]:
    """The phrases of a table, commas between them."""
    return frozenset(" ".join(phrase.split()) for phrase in phrases.split(","))
