"""One entry as a reference: a footnote, BibTeX, CSL-JSON.

In: an entry and its chronology. Out: texts to copy. The address is there where the site has one; the date is the
entry's EDTF, as a note: what is cited is the entry, not the day.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from timeline.dates.edtf import to_edtf
from timeline.model import Entry, Settings
from timeline.publish import links
from timeline.publish.excerpts import squeezed

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
    | {letter: f"\\{letter}" for letter in "#$%&_"}
)
"""A brace may not stand for itself even behind a backslash: BibTeX counts them."""


def address(entry: Entry, settings: Settings) -> str:
    """The entry's page; "" where the site has no address."""
    base = links.site_address(settings.base_url)
    return base + links.public_path(links.entry_path(entry.id)) if base else ""


def footnote(entry: Entry, title: str, date: str, rests: Sequence[str], settings: Settings) -> str:
    """One line, as a footnote has it, made of words that the reader has seen on the page."""
    where = address(entry, settings)
    parts = [f"“{title}”", apart(date), squeezed(settings.title), f"entry {entry.id}", *([where] if where else [])]
    return ", ".join(parts) + "." + (f" [{'; '.join(rests)}]" if rests else "")


def apart(text: str) -> str:
    """In isolation, where it is written from right to left: what stands beside it does not move its parts."""
    return f"\u2068{text}\u2069" if _RIGHT_TO_LEFT.search(text) else text


def bibtex(entry: Entry, settings: Settings) -> str:
    """A record of BibTeX."""
    fields = {
        "title": f"{{{_tex(entry.title)}}}",
        "booktitle": f"{{{_tex(settings.title)}}}",
        "note": _tex(f"Entry {entry.id}, dated {to_edtf(entry.when)}"),
        "url": address(entry, settings).replace("{", "%7B").replace("}", "%7D"),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{links.slug(entry.id)},", *lines, "}"])


def csl(entry: Entry, settings: Settings) -> str:
    """A CSL-JSON item."""
    item = {
        "id": links.slug(entry.id),
        "type": "entry",
        "title": squeezed(entry.title),
        "container-title": squeezed(settings.title),
        "note": f"entry {entry.id}, dated {to_edtf(entry.when)}",
    }
    where = address(entry, settings)
    return json.dumps(item | ({"URL": where} if where else {}), ensure_ascii=False, indent=1)


def _tex(text: str) -> str:
    return squeezed(text).translate(TEX)
