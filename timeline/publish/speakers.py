"""Who says it, as it stands in the middle of a sentence.

In: the words an article has for a speaker, and whether they open a sentence there. Out: "diplomats", not "Diplomats",
after "according to". A name keeps its capital: only words that are no name in any article lose it.
"""

from __future__ import annotations

from timeline.model import Article, Claim

_OPENERS = frozenset(
    "a an the some several many most few both all other one two three four five six seven eight nine ten dozens "
    "hundreds local senior former state his her its their our my he she they it".split()
)
"""Words of English that begin a phrase and are part of no name, whatever follows them."""
_ROLES = frozenset(
    "activists aides analysts authorities campaigners critics diplomats doctors economists engineers experts "
    "fishermen farmers historians insiders investigators journalists lawyers media medics militants ministers "
    "monitors neighbours neighbors observers officers officials opponents organisers organizers parents passengers "
    "police politicians prosecutors protesters rebels relatives reporters representatives rescuers "
    "researchers residents scientists soldiers sources spokesmen spokespeople students supporters "
    "survivors teachers traders unions villagers volunteers witnesses workers".split()
)
"""Words of English for people without a name."""


def in_sentence(claim: Claim, article: Article | None) -> str:
    """The claim's speaker, with a small letter where the article has a capital only because a sentence opens."""
    who = claim.attribution
    if article is None or not article.language.startswith("en") or not _opens_sentence(who, claim, article):
        return who
    return who[0].lower() + who[1:] if _is_no_name(who) else who


def _opens_sentence(who: str, claim: Claim, article: Article) -> bool:
    """Whether the words stand at the start of the claim's own sentence, or are nowhere in it: then any case is lost."""
    sentence = article.text[claim.sentence.start : claim.sentence.end].lstrip(" \n\t“”\"'‘’")
    return bool(who) and who[0].isupper() and (sentence.startswith(who) or who not in sentence)


def _is_no_name(who: str) -> bool:
    first, *rest = who.split()
    if first.lower() in _OPENERS:
        return True
    return first.lower() in _ROLES or (
        bool(rest) and rest[-1] in _ROLES and not any(w[0].isupper() for w in rest) and first.lower() in _PLAIN
    )


_PLAIN = frozenset(
    "eastern western northern southern foreign government rights opposition military intelligence security army police "
    "health aid court labour labor business industry union hospital city town village human diplomatic political "
    "rebel war unnamed anonymous independent medical religious regional national provincial".split()
)
"""Adjectives and nouns of English that may stand before a role and are no name."""
