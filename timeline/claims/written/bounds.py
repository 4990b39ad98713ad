"""Bounds for articles that do not say when they were written.

In: articles, some with their day. Out: the others with an interval that holds it, where something bounds it, with
every reason: dates told as past or as plans, how long a war has lasted that another article dates, the same words in an
article whose day is known. Only what must hold narrows; where reasons contradict each other the later is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from timeline.claims.sentences import LONGEST, split
from timeline.claims.written.alike import by_others, same_words
from timeline.claims.written.lengths import by_length, starts
from timeline.claims.written.months import Partial, narrow
from timeline.claims.written.own import own_bounds, partials
from timeline.claims.written.pile import by_neighbours, is_open
from timeline.claims.written.reason import Bound, Text, width
from timeline.claims.written.shared import MOST, Asked, Known, asked_events, known_events, reasons
from timeline.claims.written.years import by_month, by_year, events
from timeline.dates.when import Day, Step, Unit, When
from timeline.model import Article, Settings

_ROUNDS = 4
"""An article bounded in one round may bound another in the next; there is no need for more, and it must end."""
_FAR = 15000
"""Code points: what stands farther down a page is too often of its readers, who come later than the article."""


def bound(articles: tuple[Article, ...], settings: Settings) -> tuple[Article, ...]:
    """The articles in their order, those without a day bounded by what they and others tell of the same."""
    texts = [_text(article, settings) for article in articles]
    current = {article.id: article for article in articles}
    open_ones = [text for text in texts if text.article.published is None]
    begun = starts(texts, settings)
    pairs = same_words(texts, {text.article.id for text in open_ones})
    wanted = any(text.partial for text in open_ones)
    dated = by_month(one for text in texts for one in events(text, settings)) if wanted else {}
    small = len(texts) <= MOST
    asked = {text.article.id: asked_events(text.article, settings) for text in open_ones if small and text.spans}
    for _ in range(_ROUNDS):
        before = dict(current)
        for text in open_ones:
            bounds = [
                *text.own,
                *by_length(text, begun),
                *by_year(text, dated),
                *by_others(text.article.id, pairs, before),
            ]
            if small:
                bounds += _by_events(asked.get(text.article.id, ()), texts, before, settings)
            current[text.article.id] = _by_months(_narrowed(text.article, bounds), text.partial if small else ())
        if current == before:
            break
    for text, one in by_neighbours(texts, [text for text in open_ones if is_open(current[text.article.id])]):
        current[text.article.id] = _further(current[text.article.id], one)
    return tuple(current[article.id] for article in articles)


def _text(article: Article, settings: Settings) -> Text:
    if article.language.split("-")[0] != "en":
        return Text(article, (), ())
    spans = [span for b in article.blocks if b.kind == "body" for span in split(article.text, b.start, b.end)]
    near = [span for span in spans if span.end <= _FAR and span.end - span.start <= LONGEST]
    own = own_bounds(article, near, settings) if article.published is None else ()
    partial = tuple(partials(article, near, settings)) if article.published is None else ()
    return Text(article, tuple(spans), own, partial)


def _by_events(
    asked: Sequence[Asked], texts: Sequence[Text], current: dict[str, Article], settings: Settings
) -> list[Bound]:
    """Events told here that other articles, as far as they are dated by now, date."""
    if not asked:
        return []
    names = {one.event.kind for one in asked}
    known = [one for text in texts for one in _known(current[text.article.id], settings) if one.event.kind in names]
    return [Bound(one.low, one.high, one.step) for one in reasons(asked, known)]


_KNOWN_WITHIN = 366
"""Days: an article bounded less narrowly dates no events for others."""


@lru_cache(maxsize=4 * MOST)
def _known(article: Article, settings: Settings) -> tuple[Known, ...]:
    when = article.published
    if when is None or when.earliest is None or when.latest is None or width(when) > _KNOWN_WITHIN:
        return ()
    return tuple(known_events(article, settings))


def _by_months(article: Article, partials: Sequence[Partial]) -> Article:
    """The article narrowed by the months that it tells as past without their year."""
    when = article.published
    if when is None:
        return article
    low, high, steps = narrow(when.earliest, when.latest, partials)
    left = _when(low, high) if steps else None
    if left is None:
        return article
    return msgspec.structs.replace(article, published=left, published_trail=(*article.published_trail, *steps))


def _further(article: Article, one: Bound) -> Article:
    """The article narrowed once more, with one reason after those it has."""
    when = article.published
    had = [Bound(when.earliest, when.latest, one.step)] if when else []
    narrowed = _narrowed(article, [*had, one])
    return msgspec.structs.replace(narrowed, published_trail=(*article.published_trail, one.step))


def _narrowed(article: Article, bounds: Sequence[Bound]) -> Article:
    """The article with the interval all its bounds leave, and what narrowed it; as it was where nothing does."""
    low: Day | None = None
    high: Day | None = None
    steps: list[Step] = []
    for one in bounds:
        new_low = max((day for day in (low, one.low) if day is not None), default=None)
        new_high = min((day for day in (high, one.high) if day is not None), default=None)
        if (new_low, new_high) == (low, high) or (new_low is not None and new_high is not None and new_low > new_high):
            continue
        low, high = new_low, new_high
        steps.append(one.step)
    when = _when(low, high)
    if when is None:
        return article
    return msgspec.structs.replace(article, published=when, published_basis="inferred", published_trail=tuple(steps))


def _when(low: Day | None, high: Day | None) -> When | None:
    if low is not None and high is not None:
        return When.between(low, high)
    if low is not None:
        return When("after", Unit("day", low), None)
    return When("by", None, Unit("day", high)) if high is not None else None
