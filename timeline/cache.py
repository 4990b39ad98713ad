"""What the rules found in an article before, so that a large pile is read again only where it changed.

In: a folder, and articles one by one. Out: their extractions: remembered where the same rules met the same article
under the same settings, else made now. Nothing but time depends on the folder; it may be deleted whenever one likes.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import msgspec

from timeline.claims.extract import extract
from timeline.model import Article, Extraction, Settings

FILE = "extractions"
LARGE = 50
"""How many articles are worth a folder on somebody's disk; fewer are read in the blink of an eye."""

_HELPERS = ("msgspec", "python-dateutil", "rapidfuzz")
"""Packages that the rules stand on."""
_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(Extraction).decode
_KEPT = msgspec.msgpack.Decoder(dict[bytes, bytes])


class Memory:
    """Calls itself like `extract`; `save` when all articles are through."""

    def __init__(self, folder: Path, read: Callable[[Article, Settings], Extraction] = extract) -> None:
        self._folder = folder
        self._read = read
        self._rules = rules()
        self._known = _load(folder / FILE)
        self._used: dict[bytes, bytes] = {}

    def __call__(self, article: Article, settings: Settings) -> Extraction:
        key = hashlib.sha256(_ENCODE((self._rules, article, settings))).digest()
        found = _decoded(self._known.get(key)) or self._read(article, settings)
        self._used[key] = _ENCODE(found)
        return found

    def save(self) -> None:
        """Keep what this run used and nothing else. Where the folder cannot be written, the next run reads again."""
        if self._used == self._known:
            return
        try:
            self._folder.mkdir(exist_ok=True)
            (self._folder / ".gitignore").write_text("*\n", encoding="utf-8")
            _replace(self._folder / FILE, _ENCODE(self._used))
        except OSError:
            return


def rules() -> bytes:
    """A fingerprint of all that decides what is found in an article: our own source, Python, the packages it uses."""
    found = hashlib.sha256(sys.version.encode())
    for name in _HELPERS:
        found.update(f"{name} {version(name)}\n".encode())
    package = Path(__file__).parent
    for path in sorted(package.rglob("*.py")):
        found.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.digest()


def _load(path: Path) -> dict[bytes, bytes]:
    """What was kept; nothing where there is no such file or it is not whole."""
    try:
        return _KEPT.decode(path.read_bytes())
    except (OSError, msgspec.MsgspecError):
        return {}


def _decoded(kept: bytes | None) -> Extraction | None:
    try:
        return _DECODE(kept) if kept else None
    except msgspec.MsgspecError:
        return None


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
