"""Which way words for when look that name no year or no week: the way their clause's verb looks.

In: an expression of a sentence with the when it has. Out: the same, or moved by a week or a year. Exists because the
engine sees words and no clauses: a bare weekday, month or day of a month looks back for what happened, and ahead for
what is planned or called for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.claims.grammar.verbs import Verb
from timeline.claims.kinds import kind_of
from timeline.claims.parse import Reading
from timeline.claims.targets import target
from timeline.claims.undated import edtf_of
from timeline.claims.uses import Use
from timeline.claims.words import DETERMINERS, MONTHS, SAYING, WEEKDAYS, table
from timeline.dates.when import Day, Step, Unit, When


def turned(reading: Reading, use: Use, published: When | None, others: Sequence[Use] = ()) -> Use:
    """A bare weekday looks the way its clause's verb looks: back for what happened, ahead for what is planned, and
    further back for what had happened before another day of the sentence."""
    words = use.expression.text.lower().split()
    verb = reading.verb(target(reading, use.expression))
    day, last = use.when.earliest, published.latest if published else None
    if verb is None or day is None or last is None:
        return use
    if not _is_weekday(words) or not use.when.is_day:
        return _of_another_year(reading, use, verb, last)
    if day > last and (_is_vowed(reading, use, verb) or _is_called_for(reading, use)):
        return use
    days = (one.when.earliest for one in others if one is not use and one.when.is_day and one.end < use.end)
    before = next(days, None)
    if verb.tense == "pluperfect" and before is not None and 0 <= day.ordinal - before.ordinal < 7:
        return _moved(use, When.day(day.plus(-7)), f"It had happened before {before}, the day told with it.")
    if _looks_back(reading, use, verb) and day > last:
        return _moved(use, When.day(day.plus(-7)), "The verb tells of what happened.")
    scheduled = verb.tense == "present" and not verb.progressive and not verb.passive and verb.head not in SAYING
    ahead = verb.tense == "planned" or scheduled or _is_called_for(reading, use) or _is_vowed(reading, use, verb)
    if ahead and day < last and last.ordinal - day.ordinal <= 7:
        return _moved(use, When.day(day.plus(7)), "The words tell of what was still to come.")
    return use


def _is_weekday(words: Sequence[str]) -> bool:
    """Whether words for when are a day of the week, alone or with a part of it: “early Wednesday morning”."""
    own = words[1:] if words[0] in ("early", "late") else words
    return bool(own) and own[0] in WEEKDAYS and len(own) < 3


def _is_vowed(reading: Reading, use: Use, verb: Verb) -> bool:
    """For “promised to sail on Friday”: the day of what is promised."""
    between = reading.text[reading.words[verb.last].end : use.expression.start]
    return verb.head in _VOWS and between.startswith(" to ")


_VOWS = table("promise pledge vow threaten plan hope expect intend prepare")
_NAMES_A_YEAR = re.compile(r"\b(?:\d{4}|this|last|next|past|ago|coming)\b")


def _of_another_year(reading: Reading, use: Use, verb: Verb, last: Day) -> Use:
    """A month or a day of one, without its year: last year's where it is told as past and would lie ahead; next year's
    for “announced a concert on 8 October”."""
    words = use.expression.text.lower()
    when = use.when
    if use.expression.resolved == "stated" or when.grain not in ("time", "day", "month") or when.shape != "point":
        return use
    if _NAMES_A_YEAR.search(words) or not any(word.strip(".,") in MONTHS for word in words.split()):
        return use
    is_ahead = when.earliest is not None and when.earliest > last
    if is_ahead and _looks_back(reading, use, verb) and not _has_plan(reading, use):
        return _moved(use, _by_years(when, -1), "The verb tells of what happened.")
    if when.latest is not None and when.latest < last and _is_called_for(reading, use):
        return _moved(use, _by_years(when, 1), "The words tell of what was still to come.")
    return use


def _looks_back(reading: Reading, use: Use, verb: Verb) -> bool:
    """Whether a clause tells of what happened: by its tense, or as “seen in May”, “after winning in May”."""
    if verb.tense == "participle":
        opener = reading.clauses[target(reading, use.expression)].opener
        return verb.passive or verb.head == "have" or opener in ("after", "since")
    return verb.tense in ("past", "perfect", "pluperfect")


def _has_plan(reading: Reading, use: Use) -> bool:
    """Whether the words right before the date set a term or a plan ("was postponed to 3 June", "agreed to meet in
    July")."""
    group = target(reading, use.expression)
    clause = reading.clauses[reading.holder(group)]
    verb = reading.verb(group)
    before = [word.low for word in reading.words if clause.start <= word.start and word.end <= use.expression.start]
    return _is_called_for(reading, use) or (verb is not None and verb.head in _SETS_A_DAY) or "to" in before[-12:]


_SETS_A_DAY = table(
    """
schedule reschedule postpone delay extend set fix plan book announce call propose promise slate expect move adjourn
agree vow pledge order summon invite remand
"""
)


def _by_years(when: When, years: int) -> When:
    moved = [
        unit and Unit(unit.grain, unit.first.plus_months(12 * years), unit.clock) for unit in (when.start, when.end)
    ]
    return When(when.shape, moved[0], moved[1], when.approximate, when.uncertain)


def _moved(use: Use, when: When, because: str) -> Use:
    step = Step("the verb's tense turns a bare weekday", edtf_of(use.when), edtf_of(when), because)
    return Use(use.expression, when, use.end, (*use.extra, step), use.signal)


_CALLS = table("announce call schedule plan predict promise propose set book organise organize invite expect")
_GATHERINGS = frozenset({"meeting", "protest", "election", "strike", "visit", "launch"})
_EVENT_NOUNS = table("concert rally march match final game gig festival funeral vigil hearing debate conference strike")


def _is_called_for(reading: Reading, use: Use) -> bool:
    """For “called for a rally Monday”, “announced a concert on 8 October”: the day of what is called for."""
    verb = reading.verb(target(reading, use.expression))
    if verb is None or verb.head not in _CALLS or verb.passive:
        return False
    low = [w.low for w in reading.words if reading.words[verb.last].end <= w.start and w.end <= use.expression.start]
    named = bool(set(low) & _EVENT_NOUNS) or kind_of(low, "") in _GATHERINGS
    return len(low) > 1 and low[0] in DETERMINERS | {"for"} and named and "that" not in low
