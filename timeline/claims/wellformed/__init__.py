"""What an editor would strike in a heading: a shallow check of its grammar.

In: a heading. Out: the names of its faults; none lets it stand. Exists because a heading is cut from a sentence, and
what cutting breaks shows in the words that are left: a preposition before nothing, a verb without its subject, half
an aside. It finds what is surely broken and lets pass what it does not know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from timeline.claims.wellformed.beginning import joined_on, no_subject, no_verb, ours, pointing, too_short
from timeline.claims.wellformed.ending import cut_short, nothing_told
from timeline.claims.wellformed.runon import begins_again, debris, spliced
from timeline.claims.wellformed.title import Title, is_verb_form, read_title
from timeline.claims.wellformed.torn import torn
from timeline.claims.wellformed.verbs import does_so, incomplete_verb, no_auxiliary, two_verbs
from timeline.claims.wellformed.within import hollow, open_aside, unbalanced
from timeline.claims.words import PREPOSITIONS, table

_FAULTS: dict[str, Callable[[Title], bool]] = {
    "too short": too_short,
    "points at something named before": pointing,
    "speaks as somebody": ours,
    "joined on": joined_on,
    "no subject": no_subject,
    "no verb": no_verb,
    "cut short": cut_short,
    "nothing told": nothing_told,
    "hollow": hollow,
    "no auxiliary": no_auxiliary,
    "two verbs": two_verbs,
    "open aside": open_aside,
    "unbalanced": unbalanced,
    "spliced": spliced,
    "incomplete verb": incomplete_verb,
    "does so": does_so,
    "debris": debris,
    "torn": torn,
}
LEANING = frozenset({"points at something named before", "speaks as somebody", "does so", "too short"})
"""Faults of a heading that is whole, but says too little by itself."""


@lru_cache(maxsize=20_000)
def faults(title: str) -> tuple[str, ...]:
    """The names of what is wrong with a heading, in a fixed order; () where it may stand."""
    return tuple(_found(read_title(title)))


def _found(title: Title) -> Iterator[str]:
    if not title.words:
        yield "too short"
        return
    for name, has in _FAULTS.items():
        if has(title):
            yield name


@lru_cache(maxsize=4000)
def afresh(title: str) -> str:
    """A heading from where a sentence begins in its middle, for a headline that ran into it; "" where none does."""
    read = read_title(title)
    begins = [i for i, word in enumerate(read.words) if i > 1 and word.text[0].isupper() and begins_again(read, i)]
    at = begins[-1] if begins else _name_between(read)
    return title[read.words[at].start :] if at > 0 else ""


def _name_between(read: Title) -> int:
    """Where the last name between two verbs begins that nothing joins; -1 where there are no two."""
    if not two_verbs(read) or len(read.sure) < 2:
        return -1
    names = [i for i in range(read.sure[0] + 2, read.sure[-1]) if read.is_name(i) and not read.is_name(i + 1)]
    at = names[-1] if names else -1
    while at > 2 and read.is_name(at - 1) and not is_verb_form(read.low(at - 2)):
        at -= 1
    return at if read.low(at - 1) not in PREPOSITIONS else -1


def quality(title: str, full: str) -> float:
    """How well a heading stands alone, 0 to 1: not too short, not in somebody's words, no pronouns, not much cut."""
    words = title.split()
    mark = 1.0
    mark -= 0.1 * sum(word.lower() in _INNER for word in words[1:])
    mark -= 0.15 * (len(title) < 30)
    mark -= 0.2 * (len(full.split()) > len(words) + 12)
    mark -= 0.15 * any(mark in title for mark in '“”"')
    return max(0.05, mark)


_INNER = table("he she they him them it we i")


__all__ = ["LEANING", "afresh", "faults", "quality"]
