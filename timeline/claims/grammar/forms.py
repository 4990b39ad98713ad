"""What a single word may be: a past, a participle, an auxiliary, something to skip.

In: a word in lower case. Out: yes or no, by the tables of words and the look of the word. No word is seen in company
here; that is for `verbs`.
"""

from __future__ import annotations

from functools import lru_cache

from timeline.claims.grammar.tokens import WORDS
from timeline.claims.words import (
    ADVERBS,
    ALSO_NOUNS,
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    PARTICIPLES,
    PASTS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    VERBS,
    base,
    table,
)

_VERBS_AND_AUX = VERBS | ALSO_NOUNS | {"be", "have", "do", "go"}
AFTER_VERB = DETERMINERS | PREPOSITIONS | PRONOUNS | ADVERBS
NO_NOUN = AFTER_VERB | COORDINATORS | SUBORDINATORS | {"to", "little", "less", "enough"}
"""What no noun is."""
_NO_PAST = table(
    """
thoroughbred hundred sacred kindred hatred naked wicked rugged beloved unprecedented armed so-called united ragged
aged moped biped
"""
)
"""They end in -ed and are no verbs."""


_SHORT = table(
    """
mined towed sued tied taxed razed raped rated caged dared faked lured paved piled sawed sowed rowed tamed tiled timed
typed bowed cowed mowed owed opted edged faded fared dived ceded glued taped wooed loved liked eyed aired sided hiked
hated fused idled mired raved sired toted erred egged ebbed cried dried fried plied pried shied duped fazed laced robed
waded waned wired wiped baked bared boxed coded cured dined doped eased fumed honed joked lined mixed muted noted
oiled pared piped poked raked roped sized skied spied toyed tuned waved zoned dyed keyed axed logged
"""
)
"""Short pasts of verbs that no table of verbs has, since their other forms are nouns."""


@lru_cache(maxsize=WORDS)
def _is_ed(low: str) -> bool:
    """A regular past or participle, by its look and the table of verbs."""
    return (
        low.endswith("ed")
        and low not in _NO_PAST
        and low not in VERBS
        and len(low) > 3
        and not (low.startswith("un") and base(low) not in VERBS)
        and (base(low) in VERBS or low in _SHORT or (len(low) > 5 and not low.endswith("eed")))
    )


@lru_cache(maxsize=WORDS)
def is_past(low: str) -> bool:
    return low in PASTS or _is_ed(low)


@lru_cache(maxsize=WORDS)
def is_participle(low: str) -> bool:
    return low in PARTICIPLES or _is_ed(low)


@lru_cache(maxsize=WORDS)
def is_ing(low: str) -> bool:
    return low.endswith("ing") and len(low) > 4 and base(low) in _VERBS_AND_AUX


_FINITE_AUX = (BE - {"be", "been", "being"}) | (HAVE - {"having"}) | DO | MODALS


def is_finite_aux(low: str) -> bool:
    return low in _FINITE_AUX


@lru_cache(maxsize=WORDS)
def is_present(low: str) -> bool:
    """A third person of a verb that stands in the table: "says", "wants"."""
    return low.endswith("s") and not low.endswith("ss") and low not in VERBS and base(low) in VERBS


_NO_ADVERBS = table(
    """
family assembly supply reply ally rally bully anomaly monopoly italy sicily july jelly belly butterfly homily lily folly
tally apply comply rely imply multiply elderly daily weekly monthly
"""
)
"""What ends like an adverb and is none."""


@lru_cache(maxsize=WORDS)
def skippable(low: str) -> bool:
    return low in ADVERBS or low in ("not", "never") or (low.endswith("ly") and len(low) > 4 and low not in _NO_ADVERBS)


COUNTS = table(
    """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand several many few some dozens hundreds
"""
)
"""Words that open what is counted: "found three cracks"."""
NEVER_PASSIVE = table(
    """
die arrive resign collapse happen occur emerge appear erupt fall rise come go remain exist vanish disappear react
retire
"""
)
