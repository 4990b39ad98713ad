"""Where a page's own text ends and its readers' comments begin. In: the lines of a page. Out: which are comments.

Comments are told by the stamps they are signed with (who, on which day, at what time), never by what they say. A page's
own stamp, or a running report's, has no such form: "0725 The mayor says …", "(Update 11:46 a.m.)".
"""

from __future__ import annotations

import re
from itertools import pairwise

READERS = "a reader's comment, by the stamps"

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?),? \d{{4}}"
_DAY = rf"(?:(?:[A-Z][a-z]{{2,8}},? )?{_DATE}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d)"
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?[A-Z]{2,4}\b)?"
_NAME = r"\S{1,40}(?: \S{1,30}){0,3}?"
_BUTTON = (
    r"(?:reply|report (?:abuse|comment|as abuse)|permalink|recommend(?:ed)?\b|flag(?: as)?\b|complain|suggest removal)"
)

SIGNED = (
    # At 11:35 am on 18 Jan 2010, NAME wrote: · At 12:19 26th Apr 2009, NAME wrote:
    rf"\bAt {_CLOCK},? (?:on )?{_DAY},? (?:(?P<nick>\S{{2,40}})|{_NAME}) wrote\s?:(?!\s*[\"“‘'])",
    # On 18 Jan 2010 at 11:35, NAME wrote:
    rf"\bOn {_DAY},? (?:at )?{_CLOCK},? {_NAME} wrote\s?:(?!\s*[\"“‘'])",
    # NAME says: February 2, 2011 at 6:20 pm
    rf"^{_NAME} (?:says|said|wrote|writes)\s?(?::|\.\.\.|…)\s{{0,3}}(?:on )?{_DAY},? (?:at )?{_CLOCK}(?:\W|$)",
    # February 2, 2011 at 6:20 pm | Report abuse
    rf"{_DAY},? at {_CLOCK}\s*\|",
    rf"{_DAY},? (?:at )?{_CLOCK}\W{{0,4}}(?i:{_BUTTON})",
    # Added: Tuesday, 19 January, 2010, 16:12 GMT
    rf"(?:^|(?<=[.!?] )|(?<=[A-Z]{{2}} ))Added: (?:[A-Z][a-z]{{5,8}}, )?\d{{1,2}} {_MONTH},? \d{{4}},? {_CLOCK}",
    # Posted by NAME, 3:15 PM Report abuse
    rf"(?:Posted|Comment(?:ed)?|Submitted|Written) by:? {_NAME}(?:,| \||\s[-–—]| on| at)\s?.{{0,40}}{_CLOCK}.{{0,12}}"
    rf"(?i:{_BUTTON})",
    r"^(?i:report (?:abuse|as abuse|comment)|recommend(?:ed)? ?\(\d+\))",
)
"""The forms of a comment's stamp, each after one that was met."""

ENOUGH, ENOUGH_AT_THE_TOP = 2, 3
"""So many stamps make comments; more where hardly anything stands above them, which may be the page's own stamp."""
OWN_TEXT = 200
"""Characters above the first stamp that may be the page's own text."""

_SIGNED = re.compile("|".join(f"(?:{form})" for form in SIGNED))
_MAY_SIGN = re.compile(r"\d[:.]\d\d|^(?i:re(?:port|commend))")
"""What every form of a stamp holds: a cheap look before the dear one."""
_TOP = 90
"""Characters at the head of a line in which its stamp begins: the name before it, or the end of the comment before."""
LONGEST = 3 * _TOP
"""Characters of a line that are looked at."""
_HEADS = 3
"""So many lines above the first stamp may be the heading of the comments ("12 comments") and who wrote the first."""
_LONG = 1500
"""Characters after the last stamp that are more than one more comment, where they are twice the longest."""


def comment_lines(said: list[str], heads: set[int]) -> range:
    """The lines that are comments; `heads` are those known to be about comments ("3 comments", "Post a comment")."""
    signed = [n for n, words in enumerate(said) if is_signed(words)]
    if not signed or not _are_enough(said, signed):
        return range(0)
    first = min((n for n in heads if signed[0] - _HEADS <= n < signed[0]), default=signed[0])
    return range(first, signed[-1] + 1 if _goes_on_after(said, signed) else len(said))


def is_signed(words: str) -> bool:
    """Whether a line holds a comment's stamp at its head."""
    if not _MAY_SIGN.search(words, 0, LONGEST):
        return False
    found = _SIGNED.search(words[:LONGEST])
    return found is not None and found.start() < _TOP


def _are_enough(said: list[str], signed: list[int]) -> bool:
    """Whether the stamps are those of comments: several, or one that says who "wrote:", by a name of the net."""
    if any(found["nick"] for n in signed if (found := _SIGNED.search(said[n][:LONGEST]))):
        return True
    at_the_top = sum(map(len, said[: signed[0]])) < OWN_TEXT
    return len(signed) >= (ENOUGH_AT_THE_TOP if at_the_top else ENOUGH)


def _goes_on_after(said: list[str], signed: list[int]) -> bool:
    """Whether more follows the last stamp than a comment: then the page's own text goes on below."""
    lengths = [sum(map(len, said[a:b])) for a, b in pairwise(signed)]
    last = sum(map(len, said[signed[-1] :]))
    return last > _LONG and last > 2 * max(lengths, default=0)
