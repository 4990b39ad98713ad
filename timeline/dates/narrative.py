"""The years a narrative leaves out: a story is followed from date to date, and each date without a year takes the one
that fits.

In: what was found, in order. Out: for each date without a year, the year and how clear it was. A path through the
whole text is sought
on which the story mostly moves forward by small steps; dates that jump away from it ("as papers released in 2005
show") count as asides.
Looking at what follows as well as what went before is what a single "last date told" cannot do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.dates.find import Found
from timeline.dates.meaning import Calendar, Clock, Feast, Meaning, Modified, Part

BEAM = 24
"""Paths kept at each date."""
ASIDE = 1.6
"""Cost of taking a year that is said for an aside."""
ASIDE_DATED = 5.0
"""The same for a month or day with its year, which more often belongs to the story."""
BY_MONTHS = (0.15, 1.0, 0.4, 0.15)
"""For a date without its year: cost of a month forward, the power it grows by, cost of turning back, and of a month
back.
Whoever leaves the year out means a date that is near."""
BY_LEAPS = (0.5, 0.5, 0.4, 0.4)
"""For a date with its year: the text says how far it leaps, so leaps cost less than in proportion."""


YEAR_BEFORE = 0.6
"""Cost of leaving the story's year for the year before it without saying so."""
YEAR_AFTER = 0.3
"""The same for the year after it."""


FARTHEST = 7.0
"""A leap between dates that are said costs no more than this: a chronicle may leave out a century."""
NOT_THERE = 6.0
"""Cost of beginning the story away from the dated words just before a date without its year."""


LEAD, BODY = 4, 14
"""Dates within which a lead says when it all was, and within which the text comes back to that day."""
SAME_DAY = 6.0
"""Worth of meeting a day again that the text has told with its year: "on 3 April" after "it began on 3 April 1987"."""
LEFT = 2.5
"""Cost of going back to the story's own year right after a date of another year."""


class Mention(NamedTuple):
    """A date in the course of a story, in months since the year 0."""

    place: int
    """Of the expression among those found."""
    year: int | None
    low: float
    """First month within the year, from 0."""
    high: float


class Path(NamedTuple):
    """One way of reading the story so far."""

    cost: float
    at: float | None
    """Where the story stands, in months."""
    chosen: tuple[int, int] | None = None
    """(expression, year) of the last date that needed a year."""
    before: Path | None = None


def carried_years(found: Sequence[Found]) -> dict[int, int]:
    """The year for each expression that states a month, day, season or feast without one."""
    mentions = [mention for place, one in enumerate(found) if (mention := mention_of(place, one.meaning))]
    if not any(mention.year is None for mention in mentions) or all(mention.year is None for mention in mentions):
        return {}
    paths = [Path(0.0, None)]
    days: dict[float, int] = {}
    for place, mention in enumerate(mentions):
        paths = best(step(paths, mention, mentions, place, days.get(mention.low) if place < BODY else None))
        if mention.year is not None and place < LEAD and mention.low == mention.high:
            days.setdefault(mention.low, mention.year)
    return _chosen(paths[0])


def mention_of(place: int, meaning: Meaning) -> Mention | None:
    """A meaning as a mention; None where it is no date of a calendar."""
    match meaning:
        case Calendar(year=year, month=None, day=None) if year is not None:
            return Mention(place, year, 0.0, 11.9)
        case Calendar(year=year, month=month, day=day) if month:
            low = month - 1 + ((day - 1) / 31 if day else 0.0)
            return Mention(place, year, low, low if day else low + 0.97)
        case Part(grain=grain, number=number, year=year):
            size = 6 if grain == "half" else 3
            low = size * (number - 1) + (2.0 if grain == "season" else 0.0)
            return Mention(place, year, low, low + size - 0.1)
        case Feast(name=name, year=year):
            return Mention(place, year, 11.8, 11.8) if name.startswith("christmas") else None
        case Modified(mod=mod, of=of):
            return _narrowed(mention_of(place, of), mod)
        case Clock(of=of) if of:
            return mention_of(place, of)
        case _:
            return None


def _narrowed(mention: Mention | None, mod: str) -> Mention | None:
    if mention is None or mention.high - mention.low < 0.5:
        return mention
    third = (mention.high - mention.low) / 3
    low, high = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}.get(mod, (0, 3))
    return mention._replace(low=mention.low + low * third, high=mention.low + high * third)


def step(
    paths: list[Path], mention: Mention, mentions: list[Mention], place: int, again: int | None = None
) -> list[Path]:
    """Every path, continued by one more date; `again` is the year with which the same day was told before."""
    out: list[Path] = []
    for path in paths:
        if mention.year is not None:
            out.append(_moved(path, mention, mention.year))
            whole = mention.high - mention.low > 6
            out.append(Path(path.cost + (ASIDE if whole else ASIDE_DATED), path.at, path.chosen, path.before))
        else:
            years = _years(path, mentions, place)
            years += [again] if again is not None and again not in years else []
            given = (_given(path, mention, year, _said_before(mentions, place)) for year in years)
            out.extend(one._replace(cost=one.cost - SAME_DAY) if _year_of(one) == again else one for one in given)
    return out


def _year_of(path: Path) -> int | None:
    return path.chosen[1] if path.chosen else None


def _said_before(mentions: list[Mention], place: int) -> int | None:
    """The year said with the date just before this one."""
    return mentions[place - 1].year if place else None


def _years(path: Path, mentions: list[Mention], place: int) -> list[int]:
    if path.at is not None:
        year = int(path.at // 12)
        return [year - 1, year, year + 1]
    said = next(mention.year for mention in [*mentions[place:], *mentions] if mention.year is not None)
    before = _said_before(mentions, place)
    return [said - 1, said] + ([before, before + 1] if before is not None and before + 1 < said - 1 else [])


def _given(path: Path, mention: Mention, year: int, before: int | None) -> Path:
    cost, at = _move(path.at, mention, year, BY_MONTHS)
    if before is not None and abs(year - before) > 1:
        cost += NOT_THERE if path.at is None else LEFT
    if path.at is not None and year != path.at // 12:
        cost += YEAR_BEFORE if year < path.at // 12 else YEAR_AFTER
    return Path(path.cost + cost, at, (mention.place, year), path)


def _moved(path: Path, mention: Mention, year: int) -> Path:
    cost, at = _move(path.at, mention, year, BY_LEAPS)
    return Path(path.cost + min(cost, FARTHEST), at, path.chosen, path.before)


def _move(
    at: float | None, mention: Mention, year: int, costs: tuple[float, float, float, float]
) -> tuple[float, float]:
    """What it costs the story to go on to a date, and where it then stands."""
    low, high = year * 12 + mention.low, year * 12 + mention.high
    forward, forward_power, back, backward = costs
    if at is None:
        return 0.0, low
    if low <= at <= high:
        return 0.0, at
    if at < low:
        return forward * (low - at) ** forward_power, low
    return back + backward * (at - high) ** forward_power, high


def best(paths: list[Path]) -> list[Path]:
    """The cheapest paths, one for each place the story may have come to."""
    seen: set[float | None] = set()
    out: list[Path] = []
    for path in sorted(paths, key=lambda path: path.cost):
        place = None if path.at is None else round(path.at, 1)
        if place not in seen:
            seen.add(place)
            out.append(path)
            if len(out) == BEAM:
                break
    return out


def _chosen(path: Path) -> dict[int, int]:
    years: dict[int, int] = {}
    at: Path | None = path
    while at is not None:
        if at.chosen:
            years.setdefault(*at.chosen)
        at = at.before
    return years
