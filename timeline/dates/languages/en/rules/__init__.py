"""The rules of English, round by round: a name, a pattern over word classes, a small function to a meaning.

In: nothing. Out: `ROUNDS`. In one round the longest match wins, among equals the rule that stands first; so the order
here is part of the rules. How to add one: docs/dates.md.
"""

from __future__ import annotations

from timeline.dates.languages.en.rules.bare import BARE
from timeline.dates.languages.en.rules.calendar import CALENDAR, FEASTS_NAMED
from timeline.dates.languages.en.rules.compounds import COMPOUNDS
from timeline.dates.languages.en.rules.lengths import LENGTHS, SETS
from timeline.dates.languages.en.rules.modifiers import MODIFIERS
from timeline.dates.languages.en.rules.numbers import NUMBERS
from timeline.dates.languages.en.rules.pointing import FROM_TODAY, FROM_TOLD
from timeline.dates.languages.en.rules.times import TIMES
from timeline.dates.languages.en.rules.vague import VAGUE

CORES = CALENDAR + FROM_TODAY + FROM_TOLD + TIMES + LENGTHS + SETS + VAGUE + FEASTS_NAMED
"""A date, a unit, a length: what a run of words says first."""
ROUNDS = (NUMBERS, CORES, COMPOUNDS, MODIFIERS, BARE)
