"""Events that two articles tell, as reasons for when one of them was written.

In: articles, some with their day or with bounds. Out: for an article without a day, what an event says that another
one dates: “the past two weeks” here and “in June” there put this article into June or the two weeks after it.
For small sets of articles only; in large ones too many events look alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import msgspec

from timeline.claims.extract import extract
from timeline.claims.status import ASSERTED
from timeline.claims.undated import edtf_of, shortened
from timeline.claims.written.months import GRACE, REACH, Partial, day_of, months_named
from timeline.claims.written.reason import Bound
from timeline.claims.written.trials import MOST, on_trial, reaches
from timeline.dates.when import Step, When
from timeline.model import Article, Claim, Settings

_LEAST_NAMES = 3
_LEAST_WORDS = 3
"""Words that two claims have in common besides a name; one more where they share no name. Measured on sets of eight
news: with two, 12 of 500 bounds failed, with three none of 390. Two will do where they are all that one says."""
_LEAST_COMMON = 5
"""Names that two articles use more than once, where the sentences themselves name too few."""
_APART = 10
"""Days left on both sides: what looks like one event may be another like it in the days around. Measured on news of
daily protests, where with one day 10 of 100 bounds failed."""
_APART_AGAIN = 30
"""The same for what happens again and again, where the two say little in the same words."""
_AGAIN = frozenset(
    "protest attack death injury arrest ruling displacement disaster outbreak accident strike capture money test "
    "launch end".split()
)
"""Kinds of event of which one story may have many."""
_SAME_WORDS = 0.5
"""Share of the longer one's words in common, from which two of such a kind are one event."""
_LEAST_SHARE = 0.3
"""Share of the shorter one's words that two of such a kind must have in common."""
_WIDEST = 31
"""Days: an event known less narrowly bounds nothing."""


class Event(msgspec.Struct, frozen=True):
    """A claim that another article may tell too."""

    article: str
    kind: str
    quote: str
    sentence: str
    words: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    """Of these, the names after "in" and "at"."""
    common: frozenset[str]
    """Names that its article uses more than once."""


class Known(msgspec.Struct, frozen=True):
    """An event with its when."""

    event: Event
    when: When


class Asked(msgspec.Struct, frozen=True):
    """An event of an article without a day: how many days before its day it lies, or a month without a year."""

    event: Event
    saw: str
    reaches: tuple[int, int] | None = None
    """From so many days before the article's day to so many."""
    partial: Partial | None = None


@lru_cache(maxsize=4 * MOST)
def claims_of(article: Article, settings: Settings) -> tuple[Claim, ...]:
    """What an article yields, asked for by more than one rule."""
    return extract(article, settings).claims


def known_events(article: Article, settings: Settings) -> list[Known]:
    """The events of an article that are dated within a month, whichever of its possible days it was written on."""
    return [
        Known(_event(article, claim), claim.when)
        for claim in claims_of(article, settings)
        if claim.expression and claim.kind and claim.status in ASSERTED and _width(claim.when) <= _WIDEST
        and not any(step.rule in _UNSURE for step in claim.trail)
    ]  # fmt: skip


_UNSURE = frozenset({"the day of writing is an interval", "not after the article's day"})
"""Rules after which the when of an event depends on the day its own article was written."""


def asked_events(article: Article, settings: Settings) -> list[Asked]:
    """The events of an article without a day that another one may date."""
    trial = on_trial(article)
    named = months_named(article.text, settings.order)
    reach = reaches(article, settings, _WIDEST)
    made: list[Asked] = []
    for claim in claims_of(trial, settings):
        if claim.expression is None or not claim.kind or claim.status not in ASSERTED:
            continue
        where = claim.expression.start, claim.expression.end
        saw = article.text[where[0] : where[1]]
        event = _event(article, claim)
        if where in reach:
            made.append(Asked(event, saw, reaches=reach[where]))
        elif where in named:
            made.append(Asked(event, saw, partial=Partial(*named[where], saw, event.sentence)))
    return made


def _event(article: Article, claim: Claim) -> Event:
    sentence = article.text[claim.sentence.start : claim.sentence.end]
    return Event(
        article=article.id,
        kind=claim.kind,
        quote=claim.quote,
        sentence=sentence,
        words=_stems(claim.quote),
        names=_names(claim.quote),
        places=_places(claim.quote),
        common=_common(article.text),
    )


def _width(when: When) -> int:
    first, last = when.earliest, when.latest
    return last.ordinal - first.ordinal if first and last else 10**6


@cache
def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:6] for word in re.findall(r"[a-z]{5,}", words.lower())) - _OF_TIME


_OF_TIME = frozenset(
    word[:6] for word in "monday tuesday wednesday thursday friday saturday sunday january february march april august "
    "september october november december yesterday today tomorrow later earlier month months weeks night morning "
    "evening afternoon after before".split()
)  # fmt: skip
"""Words for when make no two events one."""
_SHORT = {"U.S.": "United", "US": "United", "UK": "Britain", "U.K.": "Britain", "EU": "Europe", "UN": "Nations"}


@cache
def _names(words: str) -> frozenset[str]:
    """Names by how they begin, so that Jordan and Jordanian are one; the first word of a sentence may be one too."""
    found = re.findall(r"\b(?:[A-Z]\.){2}|\b(?:US|UK|EU|UN)\b|\b[A-Z][a-z]{3,}", words)
    return frozenset(_SHORT.get(name, name)[:5].lower() for name in found) - _NO_NAMES


_NO_NAMES = frozenset(
    word[:5] for word in "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december this that there these those with from their they when what "
    "while after before under over despite although according both some many most said also".split()
)  # fmt: skip


@cache
def _places(words: str) -> frozenset[str]:
    found = re.findall(r"\b(?:in|at) (?:the )?(?:[a-z-]+ ){0,2}((?:[A-Z][\w’']+ ?(?:capital |city |town )?)+)", words)
    return frozenset(name for stretch in found for name in _names(stretch))


@cache
def _common(text: str) -> frozenset[str]:
    return frozenset(name for name in _names(text) if len(re.findall(rf"(?i)\b{re.escape(name)}", text)) > 1)


def reasons(asked: Sequence[Asked], known: Sequence[Known]) -> Iterator[Bound]:
    """What the dated events of other articles say of when an article was written.

    A month without its year says nothing where others tell such an event of several years.
    """
    for one in asked:
        same = [
            other for other in known if other.event.article != one.event.article and is_same(one.event, other.event)
        ]
        found = [reason for other in same if (reason := _reason(one, other)) is not None]
        if one.partial is None or len({reason.low.year for reason in found if reason.low}) <= 1:
            yield from found


def is_same(one: Event, other: Event) -> bool:
    """Whether two claims tell of one event: its kind, and its parties and places or, in articles about the same
    parties and places, what they say of it."""
    if (
        one.kind != other.kind
        or one.kind == "statement"
        or (one.places and other.places and not one.places & other.places)
    ):
        return False
    names, words = len(one.names & other.names), len(one.words & other.words)
    if one.kind in _AGAIN and words < _LEAST_SHARE * min(len(one.words), len(other.words)):
        return False
    if names >= _LEAST_NAMES:
        return True
    whole = words > 1 and words == min(len(one.words), len(other.words))
    enough = whole or words >= (_LEAST_WORDS if names else _LEAST_WORDS + 1)
    return enough and len(one.common & other.common) >= _LEAST_COMMON


def _reason(one: Asked, other: Known) -> Bound | None:
    first, last = other.when.earliest, other.when.latest
    if first is None or last is None:
        return None
    apart = _apart(one.event, other.event)
    if one.partial is not None:
        day = day_of(one.partial, first, last)
        if day is None:
            return None
        low, high = day.plus(-GRACE if one.partial.day else 0), day.plus(REACH)
    elif one.reaches is not None:
        low, high = first.plus(-one.reaches[1] - apart), last.plus(-one.reaches[0] + apart)
    else:
        return None
    told = f"“{other.event.article}” tells of the same {one.event.kind} (“{shortened(other.event.quote)}”)"
    slack = "" if one.partial else f", and {apart} days are left on both sides"
    because = f"{told} and dates it {edtf_of(other.when)}; this article tells of it as of “{one.saw}”{slack}."
    step = Step("an event that another article dates", one.saw, f"{low}..{high}", because)
    return Bound(low, high, step, (other.event.article,))


def _apart(one: Event, other: Event) -> int:
    """Days left on both sides."""
    alike = len(one.words & other.words) >= _SAME_WORDS * max(len(one.words), len(other.words))
    return _APART if alike or one.kind not in _AGAIN else _APART_AGAIN
