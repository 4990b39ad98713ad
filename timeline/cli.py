"""One command a verb: arguments, exit status, progress. In: what a person typed. Out: words and a status. No thinking.

Exit status: 0 all well, 1 something was wrong in the project's files, 2 the command was called wrongly.
Rooms are imported inside the commands, so that `timeline --help` starts at once.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline import __version__

if TYPE_CHECKING:
    from timeline.dates import Expression
    from timeline.model import Article, Chronology, Complaint, Extraction, Settings
    from timeline.project import Project
    from timeline.publish.kept import Remember

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
READABLE = click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=str)
MANY = 300
"""How many entries take so long to set in pages that it is said."""


def talkative(command: Callable[..., Any]) -> Callable[..., Any]:
    """-q and -v, the same on every command."""
    command = click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong.")(command)
    return click.option("-v", "--verbose", count=True, help="Say more.")(command)


def anchored(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of commands that read dates in bare text."""
    for option in (
        click.option("--published", metavar="DATE", help="The day it was written: YYYY-MM-DD, or any EDTF date."),
        click.option("--genre", type=click.Choice(["news", "narrative", "auto"]), default="auto", show_default=True),
        click.option(
            "--order", type=click.Choice(["dmy", "mdy"]), default="dmy", show_default=True, help="Of numeric dates."
        ),
        click.option("--language", default="en", show_default=True, help="Language of the text."),
    ):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="timeline")
def main() -> None:
    """Turn a folder of articles into a sourced chronology, published as a static site."""


@main.command()
@click.argument("project", type=FOLDER, default=".")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Where to write; default PROJECT/site.")
@click.option("--strict", is_flag=True, help="Exit 1 for warnings too.")
@talkative
def build(project: Path, out: Path | None, strict: bool, quiet: bool, verbose: int) -> None:
    """Read PROJECT (default: this folder) and write its site.

    Articles that cannot be read are told of and left out; the others are built. The site is replaced only when all
    of it is ready, and not when no article could be read.
    """
    from timeline.publish.render import render_site

    gc.freeze()  # a build makes values by the hundred thousand, keeps them, and ends: looking for rubbish is in vain
    gc.disable()
    opened = _open(project)
    if out and (what := opened.holds(out)):
        raise click.UsageError(
            f"--out {out} is {what}, which the site must not be mixed with; name a folder of its own"
        )
    chronology = _chronicle(opened, quiet)
    if not chronology.articles:
        _tell(chronology.complaints, verbose)
        sys.exit(1)
    if len(chronology.entries) >= MANY and not quiet and sys.stderr.isatty():
        click.echo(f"setting {_plural(len(chronology.entries), 'entry')} in pages", err=True)
    report, unrendered = render_site(chronology, opened.templates, out or opened.site, _remember(opened, chronology))
    complaints = [*chronology.complaints, *unrendered]
    _tell(complaints, verbose)
    if not quiet and not any(complaint.level == "error" for complaint in unrendered):
        click.echo(_summary(chronology, report, out or opened.site))
    sys.exit(_status(complaints, strict))


@main.command()
@click.argument("project", type=FOLDER, default=".")
@click.option("--strict", is_flag=True, help="Exit 1 for warnings too.")
@click.option("--sentences", is_flag=True, help="List every sentence with what became of it.")
@talkative
def check(project: Path, strict: bool, sentences: bool, quiet: bool, verbose: int) -> None:
    """List everything doubtful in PROJECT: file, line, the words, what to try. Writes nothing.

    Exit 1 where something is wrong, with --strict where something is doubtful too. Notes never fail.
    """
    from timeline.doubts import doubts, fates

    chronology = _chronicle(_open(project), quiet)
    if sentences:
        for line in fates(chronology):
            click.echo(line)
    complaints = [*chronology.complaints, *doubts(chronology)]
    _tell(complaints, verbose=1 if not quiet else 0)
    if not quiet:
        click.echo(_count(complaints))
    sys.exit(_status(complaints, strict))


@main.command()
@click.argument("what", nargs=-1, required=True, metavar="ID | ID ID | WORDS")
@click.option("--project", type=FOLDER, default=".", help="Where the claim, entry or article is; default: this folder.")
@anchored
@talkative
def explain(
    what: tuple[str, ...],
    project: Path,
    published: str | None,
    genre: str,
    order: str,
    language: str,
    quiet: bool,
    verbose: int,
) -> None:
    """Tell in words how a date came about.

    \b
    timeline explain reuters-2017-09-11-1a2b3c4d     a claim, an entry or an article of the project
    timeline explain ID ID                           why two claims are one entry, or are not
    timeline explain "on Monday" --published 2017-09-11
    """
    from timeline.explain import explain_expression, explain_id, explain_pair, why_unknown

    unknown = ""
    if (Path(project) / "chronology.yaml").is_file() and published is None:
        chronology = _chronicle(_open(project), quiet=True)
        told = explain_pair(chronology, *what) if len(what) == 2 else explain_id(chronology, " ".join(what))
        if told:
            click.echo(told)
            return
        unknown = why_unknown(chronology, what) if all(" " not in word for word in what) else ""
    found = _find(" ".join(what), published, genre, order, language)
    if not found:
        unknown = unknown or f'no claim, entry or article has the id "{" ".join(what)}"'
        hint = "ids stand on the site's pages and in data/timeline.json"
        raise click.ClickException(f"{unknown}; no words in it say when either; {hint}")
    click.echo("\n\n".join(explain_expression(expression) for expression in found))


@main.command()
@click.argument("files", nargs=-1, type=READABLE, metavar="FILE…")
@click.option(
    "--jsonl",
    is_flag=True,
    help='A line in: {"id","published","text"}, maybe "genre", "language"; a line out: {"id","expressions"}.',
)
@anchored
@talkative
def dates(
    files: tuple[str, ...],
    jsonl: bool,
    published: str | None,
    genre: str,
    order: str,
    language: str,
    quiet: bool,
    verbose: int,
) -> None:
    """Find the dates in FILEs ("-" or none: standard input) and show each with its value and its reason."""
    if jsonl:
        sys.exit(_dates_jsonl(files or ("-",), published, genre, order, language))
    for name in files or ("-",):
        text = _text(name)
        rows = _find(text, published, genre, order, language)
        if len(files) > 1:
            click.echo(f"{name}:")
        for row in _table(text, rows, verbose):
            click.echo(row)
        if not rows and not quiet:
            click.echo(f"{name}: no words that say when", err=True)


def _open(folder: Path) -> Project:
    """The project in a folder; tells what is wrong and exits 1 where it cannot be read at all."""
    from timeline.project import load_project

    project = load_project(folder)
    if project.settings.title == "" and any(complaint.level == "error" for complaint in project.complaints):
        _tell(project.complaints, 0)
        sys.exit(1)
    return project


def _chronicle(project: Project, quiet: bool) -> Chronology:
    import msgspec

    from timeline.cache import LARGE, MEMORIES, Memory
    from timeline.dates.when import Day
    from timeline.doubts import not_yet
    from timeline.pipeline import chronicle, each

    def read(articles: Sequence[Article], settings: Settings) -> Iterator[Extraction]:
        if len(articles) < LARGE:
            yield from each(articles, settings)
            return
        memory = Memory(project.root / MEMORIES)
        if quiet or not sys.stderr.isatty():
            yield from (memory(article, settings) for article in articles)
        else:
            with click.progressbar(articles, label="reading", file=sys.stderr) as bar:
                yield from (memory(article, settings) for article in bar)
        memory.save()

    chronology = chronicle(project, read)
    late = not_yet(chronology.articles, Day.of(_today()))
    return msgspec.structs.replace(chronology, complaints=(*chronology.complaints, *late))


def _remember(project: Project, chronology: Chronology) -> Remember | None:
    """Where pages are remembered, of a pile that is worth it."""
    from timeline.cache import LARGE, MEMORIES, rules
    from timeline.publish.kept import Remember

    large = len(chronology.articles) >= LARGE
    return Remember(project.root / MEMORIES / "pages", rules()) if large else None


def _today() -> str:
    """The day of the clock, or of SOURCE_DATE_EPOCH where a build is to be repeatable. No page depends on it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return time.strftime("%Y-%m-%d", time.gmtime(int(epoch)) if epoch.isdecimal() else time.gmtime())


def _tell(complaints: Iterable[Complaint], verbose: int) -> None:
    """Every complaint once, by file and line; notes only when asked for."""
    shown = {c for c in complaints if c.level != "note" or verbose}
    for complaint in sorted(shown, key=lambda c: (c.file, c.line, c.level, c.what, c.words)):
        click.echo(str(complaint), err=True)


def _status(complaints: Iterable[Complaint], strict: bool) -> int:
    failing = {"error", "warning"} if strict else {"error"}
    return int(any(complaint.level in failing for complaint in complaints))


def _count(complaints: Iterable[Complaint]) -> str:
    levels = [complaint.level for complaint in set(complaints)]
    return ", ".join(_plural(levels.count(level), level) for level in ("error", "warning", "note"))


def _plural(count: int, word: str) -> str:
    if count != 1:
        word = word[:-1] + "ies" if word.endswith("y") else word + "s"
    return f"{count} {word}"


def _summary(chronology: Chronology, report: Any, site: Path) -> str:
    shown = sum(not entry.background for entry in chronology.entries)
    return (
        f"{_plural(len(chronology.articles), 'article')}, {_plural(shown, 'entry')} "
        f"and {len(chronology.entries) - shown} in the background → {site}: {report}"
    )


def _find(text: str, published: str | None, genre: str, order: str, language: str) -> list[Expression]:
    from timeline.dates import find_dates

    try:
        return find_dates(text, published, genre=genre, order=order, language=language)  # type: ignore[arg-type]
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _text(name: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{name}: not UTF-8 at byte {error.start}; save it as UTF-8") from error


def _table(text: str, rows: Iterable[Expression], verbose: int) -> Iterator[str]:
    """line:column, words, value, EDTF, and the last reason (all of them with -v)."""
    from timeline.dates import to_edtf

    cells = []
    for row in rows:
        line = text.count("\n", 0, row.start) + 1
        column = row.start - text.rfind("\n", 0, row.start)
        reasons = row.trail if verbose else row.trail[-1:]
        cells.append(
            (
                f"{line}:{column}",
                " ".join(row.text.split()),
                row.type.lower(),
                row.value + (f" {row.mod}" if row.mod else ""),
                to_edtf(row.when) if row.when else "—",
                " ".join(step.because for step in reasons),
            )
        )
    widths = [max((len(cell[i]) for cell in cells), default=0) for i in range(5)]
    for cell in cells:
        fixed = "  ".join(part.ljust(width) for part, width in zip(cell, widths, strict=False))
        yield f"{fixed}  {cell[5]}".rstrip()


def _dates_jsonl(files: Iterable[str], published: str | None, genre: str, order: str, language: str) -> int:
    """Line by line, so a pipe of any length runs in little memory. A bad line is told of and the rest goes on."""
    from timeline.dates import as_json

    status = 0
    for name in files:
        with click.open_file(name, "rb") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                try:
                    document = _document(line)
                    anchor = published or document.get("published") or None
                    kind, tongue = document.get("genre") or genre, document.get("language", language)
                    found = _find(document["text"], anchor, kind, order, tongue)
                except (ValueError, TypeError, AttributeError, RecursionError, click.UsageError) as error:
                    status = 1
                    click.echo(f"{name}:{number}: error: {_why_not(error)}", err=True)
                    continue
                row = {"id": document.get("id"), "expressions": [as_json(expression) for expression in found]}
                click.echo(json.dumps(row, ensure_ascii=False))
    return status


def _document(line: bytes) -> dict[str, Any]:
    """One line of the pipe; ValueError says in plain words what it is instead of an object with a text."""
    try:
        document = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 at byte {error.start} of the line") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at character {error.pos + 1}") from error
    wanted = '; a line is {"id", "published", "text"}'
    if not isinstance(document, dict):
        raise ValueError(f"not an object{wanted}")
    if "text" not in document:
        raise ValueError(f'no "text"{wanted}')
    if not isinstance(document["text"], str):
        raise ValueError(f'"text" should be a text{wanted}')
    return document


def _why_not(error: Exception) -> str:
    if isinstance(error, click.UsageError):
        return error.message
    return "lists nested too deep" if isinstance(error, RecursionError) else str(error)
