"""A heading from behind a denial is known by the words before it."""

import pytest

from timeline.claims.doubted import is_doubted

CASES = [
    ("There was no sign that the docks would open on Monday.", "The docks would open", True),
    ("There is little evidence that the mayor knew of it in May.", "The mayor knew of it", True),
    ("Unconfirmed reports say that the ferry was sold in June.", "The ferry was sold", True),
    (
        "The unconfirmed reports state that Lund was freed in May, with two others.",
        "Lund was freed, with two others",
        True,
    ),
    ("The firm denied reports that the mill was sold in June.", "The mill was sold", True),
    ("Ada Lund denied that the gate was locked on Monday.", "The gate was locked", True),
    ("It is not clear that the pump failed on Monday.", "The pump failed", True),
    ("The council has not said whether the pier was sold in May.", "The pier was sold", True),
    ("The port will shut if the dockers walk out on Friday.", "The dockers walk out", True),
    ("Nobody doubts that the bridge fell on Monday.", "The bridge fell", False),
    ("There is no doubt that the bridge fell on Monday.", "The bridge fell", False),
    ("There was no sign that the docks would open on Monday.", "There was no sign that the docks would open", False),
    ("The mayor had not known that the tower was sold in May.", "The tower was sold", False),
    ("Reports say that the ferry was sold in June.", "The ferry was sold", False),
    ("The council rejected a plan that the port had drawn up in May.", "The port had drawn up a plan", False),
    ("No boats sailed, and the harbour closed on Monday.", "The harbour closed", False),
    ("", "The harbour closed", False),
]


@pytest.mark.parametrize(("sentence", "title", "doubted"), CASES)
def test_what_the_words_before_deny(sentence: str, title: str, doubted: bool) -> None:
    assert is_doubted(title, sentence) is doubted
