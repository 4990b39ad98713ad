"""Spanish: absolute dates, weekdays, relative days, weeks, months and years, as news writes them.

In: nothing. Out: `LANGUAGE`. A second language on the same machine: its own words and patterns, the makers shared with
English.
"""

from __future__ import annotations

from typing import Any

from timeline.dates.languages import Language, words_of
from timeline.dates.making import (
    always,
    bare,
    century,
    day_pair,
    duration,
    edge_bare,
    edge_of,
    from_length,
    grain_of,
    iso,
    month_day,
    on_day,
    shift,
    weekday_date,
    which_of,
    window,
    year_pair,
)
from timeline.dates.meaning import Anaphor, Calendar, Clock, Deixis, Era, Meaning, Part, Vague
from timeline.dates.rules import Match, Rule

# --------------------------------------------------------------------------------------------------------------- words

MONTHS = {
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9,
    "setiembre": 9,
    "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
WEEKDAYS = {
    "lunes": 0, "martes": 1, "miércoles": 2, "miercoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "sabado": 5,
    "domingo": 6,
}  # fmt: skip
SEASONS = {"primavera": 1, "verano": 2, "otoño": 3, "invierno": 4}
UNITS = {
    "día": "day", "semana": "week", "mes": "month", "año": "year", "década": "decade", "siglo": "century",
    "trimestre": "quarter", "hora": "hour", "minuto": "minute",
}  # fmt: skip
PLURALS = {
    "días": "day", "semanas": "week", "meses": "month", "años": "year", "décadas": "decade", "siglos": "century",
    "horas": "hour", "minutos": "minute",
}  # fmt: skip
NUMBERS = {
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    "once": 11, "doce": 12,
    "trece": 13, "catorce": 14, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "cien": 100,
}  # fmt: skip
DAYS_FROM_TODAY = {"hoy": 0, "ayer": -1, "anteayer": -2, "anoche": -1}
DAYPARTS = {"tarde": "AF", "noche": "NI", "madrugada": "MO"}
WHICH = {
    "pasado": -1, "pasada": -1, "último": -1, "última": -1, "próximo": 1, "próxima": 1, "anterior": -1,
    "siguiente": 1, "viene": 1,
    "este": 0, "esta": 0,
}  # fmt: skip
EDGES = {
    "principios": "START",
    "comienzos": "START",
    "inicios": "START",
    "mediados": "MID",
    "finales": "END",
    "fines": "END",
}
ROMANS = {"xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21}


TABLES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("MONTH", MONTHS),
    ("WEEKDAY", WEEKDAYS),
    ("SEASON", SEASONS),
    ("UNIT", UNITS),
    ("UNITS", PLURALS),
    ("NUM", NUMBERS),
    ("DAYWORD", DAYS_FROM_TODAY),
    ("DAYPART", DAYPARTS),
    ("WHICH", WHICH),
    ("EDGE", EDGES),
    ("ROMAN", ROMANS),
    ("A", {"un": 1, "una": 1}),
    ("FEW", dict.fromkeys(("unos", "unas", "varios", "varias", "pocos"))),
    ("EARLIER", {"antes": -1}),
    ("LATER", {"después": 1, "más": 1}),
    ("THE", dict.fromkeys(("el", "la", "los", "las"), 1)),
    ("OF", {"de": 1, "del": 1}),
)
"""Class → its words and what they mean."""


# --------------------------------------------------------------------------------------------------------------- rules


def which(m: Match) -> Meaning | None:
    """ "el lunes pasado", "la próxima semana", "este año"."""
    number = m["WHICH"]
    if "UNIT" in m and any(word in m.words.lower().split() for word in ("anterior", "siguiente")):
        return Anaphor(grain_of(m["UNIT"]), number)
    return which_of(number, m)


def bare_year(m: Match) -> Meaning | None:
    """A year alone, after a preposition or the word for year."""
    near = m.before in ("en", "desde", "hasta", "de", "entre", "y", "a", "año", "durante", "(", "del")
    return Calendar(m["YEAR"]) if near and 1500 <= m["YEAR"] <= 2060 else None


def bare_month(m: Match) -> Meaning | None:
    """A month alone, after a preposition: "Marzo" may be a name."""
    near = m.before in ("en", "de", "desde", "hasta", "entre", "y", "a", "este", "pasado", "próximo", "durante", "para")
    return Calendar(month=m["MONTH"]) if near else None


DATE = "T DATE"
ROUNDS = (
    (
        Rule("age", "NUM UNITS OF edad", "", always(True)),
        Rule("day and month", "DAYNUM OF MONTH (OF YEAR)?", "T DATE DAYD MD", month_day),
        Rule("days of one month", "DAYNUM (DASH | al | a | y) DAYNUM OF MONTH (OF YEAR)?", "T", day_pair),
        Rule("month and year", "MONTH (OF | COMMA)? YEAR", DATE, lambda m: Calendar(m["YEAR"], m["MONTH"])),
        Rule("ISO date", "YEAR DASH N2 DASH N2", "T DATE DAYD MD", iso),
        Rule("years", "YEAR DASH (YEAR | N2)", "T", year_pair),
        Rule("century", "THE? siglo ROMAN", "T DATE BIG", lambda m: century(m["ROMAN"], False)),
        Rule(
            "decade",
            "THE años (N2)",
            "T DATE BIG",
            lambda m: Era("decade", 1900 + m["NUM"]) if m["NUM"] % 10 == 0 else None,
        ),
        Rule("season and year", "THE? SEASON OF YEAR", DATE, lambda m: Part("season", m["SEASON"], m["YEAR"])),
        Rule("day named from today", "DAYWORD", "T DATE DAYD", lambda m: Deixis("day", m["DAYWORD"])),
        Rule("the day before yesterday", "antes OF ayer", "T DATE DAYD", always(Deixis("day", -2))),
        Rule("the day after tomorrow", "pasado mañana", "T DATE DAYD", always(Deixis("day", 2))),
        Rule("tomorrow", "mañana", "MANANA", always(Deixis("day", 1))),
        Rule("last, this, next", "THE? (WEEKDAY | UNIT | MONTH) (WHICH | que viene)", "T DATE REL", which),
        Rule("last, this, next", "THE? WHICH (WEEKDAY | UNIT | MONTH | SEASON)", "T DATE REL", which),
        Rule(
            "that same one",
            "(ese | aquel | ese mismo | el mismo) UNIT",
            DATE,
            lambda m: Anaphor(grain_of(m["UNIT"]), 0),
        ),
        Rule("weekday", "WEEKDAY", "WDAY", bare),
        Rule("length of time", "(NUM | A | FEW) (UNIT | UNITS)", "T PER", duration),
        Rule("now and recently", "ahora", "T VAGUE", always(Vague("PRESENT_REF"))),
        Rule("now and recently", "recientemente", "T VAGUE", always(Vague("PAST_REF"))),
    ),
    (
        Rule("weekday and date", "WEEKDAY COMMA? THE? MD", "T DATE DAYD", weekday_date),
        Rule("weekday and date", "WDAY COMMA? THE? MD", "T DATE DAYD", lambda m: _dated(m)),
        Rule("so long ago", "hace PER", DATE, lambda m: shift(m, -1, "now")),
        Rule("so long before", "PER EARLIER", DATE, lambda m: shift(m, -1, "told")),
        Rule("so long after", "PER (LATER tarde? | LATER)", DATE, lambda m: shift(m, 1, "told")),
        Rule(
            "the past stretch",
            "THE (WHICH | últimos | últimas | próximos | próximas) PER",
            "T PER2",
            lambda m: _window(m),
        ),
        Rule(
            "part of a day",
            "(WDAY | DAYD) (por | en) la DAYPART",
            "T",
            lambda m: on_day(Clock(m["DAYPART"]), m.get("WDAY") or m["DAYD"]),
        ),
        Rule("part of a date", "EDGE OF (DATE | BIG)", DATE, edge_of),
        Rule("part of a date", "EDGE OF THE? (MONTH | YEAR)", DATE, edge_bare),
    ),
    (
        Rule("weekday", "WDAY", DATE, lambda m: m["WDAY"]),
        Rule(
            "tomorrow",
            "MANANA",
            "T DATE DAYD",
            lambda m: m["MANANA"] if m.before not in ("la", "de", "por", "una", "cada") else None,
        ),
        Rule("month", "MONTH", DATE, bare_month),
        Rule("year", "YEAR", DATE, bare_year),
    ),
)


def _dated(m: Match) -> Meaning | None:
    date, weekday = m["MD"], m["WDAY"]
    return Calendar(date.year, date.month, date.day, weekday.number) if isinstance(date, Calendar) else None


def _window(m: Match) -> Meaning | None:
    """ "las últimas dos semanas", "los próximos tres años"."""
    if "WHICH" in m:
        return window(m)
    ahead = any("próxim" in word for word in m.words.lower().split())
    length = m["PER"]
    return type(length)(length.parts, 1 if ahead else -1, length.mod) if from_length(length, 1, "now") else None


VERBS = (
    r"\b(?P<future>[a-zé]{2,}(?:rá|rán|ré|remos)|van? a|prevé|prevén|prevista?o?|planean?|hasta)\b|"
    r"\b(?P<past>[a-zé]{2,}(?:ó|aron|ieron|aba|aban|ía|ían)|fue|fueron|han?|habían?|dijo|hizo|tuvo|estuvo|vino)\b"
)

LANGUAGE = Language(
    "es",
    words=words_of(TABLES),
    cased=frozenset(),
    triggers=(
        "MONTH",
        "WEEKDAY",
        "SEASON",
        "UNIT",
        "UNITS",
        "YEAR",
        "DAYWORD",
        "ISO",
        "ROMAN",
        "=mañana",
        "=ahora",
        "=recientemente",
    ),
    rounds=ROUNDS,
    signals={"desde": "since", "hasta": "until", "antes": "before", "después": "after", "tras": "after", "para": "by"},
    verbs=VERBS,
    sayings=frozenset(("dijo", "anunció", "informó", "declaró", "afirmó", "añadió")),
    joins="y|o|a|al|hasta|y en|o en",
    ranges="a|al|hasta",
    openers="entre",
    narrowers="el|la|principios de|finales de",
    either="o",
)
