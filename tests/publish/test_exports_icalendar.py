"""The calendar, read back by the icalendar library."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests.publish import made
from timeline.dates.edtf import to_edtf
from timeline.model import Chronology
from timeline.publish.exports.icalendar import calendar
from timeline.publish.words import words_for

DATES = [
    # date, first day, day after the last, whether the day alone tells the truth
    ("day", "2017-09-11", "2017-09-12", True),
    ("time", "2017-09-11", "2017-09-12", True),
    ("evening", "2017-09-11", "2017-09-12", True),
    ("weekend", "2017-09-09", "2017-09-11", False),
    ("month", "2017-02-01", "2017-03-01", False),
    ("season", "2016-12-01", "2017-03-01", False),
    ("quarter", "2017-10-01", "2018-01-01", False),
    ("year", "2017-01-01", "2018-01-01", False),
    ("decade", "2010-01-01", "2020-01-01", False),
    ("about", "2017-09-01", "2017-10-01", False),
    ("unsure", "2017-09-11", "2017-09-12", False),
    ("between", "2017-05-26", "2017-06-10", False),
    ("range", "2017-05-03", "2017-05-06", False),
    ("since", "2017-06-01", "2017-07-01", False),
    ("until", "2017-09-12", "2017-09-13", False),
    ("by", "2017-09-11", "2017-09-12", False),
    ("after", "2017-06-01", "2017-06-02", False),
    ("new year", "2017-12-31", "2018-01-01", True),
    ("first year", "0001-01-01", "0001-01-02", True),
]
LEFT_OUT = ("last day", "44 BCE", "1 BCE", "12,000 BCE", "far")


def parsed(chronology: Chronology) -> Any:
    """The calendar as the library reads it; nothing in it may be an error."""
    text = calendar(chronology)
    found = Calendar.from_ical(text.encode())
    assert not found.errors
    assert not [error for component in found.walk() for error in component.errors]
    return found


@pytest.mark.parametrize(("name", "first", "after", "certain"), DATES, ids=[row[0] for row in DATES])
def test_an_event_covers_every_day_its_date_may_mean(name: str, first: str, after: str, certain: bool) -> None:
    (event,) = parsed(made.dated(**{name: made.WHENS[name]})).events
    assert event["DTSTART"].dt == date.fromisoformat(first)
    assert event["DTEND"].dt == date.fromisoformat(after)
    assert type(event["DTSTART"].dt) is date
    sure = words_for("en").sureness(made.WHENS[name], "stated")
    assert str(event["SUMMARY"]) == ("" if certain else f"[{sure}] ") + "The harbour was closed"


@pytest.mark.parametrize("name", [row[0] for row in DATES])
def test_edtf_and_bounds_stand_beside_it(name: str) -> None:
    when = made.WHENS[name]
    (event,) = parsed(made.dated(**{name: when})).events
    assert str(event["X-TIMELINE-EDTF"]) == to_edtf(when)
    assert event.get("X-TIMELINE-EARLIEST") == (str(when.earliest) if when.earliest else None)
    assert event.get("X-TIMELINE-LATEST") == (str(when.latest) if when.latest else None)


def test_years_no_calendar_can_write_are_left_out_and_counted() -> None:
    found = parsed(made.dated(**{name: made.WHENS[name] for name in ("day", *LEFT_OUT)}))
    assert len(found.events) == 1
    assert "5 entries left out" in found["X-WR-CALDESC"]


def test_nothing_left_out_is_not_told() -> None:
    assert "X-WR-CALDESC" not in parsed(made.dated(day=made.WHENS["day"]))


@pytest.mark.parametrize("whens", [{}, {"far": made.WHENS["far"]}], ids=["no entries", "none that fits"])
def test_an_empty_calendar_is_still_one(whens: dict[str, Any]) -> None:
    found = parsed(made.dated(**whens))
    assert [component.name for component in found.subcomponents] == ["VJOURNAL"]


def test_reasoned_and_disputed_days_say_so_in_the_summary() -> None:
    source = made.article()
    reasoned = made.entry(made.WHENS["day"], made.claim(source, made.WHENS["day"]), basis="inferred")
    sources, disputed = made.disputed()
    found = parsed(made.chronology(source, *sources, entries=(reasoned, disputed)))
    opens = sorted(str(event["SUMMARY"]).split("]")[0] for event in found.events)
    words = words_for("en")
    assert opens == sorted(
        [
            f"[{words.sureness(made.WHENS['day'], 'inferred')}",
            f"[{words.say('sure_disputed')}: 11 September 2017 / 10 September 2017",
        ]
    )


def test_stamps_come_from_the_articles() -> None:
    day = made.WHENS["day"]
    older, newer = made.article("older", "2017-09-12"), made.article("newer", "2018-01")
    for articles, stamp in (((older, newer), "20180131T000000Z"), ((made.article(published=""),), "19700101T000000Z")):
        text = calendar(made.chronology(*articles, entries=(made.entry(day),)))
        assert f"DTSTAMP:{stamp}\r\n" in text


def test_ids_are_unique_and_an_address_is_given_only_where_there_is_one() -> None:
    whens = {name: made.WHENS[name] for name in ("day", "month", "by")}
    chronology = made.dated(**whens)
    events = parsed(chronology).events
    assert len({str(event["UID"]) for event in events}) == 3
    assert {str(event["URL"]) for event in events} == {f"https://example.org/harbour/entries/{id}/" for id in whens}
    homeless = parsed(made.chronology(*chronology.articles, entries=chronology.entries, base_url="")).events
    assert not any("URL" in event for event in homeless)
    assert len({str(event["UID"]) for event in homeless}) == 3


@pytest.mark.parametrize("value", made.HOSTILE.values(), ids=made.HOSTILE)
def test_hostile_values_stay_values(value: str) -> None:
    found = parsed(made.hostile(value))
    (event,) = found.events
    assert [component.name for component in found.subcomponents] == ["VEVENT"]
    assert str(event["SUMMARY"]) == _as_text(value)
    assert _as_text(value) in str(event["DESCRIPTION"])


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufffe\uffff")))
@settings(max_examples=60, deadline=None)
def test_words_in_words_out(title: str) -> None:
    chronology = made.chronology(entries=(made.entry(made.WHENS["day"], title=title),))
    (event,) = parsed(chronology).events
    assert str(event["SUMMARY"]) == title


@given(st.text())
@settings(max_examples=60, deadline=None)
def test_lines_are_folded_between_characters(title: str) -> None:
    text = calendar(made.chronology(entries=(made.entry(made.WHENS["month"], title=title),)))
    assert text.endswith("END:VCALENDAR\r\n")
    for line in text.encode().removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode()


def _as_text(value: str) -> str:
    """What a TEXT value can hold: line ends become one kind, other controls and half characters a mark."""
    value = re.sub("\r\n|[\r\x0b\x0c\x85\u2028\u2029]", "\n", value)
    return re.sub("[\x00-\x08\x0e-\x1f\ud800-\udfff]", "\ufffd", value)
