"""Events that are named, and claims that tell of one of them.

In: claims. Out: which of them say that a certain great event happened, each beside the first that does; and why "the
collapse" of one article is what another tells of. Exists because "Tuesday's quake left 50,000 dead" and "the
7.0-magnitude tremor struck near the capital" share hardly a word, and an entry a wording is the last thing a reader
wants of the event that all the rest is about.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.entries.kinds import deeds, kinds_of
from timeline.entries.tables import phrase_set, word_set
from timeline.entries.words import Profile, as_written, fold, is_explicit, minutes_apart, stem
from timeline.model import Claim

_GREAT = word_set("cyclone coup earthquake eruption hurricane quake tornado tremor tsunami typhoon")
"""Events of which a day has one, wherever it is told. Blasts and fires come in numbers."""
_NAMED = word_set(
    """
    accident assassination avalanche blaze bombing blast collapse crash derailment explosion fire flood landslide
    massacre mutiny shipwreck shooting sinking siege spill storm wildfire
    """
)
"""Events of which a day seldom has two; an article that comes later names them with "the"."""
WITHOUT_A_KIND = word_set("accident catastrophe disaster tragedy")
"""What a later article calls an event whose kind it need not tell again."""
SUDDEN_KINDS = word_set("accident attack disaster")
"""Kinds of claim that tell of what comes suddenly."""
SUDDEN = frozenset({"a collapse", "a crash", "a fire", "a grounding", "a sinking"})
"""Kinds of deed that are called an accident or a disaster."""
BEFALLS = SUDDEN | phrase_set("an attack, an eruption, a flood, an escape, a rescue")
"""The same, and what else befalls people at one place."""
_HAPPENS = word_set(
    """
    began claimed destroyed devastated erupted flattened happened hit hits injured killed left levelled occurred ravaged
    rocked shook shaken strike strikes struck toppled unleashed wrecked
    """
)
_BE = word_set("are be been being is was were")
_TOLL = word_set("casualties dead deaths died killed homeless injured")
_LINKS = word_set(
    "about after as at before by during following for from in of on over since than that to until when where with which"
)
_THROUGH = word_set("after by during following in")
"""Words between a toll and the event that took it."""
_GOES_ON = _LINKS | _HAPPENS | _BE | word_set("and had has have today who yesterday")
"""What may follow the name of an event; another noun would make it "earthquake relief"."""
_BEFORE, _AFTER = 8, 14
"""Words before an event's name and after it that are looked at."""
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[,;:.–—-]")
_MAGNITUDE = re.compile(r"\b(\d\.\d)[- ](?:magnitude|degree)|magnitude(?: of)? (\d\.\d)", re.IGNORECASE)
_MEASURED_ALIKE = 0.5
"""Two measurements of one earthquake differ by no more."""
_CLOCKS_DIFFER = 30
"""Minutes by which two articles may tell one event's hour."""
_LATE = 3
"""Days after it in which an article without a word for its day means the event that others date."""
_STILL_TOLD, _MANY_MORE = 45, 2
"""Days in which a great event is still spoken of beside a lesser one; by how often more articles date it."""


def great_events(profiles: Sequence[Profile]) -> Iterator[tuple[int, int, str]]:
    """Places of two claims that tell of one event, the first of its day and another, and the event's word."""
    told = {place: name for place, profile in enumerate(profiles) if (name := happening(profile.claim))}
    days: dict[tuple[str, int], list[int]] = defaultdict(list)
    for place, name in told.items():
        if _has_a_day(profiles[place]):
            days[stem(name), profiles[place].low].append(place)
    for places in (places for _, places in sorted(days.items())):
        yield from (
            (places[0], other, told[other]) for other in places[1:] if _may_be_one(profiles[places[0]], profiles[other])
        )
    for place, name in told.items():
        if not _has_a_day(profiles[place]) and (first := _meant(profiles, place, stem(name), days)) is not None:
            yield first, place, name


def _has_a_day(profile: Profile) -> bool:
    """Whether the claim has a day by its own words, or counted from the day of another: "five days after a quake"."""
    return profile.low == profile.high and (is_explicit(profile.claim) or profile.claim.basis == "narrative")


def happening(claim: Claim) -> str:
    """The word for the great event that a claim says happened, or took its toll; "" where it tells something else."""
    if claim.status == "said" or claim.mention:
        return ""
    words = _words(claim)
    return next(
        (w for n, w in enumerate(words) if w in _GREAT and _is_told(words, n, names_people=bool(claim.people))), ""
    )


def events_named(claim: Claim) -> frozenset[str]:
    """Stems of the events that a claim names, told or only spoken of."""
    return frozenset(stem(word) for word in _words(claim) if word in _GREAT or word in _NAMED)


def named_event(a: Profile, b: Profile) -> str:
    """Why two claims of a day mean the event that one of them names with "the": "the collapse", where the other has
    something collapse; "" where neither tells of one.
    """
    for one, other in ((a, b), (b, a)):
        words, told = _words(one.claim), deeds(other) & SUDDEN
        named = (
            n for n, word in enumerate(words) if word in _NAMED and (stem(word) in other.terms or kinds_of(word) & told)
        )
        for place in named:
            if _is_subject(words, place) or _is_told(words, place, names_people=bool(one.claim.people)):
                return f"the one speaks of “the {words[place]}”, and the other tells of it"
        if (noun := _spoken_of(words)) and told and _share_a_name(one, other):
            return f"the one speaks of “the {noun}” there, and the other tells of it"
    return ""


def _spoken_of(words: Sequence[str]) -> str:
    """The word for an event of which only that it was is said: "the accident at", "this disaster"."""
    pairs = itertools.pairwise(words)
    return next((word for before, word in pairs if word in WITHOUT_A_KIND and before in ("the", "this", "that")), "")


def _share_a_name(a: Profile, b: Profile) -> bool:
    return any(word in b.terms and as_written(a.claim.quote, word)[:1].isupper() for word in a.terms)


def _words(claim: Claim) -> tuple[str, ...]:
    return _words_of(claim.quote)


@lru_cache(maxsize=8192)
def _words_of(quote: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in _WORD.findall(quote))


def _is_subject(words: Sequence[str], place: int) -> bool:
    """Whether a sentence opens with the event, named as known: "That sudden collapse cost"."""
    return place <= 3 and words[0] in ("the", "this", "that") and not any(w in _LINKS for w in words[1:place])


def _is_told(words: Sequence[str], place: int, names_people: bool) -> bool:
    """Whether the event named at this place of a sentence is what it tells of, not what something else came after."""
    after = words[place + 1 : place + 1 + _AFTER]
    if after and after[0].isalnum() and after[0] not in _GOES_ON and after[0] not in _HAPPENS:
        return False
    phrase = _phrase(words[max(0, place - _BEFORE) : place])
    link = phrase[0] if phrase and phrase[0] in _LINKS else ""
    earlier = words[: place - len(phrase)]
    if link == "by" and earlier and earlier[-1] in _HAPPENS:
        return any(word in _BE for word in earlier[-4:])
    if link in _THROUGH and not names_people and any(word in _TOLL for word in earlier):
        return True
    return len(earlier) <= (3 if link else 12) and _does_it(after, is_aside=bool(link))


def _phrase(before: Sequence[str]) -> Sequence[str]:
    """The words that belong to a noun: back to the last small word that links it, or to a comma."""
    for n in range(len(before) - 1, -1, -1):
        if before[n] in _LINKS:
            return before[n:]
        if not before[n][0].isalnum():
            return before[n + 1 :]
    return before


def _does_it(after: Sequence[str], is_aside: bool) -> bool:
    """Whether a verb of happening follows; in an aside ("since the quake struck, …") nothing may come after it."""
    for n, word in enumerate(after):
        if word in _HAPPENS or word in _TOLL:
            return not (is_aside and "," in after[n:])
    return False


def _may_be_one(a: Profile, b: Profile) -> bool:
    if minutes_apart(_clock(a.claim), _clock(b.claim)) > _CLOCKS_DIFFER:
        return False
    one, other = _magnitude(a.claim), _magnitude(b.claim)
    return not one or not other or abs(one - other) <= _MEASURED_ALIKE


def _clock(claim: Claim) -> str:
    return claim.when.start.clock if claim.when.start else ""


def _magnitude(claim: Claim) -> float:
    found = _MAGNITUDE.search(claim.quote)
    return float(found[1] or found[2]) if found else 0.0


def _meant(profiles: Sequence[Profile], place: int, event: str, days: dict[tuple[str, int], list[int]]) -> int | None:
    """The first claim of the near event that an article without a word for its day means, if it or two date it.

    None where many more articles date such an event some weeks before: then that is what is still spoken of.
    """
    last = profiles[place].high

    def dating(day: int) -> set[str]:
        return {profiles[n].claim.article for n in days.get((event, day), ())}

    near = {day: articles for day in range(last - _LATE, last + 1) if (articles := dating(day))}
    told = [day for day, articles in near.items() if len(articles) > 1 or profiles[place].claim.article in articles]
    if not told:
        return None
    best = max(told, key=lambda day: (len(near[day]), -day))
    if max(len(dating(day)) for day in range(last - _STILL_TOLD, last - _LATE)) > _MANY_MORE * len(near[best]):
        return None
    first = days[event, best][0]
    return first if _may_be_one(profiles[first], profiles[place]) else None
