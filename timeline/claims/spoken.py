"""Sayings without words for when.

In: who says something, and what. Out: the day of the same speaker's dated saying before, or the article's day, where
the saying is news; or why there is none.
"""

from __future__ import annotations

from timeline.claims.attribution import Speaker
from timeline.claims.drifts import LIGHT, NO_NEWS, VAGUE
from timeline.claims.given import SHORT, Around, Given, lent, nothing, of_the_article
from timeline.claims.parse import Reading
from timeline.claims.words import table

_ACTS = table(
    """
announce caution warn urge accuse call demand condemn deny pledge vow promise confirm propose declare threaten
criticise criticize praise order
apologise apologize appeal reveal admit acknowledge reject report
"""
)
"""Sayings that do something by being said; "said" and "added" do not."""


def tells_event(reading: Reading, told: int) -> bool:
    """Whether what is said in a sentence reports an event, and not a view, a plan or a state."""
    for group in dict.fromkeys(reading.groups):
        verb = reading.verb(group)
        if (
            group == told
            or verb is None
            or not reading.asserted(group)
            or verb.negative
            or reading.clauses[group].role == "relative"
        ):
            continue
        if verb.head not in VAGUE - LIGHT and (
            verb.tense == "perfect" or (verb.tense == "past" and not verb.progressive)
        ):
            return True
        if verb.tense == "present" and verb.progressive and verb.head not in NO_NEWS:
            return True
    return False


def statement(around: Around, speaker: Speaker, reading: Reading, told: int) -> Given:
    """A saying without a date: that of the speaker's dated saying before, else the article's day, where the saying is
    news."""
    verb = reading.verb(told)
    tense, head = (verb.tense, verb.head) if verb else ("none", "")
    if around.published is None:
        return nothing("no words for when, and the article's own day is not known")
    if tense not in ("past", "perfect"):
        return nothing("a view that somebody holds, not an event")
    if not speaker.named:
        return nothing("said by nobody by name, and no words for when")
    if around.index > 1 and not tells_event(reading, told) and not (head in _ACTS and around.index < SHORT):
        return nothing("what somebody says, with no event in it and no words for when")
    for before in around.before:
        if (
            before.explicit
            and before.kind == "statement"
            and before.when.is_day
            and _same(before.speaker, speaker.words)
        ):
            because = f"{speaker.words} is quoted again from what “{before.sentence}” dates."
            return lent(before, "same speaker, same occasion", because, before.claim)
    because = "News quotes what was said for that day's report, and no other day is named."
    return of_the_article(
        around, around.published, speaker.words, because, "a saying in the news is of the article's day"
    )


def _same(one: str, other: str) -> bool:
    """Whether two ways to name a speaker end in the same name."""
    return bool(one and other) and one.split()[-1].lower() == other.split()[-1].lower()
