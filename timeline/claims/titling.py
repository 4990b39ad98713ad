"""The heading of a claim: which stretches of its sentence make it.

In: a dated event and its sentence as read. Out: a heading in the words of the source, and how well it stands alone.
`headings` cuts it to length; what belongs to it is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from timeline.claims.accusing import accuses, accuses_alone, is_told
from timeline.claims.attribution import Speaker
from timeline.claims.before import NOBODY_BEFORE, Before, named, named_within
from timeline.claims.clauses import Token
from timeline.claims.events import Dated
from timeline.claims.grammar.forms import COUNTS, is_participle
from timeline.claims.headings import blank, date_cut, headings, may_cut_date
from timeline.claims.parse import Reading, past_dateline
from timeline.claims.reduced import in_series, object_of, says_enough, statement_of
from timeline.claims.spans import hangs_on
from timeline.claims.tellers import Telling, audience_end, frame_of, short_teller, teller_of, telling
from timeline.claims.wellformed import LEANING, afresh, faults, quality
from timeline.claims.words import ADVERBS, COORDINATORS, PREPOSITIONS, SAYING, table
from timeline.model import Span


def _parts(one: Dated, reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches a heading is made of, in order: the subject, where it stands elsewhere, and the clause without
    what stands between."""
    group = one.group
    if one.nominal:
        return [(start, end)]
    members = reading.members(group)
    holder = reading.holder(group)
    stop = min(
        max(reading.clauses[members[-1]].end, _content_end(reading, group, end)), max(end, reading.clauses[holder].end)
    )
    stop = min(stop, _aside_end(one, reading, stop))
    first = reading.clauses[holder].start if holder != group else _front_of(reading, group, start)
    joint = _joint_subject(reading, group)
    if joint:
        return [*joint, (max(first, joint[-1][1]), stop)]
    subject = _of_person(reading, group, list(reading.subject_parts(group)))
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
    closes = after.startswith(",") and not after.startswith((", and", ", or", ", wh")) and not following.endswith("ing")
    return date.end if told and closes else stop


def _tells_which(reading: Reading, subject: tuple[int, int], verb: int) -> bool:
    """For “A group linked to the rebels, …”: whether what stands between a noun and its verb says which of many it
    is."""
    between = reading.text[subject[1] : verb]
    opens = reading.text[slice(*subject)].split()[:1]
    one_of_many = bool(opens) and (opens[0].lower() in _ONE_OF_MANY or opens[0][0].isdigit())
    near = between.startswith(" ") and 0 < len(between.split()) <= _WHICH_WORDS and "," not in between
    return one_of_many and near and not _YEAR.search(between) and not _counts_from_day().search(between)


_ONE_OF_MANY = COUNTS | table("a an people those anyone everyone")
_WHICH_WORDS = 9


def _of_person(reading: Reading, group: int, subject: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """For “the murder of his wife, who …”: the wife."""
    led = _MURDER_OF.match(reading.text, *subject[0]) if subject and reading.clauses[group].opener == "who" else None
    return [(led.end(), subject[0][1]), *subject[1:]] if led else subject


_MURDER_OF = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?(?:murder|killing|death|arrest|trial|kidnapping|abduction|"
    r"detention|rape|disappearance|release|case|execution|sentencing|rescue|election|appointment|resignation) of "
)


def _joint_subject(reading: Reading, group: int) -> list[tuple[int, int]]:
    """For “Teshk, which mined the strait, and Orvia held talks”: both of those who did it, without the aside."""
    clause = reading.clauses[group]
    if clause.role != "and" or reading.clauses[0].role != "main" or reading.verb(reading.groups[0]) is not None:
        return []
    if clause.subject is None:
        above = reading.above(group)
        return _joint_subject(reading, above) if 0 <= above != group else []
    first = reading.clauses[0]
    end = first.start + len(reading.text[first.start : first.end].rstrip(" ,"))
    return [(first.start, end), (clause.start, clause.subject[1])]


def _has_own_subject(one: Dated, words: Sequence[Token]) -> bool:
    """Whether there is a pronoun before a clause's verb, or a noun beside its date (“and in June two ships left”)."""
    if one.expression is None or any(word.low in _SUBJECTS for word in words):
        return any(word.low in _SUBJECTS for word in words)
    inside = range(one.expression.start, one.expression.end)
    beside = [word.low for word in words if word.start not in inside and word.text[0].isalnum()]
    dated = any(word.start in inside for word in words)
    return dated and any(low not in PREPOSITIONS | ADVERBS | COORDINATORS and not low.endswith("ly") for low in beside)


_SUBJECTS = frozenset({"it", "he", "she", "they", "we", "i"})


def _front_of(reading: Reading, group: int, start: int) -> int:
    clause = reading.clauses[group]
    if clause.role == "main":
        return max(start, clause.start)
    if clause.role == "and" and (front := reading.past_opener(group)) and reading.text[:front].endswith(" that "):
        return front - 5
    return reading.past_opener(group) if clause.role != "participle" else clause.start


def _content_end(reading: Reading, group: int, end: int) -> int:
    """Up to where what hangs on a clause belongs in its heading."""
    stop = reading.clauses[reading.members(group)[-1]].end
    for index in range(reading.members(group)[-1] + 1, len(reading.clauses)):
        clause = reading.clauses[index]
        if clause.role == "teller" or clause.start >= end or not hangs_on(reading, reading.groups[index], group):
            break
        if clause.role in ("and", "main", "adverbial", "absolute") or in_series(reading, reading.groups[index]):
            break
        if clause.role == "relative" and _YEAR.search(reading.text, clause.start, clause.end):
            break
        stop = clause.end
    return stop


_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def _cuts(one: Dated, reading: Reading) -> list[_Cuts]:
    """What may be left out because it says when, in the order to be tried; nothing last."""
    others = _other_days(one, reading)
    own = _own_cuts(one, reading)
    return [*([*cut, *others] for cut in own if others), *own]


@cache
def _counts_from_day() -> re.Pattern[str]:
    """Words for when that mean nothing on a page of its own: "on Tuesday", "last month", "yesterday"."""
    day = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    unit = rf"(?:week|weekend|month|year|night|spring|summer|autumn|winter|{day}|morning|afternoon|evening)"
    bare = rf"(?:(?:late |early )?on )?{day}(?: (?:morning|afternoon|evening|night))?(?!'s|’s| [A-Z])"
    ago = r"the (?:next|previous|following) day|(?:a|\w+) (?:days?|weeks?|months?) ago"
    return re.compile(
        rf"\b(?:earlier (?:this|last) {unit}|(?:last|this|next) {unit}(?: (?:morning|afternoon|evening|night))?|{bare}|"
        rf"yesterday|today|tonight|tomorrow|a day earlier|{ago})(?!-)\b"
    )


def _other_days(one: Dated, reading: Reading) -> _Cuts:
    """Other words for when of the sentence that count from a day, where they may be left out."""
    text, made = reading.text, []
    for found in _counts_from_day().finditer(text, reading.span.start, reading.span.end):
        start, end = found.span()
        own = one.expression is not None and start < one.expression.end and one.expression.start < end
        quoted = text.count('"', reading.span.start, start) % 2 or "“" in text[text.rfind("”", 0, start) + 1 : start]
        left_bare = _after_participle(reading, start)
        if not own and not quoted and not left_bare and may_cut_date(text, start, end, end + 12, ""):
            made.append(date_cut(text, start, end, reading.span.start))
    return made


@cache
def _same_day() -> re.Pattern[str]:
    """More of an hour's day: “at 10.52 p.m. [local time on 8 October]”."""
    month = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z.]*"
    weekday = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    day = rf"(?:{weekday}|\d{{1,2}} {month}(?: \d{{4}})?|{month} \d{{1,2}}(?:, \d{{4}})?)"
    return re.compile(rf",?(?: local time| GMT)?,?(?: on)? {day}(?=[,.;]|$| (?:in|at|after|near|off|when|as|by|and)\b)")


def _is_quoted(reading: Reading, start: int, end: int) -> bool:
    """Whether a date is within a quotation that would not stay whole without it: only its first and its last words may
    be left out, and only where enough is left."""
    for quotation in _quotations().finditer(reading.text, reading.span.start, reading.span.end):
        first, last = quotation.start() + 1, quotation.end() - 1
        begins = reading.clauses[reading.group_at(start)].start
        if first <= start < last and begins < quotation.start() > reading.span.start:
            left = date_cut(reading.text, start, end, first)[0]
            beside = f"{reading.text[first:left]} {reading.text[end:last]}"
            at_an_end = not reading.text[first:left].strip() or not reading.text[end:last].strip(" .,!?")
            return not at_an_end or len(beside.split()) < _QUOTED
    return False


@cache
def _quotations() -> re.Pattern[str]:
    return re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")


_QUOTED = 4
"""Words of a quotation that must be left."""


def _after_participle(reading: Reading, start: int) -> bool:
    """For “samples taken on Sunday”: the day belongs to a participle, which would be left bare."""
    before = [word for word in reading.words if word.end <= start and word.low not in PREPOSITIONS][-1:]
    if not before or not is_participle(before[0].low):
        return False
    ends = [i for i in range(len(reading.clauses)) if reading.verb_end(i) == before[0].end]
    return not any(reading.clauses[i].role not in ("participle", "absolute") for i in ends)


def _own_cuts(one: Dated, reading: Reading) -> list[_Cuts]:
    if one.expression is None or one.nominal:
        return [[]]
    start, end = one.expression.start, one.expression.end
    if start == reading.span.start and (label := _label().match(reading.text, end)):
        return [[(start, label.end())], []]
    clause = next((c for c in reading.clauses if c.start <= start < c.end), reading.clauses[0])
    if clause.start == start and clause.verb is not None and reading.words[clause.verb.first].start <= end + 1:
        return [[]]
    cuts = _date_cuts(one.expression, reading, clause.end, one.signal)
    return [[_with_participle(reading, one.group, *cut) for cut in cuts[0]], *cuts[1:]]


@cache
def _label() -> re.Pattern[str]:
    """What makes a label of a date at the beginning: “May 1974: elected mayor”."""
    return re.compile(r"\s*(?::|[–—-](?=\s))\s*")


def _with_participle(reading: Reading, group: int, left: int, right: int) -> tuple[int, int]:
    """A cut with the participle that it would leave bare: “in a report [published on Monday], the council said”."""
    before = next((word for word in reversed(reading.words) if word.end <= left), None)
    if before is None or reading.text[right : right + 1] not in (",", ".", ";") or not is_participle(before.low):
        return left, right
    own = [i for i in range(len(reading.clauses)) if reading.verb_end(i) == before.end]
    bare = (
        bool(own)
        and before is not reading.words[0]
        and all(reading.clauses[i].role in ("participle", "absolute") for i in own)
    )
    if not bare or any(reading.groups[i] == group for i in own) or reading.text[: before.start].rstrip()[-1:] == ",":
        return left, right
    return before.start, right


def _date_cuts(expression: Span, reading: Reading, clause_end: int, signal: str) -> list[_Cuts]:
    """How an event's own words for when may be left out of what stands up to the end of its clause; nothing last."""
    start, end = expression.start, expression.end
    if _is_quoted(reading, start, end) or not may_cut_date(reading.text, start, end, clause_end, signal):
        return [[]]
    left, right = date_cut(reading.text, start, end, reading.span.start)
    more = _same_day().match(reading.text, right, reading.span.end)
    right = more.end() if more else right
    before = reading.text[:left].rstrip()
    if before.endswith(",") and reading.text[right : right + 1] == ",":
        return [[(len(before) - 1, right + 1)], [(len(before) - 1, right)], []]
    return [[(left, right)], []]


_Cuts = list[tuple[int, int]]


class _Words(msgspec.Struct, frozen=True):
    """Words that may become a heading, less and less edited."""

    full: str
    least: int = 0
    """Characters that a shorter one must keep: up to the end of the verb that tells the event."""
    worth: float = 1.0
    """Beside a heading that is the event's own clause."""
    teller: str = ""
    """Who says it, at its end."""


_ABOVE, _WHOLE, _LAST = 0.8, 0.65, 0.3
"""What a heading is worth that has the clause above too, or all of the sentence, or no verb of its own."""
_BROKEN, _LEANS, _DATED = 0.3, 0.5, 0.75
"""What a heading keeps of its worth that is broken, or whole and says too little by itself, or has words
for when that count from a day it does not name."""
_UNTOLD_WRONG = 0.01
"""What it keeps that accuses somebody and has lost who says so."""


def title_of(
    one: Dated, reading: Reading, start: int, end: int, speaks: Speaker, before: Before = NOBODY_BEFORE
) -> tuple[str, float]:
    """The heading and its mark: the first of the candidates, from the most to the least edited, that an editor would
    let stand; the least bad where there is none.

    `before`: whom a pronoun that opens the sentence certainly stands for.
    """
    before = _within(reading, one.group) or (before if _opens_with_pronoun(reading) else NOBODY_BEFORE)
    best = ("", -1.0)
    told = teller_of(one, reading, speaks)
    for words in _candidates(one, reading, start, end, speaks, told):
        for cut in headings(words.full, words.least, words.teller):
            title, wrong = cut, faults(cut) or _before_teller(cut, words.teller)
            for other in (named(cut, before), afresh(cut)) if wrong else ():
                if other not in ("", cut) and len(faults(other)) < len(wrong):
                    title, wrong = other, faults(other)
            mark = quality(title, words.full) * words.worth
            if told is not None and (accuses_alone(title) or (told.disputed and not is_told(title))):
                mark *= _UNTOLD_WRONG
            elif _counts_from_day().search(title):
                mark *= _DATED
            elif not wrong and words.worth > _LAST:
                return title, round(mark, 3)
            if wrong:
                mark *= _LEANS if LEANING.issuperset(wrong) else _BROKEN ** len(wrong)
            best = max(best, (title, round(mark, 3)), key=lambda had: had[1])
    opens = reading.text[reading.span.start]
    if opens in _CLOSING and accuses_alone(best[0]):
        return f"{opens}{best[0]}{_CLOSING[opens]}", max(best[1], 0.0)
    return best[0], max(best[1], 0.0)


_CLOSING = {"“": "”", '"': '"'}


def _before_teller(title: str, teller: str) -> tuple[str, ...]:
    """What is broken in the words before who says it, who may well say "we"."""
    end = f", {' '.join(teller.split()).strip(' ,.')}"
    if not teller or not title.endswith(end):
        return ()
    return tuple(fault for fault in faults(title.removesuffix(end)) if fault not in LEANING)


def _opens_with_pronoun(reading: Reading) -> bool:
    """Whether a pronoun is the first that a sentence speaks of; a later one stands for something within it."""
    start = past_dateline(reading.text, reading.span.start, reading.span.end)
    first = [word.low for word in reading.words if word.start >= start][:5]
    return first[:1] in (["it"], ["its"]) or bool(_PERSONAL.intersection(first))


_PERSONAL = frozenset({"he", "she", "they", "his", "her"})


def _within(reading: Reading, group: int) -> Before | None:
    """For “Lund was released in May; she left the country”: whom or what the sentence itself begins with."""
    clause, part = reading.clauses[group], next(iter(reading.subject_parts(0)), None)
    if not group or part is None or clause.role not in ("main", "and") or reading.clauses[0].role != "main":
        return None
    if clause.subject is None or part[1] > clause.start:
        return None
    subject = " ".join(reading.text[part[0] : part[1]].split())
    return named_within(subject, reading.text[part[1] : clause.start], reading.text[slice(*clause.subject)])


def _candidates(
    one: Dated, reading: Reading, start: int, end: int, speaks: Speaker, told: Telling | None
) -> Iterator[_Words]:
    """What may become the heading: the clause that is dated, without and with its date; with what it hangs on; the
    sentence. `told`: who says it, for an accusation that would be left without."""
    cuts = _cuts(one, reading)
    if one.whole and speaks.clause >= 0 and reading.clauses[speaks.clause].role == "teller":
        yield from _told(reading, speaks, cuts)
    elif not _is_leaning(one, reading):
        yield from (_clause(one, reading, start, end, cut) for cut in cuts)
    yield from _of_noun(one, reading, end)
    yield from _framed(one, reading, start, end, cuts)
    if told is not None and not (told.leads or one.nominal or _after_teller(reading, one.group)):
        yield from _ended(one, reading, start, end, cuts, told)
    yield from _with_above(one, reading, end, cuts)
    yield from _sentence(one, reading, cuts)
    if _is_leaning(one, reading):
        yield msgspec.structs.replace(_clause(one, reading, start, end, []), worth=_LAST)
    if told is not None and told.leads and told.words:
        yield from _ended(one, reading, start, end, cuts, told)


def _of_noun(one: Dated, reading: Reading, end: int) -> Iterator[_Words]:
    """For “a deal brokered by Turkey in May”: “A deal was brokered by Turkey”; for “the ground, which Orr sold”: “Orr
    sold the ground”."""
    date = one.expression
    if not _has_happened(one, reading) or date is None or one.signal in _LASTING:
        return
    told = statement_of(reading, one.group, date)
    if told is not None and not says_enough(told, reading, blank(reading.text, told.start, date.end, [_span(date)])):
        return
    told = told or object_of(reading, one.group)
    if told is None or date.start < told.start:
        return
    stop = max(date.end, _content_end(reading, one.group, end))
    comma = _comma().search(reading.text, max(date.end, told.done), stop)
    stop = comma.start() if comma else stop
    least = len(told.front) + max(told.done, told.start) - told.start + 2
    for cut in _date_cuts(date, reading, stop, one.signal):
        yield _Words(f"{told.front} {blank(reading.text, told.start, stop, cut)}", least)


@cache
def _comma() -> re.Pattern[str]:
    return re.compile(r",(?=\s|$)")


def _has_happened(one: Dated, reading: Reading) -> bool:
    """Whether a clause is told as a fact, whatever the one that it hangs on is told as."""
    verb = reading.verb(one.group)
    past = verb is not None and verb.tense in ("past", "pluperfect") and reading.clauses[one.group].role == "relative"
    return one.status == "happened" or (one.status == "planned" and past)


def _span(date: Span) -> tuple[int, int]:
    return date.start, date.end


_LASTING = frozenset({"since", "until", "till", "before", "after"})


def _ended(
    one: Dated, reading: Reading, start: int, end: int, cuts: Sequence[_Cuts], told: Telling
) -> Iterator[_Words]:
    """The clause with who says it at its end, where that is needed: of a claim that somebody did wrong."""
    for cut in cuts:
        words = _clause(one, reading, start, end, cut)
        if accuses(words.full):
            yield msgspec.structs.replace(words, worth=_TOLD, teller=told.words)


def _is_leaning(one: Dated, reading: Reading) -> bool:
    """Whether the clause makes no statement of its own, or says what another one only judges to be so."""
    clause = reading.clauses[one.group]
    return (
        one.nominal
        or clause.role in ("participle", "absolute")
        or clause.opener in ("whose", "whom")
        or (clause.role == "relative" and clause.opener in ("which", "that", "") and clause.subject is not None)
        or (clause.role == "relative" and reading.text[clause.start : clause.end].split(" ", 1)[0] in PREPOSITIONS)
        or is_judged(reading, one.group)
        or _is_of_noun(reading, one.group)
        or _after_teller(reading, one.group)
    )


def _after_teller(reading: Reading, group: int) -> bool:
    """For “the bank hid it, Lund said, and lied”: it is not told by its grammar who lied."""
    clause, above = reading.clauses[group], reading.above(group)
    return clause.role == "and" and clause.subject is None and above >= 0 and reading.clauses[above].role == "teller"


def _is_of_noun(reading: Reading, group: int) -> bool:
    """For “a road that rebels had held”, “ruled that the ban was lawful”: what nobody simply says to be so."""
    above, clause = reading.above(group), reading.clauses[group]
    verb = reading.verb(above) if above >= 0 else None
    told = verb is not None and (verb.head in SAYING or verb.head in _FINDING)
    return clause.role == "content" and clause.opener == "that" and not told


_FINDING = table("find show mention learn discover establish know prove realise realize remember forget")
"""Verbs after which a clause is a fact, though they are none of saying."""


def _clause(one: Dated, reading: Reading, start: int, end: int, cut: _Cuts) -> _Words:
    parts = _parts(one, reading, start, end)
    full = _join(reading, parts, cut, end + 10**6)
    if reading.clauses[one.group].role == "adverbial" and _has_main(reading, one.group):
        bare = _FROM_THERE.sub("", full)
        full = full if _PHRASE.match(bare) else bare
    stop = -1 if one.nominal else _verb_end(reading, one.group)
    return _Words(full, len(_join(reading, parts, cut, stop)) + 2 if stop > 0 else 0)


def _framed(one: Dated, reading: Reading, start: int, end: int, cuts: Sequence[_Cuts]) -> Iterator[_Words]:
    """The clause after who says it: “The council said” and “it had closed the bridge”."""
    frame = frame_of(reading, one.group)
    if frame < 0 or one.nominal:
        return
    parts = [*_front_parts(reading, frame), *_parts(one, reading, start, end)]
    stop = _verb_end(reading, one.group)
    if parts[0][0] < reading.verb_end(reading.holder(frame)) <= parts[-1][0]:
        for cut in cuts:
            yield _Words(_join(reading, parts, cut, end + 10**6), len(_join(reading, parts, cut, stop)) + 2, _ABOVE)


def _front_parts(reading: Reading, frame: int) -> list[tuple[int, int]]:
    """The subject of a saying, its verb, whom it is said to, and "that"."""
    holder = reading.holder(frame)
    first, told = reading.past_opener(frame), reading.verb_end(holder)
    subject = [part for part in reading.subject_parts(frame) if part[1] <= reading.verb_start(holder)]
    spoken = (max(first, subject[-1][1]) if subject else first, audience_end(reading, holder))
    that = [(word.start, word.end) for word in reading.words if told <= word.start and word.low == "that"][:1]
    close = that and reading.clauses[holder].end - 1 <= that[0][0] <= reading.clauses[holder].end + 1
    return [*subject, spoken, *(that if close else [])]


def _with_above(one: Dated, reading: Reading, end: int, cuts: Sequence[_Cuts]) -> Iterator[_Words]:
    """The clause with the ones it hangs on, one by one."""
    group, stop = one.group, _told_end(one, reading)
    while (above := reading.above(group)) >= 0 and above < group:
        group = above
        passed_by = reading.clauses[group].role in ("teller", "participle", "absolute")
        if passed_by or reading.verb(group) is None or _joint_subject(reading, one.group):
            continue
        parts = _parts(msgspec.structs.replace(one, group=group, nominal=False), reading, reading.span.start, end)
        parts[-1] = parts[-1][0], max(end, parts[-1][1])
        for cut in cuts if not _is_leaning(one, reading) or is_judged(reading, one.group) else ([],):
            yield _Words(_join(reading, parts, cut, end), len(_join(reading, parts, cut, stop)) + 2, _ABOVE)


def _told_end(one: Dated, reading: Reading) -> int:
    """Where the words end that tell the event: its verb, or the date that only names it."""
    date = one.expression.end if one.expression and _is_leaning(one, reading) else 0
    return max(date, -1 if one.nominal else _verb_end(reading, one.group))


def _sentence(one: Dated, reading: Reading, cuts: Sequence[_Cuts]) -> Iterator[_Words]:
    head = past_dateline(reading.text, reading.span.start, reading.span.end)
    stop = max(_told_end(one, reading), _verb_end(reading, reading.groups[0]))
    for cut in ([],) if _is_leaning(one, reading) else cuts:
        full = blank(reading.text, head, reading.span.end, cut)
        yield _Words(full, len(blank(reading.text, head, stop, cut)) + 2 if stop > head else 0, _WHOLE)


_JUDGING = table(
    """
conclude believe think suspect allege accuse argue insist suggest estimate fear hope expect assume claim doubt deny
dismiss reject dispute maintain speculate predict warn complain
"""
)
"""Verbs after which a clause is somebody's view; without them it would read as a fact."""


def is_judged(reading: Reading, group: int) -> bool:
    """Whether a clause is told as somebody's judgement, in somebody's very words, or as what could be."""
    above, clause = reading.above(group), reading.clauses[group]
    if clause.role != "content" or above < 0:
        return False
    verb, own = reading.verb(above), reading.verb(group)
    quoted = any(mark in reading.text[clause.start : clause.end] for mark in '“"')
    return (verb is not None and verb.head in _JUDGING) or quoted or (own is not None and own.tense == "modal")


def _has_main(reading: Reading, group: int) -> bool:
    """Whether the sentence has another clause with a verb, which this one hangs on."""
    mains = (g for g in dict.fromkeys(reading.groups) if reading.clauses[g].role in ("main", "and", "teller"))
    return any(g != group and reading.verb(g) is not None for g in mains)


_SPAN = (
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|time|morning|evening|night|shortly|soon|just|only|even|"
    r"immediately|long|right)"
)
_FROM_THERE = re.compile(
    rf"^(?:(?:[\w-]+ ){{0,4}}{_SPAN} )?(?:after|before|since|when|while|until|once)\s+(?=\w+ )", re.IGNORECASE
)
"""For “ten months after the bridge fell”: what leads to the clause, which stands without it."""
_PHRASE = re.compile(
    r"(?:the|an?|its|their) (?:[a-z-]+ ){0,2}[a-z]+ [A-Z][\w’']+ (?:had|has|have|was|were|is|are|will|would)\b"
)
"""For “before the quake Haiti was”: no clause, but a noun and then a clause."""


def _verb_end(reading: Reading, group: int) -> int:
    """Where the verb ends that a heading may not lose; for a saying, that of what is said."""
    holder = reading.holder(group)
    verb = reading.clauses[holder].verb
    following = holder + 1
    if verb is not None and following < len(reading.clauses):
        content = reading.groups[following]
        if reading.clauses[following].role == "content" and reading.verb(content) is not None:
            holder = reading.holder(content)
    return reading.verb_end(holder)


def _join(reading: Reading, parts: Sequence[tuple[int, int]], cuts: _Cuts, until: int) -> str:
    """The words of stretches, one after the other; the aside that a subject ends with is closed by its comma."""
    words, head = "", past_dateline(reading.text, reading.span.start, reading.span.end)
    for left, right in parts:
        left = max(left, head)
        if (end := min(right, until)) > left:
            told = blank(reading.text, left, end, cuts)
            words = _loose_adverb().sub("", words)
            gap = "" if told.startswith(",") else ", " if _is_open(words) else " "
            words = f"{words}{gap}{told}".lstrip()
    return words


@cache
def _loose_adverb() -> re.Pattern[str]:
    """What is left of “, first issued in May,” before the verb."""
    return re.compile(r", (?:first|last|once|newly|recently|originally)$")


def _is_open(subject: str) -> bool:
    """Whether a subject ends within an aside (“The shop's owner, Percy Gannet”), not with a list."""
    aside = subject.rpartition(", ")[2]
    return subject.count(", ") % 2 == 1 and " and " not in aside and " or " not in aside and not subject.endswith(",")


def _told(reading: Reading, speaks: Speaker, cuts: Sequence[_Cuts]) -> Iterator[_Words]:
    """What is said by a teller who stands last and, unless that is a pronoun, who said it."""
    teller = reading.clauses[speaks.clause]
    start = min(past_dateline(reading.text, reading.span.start, reading.span.end), teller.start)
    told_verb = _verb_end(reading, 0)
    known = start < told_verb <= teller.start
    for cut in cuts:
        words = blank(reading.text, start, teller.start, cut)
        least = len(blank(reading.text, start, told_verb, cut)) + 2 if known else len(words) - 2
        if (speaks.words or not speaks.carried) and teller.start > reading.span.start:
            said = telling(reading, speaks, cut)
            yield _Words(words, least, _TOLD, said)
            yield _Words(words, least, _TOLD, short_teller(said))
        yield _Words(words, least, _UNTOLD)


_TOLD, _UNTOLD = 0.9, 0.6
