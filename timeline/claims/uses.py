"""The when that words for when have in an article.

In: a sentence as read, the expressions found in it, what the sentences before date. Out: each expression with its
when, and why others have none. Exists because "two weeks after the fire" and a bare "3.30 a.m." need what was told
before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from timeline.claims.kinds import kind_of
from timeline.claims.lengths import UNITS, so_long_from
from timeline.claims.nodates import in_name, is_stamp, without_local
from timeline.claims.parse import Reading, past_dateline
from timeline.claims.undated import Told, edtf_of
from timeline.claims.words import WEEKDAYS, base, table
from timeline.dates.expression import Expression
from timeline.dates.when import Step, Unit, When

NO_DAY = "its words for when need a day to count from, and none is known"


class Use(msgspec.Struct, frozen=True):
    """An expression with the when it has in this article."""

    expression: Expression
    when: When
    end: int
    extra: tuple[Step, ...] = ()
    signal: str = ""
    """The word before it that made it a stretch ("between", "from"), where two expressions are one."""


def uses_in(
    reading: Reading, found: Sequence[Expression], published: When | None, told: Sequence[Told]
) -> tuple[list[Use], str]:
    anchor = next((one for one in told if one.explicit), None)
    head = past_dateline(reading.text, reading.span.start, reading.span.end)
    uses: list[Use] = []
    why = ""
    for expression in without_local(reading.text, found):
        if is_stamp(reading, expression):
            continue
        if expression.dateline or expression.start < head or in_name(reading.text, expression):
            continue
        if _counts_from_event(reading.text, expression) and not _weekday_after(reading.text, expression, told):
            why = NO_DAY
            continue
        use = (
            _that_day(reading, expression, told, published)
            or _weekday_after(reading.text, expression, told)
            or _use(reading, expression, published)
            or _after_event(reading.text, expression, told)
            or _behind_the_news(reading, expression, published)
            or _after_so_long(reading, expression, told, published)
            or _within(reading.text, expression, uses[-1] if uses else anchor)
        )
        if use is None:
            why = why or _why_unused(expression)
        elif uses and (one := _range(reading.text, uses[-1], use) or _list(reading.text, uses[-1], use)):
            uses[-1] = one
        else:
            uses.append(use)
    return uses, why


_BARE_CLOCK = re.compile(
    r"(?:(?:about|around|just (?:before|after)) )?\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?| o'clock)?"
    r"|noon|midday|midnight",
    re.IGNORECASE,
)
_THE_THING = re.compile(r"\W*(?:The|This) (\w{4,})")


def _that_day(reading: Reading, expression: Expression, told: Sequence[Told], published: When | None) -> Use | None:
    """For “The leak was found at 3.30 a.m.”, “two bombs were dropped at 11:38”: a clock time is of the day of the leak,
    or of the bombing, which the text has dated before."""
    if expression.type != "TIME" or not told or not _BARE_CLOCK.fullmatch(expression.text):
        return None
    one, thing = _same_thing(reading, expression, told)
    if one is None:
        one, thing = _day_of_the_story(expression, told, published), "day"
    day = one.when.earliest if one is not None else None
    if one is None or day is None:
        return None
    because = f"“{one.sentence}” dates the {thing}, and no other day is named."
    step = Step("clock time of the day told before", expression.text, edtf_of(one.when), because)
    return Use(expression, When.day(day), expression.end, (*one.trail, step))


def _day_of_the_story(expression: Expression, told: Sequence[Told], published: When | None) -> Told | None:
    """The claim before whose day a bare clock time goes on with, where the engine knew only the article's own day."""
    last, day = published.latest if published else None, expression.when.earliest if expression.when else None
    if day is not None and day != last:
        return None
    one = next((one for one in told[:1] if one.explicit and one.when.is_day), None)
    first = one.when.earliest if one is not None else None
    return one if first is not None and last is not None and last.ordinal - first.ordinal > _NEWS else None


_NEWS = 7
"""Days: what an article tells with a clock time and no day is of its own day, unless it tells of long before."""


def _same_thing(reading: Reading, expression: Expression, told: Sequence[Told]) -> tuple[Told | None, str]:
    """The claim before that tells of what a clock time is told of, and a word for it."""
    found = _THE_THING.match(reading.text, reading.span.start)
    if found and told[0].when.is_day and any(noun[:4] == found[1][:4].lower() for noun in told[0].nouns):
        return told[0], found[1]
    clause = reading.clauses[reading.holder(reading.group_at(expression.start))]
    verb, low = clause.verb, [word.low for word in reading.words if clause.start <= word.start < clause.end]
    kind = kind_of(low, verb.head) if verb is not None and verb.tense in ("past", "pluperfect") else ""
    one = next((one for one in told if one.when.is_day and one.kind == kind != "statement"), None) if kind else None
    return one, kind


def _use(reading: Reading, expression: Expression, published: When | None) -> Use | None:
    text = reading.text
    if expression.type == "DURATION" and expression.when is not None and is_drift(expression.when):
        return None
    if published is not None and _is_clock(text, expression):
        because = "It is a time of the day, in a text that tells such times, and no day is named."
        step = Step("clock time of the article's day", expression.text, edtf_of(published), because)
        return Use(expression, published, expression.end, (step,))
    if expression.when is not None:
        if expression.when.latest is not None and expression.when.latest.year < 1000 and expression.value.isdigit():
            return None
        return Use(expression, expression.when, expression.end)
    if published is not None and expression.value == "PAST_REF":
        verb = reading.verb(reading.group_at(expression.start))
        return _recent(expression, published) if verb is not None and verb.tense == "perfect" else None
    return None


_DISASTERS = table(
    """
disaster attack accident crash blast fire quake earthquake tragedy collapse explosion shooting killings bombing
storm flood eruption hurricane landslide derailment tsunami avalanche massacre raid murder sinking
"""
)


def _after_event(text: str, expression: Expression, told: Sequence[Told]) -> Use | None:
    """For “Two weeks after the disaster”: counted from an event that the text dated before."""
    found = _SIDE_OF.match(text, expression.end, expression.end + 60)
    if not found or expression.type != "DURATION":
        return None
    noun = found.group(2)
    anchor = next((one for one in told if one.explicit and one.when.is_day and _names(one, noun)), None)
    day = anchor.when.earliest if anchor else None
    when = so_long_from(day, expression, 1 if found.group(1) == "after" else -1) if day else None
    if anchor is None or when is None:
        return None
    because = f"“{anchor.sentence}” dates the {noun}: {edtf_of(anchor.when)}."
    step = Step("so long after an event told before", expression.text, edtf_of(when), because)
    return Use(expression, when, expression.end, (*anchor.trail, step))


def _behind_the_news(reading: Reading, expression: Expression, published: When | None) -> Use | None:
    """For “The arrest comes two days after a shop was robbed”: counted back from the article's day."""
    clause, day = reading.clauses[reading.clause_at(expression.start)], published.latest if published else None
    measures = clause.opener == "after" and 0 <= expression.start - clause.start < 14 and clause.parent >= 0
    if expression.type != "DURATION" or not measures or day is None or published is None or not published.is_day:
        return None
    above, own = reading.verb(reading.above(reading.clause_at(expression.start))), clause.verb
    comes = above is not None and above.head == "come" and above.tense in ("present", "perfect")
    when = so_long_from(day, expression, -1) if comes else None
    if when is None or own is None or own.tense not in ("past", "pluperfect"):
        return None
    because = f"What comes so long after it is news of {day}, the day of writing."
    step = Step("so long before the news", expression.text, edtf_of(when), because)
    return Use(expression, when, expression.end, (step,))


SO_LONG_AFTER = "so long after a day told before"
_AFTER = re.compile(r"(?:But |And )?[Aa]fter(?: about| nearly| almost)? ")


def _after_so_long(
    reading: Reading, expression: Expression, told: Sequence[Told], published: When | None
) -> Use | None:
    """For “After four days, he was moved to a prison”: so long after the day told last."""
    opens = _AFTER.fullmatch(reading.text[reading.span.start : expression.start]) is not None
    counted = expression.type == "DURATION" and expression.value[-1] in "DWMY"
    if not counted or not opens or not reading.text.startswith(",", expression.end):
        return None
    anchor = next((one for one in told if one.explicit), None)
    day = anchor.when.earliest if anchor and anchor.when.is_day else None
    when = so_long_from(day, expression, 1) if day else None
    last = published.latest if published else None
    if anchor is None or when is None or last is None or when.earliest is None or when.earliest > last:
        return None
    because = f"“{anchor.sentence}” dates what went on until then: {edtf_of(anchor.when)}."
    step = Step(SO_LONG_AFTER, expression.text, edtf_of(when), because)
    return Use(expression, when, expression.end, (*anchor.trail, step))


def _counts_from_event(text: str, expression: Expression) -> bool:
    """Whether a day of the week is counted from an event ("the Wednesday after the eruption")."""
    word = expression.text.lower().split()[-1] if expression.text else ""
    led = text[: expression.start].rstrip().lower().endswith((" the", " that")) or expression.text.startswith("the ")
    return word in WEEKDAYS and led and bool(_SIDE_OF.match(text, expression.end, expression.end + 60))


def _weekday_after(text: str, expression: Expression, told: Sequence[Told]) -> Use | None:
    """For “the Wednesday after the eruption”: the next one after what the text dated before."""
    found = _SIDE_OF.match(text, expression.end, expression.end + 60)
    if not found or not _counts_from_event(text, expression):
        return None
    anchor = next((one for one in told if one.when.is_day and _names(one, found.group(2))), None)
    day = anchor.when.earliest if anchor else None
    if anchor is None or day is None:
        return None
    target = WEEKDAYS.index(expression.text.lower().split()[-1])
    away = (target - day.weekday - 1) % 7 + 1 if found.group(1) == "after" else -((day.weekday - target - 1) % 7 + 1)
    when = When.day(day.plus(away))
    because = f"“{anchor.sentence}” dates the {found.group(2)}: {edtf_of(anchor.when)}."
    step = Step("a day of the week counted from an event", expression.text, edtf_of(when), because)
    return Use(expression, when, expression.end, (*anchor.trail, step))


_SIDE_OF = re.compile(r"\s+(after|before)\s+(?:the|his|her|its|their)\s+(?:[a-z]+\s)?([a-z]+)")


def _names(told: Told, noun: str) -> bool:
    """Whether a claim told before is of the event that a noun stands for."""
    if noun in told.nouns or base(noun) in told.nouns or any(base(word) == noun for word in told.nouns):
        return True
    if len(noun) > 6 and any(noun[:5] == other[:5] for other in told.nouns):
        return True
    disaster = told.nouns & _DISASTERS or told.kind in ("disaster", "accident", "attack") or told.nouns & _FELL
    return noun in _DISASTERS and bool(disaster)


_FELL = frozenset({"collapsed", "fell", "burst", "exploded", "crashed", "sank"})


def _within(text: str, expression: Expression, told: Use | Told | None) -> Use | None:
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
        last = anchor.latest.plus(count * UNITS[unit])
    when = When.between(anchor.earliest, last)
    because = f"It is within {expression.text} of {edtf_of(anchor)}, the date told before{_where(told)}."
    step = Step("within so long of a date told before", expression.text, edtf_of(when), because)
    return Use(expression, when, expression.end, (*_how(told), step))


def _where(told: Use | Told) -> str:
    """The sentence of a date told before, where it is another one."""
    return f" in “{told.sentence}”" if isinstance(told, Told) else ""


def _how(told: Use | Told) -> tuple[Step, ...]:
    """How a date told before came about."""
    return told.trail if isinstance(told, Told) else (*told.expression.trail, *told.extra)


def _why_unused(expression: Expression) -> str:
    if expression.type == "DURATION":
        return "a duration only"
    if expression.type == "SET":
        return "what recurs, not what happened once"
    if expression.resolved == "partial":
        return NO_DAY
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


def _recent(expression: Expression, published: When) -> Use | None:
    """For “in recent weeks”: an interval up to the article's day, of a length that the words can bear. Where that day
    is known as a few, from before the first of them to the last; where as many, it says nothing."""
    found = re.fullmatch(r"(?:the )?(?:recent|last few|past few) (hour|day|week|month)s", expression.text.lower())
    first, last = published.earliest, published.latest
    if not found or first is None or last is None or last.ordinal - first.ordinal > _VAGUE:
        return None
    about = _RECENT[found.group(1)]
    when = When("between", Unit("day", first.plus(-about)), Unit("day", last), approximate=True)
    because = f"It reaches up to the article's day, {last}; a few {found.group(1)}s are taken as about {about} days."
    return Use(expression, when, expression.end, (Step("a recent stretch", expression.text, edtf_of(when), because),))


_VAGUE = 31
"""Days: an article's own day known less narrowly."""


def _range(text: str, before: Use, use: Use) -> Use | None:
    """For “between July and November”, “from 3 to 5 May”: one stretch, from the one to the other."""
    whole, first = before.expression.whole, before.expression
    if whole is None or whole != use.expression.whole or len(text[before.end : use.expression.start]) > _LINK:
        return None
    saw = " ".join(text[first.start : use.end].split())
    step = Step("from the one to the other", saw, edtf_of(whole), "Two dates that bound one stretch are read as one.")
    signal = "between" if text[: first.start].rstrip().lower().endswith("between") else "from"
    return Use(first, whole, use.end, (*before.extra, *use.expression.trail, step), signal)


_LINK = 12
"""Characters between the two ends of a stretch: " and ", " until the "."""
_AND = re.compile(r"(?:, ?)?(?:and|&)(?: the| in| on)*|,")


def _list(text: str, before: Use, use: Use) -> Use | None:
    """For “the 18th and 19th of August”, “July and August”: units that follow each other are one stretch."""
    if not _AND.fullmatch(text[before.end : use.expression.start].strip().lower().replace("\n", " ")):
        return None
    first, second = before.when, use.when
    alike = first.grain == second.grain and second.grain in ("day", "month", "season", "year")
    if _is_part_of_day(before) and _is_part_of_day(use):
        first, second, alike = _day_of(first), _day_of(second), True
        before, use = (msgspec.structs.replace(one, when=_day_of(one.when)) for one in (before, use))
    if not alike or first.shape not in ("point", "range") or second.shape != "point":
        return None
    next_to = first.latest and second.earliest and second.earliest.ordinal - first.latest.ordinal == 1
    return _joined(before, use) if next_to else None


def _is_part_of_day(use: Use) -> bool:
    """Whether words for when are a part of a day: “Monday evening”."""
    return use.expression.type == "TIME" and use.when.shape == "point" and re.search(r"\d", use.expression.text) is None


def _day_of(when: When) -> When:
    day = when.earliest
    return When.day(day) if day is not None else when


def _joined(before: Use, use: Use) -> Use:
    when = When("range", before.when.start, use.when.end)
    saw = f"{before.expression.text} and {use.expression.text}"
    because = f"Two {use.when.grain}s named together are one stretch."
    step = Step(f"{use.when.grain}s that follow each other", saw, edtf_of(when), because)
    return Use(before.expression, when, use.end, (*before.extra, *use.expression.trail, step), before.signal)
