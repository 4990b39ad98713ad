"""When an article was written.

In: articles, some of which say so. Out: the same articles, each with the day or the interval that is known and the
reasons for it; complaints
for those that stay without. In order: what an editor or the file says (filled in already), what the text says of
itself, what follows from what it tells. Never a day that nothing supports.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from timeline.claims.undated import edtf_of
from timeline.claims.written.bounds import bound
from timeline.claims.written.own import told_too_late
from timeline.claims.written.stamps import page_day
from timeline.dates import find_dates
from timeline.dates.expression import Expression
from timeline.dates.when import Step, When
from timeline.model import Article, Block, Complaint, Settings

_MOST_AT_ODDS = 3
"""Contradictions of one article that are told."""
_REPRINTED = 31
"""Days by which the day in a text may lie apart from the one it is published on: reports are printed again."""
_UPDATED = re.compile(r"(?i)\b(?:updated|modified|revised|amended|corrected)\b")
"""Words of a page whose own day may well be later than the article's."""
_OPENING = 3
"""Paragraphs: the first of a text, where its dateline and the page's date stand."""
_LONGEST_HEAD = 300
"""Code points at the start of a paragraph in which a dateline may stand."""
_DATE_LINE = "date line of the page"
"""Why such a block is furniture, in the words of the room that reads files."""
_STAMP = re.compile(r"(?i)\b(?:updated?|published|posted|modified|created|revised|issued)\b")


def date_articles(articles: Iterable[Article], settings: Settings) -> tuple[tuple[Article, ...], tuple[Complaint, ...]]:
    """The articles with `published`, its basis and its trail, in the same order; and what stays in doubt.

    An article that comes with a day keeps it. Pure; the order of the articles does not matter.
    """
    articles = tuple(articles)
    known = tuple(article if article.published is not None else _by_itself(article, settings) for article in articles)
    late = [made for article in articles for made in _another_day(article, settings)]
    late += [made for article in known for made in _too_late(article, settings)]
    if all(article.published is not None for article in known):
        return known, tuple(late)
    dated, against = bound(known, settings)
    doubtful = [article for article in dated if _is_doubtful(article)]
    made = [told for one in doubtful for told in (_complaint(one), *_at_odds(one, against.get(one.id, ())))]
    return dated, (*late, *made)


def _by_itself(article: Article, settings: Settings) -> Article:
    """Dated by its dateline or by a line of the page that is its date; as it was where there is none."""
    if article.language.split("-")[0] != "en":
        return article
    for expression, rule, because in _candidates(article, settings):
        when = expression.when
        if when is None or when.shape != "point" or when.grain not in ("day", "time"):
            continue
        if expression.resolved == "stated" and when.earliest is not None:
            day = When.day(when.earliest)
            step = Step(rule, expression.text, edtf_of(day), because)
            return _with(article, day, (*expression.trail, step), "stated")
    return article


_Candidate = tuple[Expression, str, str]
"""An expression that may date the article, the rule's name, the reason."""


def _candidates(article: Article, settings: Settings) -> Iterator[_Candidate]:
    """Dates of the dateline, then of the lines the page has for its date, those at its head first."""
    for block in _bodies(article)[:_OPENING]:
        opening = article.text[block.start : min(block.end, block.start + _LONGEST_HEAD)]
        for expression in find_dates(opening, None, order=settings.order):
            if expression.dateline:
                yield expression, "the text says when it was written", "It stands in the dateline of the text."
    own = page_day(article, settings)
    if own is not None:
        yield (
            own,
            "the head of the page says when",
            "It stands at the head of the page, as the day and hour of the page.",
        )
    for block in _date_lines(article):
        for expression in find_dates(article.text[block.start : block.end], None, order=settings.order):
            if _STAMP.search(article.text, block.start, block.end):
                because = "It stands on the line that says when the page was published or updated."
                yield expression, "the text says when it was written", because
            else:
                because = "A line of nothing but a date, at the head or foot of the text, says when it was written."
                yield expression, "a line of its own is the article's date", because


def _bodies(article: Article) -> list[Block]:
    return [block for block in article.blocks if block.kind == "body"]


def _date_lines(article: Article) -> list[Block]:
    """The lines with the page's date: those at its head, then those at its foot.

    At the foot readers' comments are dated too: there a line must say that the page is meant, or be the only one.
    """
    lines = [block for block in article.blocks if block.kind == "furniture" and block.why == _DATE_LINE]
    bodies = _bodies(article)
    if not bodies:
        return lines
    head = [block for block in lines if block.start < bodies[:_OPENING][-1].start]
    foot = [block for block in lines if block.start > bodies[-1].start]
    stamped = [block for block in foot if _STAMP.search(article.text, block.start, block.end)]
    return [*head, *(stamped or (foot if len(foot) == 1 else []))]


def _with(article: Article, when: When, trail: Sequence[Step], basis: str) -> Article:
    return msgspec.structs.replace(article, published=when, published_basis=basis, published_trail=tuple(trail))


def _is_doubtful(article: Article) -> bool:
    return article.published is None or article.published_basis == "inferred"


def _complaint(article: Article) -> Complaint:
    places = {".jsonl": "to its line", ".md": "to its front matter"}
    where = next((place for ending, place in places.items() if article.file.endswith(ending)), "in seeds/sources.yaml")
    hint = f'add "published" {where}{", or leave it so" if article.published else ""}'
    if article.published is None:
        what = "nothing says when it was written, so its words for when have no day to count from"
    else:
        what = f"no published date; reasoned from the texts: {edtf_of(article.published)}"
    return Complaint(file=article.file, line=article.line(), what=what, hint=hint, level="warning")


def _another_day(article: Article, settings: Settings) -> Iterator[Complaint]:
    """A day in the text's own head that is far from the one an editor or the file gives."""
    given = article.published
    own = _by_itself(msgspec.structs.replace(article, published=None), settings).published if given else None
    if given is None or own is None or own.earliest is None:
        return
    first, last = given.earliest or own.earliest, given.latest or own.earliest
    if own.earliest > last and _UPDATED.search(article.text):
        return
    if not first.plus(-_REPRINTED) <= own.earliest <= last.plus(_REPRINTED):
        yield Complaint(
            file=article.file,
            line=article.line(),
            what=f'"published" says {edtf_of(given)}, but its text says it is of {own.earliest}',
            hint='look which is right; "published" is used',
            level="warning",
        )


def _too_late(article: Article, settings: Settings) -> Iterator[Complaint]:
    """Days told as past that come after the article's own: one of the two is wrong."""
    own = edtf_of(article.published) if article.published else ""
    for offset, words in list(told_too_late(article, settings))[:_MOST_AT_ODDS]:
        yield Complaint(
            file=article.file,
            line=article.line(offset),
            what=f"tells as past what comes after its own day, {own}:",
            words=words,
            hint='if the article was written later, correct its "published"; if the text is wrong, leave it: '
            "what it tells so is not used",
            level="warning",
        )


def _at_odds(article: Article, against: Sequence[tuple[Step, Step]]) -> Iterator[Complaint]:
    """Reasons for when an article was written that cannot all be true."""
    for kept, left_out in list(dict.fromkeys(against))[:_MOST_AT_ODDS]:
        yield Complaint(
            file=article.file,
            line=article.line(),
            what=f"two reasons for when it was written contradict each other: “{kept.saw}” gives {kept.gave}, and "
            f"“{left_out.saw}” gives {left_out.gave}; the first is kept",
            hint='add "published", or look whether both texts tell of the same',
            level="warning",
        )
