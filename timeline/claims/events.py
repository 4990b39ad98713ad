"""Which words for when date which clause.

In: a sentence as read, and the expressions found in it. Out: the dated events of the sentence, each with its clause,
its status and its trail.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from timeline.claims.asides import LASTS, is_aside, is_before, is_of_a_noun_behind_perfect, is_of_past
from timeline.claims.asserting import ends_after, is_over, status_of
from timeline.claims.attribution import Speaker
from timeline.claims.occasions import did_it, in_an_event, published_by, takes_part
from timeline.claims.parse import Reading
from timeline.claims.status import ASSERTED
from timeline.claims.targets import (
    Place,
    chosen,
    compares,
    is_meant_for,
    is_nominal,
    only_names,
    target,
)
from timeline.claims.turning import turned
from timeline.claims.undated import Told, edtf_of
from timeline.claims.uses import Use, uses_in
from timeline.claims.words import table
from timeline.dates.expression import Expression
from timeline.dates.when import Step, When
from timeline.model import Basis, Span, Status

_TERM_VERBS = table(
    """
extend postpone delay schedule reschedule adjourn set move renew prolong suspend push
"""
)
"""Verbs that fix a term: "extended until Friday" happened before Friday."""


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """Something in a sentence that has a when."""

    when: When
    basis: Basis
    trail: tuple[Step, ...]
    group: int
    """The clause it dates, as an index of the reading's groups."""
    start: int
    """Where it begins, for its id: the clause, or the expression where the clause has another date before."""
    status: Status
    expression: Span | None = None
    expressions: tuple[Span, ...] = ()
    names: bool = False
    """Whether its date only names something the clause speaks of ("the victims of Tuesday's quake")."""
    in_passing: bool = False
    """Whether it is told of an event of another year, with which no later sentence goes on."""
    nominal: bool = False
    """Whether a noun is dated and not the clause's verb ("the 7 July memorandum")."""
    whole: bool = False
    """Whether the whole sentence is the claim."""
    signal: str = ""
    leans_on: str = ""
    """The id of the claim before that it goes on telling."""
    noun: Span | None = None
    """The words that name the event, where a noun does so by itself ("the coup of 19 September")."""


def dated_events(
    reading: Reading, found: Sequence[Expression], speaks: Speaker, published: When | None, told: Sequence[Told] = ()
) -> tuple[list[Dated], str]:
    """The dated events of a sentence, and why words for when gave none ("" where none were left over).

    `told`: what the sentences before date, latest first, for "within a month" and "two weeks after the fire".
    """
    uses, why = uses_in(reading, found, published, told)
    uses = [turned(reading, use, published, uses) for use in uses]
    by_group: dict[int, list[Use]] = {}
    for use in uses:
        by_group.setdefault(target(reading, use.expression), []).append(use)
    events: list[Dated] = []
    for group, members in by_group.items():
        if _is_own_state(reading, group):
            why = why or "somebody's own words, and no event"
            continue
        own = [use for use in members if not compares(reading, group, use)]
        why = why if len(own) == len(members) else why or "names a deadline or a term, not an event"
        for use, place in chosen(reading, group, own):
            one = _event(reading, group, use, place, speaks, published)
            if one is not None:
                events.append(one)
            else:
                why = why or "names a deadline or a term, not an event"
    return events, why


_OWN = frozenset({"i", "we"})


def _is_own_state(reading: Reading, group: int) -> bool:
    """For ““Four months ago we were selling pies””: what goes on with a speaker, in a quotation."""
    verb = reading.verb(group)
    if verb is None or not (verb.progressive or verb.tense == "present") or '"' not in _around(reading):
        return False
    subjects = (reading.text[start:end].lower().split() for start, end in reading.subject_parts(group))
    return any(words[-1:] and words[-1] in _OWN for words in subjects)


def _around(reading: Reading) -> str:
    """The sentence with a little before it, with straight quotation marks."""
    text = reading.text[max(0, reading.span.start - 1) : reading.span.end + 1]
    return text.replace("“", '"').replace("”", '"')


def _event(
    reading: Reading, group: int, use: Use, place: Place, speaks: Speaker, published: When | None
) -> Dated | None:
    if is_meant_for(reading, use) or (in_an_event(reading, use.expression) and not is_over(use.when, published)):
        return None
    if _is_called_a_day(reading, group, use):
        return None
    nominal = is_nominal(reading, use)
    use = _by_the_clock(reading, group, _growing(reading, group, use, published))
    named = nominal or did_it(reading, use.expression)
    if not named and use.when.shape in ("until", "by") and _is_term(reading, group, use, published):
        return None
    if reading.verb(group) is None and use.when.shape in ("after", "since") and group == 0:
        return None  # "Standings after Saturday's games"
    if use.when.shape == "until" and published is not None and use.when.latest == published.latest:
        return None  # "Until today he denied it": it is no longer so
    when, steps = plain(use.when) if named else use.when, [*use.expression.trail, *use.extra]
    status = status_of(reading, group, use, when, nominal, published)
    if status == "hypothetical" and use.expression.end < reading.clauses[group].start:
        return None
    if status in ASSERTED:
        when, steps = _clipped(when, steps, published)
    said = speaks.clause >= 0 and reading.groups[speaks.clause] == group and status in ASSERTED
    return Dated(
        when=when,
        basis=basis_of(use.expression),
        trail=tuple(steps),
        group=group,
        start=use.expression.start if place != "first" or nominal else reading.clauses[group].start,
        status="said" if said and not nominal else status,
        expression=Span(_words_from(reading, use), use.end),
        names=(nominal and only_names(reading, group, use))
        or is_before(reading, use)
        or is_aside(reading, group, use)
        or is_of_past(reading, group, use, published)
        or is_of_a_noun_behind_perfect(reading, group, use, published),
        nominal=nominal or place == "beside",
        in_passing=takes_part(reading, use.expression),
        whole=said and not nominal and place == "first",
        signal=use.signal or use.expression.signal,
    )


_NAMES_DAYS = table("declare name designate proclaim mark set choose fix pick observe celebrate")
_CALLED = re.compile(r"\s+(?:as|an?)\s")


def _is_called_a_day(reading: Reading, group: int, use: Use) -> bool:
    """For “declared 16 April a public holiday”: the day is what is spoken of."""
    verb = reading.verb(group)
    if verb is None or verb.head not in _NAMES_DAYS or verb.passive or not use.when.is_day:
        return False
    beside = not reading.text[reading.words[verb.last].end : use.expression.start].strip()
    return beside and _CALLED.match(reading.text, use.end) is not None


def _words_from(reading: Reading, use: Use) -> int:
    """Where the words that say when begin: with “published”, where a report was published then and says something."""
    if published_by(reading, use.expression) < 0:
        return use.expression.start
    return reading.verb_start(reading.clause_at(use.expression.start))


def plain(when: When) -> When:
    """The date itself, where the word before it ("after the 1 May crash") belongs to the noun."""
    unit = when.start or when.end
    return When.at(unit) if unit is not None and when.shape in ("since", "after", "until", "by") else when


def _by_the_clock(reading: Reading, group: int, use: Use) -> Use:
    """For “The fire was put out by 5.30 p.m.”: on that day."""
    verb, unit = reading.verb(group), use.when.end
    past = verb is not None and verb.tense in ("past", "pluperfect")
    if unit is not None and use.when.shape == "point" and unit.clock[:5] == "24:00":
        because = "Midnight ends the day that the words name."
        step = Step("midnight of a day", edtf_of(use.when), edtf_of(When.day(unit.first)), because)
        return Use(use.expression, When.day(unit.first), use.end, (*use.extra, step), use.signal)
    if not past or use.expression.type != "TIME" or use.when.shape != "by" or unit is None:
        return use
    because = "It was so by an hour of that day, and is told as one of its events."
    when = When.day(unit.first)
    step = Step("by an hour of the day", edtf_of(use.when), edtf_of(when), because)
    return Use(use.expression, when, use.end, (*use.extra, step), use.signal)


def _growing(reading: Reading, group: int, use: Use, published: When | None) -> Use:
    """For “2,000 have left since Monday”: events from that day up to the article's."""
    verb, last = reading.verb(group), published.latest if published else None
    first = use.when.earliest
    if (
        verb is None
        or verb.tense != "perfect"
        or use.when.shape != "since"
        or verb.head in LASTS
        or verb.negative
        or last is None
        or first is None
    ):
        return use
    if not 0 <= last.ordinal - first.ordinal <= 366:
        return use
    when = When.between(first, last)
    because = "The perfect tense counts what happened from then up to the article's day."
    step = Step("since then, up to the article's day", edtf_of(use.when), edtf_of(when), because)
    return Use(use.expression, when, use.end, (*use.extra, step))


def _is_term(reading: Reading, group: int, use: Use, published: When | None) -> bool:
    verb = reading.verb(group)
    return (
        verb is not None
        and (verb.head in _TERM_VERBS or verb.head == "have" or ends_after(use.when, published))
        and verb.tense in ("past", "perfect", "pluperfect", "present")
    )


def basis_of(expression: Expression) -> Basis:
    """How an expression came by its date."""
    return (
        "narrative"
        if expression.resolved == "narrative"
        else "stated"
        if expression.resolved == "stated"
        else "relative"
    )


def _clipped(when: When, steps: list[Step], published: When | None) -> tuple[When, list[Step]]:
    """What has happened "this week" happened up to the article's day."""
    last = published.latest if published else None
    if (
        last is None
        or when.shape != "point"
        or when.grain not in ("week", "weekend")
        or when.earliest is None
        or when.latest is None
    ):
        return when, steps
    if not when.earliest <= last < when.latest:
        return when, steps
    cut = When.between(when.earliest, last)
    because = "It had happened when the article was written, so the days after are left out."
    return cut, [*steps, Step("not after the article's day", edtf_of(when), edtf_of(cut), because)]
