"""Two of what the words say put together: the date and its weekday, a length and its start.

In: nothing. Out: a part of `ROUNDS`.
"""

from __future__ import annotations

from timeline.dates.languages.en.clocks import (
    night_before,
)
from timeline.dates.languages.en.relative import (
    day_of_unit,
    ends_clause,
    feast_week,
    later_part,
    on_numbered_day,
    which_feast,
)
from timeline.dates.languages.en.rules.shared import DATE, DAY
from timeline.dates.languages.en.spans import (
    after_length,
    after_that,
    before_length,
    more_less_event,
    the_stretch,
)
from timeline.dates.making import (
    after_of,
    always,
    clock_on_date,
    dated,
    day_of,
    from_event,
    from_length,
    half_of,
    on_day,
    on_day_part,
    on_day_part_pair,
    past_units,
    share_of,
    shift,
    stretch_of,
    to_the_day,
    weekday_date,
    window,
    with_year,
)
from timeline.dates.meaning import (
    Calendar,
    Clock,
    Deixis,
    Modified,
)
from timeline.dates.rules import Rule

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
        more_less_event,
    ),
    Rule("so long ago", "APPROX? PER ago", "T DATE AGO", lambda m: shift(m, -1, "now")),
    Rule("so long ago", "UNITSONLY ago", "T DATE AGO", lambda m: from_length(m["UNITSONLY"], -1, "now")),
    Rule("so long before", "APPROX? PER (earlier | previously)", "T DATE AGO", before_length),
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
        after_length,
    ),
    Rule(
        "so long before or after that",
        "APPROX? (PER | THEUNIT) (before | after | following) (that | this)",
        "T DATE AGO",
        after_that,
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
    Rule("time and date", "CLK COMMA? (DATE | WEEKDAY) DPART", "T CLKD DATE", on_day_part),
    Rule("time on a part of a day", "CLK COMMA? on (DATE | WEEKDAY) DPART", "T", on_day_part_pair),
    Rule("time and date", "CLK COMMA? CLKD", "T CLKD DATE", on_day_part),
    Rule(
        "time on a date", "APPROX? CLK (local (TIMETOLD | time))? COMMA? on (DATE | WEEKDAY | DAYD)", "T", clock_on_date
    ),
    Rule(
        "time and date", "the? DPART (of | on) (DATE | WEEKDAY)", "T CLKD DATE", lambda m: on_day(m["DPART"], day_of(m))
    ),
    Rule("time and date", "DPART (DAYD | WEEKDAY)", "T CLKD DATE", lambda m: on_day(m["DPART"], day_of(m))),
    Rule("year's end", "the? year POSS? DASH? end", DATE, always(Modified("END", Deixis("year", 0)))),
    Rule("the week of a feast", "FEASTD (week | weekend)", DATE, feast_week),
    Rule("last, this, next", "(last | this | next) FEASTD", DATE, which_feast),
    Rule("day of a month", "the ORD of (UNITDATE | ANA)", DATE, day_of_unit),
    Rule("the night before", "the DPART (before | after)", "T CLKD", night_before),
    Rule("rest of it", "(most of)? the rest of THEUNIT", DATE, lambda m: Modified("LATER", m["UNITDATE"])),
    Rule(
        "small hours",
        "the? (EARLYLATE | small | wee | predawn) (DAYPART | DPART)? UNITSONLY of (DATE | WEEKDAY | UNITDATE) DPART?",
        "T CLKD DATE",
        lambda m: on_day(Clock("MO"), day_of(m)),
    ),
    Rule(
        "small hours",
        "the? (EARLYLATE | small | wee | predawn) (DAYPART | DPART)? UNITSONLY of the ORD",
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
