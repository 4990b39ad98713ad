"""A heading that says too little goes on as far as its sentence does."""

import pytest

from tests.claims.builders import read

MORE = [
    # what went on with it, where it was, why
    ("A barge broke its chain on Monday and sank near Ostra.", "A barge broke its chain and sank near Ostra"),
    ("A clerk was arrested on Monday and charged with theft of the pier's takings.",
     "A clerk was arrested and charged with theft of the pier's takings"),
    ("The march was called off on Monday because too few had come.",
     "The march was called off because too few had come"),
    ("A diver has died and two others are in hospital after a blast in Lindau harbour.",
     "A diver has died and two others are in hospital after a blast in Lindau harbour"),
]  # fmt: skip
ENOUGH = [
    # nothing that is only said or expected, that has a day of its own, or lasted
    ("The pier was shut on Monday and will be opened again when it is safe.", "The pier was shut"),
    ("The pier was shut on Monday and was opened again on Tuesday.", "The pier was shut"),
    ("Lund opened a school on Monday and held eight months of classes.", "Lund opened a school"),
    # what says who, what and where stays as it is
    ("The mayor of Ostra opened the new pier at Lindau on Monday and made a speech.",
     "The mayor of Ostra opened the new pier at Lindau"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "heading"), MORE + ENOUGH)
def test_a_heading_goes_on_where_it_says_too_little(text: str, heading: str) -> None:
    assert read(text).claims[0].heading == heading
