"""What the JSON formats share: each is held against a JSON Schema written from its standard."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from tests.publish import made
from timeline.dates.edtf import to_edtf
from timeline.model import Chronology, Name
from timeline.publish.exports import EXPORTS
from timeline.publish.words import words_for

DAY = {"type": "string", "pattern": r"^([+-]\d{4,}|\d{4})-\d\d-\d\d$"}
PLAIN_DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"}
WORDS = {"type": "string", "minLength": 1}
BOUNDS = {"edtf": WORDS, "earliest": DAY, "latest": DAY}


def exactly(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """An object with these fields and no others."""
    fields = required | optional
    return {"type": "object", "properties": fields, "required": list(required), "additionalProperties": False}


def listed(items: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": items, **more}


# https://timeline.knightlab.com/docs/json-format.html, and our own edtf, earliest, latest, basis
_PART = {"type": "integer"}
_TL_DATE = exactly(
    {"year": _PART},
    month={"type": "integer", "minimum": 1, "maximum": 12},
    day={"type": "integer", "minimum": 1, "maximum": 31},
    hour={"type": "integer", "minimum": 0, "maximum": 23},
    minute={"type": "integer", "minimum": 0, "maximum": 59},
) | {"dependentRequired": {"day": ["month"], "hour": ["day"], "minute": ["hour"]}}
_TL_TEXT = exactly({}, headline={"type": "string"}, text={"type": "string"})
TIMELINEJS = exactly(
    {
        "events": listed(
            exactly(
                {"start_date": _TL_DATE, "text": _TL_TEXT, "display_date": WORDS, "unique_id": WORDS, "edtf": WORDS},
                end_date=_TL_DATE,
                autolink={"const": False},
                earliest=DAY,
                latest=DAY,
                basis=WORDS,
            )
        )
    },
    title=exactly({"text": _TL_TEXT}),
    scale={"enum": ["human", "cosmological"]},
)

# citation-style-language/schema, input/csl-data.json: the fields we write
CSL = listed(
    exactly(
        {"id": WORDS, "type": {"const": "article-newspaper"}},
        title=WORDS,
        author=listed(exactly({"literal": WORDS})),
        issued={
            "oneOf": [
                exactly({"literal": WORDS}),
                exactly(
                    {"date-parts": listed(listed({"type": "integer"}, minItems=1, maxItems=3), minItems=1, maxItems=2)},
                    circa={"type": "boolean"},
                ),
            ]
        },
        URL={"type": "string", "pattern": "^https?://"},
        archive_location={"type": "string", "pattern": "^https?://"},
        language=WORDS,
        custom=exactly({}, **BOUNDS, basis=WORDS, sha256=WORDS, source=WORDS),
        **{"container-title": WORDS},
    )
)

# https://www.w3.org/TR/annotation-model/ and annotation-vocab
_IRI = {"type": "string", "pattern": r"^(https?://|urn:uuid:|\.\./)\S*$"}
_SELECTORS = {
    "type": "array",
    "prefixItems": [
        exactly(
            {"type": {"const": "TextQuoteSelector"}, "exact": WORDS},
            prefix={"type": "string"},
            suffix={"type": "string"},
        ),
        exactly(
            {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
            }
        ),
    ],
    "minItems": 2,
    "items": False,
}
_BODY = {
    "oneOf": [
        exactly(
            {
                "type": {"const": "TextualBody"},
                "value": WORDS,
                "purpose": {"const": "describing"},
                "format": {"const": "text/plain"},
                "language": WORDS,
                "edtf": WORDS,
            },
            earliest=DAY,
            latest=DAY,
        ),
        exactly({"type": {"const": "SpecificResource"}, "purpose": {"const": "linking"}, "source": _IRI}),
    ]
}
ANNOTATIONS = exactly(
    {
        "@context": {
            "type": "array",
            "prefixItems": [{"const": "http://www.w3.org/ns/anno.jsonld"}, {"type": "object"}],
        },
        "id": _IRI,
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "first": exactly(
            {
                "id": _IRI,
                "type": {"const": "AnnotationPage"},
                "partOf": _IRI,
                "startIndex": {"const": 0},
                "items": listed(
                    exactly(
                        {
                            "id": _IRI,
                            "type": {"const": "Annotation"},
                            "motivation": {"const": "describing"},
                            "body": listed(_BODY, minItems=2),
                            "target": exactly({"source": _IRI, "selector": _SELECTORS}, sha256=WORDS),
                        }
                    )
                ),
            }
        ),
        "last": _IRI,
    },
    label={"type": "string"},
    rights={"type": "string", "pattern": "^https?://"},
)

# https://schema.org: Event, ItemList, NewsArticle, Place
_POINT = exactly(
    {"@type": {"const": "GeoCoordinates"}, "latitude": {"type": "number"}, "longitude": {"type": "number"}}
)
_CIRCLE = exactly({"@type": {"const": "GeoCircle"}, "geoMidpoint": _POINT, "geoRadius": WORDS})
_ARTICLE = exactly(
    {"@type": {"const": "NewsArticle"}, "identifier": WORDS},
    headline=WORDS,
    publisher=exactly({"@type": {"const": "Organization"}, "name": WORDS}),
    author=exactly({"@type": WORDS, "name": WORDS}),
    url={"type": "string", "pattern": "^https?://"},
    datePublished=PLAIN_DAY,
)
_EVENT = exactly(
    {
        "@type": {"const": "Event"},
        "@id": _IRI,
        "name": {"type": "string"},
        "disambiguatingDescription": WORDS,
        "dcterms:temporal": exactly({"@type": {"const": "http://id.loc.gov/datatypes/edtf/EDTF"}, "@value": WORDS}),
    },
    startDate=PLAIN_DAY,
    endDate=PLAIN_DAY,
    description=WORDS,
    keywords=listed(WORDS),
    about=listed(exactly({"@type": {"const": "Thing"}, "name": WORDS})),
    location=listed(exactly({"@type": {"const": "Place"}, "name": WORDS}, geo={"oneOf": [_POINT, _CIRCLE]})),
    subjectOf=exactly(
        {"@type": {"const": "WebPage"}},
        url={"type": "string", "pattern": "^https?://"},
        citation=listed(_ARTICLE, minItems=1),
    ),
    url={"type": "string", "pattern": "^https?://"},
)
JSON_LD = exactly(
    {
        "@context": {"type": "array", "prefixItems": [{"const": "https://schema.org"}, {"type": "object"}]},
        "@id": _IRI,
        "@type": {"const": ["ItemList", "Dataset"]},
        "name": {"type": "string"},
        "numberOfItems": {"type": "integer"},
        "itemListOrder": {"const": "https://schema.org/ItemListOrderAscending"},
        "itemListElement": listed(
            exactly({"@type": {"const": "ListItem"}, "position": {"type": "integer", "minimum": 1}, "item": _EVENT})
        ),
    },
    alternateName=WORDS,
    url={"type": "string", "pattern": "^https?://"},
    license={
        "oneOf": [
            {"type": "string", "pattern": "^https?://"},
            exactly({"@type": {"const": "CreativeWork"}, "name": WORDS}),
        ]
    },
)

SCHEMAS = {
    "timelinejs.json": TIMELINEJS,
    "sources.csl.json": CSL,
    "annotations.jsonld": ANNOTATIONS,
    "timeline.jsonld": JSON_LD,
}


def made_of(chronology: Chronology, file: str) -> Any:
    """The export, read back; it must keep its schema."""
    found = json.loads(EXPORTS[file].make(chronology).encode())
    Draft202012Validator.check_schema(SCHEMAS[file])
    problems = list(Draft202012Validator(SCHEMAS[file]).iter_errors(found))
    assert not problems, problems[0]
    return found


@pytest.mark.parametrize("file", SCHEMAS)
@pytest.mark.parametrize("address", ["https://example.org/harbour", ""], ids=["address", "no address"])
def test_every_kind_of_date_keeps_the_schema(file: str, address: str) -> None:
    dated = made.dated(**made.WHENS)
    issued = [replace(made.article(f"on {name}"), published=when) for name, when in made.WHENS.items()]
    made_of(made.chronology(*dated.articles, *issued, entries=dated.entries, base_url=address), file)


@pytest.mark.parametrize("file", SCHEMAS)
@pytest.mark.parametrize("value", made.HOSTILE.values(), ids=made.HOSTILE)
def test_hostile_values_keep_the_schema(file: str, value: str) -> None:
    made_of(made.hostile(value), file)


@pytest.mark.parametrize("file", SCHEMAS)
def test_an_empty_chronology_keeps_the_schema(file: str) -> None:
    made_of(made.chronology(), file)


# TimelineJS

Y, M, D = 2017, {"month": 2}, {"month": 9, "day": 11}
SLIDES = [
    ("day", {"year": Y, **D}, None),
    ("time", {"year": Y, **D, "hour": 15, "minute": 32}, None),
    ("evening", {"year": Y, **D}, None),
    ("week", {"year": Y, **D}, {"year": Y, "month": 9, "day": 17}),
    ("month", {"year": Y, **M}, None),
    ("season", {"year": 2016, "month": 12}, {"year": Y, **M}),
    ("quarter", {"year": Y, "month": 10}, {"year": Y, "month": 12}),
    ("year", {"year": Y}, None),
    ("decade", {"year": 2010}, {"year": 2019}),
    ("century", {"year": 1900}, {"year": 1999}),
    ("about", {"year": Y, "month": 9}, None),
    ("between", {"year": Y, "month": 5, "day": 26}, {"year": Y, "month": 6, "day": 9}),
    ("between months", {"year": Y, "month": 5}, {"year": Y, "month": 6}),
    ("range", {"year": Y, "month": 5, "day": 3}, {"year": Y, "month": 5, "day": 5}),
    ("since", {"year": Y, "month": 6}, None),
    ("until", {"year": Y, "month": 9, "day": 12}, None),
    ("by", {"year": Y, **D}, None),
    ("after", {"year": Y, "month": 6, "day": 1}, None),
    ("44 BCE", {"year": -43, "month": 3, "day": 15}, None),
    ("12,000 BCE", {"year": -11999}, None),
]


@pytest.mark.parametrize(("name", "start", "end"), SLIDES, ids=[row[0] for row in SLIDES])
def test_a_slide_has_no_part_of_a_date_that_is_not_known(name: str, start: Any, end: Any) -> None:
    when = made.WHENS[name]
    (slide,) = made_of(made.dated(**{name: when}), "timelinejs.json")["events"]
    assert slide["start_date"] == start
    assert slide.get("end_date") == end
    assert slide["display_date"] == words_for("en").date(when)
    assert slide["edtf"] == to_edtf(when)
    assert slide.get("earliest") == (str(when.earliest) if when.earliest else None)
    assert slide.get("latest") == (str(when.latest) if when.latest else None)


@pytest.mark.parametrize(("name", "scale"), [("12,000 BCE", "human"), ("far", "cosmological")])
def test_far_years_need_another_scale(name: str, scale: str) -> None:
    assert made_of(made.dated(**{name: made.WHENS[name]}), "timelinejs.json")["scale"] == scale


def test_background_does_not_stretch_the_axis() -> None:
    near, far = made.entry(made.WHENS["day"]), made.entry(made.WHENS["44 BCE"], id="two", background=True)
    for entries, ids in (((near, far), ["one"]), ((far,), ["two"])):
        found = made_of(made.chronology(entries=entries), "timelinejs.json")
        assert [slide["unique_id"] for slide in found["events"]] == ids


class Elements(HTMLParser):
    """The elements and the text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("value", made.HOSTILE.values(), ids=made.HOSTILE)
def test_a_slide_sets_words_not_elements(value: str) -> None:
    found = made_of(made.hostile(value), "timelinejs.json")
    (slide,) = found["events"]
    for text in (found["title"]["text"]["headline"], found["title"]["text"]["text"], slide["text"]["headline"]):
        assert Elements(text).tags == []
        assert "<" not in text
    assert set(Elements(slide["text"]["text"]).tags) == {"p", "blockquote", "a"}


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
@settings(max_examples=60, deadline=None)
def test_a_headline_reads_as_the_title(title: str) -> None:
    (slide,) = made_of(made.chronology(entries=(made.entry(made.WHENS["day"], title=title),)), "timelinejs.json")[
        "events"
    ]
    assert Elements(slide["text"]["headline"]).text == title


# CSL-JSON

ISSUED = [
    ("day", {"date-parts": [[2017, 9, 11]]}),
    ("time", {"date-parts": [[2017, 9, 11]]}),
    ("month", {"date-parts": [[2017, 2]]}),
    ("year", {"date-parts": [[2017]]}),
    ("about", {"date-parts": [[2017, 9]], "circa": True}),
    ("unsure", {"date-parts": [[2017, 9, 11]], "circa": True}),
    ("range", {"date-parts": [[2017, 5, 3], [2017, 5, 5]]}),
    ("between", {"date-parts": [[2017, 5, 26], [2017, 6, 9]], "circa": True}),
    ("week", None),
    ("season", None),
    ("decade", None),
    ("since", None),
    ("by", None),
    ("44 BCE", None),
]


@pytest.mark.parametrize(("name", "issued"), ISSUED, ids=[row[0] for row in ISSUED])
def test_issued_has_the_parts_that_are_known_or_words(name: str, issued: Any) -> None:
    when = made.WHENS[name]
    (item,) = made_of(made.chronology(replace(made.article(), published=when)), "sources.csl.json")
    assert item["issued"] == (issued or {"literal": words_for("en").date(when)})
    assert item["custom"]["edtf"] == to_edtf(when)


def test_a_source_without_a_date_or_address_has_neither() -> None:
    (item,) = made_of(made.chronology(made.article(published="")), "sources.csl.json")
    assert not {"issued", "URL", "author", "container-title"} & set(item)


def test_ids_agree_with_bibtex() -> None:
    chronology = made.chronology(*(made.article(id) for id in ("a", "A", "a b", "درعا", "{a}")))
    keys = re.findall(r"^@misc\{(.*),$", EXPORTS["sources.bib"].make(chronology), re.M)
    assert [item["id"] for item in made_of(chronology, "sources.csl.json")] == keys


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
@settings(max_examples=60, deadline=None)
def test_a_name_goes_through_whole(publisher: str) -> None:
    (item,) = made_of(made.chronology(made.article(publisher=publisher)), "sources.csl.json")
    assert item.get("container-title", "") == " ".join(publisher.split())


# Web Annotation


def selected(annotation: Any, text: str) -> set[str]:
    """What each selector finds in the text."""
    quote, position = annotation["target"]["selector"]
    whole = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert whole in text
    return {quote["exact"], text[position["start"] : position["end"]]}


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200), st.data())
@settings(max_examples=60, deadline=None)
def test_both_selectors_find_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    source = made.article(text=text)
    chronology = made.chronology(
        source, entries=(made.entry(made.WHENS["day"], made.claim(source, made.WHENS["day"], start, end)),)
    )
    (annotation,) = made_of(chronology, "annotations.jsonld")["first"]["items"]
    assert selected(annotation, text) == {text[start:end]}


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://paper.example/a", "https://paper.example/a"),
        ("javascript:alert(1)", "https://example.org/harbour/sources/gazette/"),
        ("", "https://example.org/harbour/sources/gazette/"),
    ],
)
def test_the_target_is_the_article_where_it_has_an_address(url: str, target: str) -> None:
    source = made.article(url=url)
    chronology = made.chronology(source, entries=(made.entry(made.WHENS["by"], made.claim(source, made.WHENS["by"])),))
    (annotation,) = made_of(chronology, "annotations.jsonld")["first"]["items"]
    assert annotation["target"]["source"] == target


def test_an_annotation_has_the_date_of_its_own_claim() -> None:
    sources, entry = made.disputed()
    found = made_of(made.chronology(*sources, entries=(entry,)), "annotations.jsonld")
    assert found["total"] == 2
    assert [one["body"][0]["edtf"] for one in found["first"]["items"]] == ["2017-09-11", "2017-09-10"]
    assert len({one["id"] for one in found["first"]["items"]}) == 2


def test_a_claim_of_no_article_is_left_out() -> None:
    claim = made.claim(made.article("gone"), made.WHENS["day"])
    found = made_of(made.chronology(entries=(made.entry(made.WHENS["day"], claim),)), "annotations.jsonld")
    assert found["total"] == 0


# JSON-LD

OUTER = [
    ("day", "2017-09-11", "2017-09-11"),
    ("month", "2017-02-01", "2017-02-28"),
    ("between", "2017-05-26", "2017-06-09"),
    ("since", "2017-06-01", None),
    ("after", "2017-06-01", None),
    ("until", None, "2017-09-12"),
    ("by", None, "2017-09-11"),
    ("44 BCE", None, None),
    ("12,000 BCE", None, None),
]


@pytest.mark.parametrize(("name", "start", "end"), OUTER, ids=[row[0] for row in OUTER])
def test_an_event_has_outer_bounds(name: str, start: str | None, end: str | None) -> None:
    (item,) = made_of(made.dated(**{name: made.WHENS[name]}), "timeline.jsonld")["itemListElement"]
    event = item["item"]
    assert (event.get("startDate"), event.get("endDate")) == (start, end)
    assert event["dcterms:temporal"]["@value"] == to_edtf(made.WHENS[name])
    assert event["subjectOf"]["citation"][0]["datePublished"] == "2017-09-12"


def test_a_place_is_never_closer_than_it_is_known() -> None:
    places = (
        Name(name="Quay", coordinates=(32.6, 36.1)),
        Name(name="Estuary", coordinates=(32.6, 36.1), radius=60),
        Name(name="Elsewhere"),
    )
    entry = made.entry(made.WHENS["day"], places=("Quay", "Estuary", "Elsewhere", "Nowhere"))
    (item,) = made_of(made.chronology(entries=(entry,), places=places), "timeline.jsonld")["itemListElement"]
    kinds = [place.get("geo", {}).get("@type") for place in item["item"]["location"]]
    assert kinds == ["GeoCoordinates", "GeoCircle", None, None]
    assert item["item"]["location"][1]["geo"]["geoRadius"] == "60 km"
