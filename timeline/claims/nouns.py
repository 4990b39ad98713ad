"""What a dated noun tells by itself: “the coup of 19 September”, “last Thursday's attacks on two ferries”.

In: a sentence as read, its words for when and the events that its clauses tell. Out: further events, one a noun that
names what happened on a day before the article. Exists because such a noun is often the only place where an article
tells of what it looks back on; where a clause tells it, the noun counts for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.claims.events import Dated, basis_of, plain
from timeline.claims.grammar.forms import is_finite_aux
from timeline.claims.nodates import in_name
from timeline.claims.parse import Reading
from timeline.claims.words import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    MONTHS,
    NEGATIVES,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    WEEKDAYS,
    table,
)
from timeline.dates.expression import Expression
from timeline.dates.when import When
from timeline.model import Span

_STRIKES = table(
    """
assassination assassinations attack attacks ambush blast blasts bombing bombings coup crash collapse collision cyclone
derailment earthquake eruption explosion explosions fire flood floods genocide hijacking hurricane invasion kidnapping
killing killings landslide massacre murder murders mutiny overthrow quake raid revolution riot riots shootdown shooting
shootings sinking siege storm tsunami typhoon tornado uprising shipwreck avalanche stampede breakout abduction
"""
)
"""What strikes once: named by its day, and by its year."""
_TAKES_PLACE = table(
    """
accord agreement arrest arrests ballot ceasefire truce deal death election elections handover inauguration landing
launch lift-off march merger protest protests rally referendum resignation ruling strike summit takeover verdict vote
evacuation demonstration demonstrations burial funeral
"""
)
"""What takes place on a day: named by it, but as the name of a year's it says too little."""
_UNSURE = table(
    """
planned proposed scheduled alleged expected upcoming threatened failed attempted suspected foiled possible likely
cancelled canceled postponed next future imminent thwarted abortive anniversary second third fourth fifth annual similar
another any every each no such would-be early late snap mock
"""
)
"""Before the noun: it was not so, not yet, or not this one."""
_LINKS = frozenset({"of", "on", "in", "at", "near", "against", "between", "into", "off", "from", "aboard", "outside"})
_CLOSES = (COORDINATORS | RELATIVES | SUBORDINATORS | BE | HAVE | MODALS | PRONOUNS | NEGATIVES | ADVERBS - {"two"}) - {
    "there"
}
_LONGEST = 12
"""Words of a noun phrase on one side of its date."""


def named_deeds(
    reading: Reading, found: Sequence[Expression], events: Sequence[Dated], published: When | None
) -> list[Dated]:
    """An event for each noun of the sentence that names what happened on its own day before the article's."""
    made: list[Dated] = []
    for expression in found:
        own = [
            one for one in events if one.expression and one.expression.start <= expression.start < one.expression.end
        ]
        if any(not one.names for one in own) or not _may_name(reading, expression):
            continue
        when = own[0].when if own else plain(expression.when) if expression.when else None
        if when is None or not _is_over(when, published):
            continue
        span = phrase_of(reading, expression, bool(own))
        if span is not None and _says_enough(reading, span, expression, when):
            made.append(_deed(reading, expression, when, span, own[0] if own else None))
    return made


def _may_name(reading: Reading, expression: Expression) -> bool:
    dated = expression.type in ("DATE", "TIME") and not expression.dateline
    return dated and not in_name(reading.text, expression) and not _is_quoted(reading, expression)


def _is_quoted(reading: Reading, expression: Expression) -> bool:
    """Whether the words stand in quotation marks that open in the sentence."""
    before = reading.text[reading.span.start : expression.start].replace("“", '"').replace("”", '"')
    return before.count('"') % 2 == 1


def _is_over(when: When, published: When | None) -> bool:
    first, last = published.earliest if published else None, when.latest
    return first is not None and last is not None and last < first and when.shape in ("point", "range", "between")


def _deed(reading: Reading, expression: Expression, when: When, span: Span, named: Dated | None) -> Dated:
    trail = named.trail if named is not None else tuple(expression.trail)
    return Dated(
        when=when,
        basis=basis_of(expression),
        trail=trail,
        group=reading.group_at(expression.start),
        start=expression.start,
        status="happened",
        expression=Span(expression.start, expression.end),
        names=True,
        nominal=True,
        noun=span,
    )


def phrase_of(reading: Reading, expression: Expression, named: bool) -> Span | None:
    """The noun phrase that names an event by a date: from its first word, or the date, to its last; None for none.

    `named`: whether the sentence's own clauses leave the date to a noun.
    """
    first, last = _places(reading, expression)
    if first < 0:
        return None
    end = _head_after(reading, expression, last)
    if end >= 0:
        start = _determiner_before(reading, first)
        return _span(reading, start, _with_complement(reading, end))
    begin = _head_before(reading, first, named)
    return _span(reading, begin, last) if begin >= 0 else None


def _places(reading: Reading, expression: Expression) -> tuple[int, int]:
    """The places of the first and the last word of an expression; -1 where it is cut otherwise."""
    inside = [i for i, word in enumerate(reading.words) if expression.start <= word.start < expression.end]
    return (inside[0], inside[-1]) if inside else (-1, -1)


def _span(reading: Reading, first: int, last: int) -> Span:
    return Span(reading.words[first].start, reading.words[last].end)


def _is_noun(low: str) -> bool:
    return low in _STRIKES or low in _TAKES_PLACE


def _head_after(reading: Reading, expression: Expression, last: int) -> int:
    """For “Thursday's bomb attacks”, “the 2003 Lasko bombings”: the place of the event's noun; -1 for none."""
    text, words = reading.text, reading.words
    owns = text[expression.end : expression.end + 2] in ("'s", "’s")
    led = last >= 0 and _led_by_determiner(reading, expression)
    if not owns and not led:
        return -1
    at = last + 1
    if at < len(words) and words[at].text in ("'s", "’s"):
        at += 1
    for i in range(at, min(at + 6, len(words))):
        low = words[i].low
        if not low[0].isalnum() or low in _CLOSES or low in _UNSURE or low in _LINKS or low in DETERMINERS:
            return -1
        if _is_noun(low) and (i + 1 == len(words) or not _goes_on(reading, i + 1)):
            return i
    return -1


def _led_by_determiner(reading: Reading, expression: Expression) -> bool:
    before = [word for word in reading.words if word.end <= expression.start][-1:]
    return bool(before) and (before[0].low in ("the", "its", "their", "his", "her") or before[0].low.endswith("'s"))


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether another noun follows, so that the one before is only its attribute: “the 2003 bombing trial”."""
    word = reading.words[at]
    if not word.text[0].isalpha() or word.low in _CLOSES | _LINKS | DETERMINERS or word.low in _AFTER_NOUN:
        return False
    return not _is_verb(reading, at)


_AFTER_NOUN = table("by to with for over after before since during following amid under as than about incident event")


_TELLS = frozenset({"say", "says", "said", "told", "tell", "tells"})


def _is_verb(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    starts = (reading.verb_start(i) for i in range(len(reading.clauses)))
    return (
        is_finite_aux(word.low)
        or word.low in _TELLS
        or word.low.endswith("ed")
        or any(word.start == start for start in starts)
    )


def _determiner_before(reading: Reading, first: int) -> int:
    return first - 1 if first and reading.words[first - 1].low in DETERMINERS else first


def _with_complement(reading: Reading, head: int) -> int:
    """The last word of what tells which event it was: “attacks on two ferries in the strait”."""
    words, last = reading.words, head
    while last + 2 < len(words) and last - head < _LONGEST and words[last + 1].low in _LINKS:
        end = _phrase_end(reading, last + 2, words[last + 1].low == "between")
        if end < 0:
            break
        last = end
    return last


def _phrase_end(reading: Reading, at: int, between: bool) -> int:
    """The last word of a plain noun phrase that begins here; -1 where none does."""
    words, end = reading.words, -1
    if words[at].low in MONTHS or words[at].low in WEEKDAYS or words[at].low in RELATIVES | {"last", "this"}:
        return -1
    for i in range(at, min(at + 8, len(words))):
        low, text = words[i].low, words[i].text
        if low == "and" and i > at and (between or _joins_names(reading, i)):
            between = False
            continue
        closes = low in _CLOSES or low in _LINKS or low in _AFTER_NOUN or not text[0].isalnum() or low in WEEKDAYS
        if closes or low.endswith("ing") or (text[0].islower() and i > at and _is_verb(reading, i)):
            break
        end = i
    if end < 0 or words[end].low in DETERMINERS or _is_cut_name(reading, at, end):
        return -1
    return end


def _joins_names(reading: Reading, at: int) -> bool:
    """For “in Kenya and Tanzania”."""
    return all(0 <= i < len(reading.words) and reading.words[i].text[0].isupper() for i in (at - 1, at + 1))


def _is_cut_name(reading: Reading, at: int, end: int) -> bool:
    """Whether a name goes on after what stops it: “of Dr. Orr”, “of a Lasko, Vell., clinic”."""
    goes_on = reading.words[end].text in _TITLES and reading.text.startswith(".", reading.words[end].end)
    return goes_on or (reading.words[at].low in ("a", "an") and reading.words[end].text[0].isupper())


_TITLES = frozenset(
    {"Dr", "Mr", "Mrs", "Ms", "St", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Sgt", "Capt", "Rev", "Mt"}
)


def _head_before(reading: Reading, first: int, named: bool) -> int:
    """For “the bloodless coup of 19 September”, and where the clauses leave the date to a noun “an attack in Lasko on
    Monday”: where the phrase begins; -1 for none."""
    words, at = reading.words, first - 1
    link = words[at].low if at >= 0 else ""
    if link in ("of", "on", "in"):
        at -= 1
    if at < 0 or not (link == "of" or named):
        return -1
    head = -1
    for i in range(at, max(-1, at - _LONGEST), -1):
        low = words[i].low
        if _is_noun(low) and (head < 0 or low in _STRIKES):
            head = i
        if not low[0].isalnum() or low in _CLOSES or low in _UNSURE or _is_verb(reading, i):
            return -1
        if low in DETERMINERS and head >= 0:
            return i
    return -1


_CONTENT = re.compile(r"[^\W\d_]{3,}")


def _says_enough(reading: Reading, span: Span, expression: Expression, when: When) -> bool:
    """Whether a reader learns what it was: more than its kind, and of a year something that strikes once, by name."""
    words = [word for word in reading.words if span.start <= word.start < span.end]
    rest = [w for w in words if not expression.start <= w.start < expression.end and w.low not in _SMALL]
    told = [word for word in rest if _CONTENT.match(word.text)]
    if len(told) < 2:
        return False
    if when.grain in ("time", "day", "week", "weekend"):
        return True
    named = any(word.text[0].isupper() for word in told)
    return named and any(word.low in _STRIKES for word in told)


_SMALL = DETERMINERS | _LINKS | frozenset({"'s", "’s", "last", "this"})


def heading_of(reading: Reading, noun: Span, expression: Span) -> str:
    """The noun phrase without its date, as a heading."""
    before = reading.text[noun.start : max(noun.start, expression.start)]
    after = reading.text[min(expression.end, noun.end) : noun.end]
    before = re.sub(r"(?:^|\s)(?:of|on|in)\s+$", " ", before)
    after = re.sub(r"^['’]s?\b", "", after)
    words = " ".join(f"{before} {after}".split())
    words = re.sub(r"^(?:the|a|an|this|that|its|their|his|her)\s+", "", words, flags=re.IGNORECASE)
    return words[:1].upper() + words[1:]


def unsaid(deeds: Sequence[Dated], events: Sequence[Dated]) -> Iterator[Dated]:
    """The events of clauses without those whose date a noun now tells."""
    told = {one.expression.start for one in deeds if one.expression}
    for one in events:
        if not (one.names and one.expression is not None and one.expression.start in told):
            yield one
