"""Claims that tell of one thing, put together.

In: a pile of claims, and what a person said of pairs of them. Out: groups, each with the reasons that made it. Exists
so that the best evidence is used first and a chain of half-likenesses never makes one entry of two things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from timeline.dates import Step
from timeline.entries.constraints import forbids
from timeline.entries.deeds import QUIET, deeds_within, tells_of_one_day
from timeline.entries.discourse import REACHES_FAR
from timeline.entries.happenings import great_events
from timeline.entries.pairs import find_pairs
from timeline.entries.same import Verdict, judge
from timeline.entries.sayings import SPEAKS_ON
from timeline.entries.speakers import speaker
from timeline.entries.why import why_one
from timeline.entries.words import Pile, Profile, is_explicit
from timeline.model import Claim

Pair = tuple[str, str]

_LINKS = 10
"""The best links of a claim that are kept."""
_LOOKED_AT = 6
"""Members of a group that a newcomer is held against."""
_PASSAGE = 5
"""Claims in a row that one article may spend on one thing."""
_AS_A_WHOLE = 0.8
"""Part of what a pair needs that two groups must reach, halfway between their best pair and their average one."""


class Group(msgspec.Struct, frozen=True):
    """Claims of one thing, by their places in the pile, in order, and why."""

    members: tuple[int, ...]
    because: tuple[Step, ...]


class _Link(msgspec.Struct, frozen=True):
    a: int
    b: int
    verdict: Verdict


def group(
    pile: Pile,
    must: Collection[Pair],
    cannot: Collection[Pair],
    reprints: Mapping[int, int],
    twice: Iterable[tuple[int, int, str]] = (),
) -> tuple[Group, ...]:
    """Each claim of the pile in one group; `must` and `cannot` name claims by id and win over everything else.

    `reprints` names, by place, claims that repeat an earlier one and bring no day of their own; `twice` those that tell
    one thing of two dates, and why: they are put together last.
    """
    groups = _Groups(pile, must, cannot, reprints)
    for a, b, why in twice:
        groups.join_dates(a, b, why)
    return groups.made()


class _Groups:
    def __init__(
        self, pile: Pile, must: Collection[Pair], cannot: Collection[Pair], reprints: Mapping[int, int]
    ) -> None:
        self.pile = pile.profiles
        index = {profile.claim.id: n for n, profile in enumerate(pile.profiles)}
        self.home = list(range(len(self.pile)))
        self.members = {n: [n] for n in self.home}
        self.steps: dict[int, list[Step]] = defaultdict(list)
        self.enemies = _known(cannot, index)
        for a, b in sorted(_known(must, index)):
            self._unite(a, b, Step("an editor joined them", f"{self._id(a)} and {self._id(b)}", "one entry", _JOINED))
        self.reprints = reprints
        for later, earlier in sorted(reprints.items()):
            if (min(later, earlier), max(later, earlier)) not in self.enemies:
                ids, one = f"{self._id(earlier)} and {self._id(later)}", self.pile[earlier].claim
                is_saying = (
                    self.pile[later].claim.sentence == one.sentence and self.pile[later].claim.article == one.article
                )
                rule, why = ("said, not done, then", _SAID) if is_saying else ("printed again", _REPRINTED)
                self._unite(earlier, later, Step(rule, ids, "one entry", why))
        for first, other, event in great_events(self.pile):
            if self._may_meet(self.members[self.home[first]], self.members[self.home[other]]):
                self._unite(first, other, self._of_one_event(first, other, event))
        for a, b, why in deeds_within(self.pile):
            verdict = judge(self.pile[a], self.pile[b])
            if not verdict.forbidden and self._may_meet(self.members[self.home[a]], self.members[self.home[b]]):
                told = msgspec.structs.replace(verdict, reason=verdict.reason or why)
                self._unite(a, b, why_one(self.pile[a], self.pile[b], told))
        left = [link for link in _links(pile) if not self._try(link)]
        for link in left:
            self._try(link)

    def join_dates(self, a: int, b: int, why: str) -> None:
        """Put together what holds one thing told of two dates, unless an article has both or something forbids it."""
        ours, theirs = self.members[self.home[a]], self.members[self.home[b]]
        told, also = ({self.pile[n].claim.article for n in members} for members in (ours, theirs))
        if told & also or self._are_enemies(ours, theirs) or forbids(self.pile[a], self.pile[b], counts=False):
            return
        self._unite(a, b, Step("one thing of two dates", f"{self._id(a)} and {self._id(b)}", "one entry", why))

    def made(self) -> tuple[Group, ...]:
        return tuple(Group(tuple(sorted(m)), tuple(self.steps[home])) for home, m in sorted(self.members.items()))

    def _id(self, n: int) -> str:
        return self.pile[n].claim.id

    def _of_one_event(self, first: int, other: int, event: str) -> Step:
        ids, day = f"{self._id(first)} and {self._id(other)}", self.pile[first].claim.when.earliest
        if is_explicit(self.pile[other].claim):
            because = f"Both tell of the {event} of {day}: that it happened, or its toll."
        else:
            because = f"Both tell of the {event}; one names its day, {day}, the other was printed soon after it."
        return Step("one great event", ids, "one entry", because)

    def _try(self, link: _Link) -> bool:
        """Put together what a link holds together, if both groups allow it; whether it is done, or never will be."""
        ours, theirs = self.members[self.home[link.a]], self.members[self.home[link.b]]
        if ours is theirs or not self._may_meet(ours, theirs):
            return True
        if self._is_quoted_by_itself(link.a, link.b):
            return False
        if not self._is_one_story(link, ours, theirs) and not self._alike(ours, theirs):
            return True
        self._unite(link.a, link.b, why_one(self.pile[link.a], self.pile[link.b], link.verdict))
        return True

    def _is_quoted_by_itself(self, a: int, b: int) -> bool:
        """Whether one is what somebody said of the other, and an article that tells nothing of the other has it too.

        What two articles quote stands by itself; else what the one only says beside it would be the other's as well.
        """
        first, second = sorted((a, b), key=lambda n: self.pile[n].claim.start)
        news, saying = self.pile[first].claim, self.pile[second].claim
        if news.article != saying.article or saying.status != "said" or _is_of(speaker(saying), news):
            return False
        return bool(self._told_by(second) - self._told_by(first))

    def _told_by(self, n: int) -> set[str]:
        """The articles of the group in which a claim is."""
        return {self.pile[other].claim.article for other in self.members[self.home[n]]}

    def _may_meet(self, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        """Whether the dates of two groups allow one entry: one named day, and no article tells it that came before."""
        if self._are_enemies(ours, theirs):
            return False
        own = [self.pile[n] for n in (*ours, *theirs) if n not in self.reprints]
        days = _explicit_days(own)
        return len(days) <= 1 and not any(p.high < day and not is_explicit(p.claim) for day in days for p in own)

    def _are_enemies(self, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        return bool(self.enemies) and any((min(a, b), max(a, b)) in self.enemies for a in ours for b in theirs)

    def _is_one_story(self, link: _Link, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        """Whether a few claims hang together without like words: one passage of an article, or what parties do once."""
        members = sorted((*ours, *theirs))
        still = max(self.pile[n].crowd for n in members) < QUIET
        speech = link.verdict.reason in SPEAKS_ON
        if not link.verdict.reason or (len(members) > (QUIET if still else _PASSAGE) and not speech):
            return False
        if any(judge(self.pile[a], self.pile[b]).forbidden for a in ours for b in theirs):
            return False
        articles = {self.pile[n].claim.article for n in members}
        return len(articles) > 1 or link.verdict.reason in REACHES_FAR or members[-1] - members[0] < _PASSAGE + 2

    def _alike(self, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        """Whether two groups are alike as a whole, so that no chain of neighbours joins what has nothing in common."""
        if len(ours) == 1 and len(theirs) == 1:
            return True
        told, also = ([n for n in m if self.reprints.get(n) not in m] for m in (ours, theirs))
        pairs = [(self.pile[a], self.pile[b]) for a in _spread(told) for b in _spread(also)]
        verdicts: list[Verdict] = []
        for a, b in pairs:
            verdicts.append(judge(a, b))
            if verdicts[-1].forbidden:
                return False
        once = tells_of_one_day(pairs)
        parts = [
            1.0 if pair in once else min(1.0, verdict.score / verdict.needed) for pair, verdict in enumerate(verdicts)
        ]
        return (max(parts) + sum(parts) / len(parts)) / 2 >= _AS_A_WHOLE

    def _unite(self, a: int, b: int, step: Step) -> None:
        keep, gone = sorted((self.home[a], self.home[b]))
        if keep == gone:
            return
        for n in self.members[gone]:
            self.home[n] = keep
        self.members[keep] += self.members.pop(gone)
        self.steps[keep] += [*self.steps.pop(gone, []), step]


_SAID = "The one says only that somebody told the other; its date is the date of the telling."
_REPRINTED = (
    "The later article prints the earlier one's sentence again; its words for the day mean the earlier one's day."
)
_JOINED = "A person said in the curation file that these are one thing."


def _links(pile: Pile) -> list[_Link]:
    """Pairs that are one thing taken by themselves, the surest first; only the best few of each claim."""
    best: dict[int, list[_Link]] = defaultdict(list)
    for a, b in find_pairs(pile):
        if pile.profiles[a].claim.mention or pile.profiles[b].claim.mention:
            continue
        verdict = judge(pile.profiles[a], pile.profiles[b])
        if verdict.together:
            for n in (a, b):
                best[n].append(_Link(a, b, verdict))
                if len(best[n]) > 4 * _LINKS:
                    best[n] = sorted(best[n], key=_surest)[:_LINKS]
    kept = {(link.a, link.b): link for links in best.values() for link in sorted(links, key=_surest)[:_LINKS]}
    return sorted(kept.values(), key=_surest)


def _surest(link: _Link) -> tuple[float, int, int]:
    return -round(link.verdict.score - link.verdict.needed, 9), link.a, link.b


def _is_of(who: str, claim: Claim) -> bool:
    """Whether a claim is what this person said, or names the person."""
    return bool(who) and (who == speaker(claim) or bool(re.search(rf"\b{re.escape(who)}\b", claim.quote)))


def _known(pairs: Collection[Pair], index: dict[str, int]) -> set[tuple[int, int]]:
    found = ((index[a], index[b]) for a, b in pairs if a in index and b in index and a != b)
    return {(min(pair), max(pair)) for pair in found}


def _explicit_days(profiles: Iterable[Profile]) -> set[int]:
    return {profile.low for profile in profiles if profile.low == profile.high and is_explicit(profile.claim)}


def _spread(members: Sequence[int]) -> Sequence[int]:
    """A few members, evenly from first to last."""
    ordered = sorted(members)
    if len(ordered) <= _LOOKED_AT:
        return ordered
    return [ordered[n * (len(ordered) - 1) // (_LOOKED_AT - 1)] for n in range(_LOOKED_AT)]
