"""The order of the stages, once. In: a project. Out: its chronology, and everything that was wrong on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from timeline.claims.dating import date_articles
from timeline.claims.extract import extract
from timeline.curation import decide_claims, decide_entries, decide_joins, read_decisions
from timeline.entries.merge import make_entries
from timeline.model import Article, Chronology, Claim, Extraction, Leftover, Settings, Status
from timeline.naming import one_kind
from timeline.project import Project
from timeline.reading import read_articles

Reader = Callable[[Sequence[Article], Settings], Iterable[Extraction]]
"""Runs the slow loop, an extraction an article in their order; the command line shows a bar and remembers."""

_UNTOLD: dict[Status, str] = {
    "planned": "dated, but told as a plan",
    "feared": "dated, but told as feared or expected",
    "denied": "dated, but denied",
    "hypothetical": "dated, but told as a condition or possibility",
    "habitual": "dated, but told as a habit or rule",
}


def each(articles: Sequence[Article], settings: Settings) -> Iterable[Extraction]:
    """The plain loop."""
    return (extract(article, settings) for article in articles)


def chronicle(project: Project, read: Reader = each) -> Chronology:
    """The whole route from files to a chronology. Raises nothing for what is wrong in files: see `complaints`."""
    articles, misread = read_articles(project)
    articles, undated = date_articles(articles, project.settings)
    extractions = list(read(articles, project.settings))

    decisions, miswritten = read_decisions(project)
    kept, rejected, decisions, unmatched = decide_claims(extractions, articles, decisions)
    must, cannot = decide_joins(decisions, kept)
    entries = one_kind(make_entries(kept, articles, project.settings, must, cannot), articles, project.settings)
    entries, decisions, untold = decide_entries(entries, decisions)

    claimed = {claim.id for entry in entries for claim in entry.claims}
    return Chronology(
        settings=project.settings,
        articles=articles,
        entries=entries,
        leftovers=(
            *(left for found in extractions for left in found.leftovers if left.id not in claimed),
            *(untold_claim(claim) for claim in kept if claim.id not in claimed),
        ),
        rejected=rejected,
        decisions=decisions,
        complaints=(
            *project.complaints,
            *misread,
            *undated,
            *(complaint for found in extractions for complaint in found.complaints),
            *miswritten,
            *unmatched,
            *untold,
        ),
    )


def untold_claim(claim: Claim) -> Leftover:
    """A dated claim that no entry tells, as something read and not used."""
    why = _UNTOLD.get(claim.status, "dated, but told by no entry")
    why = "its date only names something it speaks of" if claim.mention else why
    return Leftover(id=claim.id, article=claim.article, start=claim.start, end=claim.end, why=why)
