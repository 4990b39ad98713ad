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


OPEN = [
    # for whom it is impossible to do what
    ("The council says that a by-law of Lystria on the harbours of the coast makes it impossible for them to keep the "
     "old ferry running in the winter.", "says", "to keep the old ferry"),
    # what "it" stands for
    ("The harbour master, Jon Adar, said it could not be an accident that so many of the mills and storehouses burned "
     "in so many towns along the coast.", "said", "that so many of the mills"),
    # what somebody is asked to do, however long his name
    ("The council has asked the Harbour, River and Inspection Service of the northern coast and the islands to examine "
     "the loss of both of the ferries.", "asked", "to examine the loss"),
    # against what a stand is taken
    ("The old mayor of the harbour town of Ostra urged the shopkeepers of the long and crowded quay to take a stand "
     "against the gang that robs them.", "urged", "against the gang"),
    # what was agreed, what was asked for
    ("Washington has after many weeks of quiet talks at last secured an understanding with Orvia that all of the boats "
     "of the old harbour line must be moved away.", "secured", "that all of the boats"),
    ("In the long talks with the owners of the northern ferry line the union of the dockers of Ostra has proposed a "
     "halt in the building of new piers.", "proposed", "in the building"),
    # what a law says that is passed or overturned
    ("The High Court of Lystria has overturned a law brought in by the government of Ada Lund and her party which "
     "banned all prisoners from voting.", "overturned", "banned all prisoners"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "verb", "kept"), OPEN)
def test_it_leaves_nothing_open(words: str, verb: str, kept: str) -> None:
    assert kept in next(shorter(words, LONGEST, words.index(verb) + len(verb) + 1))


def test_who_is_nobody_by_name_goes_first_from_what_is_long() -> None:
    words = (
        "The officials and diplomats said Washington has secured an understanding with Orvia that all of the boats of "
        "the old harbour line must be moved away from the border."
    )
    assert next(shorter(words, LONGEST, 60)).startswith("Washington has secured an understanding with Orvia that all")
    named = words.replace("The officials and diplomats", "Ada Lund, the mayor,")
    assert next(shorter(named, LONGEST, 60)).startswith("Ada Lund")


def test_of_two_both_stay_or_none() -> None:
    words = (
        "In Lystria the old quarrel grows between the dockers of the northern coast who want to have a much "
        "higher wage this year and the owners of the ferry line, which pays them."
    )
    assert all(" and the owners" in short for short in shorter(words, LONGEST, 40) if "between" in short)


CUT = [
    ("The court has cleared the last of the four captains of the old ferry line in the long trial over the sinking, "
     "which had begun at Lindau in the rain.", "cleared"),
    ("The firm had put it to the council in a letter that was read out at the meeting in the town hall in the "
     "evening, while the crowd waited in the square.", "put"),
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
