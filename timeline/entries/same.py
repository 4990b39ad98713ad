"""Do two claims tell of the same thing?

In: two claims as they are compared. Out: a `Verdict`: yes or no, how sure, and the reasons in words. Exists so that
the question is answered in one place: the days first, then what forbids, then what speaks for it. Precision comes
first: two entries that should be one cost a reader less than one entry that should be two.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import Literal

import msgspec

from timeline.dates import to_edtf
from timeline.entries.deeds import QUIET, SELDOM_TWO, are_others, same_deed
from timeline.entries.discourse import goes_on, goes_on_undated
from timeline.entries.figures import TAKING_PART, TOLL, Figure, disagree, find_dead, same_odd_figure, same_people
from timeline.entries.happenings import named_event
from timeline.entries.kinds import ages, deeds, two_deeds
from timeline.entries.nominal import names_the_deed
from timeline.entries.passage import is_sudden
from timeline.entries.retold import dated_later, dates_the_news
from timeline.entries.runs import one_caption, row_in_common
from timeline.entries.speakers import same_speaker, two_speakers
from timeline.entries.tables import word_set
from timeline.entries.words import (
    Profile,
    as_written,
    fold,
    in_order,
    is_explicit,
    minutes_apart,
    names_an_hour,
    people_named,
    stem,
    tokens,
)
from timeline.model import Claim

Relation = Literal["same day", "same date", "inside", "overlap", "a day apart", "dated later", "apart"]

_NEEDED: dict[Relation, float] = {
    "same day": 0.55, "same date": 0.54, "inside": 0.54, "overlap": 0.56, "a day apart": 0.66, "dated later": 0.55,
    "apart": 9.0,
}  # fmt: skip
"""How like each other two claims must be, by what their dates have in common."""
_WIDTHS = ((1, 0.0), (8, 0.03), (32, 0.08), (10**12, 0.14))
"""Days from first to last possible, and what a date up to that wide asks for on top: it narrows less."""
_FEW_WORDS = 2
_TWO_RARE = 1.1
"""How rare, together, two words must be to say all that a short claim says."""
_SOMETHING = 0.3
"""Less likeness than this is not weighed further."""
_ON_ONE_FIGURE = 0.35
"""Likeness from which an odd figure that both give decides."""
_AT_ONE_PLACE, _RARE_PLACE = 0.4, 1.1
"""The same where both name one place, and how rare, together, its words must be."""
_TOLD_AGAIN = 0.5
"""Likeness from which a dated sentence is taken for the news that the same article tells without a day."""
_ODD_DIGITS: dict[Relation, int] = {"same day": 3, "a day apart": 4}
_WITH_A_TOLL = frozenset({"a death", "an injury"})
"""Kinds of deed whose count is told again and again, whatever else a claim tells."""
_QUIET = ((4, 0.15), (8, 0.1), (14, 0.05))
"""Claims of a day of which little is told; by how much two articles need less to mean one thing on it."""
_ONE_SPEAKER = 0.12
_FAMILY = {"talks": "meeting", "summit": "meeting", "visit": "meeting", "truce": "agreement", "deal": "agreement"}
_FAMILY["ceasefire"] = "agreement"
_ONCE = frozenset({"meeting", "agreement", "ceasefire", "election", "treaty", "resignation", "verdict", "trial"})
"""Kinds of thing that the same parties do once in a few days: there, who and what are evidence enough."""
_ONCE_WITHIN = 62
"""Days."""
_OPPOSED = tuple(
    (word_set(left), word_set(right))
    for left, right in (
        ("agreed signed negotiated brokered", "broke broken collapsed violated breached resumed"),
        ("positive", "negative"),
        ("arrested detained jailed arrest", "released freed acquitted bailed release"),
        ("opened reopened opening", "closed shut closure"),
        ("rose increased climbed", "fell dropped declined decreased"),
        ("accepted approved passed", "rejected refused vetoed"),
        ("imposed", "lifted eased"),
        ("won", "lost"),
        ("arrived arrival", "departed left departure"),
        ("raised", "lowered cut"),
        ("extended", "cancelled ended"),
        ("resumed restarted", "suspended halted stopped"),
        ("confirmed", "denied ruled"),
        ("appointed named", "resigned sacked dismissed"),
        ("captured seized", "lost retreated withdrew"),
    )
)
"""Words that tell of opposite things, as they are written."""
_EITHER = frozenset(word for sides in _OPPOSED for side in sides for word in side)
_DEAD = word_set("dead died drowned killed perished")
_MANY_WORDS, _RARE, _ON_MANY_WORDS = 4, 0.5, 0.36
"""How many rare words two articles share of one thing; how rare; and the likeness from which they decide."""
_OFFICES = frozenset(
    map(
        stem,
        word_set("chairman chief director foreign general head medical minister officer president prime secretary"),
    )
)
_SAME_WORDS = 0.65
"""Likeness from which two claims tell one thing of a quiet day, and count it otherwise."""
_SPREADS = re.compile(
    r"\b(?:cholera|disease|ebola|epidemic|fever|flu|influenza|outbreak|pandemic|plague|strain|virus)\b"
)
"""What goes on killing."""
_TALLIED = word_set("case infection")
"""What is counted anew every day, whatever else happens."""
_OF_THESE = re.compile(r" of (?:the|them|these|those)\b")
_ANSWER = re.compile(
    r"\b(?:accused|accuses|applaud(?:ed|s)|condemn(?:ed|s)|criticis?z?e[ds]|denounce[ds]|deplore[ds]|hail(?:ed|s)"
    r"|mocked|praise[ds]|slammed|welcome[ds]) (?!by\b)"
)
"""How somebody took it."""
_MINUTES_APART = 3
_ROUNDS = word_set("attempt ballot conference flight hearing inquest phase reading round session summit test trial")
"""What comes in numbers, each once."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


class Verdict(msgspec.Struct, frozen=True):
    """Whether two claims tell of one thing."""

    together: bool
    score: float
    """How like each other they are, less what speaks against it; comparable between pairs."""
    forbidden: str = ""
    """What rules it out whatever the words say, as a sentence; "" where nothing does."""
    relation: Relation = "apart"
    needed: float = 0.0
    reason: str = ""
    """What speaks for it besides the words they share."""


def relate(a: Profile, b: Profile) -> Relation:
    """What the dates of two claims have in common."""
    if a.low <= b.high and b.low <= a.high:
        if (a.low, a.high) == (b.low, b.high):
            return "same day" if a.low == a.high else "same date"
        return "inside" if _holds(a, b) or _holds(b, a) else "overlap"
    first, second = (a, b) if a.low < b.low else (b, a)
    both_days = a.low == a.high and b.low == b.high
    if both_days and second.low - first.low == 1 and not _has_words_for_when(second.claim):
        return "a day apart"
    return "apart"


def _has_words_for_when(claim: Claim) -> bool:
    return is_explicit(claim) or names_an_hour(claim)


def judge(a: Profile, b: Profile) -> Verdict:
    """Whether two claims tell of one thing; the same answer whichever comes first."""
    relation = relate(a, b)
    if relation == "apart":
        return _judge_apart(a, b)
    if a.claim.sentence == b.claim.sentence and a.claim.article == b.claim.article and not _two_of_a_sentence(a, b):
        one_date = relation in ("same day", "same date")
        why = "" if one_date else "They are of one sentence, which gives each a date of its own."
        return Verdict(one_date, 1.0, why, relation, _NEEDED[relation], "they are of one sentence")
    score = likeness(a, b)
    needed = _needed(a, b, relation)
    reason = goes_on(a, b, score) if relation in ("same day", "same date") else goes_on_undated(a, b)
    if relation == "a day apart" and not reason and a.claim.article == b.claim.article:
        reason = _told_with_its_day(a, b)
    if not reason and relation in ("same day", "inside") and "said" not in (a.claim.status, b.claim.status):
        reason = names_the_deed(a, b)
    if relation == "same day" and not reason and _has_words_for_when(a.claim) and _has_words_for_when(b.claim):
        reason = named_event(a, b)
    weighed = score + _speaks_for(a, b) - _against(a, b) if score >= _SOMETHING else score
    if not reason and weighed < needed:
        reason = (
            _one_round(a, b)
            or _says_no_more(a, b, relation)
            or same_deed(a, b)
            or _give_one_figure(a, b, relation, score)
            or _say_it_in_one_row(a, b, relation, score)
            or _share_many_words(a, b, relation, score)
            or _at_one_place(a, b, relation, score)
        )
    if score < _SOMETHING and not reason and not _may_be_once(a, b):
        return Verdict(False, score, relation=relation, needed=needed)
    if why := forbids(a, b, counts=not _is_one_whatever_its_count(a, b, reason, score)):
        return Verdict(False, score, why, relation, needed)
    reason = reason or ("the same parties do such a thing once" if _same_parties_once(a, b) else "")
    score = max(score, needed) if reason else weighed
    return Verdict(score >= needed, score, relation=relation, needed=needed, reason=reason)


def _two_of_a_sentence(a: Profile, b: Profile) -> bool:
    """Whether two clauses of a sentence tell two deeds: not a toll, and what took it."""
    return two_deeds(a, b) and not any(
        deeds(one) <= _WITH_A_TOLL and is_sudden(other) for one, other in ((a, b), (b, a))
    )


def _judge_apart(a: Profile, b: Profile) -> Verdict:
    """Two claims of dates that do not meet are one thing only where the earlier has no more than its article's day."""
    first, second = in_order(a, b)
    why = ""
    if a.claim.article == b.claim.article:
        why = dated_later(first, second) or _told_with_its_day(a, b)
    if not why or (forbidden := forbids(a, b)):
        return Verdict(False, 0.0, forbidden if why else _why_days_differ(a, b), "apart")
    needed = _NEEDED["same day"]
    return Verdict(True, needed, relation="dated later", needed=needed, reason=why)


def _told_with_its_day(a: Profile, b: Profile) -> str:
    """Why one of two claims of an article says when it was what the other tells, in much the same words."""
    dated = next((one for one, other in ((a, b), (b, a)) if dates_the_news(one, other)), None)
    return "the one tells it again, and says when it was" if dated and likeness(a, b) >= _TOLD_AGAIN else ""


def _give_one_figure(a: Profile, b: Profile, relation: Relation, score: float) -> str:
    """Why an odd figure that two articles give of a day, or of two that touch, is of one thing; "" if it is not."""
    if a.claim.article == b.claim.article or relation not in _ODD_DIGITS:
        return ""
    figure = same_odd_figure(a.figures, b.figures, _ODD_DIGITS[relation]) if score >= _ON_ONE_FIGURE else ""
    if not figure and relation == "same day" and deeds(a) & deeds(b) - _WITH_A_TOLL:
        figure = same_people(a.figures, b.figures)
    return f"both give the figure “{figure}”" if figure else ""


def _at_one_place(a: Profile, b: Profile, relation: Relation, score: float) -> str:
    """Why two articles tell one thing of a day: of one kind, in rare words for one place, and much alike besides."""
    if relation != "same day" or a.claim.article == b.claim.article or score < _AT_ONE_PLACE:
        return ""
    if not a.claim.kind or a.claim.kind != b.claim.kind or "said" in (a.claim.status, b.claim.status):
        return ""
    theirs = {stem(word) for name in b.places for word in tokens(name)}
    words = {stem(word) for name in a.places for word in tokens(name)} & (theirs | b.terms.keys()) & a.terms.keys()
    if len(words) < _FEW_WORDS or sum(a.terms[word] for word in words) < _RARE_PLACE or kind_of(a) == "statement":
        return ""
    return f"both tell of one kind of thing ({a.claim.kind}) at one place"


def _is_one_whatever_its_count(a: Profile, b: Profile, reason: str, score: float) -> bool:
    """Whether two articles tell of what a day seldom has two, or in nearly the same words: then counts may differ."""
    if reason.endswith(SELDOM_TWO):
        return True
    if not a.figures or not b.figures or a.claim.article == b.claim.article or (a.low, a.high) != (b.low, b.high):
        return False
    if score >= _SAME_WORDS and max(a.crowd, b.crowd) < QUIET and not are_others(a, b):
        return True
    return same_deed(a, b).endswith(SELDOM_TWO)


def _say_it_in_one_row(a: Profile, b: Profile, relation: Relation, score: float) -> str:
    """Why two articles that use rare words in one order, of one day, tell one thing; "" if they do not."""
    if score < _SOMETHING or a.claim.article == b.claim.article or relation != "same day":
        return ""
    row = row_in_common(a, b)
    return f"both say, in one order, {', '.join(f'“{word}”' for word in row)}" if row else ""


def _share_many_words(a: Profile, b: Profile, relation: Relation, score: float) -> str:
    """Why two articles that share four rare words, of one day, tell one thing; "" if they do not.

    A name counts for one, however long it is, and an office for none.
    """
    if score < _ON_MANY_WORDS or a.claim.article == b.claim.article or relation != "same day" or are_others(a, b):
        return ""
    rare = [word for word, weight in a.terms.items() if weight >= _RARE and word in b.terms]
    if len(rare) < _MANY_WORDS:
        return ""
    names = {stem(word) for name in (*a.persons, *b.persons, *a.places, *b.places) for word in tokens(name)}
    plain = [word for word in rare if word not in names and word not in _OFFICES]
    if len(plain) < _MANY_WORDS - (len(plain) < len(rare)) or two_deeds(a, b):
        return ""
    said = (as_written(a.claim.quote, word) for word in sorted(plain, key=lambda word: (-a.terms[word], word)))
    return f"both use {', '.join(f'“{word}”' for word in said if word)}, which few other claims do"


def likeness(a: Profile, b: Profile) -> float:
    """From 0 to 1: how much of what either says, by rare words, the other says too."""
    small, large = (a, b) if len(a.terms) <= len(b.terms) else (b, a)
    square = shared = 0.0
    count = 0
    for word, weight in small.terms.items():
        if word in large.terms:
            square += weight * weight
            shared += weight
            count += 1
    if count < 2:
        return 0.0
    least = min(sum(a.terms.values()), sum(b.terms.values()))
    whole = count > _FEW_WORDS or (count == len(small.terms) and shared >= _TWO_RARE)
    held = (1.0 if whole else 0.5) * shared / least
    return 0.6 * square / (a.length * b.length) + 0.4 * held


def forbids(a: Profile, b: Profile, counts: bool = True) -> str:
    """What rules out that two claims are one thing, as a sentence; "" where nothing does.

    `counts`: whether different counts do. Of what a day seldom has two, they are a disagreement instead.
    """
    if a.claim.article == b.claim.article and (speakers := two_speakers(a.claim, b.claim)):
        return f"One is what {speakers[0]} said, the other what {speakers[1]} said."
    if a.claim.article == b.claim.article and (clocks := _different_hours(a.claim, b.claim)):
        return f"One is told of {clocks[0]}, the other of {clocks[1]}."
    if opposed := _opposed(a, b):
        return f"One tells of “{opposed[0]}”, the other of “{opposed[1]}”."
    if a.claim.article != b.claim.article and (answer := _answers_the_deed(a.claim, b.claim)):
        return f"One tells what somebody made of it: “{answer}”."
    if a.claim.article != b.claim.article and (caption := one_caption(a.claim.quote, b.claim.quote)):
        return f"They share no more than what stands before both: “{caption}”."
    if ordinals := _different_ordinals(a.claim.quote, b.claim.quote):
        return f"One counts the {ordinals[0]}, the other the {ordinals[1]}."
    if (ages := _different_ages(a.claim.quote, b.claim.quote)) and not people_named(a.claim) & people_named(b.claim):
        return f"One tells of someone {ages[0]} years old, the other of someone {ages[1]}."
    if counts and (figures := counts_differ(a, b)):
        return f"“{figures[0].words}” and “{figures[1].words}” are different counts."
    return ""


def _answers_the_deed(a: Claim, b: Claim) -> str:
    """The word by which one claim tells how somebody took what the other tells as done; "" where none does."""
    one, other = _ANSWER.search(a.quote), _ANSWER.search(b.quote)
    if bool(one) == bool(other) or (b if one else a).status == "said":
        return ""
    found = one or other
    return found[0] if found else ""


def counts_differ(a: Profile, b: Profile) -> tuple[Figure, Figure] | None:
    """Two figures of one word that cannot both be true, no growth explains them, and the claims share no figure."""
    if {(f.number, f.unit) for f in a.figures} & {(f.number, f.unit) for f in b.figures}:
        return None
    days_differ, one_article = relate(a, b) == "a day apart", a.claim.article == b.claim.article
    same_day = (a.low, a.high) == (b.low, b.high)
    for one in a.figures:
        for other in b.figures:
            if one_article and _counts_a_part(one, other):
                continue
            if disagree(one, other) and (days_differ or one_article or not grows(one)):
                return one, other
            if not same_day and _are_two_tallies(one, other):
                return one, other
    return None if same_day else _two_tolls_of_an_outbreak(a.claim, b.claim)


def _two_tolls_of_an_outbreak(a: Claim, b: Claim) -> tuple[Figure, Figure] | None:
    """How many an outbreak has killed by two days, where that is not the same: each day has its own toll."""
    one, other = find_dead(a.quote), find_dead(b.quote)
    if not one or not other or one.number == other.number:
        return None
    spreads = "outbreak" in (a.kind, b.kind) or _SPREADS.search(a.quote) or _SPREADS.search(b.quote)
    return (one, other) if spreads else None


def _are_two_tallies(one: Figure, other: Figure) -> bool:
    """Whether they count the same cases, "two more" and "eight": of two days each has its own count."""
    head = one.unit.split()[-1:]
    return head == other.unit.split()[-1:] and bool(_TALLIED.issuperset(head) and head) and one.number != other.number


def _counts_a_part(one: Figure, other: Figure) -> bool:
    """Whether the lesser of two figures counts some of the greater: "six boys", "five of the boys"."""
    less = min(one, other, key=lambda figure: figure.number)
    return bool(_OF_THESE.search(less.words))


def grows(figure: Figure) -> bool:
    """Whether it counts something that grows while a story lasts: the dead, the cases; not who came to a march."""
    counted = figure.unit.split()[-1] if figure.unit else ""
    if counted == "people":
        return not figure.near & TAKING_PART
    if not figure.near.isdisjoint(_DEAD):
        return True
    return any(counted.startswith(word) for word in TOLL)


def _why_days_differ(a: Profile, b: Profile) -> str:
    if is_explicit(a.claim) and is_explicit(b.claim):
        return f"Two different dates, each in words of its own: {to_edtf(a.claim.when)} and {to_edtf(b.claim.when)}."
    return f"Two different dates: {to_edtf(a.claim.when)} and {to_edtf(b.claim.when)}."


def _holds(a: Profile, b: Profile) -> bool:
    return a.low <= b.low and b.high <= a.high


def _width(a: Profile) -> int:
    return a.high - a.low


def _needed(a: Profile, b: Profile, relation: Relation) -> float:
    wide = max(_width(a), _width(b))
    extra = next(more for days, more in _WIDTHS if wide < days)
    if relation == "same day" and a.claim.article != b.claim.article and is_explicit(a.claim) and is_explicit(b.claim):
        extra -= next((less for crowd, less in _QUIET if max(a.crowd, b.crowd) < crowd), 0.0)
    return _NEEDED[relation] + (extra / 2 if relation == "same date" else extra)


def kind_of(a: Profile) -> str:
    """A claim's kind, or the one that stands for it: talks are a meeting."""
    return _FAMILY.get(a.claim.kind, a.claim.kind)


def _may_be_once(a: Profile, b: Profile) -> bool:
    """Whether both tell, as done, a kind of thing that the same parties do once."""
    if "ongoing" in (a.claim.status, b.claim.status):
        return False
    return kind_of(a) in _ONCE and kind_of(a) == kind_of(b) and len(a.parties & b.parties) >= 2


def _same_parties_once(a: Profile, b: Profile) -> bool:
    """The same parties, in a kind of thing they do once in such a time, told by two articles."""
    if not _may_be_once(a, b) or a.claim.article == b.claim.article or max(_width(a), _width(b)) > _ONCE_WITHIN:
        return False
    both = a.parties & b.parties
    return len(both) >= 0.6 * min(len(a.parties), len(b.parties)) and len(set(a.terms) & set(b.terms)) >= 3


def _speaks_for(a: Profile, b: Profile) -> float:
    """What speaks for it besides shared words: one speaker, saying much the same."""
    if a.claim.status != "said" or b.claim.status != "said" or not a.claim.attribution or not b.claim.attribution:
        return 0.0
    one, other = (stem(fold(p.claim.attribution.split()[-1])) for p in (a, b))
    return _ONE_SPEAKER if one == other or same_speaker(a.claim, b.claim) else 0.0


def _against(a: Profile, b: Profile) -> float:
    """What speaks against it without ruling it out: other people, other places, other kinds."""
    cost = 0.0
    if a.claim.people and b.claim.people and not (a.parties & b.parties):
        cost += 0.10
    if a.places and b.places and not (a.places & b.places):
        cost += 0.08
    if a.claim.kind and b.claim.kind and kind_of(a) != kind_of(b):
        cost += 0.05
    if (a.claim.status == "said") != (b.claim.status == "said"):
        cost += 0.05
    return cost


def _opposed(a: Profile, b: Profile) -> tuple[str, str] | None:
    said, other_said = _either(a.claim.quote), _either(b.claim.quote)
    if not said or not other_said:
        return None
    for left, right in _OPPOSED:
        for one, other in ((left, right), (right, left)):
            if one & said and other & other_said and not other & said and not one & other_said:
                return min(one & said), min(other & other_said)
    return None


@lru_cache(maxsize=20_000)
def _either(text: str) -> frozenset[str]:
    """The words of a text that have an opposite."""
    return _EITHER.intersection(tokens(text))


def _different_hours(a: Claim, b: Claim) -> tuple[str, str] | None:
    """Two times of day of one zone that one article keeps apart by some minutes."""
    one, other = (claim.when.start.clock if claim.when.start else "" for claim in (a, b))
    return (one, other) if minutes_apart(one, other) >= _MINUTES_APART else None


def _different_ages(a: str, b: str) -> tuple[int, int] | None:
    one, other = ages(a), ages(b)
    return (min(one), min(other)) if one and other and not one & other else None


def _different_ordinals(a: str, b: str) -> tuple[str, str] | None:
    """ "the third case" and "the fourth case": two words that count the same noun differently."""
    one, other = _ordinals(a), _ordinals(b)
    for noun in sorted(one.keys() & other.keys()):
        if one[noun] != other[noun]:
            return f"{one[noun]} {noun}", f"{other[noun]} {noun}"
    return None


def _says_no_more(a: Profile, b: Profile, relation: Relation) -> str:
    """Why the headword of a list ("18 November: Administration") is what another article tells of that day; or ""."""
    if relation != "same day" or a.claim.article == b.claim.article:
        return ""
    if not (is_explicit(a.claim) and is_explicit(b.claim)) or max(a.crowd, b.crowd) >= QUIET:
        return ""
    short, long = (a, b) if len(a.terms) <= len(b.terms) else (b, a)
    said = [found for word in short.terms if word in long.terms and (found := as_written(short.claim.quote, word))]
    if not said or len(said) < len(short.terms) or len(said) > _FEW_WORDS:
        return ""
    return f"the one says no more than “{said[0]}”, which the other tells"


def _one_round(a: Profile, b: Profile) -> str:
    """Why both tell of "the fourth round", by name; "" where they do not."""
    one, other = _ordinals(a.claim.quote), _ordinals(b.claim.quote)
    if not one or not other:
        return ""
    noun = next((noun for noun in sorted(one.keys() & other.keys() & _ROUNDS) if one[noun] == other[noun]), "")
    return f"both tell of the {one[noun]} {noun}" if noun else ""


@lru_cache(maxsize=20_000)
def _ordinals(text: str) -> dict[str, str]:
    words = text.lower().split()
    return {after.strip(".,;:'\"”"): word for word, after in itertools.pairwise(words) if word in _ORDINALS}
