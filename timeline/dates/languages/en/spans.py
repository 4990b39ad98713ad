"""Habits of lengths, rates and what returns: "a year" as a length and as "each year", more than, about.

In: a match. Out: a length, a set, or None.
"""

from __future__ import annotations

import re

from timeline.dates.languages.en.alone import COUNT_NOUN, LAST_YEAR
from timeline.dates.languages.en.relative import ends_clause
from timeline.dates.languages.en.words import DAYPARTS, MONTHS
from timeline.dates.making import GRAIN_CODE, approx, bare, duration, event_words, from_length, shift, with_mod
from timeline.dates.meaning import Anaphor, Duration, Meaning, Modified, Recurring, Shift
from timeline.dates.rules import Match


def after_length(m: Match) -> Meaning | None:
    """ "a month later"; "years later" without a number."""
    return None if m.after.startswith(" than") else shift(m, 1, "now" if "=hence" in m else "told")


def before_length(m: Match) -> Meaning | None:
    """ "A month earlier"; not "a month earlier than planned", which says by how much."""
    return None if m.after.startswith(" than") else shift(m, -1, "told")


def after_that(m: Match) -> Meaning | None:
    """ "A year after that", "the day before that": from the date told last; not "after that war"."""
    if not ends_clause(m):
        return None
    direction = -1 if "=before" in m else 1
    if "PER" in m:
        return shift(m, direction, "told")
    return Anaphor(m["THEUNIT"].grain, direction)


def more_less_event(m: Match) -> Meaning | None:
    """ "More than a year after the crash": between the year after it and the next; else as long as that."""
    if re.match(r" (?:[A-Z][a-z]+\.? )?\d", m.after):
        return None
    length, words = more_less(m), event_words(m.after)
    if not words or not isinstance(length, Duration) or length.parts[0][0] is None or length.parts[0][1] not in "DWMY":
        return length
    return from_length(length, -1 if "=before" in m else 1, "told", None, words)


def the_stretch(m: Match) -> Meaning | None:
    """ "the nine months"; "the two-week crisis" keeps its article outside."""
    unit = m.items[-1].senses["PER"].parts[0]
    ends = re.match(r" (?:to|ended|ending)\b", m.after) and unit[1] in ("M", "W", "D", "TH")
    return m["PER"] if (unit[1] == "M" or ends) and unit[0] not in (None, 1) and m.words.endswith("s") else None


def day_nights(m: Match) -> Meaning | None:
    """ "Tuesday nights", "Sunday mornings"."""
    part = m.words.split()[-1].lower().removesuffix("s")
    return Recurring(f"XXXX-WXX-{m['WEEKDAY'] + 1}T{DAYPARTS[part]}") if m.words[0].isupper() else None


YEAR_TO = re.compile(r" (?:the end of |end[- ])?(?:" + "|".join(name.title() for name in MONTHS) + r"|\d)")


def weekends(m: Match) -> Meaning | None:
    """ "On weekends", "most weekends"; "two weekends" is a length."""
    return Recurring("XXXX-WXX-WE") if m.before in ("on", "at", "most", "all") else None


MORE_LESS = {
    "more than": "MORE_THAN", "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE",
    "not less than": "EQUAL_OR_MORE",
    "no fewer than": "EQUAL_OR_MORE", "up to": "EQUAL_OR_LESS", "less than": "LESS_THAN",
    "no more than": "EQUAL_OR_LESS",
    "fewer than": "LESS_THAN", "at most": "EQUAL_OR_LESS", "close to": "LESS_THAN", "a little more than": "MORE_THAN",
    "just under": "LESS_THAN", "just over": "MORE_THAN",
}  # fmt: skip


def more_less(m: Match) -> Meaning | None:
    """ "more than two years", "at least 30 days"."""
    per = next(item for item in m.items if "PER" in item.senses)
    head = " ".join(m.text[m.items[0].start : per.start].lower().split())
    head = next((known for known in MORE_LESS if head == known or head.startswith(known + " ")), "")
    return with_mod(m["PER"], MORE_LESS[head]) if head else None


def more_less_ago(m: Match) -> Meaning | None:
    """ "more than two weeks later", "less than a year ago"."""
    head = " ".join(m.text[m.items[0].start : m.items[-1].start].lower().split())
    return Modified(MORE_LESS.get(head, "MORE_THAN"), m["AGO"]) if isinstance(m["AGO"], Shift) else None


def about_bare(m: Match) -> Meaning | None:
    """ "about 1926", "around July"; "about" before a month is "on the subject of"."""
    word = m.words.split()[0].lower()
    if word not in ("about", "around", "circa", "approximately", "c.", "ca.") or ("MONTH" in m and word == "about"):
        return None
    if "YEAR" in m and (COUNT_NOUN.match(m.after) or m["YEAR"] > LAST_YEAR):
        return None
    if "YEAR" in m and word in ("about", "around", "approximately") and re.match(r" [a-z]+s\b", m.after):
        return None
    return Modified("APPROX", bare(m))


def approx_words(m: Match) -> Meaning | None:
    """ "about two weeks"; "over" and "some" before digits are not part of it."""
    word = m.words.split()[0].lower()
    if word in ("over", "under", "around") and m.words.endswith("period"):
        return None
    over = word == "over" and isinstance(m["T"], Duration) and not m.words[5:].lower().startswith(("a ", "an "))
    if over and m.before not in OVER_AFTER:
        return None
    if "PER2" in m and word not in ("about", "nearly", "almost", "roughly", "approximately"):
        return None
    if (
        word in ("over", "some", "under", "around")
        and isinstance(m["T"], Duration)
        and m.text[m.items[1].start].isdigit()
    ):
        return None
    return approx(m)


OVER_AFTER = frozenset(
    (
        "",
        *"for in of than after before lasted last lasts lasting took take takes taking spent spend spending just well "
        "be is was were been by within to at with and or only nearly a the".split(),
    )
)
"""Words after which "over three years" says more than three; after others it says during which: "fell over three
years"."""


HOURS_AFTER = frozenset(("", *"for of in within after about many only just mere".split()))
"""Words after which "hours" is a length, not a timetable's."""


def plain_units(m: Match) -> bool:
    """Whether "years", "weeks" alone are a length: not "years old", "the dog days", "Days Inn"."""
    if m.words.lower() == "hours" and m.before not in HOURS_AFTER:
        return False
    if m.words[0].isupper() and m.before not in ("", ".", '"'):
        return False
    if m.words.lower() in ("seconds", "minutes") and m.before in ("within", "for"):
        return True
    return m.words.lower() not in ("seconds", "nights", "mornings", "minutes", "quarters", "weekends") and not re.match(
        r"[- ]old", m.after
    )


def duration_if(m: Match) -> Meaning | None:
    """ "a year" after a price or a count is a rate, not a length; "a second" is mostly another one."""
    if "A" not in m or "FEW" in m or "NUM" in m:
        return duration(m)
    unit = m["UNITS"] if "UNITS" in m else m["UNIT"]
    if re.match(r"-(?:ago|earlier|end|old|long)\b", m.after):
        return None
    if unit in ("second", "quarter", "weekend") or "UNITS" in m:
        return None
    if "DASH" in m or m.before in RATE_BEFORE or re.match(r" (?:ago|earlier|later|hence|after|before|or)\b", m.after):
        return duration(m)
    return None


def rate(m: Match) -> Meaning | None:
    """ "$5 million a year", "200 flights a day": so much each time; not "20 people in a day", "five a year ago"."""
    start = m.items[0].start
    if m.words[0] == "A" or m["UNIT"] in ("second", "quarter") or m.before in RATE_BEFORE:
        return None
    if AFTER_NO_RATE.match(m.after) or not PER_UNIT.search(m.text[max(0, start - 60) : start]):
        return None
    code = GRAIN_CODE[m["UNIT"]]
    return Recurring(f"PT1{code[1]}" if code[0] == "T" else f"P1{code}")


PER_UNIT = re.compile(
    r"(?:\d|\b(?:thousand|million|billion|trillion|hundreds|thousands|millions|billions|dozens|two|three|four|five|six|"
    r"seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|many|several|some|most)\b)%?"
    r"(?:[ -][^\W\d_][\w'’-]*){0,3} \Z"
)
"""What stands before the "a year" of a rate: a number, and at most three words of what it counts."""


_COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
AFTER_NO_RATE = re.compile(
    r"-|[ ](?:ago|earlier|later|before|after|off|old|long|from|and a half|prior|or|of)\b|"
    rf"[ ]to (?:\d|[A-Z]|the\b|an?\b|{_COUNTS}\b)"
)


RATE_BEFORE = frozenset(
    [
        "for",
        "in",
        "within",
        "after",
        "during",
        "over",
        "about",
        "nearly",
        "almost",
        "than",
        "least",
        "only",
        "just",
        "take",
        "takes",
        "took",
        "last",
        "lasted",
        "lasts",
        "spent",
        "of",
        "to",
        "from",
        "until",
        "and",
        "or",
        "is",
        "was",
        "half",
        "be",
        "with",
        "but",
        "by",
        "before",
        "barely",
        "up",
        "some",
        "most",
        "under",
        "exactly",
        "another",
        ",",
        ".",
        "(",
        "-",
        "–",
        "—",
        ":",
        ";",
        '"',
        "“",
        "that",
        "quite",
    ]
) | {""}
