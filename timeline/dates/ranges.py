"""What neighbours say of each other's day: the two ends of a range must agree, and an event may carry its own date.

In: what was found, and the context at one of it. Out: the context with the other end of the range, or with the day that
stands within the words of an event ("two days after the ceasefire of 12 July").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.dates.find import Found, event_shift
from timeline.dates.meaning import Calendar, Meaning, Modified, Part
from timeline.dates.resolve import Context, End, resolve
from timeline.dates.when import Unit

_WITHIN = re.compile(
    r"\s+(?:after|before|following)\s+(?:(?:the|its|his|her|their|a|an)\s+)?(?!will|would)[\w’'-]+"
    r"(?:\s+(?:of|in|on|at|against|by|for|with|from|near|outside)\s+(?:the|an?|his|her|its|their)|"
    r"\s+(?!will\b|would\b|to\b|that\b|and\b|but\b|the\b|an?\b|his\b|its\b|their\b|he\b|she\b|they\b|it\b|was\b|were\b)"
    r"[\w’'-]+){0,5}\s+(?:of|on|in)\s+(?:the\s+)?\Z"
)
"""Between "two days" and "12 July": "after the ceasefire of"."""


def bound(found: Sequence[Found], index: int, at: Context) -> None:
    """Give the expression at hand the other end of its range, where one of them leaves its year open.

    The end that the tense speaks of first is read alone: the last one of what has been, the first one of what will be.
    """
    one = found[index]
    if not one.partner or at.genre != "news" or not leaves_year_open(one.meaning):
        return
    other = found[index + one.partner] if 0 <= index + one.partner < len(found) else None
    if other is None or other.partner != -one.partner:
        return
    first = one if one.partner == 1 else other
    tense = at.elsewhere(first.start, first.end).tense
    leads = (one.partner == 1) == (tense.tense == "future")
    if leads and leaves_year_open(other.meaning):
        at.read_as(tense)
        return
    end = resolve(other.meaning, at.elsewhere(other.start, other.end).read_as(tense)).unit
    if end is None:
        return
    words = at.text[other.start : other.end]
    at.floor, at.ceiling = (End(end, words), None) if one.partner == -1 else (None, End(end, words))


def leaves_year_open(meaning: Meaning) -> bool:
    """Whether a meaning names something that returns every year."""
    match meaning:
        case Calendar(year=None, month=month):
            return month is not None
        case Part(year=None):
            return True
        case Modified(of=of):
            return leaves_year_open(of)
        case _:
            return False


def date_inside(found: Sequence[Found], index: int, at: Context) -> tuple[int, int, Unit] | None:
    """The day that stands within the words of the event from which the expression is counted."""
    one = found[index]
    if event_shift(one.meaning) is None or index + 1 == len(found):
        return None
    if re.search(r"\bfor\s+(?:about\s+|some\s+)?\Z", at.text[max(0, one.start - 12) : one.start], re.IGNORECASE):
        return None
    after = found[index + 1]
    if after.start - one.end > 90 or not _WITHIN.match(at.text[one.end : after.start]):
        return None
    unit = resolve(after.meaning, at.elsewhere(after.start, after.end)).unit
    return (after.start, after.end, unit) if unit else None
