"""What an editor should look at although nothing is wrong. In: a chronology. Out: complaints, every sentence's fate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.dates import to_edtf
from timeline.dates.when import Day
from timeline.model import Article, Chronology, Claim, Complaint


def doubts(chronology: Chronology) -> list[Complaint]:
    """Articles without a date, reasoned dates, sources that disagree: as notes and warnings with file and line."""
    articles = {article.id: article for article in chronology.articles}
    claims = {claim.id: claim for entry in chronology.entries for claim in entry.claims}
    found = [
        _disagreement(
            articles,
            claims,
            claims[disagreement.says[0].claim],
            disagreement.kind,
            [s.value for s in disagreement.says],
        )
        for entry in chronology.entries
        for disagreement in entry.disagreements
        if disagreement.says and not disagreement.reading
    ]
    found += [
        _reasoned(articles[claim.article], claim)
        for claim in claims.values()
        if claim.basis == "inferred" and not claim.decided
    ]
    return found


def fates(chronology: Chronology) -> Iterator[str]:
    """A line for each claim, rejected claim and leftover, in the order of the articles: place, fate, words."""
    articles = {article.id: article for article in chronology.articles}
    rank = {article.id: n for n, article in enumerate(chronology.articles)}
    rows = [
        (c.article, c.start, f"{to_edtf(c.when)} {c.id} in {e.id}", c.end) for e in chronology.entries for c in e.claims
    ]
    rows += [(c.article, c.start, f"rejected {c.id}", c.end) for c in chronology.rejected]
    rows += [(left.article, left.start, f"not used: {left.why} {left.id}", left.end) for left in chronology.leftovers]
    for name, start, fate, end in sorted(rows, key=lambda row: (rank[row[0]], row[1], row[3], row[2])):
        article = articles[name]
        yield f'{article.place(start)}: {fate}: "{_short(article.text[start:end])}"'


def not_yet(articles: Iterable[Article], today: Day) -> list[Complaint]:
    """Articles said to be written after today: most often a slip in the year. No clock here: the day is told."""
    return [
        Complaint(
            file=article.file,
            line=article.line(),
            what=f'"{article.id}" is dated after today:',
            words=to_edtf(article.published),
            hint='if that is a slip, correct its "published"; it is used as it stands',
            level="warning",
        )
        for article in articles
        if article.published and article.published.earliest and article.published.earliest > today
    ]


def _disagreement(
    articles: dict[str, Article], claims: dict[str, Claim], claim: Claim, kind: str, values: list[str]
) -> Complaint:
    article = articles[claim.article]
    return Complaint(
        file=article.file,
        line=article.line(claim.start),
        what=f"sources disagree about a {kind}: {' / '.join(values)}",
        words=_short(claim.quote),
        hint='if one is right, say so in curation.yaml with "date" or "note"; if they are two things, with "apart"',
        level="note",
    )


def _reasoned(article: Article, claim: Claim) -> Complaint:
    return Complaint(
        file=article.file,
        line=article.line(claim.start),
        what=f"{claim.id}: the date {to_edtf(claim.when)} is reasoned, not stated",
        words=_short(claim.quote),
        hint='if you know better, say so in curation.yaml with "date" or "reject"',
        level="note",
    )


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else text[:79] + "…"
