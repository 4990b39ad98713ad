"""One name, one kind: what most entries take for a place is no body in the others, nor the other way round.

In: entries, and the names that the project lists. Out: the entries, each name among people or among places alone.
Exists because a text alone does not tell a town from a firm of the same name, but a whole pile mostly does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from timeline.entries.nations import NATION_OF
from timeline.model import Entry, Name, Settings


def one_kind(entries: Sequence[Entry], settings: Settings) -> tuple[Entry, ...]:
    """The entries with each name where the project lists it, else where most entries have it. Countries, their
    peoples and capitals are both: they act, and things happen there. So is a name that is found as often as one and
    as the other."""
    people = Counter(name for entry in entries for name in entry.people)
    places = Counter(name for entry in entries for name in entry.places)
    both = sorted(name for name in people.keys() & places.keys() if not _nation(name))
    listed = _spellings(settings.people), _spellings(settings.places)
    bodies = {name for name in both if _is_first(name, listed, (people[name], places[name]))}
    grounds = {name for name in both if _is_first(name, listed[::-1], (places[name], people[name]))}
    if not bodies and not grounds:
        return tuple(entries)
    return tuple(_sorted_out(entry, bodies, grounds) for entry in entries)


def _is_first(name: str, listed: Sequence[set[str]], counts: tuple[int, int]) -> bool:
    """Whether a name is of the first of two kinds and not of the second."""
    known = [name in names for names in listed]
    return known[0] if any(known) and not all(known) else not any(known) and counts[0] > counts[1]


def _sorted_out(entry: Entry, bodies: set[str], grounds: set[str]) -> Entry:
    if not (bodies & set(entry.places) or grounds & set(entry.people)):
        return entry
    return replace(
        entry,
        people=_moved(entry.people, entry.places, bodies, grounds),
        places=_moved(entry.places, entry.people, grounds, bodies),
    )


def _moved(own: tuple[str, ...], other: tuple[str, ...], coming: set[str], going: set[str]) -> tuple[str, ...]:
    """The names that stay, then those that come from the other kind, each once."""
    stay = [name for name in own if name not in going]
    return tuple(dict.fromkeys([*stay, *(name for name in other if name in coming)]))


def _spellings(names: Iterable[Name]) -> set[str]:
    return {spelling for one in names for spelling in (one.name, *one.also)}


def _nation(name: str) -> bool:
    return name.casefold().replace(" ", "").replace(".", "") in NATION_OF
