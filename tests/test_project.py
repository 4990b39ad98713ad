"""`chronology.yaml`: every key, every slip."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.dates.edtf import to_edtf
from timeline.model import Name, Settings
from timeline.project import FILE, Project, load_project

FULL = """\
title: The harbour  strike
subtitle: Forty days
description: |
  A *strike*.
from: 2024-03
until: 2024-05-31
language: en
base_url: https://example.org/strike
order: mdy
people:
  - Ada Brandt
  - name: Port Authority
    also: [the Authority, PA]
places:
  - name: Kestrel Bay
    also: Bay of Kestrels
    coordinates: [51.2, -3.05]
    radius: 4
publish: full
licence: CC BY 4.0
"""


def load(folder: Path, text: str | bytes) -> Project:
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / FILE).write_bytes(text.encode() if isinstance(text, str) else text)
    return load_project(folder)


def test_one_line_is_enough(tmp_path: Path) -> None:
    project = load(tmp_path, "title: The harbour strike\n")
    assert project.settings == Settings(title="The harbour strike")
    assert project.complaints == ()
    assert project.site == tmp_path / "site"


def test_every_key(tmp_path: Path) -> None:
    project = load(tmp_path, FULL)
    read = project.settings
    assert project.complaints == ()
    assert (read.title, read.subtitle, read.description) == ("The harbour strike", "Forty days", "A *strike*.")
    assert read.since is not None
    assert read.until is not None
    assert (to_edtf(read.since), to_edtf(read.until)) == ("2024-03", "2024-05-31")
    assert (read.base_url, read.order, read.publish) == ("https://example.org/strike/", "mdy", "full")
    assert read.people == (Name(name="Ada Brandt"), Name(name="Port Authority", also=("the Authority", "PA")))
    assert read.places == (Name(name="Kestrel Bay", also=("Bay of Kestrels",), coordinates=(51.2, -3.05), radius=4.0),)


@pytest.mark.parametrize(
    ("text", "line", "words", "level"),
    [
        ("titel: A\ntitle: B", 1, "titel", "warning"),
        ("title: A\nfrom: 2024-02-30", 2, "2024-02-30", "error"),
        ("title: A\nfrom: 2024\nuntil: 2023", 3, "", "error"),
        ("title: A\norder: ymd", 2, "ymd", "error"),
        ("title: A\npublish: everything", 2, "everything", "error"),
        ("title: A\nbase_url: example.org", 2, "example.org", "error"),
        ("title: A\npeople: Ada", 2, "Ada", "error"),
        ("title: A\npeople:\n- also: [B]", 3, "{also: [B]}", "error"),
        ("title: A\npeople: [B, B]", 2, "B", "warning"),
        ("title: A\nplaces:\n- name: B\n  coordinates: 51", 4, "51", "error"),
        ("title: A\nplaces:\n- name: B\n  coordinates: [91, 0]", 4, "91", "error"),
        ("title: A\nplaces:\n- name: B\n  coordinates: [x, 0]", 4, "x", "error"),
        ("title: A\nplaces:\n- name: B\n  coordinates: [nan, 0]", 4, "nan", "error"),
        ("title: A\nplaces:\n- name: B\n  radius: -1", 4, "-1", "error"),
        ("title: A\nlanguage: ../en", 2, "../en", "error"),
        ("title: [A]", 1, "[A]", "error"),
        ("title: A\nsubtitle: b: c", 2, "subtitle: b: c", "error"),
        ("- title: A", 1, "[{title: A}]", "error"),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path: Path, text: str, line: int, words: str, level: str) -> None:
    project = load(tmp_path, text)
    told = [(c.file, c.line, c.words, c.level) for c in project.complaints]
    assert told[0] == (FILE, line, words, level)
    assert project.complaints[0].hint or "should be" in project.complaints[0].what


def test_without_a_title_the_folder_gives_it(tmp_path: Path) -> None:
    project = load(tmp_path, "subtitle: Forty days")
    assert project.settings.title == tmp_path.name
    assert [c.what for c in project.complaints] == ["no title"]


@pytest.mark.parametrize("text", ["", "# nothing\n", b"title: caf\xe9", "title: {"])
def test_an_unreadable_file_is_one_complaint(tmp_path: Path, text: str | bytes) -> None:
    project = load(tmp_path, text)
    assert project.settings.title == tmp_path.name
    assert len(project.complaints) == 1


def test_a_folder_that_is_no_project_has_no_title(tmp_path: Path) -> None:
    project = load_project(tmp_path)
    assert project.settings.title == ""
    assert [(c.what, c.hint) for c in project.complaints] == [("is missing", 'write one with the line "title: …"')]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_a_project(tmp_path: Path, data: bytes) -> None:
    project = load(tmp_path, data)
    for complaint in project.complaints:
        str(complaint).encode()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(key=st.sampled_from(["title", "from", "people", "places", "order"]), value=st.text(max_size=40))
def test_any_value_is_a_project(tmp_path: Path, key: str, value: str) -> None:
    load(tmp_path, f"title: A\n{key}: {value}".encode("utf-8", "replace"))
