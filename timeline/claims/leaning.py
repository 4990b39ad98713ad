"""The date of a neighbour, for a sentence that has no words for when.

In: a clause and what was told before it. Out: the date of the one it goes on from, or none. Exists because “the
ministers met” in the sentence after “on Monday” is of that Monday.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

import msgspec

from timeline.claims.clauses import Token, Verb
from timeline.claims.drifts import LIGHT, STILL, VAGUE
from timeline.claims.given import SHORT, Around, Given, Told, edtf_of, lent, listed
from timeline.claims.kinds import kind_of
from timeline.claims.words import table
from timeline.dates.when import Day, When


class Event(msgspec.Struct, frozen=True):
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
    who: str = ""
    """Its subject as it is written."""

    @property
    def low(self) -> list[str]:
        """Its words in lower case."""
        return [word.low for word in self.own]

    @property
    def nouns(self) -> Set[str]:
        """The words that carry meaning, folded."""
        return self.written.keys()


_ONCE = table("ruling death arrest meeting election")
"""Kinds of which one sentence after another tells the same thing."""


def carried(around: Around, one: Event) -> Given | None:
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
            return lent(told, "carried from the sentence before", because, told.claim)
    return None


def _in_common(one: Event, shared: Set[str]) -> str:
    """What the two sentences have in common, in the words of the later one: names first."""
    written = [one.written[noun] for noun in one.written if noun in shared]
    names = sorted(written, key=lambda word: word.islower())[:3]
    return f"; both speak of {listed(names)}" if names else f"; both tell of {_a(one.kind)}" if one.kind else ""


def _a(kind: str) -> str:
    return f"an {kind}" if kind[:1] in "aeiou" else f"a {kind}"


def referred(around: Around, one: Event) -> Given | None:
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
            return lent(told, "the event the article opens with", because, told.claim)
    return None


_SOON = table("hours minutes shortly immediately moments")


def right_after(around: Around, one: Event) -> Given | None:
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
                soon = low[i] if low[i] in ("shortly", "immediately") else f"{low[i]} after"
                because = f"“{told.sentence}” dates the {low[i + 3]}, and this followed {soon}."
                return lent(told, "right after an event told before", because)
    return None


GOES_ON = "the story of the sentence before goes on"
_FEW = 6
"""Sentences: how far the day of one carries a story that names no other."""


def goes_on(around: Around, published: When, one: Event) -> Given | None:
    """For “A bomb went off on Monday. Twelve people were killed.”: told in one breath, of one day."""
    told, last = (around.before[0] if around.before else None), published.latest
    day = told.when.earliest if told else None
    if told is None or last is None or day is None or day != told.when.latest:
        return None
    if told.kind == "statement" or _is_drift(around, one) or _ELSEWHEN.search(" ".join(one.low)):
        return None
    old = last.ordinal - day.ordinal
    if not _in_one_breath(around, told, one) or (old and (_comes_after(told, one) or _strays(around, told, one))):
        return None
    if not 0 <= old <= _reach(around, told, one):
        return None
    because = f"It goes on from the sentence before, “{told.sentence}”, which has a day, and names no other."
    given = lent(told, GOES_ON, because, told.claim)
    return given if told.when.grain == "day" and told.when.is_day else _on_that_day(given, day)


_WEEK, _MONTHS, _YEARS = 7, 100, 20_000
"""Days: so old may a story be that the next sentence goes on with; older where both name the same person or thing."""


def _reach(around: Around, told: Told, one: Event) -> int:
    """How many days old a story may be that a clause goes on with; any, for who was killed, or what came at once, in
    the sentence right after it."""
    if around.index - told.root > 1:
        return _WEEK
    at_once = one.kind in _ON_THE_SPOT or not _SOON.isdisjoint(one.low[:2])
    if at_once and told.explicit and "later" not in one.low and one.verb.tense == "past" and around.total <= SHORT:
        return _YEARS
    return _MONTHS if _names_it(told, one) else _WEEK


def _in_one_breath(around: Around, told: Told, one: Event) -> bool:
    """Whether a clause stands next to a claim of a story that has a day in its words, not far from those words; or one
    sentence further on, where it tells only what came of it."""
    if told.root < 0 or around.index - told.root > _FEW:
        return False
    gap = around.index - told.index
    return gap <= 1 or (gap == 2 and kind_of([], one.verb.head) in _TOLL and not one.reported)


_ON_THE_SPOT = frozenset({"death", "injury", "attack", "arrest"})
_TOLL = frozenset({"death", "injury"})
_NEAR = 2
"""Sentences: further from the words for when, only what has to do with the one before goes on."""


def _strays(around: Around, told: Told, one: Event) -> bool:
    """Whether a clause far down the story has no word of the one before, does not open with somebody just told of, and
    tells neither of a toll nor of help on the spot."""
    if around.index - told.root <= _NEAR or one.kind in _TOLL:
        return False
    opens = one.low[:1] in (["he"], ["she"], ["it"], ["they"], ["both"])
    return not (opens or one.nouns & told.nouns or not _HELP.isdisjoint(one.low))


_HELP = table("hospital hospitals ambulance ambulances firefighters rescue rescued rescuers scene")


def _comes_after(told: Told, one: Event) -> bool:
    """Whether a clause tells what was learnt, promised or ruled of a thing, which comes after it: “The dead were
    identified”."""
    head = one.verb.head
    learnt = head in _LEARNT or (one.verb.passive and head in _IS_SAID and one.kind not in _TOLL)
    return learnt or head in _STANDS or (one.kind == "ruling" and told.kind in _DEEDS)


_LEARNT = table("transpire transpir emerge describe identify investigate interview")
_IS_SAID = table("report confirm name estimate quote say tell")
_STANDS = table("promise pledge vow threaten propose condemn criticise criticize praise hail welcome denounce")
_DEEDS = table("attack accident disaster death injury")
"""Kinds of what a court looks at days later; what it rules may well go on from its own sitting."""
_ELSEWHEN = re.compile(
    r"^before\b|\b(?:investigations?|inquir(?:y|ies)|inquest|autops(?:y|ies)|so far|prior to|earlier|already|previously"
    r"|(?:days|weeks|months|years) (?:after|before))\b"
)
"""Words of what was before the story, or is looked into after it: “An inquiry was opened”, “Earlier, the quay was
closed”."""


def _names_it(told: Told, one: Event) -> bool:
    """Whether a clause has a word of the claim before, or tells of deaths as that does."""
    return bool(one.nouns & told.nouns) or bool(one.kind and one.kind == told.kind)


def _on_that_day(given: Given, day: Day) -> Given:
    """The same on the whole day: what came of it need not have its hour."""
    when = When.day(day)
    step = msgspec.structs.replace(given.step, gave=edtf_of(when)) if given.step else None
    return msgspec.structs.replace(given, when=when, step=step)


def _is_drift(around: Around, one: Event) -> bool:
    """Whether a verb tells a state or a drift; “was taken to hospital” tells neither, nor does “he ran” in a short
    article."""
    verb, own_words = one.verb, one.low[:1] in (["i"], ["we"])
    drifts = STILL if around.total <= SHORT and not own_words else VAGUE
    return verb.head in drifts and not (verb.head in LIGHT and verb.passive)


def at_the_time(around: Around, one: Event) -> Given | None:
    """For “At the time”: the date told just before."""
    low = one.low
    found = any(low[i : i + 3] == ["at", "the", "time"] and low[i + 3 : i + 4] != ["of"] for i in range(len(low)))
    if not found or not around.before:
        return None
    told = next((one for one in around.before if one.when.is_day and one.explicit), around.before[0])
    because = f"“At the time” takes up the date told just before, in “{told.sentence}”."
    given = lent(told, "at the time told before", because)
    return msgspec.structs.replace(given, basis="narrative")


def news_day(around: Around, published: When, one: Event) -> Given | None:
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
            return lent(told, "told of the day's news", because, told.claim)
    return None
