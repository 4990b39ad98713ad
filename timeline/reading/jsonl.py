"""JSON Lines → articles, one a line: `id published publisher title url text`, all but `text` optional.

In: bytes, and what the editor knows of the whole file: its publisher, language, notes.
Out: articles, and complaints by line.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import msgspec

from timeline.dates.edtf import to_edtf
from timeline.dates.when import Day, Step, Unit, When
from timeline.model import Article, Complaint
from timeline.project import Project
from timeline.reading.blocks import find_blocks
from timeline.reading.facts import KEYS, LONGEST_ID, Facts, fingerprint, make_article, over, slug
from timeline.reading.sources import FILE as SOURCES
from timeline.reading.text import nothing_in
from timeline.yamlfile import Form, decode, is_language, is_web, nearest, read_when

FIELDS = ("id", "published", "publisher", "author", "title", "url", "archived", "language", "text")
_ONE_ARTICLE = ("id", "title", "url", "archived", "published")
"""What cannot be true of every line of a file."""
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?", re.ASCII)


def read(path: str, data: bytes, facts: Facts, project: Project) -> tuple[list[Article], list[Complaint]]:
    """The articles of a file; a line that is none costs that line."""
    text, complaints = decode(data, path)
    if text is None:
        return [], complaints
    form = Form(path)
    common = _common(facts, path, complaints)
    articles: list[Article] = []
    for line, row in _rows(form, text):
        articles += _article(form, line, row, common, project)
    if not articles and not form.complaints:
        complaints.append(nothing_in(path))
    return articles, [*complaints, *form.complaints]


def _common(facts: Facts, path: str, complaints: list[Complaint]) -> Facts:
    for key in _ONE_ARTICLE:
        if getattr(facts, key):
            hint = "write it in the article's own line"
            what = f'"{key}" cannot be said of a whole file of articles:'
            complaints.append(
                Complaint(file=SOURCES, line=facts.line, what=what, words=path, hint=hint, level="warning")
            )
    nothing = Facts()
    keys = (*_ONE_ARTICLE, "basis", "step", "published_from")
    return msgspec.structs.replace(facts, **{key: getattr(nothing, key) for key in keys})


def _rows(form: Form, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Objects with their line numbers. Only a line feed ends a line: other separators may stand inside a string."""
    for line, words in enumerate(text.split("\n"), 1):
        if not words.strip():
            continue
        try:
            row = json.loads(words)
            json.dumps(row, ensure_ascii=False).encode("utf-8")
        except (ValueError, RecursionError) as error:
            problem = getattr(error, "msg", "") or "it holds what no text can hold"
            form.complain(f"not JSON ({problem}):", line, words[:80], "write one object a line; this line is left out")
            continue
        if isinstance(row, dict):
            yield line, row
        else:
            form.complain("expected an object, found", line, words[:80], 'write {"text": "…"}; this line is left out')


def _article(form: Form, line: int, row: dict[str, Any], common: Facts, project: Project) -> Iterator[Article]:
    path = f"{form.file}:{line}"
    text = row.get("text")
    _unknown(form, line, row)
    if not isinstance(text, str):
        what = '"text" should be a text, is' if "text" in row else 'no "text", only'
        words = json.dumps(text, ensure_ascii=False) if "text" in row else ", ".join(row)
        form.complain(what, line, words, "this line is left out")
    elif not text.strip():
        form.complaints.append(nothing_in(form.file, line))
    else:
        facts = over(_facts(form, line, row), common)
        facts = msgspec.structs.replace(facts, id=facts.id or _spare_id(form.file, facts, text))
        yield make_article(
            facts,
            path=path,
            text=text,
            blocks=find_blocks(text, facts.title),
            sha256=fingerprint(text),
            language=project.settings.language,
            publish=project.settings.publish,
        )


def _unknown(form: Form, line: int, row: dict[str, Any]) -> None:
    """Machines write fields of their own; only what looks like a slip is told."""
    for key in row:
        near = nearest(key, [name for name in FIELDS if name not in row])
        if key not in (*FIELDS, *KEYS) and near:
            form.complain("unknown field", line, key, f'did you mean "{near}"?', "warning")


def _spare_id(path: str, facts: Facts, text: str) -> str:
    """Stable while lines are added before it: from its address, else from its words."""
    return f"{slug(PurePosixPath(path).stem)}-{fingerprint(facts.url or text)[:8]}"


def _facts(form: Form, line: int, row: dict[str, Any]) -> Facts:
    said = {key: _string(form, line, row, key) for key in FIELDS if key != "text"}
    published = _published(form, line, said["published"])
    because = f"The article's own record in {form.file} gives this date."
    step = Step("the file says", said["published"], to_edtf(published), because) if published else None
    name = said["id"]
    return Facts(
        id=name
        if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name) and len(name) <= LONGEST_ID
        else name and slug(name),
        title=" ".join(said["title"].split()),
        publisher=said["publisher"],
        author=said["author"],
        url=_web(form, line, said["url"]),
        archived=_web(form, line, said["archived"]),
        published=published,
        basis="stated" if published else None,
        published_from="the article's own record" if published else "",
        step=step,
        language=said["language"] if is_language(said["language"]) else "",
        line=line,
    )


def _string(form: Form, line: int, row: dict[str, Any], key: str) -> str:
    value = row.get(key)
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is not None:
        form.complain(f'"{key}" should be a text, is', line, json.dumps(value, ensure_ascii=False), "it is left out")
    return ""


def _web(form: Form, line: int, url: str) -> str:
    if url and not is_web(url):
        form.complain("an address should begin with https:// or http://, is", line, url, "it is left out")
        return ""
    return url


def _published(form: Form, line: int, said: str) -> When | None:
    if not said:
        return None
    when = read_when(said) or _moment(said)
    if when is None:
        form.complain('"published" is no date there is:', line, said, "write YYYY-MM-DD; it counts as unknown")
    return when


def _moment(said: str) -> When | None:
    """A machine's time stamp: its day, and its clock with its zone."""
    found = _MOMENT.fullmatch(said)
    if not found:
        return None
    try:
        day = Day.of(found[1])
        datetime.time.fromisoformat(found[2])
    except ValueError:
        return None
    return When.at(Unit("time", day, found[2] + (found[3] or "")))
