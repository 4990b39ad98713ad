"""Which clause of a sentence without words for when may be told by itself.

In: a parsed sentence and the dated events found in it. Out: whether it still has news to tell, and in which clause.
Exists so that a quotation, a background or a plan is not told as news of the article's day.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.claims.drifts import LIGHT, VAGUE
from timeline.claims.events import Dated
from timeline.claims.parse import Reading
from timeline.claims.sayings import is_of_a_finding
from timeline.claims.status import ASSERTED
from timeline.claims.words import DETERMINERS
from timeline.dates.when import When
from timeline.model import Status

UNTOLD: dict[Status, str] = {
    "planned": "a plan, not yet happened",
    "feared": "a fear, not an event",
    "denied": "denied",
    "hypothetical": "what could be, not what happened",
    "habitual": "what is usual, not what happened once",
}
_LONG = 31
"""Days: what is told with a participle that opens the sentence, so long ago, is of no day near the article's."""


def why_not(reading: Reading) -> str:
    """Why none of its clauses is told."""
    for group in dict.fromkeys(reading.groups):
        if reading.status(group) in UNTOLD and not reading.is_side(group):
            return UNTOLD[reading.status(group)]
    return "no words for when"


def may_stand(reading: Reading, group: int, told: int) -> bool:
    """Whether a clause may be told by itself: a main one, one coordinated with it, or what a teller tells."""
    clause = reading.clauses[group]
    if _is_attribute(reading, group) or (clause.role == "content" and _is_quoted(reading, group)):
        return False
    if clause.role == "content":
        return (told >= 0 and reading.above(group) == told) or (
            reading.above(group) >= 0 and reading.verb(reading.above(group)) is not None and _confirms(reading, group)
        )
    if clause.role == "adverbial":
        return clause.opener in ("while", "as") and group == 0
    return clause.role in ("main", "and") and not reading.is_side(group) and clause.opener not in (":",)


def _is_attribute(reading: Reading, group: int) -> bool:
    """For “They face the newly formed party”, “of being fined”: no verb was found but a participle
    that stands before its noun."""
    verb, words = reading.verb(group), reading.words
    if verb is None or verb.tense != "past" or verb.passive or verb.first != verb.last or verb.first < 2:
        return False
    low, before = words[verb.first - 1].low, words[verb.first - 2].low
    if not words[verb.first].low.endswith("ed"):
        return False
    return low == "being" or (low.endswith("ly") and before in DETERMINERS and verb.first > _WITHIN)


_WITHIN = 4
"""Words: nearer to its beginning a participle stands in the subject of a sentence."""


def main_first(reading: Reading) -> list[int]:
    """The groups of a sentence: “While the airport is shut, two airlines have stopped flying” tells of the airlines."""
    groups = list(dict.fromkeys(reading.groups))
    return sorted(groups, key=lambda group: reading.clauses[group].role == "adverbial")


def is_overtaken(reading: Reading, group: int) -> bool:
    """For “It joined the coalition, but has since begun to …”: what came before "since" is old."""
    verb = reading.verb(group)
    low = [word.low for word in reading.words]
    return (
        verb is not None
        and verb.tense == "past"
        and any(low[i : i + 2] in (["has", "since"], ["have", "since"]) for i in range(len(low)))
    )


def goes_back(reading: Reading, events: Sequence[Dated], published: When | None) -> bool:
    """For “Born in Lasko in 1950, Halvard studied law”, “After she was shot in May 2018, Lund led it”: what opens
    the sentence is of long ago."""
    last = published.latest if published else None
    first = reading.clauses[0]
    opens = [one for one in events if one.group == 0 and first.role in ("participle", "adverbial")]
    if last is None or not opens or first.verb is None:
        return False
    if first.verb.tense != "participle" and not (first.role == "adverbial" and first.opener in ("after", "when")):
        return False
    return all(one.when.latest is not None and last.ordinal - one.when.latest.ordinal > _LONG for one in opens)


def is_looked_back_on(
    reading: Reading, group: int, events: Sequence[Dated], published: When | None, opens: bool
) -> bool:
    """For “Tarn, who has died, led the council that ruled from 1974 to 1979”: a verb that tells a drift as soon as a
    deed, in a sentence that names a day of long ago. `opens`: whether it is the first of its article."""
    verb, last = reading.verb(group), published.latest if published else None
    weak = VAGUE - LIGHT if opens else VAGUE
    if verb is None or verb.head not in weak or verb.tense != "past" or verb.passive or last is None:
        return False
    return is_beside_older(events, published, _LONG)


def is_beside_older(events: Sequence[Dated], published: When | None, days: int = 14) -> bool:
    """Whether a sentence names a day that lies so long before its article: “The truce, which was made in May, let them
    leave”."""
    last = published.latest if published else None
    ends = [one.when.latest for one in events]
    return last is not None and any(end is not None and last.ordinal - end.ordinal > days for end in ends)


def is_dated(reading: Reading, events: Sequence[Dated]) -> bool:
    """Whether the sentence's own news is dated already, so that it needs no date from around it."""
    return any(
        one.status in ASSERTED
        and not (one.nominal or one.names)
        and not (reading.is_side(one.group) and not one.whole)
        and not is_of_a_finding(reading, one)
        for one in events
    )


def _is_quoted(reading: Reading, group: int) -> bool:
    """Whether words of a clause stand in quotation marks: they are a speaker's, not the paper's."""
    parts = (reading.clauses[i] for i in reading.members(group))
    return any(mark in reading.text[part.start : part.end] for part in parts for mark in '"“')


def _confirms(reading: Reading, group: int) -> bool:
    """For “It has been confirmed that …”: the clause above only says that it is so."""
    verb = reading.verb(reading.above(group))
    return verb is not None and verb.passive and verb.head in ("confirm", "report", "announce", "reveal")
