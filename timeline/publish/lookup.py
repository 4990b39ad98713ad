"""Where everything of a chronology is found: by time, by name, by article, by claim.

In: a chronology. Out: `Lookup`, which works out each list and each way once, when it is first asked for.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from msgspec.structs import replace

from timeline.model import Article, Chronology, Decision, Entry
from timeline.model import Name as Named
from timeline.publish import links
from timeline.publish.excerpts import Name, name, opened
from timeline.publish.filing import month_of, year_of
from timeline.publish.spellings import one_spelling, spelt

OPENING_WORDS = 7
"""First words of a sentence, by which it is known where the source may only be quoted."""
_TOKEN = re.compile(r"[^\s,;:()“”]+")


class Lookup:
    """A chronology in the orders in which pages ask for it."""

    def __init__(self, chronology: Chronology) -> None:
        self.chronology = chronology
        self.articles: dict[str, Article] = {article.id: article for article in chronology.articles}

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, in time; a name that is spelt in several ways has one spelling, which its page bears."""
        order = sorted(self.chronology.entries, key=lambda entry: (entry.when.key, entry.id))
        people, places = self.spellings
        return tuple(
            replace(entry, people=spelt(entry.people, people), places=spelt(entry.places, places)) for entry in order
        )

    @cached_property
    def spellings(self) -> tuple[dict[str, str], dict[str, str]]:
        """Of people and of places: a spelling that shares its path with another → the one that stands for both."""
        entries, settings = self.chronology.entries, self.chronology.settings
        return (
            one_spelling((entry.people for entry in entries), settings.people),
            one_spelling((entry.places for entry in entries), settings.places),
        )

    @cached_property
    def main(self) -> tuple[Entry, ...]:
        """Entries of the chronology's own span, in time."""
        return tuple(entry for entry in self.entries if not entry.background)

    @cached_property
    def background(self) -> tuple[Entry, ...]:
        """Entries outside it, in time."""
        return tuple(entry for entry in self.entries if entry.background)

    @cached_property
    def years(self) -> dict[int, tuple[Entry, ...]]:
        """Year → its entries of the main span, in time."""
        found: dict[int, list[Entry]] = {}
        for entry in self.main:
            found.setdefault(year_of(entry.when), []).append(entry)
        return {year: tuple(entries) for year, entries in found.items()}

    @cached_property
    def months(self) -> Counter[tuple[int, int]]:
        """Year and month, 0 where that is not known → how many entries of the main span it has."""
        return Counter((year_of(entry.when), month_of(entry.when)) for entry in self.main)

    @cached_property
    def people(self) -> dict[str, tuple[Entry, ...]]:
        """Persons and bodies that have a page → the entries that name them, in time."""
        return _worth_a_page(self.entries, lambda entry: entry.people, self.chronology.settings.people)

    @cached_property
    def places(self) -> dict[str, tuple[Entry, ...]]:
        """Places that have a page → the entries that name them, in time."""
        return _worth_a_page(self.entries, lambda entry: entry.places, self.chronology.settings.places)

    def once(self, named: Callable[[Entry], Iterable[str]], paged: Mapping[str, object]) -> tuple[Name, ...]:
        """Names without a page, each with the way to the one entry that has it, in the order of the alphabet."""
        found = {text: entry for entry in self.entries for text in named(entry) if text not in paged}
        return tuple(name(text, links.entry_path(found[text].id)) for text in sorted(found, key=_alphabetical))

    @cached_property
    def entry_of(self) -> dict[str, Entry]:
        """A claim's id → the entry that holds it."""
        return {claim.id: entry for entry in self.entries for claim in entry.claims}

    @cached_property
    def entries_of(self) -> dict[str, tuple[Entry, ...]]:
        """An article's id → the entries that rest on it, in time."""
        found: dict[str, dict[str, Entry]] = {}
        for entry in self.entries:
            for claim in entry.claims:
                found.setdefault(claim.article, {})[entry.id] = entry
        return {article: tuple(entries.values()) for article, entries in found.items()}

    def claim_href(self, claim: str) -> str:
        """The way to a claim on its entry's page; "" where it is on none."""
        entry = self.entry_of.get(claim)
        return f"{links.entry_path(entry.id)}#{links.slug(claim)}" if entry else ""

    def article_of(self, claim: str) -> Article | None:
        return self.articles.get(self._homes.get(claim, ""))

    @cached_property
    def _homes(self) -> dict[str, str]:
        """The id of whatever a decision can name → its article's."""
        chronology = self.chronology
        used = [claim for entry in self.entries for claim in entry.claims]
        left = {leftover.id: leftover.article for leftover in chronology.leftovers}
        return left | {claim.id: claim.article for claim in (*chronology.rejected, *used)}

    @cached_property
    def join_of(self) -> dict[str, Decision]:
        """What the step of an editor's join saw → the decision."""
        joins = [decision for decision in self.chronology.decisions if decision.verb == "join"]
        return {f"{a} and {b}": one for one in joins for a, b in itertools.permutations((one.claim, one.value))}

    def named(self, text: str) -> str:
        """The text with the ids of claims in it replaced by the first words of each."""
        return _TOKEN.sub(lambda found: self.openings.get(found[0], found[0]), text)

    @cached_property
    def openings(self) -> dict[str, str]:
        return {claim.id: f"“{opened(claim.quote, OPENING_WORDS)}”" for entry in self.entries for claim in entry.claims}


def _alphabetical(text: str) -> tuple[str, str]:
    return text.casefold(), text


def _worth_a_page(
    entries: Iterable[Entry], named: Callable[[Entry], Iterable[str]], listed: Iterable[Named]
) -> dict[str, tuple[Entry, ...]]:
    """Names that the project lists, and others that more than one entry has: a name found once leads nowhere."""
    known = {one.name for one in listed}
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for text in dict.fromkeys(named(entry)):
            found.setdefault(text, []).append(entry)
    return {text: tuple(inside) for text, inside in found.items() if text in known or len(inside) > 1}
