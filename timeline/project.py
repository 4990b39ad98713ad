"""A folder's `chronology.yaml` → `Project`. In: the folder. Out: its settings and every path the other rooms use.

Nothing here raises for what people wrote: the project holds its complaints.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast

import msgspec

from timeline.model import Complaint, Name, Settings
from timeline.yamlfile import Form, Many, Node, Table, Word, is_nothing, read_yaml, show

FILE = "chronology.yaml"
KEYS = (
    "title", "subtitle", "description", "from", "until", "language", "base_url", "order", "people", "places", "publish",
    "licence",
)  # fmt: skip
NAME_KEYS = ("name", "also", "coordinates", "radius")
ORDERS = ("dmy", "mdy")
PUBLISH = ("quotes", "full")


class Project(msgspec.Struct, frozen=True, kw_only=True):
    """A folder with `chronology.yaml` and `seeds/`, maybe `curation.yaml` and `templates/`."""

    root: Path
    settings: Settings
    complaints: tuple[Complaint, ...] = ()
    """About `chronology.yaml`."""

    @property
    def seeds(self) -> Path:
        """The folder of articles."""
        return self.root / "seeds"

    @property
    def sources(self) -> Path:
        """What an editor knows of the articles."""
        return self.seeds / "sources.yaml"

    @property
    def curation(self) -> Path:
        """People's decisions."""
        return self.root / "curation.yaml"

    @property
    def templates(self) -> Path:
        """The project's own templates, over the default ones."""
        return self.root / "templates"

    @property
    def site(self) -> Path:
        """Where the site is written unless told otherwise."""
        return self.root / "site"

    def holds(self, out: Path) -> str:
        """What of the project a folder for the site would fall into, in words; "" where it may be written."""
        folder, root = out.resolve(), self.root.resolve()
        if folder == root:
            return "the project's own folder"
        for name in ("seeds", "templates"):
            if folder.is_relative_to(root / name) or folder.is_relative_to((root / name).resolve()):
                return f"in the project's {name}/"
        return ""


def load_project(root: Path) -> Project:
    """The project in a folder. Where the folder is no project at all, the title is "" and a complaint says why."""
    node, complaints = read_yaml(root / FILE, FILE)
    form = Form(FILE)
    form.complaints.extend(complaints)
    settings = _settings(form, node)
    if not settings.title:
        settings = msgspec.structs.replace(settings, title=_spare_title(root))
    if node is None and not complaints:
        found = (root / FILE).is_file()
        form.complain("is empty" if found else "is missing", hint='write one with the line "title: …"')
    elif node is not None and isinstance(node, Table) and not form.text(node, "title"):
        form.complain("no title", node.line, hint=f'add the line "title: …"; until then it is "{settings.title}"')
    return Project(root=root, settings=settings, complaints=tuple(form.complaints))


def _spare_title(root: Path) -> str:
    """The folder's name, so that good articles are built under a bad file; "" where there are no articles either."""
    return root.resolve().name if (root / "seeds").is_dir() else ""


def _settings(form: Form, node: Node | None) -> Settings:
    table = form.table(node, KEYS)
    since, until = form.when(table, "from"), form.when(table, "until")
    if since and until and since.earliest and until.latest and since.earliest > until.latest:
        form.complain('"until" is before "from"', form.line(table, "until"), hint="both count as not given")
        since = until = None
    return Settings(
        title=" ".join(form.text(table, "title").split()),
        subtitle=form.text(table, "subtitle"),
        description=form.text(table, "description"),
        since=since,
        until=until,
        language=form.language(table, "language", "en"),
        order=cast(Literal["dmy", "mdy"], form.choice(table, "order", ORDERS, "dmy")),
        base_url=_base_url(form, table),
        people=_names(form, table, "people"),
        places=_names(form, table, "places"),
        publish=cast(Literal["quotes", "full"], form.choice(table, "publish", PUBLISH, "quotes")),
        licence=" ".join(form.text(table, "licence").split()),
    )


def _base_url(form: Form, table: Table) -> str:
    url = form.url(table, "base_url")
    return url.rstrip("/") + "/" if url else ""


def _names(form: Form, table: Table, key: str) -> tuple[Name, ...]:
    names: list[Name] = []
    for item in form.items(table.values.get(key), f"{key}: [Amman]"):
        name = _name(form, item, key)
        if name is None:
            continue
        if name.name in [other.name for other in names]:
            form.complain(f'in "{key}" twice:', item.line, name.name, "the first is used", "warning")
        else:
            names.append(name)
    return tuple(names)


def _name(form: Form, item: Node, key: str) -> Name | None:
    if isinstance(item, Word) and not is_nothing(item):
        return Name(name=item.text.strip())
    table = form.table(item, NAME_KEYS)
    name = form.text(table, "name")
    if not name:
        form.complain(f'something in "{key}" has no name:', item.line, show(item), 'add "name: …"; it is left out')
        return None
    return Name(
        name=name,
        also=form.texts(table, "also"),
        coordinates=_coordinates(form, table),
        radius=form.number(table, "radius", 0, 20000),
    )


def _coordinates(form: Form, table: Table) -> tuple[float, float] | None:
    node = table.values.get("coordinates")
    if node is None or is_nothing(node):
        return None
    if not isinstance(node, Many) or len(node.items) != 2:
        hint = "write [latitude, longitude] in degrees, such as [31.95, 35.93]"
        form.complain('"coordinates" should be two numbers, is', node.line, show(node), hint)
        return None
    north = form.number_in(node.items[0], "latitude", -90, 90)
    east = form.number_in(node.items[1], "longitude", -180, 180)
    return None if north is None or east is None else (north, east)
