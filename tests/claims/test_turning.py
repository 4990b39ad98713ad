"""Dates without a year or a week look the way their clause looks."""

import pytest

from tests.claims.builders import dated, read

# written on Wednesday, 2019-05-15
TURNED = [
    ("Between March and May 2018 the mill sacked 300 people, while in June it closed.", ["2018-03/2018-05", "2018-06"]),
    ("Her memo was read by two clerks on 1 August.", ["2018-08-01"]),
    ("The kiln shut in November.", ["2018-11"]),
    ("The regatta was cancelled in July after the flood.", ["2018-07"]),
    ("The kiln shut in April.", ["2019-04"]),
    ("The kiln shut in November 2016.", ["2016-11"]),
    ("The kiln shut on the 24th.", ["2019-04-24"]),
    ("The kiln shut on the 2nd.", ["2019-05-02"]),
    ("He followed up on the 24th by saying, “The kiln will be lit by Friday.”", ["2019-04-24"]),
    ("The kiln opened on 3 March and shut on the 12th.", ["2019-03-03", "2019-03-12"]),
    ("The hearing was adjourned to 3 June.", ["2019-05-15"]),
    ("The two sides agreed to meet in July.", ["2019-05-15"]),
    ("The hall announced a concert for the victims on 8 October.", ["2019-05-15"]),
    ("The union called for a strike on 4 June.", ["2019-05-15"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whens"), TURNED)
def test_a_month_without_a_year(text: str, whens: list[str]) -> None:
    assert [when for when, _ in dated(text)] == whens


def test_what_is_announced_is_a_plan() -> None:
    plans = [claim for claim in read("The hall announced a concert on 8 October.").claims if claim.status == "planned"]
    assert [claim.when.earliest is not None and claim.when.earliest.year for claim in plans] == [2019]
