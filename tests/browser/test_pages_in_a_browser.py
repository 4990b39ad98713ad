"""The pages as a reader has them: every width, both schemes, no script, keyboard alone, on paper, from a disk and
under a sub-path."""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from .serving import serving

pytestmark = pytest.mark.browser

CONTRAST = """
const rgb = text => { const m = text.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
const light = ([r, g, b]) => [r, g, b].map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) **
2.4; })
  .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
const ground = el => { for (; el; el = el.parentElement) { const c = rgb(getComputedStyle(el).backgroundColor); if
(c[3] > .9) return c; }
  return [255, 255, 255, 1]; };
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), worst = {};
for (let node; node = walker.nextNode();) {
  const el = node.parentElement;
  if (!node.data.trim() || el.closest(".vh, .skip, script, svg, option") || !el.checkVisibility()) continue;
  const a = light(rgb(getComputedStyle(el).color)), b = light(ground(el));
  const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  if (ratio < 4.5) worst[el.className + "/" + el.tagName] = ratio;
}
return worst;
"""


def view(browser: WebDriver, width: int, scheme: str = "light", media: str = "") -> None:
    metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})


def kinds(site: Path) -> list[str]:
    """One page of every kind."""
    disputed = next(path for path in sorted(site.glob("entries/*/index.html")) if "disagree" in path.read_text())
    single = [sorted(site.glob(f"{kind}/*/index.html"))[0] for kind in ("entries", "sources", "people", "places")]
    return sorted(
        {
            path.relative_to(site).as_posix()
            for path in (*site.glob("*/index.html"), *site.glob("*.html"), disputed, *single)
        }
    )


def errors(browser: WebDriver) -> list[str]:
    return [str(entry["message"]) for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1366])
def test_no_page_overflows_fades_or_complains(browser: WebDriver, site: Path, width: int, scheme: str) -> None:
    view(browser, width, scheme)
    errors(browser)
    for page in kinds(site):
        browser.get((site / page).as_uri())
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width, page
        assert browser.execute_script(CONTRAST) == {}, page
        assert errors(browser) == [], page


@pytest.mark.parametrize("width", [320, 1366])
def test_right_to_left_does_not_overflow(browser: WebDriver, arabic: Path, width: int) -> None:
    view(browser, width)
    for page in kinds_without_dispute(arabic):
        browser.get((arabic / page).as_uri())
        assert browser.execute_script("return document.documentElement.dir") == "rtl"
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width, page


def kinds_without_dispute(site: Path) -> list[str]:
    return sorted(
        path.relative_to(site).as_posix()
        for path in (*site.glob("*/index.html"), *sorted(site.glob("entries/*/index.html"))[:3])
    )


def test_texts_that_attack_run_nothing_and_stay_inside(browser: WebDriver, evil: Path) -> None:
    view(browser, 320)
    for path in sorted(evil.rglob("*.html")):
        browser.get(path.as_uri())
        assert browser.execute_script("return document.images.length") == 0
        assert browser.execute_script("return document.documentElement.scrollWidth") <= 320, path
    browser.get((evil / "search" / "index.html").as_uri() + "?q=alert")
    WebDriverWait(browser, 5).until(lambda b: b.find_elements(By.CSS_SELECTOR, ".hits li"))
    assert browser.execute_script("return document.images.length") == 0


def test_year_links_are_wide_and_high_enough_for_a_finger(browser: WebDriver, site: Path) -> None:
    view(browser, 320)
    browser.get((site / "index.html").as_uri())
    sizes = [link.size for link in browser.find_elements(By.CSS_SELECTOR, ".ticks a")]
    assert sizes
    assert all(size["width"] >= 24 and size["height"] >= 24 for size in sizes)


def test_the_strip_stays_in_view_and_does_not_hide_where_a_link_leads(browser: WebDriver, site: Path) -> None:
    view(browser, 390)
    browser.get((site / "index.html").as_uri())
    browser.find_elements(By.CSS_SELECTOR, ".ticks a")[-1].click()
    strip = "return document.querySelector('.strip').getBoundingClientRect()"
    heading = "return document.querySelector(':target h2').getBoundingClientRect()"
    WebDriverWait(browser, 5).until(lambda b: 0 <= b.execute_script(heading)["top"] < 800)
    assert browser.execute_script(strip)["top"] == 0
    assert browser.execute_script(heading)["top"] >= browser.execute_script(strip)["bottom"] - 1


def test_keyboard_alone_reaches_every_entry(browser: WebDriver, site: Path) -> None:
    view(browser, 1366)
    browser.get((site / "index.html").as_uri())
    body = browser.find_element(By.TAG_NAME, "body")
    body.send_keys(Keys.TAB)
    assert browser.switch_to.active_element.get_attribute("class") == "skip"
    order = browser.execute_script(
        "return [...document.querySelectorAll('a[href], summary, input, select, button')].filter(e => e.tabIndex "
        ">= 0).length"
    )
    entries = len(browser.find_elements(By.CSS_SELECTOR, "article.entry h3 a"))
    assert entries == 60
    assert order >= 2 * entries
    assert browser.execute_script("return [...document.querySelectorAll('*')].filter(e => e.tabIndex > 0).length") == 0


def test_without_script_everything_is_there(browser: WebDriver, site: Path) -> None:
    view(browser, 390)
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get((site / "index.html").as_uri())
        assert len(browser.find_elements(By.CSS_SELECTOR, "article.entry")) == 60
        browser.get((site / "search" / "index.html").as_uri())
        assert not browser.find_element(By.ID, "finder").is_displayed()
        assert browser.find_element(By.ID, "without").is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext reads the printed page")
def test_on_paper_stands_every_entry_with_its_trail(browser: WebDriver, site: Path, tmp_path: Path) -> None:
    view(browser, 1366)
    browser.get((site / "index.html").as_uri())
    titles = browser.execute_script("return [...document.querySelectorAll('article.entry h3')].map(e => e.textContent)")
    printed = browser.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})
    pdf = tmp_path / "home.pdf"
    pdf.write_bytes(base64.b64decode(printed["data"]))
    text = " ".join(
        subprocess.run(
            ["pdftotext", "-q", "-raw", str(pdf), "-"], capture_output=True, text=True, check=True
        ).stdout.split()
    )
    latin = {re.sub("[\u0600-\u06ff ]+", " ", title).strip() for title in titles}
    missing = [title for title in sorted(latin) if title not in text]
    assert missing == []
    assert text.count("A bare weekday in news means the one just past.") == 60


# Finding


def found(browser: WebDriver) -> str:
    return WebDriverWait(browser, 5).until(
        lambda b: (text := b.find_element(By.ID, "found").text) and "…" not in text and text
    )


def test_search_finds_marks_counts_and_keeps_its_state(browser: WebDriver, site: Path) -> None:
    view(browser, 390)
    browser.get((site / "search" / "index.html").as_uri())
    assert browser.execute_script("return document.scripts.length") == 1
    field = browser.find_element(By.ID, "q")
    field.send_keys("DREDGING")
    count = int(found(browser).split()[0])
    assert count == len(browser.find_elements(By.CSS_SELECTOR, ".hits > li"))
    assert count > 0
    assert {mark.text.lower() for mark in browser.find_elements(By.CSS_SELECTOR, ".hits mark")} == {"dredging"}
    assert "q=DREDGING" in browser.current_url
    assert browser.find_element(By.ID, "found").get_attribute("role") == "status"
    browser.refresh()
    assert int(found(browser).split()[0]) == count
    browser.get((site / "search" / "index.html").as_uri() + "?q=zzz")
    assert "Nothing found" in found(browser)


@pytest.mark.parametrize(
    ("query", "least"),
    [
        ("place=Greyford", 5),
        ("precision=year", 1),
        ("disputed=1", 3),
        ("kind=strike&place=Greyford", 0),
        ("q=saltmarsh+court", 0),
    ],
)
def test_filters_narrow(browser: WebDriver, site: Path, query: str, least: int) -> None:
    browser.get((site / "search" / "index.html").as_uri() + f"?{query}")
    text = found(browser)
    count = 0 if "Nothing" in text else int(text.split()[0])
    assert least <= count < 60


def test_a_name_in_arabic_is_found_with_or_without_its_vowels(browser: WebDriver, site: Path) -> None:
    browser.get((site / "search" / "index.html").as_uri() + "?q=لَيلى")
    assert int(found(browser).split()[0]) > 0


def listed(browser: WebDriver) -> list[str]:
    return [item.text for item in browser.find_elements(By.CSS_SELECTOR, "article.entry h3") if item.is_displayed()]


def test_the_list_is_filtered_where_it_stands_and_says_so(browser: WebDriver, site: Path) -> None:
    view(browser, 390)
    browser.get((site / "index.html").as_uri())
    assert browser.execute_script("return typeof timelineIndex") == "undefined"
    assert not browser.find_element(By.ID, "finder").is_displayed()
    browser.find_element(By.CSS_SELECTOR, ".acts [aria-controls=finder]").send_keys(Keys.ENTER)
    browser.switch_to.active_element.send_keys("dredging")
    assert found(browser) == f"{len(listed(browser))} of 60 entries"
    assert 0 < len(listed(browser)) < 60
    assert "q=dredging" in browser.current_url
    hidden_years = [year for year in browser.find_elements(By.CSS_SELECTOR, ".year") if not year.is_displayed()]
    assert all(not year.find_elements(By.CSS_SELECTOR, ".entries > li:not([hidden])") for year in hidden_years)
    assert browser.execute_script("return CSS.highlights.get('hit').size") >= len(listed(browser))
    assert browser.find_elements(By.CSS_SELECTOR, ".bars .fit")
    browser.find_element(By.CSS_SELECTOR, "#finder [type=reset]").send_keys(Keys.ENTER)
    WebDriverWait(browser, 5).until(lambda b: len(listed(b)) == 60)
    assert browser.current_url == (site / "index.html").as_uri()
    assert not browser.find_elements(By.CSS_SELECTOR, ".bars .fit")


def test_the_filters_of_an_address_hold_and_yield_to_a_link(browser: WebDriver, site: Path) -> None:
    view(browser, 1366)
    browser.get((site / "index.html").as_uri() + "?place=Greyford")
    assert 0 < int(found(browser).split()[0]) < 60
    assert browser.find_element(By.ID, "finder").is_displayed()
    gone = browser.execute_script("return document.querySelector('.entries > li[hidden] article').id")
    browser.execute_script(
        f"const a = document.createElement('a'); a.href = '#{gone}'; document.body.append(a); a.click()"
    )
    WebDriverWait(browser, 5).until(lambda b: b.find_element(By.ID, gone).is_displayed())
    browser.get((site / "index.html").as_uri() + "?person=Nobody%20at%20all")
    assert "Nothing found" in found(browser)


# Under a sub-path


@pytest.fixture
def served(site: Path, tmp_path: Path) -> Iterator[str]:
    (tmp_path / "repo").symlink_to(site)
    with serving(tmp_path) as address:
        yield f"{address}repo/"


def test_under_a_sub_path_nothing_is_missing_and_nobody_else_is_asked(
    browser: WebDriver, site: Path, served: str
) -> None:
    errors(browser)
    for page in kinds(site):
        browser.get(served + page)
        asked = browser.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
        assert all(url.startswith(served) for url in asked), page
        assert errors(browser) == [], page


# In a frame


def test_embedded_an_entry_shows_itself_alone_with_a_way_back(browser: WebDriver, site: Path) -> None:
    view(browser, 500)
    page = sorted(site.glob("entries/*/index.html"))[0]
    browser.get(page.as_uri())
    assert not browser.find_element(By.CSS_SELECTOR, ".embedded").is_displayed()
    browser.get("about:blank")
    browser.get(page.as_uri() + "#embed")
    assert browser.find_element(By.CSS_SELECTOR, ".embedded a").get_attribute("target") == "_top"
    shown = {
        one: browser.find_element(By.CSS_SELECTOR, one).is_displayed() for one in (".embedded", "h1", ".nav", "#facts")
    }
    assert shown == {".embedded": True, "h1": True, ".nav": False, "#facts": False}


# The scale to zoom


@pytest.mark.parametrize("width", [320, 1366])
def test_the_scale_zooms_moves_and_leads_to_entries_by_keyboard_alone(
    browser: WebDriver, site: Path, width: int
) -> None:
    view(browser, width)
    browser.get((site / "index.html").as_uri())
    button = browser.find_element(By.CSS_SELECTOR, ".zoomer")
    button.send_keys(Keys.ENTER)
    assert button.get_attribute("aria-expanded") == "true"
    scale = browser.find_element(By.CSS_SELECTOR, ".zoom svg")
    whole = [tick.text for tick in scale.find_elements(By.CSS_SELECTOR, ".tick")]
    shown = len(scale.find_elements(By.TAG_NAME, "a"))
    assert f"{shown} of 60" in browser.find_element(By.CSS_SELECTOR, ".zoom .count").text
    scale.send_keys("+", "+", "+", Keys.ARROW_RIGHT)
    assert [tick.text for tick in scale.find_elements(By.CSS_SELECTOR, ".tick")] != whole
    scale.send_keys(Keys.HOME)
    assert [tick.text for tick in scale.find_elements(By.CSS_SELECTOR, ".tick")] == whole
    link = scale.find_elements(By.TAG_NAME, "a")[-1]
    browser.execute_script("arguments[0].focus()", link)
    link.send_keys(Keys.ENTER)
    assert browser.execute_script("return document.querySelector('article.entry:target') !== null")
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


def test_the_scale_moves_nothing_on_the_page_when_it_arrives(browser: WebDriver, site: Path) -> None:
    view(browser, 390)
    browser.get((site / "index.html").as_uri())
    tools = "return document.querySelector('.tools').getBoundingClientRect().height"
    with_button = browser.execute_script(tools)
    browser.execute_script("document.querySelector('.zoomer').remove()")
    assert browser.execute_script(tools) == with_button
