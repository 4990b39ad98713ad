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
from timeline.publish.exports.shared import Material

_MOST_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What some programs take for the end of a line."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")

Line = tuple[str, str]
"""A property's name, with its parameters, and its value as it is to stand."""


def calendar(chronology: Chronology) -> str:
    """One all-day event an entry. Entries outside the years 1 to 9999 are left out, and the description counts them."""
    material = shared.material(chronology)
    held = [entry for entry in material.entries if _fits(entry)]
    lines = list(_head(material, len(material.entries) - len(held)))
    for entry in held:
        lines += _event(entry, material)
    if not held:
        lines += _nothing(material)
    lines.append(("END", "VCALENDAR"))
    return "".join(_folded(f"{name}:{value}") for name, value in lines)


def _fits(entry: Entry) -> bool:
    """The last day must have a next one, which ends the event."""
    first, last = shared.known_ends(entry.when)
    return shared.plain(first) and shared.plain(last.plus(1))


def _head(material: Material, left_out: int) -> Iterator[Line]:
    settings, words = material.settings, material.words
    told = [settings.subtitle] if settings.subtitle else []
    told += [settings.licence] if settings.licence else []
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


def _event(entry: Entry, material: Material) -> Iterator[Line]:
    first, last = shared.known_ends(entry.when)
    yield "BEGIN", "VEVENT"
    yield "UID", _text(material.identifier(links.entry_path(entry.id)))
    yield "DTSTAMP", _stamp(material.told)
    yield "DTSTART;VALUE=DATE", _date(first)
    yield "DTEND;VALUE=DATE", _date(last.plus(1))
    yield "SUMMARY", _text(_summary(entry, material))
    yield "DESCRIPTION", _text(_description(entry, material))
    if entry.places:
        yield "LOCATION", _text("; ".join(entry.places))
    if categories := [*([entry.kind] if entry.kind else []), *(["background"] if entry.background else [])]:
        yield "CATEGORIES", ",".join(map(_text, categories))
    if material.has_address:
        yield "URL", material.address(links.entry_path(entry.id))
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


def _nothing(material: Material) -> Iterator[Line]:
    """RFC 5545 wants one component at least: a journal entry with the title, on no day."""
    yield "BEGIN", "VJOURNAL"
    yield "UID", _text(material.identifier("index.html"))
    yield "DTSTAMP", _stamp(material.told)
    yield "SUMMARY", _text(material.settings.title)
    yield "END", "VJOURNAL"


def _summary(entry: Entry, material: Material) -> str:
    """The title; before it, where a bare day would claim too much, how sure the date is."""
    return entry.title if shared.is_certain(entry) else f"[{material.sureness(entry)}] {entry.title}"


def _description(entry: Entry, material: Material) -> str:
    """How sure the date is, the best quote, its sources, an editor's notes."""
    names = "; ".join(map(material.source_name, material.sources(entry)))
    quote = f"“{entry.claims[0].quote}”" if entry.claims else ""
    return "\n\n".join(part for part in (material.date_line(entry), quote, names, *entry.notes) if part)


def _date(day: Day) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _stamp(day: Day) -> str:
    return f"{_date(day)}T000000Z"


def _text(text: str) -> str:
    """A value of type TEXT."""
    return _CONTROL.sub("\ufffd", shared.clean(_BREAK.sub("\n", text))).translate(_ESCAPES)


def _folded(line: str) -> str:
    """At most 75 octets a line, never cut inside a character; what goes on opens with a space."""
    if len(line) * 4 <= _MOST_OCTETS or len(line.encode()) <= _MOST_OCTETS:
        return line + "\r\n"
    rest = line.encode()
    pieces, most = [], _MOST_OCTETS
    while len(rest) > most:
        cut = next(at for at in range(most, 0, -1) if rest[at] & 0xC0 != 0x80)
        pieces.append(rest[:cut])
        rest, most = rest[cut:], _MOST_OCTETS - 1
    return b"\r\n ".join([*pieces, rest]).decode() + "\r\n"
