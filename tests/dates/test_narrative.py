"""The years a story leaves out, and how a story is told from news."""

from __future__ import annotations

import pytest

from timeline.dates import find_dates
from timeline.dates.find import Found
from timeline.dates.genre import genre_of
from timeline.dates.meaning import Calendar, Deixis, Meaning, Weekday
from timeline.dates.narrative import carried_years
from timeline.dates.when import Day, When


def found(*meanings: Meaning) -> list[Found]:
    return [Found(place, place + 1, meaning, "rule") for place, meaning in enumerate(meanings)]


def dates(*pairs: tuple[int | None, int | None]) -> list[Found]:
    return found(*(Calendar(year, month) for year, month in pairs))


@pytest.mark.parametrize(
    ("story", "years"),
    [
        ([(1938, 3), (None, 5), (None, 9)], {1: 1938, 2: 1938}),
        ([(1941, 12), (None, 1), (None, 2)], {1: 1942, 2: 1942}),
        ([(1939, 9), (None, 1), (1940, 4)], {1: 1940}),
        ([(1964, 3), (2005, None), (None, 8), (1964, 11)], {2: 1964}),
        ([(None, 3), (1915, 5)], {0: 1915}),
        ([(1944, 6), (None, 5), (None, 8)], {1: 1944, 2: 1944}),
        ([(-263, 1), (None, 3)], {1: -263}),
    ],
    ids=[
        "goes on", "turns the year", "fits what follows", "passes over an aside", "starts without",
        "looks back a little",
        "before our era",
    ],
)  # fmt: skip
def test_years_carried(story: list[tuple[int | None, int | None]], years: dict[int, int]) -> None:
    assert carried_years(dates(*story)) == years


def test_nothing_to_carry() -> None:
    assert carried_years(dates((1938, 3), (1939, 1))) == {}
    assert carried_years(dates((None, 3), (None, 1))) == {}
    assert carried_years([]) == {}


def test_a_long_story_is_followed_in_time_in_line_with_its_length() -> None:
    story = dates(
        *[(1900 + place // 24, place % 12 + 1) if place % 5 == 0 else (None, place % 12 + 1) for place in range(2000)]
    )
    assert len(carried_years(story)) == 1600


YEARS = [Calendar(year) for year in range(1930, 1937)]
LATER, SAME_YEARS = When.day(Day(2009, 12, 19)), When.day(Day(1936, 12, 19))


@pytest.mark.parametrize(
    ("meanings", "published", "genre"),
    [
        (YEARS, LATER, "narrative"),
        (YEARS[-3:] * 3, SAME_YEARS, "narrative"),
        ([*YEARS[-3:] * 3, Deixis("week", -1)], SAME_YEARS, "news"),
        (YEARS[-1:] * 9, SAME_YEARS, "news"),
        ([*YEARS, Weekday(0), Weekday(1), Deixis("day")], LATER, "news"),
        ([*YEARS[:5], Deixis("day")], LATER, "news"),
        ([*YEARS[:5], Deixis("week", placed=True)], LATER, "narrative"),
        ([Calendar(1934, 3, 4), Weekday(0), *YEARS[:2]], LATER, "narrative"),
        (YEARS[:2], LATER, "news"),
        (YEARS[:3], None, "narrative"),
        (YEARS[:2], None, "narrative"),
        ([*YEARS[:2], Weekday(0)], None, "news"),
        ([], None, "news"),
    ],
)
def test_genre(meanings: list[Meaning], published: When | None, genre: str) -> None:
    assert genre_of(found(*meanings), published)[0] == genre


def test_words_that_only_histories_mark() -> None:
    text = "The former king fled."
    assert [e.text for e in find_dates(text, genre="narrative")] == ["former"]
    assert find_dates(text, genre="news") == []


STRIKE = """The slate workers' strike was a stoppage at the Penmoor quarries in the spring and summer of 1934. Wages had
been cut in 1931 and in January 1933. On 4 March 1934 the union demanded the old rates back.

The strike began on 2 April, when four hundred men left the galleries. By the end of the week the whole valley was out.
On 19 April police charged a picket; the next day shops closed in protest. Three days later the owners offered talks.

An agreement was signed on 17 June. Work resumed that autumn. A stone to the strikers was unveiled in 1984.
"""
BRIDGE = """The bridge at Orle was begun in 1871 and opened on 3 May 1874. It was closed in the winter of 1890 and
rebuilt. On 9 August, with the last arch set, the first train crossed.
"""
FLOOD = """The river broke its banks on Sunday and cut the road to Orle. It was the worst flood since 1953; those of
1970 and 1988 did less harm. In May engineers warned that the wall was weak. Schools stay shut until Friday.
"""
TRIAL = """A court in Orle sentenced the former mayor to six years on Tuesday. He was arrested in March 2011. In May he
was charged, and on 12 June he resigned. Judges will hear his appeal in October.
"""
MILL = """The mill, built in 1902, burnt down last week. It made paper until 1974. Police said in June that children had
been seen inside, and two fires were put out there in 2014 and in 2015.
"""
YEARS_AGO = """Fifty years ago this month the sickness came to Orle. On Thursday the town will hold a
service for its dead.

On 7 February 1963 a girl of nine fell ill in Mill Street. A week later four families
were in bed. By the end of the month the doctor had seen sixty.

He wrote to the county, which sent a nurse, and on 27 February the schools were closed. The well
was found to be the cause, and on 23 May it was filled
with stones. Today the place is marked by a plaque.
"""
REEF = """The ship ran on the reef in 1986 and broke up in 1990. Her owners were tried in 1994, and again in 1996 and
1998. The master retired in 2005. On Saturday a stone was unveiled on the shore.

Divers had found her bell in April 2006. Biologists who swam there last summer saw that half of the corals had come
back.
"""
PASS = """On 14 September 2022 forces crossed the river at Orle and took the bridge. A truce began on 4 October.
The second phase began on 9 March 2023 with an assault on the pass, which fell on 21 March.
The following day the town was shelled. In August the line moved north.
A second truce was signed on 17 January 2024 and broken on 2 February.
"""
ORDER = """The order of 7 June 1940 closed the school. It opened again on 5 May 1945. In September the old teachers came
back; by Christmas there were forty children. It was sold in 1962.
"""


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        (STRIKE, "2009-05-01", {"2 April": "1934-04-02", "the end of the week": "1934-W14", "17 June": "1934-06-17"}),
        (BRIDGE, "2012-02-02", {"9 August": "1890-08-09"}),
        (FLOOD, "2015-11-24", {"Sunday": "2015-11-22", "May": "2015-05", "Friday": "2015-11-27"}),
        (TRIAL, "2016-09-21", {"May": "2011-05", "12 June": "2011-06-12", "October": "2016-10"}),
        (MILL, "2017-08-07", {"last week": "2017-W31", "June": "2017-06"}),
        (REEF, "2021-10-05", {"Saturday": "2021-10-02", "last summer": "2021-SU"}),
        (
            PASS,
            "2024-11-20",
            {"4 October": "2022-10-04", "21 March": "2023-03-21", "August": "2023-08", "2 February": "2024-02-02"},
        ),
        (
            YEARS_AGO,
            "2013-02-17",
            {
                "Thursday": "2013-02-21",
                "the end of the month": "1963-02",
                "23 May": "1963-05-23",
                "Today": "2013-02-17",
            },
        ),
        (ORDER, "2003-03-03", {"September": "1945-09", "Christmas": "1945-12-25"}),
    ],
    ids=[
        "long after",
        "long after and short",
        "of these days",
        "a passage of another year",
        "mixed",
        "a history told from today",
        "a history of late years",
        "a history in a frame",
        "a chronicle",
    ],
)
def test_the_year_of_what_leaves_it_out(text: str, published: str, values: dict[str, str]) -> None:
    found = {e.text: e.value for e in find_dates(text, published)}
    assert {words: found.get(words) for words in values} == values


MINE = """The mine at Hask was drained in June 2015, and its gates were sold.

The shift log begins at 14.26 on 3 October, with a lamp that went out. It was found in a drawer.

At 15.10 the foreman rang the owner, who was at dinner.

The cage was sent down at 23.40 and came up empty at 1.15. By then nobody answered.
"""
QUARRY = """The quarry was closed after the fall of 3 October 2011.

At 15.10 the foreman had rung the owner.

Those who worked there have moved to the coast, and of the houses in the valley two are left. One belongs to the
foreman, who keeps bees, and the other to a painter from the capital, who comes in summer and paints the rock as it
stood. She has sold few of her pictures so far, and says that she does not mind. The road to the quarry has been
grown over, and only the rails, which lie straight and are of good steel, show to a walker where the wagons ran.
Of the bell nothing is known, though some hold that it hangs in a school on the plain, where it calls the children
in from the yard; others say that it was sold.

At 16.20 the bell rang.
"""
TODAY = """The quarry was closed after the fall of 3 October 2011. On Monday its gates were opened again.

At 15.10 the first of the wagons rolled.
"""
PLAN = """The fall of 3 October 2011 was heard in the town.

A service will be held at 11:30 a.m.
"""
LOG = """Friday, 3 March, 21:40. First call from the hut.

22:15. We wake the warden. The owner, who rang at 20:30, knows nothing.

0:25. The line is dead.

Saturday, 4 March, 07:10. The plough goes up.

8:30. Two are brought down.

We asked the owner at 11:15 for his books.
"""
CONCERT = "The tour opens at 20.30 on 18 October in Orle.\n"


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        (
            MINE,
            "2016-10-01",
            {
                "3 October": "2015-10-03",
                "15.10": "2015-10-03T15:10",
                "23.40": "2015-10-03T23:40",
                "1.15": "2015-10-04T01:15",
            },
        ),
        (QUARRY, "2012-09-20", {"15.10": "2011-10-03T15:10", "16.20": "XXXX-XX-XXT16:20"}),
        (TODAY, "2012-09-24", {"15.10": "2012-09-24T15:10"}),
        (PLAN, "2012-09-24", {"11:30 a.m.": "2012-09-24T11:30"}),
        (
            LOG,
            "2017-03-08",
            {
                "22:15": "2017-03-03T22:15",
                "20:30": "2017-03-03T20:30",
                "0:25": "2017-03-04T00:25",
                "8:30": "2017-03-04T08:30",
                "11:15": "2017-03-08T11:15",
            },
        ),
        (CONCERT, "2016-10-01", {"18 October": "2016-10-18"}),
    ],
    ids=["by the hour", "far from its day", "today again", "a plan", "a log", "no record"],
)
def test_the_day_of_a_time_alone(text: str, published: str, values: dict[str, str]) -> None:
    found = {e.text: e.value for e in find_dates(text, published)}
    assert {words: found.get(words) for words in values} == values
