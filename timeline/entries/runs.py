"""Words that two claims have in the same order.

In: two claims as they are compared. Out: the words that stand in both in one row. Exists because four rare words
scattered over two sentences may be chance, and "urged governments to step up surveillance" in both is not.
"""

from __future__ import annotations

from functools import lru_cache

from timeline.entries.words import Profile, as_written, content, tokens

_LONG, _PLAIN, _TELLING = 4, 3, 2.0
"""Words that such a row has at least, those of them that are no name, and how rare they are together."""

_CAPTION = range(25, 90)
"""Characters of a caption."""


def row_in_common(a: Profile, b: Profile) -> tuple[str, ...]:
    """The longest row of telling words that both have, as the first has them; () where it is short or of names."""
    row = _longest(_in_order(a.claim.quote), _in_order(b.claim.quote))
    words = tuple(as_written(a.claim.quote, word) for word in row)
    plain = [word for word in words if word.islower()]
    if len(row) < _LONG or len(plain) < _PLAIN or sum(a.terms.get(word, 0.0) for word in {*row}) < _TELLING:
        return ()
    return words


def one_caption(one: str, other: str) -> str:
    """The words of a caption or headline with which both begin, where what follows it has nothing in common."""
    one, other = " ".join(one.split()), " ".join(other.split())
    differ = next((n for n, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), 0)
    caption = one[: one.rfind(" ", 0, differ + 1)]
    rest, more = one[len(caption) + 1 :], other[len(caption) + 1 :]
    if len(caption) not in _CAPTION or caption[-1] in ".,;:" or not (rest[:1].isupper() and more[:1].isupper()):
        return ""
    alike = {*content(rest)} & {*content(more)}
    return caption if len(alike) < 2 and tokens(rest)[:1] != tokens(more)[:1] else ""


@lru_cache(maxsize=8192)
def _in_order(text: str) -> tuple[str, ...]:
    return tuple(content(text))


def _longest(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The longest row of words that stands in both; of equally long ones the first."""
    best, end = 0, 0
    before = [0] * (len(other) + 1)
    for place, word in enumerate(one, 1):
        now = [0] * (len(other) + 1)
        for n, candidate in enumerate(other, 1):
            if candidate == word:
                now[n] = before[n - 1] + 1
                if now[n] > best:
                    best, end = now[n], place
        before = now
    return one[end - best : end]
