"""The bibliography, and a page an article: who, when and how that is known, what is used of it, what is not and why.

In: views of a chronology. Out: drafts of pages. No more of an article is shown than the project may show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from timeline.model import Article, Block, Claim, Entry, Leftover, Span
from timeline.publish import links
from timeline.publish.drafts import Draft
from timeline.publish.excerpts import direction, name, opened, pieces_of, shortened, squeezed, stopped, trimmed
from timeline.publish.values import ClaimId, Page, SourceLine, SourcePage, Sources, Unused, UsedPassage
from timeline.publish.views import Views
from timeline.publish.words import Words

_Of = TypeVar("_Of", Leftover, Claim)


def sources(views: Views) -> Iterator[Draft | Page]:
    """The bibliography, then a page for each article."""
    yield _bibliography(views)
    used = _used_claims(views)
    leftovers = _by_article(views.chronology.leftovers)
    rejected = _by_article(views.chronology.rejected)
    for article in views.chronology.articles:
        claims, left = used.get(article.id, []), leftovers.get(article.id, [])
        refused = rejected.get(article.id, [])
        yield Draft(
            links.source_path(article.id),
            partial(_source, article, claims, left, refused, views),
            entries=[entry for _, entry in claims],
            articles=(article,),
            claims=refused,
            rest=(left, [claim.id for claim, _ in claims]),
        )


def _bibliography(views: Views) -> Page:
    words = views.words
    lines = tuple(_source_line(article, views) for article in views.chronology.articles)
    return Page(
        path="sources/index.html",
        template="sources.html",
        title=words.say("sources"),
        description=words.count(len(lines), "source"),
        value=Sources(lines),
        section="sources/index.html",
    )


def _by_article(things: Iterable[_Of]) -> dict[str, list[_Of]]:
    found: dict[str, list[_Of]] = {}
    for thing in things:
        found.setdefault(thing.article, []).append(thing)
    return found


def _used_claims(views: Views) -> dict[str, list[tuple[Claim, Entry]]]:
    """An article's id → its claims that stand in an entry, in the order of the article."""
    found: dict[str, list[tuple[Claim, Entry]]] = {}
    for entry in views.entries:
        for claim in entry.claims:
            found.setdefault(claim.article, []).append((claim, entry))
    return {article: sorted(used, key=lambda one: (one[0].start, one[0].id)) for article, used in found.items()}


def _source_line(article: Article, views: Views) -> SourceLine:
    return SourceLine(
        source=views.source(article),
        author=name(article.author) if article.author else None,
        how_dated=how_dated(article, views.words),
        used=views.words.count(len(views.entries_of.get(article.id, ())), "entry"),
    )


def how_dated(article: Article, words: Words) -> str:
    """How an article's own date is known, in words."""
    if article.published is None or article.published_basis is None:
        return words.say("not_dated")
    return words.sureness(article.published, article.published_basis)


def _source(
    article: Article,
    used: Sequence[tuple[Claim, Entry]],
    leftovers: Sequence[Leftover],
    rejected: Sequence[Claim],
    views: Views,
) -> Page:
    words = views.words
    ref = views.source(article)
    passages = _passages(article, used, views)
    full = article.publish == "full"
    spans = [(Span(claim.start, claim.end), claim.expression) for claim, _ in used]
    value = SourcePage(
        source=ref,
        article=article,
        author=name(article.author) if article.author else None,
        archived=links.safe_url(article.archived),
        published=_published(article, views),
        published_trail=views.steps(article.published_trail),
        dir=direction(article.text),
        characters=words.count(len(article.text), "character"),
        passages=passages,
        gap_after=bool(used) and _left_out(article, max(claim.sentence.end for claim, _ in used), len(article.text)),
        full=pieces_of(article.text, Span(0, len(article.text)), spans) if full else (),
        unused=_unused(article, leftovers, words),
        rejected=tuple(_rejected(claim, views) for claim in rejected),
    )
    description = f"{ref.label}, {ref.date}"
    title = shortened(ref.title, 110)
    return Page(
        path=ref.href,
        template="source.html",
        title=title,
        description=description,
        value=value,
        section="sources/index.html",
    )


def _published(article: Article, views: Views) -> tuple[str, ...]:
    how = how_dated(article, views.words)
    if article.published is None:
        return (how,)
    return views.dated(article.published, views.words.full_date(article.published), how)


def _passages(article: Article, used: Sequence[tuple[Claim, Entry]], views: Views) -> tuple[UsedPassage, ...]:
    """One for each sentence used, in order; claims of the same sentence share it."""
    groups: list[tuple[int, int, list[tuple[Claim, Entry]]]] = []
    for claim, entry in used:
        start, end = min(claim.sentence.start, claim.start), max(claim.sentence.end, claim.end)
        if groups and start < groups[-1][1]:
            low, high, inside = groups[-1]
            groups[-1] = (min(low, start), max(high, end), [*inside, (claim, entry)])
        else:
            groups.append((start, end, [(claim, entry)]))
    before = [0, *(end for _, end, _ in groups)]
    return tuple(
        _passage(article, Span(start, end), inside, _left_out(article, done, start), views)
        for (start, end, inside), done in zip(groups, before, strict=False)
    )


def _passage(
    article: Article, span: Span, inside: Sequence[tuple[Claim, Entry]], gap: bool, views: Views
) -> UsedPassage:
    entries = {entry.id: entry for _, entry in inside}
    start, end = trimmed(article.text, span)
    return UsedPassage(
        gap=gap,
        pieces=pieces_of(article.text, span, [(Span(claim.start, claim.end), claim.expression) for claim, _ in inside]),
        anchor=links.slug(inside[0][0].id),
        jump=links.text_fragment(article.url, article.text[start:end]),
        entries=tuple(views.entry(entry) for entry in entries.values()),
        claims=tuple(
            ClaimId(claim.id, links.slug(claim.id) if n else "", views.claim_href(claim.id))
            for n, (claim, _) in enumerate(inside)
        ),
    )


def _left_out(article: Article, start: int, end: int) -> bool:
    """Whether words of the article, not of the page around it, stand between the two."""
    if not article.text[start:end].strip():
        return False
    blocks = [block for block in article.blocks if block.start < end and block.end > start]
    read = [block for block in blocks if block.kind != "furniture"]
    return not article.blocks or any(article.text[max(b.start, start) : min(b.end, end)].strip() for b in read)


def _unused(
    article: Article, leftovers: Sequence[Leftover], words: Words
) -> tuple[tuple[str, tuple[Unused, ...]], ...]:
    """What was read and not used, by reason; page furniture last."""
    by_reason: dict[str, list[Unused]] = {}
    for leftover in sorted(leftovers, key=lambda one: (one.start, one.id)):
        by_reason.setdefault(leftover.why, []).append(
            _opening(article, leftover.start, leftover.end, leftover.why, leftover.id)
        )
    reasons = sorted(by_reason.items(), key=lambda one: (-len(one[1]), one[0]))
    told = [(leftover.start, leftover.end) for leftover in leftovers]
    furniture = tuple(
        _furniture(article, block)
        for block in article.blocks
        if block.kind == "furniture" and not any(start < block.end and end > block.start for start, end in told)
    )
    groups = [(why, tuple(ones)) for why, ones in reasons]
    return tuple(groups + ([(words.say("furniture"), furniture)] if furniture else []))


def _furniture(article: Article, block: Block) -> Unused:
    return _opening(article, block.start, block.end, block.why)


def _opening(article: Article, start: int, end: int, why: str, id: str = "") -> Unused:
    text = article.text[start:end]
    return Unused(squeezed(text) if article.publish == "full" else opened(text, 7), why, id)


def _rejected(claim: Claim, views: Views) -> Unused:
    """The words and who rejected them, why."""
    said = [f"{stopped(d.did)} {d.why}".rstrip() for d in views.decisions(claim.decided)]
    return Unused(opened(claim.quote, 12), " ".join(said), claim.id)
