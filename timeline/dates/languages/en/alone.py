"""Habits of words that stand alone: when a number is a year, "May" a month, "the week" a date.

In: a match. Out: a meaning, or None where the word says something else.
"""

from __future__ import annotations

import re

from timeline.dates.languages.en.clocks import ticker
from timeline.dates.languages.en.words import MONTHS, MONTHS_SHORT, WEEKDAYS_SHORT
from timeline.dates.making import grain_of, period
from timeline.dates.meaning import Anaphor, Calendar, Clock, Deixis, Meaning, Part, Weekday
from timeline.dates.rules import Match

PREPOSITIONS = frozenset(
    [
        "in",
        "on",
        "by",
        "since",
        "until",
        "till",
        "from",
        "to",
        "before",
        "after",
        "during",
        "through",
        "throughout",
        "of",
        "for",
        "between",
        "around",
        "about",
        "late",
        "early",
        "mid",
        "last",
        "next",
        "this",
        "and",
        "or",
        "about",
        "circa",
        "c",
        "as",
        "at",
        "than",
        "per",
        "into",
        "towards",
        "toward",
        "ending",
        "ended",
        "starting",
        "beginning",
        "dated",
        "the",
        "that",
        "every",
        "each",
        "past",
        "previous",
        "following",
        "coming",
        "within",
        "spring",
        "summer",
        "fall",
        "autumn",
        "winter",
        "year",
        "years",
    ]
)


CLEAR_BEFORE = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "before",
        "after",
        "during",
        "between",
        "early",
        "late",
        "mid",
        "summer",
        "spring",
        "autumn",
        "winter",
        "circa",
        "dated",
    ]
)


NAME_OF = re.compile(
    r"(?:[A-Z][a-z]+|treaty|peace|truce|act|law|charter|edict|statute|bull|siege|battle|war|revolt|rising|rebellion|"
    r"plague|famine|fire|flood|harvest|map|census|will|deed|constitution|summer|winter|spring|autumn|year) of \Z"
)


JOINED_YEAR = re.compile(r"\b(?:post|pre|mid|late|early)-\Z", re.IGNORECASE)


COUNTED = (
    "people|men|women|children|troops|soldiers|civilians|miles|feet|meters|metres|km|kilometers|kilometres|tons|"
    "tonnes|pounds|dollars|euros|yen|shares|homes|jobs|employees|workers|members|acres|barrels|students|votes|"
    "seats|aircraft|tanks|ships|prisoners|casualties|dead|cases|items|pages|calories|megawatts|hours|rounds|degrees"
)
"""Nouns that make a four-digit number a count."""


STRUCK_DOWN = (
    r"(?:killed|wounded|injured)(?![ \t]+(?:\d[\d,]*|at least|more|about|some|up to|the|an?|his|her|their|[a-z]+s of|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)\b)"
)
"""Participles that make it one too ("1988 killed and wounded"), unless somebody follows whom it struck ("a quake in
1988 killed 3,400")."""


STRUCK = re.compile(r" (?:and )?(?:killed|wounded|injured)\b")
"""After "in 1968" these go on with the story: "in 1968 and killed around a million"."""


COUNT_NOUN = re.compile(
    r"[ \t]+(?:more(?! than)|others|percent|per|points|square|of the|"
    rf"(?:[a-z]+(?<!were)(?<!was)(?<!are)[ \t]+)?(?:{COUNTED}|{STRUCK_DOWN}))\b"
)


def the_unit(m: Match) -> Meaning | None:
    """ "the week", "the quarter", "the year" alone, where a preposition shows that a time is meant."""
    words = m.words.lower().split()
    if words[0] != "the" or "THEUNIT" not in m:
        return _last_of_something(m) or m["UNITDATE"]
    unit = words[1]
    if m.words.istitle() and m.before == "of":
        return None  # "Album Of The Week"
    if unit == "quarter":
        return None if re.match(r" of |-", m.after) else Anaphor("quarter", 0)
    if unit in ("decade", "century") and m.before in ("of", "over", "during", "in", "for"):
        return None if re.match(r" (?:of|that|when|from|since|to)\b", m.after) else period(1, unit)
    if unit == "day" and m.before == "for" and re.match(r"[.,;]|\s*\Z", m.after):
        return period(1, unit)
    if unit == "day" and m.before == "throughout":
        return period(1, unit)
    if unit == "weekend" and (m.before in ("by", "until", "before", "after", "since") or m.after.startswith(" off")):
        return Deixis("weekend", 0, placed=True)
    if unit in ("weekend", "year", "week", "month") and m.before in (
        ("in", "for", "over", "during", "throughout", "through", "at", "on")
        if unit == "year"
        else ("in", "for", "of", "over", "during", "throughout", "through", "at", "on")
    ):
        return Deixis(grain_of(unit), -1 if unit == "weekend" and m.before == "over" else 0, placed=True)
    return None


def _last_of_something(m: Match) -> Meaning | None:
    """ "The last week of the strike", "his last year in office": no week or year of the calendar."""
    of = m["UNITDATE"]
    words = m.words.lower().split()
    if not isinstance(of, Deixis) or len(words) < 2 or words[-2] not in ("last", "final", "next"):
        return None
    if words[-1] not in ("week", "month", "year", "decade") or words[-1] != of.grain:
        return None
    whose = m.before in POSSESSIVES or (words[0] == "the" and m.after.startswith(" of "))
    return period(1, of.grain) if whose else None


POSSESSIVES = frozenset("his her its their my our your".split())


def bare_season(m: Match) -> Meaning | None:
    """ "in summer", "by autumn"."""
    weak = m.words.lower() not in ("fall", "spring") and A_WEAK.search(
        m.text[max(0, m.items[0].start - 24) : m.items[0].start]
    )
    if not weak and m.before not in (
        "in",
        "by",
        "since",
        "until",
        "during",
        "of",
        "that",
        "early",
        "late",
        "through",
        "and",
    ):
        return None
    return (
        Part("season", m["SEASON"])
        if m.words.lower() != "fall" or (m.before in ("in", "by") and not re.match(r" (?:of|in|to)\b", m.after))
        else None
    )


def season_of_a_story(m: Match) -> Meaning | None:
    """Any bare season of a history; not "fall" and "spring" in lower case, nor a name: "Ben Winter"."""
    start = m.items[0].start
    named = m.words[0].isupper() and not re.match(r" [A-Z]", m.after)
    if named and A_NAME_BEFORE.search(m.text[max(0, start - 24) : start]):
        return None
    return Part("season", m["SEASON"]) if m.words.lower() not in ("fall", "spring") or m.words[0].isupper() else None


A_NAME_BEFORE = re.compile(
    r"\b(?!(?:In|The|This|That|Last|Next|By|Since|During|Early|Late|Mid|And|Until|Every|Each)\b)[A-Z][a-z]+ \Z"
)


def bare_year(m: Match) -> Meaning | None:
    """A four-digit number alone is a year only where its neighbours allow it."""
    year = int(m["YEAR"])
    if m.text[m.items[0].start - 1 : m.items[0].start].isalnum() or m.after[:1].isalnum():
        return None  # "@marysmith1992", "2008copper"
    if ticker(m):
        return Clock(f"{m.words[:2]}:{m.words[2:]}", Deixis("day", 0))
    before, after = m.before, m.after
    if (
        before in ("$", "£", "€", "#")
        or (COUNT_NOUN.match(after) and not (before == "in" and STRUCK.match(after)))
        or (
            m.text[m.items[0].start - 1 : m.items[0].start] in ("-", ".", "/")
            and not JOINED_YEAR.search(m.text[max(0, m.items[0].start - 8) : m.items[0].start])
        )
    ):
        return None
    if before in CLEAR_BEFORE or (
        before == "of" and NAME_OF.search(m.text[max(0, m.items[0].start - 24) : m.items[0].start])
    ):
        return Calendar(year)
    if SPAN_BEFORE.search(m.text[max(0, m.items[0].start - 20) : m.items[0].start]):
        return Calendar(year)
    return Calendar(year) if 1700 <= year <= LAST_YEAR else None


LAST_YEAR = 2060
"""Bare numbers above are no years."""


SPAN_BEFORE = re.compile(r"\b(?:[Bb]etween \d{4} and|[Ff]rom \d{4} (?:to|until|till)) \Z")
"""What stands before the last year of a span: "between 1470 and"."""


def bare_month(m: Match) -> Meaning | None:
    """A month's name alone; "May", "March", "April", "June" and "August" may be a verb or a person."""
    word = m.words
    if word.rstrip(".").lower() in MONTHS_SHORT and not word.endswith(".") and word.lower() != "sept":
        return None
    if not word[0].isupper():
        return None
    doubtful = word.title() in ("May", "March") and not MONTH_AFTER.match(m.after)
    if (
        m.before not in PREPOSITIONS
        and m.before not in ("-", "–", "/")
        and not A_WEAK.search(m.text[max(0, m.items[0].start - 24) : m.items[0].start])
        and m.after[:2] not in ("'s", "’s")
        and (doubtful or (word in ("April", "June", "August") and re.match(r" [A-Z][a-z]", m.after)))
    ):
        return None
    return Calendar(month=m["MONTH"])


MONTH_AFTER = re.compile(r" ?[-–—/] ?(?:" + "|".join(name[:3].title() for name in MONTHS) + ")")
"""What makes "May" the first of two months: "(May–August 1950)"."""


A_WEAK = re.compile(r"\ban? [a-z]+ \Z")
"""An adjective before a month or season: "a weak March"."""


A_WEEKDAY_THING = re.compile(
    r" (?!in\b|of\b|and\b|or\b|when\b|to\b|at\b|on\b|after\b|before\b|that\b|was\b|is\b|since\b|the\b|a\b|morning|"
    r"afternoon|evening|night)[a-z]{3,}"
)
"""What a weekday names the day of: "a Monday deadline"; "on a Monday in May" names none."""


def bare_weekday(m: Match) -> Meaning | None:
    """A weekday alone; short forms need their full stop."""
    word = m.words
    if m.before in ("an", "another", "any", "one", "some"):
        return None
    if m.before == "a" and not A_WEEKDAY_THING.match(m.after):
        return None
    if not word[0].isupper() or (word.rstrip(".").lower() in WEEKDAYS_SHORT and not word.endswith(".")):
        return None
    return Weekday(m["WEEKDAY"])
