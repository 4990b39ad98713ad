"""What the chronology does not know: its silences, what one source alone tells, dates known only roughly.

In: entries in time. Out: silences for the list and the gaps page, and the entries a desk would look into next.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import msgspec

from timeline.dates.when import GRAINS, When
from timeline.model import Entry
from timeline.publish.words import Words

LEAST_DAYS = 60
LEAST_SHARE = 0.06
"""A stretch without entries is told in the list from this many days on, and from this share of the whole chronology."""


_LEAST = 7
_FAR = 2
"""The gaps page tells of silences of so many days, and so many times as long as the silence in the middle of all."""
_MANY = 8
_EDGE = 0.1


class Silence(msgspec.Struct, frozen=True):
    """A stretch in which nothing is dated."""

    before: Entry
    """The entry that ends last before it."""
    after: Entry
    days: int


def silences(entries: Sequence[Entry]) -> list[Silence]:
    """Every stretch between entries in time, however short, in order. An open end counts as its known end: no more is
    known."""
    found: list[Silence] = []
    if not entries:
        return found
    last = entries[0]
    for entry in entries[1:]:
        days = first_known(entry.when) - last_known(last.when) - 1
        if days > 0:
            found.append(Silence(last, entry, days))
        if last_known(entry.when) >= last_known(last.when):
            last = entry
    return found


def long_silences(entries: Sequence[Entry]) -> dict[str, Silence]:
    """The id of an entry → the silence before it, where that is long enough to be told in the list."""
    if not entries:
        return {}
    whole = max(last_known(entry.when) for entry in entries) - first_known(entries[0].when)
    least = max(LEAST_DAYS, LEAST_SHARE * whole)
    return {silence.after.id: silence for silence in silences(entries) if silence.days >= least}


def longest_silences(entries: Sequence[Entry]) -> list[Silence]:
    """Those far longer than is usual here, the longest first; those among the first or last few entries, which lie
    far apart wherever a story is given its history, come after the others."""
    found = silences(entries)
    usual = median(silence.days for silence in found) if len(found) >= _MANY else 0
    few = int(len(entries) * _EDGE)
    edges = {entry.id for entry in (*entries[: few + 1], *entries[len(entries) - few :])} if few else set()
    long = [silence for silence in found if silence.days >= max(_LEAST, _FAR * usual)]
    return sorted(long, key=lambda one: (one.before.id in edges or one.after.id in edges, -one.days, one.after.id))


def in_words(silence: Silence, words: Words, key: str = "silence") -> str:
    """ "Nothing dated between 11 September 2017 and 2018"; `key` is that of the words."""
    before = silence.before.when.end or silence.before.when.start
    after = silence.after.when.start or silence.after.when.end
    if not (before and after):
        return ""
    a, b = words.pair(before, after)
    return words.say(key, a=a, b=b)


def single_source(entries: Sequence[Entry]) -> list[Entry]:
    """Entries that one article alone tells, those that weigh most first."""
    alone = [entry for entry in entries if len({claim.article for claim in entry.claims}) == 1]
    return sorted(alone, key=lambda entry: (-entry.importance, entry.when.key, entry.id))


def roughly_dated(entries: Sequence[Entry]) -> list[Entry]:
    """Entries known to the month or worse, or with an open end, the widest first."""
    rough = [
        entry for entry in entries if _width(entry.when) > 27 or entry.when.start is None or entry.when.end is None
    ]
    return sorted(
        rough, key=lambda entry: (-GRAINS.index(entry.when.grain), -_width(entry.when), entry.when.key, entry.id)
    )


def reasoned(entries: Sequence[Entry]) -> list[Entry]:
    """Entries whose date no text states and no person gave, in time."""
    return [entry for entry in entries if entry.basis == "inferred"]


def _width(when: When) -> int:
    return last_known(when) - first_known(when) + 1


def first_known(when: When) -> int:
    """The ordinal of its first possible day, or of the first day of its only bound."""
    unit = when.start or when.end
    return unit.first.ordinal if unit else 0


def last_known(when: When) -> int:
    """The ordinal of its last possible day, or of the last day of its only bound."""
    unit = when.end or when.start
    return unit.last.ordinal if unit else 0
