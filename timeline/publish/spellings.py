"""Names that differ in their case or punctuation alone: one name, with one page.

In: the names of entries, and those that the project lists. Out: the spelling that stands for each, and its others.
Exists because "Ban Ki-moon" and "Ban Ki-Moon" have one address.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from timeline.model import Name
from timeline.publish import links


def one_spelling(named: Iterable[Iterable[str]], listed: Iterable[Name]) -> dict[str, str]:
    """Each name that shares its path with another → the spelling that stands for both: the one the project lists,
    else the most frequent."""
    counts = Counter(text for texts in named for text in texts)
    known = {one.name for one in listed}
    by_slug: dict[str, list[str]] = {}
    for text in counts:
        by_slug.setdefault(links.name_slug(text), []).append(text)
    found: dict[str, str] = {}
    for texts in by_slug.values():
        best = min(texts, key=lambda text: (text not in known, -counts[text], text))
        found |= {text: best for text in texts if text != best}
    return found


def spelt(texts: tuple[str, ...], spelling: Mapping[str, str]) -> tuple[str, ...]:
    """The names, each in the spelling that stands for it, and each once."""
    return tuple(dict.fromkeys(spelling.get(text, text) for text in texts)) if spelling else texts


def others(spelling: Mapping[str, str], listed: Iterable[Name]) -> dict[str, tuple[str, ...]]:
    """A name → other ways to write it: those the project lists, then those found."""
    found = {one.name: dict.fromkeys(also for also in one.also if also != one.name) for one in listed}
    for text, name in sorted(spelling.items()):
        found.setdefault(name, {}).setdefault(text)
    return {name: tuple(also) for name, also in found.items()}
