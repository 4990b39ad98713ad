"""Which clause an expression dates, or which noun of it.

In: a sentence as read and the expressions that have a when. Out: the group of clauses each belongs to, and of several
in one clause those that make a claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from timeline.claims.kinds import kind_of
from timeline.claims.occasions import MEDIA, by_its_noun, frame_of
from timeline.claims.parse import Reading
from timeline.claims.uses import Use
from timeline.claims.words import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    VERBS,
    WEEKDAYS,
    table,
)
from timeline.dates.expression import Expression
from timeline.dates.when import When


def target(reading: Reading, expression: Expression) -> int:
    """The group an expression dates: the one it stands in; the next one where it opens the sentence and that one has
    no verb."""
    group = reading.group_at(expression.start)
    if _measures(reading, group, expression):
        return reading.above(group)
    if (frame := frame_of(reading, expression)) >= 0:
        return frame
    if (teller := _before_teller(reading, expression)) >= 0:
        return teller
    if (main := _after_state(reading, group)) >= 0:
        return main
    if (told := _one_of_them(reading, expression)) >= 0:
        return told
    if reading.verb(group) is None:
        later = [
            g
            for g in dict.fromkeys(reading.groups)
            if g > group and reading.verb(g) is not None and not reading.is_side(g)
        ]
        return later[0] if later and reading.clauses[later[0]].role != "teller" else group
    return group


def _after_state(reading: Reading, group: int) -> int:
    """For “When she was 24 in 1998, she fell ill”: the main clause, which tells what came; -1 for none."""
    verb = reading.verb(group)
    opens = group == 0 and reading.clauses[0].role == "adverbial" and reading.clauses[0].opener == "when"
    if not opens or verb is None or verb.head != "be" or verb.tense != "past":
        return -1
    main = next((i for i, clause in enumerate(reading.clauses) if i and clause.role == "main"), -1)
    told = reading.verb(main) if main > 0 else None
    return main if told is not None and told.tense == "past" and told.head != "be" else -1


_INCLUDING = re.compile(r"\bincluding (?:one|another|an? [a-z]+)(?: (?:late|early))?(?: on| in)?\s+$")


def _one_of_them(reading: Reading, expression: Expression) -> int:
    """For “attacks, including one on Friday which killed a clerk”: the clause that tells of that one; -1 for none."""
    if not _INCLUDING.search(reading.text[reading.span.start : expression.start]):
        return -1
    after = (i for i, clause in enumerate(reading.clauses) if 0 <= clause.start - expression.end <= 2)
    index = next((i for i in after if reading.clauses[i].role == "relative"), -1)
    return reading.groups[index] if index >= 0 else -1


def _before_teller(reading: Reading, expression: Expression) -> int:
    """For “Yesterday, on a visit to Lasko, Orr said, “They want war””: the saying; -1 for none."""
    first = reading.clauses[0]
    opens = len(reading.clauses) > 1 and first.start <= expression.start < first.end and first.verb is None
    if not opens or reading.clauses[1].role != "teller" or reading.text[first.start] in '"“':
        return -1
    said = reading.text[reading.clauses[1].start : reading.clauses[1].end + 1].rstrip()
    return (
        1
        if said.endswith((",", '"', "“", ":")) and any(m in reading.text[first.end : reading.span.end] for m in '"“')
        else -1
    )


def is_nominal(reading: Reading, use: Use) -> bool:
    """Whether the expression stands before a noun, as its attribute."""
    text, expression = reading.text, use.expression
    if by_its_noun(reading, expression) or _is_of_its_subject(reading, use):
        return False
    if (
        _hangs_on_noun(reading, use)
        or _is_judged(reading, use)
        or _is_of_noun(reading, use)
        or text[use.end : use.end + 2] in ("'s", "’s")
    ):
        return True
    following = next((word for word in reading.words if word.start >= use.end), None)
    if following is None or following.low in PREPOSITIONS | ADVERBS | PRONOUNS or not following.text[0].isalpha():
        return False
    if _BUSINESS_YEAR.match(text[use.end : use.end + 20]):
        return False
    own = expression.text.lower().split()
    opens = (
        following.low not in VERBS and not following.low.endswith(("ed", "ing")) and following.low not in DETERMINERS
    )
    if own[0] in ("a", "an", "last", "this", "next"):
        return bool(re.match(r"(?:last|this|next) \w+s$", expression.text.lower())) and opens
    if own[0] == "the" and own[-1].endswith("s"):
        return False
    before = next((word for word in reversed(reading.words) if word.end <= expression.start), None)
    led = own[0] == "the" or (before is not None and (before.low in DETERMINERS or before.low.endswith("'s")))
    is_verb = any(reading.verb_start(i) == following.start for i in range(len(reading.clauses)))
    if before is not None and before.low in ("a", "an") and following.low in MEDIA:
        return False  # "named in an October 2004 article": on its day
    year = expression.text.isdigit()
    attribute = before is not None and (before.low == "the" if year else before.low in ("a", "an"))
    opens = opens or following.low in _BLOWS or (attribute and following.low not in DETERMINERS | _PRINTED)
    return led and opens and not is_verb and following.low not in _NEVER_NOUNS


def _is_of_its_subject(reading: Reading, use: Use) -> bool:
    """For “Wednesday's power cut lasted nine hours”: what a thing of a day did, it did on that day."""
    group = reading.group_at(use.expression.start)
    verb = reading.verb(group)
    if verb is None or verb.tense != "past" or verb.progressive or verb.head in SAYING or not use.when.is_day:
        return False
    if reading.clauses[reading.holder(group)].role not in ("main", "and") or reading.is_side(group):
        return False
    owns = reading.text[use.end : use.end + 2] in ("'s", "’s")
    return owns and any(start == use.expression.start for start, _ in reading.subject_parts(group))


_PRINTED = table("release issue press speech") | MEDIA
_BUSINESS_YEAR = re.compile(r" (?:fiscal|financial|tax|academic|calendar|school) year\b| season\b")
_NEVER_NOUNS = table("and or but that which who when where")


_OBJECT = re.compile(r" (?:an?|the|its|his|her|their|other|earlier|similar) [^,;]+ $")
"""For “The suit followed a similar case last year”: the case was then."""
_SINCE_NOUN = re.compile(r"\b[Ss]ince (?:the|a|its|his|her|their) [\w' -]{3,50} (?:in|on) $")


def _hangs_on_noun(reading: Reading, use: Use) -> bool:
    """For “since the end of the war in 1994”, “promised an inquiry into the deaths in May”: the noun's date."""
    group = reading.group_at(use.expression.start)
    verb = reading.verb(group)
    clause = reading.clauses[reading.holder(group)]
    before = reading.text[clause.start : use.expression.start]
    if _SINCE_NOUN.search(before):
        return True
    if verb is not None and verb.head in ("follow", "precede") and verb.tense == "past" and not verb.passive:
        return _OBJECT.match(reading.text[reading.words[verb.last].end : use.expression.start]) is not None
    if verb is None or verb.head not in SAYING or use.when.grain in ("time", "day", "week", "weekend"):
        return False
    low = [
        word.low
        for word in reading.words
        if reading.verb_end(reading.holder(group)) <= word.start and word.end <= use.expression.start
    ]
    return len(low) > 4 and low[-1] in ("in", "on") and "that" not in low and bool(kind_of(low[-6:-1], ""))


_JUDGES = table(
    """
charge convict sentence apologise apologize criticise criticize blame condemn mark commemorate investigate remember
mourn sue fine jail indict try prosecute question accuse compensate imprison punish attack assail rebuke lambast fault
berate mock denounce
"""
)
_REWARDS = table("award give honour honor praise thank nominate reward")
_FOR_DOING = re.compile(r"\bfor (?:[a-z]+ly )?(?!during\b|morning\b|evening\b)[a-z]{2,}ing\b")
_FOR_A_DEED = re.compile(
    r"\b(?:for|over|about|into|with|of|to)\s(?:[\w’'-]+\s){0,4}?([a-z]+)\b(?:\s[\w’'.-]+){0,12}\s$"
)
_OF_A_BLOW = re.compile(
    r"(?<!guilty )(?<!suspected )\b(?:of|about|into|against|over)\san?\s(?:[a-z-]+\s){0,3}?([a-z]+)"
    r"\s(?:of|in|at|near|on|against)\s(?:[\w’'.-]+\s){1,8}$"
)
_NAMES_A_MONTH = re.compile(r"\d{4}|\blast (?:year|spring|summer|autumn|winter)\b")


def _is_judged(reading: Reading, use: Use) -> bool:
    """For “was jailed for the murder of a clerk in 2014”, “charged over the collapse of a mine last August”: the day of
    the deed."""
    verb = reading.verb(reading.group_at(use.expression.start))
    words = use.expression.text.lower()
    named = _NAMES_A_MONTH.search(words) or any(word in MONTHS for word in words.split())
    if verb is not None and verb.tense == "perfect" and _since_a_blow(reading, use):
        return True
    if verb is not None and verb.head not in _OF_THEIR_DAY and _of_a_blow(reading, use):
        return True
    if verb is None or verb.head not in _JUDGES | _REWARDS or not named:
        return False
    between = reading.text[min(reading.words[verb.last].end, use.expression.start) : use.expression.start]
    if _FOR_DOING.search(between):
        return True
    found = _FOR_A_DEED.search(between) if verb.head in _JUDGES else None
    return found is not None and any(word in _BLOWS for word in found[0].lower().split()[1:] if word != "killing")


def _since_a_blow(reading: Reading, use: Use) -> bool:
    """For “has been held over the murder of a boy on Wednesday”: what has been done is of today, the murder of then."""
    if use.when.shape != "point" or not use.expression.text.lower().startswith(_PAST_DAY):
        return False
    verb = reading.verb(reading.group_at(use.expression.start))
    start = reading.words[verb.last].end if verb is not None else use.expression.start
    found = _FOR_A_DEED.search(reading.text[min(start, use.expression.start) : use.expression.start])
    return found is not None and not _BLOWS.isdisjoint(found[0].lower().split())


def _of_a_blow(reading: Reading, use: Use) -> bool:
    """For “was observed for the victims of an attack in a hall on Monday”: an event told in passing has its own day."""
    verb = reading.verb(reading.group_at(use.expression.start))
    start = reading.words[verb.last].end if verb is not None else use.expression.start
    found = _OF_A_BLOW.search(reading.text[min(start, use.expression.start) : use.expression.start])
    return found is not None and found[1] in _BLOWS


_PAST_DAY = (*WEEKDAYS, "yesterday", "last ", "early ", "late ")


def _measures(reading: Reading, group: int, expression: Expression) -> bool:
    """For “told three weeks before he resigned”: the length stands before the conjunction, and dates what is above."""
    clause = reading.clauses[group]
    if clause.opener not in ("after", "before") or expression.type == "DURATION" or reading.above(group) < 0:
        return False
    opener = next((word for word in reading.words if word.start >= clause.start and word.low == clause.opener), None)
    return opener is not None and expression.end <= opener.start


_OF = re.compile(r"(\w+)\s+of(?:\s+the)?\s+$")
_NOT_OF = table(
    """
night evening morning afternoon day days end start beginning close middle course eve hours hour summer autumn winter
spring fall rest most much part half week weeks month months year years early as because instead ahead out weekend
dawn minutes anniversary first second third last quarter
"""
)
"""Before "of", words that stay words for when: "on the night of 3 May"."""
_AFTER_EVENT = re.compile(
    r"\b(?:[Ss]ince|[Aa]fter|[Ff]ollowing|of|from|[Bb]efore)\s+(?:the|that|this)\s+(?:[\w’'.-]+\s+){0,3}?(\w+)"
    r"(?:\s+(?:in|at|near|off)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)?(?:\s+(?:on|in|at))?\s+$"
)


def _is_of_noun(reading: Reading, use: Use) -> bool:
    """For “the earthquake of 13 May”, “since the earthquake 11 days ago”: a thing is named by its day."""
    before = reading.text[reading.span.start : use.expression.start]
    verb = reading.verb(reading.group_at(use.expression.start))
    found = _OF.search(before)
    if found and found.group(1).lower() in _TERMS and verb is not None and verb.head in ("pass", "expire", "lapse"):
        return False
    if found:
        return found.group(1).lower() not in _NOT_OF and not _noun_follows(reading, use.end)
    found = _AFTER_EVENT.search(before)
    return bool(found) and found is not None and found.group(1).lower() in _BLOWS


_TERMS = frozenset({"deadline", "ultimatum", "mandate"})
"""What passes on its day: “A deadline of 31 July passed”."""


def _noun_follows(reading: Reading, end: int) -> bool:
    """Whether more of a noun phrase follows a place ("of last weekend's racing")."""
    following = next((word for word in reading.words if word.start >= end), None)
    if following is None or not following.text[0].isalpha():
        return False
    closes = following.low in PREPOSITIONS | COORDINATORS | RELATIVES | ADVERBS | MODALS | BE | HAVE
    return not closes and all(reading.verb_start(i) != following.start for i in range(len(reading.clauses)))


_BLOWS = table(
    """
earthquake quake tremor tsunami attack attacks blast explosion bombing shooting crash collision disaster accident
storm hurricane cyclone flood floods fire blaze eruption landslide collapse raid massacre killing killings murder
assassination coup invasion war death deaths
"""
)
"""What strikes once and is later named by its day."""
_STRIKES = table(
    """
kill die injure wound hurt destroy damage flatten devastate collapse hit strike topple wreck crush displace bury trap
shake drown leave lose bring cause claim happen occur take begin end start open fall
"""
)
"""Verbs of what happens in such a thing itself."""
_OF_THEIR_DAY = _JUDGES | _STRIKES


def only_names(reading: Reading, group: int, use: Use) -> bool:
    """Whether a date in a noun's name says nothing of when its clause happened ("an appeal for the victims of Tuesday's
    quake"): it does where the noun is the subject, or the verb tells what the thing itself did."""
    verb = reading.verb(group)
    if verb is None or (verb.head in _STRIKES and not reading.text.startswith(" part ", reading.words[verb.last].end)):
        return False
    clause = reading.clauses[reading.holder(group)]
    if clause.role == "content" and verb.head == "be" and clause.start <= use.expression.start:
        return True  # "He said this week's cuts were a mistake"
    for start, end in reading.subject_parts(group):
        if start <= use.expression.start < end:
            lead = reading.text[start : use.expression.start].lower().split()
            if reading.text[reading.span.start : start].lower().split()[-1:] in (["since"], ["after"], ["before"]):
                return True
            return any(word in _LEADS for word in (lead[:-1] if lead[-1:] in (["on"], ["in"]) else lead))
    return True


_LEADS = PREPOSITIONS | {"after", "before", "since", "until", "following"}


def _rank(reading: Reading, group: int, use: Use) -> tuple[int, int, int]:
    """Smaller is better: no signal, a point, near the verb; last what something is put off to."""
    verb = reading.verb_start(reading.holder(group))
    open_ended = use.when.shape in ("since", "until", "by", "after") or use.expression.signal == "to"
    return (int(open_ended), int(use.when.shape != "point"), abs(use.expression.start - verb))


_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|(?:up|down|unchanged|changed) (?:[\d.]+ ?(?:%|percent|per cent|points?) )?from"
    r"|(?<!more )(?<!less )(?<!fewer )(?<!rather )(?<!other )than|versus|as against)\b[^;]*$",
    re.IGNORECASE,
)
_FROM_AMOUNT = re.compile(
    r"\bfrom (?:about |nearly |only |just |some |almost |over )?(?:US|A|NZ)?[$€£]? ?\d[\d.,]*(?:[ -]?(?:[a-z%]+)){0,3}"
    r" (?:in|at|during|by)(?: the| early| late)*\s+$"
)
_FROM_THEN = re.compile(
    r"\bfrom (?:about |nearly |only |just |some |almost |over )?(?:US|A|NZ)?[$€£]? ?\d[\d.,]*(?:[ -]?(?:[a-z%]+)){0,3}"
    r"\s+$"
)
"""For “to 85 million, from 93 million a year earlier”."""
_MOVES = table(
    """
advance rise fall drop increase decrease decline climb grow jump slip shrink plunge soar cut reduce raise lower double
triple widen narrow slow expand surge tumble slump gain edge shoot swell dwindle
"""
)
"""What goes from one amount to another."""
_COMPARED_TO = re.compile(
    r"\b(?:increase|rise|jump|growth|gain|improvement|drop|fall|decline|decrease|reduction)(?: of \S+(?: percent"
    r"| per cent)?)? (?:over|from)(?: the)?\s+$"
    r"|\b(?:similar|comparable|identical) to\b[^,;]*$|\b(?:unlike|like) (?:the ones?|those)\b[^,;]*$"
    r"|\breminiscent of\b[^,;]*$",
    re.IGNORECASE,
)
"""For “a 17 percent increase over 2006”, “similar to the one in 2005”."""
_OPENS_COMPARED = re.compile(r"(?:Compared|In comparison) (?:with|to)\b[^,;]*$")
_YEAR_BEFORE = re.compile(
    r"(?:the |a )?(?:(?:previous|prior|preceding|same|last) \w+|(?:year|month|quarter)(?: ago| earlier| before)?)\b",
    re.IGNORECASE,
)
_YEAR_EARLIER = re.compile(r"(?:the |a )?year-(?:earlier|ago)", re.IGNORECASE)
_MEASURED_ON = re.compile(r"(?:percent|per cent|%|points?|\bup|\bdown) (?:on|over)\s+$", re.IGNORECASE)
_BY_HOW_MUCH = re.compile(r"(?:percent|per cent|%|times|\d)\s+$", re.IGNORECASE)
_BEST = re.compile(r"\b(?:\w{3,}est|worst|most|first|last|best|biggest)\b", re.IGNORECASE)


def compares(reading: Reading, group: int, use: Use) -> bool:
    """For “the deadliest since 2003”, “for the first time since May”, “up from ten a year ago”: the date is of what is
    compared with."""
    clause = reading.clauses[reading.holder(group)]
    start = max(clause.start, reading.verb_end(reading.holder(group)))
    before = reading.text[min(start, use.expression.start) : use.expression.start]
    if _OPENS_COMPARED.match(reading.text[reading.span.start : use.expression.start]):
        return True
    if _COMPARED.search(before) or _COMPARED_TO.search(before):
        return True
    verb, words = reading.verb(group), use.expression.text
    if _YEAR_EARLIER.fullmatch(words):
        return True
    moves = verb is not None and verb.head in _MOVES
    if moves and (_FROM_AMOUNT.search(before) or (_FROM_THEN.search(before) and _YEAR_BEFORE.match(words))):
        return True
    if _MEASURED_ON.search(before) and _YEAR_BEFORE.match(words):
        return True
    if words.startswith(("more than", "less than", "fewer than")) and _BY_HOW_MUCH.search(before):
        return True
    since = use.expression.signal == "since" or reading.text[: use.expression.start].endswith("since before ")
    return since and bool(_BEST.search(reading.text[clause.start : use.expression.start]))


def is_meant_for(reading: Reading, use: Use) -> bool:
    """For “the prize for 2005”, “the budget for next year”: what something is for, not when it happened."""
    if _AWAITED.search(reading.text[reading.span.start : use.expression.start]):
        return True
    if _is_of_subject(reading, use):
        return False
    before = reading.text[max(reading.span.start, use.expression.start - 8) : use.expression.start].lower().split()
    return "for" in (before[-1:] + before[-2:-1] * (before[-1:] in (["the"], ["a"]))) and use.when.shape == "point"


_AWAITED = re.compile(
    r"(?<!was )(?<!is )(?<!were )(?<!are )(?<!been )"
    r"\b(?:due|scheduled|slated|payable)(?: to [a-z]+)?(?: (?:on|in|by|at|for))?\s+$"
    r"|\b(?:set|scheduled|slated|fixed|booked) for(?: the)?(?: first| second| third| last| next| coming)?\s+$"
)
"""For “a verdict due on Friday was put off”: a plan named by its day."""


def _is_of_subject(reading: Reading, use: Use) -> bool:
    """For “The strike called for Saturday found no echo”: it did so on its day."""
    group = reading.group_at(use.expression.start)
    verb = reading.verb(group)
    for start, end in reading.subject_parts(group):
        if start < use.expression.start < end and verb is not None and verb.tense == "past":
            words = [word.low for word in reading.words if start <= word.start < use.expression.start]
            return kind_of(words[:5], "") in _GATHERINGS and use.when.is_day
    return False


_GATHERINGS = frozenset({"strike", "protest", "election", "meeting", "visit"})
Place = Literal["first", "again", "beside"]
"""Of the expressions of a clause: the one that dates it; one that dates it once more ("in 2011 and again in 2014"); one
that dates a noun of it."""


def chosen(reading: Reading, group: int, uses: list[Use]) -> Iterator[tuple[Use, Place]]:
    """The expressions of a clause that make a claim each: the best one, and others that name another time
    altogether."""
    nominal = [use for use in uses if is_nominal(reading, use)]
    plain = sorted((use for use in uses if use not in nominal), key=lambda use: _rank(reading, group, use))
    first = plain[0] if plain else None
    if first is not None:
        finer = [use for use in plain[1:] if _inside(use.when, first.when) and use.when.shape == "point"]
        yield (finer[0] if finer else first), "first"
    for use in [*plain[1:], *nominal]:
        apart = first is None or not _touch(use.when, first.when)
        if apart and use.when.shape in ("point", "between", "range") and not use.expression.signal:
            place: Place = "again" if use not in nominal and _is_listed(reading, use, uses) else "beside"
            yield use, place if first is not None or use in nominal else "first"


def _is_listed(reading: Reading, use: Use, uses: Sequence[Use]) -> bool:
    """Whether an expression is coordinated with one before or after it, as another time of the same verb."""
    at = uses.index(use)
    before = at > 0 and _is_pair(reading, uses[at - 1], use)
    return before or (at + 1 < len(uses) and _is_pair(reading, use, uses[at + 1]))


def _opens_clause(reading: Reading, end: int) -> bool:
    """Whether a clause begins right after words for when: “two on Monday and the toll on Sunday ranged from …”."""
    after = next((word for word in reading.words if word.start >= end), None)
    return after is not None and any(clause.start == after.start for clause in reading.clauses)


def _is_later(other: When, one: When) -> bool:
    first, second = one.latest, other.earliest
    return first is not None and second is not None and first < second


def _is_pair(reading: Reading, one: Use, other: Use) -> bool:
    """Whether two expressions that follow each other are times of the same verb, by the words between them."""
    between = " ".join(reading.text[one.end : other.expression.start].lower().split())
    if one.when.grain == other.when.grain and _is_later(other.when, one.when) and _ALSO.fullmatch(between):
        return not _opens_clause(reading, other.end)
    return bool(_AGAIN.fullmatch(between)) or (bool(_GAP.fullmatch(between)) and not _OTHERWISE.search(between))


_AGAIN = re.compile(r"(?:,|,? ?(?:and|or)(?: (?:once )?(?:again|later|then))?)(?: (?:in|on|at|the))*")
_ALSO = re.compile(
    r"(?:,|,? ?and|, and)(?! [^,]*\b(?:after|before|since|until|following|when|as|to|of which|than|from|a year"
    r"|the year|the day|\w{3,}est|worst|first|last)\b)(?: [\w’'.-]+){1,10} (?:in|on)"
)
"""For “won silver in Vell in 1994, and gold in Lasko in 1998”: one verb, two objects, two times."""
_GAP = re.compile(
    r";(?:,? [\w’'.-]+){1,8}|,(?: [\w’'.-]+){1,6} only(?: (?:in|on))?"
    r"|(?:,|,? ?(?:and|or|but))(?: then)? (?:(?:by|to|in|at|from|for|near|off|outside) [\w’'.-]+"
    r"|(?:another|more|others|one|two|three|four|five|six|seven|eight|nine|ten|a|\d+)\b)(?:,? [\w’'.-]+){0,7}"
)
"""For “by two managers on Monday and by the board on Friday”, “two on Monday and three more on Tuesday”."""
_OTHERWISE = re.compile(r"\b(?:(?:after|before|since|until|following|when|as|to mark)|(?:day|week|month|year)s?)\b")
"""What makes the second time that of something else."""


def _bounds(when: When) -> tuple[int, int]:
    first, last = when.earliest, when.latest
    return (first.ordinal if first else -(10**9), last.ordinal if last else 10**9)


def _inside(a: When, b: When) -> bool:
    (a1, a2), (b1, b2) = _bounds(a), _bounds(b)
    return b1 <= a1 and a2 <= b2 and (a1, a2) != (b1, b2)


def _touch(a: When, b: When) -> bool:
    (a1, a2), (b1, b2) = _bounds(a), _bounds(b)
    return a1 <= b2 and b1 <= a2
