"""What belongs to a heading, and what hangs on its clause and goes."""

import pytest

from tests.claims.builders import read

CONDITIONS = [
    # what somebody says is so only then is not told without
    ("Ostra Motors says that the cars are safe to drive if the fuses are taken out.", "if the fuses are taken out"),
    ("The general has admitted that the army could lose support if nothing is found.", "if nothing is found"),
    ("The union said on Monday that it would strike unless the firm raised its pay.", "unless the firm raised its pay"),
    ("Ada Lund has said her party will not join the talks until all of them are free.", "until all of them are free"),
    ("The firm will sell the mill next month if the court agrees, and it will close the pier.", "if the court agrees"),
    # nor is a condition told without what then is so
    ("Jon Adar told Ostra News that “if it is well sealed, it should not be a threat” to them.", "should not be a"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kept"), CONDITIONS)
def test_a_condition_stays(text: str, kept: str) -> None:
    assert kept in read(text).claims[0].heading


TIMES = [
    ("The mayor of Ostra opened the new pier at Lindau on Monday after the last crane had left.",
     "The mayor of Ostra opened the new pier at Lindau"),
    ("The ferry was held in the harbour on Monday until the storm had passed.", "The ferry was held in the harbour"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "heading"), TIMES)
def test_what_only_says_when_goes(text: str, heading: str) -> None:
    assert read(text).claims[0].heading == heading
