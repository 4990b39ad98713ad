"""The heading of a claim: which of its candidates is taken, and the quotation marks it needs.

In: a dated event and its sentence as read. Out: a heading in the words of the source, and how well it stands alone.
`candidates` says what may become it, `headings` cuts it to length, `wellformed` strikes what cutting broke.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from timeline.claims.accusing import accuses_alone, is_told
from timeline.claims.attribution import Speaker
from timeline.claims.before import NOBODY_BEFORE, Before
from timeline.claims.candidates import LAST, candidates
from timeline.claims.daycuts import counts_from_day
from timeline.claims.doubted import is_doubted
from timeline.claims.events import Dated
from timeline.claims.fuller import fuller, says_little
from timeline.claims.headings import headings, without_opener
from timeline.claims.parse import Reading, past_dateline
from timeline.claims.pronouns import marked, named, stands_for
from timeline.claims.tellers import teller_of
from timeline.claims.wellformed import LEANING, afresh, faults, quality
from timeline.claims.wellformed.title import read_title

_BROKEN, _LEANS, _DATED = 0.3, 0.5, 0.75
"""What a heading keeps of its worth that is broken, or whole and says too little by itself, or has words
for when that count from a day it does not name."""
_UNTOLD_WRONG = 0.01
"""What it keeps that accuses somebody and has lost who says so."""


def title_of(
    one: Dated, reading: Reading, start: int, end: int, speaks: Speaker, before: Before = NOBODY_BEFORE
) -> tuple[str, float]:
    """The heading and its mark: the first of the candidates, from the most to the least edited, that an editor would
    let stand; the least bad where there is none.

    `before`: whom a pronoun that opens the sentence certainly stands for.
    """
    speaks = _surely(speaks, before)
    before = stands_for(reading, one.group, before)
    best = ("", -1.0)
    told = teller_of(one, reading, speaks)
    sentence = reading.text[reading.span.start : reading.span.end]
    for words in candidates(one, reading, start, end, speaks, told):
        for cut in headings(words.full, words.least, words.teller):
            title, wrong = cut, faults(cut) or _before_teller(cut, words.teller)
            for other in (marked(named(cut, before), reading), _large(without_opener(afresh(cut)))) if wrong else ():
                if other not in ("", cut) and len(faults(other)) < len(wrong):
                    title, wrong = other, faults(other)
            wrong = (*wrong, "doubted") if is_doubted(cut, sentence) else wrong
            mark = quality(title, words.full) * words.worth
            if told is not None and (accuses_alone(title) or (told.disputed and not is_told(title))):
                mark *= _UNTOLD_WRONG
            elif counts_from_day().search(title):
                mark *= _DATED
            elif not wrong and words.worth > LAST:
                longer = fuller(cut, one, reading, start, end) if words.worth == 1.0 and says_little(cut) else cut
                return _as_said(f"{title}{longer[len(cut) :]}"), round(mark, 3)
            if wrong:
                mark *= _LEANS if LEANING.issuperset(wrong) else _BROKEN ** len(wrong)
            best = max(best, (title, round(mark, 3)), key=lambda had: had[1])
    if not best[0] or ("nothing told" in faults(best[0]) and len(best[0].split()) < _FEW):
        head = past_dateline(reading.text, reading.span.start, reading.span.end)
        whole = " ".join(reading.text[head : reading.span.end].split())
        return (whole.rstrip(" ."), _LAST_MARK) if len(whole) <= _MOST else best
    opens = reading.text[reading.span.start]
    if opens in _CLOSING and accuses_alone(best[0]):
        return f"{opens}{best[0]}{_CLOSING[opens]}", max(best[1], 0.0)
    own = _own_teller().search(reading.text, reading.span.start, reading.span.end)
    return _as_quoted(best[0], own[1] if own else speaks.words), max(best[1], 0.0)


def _large(words: str) -> str:
    return words[:1].upper() + words[1:]


_FEW = 8
"""Words of a heading that only says who speaks."""
_LAST_MARK, _MOST = 0.05, 250
"""The mark of a sentence that no heading can be cut from; characters of one that may stand for it as it is."""


@cache
def _own_teller() -> re.Pattern[str]:
    """Who says a quotation, at the end of its own sentence: “…,” Jon Orr said."""
    return re.compile(r"[,.!?][”\"] ((?:[A-Z][\w’'-]+ ){1,3})(?:said|says|added|told)\b")


def _surely(speaks: Speaker, before: Before) -> Speaker:
    """A speaker whom only the sentences before name: no name where the quotation that goes on was opened by somebody
    else; the person of the sentence before, where a pronoun stands for another."""
    if not speaks.carried or not speaks.words or before.teller == speaks.words:
        return speaks
    if speaks.clause < 0:
        return msgspec.structs.replace(speaks, words="")
    other = before.person and before.person.split()[-1] not in speaks.words
    return msgspec.structs.replace(speaks, words=before.person) if other else speaks


def _as_quoted(title: str, speaker: str) -> str:
    """What somebody says of himself, “We met in a church hall”, in quotation marks and with his name where it is known:
    in the page's own voice it would be told of the page."""
    title = _as_said(title)
    if "speaks as somebody" not in faults(title) or any(mark in title for mark in '"“”') or _SAID.search(title):
        return title
    if not _MINE.search(title):
        return title
    name = speaker.strip().partition(",")[0]
    known = name[:1].isupper() and len(name.split()) < 4 and not name.startswith(("The ", "A ", "An "))
    fits = known and name not in ("He", "She", "They", "I", "We") and name.split()[-1] not in title
    return f"“{title},” {name} said" if fits else f"“{title}”"


def _as_said(title: str) -> str:
    """“We met in a hall, Lund said” and “Lund said, We met in a hall” with the quotation marks that a cut, or the
    source, has lost."""
    if any(mark in title for mark in '“”"') or not _FIRST_PERSON.search(title):
        return title
    if led := _LED.match(title):
        return f"{led[1]} “{title[led.end() :]}”"
    read = read_title(title)
    at = read.words[read.teller].start if read.teller < len(read.words) else 0
    mine = _FIRST_PERSON.search(title, 0, at) if at and title[at] == "," else None
    return f"“{title[:at]},”{title[at + 1 :]}" if mine else title


_MINE = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Uu]s|[Mm]e|[Mm]ine|[Oo]urs|(?<!allows )(?<!lets )(?<!helps )(?<!enables )[Yy]ou|[Yy]ours?|"
    r"[Oo]ur(?! (?:reporter|correspondent|website|readers)))\b(?![-.])"
)
"""Words of a speaker; what “allows you to read” is said by any page."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b(?![-.])")
_LED = re.compile(r"([^,]{3,80} (?:said|stated|added|wrote|writes|says|explained|remarked),) (?=(?:I|We|My|Our)\b)")
_CLOSING = {"“": "”", '"': '"'}


_SAID = re.compile(r"\b(?:said|stated|added|told|asked|wrote),? ")


def _before_teller(title: str, teller: str) -> tuple[str, ...]:
    """What is broken in the words before who says it, who may well say "we"."""
    end = f" {' '.join(teller.split()).strip(' ,.')}"
    if not teller or not title.endswith(end):
        return ()
    words = title.removesuffix(end)
    words = words[1:-1] if words[-1:] in _CLOSING.values() else words
    return tuple(fault for fault in faults(words.removesuffix(",")) if fault not in LEANING)
