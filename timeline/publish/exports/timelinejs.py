"""Entries as the JSON of TimelineJS 3, for the slideshow of that name.

In: a chronology. Out: JSON text. A date has no more parts than are known, and the words a reader sees are ours, so a
month is never shown as its first day. Texts are HTML there, so every one is escaped.
Source: https://timeline.knightlab.com/docs/json-format.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from timeline.dates.when import Day, Unit, When
from timeline.model import Article, Chronology, Entry
from timeline.publish import links
from timeline.publish.exports import shared
from timeline.publish.exports.shared import Material

_PARTS = {"time": 3, "day": 3, "weekend": 3, "week": 3, "month": 2, "season": 2, "quarter": 2, "half": 2}
"""How many of year, month and day a grain knows; a year and what is longer, one."""
_WHOLE = ("time", "day", "month", "year")
"""Grains that TimelineJS has a date of its own for; the others are written as first and last."""
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_HUMAN = 270_000
"""Years from our era that a browser can count in days; beyond them the scale must be "cosmological"."""


def timelinejs(chronology: Chronology) -> str:
    """A title slide and one slide an entry. Background would stretch the axis: it is there only if nothing else is."""
    material = shared.material(chronology)
    shown = [entry for entry in material.entries if not entry.background] or material.entries
    title = shared.known(headline=escape(material.settings.title), text=escape(material.settings.subtitle))
    return shared.json_text(
        {
            "scale": "cosmological" if any(map(_far, shown)) else "human",
            "title": {"text": title},
            "events": [_slide(entry, material) for entry in shown],
        }
    )


def _far(entry: Entry) -> bool:
    return any(abs(day.year) > _HUMAN for day in shared.known_ends(entry.when))


def _slide(entry: Entry, material: Material) -> dict[str, Any]:
    when = entry.when
    return {
        **_dates(when),
        "display_date": escape(material.label(when, entry.basis, shared.disputed(entry))),
        "text": {"headline": escape(entry.title), "text": "".join(_html(entry, material))},
        "unique_id": links.slug(entry.id),
        "autolink": False,
        **shared.dates(when),
        "basis": entry.basis,
    }


def _dates(when: When) -> dict[str, Any]:
    """`start_date`, which must be there, and `end_date`. What is open stands at the known end; the words say which."""
    start, end = when.start or when.end, when.end or when.start
    assert start
    assert end
    if start == end and start.grain in _WHOLE:
        return {"start_date": _date(start, start.first)}
    return {"start_date": _date(start, start.first), "end_date": _date(end, end.last)}


def _date(unit: Unit, day: Day) -> dict[str, int]:
    parts = dict(zip(("year", "month", "day"), day[: _PARTS.get(unit.grain, 1)], strict=False))
    clock = _CLOCK.match(unit.clock)
    return parts | {"hour": int(clock[1]), "minute": int(clock[2])} if clock else parts


def _html(entry: Entry, material: Material) -> Iterator[str]:
    """How sure the date is, the best quote, its sources, an editor's notes, the way to the entry's page."""
    yield f"<p>{escape(material.sureness(entry))}</p>"
    for claim in entry.claims[:1]:
        yield f"<blockquote>{escape(claim.quote)}</blockquote>"
    if names := [_source(article, material) for article in material.sources(entry)]:
        yield f"<p>{'; '.join(names)}</p>"
    yield from (f"<p>{escape(note)}</p>" for note in entry.notes)
    if material.has_address:
        page = escape(material.address(links.entry_path(entry.id)))
        yield f'<p><a href="{page}">{page}</a></p>'


def _source(article: Article, material: Material) -> str:
    name, url = escape(material.source_name(article)), links.safe_url(article.url)
    return f'<a href="{escape(url)}" rel="noopener">{name}</a>' if url else name
