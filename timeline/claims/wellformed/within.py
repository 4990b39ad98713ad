"""What a heading lost within: the noun of a preposition or an article, the end of an aside, half of a pair of marks.

In: a `Title`. Out: for each fault, whether the heading has it.
"""

from __future__ import annotations

from timeline.claims.grammar.forms import is_finite_aux, is_participle, skippable
from timeline.claims.wellformed.title import ARTICLES, GOVERNORS, JOINS, TIMES, Title, is_verb_form
from timeline.claims.words import (
    ADVERBS,
    BE,
    COORDINATORS,
    PREPOSITIONS,
    RELATIVES,
    SAYING,
    SUBORDINATORS,
    table,
)

_AFTER_ARTICLE = table("past following near inside outside over under above below then after off")
"""Prepositions that may stand between an article and its noun ("the past week")."""
_NO_OBJECT = table("of in on by for from with into until since during against toward towards than and or nor but that")
"""What cannot follow a governor."""
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def hollow(title: Title) -> bool:
    """A preposition or an article before what cannot be its noun."""
    return any(low in _HOLDERS and _is_hollow(title, i) for i, low in enumerate(title.lows[:-1]))


_HOLDERS = ARTICLES | COORDINATORS | GOVERNORS | BE | {"dated"}
_QUESTIONS = table("what how why where when than as that which who")


def _is_hollow(title: Title, i: int) -> bool:
    low, following = title.low(i), title.low(i + 1)
    if title.words[i].text in ("A", "US") and i:
        return False
    if (low, following) == ("each", "of") or (following == "may" and title.is_name(i + 1)):
        return False
    stop = following in (",", ".", ";", ":", ")")
    if low in ARTICLES:
        no_noun = (following in PREPOSITIONS and following not in _AFTER_ARTICLE) or following in COORDINATORS
        return stop or no_noun or is_finite_aux(following) or following in ("which", "who", "that")
    if low in COORDINATORS:
        lone = following in ("again", "then") and is_verb_form(title.low(i - 1))
        held = (
            title.low(i - 1) == ","
            and title.low(i - 2) in ("once", "twice", "first", "again")
            and following in ("in", "on")
        )
        return (
            lone
            or held
            or stop
            or following in ("and", "or", "nor")
            or (title.low(i - 1) == "just" and title.low(i - 2) == ",")
            or (low == "and" and title.low(i + 1) == "as" and _bare_as(title, i))
        )
    if low == "between":
        return _half_between(title, i)
    if low == "dated":
        return following in PREPOSITIONS | RELATIVES and following not in ("from", "between", "to")
    if low in BE:
        return following in COORDINATORS and not any(word in _QUESTIONS for word in title.lows[:i])
    if low not in GOVERNORS or (is_verb_form(title.low(i - 1)) and low not in ("of", "between", "since")):
        return False
    if low == "since" and following in COORDINATORS:
        return True
    reached = following in _NO_OBJECT and not (following == "than" or low == "since")
    return reached or (is_finite_aux(following) and low not in ("since",)) or (stop and low != "since")


def _bare_as(title: Title, i: int) -> bool:
    return not title.has_verb(i + 2, len(title.lows))


def _half_between(title: Title, i: int) -> bool:
    """For “between and 22 January”, “between 2008”: one side of it is gone."""
    following = title.low(i + 1)
    if following in COORDINATORS or following in PREPOSITIONS or following == ",":
        return True
    rest = title.lows[i + 1 :]
    if (
        following in ARTICLES
        and len(rest) < 5
        and not {"and", "&"} & set(rest)
        and not any(low.endswith("s") or low in ("people", "men", "women", "children") for low in rest)
    ):
        return True
    single = following.isdigit() or following in TIMES or following[:1].isdigit()
    return single and not any(low in ("and", "to", "&") for low in title.lows[i + 2 : i + 12])


def open_aside(title: Title) -> bool:
    """For “A fifth victim, a firefighter died”, “the regulator, Ofwat the largest fine”: an aside that does not end."""
    places = [i for i, low in enumerate(title.lows[:-2]) if low == ","]
    led = title.low(0) in ("first", "originally", "newly", "recently", "last")
    bare_front = title.low(1 + led) == "," and is_participle(title.low(0 + led))
    dashes = [i for i, low in enumerate(title.lows) if low in ("-", "–", "—")]
    if len(dashes) == 1 and is_finite_aux(title.low(dashes[0] + 1)):
        return True
    return (
        bare_front
        or _open_before_verb(title)
        or any(_name_then_article(title, i) or _bare_participle(title, i) for i in places)
    )


def _bare_participle(title: Title, i: int) -> bool:
    """For “The audit, commissioned, found”: the aside has lost its words."""
    joined = title.low(i + 3) in COORDINATORS or title.low(i - 2) == ","
    return (
        title.low(i) == "," == title.low(i + 2)
        and is_participle(title.low(i + 1))
        and not joined
        and not title.is_name(i + 1)
    )


def _name_then_article(title: Title, i: int) -> bool:
    if title.low(i) != "," or not title.is_name(i + 1):
        return False
    k = i + 1
    while title.is_name(k) and title.low(k) not in ARTICLES:
        k += 1
    return title.low(k) in ("the", "a", "an") and title.low(k - 1) not in TIMES and title.low(i - 1) not in TIMES


def _open_before_verb(title: Title) -> bool:
    front = title.lows[: title.first_verb]
    if _comma_before_verb(title, front):
        return True
    if front.count(",") != 1 or len(front) == len(title.words):
        return False
    comma = front.index(",")
    led = title.low(0) in PREPOSITIONS | SUBORDINATORS | ADVERBS or title.low(0).endswith("ing")
    timed = any(low in TIMES for low in front[:comma]) or any(skippable(low) for low in front[:1])
    closed = any(
        low == "," and title.has_verb(k + 1, k + 2) for k, low in enumerate(title.lows) if k > title.first_verb
    )
    placed = title.is_name(comma - 1) and not PREPOSITIONS.isdisjoint(front[max(0, comma - 3) : comma])
    if (
        closed
        or placed
        or comma < 1
        or led
        or timed
        or "and" in front
        or "or" in front
        or front[comma - 1] in ('"', "”")
    ):
        return False
    following = title.low(comma + 1)
    name = title.lows[0] in ("the", "a", "an") or (front[comma - 2 : comma - 1] and front[comma - 2].endswith("'s"))
    named = name and all(title.is_name(k) for k in range(comma + 1, title.first_verb)) and comma + 1 < title.first_verb
    if named and title.verbs[0].head not in SAYING:
        return True
    ordinal = following in ("first", "last", "once", "newly", "recently") and comma + 2 >= title.first_verb - 1
    return (following in ("a", "an", "one") and comma + 2 < title.first_verb) or ordinal


def _comma_before_verb(title: Title, front: list[str]) -> bool:
    """For “Worldwide, the US, has reported”: a comma between the subject and its verb closes nothing."""
    if front[-1:] != [","] or not is_finite_aux(title.low(len(front))) or len(front) < 3:
        return False
    alone = title.low(0) in ADVERBS | TIMES or skippable(title.low(0)) or title.low(0).endswith("wide")
    opens = title.low(0) in PREPOSITIONS or (alone and title.low(1) == ",")
    inside = front[front.index(",") + 1 : -1] if opens and title.low(1) not in ("least", "most") else front[:-1]
    return "," not in inside and len(inside) < 15 and not JOINS.intersection(inside)


def unbalanced(title: Title) -> bool:
    text = title.text
    return text.count('"') % 2 == 1 or any(text.count(left) != text.count(right) for left, right in _PAIRS)
