"""What an editor would strike in a heading: a shallow check of its grammar.

In: a heading. Out: the names of its faults; none lets it stand. Exists because a heading is cut from a sentence, and
what cutting breaks shows in the words that are left: a preposition before nothing, a verb without its subject, half
an aside. It finds what is surely broken and lets pass what it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache

from timeline.claims.clauses import Clause, Token, Verb, clauses, tokens
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
from timeline.claims.grammar.verbs import verb_at
from timeline.claims.words import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIVES,
    PARTICIPLES,
    PASTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SHY_PASTS,
    SPEECH,
    SUBORDINATORS,
    VERBS,
    base,
    table,
)

# --- tables -------------------------------------------------------------------------------------------------------

_ARTICLES = table("the a an its their your every each")
"""Determiners that never stand without a noun."""
_AFTER_ARTICLE = table("past following near inside outside over under above below then after off")
"""Prepositions that may stand between an article and its noun ("the past week")."""
_GOVERNORS = table("of for from into between among against during without toward towards upon with despite amid since")
"""Prepositions that are no particles of a verb: something must follow."""
_NO_OBJECT = table("of in on by for from with into until since during against toward towards than and or nor but that")
"""What cannot follow a governor."""
_NEVER_LAST = (
    (_GOVERNORS - {"since"})
    | table(
        "the a an its their your every each my our his and or nor but to than if as which whose whom that because those"
    )
    | table("while although though whereas unless until till is are was were be been being am has have had will would")
    | table("can could may might must shall should very too not such at along just nearly almost told tells")
)
_LAST_AFTER_VERB = table("in on by as at to with for against of from into")
"""Particles and prepositions that may be last after their verb ("was shot at", "the house they lived in")."""
_TITLES = table("mr mrs ms dr lt gen col maj sgt capt prof rev sen gov st vs no")
_ALMOST = table("least many much just only about around nearly almost some roughly approximately barely merely")
"""Words that lead up to a number."""
_NEEDS_MORE = table(
    "show shows showed reveal reveals suggest suggests suggested indicate indicates indicated include includes"
)
"""Verbs that say nothing without what follows."""
_CONTENTS = table("reports claims fears signs calls suggestions rumours rumors allegations")
"""Nouns that say nothing without what was reported or feared."""
_UNITS = table("second seconds minute minutes hour hours day days week weeks month months year years decade decades")
_TIMES = _UNITS | table(
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night noon midnight today "
    "yesterday tonight overnight ago later earlier spring summer autumn winter weekend january february march april "
    "may june july august september october november december"
)
_POINTING = table("he she it they this these those his her its their him them such both others neither here")
"""Words that stand for something named before."""
_OURS = table("i we us my me our ours you your yours myself ourselves")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_DEBRIS = re.compile(
    r"\||\\|https?:|www\.|\blast updated\b|^\d{3,4} [A-Z]|[a-z] (?!19|20)\d{4} (?!GMT)[A-Z][a-z]+"
    r"|[a-z]{3}[.?!] [A-Z][a-z]+ [a-z]+|&[a-z]+;|(?<!\w)'[\w ]+ '(?= )"
)
_NEW_SENTENCE = frozenset(("The", "It", "They", "There", "These", "This", "But", "And", "He", "She", "We"))
_LETTERED = table("influenza vitamin hepatitis type grade group plan level category class team side size")
"""Words that a letter may follow."""
_TALLIES = table("number total toll figure count tally")
_COMPLEMENTS = {
    "put": table("at in on into to off up down forward out under aside together through across behind before"),
    "putting": table("at in on into to off up down forward out under aside together through across behind before"),
    "based": table("on upon in at"),
    "accused": table("of"),
    "accuses": table("of"),
}
"""Verbs that say little without one of these words after them."""
_EXPLETIVE = re.compile(
    r"it (?:(?:is|was|has been|had been|will be) (?:\w+ly |not )?(?!the|an?|in|on|at|to|for)\w+|emerged|turned out) "
    r"(?:that|to|whether)\b"
)
_THAT_NOUN = _TIMES | table("day time")


_OPENING = frozenset("\"“‘'")


class _Title:
    """A heading with its words and clauses, found once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[Token] = tokens(text, 1 if text[:1] in _OPENING else 0, len(text))
        self.lows = [word.low for word in self.words]

    def low(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def is_name(self, i: int) -> bool:
        return 0 <= i < len(self.words) and self.words[i].text[0].isupper()

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        return clauses(self.words)

    @cached_property
    def verbs(self) -> list[Verb]:
        """The finite verbs, in order."""
        found: list[Verb] = []
        for i in range(len(self.words)):
            if found and i <= found[-1].last:
                continue
            if (verb := verb_at(self.words, i, False)) is not None:
                found.append(verb)
        return found

    @cached_property
    def sure(self) -> list[int]:
        """Places of words that are finite verbs and nothing else, the first of each group: "was", "began"."""
        found: list[int] = []
        for i, low in enumerate(self.lows):
            if not _is_surely_finite(low) or self.low(i - 1) == "to" or (i and self.is_name(i)):
                continue
            if not (found and _goes_on(self.low(found[-1]), low) and i - found[-1] < 5):
                found.append(i)
        return found

    def may_be_verb(self, i: int) -> bool:
        """Whether a word can be a finite verb where it stands, however rarely it is one."""
        low, before = self.low(i), self.low(i - 1)
        if before in DETERMINERS | PREPOSITIONS | {"to"} or (i and self.is_name(i)):
            return before in RELATIVES and _is_verb_form(low)
        return is_finite_aux(low) or low.endswith("n't") or is_past(low) or low in VERBS or (i > 0 and is_present(low))

    def has_verb(self, start: int, end: int) -> bool:
        """Whether a finite verb may stand between two places."""
        return any(self.may_be_verb(i) for i in range(start, min(end, len(self.words))))

    @cached_property
    def first_verb(self) -> int:
        return self.verbs[0].first if self.verbs else len(self.words)

    @cached_property
    def plain(self) -> str:
        """The words outside quotation marks."""
        return _QUOTED.sub(" ", self.text)

    @cached_property
    def teller(self) -> int:
        """Where who says it begins, in a heading that ends so (", the mayor said"); its length for none."""
        for i in range(len(self.words) - 1, 1, -1):
            if self.low(i) in (",", '"', "”") and self._is_telling(i + 1):
                return i if any(verb.first < i for verb in self.verbs) else len(self.words)
        return len(self.words)

    def _is_telling(self, start: int) -> bool:
        """Whether a finite verb of saying stands after a mark, with its subject before or after it."""
        for k in range(start, min(start + 12, len(self.words))):
            low = self.low(k)
            if self.words[k].text.isupper() and len(low) > 1:
                continue
            if low in RELATIVES | SUBORDINATORS | COORDINATORS or (low.endswith("ing") and k == start):
                return False
            if base(low) in SAYING and not low.endswith("ing") and low != base(low):
                return k > start or self.low(start - 1) != "," or self.has_verb(0, self.lows.index(","))
        return False


@lru_cache(maxsize=4000)
def _is_surely_finite(low: str) -> bool:
    return is_finite_aux(low) or (low in PASTS and low not in PARTICIPLES and low not in SHY_PASTS)


def _goes_on(first: str, low: str) -> bool:
    """For “do not even have”, “will be”: whether a verb belongs to the group of the one before."""
    return (first in DO | MODALS and low in HAVE | BE | DO) or (first in HAVE and low in BE | DO)


def _is_verb_form(low: str) -> bool:
    return is_past(low) or is_participle(low) or is_ing(low) or low in VERBS or base(low) in VERBS


# --- how it begins ------------------------------------------------------------------------------------------------


def _too_short(title: _Title) -> bool:
    words = [low for low in title.lows if low[0].isalnum()]
    return len(words) < 3 or not any(low.isalpha() and len(low) > 3 for low in words)


def _pointing(title: _Title) -> bool:
    """Begins with a word that stands for something named before."""
    if title.text[:1] in '"“‘':
        return False
    if (title.low(0) == "that" and title.has_verb(1, 2)) or title.low(0) == "that's":
        return True
    if title.low(0).partition("'")[0] in _POINTING and "'" in title.low(0):
        return True
    if _counted_before(title):
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


def _counted_before(title: _Title) -> bool:
    """For “Two were sentenced”, “A second followed”, “Others fled”: of what, was said before."""
    at = 1 if title.low(0) in ("a", "the", "another") and title.low(1) in _ORDINALS else 0
    low, following = title.low(at), title.low(at + 1)
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


def _subject_points(title: _Title) -> bool:
    """The main clause's subject is a pronoun, and nothing before it says whose."""
    for i, low in enumerate(title.lows[: title.first_verb]):
        after_name = any(title.is_name(k) and title.low(k) not in _LEADS | _TIMES for k in range(1, i))
        if low in ("he", "she", "they", "it") and i + 1 >= title.first_verb - 1 and not after_name and i > 0:
            return not (title.low(0) in SUBORDINATORS and title.has_verb(0, i))
    return False


def _ours(title: _Title) -> bool:
    """Speaks as somebody who is not named: "we", "you", outside quotation marks and without a teller."""
    if _OURS.isdisjoint(title.lows) or title.teller < len(title.words):
        return False
    return any(
        word.low in _OURS and word.text not in ("US", "ME") and not (word.text == "I" and i and title.is_name(i - 1))
        for i, word in enumerate(tokens(title.plain, 0, len(title.plain)))
    )


def _joined_on(title: _Title) -> bool:
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


def _no_subject(title: _Title) -> bool:
    """For “After days of alarm appeared calm”: a preposition opens it, and no noun is left for the verb."""
    if title.verbs and (_only_adverbs(title) or _begins_with_verb(title)):
        return True
    if title.low(0) not in PREPOSITIONS or not title.verbs or _approximates(title):
        return False
    finite = next((i for i in title.sure if i > title.first_verb), title.first_verb)
    end = finite if is_participle(title.low(title.first_verb)) else title.first_verb
    return "," not in title.lows[:end] and not _second_noun(title)


def _begins_with_verb(title: _Title) -> bool:
    """For “Swept away the bridge included a family”."""
    return is_past(title.low(0)) and "," not in title.lows and title.low(1) in _ARTICLES | _AWAY


_AWAY = table("away off out up down over back")


def _only_adverbs(title: _Title) -> bool:
    """For “Mentally prepared for it”."""
    front = title.lows[: title.first_verb]
    if "," in title.lows and is_participle(title.low(title.first_verb)):
        return False
    return bool(front) and all(skippable(low) and low not in ("there", "today", "yesterday") for low in front)


def _approximates(title: _Title) -> bool:
    """For “About 2,000 people”, “At least five”, “Up to half”: a number opens it."""
    led = title.low(0) in ("about", "around", "over", "under", "up", "near", "between", "past", "like")
    return (led and any(low[0].isdigit() or low in COUNTS | _ALMOST for low in title.lows[1:4])) or (
        title.low(0) in ("at", "up", "as") and title.low(1) in ("least", "most", "to", "many", "much", "few")
    )


def _second_noun(title: _Title) -> bool:
    """Whether a second noun phrase begins before the first verb, after the one that the opening preposition has."""
    for i in range(2, title.first_verb):
        low, before = title.low(i), title.low(i - 1)
        ended = before not in PREPOSITIONS | DETERMINERS | COORDINATORS and before != ","
        named = title.is_name(i) and (not title.is_name(i - 1) or before in _TIMES)
        after_time = (before in _TIMES or (before.isdigit() and low.isalpha())) and low not in PREPOSITIONS
        if ended and (low in PRONOUNS | DETERMINERS or named or after_time or low.isdigit() or low == "there"):
            return True
    return False


def _no_verb(title: _Title) -> bool:
    """No verb that makes a statement."""
    first = title.sure[0] if title.sure else 0
    if first and not _JOINS.intersection(title.lows[:first]):
        return False
    if any(_shy_past(title, i) for i in range(1, len(title.words))):
        return False
    if not title.verbs and any(_looks_finite(title, i) for i in range(1, len(title.words))):
        return False
    told = [c for c in title.clauses if c.role in ("main", "and", "content", "teller", "adverbial")]
    return not any(c.verb is not None and _states(title, c.verb) for c in told)


def _states(title: _Title, verb: Verb) -> bool:
    """Whether a verb makes a statement; “a party backed by villagers” does not."""
    passive = verb.first == verb.last and is_participle(title.low(verb.last)) and title.low(verb.last + 1) == "by"
    return verb.tense not in ("participle", "none") and not passive


_JOINS = RELATIVES | SUBORDINATORS
"""Words after which a finite verb may belong to a clause that hangs on another."""


def _shy_past(title: _Title, i: int) -> bool:
    """For “Orvia held secret talks”: a past that is often something else, between a name and its object."""
    low, following = title.low(i), title.low(i + 1)
    object_ = following not in PREPOSITIONS and following[:1].isalpha()
    return low in SHY_PASTS | {"held"} and title.is_name(i - 1) and object_


def _looks_finite(title: _Title, i: int) -> bool:
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


# --- how it ends --------------------------------------------------------------------------------------------------


def _cut_short(title: _Title) -> bool:
    """Ends on a word that needs another."""
    last, before = title.low(len(title.lows) - 1), title.low(len(title.lows) - 2)
    if not last or not last[0].isalnum():
        return last in (",", ":", ";", "-", "–", "—", "$", "£")
    passive = title.low(len(title.lows) - 3) in BE | ADVERBS | NEGATIVES and is_participle(before)
    if passive and last in _LAST_AFTER_VERB:
        return False
    if last in _NEEDS_MORE and before not in BE:
        return True
    if last in COUNTS and before in ("under", "over", "about"):
        return True
    if last == "may" and title.is_name(len(title.words) - 1):
        return False
    if last in _NEVER_LAST or last in _LAST_AFTER_VERB:
        return not (last in ("had", "was", "did") and before in PRONOUNS)
    if last in _TITLES and title.is_name(len(title.words) - 1):
        return True
    return _leads_on(title, last, before)


def _leads_on(title: _Title, last: str, before: str) -> bool:
    """For “and again”, “at least”, “just six years”: the end of something longer."""
    third = title.low(len(title.lows) - 3)
    if last in ("least", "many", "much") and before in ("at", "as"):
        return True
    aside = before == "," and title.lows.count(",") == 1 and (is_participle(last) or is_ing(last))
    if aside or (before == "," and last == "once") or (before == "been" and last in _CONTENTS):
        return True
    if before in COORDINATORS and last in ADVERBS - _TIMES:
        return True
    return third in ("just", "only", "barely", ",") and before[:1].isalnum() and last in _UNITS


def _nothing_told(title: _Title) -> bool:
    """For “the mayor said”, “a report that the bridge”: what is announced does not follow."""
    end = title.teller
    ends = [i for i, low in enumerate(title.lows[:end]) if low in _ANNOUNCING and _announces(title, i, low)]
    if not ends:
        return False
    last, following = ends[-1], title.low(ends[-1] + 1)
    led = (following in _LEADING and title.low(last) == "that") or (
        title.low(last) in _LEADING and title.low(last - 1) == "that"
    )
    if led:
        return "," not in title.lows[last:end]
    return not title.has_verb(last + 1, end) and not _is_rest(title, last)


_LEADING = table("while if although though as when unless")
_ANNOUNCING = table(
    "which who whose whom that though although because while whereas unless said says told tells added announced "
    "what how why whether as"
)


def _announces(title: _Title, i: int, low: str) -> bool:
    if low in ("which", "who", "whose", "whom"):
        return True
    if low == "as":
        return title.low(i - 1) == "just" and title.low(i + 1) in DETERMINERS
    if low in ("what", "how", "why", "whether"):
        return title.low(i + 1) not in ("to", "") and bool(title.lows[i + 2 :])
    if low == "that":
        return title.low(i + 1) not in _THAT_NOUN | {"of"} and title.low(i - 1) not in PREPOSITIONS | {"than"}
    if low in ("though", "although", "because", "while", "whereas", "unless"):
        return title.low(i + 1) in DETERMINERS | PRONOUNS | {"others"} or title.is_name(i + 1)
    return low in ("said", "says", "told", "tells", "added", "announced") and title.low(i - 1) not in BE | DETERMINERS


def _is_rest(title: _Title, i: int) -> bool:
    """Whether a saying is complete without a verb: “was told of the leak”, “said: “Yes””, “added 50 beds”."""
    low, following = title.low(i), title.low(i + 1)
    if low in ("added", "announced"):
        return bool(following)
    said = following in (":", '"', "“", "to", "of", "about", "yes", "no", "so", "nothing", "goodbye", "in", "on")
    told = low in ("told", "tells") and any(word in ("to", "of", "about", '"', "“", ":") for word in title.lows[i:])
    return low in ("said", "says", "told", "tells") and ((said and bool(following)) or told)


# --- what it lost within ------------------------------------------------------------------------------------------


def _hollow(title: _Title) -> bool:
    """A preposition or an article before what cannot be its noun."""
    return any(low in _HOLDERS and _is_hollow(title, i) for i, low in enumerate(title.lows[:-1]))


_HOLDERS = _ARTICLES | COORDINATORS | _GOVERNORS | BE | {"dated"}
_QUESTIONS = table("what how why where when than as that which who")


def _is_hollow(title: _Title, i: int) -> bool:
    low, following = title.low(i), title.low(i + 1)
    if title.words[i].text in ("A", "US") and i:
        return False
    stop = following in (",", ".", ";", ":", ")")
    if low in _ARTICLES:
        no_noun = (following in PREPOSITIONS and following not in _AFTER_ARTICLE) or following in COORDINATORS
        return stop or no_noun or is_finite_aux(following) or following in ("which", "who", "that")
    if low in COORDINATORS:
        lone = following in ("again", "then") and _is_verb_form(title.low(i - 1))
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
            or (low == "and" and title.low(i + 1) == "as" and _bare_as(title, i))
        )
    if low == "between":
        return _half_between(title, i)
    if low == "dated":
        return following in PREPOSITIONS | RELATIVES and following not in ("from", "between", "to")
    if low in BE:
        return following in COORDINATORS and not any(word in _QUESTIONS for word in title.lows[:i])
    if low not in _GOVERNORS or (_is_verb_form(title.low(i - 1)) and low not in ("of", "between", "since")):
        return False
    if low == "since" and following in COORDINATORS:
        return True
    reached = following in _NO_OBJECT and not (following == "than" or low == "since")
    return reached or (is_finite_aux(following) and low not in ("since",)) or (stop and low != "since")


def _bare_as(title: _Title, i: int) -> bool:
    return not title.has_verb(i + 2, len(title.lows))


def _half_between(title: _Title, i: int) -> bool:
    """For “between and 22 January”, “between 2008”: one side of it is gone."""
    following = title.low(i + 1)
    if following in COORDINATORS or following in PREPOSITIONS or following == ",":
        return True
    single = following.isdigit() or following in _TIMES or following[:1].isdigit()
    return single and not any(low in ("and", "to", "&") for low in title.lows[i + 2 : i + 12])


def _no_auxiliary(title: _Title) -> bool:
    """For “The truce was proposed been adopted”: "been" without "have"; “He was died” has one too many."""
    for i, low in enumerate(title.lows):
        if low in ("was", "were") and base(title.low(i + 1)) in _NEVER_DONE_TO and is_past(title.low(i + 1)):
            return True
        if low == "been" and not any(
            word in HAVE or word.endswith(("'ve", "'s", "'d")) for word in title.lows[max(0, i - 7) : i]
        ):
            return True
    return False


_NEVER_DONE_TO = table("die happen occur emerge erupt appear resign disappear arrive")


def _two_verbs(title: _Title) -> bool:
    """Two finite verbs, and nothing between them that would part or join them."""
    for before, after in zip(title.sure, title.sure[1:], strict=False):
        between = title.lows[:after]
        if after - before < 2 or not _LINKS.isdisjoint(title.lows[before + 1 : after]):
            continue
        if base(title.low(before)) in SAYING or any(base(low) in SAYING for low in title.lows[before:after]):
            continue
        if not any(low in _HOLDS_ANOTHER for low in between):
            return True
    return _saying_then_verb(title) or _list_of_verbs(title) or _intransitive_then_verb(title)


def _list_of_verbs(title: _Title) -> bool:
    """For “The Queen came, drank tea on the pier”: the last of three is gone."""
    for i in title.sure:
        if title.lows[:i].count(",") == 1 and title.low(i - 1) == "," and title.first_verb < i - 1 and i < title.teller:
            return _LIST_GOES_ON.isdisjoint(title.lows[i:]) and _JOINS.isdisjoint(title.lows[:i])
    return False


_LIST_GOES_ON = COORDINATORS | {","}


def _intransitive_then_verb(title: _Title) -> bool:
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


def _saying_then_verb(title: _Title) -> bool:
    """For “the mayor said was closed”: who or what is gone."""
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


def _open_aside(title: _Title) -> bool:
    """For “A fifth victim, a firefighter died”, “the regulator, Ofwat the largest fine”: an aside that does not end."""
    places = range(len(title.lows) - 2)
    bare_front = title.low(1) == "," and is_participle(title.low(0))
    dashes = [i for i, low in enumerate(title.lows) if low in ("-", "–", "—")]
    if len(dashes) == 1 and is_finite_aux(title.low(dashes[0] + 1)):
        return True
    return (
        bare_front
        or _open_before_verb(title)
        or any(_name_then_article(title, i) or _bare_participle(title, i) for i in places)
    )


def _bare_participle(title: _Title, i: int) -> bool:
    """For “The audit, commissioned, found”: the aside has lost its words."""
    joined = title.low(i + 3) in COORDINATORS or title.low(i - 2) == ","
    return (
        title.low(i) == "," == title.low(i + 2)
        and is_participle(title.low(i + 1))
        and not joined
        and not title.is_name(i + 1)
    )


def _name_then_article(title: _Title, i: int) -> bool:
    if title.low(i) != "," or not title.is_name(i + 1):
        return False
    k = i + 1
    while title.is_name(k) and title.low(k) not in _ARTICLES:
        k += 1
    return title.low(k) in ("the", "a", "an") and title.low(k - 1) not in _TIMES and title.low(i - 1) not in _TIMES


def _open_before_verb(title: _Title) -> bool:
    front = title.lows[: title.first_verb]
    if front.count(",") != 1 or len(front) == len(title.words):
        return False
    comma = front.index(",")
    led = title.low(0) in PREPOSITIONS | SUBORDINATORS | ADVERBS or title.low(0).endswith("ing")
    timed = any(low in _TIMES for low in front[:comma]) or any(skippable(low) for low in front[:1])
    closed = any(
        low == "," and title.has_verb(k + 1, k + 2) for k, low in enumerate(title.lows) if k > title.first_verb
    )
    if closed or comma < 1 or led or timed or "and" in front or "or" in front or front[comma - 1] in ('"', "”"):
        return False
    following = title.low(comma + 1)
    name = title.lows[0] in ("the", "a", "an") or (front[comma - 2 : comma - 1] and front[comma - 2].endswith("'s"))
    named = name and all(title.is_name(k) for k in range(comma + 1, title.first_verb)) and comma + 1 < title.first_verb
    if named and title.verbs[0].head not in SAYING:
        return True
    ordinal = following in ("first", "last", "once", "newly", "recently") and comma + 2 >= title.first_verb - 1
    return (following in ("a", "an", "one") and comma + 2 < title.first_verb) or ordinal


def _spliced(title: _Title) -> bool:
    """For “The road was closed, they walked”: a second sentence after a comma, and no word to join it."""
    if title.teller < len(title.words):
        return False
    if title.low(0) in _JOINS | PREPOSITIONS | ADVERBS or title.low(0).endswith("ing") or title.lows[0] in _TIMES:
        return False
    for i in range(2, len(title.lows) - 2):
        pronoun = title.low(i) == "," and title.low(i + 1) in ("he", "she", "it", "they", "we", "i")
        if pronoun and title.has_verb(i + 2, i + 4) and any(verb.first < i for verb in title.verbs):
            return not any(low in SUBORDINATORS for low in title.lows[:i])
    return "," in title.lows and any(_is_run_on(title, clause) for clause in title.clauses[1:])


def _is_run_on(title: _Title, clause: Clause) -> bool:
    """Whether a clause after a comma is a main one with all of its own, and so was the first."""
    first = title.clauses[0]
    whole = clause.role == "main" and clause.resumes < 0 and clause.subject is not None and clause.verb is not None
    after_comma = title.text[: clause.start].rstrip().endswith(",")
    return whole and after_comma and first.role == "main" and first.verb is not None and first.subject is not None


def _unbalanced(title: _Title) -> bool:
    text = title.text
    return text.count('"') % 2 == 1 or any(text.count(left) != text.count(right) for left, right in _PAIRS)


def _incomplete_verb(title: _Title) -> bool:
    """A verb that needs a word which is gone: “put the number”, “based its findings”."""
    for i, low in enumerate(title.lows):
        if (
            low in _TALLIES
            and title.low(i - 1) in ("the", "its")
            and base(title.low(i - 2)) in ("bring", "put", "raise")
        ):
            return not {"to", "at", "up", "above", "past"} & set(title.lows[i + 1 : title.teller])
        needed = _COMPLEMENTS.get(low)
        active = title.low(i - 1) not in BE and (
            low != "based" or title.low(i + 1) in _ARTICLES | {"his", "her", "the"}
        )
        if needed and active and low in ("put", "putting", "based") and not needed & set(title.lows[i + 1 :]):
            return True
    return False


def _does_so(title: _Title) -> bool:
    """For “it might do so again”: what, stands in another sentence."""
    for i, low in enumerate(title.lows):
        if low == "so" and title.low(i - 1) in DO | {"done", "doing"}:
            done = any(verb.last < i - 2 and verb.head not in SAYING for verb in title.verbs)
            return not done and not any(word in COORDINATORS or word == "to" for word in title.lows[: i - 1])
    return False


def _debris(title: _Title) -> bool:
    """Marks of a page, or the beginning of another sentence in the middle."""
    return bool(_DEBRIS.search(title.text)) or any(_begins_again(title, i) for i in range(2, len(title.words)))


_FUNCTION = (ADVERBS | PREPOSITIONS | SUBORDINATORS | PRONOUNS | DETERMINERS) - table(
    "the a an i all no one over up down off on near past along once us early late well"
)
"""Words that have a capital only where a sentence begins."""


def _begins_again(title: _Title, i: int) -> bool:
    text, before = title.words[i].text, title.words[i - 1]
    if before.text.islower() and text[0].isupper() and text.lower() in _FUNCTION and not title.is_name(i + 1):
        return before.low not in PREPOSITIONS and base(before.low) not in SAYING
    if text == "A" and not title.is_name(i - 1) and before.low not in _LETTERED and before.low[-1].isalpha():
        return not title.is_name(i + 1) and before.low not in PREPOSITIONS
    if text not in _NEW_SENTENCE or not before.text[-1].isalnum() or before.low in PREPOSITIONS | DETERMINERS:
        return False
    lower = i + 1 < len(title.words) and not title.is_name(i + 1)
    return (
        (lower or text != "The" or title.is_name(i - 1))
        and before.low not in COORDINATORS | SUBORDINATORS
        and base(before.low) not in SAYING
    )


# --- all of them --------------------------------------------------------------------------------------------------

_FAULTS: dict[str, Callable[[_Title], bool]] = {
    "too short": _too_short,
    "points at something named before": _pointing,
    "speaks as somebody": _ours,
    "joined on": _joined_on,
    "no subject": _no_subject,
    "no verb": _no_verb,
    "cut short": _cut_short,
    "nothing told": _nothing_told,
    "hollow": _hollow,
    "no auxiliary": _no_auxiliary,
    "two verbs": _two_verbs,
    "open aside": _open_aside,
    "unbalanced": _unbalanced,
    "spliced": _spliced,
    "incomplete verb": _incomplete_verb,
    "does so": _does_so,
    "debris": _debris,
}
LEANING = frozenset({"points at something named before", "speaks as somebody", "does so", "too short"})
"""Faults of a heading that is whole, but says too little by itself."""


@lru_cache(maxsize=20_000)
def faults(title: str) -> tuple[str, ...]:
    """The names of what is wrong with a heading, in a fixed order; () where it may stand."""
    return tuple(_found(_Title(title)))


def _found(title: _Title) -> Iterator[str]:
    if not title.words:
        yield "too short"
        return
    for name, has in _FAULTS.items():
        if has(title):
            yield name


def afresh(title: str) -> str:
    """A heading from where a sentence begins in its middle, for a headline that ran into it; "" where none does."""
    read = _Title(title)
    begins = [i for i in range(2, len(read.words)) if _begins_again(read, i)]
    return title[read.words[begins[-1]].start :] if begins else ""


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
