"""What only speaks of a thing makes no entry of its own, and is no part of the thing's."""

import msgspec
import pytest

from timeline.dates import parse_edtf
from timeline.entries.merge import make_entries
from timeline.model import Claim, Entry

from .builders import SETTINGS, article, claim

QUAKE = claim("a", "2011-05-04", "A strong earthquake struck the island of Norna on Wednesday.")
APPEAL = claim("b", "2011-05-04", "A singer set up an appeal for survivors of Wednesday's earthquake.", mention=True)
OTHERS = tuple(claim("z", "2001", f"Something else of no matter, number {n}", start=n) for n in range(20))


def entries(*claims: Claim) -> list[Entry]:
    names = sorted({c.article for c in (*claims, *OTHERS)})
    found = make_entries([*claims, *OTHERS], [article(name, "2011-05-06") for name in names], SETTINGS)
    return [entry for entry in found if entry.when.earliest and entry.when.earliest.year == 2011]


def test_a_mention_is_no_part_of_what_it_speaks_of() -> None:
    [entry] = entries(APPEAL, QUAKE)
    assert entry.claims == (QUAKE,)


def test_a_mention_counts_for_the_weight_of_its_day() -> None:
    [alone], [spoken_of] = entries(QUAKE), entries(QUAKE, APPEAL)
    assert spoken_of.importance > alone.importance


def test_a_mention_alone_makes_no_entry() -> None:
    assert entries(APPEAL) == []


def test_a_mention_of_something_else_of_the_day_joins_nothing() -> None:
    vote = claim("c", "2011-05-04", "The council of Norna voted for a new pier.")
    assert [entry.claims for entry in entries(APPEAL, vote)] == [(vote,)]


@pytest.mark.parametrize(("papers", "count"), [("bc", 0), ("bcd", 1)])
def test_what_several_papers_mention_and_none_tells_is_kept(papers: str, count: int) -> None:
    texts = ("survivors of", "relief after", "a song about")
    told = [
        claim(paper, "2011-05-04", f"There was {text} Wednesday's earthquake in the news of {paper}.", mention=True)
        for paper, text in zip(papers, texts, strict=False)
    ]
    assert len(entries(*told)) == count


def test_what_a_person_accepts_is_told() -> None:
    accepted = claim("b", "2011-05-04", APPEAL.quote, mention=True, decided=(0,))
    assert len(entries(accepted)) == 1


COUP = claim("b", "2011-05-04", "the bloodless coup of 4 May", mention=True, by_noun=True, heading="Bloodless coup")


def test_a_noun_that_names_what_nobody_tells_makes_an_entry() -> None:
    [entry] = entries(COUP)
    assert (entry.title, entry.claims) == ("Bloodless coup", (COUP,))


@pytest.mark.parametrize(
    "told",
    [
        claim("c", "2011-05-04", "The army took power in a coup on Wednesday."),  # the same, told elsewhere
        claim("b", "2011-05-04", "Soldiers drove the president out.", start=90),  # its own article tells of that day
    ],
)
def test_a_noun_counts_for_nothing_beside_what_is_told(told: Claim) -> None:
    assert [entry.claims for entry in entries(COUP, told)] == [(told,)]


@pytest.mark.parametrize(("who", "count"), [("Rik Holt", 1), ("Ada Orr", 2)])
def test_the_murder_of_somebody_is_what_befell_him_in_whatever_words(who: str, count: int) -> None:
    shot = claim("c", "2011-05-04", "Rik Holt was shot outside the Lindau ferry office.", people=("Rik Holt",))
    noun = f"the murder of {who} outside the ferry office in Lindau on Wednesday"
    murder = claim("b", "2011-05-04", noun, mention=True, by_noun=True, heading=noun, people=(who,))
    assert len(entries(shot, murder)) == count


def test_a_state_since_then_tells_no_coup() -> None:
    killed = claim("b", "2011-05-04", "Some 300 people have been killed since the coup of 4 May.", start=90)
    since = msgspec.structs.replace(killed, when=parse_edtf("2011-05-04/.."))
    assert len(entries(COUP, since)) == 2
