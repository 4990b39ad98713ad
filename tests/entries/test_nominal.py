"""A deed told as a thing is the one that another claim tells."""

from __future__ import annotations

import pytest

from timeline.entries.nominal import names_the_deed
from timeline.entries.same import judge
from timeline.entries.words import pile_up

from .builders import SETTINGS, claim


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Brandt's expulsion was announced by the port", True),
        ("The expulsion of Ada Brandt was announced by the port", True),
        ("Orr's expulsion was announced by the port", False),
        ("Brandt's resignation was announced by the port", False),
        ("Brandt's ferry was late", False),
        ("The port was glad of the day, of the sun and of Brandt's expulsion", False),
    ],
)
def test_a_deed_by_its_noun(text: str, same: bool) -> None:
    deed = claim("a", "2011-05-03", "The council expelled Ada Brandt on Tuesday")
    named = claim("b", "2011-05-03", text)
    one, other = pile_up([deed, named], SETTINGS).profiles
    assert bool(names_the_deed(one, other)) is bool(names_the_deed(other, one)) is same
    if same:
        assert judge(one, other).together


def test_two_that_name_it_do_not_tell_it() -> None:
    first = claim("a", "2011-05-03", "Brandt's expulsion was debated")
    second = claim("b", "2011-05-03", "Brandt's expulsion was put off")
    one, other = pile_up([first, second], SETTINGS).profiles
    assert names_the_deed(one, other) == ""
