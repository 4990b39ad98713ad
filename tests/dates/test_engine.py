"""The engine as a library: anchors, genres, offsets, bad input; and what must hold for any text at all."""

from __future__ import annotations

import datetime
import itertools
import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.dates import Day, When, as_json, find_dates, in_words, to_edtf

FIRST, LAST = Day(2017, 9, 11), Day(2017, 9, 14)
WORDS = (
    "on Monday", "in June", "7 July 2017", "a month later", "last week", "the past two weeks", "2011", "by", "since",
    "the", "of",
    "he said", "will meet", "met", "the ceasefire", "May", "and", "to", ",", ".", ". ", "\n", "at 5 p.m.", "300 BC",
    "the day after",
    "early", "Christmas", "the 1990s", "the third quarter", "30 February", "’s", "-", "20", "that year",
    "\u202b\u0645", "\U0001f600", "e\u0301",
)  # fmt: skip
prose = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), max_size=20).map(" ".join)
anchors = st.one_of(st.none(), st.dates(), st.just("2017-09-11/2017-09-14"))


@settings(max_examples=150, deadline=None)
@given(prose, anchors, st.sampled_from(["auto", "news", "narrative"]))
@example("on 31/12/9999 and in 0000", None, "auto")
@example("the year 1 and 1000 years before 300 BC", datetime.date(1, 1, 1), "news")
@example("the past winter, next winter and last December", "-0043-01-01", "news")
@example("February 29, May 1861 and February 29 last year", datetime.date(2017, 9, 11), "narrative")
@example("99999999999999999999 years ago, 5000000 centuries later", datetime.date(2017, 9, 11), "news")
def test_any_text(text: str, anchor: datetime.date | str | None, genre: str) -> None:
    found = find_dates(text, anchor, genre=genre)  # type: ignore[arg-type]
    assert [e.text for e in found] == [text[e.start : e.end] for e in found]
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    for e in found:
        assert e.trail
        assert e.trail[0].saw == e.text
        assert as_json(e)["value"]
        if e.when and e.when.earliest and e.when.latest:
            assert e.when.earliest <= e.when.latest


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(["He met them on Monday", "It fell in June 2016", "A month later it held", "In 300 BC it stood"]),
    prose,
)
def test_text_added_after_a_sentence_changes_no_words_in_it(sentence: str, more: str) -> None:
    alone = [(e.start, e.end) for e in find_dates(sentence + ".\n", "2017-09-11", genre="news")]
    among = find_dates(f"{sentence}.\n{more}", "2017-09-11", genre="news")
    assert [(e.start, e.end) for e in among if e.end <= len(sentence)] == alone


def test_published_as_date_when_or_edtf() -> None:
    for published in (
        datetime.date(2017, 9, 11),
        datetime.datetime(2017, 9, 11, 8),
        When.day(FIRST),
        "2017-09-11",
        "2017-09-11T08:00",
    ):
        assert find_dates("on Monday", published)[0].when == When.day(FIRST)


@pytest.mark.parametrize("published", ["yesterday", "2017-02-30", "2017-13", 5, "2017-09-14/2017-09-11"])
def test_an_anchor_that_is_no_date_is_refused_in_one_sentence(published: object) -> None:
    with pytest.raises(ValueError, match=r"EDTF|does not exist|must be|ends before"):
        find_dates("on Monday", published)  # type: ignore[arg-type]


def test_an_unknown_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"'tlh'.*en"):
        find_dates("on Monday", "2017-09-11", language="tlh")


def test_an_unknown_genre_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"'saga'.*narrative"):
        find_dates("on Monday", "2017-09-11", genre="saga")  # type: ignore[arg-type]


def test_nothing_is_counted_from_a_day_of_writing_that_is_open() -> None:
    monday, july = find_dates("On Monday they met; in July 2016 they had parted.", "2017-09-11/..")
    assert monday.when is None
    assert july.value == "2016-07"


def test_published_within_days_gives_what_holds_for_all_of_them() -> None:
    published = When.between(FIRST, LAST)
    monday, yesterday, july = find_dates("On Monday they met. Yesterday they left. In July it began.", published)
    assert monday.when == When.day(FIRST)
    assert yesterday.when == When.between(Day(2017, 9, 10), Day(2017, 9, 13))
    assert "interval" in yesterday.trail[-1].rule
    assert july.when
    assert to_edtf(july.when) == "2017-07"


def test_a_date_that_does_not_exist_can_be_complained_of() -> None:
    (found,) = find_dates("They met on 30 February 2017.", "2017-09-11")
    assert (found.when, found.resolved, found.trail[-1].rule) == (None, "impossible", "no such day")


def test_a_weekday_that_does_not_fit_is_told_and_the_date_kept() -> None:
    (found,) = find_dates("They met on Monday, Sept. 12, 2017.", "2017-09-20")
    assert found.when == When.day(Day(2017, 9, 12))
    assert found.trail[-1].because == "2017-09-12 was a Tuesday, not a Monday as the text has it; the date is kept."


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("from 3 to 5 May 2016", "2016-05-03/2016-05-05"),
        ("May 3-5, 2016", "2016-05-03/2016-05-05"),
        ("1914-18", "1914/1918"),
        ("between 2011 and 2014", "2011/2014"),
        ("from March to June 2016", "2016-03/2016-06"),
        ("264-241 BC", "-0263/-0240"),
        ("on 6 and 7 June 2016", "2016-06-06/2016-06-07"),
        ("on 6 or 7 June 2016", None),
        ("in 2011 and 2014", None),
        ("the vote was moved from May to June 2016", None),
        ("a revision Friday to December", None),
    ],
)
def test_both_ends_of_a_range_know_the_whole(text: str, whole: str | None) -> None:
    found = find_dates(text, "2017-09-11")
    assert [to_edtf(e.whole) if e.whole else None for e in found] == [whole, whole]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("AMMAN, Sept 11 (Reuters) - They met on Sunday.", [True, False]),
        ("MOSCOW, July 10. /TASS/. They met on Sunday.", [True, False]),
        ("They met.\n\nUpdated: September 20, 2021, 3:32 PM", [True]),
        ("Ministers meet\n\nBEIRUT, Lebanon (AP) -- They met on Sunday.", [False]),
        ("Ministers meet\nTuesday, 12 September 2017\nThey met on Sunday.", [True, False]),
        ("On Sunday the European Union (EU) met - at last.", [False]),
        ("NATO leaders met on Sunday - at last.", [False]),
        ("DAR ES SALAAM, Tanzania, Sept. 11 (AP) _ They met on Sunday.", [True, False]),
        ("PARIS, 11 September 2017 — They met on Sunday.", [True, False]),
        ("They met on Sunday. It was updated on Monday.", [False, False]),
    ],
)
def test_datelines_are_marked(text: str, dateline: list[bool]) -> None:
    assert [e.dateline for e in find_dates(text, "2017-09-11")] == dateline


@pytest.mark.parametrize(
    ("text", "edtf", "word"),
    [
        ("They met on Friday.", "2017-09-08", "met"),
        ("They will meet on Friday.", "2017-09-15", "will"),
        ("They are expected to meet on Friday.", "2017-09-15", "expected to"),
        ("Friday", "2017-09-08", "No verb"),
        ("He said talks on Friday will fail.", "2017-09-15", "will"),
        ("He said on Friday talks will fail.", "2017-09-08", "said"),
        ("They went to the stadium on Friday hoping to win.", "2017-09-08", "went"),
        ("The Friday vote is about to fail.", "2017-09-15", "about to"),
    ],
)
def test_the_verb_gives_the_direction_and_is_named(text: str, edtf: str, word: str) -> None:
    (found,) = find_dates(text, "2017-09-11")
    assert found.when
    assert to_edtf(found.when) == edtf
    assert word in found.trail[1].because


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A lorry caught fire at 8 a.m. in the centre of Lindow on Friday, the police said.", "2017-09-08T08:00"),
        ("Divers found the anchor at about 7:30 a.m. near the old pier on Sunday.", "2017-09-10T07:30"),
        ("The lorry caught fire at 8 a.m. (0600 GMT) near the pier on Friday.", "2017-09-08T08:00"),
        ("The lorry caught fire at 8 a.m. near the pier and was removed on Friday.", "2017-09-11T08:00"),
        ("The lorry caught fire at 8 a.m. near the pier, the mayor said on Friday.", "2017-09-11T08:00"),
    ],
)
def test_a_time_is_of_the_day_that_its_own_clause_names(text: str, value: str) -> None:
    found = next(e for e in find_dates(text, "2017-09-11") if e.type == "TIME")
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("“We met yesterday,” he said on Friday.", "2017-09-07"),
        ("He said on Friday: “We met yesterday.”", "2017-09-07"),
        ('"We met yesterday," he told reporters on Friday. "It went well."', "2017-09-07"),
        ("He said on Friday they had met. Yesterday they met again.", "2017-09-10"),
        ("“We met yesterday,” he said.", "2017-09-10"),
        ("“We met yesterday,” he said.\nShe said on Friday it was so.", "2017-09-10"),
    ],
)
def test_a_quotation_counts_from_the_day_it_was_spoken(text: str, edtf: str) -> None:
    found = next(e for e in find_dates(text, "2017-09-11") if e.text.lower() == "yesterday")
    assert found.when
    assert to_edtf(found.when) == edtf
    assert ("day of speaking" in found.trail[-1].rule) == (edtf == "2017-09-07")


def test_the_reading_not_chosen_is_kept() -> None:
    (found,) = find_dates("They met on Friday.", "2017-09-11")
    assert found.other == When.day(Day(2017, 9, 15))


HISTORY = (
    "In March 1938 they marched. On 12 March it began. By November it was over. In January it was told. "
    "In 1940 it ended. In 1941, 1942 and 1943 it rained; in 1945 it was dry."
)


def test_a_history_is_told_from_news_and_says_so() -> None:
    found = find_dates(HISTORY, "2009-12-19")
    assert [e.value for e in found[:4]] == ["1938-03", "1938-03-12", "1938-11", "1939-01"]
    assert any(step.rule == "read as a history" and "told with a year" in step.because for step in found[1].trail)
    assert any(
        step.rule == "the year of the passage" for step in find_dates(HISTORY, "2009-12-19", genre="news")[1].trail
    )
    assert "The caller says so." in " ".join(in_words(find_dates(HISTORY, "2009-12-19", genre="narrative")[1]))


def test_order_of_day_and_month() -> None:
    assert find_dates("03/05/2016", order="dmy")[0].value == "2016-05-03"
    assert find_dates("03/05/2016", order="mdy")[0].value == "2016-03-05"


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000, "\0" * 100_000, "1 " * 50_000, "the " * 50_000, "Monday " * 20_000, "a.b." * 25_000,
        "12:" * 30_000, "May 5 - " * 10_000,
        "’s " * 30_000, "of the last of the first " * 4_000, "in " * 50_000, "\u0600" * 100_000, "(" * 100_000,
    ],
    ids=lambda text: repr(text[:12]),
)  # fmt: skip
def test_hostile_input_takes_time_in_line_with_its_length(text: str) -> None:
    """A quarter of the text must take clearly less than the whole: quadratic work would take a sixteenth; a clock
    alone proves nothing.
    """

    def seconds(part: str) -> float:
        started = time.process_time()
        find_dates(part, "2017-09-11")
        return time.process_time() - started

    quarter, whole = seconds(text[: len(text) // 4]), seconds(text)
    assert whole < 1 or whole < 9 * quarter


def test_offsets_hold_among_emoji_and_combining_marks() -> None:
    text = "\U0001f600 cafe\u0301 \u202bمرحبا\u202c on Monday, 7\u00a0July 2017"
    found = find_dates(text, "2017-09-11")
    assert [text[e.start : e.end] for e in found] == ["Monday, 7\u00a0July 2017"]


def test_same_input_same_output() -> None:
    assert find_dates(HISTORY, "2009-12-19") == find_dates(HISTORY, "2009-12-19")


def test_json_has_what_the_command_prints() -> None:
    row = as_json(find_dates("early July", "2017-09-11")[0])
    assert {k: row[k] for k in ("start", "end", "text", "type", "value", "mod", "edtf", "earliest", "latest")} == {
        "start": 0, "end": 10, "text": "early July", "type": "DATE", "value": "2017-07", "mod": "START",
        "edtf": "[2017-07-01..2017-07-10]", "earliest": "2017-07-01", "latest": "2017-07-10",
    }  # fmt: skip
    assert all(re.search(r"\w\.$", step["because"]) for step in row["trail"])


@pytest.mark.parametrize(
    ("text", "groups", "whole"),
    [
        ("It rained in May, June and July 2016.", [1, 1, 1], "2016-05/2016-07"),
        ("It was open in the spring and summer of 1934.", [1, 1], "1934-03-01/1934-08-31"),
        ("They met in May and again in July.", [1, 1], None),
        ("They meet on Monday or Tuesday.", [1, 1], None),
        ("It ran between 2008 and 2015. In 2017 it was sold.", [1, 1, 0], "2008/2015"),
        ("It fell on Monday. On Tuesday it rose.", [0, 0], None),
    ],
)
def test_what_a_word_joins_is_told(text: str, groups: list[int], whole: str | None) -> None:
    found = find_dates(text, "2017-09-11")
    assert [e.group for e in found] == groups
    assert (to_edtf(found[0].whole) if found[0].whole else None) == whole


TICKER = "1150 The minister has arrived.\n1227 Rescue teams are on their way.\n1813 A second tremor was felt.\n"
CHRONICLE = "1814 The town is burnt.\n1848 The king flees.\n1914 War breaks out.\n1948 The state is founded.\n"


def test_lines_that_begin_with_times_are_no_years() -> None:
    assert [e.value for e in find_dates(TICKER, "2010-01-13")] == [
        "2010-01-13T11:50", "2010-01-13T12:27", "2010-01-13T18:13",
    ]  # fmt: skip
    assert [e.value for e in find_dates(CHRONICLE, "2010-01-13")] == ["1814", "1848", "1914", "1948"]


WRAPPED = """The commission met in the old town hall of Orle in the first days of the siege, and on 7
July 2017 it sent word to the capital. The answer came back to the commission a
week later, by a rider who had lost his way.
"""


def test_a_date_may_be_wrapped() -> None:
    assert [(e.text, e.value) for e in find_dates(WRAPPED, "2019-01-01")][-2:] == [
        ("7\nJuly 2017", "2017-07-07"), ("a\nweek later", "2017-W28"),
    ]  # fmt: skip
    assert [e.text for e in find_dates("The vote was on 7\nJuly was wet.", "2019-01-01")] == ["July"]


RUNNING = """He spoke on Wednesday night in the square. (Update 4:28 p.m. in Orle, 9:28 a.m. ET) A crowd came at 9 p.m.
"""


def test_the_stamp_of_a_running_report_is_of_its_own_day() -> None:
    assert [e.value for e in find_dates(RUNNING, "2011-02-10")] == [
        "2011-02-09TNI", "2011-02-10T16:28", "2011-02-10T09:28", "2011-02-10T21:00",
    ]  # fmt: skip
