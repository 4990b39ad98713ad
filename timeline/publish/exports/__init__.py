"""A chronology in; one text a format out: a table of file name to export.

A format is one module beside this one with a function from chronology to text, and one line in `EXPORTS`.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from timeline.model import Chronology
from timeline.publish.exports import contract, tables


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
}
"""Name inside `data/` → export; all are written on every build."""
