"""Files onto a disk: all of them or none, and nothing of anybody else's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.publish.disk import MANIFEST, write

FIRST = {"index.html": b"one", "a/index.html": b"two"}
SECOND = {"index.html": b"three", "b/index.html": b"four"}


def held(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file() and path.relative_to(out).as_posix() != MANIFEST
    }


def breaking() -> Iterator[tuple[str, bytes]]:
    yield "index.html", b"three"
    raise RuntimeError


def test_the_second_site_takes_the_place_of_the_first(tmp_path: Path) -> None:
    assert write(FIRST.items(), tmp_path)[0].written == 3
    report, complaints = write(SECOND.items(), tmp_path)
    assert (report.written, report.unchanged, report.removed, complaints) == (3, 0, 1, ())
    assert held(tmp_path) == SECOND
    assert not (tmp_path / "a").exists()


def test_what_breaks_on_the_way_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    write(FIRST.items(), tmp_path)
    with pytest.raises(RuntimeError):
        write(breaking(), tmp_path)
    assert held(tmp_path) == FIRST
    assert {path.name for path in tmp_path.iterdir()} == {"index.html", "a", "data"}


def test_what_breaks_on_the_way_leaves_no_new_folder(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        write(breaking(), tmp_path / "new" / "site")
    assert not (tmp_path / "new" / "site").exists()


def test_a_strangers_file_stops_the_whole_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"mine")
    report, complaints = write(FIRST.items(), tmp_path)
    assert report.written == 0
    assert [complaint.file for complaint in complaints] == [f"{tmp_path.name}/index.html"]
    assert held(tmp_path) == {"index.html": b"mine"}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    report, (complaint,) = write(FIRST.items(), tmp_path / "file" / "site")
    assert report.written == 0
    assert "cannot write" in complaint.what


def test_files_can_be_read_by_a_server(tmp_path: Path) -> None:
    write(FIRST.items(), tmp_path)
    mine = tmp_path / "mine"
    mine.write_bytes(b"")
    assert (tmp_path / "index.html").stat().st_mode == mine.stat().st_mode


def test_what_a_killed_build_left_waiting_is_swept_and_nothing_like_it(tmp_path: Path) -> None:
    write(FIRST.items(), tmp_path)
    for name, file in ((".new-abcd1234", "0"), (".new-mine", "letter.txt")):
        (tmp_path / name).mkdir()
        (tmp_path / name / file).write_bytes(b"half")
    (tmp_path / ".new-file").write_bytes(b"mine")
    write(FIRST.items(), tmp_path)
    assert {path.name for path in tmp_path.glob(".new-*")} == {".new-mine", ".new-file"}


def test_one_path_given_twice_is_our_mistake_and_moves_nothing(tmp_path: Path) -> None:
    write(FIRST.items(), tmp_path)
    with pytest.raises(ValueError, match="one path"):
        write([("index.html", b"three"), ("c.html", b"c"), ("c.html", b"d")], tmp_path)
    assert held(tmp_path) == FIRST
