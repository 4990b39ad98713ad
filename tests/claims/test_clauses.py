"""What a sentence is made of: verbs, and what hangs on what."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.claims.clauses import clauses, tokens
from timeline.claims.words import base


def cut(text: str) -> list[tuple[str, str, str]]:
    """(role, verb, words) of each clause."""
    found = clauses(tokens(text, 0, len(text)))
    return [(c.role, c.verb.head if c.verb else "", text[c.start : c.end]) for c in found]


CASES = [
    ("The family have said they will stay.", [("main", "say"), ("content", "stay")]),
    ("The assembly has voted for it.", [("main", "vote")]),
    ("Orr's company plans to buy the mill.", [("main", "plan")]),
    ("Its expansion plans to the north were shelved.", [("main", "shelve")]),
    ("The truce, agreed in May and signed in June, held.",
     [("main", ""), ("participle", "agree"), ("and", "sign"), ("main", "hold")]),
    ("The law, which was passed in March, took effect in May.", [("main", ""), ("relative", "pass"), ("main", "take")]),
    ("They besieged the town where the revolt began in 1911.", [("main", "besiege"), ("relative", "begin")]),
    ("The mayor said on Monday it was closing.", [("main", "say"), ("content", "close")]),
    ("The road is closed, the mayor told reporters.", [("main", "close"), ("teller", "tell")]),
    ("The ferry sank and the crew swam ashore.", [("main", "sink"), ("and", "swim")]),
    ("The talks, sources said, also touched on prices.", [("main", ""), ("teller", "say"), ("main", "touch")]),
    ("A fair held in Ostra on Monday drew thousands.", [("main", ""), ("participle", "hold"), ("main", "draw")]),
    ("Ten months after the bridge fell, the trial began.", [("adverbial", "fall"), ("main", "begin")]),
    ("Had the truce that was proposed in May been adopted, many would live.",
     [("adverbial", ""), ("relative", "propose"), ("adverbial", "adopt"), ("main", "live")]),
    ("The dam, built in 1931 and raised in 1964, held back a lake.",
     [("main", ""), ("participle", "build"), ("and", "raise"), ("main", "hold")]),
    ("Twenty masked officers broke down the door.", [("main", "break")]),
    ("Mr Kelly also said it was shut.", [("main", "say"), ("content", "shut")]),
    ("She was held whilst she was in Ostra.", [("main", "hold"), ("adverbial", "be")]),
    ("He sat in a ward, however the man died.", [("main", "sit"), ("and", "die")]),
    ("However the man died.", [("main", "die")]),
    ("The house passed it by 203 -- 58 after midnight in a session held on a Sunday.",
     [("main", "pass"), ("participle", "hold")]),
    ("Volunteers are leafleting the town.", [("main", "leaflet")]),
    ("Police say they fell.", [("main", "say"), ("content", "fall")]),
    ("They both joined calls for a vote.", [("main", "join")]),
    ("No group has of yet claimed the attack.", [("main", "claim")]),
    ("On Tuesday, the Guild plans to hold a fair.", [("main", "plan")]),
    ("The plans to hold a fair were dropped.", [("main", "drop")]),
    ("Orr, bowing to grocers and concerned bakers, said on Monday it was over.",
     [("main", ""), ("participle", "bow"), ("main", "say"), ("content", "be")]),
    ('They said the town was "occupying" the hill and urged it to go.',
     [("main", "say"), ("content", "occupy"), ("and", "urge")]),
    ("The seventh named storm of the year sank a ferry.", [("main", "sink")]),
    ("They said on Monday it had gone – the raid in May, in which two died, had failed.",
     [("main", "say"), ("content", "go"), ("and", ""), ("relative", "die"), ("and", "fail")]),
    ("The firm has in recent weeks gained two docks.", [("main", "gain")]),
    ("The ship was in a dock bought by the crown.", [("main", "be"), ("participle", "buy")]),
    ("An internal review that spring concluded the product was safe.", [("main", "conclude"), ("content", "be")]),
    ("The kiln opened in 1890, closed in 1931, reopened in 1946 and burned down in 1950.",
     [("main", "open"), ("and", "close"), ("and", "reopen"), ("and", "burn")]),
    ("Rhee was born in 1901, joined a guild in Lasko, was jailed in 1933 and fled in 1937.",
     [("main", "bear"), ("and", "join"), ("and", "jail"), ("and", "flee")]),
    ("She was held on 3 June, charged on 5 June and freed on 9 June.", [
      ("main", "hold"), ("and", "charge"), ("and", "free")]),
    ("He sailed in 1920, followed by two nephews, and drowned in 1921.",
     [("main", "sail"), ("participle", "follow"), ("and", "drown")]),
    ("The inn, closed in 1968 and sold in 1970, burned down.",
     [("main", ""), ("participle", "close"), ("and", "sell"), ("main", "burn")]),
    ("On Monday the fleet shelled the fort, on Tuesday it took the harbour.", [("main", "shell"), ("main", "take")]),
    ("In a note released on Monday, the firm denied it.", [("main", ""), ("participle", "release"), ("main", "deny")]),
    ("In a raid carried out on Monday, police found arms.",
     [("main", ""), ("participle", "carry"), ("main", "find")]),
    ("After the fire started on Monday, three men fled.", [("adverbial", "start"), ("main", "flee")]),
    ("They reached the cape, a place that had no name, and came back.",
     [("main", "reach"), ("relative", "have"), ("and", "come")]),
    ("The bug that has killed ten people and was carried here by rats acts fast.",
     [("main", ""), ("relative", "kill"), ("and", "carry"), ("main", "act")]),
    ("Doctors confirmed a man who flew in from Lasko was infected.",
     [("main", "confirm"), ("content", ""), ("relative", "fly"), ("content", "infect")]),
    ("The fund that has owned the club since 2012 said it was over.",
     [("main", ""), ("relative", "own"), ("main", "say"), ("content", "be")]),
    ("They refused until 1997, when the king, speaking in Ostra, called it a wrong.",
     [("main", "refuse"), ("relative", "call")]),
    ("May 2017: a shop opens.", [("main", "open")]),
    ("The depot, opened in May, burned down in June.", [("main", ""), ("participle", "open"), ("main", "burn")]),
    ("Chemists who fed mice with a new strain spreading in Vell said it was mild.",
     [("main", ""), ("relative", "feed"), ("main", "say"), ("content", "be")]),
    ("They said that reports on the war were wrong.", [("main", "say"), ("content", "be")]),
    ("Two boys described as relatives were treated in Ostra.",
     [("main", ""), ("participle", "describe"), ("main", "treat")]),
    ("The truce, which took effect in May under a deal reached in Keld, has held.",
     [("main", ""), ("relative", "take"), ("participle", "reach"), ("main", "hold")]),
    ("When Lund hired her in 1897 she had been there twice.", [("adverbial", "hire"), ("main", "be")]),
    ("Polling opened at 7 AM on 3 May.", [("main", "open")]),
    ("They kept stockpiles of a drug that appears effective.", [("main", "keep"), ("relative", "appear")]),
    ("Arrested in March, she was tried in April.", [("participle", "arrest"), ("main", "try")]),
    ("After winning the vote in March, Lund formed a cabinet.", [("adverbial", "win"), ("main", "form")]),
    ("Lund taught law before joining the bank in 2009.", [("main", "teach"), ("adverbial", "join")]),
    ("A truce agreed on Friday collapsed.", [("main", ""), ("participle", "agree"), ("main", "collapse")]),
    ("The party, led by Lund since 2009, lost 40 seats.", [("main", ""), ("participle", "lead"), ("main", "lose")]),
    ("The first case was confirmed in March and by the end of April 4,000 people had been infected.",
     [("main", "confirm"), ("and", "infect")]),
    ("Two more men, the ministry confirmed late on Monday, have been held.",
     [("main", ""), ("teller", "confirm"), ("main", "hold")]),
    ("She joined in 1990 and, after a spell in London, returned in 1998.", [("main", "join"), ("and", "return")]),
    ("The audit says inspectors found mould.", [("main", "say"), ("content", "find")]),
    ("She told reporters divers had raised the wreck.", [("main", "tell"), ("content", "raise")]),
    ("He claimed victory in a speech that was broadcast on Monday.", [("main", "claim"), ("relative", "broadcast")]),
    ("He warned drivers who had parked.", [("main", "warn"), ("relative", "park")]),
    ("Witnesses said the ferry sank.", [("main", "say"), ("content", "sink")]),
    ("Storms hit the coast in April.", [("main", "hit")]),
    ("Shops have lost money, with one chain losing 3 million in May.", [("main", "lose"), ("absolute", "lose")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_clauses(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(role, verb) for role, verb, _ in cut(text)] == expected


FORMS = [
    ("robbed", "rob"),
    ("pressed", "press"),
    ("met", "meet"), ("cancelled", "cancel"), ("said", "say"), ("denies", "deny"), ("hitting", "hit"),
    ("broke", "break"), ("besieged", "besiege"), ("reopened", "reopen"), ("signing", "sign"), ("burgled", "burgle"), 
    ("settled", "settle"), ("called", "call"), ("was", "be"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "expected"), FORMS)
def test_base(form: str, expected: str) -> None:
    assert base(form) == expected


TENSES = [
    ("We'll rule.", "modal"), ("They've ruled.", "perfect"), ("He'd ruled.", "pluperfect"), ("He’d rule.", "modal"),
    ("The court has ruled.", "perfect"), ("The court had ruled.", "pluperfect"), ("The court ruled.", "past"),
    ("The court will rule.", "modal"), ("The court is due to rule.", "planned"), ("The court is ruling.", "present"),
    ("The army has in recent weeks gained ground.", "perfect"), ("The court is expected to rule.", "planned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tense"), TENSES)
def test_tense(text: str, tense: str) -> None:
    (clause,) = clauses(tokens(text, 0, len(text)))
    assert clause.verb is not None
    assert clause.verb.tense == tense


WORDS = re.findall(
    r"\S+",
    """the mayor said which was , and on Monday met after " has been . who to will in a report
    published 1950 closed the when speaking as described May that a drug with because ; told reporters of since""",
)


@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=40,
    )
)
def test_any_words_are_covered_in_order(words: list[str]) -> None:
    text = " ".join(words)
    found = clauses(tokens(text, 0, len(text)))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(-1 <= c.parent < i and -1 <= c.resumes < i for i, c in enumerate(found))
