"""`docs/data.md` tells every file, field, column and property that machines read, and its examples are what it says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.publish import made
from timeline.publish.exports import EXPORTS, contract
from timeline.publish.exports.tables import CLAIM_COLUMNS, ENTRY_COLUMNS

DATA = (Path(__file__).parents[2] / "docs" / "data.md").read_text(encoding="utf-8")
SECTIONS = {part.split("\n", 1)[0]: part for part in re.split(r"^## ", DATA, flags=re.M)}


def told(section: str) -> set[str]:
    """Every word set as code, and every key of an example."""
    return set(re.findall(r"[\w:@-]+", " ".join(re.findall(r"`([^`\n]+)`", section)))) | set(
        re.findall(r'"([\w:@-]+)":', section)
    )


def keys(value: Any) -> set[str]:
    match value:
        case dict():
            return set(value) | {key for one in value.values() for key in keys(one)}
        case list():
            return {key for one in value for key in keys(one)}
        case _:
            return set()


@pytest.mark.parametrize("file", [*EXPORTS, "SHA256SUMS"])
def test_every_file_has_its_section_and_its_line(file: str) -> None:
    anchor = re.sub(r"[^\w-]", "", file.lower())
    assert file in SECTIONS
    assert f"[`{file}`](#{anchor})" in DATA


@pytest.mark.parametrize("file", ["timeline.json", "timelinejs.json", "sources.csl.json"])
def test_every_field_is_told(file: str) -> None:
    sources, disputed = made.disputed()
    source = made.article(
        url="https://a.example/", author="A", publisher="B", archived="https://b.example/", sha256="0"
    )
    entries = (disputed, *(made.entry(when, made.claim(source, when), id=name) for name, when in made.WHENS.items()))
    found = json.loads(EXPORTS[file].make(made.chronology(source, *sources, entries=entries)))
    assert keys(found) - told(SECTIONS[file]) - {"text", "headline", "events"} == set()


def test_every_field_of_the_contract_is_told() -> None:
    schema = json.loads(contract.schema_json(made.chronology()))
    fields = {name for part in schema["$defs"].values() for name in part.get("properties", {})}
    assert fields - told(SECTIONS["timeline.json"]) == set()


def test_every_column_is_told_in_order() -> None:
    for file, columns in (("entries.csv", ENTRY_COLUMNS), ("claims.csv", CLAIM_COLUMNS)):
        said = re.findall(r"`(\w+)`", SECTIONS[file].split("Columns:")[1].split(".\n")[0])
        assert [name for name in said if name not in ("yes", "no")] == list(columns)


def test_every_property_is_told() -> None:
    text = EXPORTS["calendar.ics"].make(made.hostile("x"))
    body = text.split("BEGIN:VEVENT")[1].split("END:VEVENT")[0]
    assert set(re.findall(r"^([A-Z-]+)[:;]", body, re.M)) - told(SECTIONS["calendar.ics"]) == set()


def test_the_example_keeps_the_schema() -> None:
    example = json.loads(re.search(r"```json\n(.*?)```", SECTIONS["timeline.json"], re.S)[1])  # type: ignore[index]
    schema = json.loads(contract.schema_json(made.chronology()))
    assert not list(Draft202012Validator(schema).iter_errors(example))
    claim = example["entries"][0]["claims"][0]
    words = claim["expression"]
    assert claim["quote"][words["start"] : words["end"]] == words["text"]
    assert len(claim["quote"]) == claim["end"] - claim["start"]
