"""When an article was written, by what stands in it."""

import msgspec
import pytest

from tests.claims.builders import SETTINGS, article
from timeline.claims.dating import date_articles
from timeline.dates import to_edtf
from timeline.model import Article
from timeline.reading.blocks import find_blocks


def page(text: str) -> Article:
    """An article as it comes from a file: headlines, date lines and paragraphs told apart."""
    return msgspec.structs.replace(article(text, ""), blocks=find_blocks(text))


STORY = "The bridge fell into the river in the morning. Nobody was hurt."
SAYS = [
    ("August 27, 2007\nThe bridge fell.", "2007-08-27"),
    ("The bridge fell on 3 May 2018.\nUpdated: September 20, 2021, 3:32 PM", "2021-09-20"),
    ("OSTRA, May 3, 2018 (Agency) - The bridge fell.", "2018-05-03"),
    ("The bridge fell on 3 May 2018.", None),
    ("The bridge fell on Monday.", None),
    (f"{STORY}\n\n{STORY}\n\nRelated\n\nA bridge opens\n\nMay 3, 2018", None),
    (
        f"{STORY}\n\nMay 3, 2018\n\nThe mayor came.\n\nMay 5, 2018\n\nThe mayor went.\n\n"
        "June 5, 2018\n\nThe bridge stood again.",
        None,
    ),
    (f"{STORY}\n\nLund wrote on May 4, 2018 that it would.\n\nMay 3, 2018\n\nMay 9, 2018", None),
    (f"{STORY}\n\n{STORY} Again.\n\nMay 3, 2018", "2018-05-03"),
    (f"Page last updated at 09:12 GMT, Thursday, 3 May 2018 Bridge falls {STORY}", "2018-05-03"),
    (f"Bridge falls at Lask and two roads are closed Thursday 3 May 2018 09.12 BST {STORY}", "2018-05-03"),
    (f"Last updated: 3 May, 2018 - 09:12 GMT Bridge falls {STORY}", "2018-05-03"),
    (f"(Ostra, May 3, 2018) – {STORY}", "2018-05-03"),
    (f"Bridge falls\n\n(Port Ostra, 3 May 2018) - {STORY}", "2018-05-03"),
    (f"The bridge (Ostra, 3 May 2018) fell. {STORY}", None),
    (f"The bridge fell at 9.12 am on Thursday 3 May 2018, the mayor said. {STORY}", None),
    (f"Judge Brask jailed the builder of the bridge.\nOn 3 May 2018, at 9:12 a.m. local time, it fell. {STORY}", None),
    (f"By 3 May 2018, 09:12 GMT, it had fallen. {STORY}", None),
    (f"Lask - 09:12, Thursday, 3 May 2018 Open again - 10:00, Friday, 4 May 2018 {STORY}", None),
    (f"{STORY * 6} At 09:12 am on 03 May 2018, Lund wrote: nobody was there.", None),
]


@pytest.mark.parametrize(("text", "day"), SAYS)
def test_the_text_says_its_day(text: str, day: str | None) -> None:
    (found,), complaints = date_articles((page(text),), SETTINGS)
    if day is None:
        assert found.published is None or found.published_basis == "inferred"
        assert complaints
    else:
        assert found.published is not None
        assert to_edtf(found.published) == day
        assert found.published_basis == "stated"
        assert found.published_trail
        assert not complaints


def test_a_day_in_the_text_far_from_the_editors_is_told() -> None:
    text = f"September 27, 2007\n{STORY}"
    for given, told in (("2019-05-15", 1), ("2007-09-29", 0), ("2007", 0), ("2006", 1)):
        one = msgspec.structs.replace(article(text, given), blocks=find_blocks(text))
        (found,), complaints = date_articles((one,), SETTINGS)
        assert found.published is not None
        assert to_edtf(found.published) == given
        assert len(complaints) == told
        assert all(given in made.what and "2007-09-27" in made.what for made in complaints)


LATE = [
    ("The bridge fell on 3 May 2019.", "3 May 2019"),
    ("It was quiet.\nThe mayor resigned in June 2018, the paper said.", "June 2018"),
    ("The bridge will open on 3 May 2019.", ""),
    ("The notes were due on 3 May 2019.", ""),
    ("The bridge fell on 2 May 2018.", ""),
    ("The bridge fell on 3 April 2018.", ""),
    ("The bridge fell on 3 May.", ""),
    ("A version of this article was updated on 3 May 2019.", ""),
]


@pytest.mark.parametrize(("text", "words"), LATE)
def test_a_past_after_the_articles_own_day_is_told(text: str, words: str) -> None:
    _, complaints = date_articles((article(text, "2018-05-01"),), SETTINGS)
    assert [one.words for one in complaints] == ([words] if words else [])
    assert all(one.line == text.count("\n") + 1 and one.level == "warning" and one.hint for one in complaints)


def test_an_editors_day_stays() -> None:
    (found,), complaints = date_articles((article("The bridge fell on Monday.", "2019-05-15"),), SETTINGS)
    assert found.published is not None
    assert to_edtf(found.published) == "2019-05-15"
    assert not complaints


def test_a_complaint_about_a_line_of_json_names_file_and_line() -> None:
    one = msgspec.structs.replace(article("The bridge fell on Monday.", "", "new"), path="seeds/wire.jsonl:12")
    _, (complaint,) = date_articles((one,), SETTINGS)
    assert (complaint.file, complaint.line) == ("seeds/wire.jsonl", 12)
    assert one.place(3) == "seeds/wire.jsonl:12"


def test_an_undated_article_without_sentences_or_rules_is_told_and_nothing_breaks() -> None:
    foreign = msgspec.structs.replace(article("Texto sin fecha.", "", "es"), language="es")
    empty = msgspec.structs.replace(article("Share", "", "page"), blocks=())
    dated_one = article("A bridge fell in Lask on Monday.", "2019-05-15", "news")
    found, complaints = date_articles([foreign, empty, dated_one], SETTINGS)
    assert [one.published is None for one in found] == [True, True, False]
    assert len(complaints) == 2
