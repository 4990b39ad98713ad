"""English. In: nothing. Out: `LANGUAGE`, what `find` runs on English prose.

Its words stand in `words`, its rules in `rules`, its verbs in `verbs`; what no table can say, where a word that
may say when does not, in `names`, `clocks`, `spans`, `relative` and `alone`.
"""

from __future__ import annotations

from timeline.dates.languages import Language, words_of
from timeline.dates.languages.en.rules import ROUNDS
from timeline.dates.languages.en.verbs import NO_VERBS, VERBS
from timeline.dates.languages.en.words import CASED, FEASTS, TABLES, WEEKDAYS

SIGNALS = {
    "since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after",
    "from": "from",
    "through": "until", "to": "to", "following": "after",
}  # fmt: skip


_DAY_WORDS = frozenset(("day", "night", "eve", *WEEKDAYS))
FEAST_WORDS = tuple(sorted({f"={name.split()[0]}" for name in FEASTS if not _DAY_WORDS & set(name.split())}))
"""A word of each named day that no other class makes a trigger: "=christmas", "=michaelmas"."""


LANGUAGE = Language(
    "en",
    words=words_of(TABLES),
    cased=CASED,
    triggers=(
        "MONTH", "WEEKDAY", "WEEKDAYS", "SEASON", "UNIT", "UNITS", "YEAR", "DECADE", "TENDECADE", "HHMM", "DOTTED",
        "ISO", "SHORTYEAR", "YEARS",
        "DAYWORD", "DAYPART", "NOON", "VAGUEWORD", "OFTEN", "AMPM", "BCE", "AD", "=tonight", "=overnight", "=current",
        "=moment", "=recent",
        "=future", "=weekdays", "=weekday", "=past", "=former", "=soon", "=term", "=period", "=date", "=clock", "=q",
        "=h", "=fy", "ZONE",
        "ORD", "CENTURYWORD",
        "=d", "=time", "=eve", *FEAST_WORDS,
    ),
    rounds=ROUNDS,
    signals=SIGNALS,
    verbs=VERBS,
    no_verbs=NO_VERBS,
    sayings=frozenset(("said", "told", "announced", "added", "warned", "stated", "reported", "confirmed", "insisted")),
    joins="and|or|to|until|till|through|and in|and on|and again in|and again on|or in|or on|to the|and the",
    ranges="to|until|till|through",
    openers="between",
    narrowers="early|late|mid|the",
    either="or|again",
    abbreviations=(
        *"Mr Mrs Ms Dr St Jr Sr Gen Sen Rep Gov Prof Col Capt Lt Sgt Rev Inc Corp Co Ltd".split(),
        *"Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec".split(),
        *"Mon Tue Tues Wed Thu Thurs Fri Sat Sun".split(),
        r"[ap]\.m",
    ),
    auxiliaries="has|have|had|was|were|is|are|been|be|being|not",
    place_between=r"(?: local time| \([^()]{2,16}\))?"
    r" (?:in|at|near|off|outside|inside|along|over|under|aboard|between|by)"
    r"(?: (?!(?:and|but|or|that|which|who|when|where|after|before|until|while|as|to|was|were|is|had|has)\b)"
    r"[\w’'-]+){1,8} on \Z",
    asides=r"\b(?:who|which|that|whose|where|since|until|built|founded|born|named|opened)\b[^.;:]{0,60}\Z",
    records=r"\b(?:log|logbook|diary|transcript|footage|tape)\b(?:[^\n]{0,160}[.!?] It)? "
    r"(begins|starts|opens|ends|closes|stops|breaks off) (?:on|at|with)\b(?:[^.;\n]|\.(?=\d)){0,40}\Z",
    year_opens=r"(?:\A|\n|[.!?”\"] )(?:Back in|In|By|During) \Z",
    not_until=r"(?:\b(?:not|never)|n['’]t)"
    r"(?: (?!be\b|been\b|stay|remain|stand|last|run|hold|that\b|to\b|if\b|whether\b)[a-z]+){0,3} until (?:the )?\Z",
    movers="(?:moved?|moves|moving|postpon(?:ed?|ing)|delay(?:ed|ing)?|push(?:ed|ing)?|reschedul(?:ed?|ing)|"
    "shift(?:ed|ing)?|brought|bring(?:ing)?|chang(?:ed?|ing)|switch(?:ed|ing)?|put)(?: [a-z]+)* from",
)  # fmt: skip
