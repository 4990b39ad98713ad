"""Dates and sources as schema.org has them.

In: a when, an article. Out: mappings for JSON-LD. Exists so that the pages and the export of that name say the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.dates.when import Day, When
from timeline.model import Article
from timeline.publish import links


def bounds(when: When) -> dict[str, object]:
    """First and last possible day, where schema.org can write them; its dates have four-digit years."""
    pairs = (("startDate", when.earliest), ("endDate", when.latest))
    return {key: str(day) for key, day in pairs if day and _plain(day)}


def article(source: Article) -> dict[str, object]:
    """A source as a NewsArticle; what is not known is not there."""
    known: dict[str, object] = {"@type": "NewsArticle", "identifier": source.id}
    if source.title:
        known["headline"] = source.title[:300]
    if source.publisher:
        known["publisher"] = {"@type": "Organization", "name": source.publisher}
    if source.author:
        known["author"] = {"@type": "Person", "name": source.author}
    if links.safe_url(source.url):
        known["url"] = links.safe_url(source.url)
    when = source.published
    if when and when.is_day and when.earliest and _plain(when.earliest):
        known["datePublished"] = str(when.earliest)
    return known


def cited(sources: Iterable[Article], page: str = "") -> dict[str, object]:
    """The page that tells of an event, with the articles it cites: an event itself has no `citation` in schema.org."""
    articles = [article(source) for source in sources]
    return {"@type": "WebPage"} | ({"url": page} if page else {}) | ({"citation": articles} if articles else {})


def licence(text: str) -> str | dict[str, object]:
    """Under which terms: the address of a licence, or its name where it has none."""
    name, url = links.licence(text)
    return url or {"@type": "CreativeWork", "name": name}


def _plain(day: Day) -> bool:
    return 1 <= day.year <= 9999
