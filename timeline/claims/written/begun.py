"""What a large pile is about, and the day on which that began, as a reason for when an article in it was written.

In: articles, many of them with their day. Out: for those without one, lower bounds. Exists because an article that
tells of “the quake” which twenty others put on 12 January, and of which none before that day knows, was not written
before it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from timeline.claims.undated import edtf_of
from timeline.claims.written.alike import telling
from timeline.claims.written.pile import LEAST_DATED
from timeline.claims.written.reason import Bound, Text
from timeline.dates import find_dates
from timeline.dates.when import Day, Step, When
from timeline.model import Settings, Span

_LEAST, _SHARE = 5, 0.03
"""Articles that must give one day to a word, and their share of those that say their day. Measured on four piles of 138
to 402 news articles: with two such words in a sentence 640 of 640 such days are not after the article's."""
_LEAST_WORDS = 2
_SURE = 2
"""How many times as many must give a word its day for it to stand alone, and half of all that give it any."""
_SLACK = 1
"""Days by which their reckoning may be off."""
_HEAD = 4000
"""Code points of a text that are read."""
_CAPITAL = re.compile(r"\b[A-Z]\w+")
_MOST_NAMED = 3


class Begun(msgspec.Struct, frozen=True):
    """For each word the day that many articles give to it and before which no article has it, and who gives it."""

    days: Mapping[str, Day]
    by: Mapping[str, Sequence[str]]
    sure: frozenset[str]
    """The words of which one is enough."""


NOTHING = Begun({}, {}, frozenset())
"""What is known of a pile in which few articles say their day."""


def begun(texts: Sequence[Text], settings: Settings) -> Begun:
    """The words of what the pile is about, with the day on which it began; none where few articles say their day."""
    dated = [(text, day) for text in texts if (day := _own_day(text)) is not None]
    if len(dated) < LEAST_DATED:
        return NOTHING
    told: dict[str, dict[Day, list[str]]] = defaultdict(lambda: defaultdict(list))
    for text, _ in dated:
        for word, day in sorted(set(_told_days(text, settings))):
            told[word][day].append(text.article.id)
    least = max(_LEAST, _SHARE * len(dated))
    first = {word: day for word, days in told.items() if (day := _first(days, least)) is not None}
    for text, own in dated:
        used = telling(text.article.text[:_HEAD]) if any(own < day for day in first.values()) else frozenset()
        first = {word: day for word, day in first.items() if own >= day or word not in used}
    by = {word: told[word][day] for word, day in first.items()}
    sure = (word for word, articles in by.items() if _is_sure(len(articles), told[word], least))
    return Begun(first, by, frozenset(sure))


def _is_sure(count: int, days: Mapping[Day, Sequence[str]], least: float) -> bool:
    return count >= _SURE * least and 2 * count > sum(len(articles) for articles in days.values())


def _first(days: Mapping[Day, Sequence[str]], least: float) -> Day | None:
    return min((day for day, articles in days.items() if len(articles) >= least), default=None)


def _own_day(text: Text) -> Day | None:
    """The day of an article that says it."""
    when = text.article.published
    return when.earliest if when is not None and when.is_day and text.article.published_basis != "inferred" else None


def _told_days(text: Text, settings: Settings) -> Iterator[tuple[str, Day]]:
    """The words of an article's sentences, with the days that these give to what they tell."""
    own, words = _own_day(text), text.article.text[:_HEAD]
    for one in find_dates(words, text.article.published, order=settings.order):
        day = one.when.earliest if one.when is not None and one.when.is_day else None
        span = next((span for span in text.spans if span.start <= one.start < span.end), None)
        if day is not None and own is not None and day <= own and span is not None and not one.dateline:
            for word in sorted(_words(text, span)):
                yield word, day


def _words(text: Text, span: Span) -> frozenset[str]:
    """The beginnings of a sentence's longer words, names left out."""
    words = text.article.text[span.start : span.end]
    return telling(words) - {name[:6].lower() for name in _CAPITAL.findall(words)}


def by_beginning(text: Text, known: Begun) -> Bound | None:
    """Not before the day on which that began of which one of its sentences tells in two of the pile's words."""
    best: tuple[Day, Sequence[str], Span] | None = None
    for span in text.spans if known.days else ():
        if span.end > _HEAD:
            break
        words = sorted(word for word in _words(text, span) if word in known.days)
        count = Counter(known.days[word] for word in words)
        count.update(known.days[word] for word in words if word in known.sure)
        day = max((day for day, times in count.items() if times >= _LEAST_WORDS), default=None)
        if day is not None and (best is None or day > best[0]):
            best = day, [word for word in words if known.days[word] == day], span
    return _bound(*best, text, known) if best else None


def _bound(day: Day, words: Sequence[str], span: Span, text: Text, known: Begun) -> Bound:
    sentence = text.article.text[span.start : span.end]
    written = [found.group() for word in words if (found := re.search(rf"(?i)\b{word}\w*", sentence))]
    listed = ", ".join(f"“{one}”" for one in written[:_MOST_NAMED])
    articles = max((known.by[word] for word in words), key=len)
    low = day.plus(-_SLACK)
    tells = f"It tells of {listed}, which {len(articles)} articles that say their day, “{articles[0]}” first, put on"
    because = f"{tells} {edtf_of(When.day(day))}, and none before has such a word; a day is left for their reckoning."
    step = Step("not before the day on which it began", written[0], f"{low}..", because)
    return Bound(low, None, step, tuple(articles[:_MOST_NAMED]))
