"""English: its words as tables, then its rules. In: nothing. Out: `LANGUAGE`, what `find` runs on English prose.

A rule is a name, a pattern over word classes and a small function to a meaning. How to add one: docs/dates.md.
"""

from __future__ import annotations

import re
from typing import Any

from timeline.dates.languages import Language, words_of
from timeline.dates.making import (
    GRAIN_CODE,
    TIMELESS,
    after_of,
    always,
    anaphor,
    approx,
    bare,
    bce_pair,
    century,
    clock,
    clock_on_date,
    clock_pair,
    dated,
    day_of,
    day_pair,
    dayish,
    duration,
    duration_and_half,
    edge_bare,
    edge_of,
    every,
    every_so_many,
    from_event,
    from_length,
    grain_of,
    half_of,
    half_unit,
    iso,
    iso_time,
    month_day,
    next_or_previous,
    nth_weekday_of,
    number_words,
    on_day,
    on_day_part,
    part_of,
    past_units,
    period,
    quarter,
    quarter_ended,
    quarter_of_month,
    season_years,
    share_of,
    shift,
    short,
    slashed_days,
    spoken_year,
    stretch_of,
    the_last,
    this_or_next,
    times_a,
    to_the_day,
    two_centuries,
    weekday_date,
    which,
    which_of,
    whole_year,
    window,
    with_mod,
    with_weekday,
    with_year,
    year_bce,
    year_pair,
)
from timeline.dates.meaning import (
    Anaphor,
    Calendar,
    Clock,
    Deixis,
    Duration,
    Era,
    Feast,
    Meaning,
    Modified,
    Part,
    PartOf,
    Recurring,
    Shift,
    Vague,
    Weekday,
    Which,
    Within,
)
from timeline.dates.rules import Match, Rule

# --------------------------------------------------------------------------------------------------------------- words

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTHS_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
WEEKDAYS_SHORT = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
SEASONS = {
    "spring": 1,
    "springtime": 1,
    "summer": 2,
    "summertime": 2,
    "autumn": 3,
    "fall": 3,
    "winter": 4,
    "wintertime": 4,
}
UNITS = (
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "weekend",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
    "fortnight",
)
PLURALS = {
    "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day", "weeks": "week", "weekends": "weekend",
    "months": "month", "quarters": "quarter", "years": "year", "decades": "decade", "centuries": "century",
    "fortnights": "fortnight", "mins": "minute", "hrs": "hour", "yrs": "year", "nights": "night", "mornings": "morning",
}  # fmt: skip
ONES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
TENS_DECADES = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
    "eighties": 1980, "nineties": 1990,
}  # fmt: skip
DAYPARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "daybreak": "MO", "dusk": "EV",
    "sunrise": "MO", "sunset": "EV", "nightfall": "EV", "lunchtime": "MI",
}  # fmt: skip
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
ZONES = {
    "gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "et": "", "cst": "-06:00", "cdt": "-05:00", "ct": "",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "pt": "", "bst": "+01:00", "cet": "+01:00",
    "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "ist": "", "jst": "+09:00", "hkt": "+08:00",
    "sgt": "+08:00", "kst": "+09:00", "pkt": "+05:00", "wib": "+07:00", "awst": "+08:00", "acst": "+09:30",
    "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00", "sast": "+02:00", "eat": "+03:00",
}  # fmt: skip
DAYS_FROM_TODAY = {"today": 0, "yesterday": -1, "tomorrow": 1}
VAGUE_WORDS = {
    "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF", "recently": "PAST_REF",
    "lately": "PAST_REF",
}  # fmt: skip
EVERY = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H",
    "nightly": "XXXX-XX-XXTNI", "biweekly": "P2W", "bimonthly": "P2M", "fortnightly": "P2W", "biannually": "P6M",
}  # fmt: skip
FEASTS = {
    "christmas": "christmas", "christmas day": "christmas", "christmas eve": "christmas eve",
    "boxing day": "boxing day",
    "new year s day": "new year", "new years day": "new year", "new year s eve": "new year's eve",
    "new years eve": "new year's eve", "easter": "easter", "easter sunday": "easter", "easter monday": "easter monday",
    "good friday": "good friday", "palm sunday": "palm sunday", "ash wednesday": "ash wednesday",
    "maundy thursday": "maundy thursday", "pentecost": "pentecost", "whit monday": "whit monday",
    "thanksgiving": "thanksgiving", "thanksgiving day": "thanksgiving", "labor day": "labor day",
    "labour day": "may day",
    "memorial day": "memorial day", "veterans day": "veterans day",
    "armistice day": "armistice day", "halloween": "halloween", "valentine s day": "valentine",
    "election day": "election day",
    "inauguration day": "inauguration day", "columbus day": "columbus day", "may day": "may day",
    "bastille day": "bastille day",
    "eid al fitr": "eid al-fitr", "eid al adha": "eid al-adha", "nowruz": "nowruz", "martin luther king day": "mlk day",
    "presidents day": "presidents day", "mother s day": "mother's day", "father s day": "father's day",
    "st patrick s day": "st patrick", "all saints day": "all saints", "epiphany": "epiphany", "anzac day": "anzac day",
    "canada day": "canada day", "australia day": "australia day", "human rights day": "human rights day",
    "remembrance day": "armistice day", "juneteenth": "juneteenth", "groundhog day": "groundhog day",
    "earth day": "earth day", "tax day": "tax day", "ve day": "ve day", "d day": "d-day",
}  # fmt: skip
APPROX = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "circa": "APPROX",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "barely": "LESS_THAN",
    "over": "MORE_THAN", "exactly": "", "some": "APPROX", "under": "LESS_THAN",
}  # fmt: skip
EARLY_LATE = {"early": "START", "late": "END", "mid": "MID", "earliest": "START"}
EARLIER_LATER = {"earlier": "EARLIER", "later": "LATER"}
EDGES = {
    "beginning": "START",
    "start": "START",
    "end": "END",
    "middle": "MID",
    "close": "END",
    "onset": "START",
    "outset": "START",
}
WHICH = {"last": -1, "this": 0, "next": 1, "past": -1, "previous": -1, "coming": 1, "following": 1, "preceding": -1}
PREPOSITIONS = frozenset(
    [
        "in",
        "on",
        "by",
        "since",
        "until",
        "till",
        "from",
        "to",
        "before",
        "after",
        "during",
        "through",
        "throughout",
        "of",
        "for",
        "between",
        "around",
        "about",
        "late",
        "early",
        "mid",
        "last",
        "next",
        "this",
        "and",
        "or",
        "about",
        "circa",
        "c",
        "as",
        "at",
        "than",
        "per",
        "into",
        "towards",
        "toward",
        "ending",
        "ended",
        "starting",
        "beginning",
        "dated",
        "the",
        "that",
        "every",
        "each",
        "past",
        "previous",
        "following",
        "coming",
        "within",
        "spring",
        "summer",
        "fall",
        "autumn",
        "winter",
        "year",
        "years",
    ]
)
CLEAR_BEFORE = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "before",
        "after",
        "during",
        "between",
        "early",
        "late",
        "mid",
        "summer",
        "spring",
        "autumn",
        "winter",
        "circa",
        "dated",
    ]
)
NAME_OF = re.compile(r"[A-Z][a-z]+ of \Z")
JOINED_YEAR = re.compile(r"\b(?:post|pre|mid|late|early)-\Z", re.IGNORECASE)
COUNTED = (
    "people|men|women|children|troops|soldiers|civilians|miles|feet|meters|metres|km|kilometers|kilometres|tons|"
    "tonnes|pounds|dollars|euros|yen|shares|homes|jobs|employees|workers|members|acres|barrels|students|votes|"
    "seats|aircraft|tanks|ships|prisoners|casualties|dead|killed|wounded|cases|items|pages|calories|megawatts|"
    "hours|rounds|degrees"
)
"""Nouns that make a four-digit number a count."""
COUNT_NOUN = re.compile(
    r"[ \t]+(?:more(?! than)|others|percent|per|points|square|of the|"
    rf"(?:[a-z]+(?<!were)(?<!was)(?<!are)[ \t]+)?(?:{COUNTED}))\b"
)


def _stopped(words: dict[str, int]) -> dict[str, int]:
    """Short forms with their full stop: "sept."."""
    return {f"{word}.": sense for word, sense in words.items()}


TABLES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("MONTH", MONTHS | MONTHS_SHORT | _stopped(MONTHS_SHORT)),
    ("WEEKDAY", WEEKDAYS | WEEKDAYS_SHORT | _stopped(WEEKDAYS_SHORT)),
    ("WEEKDAYS", {f"{word}s": number for word, number in WEEKDAYS.items()}),
    ("SEASON", SEASONS),
    ("UNIT", {unit: unit for unit in UNITS}),
    ("UNITS", PLURALS),
    ("NUM", ONES | TEENS | TENS),
    ("ONES", ONES),
    ("TEEN", TEENS),
    ("TENS", TENS),
    ("CENTURYWORD", {word: TEENS[word] for word in ("seventeen", "eighteen", "nineteen")}),
    ("SCALE", {"hundred": 100, "thousand": 1000, "million": 10**6}),
    ("ORD", ORDINALS),
    ("TENDECADE", TENS_DECADES),
    ("DAYPART", DAYPARTS),
    ("NOON", CLOCK_WORDS),
    ("ZONE", ZONES),
    ("AMPM", {"a.m.": 0, "am": 0, "a.m": 0, "p.m.": 12, "pm": 12, "p.m": 12}),
    ("DAYWORD", DAYS_FROM_TODAY),
    ("VAGUEWORD", VAGUE_WORDS),
    ("OFTEN", EVERY),
    ("EVERY", {"every": "EVERY", "each": "EACH"}),
    ("TIMES", {"once": 1, "twice": 2}),
    ("APPROX", APPROX | {"c.": "APPROX", "ca.": "APPROX"}),
    ("CIRCA", {"c": 1, "ca": 1}),
    ("EARLYLATE", EARLY_LATE),
    ("EARLIERLATER", EARLIER_LATER),
    ("EDGE", EDGES),
    ("WHICH", WHICH),
    ("A", {"a": 1, "an": 1}),
    ("FEW", {"few": None, "several": None, "many": None, "numerous": None, "couple": 2, "dozen": 12}),
    ("BCE", dict.fromkeys(("b.c.", "bc", "b.c", "bce", "b.c.e.", "b.c.e"), 1)),
    ("AD", dict.fromkeys(("a.d.", "ad", "ce", "a.d"), 1)),
    ("POSS", dict.fromkeys(("'s", "’s", "s"), 1)),
)
"""Class → its words and what they mean. A word may stand in several; patterns name the classes."""


CASED = frozenset(
    ("may", "march", "mar", "sun", "sat", "mon", "wed", "dec", "jan", "et", "ct", "pt", "ist", "ad", "ce")
)
"""Spellings that are not the word of the table: "may" in lower case is no month, "et" no zone."""


# -------------------------------------------------------------------------------------------------------------- habits
# What no table can say: where a word that may say when does not.


def season_pair(m: Match) -> bool:
    """ "the winter of 2011-12": the second year is the next one."""
    last = m.items[-1].senses
    end = int(last["YEAR"] if "YEAR" in last else last["N2"])
    return m["SEASON"] == SEASONS["winter"] and (int(m["YEAR"]) + 1 - end) % 100 == 0


def named_for(m: Match) -> bool | None:
    """ "17 November Street", "the June 4th movement": a place or a group that bears a date as its name."""
    if NAMED_STREET.match(m.after) or (m.before not in BEFORE_DAY and NAMED_PLACE.match(m.after)):
        return True
    the = m.before in ("the", "a") or m.words.lower().startswith("the ")
    return True if the and NAMED_GROUP.match(m.after) else None


def feast_in_name(m: Match) -> bool | None:
    """ "May Day Hospital", "the Good Friday Agreement", "a Christmas tree"."""
    return True if NAMED_PLACE.match(m.after) or FEAST_THING.match(m.after) else None


def weekday_in_name(m: Match) -> bool | None:
    """ "the Sunday Times", "Bloody Sunday", "Sheffield Wednesday"."""
    if not m.words[0].isupper():
        return None
    return True if WEEKDAY_NAME.match(m.after) or m.before in ("bloody", "black", "sheffield", "ruby") else None


NAMED_PLACE = re.compile(
    r"[ -](?:[A-Z][\w’'-]+ ){0,2}(?:Squares?|Streets?|Avenue|Boulevard|Road|Bridge|Hospital|Stadium|University|Airport|"
    r"Barracks|Park|Plaza|Tunnel|Dam|Canal|City|District|Camp|School|Institute|Academy|Movement|Alliance|Coalition|"
    r"Brigades?|Battalion|Division|Front|Party|Group|Committee|Organi[sz]ation|Foundation|Martyrs|Agreement|Accords?|"
    r"Treaty|Island|Islands|Rising|Uprising|Offensive|Massacre|Revolution|Hall|House|Club|Theatre|Theater|Museum|"
    r"Prize|Award|Cup|Beach|Station|Mosque|Church|Memorial|Monument)\b"
)
"""What a date may be the first part of the name of."""
NAMED_GROUP = re.compile(
    r"[ -](?:movement|alliance|coalition|bloc|brigades?|bridge|square|street|avenue|faction|militia|group)\b(?! of\b)"
)
NAMED_STREET = re.compile(r"[ -](?:Squares?|Streets?|Avenue|Boulevard|Road|Bridge|Hospital|Stadium|Park)\b")
BEFORE_DAY = frozenset(("", *"on by since until till from after before in to and between : , . - – —".split()))
"""What stands before a day rather than before a name: "on 23 June Army Group Centre broke"."""
FEAST_THING = re.compile(
    r" (?:trees?|cards?|carols?|songs?|pudding|crackers?|cake|eggs?|bunny|lights|jumpers?|turkey)\b"
)
WEEKDAY_NAME = re.compile(
    r" (?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|Star|Sun|Independent|Tribune|Business Post|Prayers|"
    r"Night (?:Live|Football)|Agreement|Club|Market)\b"
)


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
    if not ends_clause(m):
        return None
    return anaphor(m, -1 if m.words.split()[-1].lower() in ("before", "earlier") else 1)


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


def old_today(m: Match) -> Meaning | None:
    """ "To-day", "to-night", "to-morrow", as papers once spelt them."""
    word = m.words.lower()
    if " " in word:
        return None
    return Clock("NI", Deixis("day", 0)) if word.endswith("night") else Deixis("day", 1 if word.endswith("w") else 0)


def sept_11(m: Match) -> Meaning | None:
    """ "the Sept. 11 attacks" are those of 2001; the words of the date alone are the expression."""
    return Calendar(2001, 9, 11) if (m["MONTH"], m["DAYNUM"]) == (9, 11) else None


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


def reporting(m: Match) -> Meaning:
    """ "the latest quarter", "the latest period": the last one that has ended."""
    unit = m.get("UNIT", "quarter")
    return Deixis(grain_of(unit), -1) if unit != "quarter" else Anaphor("quarter", 0)


def year_before(m: Match) -> Meaning:
    """ "the year-earlier quarter", "the year-ago period", "year-earlier"."""
    return Shift(1, "year", -1, "now")


def noon(m: Match) -> Meaning | None:
    """ "midnight GMT"; not "High Noon"."""
    zone = m.text[m.items[-1].start : m.items[-1].end] if "ZONE" in m else ""
    return Clock(m["NOON"] + m.get("ZONE", ""), None, zone) if m.before != "high" else None


def last_weekends(m: Match) -> Meaning | None:
    """ "last weekends racing": the apostrophe is lost; "in the last weeks" stays a length."""
    words = m.words.lower()
    if words.startswith("the ") or not re.match(r" [a-z]", m.after) or re.match(r" (?:of|and|to|or|in|on)\b", m.after):
        return None
    return Deixis(grain_of(m["UNITS"]), m["WHICH"]) if m["UNITS"] in ("weekend", "week", "year", "month") else None


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


def clock_in(m: Match) -> Meaning | None:
    """ "4 in the morning"."""
    hour, part = m["NUM"], m["DAYPART"]
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
    if not four_digits(digits) or m.after.startswith(" of "):
        return None
    zone = m.text[m.items[-1].start : m.items[-1].end] if "ZONE" in m else ""
    return Clock(f"{digits[:2]}:{digits[2:]}{m.get('ZONE', '')}", None, zone)


def four_digits(digits: str) -> bool:
    """Whether digits can be a time: "0735"."""
    return len(digits) == 4 and digits.isdecimal() and int(digits[:2]) <= 24 and int(digits[2:]) <= 59


def clock_among_clocks(m: Match) -> Meaning | None:
    """ "from 1630" after "as of 1600 hours": a time where such times were told just before; never a year since 1900."""
    digits, start = m.words, m.items[0].start
    if four_digits(digits) and (zone := ZONE_AFTER.match(m.after)):
        name = zone[1] or "GMT"
        return Clock(f"{digits[:2]}:{digits[2:]}{ZONES.get(name.lower(), '')}", None, name)
    if not four_digits(digits) or m["YEAR"] >= 1900 or m.before not in TIME_BEFORE:
        return None
    told = FOUR_DIGIT_CLOCK.search(m.text[max(0, start - 160) : start])
    return Clock(f"{digits[:2]}:{digits[2:]}") if told else None


def clock_beside_zone(m: Match) -> Meaning | None:
    """ "At 1653 (2153 GMT)": a time, for the same in another zone stands beside it."""
    digits = m.words
    if not four_digits(digits) or m.before not in TIME_BEFORE or not OTHER_ZONE.match(m.after):
        return None
    return Clock(f"{digits[:2]}:{digits[2:]}")


OTHER_ZONE = re.compile(r" (?:local time )?\([0-2]\d[0-5]\d (?:GMT|UTC|[A-Z]{2,3}T)\)")
ZONE_AFTER = re.compile(r" \(([A-Z]{2,4})\)| (Greenwich Mean Time)\b")
FOUR_DIGIT_CLOCK = re.compile(r"\b[0-2]\d[0-5]\d (?:hours\b(?! of)|hrs|h\b|GMT|UTC|local time)")


def day_of_month(m: Match) -> Meaning | None:
    """ "on the 20th": the month is that of the date told before it."""
    if m.before not in ("on", "until", "by", "since", "and") or not m.words[-3:-2].isdigit() or not 1 <= m["ORD"] <= 31:
        return None
    holds = re.match(
        r"\s*(?:[.,;:)]|\Z|\n|they|he|she|it|its|the|a|an|and|was|were|in|at|his|her|their)\b|\s*[.,;:)]|\s*\Z", m.after
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
    return Vague("PRESENT_REF" if m.words.lower() == "this time" else "PAST_REF")


def after_length(m: Match) -> Meaning | None:
    """ "a month later"; "years later" without a number."""
    return None if m.after.startswith(" than") else shift(m, 1, "told")


def the_stretch(m: Match) -> Meaning | None:
    """ "the nine months"; "the two-week crisis" keeps its article outside."""
    unit = m.items[-1].senses["PER"].parts[0]
    ends = re.match(r" (?:to|ended|ending)\b", m.after) and unit[1] in ("M", "W", "D", "TH")
    return m["PER"] if (unit[1] == "M" or ends) and unit[0] not in (None, 1) and m.words.endswith("s") else None


def week_of(m: Match) -> Meaning | None:
    """ "the week of March 6"."""
    unit, of = m["THEUNIT"], m.items[-1].senses["DATE"]
    return Shift(0, unit.grain, 1, "told", of) if unit.grain in ("week", "weekend") and dayish(of) else None


def day_nights(m: Match) -> Meaning | None:
    """ "Tuesday nights", "Sunday mornings"."""
    part = m.words.split()[-1].lower().removesuffix("s")
    return Recurring(f"XXXX-WXX-{m['WEEKDAY'] + 1}T{DAYPARTS[part]}") if m.words[0].isupper() else None


YEAR_TO = re.compile(r" (?:the end of |end[- ])?(?:" + "|".join(name.title() for name in MONTHS) + r"|\d)")


def weekends(m: Match) -> Meaning | None:
    """ "On weekends", "most weekends"; "two weekends" is a length."""
    return Recurring("XXXX-WXX-WE") if m.before in ("on", "at", "most", "all") else None


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


def night_before(m: Match) -> Meaning | None:
    """ "The night before", "the morning after" at the end of a clause: counted from the date told."""
    if not ends_clause(m) or not isinstance(m["DPART"], Clock):
        return None
    return Clock(m["DPART"].clock, Anaphor("day", -1 if m.words.lower().endswith("before") else 1))


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


MORE_LESS = {
    "more than": "MORE_THAN", "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE",
    "not less than": "EQUAL_OR_MORE",
    "no fewer than": "EQUAL_OR_MORE", "up to": "EQUAL_OR_LESS", "less than": "LESS_THAN",
    "no more than": "EQUAL_OR_LESS",
    "fewer than": "LESS_THAN", "at most": "EQUAL_OR_LESS", "close to": "LESS_THAN", "a little more than": "MORE_THAN",
    "just under": "LESS_THAN", "just over": "MORE_THAN",
}  # fmt: skip


def more_less(m: Match) -> Meaning | None:
    """ "more than two years", "at least 30 days"."""
    per = next(item for item in m.items if "PER" in item.senses)
    head = " ".join(m.text[m.items[0].start : per.start].lower().split())
    head = next((known for known in MORE_LESS if head == known or head.startswith(known + " ")), "")
    return with_mod(m["PER"], MORE_LESS[head]) if head else None


def more_less_ago(m: Match) -> Meaning | None:
    """ "more than two weeks later", "less than a year ago"."""
    head = " ".join(m.text[m.items[0].start : m.items[-1].start].lower().split())
    return Modified(MORE_LESS.get(head, "MORE_THAN"), m["AGO"]) if isinstance(m["AGO"], Shift) else None


def about_bare(m: Match) -> Meaning | None:
    """ "about 1926", "around July"; "about" before a month is "on the subject of"."""
    word = m.words.split()[0].lower()
    if word not in ("about", "around", "circa", "approximately", "c.", "ca.") or ("MONTH" in m and word == "about"):
        return None
    if "YEAR" in m and (COUNT_NOUN.match(m.after) or m["YEAR"] > LAST_YEAR):
        return None
    if "YEAR" in m and word in ("about", "around", "approximately") and re.match(r" [a-z]+s\b", m.after):
        return None
    return Modified("APPROX", bare(m))


def approx_words(m: Match) -> Meaning | None:
    """ "about two weeks"; "over" and "some" before digits are not part of it."""
    word = m.words.split()[0].lower()
    if word in ("over", "under", "around") and m.words.endswith("period"):
        return None
    if "PER2" in m and word not in ("about", "nearly", "almost", "roughly", "approximately"):
        return None
    if (
        word in ("over", "some", "under", "around")
        and isinstance(m["T"], Duration)
        and m.text[m.items[1].start].isdigit()
    ):
        return None
    return approx(m)


def plain_units(m: Match) -> bool:
    """Whether "years", "weeks" alone are a length: not "years old", "the dog days", "Days Inn"."""
    if m.words.lower() == "hours" and m.before not in ("", "for", "of", "in", "within", "after", "about", "many"):
        return False
    if m.words[0].isupper() and m.before not in ("", ".", '"'):
        return False
    return m.words.lower() not in ("seconds", "nights", "mornings", "minutes", "quarters", "weekends") and not re.match(
        r"[- ]old", m.after
    )


def duration_if(m: Match) -> Meaning | None:
    """ "a year" after a price or a count is a rate, not a length; "a second" is mostly another one."""
    if "A" not in m or "FEW" in m or "NUM" in m:
        return duration(m)
    unit = m["UNITS"] if "UNITS" in m else m["UNIT"]
    if re.match(r"-(?:ago|earlier|end|old)\b", m.after):
        return None
    if unit in ("second", "quarter", "weekend") or "UNITS" in m:
        return None
    if "DASH" in m or m.before in RATE_BEFORE or re.match(r" (?:ago|earlier|later|after|before|or)\b", m.after):
        return duration(m)
    return None


def rate(m: Match) -> Meaning | None:
    """ "$5 million a year", "200 flights a day": so much each time; not "20 people in a day", "five a year ago"."""
    start = m.items[0].start
    if m.words[0] == "A" or m["UNIT"] in ("second", "quarter") or m.before in RATE_BEFORE:
        return None
    if AFTER_NO_RATE.match(m.after) or not PER_UNIT.search(m.text[max(0, start - 60) : start]):
        return None
    code = GRAIN_CODE[m["UNIT"]]
    return Recurring(f"PT1{code[1]}" if code[0] == "T" else f"P1{code}")


PER_UNIT = re.compile(
    r"(?:\d|\b(?:thousand|million|billion|trillion|hundreds|thousands|millions|billions|dozens|two|three|four|five|six|"
    r"seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|many|several|some|most)\b)%?"
    r"(?:[ -][^\W\d_][\w'’-]*){0,3} \Z"
)
"""What stands before the "a year" of a rate: a number, and at most three words of what it counts."""
AFTER_NO_RATE = re.compile(r"-|[ ](?:ago|earlier|later|before|after|off|old|long|from|and a half|prior|or|of|to)\b")


RATE_BEFORE = frozenset(
    [
        "for",
        "in",
        "within",
        "after",
        "during",
        "over",
        "about",
        "nearly",
        "almost",
        "than",
        "least",
        "only",
        "just",
        "take",
        "takes",
        "took",
        "last",
        "lasted",
        "lasts",
        "spent",
        "of",
        "to",
        "from",
        "until",
        "and",
        "or",
        "is",
        "was",
        "half",
        "be",
        "with",
        "but",
        "by",
        "before",
        "barely",
        "up",
        "some",
        "most",
        "under",
        "exactly",
        "another",
        ",",
        ".",
        "(",
        "-",
        "–",
        "—",
        ":",
        ";",
        '"',
        "“",
        "that",
        "quite",
    ]
) | {""}


def the_unit(m: Match) -> Meaning | None:
    """ "the week", "the quarter", "the year" alone, where a preposition shows that a time is meant."""
    words = m.words.lower().split()
    if words[0] != "the" or "THEUNIT" not in m:
        return m["UNITDATE"]  # type: ignore[no-any-return]
    unit = words[1]
    if unit == "quarter":
        return None if re.match(r" of |-", m.after) else Anaphor("quarter", 0)
    if unit == "weekend" and m.before in ("by", "until", "before", "after", "since"):
        return Deixis("weekend", 0, placed=True)
    if unit in ("weekend", "year", "week", "month") and m.before in (
        ("in", "for", "over", "during", "throughout", "through", "at", "on")
        if unit == "year"
        else ("in", "for", "of", "over", "during", "throughout", "through", "at", "on")
    ):
        return Deixis(grain_of(unit), -1 if unit == "weekend" and m.before == "over" else 0, placed=True)
    return None


def bare_season(m: Match) -> Meaning | None:
    """ "in summer", "by autumn"."""
    weak = m.words.lower() not in ("fall", "spring") and A_WEAK.search(
        m.text[max(0, m.items[0].start - 24) : m.items[0].start]
    )
    if not weak and m.before not in (
        "in",
        "by",
        "since",
        "until",
        "during",
        "of",
        "that",
        "early",
        "late",
        "through",
        "and",
    ):
        return None
    return (
        Part("season", m["SEASON"])
        if m.words.lower() != "fall" or (m.before in ("in", "by") and not re.match(r" (?:of|in|to)\b", m.after))
        else None
    )


def bare_daypart(m: Match) -> Meaning | None:
    """ "in the morning", "at night", "at dawn": the day is the story's."""
    if m.words.lower().startswith("the ") and m.before in ("in", "during"):
        return m["DPART"]  # type: ignore[no-any-return]
    return None


def bare_year(m: Match) -> Meaning | None:
    """A four-digit number alone is a year only where its neighbours allow it."""
    year = int(m["YEAR"])
    if ticker(m):
        return Clock(f"{m.words[:2]}:{m.words[2:]}", Deixis("day", 0))
    before, after = m.before, m.after
    if (
        before in ("$", "£", "€", "#")
        or COUNT_NOUN.match(after)
        or (
            m.text[m.items[0].start - 1 : m.items[0].start] in ("-", ".", "/")
            and not JOINED_YEAR.search(m.text[max(0, m.items[0].start - 8) : m.items[0].start])
        )
    ):
        return None
    if before in CLEAR_BEFORE or (
        before == "of" and NAME_OF.search(m.text[max(0, m.items[0].start - 24) : m.items[0].start])
    ):
        return Calendar(year)
    if SPAN_BEFORE.search(m.text[max(0, m.items[0].start - 20) : m.items[0].start]):
        return Calendar(year)
    return Calendar(year) if 1700 <= year <= LAST_YEAR else None


LAST_YEAR = 2060
"""Bare numbers above are no years."""


def ticker(m: Match) -> bool:
    """ "1813 The minister says…" among lines that begin with times: a report by the minute, no chronicle of years."""
    start, end = m.items[0].start, m.items[-1].end
    if not TICK_BEFORE.search(m.text[max(0, start - 4) : start]) or not re.match(
        r" [“\"]?[A-Z]", m.text[end : end + 3]
    ):
        return False
    ticks = TICK.findall(m.text[max(0, start - TICKS) : start + TICKS])
    return len(ticks) >= 3 and all(four_digits(tick) for tick in ticks) and min(ticks) < "1500"


TICKS = 2000
"""Code points around a time that begins a line, within which others must stand."""
TICK_BEFORE = re.compile(r"(?:\A|\n|[.!?”\"…] )\Z")
TICK = re.compile(r"(?:\A|\n|[.!?”\"…] )(\d{4})(?= [“\"]?[A-Z])")
SPAN_BEFORE = re.compile(r"\b(?:[Bb]etween \d{4} and|[Ff]rom \d{4} (?:to|until|till)) \Z")
"""What stands before the last year of a span: "between 1470 and"."""


def bare_month(m: Match) -> Meaning | None:
    """A month's name alone; "May", "March", "April", "June" and "August" may be a verb or a person."""
    word = m.words
    if word.rstrip(".").lower() in MONTHS_SHORT and not word.endswith(".") and word.lower() != "sept":
        return None
    if not word[0].isupper():
        return None
    doubtful = word.title() in ("May", "March")
    if (
        m.before not in PREPOSITIONS
        and m.before not in ("-", "–", "/")
        and not A_WEAK.search(m.text[max(0, m.items[0].start - 24) : m.items[0].start])
        and m.after[:2] not in ("'s", "’s")
        and (doubtful or (word in ("April", "June", "August") and re.match(r" [A-Z][a-z]", m.after)))
    ):
        return None
    return Calendar(month=m["MONTH"])


A_WEAK = re.compile(r"\ban? [a-z]+ \Z")
"""An adjective before a month or season: "a weak March"."""
A_WEEKDAY_THING = re.compile(
    r" (?!in\b|of\b|and\b|or\b|when\b|to\b|at\b|on\b|after\b|before\b|that\b|was\b|is\b|since\b|the\b|a\b|morning|"
    r"afternoon|evening|night)[a-z]{3,}"
)
"""What a weekday names the day of: "a Monday deadline"; "on a Monday in May" names none."""


def bare_weekday(m: Match) -> Meaning | None:
    """A weekday alone; short forms need their full stop."""
    word = m.words
    if m.before in ("an", "another", "any", "one", "some"):
        return None
    if m.before == "a" and not A_WEEKDAY_THING.match(m.after):
        return None
    if not word[0].isupper() or (word.rstrip(".").lower() in WEEKDAYS_SHORT and not word.endswith(".")):
        return None
    return Weekday(m["WEEKDAY"])


def feast(m: Match) -> Meaning | None:
    """A named day, with a capital."""
    name = FEASTS.get(
        " ".join(re.findall(r"[a-z]+", m.words.lower().replace("'", " ").replace("’", " "))).removesuffix(" of")
    )
    return Feast(name, m.get("YEAR")) if name and m.words[0].isupper() else None


# --------------------------------------------------------------------------------------------------------------- rules

TO = "(DASH | to | and | or | through | until)"
NOTHING = ""
DATE = "T DATE"
DAY = "T DATE DAYD"

NUMBERS = (
    Rule("number in words", "TENS DASH? ONES", "NUM", number_words),
    Rule("number in words", "(NUM | A) SCALE (and? NUM (DASH? ONES)?)?", "NUM", number_words),
    Rule("number and a half", "NUM FRACTION", "NUM", lambda m: m["NUM"] + m["FRACTION"]),
    Rule("number and a half", "NUM and A? half", "NUM", lambda m: m["NUM"] + 0.5),
    Rule("a couple", "A? couple of?", "NUM", always(2)),
    Rule("a dozen", "A dozen", "NUM", always(12)),
    Rule("a few", "A FEW", "FEW", always(None)),
    Rule("ordinal in words", "TENS DASH ORD", "ORD", lambda m: m["TENS"] + m["ORD"]),
    Rule("year in words", "(TEEN | TENS) (TENS (DASH? ONES)? | TEEN)", "NUM YEAR", spoken_year),
)

CORES = (
    # names that hold a date
    Rule("part of a name", "MONTH (DAYNUM | the? ORD)", NOTHING, lambda m: named_for(m)),
    Rule("part of a name", "the? (DAYNUM | ORD) of? MONTH", NOTHING, lambda m: named_for(m)),
    Rule("part of a name", "WEEKDAY", NOTHING, lambda m: weekday_in_name(m)),
    # a day of the calendar
    Rule("month and day", "MONTH (DAYNUM | the? ORD) COMMA? YEAR", "T DATE DAYD MD", month_day),
    Rule("month and day", "MONTH (DAYNUM | the? ORD)", "T DATE DAYD MD", month_day),
    Rule("day and month", "the? (DAYNUM | ORD) of? MONTH (COMMA | of)? YEAR", "T DATE DAYD MD", month_day),
    Rule("day and month", "the? (DAYNUM | ORD) of? MONTH", "T DATE DAYD MD", month_day),
    Rule("day and month", "DAYNUM DASH MONTH DASH YEAR", "T DATE DAYD MD", month_day),
    Rule(
        "weekday and date",
        "WEEKDAY COMMA? the? (DAYNUM | ORD) of? MONTH (COMMA? YEAR)?",
        "T DATE DAYD MD",
        with_weekday,
    ),
    Rule("weekday and date", "WEEKDAY COMMA? MONTH (DAYNUM | the? ORD) (COMMA? YEAR)?", "T DATE DAYD MD", with_weekday),
    Rule(
        "the attacks of 2001",
        "MONTH DAYNUM (attack | attacks | hijackers | hijackings)",
        "T DATE SEPT11",
        sept_11,
    ),
    Rule("days of one month", "SLASHED of? MONTH (COMMA? YEAR)?", "T", slashed_days),
    Rule("days of one month", f"MONTH (DAYNUM | ORD) {TO} (DAYNUM | ORD) (COMMA? YEAR)?", "T", day_pair),
    Rule("days of one month", f"the? (DAYNUM | ORD) {TO} the? (DAYNUM | ORD) of? MONTH (COMMA? YEAR)?", "T", day_pair),
    Rule("ISO date", "YEAR DASH N2 DASH N2", "T DATE DAYD MD", iso),
    Rule("ISO date and time", "YEAR DASH N2 DASH N2 t HHMM z?", "T CLKD DATE", iso_time),
    # months and years
    Rule("month and year", "MONTH (of | COMMA)? YEAR", "T DATE MON", lambda m: Calendar(m["YEAR"], m["MONTH"])),
    Rule("month and year", "MONTH SHORTYEAR", "T DATE MON", lambda m: Calendar(m["SHORTYEAR"], m["MONTH"])),
    Rule("years", "(the years)? YEAR (DASH | SLASH) (YEAR | N2)", "T", year_pair),
    Rule("years", "YEARS", "T", season_years),
    Rule(
        "year in words",
        "the? year NUM",
        "T DATE YEARD",
        whole_year,
    ),
    Rule(
        "the period of a year",
        "the YEAR period",
        "T DATE YEARD",
        lambda m: Within(Anaphor("quarter", 0), Calendar(m["YEAR"])),
    ),
    Rule("year before our era", "NUM BCE", "T DATE YEARD", year_bce),
    Rule("years before our era", "NUM (DASH | to | and) NUM BCE", "T", bce_pair),
    Rule("year of our era", "(AD NUM | NUM AD)", "T DATE YEARD", whole_year),
    Rule("short year", "SHORTYEAR", "T DATE YEARD", short),
    Rule("fiscal year", "the? fiscal year? YEAR", "T DATE YEARD", lambda m: Calendar(m["YEAR"])),
    Rule("fiscal year", "the? YEAR (fiscal | financial) year", "T DATE YEARD", lambda m: Calendar(m["YEAR"])),
    Rule("fiscal year", "(the | this | the current)? fiscal year", "T DATE UNITDATE FISCAL", always(Deixis("year", 0))),
    Rule("fiscal year", "the? WHICH fiscal year", "T DATE UNITDATE FISCAL", lambda m: Deixis("year", m["WHICH"])),
    Rule("fiscal year", "the latest fiscal year", "T DATE UNITDATE FISCAL", always(Deixis("year", -1))),
    Rule("decade", "the? DECADE", "T DATE BIG", lambda m: Era("decade", m["DECADE"])),
    Rule("decade", "the TENDECADE", "T DATE BIG", lambda m: Era("decade", m["TENDECADE"])),
    Rule(
        "age in decades",
        "(his | her | their | my | our | your) (EARLYLATE DASH?)? (DECADE | TENDECADE)",
        NOTHING,
        always(True),
    ),
    Rule("century", "the? ORD DASH? century", "T DATE BIG", lambda m: century(m["ORD"], False)),
    Rule("centuries", "the? ORD (and | or | to) ORD centuries", "T", two_centuries),
    Rule("century", "the? ORD century BCE", "T DATE BIG", lambda m: century(m["ORD"], True)),
    # seasons, quarters, halves
    Rule(
        "season and year",
        "the? SEASON (of | COMMA)? YEAR",
        "T DATE SEAS",
        lambda m: Part("season", m["SEASON"], m["YEAR"]),
    ),
    Rule(
        "season and year",
        "the? SEASON of? SHORTYEAR",
        "T DATE SEAS",
        lambda m: Part("season", m["SEASON"], m["SHORTYEAR"]),
    ),
    Rule(
        "season and year",
        "the? SEASON of? YEAR (DASH | SLASH) (N2 | YEAR)",
        "T DATE SEAS",
        lambda m: Part("season", m["SEASON"], m["YEAR"]) if season_pair(m) else None,
    ),
    Rule("season and year", "the? SEASON of? YEARS", "T DATE SEAS", lambda m: Part("season", m["SEASON"], m["YEARS"])),
    Rule("season and year", "YEAR SEASON", "T DATE SEAS", lambda m: Part("season", m["SEASON"], m["YEAR"])),
    Rule("season", "the SEASON (months | season)?", "T DATE SEAS", the_season),
    Rule("quarter by its number", "(q | h) NUM YEAR?", "T DATE QRT", numbered),
    Rule("quarter by its number", "YEAR (q | h) NUM", "T DATE QRT", numbered),
    Rule("fiscal year", "fy YEAR", "T DATE YEARD", lambda m: Calendar(m["YEAR"])),
    Rule("quarter", "the? fiscal? DASH? ORD DASH? quarter", "T DATE QRT", quarter),
    Rule("quarter by its month", "the? MONTH quarter", "T DATE QRT", quarter_of_month),
    Rule("quarter and year", "the? YEAR ORD DASH? quarter", "T DATE QRT", quarter),
    Rule(
        "half of a year",
        "the? (ORD | last | latter) half",
        "HALFD",
        lambda m: Part("half", 1 if m.get("ORD") == 1 else 2),
    ),
    # relative to the day of writing
    Rule("day named from today", "DAYWORD", "T DATE DAYD REL", day_word),
    Rule("day named from today", "to DASH (day | night | morrow)", "T CLKD DATE DAYD REL", lambda m: old_today(m)),
    Rule("the day before yesterday", "the? day before yesterday", "T DATE DAYD REL", always(Deixis("day", -2))),
    Rule("the day after tomorrow", "the? day after tomorrow", "T DATE DAYD REL", always(Deixis("day", 2))),
    Rule("last, this, next", "(last | this | next) (WEEKDAY | MONTH | SEASON | UNIT)", "T DATE UNITDATE", which),
    Rule(
        "this past or coming",
        "(this past | this coming | the coming | the next) (WEEKDAY | MONTH | SEASON)",
        "T DATE UNITDATE",
        lambda m: which_of(m.all("WHICH")[-1], m),
    ),
    Rule("this or next", "this UNIT (or | and) next", "T", this_or_next),
    Rule(
        "the new year",
        "the new year",
        "T DATE UNITDATE",
        lambda m: Deixis("year", 1) if m.words.islower() and m.before in ("in", "into", "of", "before", "by") else None,
    ),
    Rule(
        "this past or coming", "this (past | coming) UNIT", "T DATE UNITDATE", lambda m: which_of(m.all("WHICH")[-1], m)
    ),
    Rule("this past or coming", "the? (past | last) (WEEKDAY | MONTH | SEASON | UNIT)", "T DATE UNITDATE", the_last),
    Rule(
        "the one before last",
        "the UNIT before last",
        "T DATE UNITDATE",
        lambda m: Deixis(grain_of(m["UNIT"]), -2) if not re.match(r" [A-Z]", m.after) else None,
    ),
    Rule("the current one", "the? current UNIT", "T DATE UNITDATE", lambda m: which_of(0, m)),
    Rule("the latest one", "the latest (UNIT | period)", "T DATE ANA", lambda m: reporting(m)),
    # relative to a date told before
    Rule("that same one", "(that same? | the same | the very same) UNIT", "T DATE ANA", lambda m: anaphor(m, 0)),
    Rule("that same one", "(that same? | the same) SEASON", "T DATE ANA", lambda m: which_of(0, m, "told")),
    Rule(
        "the next or previous one",
        "the (next | following | previous | preceding) UNIT",
        "T DATE ANA",
        next_or_previous,
    ),
    Rule(
        "the next or previous one",
        "the UNIT (before | after | earlier | later | following)",
        "T DATE ANA",
        lambda m: one_off(m),
    ),
    Rule(
        "the previous of that name",
        "the (previous | preceding) (WEEKDAY | MONTH | SEASON)",
        "T DATE ANA",
        lambda m: which_of(-1, m, "told"),
    ),
    Rule(
        "the following of that name",
        "the following (WEEKDAY | MONTH | SEASON)",
        "T DATE ANA",
        lambda m: which_of(1, m, "told"),
    ),
    Rule("a week, month or year by its place", "the UNIT", "UNITDATE THEUNIT", the_unit_itself),
    Rule(
        "a year before",
        "((the | A)? (comparable | similar)? year DASH (ago | earlier) (quarter | period) | year DASH (ago | earlier))",
        "T DATE ANA",
        lambda m: year_before(m),
    ),
    # parts of a day
    Rule("clock time", "HHMM", "T CLK", lambda m: clock(m) if plain_time(m) else None),
    Rule("clock time", "HHMM (AMPM ZONE? | ZONE)", "T CLK", clock),
    Rule("clock time", "NUM ZONE", "T CLK", lambda m: clock_of_four(m)),
    Rule("clock time", "NUM hours (local time | ZONE)?", "T CLK", lambda m: clock_of_four(m)),
    Rule(
        "hours of one day",
        f"NUM {TO} NUM (o APOSTROPHE clock | AMPM) ZONE? (COMMA? on? (WEEKDAY | MD | REL | UNITDATE))?",
        "T",
        clock_pair,
    ),
    Rule("clock time", "NUM local time", "T CLK", lambda m: clock_of_four(m)),
    Rule("clock time", "NUM hrs (local time | ZONE)?", "T CLK", lambda m: clock_of_four(m)),
    Rule("clock time", "YEAR", "T CLK", lambda m: clock_among_clocks(m)),
    Rule("clock time", "YEAR", "T CLK", lambda m: clock_beside_zone(m)),
    Rule("clock time", "NUM AMPM ZONE?", "T CLK", clock),
    Rule("clock time", "NUM o APOSTROPHE clock", "T CLK", clock),
    Rule("clock time", "NUM in the DAYPART", "T CLK", lambda m: clock_in(m)),
    Rule(
        "time by the minutes",
        "((NUM | A) (UNIT | UNITS) | A? quarter | half) (to | past) (NUM | NOON)",
        "T CLK",
        lambda m: by_minutes(m),
    ),
    Rule("noon and midnight", "NOON ZONE?", "T CLK", lambda m: noon(m)),
    Rule("part of today", "this DAYPART", "T CLKD", lambda m: Clock(m["DAYPART"], Deixis("day", 0))),
    Rule("last night", "last (DAYPART)", "T CLKD", lambda m: Clock(m["DAYPART"], Deixis("day", -1))),
    Rule("tonight", "tonight", "T CLKD", always(Clock("NI", Deixis("day", 0)))),
    Rule("overnight", "overnight", "T CLKD", always(Clock("NI", Deixis("day", -1)))),
    Rule(
        "part of the day told",
        "(that same? | the same) DAYPART",
        "T CLKD",
        lambda m: Clock(m["DAYPART"], Anaphor("day", 0)),
    ),
    Rule(
        "part of the day told",
        "the (next | following | previous) DAYPART",
        "T CLKD",
        lambda m: Clock(m["DAYPART"], Anaphor("day", m["WHICH"])),
    ),
    Rule("part of a day", "mid? DASH? DAYPART", "DPART", lambda m: Clock(m["DAYPART"])),
    # lengths
    Rule(
        "part, not time",
        "(NUM | ORD) DASH? (quarter | quarters)",
        NOTHING,
        lambda m: (
            True
            if isinstance(m.items[0].senses.get("NUM"), int)
            and m.items[0].senses["NUM"] < 4
            and re.match(r" (of|the|percent|point|mile|million|inch)", m.after)
            else None
        ),
    ),
    Rule("so much each time", "A UNIT", "T SET", lambda m: rate(m)),
    Rule("length of time", "A (NUM | FEW) DASH? (UNIT | UNITS) DASH? period", "T PER", duration),
    Rule("length of time", "(NUM | FEW | A FEW?) DASH? more? (UNIT | UNITS)", "T PER", duration_if),
    Rule("length of time", "(NUM | A) DASH? (UNIT | UNITS) DASH? and DASH? A DASH? half", "T PER", duration_and_half),
    Rule("length of time", "(NUM | A) DASH? (UNIT) DASH? long", "T PER", duration),
    Rule("length of time", "another (NUM | FEW)? (UNIT | UNITS)", "T PER", duration),
    Rule("length of time", "(UNIT) DASH long", "T PER", lambda m: period(1, m["UNIT"])),
    Rule("half a length of time", "(half A | A half) UNIT", "T PER", half_unit),
    Rule("age", "(NUM | A) DASH? (UNIT | UNITS) DASH? (old | olds)", "T AGE", lambda m: duration(m)),
    Rule("age", "(NUM | A) DASH? (UNIT | UNITS) of age", "T AGE", lambda m: duration(m)),
    Rule("distance", "light DASH? UNITS", NOTHING, always(True)),
    Rule("last, this, next", "(last | next) UNITS", "T DATE UNITDATE", lambda m: last_weekends(m)),
    Rule("weekends", "weekends", "T SET", lambda m: weekends(m)),
    Rule("units", "UNITS", "UNITSONLY", lambda m: period(None, m["UNITS"])),
    # sets
    Rule(
        "the year to a date",
        "the (fiscal | financial)? UNIT to",
        "T PER YEARLONG",
        lambda m: period(1, m["UNIT"]) if YEAR_TO.match(m.after) else None,
    ),
    Rule("the year ended", "the fiscal? year (ended | ending)", "T PER YEARLONG", always(period(1, "year"))),
    Rule("so many times", "(TIMES | NUM times) (A | per | EVERY) UNIT", "T SET", times_a),
    Rule("every", "EVERY (UNIT | WEEKDAY | DAYPART)", "T SET", every),
    Rule("weekdays", "EVERY weekday", "T SET", lambda m: Recurring("XXXX-WXX", m["EVERY"])),
    Rule("every", "EVERY WEEKDAY DAYPART", "T SET", every),
    Rule("every", "EVERY (MONTH | SEASON)", "T SET", every),
    Rule("weekdays", "weekdays", "T SET", lambda m: Recurring("XXXX-WXX") if m.before in ("on", "") else None),
    Rule("every so many", "every (NUM | FEW) UNITS", "T SET", every_so_many),
    Rule("nights of the week", "WEEKDAY (nights | mornings | afternoons | evenings)", "T SET", lambda m: day_nights(m)),
    Rule(
        "every other",
        "EVERY other (UNIT | WEEKDAY)",
        "T SET",
        lambda m: Recurring("P2" + (GRAIN_CODE[m["UNIT"]] if "UNIT" in m else "W"), "EVERY"),
    ),
    Rule("so often", "per UNIT", "T SET NARR", lambda m: period(1, m["UNIT"])),
    Rule(
        "often",
        "OFTEN",
        "T SET",
        lambda m: Recurring(m["OFTEN"]) if not re.match(r" [A-Z]", m.after) else None,
    ),
    Rule(
        "weekday so many weeks ago",
        "NUM WEEKDAYS ago",
        "T DATE AGO",
        lambda m: Shift(m["NUM"] - 1, "week", -1, "told", Which(-1, Weekday(m["WEEKDAYS"])), exact=True),
    ),
    Rule(
        "weekdays",
        "WEEKDAYS",
        "T SET",
        lambda m: Recurring(f"XXXX-WXX-{m['WEEKDAYS'] + 1}") if m.words[0].isupper() else None,
    ),
    # vague
    Rule("now and recently", "VAGUEWORD", "T VAGUE", lambda m: Vague(m["VAGUEWORD"]) if m.before != "as" else None),
    Rule("soon", "soon", "T VAGUE", lambda m: soon(m)),
    Rule("recent ones", "the? (recent) (UNITS)", "T VAGUE", lambda m: Vague("PAST_REF", m["UNITS"])),
    Rule("the present", "(current | present day)", "T VAGUE", always(Vague("PRESENT_REF"))),
    Rule("recent", "recent", "T VAGUE", lambda m: Vague("PAST_REF") if m.before != "most" else None),
    Rule("former", "former", "T NARR", always(Vague("PAST_REF"))),
    Rule("the future", "(the | the near | the foreseeable) future", "T VAGUE", always(Vague("FUTURE_REF"))),
    Rule("the future", "future", "T NARR", always(Vague("FUTURE_REF"))),
    Rule("the near term", "the (near | short) DASH? term", "T VAGUE", always(Vague("FUTURE_REF"))),
    Rule("the coming ones", "the? coming UNITS", "T PER2", lambda m: period(None, m["UNITS"], 1)),
    Rule("the ones ahead", "the UNITS ahead", "T PER2", lambda m: period(None, m["UNITS"], 1)),
    Rule(
        "some time",
        "A (very)? (short | long | brief) (period of | amount of)? time",
        "T NARR",
        always(Duration(((None, "X"),))),
    ),
    Rule("these days", "these days", "T VAGUE", always(Vague("PRESENT_REF"))),
    Rule("to date", "to date", "T NARR", always(Vague("PRESENT_REF"))),
    Rule("the time told", "(the | this | that) time", "T VAGUE TIMETOLD", lambda m: the_time(m)),
    Rule(
        "the time told",
        "(the same | this same | this | that) (time | period)",
        "T NARR",
        lambda m: Vague("PRESENT_REF"),
    ),
)

COMPOUNDS = (
    Rule("weekday and date", "(WEEKDAY | UNITDATE) COMMA? the? MD", DAY, weekday_date),
    Rule(
        "date and year told otherwise",
        "(MD | MON | MONTH | SEAS | QRT | HALFD | FEASTD) (of | in | COMMA)? (UNITDATE | ANA | YEARD)",
        DATE,
        dated,
    ),
    Rule("half of something longer", "HALFD of? the? (YEAR | UNITDATE | ANA | BIG)", DATE, half_of),
    Rule("half of something longer", "HALFD of (MONTH | MON)", DATE, half_of),
    Rule("part of a century", "(QRT | UNITDATE) of BIG", DATE, share_of),
    Rule(
        "part of a year",
        "(QRT | SEAS) of? YEAR",
        DATE,
        lambda m: with_year(m.get("QRT") or m["SEAS"], Calendar(m["YEAR"])),
    ),
    Rule("so long ago to the day", "PER ago (WEEKDAY | REL | UNITDATE)", "T DATE AGO", lambda m: to_the_day(m, -1)),
    Rule(
        "so long from a day",
        "PER from (WEEKDAY | UNITDATE)",
        DATE,
        lambda m: to_the_day(m, 1) if m.before not in ("for", "the") else None,
    ),
    Rule(
        "more or less before or after an event",
        "(more than | at least | no less than | less than | no more than | fewer than | just under | just over | "
        "up to) APPROX? PER (before | after | following)",
        "T PER YEARLONG",
        lambda m: more_less(m) if not re.match(r" (?:[A-Z][a-z]+\.? )?\d", m.after) else None,
    ),
    Rule("so long ago", "APPROX? PER ago", "T DATE AGO", lambda m: shift(m, -1, "now")),
    Rule("so long ago", "UNITSONLY ago", "T DATE AGO", lambda m: from_length(m["UNITSONLY"], -1, "now")),
    Rule("so long before", "APPROX? PER (earlier | previously)", "T DATE AGO", lambda m: shift(m, -1, "told")),
    Rule(
        "so long before",
        "APPROX? PER (before | prior)",
        DATE,
        lambda m: shift(m, -1, "told") if ends_clause(m) else None,
    ),
    Rule(
        "so long after",
        "APPROX? (PER | UNITSONLY) (later | afterward | afterwards | hence)",
        "T DATE AGO",
        lambda m: after_length(m),
    ),
    Rule("so long before", "UNITSONLY (earlier)", DATE, lambda m: from_length(m["UNITSONLY"], -1, "told")),
    Rule("so long before a date", "PER (before | prior to | earlier than) T", DATE, after_of(-1)),
    Rule("so long after a date", "PER after T", DATE, after_of(1)),
    Rule("so long before or after an event", "APPROX? PER (before | after | following)", "T EVT", from_event),
    Rule("the day before or after an event", "(THEUNIT | UNIT) (before | after | following)", "T EVT", from_event),
    Rule("so long from a date", "PER from (VAGUE | REL)", DATE, lambda m: shift(m, 1, "now")),
    Rule("the day before or after a date", "(THEUNIT | UNIT) before (DATE | WEEKDAY | UNITDATE)", DATE, after_of(-1)),
    Rule(
        "the day before or after a date",
        "(THEUNIT | UNIT) (after | following) (DATE | WEEKDAY | UNITDATE)",
        DATE,
        after_of(1),
    ),
    Rule(
        "the past stretch",
        "((the | these) (previous | preceding | following) | (the | these)? (last | past | next | coming)) APPROX? "
        "(PER | UNITSONLY)",
        "T PER2",
        window,
    ),
    Rule(
        "the past stretch", "the? NUM (last | past | previous | preceding | following) UNITSONLY", "T PER2", past_units
    ),
    Rule("the past stretch", "(each | all) of the (last | past | next) PER", "T PER2", window),
    Rule("the first stretch", "the (first | last | final) PER", "T PER2", lambda m: m["PER"]),
    Rule(
        "the first stretch of a date",
        "the? (first | last | final) (PER | UNITSONLY) of the? (DATE | BIG | UNITDATE | MONTH | YEAR)",
        "T PER2",
        stretch_of,
    ),
    Rule("the stretch", "the PER", "T PER2", the_stretch),
    Rule(
        "date and time",
        "(DATE | WEEKDAY | UNITDATE) COMMA? at? (CLK | DPART)",
        "T CLKD DATE",
        lambda m: on_day(m.get("CLK") or m["DPART"], day_of(m)),
    ),
    Rule(
        "date and time",
        "(DATE | WEEKDAY | UNITDATE) COMMA? (around | about) CLK",
        "T CLKD DATE",
        lambda m: on_day(m["CLK"], day_of(m)),
    ),
    Rule(
        "time and date",
        "CLK (local (TIMETOLD | time))? COMMA? of? (DATE | WEEKDAY | DAYD)",
        "T CLKD DATE",
        lambda m: on_day(m["CLK"], day_of(m)),
    ),
    Rule("time and date", "CLK COMMA? on? (DATE | WEEKDAY) DPART", "T CLKD DATE", on_day_part),
    Rule("time and date", "CLK COMMA? CLKD", "T CLKD DATE", on_day_part),
    Rule(
        "time on a date", "APPROX? CLK (local (TIMETOLD | time))? COMMA? on (DATE | WEEKDAY | DAYD)", "T", clock_on_date
    ),
    Rule(
        "time and date", "the? DPART (of | on) (DATE | WEEKDAY)", "T CLKD DATE", lambda m: on_day(m["DPART"], day_of(m))
    ),
    Rule("time and date", "DPART (DAYD | WEEKDAY)", "T CLKD DATE", lambda m: on_day(m["DPART"], day_of(m))),
    Rule("year's end", "the? year POSS? DASH? end", DATE, always(Modified("END", Deixis("year", 0)))),
    Rule("last, this, next", "(last | this | next) FEASTD", DATE, lambda m: which_feast(m)),
    Rule("day of a month", "the ORD of (UNITDATE | ANA)", DATE, lambda m: day_of_unit(m)),
    Rule("the night before", "the DPART (before | after)", "T CLKD", lambda m: night_before(m)),
    Rule("rest of it", "(most of)? the rest of THEUNIT", DATE, lambda m: Modified("LATER", m["UNITDATE"])),
    Rule(
        "small hours",
        "the? EARLYLATE (DAYPART | DPART)? UNITSONLY of (DATE | WEEKDAY | UNITDATE)",
        "T CLKD DATE",
        lambda m: on_day(Clock("MO"), day_of(m)),
    ),
    Rule(
        "later part",
        "the (latter | early | later | EARLYLATE) part of (THEUNIT | UNITDATE | DATE | YEAR)",
        DATE,
        later_part,
    ),
)

MODIFIERS = (
    Rule(
        "part of a date", "the? EARLYLATE DASH? (in | on)? the? (DATE | UNITDATE | BIG | CLKD | DPART)", DATE, edge_of
    ),
    Rule(
        "part of a date",
        "the? EARLYLATE DASH? (in | on)? the? (MONTH | WEEKDAY | YEAR | SEASON)",
        DATE,
        lambda m: edge_bare(m),
    ),
    Rule("part of a date", "the? very? EDGE of the? (DATE | UNITDATE | BIG)", DATE, edge_of),
    Rule("part of a date", "the? very? EDGE of (MONTH | YEAR)", DATE, lambda m: edge_bare(m)),
    Rule("part of a date", "EARLIERLATER (in | on)? (UNITDATE | ANA | REL | CLKD)", DATE, edge_of),
    Rule(
        "unit of something longer",
        "the (ORD | last | final) (UNIT | UNITDATE) of (DATE | BIG | UNITDATE)",
        DATE,
        ordinal_part,
    ),
    Rule("unit of something longer", "the? (UNITDATE) of (MONTH | YEAR | MON | MD)", DATE, lambda m: last_unit_of(m)),
    Rule("unit of something longer", "the ORD UNIT of (MONTH | YEAR)", DATE, lambda m: last_unit_of(m)),
    Rule(
        "the quarter ended",
        "(THEUNIT | QRT) (ended | ending) (DATE | MONTH)",
        "T",
        lambda m: quarter_ended(m),
    ),
    Rule("weekday of a month", "the (ORD | last) (WEEKDAY) (in | of) (MONTH | MON)", DATE, nth_weekday_of),
    Rule(
        "the week of a date",
        "THEUNIT of (DATE | CLKD)",
        DATE,
        lambda m: week_of(m),
    ),
    Rule(
        "more or less",
        "(more than | at least | no less than | not less than | no fewer than | up to | less than | no more than | "
        "as many as | as much as | fewer than | at most | close to | a little more than | just under | just over) "
        "APPROX? PER",
        "T PER",
        lambda m: more_less(m),
    ),
    Rule(
        "more or less",
        "(more than | at least | no less than | less than | just over | just under | well over) AGO",
        DATE,
        lambda m: more_less_ago(m),
    ),
    Rule(
        "more or less",
        "at least (PER2)",
        "T PER",
        lambda m: (
            Duration(m["PER2"].parts, m["PER2"].window, "EQUAL_OR_MORE") if isinstance(m["PER2"], Duration) else None
        ),
    ),
    Rule("about so long or about then", "APPROX (PER | PER2 | CLK | CLKD)", "T PER", approx_words),
    Rule("about then", "APPROX (YEARD | MON)", DATE, lambda m: approx(m)),
    Rule("about then", "APPROX (MONTH | YEAR)", DATE, lambda m: about_bare(m)),
    Rule("the past", "the past", "T VAGUE", always(Vague("PAST_REF"))),
)

BARE = (
    Rule("length of time", "UNITSONLY", "T PER", lambda m: m["UNITSONLY"] if plain_units(m) else None),
    Rule("weekday", "WEEKDAY", DATE, bare_weekday),
    Rule("day of the month", "the ORD", DATE, day_of_month),
    Rule("month", "MONTH", DATE, bare_month),
    Rule("year", "YEAR", DATE, bare_year),
    Rule("a week, month or year by its place", "UNITDATE", DATE, lambda m: the_unit(m)),
    Rule("season", "SEASON", DATE, lambda m: bare_season(m)),
    Rule(
        "season",
        "SEASON",
        "T NARR",
        lambda m: (
            Part("season", m["SEASON"]) if m.words.lower() not in ("fall", "spring") or m.words[0].isupper() else None
        ),
    ),
    Rule("part of a day", "the? DPART", "T CLKD", lambda m: bare_daypart(m)),
)


def _feast_rules() -> tuple[Rule, ...]:
    """One rule a way of writing a feast's name, with or without a year."""
    patterns = sorted({_feast_pattern(name) for name in FEASTS})
    names = tuple(Rule("part of a name", pattern, NOTHING, lambda m: feast_in_name(m)) for pattern in patterns)
    days = tuple(
        Rule("named day", f"{pattern} ((of | COMMA)? YEAR)?", "T DATE DAYD MD FEASTD", feast) for pattern in patterns
    )
    return names + days


def _feast_pattern(name: str) -> str:
    name = re.sub(r" s( |$)", r" POSS\1", name)
    return name.replace("d day", "d DASH? day").replace(" al ", " al DASH? ")


_PLAN = (
    "plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|schedul(?:ed|ing)|intend(?:s|ed|ing)?|hop(?:e|es|ed|ing)|"
    "agree(?:s|d)?|prepar(?:e|es|ed|ing)|want(?:s|ed)?|vow(?:s|ed)|promis(?:es|ed)|threaten(?:s|ed)?|"
    "pledg(?:es|ed)|offer(?:s|ed)?|decid(?:es|ed)|order(?:s|ed)|due|set|ready|likely|unlikely|about|going|slated|unable|"
    "able|hoping|bound|poised"
)
_MODAL = "will|would|may|might|should|must|shall|can"
_PAST = (
    "was|were|had|did|has|have|been|said|told|came|went|took|made|got|gave|saw|held|met|left|fell|rose|began|"
    "became|won|lost|broke|brought|built|bought|caught|chose|drew|drove|fought|found|flew|fled|grew|heard|hit|"
    "kept|killed|knew|led|paid|put|ran|sent|set|shot|sold|spent|spoke|stood|struck|sank|swore|taught|thought|"
    "threw|woke|wore|wrote|shut|slid|sought|ran|felt|meant|dealt|cut|lay|lent|lit|rode|rang|sang|shook|sprang|stuck|"
    "swept|swung|tore|wept|withdrew|overthrew|undertook|overtook|forgot|understood|arose|dug|hung|crept|stole|froze|"
    "hid|ate|slept|sent|bore|laid|strode|forbade|oversaw|underwent|swam|bent|clung|fed|bled"
)
_NOT_OF_A_NOUN = "".join(f"(?<!\\b{word} )" for word in ("the", "a", "an", "its", "his", "their", "still", "newly"))
"""A participle after these goes with a noun: "a delayed vote"."""
_DEEDS = (
    "met|came|went|left|fell|won|lost|died|began|ended|ran|lasted|took place|broke out|resigned|arrived|returned|"
    "arrested|killed|crashed|collapsed|married|retired|erupted|exploded|landed|attacked|visited|fled|surrendered|"
    "sank|shot|drowned|flew|struck|rose|grew|fought|stepped down|took office|was born|was killed|was arrested|"
    "was elected|was founded|was built|were killed|were arrested"
)
"""Verbs that, right before a date, tell of what has been: nobody "died in" a month to come."""
_PUT_OFF = (
    "(?:postponed|moved|delayed|put back|put off|rescheduled|adjourned|extended|pushed back)(?: [\\w'’-]+){0,5} "
    "(?:to|until|till)(?= \\Z)|(?:has|have) (?:postponed|cancelled|canceled|called off)(?= (?:the )?\\Z)"
)
"""What is put off to a day lies ahead, and so does what "has been postponed"."""
_CALLED = (
    "(?:announced|called for|predicted|proposed|billed)(?: an?| another| more)?(?: [a-z-]+){0,2} "
    "(?:concerts?|tours?|strikes?|rally|rallies|elections?|referendum|summit|conference|festival|protests?|march|marches|"
    "demonstrations?|games?|matches|vote)(?: for [A-Z][a-z]+)?(?=(?: on| in| for)? \\Z)"
)
"""An event that is called lies ahead: "called for a rally Monday"."""
_UNTIL = (
    "(?:suspended|adjourned|closed|barred|banned|remanded|extended|delayed|halted|cancell?ed|in place|on hold|"
    "(?:has|have|stays?|remains?|is|are) [a-z]+(?: [a-z]+)?)(?: [\\w'’-]+){0,4} until(?: the)?(?= \\Z)"
)
"""What holds until a day that lies ahead: "is suspended until Monday", not "they danced until dawn"."""
_LIKELY = (
    "(?:is|are) (?:likely|possible|unlikely)(?= (?:on |in |by )?\\Z)|[Aa]head of(?: the| a)?(?= \\Z)|"
    "[Ii]n the run-?up to(?: the)?(?= \\Z)|turns?(?= \\d)|runs(?= (?:from|until|through|to)\\b)|"
    "[Pp]olls (?:close|open)|"
    "plan(?: an?| another| more| new)(?: [a-z]+){1,2}(?= (?:on |for |in )?\\Z)|"
    "could (?:come|begin|start|be|face|vote|decide|rain|reach|happen|reopen|resume|take|announce|hit|arrive)"
)
_ARRANGED = (
    "(?:is|are|was|were) (?:meeting|holding|hosting|playing|opening|travelling|traveling|visiting|arriving|leaving|"
    "returning|launching|sending|flying|retiring)|(?<=[a-z] )arriving"
)
"""Progressive forms that tell of what is arranged: "is meeting his counterpart on Monday"."""
_NO_MEETING = "".join(f"(?<!{word} )" for word in "the a to last next will would could should may can did not".split())
_PRESENT = (
    "meets|plays|hosts|opens|reopens|gathers?|begin|resume|reopen|arrive|depart|convene|travels|arrives|departs|convenes|concludes|premieres|debuts|launches|testifies|"
    rf"{_NO_MEETING}meet(?: [a-z]+)?(?= (?:on )?\Z)|(?:play|face|host|visit)(?= [A-Z][a-z]+ (?:on |in |at )?\Z)"
)
"""Present tense that tells of what is arranged: "the court meets on Monday"."""
_DONE = "[a-z]+(?:ed|en|eld|id|et|ent|ilt|ade|old|own|ung|ght|ut|ost|un)"
_NOT_SEEN = "".join(
    f"(?<!\\b{word} )" for word in "found said known believed thought reported seen seemed appeared proved used".split()
)
"""What is "found to be broken" is so already."""
VERBS = (
    r"\b(?P<past>had been(?: (?:due|set|scheduled|slated|expected|planned|supposed)(?: to(?: [a-z]+)?)?)?|"
    r"was to have|had [a-z]+(?:ed|en) (?:[a-z]+ )?by)\b|"
    rf"\b(?P<future>(?:{_MODAL}|is|are)(?: [a-z]+){{0,2}} be(?: {_DONE})?|{_NOT_SEEN}to(?: [a-z]+)? be {_DONE}|"
    rf"(?:{_MODAL}) (?:not |also |[a-z]+ly )?(?!have\b|be\b)[a-z]+|{_MODAL}|takes? effect|"
    r"(?:goes|go|comes?) into (?:effect|force)|begins|starts|resumes|expires|kicks off|"
    rf"(?:go|goes) to the polls|falls on|wo(?=n['’]t)|cannot|(?:is|are) to|"
    rf"(?:{_PLAN}) (?:[a-z]+ )?to(?: be| have)?(?! the\b| a\b)|"
    r"(?:is|are|now) (?:[a-z]+ly )?(?:expected|anticipated|forecast|predicted)(?! to)|"
    rf"{_PRESENT}|{_PUT_OFF}|{_CALLED}|{_ARRANGED}|(?:the|an|its|their|his|her) expected|"
    r"to [a-z]+(?: [\w$%.'’-]+){0,9} by(?= \Z)|"
    r"upcoming|plann(?:ed|ing)|plans|scheduled|slated|due|when will|appears? in court|meets? again|"
    rf"{_UNTIL}|{_LIKELY}|"
    r"as soon as|as early as|no later than|effective|payable)\b|(?P<future2>['’]ll)\b|"
    r"\b(?P<future3>(?:is|are)(?=(?: on| in)? \Z))|"
    rf"\b(?P<pastdeed>{_DEEDS})\b|\b(?P<past2>(?<!to )(?:{_PAST})|"
    rf"{_NOT_OF_A_NOUN}(?!un(?!veil|leash|cover|load))[a-z]{{2,}}ed)\b"
)
"""Verbs and phrases that tell what was (past…) or is to come (future…), as one expression, compiled at first need."""
NO_VERBS = frozenset(
    {"need", "speed", "indeed", "seed", "feed", "hundred", "united", "red", "bed", "proceed", "exceed", "succeed"}
)

SIGNALS = {
    "since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after",
    "from": "from",
    "through": "until", "to": "to", "following": "after",
}  # fmt: skip

LANGUAGE = Language(
    "en",
    words=words_of(TABLES),
    cased=CASED,
    triggers=(
        "MONTH", "WEEKDAY", "WEEKDAYS", "SEASON", "UNIT", "UNITS", "YEAR", "DECADE", "TENDECADE", "HHMM", "ISO",
        "SHORTYEAR", "YEARS",
        "DAYWORD", "DAYPART", "NOON", "VAGUEWORD", "OFTEN", "AMPM", "BCE", "AD", "=tonight", "=overnight", "=current",
        "=recent",
        "=future", "=weekdays", "=weekday", "=past", "=former", "=soon", "=term", "=period", "=date", "=clock", "=q",
        "=h", "=fy", "ZONE",
        "ORD", "CENTURYWORD",
        "=d", "=time", "=christmas", "=easter", "=thanksgiving", "=halloween", "=eve", "=nowruz", "=eid",
        "=pentecost", "=epiphany", "=juneteenth",
    ),
    rounds=(NUMBERS, CORES + _feast_rules(), COMPOUNDS, MODIFIERS, BARE),
    signals=SIGNALS,
    verbs=VERBS,
    no_verbs=NO_VERBS,
    sayings=frozenset(("said", "told", "announced", "added", "warned", "stated", "reported", "confirmed", "insisted")),
    joins="and|or|to|until|till|through|and in|and on|and again in|and again on|or in|or on|to the|and the",
    ranges="to|until|till|through",
    openers="between",
    narrowers="early|late|mid|the",
    either="or|again",
    auxiliaries="has|have|had|was|were|is|are|been|be|being|not",
    asides=r"\b(?:who|which|that|whose|where|since|until|built|founded|born|named|opened)\b[^.;:]{0,60}\Z",
    movers="(?:moved?|moves|moving|postpon(?:ed?|ing)|delay(?:ed|ing)?|push(?:ed|ing)?|reschedul(?:ed?|ing)|"
    "shift(?:ed|ing)?|brought|bring(?:ing)?|chang(?:ed?|ing)|switch(?:ed|ing)?|put)(?: [a-z]+)* from",
)  # fmt: skip
