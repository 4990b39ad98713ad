"""What a sentence without words for when may lean on, and the date it is given.

In: claims made before, and the article's own day. Out: the values that the rules for such sentences hand to each other,
and the ways to quote a sentence or a date in a reason.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from timeline.dates.when import Step, When
from timeline.model import Article, Basis

SHORT = 30
"""Sentences: an article up to this long is all news; in a longer one only its opening is, and what is told in the
perfect."""


class Around(msgspec.Struct, frozen=True):
    """What stands around a sentence."""

    published: When | None
    index: int
    """Which sentence of the article it is, from 0, counting what is read."""
    total: int
    before: tuple[Told, ...] = ()
    """The dated claims of the sentences before, latest first, at most a few."""
    opening: tuple[Told, ...] = ()
    """Those of the article's first three sentences."""
    sayings: tuple[Told, ...] = ()
    """What was said before, latest first, however far back."""
    written: tuple[Step, ...] = ()
    """Why the article's day is known to be what it is: one step, none where it is not known."""


class Told(msgspec.Struct, frozen=True):
    """A claim made before, as far as a later sentence may lean on it."""

    index: int
    """Which sentence."""
    when: When
    kind: str
    speaker: str
    nouns: frozenset[str]
    words: str
    explicit: bool
    """Whether its date stands in its own words."""
    claim: str
    """Its id."""
    root: int = -1
    """The sentence whose words its day comes from: its own, or that of the claim it leans on; -1 for none."""
    trail: tuple[Step, ...] = ()
    """How its own date came about; a date that is carried on takes it along."""
    sentence: str = ""
    """Its sentence, shortened, to be quoted in a reason."""
    who: str = ""
    """Who does it: its subject, as written."""


class Given(msgspec.Struct, frozen=True):
    """A date for a sentence that has none, or why it has none."""

    when: When | None
    step: Step | None = None
    why: str = ""
    basis: Basis = "inferred"
    leans_on: str = ""
    """The id of the claim it takes its date from, where it tells of the same."""
    chain: tuple[Step, ...] = ()
    """The steps before `step`: those of the neighbour's own date, or how the article's day is known."""

    @property
    def trail(self) -> tuple[Step, ...]:
        """All its steps."""
        return (*self.chain, self.step) if self.step else self.chain


def lent(told: Told, rule: str, because: str, leans_on: str = "") -> Given:
    """The date of a claim told before, with all that led to it and why it is carried on."""
    return Given(told.when, Step(rule, told.words, edtf_of(told.when), because), leans_on=leans_on, chain=told.trail)


def nothing(why: str) -> Given:
    return Given(None, None, why)


def of_the_article(around: Around, published: When, saw: str, because: str, rule: str) -> Given:
    return Given(published, Step(rule, saw, edtf_of(published), because), chain=around.written)


def day_written(article: Article) -> tuple[Step, ...]:
    """How the article's day is known, in one step; none where it is not known."""
    when = article.published
    if when is None:
        return ()
    last = article.published_trail[-1] if article.published_trail else None
    file_says = last is not None and last.rule == "the file says"
    known = "as its own record says" if file_says else _KNOWN.get(article.published_basis or "", "as is known of it")
    saw = last.saw if last and article.published_basis == "stated" else article.id
    because = f"The article was written {_on(when)}, {known}."
    return (Step("the day the article was written", saw, edtf_of(when), because),)


_KNOWN = {
    "editor": "as an editor gives it",
    "stated": "as its own text says",
    "inferred": "as is reasoned from what it tells and from other articles",
}


def _on(when: When) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return f"by {last}" if last else f"after {first}"
    return f"on {first}" if first == last else f"between {first} and {last}"


_QUOTED = 72
"""Code points of a neighbour's sentence that a reason quotes."""


def shortened(sentence: str, keep: str = "") -> str:
    """A sentence for quoting in a reason: in one line, cut between words; `keep`, its words for when, stay in it."""
    words, keep = " ".join(sentence.split()).strip("“”\"'"), " ".join(keep.split())
    if len(words) <= _QUOTED:
        return words
    at = words.find(keep)
    if at + len(keep) <= _QUOTED:
        return _cut(words, _QUOTED)
    before = words[:at].split()[-1:]
    tail = " ".join([*before, keep])
    return f"{_cut(words, max(30, _QUOTED - len(tail)))} {tail}" + ("" if words.endswith(tail) else "…")


def _cut(words: str, longest: int) -> str:
    return words[: words.rfind(" ", 0, longest)].rstrip(" ,;:-–—") + "…"


def listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def edtf_of(when: When) -> str:
    """Short, for a step: days as they are, intervals by their ends."""
    if when.shape == "point" and when.start is not None:
        first = str(when.start.first)
        return {"year": first[:4], "month": first[:7]}.get(when.start.grain, first)
    bounds = when.earliest, when.latest
    return f"{bounds[0] or '..'}..{bounds[1]}" if bounds[1] else f"{bounds[0]}.."
