"""No page breaks a rule of axe-core, in either scheme, on a narrow phone and on a desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver

from tests.checkers import checker

from .test_pages_in_a_browser import kinds, view

pytestmark = pytest.mark.browser

PUBLISHED = Path(__file__).resolve().parents[2] / "site"
_RUN = """
const [rules, done] = arguments;
const only = rules.length ? {runOnly: {type: "rule", values: rules}} : {};
axe.run(document, {resultTypes: ["violations"], iframes: false, ...only}).then(
  found => done(found.violations.map(rule => rule.id + ": " + rule.nodes[0].html.slice(0, 120))),
  error => done(["axe failed: " + error]));
"""
_COLOURS = ["color-contrast", "link-in-text-block"]
"""All that a scheme changes; every rule twice would take twice as long and tell nothing more."""


@pytest.mark.parametrize(
    ("width", "scheme", "rules"),
    [(320, "light", []), (1366, "light", []), (320, "dark", _COLOURS)],
)
def test_axe_finds_nothing(browser: WebDriver, little: Path, width: int, scheme: str, rules: list[str]) -> None:
    view(browser, width, scheme)
    assert violations(browser, little, kinds(little), rules) == {}


def test_axe_finds_nothing_in_a_real_chronology(browser: WebDriver) -> None:
    view(browser, 320)
    busiest = {kind: _longest(PUBLISHED, kind) for kind in ("people", "places", "sources", "entries")}
    pages = ["index.html", "years/index.html", "gaps/index.html", "changes/index.html", *busiest.values()]
    assert violations(browser, PUBLISHED, pages, []) == {}


def _longest(site: Path, kind: str) -> str:
    pages = sorted(site.glob(f"{kind}/*/index.html"), key=lambda path: (path.stat().st_size, path))
    return pages[-1].relative_to(site).as_posix()


def violations(browser: WebDriver, site: Path, pages: list[str], rules: list[str]) -> dict[str, list[str]]:
    """Page → the rules it breaks."""
    axe = checker("axe-core/axe.min.js").read_text(encoding="utf-8")
    found = {}
    for page in pages:
        browser.get((site / page).as_uri())
        browser.execute_script(axe)
        if broken := browser.execute_async_script(_RUN, rules):
            found[page] = broken
    return found
