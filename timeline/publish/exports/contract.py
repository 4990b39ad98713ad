"""`timeline.json` and its JSON Schema: the contract with every other program.

In: a chronology. Out: JSON text. The structs below are both the writer and the schema, so the two cannot part.
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from timeline.dates.edtf import to_edtf
from timeline.dates.when import Grain, Step, When
from timeline.model import Article, Basis, Chronology, Claim, Disagreement, Entry
from timeline.publish import links

SCHEMA = "https://json-schema.org/draft/2020-12/schema"

_Edtf = Annotated[str, Meta(description="Extended Date/Time Format, ISO 8601-2.")]
_Day = Annotated[
    str, Meta(description="ISO 8601 day of the proleptic Gregorian calendar; years beyond four digits with their sign.")
]
_Earliest = Annotated[_Day | None, Meta(description="First possible day; null where nothing bounds it.")]
_Latest = Annotated[_Day | None, Meta(description="Last possible day; null where nothing bounds it.")]
_Offset = Annotated[int, Meta(ge=0, description="Code points from the start of the article's text.")]


class StepOut(msgspec.Struct, frozen=True):
    """One reason on the way from words to a date."""

    rule: str
    saw: str
    gave: str
    because: str


class LikelyOut(msgspec.Struct, frozen=True):
    """The likeliest day of an article whose day is not known; it stands beside the bounds and dates no claim."""

    day: _Day
    score: Annotated[float, Meta(ge=0, le=1, description="How much of the evidence lies within a week of the day.")]


class PublishedOut(msgspec.Struct, frozen=True):
    """When an article was published, and how that is known."""

    edtf: _Edtf
    basis: Basis | None
    trail: tuple[StepOut, ...]
    earliest: _Earliest
    latest: _Latest
    known_from: Annotated[str, Meta(description="How the editor or the file knows; may be empty.")]
    likely: Annotated[LikelyOut | None, Meta(description="Null but for undated articles in large dated piles.")]


class SourceOut(msgspec.Struct, frozen=True):
    """An article."""

    id: str
    title: str
    publisher: str
    author: str
    url: str
    archived: str
    language: str
    published: PublishedOut | None
    sha256: Annotated[str, Meta(description="Of the file's bytes.")]
    characters: Annotated[int, Meta(ge=0, description="Code points of the text.")]
    page: Annotated[str, Meta(description="Its page, relative to the site's root.")]


class ExpressionOut(msgspec.Struct, frozen=True):
    """The words that say when."""

    start: _Offset
    end: _Offset
    text: str


class ClaimOut(msgspec.Struct, frozen=True):
    """One sentence or clause of one article that says something happened at a time."""

    id: str
    source: Annotated[str, Meta(description="The article's id.")]
    start: _Offset
    end: _Offset
    quote: Annotated[str, Meta(description="The article's text from start to end, unaltered.")]
    edtf: _Edtf
    earliest: _Earliest
    latest: _Latest
    grain: Grain
    basis: Basis
    expression: Annotated[ExpressionOut | None, Meta(description="Null where the date is carried or reasoned.")]
    attribution: Annotated[str, Meta(description="Who says it; empty for the article's own voice.")]
    status: Literal["happened", "ongoing", "said", "planned", "feared", "denied", "hypothetical", "habitual"]
    kind: str
    people: tuple[str, ...]
    places: tuple[str, ...]
    trail: tuple[StepOut, ...]


class SayingOut(msgspec.Struct, frozen=True):
    """One side of a disagreement."""

    claim: str
    value: Annotated[str, Meta(description="EDTF for dates; the words for figures, places and names.")]


class DisagreementOut(msgspec.Struct, frozen=True):
    """Claims that cannot all be true."""

    kind: Literal["date", "figure", "place", "name", "other"]
    says: tuple[SayingOut, ...]
    reading: Annotated[str, Meta(description="Our reading; empty where unresolved.")]
    because: str


class EntryOut(msgspec.Struct, frozen=True):
    """The claims, from any number of articles, that tell of the same thing."""

    id: str
    title: str
    title_by: Annotated[str, Meta(description="Who wrote the title; empty where it is cut from a source's words.")]
    edtf: _Edtf
    earliest: _Earliest
    latest: _Latest
    grain: Grain
    shape: Literal["point", "between", "range", "since", "until", "by", "after"]
    basis: Annotated[
        Basis,
        Meta(
            description="stated: the words name the date. relative: set against the article's day. "
            "narrative: against a date "
            "told before. inferred: reasoned. editor: a person said so."
        ),
    ]
    background: Annotated[bool, Meta(description="Outside the chronology's own span.")]
    importance: float
    kind: str
    people: tuple[str, ...]
    places: tuple[str, ...]
    claims: Annotated[tuple[ClaimOut, ...], Meta(description="Best first.")]
    disagreements: tuple[DisagreementOut, ...]
    because: Annotated[tuple[StepOut, ...], Meta(description="Why these claims are one.")]
    notes: tuple[str, ...]
    page: Annotated[str, Meta(description="Its page, relative to the site's root.")]


class LicenceOut(msgspec.Struct, frozen=True):
    """Under which terms the chronology itself, not the articles, may be used."""

    name: str
    url: Annotated[str, Meta(description="Empty where none is known.")]


class TimelineOut(msgspec.Struct, frozen=True):
    """A sourced chronology."""

    title: str
    subtitle: str
    language: str
    licence: Annotated[LicenceOut | None, Meta(description="Null where the project states none.")]
    since: Annotated[str | None, Meta(description="First day or unit of the chronology's own span, in EDTF.")] = (
        msgspec.field(name="from")
    )
    until: Annotated[str | None, Meta(description="Last day or unit of the chronology's own span, in EDTF.")]
    sources: tuple[SourceOut, ...]
    entries: Annotated[tuple[EntryOut, ...], Meta(description="In time.")]


def timeline_json(chronology: Chronology) -> str:
    """The chronology as `timeline.json`, indented, with a line feed at its end."""
    value = timeline_out(chronology)
    try:
        return _pretty(msgspec.json.encode(value))
    except UnicodeEncodeError:  # half a character, as only a broken file gives
        text = json.dumps(msgspec.to_builtins(value), ensure_ascii=False).encode("utf-8", "replace")
        return _pretty(text)


def schema_json(chronology: Chronology) -> str:
    """The JSON Schema of `timeline.json`; the same for every chronology."""
    (schema,), parts = msgspec.json.schema_components([TimelineOut], ref_template="#/$defs/{name}")
    named = {name.removesuffix("Out").lower(): part for name, part in parts.items()}
    whole: dict[str, Any] = {"$schema": SCHEMA, "title": "timeline.json", "$ref": schema["$ref"], "$defs": named}
    text = msgspec.json.encode(whole).decode()
    for name in parts:
        text = text.replace(f'"#/$defs/{name}"', f'"#/$defs/{name.removesuffix("Out").lower()}"')
        text = text.replace(f'"title":"{name}"', f'"title":"{name.removesuffix("Out").lower()}"')
    return _pretty(text.encode())


def _pretty(encoded: bytes) -> str:
    return msgspec.json.format(encoded, indent=1).decode() + "\n"


def timeline_out(chronology: Chronology) -> TimelineOut:
    """The chronology as the contract has it."""
    settings = chronology.settings
    entries = sorted(chronology.entries, key=lambda entry: (entry.when.key, entry.id))
    texts = {article.id: article.text for article in chronology.articles}
    return TimelineOut(
        title=settings.title,
        subtitle=settings.subtitle,
        language=settings.language,
        licence=LicenceOut(*links.licence(settings.licence)) if settings.licence else None,
        since=to_edtf(settings.since) if settings.since else None,
        until=to_edtf(settings.until) if settings.until else None,
        sources=tuple(_source(article) for article in chronology.articles),
        entries=tuple(_entry(entry, texts) for entry in entries),
    )


def _source(article: Article) -> SourceOut:
    return SourceOut(
        id=article.id,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        url=article.url,
        archived=article.archived,
        language=article.language,
        published=_published(article),
        sha256=article.sha256,
        characters=len(article.text),
        page=links.public_path(links.source_path(article.id)),
    )


def _published(article: Article) -> PublishedOut | None:
    when = article.published
    if when is None:
        return None
    earliest, latest = _bounds(when)
    trail = _trail(article.published_trail)
    likely = LikelyOut(str(article.likely.day), article.likely.score) if article.likely else None
    return PublishedOut(to_edtf(when), article.published_basis, trail, earliest, latest, article.published_from, likely)


def _bounds(when: When) -> tuple[str | None, str | None]:
    return (str(when.earliest) if when.earliest else None, str(when.latest) if when.latest else None)


def _trail(steps: tuple[Step, ...]) -> tuple[StepOut, ...]:
    return tuple(StepOut(step.rule, step.saw, step.gave, step.because) for step in steps)


def _entry(entry: Entry, texts: dict[str, str]) -> EntryOut:
    earliest, latest = _bounds(entry.when)
    return EntryOut(
        id=entry.id,
        title=entry.title,
        title_by=entry.title_by,
        edtf=to_edtf(entry.when),
        earliest=earliest,
        latest=latest,
        grain=entry.when.grain,
        shape=entry.when.shape,
        basis=entry.basis,
        background=entry.background,
        importance=round(entry.importance, 4),
        kind=entry.kind,
        people=entry.people,
        places=entry.places,
        claims=tuple(_claim(claim, texts.get(claim.article, "")) for claim in entry.claims),
        disagreements=tuple(_disagreement(disagreement) for disagreement in entry.disagreements),
        because=_trail(entry.because),
        notes=entry.notes,
        page=links.public_path(links.entry_path(entry.id)),
    )


def _claim(claim: Claim, text: str) -> ClaimOut:
    earliest, latest = _bounds(claim.when)
    words = claim.expression
    return ClaimOut(
        id=claim.id,
        source=claim.article,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        edtf=to_edtf(claim.when),
        earliest=earliest,
        latest=latest,
        grain=claim.when.grain,
        basis=claim.basis,
        expression=ExpressionOut(words.start, words.end, text[words.start : words.end]) if words else None,
        attribution=claim.attribution,
        status=claim.status,
        kind=claim.kind,
        people=claim.people,
        places=claim.places,
        trail=_trail(claim.trail),
    )


def _disagreement(disagreement: Disagreement) -> DisagreementOut:
    says = tuple(SayingOut(saying.claim, saying.value) for saying in disagreement.says)
    return DisagreementOut(disagreement.kind, says, disagreement.reading, disagreement.because)
