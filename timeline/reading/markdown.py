"""Markdown with YAML front matter → one article. In: bytes and what the editor knows. Out: the file's text as it is.

Links and emphasis stay in the text, for nothing is altered; headings, code and front matter are told by their marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dates.edtf import to_edtf
from timeline.model import Article, Complaint
from timeline.project import Project
from timeline.reading.blocks import classify
from timeline.reading.boilerplate import words
from timeline.reading.facts import KEYS, Facts, over, read_facts
from timeline.reading.lines import Piece, find_lines, join_lines, trim
from timeline.reading.text import finish, nothing_in
from timeline.yamlfile import Form, decode, parse_yaml

FOREIGN = words(
    "tags categories category layout slug draft description summary image images keywords permalink weight type toc "
    "comments excerpt thumbnail cover series aliases updated lastmod modified"
)
"""Keys that other tools keep in front matter; not ours, and no slips."""

_FRONT = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_UNCLOSED = re.compile(r"---[ \t]*\r?\n[A-Za-z_]+:")
_HEADING = re.compile(r"#{1,6}(?=\s)")
_UNDERLINE = re.compile(r"=+|-+")
_FENCE = re.compile(r"`{3,}|~{3,}")
_ROW = re.compile(r"\|[^\n]*\|")
_MARK = re.compile(r">\s?|[-*+]\s+|\d{1,3}[.)]\s+")


def read(path: str, data: bytes, facts: Facts, project: Project) -> tuple[list[Article], list[Complaint]]:
    """The article in a Markdown file. Bad front matter costs the front matter, not the article."""
    text, complaints = decode(data, path)
    if text is None:
        return [], complaints
    front = _FRONT.match(text)
    own = Facts()
    if front:
        own, complaints = read_front(path, front["yaml"])
        complaints += _contradictions(path, facts, own)
    elif _UNCLOSED.match(text):
        hint = 'close it with a line "---"; it was read as text'
        complaints = [Complaint(file=path, line=1, what="front matter without an end", hint=hint, level="warning")]
    start = front.end() if front else 0
    if not text[start:].strip():
        return [], [*complaints, nothing_in(path)]
    facts = over(facts, own)
    pieces = [piece for piece in [trim(text, 0, start, "front matter")] if piece]
    blocks = classify(text, [*pieces, *find_pieces(text, start)], facts.title)
    return [finish(path, data, text, blocks, facts, project)], complaints


def read_front(path: str, yaml: str) -> tuple[Facts, list[Complaint]]:
    """What front matter knows. Its first line is the file's second."""
    node, complaints = parse_yaml(yaml.encode("utf-8"), path, first_line=2)
    form = Form(path)
    table = form.table(node, KEYS, line=1, passed_over=sorted(FOREIGN))
    facts = read_facts(form, table, f"the front matter of {path}")
    return facts, [*complaints, *form.complaints]


def _contradictions(path: str, facts: Facts, own: Facts) -> Iterator[Complaint]:
    if facts.published and own.published and facts.published != own.published:
        words = f"{to_edtf(own.published)} / {to_edtf(facts.published)}"
        hint = "that of seeds/sources.yaml is used; correct one of them"
        what = "front matter and seeds/sources.yaml give different dates:"
        yield Complaint(file=path, line=own.line, what=what, words=words, hint=hint, level="warning")


def find_pieces(text: str, start: int = 0) -> list[Piece]:
    """Paragraphs, headings and code after `start`; marks at the start of a line are pieces of their own."""
    return join_lines(text, list(_marked(text, _without_code(text, list(find_lines(text, start))))))


def _without_code(text: str, lines: list[Piece]) -> Iterator[Piece]:
    """Fenced code as one piece, with its fences. A fence that is never closed is only a line."""
    fences = [n for n, line in enumerate(lines) if _FENCE.match(text, line.start, line.end)]
    skip_to = 0
    for n, line in enumerate(lines):
        if n < skip_to:
            continue
        close = next((m for m in fences if m > n), 0) if n in fences else 0
        if close:
            skip_to = close + 1
            yield Piece(line.start, lines[close].end, "code")
        else:
            yield line


def _marked(text: str, lines: Iterator[Piece]) -> Iterator[Piece]:
    held: Piece | None = None
    for line in lines:
        words = text[line.start : line.end]
        if held and _UNDERLINE.fullmatch(words) and not line.hint and text.count("\n", held.end, line.start) == 1:
            yield Piece(held.start, held.end, "heading")
            yield Piece(line.start, line.end, "markup")
            held = None
            continue
        if held:
            yield held
        held = None
        *marks, rest = [line] if line.hint else _split_marks(text, line)
        yield from marks
        held = rest
    if held:
        yield held


def _split_marks(text: str, line: Piece) -> list[Piece]:
    """The line's own mark, and what it marks: "## Talks" → "##", "Talks"."""
    if _ROW.fullmatch(text, line.start, line.end):
        return [Piece(line.start, line.end, "table")]
    found = _HEADING.match(text, line.start, line.end)
    if found:
        end = line.start + len(text[line.start : line.end].rstrip("#").rstrip())
        words = trim(text, found.end(), max(end, found.end()), "heading")
        return [Piece(line.start, found.end(), "markup"), *([words] if words else [])]
    found = _MARK.match(text, line.start, line.end)
    mark = trim(text, line.start, found.end(), "markup") if found else None
    words = trim(text, found.end(), line.end) if found else None
    return [mark, words] if mark and words else [line]
