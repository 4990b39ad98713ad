"""Chronologies written by hand, for the tests of the exports: every kind of date, and values nobody hoped for."""

from __future__ import annotations

from typing import Any

from timeline.dates.edtf import parse_edtf
from timeline.dates.when import Day, Unit, When
from timeline.model import Article, Chronology, Claim, Disagreement, Entry, Name, Saying, Settings, Span

HOSTILE = {
    "script": '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>',
    "lines": "one\ntwo\r\nthree\n\nfour\ttab",
    "commas": "a, b; c: d\\, e\\n \\",
    "quotes": "\"double\" 'single' “curly” «angled»",
    "braces": "}{ {{x}} {% raw %} $1 & 50% #2 a_b ~ ^ \\ @misc{x,",
    "markup": "]]> <!-- -- --> &amp; &#0; <![CDATA[",
    "arabic": "وقف إطلاق النار في درعا، جنوب سوريا",
    "long": "A very long title that goes on — ü 漢字 🏔 " * 50,
    "controls": "bell\x07 null\x00 vertical\x0b form\x0c next\x85 line\u2028 paragraph\u2029",
    "half": "half a character: \ud800",
    "calendar": "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged",
    "equals": "=1+1",
}
"""Name → a value that may stand in any field of words."""


def when(text: str) -> When:
    """From EDTF, for every kind that it can say."""
    return parse_edtf(text)


WHENS: dict[str, When] = {
    "day": when("2017-09-11"),
    "time": When.at(Unit("time", Day(2017, 9, 11), "15:32Z")),
    "evening": When.at(Unit("time", Day(2017, 9, 11), "EV")),
    "weekend": When.at(Unit("weekend", Day(2017, 9, 9))),
    "week": When.at(Unit("week", Day(2017, 9, 11))),
    "month": when("2017-02"),
    "season": When.at(Unit("season", Day(2016, 12, 1))),
    "quarter": When.at(Unit("quarter", Day(2017, 10, 1))),
    "half": When.at(Unit("half", Day(2017, 7, 1))),
    "year": when("2017"),
    "decade": when("201X"),
    "century": when("19XX"),
    "about": when("2017-09~"),
    "unsure": when("2017-09-11?"),
    "between": when("[2017-05-26..2017-06-09]"),
    "between months": when("[2017-05..2017-06]"),
    "range": when("2017-05-03/2017-05-05"),
    "since": when("2017-06/.."),
    "until": when("../2017-09-12"),
    "by": when("[..2017-09-11]"),
    "after": when("[2017-06-01..]"),
    "new year": when("2017-12-31"),
    "first year": when("0001-01-01"),
    "last day": when("9999-12-31"),
    "44 BCE": When.day(Day(-43, 3, 15)),
    "1 BCE": When.at(Unit("year", Day(0, 1, 1))),
    "12,000 BCE": When.at(Unit("year", Day(-11999, 1, 1))),
    "far": When.at(Unit("year", Day(-300000, 1, 1))),
}
"""Name → a date of that kind."""


def article(id: str = "gazette", published: str = "2017-09-12", text: str = "", **more: Any) -> Article:
    return Article(
        id=id,
        path=f"seeds/{id}.txt",
        text=text or "The harbour was closed on Monday. Ships waited outside. It was opened again two days later.",
        published=when(published) if published else None,
        published_basis="stated" if published else None,
        **more,
    )


def claim(source: Article, date: When, start: int = 0, end: int = 32, **more: Any) -> Claim:
    return Claim(
        id=more.pop("id", f"{source.id}-{start}"),
        article=source.id,
        start=start,
        end=end,
        quote=source.text[start:end],
        sentence=Span(start, end),
        when=date,
        basis=more.pop("basis", "stated"),
        trail=(),
        **more,
    )


def entry(date: When, *claims: Claim, id: str = "one", title: str = "The harbour was closed", **more: Any) -> Entry:
    return Entry(id=id, title=title, when=date, basis=more.pop("basis", "stated"), claims=claims, **more)


def dated(**whens: When) -> Chronology:
    """One article, and one entry a date, whose id is the date's name."""
    source = article()
    entries = tuple(entry(date, claim(source, date), id=name) for name, date in whens.items())
    return chronology(source, entries=entries)


def chronology(*articles: Article, entries: tuple[Entry, ...] = (), **settings: Any) -> Chronology:
    made = Settings(**{"title": "The harbour", "base_url": "https://example.org/harbour/"} | settings)
    return Chronology(settings=made, articles=articles, entries=entries)


def disputed(id: str = "disputed") -> tuple[tuple[Article, ...], Entry]:
    """Two sources that differ by a day, and their entry."""
    first, second = article("first"), article("second")
    claims = claim(first, when("2017-09-11")), claim(second, when("2017-09-10"))
    says = Saying(claims[0].id, "2017-09-11"), Saying(claims[1].id, "2017-09-10")
    differ = Disagreement(kind="date", says=says)
    return (first, second), entry(when("2017-09-11"), *claims, id=id, disagreements=(differ,))


def hostile(value: str, **settings: Any) -> Chronology:
    """The value in every field of words that a chronology has."""
    source = article(
        value, title=value, publisher=value, author=value, url=value, archived=value, notes=value, text=value * 2,
        language="en", published_from=value, sha256="0" * 64,
    )  # fmt: skip
    told = claim(
        source, WHENS["day"], 0, len(value), id=value, attribution=value, kind=value, people=(value,), places=(value,),
        heading=value,
    )  # fmt: skip
    made = entry(
        WHENS["day"], told, id=value, title=value, title_by=value, kind=value, people=(value,), places=(value,),
        notes=(value,), disagreements=(Disagreement(kind="name", says=(Saying(value, value),), because=value),),
    )  # fmt: skip
    place = Name(name=value, coordinates=(32.6, 36.1), radius=10)
    return chronology(
        source,
        entries=(made,),
        **{"title": value, "subtitle": value, "description": value, "places": (place,)} | settings,
    )
