"""Habits of words that point: the year before, the latest quarter, the last week of March.

In: a match. Out: a meaning, or None.
"""

from __future__ import annotations

import re

from timeline.dates.languages.en.words import SEASONS
from timeline.dates.making import TIMELESS, anaphor, bare, dayish, grain_of, part_of, period
from timeline.dates.meaning import (
    Anaphor,
    Calendar,
    Clock,
    Deixis,
    Feast,
    Meaning,
    Modified,
    Part,
    PartOf,
    Shift,
    Vague,
    Weekday,
    Which,
)
from timeline.dates.rules import Match


def season_pair(m: Match) -> bool:
    """ "the winter of 2011-12": the second year is the next one."""
    last = m.items[-1].senses
    end = int(last["YEAR"] if "YEAR" in last else last["N2"])
    return m["SEASON"] == SEASONS["winter"] and (int(m["YEAR"]) + 1 - end) % 100 == 0


def the_season(m: Match) -> Meaning | None:
    """ "the summer"; but "the fall of the city", "the Spring Offensive" with its article left out of the words."""
    if m.words.lower() == "the fall":
        return (
            None
            if m.after.startswith(" of") or m.before not in ("in", "during", "by", "until", "since", "through")
            else Part("season", 3)
        )
    return (
        None
        if m.words[-1:].islower() and re.search(r" [A-Z]", m.words) and re.match(r" [A-Z]", m.after)
        else Part("season", m["SEASON"])
    )


def one_off(m: Match) -> Meaning | None:
    """ "the year before", "the day after" at the end of a clause: counted from the date told."""
    if not ends_clause(m) or ALSO_FROM_EVENT.match(m.after):
        return None
    return anaphor(m, -1 if m.words.split()[-1].lower() in ("before", "earlier") else 1)


ALSO_FROM_EVENT = re.compile(
    r" (?:that|this)(?=[.,;:)]|\s*\Z)|"
    r" and (?:[\w-]+ ){1,2}(?:days?|weeks?|months?|years?) (?:before|after|later)\b"
)
"""What shows that more belongs to it: "the day before that", "the day before and two days after the attack"."""


def ends_clause(m: Match) -> bool:
    """Whether nothing follows that the words could be counted from."""
    return re.match(r"\s*(?:[.,;:)!?\"”]|\Z|\n|when\b|in [A-Z]|that\b|and\b|but\b)", m.after) is not None


def the_unit_itself(m: Match) -> Meaning | None:
    """ "the week"; not the one of "the week-long"."""
    grain = grain_of(m["UNIT"])
    return None if grain == "time" or re.match(r"-[a-z]", m.after) else Deixis(grain, 0, placed=True)


def day_word(m: Match) -> Meaning | None:
    """ "today"; not the one of a name: "Universe Today", "USA Today"."""
    start = m.items[0].start
    if m.words[0].isupper() and re.search(r"\b[A-Z][A-Za-z]+ \Z", m.text[max(0, start - 24) : start]):
        return None
    return Deixis("day", m["DAYWORD"])


def numbered(m: Match) -> Meaning | None:
    """ "Q3 2016", "H1": the letter touches its number."""
    place = next(place for place, item in enumerate(m.items) if "=q" in item.senses or "=h" in item.senses)
    letter, number = m.items[place], m.items[place + 1]
    count = 4 if "=q" in letter.senses else 2
    if letter.end != number.start or m.text[letter.start].islower() or number.senses["NUM"] not in range(1, count + 1):
        return None
    if "YEAR" not in m and (count == 2 or m.before == "/" or m.after[:1].isalnum()):
        return None
    return Part("quarter" if count == 4 else "half", number.senses["NUM"], m.get("YEAR"))


def reporting(m: Match) -> Meaning | None:
    """ "the latest quarter", "the latest period": the last one that has ended; "in 2007, the latest year for which
    figures are at hand" is 2007.
    """
    unit = m.get("UNIT", "quarter")
    if re.match(r" (?:for which|with|on record|available)\b", m.after):
        grain = grain_of(unit)
        return Anaphor(grain, 0) if m.before == "," and grain != "time" else None
    return Deixis(grain_of(unit), -1) if unit != "quarter" else Anaphor("quarter", 0)


def year_before(m: Match) -> Meaning:
    """ "the year-earlier quarter", "the year-ago period", "year-earlier"."""
    return Shift(1, "year", -1, "now")


def last_weekends(m: Match) -> Meaning | None:
    """ "last weekends racing": the apostrophe is lost; "in the last weeks" stays a length."""
    words = m.words.lower()
    if words.startswith("the ") or not re.match(r" [a-z]", m.after) or re.match(r" (?:of|and|to|or|in|on)\b", m.after):
        return None
    return Deixis(grain_of(m["UNITS"]), m["WHICH"]) if m["UNITS"] in ("weekend", "week", "year", "month") else None


def day_of_month(m: Match) -> Meaning | None:
    """ "on the 20th": the month is that of the date told before it."""
    if m.before not in ("on", "until", "by", "since", "and") or not m.words[-3:-2].isdigit() or not 1 <= m["ORD"] <= 31:
        return None
    holds = re.match(
        r"\s*(?:[.,;:)]|\Z|\n|they|he|she|it|its|the|a|an|and|was|were|in|at|by|to|for|from|as|his|her|their|have|has|had|is|are|will|when|where|with|while|but|after|before)\b|\s*[.,;:)]|\s*\Z",
        m.after,
    )
    return Calendar(day=m["ORD"]) if holds else None


def soon(m: Match) -> Meaning | None:
    """ "soon" looks ahead only in the present: not "soon after", "as soon as", "soon became"."""
    if m.before == "as" or re.match(r" (?:after|as|before|became|[a-z]+ed\b)", m.after):
        return None
    return (
        Vague("FUTURE_REF") if m.before in ("will", "very", "talk", "meet", "again", "end", "begin", "start") else None
    )


def the_time(m: Match) -> Meaning | None:
    """ "at the time", "at that time" at the end of a clause."""
    if m.before != "at" or re.match(r" (?:of|when|that|to|the)\b", m.after) or re.match(r" [A-Z]", m.after):
        return None
    return Vague("PRESENT_REF" if m.words.lower() == "this time" else "PAST_REF", "told")


def at_the_moment(m: Match) -> Meaning | None:
    """ "At the moment", now; not "at the moment of impact", "at the moment he fell"."""
    holds = m.before == "at" and not re.match(r" (?:of|when|that|he|she|it|they|the|his|her|a|an)\b", m.after)
    return Vague("PRESENT_REF") if holds else None


def this_time(m: Match) -> Meaning | None:
    """ "During this time", "at the same time"; not "This time, he won"."""
    words = m.words.lower()
    return Vague("PRESENT_REF", "told") if "same" in words or "period" in words or m.before in TIME_OF else None


TIME_OF = frozenset("at by during around about since from until before after in throughout of to till".split())


def next_day(m: Match) -> Meaning | None:
    """ "Next day, the guards came back", "by following morning"; not "next-day delivery", "the next day" nor a "next
    night" that is to come.
    """
    if m.before not in OPENS or not CLAUSE_AFTER.match(m.after):
        return None
    return Clock(m["DAYPART"], Anaphor("day", 1)) if "DAYPART" in m else Anaphor("day", 1)


OPENS = frozenset(("", *'. , ; ( ” " and but by until then'.split()))
CLAUSE_AFTER = re.compile(
    r"[,.;)]|\s*\Z| (?:the|a|an|he|she|it|they|we|i|his|her|its|their|our|my|in|at|all|some|two|three|both|after)\b|"
    r" [A-Z]",
    re.IGNORECASE,
)


def anaphor_day(m: Match) -> Meaning | None:
    """ "The day following" at the end of a clause or before its verb; else an event follows it."""
    return None if re.match(r" (?:the|his|her|its|their|a|an|[A-Z])", m.after) else Anaphor("day", 1)


def that_month(m: Match) -> Meaning | None:
    """ "He was shot that November": of the year told before; not "said that November was dry"."""
    ends = re.match(r"[.,;:)]|\s*\Z|\s*\n| (?:and|but|when|after)\b", m.after) is not None
    named = m.words.rpartition(" ")[2][:1].isupper()
    return Which(0, Calendar(month=m["MONTH"]), "told") if named and (ends or m.before in TIME_OF) else None


def the_other_day(m: Match) -> Meaning | None:
    """ "The other day", "the other night": lately; not "the other day he mentioned", of two."""
    return Vague("PAST_REF") if m.get("UNIT", "day") in ("day", "week") and m.before not in ("on", "of") else None


def the_new_year(m: Match) -> Meaning | None:
    """ "In the new year"; not the feast of that name."""
    return Deixis("year", 1, placed=True) if m.words.islower() and m.before in NEW_YEAR_AFTER else None


NEW_YEAR_AFTER = frozenset(("in", "into", "of", "before", "by"))


def one_of_something(m: Match) -> Meaning | None:
    """ "The first week of the strike", "the final year of his reign": as long as its name says, and no date."""
    lasts = m["UNIT"] in ("week", "month", "year", "decade") and m.after.startswith(" of ")
    return period(1, m["UNIT"]) if lasts else None


def of_a_noun(m: Match) -> bool:
    """Whether an article belongs to the noun that follows: "the third-quarter results", "the late-June summit"."""
    hyphen = re.search(r"\w[-–][A-Za-z]", m.words)
    return m.words[:4].lower() == "the " and hyphen is not None and NOUN_AFTER.match(m.after) is not None


NOUN_AFTER = re.compile(
    r" (?!(?:of|in|and|or|to|was|is|were|are|when|for|with|at|by|on|ended|but|as|from|that)\b)[A-Za-z]"
)


def on_numbered_day(time: Meaning, m: Match) -> Meaning | None:
    """ "The early hours of the 7th", "the morning of the 12th": the month is that of the date told before it."""
    digits = m.words[-3:-2].isdigit()
    return Clock(time.clock, Calendar(day=m["ORD"])) if digits and isinstance(time, Clock) and time.of is None else None


def week_of(m: Match) -> Meaning | None:
    """ "the week of March 6"."""
    unit, of = m["THEUNIT"], m.items[-1].senses["DATE"]
    return Shift(0, unit.grain, 1, "told", of) if unit.grain in ("week", "weekend") and dayish(of) else None


def feast_week(m: Match) -> Meaning | None:
    """ "Easter weekend", "Christmas week": the one that holds the day."""
    day = m["FEASTD"]
    return Shift(0, "weekend" if "=weekend" in m else "week", 1, "told", day) if isinstance(day, Feast) else None


def which_feast(m: Match) -> Meaning | None:
    """ "Last Christmas", "next Easter"."""
    day = m["FEASTD"]
    return Which(m["WHICH"], day) if isinstance(day, Feast) and day.year is None else None


def day_of_unit(m: Match) -> Meaning | None:
    """ "The 15th of this month", "the 3rd of that month"."""
    of = m.items[-1].senses
    whole = of.get("UNITDATE", of.get("ANA"))
    if not isinstance(whole, Deixis | Anaphor) or whole.grain != "month" or not 1 <= m["ORD"] <= 31:
        return None
    return PartOf(m["ORD"], "day", whole)


def later_part(m: Match) -> Meaning | None:
    """ "the latter part of the year"."""
    of = next((m[name] for name in ("UNITDATE", "DATE") if name in m), None) or Calendar(m["YEAR"])
    return (
        None
        if isinstance(of, TIMELESS)
        else Modified(m.get("EARLYLATE", "START" if "early" in m.words.lower() else "END"), of)
    )


def last_unit_of(m: Match) -> Meaning | None:
    """ "the last week of March", "the first week of May 1917"."""
    of = next((m[name] for name in ("MD", "MON") if name in m), None) or bare(m)
    if "ORD" in m:
        return part_of(m["ORD"], m["UNIT"], of)
    unit = m["UNITDATE"]
    words = m.words.lower().split()
    if isinstance(unit, Which) and unit.which == -1 and isinstance(unit.of, Weekday):
        return PartOf(-1, "day", of, unit.of.number)
    if not isinstance(unit, Deixis) or not {"last", "final"} & set(words[:2]):
        return None
    return part_of(-1, unit.grain, of)


def ordinal_part(m: Match) -> Meaning | None:
    """ "the last week of the month", "the third quarter of last year"."""
    of = m.items[-1].senses
    whole = next((of[name] for name in ("DATE", "BIG", "UNITDATE") if name in of), None)
    first = m.items[1].senses
    if "UNITDATE" in m.items[0].senses or "UNIT" not in m:
        return None
    return part_of(first.get("ORD", -1), m["UNIT"], whole)
