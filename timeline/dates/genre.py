"""News or narrative? The two tell time differently, so the engine asks first.

In: what was found in a text, and its day. Out: the genre, and the reason as a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.expression import Genre
from timeline.dates.find import Found
from timeline.dates.meaning import Calendar, Deixis, Meaning, Modified, Weekday, Which
from timeline.dates.when import When

ENOUGH = 6
"""Dates told with a year of their own that make a history, where few words speak from the day of writing."""
ENOUGH_ALONE = 4
"""The same for a text whose own day is not known."""


def genre_of(found: Sequence[Found], published: When | None) -> tuple[Genre, str]:
    """News where the text speaks from a day (today, Monday, last week); narrative where it tells dates with their
    years.
    """
    near = sum(1 for one in found if speaks_from_a_day(one.meaning))
    years = [year for one in found if (year := year_told(one.meaning)) is not None]
    own = published.latest.year if published and published.latest else None
    told = sum(1 for year in years if own is None or abs(own - year) > 1)
    narrative = told >= (ENOUGH_ALONE if own is None else ENOUGH) and told > 3 * near
    counted = (
        f"{told} dates are told with a year{' of their own' if own else ''} and {near} are set against a day of writing"
    )
    return ("narrative", f"{counted}: the text tells a history.") if narrative else ("news", f"{counted}.")


def speaks_from_a_day(meaning: Meaning) -> bool:
    """Whether the words have a sense only for someone who knows the day of writing."""
    if isinstance(meaning, Modified):
        return speaks_from_a_day(meaning.of)
    return isinstance(meaning, Deixis | Which | Weekday)


def year_told(meaning: Meaning) -> int | None:
    """The year the words name, if they do."""
    if isinstance(meaning, Modified):
        return year_told(meaning.of)
    return meaning.year if isinstance(meaning, Calendar) else None
