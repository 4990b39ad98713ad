"""Sayings without words for when.

In: who says something, and what. Out: the day of the same speaker's dated saying before, or the article's day, where
the saying is news; or why there is none.
"""

from __future__ import annotations

import re
from collections.abc import Set

import msgspec

from timeline.claims.attribution import OFFICES, Speaker, is_body
from timeline.claims.drifts import LASTING, LIGHT, NO_NEWS, VAGUE, has_figure
from timeline.claims.given import SHORT, Around, Given, Told, lent, nothing, of_the_article
from timeline.claims.parse import Reading, content_words
from timeline.claims.words import PRONOUNS, SPEAKERS, table
from timeline.dates.when import When

REACTIONS = table(
    """
condemn denounce criticise criticize praise hail welcome applaud blame refute rebuke slam lambast lambaste endorse
question dismiss dispute deplore commend laud decry accuse urge appeal
apologise apologize thank congratulate warn caution threaten vow pledge
"""
)
"""Verbs by which somebody takes a stand: each is of the day on which it is reported, not of what it is about."""
_ACTS = REACTIONS | table(
    "announce call demand deny promise confirm propose declare order reveal admit acknowledge reject report"
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
        if verb.head not in VAGUE - LIGHT and (
            verb.tense == "perfect" or (verb.tense == "past" and not verb.progressive)
        ):
            return True
        if verb.tense == "present" and verb.progressive and verb.head not in NO_NEWS:
            return True
    return False


def statement(around: Around, speaker: Speaker, reading: Reading, told: int) -> Given:
    """A saying without a date: that of the speaker's dated saying before, else the article's day, where the saying is
    news."""
    verb = reading.verb(told)
    tense, head = (verb.tense, verb.head) if verb else ("none", "")
    if around.published is None:
        return nothing("no words for when, and the article's own day is not known")
    if verb is not None and verb.negative:
        return nothing("no words for when; it tells what did not happen")
    if len(reading.words) < _LEAST:
        return nothing("only says who speaks")
    if tense not in ("past", "perfect") and not (tense == "present" and _reports(around, reading, told)):
        return nothing("a view that somebody holds, not an event")
    teller = reading.clauses[told].role == "teller" and tells_event(reading, told)
    named = speaker.named or _is_described(around, speaker, reading, told) or _counts(around, speaker, reading, told)
    if not named or (teller and is_body(speaker.words)):
        return nothing("said by nobody by name, and no words for when")
    comments = not tells_event(reading, told) and head not in _ACTS
    if comments and _told_of_long_ago(around):
        return nothing("what somebody said among what was long ago, with no words for when")
    if around.index > 1 and comments and around.total > _TALK:
        return nothing("what somebody says, with no event in it and no words for when")
    if head in _ACTS and around.index > max(1, SHORT - 1) and not tells_event(reading, told):
        return nothing("what somebody says, with no event in it and no words for when")
    if before := _dated_before(around, speaker):
        because = f"{speaker.words} is quoted again from what “{before.sentence}” dates."
        return lent(before, "same speaker, same occasion", because, before.claim)
    because = "News quotes what was said for that day's report, and no other day is named."
    found = of_the_article(around, around.published, speaker.words, because, REPORTED)
    words = content_words(reading.words, reading.span.start, reading.span.end)
    return msgspec.structs.replace(found, leans_on=spoken_of(around, speaker.words, words, comments))


def sourced(around: Around, speaker: Speaker, reading: Reading) -> Given:
    """For “According to Orr, both sides wish to avoid a strike”: what a source says is of the article's day,
    whatever it says."""
    if speaker.clause >= 0 or speaker.carried or not speaker.words or around.published is None:
        return nothing("")
    if around.total > SHORT or len(reading.words) < _LEAST or _told_of_long_ago(around):
        return nothing("")
    group = reading.groups[0]
    verb = reading.verb(group)
    may = verb is not None and verb.tense == "modal" and verb.modal not in ("will", "'ll")
    if verb is None or verb.negative or may or speaker.words.split()[-1].lower() in _RULES:
        return nothing("")
    because = f"News tells what {speaker.words} says of the matter; no other day is named."
    found = of_the_article(around, around.published, speaker.words, because, REPORTED)
    words = content_words(reading.words, reading.span.start, reading.span.end)
    return msgspec.structs.replace(
        found, leans_on=spoken_of(around, speaker.words, words, not tells_event(reading, -1))
    )


def by_word(around: Around, reading: Reading, group: int) -> Given:
    """For “The family have said they will fight on”, “Critics accuse him of greed”: an act done by saying something is
    of the article's day, whatever is said: a plan, a denial, what could be."""
    verb, clause = reading.verb(group), reading.clauses[reading.holder(group)]
    if verb is None or around.published is None or around.total > SHORT or clause.role not in ("main", "and"):
        return nothing("")
    if _is_held(reading, group):
        because = "News tells what is believed when it is written; no other day is named."
        return of_the_article(around, around.published, "is believed", because, REPORTED)
    told = verb.tense in ("past", "perfect") or (verb.tense == "present" and verb.head in _SAID_NOW)
    if not told or verb.passive or verb.negative or verb.head not in _BY_SAYING or _told_of_long_ago(around):
        return nothing("")
    low = [word.low for word in reading.words]
    if reading.is_side(group) or LASTING.intersection(low) or "before" in low[-6:]:
        return nothing("")
    who = reading.subject_text(group) or reading.text[clause.start : reading.verb_start(reading.holder(group))].strip()
    if not _is_somebody(who, verb.tense == "present") or len(reading.words) < _LEAST:
        return nothing("")
    because = f"News tells what {who} says of the matter; no other day is named."
    found = of_the_article(around, around.published, who, because, REPORTED)
    words = content_words(reading.words, reading.span.start, reading.span.end)
    return msgspec.structs.replace(found, leans_on=spoken_of(around, who, words, True))


def _is_held(reading: Reading, group: int) -> bool:
    """For “It is believed that five were wounded”, not “It is believed that nobody was”: what may have happened, and
    not how things are."""
    verb = reading.verb(group)
    if verb is None or not verb.passive or verb.tense != "present" or verb.head not in _HELD:
        return False
    below = [one for one in dict.fromkeys(reading.groups) if reading.above(one) == group]
    if reading.subject_text(group).lower() != "it" or len(below) != 1 or reading.clauses[below[0]].role != "content":
        return False
    told = reading.verb(below[0])
    opening = [word.low for word in reading.words if word.start >= reading.clauses[below[0]].start][:3]
    denied = told is None or told.negative or not {"no", "nobody", "none"}.isdisjoint(opening)
    return not denied and told is not None and told.tense in ("past", "perfect") and told.head not in VAGUE


_HELD = frozenset({"believe", "understand", "think", "report", "allege"})
_SAID_NOW = REACTIONS | table(
    "predict forecast estimate state call demand suggest urge claim say tell declare argue insist admit announce report"
)
_BY_SAYING = _ACTS | table(
    """
say tell add state declare insist argue claim note stress describe characterise characterize label speculate estimate
predict forecast implore request ask refuse oppose back support endorse object mourn complain pledge defend reiterate
comment respond call suggest
"""
)
"""Verbs by which something is done that is over when it is said."""


def _is_somebody(who: str, by_name: bool) -> bool:
    """Whether a subject is a person or body by name, or (not `by_name`) “the family”, “its board”."""
    words = who.strip("“”\"', ").split()
    if not words or words[0].lower() in PRONOUNS | {"no", "nobody", "none", "neither", "this", "that", "there"}:
        return False
    return any(word[0].isupper() for word in words[1:]) or (not by_name and is_body(" ".join(words)))


_RULES = table("standards standard rules rule plan plans law laws schedule tradition custom theory legend")
"""What things are done by, and nobody who says anything: “according to the rules”."""
_OFFICIALS = table(
    "officials sources authorities workers firefighters doctors medics investigators detectives officers rescuers"
)


def _is_described(around: Around, speaker: Speaker, reading: Reading, told: int) -> bool:
    """For “A rescue worker says that five were hurt”, “First reports say”, in a short article: somebody who is not
    named, and more than a comment; or somebody definite, whatever he says."""
    who = reading.subject_text(told)
    if around.total > SHORT or reading.clauses[told].role == "teller" or who.lower() in SPEAKERS:
        return False
    if any(_not_so(reading, group) for group in dict.fromkeys(reading.groups)):
        return False
    verb, end = reading.verb(told), reading.verb_end(reading.holder(told))
    if _is_definite(speaker.words) and verb is not None and verb.tense in ("past", "perfect"):
        return True
    if not (speaker.words or _REPORTS.match(who)):
        return False
    told_of = [word for word in reading.words if word.start >= end]
    matters = any(word.low in _MATTERS for word in told_of) or has_figure(told_of)
    tense = verb.tense if verb is not None else "none"
    return matters or tense == "perfect" or (tense == "present" and tells_event(reading, told))


def _is_definite(who: str) -> bool:
    """For “The trustee”, “A spokeswoman of the Orva Society”, “Ivo Tarn, an official”: one body or person."""
    words = who.split()
    named = any(word[0].isupper() for word in words[1:])
    return bool(words) and (words[0] in ("The", "Its", "Their", "His", "Her") or named)


def _not_so(reading: Reading, group: int) -> bool:
    """For “The wreck has not been found, reports said”."""
    verb = reading.verb(group)
    return verb is not None and verb.negative and verb.tense == "perfect" and reading.clauses[group].role == "main"


_MATTERS = table("cause caused blame due responsible able")
_REPORTS = re.compile(r"(?:[\w-]+ ){0,3}reports?\b", re.IGNORECASE)


def _counts(around: Around, speaker: Speaker, reading: Reading, told: int) -> bool:
    """For “Hospital sources said they were treating 75 wounded”: an office without a name gives a figure, and no event
    that may have a day of its own."""
    if not speaker.words or speaker.words.split()[-1].lower() not in _OFFICIALS or around.total > _TALK:
        return False
    verb, end = reading.verb(told), reading.verb_end(reading.holder(told))
    told_since = verb is not None and verb.tense == "present"
    if told_since and tells_event(reading, told):
        return True
    return not tells_event(reading, told) and has_figure([word for word in reading.words if word.start >= end])


def _reports(around: Around, reading: Reading, told: int) -> bool:
    """Whether “the ministry says” is how the article tells what was said for it, and no view of long standing."""
    verb = reading.verb(told)
    if verb is None or verb.progressive or around.total > _TALK:
        return False
    return verb.head in _REPORTING or (verb.head == "claim" and tells_event(reading, told))


_LONG_AGO = 366
"""Days before the article, from which on what is told next need not be of its day."""


def _told_of_long_ago(around: Around) -> bool:
    """Whether the sentence before is dated in its own words to more than a year before the article."""
    last = around.before[0] if around.before else None
    day, now = (last.when.latest, around.published) if last else (None, None)
    if last is None or day is None or now is None or now.earliest is None or around.index - last.index > 1:
        return False
    return last.explicit and now.earliest.ordinal - day.ordinal > _LONG_AGO


def _dated_before(around: Around, speaker: Speaker) -> Told | None:
    """The saying of the same speaker that has a day in its own words."""
    return next(
        (one for one in _sayings(around) if one.explicit and one.when.is_day and _same(one.speaker, speaker.words)),
        None,
    )


def _sayings(around: Around) -> list[Told]:
    return [one for one in around.before if one.kind == "statement"]


_LEAST = 6
"""Words and marks: what is shorter is no saying but “, he said.”."""
_TALK = 40
"""Sentences: in an article up to this long what is said is news, too, where nothing happens in it."""
REPORTED = "a saying in the news is of the article's day"
_REPORTING = REACTIONS | table("say report announce confirm demand call note suggest stress insist argue")
"""Of the verbs of saying, those that news puts in the present for what is new: “the bureau warns”, not “he recalls”."""
_STILL = 3
"""Sentences within which a comment is on what was told."""


def spoken_of(around: Around, who: str, words: Set[str], comments: bool) -> str:
    """The id of the claim that a saying belongs with: what the same speaker said or did by saying before, or, for a
    comment in which nothing happens, the event that it follows; "" where it is news of its own.

    `words`: those of its sentence that carry meaning.
    """
    for one in around.sayings:
        if _is_of(one, around.published) and (_same(one.speaker or one.who, who) or _among(who, one.who)):
            return one.claim
    for one in around.before if comments else ():
        away = around.index - one.index
        near = away < _STILL or one is around.before[0] or len(words & one.nouns) > 1
        if away <= _STILL and near and one.kind != "statement" and _is_of(one, around.published):
            return one.claim
    return ""


def _among(who: str, several: str) -> bool:
    """Whether a person is one of several who are named together."""
    last = who.split()[-1:]
    return bool(last) and last[0][0].isupper() and last[0] in several.replace(",", " ").split()


def _is_of(told: Told, published: When | None) -> bool:
    return published is not None and (told.when.earliest, told.when.latest) == (published.earliest, published.latest)


def _same(one: str, other: str) -> bool:
    """Whether two ways to name a speaker end in the same name; of two bodies the shorter must be all in the longer."""
    first, second = one.lower().split(), other.lower().split()
    if not first or not second or first[-1] != second[-1]:
        return False
    if first[-1] not in OFFICES:
        return True
    short, long = sorted(({*first} - {"the"}, {*second} - {"the"}), key=len)
    return short <= long
