"""One wire story in five papers is one source."""

from __future__ import annotations

from timeline.entries.copies import find_copies

from .builders import article

STORY = " ".join(
    f"On day {n} the council of village {n * 7} voted {n + 3} to {n} for the new bridge over river number {n * n}."
    for n in range(1, 25)
)
OTHER = " ".join(
    f"Player {n} of team {n * 5} scored {n + 2} goals in the {n * 3}th minute before {n * 11} spectators."
    for n in range(1, 25)
)


def test_copies_point_to_the_earliest() -> None:
    articles = [
        article("paper", "2017-06-10", f"From our correspondent. {STORY} Read more on page 4."),
        article("wire", "2017-06-09", STORY),
        article("late", "2017-06-12", STORY.replace("bridge", "bridge")),
        article("sport", "2017-06-09", OTHER),
    ]
    assert find_copies(articles) == {"wire": "wire", "paper": "wire", "late": "wire", "sport": "sport"}


def test_short_texts_are_no_copies_by_chance() -> None:
    assert find_copies([article("a", text="Ministers met."), article("b", text="Ministers met.")]) == {
        "a": "a",
        "b": "b",
    }
