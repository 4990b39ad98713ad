"""What each paragraph of an article is. In: paragraphs. Out: blocks: headline, standfirst, caption, body, furniture …

Furniture is page, not text: it is marked, kept and not read. To take a sentence for furniture is worse than to miss a
line of it, so every rule here wants a line that is nothing else, and says why.
"""

from __future__ import annotations

import re
from collections import Counter

from timeline.model import Block, BlockKind
from timeline.reading.boilerplate import AGENCIES, CAPTIONS, COMMENTS, FURNITURE, GLUE, NAVIGATION, SOCIAL
from timeline.reading.lines import Piece, ends_sentence, find_paragraphs
from timeline.reading.stamps import DATE_LINE, is_stamped, stamp

LONGEST_LINE = 300
"""Characters of a line that may be furniture by its words alone."""
LONGEST_CAPTION = 420
AFTER_FORM = 0.6
"""So much of a page must stand before its comment form for the rest to be readers' comments and links."""
FIRST_BLOCKS = 5
"""Where a line with an agency after a dash ("Rebels near the dam - AFP") is a caption; later it may be attribution."""
_CREDIT = re.compile(
    rf"(?:(?<=[.!?\"”’)\]])\s*|\s[-–—|/]+\s*|[.,]\s|\s(?=\())[(\[]?"
    rf"(?:[^\s/()]+(?: [^\s/()]+){{0,3}}\s*/\s*)?(?:{AGENCIES})"
    rf"(?:\s*/\s*[^.()]{{2,40}}| via [A-Z][\w ]{{1,30}})?[)\]]?\.?"
)
"""An agency's name after the end of a sentence: "… on Monday. AFP", "(Reuters)", "Jane Roe / AP"."""

_JOINED = re.compile("|".join(f"(?P<n{n}>{'|'.join(row)})" for n, (_, row) in enumerate(FURNITURE)), re.IGNORECASE)
_CAPTION = re.compile("|".join(pattern for _, row in CAPTIONS for pattern in row), re.IGNORECASE)

_CREDITED_TEXT = re.compile(
    rf"(?:photo|photograph|picture|image)s?: (?:[^.:]{{2,40}}/)?(?:{AGENCIES})(?:/(?:{AGENCIES}))?"
    r"\s+\S.{60,}[.!?][\"”’]*$",
    re.IGNORECASE,
)
"""A credit run together with the paragraph after it; the paragraph is worth more than the credit."""
_LIST_MARK = re.compile(r"(?:[-*•‣▪·–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
_MARKS = re.compile(r"^(?:[#>*_~`\s]|[-•]\s)+|[*_~`#\s]+$")
_LINKED = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_TWO_SENTENCES = re.compile(r"[a-z0-9)\"”’][.!?][\"”’)]*\s+[A-Z\"“‘(]")
_LETTER = re.compile(r"[^\W\d_]")


def find_blocks(text: str, title: str = "") -> tuple[Block, ...]:
    """The blocks of a plain text. A given title helps to know the headline."""
    return classify(text, find_paragraphs(text), title)


def classify(text: str, pieces: list[Piece], title: str = "") -> tuple[Block, ...]:
    """The kind of each piece, in order. Nothing is dropped: what is not read is marked and says why."""
    said = [plain(text[piece.start : piece.end]) for piece in pieces]
    marks = [_from_markup(piece) or _by_itself(words) for piece, words in zip(pieces, said, strict=True)]
    marks = _repeated(said, marks)
    marks = _after_form(said, marks)
    marks = _signed(said, marks)
    marks = _opening(said, marks, plain(title), pieces)
    marks = _crossheads(said, marks)
    return tuple(
        Block(piece.start, piece.end, mark[0], mark[1]) if mark else Block(piece.start, piece.end, "body")
        for piece, mark in zip(pieces, marks, strict=True)
    )


Mark = tuple[BlockKind, str] | None
"""A kind and why; None while nothing speaks against body."""


def plain(words: str) -> str:
    """The words in one line without the marks of Markdown, for looking at; never for quoting."""
    if len(words) > 4 * LONGEST_LINE:
        return " ".join(words.split())
    return " ".join(_MARKS.sub("", _LINKED.sub(r"\1", words)).split())


def _from_markup(piece: Piece) -> Mark:
    match piece.hint:
        case "heading":
            return "crosshead", ""
        case "":
            return None
        case _:
            return "furniture", piece.hint


def _by_itself(words: str) -> Mark:
    """What a line is by its own words, wherever it stands."""
    if not words or not any(c.isalnum() for c in words):
        return "furniture", "a rule or ornament"
    if len(words) > LONGEST_CAPTION:
        return None
    if len(words) <= LONGEST_LINE:
        why = furniture(words)
        if why:
            return "furniture", why
    if _CAPTION.fullmatch(words) and words.count(". ") <= 3 and not _CREDITED_TEXT.match(words):
        return "caption", "picture caption"
    return None


def furniture(words: str) -> str:
    """Why a line is furniture whatever stands round it; "" where it need not be."""
    found = _JOINED.fullmatch(words)
    if found and found.lastgroup:
        return FURNITURE[int(found.lastgroup[1:])][0]
    tokens = words.lower().replace("|", " ").replace("/", " ").replace("·", " ").replace(",", " ").split()
    if len(tokens) <= 15:
        if set(tokens) <= SOCIAL and set(tokens) - GLUE:
            return "share buttons"
        if set(tokens) <= NAVIGATION and set(tokens) - GLUE:
            return "navigation"
    return stamp(words)


def _repeated(said: list[str], marks: list[Mark]) -> list[Mark]:
    """Lines that stand twice: teasers (no full stop: all of them), and sentences printed again (the later ones)."""
    counted = Counter(words for words in said if len(words) >= 20)
    seen: set[str] = set()
    marked: list[Mark] = []
    for n, (words, mark) in enumerate(zip(said, marks, strict=True)):
        if mark is None and counted[words] > 1:
            if words in seen:
                mark = ("furniture", "printed twice")
            elif n > 0 and not ends_sentence(words) and len(words) <= LONGEST_LINE and not _is_title(said, n):
                mark = ("furniture", "a teaser, printed twice")
            seen.add(words)
        marked.append(mark)
    return marked


def _is_title(said: list[str], n: int) -> bool:
    """Whether a repeated line is the headline: only dates and bylines stand before it."""
    return all(furniture(words) for words in said[:n])


def _after_form(said: list[str], marks: list[Mark]) -> list[Mark]:
    """After the comment form near the end of a page comes no article any more."""
    lengths = [len(words) for words in said]
    before, enough = 0, AFTER_FORM * sum(lengths)
    for n, mark in enumerate(marks):
        if mark == ("furniture", COMMENTS) and before >= enough:
            return marks[:n] + [later or ("furniture", "after the comment form") for later in marks[n:]]
        before += lengths[n]
    return marks


def _signed(said: list[str], marks: list[Mark]) -> list[Mark]:
    """Captions end with an agency's name. Where paragraph after paragraph does, or the last, the text is signed so."""
    bodies = [n for n, mark in enumerate(marks) if mark is None]
    credited = [n for n in bodies if len(said[n]) <= LONGEST_CAPTION and _is_credited(said[n], n < FIRST_BLOCKS)]
    if len(credited) * 3 > len(bodies):
        return marks
    return [
        ("caption", "picture caption, by its credit") if n in credited and n != bodies[-1] else mark
        for n, mark in enumerate(marks)
    ]


def _is_credited(words: str, at_the_top: bool) -> bool:
    tail = words[-90:]
    found = next((found for found in _CREDIT.finditer(tail) if found.end() == len(tail)), None)
    if found is None or len(_TWO_SENTENCES.findall(words)) > 2:
        return False
    return at_the_top or found[0].strip()[0] not in "-–—|/"


def _opening(said: list[str], marks: list[Mark], title: str, pieces: list[Piece]) -> list[Mark]:
    """The headline and what stands under it, up to the first paragraph that is one."""
    marked = list(marks)
    has_headline = False
    ended = [n for n, mark in enumerate(marks) if mark is None and ends_sentence(said[n])]
    first, last = (ended[0], ended[-1]) if ended else (-1, -1)
    for n, mark in enumerate(marks):
        if mark is not None and pieces[n].hint != "heading":
            continue
        if not has_headline and _may_head(said[n], title, pieces[n], n < last):
            marked[n], has_headline = ("headline", ""), True
        elif has_headline and mark is None and n < first and _may_stand_first(said[n]):
            marked[n] = ("standfirst", "")
        elif mark is None:
            break
    return marked


def _may_head(words: str, title: str, piece: Piece, text_follows: bool) -> bool:
    if piece.hint == "heading" or (title and words.casefold() == title.casefold()):
        return True
    if not text_follows or len(words) > 220 or words[0].islower() or _LIST_MARK.match(words):
        return False
    return not ends_sentence(words) or (
        words[-1] in "?!" and len(words.split()) <= 15 and not _TWO_SENTENCES.search(words)
    )


def _may_stand_first(words: str) -> bool:
    return not ends_sentence(words) and len(words) <= LONGEST_LINE and not _LIST_MARK.match(words)


def _crossheads(said: list[str], marks: list[Mark]) -> list[Mark]:
    """Short lines without a full stop between paragraphs that have theirs."""
    marked = _dated_headings(said, marks)
    bodies = [n for n, mark in enumerate(marks) if mark is None]
    ended = {n for n in bodies if ends_sentence(said[n])}
    most_words = 12 if len(ended) >= 4 and len(ended) >= 0.7 * len(bodies) else 8
    for before, n, after in zip([-1, *bodies], bodies, [*bodies[1:], -1], strict=False):
        if n in ended and said[n][-1] not in "?:!":
            continue
        if after < 0 and before in ended and _is_foot(said[n]):
            marked[n] = ("furniture", "a line at the foot, without a full stop")
        elif (before < 0 or before in ended) and after in ended and len(said[after]) > _room(said[n]):
            marked[n] = ("crosshead", "") if _may_cross(said[n], most_words) else None
    return marked


def _room(words: str) -> int:
    """How long the paragraph under a crosshead must be. A question may be a sentence among others."""
    return 120 if words[-1] in "?!" else len(words)


def _dated_headings(said: list[str], marks: list[Mark]) -> list[Mark]:
    """A bare date between paragraphs is a heading; where several are, so is the one before the first paragraph."""
    bodies = [n for n, mark in enumerate(marks) if mark is None]
    bare = [n for n, mark in enumerate(marks) if mark == ("furniture", DATE_LINE) and not is_stamped(said[n])]
    inside = [n for n in bare if bodies and bodies[0] < n < bodies[-1]]
    if len(inside) >= 2:
        inside += [n for n in bare if n + 1 == bodies[0]]
    return [("crosshead", "a date as heading") if n in inside else mark for n, mark in enumerate(marks)]


def _may_cross(words: str, most_words: int) -> bool:
    if len(words) > 100 or words[0].islower() or words[-1] in ",;-–—" or _LIST_MARK.match(words):
        return False
    count = len(words.split())
    if words[-1] in "?:!":
        return count <= 6 and not _TWO_SENTENCES.search(words)
    if ends_sentence(words) or _TWO_SENTENCES.search(words):
        return False
    return count <= 8 or (count <= most_words and not any(c.isdigit() or c in ',:;"“”' for c in words))


def _is_foot(words: str) -> bool:
    return (
        not ends_sentence(words)
        and len(words.split()) <= 6
        and bool(_LETTER.search(words))
        and not any(c.isdigit() for c in words)
    )
