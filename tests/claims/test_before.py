"""A pronoun that opens a sentence is given its name only where nothing else can be meant."""

import pytest

from tests.claims.builders import read

NAMED = [
    ("Ada Lund resigned in May 2018. She was arrested in June 2018.", "Ada Lund was arrested"),
    ("Ada Lund, the mayor of Ostra, resigned in May 2018. Her deputy was arrested in June 2018.",
     "Ada Lund’s deputy was arrested"),
    ("Ada Lund resigned. She left the city. She was arrested in June 2018.", "Ada Lund was arrested"),
    ("When Ada Lund resigned, the city cheered. She was arrested in June 2018.", "Ada Lund was arrested"),
    ("Police held the bank's former head, Ada Lund. She was released in June 2018.", "Ada Lund was released"),
    ("Lund told the court that she had written nothing. She went on hunger strike in June 2018. Ada Lund said so.",
     "Lund went on hunger strike"),
    ("Hafta has been blocked. It was founded in June 2018.", "Hafta was founded"),
    ("Norvia closed the pier. Its shares fell by a tenth in June 2018.", "Norvia’s shares fell by a tenth"),
    ("The girl had been ill for days. Her death in June 2018 shocked the town.",
     "The girl’s death shocked the town"),
    ("The port company cut 120 jobs. It closed the pier in June 2018.", "The port company closed the pier"),
    ("Striking dockers blocked the gate. They occupied the tower in June 2018.",
     "Striking dockers occupied the tower"),
]  # fmt: skip
NOT_NAMED = [
    "Ada Lund met Marta Orr in May 2018. She was arrested in June 2018.",
    "Ada Lund resigned and he took her place. She was arrested in June 2018.",
    "The company sued the council in May 2018. It closed the pier in June 2018.",
    "The company cut 120 jobs. It took three days in June 2018.",
    "The fire destroyed the pier. It began in June 2018.",
    "Ada Lund sued the mayor. She lost the case in June 2018.",
    "Ada Lund said that she would stay. He was arrested in June 2018.",
    "Norvia sued Ostra. It closed the pier in June 2018.",
    "Ships waited outside. They left the port in June 2018.",
    "Ada Lund resigned. The city cheered. She was arrested in June 2018.",
]


@pytest.mark.parametrize(("text", "heading"), NAMED)
def test_named(text: str, heading: str) -> None:
    assert heading in [claim.heading for claim in read(text).claims]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_not_named(text: str) -> None:
    assert read(text).claims[-1].heading.split()[0] in ("She", "He", "It", "They")
