"""Does an article tell a thing again: with its day, with its toll, as what the same person did?

In: two claims of one article, the earlier first. Out: why the later one tells the same, in words; "" where it may tell
something else. Exists because news opens with what has happened and says a sentence later when: "A man has been killed
in Lindau. The collision took place on Friday".
"""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.entries.deeds import ONCE
from timeline.entries.figures import SMALL, find_dead
from timeline.entries.happenings import SUDDEN, WITHOUT_A_KIND
from timeline.entries.kinds import deeds, deeds_of_opening, kinds_of, who_died
from timeline.entries.tables import phrase_set, word_set
from timeline.entries.words import NATIONS, Profile, as_written, content, gap_between, is_explicit, stem, tokens
from timeline.model import Claim

_SOON = 350
"""Characters within which an article still tells of what it has just told."""
_LATER = 1200
"""The same where one person is told of in the same words."""
_OPENING = 8
"""Words of a sentence in which the one who does it is named."""
_ENOUGH, _SOME_RARE = 2, 0.35
"""How many words two claims of one person share, and how rare they are."""
_RARE = 0.45
"""How rare a word is that few other claims have."""
_FULL = 3
"""Words of a name with a title; of these the last two may be what the next sentence calls the person by."""
_FEW = 4
"""Words with which a sentence says what it is about: "The grey seals"."""
_WEEK, _YEAR = 7, 366
"""Days before its article on which news of it happened; on which what it says without a day did."""
_ONE_PERSONS = word_set("agreement appointment election law ruling visit")
"""Kinds of thing of which an article tells one of one person's."""
_SIGNED = word_set("agreement law")
_OF_SOMEONE = phrase_set("an arrest, a charge, a sentence, a resignation, an appointment, a suspension")
_ONE_DOES = _OF_SOMEONE | phrase_set("a suicide, a rejection, a letter, a surrender, a veto")
"""Deeds of which an article tells one of one person's."""
_LEAD = 200
"""Characters from the beginning of an article in which its first sentence stands."""
_LEADS_DEED, _HEAD = 20, 9
"""Words of the first sentence, and of a later one, in which the deed that it is about is told."""
_LEADS_DEEDS = ONCE - phrase_set("an inspection") | phrase_set("an opening")
"""Deeds of which a short article tells the one of its first sentence again."""
_SAYS_WHAT_IT_IS = re.compile(r"^\W*(?:[\w'’-]+ ){1,5}(?:is|are|was|were) (?:an?|one of|the)\b", re.IGNORECASE)
_ONE_DIES = re.compile(
    r"^\W*(?:an?|the) (?:[\w-]+,? ){1,6}?"
    r"(?:has been|has|was|is) (?:(?:crushed|shot|stabbed) )?(?:dead|died|killed|to death)\b"
    r"|^\W*(?:an?|the) (?:[\w-]+,? ){1,6}?died\b",
    re.IGNORECASE,
)
_ONE_DIED = re.compile(
    r"^\W*(?:[\w'’-]+,? ){1,9}?(?:died (?:at|in|later|of|on|shortly)|passed away|(?:was|were) pronounced dead)\b"
    r"|^\W*(?:The (?:announcement|news) of )?(?:Her|His|her|his|(?:[A-Z][\w.]* ?){1,3}['’]s?) death\b"
)
"""An article opens with the death of one who is not named, and later tells how he died."""
_THE_ONE = re.compile(
    r"^\W*(?:(?:(?:early|late) )?(?:today|tonight|yesterday),? )?(?:(?:it|he|she|they)\b"
    r"|(?:that|the|these|this|those) (?P<what>(?:[a-z-]+ ){1,3}?)(?:had|has|have|is|was|were)\b)",
    re.IGNORECASE,
)
"""A sentence that opens with what is known."""
_LIGHT = word_set("based called continued expected included involved named needed started used wanted")
_SO_MANY = re.compile(
    rf"^\W*(?:all|the) (?P<number>{'|'.join(SMALL)}|\d+) (?:[\w-]+ )?(?P<noun>[a-z]+s)\b", re.IGNORECASE
)
"""A sentence on those who were counted before: "the eight porters"."""
_DIED = re.compile(r"\b(?:died|passed away|killed|murdered|shot dead)\b")
_OF_ONESELF = re.compile(r"^\W*(?:\w+,? )?I\b")
_AGAIN = re.compile(
    r"^\W*(?:another|elsewhere|in another|meanwhile|others?)\b|\b(?:again|also|another|second|similar)\b", re.IGNORECASE
)
"""Words for something else of the kind."""
_OTHER = re.compile(
    r"^\W*(?:after|also|another|before|despite|earlier|elsewhere|in another|later|meanwhile|others?)\b", re.IGNORECASE
)
_KNOWN = re.compile(
    r"^\W*(?:(?:but|however|then),? )?(?:the|this|that|both|all|he|she|they|it|his|her) ?", re.IGNORECASE
)
_NOUN = re.compile(
    r"^\W*(?:the|this|that) ([a-z]+)\b(?: ([a-z]+))?|\bthe ([a-z]+) (?:happened|occurred|took place)\b", re.IGNORECASE
)
_IS_NEWS = re.compile(r"\b(?:has|have|is|are)\b")


def told_again(first: Profile, second: Profile) -> str:
    """Why the later claim tells the same again, where the dates of both meet."""
    gap = gap_between(first.claim, second.claim)
    if 0 <= gap <= _SOON and _did_it_again(first, second):
        return "the later one tells again what the same person did"
    if 0 <= gap <= _LATER and _on_one_matter(first, second):
        return "both tell what the same person did, in the same words"
    if _counts_the_same_dead(first, second):
        return "both give one toll"
    if "a claim" in deeds(first) & deeds(second):
        return "both tell that responsibility was claimed"
    if gap >= 0 and "said" not in (first.claim.status, second.claim.status):
        if number := _of_so_many(first, second):
            return f"both tell what the same {number} did"
        if dead := sorted(who_died(first.claim) & who_died(second.claim)):
            return f"both tell that {dead[0]} died, which happens once"
        if said := _in_one_verb(first, second):
            return f"both say “{said}” of one thing"
    return ""


def tells_the_lead(first: Claim, second: Claim) -> bool:
    """Whether a claim is about the deed with which the article opens, and says no more than that it was done."""
    if first.start > _LEAD or "said" in (first.status, second.status) or first.sentence == second.sentence:
        return False
    if _AGAIN.search(second.quote) or _SAYS_WHAT_IT_IS.match(second.quote):
        return False
    if _ONE_DIED.search(second.quote) and _may_be_his(first, second):
        return True
    if _in_the_verb_of_the_lead(first, second):
        return True
    opening = deeds_of_opening(first.quote, _LEADS_DEED, besides=True) & _LEADS_DEEDS
    return not opening.isdisjoint(deeds_of_opening(second.quote, _HEAD, besides=False))


def _may_be_his(first: Claim, second: Claim) -> bool:
    """Whether a death that is told of "him", or of somebody by name, may be the one of whom the earlier tells it."""
    dead = who_died(first)
    if not dead:
        return bool(_ONE_DIES.match(first.quote))
    return len(dead) == 1 and all(name in first.quote for name in who_died(second))


def _in_the_verb_of_the_lead(first: Claim, second: Claim) -> bool:
    """Whether "it" or "the film" was released where the article opens with a film that has been released."""
    known = _THE_ONE.match(second.quote)
    if not known:
        return False
    if known["what"] and {*content(known["what"])}.isdisjoint(content(first.quote)):
        return False
    return not _verbs(first.quote, _LEADS_DEED).isdisjoint(_verbs(second.quote, _HEAD))


def _verbs(quote: str, words: int) -> set[str]:
    """The verbs in "-ed" among the first words, but those that say little."""
    opening = (word.strip(".,;") for word in quote.split()[:words])
    return {word for word in opening if word.endswith("ed") and word.islower() and content(word)} - _LIGHT


def _of_so_many(first: Profile, second: Profile) -> str:
    """The number and noun that the later one opens with, where the earlier counts as many in the same deed."""
    found = _SO_MANY.match(second.claim.quote)
    if not found or not first.terms.keys() & second.terms.keys() - {stem(found["noun"].lower())}:
        return ""
    counted = re.compile(rf"\b{found['number']}\b(?: [\w-]+){{0,3}} {found['noun']}\b", re.IGNORECASE)
    return f"{found['number']} {found['noun']}" if counted.search(first.claim.quote) else ""


def goes_on_with(first: Profile, second: Profile) -> bool:
    """Whether the next sentence opens with the person with whom the one before opens, and with no word for another."""
    if "said" in (first.claim.status, second.claim.status) or is_explicit(second.claim):
        return False
    who = {name for name in _doers(first.claim) & _doers(second.claim) if _may_be_a_person(name)}
    return bool(who) and not _AGAIN.search(second.claim.quote) and not _OTHER.match(second.claim.quote)


def dated_later(first: Profile, second: Profile) -> str:
    """Why the later claim tells when the earlier happened, which has only the day of its article."""
    gap = gap_between(first.claim, second.claim)
    if not 0 <= gap <= _SOON or not _may_be_dated_by(second, first):
        return ""
    before = first.high - second.high
    if before <= _WEEK and (noun := _names_it(first, second.claim)):
        return f"the later one speaks of “the {noun}”, and says when it was"
    known = bool(_KNOWN.match(second.claim.quote)) or bool(_names(first.claim) & _names(second.claim))
    limit = _WEEK if _IS_NEWS.search(first.claim.quote) else _YEAR
    both = sorted(deeds(first) & deeds(second) & (ONCE | _OF_SOMEONE | SUDDEN))
    if both and known and before <= limit and (before <= _WEEK or _names(first.claim) & _names(second.claim)):
        return f"the later one tells of {both[0]} too, and says when it was"
    dead = who_died(first.claim)
    if before <= _WEEK and dead and _DIED.search(second.claim.quote) and (known or dead & who_died(second.claim)):
        return "the later one tells of the death too, and says when it was"
    return ""


def dates_the_news(dated: Profile, news: Profile) -> bool:
    """Whether a claim may say when it was what another tells without a day: of the week before, and of nothing new."""
    return _may_be_dated_by(dated, news) and news.high - dated.high <= _WEEK


def _may_be_dated_by(dated: Profile, news: Profile) -> bool:
    if not _is_undated_news(news) or not _is_dated_deed(dated) or news.claim.sentence == dated.claim.sentence:
        return False
    return news.high > dated.high and not _AGAIN.search(dated.claim.quote)


def _is_undated_news(profile: Profile) -> bool:
    claim = profile.claim
    dated = claim.expression is not None or claim.basis != "inferred" or claim.leans_on
    return not dated and claim.status != "said" and not claim.mention and profile.low == profile.high


def _is_dated_deed(profile: Profile) -> bool:
    claim = profile.claim
    return is_explicit(claim) and claim.status != "said" and not claim.mention and profile.high - profile.low <= 1


def _names_it(first: Profile, second: Claim) -> str:
    """The noun with "the" with which a sentence opens, if it stands for what the earlier claim tells; else ""."""
    found = _NOUN.search(second.quote)
    nouns = (word.lower() for word in found.groups() if word) if found else ()
    return next((noun for noun in nouns if _stands_for(noun, first)), "")


def _stands_for(noun: str, first: Profile) -> bool:
    sudden, unnamed = kinds_of(noun) & SUDDEN, noun in WITHOUT_A_KIND
    told = deeds(first) & SUDDEN
    if sudden & told or (unnamed and told):
        return True
    return bool(sudden or unnamed) and not WITHOUT_A_KIND.isdisjoint(tokens(first.claim.quote))


def _names(claim: Claim) -> set[str]:
    """The last names of the persons in a claim."""
    persons = (name.split() for name in claim.people if name not in claim.places and name[:1].isupper())
    last = (word for name in persons for word in (name[-2:] if len(name) > _FULL else name[-1:]))
    return {name for name in last if not kinds_of(name.lower())}


def _in_one_verb(first: Profile, second: Profile) -> str:
    """The verb that both have, of no common kind of deed, where they share another rare word: "tabled the bill"."""
    if _AGAIN.search(second.claim.quote) or (is_explicit(first.claim) and is_explicit(second.claim)):
        return ""
    shared = sorted(word for word in first.terms if word in second.terms and first.terms[word] >= _RARE)
    said = [as_written(first.claim.quote, word) for word in shared]
    verbs = [word for word in said if word.endswith("ed") and word.islower() and not kinds_of(word)]
    early = [verb for verb in verbs if _opens_with(first.claim, verb) and _opens_with(second.claim, verb)]
    if not early:
        return ""
    opening = {*content(" ".join(second.claim.quote.split()[:_FEW]))} if _KNOWN.match(second.claim.quote) else set()
    return early[0] if len(shared) > 1 or any(word in first.terms for word in opening - {stem(early[0])}) else ""


def _opens_with(claim: Claim, word: str) -> bool:
    return word in claim.quote.split()[:_OPENING]


def _did_it_again(first: Profile, second: Profile) -> bool:
    """Whether both tell, as done, one kind of thing that one person does once in an article: signs, appoints, rules."""
    one, other = first.claim, second.claim
    if "said" in (one.status, other.status):
        return False
    alike = one.kind == other.kind or {one.kind, other.kind} <= _SIGNED
    if not (alike and one.kind in _ONE_PERSONS) and not deeds(first) & deeds(second) & _ONE_DOES:
        return False
    return not _AGAIN.search(other.quote) and not _doers(one).isdisjoint(_doers(other))


def _on_one_matter(first: Profile, second: Profile) -> bool:
    """Whether both open with one person and share two rare words besides the name."""
    if first.low > second.high or second.low > first.high:
        return False
    who = {name for name in _doers(first.claim) & _doers(second.claim) if _may_be_a_person(name)}
    if not who or _OTHER.match(second.claim.quote):
        return False
    shared = {word for word, rarity in first.terms.items() if rarity >= _SOME_RARE and word in second.terms}
    return len(shared - {stem(name.lower()) for name in who}) >= _ENOUGH


def _may_be_a_person(name: str) -> bool:
    return not (name.isupper() or name.endswith("s") or stem(name.lower()) in NATIONS)


def _doers(claim: Claim) -> set[str]:
    """The last names of persons with whom a sentence opens; of "I" the one who is quoted."""
    if _OF_ONESELF.match(claim.quote):
        return {word for word in claim.attribution.replace("’", "'").replace("'s", "").split() if word[0].isupper()}
    if not claim.people:
        return set()
    names = _names(claim)
    opening = claim.quote.split()[:_OPENING]
    return {last for before, last in pairwise(["", *opening]) if last in names and before.lower() != "the"}


def _counts_the_same_dead(first: Profile, second: Profile) -> bool:
    """Whether both say that so many died: in one article, of one day, that is one toll."""
    one, other = find_dead(first.claim.quote), find_dead(second.claim.quote)
    return one is not None and other is not None and one.number == other.number > 1
