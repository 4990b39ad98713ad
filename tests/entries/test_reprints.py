"""A sentence printed again keeps the day it was written for."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from timeline.entries.merge import make_entries
from timeline.model import Claim, Span

from .builders import SETTINGS, article, claim, when

ARTICLES = (article("a", "2011-05-04"), article("b", "2011-05-11"), article("c", "2011-05-11"))
OTHERS = tuple(claim("a", "2001", f"Something else of {word}") for word in ("sheep", "schools", "harvests", "taxes"))


def on_tuesday(article: str, day: str, text: str) -> Claim:
    quote = f"{text} on Tuesday"
    made = claim(article, day, quote, basis="relative", start=0)
    return Claim(
        **{f: getattr(made, f) for f in made.__struct_fields__} | {"expression": Span(len(quote) - 7, len(quote))}
    )


def test_the_later_printing_means_the_earlier_day() -> None:
    first = on_tuesday("a", "2011-05-03", "The Lindau ferry sank in a storm near the old lighthouse")
    again = on_tuesday("b", "2011-05-10", "The Lindau ferry sank in a storm near the old lighthouse")
    (entry,) = [e for e in make_entries((first, again, *OTHERS), ARTICLES, SETTINGS) if "ferry" in e.title]
    assert entry.when == when("2011-05-03")
    assert any(step.rule == "printed again" for step in entry.because)
    assert not entry.disagreements


def test_other_words_on_another_tuesday_are_another_thing() -> None:
    first = on_tuesday("a", "2011-05-03", "The Lindau ferry sank in a storm near the old lighthouse")
    other = on_tuesday("b", "2011-05-10", "Divers raised the wreck of the ferry near the old lighthouse")
    assert len(make_entries((first, other, *OTHERS), ARTICLES, SETTINGS)) == 2 + len(OTHERS)


@pytest.mark.parametrize(
    ("again", "printed", "joined"),
    [
        ("Forty-one sailors in all have been brought ashore by fishing boats", "2011-05-11", True),
        ("Forty-four sailors in all have been brought ashore by fishing boats", "2011-05-11", False),
        ("Forty-one sailors in all have been brought ashore by fishing boats", "2011-07-11", False),
    ],
    ids=["letter for letter", "another count", "long after"],
)
def test_a_sentence_without_a_day_printed_again_is_no_news(again: str, printed: str, joined: bool) -> None:
    text = "Forty-one sailors in all have been brought ashore by fishing boats"
    first = claim("a", "2011-05-04", text, basis="inferred")
    later = claim("b", printed, again, basis="inferred")
    articles = (article("a", "2011-05-04"), article("b", printed))
    entries = make_entries([first, later, *OTHERS], articles, SETTINGS)
    assert len(entries) == (1 if joined else 2) + len(OTHERS)
    assert when("2011-05-04") in {entry.when for entry in entries}


@pytest.mark.parametrize(
    ("teller", "date", "joined"),
    [
        ("The ministry said on Saturday", "2011-05-07", True),
        ("The ministry, which had denied any fighting, said on Saturday", "2011-05-07", False),
        ("The ministry said a month later", "2011-06-07", False),
    ],
    ids=["only the telling", "more than that", "long after"],
)
def test_who_only_tells_of_it_is_not_told_beside_it(teller: str, date: str, joined: bool) -> None:
    deed = "the army had taken the mill at Lindau on Friday night"
    quote = f"{teller} that {deed}"
    told = claim("a", "2011-05-06", deed, start=len(quote) - len(deed))
    when_said = quote.index(teller.split()[-1])
    said = replace(
        claim("a", date, quote, start=0, status="said", attribution="The ministry"),
        expression=Span(when_said, when_said + len(teller.split()[-1])),
    )
    entries = make_entries([said, replace(told, sentence=said.sentence), *OTHERS], ARTICLES, SETTINGS)
    (entry,) = [entry for entry in entries if told.id in {c.id for c in entry.claims}]
    assert (len(entry.claims) == 2) is joined
    assert entry.when == when("2011-05-06")
    assert not entry.disagreements
