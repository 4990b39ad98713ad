"""Bylines and dates of the page. In: a line. Out: whether it is nothing but who wrote it, or when.

The day itself is read elsewhere; here such a line is only told from the text.
"""

from __future__ import annotations

import re

from timeline.reading.boilerplate import words as _words
from timeline.reading.lines import ends_sentence

DATE_LINE = "date line of the page"
BYLINE = "byline"

_MONTHS = _words("january february march april may june july august september october november december")
_WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
_MONTH_WORDS = _MONTHS | {month[:3] for month in _MONTHS} | {"sept"}
_WEEKDAY_WORDS = _WEEKDAYS | {day[:3] for day in _WEEKDAYS} | {"tues", "weds", "thur", "thurs"}
_STAMP_WORDS = _words("updated update published posted modified created revised dated issued")
_DATE_GLUE = _words(
    "date last first originally on at of the am pm a.m p.m noon midnight gmt utc bst est edt et cet cest eet eest msk "
    "ist pst pdt pt cst cdt ct mst mdt hkt jst kst aest aedt sast local time hrs hours hour minutes minute mins min "
    "ago days day weeks week h by read reading st nd rd th t z story article was this"
)
_IN_DATES = _MONTH_WORDS | _WEEKDAY_WORDS | _STAMP_WORDS | _DATE_GLUE
_SMALL_IN_NAMES = _words("and in of for with at the de van von al bin el da di del la le ibn")
_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*|\d+", re.UNICODE)
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
_DATE_SHAPE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}")

_BYLINE = re.compile(
    r"(?:(?:story|report|analysis|words|text|written|posted|edited|compiled|photos|video) )?by:? (?P<name>\S.{1,100})",
    re.IGNORECASE,
)
_POSTED = re.compile(r"(?:posted |published |written |updated )?by .{1,40}? on (?P<date>.{4,60})", re.IGNORECASE)
_DATELINE = re.compile(
    r"[A-Z][A-Z .,'’-]{2,40}(?:, [A-Z][\w. ]{2,30})?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?[,\s]*"
    r"(?:(?:\([\w /.-]{2,40}\)|/[\w -]{2,20}/)\s*[-–—_.:]*|\s[-–—_]+)"
)
_OPENED = re.compile(
    r"[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][\w. ]{2,30})?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?[,\s]*"
    r"(?:\([\w /.-]{2,40}\)|/[\w -]{2,20}/)"
)
_SEPARATORS = re.compile(
    r"\s*[|•·¦]\s*|\s+[-–—]\s+|\s+(?=by [A-Za-z])|\s+(?=leave a comment$|\d+ comments?$)", re.IGNORECASE
)


def stamp(words: str) -> str:
    """Bylines and dates of the page, alone or side by side: "By Jane Roe | 11 September 2017"."""
    if len(words) > 160:
        return ""
    if is_date_line(words) or _has_dated_part(words):
        return DATE_LINE
    if is_byline(words):
        return BYLINE
    return "dateline without a text" if _DATELINE.fullmatch(words) else ""


def _has_dated_part(words: str) -> bool:
    """Whether the line is names and dates side by side, at least one of them a date."""
    posted = _POSTED.fullmatch(words)
    if posted and is_date_line(posted["date"]):
        return True
    parts = [part for part in _SEPARATORS.split(words) if part]
    others = [part for part in parts if not is_date_line(part)]
    if len(parts) < 2 or len(others) == len(parts) or ends_sentence(words):
        return False
    return all(len(part.split()) <= 4 or is_byline(part) for part in others)


def is_date_line(words: str) -> bool:
    """Whether a line holds a date of the page or a heading's date, and nothing else."""
    if len(words) > 120:
        return False
    tokens: list[str] = []
    for found in _TOKEN.finditer(words):
        token = found[0].lower().rstrip(".")
        if token not in _IN_DATES and not token.isdigit():
            return False
        tokens.append(token)
    if not tokens or len(tokens) > 20:
        return False
    numbers = [token for token in tokens if token.isdigit()]
    if numbers and (_DATE_SHAPE.search(words) or set(tokens) & _STAMP_WORDS):
        return True
    if len(tokens) == 1 and _YEAR.fullmatch(tokens[0]):
        return True
    return bool(numbers) and bool(set(tokens) & (_MONTH_WORDS | _WEEKDAY_WORDS | {"ago"}))


def has_dateline(words: str) -> bool:
    """Whether the line begins with a dateline, as the first paragraph of a wire story does: "WEXPORT (Reuters) - …"."""
    return bool(_OPENED.match(words))


def is_stamped(words: str) -> bool:
    """Whether a date line says that it is the page's: "Updated: …", "Published …"; a bare date may be a heading."""
    return bool({token.lower() for token in _TOKEN.findall(words)} & (_STAMP_WORDS | {"ago"}))


def is_byline(words: str) -> bool:
    """ "By Jane Roe, Science Editor", not "By Monday evening the road was open"."""
    found = _BYLINE.fullmatch(words)
    if not found or ends_sentence(words):
        return False
    names = found["name"].split()
    first = names[0].strip(".,").lower()
    if first in _MONTH_WORDS | _WEEKDAY_WORDS or not names[0][0].isupper() or len(names) > 14:
        return False
    return all(not name[0].islower() or name in _SMALL_IN_NAMES or "-" in name for name in names)
