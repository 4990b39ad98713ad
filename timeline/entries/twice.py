"""One thing, told of two dates.

In: claims as they are compared, and when their articles were published. Out: why two claims of different dates are of
one thing that happens once, so that they are one entry with a disagreement; and for others that may be, the
`Disagreement` to show beside both. Exists because a ship sails once, and one paper has it a day later.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline.dates import to_edtf
from timeline.entries.deeds import ONCE, QUIET, are_others, is_done, shared_words
from timeline.entries.kinds import deeds, who_died
from timeline.entries.reprints import alike, same_words_for_when, words_for_when
from timeline.entries.settle import whole_day
from timeline.entries.tables import phrase_set, word_set
from timeline.entries.words import Profile, as_written, cosine, is_explicit, tokens
from timeline.model import Disagreement, Saying

Pair = tuple[int, int]
"""Places of two claims in a pile, the smaller first."""
_NEAR = 10
"""Days; two tellings further apart are taken for two things."""
_HAPPENS_ONCE = word_set(
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
_ONE_OF_A_KIND = phrase_set(
    "a birth, a building, a collapse, a coup, a crowning, a demolition, a founding, a sinking, a surrender, a wedding"
)
"""What somebody or something suffers but once: a sentence may be passed, and passed again."""
_MOVES = phrase_set("a departure, an opening, an end, an agreement")
"""What may be done again, but not by the same and at the same place within a few days."""
_CROWD, _THRONG = 12, 40
"""Claims of a day from which what is told of it cannot be told apart by so little; or cannot be by anything."""
_ENOUGH_WORDS, _ONE_THING = 3, 0.7
"""How many words two claims of different days must share, and how alike they must be, to be one thing dated twice."""
_LEAP_DAY = 1
_MONTH, _YEAR = 28, 366
"""Days of a month at least, and of a year at most."""
_MANY = 40
"""So many claims of a kind of deed are compared with the next."""
_SHARED, _MORE_SHARED = 0.5, 1.2
"""How rare, together, the words must be that both use besides those for the deed; the second for two years."""
_A_NUMBER = re.compile(r"\d")
"""In the words for a day: it is told by the calendar, not counted from the day of an article."""
_LATE = re.compile(r"\b(?:evening|midnight|night)\b|\bp\.?m\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:dawn|early hours|midnight|night|overnight|small hours)\b|\ba\.?m\b", re.IGNORECASE)
"""Words for the end of a day, and for the begin of the next."""


def told_of_two_dates(profiles: Sequence[Profile], pairs: Sequence[Pair]) -> Iterator[tuple[int, int, str]]:
    """Places of two claims of one thing that happens once, told of two dates, the smaller first; and why."""
    for a, b in pairs:
        if why := happens_once(profiles[a], profiles[b]):
            yield a, b, why


def days_that_differ(profiles: Sequence[Profile], pairs: Sequence[Pair]) -> dict[str, list[Disagreement]]:
    """Claim id → where another claim tells the same thing of another named day."""
    found: dict[str, list[Disagreement]] = defaultdict(list)
    for a, b in pairs:
        if disagreement := dated_twice(profiles[a], profiles[b]):
            found[profiles[a].claim.id].append(disagreement)
            found[profiles[b].claim.id].append(disagreement)
    return found


def may_be_one(profiles: Sequence[Profile], published: Mapping[str, int]) -> list[Pair]:
    """Pairs of two articles that share words, or one deed of a year, and are not each news of the day it tells of.

    What each tells of the day it is printed on ("live coverage, 14 May") is told anew, not otherwise.
    """
    days = {(*_sentence(profile), profile.low) for profile in profiles}
    told = [n for n, profile in enumerate(profiles) if _has_a_day(profile)]
    near = (
        (told[a], told[b])
        for a, b in alike([profiles[n] for n in told], least=2)
        if 0 < abs(profiles[told[a]].low - profiles[told[b]].low) <= _NEAR
    )
    pairs = {*near, *_in_years(profiles), *_on_days(profiles)}

    def fit(one: Profile, other: Profile) -> bool:
        if one.claim.article == other.claim.article or same_words_for_when(one, other):
            return False
        if (*_sentence(one), other.low) in days or (*_sentence(other), one.low) in days:
            return False
        return not _are_news_of_their_days(one, other, published)

    return sorted(pair for pair in pairs if fit(profiles[pair[0]], profiles[pair[1]]))


def _in_years(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Places of claims that tell of one kind of deed that is done once, each of a year or a month."""
    of_kind: dict[str, list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        if _is_year(profile) and is_done(profile):
            for kind in sorted(deeds(profile) & ONCE):
                yield from ((other, place) for other in of_kind[kind])
                of_kind[kind] = [*of_kind[kind][-_MANY:], place]


def _on_days(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Places of claims of two days that tell the death of one name, or a deed done once on one day and on the next."""
    of_kind: dict[tuple[str, int], list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        if profile.low == profile.high and profile.crowd < _THRONG and is_done(profile):
            told = deeds(profile)
            for name in sorted(who_died(profile.claim)) if "a death" in told else ():
                yield from ((other, place) for other in of_kind[name, 0])
                of_kind[name, 0].append(place)
            for kind in sorted(told & ONCE):
                for day in (profile.low - 1, profile.low + 1):
                    yield from ((other, place) for other in of_kind[kind, day])
                of_kind[kind, profile.low].append(place)


def _are_news_of_their_days(a: Profile, b: Profile, published: Mapping[str, int]) -> bool:
    """Whether each tells of the day it is printed on, or of the day before where the two lie further apart."""
    late = 0 if abs(a.low - b.low) == 1 else 1
    return all(0 <= published.get(p.claim.article, 10**9) - p.low <= late for p in (a, b))


def happens_once(a: Profile, b: Profile) -> str:
    """Why two claims of two dates are of one thing that happens once, as a sentence; "" where nothing shows it."""
    if _is_saying(a, b) or a.claim.mention or b.claim.mention or _count_differently(a, b):
        return ""
    if _is_year(a) and _is_year(b):
        return _one_deed_of_two_years(a, b)
    if not _are_near_days(a, b) or _the_week_before(*_in_time(a, b)):
        return ""
    if dead := sorted(who_died(a.claim) & who_died(b.claim)):
        return f"Both tell that {dead[0]} died, which happens once, but of two days."
    if why := _suffers_once(a, b):
        return why
    if abs(a.low - b.low) <= _FEW_DAYS and (deed := _one_deed_of_two_days(a, b)):
        return f"Both tell of {deed}, and share its names, but of two days."
    if abs(a.low - b.low) == 1 and (deed := _over_midnight(a, b)):
        return f"Both tell of {deed} in one night, but of the two days on which it lies."
    return ""


def dated_twice(a: Profile, b: Profile) -> Disagreement | None:
    """Where two articles tell one thing of two named days, if they do: to be shown beside both."""
    if not _are_near_days(a, b) or _is_saying(a, b) or _count_differently(a, b):
        return None
    in_time = _in_time(a, b)
    says = tuple(Saying(profile.claim.id, to_edtf(whole_day(profile.claim.when))) for profile in in_time)
    one_thing = a.claim.kind == b.claim.kind and _say_the_same(a, b)
    if (read := _the_week_before(*in_time)) and (one_thing or _suffers_once(a, b)):
        return Disagreement(kind="date", says=says, reading=says[0].value, because=read)
    because = happens_once(a, b) or ("Told in nearly the same words, but of two days." if one_thing else "")
    return Disagreement(kind="date", says=says, because=because) if because else None


def _in_time(a: Profile, b: Profile) -> tuple[Profile, Profile]:
    return (a, b) if (a.low, a.claim.id) <= (b.low, b.claim.id) else (b, a)


def _count_differently(a: Profile, b: Profile) -> bool:
    """Whether both count something, and not the same."""
    one, other = ({(figure.number, figure.unit) for figure in profile.figures} for profile in (a, b))
    return bool(one and other and one != other)


def _say_the_same(a: Profile, b: Profile) -> bool:
    return len(a.terms.keys() & b.terms.keys()) >= _ENOUGH_WORDS and cosine(a.terms, b.terms) >= _ONE_THING


def _the_week_before(earlier: Profile, later: Profile) -> str:
    """Why two days a week apart are the earlier one: "last Tuesday" may be that of last week; "" if nothing says so."""
    said = words_for_when(later)
    if later.low - earlier.low != _WEEK or not said.lower().startswith("last ") or earlier.claim.basis == "inferred":
        return ""
    return f"“{said}” may mean the one of the week before, as the other article has it."


def _suffers_once(a: Profile, b: Profile) -> str:
    """Why both tell what happens to one thing or person once (collapse, birth), as a sentence; "" if they do not."""
    done = sorted(_HAPPENS_ONCE & {*tokens(a.claim.quote)} & {*tokens(b.claim.quote)})
    shared = [word for word in a.terms if word in b.terms]
    least = min(sum(a.terms.values()), sum(b.terms.values()))
    names = (a.parties | a.places) & (b.parties | b.places)
    if not done or len(shared) < 3 or sum(a.terms[word] for word in shared) < _SHARED_OF_ONCE * least:
        return ""
    if not names and (a.parties | a.places) and (b.parties | b.places):
        return ""
    return f"Both tell of what happens once (“{done[0]}”), but of two days."


def _one_deed_of_two_days(a: Profile, b: Profile) -> str:
    """The deed that two articles tell of two neighbouring days, "" where they may well be two.

    Only of what is done once, by what both name, on days that both state and of which little else is told.
    """
    if are_others(a, b) or max(a.crowd, b.crowd) >= _CROWD or not (is_done(a) and is_done(b)):
        return ""
    if not (_names_its_day(a) and _names_its_day(b)):
        return ""
    return next((name for name in sorted(deeds(a) & deeds(b) & (ONCE | _MOVES)) if _share_a_name(a, b, name)), "")


def _names_its_day(profile: Profile) -> bool:
    return profile.claim.basis == "stated" or bool(_A_NUMBER.search(words_for_when(profile)))


def _one_deed_of_two_years(a: Profile, b: Profile) -> str:
    """The same of two neighbouring years, or months, as a sentence."""
    near = 0 < abs(a.low - b.low) <= 2 * (max(a.high - a.low, b.high - b.low) + 1) + _LEAP_DAY
    if not near or are_others(a, b) or not (is_done(a) and is_done(b)):
        return ""
    done = (name for name in sorted(deeds(a) & deeds(b) & _ONE_OF_A_KIND) if _share_a_name(a, b, name, _MORE_SHARED))
    return next((f"Both tell of {name}, and share its names, but of two dates." for name in done), "")


def _over_midnight(a: Profile, b: Profile) -> str:
    """The deed that one tells of an evening and the other of the morning after it, done once."""
    first, second = sorted((a, b), key=lambda profile: profile.low)
    if are_others(a, b) or not (is_done(a) and is_done(b)) or max(a.crowd, b.crowd) >= _CROWD:
        return ""
    if not _LATE.search(first.claim.quote) or not _EARLY.search(second.claim.quote):
        return ""
    return next(iter(sorted(deeds(a) & deeds(b) & ONCE)), "")


def _share_a_name(a: Profile, b: Profile, deed: str, least: float = _SHARED) -> bool:
    """Whether both use two words besides those for the deed, rare enough together, one of them a name."""
    shared = shared_words(a, b, deed)
    named = any(as_written(a.claim.quote, word)[:1].isupper() for word in shared)
    some = 1 if least < _MORE_SHARED and abs(a.low - b.low) == 1 and max(a.crowd, b.crowd) < QUIET else 2
    return named and len(shared) >= some and sum(shared.values()) >= least


def _is_year(profile: Profile) -> bool:
    """Whether its date is a month, a year, or what lies between."""
    return _MONTH <= profile.high - profile.low + 1 <= _YEAR


def _has_a_day(profile: Profile) -> bool:
    """Whether words give it one day, from which nothing lasts, and it is no saying: people say the same on two days."""
    is_day = profile.low == profile.high and profile.claim.when.shape == "point"
    return is_day and is_explicit(profile.claim) and not _is_saying(profile)


def _are_near_days(a: Profile, b: Profile) -> bool:
    """Whether each has words for one day, and the days are near but not one."""
    if a.low != a.high or b.low != b.high or not 0 < abs(a.low - b.low) <= _NEAR:
        return False
    return is_explicit(a.claim) and is_explicit(b.claim)


def _is_saying(*profiles: Profile) -> bool:
    """Whether one of them is a statement: people say the same on two days."""
    return any(profile.claim.status == "said" or profile.claim.kind == "statement" for profile in profiles)


def _sentence(profile: Profile) -> tuple[str, int]:
    """Which sentence a claim is of; one that tells of both days takes no side."""
    return profile.claim.article, profile.claim.sentence.start
