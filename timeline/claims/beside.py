"""Clauses without words for when that another clause of their sentence dates.

In: a sentence as read and its dated events. Out: more events: what was done at a meeting that the sentence dates, who
was hurt in a blast, what came two weeks before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from timeline.claims.asides import LASTS
from timeline.claims.clauses import Clause
from timeline.claims.events import Dated, basis_of
from timeline.claims.kinds import kind_of
from timeline.claims.lengths import so_long_from
from timeline.claims.parse import Reading
from timeline.claims.status import ASSERTED
from timeline.claims.undated import edtf_of, shortened
from timeline.claims.words import table
from timeline.dates.expression import Expression
from timeline.dates.when import Step, When

_OCCURS = table("take hold happen occur begin open convene")


def measured(reading: Reading, found: Sequence[Expression], events: Sequence[Dated]) -> list[Dated]:
    """For “the ruling came two weeks after she filed”: the filing is two weeks before what the sentence dates."""
    made: list[Dated] = []
    for group in dict.fromkeys(reading.groups):
        clause = reading.clauses[group]
        length = next((one for one in found if _opens_with(reading.text, clause, one)), None)
        if length is None or not _is_told_past(reading, group) or not reading.asserted(group):
            continue
        if any(one.group == group and not one.nominal for one in events):
            continue
        main = next((one for one in events if one.group != group and _is_sure_day(one)), None)
        one = _so_long_from(reading, group, length, main) if main is not None else None
        if one is not None:
            made.append(one)
    return made


def _opens_with(text: str, clause: Clause, length: Expression) -> bool:
    """Whether a clause begins with a length and "after" or "before"."""
    measures = not text[clause.start : length.start].lower().startswith(clause.opener or " ")
    near = clause.start <= length.start < clause.start + 12 and measures
    counted = length.type == "DURATION" and length.value[-1:] in ("D", "W", "M")
    return near and counted and clause.opener in ("after", "before")


def _is_told_past(reading: Reading, group: int) -> bool:
    verb = reading.verb(group)
    return verb is not None and verb.tense in ("past", "pluperfect")


def _is_sure_day(one: Dated) -> bool:
    return not one.nominal and one.when.is_day and one.status in ASSERTED


def _so_long_from(reading: Reading, group: int, length: Expression, main: Dated) -> Dated | None:
    """The event of a clause, so long before or after what the sentence dates."""
    clause = reading.clauses[group]
    day = main.when.earliest
    when = so_long_from(day, length, -1 if clause.opener == "after" else 1) if day else None
    if when is None:
        return None
    side = "before" if clause.opener == "after" else "after"
    because = f"The sentence puts it {length.text} {side} what it dates {edtf_of(main.when)}."
    step = Step("so long before or after what the sentence dates", length.text, edtf_of(when), because)
    trail = (*main.trail, step)
    status = reading.status(group)
    return Dated(when=when, basis="narrative", trail=trail, group=group, start=clause.start, status=status)


def same_occasion(reading: Reading, events: Sequence[Dated]) -> list[Dated]:
    """For “reached at the meeting …, which took place on 7 July”: what was done at it was done then."""
    taken = {one.group for one in events}
    made: list[Dated] = []
    for one in events:
        above, noun = reading.above(one.group), _occasion(reading, one)
        if noun is None or above < 0 or above in taken or not reading.asserted(above) or one.status not in ASSERTED:
            continue
        occasion = reading.text[noun[0] : noun[1]]
        because = f"It happened at “{shortened(occasion)}”, which the sentence goes on to date."
        step = Step("at an event the sentence dates", occasion, edtf_of(one.when), because)
        made.append(_of_clause_above(reading, one, above, step))
    return made


def _occasion(reading: Reading, one: Dated) -> tuple[int, int] | None:
    """The noun after "at" or "during" whose relative clause says when it took place."""
    verb = reading.verb(one.group)
    relative = reading.clauses[one.group].role == "relative"
    if verb is None or verb.head not in _OCCURS or not relative or one.when.shape != "point":
        return None
    noun = reading.antecedent(one.group)
    before = reading.text[reading.span.start : noun[0]].split() if noun else []
    return noun if before and before[-1].lower() in ("at", "during", "in") else None


def _of_clause_above(reading: Reading, one: Dated, above: int, step: Step) -> Dated:
    """What the clause above tells, on the day that a clause below it dates."""
    return Dated(
        when=one.when,
        basis="inferred",
        trail=(*one.trail, step),
        group=above,
        start=reading.clauses[above].start,
        status=reading.status(above),
        whole=reading.status(above) == "said",
    )


def outcomes(reading: Reading, events: Sequence[Dated]) -> list[Dated]:
    """For “Eleven were hurt after a tank burst on Sunday”: people are hurt, or flee, on the day of what hurt them."""
    taken = {one.group for one in events}
    made: list[Dated] = []
    for one in events:
        clause, above = reading.clauses[one.group], _main_of(reading, one.group)
        if clause.opener not in _BROUGHT_ON or above < 0 or above in taken or one.nominal or one.when.shape != "point":
            continue
        if one.status not in ASSERTED or not reading.asserted(above):
            continue
        hurt = one.when.grain in ("time", "day", "weekend", "week", "month") and _is_outcome(reading, above)
        if not (hurt or (clause.opener == "when" and _is_at_once(reading, above))):
            continue
        cause = shortened(reading.text[clause.start : clause.end])
        because = f"It came of what happened “{cause}”, which the sentence dates; no other day is named."
        step = Step("what came of it is of its day", cause, edtf_of(one.when), because)
        made.append(_of_clause_above(reading, one, above, step))
        taken.add(above)
    return made


def _main_of(reading: Reading, group: int) -> int:
    """The clause that a clause hangs on; for one with "when" that opens the sentence the main one after it."""
    above = reading.above(group)
    if above >= 0 or group or reading.clauses[0].opener != "when":
        return above
    return next((i for i, clause in enumerate(reading.clauses) if i and clause.role == "main"), -1)


_BROUGHT_ON = frozenset({"after", "when", "as"})
_OUTCOMES = frozenset({"injury", "death", "displacement"})


def _is_at_once(reading: Reading, group: int) -> bool:
    """For “The firm found a market when it set up in 2006”: told in the simple past, and not said."""
    verb = reading.verb(group)
    simple = verb is not None and verb.tense == "past" and not verb.negative and not verb.progressive
    opened = reading.clauses[0].opener == "when" and reading.status(group) == "said"
    told = opened or reading.status(group) == "happened"
    return simple and told and reading.clauses[group].role in ("main", "and")


def _is_outcome(reading: Reading, group: int) -> bool:
    """Whether a clause tells, as past, of people hurt, killed, driven away or brought to hospital."""
    verb = reading.verb(group)
    clause = reading.clauses[group]
    low = [word.low for word in reading.words if clause.start <= word.start < clause.end]
    past = verb is not None and verb.tense == "past" and not verb.negative
    return past and ("hospital" in low or kind_of(low, verb.head if verb else "") in _OUTCOMES)


def when_then(reading: Reading, found: Sequence[Expression], events: Sequence[Dated]) -> list[Dated]:
    """For “Nothing was done until 14 August, when the leak was found”: the leak was found on that day."""
    made: list[Dated] = []
    for index, clause in enumerate(reading.clauses):
        day = next((one for one in found if _right_before(reading, one, clause)), None)
        if clause.opener != "when" or day is None or day.when is None or day.when.shape not in (*_TERMS, "since"):
            continue
        group = reading.groups[index]
        unit = day.when.end or day.when.start
        if unit is None or not _is_told_past(reading, group) or not reading.asserted(group):
            continue
        because = "The clause with “when” tells what happened then."
        step = Step("what happened then", day.text, edtf_of(When.at(unit)), because)
        made.append(
            Dated(
                when=When.at(unit),
                basis=basis_of(day),
                trail=(*day.trail, step),
                group=group,
                start=clause.start,
                status=reading.status(group),
            )
        )
    return made


_TERMS = ("until", "by")


def without_terms(events: Sequence[Dated], told: Sequence[Dated]) -> list[Dated]:
    """The events without those that only last until what `told` tells ("nothing was done until …, when …")."""
    ends = {one.when.latest for one in told}
    return [
        one
        for one in events
        if not (one.when.shape in _TERMS and one.when.latest in ends)
        and not (one.when.shape == "since" and one.when.earliest in {then.when.earliest for then in told})
    ]


def _right_before(reading: Reading, one: Expression, clause: Clause) -> bool:
    """Whether nothing but a comma stands between words for when and a clause."""
    return one.end <= clause.start and reading.text[one.end : clause.start].strip() in ("", ",")


_IN_WHICH = re.compile(r"\b(?:in|during) which ?$")
_SUFFERED = table("kill die injure wound hurt destroy damage leave lose displace claim kidnap sink burn drown")


def _is_in_which(text: str, end: int) -> bool:
    return _IN_WHICH.search(text, max(0, end - len("during which") - 8), end) is not None


def in_which(reading: Reading, events: Sequence[Dated]) -> list[Dated]:
    """For “charged over the collapse last August, in which 14 men were killed”: they were killed in that collapse."""
    taken = {one.group for one in events}
    made: list[Dated] = []
    for group in dict.fromkeys(reading.groups):
        clause, verb = reading.clauses[group], reading.verb(group)
        if group in taken or clause.role != "relative" or clause.opener not in ("which", "that") or verb is None:
            continue
        named = next((one for one in events if one.nominal and _names_before(reading, one, clause)), None)
        if named is None or verb.tense != "past" or verb.negative:
            continue
        if verb.head not in _SUFFERED and not _is_in_which(reading.text, clause.start + 9):
            continue
        because = "It happened in what the words before it name by its date."
        step = Step("in what is named by its date", reading.text[named.start : clause.start].strip(" ,"), "", because)
        step = msgspec.structs.replace(step, gave=edtf_of(named.when))
        status = reading.status(group)
        made.append(
            Dated(
                when=named.when,
                basis=named.basis,
                trail=(*named.trail, step),
                group=group,
                start=clause.start,
                status=status,
            )
        )
    return made


def since_then(reading: Reading, events: Sequence[Dated], published: When | None) -> list[Dated]:
    """For “300 people have been held since the riots began on 2 May”: from that day up to the article's."""
    last = published.latest if published else None
    taken = {one.group for one in events if not one.nominal}
    made: list[Dated] = []
    for one in events:
        clause, first = reading.clauses[one.group], one.when.earliest
        above = reading.above(one.group)
        if above < 0 and one.group == 0:
            above = next((i for i, other in enumerate(reading.clauses) if other.role == "main" and i), -1)
        if clause.opener != "since" or above < 0 or above in taken or first is None or last is None:
            continue
        verb = reading.verb(above)
        perfect = verb is not None and verb.tense == "perfect" and not verb.negative and verb.head not in LASTS
        counts = perfect and reading.asserted(above)
        if not counts or not 0 < last.ordinal - first.ordinal <= _YEAR or not one.when.is_day:
            continue
        when = When.between(first, last)
        because = "The perfect tense counts what happened from then up to the article's day."
        saw = shortened(reading.text[clause.start : clause.end])
        step = Step("since then, up to the article's day", saw, edtf_of(when), because)
        made.append(msgspec.structs.replace(_of_clause_above(reading, one, above, step), when=when))
        taken.add(above)
    return made


_YEAR = 366


def _names_before(reading: Reading, one: Dated, clause: Clause) -> bool:
    """Whether a date that names something stands right before a clause."""
    end = one.expression.end if one.expression is not None else -1
    return 0 <= clause.start - end <= 2 and reading.text[end : clause.start].strip() in ("", ",")


_SOON = 31
"""Days after something by which what came after it is told as news."""


def came_after(reading: Reading, events: Sequence[Dated], published: When | None) -> list[Dated]:
    """For “They stopped eating after the court on 13 March ordered …”: from that day on, by the article's day."""
    last = published.latest if published else None
    taken = {one.group for one in events}
    made: list[Dated] = []
    for one in events:
        clause, above, first = reading.clauses[one.group], reading.above(one.group), one.when.earliest
        if clause.opener != "after" or above < 0 or above in taken or one.nominal or not one.when.is_day:
            continue
        if first is None or last is None or not 1 < last.ordinal - first.ordinal <= _SOON:
            continue
        told = _is_told_past(reading, above) and reading.asserted(above) and not reading.is_side(above)
        if not told or one.status not in ASSERTED or reading.status(above) == "said":
            continue
        when = When.between(first, last)
        because = f"It came after what the sentence dates {edtf_of(one.when)}, and before the article was written."
        saw = shortened(reading.text[clause.start : clause.end])
        step = Step("after what the sentence dates", saw, edtf_of(when), because)
        made.append(msgspec.structs.replace(_of_clause_above(reading, one, above, step), when=when))
        taken.add(above)
    return made
