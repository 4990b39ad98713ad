"""Who says it: a person, by the last name, or a body, by its last word or its letters.

In: claims. Out: the speaker's last name, or "" where nobody is named; whether two claims have one speaker, or two.
Exists because one person's sayings belong together, while a body says many things.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from timeline.entries.tables import word_set
from timeline.entries.words import NATIONS, content, stem
from timeline.model import Claim

_PAPERS = word_set(
    "Press Agency News Reuters Post Times Guardian Journal Office Ministry Organization Organisation Nations"
)
"""Last words of names that are no person's."""
_OFFICES = word_set(
    """
    Attorney Chairman Chairwoman Chancellor Chief Commissioner Constable Deputy Director Executive General Governor
    Inspector Judge Justice Leader MEP MP Mayor Minister Officer Premier President Professor Prosecutor Secretary
    Secretary-General Senator Spokesman Spokesperson Spokeswoman Treasurer Vet
    """
)
"""Last words of what somebody is: the name stands elsewhere."""
_NOT_A_PERSON = (
    _PAPERS
    | _OFFICES
    | word_set(
        """
        Administration Agriculture Army Association Authority Bank Board Bureau Center Centre Church Commission
        Committee Company Corporation Council Court Department Federation Fund Group House Institute League Parliament
        Party Police Service Society States Survey Union University
        """
    )
)
"""The same, and last words of what a body is called."""
_FULL_NAME = re.compile(r"(?!(?:A|An|The|One) )(?:[A-Z][\w.'’-]*\.? )+(?P<last>(?:[ae]l-)?[A-Z][\w'’-]+)$")
"""A person's name at an end: "the surgeon Ada Brandt"."""
_NAME_AND_BODY = re.compile(r"(?P<name>.+?) (?:at|for|from|in|of) (?:the |its |their )?[A-Z]")
"""The same with no comma: "the surgeon Ada Brandt of Sande Hospital"."""
_WHAT_IT_IS = re.compile(r"(?:an?|the|which|who)\b")
_LAST = re.compile(r"(?:[AaEe]l-)?(?P<bare>(?:[A-Z]['’])?[A-Z][^\W\d_]*(?:-[A-Z][^\W\d_]+)?)")
"""A last name: Roe, O'Hara, Roe-Lind, al-Amin."""
_QUOTED = re.compile(r"^\W*According to [^,]{2,60}, [\"“]")
"""Words of somebody's, whatever they tell."""
_ASIDE = re.compile(r" ?\([^)]*\)")
_LETTERS = re.compile(r"\b[A-Z]{2,6}\b")
_SPOKESMAN = re.compile(r"\b(?P<body>[A-Z][\w-]+) (?:officials?|spokes\w+)$")
_COUNTRIES = word_set("EU UAE UK UN US USA")
"""Letters of what many speak for."""
_CAPITAL = re.compile(r"\b[A-Z][\w-]*")
_OF_THEM = re.compile(r"^(?:a|an)\b|\b(?:another|one)\b")
_LONG_NAME = 6
"""Letters of a name that an article may spell in two ways."""
_WORDS_OF_A_BODY = 2
"""So many words of one name within the other: "the Bureau of Mines", "the Sarvian Bureau of Mines"."""


def speaker(claim: Claim) -> str:
    """The last name of the person who says it; "" where nobody is named, or a body."""
    quoted = claim.status == "said" or _QUOTED.match(claim.quote)
    return _last_name(claim.attribution) if quoted else ""


@lru_cache(maxsize=8192)
def _last_name(attribution: str) -> str:
    pieces = _ASIDE.sub("", attribution).split(", ")
    if named := next((name for piece in pieces if (name := _person(piece))), ""):
        return named
    explained = len(pieces) > 1 and _WHAT_IT_IS.match(pieces[1])
    last = (pieces[0] if explained else pieces[-1]).split()[-1:]
    return _bare(last[0]) if last and last[0] not in _PAPERS | _OFFICES else ""


@lru_cache(maxsize=8192)
def _names_a_person(attribution: str) -> bool:
    return any(map(_person, _ASIDE.sub("", attribution).split(", ")))


def _person(piece: str) -> str:
    """The last name of a person whose full name a piece ends with, or has before the body he or she is of."""
    before_a_body = _NAME_AND_BODY.match(piece)
    for text in ([before_a_body["name"]] if before_a_body else []) + [piece]:
        found = _FULL_NAME.search(text)
        if found and found["last"] not in _NOT_A_PERSON and (last := _bare(found["last"])):
            return last
    return ""


def _bare(word: str) -> str:
    """A last name without its article; "" where the word is none."""
    found = _LAST.fullmatch(word)
    return found["bare"] if found else ""


def is_person(claim: Claim) -> bool:
    """Whether a person says it, and not a body by its letters, or a country."""
    who = speaker(claim)
    return bool(who) and not who.isupper() and stem(who.lower()) not in NATIONS


def same_speaker(a: Claim, b: Claim) -> bool:
    """Whether one person or body says both: by the last name, or by the letters or the words of the body's name."""
    one, other = speaker(a), speaker(b)
    if not one or not other:
        return False
    if one == other or _misspelt(one, other):
        return True
    return not (_names_a_person(a.attribution) and _names_a_person(b.attribution)) and _one_body(
        a.attribution, b.attribution
    )


def two_speakers(a: Claim, b: Claim) -> tuple[str, str] | None:
    """The speakers of two claims, where both name one and they are not the same."""
    one, other = speaker(a), speaker(b)
    return (one, other) if one and other and not same_speaker(a, b) else None


def is_one_of_them(one: Claim, many: Claim) -> bool:
    """Whether "one surgeon of the hospital" is of those who are quoted before: "several surgeons of the hospital"."""
    if one.status != "said" or one.status != many.status or not _OF_THEM.search(one.attribution):
        return False
    return len({*content(one.attribution)} & {*content(many.attribution)}) >= _WORDS_OF_A_BODY


def speaks_for_it_too(one: Claim, other: Claim) -> bool:
    """Whether "Ada Brandt, a manager of Harve Water" is of the body whose spokesman, unnamed, was quoted before."""
    body = _SPOKESMAN.search(one.attribution)
    if not body or _names_a_person(one.attribution) or not _names_a_person(other.attribution):
        return False
    return bool(re.search(rf"\b{re.escape(speaker(other))}, [^,.;]*\b{re.escape(body['body'])}\b", other.quote))


def _misspelt(one: str, other: str) -> bool:
    """Whether two names of some length are one letter or two exchanged letters apart: "Hallmann", "Halmann"."""
    return min(len(one), len(other)) >= _LONG_NAME and OSA.distance(one, other, score_cutoff=1) == 1


@lru_cache(maxsize=8192)
def _one_body(one: str, other: str) -> bool:
    """Whether two names are one body's: the letters of the other, or some words of it and no other."""
    for short, long in ((one, other), (other, one)):
        letters = {*_LETTERS.findall(short)} - _COUNTRIES
        if letters & ({*_LETTERS.findall(long)} | _initials(long)):
            return True
    if _names_a_person(one) or _names_a_person(other):
        return False
    ours, theirs = _capitals(one), _capitals(other)
    fewer = min(len(ours), len(theirs))
    return fewer >= _WORDS_OF_A_BODY and (ours <= theirs or theirs <= ours)


def _capitals(name: str) -> set[str]:
    return {word for word in _CAPITAL.findall(_ASIDE.sub("", name)) if word not in ("A", "An", "The")}


def _initials(name: str) -> set[str]:
    """The letters that a name may be called by, with its small words and without."""
    words = [word for word in _ASIDE.sub("", name).split() if word.lower() not in ("a", "an", "the")]
    large = "".join(word[0] for word in words if word[0].isupper())
    return {large, "".join(word[0].upper() for word in words if word[0].isalpha())}
