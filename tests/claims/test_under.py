"""Text under dates: the heading dates what stands below it."""

import msgspec

from tests.claims.builders import SETTINGS, article
from timeline.claims.extract import extract
from timeline.claims.under import expressions_of
from timeline.dates import parse_edtf, to_edtf
from timeline.model import Claim
from timeline.reading.blocks import find_blocks

DIARY = """The fall of the bridge, day by day, as the town saw it.

3 May 2018

The bridge fell into the river. A day later the mayor closed the road.

5 May 2018

Police arrested the owner in Ostra. He was not charged. The owner is rich.

7 May 2018

Divers found the last car.
"""


def claims() -> list[Claim]:
    one = msgspec.structs.replace(article(DIARY, "2018-06-20"), blocks=find_blocks(DIARY))
    return list(extract(one, SETTINGS).claims)


def test_a_heading_dates_what_stands_below_it() -> None:
    told = {claim.quote: to_edtf(claim.when) for claim in claims()}
    assert told["The bridge fell into the river."] == "2018-05-03"
    assert told["A day later the mayor closed the road."] == "2018-05-04"
    assert told["Police arrested the owner in Ostra."] == "2018-05-05"
    assert told["Divers found the last car."] == "2018-05-07"
    assert "He was not charged." not in told
    assert "The owner is rich." not in told


def test_the_trail_names_the_heading() -> None:
    first = next(claim for claim in claims() if "fell" in claim.quote)
    assert "“3 May 2018”" in first.trail[-1].because
    assert first.basis == "narrative"


def test_nothing_is_counted_from_a_day_of_writing_that_is_open_at_one_end() -> None:
    """“On Tuesday” told in an article of after 3 May 2018 may be any Tuesday since; what stands in full counts on."""
    text = (
        "The bridge fell on 3 May 2018. Two days later it burned. The council met on Tuesday. Yesterday it met again."
    )
    known = article(text, "")
    for when in (parse_edtf("2018-05-03/.."), parse_edtf("../2018-05-03")):
        found = expressions_of(msgspec.structs.replace(known, published=when), (), SETTINGS)
        assert [to_edtf(one.when) if one.when else "" for one in found] == ["2018-05-03", "2018-05-05", "", ""]
    closed = msgspec.structs.replace(known, published=parse_edtf("2018-05-03/2018-05-06"))
    assert expressions_of(closed, (), SETTINGS)[-1].when is not None


def test_an_editor_s_genre_decides_how_dates_without_a_year_are_read() -> None:
    text = "The mill burned in March 2016. The owner was rich. His wife was poor. In May the owner left."
    one = article(text, "2018-06-20")
    values = {
        genre: [e.value for e in expressions_of(msgspec.structs.replace(one, genre=genre), (), SETTINGS)]
        for genre in ("news", "narrative")
    }
    assert values["news"] == ["2016-03", "2018-05"]
    assert values["narrative"] == ["2016-03", "2016-05"]


def test_what_may_be_any_friday_of_a_year_is_left_without_a_date() -> None:
    """What goes on from a day that is told stays; and a person who gives the interval is believed."""
    text = "The council met on Friday. The bridge fell on 3 May 2018. Two days later it burned."
    wide = msgspec.structs.replace(article(text, ""), published=parse_edtf("2018-05-10/2019-04-01"))
    reasoned = msgspec.structs.replace(wide, published_basis="inferred")
    dates = [[one.when is not None for one in expressions_of(each, (), SETTINGS)] for each in (reasoned, wide)]
    assert dates == [[False, True, True], [True, True, True]]
    narrow = msgspec.structs.replace(reasoned, published=parse_edtf("2018-05-10/2018-05-20"))
    assert all(one.when for one in expressions_of(narrow, (), SETTINGS))


LOG = """Friday, 3 March, 21:40. First call from the hut.

22:15. We warn the police. The owner is away.

23:50. A man who calls himself Per says there are six in the hut, that the roof has fallen.

0:25. The line breaks.

Saturday, 4 March, 07:10. The plough reaches the hut.

On Monday we met the warden in Hask.
"""


def days_told(text: str) -> dict[str, str]:
    one = msgspec.structs.replace(article(text, "2017-03-08"), blocks=find_blocks(text))
    return {claim.quote: str(claim.when.earliest) for claim in extract(one, SETTINGS).claims}


def test_a_time_dates_the_entry_of_a_log_that_it_opens() -> None:
    told = days_told(LOG)
    assert told["We warn the police."] == "2017-03-03"
    assert told["The line breaks."] == "2017-03-04"
    assert told["The plough reaches the hut."] == "2017-03-04"
    assert told["On Monday we met the warden in Hask."] == "2017-03-06"
    assert not any("the roof has fallen" in quote and quote.startswith("A man") for quote in told)
    assert "The owner is away." not in told


def test_one_time_that_opens_a_paragraph_makes_no_log() -> None:
    told = days_told("The hut burned on Friday.\n\n9:30. We warn the police.\n\nHe knows nothing.\n")
    assert "We warn the police." not in told
