"""Dates that are not of what their clause tells.

In: a clause and words for when in it. Out: whether they only date something that it speaks of, rests on or has lasted
since. Exists because "a report from 2006", told on Friday, is no event of 2006.
"""

from __future__ import annotations

import re

from timeline.claims.asserting import is_over
from timeline.claims.grammar.forms import is_past
from timeline.claims.grammar.verbs import Verb
from timeline.claims.kinds import kind_of
from timeline.claims.occasions import is_publication
from timeline.claims.parse import Reading
from timeline.claims.uses import Use
from timeline.claims.words import NEGATIVES, SAYING, table
from timeline.dates.when import When


def is_aside(reading: Reading, group: int, use: Use) -> bool:
    """Whether the date is not of what the clause tells, but of what it speaks of, rests on or has lasted since."""
    inside = (
        _is_what(reading, group, use)
        or _is_mentioned(reading, group, use)
        or _is_by_the_day(reading, group, use)
        or _is_now(reading, group, use)
        or _is_behind_perfect(reading, group, use)
    )
    before = reading.text[reading.span.start : use.expression.start]
    inside = inside or bool(_DATES_FROM.search(before) or _PERIOD_ENDED.search(before))
    return inside or _is_source(reading, use) or _is_view(reading, group) or _is_state_since(reading, group, use)


_AFTER_A_NOUN = re.compile(
    r"(?:after|following|despite|amid|in the wake of)\s+(?:the|an?|its|his|her|their|this)\s", re.I
)


def _is_behind_perfect(reading: Reading, group: int, use: Use) -> bool:
    """For “Following the failure of the talks last year, the union has asked”: what has been done is of today."""
    verb, clause = reading.verb(group), reading.clauses[group]
    if verb is None or verb.tense != "perfect" or use.when.shape != "point" or use.expression.signal == "since":
        return False
    opens = _AFTER_A_NOUN.match(reading.text, clause.start)
    before = use.expression.start < reading.words[verb.first].start
    return opens is not None and before and "," not in reading.text[clause.start : use.expression.start]


def is_before(reading: Reading, use: Use) -> bool:
    """For “before the 2005 season”."""
    before = reading.text[max(reading.span.start, use.expression.start - 16) : use.expression.start]
    return use.when.shape == "point" and re.search(r"\bbefore (?:the|its|their) $", before) is not None


def is_of_a_noun_behind_perfect(reading: Reading, group: int, use: Use, published: When | None) -> bool:
    """For “The charge has stirred interest in her part in four attacks between 1994 and 1997”."""
    verb = reading.verb(group)
    if verb is None or verb.tense != "perfect" or verb.negative or not is_over(use.when, published):
        return False
    before = [w.low for w in reading.words if reading.words[verb.last].end <= w.start and w.end <= use.expression.start]
    wide = use.when.shape in ("range", "between") and use.when.grain in ("year", "month", "decade")
    return wide and len(before) > 6 and bool(kind_of(before[-12:], ""))


def is_of_past(reading: Reading, group: int, use: Use, published: When | None) -> bool:
    """For “The firm is at fault for a flood in May”: what is so today is not of a day before, which is a noun's."""
    verb = reading.verb(group)
    if verb is None or use.expression.signal not in ("", "from", "of", "in") or not is_over(use.when, published):
        return False
    if (
        "according to"
        in reading.text[max(reading.span.start, use.expression.start - 20) : use.expression.start].lower()
    ):
        return False
    is_so = verb.tense == "present" and not verb.passive and (verb.progressive or verb.head in _IS_SO)
    return (
        is_so
        and reading.words[verb.last].end <= use.expression.start
        and use.when.shape in ("point", "between", "range")
    )


_IS_SO = (
    table(
        """
be have seem remain own need know belong exist mean represent show include contain feature describe cover recall
resemble echo owe want concern involve
"""
    )
    | SAYING
)
"""What is so today, whenever what it is about was."""


def _is_mentioned(reading: Reading, group: int, use: Use) -> bool:
    """For “The letter included a discussion of the vote in 2006”."""
    verb = reading.verb(group)
    after = verb is not None and reading.words[verb.last].end <= use.expression.start
    wide = use.when.grain in ("year", "month", "decade") and use.when.shape == "point"
    article = reading.text[: use.expression.start].endswith((" in a ", " in an "))
    return after and wide and not article and verb is not None and verb.head in _MENTIONS and not verb.passive


_MENTIONS = frozenset({"include", "contain", "mention", "discuss"})


def _is_by_the_day(reading: Reading, group: int, use: Use) -> bool:
    """For “A curfew has been set from 7 pm to 7 am”: hours of every day."""
    verb = reading.verb(group)
    perfect = verb is not None and verb.tense in ("perfect", "present")
    return perfect and use.expression.type == "TIME" and use.when.shape in ("range", "between")


_DATES_FROM = re.compile(r"\b(?:dat(?:e|es|ed|ing) (?:from|back to)|\w+s? back to)(?: the| about| around)*\s+$")
"""How old a thing is: “most dams date from the 1920s”."""
_PERIOD_ENDED = re.compile(r"\b(?:year|quarter|period|months|weeks|half|season) (?:that )?(?:ended|ending)(?: on)?\s+$")
"""When a stretch ended that is named by its end: “in the fiscal year ended Jan. 31”."""
_AFTER_WHAT = re.compile(r"\s+after (?:the|its|his|her|their)\b")


def _is_now(reading: Reading, group: int, use: Use) -> bool:
    """For “Almost a year after the quake of 13 May, they live in tents”: what is so on the article's day."""
    verb = reading.verb(group)
    after = bool(_AFTER_WHAT.match(reading.text, use.expression.end))
    return after and verb is not None and verb.tense == "present" and not verb.passive


def _is_what(reading: Reading, group: int, use: Use) -> bool:
    """For “Lund called what happened in 1915 a crime”: the day of what is spoken of."""
    verb = reading.verb(group)
    if verb is None:
        return False
    low = [w.low for w in reading.words if reading.words[verb.last].end <= w.start and w.end <= use.expression.start]
    return "what" in low[:4] and any(is_past(word) for word in low[low.index("what") + 1 :][:3])


_VIEWS = table("regard consider view see know remember describe hail recall")


def _is_view(reading: Reading, group: int) -> bool:
    """For “It is widely regarded as a cause of the fall of the cabinet that autumn”."""
    verb = reading.verb(group)
    return verb is not None and verb.head in _VIEWS and verb.passive and verb.tense == "present"


def _is_state_since(reading: Reading, group: int, use: Use) -> bool:
    """For “He said the mill had been empty since 2014”: what somebody says has lasted, told beside the news."""
    clause, verb = reading.clauses[group], reading.verb(group)
    lasts = verb is not None and (verb.head in LASTS or verb.head in ("abandon", "close"))
    if verb is not None and verb.tense == "participle" and (clause.opener == "since" or verb.head in _RESTS_ON):
        return True
    if (
        use.when.shape == "since"
        and clause.role == "participle"
        and (use.when.grain == "year" or _is_not(reading, verb))
    ):
        return True
    if use.when.shape == "since" and verb is not None and (verb.negative or reading.words[0].low in NEGATIVES):
        return True
    return use.when.shape == "since" and clause.role in ("content", "relative", "participle") and lasts


def _is_not(reading: Reading, verb: Verb | None) -> bool:
    """For “sounds not often heard since May”."""
    before = [word.low for word in reading.words[max(0, verb.first - 3) : verb.first]] if verb is not None else []
    return "not" in before or "never" in before


_RESTS_ON = frozenset({"base", "compare", "name"})
"""What is based on or named after a thing of that date: “based on figures from Friday”."""


def _is_source(reading: Reading, use: Use) -> bool:
    """For “According to a report published on Monday, …”: the day of what the sentence rests on."""
    at = reading.clause_at(use.expression.start)
    return reading.words[0].low == "according" and is_publication(reading, at)


LASTS = table(
    """
be have live work remain stay rule govern serve hold keep control fight war know seem reign belong stand last own lead
run head chair
"""
)
"""What goes on, and is not counted."""
