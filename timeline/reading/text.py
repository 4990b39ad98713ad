"""Plain text → one article. In: bytes and what the editor knows. Out: the text exactly as decoded, and its blocks."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath

import msgspec

from timeline.model import Article, Block, Complaint
from timeline.project import Project
from timeline.reading.blocks import find_blocks
from timeline.reading.facts import Facts, make_article, slug
from timeline.yamlfile import decode


def read(path: str, data: bytes, facts: Facts, project: Project) -> tuple[list[Article], list[Complaint]]:
    """The article in a text file; none and a complaint where there are no words in it."""
    text, complaints = decode(data, path)
    if text is None:
        return [], complaints
    if not text.strip():
        return [], [nothing_in(path)]
    return [finish(path, data, text, find_blocks(text, facts.title), facts, project)], []


def nothing_in(path: str, line: int = 0) -> Complaint:
    """The complaint about an article without words."""
    return Complaint(file=path, line=line, what="is empty", hint="it is left out", level="warning")


def finish(path: str, data: bytes, text: str, blocks: tuple[Block, ...], facts: Facts, project: Project) -> Article:
    """The article of a whole file; its id is the file's name where nobody gave one."""
    if not facts.id:
        name = PurePosixPath(path).relative_to("seeds").with_suffix("")
        facts = msgspec.structs.replace(facts, id=slug(str(name)))
    settings = project.settings
    return make_article(
        facts,
        path=path,
        text=text,
        blocks=blocks,
        sha256=hashlib.sha256(data).hexdigest(),
        language=settings.language,
        publish=settings.publish,
    )
