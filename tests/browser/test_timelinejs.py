"""TimelineJS itself loads our JSON: a slide an entry, our words for its date, no part of a date that is not known, and
nothing run."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.support.ui import WebDriverWait

from bench.chronology import make_chronology
from tests.checkers import checker
from tests.publish import made
from timeline.model import Chronology
from timeline.publish import links
from timeline.publish.exports.timelinejs import timelinejs

from .serving import serving
from .test_pages_in_a_browser import view

pytestmark = pytest.mark.browser

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>TimelineJS</title>
<link rel="stylesheet" href="dist/css/timeline.css"><script src="dist/js/timeline.js"></script>
<div id="here" style="height: 700px"></div>
<script>
const shown = new TL.Timeline("here", "timelinejs.json", {font: null, ga_measurement_id: null});
shown.on("loaded", () => { document.title = "loaded"; });
</script></html>
"""
_SHOWN = """
const text = node => (node ? node.textContent.trim().replace(/\\s+/g, " ") : "");
const words = (slide, path) => text(slide.querySelector(path));
return [...document.querySelectorAll(".tl-slide")].map(slide =>
  [slide.id, words(slide, ".tl-headline-date"), words(slide, ".tl-headline")]);
"""
_DATED = """
const of = date => date ? date.data.format : "";
return Object.fromEntries(shown.config.events.map(e => [e.unique_id, [of(e.start_date), of(e.end_date)]]));
"""
_WRONG = "return document.querySelector('.tl-message-content') ? document.body.innerText : ''"

CASES: dict[str, Chronology] = {
    "every kind of date": made.dated(**{name: when for name, when in made.WHENS.items() if name != "far"}),
    "beyond a browser's days": made.dated(far=made.WHENS["far"], day=made.WHENS["day"]),
    "texts that attack": made.hostile(made.HOSTILE["script"]),
    "sixty": make_chronology(60),
    "Arabic": make_chronology(8, language="ar"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    shutil.copytree(checker("@knight-lab/timelinejs/dist"), tmp_path / "dist", ignore=shutil.ignore_patterns("*.map"))
    (tmp_path / "index.html").write_text(_PAGE, encoding="utf-8")
    with serving(tmp_path) as address:
        yield tmp_path, address


@pytest.mark.parametrize("case", CASES)
def test_every_slide_is_shown_with_our_words_for_its_date(
    browser: WebDriver, folder: tuple[Path, str], case: str
) -> None:
    place, address = folder
    text = timelinejs(CASES[case])
    (place / "timelinejs.json").write_text(text, encoding="utf-8")
    events = json.loads(text)["events"]
    assert sorted(_loaded(browser, address)[1:]) == sorted(
        [event["unique_id"], *(_seen(words) for words in (event["display_date"], event["text"]["headline"]))]
        for event in events
    )
    assert browser.execute_script("return document.images.length") == 0


PARTS = {
    "day": ["full", ""],
    "time": ["time_no_seconds_small_date", ""],
    "month": ["month", ""],
    "year": ["year", ""],
    "season": ["month", "month"],
    "decade": ["year", "year"],
    "between": ["full", "full"],
    "between months": ["month", "month"],
    "since": ["month", ""],
    "by": ["full", ""],
}
"""A date → the parts that TimelineJS takes its start and its end to have."""


def test_it_takes_no_date_for_more_than_is_known(browser: WebDriver, folder: tuple[Path, str]) -> None:
    place, address = folder
    chronology = made.dated(**{name: made.WHENS[name] for name in PARTS})
    (place / "timelinejs.json").write_text(timelinejs(chronology), encoding="utf-8")
    _loaded(browser, address)
    assert browser.execute_script(_DATED) == {links.slug(name): parts for name, parts in PARTS.items()}


def _loaded(browser: WebDriver, address: str) -> list[list[str]]:
    """Each slide's name, date and headline as shown; the title's first."""
    view(browser, 1366)
    browser.get(address)
    WebDriverWait(browser, 20).until(lambda b: b.title == "loaded" or b.execute_script(_WRONG))
    assert browser.execute_script(_WRONG) == ""
    return browser.execute_script(_SHOWN)


def _seen(html: str) -> str:
    return " ".join(unescape(html).split())
