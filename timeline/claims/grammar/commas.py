"""Clauses that begin right after a comma: the main clause again, who says it, a participle, a run-on.

In: the cutter, at the word after a comma or a closing quotation mark. Out: whether a clause begins there.
"""

from __future__ import annotations

from timeline.claims.grammar.cutter import DAYS, QUOTES, Cutter, Piece, resume
from timeline.claims.grammar.forms import COUNTS, NEVER_PASSIVE, is_ing, is_participle, is_past, skippable
from timeline.claims.grammar.verbs import Verb, is_adjective, is_bare_past, verb_at
from timeline.claims.words import (
    COORDINATORS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SHY_PASTS,
    SUBORDINATORS,
    WEEKDAYS,
    base,
    table,
)


def after_comma(cut: Cutter) -> bool:
    """Right after a comma: main clause again, a teller, a participle, a run-on."""
    if cut.at == 0 or cut.piece.first == cut.at or cut.low() in QUOTES:
        return False
    if cut.low(-1) != "," and not (cut.low(-1) in ('"', "”") and _closes(cut, cut.at - 1)):
        return False
    return (
        _after_opening_phrase(cut)
        or _resume_after_comma(cut)
        or _listed(cut)
        or _teller(cut)
        or _participle_after_comma(cut)
        or _splice(cut)
    )


def _closes(cut: Cutter, mark: int) -> bool:
    """Whether a quotation mark ends a quotation: it follows its word without a space."""
    return mark > 0 and cut.words[mark - 1].end == cut.words[mark].start


def _after_opening_phrase(cut: Cutter) -> bool:
    """For “In a note released on Monday, the firm denied”: what opens the sentence has no verb to wait for."""
    opens = cut.pieces[0].verb is None and cut.lows[0] in PREPOSITIONS | {"according"} and len(cut.pieces) == 2
    opens = opens or (cut.pieces[0].role == "participle" and len(cut.pieces) == 1)
    second = len(cut.pieces) == 3 and [p.role for p in cut.pieces[1:]] == ["participle", "and"]
    opens = opens or (second and cut.pieces[0].verb is None and cut.lows[0] in PREPOSITIONS)
    if not opens or cut.piece.role not in ("participle", "and") or cut.piece.verb is None:
        return False
    low = cut.low()
    if low in PREPOSITIONS | COORDINATORS | SUBORDINATORS | RELATIVES or is_ing(low) or is_participle(low):
        return False
    if not cut.at < cut.finite_ahead(cut.at) or _has_teller(cut):
        return False
    cut.begin("main")
    return True


def _has_teller(cut: Cutter) -> bool:
    """Whether the comma only goes on with an aside (", Ada Lund, its chair, said")."""
    return any(cut.lows[i] == "," for i in range(cut.at, cut.finite_ahead(cut.at)))


def _resume_after_comma(cut: Cutter) -> bool:
    """For “, which was negotiated in August, allowed rebels”: the clause in between ends, the one before goes on."""
    if cut.piece.role not in ("relative", "participle", "adverbial", "and", "absolute") or cut.piece.verb is None:
        return False
    open_ones = [
        i
        for i, piece in enumerate(cut.pieces[:-1])
        if piece.verb is None and (piece.role in ("main", "content", "and") or piece.opener == "when")
    ]
    i = cut.at
    while i < len(cut.words) and skippable(cut.words[i].low):
        i += 1
    if not open_ones or i >= len(cut.words) or not (verb_at(cut.words, i, False) or is_bare_past(cut.words, i)):
        if (
            cut.piece.role == "adverbial"
            and cut.piece.comma is False
            and cut.pieces[0] is cut.piece
            and cut.finite_ahead(cut.at) >= 0
        ):
            cut.begin("main")
            return True
        return False
    resume(cut, open_ones[-1])
    return True


def _teller(cut: Cutter) -> bool:
    """ ", Lavrov told reporters on Monday", ", he said", ", said one senior diplomat"."""
    if cut.piece.verb is None and cut.words[cut.at - 1].low not in ('"', "”"):
        return _teller_between(cut)
    limit = min(cut.at + 16, len(cut.words))
    for i in range(cut.at, limit):
        low = cut.words[i].low
        if i == cut.at and (low in PREPOSITIONS or low.endswith("ly")):
            return False
        if low in (",", ";", "that", "which", "who"):
            if low == "," and _name_goes_on(cut, i):
                continue
            return False
        verb = verb_at(cut.words, i, False)
        if verb is None:
            continue
        if i > cut.at and cut.lows[i - 1] in COORDINATORS:
            return False
        if verb.head in SAYING and not verb.passive and verb.tense in ("past", "present", "perfect", "pluperfect"):
            following = cut.words[verb.last + 1].low if verb.last + 1 < len(cut.words) else ""
            if following not in ("that", "it", "he", "they") or i == cut.at:
                cut.begin("teller", "")
                cut.piece.verb = verb
                cut.at = verb.last + 1
                return True
        return False
    return False


def _teller_between(cut: Cutter) -> bool:
    """For “The talks, sources said, also addressed”: a teller set between commas, before the verb."""
    for i in range(cut.at + 1, min(cut.at + 6, len(cut.words) - 1)):
        verb = verb_at(cut.words, i, False)
        stop = _past_date(cut, verb.last + 1) if verb is not None else -1
        if verb is not None and verb.head in SAYING and stop < len(cut.words) and cut.lows[stop] == ",":
            root = len(cut.pieces) - 1
            cut.begin("teller", "")
            cut.piece.verb = verb
            cut.at = stop + 1
            if cut.at < len(cut.words):
                resume(cut, root)
            return True
        if verb is not None or cut.words[i].low == ",":
            return False
    return False


def _past_date(cut: Cutter, at: int) -> int:
    """The place after words for when that may stand here: “on Monday”, “late on Monday evening”."""
    while at < len(cut.words) and (
        cut.lows[at] in _ABOUT_DAY or cut.lows[at] in WEEKDAYS or cut.lows[at] in MONTHS or cut.lows[at].isdigit()
    ):
        at += 1
    return at


_ABOUT_DAY = frozenset({"on", "late", "early", "last", "this", "week", "month", "year"} | DAYS) | frozenset(
    {"morning", "afternoon", "evening", "night"}
)


def _name_goes_on(cut: Cutter, comma: int) -> bool:
    """A comma within a speaker's name and office (", Mr Lund, the mayor, said")."""
    after = cut.words[comma + 1 : comma + 12]
    if comma == cut.at or comma - cut.at > 6 or not cut.words[comma - 1].text[0].isupper() or not after:
        return False
    second = next((k for k, word in enumerate(after) if word.low == ","), -1)
    return after[0].text[0].islower() and 0 < second < len(after) - 1 and base(after[second + 1].low) in SAYING


def _listed(cut: Cutter) -> bool:
    """For “was born in 1950, joined the army in 1968, was wounded in 1973 and left”: one more thing that the subject
    did, in a list that “and” closes."""
    low = cut.low()
    if cut.piece.verb is None or cut.piece.role not in ("main", "and", "content"):
        return False
    if not (low in _FINITE_BE or low == "had" or is_past(low)) or not _list_closes(cut):
        return False
    if low in _FINITE_BE or low == "had":
        verb = verb_at(cut.words, cut.at, False)
    elif is_past(low) and low not in _GIVES_A_NAME and (_has_object(cut) or _has_own_date(cut)):
        verb = Verb(cut.at, cut.at, base(low), "past", passive=cut.piece.verb.passive and not _has_object(cut))
    else:
        return False
    if verb is None:
        return False
    above = cut.piece.parent if _is_list_item(cut.piece) else len(cut.pieces) - 1
    cut.begin("and", ",")
    cut.piece.verb, cut.piece.parent = verb, above
    cut.at = verb.last + 1
    return True


_FINITE_BE = frozenset({"was", "were"})
_GIVES_A_NAME = table("given called named dubbed considered nicknamed entitled titled aged including following said")
"""Participles that have a noun after them, as no other has."""


def _is_list_item(piece: Piece) -> bool:
    return piece.role == "and" and piece.opener == ","


def _list_closes(cut: Cutter) -> bool:
    """Whether “and” and one more verb without a subject of its own follow in this sentence."""
    for i in range(cut.at + 1, len(cut.words) - 1):
        low = cut.lows[i]
        if low in RELATIVES | SUBORDINATORS | {";", ":"} | QUOTES:
            return False
        if low == "and":
            at = i + 1
            while at < len(cut.words) - 1 and (skippable(cut.lows[at]) or cut.lows[at] == "then"):
                at += 1
            if (
                is_past(cut.lows[at])
                or is_participle(cut.lows[at])
                or cut.lows[at] in _FINITE_BE | {"has", "is", "had"}
            ):
                return True
    return False


def _has_object(cut: Cutter) -> bool:
    following = cut.words[cut.at + 1]
    counted = following.low in DETERMINERS | COUNTS or following.text[0].isdigit()
    return counted and not is_adjective(cut.words, cut.at)


def _has_own_date(cut: Cutter) -> bool:
    """Whether a date stands right before the comma and another one after the verb: then the verb is no aside to a noun
    ("opened in 1921, closed in 1968 and …"), as in “the mill, closed in 1968”."""
    stop = next((i for i in range(cut.at, len(cut.words)) if cut.lows[i] in (",", "and", "but", ";")), len(cut.words))
    return _is_date(cut, cut.at - 2) and any(_is_date(cut, i) for i in range(cut.at + 1, stop))


def _is_date(cut: Cutter, at: int) -> bool:
    low = cut.lows[at]
    year = len(low) == 4 and low.isdigit() and low[0] in "12"
    return year or low in MONTHS or low in WEEKDAYS or (low in _UNITS and cut.lows[at - 1] in ("last", "this"))


_UNITS = frozenset({"week", "month", "year", "spring", "summer", "autumn", "winter"})


def _participle_after_comma(cut: Cutter) -> bool:
    low = cut.low()
    if cut.piece.verb is None and cut.piece.role != "main":
        return False
    word = cut.words[cut.at]
    if low == "said" and cut.low(1) != "to":
        return False
    if base(low) in NEVER_PASSIVE and not low.endswith("ing"):
        return False
    if word.text[0].isupper() or not (
        is_ing(low) or (is_participle(low) and (low not in SHY_PASTS or cut.low(1) == "by"))
    ):
        return False
    if is_participle(low) and not is_ing(low) and cut.low(1) not in PREPOSITIONS | {"to"} and not _names(cut):
        return False
    if low in PREPOSITIONS or (is_participle(low) and cut.piece.verb is None and not _verb_comes(cut)):
        return False
    cut.begin("participle", "")
    cut.piece.verb = Verb(cut.at, cut.at, base(low), "participle", passive=not is_ing(low), progressive=is_ing(low))
    cut.at += 1
    return True


def _names(cut: Cutter) -> bool:
    """For “sentenced Orr, considered a leader, to death”: what a name is held to be; in a list it is a deed."""
    named = cut.low() in ("considered", "dubbed", "nicknamed") and cut.low(1) in ("a", "an", "the", "one")
    return named and cut.at > 1 and cut.words[cut.at - 2].text[0].isupper() and not _list_closes(cut)


def _verb_comes(cut: Cutter) -> bool:
    """Whether the clause before the comma has its verb still to come: soon, or right after the aside ("The dam, built
    in 1931 and raised in 1964, held")."""
    if cut.finite_ahead(cut.at + 1, 24) >= 0:
        return True
    for i in range(cut.at + 1, min(cut.at + 24, len(cut.words) - 1)):
        if cut.lows[i] == "," and not _may_be_aside(cut, i + 1):
            return cut.lows[i + 1] not in PREPOSITIONS and (cut.is_verb(i + 1) or is_bare_past(cut.words, i + 1))
    return False


def _may_be_aside(cut: Cutter, at: int) -> bool:
    """Whether a past may be one more participle ("shelled in May, besieged in June")."""
    low, following = cut.lows[at], cut.lows[at + 1] if at + 1 < len(cut.lows) else ""
    more = any(cut.lows[i] == "," for i in range(at, len(cut.lows)))
    return more and is_participle(low) and base(low) not in NEVER_PASSIVE and following in PREPOSITIONS


def _splice(cut: Cutter) -> bool:
    """A run-on (", this made the wall give way"), or the main clause after an opening one."""
    if cut.piece.verb is None:
        return False
    if _day_opens(cut):
        cut.begin("main")
        return True
    first = cut.low()
    at = cut.at + 1 + (cut.low(1) == ",")
    if first == "however" and cut.piece.verb.head not in SAYING and at < cut.finite_ahead(at):
        cut.begin("and", first)
        return True
    opening = cut.piece.role == "adverbial" and (len(cut.pieces) == 1 or cut.piece.resumes == 0)
    ahead = cut.finite_ahead(cut.at, 18 if opening else 5)
    if ahead < 0 or ahead == cut.at:
        return False
    if opening or (first in PRONOUNS and ahead - cut.at <= 3 and first not in ("that", "one", "those", "who")):
        cut.begin("main")
        return True
    return False


def _day_opens(cut: Cutter) -> bool:
    """For “On Monday they shelled the port, on Tuesday they took it”: a date, a subject and a verb after a comma."""
    if cut.low() not in ("on", "in") or cut.piece.role not in ("main", "and"):
        return False
    at = cut.at + 1
    while at < len(cut.words) and (_is_date(cut, at) or cut.lows[at].isdigit() or cut.lows[at] in _PARTS_OF_DAY):
        at += 1
    if not cut.at + 1 < at < len(cut.words):
        return False
    subject = cut.words[at]
    starts = subject.low in DETERMINERS | PRONOUNS - {"that", "those"} or subject.text[0].isupper()
    return starts and subject.low not in RELATIVES and at < cut.finite_ahead(at) <= at + 6


_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
