"""Where sentences end: hard cases, true offsets."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.claims.sentences import split

CASES = [
    ("The dam held. Nobody was hurt.", ["The dam held.", "Nobody was hurt."]),
    ("Lt Gen. Ada Moor met Mr. Lund on Oct. 3 in Ostra.", ["Lt Gen. Ada Moor met Mr. Lund on Oct. 3 in Ostra."]),
    ("The U.S. army left. It had come in May.", ["The U.S. army left.", "It had come in May."]),
    ("They moved to the U.S. The plan failed.", ["They moved to the U.S.", "The plan failed."]),
    ("J. K. Brandt won 3.5 percent. He was pleased.", ["J. K. Brandt won 3.5 percent.", "He was pleased."]),
    ('"Is it over?" Ms Lund asked. It was.', ['"Is it over?" Ms Lund asked.', "It was."]),
    ('He said "we have waited for this long enough now." Ms Lund said it was late.',
     ['He said "we have waited for this long enough now."', "Ms Lund said it was late."]),
    ("He waited... and waited.", ["He waited... and waited."]),
    ("“We go.” They went.", ["“We go.”", "They went."]),
    ("May 3, 2019\nThe bridge fell. It was old.", ["May 3, 2019", "The bridge fell.", "It was old."]),
    ("A line that was wrapped by hand at this\nplace goes on.",
     ["A line that was wrapped by hand at this\nplace goes on."]),
    ("Nine mills have closed in the UK Two more people lost their work.",
     ["Nine mills have closed in the UK", "Two more people lost their work."]),
    ("Rain fell on the old town The mayor said nobody was hurt.",
     ["Rain fell on the old town", "The mayor said nobody was hurt."]),
    ("A film called The last ferry was shown.", ["A film called The last ferry was shown."]),
    ("Envoys of the Group of Eight nations met.", ["Envoys of the Group of Eight nations met."]),
    ("The song This Is It tour was over.", ["The song This Is It tour was over."]),
    ("Rain fell on the town of Vell, The Hague and Ostra.", ["Rain fell on the town of Vell, The Hague and Ostra."]),
    ("Minneapolis-St. Paul airport closed.", ["Minneapolis-St. Paul airport closed."]),
    ("The total was No. 5 on the list. Rain fell.", ["The total was No. 5 on the list.", "Rain fell."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), CASES)
def test_split(text: str, sentences: list[str]) -> None:
    assert [text[span.start : span.end] for span in split(text)] == sentences


@given(st.text(alphabet="Ab .!?\"“”\n'’1,é", max_size=120))
def test_spans_are_in_order_and_cover_every_letter(text: str) -> None:
    spans = split(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    covered = "".join(text[span.start : span.end] for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)
