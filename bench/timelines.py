"""How near a chronology comes to timelines that newsrooms wrote: the right days, and what is said of them.

    TIMELINE_CORPORA=/path/to/corpora python bench/timelines.py [TOPIC...]

In: for each topic `timelines/<topic>/articles.jsonl` ({"id", "published", "publisher", "text"}) and `reference.jsonl`
({"ref", "date", "summaries"}). Out: a line a task and their averages. One build for each reference, from the articles
published within its span. Protocol of Gholipour Ghalandari & Ifrim (2020); alignment-based ROUGE, many to one, of
Martschat & Markert (2017), with a light stemmer of its own: for ranking versions of this program, not for comparing
with papers.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from timeline.claims.extract import extract
from timeline.dates import to_edtf
from timeline.entries.merge import make_entries
from timeline.entries.words import content
from timeline.model import Article, Claim, Entry, Settings
from timeline.project import load_project
from timeline.reading import read_articles

Timeline = dict[date, list[str]]
Bag = Counter[tuple[str, ...]]
Grams = Mapping[date, Bag]
Score = dict[str, float]


def main(topics: list[str]) -> None:
    folder = Path(os.environ["TIMELINE_CORPORA"]) / "timelines"
    scores = []
    for topic in topics or sorted(path.name for path in folder.iterdir() if path.is_dir()):
        for name, score in topic_scores(folder / topic):
            scores.append(score)
            print(f"{name:45}", json.dumps({key: round(value, 3) for key, value in averages([score]).items()}))
    print(
        f"{len(scores)} tasks".ljust(45), json.dumps({key: round(value, 3) for key, value in averages(scores).items()})
    )


def topic_scores(folder: Path) -> Iterator[tuple[str, Score]]:
    """The name and score of each reference of a topic."""
    articles, claims = read(folder / "articles.jsonl")
    settings = Settings(title=folder.name)
    for name, reference in sorted(references(folder / "reference.jsonl").items()):
        span = [article for article in articles if min(reference) <= published(article) <= max(reference)]
        told = [claim for article in span for claim in claims[article.id]]
        yield name, score(reference, chosen(make_entries(told, span, settings), reference))


def read(file: Path) -> tuple[tuple[Article, ...], dict[str, tuple[Claim, ...]]]:
    """The articles of a file, read as a project would, and their claims."""
    with tempfile.TemporaryDirectory() as root:
        (Path(root) / "seeds").mkdir()
        (Path(root) / "chronology.yaml").write_text("title: measured\n", encoding="utf-8")
        (Path(root) / "seeds" / file.name).write_bytes(file.read_bytes())
        project = load_project(Path(root))
        articles, _ = read_articles(project)
    return articles, {article.id: extract(article, project.settings).claims for article in articles}


def published(article: Article) -> date:
    day = article.published.earliest if article.published else None
    return date(day.year, day.month, day.day) if day else date.min


def references(file: Path) -> dict[str, Timeline]:
    tasks: dict[str, Timeline] = defaultdict(lambda: defaultdict(list))
    for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
        tasks[row["ref"]][date.fromisoformat(row["date"])].extend(row["summaries"])
    return tasks


def chosen(entries: Iterable[Entry], reference: Timeline) -> Timeline:
    """The most important days within the reference's span, as many as it has, with as many sentences."""
    of_day: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", to_edtf(entry.when)):
            of_day[date.fromisoformat(to_edtf(entry.when))].append(entry)
    within = [day for day in of_day if min(reference) <= day <= max(reference)]
    within.sort(key=lambda day: (-max(entry.importance for entry in of_day[day]), day))
    count = max(1, round(sum(map(len, reference.values())) / len(reference)))
    return {day: sentences(of_day[day], count) for day in within[: len(reference)]}


def sentences(entries: list[Entry], count: int) -> list[str]:
    ranked = sorted(entries, key=lambda entry: -entry.importance)
    return list(dict.fromkeys(claim.quote for entry in ranked for claim in entry.claims))[:count]


def score(reference: Timeline, predicted: Timeline) -> Score:
    """Precision and recall of days, and of words (1) and pairs of words (2) of aligned days."""
    right = len(reference.keys() & predicted.keys())
    found = {"date_p": right / max(1, len(predicted)), "date_r": right / len(reference)}
    for n in (1, 2):
        told, wanted = grams(predicted, n), grams(reference, n)
        found[f"ar{n}_p"] = aligned(told, wanted)
        found[f"ar{n}_r"] = aligned(wanted, told)
    return found


def grams(timeline: Timeline, n: int) -> Grams:
    return {
        day: Counter(tuple(stems[i : i + n]) for i in range(len(stems) - n + 1))
        for day, texts in timeline.items()
        for stems in [content(" ".join(texts))]
    }


def aligned(these: Grams, those: Grams) -> float:
    """The part of these grams found on the nearest day of those, in time and words; less the further off it is."""
    total, hit = sum(map(Counter.total, these.values())), 0.0
    for day, own in these.items():
        if those:
            best = min(those, key=lambda other: (distance(day, other, own, those[other]), other))
            hit += (own & those[best]).total() / (abs((day - best).days) + 1)
    return hit / total if total else 0.0


def distance(day: date, other: date, own: Bag, others: Bag) -> float:
    both = (own & others).total()
    likeness = 2 * both / (own.total() + others.total()) if both else 0.0
    return (1 - 1 / (abs((day - other).days) + 1)) * (1 - likeness)


def averages(scores: list[Score]) -> Score:
    """F of mean precision and mean recall."""
    mean = {key: sum(score[key] for score in scores) / len(scores) for key in scores[0]}
    return {key: f(mean[f"{key}_p"], mean[f"{key}_r"]) for key in ("date", "ar1", "ar2")}


def f(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    main(sys.argv[1:])
