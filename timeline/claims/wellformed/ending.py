"""How a heading ends: whole, or on a word that needs another.

In: a `Title`. Out: for each fault, whether the heading has it.
"""

from __future__ import annotations

import re

from timeline.claims.grammar.forms import COUNTS, is_ing, is_participle
from timeline.claims.wellformed.title import GOVERNORS, TIMES, UNITS, Title
from timeline.claims.words import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    NEGATIVES,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    SUBORDINATORS,
    base,
    table,
)

_NEVER_LAST = (
    (GOVERNORS - {"since"})
    | table(
        "the a an its their your every each my our his and or nor but to than if as which whose whom that because "
        "those when where who"
    )
    | table(
        "while whilst although though whereas unless until till is are was were be been being am has have had will "
        "would"
    )
    | table("can could may might must shall should very too not such at along just nearly almost told tells even")
)
_NEVER_QUOTED_LAST = BE | table("the a an and or but that if than because their its my our your has have had very")
"""Of these, the ones that close no quotation."""
_LAST_AFTER_VERB = table("in on by as at to with for against of from into")
"""Particles and prepositions that may be last after their verb ("was shot at", "the house they lived in")."""
_ORDINALS = table("first second third last latest next")
_COMES_IN = table("come flood pour set step close cave move go fly drive carry stand pass")
"""Verbs with which “in”, “on” or “by” may stand last: “the roof caved in”, “the trial went on”."""
_TITLES = table("mr mrs ms dr lt gen col maj sgt capt prof rev sen gov st vs no")
_NEEDS_MORE = table(
    "show shows showed reveal reveals suggest suggests suggested indicate indicates indicated include includes"
)
"""Verbs that say nothing without what follows."""
_BARE = table(
    "reported stated explained noted argued suggested announced revealed ruled found concluded alleged claimed "
    "insisted recommended recommending suggesting"
)
_CONTENTS = table("reports claims fears signs calls suggestions rumours rumors allegations")
"""Nouns that say nothing without what was reported or feared."""
_THAT_NOUN = TIMES | table("day time")


def cut_short(title: Title) -> bool:
    """Ends on a word that needs another."""
    if _loose_span(title) or _half_pair(title) or _IF_ALONE.search(title.text):
        return True
    last, before = title.low(len(title.lows) - 1), title.low(len(title.lows) - 2)
    if _trails(title, [low for low in title.lows if low[0].isalnum()][-2:]):
        return True
    if last in ('"', "”") and _is_quoted_short(title.lows[:-1]):
        return True
    if not last or not last[0].isalnum():
        return last in (",", ":", ";", "-", "–", "—", "$", "£")
    passive = title.low(len(title.lows) - 3) in BE | ADVERBS | NEGATIVES and is_participle(before)
    if (passive and last in _LAST_AFTER_VERB) or (last in ("in", "on", "by") and base(before) in _COMES_IN):
        return False
    if last in _NEEDS_MORE and before not in BE and "," not in title.lows[-7:]:
        return True
    if last in _BARE and "," not in title.lows and before not in BE:
        return True
    if (before, last) == ("pointed", "out") and title.teller == len(title.words):
        return True
    if last == "shortly" and not {"will", "would"}.intersection(title.lows) and title.low(len(title.lows) - 3) != "to":
        return True
    if title.low(len(title.lows) - 3) == "," and before == "the" and last in _ORDINALS:
        return True
    if last in COUNTS and before in ("under", "over", "about"):
        return True
    if last == "may" and title.is_name(len(title.words) - 1):
        return False
    if last == "that" and before in ("like", "after", "before"):
        return False
    if last in _NEVER_LAST or last in _LAST_AFTER_VERB:
        return not (last in ("had", "was", "did") and before in PRONOUNS)
    if last in _TITLES and title.is_name(len(title.words) - 1):
        return True
    return _leads_on(title, last, before)


def _trails(title: Title, ends: list[str]) -> bool:
    """For “he is now”, “a notice that read”, “went on by saying”, “-particularly”: what they lead to is gone."""
    before, last = ["", "", *ends][-2:]
    if last.endswith(("particularly", "especially", "notably", "namely")) or ends in (
        ["for", "example"],
        ["most", "recently"],
    ):
        return True
    if (last == "read" and before in ("that", "which")) or (before == "by" and is_ing(last) and base(last) in SAYING):
        return True
    if before == "to" and last in _UNFINISHED:
        return True
    led = title.low(0) in PREPOSITIONS and title.low(len(title.lows) - 2) == ","
    if led and title.verbs and title.verbs[0].first == len(title.lows) - 1:
        return True
    if (last in ("appears", "seems", "appear") and before == "what") or (
        before == "said" and last.endswith("s") and title.words[-1].text.islower()
    ):
        return True
    third = title.low(len(title.lows) - 3)
    if before in BE and last in _LEADS and (third in PRONOUNS or (third.endswith("s") and before in ("are", "were"))):
        return True
    if last in ("them", "him", "her") and base(before) in _ASKS:
        return True
    if _DASHED.search(title.text):
        return True
    stop = title.lows[-2:-1] and title.lows[-2] in (",", '"', "”")
    return bool(stop) and last in ("said", "says", "added") and title.low(len(title.lows) - 1) == last


_DASHED = re.compile(r"[^\d\s] ?(?: [-–—]{1,2} )\d+$")
"""The first of what a dash leads to: “27 were found -- 26”; a score has a number before it."""
_ASKS = table("advise tell ask urge warn order allow force enable require invite encourage persuade")
_UNFINISHED = table(
    "slow look curb limit contain combat tackle bring reduce protect determine identify "
    "deal cope comply try get make take let keep ensure allow give put have become provide prevent avoid include enable"
)
"""Verbs that say nothing without what follows them."""
_LEADS = table("now still also already currently simply only just")


def _is_quoted_short(lows: list[str]) -> bool:
    """Whether a quotation ends on a word that needs another: “the time for it is,”."""
    *_, before, last = ["", "", *(lows[:-1] if lows[-1:] == [","] else lows)]
    return last in _NEVER_QUOTED_LAST and before not in PRONOUNS


def _loose_span(title: Title) -> bool:
    """For “was dismissed less than two years [after …]”: how long before or after what, is gone."""
    if _AFTER_COMMA.search(title.text):
        return True
    found = _SPAN.search(title.text.lower())
    if found is None:
        return False
    before = found[1]
    return before.isalpha() and before not in PREPOSITIONS | DETERMINERS and base(before) not in _TAKES_TIME


_SPAN = re.compile(
    r"([\w’'-]+) (?:less than|more than|nearly|almost|just over|just under) (?:an?|half an?|\w+|\d+) "
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries)$"
)
_AFTER_COMMA = re.compile(
    r", (?:less than|more than|nearly|almost|just over|just under) (?:an? half|half an?|an?|\w+) "
    r"(?:hours?|days?|weeks?|months?|years?|decades?|century|centuries)$"
)
_TAKES_TIME = table("be last take spend serve wait remain stay cost need lose give get receive run live say and")


def _half_pair(title: Title) -> bool:
    """For “would either be thrown out”, “is not only low”: the other half is gone."""
    for first, second in (("either", "or"), ("neither", "nor")):
        if first in title.lows[1:] and second not in title.lows[title.lows.index(first) :]:
            following = title.low(title.lows.index(first) + 1)
            return following.isalpha() and following not in ("of", "side", "way", "case", "end", "bank")
    if _BETWEEN_ONE.search(title.text) or _HALF_LIST.search(title.text):
        return True
    at = next((i for i in range(len(title.lows) - 1) if title.lows[i : i + 2] == ["not", "only"]), -1)
    return at >= 0 and not {"but", "also", ";"} & set(title.lows[at:])


_BETWEEN_ONE = re.compile(r"\bbetween (?:the )?(?:[A-Z][\w’']*[^\W\ds] ?){1,3}$")
"""“tensions between Lystria” [and Orvia]."""
_HALF_LIST = re.compile(
    r"(?:\b(?:for|of|with) [a-z-]{4,}|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) [a-z -]{3,40}), "
    r"(?!(?:once|though|too|again|alone|instead|however|years?|\w+ly)\b)"
    r"(?:(?:\d+|two|three|four|five) [a-z-]{5,}|[a-z-]{5,}(?<!ed)(?<!ing))$"
)
"""“for fraud, theft” [and arson]; “three pumps, 25 divers” [and two boats]."""
_IF_ALONE = re.compile(r"[“\"](?:If|When|While|Although|Because|Unless|Until|Whether)\b[^,”\"]*[”\"]?$")
"""A quotation that begins with a condition, and ends with it."""


def _leads_on(title: Title, last: str, before: str) -> bool:
    """For “and again”, “at least”, “just six years”: the end of something longer."""
    third = title.low(len(title.lows) - 3)
    if last in ("least", "many", "much") and before in ("at", "as"):
        return True
    aside = before == "," and title.lows.count(",") == 1 and (is_participle(last) or is_ing(last))
    plain = last.isalpha() and last not in ADVERBS and title.words[-1].text.islower()
    lone = before == "," and title.lows.count(",") == 1 and plain
    if aside or lone or (before == "," and last == "once") or (before == "been" and last in _CONTENTS):
        return True
    if third == "and" and before == "a" and last in _ORDINALS | {"fourth", "fifth"}:
        return True
    if before in COORDINATORS and last in ADVERBS - TIMES:
        return True
    counted = third != "," or before in COUNTS or before[:1].isdigit()
    return third in ("just", "only", "barely", ",") and before[:1].isalnum() and counted and last in UNITS


def nothing_told(title: Title) -> bool:
    """For “the mayor said”, “a report that the bridge”: what is announced does not follow."""
    if _teller_alone(title):
        return True
    end = title.teller
    ends = [i for i, low in enumerate(title.lows[:end]) if low in _ANNOUNCING and _announces(title, i, low)]
    if not ends:
        return False
    last, following = ends[-1], title.low(ends[-1] + 1)
    if _waits(title, end):
        return True
    if any(title.low(i) in _CONTENT and _only_which(title, i, end) for i in ends):
        return True
    led = (following in _LEADING and title.low(last) == "that") or (
        title.low(last) in _LEADING and title.low(last - 1) == "that"
    )
    if led:
        return "," not in title.lows[last:end]
    return not title.has_verb(last + 1, end) and not _is_rest(title, last)


def _waits(title: Title, end: int) -> bool:
    """For “stated that, while the plan was sound”: only what is conceded follows."""
    for i in range(1, end - 2):
        if title.low(i) == "that" and title.low(i + 1) == "," and title.low(i + 2) in _LEADING:
            return "," not in title.lows[i + 3 : end]
    return False


def _teller_alone(title: Title) -> bool:
    """For “Two more people, the ministry confirmed”: who tells it, and nothing told."""
    last = title.low(len(title.lows) - 1)
    if base(last) not in SAYING or last == base(last) or last.endswith("ing") or "," not in title.lows:
        return False
    comma = len(title.lows) - 1 - title.lows[::-1].index(",")
    before = any(verb.first < comma for verb in title.verbs) or title.has_verb(1, comma)
    subject = title.lows[comma + 1 : -1]
    return bool(subject) and not before and title.low(comma + 1) not in ("who", "which")


_CONTENT = table("said says that added")


def _only_which(title: Title, last: int, end: int) -> bool:
    """For “said adults who fell ill”, “that the road which rebels held and lost”: nothing is said of them."""
    verbs = [verb.first for verb in title.verbs if last < verb.first < end]
    opens = [i for i in range(last + 2, min(last + 9, end)) if title.low(i) in ("who", "which", "that")]
    opens += [i for i in range(last + 3, min(last + 9, end)) if _is_contact(title, i)]
    if title.low(last) != "that" and title.low(last + 1) in PREPOSITIONS:
        return False
    if not opens or not verbs or verbs[0] < opens[0] or title.low(opens[0] - 1) == ",":
        return False
    own = [first for first in verbs if not {"and", "or", "but"}.intersection(title.lows[first - 2 : first])]
    return len(own) < 2 and "," not in title.lows[opens[0] : end]


def _is_contact(title: Title, i: int) -> bool:
    """For “the plans we have in place”: a relative clause without its pronoun."""
    before = title.low(i - 1)
    noun = before.isalpha() and before not in PREPOSITIONS | COORDINATORS | DETERMINERS | SUBORDINATORS | {"that"}
    return title.low(i) in ("we", "they", "he", "she", "you", "i") and noun and title.low(i - 2) in DETERMINERS


_LEADING = table("while if although though as when unless")
_ANNOUNCING = table(
    "which who whose whom that though although because while whereas unless say said says told tells added announced "
    "what how why whether as when"
)


def _announces(title: Title, i: int, low: str) -> bool:
    if low in ("which", "who", "whose", "whom"):
        return True
    if low == "when":
        return i > 1 and (title.low(i + 1) in DETERMINERS or title.is_name(i + 1))
    if low == "as":
        return title.low(i - 1) == "just" and title.low(i + 1) in DETERMINERS
    if low in ("what", "how", "why", "whether"):
        return title.low(i + 1) not in ("to", "") and bool(title.lows[i + 2 :])
    if low == "that":
        return title.low(i + 1) not in _THAT_NOUN | {"of"} and title.low(i - 1) not in PREPOSITIONS | {"than"}
    if low in ("though", "although", "because", "while", "whereas", "unless"):
        return title.low(i + 1) in DETERMINERS | PRONOUNS | {"others"} or title.is_name(i + 1)
    if low == "say":
        return bool(title.low(i + 1)) and (title.low(i - 1) in PRONOUNS or title.low(i - 1).endswith("s"))
    return low in ("said", "says", "told", "tells", "added", "announced") and title.low(i - 1) not in BE | DETERMINERS


def _is_rest(title: Title, i: int) -> bool:
    """Whether a saying is complete without a verb: “was told of the leak”, “said: “Yes””, “added 50 beds”."""
    low, following = title.low(i), title.low(i + 1)
    if low in ("added", "announced"):
        return bool(following)
    said = following in (":", '"', "“", "to", "of", "about", "yes", "no", "so", "nothing", "goodbye", "in", "on")
    told = low in ("told", "tells") and any(word in ("to", "of", "about", '"', "“", ":") for word in title.lows[i:])
    return low in ("say", "said", "says", "told", "tells") and ((said and bool(following)) or told)
