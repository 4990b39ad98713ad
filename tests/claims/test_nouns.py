"""What a dated noun tells by itself, and which nouns tell nothing."""

import pytest

from tests.claims.builders import read
from timeline.dates import to_edtf

# the article is of Wednesday, 15 May 2019
NAMED = [
    ("New pictures have been shown of last Thursday's bomb attacks on Ostra.", "2019-05-09", "Bomb attacks on Ostra"),
    ("Lund defended the bloodless coup of 19 April by saying the country was rotten.", "2019-04-19", "Bloodless coup"),
    (
        "Four months after the January 12th crash of Vell Air Flight 81 into the bay, its recorder has been found.",
        "2019-01-12",
        "Crash of Vell Air Flight 81 into the bay",
    ),
    ("This is the worst raid since the 2003 Ostra bombings, which killed 45.", "2003", "Ostra bombings"),
    ("Orr took part in the 1993 murder of President Melk.", "1993", "Murder of President Melk"),
    ("Lund has welcomed Tuesday's peace deal between the Crown and the rebels.", "2019-05-14",
     "Peace deal between the Crown and the rebels"),
    ("Aid groups learned from the 2014 earthquake in Ostra and Vell.", "2014", "Earthquake in Ostra and Vell"),
    ("A minute of silence was kept for the victims of a knife attack in Lasko on Monday.", "2019-05-13",
     "Knife attack in Lasko"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "when", "title"), NAMED)
def test_a_noun_that_names_what_happened(text: str, when: str, title: str) -> None:
    [claim] = [c for c in read(text).claims if c.by_noun]
    assert (to_edtf(claim.when), claim.heading, claim.mention) == (when, title, True)


NOT_NAMED = [
    "The 2003 bombing trial has ended.",  # the noun is the attribute of another
    "The planned strike of 3 May has been called off.",  # it never was
    "Turnout has fallen since the last election in 2003.",  # of a year, without a name
    "Tuesday's attack shocked Lund.",  # nothing but its kind
    "“We mourn the dead of Monday's ferry attack,” Lund said.",  # somebody's words
    "They will meet after Sunday's general election.",  # to come
    "Lund is wanted for the January bombing of a Ostra, Vell., clinic.",  # a name that would be cut
]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_a_noun_that_tells_nothing(text: str) -> None:
    assert not [c.heading for c in read(text).claims if c.by_noun]
