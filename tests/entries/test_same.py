"""Do two claims tell of one thing: what forbids it, what speaks for it, and the same answer from either side."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from timeline.dates.when import Day, Unit, When
from timeline.entries.constraints import counts_differ
from timeline.entries.relations import relate
from timeline.entries.same import Verdict, judge
from timeline.entries.why import why_two
from timeline.entries.words import pile_up
from timeline.model import Claim, Span

from .builders import SETTINGS, claim

BACKGROUND = tuple(
    claim("z", "2001", text)
    for text in (
        "The harbour council bought two ferries",
        "A storm tore the roof off the market hall",
        "Farmers in the valley sold their sheep",
        "The museum lent a painting to the capital",
    )
)
"""So that words have a rarity."""


def verdict(a: Claim, b: Claim) -> Verdict:
    profiles = pile_up([a, b, *BACKGROUND], SETTINGS).profiles
    return judge(profiles[0], profiles[1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            claim("a", "2011-05-03", "A ferry sank off Lindau harbour on Tuesday, killing 12 passengers"),
            claim("b", "2011-05-03", "Twelve passengers were killed when a ferry sank in Lindau harbour, killing 12"),
        ),
        (
            claim("a", "2011-05", "The Lindau ferry sank in a storm in May, and its captain was arrested"),
            claim("b", "2011-05-03", "The Lindau ferry sank in a storm on 3 May and its captain was arrested"),
        ),
        (
            claim("a", "2011-05-03", "The Lindau ferry sank in a storm, killing its captain"),
            claim("b", "2011-05-04", "The Lindau ferry has sunk in a storm, killing its captain", basis="inferred"),
        ),
    ],
    ids=["one day", "a day inside a month", "the day before an article"],
)
def test_one_thing(one: Claim, other: Claim) -> None:
    assert verdict(one, other).together


@pytest.mark.parametrize(
    ("one", "other", "because"),
    [
        (
            claim("a", "2011-05-03", "The Lindau ferry sank in a storm"),
            claim("b", "2011-05-05", "The Lindau ferry sank in a storm"),
            "Two different dates",
        ),
        (
            claim("a", "2011-05-03", "The rebels and the army signed a truce in Lindau province"),
            claim("b", "2011-05-03", "The truce of the rebels and the army in Lindau province collapsed"),
            "the other of",
        ),
        (
            claim("a", "2011-05-03", "The third round of the Lindau harbour talks was held"),
            claim("b", "2011-05-03", "The fourth round of the Lindau harbour talks was held"),
            "third round",
        ),
        (
            claim("a", "2011-05-03", "The mayor of Lindau bought 3 ferries for the harbour"),
            claim("a", "2011-05-03", "The mayor of Lindau bought 7 ferries for the harbour"),
            "different counts",
        ),
        (
            claim("a", "2011-05-03", "The horse tested positive in the Lindau laboratory"),
            claim("b", "2011-05-03", "The horse tested negative in the Lindau laboratory"),
            "negative",
        ),
        (
            claim("a", "2011-05-03", "A ferry sank off Lindau"),
            claim("b", "2011-05-03", "The mayor opened a school in Bregenz"),
            "too little in common",
        ),
    ],
    ids=["two days", "made and broken", "third and fourth", "other counts", "positive and negative", "other things"],
)
def test_two_things(one: Claim, other: Claim, because: str) -> None:
    found = verdict(one, other)
    assert not found.together
    profiles = pile_up([one, other, *BACKGROUND], SETTINGS).profiles
    assert because in why_two(profiles[0], profiles[1], found).because


def test_clauses_of_one_sentence_with_dates_of_their_own_are_told_apart_in_words() -> None:
    one = claim("a", "2011-05", "The harbour lay empty in May", start=0)
    other = replace(claim("a", "2011-05-03", "and the ferry stood idle on 3 May", start=30), sentence=one.sentence)
    found = verdict(one, other)
    assert (found.together, found.forbidden) == (False, "They are of one sentence, which gives each a date of its own.")


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("About 900 marched through Lindau over the yard", "Some 400 people marched in Lindau over the yard", True),
        ("Lindau passed the harbour bill by 61 votes", "The harbour bill of Lindau was passed by 64 votes", True),
        ("The mayor of Lindau bought 3 ferries", "The mayor of Lindau bought 7 ferries", True),
        ("Twelve calves died in a stable fire near Lindau", "A stable near Lindau burned and 15 calves died", True),
    ],
)
def test_one_thing_counted_otherwise(one: str, other: str, together: bool) -> None:
    assert verdict(claim("a", "2011-05-03", one), claim("b", "2011-05-03", other)).together is together


def test_a_part_of_a_count_is_no_other_count() -> None:
    six = claim("a", "2011-05-03", "Six porters were arrested", start=0)
    for text, differ in (("Five of the porters were arrested early", False), ("Five porters were arrested", True)):
        profiles = pile_up([six, claim("a", "2011-05-03", text, start=400)], SETTINGS).profiles
        assert (counts_differ(*profiles) is not None) is differ


def test_a_growing_toll_is_one_thing() -> None:
    early = claim("a", "2011-05-03", "The Lindau ferry disaster has killed 12 people")
    late = claim("b", "2011-05-03", "The Lindau ferry disaster has killed 40 people")
    assert verdict(early, late).together


@pytest.mark.parametrize(
    ("then", "now", "together"),
    [
        ("310 cases of the fever were confirmed in Lindau", "325 cases of the fever were confirmed in Lindau", False),
        ("At least two more cases were confirmed in Lindau", "Eight cases were confirmed in Lindau", False),
        ("Eight cases were confirmed in Lindau", "Eight cases were confirmed in Lindau", True),
    ],
)
def test_tallies_of_two_days_are_two_things(then: str, now: str, together: bool) -> None:
    early = claim("a", "2011-05-03", f"The ministry said {then}", basis="inferred")
    late = claim("b", "2011-05-04", f"The ministry said {now}", basis="inferred")
    assert verdict(early, late).together is together


@pytest.mark.parametrize(("days", "together"), [((3, 4), False), ((4, 3), True)])
def test_no_article_tells_of_the_next_day(days: tuple[int, int], together: bool) -> None:
    """Told without a day by an article of the 3rd, it is not what another says happened on the 4th."""
    text = "A strong tremor rocked the old harbour of Lindau"
    undated = claim("a", f"2011-05-0{days[0]}", text, basis="inferred")
    dated = claim("b", f"2011-05-0{days[1]}", text)
    assert verdict(undated, dated).together is together


def test_a_tally_of_a_day_is_not_what_was_counted_by_some_later_day() -> None:
    six = claim("a", "2011-05-03", "Lindau has confirmed six cases of the fever", basis="inferred")
    by_june = replace(claim("b", "2011-06-09", "Lindau: 140 confirmed cases of the fever"), when=BY_JUNE)
    assert not verdict(six, by_june).together


BY_JUNE = When("by", None, Unit("day", Day(2011, 6, 9)))


def test_what_the_whole_article_is_about_is_not_the_sentence_before() -> None:
    saying = claim("a", "2011-05-03", "The money is meant for the harbour", start=0)
    story = claim("a", "2011-05-03", "The blast left dozens homeless", start=36, basis="inferred")
    assert not verdict(saying, story).together


@pytest.mark.parametrize(
    ("clocks", "together"), [(("14:26", "17:16"), False), (("14:26", "14:27"), True), (("14:26", "EV"), True)]
)
def test_two_hours_of_one_article_are_two_things(clocks: tuple[str, str], together: bool) -> None:
    text = "A reader wrote that the harbour of Lindau should be closed for good"
    one, other = (
        replace(claim("a", "2011-05-03", text, start=9 * n), when=When.at(Unit("time", Day(2011, 5, 3), clock)))
        for n, clock in enumerate(clocks)
    )
    assert verdict(one, replace(other, sentence=Span(900, 990), start=900, end=990)).together is together


def test_the_next_sentence_takes_it_up() -> None:
    news = claim("a", "2011-05-03", "A bomb exploded at the Lindau market", start=0, kind="attack")
    more = claim("a", "2011-05-03", "The blast broke the windows of forty shops", start=38, basis="inferred")
    far = claim("a", "2011-05-03", "The blast broke the windows of forty shops", start=2000, basis="inferred")
    assert verdict(news, more).reason == "the next sentence takes it up"
    assert not verdict(news, far).together


WORDS = st.lists(
    st.sampled_from(
        [
            "ferry",
            "storm",
            "harbour",
            "captain",
            "mayor",
            "truce",
            "rebels",
            "army",
            "signed",
            "broke",
            "12",
            "40",
            "passengers",
            "killed",
        ]
    ),
    min_size=1,
    max_size=8,
).map(" ".join)
DATES = st.sampled_from(["2011", "2011-05", "2011-05-03", "2011-05-04", "2011-05-01..2011-05-09"])
CLAIMS = st.builds(claim, st.sampled_from("ab"), DATES, WORDS, basis=st.sampled_from(["stated", "inferred"]))


@settings(deadline=None)
@given(CLAIMS, CLAIMS)
def test_whichever_comes_first_the_answer_is_the_same(a: Claim, b: Claim) -> None:
    one, other = pile_up([a, b, *BACKGROUND], SETTINGS).profiles[:2]
    assert relate(one, other) == relate(other, one)
    assert judge(one, other).together == judge(other, one).together


@settings(deadline=None)
@given(CLAIMS, CLAIMS)
def test_two_named_days_are_never_one_thing(a: Claim, b: Claim) -> None:
    one, other = pile_up([a, b, *BACKGROUND], SETTINGS).profiles[:2]
    if a.when.is_day and b.when.is_day and a.when != b.when and a.basis == b.basis == "stated":
        assert not judge(one, other).together


def test_two_speakers_of_one_article_say_two_things() -> None:
    said = [
        claim(
            "a", "2011-05-03", f"The ferry line must be closed for good, {name} said", status="said", attribution=name
        )
        for name in ("Ruth Amsel", "Ivo Petrescu")
    ]
    assert verdict(said[0], said[1]).forbidden == "One is what Amsel said, the other what Petrescu said."


def test_the_same_round_is_one_thing() -> None:
    met = claim("a", "2011-05-12..2011-05-22", "The delegations met in Keld for their third round")
    later = claim("b", "2011-05", "Nothing came of the third round")
    assert verdict(met, later).reason == "both tell of the third round"
    assert not verdict(met, claim("b", "2011-05", "Nothing came of the third bottle")).together


@pytest.mark.parametrize(
    ("other", "together"),
    [("picked up 41 people clinging to jerrycans", True), ("picked up 43 people clinging to jerrycans", False)],
)
def test_one_count_of_people_rescued_is_one_rescue(other: str, together: bool) -> None:
    one = claim("a", "2011-05-03", "The Hedda Star recovered 41 survivors from the sea", basis="inferred")
    freighter = claim("b", "2011-05-03", f"A freighter {other}", basis="inferred")
    assert verdict(one, freighter).together is together


def test_a_noun_does_not_oppose_a_verb() -> None:
    force = claim("a", "2011-05-03", "A ceasefire came into force and was, but for one breach, respected in Lindau")
    deal = claim("b", "2011-05-03", "The truce in Lindau, respected by all, came into force under a deal")
    assert not verdict(force, deal).forbidden


def test_the_headword_of_a_list_is_what_another_tells_of_that_day() -> None:
    told = claim("a", "2011-05-03", "The Lindau ferry line has gone into administration, its owner said", status="said")
    assert verdict(told, claim("b", "2011-05-03", "Administration.")).together
    assert not verdict(told, claim("b", "2011-05-03", "Regatta.")).together
    assert not verdict(told, claim("b", "2011-05-04", "Administration.")).together


@pytest.mark.parametrize(
    ("place", "kind", "together"),
    [("Hollen Mill", "outbreak", True), ("Grosse Dairy", "outbreak", False), ("Hollen Mill", "test", False)],
)
def test_one_kind_of_thing_at_one_place(place: str, kind: str, together: bool) -> None:
    ill = claim(
        "a", "2011-05-03", "Three cows at Hollen Mill near Grosse are sick, vets fear", basis="inferred",
        kind="outbreak", places=("Hollen Mill", "Grosse"), status="ongoing",
    )  # fmt: skip
    feared = claim(
        "b", "2011-05-03", f"It was feared on Tuesday that four heifers at {place} near Grosse had the disease",
        kind=kind, places=(place, "Grosse"),
    )  # fmt: skip
    others = [claim(f"x{n}", "2011-05-03", f"Another thing of {n} sorts") for n in range(12)]
    profiles = pile_up([ill, feared, *BACKGROUND, *others], SETTINGS).profiles
    assert judge(profiles[0], profiles[1]).together is together


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("At least nine people died", "a ferry sank off Lindau", True),
        ("Orr was arrested", "a ferry sank off Lindau", False),
    ],
)
def test_a_toll_and_what_took_it_in_one_sentence(one: str, other: str, together: bool) -> None:
    a, b = claim("a", "2011-05-03", one, start=0), claim("a", "2011-05-03", other, start=40)
    assert verdict(a, replace(b, sentence=a.sentence)).together is together


@pytest.mark.parametrize(
    ("other", "together"),
    [
        ("A benefit evening in the capital, with jugglers and acrobats aplenty, raised silver for orphans", True),
        ("A benefit evening for jugglers ended early, and rain fell on all acrobats", False),
    ],
    ids=["four rare words", "three"],
)
def test_four_rare_words_of_one_day_are_one_thing(other: str, together: bool) -> None:
    crowd = [claim("z", "2011-05-03", f"Port {word} reported nothing", start=n) for n, word in enumerate(PORTS)]
    one = claim(
        "a", "2011-05-03", "Thirty acrobats and jugglers took part in a benefit evening that raised money for orphans"
    )
    profiles = pile_up([one, claim("b", "2011-05-03", other), *BACKGROUND, *crowd], SETTINGS).profiles
    assert judge(profiles[0], profiles[1]).together is together


PORTS = tuple(f"{a}{b}" for a in ("San", "Lin", "Bre", "Nor", "Tel") for b in ("de", "dau", "genz", "na", "lin"))


@pytest.mark.parametrize(
    ("other", "status", "together"),
    [
        ("The mayor of Bregenz criticised Lindau for closing the harbour to ferries", "happened", False),
        ("Lindau was criticised by the mayor of Bregenz for closing the harbour to ferries", "happened", True),
        ("Lindau closed the harbour to ferries, the mayor of Bregenz noted", "happened", True),
    ],
    ids=["how somebody took it", "done to the doer", "told by somebody"],
)
def test_what_somebody_made_of_a_deed_is_not_the_deed(other: str, status: str, together: bool) -> None:
    deed = claim("a", "2011-05-03", "Lindau closed its harbour to ferries")
    assert verdict(deed, claim("b", "2011-05-03", other, status=status)).together is together


@pytest.mark.parametrize(
    ("then", "now", "two"),
    [
        ("The fever in Lindau has killed at least 60 people", "The fever in Lindau has killed 81 people", True),
        ("The fever in Lindau has killed 81 people", "The fever in Lindau has killed 81 people", False),
        ("A ferry fire in Lindau has killed at least 60 people", "A ferry fire in Lindau has killed 81 people", False),
    ],
    ids=["two tolls", "one toll", "the toll of one day's deed"],
)
def test_what_goes_on_killing_has_a_toll_a_day(then: str, now: str, two: bool) -> None:
    early = claim("a", "2011-05-03", then, basis="inferred")
    assert bool(verdict(early, claim("b", "2011-05-04", now, basis="inferred")).forbidden) is two
