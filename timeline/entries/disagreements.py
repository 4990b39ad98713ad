"""What sources say of one thing that cannot all be true: figures, names, places.

In: the claims of an entry. Out: `Disagreement`s with each side's words, and a reading only
with its reason. Exists so that a chronology shows where its sources part instead of choosing in silence.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from timeline.dates import to_edtf
from timeline.entries.constraints import grows
from timeline.entries.figures import SMALL, VAGUE, Figure, disagree, find_dead
from timeline.entries.kinds import deeds
from timeline.entries.tables import phrase_set
from timeline.entries.words import NATIONS, Profile, cosine, fold, minutes_apart, stem, tokens
from timeline.model import Article, Claim, Disagreement, Name, Saying

_COUNTED = phrase_set(
    "a march, a purchase, a walkout, a rescue, an arrest, a sentence, a fine, an exchange, a flight, a departure"
)
"""Kinds of deed of which a claim's one count of people or money is the count."""
_PRICE = re.compile(r"\bfor (?:an? |the )?(?:[\w-]+ ){0,3}[$£€¥]\d")
"""What something was sold for."""
_THERE = re.compile(r"^\W*(?:across|at|in|near|on) (?:the )?[A-Z]", re.IGNORECASE)
"""A sentence that opens with a place."""
_SUSPECTS = re.compile(r"\b(?:feared|may have|possibl[ey]|probabl[ey]|suspected|suspects?)\b", re.IGNORECASE)
"""What is counted is not sure to be so."""
_A_PART = re.compile(
    r"\b(?:another|earlier|elsewhere|of (?:them|those|whom)|others?|previous(?:ly)?|separate(?:ly)?"
    rf"|(?:\d+|half|many|most|{'|'.join(SMALL)}) of (?:his|its|the|their|these))\b",
    re.IGNORECASE,
)
"""In an article's own words: it counts a part, or something else."""
_PARTS_FOLLOW = re.compile(
    r"\b(?:at the scene|on the spot|[a-z]+ (?:more|others)(?: \w+)? (?:died|killed|was|were))\b", re.IGNORECASE
)
"""A count of which the rest is told elsewhere: "four died at the scene, three others in hospital"."""
_MUCH = 0.5
"""How alike two claims are that count the same, whatever stands beside the number."""
_NEARLY_ALL = 0.7
_ALMOST = 88.0
"""How alike, of 100, two names are that may be one name spelled twice."""
_VOWELS = re.compile(r"[aeiouy]+")
_HALF_AN_HOUR = 30
_KM_A_DEGREE = 111.2
_ROUNDED = 30
"""Kilometres within which two places may be one place told by the nearest town."""


def figures_that_differ(profiles: Sequence[Profile], published: Mapping[str, int]) -> tuple[Disagreement, ...]:
    """Counts of one word that cannot all be true. A toll that a later article puts higher is news, not disagreement."""
    by_unit: dict[str, list[tuple[Profile, Figure]]] = defaultdict(list)
    for profile in profiles:
        for figure in profile.figures:
            if figure.unit:
                by_unit[figure.unit].append((profile, figure))
    dead = [(profile, count) for profile in profiles if (count := find_dead(profile.claim.quote))]
    units = [dead, *(told for _, told in sorted(by_unit.items()))]
    differing = [found for told in units if (found := _one_unit(told, published))]
    return _each_numbers_once([*differing, *_suspects_that_differ(profiles)])


def _each_numbers_once(disagreements: Iterable[Disagreement]) -> tuple[Disagreement, ...]:
    """Those whose claims and numbers no earlier one has: "12 dead" and "12 people" are one count."""
    first: dict[tuple[str, ...], Disagreement] = {}
    for found in disagreements:
        first.setdefault(tuple(sorted(f"{said.claim} {said.value.split()[0]}" for said in found.says)), found)
    return tuple(first.values())


def names_that_differ(profiles: Sequence[Profile]) -> tuple[Disagreement, ...]:
    """Names of persons spelled almost alike, which may be one person."""
    first: dict[str, Profile] = {}
    for profile in profiles:
        for name in profile.claim.people:
            first.setdefault(name, profile)
    names = sorted(name for name in first if " " in name)
    return tuple(
        Disagreement(kind="name", says=(Saying(first[a].claim.id, a), Saying(first[b].claim.id, b)))
        for n, a in enumerate(names)
        for b in names[n + 1 :]
        if first[a] is not first[b] and _may_be_one_name(a, b)
    )


def places_that_differ(
    profiles: Sequence[Profile], known: Sequence[Name], texts: Mapping[str, str]
) -> tuple[Disagreement, ...]:
    """Where two articles put one kind of thing at two places, for claims that name one place each.

    Of places with coordinates the distance decides. Of others, that neither article so much as names the other's place:
    one that lies in the other, or beside it, is named with it.
    """
    where = {name.name: name for name in known if name.coordinates}
    told = [(profile, profile.claim.places[0]) for profile in profiles if len(profile.claim.places) == 1]
    for (one, here), (other, there) in combinations(told, 2):
        if here == there or one.claim.article == other.claim.article or not _one_kind(one, other):
            continue
        if not _alike_but_for(one, here, other, there):
            continue
        if here in where and there in where:
            apart = _are_apart(where[here], where[there])
        else:
            apart = _happens_in(one, here, there, texts) and _happens_in(other, there, here, texts)
        if apart:
            says = (Saying(one.claim.id, here), Saying(other.claim.id, there))
            return (Disagreement(kind="place", says=says),)
    return ()


def hours_that_differ(profiles: Sequence[Profile]) -> tuple[Disagreement, ...]:
    """The first two articles that give one thing of a day two hours, in one zone or none."""
    told = [(profile, start.clock) for profile in profiles if (start := profile.claim.when.start) and start.clock]
    for (one, clock), (other, instead) in combinations(told, 2):
        if one.claim.article == other.claim.article or one.low != other.low or deeds(one) != deeds(other):
            continue
        if minutes_apart(clock, instead) >= _HALF_AN_HOUR and cosine(one.terms, other.terms) >= _MUCH:
            says = (Saying(one.claim.id, to_edtf(one.claim.when)), Saying(other.claim.id, to_edtf(other.claim.when)))
            return (Disagreement(kind="date", says=says),)
    return ()


def _one_kind(a: Profile, b: Profile) -> bool:
    return a.claim.kind == b.claim.kind != "" or bool(deeds(a) & deeds(b))


def _alike_but_for(one: Profile, here: str, other: Profile, there: str) -> bool:
    """Whether nearly all that the shorter of two claims says, besides the place, the other says too."""
    words, others = (
        {word for word in told.terms if word not in {stem(part) for part in tokens(place)}}
        for told, place in ((one, here), (other, there))
    )
    return len(words & others) >= _NEARLY_ALL * min(len(words), len(others))


def _happens_in(told: Profile, here: str, there: str, texts: Mapping[str, str]) -> bool:
    """Whether a claim says that it happened in this place and its article nowhere names the other one."""
    if there in texts.get(told.claim.article, there) or stem(fold(here)) in NATIONS:
        return False
    return bool(re.search(rf"\b(?:in|at) (?:the (?:\w+ )?(?:of )?)?{re.escape(here)}\b", told.claim.quote))


def _are_apart(a: Name, b: Name) -> bool:
    """Whether two places lie further apart than either reaches and a reporter would round."""
    if not a.coordinates or not b.coordinates:
        return False
    (lat, lon), (other_lat, other_lon) = a.coordinates, b.coordinates
    east = (lon - other_lon + 180) % 360 - 180
    distance = _KM_A_DEGREE * math.hypot(lat - other_lat, east * math.cos(math.radians((lat + other_lat) / 2)))
    return distance > (a.radius or 0) + (b.radius or 0) + _ROUNDED


def _may_be_one_name(a: str, b: str) -> bool:
    if a.count(" ") != b.count(" ") or a[0] != b[0] or a.startswith(b) or b.startswith(a):
        return False
    return _one_spelling(a) != _one_spelling(b) and fuzz.ratio(a, b) >= _ALMOST


def _one_spelling(name: str) -> str:
    """A name as it sounds: in Britain and America, and in another's letters."""
    return _VOWELS.sub("a", re.sub(r"tre\b", "ter", fold(name).replace("z", "s")))


def _one_unit(told: Sequence[tuple[Profile, Figure]], published: Mapping[str, int]) -> Disagreement | None:
    in_time = sorted(told, key=lambda pair: (published.get(pair[0].claim.article, 0), pair[0].claim.id))
    at_odds: dict[int, tuple[Profile, Figure]] = {}
    for n, (profile, figure) in enumerate(in_time):
        for m, (other, count) in enumerate(in_time[n + 1 :], n + 1):
            if (
                other is not profile
                and not _are_parts(profile.claim, other.claim)
                and not (_has(profile, count) or _has(other, figure))
                and disagree(figure, count, _count_one_thing(profile, other, figure.unit))
                and _is_of_one_matter(profile, figure, other, count)
                and not _grown(profile, figure, other, count, published)
            ):
                at_odds |= {n: (profile, figure), m: (other, count)}
    return _figure_disagreement([at_odds[n] for n in sorted(at_odds)]) if at_odds else None


def _are_parts(a: Claim, b: Claim) -> bool:
    """Whether one article counts here and there: "In Grosse five were killed", "twelve died in Lindau"."""
    if _PARTS_FOLLOW.search(a.quote) or _PARTS_FOLLOW.search(b.quote):
        return True
    if a.article != b.article:
        return False
    here, there = {*a.places}, {*b.places}
    if _A_PART.search(a.quote) or _A_PART.search(b.quote):
        return True
    return bool(here and there and here.isdisjoint(there)) or bool(_THERE.match(a.quote) and _THERE.match(b.quote))


def _has(profile: Profile, figure: Figure) -> bool:
    """Whether a claim gives this number of anything: "a further 141 patients" beside "141 cases"."""
    return any(other.number == figure.number for other in profile.figures)


def _is_of_one_matter(a: Profile, figure: Figure, b: Profile, count: Figure) -> bool:
    """Whether what is said of two counts is the same, by the words round them, the kind of deed or much else."""
    if a.claim.article == b.claim.article:
        return cosine(a.terms, b.terms) >= _MUCH
    if figure.unit in ("dead", "%", "$") or figure.unit.split()[-1] in VAGUE:
        return True
    return bool(figure.near & count.near or deeds(a) & deeds(b)) or cosine(a.terms, b.terms) >= _MUCH


def _suspects_that_differ(profiles: Sequence[Profile]) -> Iterator[Disagreement]:
    """The first two articles that count those who may be ill, or guilty, of one day, and not the same."""
    told = [(profile, count[0]) for profile in profiles if len(count := _suspects(profile)) == 1]
    for (one, figure), (other, counted) in combinations(told, 2):
        same_day = one.claim.article != other.claim.article and (one.low, one.high) == (other.low, other.high)
        exact = figure.bound == counted.bound == "exact" and figure.number != counted.number
        if same_day and exact and figure.unit != counted.unit:
            yield _figure_disagreement([(one, figure), (other, counted)])
            return


def _suspects(profile: Profile) -> list[Figure]:
    """The counts of a claim that only suspects; none where it counts anything that is no being and no case."""
    return [figure for figure in profile.figures if figure.unit] if _SUSPECTS.search(profile.claim.quote) else []


def _count_one_thing(a: Profile, b: Profile, unit: str) -> bool:
    """Whether two claims of an entry each count but once with this word, and tell of one kind of deed."""
    once = all(sum(figure.unit == unit for figure in profile.figures) == 1 for profile in (a, b))
    if not once or a.claim.article == b.claim.article:
        return False
    prices = unit == "$" and all(_PRICE.search(profile.claim.quote) for profile in (a, b))
    return prices or bool(deeds(a) & deeds(b) & _COUNTED)


def _grown(one: Profile, figure: Figure, other: Profile, count: Figure, published: Mapping[str, int]) -> bool:
    if not grows(figure) or one.late:
        return False
    days = published.get(other.claim.article, 0) - published.get(one.claim.article, 0)
    return days > 0 and count.number > figure.number


def _figure_disagreement(told: Sequence[tuple[Profile, Figure]]) -> Disagreement:
    says: dict[str, Saying] = {}
    for profile, figure in told:
        says.setdefault(figure.words.lower(), Saying(profile.claim.id, figure.words))
    return Disagreement(kind="figure", says=tuple(says.values()))


def published_days(articles: Sequence[Article]) -> dict[str, int]:
    """Article id → first day it may have been published, as an ordinal."""
    return {a.id: a.published.earliest.ordinal for a in articles if a.published and a.published.earliest}
