"""Clauses without words for when that another clause of their sentence dates.

In: a sentence as read and its dated events. Out: more events: what was done at a meeting that the sentence dates, who
was hurt in a blast, what came two weeks before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.claims.events import Dated
from timeline.claims.kinds import kind_of
from timeline.claims.parse import Reading
from timeline.claims.status import ASSERTED
from timeline.claims.undated import edtf_of, shortened
from timeline.claims.uses import UNITS
from timeline.claims.words import table
from timeline.dates.expression import Expression
from timeline.dates.when import Step, Unit, When

_OCCURS = table("take hold happen occur begin open convene")


def measured(reading: Reading, found: Sequence[Expression], events: Sequence[Dated]) -> list[Dated]:
    """For “the ruling came two weeks after she filed”: the filing is two weeks before what the sentence dates."""
    made: list[Dated] = []
    for group in dict.fromkeys(reading.groups):
        clause = reading.clauses[group]
        lengths = [one for one in found if clause.start <= one.start < clause.start + 12 and one.type == "DURATION"]
        main = [
            one
            for one in events
            if one.group != group and not one.nominal and one.when.is_day and one.status in ASSERTED
        ]
        taken = any(one.group == group and not one.nominal for one in events)
        verb = reading.verb(group)
        told = verb is not None and verb.tense in ("past", "pluperfect")
        if (
            not told
            or clause.opener not in ("after", "before")
            or not lengths
            or not main
            or taken
            or not reading.asserted(group)
        ):
            continue
        when = _shifted(main[0].when, lengths[0].value, -1 if clause.opener == "after" else 1)
        if when is None:
            continue
        side = "before" if clause.opener == "after" else "after"
        because = f"The sentence puts it {lengths[0].text} {side} what it dates {edtf_of(main[0].when)}."
        step = Step("so long before or after what the sentence dates", lengths[0].text, edtf_of(when), because)
        status = reading.status(group)
        made.append(
            Dated(
                when=when,
                basis="narrative",
                trail=(*main[0].trail, step),
                group=group,
                start=clause.start,
                status=status,
            )
        )
    return made


def _shifted(when: When, length: str, sign: int) -> When | None:
    """A day, moved by a TIMEX3 length; as fine as the length is."""
    found = re.fullmatch(r"P(\d+)([DWM])", length)
    if not found or when.earliest is None:
        return None
    count, unit = sign * int(found.group(1)), found.group(2)
    if unit in "DW":
        return When.day(when.earliest.plus(count * UNITS[unit]))
    return When.at(Unit.holding("month", when.earliest.plus_months(count)))


def same_occasion(reading: Reading, events: Sequence[Dated]) -> list[Dated]:
    """For “reached at the meeting …, which took place on 7 July”: what was done at it was done then."""
    taken = {one.group for one in events}
    made: list[Dated] = []
    for one in events:
        above = reading.above(one.group)
        verb = reading.verb(one.group)
        if (
            above < 0
            or above in taken
            or verb is None
            or verb.head not in _OCCURS
            or reading.clauses[one.group].role != "relative"
        ):
            continue
        noun = reading.antecedent(one.group)
        before = reading.text[reading.span.start : noun[0]].split() if noun else []
        if (
            not before
            or before[-1].lower() not in ("at", "during")
            or not reading.asserted(above)
            or one.status not in ASSERTED
        ):
            continue
        occasion = reading.text[noun[0] : noun[1]] if noun else ""
        because = f"It happened at “{shortened(occasion)}”, which the sentence goes on to date."
        step = Step("at an event the sentence dates", occasion, edtf_of(one.when), because)
        made.append(_of_clause_above(reading, one, above, step))
    return made


def _of_clause_above(reading: Reading, one: Dated, above: int, step: Step) -> Dated:
    """What the clause above tells, on the day that a clause below it dates."""
    return Dated(
        when=one.when,
        basis="inferred",
        trail=(*one.trail, step),
        group=above,
        start=reading.clauses[above].start,
        status=reading.status(above),
    )


def outcomes(reading: Reading, events: Sequence[Dated]) -> list[Dated]:
    """For “Eleven were hurt after a tank burst on Sunday”: people are hurt, or flee, on the day of what hurt them."""
    taken = {one.group for one in events}
    made: list[Dated] = []
    for one in events:
        clause, above = reading.clauses[one.group], reading.above(one.group)
        if clause.opener not in _BROUGHT_ON or above < 0 or above in taken or one.nominal or not one.when.is_day:
            continue
        if one.status not in ASSERTED or not reading.asserted(above) or not _is_outcome(reading, above):
            continue
        cause = shortened(reading.text[clause.start : clause.end])
        because = f"It came of what happened “{cause}”, which the sentence dates; no other day is named."
        step = Step("what came of it is of its day", cause, edtf_of(one.when), because)
        made.append(_of_clause_above(reading, one, above, step))
        taken.add(above)
    return made


_BROUGHT_ON = frozenset({"after", "when", "as"})
_OUTCOMES = frozenset({"injury", "death", "displacement"})


def _is_outcome(reading: Reading, group: int) -> bool:
    """Whether a clause tells, as past, of people hurt, killed, driven away or brought to hospital."""
    verb = reading.verb(group)
    clause = reading.clauses[group]
    low = [word.low for word in reading.words if clause.start <= word.start < clause.end]
    past = verb is not None and verb.tense == "past" and not verb.negative
    return past and ("hospital" in low or kind_of(low, verb.head if verb else "") in _OUTCOMES)
