"""The sources as BibTeX, for a manuscript.

In: a chronology. Out: BibTeX text, UTF-8, for BibTeX and BibLaTeX alike. `year` and `month` are there only where they
are known, `date` where BibLaTeX reads the EDTF; `edtf`, `earliest` and `latest` always, and styles pass over them.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates.edtf import to_edtf
from timeline.dates.when import When
from timeline.model import Article, Chronology
from timeline.publish import links
from timeline.publish.citing import TEX
from timeline.publish.exports import shared

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Names that every style defines."""
_SAYABLE = ("time", "day", "month", "year")
"""Grains that BibTeX has a field for."""
_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", "^": "%5E", "~": "%7E"})


def bibtex(chronology: Chronology) -> str:
    """One record an article, in the order of the sources; the key is the last part of its page's address."""
    return "\n".join(map(_record, chronology.articles))


def _record(article: Article) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(article))
    return f"@misc{{{links.slug(article.id)},\n{fields}}}\n"


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    """Names and titles are double-braced: their spelling is theirs, and a free-text author is one name, not a list."""
    for name, value in (("title", shared.cited_title(article)), ("author", article.author)):
        if shared.one_line(value):
            yield name, f"{{{{{_text(value)}}}}}"
    if shared.one_line(article.publisher):
        yield "howpublished", f"{{{_text(article.publisher)}}}"
    if article.published:
        yield from _dates(article.published)
    for name, url in (("url", article.url), ("archiveurl", article.archived)):
        if links.safe_url(url):
            yield name, f"{{{links.safe_url(url).translate(_ADDRESS)}}}"
    if article.language:
        yield "langid", f"{{{_text(article.language)}}}"
    if article.sha256:
        yield "sha256", f"{{{_text(article.sha256)}}}"


def _dates(when: When) -> Iterator[tuple[str, str]]:
    start = when.start
    if start and when.shape == "point" and shared.plain(start.first) and start.grain in _SAYABLE:
        yield "date", f"{{{_day_edtf(when)}}}"
        yield "year", f"{{{start.first.year}}}"
        if start.grain != "year":
            yield "month", _MONTHS[start.first.month - 1]
    yield "edtf", f"{{{to_edtf(when)}}}"
    for name, day in (("earliest", when.earliest), ("latest", when.latest)):
        if day:
            yield name, f"{{{day}}}"


def _day_edtf(when: When) -> str:
    """BibLaTeX takes EDTF's marks for doubt; a clock time would need its seconds and zone, so the day stands for it."""
    return to_edtf(when).split("T")[0]


def _text(text: str) -> str:
    return shared.one_line(text).translate(TEX)
