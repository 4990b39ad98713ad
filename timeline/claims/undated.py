"""Sentences without words for when.

In: what a sentence says and what stands around it. Out: a when with its reason, or why there is none.
Exists because news seldom dates its own news: "has been closed" is told on the day the article is written, and "the
ministers met" in the
sentence after "on Monday" is Monday. Background, opinion, states and general truths get no date.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

import msgspec

from timeline.claims.attribution import Speaker
from timeline.claims.clauses import Clause, Token, Verb
from timeline.claims.kinds import kind_of
from timeline.claims.parse import Reading
from timeline.claims.words import DETERMINERS, table
from timeline.dates.when import Step, Unit, When
from timeline.model import Article, Basis, Status

PAST_BY_NOW = "told as past, so by the article's day"
SHORT = 22
"""Sentences: an article up to this long is all news; in a longer one only its opening is, and what is told in the
perfect."""

_VAGUE = table(
    """
be seem appear remain continue fail help support back oppose reduce increase improve worsen weaken strengthen
consolidate take make have get give show play become grow face want seek need hold keep live know see hear feel lead
bring come go do work try struggle suffer enjoy experience defy use benefit dominate serve include involve
contribute rely voice express mean believe think like love belong exist consist depend matter amend learn change
develop expand spend earn tend look attract build create provide offer produce raise prove turn move run require cost
stand own
total amount average range account plan last
"""
)
_STATES = table("last belong exist consist depend stand reign")
"""Of these, verbs that tell no event even with a figure."""
_LIGHT = table("make take give offer show raise bring come go hold turn become build create")
"""Of these, verbs that tell an event with the noun after them ("made progress", "took control"): news where all of an
article is."""

_NO_NEWS = table(
    """
be seem appear remain look hope try seek want feel get become grow face suffer live depend fail need know think say
"""
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
    written: tuple[Step, ...] = ()
    """Why the article's day is known to be what it is: one step, none where it is not known."""


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
    root: int = -1
    """The sentence whose words its day comes from: its own, or that of the claim it leans on; -1 for none."""
    trail: tuple[Step, ...] = ()
    """How its own date came about; a date that is carried on takes it along."""
    sentence: str = ""
    """Its sentence, shortened, to be quoted in a reason."""


class Given(msgspec.Struct, frozen=True):
    """A date for a sentence that has none, or why it has none."""

    when: When | None
    step: Step | None = None
    why: str = ""
    basis: Basis = "inferred"
    leans_on: str = ""
    """The id of the claim it takes its date from, where it tells of the same."""
    chain: tuple[Step, ...] = ()
    """The steps before `step`: those of the neighbour's own date, or how the article's day is known."""

    @property
    def trail(self) -> tuple[Step, ...]:
        """All its steps."""
        return (*self.chain, self.step) if self.step else self.chain


_QUOTED = 72
"""Code points of a neighbour's sentence that a reason quotes."""


def shortened(sentence: str, keep: str = "") -> str:
    """A sentence for quoting in a reason: in one line, cut between words; `keep`, its words for when, stay in it."""
    words, keep = " ".join(sentence.split()).strip("“”\"'"), " ".join(keep.split())
    if len(words) <= _QUOTED:
        return words
    at = words.find(keep)
    if at + len(keep) <= _QUOTED:
        return _cut(words, _QUOTED)
    before = words[:at].split()[-1:]
    tail = " ".join([*before, keep])
    return f"{_cut(words, max(30, _QUOTED - len(tail)))} {tail}" + ("" if words.endswith(tail) else "…")


def _cut(words: str, longest: int) -> str:
    return words[: words.rfind(" ", 0, longest)].rstrip(" ,;:-–—") + "…"


def day_written(article: Article) -> tuple[Step, ...]:
    """How the article's day is known, in one step; none where it is not known."""
    when = article.published
    if when is None:
        return ()
    last = article.published_trail[-1] if article.published_trail else None
    file_says = last is not None and last.rule == "the file says"
    known = "as its own record says" if file_says else _KNOWN.get(article.published_basis or "", "as is known of it")
    saw = last.saw if last and article.published_basis == "stated" else article.id
    because = f"The article was written {_on(when)}, {known}."
    return (Step("the day the article was written", saw, edtf_of(when), because),)


_KNOWN = {
    "editor": "as an editor gives it",
    "stated": "as its own text says",
    "inferred": "as is reasoned from what it tells and from other articles",
}


def _on(when: When) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return f"by {last}" if last else f"after {first}"
    return f"on {first}" if first == last else f"between {first} and {last}"


def _lent(told: Told, rule: str, because: str, leans_on: str = "") -> Given:
    """The date of a claim told before, with all that led to it and why it is carried on."""
    return Given(told.when, Step(rule, told.words, edtf_of(told.when), because), leans_on=leans_on, chain=told.trail)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _none(why: str) -> Given:
    return Given(None, None, why)


def edtf_of(when: When) -> str:
    """Short, for a step: days as they are, intervals by their ends."""
    if when.shape == "point" and when.start is not None:
        first = str(when.start.first)
        return {"year": first[:4], "month": first[:7]}.get(when.start.grain, first)
    bounds = when.earliest, when.latest
    return f"{bounds[0] or '..'}..{bounds[1]}" if bounds[1] else f"{bounds[0]}.."


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


def _from_article(around: Around, published: When, saw: str, because: str, rule: str) -> Given:
    return Given(published, Step(rule, saw, edtf_of(published), because), chain=around.written)


_ACTS = table(
    """
announce caution warn urge accuse call demand condemn deny pledge vow promise confirm propose declare threaten
criticise criticize praise order
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
    """A saying without a date: that of the speaker's dated saying before, else the article's day, where the saying is
    news."""
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
            because = f"{speaker.words} is quoted again from what “{before.sentence}” dates."
            return _lent(before, "same speaker, same occasion", because, before.claim)
    because = "News quotes what was said for that day's report, and no other day is named."
    return _from_article(
        around, around.published, speaker.words, because, "a saying in the news is of the article's day"
    )


def _same(one: str, other: str) -> bool:
    """Whether two ways to name a speaker end in the same name."""
    return bool(one and other) and one.split()[-1].lower() == other.split()[-1].lower()


_ONCE = table("ruling death arrest meeting election")
"""Kinds of which one sentence after another tells the same thing."""


def carried(around: Around, one: _Event) -> Given | None:
    """The date of a neighbour that tells of the same thing."""
    for told in around.before:
        away = around.index - told.index
        if away > (2 if told.index == 0 else 1) or not told.explicit or not told.when.is_day:
            continue
        shared = one.nouns & told.nouns
        same_kind = bool(one.kind) and one.kind == told.kind and one.kind != "statement"
        enough = (
            len(shared) >= 3
            or (len(shared) == 2 and (same_kind or away == 1))
            or (same_kind and one.definite and shared)
        )
        if enough or (same_kind and away == 1 and one.kind in _ONCE):
            because = f"It tells of the same thing as “{told.sentence}”{_in_common(one, shared)}."
            return _lent(told, "carried from the sentence before", because, told.claim)
    return None


def _in_common(one: _Event, shared: Set[str]) -> str:
    """What the two sentences have in common, in the words of the later one: names first."""
    written = [one.written[noun] for noun in one.written if noun in shared]
    names = sorted(written, key=lambda word: word.islower())[:3]
    return f"; both speak of {_listed(names)}" if names else f"; both tell of {_a(one.kind)}" if one.kind else ""


def _a(kind: str) -> str:
    return f"an {kind}" if kind[:1] in "aeiou" else f"a {kind}"


def referred(around: Around, one: _Event) -> Given | None:
    """The date of the event an article opens with, for a sentence about "the talks", "the meeting" later on."""
    opening = one.low[:5]
    if (
        not one.kind
        or opening[:1] not in (["the"], ["this"])
        or not any(kind_of([low], "") == one.kind for low in opening)
    ):
        return None
    for told in around.opening:
        if told.kind == one.kind and told.when.is_day and told.explicit and one.nouns & told.nouns:
            because = f"It speaks of the {one.kind} the article opens with: “{told.sentence}”."
            return _lent(told, "the event the article opens with", because, told.claim)
    return None


def _in_history(around: Around) -> bool:
    """Whether the sentences just before tell of months or years, not of the news of the day."""
    near = [told for told in around.before if around.index - told.index <= 2 and told.explicit]
    return around.index > 3 and bool(near) and near[0].when.grain not in ("time", "day", "weekend", "week")


class _Event(msgspec.Struct, frozen=True):
    """A clause without words for when, as the rules below look at it."""

    verb: Verb
    own: tuple[Token, ...]
    written: Mapping[str, str]
    """Its sentence's words that carry meaning, folded, and as they are written."""
    kind: str
    definite: bool
    reported: bool
    said: str
    """The verb as it is written."""

    @property
    def low(self) -> list[str]:
        """Its words in lower case."""
        return [word.low for word in self.own]

    @property
    def nouns(self) -> Set[str]:
        """The words that carry meaning, folded."""
        return self.written.keys()


def event(
    around: Around,
    clause: Clause,
    own: Sequence[Token],
    status: Status,
    written: Mapping[str, str],
    said: str = "",
    reported: bool = False,
) -> Given:
    """An event or a state without a date. `own`: the clause's words; `said`: its verb; `reported`: whether somebody
    tells it, not the paper itself."""
    verb, published = clause.verb, around.published
    if published is None:
        return _none("no words for when, and the article's own day is not known")
    if verb is None:
        return _none("no verb and no words for when")
    if status == "habitual":
        return _none("what is usual, not what happened once")
    if verb.negative or any(word.low in ("neither", "no", "none", "nobody", "nothing", "few") for word in own[:2]):
        return _none("no words for when; it tells what did not happen")
    kind = kind_of([word.low for word in own], verb.head)
    definite = any(word.low in DETERMINERS for word in own[:2])
    return _event(around, published, _Event(verb, tuple(own), written, kind, definite, reported, said))


def _event(around: Around, published: When, one: _Event) -> Given:
    verb = one.verb
    told = verb.tense in ("perfect", "past") and not verb.progressive
    if told and _in_history(around):
        return (
            referred(around, one)
            or _at_the_time(around, one)
            or _none("stands among earlier events, with no words for when")
        )
    if verb.tense == "perfect":
        return _perfect(around, published, one)
    if told:
        return _past(around, published, one)
    going_on = verb.tense == "present" and verb.progressive and verb.head not in _NO_NEWS
    if going_on and (around.total <= SHORT or around.index < 3):
        because = f"{_tense(one, 'present')} tells what was going on on the article's day."
        return _from_article(
            around, published, one.said or "present tense", because, "news in the present is of the article's day"
        )
    return _state(around, published, one)


def _perfect(around: Around, published: When, one: _Event) -> Given:
    head, low = one.verb.head, one.low
    if set(low) & _LASTING or ("since" in low and not _has_figure(one.own)) or head in _STATES:
        return _none("background: it has lasted or recurred, with no day of its own")
    short = around.total <= SHORT
    if (
        head in _VAGUE
        and not (_has_figure(one.own) and around.index < SHORT)
        and not (head in _LIGHT - {"make", "take", "give", "show"} and short)
    ):
        return _none("a state or a drift, with no words for when")
    if around.index > SHORT:
        return _none("no words for when, far down in a long article")
    because = f"{_tense(one, 'perfect')} brings news up to the article's day; no other day is named."
    return _from_article(
        around, published, one.said or "perfect tense", because, "news in the perfect is of the article's day"
    )


def _tense(one: _Event, tense: str) -> str:
    return f"The {tense} tense (“{one.said}”)" if one.said else f"The {tense} tense"


def _past(around: Around, published: When, one: _Event) -> Given:
    if one.verb.head == "be" and not one.verb.passive:
        return _none("a state or an opinion, with no words for when")
    near = _right_after(around, one) or carried(around, one) or referred(around, one) or _at_the_time(around, one)
    if near:
        return near
    light = one.verb.head in _LIGHT and one.verb.passive
    if one.verb.head in _VAGUE - _LIGHT:
        return _none("background or a state, with no words for when")
    if around.before and around.before[0].explicit and _is_background(around.before[0].when, published):
        return _none("goes on with background told before, with no words for when")
    short = around.total <= SHORT
    if following := _goes_on(around, published, one):
        return following
    if around.index == 0 or (around.index == 1 and short):
        because = "It is the news the article opens with, and no other day is named."
        return _from_article(around, published, "opening of the article", because, "an article opens with its news")
    if short and (one.verb.head not in _VAGUE or light):
        return (_news_day(around, published, one) if one.reported else None) or _by_now(around, published, one)
    return _none("no words for when")


_SOON = table("hours minutes shortly immediately moments")


def _right_after(around: Around, one: _Event) -> Given | None:
    """For “hours after the ruling”: the day of the ruling, which the text dates before."""
    low = one.low
    for i in range(len(low) - 3):
        if low[i] in _SOON and low[i + 1] == "after" and low[i + 2] in ("the", "his", "her", "its", "their"):
            told = next(
                (
                    t
                    for t in around.before
                    if t.when.is_day
                    and (t.explicit or t.root >= 0)
                    and (low[i + 3] in t.nouns or (t.kind and kind_of([low[i + 3]], "") == t.kind))
                ),
                None,
            )
            if told is not None:
                because = f"“{told.sentence}” dates the {low[i + 3]}, and this followed {low[i]} after."
                if low[i] in ("shortly", "immediately"):
                    because = f"“{told.sentence}” dates the {low[i + 3]}, and this followed {low[i]}."
                return _lent(told, "right after an event told before", because)
    return None


GOES_ON = "the story of the sentence before goes on"
_FEW = 3
"""Sentences: how far the day of one carries a story that names no other."""


def _goes_on(around: Around, published: When, one: _Event) -> Given | None:
    """For “A bomb went off on Monday. Twelve people were killed.”: told in one breath, of one day."""
    told, last = (around.before[0] if around.before else None), published.latest
    if (
        told is None
        or last is None
        or told.when.earliest is None
        or told.kind == "statement"
        or one.verb.head in _VAGUE
    ):
        return None
    near = around.index - told.index <= 1 and told.root >= 0 and around.index - told.root <= _FEW
    if not near or not told.when.is_day or not 0 <= last.ordinal - told.when.earliest.ordinal <= 7:
        return None
    because = f"It goes on from the sentence before, “{told.sentence}”, which has a day, and names no other."
    return _lent(told, GOES_ON, because, told.claim)


def _by_now(around: Around, published: When, one: _Event) -> Given:
    until = _until_published(published)
    because = "It had happened when the article was written; nothing says how long before."
    return Given(until, Step(PAST_BY_NOW, one.said or "past tense", edtf_of(until), because), chain=around.written)


def _at_the_time(around: Around, one: _Event) -> Given | None:
    """For “At the time”: the date told just before."""
    low = one.low
    found = any(low[i : i + 3] == ["at", "the", "time"] and low[i + 3 : i + 4] != ["of"] for i in range(len(low)))
    if not found or not around.before:
        return None
    told = around.before[0]
    because = f"“At the time” takes up the date told just before, in “{told.sentence}”."
    given = _lent(told, "at the time told before", because)
    return msgspec.structs.replace(given, basis="narrative")


def _news_day(around: Around, published: When, one: _Event) -> Given | None:
    """The day the article opens with, where it is near and what is reported shares its names."""
    last = published.latest
    for told in around.opening:
        day = told.when.latest
        if (
            told.explicit
            and told.when.is_day
            and day
            and last
            and 0 <= last.ordinal - day.ordinal <= 3
            and one.nouns & told.nouns
        ):
            because = f"It is told as part of the news the article opens with and dates: “{told.sentence}”."
            return _lent(told, "told of the day's news", because, told.claim)
    return None


def _is_background(when: When, published: When) -> bool:
    """Whether a date lies clearly before the article's news."""
    last, day = when.latest, published.earliest
    return last is not None and day is not None and day.ordinal - last.ordinal > 14


def _state(around: Around, published: When, one: _Event) -> Given:
    low, head = one.low, one.verb.head
    there = "there" in low[:4] and head == "be"
    first = head in ("be", "become") and any(low[i : i + 2] == ["the", "first"] for i in range(len(low) - 1))
    counted = any(word in ("so", "now", "currently", "far", "stage") for word in low[:6]) and _has_figure(one.own)
    news = (there and _has_figure(one.own)) or first or counted
    if one.verb.tense == "present" and around.total <= SHORT and news:
        because = "A count or a first is reported as it stood on the article's day."
        return _from_article(around, published, "present tense", because, "a count in the news is of the article's day")
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
