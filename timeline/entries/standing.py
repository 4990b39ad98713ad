"""Which claim stands for an entry, and in which order the others follow.

In: the claims of a pile, and the articles. Out: how well each claim tells its date, and an entry's claims best first.
Exists so that an entry is read by its best sentence: one that says what its day's articles and the whole pile are
about, in so many words as a person would use, whole, and in the paper's own voice; and so that the next one adds to it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.dates import When
from timeline.entries.days import flatten, pour
from timeline.entries.discourse import leans
from timeline.entries.words import Pile, Profile, content, cosine, is_explicit, norm
from timeline.model import Article, Block

_TOLD_POOL = 1.0
_FRESH_POOL = 1.5
_TOPIC_POOL = 2.0
_LENGTH = 0.8
_ENOUGH, _TOO_MUCH = 6, 20
"""Words that say something: from so many a claim tells enough, from so many it tells too much at once."""
_SHORT = 20
"""Words of a sentence as people write them who tell a chronology by hand."""
_TOO_LONG = 0.018
"""What each word over that costs."""
_WIDE_DATE = 0.5
"""What a claim with a wide date has instead of a share in its day."""
_PLACE = 0.2
_NAMES = 0.1
_PERSONAL = 0.4
_RAGGED = 0.4
_SAID_UNDATED = 0.15
"""What a saying loses that is of its article's day for want of another: it is news of that day, and seldom what it is
known for."""
_PAGE = re.compile(
    r"[|*\\#@]|https?:|\b\d{1,2}[.:]\d\d (?:[ap]m )?[A-Z]{2,4}\b|^\d|^By [A-Z]"
    r"|\((?:Reuters|AP|AFP|dpa|EFE|TASS|Xinhua|CNN)\)"
)
"""Marks of a page or a wire in what should be a sentence: a rule, a stamp of the hour, a byline."""
_RUN_TOGETHER = re.compile(
    r"[a-z0-9’'\"] (?:The|A|An|In|It|This|There|He|She|They|At|On|For|As|We|Two|Three|More|Another|Many|Some|Thousands"
    r"|Hundreds) [a-z0-9]|\b(?:[Qq]uestions answered|[Ll]atest updates|[Ll]ive coverage|[Cc]lick here|Photograph:)"
)
"""A headline or a caption that runs into its sentence ("Aid arrives in Lindau The first ships"), or words of a page."""
_TWO_IN_ONE = 0.3
_UNFINISHED, _FRAGMENT = 0.2, 0.3
"""For a quote that ends before its sentence does, and for one that begins in the middle of it."""
_ENDS = ".!?…\"”’')"
_REPEATS_COST = 0.6
_OTHER_DATE = 0.5
"""What it costs to tell a wider or another date than the entry's: the quote read first shows where the date is from."""
_ORDERED = 30
"""Claims of an entry that are put in order with care; the rest follow by their own score."""
_VOICE = re.compile(
    r"[“\"]|\b(?:I|we|We|my|our)\b|\b(?:BBC|CNN|AP|AFP|Reuters|Guardian|Times|Post)(?:'s|’s) [A-Z]"
    r"|\b(?:correspondents?|[Rr]eporters?|[Ll]ive blog)\b"
)
"""A person's own words, or the press on itself: they colour an entry, and seldom tell it."""
_OPENING = 1000
"""Characters of an article that are its opening."""


def claim_scores(
    pile: Pile, articles: Sequence[Article], published: Mapping[str, int], source_of: Mapping[str, str]
) -> list[float]:
    """How well each claim stands for its date: by form, detail, and what it shares with its day and the whole pile."""
    originals = [article for article in articles if source_of.get(article.id, article.id) == article.id]
    pools = _Pools(pile, originals, published)
    return [_form(profile) + pools.telling(profile) for profile in pile.profiles]


def order_claims(members: Sequence[int], pile: Pile, scores: Sequence[float], when: When) -> list[int]:
    """Best first, those that tell the entry's own date before others as good; each next one the best that does not say
    again what stands before it.
    """
    claims = [pile.profiles[n].claim for n in members]
    worth = {
        n: scores[n] - leans(claim, claims) - _OTHER_DATE * (claim.when != when)
        for n, claim in zip(members, claims, strict=True)
    }
    left = sorted(members, key=lambda n: (-worth[n], n))
    chosen: list[int] = []
    likest = dict.fromkeys(left, 0.0)
    while left and len(chosen) < _ORDERED:
        best = max(left, key=lambda n: (worth[n] - _REPEATS_COST * likest[n], -n))
        left.remove(best)
        chosen.append(best)
        for n in left:
            likest[n] = max(likest[n], cosine(pile.profiles[n].terms, pile.profiles[best].terms))
    return chosen + left


def opening(article: Article) -> str:
    """The first sentences of an article's body, about."""
    text, left = [], _OPENING
    for block in article.blocks or (Block(0, len(article.text), "body"),):
        if block.kind == "body" and left > 0:
            text.append(article.text[block.start : min(block.end, block.start + left)])
            left -= block.end - block.start
    return " ".join(text)


def _form(profile: Profile) -> float:
    """How well a claim is made: long enough to tell, short enough to read, whole, early, naming, no one's own words."""
    words, quote = len(profile.terms), profile.claim.quote
    score = _LENGTH * (min(1.0, words / _ENOUGH) - max(0.0, words / _TOO_MUCH - 1))
    score += _PLACE * min(1.0, profile.claim.weight) + _NAMES * min(2, len(profile.parties)) / 2
    score -= _TOO_LONG * max(0, len(quote.split()) - _SHORT) + _PERSONAL * bool(_VOICE.search(quote))
    score -= _SAID_UNDATED * (profile.claim.status == "said" and not is_explicit(profile.claim))
    score -= _RAGGED * bool(_PAGE.search(quote)) + _TWO_IN_ONE * bool(_RUN_TOGETHER.search(quote))
    return score - _UNFINISHED * (quote.rstrip()[-1:] not in _ENDS) - _FRAGMENT * quote[:1].islower()


class _Pools:
    """The words of the whole pile; and for each day, of claims that name it, and of its and the next day's openings."""

    def __init__(self, pile: Pile, articles: Sequence[Article], published: Mapping[str, int]) -> None:
        self.whole: dict[str, float] = defaultdict(float)
        self.told: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        self.fresh: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        self._pour_claims(pile.profiles)
        for article in sorted(articles, key=lambda article: article.id):
            day = published.get(article.id)
            if day is not None:
                words = flatten(pile.weigh(content(opening(article))))
                pour(words, self.fresh[day])
                pour(words, self.fresh[day - 1])
        pools = (self.whole, *self.told.values(), *self.fresh.values())
        self.lengths = {id(pool): norm(pool) for pool in pools}

    def _pour_claims(self, profiles: Sequence[Profile]) -> None:
        """Each sentence once into the whole, and once into each day that words of it name."""
        seen: set[tuple[int, frozenset[str]]] = set()
        everywhere: set[frozenset[str]] = set()
        for profile in profiles:
            words, flat = frozenset(profile.terms), flatten(profile.terms)
            if words not in everywhere:
                everywhere.add(words)
                pour(flat, self.whole)
            named = profile.low == profile.high and is_explicit(profile.claim)
            if named and (profile.low, words) not in seen:
                seen.add((profile.low, words))
                pour(flat, self.told[profile.low])

    def telling(self, profile: Profile) -> float:
        """How much of what the pile, and the articles of its day, are about a claim says."""
        words, day = flatten(profile.terms), profile.low
        topic = _TOPIC_POOL * self._share(words, self.whole)
        if profile.low != profile.high:
            return topic + _WIDE_DATE
        told, fresh = self.told.get(day), self.fresh.get(day)
        return topic + _TOLD_POOL * self._share(words, told) + _FRESH_POOL * self._share(words, fresh)

    def _share(self, words: Mapping[str, float], pool: Mapping[str, float] | None) -> float:
        """The cosine of a claim's words and a pool's."""
        if not pool:
            return 0.0
        both = sum(weight * pool[word] for word, weight in words.items() if word in pool)
        return both / (norm(words) * self.lengths[id(pool)]) if both else 0.0
