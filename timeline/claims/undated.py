"""Sentences without words for when.

In: what a sentence says and what stands around it. Out: a when with its reason, or why there is none.
Exists because news seldom dates its own news: "has been closed" is told on the day the article is written.
Background, opinion, states and general truths get no date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from timeline.claims.clauses import Clause, Token
from timeline.claims.drifts import LASTING, LIGHT, NO_NEWS, STATES, STILL, VAGUE, has_figure
from timeline.claims.given import (
    SHORT,
    Around,
    Given,
    Told,
    day_written,
    edtf_of,
    lent,
    nothing,
    of_the_article,
    shortened,
)
from timeline.claims.kinds import kind_of
from timeline.claims.leaning import GOES_ON, Event, at_the_time, carried, goes_on, news_day, referred, right_after
from timeline.claims.parse import Reading
from timeline.claims.spoken import REACTIONS, REPORTED, spoken_of, statement, tells_event
from timeline.claims.words import DETERMINERS, THINKING
from timeline.dates.when import Step, Unit, When
from timeline.model import Status

__all__ = [
    "GOES_ON", "PAST_BY_NOW", "Around", "Given", "Told", "carried", "day_written", "edtf_of", "event",
    "is_background", "later",
    "shortened", "statement", "tells_event",
]  # fmt: skip

_AHEAD = re.compile(r"\bin (?:[\w-]+ ){1,6}(?:day|week|month|year)s? ?(?:['’]s?)? time\b")
"""For “The vote is taking place in two weeks' time”."""
PAST_BY_NOW = "told as past, so by the article's day"


def event(
    around: Around,
    clause: Clause,
    own: Sequence[Token],
    status: Status,
    written: Mapping[str, str],
    said: str = "",
    reported: bool = False,
    who: str = "",
) -> Given:
    """An event or a state without a date. `own`: the clause's words; `said`: its verb; `reported`: whether somebody
    tells it, not the paper itself; `who`: its subject."""
    verb, published = clause.verb, around.published
    if published is None:
        return nothing("no words for when, and the article's own day is not known")
    if verb is None:
        return nothing("no verb and no words for when")
    if own[:1] and own[0].low == "if":
        return nothing("a condition, not an event")
    if who.lower().split()[:1] in (["no"], ["none"], ["nobody"], ["neither"]):
        return nothing("no words for when; it tells what did not happen")
    if status == "habitual":
        return nothing("what is usual, not what happened once")
    if verb.negative or any(word.low in ("neither", "no", "none", "nobody", "nothing", "few") for word in own[:2]):
        return nothing("no words for when; it tells what did not happen")
    kind = kind_of([word.low for word in own], verb.head)
    definite = any(word.low in DETERMINERS for word in own[:2])
    return _event(around, published, Event(verb, tuple(own), written, kind, definite, reported, said, who))


def _event(around: Around, published: When, one: Event) -> Given:
    verb = one.verb
    told = verb.tense in ("perfect", "past") and not verb.progressive
    if verb.passive and (
        verb.head in THINKING
        or (verb.head in _SET and "by" not in one.low)
        or ("as" in one.low and verb.head in _TAKEN_FOR)
        or (verb.head in _MADE and around.index > 1 and verb.tense == "past")
    ):
        return nothing("a state or an opinion, with no words for when")
    if told and _in_history(around) and not _comes_back(around, published, one):
        return (
            referred(around, one)
            or at_the_time(around, one)
            or nothing("stands among earlier events, with no words for when")
        )
    if verb.tense == "perfect":
        return _perfect(around, published, one)
    if told:
        return _past(around, published, one)
    if verb.tense == "pluperfect" and _was_of_it(around, one):
        return goes_on(around, published, one) or _by_now(around, published, one)
    if _AHEAD.search(" ".join(one.low)):
        return nothing("a plan, not yet happened")
    if _is_going_on(one) and (around.total <= SHORT or around.index < 3):
        because = f"{_tense(one, 'present')} tells what was going on on the article's day."
        return of_the_article(
            around, published, one.said or "present tense", because, "news in the present is of the article's day"
        )
    return _state(around, published, one)


def _comes_back(around: Around, published: When, one: Event) -> bool:
    """Whether a short article is back at its news after a passage of history: in the perfect, or with a stand taken."""
    back = one.verb.tense == "perfect" or _takes_a_stand(one)
    return back and around.total <= SHORT and _is_fresh(around, published)


_SET = frozenset({"base", "locate", "situate", "suppose", "destine", "plague"})
_MADE = frozenset({"prepare", "produce", "develop", "design", "base", "compose"})
"""How a thing came to be as it is: “The images were produced by a probe”."""
_TAKEN_FOR = frozenset({"describe", "regard", "consider", "see", "view", "know"})


def _is_going_on(one: Event) -> bool:
    """For “are searching the harbour”, “is being charged”, “seems to have collapsed”."""
    verb = one.verb
    if verb.tense == "present" and verb.passive and verb.head in ("report", "confirm"):
        return bool(_HURT.intersection(one.low)) and "to" not in one.low
    if verb.tense != "present" or verb.head in ("seem", "appear"):
        return verb.tense == "present" and "to have " in " ".join(one.low)
    return (verb.progressive or (verb.passive and " being " in f" {one.said} ")) and verb.head not in NO_NEWS


def _was_of_it(around: Around, one: Event) -> bool:
    """For “Two others had also been taken to hospital”: with what was told before, and no background of it."""
    verb = one.verb
    return "also" in one.low and verb.passive and verb.head not in STILL and around.total <= SHORT


_HURT = frozenset({"killed", "dead", "injured", "wounded", "missing", "hurt"})


def _is_deed(around: Around, one: Event) -> bool:
    """For “two blasts took place”, “held a rally”; at the top of an article also for “appeared to take the blame”."""
    words = " ".join(one.low)
    return bool(_DEED.search(words)) or (one.verb.head in ("appear", "seem") and around.index < 3 and " to " in words)


_DRIFTED = re.compile(
    r"\b(?:took (?:\w+ )?(?:long|hours|days|weeks|months|years)|came to \w+|until recently|formerly)\b"
)
"""Words by which the simple past tells how things came to be, or were before."""
_DEED = re.compile(
    r"\b(?:(?:took|taken|take) (?:place|effect|office|power|control|charge|command|over|off|part|responsibility"
    r"|refuge|\w+ hostages?)"
    r"|(?:appeared) (?:in|before|at) (?:[\w-]+ ){1,5}(?:court|judge|magistrates?|tribunal)"
    r"|(?:gave|given) (?:birth|evidence|way|up)"
    r"|(?:made|make) an? (?:\w+ ){0,2}(?:arrest|landing|appeal|speech|statement)"
    r"|(?:came|come) (?:into force|to power|ashore|to an end|under (?:fire|attack))"
    r"|(?:went|gone) (?:on strike|ahead|on trial|missing|into hiding|on sale|bankrupt)"
    r"|(?:held|hold) (?:an? |its |their |the )?(?:[\w-]+ ){0,3}?(?:rally|rallies|talks|meeting|elections?|vote|summit"
    r"|march|vigil|protests?|press conference|news conference|referendum|funeral|service|ceremony))\b"
)
"""Verbs that tell nothing by themselves, with words that make an event of them."""


def _there_was(one: Event) -> bool:
    """For “There has been a second explosion”: what there was is an event."""
    found = _THERE_WAS.search(" ".join(one.low))
    return found is not None and kind_of([found[1]], "") in _HAPPENING


_THERE_WAS = re.compile(
    r"^(?:\w+ ){0,2}there (?:has |have )?(?:\w+ )?(?:been|was|were) "
    r"(?!no |little |few |much |never )(?:[\w-]+ ){1,5}?([\w-]+)"
    r"(?= (?:of|in|at|on|near|by|to|outside|over|between|during|after|from|with|when|and|as)\b| [,.;]|$)"
)
_HAPPENING = frozenset({"attack", "protest", "accident", "arrest", "meeting", "death", "strike", "disaster"})


def _perfect(around: Around, published: When, one: Event) -> Given:
    head, low = one.verb.head, one.low
    if set(low) & LASTING or _BEFORE_NOW.search(" ".join(low)) or head in STATES:
        return nothing("background: it has lasted or recurred, with no day of its own")
    lately = head not in _SETS_IN and _LATELY.search(" ".join(low))
    counting = has_figure([word for word in one.own if not _YEAR.fullmatch(word.text)])
    if "since" in low and not (lately or counting):
        return nothing("background: it has lasted or recurred, with no day of its own")
    short = around.total <= SHORT
    counted = "there" in low[:3] and has_figure(one.own) and "only" not in low
    if head == "be" and not one.verb.passive and not (counted or _there_was(one)):
        return nothing("a state or a drift, with no words for when")
    if (
        head in VAGUE - {"be"}
        and not (short and (head in _ENDS or (one.verb.passive and head == "see" and "as" not in low)))
        and not (around.index == 0 and head in _LEADS)
        and not _takes_a_stand(one)
        and not (has_figure(one.own) and around.index < SHORT)
        and not (head in LIGHT - {"make", "take", "give", "show"} and short)
        and not (head in LIGHT and one.verb.passive)
        and not _DEED.search(" ".join(low))
    ):
        return nothing("a state or a drift, with no words for when")
    if around.index > _LONG:
        return nothing("no words for when, far down in a long article")
    because = f"{_tense(one, 'perfect')} brings news up to the article's day; no other day is named."
    return of_the_article(
        around, published, one.said or "perfect tense", because, "news in the perfect is of the article's day"
    )


_BEFORE_NOW = re.compile(
    r"\b(?:times before|happened before|in the past|twice|thrice|over the (?:years|decades)"
    r"|(?:several|many) occasions)\b"
)


_LATELY = re.compile(r"\b(?:has|have) since\b")
"""For “has since agreed to talks”."""
_LEADS = frozenset(
    """show fail increase reduce improve worsen raise provide create spend offer help support oppose back expand learn
    change become bring come go turn move build produce give make take""".split()
)
"""Verbs of a drift that are news in the first sentence of an article."""
_ENDS = frozenset({"fail", "move"})
"""Verbs of a drift that in the perfect tell how something ended: “The talks have failed”."""
_SETS_IN = frozenset({"begin", "start", "continue", "rise", "fall", "slow"})
"""Verbs that with “since” tell a drift: “has since begun to thaw”."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:['’]?s)?")


def _tense(one: Event, tense: str) -> str:
    return f"The {tense} tense (“{one.said}”)" if one.said else f"The {tense} tense"


def _past(around: Around, published: When, one: Event) -> Given:
    there = one.verb.head == "be" and not one.verb.passive
    if there and not _there_was(one):
        return nothing("a state or an opinion, with no words for when")
    if reaction := _reaction(around, published, one):
        return reaction
    if on := _goes_on_with_it(around, one):
        return on
    near = right_after(around, one) or carried(around, one) or referred(around, one) or at_the_time(around, one)
    if near:
        return near
    light = there or (one.verb.head in LIGHT and one.verb.passive) or _is_deed(around, one)
    still = one.verb.head in (STILL if around.total <= SHORT else VAGUE - LIGHT)
    weak = one.verb.head in VAGUE and (LASTING.intersection(one.low) or _DRIFTED.search(" ".join(one.low)))
    if (still or weak) and not light:
        return nothing("background or a state, with no words for when")
    if following := goes_on(around, published, one):
        return following
    short = around.total <= SHORT
    if around.before and around.before[0].explicit and _is_behind(around, published, one):
        return nothing("goes on with background told before, with no words for when")
    if around.index == 0 or (around.index == 1 and short):
        because = "It is the news the article opens with, and no other day is named."
        return of_the_article(around, published, "opening of the article", because, "an article opens with its news")
    if short or (_follows_the_news(around, published) and (one.verb.head not in VAGUE or light)):
        return (news_day(around, published, one) if one.reported else None) or _by_now(around, published, one)
    return nothing("no words for when")


def _reaction(around: Around, published: When, one: Event) -> Given | None:
    """For “The union condemned the sale”, after a sentence with a day: what somebody else said of it, as reported on
    the article's day."""
    last, short = around.before[0] if around.before else None, around.total <= SHORT
    if not _takes_a_stand(one) or around.index >= SHORT:
        return None
    if last is not None and _speaks_on(last, one):
        because = f"{one.who} is quoted in the sentence before, “{last.sentence}”, which has a day."
        return lent(last, "same speaker, same occasion", because, last.claim)
    back = short and one.verb.tense != "present" and _is_fresh(around, published)
    if last is not None and is_background(last.when, published) and not back:
        return None
    because = "News tells how people take what has happened; no other day is named."
    saw = one.said or "past tense"
    found = of_the_article(around, published, saw, because, REPORTED)
    return msgspec.structs.replace(found, leans_on=spoken_of(around, one.who, one.nouns, False))


def _goes_on_with_it(around: Around, one: Event) -> Given | None:
    """For “They both joined the calls”, after news of the article's day: the same day."""
    last = around.before[0] if around.before else None
    if last is None or one.low[:1] not in (["he"], ["she"], ["they"]) or last.index != around.index - 1:
        return None
    if last.explicit or last.root >= 0 or not last.when.is_day:
        return None
    because = f"It goes on from the sentence before, “{last.sentence}”, and names no other day."
    return lent(last, GOES_ON, because, last.claim)


def _takes_a_stand(one: Event) -> bool:
    """Whether somebody by name condemns, denies, pays tribute or the like, or something is condemned by somebody."""
    if one.verb.passive and not _BY_WORD.search(one.said + " " + " ".join(one.low)):
        return one.verb.head in REACTIONS | {"deny"} and "by" in one.low
    by_name = bool(one.own) and one.own[0].text[0].isupper() and one.low[0] not in _PRONOUNS
    return by_name and (one.verb.head in REACTIONS | _STANDS or bool(_BY_WORD.search(" ".join(one.low))))


_STANDS = frozenset(
    {"back", "support", "express", "comment", "respond", "confess", "downplay", "implore", "demand", "reiterate"}
)
_BY_WORD = re.compile(
    r"\b(?:(?:made|makes) (?:it )?(?:very |quite )?clear|paid tribute|pays tribute"
    r"|(?:was|were|is|been) quoted (?:by (?:[\w-]+ ){1,4})?as"
    r"|(?:raised|voiced) (?:\w+ )?(?:concern|concerns|doubts|fears)|issued a (?:\w+ )?statement"
    r"|(?:offered|sent|extended) (?:\w+ ){0,2}(?:condolences?|sympath(?:y|ies))"
    r"|(?:called|calls) (?:\w+ ){1,4}[\"“])"
)
"""Words by which something is said without a verb of saying."""


def _speaks_on(last: Told, one: Event) -> bool:
    """Whether the one who reacts is quoted in the sentence before, which has its day."""
    name = last.speaker.split()[-1:] if last.explicit else []
    return bool(name) and name[0].lower() in one.low


_NEAR_TOP = 6
"""Sentences: further down “they blame the council” is a view of long standing."""
_OPENING = 12
_LONG = 45


def _follows_the_news(around: Around, published: When) -> bool:
    """Whether a sentence stands near the top of an article that is long, and opens with news of its own day."""
    return around.index <= _OPENING and around.total <= _LONG and _is_fresh(around, published)


def _is_fresh(around: Around, published: When) -> bool:
    """Whether the article opens with news of its own day or of those just before."""
    now = published.latest
    return any(
        told.when.latest is not None and now is not None and 0 <= now.ordinal - told.when.latest.ordinal <= _FRESH
        for told in around.opening
    )


_FRESH = 3
"""Days."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "this", "that", "these", "those"})


_PLAY = frozenset(
    "goal goals goalkeeper goalless penalty minute half-time try tries kick scored lap laps innings wicket wickets ball"
    " referee touchdown quarterback puck inning homer".split()
)
"""Words for what happens within a match, of which two in a clause tell a match move by move."""


_MOMENT = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)? minute|(?:yellow|red) card|substitutions?|stoppage|injury time"
    r"|(?:missed|extended|doubled) (?:the|their|his) (?:lead|conversion))\b"
)
"""Words for a moment of a match, of which one is enough."""


def _by_now(around: Around, published: When, one: Event) -> Given:
    if around.index > 2 and (len(_PLAY.intersection(one.low)) > 1 or _MOMENT.search(" ".join(one.low))):
        return nothing("a moment of a match, with no words for when")
    until = _until_published(published)
    because = "It had happened when the article was written; nothing says how long before."
    return Given(until, Step(PAST_BY_NOW, one.said or "past tense", edtf_of(until), because), chain=around.written)


def _until_published(published: When) -> When:
    last = published.latest
    return When("by", None, Unit("day", last)) if last else published


def _in_history(around: Around) -> bool:
    """Whether the sentences just before tell of months or years, not of the news of the day."""
    near = [told for told in around.before if around.index - told.index <= 2 and told.explicit]
    return around.index > 3 and bool(near) and near[0].when.grain not in ("time", "day", "weekend", "week")


def is_background(when: When, published: When) -> bool:
    """Whether a date lies clearly before the article's news."""
    last, day = when.latest, published.earliest
    return last is not None and day is not None and day.ordinal - last.ordinal > 14


def _is_behind(around: Around, published: When, one: Event) -> bool:
    """Whether the sentence before tells of what lies clearly before the news; for a deed among fresh news,
    half a year before."""
    when = around.before[0].when
    last, day = when.latest, published.earliest
    deed = (one.kind or one.verb.passive) and one.verb.head not in VAGUE
    fresh = around.total <= SHORT and deed and _is_fresh(around, published)
    far = last is not None and day is not None and day.ordinal - last.ordinal > _HALF_A_YEAR
    return is_background(when, published) and (far or not fresh)


_HALF_A_YEAR = 200
"""Days."""
_NONE = frozenset({"no", "little", "few"})


def _state(around: Around, published: When, one: Event) -> Given:
    low, head = one.low, one.verb.head
    if one.verb.tense == "present" and around.total <= SHORT and _HOW_IT_STANDS.search(" ".join(low)):
        because = "It tells how things stand on the article's day."
        return of_the_article(
            around, published, one.said or "present tense", because, "news in the present is of the article's day"
        )
    there = "there" in low[:4] and head == "be" and not _NONE.intersection(low[:6])
    first = head in ("be", "become") and any(low[i : i + 2] == ["the", "first"] for i in range(len(low) - 1))
    counted = any(word in ("so", "now", "currently", "far", "stage") for word in low[:6]) and has_figure(one.own)
    news = (there and has_figure(one.own)) or first or counted
    if one.verb.tense == "present" and around.index < _NEAR_TOP and _takes_a_stand(one):
        return _reaction(around, published, one) or nothing("a state or an opinion, with no words for when")
    if one.verb.tense == "present" and around.total <= SHORT and news:
        because = "A count or a first is reported as it stood on the article's day."
        return of_the_article(
            around, published, "present tense", because, "a count in the news is of the article's day"
        )
    return nothing("a state or an opinion, with no words for when")


_HOW_IT_STANDS = re.compile(
    r"\b(?:is|are|remains?) (?:now |still |currently |also |all )*(?:under (?:(?:police|armed|house|military) )?"
    r"(?:guard|arrest|investigation|siege|attack|observation|the care of)|in (?:hiding|intensive care|custody|mourning"
    r"|a coma|(?:a )?critical condition)|on (?:strike|the run|high alert)|at large|missing|unaccounted for|trapped"
    r"|stranded|homeless|without (?:power|water|electricity))\b"
)
"""What is so on a day and not for good: “is under police guard”, “are still unaccounted for”."""


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
