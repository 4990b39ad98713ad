"""The scorer: strict, relaxed and value F1 as TempEval-3 counts them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench"))

import score  # noqa: E402


def test_figures_of_a_document_worked_by_hand() -> None:
    want = {(0, 6): "2017-09-11", (10, 20): "P2W", (30, 34): "2017"}
    got = {(0, 6): "2017-09-11", (12, 20): "P1W", (40, 44): "2018"}
    counts = score.count(want, got)
    assert counts == [3, 3, 1, 2, 2, 1]
    assert score.figures([counts]) == {"strict": 33.33, "relaxed": 66.67, "value": 33.33}


def test_quotes_at_the_edges_do_not_count() -> None:
    assert score.trimmed("on “Monday,” he", 3, 12) == (4, 10)


def test_only_a_fall_of_more_than_half_a_point_counts() -> None:
    before = {"news": {"strict": 90.0, "value": 80.0}}
    assert score.fallen({"news": {"strict": 89.6, "value": 79.4}, "new": {"strict": 1.0}}, before) == [
        "news value: 80.0 → 79.4"
    ]


def test_the_command_says_where_there_are_no_corpora_and_prints_a_table_where_there_are(tmp_path: Path) -> None:
    def run(folder: str) -> str:
        command = [sys.executable, str(ROOT / "bench" / "score.py")]
        environment = {"TIMELINE_CORPORA": folder, "PATH": "", "PYTHONPATH": str(ROOT)}
        return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout

    assert "no corpora" in run(str(tmp_path))
    (tmp_path / "dates").mkdir()
    text = "They met on Monday."
    row = {
        "id": "a",
        "published": "2017-09-11",
        "text": text,
        "expressions": [{"start": 12, "end": 18, "value": "2017-09-11"}],
    }
    (tmp_path / "dates" / "toy.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert "toy                       100.00   100.00  100.00" in run(str(tmp_path))
