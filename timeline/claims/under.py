"""Articles told under dates: "3 May 2018" on a line of its own, then what happened.

In: an article. Out: its date headings and the expressions of its text, those below a heading read as of its day.
Exists because a timeline or a diary counts "that evening" from the line above, not from the day it was published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from timeline.claims.parse import Reading
from timeline.claims.undated import Given, edtf_of
from timeline.dates import find_dates
from timeline.dates.expression import Expression
from timeline.dates.when import Step, When
from timeline.model import Article, Settings

_GRAINS = ("time", "day", "month", "year")


class Heading(msgspec.Struct, frozen=True):
    """A date that stands as a heading, and from where to where it counts."""

    line: int
    """Where the heading itself stands."""
    start: int
    end: int
    when: When
    words: str
    trail: tuple[Step, ...]


def date_headings(article: Article, settings: Settings) -> tuple[Heading, ...]:
    """The headings of an article that are a date and nothing else, each with the text below it."""
    lines = [block for block in article.blocks if block.kind == "crosshead"]
    ends = [*(block.start for block in lines[1:]), len(article.text)]
    found: list[Heading] = []
    for block, end in zip(lines, ends, strict=False):
        words = article.text[block.start : block.end].strip(" #*_:.-–—\t")
        dates = find_dates(words, day_to_count_from(article), order=settings.order) if len(words) < 40 else []
        if len(dates) == 1 and len(words) - len(dates[0].text) <= 3:
            one = dates[0]
            if one.when and one.when.shape == "point" and one.when.grain in _GRAINS:
                found.append(Heading(block.start, block.end, end, one.when, words, one.trail))
    return tuple(found)


def log_entries(article: Article, found: Sequence[Expression]) -> tuple[Heading, ...]:
    """The paragraphs of a log, each under the day or time that opens it: "13:41. We pass the position"."""
    opening = {one.start: one for one in found if not one.dateline}
    entries: list[Heading] = []
    for block in article.blocks:
        one = opening.get(block.start) if block.kind == "body" else None
        if one is None or one.when is None or not one.when.is_day or not _ENTRY.match(article.text, one.end):
            continue
        entries.append(Heading(block.start, block.start, block.end, one.when, one.text, one.trail))
    return tuple(entries) if sum(_TIME.search(one.words) is not None for one in entries) >= _LOG else ()


_ENTRY = re.compile(r"(?: UTC| GMT)?(?:[.:]| [-–—]) [A-Z“\"]")
_TIME = re.compile(r"\d[:.]\d\d")
_LOG = 3
"""Paragraphs opened by a time that make a log."""


def day_to_count_from(article: Article) -> When | None:
    """The day of writing, or an interval that holds it; None where an end of it is open.

    Of an article known only to be later than October “on Tuesday” may mean any Tuesday since.
    """
    when = article.published
    return when if when is not None and when.earliest is not None and when.latest is not None else None


def expressions_of(article: Article, headings: tuple[Heading, ...], settings: Settings) -> list[Expression]:
    """The expressions of a text; below the heading of a day they are counted from that day."""
    found = _found(article, settings)
    days = [heading for heading in headings if heading.when.is_day]
    if not days:
        return found
    kept = [one for one in found if not any(day.start <= one.start < day.end for day in days)]
    return sorted([*kept, *(one for day in days for one in _below(article, day, settings))], key=lambda one: one.start)


_WIDEST = 31
"""Days: what is read from both ends of the days on which an article may have been written, and differs by more, is no
date: “on Friday” as any Friday of a year."""


def _found(article: Article, settings: Settings) -> list[Expression]:
    """The expressions of a text; those that depend too much on when it was written are left without a date."""
    found = find_dates(article.text, day_to_count_from(article), order=settings.order, genre=article.genre)
    if article.published_basis != "inferred":
        return found
    return [msgspec.structs.replace(one, when=None, resolved="none") if _is_vague(one) else one for one in found]


def _is_vague(one: Expression) -> bool:
    first, last = (one.when.earliest, one.when.latest) if one.when else (None, None)
    both_ends = any(step.rule == "the day of writing is an interval" for step in one.trail)
    return both_ends and first is not None and last is not None and last.ordinal - first.ordinal > _WIDEST


def _below(article: Article, heading: Heading, settings: Settings) -> Iterator[Expression]:
    text = article.text[heading.line : heading.end]
    for one in find_dates(text, heading.when, order=settings.order, genre=article.genre):
        if one.start + heading.line < heading.start:
            continue
        trail = tuple(
            msgspec.structs.replace(step, because=step.because.replace("the day of writing", "the day it stands under"))
            for step in one.trail
        )
        start, end = one.start + heading.line, one.end + heading.line
        yield msgspec.structs.replace(one, start=start, end=end, trail=trail)


def under(heading: Heading, reading: Reading, group: int) -> Given | None:
    """The date of a clause below a heading; None for a plan, a state, or what did not happen."""
    verb = reading.verb(group)
    if verb is None or verb.negative or not reading.asserted(group) or reading.is_side(group):
        return None
    if verb.tense not in ("past", "perfect", "present") or (verb.head == "be" and not verb.passive):
        return None
    start = min(reading.clauses[i].start for i in reading.members(group))
    if ", that " in reading.text[start : reading.verb_start(reading.holder(group))]:
        return None  # "a man says there are forty aboard, that the engine has stopped": the verb is not his
    because = f"It stands under the heading “{heading.words}”, which dates what is told below it."
    step = Step("the date it stands under", heading.words, edtf_of(heading.when), because)
    return Given(heading.when, step, basis="narrative", chain=heading.trail)
