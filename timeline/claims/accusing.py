"""Does a heading say that somebody did wrong, and does it tell who says so?

In: a heading. Out: whether it accuses, and whether it keeps its teller. Exists because “the doctor caused the death”
and “the doctor caused the death, prosecutors say” are not the same claim, and the first may be a libel.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.claims.wellformed.title import Title, read_title
from timeline.claims.words import BE, DETERMINERS, HAVE, MODALS, PARTICIPLES, PREPOSITIONS, SAYING, base, table

_WRONGS = table(
    """
abduct abuse ambush assassinate assault behead betray blackmail bombard bribe bug cheat conceal conspire collude
coerce deceive defraud embezzle execute exploit extort fabricate fake falsify fix forge gas grope harass hack hijack
hide humiliate incite kidnap launder lie loot manipulate massacre mislead misuse molest murder mutilate neglect
oppress persecute plagiarise plagiarize plot plunder poison pollute rape rig rob sabotage smuggle spy stalk steal
strangle suffocate tamper threaten torture traffic vandalise vandalize violate intimidate pocket groom stab
overcharge underpay siphon
"""
)
"""Verbs of a wrong, whoever does it."""
_HARMS = table(
    """
attack beat blow bomb break breach burn cause choke crush damage destroy drown drug dump endanger fire fund harm hit
hurt ignore injure invade kill negligent order punch raid raze set shell shoot slap starve strike target torch wound
kick flout defy cover
"""
)
"""Verbs of a harm, which a storm or a crash can do as well: a wrong where a person or a body does it."""
_PLAIN_OBJECTS = {
    "set": table("fire fires ablaze alight"),
    "cover": table("up"),
    "blow": table("up"),
    "order": table("killing killings murder attack attacks strike strikes massacre execution executions assassination "
                   "raid bombing shooting torture cover-up destruction troops soldiers police guards them him her"),
    "fund": table("rebels terrorism terrorists attack attacks militants gunmen militia militias insurgents"),
    "break": table("truce ceasefire law laws rules into promise agreement sanctions jaw arm arms nose ribs"),
    "hit": table("him her them child children woman man school hospital market village house houses"),
    "fire": table("on at shots rockets missiles shells gas rubber into live"),
    "strike": table("him her them school hospital market village house houses"),
    "target": table("civilians school hospital market village house houses journalists children"),
}  # fmt: skip
"""What makes a wrong of a verb that has a harmless sense, within the words after it."""
_FORCES = table(
    """
storm hurricane typhoon cyclone tornado quake earthquake tremor tsunami flood floods flooding rain rains wind winds
lightning landslide avalanche eruption volcano wave waves heat drought frost fire fires blaze flames blast blasts
explosion explosions bomb bombs shell shells rocket rockets missile missiles mine mines bullet crash collision accident
leak spill fault faults crack virus flu disease bacteria infection outbreak epidemic cholera measles malaria ebola
strike strikes attack attacks fighting violence clashes war bombing bombings shelling shooting train trains bus car
lorry truck plane ship ferry failure failures collapse cut cuts power water pollution error it which that this weather
"""
)
"""What does harm and cannot be accused."""
_GUILT = re.compile(
    r"\b(?:illegally|unlawfully|fraudulently|corruptly|guilty of|to blame for|behind the|"
    r"responsible for|complicit in|implicated in|"
    r"(?:intended|meant|designed|aimed|sought|tried|attempted|planned) (?:to|at) (?:[a-z-]+ or )?"
    r"(?:pre-empt|wreck|sabotage|undermine|derail|destroy|kill|murder|topple|overthrow|deceive|silence|intimidate)\w*|"
    r"took (?:part in (?:the|an?) (?:attack|killing|murder|massacre|robbery)|bribes?|kickbacks)|"
    r"(?:carried out|staged|planned|masterminded|ordered) (?:the|an?|these|those) (?:[\w-]+ ){0,2}"
    r"(?:attacks?|killings?|murders?|bombings?|massacres?|raids?|assassinations?|strikes?|coup|robbery|poisoning)|"
    r"opened fire|covered up|turned a blind eye|committed (?:an? |the )?(?:[\w-]+ ){0,2}(?:crimes?|murders?|fraud|"
    r"genocide|perjury|atrocities|abuses?|offences?|massacres?)|"
    r"(?:had|has|have|with) links? to (?:the )?(?:terror|crim)|"
    r"(?:paid|accepted|received|demanded) (?:an? |the )?(?:[\w-]+ )?(?:bribes?|kickbacks?)|used (?:[\w-]+ )?"
    r"(?:chemical weapons|torture|child labour|poison)|knew (?:of|about|that)|"
    r"failed to (?:act|warn|tell|report|protect|stop|prevent|disclose|inform|treat|help|rescue|maintain|inspect))\b"
)
"""A wrong in more words than one."""
_TELLS = table(
    """
accuse allege believe suspect claim charge indict blame hear deny dispute fear insist argue testify convict sentence
find rule conclude plead counter acquit clear contend
"""
)
_BY_ADVERB = re.compile(
    r"\b(?:allegedly|reportedly|according to|alleged|suspected|accused|accusations?|allegations?)\b"
)
_BEFORE_VERB = table("also then later first even deliberately knowingly repeatedly secretly systematically")


_ODD = {"misled": "mislead", "lied": "lie", "lying": "lie", "spied": "spy", "rigged": "rig", "robbed": "rob"}
_WITHOUT_ENDING = table("hit hurt set shell bomb torture rig beat order rob kill cause lie")
"""Harms that a heading in the present, or in a past that has no ending, may tell."""


@lru_cache(maxsize=4000)
def accuses_alone(title: str) -> bool:
    """Whether a heading says as a fact, with nobody who tells it, that somebody did wrong."""
    return accuses(title) and not is_told(title)


def accuses(title: str) -> bool:
    """Whether a heading says that a person or a body did wrong."""
    if _GUILT.search(title):
        return True
    read = read_title(title)
    return any(_is_wrong(read, i) for i in range(1, len(read.words)))


@lru_cache(maxsize=4000)
def is_told(title: str) -> bool:
    """Whether a heading has a verb of saying or of judging, or says "allegedly"."""
    if _BY_ADVERB.search(title.lower()):
        return True
    words = re.findall(r"[a-z'’-]+", title)
    return any(not word.endswith("ing") and _speaks(word) for word in words)


@lru_cache(maxsize=4000)
def _speaks(word: str) -> bool:
    """Whether a word may be a form of a verb of saying or of judging."""
    return not _speaking().isdisjoint(_may_be(word))


@cache
def _speaking() -> frozenset[str]:
    return (SAYING - table("call describe agree propose promise pledge sign signal report point write hope")) | _TELLS


@lru_cache(maxsize=4000)
def _wrong(low: str) -> str:
    """The verb of wrong or harm that a word is a form of; "" for none."""
    return next((guess for guess in _may_be(low) if guess in _WRONGS or guess in _HARMS), "")


def _may_be(low: str) -> list[str]:
    """The verbs that a word may be a form of."""
    guesses = [low, _ODD.get(low, ""), base(low)]
    for ending in ("ing", "ed", "es", "s", "d"):
        if low.endswith(ending):
            stem = low.removesuffix(ending)
            guesses += [stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else ""]
    return guesses


def _is_wrong(read: Title, i: int) -> bool:
    """Whether a word is a verb of doing wrong, and not of suffering it."""
    verb = _wrong(read.low(i))
    if not verb:
        return False
    if not _does(read, i):
        suffered = read.low(i).endswith("ed") or read.low(i) in PARTICIPLES
        near = read.lows[max(0, i - 6) : i + 7]
        if verb in _PLAIN_OBJECTS and not _PLAIN_OBJECTS[verb].intersection(near):
            return False
        return suffered and "by" in read.lows[i + 1 : i + 3] and _is_culprit(read, read.lows.index("by", i) + 1)
    after = read.lows[i + 1 : i + 7]
    if verb in _PLAIN_OBJECTS and not _PLAIN_OBJECTS[verb].intersection(after):
        return False
    return verb in _WRONGS or not _is_force(read, i)


def _does(read: Title, i: int) -> bool:
    """Whether a verb is active where it stands: neither a noun, nor after "was"."""
    if read.is_name(i) or read.low(i - 1) in DETERMINERS - {"that", "both", "all"} or read.low(i - 1) in PREPOSITIONS:
        return read.low(i).endswith("ing") and read.low(i - 1) in ("by", "after", "before")
    before = i - 1
    while read.low(before) in _BEFORE_VERB or read.low(before).endswith("ly"):
        before -= 1
    low = read.low(i)
    if read.low(before) in BE or low.endswith("ing"):
        return read.low(before) in BE and low.endswith("ing")
    if low.endswith("s") and not low.endswith("ss"):
        return read.is_name(before) or read.low(before) in _ONE
    return low != _wrong(low) or read.low(before) in MODALS | HAVE or low in _WITHOUT_ENDING


_ONE = table("he she who army police government company bank regime militia navy church firm crew")
"""What may stand before a verb in the present that looks like a plural ("the army shells the town")."""


def _is_force(read: Title, i: int) -> bool:
    """Whether what does it is a force or a thing: the words from the last comma or verb up to it tell."""
    start = max((k + 1 for k in range(i) if read.low(k) in (",", "that", ";", ":")), default=0)
    return bool(_FORCES.intersection(read.lows[start:i])) and not _is_person(read, start, i)


def _is_person(read: Title, start: int, end: int) -> bool:
    return bool({"he", "she", "they", "who"}.intersection(read.lows[start:end]))


def _is_culprit(read: Title, at: int) -> bool:
    """Whether what stands after "by" is somebody: no number, no "-ing", no force."""
    words = read.lows[at : at + 4]
    return bool(words) and not _FORCES.intersection(words) and not words[0].endswith("ing") and not words[0].isdigit()


__all__ = ["accuses", "accuses_alone", "is_told"]
