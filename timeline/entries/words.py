"""A claim, seen as what can be compared: its words and how rare they are, its names, its figures, its days.

In: the claims of a pile. Out: a `Profile` for each, and the `Pile` that knows how rare a word is in it. Exists so
that every comparison of two claims (same thing? who says it first? which sentence stands for it?) rests on the same
reading of them.
"""

from __future__ import annotations

import itertools
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import msgspec

from timeline.dates import Unit
from timeline.entries.figures import SMALL, Figure, find_figures
from timeline.entries.nations import NATION_OF
from timeline.entries.spellings import find_spellings
from timeline.entries.tables import word_set
from timeline.model import Claim, Settings

_STOP = word_set(
    """
    a about above after again against all also although am among an and another any are around as at be because
    been before being below between both but by can cannot could did do does doing down during each either else
    ever every few for from further had has have having he her here hers him himself his how however i if in
    into is it its itself just least less made make makes many may me might more most much must my near neither
    never no nor not now of off on once one only onto or other our out over own per rather same she should since
    so some such than that the their them then there these they this those though through thus to together too
    toward towards under until up upon us very via was we were what when where whether which while who whom
    whose why will with within without would yet you your mr mrs ms dr sir st s t ll re ve d m
    """
)
_SAYING = word_set(
    """
    say says said saying tell tells told add adds added adding according announce announced announces report
    reports reported reporting state stated states statement comment comments spokesman spokeswoman spokesperson
    reuters bbc cnn ap afp
    """
)
_LIGHT = word_set(
    """
    decide decides decided want wants wanted try tries tried trying help helps helped helping work works worked
    working need needs needed believe believes believed think thinks thought know knows known knew feel felt look
    looks looked looking become becomes became seem seems seemed include includes included including follow follows
    followed following ask asks asked describe describes described describing expect expects expected hope hopes hoped
    remain remains remained thing things able already currently right good great big large small major really everyone
    someone something anything come comes came go goes went take takes took taken get gets got give gives gave given
    put puts set sets keep kept find found show shows showed see seen saw call called calls use used new first last
    next two three four five six seven eight nine ten people man men woman women day days week weeks month months year
    years time times today yesterday tomorrow night morning evening afternoon part part number around well still back
    way including early late later ago january february march april june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun jan
    feb mar apr jun jul aug sep sept oct nov dec gmt edt est pm am local
    """
)
_NOT_COMPARED = _STOP | _SAYING | _LIGHT
_OF_TWO_WORDS = {
    ("united", "states"): "unitedstates", ("united", "kingdom"): "britain", ("united", "nations"): "unitednations",
    ("white", "house"): "unitedstates", ("north", "korea"): "northkorea", ("south", "korea"): "southkorea",
    ("north", "korean"): "northkorea", ("south", "korean"): "southkorea", ("south", "africa"): "southafrica",
    ("south", "african"): "southafrica", ("new", "zealand"): "newzealand", ("saudi", "arabia"): "saudiarabia",
    ("sri", "lanka"): "srilanka", ("sri", "lankan"): "srilanka", ("european", "union"): "europeanunion",
    ("hong", "kong"): "hongkong", ("new", "york"): "newyork", ("ivory", "coast"): "ivorycoast",
    ("air", "strike"): "airstrike", ("air", "strikes"): "airstrike", ("air", "raid"): "airstrike",
    ("air", "raids"): "airstrike", ("broke", "out"): "begin", ("break", "out"): "begin",
    ("set", "up"): "founded", ("breaks", "out"): "begin", ("broken", "out"): "begin",
}  # fmt: skip
NATIONS = frozenset(NATION_OF.values())
"""Stems that stand for a country, its people or its capital."""
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:,\d{3})*(?:\.\d+)?")
_PRESS = re.compile(
    r"\b(?:the )?(?:(?:[A-Z][\w'’-]+ ){1,4}(?:news agency|news service|newspaper|news website|news channel)"
    r"|Associated Press|Agence France-Presse|New York Times|Washington Post|Wall Street Journal|Press Association)\b"
)
"""Who was told: that two claims were told to one paper does not make them one thing."""
_WE = re.compile(r"\bus\b")
"""A pronoun, and no country."""
_MARCH = re.compile(r"\bmarch\b")
"""People's, not the month."""
_IS_SINCE = re.compile(r"\b(?:ha(?:s|ve|d) (?:\w+ )?been|is|are|was|were)\b.*\bsince\b", re.IGNORECASE)
_A_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b|day\b", re.IGNORECASE)
"""In words for a date: a day, not a month or a weekend."""
_NOT_UNTIL = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
_ENDINGS = (
    ("ational", "at"), ("ations", "at"), ("ation", "at"), ("ements", ""), ("ement", ""), ("ments", ""), ("ment", ""),
    ("ingly", ""), ("ings", ""), ("ing", ""), ("ied", "y"), ("ies", "y"), ("ers", "er"), ("ed", ""), ("es", ""),
    ("ly", ""), ("s", ""), ("e", ""),
)  # fmt: skip
_FORMS = """
agree: agreed agreement agreements deal deals pact accord
arrest: arrested
arrive: arrival arrivals
approve: approval
begin: began begun beginning started start starts
blow: blew blown
break: broke broken
bring: brought
burn: burnt
bury: burial buried
buy: bought
catch: caught
ceasefire: truce truces
choose: chose chosen
close: closure closures
collide: collision collisions
conclude: conclusion
convict: conviction convictions
decide: decision decisions
depart: departure departures
destroy: destruction
detain: detention
die: dies dying died dead death deaths
dig: dug
discover: discovery
draw: drew drawn
drive: drove driven
earthquake: tremor tremors temblor quake quakes earthquakes
elect: elected election elections polls
erupt: eruption eruptions erupted
execute: execution executions
expel: expulsion expulsions expelled
explode: explosion explosions
fall: fell fallen
fight: fought
fire: blaze blazes wildfire wildfires inferno
flee: fled
fly: flew flown
forbid: forbade forbidden
forgive: forgave forgiven
freeze: froze frozen
grow: grew grown
hang: hung
hide: hid hidden
hold: held
inspect: inspection inspections
invade: invasion invasions
kill: killed
lead: led
leave: left
lose: lost loss losses
marry: marriage
meet: met meeting meetings
overthrow: overthrew overthrown
pay: paid payment payments
refuse: refusal
remove: removal
resign: quit resignation
ring: rang rung
rise: rose risen
seek: sought
seize: seizure seizures
sell: sold
send: sent
shoot: shot
sing: sang sung
sink: sank sunk
speak: spoke spoken
spend: spent
spread: spreading
steal: stole stolen
strike: struck hit
suspend: suspension suspensions
swear: swore sworn
sweep: swept
talk: negotiation negotiations negotiated
teach: taught
tear: tore torn
throw: threw thrown
win: won
withdraw: withdrew withdrawn withdrawal
write: wrote written
"""
_ONE_WORD = {
    word: line.partition(": ")[0] for line in _FORMS.strip().splitlines() for word in line.partition(": ")[2].split()
}
"""Forms that no ending makes, nouns for what a verb tells, and words that news uses for one another."""


_UNKNOWN: Mapping[str, int] = MappingProxyType({})
_LONG_AFTER = 30
"""Days."""
_BY_WORDS = frozenset(("stated", "relative", "narrative"))
"""How a claim is dated by words, though they stand outside it: "the collapse last August, in which nine died"."""
_BARE_HOUR = "time on the day of the story"
"""The rule that gives a time of day its article's day."""


NEXT = 60
"""Characters between two claims that stand in neighbouring sentences."""


def people_named(claim: Claim) -> set[str]:
    """The persons a claim names in full, each by the last two words of the name."""
    return {" ".join(name.split()[-2:]) for name in claim.people if " " in name}


def in_order(a: Profile, b: Profile) -> tuple[Profile, Profile]:
    """Two claims of an article, the one that stands earlier first."""
    return (a, b) if (a.claim.start, a.claim.end) <= (b.claim.start, b.claim.end) else (b, a)


def gap_between(first: Claim, second: Claim) -> int:
    """Characters from the sentence of one claim of an article to that of a later one; below 0 within one sentence."""
    return second.sentence.start - first.sentence.end


def is_explicit(claim: Claim) -> bool:
    """Whether words or a person put this claim on its day: not its place beside another sentence, not a bare hour."""
    if claim.basis == "editor":
        return True
    dated = claim.expression is not None or claim.basis in _BY_WORDS
    return dated and claim.basis != "inferred" and not names_an_hour(claim)


def names_an_hour(claim: Claim) -> bool:
    """Whether its words say only the hour, so that the day is its article's: "at 1653 local time"."""
    return any(step.rule == _BARE_HOUR for step in claim.trail)


def minutes_apart(one: str, other: str) -> int:
    """How far two times of day of one zone are apart; 0 where they are of two, or one is no hour."""
    if min(len(one), len(other)) < len("14:26") or one[5:] != other[5:]:
        return 0
    return abs(_minutes(one) - _minutes(other))


def _minutes(clock: str) -> int:
    return 60 * int(clock[:2]) + int(clock[3:5])


def fold(text: str) -> str:
    """Lower case without accents, for matching only."""
    plain = unicodedata.normalize("NFKD", text) if not text.isascii() else text
    return "".join(c for c in plain if not unicodedata.combining(c)).lower() if plain is not text else text.lower()


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A folded word without its endings; words that news uses for one another ("truce", "ceasefire") as one."""
    if nation := NATION_OF.get(word) or NATION_OF.get(word.removesuffix("s")):
        return nation
    if word[0].isdigit():
        return word.replace(",", "")
    if word in SMALL:
        return str(SMALL[word])
    word = _ONE_WORD.get(word, word)
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)] + instead
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def tokens(text: str) -> list[str]:
    """The folded words of a text; "U.S." is "us", a nation's name of two words is one."""
    found = [word.replace(".", "") if word[0].isalpha() else word for word in _WORD.findall(fold(text))]
    if not any(pair in _OF_TWO_WORDS for pair in itertools.pairwise(found)):
        return found
    joined: list[str] = []
    for word in found:
        if joined and (joined[-1], word) in _OF_TWO_WORDS:
            joined[-1] = _OF_TWO_WORDS[joined[-1], word]
        else:
            joined.append(word)
    return joined


def content(text: str) -> list[str]:
    """The stems of a text that say what it is about, in order; words for saying and for time left out."""
    besides = {"us"} if "U.S." in text or "US" in text else set()
    text = _WE.sub(" ", text) if besides else text
    besides |= {"march"} if _MARCH.search(text) else set()
    return [stem(word) for word in tokens(text) if _is_compared(word) or word in besides]


def _is_compared(word: str) -> bool:
    if len(word) < 3 and not word.isdigit() and word not in NATION_OF:
        return False
    return word not in _NOT_COMPARED


def as_written(text: str, wanted: str) -> str:
    """The first word of a text that has this stem, or two that make one name, as they stand; "" where none has."""
    spans = [match.span() for match in _WORD.finditer(text)]
    for (start, end), (second, after) in itertools.zip_longest(spans, spans[1:], fillvalue=(0, 0)):
        word, other = fold(text[start:end]).replace(".", ""), fold(text[second:after])
        if _OF_TWO_WORDS.get((word, other)) == wanted:
            return text[start:after]
        if word and stem(word) == wanted:
            return text[start:end]
    return ""


class Profile(msgspec.Struct, frozen=True, eq=False):
    """A claim as it is compared."""

    claim: Claim
    terms: dict[str, float]
    """Stem → how much it says in this pile, from 0 to 1."""
    length: float
    """Of the vector of terms."""
    parties: frozenset[str]
    """Persons, bodies and countries, folded."""
    persons: frozenset[str]
    """The words of the persons and bodies it names; of none that is a place elsewhere, or only tells it."""
    places: frozenset[str]
    figures: tuple[Figure, ...]
    low: int
    """First possible day, as an ordinal; far in the past where nothing bounds it. A state has those of its begin."""
    high: int
    """Last possible day; far in the future where nothing bounds it."""
    late: bool = False
    """Whether it is told long after its day."""
    crowd: int = 1
    """How many claims of the pile have this date: of a day of which little is told, two articles tell one thing."""


class Pile(msgspec.Struct, frozen=True, eq=False):
    """The claims of a project as they are compared, and how rare each word is among them."""

    profiles: tuple[Profile, ...]
    rarity: dict[str, float]

    def weigh(self, stems: Iterable[str]) -> dict[str, float]:
        """The vector of a text's stems; a word no claim has says nothing here."""
        return {word: rarity for word in sorted(set(stems)) if (rarity := self.rarity.get(word, 0.0)) > 0}


def pile_up(claims: Sequence[Claim], settings: Settings, published: Mapping[str, int] = _UNKNOWN) -> Pile:
    """Claims as they are compared, in the order given; `published` gives the day of an article, as an ordinal."""
    spellings = {word: stem(fold(right)) for word, right in find_spellings(claims, settings).items()}
    spellings |= {stem(word): right for word, right in spellings.items()}
    stems = [_stems(claim, spellings) for claim in claims]
    count = Counter(word for words in stems for word in set(words))
    full = math.log(len(claims) + 2)
    rarity = {word: math.log((len(claims) + 2) / seen) / full for word, seen in count.items()}
    empty = Pile((), rarity)
    crowds = Counter(map(_bounds, claims))
    towns = _towns(claims)
    profiles = tuple(
        _profile(claim, empty.weigh(words), spellings, crowds[_bounds(claim)], towns, published.get(claim.article, 0))
        for claim, words in zip(claims, stems, strict=True)
    )
    return Pile(profiles, rarity)


def _parties(claim: Claim) -> list[str]:
    """The persons and bodies of a claim that have a part in what it tells, and do not only tell it."""
    teller = "" if claim.status == "said" else claim.attribution
    return [name for name in claim.people if name not in teller and (not teller or teller not in name)]


def _towns(claims: Sequence[Claim]) -> frozenset[str]:
    """Names that as many claims have for a place as for a person or body."""
    here = Counter(name for claim in claims for name in claim.places)
    here.subtract(name for claim in claims for name in claim.people)
    return frozenset(name for name, count in here.items() if count >= 0)


def cosine(a: dict[str, float], b: dict[str, float]) -> float:
    """Of two vectors of terms; 0 where one is empty."""
    if len(a) > len(b):
        a, b = b, a
    both = sum(weight * b[word] for word, weight in a.items() if word in b)
    return both / (norm(a) * norm(b)) if both else 0.0


def norm(terms: Mapping[str, float]) -> float:
    """The length of a vector of terms."""
    return math.sqrt(sum(weight * weight for weight in terms.values()))


def without_when(claim: Claim) -> str:
    """The claim's quote with the words that say when blanked out."""
    if not claim.expression:
        return claim.quote
    start = max(0, claim.expression.start - claim.start)
    end = max(start, claim.expression.end - claim.start)
    return f"{claim.quote[:start]} {claim.quote[end:]}"


def _stems(claim: Claim, spellings: dict[str, str]) -> list[str]:
    text = f"{without_when(claim)} {_subject(claim)}"
    if claim.attribution:
        text = text.replace(claim.attribution, " ")
    return [spellings.get(word, word) for word in content(_PRESS.sub(" ", text))]


def _subject(claim: Claim) -> str:
    """What the heading names and the clause leaves out: "Russia and the United States" announced a truce."""
    return "" if claim.heading and claim.heading[:20] in claim.quote else " ".join(claim.heading.split()[:8])


def _bounds(claim: Claim) -> tuple[int, int]:
    """First and last possible day, as ordinals; of what lasts from then on, or came only then, those of that change."""
    first, last = claim.when.earliest, claim.when.latest
    if turn := _turn(claim):
        first, last = turn.first, turn.last
    return first.ordinal if first else -(10**9), last.ordinal if last else 10**9


def _turn(claim: Claim) -> Unit | None:
    """The unit in which a state began: "has been shut since May" tells that it was shut in May, as "was not open until
    May" tells that it opened then. None where the words tell no such change.
    """
    if claim.when.shape == "since" and claim.when.start:
        return claim.when.start
    said = _before_when(claim)
    if claim.when.shape == "between" and _IS_SINCE.search(said) and _A_DAY.search(_words_for_when(claim)):
        return claim.when.start
    return claim.when.end if claim.when.shape == "until" and _NOT_UNTIL.search(said) else None


def _words_for_when(claim: Claim) -> str:
    if not claim.expression:
        return ""
    return claim.quote[max(0, claim.expression.start - claim.start) : max(0, claim.expression.end - claim.start)]


def _before_when(claim: Claim) -> str:
    """The claim's words up to those that say when, with the first of these."""
    if not claim.expression:
        return ""
    at = max(0, claim.expression.start - claim.start)
    return claim.quote[: at + len("since ")]


def _profile(
    claim: Claim, terms: dict[str, float], spellings: dict[str, str], crowd: int, towns: frozenset[str], printed: int
) -> Profile:
    low, high = _bounds(claim)
    nations = {word for word in terms if word in NATIONS}
    return Profile(
        claim=claim,
        terms=terms,
        length=norm(terms),
        parties=frozenset({fold(name) for name in claim.people} | nations),
        persons=frozenset(word for name in _parties(claim) if name not in towns for word in tokens(name)),
        places=frozenset(
            spellings.get(fold(name), fold(name))
            for name in (*claim.places, *(name for name in claim.people if name in towns))
        ),
        figures=find_figures(without_when(claim)),
        low=low,
        high=high,
        late=printed - high > _LONG_AFTER,
        crowd=crowd,
    )
