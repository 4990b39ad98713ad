"""Times of the day, alone and on a day.

In: a match. Out: a clock, or the two ends of a range.
"""

from __future__ import annotations

import re
from typing import Any

from timeline.dates.find import Pair
from timeline.dates.making.base import Made, day_of, dayish
from timeline.dates.meaning import Clock, Meaning, Modified, Weekday
from timeline.dates.rules import Match


def clock(m: Match) -> Made:
    """ "3:15 p.m. EST", "5 p.m."."""
    hour, minute = m["HHMM"] if "HHMM" in m else (m["NUM"], None)
    if isinstance(hour, float) and (
        dotted := re.fullmatch(r"(\d\d?)\.([0-5]\d)", m.text[m.items[0].start : m.items[0].end])
    ):
        hour, minute = int(dotted[1]), dotted[2]
    half = m.get("AMPM")
    if not isinstance(hour, int) or hour > (24 if half is None else 12) or (half and not hour):
        return None
    if half is not None:
        hour = hour % 12 + half
    text = f"{hour:02d}:{minute or '00'}"
    zone = m.text[m.items[-1].start : m.items[-1].end] if "ZONE" in m else ""
    return Clock(text + m.get("ZONE", ""), None, zone)


def clock_pair(m: Match) -> Pair | None:
    """ "between 7 and 8 p.m. Tuesday", "8-10 p.m.": two times of one day, each with its own words."""
    numbers = [item for item in m.items if "NUM" in item.senses or "HHMM" in item.senses][:2]
    hours = [item.senses["HHMM"][0] if "HHMM" in item.senses else item.senses["NUM"] for item in numbers]
    minutes = [item.senses["HHMM"][1] if "HHMM" in item.senses else "00" for item in numbers]
    if not all(isinstance(hour, int) and 1 <= hour <= 12 for hour in hours) or "=until" in m or "=through" in m:
        return None
    half = m.get("AMPM", 0)
    last = hours[1] % 12 + half
    first = hours[0] % 12 + half
    if (first, minutes[0]) > (last, minutes[1]):
        first -= 12
    named = any(name in m for name in ("WEEKDAY", "MD", "REL", "UNITDATE"))
    day = next((m[name] for name in ("MD", "REL", "UNITDATE") if name in m), None)
    if named and day is None:
        day = Weekday(m["WEEKDAY"])
    if first < 0 or (day is not None and not dayish(day)):
        return None
    zone = next((m.text[item.start : item.end] for item in m.items if "ZONE" in item.senses), "")
    times = zip((first, last), minutes, strict=True)
    clocks = [Clock(f"{hour:02d}:{minute}{m.get('ZONE', '')}", day, zone) for hour, minute in times]
    ranged = not ({"=and", "=or"} & {name for item in m.items for name in item.senses})
    return Pair((numbers[0].start, numbers[0].end, clocks[0]), (numbers[1].start, m.items[-1].end, clocks[1]), ranged)


def clock_on_date(m: Match) -> Pair | None:
    """ "11 a.m. on Saturday": two expressions, for a preposition stands between them; the time is that day's."""
    day = day_of(m)
    time = on_day(m["CLK"], day)
    if time is None:
        return None
    last = m.items[-1]
    first = next(item for item in m.items if "CLK" in item.senses)
    if m.get("APPROX") == "APPROX":
        return Pair((m.items[0].start, first.end, Modified("APPROX", time)), (last.start, last.end, day), False)
    return Pair((first.start, first.end, time), (last.start, last.end, day), False)


def on_day_part(m: Match) -> Made:
    """ "10 o'clock on Thursday evening", "11 last night": the part of the day says which half of it the clock means."""
    time, part = m["CLK"], m["CLKD"] if "CLKD" in m else m["DPART"]
    if "CLKD" in m and (not isinstance(part, Clock) or part.of is None or part.clock[:1].isdigit()):
        return None
    made = on_day(time, part.of if "CLKD" in m else day_of(m))
    if not isinstance(made, Clock) or not isinstance(part, Clock) or not time.clock[:2].isdigit():
        return None
    hour = int(time.clock[:2])
    late = part.clock in ("AF", "EV") or (part.clock == "NI" and hour > 5)
    return Clock(f"{hour + 12}{time.clock[2:]}", made.of, made.zone) if late and hour < 12 else made


def on_day_part_pair(m: Match) -> Pair | None:
    """ "9.30 on Monday morning": two expressions, for a preposition stands between them; the time is that day's."""
    time, part = on_day_part(m), on_day(m["DPART"], day_of(m))
    day = next(item for item in m.items if "DATE" in item.senses or "WEEKDAY" in item.senses)
    if time is None or part is None:
        return None
    return Pair((m.items[0].start, m.items[0].end, time), (day.start, m.items[-1].end, part), False)


def on_day(time: Any, day: Meaning) -> Made:
    """A clock time or part of a day on a day."""
    if not isinstance(time, Clock) or time.of is not None or not dayish(day):
        return None
    return Clock(time.clock, day, time.zone)
