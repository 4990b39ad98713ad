"""From an article to its claims.

In: an `Article` with its blocks and, where known, its day; the project's `Settings`. Out: an `Extraction`: claims,
and every sentence that became none with the reason. Pure and of this module's top level, so that a pool of processes
can run it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from timeline.claims.attribution import NOBODY, Speaker, is_person, speaker
from timeline.claims.beside import (
    came_after,
    in_which,
    measured,
    outcomes,
    same_occasion,
    since_then,
    when_then,
    without_terms,
)
from timeline.claims.compose import Frame, compose
from timeline.claims.events import Dated, dated_events
from timeline.claims.ids import Namer
from timeline.claims.names import names_of
from timeline.claims.nouns import named_deeds, unsaid
from timeline.claims.onlydates import names_only, only_dateline
from timeline.claims.parse import Reading, content_words, past_dateline, written_words
from timeline.claims.quotation import LONGEST_QUOTATION, is_within_quotation, still_quoting
from timeline.claims.sayings import without_bare_sayings
from timeline.claims.sentences import LONGEST, split
from timeline.claims.spoken import REPORTED, by_word, sourced
from timeline.claims.status import ASSERTED, gives_word
from timeline.claims.tellable import (
    UNTOLD,
    goes_back,
    is_beside_older,
    is_dated,
    is_looked_back_on,
    is_overtaken,
    main_first,
    may_stand,
    why_not,
)
from timeline.claims.thin import only_remembered, since_the_news, too_thin
from timeline.claims.thread import Thread
from timeline.claims.undated import (
    GOES_ON,
    PAST_BY_NOW,
    Around,
    Given,
    Told,
    day_written,
    edtf_of,
    event,
    is_background,
    later,
    shortened,
    statement,
)
from timeline.claims.under import Heading, date_headings, expressions_of, log_entries, under
from timeline.claims.uses import NO_DAY, SO_LONG_AFTER, is_drift
from timeline.claims.words import SPEECH
from timeline.dates.expression import Expression
from timeline.dates.when import Step, When
from timeline.model import Article, Block, Claim, Complaint, Extraction, Leftover, Settings, Span, Status

_BLOCKS = {
    "headline": "a headline; its story is told below it",
    "standfirst": "stands under the headline; its story is told below it",
    "crosshead": "a heading between paragraphs",
    "caption": "a caption",
    "furniture": "part of the page, not of the article",
}
_LONG_AGO = frozenset({"since", "until", "before"})
"""What a clause with these tells is behind the story; a later sentence does not go on with it."""
_FAR_BACK = 40
"""How many dated claims before a sentence an event it names may be looked for in."""
_NEAR = 6
"""How many dated claims before a sentence it may lean on."""


def extract(article: Article, settings: Settings) -> Extraction:
    """The claims of one article, and what became of its other sentences; never raises for what stands in the text."""
    if article.language.split("-")[0] != "en":
        what = f'there are no rules for the language "{article.language}" yet, so nothing was read'
        complaint = Complaint(
            file=article.file, line=article.line(), what=what, hint='check "language"', level="warning"
        )
        return Extraction(article=article.id, complaints=(complaint,))
    work = _Work(article, settings)
    for block in article.blocks:
        work.read_block(block)
    return Extraction(article=article.id, claims=tuple(work.claims), leftovers=tuple(work.leftovers))


class _Work:
    """What is known while an article is read from top to bottom."""

    def __init__(self, article: Article, settings: Settings) -> None:
        self.article, self.settings, self.text = article, settings, article.text
        self.namer = Namer(article.id)
        self.claims: list[Claim] = []
        self.leftovers: list[Leftover] = []
        self.headings = date_headings(article, settings)
        self.heading: Heading | None = None
        self.expressions = expressions_of(article, self.headings, settings)
        self.headings += log_entries(article, self.expressions)
        self.starts = [expression.start for expression in self.expressions]
        self.day = article.published if article.published and _is_narrow(article.published) else None
        self.written = day_written(article)
        self.told: list[Told] = []
        self.last: Speaker = NOBODY
        self.person: Speaker | None = None
        self.thread = Thread(article.text)
        self.surnames = frozenset(_full_name().findall(article.text))
        self.quoting, self.quoted = False, 0
        self.index = 0
        self.total = sum(block.kind == "body" and block.end - block.start > 40 for block in article.blocks)
        self.spans = {block.start: split(article.text, block.start, block.end) for block in article.blocks}
        self.total = max(self.total, sum(len(self.spans[b.start]) for b in article.blocks if b.kind == "body"))
        self.frame = Frame(article, settings, self.namer, self.total, names_of(article.text))

    def read_block(self, block: Block) -> None:
        """Reads the sentences of a body block; of others it notes why they are not read."""
        self.heading = next((one for one in self.headings if one.start <= block.start < one.end), None)
        for span in self.spans[block.start]:
            if block.kind == "body":
                self.read(span)
            else:
                self.leave(
                    span, f"furniture: {block.why}" if block.kind == "furniture" and block.why else _BLOCKS[block.kind]
                )

    def leave(self, span: Span, why: str) -> None:
        """Notes a sentence that is no claim."""
        name = self.namer.name(self.text[span.start : span.end], span.start, 0)
        self.leftovers.append(Leftover(id=name, article=self.article.id, start=span.start, end=span.end, why=why))

    def within(self, span: Span) -> list[Expression]:
        """The expressions of a sentence."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        return self.expressions[first:last]

    def read(self, span: Span) -> None:
        """One sentence: its dated events, else what it says of the article's day; and who speaks."""
        found = self.within(span)
        if only_dateline(self.text, span, found):
            self.leave(span, "dates the article, not an event")
            return
        if span.end - span.start > LONGEST:
            self.leave(span, "too long to be a sentence")
            return
        if self.text[span.end - 1] == "?":
            self.leave(span, "a question")
            self.index += 1
            return
        self.quoting = self.quoting and is_within_quotation(self.text, span)
        reading = Reading(self.text, span)
        speaks = self.speaker(reading)
        before = len(self.claims)
        self.claims_of(reading, found, speaks)
        self.lend_back(reading, before)
        self.index += 1
        person = _person(reading, self.surnames)
        if speaks.words and not speaks.carried:
            self.last = speaks
        elif person is not None and speaks.clause < 0:
            self.last = person
        self.person = person or self.person
        self.thread.follow(reading, speaks, self.quoting)
        self.note_quotation(self.text[span.start : span.end])

    def note_quotation(self, sentence: str) -> None:
        """Whether a quotation is open after a sentence; one that is never closed is not believed for long."""
        quoting = still_quoting(sentence, self.quoting)
        self.quoted = self.quoted + 1 if quoting else 0
        self.quoting = quoting and self.quoted <= LONGEST_QUOTATION

    def speaker(self, reading: Reading) -> Speaker:
        """Who speaks in a sentence."""
        ends = [reading.verb_end(i) for i in range(len(reading.clauses))]
        by_name = is_person(self.last.words)
        last = self.last if by_name else self.person or self.last
        return speaker(self.text, reading.clauses, ends, (reading.span.start, reading.span.end), last, self.quoting)

    def claims_of(self, reading: Reading, found: list[Expression], speaks: Speaker) -> None:
        """Notes the claims of a sentence, or the sentence itself among the leftovers where there are none."""
        events, doubts = dated_events(reading, found, speaks, self.article.published, self.told[:-_FAR_BACK:-1])
        events += same_occasion(reading, events)
        events += outcomes(reading, events)
        then = when_then(reading, found, events)
        events = [*without_terms(events, then), *then]
        events = without_bare_sayings(reading, events)
        events += came_after(reading, events, self.article.published)
        events += in_which(reading, events)
        events += since_then(reading, events, self.article.published)
        why = doubts
        if not is_dated(reading, events) and not goes_back(reading, events, self.article.published):
            given, extra = self.undated(reading, speaks, events, found, doubts)
            why = why or given.why
            if extra is not None:
                events.append(extra)
        events += self.followers(reading, events)
        events += measured(reading, found, events)
        before = len(self.claims)
        nouns = named_deeds(reading, found, events, self.article.published)
        events = list(unsaid(nouns, events))
        for one in _apart(sorted([*events, *nouns], key=lambda e: (e.start, e.group))):
            self.note(self.founded(one), events, reading, speaks)
        if len(self.claims) == before:
            why = _NAMES if events else why or "no words for when"
            self.leave(reading.span, why)

    def note(self, one: Dated, events: Sequence[Dated], reading: Reading, speaks: Speaker) -> None:
        """Makes a claim of an event and keeps it, unless its date only names something."""
        claim = compose(one, events, reading, speaks, self.index, self.frame, self.thread.before(reading, speaks))
        if one.noun is not None or one.in_passing:
            self.claims.append(claim)
        elif not (one.nominal and names_only(claim)):
            self.claims.append(claim)
            aside = one.nominal or one.trail[-1].rule == SO_LONG_AFTER
            self.remember(claim, reading, aside or reading.clauses[one.group].opener in _LONG_AGO)

    def founded(self, one: Dated) -> Dated:
        """The event; where it is counted from a day of writing that is itself reasoned, its trail says so first."""
        if one.basis != "relative" or self.article.published_basis != "inferred":
            return one
        return msgspec.structs.replace(one, trail=(*self.written, *one.trail))

    def lend_back(self, reading: Reading, before: int) -> None:
        """A dated sentence about "him" or "her" lends its day to the one before, which told of that person without."""
        if before == 0 or len(self.claims) == before:
            return
        last, now = self.claims[before - 1], self.claims[before]
        bare = last.trail[-1].rule in (PAST_BY_NOW, GOES_ON) and _of_pronoun(reading)
        same = (
            last.basis == "inferred" and last.expression is None and last.kind == now.kind and now.kind in _TOLD_TWICE
        )
        apart = last.sentence.end > reading.span.start or now.status not in ASSERTED
        if (
            not (bare or same)
            or apart
            or now.expression is None
            or not now.when.is_day
            or _is_older(now.when, self.day)
        ):
            return
        words = self.text[now.expression.start : now.expression.end]
        because = f"The sentence after it, “{shortened(now.quote, words)}”, goes on with the same and says when."
        step = Step("the next sentence goes on with it", words, edtf_of(now.when), because)
        self.claims[before - 1] = msgspec.structs.replace(last, when=now.when, trail=(*now.trail, step))
        self.claims[before] = msgspec.structs.replace(now, leans_on=last.id)

    def undated(
        self, reading: Reading, speaks: Speaker, events: Sequence[Dated], found: Sequence[Expression], doubts: str
    ) -> tuple[Given, Dated | None]:
        """What the sentence says without words for when, with the date it may have all the same. `doubts`: why such
        words gave none; a clause with words that nobody can place has no other date."""
        if self.heading is not None:
            return self.under_heading(self.heading, reading, speaks)
        around = self.around()
        told = reading.groups[speaks.clause] if speaks.clause >= 0 else -1
        if told >= 0 and (verb := reading.verb(told)) is not None:
            given = statement(around, speaks, reading, told)
            if self.quoting and not given.leans_on and reading.clauses[speaks.clause].role == "teller":
                return _QUOTED, None
            if given.step is not None and given.step.rule == REPORTED:
                thin = only_remembered(speaks, reading, self.index)
                if thin and self.text[reading.span.start] in '"“':
                    return Given(None, None, thin), None
                given = Given(None, None, thin) if thin else given
            if given.when is not None or (verb.head in SPEECH and verb.tense == "present"):
                return given, _from(given, reading, told, "said") if given.when else None
        if told < 0 and (self.quoting or _opens_quoted(self.text, reading.span)):
            source = sourced(around, speaks, reading)
            return (source, _from(source, reading, reading.groups[0], "said")) if source.when else (_QUOTED, None)
        taken = {one.group for one in events if one.status in ASSERTED and not one.names}
        taken |= {reading.group_at(one.start) for one in found if _is_long(one) or doubts == NO_DAY}
        last = Given(None, None, "")
        for group in main_first(reading):
            if group in taken or group == told or not may_stand(reading, group, told):
                continue
            if is_looked_back_on(reading, group, events, self.day, not self.index):
                continue
            last = self.one_undated(around, reading, group, told)
            near = bool(self.told) and self.told[-1].index == self.index - 1
            follows = not events and (near or bool(self.thread.before(reading).person))
            thin = too_thin(last, reading, group, self.index, follows)
            if last.step is not None and last.step.rule == PAST_BY_NOW and self.is_behind(around, events):
                thin = thin or "goes on with background told before, with no words for when"
            last = Given(None, None, thin) if thin else since_the_news(last, around, reading)
            if last.when is not None:
                status = reading.status(group)
                return last, _from(last, reading, group, status if status in ASSERTED else "said")
        source = sourced(around, speaks, reading)
        recurs = any(one.type == "SET" for one in found) or any(one.status in ASSERTED for one in events)
        if source.when is not None and not recurs:
            return source, _from(source, reading, reading.groups[0], "said")
        for group in main_first(reading) if not recurs else ():
            if (act := by_word(around, reading, group)).when is not None:
                return act, _from(act, reading, group, "said")
        return last if last.why else Given(None, None, why_not(reading)), None

    def is_behind(self, around: Around, events: Sequence[Dated]) -> bool:
        """Whether a sentence goes on from one that tells of long before, and names such a day itself."""
        last = around.before[0] if around.before else None
        behind = last is not None and self.day is not None and is_background(last.when, self.day)
        return behind and is_beside_older(events, self.day)

    def around(self) -> Around:
        """What is known of the place where a sentence stands."""
        near = tuple(reversed(self.told[-_NEAR:]))
        first = tuple(told for told in self.told[:_NEAR] if told.index < 3)
        sayings = tuple(told for told in reversed(self.told) if told.kind == "statement")
        return Around(self.day, self.index, self.total, near, first, sayings, self.written)

    def under_heading(self, heading: Heading, reading: Reading, speaks: Speaker) -> tuple[Given, Dated | None]:
        """The first clause that a date heading above it dates."""
        told = reading.groups[speaks.clause] if speaks.clause >= 0 else -1
        for group in dict.fromkeys(reading.groups):
            given = under(heading, reading, group) if reading.clauses[group].role in ("main", "and") else None
            if given is not None:
                return given, _from(given, reading, group, "said" if group == told else reading.status(group))
        return Given(None, None, why_not(reading)), None

    def one_undated(self, around: Around, reading: Reading, group: int, told: int) -> Given:
        """The date of one clause without words for when."""
        status = reading.status(group)
        promised = reading.clauses[group].role == "main" and gives_word(reading.clauses[reading.holder(group)])
        if status == "planned" and promised:
            status = "said"
        if status not in ASSERTED:
            return Given(None, None, UNTOLD[status])
        if is_overtaken(reading, group):
            return Given(None, None, "background: what came since is told after it")
        holder = reading.clauses[reading.holder(group)]
        written = written_words(reading.words, reading.span.start, reading.span.end)
        members = [reading.clauses[i] for i in reading.members(group)]
        own = [word for word in reading.words if any(clause.start <= word.start < clause.end for clause in members)]
        said = reading.text[reading.verb_start(reading.holder(group)) : reading.verb_end(reading.holder(group))]
        said = said if holder.verb else ""
        return event(around, holder, own, status, written, said, told >= 0, reading.subject_text(group))

    def followers(self, reading: Reading, events: Sequence[Dated]) -> list[Dated]:
        """A clause with "later" after a dated one ("closed on Monday, but the owners later reopened it")."""
        made: list[Dated] = []
        taken = {one.group for one in events}
        for group in dict.fromkeys(reading.groups):
            clause = reading.clauses[group]
            if group in taken or clause.role != "and" or clause.subject is None or not reading.asserted(group):
                continue
            given = later(
                reading, group, [one.when for one in events if one.start < clause.start], self.article.published
            )
            if given is not None:
                made.append(_from(given, reading, group, reading.status(group)))
        return made

    def remember(self, claim: Claim, reading: Reading, nominal: bool) -> None:
        """Keeps a claim for the sentences after it to lean on."""
        if claim.status not in ASSERTED:
            return
        nouns = content_words(reading.words, claim.start, claim.end)
        words = self.text[claim.expression.start : claim.expression.end] if claim.expression else claim.quote[:60]
        explicit = claim.expression is not None and not nominal
        root = self.index if explicit else next((t.root for t in self.told if t.claim == claim.leans_on), -1)
        head = past_dateline(self.text, claim.sentence.start, claim.sentence.end)
        sentence = shortened(self.text[head : claim.sentence.end], words if claim.expression else "")
        self.told.append(
            Told(
                index=self.index,
                when=claim.when,
                kind=claim.kind,
                speaker=claim.attribution,
                nouns=nouns,
                words=words,
                explicit=explicit,
                claim=claim.id,
                root=root,
                trail=claim.trail,
                sentence=sentence,
                who=reading.subject_text(reading.group_at(claim.start)),
            )
        )


_QUOTED = Given(None, None, "goes on with a quotation; nothing in it says when")


@cache
def _quoted_name() -> re.Pattern[str]:
    word = r"(?:[A-Z][\w'’-]*|\d+|of|the|and)"
    return re.compile(rf"[\"“]{word}(?: {word})*[\"”](?! (?:he|she|they|said|says)\b)")


def _opens_quoted(text: str, span: Span) -> bool:
    """Whether a sentence opens with a quotation, and not with a name in quotation marks (“"Aurora", the tall ship”)."""
    return text[span.start] in '"“' and not _quoted_name().match(text, span.start)


def _is_long(one: Expression) -> bool:
    """Whether words for when name what recurs or drags on."""
    return one.type == "SET" or (one.type == "DURATION" and one.when is not None and is_drift(one.when))


_NAMES = "its date only names something it speaks of"
_TOLD_TWICE = frozenset({"arrest", "ruling", "meeting", "election", "agreement"})
"""Kinds that an article often tells twice: first as its news, then with the day."""


def _is_older(when: When, day: When | None) -> bool:
    """Whether a day is more than three days before the article's."""
    last = day.latest if day else None
    return when.earliest is None or last is None or last.ordinal - when.earliest.ordinal > 3


_NEWS = 10
"""Days: an article known less narrowly lends no date to sentences that have none."""


def _is_narrow(published: When) -> bool:
    first, last = published.earliest, published.latest
    return first is not None and last is not None and last.ordinal - first.ordinal <= _NEWS


def _of_pronoun(reading: Reading) -> bool:
    """Whether the subject of a clause of the sentence is "he", "she" or "they"."""
    subjects = (part for i in range(len(reading.clauses)) for part in reading.subject_parts(i)[:1])
    return any(reading.text[start:end].lower() in ("he", "she", "they") for start, end in subjects)


@cache
def _full_name() -> re.Pattern[str]:
    return re.compile(r"\b[A-Z]\w+ ([A-Z]\w+)\b")


def _person(reading: Reading, surnames: frozenset[str]) -> Speaker | None:
    """Who a "he" or "she" of the next sentence may be: a subject that is a name and nothing else.

    `surnames`: words that follow another capitalised word somewhere in the article; by itself only such a word counts.
    """
    for start, end in reading.subject_parts(0)[:1]:
        words = reading.text[start:end].partition(",")[0].split()
        if len(words) == 1 and words[0] in surnames:
            return Speaker(words[0], True, -1)
        if 1 < len(words) < 6 and all(map(_is_of_name, words)) and words[0] not in ("The", "A", "An"):
            return Speaker(" ".join(words), True, -1)
    return None


def _is_of_name(word: str) -> bool:
    """Whether a word may stand in a person's name: “Karim al-Obaidi”, “Jan van Eyk”."""
    return word[0].isupper() or word.startswith("al-") or word in ("al", "bin", "de", "van", "von", "da", "der", "ibn")


def _apart(events: Sequence[Dated]) -> Iterator[Dated]:
    """The events with places that differ, so that their ids do."""
    taken: set[int] = set()
    for one in events:
        start = one.start
        while start in taken:
            start += 1
        taken.add(start)
        yield msgspec.structs.replace(one, start=start)


def _from(given: Given, reading: Reading, group: int, status: Status) -> Dated:
    assert given.when is not None
    start = reading.clauses[group].start
    return Dated(
        when=given.when,
        basis=given.basis,
        trail=given.trail,
        group=group,
        start=start,
        status=status,
        whole=status == "said",
        leans_on=given.leans_on,
    )
