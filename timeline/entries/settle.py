"""The date of an entry, from the dates of its claims.

In: the claims of one entry, and which article copies which. Out: its when, how that is known, the reasons where
claims differ, and a disagreement where they cannot all be true. Exists so that a day beats the month it lies in, and
one paper's day does not silently beat another's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from timeline.dates import Step, Unit, When, to_edtf
from timeline.entries.words import is_explicit
from timeline.model import Basis, Claim, Disagreement, Saying

_TRUST: dict[Basis, int] = {"editor": 1000, "stated": 3, "relative": 3, "narrative": 2, "inferred": 1}
_MONTH = 27
"""Days from first to last of a month at least."""
_IS_NEW = re.compile(r"^(?:[^\s,]+ ){0,9}(?:are|has|have|is)\b|^[^,]+,[^,]+, (?:are|has|have|is)\b")
"""Told in the present or perfect."""
_OPEN = 10**8
"""Days; stands for a side that nothing bounds."""


class Settled(msgspec.Struct, frozen=True):
    """The date of an entry and how it came about."""

    when: When
    basis: Basis
    because: tuple[Step, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()


def settle(claims: Sequence[Claim], source_of: Mapping[str, str], published: Mapping[str, int]) -> Settled:
    """The best supported date; of equally good ones the narrower, then the earlier.

    A day that is only the day of the claim's article gives way to words for a date, however wide. A day in words that
    comes after an article that tells it as done gives way to every other.
    """
    whens: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        whens[to_edtf(whole_day(claim.when))].append(claim)
    printed = min((_low(c.when) for c in claims if _is_printing(c, published) and not _width(c.when)), default=_OPEN)
    narrowest = min((_width(claim.when) for claim in claims if is_explicit(claim)), default=0)
    best = min(
        whens.values(),
        key=lambda group: (_is_too_late(group, printed, published), *_rank(group, source_of, published, narrowest)),
    )
    when, basis = whole_day(best[0].when), min((claim.basis for claim in best), key=lambda basis: -_TRUST[basis])
    others = [group for edtf, group in sorted(whens.items()) if group is not best]
    steps = tuple(_compare(best[0], group[0]) for group in others)
    against = [group for group in others if _contradicts(best[0], group[0])]
    return Settled(when, basis, steps, (_disagreement(best, against, source_of),) if against else ())


def _is_too_late(group: Sequence[Claim], printed: int, published: Mapping[str, int]) -> bool:
    """Whether words put it on a day after an article that tells it as done; the next day's news of it may be."""
    return _low(group[0].when) > printed and not all(_is_printing(claim, published) for claim in group)


def whole_day(when: When) -> When:
    """A time of day as its day: a chronology goes by days, and the hour stays with the claim."""
    if when.shape != "point" or when.start is None or when.start.grain != "time":
        return when
    day = Unit("day", when.start.first)
    return When("point", day, day, when.approximate, when.uncertain)


def _is_printing(claim: Claim, published: Mapping[str, int]) -> bool:
    """Whether a claim has nothing but the day of its article, on which it was, or by which."""
    day = claim.when.earliest or claim.when.latest
    return not is_explicit(claim) and day is not None and published.get(claim.article) == day.ordinal


def _is_fresh(claim: Claim, narrowest: int) -> bool:
    """Whether an article tells as new what others only know the month or the year of."""
    return narrowest >= _MONTH and bool(_IS_NEW.search(claim.quote))


def _rank(
    group: Sequence[Claim], source_of: Mapping[str, str], published: Mapping[str, int], narrowest: int
) -> tuple[object, ...]:
    when = group[0].when
    trust: dict[str, int] = defaultdict(int)
    for claim in group:
        source = source_of.get(claim.article, claim.article)
        trust[source] = max(trust[source], _TRUST[claim.basis])
    total = sum(trust.values())
    by_editor = any(claim.basis == "editor" for claim in group)
    only_printed = all(_is_printing(claim, published) and not _is_fresh(claim, narrowest) for claim in group)
    return (
        not by_editor,
        only_printed,
        _width(when) > 0,
        _width(when) if _width(when) else -total,
        -total,
        when.key,
        to_edtf(when),
    )


def _width(when: When) -> int:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return _OPEN
    return last.ordinal - first.ordinal + (when.approximate or when.uncertain)


def _meets(a: When, b: When) -> bool:
    return _low(a) <= _high(b) and _low(b) <= _high(a)


def _low(when: When) -> int:
    return when.earliest.ordinal if when.earliest else -_OPEN


def _high(when: When) -> int:
    return when.latest.ordinal if when.latest else _OPEN


def _contradicts(chosen: Claim, other: Claim) -> bool:
    if not (is_explicit(chosen) and is_explicit(other)):
        return False
    return not _meets(chosen.when, other.when) or _are_one_span(chosen.when, other.when)


def _are_one_span(a: When, b: When) -> bool:
    """Whether both last from one day, year and the like to another, and part at one of the two ends only."""
    if a.shape != "range" or b.shape != "range" or not (a.start and a.end and b.start and b.end):
        return False
    grains = {unit.grain for unit in (a.start, a.end, b.start, b.end)}
    return len(grains) == 1 and (a.start == b.start) != (a.end == b.end)


def _compare(chosen: Claim, other: Claim) -> Step:
    taken, left = to_edtf(whole_day(chosen.when)), to_edtf(whole_day(other.when))
    if _contradicts(chosen, other):
        return Step(
            "claims disagree", f"{taken}, {left}", taken, f"{taken} is better supported than {left}; both are shown."
        )
    if not _meets(chosen.when, other.when):
        because = f"One claim has no words for its day and stands in an article of {left}; the other names {taken}."
        return Step("named day before an article's day", f"{taken}, {left}", taken, because)
    if _low(other.when) <= _low(chosen.when) and _high(chosen.when) <= _high(other.when):
        return Step(
            "one date, two precisions", f"{taken}, {left}", taken, f"{taken} lies within {left}: the narrower is kept."
        )
    return Step(
        "dates that overlap", f"{taken}, {left}", taken, f"{taken} and {left} overlap; the better known is kept."
    )


def _disagreement(
    best: Sequence[Claim], against: Sequence[Sequence[Claim]], source_of: Mapping[str, str]
) -> Disagreement:
    says = tuple(Saying(claim.id, to_edtf(whole_day(claim.when))) for group in (best, *against) for claim in group)
    ahead = len({source_of.get(c.article, c.article) for c in best})
    behind = max(len({source_of.get(c.article, c.article) for c in group}) for group in against)
    by_editor = any(claim.basis == "editor" for claim in best)
    if not by_editor and ahead <= behind:
        return Disagreement(kind="date", says=says)
    because = "A person decided it." if by_editor else f"{ahead} independent sources say so, {behind} the other."
    return Disagreement(kind="date", says=says, reading=to_edtf(whole_day(best[0].when)), because=because)
