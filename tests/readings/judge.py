"""Holds a chronology against an editor's reading: claims rightly dated, entries told once, what an editor would strike.

A claim is found where one of the same article covers half of the shorter of the two; rightly dated where a day is
that day, and an interval shares at least two fifths of what both cover. An entry of the reading is told once where
exactly one entry of the chronology, rightly dated, holds most of its claims (a core claim counts as three others).
An entry is struck where none of its claims is one of the reading's.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import yaml

from timeline.dates import When, parse_edtf
from timeline.model import Chronology, Claim, Entry

HERE = Path(__file__).resolve().parent


class Verdict(msgspec.Struct):
    """Shares from 0 to 1, and each miss in words."""

    dated_right: float
    required: int
    once: int
    struck: float
    misses: list[str]


def load(name: str) -> dict[str, Any]:
    """A reading as its file has it."""
    return yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def bounds(when: When) -> tuple[int, int]:
    first, last = when.earliest, when.latest
    return (first.ordinal if first else -(10**7)), (last.ordinal if last else 10**7)


def right(when: When, readings: list[str]) -> bool:
    return any(fits(bounds(when), bounds(parse_edtf(reading))) for reading in readings)


def fits(a: tuple[int, int], b: tuple[int, int]) -> bool:
    if a == b:
        return True
    common = min(a[1], b[1]) - max(a[0], b[0]) + 1
    union = max(a[1], b[1]) - min(a[0], b[0]) + 1
    return b[0] != b[1] and common > 0 and common / union >= 0.4


def judge(chronology: Chronology, reading: dict[str, Any]) -> Verdict:
    texts = {article.id: article.text for article in chronology.articles}
    gold = [placed(row, texts) for row in reading["claims"]]
    told = [(entry, claim) for entry in chronology.entries for claim in entry.claims]
    misses: list[str] = []

    core = [row for row in gold if row["core"]]
    good = 0
    for row in core:
        hits = [claim for _, claim in told if covers(claim, row)]
        if any(right(claim.when, row["dates"]) for claim in hits):
            good += 1
        else:
            got = sorted({str(bounds_text(claim.when)) for claim in hits}) or "nothing"
            misses.append(f'claim {row["article"]} {row["dates"][0]} "{row["words"]}": got {got}')

    homes: dict[str, list[Entry]] = {}
    struck = []
    for entry in chronology.entries:
        votes: Counter[str] = Counter()
        for row in gold:
            votes[row["entry"]] += (3 if row["core"] else 1) * sum(covers(claim, row) for claim in entry.claims)
        votes = +votes
        for name in [name for name, count in votes.items() if count == max(votes.values())]:
            homes.setdefault(name, []).append(entry)
        if not votes and not entry.background:
            struck.append(entry)
            misses.append(f'struck {bounds_text(entry.when)} "{entry.title}"')

    required = [name for name, entry in reading["entries"].items() if entry["required"]]
    once = 0
    for name in required:
        dates = [date for row in gold if row["entry"] == name and row["core"] for date in row["dates"]]
        got = homes.get(name, [])
        if sum(right(entry.when, dates) for entry in got) == 1 and len(got) <= 2:
            once += 1
        else:
            misses.append(f"entry {name}: got {[(bounds_text(entry.when), entry.title) for entry in got]}")

    shown = [entry for entry in chronology.entries if not entry.background]
    return Verdict(good / len(core), len(required), once, len(struck) / max(len(shown), 1), misses)


def bounds_text(when: When) -> str:
    return f"{when.earliest}..{when.latest}"


def placed(row: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    [article] = [name for name in texts if name == row["article"]]
    start = texts[article].index(row["words"])
    return {**row, "start": start, "end": start + len(row["words"])}


def covers(claim: Claim, row: dict[str, Any]) -> bool:
    if claim.article != row["article"]:
        return False
    common = min(claim.end, row["end"]) - max(claim.start, row["start"])
    return bool(common >= 0.5 * min(claim.end - claim.start, row["end"] - row["start"]))
