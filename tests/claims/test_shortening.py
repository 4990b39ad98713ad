"""Words that are too long end where nothing is lost that their verb needs."""

import pytest

from timeline.claims.shortening import LONGEST, shorter

KEPT = [
    # what only describes a name goes before what the verb needs
    ("A court in Ostra sentenced Ada Lund, the former head of the harbour board's northern branch, to six years in "
     "prison for the theft of the pier's takings.", "sentenced", "to six years in prison"),
    ("The council has banned the two ferry firms, which bring visitors to the island from June on, from the harbour "
     "and both of its piers.", "banned", "from the harbour"),
    # a condition is not cut off
    ("The mayor said the council would buy back the old harbour and all of its cranes, sheds and storehouses, if the "
     "firm agreed to leave.", "said", "if the firm agreed to leave"),
    # which of many is meant
    ("The last storm of its kind to strike the long and crowded northern coast of the island of Lindau was the one "
     "that drowned a fleet of forty boats.", "was", "that drowned"),
    # nor what a noun says
    ("The mayor of the old harbour town on the long northern coast of the island of Lindau told the council of the "
     "fact that the pier was moving.", "told", "the pier was moving"),
    ("The family of the late harbour master of Ostra, Jon Adar, wrote to all of the papers of the capital to announce "
     "that his fight was over.", "wrote", "that his fight was over"),
    # nor the other half of a comparison
    ("The crowd that had waited for hours in the rain at the gate of the old prison welcomed the freed editor of the "
     "weekly as if she were a queen.", "welcomed", "as if she were a queen"),
    # a quotation is not closed after its condition
    ("As the region waits for news of the two ferries, the harbour master, Jon Adar, told the local radio “if the "
     "ships are late, nobody need worry”.", "told", "nobody need worry"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "verb", "kept"), KEPT)
def test_it_keeps_what_the_verb_needs(words: str, verb: str, kept: str) -> None:
    assert kept in next(shorter(words, LONGEST, words.index(verb) + len(verb) + 1))


CUT = [
    ("The firm opened a new harbour for fishing boats on the western coast of the island of Lindau, its third since "
     "the end of the long war with its neighbour.", "opened"),
    ("Rescuers have begun the long work of clearing the mud from the streets of the old town of Ostra, which the "
     "river had flooded to the height of the roofs.", "begun"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "verb"), CUT)
def test_it_is_cut_at_an_aside(words: str, verb: str) -> None:
    first = next(shorter(words, LONGEST, words.index(verb) + len(verb) + 1))
    assert words.startswith(first)
    assert len(first) <= LONGEST


def test_where_nothing_else_is_left_it_is_cut_all_the_same() -> None:
    words = (
        "Ada Lund said: nearly half of all who live on the long and crowded northern coast of the island are children "
        "and the money that their friends in the capital and in the towns along the great river and its many branches "
        "have raised this year in schools, churches and halls will help to make sure that nobody goes without bread."
    )
    assert any(len(short) < 160 for short in shorter(words, LONGEST, 14))
