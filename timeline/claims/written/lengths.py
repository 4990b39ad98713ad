"""How long a war has lasted, as a reason for when an article was written.

In: an article that counts the years of a war, and articles that say when it began. Out: bounds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.claims.undated import edtf_of
from timeline.claims.written.reason import Bound, Text
from timeline.dates import find_dates
from timeline.dates.when import Day, Step, When
from timeline.model import Settings

_ROUND_LOW, _ROUND_HIGH = 59, 181
"""Days from the start of a year: a war of which only the year is known to have begun has lasted N years from the
end of February of the year that many later, and not yet N + 1 up to the middle of the year after."""
_NUMBERS = dict(
    zip(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        range(2, 13),
        strict=True,
    )
)


@cache
def _length() -> re.Pattern[str]:
    count = "|".join((*_NUMBERS, r"\d{1,2}"))
    return re.compile(
        rf"\b({count}) years (?:of|into) (?:the |a |its |this )?(?:[a-z-]+ ){{0,2}}"
        r"(war|conflict|fighting|uprising|siege|occupation)\b"
    )


@cache
def _outbreak() -> re.Pattern[str]:
    return re.compile(r"\b(?:broke out|began|started|erupted|developed into)\b")


_WARS = re.compile(r"\b(?:war|conflict|fighting|uprising|siege|occupation|protests|revolt)\b")


Beginning = tuple[When, frozenset[str], str]
"""When a war began, the names of the article that tells it, and which it is with its words."""


def starts(texts: Sequence[Text], settings: Settings) -> list[Beginning]:
    """The sentences that say when a war began."""
    found: list[Beginning] = []
    for text in texts:
        for span in text.spans:
            words = text.article.text[span.start : span.end]
            if _outbreak().search(words) and _WARS.search(words):
                stated = [e for e in find_dates(words, None, order=settings.order) if e.resolved == "stated" and e.when]
                names = _names(text.article.text)
                found += [
                    (e.when, names, f"“{text.article.id}”: “{_around(words, e.start, e.end)}”")
                    for e in stated[:1]
                    if e.when is not None
                ]
    return found


_BEFORE = 70
"""Code points before a year that a reason quotes."""


def _around(words: str, start: int, end: int) -> str:
    """The words that lead to a year, cut between words."""
    since = max(0, words.find(" ", max(0, start - _BEFORE))) if start > _BEFORE else 0
    opened, closed = ("… " if since else ""), ("" if end >= len(words) - 1 else " …")
    return opened + " ".join(words[since:end].split()) + closed


@cache
def _names(text: str) -> frozenset[str]:
    """Capitalised words that a text uses at least three times."""
    counted = Counter(re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}", text))
    return frozenset(word for word, count in counted.items() if count > 2)


def counts_years(text: Text) -> bool:
    """Whether it says how long a war has lasted."""
    return _length().search(text.article.text) is not None


def by_length(text: Text, beginnings: Sequence[Beginning]) -> Iterator[Bound]:
    """ "Six years of conflict", against the year in which another text lets it begin."""
    for found in _length().finditer(text.article.text):
        years = _NUMBERS.get(found.group(1)) or int(found.group(1))
        for when, names, words in beginnings:
            first, last = when.earliest, when.latest
            if first is None or last is None or len(names & _names(text.article.text)) < 1:
                continue
            low, high = first.plus_months(12 * years), last.plus_months(12 * (years + 1))
            if when.grain == "year":
                low, high = low.plus(_ROUND_LOW), Day(high.year, 1, 1).plus(_ROUND_HIGH - 1)
            because = f"It counts {years} years, and the beginning is dated to {edtf_of(when)} by {words}."
            if when.grain == "year":
                because += " With only the year known, so many are counted from March to the middle of the year after."
            yield Bound(
                low,
                high,
                Step("so many years after a beginning told elsewhere", found.group(), f"{low}..{high}", because),
            )
