"""Made-up news articles for measuring: in, a count and a seed; out, JSON Lines. No real text, no real event."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta

TOWNS = "Wexport|Aldermoor|Kestrel Bay|Norrhaven|Tal Amar|Quillon|Port Essen|Marabek|Senn Valley|Ostrel Heights".split(
    "|"
)
PEOPLE = "Ada Brandt|Tomas Okello|Leila Haddad|Ivo Petrescu|Ruth Amsel|Karim Nasser|Jana Holub|Pedro Vance".split("|")
BODIES = "The port authority|The interior ministry|The teachers' union|The river commission|The high court".split("|")
EVENTS = (
    "{person} met officials in {town} {when} to discuss the ferry line.",
    "{body} closed the bridge at {town} {when} after {n} people were hurt, officials said.",
    "A fire destroyed {n} houses in {town} {when}, according to the fire brigade.",
    "{body} said {when} it would appeal against the ruling on the {town} quarry.",
    "Talks in {town} broke down {when} and {n} workers walked out.",
    "The truce in {town}, negotiated in {month} and signed in {next_month}, has held since.",
    "{person} was elected mayor of {town} {when} with {n} votes.",
    "Floods reached {town} {when}; two days later the dam was opened.",
)
FILLER = (
    "Residents describe the town as quiet for most of the year.",
    "The company did not immediately respond to requests for comment.",
    "“We have waited six years for this and we can wait another week,” {person} told reporters.",
    "The road runs for 40 km (25 miles) along the coast and is often closed in bad weather.",
    "Many fear that prices will rise, although no decision has been taken.",
    "A second round of talks is planned for next month in {town}.",
    "{body}, which oversees the harbour, employs about 900 people.",
)
WHEN = (
    "on Monday|on Tuesday|on Friday|yesterday|last week|earlier this month|in early {month}|on {day} {month}|in {month}"
).split("|")
DATED = 0.25
"""The share of sentences that tell something dated: five real articles yield about seven claims each, these more."""
MONTHS = "January February March April May June July August September October November December".split()


def articles(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """That many articles of about 2,500 characters over two years, the same for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        published = date(2020, 1, 1) + timedelta(days=chance.randrange(730))
        lines = [_line(chance, EVENTS if chance.random() < DATED else FILLER, published) for _ in range(28)]
        paragraphs = [" ".join(lines[i : i + 2]) for i in range(0, len(lines), 2)]
        yield {
            "id": f"made-{number:05d}",
            "published": published.isoformat(),
            "publisher": f"Paper {number % 7}",
            "title": _line(chance, EVENTS[:3], published).rstrip("."),
            "text": "\n\n".join(paragraphs),
        }


def _line(chance: random.Random, sentences: tuple[str, ...], published: date) -> str:
    month = (published.month - 1 + chance.randrange(-3, 0)) % 12
    words = {
        "person": chance.choice(PEOPLE),
        "body": chance.choice(BODIES),
        "town": chance.choice(TOWNS),
        "n": str(chance.randrange(2, 400)),
        "month": MONTHS[month],
        "next_month": MONTHS[(month + 1) % 12],
        "day": str(chance.randrange(1, 29)),
    }
    words["when"] = chance.choice(WHEN).format(**words)
    return chance.choice(sentences).format(**words)


if __name__ == "__main__":
    for article in articles(int(sys.argv[1]) if len(sys.argv) > 1 else 500):
        print(json.dumps(article, ensure_ascii=False))
