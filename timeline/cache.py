"""What the rules found in an article before, so that a large pile is read again only where it changed.

In: a folder, and articles one by one. Out: their extractions: remembered where the same rules met the same article
under the same settings, else made now. Nothing but time depends on the folder; it may be deleted whenever one likes.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import msgspec

from timeline.claims.extract import extract
from timeline.keeping import keep, kept
from timeline.model import Article, Extraction, Settings

MEMORIES = ".cache"
"""The folder in a project for what only saves time."""
FILE = "extractions"
LARGE = 50
"""How many articles are worth a folder on somebody's disk; fewer are read in the blink of an eye."""

_HELPERS = ("jinja2", "markdown", "markupsafe", "msgspec", "python-dateutil", "rapidfuzz")
"""Packages that rules and pages stand on."""
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
        if self._used != self._known:
            keep(self._folder / FILE, _ENCODE(self._used))


@cache
def rules() -> bytes:
    """A fingerprint of all that decides what is found in an article and how it is shown: our own source, Python, the
    packages it uses."""
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
        return _KEPT.decode(kept(path))
    except msgspec.MsgspecError:
        return {}


def _decoded(found: bytes | None) -> Extraction | None:
    try:
        return _DECODE(found) if found else None
    except msgspec.MsgspecError:
        return None
