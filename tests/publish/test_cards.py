"""Cards: a picture whose bytes depend on nothing but what it shows, and shows no date closer than it is known."""

from __future__ import annotations

import hashlib
import random
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bench.chronology import make_chronology
from tests.publish.made import WHENS
from tests.publish.pagecheck import Markup
from timeline.dates.edtf import parse_edtf
from timeline.model import Settings
from timeline.publish.cards import HIGH, WIDE, Card, draw, figures
from timeline.publish.cards.figures import glyph, width
from timeline.publish.cards.png import png
from timeline.publish.marks import make_mark
from timeline.publish.render import make_files

COLOURS = [(n, n, n) for n in range(16)]


def read(picture: bytes) -> tuple[tuple[int, ...], list[bytes]]:
    """The header and the rows, by `zlib`, which checks the sum."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    at, found = 8, {}
    while at < len(picture):
        (size,) = struct.unpack(">I", picture[at : at + 4])
        name, body = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + size]
        assert struct.unpack(">I", picture[at + 8 + size : at + 12 + size]) == (zlib.crc32(name + body),)
        found[name] = body
        at += 12 + size
    header = struct.unpack(">IIBBBBB", found[b"IHDR"])
    data = zlib.decompress(found[b"IDAT"])
    row = header[0] // 2 + 1
    rows = [data[n : n + row] for n in range(0, len(data), row)]
    assert all(one[0] == 0 for one in rows)
    return header, [one[1:] for one in rows]


@settings(max_examples=150, deadline=None)
@given(st.data(), st.integers(1, 40), st.integers(1, 12))
def test_what_is_written_is_what_is_read(data: st.DataObject, half: int, high: int) -> None:
    kinds = [data.draw(st.binary(min_size=half, max_size=half)) for _ in range(3)]
    rows = [data.draw(st.sampled_from(kinds)) for _ in range(high)]
    assert read(png(rows, 2 * half, COLOURS)) == ((2 * half, high, 4, 3, 0, 0, 0), rows)


@pytest.mark.parametrize("seed", range(4))
def test_long_runs_and_leaning_stripes_too(seed: int) -> None:
    chance = random.Random(seed)
    stripes = bytes(chance.choice(b"\x00\x77\x60") for _ in range(700))
    rows = [b"\0" * 300] * chance.randint(1, 300) + [stripes[n : n + 300] for n in range(200)] + [b"\x11" * 300] * 99
    assert read(png(rows, 600, COLOURS))[1] == rows


def test_the_same_bytes_for_ever() -> None:
    card = Card(
        path="", alt="", lines=("2021-09-19",), mark=make_mark([(parse_edtf("2021-09-19"), "stated")]), strip=None
    )
    assert hashlib.sha256(draw(card)).hexdigest() == "93ababd74bdf923f49adbd26ab9fe1a2976bf5b27e8b4c2acc84bd07822dcb8e"


@pytest.mark.parametrize(
    ("edtf", "lines"),
    [
        ("2021-09-19", ("2021-09-19",)),
        ("2021-09", ("2021-09",)),
        ("2021", ("2021",)),
        ("2021-09~", ("~2021-09",)),
        ("2021-09-19?", ("2021-09-19?",)),
        ("[2017-05-26..2017-06-09]", ("2017-05-26", "– 2017-06-09")),
        ("2017-21", ("2017-03-01", "– 2017-05-31")),
        ("198X", ("1980-01-01", "– 1989-12-31")),
        ("2017-06/..", ("2017-06-01 –",)),
        ("[..2017-09-11]", ("– 2017-09-11",)),
        ("-0043-03-15", ("44 BCE",)),
        ("Y-11999", ("12000 BCE",)),
        ("0079", ("0079",)),
    ],
)
def test_figures(edtf: str, lines: tuple[str, ...]) -> None:
    assert figures(parse_edtf(edtf)) == lines


@pytest.mark.parametrize("name", list(WHENS))
def test_every_kind_of_date_can_be_drawn(name: str) -> None:
    when = WHENS[name]
    card = Card(
        path="", alt="", lines=figures(when), mark=make_mark([(when, "stated"), (when, "inferred")]), strip=None
    )
    header, rows = read(draw(card))
    assert header[:2] == (WIDE, HIGH)
    assert len(set(rows)) > 20


def test_every_sign_of_a_date_has_a_shape_and_its_room() -> None:
    for sign in "0123456789-–~?BCE":
        rows = glyph(sign, 50)
        assert len(rows) == 50
        assert {len(row) for row in rows} == {width(sign, 50)}
        assert any("4" in row for row in rows), sign
        assert all(row.endswith("0") for row in rows), sign
    assert set("".join(glyph("\u0664", 50))) == {"0"}


def site(count: int, **more: object) -> dict[str, bytes]:
    chronology = make_chronology(count)
    return make_files(replace(chronology, settings=replace(chronology.settings, **more)), None)


def test_every_page_names_a_picture_that_is_there() -> None:
    files = site(6, base_url="https://example.org/strike/")
    for path in (path for path in files if path.endswith(".html")):
        found = {
            tag["property"]: tag["content"] for name, tag in Markup(files[path].decode()).tags if "property" in tag
        }
        picture = str(found["og:image"]).removeprefix("https://example.org/strike/")
        assert files[picture].startswith(b"\x89PNG"), path
        assert found["og:image:alt"]
        assert (picture == "card.png") != path.startswith("entries/")


def test_without_an_address_or_in_a_large_chronology_there_are_none_of_entries() -> None:
    assert not [path for path in site(3) if path.endswith(".png")]
    assert [path for path in site(301, base_url="https://example.org/") if path.endswith(".png")] == ["card.png"]
    empty = replace(make_chronology(1), entries=(), settings=Settings(title="x", base_url="https://example.org/"))
    assert not [path for path in make_files(empty, None) if path.endswith(".png")]
