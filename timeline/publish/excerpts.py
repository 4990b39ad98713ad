"""Words of others, cut and told apart: passages with their marks, names with their script, titles that fit.

In: texts. Out: stretches of them, shortened, trimmed or marked; never altered. Exists so that every page cuts alike.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence

import msgspec

from timeline.model import Span

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("und-Arab", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"),
    ("und-Hebr", "\u0590-\u05ff"), ("und-Cyrl", "\u0400-\u052f"), ("und-Grek", "\u0370-\u03ff"),
    ("und-Hani", "\u4e00-\u9fff"), ("und-Kana", "\u3040-\u30ff"), ("und-Hang", "\uac00-\ud7af"),
    ("und-Deva", "\u0900-\u097f"), ("und-Thai", "\u0e00-\u0e7f"),
    ("und-Geor", "\u10a0-\u10ff"), ("und-Armn", "\u0530-\u058f"),
)  # fmt: skip
_SCRIPT_OF = tuple((tag, re.compile(f"[{letters}]")) for tag, letters in _SCRIPTS)
_TURNING = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_RTL = ("und-Arab", "und-Hebr")
_SPACE = re.compile(r"\s+")
_WITHIN_YEARS = re.compile(r"(?<=\d)–(?=\d)")
_WITHIN_DATE = re.compile(r"(?<=\d) (?=[^\W\d_])| (?=–)|(?<=[^\W\d_]) (?=\d{3,}\b)")


class Name(msgspec.Struct, frozen=True):
    """A name, and the script it is in where that is not the page's."""

    text: str
    href: str = ""
    lang: str = ""
    dir: str = ""


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a passage: plain, the clause that is meant, or the words in it that say when."""

    text: str
    mark: str = ""
    """"", "clause" or "when"."""


def names(texts: Iterable[str], path: Callable[[str], str] | None = None) -> tuple[Name, ...]:
    """Names with the script each is in, and the path of each one's page."""
    return tuple(name(text, path(text) if path else "") for text in texts)


def name(text: str, href: str = "") -> Name:
    """A name with the script it is in, where that is not Latin."""
    tag = next((tag for tag, letter in _SCRIPT_OF if letter.search(text)), "")
    return Name(text, href, tag, "rtl" if tag in _RTL else "ltr" if tag else "")


def direction(text: str) -> str:
    """ "rtl" where most letters are written from right to left, else "ltr"; a name in another script turns nothing."""
    right = sum(len(letter.findall(text)) for tag, letter in _SCRIPT_OF if tag in _RTL)
    return "rtl" if right and 2 * right > sum(letter.isalpha() for letter in text) else "ltr"


def turns(text: str) -> bool:
    """Whether any of it is written from right to left, or steers the order of what is written."""
    return not text.isascii() and bool(_TURNING.search(text))


def pieces_of(text: str, span: Span, marked: Sequence[tuple[Span, Span | None]]) -> tuple[Piece, ...]:
    """A stretch of text cut where marks begin and end. A clause that is all of the stretch needs no mark."""
    start, end = trimmed(text, span)
    cuts = {start, end}
    clauses = [clause for clause, _ in marked if clause.start > start or clause.end < end]
    whens = [when for _, when in marked if when]
    for one in (*clauses, *whens):
        cuts |= {min(max(one.start, start), end), min(max(one.end, start), end)}
    edges = sorted(cuts)
    found = [
        Piece(text[a:b], "when" if _within(a, b, whens) else "clause" if _within(a, b, clauses) else "")
        for a, b in itertools.pairwise(edges)
    ]
    return tuple(found) or (Piece(""),)


def _within(start: int, end: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)


def unbroken(text: str) -> str:
    """A date that a line breaks only where one of its ends ends: day, month and year stay together."""
    return _WITHIN_DATE.sub("\u00a0", _WITHIN_YEARS.sub("–\u2060", text))


def trimmed(text: str, span: Span) -> tuple[int, int]:
    """The span without white space at its ends."""
    start, end = max(span.start, 0), min(span.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def opening(text: str) -> str:
    """With a capital at its start, as a sentence has."""
    return text[:1].upper() + text[1:]


def stopped(text: str) -> str:
    """With a full stop at its end, unless it has a mark of its own there."""
    text = text.rstrip()
    return text if text.rstrip("”’»\"'").endswith((".", "!", "?", "…", "؟")) else f"{text}."


def squeezed(text: str) -> str:
    """With single spaces."""
    return _SPACE.sub(" ", text).strip()


def bare(text: str) -> str:
    """For comparing: squeezed, lower case, without quotation marks and a final stop."""
    return squeezed(text).strip(" .“”\"'’‘").lower()


def shortened(text: str, most: int) -> str:
    """At most so many letters, cut between words, with "…" where something is cut."""
    text = squeezed(text)
    if len(text) <= most:
        return text
    head = text[:most].rsplit(" ", 1)[0] if " " in text[:most] else text[:most]
    return head.rstrip(" ,;:") + "…"


def opened(text: str, count: int) -> str:
    """The first words of a sentence, with "…" where it goes on."""
    words = squeezed(text[:400]).split(" ")
    return " ".join(words[:count]) + ("…" if len(words) > count else "") if words != [""] else ""
