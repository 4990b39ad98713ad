"""What search engines and archives read in a page: schema.org as JSON-LD.

In: a page and the articles. Out: a mapping, or None where a page has nothing to say. An interval keeps its outer
bounds; no day is made up.
"""

from __future__ import annotations

from collections.abc import Mapping

from timeline.model import Article
from timeline.publish import links
from timeline.publish.schema_org import article, bounds, cited
from timeline.publish.values import EntryPage, Home, Page, Site, SourcePage

_CONTEXT = "https://schema.org"


def describe(page: Page, site: Site, articles: Mapping[str, Article]) -> dict[str, object] | None:
    """The page's data; None where it has none."""
    match page.value:
        case Home():
            return _dataset(site)
        case EntryPage() as value:
            return _event(value, page, site, articles)
        case SourcePage() as value:
            return {"@context": _CONTEXT} | article(value.article)
        case _:
            return None


def _dataset(site: Site) -> dict[str, object]:
    found: dict[str, object] = {
        "@context": _CONTEXT,
        "@type": "Dataset",
        "name": site.title,
        "inLanguage": site.language,
    }
    if site.subtitle:
        found["description"] = site.subtitle
    if site.licence:
        found["license"] = site.licence.href or {"@type": "CreativeWork", "name": site.licence.text}
    if site.base_url:
        found["url"] = site.base_url
        found["distribution"] = {
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": f"{site.base_url}data/timeline.json",
        }
    return found


def _event(value: EntryPage, page: Page, site: Site, articles: Mapping[str, Article]) -> dict[str, object]:
    shown = value.entry
    found: dict[str, object] = {"@context": _CONTEXT, "@type": "Event", "name": shown.title} | bounds(shown.when)
    if shown.places:
        found["location"] = [{"@type": "Place", "name": place.text} for place in shown.places]
    address = site.base_url + links.public_path(page.path) if site.base_url else ""
    found["subjectOf"] = cited((articles[source.id] for source in shown.sources), address)
    if address:
        found["url"] = address
    return found
