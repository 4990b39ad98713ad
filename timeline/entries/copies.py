"""Which articles are copies of one wire story.

In: the articles of a project. Out: for each, the one it copies, itself where it copies none. Exists because one
agency text printed by five papers is one source: it does not speak five times for a day, a figure or an entry.
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from timeline.entries.words import tokens
from timeline.model import Article

_RUN = 6
"""Words in a row that two texts must share."""
_KEEP = 8
"""One run in that many is remembered: which, depends on its words alone."""
_SHARED = 0.5
"""Part of the shorter text's runs that the other must have."""
_COMMON = 40
"""A run that more articles than this share is page, not story."""


def find_copies(articles: Sequence[Article]) -> dict[str, str]:
    """Article id → id of the article it is a copy of, the earliest by publication, then by id.

    Runs of six words are compared as in Broder's resemblance (1997), over a sample that depends on the words only.
    """
    ordered = sorted(articles, key=_age)
    runs = {article.id: _runs(article.text) for article in ordered}
    holders: dict[int, list[str]] = defaultdict(list)
    first: dict[str, str] = {}
    for article in ordered:
        original = _original(article.id, runs, holders)
        first[article.id] = first.get(original, original) if original else article.id
        for run in runs[article.id]:
            if len(holders[run]) <= _COMMON:
                holders[run].append(article.id)
    return first


def _original(article: str, runs: dict[str, frozenset[int]], holders: dict[int, list[str]]) -> str:
    """The earlier article that shares most with this one, "" where none shares half."""
    shared = Counter(other for run in runs[article] for other in holders.get(run, ()))
    for other, count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if count >= 3 and count >= _SHARED * min(len(runs[article]), len(runs[other])):
            return other
    return ""


def _runs(text: str) -> frozenset[int]:
    words = tokens(text)
    hashed: Iterable[int] = (zlib.crc32(" ".join(words[n : n + _RUN]).encode()) for n in range(len(words) - _RUN + 1))
    return frozenset(run for run in hashed if run % _KEEP == 0)


def _age(article: Article) -> tuple[int, str]:
    day = article.published.earliest if article.published else None
    return (day.ordinal if day else 10**9), article.id
