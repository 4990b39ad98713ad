"""What goes on for hours, and is told in many sentences without a day: a riot, a game, a funeral.

In: two claims of one article, the earlier first. Out: why the later one tells more of the same, in words; "" where it
may tell something else. Exists because each blow of a riot and each goal of a game has a sentence of its own, and none
of them is an entry.
"""

from __future__ import annotations

import re

from timeline.entries.words import gap_between
from timeline.model import Claim

_HOURS = 2000
"""Characters in which an article tells how it went."""
_WON = r"\b(?:beat|beaten|defeat(?:ed|s)?|drew|lost|thrash(?:ed|ing)|victory|win|won)\b"
_GAME = (
    r"\b(?:away win|home win|win (?:against|at|away|over)|cup|finals?|games?|goals?|innings|league|match(?:es)?|series"
    r"|tournament|wickets?)\b"
)
_RIOT_BREAKS_OUT = re.compile(
    r"\b(?:clash\w*|disorder|fighting|looting|riot\w*|unrest|violence)\b[^.;]{0,30}"
    r"\b(?:began|broke out|erupted|flared|spread|started)\b|\b(?:clashed|rampaged|rioted)\b",
    re.IGNORECASE,
)
_IN_A_RIOT = re.compile(
    r"\b(?:barricad\w+|(?:blast|petrol) bombs?|burning (?:barricades|tires|tyres|vehicles)|hijacked|hurled|looted"
    r"|rubber bullets|set (?:ablaze|alight|on fire)|smashed|stone-throwing|(?:bottles|bricks|stones) were thrown"
    r"|tear gas|threw (?:bottles|bricks|stones)|torched|attacked (?:the )?(?:army|police)|violence spread"
    r"|water cannon)\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    rf"{_WON}.*(?:{_GAME}|\b\d+ ?-{{1,2}} ?\d+\b)|{_GAME}.*{_WON}"
    r"|\b(?:during|in|into) (?:[\w'’]+ ){1,4}(?:game|match|tie)\b",
    re.IGNORECASE,
)
_IN_A_GAME = re.compile(
    r"\b(?:crossbar|equali[sz]ed|equali[sz]ers?|(?:first|second) half|goalkeeper|goals?|half-?time|header|innings|laps?"
    r"|overs|penalt(?:ies|y)|puck|(?:red|yellow) cards?|referee|scor(?:e|ed|es|ing)|stoppage time|stretcher|tackled?"
    r"|toss|touchdowns?|wickets?)\b",
    re.IGNORECASE,
)
_BURIED = re.compile(r"\b(?:buried|burial|funeral|laid to rest|memorial service|requiem)\b", re.IGNORECASE)
_AT_A_FUNERAL = re.compile(
    r"\b(?:attended|coffin|eulogy|final respects|hearse|hymns?|last respects|mourners|pallbearers|prayers)\b",
    re.IGNORECASE,
)
_SHUT_OFF = re.compile(r"\b(?:blocked|cordoned|fenced|roped|sealed|taped) off\b", re.IGNORECASE)
_SCENES = (
    (_SHUT_OFF, _SHUT_OFF, "both tell that the place was shut off"),
    (_BURIED, _AT_A_FUNERAL, "a sentence soon after it tells of those who came"),
    (_RIOT_BREAKS_OUT, _IN_A_RIOT, "a sentence soon after it tells what else was done in it"),
    (_RESULT, _IN_A_GAME, "a later sentence tells how the game went"),
)
"""How such a thing begins or is summed up, and what is done in it; of each an article tells one."""
PARTS = tuple(why for _, _, why in _SCENES)
_ELSEWHERE = re.compile(
    r"\b(?:elsewhere|in another|in a separate|last (?:month|season|week|year)|meanwhile)\b", re.IGNORECASE
)


def of_one_scene(first: Claim, second: Claim) -> str:
    """Why the later claim tells more of a riot, a game or a funeral that the earlier one tells of; "" where none is."""
    if "said" in (first.status, second.status) or _ELSEWHERE.search(second.quote):
        return ""
    if not 0 <= gap_between(first, second) <= _HOURS:
        return ""
    told = (
        why
        for begins, part, why in _SCENES
        if part.search(second.quote) and (begins.search(first.quote) or part.search(first.quote))
    )
    return next(told, "")
