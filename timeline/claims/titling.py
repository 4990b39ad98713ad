"""The heading of a claim: which stretches of its sentence make it.

In: a dated event and its sentence as read. Out: a heading in the words of the source, and how well it stands alone.
`headings` cuts it to length; what belongs to it is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.claims.attribution import Speaker
from timeline.claims.events import Dated
from timeline.claims.headings import LONGEST, blank, date_cut, heading, may_cut_date, with_teller
from timeline.claims.parse import Reading, past_dateline
from timeline.claims.spans import hangs_on
from timeline.claims.standing import quality, stands
from timeline.claims.words import SAYING, base


def _parts(one: Dated, reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches a heading is made of, in order: the subject, where it stands elsewhere, and the clause without
    what stands between."""
    group = one.group
    if one.nominal:
        return [(start, end)]
    members = reading.members(group)
    holder = reading.holder(group)
    stop = min(
        max(reading.clauses[members[-1]].end, _content_end(reading, group, end)), max(end, reading.clauses[holder].end)
    )
    first = reading.clauses[holder].start if holder != group else _front_of(reading, group, start)
    subject = reading.subject_parts(group)
    verb = reading.verb_start(holder)
    own = any(word.low in _SUBJECTS for word in reading.words if first <= word.start < verb)
    shared = bool(subject) and subject[-1][1] <= first and subject[0][0] < first and not own
    return [*(subject if shared else []), (max(first, subject[-1][1]) if shared else first, stop)]


_SUBJECTS = frozenset({"it", "he", "she", "they", "we", "i"})


def _front_of(reading: Reading, group: int, start: int) -> int:
    clause = reading.clauses[group]
    if clause.role == "main":
        return max(start, clause.start)
    return reading.past_opener(group) if clause.role != "participle" else clause.start


def _content_end(reading: Reading, group: int, end: int) -> int:
    """Up to where what hangs on a clause belongs in its heading."""
    stop = reading.clauses[reading.members(group)[-1]].end
    for index in range(reading.members(group)[-1] + 1, len(reading.clauses)):
        clause = reading.clauses[index]
        if clause.role == "teller" or clause.start >= end or not hangs_on(reading, reading.groups[index], group):
            break
        if clause.role in ("and", "main", "adverbial", "absolute"):
            break
        stop = clause.end
    return stop


def _cuts(one: Dated, reading: Reading) -> list[tuple[int, int]]:
    if one.expression is None or one.nominal:
        return []
    start, end = one.expression.start, one.expression.end
    clause = next((c for c in reading.clauses if c.start <= start < c.end), reading.clauses[0])
    if clause.start == start and clause.verb is not None and reading.words[clause.verb.first].start <= end + 1:
        return []
    if not may_cut_date(reading.text, start, end, clause.end, one.signal):
        return []
    return [_with_commas(reading.text, *date_cut(reading.text, start, end, reading.span.start))]


def _with_commas(text: str, start: int, end: int) -> tuple[int, int]:
    """A date between two commas goes with both, where it parts a subject from its verb."""
    before = text[:start].rstrip()
    return (len(before) - 1, end + 1) if before.endswith(",") and text[end : end + 1] == "," else (start, end)


_WHOLE_HEADING = 150
"""Characters of a heading that is the sentence itself."""
_LESS = 0.6
"""What such a heading is worth beside one that was cut to its event."""


def title_of(one: Dated, reading: Reading, start: int, end: int, speaks: Speaker) -> tuple[str, float]:
    """The heading and its mark: cut to the event, or the sentence where no heading that stands can be cut."""
    title, mark = _cut_heading(one, reading, start, end, speaks)
    clause = reading.clauses[one.group]
    leaning = one.nominal or clause.role in ("participle", "absolute") or clause.opener == "whose"
    if stands(title) and not leaning:
        return title, mark
    head = past_dateline(reading.text, reading.span.start, reading.span.end)
    words = blank(reading.text, head, reading.span.end, [])
    verb_end = _verb_end(reading, reading.groups[0])
    least = len(blank(reading.text, head, verb_end, [])) + 2 if verb_end > head else 0
    for longest in (LONGEST, _WHOLE_HEADING):
        whole = heading(words, least, longest)
        if whole and stands(whole) and (not leaning or _tells(whole, one, reading)):
            return whole, round(mark * _LESS, 3)
    return title, round(mark * _LESS * _LESS, 3)


def _tells(whole: str, one: Dated, reading: Reading) -> bool:
    """Whether a sentence cut to a heading still has the words that date what it is to tell."""
    words = reading.text[one.expression.start : one.expression.end] if one.expression else ""
    return " ".join(words.split()).lower() in whole.lower()


def _cut_heading(one: Dated, reading: Reading, start: int, end: int, speaks: Speaker) -> tuple[str, float]:
    cuts = _cuts(one, reading)
    has_verb = reading.verb(one.group) is not None and not one.nominal
    if one.whole and speaks.clause >= 0 and reading.clauses[speaks.clause].role == "teller":
        return _told_heading(reading, speaks, cuts)
    parts = _parts(one, reading, start, end)
    words = _join(reading, parts, cuts, end + 10**6)
    if reading.clauses[one.group].role == "adverbial" and _has_main(reading, one.group):
        words = _FROM_THERE.sub("", words)
    verb_end = _verb_end(reading, one.group) if has_verb else -1
    least = len(_join(reading, parts, cuts, verb_end)) + 2 if verb_end > 0 else 0
    title = heading(words, least) or heading(words, 0)
    opener = reading.clauses[one.group].opener
    if reading.clauses[one.group].role == "participle":
        has_verb = False
    return title, quality(title, words, has_verb, (opener,) if opener else ())


def _has_main(reading: Reading, group: int) -> bool:
    """Whether the sentence has another clause with a verb, which this one hangs on."""
    mains = (g for g in dict.fromkeys(reading.groups) if reading.clauses[g].role in ("main", "and", "teller"))
    return any(g != group and reading.verb(g) is not None for g in mains)


_FROM_THERE = re.compile(r"^(?:[\w-]+ ){0,3}?(?:after|before|since|when|while|until|once)\s+(?=\w+ )", re.IGNORECASE)
"""For “ten months after the bridge fell”: what leads to the clause, which stands without it."""


def _verb_end(reading: Reading, group: int) -> int:
    """Where the verb ends that a heading may not lose; for a saying, that of what is said."""
    holder = reading.holder(group)
    verb = reading.clauses[holder].verb
    following = holder + 1
    if verb is not None and following < len(reading.clauses):
        content = reading.groups[following]
        if reading.clauses[following].role == "content" and reading.verb(content) is not None:
            holder = reading.holder(content)
    return reading.verb_end(holder)


def _join(reading: Reading, parts: Sequence[tuple[int, int]], cuts: list[tuple[int, int]], until: int) -> str:
    return " ".join(
        blank(reading.text, left, min(right, until), cuts) for left, right in parts if min(right, until) > left
    )


def _told_heading(reading: Reading, speaks: Speaker, cuts: list[tuple[int, int]]) -> tuple[str, float]:
    """The heading of a saying whose teller stands last: what was said and, unless it is a pronoun, who said it."""
    teller = reading.clauses[speaks.clause]
    start = min(past_dateline(reading.text, reading.span.start, reading.span.end), teller.start)
    words = blank(reading.text, start, teller.start, cuts)
    told_verb = _verb_end(reading, 0)
    known = start < told_verb <= teller.start
    least = len(blank(reading.text, start, told_verb, cuts)) + 2 if known else len(words) - 2
    title = ""
    if not speaks.carried and teller.start > reading.span.start:
        telling = _telling(reading, speaks, cuts)
        title = with_teller(words, telling, least) or with_teller(words, _short_teller(telling), least)
    mark = 0.9 if title else 0.6
    title = title or heading(words, least) or heading(words)
    return title, round(quality(title, words, True) * mark, 3)


def _telling(reading: Reading, speaks: Speaker, cuts: list[tuple[int, int]]) -> str:
    """Who says it, with the verb and whom it is said to."""
    teller, end = reading.clauses[speaks.clause], reading.verb_end(speaks.clause)
    if teller.subject is None:
        return f"{reading.text[reading.verb_start(speaks.clause) : end]} {speaks.words}"
    found = _audience().match(reading.text, end, end + 40)
    return blank(reading.text, teller.subject[0], max(end, found.end() if found else end), cuts)


@cache
def _audience() -> re.Pattern[str]:
    return re.compile(r" (?:(?:a|the) [a-z]+(?: conference)?|[a-z]{4,}s|parliament|[A-Z]\w+(?: [A-Z]\w+)*)")


def _short_teller(telling: str) -> str:
    """A teller without the office before the name ("Russian Foreign Minister Sergei Lavrov told reporters")."""
    for found in re.finditer(r"(?:[A-Z][\w'’-]+ )?[A-Z][\w'’-]+ ([a-z]+)(?: reporters| journalists)?", telling):
        if base(found.group(1)) in SAYING:
            return found.group()
    return telling
