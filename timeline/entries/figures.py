"""The figures of a sentence: how many of what, and how firmly.

In: the words of a claim, with those that say when left out. Out: its figures. Exists because "47 horses" and "51
horses" are two reports, "at least 40" and "43" agree, and a toll that grows contradicts nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

import msgspec

from timeline.entries.tables import word_set

Bound = Literal["exact", "about", "least", "most"]

SMALL = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
"""Numbers as words, from two."""
_TENS = "|".join(word for word, number in SMALL.items() if number >= 20)
_ONES = "one|" + "|".join(word for word, number in SMALL.items() if number < 10)
_SCALE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "m": 10**6}
_SCALE["bn"] = _SCALE["billion"]
_LOOSE: dict[str, Bound] = {
    "at least": "least", "more than": "least", "over": "least", "above": "least", "no fewer than": "least",
    "not less than": "least", "some": "about", "about": "about", "around": "about", "nearly": "about",
    "almost": "about",
    "roughly": "about", "approximately": "about", "close to": "about", "an estimated": "about", "estimated": "about",
    "up to": "most", "as many as": "most", "fewer than": "most", "less than": "most", "at most": "most",
}  # fmt: skip
_NUMBER = re.compile(
    r"(?P<bound>" + "|".join(sorted(_LOOSE, key=len, reverse=True)) + r")?\s*(?P<money>[$£€¥]|[A-Z]{1,3}\$)?"
    rf"(?<![\w.,:-])(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:{_TENS})-(?:{_ONES})|"
    + "|".join(sorted(SMALL, key=len, reverse=True))
    + r")(?![\d:]|-\w)"
    r"(?P<scale>\s?(?:hundred|thousand|million|billion|trillion|bn|m)\b)?(?P<percent>\s?(?:%|per\s?cent\b))?"
    r"(?P<after>(?:\s+[^\W\d_][\w'’-]*){0,3})",
    re.IGNORECASE,
)
_NOT_COUNTED = word_set(
    """
    of the a an and or in on at to from by with for than as is was were are has have had that who which other
    others more new confirmed suspected possible probable fresh further additional different separate
    whole own young old estimated left been being said says least many much monday tuesday wednesday thursday friday
    saturday sunday yesterday today january february march april may june
    july august september october november december am pm o'clock
    """
)
_MONTHS = word_set("january february march april may june july august september october november december")
_OTHER_COUNT = dict.fromkeys(("new", "more", "further", "additional", "other", "others", "fresh"), "new") | {
    "suspected": "suspected", "possible": "suspected", "probable": "probable", "confirmed": "confirmed",
}  # fmt: skip
_MEASURES = word_set(
    """
    second seconds minute minutes hour hours day days week weeks month months year years decade decades local
    gmt bst utc est edt cet et km kilometre kilometres kilometer kilometers mile miles metre metres meter
    meters magnitude richter
    """
)
VAGUE = word_set("people person man woman men women children resident us u.s troop dollar $ % point officer other")
"""Units that say little of what is counted: there the words round the figure must meet too."""
_PEOPLE = word_set(
    """
    child children hostage man men migrant miner passenger patient people person prisoner refugee sailor soldier student
    survivor victim villager woman women worker
    """
)
"""Units that count people."""
TAKING_PART = word_set("attended attending demonstrated gathered joined marched marching protested rallied")
"""Words round a count of people who came to one thing."""
_PLURAL = re.compile(r"(?!across|always|besides|perhaps|towards|whereas)[a-z]{4,}s")
"""A noun that the word before it only describes: "race horses"."""
_AROUND = 3
TOLL = word_set(
    """
    die kill dead death injur wound hurt miss case infect confirm casualt victim displac homeless arrest evacu
    """
)
"""Beginnings of the words whose counts grow while a story lasts."""


_WERE_KILLED = re.compile(
    r"(?: [\w-]+){0,4}? (?:(?:have|has|had) been |were |was |are |lay )?(?:dead|died|drowned|executed|killed|shot)\b"
    r"(?! (?:and|or) (?:injur|wound))",
    re.IGNORECASE,
)
"""After a count: that so many were killed."""
_KILLED = re.compile(
    r"\b(?:deaths? of|execut(?:ed|ing)|kill(?:ed|ing|s)?|murder(?:ed|ing)|lives of"
    r"|(?:death toll|number of (?:[\w-]+ ){0,3}(?:dead|deaths|killed))\b[^.;,\d]{0,30}?"
    r" (?:as|at|is|of|reached|to|was))\s*$",
    re.IGNORECASE,
)
"""Before a count, the same."""


class Figure(msgspec.Struct, frozen=True):
    """How many of what."""

    number: float
    unit: str
    """The word counted, folded and without its plural; "%" or "$" for shares and money; "" where none follows."""
    bound: Bound
    words: str
    """As they stand."""
    near: frozenset[str] = frozenset()
    """The words round it, folded: "died", "homeless"; what a vague unit like "people" is about."""


def find_figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text in order. Years, clock times, ages and the like are no counts and are left out."""
    if not _MAY_COUNT.search(text):
        return ()
    return tuple(figure for match in _NUMBER.finditer(text) if (figure := _figure(match, text)))


_MAY_COUNT = re.compile(
    r"\d|" + "|".join(sorted({word[:3] if len(word) > 3 else word for word in SMALL})), re.IGNORECASE
)
"""How figures and numbers in words begin; a text without any of it has none."""
_MAY_KILL = re.compile("dea[dt]|died|drowned|executed|executing|kill|murder|shot|lives of", re.IGNORECASE)
"""The same for the words of the dead."""


@lru_cache(maxsize=8192)
def find_dead(text: str) -> Figure | None:
    """How many a text says were killed, whatever it calls them; None where it gives no such count, or several."""
    if not _MAY_KILL.search(text):
        return None
    counts = [figure for match in _NUMBER.finditer(text) if _counts_dead(match, text) and (figure := _dead(match))]
    return counts[0] if len(counts) == 1 else None


def disagree(a: Figure, b: Figure, of_one_thing: bool = False) -> bool:
    """Whether two counts of the same word cannot both be true.

    `of_one_thing`: whether it is known besides that they count the same, so that a word that says little is enough.
    """
    if not a.unit or a.unit != b.unit or a.number == b.number:
        return False
    if (
        not of_one_thing
        and a.unit.split()[-1] in VAGUE
        and not (a.near & b.near or (a.near & TAKING_PART and b.near & TAKING_PART))
    ):
        return False
    low, high = (a, b) if a.number < b.number else (b, a)
    if low.bound == "least" or high.bound == "most":
        return False
    loose = a.bound != "exact" or b.bound != "exact"
    return not (loose and high.number <= 1.1 * low.number)


def same_odd_figure(a: Iterable[Figure], b: Iterable[Figure], digits: int) -> str:
    """The words of a figure that both give, with so many digits before its last noughts: 2,254 has four, 2,000 one.

    A sum of money counts for a digit more: of two sums of $562m one is seldom another.
    """
    odd = (f for f in b if len(f"{f.number:.0f}".rstrip("0")) + (f.unit == "$") >= digits)
    theirs = {(figure.number, figure.unit == "$") for figure in odd}
    return next((figure.words for figure in a if (figure.number, figure.unit == "$") in theirs), "")


def same_people(a: Iterable[Figure], b: Iterable[Figure]) -> str:
    """The words of a count of people that both give: "41 survivors" and "41 people"; not a small or a round one."""
    theirs = {f.number for f in b if f.unit in _PEOPLE}
    return next(
        (f.words for f in a if f.unit in _PEOPLE and f.number in theirs and f.number > 12 and f.number % 10), ""
    )


def _counts_dead(match: re.Match[str], text: str) -> bool:
    after, before = text[match.end("number") :], text[: match.start()]
    if _is_year(match) or after[:1].isalpha() or any(word in _MONTHS for word in match["after"].lower().split()[:1]):
        return False
    return bool(_WERE_KILLED.match(after) or _KILLED.search(before))


def _dead(match: re.Match[str]) -> Figure | None:
    number = _value(match["number"]) * _SCALE.get((match["scale"] or "").strip().lower(), 1)
    if any(word in _OTHER_COUNT for word in match["after"].lower().split()[:1]) or match["percent"] or match["money"]:
        return None
    words = " ".join([*match[0][: match.start("after") - match.start()].split(), *match["after"].split()[:1]])
    return Figure(number, "dead", _LOOSE.get(" ".join((match["bound"] or "").lower().split()), "exact"), words)


def _figure(match: re.Match[str], text: str) -> Figure | None:
    number = _value(match["number"]) * _SCALE.get((match["scale"] or "").strip().lower(), 1)
    unit = _unit(match)
    if _is_year(match) or unit in _MEASURES or (not unit and number < 100) or (number == 1 and unit != "%"):
        return None
    bound = _LOOSE.get(" ".join((match["bound"] or "").lower().split()), "exact")
    return Figure(number, unit, bound, _as_written(match, unit), _near(match, text, unit))


def _is_year(match: re.Match[str]) -> bool:
    number = match["number"]
    return number.isdigit() and 1500 <= int(number) <= 2100 and not match["bound"] and not match["scale"]


def _near(match: re.Match[str], text: str, unit: str) -> frozenset[str]:
    """The words after a figure in its clause, those before it where none follow; small ones left out."""
    after = re.split(r"[,;:.](?!\d)| and | but ", text[match.start("after") :])[0].split()[: _AROUND + 1]
    before = re.split(r"[,;:.]| and | but ", text[: match.start()])[-1].split()[-_AROUND:]
    counted = unit.split()[-1:]
    near = [word for word in after if _says_what(word) and [_singular(word)] != counted]
    return frozenset(near or filter(_says_what, before))


def _says_what(word: str) -> bool:
    """Whether a word tells what is counted: no small one, and no name."""
    return len(word) > 3 and word not in _NOT_COUNTED and word.islower()


def _as_written(match: re.Match[str], unit: str) -> str:
    """The words up to the one that is counted."""
    after, noun = match["after"].split(), unit.split()[-1:]
    counted = next((n for n, word in enumerate(after, 1) if [_singular(re.split(r"['’]", word.lower())[0])] == noun), 0)
    more = after[counted].rstrip(".,;") if 0 < counted < len(after) and not after[counted - 1].endswith("s") else ""
    counted += bool(_PLURAL.fullmatch(more)) and noun[-1] not in VAGUE
    return " ".join([*match[0][: match.start("after") - match.start()].split(), *after[:counted]])


def _value(word: str) -> float:
    tens, _, ones = word.lower().partition("-")
    if ones:
        return float(SMALL[tens] + SMALL.get(ones, 1))
    return float(SMALL[tens]) if tens in SMALL else float(tens.replace(",", ""))


def _unit(match: re.Match[str]) -> str:
    """What is counted, with the word that makes it another count: "case", "new case", "probable case"."""
    if match["percent"]:
        return "%"
    if match["money"]:
        return "$"
    marks = []
    for word in match["after"].lower().split():
        if word in _MEASURES:
            return word
        if word in _OTHER_COUNT:
            marks.append(_OTHER_COUNT[word])
        elif word not in _NOT_COUNTED and len(word) > 1:
            return " ".join([*marks[:1], _singular(re.split(r"['’]", word)[0])])
    return ""


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
