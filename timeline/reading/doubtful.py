"""What an article's text itself leaves in doubt. In: articles as read. Out: complaints, as warnings.

Exists so that a page without a sentence, or a day that no calendar has, is told of rather than passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dates import find_dates
from timeline.model import Article, Block, Complaint

TEXT = ("body", "standfirst")
"""Blocks in which an article tells something."""
NO_SUCH_DAY = "no such day"
"""The rule with which the date engine says that words name a day that does not exist."""

_SHORT_MONTH = r"(?:feb|apr|jun|sept?|nov)[a-z]*\.?"
_LATE = re.compile(
    rf"(?<!\d)(?:29|3\d)(?:st|nd|rd|th)?(?: of)? {_SHORT_MONTH}|\b{_SHORT_MONTH} (?:the )?(?:29|3\d)(?!\d)"
    r"|(?<=\d)[-/.](?:29|3\d)(?!\d)|(?<!\d)(?:29|3\d)[-/.](?=\d)",
    re.ASCII | re.IGNORECASE,
)
"""A late day beside a month that may lack it, or in figures; the date engine then says whether there is such a day."""
_AROUND = 40
"""Code points to either side of a number, in which a whole date stands; short, so that a long line costs little."""


def doubts_of(article: Article) -> Iterator[Complaint]:
    """An article with words but no sentences; days that do not exist."""
    blocks = [block for block in article.blocks if block.kind in TEXT]
    if not blocks:
        what = "no sentences in it: every line of it reads as a heading or as furniture of a page"
        hint = "put the article's text into it, in whole sentences with their full stops"
        yield Complaint(file=article.file, line=article.line(), what=what, hint=hint, level="warning")
    if article.language.split("-")[0] == "en":
        for block in blocks:
            yield from _no_such_days(article, block)


def _no_such_days(article: Article, block: Block) -> Iterator[Complaint]:
    """Asks the date engine only where a late day may stand."""
    done = block.start
    for found in _LATE.finditer(article.text, block.start, block.end):
        if found.start() < done:
            continue
        start, end = max(done, found.start() - _AROUND), min(block.end, found.end() + _AROUND)
        for expression in find_dates(article.text[start:end]):
            around = expression.start <= found.start() - start < expression.end
            if around and any(step.rule == NO_SUCH_DAY for step in expression.trail):
                done = start + expression.end
                yield _no_such_day(article, start + expression.start, expression.text)


def _no_such_day(article: Article, offset: int, words: str) -> Complaint:
    hint = 'it counts as no date; if you know the day, say so in curation.yaml with "date"'
    what = "there is no such day:"
    return Complaint(file=article.file, line=article.line(offset), what=what, words=words, hint=hint, level="warning")
