"""Words for when that date nothing.

In: a sentence and the expressions found in it. Out: whether one is part of a name, the page's own stamp, or a local
hour told twice. Exists because "the 2008 Harbour Party nominee" is no event of 2008.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.claims.parse import Reading
from timeline.dates.expression import Expression

_IN_BRACKETS = re.compile(r"[^().;\n]{0,24}\((?:on )?")
_UNIVERSAL = re.compile(r".*\b(?:UTC|GMT)\b|[^()\n]{0,12}\b(?:UTC|GMT)\b")


def without_local(text: str, found: Sequence[Expression]) -> list[Expression]:
    """The expressions without a local weekday and hour that was read days away from the same instant in UTC: “at
    Saturday 04:35 local time (Friday 16:35 UTC)”, written on that Friday, tells of a Saturday to come."""
    kept: list[Expression] = []
    for i, one in enumerate(found):
        if (
            i + 1 < len(found)
            and _is_local_of(text, one, found[i + 1])
            and not _is_of_its_day(one, found[i + 2 : i + 3])
        ):
            continue
        kept.append(one)
    return kept


def _is_of_its_day(local: Expression, after: Sequence[Expression]) -> bool:
    """For “at 10:35 a.m. (0735 GMT) Friday”: whether a day that follows the two is the local one's."""
    days = {one.when.earliest for one in (local, *after) if one.when is not None}
    return len(after) == 1 and len(days) == 1


def _is_local_of(text: str, local: Expression, other: Expression) -> bool:
    first, second = (one.when.earliest if one.when else None for one in (local, other))
    if first is None or second is None or local.type != "TIME" or other.type != "TIME":
        return False
    beside = _IN_BRACKETS.fullmatch(text, local.end, other.start) is not None
    universal = _UNIVERSAL.match(text[other.start : other.end + 16]) is not None
    return beside and universal and abs(first.ordinal - second.ordinal) > 1


def is_stamp(reading: Reading, expression: Expression) -> bool:
    """Whether a sentence begins with the page's own day and time ("Saturday 25 April 2009 23.24 BST The flu …")."""
    opens = (
        expression.start - reading.span.start < 4
        and expression.type == "TIME"
        and bool(re.search(r"\d{4}", expression.text))
    )
    return opens and bool(
        re.match(r" (?:[A-Z]{2,4} )?[A-Z][a-z]+ [a-z]", reading.text[expression.end : expression.end + 40])
    )


_NAMED = re.compile(
    r" (?:Square|Street|Avenue|Road|Bridge|Brigades?|Movement|Airport|Stadium|Park|Hall|Revolution"
    r"|Coalition|Alliance|Prize|Agreement|Group)\b"
)


def in_name(text: str, expression: Expression) -> bool:
    """Whether a date is part of a name ("August 1 Square", "the Harbours Act 1981")."""
    before, after = text[max(0, expression.start - 24) : expression.start], text[expression.end : expression.end + 24]
    if expression.text.lower() == "this day" and before.endswith(" to "):
        return True
    if (_MEASURE.match(after) and expression.text[-1].isdigit()) or _is_in_title(text, expression):
        return True
    if expression.text.isdigit():
        return bool(
            _LAW.search(before)
            or _WORK.search(before)
            or _EDITION.search(before)
            or _is_opening_name(before, after)
            or _RANK.match(text, expression.end)
        )
    if expression.text in ("Easter", "Christmas", "Halloween", "Thanksgiving"):
        return bool(_OF_FEAST.match(after))
    return bool(_NAMED.match(after) or expression.text.endswith("-century"))


_RANK = re.compile(
    r" (?:[\w’'-]+ ){0,4}?(?:nominee|candidate|winner|champions?|finalist|runner-up|medall?ist|laureate|recipient"
    r"|contender|hopeful)\b(?! (?:was|were|won|lost))"
)
"""After a year, what somebody was then: “the 2008 Harbour Party nominee”."""
_EDITION = re.compile(r"(?:^|[\s(“\"])(?:[A-Z]{3,}|Expo|Euro|Live|Vision|Agenda|Windows|Office|Copa) $")
"""Before a year, the name of what is held then or named by it: “APEC 2005 wrapped up”."""
_WORK = re.compile(r"\b(?:film|movie|novel|album|song|drama|musical|video game|thriller|comedy) $")
_OPENS_TITLE = re.compile(r"(?:^|[\s(])[\"“‘]((?:[A-Z0-9][\w’'-]* |(?:of|the|in|on|and|for|to|a) ){0,5})$")
_CLOSES_TITLE = re.compile(r"(?: (?:[A-Z0-9][\w’'-]*|of|the|in|on|and|for|to|a)){0,4}[\"”’](?=[\s,.;:)]|$)")


def _is_in_title(text: str, expression: Expression) -> bool:
    """For “the film “2012””, “sang “Summer of 1969””: a date in the title of a work in quotation marks."""
    before = text[max(0, expression.start - 44) : expression.start]
    opens = any(mark in before for mark in '"“‘') and _OPENS_TITLE.search(before)
    return bool(opens) and _CLOSES_TITLE.match(text, expression.end, expression.end + 48) is not None


_MEASURE = re.compile(r"-[a-z]{3,}")
"""After four figures: “2000-gallon buckets”."""
_OF_FEAST = re.compile(r" (?!Day|Eve|Sunday|Monday|Friday|Saturday|Week|Season|Island|Rising)[A-Z][a-z]+ [A-Z]?[a-z]+")
_OPENS = re.compile(r"(?:^|[.!?”\"]\s+|\n\s*|, | and )$")
_NAME_FOLLOWS = re.compile(r" (?!The\b|A\b|An\b|In\b|On\b|At\b|[A-Z][a-z]+ed\b)[A-Z][a-z]+ [A-Z][a-z]+")


def _is_opening_name(before: str, after: str) -> bool:
    """For “2008 Harbour Party candidate Ada Lund has told”: a year that belongs to the name after it."""
    return bool(_OPENS.search(before) and _NAME_FOLLOWS.match(after))


_LAW = re.compile(r"\b(?:Act|Code|Ordinance|Directive|Regulations?|Bill) $")
