"""How a heading begins: with its own subject and verb, or with a word that leans on what was said before.

In: a `Title`. Out: for each fault, whether the heading has it.
"""

from __future__ import annotations

import re

from timeline.claims.clauses import Verb, tokens
from timeline.claims.grammar.forms import (
    COUNTS,
    NEVER_PASSIVE,
    is_finite_aux,
    is_ing,
    is_participle,
    is_past,
    is_present,
    skippable,
)
from timeline.claims.wellformed.title import ARTICLES, JOINS, TIMES, Title
from timeline.claims.words import (
    COORDINATORS,
    DETERMINERS,
    PASTS,
    PREPOSITIONS,
    PRONOUNS,
    SHY_PASTS,
    SUBORDINATORS,
    VERBS,
    base,
    table,
)

_ALMOST = table("least many much just only about around nearly almost some roughly approximately barely merely")
"""Words that lead up to a number."""
_POINTING = table("he she it they this these those his her its their him them such both others neither here")
"""Words that stand for something named before."""
_OURS = table("i we us my me our ours you your yours myself ourselves")
_EXPLETIVE = re.compile(
    r"it (?:(?:is|was|has been|had been|will be) (?:\w+ly |not )?(?!the|an?|in|on|at|to|for)\w+|emerged|turned out) "
    r"(?:that|to|whether)\b"
)


def too_short(title: Title) -> bool:
    words = [low for low in title.lows if low[0].isalnum()]
    return len(words) < 3 or not any(low.isalpha() and len(low) > 3 for low in words)


def pointing(title: Title) -> bool:
    """Begins with a word that stands for something named before."""
    if title.text[:1] in '"“‘':
        return False
    if (title.low(0) == "that" and title.has_verb(1, 2)) or title.low(0) == "that's":
        return True
    if title.low(0).partition("'")[0] in _POINTING and "'" in title.low(0):
        return True
    if _counted_before(title) or _ONE_OF_THEM.match(title.text) or _THIS_IS.search(title.plain):
        return True
    if _EXPLETIVE.match(title.text[:1].lower() + title.text[1:]) or title.low(0) not in _LEADS:
        return _subject_points(title)
    for i in range(min(5, len(title.lows))):
        low = title.low(i)
        if low in _POINTING:
            told = low in ("this", "these") and title.teller < len(title.words)
            return not told and (low not in ("such", "both", "neither") or i + 1 == title.first_verb)
        if low not in _LEADS:
            break
    return _subject_points(title)


_ONE_OF_THEM = re.compile(r"(?:The|A) (?:first|second|third|other|last|latter|next) one\b(?! of)")
_THIS_IS = re.compile(r"\bthat this (?:is|was|has|had|will|would)\b")
"""“The first one started”, “Lund said that this is no end”: of what, was said before."""


def _counted_before(title: Title) -> bool:
    """For “Two were sentenced”, “A second followed”, “Others fled”: of what, was said before."""
    at = 1 if title.low(0) in ("a", "the", "another") and title.low(1) in _ORDINALS else 0
    low, following = title.low(at), title.low(at + 1)
    if at and low in _ORDINALS and following in ("in", "on", "of") and not title.is_name(at + 2):
        return title.low(0) == "the" and (following != "of" or title.low(at + 2) in ("them", "these", "those"))
    if following == "more":
        at, following = at + 1, title.low(at + 2)
    counts = low in _ORDINALS or low in _COUNTS or low.isdigit()
    return counts and (
        is_finite_aux(following)
        or (is_ing(following) and not at)
        or (is_past(following) and at + 1 == title.first_verb)
    )


_ORDINALS = table("first second third fourth fifth last latest other next former latter two three four five")
_COUNTS = (COUNTS - {"dozens", "hundreds"}) | table("one others another most all both neither none each either")
_LEADS = (
    _POINTING | PREPOSITIONS | DETERMINERS | table("one two three four five six seven eight nine ten dozens hundreds")
)


def _subject_points(title: Title) -> bool:
    """The main clause's subject is a pronoun, and nothing before it says whose."""
    for i, low in enumerate(title.lows[: title.first_verb]):
        after_name = any(title.is_name(k) and title.low(k) not in _LEADS | TIMES for k in range(1, i))
        if low in ("he", "she", "they", "it") and i + 1 >= title.first_verb - 1 and not after_name and i > 0:
            return not (title.low(0) in SUBORDINATORS and title.has_verb(0, i))
    return False


def ours(title: Title) -> bool:
    """Speaks as somebody who is not named: "we", "you", outside quotation marks and without a teller."""
    if _OURS.isdisjoint(title.lows) or title.teller < len(title.words):
        return False
    return any(
        word.low in _OURS and word.text not in ("US", "ME") and not (word.text == "I" and i and title.is_name(i - 1))
        for i, word in enumerate(tokens(title.plain, 0, len(title.plain)))
    )


def joined_on(title: Title) -> bool:
    """Begins with a relative, a conjunction, or a clause that no main clause follows."""
    low, following = title.low(0), title.low(1)
    if low in ("which", "who", "whose", "whom", "that") or (low in PREPOSITIONS and following in ("which", "whom")):
        return low != "that" or not title.has_verb(1, 2)
    if low in COORDINATORS or is_finite_aux(low):
        return True
    if low in SUBORDINATORS - {"once", "so", "as", "when", "till"} and title.low(1) not in ("monday", "then"):
        noun = low in PREPOSITIONS and ("," in title.lows[: title.first_verb] or _second_noun(title))
        return len(title.verbs) < 2 and not noun
    return (
        low in ("when", "as")
        and following not in ("of", "many", "much", "part", "well", "late")
        and len(title.verbs) < 2
    )


def no_subject(title: Title) -> bool:
    """For “After days of alarm appeared calm”: a preposition opens it, and no noun is left for the verb."""
    if title.verbs and (_only_adverbs(title) or _begins_with_verb(title) or _begins_with_day(title)):
        return True
    if title.low(0) not in PREPOSITIONS or not title.verbs or _approximates(title):
        return False
    finite = next((i for i in title.sure if i > title.first_verb), title.first_verb)
    end = finite if is_participle(title.low(title.first_verb)) else title.first_verb
    return "," not in title.lows[:end] and not _second_noun(title)


def _begins_with_verb(title: Title) -> bool:
    """For “Swept away the bridge included a family”, “Recall all toys sold since May”."""
    if title.low(0) in ("due", "able", "unable", "likely", "aware") and title.low(1) in ("and", "or"):
        return True
    if title.low(0) in VERBS and title.low(1) in ARTICLES | {"all"}:
        return True
    if is_past(title.low(0)) and (title.low(1) == "that" or (title.low(1) in TIMES and title.low(2) == "that")):
        return True
    if is_past(title.low(0)) and base(title.low(0)) in NEVER_PASSIVE and not title.verbs[1:]:
        return True
    return is_past(title.low(0)) and "," not in title.lows and title.low(1) in ARTICLES | _AWAY


def _begins_with_day(title: Title) -> bool:
    """For “This week knew that the gate was open”, “September in the old harbour but Orr held it”: a day is left, and
    no subject."""
    first, second, third = title.low(0), title.low(1), title.low(2)
    if first in _MONTHS and title.is_name(0):
        return second in ("in", "at", "on", "from", "with", "against") and title.low(2) in ARTICLES
    return first in ("this", "last", "next") and second in TIMES and base(third) in _BY_PERSONS and is_past(third)


_MONTHS = table("january february april june july august september october november december")
_BY_PERSONS = table("know say tell think ask decide meet arrest agree vote sign announce believe claim warn accuse")
"""What a week or a year does not do; it sees, brings and marks."""
_AWAY = table("away off out up down over back")


def _only_adverbs(title: Title) -> bool:
    """For “Mentally prepared for it”."""
    front = title.lows[: title.first_verb]
    if "," in title.lows and is_participle(title.low(title.first_verb)):
        return False
    return bool(front) and all(skippable(low) and low not in ("there", "today", "yesterday", "both") for low in front)


def _approximates(title: Title) -> bool:
    """For “About 2,000 people”, “At least five”, “Up to half”: a number opens it."""
    led = title.low(0) in ("about", "around", "over", "under", "up", "near", "between", "past", "like")
    return (led and any(low[0].isdigit() or low in COUNTS | _ALMOST for low in title.lows[1:4])) or (
        title.low(0) in ("at", "up", "as") and title.low(1) in ("least", "most", "to", "many", "much", "few")
    )


def _second_noun(title: Title) -> bool:
    """Whether a second noun phrase begins before the first verb, after the one that the opening preposition has."""
    for i in range(2, title.first_verb):
        low, before = title.low(i), title.low(i - 1)
        ended = before not in PREPOSITIONS | DETERMINERS | COORDINATORS and before != ","
        named = title.is_name(i) and (not title.is_name(i - 1) or before in TIMES)
        after_time = (before in TIMES or (before.isdigit() and low.isalpha())) and low not in PREPOSITIONS
        if ended and (low in PRONOUNS | DETERMINERS or named or after_time or low.isdigit() or low == "there"):
            return True
    return False


def no_verb(title: Title) -> bool:
    """No verb that makes a statement."""
    if _only_aside(title) or _only_doing(title):
        return True
    first = title.sure[0] if title.sure else 0
    if first and not JOINS.intersection(title.lows[:first]):
        return False
    if any(_shy_past(title, i) for i in range(1, len(title.words))):
        return False
    if any(title.low(i - 1) == "," and is_present(title.low(i)) for i in range(4, len(title.words) - 1)):
        return False
    if not title.verbs and any(_looks_finite(title, i) for i in range(1, len(title.words))):
        return False
    told = [c for c in title.clauses if c.role in ("main", "and", "content", "teller", "adverbial")]
    return not any(c.verb is not None and _states(title, c.verb) for c in told)


def _only_doing(title: Title) -> bool:
    """For “The council, bowing to pressure from worried ministers”: an aside that does not end."""
    comma = title.lows.index(",") if "," in title.lows else 0
    led = title.low(0) in PREPOSITIONS | SUBORDINATORS or is_ing(title.low(0))
    opens = (
        comma > 0
        and title.low(comma + 1).endswith("ing")
        and title.low(comma + 1) not in PREPOSITIONS
        and "," not in title.lows[comma + 1 :]
    )
    return opens and not led and title.first_verb > comma and not any(i > comma for i in title.sure)


def _only_aside(title: Title) -> bool:
    """For “The findings, published in the May issue”: the only verb opens an aside."""
    at = title.first_verb
    if len(title.verbs) != 1 or title.sure or title.verbs[0].first != title.verbs[0].last:
        return False
    while at and skippable(title.low(at - 1)):
        at -= 1
    front = title.lows[: max(at - 1, 0)]
    led = title.low(0) in PREPOSITIONS | SUBORDINATORS | TIMES or skippable(title.low(0)) or is_ing(title.low(0))
    aside = title.low(at - 1) == "," and "," not in front and is_participle(title.low(title.first_verb))
    closed = "," in title.lows[title.first_verb :]
    return aside and not (led or closed) and len(front) > 1 and title.low(at - 2) not in ('"', "”")


def _states(title: Title, verb: Verb) -> bool:
    """Whether a verb makes a statement; “a party backed by villagers” does not."""
    following = title.low(verb.last + 1)
    by = "by" in title.lows[verb.last + 1 : verb.last + 6] and not title.verbs[1:]
    passive = verb.first == verb.last and is_participle(title.low(verb.last)) and (following == "by" or by)
    passive = passive and base(title.low(verb.last)) not in NEVER_PASSIVE and title.low(verb.last) not in PASTS
    if title.lows[max(0, verb.first - 2) : verb.first] == ["to", "be"]:
        return False
    if verb.first == verb.last and (title.low(verb.last), following) in _DESCRIBING:
        return False
    if title.low(verb.last) == "dated" and (following[:1].isdigit() or following in TIMES):
        return False
    return verb.tense not in ("participle", "none") and not passive


_DESCRIBING = frozenset({("based", "on"), ("known", "as"), ("set", "up"), ("headquartered", "in"), ("aged", "between")})
"""A participle and what follows it, where no passive is meant."""


def _shy_past(title: Title, i: int) -> bool:
    """For “Orvia held secret talks”: a past that is often something else, between a name and its object."""
    low, following = title.low(i), title.low(i + 1)
    object_ = following not in PREPOSITIONS and following[:1].isalpha()
    return low in SHY_PASTS | {"held"} and title.is_name(i - 1) and object_


def _looks_finite(title: Title, i: int) -> bool:
    """Whether a bare form stands like a verb: “Iran and Turkey broker a deal”, “the firm cut a price”."""
    low, before, following = title.low(i), title.low(i - 1), title.low(i + 1)
    if (low not in VERBS and low not in SHY_PASTS and not is_present(low)) or title.is_name(i):
        return False
    plural = (
        title.is_name(i - 1) or before in ("people", "police") or (before.endswith("s") and not before.endswith("ss"))
    )
    if low in VERBS and low not in SHY_PASTS and not plural:
        return False
    if before in DETERMINERS | PREPOSITIONS | COUNTS | {"to"} or not before[-1:].isalnum():
        return False
    return (
        not following
        or following in DETERMINERS | PREPOSITIONS | COORDINATORS | {"to", "up", "out"}
        or title.is_name(i + 1)
        or is_past(low)
    )
