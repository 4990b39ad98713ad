"""What the README and the docs say is so: examples run, links lead somewhere, commands and targets exist."""

import doctest
import re
from pathlib import Path

import click
import pytest

from timeline.cli import main

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "seeds").glob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_examples_run(page: Path) -> None:
    failed, _ = doctest.testfile(str(page), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_command_the_readme_names_exists() -> None:
    words = (ROOT / "README.md").read_text(encoding="utf-8")
    assert isinstance(main, click.Group)
    assert set(re.findall(r"`timeline (\w+)", words)) == set(main.commands)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`?make (\w+)", words):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"README names make {target}"


def test_no_path_of_a_machine_and_no_registry_in_what_is_published() -> None:
    pattern = re.compile(r"/home/\w|/Users/\w|/root/|files\.python" + r"hosted|pypi\.\w|--index|registry\.npm")
    for path in [*ROOT.glob("*.lock"), *PAGES, *(ROOT / "timeline").rglob("*.py"), ROOT / "Makefile"]:
        found = pattern.search(path.read_text(encoding="utf-8"))
        assert not found, f"{path.relative_to(ROOT)} holds {found and found[0]}"
