"""Sentences without words for when.

In: what a sentence says and what stands around it. Out: a when with its reason, or why there is none.
Exists because news seldom dates its own news: "has been closed" is told on the day the article is written, and "the ministers met" in the
sentence after "on Monday" is Monday. Background, opinion, states and general truths get no date.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from timeline.claims.attribution import Speaker
from timeline.claims.clauses import Clause, Token
from timeline.claims.kinds import kind_of
from timeline.claims.parse import Reading
from timeline.claims.words import DETERMINERS, table
from timeline.dates.when import Day, Step, Unit, When
from timeline.model import Basis, Status

SHORT = 22
"""Sentences: an article up to this long is all news; in a longer one only its opening is, and what is told in the perfect."""

_VAGUE = table(
    """
be seem appear remain continue fail help support back oppose reduce increase improve worsen weaken strengthen
consolidate take make have get give show play become grow face want seek need hold keep live know see hear feel lead
bring come go do work try struggle suffer enjoy experience defy use benefit dominate serve include involve
contribute rely voice express mean believe think like love belong exist consist depend matter amend learn change
develop expand spend earn tend look attract build create provide offer produce raise prove turn move run require cost stand own
total amount average range account plan
"""
)
_LIGHT = table("make take give offer show raise bring come go hold turn become build create")
"""Of these, verbs that tell an event with the noun after them ("made progress", "took control"): news where all of an article is."""

_NO_NEWS = table(
    "be seem appear remain look hope try seek want feel get become grow face suffer live depend fail need know think say"
)
"""Verbs that tell no news even in the present progressive."""

"""Verbs that tell a state or a drift more often than an event; they count as news only with a figure."""

_LASTING = table(
    """
long always often never ever frequently traditionally historically repeatedly previously
"""
)


class Around(msgspec.Struct, frozen=True):
    """What stands around a sentence."""

    published: When | None
    index: int
    """Which sentence of the article it is, from 0, counting what is read."""
    total: int
    before: tuple[Told, ...] = ()
    """The dated claims of the sentences before, latest first, at most a few."""
    opening: tuple[Told, ...] = ()
    """Those of the article's first three sentences."""


class Told(msgspec.Struct, frozen=True):
    """A claim made before, as far as a later sentence may lean on it."""

    index: int
    """Which sentence."""
    when: When
    kind: str
    speaker: str
    nouns: frozenset[str]
    words: str
    explicit: bool
    """Whether its date stands in its own words."""
    claim: str
    """Its id."""


class Given(msgspec.Struct, frozen=True):
    """A date for a sentence that has none, or why it has none."""

    when: When | None
    step: Step | None = None
    why: str = ""
    basis: Basis = "inferred"
    leans_on: str = ""
    """The id of the claim it takes its date from, where it tells of the same."""


def _none(why: str) -> Given:
    return Given(None, None, why)


def edtf_of(when: When) -> str:
    """Short, for a step: days as they are, intervals by their ends."""
    if when.shape == "point" and when.start is not None:
        first = str(when.start.first)
        return {"year": first[:4], "month": first[:7]}.get(when.start.grain, first)
    bounds = when.earliest, when.latest
    return f"{bounds[0] or '..'}..{bounds[1]}" if bounds[1] else f"{bounds[0]}.."


def last_day(when: When) -> Day | None:
    """The last day on which an article may have been written."""
    return when.latest


def _until_published(published: When) -> When:
    last = published.latest
    return When("by", None, Unit("day", last)) if last else published


def _has_figure(words: Sequence[Token]) -> bool:
    return any(word.text[0].isdigit() and word.text[-1] in "0123456789%mn" for word in words) or any(
        word.low
        in (
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "dozens",
            "hundreds",
            "thousands",
            "million",
            "dozen",
        )
        for word in words
    )


def _from_article(published: When, saw: str, because: str, rule: str) -> Given:
    return Given(published, Step(rule, saw, edtf_of(published), because))


_ACTS = table(
    """
announce caution warn urge accuse call demand condemn deny pledge vow promise confirm propose declare threaten criticise criticize praise order
apologise apologize appeal reveal admit acknowledge reject report
"""
)
"""Sayings that do something by being said; "said" and "added" do not."""


def tells_event(reading: Reading, told: int) -> bool:
    """Whether what is said in a sentence reports an event, and not a view, a plan or a state."""
    for group in dict.fromkeys(reading.groups):
        verb = reading.verb(group)
        if (
            group == told
            or verb is None
            or not reading.asserted(group)
            or verb.negative
            or reading.clauses[group].role == "relative"
        ):
            continue
        if verb.head not in _VAGUE - _LIGHT and (
            verb.tense == "perfect" or (verb.tense == "past" and not verb.progressive)
        ):
            return True
        if verb.tense == "present" and verb.progressive and verb.head not in _NO_NEWS:
            return True
    return False


def statement(around: Around, speaker: Speaker, reading: Reading, told: int) -> Given:
    """A saying without a date: that of the speaker's dated saying before, else the article's day, where the saying is news."""
    verb = reading.verb(told)
    tense, head = (verb.tense, verb.head) if verb else ("none", "")
    if around.published is None:
        return _none("no words for when, and the article's own day is not known")
    if tense not in ("past", "perfect"):
        return _none("a view that somebody holds, not an event")
    if not speaker.named:
        return _none("said by nobody by name, and no words for when")
    if around.index > 1 and not tells_event(reading, told) and not (head in _ACTS and around.index < SHORT):
        return _none("what somebody says, with no event in it and no words for when")
    for before in around.before:
        if (
            before.explicit
            and before.kind == "statement"
            and before.when.is_day
            and _same(before.speaker, speaker.words)
        ):
            because = f"{speaker.words} is quoted from the same occasion as before, which the article dates."
            step = Step("same speaker, same occasion", before.words, edtf_of(before.when), because)
            return Given(before.when, step, leans_on=before.claim)
    because = "News quotes what was said for that day's report, and no other day is named."
    return _from_article(around.published, speaker.words, because, "a saying in the news is of the article's day")


def _same(one: str, other: str) -> bool:
    """Whether two ways to name a speaker end in the same name."""
    return bool(one and other) and one.split()[-1].lower() == other.split()[-1].lower()


def carried(around: Around, nouns: frozenset[str], kind: str, definite: bool) -> Given | None:
    """The date of a neighbour that tells of the same thing."""
    for told in around.before:
        if around.index - told.index > (2 if told.index == 0 else 1) or not told.explicit or not told.when.is_day:
            continue
        shared = nouns & told.nouns
        same_kind = bool(kind) and kind == told.kind and kind != "statement"
        if (
            len(shared) >= 3
            or (len(shared) >= 2 and (same_kind or around.index - told.index == 1))
            or (same_kind and definite and shared)
        ):
            names = ", ".join(sorted(shared)[:3])
            because = f"The sentence tells of the same thing as one before it, which the article dates; both speak of {names}."
            return Given(
                told.when,
                Step("carried from the sentence before", told.words, edtf_of(told.when), because),
                leans_on=told.claim,
            )
    return None


def referred(around: Around, kind: str, own: Sequence[Token], nouns: frozenset[str]) -> Given | None:
    """The date of the event an article opens with, for a sentence about "the talks", "the meeting" later on."""
    opening = [word.low for word in own[:5]]
    if not kind or opening[:1] not in (["the"], ["this"]) or not any(kind_of([low], "") == kind for low in opening):
        return None
    for told in around.opening:
        if told.kind == kind and told.when.is_day and told.explicit and nouns & told.nouns:
            because = "The sentence speaks of the event the article opens with, which is dated there."
            return Given(
                told.when,
                Step("the event the article opens with", told.words, edtf_of(told.when), because),
                leans_on=told.claim,
            )
    return None


def event(around: Around, clause: Clause, words: Sequence[Token], status: Status, nouns: frozenset[str]) -> Given:
    """An event or a state without a date."""
    verb, published = clause.verb, around.published
    if published is None:
        return _none("no words for when, and the article's own day is not known")
    if verb is None:
        return _none("no verb and no words for when")
    if status == "habitual":
        return _none("what is usual, not what happened once")
    own = [word for word in words if clause.start <= word.start < clause.end]
    if verb.negative or any(word.low in ("neither", "no", "none", "nobody", "nothing", "few") for word in own[:2]):
        return _none("no words for when; it tells what did not happen")
    low = {word.low for word in own}
    kind = kind_of([word.low for word in own], verb.head)
    definite = any(word.low in DETERMINERS for word in own[:2])
    short = around.total <= SHORT
    if verb.tense == "perfect":
        return _perfect(around, published, low, own, verb.head)
    if verb.tense == "past" and not verb.progressive:
        return _past(around, published, nouns, kind, definite, own, verb.head, verb.passive, short)
    if verb.tense == "present" and verb.progressive and verb.head not in _NO_NEWS and (short or around.index < 3):
        because = "The present tense tells what was going on on the article's day."
        return _from_article(published, "present tense", because, "news in the present is of the article's day")
    return _state(around, published, own, verb.head, verb.tense, short)


def _perfect(around: Around, published: When, low: set[str], own: Sequence[Token], head: str) -> Given:
    if low & _LASTING or "since" in low:
        return _none("background: it has lasted or recurred, with no day of its own")
    if (
        head in _VAGUE
        and not (_has_figure(own) and around.index < SHORT)
        and not (head in _LIGHT and around.total <= SHORT)
    ):
        return _none("a state or a drift, with no words for when")
    if around.index > 2 * SHORT:
        return _none("no words for when, far down in a long article")
    because = "The perfect tense brings news up to the article's day; no other day is named."
    return _from_article(published, "perfect tense", because, "news in the perfect is of the article's day")


def _past(
    around: Around,
    published: When,
    nouns: frozenset[str],
    kind: str,
    definite: bool,
    own: Sequence[Token],
    head: str,
    passive: bool,
    short: bool,
) -> Given:
    near = carried(around, nouns, kind, definite) or referred(around, kind, own, nouns)
    if near:
        return near
    low = [word.low for word in own]
    if around.before and any(
        low[i : i + 3] == ["at", "the", "time"] and low[i + 3 : i + 4] != ["of"] for i in range(len(low))
    ):
        told = around.before[0]
        because = "“At the time” takes up the date told just before."
        return Given(
            told.when, Step("at the time told before", told.words, edtf_of(told.when), because), basis="narrative"
        )
    if head in _VAGUE - _LIGHT:
        return _none("background or a state, with no words for when")
    if around.before and around.before[0].explicit and _is_background(around.before[0].when, published):
        return _none("goes on with background told before, with no words for when")
    if around.index == 0 or (around.index == 1 and short):
        because = "It is the news the article opens with, and no other day is named."
        return _from_article(published, "opening of the article", because, "an article opens with its news")
    if short and around.index < SHORT and head not in _VAGUE:
        until = _until_published(published)
        because = "It had happened when the article was written; nothing says how long before."
        return Given(until, Step("told as past, so by the article's day", "past tense", edtf_of(until), because))
    return _none("no words for when")


def _is_background(when: When, published: When) -> bool:
    """Whether a date lies clearly before the article's news."""
    last, day = when.latest, published.earliest
    return last is not None and day is not None and day.ordinal - last.ordinal > 14


def _state(around: Around, published: When, own: Sequence[Token], head: str, tense: str, short: bool) -> Given:
    low = [word.low for word in own]
    there = "there" in low[:4] and head == "be"
    first = head in ("be", "become") and any(low[i : i + 2] == ["the", "first"] for i in range(len(low) - 1))
    counted = any(word in ("so", "now", "currently", "far", "stage") for word in low[:6]) and _has_figure(own)
    if tense == "present" and short and ((there and _has_figure(own)) or first or counted):
        because = "A count or a first is reported as it stood on the article's day."
        return _from_article(published, "present tense", because, "a count in the news is of the article's day")
    return _none("a state or an opinion, with no words for when")


def later(reading: Reading, group: int, whens: Sequence[When], published: When | None) -> Given | None:
    """A clause with "later" after a dated one: between that date and the article's day, where the two lie near."""
    clause = reading.clauses[group]
    low = [word.low for word in reading.words if clause.start <= word.start < clause.end]
    if "later" not in low or not whens or published is None or published.latest is None or whens[-1].earliest is None:
        return None
    first, last = whens[-1].earliest, published.latest
    if not 0 <= last.ordinal - first.ordinal <= 31:
        return None
    when = When.between(first, last)
    because = "It came after what the sentence dates, and before the article was written."
    return Given(when, Step("later, by the article's day", "later", edtf_of(when), because))
