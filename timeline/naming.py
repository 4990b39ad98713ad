"""One name, one kind: a town that troops leave is no body, nor is a firm a place because somebody works at it.

In: entries, their articles, and the names that the project lists. Out: the entries, each name among people or among
places alone. Exists because a clause alone does not tell a town from a firm, but a whole pile mostly does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from timeline.entries.nations import NATION_OF
from timeline.model import Article, Entry, Name, Settings

_PLACED = (
    r"\b(?:(?<!shares )(?<!stake )(?<!faith )(?<!trust )(?<!confidence )(?<!money )in|near|outside|around|into|"
    r"(?:town|city|village|port|suburb|capital|district|province|region) of) {name}\b(?!['’]s| [A-Z])"
)
"""Words that only a place has before it."""
_SETTING = r"(?im)^{name}(?:, \w+)? (?:\(|[-—–] )"
"""The name at the head of a dateline."""
_ACTING = (
    r"\b{name}(?:['’]s (?:chief|chairman|chairwoman|chair|director|head|spokes\w+|lawyers?|licen[cs]e|staff|board|"
    r"managers?|shares?|workers|owners?)\b| (?:said|says|told|announced|denied|knew|agreed|declined|refused|insisted|"
    r"argued|warned|apologi[sz]ed|paid|hired|sacked|employs|employed|owns|owned|bought|sold|issued|signed|sued)\b)"
)
"""What only somebody has or does."""


def one_kind(entries: Sequence[Entry], articles: Iterable[Article], settings: Settings) -> tuple[Entry, ...]:
    """The entries with each name that stands among both people and places where the project lists it, else where the
    articles' words have it. Countries, their peoples and capitals are both: they act, and things happen there. So is a
    name of which the words say as much for the one as for the other."""
    people = {name for entry in entries for name in entry.people}
    places = {name for entry in entries for name in entry.places}
    both = sorted(name for name in people & places if not _nation(name))
    if not both:
        return tuple(entries)
    texts = {article.id: article.text for article in articles}
    kinds = {name: _kind(name, _texts(name, entries, texts), settings) for name in both}
    bodies = {name for name, kind in kinds.items() if kind == "body"}
    grounds = {name for name, kind in kinds.items() if kind == "place"}
    return tuple(_sorted_out(entry, bodies, grounds) for entry in entries)


def _texts(name: str, entries: Sequence[Entry], texts: Mapping[str, str]) -> list[str]:
    """The lines of the articles on which the entries rest that have the name."""
    naming = (entry for entry in entries if name in entry.people or name in entry.places)
    found = (texts[id] for id in dict.fromkeys(c.article for entry in naming for c in entry.claims) if id in texts)
    low = name.lower()
    return [line for text in found for line in text.split("\n") if low in line.lower()]


def _kind(name: str, texts: Sequence[str], settings: Settings) -> str:
    """ "body", "place", or "" where both are as likely."""
    acts, grounds = int(name in _spellings(settings.people)), int(name in _spellings(settings.places))
    if not acts and not grounds:
        acts, grounds = _said(_ACTING, name, texts), _said(_PLACED, name, texts) + _said(_SETTING, name, texts)
    return "" if acts == grounds else "body" if acts > grounds else "place"


def _said(pattern: str, name: str, texts: Iterable[str]) -> int:
    """How often the texts have the name in such words."""
    found = re.compile(pattern.replace("{name}", re.escape(name)))
    return sum(len(found.findall(text)) for text in texts)


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
