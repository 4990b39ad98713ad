"""Does the next sentence tell a part of what an article has just told?

In: two claims of one article, the earlier first. Out: which part, in words: who was hurt, who came, who saw it; ""
where it may be news of its own. Exists because an article tells one event in a lead and some details, and a detail
that stands as an entry of its own is one thing told twice.
"""

from __future__ import annotations

import re

from timeline.entries.figures import find_dead
from timeline.entries.happenings import BEFALLS, SUDDEN_KINDS
from timeline.entries.kinds import deeds, who_died
from timeline.entries.scenes import of_one_scene
from timeline.entries.tables import phrase_set
from timeline.entries.words import NEXT, Profile, fold, gap_between, tokens
from timeline.model import Claim

_NEAR = 450
"""Characters between two sentences that have one or two short ones between them at most."""
_DEED_OF = {"accident": "a crash", "attack": "an attack"}
_GATHERING = re.compile(
    r"\b(?:demonstrat\w+|gather(?:ed|ing)?|marche?[ds]?|marching|picket\w*|procession|protest\w*|rall(?:y|ied|ies)|riot\w*|vigil)\b",
    re.IGNORECASE,
)
_HOW_MANY = (
    r"(?:(?:at least|about|around|some|nearly|almost|over|up to|as many as|more than|an estimated|a total of) )?"
    r"(?:\d[\d,]*|no one|nobody|none|both|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen"
    r"|dozens|scores|hundreds|thousands|several|many|most|some|few|all)"
)
_WHO = r"(?:(?: more| others?| of (?:them|those|the [\w-]+)| [\w-]+){0,4}?)"
_HURT = re.compile(
    rf"^\W*(?:{_HOW_MANY}{_WHO}|the [\w-]+(?: [\w-]+)?|they|(?:his|her|their) [\w-]+)"
    r" (?:(?:have|has|had|was|were|are|is|been|also|reported(?:ly)?|feared|still|now|being|slightly|seriously|badly) )*"
    r"(?:dead|died|drowned|hospitali[sz]ed|hurt|injured|killed|missing|rescued|taken to|trapped|treated|unharmed|"
    r"unhurt|wounded|homeless|evacuated|escaped|survived)\b",
    re.IGNORECASE,
)
"""A sentence on how those fared whom it befell."""
_AFFECTED = re.compile(
    r"^\W*(?:of )?(?:the|all|those|no|both|most|\d+|two|three|four|five|six|seven|eight|nine|ten)(?: [\w-]+){0,2}? "
    r"(?:bodies|casualties|crew|dead|evacuees|fatalities|hostages|injured|injuries|killed|occupants|passengers|survivors|"
    r"victims?|wounded)\b",
    re.IGNORECASE,
)
"""The same, by the word for them."""
_HELPERS = re.compile(
    r"^\W*(?:(?:the|local|riot|some|several|about|around|more than|over|a total of|[\d,]+|[\w-]+ty) )*"
    r"(?:ambulances?|divers|emergency (?:crews|services|workers)|fire(?: and rescue)? (?:crews|engines|trucks)|"
    r"fire ?fighters|fire department|officers|paramedics|police(?:men| officers)?|rescue (?:crews|teams|workers)|"
    r"rescuers)"
    r"\b",
    re.IGNORECASE,
)
"""A sentence on those who came to it."""
_AT_A_GATHERING = re.compile(
    r"^\W*(?:(?:a|an|the|some|many|several|other|most|estimated|about|around|over|more than|up to|at least|[\d,]+|"
    r"dozens|hundreds|thousands|tens|of|(?:big|huge|large|small) (?:crowd|group|number)s?) )*"
    r"(?:activists|attendees|crowds?|demonstrators|marchers|mourners|organi[sz]ers|participants|protest[eo]rs|rioters|"
    r"(?:people|[a-z]+) (?:attended|gathered|joined|marched|participated|took part|turned out))\b",
    re.IGNORECASE,
)
"""A sentence on those who gathered."""
_SAW_IT = re.compile(
    r"\b(?:bystanders?|coastguard|eyewitness(?:es)?|fire (?:chief|service|department)|firefighters?|hospital|"
    r"neighbou?rs?|passengers?|police|residents?|survivors?|victims?|witness(?:es)?)\b",
    re.IGNORECASE,
)
"""Who is asked about what has just happened at a place."""
_MOURNING = re.compile(
    r"\b(?:condolence\w*|mourn\w*|passed away|passing|saddened|sympath\w+|tributes?)\b", re.IGNORECASE
)
_THE = r"^\W*(?:(?:[Bb]ut|[Hh]owever|[Ii]nstead|[Tt]hen),? )?(?:[Tt]he|[Ii]ts|[Tt]heir|[Bb]oth|[Tt]wo|[Tt]hree)"
_ROLES: tuple[tuple[frozenset[str], re.Pattern[str]], ...] = tuple(
    (
        phrase_set(of),
        re.compile(rf"{_THE} (?:{words})\b"),
    )
    for of, words in (
        (
            "an attack, a death",
            "(?:[a-z-]+ )?(?:assailants?|attackers?|bombers?|bombs?|devices?|gunm[ae]n|killers?|shooters?)",
        ),
        ("a fire", "flames|smoke|blazes?"),
        (
            "a crash, a sinking, a grounding",
            "(?:[a-z-]+ )?(?:aircraft|captain|driver|pilots?|plane|train|vessel|wreckage)",
        ),
        ("a quake", "epicent(?:er|re)|magnitude|shaking|tremors?"),
    )
)
"""Who and what has a part in an event of a kind."""
_QUAKE = re.compile(r"\b(?:earth)?quake\b|\btremor\b", re.IGNORECASE)
_NEW = re.compile(
    r"^\W*(?:also|another|earlier|elsewhere|in a separate|meanwhile|previously|separately)\b"
    r"|\b(?:another|elsewhere|in a separate|in an unrelated|previously|separately)\b"
    r"|\b(?:a|the) (?:second|third|fourth|fifth|separate|different|previous|earlier)\b"
    r"|\b(?:last|previous) (?:year|month|week|decade)\b|\b(?:since|until)\b",
    re.IGNORECASE,
)
"""Words that open something else, or something before."""
_SO_THAT_NONE = re.compile(r"\b(?:avert|avoid|prevent)(?:ing|s)?\b", re.IGNORECASE)
"""What is done so that nothing befalls anybody."""
_FOR_HELP = re.compile(r"\b(?:flown|hospitals?|rushed|taken|transferred)\b", re.IGNORECASE)


def part_of(first: Profile, second: Profile) -> str:
    """Which part of what the earlier claim tells the later one tells, in words; "" where it may be something else."""
    if scene := of_one_scene(first.claim, second.claim):
        return scene
    gap = gap_between(first.claim, second.claim)
    if not 0 <= gap <= _NEAR or _NEW.search(second.claim.quote) or _is_elsewhere(first.claim, second.claim):
        return ""
    found = _part_of_a_gathering(second.claim, gap) if is_gathering(first.claim) else ""
    return found or (_part_of_a_disaster(first, second.claim, gap) if is_sudden(first) else "")


def on_a_death(first: Profile, second: Profile) -> str:
    """Why a saying is on the death that the earlier claim tells: it mourns by name; "" where it does not."""
    if not _MOURNING.search(second.claim.quote):
        return ""
    words = {*tokens(second.claim.quote)}
    named = [name for name in sorted(who_died(first.claim)) if words & {*tokens(name)}]
    return "" if not named else f"the later one mourns {named[0]}"


def is_sudden(profile: Profile) -> bool:
    """Whether a claim tells of what befalls people at one place: an accident, an attack, a fire."""
    if profile.claim.status == "said" or profile.claim.mention or _SO_THAT_NONE.search(profile.claim.quote):
        return False
    if profile.claim.kind in SUDDEN_KINDS or not deeds(profile).isdisjoint(BEFALLS):
        return True
    dead = find_dead(profile.claim.quote)
    return dead is not None and dead.number > 1


def is_gathering(claim: Claim) -> bool:
    """Whether a claim tells that people came together: a march, a protest, a vigil."""
    return claim.status != "said" and bool(_GATHERING.search(claim.quote))


def _part_of_a_disaster(first: Profile, second: Claim, gap: int) -> str:
    if second.status != "said" and (_HURT.match(second.quote) or _AFFECTED.match(second.quote)):
        return "a sentence soon after it tells how those fared whom it befell"
    if gap <= NEXT and second.status != "said" and _HELPERS.match(second.quote):
        return "the next sentence tells of those who came to help"
    if _has_a_role(first, second):
        return "a sentence soon after it tells of what had a part in it"
    if gap <= NEXT and second.status == "said" and _SAW_IT.search(second.attribution):
        return "the next sentence quotes those who were there"
    return ""


def _has_a_role(first: Profile, second: Claim) -> bool:
    told = deeds(first) | {_DEED_OF.get(first.claim.kind, "")}
    told |= {"a quake"} if _QUAKE.search(first.claim.quote) else set()
    return second.status != "said" and any(told & of and words.match(second.quote) for of, words in _ROLES)


def _part_of_a_gathering(second: Claim, gap: int) -> str:
    if second.status != "said" and (_AT_A_GATHERING.match(second.quote) or _HELPERS.match(second.quote)):
        return "a sentence soon after it tells of those who came"
    if gap <= NEXT and second.status != "said" and _HURT.match(second.quote):
        return "the next sentence tells what came of it for them"
    if (
        gap <= NEXT
        and second.status == "said"
        and (_SAW_IT.search(second.attribution) or _AT_A_GATHERING.match(f"{second.attribution} "))
    ):
        return "the next sentence quotes those who were there"
    return ""


def _is_elsewhere(first: Claim, second: Claim) -> bool:
    """Whether the later one names places, none of which the earlier names, and nobody is taken there for help."""
    known = {word for name in (*first.places, *first.people) for word in tokens(fold(name))}
    known |= {*tokens(first.quote)}
    new = [name for name in second.places if not known & {*tokens(fold(name))}]
    return bool(new) and len(new) == len(second.places) and not _FOR_HELP.search(second.quote)
