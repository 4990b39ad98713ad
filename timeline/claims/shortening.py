"""Where words that are too long for a heading may end.

In: words, and how many of them must stay. Out: shorter ones, the best first: without what only describes a name, then
cut where a reader would let them end and their verb still has what it needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from timeline.claims.clauses import clauses, tokens
from timeline.claims.words import BE, PARTICIPLES, PASTS, SAYING, base, table

LONGEST = 114
"""Characters of a heading, about."""


@cache
def _office() -> re.Pattern[str]:
    return re.compile(
        r"^(?:[\w.'’,&-]+\s+){0,9}?(?:Minister|President|Secretary|Commissioner|Leader|leader|Chairman|Director|spokesman|spokeswoman|Chief"
        r"|counterpart|chief|Mr|Mrs|Ms|Dr),?\s+(?=[A-Z][\w'’-]+\s+(?:[A-Z][\w'’-]+\s+)?"
        r"(?:said|told|has said|added|announced|warned)\b)"
    )


@cache
def _nobody_said() -> re.Pattern[str]:
    """Who says it, where that is nobody by name: “The officials and diplomats said”."""
    return re.compile(
        r"(?:The|An?|Some|Several|Two|Many|Other|Senior|Local|Officials|Diplomats|Sources|Experts) (?:[a-z-]+ ){0,5}"
        r"(?:have |has |had )?(?:also )?(?:said|say|says)(?: that)? (?=[A-Z]|the |an? )"
        r"(?!.*\b(?:would|could|may|might|likely|probably|should|fears?|hopes?)\b)"
    )


_STRONG = (
    r"[;:–—]\s|\s-\s|,\showever,?\s|\saccording\s(?=to (?:an?|the|its|his|her|[A-Z]))|(?<!\sby)\s(?=saying[, ])",
    r",?\s(?:and|but) that\s(?=(?:it|he|she|they|the|a|an|his|her|its|their)\b)",
    r",\s(?!and\b|or\b)(?=\w+ing\b|which|who|where|with|as|while|but|including|saying)",
)
_WEAK = (
    r",\s(?!and\b|or\b)",
    r"\s(?:that|which|who|where|because|while|after|before|as|amid|despite|following|regarding|including)\s",
    r"\s(?:for|with|in|on|at|by|near|into|between|against|under|during|over|due to|in order to)\s",
    r"\s(?=\w{2,}ing (?:an?|the|its|their|more|\d)\b)",
    r"\sand\s(?=(?:see|find out|ask|decide) (?:if|whether|why|how)\b)",
    r"(?<!ing)(?<!ed)\sto\s(?=[a-z]+ (?:an?|the|its|their|any|more|\d)\b)",
)


@cache
def _mark(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _apposition() -> re.Pattern[str]:
    """A name, and between it and the verb what the name is ("Ada Lund, one of the three mayors of the coast,")."""
    name = r"^((?:[A-Z][\w.'’-]*(?: of| de| al)? ?){2,6}|[A-Z]{2,}), (?:one|an?|the|who|whose) "
    return re.compile(name + r"(?:[^,]*,(?= )|[^,]*(?= (?:has|have|had|is|was|were|are) ))")


_SHORTEST, _SHORT = 40, 24
"""Characters of what is left of a cut; before an aside, where all of the verb is left, fewer will do."""
_SLACK = 36
"""Characters by which a heading may run over where it cannot end earlier."""
_OVER = 18
"""Characters by which it may run over before it loses anything but an aside."""
_LEANING = re.compile(
    r"(?:ing|ed|(?<!for )(?<!in )\b(?!each|every|last|this)\w+ (?:minutes|hours|days|weeks|months|years)|"
    r"\b(?:shortly|soon|able|close|due|likely|earlier|longer|part|one|need|most|some|all|out|up|back|down|not|such|far|means|said|sworn|strewn|torn)"
    r")$",
    re.IGNORECASE,
)
"""Words that need what follows them; a heading does not end there."""


_ASKING = table("ask urge order allow force want expect call invite help warn persuade instruct require enable appeal")
"""Verbs after which somebody is to do something: "urged people | to leave"."""


_THINGS = table("building morning evening king spring wing wedding")
"""Nouns that end like a participle."""


def _leans(words: str) -> bool:
    last, before = words[-_LEAN_WITHIN:].lower().rsplit(" ", 2)[:-3:-1] if words.count(" ") > 1 else ("", "")
    if (last in _THINGS and before not in BE) or (last.endswith("ing") and before in ("the", "a")):
        return False
    if words.rpartition(" ")[2] in _ONLY_PARTICIPLES or _LEANING.search(words[-_LEAN_WITHIN:]):
        return True
    return any(base(word) in _ASKING for word in words.lower().split()[-6:])


_ONLY_PARTICIPLES = PARTICIPLES - PASTS
_LEAN_WITHIN = 80
"""Characters at the end of words in which it shows that they lean on what follows."""


def shorter(words: str, longest: int, least: int) -> Iterator[str]:
    """The words where they fit, else cut where a reader would let them end, the best place first, but not before
    `least`."""
    if len(words) > longest:
        words = _office().sub("", words)
    if len(words) > longest + _SLACK and (said := _nobody_said().match(words)):
        words, least = words[said.end() :], max(0, least - said.end())
    if len(words) > longest and 0 < least < len(words):
        shorter = _apposition().sub(r"\1", words[:least], count=1)
        words, least = shorter + words[least:], least - (least - len(shorter))
    if len(words) > longest:
        words, least = _without_aside(words, least)
    if len(words) > longest and len(plain := _without_descriptions(words, least)) <= longest + _OVER:
        words = plain
    if len(words) <= longest:
        yield words
        return
    for limit in (longest, longest + _SLACK):
        yield from _cut_at(words, _STRONG, least, limit)
        if len(words) <= longest + _OVER:
            yield words
        yield from _cut_at(words, _STRONG, least, limit + _OVER)
        yield from _cut_at(words, _WEAK[:1], least, limit)
        if len(words) <= longest + _SLACK:
            yield words
            return
        yield from _cut_at(words, _WEAK[1:], least, limit)
    for mark in _STRONG:
        ends = [found.start() for found in _mark(mark).finditer(words) if found.start() >= max(_SHORTEST, least)]
        yield from (words[:end] for end in ends[:1] if end <= longest + 2 * _SLACK)
    if len(words) <= longest + 3 * _SLACK:
        yield words
    yield from _cut_at(words, _WEAK, least, longest + _SLACK, strict=False)
    yield from _cut_at(words, _WEAK, least, longest + 2 * _SLACK)


def _without_aside(words: str, least: int) -> tuple[str, int]:
    """The words without what stands between commas before a verb: “that Jon Orr, a clerk at the port office, would”;
    and how many of them must stay."""
    if (which := _of_which().search(words)) and len(words) - len(which.group()) <= LONGEST + _SLACK:
        return words[: which.start()] + words[which.end() :], max(0, least - len(which.group()))
    found = _between().search(words)
    if found is None or found.end() > max(least, 0) + 20:
        return words, least
    cut = words[found.end(1) : found.end()]
    return words[: found.end(1)] + words[found.end() :], max(0, least - len(cut))


@cache
def _of_which() -> re.Pattern[str]:
    """An aside in the middle: “the pact, of which it is a part, it may”."""
    return re.compile(r", (?:of|in|to|for|by|with) which [^,;]{3,60}(?=, [a-z])")


@cache
def _between() -> re.Pattern[str]:
    verb = r"(?:has|have|had|is|was|were|are|will|would|could|can|may|might|must|should)\b"
    aside = r"(?:an?|the|one of|who|whose|which|after|among them) [^;:“”\"()]{3,220}"
    return re.compile(rf"(?<= )([A-Z][\w’'.-]*), {aside},(?= {verb})")


def _cut_at(words: str, marks: tuple[str, ...], least: int, limit: int, strict: bool = True) -> Iterator[str]:
    """The words up to where one of the marks lets them end. `strict`: only where they lose nothing that they need.

    A comma right after a verb shows that it needs nothing more.
    """
    zones, loose = _zones(words)
    whole = {verb for _, verb in zones if words[verb : verb + 1] == ","}
    shortest = _SHORT if least and marks is _STRONG else _SHORTEST
    for mark in marks:
        ends = [end for end in _ends(mark, words) if max(shortest, least) <= end <= limit]
        fitting = (
            end
            for end in reversed(ends)
            if end not in loose
            and not any(start < end < verb for start, verb in zones)
            and (end in whole or not _leans(words[:end]))
            and not (strict and _loses(words, end))
            and not _halves(words[:end], words[end:])
        )
        yield from (words[:end] for end in islice(fitting, _TRIED) if not _within_list(words, end))


@lru_cache(maxsize=4000)
def _ends(mark: str, words: str) -> tuple[int, ...]:
    """Where one of the marks stands in words, which are cut at more than one limit."""
    return tuple(found.start() for found in _mark(mark).finditer(words))


def _without_descriptions(words: str, least: int) -> str:
    """The words without what only describes a name that stands after the verb: “sentenced Ada Lund, the mayor of
    Ostra, to six years”."""
    front, rest = words[: max(least, 0)], words[max(least, 0) :]
    return front + _described().sub(r"\1 ", rest) if least > 0 else words


@cache
def _described() -> re.Pattern[str]:
    noun = r"(?:the|an?|one of|who|whose|which|considered|known as|described as|thought to be) [^,;:“”\"()]{3,100}"
    return re.compile(rf"(\b[A-Z][\w.’'-]+), {noun}, (?=(?:to|for|in|on|of|with|from|at|after|over|as|by)\b)")


_TAKES = {
    "sentence": {"to"},
    "accuse": {"of"},
    "convict": {"of"},
    "acquit": {"of"},
    "charge": {"with", "over"},
    "ban": {"from"},
    "bar": {"from"},
    "prevent": {"from"},
    "blame": {"for", "on"},
    "turn": {"into", "over", "to"},
    "base": {"on"},
    "compare": {"with", "to"},
    "name": {"as"},
    "appoint": {"as", "to"},
    "describe": {"as"},
    "strip": {"of"},
    "rob": {"of"},
    "guilty": {"of"},
    "present": {"with", "to"},
    "provide": {"with", "for"},
    "supply": {"with", "to"},
    "equip": {"with"},
    "replace": {"with", "by"},
}
"""Verbs that say another thing without what one of these words opens after their object."""
_ROLES = "president|chairman|head|leader|minister|mayor"
_CONDITION = re.compile(
    r",? (?:if|unless|provided|except|without|only|than|in case|rather|instead|unlike|compared|"
    rf"as (?:if|though|long|part|many|much|its|his|her|an?|the (?:first|new)|{_ROLES}))\b"
)
_AS_MUCH = re.compile(r"\b[Aa]s [a-z]+$")
_NOUN_FOR = re.compile(
    r"\b(?:basis|need|search|attempt|plans?|way|efforts?|threat|risk|chance|reason|lack|use|ban|demand|bid|pressure)$"
)
_NOUN_TAKES = re.compile(
    r"(?:\b(?:role|involvement|rise|increase|drop|decline|fall|halt|pause|cut|change|reduction|stake|part) in"
    r"|\b(?:anger|outrage|concerns?|fears?|worr(?:y|ies)|dispute|row|debate) (?:over|about|at)"
    r"|\b(?:stand|stance|allegations?|complaints?|sanctions) against|\b(?:deadline|moratorium|restrictions?) (?:for|on)"
    r"|\b(?:aid|assist|help|consistent|compatible) with|\b(?:respect|contempt|responsibility|indictment) for"
    r"|\b(?:impossible|possible|difficult|harder|easier|illegal|unlawful) (?:for|to|for (?:\w+ ){1,3}to))$"
)
"""A noun, or what is said of it, with the word that opens what it is of: “a role | in the theft”."""
_IT_IS = re.compile(
    r"\bit (?:is|was|has been|can|could|will|would|may|might|must)(?:n['’]t)?(?: not)?(?: be| have been)? "
    r"[^,;:“\"]{3,60}$"
)
"""“it is the council's view | that”, “it could be no accident | that”."""
_UNDOING = re.compile(
    r"\b(?:overturn|repeal|scrap|abolish|pass|approv|reject|strike down|struck down|uphold|upheld|adopt|veto)\w*"
    r" (?:[\w’'-]+ ){0,3}?(?:law|laws|legislation|rules?|bill|ban|order|measure|motion|resolution)\b[^,;]*$"
)
"""A law is passed or overturned: what it says is the news."""
_AND_NEW = re.compile(r"\b(?:and|or) (?!\w+(?:s|ed|ing)\b)[a-z]+$")
"""Before a comma: “and new, more virulent ones”."""
_NOUN_THAT = re.compile(
    r"\b(?:fact|idea|claims?|news|view|signs?|belief|hopes?|fears?|reports?|orders?|evidence|condition|possibility|risk|"
    r"grounds|allegations?|suspicions?|statement|conclusion|decision|demand|warning)$"
)
_MEANT = re.compile(
    r"\b(?:(?:those|all|any|every|no|only|first|last)(?: [a-z’'-]+){0,2}|(?:is|was|were|are|be) the(?: [a-z’'-]+){1,2}|"
    r"one of (?:at least |more than )?[a-z]+(?: [a-z]+){0,2}|"
    r"(?:the|a|an) (?:people|person|man|woman|men|women|ones?|others?|amount|number|way|kind|sort|place|day|time))$",
    re.IGNORECASE,
)
"""What says nothing without the clause after it: “those”, “was the flood”, “the people”."""
_FIRST = re.compile(r"\b(?:first|last|only|next|latest|youngest|oldest|second|third)(?: [a-z’'-]+){0,2}$")
_FIRST_CASE = re.compile(r"\b(?:the|its|their) (?:first|second|third|last|only) (?:[a-z]+ )?[a-z]+$")
_ONE_OF = re.compile(r"\bone of the (?:first|last|few|most|best|worst|largest|oldest|biggest)$")
_BETWEEN = re.compile(r"\bbetween (?!.*\band\b)[^,;]*$")
_AT_THE = re.compile(r"\bthe (?:[A-Z][\w’'-]+ ?)+$")
"""“at the Ostra | , Lystria Mail Centre”."""
_OCCURRED, _DUE = re.compile(r"\b(?:occurred|happened|arose)$"), re.compile(r" (?:because|due to|as a result)\b")
_INFORMS = re.compile(r"\b(?:informed|told|warned|notified|assured|reminded|convinced|persuaded)\b[^.;]*$")
_CONTENT = re.compile(
    r" that (?:the|an?|its|his|her|their|he|she|it|they|we|there|no|all|some|many|more|most|both|[A-Z]|\d)(?![\w’'-]*,)"
)
"""A clause with its own subject, which says what somebody said, showed or feared."""
_AGREED_WITH = re.compile(
    r"\b(?:understanding|agreement|assurances?|promises?|guarantees?|accord|pledge|deal|letter|message|statement) "
    r"(?:with|from|by|to) (?:(?:the|its) )?[\w’'-]+(?: [A-Z][\w’'-]+)*$"
)
"""“secured an understanding with Orvia | that”."""
_BARE_OBJECT = re.compile(
    r"\b(?!time|while|day|year|week|month)an? (?!time|while|day|year|week|month|statement)[a-z-]+$"
)
_OBJECT_TAKES = frozenset({"on", "to", "between", "against", "with", "over", "of", "for"})
"""“proposed a halt | in”, “signed a treaty | with”."""
_DOING, _LEADS_TO = re.compile(r" \w+ing\b"), re.compile(r"\b(?:of|for|by|with|from|without|against|about|to|in)$")
_WHICH = re.compile(r" (?:that|which|who|whom|where) (?!(?:the|a|an)\b)")
_IF_QUOTED = re.compile(r"[“\"](?:[Ii]f|[Ww]hen|[Ww]hile|[Aa]s|[Uu]nless|[Bb]ecause|[Aa]lthough|[Uu]ntil)\b[^”\"]*$")


def _loses(words: str, end: int) -> bool:
    """Whether a cut takes away a condition, which of many is meant, or what the verb cannot do without."""
    kept, rest = words[:end], words[end:]
    if (_NOUN_FOR.search(kept) and re.match(r" (?:for|to|on|against) ", rest)) or (
        rest[:1] == "," and _AND_NEW.search(kept)
    ):
        return True
    last = kept.rpartition(" ")[2].lower()
    says = base(last) in SAYING and (last == "says" or not last.endswith("s"))
    if (rest.startswith(" that ") and (says or _NOUN_THAT.search(kept))) or (
        rest.startswith(" as ") and _AS_MUCH.search(kept)
    ):
        return True
    if (
        _ONE_OF.search(kept)
        or (_FIRST.search(kept) and rest.startswith(" to "))
        or (_FIRST_CASE.search(kept) and rest.startswith((" in ", " of ", " outside ", " since ")))
        or (_OCCURRED.search(kept) and _DUE.match(rest))
    ):
        return True
    if re.match(r", that\b", rest) and _INFORMS.search(kept):
        return True
    if _BARE_OBJECT.search(kept) and rest[1:].partition(" ")[0] in _OBJECT_TAKES:
        return True
    if rest.startswith(" that ") and _AGREED_WITH.search(kept):
        return True
    if _CONTENT.match(rest) or (_DOING.match(rest) and _LEADS_TO.search(kept)):
        return True
    if (
        _CONDITION.match(rest)
        or _IF_QUOTED.search(kept)
        or ((_WHICH.match(rest) or _DOING.match(rest)) and _MEANT.search(kept))
    ):
        return True
    if _leaves_open(kept, rest):
        return True
    lows, later = kept.lower().split(), rest.lower()[:80].split()
    needs = ((i, _TAKES.get(base(low), ())) for i, low in enumerate(lows))
    return any(need and not need & set(lows[i + 1 :]) and need & set(later) for i, need in needs if need)


def _halves(kept: str, rest: str) -> bool:
    """Whether a cut leaves one of two (“between the council”), or half a name (“the Ostra”)."""
    return (" and " in rest and bool(_BETWEEN.search(kept))) or (
        rest[:2] == ", " and rest[2:3].isupper() and bool(_AT_THE.search(kept))
    )


def _leaves_open(kept: str, rest: str) -> bool:
    """Whether a cut takes away what a noun is of, what “it” stands for, what a law says, or what somebody is asked to
    do."""
    first = rest[1 : rest.find(" ", 1)] if rest[:1] == " " else ""
    if first in ("that", "which") and (_UNDOING.search(kept) or (first == "that" and _IT_IS.search(kept))):
        return True
    if first == "to" and any(base(low) in _ASKING for low in kept.rpartition(" to ")[2].lower().split()):
        return True
    return first in _NOUN_WORDS and _NOUN_TAKES.search(f"{kept[-40:]} {first}") is not None


_NOUN_WORDS = table("in over about at against by to from with for")


@lru_cache(maxsize=2000)
def _zones(words: str) -> tuple[tuple[tuple[int, int], ...], frozenset[int]]:
    """Stretches that hold together: each clause from its beginning to the end of its verb, and short quotations; and
    where participles end that belong to a noun before them (“748 days spent”)."""
    read = tokens(words, 0, len(words))
    found = clauses(read)
    verbs = tuple(
        (found[clause.resumes].start if clause.resumes >= 0 else clause.start, read[clause.verb.last].end)
        for clause in found
        if clause.verb is not None
    )
    loose = frozenset(
        read[clause.verb.last].end
        for clause in found
        if clause.verb is not None and clause.role == "participle" and clause.verb.first == clause.verb.last
    )
    return verbs + tuple(found.span() for found in _quotation().finditer(words)), loose


@cache
def _quotation() -> re.Pattern[str]:
    return re.compile(r"“[^”]{1,60}”|\"[^\"]{1,60}\"")


_TRIED = 2
"""Places of one kind at which a heading is tried to end."""


@cache
def _list() -> re.Pattern[str]:
    return re.compile(r",\s(?:[\w'’.-]+\s?){1,5}(?:,|\b(?:and|or)\s)")


def _within_list(words: str, end: int) -> bool:
    """Whether a list goes on after a comma ("tents, blankets and food")."""
    found = _list().match(words, end)
    return found is not None and not re.match(
        r",\s(?:which|who|where|with|as|while|but|including|\w+ing)\b", words[end:]
    )
