"""What was done in, by or at something that has a day: a report, a decree, a raid, a vote.

In: a sentence as read and words for when that stand with such a noun. Out: the clause they date. Exists because “In a
report published on Monday, the panel said” dates the saying, and “was set up by a decree of 3 May” the setting up,
though the words stand with another noun.
"""

from __future__ import annotations

import re

from timeline.claims.kinds import kind_of
from timeline.claims.parse import Reading
from timeline.claims.status import is_saying
from timeline.claims.words import table
from timeline.dates.expression import Expression

MEDIA = table(
    """
report statement interview letter article study paper book post video message speech memo note bulletin notice
email tweet editorial column documentary programme program film recording communique survey review telegram figures
data statistics results findings documents footage images accounts minutes
"""
)
_ISSUE = table("publish release issue broadcast air post print circulate send distribute upload date write sign")


def frame_of(reading: Reading, expression: Expression) -> int:
    """The group that such words date though they stand in another; -1 for none."""
    for ask in (published_by, _occasion, _met, _found_then, _standing):
        if (group := ask(reading, expression)) >= 0:
            return group
    return -1


def published_by(reading: Reading, expression: Expression) -> int:
    """For “said in a report published on Monday”, “In an interview broadcast on Sunday, she said”: the saying, which is
    of the day of what it was said in; -1 for none."""
    at = reading.clause_at(expression.start)
    if not is_publication(reading, at):
        return -1
    above = reading.above(reading.groups[at])
    if above >= 0 and _tells(reading, above):
        return above
    opens = reading.clauses[at].start < expression.start and reading.words[0].low in ("in", "on")
    return next((i for i in reading.groups if opens and i > at and is_saying(reading.clauses[i])), -1)


def _tells(reading: Reading, group: int) -> bool:
    """Whether a clause says something, or something published shows it."""
    verb = reading.verb(group)
    shows = verb is not None and verb.head in ("show", "suggest", "indicate", "reveal", "find") and not verb.passive
    return shows or is_saying(reading.clauses[reading.holder(group)])


def is_publication(reading: Reading, index: int) -> bool:
    """Whether a clause tells when a report, an interview, a letter was published, and stands after that noun."""
    verb, above = reading.clauses[index].verb, reading.clauses[index].parent
    if reading.clauses[index].role == "and" and 0 <= above < index and verb is not None and verb.head in _ISSUE:
        return is_publication(reading, above)
    bare = verb is not None and verb.first == verb.last and verb.head in _ISSUE and verb.first > 0
    return verb is not None and bare and reading.words[verb.first - 1].low in MEDIA


def _occasion(reading: Reading, expression: Expression) -> int:
    """For “In a raid carried out on Monday, police seized arms”: what was done in it, on its day; -1 for none."""
    at = reading.clause_at(expression.start)
    opens = at == 1 and reading.words[0].low in ("in", "during", "at") and reading.clauses[1].role == "participle"
    if not opens or reading.clauses[0].verb is not None or len(reading.clauses) < 3:
        return -1
    noun = [word.low for word in reading.words if word.end <= reading.clauses[1].start][1:]
    main = reading.clauses[2]
    is_event = bool(kind_of(noun, "")) or noun[-1].endswith(("tion", "ment", "trial", "ceremony"))
    return 2 if is_event and noun[-1] not in MEDIA and main.role == "main" and not is_saying(main) else -1


_MEETS = table("meet speak gather sit testify appear address talk vote convene assemble campaign play")


def _met(reading: Reading, expression: Expression) -> int:
    """For “The ministers, meeting in Ostra on Monday, agreed”, “Speaking on Monday, she said”: the main verb."""
    at = reading.clause_at(expression.start)
    clause = reading.clauses[at]
    if clause.role != "participle" or clause.verb is None or not clause.verb.progressive:
        return -1
    above = reading.above(reading.groups[at])
    verb = reading.verb(above) if above >= 0 else None
    waits = verb is not None and reading.verb_start(reading.holder(above)) > expression.end
    return above if waits and clause.verb.head in _MEETS and verb is not None and verb.tense == "past" else -1


_FINDS = table("find discover conclude notice detect see learn establish")


def _found_then(reading: Reading, expression: Expression) -> int:
    """For “Divers who surveyed it in May found that it had moved”: the finding."""
    clause = reading.clauses[reading.clause_at(expression.start)]
    above = reading.above(reading.groups[reading.clause_at(expression.start)])
    verb = reading.verb(above) if above >= 0 else None
    if clause.opener != "who" or verb is None or verb.head not in _FINDS or verb.tense != "past" or verb.passive:
        return -1
    return above if reading.verb_start(reading.holder(above)) > expression.end else -1


_STATES = table("register base locate situate house call name know own head staff")


_LIES = table("lie stand border overlook house adjoin link separate")


def _lies_there(reading: Reading, at: int, above: int) -> bool:
    """For “burned down in Vell, which lies on the Orn, at 2.30”: where a place lies needs no hour."""
    clause, main = reading.clauses[at], reading.verb(above)
    verb = clause.verb
    lies = clause.role == "relative" and verb is not None and verb.head in _LIES and verb.tense == "present"
    return lies and main is not None and main.tense == "past"


def _standing(reading: Reading, expression: Expression) -> int:
    """For “sold it to a firm registered in Lasko in May”: the sale; where a firm is registered needs no day."""
    at = reading.clause_at(expression.start)
    clause, above = reading.clauses[at], reading.above(reading.groups[at])
    if above >= 0 and _lies_there(reading, at, above):
        return above
    if clause.role != "participle" or clause.verb is None or clause.verb.head not in _STATES or above < 0:
        return -1
    words = [word.low for word in reading.words if clause.start <= word.start and word.end <= expression.start]
    places = sum(word in ("in", "at", "on") for word in words)
    return above if places > 1 and reading.verb(above) is not None else -1


_PAPERS = (
    r"(?:telegram|letter|decree|resolution|order|memo|memorandum|note|dispatch|cable|circular|act|law|decision|ruling"
    r"|judgment|judgement|proclamation|statement|message|e-?mail|edict|ordinance|treaty)"
)
_BY_A_PAPER = re.compile(
    r"\b(?:in|by|through|via)\s+(?:(?:a|an|the|his|her|its|their|one|another)\s+)?(?:[\w’'-]+\s+){0,2}?"
    + _PAPERS
    + r"\s+(?:of|dated|from)(?:\s+the)?\s+$",
    re.IGNORECASE,
)
_AT_AN_EVENT = re.compile(
    r"\b(?:in|at|during)\s+(?:the|its|their|that)\s+(?:[\w’'-]+\s+){0,2}?(\w+)\s+of(?:\s+the)?\s+$",
    re.IGNORECASE,
)


_DECIDES = table("win lose contest boycott attend survive host fight lead observe sweep")
_ITSELF = re.compile(
    r"^\s*(?:the|its|their|that)\s+(?:[\w’'-]+\s+){0,3}?(\w+)\s+(?:of|in)(?:\s+the)?\s+$", re.IGNORECASE
)


def _decided(reading: Reading, expression: Expression) -> bool:
    """For “had won the election of November 1972”: it is won on its day."""
    verb = reading.verb(reading.group_at(expression.start))
    if verb is None or verb.head not in _DECIDES or verb.passive:
        return False
    end = reading.words[verb.last].end
    found = _ITSELF.search(reading.text[end : expression.start]) if end <= expression.start else None
    return found is not None and kind_of([found[1].lower()], "") == "election"


_ITS_EVENT = re.compile(
    r"['’]s?\s+((?:[\w.-]+\s+){0,3}?\w+)\b(?=[.,;:)]|\s+(?:in|at|of|on|with|by|to|and|after|for|near|which|that)\b|\s*$)"
)
_ENDED_BY = re.compile(r"\b(?:by|in|during|at)\s+(?:the\s+)?$", re.IGNORECASE)


def did_it(reading: Reading, expression: Expression) -> bool:
    """For “was devastated by Tuesday's quake”, “won nine seats in Sunday's vote”, “won Sunday's election”: what an
    event did, or who won it, is of its day."""
    found = _ITS_EVENT.match(reading.text, expression.end, reading.span.end)
    kind = kind_of(found[1].lower().split(), "") if found else ""
    verb = reading.verb(reading.group_at(expression.start))
    past = verb is not None and verb.tense == "past" and not verb.negative and not verb.progressive
    if not kind or not past or verb is None:
        return False
    if reading.text[reading.words[verb.last].end : expression.start].strip() in ("", "the"):
        return verb.head in _DECIDES and kind == "election"
    led = _ENDED_BY.search(reading.text[reading.span.start : expression.start])
    return (
        led is not None
        and verb is not None
        and verb.head in _BEFALLS
        and reading.words[verb.last].end <= expression.start
    )


_BEFALLS = table(
    """
devastate kill injure wound destroy damage flatten hit strike topple wreck crush displace bury trap lose win defeat
hurt beat elect reelect re-elect arrest capture die perish collapse cast vote finish score take ruin shatter cripple
"""
)


_IN_THE = re.compile(r"(?:[\w,]+ )?(?:in|at|during) the ", re.IGNORECASE)
_HELD_THEN = re.compile(
    r" (?:[\w’'-]+ ){0,4}?(?:elections?|polls?|vote|referendum|[Gg]ames|[Oo]lympics|[Cc]up|[Mm]arathon|[Oo]pen|Masters"
    r"|Grand Prix|finals?|championships?|war|season|tournament|race|campaign|census|coup|earthquake|floods?|riots"
    r"|strike|uprising|revolution|[A-Z][\w-]+ (?:Day|Conference|Festival|Fair|Summit|Forum|Expo|Awards|Congress))\b"
)


def in_an_event(reading: Reading, expression: Expression) -> bool:
    """For “In the 1992 elections, Lund backed her rival”: what was done in an event of a year that opens a sentence."""
    if not re.fullmatch(r"\d{4}(?: (?:winter|summer))?", expression.text, re.IGNORECASE):
        return False
    opens = _IN_THE.fullmatch(reading.text[reading.span.start : expression.start]) is not None
    if not opens and not takes_part(reading, expression):
        return False
    return _HELD_THEN.match(reading.text, expression.end, reading.span.end) is not None


_TAKES_PART = table(
    """
win lose finish place compete come run race play score debut qualify beat defeat reach take elect hold discuss present
unveil show announce introduce launch appear perform sing speak contest
"""
)
_RANKED = re.compile(
    r"(?: also)? (?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\b"
)


def takes_part(reading: Reading, expression: Expression) -> bool:
    """For “She was 12th in the 2003 Ostra Marathon”, “a seat taken in the 2001 election”: done at it, in passing."""
    verb = reading.verb(reading.group_at(expression.start))
    end = reading.words[verb.last].end if verb is not None else expression.start
    if verb is None or end >= expression.start or not expression.text[:4].isdigit():
        return False
    done = verb.tense == "past" or (verb.tense == "participle" and verb.passive)
    deed = verb.head in _TAKES_PART or (verb.head == "be" and _RANKED.match(reading.text, end) is not None)
    between = reading.text[end : expression.start]
    near = between.endswith((" in the ", " at the ", " during the ")) and len(between.split()) < 8
    return done and deed and near and "," not in between and " to " not in between


_EDITION = re.compile(
    r"['’]s? (?:[\w’'-]+ ){0,2}?(?:edition|issue|paper|newspaper|programme|program|broadcast|bulletin)\b"
)
_PRINTS = table("appear run publish print write say report tell quote feature claim be carry air broadcast describe")


def _is_in_print(reading: Reading, expression: Expression) -> bool:
    """For “a notice that ran in Tuesday's edition”: it did on that day."""
    verb = reading.verb(reading.group_at(expression.start))
    return verb is not None and verb.tense == "past" and verb.head in _PRINTS and not verb.negative


_OPENS_AT = re.compile(r"(?:In|At|During) (?:the )?$")
_OCCASIONS = re.compile(
    r"['’]s? (?:[\w’'-]+ ){0,4}?(?:debate|meeting|match|game|hearing|session|vote|election|summit|speech|interview"
    r"|briefing|conference|trial|race|ceremony|rally|march|raid|attack|test)\b[^,;]{0,60}, "
)


def _opens_with_occasion(reading: Reading, expression: Expression) -> bool:
    """For “In Sunday's debate with Orr, Lund said”: what was done in it was done on its day."""
    before = reading.text[reading.span.start : expression.start]
    return bool(_OPENS_AT.fullmatch(before)) and _OCCASIONS.match(reading.text, expression.end) is not None


def by_its_noun(reading: Reading, expression: Expression) -> bool:
    """For “was set up by a decree of 3 May”, “In a telegram of 3 May, she warned”, “won in the elections of 2018”: the
    day of the noun is the day of what was done by it, in it or at it."""
    before = reading.text[reading.span.start : expression.start]
    if (
        _BY_A_PAPER.search(before)
        or _opens_with_occasion(reading, expression)
        or did_it(reading, expression)
        or in_an_event(reading, expression)
    ):
        return True
    if before.endswith((" in ", " on ")) and _EDITION.match(reading.text, expression.end) is not None:
        return _is_in_print(reading, expression)
    found = _AT_AN_EVENT.search(before)
    if found is None or not kind_of([found[1].lower()], ""):
        return _decided(reading, expression)
    verb = reading.verb_end(reading.holder(reading.group_at(expression.start)))
    after = reading.text[verb : expression.start].split() if verb >= 0 else []
    return not any(word.endswith("ing") for word in after) and "of" not in after[:1]
