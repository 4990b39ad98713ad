"""The index that the search page loads when it is first used.

In: the entries as lists show them. Out: a script of one assignment: a file that a page opened from a disk may load
too, which it may not do with plain data.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from timeline.publish.views import EntryView, Views, closeness

NAME = "data/search.js"


def search_index(views: Views) -> str:
    """Every entry, in time, with all that can be searched and filtered."""
    settings = views.chronology.settings
    also = {name.name: name.also for name in (*settings.people, *settings.places)}
    entries = [_line(views.entry(entry), also) for entry in views.entries]
    text = json.dumps({"entries": entries}, ensure_ascii=False, separators=(",", ":"))
    return f"self.timelineIndex={text.replace('<', chr(92) + 'u003c')};\n"


def _line(entry: EntryView, also: Mapping[str, Sequence[str]]) -> dict[str, object]:
    return {
        "href": entry.href,
        "title": entry.title,
        "date": entry.date,
        "sure": entry.sureness,
        "quote": "".join(piece.text for piece in entry.quote.pieces) if entry.quote else "",
        "people": [name.text for name in entry.people],
        "places": [name.text for name in entry.places],
        "sources": [source.id for source in entry.sources],
        "labels": [source.label for source in entry.sources],
        "also": [other for name in (*entry.people, *entry.places) for other in also.get(name.text, ())],
        "kind": entry.kind,
        "grain": closeness(entry.when).partition("_")[2],
        "disputed": bool(entry.disagreements),
    }
