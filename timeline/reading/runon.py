"""The head of a page that ran into its text, cut from it. In: a text and its paragraphs. Out: more, shorter paragraphs.

Text copied from a page often loses the lines between headline, byline, date, caption and lead: "Bridge falls By Ann
Roe LASK | Thu Jun 11, 2009 6:08 pm EDT LASK (Reuters) - A bridge …". What stands before the lead tells nothing that the
lead does not tell, and its dates are the page's. Captions run into later paragraphs too. A cut is made only where form
shows the seam.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from timeline.reading.boilerplate import AGENCIES, words
from timeline.reading.furniture import LONGEST_CAPTION
from timeline.reading.lines import Hint, Piece, ends_sentence, trim

CAPTION: Hint = "picture caption"
STAMPED: Hint = "date line of the page"
REACH = 700
"""Characters of a paragraph in which seams are looked for."""
LONGEST_HEADLINE = 220
"""Characters of a headline that is told by the byline, stamp or dateline after it."""
LONGEST_HEAD = 30
"""Words of a headline or caption that is told by words alone."""
FIRST = 6
"""Paragraphs in which the page's title, byline, stamp or dateline may stand."""
SHORTEST_LEAD = 40
"""Characters that must follow a seam."""

_TIME = r"(?i:\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b\.?)?|[012]\d[0-5]\d(?= ?gmt))(?: ?(?:[A-Z]{2,4}\b|(?:UK|local) time))?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )"
_DAY = rf"{_WEEKDAY}?(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}),? \d{{4}}"
_LABEL = r"(?:(?:Page )?(?:[Ll]ast )?(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Mm]odified)(?: at| on|:)? )"
_WHERE = r"[A-Z]{2}[A-Z.'’\\/ -]*(?:, [A-Z]\w+(?: \w+)?)? \| "
_WHO = r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2} \| "
_STAMP = re.compile(
    rf"(?<!\S)(?:{_LABEL}|{_WHERE}|{_WHO})?"
    rf"(?:{_TIME},? {_DAY}|{_DAY},? (?:at )?{_TIME}|\d{{4}} \d\d \d\d \d\d:\d\d [A-Z]{{2,4}})(?!\S)"
)
"""The day and the time of the page, maybe with who or where: "Ann Roe | 07:37 UK time, Friday, 29 May 2009"."""
_IN_PROSE = re.compile(
    r"\b(?:on|at|from|since|by|until|in|of|before|after|around|about|and|the|to|for)\s*$", re.IGNORECASE
)

_GOES_ON = re.compile(rf"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|{_MONTH} \d)")
"""What a sentence may end on that began as the title does: "Soldiers join search Monday."."""

_PLACE = r"[A-Z][A-Z.'’-]+(?:[ /-][A-Z][A-Z.'’-]*)*(?:, [A-Z][\w.]+(?: [A-Z][a-z]+)?)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"
_DATELINE = re.compile(rf"(?<!\S){_PLACE} \((?:{AGENCIES})\)\s*[-–—]+\s")
_NAME = r"[A-Z][\w.'’-]+"
_NAMES = rf"{_NAME}(?: {_NAME}){{1,3}}"
_BYLINE = re.compile(rf"(?<!\S)By {_NAMES}(?:(?:,| and) [A-Z][\w.'’-]+(?: (?:and |of )?[A-Z]\w+){{0,4}})*$")
_CREDIT = re.compile(
    rf"(?:Photograph|Photo|Picture|Image): {_NAME}(?: {_NAME}){{0,2}} ?\\?/ ?(?:{AGENCIES})(?=\s+[A-Z“\"])"
)

_NO_END = words(
    """
a an the of in on by for from with to at as and or but nor that which who this these those his her its their our my your
into than about after before since under over between against is are was were be been has have had will would
said says say told called named titled headed entitled
newspaper magazine film book song show series album programme version vitamin influenza hepatitis type grade group plan
level category class team side size
    """
)
_WORD = re.compile(r"[\w’'-]+")
_VERB = r"(?=(?:\S+ ){1,24}?(?:has|have|had|was|were|is|are|will|said|says|say|[a-z]+ed)\b)"
_COUNTS = "Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands|Scores|Millions"
_AGAIN = re.compile(
    rf"(?<=[a-z]) (?:An?|(?:{_COUNTS})(?: of| more)?|More than|At least|Up to|Some|Several|Many|About|Nearly|Almost) "
    rf"(?=[a-z\d]){_VERB}"
    rf"|(?<=[a-z]) A (?=[A-Z][a-z]+ [a-z]){_VERB}"
    rf"|(?<=[A-Za-z]) (?:The|An|It|There) (?=[a-z]){_VERB}"
    rf"|(?<=[a-z]) (?:[A-Z][a-z]+(?:ers|ors|ists|ials|ces)|Police|People|Troops|Workers|Efforts)"
    rf" (?=(?:[a-z]+ ){{0,3}}(?:have|are|were|say|said|fear)\b)"
)
"""A blank in a sentence after which another begins."""


def part(text: str, pieces: list[Piece], title: str, is_page: Callable[[Piece], bool]) -> list[Piece]:
    """The paragraphs, the first of them cut at their seams; those that are page stay as they are."""
    own = {n for n, piece in enumerate(pieces[: 2 * FIRST]) if not piece.hint and not is_page(piece)}
    stamped = sum(bool(_STAMP.search(text, pieces[n].start, min(pieces[n].start + REACH, pieces[n].end))) for n in own)
    parted: list[Piece] = []
    for n, piece in enumerate(pieces):
        at_the_top = n in own and n < FIRST
        page = piece.hint or (n >= 2 * FIRST and is_page(piece)) or (n < 2 * FIRST and n not in own)
        parted += [piece] if page else _cut(text, piece, title if at_the_top else "", at_the_top and stamped <= 1)
    return parted


def _cut(text: str, piece: Piece, title: str, formed: bool) -> list[Piece]:
    parts: list[Piece] = []
    for seam, hint in seams(text[piece.start : piece.end], title, formed=formed):
        head = trim(text, parts[-1].end if parts else piece.start, piece.start + seam, hint)
        parts += [head] if head else []
    lead = trim(text, parts[-1].end if parts else piece.start, piece.end)
    return [*parts, lead] if lead else parts


def seams(said: str, title: str = "", *, formed: bool = True) -> list[tuple[int, Hint]]:
    """Where the lead is cut from what stands before it, and what each part before a seam is.

    `formed` where stamps, credits and datelines may be cut: not in a running report, of which each item has its own.
    """
    found = _titled(said, title)
    found += _formed(said[:REACH], found[-1][0] if found else 0) if formed else ()
    found += _worded(said, found[-1][0] if found else 0) if ends_sentence(said) else ()
    return [(at, hint) for at, hint in found if len(said) - at >= SHORTEST_LEAD]


def _titled(said: str, title: str) -> list[tuple[int, Hint]]:
    """The seam after the title, where it stands at the head and another sentence begins after it."""
    told = title.split()
    if len(told) < 3 or ends_sentence(title):
        return []
    found = re.match(r"\s+".join(map(re.escape, told)) + r"(?=\s+[“\"‘']?(?-i:[A-Z]))", said, re.IGNORECASE)
    return [(found.end(), "")] if found and not _GOES_ON.match(said[found.end() :]) else []


def _formed(head: str, begun: int) -> Iterator[tuple[int, Hint]]:
    """The seams that a stamp of the page, a credit or a dateline shows."""
    if stamp := _stamp(head, begun):
        yield from _signed(head, begun, stamp.start())
        yield stamp.end(), STAMPED
        begun = stamp.end()
    credit = _CREDIT.search(head, begun)
    if credit and credit.start() - begun < LONGEST_CAPTION:
        yield credit.end(), CAPTION
        begun = credit.end()
    line = _DATELINE.search(head, begun)
    if line and line.start() > begun and _is_head(head[begun : line.start()]):
        yield from _signed(head, begun, line.start())


def _stamp(head: str, begun: int) -> re.Match[str] | None:
    """The page's only stamp in the head; of several, none is known to be its own."""
    stamps = list(_STAMP.finditer(head, begun))
    before = head[begun : stamps[0].start()] if len(stamps) == 1 else "."
    if not _is_head(before) or _IN_PROSE.search(before):
        return None
    return stamps[0] if not head[stamps[0].end() :].lstrip()[:1].islower() else None


def _signed(head: str, start: int, end: int) -> Iterator[tuple[int, Hint]]:
    """What stands between two seams, its byline apart."""
    by = _BYLINE.search(head[start:end].rstrip())
    headline = head[start : start + by.start() if by else end].strip()
    if headline:
        yield start + by.start() if by else end, "heading" if len(headline) <= LONGEST_HEADLINE else ""
    if by:
        yield end, "byline"


def _is_head(before: str) -> bool:
    """Whether words may be a headline and what goes with it: no sentence ends in them."""
    return not re.search(r"[a-z0-9)][.!?][\"”’)]* +[A-Z“\"]", before) and not ends_sentence(before)


def _worded(said: str, begun: int) -> Iterator[tuple[int, Hint]]:
    """The seams that words show: a sentence begins where none has ended."""
    while found := _next_seam(said, begun):
        yield found, ""
        begun = found


def _next_seam(said: str, begun: int) -> int:
    for found in _AGAIN.finditer(said, begun, begun + REACH):
        before = said[begun : found.start()]
        if len(before.split()) > LONGEST_HEAD or not _is_head(before):
            return 0
        if len(before.split()) >= 3 and before[-1].isalnum() and _may_end(_WORD.findall(before)[-1], found[0].strip()):
            return found.start()
    return 0


def _may_end(last: str, following: str) -> bool:
    """Whether nothing ties the last word to the capital after it, as in a name: "the Prime Ministers have"."""
    return last.lower() not in _NO_END and (last.islower() or following in ("The", "An", "It", "There"))
