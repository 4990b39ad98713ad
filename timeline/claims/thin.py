"""What is too thin to be told as of a day that its own words do not name.

In: a clause without words for when, and the date that its neighbourhood would give it. Out: why it gets none, or "".
Exists because the day an article was written is a good day for its news, and a poor one for totals, for what "he" has
always denied, and for what a witness remembers.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.claims.attribution import OFFICES, Speaker
from timeline.claims.drifts import STILL, VAGUE
from timeline.claims.parse import Reading
from timeline.claims.undated import PAST_BY_NOW, Around, Given, edtf_of
from timeline.claims.words import SAYING, table
from timeline.dates.when import Step, When

_LEAD = 1
"""The first sentences of an article are its news, however they are told."""
_PRONOUNS = table("he she they it we i you this that these those")
_WHOSE = table("his her its their our my your")
_SUMS = re.compile(r"(?:in all|altogether|a total of|in total|the (?:total|number|toll))\b", re.IGNORECASE)
_COUNTING = table("put bring number total stand")
_OFFICES = OFFICES | table("official officials professor doctor executive vice coo ceo cfo founder mp coach manager")
_PAPERS = re.compile(
    r"\b(?:television|TV|radio|newspaper|paper|daily|weekly|magazine|news agency|broadcaster|website|media)\b",
    re.IGNORECASE,
)


def too_thin(given: Given, reading: Reading, group: int, index: int, follows: bool = False) -> str:
    """Why a clause that no words date gets no date from the article's day either; "" where it may have it.

    `index`: which sentence of the article it is. `follows`: whether the sentence before told something, so that "he"
    may be looked for there.
    """
    if given.when is None or given.step is None or index < _LEAD:
        return ""
    verb = reading.verb(group)
    if verb is not None and verb.head in _COUNTING and _has_number(reading, group):
        return "a count, with no words for when"
    if given.leans_on:
        return ""
    subject = reading.subject_text(group).strip("“”\"' ").lower()
    if subject in _PRONOUNS and not (_says_that(reading, group) or (follows and _is_deed_of(reading, group, subject))):
        return "says only “he”, “they” or “it”, and no words for when"
    if given.step.rule == PAST_BY_NOW and _SUMS.match(subject):
        return "a count, with no words for when"
    if verb is not None and verb.head == "be" and subject.split()[:1] and subject.split()[0] in _WHOSE:
        return "a comment, with no words for when"
    return ""


def _is_deed_of(reading: Reading, group: int, subject: str) -> bool:
    """For “He has been named as Ivo Tarn”, “She died at home”: more than a state, and no saying, of a person."""
    verb = reading.verb(group)
    if verb is None or verb.head in STILL or (verb.passive and verb.head in SAYING):
        return False
    if subject == "it":
        return verb.tense in ("past", "perfect") and not verb.passive and verb.head in _OF_A_BODY
    if subject not in ("he", "she", "they"):
        return False
    return verb.tense == "past" or (verb.tense == "perfect" and (verb.passive or verb.head not in VAGUE))


_OF_A_BODY = table(
    """
order identify name charge fine sue ask reject approve ban suspend warn urge accuse demand appeal cancel recall arrest
detain evacuate release publish launch condemn criticise criticize praise rule overturn uphold dismiss withdraw
"""
)
"""What a body does, where “it” can stand for nothing else."""


def _has_number(reading: Reading, group: int) -> bool:
    """Whether "puts", "brought" has a toll or a total beside it."""
    low = {word.low for i in reading.members(group) for word in reading.words if _within(reading, i, word.start)}
    return bool(low & {"number", "toll", "total", "deaths", "dead", "wounded", "missing", "figure", "tally", "count"})


def _within(reading: Reading, index: int, offset: int) -> bool:
    return reading.clauses[index].start <= offset < reading.clauses[index].end


_STORY = 3
"""Days between what an article opens with and its own day, for what else it tells to lie between the two."""


def since_the_news(given: Given, around: Around, reading: Reading) -> Given:
    """What is told as past among the news of a day: of that day where it is the article's own; from that day on where
    its sentence says that it came after something; else the date as it was, for it may well have led to the news."""
    last = around.published.latest if around.published else None
    if given.step is None or given.step.rule != PAST_BY_NOW or last is None or around.index > _NEAR_TOP:
        return given
    news = next((told for told in around.opening if told.explicit and told.when.is_day), None)
    day = news.when.earliest if news else None
    if news is None or day is None or not 0 <= last.ordinal - day.ordinal <= _STORY:
        return given
    if any(told.when.earliest is None or told.when.earliest < day for told in around.before[:1]):
        return given
    if day != last and not _SEQUEL.search(reading.text, reading.span.start, reading.span.end):
        return given
    when = When.day(day) if day == last else When.between(day, last)
    because = f"It is told among the news of “{news.sentence}”, and had happened when the article was written."
    return Given(when, Step("told among the news", given.step.saw, edtf_of(when), because), chain=news.trail)


_SEQUEL = re.compile(
    r"(?i)\b(?:then|later|afterwards?|since|soon|subsequently|eventually|meanwhile|following|followed"
    r"|in (?:response|reaction)|reactions?|quickly|after)\b"
)
_NEAR_TOP = 10
"""Sentences: further down an article turns to what was before."""


def _says_that(reading: Reading, group: int) -> bool:
    """For “It has been confirmed that …”: what is confirmed is the news."""
    verb = reading.verb(group)
    return verb is not None and verb.passive and group + 1 < len(reading.clauses)


def only_remembered(speaks: Speaker, reading: Reading, index: int) -> str:
    """Why what somebody says is no event of the article's day: a witness without an office who is quoted or speaks of
    himself, another paper; "" where it may be one."""
    if reading.words[0].low in ("neither", "nobody", "none", "no"):
        return "what was not said"
    if index <= _LEAD:
        return ""
    sentence = reading.text[reading.span.start : reading.span.end]
    if _PAPERS.search(speaks.words) and any(mark in sentence for mark in '"“'):
        return "what another paper says, with no words for when"
    if not speaks.words:
        return ""
    if _speaks_for_others(speaks.words) or _is_put_as_holding_office(speaks.words, sentence):
        return ""
    told = [i for i, clause in enumerate(reading.clauses) if clause.role == "content"][:1]
    quoted = reading.text[reading.span.start] in '"“' or any(reading.clauses[i].opener in ('"', "“") for i in told)
    known = quoted and _is_known_to_hold_office(speaks.words, reading)
    return "somebody's own words, with no words for when" if quoted and not known else ""


def _is_known_to_hold_office(who: str, reading: Reading) -> bool:
    """For “Mrs Lund said”, after “the party's leader, Ada Lund, …”: the article has put an office beside the name."""
    name = who.split()[-1].removesuffix("'s").removesuffix("’s")
    before = reading.text[: reading.span.start]
    at = before.find(name)
    beside = before[max(0, at - _BESIDE) : at + len(name) + _BESIDE] if at >= 0 and name[:1].isupper() else ""
    return any(word.strip(".,’'“”\"()").lower() in _OFFICES for word in beside.split())


_BESIDE = 60
"""Code points on either side of the first mention of a name within which its office stands."""


def _is_put_as_holding_office(who: str, sentence: str) -> bool:
    """For “Ada Lund, who is the mayor of Orva, said”: an office stands beside the name."""
    _, _, after = sentence.partition(who)
    aside = after[1:].partition(",")[0] if after[:1] == "," else ""
    return any(word.lower().strip(".,’'") in _OFFICES for word in aside.split()[:_ASIDE])


_ASIDE = 10
"""Words after a name within which its office stands."""


@cache
def _speaks_for_others(words: str) -> bool:
    """Whether a speaker is a body or holds an office, as far as the words tell."""
    low = [word.lower().strip(".,’'") for word in words.split()]
    if any(word in _OFFICES or word.removesuffix("'s") in _OFFICES for word in low):
        return True
    names = [word for word in words.split() if word[0].isupper()]
    return len(names) < len(words.split()) or len(names) < 2 or names[0] == "The"
