"""What a meaning is set against: the day of writing, the dates told so far, the tense around the words.

In: the text and where in it we are. Out: `Context`, which moves from expression to expression and remembers.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import NamedTuple

from timeline.dates import timex
from timeline.dates.expression import Genre, Resolved
from timeline.dates.languages import Language
from timeline.dates.meaning import Meaning
from timeline.dates.resolve.answer import Answer
from timeline.dates.resolve.events import dated_event
from timeline.dates.speech import in_quotation
from timeline.dates.tense import Tense, tense_of
from timeline.dates.when import GRAINS, Grain, Step, Unit


class End(NamedTuple):
    """One end of a range, for the reading of the other."""

    unit: Unit
    words: str


REACH = 240
"""Code points between a date of another year and one that goes on from it."""
BESIDE = 4
"""Code points between a time and its day: room for " on "."""
LONG_AGO = 10
"""Years after which a month without its year is of the old story for longer."""
NEARBY = 600
"""Code points back to which a day was told that "that day" or a bare time can still mean."""
JUST_BEFORE = 2
"""Days before the day of writing of which news still tells by the hour."""
WEEK = 7
"""Days by which a quarter may be reported on before it has ended."""
_STAMP = re.compile(r"(?:\(|\b)(?:[Uu]pdated?|[Pp]osted|[Pp]ublished)\b[^()\n]{0,50}\Z|(?:^|\n|[.!?”\"] )\(\Z")
"""What stands before the time of an entry of a running report: "(Update 3:11 p.m. in Cairo, 8:11 a.m. ET)"."""
_DEFINITE = re.compile(r"\b(?:[Oo]n|[Bb]y|[Uu]ntil) the \Z")
_AFTER_EVENT = re.compile(r" (after|before|following) ((?:the|his|her|its|their) [a-z][\w’'-]*(?: [a-z][\w’'-]*)?)")
_OF_A_DEATH = re.compile(r",? on the (?:morning|day|night|evening|afternoon) (?:of|when|before|after)\b(?! \d| [A-Z])")
"""What ties a time to a day that only its event names: "at 1.30 am on the morning of his death"."""
_IN = re.compile(r"\b[Ii]n \Z")
_ENTRY = re.compile(r"(?: UTC| GMT)?(?:[.:]? ?\n|[.:] [A-Z“\"]| [-–—] | to \d\d?[:.]\d\d[.:] [A-Z“\"])")
"""What follows the day or time that heads an entry of a log: "13:41. We pass the position"."""
_CLAUSE_GOES_ON = re.compile(r"[.,;:)]|\s*\Z| (?:and|but|he|she|they|it|that|in|at|when|the|a)\b")
_PARAGRAPH = re.compile(r"[.!?”\"'’)]\s*\n|\n\s*\n")
_SENTENCE = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z“\"'])")


class Context:
    """What a meaning is set against, as it stands at one place of the text."""

    def __init__(self, text: str, published: Unit | None, genre: Genre, language: Language, resolver: Resolver) -> None:
        """`resolver` is what reads a meaning inside another: the branches know each other only through it."""
        self._resolver = resolver
        self.text = text
        self.language = language
        self.published = published
        self.genre = genre
        self.speaks = False
        """Whether words like "today" and "last week" show that a history is told from its day of writing."""
        self.told: Unit | None = None
        self.told_words = ""
        self.told_end = 0
        self.told_how: Resolved = "stated"
        self.dated: list[tuple[int, int, Unit]] = []
        """Days told so far, for events that later words count from."""
        self.background: Unit | None = None
        """The date that a passage of news about another year has come to; None where the text is in its own time."""
        self.wide = False
        """Whether the day of writing is known so roughly that a weekday is rather counted from a day told before it."""
        self.retrospect: int | None = None
        """The year long ago on which news looks back throughout."""
        self.remembered = ""
        """The words that told that year, once they have."""
        self.passage = 0
        """How many dates have gone on from it."""
        self.quarter: Unit | None = None
        self.start = 0
        self.end = 0
        self.signal = ""
        self.carried: int | None = None
        """The year that the course of the story gives to the expression, where it says none."""
        self.floor: End | None = None
        """The first end of the range of which the expression is the last."""
        self.ceiling: End | None = None
        """The last end of the range of which the expression is the first."""
        self.inside: tuple[int, int, Unit] | None = None
        """The day that stands within the words of an event: "12 July" in "two days after the ceasefire of 12 July"."""
        self._tense: Tense | None = None

    def resolve(self, meaning: Meaning) -> Answer:
        """The answer for a meaning that stands inside another."""
        return self._resolver(meaning, self)

    def unresolved(self, meaning: Meaning) -> Answer:
        """No anchor: the value stays partial."""
        because = "Nothing says which one is meant: the day of writing is not known and no date was told before."
        if self.published or self.told:
            because = "Nothing before it says which one is meant, or from which day it is counted."
        value = timex.partial(meaning)
        return Answer(value, resolved="partial", steps=(Step("no anchor", self.words, value, because),))

    def at(self, start: int, end: int, signal: str = "", carried: int | None = None) -> None:
        """Move to an expression."""
        self.carried = carried
        self.floor = self.ceiling = self.inside = None
        self.start, self.end, self.signal, self._tense = start, end, signal, None

    def elsewhere(self, start: int, end: int) -> Context:
        """The same context at another place of the text."""
        other = copy.copy(self)
        other.at(start, end)
        return other

    def read_as(self, tense: Tense) -> Context:
        """Under the tense of another place, and without the word before it; itself."""
        self._tense, self.signal = tense, ""
        return self

    def spoken_on(self, day: Unit) -> Context:
        """The same context for someone who spoke on another day."""
        other = copy.copy(self)
        other.published, other.genre = day, "news"
        return other

    @property
    def words(self) -> str:
        """The expression's words."""
        return self.text[self.start : self.end]

    @property
    def definite(self) -> bool:
        """Whether "on the" or "by the" stands before the expression and nothing that it belongs to after it."""
        before = _DEFINITE.search(self.text[max(0, self.start - 12) : self.start])
        return before is not None and _CLAUSE_GOES_ON.match(self.text[self.end : self.end + 20]) is not None

    @property
    def event_after(self) -> tuple[str, str] | None:
        """ "after" and "the eruption" in "the Wednesday after the eruption"; None where no event follows so."""
        if not self.text[max(0, self.start - 4) : self.start].lower().endswith("the "):
            return None
        found = _AFTER_EVENT.match(self.text[self.end : self.end + 60])
        return (found[1], found[2]) if found else None

    @property
    def habitual(self) -> bool:
        """Whether "in winter" is said of winters: in news, without an article, beside a verb of the present."""
        bare = _IN.search(self.text[max(0, self.start - 4) : self.start]) is not None and " " not in self.words
        return self.genre == "news" and bare and (not self.tense.tense or self.tense.shown.startswith(("is ", "are ")))

    @property
    def tense(self) -> Tense:
        """The tense around the expression, looked up once."""
        if self._tense is None:
            tense = tense_of(self.text, self.start, self.end, self.language)
            self._tense = tense if tense.tense != "future" else self._of_a_record() or tense
        return self._tense

    def _of_a_record(self) -> Tense | None:
        """The tense of "the log begins at 15.41 on": what is on record has been, though the verb is of the present."""
        found = self.language.records.search(self.text[max(0, self.start - REACH) : self.start])
        return Tense("past", found[1], found[1], sure=True) if found else None

    def event(self, words: str) -> tuple[Unit, str] | None:
        """The date with which the text told of an event before this, and the words that gave it."""
        return dated_event(self.text, self.dated, words, self.start)

    def tell(self, unit: Unit, words: str, how: Resolved = "stated", of_event: bool = False) -> None:
        """Remember a date that was told; and the first quarter, which reports go on to call "the quarter".

        `of_event` says that it is counted from an event, and so is not the event's own date.
        """
        if how != "narrative":
            self.passage = 0
            own = how == "stated" and self._of_other_years(unit) and not self._aside()
            self.background = unit if own else None
        elif self.background:
            self.background, self.passage = unit, self.passage + 1
        beside = self.told is not None and self.told.grain == "time" and self.start - self.told_end <= BESIDE
        rough = unit.grain == "day" or (unit.grain == "time" and not unit.clock[:1].isdigit())
        if beside and rough and self.told and self.told.first == unit.first:
            unit = self.told  # "at 5:40 a.m. on 11 June": six hours later is later than that time
        self.told, self.told_words, self.told_end, self.told_how = unit, words, self.end, how
        if how == "stated" and unit.first.year == self.retrospect:
            self.remembered = words
        if unit.grain in ("day", "time") and not of_event:
            self.dated.append((self.start, self.end, unit))
        if unit.grain == "quarter" and self._reported(unit):
            self.quarter = self.quarter or unit

    def _reported(self, unit: Unit) -> bool:
        """Whether a quarter can be the one a report is about: it has ended, or, by a firm's own year, is told so."""
        if self.published is None:
            return False
        since = self.published.first.ordinal - unit.last.ordinal
        told = self.tense.tense == "past" or self.text.startswith(" ended", self.end)
        return -WEEK <= since < 400 or (told and -100 < since < 400)

    def _of_other_years(self, unit: Unit) -> bool:
        """Whether a date belongs to a year that the day of writing does not lend: not its own, nor the one before."""
        fine = unit.grain in ("time", "day", "week", "month")
        opens = self.language.year_opens.search(self.text[max(0, self.start - 12) : self.start]) is not None
        if self.published is None or not (fine or (opens and unit.grain == "year")):
            return False
        return self.published.first.year - unit.first.year > 1

    def _aside(self) -> bool:
        """Whether the date stands in a relative clause or says since when: it tells of no event that the text goes on
        from.
        """
        before = _SENTENCE.split(self.text[max(0, self.start - NEARBY) : self.start])[-1].rpartition("\n")[2]
        return self.signal in ("since", "until") or self.language.asides.search(before) is not None

    def passage_goes_on(self) -> bool:
        """Whether the expression stands in the sentence of the date told last, or soon after.

        A passage that has gone on from its year already may go on through some sentences and paragraphs.
        """
        if self.start - self.told_end > NEARBY:
            return False
        between = self.text[self.told_end : self.start]
        if self.passage > 1:
            return len(_SENTENCE.findall(between)) < 5
        told, now = self.told, self.published
        long_ago = told is not None and now is not None and now.first.year - told.first.year > LONG_AGO
        near = len(between) < REACH and not _PARAGRAPH.search(between)
        return near and len(_SENTENCE.findall(between)) < (4 if long_ago else 2)

    @property
    def anchor(self) -> tuple[Unit, Resolved] | None:
        """The date that relative words start from: the day of writing in news, the date told last in a narrative."""
        if self.genre == "narrative" and self.told:
            return self.told, "narrative"
        return (self.published, "relative") if self.published else None

    @property
    def anchor_of_today(self) -> tuple[Unit, Resolved] | None:
        """The day of "today", "last Friday", "this week": that of writing in histories too, but for what is quoted."""
        if self.genre == "narrative" and in_quotation(self.text, self.start):
            return self.anchor
        return (self.published, "relative") if self.published else self.anchor

    @property
    def anchor_of_ago(self) -> tuple[Unit, Resolved] | None:
        """What "two years ago" is counted from; in a history that never speaks from its own day, the date told last."""
        return self.anchor_of_today if self.speaks or self.genre == "news" else self.anchor

    def anchor_as_fine_as(self, grain: Grain, within: bool = False) -> tuple[Unit, Resolved] | None:
        """What "that day" points to: the date told last, or, where that is a month or year, the day told before it;
        "the day before" only where that day lies `within` it.
        """
        anchor = self.narrative_anchor
        if anchor and GRAINS.index(anchor[0].grain) > GRAINS.index(grain) and self.dated:
            start, _, unit = self.dated[-1]
            inside = not within or anchor[0].first <= unit.first <= anchor[0].last
            return (unit, "narrative") if inside and self.start - start < NEARBY else anchor
        return anchor

    @property
    def stamped(self) -> bool:
        """Whether it dates an entry of a running report: "(Update 12:19 a.m. Tuesday, 5:19 p.m. ET Monday)"."""
        before = self.text[max(0, self.start - 60) : self.start]
        return ("(" in before or "ted" in before or "date" in before) and _STAMP.search(before) is not None

    @property
    def anchor_of_time(self) -> tuple[Unit, Resolved] | None:
        """The day of a time that stands alone: the day told in the same paragraph; of what is past, the day told last
        of those just before the day of writing, first of those with a time; else the day of the story.
        """
        between = self.text[max(self.told_end, self.start - 2000) : self.start]
        stamped = self.stamped
        if (headed := self.headed) is not None:
            return headed, "narrative"
        if _OF_A_DEATH.match(self.text[self.end : self.end + 40]):
            return None
        if self._of_the_writing(between):
            return self.anchor
        told = self.told if not self._to_come(self.told) else None
        if told and told.grain in ("day", "time") and "\n" not in between and not stamped:
            return told, "narrative"
        recent = [unit for _, _, unit in reversed(self.dated[-8:]) if self._just_before(unit)]
        if recent and not stamped and self.genre == "news" and self.tense.tense == "past":
            return next((unit for unit in recent if unit.grain == "time"), recent[0]), "narrative"
        if self.genre == "news" and not stamped and self._retells():
            return self._retold()
        return self.anchor

    @property
    def headed(self) -> Unit | None:
        """The day of an entry of a log: its time opens a line, as did the day or time of the entry before it."""
        if not self.dated or not self._heads(self.start, self.end):
            return None
        return next((unit for start, end, unit in reversed(self.dated) if self._heads(start, end)), None)

    def _heads(self, start: int, end: int) -> bool:
        return self.text[start - 1 : start] in ("", "\n") and _ENTRY.match(self.text, end) is not None

    def _retells(self) -> bool:
        """Whether all days told so far are long before the day of writing, and the time is not of what is to come."""
        if self.published is None or not self.dated or self.tense.tense == "future":
            return False
        return all(self.published.first.ordinal - unit.first.ordinal > WEEK for _, _, unit in self.dated)

    def _retold(self) -> tuple[Unit, Resolved] | None:
        """The day with which a retelling goes on from paragraph to paragraph: the one last told, if that was just
        before or by the hour. Without it a text that shows its own day is on that again, and another one on none.
        """
        told, between = self.told, self.text[self.told_end : self.start]
        near = told is not None and told.grain in ("day", "time") and len(between) < NEARBY
        beside = not self.speaks and between.count("\n\n") <= 1 and len(between) < REACH
        if told and near and (told.grain == "time" or beside):
            return told, "narrative"
        return self.anchor if self.speaks else None

    def _to_come(self, told: Unit | None) -> bool:
        """Whether the day told last is one to come, where the time is of what has been."""
        if told is None or self.published is None or self.genre != "news" or self.told_how != "relative":
            return False
        return told.first > self.published.first and self.tense.tense == "past"

    def _of_the_writing(self, between: str) -> bool:
        """Whether a time of news is of the day of writing, whatever day was told last: what is announced after a comma
        is not of a day within it, nor what had been, in a paragraph of its own, of the day before that.
        """
        if self.genre != "news" or self.published is None or self.told is None:
            return False
        verb, at, more = self.text[max(0, self.start - 24) : self.start].rpartition(" at ")
        says = bool(at) and not more and "," in between and verb.rpartition(" ")[2] in self.language.sayings
        if not (says or "\n" in between) or self.tense.tense != "past":
            return False
        return says or (self.tense.shown.startswith("had ") and not self._retells())

    def _just_before(self, unit: Unit) -> bool:
        return self.published is not None and 0 < self.published.first.ordinal - unit.first.ordinal <= JUST_BEFORE

    @property
    def narrative_anchor(self) -> tuple[Unit, Resolved] | None:
        """The date that "later", "that year", "the next day" start from."""
        if self.told:
            return self.told, "narrative"
        return (self.published, "relative") if self.published else None


Resolver = Callable[[Meaning, Context], Answer]
"""What turns a meaning into an answer."""
