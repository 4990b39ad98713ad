"""Who and where: persons, bodies and places in a clause.

In: a clause and the names that the project knows. Out: names by their main spelling. Exists so that claims can be
compared and pages filtered;
spellings fold ("Deraa" and "Daraa", "al-" and "Al ") for matching only, quotations keep theirs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

import msgspec

from timeline.claims.words import table
from timeline.model import Name, Settings

_WEEK = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_MONTHS = "January February March April May June July August September October November December"
_SHORT_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec"
_NO_NAME = frozenset(
    (
        _WEEK
        + " "
        + _MONTHS
        + " "
        + _SHORT_MONTHS
        + " I The A An In On At But And He She It They We This That These Those There Mr Mrs Ms Dr"
    ).split()
)
_OFFICES = table(
    """
President Prime Minister Foreign Defence Defense Secretary General Chief King Queen Prince Senator Governor Mayor
Chancellor Premier Vice Deputy Federal Interior Finance Justice Health Agriculture Commissioner Chairman Director
Ambassador Russian American British French German Lt Gen Col Sgt Sir Lord Lady Captain Major Spokesman Opposition
Leader Judge Justice Pope Bishop Former Acting State US U.S UK Presidents Ministers Driver Alderman Councillor Admiral
Lieutenant Colonel Sergeant Corporal Commander Inspector Superintendent Professor Incumbent Rear Incoming Outgoing
Interim Sister Brother Father Reverend Rabbi Imam Sheikh Baroness Dame Congressman Congresswoman Representative Premiers
"""
)
_NO_ONE = table(
    """
By South North East West Hospital Health Rescuers Soldiers Square Herald Government Crown School Camp Christmas Easter
Day Street Road Avenue Park House Church University Court Parliament Army Police Church Officers Residents Officials
Investigators Prosecutors Protesters Rebels Voters Critics Doctors Teachers Workers Families Survivors Experts
Dutch French Greek Swiss Thai Iraqi Israeli Saudi Pakistani Afghan Czech Turk Turks Welsh Basque
"""
)
"""Words with a capital that name nobody by themselves."""
_PEOPLES = table("Kazakh Uzbek Kyrgyz Tajik Arab Kurd Serb Croat Slovak Slovene Finn Pole Scot Greek Uyghur Roma Māori")
_SIDES = table("Street Road Avenue Square Park Bridge Station Airport School Hospital Camp Day North South East West")
"""Last words of names that are no surnames."""
_PLACE_BEFORE = table("in at near from to into around across outside toward towards through over")
_SURELY_PLACE = table("in at near outside across around")
_BODY_WORDS = table(
    """
Ministry Party Council Government Army Police Court University Agency Department Office Organisation Organization
Association Union Group Company Corporation Bank Committee Commission Parliament Congress Senate House Front Force
Forces Network Federation Institute Foundation Service Observatory Nations Holdings Ltd Inc Corp Authority Board
Club
"""
)


@cache
def fold(name: str) -> str:
    """A spelling for matching only: no case, no accents, no article "al", one letter for what Arabic and Russian
    names are written with."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode().lower()
    plain = (
        re.sub(r"\b(?:al|el|ad|ar|as|ash|an|at|az)[- ](?=\w{3})", "", plain)
        .replace("'s", "")
        .replace("'", "")
        .replace("-", " ")
    )
    plain = re.sub(r"(?:ei|ey|ij|iy|ii|ie|yy|y)\b", "i", plain)
    plain = re.sub(r"ou|oo", "u", plain).replace("ee", "i")
    plain = re.sub(r"q|kh", "k", plain)
    plain = re.sub(r"(.)\1", r"\1", plain)
    return re.sub(r"[ea]+", "a", plain).strip()


@cache
def _run() -> re.Pattern[str]:
    return re.compile(r"[A-Z][\w.'’-]*(?:[ ]+(?:(?:al|el|de|bin|ibn|van|von|da|del|of|of the)[ -])?[A-Z][\w.'’-]*)*")


@cache
def _known(names: tuple[Name, ...]) -> tuple[tuple[str, str], ...]:
    """(folded spelling, main spelling), longest first."""
    pairs = {fold(spelling): name.name for name in names for spelling in (name.name, *name.also)}
    return tuple(sorted(pairs.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def _spelled(known: tuple[tuple[str, str], ...], folded: str) -> list[str]:
    found: list[tuple[int, str]] = []
    for spelling, name in known:
        at = folded.find(f" {spelling} ")
        if at >= 0 and spelling:
            found.append((at, name))
            folded = folded.replace(spelling, "#" * len(spelling))
    return list(dict.fromkeys(name for _, name in sorted(found)))


@lru_cache(maxsize=4096)
def _clean(run: str) -> str:
    words = [_without_genitive(word) for word in run.replace("’s ", "'s ").rpartition("'s ")[2].split()]
    while words and (words[0].rstrip(".,") in _NO_NAME or words[0].rstrip(".") in _OFFICES):
        words = words[1:]
    while words and words[-1].rstrip(".,") in _NO_NAME:
        words = words[:-1]
    while words and words[0].lower() in ("of", "the"):
        words = words[1:]
    return _without_genitive(" ".join(words)).rstrip(".,-")


def _without_genitive(name: str) -> str:
    bare = name.removesuffix("s") if name.endswith(("'s", "’s")) else name
    return bare[:-1] if bare.endswith(("'", "’")) else bare


_ADJECTIVES = (
    "ian",
    "ean",
    "ish",
    "ese",
    "ern",
    "-backed",
    "-led",
    "-held",
    "-vetted",
    "-based",
    "-style",
    "-wide",
    "-born",
    "-funded",
)
"""Endings of words that say of what country or kind ("Jordanian", "Western"): no names by themselves."""


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(r"[A-Z](?:(?<=[a-z,;] .)|(?<=[(-].))[\w'’-]*(?: [A-Z][\w'’-]*)*")


class Names(msgspec.Struct, frozen=True):
    """What an article as a whole tells of the names in it."""

    inside: frozenset[str] = frozenset()
    """Words with a capital where no sentence opens; one that opens a sentence is a name if it is here too."""
    full: Mapping[str, str] = {}
    """Surname → the one full name it belongs to."""
    grounds: frozenset[str] = frozenset()
    """Names that stand after "in", "at" or "near" somewhere, and are no person's."""


_STOP = re.compile(r"([.!?](?<=\w\w\w.)[\"”’)]*)\s+")
"""Where a sentence may end: no name runs over it."""


def names_of(text: str) -> Names:
    """The names of an article, as a reader knows them who has read all of it."""
    text = _STOP.sub(r"\1\n", text)
    inside = frozenset(word for run in _inside().findall(text) for word in run.split())
    fulls: dict[str, set[str]] = {}
    grounds: dict[str, None] = {}
    for found in _run().finditer(text):
        name = _clean(found.group())
        words = name.split()
        if 1 < len(words) < 4 and words[-1] not in _BODY_WORDS | _SIDES and not set(words) & {"of", "the", "and"}:
            fulls.setdefault(words[-1], set()).add(name)
        before = text[max(0, found.start() - 12) : found.start()].split()
        if before and before[-1] in _SURELY_PLACE and text[found.end() : found.end() + 2] not in ("'s", "’s"):
            grounds[name] = None
    full = {last: min(names) for last, names in fulls.items() if len(names) == 1}
    places = frozenset(n for n in grounds if n and n not in full and n.split()[-1] not in _BODY_WORDS)
    return Names(inside, {last: name for last, name in full.items() if name not in places}, places)


def _guess(quote: str, known: Names | None) -> tuple[list[str], list[str]]:
    people: list[str] = []
    places: list[str] = []
    for found in _run().finditer(quote):
        name = _clean(found.group())
        followed = quote[found.end() : found.end() + 2].strip().islower()
        if name in _NO_ONE or (followed and _is_adjective(name)):
            continue
        before = quote[: found.start()].split()
        opens = not before or before[-1][-1] in '.?!:"“'
        alone = opens and " " not in name and name == found.group() and not name.isupper()
        if len(name) < 2 or (alone and (name.lower() in _COMMON or (known is not None and name not in known.inside))):
            continue
        name = known.full.get(name, name) if known is not None else name
        (places if _is_place(name, before, known) else people).append(name)
    return people, places


def _is_adjective(name: str) -> bool:
    """Whether a word before a noun says of what country or kind that is."""
    return " " not in name and (name in _PEOPLES or name.lower().endswith(_ADJECTIVES))


def _is_place(name: str, before: list[str], known: Names | None) -> bool:
    if known is not None and name in known.grounds:
        return True
    if known is not None and name in known.full.values():
        return False
    return bool(before) and before[-1].lower() in _PLACE_BEFORE and name.split()[-1] not in _BODY_WORDS


_COMMON = table(
    """
neither previous diplomats officials rebels insurgents so all some many most more further initial despite investors
original under while when after before if as although because since during no not his her its their our my your one
two three four five police fire firefighters thousands hundreds according investors initial further additional sources
witnesses foreign dozens earlier later today yesterday meanwhile
however also both each every within other another such only even just then now here
"""
)


def names_in(quote: str, settings: Settings, known: Names | None = None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(people and bodies, places) of a clause: those the project knows first, then capitalised names; each once, in
    order.

    `known`: what its article tells of names; None where nothing is known.
    """
    some, where = _guess(quote, known)
    if not settings.people and not settings.places:
        return tuple(dict.fromkeys(some)), tuple(dict.fromkeys(where))
    folded = f" {re.sub(r'[^a-z0-9 ]+', ' ', fold(quote))} "
    folded = re.sub(r" +", " ", folded)
    people, places = _spelled(_known(settings.people), folded), _spelled(_known(settings.places), folded)
    seen = {word for name in (*people, *places) for word in fold(name).split()}
    spelled = {fold(s) for n in (*settings.people, *settings.places) for s in (n.name, *n.also)}
    for guessed, into in ((some, people), (where, places)):
        for name in guessed:
            key = fold(name)
            if key not in spelled and not set(key.split()) & seen and name not in into:
                into.append(name)
    return tuple(dict.fromkeys(people)), tuple(dict.fromkeys(places))
