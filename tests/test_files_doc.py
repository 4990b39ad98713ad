"""`docs/files.md` against the code: every key is explained, none that is not there, and every example can be read."""

import re
from pathlib import Path

import pytest

from timeline import curation, project
from timeline.dates.edtf import parse_edtf
from timeline.project import load_project
from timeline.reading import facts, jsonl, read_articles
from timeline.reading.seeds import READERS

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "files.md").read_text(encoding="utf-8")
BODY = "The ferry line was closed on Monday."


def section(heading: str) -> str:
    found = re.search(rf"^#+ {re.escape(heading)}.*?$(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


def rows(text: str, heading: str) -> list[str]:
    """The keys in the first column of the table with that heading."""
    table = re.search(rf"^\| {heading} \|.*?\n\|---.*?\n(.*?)(?:\n\n|\Z)", text, re.MULTILINE | re.DOTALL)
    assert table, heading
    return re.findall(r"^\| `(\w+)` \|", table[1], re.MULTILINE)


def examples(text: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    ("heading", "column", "keys"),
    [
        ("chronology.yaml", "key", project.KEYS),
        ("chronology.yaml", "key of a name", project.NAME_KEYS),
        ("seeds/sources.yaml", "key", ("file", *facts.KEYS)),
        ("curation.yaml", "key", curation.KEYS),
        ("JSON Lines", "field", jsonl.FIELDS),
    ],
)
def test_every_key_is_explained_and_none_else(heading: str, column: str, keys: tuple[str, ...]) -> None:
    assert sorted(rows(section(heading), column)) == sorted(keys)


def test_every_format_has_its_heading() -> None:
    headings = " ".join(re.findall(r"^### (.*)$", PAGE, re.MULTILINE))
    assert sorted(re.findall(r"`(\.\w+)`", headings)) == sorted(READERS)


def test_every_date_that_is_shown_can_be_read() -> None:
    shown = re.findall(r"`([^`]+)`", " ".join(line for line in section("Dates").splitlines() if line.startswith("| `")))
    assert len(shown) >= 10
    for written in shown:
        parse_edtf(f"2017{written}" if written.startswith("-") else written)


@pytest.mark.parametrize("example", examples(section("chronology.yaml"), "yaml"))
def test_chronologies_that_are_shown_can_be_read(tmp_path: Path, example: str) -> None:
    (tmp_path / "chronology.yaml").write_text(example, encoding="utf-8")
    read = load_project(tmp_path)
    assert (read.complaints, read.settings.title) == ((), "The harbour strike")


def test_articles_that_are_shown_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "chronology.yaml").write_text("title: A", encoding="utf-8")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    [sources] = examples(section("seeds/sources.yaml"), "yaml")
    (seeds / "sources.yaml").write_text(sources, encoding="utf-8")
    for name in re.findall(r"file: (\S+)", sources):
        (seeds / name).write_text(BODY, encoding="utf-8")
    [markdown] = examples(section("Markdown"), "markdown")
    (seeds / "a.md").write_text(markdown.replace("gazette-2024-03-06", "other"), encoding="utf-8")
    [lines] = examples(section("JSON Lines"), "json")
    (seeds / "b.jsonl").write_text(lines, encoding="utf-8")
    articles, complaints = read_articles(load_project(tmp_path))
    assert complaints == ()
    assert [article.id for article in articles] == ["gazette-2024-03-06", "undated", "other", "wire-112"]


def test_decisions_that_are_shown_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "chronology.yaml").write_text("title: A", encoding="utf-8")
    [example] = examples(section("curation.yaml"), "yaml")
    (tmp_path / "curation.yaml").write_text(example, encoding="utf-8")
    decisions, complaints = curation.read_decisions(load_project(tmp_path))
    assert complaints == ()
    assert [decision.verb for decision in decisions] == ["date", "join", "reject"]
