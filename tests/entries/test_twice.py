"""One thing told of two dates: one entry where it happens once, else shown beside both."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from timeline.entries.merge import make_entries
from timeline.model import Article, Claim, Disagreement, Entry, Span

from .builders import SETTINGS, article, claim

ARTICLES = (article("a", "2011-06-04"), article("b", "2011-06-06"))
REST = tuple(claim("z", f"19{n:02}", f"Something else of no matter, number {n}", start=n) for n in range(20))


def entries_of(one: Claim, other: Claim, articles: tuple[Article, ...] = ARTICLES) -> list[Entry]:
    entries = make_entries([one, other, *REST], articles, SETTINGS)
    return [entry for entry in entries if one in entry.claims or other in entry.claims]


def shown(entries: list[Entry]) -> list[Disagreement]:
    return [found for entry in entries for found in entry.disagreements if found.kind == "date"]


def dated(name: str, date: str, quote: str, words: str) -> Claim:
    start = quote.index(words)
    return replace(claim(name, date, quote, start=0, basis="relative"), expression=Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (
            ("2011-05-02", "The old Orlen bridge collapsed after weeks of rain"),
            ("2011-05-01", "The Orlen bridge collapsed in heavy rain"),
            True,
        ),
        (
            ("2011-05-02", "Ada Brandt, the mayor of Lask, resigned over the ferry"),
            ("2011-05-01", "Mayor Ada Brandt of Lask resigned"),
            True,
        ),
        (
            ("2011-05-02", "Ada Brandt visited the harbour of Lask in the rain"),
            ("2011-05-01", "Brandt called on the fishermen of Lask"),
            False,
        ),
        (
            ("2011-05-02", "Ada Brandt of Lask resigned from the ferry board"),
            ("2011-05-01", "Tomas Okello resigned from a dam company"),
            False,
        ),
        (("2011-05-02", "The pianist Ada Brandt was killed"), ("2011-05-03", "the murder of Ada Brandt"), True),
        (("2011-05-02", "The pianist Ada Brandt was killed"), ("2011-05-03", "the murder of Ivo Brandtner"), False),
        (("2011-05-15", "She sailed from Lindau"), ("2011-05-16", "The Aurora left Lindau with nine"), True),
        (("2011-05-15", "She sailed from Lindau"), ("2011-05-25", "The Aurora left Lindau with nine"), False),
        (("2011-05-15", "She sailed from Lindau"), ("2011-05-16", "The Aurora left Bregenz with nine"), False),
        (("2011-05-15", "She called at Lindau"), ("2011-05-16", "The Aurora left Lindau with nine"), False),
        (
            ("2011-05-15", "The barge sank a little before midnight"),
            ("2011-05-16", "In the early hours an overloaded boat capsized"),
            True,
        ),
        (("2011-05-15", "The barge sank at noon"), ("2011-05-16", "In the evening a canoe capsized"), False),
        (("1957", "The chapel at Lindau was built of driftwood"), ("1958", "The Lindau chapel was built"), True),
        (("1871", "The chapel at Lindau was built of driftwood"), ("1873", "The Lindau chapel was built"), True),
        (("1957", "The chapel at Lindau was built of driftwood"), ("1968", "The Lindau chapel was built"), False),
        (("1957", "The chapel at Lindau was built of driftwood"), ("1958", "A school was built at Lindau"), False),
        (
            ("2011-01", "Captain Ivo Amsel was convicted and given eighteen years"),
            ("2011-02", "Judges cut the sentence of Captain Ivo Amsel to eleven years"),
            False,
        ),
    ],
    ids=[
        "a bridge", "a mayor", "what is done often", "two people", "a person dies once", "another person",
        "a ship sails", "ten days apart", "another port", "another deed", "over midnight", "noon and evening",
        "two years", "two years and a leap day", "eleven years", "another building", "two sentences",
    ],
)  # fmt: skip
def test_what_happens_once_is_one_entry_of_two_dates(
    one: tuple[str, str], other: tuple[str, str], joined: bool
) -> None:
    heading = f"Aurora {one[1].removeprefix('She ')}" if one[1].startswith("She ") else ""
    entries = entries_of(claim("a", *one, heading=heading), claim("b", *other))
    assert len(entries) == (1 if joined else 2)
    values = [{saying.value for saying in found.says} for found in shown(entries)]
    assert values == ([{one[0], other[0]}] if joined else [])


def test_why_they_are_one_is_told() -> None:
    (entry,) = entries_of(
        claim("a", "2011-05-02", "The pianist Ada Brandt was killed"), claim("b", "2011-05-03", "Ada Brandt's murder")
    )
    assert entry.because[0].because == "Both tell that Brandt died, which happens once, but of two days."


def test_a_person_who_sets_them_apart_is_obeyed() -> None:
    one = claim("a", "2011-05-02", "The pianist Ada Brandt was killed")
    other = claim("b", "2011-05-03", "Ada Brandt's murder")
    assert len(make_entries([one, other], ARTICLES, SETTINGS, cannot=[(one.id, other.id)])) == 2


def test_one_telling_of_two_days_is_shown_beside_both() -> None:
    one = claim("a", "2011-05-02", "The Lindau ferry raced a storm to the old lighthouse")
    other = claim("b", "2011-05-03", "The Lindau ferry raced a storm to the old lighthouse")
    entries = entries_of(one, other)
    assert len(entries) == 2
    assert [[saying.value for saying in found.says] for found in shown(entries)] == 2 * [["2011-05-02", "2011-05-03"]]


def test_last_tuesday_may_be_the_one_of_the_week_before() -> None:
    """The reading has its reason; what each tells of its own printing day is no disagreement."""
    telling = "the Lindau harbour ferry sank with ninety aboard and no rafts"
    first = dated("a", "2011-05-03", f"On 3 May {telling}", "On 3 May")
    later = dated("b", "2011-05-10", f"Last Tuesday {telling}", "Last Tuesday")
    printed = (article("a", "2011-05-04"), article("b", "2011-05-12"))
    assert {(found.reading, found.because) for found in shown(entries_of(first, later, printed))} == {
        ("2011-05-03", "“Last Tuesday” may mean the one of the week before, as the other article has it.")
    }
    fresh = (article("a", "2011-05-03"), article("b", "2011-05-10"))
    assert not shown(entries_of(first, later, fresh))
