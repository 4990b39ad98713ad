"""Which words for when date which clause.

In: a sentence as read, and the expressions found in it. Out: the dated events of the sentence, each with its clause,
its status and its trail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from timeline.claims.attribution import Speaker
from timeline.claims.kinds import kind_of
from timeline.claims.parse import Reading, past_dateline
from timeline.claims.status import ASSERTED
from timeline.claims.undated import Told, edtf_of, shortened
from timeline.claims.words import ADVERBS, DETERMINERS, PREPOSITIONS, SAYING, VERBS, base, table
from timeline.dates.expression import Expression
from timeline.dates.when import Day, Step, Unit, When
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
    nominal: bool = False
    """Whether a noun is dated and not the clause's verb ("the 7 July memorandum")."""
    whole: bool = False
    """Whether the whole sentence is the claim."""
    signal: str = ""
    leans_on: str = ""
    """The id of the claim before that it goes on telling."""


class _Use(msgspec.Struct, frozen=True):
    """An expression with the when it has in this article."""

    expression: Expression
    when: When
    end: int
    extra: tuple[Step, ...] = ()


def dated_events(
    reading: Reading, found: Sequence[Expression], speaks: Speaker, published: When | None, told: Sequence[Told] = ()
) -> tuple[list[Dated], str]:
    """The dated events of a sentence, and why words for when gave none ("" where none were left over).

    `told`: what the sentences before date, latest first, for "within a month" and "two weeks after the fire".
    """
    uses, why = _uses(reading, found, published, told)
    uses = [_turned(reading, use, published) for use in uses]
    by_group: dict[int, list[_Use]] = {}
    for use in uses:
        by_group.setdefault(_target(reading, use.expression), []).append(use)
    events: list[Dated] = []
    for group, members in by_group.items():
        for use, extra in _chosen(reading, group, members):
            one = _event(reading, group, use, extra, speaks, published)
            if one is not None:
                events.append(one)
            else:
                why = why or "names a term, not an event"
    return events, why


# --- which expressions have a when --------------------------------------------------------------------------


def _uses(
    reading: Reading, found: Sequence[Expression], published: When | None, told: Sequence[Told]
) -> tuple[list[_Use], str]:
    anchor = next((one for one in told if one.explicit), None)
    head = past_dateline(reading.text, reading.span.start, reading.span.end)
    uses: list[_Use] = []
    why = ""
    for expression in found:
        if _is_stamp(reading, expression):
            continue
        if expression.dateline or expression.start < head or _is_name(reading.text, expression):
            continue
        use = (
            _that_day(reading, expression, told)
            or _use(reading, expression, published)
            or _after_event(reading.text, expression, told)
            or _within(reading.text, expression, uses[-1] if uses else anchor)
        )
        if use is None:
            why = why or _why_unused(expression)
        elif uses and _continues(reading.text, uses[-1], use):
            uses[-1] = _joined(uses[-1], use)
        else:
            uses.append(use)
    return uses, why


_NAMED = re.compile(
    r" (?:Square|Street|Avenue|Road|Bridge|Brigades?|Movement|Airport|Stadium|Park|Hall|Revolution"
    r"|Coalition|Alliance|Prize|Agreement|Group)\b"
)


def _is_stamp(reading: Reading, expression: Expression) -> bool:
    """Whether a sentence begins with the page's own day and time ("Saturday 25 April 2009 23.24 BST The flu …")."""
    opens = (
        expression.start - reading.span.start < 4
        and expression.type == "TIME"
        and bool(re.search(r"\d{4}", expression.text))
    )
    return opens and bool(
        re.match(r" (?:[A-Z]{2,4} )?[A-Z][a-z]+ [a-z]", reading.text[expression.end : expression.end + 40])
    )


def _is_name(text: str, expression: Expression) -> bool:
    """Whether a date is part of a name ("August 1 Square")."""
    return bool(_NAMED.match(text[expression.end : expression.end + 14])) and not expression.text.isdigit()


_BARE_CLOCK = re.compile(
    r"(?:(?:about|around|just (?:before|after)) )?\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?| o'clock)?"
    r"|noon|midday|midnight",
    re.IGNORECASE,
)
_THE_THING = re.compile(r"\W*(?:The|This) (\w{4,})")


def _that_day(reading: Reading, expression: Expression, told: Sequence[Told]) -> _Use | None:
    """For “The leak was found at 3.30 a.m.”: a clock time is of the day of the leak, which the text has just dated."""
    if expression.type != "TIME" or not told or not told[0].when.is_day:
        return None
    if not _BARE_CLOCK.fullmatch(expression.text):
        return None
    found = _THE_THING.match(reading.text, reading.span.start)
    if not found or not any(noun[:4] == found[1][:4].lower() for noun in told[0].nouns):
        return None
    because = f"“{told[0].sentence}” dates the {found[1]}, and no other day is named."
    step = Step("clock time of the day told before", expression.text, edtf_of(told[0].when), because)
    day = told[0].when.earliest
    return _Use(expression, When.day(day), expression.end, (*told[0].trail, step)) if day else None


def _use(reading: Reading, expression: Expression, published: When | None) -> _Use | None:
    text = reading.text
    if expression.type == "DURATION" and expression.when is not None and is_drift(expression.when):
        return None
    if published is not None and _is_clock(text, expression):
        because = "It is a time of the day, in a text that tells such times, and no day is named."
        step = Step("clock time of the article's day", expression.text, edtf_of(published), because)
        return _Use(expression, published, expression.end, (step,))
    if expression.when is not None:
        if expression.when.latest is not None and expression.when.latest.year < 1000 and expression.value.isdigit():
            return None
        return _Use(expression, expression.when, expression.end)
    if published is not None and published.latest is not None and expression.value == "PAST_REF":
        verb = reading.verb(reading.group_at(expression.start))
        return _recent(expression, published.latest) if verb is not None and verb.tense == "perfect" else None
    return None


_DISASTERS = table(
    """
disaster attack accident crash blast fire quake earthquake tragedy collapse explosion shooting killings bombing
storm flood
"""
)


def _after_event(text: str, expression: Expression, told: Sequence[Told]) -> _Use | None:
    """For “Two weeks after the disaster”: counted from an event that the text dated before."""
    found = re.match(
        r"\s+(after|before)\s+(?:the|his|her|its|their)\s+(?:[a-z]+\s)?([a-z]+)",
        text[expression.end : expression.end + 60],
    )
    length = re.fullmatch(r"P(\d+)([DWMY])", expression.value)
    if not found or not length or expression.type != "DURATION":
        return None
    noun = found.group(2)
    anchor = next((one for one in told if one.explicit and one.when.is_day and _names(one, noun)), None)
    if anchor is None or anchor.when.start is None:
        return None
    unit: Unit = anchor.when.start
    count = int(length.group(1)) * (1 if found.group(1) == "after" else -1)
    grain = {"D": "day", "W": "week", "M": "month", "Y": "year"}[length.group(2)]
    day = (
        unit.first.plus(count * (7 if grain == "week" else 1))
        if grain in ("day", "week")
        else unit.first.plus_months(count * (12 if grain == "year" else 1))
    )
    when = (
        When.day(day)
        if grain in ("day", "week")
        else When.at(Unit.holding("month" if grain == "month" else "year", day))
    )
    because = f"“{anchor.sentence}” dates the {noun}: {edtf_of(anchor.when)}."
    step = Step("so long after an event told before", expression.text, edtf_of(when), because)
    return _Use(expression, when, expression.end, (*anchor.trail, step))


def _names(told: Told, noun: str) -> bool:
    """Whether a claim told before is of the event that a noun stands for."""
    if noun in told.nouns or base(noun) in told.nouns:
        return True
    disaster = told.nouns & _DISASTERS or told.kind in ("disaster", "accident", "attack") or told.nouns & {"collapsed"}
    return noun in _DISASTERS and bool(disaster)


_UNITS = {"D": 1, "W": 7, "M": 31, "Y": 366}


def _within(text: str, expression: Expression, told: _Use | Told | None) -> _Use | None:
    """For “Within a month”: from the date told before up to that long after it."""
    before = text[max(0, expression.start - 10) : expression.start].split()
    found = re.fullmatch(r"P(\d+)([DWMY])", expression.value)
    anchor = told.when if told else None
    if (
        told is None
        or not before
        or before[-1].lower() != "within"
        or not found
        or anchor is None
        or anchor.earliest is None
        or anchor.latest is None
    ):
        return None
    count, unit = int(found.group(1)), found.group(2)
    if unit in "MY":
        last = anchor.latest.plus_months(count * (12 if unit == "Y" else 1))
    else:
        last = anchor.latest.plus(count * _UNITS[unit])
    when = When.between(anchor.earliest, last)
    because = f"It is within {expression.text} of {edtf_of(anchor)}, the date told before{_where(told)}."
    step = Step("within so long of a date told before", expression.text, edtf_of(when), because)
    return _Use(expression, when, expression.end, (*_how(told), step))


def _where(told: _Use | Told) -> str:
    """The sentence of a date told before, where it is another one."""
    return f" in “{told.sentence}”" if isinstance(told, Told) else ""


def _how(told: _Use | Told) -> tuple[Step, ...]:
    """How a date told before came about."""
    return told.trail if isinstance(told, Told) else (*told.expression.trail, *told.extra)


def _why_unused(expression: Expression) -> str:
    if expression.type == "DURATION":
        return "a duration only"
    if expression.type == "SET":
        return "what recurs, not what happened once"
    if expression.resolved == "partial":
        return "its words for when need a day to count from, and none is known"
    return ""


_CLOCKS = re.compile(r"\b\d{3,4} ?(?:hours|hrs|h)\b|\blocal time\b|\b(?:UTC|GMT)\b")


def _is_clock(text: str, expression: Expression) -> bool:
    """Whether four digits are a time of the day ("from 1600") in a text that tells such times, not a year long ago."""
    digits = expression.text
    if not (digits.isdigit() and len(digits) == 4 and expression.type == "DATE" and digits < "1800"):
        return False
    return int(digits[:2]) < 24 and int(digits[2:]) < 60 and bool(_CLOCKS.search(text))


def is_drift(when: When) -> bool:
    """Whether a stretch is of more than about a year, up to now: a drift, not an event."""
    first, last = when.earliest, when.latest
    return first is not None and last is not None and last.ordinal - first.ordinal > 400


_RECENT = {"hour": 1, "day": 7, "week": 42, "month": 183}


def _recent(expression: Expression, last: Day) -> _Use | None:
    """For “in recent weeks”: an interval up to the article's day, of a length that the words can bear."""
    found = re.fullmatch(r"(?:the )?(?:recent|last few|past few) (hour|day|week|month)s", expression.text.lower())
    if not found:
        return None
    when = When("between", Unit("day", last.plus(-_RECENT[found.group(1)])), Unit("day", last), approximate=True)
    about = _RECENT[found.group(1)]
    because = f"It reaches up to the article's day, {last}; a few {found.group(1)}s are taken as about {about} days."
    return _Use(expression, when, expression.end, (Step("a recent stretch", expression.text, edtf_of(when), because),))


def _continues(text: str, before: _Use, use: _Use) -> bool:
    """Whether two expressions are one list of days ("the 18th and 19th of August")."""
    if text[before.end : use.expression.start].strip().lower() not in ("and", "and the", "&"):
        return False
    first, second = before.when, use.when
    if (
        not (first.is_day or first.shape == "range")
        or not second.is_day
        or first.latest is None
        or second.earliest is None
    ):
        return False
    return second.earliest.ordinal - first.latest.ordinal == 1


def _joined(before: _Use, use: _Use) -> _Use:
    when = When("range", before.when.start, use.when.end)
    step = Step(
        "days that follow each other",
        f"{before.expression.text} and {use.expression.text}",
        edtf_of(when),
        "Two days named together are one stretch.",
    )
    return _Use(before.expression, when, use.end, (*before.extra, *use.expression.trail, step))


# --- which clause they date ---------------------------------------------------------------------------------


def _target(reading: Reading, expression: Expression) -> int:
    """The group an expression dates: the one it stands in; the next one where it opens the sentence and that one has
    no verb."""
    group = reading.group_at(expression.start)
    if reading.verb(group) is None:
        later = [
            g
            for g in dict.fromkeys(reading.groups)
            if g > group and reading.verb(g) is not None and not reading.is_side(g)
        ]
        return later[0] if later and reading.clauses[later[0]].role != "teller" else group
    return group


def _is_nominal(reading: Reading, use: _Use) -> bool:
    """Whether the expression stands before a noun, as its attribute."""
    text, expression = reading.text, use.expression
    if _hangs_on_noun(reading, use):
        return True
    after = text[use.end : use.end + 30]
    if after[:2] in ("'s", "’s"):
        return True
    before = [word for word in reading.words if word.end <= expression.start][-1:]
    following = [word for word in reading.words if word.start >= use.end][:1]
    inside = expression.text.lower().split()[0] in ("the", "a", "an", "last", "this", "next")
    if not following or following[0].low in PREPOSITIONS | ADVERBS or not following[0].text[0].isalpha():
        return False
    led = inside or (bool(before) and (before[0].low in DETERMINERS or before[0].low.endswith("'s")))
    starts = [
        word
        for word in following
        if word.low not in VERBS and not word.low.endswith(("ed", "ing")) and word.low not in DETERMINERS
    ]
    if inside and expression.text.lower().split()[0] != "the":
        return bool(re.match(r"(?:last|this|next) \w+s$", expression.text.lower())) and bool(starts)
    if expression.text.lower().split()[-1].endswith("s") and inside:
        return False
    is_verb = any(reading.verb_start(i) == following[0].start for i in range(len(reading.clauses)))
    return (
        led
        and bool(starts)
        and not is_verb
        and following[0].low not in ("and", "or", "but", "that", "which", "who", "when", "where")
    )


_SINCE_NOUN = re.compile(r"\bsince (?:the|a|its|his|her|their) [\w' -]{3,50} (?:in|on) $")


def _hangs_on_noun(reading: Reading, use: _Use) -> bool:
    """For “since the end of the war in 1994”, “promised an inquiry into the deaths in May”: the noun's date."""
    group = reading.group_at(use.expression.start)
    verb = reading.verb(group)
    clause = reading.clauses[reading.holder(group)]
    before = reading.text[clause.start : use.expression.start]
    if _SINCE_NOUN.search(before):
        return True
    if verb is None or verb.head not in SAYING or use.when.grain in ("time", "day", "week", "weekend"):
        return False
    low = [
        word.low
        for word in reading.words
        if reading.verb_end(reading.holder(group)) <= word.start and word.end <= use.expression.start
    ]
    return len(low) > 4 and low[-1] in ("in", "on") and "that" not in low and bool(kind_of(low[-6:-1], ""))


def _rank(reading: Reading, group: int, use: _Use) -> tuple[int, int, int]:
    """Smaller is better: no signal, a point, near the verb."""
    verb = reading.verb_start(reading.holder(group))
    open_ended = use.when.shape in ("since", "until", "by", "after")
    return (int(open_ended), int(use.when.shape != "point"), abs(use.expression.start - verb))


_BEST = re.compile(r"\b(?:\w{3,}est|worst|most|first|last|best|biggest)\b", re.IGNORECASE)


def _compares(reading: Reading, group: int, use: _Use) -> bool:
    """For “the deadliest since 2003”, “for the first time since May”: the date is of another event, the one compared
    with."""
    clause = reading.clauses[reading.holder(group)]
    return use.expression.signal == "since" and bool(_BEST.search(reading.text[clause.start : use.expression.start]))


def _is_meant_for(reading: Reading, use: _Use) -> bool:
    """For “the prize for 2005”, “the budget for next year”: what something is for, not when it happened."""
    before = reading.text[max(reading.span.start, use.expression.start - 8) : use.expression.start].lower().split()
    return "for" in (before[-1:] + before[-2:-1] * (before[-1:] in (["the"], ["a"]))) and use.when.shape == "point"


def _chosen(reading: Reading, group: int, uses: list[_Use]) -> Iterator[tuple[_Use, bool]]:
    """The expressions of a clause that make a claim each: the best one, and others that name another time
    altogether."""
    nominal = [use for use in uses if _is_nominal(reading, use)]
    plain = sorted((use for use in uses if use not in nominal), key=lambda use: _rank(reading, group, use))
    first = plain[0] if plain else None
    if first is not None:
        finer = [use for use in plain[1:] if _inside(use.when, first.when) and use.when.shape == "point"]
        yield (finer[0] if finer else first), False
    for use in [*plain[1:], *nominal]:
        apart = first is None or not _touch(use.when, first.when)
        if apart and use.when.shape in ("point", "between", "range") and not use.expression.signal:
            yield use, first is not None or use in nominal


def _bounds(when: When) -> tuple[int, int]:
    first, last = when.earliest, when.latest
    return (first.ordinal if first else -(10**9), last.ordinal if last else 10**9)


def _inside(a: When, b: When) -> bool:
    (a1, a2), (b1, b2) = _bounds(a), _bounds(b)
    return b1 <= a1 and a2 <= b2 and (a1, a2) != (b1, b2)


def _touch(a: When, b: When) -> bool:
    (a1, a2), (b1, b2) = _bounds(a), _bounds(b)
    return a1 <= b2 and b1 <= a2


# --- the event ----------------------------------------------------------------------------------------------


def _event(
    reading: Reading, group: int, use: _Use, extra: bool, speaks: Speaker, published: When | None
) -> Dated | None:
    nominal = _is_nominal(reading, use)
    if _compares(reading, group, use) or _is_meant_for(reading, use):
        return None
    status = reading.status(group)
    use = _growing(reading, group, use, published)
    if nominal or _in_subject(reading, group, use):
        status = (
            "happened"
            if status in ASSERTED or _told_in_past(reading, group) or _is_event_noun(reading, use)
            else status
        )
    when, steps = _plain(use.when) if nominal else use.when, [*use.expression.trail, *use.extra]
    if use.when.shape in ("until", "by") and _is_term(reading, group, use, published):
        return None
    if status in ASSERTED and _is_future(when, published):
        status = "planned"
    if (
        status == "feared"
        and reading.verb(group) is not None
        and not _is_future(when, published)
        and _own_past(reading, group)
    ):
        status = "said"
    if status in ASSERTED and _is_usual(reading, group, use, published):
        status = "habitual"
    if status in ASSERTED and _is_denied(reading, group, use):
        status = "denied"
    if status == "hypothetical" and use.expression.end < reading.clauses[group].start:
        return None
    if status in ASSERTED:
        when, steps = _clipped(when, steps, published)
    said = speaks.clause >= 0 and reading.groups[speaks.clause] == group and status in ASSERTED
    clause_start = reading.clauses[group].start
    return Dated(
        when=when,
        basis=_basis(use.expression),
        trail=tuple(steps),
        group=group,
        start=use.expression.start if extra or nominal else clause_start,
        status="said" if said and not nominal else status,
        expression=Span(use.expression.start, use.end),
        nominal=nominal or extra,
        whole=said and not nominal and not extra,
        signal=use.expression.signal,
    )


def _plain(when: When) -> When:
    """The date itself, where the word before it ("after the 1 May crash") belongs to the noun."""
    unit = when.start or when.end
    return When.at(unit) if unit is not None and when.shape in ("since", "after", "until", "by") else when


def _in_subject(reading: Reading, group: int, use: _Use) -> bool:
    """Whether the expression belongs to the subject ("dozens of raids this week … were intended"), so that its noun
    is dated."""
    return any(start < use.expression.start < end for start, end in reading.subject_parts(group))


_SEASONS = table("spring summer autumn fall winter")


def _is_usual(reading: Reading, group: int, use: _Use, published: When | None) -> bool:
    """A general truth: the present tense with a part of the year that is not this one's ("Fires are common in
    summer")."""
    verb = reading.verb(group)
    if verb is not None and verb.head == "be" and use.expression.text.lower() in _SEASONS:
        return True
    if verb is None or verb.tense != "present" or verb.progressive or verb.passive or verb.head in SAYING:
        return False
    if use.expression.type == "TIME" and not re.search(
        r"today|yesterday|[A-Z]\w+day|this|last|\d{4}", use.expression.text
    ):
        return True
    return (
        use.when.grain in ("season", "month")
        and use.expression.resolved == "relative"
        and not re.match(r"this|last|next", use.expression.text.lower())
    )


def _is_denied(reading: Reading, group: int, use: _Use) -> bool:
    """For “He denies having … last Monday”: the date is of what is denied, unless it stands right after the verb."""
    verb = reading.verb(group)
    if verb is None or verb.head != "deny":
        return False
    between = [word for word in reading.words if reading.words[verb.last].end <= word.start < use.expression.start]
    return use.expression.start > reading.words[verb.last].end and len(between) > 2


def _is_event_noun(reading: Reading, use: _Use) -> bool:
    """Whether an event is named right before the date ("the collapse on 3 March could have been prevented")."""
    before = [word.low for word in reading.words if word.end <= use.expression.start][-4:]
    return (
        len(before) > 1
        and before[-1] in ("on", "of", "in")
        and (bool(kind_of(before[:-1], "")) or before[-2].endswith(("tion", "sion", "ment", "apse")))
    )


def _told_in_past(reading: Reading, group: int) -> bool:
    verb = reading.verb(group)
    return (
        verb is not None
        and verb.tense == "planned"
        and reading.words[verb.first].low in ("was", "were")
        and verb.modal in ("intended", "meant")
    )


def _growing(reading: Reading, group: int, use: _Use, published: When | None) -> _Use:
    """For “2,000 have left since Monday”: events from that day up to the article's."""
    verb, last = reading.verb(group), published.latest if published else None
    first = use.when.earliest
    if (
        verb is None
        or verb.tense != "perfect"
        or use.when.shape != "since"
        or verb.head in _LASTS
        or last is None
        or first is None
    ):
        return use
    if not 0 <= last.ordinal - first.ordinal <= 366:
        return use
    when = When.between(first, last)
    because = "The perfect tense counts what happened from then up to the article's day."
    step = Step("since then, up to the article's day", edtf_of(use.when), edtf_of(when), because)
    return _Use(use.expression, when, use.end, (*use.extra, step))


_LASTS = table(
    "be have live work remain stay rule govern serve hold keep control fight war know seem reign belong stand last"
)


def _own_past(reading: Reading, group: int) -> bool:
    verb = reading.verb(group)
    return verb is not None and verb.tense in ("past", "pluperfect")


def _is_term(reading: Reading, group: int, use: _Use, published: When | None) -> bool:
    verb = reading.verb(group)
    return (
        verb is not None
        and (verb.head in _TERM_VERBS or _ends_after(use.when, published))
        and verb.tense in ("past", "perfect", "pluperfect", "present")
    )


def _ends_after(when: When, published: When | None) -> bool:
    return bool(published and published.latest and when.latest and when.latest > published.latest)


def _is_future(when: When, published: When | None) -> bool:
    return bool(published and published.latest and when.earliest and when.earliest > published.latest)


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
        return When.day(when.earliest.plus(count * _UNITS[unit]))
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


def _basis(expression: Expression) -> Basis:
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


_WEEKDAYS = table("monday tuesday wednesday thursday friday saturday sunday")


def _turned(reading: Reading, use: _Use, published: When | None) -> _Use:
    """A bare weekday looks the way its clause's verb looks: back for what happened, ahead for what is planned."""
    words = use.expression.text.lower().split()
    verb = reading.verb(_target(reading, use.expression))
    day, last = use.when.earliest, published.latest if published else None
    if (
        verb is None
        or day is None
        or last is None
        or words[0] not in _WEEKDAYS
        or not use.when.is_day
        or len(words) > 2
    ):
        return use
    back = verb.tense in ("past", "perfect", "pluperfect") and day > last
    scheduled = verb.tense == "present" and not verb.progressive and not verb.passive and verb.head not in SAYING
    ahead = (verb.tense == "planned" or scheduled) and day < last and last.ordinal - day.ordinal <= 7
    if not back and not ahead:
        return use
    when = When.day(day.plus(-7 if back else 7))
    because = "The verb tells of what happened." if back else "The verb tells of what was still to come."
    step = Step("the verb's tense turns a bare weekday", edtf_of(use.when), edtf_of(when), because)
    return _Use(use.expression, when, use.end, (*use.extra, step))
