"""site/ is, byte for byte, what the sources build: twice, elsewhere, under another clock, locale and hash seed."""

import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ("seeds", "templates", "chronology.yaml", "curation.yaml")


def build(project: Path, out: Path, **environment: str) -> None:
    command = [sys.executable, "-m", "timeline", "build", str(project), "--out", str(out)]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def assert_same(one: Path, other: Path) -> None:
    assert files(one) == files(other)
    _, differing, failing = filecmp.cmpfiles(one, other, files(one), shallow=False)
    assert not differing, f"differ: {differing[:5]}; run `make site`, read the change, commit it"
    assert not failing


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("another place") / "a project"
    folder.mkdir()
    for name in PROJECT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.exists():
            shutil.copy2(source, folder / name)
    return folder


def test_the_committed_site_is_what_the_sources_build(tmp_path: Path) -> None:
    build(ROOT, tmp_path / "site")
    assert_same(ROOT / "site", tmp_path / "site")


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
        {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "LANG": "ar_SY.UTF-8"},
    ],
    ids=lambda environment: environment["TZ"],
)
def test_the_same_bytes_elsewhere(copied: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    build(copied, tmp_path / "site", **environment)
    assert_same(ROOT / "site", tmp_path / "site")


def test_building_again_rewrites_nothing(copied: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(copied, site)
    before = {name: (site / name).stat().st_mtime_ns for name in files(site)}
    build(copied, site)
    assert {name: (site / name).stat().st_mtime_ns for name in files(site)} == before


def test_the_seeds_are_the_bytes_received() -> None:
    """Their sha-256 stands on the site; changing a source by accident must not go unseen."""
    import hashlib

    received = {
        "000_03b260dc40a45dcf.txt": "8c098b0d7b698f2d887e1ecfd1b4642ac989b1ffb032a09e288b3ccd1c0e8bab",
        "001_2caf73a5e3f7faf9.txt": "784cc37880b297f83140c455713c4dc7c35ff4d06ef18242d836df295bcdede3",
        "002_45462b0256a40011.txt": "0d8b2a7a29e77ee1f295a354e4016cd64cc983ac42330f961838fdeebc259659",
        "003_831c44c66d200bf0.txt": "23774bf82a60aaa8858c3664af330823448e1342ff261f57f3c4c49221bab919",
        "004_da559688f6389dba.txt": "0273a85fd5eeb321a42afd93d4b02c66aabd951c49976e60d366da42c876ca86",
    }
    for name, digest in received.items():
        assert hashlib.sha256((ROOT / "seeds" / name).read_bytes()).hexdigest() == digest
