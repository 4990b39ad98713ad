"""What an article tells as past or as a plan, as reasons for when it was written.

In: an article and its sentences. Out: bounds from the dates it gives with their year, and the months and days it tells
without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from timeline.claims.attribution import NOBODY
from timeline.claims.events import dated_events
from timeline.claims.parse import Reading
from timeline.claims.sentences import LONGEST, split
from timeline.claims.status import ASSERTED
from timeline.claims.undated import edtf_of
from timeline.claims.written.months import Partial, dateline, months_named
from timeline.claims.written.reason import Bound
from timeline.dates import find_dates
from timeline.dates.expression import Expression
from timeline.dates.when import Day, Step, When
from timeline.model import Article, Settings, Span

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_PASSAGE = 300
"""Code points after a year in which a month without one may be that year's."""
_GRAINS = ("day", "week", "month", "season", "quarter")
_LATER = re.compile(r"(?i)\b(?:following|later|after that|next)\b")
_NEWS_SINCE = 1900
"""Year: a date before it is no plan of any article here, whatever the tense."""


_TERM = re.compile(
    r"(?i)\b(?:(?:due|scheduled|planned|slated|set|until|till|before|by|through)\b[^.;:]{0,24}"
    r"|(?:expected|expires?|matur(?:es?|ing)|starting|beginning)\b[^.;:]{0,48}"
    r"|(?:extend|prolong|postpon|adjourn|reschedul|put(?:ting)? off)\w*\b[^.;:]{0,24} (?:to|for)\b[^.;:]{0,12})$"
)
"""What makes a date a term and not a past event ("elections due to be held on 28 February", "notes due May 2031")."""
_ARRANGED = re.compile(
    r"(?i)\b(?:to (?!(?:the|an?|his|her|its|their|this|that)\b)[a-z]{2,}|book(?:ed|ing)?|cancel\w*|postpon\w+"
    r"|delay\w*|reschedul\w+|extend\w*|extension|settled on|call(?:s|ed|ing)? for|invit\w+|plan\w*|propos\w+"
    r"|welcomed|host|launch|tickets?|for (?:the|an?|its|their|his|her) (?!\w+ time\b)"
    r"|last year|years? (?:ago|earlier|before)|previous year|from)\b[^.;:]{0,110}$"
)
"""What comes before a day that is arranged and not past ("agreed to meet in March"), or is of an earlier year."""
_NAMING = re.compile(r"(?i)(?:\b(?:the|a|an|its|his|her|their|this|that|since)|['’]s)\s*$")
"""What comes before a day that names a thing: "the 8 October gig", "the June elections"."""
_NAMED = re.compile(r"(?i)the \d{1,2}(?:st|nd|rd|th)? [a-z]{3,9} [a-z]{3,}")
"""The same where the words for when take the article in."""
_PAGE = re.compile(
    r"(?i)\b(?:comments?|(?:version|article|story|report|column|page|clip|programme|program|podcast|transcript|post)\b"
    r".{0,80}\b(?:published|posted|printed|broadcast|aired|appear(?:ed|s)|updated|amended|corrected)|listen to)\b"
)
"""A sentence about the page and not the news: what it tells comes after the article."""
_CLOCK = re.compile(r"\b\d{1,2}[.:]\d\d\b|\b(?:[012]\d[0-5]\d|GMT|BST|EDT|EST|CET|UTC)\b")
_BESIDE = 24
"""Code points around a full date in which a clock makes it a stamp of a page or a programme's hour."""


def own_bounds(article: Article, spans: Sequence[Span], settings: Settings) -> tuple[Bound, ...]:
    """Months and days with their year, told as past or as plans; what is past first, for it weighs more.

    Bare years are too often of the page, and times of day of its readers' comments.
    """
    found = _full_dates(article.text, settings)
    last = max((int(year.group()) for year in _YEAR.finditer(article.text)), default=0)
    told: list[Bound] = []
    for span in spans:
        inside = [one for one in found if span.start <= one.start < span.end]
        if inside and not _PAGE.search(article.text, span.start, span.end):
            told += _from_sentence(article.text, span, inside, last)
    return (*(one for one in told if one.low), *(one for one in told if one.low is None))


def _full_dates(text: str, settings: Settings) -> list[Expression]:
    """The dates that name their year, and the days of that same year told just after one."""
    dates = [e for e in find_dates(text, None, order=settings.order) if e.when and e.type == "DATE" and not e.dateline]
    found: list[Expression] = []
    for one in dates:
        goes_on = one.resolved == "narrative" and (_goes_on(text, one, found) or _is_later(one, found))
        if one.when and one.when.grain in _GRAINS and (one.resolved == "stated" or goes_on):
            found.append(one)
    return found


def _is_later(one: Expression, before: Sequence[Expression]) -> bool:
    """Whether its words put it after a full date that they follow closely: “the following spring”, “a year later”."""
    last = before[-1] if before else None
    if last is None or last.when is None or one.when is None or one.start - last.end > _PASSAGE:
        return False
    first, then = last.when.earliest, one.when.earliest
    return bool(_LATER.search(one.text)) and first is not None and then is not None and first < then


def _goes_on(text: str, one: Expression, before: Sequence[Expression]) -> bool:
    """Whether a day without a year follows a full date of its year closely: "on 2 May 2016 … on 10 May".

    Not in another paragraph: a list of findings goes from one year to the next and back.
    """
    last = before[-1] if before else None
    if last is None or last.when is None or one.when is None or one.start - last.end > _PASSAGE:
        return False
    if "\n" in text[last.end : one.start]:
        return False
    first, then = last.when.earliest, one.when.earliest
    return first is not None and then is not None and first.year == then.year and first <= then


def _from_sentence(text: str, span: Span, inside: Sequence[Expression], last: int) -> Iterator[Bound]:
    """Bounds of one sentence; `last`: the last year that the article names."""
    reading = Reading(text, span)
    for event in dated_events(reading, inside, NOBODY, None)[0]:
        where = event.expression or Span(inside[0].start, inside[0].end)
        words = text[where.start : where.end]
        if event.status in ASSERTED and _is_past(reading, event.group) and not _is_apart(text, span, where):
            yield from _from_past(event.when, words)
        elif event.status == "planned" and event.basis == "stated" and _is_ahead(reading, event.group):
            yield from _from_plan(event.when, words, last)


def _is_apart(text: str, span: Span, where: Span) -> bool:
    """Whether a date is a term, or the stamp of a page."""
    near = text[max(span.start, where.start - _BESIDE) : where.start] + "\n" + text[where.end : where.end + _BESIDE]
    stamp = where.end - where.start > len("May 2031") and _CLOCK.search(near)
    return bool(stamp) or _TERM.search(text, span.start, where.start) is not None


def _is_past(reading: Reading, group: int) -> bool:
    verb = reading.verb(group)
    return verb is not None and verb.tense in ("past", "perfect", "pluperfect")


def _is_ahead(reading: Reading, group: int) -> bool:
    """Whether a plan is still one: "will open", not "was to open", "would open" or "expected to open"."""
    verb = reading.verb(group)
    return (
        verb is not None
        and verb.tense in ("modal", "planned", "present")
        and reading.words[verb.first].low not in ("was", "were", "had", "would", "could", "to")
    )


def _from_past(when: When, words: str) -> Iterator[Bound]:
    if when.earliest is not None and when.shape in ("point", "between", "range", "since"):
        because = f"It tells of {edtf_of(when)} as past, so it was not written before {when.earliest}."
        yield Bound(when.earliest, None, Step("not before what it tells as past", words, f"{when.earliest}..", because))


def _from_plan(when: When, words: str, last: int) -> Iterator[Bound]:
    """Not after what is still to come; where later years are named, the plan may be quoted long afterwards."""
    if when.latest is None or when.shape not in ("point", "range") or not max(_NEWS_SINCE, last) <= when.latest.year:
        return
    because = f"It tells of {edtf_of(when)} as still to come, so it was not written after {when.latest}."
    yield Bound(None, when.latest, Step("not after what it tells as planned", words, f"..{when.latest}", because))


def partials(article: Article, spans: Sequence[Span], settings: Settings) -> Iterator[Partial]:
    """Months and days that are told as past without their year, in no passage of another year."""
    yield from dateline(article.text, settings.order)
    named = months_named(article.text, settings.order)
    years = [found.end() for found in _YEAR.finditer(article.text)]
    for span in spans:
        for (start, end), month in named.items():
            history = any(start - _PASSAGE < year <= end + 6 for year in years)
            if span.start <= start < span.end and not history and told_as_past(article.text, span, start):
                yield Partial(*month, article.text[start:end], article.text[span.start : span.end])


def told_ahead(text: str, span: Span, offset: int) -> bool:
    """Whether the words at an offset date something that is still to come."""
    reading = Reading(text, span)
    group = reading.group_at(offset)
    verb = reading.verb(group)
    if verb is None or verb.negative or not (verb.tense == "planned" or verb.modal in ("will", "'ll", "shall")):
        return False
    return _is_ahead(reading, group)


def told_as_past(text: str, span: Span, offset: int) -> bool:
    """Whether the words at an offset date something that has happened, not a term, an arrangement or a name."""
    reading = Reading(text, span)
    group = reading.group_at(offset)
    verb = reading.verb(group)
    if verb is None or not reading.asserted(group) or not _is_past(reading, group):
        return False
    since = min(offset, reading.words[verb.first].start)
    return not (
        _TERM.search(text, span.start, offset) or _ARRANGED.search(text, since, offset) or is_naming(text, span, offset)
    )


def is_naming(text: str, span: Span, offset: int) -> bool:
    """Whether the words at an offset name a thing by its day: “the 8 October gig”."""
    return bool(_NAMING.search(text, span.start, offset) or _NAMED.match(text, offset))


def told_too_late(article: Article, settings: Settings) -> Iterator[tuple[int, str]]:
    """Offset and words of full dates that an article tells as past although they come after its own day.

    A day's grace: pages are stamped in another time zone, and evening papers with the next day.
    """
    last = article.published.latest if article.published else None
    if last is None or article.language.split("-")[0] != "en":
        return
    for block in (one for one in article.blocks if one.kind == "body"):
        if any(int(year.group()) >= last.year for year in _YEAR.finditer(article.text, block.start, block.end)):
            for span in split(article.text, block.start, block.end):
                yield from _too_late(article.text, span, last.plus(1), settings)


def _too_late(text: str, span: Span, last: Day, settings: Settings) -> Iterator[tuple[int, str]]:
    years = [int(year.group()) for year in _YEAR.finditer(text, span.start, span.end)]
    if not years or max(years) < last.year or span.end - span.start > LONGEST:
        return
    words = text[span.start : span.end]
    found = [
        msgspec.structs.replace(one, start=one.start + span.start, end=one.end + span.start)
        for one in find_dates(words, None, order=settings.order)
        if one.resolved == "stated" and one.type == "DATE" and _starts_after(one.when, last)
    ]
    if not found or _PAGE.search(words):
        return
    reading = Reading(text, span)
    for event in dated_events(reading, found, NOBODY, None)[0]:
        where = event.expression or Span(found[0].start, found[0].end)
        if event.status == "happened" and _is_past(reading, event.group) and not _is_apart(text, span, where):
            yield where.start, text[where.start : where.end]


def _starts_after(when: When | None, last: Day) -> bool:
    return when is not None and when.grain in ("day", "month") and when.earliest is not None and when.earliest > last
