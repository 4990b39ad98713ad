"""The rim of publishing: pages and exports become bytes, and bytes become files.

In: a chronology, a folder of templates that replace the default ones, the folder to write. Out: a report and
complaints. One page after the other is set; `disk` puts them in place when all are there, so a template that fails
leaves the old site as it stands.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
import markdown
import markdown.treeprocessors
import msgspec
from markupsafe import Markup, escape

from timeline.model import Chronology, Complaint
from timeline.publish import cards, jsonld, links, searching
from timeline.publish.disk import MANIFEST, NOTHING, Left, Report, sums, write
from timeline.publish.drafts import Keys
from timeline.publish.excerpts import direction, stopped, turns, unbroken
from timeline.publish.exports import EXPORTS
from timeline.publish.kept import Kept, Remember
from timeline.publish.pages import each_draft, make_site
from timeline.publish.values import Page, Site
from timeline.publish.views import Views
from timeline.publish.words import Words

ASSETS = "assets"
"""The folder of a theme that is copied as it stands."""


_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
"""What no page may hold; shown as U+FFFD, so that a reader sees that something was there."""


class TemplateError(Exception):
    """A template that could not be set; carries what to complain of."""

    def __init__(self, complaint: Complaint) -> None:
        super().__init__(str(complaint))
        self.complaint = complaint


def default_templates() -> Path:
    """The theme that ships with the package; in a checkout, the folder beside it."""
    inside = Path(__file__).parent.parent / "templates"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "templates"


def render_site(
    chronology: Chronology, templates: Path | None, out: Path, remember: Remember | None = None
) -> tuple[Report, tuple[Complaint, ...]]:
    """Write the site. `templates` replaces the default theme file by file; None where the project has none of its
    own. With `remember`, pages that would be made from the same as last time are left as they stand."""
    kept = Kept(remember, _fingerprint(_folders(templates)), out) if remember else None
    try:
        report, complaints = write(_each_file(chronology, templates, kept), out)
    except TemplateError as error:
        return NOTHING, (error.complaint,)
    if kept and not complaints:
        kept.save()
    return report, complaints


def make_files(chronology: Chronology, templates: Path | None) -> dict[str, bytes]:
    """Every file of the site, path → bytes, sorted by path. Raises TemplateError."""
    made = _each_file(chronology, templates, None)
    files = {path: data for path, data in made if isinstance(data, bytes)}
    files[MANIFEST] = sums({path: hashlib.sha256(data).hexdigest() for path, data in files.items()})
    return dict(sorted(files.items()))


def _each_file(chronology: Chronology, templates: Path | None, kept: Kept | None) -> Iterator[tuple[str, bytes | Left]]:
    """The files one after the other but for the list of their checksums: a large site is never all in memory."""
    views = Views(chronology)
    site = make_site(views)
    theme = Theme(templates, views.words, site, chronology)
    listed: list[str] = []
    yield from _page_files(views, site, theme, kept, listed)
    if site.card:
        yield site.card.path, cards.draw(site.card)
    for name, path in theme.assets():
        yield f"{ASSETS}/{name}", path.read_bytes()
    yield searching.NAME, searching.search_index(views).encode("utf-8", "replace")
    yield from _for_robots(site, listed)
    del views, theme
    for name, export in EXPORTS.items():
        yield f"data/{name}", export.make(chronology).encode("utf-8", "replace")


def _page_files(
    views: Views, site: Site, theme: Theme, kept: Kept | None, listed: list[str]
) -> Iterator[tuple[str, bytes | Left]]:
    """The pages and their pictures; `listed` takes the paths that the site map names."""
    keys = Keys(views, site, kept.stamp if kept else b"")
    for draft in each_draft(views):
        key = keys.of(draft) if kept else b""
        known = kept.page(draft.path, key) if kept and key else None
        if known:
            listed += [draft.path] if known.listed else []
            yield from ((file.path, Left(file.digest, file.size)) for file in known.files)
            continue
        page = draft.make()
        files = _set(page, theme)
        listed += [page.path] if page.listed else []
        if kept and key:
            kept.note(page.path, key, page.listed, files)
        yield from files.items()


def _set(page: Page, theme: Theme) -> dict[str, bytes]:
    """The page, and the picture that belongs to it."""
    files = {page.path: theme.set(page)}
    return files | ({page.card.path: cards.draw(page.card)} if page.card else {})


def _folders(templates: Path | None) -> list[Path]:
    """Where templates are, those of the project before the default ones."""
    return [folder for folder in (templates, default_templates()) if folder and folder.is_dir()]


def _fingerprint(folders: Sequence[Path]) -> bytes:
    """Of all templates. What is copied as it stands makes no difference to a page."""
    found = hashlib.sha256()
    for n, folder in enumerate(folders):
        for path in sorted(
            path for path in folder.rglob("*") if path.is_file() and folder / ASSETS not in path.parents
        ):
            found.update(msgspec.msgpack.encode((n, path.relative_to(folder).as_posix(), path.read_bytes())))
    return found.digest()


# Setting pages in type


class Theme:
    """The templates, the default ones and those that replace them."""

    def __init__(self, templates: Path | None, words: Words, site: Site, chronology: Chronology) -> None:
        self.folders = _folders(templates)
        self.articles = {article.id: article for article in chronology.articles}
        self.site = site
        self._navs: dict[tuple[str, str, str], Markup] = {}
        loaders = [jinja2.FileSystemLoader(folder) for folder in self.folders]
        default = jinja2.FileSystemLoader(default_templates())
        self.environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader([*loaders, jinja2.PrefixLoader({"default": default})]),
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
            "once": _remembered(),
            "onward": "←" if site.direction == "rtl" else "→",
            "back": "→" if site.direction == "rtl" else "←",
        }
        self.environment.filters |= {
            "prose": prose,
            "path": quote,
            "public": links.public_path,
            "stopped": stopped,
            "direction": direction,
            "unbroken": unbroken,
            "isolated": lambda text: text if self._runs_on(text) else Markup(f"<bdi>{escape(text)}</bdi>"),
            "dir": lambda text: "" if self._runs_on(text) else Markup(' dir="auto"'),
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

    def _runs_on(self, text: str) -> bool:
        """Whether a text can stand in the page's own without changing the order of what is beside it: nearly all do,
        and browsers take their time over those that might not."""
        return self.site.direction == "ltr" and not turns(text)

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


def _remembered() -> Callable[..., Markup]:
    """`once(macro, value, …)`: what the macro makes of equal values, set once. For small things that recur, as marks
    of the same day do."""
    known: dict[tuple[object, ...], Markup] = {}

    def once(macro: Callable[..., Markup], *values: object) -> Markup:
        key = (getattr(macro, "name", ""), *values)
        if key not in known:
            known[key] = macro(*values)
        return known[key]

    return once


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


def _for_robots(site: Site, listed: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """`robots.txt`; with an address also `sitemap.xml`, whose format allows only absolute ones."""
    robots = "User-agent: *\nAllow: /\n"
    if site.base_url:
        robots += f"Sitemap: {site.base_url}sitemap.xml\n"
        yield "sitemap.xml", _sitemap(site, listed).encode()
    yield "robots.txt", robots.encode()


def _sitemap(site: Site, listed: Sequence[str]) -> str:
    places = (f"<url><loc>{escape(site.base_url + quote(links.public_path(path)))}</loc></url>" for path in listed)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return head + "\n".join(places) + "\n</urlset>\n"
