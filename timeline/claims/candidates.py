"""What may become the heading of a claim, from the most to the least edited.

In: a dated event and its sentence as read. Out: the clause without and with its date, with what it hangs on, with who
says it, and the sentence. `stretches` says what belongs to a clause, `daycuts` which days may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from timeline.claims.accusing import accuses
from timeline.claims.attribution import Speaker
from timeline.claims.daycuts import Cuts, cuts_of, date_cuts
from timeline.claims.dependent import after_teller, is_judged, is_leaning, shares_saying
from timeline.claims.events import Dated
from timeline.claims.headings import blank
from timeline.claims.parse import Reading, past_dateline
from timeline.claims.reduced import Statement, copula, object_of, says_enough, statement_of
from timeline.claims.stretches import content_end, joined, joint_subject, parts_of, past_aside
from timeline.claims.tellers import Telling, audience_end, frame_of, short_teller, telling
from timeline.claims.words import SAYING
from timeline.model import Span


class Words(msgspec.Struct, frozen=True):
    """Words that may become a heading, less and less edited."""

    full: str
    least: int = 0
    """Characters that a shorter one must keep: up to the end of the verb that tells the event."""
    worth: float = 1.0
    """Beside a heading that is the event's own clause."""
    teller: str = ""
    """Who says it, at its end."""


_ABOVE, _WHOLE, LAST = 0.8, 0.65, 0.3
"""What a heading is worth that has the clause above too, or all of the sentence, or no verb of its own."""


def candidates(
    one: Dated, reading: Reading, start: int, end: int, speaks: Speaker, told: Telling | None
) -> Iterator[Words]:
    """What may become the heading: the clause that is dated, without and with its date; with what it hangs on; the
    sentence. `told`: who says it, for an accusation that would be left without."""
    cuts = cuts_of(one, reading)
    if one.whole and speaks.clause >= 0 and reading.clauses[speaks.clause].role == "teller":
        yield from _told(reading, speaks, cuts)
    elif not is_leaning(one, reading):
        yield from _of_many(one, reading, start, end)
        yield from (_clause(one, reading, start, end, cut) for cut in cuts)
    yield from _of_noun(one, reading, end)
    yield from _had_done(one, reading, end, cuts)
    yield from _in_which(one, reading, start, end, cuts)
    yield from _framed(one, reading, start, end, cuts)
    if told is not None and not (told.leads or one.nominal or after_teller(reading, one.group)):
        yield from _ended(one, reading, start, end, cuts, told)
    yield from _with_above(one, reading, end, cuts)
    yield from _sentence(one, reading, cuts)
    if is_leaning(one, reading):
        yield msgspec.structs.replace(_clause(one, reading, start, end, []), worth=LAST)
    if told is not None and told.leads and told.words:
        yield from _ended(one, reading, start, end, cuts, told)


def _of_many(one: Dated, reading: Reading, start: int, end: int) -> Iterator[Words]:
    """For “Lund won silver in Vell in 1994, and gold in Lasko in 1998”: “Lund won gold in Lasko”."""
    date, holder = one.expression, reading.holder(one.group)
    done, clause = reading.verb_end(holder), reading.clauses[holder]
    if date is None or one.nominal or done < 0 or one.group != holder or not clause.start <= start < clause.end:
        return
    subject = next(iter(reading.subject_parts(one.group)), None)
    for cut in date_cuts(date, reading, end, one.signal):
        rest = blank(reading.text, start, end, cut)
        if start > done and subject is not None and done - subject[0] < _SHORT_FRONT and rest != "":
            yield Words(f"{reading.text[subject[0] : done]} {rest}", done - subject[0] + 2)
        elif (
            date.end == end < clause.end and start < done and reading.text[end : end + 5] in (", and", ", its", ", his")
        ):
            yield Words(rest, done - start)


_SHORT_FRONT = 60
"""Characters of a subject and its verb that may stand before another of its objects."""


def _of_noun(one: Dated, reading: Reading, end: int) -> Iterator[Words]:
    """For “a deal brokered by Turkey in May”: “A deal was brokered by Turkey”; for “the ground, which Orr sold”: “Orr
    sold the ground”."""
    date = one.expression
    if not _has_happened(one, reading) or date is None or one.signal in _LASTING:
        return
    told = statement_of(reading, one.group, date)
    if told is not None and not says_enough(told, reading, _without_day(told, one, date, reading, end)):
        return
    told = told or object_of(reading, one.group)
    if told is None or date.start < told.start:
        return
    stop = _stop(told, one, date, reading, end)
    least = len(told.front) + max(told.done, told.start) - told.start + 2
    for cut in date_cuts(date, reading, stop, one.signal):
        rest = blank(reading.text, told.start, stop, cut)
        opens = rest[:1].lower() if told.start == reading.words[0].start else rest[:1]
        yield Words(f"{told.front} {opens}{rest[1:]}", least)


def _had_done(one: Dated, reading: Reading, end: int, cuts: Sequence[Cuts]) -> Iterator[Words]:
    """For “The firm bought a mill, having sold two in March”: that the firm had sold two."""
    clause, subject = reading.clauses[one.group], next(iter(reading.subject_parts(0)), None)
    led = _HAVING.match(reading.text, clause.start, clause.end) if clause.role == "participle" else None
    if led is None or subject is None or one.nominal or led[1].lower() == "been":
        return
    who = " ".join(reading.text[slice(*subject)].split())
    stop = content_end(reading, one.group, end)
    for cut in cuts:
        yield Words(f"{who} had {blank(reading.text, led.start(1), stop, cut)}", len(who) + len(" had ") + len(led[1]))


_HAVING = re.compile(r"[Hh]aving (\w+)")


def _in_which(one: Dated, reading: Reading, start: int, end: int, cuts: Sequence[Cuts]) -> Iterator[Words]:
    """For “the collapse, in which 14 miners were killed”: “14 miners were killed”."""
    clause = reading.clauses[one.group]
    led = _WHICH.match(reading.text, clause.start, clause.end) if clause.role == "relative" else None
    if led is None or one.nominal:
        return
    more = one.group + 1 < len(reading.clauses) and reading.clauses[one.group + 1].resumes >= 0
    other = past_aside(reading, one.group) if more else None
    stop = other[0] if other else max(clause.end, end if end < clause.end + 2 else 0)
    for cut in cuts:
        full = blank(reading.text, led.end(), stop, cut)
        done = reading.verb_end(reading.holder(one.group))
        yield Words(full, len(blank(reading.text, led.end(), done, cut)) + 2, _ABOVE)


_WHICH = re.compile(r",? ?(?:in|during|at|on|after|under) which ")


def tells_too_little(one: Dated, reading: Reading, end: int) -> bool:
    """For “A bomb planted on Sunday exploded”: of a thing that is not known, what was done to it is no news by
    itself."""
    date = one.expression
    told = statement_of(reading, one.group, date) if date is not None and not one.nominal else None
    return (
        told is not None
        and date is not None
        and not says_enough(told, reading, _without_day(told, one, date, reading, end))
    )


def _without_day(told: Statement, one: Dated, date: Span, reading: Reading, end: int) -> str:
    return blank(reading.text, told.start, _stop(told, one, date, reading, end), [(date.start, date.end)])


def _stop(told: Statement, one: Dated, date: Span, reading: Reading, end: int) -> int:
    """Where what a clause tells of a noun ends: at a comma after its day, else where the clause does."""
    stop = max(date.end, content_end(reading, one.group, end))
    comma = _comma().search(reading.text, max(date.end, told.done), stop)
    return comma.start() if comma else stop


@cache
def _comma() -> re.Pattern[str]:
    return re.compile(r",(?=\s|$)")


def _has_happened(one: Dated, reading: Reading) -> bool:
    """Whether a clause is told as a fact, whatever the one that it hangs on is told as."""
    verb = reading.verb(one.group)
    past = verb is not None and verb.tense in ("past", "pluperfect") and reading.clauses[one.group].role == "relative"
    return one.status == "happened" or (one.status == "planned" and past)


_LASTING = frozenset({"since", "until", "till", "before", "after"})


def _ended(one: Dated, reading: Reading, start: int, end: int, cuts: Sequence[Cuts], told: Telling) -> Iterator[Words]:
    """The clause with who says it at its end, where that is needed: of a claim that somebody did wrong."""
    for cut in cuts:
        words = _clause(one, reading, start, end, cut)
        if accuses(words.full):
            yield msgspec.structs.replace(words, worth=_TOLD, teller=told.words)


def _clause(one: Dated, reading: Reading, start: int, end: int, cut: Cuts) -> Words:
    parts = parts_of(one, reading, start, end)
    full = joined(reading, parts, cut, end + 10**6)
    if reading.clauses[one.group].role == "adverbial" and _has_main(reading, one.group):
        bare = _FROM_THERE.sub("", full)
        full = full if _PHRASE.match(bare) else bare
    elif reading.clauses[one.group].role == "adverbial":
        full = _AFTER_NOUN.sub("", full)
    full = _past_being(one, reading, full)
    stop = -1 if one.nominal else _verb_end(reading, one.group)
    return Words(full, len(joined(reading, parts, cut, stop)) + 2 if stop > 0 else 0)


def _past_being(one: Dated, reading: Reading, full: str) -> str:
    """For “after being sold in May”: with its subject, that the firm was sold."""
    verb = reading.verb(one.group)
    subject, being, rest = full.partition(" being ")
    if verb is None or one.nominal or reading.words[verb.first].low != "being" or not being or len(subject.split()) > 6:
        return full
    return f"{subject} {copula(subject)} {rest}"


def _framed(one: Dated, reading: Reading, start: int, end: int, cuts: Sequence[Cuts]) -> Iterator[Words]:
    """The clause after who says it: “The council said” and “it had closed the bridge”."""
    frame = frame_of(reading, one.group)
    if frame < 0 or one.nominal or shares_saying(reading, one.group):
        return
    if _AGAIN.search(reading.text, reading.verb_end(reading.holder(frame)), reading.clauses[one.group].start):
        return
    parts = [*_front_parts(reading, frame), *parts_of(one, reading, start, end)]
    stop = _verb_end(reading, one.group)
    if parts[0][0] < reading.verb_end(reading.holder(frame)) <= parts[-1][0]:
        for cut in cuts:
            yield Words(joined(reading, parts, cut, end + 10**6), len(joined(reading, parts, cut, stop)) + 2, _ABOVE)


_AGAIN = re.compile(r", (?:it|he|she|they|there)(?:['’]s)? ")
"""For “It is no theory, it is a fact that he won”: what is said hangs on another sentence."""


def _front_parts(reading: Reading, frame: int) -> list[tuple[int, int]]:
    """The subject of a saying, its verb, whom it is said to, and "that"."""
    holder = reading.holder(frame)
    first, told = reading.past_opener(frame), reading.verb_end(holder)
    subject = [part for part in reading.subject_parts(frame) if part[1] <= reading.verb_start(holder)]
    spoken = (max(first, subject[-1][1]) if subject else first, audience_end(reading, holder))
    that = [(word.start, word.end) for word in reading.words if told <= word.start and word.low == "that"][:1]
    close = that and reading.clauses[holder].end - 1 <= that[0][0] <= reading.clauses[holder].end + 1
    return [*subject, spoken, *(that if close else [])]


def _with_above(one: Dated, reading: Reading, end: int, cuts: Sequence[Cuts]) -> Iterator[Words]:
    """The clause with the ones it hangs on, one by one."""
    group, stop = one.group, _told_end(one, reading)
    while (above := reading.above(group)) >= 0 and above < group:
        group = above
        passed_by = reading.clauses[group].role in _NEVER_ABOVE or _is_doubted(reading, group)
        half = reading.clauses[group].role == "content" and shares_saying(reading, one.group)
        if passed_by or half or reading.verb(group) is None or joint_subject(reading, one.group):
            continue
        parts = parts_of(msgspec.structs.replace(one, group=group, nominal=False), reading, reading.span.start, end)
        parts[-1] = parts[-1][0], max(end, parts[-1][1])
        for cut in cuts if not is_leaning(one, reading) or is_judged(reading, one.group) else ([],):
            yield Words(joined(reading, parts, cut, end), len(joined(reading, parts, cut, stop)) + 2, _ABOVE)


def _is_doubted(reading: Reading, group: int) -> bool:
    """For “there was no sign that the firm would pay”: whether a clause is told as what is not so, or not known."""
    clause = reading.clauses[group]
    start = max(reading.span.start, clause.start - _NEAR)
    return clause.role == "content" and bool(_NO_SIGN.search(reading.text, start, clause.start))


_NEAR = 50
_NO_SIGN = re.compile(
    r"\b(?:no|not|n['’]t|never|little|without|hardly|unclear|unlikely|den(?:y|ied|ies)|doubt(?:s|ed|ful)?)\b[^.;,]{0,40}$"
)
_NEVER_ABOVE = frozenset({"teller", "participle", "absolute", "adverbial"})
"""What a clause stands beside: “After the gate was shut, it …”, where the sentence as a whole has both."""


def _told_end(one: Dated, reading: Reading) -> int:
    """Where the words end that tell the event: its verb, or the date that only names it."""
    date = one.expression.end if one.expression and is_leaning(one, reading) else 0
    return max(date, -1 if one.nominal else _verb_end(reading, one.group))


def _sentence(one: Dated, reading: Reading, cuts: Sequence[Cuts]) -> Iterator[Words]:
    head = past_dateline(reading.text, reading.span.start, reading.span.end)
    stop = max(_told_end(one, reading), _verb_end(reading, reading.groups[0]))
    for cut in ([],) if is_leaning(one, reading) else cuts:
        full = blank(reading.text, head, reading.span.end, cut)
        yield Words(full, len(blank(reading.text, head, stop, cut)) + 2 if stop > head else 0, _WHOLE)


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
_AFTER_NOUN = re.compile(r"^(?:After |Before |Following |During )?[Tt]he [a-z]+ (?=[A-Z][\w’'-]+ [A-Z]?[a-z])")
"""For “After the match Jon Orr said”, which is no clause that opens with “after”: he said."""
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
        between = reading.text[reading.verb_end(holder) : reading.clauses[following].start].split()
        quoted = any(mark in word for word in between for mark in '“"')
        told = quoted or verb.head in SAYING or len(between) <= _OBJECT_WORDS
        if told and reading.clauses[following].role == "content" and reading.verb(content) is not None:
            holder = reading.holder(content)
    return reading.verb_end(holder)


_OBJECT_WORDS = 12
"""Words between a verb and a clause that it may need: “showed the clerk that …”; more belong to a noun further on."""


def _told(reading: Reading, speaks: Speaker, cuts: Sequence[Cuts]) -> Iterator[Words]:
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
            yield Words(words, least, _TOLD, said)
            yield Words(words, least, _TOLD, short_teller(said))
        if not known and teller.end < reading.span.end and reading.text[teller.end :].lstrip()[:1] in '“"':
            told = blank(reading.text, teller.start, reading.span.end, cut)
            yield Words(told, len(reading.text[teller.start : teller.end]) + len("“I am”"), _TOLD)
        yield Words(words, least, _UNTOLD)


_TOLD, _UNTOLD = 0.9, 0.6
