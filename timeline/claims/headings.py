"""A title cut from a claim's own words.

In: the words of a claim, and which of them tell when, who says so, or stand aside. Out: a heading that only leaves
words out, and how well it
stands alone. Exists because a chronology is read by its titles, and a title that was written by nobody may not say
what nobody wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from timeline.claims.clauses import tokens
from timeline.claims.grammar.forms import COUNTS, is_participle, is_past, skippable
from timeline.claims.grammar.verbs import verb_at
from timeline.claims.shortening import LONGEST, shorter
from timeline.claims.words import DETERMINERS, PREPOSITIONS, table

_OPENERS = (
    "and", "but", "however", "meanwhile", "also", "yet", "or", "nor", "in addition(?! to)", "as a result(?! of)",
    "at the same time", "for example", "for instance", "to be fair", "in a related development", "nevertheless",
    "in fact", "earlier(?=,)", "then(?=,| (?-i:[A-Z])\\w+ (?-i:[A-Z]|was|were|has|had))", "later(?=,)",
    "in addition(?=,)", "overall(?=,)", "again(?=,)",
    "on the other hand", "immediately(?=,? [a-z])", "subsequently", "eventually", "afterwards", "since then(?=,)",
    "additionally", "in the end(?=,)", "(?:thus|so) far(?=,)", "already(?=,)", "in the meantime(?=,)", "for now(?=,)",
    "(?:earlier|later) (?:in the|that|the same) day(?=,| (?:the|an?|[a-z]+s)\\b| (?-i:[A-Z]))",
    "it is (?:important|worth|interesting|necessary) (?:to (?:mention|note|remember|say|add)|mentioning|noting) that",
    "moreover", "furthermore", "of course", "indeed", "separately", "similari?ly(?=,)", "likewise(?=,)",
    "therefore(?=,)", "consequently(?=,)", "accordingly(?=,)", "finally(?=,)", "interestingly(?=,)", "in the mean time",
    "(?:due to|because of|as a result of|along with|in addition to|following|despite|after) this"
    "(?: [a-z]+)?(?=,| [A-Z])",
    "as of publication(?=,)", "as such(?=,)", "as a contingency(?=,)", "as (?:usual|expected|planned)(?=,)",
    "perhaps not surprisingly(?=,)", "not surprisingly(?=,)", "unsurprisingly(?=,)",
)  # fmt: skip
_TIME_PREPOSITIONS = table("on in at during of from late early by around about within over for throughout sometime")
_KEPT_SIGNALS = table("since until till by before after from between")


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_OPENERS)})\b[,\s]*", re.IGNORECASE)


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(
        r"^(?:Photograph|Photo|Picture|Image|Video|Credit): (?:[A-Z]{2,}|(?:\w+ )?\w+\\?/\w+) (?=[A-Z])"
        r"|^(?:[A-Z][A-Z’'-]+[,:]? ){3,}(?=[A-Z][a-z]+ [a-z])"
        r"|^(?:[01]\d|2[0-3])[0-5]\d (?=(?:The|An?|At|In|On|It|There|We)\b|[A-Z][\w'’]+ [A-Z])"
        r"|(?<! [A-Z])(?<! [A-Z] )\s*\([^()]*\)"
        r"|\s*,\s*according to (?:(?:the|an?|its|their|his|her) [^,;]+, (?:[A-Z][\w.'’-]+ ?){2,4}|[^,;]+)"
        r"(?:(?=,(?: (?:and|but|or|which|who|where|with|as|while|when|after|before)\b| \w+ing\b)|;|$)|,)"
        r"|^According to (?:her|his|its|their|the|an?) [^,;]+, (?:[A-Z][\w.'’-]+ ?){1,4}, (?!the |an? |who )(?=[a-z\d])"
        r"|^According to [^,;]+ (?:in|of|from) (?:[A-Z][\w-]+ ?){1,3}, (?:[A-Z][\w-]+ ?){1,3}, (?=there |[a-z\d]|[A-Z])"
        r"|^According to (?:[A-Z][\w.'’-]+ ){1,4}?[A-Z][\w'’-]+, (?:an?|the|one of|who|whose) [^,;]+, "
        r"(?=[a-z\d\"“]|[A-Z][\w'’]+ [a-z])"
        r"|^According to [^,;]+,\s*(?![A-Z][a-z]+,)|^[A-Z][A-Z ,.]+\([^)]*\)\s*[-–—]+\s*"
        r"|^[A-Z][A-Z ]+,\s*/[^/]+/\.?\s*"
        r"|^[A-Z][\w'’ -]{2,30}, (?:\d{1,2} )?[A-Z][a-z]{2,8}\.?(?: \d{1,2})?\s*(?:\([^()]*\))?"
        r"\s*(?:--|[-–—])\s+(?=[A-Z])"
    )


@cache
def _loose_end() -> re.Pattern[str]:
    return re.compile(
        r"[\s,;:–—-]+(?:(?:and|or|but|according|with|by|to|of|in|on|at|for|from|as|that|which|who|the|a|an|its|their|his|her|where|when|after|before|about|than|"
        r"into|over|between|including|because|while|until|since|even|only|such|not|saying|adding|however)[\s,;:–—-]*)*$"
    )


@cache
def _dangling() -> re.Pattern[str]:
    """A relative clause that was cut before its verb."""
    return re.compile(r",?\s(?:which|who|whom|whose|where)(?:\s[A-Z]?[\w'’-]+)?$")


def blank(text: str, start: int, end: int, cuts: Iterable[tuple[int, int]]) -> str:
    """`text[start:end]` without the cuts; what is left is joined by single spaces, commas put right."""
    kept: list[str] = []
    at = start
    for left, right in sorted(cuts):
        if right > at and left < end:
            kept.append(text[at : max(at, left)])
            at = max(at, right)
    kept.append(text[at:end])
    words = " ".join(" ".join(kept).split())
    words = _loose_mark().sub(r"\1", words)
    return _commas().sub(",", words) if ",," in words or ", ," in words else words


@cache
def _empty_dashes() -> re.Pattern[str]:
    """What is left of an aside between dashes whose words are gone."""
    return re.compile(r" -- --(?= )")


@cache
def _loose_mark() -> re.Pattern[str]:
    return re.compile(r" ([,.;:!?])")


@cache
def _commas() -> re.Pattern[str]:
    return re.compile(r",(?: ?,)+")


def date_cut(text: str, start: int, end: int, floor: int) -> tuple[int, int]:
    """The words that say when with the preposition before them, as far back as `floor`; with “only” before “a year
    ago”."""
    if (only := _only_ago(text, start, end)) >= 0:
        return max(floor, only), end
    before = text[floor:start]
    found = re.search(r"(?:^|[\s\"“(])((?:some ?time )?\w+)\s+(?:the\s+)?$", before)
    if found and found.group(1).lower().rpartition(" ")[2] in _TIME_PREPOSITIONS:
        return floor + found.start(1), end
    return start, end


def _only_ago(text: str, start: int, end: int) -> int:
    """Where “only” stands before “a year ago”, “just” before “last week”; -1 where it does not."""
    found = re.search(r"\b(?:[Oo]nly|[Jj]ust|[Bb]arely) $", text[max(0, start - 8) : start])
    day = text[start:end]
    return start - len(found.group()) if found and (day.endswith("ago") or day.startswith(("last ", "this "))) else -1


def may_cut_date(text: str, start: int, end: int, clause_end: int, signal: str) -> bool:
    """Whether a date can be left out: it ends its phrase (a comma, a stop, a preposition follows) and nothing leans
    on it."""
    if signal in _KEPT_SIGNALS:
        return False
    only = _only_ago(text, start, end)
    start = only if only >= 0 else start
    before = text[max(0, start - 14) : start].split()
    if before and (
        before[-1].lower()
        in (
            "the",
            "a",
            "an",
            "than",
            "to",
            "of",
            "its",
            "since",
            "until",
            "till",
            "after",
            "before",
            "by",
            "as",
            "dated",
            "least",
            "most",
            "between",
            "and",
            "or",
        )
        or before[-1].endswith("'s")
        or _LED_UP_TO.intersection(before[-2:])
        or before[-1].lower() in _IS_OF
        or (before[-1].lower() in _MAKES and _MADE.match(text, end))
        or before[-1].lower() == "back"
    ):
        return False
    if text[start - 1 : start] in ('"', "“") and text[end : end + 1] in ('"', "”"):
        return False
    if _stands_for().search(text[max(0, start - 18) : start]):
        return False
    after = text[end : max(clause_end, end + 8)].lstrip()
    if _one_of_two().search(text[max(0, start - 60) : start]):
        return False
    counted = after.startswith("to ") and not re.search(r"\d|[A-Z]", text[start:end])
    if after.startswith((", when", ", where")) or (_another().match(after) and not counted):
        return False
    if text[end : end + 2] in ("'s", "’s"):
        return False
    is_subject = re.match(r"(?:is|was|has|had|will|saw|brought|marks|marked)\b", after)
    if is_subject and (not before or before[-1].endswith(",")):
        return False
    if text[start:end].endswith(("day", "today")) and _of_deed().match(after):
        return True
    word = re.match(r"[\w'’]+", after)
    if word is None or after[0] in ",.;:" or word.group().lower() in _FOLLOWS:
        return True
    if _begins().search(text[max(0, start - 12) : start]):
        return word.group()[0].isupper() or word.group().lower() in _SUBJECT_OPENS or word.group()[0].isdigit()
    if _first().search(text[max(0, start - 12) : start]):
        opens = word.group().lower() in _SUBJECT_OPENS or word.group()[0].isdigit()
        return (word.group()[0].isupper() and word.group() not in _HALVES) or opens
    told = next((low for low in re.findall(r"[\w'’]+", after.lower()) if not skippable(low)), "")
    if is_past(told) and end < clause_end - 1 and (_is_free(before) or _past_aside(text, start)):
        return True
    return bool(before) and before[-1].lower() in ("in", "on", "during") and word.group().endswith(("ed", "ing"))


_LED_UP_TO = table("only until least just even due slated scheduled")
_IS_OF = table("effective starting beginning commencing ending expiring valid")
_MAKES = table("declared declares designated proclaimed chose picked marked observed celebrated")
_MADE = re.compile(r" (?:as|an?|the)\b| ?[-–—]")
"""Words whose object a day is: “effective 6 May”, “declared Monday a holiday”."""
_SUBJECT_OPENS = COUNTS | DETERMINERS | table("police people thousands troops rebels prosecutors residents villagers")
_HALVES = table("Night Morning Evening Afternoon Times")


def _past_aside(text: str, start: int) -> bool:
    """For “Orr, after months of doubt, today resigned”: whether an aside has closed right before a date."""
    begin = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), start - _ASIDE)
    before = text[begin + 1 : start].rstrip()
    return before.endswith(",") and before.count(",") == _COMMAS and before.lstrip()[:1].isupper()


_ASIDE, _COMMAS = 160, 2


def _is_free(before: list[str]) -> bool:
    """For “The mayor on Monday opened”, “The agency today announced”: whether a date before a verb stands by itself,
    and not after a participle (“the pier built in 1931 burned”)."""
    while before and before[-1].lower() in _TIME_PREPOSITIONS:
        before = before[:-1]
    return (
        bool(before) and (before[-1][-1].isalnum() or before[-1][-1] == ")") and not is_participle(before[-1].lower())
    )


@cache
def _of_deed() -> re.Pattern[str]:
    """What a day does not belong to: “found guilty on Friday of fraud”, “the arrest on Monday of the mayor”."""
    return re.compile(r"of (?!(?:that|this|last|next|the (?:same|following|previous))\b)[a-z]")


@cache
def _first() -> re.Pattern[str]:
    """Up to a date that opens a sentence (“Tonight Lystria closed …”)."""
    return re.compile(r"(?:^|[.!?”\"]\s+|\n\s*)$")


@cache
def _stands_for() -> re.Pattern[str]:
    """“worse than that in 1918”, “three sessions, the first in May”: which one is told by its date alone."""
    which = r"(?:than|like|to|as|with|from) (?:that|those|ones)|the (?:first|second|last|latest|next)"
    return re.compile(rf"\b(?:{which}) (?:in|of|on|from) $")


@cache
def _begins() -> re.Pattern[str]:
    """Up to a date at the beginning of a sentence, before a name ("On 3 May Lystria closed …")."""
    return re.compile(r"(?:(?:^|[.!?”\"]\s+|\n\s*)(?:On|In|During)|[,;] (?:and|but) (?:on|in|during)) $")


@cache
def _another() -> re.Pattern[str]:
    """A second date of the same kind: “in 2016 and in March”, “in 2011 and again in 2014”, “on Monday or Tuesday”."""
    month = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z.]*\b"
    day = rf"(?:\d|again\b|(?:early|late|mid|the(?= \d))\b|[A-Z][a-z]+day\b|{month})"
    gapped = r"and (?:an? (?:second|third|fourth)|another|(?:two|three|four|five) (?:more|others?)) (?:in|on) [A-Z\d]"
    return re.compile(rf",?\s*(?:\d|(?:and|or|to|until)\s+(?:(?:in|on|at|from|by)\s+)?{day}|{gapped})")


@cache
def _one_of_two() -> re.Pattern[str]:
    """Before the second of two dates: “at Ostra in 1954 and at Lindau in”."""
    day = r"(?:\d{4}|\d{1,2} [A-Z]\w+|[A-Z]\w+(?: \d{1,2})?)"
    gapped = r"and (?:an? (?:second|third|fourth)|another|(?:two|three|four|five) (?:more|others?)) (?:in|on) $"
    return re.compile(rf"\b(?:in|on) {day} (?:(?:and|or) (?:at|in|by|to|from) [^,;.]*$|{gapped})")


_FOLLOWS = (PREPOSITIONS - {"of", "past"}) | table(
    """
to that it he she they there and but even when where which who while because until it's was were is are has had will
would said told the a an its
"""
)


def _strip_quotes(words: str) -> str:
    """The words with quotation marks that close: one that opens what is said is closed, others that are alone go."""
    words = words.replace('""', "")
    for left, right in (('"', '"'), ("“", "”")):
        odd = words.count(left) % 2 if left == right else words.count(left) - words.count(right)
        opened = _said_before_quote().search(words) if odd == 1 else None
        if opened and words.rfind(left) == opened.end() - 1:
            words = words.rstrip(" ,;:–—-") + right
        elif odd:
            words = words.replace(left, "").replace(right, "")
    pair = (words[:1], words[-1:])
    if pair in (("“", "”"), ('"', '"')) and words.count(pair[0]) == (2 if pair[0] == pair[1] else 1):
        words = words[1:-1]
    return words.strip()


@cache
def _said_before_quote() -> re.Pattern[str]:
    return re.compile(r"\w(?:[:,]| that)? [“\"](?=\w)")


def headings(words: str, least: int = 0, teller: str = "") -> Iterator[str]:
    """The headings that words give, best first: asides, openers and loose ends removed, at most about `LONGEST`
    characters, first letter large.

    `least`: characters that must stay, up to the end of the verb. `teller`: who says it, as the sentence has it, at
    the end of each; the words give way first.
    """
    teller = " ".join(teller.split()).strip(" ,.")
    teller = "" if teller.rpartition(" ")[2].lower() in DETERMINERS | PREPOSITIONS else teller
    bare = _bare(words)
    longest = LONGEST - len(teller) - 2 * bool(teller)
    marks = _MARKS.get(words[:1]) if _first_person().search(words) or _is_quotation(words) else None
    for short in shorter(bare, longest, least - (len(words) - len(bare))):
        for title in dict.fromkeys(_endings(short)):
            if title:
                told = title[:1].upper() + title[1:]
                yield (f"{words[0]}{told},{marks} {teller}" if marks else f"{told}, {teller}") if teller else told


def _is_quotation(words: str) -> bool:
    """Whether words are somebody's very words, from the first to the last."""
    left, right = words[:1], _MARKS.get(words[:1], "")
    count = words.count(left) if left == right else words.count(left) + words.count(right)
    return bool(right) and count == len("“”") and words.rstrip(" ,.").endswith(right)


_MARKS = {'"': '"', "“": "”"}


@cache
def _first_person() -> re.Pattern[str]:
    return re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|us|me)\b")


def _without_source(words: str) -> str:
    """The words without “according to …”, and what is said of the one who is named there: “according to the firm, a
    maker of boats that …”. Only after a verb: before it, a comma may as well open the sentence."""
    found = _source().search(words)
    read = tokens(words, 0, found.start()) if found else []
    if not found or not any(verb_at(read, i, False) for i in range(len(read))):
        return words
    _, *rest = re.split(r",\s(?!(?:and|or) [^,]*$)", words[found.end() :])
    while rest and _OF_SOURCE.match(rest[0]):
        rest.pop(0)
    return words[: found.start()] + "".join(f", {part}" for part in rest)


@cache
def _source() -> re.Pattern[str]:
    return re.compile(r"\s*,\s*according to (?=[^,;]+, )")


@cache
def _there() -> re.Pattern[str]:
    """“there” where another sentence says where, after a verb that can do without (“a plaque was unveiled there”)."""
    needed = "|".join(sorted(_NEEDS_PLACE))
    return re.compile(rf"\b(?!(?:{needed}) )([a-z]+) there(?= (?:in|on|by|for|at|after)\b|[,.;]|$)")


_NEEDS_PLACE = table(
    """
go goes going gone went come came live lived living be been being was were is are get got stay stayed work worked
arrive arrived return returned move moved over from out up down back sent taken flown kept held put left in travel
travelled traveled that and or but not remained remain stood sat lay buried
"""
)
"""Words after which “there” cannot be left out."""


_OF_SOURCE = re.compile(
    r"(?:the|an?|one|its|his|her|their|who|whose|which|Dr|Mr|Mrs|Ms) |[A-Z][\w’'-]+ [A-Z][\w’'-]+(?= |$|\.)|\d\d$"
)


@cache
def _may_have_aside() -> re.Pattern[str]:
    """Marks and words without which there is no aside."""
    return re.compile(r"[(/:–—-]|ccording to |^\d{4} |^[A-Z][A-Z’'-]+[,:]? [A-Z]{2}")


@cache
def _markup() -> re.Pattern[str]:
    """What a page left in its text: “<BR>”, “\\n”."""
    return re.compile(r"^\\ ?n\s*|</?[A-Za-z]{1,4} ?/?>\s*")


def _bare(words: str) -> str:
    """The words without asides and openers."""
    if " there" in words:
        words = _there().sub(lambda found: found[1] if is_past(found[1]) else found[0], words)
    words = _markup().sub("", words) if "<" in words or words[:1] == "\\" else words
    plain = _without_source(_empty_dashes().sub("", words) if " -- -- " in words else words)
    bare = _strip_quotes((_aside().sub("", plain) if _may_have_aside().search(plain) else plain).strip(" \t\n,;:–—-"))
    return _such().sub("", without_opener(bare)).strip(" ,;:–—-")


def without_opener(words: str) -> str:
    """The words without what only leads over to them: “However,”, “In addition,”."""
    for _ in range(3):
        found = _opener().match(words)
        if not found or not words[found.end() :].strip():
            break
        words = words[found.end() :]
    return words


@cache
def _such() -> re.Pattern[str]:
    """“Such” before “an injunction was granted”."""
    return re.compile(r"^Such (?=an? [a-z]+ (?:was|has|had)\b)", re.IGNORECASE)


@cache
def _letters() -> re.Pattern[str]:
    """An end whose full stop belongs to an abbreviation: “in the U.S.”, “at 3 p.m.”."""
    return re.compile(r"(?:\b[A-Z]\.){2,}$|\b[ap]\.m\.$")


def _endings(words: str) -> Iterator[str]:
    """The words as they end, and without the loose end that a cut may have left."""
    words = _stops().sub("", words) if words.endswith("..") else words
    words = words[: words.rfind("(")].rstrip() if words.count("(") > words.count(")") else words
    whole = words if words.endswith(".") and _letters().search(words) else words.rstrip(".!?…")
    yield _strip_quotes(whole.strip(" ,;:–—-"))
    whole = _dangling().sub("", whole) if "wh" in whole else whole
    yield _strip_quotes(_loose_end().sub("", whole).strip(" ,;:–—-"))


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(r"(?<=\b[A-Z]\.)\.+$")
