"""What a heading lost within: the noun of a preposition, the end of an aside, one of two verbs, half a sentence.

In: a `Title`. Out: for each fault, whether the heading has it.
"""

from __future__ import annotations

import re

from timeline.claims.clauses import Clause
from timeline.claims.grammar.forms import NEVER_PASSIVE, is_finite_aux, is_participle, is_past, skippable
from timeline.claims.wellformed.title import ARTICLES, GOVERNORS, JOINS, TIMES, UNITS, Title, is_verb_form
from timeline.claims.words import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SPEECH,
    SUBORDINATORS,
    VERBS,
    base,
    table,
)

_AFTER_ARTICLE = table("past following near inside outside over under above below then after off")
"""Prepositions that may stand between an article and its noun ("the past week")."""
_NO_OBJECT = table("of in on by for from with into until since during against toward towards than and or nor but that")
"""What cannot follow a governor."""
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_DEBRIS = re.compile(
    r"\||\\|^\d+ -|https?:|www\.|\blast updated\b|^\d{3,4} [A-Z]|[a-z] (?!19|20)\d{4} (?!GMT)[A-Z][a-z]+"
    r"|[a-z]{3}[.?!] [A-Z][a-z]+ [a-z]+|&[a-z]+;|(?<!\w)'[\w ]+ '(?= )"
)
_NEW_SENTENCE = frozenset(
    ("The", "It", "They", "There", "These", "This", "But", "And", "He", "She", "We", "Meanwhile", "However")
)
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


def spliced(title: Title) -> bool:
    """For “The road was closed, they walked”: a second sentence after a comma, and no word to join it."""
    if title.teller < len(title.words):
        return False
    if _broken_list(title) or _second_that(title):
        return True
    if title.low(0) in JOINS | PREPOSITIONS | ADVERBS or title.low(0).endswith("ing") or title.lows[0] in TIMES:
        return False
    for i in range(2, len(title.lows) - 2):
        pronoun = title.low(i) == "," and title.low(i + 1) in ("he", "she", "it", "they", "we", "i")
        if pronoun and title.has_verb(i + 2, i + 4) and any(verb.first < i for verb in title.verbs):
            opened = any(title.low(k) == "that" and title.low(k + 1) in PREPOSITIONS for k in range(i))
            return not opened and not any(low in SUBORDINATORS for low in title.lows[:i])
    return "," in title.lows and any(_is_run_on(title, clause) for clause in title.clauses[1:])


def _second_that(title: Title) -> bool:
    """For “The tide has turned and that it rises”: the second of two things said, without who says them."""
    at = [i for i in range(2, len(title.lows) - 1) if title.low(i) == "that" and title.low(i - 1) in ("and", "but")]
    if not at or not (title.low(at[0] + 1) in PRONOUNS | DETERMINERS or title.is_name(at[0] + 1)):
        return False
    said = any(base(low) in SAYING | {"find", "show", "hear", "learn", "know"} for low in title.lows[: at[0]])
    return not said and "that" not in title.lows[: at[0]]


def _broken_list(title: Title) -> bool:
    """For “They broke down the door, searched rooms”: a list of deeds without its last; “interviewed them, believe
    the bombs”: a relative clause without its "who"."""
    commas = [i for i, low in enumerate(title.lows) if low == ","]
    if any(title.first_verb < i and title.low(i + 1) in VERBS and title.low(i + 2) in ARTICLES for i in commas):
        return True
    sure = bool(title.sure) and title.sure[0] < commas[-1] if commas else False
    if not commas or not (sure or (title.first_verb < commas[-1] and JOINS.isdisjoint(title.lows[: commas[-1]]))):
        return False
    at = commas[-1] + 1
    after = title.low(at + 1)
    done = title.low(at).endswith("ed") and base(title.low(at)) not in SAYING and title.low(at) not in _STATES
    alone = not {"and", "or", "but", "by"}.intersection(title.lows[at:])
    passive = any(low in BE for low in title.lows[: commas[-1]])
    return done and alone and not passive and after[:1].isalpha() and after not in PREPOSITIONS | ADVERBS | {"to"}


_STATES = table("aged based named titled nicknamed supposed armed wounded injured followed dressed")


def _is_run_on(title: Title, clause: Clause) -> bool:
    """Whether a clause after a comma is a main one with all of its own, and so was the first."""
    first = title.clauses[0]
    whole = clause.role == "main" and clause.resumes < 0 and clause.subject is not None and clause.verb is not None
    after_comma = title.text[: clause.start].rstrip().endswith(",")
    at = title.clauses.index(clause)
    if title.clauses[at - 1].role == "adverbial" or title.clauses[at - 1].opener in SUBORDINATORS | {"when"}:
        return False
    return whole and after_comma and first.role == "main" and first.verb is not None and first.subject is not None


def unbalanced(title: Title) -> bool:
    text = title.text
    return text.count('"') % 2 == 1 or any(text.count(left) != text.count(right) for left, right in _PAIRS)


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


def debris(title: Title) -> bool:
    """Marks of a page, or the beginning of another sentence in the middle."""
    large = (i for i, word in enumerate(title.words) if i > 1 and word.text[0].isupper())
    return bool(_DEBRIS.search(title.text)) or any(begins_again(title, i) for i in large)


_FUNCTION = (ADVERBS | PREPOSITIONS | SUBORDINATORS | PRONOUNS | DETERMINERS) - table(
    "the a an i all no one over up down off on near past along once us early late well"
)
"""Words that have a capital only where a sentence begins."""


def _named_again(title: Title, i: int) -> bool:
    """For “Clooney organised the ceremony Clooney's show will be shown”: a name that opened it opens it again."""
    before = title.words[i - 1]
    noun = before.text.islower() and len(before.low) > 2 and before.low not in _NO_END
    if not noun or title.words[0].low in _FUNCTION or is_verb_form(before.low):
        return False
    if title.words[i].text.removesuffix("'s").removesuffix("’s") == title.words[0].text:
        return True
    pair = [word.text for word in title.words[i : i + 2]]
    return title.is_name(i + 1) and any([word.text for word in title.words[k : k + 2]] == pair for k in range(i - 1))


_PEOPLE_OF = re.compile(r"(?:[a-z]{2}ian|[a-z]ean|ish|ese|ican|French|Greek|Dutch|Swiss|Iraqi|Israeli)$")
"""How the word for a people ends."""
_OFFICES = table(
    "president prime foreign police officials government authorities rescuers soldiers troops army minister"
)


def _others_began(title: Title, i: int) -> bool:
    """For “after the quake Haitian police have arrested”, “met Jon Orr British officials have said”: a sentence whose
    subject is of a people, after one that has its verb."""
    if title.low(i + 1) not in _OFFICES or title.first_verb >= i:
        return False
    later = [at for at in title.sure if at > i]
    near = bool(later) and later[0] < i + _NEAR and title.low(later[0]) in HAVE | BE
    noun = title.low(i - 2) in ("the", "a", "an") and title.words[i - 1].text.islower()
    return near and (noun or (title.is_name(i - 1) and title.is_name(i - 2)))


_NEAR = 6
_PARTICLES = table("down up out off over")
_MANY = table(
    "tens hundreds thousands millions dozens people soldiers rescuers survivors officials police residents workers "
    "troops experts analysts witnesses eyewitnesses doctors scientists"
)


def begins_again(title: Title, i: int) -> bool:
    """Whether another sentence begins at a word: a headline or a caption has run into it."""
    text, before = title.words[i].text, title.words[i - 1]
    if not text[0].isupper() or (len(text) > 1 and not text[1:].islower()):
        return False
    if before.low in ("says", "say") and _after_teller(title, i):
        return True
    if before.low in _PARTICLES and text.lower() in _MANY and title.low(i + 1) in ("say", "said", "have", "warned"):
        return title.first_verb < i - 1
    if before.low in _NO_END or base(before.low) in SAYING or not before.text[-1].isalnum():
        return False
    if _named_again(title, i) or (text.lower() in _NUMBERS and not title.is_name(i + 1)):
        return True
    if text.lower() in _MANY and title.low(i + 1) in ("of", "have", "has", "are", "were", "say", "said", "warned"):
        return before.text.islower()
    if _PEOPLE_OF.search(text) and _others_began(title, i):
        return True
    if text in ("The", "A", "An"):
        return _article_begins(title, i)
    if text in _OPENS_AGAIN and _opens_again(title, i):
        return True
    function = text in _NEW_SENTENCE or (before.text.islower() and text.lower() in _FUNCTION)
    return function and not title.is_name(i + 1)


_NO_END = PREPOSITIONS | DETERMINERS | COORDINATORS | SUBORDINATORS
"""Words that no sentence ends on."""
_NUMBERS = table("two three four five six seven eight nine ten eleven twelve")
_NAMED_THE = _LETTERED | table(
    "newspaper magazine paper journal band film movie song album show series book programme weekly daily"
)
"""Words that a letter, or a name with "The", may follow."""


_OPENS_AGAIN = frozenset({"With", "As", "After", "When", "While", "Although", "Before", "Since", "Despite", "Because"})


def _after_teller(title: Title, i: int) -> bool:
    """For “Aid is slow, Orr says Demand for water”: a headline with its speaker last has run into the next sentence."""
    following = title.words[i + 1].text if i + 1 < len(title.words) else ""
    return "," in title.lows[max(0, i - 5) : i] and following[:1].islower() and any(k > i for k in title.sure)


def _opens_again(title: Title, i: int) -> bool:
    """For “are reaching Ostra With up to forty”: a word that only opens sentences has a capital, after a verb."""
    following = title.words[i + 1].text if i + 1 < len(title.words) else ""
    return following[:1].islower() and title.first_verb < i - 1 and title.words[0].text != "“"


def _article_begins(title: Title, i: int) -> bool:
    """For “streets The council has met”: an article with a capital, and a verb after it."""
    before = title.words[i - 1]
    if title.words[i].text == "The" and is_past(before.low) and title.words[i + 1 : i + 2]:
        new = title.words[i + 1].text.islower() or title.low(i + 1).endswith(("ish", "ian", "ese"))
        return new and before.text.islower() and bool([k for k in title.sure if k > i + 1])
    free = before.low not in _NAMED_THE and (before.text.islower() or title.words[i].text == "The")
    return free and title.has_verb(i + 2, len(title.words)) and not is_past(before.low)
