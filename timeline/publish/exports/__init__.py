"""A chronology in; one text a format out: a table of file name to export.

A format is one module beside this one with a function from chronology to text, and one line in `EXPORTS`.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from timeline.model import Chronology
from timeline.publish.exports import (
    atom,
    bibtex,
    contract,
    corrections,
    csl,
    icalendar,
    jsonld,
    tables,
    timelinejs,
    webannotation,
)


class Export(msgspec.Struct, frozen=True):
    """One file of data."""

    key: str
    """The catalogue says what it holds under `export_<key>`."""
    format: str
    make: Callable[[Chronology], str]


EXPORTS: dict[str, Export] = {
    "timeline.json": Export("json", "JSON", contract.timeline_json),
    "timeline.schema.json": Export("schema", "JSON Schema", contract.schema_json),
    "entries.csv": Export("entries_csv", "CSV", tables.entries_csv),
    "claims.csv": Export("claims_csv", "CSV", tables.claims_csv),
    "calendar.ics": Export("ical", "iCalendar", icalendar.calendar),
    "feed.atom": Export("atom", "Atom", atom.feed),
    "corrections.atom": Export("corrections", "Atom", corrections.feed),
    "timeline.jsonld": Export("jsonld", "JSON-LD", jsonld.json_ld),
    "annotations.jsonld": Export("annotations", "Web Annotation", webannotation.web_annotations),
    "timelinejs.json": Export("timelinejs", "TimelineJS", timelinejs.timelinejs),
    "sources.bib": Export("bibtex", "BibTeX", bibtex.bibtex),
    "sources.csl.json": Export("csl", "CSL-JSON", csl.csl_json),
}
"""Name inside `data/` → export; all are written on every build."""
