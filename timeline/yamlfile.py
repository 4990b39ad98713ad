"""YAML with its lines. In: bytes of a file people wrote. Out: words, lists and tables that know their line; complaints.

Exists because a plain loader forgets where things stood and guesses types (12:30 becomes 750, NO becomes False): here
every scalar stays a string, and everything wrong is told with file, line and what to try instead of raised.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from unicodedata import category

import msgspec
import yaml
from rapidfuzz import fuzz, process

from timeline.dates import find_dates
from timeline.dates.edtf import parse_edtf, to_edtf
from timeline.dates.when import When
from timeline.model import Complaint, Level

DEEPEST = 50
"""Levels of lists in lists before a file is refused; people's files have three."""

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks that turn the direction of what follows, so that a message could show other words than it holds."""

SYNONYMS = {
    "date": "published",
    "source": "publisher",
    "link": "url",
    "name": "title",
    "byline": "author",
    "lang": "language",
    "filename": "file",
    "path": "file",
    "aliases": "also",
    "reason": "why",
    "because": "why",
    "quote": "words",
    "id": "claim",
    "merge": "join",
    "split": "apart",
}
"""What people write for a key of ours that is spelled quite differently."""


class Word(msgspec.Struct, frozen=True):
    """A scalar: always a string, as written."""

    text: str
    line: int
    column: int = 0


class Many(msgspec.Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int = 0


class Table(msgspec.Struct, frozen=True):
    """A mapping, with the line of each key. Of keys written twice the first stands here."""

    values: dict[str, Node]
    lines: dict[str, int]
    line: int
    column: int = 0
    twice: tuple[Word, ...] = ()
    """Keys that were there already."""


Node = Word | Many | Table


_UNREAD = "none of this YAML was read"
"""A file of its own, or what stands on top of an article, which is read all the same."""


class _TooDeep(Exception):
    pass


def parse_yaml(data: bytes, file: str, first_line: int = 1) -> tuple[Node | None, list[Complaint]]:
    """The one document in the bytes; None where there is none, or where it cannot be read (then with one complaint).

    `first_line` is the line of `file` at which the bytes begin, for YAML inside another file.
    """
    text, complaints = decode(data, file)
    if text is None:
        return None, complaints
    try:
        return _compose(yaml.parse(text, Loader=yaml.CSafeLoader), first_line - 1), []
    except _TooDeep:
        return None, [Complaint(file=file, what=f"lists nested more than {DEEPEST} deep", line=first_line)]
    except yaml.MarkedYAMLError as error:
        return None, [_malformed(error, text, file, first_line)]
    except yaml.reader.ReaderError as error:
        position = error.position if isinstance(error.position, int) else 0
        line = first_line + text.count("\n", 0, position)
        what = "a control character that YAML does not allow"
        return None, [Complaint(file=file, what=what, line=line, hint=f"delete it; {_UNREAD}")]


def read_yaml(path: Path, file: str) -> tuple[Node | None, list[Complaint]]:
    """The document in a file. A missing file is (None, []): whether that matters is for the caller to say."""
    data, complaints = read_bytes(path, file)
    return (None, complaints) if data is None else parse_yaml(data, file)


def read_bytes(path: Path, file: str) -> tuple[bytes | None, list[Complaint]]:
    """A file's bytes; (None, []) where there is no file, (None, [complaint]) where it cannot be read."""
    try:
        if not path.is_file():
            return None, [Complaint(file=file, what="is not a file")] if path.exists() else []
        return path.read_bytes(), []
    except OSError as error:
        return None, [Complaint(file=file, what=f"cannot be read: {error.strerror or error}")]


def decode(data: bytes, file: str) -> tuple[str | None, list[Complaint]]:
    """The bytes as UTF-8, without a byte order mark; None and a complaint with the line of the first bad byte."""
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        start = max(data.rfind(b"\n", 0, error.start) + 1, error.start - 20)
        words = data[start : error.end + 20].decode("utf-8", "replace").split("\n")[0].strip()
        hint = f"save it as UTF-8{_looks_like(data)}; nothing in it was read"
        return None, [Complaint(file=file, what="is not UTF-8", line=line, words=speakable(words), hint=hint)]


def _looks_like(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return " (it looks like UTF-16)"
    if data.startswith(b"%PDF"):
        return " (it is a PDF)"
    return " (it may be Windows-1252)" if any(mark in data for mark in (b"\x91", b"\x92", b"\x93", b"\x94")) else ""


def speakable(words: str, longest: int = 120) -> str:
    """The words in one line, for a message: without characters that would act on a terminal, and not too long."""
    words = " ".join(words.split())
    words = "".join("\N{REPLACEMENT CHARACTER}" if category(c) in ("Cc", "Cs") or c in TURNS else c for c in words)
    return words if len(words) <= longest else words[: longest - 1] + "…"


def _malformed(error: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> Complaint:
    mark = error.problem_mark or error.context_mark
    row = mark.line if mark else 0
    lines = text.split("\n")
    words = lines[row].strip() if row < len(lines) else ""
    problem = str(error.problem or error.context or "it cannot be read")
    hint = _UNREAD
    if "mapping values" in problem:
        hint = 'put quotation marks round a text that holds ": "; ' + hint
    elif "tab" in problem or "\t" in (lines[row] if row < len(lines) else ""):
        hint = "use spaces, not tabs, at the start of lines; " + hint
    return Complaint(file=file, what=f"not YAML: {problem}", line=first_line + row, words=speakable(words), hint=hint)


def _compose(events: Iterable[Any], shift: int) -> Node | None:
    """Builds the nodes with a list of our own as the stack: a hostile file cannot exhaust the machine's."""
    open_nodes: list[tuple[Any, list[Node]]] = []
    anchors: dict[str, Node] = {}
    root: Node | None = None
    for event in events:
        node: Node | None = None
        mark: Any = event.start_mark
        anchor: Any = getattr(event, "anchor", None)
        match event:
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                open_nodes.append((event, []))
                if len(open_nodes) > DEEPEST:
                    raise _TooDeep
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                start, inside = open_nodes.pop()
                node = _collection(start, inside, shift)
                anchors.update({start.anchor: node} if start.anchor else {})
            case yaml.ScalarEvent():
                node = Word(event.value, mark.line + 1 + shift, mark.column + 1)
                anchors.update({anchor: node} if anchor else {})
            case yaml.AliasEvent():
                node = anchors.get(anchor)
                if node is None:
                    raise yaml.MarkedYAMLError(problem=f'nothing is named "{anchor}"', problem_mark=mark)
            case yaml.DocumentStartEvent() if root is not None:
                raise yaml.MarkedYAMLError(problem="a second document begins here", problem_mark=mark)
        if node is not None and open_nodes:
            open_nodes[-1][1].append(node)
        elif node is not None:
            root = node
    return root


def _collection(start: Any, inside: list[Node], shift: int) -> Node:
    line, column = start.start_mark.line + 1 + shift, start.start_mark.column + 1
    if isinstance(start, yaml.SequenceStartEvent):
        return Many(tuple(inside), line, column)
    values: dict[str, Node] = {}
    lines: dict[str, int] = {}
    twice: list[Word] = []
    for key, value in zip(inside[::2], inside[1::2], strict=True):
        name = key.text if isinstance(key, Word) else show(key)
        if name in values:
            twice.append(Word(name, key.line, key.column))
        else:
            values[name], lines[name] = value, key.line
    return Table(values, lines, line, column, tuple(twice))


def show(node: Node) -> str:
    """A node in one line, for messages; EDTF sets and choices come back as they were written."""
    match node:
        case Word():
            return node.text
        case Many():
            return "[" + ", ".join(show(item) for item in node.items[:6]) + "]"
        case Table():
            return "{" + ", ".join(_pair(key, value) for key, value in list(node.values.items())[:6]) + "}"


def _pair(key: str, value: Node) -> str:
    shown = show(value)
    return f"{key}: {shown}" if shown else key


def is_nothing(node: Node | None) -> bool:
    """Whether a value was left empty: nothing after the colon, `~` or `null`."""
    return node is None or (isinstance(node, Word) and node.text in ("", "~", "null"))


class Form:
    """Reads the nodes of one file into plain values, and gathers what is wrong with them.

    Every method returns a value of the right type whatever the file holds; `complaints` tells the rest.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.complaints: list[Complaint] = []

    def complain(self, what: str, line: int = 0, words: str = "", hint: str = "", level: Level = "error") -> None:
        """Adds a complaint about this file."""
        words = speakable(words)
        self.complaints.append(Complaint(file=self.file, what=what, line=line, words=words, hint=hint, level=level))

    def table(self, node: Node | None, known: Iterable[str], line: int = 0, passed_over: Iterable[str] = ()) -> Table:
        """The node as a table with these keys; others are complained of, save those that are passed over.

        An empty table, and a complaint, where it is something else.
        """
        if isinstance(node, Table):
            self._keys(node, tuple(known), tuple(passed_over))
            return node
        if node is not None and not is_nothing(node):
            hint = "; ".join(f'"{key}: …"' for key in list(known)[:2])
            self.complain("expected keys with values, found", node.line, show(node), f"write lines such as {hint}")
        return Table({}, {}, line)

    def _keys(self, table: Table, known: tuple[str, ...], passed_over: tuple[str, ...]) -> None:
        for word in table.twice:
            first = table.lines[word.text]
            self.complain("written twice:", word.line, word.text, f"the one on line {first} is used", "warning")
        for key, line in table.lines.items():
            if key not in known and key not in passed_over:
                near = nearest(key, known)
                hint = f'did you mean "{near}"?' if near else "known are " + ", ".join(known)
                self.complain("unknown key", line, key, hint, "warning")

    def items(self, node: Node | None, example: str) -> Iterator[Node]:
        """The items of a list; a complaint where it is something else."""
        if isinstance(node, Many):
            yield from node.items
        elif not is_nothing(node) and node is not None:
            self.complain(
                "expected a list, found", node.line, show(node), f'begin each item with "- ", as in "{example}"'
            )

    def text(self, table: Table, key: str, default: str = "") -> str:
        """A text, trimmed; the default where it is missing, empty or something else."""
        node = table.values.get(key)
        if node is None or is_nothing(node):
            return default
        if isinstance(node, Word):
            return node.text.strip()
        hint = f'put quotation marks round it: {key}: "{show(node)}"'
        self.complain(f'"{key}" should be a text, is', node.line, show(node), hint)
        return default

    def texts(self, table: Table, key: str) -> tuple[str, ...]:
        """A list of texts; one text counts as a list of one."""
        node = table.values.get(key)
        if isinstance(node, Word):
            return () if is_nothing(node) else (node.text.strip(),)
        found = list(self.items(node, f"{key}: [one, another]"))
        for item in found:
            if not isinstance(item, Word):
                self.complain(f'"{key}" should hold texts, holds', item.line, show(item))
        return tuple(item.text.strip() for item in found if isinstance(item, Word) and not is_nothing(item))

    def choice(self, table: Table, key: str, known: tuple[str, ...], default: str) -> str:
        """One of the known words."""
        said = self.text(table, key, default)
        if said in known:
            return said
        near = nearest(said, known)
        hint = f'did you mean "{near}"?' if near else "one of " + ", ".join(known)
        self.complain(f'"{key}" is', self.line(table, key), said, f'{hint}; "{default or known[0]}" is used')
        return default

    def number(self, table: Table, key: str, low: float, high: float) -> float | None:
        """A number within bounds."""
        node = table.values.get(key)
        return None if node is None or is_nothing(node) else self.number_in(node, key, low, high)

    def number_in(self, node: Node, key: str, low: float, high: float) -> float | None:
        """The node as a number within bounds; None and a complaint where it is none."""
        try:
            number = float(show(node))
        except ValueError:
            number = math.nan
        if low <= number <= high:
            return number
        self.complain(f'"{key}" should be a number from {low:g} to {high:g}, is', node.line, show(node))
        return None

    def when(self, table: Table, key: str, otherwise: str = "it counts as unknown") -> When | None:
        """A date in EDTF; None where it is missing or wrong, and then what follows from that is told."""
        node = table.values.get(key)
        if node is None or is_nothing(node):
            return None
        said = show(node).replace(", ", ",") if isinstance(node, Many) else show(node).strip()
        when = read_when(said)
        if when is None:
            self.complain(f'"{key}" is no date there is:', node.line, said, f"{_date_hint(said)}; {otherwise}")
        return when

    def url(self, table: Table, key: str) -> str:
        """An address of the web; others ("javascript:…") are left out with a complaint."""
        said = self.text(table, key)
        if not said or is_web(said):
            return said
        self.complain(
            f'"{key}" should begin with https:// or http://, is', self.line(table, key), said, "it is left out"
        )
        return ""

    def language(self, table: Table, key: str, default: str) -> str:
        """A language tag such as "en" or "ar-JO"."""
        said = self.text(table, key, default)
        if not said or is_language(said):
            return said
        self.complain(
            f'"{key}" should be a tag such as "en", is', self.line(table, key), said, "it counts as not given"
        )
        return default

    def line(self, table: Table, key: str) -> int:
        """The line of a key's value, of the key, or of the table."""
        node = table.values.get(key)
        return node.line if node is not None else table.lines.get(key, table.line)


def is_web(address: str) -> bool:
    """Whether it is an http or https address without spaces."""
    head, _, rest = address.partition("://")
    return head.lower() in ("http", "https") and bool(rest) and not any(c.isspace() or c in "<>\"'`" for c in rest)


def is_language(tag: str) -> bool:
    """Whether it has the form of a language tag (BCP 47)."""
    first, *rest = tag.split("-")
    letters = tag.isascii() and first.isalpha() and 2 <= len(first) <= 8
    return letters and all(part.isalnum() and len(part) <= 8 for part in rest)


def read_when(said: str) -> When | None:
    """EDTF to a when; None where it is no EDTF or no such day exists."""
    try:
        return parse_edtf(said)
    except ValueError:
        return None


def _date_hint(said: str) -> str:
    """How to write what was probably meant; "11 September 2017" is understood, but never taken silently."""
    found = find_dates(said[:80])
    if len(found) == 1 and found[0].when and found[0].resolved == "stated" and found[0].text == said:
        return f"write {to_edtf(found[0].when)} if that is meant"
    return "write 2017-09-11, 2017-09, 2017, 2017-09-12? or [2017-09-11..2017-09-14]"


def full_stop(words: str) -> str:
    """The words with a full stop, where they have no stop of their own."""
    return words if words.endswith((".", "!", "?", "…", "。", "؟")) else words + "."


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant; "" where none is near."""
    known = tuple(known)
    if SYNONYMS.get(word.lower()) in known:
        return SYNONYMS[word.lower()]
    found = process.extractOne(word.lower(), known, scorer=fuzz.ratio, score_cutoff=70)
    return str(found[0]) if found else ""
