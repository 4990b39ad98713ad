"""Paragraphs of a plain text: wrapped or not, with any line ends."""

import pytest

from timeline.reading.lines import ends_sentence, find_paragraphs

WRAPPED = """\
FERRY LINE CLOSES

The ferry line between Wexport and Kestrel Bay was closed on
Monday after dockers walked out, the harbour office said in a
short statement that gave no day for its return.

Talks had broken down a week earlier. The office blamed the
union, the union the weather, and passengers everyone.
"""


def paragraphs(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in find_paragraphs(text)]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert [" ".join(words.split())[:28] for words in paragraphs(WRAPPED)] == [
        "FERRY LINE CLOSES",
        "The ferry line between Wexpo",
        "Talks had broken down a week",
    ]


def test_a_line_a_paragraph_stays_so() -> None:
    text = "The line closed on Monday.\nTalks began on Friday and ended that day.\nNobody came.\nThe line stayed shut."
    assert paragraphs(text) == text.split("\n")


def test_wrapped_paragraphs_may_begin_with_an_indent_instead_of_an_empty_line() -> None:
    text = (
        "   WEXPORT, March 6 (Reuters) - The ferry line was closed on\n"
        "Monday after dockers walked out, the harbour office said in a\n"
        "short statement.\n"
        "   Talks had broken down a week earlier. The office blamed the\n"
        "union, the union the weather, and passengers everyone they\n"
        "could think of.\n"
        "   KEY DATES\n"
        "   March 4: dockers walk out\n"
    )
    assert [words.split("\n")[0][:12] for words in paragraphs(text)] == [
        "WEXPORT, Mar",
        "Talks had br",
        "KEY DATES",
        "March 4: doc",
    ]


def test_sentences_of_one_length_are_not_wrapped() -> None:
    text = "\n".join(f"Ferry number {n} between Wexport and Kestrel Bay was closed on Monday." for n in range(9))
    assert len(paragraphs(text)) == 9


def test_a_long_wrapped_paragraph_takes_time_linear_in_its_length() -> None:
    line = "The ferry line between Wexport and Kestrel Bay was closed and nobody knew"
    assert len(paragraphs("\n".join([line] * 30_000))) == 1


def test_a_line_that_goes_on_in_small_letters_is_joined() -> None:
    text = "The ferry line between Wexport and Kestrel Bay was\nclosed on Monday.\nTalks began."
    assert len(paragraphs(text)) == 2


def test_a_wrapped_text_with_a_long_address_is_still_wrapped() -> None:
    text = WRAPPED + "\nhttps://example.org/" + "a" * 120 + "\n"
    assert len(paragraphs(text)) == 4


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\n\n", " \t\n"])
def test_any_line_end_ends_a_line(end: str) -> None:
    assert paragraphs(f"One came.{end}Two went.{end}") == ["One came.", "Two went."]


def test_white_space_of_any_kind_is_outside() -> None:
    assert paragraphs("\ufeff\u00a0 One came. \u200b\n\t\n") == ["One came."]


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("The line closed.", True),
        ("The line closed.”", True),
        ('"Who closed it?"', True),
        ("The line closed. (AFP)", True),
        ("The line closed (AFP)", False),
        ("انتهت المحادثات؟", True),
        ("会谈结束。", True),
        ("Talks in the U.S.", False),
        ("The minister, who had come from the capital that morning, flew back to the U.S.", True),
        ("Mayor brokers deal", False),
        ("Jackson death ‘not suspicious’", False),
        ("", False),
        ("“”", False),
    ],
)
def test_where_a_sentence_ends(words: str, ends: bool) -> None:
    assert ends_sentence(words) is ends
