"""Whom the sentence before was about, for a heading that would open with a pronoun.

In: sentences as read, one after the other. Out: the name that "she", "it" or "they" at the beginning of the next one
stands for, only where nothing else can be meant. Exists because "She was arrested" is no title, and the text says who.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import groupby

import msgspec

from timeline.claims.attribution import NOBODY, Speaker
from timeline.claims.firstnames import sex_of_name, without
from timeline.claims.grammar.forms import is_ing
from timeline.claims.parse import Reading
from timeline.claims.words import (
    COORDINATORS,
    DETERMINERS,
    PASTS,
    PREPOSITIONS,
    SHY_PASTS,
    SUBORDINATORS,
    WEEKDAY,
    table,
)

BODIES = table(
    """
company bank firm ministry commission committee regulator union court government party agency council league
authority tribunal parliament army police hospital operator airline university panel inquiry department office bureau
newspaper group federation association board cabinet senate navy club charity organisation organization institute
administration congress corporation watchdog coalition militia opposition alliance manufacturer carrier retailer
foundation trust expedition mission school college
"""
)
PEOPLE = table(
    """
prosecutors investigators officers rebels residents ministers soldiers troops doctors judges lawyers protesters
strikers dockers miners workers firefighters rescuers engineers inspectors officials observers jurors directors
managers villagers survivors demonstrators passengers men women children families students pupils parents nurses
victims hostages prisoners activists migrants refugees
"""
)
PERSON = table(
    """
man woman boy girl pilot driver engineer officer minister judge mayor teacher student suspect victim patient worker
farmer captain president chairman chairwoman spokesman spokeswoman manager director lawyer doctor head chief leader
commander general colonel professor secretary deputy governor editor journalist owner founder witness soldier
firefighter candidate activist king queen prince princess coach singer author scientist head adviser envoy
executive commissioner counsel prosecutor father mother son daughter brother sister wife husband tourist refugee
nurse sailor miner diver hostage prisoner
"""
)


class Before(msgspec.Struct, frozen=True):
    """What pronouns at the beginning of the next sentence stand for; "" where that is not certain."""

    person: str = ""
    body: str = ""
    people: str = ""
    sole: bool = False
    """Whether the sentence names nothing else that "it" could stand for."""
    firm: str = ""
    """A body by its name, which may be "they" too."""
    sex: str = ""
    """"he" or "she", where a pronoun has told it already."""
    teller: str = ""
    """Who spoke in it: after “Lund said …” it is she who “also said …”."""


NOBODY_BEFORE = Before()


@cache
def _full_names() -> re.Pattern[str]:
    return re.compile(r"[A-Z](?<!\w.)[a-z]\w*(?=( [A-Z][a-z][\w’'-]*))")


@cache
def _first_names() -> re.Pattern[str]:
    return re.compile(r"([A-Z](?<![A-Z] .)(?<!\w[’']s .)(?<!\w.)[a-z][\w-]*) (?=([A-Z][a-z][\w-]+))")


@cache
def _titled() -> re.Pattern[str]:
    """A name by itself after what only persons are called ("Minister Brun")."""
    title = (
        "Mr|Mrs|Ms|Dr|Minister|President|General|Captain|Judge|Admiral|Lieutenant|Colonel|Senator|Professor|Sir|Lady"
    )
    return re.compile(rf"\b(?:{title})\.? (?:[A-Z][a-z][\w-]+ )?([A-Z][a-z][\w-]+)(?! [A-Z])")


@cache
def _alone() -> re.Pattern[str]:
    """A name by itself before an aside, or a word that may be a verb, as surnames are used."""
    opens = r"(?:(?<=^.)|(?<=[a-z,;:.”\"] .))"
    return re.compile(rf"([A-Z]{opens}[a-z][\w-]+)(?=(?:'s|’s|, \d\d,)? ([a-z]+)\b|, who)", re.MULTILINE)


_ACTS = (PASTS - SHY_PASTS) | table("left led found ran came became says was has is who will would")


def _acts(following: str | None) -> bool:
    """Whether a word after a name shows that somebody has it; None for the aside with “who”."""
    return following is None or following in _ACTS or (following.endswith("ed") and len(following) > 2)


@cache
def _with_role() -> re.Pattern[str]:
    """A full name after a role ("the chairman, Jon Adar") or before one ("Jon Adar, the chairman")."""
    role = _one_of({role for word in PERSON for role in (word, word.title())})
    name = r"(?:[A-Z][\w’-]+ ){1,2}([A-Z][a-z][\w-]+)"
    return re.compile(rf"\b{role},? {name}|{name}, (?:who\b|\d\d,|(?:[\w’'-]+ ){{1,3}}?{role}\b)")


def _one_of(words: Iterable[str]) -> str:
    """A pattern for one of many words that looks only at those with the right first letter."""
    rows = ((first, "|".join(word[1:] for word in row)) for first, row in groupby(sorted(words), lambda word: word[0]))
    return rf"(?:{'|'.join(f'{first}(?:{rests})' for first, rests in rows)})"


def persons_of(text: str) -> frozenset[str]:
    """The surnames of an article: the last words of full names that are also used alone, or that stand by a role; and
    the first names that are."""
    last = {found.group(1).strip() for found in _full_names().finditer(text)}
    alone = {
        found.group(1)
        for found in _alone().finditer(text)
        if _acts(found.group(2)) and not _IN_NAME.search(text, max(0, found.start(1) - 20), found.start(1))
    }
    led = {found.group(1) or found.group(2) for found in _with_role().finditer(text)}
    known = (last & alone) | led | set(_titled().findall(text))
    first = {name for name, of in _first_names().findall(text) if of in known and name.lower() not in _NO_NAMES}
    things = set(_THINGS.findall(text))
    names = (name for name in known | (first & alone) if name.lower() not in BODIES and name not in things)
    persons = {name for name in names if not name.endswith(_PEOPLES)}
    return frozenset(persons | {f"the {name}" for name in things})


_PEOPLES = ("ians", "eans", "cans", "nese")
"""How the names of peoples end."""
_THINGS = re.compile(
    r"[Tt](?<!\w.)he ([A-Z][a-z][\w-]+)"
    r"(?=[,.;]|['’]s\b| (?:was|is|had|has|sank|left|sailed|met|in|at|on|and|to|of|for|from|with)\b)"
)
"""What has "the" before its name: a ship, a paper. No person has."""
_IN_NAME = re.compile(r"\b(?!(?:Mr|Mrs|Ms|Dr|The)\b)[A-Z][\w’'-]* $")
"""A capital word before a name: it is the end of a longer one."""
_NO_NAMES = DETERMINERS | PREPOSITIONS | table("north south east west new old great saint san port mount lake fort")
"""What a capital word before another is, where it is no first name."""


def about(
    reading: Reading,
    earlier: Callable[[], Before],
    persons: frozenset[str],
    speaks: Speaker = NOBODY,
    quoted: bool = False,
) -> Before:
    """Whom a sentence is about. `earlier`: finds the same of the one before it, where this one hangs on that.
    `persons`: the surnames of the article. `speaks`: who speaks in it; `quoted`: whether it stands within a quotation
    that an earlier one opened."""
    if quoted or _is_all_quoted(reading, speaks):
        return earlier()
    teller = earlier().teller if speaks.carried else speaks.words
    return msgspec.structs.replace(_about(reading, earlier, persons), teller=teller)


def _is_all_quoted(reading: Reading, speaks: Speaker) -> bool:
    """Whether a sentence is nothing but what somebody says who was named before: ““I saw it all.”"""
    text = reading.text[reading.span.start : reading.span.end]
    if text[0] not in '"“':
        return False
    marks = [at for at, mark in enumerate(text) if mark in '"“”']
    return marks in ([0], [0, len(text) - 1]) and (speaks.carried or not speaks.words)


def _about(reading: Reading, earlier: Callable[[], Before], persons: frozenset[str]) -> Before:
    part = next(iter(reading.subject_parts(0)), None)
    verb = reading.verb_end(reading.holder(0)) if reading.clauses else -1
    if part is None:
        return NOBODY_BEFORE
    if _SAYS_HIMSELF.search(reading.text, reading.span.start, reading.span.end):
        return earlier()
    subject = " ".join(reading.text[part[0] : part[1]].split())
    rest = reading.text[max(part[1], verb) : reading.span.end]
    if subject in ("he", "she", "it", "they"):
        subject = subject.title()
    if subject in ("He", "She"):
        sex = sex_of(f"{subject} {rest}")
        rest = without(rest, sex_of(subject))
        roles = has_noun(_without_own(_past_is(reading, rest), ""), PERSON)
        another = _mentions(rest, persons) or sex == "both" or roles
        before = earlier()
        fits = before.sex in ("", sex)
        return Before(person="" if another or not fits else before.person, sex=sex)
    if subject in ("It", "They"):
        before = earlier()
        return Before(
            body="" if has_noun(rest, BODIES) else before.body,
            people=before.people,
            firm=before.firm,
            sole=before.sole and not has_another_thing(rest),
        )
    bare = subject.partition(",")[0]
    while " " in bare and bare.split()[0].lower() in SUBORDINATORS | COORDINATORS:
        bare = bare.partition(" ")[2]
    person = _person(reading, bare, rest, persons)
    if person.person or reading.clauses[0].role != "main":
        return person
    if _is_of_things(reading, bare, persons) and (before := earlier()).person:
        person = Before(person=before.person, sex=before.sex)
    body = _body(bare, rest, persons)
    told = reading.verb(0)
    if told is not None and told.head == "be" and not told.passive:
        body = msgspec.structs.replace(body, sole=not has_another_thing(f"is {rest.strip()}"))
    body = msgspec.structs.replace(body, person=person.person, sex=person.sex)
    proper = body.body and not body.body.startswith("The ")
    name = proper and re.search(rf"[a-z,] {re.escape(body.body)}\b", reading.text)
    return msgspec.structs.replace(body, firm=body.body) if name else body


_SAYS_HIMSELF = re.compile(r"(?<=[”\"]) (?:he|she) (?:said|added|told [a-z ]+)(?: (?:on|in|at|of) [\w ]+)?\.?$")
"""A quotation of somebody who was named before; after it, "he" is still the same."""


def _person(reading: Reading, bare: str, rest: str, persons: frozenset[str]) -> Before:
    """The one person of a sentence: its subject, or the only one it names."""
    bare = _AGE.sub("", bare)
    words = bare.split()
    capital = bool(words) and len(words) < 6 and all(word[0].isupper() for word in words)
    led = words[0].lower() in PREPOSITIONS | {"the"} if words else True
    full = 1 < len(words) < 4 and not led and not has_noun(bare, BODIES)
    if capital and (words[-1] in persons or full):
        told, sex = sex_of(rest), sex_of_name(bare, reading.text)
        sex = sex or (told if told != "both" else "")
        rest = without(rest, sex)
        roles = has_noun(_without_own(_past_is(reading, rest), bare), PERSON)
        another = _mentions(rest, persons) or roles or (told == "both" and not sex)
        return Before(person="" if another else bare, sex=sex)
    ship = len(words) < 3 and f"the {words[-1]}" in persons if words else False
    if ship and words[0] in ("The", words[-1]):
        others = bool(_capital().search(_AT_PLACE.sub("", rest)) or has_noun(rest, PERSON) or _SHIPS.search(rest))
        return Before(person="" if others else bare, body="" if others else bare, sex="she")
    named = _names(reading.text[reading.span.start : reading.span.end], persons)
    role = 1 < len(words) < 5 and words[0] == "The" and words[-1] in PERSON and not PREPOSITIONS.intersection(words)
    if role and not named:
        return Before(person="" if _mentions(rest, persons) or has_noun(rest, PERSON) else bare)
    sentence = reading.text[reading.span.start : reading.span.end]
    others = _without_roles(sentence, named) or bool(named and _two_capitals(sentence.replace(named[0], "")))
    return Before(person=named[0] if len(set(named)) == 1 and not others else "")


def _is_of_things(reading: Reading, subject: str, persons: frozenset[str]) -> bool:
    """For “The appointment takes effect in May”: whether a short sentence speaks of nobody at all."""
    text = reading.text[reading.span.start : reading.span.end]
    thing = (
        subject.startswith(("The ", "His ", "Her "))
        and subject[-1].islower()
        and head_of(subject.split()) not in BODIES
    )
    people = has_noun(text, PERSON | PEOPLE | BODIES) or _mentions(text, persons)
    return thing and not people and len(text.split()) < _SHORT_SENTENCE and not _QUOTES.search(text)


_SHORT_SENTENCE = 25
_QUOTES = re.compile(r"[“”\"]")
_AGE = re.compile(r"^\d{1,2}-year-old (?=[A-Z])")


def _past_is(reading: Reading, rest: str) -> str:
    """The words after a verb without what its subject is said to be: “was the first mayor of the town”, “was named
    head of the port”."""
    verb = reading.verb(0)
    is_said = verb is not None and (verb.head in _NAMES_AS if verb.passive else verb.head == "be")
    found = _PREDICATE.match(rest) if is_said else None
    return rest if found is None or has_noun(found.group(), _OF_ANOTHER) else rest[found.end() :]


_NAMES_AS = table("name appoint elect call make declare swear crown")
_OF_ANOTHER = table(
    """
wife husband widow widower son daughter mother father brother sister cousin uncle aunt friend lawyer spokesman
spokeswoman adviser aide deputy assistant secretary guest bodyguard victim rival successor
"""
)
"""What somebody is to another, who is named beside it."""
_PREDICATE = re.compile(
    r"^[^,;.]*?(?=[,;.]|$| (?:who|which|that|but|after|when|while|with|by|to|before|until)\b"
    r"| and (?!(?:an?|the|one|[A-Z][\w-]+['’]s)\b))"
)


def _names(text: str, persons: frozenset[str]) -> list[str]:
    """The persons that a text names, each as it is written there."""
    found = re.finditer(r"(?:\b[A-Z][a-z][\w-]* (?:(?:al|de|van|von|bin) )?)?\b([A-Z][a-z][\w-]*)", text)
    return [name for one in found if one.group(1) in persons and (name := _trimmed(one.group())) is not None]


def _trimmed(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in DETERMINERS | PREPOSITIONS else name


def _without_roles(sentence: str, named: list[str]) -> bool:
    """Whether somebody else is in a sentence: a pronoun, or a role that is not the named person's own."""
    if not named or _PRONOUN.search(sentence):
        return True
    if re.search(rf"\b{_ADDRESS}\b(?!\.? {re.escape(named[0])})", sentence):
        return True
    return has_noun(_without_own(sentence, named[0]), PERSON)


_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|him|her)\b")
_ADDRESS = "(?:Mr|Mrs|Ms|Dr)"


def _without_own(text: str, name: str) -> str:
    """A text without the roles that are the named person's own: "its head, Ada Lund", "as minister"."""
    if name and name in text:
        *led, last = text.split(name)
        text = "".join(_ROLE_BEFORE.sub("", part) for part in led) + _ROLE_AFTER.sub("", last)
    return _AS_ROLE.sub("", text)


_ROLE_BEFORE = re.compile(r"(?:\b\w+,? ){1,2}$")
_ROLE_AFTER = re.compile(r"^, (?:an?|the|its|their|one of the) (?:[\w’'-]+ ?){1,4}")
_AS_ROLE = re.compile(
    r"\bas (?:\w+(?: |\.?$)){1,3}"
    r"|\b(?:named|called|elected|appointed|made|sworn in as) (?!by\b)(?:(?:an?|the) )?(?:[a-z]+(?: |\.?$)){1,6}"
)


def _mentions(text: str, persons: frozenset[str]) -> bool:
    """Whether a text names a person."""
    return bool(_names(text, persons)) or _two_capitals(text) or bool(re.search(r"\b(?:Mr|Mrs|Ms|Dr)\b", text))


def sex_of(text: str) -> str:
    """Which of "he" and "she" a text speaks of: "he", "she", "both", or ""."""
    low = text.lower()
    he, she = re.search(r"\b(?:he|him|his|himself)\b", low), re.search(r"\b(?:she|her|hers|herself)\b", low)
    return "both" if he and she else "he" if he else "she" if she else ""


def _two_capitals(text: str) -> bool:
    """Whether a text has what may be a full name: two words with a capital, not after a preposition of place or an
    article, and not in quotation marks, where titles of books and songs stand."""
    runs = (run for led, run in _capitals().findall(_IN_QUOTES.sub("", text)) if not led)
    return any(not has_noun(run, BODIES | _NO_PERSONS) for run in runs)


_IN_QUOTES = re.compile(r"“[^”]*”|\"[^\"]*\"")
_NO_PERSONS = table(
    """
united states state kingdom senate house congress republic republican democratic labour party north south east west
northern southern eastern western new street road avenue square bridge park airport station hospital high supreme
world cup league championship games olympic olympics open award awards prize medal trophy day act agreement treaty
center centre clinic institution church cathedral island islands river lake mount valley bay county city province region
"""
)
"""Words that stand in names, and in no person's."""


@cache
def _capitals() -> re.Pattern[str]:
    led = r"(?:\b(in|at|of|on|from|near|around|[Tt]he) )?"
    return re.compile(rf"{led}\b(?<![-’'])([A-Z][a-z]+(?: [A-Z][\w’'-]+)+)")


def _body(bare: str, rest: str, persons: frozenset[str]) -> Before:
    words = bare.split()
    head = head_of(words)
    if not words or not words[0][0].isupper() or words[0].lower() in DETERMINERS - {"the"}:
        return NOBODY_BEFORE
    bare = "Police" if words[0] == "Police" and head == "police" else bare
    if head in PEOPLE or bare == "Police":
        return Before(people="" if has_noun(rest, PEOPLE) else bare)
    if _PAIR.fullmatch(bare):
        return Before(people="" if has_noun(rest, PEOPLE) or _mentions(rest, persons) else bare)
    if _is_only_thing(words, rest):
        return Before(body=bare, sole=True)
    rest = _AT_PLACE.sub("", _without_agents(rest, persons))
    named = head in BODIES and (words[0] == "The" or words[0].endswith(("'s", "’s")) or len(words) < 4)
    alone = len(words) < 3 and all(word[0].isupper() and word.isalpha() for word in words) and words[0] != "The"
    alone = alone or (len(words) == 2 and words[1].isupper() and words[1].isalpha() and len(words[1]) > 1)
    clear = not has_noun(rest, BODIES) and not (alone and _capital().search(rest))
    sole = not has_another_thing(rest)
    return Before(body=bare if (named or (alone and words[-1] not in persons)) and clear else "", sole=sole)


_PAIR = re.compile(r"[A-Z][\w’-]+(?: [A-Z][\w’-]+){1,2} and [A-Z][\w’-]+(?: [A-Z][\w’-]+){1,2}")
_SHIPS = re.compile(
    r"\b(?:ship|vessel|boat|tanker|ferry|corvette|frigate|trawler|tug|yacht|liner|cutter|submarine)s?\b"
)
_AT_PLACE = re.compile(
    r"\b(?:in|at|from|near|of|across|outside|around|to|for|off|left|reached|entered) "
    r"(?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*"
)
_ANOTHER_THING = re.compile(
    r"\b(?:the|an?|this|that|its|his|her|their|another|one) (?!(?:next|following|same|previous)? ?"
    r"(?:day|week|month|year|morning|evening|night|afternoon|summer|winter|spring|autumn)\b)",
    re.IGNORECASE,
)
"""A noun that "it" could stand for as well."""


def has_another_thing(text: str) -> bool:
    """Whether a text names a thing, not only a place, or what another thing is said to be."""
    return bool(_ANOTHER_THING.search(_BESIDE.sub(" ", text)))


_BESIDE = re.compile(
    r"\b(?:in|on|at|from|near|of|off|by|for|with|to|as|is|was|since|after|before) "
    r"(?:the|an?|its|this|that|their) [\w’'-]+",
    re.IGNORECASE,
)


def _is_only_thing(words: list[str], rest: str) -> bool:
    """For “The trial took two years”: whether there is nothing else in the sentence that "it" could stand for."""
    thing = words[0] == "The" and len(words) < 5 and all(word.islower() for word in words[1:])
    single = thing and not words[-1].endswith("s") and words[-1] not in PERSON | PEOPLE
    alone = not _ANOTHER_THING.search(rest) and not _capital().search(_AT_PLACE.sub("", rest))
    return single and alone and len(rest.split()) < 14 and not _CLAUSE.search(rest)


_CLAUSE = re.compile(r"\b(?:that|which|who|when|while|after|before|because|but|and)\b")


def _without_agents(rest: str, persons: frozenset[str]) -> str:
    """The words after a verb without the persons who did it: “was set up by Ada Lund and two others”."""
    found = re.search(r"\bby ((?:[A-Z][\w’-]+ ){0,2}([A-Z][\w’-]+))(?: and [a-z]+ [a-z]+)?", rest)
    return rest.replace(found.group(), "") if found and found.group(2) in persons else rest


@cache
def _capital() -> re.Pattern[str]:
    """A capital that is not a date's."""
    return re.compile(rf" (?!{WEEKDAY}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z]")


def head_of(words: list[str]) -> str:
    """The noun that a phrase is about: the last word before its first preposition."""
    front = words
    for i, word in enumerate(words):
        if word.lower() in PREPOSITIONS or (i and is_ing(word.lower())):
            front = words[:i]
            break
    return front[-1].lower() if front else ""


def has_noun(text: str, nouns: frozenset[str]) -> bool:
    return any(word.strip(".,;:“”\"'’()") in nouns for word in text.lower().split())
