"""Files onto a disk: what differs is written, what is gone is removed, and never a site of two halves.

In: paths and bytes, one after the other, and the site's folder. Out: a report and complaints. What differs goes into a
hidden folder inside the site first and is moved into place when everything is there. Only files that an earlier build
wrote (`data/SHA256SUMS` lists them) are replaced or removed.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

import msgspec

from timeline.model import Complaint

MANIFEST = "data/SHA256SUMS"
_WAITING = ".new-"
"""How the folder begins in which files wait for their place."""


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What a build did to the site's folder."""

    pages: int
    written: int
    unchanged: int
    removed: int
    bytes: int
    """Of the whole site."""

    def __str__(self) -> str:
        size = f"{self.bytes / 1_000_000:.1f} MB" if self.bytes >= 1_000_000 else f"{self.bytes // 1000} KB"
        files = f"{self.written} files written, {self.unchanged} as before, {self.removed} removed"
        return f"{self.pages} pages, {size}; {files}"


class Left(msgspec.Struct, frozen=True):
    """A file that is known to be as it should, and is left as it stands."""

    digest: str
    """SHA-256 in hex digits."""
    size: int


NOTHING = Report(pages=0, written=0, unchanged=0, removed=0, bytes=0)


class _Changes(msgspec.Struct):
    """What the walk through the files found."""

    digests: dict[str, str]
    staged: dict[str, Path]
    """Path in the site → where its new bytes wait."""
    strangers: list[str]
    bytes: int = 0


def write(files: Iterable[tuple[str, bytes | Left]], out: Path) -> tuple[Report, tuple[Complaint, ...]]:
    """Write the files and the list of their checksums. What `files` raises goes through, and the site stays as it
    was."""
    before = _manifest(out)
    fresh = not out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
        _sweep(out)
        with tempfile.TemporaryDirectory(dir=out, prefix=_WAITING) as waiting:
            changes = _stage(files, before, Path(waiting), out)
            if changes.strangers:
                return NOTHING, tuple(_stranger(out, path) for path in sorted(changes.strangers)[:5])
            _move(changes.staged, out)
        removed = _remove(before, changes.digests, out)
    except OSError as error:
        return NOTHING, (_unwritable(out, error),)
    finally:
        if fresh and out.is_dir() and not any(out.iterdir()):
            out.rmdir()
    return _report(changes, removed), ()


def _sweep(out: Path) -> None:
    """Remove what a build that was killed left waiting: folders of our name that hold nothing but numbered files."""
    for folder in out.glob(f"{_WAITING}*"):
        if folder.is_dir() and not folder.is_symlink() and all(_numbered(path) for path in folder.iterdir()):
            shutil.rmtree(folder, ignore_errors=True)


def _numbered(path: Path) -> bool:
    return path.name.isdecimal() and path.is_file()


def _report(changes: _Changes, removed: int) -> Report:
    files, written = len(changes.digests), len(changes.staged)
    pages = sum(path.endswith(".html") for path in changes.digests)
    return Report(pages=pages, written=written, unchanged=files - written, removed=removed, bytes=changes.bytes)


def _stage(files: Iterable[tuple[str, bytes | Left]], before: Mapping[str, str], waiting: Path, out: Path) -> _Changes:
    """Put by what differs from what is there; the manifest comes last, when all checksums are known."""
    changes = _Changes({}, {}, [])
    for path, data in files:
        _keep(path, data, changes, before, waiting, out)
    _keep(MANIFEST, sums(changes.digests), changes, before, waiting, out)
    return changes


def _keep(
    path: str, data: bytes | Left, changes: _Changes, before: Mapping[str, str], waiting: Path, out: Path
) -> None:
    if path in changes.digests:
        raise ValueError(f"two files of the site have one path: {path}")
    if isinstance(data, Left):
        changes.digests[path] = data.digest
        changes.bytes += data.size
        return
    changes.digests[path] = hashlib.sha256(data).hexdigest()
    changes.bytes += len(data)
    target = out / path
    if target.is_file() and target.read_bytes() == data:
        return
    if target.exists() and path not in before:
        changes.strangers.append(path)
        return
    place = waiting / str(len(changes.digests))
    place.write_bytes(data)
    changes.staged[path] = place


def _move(staged: Mapping[str, Path], out: Path) -> None:
    """Each file whole or not at all; the manifest last, so that a cut-off build is known for one."""
    for path, place in sorted(staged.items(), key=lambda one: (one[0] == MANIFEST, one[0])):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        place.replace(out / path)


def sums(digests: Mapping[str, str]) -> bytes:
    """As `sha256sum` writes them, relative to the site's root."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests)).encode()


def _manifest(out: Path) -> dict[str, str]:
    """What an earlier build wrote there: path → checksum. Lines that no build could have written are passed over."""
    try:
        lines = (out / MANIFEST).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    pairs = (line.split("  ", 1) for line in lines if "  " in line)
    found = {path: digest for digest, path in pairs if _inside(path)}
    return found | {MANIFEST: ""}


def _inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(path) and not pure.is_absolute() and ".." not in pure.parts and "\\" not in path and ":" not in path


def _remove(before: Mapping[str, str], files: Mapping[str, str], out: Path) -> int:
    """Remove what an earlier build wrote and this one did not, unless somebody has changed it since; then empty
    folders."""
    gone = [path for path in sorted(before) if path not in files and _unchanged(out / path, before[path])]
    for path in gone:
        (out / path).unlink()
        _prune((out / path).parent, out)
    return len(gone)


def _unchanged(path: Path, digest: str) -> bool:
    return path.is_file() and not path.is_symlink() and hashlib.sha256(path.read_bytes()).hexdigest() == digest


def _prune(folder: Path, out: Path) -> None:
    while folder != out and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _stranger(out: Path, path: str) -> Complaint:
    return Complaint(
        file=f"{out.name}/{path}",
        what="this file is not from an earlier build, so it was not overwritten, and nothing was written",
        hint="give another folder with --out, or move the file away",
    )


def _unwritable(out: Path, error: OSError) -> Complaint:
    return Complaint(
        file=out.name, what=f"cannot write the site: {error.strerror or error}", words=str(error.filename or "")
    )
