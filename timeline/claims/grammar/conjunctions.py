"""Clauses that a word opens: who and which, after and because, and and but.

In: the cutter, at a word. Out: whether a clause begins there; the cutter then stands past its opener.
"""

from __future__ import annotations

from timeline.claims.grammar.cutter import DAYS, QUOTES, Cutter
from timeline.claims.grammar.forms import is_finite_aux, is_ing, is_participle, skippable
from timeline.claims.grammar.tokens import Token
from timeline.claims.grammar.verbs import BEFORE_YET, Verb, verb_at
from timeline.claims.words import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    MONTHS,
    PARTICIPLES,
    PASTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SUBORDINATORS,
    WEEKDAYS,
    base,
    table,
)


def relative(cut: Cutter) -> bool:
    """which, who, where…: a clause that tells of the noun before; "that" only where a verb follows at once or soon."""
    low = cut.low()
    if low not in RELATIVES or cut.at == 0 or cut.piece.first == cut.at or (low == "when" and cut.low(-1) == "that"):
        return False
    before = cut.words[cut.at - 1]
    if low in ("where", "when") and cut.finite_ahead(cut.at + 1) < 0 and not _verb_past_aside(cut):
        return False
    if low == "that":
        return _that(cut, before)
    start = cut.at - 1 if before.low in PREPOSITIONS else cut.at
    if start < cut.at and cut.low(-2) in _PARTS:
        start -= 1
    start = start if start > cut.piece.first else cut.at
    cut.begin("relative", low, start)
    cut.at += 1
    return True


def _verb_past_aside(cut: Cutter) -> bool:
    """For “when the king, speaking in Lasko, called it a wrong”: a verb right after an aside between commas."""
    commas = [i for i in range(cut.at + 2, min(cut.at + 20, len(cut.words) - 1)) if cut.lows[i] == ","][:2]
    return len(commas) == 2 and is_ing(cut.lows[commas[0] + 1]) and cut.is_verb(commas[1] + 1)


_PARTS = table("both some many most all one each two none several")
"""Before “of whom”, “of which”."""


def _that(cut: Cutter, before: Token) -> bool:
    verb = cut.piece.verb
    following = cut.low(1)
    if following in _TIMES:
        return False
    if verb and (verb.last == cut.at - 1 or (base(verb.head) in SAYING and _opens_what_is_said(cut, verb))):
        cut.begin("content", "that")
        cut.at += 1
        return True
    ahead = cut.finite_ahead(cut.at + 1, 12)
    if ahead < 0 or before.low in PREPOSITIONS or before.low in ("and", "but", ","):
        if ahead >= 0 and before.low in ("and", "but"):
            cut.begin("content", "that")
            cut.at += 1
            return True
        return False
    direct = ahead == cut.at + 1 or skippable(following)
    cut.begin("relative" if direct else "content", "that")
    cut.at += 1
    return True


_TIMES = table(
    "spring summer autumn winter year month week weekend day night morning afternoon evening decade time same"
)
"""After "that", a time that is pointed at: "that spring"."""


def _opens_what_is_said(cut: Cutter, verb: Verb) -> bool:
    """For “said on Monday that the dam”, not “claimed victory in a speech that was broadcast”: a subject follows."""
    before = cut.words[cut.at - 1]
    of_noun = before.text[0].islower() and before.low not in ADVERBS | DAYS
    return cut.at - verb.last <= 8 and not (of_noun and cut.is_verb(cut.at + 1))


def subordinate(cut: Cutter) -> bool:
    """after, while, because… with a verb of its own; without one it is only a preposition."""
    low = cut.low()
    if low not in SUBORDINATORS or low in ("than", "so"):
        return False
    if low == "as" and (cut.low(-1) == "well" or base(cut.low(-1)) in _AS_SOMETHING):
        return False
    if low in ("after", "before", "until", "since") and cut.low(1) in _HOURS:
        return False
    if low == "as" and cut.low(1) in ("well", "saying", "part", "many", "much", "of", "a", "an"):
        return False
    if low in ("once", "since") and cut.piece.verb is None and cut.at and cut.words[cut.at - 1].low != ",":
        return False
    ahead = cut.finite_ahead(cut.at + 1, 26)
    if ahead > 0 and all(_is_of_date(word) for word in cut.lows[cut.at + 1 : ahead]):
        return False
    if ahead < 0 or cut.lows[ahead - 1] in COORDINATORS or _disagrees(cut, ahead) or _only_verb(cut, low, ahead):
        return False
    cut.begin("adverbial", low, _measure(cut) if low in ("after", "before") else cut.at)
    cut.at += 1
    return True


_HOURS = table("midnight noon midday dawn dusk sunset sunrise nightfall daybreak lunchtime")
"""After “after”, a time: “passed the bill after midnight in a session called at nine”."""


def _is_of_date(low: str) -> bool:
    """For “the trust that has owned it since 2012 said”: whether nothing but a date stands before the verb."""
    return low.isdigit() or low in MONTHS or low in WEEKDAYS or low in ("last", "this", "the", "year", "month", "week")


_AS_SOMETHING = table("describe regard know identify see view serve act use hail treat recognise recognize")
"""After these, "as" opens what something is: “two boys described as relatives were treated”."""


def _only_verb(cut: Cutter, low: str, ahead: int) -> bool:
    """For “Warnings after outbreaks at Hexley were not passed on”: the only verb of the sentence is that of what stands
    before."""
    if low not in ("after", "before", "since", "until") or cut.piece.verb is not None or cut.at == cut.piece.first:
        return False
    if len(cut.pieces) > 1 or any(cut.lows[i] == "," for i in range(cut.at, len(cut.words))):
        return False
    verb = verb_at(cut.words, ahead, False)
    return verb is not None and not any(cut.is_verb(i) for i in range(verb.last + 1, len(cut.words)))


def _disagrees(cut: Cutter, ahead: int) -> bool:
    """For “contractors arrested after the quake were released”: the verb ahead is not that of the noun before it."""
    verb, noun = cut.piece.verb, cut.words[ahead - 1]
    if verb is None or verb.first != verb.last or verb.last != cut.at - 1 or not is_participle(cut.lows[verb.last]):
        return False
    plural = noun.low.endswith("s") and not noun.low.endswith(("ss", "us"))
    several = any(word.low in ("and", "people", "men", "women", "children") for word in cut.words[cut.at : ahead])
    if not noun.text.islower() or plural or several:
        return False
    return cut.low(1) in ("the", "a", "an") and ahead - cut.at == 3 and cut.lows[ahead] in ("were", "have", "are")


def _measure(cut: Cutter) -> int:
    """Where "ten months" begins, right before "after" or "before"; the place of the conjunction where nothing is
    measured."""
    unit = cut.low(-1).removesuffix("s")
    first = cut.at - 2
    if unit not in ("minute", "hour", "day", "week", "month", "year", "decade") or first < cut.piece.first:
        return cut.at
    if cut.words[first].low in ("last", "this", "next", "that", "same", "each", "every"):
        return cut.at
    while first > cut.piece.first and cut.words[first - 1].low in (
        "about",
        "nearly",
        "almost",
        "just",
        "more",
        "than",
        "only",
        "some",
        "a",
        "over",
    ):
        first -= 1
    return first


def coordinate(cut: Cutter) -> bool:
    """and, but, or, a semicolon, a dash: a new clause where the one before has its verb and another follows."""
    low, verb = cut.low(), cut.piece.verb
    if low not in COORDINATORS and low not in (";", "—", "–", "-", ":"):
        return False
    if verb is None or cut.at + 1 >= len(cut.words) or _is_score(cut) or (low == "yet" and cut.low(-1) in BEFORE_YET):
        return False
    start = _past_adverbs(cut)
    if start < len(cut.words) and low in COORDINATORS and verb_at(cut.words, start, False):
        return cut.words[start].low not in PARTICIPLES - PASTS and _open_coordinate(cut, low)
    if low == "and" and (_second_subject(cut) or _second_participle(cut)):
        return True
    if low == ":" and verb.head in SAYING:
        cut.begin("content", ":")
        cut.at += 1
        return True
    if low in _DASHES and _verb_past_which(cut):
        return _open_coordinate(cut, low)
    ahead = -1 if _goes_on_with_preposition(cut) else _own_verb(cut, low, verb)
    if ahead > 0 and _only_relative(cut, ahead):
        return _verb_after_relative(cut, ahead) and _open_coordinate(cut, low)
    return ahead > 0 and _open_coordinate(cut, low)


def _is_score(cut: Cutter) -> bool:
    """For “by 203 -- 58”, “from 7-9”: a dash between figures."""
    if cut.low() not in _DASHES:
        return False
    at, until = cut.at, cut.at
    while cut.lows[at] in _DASHES and at > 0:
        at -= 1
    while until < len(cut.lows) - 1 and cut.lows[until] in _DASHES:
        until += 1
    return cut.lows[at][0].isdigit() and cut.lows[until][0].isdigit()


def _goes_on_with_preposition(cut: Cutter) -> bool:
    """For “based on interviews, on images and on logs leaked in May”: one more phrase of the same preposition."""
    low = cut.low(1)
    if low not in PREPOSITIONS or cut.piece.verb is None or _is_of_date(cut.low(2)):
        return False
    led = [i for i in range(1, cut.at) if cut.lows[i] == low]
    verbs = {piece.verb.last for piece in cut.pieces if piece.verb is not None}
    return any(cut.lows[i - 1] == "," or i - 1 in verbs for i in led) and is_participle(
        cut.lows[max(cut.finite_ahead(cut.at + 1, 14), 0)]
    )


def _past_adverbs(cut: Cutter) -> int:
    """The first word after the conjunction that may be a verb or a noun."""
    start = cut.at + 1
    while start < len(cut.words) and (
        skippable(cut.words[start].low) or cut.words[start].low in QUOTES or cut.words[start].low == "then"
    ):
        start += 1
    if start < len(cut.words) and cut.lows[start] == ",":
        return _past_inserted(cut, start)
    return start


def _past_inserted(cut: Cutter, comma: int) -> int:
    """For “and, after a spell in London, returned”: the word after what is set between commas."""
    second = next((i for i in range(comma + 1, min(comma + 10, len(cut.words) - 1)) if cut.lows[i] == ","), -1)
    return second + 1 if second > 0 and cut.is_verb(second + 1) else comma


def _own_verb(cut: Cutter, low: str, verb: Verb) -> int:
    """Where the verb of a clause stands that has its own subject; -1 where what follows is only one more noun."""
    if low == ";":
        return next((i for i in range(cut.at + 1, min(cut.at + 26, len(cut.words))) if cut.is_verb(i)), -1)
    ahead = cut.finite_ahead(cut.at + 1, 14)
    following = cut.low(1)
    if cut.low(-1) == "," or low not in ("and", "or", "nor") or following in PRONOUNS or 0 < ahead - cut.at <= 5:
        return ahead
    if verb.head in SAYING and not verb.passive:
        return -1
    if following in DETERMINERS and 0 < ahead - cut.at <= 9:
        return ahead
    late = cut.finite_ahead(cut.at + 1, 26)
    return late if late > 0 and is_finite_aux(cut.words[late].low) else -1


_DASHES = frozenset({"—", "–", "-", ":"})


def _verb_past_which(cut: Cutter) -> bool:
    """For “– the raid on 24 May, in which two men died, had failed”: whether a verb stands right after the aside."""
    if cut.finite_ahead(cut.at + 1, 14) >= 0:
        return False
    commas = [i for i in range(cut.at + 2, min(cut.at + 30, len(cut.words) - 1)) if cut.lows[i] == ","][:2]
    if len(commas) < 2 or RELATIVES.isdisjoint(cut.lows[commas[0] + 1 : commas[0] + 3]):
        return False
    return cut.is_verb(commas[1] + 1)


def _second_participle(cut: Cutter) -> bool:
    """For “built in 1931 and raised by four metres in 1964”: two asides, each with its own words for when."""
    verb = cut.piece.verb
    if verb is None or not verb.passive or cut.at + 2 >= len(cut.words):
        return False
    listed = cut.piece.role == "and" and cut.piece.opener == ","
    if not (listed or cut.piece.role == "participle") and (
        verb.first == verb.last or (cut.low(1) not in PARTICIPLES - PASTS and cut.low(2) != "by")
    ):
        return False
    if not is_participle(cut.low(1)) or cut.low(2) not in PREPOSITIONS | {"to"}:
        return False
    _open_coordinate(cut, "and")
    cut.piece.verb = Verb(cut.at, cut.at, base(cut.low()), "past", passive=True)
    cut.at += 1
    return True


def _second_subject(cut: Cutter) -> bool:
    """For “Russia, which …, and the United States, which …, met”: the subject goes on after an aside."""
    if cut.low(-1) != "," or cut.piece.role != "relative" or not cut.piece.comma:
        return False
    waiting = [i for i, piece in enumerate(cut.pieces[:-1]) if piece.verb is None and piece.role == "main"]
    comma = next((i for i in range(cut.at + 1, min(cut.at + 9, len(cut.words))) if cut.words[i].low == ","), -1)
    if not waiting or comma < 0 or 0 <= cut.finite_ahead(cut.at + 1) < comma:
        return False
    root = cut.pieces[waiting[-1]].resumes
    cut.begin("main")
    cut.piece.resumes = root if root >= 0 else waiting[-1]
    cut.at = comma
    return True


def _only_relative(cut: Cutter, ahead: int) -> bool:
    return any(cut.words[k].low in RELATIVES - {"that"} for k in range(cut.at + 1, ahead))


def _verb_after_relative(cut: Cutter, ahead: int) -> bool:
    """For “and the machine on which it was cut was not cleaned”: whether a second verb follows the relative clause."""
    verb = verb_at(cut.words, ahead, False)
    following = verb.last + 1 if verb else ahead + 1
    near = range(following, min(following + 10, len(cut.words)))
    stop = next((i for i in near if cut.lows[i] in COORDINATORS | SUBORDINATORS | {";"}), following + 10)
    return any(is_finite_aux(cut.lows[i]) for i in near if i < stop)


def _is_closed_relative(cut: Cutter) -> bool:
    """For “a record that stood for years, and came back”, “two weeks after she sank, and raised her”: the aside ends at
    the comma."""
    at = _past_adverbs(cut)
    closed = (cut.piece.role in ("relative", "participle") and not cut.piece.comma) or (
        cut.piece.role == "adverbial" and cut.piece.comma and cut.piece.parent >= 0
    )
    return closed and at < len(cut.words) and cut.is_verb(at)


_APPEALS = frozenset({"urge", "call", "demand", "warn", "appeal", "ask"})


def _goes_back(cut: Cutter) -> bool:
    """For “insists that the vote was rigged and has vowed to fight on”: after what is said, the one who says it."""
    own, at = cut.piece.verb, _past_adverbs(cut)
    if cut.piece.role != "content" or cut.piece.parent < 0 or own is None or own.tense not in ("past", "pluperfect"):
        return False
    verb = verb_at(cut.words, at, False) if at < len(cut.words) else None
    if verb is None or verb.passive:
        return False
    return verb.head in SAYING if verb.tense == "perfect" else verb.tense == "past" and verb.head in _APPEALS


def _open_coordinate(cut: Cutter, low: str) -> bool:
    aside = (cut.piece.role == "participle" and cut.piece.comma) or _is_closed_relative(cut)
    closes_aside = cut.low(-1) == "," and aside
    closes_aside = closes_aside or (cut.piece.role == "and" and cut.piece.opener == ",")
    above, back = cut.piece.parent, _goes_back(cut)
    cut.begin("and", low)
    if back:
        cut.piece.parent = above
    if closes_aside and above >= 0 and cut.pieces[above].verb is not None:
        cut.piece.parent = above
    cut.at += 1
    return True
