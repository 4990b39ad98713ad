"""The values that travel between stages: frozen, comparable, printable as JSON.

In: nothing. Out: names for what every room passes on (article, claim, entry, disagreement, complaint).
A field's docstring is its definition; `docs/architecture.md` says which stage fills which.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from timeline.dates.when import Day, Step, When

Basis = Literal["stated", "relative", "narrative", "inferred", "editor"]
"""stated: the words name the date. relative: set against the article's day. narrative: against a date told before it.
inferred: reasoned, or carried from a neighbour or another article. editor: a person said so."""

BlockKind = Literal["headline", "standfirst", "crosshead", "caption", "body", "furniture"]

Status = Literal["happened", "ongoing", "said", "planned", "feared", "denied", "hypothetical", "habitual"]
"""What the words assert of it. Only happened, ongoing and said stand in the chronology unless a person accepts more."""

Level = Literal["error", "warning", "note"]


class Complaint(msgspec.Struct, frozen=True, kw_only=True):
    """Something wrong in the world's files: which file, which line, which words, what to try."""

    file: str
    """Relative to the project, with forward slashes."""
    what: str
    line: int = 0
    """From 1; 0 where the whole file is meant."""
    words: str = ""
    """The words in question, as they stand."""
    hint: str = ""
    """What to try."""
    level: Level = "error"
    """error: something was left out of the chronology. warning: doubtful; with --strict it fails the run too.
    note: worth an editor's look (sources that disagree, a date that was reasoned); never fails a run."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        words = f' "{self.words}"' if self.words else ""
        return f"{place}: {self.level}: {self.what}{words}" + (f"; {self.hint}" if self.hint else "")


class Span(msgspec.Struct, frozen=True):
    """Code points of an article's text, end exclusive."""

    start: int
    end: int


class Block(msgspec.Struct, frozen=True):
    """A paragraph or line of an article, and what it is."""

    start: int
    end: int
    kind: BlockKind
    why: str = ""
    """For what is not read: the reason, as a reader would say it ("comment form", "repeats the paragraph before")."""


class Likely(msgspec.Struct, frozen=True):
    """The likeliest day of an article whose day is not known. It stands beside the bounds and dates no claim."""

    day: Day
    score: float
    """How much of the evidence lies within a week of the day: 0 to 1."""
    step: Step
    """Why this day."""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """The text as stored, never altered, and what is known about it."""

    id: str
    path: str
    """The file it came from, relative to the project; for JSON Lines with the line: "seeds/wire.jsonl:12"."""
    text: str
    title: str = ""
    """"" where the text has none and nobody gave one."""
    publisher: str = ""
    author: str = ""
    url: str = ""
    archived: str = ""
    published: When | None = None
    published_basis: Basis | None = None
    published_from: str = ""
    """How the editor or the file knows."""
    published_trail: tuple[Step, ...] = ()
    likely: Likely | None = None
    """Where `published` is no day: the likeliest one, in a large pile of dated articles; its step ends the trail."""
    language: str = "en"
    genre: Literal["auto", "news", "narrative"] = "auto"
    """How it tells time: from its own day, or as a history from date to date; "auto" leaves it to the date engine."""
    publish: Literal["quotes", "full"] = "quotes"
    """How much of it the site may show."""
    notes: str = ""
    sha256: str = ""
    """Of the file's bytes; for JSON Lines, of the text in UTF-8."""
    blocks: tuple[Block, ...] = ()
    """In order, not overlapping; what lies between them is white space."""

    @property
    def file(self) -> str:
        """The file it came from, relative to the project: `path` without the line."""
        name, colon, line = self.path.rpartition(":")
        return name if colon and line.isdigit() else self.path

    def line(self, offset: int | None = None) -> int:
        """The line of its file where an offset stands, from 1; for JSON Lines always the article's own.

        Without an offset the whole article is meant: 0, but for JSON Lines.
        """
        _, colon, line = self.path.rpartition(":")
        if colon and line.isdigit():
            return int(line)
        return 0 if offset is None else self.text.count("\n", 0, offset) + 1

    def place(self, offset: int) -> str:
        """ "seeds/wire.txt:7", as complaints and explanations name a place."""
        return f"{self.file}:{self.line(offset)}"


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence or clause of one article that says something happened at a when."""

    id: str
    """From the article's id, the squeezed sentence and the position in it; never from a rule, a date or a counter."""
    article: str
    """The article's id."""
    start: int
    end: int
    quote: str
    """`article.text[start:end]`: the clause."""
    sentence: Span
    """The sentence it stands in."""
    when: When
    basis: Basis
    trail: tuple[Step, ...]
    expression: Span | None = None
    """The words that say when; None where the date is carried or reasoned."""
    attribution: str = ""
    """Who says it, in the article's words: "diplomats", "Sergei Lavrov"; "" for the paper's own voice."""
    status: Status = "happened"
    kind: str = ""
    """A word for what it is: "meeting", "ceasefire", "attack", "statement"; "" where no word fits."""
    people: tuple[str, ...] = ()
    """Persons and bodies, by their main spelling in `chronology.yaml` where it knows them."""
    places: tuple[str, ...] = ()
    heading: str = ""
    """A title cut from the quote: attribution, date words and asides removed, meaning unchanged."""
    weight: float = 0.0
    """How much this claim says for its entry: position, detail, freshness. Higher is more."""
    leans_on: str = ""
    """The id of the claim before, in the same article, whose event this one goes on telling; "" where it is alone."""
    mention: bool = False
    """Whether its date only names something it speaks of ("the victims of Tuesday's quake"): it counts as a mention of
    what happened then, and is no event of its own."""
    by_noun: bool = False
    """Whether it is a mention whose noun names what happened ("the coup of 19 September"): where nobody tells of that,
    it stands for it."""
    decided: tuple[int, ...] = ()
    """Indexes of the decisions of `curation.yaml` that changed it."""


class Leftover(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that was read and is no claim, and why."""

    id: str
    """As a claim made of it would have: so a decision can name it."""
    article: str
    start: int
    end: int
    why: str


class Extraction(msgspec.Struct, frozen=True, kw_only=True):
    """What one article yields."""

    article: str
    claims: tuple[Claim, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    complaints: tuple[Complaint, ...] = ()


class Saying(msgspec.Struct, frozen=True):
    """One side of a disagreement."""

    claim: str
    value: str
    """EDTF for dates; the words for figures, places and names."""


class Disagreement(msgspec.Struct, frozen=True, kw_only=True):
    """Claims whose dates or figures cannot all be true."""

    kind: Literal["date", "figure", "place", "name", "other"]
    says: tuple[Saying, ...]
    reading: str = ""
    """Ours, with the reason in `because`; "" where unresolved."""
    because: str = ""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What the chronology shows: the claims, from any number of articles, that tell of the same thing."""

    id: str
    """The id of its claim that was printed first (by its article's day, then article, then position)."""
    title: str
    title_by: str = ""
    """The person who wrote it; "" where it is cut from a source's words."""
    when: When
    basis: Basis
    claims: tuple[Claim, ...]
    """Best first: the one whose quote stands for the entry."""
    kind: str = ""
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    importance: float = 0.0
    background: bool = False
    """Outside the chronology's own span."""
    disagreements: tuple[Disagreement, ...] = ()
    because: tuple[Step, ...] = ()
    """Why these claims are one, and why the entry has its date where claims differ."""
    notes: tuple[str, ...] = ()
    """An editor's notes, in order."""
    decided: tuple[int, ...] = ()


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """A person, body or place of `chronology.yaml`, and its other spellings."""

    name: str
    also: tuple[str, ...] = ()
    coordinates: tuple[float, float] | None = None
    """Latitude, longitude in degrees."""
    radius: float | None = None
    """How far from the coordinates it may be meant, in kilometres."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the pure stages need to know of a project."""

    title: str
    subtitle: str = ""
    description: str = ""
    """Markdown."""
    since: When | None = None
    """`from` in the file."""
    until: When | None = None
    language: str = "en"
    order: Literal["dmy", "mdy"] = "dmy"
    """Day and month in numeric dates."""
    base_url: str = ""
    people: tuple[Name, ...] = ()
    places: tuple[Name, ...] = ()
    publish: Literal["quotes", "full"] = "quotes"
    licence: str = ""
    """Under which terms the chronology itself, not the articles, may be used: a name, an address, or both."""


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What a person said in `curation.yaml`."""

    index: int
    """Its place in the file, from 0."""
    line: int
    claim: str
    words: str
    verb: Literal["accept", "reject", "date", "join", "apart", "title", "note"]
    value: str = ""
    """date: EDTF. title, note: the text. join, apart: the other claim's id."""
    why: str = ""
    by: str = ""
    found: bool = True
    """Whether it found what it names; what did not is a complaint, and the site's corrections page says so."""


class Chronology(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the site is made from."""

    settings: Settings
    articles: tuple[Article, ...]
    """In the order of `sources.yaml`, then of file names."""
    entries: tuple[Entry, ...]
    """In time; background ones among them."""
    leftovers: tuple[Leftover, ...] = ()
    rejected: tuple[Claim, ...] = ()
    """Claims that a person rejected; `decided` says by which decision."""
    decisions: tuple[Decision, ...] = ()
    complaints: tuple[Complaint, ...] = ()
