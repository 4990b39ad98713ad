"""Days, months, years, seasons and named days, as the calendar has them.

In: nothing. Out: a part of `ROUNDS`.
"""

from __future__ import annotations

import re

from timeline.dates.languages.en.names import feast, feast_in_name, named_for, sept_11, weekday_in_name
from timeline.dates.languages.en.relative import (
    numbered,
    of_a_noun,
    season_pair,
    the_season,
)
from timeline.dates.languages.en.rules.shared import NOTHING, TO
from timeline.dates.languages.en.words import FEASTS
from timeline.dates.making import (
    always,
    bce_pair,
    century,
    day_pair,
    iso,
    iso_time,
    month_day,
    quarter,
    quarter_of_month,
    season_years,
    short,
    slashed_days,
    two_centuries,
    whole_year,
    with_weekday,
    year_bce,
    year_pair,
)
from timeline.dates.meaning import (
    Anaphor,
    Calendar,
    Deixis,
    Era,
    Part,
    Within,
)
from timeline.dates.rules import Rule

OF_A_GAME = re.compile(
    r" of (?:the |an? |its |their |his |her )?(?:[a-z]+ )?(?:game|match|final|race|contest|city|moon|globe)\b"
)


CALENDAR = (
    # names that hold a date
    Rule("part of a name", "MONTH (DAYNUM | the? ORD)", NOTHING, named_for),
    Rule("part of a name", "the? (DAYNUM | ORD) of? MONTH", NOTHING, named_for),
    Rule("part of a name", "WEEKDAY", NOTHING, weekday_in_name),
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
    Rule(
        "the month of",
        "the month of MONTH ((COMMA | of)? YEAR)?",
        "T DATE MON",
        lambda m: Calendar(m.get("YEAR"), m["MONTH"]),
    ),
    Rule("month and year", "MONTH SHORTYEAR", "T DATE MON", lambda m: Calendar(m["SHORTYEAR"], m["MONTH"])),
    Rule("years", "(the years)? YEAR (DASH | SLASH) (YEAR | N2)", "T", year_pair),
    Rule("years", "YEARS", "T", season_years),
    Rule(
        "year in words",
        "the? year NUM",
        "T DATE YEARD",
        lambda m: whole_year(m) if m["NUM"] >= 100 or m.words.lower().startswith("the ") else None,
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
    Rule(
        "century", "the? ORD DASH? century", "T DATE BIG", lambda m: None if of_a_noun(m) else century(m["ORD"], False)
    ),
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
    Rule("part, not time", "the? ORD quarter", NOTHING, lambda m: True if OF_A_GAME.match(m.after) else None),
    Rule(
        "quarter", "the? fiscal? DASH? ORD DASH? quarter", "T DATE QRT", lambda m: None if of_a_noun(m) else quarter(m)
    ),
    Rule("quarter by its month", "the? MONTH quarter", "T DATE QRT", quarter_of_month),
    Rule("quarter and year", "the? YEAR ORD DASH? quarter", "T DATE QRT", quarter),
    Rule(
        "half of a year",
        "the? (ORD | last | latter) half",
        "HALFD",
        lambda m: Part("half", 1 if m.get("ORD") == 1 else 2),
    ),
)


def _feast_rules() -> tuple[Rule, ...]:
    """One rule a way of writing a feast's name, with or without a year."""
    patterns = sorted({_feast_pattern(name) for name in FEASTS})
    names = tuple(Rule("part of a name", pattern, NOTHING, feast_in_name) for pattern in patterns)
    days = tuple(
        Rule("named day", f"{pattern} ((of | in | COMMA)? YEAR)?", "T DATE DAYD MD FEASTD", feast)
        for pattern in patterns
    )
    return names + days


def _feast_pattern(name: str) -> str:
    name = re.sub(r" s( |$)", r" POSS\1", name)
    return name.replace("d day", "d DASH? day").replace(" al ", " al DASH? ")


FEASTS_NAMED = _feast_rules()
