"""Does a sentence go on about what the one before it told?

In: two claims of one article and one date. Out: the reason why the later one goes on from the earlier, "" where nothing
shows it. Exists because an article tells one thing in several sentences: "The decision was taken after…", "They were…",
and the official who confirms in the next sentence what the last one said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.claims.spoken import REPORTED
from timeline.entries.answers import answers
from timeline.entries.deeds import ONCE, once_told
from timeline.entries.kinds import deeds, kinds_of, two_deeds
from timeline.entries.nominal import DEED_NOUNS
from timeline.entries.passage import on_a_death, part_of
from timeline.entries.retold import dated_later, goes_on_with, tells_the_lead, told_again
from timeline.entries.scenes import PARTS
from timeline.entries.speakers import is_one_of_them, is_person, same_speaker, speaker, speaks_for_it_too
from timeline.entries.tables import word_set
from timeline.entries.words import (
    NEXT,
    Profile,
    content,
    gap_between,
    in_order,
    is_explicit,
    names_an_hour,
    stem,
    tokens,
)
from timeline.model import Claim

_ONE_PERSON = "the same person goes on speaking"
_THEY_ADDED = "the next sentence goes on with what they said"
SPEAKS_ON = (_ONE_PERSON, _THEY_ADDED)
"""Why a saying goes on with one before; a speech has no end in so many sentences."""
_OPENS_WITH_IT = "the later one tells again what was done, with which the article opens"
LEANS = "the later one goes on telling it and has its date from it"
REACHES_FAR = (LEANS, _OPENS_WITH_IT, *SPEAKS_ON, *PARTS)
"""Why a claim goes on with one that may stand far before it."""
_OF_OFFICE = re.compile(
    r"^\W*The (?:[\w-]+ ){0,2}(?:boss|chair\w*|chief|director|head|leader|manager|minister|president)\b"
)
"""A sentence that opens with somebody by an office, without a name."""
_OF_SELF = re.compile(r"\b(?:he|she|I)\b", re.IGNORECASE)
_OPENING = 8
"""Words of a sentence in which the one who does it is named."""
_FIRST_WORDS = 5
"""The same where it is a body, or an office."""
_SPEECH = 200
"""Characters within which a speaker is still speaking."""
_LONG_SPEECH = 2400
"""The same for one person's sayings, whatever stands between them."""
_SOON = 350
"""Characters after which "the cases" still points back."""
_COMMON_MATTER = 0.3
"""How rare a word is by which a saying is on what was told."""
_ON_IT = 0.25
"""How like the news a quotation in the next sentence must be to be on it."""
_MUCH, _SHARED_RARE = 3, 0.4
"""The same by the words that both have, and how rare they are."""
_ONE_AT_A_TIME = word_set("meeting talks summit ceasefire trial ruling election arrest crash ban launch")
"""Kinds of thing of which an article tells one at a time; deaths and cases it tells many."""
_OUTCOMES = word_set("injury death displacement damage arrest")
"""Kinds of thing that the sentence before may have brought about."""
_SAYS_THIS = re.compile(r"[\"“] ?(?:this(?! is (?:a )?time)|these|that (?:is|was)|it (?:has|was))\b", re.IGNORECASE)
"""A quotation that opens with what was told before it."""
_SHARE = re.compile(r"\b(?:per ?cent|votes?)\b|\d ?%", re.IGNORECASE)
_SPEAKS_OF_THIS = re.compile(r"[\"“] ?(?:[\w'’]+ ){1,4}?(?:this|that) (?:has|is|was|would)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"^\W*(?:another|elsewhere|in another|meanwhile|others?)\b", re.IGNORECASE)
"""A sentence that opens with somebody or something else."""
_ABOUT_IT = re.compile(
    r"^\W*(?:\w+\W+){0,7}?(?!(?:and|as|because|but|if|said|so|than|that|when|which|while)\b)\w+\W+(?:it|them|there)\b",
    re.IGNORECASE,
)
"""Early in its sentence a verb or a small word with "it", which is then not the sentence's own subject again."""
_ALSO = re.compile(r"\balso\b", re.IGNORECASE)
_REPORTERS = word_set(
    """
    chair chairman chairwoman commission committee commissioner coroner inquest inquiry inspector judge magistrate
    ombudsman panel report tribunal
    """
)
"""Who finds what went wrong."""
_SOMEONE = re.compile(r"(?!(?:The|A|An|It|In|On|At|But|And|Its|They)\b)[A-Z][a-z]+ [a-z]")
"""A sentence that opens with a name."""
_GOES_ON, _SAID, _MENTION = 0.15, 0.3, 9.0
_PAPER = word_set("report findings study statement letter document judgment judgement")
"""Nouns for what the sentence before may tell the contents of."""
_TELLING = 0.35
"""Rarity of a noun that points back; "the virus" says nothing in a pile about one."""
_AT_A_PLACE = re.compile(r"^\W*(?:At|In|Near|On) (?:the )?[A-Z]")
_ANYWHERE = word_set(
    "area city country end first government home issue last people place second state third time town world"
)
"""Nouns with "the" that mean no one thing."""
_TELLING_MUCH = 0.6
"""The same where a sentence stands between them."""
_POINTS_BACK = re.compile(
    r"^\W*(?:(?i:according to) [^,]{1,60}, )?(?:(?i:both|each|many|most|one|several|some) of )?"
    r"(?i:the|these|those|this|all|both|such an?) (\w+)(?! [A-Z])(?: (?![A-Z])(\w+))?(?! [A-Z])"
)
"""A noun with "the"; one that a name follows ("the motor vessel Aurora") points to nothing before it."""
_SOME_OF = re.compile(
    r"^\W*(?:all|both|each|half|many|most|one|several|some|two|three|four|five|six|seven|eight|nine|ten|\d+) of "
    r"(?:the|them|those)(?: (?P<noun>\w+))?",
    re.IGNORECASE,
)
"""A sentence on some of those that were told of."""
_INTRODUCED = re.compile(r"\b(?:a|an) ((?:[\w-]+ ){0,3}[\w-]+)", re.IGNORECASE)
_JUDGED_BY = re.compile(
    r"\b(?:applauded|attacked|backed|blamed|condemned|criticised|criticized|denounced|hailed|opposed|praised|rejected"
    r"|slammed|supported|welcomed) (?:\w+ )?by\b"
)
"""What others make of it is news of theirs."""
_IS_AN_ANSWER = re.compile(r"\b(?:retaliat\w+|in (?:retaliation|return)|responded by|hit back)\b", re.IGNORECASE)
"""What the other side did then."""
_THE_NOUN = re.compile(r"\b(?:the|this|that) (\w+)\b")
_STANDS_FOR = re.compile(
    r"^\W*(?:[a-z]+(?: (?-i:[a-z]+)){0,3}, ){0,2}(?:(?:although|as|though|when|while) )?"
    r"(?:it|they|he|she|this|these|both)\b(?! (?:is|was) \w+ that| (?:also |later )?(?:said|says|added)\b"
    r"| (?:came|comes|coming|follow(?:ed|s)) )",
    re.IGNORECASE,
)
_THEY_SAID = re.compile(
    r"^\W*(?P<who>he|she|they) (?:(?:also|further|later|then) )?"
    r"(?:added|adds|claimed|described|explained|noted|said|says|stated|told|warned|went on)\b",
    re.IGNORECASE,
)
"""A sentence in which whoever was told of goes on speaking."""
_SPEAKS_UP = re.compile(
    r"^\W*(?:[\w.'’-]+,? ){1,9}?(?:accused|apologi[sz]ed|attacked|blamed|called (?:for|on)|condemn(?:ed|s)"
    r"|critici[sz]ed|defended|denied|denounced|deplored|dismissed|hailed|implored|paid tribute|pleaded|praised|rejected"
    r"|thanked|urged|vowed|warned|welcomed)\b"
)
"""What is done by speaking, so that more of the speech may follow."""
_DENIES = re.compile(r"\b(?:denied|denies|no intention of|refuted|refutes|rejected|rejects)\b")
"""Whoever says no to what was told makes news of his own."""
_QUOTES = re.compile(r"[a-z] [\"“][^\"“”]{20,}[\"”]")
_SOON_AFTER = re.compile(
    r"^\W*(?:immediately|minutes|moments|seconds|shortly|soon) ?(?:after(?:wards)?|later|thereafter)\b", re.IGNORECASE
)
"""A sentence on what came of it at once."""
_ADDED = re.compile(r"\b(?:he|she|they|the (?:[\w-]+ ){1,4}?)(?:then |also )?added\b|\badded the\b", re.IGNORECASE)
"""Who adds something has just been quoted, and need not be named again: "the minister added"."""
_SAID_IN = re.compile(
    r"\b(?:during|in|of|with) (?:her|his|its|the|that|their|this) (?:[a-z]+ )?(?:address|announcement|broadcast"
    r"|bulletin|email|e-mail|interview|letter|message|recording|release|speech|statement|tape|video)\b",
    re.IGNORECASE,
)
"""The occasion of what was said before: "in the letter"."""
_SPOKE = re.compile(r"\b(?:announced|declared|said|says|stated|warned|wrote)\b")
_MADE_THEM = re.compile(
    r"^\W*(?P<who>(?:[\w'’-]+ ){1,4}?)(?:made|was making|were making) (?:his|her|the|their|these|those) "
    r"(?:announcement|comments?|remarks?|statement)\b",
    re.IGNORECASE,
)
"""A sentence that only tells where and when something was said: "the mayor made these remarks in Sande"."""
_INSTEAD = re.compile(r"^\W*(?:altogether|in all|in total|instead)\b", re.IGNORECASE)
"""Openings of a sentence that says more of what was just told."""
_OF_ITS_OWN = word_set(
    "accident blast blasts blaze crash crisis disaster earthquake explosion fire flood outbreak quake storm tremor"
)
"""Nouns with "the" that may as well be what the whole article is about, and not the sentence before."""
_SUDDEN = word_set("accident attack disaster outbreak")
"""Kinds of thing that those nouns are."""
_GOES_ON_SOMEWHERE = word_set(
    """
    blast bombing ceremony collision conference crash demonstration derailment event explosion fair festival fire
    funeral gathering hearing march match meeting parade party procession protest race raid rally robbery service
    shooting siege vigil wedding
    """
)
"""Nouns for what people are at, or in."""
TAKES_UP = word_set(
    """
    decision decisions move moves announcement measure measures order step steps incident event accident disaster crisis
    operation raid ruling verdict vote deal agreement accord pact truce ceasefire attack attacks blast blasts explosion
    explosions bombing bombings shooting killing killings crash quake earthquake tremor storm flood fire strike strikes
    meeting talks summit visit ban outbreak cases deaths victims arrests protest protests demonstration rally
    """
)
"""Nouns that take up a whole sentence: "the decision", "the blast"."""


def goes_on(a: Profile, b: Profile, likeness: float) -> str:
    """Why the later of two claims tells more of what the earlier one told, in words; "" if it does not."""
    if a.claim.article != b.claim.article:
        return ""
    first, second = in_order(a, b)
    if _IS_AN_ANSWER.search(second.claim.quote) and not same_speaker(first.claim, second.claim):
        return ""
    if leaning := _by_its_date(first, second, likeness):
        return leaning
    gap = gap_between(first.claim, second.claim)
    if gap < 0:
        return ""
    if gap <= _LONG_SPEECH and _was_said_there(first.claim, second.claim):
        return "the later one tells where it was said"
    if more := _tells_more(first, second) or told_again(first, second) or answers(first, second):
        return more
    if gap > _SOON:
        far = gap > _LONG_SPEECH or not is_person(second.claim)
        return _ONE_PERSON if not far and same_speaker(first.claim, second.claim) else _on_the_lead(first, second)
    if gap <= NEXT and names_an_hour(second.claim) and is_explicit(first.claim) and _may_be_its_hour(first, second):
        return "the next sentence gives its hour"
    if is_explicit(second.claim) and is_explicit(first.claim):
        return (_dated_again(first, second) if gap <= NEXT else "") or _on_the_lead(first, second)
    return _taken_up(first, second, gap) or _quoted(first, second, gap, likeness) or _on_the_lead(first, second)


def _by_its_date(first: Profile, second: Profile, likeness: float) -> str:
    """Why one goes on from the other, of two claims of which one has its date from the other."""
    if second.claim.leans_on == first.claim.id:
        if gap_between(first.claim, second.claim) <= NEXT and _goes_on_speaking(first.claim, second.claim):
            return _THEY_ADDED
        if _is_on(first.claim, second.claim, likeness):
            return LEANS
        if noun := _speaks_of_it(first, second.claim):
            return f"the later one speaks of “the {noun}”, which the earlier tells"
        return "the later one is said of it" if _is_comment(first, second) else ""
    if first.claim.leans_on == second.claim.id and _speaks_of_itself(first.claim, second.claim):
        return "the one who does it speaks of it in the next sentence, which has the date"
    return ""


def _on_the_lead(first: Profile, second: Profile) -> str:
    told = tells_the_lead(first.claim, second.claim)
    return _OPENS_WITH_IT if told else ""


def _tells_more(first: Profile, second: Profile) -> str:
    """Why a claim without a day of its own tells a part of the earlier one, or mourns whose death that tells."""
    return "" if is_explicit(second.claim) else part_of(first, second) or on_a_death(first, second)


def _dated_again(first: Profile, second: Profile) -> str:
    """Why two neighbours that both name the day tell of one thing."""
    back = _POINTS_BACK.match(second.claim.quote)
    again = back and any(word and word.lower() in TAKES_UP for word in back.groups())
    if not again or not _takes_up(first, second.claim, 0) or two_deeds(first, second):
        return ""
    return "the next sentence takes it up, and dates it to the same day"


def _taken_up(first: Profile, second: Profile, gap: int) -> str:
    """Why a claim soon after another is about it, by its own words."""
    if _takes_up(first, second.claim, gap):
        return "the next sentence takes it up"
    if noun := _introduced(first.claim, second.claim):
        return f"the later one speaks of “the {noun}”, which the earlier tells of first"
    if gap <= NEXT and (noun := _told_of(first, second.claim)):
        return f"the next sentence speaks of “the {noun}”, which it tells of"
    if gap <= NEXT and goes_on_with(first, second):
        return "the next sentence tells of the same person"
    if gap <= NEXT and (deed := once_told(first, second, second.claim.leans_on == first.claim.id)):
        return f"the next sentence tells of {deed} too, without a day of its own"
    return ""


def _quoted(first: Profile, second: Profile, gap: int, likeness: float) -> str:
    """Why a saying soon after another claim is on it, by who says it or by its words."""
    if second.claim.status != "said":
        return ""
    by_name = gap <= NEXT or (gap <= _SOON and _SPEAKS_UP.search(first.claim.quote))
    if by_name and _did_it(first, second.claim) and not _ANOTHER.match(second.claim.quote):
        return "the next sentence quotes the one who did it"
    if gap <= NEXT and _is_of_them(first, second.claim):
        return "the next sentence quotes somebody of those who did it"
    if gap <= _SPEECH and _reported_it(first, second.claim):
        return "the next sentence quotes who reported it"
    if gap <= NEXT and speaks_for_it_too(first.claim, second.claim):
        return "the next sentence quotes another of the same body"
    if same_speaker(first.claim, second.claim) or is_one_of_them(second.claim, first.claim):
        return _ONE_PERSON
    if gap <= NEXT and _goes_on_speaking(first.claim, second.claim):
        return _THEY_ADDED
    if _said_in_it(first.claim, second.claim):
        return "the later one was said on the same occasion"
    on_it = likeness >= _ON_IT or _share_much(first, second) or bool(_SAYS_THIS.search(second.claim.quote))
    if gap <= NEXT and on_it and not _ANOTHER.match(second.claim.quote):
        return "the next sentence quotes someone on it"
    return ""


def goes_on_undated(a: Profile, b: Profile) -> str:
    """The same where only one of the two has a day of its own, which lies within what is known of the other's."""
    if a.claim.article != b.claim.article:
        return ""
    first, second = in_order(a, b)
    return _goes_on_undated(first, second) or dated_later(first, second)


def _goes_on_undated(first: Profile, second: Profile) -> str:
    gap = gap_between(first.claim, second.claim)
    if gap >= 0 and not is_explicit(second.claim):
        if first.low <= second.high and (
            part := part_of(first, second) or told_again(first, second) or _on_the_lead(first, second)
        ):
            return part
        if gap <= _SOON and (noun := _introduced(first.claim, second.claim)):
            return f"the later one speaks of “the {noun}”, which the earlier tells of first"
    if not 0 <= gap <= NEXT:
        return ""
    if first.claim.status == "said" and _goes_on_speaking(first.claim, second.claim):
        return _THEY_ADDED
    if _happens_once_more(first, second):
        return "the next sentence tells of it too, without a day of its own"
    known = first.claim.when.earliest is not None and first.low <= second.high
    if known and second.claim.expression is None and _takes_up(first, second.claim, gap):
        return "the next sentence takes it up"
    if first.claim.expression is None and is_explicit(second.claim):
        back = _POINTS_BACK.match(second.claim.quote)
        nouns = {word.lower() for word in back.groups() if word} if back else set()
        takes_up = nouns & _PAPER or (nouns & TAKES_UP and not two_deeds(first, second))
        return "the next sentence takes it up, and says when" if takes_up else ""
    undated = second.claim.expression is None and second.low < first.low and second.claim.status != "said"
    if undated and first.claim.kind == second.claim.kind and first.claim.kind in _ONE_AT_A_TIME:
        return "the next sentence goes on about it without a day of its own"
    return ""


def _happens_once_more(first: Profile, second: Profile) -> bool:
    """Whether an undated claim, of the dated one's day at the earliest, tells a deed of which a day seldom has two."""
    undated = second.claim.expression is None and second.low == first.low and second.claim.status != "said"
    return undated and not deeds(first).isdisjoint(deeds(second) & ONCE)


def _introduced(first: Claim, second: Claim) -> str:
    """The noun for something that goes on, told first with "a" and then with "the": "an event", "at the event"."""
    if first.status == "said" or second.status == "said":
        return ""
    told = {word for found in _INTRODUCED.findall(first.quote) for word in found.lower().split()} & _GOES_ON_SOMEWHERE
    return next((found[1] for found in _THE_NOUN.finditer(second.quote) if found[1] in told), "")


def _told_of(first: Profile, second: Claim) -> str:
    """The rare noun with "the" by which a claim speaks of what the one before is about: awarded it, and "the award"."""
    if "said" in (first.claim.status, second.status) or _ALSO.search(second.quote):
        return ""
    if _ANOTHER.match(second.quote) or _AT_A_PLACE.match(second.quote):
        return ""
    nouns = (found[1] for found in _THE_NOUN.finditer(second.quote) if found[1].islower() and found[1] not in _ANYWHERE)
    return next((noun for noun in nouns if first.terms.get(stem(noun), 0.0) >= _TELLING_MUCH), "")


def _speaks_of_it(first: Profile, second: Claim) -> str:
    """The noun with "the" by which a saying means what the claim before tells: "confirmed the meeting"."""
    if second.status != "said":
        return ""
    nouns = (found[1] for found in _THE_NOUN.finditer(second.quote) if found[1] in TAKES_UP or kinds_of(found[1]))
    return next((noun for noun in nouns if kinds_of(noun) & deeds(first)), "")


def _is_on(first: Claim, second: Claim, likeness: float) -> bool:
    """Whether a claim that has its date from another tells of it too, by its kind, its words or its first word."""
    if likeness >= _ON_IT or (first.kind == second.kind and first.kind in _ONE_AT_A_TIME):
        return True
    if second.status == "said":
        return False
    return bool(_STANDS_FOR.match(second.quote) or _ABOUT_IT.match(second.quote)) or _is_outcome(first, second)


def _is_comment(first: Profile, second: Profile) -> bool:
    """Whether a saying without words for when was reported beside what was told before it, of the same day.

    A body says many things in one article; a person goes on speaking. What was done, a saying is on by its words, and
    one right after it that names nothing of its own is on it too.
    """
    saying, trail = second.claim, second.claim.trail
    news = first.claim.when
    if not trail or trail[-1].rule != REPORTED:
        return False
    if (news.earliest, news.latest) != (saying.when.earliest, saying.when.latest):
        return False
    if _is_another_voice(first.claim, saying):
        return False
    if first.claim.status == "said":
        far = _LONG_SPEECH if is_person(saying) else _SPEECH
        return gap_between(first.claim, saying) <= far
    matter = {*second.terms, *content(saying.attribution)}
    on_it = any(weight >= _COMMON_MATTER for word, weight in first.terms.items() if word in matter)
    if gap_between(first.claim, saying) <= NEXT and _names_nothing(second):
        return True
    counts_votes = "a vote" in deeds(first) and bool(_SHARE.search(saying.quote))
    return on_it or counts_votes or bool(_SAYS_THIS.search(saying.quote) or _SPEAKS_OF_THIS.search(saying.quote))


def _goes_on_speaking(first: Claim, second: Claim) -> bool:
    """Whether "she said" or "the minister added" is said by the one who has just been quoted, or told of."""
    if second.status != "said":
        return False
    if found := _THEY_SAID.match(second.quote):
        many = found["who"].lower() == "they" and first.status == "said" and not is_person(first)
        return many or second.attribution == first.attribution or _names_whom(first, second.attribution)
    return bool(first.attribution) and bool(_ADDED.search(second.quote))


def _names_whom(told: Claim, who: str) -> bool:
    """Whether a speaker who is called "she" is named in the claim before, or by none at all."""
    known = {*content(f"{told.attribution} {told.quote}")}
    return not known.isdisjoint(content(who)) or not content(who)


def _is_another_voice(news: Claim, saying: Claim) -> bool:
    """Whether somebody else answers, speaks somewhere else, or is named beside words that are quoted already."""
    if same_speaker(news, saying):
        return False
    answers_back = bool(_DENIES.search(saying.quote)) or bool(_AT_A_PLACE.match(saying.quote))
    named = speaker(saying)
    return answers_back or bool(named and _QUOTES.search(news.quote) and named not in news.quote)


def _said_in_it(first: Claim, second: Claim) -> bool:
    """Whether "Orr said in the letter" goes on with what Orr wrote, or announced, before."""
    if not _SAID_IN.search(second.quote) or not (first.status == "said" or _SPOKE.search(first.quote)):
        return False
    return same_speaker(first, second) or bool(speaker(second) and speaker(second) in first.quote.split())


def _was_said_there(first: Claim, second: Claim) -> bool:
    """Whether the later only tells where "these remarks" were made, by the one who is quoted before."""
    found = _MADE_THEM.match(second.quote)
    if first.status != "said" or not found:
        return False
    by_pronoun = found["who"].lower().split() in (["he"], ["she"], ["they"])
    return by_pronoun or bool({*tokens(found["who"])} - {"the"} & {*tokens(f"{first.attribution} {first.quote}")})


def _share_much(first: Profile, second: Profile) -> bool:
    shared = [word for word, weight in first.terms.items() if weight >= _SHARED_RARE and word in second.terms]
    return len(shared) >= _MUCH


def _names_nothing(saying: Profile) -> bool:
    """Whether a saying names no place and no figure, and does not turn to something else."""
    return not (saying.claim.places or saying.figures or _ANOTHER.match(saying.claim.quote))


def _is_outcome(first: Claim, second: Claim) -> bool:
    """Whether the next sentence tells only what came of it: people hurt or driven away, and nobody and nowhere new."""
    near = gap_between(first, second) <= NEXT
    alone = not second.people and not second.places and not _ALSO.search(second.quote)
    return near and second.kind in _OUTCOMES and alone


def _did_it(deed: Profile, saying: Claim) -> bool:
    """Whether the one who is quoted is the one with whom the sentence before opens, or who went, as its office."""
    who = speaker(saying)
    if deed.claim.status not in ("happened", "said") or deed.claim.attribution or not who:
        return False
    by_name = who in deed.claim.quote.split()[:_OPENING]
    return by_name or (
        "a resignation" in deeds(deed)
        and bool(_OF_OFFICE.match(deed.claim.quote))
        and bool(_OF_SELF.search(saying.quote))
    )


def _is_of_them(deed: Profile, saying: Claim) -> bool:
    """Whether who is quoted is named after whom the sentence before opens with: "The mill closed", "a mill manager"."""
    opening = {*content(" ".join(deed.claim.quote.split()[:_FIRST_WORDS]))}
    if deed.claim.attribution or _ALSO.search(saying.quote):
        return False
    return any(deed.terms.get(word, 0.0) >= _TELLING for word in opening & {*content(saying.attribution)})


def _reported_it(news: Profile, saying: Claim) -> bool:
    """Whether an inquiry's findings are told, and the one who is quoted next is of an inquiry."""
    tells = news.claim.kind == "ruling" or "a report" in deeds(news)
    return tells and saying.status == "said" and not _REPORTERS.isdisjoint(tokens(saying.attribution))


def _speaks_of_itself(deed: Claim, saying: Claim) -> bool:
    """Whether the one who did something is the one who is quoted in the next sentence: by name, or "she told"."""
    if who := speaker(saying):
        return who in deed.quote
    return saying.attribution.lower() in ("he", "she") and bool(deed.people or _SOMEONE.match(deed.quote))


def _may_be_its_hour(news: Profile, hour: Profile) -> bool:
    """Whether a sentence with an hour and no day only tells when the news before it was told."""
    return hour.claim.kind == "statement" and not names_an_hour(news.claim)


def leans(claim: Claim, claims: Sequence[Claim]) -> float:
    """What speaks against a claim as the one that stands for an entry: it goes on, or tells what was said of it."""
    cost = _GOES_ON * bool(claim.leans_on) + _MENTION * claim.mention
    cost += _GOES_ON * any(other.article == claim.article and other.start < claim.start for other in claims)
    return cost + _SAID * (_is_saying(claim) and not all(map(_is_saying, claims)))


def _is_saying(claim: Claim) -> bool:
    return claim.status == "said" and claim.kind in ("", "statement")


def _takes_up(first: Profile, second: Claim, gap: int) -> bool:
    """Whether a claim opens with a word that points back to another: "the blast", "they"."""
    if _JUDGED_BY.search(second.quote):
        return False
    if gap <= NEXT and _INSTEAD.match(second.quote):
        return True
    if gap <= NEXT and (some := _SOME_OF.match(second.quote)):
        of_them = some["noun"] is None or stem(some["noun"].lower()) in first.terms
        if of_them:
            return True
    if gap <= NEXT and _SOON_AFTER.match(second.quote) and second.status != "said":
        return True
    if found := _POINTS_BACK.match(second.quote):
        words = [word.lower() for word in found.groups() if word]
        return any(_is_known(word, first, second, gap) for word in words)
    return gap <= NEXT and bool(_STANDS_FOR.match(second.quote)) and second.status != "said"


def _is_known(noun: str, first: Profile, second: Claim, gap: int) -> bool:
    """Whether "the …" means what the first claim told: a noun of it, or one for all of it."""
    if noun in TAKES_UP:
        if gap <= NEXT and first.claim.status != "said" and (noun not in _OF_ITS_OWN or first.claim.kind in _SUDDEN):
            return True
        alike = bool(second.kind) and second.kind == first.claim.kind
        return alike or stem(noun) in first.terms or not kinds_of(noun).isdisjoint(deeds(first))
    if gap <= NEXT and noun in DEED_NOUNS and not kinds_of(noun).isdisjoint(deeds(first)):
        return True
    return first.terms.get(stem(noun), 0.0) >= (_TELLING if gap <= NEXT else _TELLING_MUCH if gap <= _SPEECH else 1.0)
