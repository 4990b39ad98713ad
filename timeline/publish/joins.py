"""Why the claims of an entry are one, for readers: whose words were joined with whose, and for what reason.

In: an entry and views. Out: `Joining`s, one for each claim that others were joined with. Steps name claims by their
ids; here each is named by its source and its first words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from timeline.dates.when import Step
from timeline.model import Claim, Entry
from timeline.publish import links
from timeline.publish.excerpts import opened
from timeline.publish.trails import StepView
from timeline.publish.views import Views

_OPENING_WORDS = 9
_JOINED = "one entry"
"""What a step gives that makes two claims one entry."""


class Told(msgspec.Struct, frozen=True):
    """A claim named in passing: whose words, which, and where on the page they stand."""

    source: str
    words: str
    anchor: str


class Joined(msgspec.Struct, frozen=True):
    """Claims joined for one reason."""

    told: tuple[Told, ...]
    because: str


class Joining(msgspec.Struct, frozen=True):
    """A claim, and all that was joined with it."""

    hub: Told
    rows: tuple[Joined, ...]


def why_one(entry: Entry, views: Views) -> tuple[Joining, ...]:
    """Every join of the entry's claims, gathered around the claims that most of them share."""
    claims = {claim.id: claim for claim in entry.claims}
    left = [(pair, step) for step in entry.because if (pair := _pair(step, claims))]
    found = []
    while left:
        hub = _busiest(left, claims)
        mine = [(_other(pair, hub), step) for pair, step in left if hub in pair]
        left = [(pair, step) for pair, step in left if hub not in pair]
        found.append(Joining(_told(claims[hub], views), tuple(_rows(mine, claims, views))))
    return tuple(found)


def settled(entry: Entry, views: Views) -> tuple[StepView, ...]:
    """What else was decided of the entry: which of several dates it has, what was kept apart."""
    claims = {claim.id: claim for claim in entry.claims}
    return views.merging(step for step in entry.because if not _pair(step, claims))


def _pair(step: Step, claims: Mapping[str, Claim]) -> tuple[str, str] | None:
    one, _, other = step.saw.partition(" and ")
    return (one, other) if step.gave == _JOINED and one in claims and other in claims else None


def _busiest(left: Sequence[tuple[tuple[str, str], Step]], claims: Mapping[str, Claim]) -> str:
    counts = Counter(id for pair, _ in left for id in pair)
    return max(claims, key=lambda id: counts[id])


def _other(pair: tuple[str, str], hub: str) -> str:
    return pair[1] if pair[0] == hub else pair[0]


def _rows(mine: Sequence[tuple[str, Step]], claims: Mapping[str, Claim], views: Views) -> Iterator[Joined]:
    by_reason: dict[str, list[Told]] = {}
    for id, step in mine:
        by_reason.setdefault(_reason(step, views), []).append(_told(claims[id], views))
    for because, told in by_reason.items():
        yield Joined(tuple(told), because)


def _reason(step: Step, views: Views) -> str:
    """An editor's reason in the editor's words; a rule's as it stands."""
    decision = views.join_of.get(step.saw)
    if decision is None:
        return views.words.readable(step.because)
    who = views.words.say("joined_by", who=decision.by or views.words.say("an_editor"))
    return f"{who} {views.reason(decision)}".rstrip()


def _told(claim: Claim, views: Views) -> Told:
    article = views.articles.get(claim.article)
    label = views.source(article).label if article else ""
    return Told(label, opened(claim.quote.strip(" \n“”\"‘’'"), _OPENING_WORDS), links.slug(claim.id))
