"""News or narrative? The two tell time differently, so the engine asks first.

In: what was found in a text, and its day. Out: the genre, and the reason as a sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from timeline.dates.expression import Genre
from timeline.dates.find import Found
from timeline.dates.meaning import (
    Anaphor,
    Calendar,
    Clock,
    Deixis,
    Duration,
    Meaning,
    Modified,
    Part,
    Shift,
    Vague,
    Weekday,
    Which,
)
from timeline.dates.when import When

ENOUGH = 6
"""Dates told with a year of their own that make a history, where few words speak from the day of writing."""
ENOUGH_ALONE = 3
"""The same where no word speaks from the day of writing, or where that day is not known."""
CHRONICLE = 4
"""Dates told with their year, of more than one, that make a history of any years where no word speaks from a day."""
NEARBY = 3
"""Expressions within which a day that was told makes a weekday one of the story: "on 4 March … by Friday"."""


def genre_of(found: Sequence[Found], published: When | None) -> tuple[Genre, str]:
    """News where the text speaks from a day (today, Monday, last week); narrative where it tells dates with their
    years.
    """
    own = published.latest.year if published and published.latest else None
    near = sum(1 for at, one in enumerate(found) if speaks_from_a_day(one.meaning) and not _of_story(found, at, own))
    years = [year for one in found if (year := year_told(one.meaning)) is not None]
    told = sum(1 for year in years if own is None or abs(own - year) > 1)
    enough = ENOUGH if near or told <= len(years) - told else ENOUGH_ALONE
    narrative = told >= enough and told > 3 * near
    dated = sum(1 for one in found if isinstance(one.meaning, Calendar) and one.meaning.year and one.meaning.month)
    if not narrative and not near and len(set(years)) > 1 and (len(years) >= CHRONICLE or dated >= ENOUGH_ALONE):
        counted = f"{_so_many(len(years))} told with their year and no word speaks from a day of writing"
        return "narrative", f"{counted}: the text tells a history."
    if published is None and years and not near:
        return "narrative", "The day of writing is not known and no word speaks from it: the dates tell of each other."
    counted = f"{_so_many(told)} told with a year of {'its' if told == 1 else 'their'} own and "
    counted += f"{'none is' if not near else f'{near} are' if near > 1 else 'one is'} set against a day of writing"
    return ("narrative", f"{counted}: the text tells a history.") if narrative else ("news", f"{counted}.")


def looks_back(found: Sequence[Found], published: When | None) -> int | None:
    """The year long ago on which a piece of news looks back: told by its number, and by how many years ago it was or
    more than once; and told of oftener than late years are, and than words speak from the day of writing.
    """
    own = published.latest.year if published and published.latest else None
    if own is None:
        return None
    told = [year for one in found if (year := year_told(one.meaning)) is not None]
    years = Counter(year for year in told if own - year >= LONG_AGO)
    ago = Counter(own - count for one in found if (count := years_counted(one.meaning)) is not None)
    near = sum(1 for one in found if _shows_the_day(one.meaning) and not isinstance(one.meaning, Vague))
    oftenest = max(years, key=lambda year: (years[year] + ago[year], -year), default=None)
    if oftenest is None:
        return None
    late = len(told) - years.total()
    return oftenest if years[oftenest] + ago[oftenest] > max(1, near + late) else None


LONG_AGO = 10
"""Years back from where on a piece of news that comes back to one year looks back on it."""


def years_counted(meaning: Meaning) -> float | None:
    """How many years a length or a shift counts: "fifty years to the day", "a hundred years after the mutiny"."""
    match meaning:
        case Duration(parts=((count, "Y"),)):
            return count
        case Shift(grain="year", count=count):
            return count
        case Modified(of=of):
            return years_counted(of)
        case _:
            return None


def speaks(found: Sequence[Found], published: When | None) -> bool:
    """Whether a text shows its own day: by a weekday that follows no day of another year, by today, this week or now.

    "Next summer" and "last year" alone do not: a history says them of its own times.
    """
    own = published.latest.year if published and published.latest else None
    return any(_shows_the_day(one.meaning) and not _of_story(found, at, own) for at, one in enumerate(found))


def _shows_the_day(meaning: Meaning) -> bool:
    match meaning:
        case Modified(of=of):
            return _shows_the_day(of)
        case Clock(of=of) if of is not None:
            return _shows_the_day(of)
        case Deixis(grain=grain, placed=placed):
            return not placed and grain in ("day", "week", "weekend")
        case Vague(value=value):
            return value == "PRESENT_REF"
        case _:
            return isinstance(meaning, Weekday)


def _so_many(count: int) -> str:
    return {0: "No date is", 1: "One date is"}.get(count, f"{count} dates are")


def _of_story(found: Sequence[Found], place: int, own: int | None) -> bool:
    """Whether an expression is a weekday that follows a day of another year than the writer's."""
    if not isinstance(found[place].meaning, Weekday):
        return False
    return any(_is_day_of_other_years(one.meaning, own) for one in found[max(0, place - NEARBY) : place])


def _is_day_of_other_years(meaning: Meaning, own: int | None) -> bool:
    if not isinstance(meaning, Calendar) or meaning.day is None or meaning.year is None:
        return False
    return own is None or abs(own - meaning.year) > 1


def speaks_from_a_day(meaning: Meaning) -> bool:
    """Whether the words have a sense only for someone who knows the day of writing."""
    match meaning:
        case Modified(of=of):
            return speaks_from_a_day(of)
        case Clock(of=of) if of is not None:
            return speaks_from_a_day(of)
        case Deixis(placed=placed):
            return not placed
        case Shift(origin="now", direction=-1):
            return True
        case Which(origin=origin):
            return origin == "now"
        case Vague(value=value):
            return value == "PRESENT_REF"
        case Part(grain="quarter", year=None) | Anaphor(grain="quarter"):
            return True
        case _:
            return isinstance(meaning, Weekday)


def year_told(meaning: Meaning) -> int | None:
    """The year the words name, if they do."""
    match meaning:
        case Modified(of=of) | Clock(of=of) if of is not None:
            return year_told(of)
        case Calendar(year=year) | Part(year=year):
            return year
        case _:
            return None
