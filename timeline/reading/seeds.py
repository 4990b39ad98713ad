"""The folder `seeds/` → articles. In: the project. Out: articles in a steady order, and complaints.

The order is that of `sources.yaml`, then of file names. One bad file costs one file.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from timeline.model import Article, Complaint
from timeline.project import Project
from timeline.reading import jsonl, markdown, text
from timeline.reading.doubtful import doubts_of
from timeline.reading.facts import Facts
from timeline.reading.sources import FILE as SOURCES
from timeline.reading.sources import read_sources
from timeline.yamlfile import nearest, read_bytes, speakable

Read = tuple[list[Article], list[Complaint]]
Reader = Callable[[str, bytes, Facts, Project], Read]

READERS: dict[str, Reader] = {
    ".txt": text.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".jsonl": jsonl.read,
}
"""By the ending of a file's name: its path in the project, bytes, what the editor knows, the project → articles."""

NO_ARTICLES = ("sources.yaml", "readme", "readme.md", "readme.txt", "license", "license.md", "license.txt")
"""Names in `seeds/` that are no articles unless `sources.yaml` lists them, in lower case."""


def read_articles(project: Project) -> tuple[tuple[Article, ...], tuple[Complaint, ...]]:
    """Every article of the project and everything wrong with their files. Raises nothing for what is wrong in files."""
    known, complaints = read_sources(project)
    found, unnamed = list_seeds(project.seeds)
    complaints += unnamed
    complaints += _missing(known, found)
    files = [file for file in known if file in found]
    files += [file for file in found if file not in known and not _is_no_article(file)]
    articles: list[Article] = []
    for file in files:
        read, wrong = _read_file(project, file, known.get(file, Facts()))
        articles += read
        complaints += wrong
    if not articles:
        complaints.append(_nothing(project.seeds, files))
    kept, twins = _without_twins(articles)
    doubtful = [complaint for article in kept for complaint in doubts_of(article)]
    return tuple(kept), (*complaints, *twins, *doubtful)


def _nothing(folder: Path, files: list[str]) -> Complaint:
    """Without an article there is no chronology; why there is none."""
    hint = f"put articles there as {', '.join(READERS)}; no site is written"
    if files:
        return Complaint(
            file="seeds", what="not one article could be read", hint="no site is written, an old one is left as it is"
        )
    return Complaint(file="seeds", what="no articles" if folder.is_dir() else "there is no such folder", hint=hint)


def list_seeds(folder: Path) -> tuple[list[str], list[Complaint]]:
    """Files under the folder, as names relative to it, sorted; hidden ones are passed over."""
    names: list[str] = []
    complaints: list[Complaint] = []
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if (Path(where) / name).is_symlink()]
        for name in sorted([*links, *(name for name in files if not name.startswith("."))]):
            path = Path(where) / name
            relative = path.relative_to(folder).as_posix()
            why = _unlisted(path, folder)
            if why:
                complaints.append(Complaint(file=f"seeds/{speakable(relative)}", what=why, hint="it is left out"))
            elif path.is_file():
                names.append(relative)
    return sorted(names), sorted(complaints, key=lambda complaint: complaint.file)


def _unlisted(path: Path, folder: Path) -> str:
    """Why a file is not read: its name, or a link that would publish what stands outside the project."""
    if not _is_speakable(path.relative_to(folder).as_posix()):
        return "its name holds what cannot be shown; rename it"
    if not path.is_symlink():
        return ""
    if not path.exists():
        return "a link to what is not there"
    if path.is_dir():
        return "a link to a folder, which is not followed; put the articles themselves there"
    inside = any(path.resolve().is_relative_to(home.resolve()) for home in (folder, folder.parent))
    return "" if inside else "a link that leads out of the project; put the article itself there"


def _is_speakable(name: str) -> bool:
    return speakable(name, len(name)) == name


def _is_no_article(file: str) -> bool:
    return PurePosixPath(file).name.lower() in NO_ARTICLES


def _missing(known: dict[str, Facts], found: Iterable[str]) -> Iterable[Complaint]:
    found = list(found)
    for file, facts in known.items():
        if file not in found:
            near = nearest(file, [name for name in found if name not in known])
            hint = f'did you mean "{near}"?' if near else "put it into seeds/, or delete the item"
            yield Complaint(file=SOURCES, what="no such file in seeds/:", line=facts.line, words=file, hint=hint)


def _read_file(project: Project, file: str, facts: Facts) -> Read:
    path = f"seeds/{file}"
    ending = PurePosixPath(file).suffix.lower()
    reader = READERS.get(ending)
    if reader is None:
        what = f'nothing here reads "{ending}"' if ending else "a name without an ending does not say what it is"
        return [], [Complaint(file=path, what=what, hint=f"it is left out; known are {', '.join(READERS)}")]
    data, complaints = read_bytes(project.seeds / file, path)
    if data is None:
        return [], complaints or [Complaint(file=path, what="went away while it was read")]
    return reader(path, data, facts, project)


def _without_twins(articles: Iterable[Article]) -> Read:
    """Of articles with one id the first. Ids that differ only in capitals would share an address."""
    kept: dict[str, Article] = {}
    complaints: list[Complaint] = []
    for article in articles:
        first = kept.setdefault(article.id.casefold(), article)
        if first is not article:
            file, _, line = article.path.partition(":")
            what = f"left out, for {first.path} has the same id:"
            hint = "give one of them another id" + ("" if line else f" in {SOURCES}")
            complaints.append(Complaint(file=file, line=int(line or 0), what=what, words=article.id, hint=hint))
    return list(kept.values()), complaints
