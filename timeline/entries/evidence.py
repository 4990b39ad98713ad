"""What speaks for it that two claims, alike in some words, tell of one thing.

In: two claims as they are compared, what their dates have in common, how like each other they are. Out: what shows
that they are one, in words: an odd figure, a place, a row of words, a round by its number; "" where nothing does.
Exists because some few words of two articles say more than all the others.
"""

from __future__ import annotations

from timeline.entries.constraints import ordinals
from timeline.entries.deeds import QUIET, are_others
from timeline.entries.figures import same_odd_figure, same_people
from timeline.entries.kinds import deeds, two_deeds
from timeline.entries.relations import Relation
from timeline.entries.runs import row_in_common
from timeline.entries.tables import word_set
from timeline.entries.words import Profile, as_written, is_explicit, stem, tokens

FEW_WORDS = 2
"""No more words than these say little."""
SOMETHING = 0.3
"""Less likeness than this is not weighed further."""
_ON_ONE_FIGURE = 0.35
"""Likeness from which an odd figure that both give decides."""
_AT_ONE_PLACE, _RARE_PLACE = 0.4, 1.1
"""The same where both name one place, and how rare, together, its words must be."""
_ODD_DIGITS: dict[Relation, int] = {"same day": 3, "a day apart": 4}
WITH_A_TOLL = frozenset({"a death", "an injury"})
"""Kinds of deed whose count is told again and again, whatever else a claim tells."""
_FAMILY = {"talks": "meeting", "summit": "meeting", "visit": "meeting", "truce": "agreement", "deal": "agreement"}
_FAMILY["ceasefire"] = "agreement"
_MANY_WORDS, _RARE, _ON_MANY_WORDS = 4, 0.5, 0.36
"""How many rare words two articles share of one thing; how rare; and the likeness from which they decide."""
_OFFICES = frozenset(
    map(
        stem,
        word_set("chairman chief director foreign general head medical minister officer president prime secretary"),
    )
)
_ROUNDS = word_set("attempt ballot conference flight hearing inquest phase reading round session summit test trial")
"""What comes in numbers, each once."""


def give_one_figure(a: Profile, b: Profile, relation: Relation, score: float) -> str:
    """Why an odd figure that two articles give of a day, or of two that touch, is of one thing; "" if it is not."""
    if a.claim.article == b.claim.article or relation not in _ODD_DIGITS:
        return ""
    figure = same_odd_figure(a.figures, b.figures, _ODD_DIGITS[relation]) if score >= _ON_ONE_FIGURE else ""
    if not figure and relation == "same day" and deeds(a) & deeds(b) - WITH_A_TOLL:
        figure = same_people(a.figures, b.figures)
    return f"both give the figure “{figure}”" if figure else ""


def at_one_place(a: Profile, b: Profile, relation: Relation, score: float) -> str:
    """Why two articles tell one thing of a day: of one kind, in rare words for one place, and much alike besides."""
    if relation != "same day" or a.claim.article == b.claim.article or score < _AT_ONE_PLACE:
        return ""
    if not a.claim.kind or a.claim.kind != b.claim.kind or "said" in (a.claim.status, b.claim.status):
        return ""
    theirs = {stem(word) for name in b.places for word in tokens(name)}
    words = {stem(word) for name in a.places for word in tokens(name)} & (theirs | b.terms.keys()) & a.terms.keys()
    if len(words) < FEW_WORDS or sum(a.terms[word] for word in words) < _RARE_PLACE or kind_of(a) == "statement":
        return ""
    return f"both tell of one kind of thing ({a.claim.kind}) at one place"


def say_it_in_one_row(a: Profile, b: Profile, relation: Relation, score: float) -> str:
    """Why two articles that use rare words in one order, of one day, tell one thing; "" if they do not."""
    if score < SOMETHING or a.claim.article == b.claim.article or relation != "same day":
        return ""
    row = row_in_common(a, b)
    return f"both say, in one order, {', '.join(f'“{word}”' for word in row)}" if row else ""


def share_many_words(a: Profile, b: Profile, relation: Relation, score: float) -> str:
    """Why two articles that share four rare words, of one day, tell one thing; "" if they do not.

    A name counts for one, however long it is, and an office for none.
    """
    if score < _ON_MANY_WORDS or a.claim.article == b.claim.article or relation != "same day" or are_others(a, b):
        return ""
    rare = [word for word, weight in a.terms.items() if weight >= _RARE and word in b.terms]
    if len(rare) < _MANY_WORDS:
        return ""
    names = {stem(word) for name in (*a.persons, *b.persons, *a.places, *b.places) for word in tokens(name)}
    plain = [word for word in rare if word not in names and word not in _OFFICES]
    if len(plain) < _MANY_WORDS - (len(plain) < len(rare)) or two_deeds(a, b):
        return ""
    said = (as_written(a.claim.quote, word) for word in sorted(plain, key=lambda word: (-a.terms[word], word)))
    return f"both use {', '.join(f'“{word}”' for word in said if word)}, which few other claims do"


def kind_of(a: Profile) -> str:
    """A claim's kind, or the one that stands for it: talks are a meeting."""
    return _FAMILY.get(a.claim.kind, a.claim.kind)


def says_no_more(a: Profile, b: Profile, relation: Relation) -> str:
    """Why the headword of a list ("18 November: Administration") is what another article tells of that day; or ""."""
    if relation != "same day" or a.claim.article == b.claim.article:
        return ""
    if not (is_explicit(a.claim) and is_explicit(b.claim)) or max(a.crowd, b.crowd) >= QUIET:
        return ""
    short, long = (a, b) if len(a.terms) <= len(b.terms) else (b, a)
    said = [found for word in short.terms if word in long.terms and (found := as_written(short.claim.quote, word))]
    if not said or len(said) < len(short.terms) or len(said) > FEW_WORDS:
        return ""
    return f"the one says no more than “{said[0]}”, which the other tells"


def one_round(a: Profile, b: Profile) -> str:
    """Why both tell of "the fourth round", by name; "" where they do not."""
    one, other = ordinals(a.claim.quote), ordinals(b.claim.quote)
    if not one or not other:
        return ""
    noun = next((noun for noun in sorted(one.keys() & other.keys() & _ROUNDS) if one[noun] == other[noun]), "")
    return f"both tell of the {one[noun]} {noun}" if noun else ""
