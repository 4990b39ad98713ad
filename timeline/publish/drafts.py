"""Pages that need not be made: each says what it would be made from, so that one whose makings are the same as last
time is left as it stands.

In: entries, articles and whatever else a page shows. Out: `Draft`s, and a key for each that differs when any of it
does. A page without a key is made every time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence

import msgspec

from timeline.dates.when import Step
from timeline.model import Article, Claim, Entry
from timeline.publish.values import Page, Site
from timeline.publish.views import Views


class Draft(msgspec.Struct, frozen=True):
    """A page that may be made: where it lies, what goes into it, how it is made."""

    path: str
    make: Callable[[], Page]
    entries: Sequence[Entry | None] = ()
    """All of whose words, dates or names it may show, in its order; None where there is none."""
    articles: Sequence[Article] = ()
    """Those it shows besides the ones that its entries rest on."""
    claims: Sequence[Claim] = ()
    """Those it shows that are in no entry of it."""
    rest: object = None
    """What else it shows: any value that can be written as data."""
    keyed: bool = True
    """Whether that is all; else it is made every time."""


def draft(made: Draft | Page) -> Draft:
    """A page of so much of the chronology that it is made every time, as a draft; a draft as it is."""
    return made if isinstance(made, Draft) else Draft(made.path, lambda: made, keyed=False)


class Keys:
    """Keys for the drafts of one chronology. `stamp` stands for whatever turns values into bytes: code, templates."""

    def __init__(self, views: Views, site: Site, stamp: bytes) -> None:
        self._views = views
        self._all = _digest((stamp, site, views.chronology.settings))
        self._articles: dict[str, bytes] = {}
        self._entries: dict[str, bytes] = {}

    def of(self, draft: Draft) -> bytes:
        """The draft's key; empty for one that is made every time."""
        if not draft.keyed:
            return b""
        return _digest(
            (
                self._all,
                draft.path,
                [self._entry(entry) if entry else b"" for entry in draft.entries],
                [(self._article(one.id), self._articles_in(one.published_trail)) for one in draft.articles],
                [self._claim(claim) for claim in draft.claims],
                draft.rest,
            )
        )

    def _entry(self, entry: Entry) -> bytes:
        """An entry with all that its page and the lists tell of it."""
        if entry.id not in self._entries:
            views = self._views
            self._entries[entry.id] = _digest(
                (
                    entry,
                    [name in views.people for name in entry.people],
                    [name in views.places for name in entry.places],
                    [self._claim(claim) for claim in entry.claims],
                    self._articles_in(entry.because),
                    [(views.named(step.saw), views.named(step.because)) for step in entry.because],
                    views.decisions(entry.decided),
                )
            )
        return self._entries[entry.id]

    def _claim(self, claim: Claim) -> bytes:
        """A claim, the articles that it and its trail name, and what was decided of it."""
        named = self._article(claim.article), self._articles_in(claim.trail)
        return _digest((claim, named, self._views.decisions(claim.decided)))

    def _articles_in(self, trail: Iterable[Step]) -> list[bytes]:
        """Of the articles that reasons name."""
        return [self._article(step.saw) for step in trail if step.saw in self._views.articles]

    def _article(self, id: str) -> bytes:
        if id not in self._articles:
            self._articles[id] = _digest(self._views.articles.get(id))
        return self._articles[id]


_ENCODE = msgspec.msgpack.Encoder(order="deterministic").encode


def _digest(value: object) -> bytes:
    try:
        return hashlib.sha256(_ENCODE(value)).digest()
    except UnicodeEncodeError:  # half a character, which no encoding can write
        return hashlib.sha256(repr(value).encode("utf-8", "surrogatepass")).digest()
