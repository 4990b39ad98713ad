"""Programs that tests hold our files against: what `make checkers` fetches, pinned by hash in `package-lock.json`.

In: a file's path inside a package. Out: where it is. Without it the test is skipped; in CI it fails.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

_FETCHED = Path(__file__).resolve().parents[2] / ".cache" / "checkers" / "node_modules"


def checker(path: str) -> Path:
    """A file or folder of one of the packages."""
    found = _FETCHED / path
    if not found.exists():
        _missing(f"{path} is not there; `make checkers` fetches it")
    return found


def program(*names: str) -> str:
    """The first of the programs that this machine has."""
    found = next((path for name in names if (path := shutil.which(name))), "")
    if not found:
        _missing(f"no {' or '.join(names)} was found")
    return found


def _missing(message: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
