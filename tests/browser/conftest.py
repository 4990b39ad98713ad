"""A Chromium for the tests that need one, and sites to open in it. Without Chromium they are skipped; in CI they
fail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from bench.chronology import make_chronology
from tests.checkers import program
from tests.publish.test_render import evil_chronology
from timeline.model import Chronology
from timeline.publish.render import render_site

_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)  # fmt: skip


def _options(binary: str) -> Options:
    options = Options()
    options.binary_location = binary
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for flag in _FLAGS:
        options.add_argument(flag)
    return options


@pytest.fixture(scope="session")
def browser() -> Iterator[webdriver.Chrome]:
    binary = program("chromium", "chromium-browser", "google-chrome", "chrome")
    driver = program("chromedriver", "chromium.chromedriver")
    chrome = webdriver.Chrome(options=_options(binary), service=Service(driver))
    yield chrome
    chrome.quit()


def _written(chronology: Chronology, out: Path) -> Path:
    report, complaints = render_site(chronology, None, out)
    assert not complaints
    assert report.written
    return out


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty made-up entries with every kind of date."""
    return _written(make_chronology(60), tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def little(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough for a page of every kind."""
    return _written(make_chronology(24), tmp_path_factory.mktemp("little"))


@pytest.fixture(scope="session")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(make_chronology(20, language="ar"), tmp_path_factory.mktemp("arabic"))


@pytest.fixture(scope="session")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(evil_chronology(), tmp_path_factory.mktemp("evil"))
