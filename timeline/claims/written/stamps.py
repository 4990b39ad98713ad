"""The day a page says it is of, where its head runs on into its text.

In: an article. Out: the words and the day, or none. Exists because text copied from a page seldom keeps its lines:
"Page last updated at 09:12 GMT, Friday, 3 May 2019 Bridge falls at Lask" is one line, and its day is still the page's.
"""

from __future__ import annotations

import re

from timeline.dates import find_dates
from timeline.dates.expression import Expression
from timeline.model import Article, Settings

HEAD = 400
"""Code points in which a page's own day stands; farther on, a day with a clock is the news or a reader's comment.
Measured on four piles of web news: 236 of 239 such days are the article's."""
_FRONT_MATTER = "front matter"
"""Why such a block is furniture, in the words of the room that reads files: what it says is known already."""
_OWN = re.compile(
    r"(?i)(?:\b(?:(?:page|article|story|report|post) (?:was )?(?:last |first |originally )?|last |first |originally )"
    r"(?:updated|published|posted|modified)\b|^\W*(?:updated|published|posted)\b)[^.!?]{0,40}$"
)
_CLOCK = re.compile(
    r"(?i)\b\d{1,2}[.:]\d\d\b|\b[012]\d[0-5]\d ?(?:gmt|bst|edt|est|cet|utc)\b|\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b"
)
_BEFORE, _AFTER = 18, 16
"""Code points before and after the day in which its clock stands."""
_HEADING = re.compile(
    r"(?i)(?:[ap]\.?m\b\.?|gmt|bst|uk|time|utc|[ec][ds]?t|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[\s,\d:.–-])*$"
)
_OPENED = re.compile(r"(?:^|\n|[a-z.?!”\"] )\W?\((?:[A-Z][\w.’'/-]*,? ){1,4}$")
_CLOSED = re.compile(r"\s?\)\s*[-–—:]")
_IN_PROSE = re.compile(r"(?i)\b(?:on|at|from|since|by|until|in|of|before|after|around|about)\s*$")


def page_day(article: Article, settings: Settings) -> Expression | None:
    """The one day in the head that the page is of; none where there is none, or where there are several."""
    since = max((one.end for one in article.blocks if one.why == _FRONT_MATTER), default=0)
    head = article.text[since : since + HEAD]
    if not any(character.isdigit() for character in head):
        return None
    days = [one for one in find_dates(head, None, order=settings.order) if _is_full(one)]
    said = [one for one in days if _OWN.search(head, 0, one.start) or _is_dateline(head, one)]
    found = said or [one for one in days if _has_clock(head, one)]
    return found[0] if len({one.when.earliest for one in found if one.when}) == 1 else None


def _is_dateline(head: str, one: Expression) -> bool:
    """ "(Ostra, 3 May 2018) – The mayor …" at the very beginning, or after a headline."""
    return bool(_OPENED.search(head[: one.start])) and bool(_CLOSED.match(head[one.end :]))


def _is_full(one: Expression) -> bool:
    when = one.when
    return (
        one.resolved == "stated" and when is not None and when.shape == "point" and when.grain in ("day", "time")
        and when.earliest is not None
    )  # fmt: skip


def _has_clock(head: str, one: Expression) -> bool:
    """Whether a clock stands beside the day, and neither stands in a sentence: "at 9 am on 3 May 2019" is news."""
    near = (head[max(0, one.start - _BEFORE) : one.start], head[one.start : one.end], head[one.end : one.end + _AFTER])
    before = _HEADING.sub("", head[max(0, one.start - 60) : one.start])
    return any(_CLOCK.search(words) for words in near) and not _IN_PROSE.search(before)
