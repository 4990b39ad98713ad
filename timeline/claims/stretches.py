"""Which stretches of a sentence a heading is made of.

In: a dated event and its sentence as read. Out: the subject, where it stands elsewhere, and the clause without what
stands between; and the words of such stretches, one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.claims.clauses import Clause, Token
from timeline.claims.daycuts import Cuts
from timeline.claims.events import Dated
from timeline.claims.grammar.forms import COUNTS, NEVER_PASSIVE, is_ing, is_past
from timeline.claims.headings import blank
from timeline.claims.parse import Reading, past_dateline
from timeline.claims.reduced import in_series
from timeline.claims.spans import hangs_on
from timeline.claims.words import ADVERBS, COORDINATORS, DETERMINERS, PREPOSITIONS, VERBS, WEEKDAY, base, table


def parts_of(one: Dated, reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches a heading is made of, in order: the subject, where it stands elsewhere, and the clause without
    what stands between."""
    group = one.group
    if one.nominal:
        return [(start, end)]
    members = reading.members(group)
    holder = reading.holder(group)
    stop = min(
        max(reading.clauses[members[-1]].end, content_end(reading, group, end)), max(end, reading.clauses[holder].end)
    )
    stop = _with_needed(reading, group, _with_object(reading, group, min(stop, _aside_end(one, reading, stop))))
    first = reading.clauses[holder].start if holder != group else _front_of(reading, group, start)
    if main := _left_without_verb(reading, group):
        return [main, (first, stop)]
    joint = joint_subject(reading, group)
    aside = joint and reading.clauses[max(reading.above(group), 0)].opener in ("who", "which", "that")
    if aside and _is_of_aside(reading, joint[-1]):
        return [joint[0], (reading.verb_start(reading.holder(group)), stop)]
    if joint:
        return [*joint, (max(first, joint[-1][1]), stop)]
    subject = _past_infinitive(reading, _of_person(reading, group, list(reading.subject_parts(group))))
    subject = _of_cleft(reading, group, _past_phrase(reading, group, subject))
    subject += _after_opening(reading, group, holder)
    verb = reading.verb_start(holder)
    own = _has_own_subject(one, [word for word in reading.words if first <= word.start < verb])
    if subject and holder != group and _tells_which(reading, subject[0], first):
        return [(subject[0][0], stop)]
    shared = bool(subject) and subject[-1][1] <= first and subject[0][0] < first and not own
    return [*(subject if shared else []), (max(first, subject[-1][1]) if shared else first, stop)]


def _aside_end(one: Dated, reading: Reading, stop: int) -> int:
    """Where a clause ends that hangs on another and has a comma after its day: “After he left in May, Orr returned”."""
    clause, date = reading.clauses[one.group], one.expression
    if clause.role not in ("relative", "adverbial") or date is None or not clause.start <= date.start < stop:
        return stop
    after = reading.text[date.end : date.end + 6]
    told = reading.verb_end(reading.holder(one.group)) <= date.end
    following = next((word.low for word in reading.words if word.start > date.end), "")
    closes = after.startswith(",") and not after.startswith((", and", ", or", ", wh")) and not is_ing(following)
    return date.end if told and closes else stop


def _with_object(reading: Reading, group: int, stop: int) -> int:
    """For “hosted and helped to run the fair”: the end of the second deed, whose object is the first one's too."""
    verb, following = reading.verb(group), reading.members(group)[-1] + 1
    if verb is None or verb.passive or verb.head in NEVER_PASSIVE | _ALONE or following >= len(reading.clauses):
        return stop
    more = reading.clauses[following]
    joined = more.role == "and" and more.subject is None and more.verb is not None and more.opener == "and"
    ends = stop - 2 <= reading.verb_end(reading.holder(group)) <= stop and reading.words[verb.last].low.endswith("ed")
    dated = re.search(r"\d|[A-Z][a-z]+day\b|[A-Z][a-z]+ber\b", reading.text[more.start : more.end])
    return more.end if joined and ends and not dated and more.end - more.start < _OBJECT else stop


_ALONE = table(
    "flee apologise apologize escape retire surrender return vote resist collapse crash land explode sail fly"
)
_OBJECT = 70


def _tells_which(reading: Reading, subject: tuple[int, int], verb: int) -> bool:
    """For “A group linked to the rebels, …”: whether what stands between a noun and its verb says which of many it
    is."""
    between = reading.text[subject[1] : verb]
    opens = reading.text[slice(*subject)].split()[:1]
    one_of_many = bool(opens) and (opens[0].lower() in _ONE_OF_MANY or opens[0][0].isdigit())
    some = _WHICH_WORDS if opens[:1] and opens[0].lower() not in _EACH else len(between)
    near = between.startswith(" ") and 0 < len(between.split()) <= some and "," not in between
    dated = _YEAR.search(between) or re.search(rf"\b{WEEKDAY}\b", between)
    return one_of_many and near and not dated


_EACH = table("those anyone everyone all every each any")
"""Words that say something else, and not too little, without what follows."""
_ONE_OF_MANY = COUNTS | _EACH | table("a an people")


_WHICH_WORDS = 9


def _past_infinitive(reading: Reading, subject: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """For “plans to release ten soldiers, who …”: the soldiers."""
    if not subject:
        return subject
    at = next((i for i, word in enumerate(reading.words) if word.start == subject[0][0]), 0)
    if not 0 < at < len(reading.words) - 1 or reading.words[at - 1].low != "to" or reading.words[at].low not in VERBS:
        return subject
    first = reading.words[at + 1].start
    return [(first, subject[0][1]), *subject[1:]] if first < subject[0][1] else subject


def _of_person(reading: Reading, group: int, subject: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """For “the murder of his wife, who …”: the wife."""
    led = _MURDER_OF.match(reading.text, *subject[0]) if subject and reading.clauses[group].opener == "who" else None
    return [(led.end(), subject[0][1]), *subject[1:]] if led else subject


_MURDER_OF = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?(?:murder|killing|death|arrest|trial|kidnapping|abduction|"
    r"detention|rape|disappearance|release|case|execution|sentencing|rescue|election|appointment|resignation) of "
)


def _of_cleft(reading: Reading, group: int, subject: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """For “It was a pledge to the poor that brought”: all that stands between “it was” and “that”."""
    clause = reading.clauses[group]
    if not subject or clause.role != "relative" or clause.opener != "that":
        return subject
    led = _IT_WAS.search(reading.text, max(reading.span.start, subject[0][0] - 60), subject[0][1])
    return [(led.start(1), subject[0][1]), *subject[1:]] if led and led.end(1) == subject[0][1] else subject


_IT_WAS = re.compile(r"\b[Ii]t (?:was|is) ((?:an?|the) [^,;:.“”\"]+)")


def _past_phrase(reading: Reading, group: int, subject: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """For “In a speech Jon Orr, who …”: the man, without what the sentence opens with."""
    if not subject or reading.clauses[group].role != "relative":
        return subject
    led = _IN_A_SPEECH.match(reading.text, *subject[0])
    return [(led.start(1), subject[0][1]), *subject[1:]] if led else subject


_IN_A_SPEECH = re.compile(r"(?:an?|the) (?:[a-z]+ )+((?:[A-Z][\w'’-]+ ?){2,3})$")


def _after_opening(reading: Reading, group: int, holder: int) -> list[tuple[int, int]]:
    """For “After the flood, which drowned ten, the mayor left”: the mayor, who stands after what opens the sentence and
    its aside."""
    opens = reading.words[0].low
    front = reading.text[reading.clauses[group].start : reading.clauses[group].end]
    aside = holder > 1 and not group and len(reading.members(group)) == _AROUND and front.rstrip().endswith(",")
    noun = past_aside(reading, holder - 1) if aside and opens in PREPOSITIONS else None
    return [noun] if noun else []


def past_aside(reading: Reading, index: int) -> tuple[int, int] | None:
    """For “, which drowned ten, the mayor”: the mayor, who belongs to no aside."""
    aside, done = reading.clauses[index], reading.verb_end(index)
    comma = reading.text.rfind(", ", aside.start, aside.end)
    inside = [word for word in reading.words if comma < word.start < aside.end and word.text != ","]
    if comma < done or done < 0 or not inside or reading.text[aside.end - 1] == ",":
        return None
    first = inside[0]
    noun = first.low in DETERMINERS | COUNTS or first.text[0].isupper() or first.text[0].isdigit()
    return (first.start, inside[-1].end) if noun and len(inside) <= _NOUN else None


_AROUND, _NOUN = 2, 7
"""Clauses around an aside; words of a noun after it."""


def _left_without_verb(reading: Reading, group: int) -> tuple[int, int] | None:
    """For “Orr, who says he paid, was convicted”: Orr, whose verb stands after the comma."""
    clause, opens = reading.clauses[group], reading.clauses[0]
    waits = opens.role == "main" and reading.verb(reading.groups[0]) is None and opens.start < clause.start
    if clause.role != "and" or clause.opener != "," or clause.subject is not None or not waits:
        return None
    return opens.start, opens.start + len(reading.text[opens.start : opens.end].rstrip(" ,"))


def joint_subject(reading: Reading, group: int) -> list[tuple[int, int]]:
    """For “Teshk, which mined the strait, and Orvia held talks”: both of those who did it, without the aside."""
    clause = reading.clauses[group]
    if clause.role != "and" or reading.clauses[0].role != "main" or reading.verb(reading.groups[0]) is not None:
        return []
    if clause.subject is None:
        above = reading.above(group)
        return joint_subject(reading, above) if 0 <= above != group else []
    first = reading.clauses[0]
    end = first.start + len(reading.text[first.start : first.end].rstrip(" ,"))
    return [(first.start, end), (clause.start, clause.subject[1])]


def _is_of_aside(reading: Reading, noun: tuple[int, int]) -> bool:
    """For “A doctor who fought plague and bird flu warned”: whether what stands before the verb is one of two that the
    clause between is about."""
    before = reading.text[: noun[0]].rstrip()
    words = reading.text[slice(*noun)].split()
    words = words[1:] if words and words[0].lower() in COORDINATORS else words
    bare = bool(words) and words[0].islower() and words[0] not in DETERMINERS | COUNTS
    return bare and not before.endswith(",") and not (words[-1].endswith("s") and len(words) < _TWO)


_TWO = 2


def _has_own_subject(one: Dated, words: Sequence[Token]) -> bool:
    """Whether there is a pronoun before a clause's verb, or a noun beside its date (“and in June two ships left”)."""
    if one.expression is None or any(word.low in _SUBJECTS for word in words):
        return any(word.low in _SUBJECTS for word in words)
    inside = range(one.expression.start, one.expression.end)
    beside = [word.low for word in words if word.start not in inside and word.text[0].isalnum()]
    dated = any(word.start in inside for word in words)
    small = PREPOSITIONS | ADVERBS | COORDINATORS
    return dated and any(low not in small and not low.endswith("ly") and not is_past(low) for low in beside)


_SUBJECTS = frozenset({"it", "he", "she", "they", "we", "i"})


def _front_of(reading: Reading, group: int, start: int) -> int:
    clause = reading.clauses[group]
    if clause.role == "main":
        return max(start, clause.start)
    if clause.role == "and" and (front := reading.past_opener(group)) and reading.text[:front].endswith(" that "):
        return front - 5
    return reading.past_opener(group) if clause.role != "participle" else clause.start


def content_end(reading: Reading, group: int, end: int) -> int:
    """Up to where what hangs on a clause belongs in its heading."""
    stop, opened = reading.clauses[reading.members(group)[-1]].end, False
    for index in range(reading.members(group)[-1] + 1, len(reading.clauses)):
        clause = reading.clauses[index]
        if opened and clause.role in ("and", "main", "content"):
            stop, opened = clause.end, False
            continue
        if clause.role == "teller" or clause.start >= end or not hangs_on(reading, reading.groups[index], group):
            break
        apart = clause.role in _APART and not _is_condition(reading, index, reading.text[reading.span.start : stop])
        if apart or in_series(reading, reading.groups[index]):
            break
        if clause.role == "relative" and _YEAR.search(reading.text, clause.start, clause.end):
            break
        opened = clause.role == "adverbial" and bool(_OPENED.search(reading.text, reading.span.start, stop))
        stop = clause.end
    return stop


_OPENED = re.compile(r"\b(?:said|says|told [\w’' -]{2,40}|stated|added|warned),?(?: that)? ?[“\"]? ?$")
"""Before a condition that opens what is said: “told the radio “if the rain goes on”, where the rest says what then."""
_APART = frozenset({"and", "main", "adverbial", "absolute"})


def _is_condition(reading: Reading, index: int, words: str) -> bool:
    """For “is safe if the gate is shut”, “will not talk until they are freed”: what is so only then."""
    clause = reading.clauses[index]
    if clause.role != "adverbial" or reading.verb(index) is None or words.rstrip().endswith((";", ":")):
        return False
    return clause.opener in ("if", "unless") or (clause.opener == "until" and bool(_DENIED.search(words)))


_DENIED = re.compile(r"\b(?:not|never|nobody|nothing|cannot|no)\b[^.;]*$|n['’]t\b[^.;]*$")


def _with_needed(reading: Reading, group: int, stop: int) -> int:
    """For “agreed to meet with the families to talk”, “described it as broken”: the end of what a verb cannot do
    without."""
    index = reading.members(group)[-1] + 1
    if index >= len(reading.clauses) or not 0 <= reading.clauses[index].start - stop < len("  "):
        return stop
    clause = reading.clauses[index]
    words = reading.text[reading.span.start : stop]
    return clause.end if _belongs(clause, words) or _is_condition(reading, index, words) else stop


def _belongs(clause: Clause, words: str) -> bool:
    """Whether a clause is needed by the verb that the words before it end with."""
    before = words.rstrip()
    verb = before.rpartition(" ")[2].lower()
    if clause.role == "absolute":
        return clause.opener == "with" and base(verb) in _WITH and verb == verb.strip(",")
    described = base(before.split()[-2].lower()) if verb in ("it", "them", "him", "her") else ""
    return clause.role == "adverbial" and clause.opener == "as" and described in _AS


_WITH = table("meet deal cope comply cooperate work talk speak agree begin start")
_AS = table(
    "describe regard see view dismiss denounce condemn hail treat brand label portray characterise characterize"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def joined(reading: Reading, parts: Sequence[tuple[int, int]], cuts: Cuts, until: int) -> str:
    """The words of stretches, one after the other; the aside that a subject ends with is closed by its comma."""
    words, stop, head = "", 0, past_dateline(reading.text, reading.span.start, reading.span.end)
    for left, right in parts:
        left = max(left, head)
        if (end := min(right, until)) > left:
            told = blank(reading.text, left, end, cuts)
            if words and _which().match(reading.text, stop, left) and (bare := _bare_aside().search(words)):
                words, told = words[: bare.start()], told.lstrip(", ")
            words = _loose_adverb().sub("", words)
            gap = "" if told.startswith(",") else ", " if _is_open(words) else " "
            words = f"{words}{gap}{told}".lstrip()
            stop = end
    return words


@cache
def _loose_adverb() -> re.Pattern[str]:
    """What is left of “, first issued in May,” before the verb."""
    return re.compile(r", (?:first|last|once|newly|recently|originally)$")


@cache
def _which() -> re.Pattern[str]:
    return re.compile(r" (?:that|which|who|whose|where) ")


@cache
def _bare_aside() -> re.Pattern[str]:
    """What is left of “, the quarter that has the courts,” without its relative clause."""
    return re.compile(r", (?:the|an?|one)(?: [\w’'-]+){1,3}$")


def _is_open(subject: str) -> bool:
    """Whether a subject ends within an aside (“The shop's owner, Percy Gannet”), not with a list."""
    opens, _, rest = subject.partition(", ")
    subject = rest if opens.lower() in ADVERBS else subject
    aside = subject.rpartition(", ")[2]
    if aside.partition(" ")[0] in _SUBJECTS:
        return False
    return subject.count(", ") % 2 == 1 and " and " not in aside and " or " not in aside and not subject.endswith(",")
