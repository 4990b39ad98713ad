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
from timeline.model import Article, Chronology, Entry, Settings
from timeline.publish import links
from timeline.publish.exports import shared
from timeline.publish.words import Words, words_for

FILE = "feed.atom"
MOST = 500
"""Entries in the feed: those told of last. A feed with all of them says so with `fh:complete` (RFC 5005)."""

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"%s>
"""


def feed(chronology: Chronology) -> str:
    """The feed: the entries told of last come first, and in time within a day."""
    settings = chronology.settings
    words, articles = words_for(settings.language), shared.articles_of(chronology)
    entries = _newest_first(chronology, articles)
    body = "".join(_entry(entry, settings, articles, words) for entry in entries[:MOST])
    head = _HEAD % (f' xml:lang="{_quoted(settings.language)}"' if settings.language else "")
    return head + "".join(_feed_lines(chronology, len(entries) <= MOST)) + body + "</feed>\n"


def _newest_first(chronology: Chronology, articles: dict[str, Article]) -> list[Entry]:
    def told(entry: Entry) -> Day:
        return shared.last_told(shared.sources(entry, articles))

    return sorted(shared.in_time(chronology), key=told, reverse=True)


def _feed_lines(chronology: Chronology, complete: bool) -> Iterator[str]:
    settings = chronology.settings
    yield f"<id>{_id(settings, 'index.html')}</id>\n"
    yield f"<title>{_text(settings.title)}</title>\n"
    if settings.subtitle:
        yield f"<subtitle>{_text(settings.subtitle)}</subtitle>\n"
    yield f"<updated>{_stamp(shared.last_told(chronology.articles))}</updated>\n"
    yield f"<author><name>{_text(settings.title)}</name></author>\n"
    yield "<generator>timeline</generator>\n"
    yield f'<link rel="alternate" type="text/html" href="{_quoted(shared.address(settings, "index.html"))}"/>\n'
    if shared.base(settings):
        own = _quoted(shared.address(settings, f"data/{FILE}"))
        yield f'<link rel="self" type="application/atom+xml" href="{own}"/>\n'
    if complete:
        yield "<fh:complete/>\n"


def _entry(entry: Entry, settings: Settings, articles: dict[str, Article], words: Words) -> str:
    told = shared.sources(entry, articles)
    page = links.entry_path(entry.id)
    lines = [
        f"<id>{_id(settings, page)}</id>",
        f"<title>{_text(f'{words.date(entry.when)}: {entry.title}')}</title>",
        f"<updated>{_stamp(shared.last_told(told))}</updated>",
        f'<link rel="alternate" type="text/html" href="{_quoted(shared.address(settings, page))}"/>',
        *_via(told),
        *_terms(entry),
        *_temporal(entry.when),
        f'<content type="html">{_text(_content(entry, articles, words))}</content>',
    ]
    return "<entry>\n" + "\n".join(lines) + "\n</entry>\n"


def _via(told: list[Article]) -> Iterator[str]:
    """Where the words come from."""
    for article in told:
        if links.safe_url(article.url):
            yield f'<link rel="via" href="{_quoted(links.safe_url(article.url))}" title="{_quoted(_name(article))}"/>'


def _terms(entry: Entry) -> Iterator[str]:
    terms = (entry.kind, *entry.people, *entry.places, "background" if entry.background else "")
    return (f'<category term="{_quoted(term)}"/>' for term in dict.fromkeys(terms) if term)


def _temporal(when: When) -> Iterator[str]:
    """EDTF, and first and last possible day as a DCMI Period; a bound that is not there is not known.

    Source: https://www.dublincore.org/specifications/dublin-core/dcmi-period/
    """
    yield f"<dcterms:temporal>{_text(to_edtf(when))}</dcterms:temporal>"
    days = [("start", when.earliest), ("end", when.latest)]
    period = [f"{name}={day}" for name, day in days if day]
    scheme = ["scheme=W3C-DTF"] if all(shared.plain(day) for _, day in days if day) else []
    yield f'<dcterms:temporal xsi:type="dcterms:Period">{"; ".join(period + scheme)};</dcterms:temporal>'


def _content(entry: Entry, articles: dict[str, Article], words: Words) -> str:
    """HTML: how sure the date is, the best quote with its source, the editor's notes."""
    parts = [f"<p>{escape(words.full_date(entry.when))} ({escape(shared.sureness(entry, words))})</p>"]
    for claim in entry.claims[:1]:
        article = articles.get(claim.article)
        parts.append(f"<blockquote><p>{escape(claim.quote)}</p></blockquote>")
        parts += [f"<p>{escape(_name(article))}</p>"] if article else []
    parts += [f"<p>{escape(note)}</p>" for note in entry.notes]
    return "".join(parts)


def _name(article: Article) -> str:
    return article.publisher or article.title or article.id


def _id(settings: Settings, path: str) -> str:
    return _text(shared.identifier(settings, path))


def _stamp(day: Day) -> str:
    return f"{day}T00:00:00Z"


def _text(text: str) -> str:
    """As an element's text; a carriage return would be lost if it stood as it is."""
    return escape(shared.clean(text), quote=False).replace("\r", "&#13;")


def _quoted(text: str) -> str:
    """As an attribute's value, on one line."""
    return escape(shared.one_line(text))
