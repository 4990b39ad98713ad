"""What only may be, was feared or is planned is not told as having happened."""

import pytest

from timeline.claims.parse import Reading
from timeline.model import Span

CASES = [
    ("The ministers met on Monday.", "happened"),
    ("The ministers will meet on Monday.", "planned"),
    ("The ministers are due to meet on Monday.", "planned"),
    ("The ministers plan to meet on Monday.", "planned"),
    ("The ministers could meet on Monday.", "hypothetical"),
    ("The ministers may have met on Monday.", "hypothetical"),
    ("It is feared the ministers met.", "feared"),
    ("If the ministers met on Monday, nobody saw it.", "hypothetical"),
    ("The ministers are meeting in Ostra.", "ongoing"),
    ("The ministers usually met on Mondays.", "habitual"),
    ("The minister said it was late.", "said"),
    ("The ministers agreed to meet.", "happened"),
    ("The meeting has been scheduled for Monday.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), CASES)
def test_first_clause(text: str, status: str) -> None:
    assert Reading(text, Span(0, len(text))).statuses[0] == status


CONTENT = [
    ("The mayor denied that the bridge was closed.", "denied"),
    ("It is feared that the bridge was closed.", "feared"),
    ("The mayor believes that the bridge was closed.", "hypothetical"),
    ("It is expected that the bridge was closed.", "planned"),
    ("The mayor said that the bridge was closed.", "happened"),
]


@pytest.mark.parametrize(("text", "status"), CONTENT)
def test_what_is_told(text: str, status: str) -> None:
    reading = Reading(text, Span(0, len(text)))
    assert reading.statuses[-1] == status


SHARED = [
    ("Maddox was arrested in May and charged the following June.", True),
    ("The board was set up in May and held 31 sittings.", False),
    ("The board was set up in May and held the first hearing.", False),
]


@pytest.mark.parametrize(("text", "shared"), SHARED)
def test_a_verb_with_an_object_has_no_was(text: str, shared: bool) -> None:
    reading = Reading(text, Span(0, len(text)))
    assert (len(reading.subject_parts(reading.groups[-1])) > 1) is shared


def test_a_shared_auxiliary_makes_both_a_plan() -> None:
    text = "They will be arrested and deported on Friday."
    assert set(Reading(text, Span(0, len(text))).statuses) == {"planned"}
