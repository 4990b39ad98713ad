"""English: its words as tables, then its rules. In: nothing. Out: `LANGUAGE`, what `find` runs on English prose.

A rule is a name, a pattern over word classes and a small function to a meaning. How to add one: docs/dates.md.
"""

from __future__ import annotations

import re
from typing import Any

from timeline.dates.find import Pair
from timeline.dates.languages import Language
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
    Part,
    PartOf,
    Recurring,
    Shift,
    Vague,
    Weekday,
    Which,
    Within,
)
from timeline.dates.rules import Match, Rule, Senses
from timeline.dates.when import month_days

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
    "sunrise": "MO", "sunset": "EV", "nightfall": "EV",
}  # fmt: skip
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
ZONES = {
    "gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "et": "", "cst": "-06:00", "cdt": "-05:00", "ct": "",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "pt": "", "bst": "+01:00", "cet": "+01:00",
    "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "ist": "", "jst": "+09:00",
}  # fmt: skip
DAYS_FROM_TODAY = {"today": 0, "yesterday": -1, "tomorrow": 1}
VAGUE_WORDS = {
    "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF", "recently": "PAST_REF", "soon": "FUTURE_REF",
    "lately": "PAST_REF",
}  # fmt: skip
EVERY = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H",
    "nightly": "XXXX-XX-XXTNI", "biweekly": "P2W", "bimonthly": "P2M", "fortnightly": "P2W", "biannually": "P6M",
}  # fmt: skip
FEASTS = {
    "christmas": "christmas", "christmas day": "christmas", "christmas eve": "christmas eve", "boxing day": "boxing day",
    "new year s day": "new year", "new years day": "new year", "new year s eve": "new year's eve",
    "new years eve": "new year's eve", "easter": "easter", "easter sunday": "easter", "easter monday": "easter monday",
    "good friday": "good friday", "palm sunday": "palm sunday", "ash wednesday": "ash wednesday",
    "maundy thursday": "maundy thursday", "pentecost": "pentecost", "whit monday": "whit monday",
    "thanksgiving": "thanksgiving", "thanksgiving day": "thanksgiving", "labor day": "labor day", "labour day": "may day",
    "memorial day": "memorial day", "independence day": "independence day", "veterans day": "veterans day",
    "armistice day": "armistice day", "halloween": "halloween", "valentine s day": "valentine", "election day": "election day",
    "inauguration day": "inauguration day", "columbus day": "columbus day", "may day": "may day", "bastille day": "bastille day",
    "eid al fitr": "eid al-fitr", "eid al adha": "eid al-adha", "nowruz": "nowruz", "martin luther king day": "mlk day",
    "presidents day": "presidents day", "mother s day": "mother's day", "father s day": "father's day",
    "st patrick s day": "st patrick", "all saints day": "all saints", "epiphany": "epiphany", "anzac day": "anzac day",
    "canada day": "canada day", "australia day": "australia day", "human rights day": "human rights day",
    "remembrance day": "armistice day", "juneteenth": "juneteenth", "groundhog day": "groundhog day",
    "earth day": "earth day", "tax day": "tax day", "flag day": "flag day", "ve day": "ve day", "d day": "d-day",
}  # fmt: skip
GRAIN_CODE = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q",
    "year": "Y", "decade": "E", "century": "C", "fortnight": "W", "night": "NI", "morning": "MO",
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
    ["in", "on", "by", "since", "until", "till", "from", "to", "before", "after", "during", "through", "throughout", "of", "for", "between", "around", "about", "late", "early", "mid", "last", "next", "this", "and", "or", "about", "circa", "c", "as", "at", "than", "per", "into", "towards", "toward", "ending", "ended", "starting", "beginning", "dated", "the", "that", "every", "each", "past", "previous", "following", "coming", "within", "spring", "summer", "fall", "autumn", "winter", "year", "years"]
)
COUNT_NOUN = re.compile(
    r"[ \t]+(?:[a-z-]+[ \t]+)?(?:people|men|women|troops|soldiers|miles|feet|meters|metres|km|kilometers|kilometres|"
    r"tons|tonnes|pounds|dollars|euros|yen|shares|points|square|percent|per|homes|jobs|employees|workers|members|"
    r"acres|barrels|students|votes|seats|aircraft|tanks|ships|prisoners|casualties|dead|killed|wounded|others|more|cases|items|pages|calories|megawatts)\b"
)


def _table(words: dict[str, Any] | frozenset[str] | tuple[str, ...], name: str, into: dict[str, Senses]) -> None:
    """Give every word of a table the class `name`; its sense is the table's value, or the word."""
    for word in words if isinstance(words, dict) else sorted(words):
        into.setdefault(word, {})[name] = words[word] if isinstance(words, dict) else word


def _words() -> dict[str, Senses]:
    words: dict[str, Senses] = {}
    for table, name in (
        (MONTHS, "MONTH"), (MONTHS_SHORT, "MONTH"), ({k + ".": v for k, v in MONTHS_SHORT.items()}, "MONTH"),
        (WEEKDAYS, "WEEKDAY"), (WEEKDAYS_SHORT, "WEEKDAY"), ({k + ".": v for k, v in WEEKDAYS_SHORT.items()}, "WEEKDAY"),
        ({k + "s": v for k, v in WEEKDAYS.items()}, "WEEKDAYS"),
        (SEASONS, "SEASON"), ({u: u for u in UNITS}, "UNIT"), (PLURALS, "UNITS"), (ONES, "NUM"), (ONES, "ONES"),
        (TEENS, "NUM"), (TEENS, "TEEN"), (TENS, "NUM"), (TENS, "TENS"), (ORDINALS, "ORD"), (TENS_DECADES, "TENDECADE"),
        (DAYPARTS, "DAYPART"), (CLOCK_WORDS, "NOON"), (ZONES, "ZONE"), (DAYS_FROM_TODAY, "DAYWORD"),
        (VAGUE_WORDS, "VAGUEWORD"), (EVERY, "OFTEN"), (APPROX, "APPROX"), (EARLY_LATE, "EARLYLATE"),
        (EARLIER_LATER, "EARLIERLATER"), (EDGES, "EDGE"), (WHICH, "WHICH"),
        ({"hundred": 100, "thousand": 1000, "million": 10**6}, "SCALE"),
        ({"a": 1, "an": 1}, "A"), ({"a.m.": 0, "am": 0, "a.m": 0, "p.m.": 12, "pm": 12, "p.m": 12}, "AMPM"),
        ({"b.c.": 1, "bc": 1, "b.c": 1, "bce": 1, "b.c.e.": 1, "b.c.e": 1}, "BCE"), ({"a.d.": 1, "ad": 1, "ce": 1, "a.d": 1}, "AD"),
        ({",": 1}, "COMMA"), ({"-": 1, "–": 1, "—": 1, "−": 1}, "DASH"), ({"'s": 1, "’s": 1, "s": 1}, "POSS"),
        ({"few": None, "several": None, "many": None, "couple": 2, "dozen": 12, "numerous": None}, "FEW"),
        ({"every": "EVERY", "each": "EACH"}, "EVERY"),
    ):  # fmt: skip
        _table(table, name, words)
    for phrase in FEASTS:
        for word in phrase.split():
            words.setdefault(word, {})
    return words


CASED = dict.fromkeys(("may", "march", "mar", "sun", "sat", "mon", "wed", "dec", "jan", "ET", "et", "CT", "ct", "PT", "pt", "ist", "AD", "ad", "ce"))
"""Words that are dates only when written otherwise: "may" is no month. ET, PT and the like stand here for their lower case."""
for _word in ("ET", "CT", "PT", "AD"):
    del CASED[_word]


# ------------------------------------------------------------------------------------------------------------- makers


def calendar(
    year: int | None = None, month: int | None = None, day: int | None = None, weekday: int | None = None
) -> Meaning:
    """A calendar date, or the reason why there is none."""
    if month and day and day > month_days(2000 if year is None else year, month):
        return Impossible("that month has no such day")
    return Calendar(year, month, day, weekday)


def _day(m: Match) -> int:
    return int(m.get("DAYNUM") or m["ORD"])


def month_day(m: Match) -> Meaning:
    return calendar(m.get("YEAR"), m["MONTH"], _day(m))


def ordinal(m: Match) -> int:
    return int(m["ORD"])


def number_words(m: Match) -> int | None:
    """ "two hundred and five", "twenty-five", "three thousand"."""
    total = current = 0
    for item in m.items:
        if "SCALE" in item.senses:
            current = max(current, 1) * item.senses["SCALE"]
            if current >= 1000:
                total, current = total + current, 0
        elif "NUM" in item.senses:
            current += item.senses["NUM"]
    return total + current


def spoken_year(m: Match) -> int | None:
    """ "nineteen ninety-six": the century as a teen, then tens and ones."""
    numbers = m.all("NUM")
    if numbers[0] not in (17, 18, 19, 20) or sum(numbers[1:]) > 99:
        return None
    return int(numbers[0] * 100 + sum(numbers[1:]))


def duration(m: Match, mod: str = "", window: int = 0) -> Meaning | None:
    unit = m.get("UNITS") or m["UNIT"]
    count = m.get("NUM", m.get("FEW"))
    if "A" in m and "FEW" not in m and "NUM" not in m:
        count = 1
    return period(count, unit, window, mod)


def period(count: float | None, unit: str, window: int = 0, mod: str = "") -> Duration:
    """A length of time, fortnights as weeks."""
    if unit == "fortnight":
        return Duration(((None if count is None else count * 2, "W"),), window, mod)
    return Duration(((count, GRAIN_CODE[unit]),), window, mod)


def clock(m: Match) -> Meaning | None:
    """ "3:15 p.m. EST", "5 p.m."."""
    hour, minute = m["HHMM"] if "HHMM" in m else (m["NUM"], None)
    half = m.get("AMPM")
    if not isinstance(hour, int) or hour > (24 if half is None else 12):
        return None
    if half is not None:
        hour = hour % 12 + half
    text = f"{hour:02d}" if minute is None else f"{hour:02d}:{minute}"
    zone = m.get("ZONE", "")
    return Clock(text + zone, None, m.text[m.items[-1].start : m.items[-1].end] if "ZONE" in m else "")


def grain_of(unit: str) -> Any:
    return "week" if unit == "fortnight" else "time" if unit in ("second", "minute", "hour") else unit


def shift(m: Match, direction: int, origin: Any) -> Meaning | None:
    """From a DURATION to a point: "two weeks" + "ago"."""
    length = m["PER"]
    return from_length(length, direction, origin)


CODE_GRAIN = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade", "C": "century", "WE": "weekend",
              "TS": "time", "TM": "time", "TH": "time", "NI": "day", "MO": "day"}  # fmt: skip


def from_length(
    length: Meaning, direction: int, origin: Any, of: Meaning | None = None, event: str = ""
) -> Meaning | None:
    if not isinstance(length, Duration):
        return None
    count, code = length.parts[0]
    if len(length.parts) > 1:
        return None
    if code in ("TS", "TM", "TH"):
        return (
            None
            if of or event
            else Vague(
                {("now", -1): "PAST_REF"}.get((origin, direction), "FUTURE_REF" if origin == "now" else "PAST_REF")
            )
        )
    made: Meaning = Shift(count, CODE_GRAIN[code], direction, origin, of, event)  # type: ignore[arg-type]
    return Modified(length.mod, made) if length.mod else made


def which(m: Match) -> Meaning | None:
    """ "last June", "this Friday", "next summer", "last week"."""
    return which_of(m["WHICH"], m)


def which_of(number: int, m: Match) -> Meaning | None:
    if "WEEKDAY" in m:
        return Which(number, Weekday(m["WEEKDAY"]))
    if "MONTH" in m:
        return Which(number, Calendar(month=m["MONTH"]))
    if "SEASON" in m:
        return Which(number, Part("season", m["SEASON"]))
    unit = m["UNIT"]
    return None if grain_of(unit) == "time" else Deixis(grain_of(unit), number)


def modified(mod: str, of: Meaning) -> Meaning:
    if isinstance(of, Modified) and not mod:
        return of
    return Modified(mod, of) if mod else of


def on_day(time: Meaning, day: Meaning) -> Meaning | None:
    """A clock time or part of a day on a day."""
    if not isinstance(time, Clock) or time.of is not None or isinstance(day, Clock):
        return None
    return Clock(time.clock, day, time.zone)


def bare_year(m: Match) -> Meaning | None:
    """A four-digit number alone is a year only where its neighbours allow it."""
    year = int(m["YEAR"])
    before, after = m.before, m.after
    if before in "$£€#" and before:
        return None
    if COUNT_NOUN.match(after):
        return None
    if before in PREPOSITIONS and before not in ("than", "per", "about", "at", "the", "as", "for", "to", "or", "and"):
        return Calendar(year) if year >= 1000 else None
    return Calendar(year) if 1500 <= year <= 2060 else None


def bare_month(m: Match) -> Meaning | None:
    """A month's name alone; "May", "March", "April", "June" and "August" may be a verb or a person."""
    month = m["MONTH"]
    word = m.words
    if word.rstrip(".").lower() in MONTHS_SHORT and not word.endswith(".") and word.lower() not in ("sept",):
        return None
    if word in ("May", "March", "August", "April", "June", "MAY", "MARCH") and m.before not in PREPOSITIONS:
        if word in ("May", "MAY", "March", "MARCH") or re.match(r" [A-Z][a-z]", m.after):
            return None
    return Calendar(month=month)


def bare_weekday(m: Match) -> Meaning | None:
    word = m.words.rstrip(".").lower()
    if word in WEEKDAYS_SHORT and not m.words.endswith("."):
        return None
    if not m.words[0].isupper():
        return None
    return Weekday(m["WEEKDAY"])


def feast(m: Match) -> Meaning | None:
    name = FEASTS.get(" ".join(re.findall(r"[a-z]+", m.words.lower().replace("'", " ").replace("’", " "))))
    return Feast(name) if name and m.words[0].isupper() else None


def decade(year: int) -> Meaning:
    return Era("decade", year)


def century(number: int, bce: bool) -> Meaning:
    return Era("century", -number * 100 if bce else (number - 1) * 100)


def with_year(of: Meaning, year: Meaning) -> Meaning | None:
    """ "July" + "last year", "the third quarter" + "of 1990", "Christmas" + "2004"."""
    if isinstance(of, Modified):
        inner = with_year(of.of, year)
        return Modified(of.mod, inner) if inner else None
    if isinstance(of, Calendar) and of.month and of.year is None:
        if isinstance(year, Calendar) and year.month is None and year.year is not None:
            return calendar(year.year, of.month, of.day, of.weekday)
        return Within(of, year)
    if isinstance(of, Part) and of.year is None:
        if isinstance(year, Calendar) and year.month is None and year.year is not None:
            return Part(of.grain, of.number, year.year, of.fiscal)
        return Within(of, year)
    if isinstance(of, Feast) and of.year is None:
        if isinstance(year, Calendar) and year.month is None and year.year is not None:
            return Feast(of.name, year.year)
        return Within(of, year)
    return None


def iso(m: Match) -> Meaning | None:
    """ "2017-09-11"; the hyphens must touch the digits."""
    numbers = m.all("NUM")
    if len(m.words) not in (7, 10) or " " in m.words or not 1 <= numbers[1] <= 12:
        return None
    return calendar(*numbers)


def day_pair(m: Match) -> Pair | None:
    """ "July 6-8, 2017", "6 to 8 July", "6 and 7 July"."""
    days = [item for item in m.items if "DAYNUM" in item.senses or "ORD" in item.senses]
    first, last = days[0], days[-1]
    numbers = [int(next(item.senses[c] for c in ("DAYNUM", "ORD") if c in item.senses)) for item in (first, last)]
    if numbers[0] >= numbers[1] or numbers[1] > 31:
        return None
    month, year = m["MONTH"], m.get("YEAR")
    joint = m.text[first.end : last.start].strip().lower()
    month_first = "MONTH" in m.items[0].senses
    one = (m.items[0].start, first.end) if month_first else (first.start, first.end)
    two = (last.start, m.items[-1].end)
    return Pair(
        (*one, calendar(year, month, numbers[0])),
        (*two, calendar(year, month, numbers[1])),
        joint not in ("and", "or", ","),
    )


def year_pair(m: Match) -> Pair | None:
    """ "1914-18", "2011–2014"."""
    first, last = m.items[0], m.items[-1]
    start = first.senses["YEAR"]
    end = last.senses.get("YEAR") or start // 100 * 100 + last.senses["NUM"]
    if (
        len(m.text[last.start : last.end]) == 1
        or not start < end <= 2199
        or m.text[first.end : last.start].strip() != m.text[first.end : last.start]
    ):
        return None
    if m.before in ("$", "£", "€", "#"):
        return None
    return Pair((first.start, first.end, Calendar(start)), (last.start, last.end, Calendar(end)))


def bce_pair(m: Match) -> Pair:
    """ "264 to 241 BC", "264-241 BC"."""
    numbers = [item for item in m.items if "NUM" in item.senses]
    one, two = numbers[0], numbers[-1]
    return Pair(
        (one.start, one.end, Calendar(1 - one.senses["NUM"], bce=True)),
        (two.start, m.items[-1].end, Calendar(1 - two.senses["NUM"], bce=True)),
    )


def weekday_date(m: Match) -> Meaning | None:
    """ "Friday, Oct. 13"."""
    date = m["MD"]
    return Calendar(date.year, date.month, date.day, m["WEEKDAY"]) if isinstance(date, Calendar) else date


def wrapped(name: str) -> Any:
    """The sense of a class, unchanged."""
    return lambda m: m[name]


def number_of(value: Any) -> Any:
    return lambda m: value


def edge_of(m: Match) -> Meaning | None:
    """ "the end of 1990", "early July", "mid-1996"."""
    of = m.get("T") or m.get("UNITDATE")
    if isinstance(of, Duration | Recurring | Vague | Impossible) or of is None or isinstance(of, Pair):
        return None
    return Modified(m.get("EDGE") or m.get("EARLYLATE") or m["EARLIERLATER"], of)


def approx(m: Match) -> Meaning | None:
    of = m["T"]
    mod = m["APPROX"]
    if isinstance(of, Duration):
        return Duration(of.parts, of.window, mod or of.mod)
    if mod != "APPROX" or isinstance(of, Pair | Modified | Recurring | Vague | Impossible):
        return None
    return Modified(mod, of)


def more_or_less(mod: str) -> Any:
    def make(m: Match) -> Meaning | None:
        of = m["PER"]
        return Duration(of.parts, of.window, mod) if isinstance(of, Duration) else None

    return make


def window(m: Match) -> Meaning | None:
    """ "the past two weeks", "the next few years"; "the past year" is the length of a year up to now."""
    number = m["WHICH"]
    length = m["PER"]
    return Duration(length.parts, number, length.mod) if number and isinstance(length, Duration) else None


def ordinal_part(m: Match) -> Meaning | None:
    """ "the last week of March", "the first half of 2007"."""
    number = m["ORD"] if "ORD" in m else -1
    of = m["T"]
    unit = m.get("UNIT", "half")
    if isinstance(of, Duration | Recurring | Vague | Pair | Impossible | Clock):
        return None
    if unit in ("quarter", "half") and isinstance(of, Calendar) and of.month is None and of.year is not None:
        return Part(unit, number if number > 0 else (4 if unit == "quarter" else 2), of.year)
    if unit in ("quarter", "half"):
        return with_year(Part(unit, number if number > 0 else (4 if unit == "quarter" else 2)), of)
    return None if grain_of(unit) == "time" else PartOf(number, grain_of(unit), of)


def ordinal_length(m: Match) -> Meaning | None:
    """ "the first nine months of 1989" is a length."""
    length = m["PER"]
    return length if isinstance(length, Duration) else None


def quarter(m: Match) -> Meaning | None:
    number = m["ORD"] if "ORD" in m else m.get("WHICH", 1)
    if number == -1:
        return Deixis("quarter", -1)
    return Part("quarter", number, m.get("YEAR"), "fiscal" in m.words.lower()) if 1 <= number <= 4 else None


def after_of(direction: int) -> Any:
    def make(m: Match) -> Meaning | None:
        of = m["T"]
        if isinstance(of, Duration | Recurring | Vague | Pair | Impossible):
            return None
        if "PER" in m:
            return from_length(m["PER"], direction, "told", of)
        return Shift(1, grain_of(m["UNIT"]), direction, "told", of)

    return make


NOTHING = ""
DATE = "T DATE"
Day = "T DATE DAYD"

NUMBERS = (
    Rule("number in words", "TENS DASH? ONES", "NUM", number_words),
    Rule("number in words", "(NUM | A) SCALE (and? NUM (DASH? ONES)?)?", "NUM", number_words),
    Rule("number and a half", "NUM FRACTION", "NUM", lambda m: m["NUM"] + m["FRACTION"]),
    Rule("number and a half", "NUM and A half", "NUM", lambda m: m["NUM"] + 0.5),
    Rule("a couple", "(the | A)? couple of?", "NUM", number_of(2)),
    Rule("a dozen", "A dozen", "NUM", number_of(12)),
    Rule("a few", "A FEW", "FEW", number_of(None)),
    Rule("ordinal in words", "TENS DASH ORD", "ORD", lambda m: m["TENS"] + m["ORD"]),
    Rule("year in words", "(TEEN | TENS) (TENS (DASH? ONES)? | TEEN)", "NUM YEAR", spoken_year),
    Rule(
        "year in words",
        "the? year NUM",
        "T DATE YEARD",
        lambda m: Calendar(m["NUM"]) if 1 <= m["NUM"] <= 2199 else None,
    ),
    Rule("year in words", "the? year YEAR", "T DATE YEARD", lambda m: Calendar(m["YEAR"])),
)

CORES = (
    # a day of the calendar
    Rule(
        "month and day",
        "MONTH (DAYNUM | the? ORD) COMMA? YEAR",
        "T DATE DAYD MD",
        lambda m: month_day(m) if _in_month(m) else None,
    ),
    Rule(
        "month and day", "MONTH (DAYNUM | the? ORD)", "T DATE DAYD MD", lambda m: month_day(m) if _in_month(m) else None
    ),
    Rule(
        "day and month",
        "the? (DAYNUM | ORD) of? MONTH COMMA? YEAR",
        "T DATE DAYD MD",
        lambda m: month_day(m) if _in_month(m) else None,
    ),
    Rule(
        "day and month",
        "the? (DAYNUM | ORD) of? MONTH",
        "T DATE DAYD MD",
        lambda m: month_day(m) if _in_month(m) else None,
    ),
    Rule(
        "days of one month",
        "MONTH (DAYNUM | ORD) (DASH | to | and | or | through | until) (DAYNUM | ORD) (COMMA? YEAR)?",
        "T",
        day_pair,
    ),
    Rule(
        "days of one month",
        "(DAYNUM | ORD) (DASH | to | and | or | through | until) the? (DAYNUM | ORD) of? MONTH (COMMA? YEAR)?",
        "T",
        day_pair,
    ),
    Rule("ISO date", "YEAR DASH N2 DASH N2", "T DATE DAYD MD", iso),
    # months and years
    Rule("month and year", "MONTH (of | COMMA)? YEAR", "T DATE MON", lambda m: Calendar(m["YEAR"], m["MONTH"])),
    Rule("month and year", "MONTH SHORTYEAR", "T DATE MON", lambda m: Calendar(m["SHORTYEAR"], m["MONTH"])),
    Rule("years", "YEAR DASH (YEAR | N2)", "T", year_pair),
    Rule("year before our era", "NUM BCE", "T DATE YEARD", lambda m: Calendar(1 - m["NUM"], bce=True)),
    Rule("years before our era", "NUM (DASH | to | and) NUM BCE", "T", bce_pair),
    Rule("year of our era", "(AD NUM | NUM AD)", "T DATE YEARD", lambda m: Calendar(m["NUM"])),
    Rule("short year", "SHORTYEAR", "T DATE YEARD", lambda m: Calendar(m["SHORTYEAR"])),
    Rule("fiscal year", "(the | WHICH | A)? fiscal year? YEAR", "T DATE YEARD", lambda m: Calendar(m["YEAR"])),
    Rule("fiscal year", "(the current? | this | current)? fiscal year", "T DATE UNITDATE", lambda m: Deixis("year", 0)),
    Rule("fiscal year", "the? WHICH fiscal year", "T DATE UNITDATE", lambda m: Deixis("year", m["WHICH"])),
    Rule("decade", "the? DECADE", "T DATE BIG", lambda m: decade(m["DECADE"])),
    Rule("decade", "the TENDECADE", "T DATE BIG", lambda m: decade(m["TENDECADE"])),
    Rule("century", "the? ORD DASH? century", "T DATE BIG", lambda m: century(m["ORD"], False)),
    Rule("century", "the? ORD century BCE", "T DATE BIG", lambda m: century(m["ORD"], True)),
    # seasons, quarters, halves
    Rule("season and year", "the? SEASON of? YEAR", "T DATE SEAS", lambda m: Part("season", m["SEASON"], m["YEAR"])),
    Rule("season and year", "YEAR SEASON", "T DATE SEAS", lambda m: Part("season", m["SEASON"], m["YEAR"])),
    Rule("season", "the SEASON", "T DATE SEAS", lambda m: Part("season", m["SEASON"])),
    Rule("quarter", "(the | its)? fiscal? DASH? ORD DASH? quarter", "T DATE QRT", quarter),
    Rule("quarter and year", "the? YEAR ORD DASH? quarter", "T DATE QRT", quarter),
    Rule("half of a year", "the? (ORD | WHICH) half", "HALFD", lambda m: Part("half", 1 if m.get("ORD") == 1 else 2)),
    # relative to the day of writing
    Rule("day named from today", "DAYWORD", "T DATE DAYD REL", lambda m: Deixis("day", m["DAYWORD"])),
    Rule("the day before yesterday", "the? day before yesterday", "T DATE DAYD REL", lambda m: Deixis("day", -2)),
    Rule("the day after tomorrow", "the? day after tomorrow", "T DATE DAYD REL", lambda m: Deixis("day", 2)),
    Rule("last, this, next", "(last | this | next) (WEEKDAY | MONTH | SEASON | UNIT)", "T DATE UNITDATE", which),
    Rule(
        "this past or coming",
        "(this past | this coming | the coming) (WEEKDAY | MONTH | SEASON | UNIT)",
        "T DATE UNITDATE",
        lambda m: which_of(m.all("WHICH")[-1], m),
    ),
    Rule(
        "this past or coming",
        "the (past | last) (WEEKDAY | MONTH | SEASON | UNIT)",
        "T DATE UNITDATE",
        lambda m: the_last(m),
    ),
    Rule("the current one", "the? current UNIT", "T DATE UNITDATE", lambda m: which_of(0, m)),
    # relative to a date told before
    Rule("the same one", "(that same? | the same | the very same) UNIT", "T DATE ANA", lambda m: anaphor(m, 0)),
    Rule(
        "the one after or before",
        "the (next | following | previous | preceding) UNIT",
        "T DATE ANA",
        lambda m: anaphor(m, m["WHICH"]),
    ),
    Rule(
        "the one after or before",
        "the UNIT (before | after | earlier | later)",
        "T DATE ANA",
        lambda m: (
            anaphor(m, -1 if m.words.split()[-1] in ("before", "earlier") else 1)
            if re.match(r"\s*[.,;:)]", m.after)
            else None
        ),
    ),
    Rule(
        "the previous of that name",
        "the (previous | preceding) (WEEKDAY | MONTH | SEASON)",
        "T DATE ANA",
        lambda m: which_of(-1, m),
    ),
    Rule(
        "the one in question",
        "the (UNIT | weekend)",
        "UNITDATE THEUNIT",
        lambda m: Deixis(grain_of(m["UNIT"]), 0) if grain_of(m["UNIT"]) != "time" else None,
    ),
    # parts of a day
    Rule("clock time", "HHMM AMPM? ZONE?", "T CLK", clock),
    Rule("clock time", "NUM AMPM ZONE?", "T CLK", clock),
    Rule("clock time", "NUM oclock", "CLK T", clock),
    Rule("noon and midnight", "NOON", "T CLK", lambda m: Clock(m["NOON"])),
    Rule("part of today", "this (DAYPART)", "T CLKD", lambda m: Clock(m["DAYPART"], Deixis("day", 0))),
    Rule("last night", "last night", "T CLKD", lambda m: Clock("NI", Deixis("day", -1))),
    Rule("tonight", "tonight", "T CLKD", lambda m: Clock("NI", Deixis("day", 0))),
    Rule("overnight", "overnight", "T CLKD", lambda m: Clock("NI", Deixis("day", -1))),
    Rule("part of the day told", "that DAYPART", "T CLKD", lambda m: Clock(m["DAYPART"], Anaphor("day", 0))),
    Rule(
        "part of the day told",
        "the (same | next | following | previous) DAYPART",
        "T CLKD",
        lambda m: Clock(m["DAYPART"], Anaphor("day", m.get("WHICH", 0))),
    ),
    Rule("part of a day", "DAYPART", "DPART", lambda m: Clock(m["DAYPART"])),
    # lengths
    Rule("length of time", "(NUM | FEW | A FEW?) DASH? (UNIT | UNITS)", "T PER", duration),
    Rule("age", "NUM DASH? (UNIT | UNITS) DASH? (old | olds)", NOTHING, number_of(True)),
    Rule("distance or unit", "(light DASH? UNITS)", NOTHING, number_of(True)),
    # sets
    Rule("every", "EVERY (UNIT | WEEKDAY | DAYPART)", "T SET", lambda m: every(m)),
    Rule(
        "every so many",
        "EVERY NUM UNITS",
        "T SET",
        lambda m: Recurring("P" + str(m["NUM"]) + GRAIN_CODE[m["UNITS"]], "EVERY"),
    ),
    Rule("often", "OFTEN", "T SET", lambda m: Recurring(m["OFTEN"])),
    Rule(
        "weekdays",
        "WEEKDAYS",
        "T SET",
        lambda m: Recurring(f"XXXX-WXX-{m['WEEKDAYS'] + 1}") if m.words[0].isupper() else None,
    ),
    # vague
    Rule("about now", "VAGUEWORD", "T VAGUE", lambda m: Vague(m["VAGUEWORD"])),
    Rule("about now", "(recent) (UNITS)", "T VAGUE", lambda m: Vague("PAST_REF", m["UNITS"])),
    Rule(
        "about now",
        "(current | recent)",
        "T VAGUE",
        lambda m: Vague("PRESENT_REF" if m.words.lower() == "current" else "PAST_REF"),
    ),
    Rule("the future", "the? near? future", "T VAGUE", lambda m: Vague("FUTURE_REF")),
    Rule("the coming ones", "(the coming | coming) UNITS", "T VAGUE", lambda m: Vague("FUTURE_REF", m["UNITS"])),
    Rule(
        "the time told",
        "the time",
        "T VAGUE",
        lambda m: Vague("PAST_REF") if m.before == "at" and not re.match(r" (of|when|that|to)\b", m.after) else None,
    ),
)

COMPOUNDS = (
    Rule("weekday and date", "WEEKDAY COMMA? (the)? MD", Day, weekday_date),
    Rule(
        "date and year told otherwise",
        "(MD | MON | MONTH | SEAS | QRT | HALFD) (of | in | COMMA)? (UNITDATE | ANA | YEARD)",
        DATE,
        lambda m: dated(m),
    ),
    Rule("part of a year", "HALFD of? YEAR", DATE, lambda m: with_year(m["HALFD"], Calendar(m["YEAR"]))),
    Rule(
        "part of a year",
        "(QRT | SEAS) of? YEAR",
        DATE,
        lambda m: with_year(m.get("QRT") or m["SEAS"], Calendar(m["YEAR"])),
    ),
    Rule("so long ago", "PER ago", DATE, lambda m: shift(m, -1, "now")),
    Rule(
        "so long before",
        "PER (earlier | before | previously | prior)",
        DATE,
        lambda m: shift(m, -1, "told") if earlier_holds(m) else None,
    ),
    Rule(
        "so long after",
        "PER (later | after | afterward | afterwards | hence | on)",
        DATE,
        lambda m: shift(m, 1, "told") if earlier_holds(m) else None,
    ),
    Rule("so long before a date", "PER (before | prior to | earlier than) T", DATE, after_of(-1)),
    Rule("so long after a date", "PER after T", DATE, after_of(1)),
    Rule("so long from a date", "PER from (now | DAYWORD)", DATE, lambda m: shift(m, 1, "now")),
    Rule("the day before or after a date", "the UNIT (before) (DATE)", DATE, after_of(-1)),
    Rule("the day before or after a date", "the UNIT (after | following) (DATE)", DATE, after_of(1)),
    Rule(
        "the past stretch",
        "(the | these | in | over)? (last | past | previous | preceding | next | coming | following) PER",
        "T PER2",
        window,
    ),
    Rule("the first stretch", "the (first | last | final) PER", "T PER2", ordinal_length),
    Rule("the stretch", "the PER", "T PER2", lambda m: m["PER"] if m["PER"].parts[0][0] not in (None, 1) else None),
    Rule(
        "date and time",
        "(DATE | WEEKDAY) COMMA? at? (CLK | DPART)",
        "T CLKD",
        lambda m: on_day(m.get("CLK") or m["DPART"], m.get("DATE") or Weekday(m["WEEKDAY"])),
    ),
    Rule(
        "date and time",
        "(DATE | WEEKDAY) COMMA? (around | about) CLK",
        "T CLKD",
        lambda m: on_day(m["CLK"], m.get("DATE") or Weekday(m["WEEKDAY"])),
    ),
    Rule(
        "time and date",
        "CLK COMMA? (on | of)? (DATE | WEEKDAY)",
        "T CLKD",
        lambda m: on_day(m["CLK"], m.get("DATE") or Weekday(m["WEEKDAY"])),
    ),
    Rule(
        "time and date",
        "the? DPART (of | on) (DATE | WEEKDAY)",
        "T CLKD",
        lambda m: on_day(m["DPART"], m.get("DATE") or Weekday(m["WEEKDAY"])),
    ),
    Rule("time and date", "CLK (in the | that | this | DAYWORD) DPART", "T CLK", lambda m: in_part(m)),
    Rule(
        "quarter a year before",
        "(the | A)? year DASH? (ago | earlier) (UNIT | period)?",
        DATE,
        lambda m: Shift(1, "year", -1, "told"),
    ),
    Rule("each length", "(A | per) UNIT", "T SET", lambda m: None),
)

MODIFIERS = (
    Rule("part of a date", "(the)? EARLYLATE DASH? (in | on)? (the)? (DATE | UNITDATE | BIG | CLKD)", DATE, edge_of),
    Rule(
        "part of a date",
        "the? EARLYLATE DASH? (in | on)? (MONTH | WEEKDAY | YEAR | SEASON)",
        DATE,
        lambda m: edge_bare(m),
    ),
    Rule("part of a date", "the? (very)? EDGE of (the)? (DATE | UNITDATE | BIG)", DATE, edge_of),
    Rule("part of a date", "the? (very)? EDGE of (MONTH | YEAR)", DATE, lambda m: edge_bare(m)),
    Rule("part of a date", "EARLIERLATER (in | on)? (UNITDATE | ANA | DAYD | CLKD)", DATE, edge_of),
    Rule("part of a date", "EARLIERLATER (in | on)? (WEEKDAY)", DATE, lambda m: edge_bare(m)),
    Rule("year's end", "(the)? year POSS? DASH? end", DATE, lambda m: Modified("END", Deixis("year", 0))),
    Rule("unit of something longer", "the (ORD | last | final) UNIT of (DATE | BIG | UNITDATE)", DATE, ordinal_part),
    Rule("unit of something longer", "the (ORD | last | final) UNIT of (MONTH | YEAR)", DATE, lambda m: None),
    Rule(
        "more or less",
        "(more than | at least | no less than | not less than | no fewer than | up to | less than | no more than | as many as | as long as | fewer than | at most)? (PER)",
        "T PER",
        lambda m: more_less(m),
    ),
    Rule("about so long", "APPROX (PER | DATE | CLK | CLKD)", "T PER", approx),
    Rule("the past", "the past", "T VAGUE", lambda m: Vague("PAST_REF")),
    Rule("about then", "APPROX (MONTH | YEAR)", DATE, lambda m: None),
)

BARE = (
    Rule("weekday", "WEEKDAY", DATE, bare_weekday),
    Rule("month", "MONTH", DATE, bare_month),
    Rule("year", "YEAR", DATE, bare_year),
    Rule("the unit in question", "UNITDATE", DATE, lambda m: the_unit(m)),
    Rule("season", "SEASON", DATE, lambda m: bare_season(m)),
)


def _in_month(m: Match) -> bool:
    return 1 <= _day(m) <= 31 and m.before not in ("$", "£", "€")


def the_last(m: Match) -> Meaning | None:
    """ "the past month" is the month up to now; "the last Friday" is last Friday."""
    if "UNIT" in m:
        unit = m["UNIT"]
        if unit in ("week", "month", "year", "decade", "century", "quarter"):
            return Deixis(unit, -1)
        return None
    return which_of(-1, m)


def anaphor(m: Match, number: int) -> Meaning | None:
    grain = grain_of(m["UNIT"])
    return None if grain == "time" else Anaphor(grain, number)


def every(m: Match) -> Meaning:
    quant = m["EVERY"]
    if "WEEKDAY" in m:
        return Recurring(f"XXXX-WXX-{m['WEEKDAY'] + 1}", quant)
    if "DAYPART" in m:
        return Recurring("XXXX-XX-XXT" + m["DAYPART"], quant)
    code = GRAIN_CODE[m["UNIT"]]
    return Recurring(f"PT1{code[1]}" if code[0] == "T" else f"P1{code}", quant)


def dated(m: Match) -> Meaning | None:
    of = m.get("MD") or m.get("MON") or m.get("SEAS") or m.get("QRT") or m.get("HALFD") or Calendar(month=m["MONTH"])
    year = m.get("UNITDATE") or m.get("ANA") or m["YEARD"]
    if isinstance(year, Deixis | Anaphor) and year.grain not in ("year", "month"):
        return None
    if "THEUNIT" in m and not re.search(r"\b(of|in) the \w+$", m.words):
        return None
    return with_year(of, year)


def earlier_holds(m: Match) -> bool:
    """ "two weeks earlier than planned", "a month before the vote" are not counted from a date told."""
    return re.match(r" (than|the|a|an|his|her|its|their|he|she|they|it)\b", m.after) is None


def in_part(m: Match) -> Meaning | None:
    """ "4 in the morning"."""
    return m["CLK"] if isinstance(m["CLK"], Clock) else None


def edge_bare(m: Match) -> Meaning | None:
    mod = m.get("EARLYLATE") or m.get("EDGE") or m["EARLIERLATER"]
    if "MONTH" in m:
        return Modified(mod, Calendar(month=m["MONTH"]))
    if "WEEKDAY" in m:
        return Modified(mod, Weekday(m["WEEKDAY"]))
    if "YEAR" in m:
        return Modified(mod, Calendar(m["YEAR"]))
    return Modified(mod, Part("season", m["SEASON"]))


MORE_LESS = {
    "more than": "MORE_THAN", "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE", "not less than": "EQUAL_OR_MORE",
    "no fewer than": "EQUAL_OR_MORE", "up to": "EQUAL_OR_LESS", "less than": "LESS_THAN", "no more than": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS", "as long as": "EQUAL_OR_LESS", "fewer than": "LESS_THAN", "at most": "EQUAL_OR_LESS",
}  # fmt: skip


def more_less(m: Match) -> Meaning | None:
    head = " ".join(m.text[m.items[0].start : m.items[-1].start].lower().split())
    of = m["PER"]
    return Duration(of.parts, of.window, MORE_LESS[head]) if head in MORE_LESS and isinstance(of, Duration) else None


def the_unit(m: Match) -> Meaning | None:
    """ "the week", "the quarter", "the year" alone."""
    words = m.words.lower().split()
    if words[0] != "the":
        return m["UNITDATE"]
    return (
        Deixis(grain_of(words[1]), 0)
        if words[1] in ("weekend", "quarter", "year", "week") and m.before in ("in", "for", "of", "over", "during")
        else None
    )


def bare_season(m: Match) -> Meaning | None:
    if m.before not in ("in", "by", "since", "until", "during", "of", "that", "early", "late", "through"):
        return None
    return Part("season", m["SEASON"])


def _feast_rules() -> tuple[Rule, ...]:
    """One rule a way of writing a feast's name, with and without a year."""
    patterns = sorted({re.sub(r" s( |$)", r" POSS\1", name) for name in FEASTS})
    plain = tuple(Rule("named day", pattern, "T DATE DAYD MD", feast) for pattern in patterns)
    return plain


SIGNALS = {
    "since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after", "from": "from",
    "through": "until", "to": "to", "following": "after",
}  # fmt: skip

LANGUAGE = Language(
    "en",
    words=_words(),
    cased=frozenset(CASED),
    triggers=(
        "MONTH", "WEEKDAY", "WEEKDAYS", "SEASON", "UNIT", "UNITS", "YEAR", "DECADE", "TENDECADE", "HHMM", "ISO", "SHORTYEAR",
        "DAYWORD", "DAYPART", "NOON", "VAGUEWORD", "OFTEN", "AMPM", "BCE", "AD", "=tonight", "=overnight", "=current", "=recent",
        "=future", "=past", "=time", "=christmas", "=easter", "=thanksgiving", "=halloween", "=eve", "=nowruz", "=eid",
        "=pentecost", "=epiphany", "=juneteenth",
    ),
    rounds=(NUMBERS, CORES + _feast_rules(), COMPOUNDS, MODIFIERS, BARE),
    signals=SIGNALS,
)  # fmt: skip
