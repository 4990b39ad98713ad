"""Do two claims tell of the same thing?

In: two claims as they are compared. Out: a `Verdict`: yes or no, how sure, and the reasons in words. Exists so that
the question is answered in one place: the days first, then what forbids, then what speaks for it. Precision comes
first: two entries that should be one cost a reader less than one entry that should be two.
"""

from __future__ import annotations

import msgspec

from timeline.entries.constraints import forbids
from timeline.entries.deeds import QUIET, SELDOM_TWO, are_others, same_deed
from timeline.entries.discourse import goes_on, goes_on_undated
from timeline.entries.evidence import (
    FEW_WORDS,
    SOMETHING,
    WITH_A_TOLL,
    at_one_place,
    give_one_figure,
    kind_of,
    one_round,
    say_it_in_one_row,
    says_no_more,
    share_many_words,
)
from timeline.entries.happenings import named_event
from timeline.entries.kinds import deeds, two_deeds
from timeline.entries.nominal import names_the_deed
from timeline.entries.passage import is_sudden
from timeline.entries.relations import Relation, has_words_for_when, relate, why_days_differ
from timeline.entries.retold import dated_later, dates_the_news
from timeline.entries.speakers import same_speaker
from timeline.entries.words import Profile, fold, in_order, is_explicit, stem

_NEEDED: dict[Relation, float] = {
    "same day": 0.55, "same date": 0.54, "inside": 0.54, "overlap": 0.56, "a day apart": 0.66, "dated later": 0.55,
    "apart": 9.0,
}  # fmt: skip
"""How like each other two claims must be, by what their dates have in common."""
_WIDTHS = ((1, 0.0), (8, 0.03), (32, 0.08), (10**12, 0.14))
"""Days from first to last possible, and what a date up to that wide asks for on top: it narrows less."""
_TWO_RARE = 1.1
"""How rare, together, two words must be to say all that a short claim says."""
_TOLD_AGAIN = 0.5
"""Likeness from which a dated sentence is taken for the news that the same article tells without a day."""
_QUIET = ((4, 0.15), (8, 0.1), (14, 0.05))
"""Claims of a day of which little is told; by how much two articles need less to mean one thing on it."""
_ONE_SPEAKER = 0.12
_ONCE = frozenset({"meeting", "agreement", "ceasefire", "election", "treaty", "resignation", "verdict", "trial"})
"""Kinds of thing that the same parties do once in a few days: there, who and what are evidence enough."""
_ONCE_WITHIN = 62
"""Days."""
_SAME_WORDS = 0.65
"""Likeness from which two claims tell one thing of a quiet day, and count it otherwise."""


class Verdict(msgspec.Struct, frozen=True):
    """Whether two claims tell of one thing."""

    together: bool
    score: float
    """How like each other they are, less what speaks against it; comparable between pairs."""
    forbidden: str = ""
    """What rules it out whatever the words say, as a sentence; "" where nothing does."""
    relation: Relation = "apart"
    needed: float = 0.0
    reason: str = ""
    """What speaks for it besides the words they share."""


def judge(a: Profile, b: Profile) -> Verdict:
    """Whether two claims tell of one thing; the same answer whichever comes first."""
    relation = relate(a, b)
    if relation == "apart":
        return _judge_apart(a, b)
    if a.claim.sentence == b.claim.sentence and a.claim.article == b.claim.article and not _two_of_a_sentence(a, b):
        one_date = relation in ("same day", "same date")
        why = "" if one_date else "They are of one sentence, which gives each a date of its own."
        return Verdict(one_date, 1.0, why, relation, _NEEDED[relation], "they are of one sentence")
    score = likeness(a, b)
    needed = _needed(a, b, relation)
    reason = goes_on(a, b, score) if relation in ("same day", "same date") else goes_on_undated(a, b)
    if relation == "a day apart" and not reason and a.claim.article == b.claim.article:
        reason = _told_with_its_day(a, b)
    if not reason and relation in ("same day", "inside") and "said" not in (a.claim.status, b.claim.status):
        reason = names_the_deed(a, b)
    if relation == "same day" and not reason and has_words_for_when(a.claim) and has_words_for_when(b.claim):
        reason = named_event(a, b)
    weighed = score + _speaks_for(a, b) - _against(a, b) if score >= SOMETHING else score
    if not reason and weighed < needed:
        reason = (
            one_round(a, b)
            or says_no_more(a, b, relation)
            or same_deed(a, b)
            or give_one_figure(a, b, relation, score)
            or say_it_in_one_row(a, b, relation, score)
            or share_many_words(a, b, relation, score)
            or at_one_place(a, b, relation, score)
        )
    if score < SOMETHING and not reason and not _may_be_once(a, b):
        return Verdict(False, score, relation=relation, needed=needed)
    if why := forbids(a, b, counts=not _is_one_whatever_its_count(a, b, reason, score)):
        return Verdict(False, score, why, relation, needed)
    reason = reason or ("the same parties do such a thing once" if _same_parties_once(a, b) else "")
    score = max(score, needed) if reason else weighed
    return Verdict(score >= needed, score, relation=relation, needed=needed, reason=reason)


def _two_of_a_sentence(a: Profile, b: Profile) -> bool:
    """Whether two clauses of a sentence tell two deeds: not a toll, and what took it."""
    return two_deeds(a, b) and not any(
        deeds(one) <= WITH_A_TOLL and is_sudden(other) for one, other in ((a, b), (b, a))
    )


def _judge_apart(a: Profile, b: Profile) -> Verdict:
    """Two claims of dates that do not meet are one thing only where the earlier has no more than its article's day."""
    first, second = in_order(a, b)
    why = ""
    if a.claim.article == b.claim.article:
        why = dated_later(first, second) or _told_with_its_day(a, b)
    if not why or (forbidden := forbids(a, b)):
        return Verdict(False, 0.0, forbidden if why else why_days_differ(a, b), "apart")
    needed = _NEEDED["same day"]
    return Verdict(True, needed, relation="dated later", needed=needed, reason=why)


def _told_with_its_day(a: Profile, b: Profile) -> str:
    """Why one of two claims of an article says when it was what the other tells, in much the same words."""
    dated = next((one for one, other in ((a, b), (b, a)) if dates_the_news(one, other)), None)
    return "the one tells it again, and says when it was" if dated and likeness(a, b) >= _TOLD_AGAIN else ""


def _is_one_whatever_its_count(a: Profile, b: Profile, reason: str, score: float) -> bool:
    """Whether two articles tell of what a day seldom has two, or in nearly the same words: then counts may differ."""
    if reason.endswith(SELDOM_TWO):
        return True
    if not a.figures or not b.figures or a.claim.article == b.claim.article or (a.low, a.high) != (b.low, b.high):
        return False
    if score >= _SAME_WORDS and max(a.crowd, b.crowd) < QUIET and not are_others(a, b):
        return True
    return same_deed(a, b).endswith(SELDOM_TWO)


def likeness(a: Profile, b: Profile) -> float:
    """From 0 to 1: how much of what either says, by rare words, the other says too."""
    small, large = (a, b) if len(a.terms) <= len(b.terms) else (b, a)
    square = shared = 0.0
    count = 0
    for word, weight in small.terms.items():
        if word in large.terms:
            square += weight * weight
            shared += weight
            count += 1
    if count < 2:
        return 0.0
    least = min(sum(a.terms.values()), sum(b.terms.values()))
    whole = count > FEW_WORDS or (count == len(small.terms) and shared >= _TWO_RARE)
    held = (1.0 if whole else 0.5) * shared / least
    return 0.6 * square / (a.length * b.length) + 0.4 * held


def _width(a: Profile) -> int:
    return a.high - a.low


def _needed(a: Profile, b: Profile, relation: Relation) -> float:
    wide = max(_width(a), _width(b))
    extra = next(more for days, more in _WIDTHS if wide < days)
    if relation == "same day" and a.claim.article != b.claim.article and is_explicit(a.claim) and is_explicit(b.claim):
        extra -= next((less for crowd, less in _QUIET if max(a.crowd, b.crowd) < crowd), 0.0)
    return _NEEDED[relation] + (extra / 2 if relation == "same date" else extra)


def _may_be_once(a: Profile, b: Profile) -> bool:
    """Whether both tell, as done, a kind of thing that the same parties do once."""
    if "ongoing" in (a.claim.status, b.claim.status):
        return False
    return kind_of(a) in _ONCE and kind_of(a) == kind_of(b) and len(a.parties & b.parties) >= 2


def _same_parties_once(a: Profile, b: Profile) -> bool:
    """The same parties, in a kind of thing they do once in such a time, told by two articles."""
    if not _may_be_once(a, b) or a.claim.article == b.claim.article or max(_width(a), _width(b)) > _ONCE_WITHIN:
        return False
    both = a.parties & b.parties
    return len(both) >= 0.6 * min(len(a.parties), len(b.parties)) and len(set(a.terms) & set(b.terms)) >= 3


def _speaks_for(a: Profile, b: Profile) -> float:
    """What speaks for it besides shared words: one speaker, saying much the same."""
    if a.claim.status != "said" or b.claim.status != "said" or not a.claim.attribution or not b.claim.attribution:
        return 0.0
    one, other = (stem(fold(p.claim.attribution.split()[-1])) for p in (a, b))
    return _ONE_SPEAKER if one == other or same_speaker(a.claim, b.claim) else 0.0


def _against(a: Profile, b: Profile) -> float:
    """What speaks against it without ruling it out: other people, other places, other kinds."""
    cost = 0.0
    if a.claim.people and b.claim.people and not (a.parties & b.parties):
        cost += 0.10
    if a.places and b.places and not (a.places & b.places):
        cost += 0.08
    if a.claim.kind and b.claim.kind and kind_of(a) != kind_of(b):
        cost += 0.05
    if (a.claim.status == "said") != (b.claim.status == "said"):
        cost += 0.05
    return cost
