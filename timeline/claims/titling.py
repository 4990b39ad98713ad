"""The heading of a claim: what may become it, and which is taken.

In: a dated event and its sentence as read. Out: a heading in the words of the source, and how well it stands alone.
`stretches` says what belongs to it, `daycuts` which days may be left out, `headings` cuts it to length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from timeline.claims.accusing import accuses, accuses_alone, is_told
from timeline.claims.attribution import Speaker
from timeline.claims.before import NOBODY_BEFORE, Before
from timeline.claims.daycuts import Cuts, counts_from_day, cuts_of, date_cuts
from timeline.claims.doubted import is_doubted
from timeline.claims.events import Dated
from timeline.claims.fuller import fuller, says_little
from timeline.claims.headings import blank, headings, without_opener
from timeline.claims.parse import Reading, past_dateline
from timeline.claims.pronouns import marked, named, stands_for
from timeline.claims.reduced import Statement, copula, object_of, says_enough, statement_of
from timeline.claims.stretches import content_end, joined, joint_subject, parts_of, past_aside
from timeline.claims.tellers import Telling, audience_end, frame_of, short_teller, teller_of, telling
from timeline.claims.wellformed import LEANING, afresh, faults, quality
from timeline.claims.wellformed.title import read_title
from timeline.claims.words import PREPOSITIONS, SAYING, SUBORDINATORS, table
from timeline.model import Span


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
    speaks = _surely(speaks, before)
    before = stands_for(reading, one.group, before)
    best = ("", -1.0)
    told = teller_of(one, reading, speaks)
    sentence = reading.text[reading.span.start : reading.span.end]
    for words in _candidates(one, reading, start, end, speaks, told):
        for cut in headings(words.full, words.least, words.teller):
            title, wrong = cut, faults(cut) or _before_teller(cut, words.teller)
            for other in (marked(named(cut, before), reading), _large(without_opener(afresh(cut)))) if wrong else ():
                if other not in ("", cut) and len(faults(other)) < len(wrong):
                    title, wrong = other, faults(other)
            wrong = (*wrong, "doubted") if is_doubted(cut, sentence) else wrong
            mark = quality(title, words.full) * words.worth
            if told is not None and (accuses_alone(title) or (told.disputed and not is_told(title))):
                mark *= _UNTOLD_WRONG
            elif counts_from_day().search(title):
                mark *= _DATED
            elif not wrong and words.worth > _LAST:
                longer = fuller(cut, one, reading, start, end) if words.worth == 1.0 and says_little(cut) else cut
                return _as_said(f"{title}{longer[len(cut) :]}"), round(mark, 3)
            if wrong:
                mark *= _LEANS if LEANING.issuperset(wrong) else _BROKEN ** len(wrong)
            best = max(best, (title, round(mark, 3)), key=lambda had: had[1])
    if not best[0] or ("nothing told" in faults(best[0]) and len(best[0].split()) < _FEW):
        head = past_dateline(reading.text, reading.span.start, reading.span.end)
        whole = " ".join(reading.text[head : reading.span.end].split())
        return (whole.rstrip(" ."), _LAST_MARK) if len(whole) <= _MOST else best
    opens = reading.text[reading.span.start]
    if opens in _CLOSING and accuses_alone(best[0]):
        return f"{opens}{best[0]}{_CLOSING[opens]}", max(best[1], 0.0)
    own = _own_teller().search(reading.text, reading.span.start, reading.span.end)
    return _as_quoted(best[0], own[1] if own else speaks.words), max(best[1], 0.0)


def _large(words: str) -> str:
    return words[:1].upper() + words[1:]


_FEW = 8
"""Words of a heading that only says who speaks."""
_LAST_MARK, _MOST = 0.05, 250
"""The mark of a sentence that no heading can be cut from; characters of one that may stand for it as it is."""


@cache
def _own_teller() -> re.Pattern[str]:
    """Who says a quotation, at the end of its own sentence: “…,” Jon Orr said."""
    return re.compile(r"[,.!?][”\"] ((?:[A-Z][\w’'-]+ ){1,3})(?:said|says|added|told)\b")


def _surely(speaks: Speaker, before: Before) -> Speaker:
    """A speaker whom only the sentences before name: no name where the quotation that goes on was opened by somebody
    else; the person of the sentence before, where a pronoun stands for another."""
    if not speaks.carried or not speaks.words or before.teller == speaks.words:
        return speaks
    if speaks.clause < 0:
        return msgspec.structs.replace(speaks, words="")
    other = before.person and before.person.split()[-1] not in speaks.words
    return msgspec.structs.replace(speaks, words=before.person) if other else speaks


def _as_quoted(title: str, speaker: str) -> str:
    """What somebody says of himself, “We met in a church hall”, in quotation marks and with his name where it is known:
    in the page's own voice it would be told of the page."""
    title = _as_said(title)
    if "speaks as somebody" not in faults(title) or any(mark in title for mark in '"“”') or _SAID.search(title):
        return title
    if not _MINE.search(title):
        return title
    name = speaker.strip().partition(",")[0]
    known = name[:1].isupper() and len(name.split()) < 4 and not name.startswith(("The ", "A ", "An "))
    fits = known and name not in ("He", "She", "They", "I", "We") and name.split()[-1] not in title
    return f"“{title},” {name} said" if fits else f"“{title}”"


def _as_said(title: str) -> str:
    """“We met in a hall, Lund said” and “Lund said, We met in a hall” with the quotation marks that a cut, or the
    source, has lost."""
    if any(mark in title for mark in '“”"') or not _FIRST_PERSON.search(title):
        return title
    if led := _LED.match(title):
        return f"{led[1]} “{title[led.end() :]}”"
    read = read_title(title)
    at = read.words[read.teller].start if read.teller < len(read.words) else 0
    mine = _FIRST_PERSON.search(title, 0, at) if at and title[at] == "," else None
    return f"“{title[:at]},”{title[at + 1 :]}" if mine else title


_MINE = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Uu]s|[Mm]e|[Mm]ine|[Oo]urs|(?<!allows )(?<!lets )(?<!helps )(?<!enables )[Yy]ou|[Yy]ours?|"
    r"[Oo]ur(?! (?:reporter|correspondent|website|readers)))\b(?![-.])"
)
"""Words of a speaker; what “allows you to read” is said by any page."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b(?![-.])")
_LED = re.compile(r"([^,]{3,80} (?:said|stated|added|wrote|writes|says|explained|remarked),) (?=(?:I|We|My|Our)\b)")
_CLOSING = {"“": "”", '"': '"'}


_SAID = re.compile(r"\b(?:said|stated|added|told|asked|wrote),? ")


def _before_teller(title: str, teller: str) -> tuple[str, ...]:
    """What is broken in the words before who says it, who may well say "we"."""
    end = f" {' '.join(teller.split()).strip(' ,.')}"
    if not teller or not title.endswith(end):
        return ()
    words = title.removesuffix(end)
    words = words[1:-1] if words[-1:] in _CLOSING.values() else words
    return tuple(fault for fault in faults(words.removesuffix(",")) if fault not in LEANING)


def _candidates(
    one: Dated, reading: Reading, start: int, end: int, speaks: Speaker, told: Telling | None
) -> Iterator[_Words]:
    """What may become the heading: the clause that is dated, without and with its date; with what it hangs on; the
    sentence. `told`: who says it, for an accusation that would be left without."""
    cuts = cuts_of(one, reading)
    if one.whole and speaks.clause >= 0 and reading.clauses[speaks.clause].role == "teller":
        yield from _told(reading, speaks, cuts)
    elif not _is_leaning(one, reading):
        yield from _of_many(one, reading, start, end)
        yield from (_clause(one, reading, start, end, cut) for cut in cuts)
    yield from _of_noun(one, reading, end)
    yield from _had_done(one, reading, end, cuts)
    yield from _in_which(one, reading, start, end, cuts)
    yield from _framed(one, reading, start, end, cuts)
    if told is not None and not (told.leads or one.nominal or _after_teller(reading, one.group)):
        yield from _ended(one, reading, start, end, cuts, told)
    yield from _with_above(one, reading, end, cuts)
    yield from _sentence(one, reading, cuts)
    if _is_leaning(one, reading):
        yield msgspec.structs.replace(_clause(one, reading, start, end, []), worth=_LAST)
    if told is not None and told.leads and told.words:
        yield from _ended(one, reading, start, end, cuts, told)


def _of_many(one: Dated, reading: Reading, start: int, end: int) -> Iterator[_Words]:
    """For “Lund won silver in Vell in 1994, and gold in Lasko in 1998”: “Lund won gold in Lasko”."""
    date, holder = one.expression, reading.holder(one.group)
    done, clause = reading.verb_end(holder), reading.clauses[holder]
    if date is None or one.nominal or done < 0 or one.group != holder or not clause.start <= start < clause.end:
        return
    subject = next(iter(reading.subject_parts(one.group)), None)
    for cut in date_cuts(date, reading, end, one.signal):
        rest = blank(reading.text, start, end, cut)
        if start > done and subject is not None and done - subject[0] < _SHORT_FRONT and rest != "":
            yield _Words(f"{reading.text[subject[0] : done]} {rest}", done - subject[0] + 2)
        elif (
            date.end == end < clause.end and start < done and reading.text[end : end + 5] in (", and", ", its", ", his")
        ):
            yield _Words(rest, done - start)


_SHORT_FRONT = 60
"""Characters of a subject and its verb that may stand before another of its objects."""


def _of_noun(one: Dated, reading: Reading, end: int) -> Iterator[_Words]:
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
        yield _Words(f"{told.front} {opens}{rest[1:]}", least)


def _had_done(one: Dated, reading: Reading, end: int, cuts: Sequence[Cuts]) -> Iterator[_Words]:
    """For “The firm bought a mill, having sold two in March”: that the firm had sold two."""
    clause, subject = reading.clauses[one.group], next(iter(reading.subject_parts(0)), None)
    led = _HAVING.match(reading.text, clause.start, clause.end) if clause.role == "participle" else None
    if led is None or subject is None or one.nominal or led[1].lower() == "been":
        return
    who = " ".join(reading.text[slice(*subject)].split())
    stop = content_end(reading, one.group, end)
    for cut in cuts:
        yield _Words(f"{who} had {blank(reading.text, led.start(1), stop, cut)}", len(who) + len(" had ") + len(led[1]))


_HAVING = re.compile(r"[Hh]aving (\w+)")


def _in_which(one: Dated, reading: Reading, start: int, end: int, cuts: Sequence[Cuts]) -> Iterator[_Words]:
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
        yield _Words(full, len(blank(reading.text, led.end(), done, cut)) + 2, _ABOVE)


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


def _ended(one: Dated, reading: Reading, start: int, end: int, cuts: Sequence[Cuts], told: Telling) -> Iterator[_Words]:
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
        or _is_within_phrase(reading, one.group)
        or _is_of_many(reading, one.group)
        or _is_of_noun(reading, one.group)
        or _after_teller(reading, one.group)
        or _shares_denial(reading, one.group)
        or _shares_saying(reading, one.group)
    )


def _shares_saying(reading: Reading, group: int) -> bool:
    """For “the mayor said hospitals were empty and cut the toll”: it is not told by its grammar who cut it."""
    clause, above = reading.clauses[group], reading.above(group)
    if clause.role != "and" or clause.subject is not None or above < 0 or reading.clauses[above].role != "content":
        return False
    first, second = reading.verb(above), reading.verb(group)
    if first is None or second is None or reading.clauses[above].opener == "that":
        return False
    return second.tense == "past" and not second.passive and (first.progressive or first.passive)


def _shares_denial(reading: Reading, group: int) -> bool:
    """For “have not found the cause or raised the wreck”, “nor did it stop”: the second deed is not done either."""
    clause, above = reading.clauses[group], reading.above(group)
    if clause.role == "and" and clause.opener == "nor":
        return True
    if clause.role != "and" or clause.opener != "or" or clause.subject is not None or above < 0:
        return False
    return bool(_NOT.search(reading.text, reading.verb_start(above), reading.verb_end(above)))


_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b")


def _after_teller(reading: Reading, group: int) -> bool:
    """For “the bank hid it, Lund said, and lied”: it is not told by its grammar who lied."""
    clause, above = reading.clauses[group], reading.above(group)
    return clause.role == "and" and clause.subject is None and above >= 0 and reading.clauses[above].role == "teller"


def _is_within_phrase(reading: Reading, group: int) -> bool:
    """For “the flu that killed ten people in Ostra could spread”: what could spread is not Ostra, which a preposition
    has."""
    clause = reading.clauses[reading.holder(group)]
    start = clause.subject[0] if clause.subject is not None else clause.start
    before = [word.low for word in reading.words if word.end <= start][-1:]
    return bool(before) and before[0] in PREPOSITIONS - SUBORDINATORS and clause.opener != before[0] and group > 0


def _is_of_many(reading: Reading, group: int) -> bool:
    """For “everybody who was in the square”: of nobody is it said that he was."""
    clause = reading.clauses[group]
    noun = reading.antecedent(group) if clause.role == "relative" and clause.subject is None else None
    words = reading.text[slice(*noun)].lower().split() if noun else []
    return bool(words) and (words[0] in _ANYBODY or words[-1] in _ANYBODY)


_ANYBODY = table("everybody everyone anybody anyone those all nobody none no any every each anything whoever only")


def _is_of_noun(reading: Reading, group: int) -> bool:
    """For “a road that rebels had held”, “ruled that the ban was lawful”: what nobody simply says to be so."""
    above, clause = reading.above(group), reading.clauses[group]
    verb = reading.verb(above) if above >= 0 else None
    told = verb is not None and (verb.head in SAYING or verb.head in _FINDING)
    if reading.text[clause.start - len("the fact ") : clause.start].lower() == "the fact ":
        return False
    return clause.role == "content" and clause.opener == "that" and not told


_FINDING = table("find show mention learn discover establish know prove realise realize remember forget")
"""Verbs after which a clause is a fact, though they are none of saying."""


def _clause(one: Dated, reading: Reading, start: int, end: int, cut: Cuts) -> _Words:
    parts = parts_of(one, reading, start, end)
    full = joined(reading, parts, cut, end + 10**6)
    if reading.clauses[one.group].role == "adverbial" and _has_main(reading, one.group):
        bare = _FROM_THERE.sub("", full)
        full = full if _PHRASE.match(bare) else bare
    elif reading.clauses[one.group].role == "adverbial":
        full = _AFTER_NOUN.sub("", full)
    full = _past_being(one, reading, full)
    stop = -1 if one.nominal else _verb_end(reading, one.group)
    return _Words(full, len(joined(reading, parts, cut, stop)) + 2 if stop > 0 else 0)


def _past_being(one: Dated, reading: Reading, full: str) -> str:
    """For “after being sold in May”: with its subject, that the firm was sold."""
    verb = reading.verb(one.group)
    subject, being, rest = full.partition(" being ")
    if verb is None or one.nominal or reading.words[verb.first].low != "being" or not being or len(subject.split()) > 6:
        return full
    return f"{subject} {copula(subject)} {rest}"


def _framed(one: Dated, reading: Reading, start: int, end: int, cuts: Sequence[Cuts]) -> Iterator[_Words]:
    """The clause after who says it: “The council said” and “it had closed the bridge”."""
    frame = frame_of(reading, one.group)
    if frame < 0 or one.nominal or _shares_saying(reading, one.group):
        return
    if _AGAIN.search(reading.text, reading.verb_end(reading.holder(frame)), reading.clauses[one.group].start):
        return
    parts = [*_front_parts(reading, frame), *parts_of(one, reading, start, end)]
    stop = _verb_end(reading, one.group)
    if parts[0][0] < reading.verb_end(reading.holder(frame)) <= parts[-1][0]:
        for cut in cuts:
            yield _Words(joined(reading, parts, cut, end + 10**6), len(joined(reading, parts, cut, stop)) + 2, _ABOVE)


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


def _with_above(one: Dated, reading: Reading, end: int, cuts: Sequence[Cuts]) -> Iterator[_Words]:
    """The clause with the ones it hangs on, one by one."""
    group, stop = one.group, _told_end(one, reading)
    while (above := reading.above(group)) >= 0 and above < group:
        group = above
        passed_by = reading.clauses[group].role in _NEVER_ABOVE or _is_doubted(reading, group)
        half = reading.clauses[group].role == "content" and _shares_saying(reading, one.group)
        if passed_by or half or reading.verb(group) is None or joint_subject(reading, one.group):
            continue
        parts = parts_of(msgspec.structs.replace(one, group=group, nominal=False), reading, reading.span.start, end)
        parts[-1] = parts[-1][0], max(end, parts[-1][1])
        for cut in cuts if not _is_leaning(one, reading) or is_judged(reading, one.group) else ([],):
            yield _Words(joined(reading, parts, cut, end), len(joined(reading, parts, cut, stop)) + 2, _ABOVE)


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
    date = one.expression.end if one.expression and _is_leaning(one, reading) else 0
    return max(date, -1 if one.nominal else _verb_end(reading, one.group))


def _sentence(one: Dated, reading: Reading, cuts: Sequence[Cuts]) -> Iterator[_Words]:
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


def _told(reading: Reading, speaks: Speaker, cuts: Sequence[Cuts]) -> Iterator[_Words]:
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
        if not known and teller.end < reading.span.end and reading.text[teller.end :].lstrip()[:1] in '“"':
            told = blank(reading.text, teller.start, reading.span.end, cut)
            yield _Words(told, len(reading.text[teller.start : teller.end]) + len("“I am”"), _TOLD)
        yield _Words(words, least, _UNTOLD)


_TOLD, _UNTOLD = 0.9, 0.6
