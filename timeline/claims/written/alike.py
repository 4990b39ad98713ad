"""Articles that tell the same in nearly the same words, as reasons for when one of them was written.

In: articles. Out: for those without a day, bounds from the days of the others. One sentence in common is no reason:
what is known of a story is told again for years. A good share of a report is one, or a saying that is news in both.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from timeline.claims.undated import edtf_of, shortened
from timeline.claims.written.reason import Bound, Text
from timeline.dates.when import Step, When
from timeline.model import Article

_NEWS, _STORY, _BACKGROUND = 14, 60, 180
"""Days by which two articles may lie apart: two reports of one thing; two of one story; one that quotes another.
Measured on five piles of news, of which one looks back for years: 157 of 159, all 332 and all 200 such pairs do not."""
_OPENING = 3
"""Sentences with which an article opens."""
_HEAD = 500
"""Code points of a text in which it says who and where."""
_MUCH = 3
"""Sentences in common, from which one article may be a report of what the other reports."""
_SHARES = ((0.3, _STORY), (0.2, _BACKGROUND))
"""What share of the shorter article these must be, and how far apart the two may then lie."""
_COPY, _COPIED = 6, 0.5
"""Sentences in common, and their share, from which one article is a copy of the other."""
_HEADS = ((6, 0.2), (4, 0.3))
"""Names that the heads of two articles with a saying in common must share, and which share of their other words."""
_LEAST_SHARE = 0.08
"""Share of the shorter article that such a saying must be."""
_LIKE = 0.5
"""Share of the shorter sentence's words that two sentences must have in common to be one in other words."""
_LEAST_WORDS = 5
_LEAST_SMALL = 2
"""Words in common that are no names."""
_COMMON = 60
"""A word in more sentences than this joins none."""
_SPOKEN = re.compile(r"[\"“”]|\b(?:said|says|told|added|according to)\b")
_OLD = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:had|last|months?|years?|earlier|ago|previously|former|since)\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""What puts what somebody said before the article's day."""
_MEETING = re.compile(r"\b(?i:met|meet(?:s|ings?)?|talks|summit)\b")
_NO_WORDS = frozenset(
    word[:6] for word in "that this with from have been were will would could should their there they them then than "
    "when where which while what said says told also more most some such into over about after before other only "
    "between during under against because since until being according year years month months week weeks days monday "
    "tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december people many much very just like make made take last first three four five hundred "
    "million today yesterday".split()
)  # fmt: skip


class Pair(msgspec.Struct, frozen=True):
    """A sentence of an article without a day, and one of another article in nearly the same words."""

    words: str
    theirs: str
    spoken: bool
    """Whether both tell what somebody says."""
    fresh: bool
    """Whether it is news in both: nothing puts it before."""
    opening: bool
    """Whether both articles open with it."""


class Kin(msgspec.Struct, frozen=True):
    """An article that tells the same as one without a day, a sentence of both, and how many days may lie between."""

    other: str
    pair: Pair
    apart: int
    how: str
    """What they have in common."""


class _Sentence(msgspec.Struct, frozen=True):
    """A sentence of an article and the beginnings of its longer words."""

    text: int
    place: int
    words: str
    stems: frozenset[str]


def same_words(texts: Sequence[Text], open_ids: set[str]) -> dict[str, list[Kin]]:
    """For each article without a day, those that tell the same in nearly the same words."""
    bags: list[_Sentence] = []
    where: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts if open_ids else ()):
        for place, span in enumerate(text.spans):
            words = text.article.text[span.start : span.end]
            bag = telling(words)
            if len(bag) < _LEAST_WORDS:
                continue
            for word in sorted(bag):
                where[word].append(len(bags))
            bags.append(_Sentence(number, place, words, bag))
    pairs: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for index, one in enumerate(bags):
        if texts[one.text].article.id in open_ids:
            for other in (bags[like] for like in _like(index, bags, where)):
                pairs[one.text, other.text].append(_pair(one, other))
    found: dict[str, list[Kin]] = defaultdict(list)
    for (first, second), each in sorted(pairs.items()):
        reasons = list(_reasons(each, texts[first], texts[second]))
        if reasons:
            apart, how = min(reasons)
            found[texts[first].article.id].append(Kin(texts[second].article.id, _best(each), apart, how))
    return found


@cache
def stems(words: str) -> frozenset[str]:
    """The beginnings of its longer words."""
    reading = re.findall(r"[a-z]{4,}", words.lower().replace("’", "'"))
    return frozenset(word[:6] for word in reading)


def telling(words: str) -> frozenset[str]:
    """The same without the words that every report has."""
    return stems(words) - _NO_WORDS


@cache
def capitals(words: str) -> frozenset[str]:
    """Words with a capital by how they begin, those for time left out."""
    found = re.findall(r"(?<!^)\b[A-Z][a-z]{3,}", words)
    return frozenset(word[:5] for word in found if word[:6].lower() not in _NO_WORDS)


@cache
def _names(words: str) -> frozenset[str]:
    """The stems of its words that are names."""
    return frozenset(word[:6].lower() for word in re.findall(r"(?<!^)\b[A-Z][a-z]{3,}", words)) - _NO_WORDS


def _like(index: int, bags: Sequence[_Sentence], where: Mapping[str, Sequence[int]]) -> Iterator[int]:
    one = bags[index]
    shared: Counter[int] = Counter()
    for word in sorted(one.stems):
        if len(where[word]) <= _COMMON:
            shared.update(where[word])
    for place, count in sorted(shared.items()):
        other = bags[place]
        if other.text != one.text and count >= _LEAST_WORDS and _is_like(one, other):
            yield place


def _is_like(one: _Sentence, other: _Sentence) -> bool:
    common = one.stems & other.stems
    small = len(common - _names(one.words) - _names(other.words))
    return small >= _LEAST_SMALL and len(common) >= _LIKE * min(len(one.stems), len(other.stems))


def _pair(one: _Sentence, other: _Sentence) -> Pair:
    spoken = all(_SPOKEN.search(each.words) for each in (one, other))
    news = spoken and not any(_OLD.search(each.words) for each in (one, other))
    return Pair(
        words=one.words,
        theirs=other.words,
        spoken=spoken,
        fresh=news and bool(_names(one.words) & _names(other.words)),
        opening=max(one.place, other.place) < _OPENING,
    )


Reason = tuple[int, str]
"""Days by which two articles may lie apart, and why."""


def _reasons(pairs: Sequence[Pair], one: Text, other: Text) -> Iterator[Reason]:
    """How far apart two articles with these sentences in common may lie; none where it may be any number of days."""
    fresh = len({pair.words for pair in pairs if pair.fresh})
    if not fresh:
        return
    count = len({pair.words for pair in pairs})
    share = count / max(1, min(len(one.spans), len(other.spans)))
    many = f"{count} sentences are in both, in nearly the same words"
    if share >= _COPIED and count >= _COPY and fresh > 1:
        yield _NEWS, f"one is a copy of the other or nearly, for {many}"
    if len({pair.words for pair in pairs if pair.opening}) > 1:
        yield _STORY, "they open with the same sentences, nearly"
    yield from ((days, many) for least, days in _SHARES if share >= least and count >= _MUCH)
    if share >= _LEAST_SHARE:
        yield from _by_heads(*(text.article.text[:_HEAD] for text in (one, other)))


def _by_heads(one: str, other: str) -> Iterator[Reason]:
    """The same for two articles with a saying in common that is news in both, by what their heads tell."""
    names = _names(one) & _names(other)
    words, others = (telling(head) - _names(one) - _names(other) for head in (one, other))
    share = len(words & others) / max(1, min(len(words), len(others)))
    if any(len(names) >= least and share >= part for least, part in _HEADS):
        if _MEETING.search(one) and _MEETING.search(other):
            yield _NEWS, "both report a meeting of the same parties, and what was said there in nearly the same words"
        else:
            yield _STORY, "both report of the same people, and as news what was said, in nearly the same words"


def _best(pairs: Sequence[Pair]) -> Pair:
    """The sentence that shows it: a saying that is news, where there is one."""
    return max(pairs, key=lambda pair: (pair.fresh, pair.spoken, pair.opening))


def by_others(article: str, kin: Mapping[str, Sequence[Kin]], current: Mapping[str, Article]) -> Iterator[Bound]:
    """Not farther from those nearest to it than such articles lie apart, from the first of them to the last."""
    dated = ((current[one.other].published, one) for one in kin.get(article, ()))
    known = [(when, one) for when, one in dated if when and when.earliest and when.latest]
    if not known:
        return
    apart = min(one.apart for _, one in known)
    known = [(when, one) for when, one in known if one.apart == apart]
    first = min(when.earliest for when, _ in known if when.earliest)
    last = max(when.latest for when, _ in known if when.latest)
    low, high = first.plus(-apart), last.plus(apart)
    others = tuple(dict.fromkeys(one.other for _, one in known))
    yield Bound(low, high, _step(known[0][1], others, When.between(first, last), f"{low}..{high}"), others)


def _step(one: Kin, others: Sequence[str], theirs: When, gave: str) -> Step:
    names = ", ".join(f"“{name}”" for name in others[:3])
    because = (
        f"It and “{one.other}”: {one.how} (“{shortened(one.pair.theirs)}” there). Such articles are written within "
        f"{one.apart} days of each other, and {names} {'is' if len(others) == 1 else 'are'} of {edtf_of(theirs)}."
    )
    return Step("the same words in another article", shortened(one.pair.words), gave, because)
