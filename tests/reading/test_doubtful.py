"""What an article's text leaves in doubt: no sentences, days that do not exist."""

import time

import pytest

from timeline.model import Article
from timeline.reading.blocks import find_blocks
from timeline.reading.doubtful import doubts_of


def doubts(text: str, path: str = "seeds/a.txt", language: str = "en") -> list[str]:
    article = Article(id="a", path=path, text=text, blocks=find_blocks(text), language=language)
    return [str(complaint) for complaint in doubts_of(article)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The hall was closed on 30 February 2020.", ["30 February 2020"]),
        ("The dock was opened on 31 April.\n\nThe hall shut on 2020-02-30.", ["31 April", "2020-02-30"]),
        ("It was shut on 30 February, and again on 30 February.", ["30 February", "30 February"]),
        ("The hall was closed on 29 February 2023.", ["29 February 2023"]),
        ("The hall was closed on 29 February 2024.", []),
        (
            "The hall was closed on February 30, 2020, and opened on the 31st of June.",
            ["February 30, 2020", "the 31st of June"],
        ),
        ("The hall was closed on 31.04.2020, not on 30.04.2020.", ["31.04.2020"]),
        ("The hall was closed on 30 March 2020, after 31 votes on 31 May.", []),
        ("The mayor, 45, was sworn in with others, on 29 February 2024.", []),
        ("The mayor, 45, won 30 of 50 seats in February.", []),
    ],
)
def test_days_that_do_not_exist(text: str, words: list[str]) -> None:
    told = doubts(text)
    assert [line.split('"')[1] for line in told if "no such day" in line] == words


def test_such_a_day_is_told_with_its_line() -> None:
    [told] = doubts("The dock was opened.\n\nThe hall was closed on 30 February 2020.")
    assert told.startswith('seeds/a.txt:3: warning: there is no such day: "30 February 2020"; ')


def test_in_json_lines_the_line_is_the_article_s() -> None:
    [told] = doubts("One.\n\nThe hall was closed on 30 February 2020.", path="seeds/a.jsonl:7")
    assert told.startswith("seeds/a.jsonl:7: ")


def test_a_text_without_sentences_is_told() -> None:
    [told] = doubts("Share\nTweet\n***\n")
    assert "no sentences in it" in told


def test_another_language_is_not_read_as_english() -> None:
    assert doubts("Il fut fermé le 30 February 2020.", language="fr") == []


def test_a_long_line_of_figures_takes_time_linear_in_its_length() -> None:
    begun = time.process_time()
    doubts("the hall had 31 doors " * 2_000 + ".")
    short = time.process_time() - begun
    begun = time.process_time()
    doubts("the hall had 31 doors " * 8_000 + ".")
    assert time.process_time() - begun < 8 * short + 0.5
