"""Which kinds of deed a claim tells of: an arrest, a collapse, a verdict.

In: a claim as it is compared. Out: names of kinds, by its words and by phrases; whose death it tells; how old people in
it are. Exists so that "the bridge gave way", "the bridge fell" and "the collapse" are seen to be of one kind.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.entries.figures import SMALL
from timeline.entries.tables import word_set
from timeline.entries.words import NATIONS, Profile, content, stem
from timeline.model import Claim

FAMILIES = {
    name: frozenset(content(words))
    for name, words in {
        "an attack": "attacked bombed bombing bombardment shelled shelling raided blast explosion exploded airstrike "
        "warplanes missiles rockets gunmen ambushed shot",
        "a suicide": "suicide",
        "a death": "died killed murdered assassinated slain drowned fatally executed hanged",
        "an injury": "wounded injured",
        "an arrest": "arrested detained",
        "a sentence": "sentenced convicted jailed imprisoned guilty",
        "a charge": "charged indicted sued",
        "a release": "freed released bail acquitted pardoned",
        "a rescue": "rescued pulled lifted freed",
        "a resignation": "resigned quit resignation",
        "a walkout": "walkout",
        "a coup": "coup putsch overthrow overthrew ousted deposed",
        "an eruption": "erupted eruption",
        "an exile": "exile exiled",
        "a curfew": "curfew",
        "an invasion": "invaded invasion",
        "a surrender": "surrendered capitulated capitulation",
        "a kidnapping": "kidnapped abducted kidnapping abduction",
        "an escape": "escaped",
        "an extradition": "extradited extradition",
        "a fine": "fined",
        "a veto": "vetoed veto",
        "a ratification": "ratified ratification",
        "a bankruptcy": "bankrupt bankruptcy insolvency insolvent administrators",
        "a relegation": "relegated relegation",
        "a transfer": "transferred",
        "a retirement": "retired retirement",
        "a discovery": "discovered discovery unearthed",
        "a demolition": "demolished demolition",
        "a crowning": "crowned coronation enthroned",
        "a quarantine": "quarantined quarantine",
        "a flood": "flooded floods",
        "an exchange": "exchanged swapped swap",
        "an appointment": "appointed inaugurated sworn",
        "a suspension": "suspended",
        "a crash": "crashed collided collision derailed derailment plunged rails",
        "a sinking": "sank sunk capsized",
        "a grounding": "aground reef",
        "a capture": "captured recaptured retook seized overrun conquered",
        "a collapse": "collapsed",
        "a fire": "burned burnt blaze fire",
        "an opening": "opened reopened inaugurated began launched unveiled",
        "an end": "closed shut ended finished",
        "an agreement": "agreed signed accord treaty pact deal",
        "a meeting": "met talks summit conference",
        "a vote": "voted elected election referendum poll won",
        "a rejection": "rejected rejection refused refusal dismissed thrown",
        "an inspection": "inspected inspection inspectors",
        "a letter": "wrote written letter",
        "a march": "marched march rally demonstrated demonstration",
        "an admission": "admitted hospitalised",
        "a search": "searched raided",
        "a flight": "evacuated evacuation fled",
        "an arrival": "arrived visited landed reached",
        "a departure": "left departed sailed withdrew withdrawal",
        "a building": "built constructed completed launched",
        "a founding": "founded",
        "a recall": "recalled recall",
        "a ban": "banned prohibited",
        "a birth": "born birth",
        "a burial": "buried burial funeral",
        "a report": "",
        "a claim": "",
        "a wedding": "married wedding wed",
        "a purchase": "bought acquired purchased takeover sold",
    }.items()
}
"""Kinds of deed, and the words that tell of each."""
_TELLS = {
    word: tuple(name for name, words in FAMILIES.items() if word in words)
    for word in sorted(set().union(*FAMILIES.values()))
}
"""Word → the kinds of deed it tells of."""
_PHRASES = {
    name: re.compile(rf"\b(?:{words})\b")
    for name, words in {
        "a capture": r"(?:took|taken|take) (?:the )?(?:\w+ )?(?:airport|bridge|capital|city|island|port|town|village)",
        "an attack": r"(?:was|were|been|being) (?:\w+ )?(?:hit|struck)(?! by (?:a )?(?:car|flood|storm|train))|"
        r"drop(?:ped|ping)? (?:[\w-]+ ){0,4}bombs?|(?:opened|came under) fire|fir(?:ed|ing) (?:at|on) |"
        r"(?:bomb|missile|rocket|shell)s? (?:fell|hit|struck)",
        "a suicide": r"(?:drowned|hanged|killed|shot) (?:himself|herself|themselves)|took (?:his|her) own li(?:fe|ves)",
        "a death": r"passed away|(?:gave|lost) (?:his|her|their) li(?:fe|ves)|put to death|"
        r"firing squad|shot without trial",
        "a grounding": r"(?:been|is|was|were) grounded|grounding of|[a-z]+ grounded (?:in|near|off|on)",
        "a coup": r"(?:seized|assumed|took) power",
        "a departure": r"(?:put|placed) on an? (?:aero)?plane|(?:into|for) exile",
        "a building": r"(?:monument|memorial|statue|stone)\b[^.,;]{0,20}? (?:erected|put up|raised|set up|unveiled)",
        "a collapse": r"(?:gave|given|giving) way|cav(?:ed|ing)[ -]in|cave-in|came down(?! to| with)|"
        r"falls? of (?:ground|rock)|rock ?fall|"
        r"(?:bridge|building|chimney|crane|dam|roof|tower|viaduct|wall)\b[^.,;]{0,30}? (?:burst|fell|failed|toppled)",
        "a crash": r"(?:came|flew|jumped|left|leaving|ran|skidded|slid) (?:off )?(?:the |a )"
        r"(?:bend|bridge|curve|line|rails|road|runway|tracks?|viaduct)",
        "an arrest": r"taken (?:away by|from (?:his|her|their) homes?|into custody|to an? police station)|led away|"
        r"in handcuffs",
        "a sentence": r"(?:gave|given|got|received) (?:[\w-]+ ){1,3}(?:months?|years?)(?! ago| later| before| to)|"
        r"(?:prison|jail) (?:sentences?|terms?)|(?:in|into|to) (?:prison|jail)|behind bars",
        "a rescue": r"(?:cut|dug|lifted|pulled) (?:alive|clear|free|out)|"
        r"(?:picked up|recovered) (?:[\w-]+ ){1,2}(?:migrants|passengers|people|sailors|survivors)",
        "a resignation": r"(?:stepped|stood|stepping|standing) down",
        "a fire": r"(?:burst|went up) (?:into|in) flames|caught fire|set (?:ablaze|alight|on fire)",
        "a walkout": r"left their (?:desks|jobs|plants?|posts)|strike (?:began|begins|started|lasted)|"
        r"(?:went|gone|going|are|is|was|were|remain(?:ed|s)?) on strike|"
        r"on strike since|(?:announced|began|begun|called|launched|started) (?:an?|the|their) (?:[\w-]+ )?strike|"
        r"walk(?:ed|ing)? (?:off the job|out)|(?:downed|laid down) (?:their )?tools",
        "a kidnapping": r"taken (?:hostage|from (?:his|her|their) (?:beds?|camp|car|office))|"
        r"(?:was|were) (?:seized|snatched)|(?:seized|snatched) (?:[\w-]+ ){0,3}(?:children|hostages|men|nuns|pupils|"
        r"sailors|students|tourists|women|workers)",
        "a suspension": r"sent home|(?:placed|put) on leave",
        "a release": r"set free|walked free|(?:is|are|was|were|been|not) free",
        "an arrival": r"towed into|(?:came|brought|carried) ashore|sailed into|put in at|dropped anchor",
        "an admission": r"(?:taken|rushed|flown|brought) to (?:an? |the )?(?:\w+ )?hospital",
        "a claim": r"(?:accept|admit|claim|took|taken?|taking)(?:s|ed|ing|ted|ting)? (?:\w+ )?responsibility",
        "a report": r"(?:published|released|issued|presented) (?:\w+ ){0,2}(?:findings|report)|"
        r"report,? (?:which (?:was|is) )?(?:published|released|issued)|"
        r"(?:commission|committee|inquest|inquiry|investigation|panel|report)\b[^.;]{0,60}? "
        r"(?:blamed|concluded|criticis(?:ed|es)|found)",
    }.items()
}
"""Kinds of deed in words that say nothing by themselves, in lower case."""
_LIES_COLLAPSED = re.compile(
    r"(?:^|\b(?:a|an|beneath|from|her|his|in|inside|of|several|the|their|two|under) )collapsed "
    r"(?!after|and|at|in|on|when)\w",
    re.IGNORECASE,
)
"""What fell before: "pulled from a collapsed building"."""
_DEATH = re.compile(
    r"\b([A-Z][\w-]+),?(?: [^,.;]{1,60},| \(\d[^)]*\))? (?:had |has |was |is )?"
    r"(?:dead|died|passed away|assassinated|drowned|executed|found dead|hanged|killed|murdered|shot dead|slain)\b"
    r"|\b(?:assassination|death|execution|murder) of (?:[a-z]+ )*((?:[A-Z][\w.-]*(?: |\b))+)"
    r"|\b([A-Z][\w-]+)['’]s? (?:\w+ )?(?:assassination|death|execution|murder)\b"
    r"|\b(?:assassinated|executed|killed|murdered) (?:[a-z]+ )?((?:[A-Z][\w-]*(?: |\b))+)(?!['’\w])"
)
"""Who died, by the last name."""
_NO_NAME = word_set(
    """
    All And At Both But Eight Eleven Five Four He I It Many Most Nine None One Others Passengers People Police Seven She
    Six Some Soldiers Ten They Three Troops Two Victims We Who You
    """
)
_WHO = re.compile(r" (?:that|where|which|who|whose)\b")
_WHO_OR_WHEN = re.compile(r" (?:after|as|because|before|since|that|when|where|which|while|who|whose)\b")
_ONE_WHO = re.compile(r"^\W*(?:an?|the) (?:[a-z-]+ ){0,2}[a-z]+ (?:that|which|who) ")
_BETWEEN = re.compile(r", [^,]*,(?= (?:was|were|had|has|have|is|are|[a-z]+ed)\b)")
_COUNT = r"(\d{1,3}|" + "|".join(SMALL) + r")"
AGE = re.compile(
    rf"\b{_COUNT}[ -]years?[ -]old\b|\baged {_COUNT}\b|, (?:who (?:was|is) )?{_COUNT},|, who (?:was|is) {_COUNT}\b",
    re.IGNORECASE,
)
"""How old somebody is."""


@lru_cache(maxsize=8192)
def deeds(profile: Profile) -> frozenset[str]:
    """The kinds of deed that a claim's words tell of."""
    told = {name for word in profile.terms if word in _TELLS for name in _TELLS[word]}
    if "a collapse" in told and _LIES_COLLAPSED.search(profile.claim.quote):
        told.discard("a collapse")
    quote = profile.claim.quote.lower()
    return frozenset(told | {name for name, words in _PHRASES.items() if words.search(quote)})


@lru_cache(maxsize=8192)
def deeds_of_opening(quote: str, words: int, besides: bool) -> frozenset[str]:
    """The kinds of deed that the first words of a sentence tell of, with an aside between commas and without: what it
    is about, not what it mentions; `besides` with what happened when, or after, or before.
    """
    until = _WHO if besides else _WHO_OR_WHEN
    told: set[str] = set()
    for text in dict.fromkeys((quote, _BETWEEN.sub("", quote, count=1))):
        opening = until.split(" ".join(_ONE_WHO.sub("", text).split()[:words]))[0]
        told |= {name for word in content(opening) if word in _TELLS for name in _TELLS[word]}
        lower = opening.lower()
        told |= {name for name, phrase in _PHRASES.items() if phrase.search(lower)}
    return frozenset(told)


def two_deeds(a: Profile, b: Profile) -> bool:
    """Whether two clauses each tell a deed, and not the same: the train plunged, its driver was pulled out."""
    one, other = deeds(a), deeds(b)
    return bool(one and other and not one & other)


def kinds_of(noun: str) -> frozenset[str]:
    """The kinds of deed that a word stands for."""
    return frozenset(_TELLS.get(stem(noun), ()))


def who_died(claim: Claim) -> frozenset[str]:
    """The last names of those whose death a claim tells."""
    return _who_died(claim.quote)


@lru_cache(maxsize=8192)
def _who_died(quote: str) -> frozenset[str]:
    found = (match[match.lastindex or 0].split()[-1] for match in _DEATH.finditer(quote))
    return frozenset(
        name for name in found if name not in _NO_NAME and stem(name.lower()) not in NATIONS and content(name)
    )


@lru_cache(maxsize=8192)
def ages(text: str) -> frozenset[int]:
    """How old people in a text are said to be, in years."""
    found = (word.lower() for match in AGE.finditer(text) for word in match.groups() if word)
    return frozenset(SMALL.get(word) or int(word) for word in found)
