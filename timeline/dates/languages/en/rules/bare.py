"""What is left alone: a month, a year, a weekday, with the habits that tell them from other words.

In: nothing. Out: a part of `ROUNDS`.
"""

from __future__ import annotations

from timeline.dates.languages.en.alone import (
    bare_month,
    bare_season,
    bare_weekday,
    bare_year,
    season_of_a_story,
    the_unit,
)
from timeline.dates.languages.en.clocks import (
    bare_daypart,
)
from timeline.dates.languages.en.relative import (
    day_of_month,
    one_of_something,
)
from timeline.dates.languages.en.rules.shared import DATE
from timeline.dates.languages.en.spans import (
    plain_units,
)
from timeline.dates.rules import Rule

BARE = (
    Rule("length of time", "UNITSONLY", "T PER", lambda m: m["UNITSONLY"] if plain_units(m) else None),
    Rule("weekday", "WEEKDAY", DATE, bare_weekday),
    Rule("day of the month", "the ORD", DATE, day_of_month),
    Rule("the first or last one of something", "the? (first | final) UNIT", "T PER", one_of_something),
    Rule("month", "MONTH", DATE, bare_month),
    Rule("year", "YEAR", DATE, bare_year),
    Rule("a week, month or year by its place", "UNITDATE", DATE, the_unit),
    Rule("season", "SEASON", DATE, bare_season),
    Rule("season", "SEASON", "T NARR", season_of_a_story),
    Rule("part of a day", "the? DPART", "T CLKD", bare_daypart),
)
