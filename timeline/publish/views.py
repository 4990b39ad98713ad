"""Pieces of pages, filled: an entry, a claim, a source, a decision, a disagreement, ready to be set in type.

In: a chronology. Out: `Views`, which turns its values into pieces with every word, link, mark and passage worked out.
Exists so that templates choose how and never what.
"""

from __future__ import annotations

import itertools
import string
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from msgspec.structs import replace

from timeline.dates.edtf import to_edtf
from timeline.dates.when import Step, When
from timeline.model import Article, Basis, Chronology, Claim, Decision, Disagreement, Entry, Span
from timeline.publish import gaps, links, speakers
from timeline.publish.excerpts import (
    Piece,
    bare,
    direction,
    names,
    opened,
    opening,
    pieces_of,
    shortened,
    stopped,
    trimmed,
)
from timeline.publish.filing import html_datetime, year_of
from timeline.publish.lookup import OPENING_WORDS, Lookup
from timeline.publish.marks import make_mark
from timeline.publish.pieces import ClaimView, DecisionView, DisagreementView, EntryView, Passage, Side, SourceRef
from timeline.publish.trails import StepView, in_words, parsed, steps
from timeline.publish.words import Words, words_for

_TITLE_MOST = 240
"""Letters of a title that a list or a heading shows; the entry's own page tells the rest in the passage."""
_FOUND = ("stated", "relative", "narrative")
"""Bases that the words for how sure a date is do not name already."""
_QUOTE_MOST = 320
"""Characters of a sentence that a list quotes whole."""


class Views(Lookup):
    """Everything worked out from one chronology, once; pages take from it what they show."""

    def __init__(self, chronology: Chronology) -> None:
        super().__init__(chronology)
        self.words: Words = words_for(chronology.settings.language)
        self._entries: dict[str, EntryView] = {}
        self._sources: dict[str, SourceRef] = {}

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
            people=names(entry.people, _page_of(links.person_path, self.people)),
            places=names(entry.places, _page_of(links.place_path, self.places)),
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
        opening = opened(article.text, OPENING_WORDS)
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
        return ClaimView(
            id=claim.id,
            anchor=links.slug(claim.id),
            passage=self.passage(claim),
            source=self.source(article) if article else None,
            date=date,
            edtf=to_edtf(claim.when),
            sureness=sureness,
            basis=basis,
            dated=self.dated(claim.when, date, sureness, basis),
            attribution=speakers.in_sentence(claim, article),
            status=claim.status,
            trail=self.steps(claim.trail),
            decisions=self.decisions(claim.decided),
        )

    def dated(self, when: When, date: str, sureness: str, basis: str = "") -> tuple[str, ...]:
        """A date in words, how closely and how it is known: each said once, the first as a sentence begins."""
        said = when.shape != "point" or self.words.date(when) in sureness
        first, *rest = (part for part in ("" if said else date, *sureness.split(" · "), basis) if part)
        return opening(first), *rest

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

    def in_words(self, value: str) -> str:
        """EDTF as a date in words; anything else as it stands."""
        return in_words(value, self.words)

    def decisions(self, indexes: Iterable[int]) -> tuple[DecisionView, ...]:
        """The decisions with these indexes."""
        wanted = set(indexes)
        return tuple(self.decision(d) for d in self.chronology.decisions if d.index in wanted)

    def decision(self, decision: Decision) -> DecisionView:
        """What a person decided, in words."""
        article = self.article_of(decision.claim)
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
            value = self.openings.get(decision.value, decision.value)
        return opening(
            self.words.say(f"did_{decision.verb}", who=decision.by or self.words.say("an_editor"), value=value)
        )

    def reason(self, decision: Decision) -> str:
        """Why, as a sentence; "" where no reason is given."""
        return self.words.say("did_because", why=stopped(decision.why)) if decision.why.strip() else ""

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


def _page_of(path: Callable[[str], str], paged: Mapping[str, object]) -> Callable[[str], str]:
    """A name's page; "" where it has none."""
    return lambda text: path(text) if text in paged else ""


def _letters() -> Iterator[str]:
    """A, B … Z, then 27, 28 …"""
    return itertools.chain(string.ascii_uppercase, map(str, itertools.count(27)))


def dating_claim(entry: Entry) -> Claim:
    """The claim whose trail explains the entry's date: the best that has this very date, else the best."""
    return next((claim for claim in entry.claims if claim.when == entry.when), entry.claims[0])


def passage_span(claim: Claim) -> Span:
    """The sentence of a claim, widened to hold the clause."""
    return Span(min(claim.sentence.start, claim.start), max(claim.sentence.end, claim.end))
