"""A site built on what is known of the last one is the site built from nothing, byte for byte, after any edit."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from bench.chronology import make_chronology
from timeline.dates.when import Day, Step, When
from timeline.model import Chronology, Decision, Disagreement, Name, Saying
from timeline.publish import links
from timeline.publish.disk import Report
from timeline.publish.kept import Remember
from timeline.publish.kinds import chronology as chronology_pages
from timeline.publish.kinds import names, years
from timeline.publish.render import Theme, make_files, render_site

SMALL = make_chronology(24, years=2)
"""More than one entry a place, two years, disagreements, a decision."""


def build(chronology: Chronology, folder: Path, *, rules: bytes = b"", templates: Path | None = None) -> Report:
    folder.mkdir(exist_ok=True)
    remember = Remember(folder / ".cache" / "pages", rules)
    report, complained = render_site(chronology, templates, folder / "site", remember)
    assert complained == ()
    return report


def site(folder: Path) -> dict[str, bytes]:
    found = folder / "site"
    return {path.relative_to(found).as_posix(): path.read_bytes() for path in found.rglob("*") if path.is_file()}


def entry(chronology: Chronology, at: int, **changed: object) -> Chronology:
    entries = list(chronology.entries)
    entries[at] = replace(entries[at], **changed)
    return replace(chronology, entries=tuple(entries))


def article(chronology: Chronology, at: int, **changed: object) -> Chronology:
    """The article that the entry there rests on."""
    id = chronology.entries[at].claims[0].article
    return replace(
        chronology, articles=tuple(replace(one, **changed) if one.id == id else one for one in chronology.articles)
    )


def unused_article(chronology: Chronology, **changed: object) -> Chronology:
    """An article that no entry rests on."""
    used = {claim.article for one in chronology.entries for claim in one.claims}
    at = next(n for n, one in enumerate(chronology.articles) if one.id not in used)
    articles = list(chronology.articles)
    articles[at] = replace(articles[at], **changed)
    return replace(chronology, articles=tuple(articles))


def text_of(chronology: Chronology, at: int) -> str:
    return next(one.text for one in chronology.articles if one.id == chronology.entries[at].claims[0].article)


def settled(chronology: Chronology, **changed: object) -> Chronology:
    return replace(chronology, settings=replace(chronology.settings, **changed))


def claim(chronology: Chronology, at: int, **changed: object) -> Chronology:
    claims = chronology.entries[at].claims
    return entry(chronology, at, claims=(replace(claims[0], **changed), *claims[1:]))


def decide(chronology: Chronology, at: int, verb: str, value: str) -> Chronology:
    """A decision on an entry, as the room of curation leaves it."""
    one, index = chronology.entries[at], len(chronology.decisions)
    made = Decision(
        index=index, line=3, claim=one.claims[0].id, words=one.title[:9], verb=verb, value=value, why="Seen.", by="Desk"
    )
    decided = entry(chronology, at, decided=(*one.decided, index))
    return replace(decided, decisions=(*chronology.decisions, made))


def joined(chronology: Chronology, at: int) -> Chronology:
    """Two entries made one by an editor."""
    one, other = chronology.entries[at], chronology.entries[at + 1]
    a, b = one.claims[0].id, other.claims[0].id
    because = (Step("an editor joined them", f"{a} and {b}", "one entry", "An editor said so."),)
    merged = replace(one, claims=(*one.claims, *other.claims), because=because)
    entries = (*chronology.entries[:at], merged, *chronology.entries[at + 2 :])
    return decide(replace(chronology, entries=entries), at, "join", b)


def apart(chronology: Chronology, at: int) -> Chronology:
    """A step that names a claim of an entry elsewhere by its id."""
    a, b = (chronology.entries[n].claims[0].id for n in (at, at + 4))
    step = Step("an editor keeps them apart", f"{a} and {b}", "two entries", f"{a} is not {b}.")
    return entry(chronology, at, because=(step,))


def disputed(chronology: Chronology, at: int) -> Chronology:
    one = chronology.entries[at]
    says = (Saying(one.claims[0].id, "2019-05-01"), Saying(one.claims[-1].id, "2019-05-03"))
    return entry(chronology, at, disagreements=(Disagreement(kind="date", says=says, reading="", because=""),))


def without_article(chronology: Chronology, at: int) -> Chronology:
    gone = chronology.entries[at].claims[0].article
    kept = tuple(one for one in chronology.entries if all(claim.article != gone for claim in one.claims))
    return replace(
        chronology,
        articles=tuple(one for one in chronology.articles if one.id != gone),
        entries=kept,
        leftovers=tuple(left for left in chronology.leftovers if left.article != gone),
    )


def rejected(chronology: Chronology, at: int) -> Chronology:
    gone = replace(chronology.entries[at].claims[0], decided=(len(chronology.decisions),))
    made = decide(chronology, at, "reject", "")
    return replace(made, entries=tuple(one for n, one in enumerate(made.entries) if n != at), rejected=(gone,))


def dated_by(chronology: Chronology, at: int) -> Chronology:
    """A claim whose trail names an article that the claim is not of."""
    other = chronology.entries[at + 6].claims[0].article
    return claim(chronology, at, trail=(Step("as another article has it", other, "2019-05-01", "It is the same day."),))


EDITS: dict[str, Callable[[Chronology, int], Chronology]] = {
    "an entry's title": lambda c, n: entry(c, n, title="The wall gave way in the night"),
    "an entry's date": lambda c, n: entry(c, n, when=When.day(Day(2019, 2, 3).plus(n))),
    "an entry's weight": lambda c, n: entry(c, n, importance=99.0),
    "an entry gone": lambda c, n: replace(c, entries=(*c.entries[:n], *c.entries[n + 1 :])),
    "an entry of the background": lambda c, n: entry(c, n, background=True),
    "a person more": lambda c, n: entry(c, n, people=(*c.entries[n].people, "Ida Storm")),
    "the same person elsewhere": lambda c, n: entry(c, n + 9, people=("Ida Storm",)),
    "a place more": lambda c, n: entry(c, n, places=(*c.entries[n].places, "Cold Quay")),
    "the same place elsewhere": lambda c, n: entry(c, n + 9, places=("Cold Quay",)),
    "a person in another spelling": lambda c, n: entry(c, n, people=tuple(map(str.upper, c.entries[n].people))),
    "a place less": lambda c, n: entry(c, n, places=()),
    "a note": lambda c, n: entry(c, n, notes=("Seen by the desk.",)),
    "a claim's clause": lambda c, n: claim(c, n, attribution="two clerks"),
    "a claim's trail": dated_by,
    "the publisher of the article that the trail names": lambda c, n: article(c, n + 6, publisher="The Ebb"),
    "the title of an article of no entry": lambda c, n: unused_article(c, title="High water"),
    "an article's title": lambda c, n: article(c, n, title="What the tide left"),
    "an article's day": lambda c, n: article(c, n, published=When.day(Day(2020, 2, 2)), published_basis="editor"),
    "an article's publisher": lambda c, n: article(c, n, publisher="The Evening Buoy"),
    "an article's text": lambda c, n: article(c, n, text=text_of(c, n).swapcase()),
    "an article's address": lambda c, n: article(c, n, url="https://example.org/other"),
    "an article gone": lambda c, n: without_article(c, n),
    "a leftover gone": lambda c, n: replace(c, leftovers=c.leftovers[1:]),
    "a disagreement": disputed,
    "a decision on a claim's date": lambda c, n: claim(decide(c, n, "date", "2019-02"), n, decided=(len(c.decisions),)),
    "a decision on a title": lambda c, n: decide(c, n, "title", "Another title"),
    "a decision to reject": lambda c, n: rejected(c, n + 6),
    "a decision to join": lambda c, n: joined(c, min(n, len(c.entries) - 2)),
    "a step that keeps apart": apart,
    "the words of the other claim": lambda c, n: claim(c, n + 4, quote="Other words were found there"),
    "a decision's reason": lambda c, n: replace(c, decisions=tuple(replace(d, why="On paper.") for d in c.decisions)),
    "the title": lambda c, n: settled(c, title="The sea wall"),
    "the language": lambda c, n: settled(c, language="ar"),
    "a person listed": lambda c, n: settled(c, people=(Name(name="Ida Storm"), *c.settings.people)),
    "a person not listed": lambda c, n: settled(c, people=c.settings.people[1:]),
    "a place on the map": lambda c, n: settled(
        c, places=(Name(name=c.settings.places[0].name, coordinates=(32.6, 36.1)), *c.settings.places[1:])
    ),
    "the address": lambda c, n: settled(c, base_url="https://example.org/wall/"),
}
"""What a person may do between two builds, in words → what becomes of the chronology; the number says where."""


def test_after_each_edit_the_site_is_the_one_built_from_nothing(tmp_path: Path) -> None:
    edited = SMALL
    build(edited, tmp_path)
    for name, edit in EDITS.items():
        before, edited = edited, edit(edited, 5)
        assert edited != before, name
        build(edited, tmp_path)
        assert site(tmp_path) == make_files(edited, None), name


def test_where_a_year_is_so_large_that_its_months_have_pages_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, most in ((chronology_pages, 8), (years, 8), (names, 3)):
        for name in ("ONE_PAGE", "ONE_YEAR", "ONE_MONTH", "_ONE_SECTION"):
            if hasattr(module, name):
                monkeypatch.setattr(module, name, most)
    build(SMALL, tmp_path)
    for name in ("an entry's weight", "an entry's date", "an entry gone", "an entry of the background", "a place less"):
        build(EDITS[name](SMALL, 5), tmp_path)
        assert site(tmp_path) == make_files(EDITS[name](SMALL, 5), None), name


def pages_set(chronology: Chronology, folder: Path, monkeypatch: pytest.MonkeyPatch, **more: bytes) -> list[str]:
    """The pages that a build sets in type."""
    found: list[str] = []
    with monkeypatch.context() as patch:
        plain = Theme.set
        patch.setattr(Theme, "set", lambda self, page: found.append(page.path) or plain(self, page))
        build(chronology, folder, **more)
    return found


def test_what_has_not_changed_is_not_set_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    every = pages_set(SMALL, tmp_path, monkeypatch)
    kept = set(every) - set(pages_set(SMALL, tmp_path, monkeypatch))
    assert {path.split("/")[0] for path in kept} >= {"entries", "sources", "people", "places", "2018"}
    assert len(kept) > 0.8 * len(every)
    edited = entry(SMALL, 5, title="The wall gave way in the night")
    again = {path for path in pages_set(edited, tmp_path, monkeypatch) if path.startswith("entries/")}
    assert again == {links.entry_path(SMALL.entries[at].id) for at in (4, 5, 6)}


def test_other_rules_set_every_page_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    every = pages_set(SMALL, tmp_path, monkeypatch)
    assert pages_set(SMALL, tmp_path, monkeypatch, rules=b"other") == every


def test_a_template_that_changes_is_seen_on_every_page(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    build(SMALL, tmp_path, templates=own)
    for words in ("One", "Other"):
        (own / "nav.html").write_text(f"<p>{words}</p>\n")
        build(SMALL, tmp_path, templates=own)
        assert site(tmp_path) == make_files(SMALL, own)
    (own / "nav.html").unlink()
    build(SMALL, tmp_path, templates=own)
    assert site(tmp_path) == make_files(SMALL, None)


def test_a_page_that_somebody_changed_is_mended(tmp_path: Path) -> None:
    build(SMALL, tmp_path)
    first, second, third = sorted((tmp_path / "site" / "entries").glob("*/index.html"))[:3]
    times = first.stat()
    first.write_text("x" * times.st_size)
    os.utime(first, ns=(times.st_atime_ns, times.st_mtime_ns))
    second.unlink()
    third.write_text("")
    build(SMALL, tmp_path)
    assert site(tmp_path) == make_files(SMALL, None)


def test_a_folder_elsewhere_is_written_whole(tmp_path: Path) -> None:
    build(SMALL, tmp_path)
    for fill in (lambda: None, lambda: shutil.copytree(tmp_path / "old", tmp_path / "site")):
        (tmp_path / "site").rename(tmp_path / "old")
        fill()
        build(SMALL, tmp_path)
        assert site(tmp_path) == make_files(SMALL, None)
        shutil.rmtree(tmp_path / "old")


@pytest.mark.parametrize("damage", [b"", b"\x80", b"not ours at all", None])
def test_a_damaged_file_costs_only_time(tmp_path: Path, damage: bytes | None) -> None:
    build(SMALL, tmp_path)
    file = tmp_path / ".cache" / "pages"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    build(SMALL, tmp_path)
    assert site(tmp_path) == make_files(SMALL, None)
    assert file.read_bytes() != b""


def test_a_build_that_failed_is_not_remembered(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    build(SMALL, tmp_path, templates=own)
    (own / "entry.html").write_text("{{ nothing.of.the.kind }}")
    edited = entry(SMALL, 5, title="The wall gave way in the night")
    _, complained = render_site(edited, own, tmp_path / "site", Remember(tmp_path / ".cache" / "pages", b""))
    assert complained
    assert site(tmp_path) == make_files(SMALL, None)
    (own / "entry.html").unlink()
    build(edited, tmp_path, templates=own)
    assert site(tmp_path) == make_files(edited, None)
