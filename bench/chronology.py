"""Made-up chronologies of any size, with every kind of date: for the site's tests and for measuring it.

In: how many entries. Out: a `Chronology` whose offsets, quotes and trails hold together. No randomness: the same
number, the same value.

    python -m bench.chronology 1000 OUT     writes a site of 1,000 entries into OUT and says how long it took
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from timeline.dates.edtf import to_edtf
from timeline.dates.when import Day, Grain, Step, Unit, When
from timeline.model import (
    Article,
    Basis,
    Block,
    Chronology,
    Claim,
    Decision,
    Disagreement,
    Entry,
    Leftover,
    Name,
    Saying,
    Settings,
    Span,
)  # fmt: skip

PAPERS = ("Harbour Gazette", "The Estuary Times", "Northern Wire", "Port Authority bulletin", "Radio Saltmarsh")
PLACES = ("Saltmarsh", "Old Quay", "Lantern Point", "Wick Sluice", "Greyford", "Tern Island")
PEOPLE = ("Mara Okonjo", "Port Authority", "Ilse Brandt", "Dockers’ Union", "ليلى حداد", "Tomas Reyes")
KINDS = ("meeting", "agreement", "strike", "closure", "visit", "ruling", "statement", "")
DEEDS = (
    "the port council closed the {place} to heavy ships after two surveys found the sea wall had moved by 14 "
    "centimetres",
    "{who} and the harbour master met behind closed doors for three hours to settle who would pay for the dredging",
    "dockers walked out at {place}, leaving eleven container ships at anchor in the estuary",
    "a court ordered the owners to hand over the inspection records that {who} had asked for since the spring",
    "the ferry service between {place} and the mainland was taken up again, with a single boat",
    "residents of {place} were told to leave their houses as the water rose faster than the forecast had said",
    "{who} said the sluice would be rebuilt with money from the national fund, at a cost of 36 million",
    "engineers reopened the eastern channel near {place} to vessels of less than four metres’ draught",
)


def make_chronology(entries: int, *, years: int = 5, first: int = 2017, language: str = "en") -> Chronology:
    """A chronology of so many entries, spread unevenly over so many years."""
    made = list(_entries(entries, years, first))
    texts = _texts(made)
    articles = tuple(_article(number, id, text) for number, (id, text) in enumerate(texts.items()))
    placed = tuple(_placed(entry, texts) for entry in made)
    return Chronology(
        settings=Settings(
            title="The closing of Saltmarsh harbour",
            subtitle="How a port lost its sea wall, who knew, and what was done about it",
            description="Made up, to try the pages with. **No such harbour** exists.",
            since=When.at(Unit("year", Day(first, 1, 1))),
            until=When.at(Unit("year", Day(first + years - 1, 1, 1))),
            language=language,
            people=tuple(Name(name=person) for person in PEOPLE),
            places=tuple(Name(name=place, also=(place.replace(" ", "-"),)) for place in PLACES),
        ),
        articles=articles,
        entries=tuple(sorted(placed, key=lambda entry: entry.when.key)),
        leftovers=tuple(_leftovers(articles)),
        decisions=_decisions(placed),
    )


def _entries(count: int, years: int, first: int) -> Iterator[Entry]:
    """With quotes, but no offsets yet."""
    span = 365 * years
    for number in range(count):
        share = (number * 0.6180339887) % 1
        day = Day(first, 1, 1).plus(int(span * (share**1.2 if number % 3 else share)))
        yield _entry(number, day)


def _entry(number: int, day: Day) -> Entry:
    place, who = PLACES[number % len(PLACES)], PEOPLE[number * 7 % len(PEOPLE)]
    deed = DEEDS[number * 5 % len(DEEDS)].format(place=place, who=who)
    when, words, basis = _when(number, day)
    sources = 1 + (number % 4 == 0) + (number % 9 == 0)
    claims = tuple(_claim(number, copy, when, words, basis, deed, place, who) for copy in range(sources))
    disputed = _disputed(claims, day) if number % 17 == 16 else ()
    return Entry(
        id=claims[0].id,
        title=deed[0].upper() + deed[1:110].rsplit(" ", 1)[0] if len(deed) > 110 else deed[0].upper() + deed[1:],
        when=when,
        basis=basis,
        claims=claims,
        kind=KINDS[number % len(KINDS)],
        people=(who,),
        places=(place,),
        importance=round((number * 37 % 101) / 10, 2),
        background=day.year < 2000,
        disagreements=disputed,
        because=(Step("same day, same place", "two reports", "one entry", "Both name the same place on the same day."),)
        * (sources > 1),
    )


def _when(number: int, day: Day) -> tuple[When, str, Basis]:
    """A when of each kind in turn; every other one is a plain day, as in life."""
    kinds: tuple[tuple[When, str, Basis], ...] = (
        (When.at(Unit.holding("month", day)), "in that month", "stated"),
        (When.between(day, day.plus(14)), "in the past two weeks", "relative"),
        (When("range", Unit("day", day), Unit("day", day.plus(3))), "from Tuesday to Friday", "relative"),
        (When("since", Unit.holding("month", day), None), "since the beginning of the month", "relative"),
        (When("by", None, Unit("day", day)), "by the end of the week", "relative"),
        (When.day(day), "", "inferred"),
        (_unit(day, "year"), "that year", "stated"),
        (When("point", Unit("day", day), Unit("day", day), approximate=True), "about that day", "stated"),
        (_unit(day, "season"), "that season", "narrative"),
        (When.at(Unit("time", day, "15:32")), "at 3:32 pm", "stated"),
        (_unit(day, "week"), "this week", "relative"),
        (When("until", None, Unit.holding("month", day)), "until that month", "stated"),
        (
            When("range", Unit.holding("month", day), Unit.holding("month", day.plus(80))),
            "from month to month",
            "stated",
        ),
        (When("after", Unit("day", day), None), "after that day", "narrative"),
        (When("point", Unit("day", day), Unit("day", day), uncertain=True), "perhaps on that day", "editor"),
    )
    return (When.day(day), "on Monday", "relative") if number % 2 == 0 else kinds[number // 2 % len(kinds)]


def _unit(day: Day, grain: Grain) -> When:
    return When.at(Unit.holding(grain, day))


def _claim(number: int, copy: int, when: When, words: str, basis: Basis, deed: str, place: str, who: str) -> Claim:
    quote = f"{deed[0].upper()}{deed[1:]} {words}".strip() if copy == 0 else f"Earlier reports had it that {deed}"
    trail = (
        Step("weekday in news looks back", words, "weekday", "A bare weekday in news means the one just past."),
        Step(
            "set against the article's day",
            "weekday",
            to_edtf(when),
            "The article was written within the week that followed.",
        ),
    )
    return Claim(
        id=f"paper-{number * 3 % 5 + copy * 5}-{number:06x}{copy:02x}",
        article=f"paper-{(number * 3 + copy) % 40}",
        start=0,
        end=0,
        quote=quote,
        sentence=Span(0, 0),
        when=when,
        basis=basis,
        trail=trail,
        attribution="harbour officials" if number % 3 == 0 else "",
        kind=KINDS[number % len(KINDS)],
        people=(who,),
        places=(place,),
        weight=1.0,
    )


def _disputed(claims: tuple[Claim, ...], day: Day) -> tuple[Disagreement, ...]:
    says = (Saying(claims[0].id, to_edtf(When.day(day))), Saying(claims[-1].id, to_edtf(When.day(day.plus(2)))))
    return (
        Disagreement(
            kind="date",
            says=says,
            reading=to_edtf(When.day(day)),
            because="The earlier report was written on the spot.",
        ),
    )


def _texts(entries: list[Entry]) -> dict[str, str]:
    """An article's id → its text: what each of its claims says, a sentence each, with filler between."""
    parts: dict[str, list[str]] = {}
    for entry in entries:
        for claim in entry.claims:
            filler = "Nobody at the quay would say more." if len(claim.quote) % 2 else ""
            parts.setdefault(claim.article, []).append(f"{claim.quote}. {filler}".strip())
    return {article: "\n\n".join(sentences) + "\n\nPost a comment\n" for article, sentences in sorted(parts.items())}


def _placed(entry: Entry, texts: dict[str, str]) -> Entry:
    claims = tuple(_located(claim, texts[claim.article]) for claim in entry.claims)
    return replace(entry, claims=claims)


def _located(claim: Claim, text: str) -> Claim:
    start = text.index(claim.quote)
    end = start + len(claim.quote)
    words = claim.trail[0].saw
    at = text.rfind(words, start, end) if words else -1
    return replace(
        claim,
        start=start,
        end=end,
        sentence=Span(start, end + 1),
        expression=Span(at, at + len(words)) if at >= 0 else None,
    )


def _article(number: int, id: str, text: str) -> Article:
    day = When.day(Day(2021, 1, 4).plus(7 * number))
    tail = text.rindex("Post a comment")
    paper = PAPERS[number % len(PAPERS)]
    return Article(
        id=id,
        path=f"seeds/{id}.txt",
        text=text,
        title=f"{PLACES[number % len(PLACES)]}: what the week brought" if number % 4 else "",
        publisher=paper,
        author="Ilse Brandt" if number % 3 == 0 else "",
        url=f"https://example.org/{id}?a=1&b=2" if number % 2 else "",
        published=day if number % 5 else None,
        published_basis="editor" if number % 5 else None,
        published_from="The printed edition." if number % 5 else "",
        sha256=f"{number:064x}",
        blocks=(Block(0, tail - 2, "body"), Block(tail, tail + 14, "furniture", "comment form")),
    )


def _leftovers(articles: tuple[Article, ...]) -> Iterator[Leftover]:
    for article in articles:
        at = article.text.find("Nobody at the quay")
        if at >= 0:
            yield Leftover(
                id=f"{article.id}-ffffffff", article=article.id, start=at, end=at + 34, why="no words for when"
            )


def _decisions(entries: tuple[Entry, ...]) -> tuple[Decision, ...]:
    if not entries:
        return ()
    claim = entries[0].claims[0]
    title = Decision(
        index=0,
        line=2,
        claim=claim.id,
        words=claim.quote[:30],
        verb="note",
        value="Seen by the desk.",
        why="Checked.",
        by="A. Editor",
    )
    return (
        title,
        Decision(
            index=1, line=9, claim="gone-00000000", words="not there", verb="reject", why="A copy.", by="", found=False
        ),
    )


def main() -> None:
    """Write a site of so many entries and say how long it took."""
    from timeline.publish.render import render_site

    count, out = int(sys.argv[1]), Path(sys.argv[2])
    chronology = make_chronology(count, years=5 if count <= 1000 else 20)
    start = time.process_time()
    report, complaints = render_site(chronology, None, out)
    print(report, *complaints, f"{time.process_time() - start:.2f} s of CPU", sep="\n")


if __name__ == "__main__":
    main()
