"""docs/theming.md tells of what is there: every property, block, template and name."""

from __future__ import annotations

import re
from pathlib import Path

from timeline.publish.render import default_templates

GUIDE = (Path(__file__).parents[2] / "docs" / "theming.md").read_text("utf-8")
THEME = default_templates()
STYLE = (THEME / "assets" / "style.css").read_text("utf-8")


def test_every_property_is_told_and_there() -> None:
    top = STYLE[: STYLE.index("}")]
    assert set(re.findall(r"^\| `(--[a-z-]+)`", GUIDE, re.M)) == set(re.findall(r"^ +(--[a-z-]+):", top, re.M))
    used = set(re.findall(r"var\((--[a-z-]+)", STYLE)) - {"--n"}
    assert used <= set(re.findall(r"(--[a-z-]+):", top))


def test_every_template_is_told_and_there() -> None:
    table = GUIDE[GUIDE.index("## The templates") : GUIDE.index("## Another language")]
    assert set(re.findall(r"`([a-z0-9]+\.(?:html|svg))`", table)) == {
        path.name for path in THEME.iterdir() if path.is_file()
    }


def test_every_block_is_told_and_there() -> None:
    base = (THEME / "base.html").read_text("utf-8")
    table = GUIDE[GUIDE.index("Its blocks:") : GUIDE.index("## What a template is given")]
    assert set(re.findall(r"^\| `([a-z_]+)`", table, re.M)) == set(re.findall(r"{% block ([a-z_]+)", base))


def test_every_macro_that_is_told_is_there() -> None:
    macros = set(re.findall(r"{% macro ([a-z_]+)\(", (THEME / "macros.html").read_text("utf-8")))
    told = GUIDE[GUIDE.index("`macros.html` holds") : GUIDE.index("Templates choose how")]
    assert set(re.findall(r"`([a-z]+)`", told)) <= macros


def test_amber_is_for_disagreement_only() -> None:
    rules = re.findall(r"([^{}]+)\{([^{}]*var\(--amber[^{}]*)\}", STYLE)
    assert {selector.strip() for selector, _ in rules} <= {
        ".bars .disputed",
        ".disagree",
        ".disagree .head, .amber",
        ".side",
        ".dot",
    }
