"""What matters: how important each entry is, and which of its claims stands for it.

In: a pile in groups, and the articles. Out: a figure for each group, comparable within a project, and its claims best
first. Exists so that the first screen of a chronology of hundreds of articles is what an editor would choose.

A day counts for what is told of it, before and after, by how many independent articles, how much of it happened and
was not only said, how fresh (printed on it or on the day after), and how near it is to what the whole pile is about.
An entry has its day's strength times its share of the day: how much of what the day's articles say its best claim
says, and how many sources tell it. What many tell, each in their own words, stands out from the other days too.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline.dates import When
from timeline.entries.discourse import leans
from timeline.entries.group import Group
from timeline.entries.words import Pile, Profile, content, cosine, is_explicit, norm
from timeline.model import Article, Block

Dates = tuple[int, int]
"""First and last possible day, as ordinals."""

_FRESH_NEWS = 1.5
_IS_TOPIC = 3.0
_HAPPENED = 2.0
_CARRIED = 0.5
"""A claim that has its article's day, or its neighbour's, against one with words for its own."""
_FLAT = 0.25
"""Power of a word's rarity where a day's words are pooled: what a day is about is said in words that many use."""
_TOLD_POOL = 0.5
_FRESH_POOL = 2.0
_DAY_AFTER = 0.25
"""An opening of the next day's articles, against one of the day's own, in what a day is about."""
_LENGTH = 0.8
_ENOUGH, _TOO_MUCH = 6, 20
"""Words that say something: from so many a claim tells enough, from so many it tells too much at once."""
_WIDE_DATE = 0.5
"""What a claim with a wide date has instead of a share in its day."""
_PLACE = 0.2
_NAMES = 0.2
_PERSONAL = 0.3
_RAGGED = 0.4
_PAGE = re.compile(
    r"[|*\\#@]|https?:|\b\d{1,2}[.:]\d\d (?:[ap]m )?[A-Z]{2,4}\b|^\d|^By [A-Z]"
    r"|\((?:Reuters|AP|AFP|dpa|EFE|TASS|Xinhua|CNN)\)"
)
"""Marks of a page or a wire in what should be a sentence: a rule, a stamp of the hour, a byline."""
_RUN_TOGETHER = re.compile(
    r"[a-z0-9’'\"] (?:The|A|An|In|It|This|There|He|She|They|At|On|For|As|We|Two|Three|More|Another|Many|Some|Thousands"
    r"|Hundreds) [a-z0-9]|\b(?:[Qq]uestions answered|[Ll]atest updates|[Ll]ive coverage|[Cc]lick here|Photograph:)"
)
"""A headline or a caption that runs into its sentence ("Aid arrives in Lindau The first ships"), or words of a page."""
_TWO_IN_ONE = 0.3
_UNFINISHED, _FRAGMENT = 0.2, 0.3
"""For a quote that ends before its sentence does, and for one that begins in the middle of it."""
_ENDS = ".!?…\"”’')"
_SOURCES = 0.15
_REPEATS_COST = 0.6
_SAYS_AGAIN_COST = 1.1
_STEP = 1e-4
"""So that no two entries of a date weigh the same."""
_RANKED = 40
"""Entries of one date that are ranked with care; the rest follow by their own weight."""
_ORDERED = 30
"""Claims of an entry that are put in order with care; the rest follow by their own score."""
_VOICE = re.compile(r"[“\"]|\b(?:I|we|We|my|our)\b")
"""A person's own words: they colour an entry, and seldom tell it."""
_OPENING = 700
"""Characters of an article that are its opening."""
_LEAST_SHARE = 0.2
"""Of its day's strength, what the least entry of it has."""
_FALLS_OFF = 2.0
"""Power of an entry's share in its day: a first screen is of many days, not all of one."""
_MANY_TELL = 0.2
"""What each doubling or so of those who tell an entry, each in other words, adds to its weight, as a part of it."""
_OWN_WORDS = 0.6
"""How alike two tellings may be and yet be two: a sentence taken over from the paper's last article tells nothing."""
_TELLERS = 40
"""Claims of an entry of which the tellers are counted."""


def strengths(pile: Pile, published: Mapping[str, int], source_of: Mapping[str, str]) -> dict[Dates, float]:
    """How much a project's articles speak of each date that a claim has."""
    told = _tellings(pile.profiles, source_of)
    fresh = _fresh(pile.profiles, published, source_of)
    topic = _nearness(pile.profiles)
    done = _doings(pile.profiles, source_of)
    return {
        dates: math.log1p(sum(map(math.log1p, by_source.values())))
        + math.log1p(sum(1 for weight in by_source.values() if weight >= _CARRIED))
        + _FRESH_NEWS * (math.log1p(fresh.get(dates[0], 0.0)) if dates[0] == dates[1] else 0.0)
        + _IS_TOPIC * topic[dates]
        + _HAPPENED * math.log1p(done[dates])
        for dates, by_source in told.items()
    }


def claim_scores(
    pile: Pile, articles: Sequence[Article], published: Mapping[str, int], source_of: Mapping[str, str]
) -> list[float]:
    """How well each claim stands for its date: by place, detail, and what it shares with its day's articles."""
    originals = [article for article in articles if source_of.get(article.id, article.id) == article.id]
    pools = _Pools(pile, originals, published)
    return [_claim_score(profile, pools) for profile in pile.profiles]


def order_claims(members: Sequence[int], pile: Pile, scores: Sequence[float]) -> list[int]:
    """Best first; each next one the best that does not say again what stands before it."""
    claims = [pile.profiles[n].claim for n in members]
    worth = {n: scores[n] - leans(pile.profiles[n].claim, claims) for n in members}
    left = sorted(members, key=lambda n: (-worth[n], n))
    chosen: list[int] = []
    likest = dict.fromkeys(left, 0.0)
    while left and len(chosen) < _ORDERED:
        best = max(left, key=lambda n: (worth[n] - _REPEATS_COST * likest[n], -n))
        left.remove(best)
        chosen.append(best)
        for n in left:
            likest[n] = max(likest[n], cosine(pile.profiles[n].terms, pile.profiles[best].terms))
    return chosen + left


def weigh_groups(
    groups: Sequence[Group],
    whens: Sequence[When],
    pile: Pile,
    scores: Sequence[float],
    strength: Mapping[Dates, float],
    source_of: Mapping[str, str],
) -> list[float]:
    """A figure for each group: how strong its date is, times its share; a date's strongest group has all of it."""
    own = [_own_weight(group, pile, scores, source_of) for group in groups]
    of_date: dict[Dates, list[int]] = defaultdict(list)
    for place, when in enumerate(whens):
        of_date[dates_of(when)].append(place)
    weights = [0.0] * len(groups)
    for date, places in of_date.items():
        voices = {place: pile.profiles[_voice(groups[place], scores)].terms for place in places}
        most = math.inf
        for place, share in _shares(places, own, voices):
            base = strength.get(date, 0.0) * (_LEAST_SHARE + (1 - _LEAST_SHARE) * share**_FALLS_OFF)
            most = min(most - _STEP, base * (1 + _MANY_TELL * math.log(_tellers(groups[place], pile, source_of))))
            weights[place] = most
    return weights


def _tellers(group: Group, pile: Pile, source_of: Mapping[str, str]) -> int:
    """How many sources tell what a group tells, each in words of its own."""
    told: list[tuple[str, dict[str, float]]] = []
    for n in group.members[:_TELLERS]:
        article, terms = pile.profiles[n].claim.article, pile.profiles[n].terms
        source = source_of.get(article, article)
        if all(source != other and cosine(terms, words) < _OWN_WORDS for other, words in told):
            told.append((source, terms))
    return len(told)


def _shares(
    places: Sequence[int], own: Sequence[float], voices: Mapping[int, dict[str, float]]
) -> Iterator[tuple[int, float]]:
    """Entries of one date with their share of it, the greatest first; one that repeats another loses."""
    ranked = sorted(places, key=lambda place: (-own[place], place))
    most, share = max(own[ranked[0]], 1e-6), 1.0 + _STEP
    left, rest = ranked[:_RANKED], ranked[_RANKED:]
    likest = dict.fromkeys(left, 0.0)
    while left:
        worth, _, best = max((own[place] - _SAYS_AGAIN_COST * likest[place], -place, place) for place in left)
        left.remove(best)
        share = max(0.0, min(share - _STEP, worth / most))
        yield best, share
        for place in left:
            likest[place] = max(likest[place], cosine(voices[place], voices[best]))
    for place in rest:
        share = max(0.0, min(share - _STEP, own[place] / most))
        yield place, share


def _voice(group: Group, scores: Sequence[float]) -> int:
    """The claim that speaks for a group."""
    return max(group.members, key=lambda n: (scores[n], -n))


def dates_of(when: When) -> Dates:
    """As profiles have them."""
    return (
        when.earliest.ordinal if when.earliest else -(10**9),
        when.latest.ordinal if when.latest else 10**9,
    )


def opening(article: Article) -> str:
    """The first sentences of an article's body, about."""
    text, left = [], _OPENING
    for block in article.blocks or (Block(0, len(article.text), "body"),):
        if block.kind == "body" and left > 0:
            text.append(article.text[block.start : min(block.end, block.start + left)])
            left -= block.end - block.start
    return " ".join(text)


def _tellings(profiles: Sequence[Profile], source_of: Mapping[str, str]) -> dict[Dates, dict[str, float]]:
    """Date → source → how often it tells of it; the same sentence in two places tells once."""
    told: dict[Dates, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    seen: set[tuple[Dates, frozenset[str]]] = set()
    for profile in profiles:
        dates, words = (profile.low, profile.high), frozenset(profile.terms)
        if (dates, words) not in seen:
            seen.add((dates, words))
            source = source_of.get(profile.claim.article, profile.claim.article)
            told[dates][source] += 1.0 if is_explicit(profile.claim) else _CARRIED
    return told


def _doings(profiles: Sequence[Profile], source_of: Mapping[str, str]) -> Counter[Dates]:
    """Date → sources that tell what happened on it, beside what was said."""
    telling = {
        (profile.low, profile.high, source_of.get(profile.claim.article, profile.claim.article))
        for profile in profiles
        if profile.claim.status == "happened"
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
            _pour(words, whole)
            _pour(words, of_date[dates])
    length = norm(whole) or 1.0
    return {
        dates: sum(weight * whole[word] for word, weight in words.items()) / (length * (norm(words) or 1.0))
        for dates, words in of_date.items()
    }


def _own_weight(group: Group, pile: Pile, scores: Sequence[float], source_of: Mapping[str, str]) -> float:
    sources = {source_of.get(a, a) for a in (pile.profiles[n].claim.article for n in group.members)}
    return max(scores[n] for n in group.members) + _SOURCES * math.log(len(sources))


class _Pools:
    """For each day, the words of claims that name it, and of the openings of its articles and of the next day's."""

    def __init__(self, pile: Pile, articles: Sequence[Article], published: Mapping[str, int]) -> None:
        self.told: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        self.fresh: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        seen: set[tuple[int, frozenset[str]]] = set()
        for profile in pile.profiles:
            sentence = profile.low, frozenset(profile.terms)
            if profile.low == profile.high and is_explicit(profile.claim) and sentence not in seen:
                seen.add(sentence)
                _pour(flatten(profile.terms), self.told[profile.low])
        for article in sorted(articles, key=lambda article: article.id):
            day = published.get(article.id)
            if day is not None:
                words = flatten(pile.weigh(content(opening(article))))
                _pour(words, self.fresh[day])
                _pour(words, self.fresh[day - 1], _DAY_AFTER)
        self.lengths = {id(pool): norm(pool) for pools in (self.told, self.fresh) for pool in pools.values()}

    def share(self, terms: Mapping[str, float], pool: Mapping[str, float] | None) -> float:
        """The cosine of a claim's words and a pool's."""
        if not pool:
            return 0.0
        both = sum(weight * pool[word] for word, weight in terms.items() if word in pool)
        return both / (norm(terms) * self.lengths[id(pool)]) if both else 0.0


def flatten(terms: Mapping[str, float]) -> dict[str, float]:
    """A vector in which rare words stand out only a little."""
    return {word: weight**_FLAT for word, weight in terms.items()}


def _pour(terms: Mapping[str, float], pool: dict[str, float], share: float = 1.0) -> None:
    for word, weight in terms.items():
        pool[word] += share * weight


def _claim_score(profile: Profile, pools: _Pools) -> float:
    words, claim = len(profile.terms), profile.claim
    score = _LENGTH * (min(1.0, words / _ENOUGH) - max(0.0, words / _TOO_MUCH - 1)) + _PLACE * min(1.0, claim.weight)
    score += _NAMES * min(2, len(profile.parties)) / 2 - _PERSONAL * bool(_VOICE.search(claim.quote))
    score -= _RAGGED * bool(_PAGE.search(claim.quote)) + _UNFINISHED * (claim.quote.rstrip()[-1:] not in _ENDS)
    score -= _FRAGMENT * claim.quote[:1].islower() + _TWO_IN_ONE * bool(_RUN_TOGETHER.search(claim.quote))
    if profile.low != profile.high:
        return score + _WIDE_DATE
    terms = flatten(profile.terms)
    told, fresh = pools.told.get(profile.low), pools.fresh.get(profile.low)
    return score + _TOLD_POOL * pools.share(terms, told) + _FRESH_POOL * pools.share(terms, fresh)
