"""The index that the search page loads when it is first used.

In: the entries as lists show them. Out: a script of one assignment: a file that a page opened from a disk may load
too, which it may not do with plain data.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from timeline.model import Entry
from timeline.publish import links
from timeline.publish.filing import closeness
from timeline.publish.views import Views

NAME = "data/search.js"


def search_index(views: Views) -> str:
    """Every entry, in time, with all that can be searched and filtered."""
    settings = views.chronology.settings
    also = {name.name: name.also for name in (*settings.people, *settings.places)}
    entries = [_line(entry, also, views) for entry in views.entries]
    text = json.dumps({"entries": entries}, ensure_ascii=False, separators=(",", ":"))
    return f"self.timelineIndex={text.replace('<', chr(92) + 'u003c')};\n"


def _line(entry: Entry, also: Mapping[str, Sequence[str]], views: Views) -> dict[str, object]:
    quote, sources = views.quote(entry), views.sources_of(entry)
    return {
        "href": links.entry_path(entry.id),
        "title": views.title(entry),
        "date": views.words.date(entry.when),
        "sure": views.sureness(entry),
        "quote": "".join(piece.text for piece in quote.pieces) if quote else "",
        "people": entry.people,
        "places": entry.places,
        "sources": [source.id for source in sources],
        "labels": [source.label for source in sources],
        "also": [other for name in (*entry.people, *entry.places) for other in also.get(name, ())],
        "kind": entry.kind,
        "grain": closeness(entry.when).partition("_")[2],
        "disputed": bool(entry.disagreements),
    }
