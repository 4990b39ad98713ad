"""`curation.yaml`: decisions read, checked against their words, obeyed, and told of when they find nothing."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from timeline.curation import decide_claims, decide_entries, decide_joins, read_decisions, squeeze
from timeline.dates.edtf import parse_edtf, to_edtf
from timeline.dates.when import Step
from timeline.model import Article, Claim, Complaint, Decision, Entry, Extraction, Leftover, Span, Status
from timeline.project import load_project

TEXT = (
    "The ferry line was closed on Monday, the harbour office said. "
    "Dockers had walked out a week earlier. "
    "Talks are planned for Friday.\n"
    "“Nobody’s  boat moved,” the mayor said."
)
ARTICLE = Article(id="post-1", path="seeds/post.txt", text=TEXT)


def claim(name: str, words: str, sentence: str = "", when: str = "2024-03-04", status: Status = "happened") -> Claim:
    start, whole = TEXT.index(words), sentence or words
    return Claim(
        id=f"post-1-{name}",
        article="post-1",
        start=start,
        end=start + len(words),
        quote=words,
        sentence=Span(TEXT.index(whole), TEXT.index(whole) + len(whole)),
        when=parse_edtf(when),
        basis="relative",
        trail=(Step("weekday", "Monday", when, "Because."),),
        status=status,
    )


CLOSED = claim(
    "aaaa0001",
    "The ferry line was closed on Monday",
    "The ferry line was closed on Monday, the harbour office said.",
)
WALKED = claim("aaaa0002", "Dockers had walked out a week earlier.", when="2024-02-26")
PLANNED = claim("aaaa0003", "Talks are planned for Friday.", when="2024-03-08", status="planned")
QUOTED = "“Nobody’s  boat moved,” the mayor said."
LEFT = Leftover(
    id="post-1-aaaa0004", article="post-1", start=TEXT.index(QUOTED), end=len(TEXT), why="no words that say when"
)
FOUND = [Extraction(article="post-1", claims=(CLOSED, WALKED, PLANNED), leftovers=(LEFT,))]


def read(folder: Path, yaml: str | bytes) -> tuple[tuple[Decision, ...], tuple[Complaint, ...]]:
    (folder / "chronology.yaml").write_text("title: A\n", encoding="utf-8")
    (folder / "curation.yaml").write_bytes(yaml.encode() if isinstance(yaml, str) else yaml)
    return read_decisions(load_project(folder))


def decide(folder: Path, yaml: str) -> tuple[dict[str, Claim], dict[str, Claim], list[bool], tuple[Complaint, ...]]:
    decisions, complaints = read(folder, yaml)
    assert not complaints
    kept, rejected, decisions, complaints = decide_claims(FOUND, [ARTICLE], decisions)
    return (
        {claim.id[-1]: claim for claim in kept},
        {claim.id[-1]: claim for claim in rejected},
        [decision.found for decision in decisions],
        complaints,
    )


def about(name: str, words: str, verb: str, more: str = "why: The log book.") -> str:
    return f'- claim: post-1-{name}\n  words: "{words}"\n  {verb}\n  {more}\n'


# Reading


def test_a_decision_is_read_whole(tmp_path: Path) -> None:
    yaml = about("aaaa0001", "closed on Monday", "date: 2024-03", "why: W\n  by: Jane Roe")
    decisions, complaints = read(tmp_path, yaml)
    assert complaints == ()
    assert decisions == (
        Decision(
            index=0,
            line=1,
            claim="post-1-aaaa0001",
            words="closed on Monday",
            verb="date",
            value="2024-03",
            why="W",
            by="Jane Roe",
        ),
    )


def test_no_file_and_an_empty_one_decide_nothing(tmp_path: Path) -> None:
    assert read_decisions(load_project(tmp_path)) == ((), ())
    assert read(tmp_path, "# nothing yet\n") == ((), ())


@pytest.mark.parametrize(
    ("yaml", "line", "what", "read_all_the_same"),
    [
        ("- claim: a\n  words: b\n  accept: true", 1, "a decision without a reason, about", True),
        ("- claim: a\n  words: b\n  why: c", 1, "a decision without a verb", False),
        ("- claim: a\n  words: b\n  accept: true\n  title: d\n  why: c", 1, "a decision with two verbs:", False),
        ("- claim: a\n  accept: true\n  why: c", 1, 'a decision without "words"', False),
        ("- words: a\n  accept: true\n  why: c", 1, 'a decision without "claim"', False),
        ("- claim: a\n  words: b\n  accept: false\n  why: c", 3, '"accept" should be true, is', False),
        ("- claim: a\n  words: b\n  date: 30 February\n  why: c", 3, '"date" is no date there is:', False),
        ("- claim: a\n  words: b\n  date:\n  why: c", 3, '"date" says nothing', False),
        ("- claim: a\n  words: b\n  title:\n  why: c", 3, '"title" says nothing', False),
        ("- claim: a\n  words: b\n  join: a\n  why: c", 3, '"join" names the claim itself:', False),
        ("- claim: a\n  words: b\n  titel: d\n  why: c", 3, "unknown key", False),
        ("claim: a", 1, "expected a list, found", False),
        ("- a", 1, "expected keys with values, found", False),
        ("-", 1, "an item without anything in it", False),
        ("- claim: a: b", 1, "not YAML: mapping values are not allowed in this context", False),
    ],
)
def test_slips_are_told_with_their_line(
    tmp_path: Path, yaml: str, line: int, what: str, read_all_the_same: bool
) -> None:
    decisions, complaints = read(tmp_path, yaml)
    assert (complaints[0].file, complaints[0].line, complaints[0].what) == ("curation.yaml", line, what)
    assert bool(decisions) is read_all_the_same


def test_a_date_that_is_none_says_what_becomes_of_the_decision(tmp_path: Path) -> None:
    _, [complaint] = read(tmp_path, "- claim: a\n  words: b\n  date: 30 February\n  why: c")
    assert complaint.hint.endswith("; the decision is not obeyed")


def test_a_title_for_a_rejected_claim_says_which_to_delete(tmp_path: Path) -> None:
    yaml = about("aaaa0002", "walked out", "reject: true") + about("aaaa0002", "walked out", "title: A walkout")
    _, _, found, [complaint] = decide(tmp_path, yaml)
    assert (found, complaint.what) == ([True, False], '"title" names a claim that was rejected:')
    assert complaint.hint == "delete this decision, or the one that rejects the claim"


def test_an_item_that_is_no_table_is_told_once(tmp_path: Path) -> None:
    assert len(read(tmp_path, "- a\n")[1]) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=200) | st.text(max_size=100).map(lambda s: f"- claim: {s}\n  date: {s}".encode()))
def test_any_bytes_are_decisions_or_complaints(tmp_path: Path, data: bytes) -> None:
    decisions, _ = read(tmp_path, data)
    decide_claims(FOUND, [ARTICLE], decisions)


# Claims


def test_without_decisions_nothing_changes() -> None:
    assert decide_claims(FOUND, [ARTICLE], ()) == (FOUND[0].claims, (), (), ())


def test_a_date_is_an_editors_and_says_so(tmp_path: Path) -> None:
    kept, _, found, complaints = decide(
        tmp_path, about("aaaa0001", "closed on Monday", "date: 2024-03", "why: The log book.\n  by: Jane Roe")
    )
    assert (found, complaints) == ([True], ())
    made = kept["1"]
    assert (to_edtf(made.when), made.basis, made.decided) == ("2024-03", "editor", (0,))
    assert made.trail == (
        *CLOSED.trail,
        Step("an editor dates", "2024-03-04", "2024-03", "Jane Roe gave this date: The log book."),
    )


def test_a_dated_leftover_becomes_a_claim(tmp_path: Path) -> None:
    kept, _, found, _ = decide(tmp_path, about("aaaa0004", "boat moved", "date: 2024-03-04"))
    assert found == [True]
    assert (kept["4"].quote, kept["4"].basis, kept["4"].status) == (QUOTED, "editor", "happened")
    assert kept["4"].trail[-1].because == "An editor gave this date: The log book."


def test_a_plan_is_accepted(tmp_path: Path) -> None:
    kept, _, found, _ = decide(tmp_path, about("aaaa0003", "planned for Friday", "accept: true"))
    assert found == [True]
    assert kept["3"].status == "happened"
    assert kept["3"].trail[-1].saw == "planned"


def test_a_claim_is_rejected(tmp_path: Path) -> None:
    kept, rejected, found, _ = decide(tmp_path, about("aaaa0002", "walked out", "reject: yes"))
    assert (sorted(kept), sorted(rejected), found) == (["1", "3"], ["2"], [True])
    assert rejected["2"].decided == (0,)


def test_the_order_in_the_file_does_not_matter(tmp_path: Path) -> None:
    two = [about("aaaa0004", "boat moved", "accept: true"), about("aaaa0004", "boat moved", "date: 2024-03-04")]
    there, _, _, complaints = decide(tmp_path, "".join(two))
    back, _, _, _ = decide(tmp_path, "".join(reversed(two)))
    assert complaints == ()
    assert to_edtf(there["4"].when) == to_edtf(back["4"].when) == "2024-03-04"


@pytest.mark.parametrize("words", ["Nobody's boat moved", "“Nobody’s boat", "the mayor  said"])
def test_quotation_marks_and_white_space_do_not_matter(tmp_path: Path, words: str) -> None:
    _, _, found, complaints = decide(tmp_path, about("aaaa0004", words, "date: 2024-03-04"))
    assert (found, complaints) == ([True], ())


def test_words_of_the_sentence_around_the_claim_fit(tmp_path: Path) -> None:
    _, _, found, _ = decide(tmp_path, about("aaaa0001", "the harbour office said", "reject: true"))
    assert found == [True]


@pytest.mark.parametrize(
    ("yaml", "what", "hint"),
    [
        (
            about("aaaa0009", "Dockers had walked out", "reject: true"),
            "no claim has the id",
            'did you mean post-1-aaaa0002, "Dockers had walked out a week earlier."?',
        ),
        (
            about("aaaa0001", "Dockers had gone out a week earlier", "reject: true"),
            "these words are not in post-1-aaaa0001:",
            'did you mean post-1-aaaa0002, "Dockers had walked out a week earlier."?',
        ),
        (
            about("aaaa0002", "Dockers had gone out a week earlier", "reject: true"),
            "these words are not in post-1-aaaa0002:",
            'its sentence is "Dockers had walked out a week earlier."; copy the words from there',
        ),
        (
            "- claim: other-77\n  words: Something else altogether\n  reject: true\n  why: c\n",
            "no claim has the id",
            "nothing in the articles is like it; the decision is not obeyed",
        ),
        (
            about("aaaa0004", "boat moved", "accept: true"),
            "this sentence has no date, so it cannot be accepted as it is:",
            'add a decision with "date: …" for it, which makes it one',
        ),
        (
            about("aaaa0004", "boat moved", "reject: true"),
            "this sentence is no claim, so there is nothing to reject:",
            "delete it",
        ),
        (
            about("aaaa0001", "closed on Monday", "join: post-1-aaaa0020"),
            '"join" names no claim there is:',
            'did you mean post-1-aaaa0002, "Dockers had walked out a week earlier."?',
        ),
        (
            about("aaaa0001", "closed on Monday", "apart: post-1-aaaa0004"),
            '"apart" names a sentence that is no claim:',
            "give it a date with a decision of its own, or delete this one",
        ),
    ],
)
def test_what_finds_nothing_is_told_with_the_nearest(tmp_path: Path, yaml: str, what: str, hint: str) -> None:
    kept, rejected, found, [complaint] = decide(tmp_path, yaml)
    assert (sorted(kept), rejected, found) == (["1", "2", "3"], {}, [False])
    assert (complaint.file, complaint.line, complaint.what, complaint.hint) == ("curation.yaml", 1, what, hint)


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("accept: true", "reject: true", ""),
        ("date: 2024-03-04", "date: 2024-03-05", ""),
        ("join: post-1-aaaa0002", "apart: post-1-aaaa0002", ""),
    ],
)
def test_of_two_that_contradict_the_first_is_obeyed(tmp_path: Path, first: str, second: str, third: str) -> None:
    yaml = about("aaaa0001", "closed on Monday", first) + about("aaaa0001", "closed on Monday", second)
    _, _, found, [complaint] = decide(tmp_path, yaml)
    assert found == [True, False]
    assert complaint.line == 5


def test_a_pair_set_apart_but_joined_by_two_steps_is_told(tmp_path: Path) -> None:
    yaml = (
        about("aaaa0001", "closed on Monday", "join: post-1-aaaa0002")
        + about("aaaa0002", "walked out", "join: post-1-aaaa0003")
        + about("aaaa0001", "closed on Monday", "apart: post-1-aaaa0003")
    )
    assert decide(tmp_path, yaml)[2] == [True, True, False]


# Joins and entries


def entries(*groups: tuple[Claim, ...]) -> list[Entry]:
    return [
        Entry(id=group[0].id, title=group[0].quote, when=group[0].when, basis="relative", claims=group)
        for group in groups
    ]


def decided(folder: Path, yaml: str) -> tuple[Decision, ...]:
    decisions, complaints = read(folder, yaml)
    assert not complaints
    return decide_claims(FOUND, [ARTICLE], decisions)[2]


def test_joins_are_pairs(tmp_path: Path) -> None:
    decisions = decided(
        tmp_path,
        about("aaaa0001", "closed on Monday", "join: post-1-aaaa0002")
        + about("aaaa0003", "planned", "apart: post-1-aaaa0002")
        + about("aaaa0009", "nowhere at all", "join: post-1-aaaa0002"),
    )
    must, cannot = decide_joins(decisions, [CLOSED, WALKED, PLANNED])
    assert must == (("post-1-aaaa0001", "post-1-aaaa0002"),)
    assert cannot == (("post-1-aaaa0003", "post-1-aaaa0002"),)


def test_titles_notes_and_reasons_reach_the_entry(tmp_path: Path) -> None:
    decisions = decided(
        tmp_path,
        about("aaaa0001", "closed on Monday", "join: post-1-aaaa0002")
        + about("aaaa0002", "walked out", "title: The ferry line closes", "why: Shorter.\n  by: Jane Roe")
        + about("aaaa0001", "closed on Monday", "note: One.")
        + about("aaaa0001", "closed on Monday", "note: Two."),
    )
    [told] = entries((CLOSED, WALKED))
    noted = Step("an editor joined them", "post-1-aaaa0001 and post-1-aaaa0002", "one entry", "A person said so.")
    told = structs.replace(told, because=(noted,))
    [entry], decisions, complaints = decide_entries([told], decisions)
    assert complaints == ()
    assert all(decision.found for decision in decisions)
    assert (entry.title, entry.title_by, entry.notes) == ("The ferry line closes", "Jane Roe", ("One.", "Two."))
    assert entry.decided == (0, 1, 2, 3)
    [step] = entry.because
    assert step.saw == "post-1-aaaa0001 and post-1-aaaa0002"
    assert step.because == "An editor decided that they tell of the same thing: The log book."


@pytest.mark.parametrize(
    ("yaml", "groups", "what"),
    [
        (
            about("aaaa0003", "planned", "title: Talks"),
            [(CLOSED,), (WALKED,)],
            '"title" names a claim that no entry tells:',
        ),
        (
            about("aaaa0001", "closed on Monday", "title: A") + about("aaaa0002", "walked out", "title: B"),
            [(CLOSED, WALKED)],
            'a second title for one entry, which has "A":',
        ),
        (
            about("aaaa0001", "closed on Monday", "join: post-1-aaaa0002"),
            [(CLOSED,), (WALKED,)],
            '"join" could not be obeyed for',
        ),
        (
            about("aaaa0001", "closed on Monday", "apart: post-1-aaaa0002"),
            [(CLOSED, WALKED)],
            '"apart" could not be obeyed for',
        ),
    ],
)
def test_what_no_entry_tells_is_told(tmp_path: Path, yaml: str, groups: list[tuple[Claim, ...]], what: str) -> None:
    _, decisions, [complaint] = decide_entries(entries(*groups), decided(tmp_path, yaml))
    assert complaint.what == what
    assert [decision.found for decision in decisions][-1] is False


def test_squeezed_words_compare() -> None:
    assert squeeze("“A”  –\n‘b’") == "\"A\" - 'b'"
