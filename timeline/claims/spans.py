"""The words of a claim.

In: a dated event and its sentence as read. Out: from where to where the claim is quoted: the whole sentence where it
tells one thing, else the clause with what hangs on it.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.claims.events import Dated
from timeline.claims.parse import Reading, past_dateline
from timeline.claims.status import ASSERTED
from timeline.claims.words import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from timeline.model import Span

_WHOLE = 420
"""Code points: a sentence up to this long that makes one claim is quoted whole."""


def span_of(one: Dated, others: Sequence[Dated], reading: Reading) -> tuple[int, int]:
    """The words of the claim: the whole sentence where it makes one claim and tells nothing else, else the clause
    with what hangs on it."""
    whole = reading.span
    alone = len({other.start for other in others}) == 1
    if one.whole or (
        alone
        and not reading.is_side(one.group)
        and not _has_other_news(one, reading)
        and whole.end - whole.start <= _WHOLE
    ):
        return past_dateline(reading.text, whole.start, whole.end), whole.end
    if one.nominal and one.expression is not None and not alone:
        return _noun_span(one.expression, reading, reading.verb_end(reading.holder(one.group)))
    start, end = _own_share(one, others, reading, *_clause_span(one, others, reading))
    start = max(start, past_dateline(reading.text, whole.start, whole.end)) if start == whole.start else start
    return _tidy(reading.text, start, end)


def _noun_span(expression: Span, reading: Reading, verb: int) -> tuple[int, int]:
    """A dated noun with its own words: from its article, or from the verb before it, to where the phrase ends."""
    floor = verb if verb <= expression.start else -1
    before = [word for word in reading.words if floor <= word.start and word.end <= expression.start]
    first = len(before)
    while (
        first > 0
        and len(before) - first < 7
        and before[first - 1].low not in _NOUN_ENDS
        and before[first - 1].text.isalnum()
    ):
        first -= 1
        if before[first].low in DETERMINERS:
            break
    start = before[first].start if first < len(before) else expression.start
    end = expression.end
    for word in reading.words:
        if word.start < expression.end:
            continue
        if word.low in _NOUN_ENDS or not word.text[0].isalnum() or word.low in PREPOSITIONS or word.low in ADVERBS:
            break
        end = word.end
    return start, end


_NOUN_ENDS = COORDINATORS | SUBORDINATORS | RELATIVES | BE | HAVE | MODALS


def _has_other_news(one: Dated, reading: Reading) -> bool:
    """Whether another main clause of the sentence tells a plan or a possibility, which the claim should not seem to
    say."""
    for group in dict.fromkeys(reading.groups):
        clause = reading.clauses[group]
        if (
            group != one.group
            and clause.role in ("main", "and", "adverbial", "absolute")
            and reading.status(group) not in ASSERTED
        ):
            return True
    return False


def _own_share(one: Dated, others: Sequence[Dated], reading: Reading, start: int, end: int) -> tuple[int, int]:
    """For “Ostra agreed in March, Vell and its neighbours only in April”: of two times of a verb, the words of one."""
    mates = [o.expression for o in others if o.group == one.group and not o.nominal and o.expression is not None]
    mates = sorted((m for m in mates if start <= m.start < end), key=lambda m: m.start)
    if len(mates) < 2 or one.expression is None or one.expression not in mates:
        return start, end
    at = mates.index(one.expression)
    if at > 0 and _is_told_apart(reading, mates[at - 1], one.expression):
        after = (word for word in reading.words if word.start >= mates[at - 1].end and word.text[0].isalnum())
        start = next(word.start for word in after if word.low not in COORDINATORS)
    if at + 1 < len(mates) and _is_told_apart(reading, one.expression, mates[at + 1]):
        end = one.expression.end
    return start, end


def _is_told_apart(reading: Reading, first: Span, second: Span) -> bool:
    """Whether two words for when have whom or what each is of beside them."""
    between = [word for word in reading.words if first.end <= word.start and word.end <= second.start]
    small = COORDINATORS | PREPOSITIONS | DETERMINERS | ADVERBS
    return sum(word.text[0].isalnum() and word.low not in small for word in between) > 1


def hangs_on(reading: Reading, group: int, root: int) -> bool:
    seen = 0
    while group >= 0 and group != root and seen < 20:
        group, seen = reading.above(group), seen + 1
    return group == root


def _clause_span(one: Dated, others: Sequence[Dated], reading: Reading) -> tuple[int, int]:
    taken = {other.group for other in others} - {one.group}
    start, end = _front(one, reading), reading.clauses[reading.members(one.group)[-1]].end
    last = reading.members(one.group)[-1]
    for index in range(last + 1, len(reading.clauses)):
        group = reading.groups[index]
        clause = reading.clauses[index]
        if (
            (group in taken and clause.role not in ("participle", "relative"))
            or clause.role in ("main", "teller")
            or not hangs_on(reading, group, one.group)
        ):
            break
        if clause.role in ("and", "adverbial", "absolute") and (
            reading.status(group) not in ASSERTED or clause.subject is not None
        ):
            break
        end = clause.end
    return start, end


def _front(one: Dated, reading: Reading) -> int:
    """Where the claim's own words begin: with the noun it tells of, where that stands right before."""
    clause = reading.clauses[one.group]
    if clause.role in ("relative", "participle") and clause.opener not in ("where", "when"):
        noun = reading.antecedent(one.group)
        return noun[0] if noun else clause.start
    if clause.role in ("and", "adverbial", "relative", "content"):
        inside = [word for word in reading.words if clause.start <= word.start < clause.end]
        while len(inside) > 1 and (
            inside[0].low in COORDINATORS | SUBORDINATORS | {"that", ",", ";", "-", "—", "–", ":"}
            or inside[0].low == clause.opener != '"'
        ):
            inside = inside[1:]
        return inside[0].start if inside else clause.start
    return clause.start


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in " ,;:—–-\n":
        end -= 1
    while start < end and text[start] in " ,;—–-\n":
        start += 1
    return start, end
