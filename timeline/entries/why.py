"""Why two claims are one entry, or two, as a reader is told it.

In: two claims as they are compared, and the verdict on them. Out: a `Step` whose sentence stands under an entry and in
`timeline explain`. Exists so that the rules need not speak and the sentences can be read in one place.
"""

from __future__ import annotations

from timeline.dates import Step
from timeline.entries.evidence import kind_of
from timeline.entries.kinds import deeds
from timeline.entries.relations import Relation
from timeline.entries.same import Verdict
from timeline.entries.tables import phrase_set
from timeline.entries.words import Profile, as_written

_DATES_SAY: dict[Relation, str] = {
    "same day": "both are dated to the same day",
    "same date": "both are dated to the same span",
    "inside": "the date of one lies within that of the other",
    "overlap": "their dates overlap",
    "a day apart": "their dates are a day apart, and one is the day of an article that may tell of the day before",
    "dated later": "the one has only the day of its article, the other the day in words",
    "apart": "their dates do not meet",
}
_COMMON = 0.5
"""Rarity below which much of a pile has a word."""
_IN_ANY_WORDS = phrase_set(
    "a departure, a founding, a meeting, a transfer, an agreement, an arrival, an end, an opening, a vote"
)
"""Kinds of deed whose words are used of much else: a treaty is spoken of, and a possibility left open."""
_FEW, _SOME = 4, 6
"""Names and words that a sentence lists."""


def why_one(a: Profile, b: Profile, verdict: Verdict) -> Step:
    """The reason why two claims are one entry, in words."""
    names = _names_in_both(a, b)[:_FEW]
    said = f"{' '.join(names)} {verdict.reason}"
    shared = [word for word in _shared_words(a, b) if word not in said][:_SOME]
    reasons = [_DATES_SAY[verdict.relation]]
    if names:
        reasons.append(f"both name {', '.join(names)}")
    if shared:
        reasons.append(f"they share {_quoted(shared)}")
    if verdict.reason:
        reasons.append(verdict.reason)
    if (kind := kind_of(a)) and kind == kind_of(b) and kind not in verdict.reason:
        reasons.append(f"both tell of one kind of thing ({kind})")
    return Step("same thing", f"{a.claim.id} and {b.claim.id}", "one entry", _sentence("; ".join(reasons)))


def _names_in_both(a: Profile, b: Profile) -> list[str]:
    """The people, bodies and places that both name."""
    theirs = {*b.claim.people, *b.claim.places}
    return [name for name in dict.fromkeys((*a.claim.people, *a.claim.places)) if name in theirs]


def why_two(a: Profile, b: Profile, verdict: Verdict) -> Step:
    """The reason why two claims are not one entry, in words."""
    because = verdict.forbidden or _sentence(
        f"{_DATES_SAY[verdict.relation]}, but {_two_deeds(a, b)}{_too_little(a, b, verdict)}"
    )
    return Step("not the same thing", f"{a.claim.id} and {b.claim.id}", "two entries", because)


def _two_deeds(a: Profile, b: Profile) -> str:
    one, other = sorted(deeds(a) - _IN_ANY_WORDS), sorted(deeds(b) - _IN_ANY_WORDS)
    if not one or not other or set(one) & set(other):
        return ""
    return f"the one tells of {one[0]} and the other of {other[0]}, and "


def _too_little(a: Profile, b: Profile, verdict: Verdict) -> str:
    """What they share, and that it is not enough."""
    rare = [word for word in _shared_words(a, b, _COMMON) if word]
    common = [word for word in _shared_words(a, b) if word not in rare][:_SOME]
    often = f"{_quoted(common)}, which much else here has too" if common else ""
    shared = " and ".join(part for part in (_quoted(rare[:_SOME]), often) if part)
    if not shared:
        besides = "".join(f" besides {name}" for name in [", ".join(_names_in_both(a, b)[:_FEW])] if name)
        return f"they have too little in common{besides}: no word that says much"
    measure = f" (likeness {verdict.score:.2f} of 1; for such dates {verdict.needed:.2f} is needed)"
    return f"they have too little in common: they share only {shared}{measure if verdict.score else ''}"


def _shared_words(a: Profile, b: Profile, least: float = 0.0) -> list[str]:
    """The words that both use, as the first has them, the rarest first."""
    stems = sorted((word for word in a.terms if word in b.terms), key=lambda word: (-a.terms[word], word))
    found = (as_written(a.claim.quote, word) for word in stems if a.terms[word] >= least)
    return list(dict.fromkeys(word for word in found if word))


def _quoted(words: list[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
