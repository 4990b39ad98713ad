"""How long a build takes: start-up, this chronology, and 500 made-up articles. Prints CPU seconds and memory.

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


def main() -> None:
    """Print the table."""
    print(f"{'':34}{'CPU s':>8}{'wall s':>8}{'MB':>7}")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made"
        (made / "seeds").mkdir(parents=True)
        (made / "chronology.yaml").write_text("title: Made up\n", encoding="utf-8")
        rows = "".join(json.dumps(article) + "\n" for article in articles(500))
        (made / "seeds" / "made.jsonl").write_text(rows, encoding="utf-8")
        cases = (
            ("start-up (timeline --version)", ("--version",), 9),
            ("this chronology, cold", ("build", "-q", str(ROOT), "--out", f"{folder}/own"), 5),
            ("500 made-up articles, cold", ("build", "-q", str(made), "--out", f"{folder}/many"), 1),
            ("500 made-up articles, again", ("build", "-q", str(made), "--out", f"{folder}/many"), 1),
        )
        for name, arguments, runs in cases:
            cpu, wall, memory = measure(*arguments, runs=runs)
            print(f"{name:34}{cpu:8.2f}{wall:8.2f}{memory:7.0f}")


if __name__ == "__main__":
    main()
