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

Hint = Literal[
    "", "heading", "code", "table", "markup", "front matter", "date line of the page", "byline", "picture caption"
]
"""What a piece is known to be before its words are looked at."""

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
_NO_STOPS = _CLOSERS + SPACE
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
    near = _neighbours(text, lines)
    width = _width(text, lines, near)
    joined: list[Piece] = []
    for n, line in enumerate(lines):
        if n and near[n - 1] and _goes_on(text, lines[n - 1], line, width):
            joined[-1] = Piece(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _width(text: str, lines: list[Piece], near: list[bool]) -> int:
    """The columns a text was wrapped to; 0 where it was not."""
    width = max((_column(text, line) for line in lines if " " in text[line.start : line.end]), default=0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    pairs = [pair for pair, touch in zip(pairwise(lines), near, strict=True) if touch]
    full = sum(_is_full(text, a, b, width) for a, b in pairs)
    ended = sum(ends_sentence(text[a.start : a.end]) for a, _ in pairs)
    is_wrapped = len(pairs) >= 3 and full >= WRAPPED_SHARE * len(pairs) and ended <= len(pairs) / 2
    return width if is_wrapped else 0


def _neighbours(text: str, lines: list[Piece]) -> list[bool]:
    """For each line and the next, whether nothing parts them: an empty line, a hint, or an indent that opens."""
    indents = [_indent(text, line) for line in lines]
    near = [
        not (a.hint or b.hint) and len(_LINE.sub("", text[a.end : b.start]).replace("\r\n", "\n")) <= 1
        for a, b in pairwise(lines)
    ]
    opening = any(touch and a > 1 and b == 0 for (a, b), touch in zip(pairwise(indents), near, strict=True))
    return [
        touch and b <= max(a, 1) and not (opening and b > 1)
        for (a, b), touch in zip(pairwise(indents), near, strict=True)
    ]


def _indent(text: str, line: Piece) -> int:
    """Blanks before a line."""
    before = text[max(0, line.start - WIDEST) : line.start]
    return len(before) - len(before.rstrip(" \t\u00a0"))


def _column(text: str, line: Piece) -> int:
    """Where a line ends, counted with its indent."""
    return _indent(text, line) + line.end - line.start


def _is_full(text: str, a: Piece, b: Piece, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this one."""
    first_word = text[b.start : min(b.end, b.start + WIDEST)].split(None, 1)[0]
    return _column(text, a) + 1 + len(first_word) > width - 3


def _goes_on(text: str, a: Piece, b: Piece, width: int) -> bool:
    if width and _is_full(text, a, b, width):
        return True
    long = a.end - a.start >= NARROWEST
    return long and text[b.start].islower() and not ends_sentence(text[a.start : a.end])


def ends_sentence(words: str) -> bool:
    """Whether the words end as a sentence does, signed or not: "… on Monday. (AFP)". A short "the U.S." is not."""
    tail = words[-TAIL:]
    bare = (_ASIDE.sub("", tail) if "(" in tail else tail).rstrip(_NO_STOPS)
    if not bare or bare[-1] not in _STOPS:
        return False
    return not (bare[-1] == "." and len(bare.split()) <= 10 and _ABBREVIATED.search(bare))
