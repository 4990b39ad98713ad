"""What a heading has lost of its subject or of what its verb says, as clauses that run into each other leave it.

In: a `Title`. Out: whether it is torn. Each check is for one way in which a sentence is taken apart at the wrong place.
"""

from __future__ import annotations

import re

from timeline.claims.grammar.forms import is_ing, is_participle, is_past, skippable
from timeline.claims.wellformed.title import JOINS, Title
from timeline.claims.words import BE, COORDINATORS, HAVE, NEGATIVES, PREPOSITIONS, SAYING, SPEECH, VERBS, base, table


def torn(title: Title) -> bool:
    return bool(_TORN.search(title.plain)) or any(has(title) for has in _CHECKS)


_TORN = re.compile(
    r"^(?:The|A) (?:too|also) (?:was|is|were|has|had)\b"
    r"|^On behalf of [^,]* (?:ha[sd]|have|was|were) "
    r"|^(?:Jan|Febr)uary \d{1,2} (?:to|of|for) |^(?:March|April|May|June|July|August) \d{1,2} (?:to|of|for) "
    r"|^[A-Z][a-z]+ber \d{1,2} (?:to|of|for) "
    r"|\b(?:declared|designated|proclaimed) as an? |\beffective$"
    r"|, with (?:[A-Z]\w+ ?){1,3}$|(?<= )[a-z]{3,}, \d{1,3}$|^[A-Z][^,”\"]* (?:added|said) [A-Z]\w+$"
    r"|\bthat (?:under|in|at|on|during|by) [^,]*, (?:of|in|to|for|by|with) which [^,]*$"
    r"|^According to [^,]*$|\bsaid as (?:the|an?|his|her|its) [a-z]+$|^\d+, "
    r"|\bbetween (?:one|two|three|four|five|six|\d+)$"
    r"|^Under an? [a-z ]{3,30} (?:was|were) [a-z]+ed\b|^In (?:an?|its|his|her) [a-z ]+ (?:issued|published|released), "
    r"|\bthe (?:slogan|words|motto|phrase|caption|headline)$"
    r"|\bsaying$|[a-z]['’]s that [A-Z]"
    r"|^(?:In|At|On|From|Under|Near|After|During) (?:[A-Z]\w+ ?){1,3} ?(?:had|has|have|was|were|is|are) not "
    r"|\b(?:where|which|who|whom|whose|when|that) (?:the )?[A-Z]?[a-z]+, \d{1,2}$"
)
"""“The too was refuted” [This too], “In Ostra had not spread”, “a hotel where the clerk, 25”, “On behalf of the mayor
had said”, “September 25 to a deal”, “Orr declared as a holiday” [6 May]."""


def _all_of_one(title: Title) -> bool:
    """For “Air Lystria have all complained”: the last of a list."""
    for i in range(1, len(title.lows) - 1) if not _BOTH.isdisjoint(title.lows) else ():
        if title.low(i) == "both" and is_past(title.low(i + 1)) and not {"and", ","}.intersection(title.lows[:i]):
            return title.is_name(i - 1)
        if (
            title.low(i) in ("have", "were", "are")
            and title.low(i + 1) in ("all", "both")
            and is_past(title.low(i + 2))
        ):
            front = title.lows[:i]
            many = {"and", ",", "they", "we", "people", "police", "who", "which"}.intersection(front)
            return not many and not any(low.endswith("s") for low in front)
    return False


_BOTH = frozenset({"all", "both"})


def _after_dash(title: Title) -> bool:
    """For “Both exports and imports -- fell 13.9%”: an aside that a dash closes, without its noun."""
    before, *rest = _DASH.split(title.text) if _DASH.search(title.text) else [title.text]
    if len(rest) != 1:
        return False
    verb = rest[0].split(" ")[0]
    return verb.islower() and is_past(verb) and not any(title.words[at].end <= len(before) for at in title.sure)


_DASH = re.compile(r" (?:-{1,2}|–|—) ")


def _more_done(title: Title) -> bool:
    """For “150 more still buried”: nobody says that they were."""
    counted = title.low(0).replace(",", "").isdigit() and title.low(1) == "more"
    at = next((i for i in range(2, len(title.lows)) if not skippable(title.low(i)) and title.low(i) != "still"), 0)
    return counted and is_participle(title.low(at)) and not title.sure


def _only_described(title: Title) -> bool:
    """For “Controls related to the pump”: what describes a thing, and nothing said of it."""
    if len(title.verbs) != 1 or title.verbs[0].first != title.verbs[0].last:
        return False
    at = title.verbs[0].first
    return title.low(at) in _DESCRIBES and title.low(at + 1) in PREPOSITIONS | {"to", "between"} and at > 0


_DESCRIBES = table("related based located situated headquartered aged entitled dubbed housed shipped")


def _only_done(title: Title) -> bool:
    """For “Members and friends killed in the blast”: what was done to them, as if they had done it."""
    at = title.first_verb
    if at < 1 or len(title.verbs) != 1 or title.verbs[0].first != title.verbs[0].last:
        return False
    after = title.low(at + 1)
    least = title.low(at + 2) in ("least", "most")
    return (
        title.low(at) in _DONE_TO
        and not least
        and (after in ("in", "by", "at", "on", "near", "when", "to", "from") or not after)
    )


_DONE_TO = table(
    "killed injured wounded arrested detained kidnapped abducted hospitalised hospitalized evacuated rescued displaced "
    "jailed convicted elected appointed destroyed damaged sent"
)


def _inverted(title: Title) -> bool:
    """For “The hit did it affect the crew” [nor]: what was denied or asked, told as done."""
    if "did" not in title.lows:
        return False
    places = (i for i in range(1, len(title.lows) - 2) if title.lows[i] == "did")
    asked = NEGATIVES | table("what how where when why which who whom nor neither only so than as not")
    found = [i for i in places if title.low(i + 1) in ("it", "he", "she", "they", "we", "i")]
    return any(not asked.intersection(title.lows[:i]) and title.low(i + 2).isalpha() for i in found)


def _nothing_made(title: Title) -> bool:
    """For “The board established in 1957”: it was."""
    at = title.first_verb
    rest = title.lows[at + 1 :]
    alone = not rest or (rest[0] == "in" and len(rest) == 2 and rest[1].isdigit())
    return at > 1 and alone and title.low(at) in _MADE


_MADE = table("established founded built created constructed issued published posted")


def _comma_then_done(title: Title) -> bool:
    """For “The scientists, glued them”: a comma between who did it and what was done."""
    at = next((i + 1 for i in (2, 3) if title.low(i) == ","), 0)
    if not at or title.low(0) in JOINS | PREPOSITIONS or title.lows.count(",") != 1 or title.first_verb < at - 1:
        return False
    return is_past(title.low(at)) and title.low(at + 1) in _OBJECTS and len(title.lows) < at + _FEW


_OBJECTS = table("them it him her")
_FEW = 4


def _verb_after_verb(title: Title) -> bool:
    """For “The fire spread rapidly destroyed”: a second verb right after the first one's adverb, and last."""
    if len(title.lows) < 4:
        return False
    first, adverb, last = title.lows[-3:]
    verb = is_past(first) and first not in BE | HAVE and title.low(len(title.lows) - 4) not in BE | HAVE
    return verb and adverb.endswith("ly") and last.endswith("ed") and is_past(last)


def _runs_on(title: Title) -> bool:
    """For “The plan was announced, makers around the world have been keen”: a second sentence after a comma."""
    if len(title.sure) != 2 or title.teller < len(title.words) or title.lows.count(",") != 1:
        return False
    comma = title.lows.index(",")
    if not title.sure[0] < comma < title.sure[1] - 1 or title.low(title.sure[1]) not in BE | HAVE:
        return False
    words = {*title.lows}
    joined = (JOINS | COORDINATORS | {"that", ":", ";", '"', "“", "”"}) & words
    led = title.low(0) in PREPOSITIONS | JOINS or title.low(comma + 1) in PREPOSITIONS or is_ing(title.low(comma + 1))
    said = base(title.low(comma - 1)) in SAYING and title.low(comma - 2) not in BE
    return not (joined or led or said) and title.first_verb <= title.sure[0]


def _verb_opens(title: Title) -> bool:
    """For “Offered affected customers a refund”: who did, is gone."""
    low, following = title.low(0), title.low(1)
    done = low.endswith("ed") and low in _PASTS and "," not in title.lows
    plain = title.words[1].text.islower() if len(title.words) > 1 else False
    return done and plain and following not in PREPOSITIONS | {"by", "to"} and not title.sure


_PASTS = frozenset(f"{verb}ed" if not verb.endswith("e") else f"{verb}d" for verb in VERBS)


def _bare_quotation(title: Title) -> bool:
    """For “Lund continued, "here in 1971"”, “Lund said "God simply"”: a piece of what was said."""
    if _SAID_ADVERB.search(title.text):
        return True
    found = _SAID_PIECE.search(title.text) if title.text[-1] in '"”' else None
    if found is None or base(found[1].lower()) not in SPEECH | SAYING | {"continue"}:
        return False
    words = found[2].split()
    return (
        1 < len(words) < _WORDS and words[0].islower() and words[0].lower() in PREPOSITIONS | {"here", "there", "and"}
    )


_SAID_PIECE = re.compile(r"(\w+)[,:] [“\"]([^”\"]*)[”\"]$")
_SAID_ADVERB = re.compile(r"\b(?:said|says|added|told \w+),? [“\"]\w+ \w+ly[”\"]$")
_WORDS = 7
_CHECKS = (
    _all_of_one,
    _after_dash,
    _more_done,
    _only_described,
    _nothing_made,
    _only_done,
    _inverted,
    _comma_then_done,
    _verb_after_verb,
    _runs_on,
    _verb_opens,
    _bare_quotation,
)
