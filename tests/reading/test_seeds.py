"""The folder of articles and `sources.yaml`: order, ids, what is missing, what is listed twice."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.dates.edtf import to_edtf
from timeline.model import Article, Complaint
from timeline.project import load_project
from timeline.reading import read_articles

BODY = "The ferry line was closed on Monday, the harbour office said.\n"
ROOT = Path(__file__).resolve().parent.parent.parent


def read(folder: Path, files: dict[str, str | bytes]) -> tuple[tuple[Article, ...], tuple[Complaint, ...]]:
    (folder / "chronology.yaml").write_text("title: A\n", encoding="utf-8")
    for name, data in files.items():
        path = folder / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_articles(load_project(folder))


def test_the_order_is_that_of_sources_then_of_names(tmp_path: Path) -> None:
    sources = "- file: c.txt\n- file: seeds/a.txt\n"
    names = {"b.txt": BODY, "a.txt": BODY, "c.txt": BODY, "sub/a.md": BODY, "sources.yaml": sources, "README.md": "No."}
    articles, complaints = read(tmp_path, names)
    assert complaints == ()
    assert [article.id for article in articles] == ["c", "a", "b", "sub-a"]


def test_what_an_editor_knows(tmp_path: Path) -> None:
    sources = """\
- file: a.txt
  id: gazette-2024-03-06
  title: Dockers walk out
  publisher: The Gazette
  author: Jane Roe
  url: https://example.org/1
  archived: https://archive.example/1
  published: [2024-03-06..2024-03-08]
  published_from: the printed edition
  language: en-GB
  genre: narrative
  publish: full
  notes: Scanned.
"""
    [article], complaints = read(tmp_path, {"a.txt": BODY, "sources.yaml": sources})
    assert complaints == ()
    assert (article.id, article.title, article.publisher) == ("gazette-2024-03-06", "Dockers walk out", "The Gazette")
    assert (article.author, article.url, article.archived) == (
        "Jane Roe",
        "https://example.org/1",
        "https://archive.example/1",
    )
    assert article.published is not None
    assert to_edtf(article.published) == "[2024-03-06..2024-03-08]"
    assert (article.published_basis, article.published_from) == ("editor", "the printed edition")
    [step] = article.published_trail
    assert (step.rule, step.gave) == ("an editor says", "[2024-03-06..2024-03-08]")
    assert (article.language, article.publish, article.notes) == ("en-GB", "full", "Scanned.")
    assert article.genre == "narrative"


@pytest.mark.parametrize(
    ("sources", "line", "what", "hint"),
    [
        ("- file: a.txt\n- file: a.txt", 2, "listed twice:", "the one on line 1 is used"),
        (
            "- file: a.txt\n  published: 2018\n- file: a.txt\n  published: 2019",
            3,
            'listed twice, and with another "published":',
            "the one on line 1 is used",
        ),
        ("- file: b.txt", 1, "no such file in seeds/:", 'did you mean "a.txt"?'),
        ("- file: ../../etc/passwd", 1, "no such file in seeds/:", "put it into seeds/, or delete the item"),
        (
            "- file: a.txt\n  genre: narative",
            2,
            '"genre" is',
            'did you mean "narrative"?; "auto" is used',
        ),
        ("- id: x", 1, 'no "file":', 'say which one: "- file: first-day.txt"; what it says is not used'),
        ("- file: a.txt\n  pubished: 2024", 2, "unknown key", 'did you mean "published"?'),
        ("a.txt: {id: x}", 1, "expected a list, found", 'begin each item with "- ", as in "- file: first-day.txt"'),
        ("- file: a.txt\n  title: A: B", 2, "not YAML: mapping values are not allowed in this context", None),
        ("-\n- file: a.txt", 1, "an item without anything in it", None),
        ("- file: a.txt\n- {}", 2, "an item without anything in it", None),
    ],
)
def test_slips_in_sources(tmp_path: Path, sources: str, line: int, what: str, hint: str | None) -> None:
    articles, complaints = read(tmp_path, {"a.txt": BODY, "sources.yaml": sources})
    assert [article.path for article in articles] == ["seeds/a.txt"]
    first = complaints[0]
    assert (first.file, first.line, first.what) == ("seeds/sources.yaml", line, what)
    assert hint is None or first.hint == hint


def test_a_bad_file_costs_one_file(tmp_path: Path) -> None:
    files = {"a.txt": b"\xff\xfe\x00", "b.txt": "", "c.pdf": "x", "d": "x", "e.jsonl": "{", "f.md": BODY}
    articles, complaints = read(tmp_path, files)
    assert [article.path for article in articles] == ["seeds/f.md"]
    assert sorted({c.file for c in complaints}) == [f"seeds/{name}" for name in files if name != "f.md"]


def test_two_with_one_id_leave_the_first(tmp_path: Path) -> None:
    rows = "\n".join(json.dumps({"id": name, "text": BODY}) for name in ("X", "y", "x"))
    articles, [complaint] = read(tmp_path, {"a.jsonl": rows})
    assert [article.id for article in articles] == ["X", "y"]
    assert (complaint.file, complaint.line, complaint.words) == ("seeds/a.jsonl", 3, "x")


def test_no_articles_is_told(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    articles, [complaint] = read(tmp_path, {})
    assert (articles, complaint.what) == ((), "no articles")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "chronology.yaml").write_text("title: A\n", encoding="utf-8")
    articles, [complaint] = read_articles(load_project(tmp_path))
    assert (articles, complaint.what) == ((), "there is no such folder")


def test_nothing_but_empty_files_is_an_error(tmp_path: Path) -> None:
    articles, complaints = read(tmp_path, {"a.txt": "", "b.md": " \n"})
    assert articles == ()
    assert [(c.file, c.what) for c in complaints if c.level == "error"] == [("seeds", "not one article could be read")]


@pytest.mark.parametrize(
    ("target", "words"),
    [("../../secret.txt", "leads out of the project"), ("nowhere.txt", "not there"), ("..", "a link to a folder")],
)
def test_links_that_are_not_followed_are_told(tmp_path: Path, target: str, words: str) -> None:
    """A link could publish any file of the machine on which the site is built."""
    (tmp_path / "secret.txt").write_text("The password was changed on 3 May 2020.\n", encoding="utf-8")
    folder = tmp_path / "project"
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "link.txt").symlink_to(target)
    articles, [complaint] = read(folder, {"a.txt": BODY})
    assert [article.id for article in articles] == ["a"]
    assert complaint.file == "seeds/link.txt"
    assert words in complaint.what


def test_links_inside_the_project_are_read(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "old.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "link.txt").symlink_to("../archive/old.txt")
    articles, complaints = read(tmp_path, {})
    assert [article.id for article in articles] == ["link"]
    assert complaints == ()


def test_hidden_files_and_folders_are_no_articles(tmp_path: Path) -> None:
    articles, complaints = read(tmp_path, {".a.txt": BODY, ".git/b.txt": BODY, "c.txt": BODY, "d.txt/e.txt": BODY})
    assert [article.path for article in articles] == ["seeds/c.txt", "seeds/d.txt/e.txt"]
    assert complaints == ()


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes only there")
def test_a_name_that_cannot_be_shown_is_told(tmp_path: Path) -> None:
    read(tmp_path, {"a.txt": BODY})
    try:
        (Path(os.fsdecode(os.fsencode(tmp_path / "seeds") + b"/caf\xe9.txt"))).write_text(BODY, encoding="utf-8")
    except OSError:
        pytest.skip("this file system wants UTF-8")
    articles, complaints = read_articles(load_project(tmp_path))
    assert len(articles) == 1
    assert [c.file for c in complaints] == ["seeds/caf\ufffd.txt"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    name=st.sampled_from(["a.txt", "a.md", "a.jsonl", "sources.yaml"]),
    start=st.sampled_from([b"", b"---\n", b'{"text": "', b"- file: "]),
    data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode),
)
def test_any_bytes_are_articles_or_complaints(tmp_path: Path, name: str, start: bytes, data: bytes) -> None:
    articles, complaints = read(tmp_path, {"z.txt": BODY, "sources.yaml": "", name: start + data})
    (tmp_path / "seeds" / name).unlink()
    assert "seeds/z.txt" in {article.path for article in articles}
    for article in articles:
        article.text.encode()
        assert all(article.text[block.start : block.end].strip() for block in article.blocks)
    for complaint in complaints:
        str(complaint).encode()


# The project's own articles


def test_the_five_articles() -> None:
    project = load_project(ROOT)
    articles, complaints = read_articles(project)
    assert (*project.complaints, *complaints) == ()
    assert [article.id for article in articles] == [
        "reuters-2017-09-11",
        "tv7-2017-09-12",
        "reuters-2017-06-09",
        "tass-2017-07-10",
        "national-2021-09-20",
    ]
    assert all(article.published and article.published_basis == "editor" for article in articles)
    assert articles[0].title == ""
    assert all(article.title for article in articles[1:])


def test_what_is_not_text_in_the_five_articles() -> None:
    articles, _ = read_articles(load_project(ROOT))
    told = [
        (article.id.split("-")[0], block.kind, article.text[block.start : block.end][:32])
        for article in articles
        for block in article.blocks
        if block.kind not in ("body", "headline")
    ]
    assert told == [
        ("reuters", "crosshead", "U.S. MISTRUST OF IRAN"),
        ("reuters", "furniture", "Post a Comment"),
        ("reuters", "furniture", "syria.suv@gmail.com"),
        ("reuters", "furniture", "Previous Post Next Post"),
        ("reuters", "furniture", "ADS"),
        ("reuters", "furniture", "Ammar Johmani Magazine publisher"),
        ("tass", "crosshead", "Amman monitoring center"),
        ("tass", "crosshead", "New de-escalation zones"),
        ("tass", "furniture", "Please enter your comment!"),
        ("tass", "furniture", "Please enter your name here"),
        ("national", "standfirst", "Jordan is concerned about ongoin"),
        ("national", "caption", "The meeting comes after a Syrian"),
        ("national", "furniture", "Powered by automated translation"),
        ("national", "furniture", "Desperation among business owner"),
        ("national", "furniture", "Desperation among business owner"),
        ("national", "crosshead", "Putin brokers deal"),
        ("national", "furniture", "Updated: September 20, 2021, 3:3"),
    ]
