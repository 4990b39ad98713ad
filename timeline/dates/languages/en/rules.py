"""The rules of English, round by round: a name, a pattern over word classes, a small function to a meaning.

In: nothing. Out: `ROUNDS`. How to add one: docs/dates.md.
"""

from __future__ import annotations

import re

from timeline.dates.languages.en.alone import bare_month, bare_season, bare_weekday, bare_year, the_unit
from timeline.dates.languages.en.clocks import (
    bare_daypart,
    by_minutes,
    clock_among_clocks,
    clock_beside_zone,
    clock_in,
    clock_of_four,
    night_before,
    noon,
    old_today,
    plain_time,
)
from timeline.dates.languages.en.names import feast, feast_in_name, named_for, sept_11, weekday_in_name
from timeline.dates.languages.en.relative import (
    anaphor_day,
    day_of_month,
    day_of_unit,
    day_word,
    ends_clause,
    last_unit_of,
    last_weekends,
    later_part,
    next_day,
    numbered,
    of_a_noun,
    on_numbered_day,
    one_of_something,
    one_off,
    ordinal_part,
    reporting,
    season_pair,
    soon,
    the_new_year,
    the_other_day,
    the_season,
    the_time,
    the_unit_itself,
    this_time,
    week_of,
    which_feast,
    year_before,
)
from timeline.dates.languages.en.spans import (
    YEAR_TO,
    about_bare,
    after_length,
    approx_words,
    day_nights,
    duration_if,
    more_less,
    more_less_ago,
    plain_units,
    rate,
    the_stretch,
    weekends,
)
from timeline.dates.languages.en.words import FEASTS
from timeline.dates.making import (
    GRAIN_CODE,
    after_of,
    always,
    anaphor,
    approx,
    bce_pair,
    century,
    clock,
    clock_on_date,
    clock_pair,
    dated,
    day_of,
    day_pair,
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
    Modified,
    Part,
    Recurring,
    Shift,
    Vague,
    Weekday,
    Which,
    Within,
)
from timeline.dates.rules import Rule

TO = "(DASH | to | and | or | through | until)"


NOTHING = ""


OF_A_GAME = re.compile(
    r" of (?:the |an? |its |their |his |her )?(?:[a-z]+ )?(?:game|match|final|race|contest|city|moon|globe)\b"
)


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
    # relative to the day of writing
    Rule("day named from today", "DAYWORD", "T DATE DAYD REL", day_word),
    Rule("day named from today", "to DASH (day | night | morrow)", "T CLKD DATE DAYD REL", lambda m: old_today(m)),
    Rule("the day before yesterday", "the? day before yesterday", "T DATE DAYD REL", always(Deixis("day", -2))),
    Rule("the day after tomorrow", "the? day after tomorrow", "T DATE DAYD REL", always(Deixis("day", 2))),
    Rule("last, this, next", "(last | this | next) (WEEKDAY | MONTH | SEASON | UNIT)", "T DATE UNITDATE", which),
    Rule(
        "this past or coming",
        "(this past | this coming | the coming) (WEEKDAY | MONTH | SEASON)",
        "T DATE UNITDATE",
        lambda m: which_of(m.all("WHICH")[-1], m),
    ),
    Rule(
        "the following of that name",
        "the next (WEEKDAY | MONTH | SEASON)",
        "T DATE UNITDATE",
        lambda m: which_of(1, m, "told"),
    ),
    Rule("this or next", "this UNIT (or | and) next", "T", this_or_next),
    Rule(
        "the new year",
        "the new year",
        "T DATE UNITDATE",
        lambda m: the_new_year(m),
    ),
    Rule(
        "this past or coming", "this (past | coming) UNIT", "T DATE UNITDATE", lambda m: which_of(m.all("WHICH")[-1], m)
    ),
    Rule("this past or coming", "the? (past | last) (WEEKDAY | MONTH | SEASON | UNIT)", "T DATE UNITDATE", the_last),
    Rule("the coming one", "the coming UNIT", "T PER2", lambda m: period(1, m["UNIT"], 1)),
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
    Rule("the next day", "(next | following) (day | DAYPART)", "T DATE ANA", lambda m: next_day(m)),
    Rule("the day following", "the day following", "T DATE ANA", lambda m: anaphor_day(m)),
    Rule("the other day", "the other (UNIT | DAYPART)", "T VAGUE", lambda m: the_other_day(m)),
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
        f"NUM {TO} NUM (o APOSTROPHE clock | AMPM) ZONE? (COMMA? (WEEKDAY | MD | REL | UNITDATE))?",
        "T",
        clock_pair,
    ),
    Rule("hours of one day", f"HHMM {TO} HHMM AMPM ZONE? (COMMA? (WEEKDAY | MD | REL | UNITDATE))?", "T", clock_pair),
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
    Rule(
        "length of time",
        "(NUM | A) DASH? (UNIT) DASH? long",
        "T PER",
        lambda m: duration(m) if "NUM" in m or "DASH" not in m else None,
    ),
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
    Rule("as many as before", "as many UNITS", NOTHING, always(True)),
    Rule("recent ones", "the? (recent) (UNITS)", "T VAGUE", lambda m: Vague("PAST_REF", m["UNITS"])),
    Rule("the present", "(current | present day)", "T VAGUE", always(Vague("PRESENT_REF"))),
    Rule("recent", "recent", "T VAGUE", lambda m: Vague("PAST_REF") if m.before != "most" else None),
    Rule("former", "former", "T NARR", always(Vague("PAST_REF"))),
    Rule("the future", "(the | the near | the foreseeable) future", "T VAGUE", always(Vague("FUTURE_REF"))),
    Rule("the future", "future", "T NARR", always(Vague("FUTURE_REF"))),
    Rule("the near term", "the (near | short) DASH? term", "T VAGUE", always(Vague("FUTURE_REF"))),
    Rule("the coming ones", "the? coming UNITS", "T VAGUE", lambda m: Vague("FUTURE_REF", m["UNITS"])),
    Rule("the ones ahead", "the UNITS ahead", "T VAGUE", lambda m: Vague("FUTURE_REF", m["UNITS"])),
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
        lambda m: this_time(m),
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
        "the? EARLYLATE (DAYPART | DPART)? UNITSONLY of (DATE | WEEKDAY | UNITDATE) DPART?",
        "T CLKD DATE",
        lambda m: on_day(Clock("MO"), day_of(m)),
    ),
    Rule(
        "small hours",
        "the? EARLYLATE (DAYPART | DPART)? UNITSONLY of the ORD",
        "T CLKD DATE",
        lambda m: on_numbered_day(Clock("MO"), m),
    ),
    Rule("time and date", "the? DPART of the ORD", "T CLKD DATE", lambda m: on_numbered_day(m["DPART"], m)),
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
        lambda m: None if "MONTH" in m and of_a_noun(m) else edge_bare(m),
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
        "the quarter or week ended",
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
    Rule("the first or last one of something", "the? (first | final) UNIT", "T PER", lambda m: one_of_something(m)),
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


ROUNDS = (NUMBERS, CORES + _feast_rules(), COMPOUNDS, MODIFIERS, BARE)
