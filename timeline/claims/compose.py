"""From a dated event to a `Claim`: its words, names, kind, heading and weight.

In: the event, the sentence as read, the article. Out: the claim. Exists so that what a claim looks like is decided in
one place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from timeline.claims.attribution import Speaker
from timeline.claims.before import NOBODY_BEFORE, Before
from timeline.claims.candidates import tells_too_little
from timeline.claims.events import Dated
from timeline.claims.ids import Namer
from timeline.claims.kinds import kind_of
from timeline.claims.names import Names, names_in
from timeline.claims.nouns import heading_of
from timeline.claims.parse import Reading
from timeline.claims.spans import hangs_on, span_of
from timeline.claims.titling import title_of
from timeline.model import Article, Claim, Settings


class Frame(msgspec.Struct, frozen=True):
    """What the claims of one article need to know beside their events."""

    article: Article
    settings: Settings
    namer: Namer
    total: int
    """How many sentences the article has."""
    names: Names
    """What it tells of the names in it."""


def compose(
    one: Dated,
    others: Sequence[Dated],
    reading: Reading,
    speaks: Speaker,
    index: int,
    frame: Frame,
    before: Before = NOBODY_BEFORE,
) -> Claim:
    """The claim of one event; `others` are all events of its sentence, `index` the place of the sentence, `before`
    whom the sentence before was about."""
    if one.noun is not None and one.expression is not None:
        start, end = one.noun.start, one.noun.end
        title, mark = heading_of(reading, one.noun, one.expression), _NOUN_MARK
    else:
        start, end = span_of(one, others, reading)
        title, mark = title_of(one, reading, start, end, speaks, before)
    quote = reading.text[start:end]
    people, places = names_in(quote, frame.settings, frame.names)
    whole = reading.text[reading.span.start : reading.span.end]
    said = one.status == "said" and one.whole
    return Claim(
        id=frame.namer.name(whole, reading.span.start, one.start - reading.span.start),
        article=frame.article.id,
        start=start,
        end=end,
        quote=quote,
        sentence=reading.span,
        when=one.when,
        basis=one.basis,
        trail=one.trail,
        expression=one.expression,
        attribution=speaks.words if speaks.words and (said or _is_told(one, reading, speaks)) else "",
        status=one.status,
        kind=_kind(one, reading, start, end, title, said),
        people=people,
        places=places,
        heading=title,
        leans_on=one.leans_on,
        mention=one.names or tells_too_little(one, reading, end),
        by_noun=one.noun is not None,
        weight=_weight(one, mark, index, frame.total, len(people) + len(places), quote),
    )


_NOUN_MARK = 0.3
"""The mark of a heading without a verb."""


def _kind(one: Dated, reading: Reading, start: int, end: int, title: str, said: bool) -> str:
    """What the heading speaks for; where it names nothing, the whole clause."""
    verb = reading.verb(one.group)
    head = verb.head if verb and not one.nominal else ""
    words = [word.low for word in reading.words if start <= word.start < end]
    return kind_of(re.findall(r"[\w-]+", title.lower()), head, said) or kind_of(words, head, said)


def _is_told(one: Dated, reading: Reading, speaks: Speaker) -> bool:
    """Whether the speaker of the sentence tells this clause, and not another beside it."""
    if speaks.clause >= 0 and reading.clauses[speaks.clause].role == "teller":
        return not (reading.clauses[one.group].role == "relative" and one.group > speaks.clause)
    if speaks.clause < 0:
        return True
    told = reading.groups[speaks.clause]
    return one.group != told and (hangs_on(reading, one.group, told) or one.group > told)


def _weight(one: Dated, mark: float, index: int, total: int, names: int, quote: str) -> float:
    place = 1.0 / (1.0 + 0.25 * index)
    detail = min(names, 4) / 4 * 0.6 + 0.4 * any(c.isdigit() for c in quote)
    kind = 0.5 if one.status == "said" else 1.0
    own = 1.0 if one.expression is not None else 0.4
    return round(0.45 * mark + 0.2 * place + 0.15 * own + 0.12 * detail + 0.08 * kind, 4)
