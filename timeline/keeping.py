"""Bytes kept between runs in a project's `.cache`: all of them or none, and nobody misses them.

In: a file, bytes. Out: the bytes that were kept there, as long as nobody has removed them.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def kept(file: Path) -> bytes:
    """What was kept; nothing where there is no such file."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def keep(file: Path, data: bytes) -> None:
    """Keep it, in a folder that git passes over. Where that cannot be written, nothing is kept."""
    try:
        file.parent.mkdir(exist_ok=True)
        (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        _replace(file, data)
    except OSError:
        return


def _replace(path: Path, data: bytes) -> None:
    """All of it or nothing, whoever else writes at the same time."""
    handle, waiting = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(waiting, path)
    except OSError:
        Path(waiting).unlink(missing_ok=True)
        raise
