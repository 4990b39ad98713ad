"""Finding: from text to the words that say when and what they mean, without a calendar.

In: text and a language. Out: `Found`, in order, not overlapping. A cheap look comes first: every token is looked up
once, and rules run
only on short runs of known words that hold a trigger (a month, a unit, a year…). Linear in the length of the text.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from timeline.dates import timex
from timeline.dates.languages import Language
from timeline.dates.lines import wraps
from timeline.dates.meaning import (
    Calendar,
    Clock,
    Deixis,
    Duration,
    Feast,
    Impossible,
    Meaning,
    Modified,
    Part,
    PartOf,
    Recurring,
    Shift,
    Vague,
    Weekday,
)
from timeline.dates.rules import Item, Senses
from timeline.dates.when import month_days

TOKEN = re.compile(
    r"(?:[^\W\d_]\.)+[^\W\d_](?![^\W\d_])\.?|[^\W\d_]+|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|(?<=0)['’]?s)(?!\w))?|['’](?:s(?!\w)|\d\ds?(?!\w))|--(?!-)|[-–—−,]|\n|[^\w\s]"
)


class Found(NamedTuple):
    """Words that say when: where they stand, what they mean, by which rule."""

    start: int
    end: int
    meaning: Meaning
    rule: str
    partner: int = 0
    """Of a stated range: 1 at its first end, -1 at its last."""
    listed: bool = False
    """Whether "and", "or" or a comma joins it to the next: "in May and again in June"."""
    only: str = ""
    """The genre outside which these words are no expression; "" for both."""
    borrowed: str = ""
    """The neighbour that the year was taken from: "April 1918" in "between March and April 1918"."""


class Pair(NamedTuple):
    """Two dates in one match, as the ends of a range: "3-5 May"."""

    first: tuple[int, int, Meaning]
    last: tuple[int, int, Meaning]
    ranged: bool = True


def find(text: str, language: Language, order: str) -> list[Found]:
    """Every expression of the text, in order."""
    found: list[Found] = []
    for run in runs(text, language, order):
        for item in language.grammar.run(run, text):
            if "T" in item.senses:
                found.extend(_found(item, text))
    return found


def _found(item: Item, text: str) -> list[Found]:
    sense = item.senses["T"]
    if isinstance(sense, Pair):
        partner = 1 if sense.ranged else 0
        return [Found(*sense.first, item.rule, partner, listed=True), Found(*sense.last, item.rule, -partner)]
    if event_shift(sense) or "YEARLONG" in item.senses or "SEPT11" in item.senses:
        return [Found(item.start, item.start + len(_LAST.sub("", text[item.start : item.end])), sense, item.rule)]
    only = "narrative" if "NARR" in item.senses or "AGE" in item.senses else ""
    return [Found(item.start, item.end, sense, item.rule or "numeric date", only=only)]


def event_shift(meaning: Any) -> Shift | None:
    """The shift of "two days after the vote", also within "about two days after the vote"."""
    if isinstance(meaning, Modified):
        return event_shift(meaning.of)
    return meaning if isinstance(meaning, Shift) and meaning.event else None


def runs(text: str, language: Language, order: str) -> list[list[Item]]:
    """Runs of known words that hold a trigger."""
    known = language.known(order)
    look = known.get
    out: list[list[Item]] = []
    run: list[Item] = []
    hot = False
    end = 0
    for match in TOKEN.finditer(text):
        word = match[0]
        entry = look(word)
        if entry is None:
            entry = known[word] = look_up(word, language, order)
        if not entry:
            if run and match.start() >= end and not (word == "\n" and wraps(text, match.start())):
                if hot:
                    out.append(run)
                run, hot = [], False
            continue
        letter, senses, trigger, dotted = entry
        start, end = match.span()
        if dotted and text.startswith(".", end):
            letter, senses, trigger, _ = dotted
            end += 1
        run.append(Item(start, end, letter, senses))
        hot = hot or trigger
    if hot:
        out.append(run)
    return out


def look_up(word: str, language: Language, order: str) -> tuple[Any, ...]:
    """What a token is: its letter, senses, whether it is a trigger, and the same with a full stop after it; () for
    any other word.
    """
    grammar = language.grammar
    lower = word.lower()
    entry = None if word in language.cased else grammar.lexicon.get(word) or grammar.lexicon.get(lower)
    if entry is None and (word[0].isdigit() or word[-1].isdigit() or (word[0] in "'’" and len(word) > 2)):
        entry = number(word, grammar.shape, order)
    if entry is None:
        return ()
    dotted = grammar.lexicon.get(lower + ".")
    trigger = language.triggering.match
    with_dot = (*dotted, trigger(dotted[0]) is not None, None) if dotted else None
    return (*entry, trigger(entry[0]) is not None, with_dot)


def number(word: str, shapes: dict[str, str], order: str) -> tuple[str, Senses] | None:
    """The letter and senses of a token made of digits."""
    if len(word) > 24:
        return None
    shape, value = _number(word, order)
    if not shape:
        return None
    return shapes[shape], dict.fromkeys(shape.split(), value)


def _number(word: str, order: str) -> tuple[str, Any]:
    if word.isdecimal():
        return _integer(word)
    if word[0] in "'’":
        return _short(word)
    if word[-2:] in ("st", "nd", "rd", "th"):
        return ("ORD", int(word[:-2])) if word[:-2].isdecimal() else ("", None)
    if word[-1] == "s":
        return _decade(word)
    return _compound(word, order)


def _integer(word: str) -> tuple[str, Any]:
    value, length = int(word), len(word)
    if length <= 2:
        return ("NUM DAYNUM N2" if 1 <= value <= 31 else "NUM N2"), value
    if length == 3:
        return "NUM N3", value
    return ("NUM YEAR" if length == 4 and 1000 <= value <= 2199 else "NUM"), value


def _short(word: str) -> tuple[str, Any]:
    digits = word[1:3]
    year = short_year(int(digits))
    return (
        ("DECADE", year)
        if word[-1] == "s" and year % 10 == 0
        else ("SHORTYEAR", year)
        if word[-1] != "s"
        else ("", None)
    )


def short_year(number: int) -> int:
    """ "'80" is 1980, "'08" is 2008."""
    return 1900 + number if number >= 30 else 2000 + number


def _decade(word: str) -> tuple[str, Any]:
    digits = word[:-1].rstrip("'’")
    if not digits.isdecimal() or not digits.endswith("0") or len(digits) not in (2, 4):
        return "", None
    year = int(digits) if len(digits) == 4 else short_year(int(digits))
    return ("DECADE", year) if 1000 <= year <= 2100 and (len(digits) == 4 or digits >= "20") else ("", None)


_HHMM = re.compile(r"(\d\d?):(\d\d)(:\d\d)?\Z")
_NUMERIC = re.compile(r"(\d{1,4})([./])(\d{1,2})\2(\d{1,4})\Z")
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+\Z")
_DECIMAL = re.compile(r"\d{1,6}\.\d{1,3}\Z")
_DOTTED = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d\Z")
"""What may be a time as the British write it: 9.30."""
_YEARS = re.compile(r"(1[5-9]\d\d|20\d\d)/(\d\d|\d{4})\Z")
_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3, "2/3": 2 / 3}


def _compound(word: str, order: str) -> tuple[str, Any]:
    if found := _HHMM.match(word):
        good = int(found[1]) <= 24 and int(found[2]) < 60
        return ("HHMM", (int(found[1]), found[2] + (found[3] or ""))) if good else ("", None)
    if (found := _NUMERIC.match(word)) and (found[2] == "/" or max(len(found[1]), len(found[4])) == 4):
        return numeric(found[1], found[3], found[4], order)
    if _THOUSANDS.match(word):
        return "NUM", int(word.replace(",", ""))
    if _DECIMAL.match(word):
        return "NUM DOTTED" if _DOTTED.match(word) else "NUM", float(word)
    if word in _FRACTIONS:
        return "FRACTION", _FRACTIONS[word]
    if (years := _YEARS.match(word)) and (int(years[1]) + 1 - int(years[2])) % 100 == 0:
        return "YEARS", int(years[1])
    days = re.fullmatch(r"([1-9]|[12]\d|3[01])/([1-9]|[12]\d|3[01])", word)
    return ("SLASHED", (int(days[1]), int(days[2]))) if days else ("", None)


def numeric(a: str, b: str, c: str, order: str) -> tuple[str, Any]:
    """A numeric date: year first where the first number has four digits, else in the given order, else in the other."""
    if len(a) == 4:
        return _checked(int(a), int(b), int(c))
    if len(c) not in (2, 4):
        return "", None
    year = int(c) if len(c) == 4 else short_year(int(c))
    day, month = (int(a), int(b)) if order == "dmy" else (int(b), int(a))
    if month > 12 >= day:
        day, month = month, day
    return _checked(year, month, day)


def _checked(year: int, month: int, day: int) -> tuple[str, Any]:
    if not 1000 <= year <= 2199 or not 1 <= month <= 12 or not 1 <= day <= 31:
        return "", None
    if day > month_days(year, month):
        return "DAYD T ISO", Impossible("that month has no such day")
    return "DAYD T ISO", Calendar(year, month, day)


_LAST = re.compile(r"\s+[^\W\d_]+\Z")


def linked(text: str, found: list[Found], language: Language) -> list[Found]:
    """What neighbours lend each other: a year said once for two dates, and the two ends of a range."""
    out = with_times_day(text, found, language)
    for index in range(len(out) - 2, -1, -1):
        one, after = out[index], out[index + 1]
        if after.start - one.end > 16 or one.partner:
            continue
        gap = text[one.end : after.start]
        if (
            isinstance(one.meaning, Recurring)
            and (again := every_time(one.meaning, after.meaning))
            and gap in (" on ", " in ")
        ):
            out[index + 1] = after._replace(meaning=again)
        if gap in (" and ", " or ") and (both := both_weekly(one.meaning, after.meaning)):
            out[index], out[index + 1] = one._replace(meaning=both[0]), after._replace(meaning=both[1])
            continue
        if same_kind(one.meaning, after.meaning) and LIST.match(gap):
            out[index] = one = one._replace(listed=True)
        if not language.joined.match(gap):
            continue
        if datelike(one.meaning) and datelike(after.meaning) and not language.ranged.match(gap):
            out[index] = one = one._replace(listed=True)
        lent = with_neighbours_year(one.meaning, after.meaning)
        if lent is not None:
            out[index] = one = one._replace(meaning=lent, borrowed=text[after.start : after.end])
        ranged = language.ranged.match(gap) or (
            "," not in gap and language.opening.search(text[max(0, one.start - 16) : one.start])
        )
        if ranged and not after.partner and ends_of_one(text, one, after) and not language.moves(text, one.start):
            out[index], out[index + 1] = one._replace(partner=1), after._replace(partner=-1)
    return out


LIST = re.compile(r", ?\Z")
"""Between the members of a list but the last two: "in May, June and July"."""


def every_time(often: Meaning, meaning: Meaning) -> Recurring | None:
    """The day of "every year on the second Tuesday of March": it returns too."""
    open_year = isinstance(meaning, Calendar | Feast | Part) and meaning.year is None
    if (
        not isinstance(often, Recurring)
        or often.value != "P1Y"
        or not (open_year or (isinstance(meaning, PartOf) and isinstance(meaning.of, Calendar)))
    ):
        return None
    return Recurring(timex.partial(meaning.of if isinstance(meaning, PartOf) else meaning))


def both_weekly(one: Meaning, after: Meaning) -> tuple[Meaning, Meaning] | None:
    """The days of "every Tuesday and Friday", "Monday and Tuesday nights": what is said of one is said of both."""
    if isinstance(one, Recurring) and isinstance(after, Weekday) and one.value.startswith("XXXX-WXX-"):
        return one, Recurring(f"XXXX-WXX-{after.number + 1}{one.value[10:]}", one.quant)
    if isinstance(one, Weekday) and isinstance(after, Recurring) and after.value.startswith("XXXX-WXX-"):
        part = after.value[10:]
        return (Recurring(f"XXXX-WXX-{one.number + 1}{part}"), after) if part else None
    return None


def same_kind(one: Meaning, after: Meaning) -> bool:
    """Whether two meanings state the same parts of a date: a month each, a weekday each."""
    if isinstance(one, Calendar) and isinstance(after, Calendar):
        return (one.month is None, one.day is None) == (after.month is None, after.day is None)
    return type(one) is type(after) and isinstance(one, Weekday | Part)


def with_times_day(text: str, found: list[Found], language: Language) -> list[Found]:
    """Give a time the day that stands with its neighbour.

    In "10:35 a.m. (0735 GMT) on Friday" that is the day after its other zone, in "from 9 a.m. to 5 p.m. Friday" the day
    of the time it runs to, in "4 p.m. (1 a.m. GMT Friday)" none: that day is the other zone's.
    """
    out = list(found)
    for index in range(len(out) - 2, -1, -1):
        one, after = out[index], out[index + 1]
        if after.start - one.end > 32 or not timed(one.meaning, None):
            continue
        gap = text[one.end : after.start]
        day = after.meaning.of if isinstance(after.meaning, Clock) else after.meaning
        if _ON.match(gap) and isinstance(day, Calendar | Weekday) and dated_day(day):
            out[index] = one._replace(meaning=timed(one.meaning, day))
            continue
        last = out[index + 2] if index + 2 < len(out) else None
        if last and _OPENED.match(gap) and _CLOSED.match(text[after.end : last.start]) and timed(after.meaning, None):
            if isinstance(last.meaning, Calendar | Weekday | Deixis):
                out[index] = one._replace(meaning=timed(one.meaning, last.meaning))
                out[index + 1] = after._replace(meaning=timed(after.meaning, last.meaning))
        elif last and _OPENED.match(gap) and isinstance(after.meaning, Clock) and after.meaning.of == last.meaning:
            out[index] = one._replace(meaning=timed(one.meaning, last.meaning))
        elif isinstance(after.meaning, Clock) and after.meaning.of and language.joined.match(gap):
            out[index] = one._replace(meaning=timed(one.meaning, after.meaning.of))
    return out


def timed(meaning: Meaning, day: Meaning | None) -> Any:
    """A time that has no day yet with that day; None where it is no such time."""
    if isinstance(meaning, Modified):
        inner = timed(meaning.of, day)
        return Modified(meaning.mod, inner) if inner else None
    if not isinstance(meaning, Clock) or meaning.of is not None:
        return None
    return Clock(meaning.clock, day, meaning.zone)


def dated_day(meaning: Meaning) -> bool:
    """Whether a meaning names a day."""
    return isinstance(meaning, Weekday) or (isinstance(meaning, Calendar) and meaning.day is not None)


_ON = re.compile(
    r" (?:[A-Z][a-z]+ ){1,2}(?:[Tt]ime )?,?(?:on )?\Z| local time,? (?:on )?\Z| on \Z|"
    r" ?\([A-Za-z][A-Za-z .]{1,30}\),? (?:on )?\Z|"
    r" (?:rush[- ]hour|rush|peak|service|mass|prayers?|session|shift|commute|traffic|bulletin|edition|show|watch) on \Z"
)
"""Between a time and its day: "5:34 a.m. Baghdad time on 20 March", "the morning rush hour on Monday"."""
_OPENED = re.compile(r"(?: local time)?,? \(\Z")
_CLOSED = re.compile(r"\),? (?:on )?\Z")


def ends_of_one(text: str, one: Found, after: Found) -> bool:
    """Whether two joined dates can be the ends of one stretch; not "a change on Friday to December's figures"."""
    if not datelike(one.meaning) or not datelike(after.meaning) or text[after.end : after.end + 2] in ("'s", "’s"):
        return False
    month = isinstance(after.meaning, Calendar | Part) and getattr(after.meaning, "day", None) is None
    return not (isinstance(one.meaning, Weekday) and month)


def with_neighbours_year(one: Meaning, after: Meaning) -> Meaning | None:
    """The first of two joined dates with the year that stands with the second."""
    if isinstance(one, Modified):
        inner = with_neighbours_year(one.of, after)
        return Modified(one.mod, inner) if inner else None
    if isinstance(after, Modified):
        return with_neighbours_year(one, after.of)
    if not isinstance(after, Calendar | Part) or after.year is None:
        return None
    if isinstance(one, Calendar) and one.year is None and one.month and (isinstance(after, Part) or after.month):
        later = isinstance(after, Calendar) and (one.month, one.day or 0) > (after.month or 12, after.day or 31)
        return Calendar(after.year - later, one.month, one.day, one.weekday)
    if isinstance(one, Part) and one.year is None:
        return Part(one.grain, one.number, after.year, one.fiscal)
    return None


def datelike(meaning: Meaning) -> bool:
    """Whether a meaning can be one end of a range of dates."""
    return not isinstance(meaning, Duration | Recurring | Vague | Impossible)
