"""No page breaks a rule of axe-core, in either scheme, on a narrow phone and on a desk."""

from __future__ import annotations

import importlib.resources
from pathlib import Path

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver

from .test_pages_in_a_browser import kinds, view

pytestmark = pytest.mark.browser

_RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"], iframes: false}).then(
  found => done(found.violations.map(rule => rule.id + ": " + rule.nodes[0].html.slice(0, 120))),
  error => done(["axe failed: " + error]));
"""


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1366, "light")])
def test_axe_finds_nothing(browser: WebDriver, site: Path, width: int, scheme: str) -> None:
    axe = importlib.resources.files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    view(browser, width, scheme)
    found = {}
    for page in kinds(site):
        browser.get((site / page).as_uri())
        browser.execute_script(axe)
        if violations := browser.execute_async_script(_RUN):
            found[page] = violations
    assert found == {}
