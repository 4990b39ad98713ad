"""What each page says: the right entries, in order, with their words; silences; passages in their order."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bench.chronology import make_chronology
from tests.publish.pagecheck import complaints
from timeline.dates.edtf import parse_edtf
from timeline.dates.when import Day, Step, When
from timeline.model import (
    Article,
    Block,
    Chronology,
    Claim,
    Decision,
    Disagreement,
    Entry,
    Leftover,
    Saying,
    Settings,
    Span,
)
from timeline.model import Name as Listed
from timeline.publish import citing
from timeline.publish.filing import closeness
from timeline.publish.gaps import longest_silences
from timeline.publish.kinds.chronology import ONE_MONTH, ONE_PAGE, ONE_YEAR
from timeline.publish.pages import make_pages
from timeline.publish.render import make_files
from timeline.publish.values import (
    Changes,
    Disagreements,
    EntryPage,
    Gaps,
    Home,
    Index,
    ListPage,
    Method,
    Page,
    SourcePage,
    YearPage,
    Years,
)

TEXT = (
    "Harbour shut after storm\n\n"
    "The council said on Monday that the harbour would stay shut. Nobody knew for how long.\n"
    "It was closed in June and reopened in July.\n\n"
    "Post a comment\n"
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


SENTENCES = (
    at("The council said on Monday that the harbour would stay shut."),
    at("It was closed in June and reopened in July."),
)


def claim(id: str, words: str, sentence: Span, edtf: str, when_words: str = "", **more: object) -> Claim:
    span = at(words)
    return replace(
        Claim(
            id=id,
            article="gazette",
            start=span.start,
            end=span.end,
            quote=words,
            sentence=sentence,
            when=parse_edtf(edtf),
            basis="relative",
            trail=(Step("weekday in news looks back", when_words, edtf, "It is counted from 2017-07-12."),),
            expression=at(when_words) if when_words else None,
        ),
        **more,
    )


SAID = claim(
    "c1", "The council said on Monday that the harbour would stay shut", SENTENCES[0], "2017-07-10", "on Monday"
)
CLOSED = claim("c2", "It was closed in June", SENTENCES[1], "2017-06", "in June")
REOPENED = claim("c3", "reopened in July", SENTENCES[1], "2017-07", "in July")


def entry(claim: Claim, title: str = "", **more: object) -> Entry:
    made = Entry(id=claim.id, title=title or claim.quote, when=claim.when, basis=claim.basis, claims=(claim,))
    return replace(made, **more)


def chronology(*entries: Entry, **more: object) -> Chronology:
    article = Article(
        id="gazette",
        path="seeds/gazette.txt",
        text=TEXT,
        title="Harbour shut after storm",
        publisher="Gazette",
        published=parse_edtf("2017-07-12"),
        published_basis="editor",
        url="https://example.org/harbour",
        blocks=(
            Block(0, 24, "headline"),
            Block(26, TEXT.index("\n\nPost"), "body"),
            Block(TEXT.index("Post"), TEXT.index("Post") + 14, "furniture", "comment form"),
        ),
    )
    made = Chronology(settings=Settings(title="Harbour"), articles=(article,), entries=entries)
    return replace(made, **more)


def pages(chronology: Chronology, kind: type) -> list[Page]:
    return [page for page in make_pages(chronology) if isinstance(page.value, kind)]


def home(chronology: Chronology) -> Home:
    (page,) = pages(chronology, Home)
    assert isinstance(page.value, Home)
    return page.value


def test_home_lists_entries_by_year_in_time() -> None:
    old = entry(replace(SAID, id="c9", when=parse_edtf("2015-03-01")))
    value = home(chronology(entry(SAID), entry(CLOSED), old))
    assert [(s.label, [i.entry.id for i in s.items]) for s in value.sections] == [
        ("2015", ["c9"]),
        ("2017", ["c2", "c1"]),
    ]
    assert value.facts[0] == "March 2015 to July 2017"


def test_a_long_silence_is_told_and_a_short_one_is_not() -> None:
    dates = ("2015-03-01", "2015-03-05", "2017-06", "2017")
    value = home(chronology(*(entry(replace(SAID, id=f"c{n}", when=parse_edtf(one))) for n, one in enumerate(dates))))
    told = [s.silence for s in value.sections] + [i.silence for s in value.sections for i in s.items]
    assert [one for one in told if one] == ["Nothing dated between 5 March 2015 and 2017"]


def test_where_a_person_is_not_named_others_may_be() -> None:
    dates = ("2015-03-01", "2016", "2017-06")
    made = (entry(replace(SAID, id=f"c{n}", when=parse_edtf(one))) for n, one in enumerate(dates))
    named = (replace(one, people=("Ida Storm",) if n != 1 else ()) for n, one in enumerate(made))
    (page,) = [page for page in pages(chronology(*named), ListPage) if page.path == "people/ida-storm/index.html"]
    assert isinstance(page.value, ListPage)
    assert page.value.sections[1].silence == "Nothing here between 1 March 2015 and June 2017"


@pytest.mark.parametrize(
    ("edtf", "says"),
    [
        ("2017-07-12", ("Wednesday, 12 July 2017", "day given by an editor")),
        ("[2017-07-12..2017-07-14]", ("Between 12 and 14 July 2017", "given by an editor")),
        ("2017-07", ("Some time in July 2017", "given by an editor")),
    ],
)
def test_the_day_of_an_article_is_said_once(edtf: str, says: tuple[str, ...]) -> None:
    made = chronology(entry(SAID))
    dated = replace(made.articles[0], published=parse_edtf(edtf), published_basis="editor")
    (page,) = pages(replace(made, articles=(dated, *made.articles[1:])), SourcePage)
    assert isinstance(page.value, SourcePage)
    assert page.value.published == says


def test_background_is_apart() -> None:
    made = chronology(entry(SAID), entry(CLOSED, background=True))
    assert [i.entry.id for s in home(made).sections for i in s.items] == ["c1"]
    (page,) = [page for page in pages(made, ListPage) if page.path == "background/index.html"]
    assert isinstance(page.value, ListPage)
    assert [i.entry.id for s in page.value.sections for i in s.items] == ["c2"]


def test_the_quote_is_the_sentence_with_its_clause_and_its_words_for_when() -> None:
    shown = home(chronology(entry(REOPENED, "The harbour was reopened"))).sections[0].items[0].entry
    assert shown.quote is not None
    assert "".join(piece.text for piece in shown.quote.pieces) == "It was closed in June and reopened in July."
    assert [(p.text, p.mark) for p in shown.quote.pieces if p.mark] == [("reopened ", "clause"), ("in July", "when")]
    assert shown.quote.partial
    assert (
        shown.quote.jump
        == "https://example.org/harbour#:~:text=It%20was%20closed%20in%20June%20and%20reopened%20in%20July."
    )


def test_a_title_that_is_the_sentence_is_not_said_twice() -> None:
    sentence = TEXT[SENTENCES[0].start : SENTENCES[0].end]
    assert home(chronology(entry(SAID, sentence))).sections[0].items[0].entry.quote is None


def test_a_disputed_day_is_not_called_known() -> None:
    says = (Saying("c1", "2017-07-10"), Saying("c1", "2017-07-11"))
    disputed = entry(SAID, disagreements=(Disagreement(kind="date", says=says),))
    made = chronology(disputed)
    shown = home(made).sections[0].items[0].entry
    assert shown.sureness == "sources differ"
    assert [lane.label for lane in shown.mark.lanes] == ["A", "B"]
    (page,) = pages(made, Disagreements)
    assert isinstance(page.value, Disagreements)
    (line,) = page.value.lines
    assert [side.value for side in line.disagreement.sides] == ["Monday, 10 July 2017", "Tuesday, 11 July 2017"]


def test_a_figure_that_looks_like_a_year_stays_a_figure() -> None:
    says = (Saying("c1", "2000"), Saying("c1", "2100"))
    made = chronology(entry(SAID, disagreements=(Disagreement(kind="figure", says=says),)))
    (side, _) = home(made).sections[0].items[0].entry.disagreements[0].sides
    assert side.value == "2000"


def test_an_entry_page_has_its_neighbours_bounds_and_reasons() -> None:
    made = chronology(entry(CLOSED), entry(REOPENED), entry(SAID))
    (page,) = [page for page in pages(made, EntryPage) if page.path == "entries/c3/index.html"]
    value = page.value
    assert isinstance(value, EntryPage)
    assert (value.earlier and value.earlier.id, value.later and value.later.id) == ("c2", "c1")
    assert (value.earliest, value.latest, value.grain) == ("1 July 2017", "31 July 2017", "month")
    assert value.ruler == ("1 July", "31 July 2017")
    (step,) = value.claims[0].trail
    assert (step.saw, step.quoted, step.gave, step.because) == (
        "in July",
        True,
        "July 2017",
        "It is counted from 12 July 2017.",
    )


def test_a_source_page_quotes_in_order_and_marks_what_is_left_out() -> None:
    leftover = Leftover(
        id="l",
        article="gazette",
        start=at("Nobody knew for how long.").start,
        end=at("how long.").end,
        why="no words for when",
    )
    made = chronology(entry(REOPENED), entry(CLOSED), leftovers=(leftover,))
    (page,) = pages(made, SourcePage)
    value = page.value
    assert isinstance(value, SourcePage)
    (passage,) = value.passages
    assert passage.gap
    assert not value.gap_after
    assert [one.id for one in passage.entries] == ["c2", "c3"]
    assert [(piece.text, piece.mark) for piece in passage.pieces] == [
        ("It was closed ", "clause"),
        ("in June", "when"),
        (" and ", ""),
        ("reopened ", "clause"),
        ("in July", "when"),
        (".", ""),
    ]
    assert value.unused[0][0] == "no words for when"
    assert value.unused[0][1][0].words == "Nobody knew for how long."
    assert value.unused[-1][1][0].why == "comment form"


def test_no_more_of_an_unused_sentence_is_shown_than_its_first_words() -> None:
    long = Leftover(id="l", article="gazette", start=SENTENCES[0].start, end=SENTENCES[0].end, why="a plan")
    (page,) = pages(chronology(leftovers=(long,)), SourcePage)
    assert isinstance(page.value, SourcePage)
    assert page.value.unused[0][1][0].words == "The council said on Monday that the…"


def test_a_source_that_may_be_shown_whole_is() -> None:
    made = chronology(entry(SAID))
    made = replace(made, articles=(replace(made.articles[0], publish="full"),))
    (page,) = pages(made, SourcePage)
    assert isinstance(page.value, SourcePage)
    assert "".join(piece.text for piece in page.value.full) == TEXT.strip()


DATED = Decision(
    index=0,
    line=3,
    claim="c1",
    words="on Monday",
    verb="date",
    value="2017-07-10",
    why="The minutes say so.",
    by="an editor of the Gazette",
)


def test_corrections_say_who_did_what_and_why_and_what_stood_there_before() -> None:
    step = Step("an editor dates", "2017-07-03", "2017-07-10", "An editor gave this date.")
    (page,) = pages(chronology(entry(replace(SAID, trail=(*SAID.trail, step))), decisions=(DATED,)), Changes)
    assert isinstance(page.value, Changes)
    (correction,) = page.value.corrections
    shown = correction.decision
    assert shown.did == "An editor of the Gazette gave the date: Monday, 10 July 2017"
    assert (shown.why, correction.said) == ("Reason: The minutes say so.", "Monday, 3 July 2017")
    assert (shown.href, shown.claim, shown.words) == ("entries/c1/index.html#c1", "c1", "on Monday")


def test_a_decision_about_what_the_site_does_not_show_is_told_all_the_same() -> None:
    lost = replace(DATED, claim="gone", verb="note", value="Read twice.", why="", by="", found=False)
    (page,) = pages(chronology(entry(SAID), decisions=(lost,)), Changes)
    assert isinstance(page.value, Changes)
    shown = page.value.corrections[0].decision
    assert (shown.did, shown.why, shown.href, shown.found) == ("An editor added the note “Read twice.”", "", "", False)


def test_joins_are_told_by_source_and_first_words_with_the_editors_reason_once() -> None:
    ids = f"{CLOSED.id} and {SAID.id}"
    join = replace(DATED, claim=CLOSED.id, verb="join", value=SAID.id, why="one closure", by="")
    steps = (
        Step("an editor joins", ids, "one entry", "An editor decided: one closure."),
        Step("one date, two precisions", "2017-07-03, 2017-07", "2017-07-03", "The narrower is kept."),
    )
    both = replace(entry(SAID), claims=(SAID, CLOSED), because=steps, decided=(0,))
    page = next(page for page in pages(chronology(both, decisions=(join,)), EntryPage))
    value = page.value
    assert isinstance(value, EntryPage)
    (joining,) = value.joinings
    (row,) = joining.rows
    assert joining.hub.anchor == SAID.id
    assert row.told[0].words == "It was closed in June"
    assert row.because == "Joined by An editor. Reason: one closure."
    assert [step.saw for step in value.settled] == ["3 July 2017, July 2017"]
    assert value.decisions == ()


def test_every_claim_of_an_entry_shows_its_id_and_can_be_linked_to() -> None:
    made = chronology(
        entry(SAID, claims=(SAID, CLOSED)),
        leftovers=(Leftover(id="left-1", article="gazette", start=0, end=24, why="x"),),
    )
    files = make_files(made, None)
    shown = files["entries/c1/index.html"].decode()
    for claim in (SAID, CLOSED):
        assert f'<li class="claim" id="{claim.id}">' in shown
        assert f"<code>{claim.id}</code>" in shown
        assert f">{claim.id}</code>" in files["sources/gazette/index.html"].decode()
    assert "<code>left-1</code>" in files["sources/gazette/index.html"].decode()


def test_method_counts_this_sites_rules_and_what_its_editors_did() -> None:
    (page,) = pages(chronology(entry(SAID), entry(CLOSED), decisions=(DATED,)), Method)
    value = page.value
    assert isinstance(value, Method)
    assert value.rules == (("weekday in news looks back", "It is counted from 12 July 2017.", 2),)
    assert value.grains == (("day", 1), ("month", 1))
    assert value.decisions == (("dates given", 1),)


def test_gaps_name_what_is_thin() -> None:
    (page,) = pages(chronology(entry(CLOSED), entry(replace(SAID, basis="inferred"))), Gaps)
    value = page.value
    assert isinstance(value, Gaps)
    assert [(heading, [one.id for one in entries]) for heading, _, _, entries in value.groups] == [
        ("Told by one source only", ["c2", "c1"]),
        ("Dates known only roughly", ["c2"]),
        ("Dates that are reasoned", ["c1"]),
    ]
    assert [gap.days for gap in value.silences] == ["at least 9 days"]


def test_people_and_places_have_an_index_and_a_page_each() -> None:
    made = make_chronology(12)
    indexes = {page.path: page.value for page in pages(made, Index)}
    people = indexes["people/index.html"]
    assert isinstance(people, Index)
    assert sum(len([e for e in made.entries if name.text in e.people]) for name, _ in people.lines) == 12
    assert {name.href for name, _ in people.lines} <= {page.path for page in make_pages(made)}


def test_a_name_of_one_entry_that_the_project_does_not_list_has_no_page_but_leads_to_its_entry() -> None:
    one, two = entry(replace(SAID, people=())), entry(CLOSED)
    made = chronology(
        replace(one, people=("Ilse Brandt", "Mara Okonjo", "Tomas Reyes")),
        replace(two, people=("Mara Okonjo",)),
        settings=Settings(title="Harbour", people=(Listed(name="Tomas Reyes"),)),
    )
    (page,) = pages(made, Index)
    assert isinstance(page.value, Index)
    assert [name.text for name, _ in page.value.lines] == ["Mara Okonjo", "Tomas Reyes"]
    assert [(name.text, name.href) for name in page.value.once] == [("Ilse Brandt", "entries/c1/index.html")]
    assert "people/ilse-brandt/index.html" not in {page.path for page in make_pages(made)}
    assert complaints(make_files(made, None)) == []


@pytest.mark.parametrize(
    ("edtf", "key"),
    [
        ("2017-07-10", "grain_day"),
        ("2017-07", "grain_month"),
        ("2017-07~", "known_about"),
        ("[2017-05-26..2017-06-09]", "known_between"),
        ("2017-05-03/2017-05-05", "known_range"),
        ("2017-06/..", "known_open"),
        ("[..2017-09-11]", "known_open"),
    ],
)
def test_an_interval_between_days_is_not_called_known_to_the_day(edtf: str, key: str) -> None:
    assert closeness(parse_edtf(edtf)) == key


def test_a_shared_link_shows_the_quote_and_whose_it_is() -> None:
    (page,) = pages(chronology(entry(SAID)), EntryPage)
    assert page.description == f"“{SAID.quote}” Gazette, 12 July 2017"


def days_of_july(count: int) -> list[Entry]:
    return [entry(replace(SAID, id=f"d-{n}", when=When.day(Day(2017, 7, 1 + n % 3)))) for n in range(count)]


def test_a_full_month_has_a_section_a_day_and_one_for_days_not_known() -> None:
    month = [entry(replace(SAID, id=f"month-{n}", when=parse_edtf(f"2017-0{n}"))) for n in (7, 8)]
    found = {page.path: page.value for page in pages(chronology(*days_of_july(ONE_MONTH - 1), *month), YearPage)}
    value = found["2017/07/index.html"]
    assert isinstance(value, YearPage)
    assert [(section.label, section.total) for section in value.sections] == [
        ("July 2017, day not known", 0),
        ("1 July 2017", 0),
        ("2 July 2017", 0),
        ("3 July 2017", 0),
    ]
    assert sum(len(section.items) for section in value.sections) == ONE_MONTH


def test_a_month_too_large_for_a_page_has_a_page_a_day_and_every_entry_is_on_one() -> None:
    month = entry(replace(SAID, id="month", when=parse_edtf("2017-07")))
    made = chronology(*days_of_july(ONE_MONTH), month)
    found = {page.path: page.value for page in pages(made, YearPage)}
    value = found["2017/07/index.html"]
    assert isinstance(value, YearPage)
    assert [(section.href, section.total) for section in value.sections] == [
        ("2017/07/00/index.html", 1),
        *((f"2017/07/0{day}/index.html", ONE_MONTH // 3) for day in (1, 2, 3)),
    ]
    days = [found[section.href] for section in value.sections]
    held = [item.entry.id for day in days if isinstance(day, YearPage) for part in day.sections for item in part.items]
    assert sorted(held) == sorted(one.id for one in made.entries)
    assert complaints(make_files(made, None)) == []


def test_a_large_chronology_has_a_page_a_year_and_a_home_that_does_not_grow() -> None:
    made = make_chronology(ONE_PAGE + 40)
    value = home(made)
    assert not value.whole
    assert sum(len(section.items) for section in value.sections) <= 30
    years = pages(made, YearPage)
    held = [
        item.entry.id
        for page in years
        if isinstance(page.value, YearPage)
        for s in page.value.sections
        for item in s.items
    ]
    assert sorted(held) == sorted(one.id for one in made.entries)
    (index,) = pages(made, Years)
    assert isinstance(index.value, Years)
    assert len(index.value.lines) == len(years)


def test_paths_and_anchors_are_one_each() -> None:
    found = [page.path for page in make_pages(make_chronology(ONE_PAGE + 40))]
    assert len(found) == len(set(found))


def test_citing() -> None:
    settings = Settings(title="Harbour & {Sea}", base_url="https://example.org/h")
    one = entry(SAID, "100% shut_down")
    assert citing.address(one, settings) == "https://example.org/h/entries/c1/"
    assert citing.footnote(one, one.title, "10 July 2017", ["Gazette, 12 July 2017"], settings) == (
        "“100% shut_down”, 10 July 2017, Harbour & {Sea}, entry c1, https://example.org/h/entries/c1/."
        " [Gazette, 12 July 2017]"
    )
    record = citing.bibtex(one, settings)
    assert r"title = {{100\% shut\_down}}" in record
    assert record.count("{") == record.count("}")
    assert '"URL": "https://example.org/h/entries/c1/"' in citing.csl(one, settings)
    assert "URL" not in citing.csl(one, Settings(title="x"))


def test_an_open_end_is_no_silence_of_its_own() -> None:
    whens = (When("since", parse_edtf("2015").start, None), parse_edtf("2017-07-10"))
    value = home(chronology(*(entry(replace(SAID, id=f"c{n}", when=when)) for n, when in enumerate(whens))))
    assert value.sections[1].silence == "Nothing dated between 2015 and 10 July 2017"


def test_a_large_year_has_a_page_a_month_and_every_entry_is_on_one() -> None:
    made = make_chronology(ONE_YEAR + 60, years=1)
    shown = pages(made, YearPage)
    year = next(page for page in shown if page.path == "2017/index.html")
    months = [page for page in shown if page.path.startswith("2017/") and page.path != "2017/index.html"]
    assert isinstance(year.value, YearPage)
    assert all(len(section.items) <= 6 for section in year.value.sections)
    assert {section.href for section in year.value.sections} == {page.path for page in months}
    listed = [page for page in shown if page is not year]
    held = [
        item.entry.id
        for page in listed
        if isinstance(page.value, YearPage)
        for section in page.value.sections
        for item in section.items
    ]
    assert sorted(held) == sorted(one.id for one in made.entries)
    assert complaints(make_files(made, None)) == []


def test_a_licence_is_shown_with_its_address_and_told_to_machines() -> None:
    chronology = make_chronology(2)
    files = make_files(replace(chronology, settings=replace(chronology.settings, licence="CC BY 4.0")), None)
    address = "https://creativecommons.org/licenses/by/4.0/"
    for path in ("index.html", "data/index.html", "404.html"):
        assert f'rel="license" href="{address}"' in files[path].decode(), path
    assert f'"license":"{address}"' in files["index.html"].decode()
    assert b"license" not in make_files(chronology, None)["index.html"]


def test_countries_stand_apart_from_people() -> None:
    named = ("Mara Okonjo", "Jordan", "Washington", "U.S.", "Jordan Peele", "Port Authority", "UN")
    made = chronology(*(replace(entry(one), people=named) for one in (SAID, CLOSED)))
    (index,) = [page.value for page in pages(made, Index) if page.path == "people/index.html"]
    assert isinstance(index, Index)
    assert {name.text for name, _ in index.countries} == {"Jordan", "Washington", "U.S."}
    assert {name.text for name, _ in index.lines} == {"Mara Okonjo", "Jordan Peele", "Port Authority", "UN"}


def test_names_that_differ_in_case_alone_are_one_name_with_one_page() -> None:
    made = chronology(
        replace(entry(SAID), people=("Ban Ki-moon", "HONG KONG"), places=("Hong Kong",)),
        replace(entry(CLOSED), people=("Ban Ki-Moon", "Hong Kong", "HONG KONG"), places=("HONG KONG",)),
        replace(entry(REOPENED), people=("Ban Ki-moon",)),
        settings=Settings(title="Harbour", places=(Listed(name="HONG KONG", also=("HK",)),)),
    )
    paths = [page.path for page in make_pages(made)]
    assert len(paths) == len(set(paths))
    by_path = {page.path: page.value for page in pages(made, ListPage)}
    ban, city = by_path["people/ban-ki-moon/index.html"], by_path["places/hong-kong/index.html"]
    assert isinstance(ban, ListPage)
    assert isinstance(city, ListPage)
    assert (ban.heading, [name.text for name in ban.also]) == ("Ban Ki-moon", ["Ban Ki-Moon"])
    assert (city.heading, [name.text for name in city.also]) == ("HONG KONG", ["HK", "Hong Kong"])
    assert sum(len(section.items) for section in ban.sections) == 3


def test_the_gaps_page_tells_of_silences_far_longer_than_usual_and_of_the_storys_own_first() -> None:
    days = ["1950", "1999-03-01", *(f"2017-0{month}-{day}" for month in (1, 2, 6) for day in ("02", "05", "09", "14"))]
    made = tuple(replace(entry(replace(SAID, when=parse_edtf(day))), id=f"e{n}") for n, day in enumerate(days))
    told = [(one.before.id, one.after.id) for one in longest_silences(made)]
    assert told == [("e9", "e10"), ("e5", "e6"), ("e0", "e1"), ("e1", "e2")]
