"""Kinds: what a clause tells of, by its words and its verb."""

import pytest

from timeline.claims.kinds import kind_of


@pytest.mark.parametrize(
    ("clause", "verb", "kind"),
    [
        ("a powerful earthquake struck the coast", "strike", "disaster"),
        ("the dockers went on strike in may", "go", "strike"),
        ("warplanes struck the harbour", "strike", "attack"),
        ("the two sides struck a deal", "strike", "agreement"),
        ("the ministers met in the capital", "meet", "meeting"),
        ("the mill was sold", "sell", ""),
    ],
)
def test_the_kind_of_a_clause(clause: str, verb: str, kind: str) -> None:
    assert kind_of(clause.split(), verb) == kind
