"""Habits of times of the day: four digits, minutes to the hour, reports by the minute.

In: a match. Out: a time, or None where the digits are none.
"""

from __future__ import annotations

import re

from timeline.dates.languages.en.relative import ends_clause
from timeline.dates.languages.en.words import ZONES
from timeline.dates.meaning import Anaphor, Clock, Deixis, Meaning
from timeline.dates.rules import Match


def old_today(m: Match) -> Meaning | None:
    """ "To-day", "to-night", "to-morrow", as papers once spelt them."""
    word = m.words.lower()
    if " " in word or m.before == "-":
        return None  # "day-to-day"
    return Clock("NI", Deixis("day", 0)) if word.endswith("night") else Deixis("day", 1 if word.endswith("w") else 0)


def noon(m: Match) -> Meaning | None:
    """ "midnight GMT"; not "High Noon"."""
    zone = m.text[m.items[-1].start : m.items[-1].end] if "ZONE" in m else ""
    return Clock(m["NOON"] + m.get("ZONE", ""), None, zone) if m.before != "high" else None


def by_minutes(m: Match) -> Meaning | None:
    """ "Five minutes to midnight", "a quarter past six", "half past ten"."""
    words = m.words.lower()
    last = m.items[-1].senses
    hour = {"noon": 12, "midday": 12, "midnight": 24}.get(words.split()[-1]) if "NOON" in last else last["NUM"]
    minutes = 15 if "quarter" in words else 30 if words.startswith("half") else m.get("NUM", 1)
    if "minute" not in words and "quarter" not in words and not words.startswith("half past"):
        return None
    if not isinstance(hour, int) or not isinstance(minutes, int) or not 1 <= hour <= 24 or not 0 < minutes < 60:
        return None
    at = hour * 60 + (minutes if " past " in words else -minutes)
    return Clock(f"{at // 60:02d}:{at % 60:02d}") if 0 <= at < 1440 else None


def minutes_past(m: Match) -> Meaning | None:
    """ "At ten past four", in words."""
    minutes, hour = m.all("NUM")[0], {"noon": 12, "midday": 12}.get(m.words.lower().split()[-1], m.all("NUM")[-1])
    if m.before not in TIME_BEFORE or any(letter.isdigit() for letter in m.words):
        return None
    if minutes not in (5, 10, 20, 25) or hour not in range(1, 13):
        return None
    return Clock(f"{hour:02d}:{minutes:02d}")


def clock_in(m: Match) -> Meaning | None:
    """ "4 in the morning"."""
    hour, part = m["NUM"], m["DAYPART"]
    if m.before in ("-", "–"):
        return None  # "won 6-2 6-1 in the evening"
    if not isinstance(hour, int) or not 1 <= hour <= 12:
        return None
    return Clock(f"{hour % 12 + (12 if part in ('AF', 'EV') or (part == 'NI' and hour > 5) else 0):02d}:00")


def plain_time(m: Match) -> bool:
    """Whether "3:16" alone may be a time: not a verse ("John 3:16") nor a result ("won 3:16")."""
    return m.before != "+" and (
        not m.before.isalpha()
        or m.before in TIME_BEFORE
        or re.match(r" (?:local|on|in the|this|yesterday|today|tomorrow|[A-Z][a-z]+day)\b", m.after) is not None
    )


TIME_BEFORE = frozenset(
    "at by around about until till from to after before since and between approximately roughly past".split()
)


def clock_of_four(m: Match) -> Meaning | None:
    """ "0735 GMT"."""
    digits = m.text[m.items[0].start : m.items[0].end]
    if dotted := DOTTED.fullmatch(digits):
        digits = dotted[1].zfill(2) + dotted[2]
    if not four_digits(digits) or m.after.startswith(" of "):
        return None
    zone = m.text[m.items[-1].start : m.items[-1].end] if "ZONE" in m else ""
    return Clock(f"{digits[:2]}:{digits[2:]}{m.get('ZONE', '')}", None, zone)


def dotted_time(m: Match) -> bool:
    """Whether "9.30" is a time: beside a part of the day or a day, or where the text has told such times before; never
    "at 3.25 percent".
    """
    if m.before not in TIME_BEFORE or not DOTTED_ENDS.match(m.after):
        return False
    start = m.items[0].start
    opens = m.words[:2].isdigit() and DOTTED_OPENS.search(m.text[max(0, start - 6) : m.items[0].end]) is not None
    return (
        opens
        or DOTTED_DAY.match(m.after) is not None
        or DOTTED_TOLD.search(m.text[max(0, start - 500) : start]) is not None
    )


_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|tomorrow"
DOTTED_DAY = re.compile(
    rf" (?:on (?:the )?)?(?:{_DAYS})\b| (?:in the|this|that|the next) (?:morning|afternoon|evening)\b"
)
DOTTED_ENDS = re.compile(
    r"[,;)]|\.?\s*\Z|\. |\n| (?!percent|per\b|million|billion|points?\b|cents?\b|euros?\b|dollars?\b|an? |pence\b|"
    r"against\b|metres|meters|seconds|degrees|km|miles|tonnes|tons|compared|versus|from\b)[A-Za-z]"
)
DOTTED_OPENS = re.compile(r"(?:\A|\n|[.!?”\"] )At (?:[01]\d|2[0-3])\.[0-5]\d\Z")
DOTTED_TOLD = re.compile(
    r"(?:\A|\n|[.!?”\"] )At (?:[01]\d|2[0-3])\.[0-5]\d\b|"
    rf"\b(?:[01]?\d|2[0-3])\.[0-5]\d ?(?:[ap]\.?m\b|(?:on )?(?:{_DAYS})\b|in the (?:morning|afternoon|evening)\b)"
)


def four_digits(digits: str) -> bool:
    """Whether digits can be a time: "0735"."""
    return len(digits) == 4 and digits.isdecimal() and int(digits[:2]) <= 24 and int(digits[2:]) <= 59


def clock_among_clocks(m: Match) -> Meaning | None:
    """ "from 1630" after "as of 1600 hours": a time where such times were told just before; never a year since 1900."""
    digits, start = m.words, m.items[0].start
    if four_digits(digits) and (zone := ZONE_AFTER.match(m.after)):
        name = zone[1] or "GMT"
        return Clock(f"{digits[:2]}:{digits[2:]}{ZONES.get(name.lower(), '')}", None, name)
    if m.before == "at" and m["YEAR"] >= 2000 and AT_THAT_HOUR.match(m.after) and four_digits(digits):
        told = FOUR_DIGIT_CLOCK.search(m.text[max(0, start - 300) : start + 300])
        return Clock(f"{digits[:2]}:{digits[2:]}") if told else None
    if not four_digits(digits) or m["YEAR"] >= 1900 or m.before not in TIME_BEFORE:
        return None
    told = FOUR_DIGIT_CLOCK.search(m.text[max(0, start - 160) : start])
    return Clock(f"{digits[:2]}:{digits[2:]}") if told else None


AT_THAT_HOUR = re.compile(r"[,.;)]|\s*\Z| (?:when|on|and|but|as|after|before|yesterday|today|last)\b")
"""After “at 2030”, where such times are told near by."""


def clock_beside_zone(m: Match) -> Meaning | None:
    """ "At 1653 (2153 GMT)": a time, for the same in another zone stands beside it."""
    digits = m.words
    if not four_digits(digits) or m.before not in TIME_BEFORE or not OTHER_ZONE.match(m.after):
        return None
    return Clock(f"{digits[:2]}:{digits[2:]}")


DOTTED = re.compile(r"(\d\d?)\.([0-5]\d)")
OTHER_ZONE = re.compile(r" (?:local time )?\([0-2]\d[0-5]\d (?:GMT|UTC|[A-Z]{2,3}T)\)")


ZONE_AFTER = re.compile(r" \(([A-Z]{2,4})\)| (Greenwich Mean Time)\b")


FOUR_DIGIT_CLOCK = re.compile(r"\b[0-2]\d[0-5]\d (?:hours\b(?! of)|hrs|h\b|GMT|UTC|local time)")


def night_before(m: Match) -> Meaning | None:
    """ "The night before", "the morning after" at the end of a clause: counted from the date told."""
    if not ends_clause(m) or not isinstance(m["DPART"], Clock):
        return None
    return Clock(m["DPART"].clock, Anaphor("day", -1 if m.words.lower().endswith("before") else 1))


def bare_daypart(m: Match) -> Meaning | None:
    """ "in the morning", "at night", "at dawn": the day is the story's."""
    mid = m.words.lower().startswith("mid") and m.before in TIME_BEFORE | {"in", "during", "the"}
    if mid or (m.words.lower().startswith("the ") and m.before in ("in", "during")):
        return m["DPART"]  # type: ignore[no-any-return]
    return None


def ticker(m: Match) -> bool:
    """ "1813 The minister says…" among lines that begin with times: a report by the minute, no chronicle of years."""
    start, end = m.items[0].start, m.items[-1].end
    if not TICK_BEFORE.search(m.text[max(0, start - 4) : start]) or not re.match(
        r" [“\"]?[A-Z]", m.text[end : end + 3]
    ):
        return False
    ticks = TICK.findall(m.text[max(0, start - TICKS) : start + TICKS])
    return len(ticks) >= 3 and all(four_digits(tick) for tick in ticks) and (min(ticks) < "1500" or max(ticks) > "2060")


TICKS = 800
"""Code points around a time that begins a line, within which others must stand."""


TICK_BEFORE = re.compile(r"(?:\A|\n|[.!?”\"…] )\Z")


TICK = re.compile(r"(?:\A|\n|[.!?”\"…] )(\d{4})(?= [“\"]?[A-Z])")
