"""Every page parses as HTML without one error of the standard's own parser."""

from __future__ import annotations

from pathlib import Path

import html5lib

from bench.chronology import make_chronology
from timeline.publish.render import render_site


def test_no_page_has_a_parse_error(tmp_path: Path) -> None:
    render_site(make_chronology(30), None, tmp_path)
    found = {}
    for path in sorted(tmp_path.rglob("*.html")):
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(path.read_bytes(), transport_encoding="utf-8")
        if parser.errors:
            found[path.relative_to(tmp_path).as_posix()] = [name for _, name, _ in parser.errors][:3]
    assert found == {}
