"""Articles a second on one core: the date engine against dateparser and Recognizers-Text, in one run, with ratios.

In: made-up articles of about 2,500 characters. Out: a table. The others come from the extra `bench` and are left out,
with a word, where they are not installed. A figure, not a test: nothing fails here.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from importlib.util import find_spec

from timeline.dates import find_dates

PUBLISHED = "2017-09-11"
SENTENCES = (
    "The two foreign ministers met on Monday in the capital and said that their envoys would return on Friday.",
    "A ceasefire was announced in June and took effect a month later, after talks begun in May 2016.",
    "Officials counted 1,200 people at the northern crossing, 40 km (25 miles) from the border, and 31 lorries.",
    "The council is expected to vote by Sept. 20, and its decision of 7 July 2017 stands, he told reporters.",
    "Opposition groups still hold ground in the hills, where the first protests broke out in 2011.",
    "In the past two weeks the army has taken three villages; the governor called the losses light.",
    "Nobody at the ministry could say how the barrier would be paid for, who would guard it, or what would follow.",
    "The hospital, built in the early 1990s, was hit again last night, doctors said, and the wards emptied at 5 a.m.",
    "The road to the coast was open, though drivers spoke of long queues and of guards who asked for papers.",
    "Neither side gave details, but diplomats said that the final positions of the forces had been agreed upon.",
    "Traders in the old market hoped for better prices; one who sells cloth said nobody buys cloth in a war.",
    "The minister thanked his guests, praised the work of the monitors and left without taking questions.",
    "A spokesman for the army said its units had held their fire and would answer only if they were attacked.",
    "Aid groups warned that stores of flour, fuel and medicine were low and that the crossing had to be opened.",
)  # fmt: skip
PER_ARTICLE = 22


def articles(number: int) -> list[str]:
    """Made-up articles, each with its sentences in another order."""
    return [
        " ".join(SENTENCES[(start + step) % len(SENTENCES)] for step in range(PER_ARTICLE)) for start in range(number)
    ]


def rate(run: Callable[[str], object], texts: list[str]) -> float:
    """Articles a second of processor time."""
    run(texts[0])
    started = time.process_time()
    for text in texts:
        run(text)
    return len(texts) / max(time.process_time() - started, 1e-9)


def dateparser_run() -> Callable[[str], object]:
    """dateparser's search, with the same day as its base."""
    from dateparser.search import search_dates  # type: ignore[import-not-found]

    settings = {"RELATIVE_BASE": datetime(2017, 9, 11), "PREFER_DATES_FROM": "past"}
    return lambda text: search_dates(text, languages=["en"], settings=settings)


def recognizers_run() -> Callable[[str], object]:
    """Microsoft's Recognizers-Text."""
    from recognizers_date_time import Culture, recognize_datetime  # type: ignore[import-not-found]

    return lambda text: recognize_datetime(text, Culture.English, reference=datetime(2017, 9, 11))


OTHERS: tuple[tuple[str, str, Callable[[], Callable[[str], object]], int], ...] = (
    ("dateparser", "dateparser", dateparser_run, 4),
    ("Recognizers-Text", "recognizers_date_time", recognizers_run, 4),
)
"""Name, module, how to run it, and how many articles are enough to time it."""


def import_time() -> float:
    """Processor seconds that `import timeline.dates` adds to a bare start, the least of five."""
    code = "import time; t = time.process_time(); import timeline.dates; print(time.process_time() - t)"
    return min(
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(5)
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=1000)
    number = options.parse_args().articles
    texts = articles(number)
    ours = rate(lambda text: find_dates(text, PUBLISHED), texts)
    print(f"import timeline.dates      {1000 * import_time():8.0f} ms of CPU")
    dense = sum(len(find_dates(text, PUBLISHED)) for text in texts[:20]) / 20
    print(f"timeline.dates             {ours:8.1f} articles/s, with trails")
    print(f"{'':26} {sum(map(len, texts)) // number} characters and {dense:.0f} expressions each")
    for name, module, make, enough in OTHERS:
        if find_spec(module) is None:
            print(f"{name:26} not installed; pip install 'timeline[bench]' to compare")
            continue
        try:
            theirs = rate(make(), texts[:enough])
        except ImportError as error:
            print(f"{name:26} does not import: {error}")
            continue
        print(f"{name:26} {theirs:8.1f} articles/s  ours is {ours / theirs:,.0f} times as fast")


if __name__ == "__main__":
    main()
