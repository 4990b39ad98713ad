"""Days with a name and a rule: Christmas, Easter, Thanksgiving, Eid.

In: a feast's name and a year. Out: its day, or the days it may fall on. Feasts set by sight of the moon come from a
table and stay uncertain.
"""

from __future__ import annotations

from timeline.dates.when import Day, month_days

FIXED = {
    "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year": (1, 1),
    "new year's eve": (12, 31),
    "veterans day": (11, 11), "armistice day": (11, 11), "halloween": (10, 31),
    "valentine": (2, 14),
    "inauguration day": (1, 20), "may day": (5, 1), "bastille day": (7, 14), "nowruz": (3, 20), "st patrick": (3, 17),
    "all saints": (11, 1), "epiphany": (1, 6), "anzac day": (4, 25), "canada day": (7, 1), "australia day": (1, 26),
    "michaelmas": (9, 29), "martinmas": (11, 11), "candlemas": (2, 2), "lammas": (8, 1), "lady day": (3, 25),
    "midsummer day": (6, 24), "hogmanay": (12, 31), "twelfth night": (1, 5),
    "st stephen": (12, 26), "assumption": (8, 15), "all souls": (11, 2),
    "st george": (4, 23), "st andrew": (11, 30), "st david": (3, 1), "burns night": (1, 25), "guy fawkes": (11, 5),
    "human rights day": (12, 10), "juneteenth": (6, 19), "groundhog day": (2, 2), "earth day": (4, 22), "tax day": (4,
    15),
}  # fmt: skip
NTH_WEEKDAY = {
    "thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1), "columbus day": (10, 0, 2),
    "mlk day": (1, 0, 3), "presidents day": (2, 0, 3), "mother's day": (5, 6, 2), "father's day": (6, 6, 3),
}  # fmt: skip
"""Month, weekday (Monday 0), which one (-1 the last)."""
FROM_EASTER = {
    "easter": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7, "ash wednesday": -46, "maundy thursday": -3,
    "pentecost": 49, "whit monday": 50, "ascension": 39, "corpus christi": 60, "shrove tuesday": -47,
    "trinity sunday": 56,
}  # fmt: skip
ONCE = {"ve day": Day(1945, 5, 8), "d-day": Day(1944, 6, 6)}
EID_AL_FITR = """
    2000-01-08 2000-12-27 2001-12-16 2002-12-05 2003-11-25 2004-11-14 2005-11-03 2006-10-23 2007-10-13 2008-10-01
    2009-09-20 2010-09-10 2011-08-30 2012-08-19 2013-08-08 2014-07-28 2015-07-17 2016-07-06 2017-06-25 2018-06-15
    2019-06-04 2020-05-24 2021-05-13 2022-05-02 2023-04-21 2024-04-10 2025-03-30 2026-03-20 2027-03-09 2028-02-26
    2029-02-14 2030-02-04
"""
"""Civil calendar (Umm al-Qura); the sighting of the moon may move it by a day. The first where a year has two."""
EID_AL_ADHA = """
    2000-03-16 2001-03-05 2002-02-22 2003-02-11 2004-02-01 2005-01-21 2006-01-10 2006-12-31 2007-12-20 2008-12-08
    2009-11-27 2010-11-16 2011-11-06 2012-10-26 2013-10-15 2014-10-04 2015-09-24 2016-09-12 2017-09-01 2018-08-21
    2019-08-11 2020-07-31 2021-07-20 2022-07-09 2023-06-28 2024-06-16 2025-06-06 2026-05-27 2027-05-16 2028-05-05
    2029-04-24 2030-04-13
"""
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
        return (easter_day(year).plus(FROM_EASTER[name]), True) if 326 <= year <= 4099 else None
    if name == "election day":
        return nth_weekday(year, 11, 0, 1).plus(1), True
    day = next((day for day in MOVING.get(name, "").split() if day.startswith(f"{year:04d}-")), None)
    return (Day.of(day), False) if day else None


def nth_weekday(year: int, month: int, weekday: int, number: int) -> Day:
    """The n-th such weekday of a month; -1 is the last."""
    if number > 0:
        first = Day(year, month, 1)
        return first.plus((weekday - first.weekday) % 7 + 7 * (number - 1))
    last = Day(year, month, month_days(year, month))
    return last.plus(-((last.weekday - weekday) % 7))


def easter_day(year: int) -> Day:
    """Easter of the western churches; before 1583 by the calendar of that time, as its histories have it."""
    from dateutil.easter import EASTER_JULIAN, EASTER_WESTERN, easter

    day = easter(year, EASTER_WESTERN if year >= 1583 else EASTER_JULIAN)
    return Day(day.year, day.month, day.day)
