"""What people changed as an Atom feed (RFC 4287), so that a reader hears of a correction.

In: a chronology. Out: XML text. The decisions of `curation.yaml`, the last in the file first: that is the one order
that needs no clock. `updated` is the day of the newest article, as in the feed of entries.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from timeline.model import Chronology, Decision
from timeline.publish.excerpts import stopped
from timeline.publish.exports import shared
from timeline.publish.exports.atom import quoted, stamp, text
from timeline.publish.exports.shared import Material
from timeline.publish.views import Views

FILE = "corrections.atom"
_PAGE = "changes/index.html"


def feed(chronology: Chronology) -> str:
    """The feed: one entry a decision."""
    material, views = shared.material(chronology), Views(chronology)
    language = material.settings.language
    start = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{quoted(language)}">\n'
    decisions = {_id(decision): decision for decision in chronology.decisions}
    entries = (_entry(id, decision, material, views) for id, decision in reversed(decisions.items()))
    return "".join(['<?xml version="1.0" encoding="UTF-8"?>\n', start, *_head(material), *entries]) + "</feed>\n"


def _id(decision: Decision) -> str:
    """The same wherever in the file the decision stands."""
    what = "\n".join((decision.claim, decision.verb, decision.value, decision.why, decision.by))
    return uuid.uuid5(uuid.NAMESPACE_URL, f"timeline:decision:{what.encode('utf-8', 'replace').decode()}").urn


def _head(material: Material) -> Iterator[str]:
    title = f"{material.settings.title}: {material.words.say('changes')}"
    yield f"<id>{text(material.identifier(_PAGE))}</id>\n"
    yield f"<title>{text(title)}</title>\n"
    yield f"<updated>{stamp(material.told)}</updated>\n"
    yield f"<author><name>{text(material.settings.title)}</name></author>\n"
    yield f'<link rel="alternate" type="text/html" href="{quoted(material.address(_PAGE))}"/>\n'
    if material.has_address:
        yield f'<link rel="self" type="application/atom+xml" href="{quoted(material.address(f"data/{FILE}"))}"/>\n'


def _entry(id: str, decision: Decision, material: Material, views: Views) -> str:
    shown = views.decision(decision)
    page, _, anchor = (shown.href or _PAGE).partition("#")
    address = material.address(page) + (f"#{anchor}" if anchor else "")
    said = f"“{shared.one_line(decision.words)}” ({decision.claim})"
    lines = [
        f"<id>{text(id)}</id>",
        f"<title>{text(stopped(shown.did))}</title>",
        f"<updated>{stamp(material.told)}</updated>",
        f"<author><name>{text(shared.one_line(shown.by) or '–')}</name></author>",
        f'<link rel="alternate" type="text/html" href="{quoted(address)}"/>',
        f'<content type="text">{text(f"{said}. {shown.why}".strip())}</content>',
    ]
    return "<entry>\n" + "\n".join(lines) + "\n</entry>\n"
