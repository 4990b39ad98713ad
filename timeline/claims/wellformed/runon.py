"""What ran into a heading: a second sentence, after a comma or after nothing at all, or the marks of a page.

In: a `Title`. Out: for each fault, whether the heading has it, and whether another sentence begins at a word.
"""

from __future__ import annotations

import re

from timeline.claims.clauses import Clause
from timeline.claims.grammar.forms import is_past
from timeline.claims.wellformed.title import ARTICLES, JOINS, TIMES, Title, is_verb_form
from timeline.claims.words import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    SUBORDINATORS,
    VERBS,
    base,
    table,
)

_DEBRIS = re.compile(
    r"\||\\|^\d+ -|https?:|www\.|\blast updated\b|^\d{3,4} [A-Z]|[a-z] (?!19|20)\d{4} (?!GMT)[A-Z][a-z]+"
    r"|[a-z]{3}[.?!] [A-Z][a-z]+ [a-z]+|&[a-z]+;|(?<!\w)'[\w ]+ '(?= )"
)
_NEW_SENTENCE = frozenset(
    ("The", "It", "They", "There", "These", "This", "But", "And", "He", "She", "We", "Meanwhile", "However")
)
_LETTERED = table("influenza vitamin hepatitis type grade group plan level category class team side size")
"""Words that a letter may follow."""


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
