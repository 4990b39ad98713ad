"""No page breaks a rule of axe-core, in either scheme, on a narrow phone and on a desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver

from tests.checkers import checker

from .test_pages_in_a_browser import kinds, view

pytestmark = pytest.mark.browser

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
def test_axe_finds_nothing(browser: WebDriver, site: Path, width: int, scheme: str, rules: list[str]) -> None:
    axe = checker("axe-core/axe.min.js").read_text(encoding="utf-8")
    view(browser, width, scheme)
    found = {}
    for page in kinds(site):
        browser.get((site / page).as_uri())
        browser.execute_script(axe)
        if violations := browser.execute_async_script(_RUN, rules):
            found[page] = violations
    assert found == {}
