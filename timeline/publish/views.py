"""The pieces that several pages show: an entry, a claim, a source, a disagreement, ready to be set in type.

In: a chronology. Out: `Views`, which turns ids into pieces with every word, link, mark and passage worked out.
Exists so that templates choose how and never what.
"""

from __future__ import annotations

import itertools
import re
import string
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

import msgspec
from msgspec.structs import replace

from timeline.dates.edtf import to_edtf
from timeline.dates.when import Step, When
from timeline.model import Article, Basis, Chronology, Claim, Decision, Disagreement, Entry, Span
from timeline.model import Name as Named
from timeline.publish import gaps, links, speakers
from timeline.publish.excerpts import (
    Name,
    Piece,
    bare,
    direction,
    name,
    names,
    opened,
    opening,
    pieces_of,
    shortened,
    stopped,
    trimmed,
)
from timeline.publish.marks import Mark, make_mark
from timeline.publish.spellings import one_spelling, spelt
from timeline.publish.trails import StepView, in_words, parsed, steps
from timeline.publish.words import Words, words_for

_TITLE_MOST = 240
"""Letters of a title that a list or a heading shows; the entry's own page tells the rest in the passage."""
_FOUND = ("stated", "relative", "narrative")
"""Bases that the words for how sure a date is do not name already."""
_OPENING_WORDS = 7
"""Words of an unused sentence that are shown, where the source may only be quoted."""
_QUOTE_MOST = 320
"""Characters of a sentence that a list quotes whole."""
_TOKEN = re.compile(r"[^\s,;:()“”]+")


class Passage(msgspec.Struct, frozen=True):
    """Words of a source, exact."""

    pieces: tuple[Piece, ...]
    lang: str
    url: str
    """The article's address; "" where none is known."""
    jump: str
    """The address with a text fragment; "" where none is known."""
    dir: str = "ltr"
    partial: bool = False
    """Whether the clause is marked in it, and the rest is there for its context."""
    cut: tuple[bool, bool] = (False, False)
    """Whether words of its sentence are left out before it and after it."""


class SourceRef(msgspec.Struct, frozen=True):
    """A source named in passing: the chip under a quote."""

    id: str
    label: str
    title: str
    date: str
    href: str
    url: str


class DecisionView(msgspec.Struct, frozen=True):
    """What a person decided."""

    verb: str
    """Its key in `curation.yaml`."""
    did: str
    """Who did what, as a sentence without its stop: "The editors wrote the title “…”"."""
    why: str
    """The reason, as a sentence; "" where none is given."""
    words: str
    """The words it was made about."""
    claim: str
    source: SourceRef | None
    """Whose words they are."""
    value: str
    by: str
    found: bool
    href: str
    """To the claim it speaks of; "" where it is on no page."""


class ClaimView(msgspec.Struct, frozen=True, kw_only=True):
    """One claim with all it rests on."""

    id: str
    anchor: str
    passage: Passage
    source: SourceRef | None
    date: str
    edtf: str
    sureness: str
    basis: str
    dated: tuple[str, ...]
    """The date, how closely and how it is known: each said once."""
    attribution: str
    """Who says it, as it stands after "according to"."""
    status: str
    trail: tuple[StepView, ...]
    decisions: tuple[DecisionView, ...]


class Side(msgspec.Struct, frozen=True):
    """One side of a disagreement."""

    letter: str
    value: str
    source: SourceRef | None
    passage: Passage | None
    claim: str
    """The claim's id."""
    href: str
    """To the claim; "" where it is on no page."""


class DisagreementView(msgspec.Struct, frozen=True, kw_only=True):
    """Claims that cannot all be true."""

    kind: str
    heading: str
    sides: tuple[Side, ...]
    reading: str
    because: str


class EntryView(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as a list shows it."""

    id: str
    anchor: str
    href: str
    title: str
    title_by: str
    when: When
    date: str
    datetime: str
    """What `<time datetime>` may hold; "" where HTML has no way to write it."""
    edtf: str
    sureness: str
    mark: Mark
    days: tuple[int, int]
    """Ordinals of the first and last day of what is known of the date."""
    quote: Passage | None
    """None where the title already is the quote."""
    attribution: str
    sources: tuple[SourceRef, ...]
    dating: str
    """The id of the claim whose trail this is; "" where there is none."""
    kind: str
    people: tuple[Name, ...]
    places: tuple[Name, ...]
    disagreements: tuple[DisagreementView, ...]
    trail: tuple[StepView, ...]
    notes: tuple[str, ...]
    background: bool
    year: int


class Views:
    """Everything worked out from one chronology, once; pages take from it what they show."""

    def __init__(self, chronology: Chronology) -> None:
        self.chronology = chronology
        self.words: Words = words_for(chronology.settings.language)
        self.articles: dict[str, Article] = {article.id: article for article in chronology.articles}
        self._entries: dict[str, EntryView] = {}
        self._sources: dict[str, SourceRef] = {}

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, in time; a name that is spelt in several ways has one spelling, which its page bears."""
        order = sorted(self.chronology.entries, key=lambda entry: (entry.when.key, entry.id))
        people, places = self.spellings
        return tuple(
            replace(entry, people=spelt(entry.people, people), places=spelt(entry.places, places)) for entry in order
        )

    @cached_property
    def spellings(self) -> tuple[dict[str, str], dict[str, str]]:
        """Of people and of places: a spelling that shares its path with another → the one that stands for both."""
        entries, settings = self.chronology.entries, self.chronology.settings
        return (
            one_spelling((entry.people for entry in entries), settings.people),
            one_spelling((entry.places for entry in entries), settings.places),
        )

    @cached_property
    def main(self) -> tuple[Entry, ...]:
        """Entries of the chronology's own span, in time."""
        return tuple(entry for entry in self.entries if not entry.background)

    @cached_property
    def background(self) -> tuple[Entry, ...]:
        """Entries outside it, in time."""
        return tuple(entry for entry in self.entries if entry.background)

    @cached_property
    def years(self) -> dict[int, tuple[Entry, ...]]:
        """Year → its entries of the main span, in time."""
        found: dict[int, list[Entry]] = {}
        for entry in self.main:
            found.setdefault(year_of(entry.when), []).append(entry)
        return {year: tuple(entries) for year, entries in found.items()}

    @cached_property
    def months(self) -> Counter[tuple[int, int]]:
        """Year and month, 0 where that is not known → how many entries of the main span it has."""
        return Counter((year_of(entry.when), month_of(entry.when)) for entry in self.main)

    @cached_property
    def entry_of(self) -> dict[str, Entry]:
        """A claim's id → the entry that holds it."""
        return {claim.id: entry for entry in self.entries for claim in entry.claims}

    @cached_property
    def entries_of(self) -> dict[str, tuple[Entry, ...]]:
        """An article's id → the entries that rest on it, in time."""
        found: dict[str, dict[str, Entry]] = {}
        for entry in self.entries:
            for claim in entry.claims:
                found.setdefault(claim.article, {})[entry.id] = entry
        return {article: tuple(entries.values()) for article, entries in found.items()}

    @cached_property
    def people(self) -> dict[str, tuple[Entry, ...]]:
        """Persons and bodies that have a page → the entries that name them, in time."""
        return _worth_a_page(self.entries, lambda entry: entry.people, self.chronology.settings.people)

    @cached_property
    def places(self) -> dict[str, tuple[Entry, ...]]:
        """Places that have a page → the entries that name them, in time."""
        return _worth_a_page(self.entries, lambda entry: entry.places, self.chronology.settings.places)

    def once(self, named: Callable[[Entry], Iterable[str]], paged: Mapping[str, object]) -> tuple[Name, ...]:
        """Names without a page, each with the way to the one entry that has it, in the order of the alphabet."""
        found = {text: entry for entry in self.entries for text in named(entry) if text not in paged}
        return tuple(name(text, links.entry_path(found[text].id)) for text in sorted(found, key=_alphabetical))

    def _page_of(self, path: Callable[[str], str], paged: Mapping[str, object]) -> Callable[[str], str]:
        """A name's page; "" where it has none."""
        return lambda text: path(text) if text in paged else ""

    def entry(self, entry: Entry) -> EntryView:
        """An entry as lists show it."""
        if entry.id not in self._entries:
            self._entries[entry.id] = self._make_entry(entry)
        return self._entries[entry.id]

    def _make_entry(self, entry: Entry) -> EntryView:
        best = entry.claims[0] if entry.claims else None
        return EntryView(
            id=entry.id,
            anchor=links.slug(entry.id),
            href=links.entry_path(entry.id),
            title=self.title(entry),
            title_by=entry.title_by,
            when=entry.when,
            date=self.words.date(entry.when),
            datetime=html_datetime(entry.when),
            edtf=to_edtf(entry.when),
            sureness=self.sureness(entry),
            mark=make_mark(self._drawn(entry)),
            days=(gaps.first_known(entry.when), gaps.last_known(entry.when)),
            quote=self.quote(entry),
            attribution=speakers.in_sentence(best, self.articles.get(best.article)) if best else "",
            sources=self.sources_of(entry),
            dating=dating_claim(entry).id if entry.claims else "",
            kind=entry.kind,
            people=names(entry.people, self._page_of(links.person_path, self.people)),
            places=names(entry.places, self._page_of(links.place_path, self.places)),
            disagreements=tuple(self.disagreement(entry, disagreement) for disagreement in entry.disagreements),
            trail=self.steps(dating_claim(entry).trail) if entry.claims else (),
            notes=entry.notes,
            background=entry.background,
            year=year_of(entry.when),
        )

    def title(self, entry: Entry) -> str:
        """The entry's title, short enough for a heading."""
        return shortened(entry.title, _TITLE_MOST) or self.words.say("no_title")

    def sureness(self, entry: Entry) -> str:
        """How sure the date is; where sources differ on it, that comes first and is never called known."""
        disputes = [disagreement for disagreement in entry.disagreements if disagreement.kind == "date"]
        if not disputes:
            return self.words.sureness(entry.when, entry.basis)
        return self.words.say("sure_disputed_read" if any(one.reading for one in disputes) else "sure_disputed")

    def _drawn(self, entry: Entry) -> list[tuple[When, Basis]]:
        """What the mark draws: the entry's date, or each side where sources differ on it."""
        for disagreement in entry.disagreements:
            sides = [parsed(saying.value) for saying in disagreement.says] if disagreement.kind == "date" else []
            whens = [when for when in sides if when]
            if len(whens) > 1:
                bases = {claim.id: claim.basis for claim in entry.claims}
                return [
                    (when, bases.get(s.claim, "stated"))
                    for when, s in zip(sides, disagreement.says, strict=True)
                    if when
                ]
        return [(entry.when, entry.basis)]

    def quote(self, entry: Entry) -> Passage | None:
        """The best claim's sentence with the clause marked; the clause alone where the sentence is long; nothing where
        the title says it all."""
        if not entry.claims:
            return None
        claim = entry.claims[0]
        article = self.articles.get(claim.article)
        whole = passage_span(claim)
        if article and whole.end - whole.start > _QUOTE_MOST:
            whole = Span(claim.start, claim.end)
        text = article.text[whole.start : whole.end] if article else claim.quote
        return None if bare(text) == bare(entry.title) else self.passage(claim, whole)

    def passage(self, claim: Claim, span: Span | None = None) -> Passage:
        """The claim's sentence (or `span`) with the clause and the words for when marked, if they are not all of it."""
        article = self.articles.get(claim.article)
        if article is None:
            return Passage((Piece(claim.quote),), "en", "", "")
        whole = passage_span(claim)
        start, end = trimmed(article.text, span or whole)
        pieces = pieces_of(article.text, Span(start, end), [(Span(claim.start, claim.end), claim.expression)])
        return Passage(
            pieces,
            article.language,
            links.safe_url(article.url),
            links.text_fragment(article.url, article.text[start:end]),
            direction(article.text[start:end]),
            any(piece.mark == "clause" for piece in pieces),
            (bool(article.text[whole.start : start].strip()), bool(article.text[end : whole.end].strip(" .\n"))),
        )

    def source(self, article: Article) -> SourceRef:
        """A source named in passing."""
        if article.id not in self._sources:
            self._sources[article.id] = self._make_source(article)
        return self._sources[article.id]

    def _make_source(self, article: Article) -> SourceRef:
        return SourceRef(
            id=article.id,
            label=shortened(article.publisher or article.title or article.id, 60),
            title=self.article_title(article),
            date=self.words.date(article.published) if article.published else self.words.say("no_date"),
            href=links.source_path(article.id),
            url=links.safe_url(article.url),
        )

    def article_title(self, article: Article) -> str:
        """Its title; where it has none, the first words of its text."""
        if article.title:
            return shortened(article.title, _TITLE_MOST)
        opening = opened(article.text, _OPENING_WORDS)
        return f"[{opening}]" if opening else article.id

    def sources_of(self, entry: Entry) -> tuple[SourceRef, ...]:
        """The sources that the entry rests on, the best claim's first, each once."""
        ids = dict.fromkeys(claim.article for claim in entry.claims)
        return tuple(self.source(self.articles[id]) for id in ids if id in self.articles)

    def claim(self, claim: Claim) -> ClaimView:
        """One claim with all it rests on."""
        article = self.articles.get(claim.article)
        date, sureness = self.words.date(claim.when), self.words.sureness(claim.when, claim.basis)
        basis = self.words.say(f"basis_{claim.basis}") if claim.basis in _FOUND else ""
        said_by_sureness = claim.when.shape != "point" or date in sureness
        return ClaimView(
            id=claim.id,
            anchor=links.slug(claim.id),
            passage=self.passage(claim),
            source=self.source(article) if article else None,
            date=date,
            edtf=to_edtf(claim.when),
            sureness=sureness,
            basis=basis,
            dated=_dated("" if said_by_sureness else date, *sureness.split(" · "), basis),
            attribution=speakers.in_sentence(claim, article),
            status=claim.status,
            trail=self.steps(claim.trail),
            decisions=self.decisions(claim.decided),
        )

    def steps(self, trail: Iterable[Step]) -> tuple[StepView, ...]:
        """Reasons in words."""
        return steps(trail, self.words, self._labels)

    @cached_property
    def _labels(self) -> dict[str, str]:
        return {id: self.source(article).label for id, article in self.articles.items()}

    def merging(self, trail: Iterable[Step]) -> tuple[StepView, ...]:
        """Reasons why claims are one entry: a claim is named by its first words, not by its id."""
        steps = self.steps(trail)
        return tuple(
            replace(step, saw=self.named(self.words.readable(step.saw)), quoted=False, because=self.named(step.because))
            for step in steps
        )

    def named(self, text: str) -> str:
        """The text with the ids of claims in it replaced by the first words of each."""
        return _TOKEN.sub(lambda found: self._openings.get(found[0], found[0]), text)

    @cached_property
    def _openings(self) -> dict[str, str]:
        return {
            claim.id: f"“{opened(claim.quote, _OPENING_WORDS)}”" for entry in self.entries for claim in entry.claims
        }

    def in_words(self, value: str) -> str:
        """EDTF as a date in words; anything else as it stands."""
        return in_words(value, self.words)

    def decisions(self, indexes: Iterable[int]) -> tuple[DecisionView, ...]:
        """The decisions with these indexes."""
        wanted = set(indexes)
        return tuple(self.decision(d) for d in self.chronology.decisions if d.index in wanted)

    def decision(self, decision: Decision) -> DecisionView:
        """What a person decided, in words."""
        article = self._article_of(decision.claim)
        return DecisionView(
            verb=decision.verb,
            did=self.did(decision),
            why=self.reason(decision),
            words=decision.words,
            claim=decision.claim,
            source=self.source(article) if article else None,
            value=self.in_words(decision.value) if decision.verb == "date" else decision.value,
            by=decision.by or self.words.say("an_editor"),
            found=decision.found,
            href=self.claim_href(decision.claim),
        )

    def did(self, decision: Decision) -> str:
        """Who did what, as a sentence without its stop."""
        value = self.in_words(decision.value) if decision.verb == "date" else decision.value
        if decision.verb in ("join", "apart"):
            value = self._openings.get(decision.value, decision.value)
        return opening(
            self.words.say(f"did_{decision.verb}", who=decision.by or self.words.say("an_editor"), value=value)
        )

    def reason(self, decision: Decision) -> str:
        """Why, as a sentence; "" where no reason is given."""
        return self.words.say("did_because", why=stopped(decision.why)) if decision.why.strip() else ""

    @cached_property
    def join_of(self) -> dict[str, Decision]:
        """What the step of an editor's join saw → the decision."""
        joins = [decision for decision in self.chronology.decisions if decision.verb == "join"]
        return {f"{a} and {b}": one for one in joins for a, b in itertools.permutations((one.claim, one.value))}

    def claim_href(self, claim: str) -> str:
        """The way to a claim on its entry's page; "" where it is on none."""
        entry = self.entry_of.get(claim)
        return f"{links.entry_path(entry.id)}#{links.slug(claim)}" if entry else ""

    def _article_of(self, claim: str) -> Article | None:
        return self.articles.get(self._homes.get(claim, ""))

    @cached_property
    def _homes(self) -> dict[str, str]:
        """The id of whatever a decision can name → its article's."""
        chronology = self.chronology
        used = [claim for entry in self.entries for claim in entry.claims]
        left = {leftover.id: leftover.article for leftover in chronology.leftovers}
        return left | {claim.id: claim.article for claim in (*chronology.rejected, *used)}

    def disagreement(self, entry: Entry, disagreement: Disagreement) -> DisagreementView:
        """Claims that cannot all be true, each side with its letter and its source."""
        claims = {claim.id: claim for claim in entry.claims}
        sides = [
            self._side(letter, saying.value, claims.get(saying.claim), disagreement.kind)
            for letter, saying in zip(_letters(), disagreement.says, strict=False)
        ]
        reading = self.in_words(disagreement.reading) if disagreement.kind == "date" else disagreement.reading
        return DisagreementView(
            kind=disagreement.kind,
            heading=self.words.say(f"disagree_{disagreement.kind}"),
            sides=tuple(sides),
            reading=reading,
            because=disagreement.because,
        )

    def _side(self, letter: str, value: str, claim: Claim | None, kind: str) -> Side:
        article = self.articles.get(claim.article) if claim else None
        return Side(
            letter=letter,
            value=self.in_words(value) if kind == "date" else value,
            source=self.source(article) if article else None,
            passage=self.passage(claim) if claim else None,
            claim=claim.id if claim else "",
            href=self.claim_href(claim.id) if claim else "",
        )


def _alphabetical(text: str) -> tuple[str, str]:
    return text.casefold(), text


def _worth_a_page(
    entries: Iterable[Entry], named: Callable[[Entry], Iterable[str]], listed: Iterable[Named]
) -> dict[str, tuple[Entry, ...]]:
    """Names that the project lists, and others that more than one entry has: a name found once leads nowhere."""
    known = {one.name for one in listed}
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for text in dict.fromkeys(named(entry)):
            found.setdefault(text, []).append(entry)
    return {text: tuple(inside) for text, inside in found.items() if text in known or len(inside) > 1}


def _letters() -> Iterator[str]:
    """A, B … Z, then 27, 28 …"""
    return itertools.chain(string.ascii_uppercase, map(str, itertools.count(27)))


def dating_claim(entry: Entry) -> Claim:
    """The claim whose trail explains the entry's date: the best that has this very date, else the best."""
    return next((claim for claim in entry.claims if claim.when == entry.when), entry.claims[0])


def year_of(when: When) -> int:
    """The year under which a list files it: that of its first possible day, or of its only bound."""
    unit = when.start or when.end
    return unit.first.year if unit else 0


def month_of(when: When) -> int:
    """The month under which a year files it; 0 where it is not known to a month or so."""
    unit = when.start or when.end
    if unit is None or unit.grain in ("season", "quarter", "half", "year", "decade", "century", "millennium"):
        return 0
    return unit.first.month


def day_of(when: When) -> int:
    """The day of the month under which a full month files it; 0 where the day it was, or began, is not known."""
    known = when.start and when.shape in ("point", "range", "since") and when.start.grain in ("time", "day")
    return when.start.first.day if when.start and known else 0


_OPEN = ("since", "until", "by", "after")


def closeness(when: When) -> str:
    """The key of the words for how closely a date is known: its grain where it is one unit of the calendar, else what
    shape the doubt has. Some day of two weeks is not known to the day."""
    if when.shape in _OPEN:
        return "known_open"
    if when.shape in ("between", "range"):
        return f"known_{when.shape}"
    return "known_about" if when.approximate else f"grain_{when.grain}"


def html_datetime(when: When) -> str:
    """What `<time datetime>` may hold: a day, month or year of four digits known exactly; else ""."""
    unit = when.start
    if when.shape != "point" or unit is None or when.approximate or when.uncertain or not 1 <= unit.first.year <= 9999:
        return ""
    length = {"time": 10, "day": 10, "month": 7, "year": 4}.get(unit.grain, 0)
    return str(unit.first)[:length]


def passage_span(claim: Claim) -> Span:
    """The sentence of a claim, widened to hold the clause."""
    return Span(min(claim.sentence.start, claim.start), max(claim.sentence.end, claim.end))


def _dated(*parts: str) -> tuple[str, ...]:
    first, *rest = (part for part in parts if part)
    return opening(first), *rest
