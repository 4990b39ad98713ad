"""Whether somebody is “he” or “she”, by his first name or by how he is addressed.

In: a name, and the article that has it. Out: "he", "she", or "" where neither is sure. Exists because of two people in
a sentence a pronoun in the next can often be only one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.claims.words import table

_HE = table(
    """
aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro alexander alexandre alfred ali
allan allen amir anders andrei andres andrew andy angus anthony antonio antony arnold arthur barack barry bashar ben
benjamin bernard bill bob boris brad brendan brent brian bruce carl carlos cesar charles chris christian christopher
clive colin craig dan daniel dave david dean dennis derek dick diego dmitri dmitry don donald doug douglas duncan ed
eddie edgar eduardo edward edwin emmanuel enrique eric erik ernest evan evo fabio felipe fernando fidel francisco
francois frank franz fred frederick friedrich gareth gary gavin geoff geoffrey george gerald gerard gerhard giovanni
glenn gordon graham greg gregory guillermo gustav gustavo guy hamid hans harold harry hassan hector helmut henri henry
herbert herman hosni howard hugh hugo ian ibrahim ignacio igor ivan jack jacob jacques jaime jake james jamie jan
jason javier jeff jeffrey jeremy jerry jesus jim jimmy joe joel johan johann john johnny jon jonathan jorge jose josef
joseph joshua juan julian julio justin karl keith ken kenneth kevin klaus kofi kurt kyle larry lars lawrence lech lee
len leo leon leonard lewis louis lucas luis luke magnus malcolm manuel marc marcel marco marcus mario mark martin matt
matthew maurice max michael mick miguel mike mikhail mitch mitt mohamed mohammad mohammed moshe muhammad mustafa neil
nelson nicholas nick nicolas nicolo nigel nikolai norman oliver omar oscar oskar otto owen pablo patrick paul pedro
peter phil philip philippe pierre rafael rajiv ralph ramon ramzan raul ray raymond ricardo richard rick rob robert
roberto robin rod rodney rodrigo roger roland ron ronald rory ross roy rudolf rudy rupert russell ryan saddam salvador
sam samuel saul scott sean sebastian sergei sergey silvio simon stanley stefan stephen steve steven stewart stuart
sven ted terence terry theo theodore thomas tim timothy tobias todd tom tomas tommy tony trevor vaclav victor viktor
vincent vladimir wael walter warren wayne wilhelm will william winston yasser yigal yitzhak yuri yves
"""
)
_SHE = table(
    """
abigail ada agnes aisha alexandra alice alicia alison amanda amelia amy ana andrea angela angelina anita ann anna anne
annette annie audrey aung barbara beatrice benazir beth betty beverly brenda bridget camilla carla carmen carol carole
caroline catherine cathy charlotte cheryl christina christine cindy claire clara claudia condoleezza cristina cynthia
daniela deborah denise diana diane dilma dolores donna doris dorothy edith eileen eleanor elena elisabeth elizabeth
ella ellen emily emma erika esther eva evelyn fatima fiona florence frances gabriela gabrielle gail geraldine gillian
gina gloria grace hannah harriet hazel heather helen helena hilary hillary ingrid irene isabel isabella jacqueline
jacqui jane janet jean jenna jennifer jenny jessica jill joan joanna joanne jodie josephine joyce juanita judith judy
julia juliana julie karen karin kate katherine kathleen kathryn kathy katie kimberly kirsten kristen kristin latoya
laura lauren leila lena linda lisa liz louise lucia lucy lydia lynn lynne madeleine maggie margaret margarita maria
mariam marie marilyn marina martha mary maureen megan melanie melissa mercedes mia michaela michele michelle miriam
moira molly monica nancy naomi natalia natalie natasha nicola nicole nina nora norma olga olivia pamela patricia paula
pauline petra philippa phyllis priscilla rachel rebecca renate rita rosa rosemary ruth sally samantha sandra sara
sarah sharon sheila shirley silvia simone sofia sonia sophia sophie stella stephanie susan susanna susanne suzanne
sylvia tanya tara teresa tessa theresa tina tracey tracy ursula valerie vanessa vera veronica victoria virginia vivian
wendy yasmin yoko yolanda yvonne zoe
"""
)
MEN = table("man boy father son brother husband king prince uncle nephew grandson grandfather")
WOMEN = table(
    "woman girl mother daughter sister wife queen princess aunt niece granddaughter grandmother actress widow"
)


def sex_of_name(name: str, article: str) -> str:
    """Which of "he" and "she" a person is; `article`: where a surname may have its first name, or “Mr”."""
    first, _, last = name.rpartition(" ")
    known = _of_first(first.partition(" ")[0]) if first else ""
    return known or _in_article(last, article)


def _of_first(first: str) -> str:
    low = first.lower().rstrip(".")
    if low in ("mr", "sir", "lord"):
        return "he"
    if low in ("mrs", "ms", "miss", "lady"):
        return "she"
    return "he" if low in _HE else "she" if low in _SHE else ""


@lru_cache(maxsize=500)
def _in_article(last: str, article: str) -> str:
    found = {_of_first(led) for led in re.findall(rf"\b([A-Z][a-z]+)\.? {re.escape(last)}\b", article)} - {""}
    return found.pop() if len(found) == 1 else ""


def without(text: str, sex: str) -> str:
    """A text without the full names and the roles of those whom "he" or "she", as `sex` says, surely does not mean."""
    if not sex:
        return text
    other, roles = ("she", _women()) if sex == "he" else ("he", _men())
    text = _full().sub(lambda found: " " if _of_first(found[1]) == other else found[0], text)
    return roles.sub(" ", text)


@cache
def _full() -> re.Pattern[str]:
    return re.compile(r"\b([A-Z][a-z]+)\.? (?:[A-Z]\. )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")


@cache
def _women() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(WOMEN))})\b")


@cache
def _men() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(MEN))})\b")
