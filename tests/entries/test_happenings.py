"""Events that have a name, and the claims that tell of one of them."""

import msgspec
import pytest

from timeline.dates.when import Day, Unit, When
from timeline.entries.happenings import great_events, happening, named_event
from timeline.entries.merge import make_entries
from timeline.entries.words import pile_up

from .builders import SETTINGS, article, claim

OTHERS = tuple(claim("z", "2001", f"Something else of no matter, number {n}", start=n) for n in range(20))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The strongest quake in a century struck north of Lindau on Tuesday.", True),
        ("On 4 May 2011, a magnitude 6 earthquake hit the island.", True),
        ("The whole coast was devastated by a huge earthquake.", True),
        ("Up to 3,000 people died in Tuesday's earthquake.", True),
        ("the tsunami which hit on 4 May", True),
        ("Tuesday's 6.1-magnitude earthquake has left as many as 800 dead.", True),
        ("Earthquake aftershocks hit a school outside the capital.", False),
        ("The band has set up an appeal to help survivors of Tuesday's earthquake.", False),
        ("Since the quake struck, more and more images have reached our shores.", False),
        ("People search for loved ones in buildings flattened by Tuesday's earthquake.", False),
        ("After the earthquake, I decided to go there.", False),
    ],
)
def test_what_tells_that_a_great_event_happened(text: str, told: bool) -> None:
    assert bool(happening(claim("a", "2011-05-04", text))) is told


def told_of(*claims: object) -> list[tuple[int, int]]:
    return [(a, b) for a, b, _ in great_events(pile_up([*claims, *OTHERS], SETTINGS).profiles)]  # type: ignore[list-item]


def test_tellings_of_one_event_in_other_words_are_one() -> None:
    first = claim("a", "2011-05-04", "The 6.1-magnitude quake struck near the harbour.")
    second = claim("b", "2011-05-04", "Up to 3,000 people died in the earthquake.")
    assert told_of(first, second) == [(0, 1)]
    entries = make_entries([first, second, *OTHERS], [article("a"), article("b")], SETTINGS)
    together = next(entry for entry in entries if first in entry.claims)
    assert second in together.claims
    assert together.because[0].because == "Both tell of the earthquake of 2011-05-04: that it happened, or its toll."


def test_a_day_counted_from_another_is_the_day_of_the_event() -> None:
    first = claim("a", "2011-05-04", "A powerful earthquake struck the coast before dawn on Wednesday.")
    second = claim("b", "2011-05-04", "five days after an earthquake flattened much of the town", basis="narrative")
    assert told_of(first, msgspec.structs.replace(second, expression=None)) == [(0, 1)]


def test_quakes_of_two_measures_are_two() -> None:
    first = claim("a", "2011-05-04", "A 7.1-magnitude earthquake struck the coast.")
    second = claim("b", "2011-05-04", "A 5.2-magnitude earthquake struck the hills.")
    assert told_of(first, second) == []


@pytest.mark.parametrize(("clock", "one"), [("06:03", False), ("17:10", True), ("06:03Z", True)])
def test_quakes_of_two_hours_of_a_day_are_two(clock: str, one: bool) -> None:
    told = [
        msgspec.structs.replace(
            claim(name, "2011-05-04", text), when=When.at(Unit("time", Day(2011, 5, 4), hour)), basis="relative"
        )
        for name, text, hour in (
            ("a", "The quake struck the isle at 1653", "16:53"),
            ("b", "A tremor struck near the capital", clock),
        )
    ]
    assert bool(told_of(*told)) is one


@pytest.mark.parametrize(
    ("printed", "articles", "meant"), [("05-05", "ab", True), ("05-20", "ab", False), ("05-05", "aa", False)]
)
def test_an_article_without_a_day_means_the_event_that_two_others_date(
    printed: str, articles: str, meant: bool
) -> None:
    first = claim(articles[0], "2011-05-04", "A 7.1-magnitude earthquake struck the coast.", start=0)
    second = claim(articles[1], "2011-05-04", "The quake killed hundreds.", start=90)
    undated = claim("c", f"2011-{printed}", "A powerful earthquake has hit the region.", basis="inferred")
    assert ((0, 2) in told_of(first, second, undated)) is meant


def test_the_day_that_most_articles_name_is_meant() -> None:
    right = [
        claim(name, "2011-05-04", "A powerful earthquake struck the coast.", start=n) for n, name in enumerate("abc")
    ]
    wrong = [claim(name, "2011-05-05", "The earthquake struck at noon.", start=n) for n, name in enumerate("de")]
    undated = claim("f", "2011-05-05", "An earthquake has hit the region.", basis="inferred")
    assert (0, 5) in told_of(*right, *wrong, undated)


@pytest.mark.parametrize(("great", "meant"), [("abcdefg", False), ("abcd", True)])
def test_the_great_one_of_weeks_before_is_still_meant(great: str, meant: bool) -> None:
    first = [claim(name, "2011-04-20", "An earthquake struck the coast.", start=n) for n, name in enumerate(great)]
    lesser = [claim(name, "2011-05-03", "An earthquake shook the coast.", start=n) for n, name in enumerate("xy")]
    undated = claim("z", "2011-05-04", "The earthquake has killed thousands.", basis="inferred")
    assert ((len(first), len(first) + 2) in told_of(*first, *lesser, undated)) is meant


@pytest.mark.parametrize(
    ("later", "same"),
    [
        ("The collapse could have been prevented", True),
        ("That sudden collapse cost fourteen lives", True),
        ("A collapse of prices was feared", False),
        ("The harbour was closed", False),
        ("Police questioned two engineers over the collapse", False),
    ],
)
def test_an_event_named_with_the(later: str, same: bool) -> None:
    first = claim("a", "2011-05-03", "A bridge over the river collapsed in the morning")
    second = claim("b", "2011-05-03", later)
    one, other = pile_up([first, second, *OTHERS], SETTINGS).profiles[:2]
    assert bool(named_event(one, other)) is same
    assert bool(named_event(other, one)) is same


@pytest.mark.parametrize(
    ("first", "later", "same"),
    [
        ("The old pier at Lindau gave way", "The collapse took fourteen lives", True),
        ("The old pier at Lindau gave way", "The company regrets the accident at Lindau", True),
        ("The old pier at Lindau gave way", "The company regrets the accident at Bregenz", False),
        ("The old pier at Lindau was painted", "The company regrets the accident at Lindau", False),
        ("The old pier at Lindau gave way", "An accident at Lindau is what the company feared", False),
    ],
)
def test_an_event_named_in_other_words(first: str, later: str, same: bool) -> None:
    one, other = pile_up(
        [claim("a", "2011-05-03", first), claim("b", "2011-05-03", later), *OTHERS], SETTINGS
    ).profiles[:2]
    assert bool(named_event(one, other)) is bool(named_event(other, one)) is same
