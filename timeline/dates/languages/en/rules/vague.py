"""Words that say when without saying a date: now, recently, the future.

In: nothing. Out: a part of `ROUNDS`.
"""

from __future__ import annotations

from timeline.dates.languages.en.relative import (
    at_the_moment,
    soon,
    the_time,
    this_time,
)
from timeline.dates.languages.en.rules.shared import NOTHING
from timeline.dates.making import (
    always,
)
from timeline.dates.meaning import (
    Duration,
    Vague,
)
from timeline.dates.rules import Rule

VAGUE = (
    Rule("now and recently", "VAGUEWORD", "T VAGUE", lambda m: Vague(m["VAGUEWORD"]) if m.before != "as" else None),
    Rule("soon", "soon", "T VAGUE", soon),
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
    Rule("the present", "the moment", "T VAGUE", at_the_moment),
    Rule("to date", "to date", "T NARR", always(Vague("PRESENT_REF"))),
    Rule("the time told", "(the | this | that) time", "T VAGUE TIMETOLD", the_time),
    Rule(
        "the time told",
        "(the same | this same | this | that) (time | period)",
        "T NARR",
        this_time,
    ),
)
