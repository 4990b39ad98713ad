"""The day a quoted person spoke: "yesterday" inside a quotation is counted from it, not from the day of writing.

In: the text and what was found. Out: for an expression inside quotation marks, the expression that dates the speaking,
if its paragraph has one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.dates.find import Found
from timeline.dates.meaning import Calendar, Clock, Deixis, Meaning, Modified, Shift, Weekday, Which

_SAYING = re.compile(
    r"\b(?:said|told|says|added|announced|stated|tweeted|wrote|testified|replied|declared)\b"
    r"(?:\s+(?!that\b)[\w’'-]+){0,4}?\s+(?:(?:on|late|early)\s+)*\Z"
)
REACH = 1500
"""Code points of a paragraph looked at on either side."""
_OPENING, _CLOSING = "“«", "”»"


def from_now(meaning: Meaning) -> bool:
    """Whether a meaning is counted from the day of speaking: today, yesterday, last week, two days ago."""
    match meaning:
        case Deixis() | Which(origin="now") | Shift(origin="now"):
            return True
        case Modified(of=of) | Clock(of=Deixis() as of):
            return from_now(of)
        case _:
            return False


def dates_a_day(meaning: Meaning) -> bool:
    """Whether a meaning can be the day someone spoke."""
    return isinstance(meaning, Weekday) or (isinstance(meaning, Calendar) and meaning.day is not None)


def in_quotation(text: str, start: int) -> bool:
    """Whether a place lies between quotation marks of its paragraph."""
    paragraph = text[max(0, start - REACH) : start].rpartition("\n")[2]
    opened = max(paragraph.rfind(mark) for mark in _OPENING)
    closed = max(paragraph.rfind(mark) for mark in _CLOSING)
    return opened > closed or (paragraph.count('"') + paragraph.count("''") + paragraph.count("``")) % 2 == 1


def spoken_at(text: str, found: Sequence[Found], index: int) -> Found | None:
    """The expression that says when the words around it were spoken: the nearest after a verb of saying."""
    one = found[index]
    if not from_now(one.meaning) or not in_quotation(text, one.start):
        return None
    first = text.rfind("\n", max(0, one.start - REACH), one.start) + 1
    last = text.find("\n", one.end, one.end + REACH)
    last = one.end + REACH if last < 0 else last
    nearby = found[max(0, index - 6) : index + 7]
    sayings = [
        other
        for other in nearby
        if first <= other.start < last
        and dates_a_day(other.meaning)
        and _SAYING.search(text[max(first, other.start - 60) : other.start])
        and not in_quotation(text, other.start)
    ]
    if not sayings:
        sayings = [other for other in nearby if first <= other.start < one.start and _said_then(text, other, one)]
    return min(sayings, key=lambda other: abs(other.start - one.start), default=None)


def _said_then(text: str, other: Found, one: Found) -> bool:
    """ "On Tuesday a judge refused, saying he would hear it “not today”": the words are of the day of the deed."""
    between = text[other.end : one.start]
    return (
        dates_a_day(other.meaning)
        and not in_quotation(text, other.start)
        and _SAYING_SO.search(between) is not None
        and not _STOP.search(between)
    )


_SAYING_SO = re.compile(r",? (?:saying|adding|telling|warning|promising|vowing|insisting)\b")
_STOP = re.compile(r"[.!?]['\"”’)]*\s+[A-Z“\"]")
