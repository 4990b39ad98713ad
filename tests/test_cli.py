"""The commands, as a person types them: what they print, where, and with which exit status."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline import __version__
from timeline.cli import main
from timeline.dates import Step
from timeline.entries.merge import why_apart
from timeline.model import Claim, Settings

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = "The harbour of Wexport reopened on Monday after two ships sank in February, the port authority said.\n"


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=given)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "chronology.yaml").write_text("title: The harbour\n", encoding="utf-8")
    front = "---\ntitle: Harbour reopens\npublished: 2024-03-06\n---\n"
    (tmp_path / "seeds" / "harbour.md").write_text(front + ARTICLE, encoding="utf-8")
    return tmp_path


def test_build_writes_the_site_and_says_so(project: Path) -> None:
    done = run("build", str(project))
    assert done.exit_code == 0, done.output
    assert "1 article" in done.output
    entries = json.loads((project / "site" / "data" / "timeline.json").read_text(encoding="utf-8"))["entries"]
    assert {"2024-03-04", "2024-02"} <= {entry["edtf"] for entry in entries}


def test_build_elsewhere_and_quietly(project: Path, tmp_path: Path) -> None:
    done = run("build", str(project), "--out", str(tmp_path / "elsewhere"), "-q")
    assert (done.exit_code, done.output) == (0, "")
    assert (tmp_path / "elsewhere" / "index.html").is_file()
    assert not (project / "site").exists()


def test_one_bad_article_costs_one_article(project: Path) -> None:
    (project / "seeds" / "broken.md").write_bytes(b"\xff\xfe not UTF-8 \x80")
    (project / "seeds" / "rows.jsonl").write_text('{"text": "It rained on 3 May 2023."}\n{"text": \n', encoding="utf-8")
    done = run("build", str(project))
    assert done.exit_code == 1
    assert "seeds/broken.md" in done.output
    assert "seeds/rows.jsonl:2" in done.output
    page = (project / "site" / "index.html").read_text(encoding="utf-8")
    assert "Wexport" in page
    assert "rained" in page


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "title"),
        ("titel: x\n", "title"),
        ("title: [\n", "chronology.yaml:"),
        ("title: A\nfrom: soon\n", "chronology.yaml:2"),
    ],
)
def test_a_bad_chronology_yaml_is_told_with_its_place(project: Path, content: str, words: str) -> None:
    (project / "chronology.yaml").write_text(content, encoding="utf-8")
    done = run("build", str(project))
    assert done.exit_code == 1
    assert "chronology.yaml" in done.output
    assert words in done.output
    assert "Traceback" not in done.output


def test_a_folder_without_chronology_yaml_says_what_to_write(tmp_path: Path) -> None:
    done = run("build", str(tmp_path))
    assert done.exit_code == 1
    assert "chronology.yaml" in done.output
    assert "title:" in done.output
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "arguments",
    [("build", "no-such-folder"), ("build", "--colour"), ("dates", "no-such-file"), ("frobnicate",), ("explain",)],
)
def test_usage_errors_exit_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_check_tells_what_is_doubtful(project: Path) -> None:
    (project / "seeds" / "undated.txt").write_text(
        "The ferry sank on Tuesday near the old harbour.\n", encoding="utf-8"
    )
    done = run("check", str(project))
    assert done.exit_code == 0, done.output
    assert "seeds/undated.txt" in done.output
    assert run("check", "--strict", str(project)).exit_code == 1


def test_an_undated_article_is_told_once(project: Path) -> None:
    (project / "seeds" / "undated.txt").write_text("The ferry sank on Tuesday near the harbour.\n", encoding="utf-8")
    done = run("check", str(project))
    assert [line for line in done.output.splitlines() if line.startswith("seeds/undated.txt: ")] == [
        line for line in done.output.splitlines() if "words for when have no day" in line
    ]
    assert done.output.count("seeds/undated.txt: ") == 1


@pytest.mark.parametrize("out", [".", "seeds", "seeds/site", "templates/x", "site/../seeds"])
def test_the_site_is_never_mixed_with_what_it_is_made_of(project: Path, out: str) -> None:
    done = run("build", str(project), "--out", str(project / out))
    assert done.exit_code == 2
    assert "name a folder of its own" in done.output
    assert sorted(path.name for path in project.rglob("*")) == ["chronology.yaml", "harbour.md", "seeds"]


def test_without_an_article_the_old_site_stays(project: Path) -> None:
    run("build", str(project))
    before = (project / "site" / "index.html").read_bytes()
    (project / "seeds" / "harbour.md").write_bytes(b"\xff")
    done = run("build", str(project))
    assert done.exit_code == 1
    assert "not one article could be read" in done.output
    assert (project / "site" / "index.html").read_bytes() == before


@pytest.mark.parametrize("command", ["build", "check"])
def test_an_article_dated_after_today_is_told(project: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "after today" not in run(command, str(project)).output
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1704067200")
    done = run(command, str(project), "--strict")
    assert 'seeds/harbour.md: warning: "harbour" is dated after today: "2024-03-06"' in done.output
    assert done.exit_code == 1


def test_the_clock_changes_no_page(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("build", str(project))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1704067200")
    assert "0 files written" in run("build", str(project)).output


def test_explain_weighs_words_against_all_claims(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """How rare a word is, is a matter of the whole project, not of the two claims asked about."""
    seen: list[int] = []

    def spy(
        a: Claim, b: Claim, settings: Settings, claims: Sequence[Claim], *more: tuple[Sequence[Claim], Sequence[Claim]]
    ) -> tuple[Step, ...]:
        seen.append(len(claims))
        return why_apart(a, b, settings, claims, *more)

    monkeypatch.setattr("timeline.explain.why_apart", spy)
    (project / "seeds" / "more.txt").write_text("The bridge was sold on 3 May 2023.\n", encoding="utf-8")
    run("build", str(project))
    data = json.loads((project / "site" / "data" / "timeline.json").read_text(encoding="utf-8"))
    ids = [entry["claims"][0]["id"] for entry in data["entries"]]
    done = run("explain", ids[0], ids[1], "--project", str(project))
    assert done.output.startswith("two entries: ")
    assert seen == [len(ids) - 2]


def test_check_lists_every_sentence(project: Path) -> None:
    done = run("check", "--sentences", str(project))
    assert "seeds/harbour.md:5: 2024-03-04" in done.output


def test_explain_words() -> None:
    done = run("explain", "on Monday", "--published", "2017-09-11")
    assert done.exit_code == 0
    assert "2017-09-11" in done.output
    assert "1." in done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("on Monday", "2017-09-11  11 September 2017"),
        ("by Monday", "[..2017-09-18]  by 18 September 2017"),
        ("since June", "2017-06/..  from June 2017"),
        ("in July", "2017-07  July 2017"),
    ],
)
def test_explain_says_a_date_as_a_reader_would(words: str, said: str) -> None:
    told = run("explain", words, "--published", "2017-09-13").output
    assert f"  {said}\n" in told
    assert "None" not in told


def test_explain_a_claim_an_article_and_what_is_unknown(project: Path) -> None:
    run("build", str(project))
    data = json.loads((project / "site" / "data" / "timeline.json").read_text(encoding="utf-8"))
    [claim] = [c for e in data["entries"] for c in e["claims"] if c["edtf"] == "2024-03-04"]
    told = run("explain", claim["id"], "--project", str(project))
    assert "2024-03-04" in told.output
    assert "Monday" in told.output
    assert "2024-03-06" in run("explain", data["sources"][0]["id"], "--project", str(project)).output
    assert run("explain", "nonsense-id", "--project", str(project)).exit_code == 1


def test_explain_of_one_claim_twice_says_that_it_is_one(project: Path) -> None:
    run("build", str(project))
    data = json.loads((project / "site" / "data" / "timeline.json").read_text(encoding="utf-8"))
    name = data["entries"][0]["claims"][0]["id"]
    assert run("explain", name, name, "--project", str(project)).output.startswith("one claim, told in the entry ")


def test_explain_says_which_id_is_not_known(project: Path) -> None:
    told = run("explain", "harbour-1", "nonsense-id", "--project", str(project)).output
    assert 'no claim, entry or article has the id "nonsense-id"' in told
    assert "harbour-1 nonsense-id" not in told


def test_explain_names_the_ids_that_begin_so(project: Path) -> None:
    done = run("explain", "harbour-", "--project", str(project))
    assert done.exit_code == 1
    assert 'ids begin with "harbour-": harbour-' in done.output


def test_explain_offers_the_id_that_was_probably_meant(project: Path) -> None:
    assert 'did you mean "harbour"?' in run("explain", "harbuor", "--project", str(project)).output


def test_explain_tells_who_rejected_a_claim_and_why(project: Path) -> None:
    run("build", str(project))
    data = json.loads((project / "site" / "data" / "timeline.json").read_text(encoding="utf-8"))
    claim = data["entries"][0]["claims"][0]["id"]
    decision = f"- claim: {claim}\n  words: harbour of Wexport\n  reject: true\n  why: told twice\n  by: Ada Brandt\n"
    (project / "curation.yaml").write_text(decision, encoding="utf-8")
    told = run("explain", claim, "--project", str(project)).output
    assert "rejected by Ada Brandt in curation.yaml:1: told twice" in told


def test_explain_of_words_in_a_project_still_reads_them(project: Path) -> None:
    for words in (("on 3 May 2023",), ("May", "2023"), ("on", "3", "May", "2023")):
        assert "2023-05" in run("explain", *words, "--project", str(project)).output


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("[1]", "not an object; a line is"),
        ('"x"', "not an object; a line is"),
        ('{"text": 5}', '"text" should be a text; a line is'),
        ('{"id": "a"}', 'no "text"; a line is'),
        ("{", "not JSON: "),
        (b"\xff", "not UTF-8 at byte 0 of the line"),
        ("[" * 100_000, "lists nested too deep"),
        ('{"text": "On Monday.", "published": 5}', "published must be"),
        ('{"text": "On Monday.", "genre": "saga"}', "no genre 'saga'; there are auto, news, narrative"),
        ('{"text": "On Monday.", "language": "xx"}', "no date rules for language 'xx'"),
    ],
)
def test_a_bad_line_of_the_pipe_is_told_in_plain_words(line: str | bytes, told: str) -> None:
    given = line if isinstance(line, bytes) else line.encode()
    done = run("dates", "--jsonl", given=given + b'\n{"text": "It began on 3 May 2023."}\n')
    assert done.exit_code == 1
    assert f"-:1: error: {told}" in done.output
    assert "object has no" not in done.output
    assert "2023-05-03" in done.output


def test_dates_as_a_table(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Nothing.\nThey met on Monday.\n", encoding="utf-8")
    done = run("dates", str(tmp_path / "note.txt"), "--published", "2017-09-12")
    assert "2:13" in done.output
    assert "2017-09-11" in done.output


def test_dates_from_a_pipe() -> None:
    assert "2011-03-18" in run("dates", "--published", "2017-09-12", given="It began on 18 March 2011.").output


def test_dates_as_json_lines() -> None:
    rows = (
        '{"id": "a", "published": "2017-09-12", "text": "They met on Monday."}\n'
        "not json\n"
        '{"id": "b"}\n'
        '{"id": "c", "published": "never", "text": "On Monday."}\n'
        '{"id": "d", "text": "In 2011 it began."}\n'
    )
    process = subprocess.run(
        [sys.executable, "-m", "timeline", "dates", "--jsonl"], cwd=ROOT, input=rows, capture_output=True, text=True
    )
    assert process.returncode == 1
    found = [json.loads(line) for line in process.stdout.splitlines()]
    assert [row["id"] for row in found] == ["a", "d"]
    [monday] = found[0]["expressions"]
    assert {"start", "end", "text", "type", "value", "edtf", "earliest", "latest", "trail"} <= set(monday)
    assert (monday["text"], monday["value"], monday["edtf"]) == ("Monday", "2017-09-11", "2017-09-11")
    for line in (2, 3, 4):
        assert f"-:{line}:" in process.stderr


def test_an_anchor_that_is_no_date_is_one_clear_error() -> None:
    done = run("explain", "on Monday", "--published", "2017-02-30")
    assert done.exit_code == 2
    assert "2017-02-30" in done.output


def test_version_and_help() -> None:
    assert __version__ in run("--version").output
    assert {"build", "check", "explain", "dates"} <= set(run("--help").output.split())


def test_build_py_is_the_build_command(project: Path) -> None:
    done = subprocess.run([sys.executable, "build.py", str(project), "-q"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (project / "site" / "index.html").is_file()


def test_starting_up_loads_no_room_it_does_not_need() -> None:
    """`--help` and `--version` must not pay for reading, rendering or YAML."""
    code = (
        "import sys, timeline.cli; print(sorted(set(sys.modules) & {'jinja2', 'yaml', 'rapidfuzz', 'timeline.dates'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr
