"""Days that an article tells from its own day, and that others date, as reasons for when it was written.

In: articles of a small set. Out: for those without a day, a few days in which several of its sentences agree. Exists
because one “on Monday” may be any Monday, but where “on Monday” tells what another article puts on 12 August and “on
Thursday” what a third puts on 15 August, few days are left.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from timeline.claims.status import ASSERTED
from timeline.claims.undated import shortened
from timeline.claims.written.months import AGAIN
from timeline.claims.written.reason import Bound
from timeline.claims.written.shared import claims_of
from timeline.claims.written.trials import Reach, by_weekday, on_trial
from timeline.dates.when import Day, Step
from timeline.model import Article, Claim, Settings

_LEAST_WORDS = 2
"""Words that a clause has in common with what is told of a day."""
_WEIGHT = 0.8
"""Least weight of such a match: what the words in common weigh, times their share of the clause."""
_ENOUGH = 3.5
"""What the matches that agree must weigh together."""
_AHEAD = 1.5
"""How much more than in any other week."""
_DAYS = 2
"""Days that must agree: one may be another Monday on which something like it happened."""
_SAME = (4, 0.6, 0.42)
"""Words in common, and their share of the shorter and of the longer, from which two tell one thing: then its day is
enough. Measured on six sets of piles of news: 37 of 37."""
_WEEK = 6
_SLACK = 7
"""Days left on both sides: what looks like one event may be another like it in the days around."""
_WORD = re.compile(r"[A-Za-z]{4,}|\d[\d.,]*\d")
_NO_WORDS = frozenset(
    word[:6] for word in "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december said told after before there their which have been were that "
    "this with from also would will could they more than about into over yesterday today week last year month night "
    "morning evening afternoon noon dawn overnight people hundreds thousands million least when since first minutes "
    "hours some most according other early late".split()
)  # fmt: skip


class Asked(msgspec.Struct, frozen=True):
    """A clause that counts its day from the article's own."""

    at: int
    """Where its words for when stand."""
    saw: str
    words: frozenset[str]
    reaches: tuple[Reach, ...]
    """How far back it reaches, by the weekday of the article's day."""

    def allows(self, day: Day) -> list[Day]:
        """The days on which it would tell so of `day`."""
        near = (day.plus(away) for away in range(-_FARTHEST, _FARTHEST + 1))
        return [one for one in near if self._tells(one, day)]

    def _tells(self, written: Day, day: Day) -> bool:
        first, last = self.reaches[written.weekday]
        return first <= day.ordinal - written.ordinal <= last


_FARTHEST = 40
"""Days from its own that an article counts so."""


class Told(msgspec.Struct, frozen=True):
    """What an article tells of a day."""

    article: str
    day: Day
    quote: str
    words: frozenset[str]


class Match(msgspec.Struct, frozen=True):
    """A clause and the day of which others tell the same."""

    asked: Asked
    day: Day
    weight: float
    told: Told
    """What is told of that day and has most in common with it."""

    def is_same(self) -> bool:
        """Whether the two clauses say little else."""
        least, shorter, longer = _SAME
        for theirs in (self.told.words, _words(self.told.quote)):
            count, sizes = len(self.asked.words & theirs), (len(self.asked.words), len(theirs))
            if count >= max(least, shorter * min(sizes), longer * max(sizes)):
                return True
        return False


def asked_days(article: Article, settings: Settings) -> tuple[Asked, ...]:
    """The clauses of an article without a day that another may date; none of a person who tells of himself."""
    if _NARRATOR.search(_QUOTED.sub("", article.text)):
        return ()
    reaches = by_weekday(article, settings)
    made: list[Asked] = []
    for claim in claims_of(on_trial(article), settings) if reaches else ():
        where = (claim.expression.start, claim.expression.end) if claim.expression else (0, 0)
        again = AGAIN.search(article.text, claim.sentence.start, claim.sentence.end)
        if where in reaches and not claim.mention and not again:
            saw = article.text[where[0] : where[1]]
            made.append(Asked(where[0], saw, _words(claim.quote), reaches[where]))
    return tuple(made)


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")
_NARRATOR = re.compile(r"\bI\b(?:['’](?:ve|d|m|ll))? (?!\.)[a-z]")
"""“I left the country”: his Tuesday is one of his story, not of the day on which he tells it."""


def told_days(article: Article, settings: Settings) -> list[Told]:
    """What an article that says its day tells of each day, as past or as planned."""
    return [
        Told(article.id, one.when.earliest, one.quote, _words(_sentence(article, one)))
        for one in claims_of(article, settings)
        if one.expression and one.when.is_day and one.when.earliest is not None and not one.mention and _is_told(one)
    ]


def _is_told(claim: Claim) -> bool:
    return claim.status in ASSERTED or claim.status == "planned"


def _sentence(article: Article, claim: Claim) -> str:
    return article.text[claim.sentence.start : claim.sentence.end]


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(word[:6].lower() for word in _WORD.findall(text)) - _NO_WORDS


def by_agreement(asked: Sequence[Asked], told: Sequence[Told]) -> Iterator[Bound]:
    """The few days on which several sentences would tell so of what others date; none where no week stands out."""
    votes: dict[Day, dict[int, Match]] = defaultdict(dict)
    for match in _matches(asked, told):
        for day in match.asked.allows(match.day):
            had = votes[day].get(match.asked.at)
            if had is None or match.weight > had.weight:
                votes[day][match.asked.at] = match
    weights = {day: sum(match.weight for match in each.values()) for day, each in votes.items()}
    if not weights:
        return
    best = max(weights, key=lambda day: (weights[day], -day.ordinal))
    elsewhere = max((weights[day] for day in weights if abs(day.ordinal - best.ordinal) > _WEEK), default=0.0)
    enough = weights[best] >= max(_ENOUGH, _AHEAD * elsewhere)
    matches = sorted(votes[best].values(), key=lambda match: -match.weight)
    if enough and (len({match.day for match in matches}) >= _DAYS or any(match.is_same() for match in matches)):
        yield _bound(best, matches)


def _matches(asked: Sequence[Asked], told: Sequence[Told]) -> Iterator[Match]:
    """For each clause the days of which others tell in its words; words told of few days weigh more."""
    days: dict[Day, list[Told]] = defaultdict(list)
    for one in told:
        days[one.day].append(one)
    words = {day: frozenset(word for one in each for word in one.words) for day, each in sorted(days.items())}
    weigh = _weights([clause.words for clause in asked], list(words.values()))
    for clause in asked:
        for day, theirs in words.items():
            common = clause.words & theirs
            weight = _sum(weigh, common) ** 2 / _sum(weigh, clause.words) if len(common) >= _LEAST_WORDS else 0.0
            if weight >= _WEIGHT:
                yield Match(clause, day, weight, max(days[day], key=lambda one: _sum(weigh, one.words & common)))


def _weights(asked: Sequence[frozenset[str]], days: Sequence[frozenset[str]]) -> dict[str, float]:
    spread = Counter(word for words in days for word in words)
    used = {word for words in (*asked, *days) for word in words}
    return {word: math.log((len(days) + 1) / max(1, spread[word])) + 0.1 for word in used}


def _sum(weigh: Mapping[str, float], words: frozenset[str]) -> float:
    return sum(weigh[word] for word in sorted(words))


def _bound(best: Day, matches: Sequence[Match]) -> Bound:
    low, high = best.plus(-_FARTHEST), best.plus(_FARTHEST)
    for match in matches:
        days = match.asked.allows(match.day)
        low, high = max(low, days[0]), min(high, days[-1])
    low, high = min(low, best).plus(-_SLACK), max(high, best).plus(_SLACK)
    parts = [_told_there(match) for match in matches[:2]]
    can = "it can" if len(parts) == 1 else "both can"
    because = f"{', and '.join(parts)}: {can} only be in these days, with {_SLACK} left on both sides."
    step = Step("days that other articles date agree", matches[0].asked.saw, f"{low}..{high}", because)
    return Bound(low, high, step, tuple(dict.fromkeys(match.told.article for match in matches)))


def _told_there(match: Match) -> str:
    there = f"“{match.told.article}” dates {match.day} (“{shortened(match.told.quote)}”)"
    return f"{there} what is told here of “{match.asked.saw}”"
