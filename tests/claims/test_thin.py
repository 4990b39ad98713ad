"""What gets no date from the day an article was written."""

import pytest

from tests.claims.builders import read

NEWS = "A market in Karsa was hit by two bombs on Monday.\nThe town is old.\nIts walls are of stone.\n"
THIN = [
    "It put the number of wounded at more than 100.",
    "A total of 58 people died.",
    "He has denied any wrongdoing.",
    "“The whole house came down,” Jamal Hadi said.",
    "Neither minister said what had stood in the way.",
    "Her death is the first in the outbreak.",
]


@pytest.mark.parametrize("sentence", THIN)
def test_no_claim_and_a_reason(sentence: str) -> None:
    found = read(NEWS + sentence)
    assert not [claim for claim in found.claims if sentence in claim.quote]
    assert found.leftovers[-1].why


AMONG_THE_NEWS = [
    ("Police later detained 27 people.", "2019-05-13"),
    ("Traders then fled to the river.", "2019-05-13"),
    ("Police detained 27 people.", "None"),
    ("A clerk alerted the police, who searched a barn.", "None"),
    ("During the trial runs, nine pumps failed a safety check.", "None"),
]
"""What may have led to the news lies by the article's day only; what came after something, from the day of the news."""


@pytest.mark.parametrize(("sentence", "first"), AMONG_THE_NEWS)
def test_what_is_told_among_the_news_follows_it_only_where_it_says_so(sentence: str, first: str) -> None:
    claim = read(NEWS + sentence).claims[-1]
    assert claim.quote.rstrip(".") in sentence
    assert (str(claim.when.earliest), str(claim.when.latest)) in [(first, "2019-05-15"), ("2019-05-13",) * 2]


def test_what_a_witness_says_of_himself_does_not_go_on_with_the_story() -> None:
    text = NEWS + "Thousands of people were fleeing west on Tuesday.\n"
    found = read(text + "“We left with what we were wearing,” said Anna Maren, 52, at a bus station in Lind.")
    assert "fleeing" in found.claims[-1].quote
    assert found.leftovers[-1].why
