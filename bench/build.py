"""How long a build takes: start-up, this chronology, and 500 made-up articles, also when one of them was edited. Prints
CPU seconds and memory.

Each figure is the median of whole processes, so that nothing is warm that a user would find cold.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from articles import articles

ROOT = Path(__file__).resolve().parent.parent


def measure(*arguments: str, runs: int) -> tuple[float, float, float]:
    """Median CPU seconds, median wall seconds and greatest memory in MB of `timeline ARGUMENTS`."""
    rows = [_once([sys.executable, "-m", "timeline", *arguments]) for _ in range(runs)]
    return statistics.median(r[0] for r in rows), statistics.median(r[1] for r in rows), max(r[2] for r in rows)


def _once(command: list[str]) -> tuple[float, float, float]:
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, kilobytes / 1024


def _project(folder: Path, edited: bool = False) -> None:
    """500 made-up articles; `edited`: one of them says Sunday for Monday."""
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    (folder / "chronology.yaml").write_text("title: Made up\n", encoding="utf-8")
    rows = [json.dumps(article) + "\n" for article in articles(500)]
    if edited:
        rows[250] = rows[250].replace("Monday", "Sunday")
    (folder / "seeds" / "made.jsonl").write_text("".join(rows), encoding="utf-8")


def main() -> None:
    """Print the table."""
    print(f"{'':34}{'CPU s':>8}{'wall s':>8}{'MB':>7}")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made"
        many = ("build", "-q", str(made), "--out", f"{folder}/many")
        cases = (
            ("start-up (timeline --version)", ("--version",), 9, False),
            ("this chronology, cold", ("build", "-q", str(ROOT), "--out", f"{folder}/own"), 5, False),
            ("500 made-up articles, cold", many, 1, False),
            ("500 made-up articles, again", many, 1, False),
            ("500 made-up articles, one edited", many, 1, True),
            ("the same, checked only", ("check", "-q", str(made)), 1, True),
        )
        for name, arguments, runs, edited in cases:
            _project(made, edited)
            cpu, wall, memory = measure(*arguments, runs=runs)
            print(f"{name:34}{cpu:8.2f}{wall:8.2f}{memory:7.0f}")


if __name__ == "__main__":
    main()
