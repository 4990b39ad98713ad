"""Who says it.

In: a sentence's clauses and words, and who spoke last. Out: the speaker in the article's words, and whether it is
somebody by name.
Exists because attribution is part of a claim: "diplomats say" and "the ministry announced" are not the same knowledge.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from timeline.claims.clauses import Clause
from timeline.claims.status import is_saying
from timeline.claims.words import DETERMINERS, OPENERS, PREPOSITIONS, PRONOUNS, SPEAKERS, table

_UNNAMED = table(
    """
diplomat diplomats official officials source sources analyst analysts expert experts witness witnesses resident
residents rebel rebels insurgent insurgents activist activists people person people agencies groups workers families
survivors doctors relatives organisers organizers protesters villagers neighbours neighbors employee employees
critics observers envoys aide aides man woman spokesman-less reports locals others many some
"""
)


class Speaker(msgspec.Struct, frozen=True):
    """Who speaks in a sentence."""

    words: str
    """As the article has it, without office where a name follows; "" for the paper itself."""
    named: bool
    """Whether it is a person, body or office by name, and not "diplomats"."""
    clause: int
    """Index of the clause that tells it; -1 where it is no clause ("according to …") or carried from the sentence
    before."""
    carried: bool = False
    """Whether a pronoun stands for it, or the quotation goes on."""


NOBODY = Speaker("", False, -1)


@cache
def _according() -> re.Pattern[str]:
    return re.compile(
        r"\b[Aa]ccording to\s+([^,;.“”\"]+(?:\([A-Z]+\))?)(?:,\s+((?:[A-Z][\w'’-]+\s){1,3}[A-Z][\w'’-]+),)?"
    )


@cache
def _inverted() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:late |also |on \w+ |in \w+ )?((?:one |a |an |the |two |three |another )?"
        r"(?:[^,;.“”\"]|(?<= [A-Z])\.){3,90}?)"
        r"(?=,|(?<! [A-Z])\.|$| who | in an? | on [A-Z]| at a )"
    )


_NICKNAME = re.compile(r" [\"“]\w+[\"”] (?=[A-Z])")


def _trim(words: str) -> str:
    words = _NICKNAME.sub(" ", " ".join(words.split())).strip(" ,\"“”'‘’-—–:")
    for opener in ("But ", "And ", "However, ", "Meanwhile, ", "and ", "but "):
        words = words.removeprefix(opener)
    opening = words.split(" ", 1)[0].lower()
    if opening in PREPOSITIONS | {"this", "that", "earlier", "later"} and ", " in words:
        words = words.rpartition(", ")[2]
    words = re.sub(r"^\S+\s*\([^)]*\)\s*[-–—]\s*", "", words)
    if words.split()[-1:] in (["but"], ["and"]):
        return ""
    if len(words) > 90:
        tail = re.search(r"((?:[A-Z][\w.'’-]*\s+){1,4}[A-Z][\w.'’-]*)\W*$", words)
        words = tail.group(1) if tail else words[-90:].partition(" ")[2]
    return words


_LEADS = re.compile(
    r"\A(?:(?:\(.*\)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w* [\w ]*\d{4}(?: [\d:]+)?|\d{3,4}|[^\w\s(]+)\s+(?=[A-Za-z])"
    r"|(?:last|this) (?:week|month|year|night|spring|summer|autumn|winter),? |however,? |earlier,? |\w+ing [^,]*, )+",
    re.IGNORECASE,
)
"""What may stand before a speaker and is none of it: a stamp, words for when, "speaking in Ostra, "."""
_TAIL = re.compile(r" (?:late |early )?(?:on )?(?:[A-Z][a-z]+day|last week|this week|yesterday|today|tonight)$")
_TRANSCRIPT = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}):")
_NO_SPEAKER = re.compile(
    r"[|:\\\"“”\[\]]|(?:^|\s)(?:I|we|you|he|she|they|it|me|us|I['’]\w+|you['’]\w+)$|(?-i:\s[A-Z]$)"
    r"|^(?:of|to|from|in|by|at|on|for|with|after|before|as|please|neither|nobody|none|this|that|what|which|who|there"
    r"|you|your|my|anyone|everyone|someone|history|reports?|page)(?: |$)",
    re.IGNORECASE,
)
_MOST = 14
"""Words: what is longer is a sentence and no speaker."""


def _speaker_only(words: str) -> str:
    """The speaker without what stands around the name; "" where the words name nobody: no name is better than a wrong
    one."""
    if spoken := _TRANSCRIPT.match(words):
        return spoken.group(1)
    words = _TAIL.sub("", _LEADS.sub("", words, count=1)).strip(" ,")
    low = words.lower()
    if not words or len(words.split()) > _MOST or words.count("(") != words.count(")"):
        return ""
    if words.isdigit() or low in ("the", "a", "an"):
        return ""
    return "" if _NO_SPEAKER.search(words) else words


OFFICES = table(
    """
minister ministry president premier chancellor secretary senator governor mayor general colonel captain commander king
queen prince emir sheikh pope bishop judge prosecutor prosecutors police army navy government parliament court council
commission committee party union agency office department authority authorities regulator company bank fund
organisation organization association federation group spokesman spokeswoman spokesperson spokespeople
director chief chairman chairwoman chair head leader leaders ambassador envoy commissioner inspector
superintendent sheriff vet deputy representative embassy un who eu nato trust charity
service institute university hospital airline club board crescent cross family lawyer lawyers attorney
"""
)
"""Last words of what speaks for more than itself: with an article or alone they name who speaks."""
_APPOSED = re.compile(r", (?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+,?$")


def _is_named(words: str) -> bool:
    if _APPOSED.search(words):
        return True
    head = re.split(r" (?:of|in|from|at|for|with|familiar|on)\b", words)[0].split()
    if not head or head[-1].lower() in _UNNAMED:
        return len([word for word in head if word[0].isupper()]) >= 3 and head[-1].lower() in ("official", "spokesman")
    known = is_body(" ".join(head))
    if head[0].lower() in OPENERS | DETERMINERS:
        head = head[1:]
    return known or any(
        word[0].isupper() or word.lower().startswith(("spokes", "minister", "president", "police", "army"))
        for word in head
    )


def is_person(words: str) -> bool:
    """Whether a speaker is a name, or an office with a name beside it, for which “he” or “she” may stand."""
    return words[:1].isupper() and (not words.startswith("The ") or bool(_APPOSED.search(words)))


def is_body(words: str) -> bool:
    """Whether a speaker is only “the ministry”, “its board”: one body or office, without a name."""
    head = words.split()
    definite = bool(head) and (head[0].lower() in _DEFINITE or len(head) == 1)
    return definite and head[-1].lower() in OFFICES and not any(word[0].isupper() for word in head[1:])


_DEFINITE = frozenset({"the", "its", "his", "her", "their"})


def _subject_words(text: str, clauses: Sequence[Clause], clause: Clause) -> str:
    if clause.resumes >= 0:
        return _trim(text[clauses[clause.resumes].start : clauses[clause.resumes].end])
    if clause.subject is not None:
        return _trim(text[clause.subject[0] : clause.subject[1]])
    return ""


def _after_verb(text: str, clause: Clause, verb_end: int) -> str:
    found = _inverted().match(text, verb_end, clause.end)
    words = found.group(1).strip() if found else ""
    first = words.split()[0].lower() if words else ""
    return _trim(words) if words and first not in ("that", "on", "in", "to", "it", "he", "by") else ""


def speaker(
    text: str, clauses: Sequence[Clause], ends: Sequence[int], sentence: tuple[int, int], last: Speaker, quoting: bool
) -> Speaker:
    """The speaker of a sentence.

    `ends`: for each clause, where its verb ends in the article (-1 for none). `last`: who spoke before. `quoting`:
    whether the sentence
    stands within a quotation that was opened before it.
    """
    own: Speaker | None = None
    for index, clause in enumerate(clauses):
        if not is_saying(clause) or not _tells(clauses, index):
            continue
        words = _subject_words(text, clauses, clause) or _after_verb(text, clause, ends[index])
        low = words.lower()
        if low in SPEAKERS | PRONOUNS:
            again = bool(last.words) and low in SPEAKERS
            found = Speaker(last.words, last.named, index, True) if again else Speaker("", False, index)
            if low not in ("i", "we"):
                return own or found
            own = own or found
            continue
        words = _speaker_only(words)
        if own is None or words:
            return Speaker(words, _is_named(words), index) if words else Speaker("", False, index)
    if own is not None:
        return own
    source = _according().search(text, *sentence)
    if source:
        words = _speaker_only(_trim(source.group(2) or source.group(1)))
        return Speaker(words, _is_named(words), -1) if words else NOBODY
    return Speaker(last.words, last.named, -1, True) if quoting and last.words else NOBODY


def _tells(clauses: Sequence[Clause], index: int) -> bool:
    """Whether a saying verb has something said: a content clause, a quotation, or the place of a teller."""
    clause = clauses[index]
    if clause.role == "teller":
        return True
    follows = clauses[index + 1] if index + 1 < len(clauses) else None
    if follows is not None and (follows.role == "content" or follows.opener in (":", "if", "while")):
        return True
    return (
        clause.verb is not None
        and clause.verb.head in ("say", "tell", "add", "warn", "insist")
        and clause.role in ("main", "and")
    )
