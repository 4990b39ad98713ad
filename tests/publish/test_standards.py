"""Our linked data, read as a stranger's program reads it: the JSON-LD processor takes every key for a term, and
schema.org has every type and property that we use, where we use it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from bench.chronology import make_chronology
from tests.checkers import checker, program
from tests.publish import made
from tests.publish.pagecheck import data_of
from timeline.model import Chronology, Name
from timeline.publish.exports import EXPORTS
from timeline.publish.render import make_files

PLACE = Name(name="Old Quay", coordinates=(51.2, -3.1), radius=5)
_MADE = make_chronology(30)
CASES: dict[str, Chronology] = {
    "every kind of date": made.dated(**made.WHENS),
    "values nobody hoped for": made.hostile(made.HOSTILE["script"], licence="CC BY 4.0"),
    "thirty": replace(_MADE, settings=replace(_MADE.settings, places=(PLACE,), licence="Ask the desk")),
    "nothing": made.chronology(base_url=""),
}
FILES = ("timeline.jsonld", "annotations.jsonld")

# The terms we use of the context that the standard names; the processor fetches nothing.
_IRI = {"@type": "@id"}
_TERM = {"@type": "@vocab"}
ANNO = {
    "oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#",
    "id": {"@id": "@id", "@type": "@id"}, "type": {"@id": "@type", "@type": "@id"},
    **{kind: f"oa:{kind}" for kind in (
        "Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector", "describing",
        "linking", "exact", "prefix", "suffix", "start", "end",
    )},
    "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
    "body": {"@id": "oa:hasBody", **_IRI}, "target": {"@id": "oa:hasTarget", **_IRI},
    "source": {"@id": "oa:hasSource", **_IRI}, "selector": {"@id": "oa:hasSelector", **_IRI},
    "motivation": {"@id": "oa:motivatedBy", **_TERM}, "purpose": {"@id": "oa:hasPurpose", **_TERM},
    "items": {"@id": "as:items", **_IRI, "@container": "@list"}, "total": "as:totalItems",
    "first": {"@id": "as:first", **_IRI}, "last": {"@id": "as:last", **_IRI},
    "partOf": {"@id": "as:partOf", **_IRI}, "startIndex": "as:startIndex",
    "rights": {"@id": "http://purl.org/dc/terms/rights", **_IRI},
    "format": "http://purl.org/dc/elements/1.1/format", "language": "http://purl.org/dc/elements/1.1/language",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value", "label": "http://www.w3.org/2000/01/rdf-schema#label",
}  # fmt: skip
CONTEXTS = {"http://www.w3.org/ns/anno.jsonld": ANNO, "https://schema.org": {"@vocab": "https://schema.org/"}}

_EXPAND = """
const jsonld = require(process.argv[1]), contexts = JSON.parse(process.argv[2]);
const documentLoader = async url => {
  if (!(url in contexts)) throw new Error("asked for " + url);
  return {document: {"@context": contexts[url]}, documentUrl: url};
};
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
(async () => {
  const out = [];
  for (const text of texts) {
    const options = {documentLoader, safe: true, base: "https://base.example/data/", format: "application/n-quads"};
    try { out.push(await jsonld.toRDF(JSON.parse(text), options)); }
    catch (error) { out.push("failed: " + error.message + " " + JSON.stringify(error.details || "")); }
  }
  console.log(JSON.stringify(out));
})();
"""


def quads(*texts: str) -> list[str]:
    """Each document as N-Quads, as the JSON-LD processor reads it in safe mode: a key that is no term fails."""
    command = [program("node"), "-e", _EXPAND, str(checker("jsonld")), json.dumps(CONTEXTS)]
    done = subprocess.run(command, input=json.dumps(texts).encode(), capture_output=True, timeout=120, check=True)
    return [str(one) for one in json.loads(done.stdout)]


def test_a_json_ld_processor_loses_nothing() -> None:
    texts = {f"{name}: {file}": EXPORTS[file].make(case) for name, case in CASES.items() for file in FILES}
    for name, found in zip(texts, quads(*texts.values()), strict=True):
        assert not found.startswith("failed"), f"{name}: {found}"
        assert "<https://base.example/" in found or "example.org" in found or "urn:uuid:" in found, name


def test_what_it_reads_is_what_is_meant() -> None:
    annotations, events = quads(*(EXPORTS[file].make(made.dated(month=made.WHENS["month"])) for file in FILES[::-1]))
    edtf = '"2017-02"^^<http://id.loc.gov/datatypes/edtf/EDTF>'
    for found in (annotations, events):
        assert f"<http://purl.org/dc/terms/temporal> {edtf}" in found
    assert '<https://schema.org/startDate> "2017-02-01"' in events
    assert '<http://www.w3.org/ns/oa#exact> "The harbour was closed on Monday"' in annotations
    assert "<http://www.w3.org/ns/oa#motivatedBy> <http://www.w3.org/ns/oa#describing>" in annotations


def test_the_processor_would_have_found_it() -> None:
    wrong = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "https://a.example/", "exactly": "no such term"}
    (found,) = quads(json.dumps(wrong))
    assert found.startswith("failed")


# schema.org


class Vocabulary:
    """The types of schema.org, what each may have, and what may stand there: read from Google's definitions."""

    _TYPE = re.compile(r"^(?:export )?interface (\w+?)(?:Base|Leaf) extends ([^{]+)\{(.*?)^\}", re.S | re.M)
    _PROPERTY = re.compile(r'^    "(\w+)"\?: SchemaValue<(.*?), "', re.M)

    def __init__(self, definitions: str) -> None:
        self.above: dict[str, set[str]] = {}
        self.has: dict[str, dict[str, set[str]]] = {}
        for name, above, body in self._TYPE.findall(definitions):
            self.above.setdefault(name, set()).update(re.findall(r"(\w+)Base", above))
            fields = {field: set(kinds.split(" | ")) for field, kinds in self._PROPERTY.findall(body)}
            self.has.setdefault(name, {}).update(fields)

    def chain(self, name: str) -> Iterator[str]:
        """The type and all it is a kind of."""
        yield name
        for above in self.above.get(name, set()) - {name}:
            yield from self.chain(above)

    def wrong(self, node: Any, where: str = "") -> Iterator[str]:
        """What schema.org would not know in a node and in all below it."""
        types = [node["@type"]] if isinstance(node["@type"], str) else node["@type"]
        known = [kind for type in types for kind in self.chain(type)]
        if missing := [type for type in types if type not in self.has]:
            yield f"{where}: no type {missing}"
        for key, value in node.items():
            if key.startswith("@") or ":" in key:
                continue
            kinds = set[str]().union(*(self.has.get(kind, {}).get(key, set()) for kind in known))
            if not kinds:
                yield f"{where}: {types} has no {key}"
            for one in value if isinstance(value, list) else [value]:
                yield from self._misplaced(one, kinds, f"{where}/{key}")

    def _misplaced(self, value: Any, kinds: set[str], where: str) -> Iterator[str]:
        if isinstance(value, dict):
            types = [value["@type"]] if isinstance(value["@type"], str) else value["@type"]
            if not kinds & {kind for type in types for kind in self.chain(type)}:
                yield f"{where}: {types} is none of {sorted(kinds)}"
            yield from self.wrong(value, where)
        elif isinstance(value, str):
            plain = {"Text", "URL", "Date", "DateTime", "Distance", "Number", "Integer"}
            if not kinds & plain and not value.startswith("http"):
                yield f"{where}: {value!r} is none of {sorted(kinds)}"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(checker("schema-dts/dist/schema.d.ts").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES)
def test_schema_org_knows_every_type_and_property(vocabulary: Vocabulary, case: str) -> None:
    assert list(vocabulary.wrong(json.loads(EXPORTS["timeline.jsonld"].make(CASES[case])))) == []


def test_schema_org_knows_what_pages_say(vocabulary: Vocabulary) -> None:
    files = make_files(CASES["thirty"], None)
    found = {path: data_of(data.decode()) for path, data in files.items() if path.endswith(".html")}
    assert {node["@type"] for nodes in found.values() for node in nodes} >= {"Dataset", "Event", "NewsArticle"}
    wrong = {path: list(vocabulary.wrong(node)) for path, nodes in found.items() for node in nodes}
    assert {path: said for path, said in wrong.items() if said} == {}


def test_the_vocabulary_would_have_found_it(vocabulary: Vocabulary) -> None:
    event = {"@type": "Event", "citation": {"@type": "NewsArticle"}, "location": {"@type": "Person", "name": "x"}}
    assert list(vocabulary.wrong(event)) == [
        ": ['Event'] has no citation",
        "/citation: ['NewsArticle'] is none of []",
        "/location: ['Person'] is none of ['IdReference', 'Place', 'PostalAddress', 'Text', 'VirtualLocation']",
    ]
