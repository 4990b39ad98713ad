"""Who says it."""

import pytest

from tests.claims.builders import read

CASES = [
    ("Ada Lund said on Monday that the bridge fell on Sunday.", {"Ada Lund"}),
    ("“The bridge fell on Sunday,” Mayor Ada Lund told reporters on Monday.", {"Mayor Ada Lund"}),
    ("The bridge fell on Sunday, said one senior engineer.", {"one senior engineer"}),
    ("The bridge fell on Sunday, according to the harbour police.", {"the harbour police"}),
    ("The bridge fell on Sunday.", {""}),
    ("According to her lawyer, Samir Aziz, officers broke down the door on Sunday.", {"Samir Aziz"}),
    ("(Update) The ministry said on Monday that the bridge fell.", {"The ministry"}),
    ("LUND: I said on Monday that the bridge fell.", {"LUND"}),
    ("Speaking in Ostra, Ada Lund said on Monday that the bridge fell.", {"Ada Lund"}),
    ("The WHO said on Monday that the disease had spread.", {"The WHO"}),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_attribution(text: str, names: set[str]) -> None:
    assert {claim.attribution for claim in read(text).claims} == names


def test_a_pronoun_is_the_speaker_before() -> None:
    text = "Ada Lund said on Monday that rain fell.\nThe bridge fell on Sunday, she said."
    assert [claim.attribution for claim in read(text).claims] == ["Ada Lund", "Ada Lund"]
