"""The machine that rules run on: the longest match, order among equals, rules that do not hold, words that claim."""

from __future__ import annotations

import pytest

from timeline.dates.find import find
from timeline.dates.languages import Language, load, words_of
from timeline.dates.meaning import Calendar, Meaning, Weekday
from timeline.dates.rules import Match, Rule


def language(*rounds: tuple[Rule, ...]) -> Language:
    words = words_of((("WEEKDAY", {"monday": 0, "tuesday": 1}), ("MONTH", {"may": 5}), ("OLD", {"old": 1})))
    return Language(
        "xx", words, frozenset(), ("WEEKDAY", "MONTH"), rounds, signals={}, verbs="(?P<past>x)", joins="and",
        ranges="to", openers="between", narrowers="the",
    )  # fmt: skip


def weekday(m: Match) -> Meaning:
    return Weekday(m["WEEKDAY"])


DAY = Rule("day", "WEEKDAY", "T", weekday)


def meanings(text: str, *rounds: tuple[Rule, ...]) -> list[tuple[str, Meaning]]:
    return [(one.rule, one.meaning) for one in find(text, language(*rounds), "dmy")]


def test_the_longest_match_wins() -> None:
    pair = Rule("pair", "WEEKDAY and WEEKDAY", "T", lambda m: Weekday(m.all("WEEKDAY")[1]))
    assert meanings("Monday and Tuesday", (DAY, pair)) == [("pair", Weekday(1))]
    assert meanings("Monday or Tuesday", (DAY, pair)) == [("day", Weekday(0)), ("day", Weekday(1))]


def test_among_equals_the_first_and_none_gives_way() -> None:
    never = Rule("never", "WEEKDAY", "T", lambda m: None)
    again = Rule("again", "WEEKDAY", "T", weekday)
    assert meanings("Monday", (never, again, DAY)) == [("again", Weekday(0))]


def test_what_gives_nothing_claims_its_words() -> None:
    assert meanings("old Monday", (Rule("a name", "OLD WEEKDAY", "", lambda m: True), DAY)) == []


def test_a_later_round_sees_what_an_earlier_one_made() -> None:
    made = Rule("made", "WEEKDAY", "DAY", weekday)
    assert meanings("old Monday", (made,), (Rule("kept", "OLD? DAY", "T", lambda m: m["DAY"]),)) == [
        ("kept", Weekday(0))
    ]


def test_runs_end_at_a_new_line() -> None:
    month = Rule("month", "OLD? MONTH", "T", lambda m: Calendar(month=m["MONTH"]))
    assert [one.start for one in find("old\nMay", language((month,)), "dmy")] == [4]


def test_a_class_without_words_is_named() -> None:
    with pytest.raises(ValueError, match="'NOSUCH'"):
        meanings("Monday", (Rule("wrong", "NOSUCH", "T", weekday),))


@pytest.mark.parametrize("code", ["en", "es"])
def test_every_rule_has_a_name_and_no_pattern_is_empty(code: str) -> None:
    rules = [rule for rules in load(code).rounds for rule in rules]
    assert all(rule.name and rule.name == rule.name.strip() and rule.pattern for rule in rules)
    assert not any(found.match("", 0) for index in load(code).grammar.rounds for row in index.values() for found in row)
