"""The day of a report, a decree, a raid or a vote is the day of what was done in it, by it or at it."""

import pytest

from tests.claims.builders import dated

# written on Wednesday, 2019-05-15
SAID = [
    ("The panel was set up by resolution of 14 October 2003.", [("2003-10-14", "set up")]),
    ("In a telegram of 1 August 1917, the envoy Hugo Falk warned the court.", [("1917-08-01", "warned")]),
    ("The party won nine seats in the elections of 2015.", [("2015", "won nine")]),
    ("Roth, a doctor, had won the election of May 1972 with ease.", [("1972-05", "had won")]),
    ("The strike called by the union for Monday found no echo.", [("2019-05-13", "found no echo")]),
    ("He was killed in the floods of 1954.", [("1954", "killed")]),
    ("He was convicted of taking part in the riots of 2011.", [("2019-05-15", "convicted")]),
    ("The ministers, meeting in Ostra on Monday, agreed to cut output.", [("2019-05-13", "agreed")]),
    ("Speaking in Ostra on Monday, Lund said the dam was safe.", [("2019-05-13", "Lund said")]),
    ("The mill, standing empty since 2014, burned down on Monday.", [("2019-05-13", "burned")]),
    ("The mill was sold to a firm registered in the Vell Islands in May 2018.", [("2018-05", "was sold")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SAID)
def test_which_day(text: str, told: list[tuple[str, str]]) -> None:
    found = dated(text)
    for when, words in told:
        assert [quote for at, quote in found if at == when and words in quote], found


def test_what_is_only_named_keeps_its_day_to_itself() -> None:
    assert not [when for when, _ in dated("He was convicted of taking part in the riots of 2011.") if when == "2011"]
