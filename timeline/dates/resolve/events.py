"""Finding an event again: the sentence that dated it, by the event's own words.

In: the text, the days told so far, the words of an event. Out: its day, and the words that gave it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.dates.when import Unit

REACH = 100
"""Code points between a date and the words of the event it dates."""


_ENDING = re.compile(r"(?:ations?|e?ments?|ions?|ings?|ed|es|s|d|e)\Z")


_COMMON = frozenset(
    [
        "their",
        "that",
        "this",
        "those",
        "these",
        "with",
        "from",
        "into",
        "over",
        "been",
        "were",
        "have",
        "which",
        "after",
        "before",
        "would",
        "could",
    ]
)


def content_words(words: str) -> frozenset[str]:
    """The words of a phrase that can be recognised elsewhere, shorn of their commonest endings."""
    found = re.findall(r"[^\W\d_]{4,}", words.lower())
    return frozenset(_ENDING.sub("", word) for word in found if word not in _COMMON)


def event_names(words: str) -> frozenset[str]:
    """What to look for in order to find an event again: its proper names where it has some, else all its words."""
    names = " ".join(re.findall(r"\b[A-Z][^\W\d_]{3,}", words))
    return content_words(names) or content_words(words)


def sentence_around(text: str, start: int, end: int, before: int) -> str:
    """The sentence that holds an extent; at most REACH code points either way, none from `before` on."""
    left = text[max(0, start - REACH) : start]
    right = text[end : min(end + REACH, before)]
    stop = re.search(r"[.!?\n]", right)
    return re.split(r"[.!?]\s|\n", left)[-1] + text[start:end] + (right[: stop.start()] if stop else right)


_FROM_EVENT = re.compile(r"\A,? (?:(?:the|a|one|\w+) (?:day|week|month|year)s? )?(?:after|before|since|following)\b")
"""What says that the date is not the event's own: "on 6 January, the day after the accident"."""


def dated_event(text: str, dated: Sequence[tuple[int, int, Unit]], words: str, before: int) -> tuple[Unit, str] | None:
    """The last date before an offset whose sentence holds the event's own words; with the words of that date."""
    wanted = event_names(words)
    if not wanted:
        return None
    for start, end, unit in reversed(dated[-40:]):
        near = sentence_around(text, start, end, before)
        if wanted <= content_words(near) and not _FROM_EVENT.search(
            text[end : min(end + REACH, before)].partition(".")[0]
        ):
            return unit, text[start:end]
    return None
