"""docs/desk.md can be typed as it stands: its files make the project it shows, its commands say what it says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline.cli import main

PAGE = (Path(__file__).parents[1] / "docs" / "desk.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"`(strike/[\w./-]+\.\w+)`[^`]*\n\n```(?:yaml|markdown)\n(.*?)```", PAGE, re.S))
COMMANDS = re.findall(r"```console\n\$ timeline ([^\n]+)\n(.*?)```", PAGE, re.S)


@pytest.fixture
def strike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The articles, before anything is decided."""
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        if "curation" not in name:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / "strike"


def test_the_page_has_all_it_needs() -> None:
    assert set(FILES) == {
        "strike/chronology.yaml", "strike/seeds/gazette.md", "strike/seeds/post.md", "strike/curation.yaml",
    }  # fmt: skip
    assert [command.split()[0] for command, _ in COMMANDS] == ["build", "check", "explain"]


def test_each_command_says_what_the_page_says(strike: Path) -> None:
    for command, shown in COMMANDS:
        done = CliRunner().invoke(main, command.split())
        assert done.exit_code == 0, done.output
        for line in shown.splitlines():
            for words in filter(None, (part.strip() for part in line.split("…"))):
                assert words in done.output, f"timeline {command} no longer says: {words}"


def test_the_decisions_are_obeyed(strike: Path) -> None:
    (strike / "curation.yaml").write_text(FILES["strike/curation.yaml"], encoding="utf-8")
    done = CliRunner().invoke(main, ["build", "--strict", "strike"])
    assert done.exit_code == 0, done.output
    entries = json.loads((strike / "site" / "data" / "timeline.json").read_text())["entries"]
    dates = {claim["id"]: claim["edtf"] for entry in entries for claim in entry["claims"]}
    assert dates["bay-post-2024-03-15-b55160fe"] == "2024-03-11"
    assert dates["gazette-2024-03-06-6d45e6c4"] == "[2024-03-11..2024-03-17]"
