"""What was remembered is what would have been read: never another byte, whatever happened to the folder in between."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bench.articles import articles as made_articles
from timeline import cache
from timeline.cache import FILE, Memory
from timeline.claims.extract import extract
from timeline.cli import main
from timeline.dates.edtf import parse_edtf
from timeline.model import Article, Block, Extraction, Settings

SETTINGS = Settings(title="The harbour")


def article(number: int, text: str, published: str = "2024-03-06") -> Article:
    blocks = (Block(0, len(text), "body"),)
    return Article(
        id=f"a{number}", path=f"seeds/a{number}.txt", text=text, published=parse_edtf(published), blocks=blocks
    )


PILE = tuple(article(number, one["text"], one["published"]) for number, one in enumerate(made_articles(12)))


class Counting:
    """`extract`, counting its calls."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def __call__(self, article: Article, settings: Settings) -> Extraction:
        self.calls.append(article.id)
        return extract(article, settings)


def run(folder: Path, pile: tuple[Article, ...], settings: Settings = SETTINGS) -> tuple[list[Extraction], list[str]]:
    """What comes of a pile, and which of it were read."""
    counting = Counting()
    memory = Memory(folder, counting)
    found = [memory(one, settings) for one in pile]
    memory.save()
    return found, counting.calls


PLAIN = [extract(one, SETTINGS) for one in PILE]


def test_a_second_run_reads_nothing_and_tells_the_same(tmp_path: Path) -> None:
    assert run(tmp_path, PILE) == (PLAIN, [one.id for one in PILE])
    assert run(tmp_path, PILE) == (PLAIN, [])
    assert sum(len(one.claims) for one in PLAIN) > 50


@given(st.data())
@settings(max_examples=10, deadline=None)
def test_whatever_is_edited_the_outcome_is_that_of_a_fresh_run(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    run(folder, PILE)
    edits = data.draw(
        st.lists(st.sampled_from(["text", "published", "language", "order", "gone", "twice"]), max_size=4)
    )
    pile, terms, chance = list(PILE), SETTINGS, random.Random(data.draw(st.integers(0, 99)))
    for edit in edits:
        at = chance.randrange(len(pile))
        match edit:
            case "text":
                pile[at] = replace(pile[at], text=pile[at].text.replace("Monday", "Sunday"))
            case "published":
                pile[at] = replace(pile[at], published=parse_edtf("2019-02"))
            case "language":
                pile[at] = replace(pile[at], language="es")
            case "order":
                terms = replace(terms, order="mdy")
            case "gone":
                del pile[at]
            case "twice":
                pile.append(replace(pile[at], id="twin"))
    assert run(folder, tuple(pile), terms)[0] == [extract(one, terms) for one in pile]


def test_other_rules_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(tmp_path, PILE)
    monkeypatch.setattr(cache, "rules", lambda: b"other")
    assert run(tmp_path, PILE) == (PLAIN, [one.id for one in PILE])


@pytest.mark.parametrize("damage", [b"", b"\x80", b"not ours at all", None])
def test_a_damaged_file_costs_only_time(tmp_path: Path, damage: bytes | None) -> None:
    run(tmp_path, PILE)
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert run(tmp_path, PILE) == (PLAIN, [one.id for one in PILE])
    assert run(tmp_path, PILE) == (PLAIN, [])


def test_where_nothing_can_be_kept_all_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    for _ in range(2):
        assert run(tmp_path / "file", PILE)[0] == PLAIN
    assert run(tmp_path / "no" / "parent", PILE)[0] == PLAIN


def test_only_what_is_used_is_kept_and_nothing_else_lies_about(tmp_path: Path) -> None:
    run(tmp_path, PILE)
    run(tmp_path, PILE[:3])
    assert run(tmp_path, PILE)[1] == [one.id for one in PILE[3:]]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".gitignore", FILE]


@pytest.mark.parametrize(("count", "kept"), [(7, False), (8, True)])
def test_a_site_is_the_same_from_memory_and_small_piles_leave_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int, kept: bool
) -> None:
    monkeypatch.setattr(cache, "LARGE", 8)
    project = tmp_path / "project"
    (project / "seeds").mkdir(parents=True)
    (project / "chronology.yaml").write_text("title: Made up\n")
    (project / "seeds" / "made.jsonl").write_text("".join(json.dumps(one) + "\n" for one in made_articles(count)))
    for out in ("first", "second"):
        done = CliRunner().invoke(main, ["build", "-q", str(project), "--out", str(tmp_path / out)])
        assert done.exit_code == 0, done.output
    first, second = ((tmp_path / out / "data" / "SHA256SUMS").read_bytes() for out in ("first", "second"))
    assert first == second
    assert (project / ".cache").exists() is kept
