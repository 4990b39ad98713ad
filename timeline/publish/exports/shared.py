"""What several formats need of a chronology: order, addresses, a date that stands for the clock, words about a date.

In: a chronology and its pieces. Out: small values. Exists so that every format tells the same date in the same words,
and none asks what time it is.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from timeline.dates.edtf import to_edtf
from timeline.dates.when import Day, When
from timeline.model import Article, Basis, Chronology, Entry, Settings
from timeline.publish import links
from timeline.publish.excerpts import opened
from timeline.publish.trails import parsed
from timeline.publish.words import Words, words_for

EPOCH = Day(1970, 1, 1)
"""Stands for "when this was last told" where no article says when it was published."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_HALF = re.compile("[\ud800-\udfff]")
_OPENING_WORDS = 7
_SPACE = re.compile(r"\s+")


class Material(msgspec.Struct, frozen=True):
    """A chronology laid out for writing."""

    settings: Settings
    words: Words
    articles: dict[str, Article]
    """By id, in the order of the sources."""
    entries: tuple[Entry, ...]
    """In time."""
    told: Day
    """When it was last told: stands for the clock."""

    def sources(self, entry: Entry) -> list[Article]:
        """The articles an entry rests on, best claim first, each once."""
        ids = dict.fromkeys(claim.article for claim in entry.claims)
        return [self.articles[id] for id in ids if id in self.articles]

    def address(self, path: str) -> str:
        """A page's address: whole where the site has one, else relative to the folder the exports stand in."""
        return (base(self.settings) or "../") + links.public_path(path)

    def identifier(self, path: str) -> str:
        """A name for a page that is unique and does not move: its address, or a UUID made from its path, and from the
        title for a page that every chronology has."""
        if self.has_address:
            return self.address(path)
        own = path if path.startswith(links.ENTRIES) else f"{self.settings.title}:{path}"
        return uuid.uuid5(uuid.NAMESPACE_URL, f"timeline:{clean(own)}").urn

    @property
    def has_address(self) -> bool:
        """Whether the site has an address."""
        return bool(base(self.settings))

    def sureness(self, entry: Entry) -> str:
        """How sure the date is; where sources differ on it, what each side says."""
        disputes = [one for one in entry.disagreements if one.kind == "date"]
        if not disputes:
            return self.words.sureness(entry.when, entry.basis)
        key = "sure_disputed_read" if any(one.reading for one in disputes) else "sure_disputed"
        sides = dict.fromkeys(self._side(saying.value) for one in disputes for saying in one.says)
        return f"{self.words.say(key)}: {' / '.join(sides)}"

    def _side(self, edtf: str) -> str:
        when = parsed(edtf)
        return self.words.date(when) if when else edtf

    def label(self, when: When, basis: Basis, differ: bool = False) -> str:
        """The date in words, and in brackets every doubt that those words alone would hide."""
        doubts = (("sure_disputed", differ), ("sure_reasoned", basis == "inferred"), ("sure_uncertain", when.uncertain))
        said = [self.words.say(key) for key, doubted in doubts if doubted]
        return self.words.date(when) + (f" ({' · '.join(said)})" if said else "")

    def date_line(self, entry: Entry) -> str:
        """The date and how sure it is, each said once."""
        date, sure = self.words.date(entry.when), self.sureness(entry)
        return sure if date in sure else f"{self.words.full_date(entry.when)} ({sure})"

    def source_name(self, article: Article) -> str:
        """A source in passing: whose, and of which day."""
        name = article.publisher or article.title or article.id
        return f"{name}, {self.words.date(article.published)}" if article.published else name


def material(chronology: Chronology) -> Material:
    """The chronology laid out for writing."""
    return Material(
        chronology.settings,
        words_for(chronology.settings.language),
        {article.id: article for article in chronology.articles},
        tuple(sorted(chronology.entries, key=lambda entry: (entry.when.key, entry.id))),
        last_told(chronology.articles),
    )


def base(settings: Settings) -> str:
    """The site's address with a slash at its end; "" where it has none."""
    address = links.safe_url(settings.base_url)
    return address if not address or address.endswith("/") else f"{address}/"


def cited_title(article: Article) -> str:
    """Its title; where it has none, its first words in brackets, as bibliographies do."""
    opening = opened(article.text, _OPENING_WORDS)
    return one_line(article.title) or (f"[{one_line(opening)}]" if opening else "")


def last_told(articles: Iterable[Article]) -> Day:
    """The day the newest of the articles was published, as late as it may have been; 1970-01-01 where none says."""
    known = [article.published.latest for article in articles if article.published and article.published.latest]
    return max((day for day in known if plain(day)), default=EPOCH)


def plain(day: Day) -> bool:
    """Whether its year has four digits in our era, which is all that most formats can write."""
    return 1 <= day.year <= 9999


def iso(day: Day | None) -> str | None:
    """The day as ISO 8601 has it."""
    return str(day) if day else None


def disputed(entry: Entry) -> bool:
    """Whether sources differ on its date."""
    return any(disagreement.kind == "date" for disagreement in entry.disagreements)


def is_certain(entry: Entry) -> bool:
    """Whether a bare day beside the title tells the truth: one day, known, not reasoned, not disputed."""
    return entry.when.is_day and entry.basis != "inferred" and not disputed(entry)


def known_ends(when: When) -> tuple[Day, Day]:
    """First and last day of what is known: its outer bounds, or those of the one end that is known."""
    first, last = when.start or when.end, when.end or when.start
    assert first
    assert last
    return first.first, last.last


def clean(text: str) -> str:
    """The text without what no XML and no UTF-8 can hold; each such character becomes U+FFFD."""
    return _UNWRITABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Clean, and every run of white space one space."""
    return _SPACE.sub(" ", clean(text)).strip()


def json_text(value: Any) -> str:
    """A value as indented JSON with a line feed at its end. Half characters, which no UTF-8 can hold, are replaced."""
    try:
        encoded = msgspec.json.encode(value)
    except UnicodeEncodeError:
        encoded = msgspec.json.encode(_deep(value, lambda text: _HALF.sub("\ufffd", text)))
    return msgspec.json.format(encoded, indent=1).decode() + "\n"


def _deep(value: Any, change: Callable[[str], str]) -> Any:
    match value:
        case str():
            return change(value)
        case dict():
            return {key: _deep(one, change) for key, one in value.items()}
        case list() | tuple():
            return [_deep(one, change) for one in value]
        case _:
            return value


def dates(when: When) -> dict[str, Any]:
    """EDTF and both bounds, under the names every JSON format of ours has for them; an unknown bound is not there."""
    return known(edtf=to_edtf(when), earliest=iso(when.earliest), latest=iso(when.latest))


def known(**fields: Any) -> dict[str, Any]:
    """The fields that have a value; 0 and False are values."""
    return {key: value for key, value in fields.items() if value not in (None, "", [], (), {})}
