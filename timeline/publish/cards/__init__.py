"""Cards: the picture that a network shows beside a link to a page.

In: a `Card`: a date in figures, its mark, where it lies in the whole. Out: a PNG of 1200 by 630, the same bytes
everywhere. It holds no words: those stand beside it as the title and the description, in the reader's own type; the
figures are ISO 8601, which every language reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from timeline.dates.when import Day, When
from timeline.publish.cards.figures import glyph, width
from timeline.publish.cards.png import png
from timeline.publish.marks import Lane, Mark, Part
from timeline.publish.strip import Strip

WIDE, HIGH = 1200, 630
_LEFT, _ROOM = 80, 1040
"""Where everything begins, and how wide it may be."""
_PAPER, _INK, _SOFT, _ACCENT = (0xFB, 0xF8, 0xF1), (0x20, 0x1C, 0x17), (0x66, 0x5D, 0x51), (0x8B, 0x23, 0x18)
_DATE_TOP, _DATE_HIGH, _LINE = 84, 128, 168
_RULER = 452
_LABEL = 26
_STRIP_FOOT, _STRIP_HIGH = 592, 44
_WHOLE_FOOT, _WHOLE_HIGH = 536, 210
_PERIOD = 20
_STRIPES = "6" * 2 + "7" * 6 + "6" * 2 + "0" * 10
"""A hatch, which moves by two pixels a line: "7" is the accent, "6" its edge."""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What a card shows."""

    path: str
    """Inside the site."""
    alt: str
    """The same in words."""
    lines: tuple[str, ...]
    """The date in figures, in one line or two."""
    mark: Mark | None
    """None on the card of the whole, which shows the strip alone, large."""
    strip: Strip | None
    days: tuple[int, int] = (0, 0)
    """Ordinals of the first and last day, which the strip points out."""


def figures(when: When) -> tuple[str, ...]:
    """A date as ISO 8601 has it, as closely as it is known, with "~" for about and "?" for unsure."""
    before, after = "~" if when.approximate else "", "?" if when.uncertain else ""
    if when.shape == "point" and when.start and (short := _short(when.start.first, when.start.grain)):
        return (before + short + after,)
    low = _day(when.earliest) if when.earliest else ""
    high = _day(when.latest) if when.latest else ""
    if low and high:
        return (before + low, f"– {high}{after}")
    return (f"{before}{low} –{after}",) if low else (f"{before}– {high}{after}",)


def _short(day: Day, grain: str) -> str:
    length = {"time": 3, "day": 3, "month": 2, "year": 1}.get(grain, 0)
    return (
        "-".join([_year(day.year), f"{day.month:02d}", f"{day.day:02d}"][:length]) if day.year > 0 else _old(day, grain)
    )


def _old(day: Day, grain: str) -> str:
    return f"{_year(day.year)} BCE" if grain in ("time", "day", "month", "year") else ""


def _day(day: Day) -> str:
    return _short(day, "day")


def _year(year: int) -> str:
    return f"{year:04d}" if year > 0 else str(1 - year)


def draw(card: Card) -> bytes:
    """The picture."""
    canvas = Canvas(_ground(card.strip) if card.mark else None)
    high = _DATE_HIGH if len(card.lines) == 1 else _DATE_HIGH - 24
    for n, line in enumerate(card.lines):
        fitting = min(high, high * _ROOM // max(width(line, high), 1))
        canvas.write(line, _LEFT, _DATE_TOP + (40 if len(card.lines) == 1 else n * (high + 28)), fitting)
    if card.mark:
        _mark(canvas, card.mark)
    if card.strip and card.mark:
        _point_out(canvas, card.strip, card.days)
    elif card.strip:
        _bars(canvas, card.strip, _WHOLE_FOOT, _WHOLE_HIGH, "7")
        _columns(canvas, card.strip)
    return png(canvas.packed(), WIDE, _colours())


def _colours() -> list[tuple[int, int, int]]:
    """0: paper. 1 to 4: ink, ever stronger. 5: soft. 6 to 9: the accent at a half, whole, a third, a fifth."""
    inks = [_mixed(_INK, n / 4) for n in range(5)]
    return [*inks, _mixed(_SOFT, 0.55), *(_mixed(_ACCENT, share) for share in (0.5, 1, 0.3, 0.15)), _SOFT]


def _mixed(colour: tuple[int, int, int], share: float) -> tuple[int, int, int]:
    red, green, blue = (round(paper + (ink - paper) * share) for ink, paper in zip(colour, _PAPER, strict=True))
    return red, green, blue


class Canvas:
    """Rows of pixels; a pixel is a letter, the hexadecimal number of its colour."""

    def __init__(self, rows: Iterable[bytes] | None = None) -> None:
        self.rows = [bytearray(row) for row in rows or (b"0" * WIDE for _ in range(HIGH))]

    def box(self, left: float, top: int, right: float, bottom: int, colour: str) -> None:
        """Filled. At least two pixels wide."""
        start = max(0, min(round(left), WIDE - 2))
        end = max(start + 2, min(round(right), WIDE))
        for row in self.rows[top:bottom]:
            row[start:end] = colour.encode() * (end - start)

    def hatch(self, left: float, top: int, right: float, bottom: int) -> None:
        """Stripes that lean."""
        start, end = round(left), max(round(right), round(left) + 2)
        stripes = (_STRIPES * (WIDE // _PERIOD + 2)).encode()
        for y in range(top, bottom):
            shift = y // 2 * 4 % _PERIOD
            self.rows[y][start:end] = stripes[shift : shift + end - start]

    def frame(self, left: float, top: int, right: float, bottom: int, thick: int) -> None:
        """Hollow."""
        self.box(left, top, right, top + thick, "7")
        self.box(left, bottom - thick, right, bottom, "7")
        self.box(left, top, left + thick, bottom, "7")
        self.box(right - thick, top, right, bottom, "7")

    def write(self, text: str, left: int, top: int, high: int) -> None:
        """Figures."""
        for sign in text:
            rows = glyph(sign, high)
            for row, levels in zip(self.rows[top:], rows, strict=False):
                row[left : left + len(levels)] = levels.encode()
            left += len(rows[0])

    def packed(self) -> list[bytes]:
        """Two pixels a byte."""
        return [bytes.fromhex(row.decode()) for row in self.rows]


@lru_cache(maxsize=4)
def _ground(strip: Strip | None) -> tuple[bytes, ...]:
    """What all cards of a chronology have in common: the strip of all of it."""
    canvas = Canvas()
    if strip:
        _bars(canvas, strip, _STRIP_FOOT, _STRIP_HIGH, "5")
    return tuple(bytes(row) for row in canvas.rows)


def _bars(canvas: Canvas, strip: Strip, foot: int, high: int, colour: str) -> None:
    canvas.box(_LEFT, foot + 2, _LEFT + _ROOM, foot + 4, "5")
    for bar in strip.bars:
        left, right = _LEFT + bar.x * _ROOM, _LEFT + (bar.x + bar.width * 0.86) * _ROOM
        canvas.box(left, foot - 6 - round(bar.height * high), right, foot, colour)


def _columns(canvas: Canvas, strip: Strip) -> None:
    """What the columns are, where that is told in figures and there is room for it."""
    room = _ROOM / len(strip.ticks)
    for n, tick in enumerate(strip.ticks):
        canvas.box(_LEFT + n * room, _WHOLE_FOOT, _LEFT + n * room + 3, _WHOLE_FOOT + 14, "5")
        if tick.label.isdecimal() and width(tick.label, _LABEL) < room:
            canvas.write(tick.label, round(_LEFT + n * room) + 6, _WHOLE_FOOT + 20, _LABEL)


def _point_out(canvas: Canvas, strip: Strip, days: tuple[int, int]) -> None:
    """A bar under the strip, over every day that is meant."""
    left, right = (_LEFT + _share(day, strip.starts) * _ROOM for day in (days[0], days[1] + 1))
    canvas.box(min(left, right - 10), _STRIP_FOOT + 2, max(right, left + 10), _STRIP_FOOT + 14, "7")


def _share(day: int, starts: Sequence[int]) -> float:
    """Where a day lies on the strip, whose columns are equally wide."""
    columns = len(starts) - 1
    n = max((n for n in range(columns) if starts[n] <= day), default=0)
    inside = (day - starts[n]) / (starts[n + 1] - starts[n])
    return (n + min(max(inside, 0.0), 1.0)) / columns


def _mark(canvas: Canvas, mark: Mark) -> None:
    """The mark's ruler with its ends in figures, and every lane on a line of its own."""
    lanes = mark.lanes[:2]
    for n, lane in enumerate(lanes):
        _lane(canvas, lane, mark, _RULER - (len(lanes) - 1 - n) * 84, 72 if len(lanes) == 1 else 46)
    ends = [
        _short(day, "day" if mark.scale == "month" else "month" if mark.scale == "year" else "year")
        for day in (mark.first, mark.last)
    ]
    canvas.write(ends[0], _LEFT, _RULER + 22, _LABEL)
    canvas.write(ends[1], _LEFT + _ROOM - width(ends[1], _LABEL) + 2, _RULER + 22, _LABEL)


def _lane(canvas: Canvas, lane: Lane, mark: Mark, foot: int, high: int) -> None:
    canvas.box(_LEFT, foot, _LEFT + _ROOM, foot + 3, "a")
    for tick in (*mark.ticks, 1.0):
        x = _LEFT + tick * (_ROOM - 3)
        canvas.box(x, foot, x + 3, foot + 12, "a")
    for part in lane.parts:
        _part(canvas, part, foot - high - 8, foot - 8)


def _part(canvas: Canvas, part: Part, top: int, foot: int) -> None:
    left = _LEFT + part.x * _ROOM
    right = min(max(left + part.width * _ROOM, left + 18), _LEFT + _ROOM)
    left = min(left, right - 18) if part.width else left
    match part.kind:
        case "solid":
            canvas.box(left, top, right, foot, "7")
        case "hatch":
            canvas.hatch(left, top, right, foot)
            canvas.frame(left, top, right, foot, 3)
        case "dashed":
            canvas.hatch(left, top, right, foot)
            _dashes(canvas, left, right, top, foot)
        case "hollow":
            canvas.frame(left, top, right, foot, 5)
        case "open-right" | "open-left":
            _fade(canvas, left, right, top + 20, foot - 20, part.kind == "open-left")
        case "maybe-right" | "maybe-left":
            _fade(canvas, left, right, top, foot, part.kind == "maybe-left")
        case "bracket-left" | "bracket-right":
            _bracket(canvas, left, top, foot, 1 if part.kind == "bracket-left" else -1)


def _dashes(canvas: Canvas, left: float, right: float, top: int, foot: int) -> None:
    x = left
    while x < right:
        end = min(x + 22, right)
        canvas.box(x, top, end, top + 3, "7")
        canvas.box(x, foot - 3, end, foot, "7")
        x += 34


def _fade(canvas: Canvas, left: float, right: float, top: int, foot: int, leftwards: bool) -> None:
    """Weaker in four steps, away from the known end."""
    step = (right - left) / 4
    for n, colour in enumerate("9867" if leftwards else "7689"):
        canvas.box(left + n * step, top, left + (n + 1) * step, foot, colour)


def _bracket(canvas: Canvas, x: float, top: int, foot: int, towards: int) -> None:
    low, high = sorted((x, x + towards * 16))
    canvas.box(min(x, x + towards * 5), top - 6, max(x, x + towards * 5), foot + 6, "7")
    canvas.box(low, top - 6, high, top - 1, "7")
    canvas.box(low, foot + 1, high, foot + 6, "7")
