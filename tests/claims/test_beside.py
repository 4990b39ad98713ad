"""Clauses that another clause of their sentence dates."""

import pytest

from tests.claims.builders import dated

BESIDE = [
    ("Nothing was done until 14 April, when the leak was found in the reservoir.", "2019-04-14", "the leak was found"),
    ("They began the strike after the court on 2 May ordered them to stay.", "[2019-05-02..2019-05-15]", "began"),
    ("Eleven people were hurt after a bomb exploded in Ostra on Sunday.", "2019-05-12", "Eleven people were hurt"),
    ("The ruling came on 6 May, ten days after she filed.", "2019-04-26", "she filed"),
    ("A deal was reached at the meeting of ministers, which took place on 7 May.", "2019-05-07", "A deal was reached"),
    ("When the ship sank on Sunday, two men were pulled out.", "2019-05-12", "two men were pulled out"),
    ("When the judge ruled again on Tuesday, he said the suit was flawed.", "2019-05-14", "he said the suit"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "when", "words"), BESIDE)
def test_dated_by_the_clause_beside_it(text: str, when: str, words: str) -> None:
    assert [quote for at, quote in dated(text) if at == when and words in quote], dated(text)


def test_what_lasted_until_then_is_no_event() -> None:
    assert len(dated("Nothing was done until 14 April, when the leak was found in the reservoir.")) == 1
