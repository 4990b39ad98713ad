"""Clauses that begin without a comma or a conjunction: what is said, a participle after its noun, "they left" after
"the house".

In: the cutter, at a word. Out: whether a clause begins there.
"""

from __future__ import annotations

from timeline.claims.grammar.cutter import DAYS, QUOTES, Cutter, Piece, resume
from timeline.claims.grammar.forms import (
    NEVER_PASSIVE,
    NO_NOUN,
    is_finite_aux,
    is_ing,
    is_participle,
    is_past,
    skippable,
)
from timeline.claims.grammar.verbs import Tense, Verb, is_adjective, verb_at
from timeline.claims.words import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SHY_PASTS,
    SUBORDINATORS,
    VERBS,
    WEEKDAYS,
    base,
    table,
)


def had(cut: Cutter) -> bool:
    """For “Had the truce been adopted, …”: a condition without "if"."""
    if cut.at or len(cut.words) < 4 or cut.is_verb(1):
        return False
    following = cut.words[1]
    if following.low not in DETERMINERS | PRONOUNS and not following.text[0].isupper():
        return False
    cut.begin("adverbial", "if")
    cut.at += 1
    return True


def been(cut: Cutter) -> bool:
    """For “Had the truce that was proposed been adopted”: the verb that the condition was waiting for."""
    first = cut.pieces[0]
    if first.opener != "if" or first.verb is not None or cut.at + 1 >= len(cut.words):
        return False
    if cut.piece is not first:
        cut.begin("adverbial", "if")
        cut.piece.resumes, cut.piece.parent = 0, -1
    cut.piece.verb = Verb(cut.at, cut.at + 1, base(cut.low(1)), "pluperfect", passive=True)
    cut.at += 2
    return True


def reduced(cut: Cutter) -> bool:
    """For “a fair held in Ostra”, “a party backed by…”: a participle after a noun, in a clause that has its verb."""
    low, verb = cut.low(), cut.piece.verb
    if verb is None and _is_dated_subject(cut):
        cut.begin("participle", "")
        cut.piece.verb = Verb(cut.at, cut.at, base(low), "participle", passive=True)
        cut.at += 1
        return True
    if cut.at == 0 or verb is None or cut.at - 1 == verb.last or base(low) in NEVER_PASSIVE:
        return False
    if not is_participle(low) or low in SHY_PASTS - {"held"}:
        return False
    before = cut.words[cut.at - 1]
    if cut.words[cut.at].text[0].isupper() or not before.text[-1].isalnum():
        return False
    if (cut.low(1) != "by" and is_adjective(cut.words, cut.at)) or _is_awaited(cut):
        return False
    if before.low in NO_NOUN | BE or low == "said" or _ends_garden_path(cut, verb):
        return False
    if cut.low(1) not in PREPOSITIONS | {"to", "last", "this", "yesterday"} and not _is_dated(cut):
        return False
    cut.begin("participle", "")
    cut.piece.verb = Verb(cut.at, cut.at, base(low), "participle", passive=True)
    cut.at += 1
    return True


def _is_dated_subject(cut: Cutter) -> bool:
    """For “A mine planted by rebels on Sunday exploded on Monday”: what was done by somebody to the subject has a day
    of its own."""
    before = cut.low(-1)
    if cut.at < 2 or cut.low(1) != "by" or not is_participle(cut.low()) or cut.piece.role not in _MAY_WAIT:
        return False
    if before in NO_NOUN | BE or not before[:1].isalpha() or is_ing(cut.low(2)):
        return False
    ahead = cut.finite_ahead(cut.at + 2)
    return (
        ahead > 0
        and cut.lows[ahead] not in SHY_PASTS
        and any(is_date_word(cut.lows[i]) for i in range(cut.at + 2, ahead))
    )


def _ends_garden_path(cut: Cutter, own: Verb) -> bool:
    """For “a bomb planted on Sunday exploded in a market”: the clause's first verb lacks the object that it needs, so
    it was a participle, and this is the verb."""
    single = own.first == own.last and own.tense == "past" and is_participle(cut.lows[own.first])
    if not single or own.head not in _NEEDS_OBJECT or cut.low(1) == "by" or cut.piece.role not in _MAY_WAIT:
        return False
    if cut.lows[own.last + 1] not in PREPOSITIONS or not is_past(cut.low()) or own.first == cut.piece.first:
        return False
    opens = (i for i in range(own.last + 2, cut.at) if cut.lows[i] in DETERMINERS)
    return all(cut.lows[i - 1] in PREPOSITIONS for i in opens)


_NEEDS_OBJECT = table(
    """
abduct acquire ambush arrest build capture charter confiscate construct convict create damage defuse deliver deploy
detain discover dispatch employ equip establish evacuate expel find found hijack hire identify import imprison infect
injure install introduce invite issue jail kidnap kill launch lay load manufacture mount name negotiate order organise
organize place plant print produce publish purchase recover release rescue rob seize sell send sentence ship smuggle
steal store suspend take torture trap
"""
)
"""What somebody does to something: without an object it has been done."""


def opening(cut: Cutter) -> bool:
    """For “In a raid carried out on Monday, police …”: a participle after the one noun that opens the sentence."""
    first = 2 if cut.lows[:2] == ["according", "to"] else 1
    opens = cut.lows[0] in PREPOSITIONS - SUBORDINATORS | {"according"}
    if len(cut.pieces) > 1 or cut.piece.verb is not None or not opens:
        return False
    low, determiner = cut.low(), cut.lows[first]
    longest = 3 if cut.lows[0] == "of" else int(determiner in ("a", "an"))
    if not first + 2 <= cut.at <= first + 2 + longest or determiner not in ("a", "an", "the"):
        return False
    if not is_participle(low) or base(low) in NEVER_PASSIVE:
        return False
    if cut.low(1) not in _AFTER_PARTICIPLE and not _is_dated(cut):
        return False
    comma = next((i for i in range(cut.at, len(cut.words) - 1) if cut.lows[i] == ","), -1)
    if comma < 0 or cut.finite_ahead(comma + 1) <= comma + 1:
        return False
    cut.begin("participle", "")
    cut.piece.verb = Verb(cut.at, cut.at, base(low), "participle", passive=True)
    cut.at += 1
    return True


def _is_dated(cut: Cutter) -> bool:
    """For “a letter dated 3 May”."""
    return cut.low() == "dated" and (cut.low(1)[:1].isdigit() or cut.low(1) in MONTHS)


_AFTER_PARTICIPLE = (
    PREPOSITIONS | DAYS | {"out", "up", "over", "down", "back", "away", "last", "this", "early", "late", *WEEKDAYS}
)


def first_participle(cut: Cutter) -> bool:
    """For “Arrested in March, she was tried in April”: a participle that opens the sentence."""
    low = cut.low()
    after = cut.low(1) in _AFTER_PARTICIPLE | {"and"} or (low == "born" and cut.low(1)[:1].isdigit())
    if cut.at or not is_participle(low) or base(low) in NEVER_PASSIVE or not after:
        return False
    if not _main_follows(cut, 1):
        return False
    cut.begin("participle", "")
    cut.piece.verb = Verb(0, 0, base(low), "participle", passive=True)
    cut.at = 1
    return True


def _main_follows(cut: Cutter, start: int) -> bool:
    """Whether a comma follows with a subject and a verb after it, at once or past one more phrase between commas."""
    commas = [i for i in range(start, len(cut.words) - 1) if cut.lows[i] == ","][:2]
    if not commas or any(cut.is_verb(i) for i in range(start + 1, commas[0]) if not is_participle(cut.lows[i])):
        return False
    near = cut.lows[commas[0] + 1] not in PREPOSITIONS
    return any(cut.finite_ahead(comma + 1) > comma + 1 for comma in (commas[:1] if near else commas))


def first_ing(cut: Cutter) -> bool:
    """For “Starting out as a guild in 2003, the firm opened a shop in 2004”: with a date on both sides of the comma
    the clause that opens the sentence has one of its own."""
    low = cut.low()
    opens = cut.at == 0 or (cut.at == 1 and skippable(cut.lows[0]))
    if not opens or not is_ing(low) or low in PREPOSITIONS or not _main_follows(cut, cut.at + 1):
        return False
    comma = cut.lows.index(",")
    sides = range(cut.at, comma), range(comma, len(cut.lows))
    if not all(any(is_date_word(cut.lows[i]) for i in side) for side in sides):
        return False
    cut.begin("participle", "", 0)
    cut.piece.verb = Verb(cut.at, cut.at, base(low), "participle", progressive=True)
    cut.at += 1
    return True


def is_date_word(low: str) -> bool:
    """Whether a word is a month, a day of the week or a year."""
    return low in MONTHS or low in WEEKDAYS or (len(low) == 4 and low.isdigit() and low[0] in "12")


def gerund(cut: Cutter) -> bool:
    """For “After winning the vote in March, she …”, “… before joining the bank in 2009”: a clause of its own."""
    if cut.low() not in ("after", "before", "since", "while", "when") or not is_ing(cut.low(1)):
        return False
    opens = cut.at == 0 and _main_follows(cut, 2)
    if not opens and (cut.at == 0 or cut.piece.verb is None):
        return False
    cut.begin("adverbial", cut.low())
    cut.piece.verb = Verb(cut.at + 1, cut.at + 1, base(cut.low(1)), "participle", progressive=True)
    cut.at += 2
    return True


def _is_awaited(cut: Cutter) -> bool:
    """For “The walkout that began on 4 March ended on Thursday”: a clause before waits for this verb."""
    waits = any(piece.verb is None and piece.role in _MAY_WAIT for piece in cut.pieces[:-1])
    if not waits or cut.low(1) == "by" or cut.piece.role not in ("relative", "participle"):
        return False
    for i in range(cut.at + 1, len(cut.words)):
        if cut.lows[i] == "," and i + 1 < len(cut.words) and is_finite_aux(cut.lows[i + 1]):
            return False
        if cut.lows[i] in SUBORDINATORS | RELATIVES | {",", ";"}:
            break
        if cut.is_verb(i):
            return False
    return True


def second_finite(cut: Cutter) -> bool:
    """A second finite verb without a new subject: what stood between was an aside, the clause before goes on."""
    own = cut.piece.verb
    if own is None or cut.words[cut.at].low in ("'s",) or not QUOTES.isdisjoint(cut.lows[own.last + 1 : cut.at]):
        return False
    verb = verb_at(cut.words, cut.at, True)
    may_wait = cut.piece.role in ("relative", "and") and cut.is_verb(cut.at)
    if verb is None and not may_wait:
        return False
    waiting = _waiting(cut)
    verb = verb or (verb_at(cut.words, cut.at, False) if waiting else None)
    if verb is None or verb.first != cut.at:
        return False
    aside = cut.piece.role == "and" and cut.pieces[cut.piece.parent].role in ("relative", "participle")
    if waiting and (aside or cut.piece.role in _MAY_STAND_BETWEEN):
        resume(cut, waiting[-1])
        return True
    single = own.first == own.last and own.tense == "past" and is_participle(cut.words[own.first].low)
    led = cut.piece.comma and cut.piece.role != "main"
    return single and not led and cut.piece.role in _MAY_WAIT and _first_was_participle(cut, own)


def _waiting(cut: Cutter) -> list[int]:
    """The clauses before this one that still wait for their verb."""
    done = {piece.resumes for piece in cut.pieces if piece.verb is not None}
    return [
        i
        for i, piece in enumerate(cut.pieces[:-1])
        if piece.verb is None and piece.role in _MAY_WAIT and i not in done and piece.resumes not in done - {-1}
    ]


_MAY_STAND_BETWEEN = ("relative", "participle", "content", "adverbial", "absolute")
_MAY_WAIT = ("main", "and", "content", "adverbial")
"""Clauses that may wait for their verb."""


def _first_was_participle(cut: Cutter, own: Verb) -> bool:
    """Whether the clause's first verb, which looks like a past, was a participle, or a comma parts the two verbs."""
    following = cut.words[own.last + 1].low
    if own.head in NEVER_PASSIVE:
        return False
    if (own.head in SAYING - _DONE and following not in ("to", "as")) or (
        cut.at - own.last < 2 and not is_finite_aux(cut.low())
    ):
        return False
    stays = following in PREPOSITIONS or following in ADVERBS or following in ("to", "last", "earlier", "yesterday")
    stays = stays or (own.head == "find" and is_participle(following))
    if cut.low(-1) == "," and not stays:
        cut.begin("and", ",")
        cut.take()
        return True
    return stays and _split_garden_path(cut, own)


_DONE = frozenset({"agree", "announce", "propose", "declare", "promise", "report", "demand", "describe"})
"""Of the verbs of saying, those that are also done to something: “a truce agreed on Friday collapsed”."""


def _split_garden_path(cut: Cutter, own: Verb) -> bool:
    """For “The truce negotiated in August allowed”: the first verb was a participle after all."""
    whole = cut.piece
    if own.first == whole.first:
        return False
    index = len(cut.pieces) - 1
    whole.verb, whole.last = None, own.first - 1
    aside = Piece(own.first, "participle", "", index)
    aside.verb = Verb(own.first, own.last, own.head, "participle", passive=True)
    aside.last = cut.at - 1
    cut.pieces.append(aside)
    resume(cut, index)
    return True


def content(cut: Cutter) -> bool:
    """What is said, without "that": "Jordan said on Monday it was working"."""
    verb = cut.piece.verb
    if verb is not None and _says_with_quote(cut):
        return True
    if verb is None or verb.head not in SAYING or verb.passive:
        return False
    if cut.low() in WEEKDAYS and cut.at == verb.last + 1 and not cut.is_verb(cut.at + 1):
        return False  # "said Tuesday he would": the day of the saying
    low, gap = cut.low(), cut.at - verb.last
    if verb.last + 1 < len(cut.words) and cut.words[verb.last + 1].low == "to" and verb.head != "say":
        return False
    if low in ('"', "“") and gap <= 10 and cut.low(-1) in (":", ",", _word_before(cut, verb)):
        cut.begin("content", low)
        cut.at += 1
        return True
    if not 1 <= gap <= 9 or not (_may_open(cut) or _bare_noun_opens(cut, verb)) or _takes_an_object(cut, verb):
        return False
    said_at_once = verb.head == "say" and gap == 1 and low not in _NO_CONTENT and _finite_later(cut)
    if not said_at_once and not _verb_follows(cut) and not _verb_past_relative(cut):
        return False
    cut.begin("content", "")
    cut.take()
    return True


def _says_with_quote(cut: Cutter) -> bool:
    """For “went on by saying, “The mill will shut””: what is quoted is told by the word before it."""
    if cut.low() not in ('"', "“"):
        return False
    said, at = cut.low(-2), cut.at - 2
    opens = cut.low(-1) in (",", ":") and is_ing(said) and base(said) in SAYING
    if not opens or at <= cut.piece.first:
        return False
    if cut.piece.verb is None or cut.piece.verb.last != at:
        cut.begin("participle", "", at - (cut.low(-3) == "by"))
        cut.piece.verb = Verb(at, at, base(said), "participle", progressive=True)
    cut.begin("content", cut.low())
    cut.at += 1
    return True


def _may_open(cut: Cutter) -> bool:
    """Whether the word may be the first of what is said."""
    low, word = cut.low(), cut.words[cut.at].text
    starts = low in PRONOUNS or low in DETERMINERS or low in ("while", "if") or low[0].isdigit() or word[0].isupper()
    return starts and cut.low(-1) not in PREPOSITIONS


def _bare_noun_opens(cut: Cutter, verb: Verb) -> bool:
    """For “says inspectors found”, “told reporters police had”: a noun right after the verb, or after whom it is told,
    that has a verb of its own soon."""
    low, gap = cut.low(), cut.at - verb.last
    if gap != (2 if verb.head == "tell" else 1) or cut.low(-1) in NO_NOUN:
        return False
    if not low[0].isalpha() or low in _NO_CONTENT | SUBORDINATORS | RELATIVES | {"to", "so"}:
        return False
    ahead = cut.finite_ahead(cut.at, 7)
    between = cut.lows[cut.at + 1 : max(ahead, cut.at + 1)]
    return ahead > cut.at and not any(word in COORDINATORS or word == "," for word in between)


def _takes_an_object(cut: Cutter, verb: Verb) -> bool:
    """For “told the mayor”, “called the plan”: what follows is whom or what, not what is said."""
    if cut.at - verb.last == 1 and verb.head in ("tell", "accuse", "quote", "urge", "warn", "call", "ask"):
        return True
    naming = verb.head in ("declare", "call", "describe", "propose", "name", "demand")
    return naming and cut.low() not in PRONOUNS


def _verb_follows(cut: Cutter) -> bool:
    """Whether a finite verb follows soon, with nothing set between it and its subject."""
    ahead = cut.finite_ahead(cut.at, 14)
    if ahead <= cut.at or cut.words[ahead - 1].low in COORDINATORS:
        return False
    return cut.low() in PRONOUNS or all(cut.words[k].low != "," for k in range(cut.at, ahead))


def _verb_past_relative(cut: Cutter) -> bool:
    """For “confirmed a man who flew in from Lasko was infected”: the noun has a clause of its own, then its verb."""
    who = next((i for i in range(cut.at + 1, min(cut.at + 7, len(cut.words))) if cut.lows[i] in ("who", "which")), -1)
    first = cut.finite_ahead(who + 1, 6) if who > 0 and cut.lows[who - 1] != "," else -1
    verb = verb_at(cut.words, first, False) if first > 0 else None
    if verb is None:
        return False
    stop = next((i for i in range(verb.last + 1, len(cut.words)) if cut.lows[i] in _STOPS), len(cut.words))
    return any(is_finite_aux(cut.lows[i]) and cut.lows[i - 1] not in NO_NOUN for i in range(verb.last + 2, stop))


_STOPS = COORDINATORS | SUBORDINATORS | RELATIVES | {",", ";", ":"}


def _word_before(cut: Cutter, verb: Verb) -> str:
    """The word right before, so that an opening quotation mark anywhere near the verb opens what is said."""
    return cut.low(-1) if cut.at - verb.last <= 8 else ""


_NO_CONTENT = PREPOSITIONS | ADVERBS | COORDINATORS | {",", ":", '"', "“", "that"}


def _finite_later(cut: Cutter) -> bool:
    """Whether a finite verb follows anywhere near: after "said", a noun phrase with asides still opens what is said."""
    return any(verb_at(cut.words, i, False) for i in range(cut.at + 1, min(cut.at + 26, len(cut.words))))


_SUBJECTS = frozenset({"he", "she", "they", "we", "i", "it"})


def contact(cut: Cutter) -> bool:
    """For “a party he attended”, “the house they had left”: a relative clause without its pronoun."""
    if cut.low() not in _SUBJECTS or cut.piece.verb is None or cut.at + 1 >= len(cut.words):
        return False
    before = cut.words[cut.at - 1]
    nouny = before.text[0].isalpha() and before.low not in NO_NOUN and before.low not in BE
    if cut.low() == "it" and (not before.text.islower() or cut.low(-2) not in ("the", "a", "an")):
        return False
    if (
        not nouny
        or cut.at - 1 == cut.piece.verb.last
        or skippable(before.low)
        or not verb_at(cut.words, cut.at + 1, False)
    ):
        return False
    cut.begin("relative", "")
    return True


def after_opening(cut: Cutter) -> bool:
    """For “When Lund hired him in the spring of 1897 he had been there twice”: the main clause after a date."""
    opens = len(cut.pieces) == 1 and cut.piece.role == "adverbial" and cut.piece.verb is not None
    if not opens or cut.low() not in ("he", "she", "they", "it", "we", "i") or not cut.is_verb(cut.at + 1):
        return False
    before = cut.low(-1)
    if not (before.isdigit() or before in MONTHS or before in WEEKDAYS):
        return False
    cut.begin("main")
    return True


def absolute(cut: Cutter) -> bool:
    """For “with shops losing…”, “with schools to reopen on Friday”: a clause hung on with "with"."""
    if cut.low() != "with" or cut.piece.verb is None or cut.piece.verb.last == cut.at - 1:
        return False
    for i in range(cut.at + 2, min(cut.at + 10, len(cut.words))):
        low = cut.words[i].low
        if low in (",", ";", ".") or is_finite_aux(low):
            return False
        planned = low == "to" and i + 1 < len(cut.words) and cut.words[i + 1].low in VERBS
        if planned or (is_ing(low) and cut.words[i - 1].low not in PREPOSITIONS | DETERMINERS and i - cut.at < 9):
            if is_ing(low) and i + 1 < len(cut.words) and cut.words[i + 1].low in ("to", "in", ",", "and"):
                continue
            cut.begin("absolute", "with")
            head = cut.words[i + 1].low if planned else low
            tense: Tense = "planned" if planned else "participle"
            cut.piece.verb = Verb(
                i, i + planned, base(head), tense, progressive=not planned, modal="to" if planned else ""
            )
            cut.at = i + 1 + planned
            return True
    return False


def day_as_subject(cut: Cutter) -> bool:
    """For “… while rain fell today was dry”: a day that is the subject of the next verb opens a clause."""
    if cut.low() not in DAYS or cut.piece.verb is None or cut.low(1) not in ("was", "is", "will", "has"):
        return False
    if cut.low(-1) in PREPOSITIONS | BE or (_waiting(cut) or is_participle(cut.lows[cut.piece.verb.last])):
        return False
    cut.begin("main")
    return True
