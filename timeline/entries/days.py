"""How much a project's articles make of a date.

In: the claims of a pile, the day each article was printed, and which articles are copies. Out: a figure for each date
that a claim has. Exists so that the days of a chronology of months can be set in order before its entries are.

What each part is for. Tellings and sources: what is talked of matters. From afar: what more than one source still
names days later, or by its date and not as "on Monday", outlasts the news of its day; where a project runs over
months, this and what was done count for more than how much was printed. Fresh: a day that fills the papers. Topic:
what is told of it is what the whole pile is about. Long ago: what the next article only looks back on is background.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from timeline.dates import When
from timeline.entries.words import Pile, Profile, is_explicit, norm

Dates = tuple[int, int]
"""First and last possible day, as ordinals."""

_TOLD = 1.0
_SOURCES = 1.0
_FROM_AFAR = 2.0
_HAPPENED = 2.0
_FRESH_NEWS = 0.75
_IS_TOPIC = 3.0
_CARRIED = 0.25
"""A claim that has its article's day, or its neighbour's, against one with words for its own."""
_LONG_AGO = 0.5
"""What each doubling or so of the years before the next article costs: what is only looked back on is background."""
_AFAR = 2
"""Days after which an article that speaks of a date refers back to it."""
_FLAT = 0.15
"""Power of a word's rarity where many claims' words are pooled: what they are about is said in words that many use."""


def strengths(pile: Pile, published: Mapping[str, int], source_of: Mapping[str, str]) -> dict[Dates, float]:
    """How much a project's articles speak of each date that a claim has."""

    def sources(tells: Callable[[Profile], bool]) -> Counter[Dates]:
        return _sources(pile.profiles, source_of, tells)

    told = _tellings(pile.profiles, source_of)
    named = sources(lambda profile: is_explicit(profile.claim))
    afar = sources(lambda profile: _is_afar(profile, published))
    done = sources(lambda profile: profile.claim.status == "happened")
    fresh = _fresh(pile.profiles, published, source_of)
    topic = _nearness(pile.profiles)
    printed = sorted(set(published.values()))
    return {
        dates: _TOLD * math.log1p(times)
        + _SOURCES * math.log1p(named[dates])
        + _FROM_AFAR * math.log(max(1, afar[dates]))
        + _HAPPENED * math.log1p(done[dates])
        + _FRESH_NEWS * (math.log1p(fresh.get(dates[0], 0.0)) if dates[0] == dates[1] else 0.0)
        + _IS_TOPIC * topic[dates]
        - _LONG_AGO * math.log1p(_years_before(dates, printed))
        for dates, times in told.items()
    }


def dates_of(when: When) -> Dates:
    """As profiles have them."""
    return (
        when.earliest.ordinal if when.earliest else -(10**9),
        when.latest.ordinal if when.latest else 10**9,
    )


def flatten(terms: Mapping[str, float]) -> dict[str, float]:
    """A vector in which rare words stand out only a little."""
    return {word: weight**_FLAT for word, weight in terms.items()}


def pour(terms: Mapping[str, float], pool: dict[str, float]) -> None:
    """Add a vector to a pool."""
    for word, weight in terms.items():
        pool[word] += weight


def _years_before(dates: Dates, printed: Sequence[int]) -> float:
    """Years from a date to the first article printed on it or later; 0 where none is."""
    next_one = bisect_left(printed, dates[1])
    return (printed[next_one] - max(dates[1], 0)) / 365.25 if next_one < len(printed) else 0.0


def _is_afar(profile: Profile, published: Mapping[str, int]) -> bool:
    """Whether words name its date as such ("11 June"), or days after it."""
    claim = profile.claim
    if not is_explicit(claim):
        return False
    return claim.basis in ("stated", "editor") or published.get(claim.article, profile.high) - profile.high >= _AFAR


def _tellings(profiles: Sequence[Profile], source_of: Mapping[str, str]) -> dict[Dates, float]:
    """Date → how often it is told of, each source's times as a logarithm; one sentence in two places tells once."""
    told: dict[Dates, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    seen: set[tuple[Dates, frozenset[str]]] = set()
    for profile in profiles:
        dates, words = (profile.low, profile.high), frozenset(profile.terms)
        if (dates, words) not in seen:
            seen.add((dates, words))
            source = source_of.get(profile.claim.article, profile.claim.article)
            told[dates][source] += 1.0 if is_explicit(profile.claim) else _CARRIED
    return {dates: sum(map(math.log1p, by_source.values())) for dates, by_source in told.items()}


def _sources(
    profiles: Sequence[Profile], source_of: Mapping[str, str], tells: Callable[[Profile], bool]
) -> Counter[Dates]:
    """Date → sources that have such a claim of it."""
    telling = {
        (profile.low, profile.high, source_of.get(profile.claim.article, profile.claim.article))
        for profile in profiles
        if tells(profile)
    }
    return Counter((low, high) for low, high, _ in sorted(telling))


def _fresh(profiles: Sequence[Profile], published: Mapping[str, int], source_of: Mapping[str, str]) -> dict[int, float]:
    """Day → articles of it or of the next day, as far as this pile's articles tell of their own day or the last."""
    lag = Counter(
        published[profile.claim.article] - profile.low
        for profile in profiles
        if profile.low == profile.high and is_explicit(profile.claim) and profile.claim.article in published
    )
    same = (lag[0] + 1) / (lag[0] + lag[1] + 2)
    printed = Counter(day for article, day in published.items() if source_of.get(article, article) == article)
    days = {day for printing in printed for day in (printing, printing - 1)}
    return {day: 2 * same * printed[day] + 2 * (1 - same) * printed[day + 1] for day in sorted(days)}


def _nearness(profiles: Sequence[Profile]) -> dict[Dates, float]:
    """Date → cosine of its claims' words and the whole pile's."""
    whole: dict[str, float] = defaultdict(float)
    of_date: dict[Dates, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    seen: set[tuple[Dates, frozenset[str]]] = set()
    for profile in profiles:
        dates, words = (profile.low, profile.high), flatten(profile.terms)
        if (dates, frozenset(words)) not in seen:
            seen.add((dates, frozenset(words)))
            pour(words, whole)
            pour(words, of_date[dates])
    length = norm(whole) or 1.0
    return {
        dates: sum(weight * whole[word] for word, weight in words.items()) / (length * (norm(words) or 1.0))
        for dates, words in of_date.items()
    }
