"""When an article was written.

In: articles, some of which say so. Out: the same articles, each with the day or the interval that is known and the
reasons for it; complaints
for those that stay without. In order: what an editor or the file says (filled in already), what the text says of
itself, what follows from what it tells. Never a day that nothing supports.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from timeline.claims.bounds import bound
from timeline.claims.undated import edtf_of
from timeline.dates import find_dates
from timeline.dates.expression import Expression
from timeline.dates.when import Step, When
from timeline.model import Article, Complaint, Settings

_HEAD = 1200
"""Code points at the start of a text where a line of nothing but a date is the article's own."""
_TAIL = 400


def date_articles(articles: Iterable[Article], settings: Settings) -> tuple[tuple[Article, ...], tuple[Complaint, ...]]:
    """The articles with `published`, its basis and its trail, in the same order; and what stays in doubt.

    An article that comes with a day keeps it. Pure; the order of the articles does not matter.
    """
    known = tuple(article if article.published is not None else _by_itself(article, settings) for article in articles)
    dated = bound(known, settings) if any(article.published is None for article in known) else known
    return dated, tuple(_complaint(article) for article in dated if _is_doubtful(article))


def _by_itself(article: Article, settings: Settings) -> Article:
    """Dated by its dateline, an "Updated:" line or a line of nothing but a date; as it was where there is none."""
    if article.language.split("-")[0] != "en":
        return article
    for expression in _candidates(article, settings):
        when = expression.when
        if (
            when is None
            or when.shape != "point"
            or when.grain not in ("day", "time")
            or expression.resolved != "stated"
        ):
            continue
        rule, because = _where(article.text, expression)
        if rule and when.earliest is not None:
            day = When.day(when.earliest)
            step = Step(rule, expression.text, edtf_of(day), because)
            return _with(article, day, (*expression.trail, step), "stated")
    return article


def _candidates(article: Article, settings: Settings) -> list[Expression]:
    """Expressions of the text that may date it: those that say so first, then those near its start."""
    head, tail = article.text[:_HEAD], article.text[-_TAIL:] if len(article.text) > _HEAD + _TAIL else ""
    shift = len(article.text) - len(tail)
    found = find_dates(head, None, order=settings.order)
    found += [_moved(one, shift) for one in find_dates(tail, None, order=settings.order)] if tail else []
    return sorted(found, key=lambda one: (not one.dateline, one.start))


def _moved(expression: Expression, shift: int) -> Expression:
    return msgspec.structs.replace(expression, start=expression.start + shift, end=expression.end + shift)


def _where(text: str, expression: Expression) -> tuple[str, str]:
    """(rule, reason) where the place of an expression makes it the article's own date; ("", "") elsewhere."""
    if expression.dateline:
        return (
            "the text says when it was written",
            "It stands in the dateline, or on a line that says when the text was published.",
        )
    left = text.rfind("\n", 0, expression.start) + 1
    right = text.find("\n", expression.end)
    line = text[left : len(text) if right < 0 else right]
    rest = (text[left : expression.start] + line[expression.end - left :]).strip(" .,:;|-–—\t\r()")
    if len(rest) <= 3 and (expression.start < _HEAD):
        return (
            "a line of its own is the article's date",
            "A date alone on a line near the start is when the article was written.",
        )
    return "", ""


def _with(article: Article, when: When, trail: Sequence[Step], basis: str) -> Article:
    return msgspec.structs.replace(article, published=when, published_basis=basis, published_trail=tuple(trail))


def _is_doubtful(article: Article) -> bool:
    return article.published is None or article.published_basis == "inferred"


def _complaint(article: Article) -> Complaint:
    hint = f'add "published:" for it in seeds/sources.yaml{", or leave it so" if article.published else ""}'
    if article.published is None:
        what = "nothing says when it was written, so its words for when have no day to count from"
    else:
        what = f"no published date; reasoned from the texts: {edtf_of(article.published)}"
    return Complaint(file=article.file, line=article.line(), what=what, hint=hint, level="warning")
