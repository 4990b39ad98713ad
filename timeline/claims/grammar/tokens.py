"""The words and marks of a sentence.

In: a text and a stretch of it. Out: tokens with their places in code points. Exists so that every later step
counts the same words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.claims.words import VERBS


class Token(NamedTuple):
    """A word or a mark, with its place."""

    text: str
    low: str
    start: int
    end: int


_new = tuple.__new__
"""Makes a token of what it holds in half the time of its class."""


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"\d[\d,.]*(?:-[A-Za-z]+)+|\d{4}[-–]\d{2,4}\b|\d[\d,.:]*\d%?"
        r"|[^\W_](?:[\w'’.\-&]*\w)?(?:\.(?=\w))?|[^\w\s]",
        re.UNICODE,
    )


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Words and marks of `text[start:end]`; hyphens, apostrophes and inner full stops stay within a word.

    A word in capitals that would be a small word in lower case ("WHO", "US", "AS") keeps them: it is a name.
    """
    shouted = text[start:end].isupper()
    found: list[Token] = []
    for m in _token().finditer(text, start, end):
        word = m[0]
        low, small, short = _looks(word)
        if short is not None:
            found += _in_full(text, short, m.start())
            continue
        if small and not shouted:
            low = word
        elif low == "am" and found and found[-1].text[0].isdigit():
            low = "AM"
        found.append(_new(Token, (word, low, *m.span())))
    return found


WORDS = 20_000
"""Words whose looks are remembered; a language uses few words most of the time."""


@lru_cache(maxsize=WORDS)
def _looks(word: str) -> tuple[str, bool, re.Match[str] | None]:
    """A word in lower case, whether it is a small word in capitals, and how it is shortened."""
    low = word.lower().replace("’", "'")
    short = _SHORTENED.fullmatch(word) if "'" in low else None
    return low, word.isupper() and low in _SMALL, short


_SHORTENED = re.compile(r"(i|you|he|she|it|we|they|there|who)(['’](?:ll|ve|re|m|d))", re.IGNORECASE)
_FULL = {"ll": "will", "ve": "have", "re": "are", "m": "am"}


def _in_full(text: str, short: re.Match[str], start: int) -> list[Token]:
    """The two words of “we'll” and “they'd”, the second as what it stands for."""
    head, tail = short[1], short[2]
    end = start + len(short[0])
    following = re.match(r"\s+(\w+)", text[end : end + 20])
    bare = following is not None and (following[1].lower() in VERBS or following[1].lower() in ("have", "be", "not"))
    full = _FULL.get(tail[1:].lower(), "would" if bare else "had")
    middle = start + len(head)
    return [Token(head, head.lower(), start, middle), Token(tail, full, middle, end)]


_SMALL = frozenset("who us it as in or an at may will can so no are all am".split())
"""Small words that are also written as names."""
