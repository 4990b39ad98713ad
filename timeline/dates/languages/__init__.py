"""What a language module must bring: words, rules, and the few habits that no table can hold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from timeline.dates.rules import Grammar, Rule, Senses


class Language:
    """A language's tables and rules; the grammar is compiled when it is first asked for."""

    def __init__(
        self,
        code: str,
        words: Mapping[str, Senses],
        cased: frozenset[str],
        triggers: Sequence[str],
        rounds: Sequence[Sequence[Rule]],
        *,
        signals: Mapping[str, str],
        verbs: str,
        no_verbs: frozenset[str] = frozenset(),
        sayings: frozenset[str] = frozenset(),
        joins: str,
        ranges: str,
        openers: str,
        narrowers: str,
        either: str = "or",
        movers: str = "",
        year_opens: str = r"\Z(?!\Z)",
        not_until: str = r"\Z(?!\Z)",
        auxiliaries: str = "",
        abbreviations: Sequence[str] = (),
        asides: str = r"\Z(?!\Z)",
        records: str = r"(\Z)(?!\Z)",
        place_between: str = r"\Z(?!\Z)",
    ) -> None:
        self.code = code
        """As in BCP 47."""
        self.words = words
        self.cased = cased
        """Spellings that are not the word of the table: "may" is no month."""
        self.triggers = triggers
        """Classes without one of which a run of words cannot say when."""
        self.rounds = rounds
        self.signals = signals
        """Word before an expression → signal: "since" → "since"."""
        self._verbs = verbs
        self.no_verbs = no_verbs
        """What `verbs` takes for a verb and is none."""
        self.sayings = sayings
        """Verbs of saying, as `verbs` finds them."""
        self._known: dict[str, dict[str, tuple[Any, ...]]] = {}
        self._abbreviations = abbreviations
        self._links = joins, ranges, openers, narrowers
        self._movers = movers
        self.year_opens = re.compile(year_opens)
        """At the end of what stands before a year: it opens a sentence, and what follows in it is of that year."""
        self.not_until = re.compile(not_until)
        """At the end of what stands before a date: "until" says since when, "did not reopen until"."""
        self.auxiliaries = re.compile(rf"\b(?:{auxiliaries}) \Z") if auxiliaries else None
        """Verbs that only help another one: "have", "been"."""
        self.asides = re.compile(asides)
        """At the end of what stands before a date: it is told aside, in a relative clause."""
        self.records = re.compile(records)
        """At the end of what stands before a date: what is on record begins or ends then; its group is the verb."""
        self.place_between = re.compile(place_between)
        """Between a time and its day: "at 8 a.m. [in the centre of Lindau on] Tuesday"."""
        self.either = re.compile(rf"\b(?:{either})\b")
        """Says that two joined dates make no stretch: "or", "again"."""

    @cached_property
    def verbs(self) -> re.Pattern[str]:
        """Verbs that tell the direction of a date; groups past… and future…."""
        return re.compile(self._verbs)

    @cached_property
    def stops(self) -> re.Pattern[str]:
        """Where a sentence or one of its halves ends; not the full stop of an abbreviation."""
        short = "".join(rf"(?<!\b{word}\.)" for word in (*self._abbreviations, "[A-Z]"))
        return re.compile(rf"[.;:!?\n](?:(?<=\n)|(?=\s|\Z){short}(?!(?<=[ap]\.m\.)\s+[(a-z]))")

    @cached_property
    def joined(self) -> re.Pattern[str]:
        """What may stand between two dates that share a year: "and", "to", a dash."""
        joins, _, _, narrowers = self._links
        return re.compile(rf"\s*(?:,|,? ?(?:{joins})|--|[-–—])\s*(?:{narrowers})?\s*\Z")

    @cached_property
    def ranged(self) -> re.Pattern[str]:
        """What stands between the two ends of a range."""
        return re.compile(rf"\s*(?:{self._links[1]}|--|[-–—])\s*\Z")

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """What opens a range whose ends "and" joins: "between"."""
        return re.compile(rf"\b({self._links[2]})\s+(?:{self._links[3]})?\s*\Z", re.IGNORECASE)

    @cached_property
    def _moved(self) -> re.Pattern[str] | None:
        return re.compile(rf"\b(?:{self._movers})\b[^.;\n]{{0,40}}\Z") if self._movers else None

    def moves(self, text: str, start: int) -> bool:
        """Whether the words before say that something went from one date to another: "postponed from May to June"."""
        return self._moved is not None and self._moved.search(text[max(0, start - 64) : start]) is not None

    @cached_property
    def grammar(self) -> Grammar:
        """The compiled rules."""
        return Grammar(self.words, SHAPES, self.rounds)

    def known(self, order: str) -> dict[str, tuple[Any, ...]]:
        """Tokens looked up so far, for an order of day and month; forgotten when they grow many."""
        known = self._known.setdefault(order, {})
        if len(known) > MANY:
            known.clear()
        return known

    @cached_property
    def triggering(self) -> re.Pattern[str]:
        """Matches a letter that makes a run worth reading."""
        return re.compile("[" + self.grammar.letters(self.triggers) + "]")


MANY = 100_000
"""Tokens remembered at most."""
SHAPES = (
    "NUM DAYNUM N2", "NUM N2", "NUM N3", "NUM YEAR", "NUM", "NUM DOTTED", "ORD", "DECADE", "HHMM", "DAYD T ISO",
    "FRACTION", "SHORTYEAR", "SLASHED", "YEARS",
    "T ISOMONTH MON",
)  # fmt: skip
"""The class sets that numbers can have, whatever the language."""


SIGNS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("COMMA", {",": 1}),
    ("SLASH", {"/": 1}),
    ("APOSTROPHE", {"'": 1, "’": 1}),
    ("DASH", dict.fromkeys(("-", "–", "—", "−", "--"), 1)),
)
"""Signs that mean the same in every language."""


def words_of(tables: Sequence[tuple[str, Mapping[str, Any]]]) -> dict[str, Senses]:
    """Word → its senses, from tables of class → words; a word may stand in several."""
    words: dict[str, Senses] = {}
    for name, table in (*SIGNS, *tables):
        for word, sense in table.items():
            words.setdefault(word, {})[name] = sense
    return words


def load(code: str) -> Language:
    """The language of that code. Raises ValueError naming those there are."""
    import importlib

    if code not in LANGUAGES:
        raise ValueError(f"no date rules for language {code!r}; there are {', '.join(sorted(LANGUAGES))}")
    language: Any = importlib.import_module(f"timeline.dates.languages.{code}").LANGUAGE
    assert isinstance(language, Language)
    return language


LANGUAGES = ("en", "es")
