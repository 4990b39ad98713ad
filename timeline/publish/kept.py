"""Pages of the last build that stand in the site's folder and need not be set again.

In: a file beside the project's other memories, the key of a page, the site's folder. Out: what is known of the page's
files, as long as they are the very files that were written: nobody, and no other build, has touched them since.
Nothing but time depends on it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from timeline.keeping import keep, kept


class Remember(msgspec.Struct, frozen=True):
    """Where to keep what is known of the pages, and under which rules they were made."""

    file: Path
    rules: bytes
    """Differs when our source or a package does."""


class File(msgspec.Struct, frozen=True, array_like=True):
    """A file of the site as it was written."""

    path: str
    digest: str
    """SHA-256 in hex digits."""
    size: int
    mark: tuple[int, ...]
    """What the file system says of it, and changes when somebody writes it: length, times, number."""


class Known(msgspec.Struct, frozen=True, array_like=True):
    """A page as it was made."""

    key: bytes
    listed: bool
    """Whether the site map names it."""
    files: tuple[File, ...]
    """The page, and the picture that belongs to it."""


class _State(msgspec.Struct, frozen=True, array_like=True):
    stamp: bytes
    pages: dict[str, Known]


class Kept:
    """The pages of the last build, by path; `save` when those of this one are in place."""

    def __init__(self, remember: Remember, theme: bytes, out: Path) -> None:
        self.stamp = hashlib.sha256(remember.rules + theme).digest()
        """Differs when what turns values into pages does."""
        self._file, self._out = remember.file, out
        self._old = _load(remember.file, self.stamp)
        self._new: dict[str, Known] = {}

    def page(self, path: str, key: bytes) -> Known | None:
        """What is known of a page, if it was made from the same and its files are still as they were written."""
        known = self._old.get(path)
        if known is None or known.key != key or not all(_mark(self._out / one.path) == one.mark for one in known.files):
            return None
        self._new[path] = known
        return known

    def note(self, path: str, key: bytes, listed: bool, files: Mapping[str, bytes]) -> None:
        """A page that was made in this build."""
        made = (File(name, hashlib.sha256(data).hexdigest(), len(data), ()) for name, data in files.items())
        self._new[path] = Known(key, listed, tuple(made))

    def save(self) -> None:
        """Keep what is known of the pages, now that all of them are in place."""
        if self._new != self._old:
            pages = {path: self._marked(known) for path, known in self._new.items()}
            keep(self._file, msgspec.msgpack.encode(_State(self.stamp, pages)))

    def _marked(self, known: Known) -> Known:
        """With the marks of its files; those of a page that was left as it stood are known."""
        if all(one.mark for one in known.files):
            return known
        files = tuple(msgspec.structs.replace(one, mark=_mark(self._out / one.path)) for one in known.files)
        return msgspec.structs.replace(known, files=files)


def _mark(path: Path) -> tuple[int, ...]:
    """Empty where there is no such file."""
    try:
        found = path.lstat()
    except OSError:
        return ()
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _load(file: Path, stamp: bytes) -> dict[str, Known]:
    """What was kept under the same stamp; nothing where there is none or it is not whole."""
    try:
        state = msgspec.msgpack.decode(kept(file), type=_State)
    except msgspec.MsgspecError:
        return {}
    return state.pages if state.stamp == stamp else {}
