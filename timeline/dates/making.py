"""What rules make of a match: small functions from matched words to a meaning, shared by the languages.

In: a `Match`. Out: a meaning (or a number, or a pair of dates), or None where the rule does not hold after all.
A function here may look only at classes (MONTH, PER…), never at the words of one language.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal

from timeline.dates.find import Pair, short_year
from timeline.dates.meaning import (
    Anaphor,
    Calendar,
    Clock,
    Deixis,
    Duration,
    Era,
    Feast,
    Impossible,
    Meaning,
    Modified,
    Origin,
    Part,
    PartOf,
    Recurring,
    Shift,
    Vague,
    Weekday,
    Which,
    Within,
)
from timeline.dates.rules import Item, Match
from timeline.dates.when import Grain, month_days

GRAIN_CODE = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q",
    "year": "Y", "decade": "E", "century": "C", "fortnight": "W", "night": "NI", "morning": "MO", "season": "Q",
}  # fmt: skip
CODE_GRAIN: dict[str, Grain] = {
    "D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade", "C": "century", "WE": "weekend",
    "TS": "time", "TM": "time", "TH": "time", "NI": "day", "MO": "day",
}  # fmt: skip
TIMELESS = (Duration, Recurring, Vague, Impossible, Pair)
"""What no modifier or shift can turn into a date."""
Made = Meaning | None


def always(value: Any) -> Callable[[Match], Any]:
    """A maker that always makes the same."""
    return lambda m: value


def grain_of(unit: str) -> Grain:
    """The grain a unit counts by; hours and less are times."""
    if unit in ("second", "minute", "hour"):
        return "time"
    return "week" if unit == "fortnight" else unit  # type: ignore[return-value]


# ------------------------------------------------------------------------------------------------------------- numbers


_EVENT = re.compile(
    r"\s+((?:the|its|his|her|their|our|a|an|this|that|those|[A-Z][\w’'-]*)\s+"
    r"(?:[\w-]+(?:['’]s?|(?<=\d)(?:st|nd|rd|th))\s+){0,2}[\w’'-]+|[a-z]+ing\s+(?:the\s+)?[\w’'-]+)"
    r"(?:\s+(?:of|in|at|on)\s+(?:the\s+)?[A-Z][\w’'-]*)?"
)


def event_words(after: str) -> str:
    """What follows "after" or "before", as far as it may name an event."""
    found = _EVENT.match(after)
    return " ".join(found.group().split()) if found else ""


def number_words(m: Match) -> int | None:
    """ "two hundred and five", "twenty-five", "three thousand"."""
    total = current = 0
    scales = [place for place, item in enumerate(m.items) if "SCALE" in item.senses]
    if (
        m.items[0].senses.get("NUM", 0)
        and m.text[m.items[0].start].isdigit()
        and scales
        and scales[-1] + 1 < len(m.items)
    ):
        return None  # "78 million two years ago" counts two years
    for item in m.items:
        if "SCALE" in item.senses:
            current = max(current, 1) * item.senses["SCALE"]
            if current >= 1000:
                total, current = total + current, 0
        elif "NUM" in item.senses:
            current += item.senses["NUM"]
    return total + current


def spoken_year(m: Match) -> int | None:
    """ "nineteen ninety-six": the century, then tens and ones."""
    numbers = m.all("NUM")
    if numbers[0] not in (17, 18, 19, 20) or sum(numbers[1:]) > 99:
        return None
    return int(numbers[0] * 100 + sum(numbers[1:]))


# ---------------------------------------------------------------------------------------------------------- calendar


def calendar(
    year: int | None = None, month: int | None = None, day: int | None = None, weekday: int | None = None
) -> Meaning:
    """A calendar date, or the reason why there is none."""
    if month and day and day > month_days(2000 if year is None else year, month):
        return Impossible("that month has no such day")
    return Calendar(year, month, day, weekday)


def _day(m: Match) -> int:
    return int(m["DAYNUM"] if "DAYNUM" in m else m["ORD"])


def month_day(m: Match) -> Made:
    """ "July 7", "7 July 2017", "the 25th of May"; not "Jan25"."""
    day = _day(m)
    if "MONTH" in m.items[0].senses and m.items[0].end == m.items[1].start and m.text[m.items[0].end - 1] != ".":
        return None
    return calendar(m.get("YEAR"), m["MONTH"], day) if 1 <= day <= 31 and m.before not in ("$", "£", "€") else None


def iso(m: Match) -> Made:
    """ "2017-09-11"; the hyphens must touch the digits."""
    numbers = m.all("NUM")
    if len(m.words) != 10 or " " in m.words or not 1 <= numbers[1] <= 12 or not 1 <= numbers[2] <= 31:
        return None
    return calendar(*numbers)


def iso_time(m: Match) -> Made:
    """ "2017-09-11T14:22:00Z"."""
    date = m.items[:5]
    hour, minute = m["HHMM"]
    day = iso(Match(date, m.text))
    zone = "Z" if "=z" in m.items[-1].senses else ""
    if day is None or " " in m.words or not isinstance(day, Calendar):
        return None
    return Clock(f"{hour:02d}:{minute}{zone}", day, "")


def _number(item: Item) -> int:
    return int(next(item.senses[name] for name in ("DAYNUM", "ORD", "NUM") if name in item.senses))


def day_pair(m: Match) -> Pair | None:
    """ "July 6-8, 2017", "6 to 8 July", "6 and 7 July": two dates, each with its own words."""
    days = [item for item in m.items if "DAYNUM" in item.senses or "ORD" in item.senses]
    first, last = days[0], days[-1]
    low, high = _number(first), _number(last)
    if low >= high or high > 31:
        return None
    month, year = m["MONTH"], m.get("YEAR")
    one_start = m.items[0].start if "MONTH" in m.items[0].senses else first.start
    ranged = not ({"=and", "=or"} & {name for item in m.items for name in item.senses})
    return Pair(
        (one_start, first.end, calendar(year, month, low)),
        (last.start, m.items[-1].end, calendar(year, month, high)),
        ranged,
    )


def slashed_days(m: Match) -> Pair | None:
    """ "5/6 June": two days, each with its own words."""
    low, high = m["SLASHED"]
    start = m.items[0].start
    if not 1 <= low < high <= 31:
        return None
    middle = start + len(str(low)) + 1
    month, year = m["MONTH"], m.get("YEAR")
    return Pair(
        (start, middle - 1, calendar(year, month, low)), (middle, m.items[-1].end, calendar(year, month, high)), False
    )


def with_weekday(m: Match) -> Made:
    """ "Sunday 5 June", "Friday, Oct. 13"."""
    date = month_day(m)
    return Calendar(date.year, date.month, date.day, m["WEEKDAY"]) if isinstance(date, Calendar) else date


def year_pair(m: Match) -> Pair | None:
    """ "1914-18", "2011–2014", "the years 1914–18"."""
    first, last = next(item for item in m.items if "YEAR" in item.senses), m.items[-1]
    start = first.senses["YEAR"]
    end = last.senses["YEAR"] if "YEAR" in last.senses else start // 100 * 100 + last.senses["NUM"]
    if last.end - last.start == 1 or not start < end <= 2199 or m.before in ("$", "£", "€", "#"):
        return None
    if m.text[first.end : last.start].strip() == "/" and last.end - last.start == 4:
        return None
    return Pair((m.items[0].start, first.end, Calendar(start)), (last.start, last.end, Calendar(end)))


def season_years(m: Match) -> Pair:
    """ "2016/17": two years joined, as seasons and budgets have them."""
    year, start, end = m["YEARS"], m.items[0].start, m.items[0].end
    return Pair((start, start + 4, Calendar(year)), (start + 5, end, Calendar(year + 1)))


def whole_year(m: Match) -> Made:
    """ "AD 476", "the year 2000"."""
    number = m["NUM"]
    return Calendar(number) if isinstance(number, int) and 1 <= number <= 2199 else None


def year_bce(m: Match) -> Made:
    """ "264 BC"."""
    number = m["NUM"]
    return Calendar(1 - number, bce=True) if isinstance(number, int) and 1 <= number <= 9999 else None


def bce_pair(m: Match) -> Pair | None:
    """ "264 to 241 BC", "264-241 BC"."""
    if not all(isinstance(number, int) and 1 <= number <= 9999 for number in m.all("NUM")):
        return None
    numbers = [item for item in m.items if "NUM" in item.senses]
    one, two = numbers[0], numbers[-1]
    return Pair(
        (one.start, one.end, Calendar(1 - one.senses["NUM"], bce=True)),
        (two.start, m.items[-1].end, Calendar(1 - two.senses["NUM"], bce=True)),
    )


def short(m: Match) -> Made:
    """ "'80": within the century that starts with 1930."""
    return Calendar(short_year(m["SHORTYEAR"] % 100)) if m.after[:1] not in ("'", "’") else None


def weekday_date(m: Match) -> Made:
    """ "Friday, Oct. 13": the date stands; the weekday is kept for whoever wants to check it."""
    date = m["MD"]
    weekday = m.get("WEEKDAY")
    if not isinstance(date, Calendar):
        return date if isinstance(date, Feast | Impossible) else None
    return Calendar(date.year, date.month, date.day, weekday)


def century(number: int, bce: bool) -> Meaning:
    """The 20th century is 1900 to 1999, as it is spoken of; the 9th century BC is 899 to 800 BC."""
    return Era("century", 1 - number * 100 if bce else (number - 1) * 100)


def with_year(of: Meaning, year: Meaning) -> Made:
    """ "July" + "last year", "the third quarter" + "of 1990", "Christmas" + "2004"."""
    if isinstance(of, Modified):
        inner = with_year(of.of, year)
        return Modified(of.mod, inner) if inner else None
    if (
        not isinstance(of, Calendar | Part | Feast)
        or of.year is not None
        or (isinstance(of, Calendar) and not of.month)
    ):
        return None
    if not (isinstance(year, Calendar) and year.month is None and year.year is not None):
        return Within(of, year)
    if isinstance(of, Calendar):
        return calendar(year.year, of.month, of.day, of.weekday)
    return Feast(of.name, year.year) if isinstance(of, Feast) else Part(of.grain, of.number, year.year, of.fiscal)


def dated(m: Match) -> Made:
    """ "12 May of that year", "July last year", "the third quarter of the year"."""
    if "HALFD" in m:
        return half_of(m) if "UNITDATE" in m or "ANA" in m else with_year(m["HALFD"], m["YEARD"])
    name = next(name for name in ("MD", "MON", "SEAS", "QRT", "FEASTD", "MONTH") if name in m)
    of = m[name] if name != "MONTH" else Calendar(month=m["MONTH"])
    inside = next(m[name] for name in ("UNITDATE", "ANA", "YEARD") if name in m)
    if isinstance(inside, Deixis | Anaphor) and inside.grain not in ("year", "month"):
        return None
    return with_year(of, inside)


def quarter(m: Match) -> Made:
    """ "the third quarter", "the 1990 fiscal second quarter"."""
    return Part("quarter", m["ORD"], m.get("YEAR"), "=fiscal" in m) if 1 <= m["ORD"] <= 4 else None


def quarter_of_month(m: Match) -> Made:
    """ "The September quarter" ends with that month; not "the January-March quarter"."""
    if m.before in ("-", "–", "to"):
        return None
    return Part("quarter", m["MONTH"] // 3) if m["MONTH"] % 3 == 0 and m.text[m.items[0].start].isupper() else None


def two_centuries(m: Match) -> Pair | None:
    """ "The 19th and 20th centuries"."""
    one, two = (item for item in m.items if "ORD" in item.senses)
    first, last = one.senses["ORD"], two.senses["ORD"]
    if not 1 <= first < last <= 30:
        return None
    ranged = "=to" in m
    return Pair(
        (m.items[0].start, one.end, century(first, False)), (two.start, m.items[-1].end, century(last, False)), ranged
    )


def half_of(m: Match) -> Made:
    """ "the first half of 2007", "the last half of the 1980s"."""
    half = m["HALFD"]
    if "YEAR" in m:
        return Part("half", half.number, m["YEAR"])
    if "BIG" in m:
        return Modified(f"{half.number}/2", m["BIG"])
    of = Calendar(month=m["MONTH"]) if "MONTH" in m else m.get("MON") or m.get("UNITDATE") or m["ANA"]
    if isinstance(of, Calendar) or (isinstance(of, Deixis | Anaphor | Which) and grain_named(of) != "year"):
        return Modified(f"{half.number}/2", of) if grain_named(of) in ("month", "week", "decade", "century") else None
    return with_year(half, of)


def grain_named(meaning: Meaning) -> str:
    """The grain of a meaning, as far as its words show it."""
    match meaning:
        case Deixis(grain=grain) | Anaphor(grain=grain):
            return grain
        case Calendar(month=month, day=day):
            return "day" if day else "month" if month else "year"
        case Which(of=of):
            return grain_named(of)
        case _:
            return ""


def share_of(m: Match) -> Made:
    """ "the last quarter of the 18th century"."""
    if "QRT" in m:
        return Modified(f"{m['QRT'].number}/4", m["BIG"])
    return Modified("4/4", m["BIG"]) if m["UNITDATE"] == Deixis("quarter", -1) else None


# ------------------------------------------------------------------------------------------------------------ relative


def which(m: Match) -> Made:
    """ "last June", "this Friday", "next summer", "last week"; "last day" is anything."""
    number = m.all("WHICH")[-1]
    if number and m.get("UNIT") == "day":
        return None
    return which_of(number, m)


def which_of(number: int, m: Match, origin: Origin = "now") -> Made:
    """The last (-1), present (0) or next (1) one of what the match names."""
    if "WEEKDAY" in m:
        return Which(number, Weekday(m["WEEKDAY"]), origin)
    if "MONTH" in m:
        return Which(number, Calendar(month=m["MONTH"]), origin)
    if "SEASON" in m:
        return Which(number, Part("season", m["SEASON"]), origin)
    grain = grain_of(m["UNIT"])
    return None if grain == "time" else Deixis(grain, number)


def the_last(m: Match) -> Made:
    """ "the past year" is the year before this one, "the past decade" the ten years up to now; "the last day" is
    anything.
    """
    unit = m.get("UNIT")
    if unit in ("day", "night", "weekend"):
        return period(1, unit, -1) if unit == "day" and "=past" in m else None
    return period(1, unit, -1) if unit in ("decade", "century") or (unit and "=past" in m) else which_of(-1, m)


def anaphor(m: Match, number: int) -> Made:
    """ "that year" (0), "the following month" (1)."""
    grain = grain_of(m["UNIT"])
    return None if grain == "time" else Anaphor(grain, number)


def next_or_previous(m: Match) -> Made:
    """ "the following month"; "the next decade" is the ten years to come."""
    if m["UNIT"] in ("decade", "century"):
        return period(1, m["UNIT"], m["WHICH"])
    return anaphor(m, m["WHICH"])


def after_of(direction: int) -> Callable[[Match], Made]:
    """ "two days before Christmas", "the day after 5 May", "the week before last Friday"."""

    def make(m: Match) -> Made:
        last = m.items[-1].senses
        of = next((last[name] for name in ("DATE", "UNITDATE", "T") if name in last), None)
        of = Weekday(m["WEEKDAY"]) if of is None else of
        if isinstance(of, TIMELESS):
            of = m.items[-1].senses.get("T", of)
        if (
            of is None
            or isinstance(of, TIMELESS)
            or (isinstance(of, Deixis) and of.grain in ("year", "month", "week") and not of.shift)
        ):
            return None
        if "PER" in m:
            return from_length(m["PER"], direction, "told", of)
        grain = unit_of(m)
        return None if grain == "time" else Shift(1, grain, direction, "told", of)

    return make


def unit_of(m: Match) -> Grain:
    """The grain of "day" or "the day"."""
    return grain_of(m["UNIT"]) if "UNIT" in m else m["THEUNIT"].grain


# ------------------------------------------------------------------------------------------------------------- lengths


def duration(m: Match) -> Duration:
    """ "two weeks", "a few days", "another year", "18-month"."""
    unit = m["UNITS"] if "UNITS" in m else m["UNIT"]
    count = m["NUM"] if "NUM" in m else m.get("FEW", 1)
    return period(count, unit)


def every_so_many(m: Match) -> Meaning:
    """ "every two weeks", "every few seconds"."""
    count, code = m.get("NUM", "X"), GRAIN_CODE[m["UNITS"]]
    return Recurring(f"PT{count}{code[1]}" if code[0] == "T" else f"P{count}{code}", m["EVERY"])


def half_unit(m: Match) -> Duration:
    """ "half an hour", "half a century"."""
    return period(0.5, m["UNIT"])


def times_a(m: Match) -> Meaning | None:
    """ "twice a week", "three times a day"."""
    code = GRAIN_CODE[m["UNIT"]]
    return Recurring(
        f"PT1{code[1]}" if code[0] == "T" else f"P1{code}", "", f"{m['TIMES'] if 'TIMES' in m else m['NUM']}X"
    )


def nth_weekday_of(m: Match) -> Made:
    """ "the first Monday in October", "the last Friday of May 2016"."""
    of = m["MON"] if "MON" in m else Calendar(month=m["MONTH"])
    number = m.get("ORD", -1)
    return PartOf(number, "day", of, m["WEEKDAY"]) if number <= 5 else None


def duration_and_half(m: Match) -> Duration:
    """ "a year and a half"."""
    return period(m.get("NUM", 1) + 0.5, m["UNITS"] if "UNITS" in m else m["UNIT"])


def period(count: float | None, unit: str, window: int = 0, mod: str = "") -> Duration:
    """A length of time; fortnights as weeks, halves of years as months, halves of hours as minutes."""
    if unit == "fortnight":
        return Duration(((None if count is None else count * 2, "W"),), window, mod)
    code = GRAIN_CODE[unit]
    smaller = {"Y": (12, "M"), "TH": (60, "TM"), "TM": (60, "TS"), "C": (100, "Y"), "E": (10, "Y")}.get(code)
    if count == 0.5 and smaller:
        return Duration(((smaller[0] // 2, smaller[1]),), window, mod)
    if count is not None and count % 1 == 0.5 and count > 1 and smaller:
        return Duration(((int(count), code), (smaller[0] // 2, smaller[1])), window, mod)
    return Duration(((count, code),), window, mod)


def with_mod(length: Any, mod: str) -> Duration | None:
    """The same length with a modifier."""
    return Duration(length.parts, length.window, mod or length.mod, length.of) if isinstance(length, Duration) else None


def from_length(
    length: Any, direction: int, origin: Literal["now", "told"], of: Meaning | None = None, event: str = ""
) -> Made:
    """From a length to a point: "two weeks" + "ago"."""
    if not isinstance(length, Duration):
        return None
    count, code = length.parts[0]
    grain = CODE_GRAIN[code]
    if grain == "time":
        return (
            None if of or event else Duration(length.parts, 0, length.mod, after=direction if origin == "told" else 0)
        )
    if grain in ("decade", "century") and count is not None:
        count, grain = count * (10 if grain == "decade" else 100), "year"
    made = Shift(count, grain, direction, origin, of, event)
    return Modified(length.mod, made) if length.mod else made


def shift(m: Match, direction: int, origin: Literal["now", "told"]) -> Made:
    """ "two weeks ago", "about a month later"."""
    length = m["PER"] if "PER" in m else m["UNITSONLY"]
    return from_length(with_mod(length, m.get("APPROX", "")), direction, origin)


def from_event(m: Match) -> Made:
    """ "two days after the vote", "the day before the attack": counted from an event, which the text may have dated."""
    words = event_words(m.after) if m.before != "to" else ""
    direction = -1 if "=before" in m else 1
    if not words or ("PER" not in m and unit_of(m) not in ("day", "week", "month", "year")):
        return None
    length = m["PER"] if "PER" in m else period(1, unit_of(m))
    if not isinstance(length, Duration) or length.parts[0][0] is None or length.parts[0][1][0] == "T":
        return None
    return from_length(with_mod(length, m.get("APPROX", "")), direction, "told", None, words)


def to_the_day(m: Match, direction: int) -> Made:
    """ "two weeks ago Friday", "a year ago today", "a week from Monday": counted from that day, to that day."""
    length = m["PER"]
    of = next((m[name] for name in ("REL", "UNITDATE") if name in m), None)
    of = Weekday(m["WEEKDAY"]) if of is None else of
    if not isinstance(length, Duration) or length.parts[0][0] is None or isinstance(of, TIMELESS):
        return None
    made = from_length(length, direction, "told", of)
    if not isinstance(made, Shift) or (made.grain == "day" and not isinstance(of, Weekday)):
        return None
    return Shift(made.count, made.grain, direction, "told", of, exact=True)


def quarter_ended(m: Match) -> Pair | None:
    """ "the quarter ended July 31", "its fourth quarter ended June 30": the quarter goes by the day it ended."""
    last = m.items[-1]
    date = Calendar(month=m["MONTH"]) if "MONTH" in last.senses else last.senses["DATE"]
    if not isinstance(date, Calendar) or not date.month:
        return None
    if "QRT" in m:
        part = m["QRT"]
        if part.year is not None or part.grain != "quarter":
            return None
        made: Meaning = Within(part, date)
    elif m["THEUNIT"].grain == "quarter":
        made = Shift(0, "quarter", -1, "told", date)
    else:
        return None
    return Pair((m.items[0].start, m.items[0].end, made), (last.start, last.end, date), False)


def past_units(m: Match) -> Duration:
    """ "the four previous weeks"."""
    code = m["UNITSONLY"].parts[0][1]
    return Duration(((m["NUM"], code),), m["WHICH"])


def stretch_of(m: Match) -> Made:
    """ "the first nine months of 2016", "the last three days of July"."""
    length = m["PER"] if "PER" in m else m["UNITSONLY"]
    of = next((m[name] for name in ("DATE", "BIG", "UNITDATE") if name in m), None) or bare(m)
    if not isinstance(length, Duration) or isinstance(of, TIMELESS) or dayish(of):
        return None
    return Duration(length.parts, 1 if "ORD" in m else -1, length.mod, of)


def window(m: Match) -> Made:
    """ "the past two weeks", "the next few years"."""
    length = with_mod(m["PER"] if "PER" in m else m["UNITSONLY"], m.get("APPROX", ""))
    number = m["WHICH"]
    if "=last" in m and m.before in VERB_BEFORE:
        return None
    if "=last" in m and m.after.startswith(" of "):
        return length
    return Duration(length.parts, number, length.mod) if number and length else None


VERB_BEFORE = frozenset("to will would could may might can must should not cannot".split())
"""Words after which "last" is a verb: "expected to last six weeks"."""


# --------------------------------------------------------------------------------------------------------------- times


def clock(m: Match) -> Made:
    """ "3:15 p.m. EST", "5 p.m."."""
    hour, minute = m["HHMM"] if "HHMM" in m else (m["NUM"], None)
    if isinstance(hour, float) and (
        dotted := re.fullmatch(r"(\d\d?)\.([0-5]\d)", m.text[m.items[0].start : m.items[0].end])
    ):
        hour, minute = int(dotted[1]), dotted[2]
    half = m.get("AMPM")
    if not isinstance(hour, int) or hour > (24 if half is None else 12) or (half is not None and not hour):
        return None
    if half is not None:
        hour = hour % 12 + half
    text = f"{hour:02d}:{minute or '00'}"
    zone = m.text[m.items[-1].start : m.items[-1].end] if "ZONE" in m else ""
    return Clock(text + m.get("ZONE", ""), None, zone)


def clock_pair(m: Match) -> Pair | None:
    """ "between 7 and 8 p.m. Tuesday", "8-10 p.m.": two times of one day, each with its own words."""
    numbers = [item for item in m.items if "NUM" in item.senses][:2]
    hours = [item.senses["NUM"] for item in numbers]
    if not all(isinstance(hour, int) and 1 <= hour <= 12 for hour in hours) or "=until" in m or "=through" in m:
        return None
    half = m.get("AMPM", 0)
    last = hours[1] % 12 + half
    first = hours[0] % 12 + half
    if first > last:
        first -= 12
    named = any(name in m for name in ("WEEKDAY", "MD", "REL", "UNITDATE"))
    day = next((m[name] for name in ("MD", "REL", "UNITDATE") if name in m), None)
    if named and day is None:
        day = Weekday(m["WEEKDAY"])
    if first < 0 or (day is not None and not dayish(day)):
        return None
    zone = next((m.text[item.start : item.end] for item in m.items if "ZONE" in item.senses), "")
    clocks = [Clock(f"{hour:02d}:00{m.get('ZONE', '')}", day, zone) for hour in (first, last)]
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


def this_or_next(m: Match) -> Pair | None:
    """ "This month or next"."""
    grain = grain_of(m["UNIT"])
    if grain == "time":
        return None
    last = m.items[-1]
    return Pair((m.items[0].start, m.items[1].end, Deixis(grain, 0)), (last.start, last.end, Deixis(grain, 1)), False)


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


def day_of(m: Match) -> Meaning:
    """The day a time stands beside."""
    for name in ("DATE", "UNITDATE", "DAYD"):
        if name in m:
            return m[name]  # type: ignore[no-any-return]
    return Weekday(m["WEEKDAY"])


def on_day(time: Any, day: Meaning) -> Made:
    """A clock time or part of a day on a day."""
    if not isinstance(time, Clock) or time.of is not None or not dayish(day):
        return None
    return Clock(time.clock, day, time.zone)


def dayish(meaning: Meaning) -> bool:
    """Whether a meaning comes to a day."""
    match meaning:
        case Calendar(day=day):
            return day is not None
        case Weekday() | Feast():
            return True
        case Deixis(grain=grain) | Anaphor(grain=grain) | Shift(grain=grain) | PartOf(grain=grain):
            return grain == "day"
        case Which(of=of) | Within(of=of) | Modified(of=of):
            return dayish(of)
        case _:
            return False


# ----------------------------------------------------------------------------------------------------------- modifiers


def edge_of(m: Match) -> Made:
    """ "the end of 1990", "early this week", "later that month"."""
    of = next(m[name] for name in ("DATE", "UNITDATE", "BIG", "CLKD", "DPART", "ANA", "T") if name in m)
    mod = next(m[name] for name in ("EDGE", "EARLYLATE", "EARLIERLATER") if name in m)
    measured = m.before in MEASURED and "EARLYLATE" in m.items[0].senses
    return None if isinstance(of, TIMELESS) or measured else Modified(mod, of)


MEASURED = frozenset("days weeks months years minutes hours week month year day hour too so as".split())
"""What makes "late" or "early" say by how much: "came two weeks late this year"."""


def edge_bare(m: Match) -> Made:
    """ "early July", "the end of 1990"."""
    mod = next(m[name] for name in ("EDGE", "EARLYLATE", "EARLIERLATER") if name in m)
    return Modified(mod, bare(m))


def bare(m: Match) -> Meaning:
    """A month, weekday, year or season without anything beside it."""
    if "MONTH" in m:
        return Calendar(month=m["MONTH"])
    if "WEEKDAY" in m:
        return Weekday(m["WEEKDAY"])
    return Calendar(m["YEAR"]) if "YEAR" in m else Part("season", m["SEASON"])


def approx(m: Match) -> Made:
    """ "about two weeks", "around 3 p.m.", "circa 1926"."""
    of = m["T"]
    mod = m["APPROX"]
    if isinstance(of, Duration):
        return with_mod(of, mod)
    return None if mod != "APPROX" or isinstance(of, (*TIMELESS, Modified)) else Modified(mod, of)


def part_of(number: int, unit: str, of: Any) -> Made:
    """The n-th unit of something longer; quarters and halves of a year are its parts."""
    if isinstance(of, (TIMELESS, Clock)):
        return None
    if unit in ("quarter", "half"):
        count = 4 if unit == "quarter" else 2
        if number > count:
            return None
        return with_year(Part(unit, number if number > 0 else count), of)  # type: ignore[arg-type]
    grain = grain_of(unit)
    return None if grain == "time" else PartOf(number, grain, of)


def every(m: Match) -> Meaning:
    """ "every Monday", "each month", "every night"."""
    quant = m["EVERY"]
    if "MONTH" in m:
        return Recurring(f"XXXX-{m['MONTH']:02d}", quant)
    if "SEASON" in m:
        return Recurring("XXXX-" + ("SP", "SU", "FA", "WI")[m["SEASON"] - 1], quant)
    if "WEEKDAY" in m and "DAYPART" in m:
        return Recurring(f"XXXX-WXX-{m['WEEKDAY'] + 1}T{m['DAYPART']}", quant)
    if "WEEKDAY" in m:
        return Recurring(f"XXXX-WXX-{m['WEEKDAY'] + 1}", quant)
    if "DAYPART" in m:
        return Recurring("XXXX-XX-XXT" + m["DAYPART"], quant)
    code = GRAIN_CODE[m["UNIT"]]
    return Recurring(f"PT1{code[1]}" if code[0] == "T" else f"P1{code}", quant)
