"""What sources say of one thing that cannot all be true: figures, names; and days, between entries that should be one.

In: the claims of an entry, or the pairs of a pile. Out: `Disagreement`s with each side's words, and a reading only
with its reason. Exists so that a chronology shows where its sources part instead of choosing in silence.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from timeline.dates import to_edtf
from timeline.entries.deeds import one_deed_of_two_days
from timeline.entries.figures import Figure, disagree
from timeline.entries.kinds import deeds
from timeline.entries.reprints import alike, same_words_for_when, words_for_when
from timeline.entries.same import grows
from timeline.entries.settle import whole_day
from timeline.entries.tables import word_set
from timeline.entries.words import NATIONS, Profile, cosine, fold, is_explicit, stem, tokens
from timeline.model import Article, Disagreement, Name, Saying

_ALMOST = 88.0
"""How alike, of 100, two names are that may be one name spelled twice."""
_NEAR = 10
"""Days; two tellings further apart are taken for two things."""
_ONCE = word_set(
    """
    abdicated assassinated born buried capsized collapsed convicted crashed demolished derailed drowned elected
    executed exploded founded inaugurated married resigned sank sunk sentenced signed sworn
    """
)
"""What one person or thing does, or suffers, once: told of two days, one of the days is wrong."""
_SHARED_OF_ONCE = 0.5
"""Part of the rarer words of the shorter telling that the other must share."""
_FEW_DAYS = 3
_WEEK = 7
_KM_A_DEGREE = 111.2
_ROUNDED = 30
"""Kilometres within which two places may be one place told by the nearest town."""
_ENOUGH_WORDS, _ONE_THING = 3, 0.7
"""How many words two claims of different days must share, and how alike they must be, to be one thing dated twice."""


def figures_that_differ(profiles: Sequence[Profile], published: Mapping[str, int]) -> tuple[Disagreement, ...]:
    """Counts of one word that cannot all be true. A toll that a later article puts higher is news, not disagreement."""
    by_unit: dict[str, list[tuple[Profile, Figure]]] = defaultdict(list)
    for profile in profiles:
        for figure in profile.figures:
            if figure.unit:
                by_unit[figure.unit].append((profile, figure))
    return tuple(found for _, told in sorted(by_unit.items()) if (found := _one_unit(told, published)))


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
        if here in where and there in where:
            apart = _are_apart(where[here], where[there])
        else:
            apart = _happens_in(one, here, there, texts) and _happens_in(other, there, here, texts)
        if apart:
            says = (Saying(one.claim.id, here), Saying(other.claim.id, there))
            return (Disagreement(kind="place", says=says),)
    return ()


def _one_kind(a: Profile, b: Profile) -> bool:
    return a.claim.kind == b.claim.kind != "" or bool(deeds(a) & deeds(b))


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


def _sentence(profile: Profile) -> tuple[str, int]:
    """Which sentence a claim is of; one that tells of both days takes no side."""
    return profile.claim.article, profile.claim.sentence.start


def _may_be_one_name(a: str, b: str) -> bool:
    if a.count(" ") != b.count(" ") or a[0] != b[0] or a.startswith(b) or b.startswith(a):
        return False
    return a.replace("z", "s") != b.replace("z", "s") and fuzz.ratio(a, b) >= _ALMOST


def days_that_differ(profiles: Sequence[Profile], published: Mapping[str, int]) -> dict[str, list[Disagreement]]:
    """Claim id → where another claim tells the same thing of another named day.

    What each tells of the day it is printed on ("live coverage, 14 May") is told anew, not otherwise.
    """
    found: dict[str, list[Disagreement]] = defaultdict(list)
    days = {(*_sentence(profile), profile.low) for profile in profiles}
    for a, b in alike(profiles, least=2):
        if (*_sentence(profiles[a]), profiles[b].low) in days or (*_sentence(profiles[b]), profiles[a].low) in days:
            continue
        if _are_news_of_their_days(profiles[a], profiles[b], published):
            continue
        if disagreement := dated_twice(profiles[a], profiles[b]):
            found[profiles[a].claim.id].append(disagreement)
            found[profiles[b].claim.id].append(disagreement)
    return found


def _are_news_of_their_days(a: Profile, b: Profile, published: Mapping[str, int]) -> bool:
    """Whether each tells of the day it is printed on, or of the day before where the two lie further apart."""
    late = 0 if abs(a.low - b.low) == 1 else 1
    return all(0 <= published.get(p.claim.article, 10**9) - p.low <= late for p in (a, b))


def dated_twice(a: Profile, b: Profile) -> Disagreement | None:
    """Where two articles tell one thing of two named days: shown beside both, joined by nobody but a person."""
    if a.claim.article == b.claim.article or not _are_near_days(a, b) or _is_saying(a, b):
        return None
    if same_words_for_when(a, b):
        return None
    if why := _happens_once(a, b):
        because = why
    elif abs(a.low - b.low) <= _FEW_DAYS and (deed := one_deed_of_two_days(a, b)):
        because = f"Both tell of {deed}, and share its names, but of two days."
    elif a.claim.kind == b.claim.kind and _say_the_same(a, b):
        because = "Told in nearly the same words, but of two days."
    else:
        return None
    if a.figures and b.figures and {(f.number, f.unit) for f in a.figures} != {(f.number, f.unit) for f in b.figures}:
        return None
    in_time = sorted((a, b), key=lambda profile: (profile.low, profile.claim.id))
    says = tuple(Saying(profile.claim.id, to_edtf(whole_day(profile.claim.when))) for profile in in_time)
    if read := _the_week_before(*in_time):
        return Disagreement(kind="date", says=says, reading=says[0].value, because=read)
    return Disagreement(kind="date", says=says, because=because)


def _say_the_same(a: Profile, b: Profile) -> bool:
    return len(a.terms.keys() & b.terms.keys()) >= _ENOUGH_WORDS and cosine(a.terms, b.terms) >= _ONE_THING


def _the_week_before(earlier: Profile, later: Profile) -> str:
    """Why two days a week apart are the earlier one: "last Tuesday" may be that of last week; "" if nothing says so."""
    said = words_for_when(later)
    if later.low - earlier.low != _WEEK or not said.lower().startswith("last ") or earlier.claim.basis == "inferred":
        return ""
    return f"“{said}” may mean the one of the week before, as the other article has it."


def _happens_once(a: Profile, b: Profile) -> str:
    """Why both tell what happens to one thing or person once (collapse, birth), as a sentence; "" if they do not."""
    done = sorted(_ONCE & {*tokens(a.claim.quote)} & {*tokens(b.claim.quote)})
    shared = [word for word in a.terms if word in b.terms]
    least = min(sum(a.terms.values()), sum(b.terms.values()))
    names = (a.parties | a.places) & (b.parties | b.places)
    if not done or len(shared) < 3 or sum(a.terms[word] for word in shared) < _SHARED_OF_ONCE * least:
        return ""
    if not names and (a.parties | a.places) and (b.parties | b.places):
        return ""
    return f"Both tell of what happens once (“{done[0]}”), but of two days."


def _are_near_days(a: Profile, b: Profile) -> bool:
    """Whether each has words for one day, and the days are near but not one."""
    if a.low != a.high or b.low != b.high or not 0 < abs(a.low - b.low) <= _NEAR:
        return False
    return is_explicit(a.claim) and is_explicit(b.claim)


def _is_saying(*profiles: Profile) -> bool:
    """Whether one of them is a statement: people say the same on two days."""
    return any(profile.claim.status == "said" or profile.claim.kind == "statement" for profile in profiles)


def _one_unit(told: Sequence[tuple[Profile, Figure]], published: Mapping[str, int]) -> Disagreement | None:
    in_time = sorted(told, key=lambda pair: (published.get(pair[0].claim.article, 0), pair[0].claim.id))
    at_odds: dict[int, tuple[Profile, Figure]] = {}
    for n, (profile, figure) in enumerate(in_time):
        for m, (other, count) in enumerate(in_time[n + 1 :], n + 1):
            if (
                other is not profile
                and disagree(figure, count)
                and not _grown(profile, figure, other, count, published)
            ):
                at_odds |= {n: (profile, figure), m: (other, count)}
    return _figure_disagreement([at_odds[n] for n in sorted(at_odds)]) if at_odds else None


def _grown(one: Profile, figure: Figure, other: Profile, count: Figure, published: Mapping[str, int]) -> bool:
    if not grows(figure):
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
