"""Finding entries: the search page, and the filters over the list on the home page.

In: views of a chronology. Out: the choices a reader has and the words a script says, and the page of the search.
Without script, the indexes by person, place, source and year do the same work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline.dates.when import GRAINS
from timeline.model import Entry
from timeline.publish.filing import closeness
from timeline.publish.values import Finder, Page, Search
from timeline.publish.views import Views

_CHOICES_MOST = 300
"""Names that a filter offers; the search finds the others by their words."""


def search(views: Views) -> Iterator[Page]:
    """Search and filters over every entry; without script, links to the indexes."""
    words = views.words
    yield Page(
        path="search/index.html",
        template="search.html",
        title=words.say("search"),
        description=words.say("search_hint"),
        value=Search(make_finder(views.entries, views)),
        section="search/index.html",
    )


def make_finder(entries: Sequence[Entry], views: Views, least: int = 1) -> Finder:
    """What can be asked of these entries; a name is offered where at least so many have it."""
    words = views.words
    used = {claim.article for entry in entries for claim in entry.claims}
    articles = [article for article in views.chronology.articles if article.id in used]
    options: tuple[tuple[str, Iterable[tuple[str, str]]], ...] = (
        ("person", _named((entry.people for entry in entries), least)),
        ("place", _named((entry.places for entry in entries), least)),
        ("source", ((a.id, f"{views.source(a).label}, {views.source(a).date}") for a in articles)),
        ("kind", ((kind, words.kind(kind)) for kind, _ in _named(((entry.kind,) for entry in entries), least))),
        ("precision", ((key.partition("_")[2], words.say(key)) for key in _closenesses(entries))),
    )
    return Finder(
        choices=tuple((key, words.say(f"search_{key}"), tuple(found)) for key, found in options),
        disputed=any(entry.disagreements for entry in entries),
        texts=(
            ("found", words.say("some_of", n="{n}", whole="{whole}")),
            ("whole", words.count(len(entries), "entry")),
            *((key, words.say(f"search_{key}")) for key in ("none", "more", "loading", "failed", "open")),
        ),
    )


def _named(groups: Iterable[Iterable[str]], least: int) -> tuple[tuple[str, str], ...]:
    """Names by how many entries have them, at most `_CHOICES_MOST`."""
    counts = Counter(name for group in groups for name in group if name)
    order = sorted(counts, key=lambda name: (-counts[name], name))
    return tuple((name, name) for name in order[:_CHOICES_MOST] if counts[name] >= least)


def _closenesses(entries: Iterable[Entry]) -> list[str]:
    """Those that the entries have, the closest first."""
    found = {closeness(entry.when) for entry in entries}
    order = [f"grain_{grain}" for grain in GRAINS] + ["known_about", "known_range", "known_between", "known_open"]
    return [key for key in order if key in found]
