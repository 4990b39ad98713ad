"""One sentence, read: its words, clauses and statuses, and which clauses are one.

In: a text and a span. Out: `Reading`, which answers what later steps ask: which clause holds this place, what hangs
on it, where its own
words begin and end. Exists so that no later step counts tokens again.
"""

from __future__ import annotations

import re
from functools import cache, cached_property

from timeline.claims.clauses import Clause, Token, Verb, clauses, tokens
from timeline.claims.status import ASSERTED, shares_auxiliary, statuses
from timeline.claims.words import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    VERBS,
    WEEKDAYS,
    table,
)
from timeline.model import Span, Status

_STOP = (
    DETERMINERS | PREPOSITIONS | PRONOUNS | ADVERBS | BE | HAVE | DO | MODALS | COORDINATORS | SUBORDINATORS
    | table(
    """
said told says also after year years month months week weeks day days monday tuesday wednesday thursday friday
saturday sunday
"""
)
)  # fmt: skip
VERB_LIKE = PREPOSITIONS | DETERMINERS | PRONOUNS | ADVERBS | BE | HAVE | DO | MODALS | COORDINATORS | {",", ";", ":"}
_SITES = table("gate harbour harbor port station border coast square bridge airport factory plant camp hospital prison")
_SIDE = frozenset({"relative", "participle", "adverbial", "absolute", "infinitive"})


def content_words(words: list[Token], start: int, end: int) -> frozenset[str]:
    """The words of a stretch that carry meaning, in lower case, without plural or genitive s."""
    return frozenset(written_words(words, start, end))


def written_words(words: list[Token], start: int, end: int) -> dict[str, str]:
    """The same, each with how it is first written there, in the order of the text."""
    found: dict[str, str] = {}
    for word in words:
        low = word.low.removesuffix("'s")
        if start <= word.start < end and len(low) > 3 and low[0].isalnum():
            folded = low[:-1] if len(low) > 4 and low.endswith("s") and not low.endswith("ss") else low
            if folded not in _STOP and folded + "s" not in _STOP:
                found.setdefault(folded, word.text[: len(low)])
    return found


@cache
def _head() -> re.Pattern[str]:
    return re.compile(
        r"[^.?!]{0,110}?\((?:Reuters|AP|AFP|CNN|BBC|UPI|Xinhua|[A-Z][\w ./]{1,22})\)\s*(?:-{1,2}|[–—])\s+"
        r"|[A-Z][A-Z .,'’-]+[,\w .]{0,24}(?:/[A-Z]+/\.?)?\s*(?:--|[-–—])\s+"
        r"|[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,2}(?:, [A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,2})? -- (?=[A-Z])(?![^.]* -- )"
        r"|(?!(?:1[5-9]|20)\d\d: )(?:[01]\d|2[0-3])[.:]?[0-5]\d(?: ?(?:GMT|BST|CET|EST|EDT|[ap]\.?m\.?))?:?\s+(?=[A-Z])"
    )


def past_dateline(text: str, start: int, end: int) -> int:
    """Where a sentence begins after the place, day and agency of a wire story, or the clock of a ticker; `start` where
    none stand."""
    found = _head().match(text, start, min(end, start + 150))
    return found.end() if found and found.end() < end - 20 else start


_WHEREABOUTS = frozenset({"from", "in", "near", "on", "at", "aboard"})
_OFFICES = table("mayor president minister governor head leader director bishop king queen owner captain editor chief")
_BODIES = table(
    """
agency ministry department bank university council institute bureau board union federation association church chamber
academy party army college office centre center
"""
)
"""Of these, “of” opens the place or the body, and “who” tells of them: “the mayor of Lasko, who resigned”."""


def _before_measure(before: list[Token]) -> list[Token]:
    """The words up to the noun of “a quake, the worst in two centuries, which”: no clause tells of centuries."""
    comma = next((i for i in range(len(before) - 1, max(0, len(before) - 10), -1) if before[i].low == ","), 0)
    return before[:comma] if comma > 1 and before[-1].low in _LENGTHS else before


def _whose(words: list[Token]) -> tuple[int, int]:
    """The last name of words, or the noun after their last “of”."""
    first, named = len(words) - 1, words[-1].text[0].isupper()
    while first > 0 and (words[first - 1].text[0].isupper() if named else words[first - 1].low != "of"):
        first -= 1
    return words[first].start, words[-1].end


def _one_included(before: list[Token]) -> tuple[int, int] | None:
    """For “attacks, including one on Wednesday which”: the one, and not who does something in the sentence."""
    at = next((i for i in range(len(before) - 2, max(0, len(before) - 7), -1) if before[i].low == "including"), -1)
    end = next((i for i in range(at + 2, len(before)) if before[i].low in ("on", "in", "late", "early")), -1)
    return (before[at + 1].start, before[end - 1].end) if at >= 0 and end > 0 else None


_LENGTHS = table("years decades centuries months weeks days hours century decade")


_ABOUT = table("approximately about around nearly almost some over many several dozens hundreds thousands those")
_KIN = table("son daughter brother sister wife widow husband father mother nephew niece cousin grandson granddaughter")


class Reading:
    """A sentence with its clauses. `groups` are clauses that belong together after something set between."""

    def __init__(self, text: str, span: Span) -> None:
        self.text, self.span = text, span
        self.words = tokens(text, span.start, span.end)
        self.clauses = clauses(self.words)
        self.statuses = statuses(self.clauses, self.words)

    @cached_property
    def groups(self) -> tuple[int, ...]:
        """For each clause the index of the first clause of its group."""
        return tuple(clause.resumes if clause.resumes >= 0 else index for index, clause in enumerate(self.clauses))

    def members(self, group: int) -> list[int]:
        """Indexes of the clauses of a group."""
        return self._grouped.get(group, [])

    @cached_property
    def _grouped(self) -> dict[int, list[int]]:
        grouped: dict[int, list[int]] = {}
        for index, group in enumerate(self.groups):
            grouped.setdefault(group, []).append(index)
        return grouped

    def verb(self, group: int) -> Verb | None:
        """The verb of a group."""
        holder = self._holders.get(group)
        return self.clauses[holder].verb if holder is not None else None

    def holder(self, group: int) -> int:
        """The clause of the group that has the verb; the first where none has."""
        return self._holders.get(group, group)

    @cached_property
    def _holders(self) -> dict[int, int]:
        """For each group that has a verb the first clause with one."""
        holders: dict[int, int] = {}
        for index, group in enumerate(self.groups):
            if self.clauses[index].verb is not None:
                holders.setdefault(group, index)
        return holders

    def status(self, group: int) -> Status:
        """The status of a group: that of the clause with its verb."""
        return self.statuses[self.holder(group)]

    def group_at(self, offset: int) -> int:
        """The group that holds a place in the article."""
        return self.groups[self.clause_at(offset)] if self.groups else 0

    def clause_at(self, offset: int) -> int:
        """The clause that holds a place in the article."""
        return max((index for index, clause in enumerate(self.clauses) if clause.start <= offset), default=0)

    def verb_start(self, index: int) -> int:
        """Where a clause's verb begins in the article; its end where it has none."""
        verb = self.clauses[index].verb
        return self.words[verb.first].start if verb else self.clauses[index].end

    def verb_end(self, index: int) -> int:
        """Where a clause's verb ends in the article; -1 for none."""
        verb = self.clauses[index].verb
        return self.words[verb.last].end if verb else -1

    def above(self, group: int) -> int:
        """The group that a group hangs on; -1 for none."""
        parent = self.clauses[group].parent
        return self.groups[parent] if 0 <= parent < len(self.groups) else -1

    def is_side(self, group: int) -> bool:
        """Whether the group is an aside: relative, participle, adverbial, or coordinated with one."""
        clause = self.clauses[group]
        if clause.role == "and" and clause.subject is None and self.above(group) >= 0:
            return self.is_side(self.above(group))
        return clause.role in _SIDE

    def subject(self, group: int) -> tuple[int, int] | None:
        """Where the subject of a group stands, looking to the clause it shares one with, or to the noun a relative
        clause tells of."""
        clause = self.clauses[self.holder(group)]
        first = self.clauses[group]
        if clause.resumes >= 0:
            return (self.past_opener(group), self._trimmed_end(group))
        if first.role == "relative":
            return (
                clause.subject
                if first.opener in ("where", "when", "whose") or self._has_own_subject(clause)
                else self.antecedent(group)
            )
        if first.role == "participle" and clause.verb is not None and clause.verb.head == "have":
            above = self.above(group)
            while above >= 0 and self.is_side(above):
                above = self.above(above)
            return self.subject(above) if above >= 0 else self._subject_after(group)
        if first.role == "participle":
            return self.antecedent(group) or self._subject_after(group)
        if first.role == "adverbial" and clause.verb is not None and clause.verb.progressive and clause.subject is None:
            return self._subject_after(group)
        if clause.subject is not None:
            return clause.subject
        parent = self.above(group)
        return self.subject(parent) if first.role == "and" and parent >= 0 and parent != group else None

    def _subject_after(self, group: int) -> tuple[int, int] | None:
        """For “Arrested in March, she was tried”: the subject of the main clause."""
        mains = (i for i, clause in enumerate(self.clauses) if clause.role == "main" and i != group)
        return next((self.clauses[i].subject for i in mains if self.clauses[i].subject), None)

    def _has_own_subject(self, clause: Clause) -> bool:
        return clause.subject is not None and clause.opener in ("which", "that", "whom")

    def subject_parts(self, group: int) -> list[tuple[int, int]]:
        """The subject of a group in one stretch or, where something stands between, in several."""
        holder = self.holder(group)
        before = [i for i in self.members(group) if i < holder]
        if before:
            return [
                (self.past_opener(i) if i == group else self.clauses[i].start, self._trimmed_end(i)) for i in before
            ]
        clause = self.clauses[group]
        if clause.role == "and" and clause.subject is None and self.above(group) >= 0:
            return [*self.subject_parts(self.above(group)), *self._shared_auxiliary(group)]
        found = self.subject(group)
        return [found] if found else []

    def subject_text(self, group: int) -> str:
        """The subject of a group as it is written, with what stands between its parts; "" where it has none."""
        parts = self.subject_parts(group)
        return self.text[parts[0][0] : parts[-1][1]] if parts else ""

    def _shared_auxiliary(self, group: int) -> list[tuple[int, int]]:
        """For “was charged and convicted”: where "was" stands, for the second of them."""
        above = self.clauses[self.holder(self.above(group))]
        if not shares_auxiliary(self.clauses[group], above, self.words) or above.verb is None:
            return []
        return [(self.words[above.verb.first].start, self.words[above.verb.last - 1].end)]

    def past_opener(self, index: int) -> int:
        clause = self.clauses[index]
        inside = [word for word in self.words if clause.start <= word.start < clause.end]
        while inside and (
            inside[0].low in COORDINATORS | {"that", '"', "“", ",", ":", ";", "-", "–", "—"}
            or inside[0].low == clause.opener
        ):
            inside = inside[1:]
        return inside[0].start if inside else clause.start

    def _trimmed_end(self, index: int) -> int:
        clause = self.clauses[index]
        return clause.start + len(self.text[clause.start : clause.end].rstrip(" ,"))

    def antecedent(self, group: int) -> tuple[int, int] | None:
        """The noun phrase right before a relative clause or a participle."""
        start, verb = self.clauses[group].start, self.clauses[group].verb
        if verb is not None and verb.tense == "participle" and verb.head == "have":
            return None  # "The firm bought a mill, having sold one": no mill sold one
        before = [word for word in self.words if word.start < start]
        while (before and before[-1].low in (",", "(", "—", "–", "-")) or (before and before[-1].low in PREPOSITIONS):
            before.pop()
        if not before:
            return None
        if self._ends_with_date(before) and (named := _one_included(before)):
            return named
        if self._ends_with_date(before):
            return self.subject(self.above(group)) if self.above(group) >= 0 else None
        floor = self._phrase_floor(group)
        before = _before_measure(before)
        person = self.clauses[group].opener == "who"
        if person and (name := self._named_before(before, floor)):
            return name
        first = len(before) - 1
        while first > 0 and before[first - 1].start >= floor and not self._ends_phrase(before, first, person):
            first -= 1
        if self._is_one_of_more(group, before, first):
            first -= 2
            while first > 0 and before[first - 1].start >= floor and not self._ends_phrase(before, first, person):
                first -= 1
        if first and before[first - 1].low == "to" and before[first].low in VERBS and first + 1 < len(before):
            first += 1  # "plans to release ten men who"
        return before[first].start, before[-1].end

    def _is_one_of_more(self, group: int, before: list[Token], first: int) -> bool:
        """For “five clerks and a guard who were held”: the verb is of more than the last."""
        verb = self.clauses[self.holder(group)].verb
        several = verb is not None and self.words[verb.first].low in ("were", "are", "have")
        return several and first > 2 and before[first].low in ("a", "an") and before[first - 1].low == "and"

    def _ends_with_date(self, before: list[Token]) -> bool:
        """For “She left in 1920, accompanied by two aides”: no aside tells of a year, a month or a day of the week."""
        last, led = before[-1].low, before[-2].low if len(before) > 1 else ""
        year = len(last) == 4 and last.isdigit()
        return (year or last in MONTHS or last in WEEKDAYS) and (
            led in ("in", "on", "by", "since") or led[:1].isdigit()
        )

    def _named_before(self, before: list[Token], floor: int) -> tuple[int, int] | None:
        """For “Ada Lund, editor of a weekly, who”: the name before what tells who that is."""
        comma = next((i for i in range(len(before) - 1, max(0, len(before) - 12), -1) if before[i].low == ","), -1)
        if comma < 2 or comma == len(before) - 1 or not before[comma + 1].text[0].islower():
            return None
        if before[comma + 1].low in PREPOSITIONS | COORDINATORS | PRONOUNS - {"one"}:
            return None
        if self._is_kin(before[comma + 1 :]):
            return _whose(before)
        first = comma
        while first > 0 and before[first - 1].text[0].isupper() and before[first - 1].start >= floor:
            first -= 1
        return (before[first].start, before[comma - 1].end) if comma - first > 1 else None

    def _is_kin(self, aside: list[Token]) -> bool:
        """For “son of the old leader Ivo Adar who died”: who died is he whose son it is."""
        related = aside[0].low in _KIN or (aside[0].low in DETERMINERS | {"one"} and aside[1].low in _KIN)
        return related and self.text.startswith(" who", aside[-1].end) and any(word.low == "of" for word in aside[:-1])

    def _phrase_floor(self, group: int) -> int:
        parent = self.above(group)
        if parent < 0:
            return self.span.start
        verb = self.verb(parent)
        before = verb is not None and self.words[verb.last].end <= self.clauses[group].start
        return self.words[verb.last].end if verb and before else self.past_opener(parent)

    def _ends_phrase(self, before: list[Token], first: int, person: bool) -> bool:
        word = before[first - 1]
        if word.low in (",", ";", ":", '"', "“"):
            return True
        counted = before[first].text[0].isdigit() or before[first].low in _ABOUT
        if person and word.low == "of" and (before[first].text[0].isupper() or counted):
            return first < 2 or before[first - 2].low not in _OFFICES | _BODIES
        if word.low == "of" and not person and before[first].low == "the" and len(before) - first < 4:
            return True
        if person and first > 1 and word.low in _WHEREABOUTS:
            whole = len(before) - first > 1 and all(part.text[0].isupper() for part in before[first:])
            return whole or (word.low not in ("in", "near") and not before[first - 2].text[0].islower())
        if word.low in ("of", "between") or (word.low == "and" and before[first].text[0].isupper()):
            return False
        if word.low in ("in", "at", "near", "on", "off") and not person and self._is_place(before, first):
            return False
        return word.low in PREPOSITIONS or (
            before[first].low in ("the", "a", "an") and word.low not in ("of", "between")
        )

    def _is_place(self, before: list[Token], first: int) -> bool:
        """For “a shop in Tolland Street, which …”: whether the clause is of a noun before the place."""
        if first < 2 or before[first - 2].low in VERB_LIKE or before[first].text[0].isdigit():
            return False
        inside = before[first:]
        named = all(word.text[0].isupper() or word.low in ("the", "of") for word in inside)
        side = inside[0].low == "the" and len(inside) < 4 and inside[-1].low in _SITES
        held = any(self.words[c.verb.last].end == before[first - 2].end for c in self.clauses if c.verb is not None)
        return (named or side) and not held

    def asserted(self, group: int) -> bool:
        """Whether the group is told as having happened, going on or said."""
        return self.status(group) in ASSERTED
