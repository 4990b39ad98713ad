"""Made-up news pieces and histories, marked by hand after TimeML 1.2.1: floors under what the engine reaches on them.

In: `fresh/*.jsonl`, a document a line, as `bench/score.py` reads them. Half of each file is `held`: rules are not
made from what goes wrong there, so that its figures show whether they carry over to texts nobody looked at.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench"))

import score  # noqa: E402

from timeline.dates import find_dates  # noqa: E402

FRESH = Path(__file__).parent / "fresh"
FLOORS = [
    ("news", "tune", {"strict": 97.3, "relaxed": 98.3, "value": 96.1}),
    ("news", "held", {"strict": 92.3, "relaxed": 96.2, "value": 90.7}),
    ("histories", "tune", {"strict": 98.0, "relaxed": 99.0, "value": 98.0}),
    ("histories", "held", {"strict": 96.0, "relaxed": 97.0, "value": 96.8}),
    ("wires", "tune", {"strict": 97.6, "relaxed": 98.2, "value": 93.8}),
    ("wires", "held", {"strict": 92.4, "relaxed": 95.7, "value": 93.5}),
    ("wars", "tune", {"strict": 99.0, "relaxed": 99.0, "value": 99.0}),
    ("wars", "held", {"strict": 96.0, "relaxed": 99.0, "value": 93.0}),
]
"""About a point below the figures reached. Raise them when they have risen."""


def half(document: dict[str, Any]) -> str:
    """Told from the id alone, so that a new document falls by chance."""
    return "held" if int(sha256(document["id"].encode()).hexdigest(), 16) % 2 else "tune"


@cache
def documents(name: str) -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(line) for line in (FRESH / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("name", ["news", "histories", "wires", "wars"])
def test_the_marks_stand_where_they_say(name: str) -> None:
    for document in documents(name):
        for mark in document["expressions"]:
            assert document["text"][mark["start"] : mark["end"]] == mark["text"], document["id"]


@pytest.mark.parametrize(("name", "which", "floors"), FLOORS, ids=[f"{name} {which}" for name, which, _ in FLOORS])
def test_texts_nobody_wrote_rules_for(name: str, which: str, floors: dict[str, float]) -> None:
    rows = []
    for document in documents(name):
        if half(document) == which:
            text = document["text"]
            got = score.found(text, find_dates(text, document["published"]))
            rows.append(score.count(score.marked(text, document["expressions"]), got))
    figures = score.figures(rows)
    assert all(figures[kind] >= floor for kind, floor in floors.items()), figures
