"""The sources as CSL-JSON, for a reference manager or a citation processor.

In: a chronology. Out: JSON text (citation-style-language/schema, csl-data.json). A publication date has no more parts
than are known; what `issued` cannot say is a literal in words. EDTF and both bounds stand under `custom`.
"""

from __future__ import annotations

from typing import Any

from timeline.dates.when import Day, Unit, When
from timeline.model import Article, Chronology
from timeline.publish import links
from timeline.publish.exports import shared
from timeline.publish.words import Words, words_for

_PARTS = {"time": 3, "day": 3, "month": 2, "year": 1}
"""Grains that date-parts can say, and how many of year, month and day they know."""


def csl_json(chronology: Chronology) -> str:
    """One item an article, in the order of the sources."""
    words = words_for(chronology.settings.language)
    return shared.json_text([_item(article, words) for article in chronology.articles])


def _item(article: Article, words: Words) -> dict[str, Any]:
    item: dict[str, Any] = {"id": links.slug(article.id), "type": "article-newspaper"}
    fields = {
        "title": shared.cited_title(article),
        "author": [{"literal": shared.one_line(article.author)}] if shared.one_line(article.author) else [],
        "container-title": shared.one_line(article.publisher),
        "issued": _issued(article.published, words) if article.published else None,
        "URL": links.safe_url(article.url),
        "archive_location": links.safe_url(article.archived),
        "language": article.language,
        "custom": _custom(article),
    }
    return item | shared.known(**fields)


def _custom(article: Article) -> dict[str, Any]:
    when = article.published
    dates = shared.dates(when) | shared.known(basis=article.published_basis) if when else {}
    return dates | shared.known(sha256=article.sha256, source=article.id)


def _issued(when: When, words: Words) -> dict[str, Any]:
    """Date parts where they tell the truth, else words."""
    start, end = when.start, when.end
    if not (start and end and _sayable(start) and _sayable(end)):
        return {"literal": words.date(when)}
    parts = [_parts(start, start.first)] if start == end else [_parts(start, start.first), _parts(end, end.last)]
    loose = when.approximate or when.uncertain or when.shape == "between"
    return {"date-parts": parts} | ({"circa": True} if loose else {})


def _sayable(unit: Unit) -> bool:
    return unit.grain in _PARTS and shared.plain(unit.first)


def _parts(unit: Unit, day: Day) -> list[int]:
    return list(day[: _PARTS[unit.grain]])
