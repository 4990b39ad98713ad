"""Words that point from the day of writing or from a date told before: today, last week, that year.

In: nothing. Out: a part of `ROUNDS`.
"""

from __future__ import annotations

import re

from timeline.dates.languages.en.clocks import (
    old_today,
)
from timeline.dates.languages.en.relative import (
    anaphor_day,
    day_word,
    next_day,
    one_off,
    reporting,
    that_month,
    the_new_year,
    the_other_day,
    the_unit_itself,
    year_before,
)
from timeline.dates.making import (
    always,
    anaphor,
    grain_of,
    next_or_previous,
    period,
    the_last,
    this_or_next,
    which,
    which_of,
    window_and_half,
)
from timeline.dates.meaning import (
    Deixis,
)
from timeline.dates.rules import Rule

FROM_TODAY = (
    Rule("day named from today", "DAYWORD", "T DATE DAYD REL", day_word),
    Rule("day named from today", "to DASH (day | night | morrow)", "T CLKD DATE DAYD REL", old_today),
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
        the_new_year,
    ),
    Rule(
        "this past or coming", "this (past | coming) UNIT", "T DATE UNITDATE", lambda m: which_of(m.all("WHICH")[-1], m)
    ),
    Rule("this past or coming", "the? (past | last) (WEEKDAY | MONTH | SEASON | UNIT)", "T DATE UNITDATE", the_last),
    Rule("the past stretch", "the? (past | last | next | coming) UNIT and A half", "T PER2", window_and_half),
    Rule("the coming one", "the coming UNIT", "T PER2", lambda m: period(1, m["UNIT"], 1)),
    Rule(
        "the one before last",
        "the UNIT before last",
        "T DATE UNITDATE",
        lambda m: Deixis(grain_of(m["UNIT"]), -2) if not re.match(r" [A-Z]", m.after) else None,
    ),
    Rule(
        "the one after next",
        "the UNIT after next",
        "T DATE UNITDATE",
        lambda m: Deixis(grain_of(m["UNIT"]), 2) if not re.match(r" [A-Za-z]", m.after) else None,
    ),
    Rule("the current one", "the? current UNIT", "T DATE UNITDATE", lambda m: which_of(0, m)),
    Rule("the latest one", "the latest (UNIT | period)", "T DATE ANA", reporting),
)


FROM_TOLD = (
    Rule("that same one", "(that same? | the same | the very same) UNIT", "T DATE ANA", lambda m: anaphor(m, 0)),
    Rule("that same one", "that same? MONTH", "T DATE ANA", that_month),
    Rule("that same one", "(that same? | the same) SEASON", "T DATE ANA", lambda m: which_of(0, m, "told")),
    Rule(
        "the next or previous one",
        "the (next | following | previous | preceding) UNIT",
        "T DATE ANA",
        next_or_previous,
    ),
    Rule("the next day", "(next | following) (day | DAYPART)", "T DATE ANA", next_day),
    Rule("the day following", "the day following", "T DATE ANA", anaphor_day),
    Rule("the other day", "the other (UNIT | DAYPART)", "T VAGUE", the_other_day),
    Rule(
        "the next or previous one",
        "the UNIT (before | after | earlier | later | following)",
        "T DATE ANA",
        one_off,
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
        year_before,
    ),
)
