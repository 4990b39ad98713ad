"""Text, Markdown and JSON Lines: offsets true to the file, what is known kept, what is wrong told."""

import hashlib
import json
from pathlib import Path

import pytest

from timeline.dates.edtf import parse_edtf, to_edtf
from timeline.model import Article, Complaint, Settings
from timeline.project import Project
from timeline.reading import jsonl, markdown, text
from timeline.reading.facts import Facts, slug

PROJECT = Project(root=Path("nowhere"), settings=Settings(title="A", language="en"))
BODY = "The ferry line was closed on Monday, the harbour office said."


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def edtf(article: Article) -> str:
    return to_edtf(article.published) if article.published else ""


# Text


def test_text_is_kept_exactly() -> None:
    data = f"Ferry line closes\r\n\r\n  {BODY}\r\n".encode()
    [article], complaints = text.read("seeds/Day One.txt", data, Facts(), PROJECT)
    assert not complaints
    assert article.text == data.decode()
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert blocks(article) == [("headline", "Ferry line closes"), ("body", BODY)]
    assert (article.id, article.title, article.path) == ("day-one", "Ferry line closes", "seeds/Day One.txt")
    assert article.published is None
    assert article.published_basis is None


def test_a_byte_order_mark_is_no_text() -> None:
    [article], _ = text.read("seeds/a.txt", b"\xef\xbb\xbf" + BODY.encode(), Facts(), PROJECT)
    assert article.text == BODY


def test_html_in_a_text_is_text() -> None:
    data = f"<script>alert(1)</script> & <b>{BODY}</b>".encode()
    [article], _ = text.read("seeds/a.txt", data, Facts(), PROJECT)
    assert article.text == data.decode()


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("read", [text.read, markdown.read, jsonl.read])
def test_an_empty_file_is_told(data: bytes, read: type) -> None:
    articles, complaints = read("seeds/a.txt", data, Facts(), PROJECT)
    assert articles == []
    assert [(c.what, c.level) for c in complaints] == [("is empty", "warning")]


@pytest.mark.parametrize("read", [text.read, markdown.read, jsonl.read])
def test_not_utf8_is_told_with_its_line(read: type) -> None:
    articles, complaints = read("seeds/a.txt", b"One.\nTwo.\ncaf\xe9\n", Facts(), PROJECT)
    assert articles == []
    assert [(c.what, c.line) for c in complaints] == [("is not UTF-8", 3)]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("000_03b260dc", "000-03b260dc"),
        ("Ferry Line (2)", "ferry-line-2"),
        ("café", "cafe"),
        ("folder/a", "folder-a"),
    ],
)
def test_ids_from_names(name: str, made: str) -> None:
    assert slug(name) == made


def test_ids_of_names_in_other_scripts_differ() -> None:
    names = ["درعا", "عمان", "会谈", "...", "a" * 300, "a" * 301]
    assert len({slug(name) for name in names}) == len(names)
    assert all(slug(name).isascii() and 0 < len(slug(name)) <= 80 for name in names)


# Markdown

FRONT = f"""---
id: gazette-1
title: Dockers walk out
publisher: The Gazette
published: 2024-03-06
published_from: printed under the headline
tags: [harbour]
---

# Ferry line closes

{BODY} See [the map](https://example.org/map) and *wait*.

## Talks

> “It is over,” she said.

```
code = 1
```

- Talks began on Friday.
"""


def test_markdown_with_front_matter() -> None:
    [article], complaints = markdown.read("seeds/a.md", FRONT.encode(), Facts(), PROJECT)
    assert complaints == []
    assert article.text == FRONT
    assert (article.id, article.title, article.publisher) == ("gazette-1", "Dockers walk out", "The Gazette")
    assert (edtf(article), article.published_basis) == ("2024-03-06", "editor")
    [step] = article.published_trail
    assert step.because.endswith("the front matter of seeds/a.md: printed under the headline.")
    read = [(kind, words) for kind, words in blocks(article) if kind != "furniture"]
    assert read == [
        ("headline", "Ferry line closes"),
        ("body", f"{BODY} See [the map](https://example.org/map) and *wait*."),
        ("crosshead", "Talks"),
        ("body", "“It is over,” she said."),
        ("body", "Talks began on Friday."),
    ]


def test_without_a_title_the_first_heading_is_it() -> None:
    [article], _ = markdown.read("seeds/a.md", f"Ferry line closes\n====\n\n{BODY}\n".encode(), Facts(), PROJECT)
    assert article.title == "Ferry line closes"


def test_a_rule_is_no_heading() -> None:
    [article], _ = markdown.read("seeds/a.md", f"{BODY}\n\n---\n\nTalks began.\n".encode(), Facts(), PROJECT)
    assert [kind for kind, _ in blocks(article)] == ["body", "furniture", "body"]


def test_what_an_editor_says_elsewhere_wins_and_the_difference_is_told() -> None:
    facts = Facts(publisher="The Bay Post", published=parse_edtf("2024-03-07"), basis="editor")
    [article], [complaint] = markdown.read("seeds/a.md", FRONT.encode(), facts, PROJECT)
    assert (article.publisher, edtf(article), article.title) == ("The Bay Post", "2024-03-07", "Dockers walk out")
    assert (complaint.words, complaint.level) == ("2024-03-06 / 2024-03-07", "warning")


@pytest.mark.parametrize(
    ("front", "line", "words"),
    [
        ("titel: A", 2, "titel"),
        ("title: A\ndate: 2024-03-06", 3, "date"),
        ("colour: red\ntags: [a]\nlayout: post", 2, "colour"),
        ("title: A\npublished: 30 February", 3, "30 February"),
        ("title: A: B", 2, "title: A: B"),
        ("url: javascript:alert(1)", 2, "javascript:alert(1)"),
        ("- title", 2, "[title]"),
        ("id: a/b", 2, "a/b"),
    ],
)
def test_bad_front_matter_is_told_and_the_article_stays(front: str, line: int, words: str) -> None:
    data = f"---\n{front}\n---\n{BODY}\n".encode()
    [article], complaints = markdown.read("seeds/a.md", data, Facts(), PROJECT)
    assert [(c.file, c.line, c.words) for c in complaints] == [("seeds/a.md", line, words)]
    assert ("body", BODY) in blocks(article)


def test_front_matter_without_an_end_is_text_and_told() -> None:
    [article], [complaint] = markdown.read("seeds/a.md", f"---\ntitle: A\n\n{BODY}\n".encode(), Facts(), PROJECT)
    assert complaint.what == "front matter without an end"
    assert ("body", BODY) in blocks(article)


# JSON Lines


def read_rows(*rows: object) -> tuple[list[Article], list[Complaint]]:
    data = "\n".join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows)
    return jsonl.read("seeds/wire.jsonl", data.encode(), Facts(), PROJECT)


def test_an_article_a_line() -> None:
    row = {"id": 12, "published": "2024-03-06", "publisher": "P", "title": "T", "url": "https://e.org/1", "text": BODY}
    [article, other], complaints = read_rows(row, "", {"text": "Talks began on Friday.", "section": "ports"})
    assert complaints == []
    assert (article.id, article.path, article.title, article.url) == (
        "12",
        "seeds/wire.jsonl:1",
        "T",
        "https://e.org/1",
    )
    assert (edtf(article), article.published_basis) == ("2024-03-06", "stated")
    assert [step.gave for step in article.published_trail] == ["2024-03-06"]
    assert article.sha256 == hashlib.sha256(BODY.encode()).hexdigest()
    assert other.path == "seeds/wire.jsonl:3"
    assert other.published is None


def test_an_id_of_its_own_does_not_move_when_lines_come_before_it() -> None:
    [alone], _ = read_rows({"text": BODY})
    [_, second], _ = read_rows({"text": "Talks began."}, {"text": BODY})
    assert alone.id == second.id


@pytest.mark.parametrize(
    ("published", "first", "clock"),
    [
        ("2024-03-06T09:30:00Z", "2024-03-06", "09:30Z"),
        ("2024-03-06T09:30:00.123+02:00", "2024-03-06", "09:30+02:00"),
        ("2024-03-06 09:30", "2024-03-06", "09:30"),
    ],
)
def test_time_stamps_of_machines(published: str, first: str, clock: str) -> None:
    [article], complaints = read_rows({"text": BODY, "published": published})
    assert complaints == []
    assert article.published is not None
    assert article.published.start is not None
    assert (str(article.published.earliest), article.published.start.clock) == (first, clock)


@pytest.mark.parametrize(
    ("row", "words", "kept"),
    [
        ("{", "{", 0),
        ("[1]", "[1]", 0),
        ('"a"', '"a"', 0),
        ({"title": "A"}, "title", 0),
        ({"text": 3}, "3", 0),
        ({"text": BODY, "published": "2024-02-30"}, "2024-02-30", 1),
        ({"text": BODY, "published": "2024-02-30T09:00Z"}, "2024-02-30T09:00Z", 1),
        ({"text": BODY, "publishd": "2024-02-03"}, "publishd", 1),
        ({"text": BODY, "url": "javascript:alert(1)"}, "javascript:alert(1)", 1),
        ({"text": BODY, "title": ["A"]}, '["A"]', 1),
        ('{"text": "\\ud800"}', '{"text": "\\ud800"}', 0),
        ("[" * 100_000, "[" * 80, 0),
    ],
)
def test_a_bad_line_is_told_and_costs_itself(row: object, words: str, kept: int) -> None:
    articles, [complaint] = read_rows({"text": "Talks began."}, row)
    assert (complaint.file, complaint.line, complaint.words) == ("seeds/wire.jsonl", 2, words)
    assert len(articles) == 1 + kept


def test_a_line_separator_inside_a_string_ends_no_line() -> None:
    [article], complaints = read_rows({"text": "One came.\u2028Two went.\u0085"})
    assert complaints == []
    assert article.text == "One came.\u2028Two went.\u0085"


def test_what_is_known_of_the_file_holds_for_its_lines() -> None:
    facts = Facts(publisher="P", language="fr", notes="n", title="T", line=4)
    data = json.dumps({"text": BODY}).encode()
    [article], [complaint] = jsonl.read("seeds/wire.jsonl", data, facts, PROJECT)
    assert (article.publisher, article.language, article.notes, article.title) == ("P", "fr", "n", "")
    assert (complaint.file, complaint.line) == ("seeds/sources.yaml", 4)


def test_rows_of_a_table_are_neither_sentences_nor_the_day_of_the_page() -> None:
    table = "| when | what |\n|---|---|\n| 3 May 2020 | opened |"
    [article], _ = markdown.read("seeds/a.md", f"# Ferry\n\n{BODY}\n\n{table}\n".encode(), Facts(), PROJECT)
    rows = [block for block in article.blocks if article.text[block.start] == "|"]
    assert [(block.kind, block.why) for block in rows] == [("furniture", "table")] * 3


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"text": 5}', '"text" should be a text, is "5"'),
        ('{"body": "x", "id": "a"}', 'no "text", only "body, id"'),
    ],
)
def test_a_line_without_a_text_says_what_it_has(line: str, told: str) -> None:
    articles, complaints = jsonl.read("seeds/a.jsonl", line.encode(), Facts(), PROJECT)
    assert articles == []
    assert told in str(complaints[0])
