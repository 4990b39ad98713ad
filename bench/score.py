"""How well the engine finds and reads dates on corpora that people have marked: a table, held against the figures
recorded.

In: the folder named by TIMELINE_CORPORA, with dates/*.jsonl, a document a line: {"id", "published", "text",
"expressions": [{"start", "end",
"type", "value"}]}. Out: F1 in percent as TempEval-3 counts it (UzZaman et al. 2013, task A). Exit 1 only where a
figure fell by more than
half a point against bench/recorded.json; `--record` writes the figures anew.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from timeline.dates import Expression, find_dates

RECORDED = Path(__file__).with_name("recorded.json")
SLACK = 0.5
EDGES = " \t\r\n\"'`“”‘’,.;:()[]"
"""Quotes and signs at an extent's edges do not count."""
Span = tuple[int, int]
Marked = dict[Span, str]
"""Extent → TIMEX3 value ("" where the corpus has none)."""


def trimmed(text: str, start: int, end: int) -> Span:
    """An extent without quotes and signs at its edges."""
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def meets(one: Span, other: Span) -> bool:
    """Whether two extents share a letter."""
    return one[0] < other[1] and other[0] < one[1]


def f1(precision: float, recall: float) -> float:
    """In percent."""
    return 200 * precision * recall / (precision + recall) if precision + recall else 0.0


def best_match(wanted: Span, got: Marked) -> Span | None:
    """The found extent that is the same, else the one that shares most."""
    meeting = [span for span in got if meets(wanted, span)]
    return max(
        meeting, key=lambda span: (span == wanted, min(span[1], wanted[1]) - max(span[0], wanted[0])), default=None
    )


def count(want: Marked, got: Marked) -> list[int]:
    """Of one document: wanted, found, same extents, found that meet, wanted that are met, met with the right value."""
    pairs = [(value, best_match(span, got)) for span, value in want.items()]
    return [
        len(want),
        len(got),
        sum(span in want for span in got),
        sum(any(meets(span, other) for other in want) for span in got),
        sum(span is not None for _, span in pairs),
        sum(span is not None and got[span] == value for value, span in pairs),
    ]


def figures(rows: list[list[int]]) -> dict[str, float]:
    """Strict, relaxed and value F1 from the counts of all documents."""
    want, got, same, met_got, met_want, right = (sum(column) for column in zip(*rows, strict=True))
    relaxed = f1(met_got / max(got, 1), met_want / max(want, 1))
    return {
        "strict": round(f1(same / max(got, 1), same / max(want, 1)), 2),
        "relaxed": round(relaxed, 2),
        "value": round(right / max(met_want, 1) * relaxed, 2),
    }


def marked(text: str, expressions: list[dict[str, Any]]) -> Marked:
    """A corpus's own marks."""
    return {trimmed(text, x["start"], x["end"]): str(x.get("value") or "") for x in expressions}


def found(text: str, expressions: list[Expression]) -> Marked:
    """The engine's marks."""
    return {trimmed(text, e.start, e.end): e.value for e in expressions}


def score(path: Path) -> dict[str, float]:
    """The figures of one corpus."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        expressions = find_dates(document["text"], document.get("published"), order="mdy")
        rows.append(count(marked(document["text"], document["expressions"]), found(document["text"], expressions)))
    return figures(rows)


def fallen(now: dict[str, dict[str, float]], before: dict[str, dict[str, float]]) -> list[str]:
    """The figures that fell by more than the slack."""
    return [
        f"{name} {kind}: {before[name][kind]} → {value}"
        for name, row in now.items()
        for kind, value in row.items()
        if value < before.get(name, {}).get(kind, 0.0) - SLACK
    ]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--record", action="store_true", help="write the figures to bench/recorded.json")
    record = options.parse_args().record
    folder = os.environ.get("TIMELINE_CORPORA")
    paths = sorted(Path(folder, "dates").glob("*.jsonl")) if folder else []
    if not paths:
        print("score: no corpora; set TIMELINE_CORPORA to a folder with dates/*.jsonl to measure the date engine")
        return 0
    now = {path.stem: score(path) for path in paths}
    print(f"{'corpus':24} {'strict':>7} {'relaxed':>8} {'value':>7}")
    for name, row in now.items():
        print(
            f"{name:24} {row['strict']:7.2f} {row['relaxed']:8.2f} {row['value']:7.2f}"
            if row["value"]
            else f"{name:24} {row['strict']:7.2f} {row['relaxed']:8.2f}       –"
        )
    if record:
        RECORDED.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    falls = fallen(now, json.loads(RECORDED.read_text(encoding="utf-8")) if RECORDED.exists() else {})
    for fall in falls:
        print(f"score: fell by more than {SLACK}: {fall}", file=sys.stderr)
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
