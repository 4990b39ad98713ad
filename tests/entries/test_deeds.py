"""One deed, told by two articles in words that hardly meet."""

import pytest
from msgspec.structs import replace

from timeline.dates import parse_edtf
from timeline.entries.deeds import deeds_within, same_deed, tells_of_one_day
from timeline.entries.merge import make_entries
from timeline.entries.same import judge
from timeline.entries.words import pile_up
from timeline.model import Claim

from .builders import SETTINGS, article, claim

OTHERS = tuple(claim("z", f"19{n:02}", f"Something else of no matter, number {n}", start=n) for n in range(30))


def reason(one: Claim, other: Claim, *more: Claim) -> str:
    profiles = pile_up([one, other, *more, *OTHERS], SETTINGS).profiles
    assert same_deed(*profiles[:2]) == "" or judge(*profiles[:2]).together
    return same_deed(*profiles[:2])


MARKET = claim("a", "2011-05-04", "Warplanes hit a crowded market in the besieged town", places=("Karsa",))


@pytest.mark.parametrize(
    ("text", "more", "told"),
    [
        ("The bombing of the market was a crime", {}, True),
        ("Two air strikes on a market took sixty lives", {"places": ("Karsa",)}, True),
        ("The bombing of the market was a crime", {"places": ("Lindau",)}, False),
        ("The bombing of a school was a crime", {}, False),
        ("The market was closed", {}, False),
        ("They spoke of the bombing of the market", {"status": "said"}, False),
    ],
)
def test_an_attack_of_one_day(text: str, more: dict[str, object], told: bool) -> None:
    assert bool(reason(MARKET, claim("b", "2011-05-04", text, **more))) is told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2022-09-16", "Its forces captured the town of Hadrin"), ("2022-09-16", "They took the town of Hadrin")),
        (("2011-10-05", "The Aurora ran aground"), ("2011-10-04..2011-10-05", "The Aurora struck a reef off Lindau")),
    ],
    ids=["took the town", "ran aground"],
)
def test_other_words_for_one_deed(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert reason(claim("a", *one), claim("b", *other))


def test_one_article_tells_its_deeds_itself() -> None:
    assert not reason(MARKET, claim("a", "2011-05-04", "The bombing of the market was a crime", start=900))


def test_a_crowded_day_asks_for_more() -> None:
    crowd = [claim("y", "2011-05-04", f"Bombs fell on street {n}", start=n) for n in range(20)]
    assert not reason(MARKET, claim("b", "2011-05-04", "The bombing of the market was a crime"), *crowd)


@pytest.mark.parametrize(
    ("people", "told"), [(("Kalns",), True), (("Berzin",), False), ((), False), (("Latvia",), False)]
)
def test_a_month_and_a_day_in_it_need_a_person(people: tuple[str, ...], told: bool) -> None:
    day = claim(
        "a", "2016-09-28", "Police arrested the former head Juris Kalns in Latvia", people=("Juris Kalns", "Latvia")
    )
    month = claim("b", "2016-09", f"{people[0] if people else 'He'} was arrested", people=people)
    assert bool(reason(day, month)) is told


def test_a_deed_done_once_needs_no_other_word_on_a_quiet_day() -> None:
    taken = claim("a", "2015-03-11", "Police detained four activists from Belesh")
    bare = claim("b", "2015-03-11", "All four were arrested")
    assert reason(taken, bare) == "both tell of an arrest, of which one date seldom has two"
    assert not reason(
        claim("a", "2015-03-11", "A man died in Belesh"), claim("b", "2015-03-11", "All four were killed")
    )


@pytest.mark.parametrize(("second", "meant"), [("2016-02-26", True), ("2016-01-09", False)])
def test_a_month_means_the_only_such_day_in_it(second: str, meant: bool) -> None:
    day = claim("a", "2016-01-26", "The regional court rejected the appeals of both sides")
    other = claim("a", second, "The ministry rejected a request")
    month = claim("b", "2016-01", "It was thrown out")
    pairs = list(deeds_within(pile_up([day, month, other, *OTHERS], SETTINGS).profiles))
    assert [pair[:2] for pair in pairs] == ([(0, 1)] if meant else [])
    entries = make_entries([day, month, other, *OTHERS], [], SETTINGS)
    assert any(day in entry.claims and month in entry.claims for entry in entries) is meant


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Brandt died in June", True),
        ("Police asked the doctor who sat with Ida Brandt for hours before she died in June", False),
    ],
)
def test_what_a_story_speaks_of_again_and_again_is_not_what_a_long_clause_tells(text: str, told: bool) -> None:
    day = claim("a", "2009-06-25", "Ida Brandt died at home", people=("Ida Brandt",))
    assert bool(reason(day, claim("b", "2009-06", text, people=("Ida Brandt",)))) is told


def test_one_age_is_one_person() -> None:
    girl = claim("a", "2011-05-04", "A 4-year-old girl died of kidney failure in the night", people=("Halden",))
    name = claim("b", "2011-05-04", "Amira Brandt, who was four, died", people=("Amira Brandt",))
    assert reason(girl, name) == "both tell of a death, of someone of one age"


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (("2011-05-04", "The schooner was towed into the bay"), ("2011-05-04", "She reached Lindau"), True),
        (("2011-05-04", "The mayor was pardoned"), ("2011-05-04", "Brandt has been free since then"), True),
        (("2011-05-04", "A shepherd was killed in a field"), ("2011-05-04", "Two bakers died at work"), False),
        (("2011-05-04", "The pianist died in my car"), ("2011-05-04", "Dies in the capital"), True),
        (("2011-05-04", "The old president was overthrown"), ("2011-05-04", "Soldiers seized power"), True),
        (("2011-05-04", "The schooner was towed into the bay"), ("2011-05", "She reached Lindau"), False),
    ],
    ids=["an arrival", "a release", "deaths come in numbers", "one death", "a coup", "a month"],
)
def test_a_still_day_has_hardly_two_deeds_of_a_kind(one: tuple[str, str], other: tuple[str, str], told: bool) -> None:
    assert bool(reason(claim("a", *one), claim("b", *other))) is told


@pytest.mark.parametrize(("count", "told"), [("four", True), ("nine", False)])
def test_a_month_and_a_day_in_it_with_one_count(count: str, told: bool) -> None:
    day = claim("a", "2011-05-04", "Four gendarmes were detained outside the old mill")
    month = claim("b", "2011-05", f"Nobody spoke of the {count} gendarmes who had been arrested")
    assert bool(reason(day, month)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [("Dr. Ida Brandt, the physician of the ship, died of scurvy in May", True), ("Two stokers died in May", False)],
)
def test_a_person_dies_once(text: str, told: bool) -> None:
    day = claim("a", "2011-05-04", "The physician Ida Brandt died on board as the ice closed in around them")
    assert bool(reason(day, claim("b", "2011-05", text))) is told


def still(text: str, other: str, *more: Claim, date: str = "2011-05-04") -> str:
    return reason(claim("a", date, text), claim("b", date, other), *more)


@pytest.mark.parametrize(
    ("text", "other", "told"),
    [
        ("A note on the affair reached the minister's desk", "The minister was told of it", True),
        ("The envoys left by a side door", "The minister was told of it", False),
        ("Bakers walked off the job at the minister's mill", "The minister was sworn in", False),
        ("A truce took hold", "The ceasefire came into force", True),
    ],
    ids=["a rare word", "nothing shared", "two deeds", "one word for another"],
)
def test_a_date_of_which_hardly_anything_else_is_told(text: str, other: str, told: bool) -> None:
    assert bool(still(text, other)) is told
    crowd = [claim("y", "2011-05-04", f"Rain fell on the roof of house {n}", start=n) for n in range(20)]
    assert not still(text, other, *crowd)


@pytest.mark.parametrize(
    ("date", "text", "told"),
    [
        ("2011-05", "The syrup was licensed in May on the word of two doctors", True),
        ("2011-05", "The old licence for the syrup was lost in May", False),
        ("2011-05", "The licensed syrup was nowhere to be had in May", False),
    ],
)
def test_a_verb_that_hardly_any_other_claim_has(date: str, text: str, told: bool) -> None:
    day = claim("a", "2011-05-04", "Tussol was licensed after a short hearing in the capital that nobody attended")
    assert bool(reason(day, claim("b", date, text))) is told


def test_a_birth_of_a_year_shares_more_than_its_kind_with_the_only_one_in_it() -> None:
    day = claim("a", "1909-05-30", "The clarinet player Ivo Petrescu was born")
    year = claim("b", "1909", "Her first child, little Josef Amsel, was born at home")
    assert not list(deeds_within(pile_up([day, year, *OTHERS], SETTINGS).profiles))


def test_an_arrest_of_a_month_shares_more_than_its_kind_with_the_only_one_in_it() -> None:
    day = claim("a", "2011-05-04", "Police detained the owner of the barge in Lindau for smuggling pears")
    month = claim("b", "2011-05", "Nine farmers were arrested after a brawl over the price of apples and plums")
    assert not list(deeds_within(pile_up([day, month, *OTHERS], SETTINGS).profiles))


@pytest.mark.parametrize(
    ("text", "others", "meant"),
    [
        ("They were relegated in July", (), True),
        ("They were relegated in July", ("Relegation was discussed on the terraces",), False),
        ("They were happy in July", (), False),
        ("In July the panel praised the Lindau harbour declaration on pilots and buoys again", (), True),
        ("In July the panel praised a new way of teaching buoys to children in its schools", (), False),
    ],
    ids=["a word of its own", "a word of two days", "no such word", "some rare words", "one of many words"],
)
def test_a_month_means_the_only_day_in_it_that_its_rare_words_are_told_of(
    text: str, others: tuple[str, ...], meant: bool
) -> None:
    day = claim(
        "a", "2011-07-22", "Relegation came with a defeat; a declaration on buoys and pilots was read at Lindau"
    )
    more = [claim("a", f"2011-07-{n + 3:02d}", other) for n, other in enumerate(others)]
    pairs = [
        (a, b)
        for a, b, _ in deeds_within(pile_up([day, claim("b", "2011-07", text), *more, *OTHERS], SETTINGS).profiles)
    ]
    assert ((0, 1) in pairs) is meant


def test_a_town_that_one_claim_has_for_a_body_makes_nobody_another() -> None:
    hit = claim("a", "2011-05-04", "A clinic in the town of Delvar was hit", people=("Delvar",))
    bombs = claim("b", "2011-05-04", "Two aircraft dropped bombs on the clinic of Haddan", people=("Haddan",))
    town = claim("c", "2011-05-01", "It rained in Delvar", places=("Delvar",))
    assert not reason(hit, bombs)
    assert reason(hit, bombs, town)


@pytest.mark.parametrize(
    ("printed", "text", "more", "told"),
    [
        ("2019-01-01", "They let us back", (), True),
        ("2011-05-06", "They let us back", (), False),
        ("2019-01-01", "They let us back", ("The ferry was late",), False),
        ("2019-01-01", "The mayor was arrested", (), False),
    ],
    ids=["long after", "soon after", "a day of more", "two deeds"],
)
def test_what_is_remembered_of_a_day_is_what_the_day_is_told_of(
    printed: str, text: str, more: tuple[str, ...], told: bool
) -> None:
    news = claim("a", "2011-05-04", "Villagers closed the camp and returned to their homes")
    memory = claim("b", "2011-05-04", text)
    rest = [claim("c", "2011-05-04", other) for other in more]
    articles = [article("a", "2011-05-05"), article("b", printed), article("c", "2011-05-05")]
    entries = make_entries([news, memory, *rest, *OTHERS], articles, SETTINGS)
    assert any(news in entry.claims and memory in entry.claims for entry in entries) is told


def test_what_lasted_from_a_day_is_what_is_told_of_that_day() -> None:
    south = claim("a", "2010-11-09", "The south side of Korrin opened in a snowstorm")
    lasted = claim("b", "2010-11-09", "Korrin spoke for the second time")
    long = replace(lasted, when=parse_edtf("2010-11-09/2010-11-28"))
    other = replace(lasted, when=parse_edtf("2010-11-05/2010-11-28"))
    assert reason(south, long)
    assert not reason(south, other)


@pytest.mark.parametrize(
    ("text", "told"),
    [("Her brother was held after the ambush near Quilla", True), ("Her brother was held after an ambush", False)],
)
def test_a_month_and_the_day_of_an_ambush_at_one_place(text: str, told: bool) -> None:
    day = claim("a", "2014-11-18", "Eleven soldiers died in an ambush near Quilla while the envoys talked of a truce")
    assert bool(reason(day, claim("b", "2014-11", f"{text} last November, and nobody knew where he was kept"))) is told


@pytest.mark.parametrize(("teller", "told"), [("Ida Brandt", True), ("", False)])
def test_who_only_tells_of_a_deed_is_no_other_person(teller: str, told: bool) -> None:
    fell = claim("a", "2011-05-04", "The pier fell, Ida Brandt found", people=("Ida Brandt",), attribution=teller)
    bought = claim("b", "2011-05-04", "The pier, which Ivo Petrescu owned, gave way", people=("Ivo Petrescu",))
    assert bool(reason(fell, bought)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ferry, sailing from Sande to Old Harve with a full deck, collapsed", True),
        ("A ferry collapsed off Sande and Harve", False),
        ("The ice collapsed from Sande to Old Harve", False),
    ],
)
def test_the_ends_of_a_way_are_not_where_it_happened(text: str, told: bool) -> None:
    here = claim("a", "2012-04-03", "The collapse was heard in Quilla", places=("Quilla",))
    assert bool(reason(here, claim("b", "2012-04-03", text, places=("Sande", "Old Harve")))) is told


def test_two_ways_are_two_journeys() -> None:
    one = claim("a", "2012-04-03", "The coach from Sande to Harve crashed", places=("Sande", "Harve"))
    other = claim("b", "2012-04-03", "A train from Quilla to Lindau derailed", places=("Quilla", "Lindau"))
    assert not reason(one, other)


@pytest.mark.parametrize(
    ("text", "more", "once"),
    [
        ("Two coaches came off the rails before breakfast", {}, True),
        ("Two coaches came off the rails before breakfast", {"places": ("Harve",)}, False),
        ("Guards were arrested before breakfast", {}, False),
        ("Two coaches came off the rails before breakfast", {"status": "said"}, False),
    ],
)
def test_groups_that_tell_of_a_deed_done_once_a_day_are_alike(text: str, more: dict[str, object], once: bool) -> None:
    crash = claim("a", "2012-04-03", "The night train derailed and crashed at Quilla", places=("Quilla",))
    profiles = pile_up([crash, claim("b", "2012-04-03", text, **more), *OTHERS], SETTINGS).profiles
    assert tells_of_one_day([(profiles[0], profiles[1])]) == ({0} if once else set())


def test_one_pair_of_two_places_says_that_the_day_has_two() -> None:
    texts = (("a", "Quilla"), ("b", ""), ("c", "Harve"))
    claims = [claim(n, "2012-04-03", "A train crashed", places=(place,) if place else ()) for n, place in texts]
    here, bare, there = pile_up([*claims, *OTHERS], SETTINGS).profiles[:3]
    assert tells_of_one_day([(here, bare)]) == {0}
    assert tells_of_one_day([(here, bare), (here, there)]) == set()


@pytest.mark.parametrize(("sure", "told"), [("suspected", False), ("cholera", True)])
def test_how_sure_it_is_is_nothing_that_two_share(sure: str, told: bool) -> None:
    one = claim("a", "2012-04-03", f"Sande halved its count of {sure} deaths after a review of the registers")
    other = claim("b", "2012-04-03", f"Eleven died of what was {sure}, the minister told a parish council")
    dead = [claim(f"x{n}", "2012-04-03", f"A {word} killed a farmhand") for n, word in enumerate(THINGS)]
    profiles = pile_up([one, other, *OTHERS, *dead], SETTINGS).profiles
    assert bool(same_deed(profiles[0], profiles[1])) is told


THINGS = ("barge", "chapel", "dairy", "forge", "granary", "hearse", "kiln", "loom", "mill", "oven")


@pytest.mark.parametrize(
    ("month", "news", "joined"),
    [
        ("Orbach announced a recall of its prams in April", "Orbach is recalling 900 prams over a loose wheel", True),
        ("Orbach announced a recall of its prams in April", "Sande Mills is recalling 900 sacks of flour", False),
        ("Orbach spoke of a recall of its prams in April", "Orbach is recalling 900 prams over a loose wheel", False),
    ],
    ids=["announced and told as news", "another body", "only spoken of"],
)
def test_what_was_announced_in_a_month_is_the_news_of_a_day(month: str, news: str, joined: bool) -> None:
    told = claim("a", "2012-04", month, status="said", attribution="Orbach", people=("Orbach",))
    who = "Orbach" if "Orbach" in news else "Sande Mills"
    fresh = claim("b", "2012-04-03", news, basis="inferred", status="ongoing", people=(who,))
    assert bool(list(deeds_within(pile_up([told, fresh, *OTHERS], SETTINGS).profiles))) is joined


@pytest.mark.parametrize(("entry", "joined"), [("The ground is sold", True), ("The ferry is sold", False)])
def test_a_headword_of_a_list_is_the_deed_of_its_month(entry: str, joined: bool) -> None:
    month = claim("a", "2012-04", "Orbach sold the club's ground by the quay to a cousin for next to nothing")
    day = claim("b", "2012-04-19", entry)
    assert bool(list(deeds_within(pile_up([month, day, *OTHERS], SETTINGS).profiles))) is joined
