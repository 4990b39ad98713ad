"""Words by which a sentence points back to what the one before it told: "the blast", "they", "two of them".

In: two claims of one article, the earlier first, and how far apart they stand. Out: why the later one is about the
earlier by such words, "" where none points back. Exists because what is known is called by a noun with "the" or by a
pronoun, which says nothing where it stands alone.
"""

from __future__ import annotations

import re

from timeline.entries.deeds import once_told
from timeline.entries.happenings import SUDDEN_KINDS
from timeline.entries.kinds import deeds, kinds_of
from timeline.entries.nominal import DEED_NOUNS
from timeline.entries.retold import goes_on_with
from timeline.entries.tables import word_set
from timeline.entries.words import NEXT, Profile, stem
from timeline.model import Claim

SOON = 350
"""Characters after which "the cases" still points back."""
ANOTHER = re.compile(r"^\W*(?:another|elsewhere|in another|meanwhile|others?)\b", re.IGNORECASE)
"""A sentence that opens with somebody or something else."""
ALSO = re.compile(r"\balso\b", re.IGNORECASE)
TELLING = 0.35
"""Rarity of a noun that points back; "the virus" says nothing in a pile about one."""
_TELLING_MUCH = 0.6
"""The same where a sentence stands between them."""
_A_SENTENCE = 200
"""Characters between two sentences that have one between them at most."""
AT_A_PLACE = re.compile(r"^\W*(?:At|In|Near|On) (?:the )?[A-Z]")
_ANYWHERE = word_set(
    "area city country end first government home issue last people place second state third time town world"
)
"""Nouns with "the" that mean no one thing."""
POINTS_BACK = re.compile(
    r"^\W*(?:(?i:according to) [^,]{1,60}, )?(?:(?i:both|each|many|most|one|several|some) of )?"
    r"(?i:the|these|those|this|all|both|such an?) (\w+)(?! [A-Z])(?: (?![A-Z])(\w+))?(?! [A-Z])"
)
"""A noun with "the"; one that a name follows ("the motor vessel Aurora") points to nothing before it."""
_SOME_OF = re.compile(
    r"^\W*(?:all|both|each|half|many|most|one|several|some|two|three|four|five|six|seven|eight|nine|ten|\d+) of "
    r"(?:the|them|those)(?: (?P<noun>\w+))?",
    re.IGNORECASE,
)
"""A sentence on some of those that were told of."""
_INTRODUCED = re.compile(r"\b(?:a|an) ((?:[\w-]+ ){0,3}[\w-]+)", re.IGNORECASE)
_JUDGED_BY = re.compile(
    r"\b(?:applauded|attacked|backed|blamed|condemned|criticised|criticized|denounced|hailed|opposed|praised|rejected"
    r"|slammed|supported|welcomed) (?:\w+ )?by\b"
)
"""What others make of it is news of theirs."""
_THE_NOUN = re.compile(r"\b(?:the|this|that) (\w+)\b")
STANDS_FOR = re.compile(
    r"^\W*(?:[a-z]+(?: (?-i:[a-z]+)){0,3}, ){0,2}(?:(?:although|as|though|when|while) )?"
    r"(?:it|they|he|she|this|these|both)\b(?! (?:is|was) \w+ that| (?:also |later )?(?:said|says|added)\b"
    r"| (?:came|comes|coming|follow(?:ed|s)) )",
    re.IGNORECASE,
)
_SOON_AFTER = re.compile(
    r"^\W*(?:immediately|minutes|moments|seconds|shortly|soon) ?(?:after(?:wards)?|later|thereafter)\b", re.IGNORECASE
)
"""A sentence on what came of it at once."""
_INSTEAD = re.compile(r"^\W*(?:altogether|in all|in total|instead)\b", re.IGNORECASE)
"""Openings of a sentence that says more of what was just told."""
_OF_ITS_OWN = word_set(
    "accident blast blasts blaze crash crisis disaster earthquake explosion fire flood outbreak quake storm tremor"
)
"""Nouns with "the" that may as well be what the whole article is about, and not the sentence before."""
_SUDDEN = SUDDEN_KINDS | {"outbreak"}
"""Kinds of thing that those nouns are."""
_GOES_ON_SOMEWHERE = word_set(
    """
    blast bombing ceremony collision conference crash demonstration derailment event explosion fair festival fire
    funeral gathering hearing march match meeting parade party procession protest race raid rally robbery service
    shooting siege vigil wedding
    """
)
"""Nouns for what people are at, or in."""
TAKES_UP = word_set(
    """
    decision decisions move moves announcement measure measures order step steps incident event accident disaster crisis
    operation raid ruling verdict vote deal agreement accord pact truce ceasefire attack attacks blast blasts explosion
    explosions bombing bombings shooting killing killings crash quake earthquake tremor storm flood fire strike strikes
    meeting talks summit visit ban outbreak cases deaths victims arrests protest protests demonstration rally
    """
)
"""Nouns that take up a whole sentence: "the decision", "the blast"."""


def taken_up(first: Profile, second: Profile, gap: int) -> str:
    """Why a claim soon after another is about it, by its own words."""
    if takes_up(first, second.claim, gap):
        return "the next sentence takes it up"
    if noun := introduced(first.claim, second.claim):
        return f"the later one speaks of “the {noun}”, which the earlier tells of first"
    if gap <= NEXT and (noun := _told_of(first, second.claim)):
        return f"the next sentence speaks of “the {noun}”, which it tells of"
    if gap <= NEXT and goes_on_with(first, second):
        return "the next sentence tells of the same person"
    if gap <= NEXT and (deed := once_told(first, second, second.claim.leans_on == first.claim.id)):
        return f"the next sentence tells of {deed} too, without a day of its own"
    return ""


def introduced(first: Claim, second: Claim) -> str:
    """The noun for something that goes on, told first with "a" and then with "the": "an event", "at the event"."""
    if first.status == "said" or second.status == "said":
        return ""
    told = {word for found in _INTRODUCED.findall(first.quote) for word in found.lower().split()} & _GOES_ON_SOMEWHERE
    return next((found[1] for found in _THE_NOUN.finditer(second.quote) if found[1] in told), "")


def _told_of(first: Profile, second: Claim) -> str:
    """The rare noun with "the" by which a claim speaks of what the one before is about: awarded it, and "the award"."""
    if "said" in (first.claim.status, second.status) or ALSO.search(second.quote):
        return ""
    if ANOTHER.match(second.quote) or AT_A_PLACE.match(second.quote):
        return ""
    nouns = (found[1] for found in _THE_NOUN.finditer(second.quote) if found[1].islower() and found[1] not in _ANYWHERE)
    return next((noun for noun in nouns if first.terms.get(stem(noun), 0.0) >= _TELLING_MUCH), "")


def speaks_of_it(first: Profile, second: Claim) -> str:
    """The noun with "the" by which a saying means what the claim before tells: "confirmed the meeting"."""
    if second.status != "said":
        return ""
    nouns = (found[1] for found in _THE_NOUN.finditer(second.quote) if found[1] in TAKES_UP or kinds_of(found[1]))
    return next((noun for noun in nouns if kinds_of(noun) & deeds(first)), "")


def takes_up(first: Profile, second: Claim, gap: int) -> bool:
    """Whether a claim opens with a word that points back to another: "the blast", "they"."""
    if _JUDGED_BY.search(second.quote):
        return False
    if gap <= NEXT and _INSTEAD.match(second.quote):
        return True
    if gap <= NEXT and (some := _SOME_OF.match(second.quote)):
        of_them = some["noun"] is None or stem(some["noun"].lower()) in first.terms
        if of_them:
            return True
    if gap <= NEXT and _SOON_AFTER.match(second.quote) and second.status != "said":
        return True
    if found := POINTS_BACK.match(second.quote):
        words = [word.lower() for word in found.groups() if word]
        return any(_is_known(word, first, second, gap) for word in words)
    return gap <= NEXT and bool(STANDS_FOR.match(second.quote)) and second.status != "said"


def _is_known(noun: str, first: Profile, second: Claim, gap: int) -> bool:
    """Whether "the …" means what the first claim told: a noun of it, or one for all of it."""
    if noun in TAKES_UP:
        if gap <= NEXT and first.claim.status != "said" and (noun not in _OF_ITS_OWN or first.claim.kind in _SUDDEN):
            return True
        alike = bool(second.kind) and second.kind == first.claim.kind
        return alike or stem(noun) in first.terms or not kinds_of(noun).isdisjoint(deeds(first))
    if gap <= NEXT and noun in DEED_NOUNS and not kinds_of(noun).isdisjoint(deeds(first)):
        return True
    return first.terms.get(stem(noun), 0.0) >= (
        TELLING if gap <= NEXT else _TELLING_MUCH if gap <= _A_SENTENCE else 1.0
    )
