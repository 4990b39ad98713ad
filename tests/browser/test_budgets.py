"""What a page costs and does in a phone's browser: nothing moves, nobody else is asked, every control is reached in
order and seen, and a page needs no script to be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from .serving import serving
from .test_pages_in_a_browser import kinds, view

pytestmark = pytest.mark.browser

_SHIFTS = """
const done = arguments[arguments.length - 1];
let moved = [];
new PerformanceObserver(list => moved.push(...list.getEntries())).observe({type: "layout-shift", buffered: true});
requestAnimationFrame(() => setTimeout(() => done(moved.map(shift => [shift.value, ...shift.sources.map(
  source => [source.node ? source.node.nodeName + "." + source.node.className : "?",
    source.previousRect.y, source.currentRect.y])])), 60));
"""
_SEEN = 0.003
"""Of cumulative layout shift, whose good values end at 0.1: a button that makes room for another moves less."""
_CONTROLS = """
return [...document.querySelectorAll("a[href], button, input, select, summary, iframe, [tabindex='0']")]
  .filter(e => e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true})
    && !e.closest("details:not([open]) > :not(summary)")).length;
"""
_FOCUSED = """
const e = document.activeElement, all = window.all || (window.all = [...document.querySelectorAll("*")]);
const box = e.getBoundingClientRect(), style = getComputedStyle(e);
return [all.indexOf(e), e === document.body, e.outerHTML.slice(0, 120),
  box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== "none"];
"""


@pytest.mark.parametrize("width", [320, 1366])
def test_nothing_moves_while_a_page_loads(browser: WebDriver, site: Path, tmp_path: Path, width: int) -> None:
    view(browser, width)
    found = {}
    with serving(site) as address:
        for page in kinds(site):
            browser.get(address + page)
            moved = browser.execute_async_script(_SHIFTS)
            if sum(shift[0] for shift in moved) > _SEEN:
                found[page] = moved
    assert found == {}


@pytest.mark.parametrize(
    ("width", "kind"),
    [
        (320, "index.html"),
        (1366, "index.html"),
        (320, "entries/*/index.html"),
        (1366, "search/index.html"),
        (320, "places/*/index.html"),
    ],
)
def test_tab_reaches_every_control_in_order_and_shows_where_it_is(
    browser: WebDriver, site: Path, width: int, kind: str
) -> None:
    view(browser, width)
    browser.get(sorted(site.glob(kind))[0].as_uri())
    stops, order = browser.execute_script(_CONTROLS), []
    for _ in range(stops + 2):
        ActionChains(browser).send_keys(Keys.TAB).perform()
        place, left, what, inside, ringed = browser.execute_script(_FOCUSED)
        if left or place in order:
            break
        assert inside, f"{what} is out of view when it has the focus"
        assert ringed, f"{what} does not show that it has the focus"
        order.append(place)
    assert order == sorted(order)
    assert len(order) == stops
