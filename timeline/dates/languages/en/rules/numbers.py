"""Numbers and ordinals in words: twenty-five, a couple, nineteen ninety-six.

In: nothing. Out: a part of `ROUNDS`.
"""

from __future__ import annotations

from timeline.dates.making import (
    always,
    number_words,
    spoken_year,
)
from timeline.dates.rules import Rule

NUMBERS = (
    Rule("number in words", "TENS DASH? ONES", "NUM", number_words),
    Rule("number in words", "(NUM | A) SCALE (and? NUM (DASH? ONES)?)?", "NUM", number_words),
    Rule("number and a half", "NUM FRACTION", "NUM", lambda m: m["NUM"] + m["FRACTION"]),
    Rule("number and a half", "NUM and A? half", "NUM", lambda m: m["NUM"] + 0.5),
    Rule("number and a half", "NUM DASH and DASH A? DASH? half", "NUM", lambda m: m["NUM"] + 0.5),
    Rule("a couple", "A? couple of?", "NUM", always(2)),
    Rule("a dozen", "A dozen", "NUM", always(12)),
    Rule("a few", "A FEW", "FEW", always(None)),
    Rule("ordinal in words", "TENS DASH ORD", "ORD", lambda m: m["TENS"] + m["ORD"]),
    Rule("year in words", "(TEEN | TENS) (TENS (DASH? ONES)? | TEEN)", "NUM YEAR", spoken_year),
)
