"""Which sayings are news by themselves, and which only tell what the sentence dates."""

import pytest

from tests.claims.builders import dated

# written on Wednesday, 2019-05-15
SAYINGS = [
    ("Police said on Wednesday that a man had been held on Monday.", ["2019-05-13"]),
    ("A man had been held on Monday, police said on Wednesday.", ["2019-05-13"]),
    ("Police said on Wednesday that a man was being held.", ["2019-05-15"]),
    ("The bank admitted on Tuesday that it had closed 40 accounts on 2 May.", ["2019-05-02", "2019-05-14"]),
    ("The envoy told parliament on Tuesday that the ship had sunk on 2 May.", ["2019-05-02", "2019-05-14"]),
    ("Lund said in an interview on Tuesday that she had resigned on 2 May.", ["2019-05-02", "2019-05-14"]),
    ("The ministry reported on Tuesday that prices fell on 2 May.", ["2019-05-02", "2019-05-14"]),
    ("Lund said on Tuesday that the mill had burned down in April.", ["2019-04", "2019-05-14"]),
    ("Lund said on Tuesday that the mill had been empty since 2014.", ["2014/..", "2019-05-14"]),
    ("The Marl Commission has concluded that the army shelled a school in Vell last year.", ["2018", "2019-05-15"]),
    ("The Marl Commission concluded that the army shelled a school in Vell last year.", ["2018"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whens"), SAYINGS)
def test_which_sayings_are_news(text: str, whens: list[str]) -> None:
    assert sorted(when for when, _ in dated(text)) == whens
