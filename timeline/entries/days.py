"""How much a project's articles make of a date.

In: the claims of a pile in groups, the day each article was printed, and which articles are copies. Out: a figure for
each group: that of its day. Exists so that the days of a chronology of months can be set in order before its entries.

What each part is for. Tellings and sources: what is talked of matters. From afar: what more than one source still
names days later, or by its date and not as "on Monday", outlasts the news of its day; where a project runs over
months, this and what was done count for more than how much was printed. Fresh: a day that fills the papers. Topic: all
this counts as far as what is told of the date is what the whole pile is about, the more so the more sources there are
to know that by. Long ago: what the next article only looks back on is background.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from timeline.dates import When
from timeline.entries.group import Group
from timeline.entries.words import Pile, Profile, is_explicit, norm

Occasion = tuple[int, int, int]
"""First and last possible day, as ordinals. What is told of a day speaks of one occasion; of a wider date each group
is one, and has its place here: many things have a year."""
_NO_GROUP = -1

_TOLD = 1.0
_SOURCES = 1.0
_FROM_AFAR = 3.0
_HAPPENED = 2.0
_FRESH_NEWS = 0.75
_IS_TOPIC = 10.0
"""What a date has for that alone that it is what the whole pile is about, where so much is told that this is known."""
_SUBJECT_KNOWN = 20
"""Sources of a pile of which it is half known what it is about."""
_CARRIED = 0.25
"""A claim that has its article's day, or its neighbour's, against one with words for its own."""
_LONG_AGO = 0.5
"""How much less each doubling or so of the years before the next article makes of it: what is only looked back on."""
_AFAR = 2
"""Days after which an article that speaks of a date refers back to it."""
_FLAT = 0.15
"""Power of a word's rarity where many claims' words are pooled: what they are about is said in words that many use."""


class _Telling(msgspec.Struct, frozen=True, eq=False):
    """A claim, what it is counted for, and who tells it."""

    of: Occasion
    source: str
    profile: Profile


def strengths(
    groups: Sequence[Group],
    whens: Sequence[When],
    pile: Pile,
    published: Mapping[str, int],
    source_of: Mapping[str, str],
) -> list[float]:
    """For each group how much a project's articles make of its day; of a wider date, how much of the group itself."""
    occasions = [occasion_of(place, when) for place, when in enumerate(whens)]
    of_claim = {n: occasions[place] for place, group in enumerate(groups) for n in group.members}
    tellings = [
        _Telling(
            of_claim.get(n, (profile.low, profile.high, _NO_GROUP)),
            source_of.get(profile.claim.article, profile.claim.article),
            profile,
        )
        for n, profile in enumerate(pile.profiles)
    ]
    loudness = _on_topic(_loudness(tellings, published, source_of), tellings)
    printed = sorted(set(published.values()))
    return [
        loudness[occasion] / (1 + _LONG_AGO * math.log1p(_years_before(occasion, printed))) for occasion in occasions
    ]


def occasion_of(place: int, when: When) -> Occasion:
    """What a group, by its place, is an entry of: its day, or a wider date that is its own."""
    low = when.earliest.ordinal if when.earliest else -(10**9)
    high = when.latest.ordinal if when.latest else 10**9
    return (low, high, _NO_GROUP if low == high else place)


def _loudness(
    tellings: Sequence[_Telling], published: Mapping[str, int], source_of: Mapping[str, str]
) -> dict[Occasion, float]:
    """How much is made of each occasion, however long ago."""
    told = _times(tellings)
    named = _sources(telling for telling in tellings if is_explicit(telling.profile.claim))
    afar = _sources(telling for telling in tellings if _is_afar(telling.profile, published))
    done = _sources(telling for telling in tellings if telling.profile.claim.status == "happened")
    fresh = _fresh([telling.profile for telling in tellings], published, source_of)
    return {
        occasion: _TOLD * math.log1p(times)
        + _SOURCES * math.log1p(named[occasion])
        + _FROM_AFAR * math.log(max(1, afar[occasion]))
        + _HAPPENED * math.log1p(done[occasion])
        + _FRESH_NEWS * (math.log1p(fresh.get(occasion[0], 0.0)) if occasion[0] == occasion[1] else 0.0)
        for occasion, times in told.items()
    }


def _on_topic(loudness: Mapping[Occasion, float], tellings: Sequence[_Telling]) -> dict[Occasion, float]:
    """How much of that counts: as far as it is known what the pile is about, only what is told of that."""
    topic = _nearness(tellings)
    sources = len({telling.source for telling in tellings})
    known = sources / (sources + _SUBJECT_KNOWN)
    return {
        occasion: loud * (1 - known + known * topic[occasion]) + _IS_TOPIC * known * topic[occasion]
        for occasion, loud in loudness.items()
    }


def flatten(terms: Mapping[str, float]) -> dict[str, float]:
    """A vector in which rare words stand out only a little."""
    return {word: weight**_FLAT for word, weight in terms.items()}


def pour(terms: Mapping[str, float], pool: dict[str, float]) -> None:
    """Add a vector to a pool."""
    for word, weight in terms.items():
        pool[word] += weight


def _years_before(occasion: Occasion, printed: Sequence[int]) -> float:
    """Years from a date to the first article printed on it or later; 0 where none is."""
    next_one = bisect_left(printed, occasion[1])
    return (printed[next_one] - max(occasion[1], 0)) / 365.25 if next_one < len(printed) else 0.0


def _is_afar(profile: Profile, published: Mapping[str, int]) -> bool:
    """Whether words name its date as such ("11 June"), or days after it."""
    claim = profile.claim
    if not is_explicit(claim):
        return False
    return claim.basis in ("stated", "editor") or published.get(claim.article, profile.high) - profile.high >= _AFAR


def _times(tellings: Sequence[_Telling]) -> dict[Occasion, float]:
    """How often each occasion is told of, each source's times as a logarithm; one sentence in two places tells once."""
    told: dict[Occasion, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    seen: set[tuple[Occasion, frozenset[str]]] = set()
    for telling in tellings:
        sentence = telling.of, frozenset(telling.profile.terms)
        if sentence not in seen:
            seen.add(sentence)
            told[telling.of][telling.source] += 1.0 if is_explicit(telling.profile.claim) else _CARRIED
    return {occasion: sum(map(math.log1p, by_source.values())) for occasion, by_source in told.items()}


def _sources(tellings: Iterable[_Telling]) -> Counter[Occasion]:
    """How many sources tell of each occasion."""
    return Counter(occasion for occasion, _ in sorted({(telling.of, telling.source) for telling in tellings}))


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


def _nearness(tellings: Sequence[_Telling]) -> dict[Occasion, float]:
    """Cosine of the words told of each occasion and the whole pile's; in either a source has one voice."""
    of_source: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    of_both: dict[tuple[Occasion, str], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    seen: set[tuple[Occasion, frozenset[str]]] = set()
    for telling in tellings:
        words = flatten(telling.profile.terms)
        sentence = telling.of, frozenset(words)
        if sentence not in seen:
            seen.add(sentence)
            pour(words, of_source[telling.source])
            pour(words, of_both[telling.of, telling.source])
    whole: dict[str, float] = defaultdict(float)
    for words in of_source.values():
        pour(_unit(words), whole)
    of_one: dict[Occasion, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for (occasion, _), words in of_both.items():
        pour(_unit(words), of_one[occasion])
    length = norm(whole) or 1.0
    return {
        occasion: sum(weight * whole[word] for word, weight in words.items()) / (length * (norm(words) or 1.0))
        for occasion, words in of_one.items()
    }


def _unit(terms: Mapping[str, float]) -> dict[str, float]:
    """A vector of length one in the same direction."""
    length = norm(terms) or 1.0
    return {word: weight / length for word, weight in terms.items()}
