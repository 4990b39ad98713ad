"""Density over time: how many entries each month (or day, or decade) has, with a link for each year.

In: entries. Out: a `Strip`: bars, bands for dates known less closely, ticks with links; positions in fractions of the
whole. It indexes the list; it never replaces it. A stretch without entries stays empty, drawn to scale.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Sequence

import msgspec

from timeline.dates.when import Day
from timeline.model import Entry, Settings
from timeline.publish.words import Words

_SCALES: tuple[tuple[int, int, int, str], ...] = (
    (12, 1, 1, "bin_month"), (24, 2, 3, "bin_quarter"), (60, 5, 6, "bin_half"),
    *((scale * 10**n, tick * 10**n, size * 10**n, "bin_years")
      for n in range(8) for scale, tick, size in ((120, 10, 12), (240, 20, 24), (600, 50, 60))),
)  # fmt: skip
"""(most years, years a tick, months a bin, the bin's name)."""
_MAX_TICKS = 12
_MAX_LANES = 3
_WITH_YEAR = 6
"""Months up to which there is room for the year at the first of them, and at each January."""
_FAR_SHARE = 0.1
_FAR = 6
_NEAR = 1.5
_LEAST_DAYS = 60
"""At most this share of the entries at each end is left out, and only where the rest lies in a sixth of the whole or
less; an end that adds no more than one and a half times the rest stays; a rest of less than two months counts as
two."""


class Bar(msgspec.Struct, frozen=True):
    """Entries that fall within one bin."""

    x: float
    width: float
    height: float
    """Of the tallest, 0 to 1."""
    count: int
    disputed: float
    """The share of them on which sources disagree."""


class Band(msgspec.Struct, frozen=True):
    """An entry whose date is known less closely than a bin, over all the days it may have been."""

    x: float
    width: float
    lane: int


class Tick(msgspec.Struct, frozen=True):
    """A labelled stretch: a year, a month, some decades."""

    label: str
    href: str
    """To the first entry in it; "" where there is none."""
    count: int
    disputed: bool


class Strip(msgspec.Struct, frozen=True):
    """The whole."""

    bars: tuple[Bar, ...]
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    bin: str
    """The key of the bin's name."""
    edges: tuple[Tick, ...] = ()
    """Entries far before and far after, which the drawing leaves out and these links lead to."""
    starts: tuple[int, ...] = ()
    """Ordinals of the days on which the stretches of the ticks begin, and of the end of the last: a script draws on
    the same scale by them."""


def make_strip(
    entries: Sequence[Entry], settings: Settings, words: Words, href: Callable[[Entry, str], str], clip: bool = False
) -> Strip | None:
    """The strip of these entries; `href` gives the link of a tick from its first entry and the tick's grain ("month"
    or "year").

    With `clip` it shows the span of `settings` and no more. None where there is nothing to show.
    """
    if not entries:
        return None
    first, last = _bounds([] if clip else entries, settings)
    if not clip:
        first, last = _where_most_are(entries, first, last)
    grain, edges, bins, name = _scale(first, last)
    inside = [entry for entry in entries if clip or (_high(entry) >= edges[0] and _low(entry) < edges[-1])]
    before = [entry for entry in entries if not clip and _high(entry) < edges[0]]
    after = [entry for entry in entries if not clip and _low(entry) >= edges[-1]]
    return Strip(
        _bars(inside, edges, bins),
        _bands(inside, edges, bins),
        _ticks(inside, edges, grain, words, href),
        name,
        tuple(
            _edge(key, some, words, href) for key, some in (("strip_before", before), ("strip_after", after)) if some
        ),
        tuple(edge.ordinal for edge in edges),
    )


def _where_most_are(entries: Sequence[Entry], first: Day, last: Day) -> tuple[Day, Day]:
    """The whole span; where a few entries far off would press the others into a corner, the span of the others."""
    lows, highs = sorted(map(_low, entries)), sorted(map(_high, entries))
    few = int(len(entries) * _FAR_SHARE)
    low, high = lows[few], highs[-1 - few]
    core = max(high.ordinal - low.ordinal, _LEAST_DAYS)
    if last.ordinal - first.ordinal <= _FAR * core or low >= high:
        return first, last
    near = core * _NEAR
    return (
        first if low.ordinal - first.ordinal <= near else low,
        last if last.ordinal - high.ordinal <= near else high,
    )


def _edge(key: str, entries: Sequence[Entry], words: Words, href: Callable[[Entry, str], str]) -> Tick:
    label = words.say(key, entries=words.count(len(entries), "entry"))
    return Tick(label, href(entries[0], "year"), len(entries), any(entry.disagreements for entry in entries))


def _bounds(entries: Sequence[Entry], settings: Settings) -> tuple[Day, Day]:
    """From the project's own span where it has one that holds something, widened to hold every entry."""
    lows = [_low(entry) for entry in entries]
    highs = [_high(entry) for entry in entries]
    if settings.since and settings.since.earliest:
        lows.append(settings.since.earliest)
    if settings.until and settings.until.latest:
        highs.append(settings.until.latest)
    return min(lows), max(highs)


def _low(entry: Entry) -> Day:
    unit = entry.when.start or entry.when.end
    assert unit is not None
    return unit.first


def _high(entry: Entry) -> Day:
    unit = entry.when.end or entry.when.start
    assert unit is not None
    return unit.last


def _scale(first: Day, last: Day) -> tuple[str, list[Day], list[Day], str]:
    """The grain of ticks, where ticks begin, where bins begin (each with the end of the whole at its end)."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months <= _MAX_TICKS:
        edges = _steps(Day(first.year, first.month, 1), last, 1)
        bins = _days(edges) if months <= 3 else _thirds(edges)
        return "month", edges, bins, "bin_day" if months <= 3 else "bin_month_part"
    years = last.year - first.year + 1
    tick, size, name = next((tick, size, name) for most, tick, size, name in _SCALES if years <= most)
    edges = _steps(Day(first.year // tick * tick, 1, 1), last, 12 * tick)
    return "year", edges, _steps(edges[0], edges[-1].plus(-1), size), name


def _steps(start: Day, last: Day, months: int) -> list[Day]:
    """Beginnings of stretches of that many months, up to the first that lies after `last`."""
    edges = [start]
    while edges[-1] <= last:
        edges.append(edges[-1].plus_months(months))
    return edges


def _days(edges: Sequence[Day]) -> list[Day]:
    return [Day.from_ordinal(n) for n in range(edges[0].ordinal, edges[-1].ordinal + 1)]


def _thirds(edges: Sequence[Day]) -> list[Day]:
    return [Day(e.year, e.month, d) for e in edges[:-1] for d in (1, 11, 21)] + [edges[-1]]


def _bin(day: Day, bins: Sequence[Day]) -> int:
    return min(max(bisect.bisect_right(bins, day) - 1, 0), len(bins) - 2)


def _bin_of(entry: Entry, bins: Sequence[Day]) -> int | None:
    """The bin that holds the entry's whole date, or the one known end of an open one; None where none does."""
    low, high = _bin(_low(entry), bins), _bin(_high(entry), bins)
    return low if low == high else None


def _bars(entries: Sequence[Entry], edges: Sequence[Day], bins: Sequence[Day]) -> tuple[Bar, ...]:
    counts: dict[int, int] = {}
    disputed: dict[int, int] = {}
    for entry in entries:
        index = _bin_of(entry, bins)
        if index is not None:
            counts[index] = counts.get(index, 0) + 1
            disputed[index] = disputed.get(index, 0) + bool(entry.disagreements)
    top = max(counts.values(), default=1)
    return tuple(
        Bar(
            *_place(bins[i], bins[i + 1], edges),
            round(counts[i] / top, 3),
            counts[i],
            round(disputed[i] / counts[i], 3),
        )
        for i in sorted(counts)
    )


def _place(low: Day, after: Day, edges: Sequence[Day]) -> tuple[float, float]:
    """Left edge and width. Every tick is as wide as the next, though months and years differ by days: links stand in
    equal columns."""
    left, right = _at(low, edges), _at(after, edges)
    return round(left, 4), round(right - left, 4)


def _at(day: Day, edges: Sequence[Day]) -> float:
    index = _bin(day, edges)
    low, after = edges[index].ordinal, edges[index + 1].ordinal
    inside = min(max((day.ordinal - low) / (after - low), 0.0), 1.0)
    return (index + inside) / (len(edges) - 1)


def _bands(entries: Sequence[Entry], edges: Sequence[Day], bins: Sequence[Day]) -> tuple[Band, ...]:
    """Each in the first lane that is free there; equal ones are drawn once, and what finds no lane is left to the
    list."""
    spans = sorted({(_low(entry), _high(entry).plus(1)) for entry in entries if _bin_of(entry, bins) is None})
    ends: list[Day] = []
    bands: list[Band] = []
    for low, after in spans:
        lane = next((n for n, end in enumerate(ends) if end <= low), len(ends))
        if lane < _MAX_LANES:
            ends[lane : lane + 1] = [after]
            bands.append(Band(*_place(low, after, edges), lane))
    return tuple(bands)


def _ticks(
    entries: Sequence[Entry], edges: Sequence[Day], grain: str, words: Words, href: Callable[[Entry, str], str]
) -> tuple[Tick, ...]:
    held: list[list[Entry]] = [[] for _ in edges[:-1]]
    for entry in entries:
        held[_bin(_low(entry), edges)].append(entry)
    return tuple(
        Tick(
            _label(low, grain, words, len(edges) - 1 <= _WITH_YEAR and (not n or low.month == 1)),
            href(inside[0], grain) if inside else "",
            len(inside),
            any(e.disagreements for e in inside),
        )
        for n, (low, inside) in enumerate(zip(edges, held, strict=False))
    )


def _label(first: Day, grain: str, words: Words, with_year: bool) -> str:
    month = words.catalogue.months_short[first.month - 1]
    if grain != "month":
        return words.year(first.year)
    return f"{month} {words.year(first.year)}" if with_year else month
