"""Claims and articles written by hand, for the tests of this room."""

from __future__ import annotations

import hashlib
from typing import Any

from timeline.dates.when import Day, Unit, When
from timeline.entries.discourse import goes_on
from timeline.entries.same import Verdict, judge
from timeline.entries.words import pile_up
from timeline.model import Article, Claim, Settings, Span

SETTINGS = Settings(title="Test")


def when(text: str) -> When:
    """2017, 2017-06, 2017-06-09, or two of them with ".." between for some time from one to the other."""
    if ".." in text:
        first, last = text.split("..")
        return When.between(Day.of(first), Day.of(last))
    parts = [int(part) for part in text.split("-")]
    grain = ("year", "month", "day")[len(parts) - 1]
    return When.at(Unit(grain, Day(*[*parts, 1, 1][:3])))  # type: ignore[arg-type]


def claim(article: str, date: str, quote: str, **more: Any) -> Claim:
    """A claim told in the paper's voice, on its own words for the day unless `basis="inferred"`."""
    start = more.pop("start", int(hashlib.sha256(quote.encode()).hexdigest()[:4], 16))
    basis = more.pop("basis", "stated")
    expression = None if basis == "inferred" else Span(start + len(quote), start + len(quote))
    return Claim(
        id=f"{article}-{hashlib.sha256(quote.encode()).hexdigest()[:8]}",
        article=article,
        start=start,
        end=start + len(quote),
        quote=quote,
        sentence=Span(start, start + len(quote)),
        when=when(date),
        basis=basis,
        trail=more.pop("trail", ()),
        expression=expression,
        **more,
    )


def article(name: str, published: str = "", text: str = "") -> Article:
    return Article(
        id=name,
        path=f"seeds/{name}.txt",
        text=text or f"An article called {name}.",
        published=when(published) if published else None,
    )


NEWS = claim("a", "2011-05-03", "A bomb exploded at the Lindau market on Tuesday", start=0, kind="attack")
OTHERS = tuple(claim("z", "2001", f"Something else of {word}") for word in ("sheep", "schools", "harvests", "taxes"))


def reason(first: Claim, second: Claim, likeness: float = 0.0) -> str:
    """Why the second goes on from the first, in a pile with a few other claims."""
    profiles = pile_up([first, second, *OTHERS], SETTINGS).profiles
    return goes_on(profiles[0], profiles[1], likeness)


BACKGROUND = tuple(
    claim("z", "2001", text)
    for text in (
        "The harbour council bought two ferries",
        "A storm tore the roof off the market hall",
        "Farmers in the valley sold their sheep",
        "The museum lent a painting to the capital",
    )
)
"""So that words have a rarity."""


def verdict(a: Claim, b: Claim) -> Verdict:
    """Whether two claims are one thing, in a pile with a few other claims."""
    profiles = pile_up([a, b, *BACKGROUND], SETTINGS).profiles
    return judge(profiles[0], profiles[1])
