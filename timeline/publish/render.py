"""The rim of publishing: pages and exports become bytes, and bytes become files.

In: a chronology, a folder of templates that replace the default ones, the folder to write. Out: a report and
complaints. Everything is made in memory first; a template that fails leaves the old site as it stands. Only what
differs is written, and only files that an earlier build wrote (`data/SHA256SUMS` lists them) are removed.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

import jinja2
import markdown
import markdown.treeprocessors
import msgspec
from markupsafe import Markup, escape

from timeline.model import Chronology, Complaint
from timeline.publish import jsonld, links, searching
from timeline.publish.exports import EXPORTS
from timeline.publish.pages import make_pages, make_site
from timeline.publish.values import Page, Site
from timeline.publish.views import Views, direction, stopped
from timeline.publish.words import Words, words_for

MANIFEST = "data/SHA256SUMS"
ASSETS = "assets"
"""The folder of a theme that is copied as it stands."""


_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
"""What no page may hold; shown as U+FFFD, so that a reader sees that something was there."""


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


class TemplateError(Exception):
    """A template that could not be set; carries what to complain of."""

    def __init__(self, complaint: Complaint) -> None:
        super().__init__(str(complaint))
        self.complaint = complaint


def default_templates() -> Path:
    """The theme that ships with the package; in a checkout, the folder beside it."""
    inside = Path(__file__).parent.parent / "templates"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "templates"


def render_site(chronology: Chronology, templates: Path | None, out: Path) -> tuple[Report, tuple[Complaint, ...]]:
    """Write the site. `templates` replaces the default theme file by file; None where the project has none of its
    own."""
    nothing = Report(pages=0, written=0, unchanged=0, removed=0, bytes=0)
    try:
        files = make_files(chronology, templates)
    except TemplateError as error:
        return nothing, (error.complaint,)
    before = _manifest(out)
    strangers = [path for path in files if path not in before and _differs(out / path, files[path])]
    if strangers:
        return nothing, tuple(_stranger(out, path) for path in strangers[:5])
    try:
        written = _write(files, out)
        removed = _remove(before, files, out)
    except OSError as error:
        return nothing, (_unwritable(out, error),)
    size = sum(map(len, files.values()))
    pages = sum(path.endswith(".html") for path in files)
    return Report(pages=pages, written=written, unchanged=len(files) - written, removed=removed, bytes=size), ()


def make_files(chronology: Chronology, templates: Path | None) -> dict[str, bytes]:
    """Every file of the site, path → bytes, sorted by path. Raises TemplateError."""
    site = make_site(chronology)
    pages = make_pages(chronology)
    theme = Theme(templates, words_for(chronology.settings.language), site, chronology)
    files = {page.path: theme.set(page) for page in pages}
    files |= {f"{ASSETS}/{name}": path.read_bytes() for name, path in theme.assets()}
    files |= {f"data/{name}": export.make(chronology).encode("utf-8", "replace") for name, export in EXPORTS.items()}
    files[searching.NAME] = searching.search_index(Views(chronology)).encode("utf-8", "replace")
    files |= _for_robots(site, pages)
    files[MANIFEST] = _sums(files)
    return dict(sorted(files.items()))


# Setting pages in type


class Theme:
    """The templates, the default ones and those that replace them."""

    def __init__(self, templates: Path | None, words: Words, site: Site, chronology: Chronology) -> None:
        default = default_templates()
        self.folders = [folder for folder in (templates, default) if folder and folder.is_dir()]
        self.articles = {article.id: article for article in chronology.articles}
        self.site = site
        self._navs: dict[tuple[str, str, str], Markup] = {}
        loaders = [jinja2.FileSystemLoader(folder) for folder in self.folders]
        self.environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader([*loaders, jinja2.PrefixLoader({"default": jinja2.FileSystemLoader(default)})]),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.globals |= {
            "site": site,
            "say": _said(words),
            "count": words.count,
            "number": words.number,
            "words": words,
        }
        self.environment.filters |= {
            "prose": prose,
            "path": quote,
            "public": links.public_path,
            "stopped": stopped,
            "direction": direction,
        }

    def set(self, page: Page) -> bytes:
        """The page's bytes."""
        root = links.root_of(page.path)
        data = jsonld.describe(page, self.site, self.articles)
        try:
            template = self.environment.get_template(page.template)
            root = self._root(page, root)
            nav = self._nav(root, page.path if page.path == page.section else "", page.section)
            text = template.render(page=page, value=page.value, root=root, nav=nav, jsonld=in_script(data))
        except Exception as error:  # a template is the world's, and may fail in any way an expression can
            raise TemplateError(_complaint(error, page)) from error
        return _UNPRINTABLE.sub("\ufffd", text).encode("utf-8", "replace")

    def _nav(self, root: str, here: str, section: str) -> Markup:
        """The navigation, set once for all pages that have the same way to the root and stand in the same part."""
        key = (root, here, section)
        if key not in self._navs:
            template = self.environment.get_template("nav.html")
            self._navs[key] = Markup(template.render(root=root, here=here, section=section))
        return self._navs[key]

    def _root(self, page: Page, root: str) -> str:
        """The way to the site's root; the page for lost readers is served from anywhere, so it names the address if
        there is one."""
        return self.site.base_url if page.path == "404.html" and self.site.base_url else root

    def assets(self) -> Iterator[tuple[str, Path]]:
        """Name → file of all that is copied; a project's own file replaces the default one of the same name."""
        found: dict[str, Path] = {}
        for folder in reversed(self.folders):
            base = folder / ASSETS
            found |= {path.relative_to(base).as_posix(): path for path in base.rglob("*") if path.is_file()}
        return iter(sorted(found.items()))


def _said(words: Words) -> Callable[..., Markup]:
    """The catalogue's texts, escaped once; those with values in them, each time."""
    known = {key: escape(text) for key, text in words.catalogue.texts.items()}

    def say(key: str, **values: object) -> Markup:
        return escape(words.say(key, **values)) if values else known[key]

    return say


def prose(text: str) -> Markup:
    """Markdown as HTML. HTML in it is shown, not obeyed, and only web and mail addresses become links."""
    reader = markdown.Markdown(output_format="html")
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    reader.inlinePatterns.deregister("image_link")
    reader.inlinePatterns.deregister("image_reference")
    tree = _SafeLinks(reader)
    reader.treeprocessors.register(tree, "safe_links", 0)
    return Markup(reader.convert(text))


class _SafeLinks(markdown.treeprocessors.Treeprocessor):
    """Takes the address out of links that lead anywhere but the web, a mailbox or this site."""

    def run(self, root: Any) -> None:
        for link in root.iter("a"):
            address = link.get("href", "")
            if not address.startswith("#") and not links.safe_url(address) and not address.startswith("mailto:"):
                link.attrib.pop("href", None)


def in_script(data: Mapping[str, object] | None) -> Markup:
    """JSON that may stand inside a script element: no "<" in it, so no text can end the element."""
    if data is None:
        return Markup("")
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _complaint(error: Exception, page: Page) -> Complaint:
    """Which template, which line, what is wrong with it."""
    line, name = _where(error)
    hint = "the site was left as it was; mend the template, or remove it to use the default one"
    if isinstance(error, jinja2.TemplateNotFound):
        return Complaint(file=f"templates/{page.template}", what=f"no such template: {error.name}", hint=hint)
    return Complaint(
        file=f"templates/{name or page.template}", line=line, what=f"the page cannot be set: {error}", hint=hint
    )


def _where(error: Exception) -> tuple[int, str]:
    """Line and template: a syntax error knows them; else the innermost frame that Jinja made of a template does."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.lineno, error.name or ""
    line, name, trace = 0, "", error.__traceback__
    while trace:
        if "__jinja_template__" in trace.tb_frame.f_globals or trace.tb_frame.f_code.co_filename.endswith(
            (".html", ".svg")
        ):
            line, name = trace.tb_lineno, Path(trace.tb_frame.f_code.co_filename).name
        trace = trace.tb_next
    return line, name


# For machines that walk the site


def _for_robots(site: Site, pages: tuple[Page, ...]) -> dict[str, bytes]:
    """`robots.txt`; with an address also `sitemap.xml`, whose format allows only absolute ones."""
    robots = "User-agent: *\nAllow: /\n"
    if not site.base_url:
        return {"robots.txt": robots.encode()}
    robots += f"Sitemap: {site.base_url}sitemap.xml\n"
    return {"robots.txt": robots.encode(), "sitemap.xml": _sitemap(site, pages).encode()}


def _sitemap(site: Site, pages: tuple[Page, ...]) -> str:
    places = (
        f"<url><loc>{escape(site.base_url + quote(links.public_path(p.path)))}</loc></url>" for p in pages if p.listed
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return head + "\n".join(places) + "\n</urlset>\n"


# Files


def _sums(files: Mapping[str, bytes]) -> bytes:
    """As `sha256sum` writes them, relative to the site's root."""
    return "".join(f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files)).encode()


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


def _differs(path: Path, data: bytes) -> bool:
    """Whether a file is there that is not this one."""
    try:
        return path.is_dir() or (path.exists() and path.read_bytes() != data)
    except OSError:
        return True


def _write(files: Mapping[str, bytes], out: Path) -> int:
    """Write what differs, each file whole or not at all; the manifest last, so that a cut-off build is known for
    one."""
    changed = [path for path, data in files.items() if not (out / path).is_file() or (out / path).read_bytes() != data]
    for path in sorted(changed, key=lambda path: (path == MANIFEST, path)):
        _replace(out / path, files[path])
    return len(changed)


def _replace(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _remove(before: Mapping[str, str], files: Mapping[str, bytes], out: Path) -> int:
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
