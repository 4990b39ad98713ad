"""What a page's markup must keep, read without a browser: one value a page, and complaints in words."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

VOID = {"meta", "link", "br", "img", "input", "hr", "path", "stop", "rect"}


class Markup(HTMLParser):
    """Ids, links, references and element names of one page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.refs: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.broken: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [value for key, value in attrs if key == "id" and value]
        self.links += [value or "" for key, value in attrs if key in ("href", "src")]
        self.refs += [
            one for key, value in attrs if key in ("aria-labelledby", "for") and value for one in value.split()
        ]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open[-1] != tag:
            self.broken.append(f"</{tag}> closes {self.open[-1:]}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def count(self, tag: str) -> int:
        return sum(one == tag for one, _ in self.tags)


def complaints(files: dict[str, bytes]) -> list[str]:
    """Everything wrong with a site's pages: links that lead nowhere, ids twice, references to nothing, tags that do
    not nest."""
    pages = {path: Markup(data.decode()) for path, data in files.items() if path.endswith(".html")}
    found: list[str] = []
    for path, page in pages.items():
        found += [f"{path}: {one}" for one in page.broken]
        found += [f"{path}: id {one!r} twice" for one in sorted({i for i in page.ids if page.ids.count(i) > 1})]
        found += [f"{path}: nothing has the id {one!r}" for one in page.refs if one not in page.ids]
        found += [f"{path}: {one}" for link in page.links for one in _link(path, link, files, pages)]
        found += [f"{path}: {page.count('h1')} h1"] if page.count("h1") != 1 else []
        found += [f"{path}: {page.count('main')} main"] if page.count("main") != 1 else []
    return found


def _link(path: str, link: str, files: dict[str, bytes], pages: dict[str, Markup]) -> list[str]:
    parts = urlsplit(link)
    if parts.scheme in ("http", "https", "mailto"):
        return []
    if parts.scheme or parts.netloc or link.startswith("/"):
        return [f"odd link {link!r}"]
    target = normpath(join(dirname(path), unquote(parts.path))) if parts.path else path
    if target not in files:
        return [f"link to nothing {link!r}"]
    fragment = unquote(parts.fragment)
    if fragment and target in pages and fragment not in pages[target].ids:
        return [f"link to no such place {link!r}"]
    return []


def data_of(page: str) -> list[dict[str, object]]:
    """The JSON-LD that stands in a page."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    return [json.loads(text) for text in found]
