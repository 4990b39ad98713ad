"""Entries as an iCalendar file (RFC 5545, RFC 7986), for a calendar program.

In: a chronology. Out: iCalendar text. A calendar knows only days, so each event covers all the days its date may
mean, and its summary opens with how sure that is; an open end covers the end that is known. EDTF and both bounds
stand in `X-TIMELINE-` lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dates.edtf import to_edtf
from timeline.dates.when import Day
from timeline.model import Chronology, Entry
from timeline.publish import links
from timeline.publish.exports import shared
from timeline.publish.words import Words, words_for

_MOST_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What some programs take for the end of a line."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")

Line = tuple[str, str]
"""A property's name, with its parameters, and its value as it is to stand."""


def calendar(chronology: Chronology) -> str:
    """One all-day event an entry. Entries outside the years 1 to 9999 are left out, and the description counts them."""
    words = words_for(chronology.settings.language)
    entries = shared.in_time(chronology)
    held = [entry for entry in entries if _fits(entry)]
    lines = list(_head(chronology, words, len(entries) - len(held)))
    for entry in held:
        lines += _event(entry, chronology, words)
    if not held:
        lines += _nothing(chronology)
    lines.append(("END", "VCALENDAR"))
    return "".join(_folded(f"{name}:{value}") for name, value in lines)


def _fits(entry: Entry) -> bool:
    """The last day must have a next one, which ends the event."""
    first, last = shared.known_ends(entry.when)
    return shared.plain(first) and shared.plain(last.plus(1))


def _head(chronology: Chronology, words: Words, left_out: int) -> Iterator[Line]:
    settings = chronology.settings
    told = [settings.subtitle] if settings.subtitle else []
    told += [words.say("ical_left_out", n=words.count(left_out, "entry"))] if left_out else []
    yield "BEGIN", "VCALENDAR"
    yield "VERSION", "2.0"
    yield "PRODID", "-//timeline//timeline//EN"
    yield "CALSCALE", "GREGORIAN"
    for name in ("NAME", "X-WR-CALNAME"):
        yield name, _text(settings.title)
    for name in ("DESCRIPTION", "X-WR-CALDESC"):
        if told:
            yield name, _text("\n".join(told))


def _event(entry: Entry, chronology: Chronology, words: Words) -> Iterator[Line]:
    first, last = shared.known_ends(entry.when)
    yield "BEGIN", "VEVENT"
    yield "UID", _text(shared.identifier(chronology.settings, links.entry_path(entry.id)))
    yield "DTSTAMP", _stamp(shared.last_told(chronology.articles))
    yield "DTSTART;VALUE=DATE", _date(first)
    yield "DTEND;VALUE=DATE", _date(last.plus(1))
    yield "SUMMARY", _text(_summary(entry, words))
    yield "DESCRIPTION", _text(_description(entry, chronology, words))
    if entry.places:
        yield "LOCATION", _text("; ".join(entry.places))
    if categories := [*([entry.kind] if entry.kind else []), *(["background"] if entry.background else [])]:
        yield "CATEGORIES", ",".join(map(_text, categories))
    if shared.base(chronology.settings):
        yield "URL", shared.address(chronology.settings, links.entry_path(entry.id))
    yield "TRANSP", "TRANSPARENT"
    yield from _exact(entry)
    yield "END", "VEVENT"


def _exact(entry: Entry) -> Iterator[Line]:
    """What a calendar has no field for. A bound that is not there is not known."""
    when = entry.when
    yield "X-TIMELINE-EDTF", _text(to_edtf(when))
    for name, day in (("X-TIMELINE-EARLIEST", when.earliest), ("X-TIMELINE-LATEST", when.latest)):
        if day:
            yield name, str(day)
    yield "X-TIMELINE-GRAIN", when.grain
    yield "X-TIMELINE-BASIS", entry.basis


def _nothing(chronology: Chronology) -> Iterator[Line]:
    """RFC 5545 wants one component at least: a journal entry with the title, on no day."""
    yield "BEGIN", "VJOURNAL"
    yield "UID", _text(shared.identifier(chronology.settings, "index.html"))
    yield "DTSTAMP", _stamp(shared.last_told(chronology.articles))
    yield "SUMMARY", _text(chronology.settings.title)
    yield "END", "VJOURNAL"


def _summary(entry: Entry, words: Words) -> str:
    """The title; before it, where a bare day would claim too much, how sure the date is."""
    return entry.title if shared.is_certain(entry) else f"[{shared.sureness(entry, words)}] {entry.title}"


def _description(entry: Entry, chronology: Chronology, words: Words) -> str:
    articles = shared.articles_of(chronology)
    names = [article.publisher or article.title or article.id for article in shared.sources(entry, articles)]
    parts = [f"{words.full_date(entry.when)} ({shared.sureness(entry, words)})"]
    parts += [f"“{entry.claims[0].quote}”"] if entry.claims else []
    parts += ["; ".join(names)] if names else []
    return "\n\n".join([*parts, *entry.notes])


def _date(day: Day) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _stamp(day: Day) -> str:
    return f"{_date(day)}T000000Z"


def _text(text: str) -> str:
    """A value of type TEXT."""
    return _CONTROL.sub("\ufffd", _BREAK.sub("\n", shared.clean(text))).translate(_ESCAPES)


def _folded(line: str) -> str:
    """At most 75 octets a line, never cut inside a character; what goes on opens with a space."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _MOST_OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    return "\r\n".join([*pieces, piece]) + "\r\n"
