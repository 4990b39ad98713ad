"""Is what somebody says an answer to what the article tells?

In: two claims of one article and day, the earlier first. Out: the reason why the later, a saying, is on the earlier,
wherever in the article it stands; "" where nothing shows it. Exists because those who met speak to reporters, and
officials are asked about what is reported, many sentences after the news.
"""

from __future__ import annotations

import re

from timeline.entries.kinds import deeds, kinds_of
from timeline.entries.speakers import is_person, speaker
from timeline.entries.tables import word_set
from timeline.entries.words import NATIONS, Profile, content, fold, is_explicit, tokens
from timeline.model import Claim

_MATTER, _OFFICE = 2, 2
"""Words that a saying shares with the meeting it is on, and that its speaker shares with those who met."""
_TELLING = 0.3
"""How rare each word of the matter is."""
_TO_REPORTERS = re.compile(r"\b(?:journalists|reporters) (?:in|at) (?P<place>[A-Z][\w'’-]+)")
_ON_REPORTS = re.compile(
    r"\b(?:claims?|reports?|rumou?rs?|speculation) (?:about|of|on|that) (?P<matter>[^.;”\"]+)", re.IGNORECASE
)
_UNWILLING = re.compile(
    r"\b(?:nothing (?:more |new |further )?to (?:add|announce|report|say)|no comment|"
    r"(?:can ?not|can['’]t|could not|declined to|do not|don['’]t|will not|won['’]t|would not|wouldn['’]t) "
    r"(?:be drawn|comment|confirm|discuss|speak|speculate))\b",
    re.IGNORECASE,
)
"""How an official answers who will not say."""
_TALKS = word_set("consultations contacts conversations discussions")
"""Nouns for a meeting besides the common ones; too loose where nothing else shows what is meant."""


def answers(first: Profile, second: Profile) -> str:
    """Why a saying is on what the article told before it, in words; "" where it may be on something else."""
    news, saying = first.claim, second.claim
    if saying.status != "said" or news.status not in ("happened", "ongoing") or news.mention or is_explicit(saying):
        return ""
    if _told_after_it(first, second):
        return "the later one is what one of those who met said of its matter"
    if _asked_about_it(first, second):
        return "the later one answers those who ask about it"
    return ""


def _told_after_it(first: Profile, second: Profile) -> bool:
    """Whether people met, and one of them says something in the words of what they met about."""
    if first.claim.status != "happened" or not _is_meeting(first) or not is_person(second.claim):
        return False
    who = {*content(second.claim.attribution)}
    matter = {word for word, weight in first.terms.items() if weight >= _TELLING} - who - NATIONS
    return len(matter & second.terms.keys()) >= _MATTER and _was_there(first, second.claim, who)


def _was_there(first: Profile, saying: Claim, who: set[str]) -> bool:
    """Whether the speaker is named among those who met, by name or by country and office, or speaks where they met."""
    shared = who & first.terms.keys()
    if speaker(saying) in first.claim.quote or (shared & NATIONS and len(shared) >= _OFFICE):
        return True
    spoke = _TO_REPORTERS.search(saying.quote)
    return spoke is not None and spoke["place"] in {word for name in first.claim.places for word in name.split()}


def _asked_about_it(first: Profile, second: Profile) -> bool:
    """Whether somebody will not speak on "reports of" just what was told, at no other place."""
    asked = _ON_REPORTS.search(second.claim.quote)
    if not asked or not _UNWILLING.search(second.claim.quote):
        return False
    if first.places and second.places and not first.places & second.places:
        return False
    words = tokens(fold(asked["matter"]))
    kinds = {kind for word in words for kind in kinds_of(word)} | ({"a meeting"} if _TALKS & {*words} else set())
    return bool(kinds & deeds(first)) or len({*content(asked["matter"])} & first.terms.keys()) >= _MATTER


def _is_meeting(profile: Profile) -> bool:
    return profile.claim.kind == "meeting" or "a meeting" in deeds(profile)
