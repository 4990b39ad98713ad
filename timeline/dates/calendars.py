"""Days with a name and a rule: Christmas, Easter, Thanksgiving, Eid.

In: a feast's name and a year. Out: its day, or the days it may fall on. Feasts set by sight of the moon come from a
table and stay uncertain.
"""

from __future__ import annotations

from timeline.dates.when import Day, month_days

FIXED = {
    "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year": (1, 1),
    "new year's eve": (12, 31),
    "independence day": (7, 4), "veterans day": (11, 11), "armistice day": (11, 11), "halloween": (10, 31),
    "valentine": (2, 14),
    "inauguration day": (1, 20), "may day": (5, 1), "bastille day": (7, 14), "nowruz": (3, 20), "st patrick": (3, 17),
    "all saints": (11, 1), "epiphany": (1, 6), "anzac day": (4, 25), "canada day": (7, 1), "australia day": (1, 26),
    "human rights day": (12, 10), "juneteenth": (6, 19), "groundhog day": (2, 2), "earth day": (4, 22), "tax day": (4,
    15),
    "flag day": (6, 14),
}  # fmt: skip
NTH_WEEKDAY = {
    "thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1), "columbus day": (10, 0, 2),
    "mlk day": (1, 0, 3), "presidents day": (2, 0, 3), "mother's day": (5, 6, 2), "father's day": (6, 6, 3),
}  # fmt: skip
"""Month, weekday (Monday 0), which one (-1 the last)."""
FROM_EASTER = {
    "easter": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7, "ash wednesday": -46, "maundy thursday": -3,
    "pentecost": 49, "whit monday": 50,
}  # fmt: skip
ONCE = {"ve day": Day(1945, 5, 8), "d-day": Day(1944, 6, 6)}
EID_AL_FITR = {
    2000: ((1, 8), (12, 27)), 2001: ((12, 16),), 2002: ((12, 5),), 2003: ((11, 25),), 2004: ((11, 14),), 2005: ((11, 3),),
    2006: ((10, 23),), 2007: ((10, 13),), 2008: ((10, 1),), 2009: ((9, 20),), 2010: ((9, 10),), 2011: ((8, 30),),
    2012: ((8, 19),), 2013: ((8, 8),), 2014: ((7, 28),), 2015: ((7, 17),), 2016: ((7, 6),), 2017: ((6, 25),), 2018: ((6, 15),),
    2019: ((6, 4),), 2020: ((5, 24),), 2021: ((5, 13),), 2022: ((5, 2),), 2023: ((4, 21),), 2024: ((4, 10),), 2025: ((3, 30),),
    2026: ((3, 20),), 2027: ((3, 9),), 2028: ((2, 26),), 2029: ((2, 14),), 2030: ((2, 4),),
}  # fmt: skip
"""Civil calendar (Umm al-Qura); the sighting may move it by a day."""
EID_AL_ADHA = {
    2000: ((3, 16),), 2001: ((3, 5),), 2002: ((2, 22),), 2003: ((2, 11),), 2004: ((2, 1),), 2005: ((1, 21),), 2006: ((1, 10), (12, 31)),
    2007: ((12, 20),), 2008: ((12, 8),), 2009: ((11, 27),), 2010: ((11, 16),), 2011: ((11, 6),), 2012: ((10, 26),),
    2013: ((10, 15),), 2014: ((10, 4),), 2015: ((9, 24),), 2016: ((9, 12),), 2017: ((9, 1),), 2018: ((8, 21),), 2019: ((8, 11),),
    2020: ((7, 31),), 2021: ((7, 20),), 2022: ((7, 9),), 2023: ((6, 28),), 2024: ((6, 16),), 2025: ((6, 6),), 2026: ((5, 27),),
    2027: ((5, 16),), 2028: ((5, 5),), 2029: ((4, 24),), 2030: ((4, 13),),
}  # fmt: skip
MOVING = {"eid al-fitr": EID_AL_FITR, "eid al-adha": EID_AL_ADHA}


def feast(name: str, year: int) -> tuple[Day, bool] | None:
    """The feast's day in that year and whether it is certain; None where the calendar does not know it."""
    if name in FIXED:
        return Day(year, *FIXED[name]), True
    if name in NTH_WEEKDAY:
        return nth_weekday(year, *NTH_WEEKDAY[name]), True
    if name in ONCE:
        return ONCE[name], True
    if name in FROM_EASTER:
        return (easter_day(year).plus(FROM_EASTER[name]), True) if 1583 <= year <= 4099 else None
    if name == "election day":
        return nth_weekday(year, 11, 0, 1).plus(1), True
    days = MOVING.get(name, {}).get(year)
    return (Day(year, *days[0]), False) if days else None


def nth_weekday(year: int, month: int, weekday: int, number: int) -> Day:
    """The n-th such weekday of a month; -1 is the last."""
    if number > 0:
        first = Day(year, month, 1)
        return first.plus((weekday - first.weekday) % 7 + 7 * (number - 1))
    last = Day(year, month, month_days(year, month))
    return last.plus(-((last.weekday - weekday) % 7))


def easter_day(year: int) -> Day:
    """Easter of the western churches."""
    from dateutil.easter import easter

    day = easter(year)
    return Day(day.year, day.month, day.day)
