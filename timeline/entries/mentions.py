"""Claims whose date only names something they speak of: "an appeal for the survivors of Tuesday's quake".

In: the groups of a pile. Out: the groups that tell something. Exists because such a claim shows that a day is spoken
of, and counts for the day's weight, but tells nothing of it; only what several sources speak of and none tells is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.entries.group import Group
from timeline.entries.happenings import events_named
from timeline.entries.kinds import deeds
from timeline.entries.words import Pile, Profile

_SHARED = 0.5
"""How rare, together, the words must be that a mention shares with a claim of no named event."""
_SHARED_OF_ONE = 1.0
"""The same where both name one person: "the murder of Rik Holt" is that he was stabbed, in whatever words."""
_ENOUGH = 3
"""Sources whose mentions alone make an entry, where nobody tells what they speak of."""


def without_mentions(groups: Sequence[Group], pile: Pile, source_of: Mapping[str, str]) -> tuple[Group, ...]:
    """The groups that tell something, and those of mentions of what nobody tells, where enough sources speak of it."""
    told: list[Group] = []
    spoken_of: list[int] = []
    for group in groups:
        if all(_only_mentions(pile.profiles[n]) for n in group.members):
            spoken_of += group.members
        else:
            told.append(group)
    of_date = _by_date(told, pile)
    untold: dict[tuple[int, int, str], list[int]] = defaultdict(list)
    for n in spoken_of:
        profile = pile.profiles[n]
        dates = profile.low, profile.high
        places = of_date.get(dates, ()) if not _names_a_stretch(profile) else _within(dates, of_date)
        beside = (pile.profiles[m] for place in places for m in told[place].members)
        beside = (other for other in beside if not profile.claim.by_noun or other.claim.when.shape != "since")
        if not any(_speaks_of(profile, other) or _is_told_near(profile, other) for other in beside):
            untold[(*dates, min(_subjects(profile), default=""))].append(n)
    return (*told, *(Group(tuple(ns), ()) for ns in untold.values() if _may_stand(ns, pile, source_of)))


def _only_mentions(profile: Profile) -> bool:
    return profile.claim.mention and not profile.claim.decided


def _by_date(groups: Sequence[Group], pile: Pile) -> Mapping[tuple[int, int], list[int]]:
    """First and last day → places of the groups that have a claim of that date."""
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        for dates in sorted({(pile.profiles[n].low, pile.profiles[n].high) for n in group.members}):
            found[dates].append(place)
    return found


def _speaks_of(mention: Profile, told: Profile) -> bool:
    shared = sum(weight for word, weight in mention.terms.items() if word in told.terms)
    if mention.persons & told.persons and shared >= _SHARED_OF_ONE:
        return True
    if subjects := _subjects(mention):
        return bool(subjects & _subjects(told))
    return shared >= _SHARED and mention.claim.kind == told.claim.kind


def _subjects(profile: Profile) -> frozenset[str]:
    """The events a claim names, else the kinds of deed it tells of."""
    return events_named(profile.claim) or deeds(profile)


def _names_a_stretch(mention: Profile) -> bool:
    """For “last week's quake”: the day of it may be told elsewhere."""
    return mention.claim.by_noun and mention.low < mention.high


def _within(dates: tuple[int, int], of_date: Mapping[tuple[int, int], list[int]]) -> list[int]:
    low, high = dates
    return [place for (first, last), places in of_date.items() if low <= first and last <= high for place in places]


def _is_told_near(mention: Profile, told: Profile) -> bool:
    """Whether the article that names an event by a noun tells something of its day, which may be that event."""
    same_day = (mention.low, mention.high) == (told.low, told.high)
    return mention.claim.by_noun and same_day and mention.claim.article == told.claim.article


def _may_stand(mentions: Sequence[int], pile: Pile, source_of: Mapping[str, str]) -> bool:
    """Whether what nobody tells is spoken of by enough, or named by a noun that tells what it was."""
    return any(pile.profiles[n].claim.by_noun for n in mentions) or _are_many(mentions, pile, source_of)


def _are_many(mentions: Sequence[int], pile: Pile, source_of: Mapping[str, str]) -> bool:
    articles = {pile.profiles[n].claim.article for n in mentions}
    return len({source_of.get(article, article) for article in articles}) >= _ENOUGH
