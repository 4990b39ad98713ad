"""From a dated event to a `Claim`: its words, names, kind, heading and weight.

In: the event, the sentence as read, the article. Out: the claim. Exists so that what a claim looks like is decided in
one place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.claims.attribution import Speaker
from timeline.claims.events import Dated
from timeline.claims.headings import LONGEST, blank, date_cut, heading, may_cut_date, quality, stands, with_teller
from timeline.claims.ids import Namer
from timeline.claims.kinds import kind_of
from timeline.claims.names import names_in
from timeline.claims.parse import Reading, past_dateline
from timeline.claims.status import ASSERTED
from timeline.claims.words import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SAYING,
    SUBORDINATORS,
    base,
)
from timeline.model import Article, Claim, Settings, Span

_WHOLE = 420
"""Code points: a sentence up to this long that makes one claim is quoted whole."""


def compose(
    one: Dated,
    others: Sequence[Dated],
    reading: Reading,
    article: Article,
    settings: Settings,
    namer: Namer,
    speaks: Speaker,
    index: int,
    total: int,
    inside: frozenset[str],
) -> Claim:
    """The claim of one event; `others` are all events of its sentence, `index` and `total` its place among the
    article's sentences, `inside` the words it has with a capital within sentences."""
    start, end = span_of(one, others, reading)
    title, mark = _heading(one, reading, start, end, speaks)
    quote = article.text[start:end]
    people, places = names_in(quote, settings, inside)
    verb = reading.verb(one.group)
    words = [word.low for word in reading.words if start <= word.start < end]
    said = one.status == "said" and one.whole
    sentence = reading.text[reading.span.start : reading.span.end]
    attribution = speaks.words if speaks.words and (said or _is_told(one, reading, speaks)) else ""
    head = verb.head if verb and not one.nominal else ""
    return Claim(
        id=namer.name(sentence, reading.span.start, _offset(one, reading)),
        article=article.id,
        start=start,
        end=end,
        quote=quote,
        sentence=reading.span,
        when=one.when,
        basis=one.basis,
        trail=one.trail,
        expression=one.expression,
        attribution=attribution,
        status=one.status,
        kind=kind_of(re.findall(r"[\w-]+", title.lower()), head, said) or kind_of(words, head, said),
        people=people,
        places=places,
        heading=title,
        leans_on=one.leans_on,
        weight=_weight(one, mark, index, total, len(people) + len(places), quote),
    )


def _is_told(one: Dated, reading: Reading, speaks: Speaker) -> bool:
    """Whether the speaker of the sentence tells this clause, and not another beside it."""
    if speaks.clause < 0 or reading.clauses[speaks.clause].role == "teller":
        return True
    told = reading.groups[speaks.clause]
    return one.group != told and (_hangs_on(reading, one.group, told) or one.group > told)


def _offset(one: Dated, reading: Reading) -> int:
    """Where in the sentence the claim begins, for its id; 0 for the sentence's first clause."""
    return one.start - reading.span.start


def span_of(one: Dated, others: Sequence[Dated], reading: Reading) -> tuple[int, int]:
    """The words of the claim: the whole sentence where it makes one claim and tells nothing else, else the clause
    with what hangs on it."""
    whole = reading.span
    alone = len({other.start for other in others}) == 1
    if one.whole or (
        alone
        and not reading.is_side(one.group)
        and not _has_other_news(one, reading)
        and whole.end - whole.start <= _WHOLE
    ):
        return past_dateline(reading.text, whole.start, whole.end), whole.end
    if one.nominal and one.expression is not None and not alone:
        return _noun_span(one.expression, reading)
    start, end = _clause_span(one, others, reading)
    start = max(start, past_dateline(reading.text, whole.start, whole.end)) if start == whole.start else start
    return _tidy(reading.text, start, end)


def _noun_span(expression: Span, reading: Reading) -> tuple[int, int]:
    """A dated noun with its own words: from its article to where the phrase ends."""
    before = [word for word in reading.words if word.end <= expression.start]
    first = len(before)
    while (
        first > 0
        and len(before) - first < 7
        and before[first - 1].low not in _NOUN_ENDS
        and before[first - 1].text.isalnum()
    ):
        first -= 1
        if before[first].low in DETERMINERS:
            break
    start = before[first].start if first < len(before) else expression.start
    end = expression.end
    for word in reading.words:
        if word.start < expression.end:
            continue
        if word.low in _NOUN_ENDS or not word.text[0].isalnum() or word.low in PREPOSITIONS or word.low in ADVERBS:
            break
        end = word.end
    return start, end


_NOUN_ENDS = COORDINATORS | SUBORDINATORS | RELATIVES | BE | HAVE | MODALS


def _has_other_news(one: Dated, reading: Reading) -> bool:
    """Whether another main clause of the sentence tells a plan or a possibility, which the claim should not seem to
    say."""
    for group in dict.fromkeys(reading.groups):
        clause = reading.clauses[group]
        if (
            group != one.group
            and clause.role in ("main", "and", "adverbial", "absolute")
            and reading.status(group) not in ASSERTED
        ):
            return True
    return False


def _hangs_on(reading: Reading, group: int, root: int) -> bool:
    seen = 0
    while group >= 0 and group != root and seen < 20:
        group, seen = reading.above(group), seen + 1
    return group == root


def _clause_span(one: Dated, others: Sequence[Dated], reading: Reading) -> tuple[int, int]:
    taken = {other.group for other in others} - {one.group}
    start, end = _front(one, reading), reading.clauses[reading.members(one.group)[-1]].end
    last = reading.members(one.group)[-1]
    for index in range(last + 1, len(reading.clauses)):
        group = reading.groups[index]
        clause = reading.clauses[index]
        if group in taken or clause.role in ("main", "teller") or not _hangs_on(reading, group, one.group):
            break
        if clause.role in ("and", "adverbial", "absolute") and (
            reading.status(group) not in ASSERTED or clause.subject is not None
        ):
            break
        end = clause.end
    return start, end


def _front(one: Dated, reading: Reading) -> int:
    """Where the claim's own words begin: with the noun it tells of, where that stands right before."""
    clause = reading.clauses[one.group]
    if clause.role in ("relative", "participle") and clause.opener not in ("where", "when"):
        noun = reading.antecedent(one.group)
        return noun[0] if noun else clause.start
    if clause.role in ("and", "adverbial", "relative", "content"):
        inside = [word for word in reading.words if clause.start <= word.start < clause.end]
        while len(inside) > 1 and (
            inside[0].low in COORDINATORS | SUBORDINATORS | {"that", ",", ";", "-", "—", "–", ":"}
            or inside[0].low == clause.opener != '"'
        ):
            inside = inside[1:]
        return inside[0].start if inside else clause.start
    return clause.start


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in " ,;:—–-\n":
        end -= 1
    while start < end and text[start] in " ,;—–-\n":
        start += 1
    return start, end


# --- heading ------------------------------------------------------------------------------------------------


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
        if clause.role == "teller" or clause.start >= end or not _hangs_on(reading, reading.groups[index], group):
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


def _heading(one: Dated, reading: Reading, start: int, end: int, speaks: Speaker) -> tuple[str, float]:
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


def _weight(one: Dated, mark: float, index: int, total: int, names: int, quote: str) -> float:
    place = 1.0 / (1.0 + 0.25 * index)
    detail = min(names, 4) / 4 * 0.6 + 0.4 * any(c.isdigit() for c in quote)
    kind = 0.5 if one.status == "said" else 1.0
    own = 1.0 if one.expression is not None else 0.4
    return round(0.45 * mark + 0.2 * place + 0.15 * own + 0.12 * detail + 0.08 * kind, 4)


__all__ = ["Span", "compose", "span_of"]
