"""Ways, durations, prison terms and ages: found where given firmly, and shown where two articles part."""

from __future__ import annotations

import pytest

from timeline.entries.measures import find_measures
from timeline.entries.merge import make_entries

from .builders import SETTINGS, article, claim


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A lorry was held up 12 km from Tarn", [("distance", "tarn", 12)]),
        ("A lorry was held up twenty kilometres north of Tarn", [("distance", "tarn", 20)]),
        ("A lorry was held up some 12 km from Tarn", []),
        ("A lorry drove 12 km", []),
        ("The outage lasted nine hours", [("duration", "", 540)]),
        ("The outage lasted about nine hours", []),
        ("Nine hours later the lamps burned again", []),
        ("A clerk was jailed for eight years", [("prison", "", 8 * 525_600)]),
        ("He was sentenced on Monday to six months", [("prison", "", 6 * 43_800)]),
        ("He got two years in prison", [("prison", "", 2 * 525_600)]),
        ("He was chairman for eight years", []),
    ],
)
def test_what_is_measured(text: str, found: list[tuple[str, str, float]]) -> None:
    assert [(m.kind, m.of, pytest.approx(m.number)) for m in find_measures(text)] == found


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Robbers stopped a mail van 12 km from Tarn", "A mail van was stopped by robbers 20 km from Tarn", True),
        ("Robbers stopped a mail van 12 km from Tarn", "A mail van was stopped by robbers 14 km from Tarn", False),
        ("Robbers stopped a mail van 12 km from Tarn", "A mail van was stopped by robbers 20 km from Lask", False),
        ("The outage at the Tarn mill lasted six hours", "An outage lasted nine hours at the mill of Tarn", True),
        ("The outage at the Tarn mill lasted six hours", "Millers at Tarn had an outage for a day", False),
        ("Ada Holm, 34, was arrested in Tarn", "Police in Tarn arrested Ada Holm, 43, there", True),
        ("Ada Holm, 34, was arrested in Tarn", "Police in Tarn arrested Ada Holm, 34, there", False),
    ],
)
def test_two_articles_that_measure_one_thing(one: str, other: str, shown: bool) -> None:
    people = ("Ada Holm",) if "Holm" in one else ()
    told = [claim("a", "2011-05-03", one, people=people), claim("b", "2011-05-03", other, people=people)]
    entries = make_entries(told, [article("a"), article("b")], SETTINGS, must=[(told[0].id, told[1].id)])
    assert [found.kind for entry in entries for found in entry.disagreements] == (["figure"] if shown else [])


def test_two_people_of_two_ages_are_two_and_one_person_of_two_ages_is_one() -> None:
    one = claim("a", "2011-05-03", "Ada Holm, 34, was arrested in Tarn over the ferry", people=("Ada Holm",))
    same = claim("b", "2011-05-03", "Ada Holm, 43, was arrested over the ferry in Tarn", people=("Ada Holm",))
    else_ = claim("b", "2011-05-03", "A sailor, 43, was arrested over the ferry in Tarn")
    assert len(make_entries([one, same], [article("a"), article("b")], SETTINGS)) == 1
    assert len(make_entries([one, else_], [article("a"), article("b")], SETTINGS)) == 2
