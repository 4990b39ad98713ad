"""The same in nearly the same words: what two articles must have in common to bound each other."""

import pytest

from tests.claims.builders import SETTINGS, article
from timeline.claims.dating import date_articles
from timeline.dates.when import Day

KNOWN = Day(2019, 5, 15)
SAYS = (
    "“The ferry of Lask sails under the Morn flag until our harvest workers are paid,” shipowner Tilda Brask of Vellia "
    "said in Korb."
)
SAYS_SO = (
    "“Until the harvest workers are paid the Lask ferry sails under the flag of Morn,” Tilda Brask, a shipowner from "
    "Vellia, said in Korb."
)
BACKGROUND = "The ferry Lask Star, built in the Morn yards at Vellia, has carried millers across the sound of Korb."
OTHERS = "The council of {0} counted its {0} barrels twice. A dog barked at the {0} moon. Nobody slept in {0} again."
SENTENCES = (
    "Millers of Lask walked out over the price of flour from the Vellia estates.",
    "“Flour from the Vellia estates costs twice what our bread brings,” miller Odo Brask said.",
    "Ovens in Korb stood cold while bakers waited for carts from the harbour.",
    "Carters of Morn refused to drive through the lines at the harbour gate.",
    "“Nobody drives through our lines while children go hungry,” carter Ida Tarven said.",
    "Governor Olvin promised cheaper flour before the harvest market opens in Korb.",
)
COPY = " ".join(SENTENCES)


def apart(known: str, new: str) -> int | None:
    """Days on both sides of the known day; None where nothing bounds the new one."""
    found, _ = date_articles((article(known, str(KNOWN), "known"), article(new, "", "new")), SETTINGS)
    when = found[1].published
    if when is None or when.earliest is None or when.latest is None:
        return None
    assert when.latest.ordinal - KNOWN.ordinal == KNOWN.ordinal - when.earliest.ordinal
    return when.latest.ordinal - KNOWN.ordinal


CASES = [
    ("a saying that is news in both", SAYS, SAYS_SO, 60),
    ("told at one meeting", f"{SAYS} Envoys met her.", f"{SAYS_SO} The talks went on.", 14),
    ("a saying of earlier days", SAYS, SAYS_SO.replace("said", "had said"), None),
    ("a saying of another year", SAYS, SAYS_SO.replace("said", "said in 2017"), None),
    ("a saying quoted far down", SAYS + OTHERS.format("Tarven") * 6, f"{COPY} {SAYS_SO} {COPY}", None),
    ("one sentence of background", f"{BACKGROUND} It rained.", f"{BACKGROUND} The sun came out.", None),
    ("a copy", COPY, COPY, 14),
    ("a third of it", COPY + OTHERS.format("Ostra"), " ".join(SENTENCES[:3]) + OTHERS.format("Irsik"), 60),
    ("a copy that quotes nobody", f"{BACKGROUND} " * 3, f"{BACKGROUND} " * 3, None),
    ("names alone", "Tilda Brask of Vellia said nothing in Korb to Odo Lask.",
     "Odo Lask and Tilda Brask of Vellia said their vows in Korb.", None),
]  # fmt: skip


@pytest.mark.parametrize(("known", "new", "days"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_two_articles_must_have_in_common(known: str, new: str, days: int | None) -> None:
    assert apart(known, new) == days
