"""Every row of `tests/corpus/*.txt`: the words that say when, their values, and the sentences that hold no date at
all.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from timeline.dates import Expression, find_dates, in_words, to_edtf
from timeline.dates.languages import LANGUAGES, load

CORPUS = Path(__file__).parent.parent / "corpus"


class Row(NamedTuple):
    """One fact: a sentence, the extents marked in it, and what they come to."""

    where: str
    language: str
    published: str | None
    genre: str
    text: str
    extents: list[tuple[int, int]]
    values: list[str]


def rows_of(path: Path) -> list[Row]:
    """The rows of one corpus file; its name without the ending is the language."""
    rows, published, genre = [], None, "auto"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("@"):
            _, published, *rest = line.split()
            published, genre = None if published == "-" else published, rest[0] if rest else "auto"
        elif line and not line.startswith("#"):
            marked, _, values = line.partition(" => ")
            text, extents = unmarked(marked)
            wanted = [] if values == "none" else values.split("; ")
            rows.append(Row(f"{path.name}:{number}", path.stem, published, genre, text, extents, wanted))
    return rows


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The sentence without its brackets, and where they stood."""
    text, extents = "", []
    for piece in re.split(r"(\[[^\]]*\])", marked):
        if piece.startswith("["):
            extents.append((len(text), len(text) + len(piece) - 2))
            piece = piece[1:-1]
        text += piece
    return text, extents


def written(expression: Expression) -> str:
    """An expression as the corpus writes it."""
    edtf = to_edtf(expression.when) if expression.when else expression.value
    return expression.value if edtf == expression.value else f"{expression.value} ~ {edtf}"


ROWS = [row for path in sorted(CORPUS.glob("*.txt")) for row in rows_of(path)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.where)
def test_row(row: Row) -> None:
    found = find_dates(row.text, row.published, genre=row.genre, language=row.language)  # type: ignore[arg-type]
    trail = "\n".join(f"  {e.text!r} {written(e)}\n    " + "\n    ".join(in_words(e)) for e in found)
    message = f"\n{row.where}: {row.text}\nfound:\n{trail or '  nothing'}"
    assert [(e.start, e.end) for e in found] == row.extents, message
    assert [written(e) for e in found] == row.values, message


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_met(language: str) -> None:
    """A rule without a row is a rule nobody would miss."""
    names = {rule.name for rules in load(language).rounds for rule in rules if "T" in rule.gives.split()}
    met = {
        step.rule
        for row in ROWS
        if row.language == language
        for e in find_dates(row.text, row.published, genre=row.genre, language=language)  # type: ignore[arg-type]
        for step in e.trail
    }
    assert sorted(names - met) == []
