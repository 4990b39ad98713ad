"""`seeds/sources.yaml` → what an editor knows of each file. In: the project. Out: facts by file, in their order."""

from __future__ import annotations

from timeline.model import Complaint
from timeline.project import Project
from timeline.reading.facts import KEYS, Facts, read_facts
from timeline.yamlfile import Form, Node, Table, is_nothing, read_yaml, show

FILE = "seeds/sources.yaml"
EXAMPLE = "- file: first-day.txt"


def read_sources(project: Project) -> tuple[dict[str, Facts], list[Complaint]]:
    """Facts by file name relative to `seeds/`, in the order they are listed. No such file is no complaint."""
    node, complaints = read_yaml(project.sources, FILE)
    form = Form(FILE)
    form.complaints.extend(complaints)
    known: dict[str, Facts] = {}
    for item in form.items(node, EXAMPLE):
        file, facts = _source(form, item)
        if file in known:
            apart = known[file].published != facts.published
            what = 'listed twice, and with another "published":' if apart else "listed twice:"
            form.complain(what, facts.line, file, f"the one on line {known[file].line} is used")
        elif file:
            known[file] = facts
    return known, form.complaints


def _source(form: Form, item: Node) -> tuple[str, Facts]:
    if is_nothing(item) or (isinstance(item, Table) and not item.values):
        form.complain("an item without anything in it", item.line, hint=f'write "{EXAMPLE}" and what you know of it')
        return "", Facts()
    table = form.table(item, ("file", *KEYS))
    file = form.text(table, "file").replace("\\", "/").removeprefix("./").removeprefix("seeds/")
    if not file and table.values:
        form.complain('no "file":', table.line, show(table), f'say which one: "{EXAMPLE}"; what it says is not used')
    return file, read_facts(form, table, FILE)
