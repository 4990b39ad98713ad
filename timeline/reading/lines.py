"""A text → its paragraphs. In: the text. Out: `Piece`s, spans without the white space round them.

A line is a paragraph, unless the text was wrapped to a width: then the lines that would not have taken one word more
belong together, and so does a line that goes on in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

import msgspec

Hint = Literal["", "heading", "code", "markup", "front matter"]

NARROWEST, WIDEST = 40, 110
"""Columns to which people wrap text."""
TAIL = 240
"""Characters at the end of a paragraph that tell how it ends."""
WRAPPED_SHARE = 0.8
"""So many of the line ends inside paragraphs must look wrapped before a text is taken to be."""

SPACE = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\u200e\u200f\u2060\ufeff"
"""White space of every script, and marks without a width."""
_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_CLOSERS = "\"'”’»›)]*_"
_STOPS = ".!?…:;。！？؟۔।"
_ASIDE = re.compile(r"(?<=[.!?\"”’])\s*\([^()]{1,40}\)\s*$")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.)+$|\b(?:Inc|Co|Ltd|Jr|Sr|Corp|No|vs)\.$")


class Piece(msgspec.Struct, frozen=True):
    """A span of the text that stands for itself, and what its markup says of it."""

    start: int
    end: int
    hint: Hint = ""


def find_lines(text: str, start: int = 0) -> Iterator[Piece]:
    """Lines that hold something, without the white space round them."""
    for found in _LINE.finditer(text, start):
        piece = trim(text, found.start(), found.end())
        if piece:
            yield piece


def trim(text: str, start: int, end: int, hint: Hint = "") -> Piece | None:
    """The span without the white space round it; None where nothing is left."""
    inside = text[start:end]
    begin = start + len(inside) - len(inside.lstrip(SPACE))
    stop = begin + len(inside.strip(SPACE))
    return Piece(begin, stop, hint) if begin < stop else None


def find_paragraphs(text: str) -> list[Piece]:
    """The paragraphs of a plain text."""
    return join_lines(text, list(find_lines(text)))


def join_lines(text: str, lines: list[Piece]) -> list[Piece]:
    """Lines to paragraphs; lines with a hint stay alone."""
    width = wrapped_width(text, lines)
    joined: list[Piece] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before and _goes_on(text, before, line, width):
            joined[-1] = Piece(before.start, line.end)
        else:
            joined.append(line)
    return joined


def wrapped_width(text: str, lines: list[Piece]) -> int:
    """The columns a text was wrapped to; 0 where it was not."""
    width = max((line.end - line.start for line in lines if " " in text[line.start : line.end]), default=0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if _touch(text, a, b)]
    full = sum(_is_full(text, a, b, width) for a, b in pairs)
    ended = sum(ends_sentence(_tail(text, a)) for a, _ in pairs)
    is_wrapped = len(pairs) >= 3 and full >= WRAPPED_SHARE * len(pairs) and ended <= len(pairs) / 2
    return width if is_wrapped else 0


def _touch(text: str, a: Piece, b: Piece) -> bool:
    """Whether no empty line and no hint is between them."""
    gap = text[a.end : b.start]
    return not (a.hint or b.hint) and len(_LINE.sub("", gap).replace("\r\n", "\n")) <= 1


def _is_full(text: str, a: Piece, b: Piece, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this one."""
    last_line = _tail(text, a).rpartition("\n")[2].strip(SPACE)
    first_word = text[b.start : min(b.end, b.start + TAIL)].split(None, 1)[0]
    return len(last_line) + 1 + len(first_word) > width - 3


def _goes_on(text: str, a: Piece, b: Piece, width: int) -> bool:
    if not _touch(text, a, b):
        return False
    if width and _is_full(text, a, b, width):
        return True
    return text[b.start].islower() and a.end - a.start >= NARROWEST and not ends_sentence(_tail(text, a))


def _tail(text: str, piece: Piece) -> str:
    """The end of a piece, which tells how its last line ends; the whole may be long, and grows line by line."""
    return text[max(piece.start, piece.end - TAIL) : piece.end]


def ends_sentence(words: str) -> bool:
    """Whether the words end as a sentence does, signed or not: "… on Monday. (AFP)". A short "the U.S." is not."""
    bare = _ASIDE.sub("", words[-TAIL:]).rstrip(_CLOSERS + SPACE)
    if not bare or bare[-1] not in _STOPS:
        return False
    return not (_ABBREVIATED.search(bare) and len(bare.split()) <= 10)
