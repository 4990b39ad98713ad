"""What is known of an article besides its text. In: a table of `sources.yaml` or front matter. Out: `Facts`, `Article`.

One set of keys, whoever writes them; the nearer hand (`sources.yaml`) wins over the farther (the file itself).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Literal, cast

import msgspec

from timeline.dates.edtf import to_edtf
from timeline.dates.when import Step, When
from timeline.model import Article, Basis, Block
from timeline.yamlfile import Form, Table, full_stop, show

KEYS = (
    "id", "title", "publisher", "author", "url", "archived", "published", "published_from", "language", "genre",
    "publish", "notes",
)  # fmt: skip
"""The keys of one article, in `sources.yaml` (beside `file`) and in front matter."""

PUBLISH = ("quotes", "full")
GENRES = ("auto", "news", "narrative")
LONGEST_ID = 80
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody knows about an article; "" and None where they say nothing."""

    id: str = ""
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    archived: str = ""
    published: When | None = None
    basis: Basis | None = None
    """Of `published`: editor where a person wrote it, stated where the file's own record has it."""
    published_from: str = ""
    step: Step | None = None
    """How `published` came about."""
    language: str = ""
    genre: str = ""
    publish: str = ""
    notes: str = ""
    line: int = 0
    """Where it is said."""


def read_facts(form: Form, table: Table, where: str) -> Facts:
    """The keys of one article. `where` names the file in the trail of its date."""
    published = form.when(table, "published")
    published_from = " ".join(form.text(table, "published_from").split())
    step = _editor_says(form, table, published, published_from, where) if published else None
    return Facts(
        id=_id(form, table),
        title=" ".join(form.text(table, "title").split()),
        publisher=form.text(table, "publisher"),
        author=form.text(table, "author"),
        url=form.url(table, "url"),
        archived=form.url(table, "archived"),
        published=published,
        basis="editor" if published else None,
        published_from=published_from,
        step=step,
        language=form.language(table, "language", ""),
        genre=form.choice(table, "genre", GENRES, "") if form.text(table, "genre") else "",
        publish=form.choice(table, "publish", PUBLISH, "") if form.text(table, "publish") else "",
        notes=form.text(table, "notes"),
        line=table.line,
    )


def _editor_says(form: Form, table: Table, published: When, known_from: str, where: str) -> Step:
    saw = show(table.values["published"])
    because = f"An editor gives this date in {where}"
    because = full_stop(f"{because}: {known_from}" if known_from else because)
    return Step("an editor says", saw, to_edtf(published), because)


def _id(form: Form, table: Table) -> str:
    said = form.text(table, "id")
    if not said or (_ID.fullmatch(said) and len(said) <= LONGEST_ID):
        return said
    better = slug(said)
    hint = f'use letters, digits, ".", "-" and "_", at most {LONGEST_ID}; "{better}" is used'
    form.complain('"id" cannot stand in an address:', form.line(table, "id"), said, hint, "warning")
    return better


def slug(name: str) -> str:
    """A stable id from a file's name: plain letters and digits; a hash stands for what cannot be written in them."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    lost = sum(c.isalnum() for c in name) - sum(c.isalnum() for c in plain)
    if words and not lost and len(words) <= LONGEST_ID - 20:
        return words
    return f"{words[: LONGEST_ID - 20]}-{fingerprint(name)[:8]}".lstrip("-")


def fingerprint(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def over(nearer: Facts, farther: Facts) -> Facts:
    """Both, the nearer winning field by field; a date keeps its own basis, source and step."""
    changes = {name: getattr(farther, name) for name in Facts.__struct_fields__ if not getattr(nearer, name)}
    if nearer.published:
        changes.pop("published_from", None)
    return msgspec.structs.replace(nearer, **changes)


def make_article(
    facts: Facts, *, path: str, text: str, blocks: tuple[Block, ...], sha256: str, language: str, publish: str
) -> Article:
    """The article; its title is the one given, else the text's headline. `language` and `publish` are the project's."""
    return Article(
        id=facts.id,
        path=path,
        text=text,
        title=facts.title or headline(text, blocks),
        publisher=facts.publisher,
        author=facts.author,
        url=facts.url,
        archived=facts.archived,
        published=facts.published,
        published_basis=facts.basis if facts.published else None,
        published_from=facts.published_from,
        published_trail=(facts.step,) if facts.step and facts.published else (),
        language=facts.language or language,
        genre=cast(Literal["auto", "news", "narrative"], facts.genre or "auto"),
        publish=cast(Literal["quotes", "full"], facts.publish or publish),
        notes=facts.notes,
        sha256=sha256,
        blocks=blocks,
    )


def headline(text: str, blocks: tuple[Block, ...]) -> str:
    """The words of the headline block, in one line; "" where there is none."""
    for block in blocks:
        if block.kind == "headline":
            return " ".join(text[block.start : block.end].split())
    return ""
