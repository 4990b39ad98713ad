"""What a reader's phone has to fetch stays small, however much there is to tell."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.chronology import make_chronology
from timeline.model import Chronology
from timeline.publish.drafts import draft
from timeline.publish.kinds.chronology import home
from timeline.publish.kinds.years import year_index, years
from timeline.publish.pages import make_site
from timeline.publish.render import Theme, default_templates
from timeline.publish.views import Views

KB = 1024
LISTS = (home, year_index, years)
"""The kinds of pages that hold many entries at once."""


def packed(data: bytes) -> int:
    """Bytes on the way to a reader."""
    return len(gzip.compress(data, 9))


def lists(chronology: Chronology) -> Iterator[tuple[str, int]]:
    """The chronology's pages that hold many entries, each with its size on the way."""
    views = Views(chronology)
    theme = Theme(None, views.words, make_site(views), chronology)
    for page in (draft(made).make() for kind in LISTS for made in kind(views)):
        yield page.path, packed(theme.set(page))


def assets(kind: str) -> int:
    return sum(packed(path.read_bytes()) for path in Path(default_templates(), "assets").glob(f"*.{kind}"))


def test_a_hundred_entries_are_one_light_page() -> None:
    assert dict(lists(make_chronology(100)))["index.html"] <= 30 * KB


@pytest.mark.parametrize(("kind", "most"), [("css", 10), ("js", 15)])
def test_styles_and_scripts_are_light_together(kind: str, most: int) -> None:
    assert assets(kind) <= most * KB


def test_ten_thousand_entries_are_pages_that_a_phone_can_take() -> None:
    thousand = dict(lists(make_chronology(1000)))
    found = dict(lists(make_chronology(10_000, years=20)))
    home = found.pop("index.html")
    assert home <= 60 * KB
    assert home <= 2 * thousand["index.html"], "the home page grows with the chronology"
    assert max(found.values()) <= 200 * KB
    assert len(found) > 20
