"""Names that have one address are one name, in the spelling that most use or the project lists."""

from __future__ import annotations

from timeline.model import Name
from timeline.publish.spellings import one_spelling, others, spelt

NAMED = [
    ("Ban Ki-moon", "Ada Brandt"),
    ("Ban Ki-Moon",),
    ("Ban Ki-moon", "PORT AUTHORITY", "Port Authority"),
    ("ليلى",),
]


def test_the_most_frequent_spelling_stands_for_the_others() -> None:
    spelling = one_spelling(NAMED, ())
    assert spelling == {"Ban Ki-Moon": "Ban Ki-moon", "Port Authority": "PORT AUTHORITY"}
    assert others(spelling, ()) == {"Ban Ki-moon": ("Ban Ki-Moon",), "PORT AUTHORITY": ("Port Authority",)}
    assert spelt(NAMED[2], spelling) == ("Ban Ki-moon", "PORT AUTHORITY")


def test_what_the_project_lists_goes_before_what_is_frequent() -> None:
    listed = (Name(name="Ban Ki-Moon", also=("Ban",)), Name(name="Port Authority"))
    spelling = one_spelling(NAMED, listed)
    assert spelling == {"Ban Ki-moon": "Ban Ki-Moon", "PORT AUTHORITY": "Port Authority"}
    assert others(spelling, listed)["Ban Ki-Moon"] == ("Ban", "Ban Ki-moon")


def test_where_all_are_spelt_alike_nothing_changes() -> None:
    assert one_spelling([("Ada Brandt",), ("Ada Brandt",)], ()) == {}
    assert spelt(("Ada Brandt",), {}) == ("Ada Brandt",)
