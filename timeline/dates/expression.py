"""What the engine hands out: the words that say when, what they mean, and how it is known.

In: nothing. Out: `Expression`, the one value that leaves this room.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from timeline.dates.when import Step, When

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Genre = Literal["news", "narrative"]
Resolved = Literal["stated", "relative", "narrative", "partial", "none", "impossible"]
"""stated: the words name it. relative: set against the day of publication. narrative: set against a date told before.
partial: no anchor was there, `value` stays partial and `when` is None. none: a duration, a set or a vague word, which
have no when. impossible: no calendar has such a day ("30 February"); the trail
says so, and whoever checks an article can complain of it."""


class Expression(msgspec.Struct, frozen=True, kw_only=True):
    """One expression found in a text, with offsets in code points and its extent as the TIMEX3 guideline has it."""

    start: int
    end: int
    text: str
    """`source[start:end]`."""
    type: TimexType
    value: str
    """TIMEX3 value: "2017-09-11", "2017-W37", "P2W", "XXXX-WXX-1", "PAST_REF"."""
    mod: str = ""
    """TIMEX3 mod: APPROX, START, MID, END, BEFORE, AFTER, ON_OR_BEFORE, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, …"""
    quant: str = ""
    freq: str = ""
    when: When | None = None
    """For DATE and TIME that could be resolved. With the signal before it understood: "since June" is shape "since",
    "by Friday" is "by", although the extent leaves the preposition out."""
    signal: str = ""
    """The word before the extent that gave the shape: "since", "by", "until", "from", "before", "after"; else ""."""
    resolved: Resolved = "none"
    anchor: str = ""
    """EDTF of the date it was set against; "" where none was needed."""
    dateline: bool = False
    """Whether it stands in a dateline or an "Updated:" line, and so dates the article rather than an event."""
    other: When | None = None
    """The reading not chosen, where it was close."""
    whole: When | None = None
    """Where it is one end of a stated range ("3" in "from 3 to 5 May"), or of adjoining dates ("in July and August"):
    the range."""
    group: int = 0
    """What one "and", "or", comma or range joins shares a number, from 1 on: "in May and again in June"; 0 is alone."""
    trail: tuple[Step, ...] = ()
