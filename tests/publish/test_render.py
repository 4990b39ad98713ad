"""Whole sites: every link resolves, nothing a text says is obeyed, the folder is written with care."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

import jsonschema
import msgspec
import pytest
from msgspec.structs import replace

from bench.chronology import make_chronology
from tests.publish.pagecheck import Markup, complaints
from timeline.dates.when import Day, Unit, When
from timeline.model import (
    Article,
    Chronology,
    Claim,
    Decision,
    Disagreement,
    Entry,
    Leftover,
    Name,
    Saying,
    Settings,
    Span,
)
from timeline.publish.render import MANIFEST, make_files, render_site

EVIL = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)> {{ 7*7 }} &amp; ليلى'
EMPTY = Chronology(settings=Settings(title="Nothing yet"), articles=(), entries=())


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return make_files(make_chronology(60), None)


@pytest.mark.parametrize(
    "chronology",
    [EMPTY, make_chronology(1), make_chronology(60), make_chronology(320), make_chronology(40, language="ar")],
    ids=["none", "one", "sixty", "by-year", "arabic"],
)
def test_every_link_resolves_and_every_page_nests(chronology: Chronology) -> None:
    assert complaints(make_files(chronology, None)) == []


def test_under_an_address_links_stay_relative_and_the_map_is_absolute() -> None:
    chronology = make_chronology(20)
    chronology = replace(chronology, settings=replace(chronology.settings, base_url="https://example.org/repo"))
    files = make_files(chronology, None)
    home = Markup(files["index.html"].decode())
    assert ("link", {"rel": "canonical", "href": "https://example.org/repo/"}) in home.tags
    assert b"<loc>https://example.org/repo/sources/</loc>" in files["sitemap.xml"]
    assert b"Sitemap: https://example.org/repo/sitemap.xml" in files["robots.txt"]
    assert complaints({path: data for path, data in files.items() if path != "404.html"}) == []
    assert b'href="https://example.org/repo/assets/style.css"' in files["404.html"]


def test_without_an_address_nothing_needs_one(site: dict[str, bytes]) -> None:
    assert "sitemap.xml" not in site
    assert not any(b"canonical" in data for data in site.values())


def test_same_value_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "import hashlib\nfrom bench.chronology import make_chronology\nfrom timeline.publish.render import make_files\n"
        "print(hashlib.sha256(repr(sorted(make_files(make_chronology(30), None).items())).encode()).hexdigest())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Amman"))
    }
    assert len(outputs) == 1


def evil_chronology() -> Chronology:
    """Every field that can hold a text holds one that would run, if it were obeyed."""
    text = f"{EVIL} on Monday. {EVIL}"
    when = When.day(Day(2017, 9, 11))
    article = Article(
        id=EVIL, path=EVIL, text=text, title=EVIL, publisher=EVIL, author=EVIL, url="javascript:alert(1)",
        archived='https://example.org/"><img src=x onerror=alert(1)>', published=when, published_basis="editor",
        published_from=EVIL, notes=EVIL, sha256=EVIL, publish="full",
    )  # fmt: skip
    from timeline.dates.when import Step

    step = Step(EVIL, EVIL, EVIL, EVIL)
    claim = Claim(
        id=EVIL, article=EVIL, start=0, end=len(text), quote=text,
        sentence=Span(0, len(text)), when=when, basis="stated",
        trail=(step,), attribution=EVIL, people=(EVIL,), places=(EVIL,), kind=EVIL, heading=EVIL, leans_on=EVIL,
    )  # fmt: skip
    says = (Saying(EVIL, EVIL), Saying("gone", "2017-09-12"))
    entry = Entry(
        id=EVIL, title=EVIL, title_by=EVIL, when=when, basis="stated", claims=(claim,),
        kind=EVIL, people=(EVIL,), places=(EVIL,),
        disagreements=(
            Disagreement(kind="date", says=says, reading=EVIL, because=EVIL),
            Disagreement(kind="figure", says=says, reading=EVIL, because=EVIL),
        ),
        because=(step,), notes=(EVIL,),
    )  # fmt: skip
    return Chronology(
        settings=Settings(
            title=EVIL,
            subtitle=EVIL,
            description=f"{EVIL} [x](javascript:alert(1)) ![i](x.png)",
            people=(Name(name=EVIL, also=(EVIL,)),),
            places=(Name(name=EVIL, also=(EVIL,), coordinates=(32.6, 36.1), radius=10.0),),
            base_url=f"https://example.org/{EVIL}",
            licence=EVIL,
        ),
        articles=(article,),
        entries=(entry,),
        leftovers=(Leftover(id=EVIL, article=EVIL, start=0, end=20, why=EVIL),),
        rejected=(claim,),
        decisions=tuple(
            Decision(index=n, line=n, claim=EVIL, words=EVIL, verb=verb, value=EVIL, why=EVIL, by=EVIL)
            for n, verb in enumerate(get_args(get_type_hints(Decision)["verb"]))
        ),
    )


def texts_of(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a value, with the name of its struct and field."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_of(one, where)
    elif isinstance(value, msgspec.Struct):
        for field in msgspec.structs.fields(value):
            choice = get_origin(field.type) is Literal
            name = f"{type(value).__name__}.{field.name}"
            yield from () if choice else texts_of(getattr(value, field.name), name)


def test_the_chronology_that_attacks_does_so_in_every_field_of_words() -> None:
    plain = {"Article.language", "Article.published_basis", "Settings.language", "Unit.grain", "Unit.clock"}
    harmless = {where for where, text in texts_of(evil_chronology()) if "alert(1)" not in text} - plain
    assert harmless <= {"Saying.claim", "Saying.value"}, "give these fields something that attacks"
    assert {"Settings.licence", "Decision.why", "Leftover.id"} <= {where for where, _ in texts_of(evil_chronology())}


def test_nothing_a_text_says_is_obeyed() -> None:
    files = make_files(evil_chronology(), None)
    assert complaints(files) == []
    for path, data in files.items():
        if not path.endswith(".html"):
            continue
        page = Markup(data.decode())
        assert page.count("img") == 0, path
        assert all(
            attrs.get("type") == "application/ld+json" or "src" in attrs for tag, attrs in page.tags if tag == "script"
        ), path
        assert not any(key.startswith("on") or key == "style" for _, attrs in page.tags for key in attrs), path
        assert not any(link.strip().lower().startswith(("javascript:", "data:")) for link in page.links), path
    assert all(".." not in path and "<" not in path for path in files)


def test_hostile_sizes_still_give_good_pages() -> None:
    one = make_chronology(2)
    entry = one.entries[0]
    many = tuple(replace(entry.claims[0], id=f"{entry.claims[0].id}{n}") for n in range(200))
    old = When.at(Unit("year", Day(-11999, 1, 1)))
    entries = (
        replace(entry, title="long words " * 200, claims=many),
        replace(one.entries[1], id="old", when=old, claims=(), title="Ice"),
    )
    files = make_files(replace(one, entries=entries), None)
    assert complaints(files) == []
    assert b"12,000 BCE" in files["index.html"]
    assert files["entries/old/index.html"]


@pytest.mark.parametrize("odd", ["\x00", "\x1b", "\x7f", "\ud800", "\ufffe"])
def test_characters_that_no_page_may_hold_are_shown_as_such(odd: str) -> None:
    one = make_chronology(2)
    entries = tuple(replace(entry, title=f"a{odd}b", people=(f"c{odd}d",)) for entry in one.entries)
    files = make_files(replace(one, entries=entries, settings=replace(one.settings, title=f"e{odd}f")), None)
    assert complaints(files) == []
    assert "a\ufffdb" in files["index.html"].decode()
    assert not any(0 < letter < 9 or letter in (0, 27) for letter in files["index.html"])
    assert json.loads(files["data/timeline.json"])["entries"]


def test_data_fits_its_schema(site: dict[str, bytes]) -> None:
    schema = json.loads(site["data/timeline.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    for files in (site, make_files(EMPTY, None), make_files(evil_chronology(), None)):
        jsonschema.validate(json.loads(files["data/timeline.json"]), schema)


# The folder


def test_second_build_writes_nothing_and_what_is_gone_is_removed(tmp_path: Path) -> None:
    out = tmp_path / "site"
    first, complained = render_site(make_chronology(20), None, out)
    assert not complained
    assert first.written > 40
    again, _ = render_site(make_chronology(20), None, out)
    assert (again.written, again.removed) == (0, 0)
    fewer, _ = render_site(make_chronology(10), None, out)
    assert fewer.removed >= 10
    assert {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()} == set(
        make_files(make_chronology(10), None)
    )
    assert not any(not any(folder.iterdir()) for folder in out.rglob("*") if folder.is_dir())


def test_manifest_holds_the_sums_that_sha256sum_checks(tmp_path: Path) -> None:
    render_site(make_chronology(5), None, tmp_path)
    done = subprocess.run(
        ["sha256sum", "--quiet", "-c", MANIFEST], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_strangers_file_is_neither_overwritten_nor_removed(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    report, complained = render_site(make_chronology(3), None, tmp_path)
    assert report.written == 0
    assert "index.html" in complained[0].file
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_files_beside_ours_stay(tmp_path: Path) -> None:
    render_site(make_chronology(3), None, tmp_path)
    (tmp_path / "CNAME").write_text("example.org")
    render_site(EMPTY, None, tmp_path)
    assert (tmp_path / "CNAME").read_text() == "example.org"


def test_a_manifest_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    out = tmp_path / "site"
    victim = tmp_path / "victim"
    victim.write_text("")
    render_site(EMPTY, None, out)
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    (out / MANIFEST).write_text(f"{empty}  ../victim\n{empty}  {victim}\n")
    render_site(make_chronology(1), None, out)
    assert victim.exists()


# Templates


def test_a_projects_template_replaces_ours_and_may_extend_it(tmp_path: Path) -> None:
    (tmp_path / "data.html").write_text(
        '{% extends "default/data.html" %}{% block head %}<meta name="desk" content="ours">{% endblock %}'
    )
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "style.css").write_text("body{}")
    files = make_files(make_chronology(3), tmp_path)
    assert b'content="ours"' in files["data/index.html"]
    assert b'content="ours"' not in files["index.html"]
    assert files["assets/style.css"] == b"body{}"


@pytest.mark.parametrize(
    ("source", "line", "what"),
    [
        ("one\n{% if %}\n", 2, "Expected an expression"),
        ("one\ntwo {{ nothing_here }}\n", 2, "'nothing_here' is undefined"),
        ('{% extends "absent.html" %}', 0, "absent.html"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
    ],
)
def test_a_template_that_fails_is_told_and_the_old_site_stays(
    tmp_path: Path, source: str, line: int, what: str
) -> None:
    out = tmp_path / "site"
    render_site(make_chronology(3), None, out)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    own = tmp_path / "templates"
    own.mkdir()
    (own / "method.html").write_text(source)
    report, (complaint,) = render_site(make_chronology(5), own, out)
    assert report.written == 0
    assert complaint.file == "templates/method.html"
    assert complaint.line == line
    assert what in complaint.what
    assert before == {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
