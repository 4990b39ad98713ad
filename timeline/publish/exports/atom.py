"""The entries told of last as an Atom feed (RFC 4287), for a feed reader.

In: a chronology. Out: XML text. `updated` is the day the newest article an entry rests on was published, so the same
articles give the same bytes. The date of the thing itself stands in the title, in words, and as EDTF and as a DCMI
Period in `dcterms:temporal`.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from timeline.dates.edtf import to_edtf
from timeline.dates.when import Day, When
from timeline.model import Chronology, Entry
from timeline.publish import links
from timeline.publish.exports import shared
from timeline.publish.exports.shared import Material

FILE = "feed.atom"
MOST = 500
"""Entries in the feed: those told of last. A feed with all of them says so with `fh:complete` (RFC 5005)."""

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"%s>
"""


def feed(chronology: Chronology) -> str:
    """The feed: the entries told of last come first, and in time within a day."""
    material = shared.material(chronology)
    language = material.settings.language
    entries = sorted(material.entries, key=lambda entry: _told(entry, material), reverse=True)
    head = _HEAD % (f' xml:lang="{quoted(language)}"' if language else "")
    lines = _feed_lines(material, complete=len(entries) <= MOST)
    return head + "".join([*lines, *(_entry(entry, material) for entry in entries[:MOST])]) + "</feed>\n"


def _told(entry: Entry, material: Material) -> Day:
    return shared.last_told(material.sources(entry))


def _feed_lines(material: Material, complete: bool) -> Iterator[str]:
    settings = material.settings
    yield f"<id>{text(material.identifier('index.html'))}</id>\n"
    yield f"<title>{text(settings.title)}</title>\n"
    if settings.subtitle:
        yield f"<subtitle>{text(settings.subtitle)}</subtitle>\n"
    yield f"<updated>{stamp(material.told)}</updated>\n"
    yield f"<author><name>{text(settings.title)}</name></author>\n"
    if settings.licence:
        yield f"<rights>{text(settings.licence)}</rights>\n"
    yield "<generator>timeline</generator>\n"
    yield f'<link rel="alternate" type="text/html" href="{quoted(material.address("index.html"))}"/>\n'
    if material.has_address:
        yield f'<link rel="self" type="application/atom+xml" href="{quoted(material.address(f"data/{FILE}"))}"/>\n'
    if complete:
        yield "<fh:complete/>\n"


def _entry(entry: Entry, material: Material) -> str:
    page = links.entry_path(entry.id)
    date = material.label(entry.when, entry.basis, shared.disputed(entry))
    lines = [
        f"<id>{text(material.identifier(page))}</id>",
        f"<title>{text(f'{date}: {entry.title}')}</title>",
        f"<updated>{stamp(_told(entry, material))}</updated>",
        f'<link rel="alternate" type="text/html" href="{quoted(material.address(page))}"/>',
        *_via(entry, material),
        *_terms(entry),
        *_temporal(entry.when),
        f'<content type="html">{text(_content(entry, material))}</content>',
    ]
    return "<entry>\n" + "\n".join(lines) + "\n</entry>\n"


def _via(entry: Entry, material: Material) -> Iterator[str]:
    """Where the words come from."""
    for article in material.sources(entry):
        if url := links.safe_url(article.url):
            yield f'<link rel="via" href="{quoted(url)}" title="{quoted(material.source_name(article))}"/>'


def _terms(entry: Entry) -> Iterator[str]:
    terms = (entry.kind, *entry.people, *entry.places, "background" if entry.background else "")
    return (f'<category term="{quoted(term)}"/>' for term in dict.fromkeys(terms) if term)


def _temporal(when: When) -> Iterator[str]:
    """EDTF, and first and last possible day as a DCMI Period; a bound that is not there is not known.

    Source: https://www.dublincore.org/specifications/dublin-core/dcmi-period/
    """
    yield f"<dcterms:temporal>{text(to_edtf(when))}</dcterms:temporal>"
    days = [("start", when.earliest), ("end", when.latest)]
    period = [f"{name}={day}" for name, day in days if day]
    scheme = ["scheme=W3C-DTF"] if all(shared.plain(day) for _, day in days if day) else []
    yield f'<dcterms:temporal xsi:type="dcterms:Period">{"; ".join(period + scheme)};</dcterms:temporal>'


def _content(entry: Entry, material: Material) -> str:
    """HTML: how sure the date is, the best quote, its sources, an editor's notes."""
    quotes = [f"<blockquote><p>{escape(claim.quote)}</p></blockquote>" for claim in entry.claims[:1]]
    names = "; ".join(map(material.source_name, material.sources(entry)))
    below = [f"<p>{escape(line)}</p>" for line in (names, *entry.notes) if line]
    return "".join([f"<p>{escape(material.date_line(entry))}</p>", *quotes, *below])


def stamp(day: Day) -> str:
    """A day as RFC 3339 has it."""
    return f"{day}T00:00:00Z"


def text(words: str) -> str:
    """As an element's text; a carriage return would be lost if it stood as it is."""
    return escape(shared.clean(words), quote=False).replace("\r", "&#13;")


def quoted(words: str) -> str:
    """As an attribute's value, on one line."""
    return escape(shared.one_line(words))
