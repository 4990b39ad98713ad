"""What each paragraph of an article is where it stands. In: paragraphs. Out: blocks: headline, body, furniture …

Passes in an order, each over the whole page: first what a line is by itself, then by what stands round it. Nothing is
dropped: what is not read is marked and says why.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

import msgspec

from timeline.model import Block, BlockKind
from timeline.reading.boilerplate import AGENCIES, CAPTION_LABEL, COMMENTS, LIST_HEADS
from timeline.reading.comments import READERS, comment_lines
from timeline.reading.furniture import LONGEST_CAPTION, LONGEST_LINE, NAVIGATES, caption, furniture
from timeline.reading.lines import Hint, Piece, ends_sentence, find_paragraphs
from timeline.reading.runon import CAPTION, part
from timeline.reading.stamps import DATE_LINE, has_dateline, is_stamped

AFTER_FORM = 0.6
"""So much of a page must stand before its comment form for the rest to be readers' comments and links."""
FIRST_BLOCKS = 5
"""Where a line with an agency after a dash ("Rebels near the dam - AFP") is a caption; later it may be attribution."""
SPACED = 0.7
"""So many paragraphs must have an empty line before them for a short question between them to be a heading."""

_CREDIT = re.compile(
    rf"(?:(?<=[.!?\"”’)\]])\s*|\s[-–—|/©]+\s*|[.,]\s|\s(?=[(\[]))[(\[]?"
    rf"(?:[^\s/()]+(?: [^\s/()]+){{0,3}}\s*/\s*)?(?:{AGENCIES}|{AGENCIES.upper()})"
    rf"(?:\s*/\s*[^.()]{{2,40}}| via [A-Z][\w ]{{1,30}})?[)\]]?\.?$"
)
"""An agency's name after the end of a sentence: "… on Monday. AFP", "(Reuters)", "Jane Roe / AP"."""

_LABEL = re.compile(CAPTION_LABEL, re.IGNORECASE)
_LIST_HEAD = re.compile(LIST_HEADS, re.IGNORECASE)
_LIST_MARK = re.compile(r"(?:[-*•‣▪·–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
_MARKS = re.compile(r"^(?:[#>*_~`\s]|[-•]\s)+|[*_~`#\s]+$")
_MARKED = frozenset(["", *"#>*_~`-•", *filter(str.isspace, map(chr, range(0x3001)))])
"""What may stand at the end of a line that has a mark of Markdown there."""
_LINKED = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_TWO_SENTENCES = re.compile(r"[a-z0-9)\"”’][.!?][\"”’)]*\s+[A-Z\"“‘(]")
_LETTER = re.compile(r"[^\W\d_]")

Mark = tuple[BlockKind, str] | None
"""A kind and why; None while nothing speaks against body."""


class Page(msgspec.Struct, frozen=True):
    """An article's paragraphs as the passes look at them: lists of one length."""

    said: list[str]
    """The words in one line, without marks of Markdown."""
    ended: list[bool]
    """Whether they end as a sentence does."""
    hints: list[Hint]
    title: str
    """As somebody gave it; "" where nobody did."""
    spaced: bool
    """Whether empty lines stand between the paragraphs."""


def find_blocks(text: str, title: str = "") -> tuple[Block, ...]:
    """The blocks of a plain text. A given title helps to know the headline."""
    return classify(text, find_paragraphs(text), title)


def classify(text: str, pieces: list[Piece], title: str = "") -> tuple[Block, ...]:
    """The kind of each piece, in order."""
    pieces = part(text, pieces, title, lambda piece: bool(_by_itself(plain(text[piece.start : piece.end]), piece.hint)))
    said = [plain(text[piece.start : piece.end]) for piece in pieces]
    ended = [ends_sentence(words) for words in said]
    page = Page(said, ended, [piece.hint for piece in pieces], plain(title), _is_spaced(text, pieces))
    marks: list[Mark] = [None] * len(pieces)
    for look in PASSES:
        marks = look(page, marks)
    return tuple(
        Block(piece.start, piece.end, mark[0], mark[1]) if mark else Block(piece.start, piece.end, "body")
        for piece, mark in zip(pieces, marks, strict=True)
    )


def plain(words: str) -> str:
    """The words in one line without the marks of Markdown, for looking at; never for quoting."""
    if len(words) <= 4 * LONGEST_LINE:
        words = _LINKED.sub(r"\1", words) if "](" in words else words
        words = _MARKS.sub("", words) if words[:1] in _MARKED or words[-1:] in _MARKED else words
    return " ".join(words.split())


def _is_spaced(text: str, pieces: list[Piece]) -> bool:
    gaps = [text[a.end : b.start].count("\n") >= 2 for a, b in pairwise(pieces)]
    return len(gaps) >= 3 and sum(gaps) >= SPACED * len(gaps)


# The passes


def by_themselves(page: Page, marks: list[Mark]) -> list[Mark]:
    """What a line is by its markup or its own words."""
    return [_by_itself(words, hint) for words, hint in zip(page.said, page.hints, strict=True)]


@lru_cache(maxsize=4096)
def _by_itself(words: str, hint: Hint) -> Mark:
    """What a line is by its markup or its own words; asked for when paragraphs are parted, and again of the parts."""
    if hint == "heading":
        return "crosshead", ""
    if hint == CAPTION:
        return "caption", hint
    if hint:
        return "furniture", hint
    if not any(c.isalnum() for c in words):
        return "furniture", "a rule or ornament"
    if why := furniture(words):
        return "furniture", why
    return ("caption", why) if (why := caption(words)) else None


def labelled(page: Page, marks: list[Mark]) -> list[Mark]:
    """A line under the label "Image caption" is the caption."""
    return [
        ("caption", "picture caption") if n and not mark and _LABEL.fullmatch(page.said[n - 1]) else mark
        for n, mark in enumerate(marks)
    ]


def repeated(page: Page, marks: list[Mark]) -> list[Mark]:
    """Lines that stand twice: teasers (no full stop: all of them), and sentences printed again (the later ones)."""
    counted = Counter(words for words in page.said if len(words) >= 20)
    top = next(iter(_bodies(marks)), len(marks))
    seen: set[str] = set()
    marked = list(marks)
    for n, words in enumerate(page.said):
        if marks[n] is None and counted[words] > 1:
            if words in seen:
                marked[n] = ("furniture", "printed twice")
            elif not page.ended[n] and len(words) <= LONGEST_LINE and n > top:
                marked[n] = ("furniture", "a teaser, printed twice")
            seen.add(words)
    return marked


def commented(page: Page, marks: list[Mark]) -> list[Mark]:
    """What readers wrote below the text, from the first comment that is signed and dated on."""
    heads = {n for n, mark in enumerate(marks) if mark == ("furniture", COMMENTS)}
    lines = comment_lines(page.said, heads)
    return [("furniture", READERS) if n in lines and not mark else mark for n, mark in enumerate(marks)]


def after_form(page: Page, marks: list[Mark]) -> list[Mark]:
    """After the comment form near the end of a page comes no article any more."""
    lengths = [len(words) for words in page.said]
    before, enough = 0, AFTER_FORM * sum(lengths)
    for n, mark in enumerate(marks):
        if mark == ("furniture", COMMENTS) and before >= enough:
            return marks[:n] + [later or ("furniture", "after the comment form") for later in marks[n:]]
        before += lengths[n]
    return marks


def credited(page: Page, marks: list[Mark]) -> list[Mark]:
    """Captions end with an agency's name. Where paragraph after paragraph does, or the last, the text is signed so."""
    bodies = _bodies(marks)
    found = {n for n in bodies if _is_credited(page.said[n], n < FIRST_BLOCKS)}
    if len(found) * 3 > len(bodies):
        return marks
    return [
        ("caption", "picture caption, by its credit") if n in found and n != bodies[-1] else mark
        for n, mark in enumerate(marks)
    ]


def _is_credited(words: str, at_the_top: bool) -> bool:
    found = _CREDIT.search(words[-90:])
    if found is None or len(words) > LONGEST_CAPTION or len(_TWO_SENTENCES.findall(words)) > 2:
        return False
    return at_the_top or found[0].strip()[0] not in "-–—|/©"


def listed(page: Page, marks: list[Mark]) -> list[Mark]:
    """Under "Related" or "Topics" stand other articles' headlines and dates, up to the next sentence."""
    marked = list(marks)
    top = next(iter(_bodies(marks)), len(marks))
    under = ""
    for n, mark in enumerate(marks):
        words = page.said[n]
        if mark and mark[0] == "furniture" and _LIST_HEAD.fullmatch(words) and n > top:
            under = words.rstrip(":")
        elif mark == ("furniture", DATE_LINE) or (not mark and not page.ended[n] and len(words.split()) <= 16):
            marked[n] = ("furniture", f'listed under "{under}"') if under else mark
        elif not mark:
            under = ""
    return marked


def opening(page: Page, marks: list[Mark]) -> list[Mark]:
    """The headline and what stands round it, up to the first paragraph that is one."""
    marked = list(marks)
    ended = [n for n in _bodies(marks) if page.ended[n] and not _may_head(page, n, True)]
    top = _top(page, marks, ended[0] if ended else -1)
    heads = [n for n in top if _may_head(page, n, bool(ended))]
    if not heads:
        return marks
    head = _headline(page, marks, heads)
    for n in top:
        marked[n] = ("headline", "") if n == head else _round_headline(page.said[n], n < head)
    return marked


def _top(page: Page, marks: list[Mark], first: int) -> list[int]:
    """Lines above the first paragraph that are not marked, or are headings; of headings no more than the first."""
    top: list[int] = []
    for n, mark in enumerate(marks):
        if page.hints[n] == "heading":
            return [*top, n]
        if mark is None:
            if (first >= 0 and n >= first) or not _may_stand(page, n):
                break
            top.append(n)
    return top if first >= 0 else [n for n in top if page.title and page.said[n] == page.title]


def _may_head(page: Page, n: int, text_follows: bool) -> bool:
    words = page.said[n]
    if page.hints[n] == "heading" or (page.title and words.casefold() == page.title.casefold()):
        return True
    if not text_follows or len(words) > 220 or words[0].islower() or _opens_text(words):
        return False
    return not page.ended[n] or _asks(words, 15)


def _opens_text(words: str) -> bool:
    """Whether a line is text by how it begins: an item of a list, a dateline."""
    return bool(_LIST_MARK.match(words)) or has_dateline(words)


def _may_stand(page: Page, n: int) -> bool:
    words = page.said[n]
    short = len(words) <= LONGEST_LINE and not _opens_text(words)
    return short and (not page.ended[n] or _may_head(page, n, True))


def _headline(page: Page, marks: list[Mark], heads: list[int]) -> int:
    """The first; where the page's navigation stands below it, the first whole phrase below that."""
    menus = [n for n in range(heads[-1]) if marks[n] == ("furniture", NAVIGATES)]
    below = [n for n in heads if menus and n > menus[-1] and _is_phrase(page.said[n])]
    given = [n for n in heads if page.hints[n] == "heading" or page.said[n].casefold() == page.title.casefold()]
    return (given or below or heads)[0]


def _round_headline(words: str, above: bool) -> Mark:
    if above:
        return "furniture", "a line above the headline"
    return ("standfirst", "") if _is_phrase(words) else ("furniture", "a line above the text")


def _is_phrase(words: str) -> bool:
    return len(words.split()) >= 5 or len(words) >= 30


def dated(page: Page, marks: list[Mark]) -> list[Mark]:
    """A bare date between paragraphs is a heading; where several are, so is the one before the first paragraph."""
    bodies = _bodies(marks)
    bare = [n for n, mark in enumerate(marks) if mark == ("furniture", DATE_LINE) and not _is_pages_own(page, n)]
    inside = {n for n in bare if bodies and bodies[0] < n < bodies[-1] and marks[n - 1] is None}
    if len(inside) >= 2:
        inside |= {n for n in bare if n + 1 == bodies[0]}
    return [("crosshead", "a date as heading") if n in inside else mark for n, mark in enumerate(marks)]


def _is_pages_own(page: Page, n: int) -> bool:
    """Whether a date line is surely the page's: it says so, or it was cut from the head of the text."""
    return is_stamped(page.said[n]) or page.hints[n] == DATE_LINE


def crossheads(page: Page, marks: list[Mark]) -> list[Mark]:
    """Short lines without a full stop between paragraphs that have theirs."""
    marked = list(marks)
    bodies = _bodies(marks)
    ended = {n for n in bodies if page.ended[n]}
    most_words = 12 if len(ended) >= 4 and len(ended) >= 0.7 * len(bodies) else 8
    for before, n, after in zip([-1, *bodies], bodies, [*bodies[1:], -1], strict=False):
        framed = (before < 0 or before in ended) and after in ended
        if framed and len(page.said[after]) > _room(page, n) and _may_cross(page, n, most_words):
            marked[n] = ("crosshead", "")
    return marked


def _room(page: Page, n: int) -> int:
    """How long the paragraph under a crosshead must be. A question may be a sentence among others."""
    words = page.said[n]
    return 120 if words[-1] in "?!" and not page.spaced else min(len(words), 40)


def _may_cross(page: Page, n: int, most_words: int) -> bool:
    words = page.said[n]
    if len(words) > 100 or words[0].islower() or words[-1] in ",;-–—" or _opens_text(words):
        return False
    if words[-1] in "?:!":
        return _asks(words, 10 if page.spaced else 6)
    count = len(words.split())
    if page.ended[n] or _TWO_SENTENCES.search(words):
        return False
    return count <= 8 or (count <= most_words and not any(c.isdigit() or c in ',:;"“”' for c in words))


def _asks(words: str, most_words: int) -> bool:
    """A short line with a mark of its own: "What happens next?", "Key dates:"."""
    return words[-1] in "?!:" and len(words.split()) <= most_words and not _TWO_SENTENCES.search(words)


def foot(page: Page, marks: list[Mark]) -> list[Mark]:
    """Short lines without a full stop after the last sentence. Where one is long or holds a figure, they are a list."""
    bodies = _bodies(marks)
    last = max((n for n in bodies if page.ended[n]), default=len(marks))
    below = [n for n in bodies if n > last]
    if not all(_is_foot(page.said[n]) for n in below):
        return marks
    return [
        ("furniture", "a line at the foot, without a full stop") if n in below else mark for n, mark in enumerate(marks)
    ]


def _is_foot(words: str) -> bool:
    return len(words.split()) <= 6 and bool(_LETTER.search(words)) and not any(c.isdigit() for c in words)


def _bodies(marks: list[Mark]) -> list[int]:
    return [n for n, mark in enumerate(marks) if mark is None]


PASSES: tuple[Callable[[Page, list[Mark]], list[Mark]], ...] = (
    by_themselves,
    labelled,
    commented,
    repeated,
    after_form,
    credited,
    listed,
    opening,
    dated,
    crossheads,
    foot,
)
"""In this order: what a line is by itself first; the foot last, when headings are known."""
