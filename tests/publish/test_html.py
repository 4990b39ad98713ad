"""Every page, style sheet and picture is what its standard says: nothing to correct for the parser of the HTML
standard, nor for the Nu checker that the W3C runs."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest

from bench.chronology import make_chronology
from tests.checkers import checker, program
from tests.publish.test_render import EMPTY, evil_chronology
from timeline.model import Chronology
from timeline.publish.render import render_site

SITES: dict[str, Chronology] = {
    "every kind of date": make_chronology(30),
    "by month": make_chronology(320),
    "right to left": make_chronology(8, language="ar"),
    "texts that attack": evil_chronology(),
    "nothing": EMPTY,
}
PUBLISHED = Path(__file__).resolve().parents[2] / "site"
"""This repository's own chronology, with its maps."""
_UNKNOWN_CSS = ("vector-effect", "paint-order")
"""Properties of SVG 2, which the checker's list of CSS lacks."""
_UNPARSED_CSS = "::highlight(hit) {"
"""The CSS Custom Highlight API, which its parser does not know yet."""
_ABOUT_FILES = ("violates Content Security Policy",)
"""The checker reads from a disk, where 'self' is nobody, and takes JSON-LD for a script that would run."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sites")
    for name, chronology in SITES.items():
        render_site(chronology, None, folder / name)
    return folder


def test_no_page_has_a_parse_error(sites: Path) -> None:
    found = {}
    for path in sorted((sites / "every kind of date").rglob("*.html")):
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(path.read_bytes(), transport_encoding="utf-8")
        if parser.errors:
            found[path.relative_to(sites).as_posix()] = [name for _, name, _ in parser.errors][:3]
    assert found == {}


def nu(*paths: Path) -> Iterator[str]:
    """What the Nu checker says of pages, style sheets and SVG pictures."""
    jar = checker("vnu-jar/build/dist/vnu.jar")
    kinds = ("--also-check-css", "--also-check-svg")
    command = [program("java"), "-Xss4m", "-jar", str(jar), *kinds, "--format", "json", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, timeout=300)
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    for message in messages:
        said, extract = message["message"], message.get("extract", "")
        if not any(known in said for known in (*_ABOUT_FILES, *_UNKNOWN_CSS)) and _UNPARSED_CSS not in extract:
            yield f"{message.get('url', '')}:{message.get('lastLine', 0)}: {said} {extract!r}"


def test_the_nu_checker_finds_nothing(sites: Path) -> None:
    made = [path for path in sites.rglob("*.html") if not ("entries" in path.parts and "by month" in path.parts)]
    assets = [path for kind in ("css", "svg") for path in PUBLISHED.rglob(f"*.{kind}")]
    assert list(nu(*sorted(made), *sorted(PUBLISHED.rglob("*.html")), *assets)) == []


def test_the_nu_checker_would_have_found_it(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<!doctype html><html lang=en><title>Bad</title><p id=a><p id=a><center>x")
    (tmp_path / "bad.css").write_text("p { colour: red }")
    (tmp_path / "bad.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M nowhere"/></svg>')
    found = "\n".join(nu(*sorted(tmp_path.iterdir())))
    for said in ("Duplicate ID", "center", "colour", "nowhere"):
        assert said in found
