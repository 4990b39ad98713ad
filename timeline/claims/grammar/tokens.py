"""The words and marks of a sentence.

In: a text and a stretch of it. Out: tokens with their places in code points. Exists so that every later step
counts the same words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Token(NamedTuple):
    """A word or a mark, with its place."""

    text: str
    low: str
    start: int
    end: int


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"\d[\d,.]*(?:-[A-Za-z]+)+|\d{4}[-–]\d{2,4}\b|\d[\d,.:]*\d%?"
        r"|[^\W_](?:[\w'’.\-&]*\w)?(?:\.(?=\w))?|[^\w\s]",
        re.UNICODE,
    )


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Words and marks of `text[start:end]`; hyphens, apostrophes and inner full stops stay within a word."""
    found = _token().finditer(text, start, end)
    return [Token(m.group(), m.group().lower().replace("’", "'"), m.start(), m.end()) for m in found]


WORDS = 20_000
"""Words whose looks are remembered; a language uses few words most of the time."""
