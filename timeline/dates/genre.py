"""News or narrative? The two tell time differently, so the engine asks first.

In: the text, what was found in it, its day. Out: the genre, and the reason as a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.expression import Genre
from timeline.dates.find import Found
from timeline.dates.meaning import Calendar, Deixis, Meaning, Modified, Weekday, Which
from timeline.dates.when import When


def genre_of(text: str, found: Sequence[Found], published: When | None) -> tuple[Genre, str]:
    """News where the text speaks from a day (today, Monday, last week); narrative where it tells dates with their years."""
    near = sum(1 for one in found if speaks_from_a_day(one.meaning))
    told = sum(1 for one in found if tells_a_year(one.meaning))
    if told >= 4 and told > 3 * near:
        return "narrative", f"{told} dates are told with their year and {near} are set against a day of writing."
    return "news", f"{near} dates are set against a day of writing and {told} are told with their year."


def speaks_from_a_day(meaning: Meaning) -> bool:
    """Whether the words have a sense only for someone who knows the day of writing."""
    if isinstance(meaning, Modified):
        return speaks_from_a_day(meaning.of)
    return isinstance(meaning, Deixis | Which | Weekday)


def tells_a_year(meaning: Meaning) -> bool:
    """Whether the words name a year."""
    if isinstance(meaning, Modified):
        return tells_a_year(meaning.of)
    return isinstance(meaning, Calendar) and meaning.year is not None
