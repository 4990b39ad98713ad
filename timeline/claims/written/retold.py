"""What an article tells as past and another article dates, as a reason not to put it before that day.

In: articles of a small set. Out: for those without a day, lower bounds. Exists because a report without words for when
still tells what its sisters date: it was not written before that.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from timeline.claims.undated import edtf_of, shortened
from timeline.claims.written.reason import Bound
from timeline.dates.when import Step, When
from timeline.model import Claim

_ALIKE = 0.5
"""Share of the weight of the longer clause's words that two must have in common to tell of one thing. Measured on sets
of eight news articles: 33 of 33 such days are not after the article's, but for one day."""
_LEAST = 4
"""Words in common."""
_SLACK = 1
"""Days by which the sister's own reckoning may be off."""
_WORD = re.compile(r"[A-Za-z]{4,}|\d[\d.,]*\d")
_NO_WORDS = frozenset(
    word[:6] for word in "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december said told after before there their which have been were that "
    "this with from also would will could they more than about into over yesterday today week last year month".split()
)  # fmt: skip


class Telling(msgspec.Struct, frozen=True):
    """A clause that tells something as past, and its day where it has words for one."""

    article: str
    quote: str
    words: frozenset[str]
    when: When | None


def tellings(article: str, claims: Sequence[Claim]) -> list[Telling]:
    """The clauses of an article that tell events; sayings are of their own day and bound nothing."""
    return [
        Telling(article, one.quote, _words(one.quote), one.when if one.expression and one.when.is_day else None)
        for one in claims
        if one.kind != "statement" and one.status == "happened"
    ]


def _words(quote: str) -> frozenset[str]:
    return frozenset(word[:6].lower() for word in _WORD.findall(quote)) - _NO_WORDS


def by_retelling(told: Sequence[Telling], dated: Sequence[Telling]) -> Iterator[Bound]:
    """Not before the latest day that another article gives to what this one tells as past."""
    weights = _weights([*told, *dated])
    found = [
        (other.when.earliest, one, other)
        for one in told
        for other in dated
        if other.when is not None and other.when.earliest is not None and _is_same(one, other, weights)
    ]
    if found:
        day, one, other = max(found, key=lambda each: (each[0], each[2].article, each[2].quote))
        said = f"“{other.article}” tells of the same (“{shortened(other.quote)}”) and dates it"
        low = day.plus(-_SLACK)
        because = f"It tells as past what happened: {said} {edtf_of(When.day(day))}; a day is left for its reckoning."
        step = Step("not before what another article dates", shortened(one.quote), f"{low}..", because)
        yield Bound(low, None, step, (other.article,))


def _weights(all_: Sequence[Telling]) -> dict[str, float]:
    """Rare words weigh more."""
    used = Counter(word for one in all_ for word in one.words)
    return {word: math.log((len(all_) + 1) / times) for word, times in used.items()}


def _is_same(one: Telling, other: Telling, weights: Mapping[str, float]) -> bool:
    common = one.words & other.words
    if one.article == other.article or len(common) < _LEAST:
        return False
    longer = max(sum(weights[word] for word in sorted(each.words)) for each in (one, other))
    return sum(weights[word] for word in sorted(common)) >= _ALIKE * longer
