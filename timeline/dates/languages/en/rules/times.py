"""Times of the day: 3:15 p.m., five to midnight, that evening.

In: nothing. Out: a part of `ROUNDS`.
"""

from __future__ import annotations

from timeline.dates.languages.en.clocks import (
    by_minutes,
    clock_among_clocks,
    clock_beside_zone,
    clock_in,
    clock_of_four,
    dotted_time,
    minutes_past,
    noon,
    plain_time,
)
from timeline.dates.languages.en.rules.shared import TO
from timeline.dates.making import (
    always,
    clock,
    clock_pair,
)
from timeline.dates.meaning import (
    Anaphor,
    Clock,
    Deixis,
    Weekday,
)
from timeline.dates.rules import Rule

TIMES = (
    Rule("clock time", "HHMM", "T CLK", lambda m: clock(m) if plain_time(m) else None),
    Rule("clock time", "HHMM (AMPM ZONE? | ZONE)", "T CLK", clock),
    Rule("clock time", "NUM ZONE", "T CLK", clock_of_four),
    Rule("clock time", "NUM hours (local time | ZONE)?", "T CLK", clock_of_four),
    Rule(
        "hours of one day",
        f"NUM {TO} NUM (o APOSTROPHE clock | AMPM) ZONE? (COMMA? (WEEKDAY | MD | REL | UNITDATE))?",
        "T",
        clock_pair,
    ),
    Rule("hours of one day", f"HHMM {TO} HHMM AMPM ZONE? (COMMA? (WEEKDAY | MD | REL | UNITDATE))?", "T", clock_pair),
    Rule("clock time", "NUM local time", "T CLK", clock_of_four),
    Rule("clock time", "NUM hrs (local time | ZONE)?", "T CLK", clock_of_four),
    Rule("clock time", "YEAR", "T CLK", clock_among_clocks),
    Rule("clock time", "YEAR", "T CLK", clock_beside_zone),
    Rule("clock time", "NUM AMPM ZONE?", "T CLK", clock),
    Rule("clock time", "DOTTED", "T CLK", lambda m: clock(m) if dotted_time(m) else None),
    Rule("clock time", "NUM o APOSTROPHE clock", "T CLK", clock),
    Rule("clock time", "NUM in the DAYPART", "T CLK", clock_in),
    Rule(
        "time by the minutes",
        "((NUM | A) (UNIT | UNITS) | A? quarter | half) (to | past) (NUM | NOON)",
        "T CLK",
        by_minutes,
    ),
    Rule("time by the minutes", "NUM past (NUM | NOON)", "T CLK", minutes_past),
    Rule("noon and midnight", "NOON ZONE?", "T CLK", noon),
    Rule("part of today", "this DAYPART", "T CLKD", lambda m: Clock(m["DAYPART"], Deixis("day", 0))),
    Rule("last night", "last (DAYPART)", "T CLKD", lambda m: Clock(m["DAYPART"], Deixis("day", -1))),
    Rule("tonight", "tonight", "T CLKD", always(Clock("NI", Deixis("day", 0)))),
    Rule("overnight on a day", "overnight on? WEEKDAY", "T CLKD", lambda m: Clock("NI", Weekday(m["WEEKDAY"]))),
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
)
