"""Does a sentence go on about what the one before it told?

In: two claims of one article and one date. Out: the reason why the later one goes on from the earlier, "" where nothing
shows it. Exists because an article tells one thing in several sentences: "The decision was taken after…", "They were…",
and the official who confirms in the next sentence what the last one said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.entries.anaphora import (
    ALSO,
    POINTS_BACK,
    SOON,
    STANDS_FOR,
    TAKES_UP,
    introduced,
    speaks_of_it,
    taken_up,
    takes_up,
)
from timeline.entries.answers import answers
from timeline.entries.deeds import ONCE
from timeline.entries.kinds import deeds, two_deeds
from timeline.entries.passage import on_a_death, part_of
from timeline.entries.retold import dated_later, tells_the_lead, told_again
from timeline.entries.sayings import (
    LONG_SPEECH,
    ON_IT,
    ONE_PERSON,
    SPEAKS_ON,
    THEY_ADDED,
    goes_on_speaking,
    is_comment,
    quoted,
    speaks_of_itself,
    was_said_there,
)
from timeline.entries.scenes import PARTS
from timeline.entries.speakers import is_person, same_speaker
from timeline.entries.tables import word_set
from timeline.entries.words import NEXT, Profile, gap_between, in_order, is_explicit, names_an_hour
from timeline.model import Claim

_OPENS_WITH_IT = "the later one tells again what was done, with which the article opens"
LEANS = "the later one goes on telling it and has its date from it"
REACHES_FAR = (LEANS, _OPENS_WITH_IT, *SPEAKS_ON, *PARTS)
"""Why a claim goes on with one that may stand far before it."""
_ONE_AT_A_TIME = word_set("meeting talks summit ceasefire trial ruling election arrest crash ban launch")
"""Kinds of thing of which an article tells one at a time; deaths and cases it tells many."""
_OUTCOMES = word_set("injury death displacement damage arrest")
"""Kinds of thing that the sentence before may have brought about."""
_ABOUT_IT = re.compile(
    r"^\W*(?:\w+\W+){0,7}?(?!(?:and|as|because|but|if|said|so|than|that|when|which|while)\b)\w+\W+(?:it|them|there)\b",
    re.IGNORECASE,
)
"""Early in its sentence a verb or a small word with "it", which is then not the sentence's own subject again."""
_GOES_ON, _SAID, _MENTION = 0.15, 0.3, 9.0
_PAPER = word_set("report findings study statement letter document judgment judgement")
"""Nouns for what the sentence before may tell the contents of."""
_IS_AN_ANSWER = re.compile(r"\b(?:retaliat\w+|in (?:retaliation|return)|responded by|hit back)\b", re.IGNORECASE)
"""What the other side did then."""


def goes_on(a: Profile, b: Profile, likeness: float) -> str:
    """Why the later of two claims tells more of what the earlier one told, in words; "" if it does not."""
    if a.claim.article != b.claim.article:
        return ""
    first, second = in_order(a, b)
    if _IS_AN_ANSWER.search(second.claim.quote) and not same_speaker(first.claim, second.claim):
        return ""
    if leaning := _by_its_date(first, second, likeness):
        return leaning
    gap = gap_between(first.claim, second.claim)
    if gap < 0:
        return ""
    if gap <= LONG_SPEECH and was_said_there(first.claim, second.claim):
        return "the later one tells where it was said"
    if more := _tells_more(first, second) or told_again(first, second) or answers(first, second):
        return more
    if gap > SOON:
        far = gap > LONG_SPEECH or not is_person(second.claim)
        return ONE_PERSON if not far and same_speaker(first.claim, second.claim) else _on_the_lead(first, second)
    if gap <= NEXT and names_an_hour(second.claim) and is_explicit(first.claim) and _may_be_its_hour(first, second):
        return "the next sentence gives its hour"
    if is_explicit(second.claim) and is_explicit(first.claim):
        return (_dated_again(first, second) if gap <= NEXT else "") or _on_the_lead(first, second)
    return taken_up(first, second, gap) or quoted(first, second, gap, likeness) or _on_the_lead(first, second)


def _by_its_date(first: Profile, second: Profile, likeness: float) -> str:
    """Why one goes on from the other, of two claims of which one has its date from the other."""
    if second.claim.leans_on == first.claim.id:
        if gap_between(first.claim, second.claim) <= NEXT and goes_on_speaking(first.claim, second.claim):
            return THEY_ADDED
        if _is_on(first.claim, second.claim, likeness):
            return LEANS
        if noun := speaks_of_it(first, second.claim):
            return f"the later one speaks of “the {noun}”, which the earlier tells"
        return "the later one is said of it" if is_comment(first, second) else ""
    if first.claim.leans_on == second.claim.id and speaks_of_itself(first.claim, second.claim):
        return "the one who does it speaks of it in the next sentence, which has the date"
    return ""


def _on_the_lead(first: Profile, second: Profile) -> str:
    told = tells_the_lead(first.claim, second.claim)
    return _OPENS_WITH_IT if told else ""


def _tells_more(first: Profile, second: Profile) -> str:
    """Why a claim without a day of its own tells a part of the earlier one, or mourns whose death that tells."""
    return "" if is_explicit(second.claim) else part_of(first, second) or on_a_death(first, second)


def _dated_again(first: Profile, second: Profile) -> str:
    """Why two neighbours that both name the day tell of one thing."""
    back = POINTS_BACK.match(second.claim.quote)
    again = back and any(word and word.lower() in TAKES_UP for word in back.groups())
    if not again or not takes_up(first, second.claim, 0) or two_deeds(first, second):
        return ""
    return "the next sentence takes it up, and dates it to the same day"


def goes_on_undated(a: Profile, b: Profile) -> str:
    """The same where only one of the two has a day of its own, which lies within what is known of the other's."""
    if a.claim.article != b.claim.article:
        return ""
    first, second = in_order(a, b)
    return _goes_on_undated(first, second) or dated_later(first, second)


def _goes_on_undated(first: Profile, second: Profile) -> str:
    gap = gap_between(first.claim, second.claim)
    if gap >= 0 and not is_explicit(second.claim):
        if first.low <= second.high and (
            part := part_of(first, second) or told_again(first, second) or _on_the_lead(first, second)
        ):
            return part
        if gap <= SOON and (noun := introduced(first.claim, second.claim)):
            return f"the later one speaks of “the {noun}”, which the earlier tells of first"
    if not 0 <= gap <= NEXT:
        return ""
    if first.claim.status == "said" and goes_on_speaking(first.claim, second.claim):
        return THEY_ADDED
    if _happens_once_more(first, second):
        return "the next sentence tells of it too, without a day of its own"
    known = first.claim.when.earliest is not None and first.low <= second.high
    if known and second.claim.expression is None and takes_up(first, second.claim, gap):
        return "the next sentence takes it up"
    if first.claim.expression is None and is_explicit(second.claim):
        back = POINTS_BACK.match(second.claim.quote)
        nouns = {word.lower() for word in back.groups() if word} if back else set()
        back_to_it = nouns & _PAPER or (nouns & TAKES_UP and not two_deeds(first, second))
        return "the next sentence takes it up, and says when" if back_to_it else ""
    undated = second.claim.expression is None and second.low < first.low and second.claim.status != "said"
    if undated and first.claim.kind == second.claim.kind and first.claim.kind in _ONE_AT_A_TIME:
        return "the next sentence goes on about it without a day of its own"
    return ""


def _happens_once_more(first: Profile, second: Profile) -> bool:
    """Whether an undated claim, of the dated one's day at the earliest, tells a deed of which a day seldom has two."""
    undated = second.claim.expression is None and second.low == first.low and second.claim.status != "said"
    return undated and not deeds(first).isdisjoint(deeds(second) & ONCE)


def _is_on(first: Claim, second: Claim, likeness: float) -> bool:
    """Whether a claim that has its date from another tells of it too, by its kind, its words or its first word."""
    if likeness >= ON_IT or (first.kind == second.kind and first.kind in _ONE_AT_A_TIME):
        return True
    if second.status == "said":
        return False
    return bool(STANDS_FOR.match(second.quote) or _ABOUT_IT.match(second.quote)) or _is_outcome(first, second)


def _is_outcome(first: Claim, second: Claim) -> bool:
    """Whether the next sentence tells only what came of it: people hurt or driven away, and nobody and nowhere new."""
    near = gap_between(first, second) <= NEXT
    alone = not second.people and not second.places and not ALSO.search(second.quote)
    return near and second.kind in _OUTCOMES and alone


def _may_be_its_hour(news: Profile, hour: Profile) -> bool:
    """Whether a sentence with an hour and no day only tells when the news before it was told."""
    return hour.claim.kind == "statement" and not names_an_hour(news.claim)


def leans(claim: Claim, claims: Sequence[Claim]) -> float:
    """What speaks against a claim as the one that stands for an entry: it goes on, or tells what was said of it."""
    cost = _GOES_ON * bool(claim.leans_on) + _MENTION * claim.mention
    cost += _GOES_ON * any(other.article == claim.article and other.start < claim.start for other in claims)
    return cost + _SAID * (_is_saying(claim) and not all(map(_is_saying, claims)))


def _is_saying(claim: Claim) -> bool:
    return claim.status == "said" and claim.kind in ("", "statement")
