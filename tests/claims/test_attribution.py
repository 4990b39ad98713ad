"""Who says it."""

import pytest

from tests.claims.builders import read

CASES = [
    ("Ada Lund said on Monday that the bridge fell on Sunday.", {"Ada Lund"}),
    ("“The bridge fell on Sunday,” Mayor Ada Lund told reporters on Monday.", {"Mayor Ada Lund"}),
    ("The bridge fell on Sunday, said one senior engineer.", {"one senior engineer"}),
    ("The bridge fell on Sunday, according to the harbour police.", {"the harbour police"}),
    ("The bridge fell on Sunday.", {""}),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_attribution(text: str, names: set[str]) -> None:
    assert {claim.attribution for claim in read(text).claims} == names


def test_a_pronoun_is_the_speaker_before() -> None:
    text = "Ada Lund said on Monday that rain fell.\nThe bridge fell on Sunday, she said."
    assert [claim.attribution for claim in read(text).claims] == ["Ada Lund", "Ada Lund"]
