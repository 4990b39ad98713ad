"""Do claims of two articles tell of one deed, in words that hardly meet?

In: claims as they are compared. Out: why two are one deed, "" where that cannot be told; and which claims of a month
mean the one such deed that a pile dates within it. Exists because "Warplanes hit a crowded market" and "the bombing of
a market killed 61" are one thing: one kind of deed, on one named day. How much else they must share hangs on how often
such a deed is done, and on how much is told of the day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from timeline.entries.figures import VAGUE
from timeline.entries.kinds import FAMILIES, ages, deeds, kinds_of, two_deeds, who_died
from timeline.entries.tables import phrase_set, word_set
from timeline.entries.words import NATIONS, Profile, as_written, is_explicit, names_an_hour, stem, tokens
from timeline.model import Claim

ONCE = phrase_set(
    """
    an arrest, a sentence, a resignation, a suspension, a crash, a sinking, a founding, a recall, a collapse, a march,
    a wedding, a purchase, an inspection, a building, a birth, a grounding, a walkout, a report, a coup, an eruption,
    an exile, a curfew, an invasion, a surrender, a bankruptcy, a relegation, a demolition, a crowning, an exchange,
    a ratification, a burial, an extradition, a kidnapping
    """
)
"""Deeds of which two articles, on a day of which little is told, hardly mean two."""
_OF_PEOPLE = phrase_set("an arrest, a sentence, a resignation, a suspension, a wedding")
"""Deeds of which an article that names no day for the second tells one at a time."""
_OF_ANYBODY = phrase_set("a birth, a wedding, a burial, a purchase")
"""Deeds of which a year has many, each somebody's own."""
_COMMON = phrase_set(
    """
    an attack, a death, an injury, a vote, a meeting, an opening, an end, an arrival, a departure, an agreement, a fire,
    a flight, a charge, a ban
    """
)
"""Deeds that a story speaks of again and again: in a wide date only a short clause means the one of a day in it."""
_MANY = phrase_set("an attack, a death, an injury")
"""Deeds that come in numbers: two articles tell of two, even on a day of which little else is told."""
_HOW_SURE = frozenset(map(stem, word_set("accused alleged allegedly apparently confirmed reportedly suspected")))
"""Words that say nothing of what was done."""
_BEFORE_A_NOUN = word_set("a an any her his its more most my no our some that the their these this those very your")
_WAY = re.compile(
    r"\b(?:travel|sail|fly|flight|flew|driv|drove|head|bound|bus|coach|ferry|train|express|plane|ship|boat|voyage)\w*"
    r"(?: [\w-]+){0,3} from ((?:[A-Z][\w'’-]+ ){1,4})to ((?:[A-Z][\w'’-]+ ?){1,4})"
)
"""A journey, by its ends; what spreads "from Sande to Harve" happens in both."""
_ANNOUNCED = re.compile(r"\bannounc(?:ed|es)\b")
_FEW_WORDS, _SOME, _SHORT = 3, 3, 5
"""Words that say something."""
STILL = "on a date of which hardly anything else is told"
SELDOM_TWO = "of which one date seldom has two"
_ENOUGH, _CROWDED_ENOUGH = 0.5, 1.1
"""How rare, together, the other words must be that both use; the second on a day of which much is told."""
_STILL, QUIET, _CROWD, _THRONG = 4, 9, 12, 40
"""Claims of a date below which hardly two of its deeds are of a kind, or share a rare word; from which it is crowded,
and from which anything may happen on it twice."""
_RARE, _OF_THEIR_OWN = 0.7, 0.8
"""How rare a word is that few other claims have, and one that hardly any other has."""
_NO_KIND = frozenset(("", "statement", "launch", "end", "death", "injury", "attack"))
"""Words for kinds that say little of what was done, or what is done by many on one day."""
_FEW, _MONTH, _SEASON, _WIDE = 4, 31, 92, 370
"""Days; within a wider date the same deed may have been done twice."""


def same_deed(a: Profile, b: Profile) -> str:
    """Why claims of two articles, of one day or a day and the month it lies in, tell of one deed, or ""."""
    if not (is_done(a) and is_done(b)):
        return ""
    if "a death" in deeds(a) & deeds(b) and (dead := sorted(who_died(a.claim) & who_died(b.claim))):
        return f"both tell that {dead[0]} died, which happens once"
    if a.claim.article == b.claim.article:
        return ""
    return _one_kind_of_deed(a, b) or _in_one_word(a, b) or _on_a_still_date(a, b)


def _one_kind_of_deed(a: Profile, b: Profile) -> str:
    both = deeds(a) & deeds(b)
    if (a.low, a.high) != (b.low, b.high) and max(len(a.terms), len(b.terms)) > _SHORT and not _share_much(a, b):
        both -= _COMMON
    if not both:
        return ""
    deed, needed = min(both, key=list(FAMILIES).index), _needed(a, b)
    if ages(a.claim.quote) & ages(b.claim.quote) and needed == _ENOUGH:
        return f"both tell of {deed}, of someone of one age"
    if are_others(a, b):
        return ""
    if (counted := _same_count(a, b)) and max(a.crowd, b.crowd) < _THRONG and _width(a, b) <= _MONTH:
        return f"both tell of {deed} and give the figure “{counted}”"
    other = shared_words(a, b, deed)
    near = (a.low, a.high) == (b.low, b.high) or _width(a, b) < _FEW
    if (once := sorted(both & ONCE)) and near and sum(other.values()) >= _for_once(a, b):
        return f"both tell of {once[0]}, {SELDOM_TWO}"
    if deed in _COMMON and _share_much(a, b):
        rare = sorted(_rare_words(a, places=True) - _HOW_SURE)
        other |= {word: a.terms[word] for word in rare if word in b.terms}
    spoken = next((found for word in other if (found := as_written(a.claim.quote, word))), "")
    return f"both tell of {deed} and speak of “{spoken}”" if spoken and sum(other.values()) >= needed else ""


def _is_done_to(profile: Profile, said: str) -> bool:
    """Whether a word is a verb there, and of no kind of deed: not "the congested airport"."""
    before = profile.claim.quote.partition(f" {said}")[0].split()[-1:]
    return not kinds_of(said) and not (before and (before[0].lower() in _BEFORE_A_NOUN or before[0].endswith("ly")))


def _share_much(a: Profile, b: Profile) -> bool:
    """Whether both use rare words besides people's names, of a month at most: the ambush at Quilla."""
    rare = [word for word in _rare_words(a, places=True) - _HOW_SURE if word in b.terms]
    return len(rare) > 1 and _width(a, b) <= _MONTH


def _in_one_word(a: Profile, b: Profile) -> str:
    """Why two claims that both say “licensed”, a verb that hardly any other claim has, are of one thing; "" otherwise.

    One must be of a wider date than a day: of one day, other rules ask for less.
    """
    if are_others(a, b) or (_is_day(a) and _is_day(b)):
        return ""
    for word in sorted(word for word, rarity in a.terms.items() if rarity >= _OF_THEIR_OWN and word in b.terms):
        said = as_written(a.claim.quote, word)
        if (
            said.endswith("ed")
            and said.islower()
            and _is_done_to(a, said)
            and _is_done_to(b, said)
            and said == as_written(b.claim.quote, word)
        ):
            return f"both say “{said}”, which hardly any other claim does"
    return ""


def _on_a_still_date(a: Profile, b: Profile) -> str:
    """Why two claims of one date, of which hardly anything else is told, are of one thing, or ""."""
    crowd = max(a.crowd, b.crowd)
    if not _of_one_date(a, b) or crowd >= (QUIET if _is_day(a) else _STILL):
        return ""
    shared = sorted((word for word in a.terms if word in b.terms), key=lambda word: (-a.terms[word], word))
    rarity = sum(a.terms[word] for word in shared)
    spoken = next((found for word in shared if (found := as_written(a.claim.quote, word))), "")
    words = f"both speak of “{spoken}” {STILL}" if spoken else ""
    if not _is_day(a):
        return words if rarity >= _OF_THEIR_OWN and not are_others(a, b) else ""
    if rarity >= 2 * _ENOUGH or are_others(a, b) or two_deeds(a, b):
        return words if rarity >= 2 * _ENOUGH else ""
    if rarity >= _ENOUGH:
        return words
    kinds = sorted((deeds(a) & deeds(b)) - _MANY) if crowd < _STILL else []
    if crowd < _STILL and not (a.figures or b.figures) and "a death" in deeds(a) & deeds(b):
        kinds.append("a death")
    if not kinds and crowd == 2 and (a.late or b.late):
        return "each tells one thing of a day of which nothing else is told, one of them long after it"
    if not kinds and a.claim.kind == b.claim.kind and a.claim.kind not in _NO_KIND:
        kinds = [a.claim.kind]
    return f"both tell of {kinds[0]} {STILL}" if kinds else ""


def _of_one_date(a: Profile, b: Profile) -> bool:
    """Whether they have one date, or one lasted from the day of the other."""
    if (a.low, a.high) == (b.low, b.high):
        return True
    lasted, day = (a, b) if _is_day(b) else (b, a)
    return _is_day(day) and lasted.claim.when.shape == "range" and lasted.low == day.low


def once_told(a: Profile, b: Profile, goes_on: bool) -> str:
    """The kind of deed that both tell of, done by or to people once on a day; "" where they name others.

    `goes_on`: whether the later is known to go on from the earlier; then any deed done once will do.
    """
    both = deeds(a) & deeds(b) & (ONCE if goes_on else _OF_PEOPLE)
    return next(iter(sorted(both)), "") if goes_on or not are_others(a, b) else ""


def tells_of_one_day(pairs: Sequence[tuple[Profile, Profile]]) -> set[int]:
    """Places of the pairs that both tell of a deed of which a day seldom has two, in words that need not meet.

    None where any pair names other people or places: the day may have two.
    """
    once = {
        place
        for place, (a, b) in enumerate(pairs)
        if (a.low, a.high) == (b.low, b.high)
        and _is_day(a)
        and is_done(a)
        and is_done(b)
        and (deeds(a) & deeds(b) & ONCE) - _OF_PEOPLE - _OF_ANYBODY
    }
    return set() if any(are_others(a, b) for a, b in (pairs if once else ())) else once


def deeds_within(profiles: Sequence[Profile]) -> Iterator[tuple[int, int, str]]:
    """Places of a claim of a month or so, and of one of the only day in it on which such a deed is told; and why."""
    done = {place: deeds(profile) for place, profile in enumerate(profiles) if is_done(profile)}
    news = {place: deeds(profile) for place, profile in enumerate(profiles) if place not in done and _is_news(profile)}
    on_days: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, names in (*done.items(), *news.items()):
        if _is_day(profiles[place]):
            for name in sorted(names if place in done else names & ONCE):
                on_days[name][profiles[place].low].append(place)
    yield from _words_within(profiles, done)
    for place, names in (*done.items(), *((place, names & ONCE) for place, names in news.items())):
        wide = profiles[place]
        for name in sorted(names if not _is_day(wide) else ()):
            days = [day for day in on_days[name] if wide.low <= day <= wide.high]
            meant = (n for n in on_days[name][days[0]] if _may_mean(wide, profiles[n], name)) if len(days) == 1 else ()
            for n in list(meant)[:1]:
                yield min(place, n), max(place, n), f"{name} is told of no other day within it"


def _words_within(profiles: Sequence[Profile], done: Collection[int]) -> Iterator[tuple[int, int, str]]:
    """The same for a claim and the only day within its date that the rare words of it are told of.

    Of few words one is enough that is told of no other date; else it must be some, and twice what any other day shares.
    """
    on_days: dict[str, list[int]] = defaultdict(list)
    dates = _dates_of_words(profiles)
    for place in done:
        if _is_day(profiles[place]):
            for word in sorted(_rare_words(profiles[place])):
                on_days[word].append(place)
    for place in done:
        wide = profiles[place]
        if _is_day(wide) or wide.high - wide.low > _SEASON:
            continue
        shared: dict[int, list[str]] = defaultdict(list)
        for word in sorted(_rare_words(wide)):
            for other in on_days[word]:
                if wide.low <= profiles[other].low <= wide.high:
                    shared[other].append(word)
        best = max(shared, key=lambda n: (len(shared[n]), -n), default=place)
        next_best = max((len(ws) for n, ws in shared.items() if profiles[n].low != profiles[best].low), default=0)
        alone = len(wide.terms) <= _FEW_WORDS and any(len(dates[word]) == 2 for word in shared[best])
        if (
            len(shared[best]) >= (1 if alone else _SOME)
            and len(shared[best]) > 2 * next_best
            and _may_be_meant(wide, profiles[best])
        ):
            said = " and ".join(f"“{_said(wide, word)}”" for word in shared[best][:2])
            yield min(place, best), max(place, best), f"no other day within it is told of with {said}"


def _dates_of_words(profiles: Sequence[Profile]) -> Mapping[str, set[tuple[int, int]]]:
    """Word → the dates of the claims that have it."""
    dates: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for profile in profiles:
        for word in profile.terms:
            dates[word].add((profile.low, profile.high))
    return dates


def _may_be_meant(wide: Profile, narrow: Profile) -> bool:
    return wide.claim.article != narrow.claim.article and not are_others(wide, narrow) and not two_deeds(wide, narrow)


def _rare_words(profile: Profile, places: bool = False) -> set[str]:
    """Its rare words, without names; `places` with those of places."""
    names = {stem(word) for word in profile.persons | (frozenset() if places else _of_words(profile.places))}
    return {word for word, rarity in profile.terms.items() if rarity >= _RARE and word not in names}


def _said(profile: Profile, word: str) -> str:
    return as_written(profile.claim.quote, word) or word


def _may_mean(wide: Profile, narrow: Profile, deed: str) -> bool:
    """Whether a claim of a month may mean such a deed of a day: done once, or nothing else is said, or words shared."""
    if wide.claim.article == narrow.claim.article or are_others(wide, narrow):
        return False
    if not (is_done(wide) and is_done(narrow)) and not wide.persons & narrow.persons:
        return False
    if deed in _COMMON and max(len(wide.terms), len(narrow.terms)) > _SHORT:
        return False
    shared = sum(shared_words(wide, narrow, deed).values())
    if deed in ONCE:
        headword = len(narrow.terms) < _SHORT and shared >= _ENOUGH
        return (len(wide.terms) <= _SHORT and deed not in _OF_ANYBODY) or shared >= 2 * _ENOUGH or headword
    says_more = [word for word in wide.terms if word not in FAMILIES[deed] and word not in narrow.terms]
    return not says_more or shared >= _ENOUGH


def is_done(profile: Profile) -> bool:
    """Whether words date it, to a year at most, or give its hour, and it is told as done."""
    return (
        (is_explicit(profile.claim) or names_an_hour(profile.claim))
        and profile.claim.status != "said"
        and not profile.claim.mention
        and profile.high - profile.low <= _WIDE
    )


def _is_news(profile: Profile) -> bool:
    """Whether somebody it names announced it in a month, or an article tells it of them as new on its day."""
    if profile.claim.mention or not profile.persons:
        return False
    if profile.claim.status == "said":
        return is_explicit(profile.claim) and not _is_day(profile) and bool(_ANNOUNCED.search(profile.claim.quote))
    return _is_day(profile) and profile.claim.basis == "inferred"


def _is_day(profile: Profile) -> bool:
    return profile.low == profile.high


def _width(a: Profile, b: Profile) -> int:
    return max(a.high - a.low, b.high - b.low)


def _same_count(a: Profile, b: Profile) -> str:
    """The words of a count that both give of one thing that is named: "three policemen", not "three people"."""
    theirs = {(figure.number, figure.unit) for figure in b.figures}
    counted = (f for f in a.figures if f.unit and f.unit not in VAGUE and (f.number, f.unit) in theirs)
    return next((figure.words for figure in counted), "")


def shared_words(a: Profile, b: Profile, deed: str) -> dict[str, float]:
    """The words that both use besides those for the deed and for how sure it is, the rarest first."""
    words = (w for w in a.terms if w in b.terms and w not in FAMILIES[deed] and w not in _HOW_SURE)
    return {word: a.terms[word] for word in sorted(words, key=lambda word: (-a.terms[word], word))}


def _needed(a: Profile, b: Profile) -> float:
    """How much two claims must have in common besides the deed; least where a person did it or suffered it."""
    if _last_names(a.claim) & _last_names(b.claim):
        return _ENOUGH
    if _is_day(a) and _is_day(b):
        return _ENOUGH if max(a.crowd, b.crowd) < _CROWD else _CROWDED_ENOUGH
    return _CROWDED_ENOUGH if _width(a, b) <= _MONTH else 2 * _CROWDED_ENOUGH


def _for_once(a: Profile, b: Profile) -> float:
    """The same for a deed of which a day seldom has two."""
    crowd = max(a.crowd, b.crowd)
    if _width(a, b) >= _FEW:
        return _ENOUGH
    return 0.0 if crowd < _CROWD else _ENOUGH / 2 if crowd < _THRONG else _CROWDED_ENOUGH


def _last_names(claim: Claim) -> set[str]:
    """Of persons and bodies; a people or a country is no doer of one deed."""
    last = (stem(tokens(name)[-1]) for name in claim.people if tokens(name))
    return {word for word in last if word not in NATIONS}


def are_others(a: Profile, b: Profile) -> bool:
    """Whether they name people, or places, and neither speaks of one that the other names."""
    if _name_others(a, b, a.persons, b.persons):
        return True
    return bool(a.places and b.places) and _name_others(a, b, _scene(a, b), _scene(b, a))


def _scene(profile: Profile, other: Profile) -> frozenset[str]:
    """The words of the places it names, where one may do something else: without the ends of a way, which are not where
    it happened, unless the other gives a way too.
    """
    ways, words = _ends(profile.claim.quote), _of_words(profile.places)
    return words if not ways or _ends(other.claim.quote) else words - ways


@lru_cache(maxsize=20_000)
def _ends(text: str) -> frozenset[str]:
    """The words of the two names in "from Quilla to Port Sande"."""
    return _of_words(end for way in _WAY.findall(text) for end in way)


def _of_words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in tokens(name))


def _name_others(a: Profile, b: Profile, one: frozenset[str], other: frozenset[str]) -> bool:
    if not one or not other or one & other:
        return False
    return not any(word in p.terms for words, p in ((one, b), (other, a)) for word in map(stem, words))
