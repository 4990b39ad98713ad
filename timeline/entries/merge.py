"""From the claims of all articles to the entries of one chronology.

In: claims, articles, settings, and what an editor said of pairs. Out: entries in time, each with its date, title,
weight and reasons. Exists so that a thing told by five articles stands once, with all five under it. Pure: the order
in which claims and articles arrive changes nothing.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from timeline.dates import Step
from timeline.entries.copies import find_copies
from timeline.entries.days import strengths
from timeline.entries.disagreements import (
    figures_that_differ,
    hours_that_differ,
    names_that_differ,
    places_that_differ,
    published_days,
)
from timeline.entries.group import Group, Pair, group
from timeline.entries.importance import weigh_groups
from timeline.entries.measures import measures_that_differ
from timeline.entries.mentions import without_mentions
from timeline.entries.parties import parties_that_differ, targets_that_differ
from timeline.entries.reprints import find_bare_sayings, find_reprints
from timeline.entries.same import judge
from timeline.entries.settle import Settled, settle
from timeline.entries.standing import claim_scores, order_claims
from timeline.entries.titles import choose_title
from timeline.entries.twice import days_that_differ, may_be_one, told_of_two_dates
from timeline.entries.why import why_two
from timeline.entries.words import Pile, Profile, pile_up
from timeline.model import Article, Claim, Disagreement, Entry, Settings, Status

T = TypeVar("T")

_NEVER = 10**9
"""After every day; stands for an article of unknown day."""
TOLD: frozenset[Status] = frozenset({"happened", "ongoing", "said"})
"""What may stand in a chronology; the rest is read and kept apart."""


def make_entries(
    claims: Sequence[Claim],
    articles: Sequence[Article],
    settings: Settings,
    must: Collection[Pair] = (),
    cannot: Collection[Pair] = (),
) -> tuple[Entry, ...]:
    """The entries of a chronology, in time; those outside the settings' span are marked as background.

    `must` and `cannot` are pairs of claim ids that a person joined or set apart; they win over every rule here.
    """
    ordered = sorted(claims, key=lambda claim: (claim.article, claim.start, claim.end, claim.id))
    published = published_days(articles)
    pile = pile_up([claim for claim in ordered if claim.status in TOLD], settings, published)
    source_of = find_copies(articles)
    reprints = find_bare_sayings(pile.profiles) | find_reprints(pile.profiles, published)
    pairs = may_be_one(pile.profiles, published)
    one_thing = told_of_two_dates(pile.profiles, pairs)
    groups = without_mentions(group(pile, must, cannot, reprints, one_thing), pile, source_of)
    twice = days_that_differ(pile.profiles, pairs)
    texts = {article.id: article.text for article in articles}
    settled = [settle(_own_days(g, pile, reprints), source_of, published) for g in groups]
    scores = claim_scores(pile, articles, published, source_of)
    whens = [s.when for s in settled]
    strength = strengths(groups, whens, pile, published, source_of)
    weights = weigh_groups(groups, whens, pile, scores, strength, source_of)
    orders = [order_claims(g.members, pile, scores, s.when) for g, s in zip(groups, settled, strict=True)]
    entries = [
        _entry(pile, g, s, order, weight, settings, source_of, published, twice, texts)
        for g, s, order, weight in zip(groups, settled, orders, weights, strict=True)
    ]
    return tuple(sorted(entries, key=lambda entry: (entry.when.key, -entry.importance, entry.id)))


def _own_days(members: Group, pile: Pile, reprints: Mapping[int, int]) -> list[Claim]:
    """The claims whose words for the day are their own: not taken over from an earlier article, no mention."""
    own = [pile.profiles[n].claim for n in members.members if reprints.get(n) not in members.members]
    return [claim for claim in own if not claim.mention] or own


def why_together(a: Claim, b: Claim, entry: Entry) -> tuple[Step, ...]:
    """Why two claims are one entry: the reasons of the entry that name either of them, else all of them."""
    named = tuple(step for step in entry.because if a.id in step.saw or b.id in step.saw)
    return named or entry.because


def why_apart(
    a: Claim,
    b: Claim,
    settings: Settings,
    claims: Sequence[Claim] = (),
    beside: tuple[Sequence[Claim], Sequence[Claim]] = ((), ()),
) -> tuple[Step, ...]:
    """Why two claims are not one entry; `claims`, all of the project, tell how rare their words are.

    `beside`: the claims that stand with the one, and with the other, in their entries.
    """
    if a.mention or b.mention:
        because = "One of them only speaks of something that has this date, and not of what the other tells."
        return (Step("a mention", f"{a.id} and {b.id}", "two entries", because),)
    pile = pile_up([*claims, a, b], settings)
    one, other = pile.profiles[-2:]
    verdict = judge(one, other)
    if not verdict.together:
        return (why_two(one, other, verdict),)
    of = {profile.claim.id: profile for profile in pile.profiles}
    ours, theirs = ([of[claim.id] for claim in told if claim.id in of] for told in beside)
    return (_kept_apart(a, b, [of[a.id], *ours], [of[b.id], *theirs]),)


def _kept_apart(a: Claim, b: Claim, ours: Sequence[Profile], theirs: Sequence[Profile]) -> Step:
    """Which of the claims beside them keep two claims apart that would be one thing by themselves."""
    rule, ids = "kept apart by their neighbours", f"{a.id} and {b.id}"
    for one, other in itertools.product(ours, theirs):
        verdict = judge(one, other)
        if verdict.forbidden and not (one.claim.mention or other.claim.mention):
            with_them = f"{one.claim.id} and {other.claim.id}"
            because = (
                f"Alone they would fit, but of the claims they stand with, {with_them} do not: {verdict.forbidden}"
            )
            return Step(rule, ids, "two entries", because)
    because = (
        "Alone they would fit; the claims that each stands with have too little in common, or a person parted them."
    )
    return Step(rule, ids, "two entries", because)


def _entry(
    pile: Pile,
    members: Group,
    settled: Settled,
    order: Sequence[int],
    weight: float,
    settings: Settings,
    source_of: Mapping[str, str],
    published: Mapping[str, int],
    twice: Mapping[str, Sequence[Disagreement]],
    texts: Mapping[str, str],
) -> Entry:
    profiles = [pile.profiles[n] for n in members.members]
    tellers = [profile for profile in profiles if not profile.claim.mention] or profiles
    claims = tuple(pile.profiles[n].claim for n in order)
    return Entry(
        id=_first(tellers, published),
        title=choose_title(claims),
        when=settled.when,
        basis=settled.basis,
        claims=claims,
        kind=_most_told(claim.kind for claim in claims),
        people=_in_order(name for claim in claims for name in claim.people),
        places=_in_order(name for claim in claims for name in claim.places),
        importance=round(weight, 4),
        background=_is_background(settled, settings),
        disagreements=(
            *settled.disagreements,
            *_each_once(other for claim in claims for other in twice.get(claim.id, ()) if not _within(other, claims)),
            *(_at_odds(tellers, settings, published, texts) if len(tellers) > 1 else ()),
        ),
        because=(*members.because, *_copies(profiles, source_of), *settled.because),
        decided=tuple(sorted({index for claim in claims for index in claim.decided})),
    )


def _at_odds(
    tellers: Sequence[Profile], settings: Settings, published: Mapping[str, int], texts: Mapping[str, str]
) -> Iterator[Disagreement]:
    """What the claims of one entry say that cannot all be true, days apart."""
    yield from figures_that_differ(tellers, published)
    yield from names_that_differ(tellers)
    yield from places_that_differ(tellers, settings.places, texts)
    yield from parties_that_differ(tellers)
    yield from targets_that_differ(tellers)
    yield from hours_that_differ(tellers)
    yield from measures_that_differ(tellers)


def _first(profiles: Sequence[Profile], published: Mapping[str, int]) -> str:
    """The id of the claim that was printed first: what a later article adds does not move an entry's address."""
    told = [profile.claim for profile in profiles]
    return min(told, key=lambda c: (published.get(c.article, _NEVER), c.article, c.start, c.end, c.id)).id


def _is_background(settled: Settled, settings: Settings) -> bool:
    """Whether an entry lies wholly outside the chronology's own span; an open side is told by its other one."""
    since = settings.since.earliest if settings.since else None
    until = settings.until.latest if settings.until else None
    first = settled.when.earliest or settled.when.latest
    last = settled.when.latest or settled.when.earliest
    return bool((since and last and last < since) or (until and first and first > until))


def _copies(profiles: Sequence[Profile], source_of: Mapping[str, str]) -> tuple[Step, ...]:
    """That some of the articles are copies of one story, and so one source."""
    told = sorted({profile.claim.article for profile in profiles})
    by_source: dict[str, list[str]] = {}
    for article in told:
        by_source.setdefault(source_of.get(article, article), []).append(article)
    return tuple(
        Step(
            "copies of one story",
            ", ".join(copies),
            "one source",
            "These articles print one text and count as one source.",
        )
        for _, copies in sorted(by_source.items())
        if len(copies) > 1
    )


def _most_told(words: Iterable[str]) -> str:
    told = [word for word in words if word]
    told = [word for word in told if word != "statement"] or told
    return max(told, key=lambda word: (told.count(word), -told.index(word)), default="")


def _within(disagreement: Disagreement, claims: Sequence[Claim]) -> bool:
    """Whether both its sides are among these claims, where the settled date already tells of it."""
    return {saying.claim for saying in disagreement.says} <= {claim.id for claim in claims}


def _each_once(disagreements: Iterable[Disagreement]) -> tuple[Disagreement, ...]:
    """The first of those that give the same values: two claims of an entry need not disagree with a third one twice."""
    first = {(found.kind, tuple(saying.value for saying in found.says)): found for found in reversed([*disagreements])}
    return tuple(reversed(first.values()))


def _in_order(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
