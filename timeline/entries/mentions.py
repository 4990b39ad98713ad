"""Claims whose date only names something they speak of: "an appeal for the survivors of Tuesday's quake".

In: the groups of a pile. Out: the groups without those claims as groups of their own; each stands last with what it
speaks of, where that is told. Exists because such a claim shows that the day is spoken of, and tells nothing of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from timeline.dates import Step
from timeline.entries.deeds import deeds
from timeline.entries.group import Group
from timeline.entries.happenings import events_named
from timeline.entries.words import Pile, Profile

_SHARED = 0.5
"""How rare, together, the words must be that a mention shares with a claim of no named event."""
_ENOUGH = 3
"""Sources whose mentions alone make an entry, where nobody tells what they speak of."""


def place_mentions(groups: Sequence[Group], pile: Pile, source_of: Mapping[str, str]) -> tuple[Group, ...]:
    """The groups that tell something, with the mentions of it; what nobody tells and few mention is left out."""
    told = [group for group in groups if not all(_only_mentions(pile.profiles[n]) for n in group.members)]
    loose = [n for group in groups if group not in told for n in group.members]
    hosts: dict[int, list[int]] = defaultdict(list)
    homeless: dict[tuple[int, int, str], list[int]] = defaultdict(list)
    of_date = _by_date(told, pile)
    for n in loose:
        profile = pile.profiles[n]
        host = _host(profile, of_date.get((profile.low, profile.high), ()), told, pile)
        if host is not None:
            hosts[host].append(n)
        else:
            homeless[profile.low, profile.high, min(_subjects(profile), default="")].append(n)
    return (
        *(_with(group, hosts.get(place, ()), pile) for place, group in enumerate(told)),
        *(Group(tuple(ns), ()) for ns in homeless.values() if _are_many(ns, pile, source_of)),
    )


def _only_mentions(profile: Profile) -> bool:
    return profile.claim.mention and not profile.claim.decided


def _by_date(groups: Sequence[Group], pile: Pile) -> Mapping[tuple[int, int], list[int]]:
    """First and last day → places of the groups that have a claim of that date."""
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        for dates in sorted({(pile.profiles[n].low, pile.profiles[n].high) for n in group.members}):
            found[dates].append(place)
    return found


def _host(mention: Profile, places: Iterable[int], groups: Sequence[Group], pile: Pile) -> int | None:
    """The group of its date in which most claims tell what a mention speaks of."""
    votes = {place: sum(_speaks_of(mention, pile.profiles[n]) for n in groups[place].members) for place in places}
    best = max(sorted(votes), key=lambda place: votes[place], default=None)
    return best if best is not None and votes[best] else None


def _speaks_of(mention: Profile, told: Profile) -> bool:
    if subjects := _subjects(mention):
        return bool(subjects & _subjects(told))
    shared = sum(weight for word, weight in mention.terms.items() if word in told.terms)
    return shared >= _SHARED and mention.claim.kind == told.claim.kind


def _subjects(profile: Profile) -> frozenset[str]:
    """The events a claim names, else the kinds of deed it tells of."""
    return events_named(profile.claim) or deeds(profile)


def _with(group: Group, mentions: Sequence[int], pile: Pile) -> Group:
    first = pile.profiles[group.members[0]].claim.id
    steps = (Step("spoken of", f"{first} and {pile.profiles[n].claim.id}", "one entry", _SPOKEN_OF) for n in mentions)
    members = tuple(sorted((*group.members, *mentions)))
    return msgspec.structs.replace(group, members=members, because=(*group.because, *steps)) if mentions else group


_SPOKEN_OF = "The one only speaks of what the other tells: its date is that of the thing spoken of."


def _are_many(mentions: Sequence[int], pile: Pile, source_of: Mapping[str, str]) -> bool:
    articles = {pile.profiles[n].claim.article for n in mentions}
    return len({source_of.get(article, article) for article in articles}) >= _ENOUGH
