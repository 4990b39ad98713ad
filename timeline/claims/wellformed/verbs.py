"""The verbs of a heading: two where one belongs, one without its auxiliary, or without the words that it needs.

In: a `Title`. Out: for each fault, whether the heading has it.
"""

from __future__ import annotations

import re

from timeline.claims.grammar.forms import NEVER_PASSIVE, is_finite_aux, is_past
from timeline.claims.wellformed.title import ARTICLES, JOINS, UNITS, Title
from timeline.claims.words import (
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SPEECH,
    SUBORDINATORS,
    VERBS,
    base,
    table,
)

_TALLIES = table("number total toll figure count tally")
_COMPLEMENTS = {
    "put": table("at in on into to off up down forward out under aside together through across behind before"),
    "putting": table("at in on into to off up down forward out under aside together through across behind before"),
    "based": table("on upon in at"),
    "accused": table("of"),
    "accuses": table("of"),
}
"""Verbs that say little without one of these words after them."""


def no_auxiliary(title: Title) -> bool:
    """For “The truce was proposed been adopted”: "been" without "have"; “He was died” has one too many."""
    for i, low in enumerate(title.lows):
        if low in ("was", "were") and base(title.low(i + 1)) in _NEVER_DONE_TO and is_past(title.low(i + 1)):
            return True
        if low == "been" and not any(
            word in HAVE or word.endswith(("'ve", "'s", "'d")) for word in title.lows[max(0, i - 7) : i]
        ):
            return True
    return False


_NEVER_DONE_TO = table(
    "result belong consist exist remain seem die happen occur emerge erupt appear resign disappear arrive"
)


def two_verbs(title: Title) -> bool:
    """Two finite verbs, and nothing between them that would part or join them."""
    for before, after in zip(title.sure, title.sure[1:], strict=False):
        between = title.lows[:after]
        if after - before < 2 or not _LINKS.isdisjoint(title.lows[before + 1 : after]):
            continue
        if title.low(before - 1) in ("that", "who", "which"):
            continue
        if base(title.low(before)) in SAYING or any(base(low) in SAYING for low in title.lows[before:after]):
            continue
        if not any(low in _HOLDS_ANOTHER for low in between):
            return True
    return (
        _two_pronouns(title)
        or _bare_then_finite(title)
        or _saying_then_verb(title)
        or _list_of_verbs(title)
        or _intransitive_then_verb(title)
        or _transitive_then_verb(title)
    )


def _two_pronouns(title: Title) -> bool:
    """For “Orr hired him he had been at sea”: the object of one clause, and the subject of another."""
    return any(
        title.low(i) in ("him", "her", "them") and title.low(i + 1) in ("he", "she", "they") and i > 1
        for i in range(len(title.lows) - 2)
    )


def _bare_then_finite(title: Title) -> bool:
    """For “People avoid have been warned”: a verb without its object, and then another."""
    return any(
        title.low(i) in VERBS
        and title.low(i + 1) in ("have", "are", "were")
        and (title.low(i - 1) == "people" or title.low(i - 1).endswith("s"))
        and title.low(i - 1) not in PRONOUNS | DETERMINERS
        and not title.low(i).endswith("s")
        for i in range(1, len(title.lows) - 1)
    )


def _transitive_then_verb(title: Title) -> bool:
    """For “The army killed 40 people were denied”, “Divers surveyed it found”: with its object it is no participle."""
    for i in (i for i in range(1, len(title.lows) - 3) if title.lows[i].endswith("ed")):
        after = title.lows[i + 1]
        counted = after.isdigit() and title.low(i + 2).endswith("s") and title.low(i + 2) not in UNITS
        definite = after in ("the", "its", "their", "his", "her") and base(title.low(i)) not in _TWO_OBJECTS | SAYING
        object_ = after in ("it", "him", "them") and base(title.low(i)) not in SAYING
        if not (counted or definite or object_):
            continue
        later = [k for k in range(i + 2, min(i + 9, len(title.lows))) if _is_finite_there(title, k)]
        if later and _LINKS.isdisjoint(title.lows[i + 2 : later[0]]) and _LINKS.isdisjoint(title.lows[:i]):
            return True
    return False


def _is_finite_there(title: Title, k: int) -> bool:
    """Whether a word is finite: one that can be nothing else, or "found that", "appears to"."""
    seems = title.low(k + 1) == "to" and title.low(k) in (
        "appears",
        "seems",
        "appeared",
        "seemed",
        "continues",
        "tends",
    )
    return k in title.sure or seems or (title.low(k + 1) == "that" and is_past(title.low(k)))


_TWO_OBJECTS = table("call name consider offer award grant deny allow charge fine owe elect appoint label dub ask")
"""Verbs that keep an object in the passive: “a strain called the winter flu was found”."""


def _list_of_verbs(title: Title) -> bool:
    """For “The Queen came, drank tea on the pier”: the last of three is gone."""
    for i in title.sure:
        if title.lows[:i].count(",") == 1 and title.low(i - 1) == "," and title.first_verb < i - 1 and i < title.teller:
            return _LIST_GOES_ON.isdisjoint(title.lows[i:]) and JOINS.isdisjoint(title.lows[:i])
    return False


_LIST_GOES_ON = COORDINATORS | {","}


def _intransitive_then_verb(title: Title) -> bool:
    """For “A member of the group travelled with them came down with flu”: the first is no participle."""
    if len(title.verbs) < 2 or title.verbs[0].head not in _INTRANSITIVE or title.verbs[0].tense != "past":
        return False
    later = [i for i in title.sure if i > title.verbs[0].last]
    between = title.lows[title.verbs[0].last + 1 : later[0]] if later else _LINKS
    held = any(low in _HOLDS_ANOTHER for low in title.lows[: title.first_verb])
    return bool(later) and not held and _LINKS.isdisjoint(between) and not any(base(low) in SAYING for low in between)


_INTRANSITIVE = NEVER_PASSIVE | table("travel live sleep work begin gather")
_LINKS = (
    COORDINATORS
    | SUBORDINATORS
    | RELATIVES
    | (PRONOUNS - {"this", "that", "these", "those"})
    | table(', ; : - – — " “ ” ( ) how why what whether if to')
)
_HOLDS_ANOTHER = table("moment day time way place year week month everything all thing")
"""Nouns that a clause may follow without a word between ("the moment the bridge fell")."""


def _saying_then_verb(title: Title) -> bool:
    """For “the mayor said was closed”: who or what is gone."""
    if _SAID_IS.search(title.plain) or _ALL_KNOW.search(title.text):
        return True
    for i, low in enumerate(title.lows[:-1]):
        verb = (is_past(low) and base(low) in SPEECH) or low in (
            "recognize",
            "recognise",
            "believe",
            "believes",
            "says",
        )
        if verb and is_finite_aux(title.low(i + 1)) and not any(w in _LINKS for w in title.lows[max(0, i - 8) : i]):
            return True
    return False


_SAID_IS = re.compile(
    r"^(?!.*\b(?:what|who|which|whom|that|how|where|when|as|whose|it|he|she|they|we)\b.* (?:said|says?) )"
    r"[A-Z].* (?:said|says?) (?:is|was|were|are|has|have|began|became|came|went)\b"
)
"""“Jon Orr, the mayor, said is like a flood”: a comma parts nothing there."""
_ALL_KNOW = re.compile(r"\b(?:all|[Ww]e|they) (?:know|believe|think) (?:will|would|is|was|has|can)\b")


def incomplete_verb(title: Title) -> bool:
    """A verb that needs a word which is gone: “put the number”, “based its findings”, “the port office established”,
    “died one day”."""
    if title.low(len(title.lows) - 1) in _NEEDS_OBJECT and "," not in title.lows and BE.isdisjoint(title.lows):
        return True
    if _ON_ONE_DAY.search(title.text) or _WHAT_IS_GONE.search(title.plain):
        return True
    for i, low in enumerate(title.lows):
        if (
            low in _TALLIES
            and title.low(i - 1) in ("the", "its")
            and base(title.low(i - 2)) in ("bring", "put", "raise")
        ):
            return not {"to", "at", "up", "above", "past"} & set(title.lows[i + 1 : title.teller])
        needed = _COMPLEMENTS.get(low)
        active = title.low(i - 1) not in BE and (low != "based" or title.low(i + 1) in ARTICLES | {"his", "her", "the"})
        if needed and active and low in ("put", "putting", "based") and not needed & set(title.lows[i + 1 :]):
            return True
    return False


_NEEDS_OBJECT = table("established considered founded recorded constructed estimated discovered")
"""Pasts that need an object; without “was” they are participles of a noun."""
_ON_ONE_DAY = re.compile(
    r" (?:died|arrived|began|ended|resigned|occurred|happened|came|left|returned|opened|closed|fell) "
    r"(?:one|two|three|four|five|six|\d+|an?) (?:hour|day|week|month|year)s?$"
)
"""“Lund died one day” [after the flood]."""
_WHAT_IS_GONE = re.compile(
    r" used that (?:it|he|she|they) |ed as that (?:an?|the|it|he|she) (?!year|month|week|day|hour)"
    r"|\bwill only (?:hold|keep|stay|remain|serve)(?: in)? [a-z]+$"
)
"""“The army used that it had lost”, “branded as that a boat was sunk”, “will only hold office” [until May]."""


def does_so(title: Title) -> bool:
    """For “it might do so again”: what, stands in another sentence."""
    for i, low in enumerate(title.lows):
        if low == "so" and title.low(i - 1) in DO | {"done", "doing"}:
            done = any(verb.last < i - 2 and verb.head not in SAYING for verb in title.verbs)
            return not done and not any(word in COORDINATORS or word == "to" for word in title.lows[: i - 1])
    return False
