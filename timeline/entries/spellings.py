"""Other spellings of one name: those the settings list, and slips of one letter.

In: the claims of a pile and the settings. Out: a table from a folded word to the one it is matched as. Exists because
"Deraa" and "Daraa" are one town and "Randwich" is a slip for "Randwick". For matching only; quotations keep theirs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from timeline.entries.nations import NATION_OF
from timeline.model import Claim, Settings

_LONG_ENOUGH = 7
"""Letters; shorter names differ by a letter and are two: Iran, Iraq."""
_SELDOM = 2
"""A spelling in more claims than this is no slip."""


def find_spellings(claims: Sequence[Claim], settings: Settings) -> dict[str, str]:
    """Folded word → the folded word it is matched as; words that stand for themselves are left out."""
    return _slips(claims) | _listed(settings)


def _listed(settings: Settings) -> dict[str, str]:
    """The settings' other spellings of one word."""
    return {
        other.lower(): name.name.lower()
        for name in (*settings.people, *settings.places)
        for other in name.also
        if " " not in other and " " not in name.name
    }


def _slips(claims: Sequence[Claim]) -> dict[str, str]:
    """Names that differ from a more frequent one by one letter."""
    count = Counter(word for claim in claims for word in set(_words((*claim.people, *claim.places))))
    near: dict[str, list[str]] = defaultdict(list)
    for word in sorted(count):
        for key in {word, *(word[:n] + word[n + 1 :] for n in range(1, len(word)))}:
            near[key].append(word)
    slips: dict[str, str] = {}
    for words in near.values():
        best = max(words, key=lambda word: (count[word], word))
        for word in words:
            if word != best and count[word] <= _SELDOM and _is_slip(word, best):
                slips[word] = max(best, slips.get(word, best), key=lambda right: (count[right], right))
    return {word: right for word, right in slips.items() if right not in slips}


def _words(names: Iterable[str]) -> list[str]:
    words = (word.lower() for name in names for word in name.replace("-", " ").split())
    return [word for word in words if len(word) >= _LONG_ENOUGH and word.isalpha() and word not in NATION_OF]


def _is_slip(a: str, b: str) -> bool:
    """Whether one letter was left out, or in a longer name mistaken; a plural is no slip."""
    if len(a) != len(b):
        return f"{a}s" != b and f"{b}s" != a
    return len(a) > _LONG_ENOUGH and sum(x != y for x, y in zip(a, b, strict=True)) == 1
