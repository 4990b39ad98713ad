"""Is a saying on what the sentence before it told, or more of what was said there?

In: two claims of one article, of which the later is mostly a saying. Out: why the one goes on from the other, by who
says it, where, or in which words; "" where nothing shows it. Exists because an article quotes those who did a thing,
saw it or found it out right after telling it, and a speech over many sentences.
"""

from __future__ import annotations

import re

from timeline.claims.spoken import REPORTED
from timeline.entries.anaphora import ALSO, ANOTHER, AT_A_PLACE, SOON, TELLING
from timeline.entries.kinds import deeds
from timeline.entries.speakers import is_one_of_them, is_person, same_speaker, speaker, speaks_for_it_too
from timeline.entries.tables import word_set
from timeline.entries.words import NEXT, Profile, content, gap_between, tokens
from timeline.model import Claim

ONE_PERSON = "the same person goes on speaking"
THEY_ADDED = "the next sentence goes on with what they said"
SPEAKS_ON = (ONE_PERSON, THEY_ADDED)
"""Why a saying goes on with one before; a speech has no end in so many sentences."""
_OF_OFFICE = re.compile(
    r"^\W*The (?:[\w-]+ ){0,2}(?:boss|chair\w*|chief|director|head|leader|manager|minister|president)\b"
)
"""A sentence that opens with somebody by an office, without a name."""
_OF_SELF = re.compile(r"\b(?:he|she|I)\b", re.IGNORECASE)
_OPENING = 8
"""Words of a sentence in which the one who does it is named."""
_FIRST_WORDS = 5
"""The same where it is a body, or an office."""
_SPEECH = 200
"""Characters within which a speaker is still speaking."""
LONG_SPEECH = 2400
"""The same for one person's sayings, whatever stands between them."""
_COMMON_MATTER = 0.3
"""How rare a word is by which a saying is on what was told."""
ON_IT = 0.25
"""How like the news a quotation in the next sentence must be to be on it."""
_MUCH, _SHARED_RARE = 3, 0.4
"""The same by the words that both have, and how rare they are."""
_SAYS_THIS = re.compile(r"[\"“] ?(?:this(?! is (?:a )?time)|these|that (?:is|was)|it (?:has|was))\b", re.IGNORECASE)
"""A quotation that opens with what was told before it."""
_SHARE = re.compile(r"\b(?:per ?cent|votes?)\b|\d ?%", re.IGNORECASE)
_SPEAKS_OF_THIS = re.compile(r"[\"“] ?(?:[\w'’]+ ){1,4}?(?:this|that) (?:has|is|was|would)\b", re.IGNORECASE)
_REPORTERS = word_set(
    """
    chair chairman chairwoman commission committee commissioner coroner inquest inquiry inspector judge magistrate
    ombudsman panel report tribunal
    """
)
"""Who finds what went wrong."""
_SOMEONE = re.compile(r"(?!(?:The|A|An|It|In|On|At|But|And|Its|They)\b)[A-Z][a-z]+ [a-z]")
"""A sentence that opens with a name."""
_THEY_SAID = re.compile(
    r"^\W*(?P<who>he|she|they) (?:(?:also|further|later|then) )?"
    r"(?:added|adds|claimed|described|explained|noted|said|says|stated|told|warned|went on)\b",
    re.IGNORECASE,
)
"""A sentence in which whoever was told of goes on speaking."""
_SPEAKS_UP = re.compile(
    r"^\W*(?:[\w.'’-]+,? ){1,9}?(?:accused|apologi[sz]ed|attacked|blamed|called (?:for|on)|condemn(?:ed|s)"
    r"|critici[sz]ed|defended|denied|denounced|deplored|dismissed|hailed|implored|paid tribute|pleaded|praised|rejected"
    r"|thanked|urged|vowed|warned|welcomed)\b"
)
"""What is done by speaking, so that more of the speech may follow."""
_DENIES = re.compile(r"\b(?:denied|denies|no intention of|refuted|refutes|rejected|rejects)\b")
"""Whoever says no to what was told makes news of his own."""
_QUOTES = re.compile(r"[a-z] [\"“][^\"“”]{20,}[\"”]")
_ADDED = re.compile(r"\b(?:he|she|they|the (?:[\w-]+ ){1,4}?)(?:then |also )?added\b|\badded the\b", re.IGNORECASE)
"""Who adds something has just been quoted, and need not be named again: "the minister added"."""
_SAID_IN = re.compile(
    r"\b(?:during|in|of|with) (?:her|his|its|the|that|their|this) (?:[a-z]+ )?(?:address|announcement|broadcast"
    r"|bulletin|email|e-mail|interview|letter|message|recording|release|speech|statement|tape|video)\b",
    re.IGNORECASE,
)
"""The occasion of what was said before: "in the letter"."""
_SPOKE = re.compile(r"\b(?:announced|declared|said|says|stated|warned|wrote)\b")
_MADE_THEM = re.compile(
    r"^\W*(?P<who>(?:[\w'’-]+ ){1,4}?)(?:made|was making|were making) (?:his|her|the|their|these|those) "
    r"(?:announcement|comments?|remarks?|statement)\b",
    re.IGNORECASE,
)
"""A sentence that only tells where and when something was said: "the mayor made these remarks in Sande"."""


def quoted(first: Profile, second: Profile, gap: int, likeness: float) -> str:
    """Why a saying soon after another claim is on it, by who says it or by its words."""
    if second.claim.status != "said":
        return ""
    by_name = gap <= NEXT or (gap <= SOON and _SPEAKS_UP.search(first.claim.quote))
    if by_name and _did_it(first, second.claim) and not ANOTHER.match(second.claim.quote):
        return "the next sentence quotes the one who did it"
    if gap <= NEXT and _is_of_them(first, second.claim):
        return "the next sentence quotes somebody of those who did it"
    if gap <= _SPEECH and _reported_it(first, second.claim):
        return "the next sentence quotes who reported it"
    if gap <= NEXT and speaks_for_it_too(first.claim, second.claim):
        return "the next sentence quotes another of the same body"
    if same_speaker(first.claim, second.claim) or is_one_of_them(second.claim, first.claim):
        return ONE_PERSON
    if gap <= NEXT and goes_on_speaking(first.claim, second.claim):
        return THEY_ADDED
    if _said_in_it(first.claim, second.claim):
        return "the later one was said on the same occasion"
    on_it = likeness >= ON_IT or _share_much(first, second) or bool(_SAYS_THIS.search(second.claim.quote))
    if gap <= NEXT and on_it and not ANOTHER.match(second.claim.quote):
        return "the next sentence quotes someone on it"
    return ""


def is_comment(first: Profile, second: Profile) -> bool:
    """Whether a saying without words for when was reported beside what was told before it, of the same day.

    A body says many things in one article; a person goes on speaking. What was done, a saying is on by its words, and
    one right after it that names nothing of its own is on it too.
    """
    saying, trail = second.claim, second.claim.trail
    news = first.claim.when
    if not trail or trail[-1].rule != REPORTED:
        return False
    if (news.earliest, news.latest) != (saying.when.earliest, saying.when.latest):
        return False
    if _is_another_voice(first.claim, saying):
        return False
    if first.claim.status == "said":
        far = LONG_SPEECH if is_person(saying) else _SPEECH
        return gap_between(first.claim, saying) <= far
    matter = {*second.terms, *content(saying.attribution)}
    on_it = any(weight >= _COMMON_MATTER for word, weight in first.terms.items() if word in matter)
    if gap_between(first.claim, saying) <= NEXT and _names_nothing(second):
        return True
    counts_votes = "a vote" in deeds(first) and bool(_SHARE.search(saying.quote))
    return on_it or counts_votes or bool(_SAYS_THIS.search(saying.quote) or _SPEAKS_OF_THIS.search(saying.quote))


def goes_on_speaking(first: Claim, second: Claim) -> bool:
    """Whether "she said" or "the minister added" is said by the one who has just been quoted, or told of."""
    if second.status != "said":
        return False
    if found := _THEY_SAID.match(second.quote):
        many = found["who"].lower() == "they" and first.status == "said" and not is_person(first)
        return many or second.attribution == first.attribution or _names_whom(first, second.attribution)
    return bool(first.attribution) and bool(_ADDED.search(second.quote))


def _names_whom(told: Claim, who: str) -> bool:
    """Whether a speaker who is called "she" is named in the claim before, or by none at all."""
    known = {*content(f"{told.attribution} {told.quote}")}
    return not known.isdisjoint(content(who)) or not content(who)


def _is_another_voice(news: Claim, saying: Claim) -> bool:
    """Whether somebody else answers, speaks somewhere else, or is named beside words that are quoted already."""
    if same_speaker(news, saying):
        return False
    answers_back = bool(_DENIES.search(saying.quote)) or bool(AT_A_PLACE.match(saying.quote))
    named = speaker(saying)
    return answers_back or bool(named and _QUOTES.search(news.quote) and named not in news.quote)


def _said_in_it(first: Claim, second: Claim) -> bool:
    """Whether "Orr said in the letter" goes on with what Orr wrote, or announced, before."""
    if not _SAID_IN.search(second.quote) or not (first.status == "said" or _SPOKE.search(first.quote)):
        return False
    return same_speaker(first, second) or bool(speaker(second) and speaker(second) in first.quote.split())


def was_said_there(first: Claim, second: Claim) -> bool:
    """Whether the later only tells where "these remarks" were made, by the one who is quoted before."""
    found = _MADE_THEM.match(second.quote)
    if first.status != "said" or not found:
        return False
    by_pronoun = found["who"].lower().split() in (["he"], ["she"], ["they"])
    return by_pronoun or bool({*tokens(found["who"])} - {"the"} & {*tokens(f"{first.attribution} {first.quote}")})


def _share_much(first: Profile, second: Profile) -> bool:
    shared = [word for word, weight in first.terms.items() if weight >= _SHARED_RARE and word in second.terms]
    return len(shared) >= _MUCH


def _names_nothing(saying: Profile) -> bool:
    """Whether a saying names no place and no figure, and does not turn to something else."""
    return not (saying.claim.places or saying.figures or ANOTHER.match(saying.claim.quote))


def _did_it(deed: Profile, saying: Claim) -> bool:
    """Whether the one who is quoted is the one with whom the sentence before opens, or who went, as its office."""
    who = speaker(saying)
    if deed.claim.status not in ("happened", "said") or deed.claim.attribution or not who:
        return False
    by_name = who in deed.claim.quote.split()[:_OPENING]
    return by_name or (
        "a resignation" in deeds(deed)
        and bool(_OF_OFFICE.match(deed.claim.quote))
        and bool(_OF_SELF.search(saying.quote))
    )


def _is_of_them(deed: Profile, saying: Claim) -> bool:
    """Whether who is quoted is named after whom the sentence before opens with: "The mill closed", "a mill manager"."""
    opening = {*content(" ".join(deed.claim.quote.split()[:_FIRST_WORDS]))}
    if deed.claim.attribution or ALSO.search(saying.quote):
        return False
    return any(deed.terms.get(word, 0.0) >= TELLING for word in opening & {*content(saying.attribution)})


def _reported_it(news: Profile, saying: Claim) -> bool:
    """Whether an inquiry's findings are told, and the one who is quoted next is of an inquiry."""
    tells = news.claim.kind == "ruling" or "a report" in deeds(news)
    return tells and saying.status == "said" and not _REPORTERS.isdisjoint(tokens(saying.attribution))


def speaks_of_itself(deed: Claim, saying: Claim) -> bool:
    """Whether the one who did something is the one who is quoted in the next sentence: by name, or "she told"."""
    if who := speaker(saying):
        return who in deed.quote
    return saying.attribution.lower() in ("he", "she") and bool(deed.people or _SOMEONE.match(deed.quote))
