"""Entries as schema.org JSON-LD: an ItemList of Events, each with the page that tells of it and cites NewsArticles.

In: a chronology. Out: JSON-LD text. `startDate` and `endDate` are first and last possible day; one that is not there
is not known, or its year is beyond four digits. The EDTF, which always is there, stands in `dcterms:temporal`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.dates.edtf import to_edtf
from timeline.model import Chronology, Entry, Name
from timeline.publish import links, schema_org
from timeline.publish.exports import shared
from timeline.publish.exports.shared import Material

CONTEXT: list[Any] = ["https://schema.org", {"dcterms": "http://purl.org/dc/terms/"}]
_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"


def json_ld(chronology: Chronology) -> str:
    """The chronology as one list, in time; background is marked by its keyword."""
    material = shared.material(chronology)
    places = {place.name: place for place in material.settings.places}
    events = [_event(entry, material, places) for entry in material.entries]
    head = {
        "@context": CONTEXT,
        "@id": material.identifier("index.html"),
        "@type": ["ItemList", "Dataset"],
        "itemListOrder": "https://schema.org/ItemListOrderAscending",
        "name": material.settings.title,
        "numberOfItems": len(events),
        "itemListElement": [
            {"@type": "ListItem", "position": number, "item": event} for number, event in enumerate(events, 1)
        ],
    }
    licence = material.settings.licence
    return shared.json_text(
        head
        | shared.known(
            alternateName=material.settings.subtitle,
            url=shared.base(material.settings),
            license=schema_org.licence(licence) if licence else "",
        )
    )


def _event(entry: Entry, material: Material, places: Mapping[str, Name]) -> dict[str, Any]:
    page = links.entry_path(entry.id)
    address = material.address(page) if material.has_address else ""
    found: dict[str, Any] = {"@type": "Event", "@id": material.identifier(page), "name": entry.title}
    found |= schema_org.bounds(entry.when)
    found["dcterms:temporal"] = {"@type": _EDTF, "@value": to_edtf(entry.when)}
    return found | shared.known(
        disambiguatingDescription=material.date_line(entry),
        description=entry.claims[0].quote if entry.claims else "",
        keywords=[word for word in (entry.kind, "background" if entry.background else "") if word],
        about=[{"@type": "Thing", "name": name} for name in entry.people],
        location=[_place(name, places.get(name)) for name in entry.places],
        subjectOf=schema_org.cited(material.sources(entry), address),
        url=address,
    )


def _place(name: str, known: Name | None) -> dict[str, Any]:
    """A place; with a radius it is a circle, never a point more exact than was said."""
    place: dict[str, Any] = {"@type": "Place", "name": name}
    if known is None or known.coordinates is None:
        return place
    latitude, longitude = known.coordinates
    point = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    if known.radius:
        return place | {"geo": {"@type": "GeoCircle", "geoMidpoint": point, "geoRadius": f"{known.radius:g} km"}}
    return place | {"geo": point}
