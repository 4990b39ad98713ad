"""Whether a clause says that something happened, or only that it is planned, feared, denied, possible or usual.

In: the clauses of a sentence. Out: a status for each. Exists because a plan told as an event is the worst mistake a
chronology can make.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.claims.clauses import Clause, Token, Verb
from timeline.claims.grammar.forms import COUNTS, NEVER_PASSIVE
from timeline.claims.words import DETERMINERS, PARTICIPLES, SAYING, THINKING, table
from timeline.model import Status

ASSERTED: frozenset[Status] = frozenset({"happened", "ongoing", "said"})
"""What may stand in the chronology."""

_WILL = frozenset({"will", "'ll", "shall", "won't", "would", "wouldn't"})
_PLANS = table(
    """
plan intend schedule aim hope expect prepare seek want due set slate propose promise pledge vow threaten agree offer
refuse
"""
)
_FEARS = frozenset(["fear", "worry"])
_DENIES = table("deny reject dismiss dispute refute")
_USUALLY = table(
    """
usually often always normally typically regularly sometimes annually daily weekly monthly
"""
)


def is_saying(clause: Clause) -> bool:
    """Whether the clause's verb is one of telling or thinking, in the active."""
    verb = clause.verb
    if verb is None or verb.passive or (verb.head == "recall" and verb.progressive):
        return False
    return verb.head in SAYING and clause.role not in ("relative", "absolute")


def _modal(verb: Verb) -> Status:
    if verb.modal in _WILL:
        return "planned" if verb.modal not in ("would", "wouldn't") else "hypothetical"
    return "hypothetical"


def _own(clause: Clause, words: Sequence[Token]) -> Status:
    """By the clause alone."""
    verb = clause.verb
    if clause.opener in ("if", "unless", "lest", "whether"):
        return "hypothetical"
    if verb is None:
        return "planned" if _is_wished(clause, words) else "happened"
    if clause.opener in ("once", "until", "till", "whenever") and verb.tense in ("present", "perfect"):
        return "hypothetical"
    if verb.tense == "modal":
        return _modal(verb)
    if verb.tense == "planned":
        return "feared" if verb.head in _FEARS else "planned"
    if verb.passive and verb.head in _FEARS and verb.tense == "present":
        return "feared"
    if (
        _to_follows(verb, words)
        and verb.head in _PLANS
        and not (verb.tense in ("past", "perfect") and verb.head in ("agree", "refuse", "offer"))
    ):
        return "planned"
    if verb.tense == "participle" and verb.passive and verb.head in ("schedule", "plan", "expect", "slate", "propose"):
        return "planned"
    low = {word.low for word in words[max(0, verb.first - 2) : verb.last + 4]}
    if verb.tense in ("present", "past") and (
        low & _USUALLY or (words[verb.first].low == "used" and _to_follows(verb, words))
    ):
        return "habitual"
    return "ongoing" if verb.progressive or verb.tense == "present" else "happened"


def _is_wished(clause: Clause, words: Sequence[Token]) -> bool:
    """For “recommends that a fund be created before May”."""
    return clause.opener == "that" and any(
        word.low == "be" for word in words if clause.start <= word.start < clause.end
    )


def _speaks(verb: Verb, words: Sequence[Token]) -> bool:
    """Whether a verb of saying says something here: not “agreed to go”, not “called at the port”."""
    following = words[verb.last + 1].low if verb.last + 1 < len(words) else ""
    if verb.head in _DEEDS_TOO and _is_deed(verb, words):
        return False
    return following != "to" and not (verb.head == "call" and following in ("at", "in", "off", "into", "up"))


_DEEDS_TOO = frozenset({"claim", "recall"})


def _is_deed(verb: Verb, words: Sequence[Token]) -> bool:
    """For “The blast claimed four lives”, “The maker is recalling its cars”: nothing is said."""
    after = [word.low for word in words[verb.last + 1 : verb.last + 7]]
    if verb.head == "claim":
        return bool({"life", "lives"} & set(after))
    counted = bool(after) and (after[0][0].isdigit() or after[0] in COUNTS or after[0] in ("its", "all"))
    return verb.progressive or counted


def gives_word(clause: Clause) -> bool:
    """Whether a clause tells that somebody promised or threatened: what was promised is a plan, the promise is none."""
    verb = clause.verb
    return verb is not None and not verb.passive and verb.tense in ("past", "perfect") and verb.head in _WORDS_GIVEN


_WORDS_GIVEN = frozenset({"promise", "pledge", "vow", "threaten", "propose"})


def _to_follows(verb: Verb, words: Sequence[Token]) -> bool:
    return any(word.low == "to" for word in words[verb.last + 1 : verb.last + 2])


def _told_as(parent: Clause, status: Status, words: Sequence[Token]) -> Status | None:
    """What the clause that tells it makes of what is told: None where it changes nothing."""
    verb = parent.verb
    if verb is None:
        return None
    if _is_untrue(parent, words):
        return "denied"
    if verb.head in _FEARS:
        return "feared"
    if verb.head in _DENIES:
        return "denied"
    if verb.head in THINKING and verb.tense in ("present", "planned", "modal", "perfect"):
        return "hypothetical" if verb.head != "expect" else "planned"
    return status if status in ("planned", "hypothetical", "feared", "denied") else None


def statuses(clauses: Sequence[Clause], words: Sequence[Token]) -> tuple[Status, ...]:
    """One status a clause, in order."""
    found: list[Status] = []
    for clause in clauses:
        own = _own(clause, words)
        parent = clause.parent
        if clause.role in ("content", "participle", "and") and 0 <= parent < len(found):
            inherited = _inherit(clause, clauses[parent], found[parent], own, words)
            own = inherited or (
                found[parent] if own == "happened" and shares_auxiliary(clause, clauses[parent], words) else own
            )
        if is_saying(clause) and own in ASSERTED and clause.verb is not None and _speaks(clause.verb, words):
            own = "said"
        found.append(own)
    return tuple(found)


def shares_auxiliary(clause: Clause, above: Clause, words: Sequence[Token]) -> bool:
    """Whether a second verb stands under the first one's auxiliary ("will be arrested and deported")."""
    verb, first = clause.verb, above.verb
    if verb is None or first is None or clause.role != "and" or clause.subject is not None:
        return False
    if verb.head in NEVER_PASSIVE or first.head == "bear":
        return False  # "was born in 1969 and won silver"
    word = words[verb.first].low
    following = words[verb.last + 1] if verb.last + 1 < len(words) else None
    after = words[verb.last + 2].low if verb.last + 2 < len(words) else ""
    is_object = following is not None and (following.low in _OPENS_AN_OBJECT or following.text[0].isdigit())
    if is_object and after not in _TIMES and not _is_later(words, verb.last + 2):
        return False
    if word not in PARTICIPLES and not word.endswith("ed"):
        return False
    under = first.passive or first.tense in ("perfect", "pluperfect")
    return verb.first == verb.last and verb.tense == "past" and first.first != first.last and under


def _is_later(words: Sequence[Token], at: int) -> bool:
    """For “was seized and freed eight months later”: a measure of time, and not what is acted on."""
    lows = [word.low for word in words[at : at + 2]]
    return len(lows) == 2 and lows[0].removesuffix("s") in _TIMES and lows[1] in ("later", "earlier", "after", "before")


_TIMES = table("following next same previous day week month year night morning spring summer autumn winter")
_OPENS_AN_OBJECT = DETERMINERS | COUNTS
"""After these comes what is acted on: “was set up in May and held 31 sittings”."""


def _is_untrue(clause: Clause, words: Sequence[Token]) -> bool:
    """For “There is no truth in the claim that”, “It is not true that”."""
    low = [word.low for word in words if clause.start <= word.start < clause.end]
    refused = "no" in low and bool({"truth", "basis", "substance", "foundation"} & set(low))
    untrue = "not" in low and "true" in low
    return refused or untrue or bool({"untrue", "false", "baseless", "unfounded"} & set(low[-4:]))


def _inherit(clause: Clause, parent: Clause, status: Status, own: Status, words: Sequence[Token]) -> Status | None:
    if own not in ("happened", "ongoing"):
        return None
    if clause.role == "content":
        return _told_as(parent, status, words)
    if (
        clause.role == "and"
        and parent.role == "content"
        and clause.subject is None
        and status in ("feared", "denied", "hypothetical")
    ):
        return status
    return None
