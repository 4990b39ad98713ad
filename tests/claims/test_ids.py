"""Ids do not move when rules, dates or other sentences change."""

from tests.claims.builders import read
from timeline.claims.ids import Namer


def test_other_sentences_do_not_move_an_id() -> None:
    alone = read("The bridge fell on Monday.").claims[0].id
    among = [c.id for c in read("Rain fell on Sunday.\nThe bridge  fell on Monday.\nA boat sank on Tuesday.").claims]
    assert among[1] == alone


def test_the_day_of_the_article_does_not_move_an_id() -> None:
    text = "The bridge fell on Monday."
    assert read(text, "2019-05-15").claims[0].id == read(text, "2020-01-01").claims[0].id


def test_twice_the_same_sentence_is_two_ids() -> None:
    ids = [claim.id for claim in read("The bridge fell on Monday.\nThe bridge fell on Monday.").claims]
    assert len(set(ids)) == 2


def test_a_leftover_has_the_id_its_claim_would_have() -> None:
    text = "The bridge fell."
    (left,) = read(text, "").leftovers
    (claim,) = read(text).claims
    assert left.id == claim.id


def test_clauses_of_one_sentence_differ() -> None:
    namer = Namer("a")
    assert namer.name("One and two.", 0, 0) != namer.name("One and two.", 0, 8)
