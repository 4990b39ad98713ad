"""What matters: how important each entry is, and which of its claims stands for it.

In: a pile in groups, and the articles. Out: a figure for each group, comparable within a project, and its claims best
first. Exists so that the first screen of a chronology of hundreds of articles is what an editor would choose.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.dates import When
from timeline.entries.group import Group
from timeline.entries.words import Pile, Profile, content, cosine
from timeline.model import Article


def day_strength(
    pile: Sequence[Profile], published: Mapping[str, int], source_of: Mapping[str, str]
) -> dict[int, float]:
    """How much a project's articles speak of each day."""
    mentions: dict[int, int] = defaultdict(int)
    articles: dict[int, set[str]] = defaultdict(set)
    for profile in pile:
        if profile.low == profile.high:
            mentions[profile.low] += 1
            articles[profile.low].add(source_of.get(profile.claim.article, profile.claim.article))
    fresh: dict[int, int] = defaultdict(int)
    for day in published.values():
        fresh[day] += 1
        fresh[day - 1] += 1
    return {
        day: math.log1p(count) + math.log1p(len(articles[day])) + 0.5 * math.log1p(fresh[day])
        for day, count in mentions.items()
    }


def claim_scores(pile: Pile, articles: Sequence[Article], published: Mapping[str, int]) -> list[float]:
    """How well each claim stands for its date: by place, detail, and what it shares with its day's articles."""
    pools = _pools(pile, articles, published)
    return [_claim_score(profile, pools) for profile in pile.profiles]


def order_claims(members: Sequence[int], pile: Pile, scores: Sequence[float]) -> list[int]:
    """Best first; each next one the best that does not say again what stands before it."""
    left = sorted(members, key=lambda n: (-scores[n], n))
    chosen: list[int] = []
    likest = dict.fromkeys(left, 0.0)
    while left:
        best = max(left, key=lambda n: (scores[n] - _REPEATS_COST * likest[n], -n))
        left.remove(best)
        chosen.append(best)
        if len(chosen) > _ORDERED:
            return chosen + left
        for n in left:
            likest[n] = max(likest[n], cosine(pile.profiles[n].terms, pile.profiles[best].terms))
    return chosen


def weigh_groups(
    groups: Sequence[Group],
    whens: Sequence[When],
    pile: Pile,
    scores: Sequence[float],
    days: Mapping[int, float],
    source_of: Mapping[str, str],
) -> list[float]:
    """A figure for each group: how strong its day is, times its share of it; a day's strongest group has all of it."""
    own = [_own_weight(group, pile, scores, source_of) for group in groups]
    best: dict[int, float] = defaultdict(lambda: 1e-6)
    for when, weight in zip(whens, own, strict=True):
        if when.is_day:
            best[_low(when)] = max(best[_low(when)], weight)
    return [
        days.get(_low(when), 0.0) * (0.4 + 0.6 * weight / best[_low(when)]) if when.is_day else weight
        for when, weight in zip(whens, own, strict=True)
    ]


_REPEATS_COST = 0.6
_ORDERED = 30
"""Claims of an entry that are put in order with care; the rest follow by their own score."""
_OPENING = 600
"""Characters of an article that are its opening."""


def _low(when: When) -> int:
    return when.earliest.ordinal if when.earliest else 0


def _own_weight(group: Group, pile: Pile, scores: Sequence[float], source_of: Mapping[str, str]) -> float:
    sources = {source_of.get(a, a) for a in (pile.profiles[n].claim.article for n in group.members)}
    return max(scores[n] for n in group.members) + 0.5 * math.log(len(sources)) + 0.2 * math.log(len(group.members))


def _pools(pile: Pile, articles: Sequence[Article], published: Mapping[str, int]) -> dict[int, dict[str, float]]:
    """For each day, the words of the claims dated to it and of the openings of articles of it and of the next day."""
    pools: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for profile in pile.profiles:
        if profile.low == profile.high:
            for word, weight in profile.terms.items():
                pools[profile.low][word] += weight
    for article in sorted(articles, key=lambda article: article.id):
        day = published.get(article.id)
        if day is None:
            continue
        for word, weight in pile.weigh(content(article.text[:_OPENING])).items():
            for near in (day, day - 1):
                if near in pools:
                    pools[near][word] += weight
    return pools


def _claim_score(profile: Profile, pools: Mapping[int, dict[str, float]]) -> float:
    central = cosine(profile.terms, pools[profile.low]) if profile.low == profile.high else 0.3
    words = len(profile.terms)
    length = min(1.0, words / 8) - max(0.0, (words - 25) / 40)
    return central + 0.3 * length + 0.2 * min(1.0, profile.claim.weight)
