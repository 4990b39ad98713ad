"""Pages about the whole: disagreements, gaps, method, data, how to show it elsewhere, and no such page.

In: views of a chronology. Out: pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import TypeVar

from timeline.model import Article, Claim, Decision, Entry
from timeline.publish import gaps, links
from timeline.publish.exports import EXPORTS
from timeline.publish.filing import closeness, year_of
from timeline.publish.kinds.chronology import key_entries
from timeline.publish.pieces import EntryView
from timeline.publish.values import (
    Changes,
    Correction,
    Data,
    DataFile,
    Disagreements,
    Disputed,
    Embed,
    GapLine,
    Gaps,
    Method,
    NotFound,
    Page,
)
from timeline.publish.views import Views
from timeline.publish.words import Words

GAPS_MOST = 60
"""Entries that each list of the gaps page shows."""
_SILENCES_MOST = 20
_EXAMPLE_MOST = 140
"""Letters of a reason that stands as an example of its rule."""


_Key = TypeVar("_Key", bound=str)


def disagreements(views: Views) -> Iterator[Page]:
    """Every disagreement, its sides in columns."""
    words = views.words
    lines = tuple(
        Disputed(views.entry(entry), disagreement)
        for entry in views.entries
        if entry.disagreements
        for disagreement in views.entry(entry).disagreements
    )
    yield Page(
        path="disagreements/index.html",
        template="disagreements.html",
        title=words.say("disagreements"),
        description=words.say("disagreements_hint"),
        value=Disagreements(lines),
        section="disagreements/index.html",
    )


def gaps_page(views: Views) -> Iterator[Page]:
    """What is not known: silences, single sources, rough and reasoned dates."""
    words = views.words
    longest = gaps.longest_silences(views.main)[:_SILENCES_MOST]
    groups = (
        ("single", gaps.single_source(views.main)),
        ("rough", gaps.roughly_dated(views.main)),
        ("reasoned", gaps.reasoned(views.main)),
    )
    value = Gaps(
        silences=tuple(_gap(silence, words, views) for silence in longest),
        groups=tuple(_group(key, entries, views) for key, entries in groups if entries),
    )
    yield Page(
        path="gaps/index.html",
        template="gaps.html",
        title=words.say("gaps"),
        description=words.say("gaps_hint"),
        value=value,
        section="gaps/index.html",
    )


def _gap(silence: gaps.Silence, words: Words, views: Views) -> GapLine:
    exact = silence.before.when.is_day and silence.after.when.is_day
    days = words.length(silence.days, exact)
    return GapLine(gaps.in_words(silence, words), days, views.entry(silence.before), views.entry(silence.after))


def _group(key: str, entries: Sequence[Entry], views: Views) -> tuple[str, str, str, tuple[EntryView, ...]]:
    words = views.words
    shown = tuple(views.entry(entry) for entry in entries[:GAPS_MOST])
    return words.say(f"gaps_{key}"), words.say(f"gaps_{key}_hint"), words.count(len(entries), "entry"), shown


def method(views: Views) -> Iterator[Page]:
    """How it was made, with this site's own counts."""
    words = views.words
    claims = [claim for entry in views.entries for claim in entry.claims]
    bases = Counter(entry.basis for entry in views.entries)
    grains = Counter(closeness(entry.when) for entry in views.entries)
    value = Method(
        facts=_figures(views, len(claims)),
        bases=tuple((words.say(f"basis_{basis}"), count) for basis, count in _ranked(bases)),
        grains=tuple((words.say(key), count) for key, count in _ranked(grains)),
        rules=_rules(claims, words),
        sources=tuple(_ranked(Counter(_how_dated_kind(article, words) for article in views.chronology.articles))),
        decisions=_decided(views),
    )
    title = words.say("method")
    yield Page(
        path="method/index.html",
        template="method.html",
        title=title,
        description=words.say("method_how"),
        value=value,
        section="method/index.html",
    )


def _decided(views: Views) -> tuple[tuple[str, int], ...]:
    """What people did, and how often."""
    counts = Counter(decision.verb for decision in views.chronology.decisions)
    return tuple((views.words.say(f"verb_{verb}"), count) for verb, count in _ranked(counts))


def changes(views: Views) -> Iterator[Page]:
    """What people changed, in the order of `curation.yaml`; nothing that a clock or an earlier build would know."""
    words = views.words
    yield Page(
        path="changes/index.html",
        template="changes.html",
        title=words.say("changes"),
        description=words.say("changes_hint"),
        value=Changes(tuple(_correction(decision, views) for decision in views.chronology.decisions)),
        section="method/index.html",
    )


def _correction(decision: Decision, views: Views) -> Correction:
    """A date's step keeps what was found before it; of a title or a join nothing else is kept."""
    entry = views.entry_of.get(decision.claim)
    claim = next((one for one in entry.claims if one.id == decision.claim), None) if entry else None
    steps = claim.trail if claim and decision.verb == "date" else ()
    said = next((step.saw for step in steps if step.rule == "an editor dates" and step.gave == decision.value), "")
    return Correction(views.decision(decision), views.in_words(said))


def _figures(views: Views, claims: int) -> tuple[tuple[str, str], ...]:
    words, chronology = views.words, views.chronology
    disagreements = sum(len(entry.disagreements) for entry in views.entries)
    return (
        (words.say("sources"), words.number(len(chronology.articles))),
        (words.say("claims_used"), words.number(claims)),
        (words.say("home"), words.count(len(views.main), "entry")),
        (words.say("background"), words.count(len(views.background), "entry")),
        (words.say("disagreements"), words.number(disagreements)),
        (words.say("unused"), words.count(len(chronology.leftovers), "sentence")),
    )


def _how_dated_kind(article: Article, words: Words) -> str:
    return words.say(f"basis_{article.published_basis}") if article.published_basis else words.say("not_dated")


def _rules(claims: Iterable[Claim], words: Words) -> tuple[tuple[str, str, int], ...]:
    counts: Counter[str] = Counter()
    reasons: dict[str, str] = {}
    for step in (step for claim in claims for step in claim.trail):
        counts[step.rule] += 1
        reasons[step.rule] = max(reasons.get(step.rule, ""), step.because, key=_telling)
    return tuple((rule, words.readable(reasons[rule]), count) for rule, count in _ranked(counts))


def _telling(reason: str) -> tuple[int, str]:
    """The fullest reason that is not too long for a line of a table is the best example."""
    return (len(reason) if len(reason) <= _EXAMPLE_MOST else -len(reason), reason) if reason else (-(10**6), "")


def _ranked(counts: Mapping[_Key, int]) -> list[tuple[_Key, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def data(views: Views) -> Iterator[Page]:
    """Every export, with one line each."""
    words = views.words
    files = tuple(DataFile(file, export.format, words.say(f"export_{export.key}")) for file, export in EXPORTS.items())
    yield Page(
        path="data/index.html",
        template="data.html",
        title=words.say("data"),
        description=words.say("data_hint"),
        value=Data(files),
        section="data/index.html",
    )


def embed(views: Views) -> Iterator[Page]:
    """How to show an entry or a year on another page."""
    words = views.words
    base = links.site_address(views.chronology.settings.base_url) or "https://example.org/"
    shown = tuple(views.entry(entry) for entry in key_entries(views.main))
    best = max(views.main, key=lambda entry: entry.importance, default=None)
    value = Embed(
        example=views.entry(best) if best else None,
        entry_code=_frame(base, views.entry(best).href, views.title(best), 420) if best else "",
        year_code=_frame(base, links.year_path(year_of(best.when)), words.year(year_of(best.when)), 600)
        if best
        else "",
        shown=shown,
    )
    yield Page(
        path="embed/index.html",
        template="embed.html",
        title=words.say("embed"),
        description=words.say("embed_hint"),
        value=value,
        section="data/index.html",
    )


def _frame(base: str, path: str, title: str, height: int) -> str:
    """HTML to copy; what a text says stays inside its attribute."""
    address = f"{base}{links.public_path(path)}#embed"
    size = f'width="100%" height="{height}"'
    return f'<iframe src="{escape(address)}" title="{escape(title)}" {size} loading="lazy"></iframe>'


def not_found(views: Views) -> Iterator[Page]:
    """For readers who are lost."""
    words = views.words
    yield Page(
        path="404.html",
        template="404.html",
        title=words.say("not_found"),
        description=words.say("not_found_hint"),
        value=NotFound(),
        listed=False,
    )
