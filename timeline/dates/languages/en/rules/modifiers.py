"""What narrows or widens a date: early, the end of, more than, about.

In: nothing. Out: a part of `ROUNDS`.
"""

from __future__ import annotations

from timeline.dates.languages.en.relative import (
    last_unit_of,
    of_a_noun,
    ordinal_part,
    week_of,
)
from timeline.dates.languages.en.rules.shared import DATE
from timeline.dates.languages.en.spans import (
    about_bare,
    approx_words,
    more_less,
    more_less_ago,
)
from timeline.dates.making import (
    always,
    approx,
    edge_bare,
    edge_of,
    nth_weekday_of,
    quarter_ended,
)
from timeline.dates.meaning import (
    Duration,
    Vague,
)
from timeline.dates.rules import Rule

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
    Rule("part of a date", "the? very? EDGE of (MONTH | YEAR)", DATE, edge_bare),
    Rule("part of a date", "EARLIERLATER (in | on)? (UNITDATE | ANA | REL | CLKD)", DATE, edge_of),
    Rule("part of a date", "EARLIERLATER on WEEKDAY", DATE, edge_bare),
    Rule(
        "unit of something longer",
        "the (ORD | last | final) (UNIT | UNITDATE) of (DATE | BIG | UNITDATE)",
        DATE,
        ordinal_part,
    ),
    Rule("unit of something longer", "the? (UNITDATE) of (MONTH | YEAR | MON | MD)", DATE, last_unit_of),
    Rule("unit of something longer", "the ORD UNIT of (MONTH | YEAR)", DATE, last_unit_of),
    Rule(
        "the quarter or week ended",
        "(THEUNIT | QRT) (ended | ending) (DATE | MONTH)",
        "T",
        quarter_ended,
    ),
    Rule("weekday of a month", "the (ORD | last) (WEEKDAY) (in | of) (MONTH | MON)", DATE, nth_weekday_of),
    Rule(
        "the week of a date",
        "THEUNIT of (DATE | CLKD)",
        DATE,
        week_of,
    ),
    Rule(
        "more or less",
        "(more than | at least | no less than | not less than | no fewer than | up to | less than | no more than | "
        "as many as | as much as | fewer than | at most | close to | a little more than | just under | just over) "
        "APPROX? PER",
        "T PER",
        more_less,
    ),
    Rule(
        "more or less",
        "(more than | at least | no less than | less than | just over | just under | well over) AGO",
        DATE,
        more_less_ago,
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
    Rule("about then", "APPROX (YEARD | MON)", DATE, approx),
    Rule("about then", "APPROX (MONTH | YEAR)", DATE, about_bare),
    Rule("the past", "the past", "T VAGUE", always(Vague("PAST_REF"))),
)
