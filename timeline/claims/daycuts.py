"""Which words for when a heading may leave out.

In: a dated event and its sentence as read. Out: the stretches that may be cut, in the order to be tried. Exists because
the page of an entry shows its day, and words that count from another day mean nothing there.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.claims.events import Dated
from timeline.claims.grammar.forms import is_participle
from timeline.claims.headings import date_cut, may_cut_date
from timeline.claims.parse import Reading
from timeline.claims.words import PREPOSITIONS, SUBORDINATORS, WEEKDAY
from timeline.model import Span

Cuts = list[tuple[int, int]]


def cuts_of(one: Dated, reading: Reading) -> list[Cuts]:
    """What may be left out because it says when, in the order to be tried; nothing last."""
    others = _other_days(one, reading)
    own = _own_cuts(one, reading)
    return [*([*cut, *others] for cut in own if others), *own]


@cache
def counts_from_day() -> re.Pattern[str]:
    """Words for when that mean nothing on a page of its own: "on Tuesday", "last month", "yesterday"."""
    unit = rf"(?:week|weekend|month|year|night|spring|summer|autumn|winter|{WEEKDAY}|morning|afternoon|evening)"
    bare = rf"(?:(?:late |early )?on )?{WEEKDAY}(?: (?:morning|afternoon|evening|night))?(?!'s|’s| [A-Z])"
    ago = r"the (?:next|previous|following) day|(?:a|\w+) (?:days?|weeks?|months?) ago"
    return re.compile(
        rf"\b(?:earlier (?:this|last) {unit}|(?:last|this|next) {unit}(?: (?:morning|afternoon|evening|night))?|{bare}|"
        rf"yesterday|today|tonight|tomorrow|a day earlier|{ago})(?!-)\b"
    )


def _other_days(one: Dated, reading: Reading) -> Cuts:
    """Other words for when of the sentence that count from a day, where they may be left out."""
    text, made = reading.text, []
    for found in counts_from_day().finditer(text, reading.span.start, reading.span.end):
        start, end = found.span()
        own = one.expression is not None and start < one.expression.end and one.expression.start < end
        quoted = text.count('"', reading.span.start, start) % 2 or "“" in text[text.rfind("”", 0, start) + 1 : start]
        left_bare = _after_participle(reading, start)
        if not own and not quoted and not left_bare and may_cut_date(text, start, end, end + 32, ""):
            made.append(date_cut(text, start, end, reading.span.start))
    return made


def _after_participle(reading: Reading, start: int) -> bool:
    """For “samples taken on Sunday”: the day belongs to a participle, which would be left bare."""
    before = [word for word in reading.words if word.end <= start and word.low not in PREPOSITIONS][:-3:-1]
    if not before or not is_participle(before[0].low) or all(is_participle(word.low) for word in before[:2]):
        return False
    ends = [i for i in range(len(reading.clauses)) if reading.verb_end(i) == before[0].end]
    return not any(reading.clauses[i].role not in ("participle", "absolute") for i in ends)


def _own_cuts(one: Dated, reading: Reading) -> list[Cuts]:
    if one.expression is None or one.nominal:
        return [[]]
    start, end = one.expression.start, one.expression.end
    if start == reading.span.start and (label := _label().match(reading.text, end)):
        return [[(start, label.end())]]
    clause = next((c for c in reading.clauses if c.start <= start < c.end), reading.clauses[0])
    if clause.start == start and clause.verb is not None and reading.words[clause.verb.first].start <= end + 1:
        return [[]]
    cuts = date_cuts(one.expression, reading, clause.end, one.signal)
    return [[_with_participle(reading, one.group, *cut) for cut in cuts[0]], *cuts[1:]]


@cache
def _label() -> re.Pattern[str]:
    """What makes a label of a date at the beginning: “May 1974: elected mayor”."""
    return re.compile(r"\s*(?::|[–—-](?=\s))\s*")


def _with_participle(reading: Reading, group: int, left: int, right: int) -> tuple[int, int]:
    """A cut with the participle that it would leave bare: “in a report [published on Monday], the council said”."""
    before = next((word for word in reversed(reading.words) if word.end <= left), None)
    if before is None or reading.text[right : right + 1] not in (",", ".", ";") or not is_participle(before.low):
        return left, right
    own = [i for i in range(len(reading.clauses)) if reading.verb_end(i) == before.end]
    bare = (
        bool(own)
        and before is not reading.words[0]
        and all(reading.clauses[i].role in ("participle", "absolute") for i in own)
    )
    if not bare or any(reading.groups[i] == group for i in own) or reading.text[: before.start].rstrip()[-1:] == ",":
        return left, right
    return before.start, right


def date_cuts(expression: Span, reading: Reading, clause_end: int, signal: str) -> list[Cuts]:
    """How an event's own words for when may be left out of what stands up to the end of its clause; nothing last."""
    start, end = expression.start, expression.end
    if series := _of_series(reading, start, end):
        return [series, []]
    more = _same_day().match(reading.text, end, reading.span.end)
    end = more.end() if more else end
    if _is_quoted(reading, start, end) or not may_cut_date(reading.text, start, end, clause_end, signal):
        return [[]]
    left, right = date_cut(reading.text, start, end, reading.span.start)
    before = reading.text[:left].rstrip()
    if before.endswith(",") and reading.text[right : right + 1] == ",":
        return [[(len(before) - 1, right + 1)], [(len(before) - 1, right)], []]
    return [[(left, right)], []]


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z.]*"
_DAY = rf"(?:{WEEKDAY}|\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}\b(?:, \d{{4}})?)"
_OF_YEAR = r"(?: \d{4}| (?:this|last|that|the same) year)?"
_SEASON = r"the (?:spring|summer|autumn|winter)(?: of \d{4})?"
_ANY = rf"(?:{_DAY}|(?:(?:early|late|mid)[ -])?{_MONTH}{_OF_YEAR}|(?:1[5-9]|20)\d\d|{_SEASON}|last (?:year|month|week))"
_BARE = rf"(?:(?:last|this) (?:year|month|week|spring|summer|autumn|winter|{WEEKDAY})|yesterday)"
"""Words for when that need no preposition: “in July and again last week”."""


def _of_series(reading: Reading, start: int, end: int) -> Cuts:
    """What goes where a sentence has several days for several deeds: “was shut in 2011 and again in 2014”, “was passed
    by the house on 9 March and by the senate on Monday”. The word "again" and the own place or doer stay, and what
    the first place belongs to all of: “spoke in Ostra in 2016 and again in 2018”."""
    for run in _plain_run().finditer(reading.text, reading.span.start, reading.span.end):
        if run.start() <= start and end <= run.end():
            return [run.span()]
    for run in _run().finditer(reading.text, reading.span.start, reading.span.end):
        parts = list(_one_of_run().finditer(reading.text, run.start(), run.end()))
        own = next((part for part in parts if part.start() <= start and end <= part.end()), None)
        places = [part[2] for part in parts]
        shared = bool(places and places[0]) and not any(places[1:])
        if own is None or len(parts) < 2 or (len(set(places)) > 1 and not shared):
            continue
        first = parts[0].start(3) if shared else run.start()
        kept = (own.start(), own.start(3)) if own[2] else (own.start(), own.end(1) if own[1] else own.start())
        kept = (first, first) if shared and own is parts[0] else kept
        aside = reading.text[:first].endswith(", ") and reading.text[run.end() : run.end() + 1] == ","
        return [(first - 2 * (aside and kept[0] == kept[1]), kept[0]), (kept[1], run.end())]
    return []


_PART = rf"(again )?(?:(by|in|at|to|from|with) (?:(?! and )[^,;.\d]){{2,60}}? )?((?:in|on) {_ANY}|{_BARE}\b)"
"""A place or a doer, and its day."""


@cache
def _one_of_run() -> re.Pattern[str]:
    return re.compile(rf"\b{_PART}")


@cache
def _plain_run() -> re.Pattern[str]:
    """Days one after the other: “was elected [in 1974, 1976 and 1978]”."""
    day = rf"(?:{_DAY}|(?:1[5-9]|20)\d\d)"
    goes_on = "|".join(sorted(PREPOSITIONS | SUBORDINATORS | {"to", "and", "but"}))
    return re.compile(rf"\b(?:in|on) {day}(?:, {day})*,? and {day}(?=[,.;]|$| (?:{goes_on})\b)")


@cache
def _run() -> re.Pattern[str]:
    part = re.sub(r"\((?!\?)", "(?:", _PART)
    goes_on = "|".join(sorted(PREPOSITIONS | SUBORDINATORS | {"to", "and", "but"}))
    return re.compile(rf"\b{part}(?:(?:,? and |, ){part})+(?=[,.;]|$| (?:{goes_on})\b)")


@cache
def _same_day() -> re.Pattern[str]:
    """More of an hour's day: “at 10.52 p.m. [local time on 8 October]”."""
    return re.compile(
        rf",?(?: local time| GMT)?,?(?: on)? {_DAY}(?=[,.;]|$| (?:in|at|after|near|off|when|as|by|and)\b)"
    )


def _is_quoted(reading: Reading, start: int, end: int) -> bool:
    """Whether a date is within a quotation that would not stay whole without it: only its first and its last words may
    be left out, and only where enough is left."""
    for quotation in _quotations().finditer(reading.text, reading.span.start, reading.span.end):
        first, last = quotation.start() + 1, quotation.end() - 1
        begins = reading.clauses[reading.group_at(start)].start
        if first <= start < last and begins < quotation.start() > reading.span.start:
            left = date_cut(reading.text, start, end, first)[0]
            beside = f"{reading.text[first:left]} {reading.text[end:last]}"
            at_an_end = not reading.text[first:left].strip() or not reading.text[end:last].strip(" .,!?")
            return not at_an_end or len(beside.split()) < _QUOTED
    return False


@cache
def _quotations() -> re.Pattern[str]:
    return re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")


_QUOTED = 4
"""Words of a quotation that must be left."""
