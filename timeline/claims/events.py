"""Which words for when date which clause.

In: a sentence as read, and the expressions found in it. Out: the dated events of the sentence, each with its clause,
its status and its trail.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from timeline.claims.attribution import Speaker
from timeline.claims.grammar.forms import is_past
from timeline.claims.grammar.verbs import Verb
from timeline.claims.kinds import kind_of
from timeline.claims.occasions import did_it, in_an_event, is_publication, published_by, takes_part
from timeline.claims.parse import Reading
from timeline.claims.status import ASSERTED
from timeline.claims.targets import (
    Place,
    chosen,
    compares,
    is_meant_for,
    is_nominal,
    only_names,
    target,
)
from timeline.claims.turning import turned
from timeline.claims.undated import Told, edtf_of
from timeline.claims.uses import Use, uses_in
from timeline.claims.words import NEGATIVES, SAYING, table
from timeline.dates.expression import Expression
from timeline.dates.when import Step, When
from timeline.model import Basis, Span, Status

_TERM_VERBS = table(
    """
extend postpone delay schedule reschedule adjourn set move renew prolong suspend push
"""
)
"""Verbs that fix a term: "extended until Friday" happened before Friday."""


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """Something in a sentence that has a when."""

    when: When
    basis: Basis
    trail: tuple[Step, ...]
    group: int
    """The clause it dates, as an index of the reading's groups."""
    start: int
    """Where it begins, for its id: the clause, or the expression where the clause has another date before."""
    status: Status
    expression: Span | None = None
    expressions: tuple[Span, ...] = ()
    names: bool = False
    """Whether its date only names something the clause speaks of ("the victims of Tuesday's quake")."""
    in_passing: bool = False
    """Whether it is told of an event of another year, with which no later sentence goes on."""
    nominal: bool = False
    """Whether a noun is dated and not the clause's verb ("the 7 July memorandum")."""
    whole: bool = False
    """Whether the whole sentence is the claim."""
    signal: str = ""
    leans_on: str = ""
    """The id of the claim before that it goes on telling."""
    noun: Span | None = None
    """The words that name the event, where a noun does so by itself ("the coup of 19 September")."""


def dated_events(
    reading: Reading, found: Sequence[Expression], speaks: Speaker, published: When | None, told: Sequence[Told] = ()
) -> tuple[list[Dated], str]:
    """The dated events of a sentence, and why words for when gave none ("" where none were left over).

    `told`: what the sentences before date, latest first, for "within a month" and "two weeks after the fire".
    """
    uses, why = uses_in(reading, found, published, told)
    uses = [turned(reading, use, published, uses) for use in uses]
    by_group: dict[int, list[Use]] = {}
    for use in uses:
        by_group.setdefault(target(reading, use.expression), []).append(use)
    events: list[Dated] = []
    for group, members in by_group.items():
        if _is_own_state(reading, group):
            why = why or "somebody's own words, and no event"
            continue
        own = [use for use in members if not compares(reading, group, use)]
        why = why if len(own) == len(members) else why or "names a deadline or a term, not an event"
        for use, place in chosen(reading, group, own):
            one = _event(reading, group, use, place, speaks, published)
            if one is not None:
                events.append(one)
            else:
                why = why or "names a deadline or a term, not an event"
    return events, why


_OWN = frozenset({"i", "we"})


def _is_own_state(reading: Reading, group: int) -> bool:
    """For ““Four months ago we were selling pies””: what goes on with a speaker, in a quotation."""
    verb = reading.verb(group)
    if verb is None or not (verb.progressive or verb.tense == "present") or '"' not in _around(reading):
        return False
    subjects = (reading.text[start:end].lower().split() for start, end in reading.subject_parts(group))
    return any(words[-1:] and words[-1] in _OWN for words in subjects)


def _around(reading: Reading) -> str:
    """The sentence with a little before it, with straight quotation marks."""
    text = reading.text[max(0, reading.span.start - 1) : reading.span.end + 1]
    return text.replace("“", '"').replace("”", '"')


def _event(
    reading: Reading, group: int, use: Use, place: Place, speaks: Speaker, published: When | None
) -> Dated | None:
    if is_meant_for(reading, use) or (in_an_event(reading, use.expression) and not _is_over(use.when, published)):
        return None
    if _is_called_a_day(reading, group, use):
        return None
    nominal = is_nominal(reading, use)
    use = _by_the_clock(reading, group, _growing(reading, group, use, published))
    named = nominal or did_it(reading, use.expression)
    if not named and use.when.shape in ("until", "by") and _is_term(reading, group, use, published):
        return None
    if reading.verb(group) is None and use.when.shape in ("after", "since") and group == 0:
        return None  # "Standings after Saturday's games"
    if use.when.shape == "until" and published is not None and use.when.latest == published.latest:
        return None  # "Until today he denied it": it is no longer so
    when, steps = plain(use.when) if named else use.when, [*use.expression.trail, *use.extra]
    status = _status(reading, group, use, when, nominal, published)
    if status == "hypothetical" and use.expression.end < reading.clauses[group].start:
        return None
    if status in ASSERTED:
        when, steps = _clipped(when, steps, published)
    said = speaks.clause >= 0 and reading.groups[speaks.clause] == group and status in ASSERTED
    return Dated(
        when=when,
        basis=basis_of(use.expression),
        trail=tuple(steps),
        group=group,
        start=use.expression.start if place != "first" or nominal else reading.clauses[group].start,
        status="said" if said and not nominal else status,
        expression=Span(_words_from(reading, use), use.end),
        names=(nominal and only_names(reading, group, use))
        or _is_before(reading, use)
        or _is_aside(reading, group, use)
        or _is_of_past(reading, group, use, published)
        or _is_of_a_noun_behind_perfect(reading, group, use, published),
        nominal=nominal or place == "beside",
        in_passing=takes_part(reading, use.expression),
        whole=said and not nominal and place == "first",
        signal=use.signal or use.expression.signal,
    )


def _is_aside(reading: Reading, group: int, use: Use) -> bool:
    """Whether the date is not of what the clause tells, but of what it speaks of, rests on or has lasted since."""
    inside = (
        _is_what(reading, group, use)
        or _is_mentioned(reading, group, use)
        or _is_by_the_day(reading, group, use)
        or _is_now(reading, group, use)
        or _is_behind_perfect(reading, group, use)
    )
    before = reading.text[reading.span.start : use.expression.start]
    inside = inside or bool(_DATES_FROM.search(before) or _PERIOD_ENDED.search(before))
    return inside or _is_source(reading, use) or _is_view(reading, group) or _is_state_since(reading, group, use)


_NAMES_DAYS = table("declare name designate proclaim mark set choose fix pick observe celebrate")
_CALLED = re.compile(r"\s+(?:as|an?)\s")


def _is_called_a_day(reading: Reading, group: int, use: Use) -> bool:
    """For “declared 16 April a public holiday”: the day is what is spoken of."""
    verb = reading.verb(group)
    if verb is None or verb.head not in _NAMES_DAYS or verb.passive or not use.when.is_day:
        return False
    beside = not reading.text[reading.words[verb.last].end : use.expression.start].strip()
    return beside and _CALLED.match(reading.text, use.end) is not None


_AFTER_A_NOUN = re.compile(
    r"(?:after|following|despite|amid|in the wake of)\s+(?:the|an?|its|his|her|their|this)\s", re.I
)


def _is_behind_perfect(reading: Reading, group: int, use: Use) -> bool:
    """For “Following the failure of the talks last year, the union has asked”: what has been done is of today."""
    verb, clause = reading.verb(group), reading.clauses[group]
    if verb is None or verb.tense != "perfect" or use.when.shape != "point" or use.expression.signal == "since":
        return False
    opens = _AFTER_A_NOUN.match(reading.text, clause.start)
    before = use.expression.start < reading.words[verb.first].start
    return opens is not None and before and "," not in reading.text[clause.start : use.expression.start]


def _is_before(reading: Reading, use: Use) -> bool:
    """For “before the 2005 season”."""
    before = reading.text[max(reading.span.start, use.expression.start - 16) : use.expression.start]
    return use.when.shape == "point" and re.search(r"\bbefore (?:the|its|their) $", before) is not None


def _is_of_a_noun_behind_perfect(reading: Reading, group: int, use: Use, published: When | None) -> bool:
    """For “The charge has stirred interest in her part in four attacks between 1994 and 1997”."""
    verb = reading.verb(group)
    if verb is None or verb.tense != "perfect" or verb.negative or not _is_over(use.when, published):
        return False
    before = [w.low for w in reading.words if reading.words[verb.last].end <= w.start and w.end <= use.expression.start]
    wide = use.when.shape in ("range", "between") and use.when.grain in ("year", "month", "decade")
    return wide and len(before) > 6 and bool(kind_of(before[-12:], ""))


def _is_of_past(reading: Reading, group: int, use: Use, published: When | None) -> bool:
    """For “The firm is at fault for a flood in May”: what is so today is not of a day before, which is a noun's."""
    verb = reading.verb(group)
    if verb is None or use.expression.signal not in ("", "from", "of", "in") or not _is_over(use.when, published):
        return False
    if (
        "according to"
        in reading.text[max(reading.span.start, use.expression.start - 20) : use.expression.start].lower()
    ):
        return False
    is_so = verb.tense == "present" and not verb.passive and (verb.progressive or verb.head in _IS_SO)
    return (
        is_so
        and reading.words[verb.last].end <= use.expression.start
        and use.when.shape in ("point", "between", "range")
    )


_IS_SO = (
    table(
        """
be have seem remain own need know belong exist mean represent show include contain feature describe cover recall
resemble echo owe want concern involve
"""
    )
    | SAYING
)
"""What is so today, whenever what it is about was."""


def _is_mentioned(reading: Reading, group: int, use: Use) -> bool:
    """For “The letter included a discussion of the vote in 2006”."""
    verb = reading.verb(group)
    after = verb is not None and reading.words[verb.last].end <= use.expression.start
    wide = use.when.grain in ("year", "month", "decade") and use.when.shape == "point"
    article = reading.text[: use.expression.start].endswith((" in a ", " in an "))
    return after and wide and not article and verb is not None and verb.head in _MENTIONS and not verb.passive


_MENTIONS = frozenset({"include", "contain", "mention", "discuss"})


def _is_by_the_day(reading: Reading, group: int, use: Use) -> bool:
    """For “A curfew has been set from 7 pm to 7 am”: hours of every day."""
    verb = reading.verb(group)
    perfect = verb is not None and verb.tense in ("perfect", "present")
    return perfect and use.expression.type == "TIME" and use.when.shape in ("range", "between")


_DATES_FROM = re.compile(r"\b(?:dat(?:e|es|ed|ing) (?:from|back to)|\w+s? back to)(?: the| about| around)*\s+$")
"""How old a thing is: “most dams date from the 1920s”."""
_PERIOD_ENDED = re.compile(r"\b(?:year|quarter|period|months|weeks|half|season) (?:that )?(?:ended|ending)(?: on)?\s+$")
"""When a stretch ended that is named by its end: “in the fiscal year ended Jan. 31”."""
_AFTER_WHAT = re.compile(r"\s+after (?:the|its|his|her|their)\b")


def _is_now(reading: Reading, group: int, use: Use) -> bool:
    """For “Almost a year after the quake of 13 May, they live in tents”: what is so on the article's day."""
    verb = reading.verb(group)
    after = bool(_AFTER_WHAT.match(reading.text, use.expression.end))
    return after and verb is not None and verb.tense == "present" and not verb.passive


def _is_what(reading: Reading, group: int, use: Use) -> bool:
    """For “Lund called what happened in 1915 a crime”: the day of what is spoken of."""
    verb = reading.verb(group)
    if verb is None:
        return False
    low = [w.low for w in reading.words if reading.words[verb.last].end <= w.start and w.end <= use.expression.start]
    return "what" in low[:4] and any(is_past(word) for word in low[low.index("what") + 1 :][:3])


_VIEWS = table("regard consider view see know remember describe hail recall")


def _is_view(reading: Reading, group: int) -> bool:
    """For “It is widely regarded as a cause of the fall of the cabinet that autumn”."""
    verb = reading.verb(group)
    return verb is not None and verb.head in _VIEWS and verb.passive and verb.tense == "present"


def _is_state_since(reading: Reading, group: int, use: Use) -> bool:
    """For “He said the mill had been empty since 2014”: what somebody says has lasted, told beside the news."""
    clause, verb = reading.clauses[group], reading.verb(group)
    lasts = verb is not None and (verb.head in LASTS or verb.head in ("abandon", "close"))
    if verb is not None and verb.tense == "participle" and (clause.opener == "since" or verb.head in _RESTS_ON):
        return True
    if (
        use.when.shape == "since"
        and clause.role == "participle"
        and (use.when.grain == "year" or _is_not(reading, verb))
    ):
        return True
    if use.when.shape == "since" and verb is not None and (verb.negative or reading.words[0].low in NEGATIVES):
        return True
    return use.when.shape == "since" and clause.role in ("content", "relative", "participle") and lasts


def _is_not(reading: Reading, verb: Verb | None) -> bool:
    """For “sounds not often heard since May”."""
    before = [word.low for word in reading.words[max(0, verb.first - 3) : verb.first]] if verb is not None else []
    return "not" in before or "never" in before


_RESTS_ON = frozenset({"base", "compare", "name"})
"""What is based on or named after a thing of that date: “based on figures from Friday”."""


def _is_source(reading: Reading, use: Use) -> bool:
    """For “According to a report published on Monday, …”: the day of what the sentence rests on."""
    at = reading.clause_at(use.expression.start)
    return reading.words[0].low == "according" and is_publication(reading, at)


def _words_from(reading: Reading, use: Use) -> int:
    """Where the words that say when begin: with “published”, where a report was published then and says something."""
    if published_by(reading, use.expression) < 0:
        return use.expression.start
    return reading.verb_start(reading.clause_at(use.expression.start))


def _status(reading: Reading, group: int, use: Use, when: When, nominal: bool, published: When | None) -> Status:
    """What the clause asserts of the time that the words name; that may be less, or more, than the clause alone."""
    status = reading.status(group)
    if (nominal or _in_subject(reading, group, use)) and (
        status in ASSERTED or _told_in_past(reading, group) or _is_event_noun(reading, use)
    ):
        status = "happened"
    if status in ASSERTED and (_is_future(when, published) or _is_ahead(use, published)):
        status = "planned"
    if status == "hypothetical" and _is_belief(reading, group) and not _is_future(when, published):
        status = "happened"
    if status == "hypothetical" and not _is_future(when, published) and _could_be_seen(reading, group):
        status = "happened"
    if status == "planned" and not _is_future(when, published) and _is_vow(reading, group, use):
        status = "said"
    if status == "feared" and not _is_future(when, published) and _own_past(reading, group):
        status = "said"
    if status in ASSERTED and _is_usual(reading, group, use, published):
        status = "habitual"
    if status in ASSERTED and _is_denied(reading, group, use):
        status = "denied"
    if status in ASSERTED and _is_disbelieved(reading, group):
        status = "denied"
    if status in ASSERTED and not _is_over(when, published) and _is_part_of_a_plan(reading, group):
        status = "planned"
    return status


def _could_be_seen(reading: Reading, group: int) -> bool:
    """For “The smoke could be seen on Monday from the hills”."""
    verb = reading.verb(group)
    seen = verb is not None and verb.modal == "could" and verb.passive and not verb.negative
    return seen and verb is not None and verb.head in ("see", "hear", "feel", "view", "watch", "smell", "visit")


def _is_disbelieved(reading: Reading, group: int) -> bool:
    """For “did not believe that anything had changed since May”."""
    above = reading.above(group)
    verb = reading.verb(above) if above >= 0 and reading.clauses[group].role == "content" else None
    return verb is not None and verb.negative and verb.head in ("believe", "think", "accept", "expect", "suspect")


def _is_vow(reading: Reading, group: int, use: Use) -> bool:
    """For “On Monday the council threatened to close the road”: the threat is an event; not “promised to sail on
    Friday”."""
    verb = reading.verb(group)
    if verb is None or " to " in reading.text[reading.words[verb.last].end : use.expression.start]:
        return False
    return (
        verb is not None and verb.head in _VOWS and verb.tense in ("past", "perfect", "pluperfect") and not verb.passive
    )


_VOWS = frozenset({"threaten", "promise", "pledge", "vow"})


def _is_over(when: When, published: When | None) -> bool:
    first, last = published.earliest if published else None, when.latest
    return first is not None and last is not None and last < first


def _is_part_of_a_plan(reading: Reading, group: int) -> bool:
    """For “debt will pass 60% in 2010 while rising to 68% by 2019”, “will strike when the students return on Tuesday”:
    what goes with a plan is planned."""
    clause, verb, above = reading.clauses[group], reading.verb(group), reading.above(group)
    if (clause.role != "adverbial" and clause.opener != "when") or verb is None or above < 0:
        return False
    goes_with = verb.tense == "participle" or (verb.tense == "present" and clause.opener in ("when", "after", "before"))
    return goes_with and reading.status(above) in ("planned", "hypothetical", "feared")


_AHEAD = re.compile(r"(?:the |these )?(?:next|coming)\b|later (?:this|in the)\b|the rest of\b", re.IGNORECASE)


def _is_ahead(use: Use, published: When | None) -> bool:
    """For “urged people to stay at home over the next five days”, “what happens later this year”: the time to come."""
    return _ends_after(use.when, published) and bool(_AHEAD.match(use.expression.text))


def plain(when: When) -> When:
    """The date itself, where the word before it ("after the 1 May crash") belongs to the noun."""
    unit = when.start or when.end
    return When.at(unit) if unit is not None and when.shape in ("since", "after", "until", "by") else when


def _in_subject(reading: Reading, group: int, use: Use) -> bool:
    """Whether the expression belongs to the subject ("dozens of raids this week … were intended"), so that its noun
    is dated."""
    return any(start < use.expression.start < end for start, end in reading.subject_parts(group))


_SEASONS = table("spring summer autumn fall winter")


def _is_usual(reading: Reading, group: int, use: Use, published: When | None) -> bool:
    """A general truth: the present tense with a part of the year that is not this one's ("Fires are common in
    summer")."""
    verb = reading.verb(group)
    words = use.expression.text.lower()
    if verb is not None and words in _SEASONS and (verb.head == "be" or verb.tense == "participle"):
        return True
    if verb is not None and verb.tense == "present" and use.expression.type == "TIME" and _every_week(reading, group):
        return True
    opens = use.expression.start - reading.span.start < 3
    if verb is not None and words == "today" and opens and verb.tense == "present" and verb.passive:
        return True
    if words == "today" and reading.text[use.end : use.end + 2] in ("'s", "’s") and _are(reading, verb):
        return True
    if verb is not None and words in _SEASONS and verb.tense in ("present", "perfect") and not verb.passive:
        return True
    if verb is None or verb.tense != "present" or verb.progressive or verb.passive or verb.head in SAYING:
        return False
    if use.expression.type == "TIME" and not re.search(
        r"today|yesterday|[A-Z]\w+day|this|last|\d{4}", use.expression.text
    ):
        return True
    return (
        use.when.grain in ("season", "month")
        and use.expression.resolved == "relative"
        and not re.match(r"this|last|next", use.expression.text.lower())
    )


def _are(reading: Reading, verb: Verb | None) -> bool:
    """For “Today's weapons are enough to end the world”: what is so nowadays."""
    return verb is not None and reading.words[verb.first].low == "are" and not verb.progressive


_WEEKLY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b|\bevery (?:day|week|[A-Z][a-z]+day)\b")


def _every_week(reading: Reading, group: int) -> bool:
    """For “It is broadcast on Saturdays at 12 noon”."""
    clause = reading.clauses[reading.holder(group)]
    return _WEEKLY.search(reading.text, clause.start, clause.end) is not None


def _is_denied(reading: Reading, group: int, use: Use) -> bool:
    """For “He denies having … last Monday”: the date is of what is denied, unless it stands right after the verb."""
    verb = reading.verb(group)
    if verb is None or verb.head != "deny":
        return False
    between = [word for word in reading.words if reading.words[verb.last].end <= word.start < use.expression.start]
    return use.expression.start > reading.words[verb.last].end and len(between) > 2


def _is_event_noun(reading: Reading, use: Use) -> bool:
    """Whether an event is named right before the date ("the collapse on 3 March could have been prevented")."""
    before = [word.low for word in reading.words if word.end <= use.expression.start][-4:]
    return (
        len(before) > 1
        and before[-1] in ("on", "of", "in")
        and (bool(kind_of(before[:-1], "")) or before[-2].endswith(("tion", "sion", "ment", "apse")))
    )


def _told_in_past(reading: Reading, group: int) -> bool:
    verb = reading.verb(group)
    return (
        verb is not None
        and verb.tense == "planned"
        and reading.words[verb.first].low in ("was", "were")
        and verb.modal in ("intended", "meant")
    )


def _by_the_clock(reading: Reading, group: int, use: Use) -> Use:
    """For “The fire was put out by 5.30 p.m.”: on that day."""
    verb, unit = reading.verb(group), use.when.end
    past = verb is not None and verb.tense in ("past", "pluperfect")
    if unit is not None and use.when.shape == "point" and unit.clock[:5] == "24:00":
        because = "Midnight ends the day that the words name."
        step = Step("midnight of a day", edtf_of(use.when), edtf_of(When.day(unit.first)), because)
        return Use(use.expression, When.day(unit.first), use.end, (*use.extra, step), use.signal)
    if not past or use.expression.type != "TIME" or use.when.shape != "by" or unit is None:
        return use
    because = "It was so by an hour of that day, and is told as one of its events."
    when = When.day(unit.first)
    step = Step("by an hour of the day", edtf_of(use.when), edtf_of(when), because)
    return Use(use.expression, when, use.end, (*use.extra, step), use.signal)


def _growing(reading: Reading, group: int, use: Use, published: When | None) -> Use:
    """For “2,000 have left since Monday”: events from that day up to the article's."""
    verb, last = reading.verb(group), published.latest if published else None
    first = use.when.earliest
    if (
        verb is None
        or verb.tense != "perfect"
        or use.when.shape != "since"
        or verb.head in LASTS
        or verb.negative
        or last is None
        or first is None
    ):
        return use
    if not 0 <= last.ordinal - first.ordinal <= 366:
        return use
    when = When.between(first, last)
    because = "The perfect tense counts what happened from then up to the article's day."
    step = Step("since then, up to the article's day", edtf_of(use.when), edtf_of(when), because)
    return Use(use.expression, when, use.end, (*use.extra, step))


LASTS = table(
    """
be have live work remain stay rule govern serve hold keep control fight war know seem reign belong stand last own lead
run head chair
"""
)
"""What goes on, and is not counted."""


def _own_past(reading: Reading, group: int) -> bool:
    verb = reading.verb(group)
    return verb is not None and verb.tense in ("past", "pluperfect")


def _is_belief(reading: Reading, group: int) -> bool:
    """For “Investigators believe the fire started on 11 May”: told as past, with its day, by those who should know."""
    above = reading.above(group)
    teller = reading.verb(above) if above >= 0 and reading.clauses[group].role == "content" else None
    return teller is not None and teller.head in ("believe", "think", "suspect") and _own_past(reading, group)


def _is_term(reading: Reading, group: int, use: Use, published: When | None) -> bool:
    verb = reading.verb(group)
    return (
        verb is not None
        and (verb.head in _TERM_VERBS or verb.head == "have" or _ends_after(use.when, published))
        and verb.tense in ("past", "perfect", "pluperfect", "present")
    )


def _ends_after(when: When, published: When | None) -> bool:
    return bool(published and published.latest and when.latest and when.latest > published.latest)


def _is_future(when: When, published: When | None) -> bool:
    return bool(published and published.latest and when.earliest and when.earliest > published.latest)


def basis_of(expression: Expression) -> Basis:
    """How an expression came by its date."""
    return (
        "narrative"
        if expression.resolved == "narrative"
        else "stated"
        if expression.resolved == "stated"
        else "relative"
    )


def _clipped(when: When, steps: list[Step], published: When | None) -> tuple[When, list[Step]]:
    """What has happened "this week" happened up to the article's day."""
    last = published.latest if published else None
    if (
        last is None
        or when.shape != "point"
        or when.grain not in ("week", "weekend")
        or when.earliest is None
        or when.latest is None
    ):
        return when, steps
    if not when.earliest <= last < when.latest:
        return when, steps
    cut = When.between(when.earliest, last)
    because = "It had happened when the article was written, so the days after are left out."
    return cut, [*steps, Step("not after the article's day", edtf_of(when), edtf_of(cut), because)]
