"""Claims as W3C Web Annotations: which words of which article say what, and when.

In: a chronology. Out: JSON-LD text, an AnnotationCollection with all annotations in its first page. The target is the
article at its own address, else its page on the site; the quote finds the words there, the position counts in the
text as stored.
Source: https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

from typing import Any

from timeline.model import Chronology, Claim, Entry
from timeline.publish import links
from timeline.publish.exports import shared
from timeline.publish.exports.shared import Material

FILE = "annotations.jsonld"
CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "edtf": {"@id": "http://purl.org/dc/terms/temporal", "@type": "http://id.loc.gov/datatypes/edtf/EDTF"},
        "earliest": "https://schema.org/startDate",
        "latest": "https://schema.org/endDate",
        "sha256": "https://schema.org/sha256",
    },
]
"""The standard's own, and four words of ours for what it has no room for."""
_AROUND = 32
"""Code points before and after the words: enough to tell two passages apart, far below what a quotation may be."""


def web_annotations(chronology: Chronology) -> str:
    """One annotation a claim, by entry in time; claims of articles that are not there are left out."""
    material = shared.material(chronology)
    claims = ((claim, entry) for entry in material.entries for claim in entry.claims)
    items = [_annotation(claim, entry, material) for claim, entry in claims if claim.article in material.articles]
    own = material.identifier(f"data/{FILE}")
    _, terms = links.licence(material.settings.licence)
    page = {"id": f"{own}#page", "type": "AnnotationPage", "partOf": own, "startIndex": 0, "items": items}
    return shared.json_text(
        {
            "@context": CONTEXT,
            "id": own,
            "type": "AnnotationCollection",
            "label": material.settings.title,
            "total": len(items),
            "first": page,
            "last": page["id"],
        }
        | shared.known(rights=terms)
    )


def _annotation(claim: Claim, entry: Entry, material: Material) -> dict[str, Any]:
    page = links.entry_path(entry.id)
    return {
        "id": f"{material.identifier(page)}#{links.slug(claim.id)}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            _says(claim, entry, material),
            {"type": "SpecificResource", "purpose": "linking", "source": material.address(page)},
        ],
        "target": _target(claim, material),
    }


def _says(claim: Claim, entry: Entry, material: Material) -> dict[str, Any]:
    """The claim's own date, and the title of the entry it belongs to."""
    return {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "language": material.settings.language,
        "value": f"{material.label(claim.when, claim.basis)}: {entry.title}",
    } | shared.dates(claim.when)


def _target(claim: Claim, material: Material) -> dict[str, Any]:
    article = material.articles[claim.article]
    source = links.safe_url(article.url) or material.address(links.source_path(article.id))
    text = article.text
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[claim.start : claim.end] or claim.quote,
        "prefix": text[max(0, claim.start - _AROUND) : claim.start],
        "suffix": text[claim.end : claim.end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": claim.start, "end": claim.end}
    return {"source": source, "selector": [quote, position]} | shared.known(sha256=article.sha256)
