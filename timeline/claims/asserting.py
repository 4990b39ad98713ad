"""What a clause asserts of the time that its words for when name.

In: a clause, its status and the when of its words. Out: the status that the clause has at that time. Exists because a
date says more than the verb: "opens on Friday" is planned before that Friday, and news after.
"""

from __future__ import annotations

import re

from timeline.claims.grammar.verbs import Verb
from timeline.claims.kinds import kind_of
from timeline.claims.parse import Reading
from timeline.claims.status import ASSERTED
from timeline.claims.uses import Use
from timeline.claims.words import SAYING, table
from timeline.dates.when import When
from timeline.model import Status


def status_of(reading: Reading, group: int, use: Use, when: When, nominal: bool, published: When | None) -> Status:
    """What the clause asserts of the time that the words name; that may be less, or more, than the clause alone."""
    status = reading.status(group)
    if (nominal or _in_subject(reading, group, use)) and (
        status in ASSERTED or _told_in_past(reading, group) or _is_event_noun(reading, use)
    ):
        status = "happened"
    if status in ASSERTED and (_is_future(when, published) or _is_ahead(use, published)):
        status = "planned"
    if status == "hypothetical" and _is_belief(reading, group) and not _is_future(when, published):
        status = "happened"
    if status == "hypothetical" and not _is_future(when, published) and _could_be_seen(reading, group):
        status = "happened"
    if status == "planned" and not _is_future(when, published) and _is_vow(reading, group, use):
        status = "said"
    if status == "feared" and not _is_future(when, published) and _own_past(reading, group):
        status = "said"
    if status in ASSERTED and _is_usual(reading, group, use, published):
        status = "habitual"
    if status in ASSERTED and _is_denied(reading, group, use):
        status = "denied"
    if status in ASSERTED and _is_disbelieved(reading, group):
        status = "denied"
    if status in ASSERTED and not is_over(when, published) and _is_part_of_a_plan(reading, group):
        status = "planned"
    return status


def _could_be_seen(reading: Reading, group: int) -> bool:
    """For “The smoke could be seen on Monday from the hills”."""
    verb = reading.verb(group)
    seen = verb is not None and verb.modal == "could" and verb.passive and not verb.negative
    return seen and verb is not None and verb.head in ("see", "hear", "feel", "view", "watch", "smell", "visit")


def _is_disbelieved(reading: Reading, group: int) -> bool:
    """For “did not believe that anything had changed since May”."""
    above = reading.above(group)
    verb = reading.verb(above) if above >= 0 and reading.clauses[group].role == "content" else None
    return verb is not None and verb.negative and verb.head in ("believe", "think", "accept", "expect", "suspect")


def _is_vow(reading: Reading, group: int, use: Use) -> bool:
    """For “On Monday the council threatened to close the road”: the threat is an event; not “promised to sail on
    Friday”."""
    verb = reading.verb(group)
    if verb is None or " to " in reading.text[reading.words[verb.last].end : use.expression.start]:
        return False
    return (
        verb is not None and verb.head in _VOWS and verb.tense in ("past", "perfect", "pluperfect") and not verb.passive
    )


_VOWS = frozenset({"threaten", "promise", "pledge", "vow"})


def is_over(when: When, published: When | None) -> bool:
    first, last = published.earliest if published else None, when.latest
    return first is not None and last is not None and last < first


def _is_part_of_a_plan(reading: Reading, group: int) -> bool:
    """For “debt will pass 60% in 2010 while rising to 68% by 2019”, “will strike when the students return on Tuesday”:
    what goes with a plan is planned."""
    clause, verb, above = reading.clauses[group], reading.verb(group), reading.above(group)
    if (clause.role != "adverbial" and clause.opener != "when") or verb is None or above < 0:
        return False
    goes_with = verb.tense == "participle" or (verb.tense == "present" and clause.opener in ("when", "after", "before"))
    return goes_with and reading.status(above) in ("planned", "hypothetical", "feared")


_AHEAD = re.compile(r"(?:the |these )?(?:next|coming)\b|later (?:this|in the)\b|the rest of\b", re.IGNORECASE)


def _is_ahead(use: Use, published: When | None) -> bool:
    """For “urged people to stay at home over the next five days”, “what happens later this year”: the time to come."""
    return ends_after(use.when, published) and bool(_AHEAD.match(use.expression.text))


def _in_subject(reading: Reading, group: int, use: Use) -> bool:
    """Whether the expression belongs to the subject ("dozens of raids this week … were intended"), so that its noun
    is dated."""
    return any(start < use.expression.start < end for start, end in reading.subject_parts(group))


_SEASONS = table("spring summer autumn fall winter")


def _is_usual(reading: Reading, group: int, use: Use, published: When | None) -> bool:
    """A general truth: the present tense with a part of the year that is not this one's ("Fires are common in
    summer")."""
    verb = reading.verb(group)
    words = use.expression.text.lower()
    if verb is not None and words in _SEASONS and (verb.head == "be" or verb.tense == "participle"):
        return True
    if verb is not None and verb.tense == "present" and use.expression.type == "TIME" and _every_week(reading, group):
        return True
    opens = use.expression.start - reading.span.start < 3
    if verb is not None and words == "today" and opens and verb.tense == "present" and verb.passive:
        return True
    if words == "today" and reading.text[use.end : use.end + 2] in ("'s", "’s") and _are(reading, verb):
        return True
    if verb is not None and words in _SEASONS and verb.tense in ("present", "perfect") and not verb.passive:
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


def _are(reading: Reading, verb: Verb | None) -> bool:
    """For “Today's weapons are enough to end the world”: what is so nowadays."""
    return verb is not None and reading.words[verb.first].low == "are" and not verb.progressive


_WEEKLY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b|\bevery (?:day|week|[A-Z][a-z]+day)\b")


def _every_week(reading: Reading, group: int) -> bool:
    """For “It is broadcast on Saturdays at 12 noon”."""
    clause = reading.clauses[reading.holder(group)]
    return _WEEKLY.search(reading.text, clause.start, clause.end) is not None


def _is_denied(reading: Reading, group: int, use: Use) -> bool:
    """For “He denies having … last Monday”: the date is of what is denied, unless it stands right after the verb."""
    verb = reading.verb(group)
    if verb is None or verb.head != "deny":
        return False
    between = [word for word in reading.words if reading.words[verb.last].end <= word.start < use.expression.start]
    return use.expression.start > reading.words[verb.last].end and len(between) > 2


def _is_event_noun(reading: Reading, use: Use) -> bool:
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


def _own_past(reading: Reading, group: int) -> bool:
    verb = reading.verb(group)
    return verb is not None and verb.tense in ("past", "pluperfect")


def _is_belief(reading: Reading, group: int) -> bool:
    """For “Investigators believe the fire started on 11 May”: told as past, with its day, by those who should know."""
    above = reading.above(group)
    teller = reading.verb(above) if above >= 0 and reading.clauses[group].role == "content" else None
    return teller is not None and teller.head in ("believe", "think", "suspect") and _own_past(reading, group)


def ends_after(when: When, published: When | None) -> bool:
    return bool(published and published.latest and when.latest and when.latest > published.latest)


def _is_future(when: When, published: When | None) -> bool:
    return bool(published and published.latest and when.earliest and when.earliest > published.latest)
