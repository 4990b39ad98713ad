"""What matters, and which claim stands for an entry."""

from __future__ import annotations

import pytest

from timeline.entries.merge import make_entries
from timeline.entries.standing import claim_scores, opening
from timeline.entries.words import pile_up
from timeline.model import Article, Block, Claim, Entry

from .builders import SETTINGS, article, claim

ARTICLES = tuple(article(name, "2011-05-04") for name in "abcdefg")


def most_important(claims: list[Claim], articles: tuple[Article, ...] = ARTICLES) -> Entry:
    return max(make_entries(claims, articles, SETTINGS), key=lambda entry: entry.importance)


def test_what_many_articles_tell_outweighs_what_one_tells_often() -> None:
    many = [claim(name, "2011-05-03", f"A ferry sank in Lindau harbour in storm {name}") for name in "abcd"]
    often = [claim("e", "2011-05-01", f"The mayor of Bregenz opened school number {n} by the lake") for n in range(4)]
    assert "ferry" in most_important([*many, *often]).title


def test_what_a_large_pile_is_about_outweighs_what_is_told_beside_it() -> None:
    """Thirty papers write of a dam; on one day two of them tell of it, on another five tell of something else."""
    names = [f"paper{n:02d}" for n in range(30)]
    articles = tuple(article(name, "2011-05-20") for name in names)
    of_the_dam = [
        claim(name, f"2011-04-{n % 28 + 1:02d}", f"Engineers {verb} the cracked Arlberg dam in valley {n}")
        for n, name in enumerate(names)
        for verb in ("inspected", "drained")
    ]
    on_topic = [claim(n, "2011-05-03", f"Engineers sealed the cracked Arlberg dam, says {n}") for n in names[:2]]
    beside = [claim(n, "2011-05-05", f"A tenor forgot his aria at the opera gala, says {n}") for n in names[:5]]
    entries = make_entries([*of_the_dam, *on_topic, *beside], articles, SETTINGS)
    weight = {str(entry.when.earliest): entry.importance for entry in entries if "says" in entry.claims[0].quote}
    assert weight["2011-05-03"] > weight["2011-05-05"]


def weight_of_the_vote(printings: str) -> float:
    """Of a vote that these papers print in one wire story, beside a ferry that two papers tell of."""
    text = " ".join(f"On day {n} the council of village {n * 7} voted {n + 3} to {n} for a bridge." for n in range(30))
    copies = tuple(article(name, "2011-05-04", text) for name in printings)
    others = tuple(article(name, "2011-05-04") for name in "yz")
    copied = [claim(name, "2011-05-03", "The council of the village voted for the bridge") for name in printings]
    told = [claim(name, "2011-05-01", f"A ferry sank in Lindau harbour, paper {name} says") for name in "yz"]
    entries = make_entries([*copied, *told], (*copies, *others), SETTINGS)
    return next(entry.importance for entry in entries if "council" in entry.title)


def test_copies_of_one_story_speak_once() -> None:
    assert weight_of_the_vote("abcdefgh") <= 1.1 * weight_of_the_vote("a")


def test_what_many_tell_in_their_own_words_stands_out_from_other_days() -> None:
    """Five articles that print one sentence again tell no more than the first; five that tell it anew do."""

    def weight(texts: list[str]) -> float:
        told = [claim(name, "2011-05-01", text) for name, text in zip("abcde", texts, strict=True)]
        joined = [(told[0].id, other.id) for other in told[1:]]
        return max(entry.importance for entry in make_entries(told, ARTICLES, SETTINGS, joined))

    anew = [
        "The ferry Aurora sank in Lindau harbour with ninety aboard",
        "Ninety aboard the Aurora, a ferry that sank by the pier in Lindau harbour, swam or drowned",
        "It took ten minutes for the ferry Aurora to sink off Lindau harbour, captain Brandt told an inquiry",
        "Divers found the wreck where the ferry Aurora sank, forty metres deep outside Lindau harbour",
        "The Aurora sank in Lindau harbour: no ferry of its line had inflatable rafts or whistles",
    ]
    assert weight(anew) > 1.1 * weight([anew[0]] * 5)


def test_what_is_still_named_weeks_later_outlasts_the_news_of_its_day() -> None:
    """Five papers tell of each; of the bridge all on the day after, of the ferry two only in June."""

    def told(of: str, day: str, printed: dict[str, str]) -> list[Claim]:
        return [claim(name, day, f"{of}, by paper {name}", basis="relative") for name in printed]

    soon = dict.fromkeys("abc", "2011-05-04") | dict.fromkeys("defgh", "2011-05-11")
    later = {"i": "2011-06-20", "j": "2011-06-27"}
    ferry = told("Ferry sank in Lindau harbour", "2011-05-03", {name: soon[name] for name in "abc"} | later)
    bridge = told("Bridge opened in Bregenz valley", "2011-05-10", {name: soon[name] for name in "defgh"})
    articles = tuple(article(name, day) for name, day in (soon | later).items())
    assert most_important([*ferry, *bridge], articles).title.startswith("Ferry")


def test_a_year_that_many_things_have_is_no_great_event() -> None:
    """Six papers each tell something else of 2010; two tell of one day."""
    things = {"a": "school", "b": "ferry", "c": "vineyard", "d": "orchestra", "e": "library", "f": "glacier"}
    of_the_year = [claim(name, "2010", f"A {thing} in {name} opened") for name, thing in things.items()]
    of_a_day = [claim(name, "2011-05-03", f"A dam broke above Lindau, paper {name} says") for name in "ab"]
    ranked = sorted(make_entries([*of_the_year, *of_a_day], ARTICLES, SETTINGS), key=lambda entry: -entry.importance)
    assert "dam" in ranked[0].title
    assert ranked[0].importance > 1.5 * ranked[-1].importance


def test_what_one_article_looks_back_on_over_many_years_comes_last() -> None:
    claims = [
        claim("a", "1968-05-03", "Engineers of the town laid the old water main under Marsh Lane"),
        claim("a", "2011-05-03", "Engineers of the town closed the old water main under Marsh Lane"),
        claim("a", "2009-05-03", "Engineers of the town patched the old water main under Marsh Lane"),
    ]
    ranked = sorted(make_entries(claims, ARTICLES, SETTINGS), key=lambda entry: -entry.importance)
    assert [str(entry.when.earliest)[:4] for entry in ranked] == ["2011", "2009", "1968"]


def test_no_two_entries_of_a_day_weigh_the_same() -> None:
    claims = [claim("a", "2011-05-03", text) for text in ("A ferry sank", "A school opened", "A fire broke out")]
    entries = make_entries(claims, ARTICLES, SETTINGS)
    assert len({entry.importance for entry in entries}) == 3


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (
            "A ferry sank in Lindau harbour on Tuesday, killing twelve.",
            "“I saw a ferry sink in my harbour,” my uncle said.",
        ),
        (
            "A ferry sank in Lindau harbour on Tuesday, killing twelve.",
            "Our correspondent saw a ferry sink in Lindau harbour on Tuesday.",
        ),
        (
            "A ferry sank in Lindau harbour on Tuesday, killing twelve.",
            "LINDAU | 3.15 GMT | ferry sinks in Lindau harbour",
        ),
        (
            "A ferry sank in Lindau harbour on Tuesday, killing twelve.",
            "harbour of Lindau, where a ferry sank on Tuesday, killing twelve.",
        ),
        (
            "A ferry sank in Lindau harbour on Tuesday, killing twelve.",
            "Ferry lost in harbour The pier at Lindau is where a ferry sank on Tuesday, killing twelve.",
        ),
        (
            "A ferry sank in Lindau harbour on Tuesday, killing twelve.",
            "A ferry sank in Lindau harbour on Tuesday, killing twelve, and those who had stood on the pier"
            " to wave to it, or had only come down to the water for the fair and its music, went home on foot in rain.",
        ),
    ],
)
def test_a_whole_sentence_stands_for_its_entry(better: str, worse: str) -> None:
    claims = [claim("a", "2011-05-03", worse), claim("b", "2011-05-03", better)]
    (entry,) = make_entries(claims, ARTICLES, SETTINGS, must=[(claims[0].id, claims[1].id)])
    assert entry.claims[0].quote == better


def test_what_the_whole_pile_is_about_stands_for_its_entry() -> None:
    aside = claim("a", "2011-05-03", "Umbrellas, hats, gloves and a violin drifted ashore at night on Tuesday.")
    news = claim("b", "2011-05-03", "A ferry sank off the harbour wall with all its passengers on Tuesday.")
    others = [
        claim("c", f"2011-05-1{n}", f"The ferry with its passengers had left the harbour {n} minutes too late.")
        for n in range(5)
    ]
    entries = make_entries([aside, news, *others], ARTICLES, SETTINGS, must=[(aside.id, news.id)])
    assert next(entry for entry in entries if aside in entry.claims).claims[0] == news


def test_what_repeats_the_first_claim_comes_last() -> None:
    claims = [
        claim("a", "2011-05-03", "The Lindau ferry sank in a storm on Tuesday, killing twelve passengers."),
        claim("b", "2011-05-03", "The Lindau ferry sank in a storm on Tuesday, killing twelve passengers!"),
        claim("c", "2011-05-03", "The captain of the Lindau ferry had been warned of the storm."),
    ]
    must = [(claims[0].id, other.id) for other in claims[1:]]
    (entry,) = make_entries(claims, ARTICLES, SETTINGS, must=must)
    assert entry.claims[-1].quote.startswith("The Lindau ferry sank")


def test_the_claim_that_tells_the_entrys_own_date_comes_before_one_that_tells_a_wider_one() -> None:
    day = claim("a", "2011-05-03", "The ferry Aurora sank off Lindau with ninety aboard")
    month = claim(
        "b", "2011-05", "The ferry Aurora of the Lindau line sank with ninety people aboard, and ten of them drowned"
    )
    [entry] = make_entries([month, day], ARTICLES, SETTINGS, [(day.id, month.id)])
    assert [told.id for told in entry.claims] == [day.id, month.id]


def test_an_opening_leaves_out_what_is_page() -> None:
    text = "SHARE THIS\nThe ferry sank."
    made = Article(id="a", path="a", text=text, blocks=(Block(0, 10, "furniture"), Block(11, len(text), "body")))
    assert opening(made) == "The ferry sank."


@pytest.mark.parametrize(("basis", "status", "less"), [("inferred", "said", True), ("stated", "said", False)])
def test_a_saying_without_a_day_of_its_own_tells_a_day_less_well(basis: str, status: str, less: bool) -> None:
    """With words for its day it is as good as what was done."""
    quote = "Mayor Brandt says Lindau ferry harbour needs wider gates."

    def score(status: str) -> float:
        pile = pile_up([claim("a", "2011-05-03", quote, status=status, basis=basis)], SETTINGS)
        return claim_scores(pile, ARTICLES, {}, {})[0]

    assert (score(status) < score("happened")) is less
