"""Verbs that tell a state or a drift more often than an event.

In: nothing. Out: words as tables. Exists because “the price has risen” is news with its figure, and without
one is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.claims.clauses import Token
from timeline.claims.words import table

VAGUE = table(
    """
be seem appear remain continue fail help support back oppose reduce increase improve worsen weaken strengthen
consolidate take make have get give show play become grow face want seek need hold keep live know see hear feel lead
bring come go do work try struggle suffer enjoy experience defy use benefit dominate serve include involve
contribute rely voice express mean believe think like love belong exist consist depend matter amend learn change
develop expand spend earn tend look attract build create provide offer produce raise prove turn move run require cost
stand own
total amount average range account plan last
"""
)
"""Verbs that tell a state or a drift more often than an event; they count as news only with a figure."""
STATES = table("last belong exist consist depend stand reign")
"""Of these, verbs that tell no event even with a figure."""
STILL = table(
    """
be seem appear remain look hope want feel need think like love belong exist consist depend matter cost include involve
rely last contain mean stand own know believe enjoy live tend have account total amount average range lack reign
"""
)
"""Of these, and of what is like them, verbs that tell a state in the simple past, too."""
LIGHT = table("make take give offer show raise bring come go hold turn become build create")
"""Of these, verbs that tell an event with the noun after them ("made progress", "took control"): news where all of an
article is."""
NO_NEWS = table(
    """
be seem appear remain look hope try seek want feel get become grow face suffer live depend fail need know think say
"""
)
"""Verbs that tell no news even in the present progressive."""
LASTING = table(
    """
long always often never ever frequently traditionally historically repeatedly previously
"""
)
"""Words that make of what is told something that recurs or goes on."""


def has_figure(words: Sequence[Token]) -> bool:
    return any(word.text[0].isdigit() and word.text[-1] in "0123456789%mn" for word in words) or any(
        word.low
        in (
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "dozens",
            "hundreds",
            "thousands",
            "million",
            "dozen",
        )
        for word in words
    )
