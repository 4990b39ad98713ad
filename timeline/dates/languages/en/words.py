"""The words of English as tables: class by class, word and meaning.

In: nothing. Out: `TABLES`, and the spellings that are not the word of the table.
"""

from __future__ import annotations

from typing import Any

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
    "michaelmas": "michaelmas", "martinmas": "martinmas", "candlemas": "candlemas", "lammas": "lammas",
    "lady day": "lady day", "midsummer day": "midsummer day", "midsummer s day": "midsummer day",
    "hogmanay": "hogmanay", "twelfth night": "twelfth night",
    "st stephen s day": "st stephen", "all souls day": "all souls",
    "st george s day": "st george", "st andrew s day": "st andrew", "st david s day": "st david",
    "burns night": "burns night", "guy fawkes night": "guy fawkes", "bonfire night": "guy fawkes",
    "whitsun": "pentecost", "whit sunday": "pentecost", "ascension day": "ascension",
    "corpus christi": "corpus christi", "shrove tuesday": "shrove tuesday", "mardi gras": "shrove tuesday",
    "trinity sunday": "trinity sunday",
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


FULL = ("full", "whole", "entire", "additional", "extra", "further")
"""What may stand between "a" and its unit: "a full week"."""


WHOLE = (
    *FULL, "consecutive", "straight", "successive", "long", "solid", "bloody", "brutal", "bitter", "hard", "terrible",
    "gruelling", "short", "calendar", "working", "trading", "school",
)  # fmt: skip
"""What may stand between a number and its unit: "three consecutive years"."""


WHICH = {"last": -1, "this": 0, "next": 1, "past": -1, "previous": -1, "coming": 1, "following": 1, "preceding": -1}


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
    ("WHOLE", dict.fromkeys(WHOLE, 1)),
    ("FULL", dict.fromkeys(FULL, 1)),
    ("BCE", dict.fromkeys(("b.c.", "bc", "b.c", "bce", "b.c.e.", "b.c.e"), 1)),
    ("AD", dict.fromkeys(("a.d.", "ad", "ce", "a.d"), 1)),
    ("POSS", dict.fromkeys(("'s", "’s", "s"), 1)),
)
"""Class → its words and what they mean. A word may stand in several; patterns name the classes."""


CASED = frozenset(
    ("may", "march", "mar", "sun", "sat", "mon", "wed", "dec", "jan", "et", "ct", "pt", "ist", "ad", "ce")
)
"""Spellings that are not the word of the table: "may" in lower case is no month, "et" no zone."""
