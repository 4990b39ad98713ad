"""The word before an expression, and the lines that date an article rather than an event.

In: text and an extent. Out: the signal ("since", "by"), the shape it gives the date, and whether it stands in a
dateline.
"""

from __future__ import annotations

import re

from timeline.dates.edtf import to_edtf
from timeline.dates.find import Found
from timeline.dates.languages import Language
from timeline.dates.meaning import Clock
from timeline.dates.when import Step, When

_WORD = re.compile(r"([^\W\d_]+)\s+((?:the|el|la|los|las)\s+)?\Z")
_LENGTH_TO = re.compile(r"\b(?:days|weeks|months|quarters?|years?|week|month|hours)\s+(?:to|through)\s+(?:the\s+)?\Z")
"""In "the three months to June", "to" says up to when the length runs, not until when something lasts."""
_DATELINE = re.compile(
    r"^[ \t]*[A-Z][A-Z.’'-]+(?:[ /-][A-Z][A-Z.’'-]+){0,3}(?:,?[ ]+(?:[A-Z][\w.’'-]*|\d{1,4}\b)){0,6}\.?[ \t]*"
    r"(?:\([A-Z][A-Za-z .]{1,30}\)[ \t]*(?:--|[-–—_:])|/[A-Z]{2,}/\.?|(?:--|[-–—_])[ \t\n])",
    re.MULTILINE,
)
"""A place in capitals, its country or state, a day, an agency, a dash: "AMMAN, Jordan, Sept. 11 (Reuters) -"."""
_DATELINE_OF_OLD = re.compile(
    r"^[ \t]*[A-Z][\w.’'-]+(?: [A-Z][\w’'-]+){0,2}, (?:[A-Z][a-z]+day, )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+|"
    r"[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?)(?:,? \d{4})?\.? ?[-–—_]",
    re.MULTILINE,
)
"""The same as papers once had it: "Ostra, 14th August. —"."""
LINE = 60
"""Code points of a line that dates an article, on either side of the date."""
_ALONE = re.compile(
    r"\W*(?:(?:by|on|published|posted|updated|last|date|first|at|from|modified|issued|gmt|utc|est|edt)\b\W*)*\Z",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"[ \t]*(?:last )?(?:updated|published|posted|modified|first published|date|issued)(?: on| at)?"
    r"\s*:?[^\n]{0,40}\Z",
    re.IGNORECASE,
)
_SHAPES = {"since": "since", "until": "until", "by": "by", "before": "by", "after": "after"}
_BECAUSE = {
    "since": "“since” makes it the beginning of something whose end is not said.",
    "until": "“until” makes it the end of something whose beginning is not said.",
    "by": "“by” puts it at that date or before.",
    "before": "“before” puts it at that date or earlier.",
    "after": "“after” puts it at that date or later.",
}


def signal_before(text: str, start: int, language: Language) -> str:
    """The signal just before an extent, or "". "After the July 7 vote" is about the vote, not about its day;
    "did not reopen until 5 May" tells of 5 May.
    """
    before = text[max(0, start - 24) : start]
    if _LENGTH_TO.search(before):
        return ""
    found = _WORD.search(before)
    signal = language.signals.get(found[1].lower(), "") if found else ""
    if signal == "until" and language.not_until.search(text[max(0, start - 60) : start]):
        return ""
    return "" if found and found[2] and signal in ("after", "before") else signal


def with_signal(when: When | None, signal: str, text: str, one: Found) -> tuple[When | None, tuple[Step, ...]]:
    """The date in the shape its signal gives it. "Before dawn on Wednesday" is still the Wednesday."""
    shape = _SHAPES.get(signal)
    if (
        one.partner
        or (isinstance(one.meaning, Clock) and signal in ("before", "after", "following"))
        or when is None
        or shape is None
        or when.shape not in ("point", "between")
        or text[one.end : one.end + 2] in ("'s", "’s")
    ):
        return when, ()
    start = None if shape in ("until", "by") else when.start
    end = None if shape in ("since", "after") else when.end
    made = When(shape, start, end, when.approximate, when.uncertain)  # type: ignore[arg-type]
    return made, (Step(f"{signal} that date", to_edtf(when), to_edtf(made), _BECAUSE[signal]),)


def dateline_span(text: str) -> tuple[int, int]:
    """Where the dateline near the beginning of a text stands; (0, 0) where there is none."""
    found = _DATELINE.search(text[:1200]) or _DATELINE_OF_OLD.search(text[:1200])
    return found.span() if found else (0, 0)


def in_dateline(text: str, start: int, end: int, head: tuple[int, int]) -> bool:
    """Whether an expression dates the article: in its dateline, on an "Updated:" line, or alone on a line."""
    if head[0] <= start < head[1]:
        return True
    before = text[max(0, start - LINE) : start].rpartition("\n")[2]
    if len(before) >= LINE:
        return False
    if _UPDATED.match(before):
        return True
    after = text[end : end + LINE].partition("\n")[0]
    return len(after) < LINE and end - start > 8 and _ALONE.match(before + " " + after) is not None
