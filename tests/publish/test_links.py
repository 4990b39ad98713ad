"""Paths and addresses: safe, lasting, one for each."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.publish import links


@pytest.mark.parametrize(
    ("id", "path"),
    [
        ("reuters-2017-09-11-0a1b2c3d", "reuters-2017-09-11-0a1b2c3d"),
        ("002_45462b", "002_45462b"),
        ("main", r"main-[0-9a-f]{8}"),
        ("con", r"con-[0-9a-f]{8}"),
        ("../../etc", r"etc-[0-9a-f]{8}"),
        ("Reuters", r"reuters-[0-9a-f]{8}"),
        ("ليلى", r"n-[0-9a-f]{8}"),
        ("", r"n-[0-9a-f]{8}"),
        ("x" * 3000, r"x{60}-[0-9a-f]{8}"),
    ],
)
def test_slug(id: str, path: str) -> None:
    assert re.fullmatch(path, links.slug(id))


@pytest.mark.parametrize(
    ("name", "path"), [("Ayman Safadi", "ayman-safadi"), ("Dockers’ Union", "dockers-union"), ("U.S.", "u-s")]
)
def test_name_slug(name: str, path: str) -> None:
    assert links.name_slug(name) == path


@given(st.text(max_size=300))
def test_slugs_are_plain_and_stay(text: str) -> None:
    made = links.slug(text)
    assert re.fullmatch(r"[a-z0-9][a-z0-9_-]*", made)
    assert links.slug(made) == made or made in ("main",)
    assert len(made) <= 110


@given(st.text(max_size=40), st.text(max_size=40))
def test_two_ids_have_two_paths(a: str, b: str) -> None:
    assert (links.slug(a) == links.slug(b)) == (a == b)


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
        ("  http://example.org/ ", "http://example.org/"),
        ("javascript:alert(1)", ""),
        ("JAVASCRIPT:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("//example.org", ""),
        ("http://[bad", ""),
        ("", ""),
        ('https://example.org/"><img>', "https://example.org/%22%3E%3Cimg%3E"),
    ],
)
def test_safe_url(url: str, safe: str) -> None:
    assert links.safe_url(url) == safe


@pytest.mark.parametrize(
    ("text", "name", "url"),
    [
        ("CC BY 4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-NC-SA 3.0", "CC-BY-NC-SA 3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("CC0", "CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("ODbL (https://example.org/odbl).", "ODbL", "https://example.org/odbl"),
        ("https://example.org/terms", "https://example.org/terms", "https://example.org/terms"),
        ("Ask the desk", "Ask the desk", ""),
        ("CC BY", "CC BY", ""),
        ("javascript:alert(1)", "javascript:alert(1)", ""),
    ],
)
def test_licence(text: str, name: str, url: str) -> None:
    assert links.licence(text) == (name, url)


def test_text_fragment() -> None:
    url = "https://example.org/a"
    assert links.text_fragment(url, "Nobody, at all-time") == f"{url}#:~:text=Nobody%2C%20at%20all%2Dtime"
    long = links.text_fragment(url, "one two three four five six seven eight nine ten eleven")
    assert long == f"{url}#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"
    assert links.text_fragment("", "words") == ""
    assert links.text_fragment(f"{url}#part", "words") == f"{url}#part:~:text=words"


@pytest.mark.parametrize(
    ("path", "root"), [("index.html", ""), ("sources/index.html", "../"), ("entries/x/index.html", "../../")]
)
def test_root_of(path: str, root: str) -> None:
    assert links.root_of(path) == root


def test_years_before_ours_have_paths() -> None:
    assert links.year_path(2017) == "2017/index.html"
    assert links.year_path(-43) == "bce-44/index.html"
