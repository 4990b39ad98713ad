"""Days, months, years, seasons and centuries, as the words state them.

In: a match. Out: a meaning, or the two ends of a range.
"""

from __future__ import annotations

import re

from timeline.dates.find import Pair, short_year
from timeline.dates.making.base import Made, grain_named
from timeline.dates.meaning import (
    Anaphor,
    Calendar,
    Clock,
    Deixis,
    Era,
    Feast,
    Impossible,
    Meaning,
    Modified,
    Part,
    Which,
    Within,
)
from timeline.dates.rules import Item, Match
from timeline.dates.when import month_days


def calendar(
    year: int | None = None, month: int | None = None, day: int | None = None, weekday: int | None = None
) -> Meaning:
    """A calendar date, or the reason why there is none."""
    if month and day and day > month_days(2000 if year is None else year, month):
        return Impossible("that month has no such day")
    return Calendar(year, month, day, weekday)


_ZONE_AFTER = re.compile(r" ?(?:GMT|UTC|hrs|h|[A-Z]{2,3}T)\b")
"""What makes four digits after a date a time of it."""


def _day(m: Match) -> int:
    return int(m["DAYNUM"] if "DAYNUM" in m else m["ORD"])


def month_day(m: Match) -> Made:
    """ "July 7", "7 July 2017", "the 25th of May"; not "Jan25"."""
    day = _day(m)
    if "MONTH" in m.items[0].senses and m.items[0].end == m.items[1].start and m.text[m.items[0].end - 1] != ".":
        return None
    if "YEAR" in m and _ZONE_AFTER.match(m.after):
        return None  # "19 January, 1130 GMT"
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


def share_of(m: Match) -> Made:
    """ "the last quarter of the 18th century"."""
    if "QRT" in m:
        return Modified(f"{m['QRT'].number}/4", m["BIG"])
    return Modified("4/4", m["BIG"]) if m["UNITDATE"] == Deixis("quarter", -1) else None
