"""What an article tells as past or as a plan, as reasons for when it was written.

In: an article and its sentences. Out: bounds from the dates it gives with their year, and the months and days it tells
without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.claims.attribution import NOBODY
from timeline.claims.events import dated_events
from timeline.claims.parse import Reading
from timeline.claims.status import ASSERTED
from timeline.claims.undated import edtf_of
from timeline.claims.written.months import Partial, months_named
from timeline.claims.written.reason import Bound
from timeline.dates import find_dates
from timeline.dates.when import Step, When
from timeline.model import Article, Settings, Span

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_PASSAGE = 300
"""Code points after a year in which a month without one may be that year's."""
_NEWS_SINCE = 1900
"""Year: a date before it is no plan of any article here, whatever the tense."""


def own_bounds(article: Article, spans: Sequence[Span], settings: Settings) -> Iterator[Bound]:
    """Months and days with their year, told as past or as plans.

    Bare years are too often of the page, and times of day of its readers' comments.
    """
    stated = [e for e in find_dates(article.text, None, order=settings.order) if e.resolved == "stated"]
    found = [e for e in stated if e.when and e.type == "DATE" and e.when.grain in ("day", "month") and not e.dateline]
    for span in spans:
        inside = [one for one in found if span.start <= one.start < span.end]
        if not inside:
            continue
        reading = Reading(article.text, span)
        for event in dated_events(reading, inside, NOBODY, None)[0]:
            yield from _from_event(
                event.status in ASSERTED and _is_past(reading, event.group),
                event.status == "planned" and _is_ahead(reading, event.group),
                event.when,
                inside[0].text,
            )


def _is_past(reading: Reading, group: int) -> bool:
    verb = reading.verb(group)
    return verb is not None and verb.tense in ("past", "perfect", "pluperfect")


def _is_ahead(reading: Reading, group: int) -> bool:
    """Whether a plan is still one: "will open", not "was to open" or "would open"."""
    verb = reading.verb(group)
    return verb is not None and reading.words[verb.first].low not in ("was", "were", "had", "would", "could")


def _from_event(past: bool, planned: bool, when: When, words: str) -> Iterator[Bound]:
    if past and when.earliest is not None and when.shape in ("point", "between", "range", "since"):
        because = f"It tells of {edtf_of(when)} as past."
        yield Bound(when.earliest, None, Step("not before what it tells as past", words, f"{when.earliest}..", because))
    if planned and when.latest is not None and when.shape in ("point", "range") and when.latest.year >= _NEWS_SINCE:
        because = f"It tells of {edtf_of(when)} as still to come."
        yield Bound(None, when.latest, Step("not after what it tells as planned", words, f"..{when.latest}", because))


def partials(article: Article, spans: Sequence[Span], settings: Settings) -> Iterator[Partial]:
    named = months_named(article.text, settings.order)
    years = [found.end() for found in _YEAR.finditer(article.text)]
    for span in spans:
        for (start, end), month in named.items():
            history = any(start - _PASSAGE < year <= end + 6 for year in years)
            if span.start <= start < span.end and not history and _told_as_past(article.text, span, start):
                yield Partial(*month, article.text[start:end], article.text[span.start : span.end])


_TERM = re.compile(r"\b(?:due|scheduled|planned|expected|slated|set|until|before|by)\b[\w ]{0,24}$")
"""What makes a date a term and not a past event ("elections due to be held on 28 February")."""


def _told_as_past(text: str, span: Span, offset: int) -> bool:
    reading = Reading(text, span)
    group = reading.group_at(offset)
    if _TERM.search(text, span.start, offset):
        return False
    return reading.asserted(group) and _is_past(reading, group)
