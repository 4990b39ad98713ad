"""Lengths of time and what happens again and again: two weeks, every Monday.

In: nothing. Out: a part of `ROUNDS`.
"""

from __future__ import annotations

import re

from timeline.dates.languages.en.relative import (
    last_weekends,
)
from timeline.dates.languages.en.rules.shared import NOTHING
from timeline.dates.languages.en.spans import (
    YEAR_TO,
    day_nights,
    duration_if,
    rate,
    weekends,
)
from timeline.dates.making import (
    GRAIN_CODE,
    always,
    duration,
    duration_and_half,
    duration_of_two,
    every,
    every_so_many,
    half_unit,
    period,
    times_a,
)
from timeline.dates.meaning import (
    Recurring,
    Shift,
    Weekday,
    Which,
)
from timeline.dates.rules import Rule

LENGTHS = (
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
    Rule("so much each time", "A UNIT", "T SET", rate),
    Rule("length of time", "A (NUM | FEW) DASH? (UNIT | UNITS) DASH? period", "T PER", duration),
    Rule("length of time", "(NUM | FEW | A FEW?) DASH? more? (UNIT | UNITS)", "T PER", duration_if),
    Rule("length of time", "(NUM WHOLE | A FULL) (UNIT | UNITS)", "T PER", duration),
    Rule("length of time", "(NUM | A) (UNIT | UNITS) (and | COMMA) (NUM | A) (UNIT | UNITS)", "T PER", duration_of_two),
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
    Rule("age", "(NUM | A) DASH? (UNIT | UNITS) DASH? (old | olds)", "T AGE", duration),
    Rule("age", "(NUM | A) DASH? (UNIT | UNITS) of age", "T AGE", duration),
    Rule("distance", "light DASH? UNITS", NOTHING, always(True)),
    Rule("last, this, next", "(last | next) UNITS", "T DATE UNITDATE", last_weekends),
    Rule("weekends", "weekends", "T SET", weekends),
    Rule("units", "UNITS", "UNITSONLY", lambda m: period(None, m["UNITS"])),
)


SETS = (
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
    Rule("nights of the week", "WEEKDAY (nights | mornings | afternoons | evenings)", "T SET", day_nights),
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
)
