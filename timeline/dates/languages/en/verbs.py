"""The verbs of English that tell whether a date lies behind or ahead.

In: nothing. Out: `VERBS`, one expression with groups past… and future…, and what it takes for a verb and is none.
"""

from __future__ import annotations

_PLAN = (
    "plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|schedul(?:ed|ing)|intend(?:s|ed|ing)?|hop(?:e|es|ed|ing)|"
    "agree(?:s|d)?|prepar(?:e|es|ed|ing)|want(?:s|ed)?|vow(?:s|ed)|promis(?:es|ed)|threaten(?:s|ed)?|"
    "pledg(?:es|ed)|offer(?:s|ed)?|decid(?:es|ed)|order(?:s|ed)|due|set|ready|likely|unlikely|about|going|slated|unable|"
    "able|hoping|bound|poised"
)


_MODAL = "will|would|may|might|should|must|shall|can"


_PAST = (
    rf"was|were|had|did(?:(?: not|n['’]t) (?!{_PLAN})[a-z]+)?|has|have|"
    "been|said|told|came|went|took|made|got|gave|saw|held|met|left|fell|rose|began|"
    "became|won|lost|broke|brought|built|bought|caught|chose|drew|drove|fought|found|flew|fled|grew|heard|hit|"
    "kept|killed|knew|led|paid|put|ran|sent|set|shot|sold|spent|spoke|stood|struck|sank|swore|taught|thought|"
    "threw|woke|wore|wrote|shut|slid|sought|ran|felt|meant|dealt|cut|lay|lent|lit|rode|rang|sang|shook|sprang|stuck|"
    "swept|swung|tore|wept|withdrew|overthrew|undertook|overtook|forgot|understood|arose|dug|hung|crept|stole|froze|"
    "hid|ate|slept|sent|bore|laid|strode|forbade|oversaw|underwent|swam|bent|clung|fed|bled"
)


_NOT_OF_A_NOUN = "".join(f"(?<!\\b{word} )" for word in ("the", "a", "an", "its", "his", "their", "still", "newly"))
"""A participle after these goes with a noun: "a delayed vote"."""


_DEEDS = (
    "met|came|went|left|fell|won|lost|died|began|ended|ran|lasted|took place|broke out|resigned|arrived|returned|"
    "arrested|killed|crashed|collapsed|married|retired|erupted|exploded|landed|attacked|visited|fled|surrendered|"
    "sank|shot|drowned|flew|struck|rose|grew|fought|stepped down|took office|was born|was killed|was arrested|"
    "was elected|was founded|was built|were killed|were arrested"
)
"""Verbs that, right before a date, tell of what has been: nobody "died in" a month to come."""


_WITH_OBJECT = (
    "(?<!to )(?<!will )(?<!would )(?<!could )(?<!can )(?<!may )(?<!might )(?<!not )(?<!get )(?<!getting )"
    "(?:broke|won|lost|suffered|scored|beat|underwent|survived|found|discovered|received|wrecked|destroyed|damaged|flooded|"
    "hit|hurt|tore|bought|sold|joined|married|captured|seized|shot|killed|arrested|attacked|gave birth)"
    "(?: (?!to\\b|for\\b|that\\b|will\\b)[\\w'’-]+){1,4}(?= (?:in|on) (?:the |early |late )?\\Z)"
)
"""The same with an object between verb and date: "who broke her wrist in March"."""


_WAS = (
    "(?:was|were)(?: (?![a-z]+ed\\b|to\\b|due\\b|set\\b|for\\b|until\\b|by\\b|that\\b|likely\\b)[\\w’'-]+){1,6}"
    "(?= (?:in|on) (?:the |early |late )?\\Z)"
)
"""What was somewhere or something: "was one of the delegates in October"; not "was scheduled"."""


_PUT_OFF = (
    "(?:postponed|moved|delayed|put back|put off|rescheduled|adjourned|extended|pushed back)(?: [\\w'’-]+){0,5} "
    "(?:to|until|till)(?= \\Z)|(?:has|have) (?:postponed|cancelled|canceled|called off)(?= (?:the )?\\Z)"
)
"""What is put off to a day lies ahead, and so does what "has been postponed"."""


_CALLED = (
    "(?:announced|called for|predicted|proposed|billed)(?: an?| another| more)?(?: [a-z-]+){0,2} "
    "(?:concerts?|tours?|strikes?|rally|rallies|elections?|referendum|summit|conference|festival|protests?|march|marches|"
    "demonstrations?|games?|matches|vote)(?: for [A-Z][a-z]+)?(?=(?: on| in| for)? \\Z)"
)
"""An event that is called lies ahead: "called for a rally Monday"."""


_UNTIL = (
    "(?:has|have)(?= until \\Z)|"
    "(?:suspended|adjourned|closed|barred|banned|remanded|extended|delayed|halted|cancell?ed|in place|on hold|"
    "(?:has|have|stays?|remains?|is|are) [a-z]+(?: [a-z]+)?)(?: [\\w'’-]+){0,4} until(?: the)?"
    "(?: (?:[\\d.:]+(?: ?[ap]\\.?m\\.?)?|noon|midday|midnight)(?: [A-Z]{3,4})? on)?(?= \\Z)"
)
"""What holds until a day that lies ahead: "is suspended until Monday", not "they danced until dawn"."""


_LIKELY = (
    "(?:readied|ready|prepar(?:e|es|ed|ing)|brac(?:e|es|ed|ing)|gear(?:s|ed|ing)? up)"
    "(?: (?:him|her|it|them)sel(?:f|ves))?"
    " for(?: the)?(?= \\Z)|"
    "(?:possible|likely|due|expected|needed|required|valid|wanted)(?: back| in place| ready)? by(?: the)?(?= \\Z)|"
    "look(?:s|ing)? (?:ahead|forward) to(?: the)?(?= \\Z)|(?:booked|arranged)(?: [\\w'’-]+){1,6} (?:in|on|for)(?= \\Z)|"
    "before the (?:[a-z]+ )?(?:elections?|vote|referendum|polls)(?: in| on)?(?= \\Z)|"
    "(?:is|are) (?:likely|possible|unlikely)(?= (?:on |in |by )?\\Z)|[Aa]head of(?: the| a)?(?= \\Z)|"
    "[Ii]n the run-?up to(?: the)?(?= \\Z)|turns?(?= \\d)|runs(?= (?:from|until|through|to)\\b)|"
    "[Pp]olls (?:close|open)|"
    "plan(?: an?| another| more| new)(?: [a-z]+){1,2}(?= (?:on |for |in )?\\Z)|"
    "could (?:come|begin|start|be|face|vote|decide|rain|reach|happen|reopen|resume|take|announce|hit|arrive)"
)


_ARRANGED = (
    "(?:is|are|was|were) (?:meeting|holding|hosting|playing|opening|travelling|traveling|visiting|arriving|leaving|"
    "returning|launching|sending|flying|retiring)|(?<=[a-z] )arriving(?= (?:on |over |in )?(?:the )?\\Z)"
)
"""Progressive forms that tell of what is arranged: "is meeting his counterpart on Monday"."""


_NO_MEETING = "".join(f"(?<!{word} )" for word in "the a to last next will would could should may can did not".split())


_NO_NOUN = "".join(
    f"(?<!{word} )" for word in "the The a A its his her their our tax of no any some these those all All".split()
)
_TIMETABLE = (
    "(?:ends|closes|takes? place|comes? out|goes on sale|go on sale|flies|sails|airs|steps down|"
    f"{_NO_NOUN}(?:returns|leaves|votes|rules|appears|retires))(?: (?:to|for|from) [A-Z]\\w+)?(?= (?:on |in )?\\Z)"
)
"""Present tense right before its date, which tells of a timetable: "the term ends on 3 November"; not "tax returns"."""


_PRESENT = (
    "meets|plays|hosts|opens|reopens|gathers?|begin|resume|reopen|arrive|depart|convene|travels|arrives|departs|convenes|concludes|premieres|debuts|launches|testifies|"
    rf"{_NO_MEETING}meet(?: [a-z]+)?(?= (?:on )?\Z)|(?:play|face|host|visit)(?= [A-Z][a-z]+ (?:on |in |at )?\Z)"
)
"""Present tense that tells of what is arranged: "the court meets on Monday"."""


_DONE = "[a-z]+(?:ed|en|eld|id|et|ent|ilt|ade|old|own|ung|ght|ut|ost|un)"


_NOT_SEEN = "".join(
    f"(?<!\\b{word} )" for word in "found said known believed thought reported seen seemed appeared proved used".split()
)
"""What is "found to be broken" is so already."""


VERBS = (
    r"\b(?=[a-zA-Z])(?:"
    r"(?P<past>had been(?: (?:due|set|scheduled|slated|expected|planned|supposed)(?: to(?: [a-z]+)?)?)?|"
    r"was to have|had [a-z]+(?:ed|en) (?:[a-z]+ )?by)\b|"
    rf"(?P<future>(?:{_MODAL}|is|are)(?: [a-z]+){{0,2}} be(?: (?:[a-z]+ly )?{_DONE})?|"
    rf"{_NOT_SEEN}to(?: [a-z]+)? be {_DONE}|"
    rf"(?:{_MODAL}) (?:not |also |[a-z]+ly )?(?!have\b|be\b)[a-z]+|{_MODAL}|takes? effect|"
    r"(?:goes|go|comes?) into (?:effect|force)|begins|starts|resumes|expires|kicks off|"
    rf"(?:go|goes) to the polls|falls on|wo(?=n['’]t)|cannot|(?:is|are) to|"
    rf"(?:{_PLAN}) (?:[a-z]+ )?to(?: be| have)?(?! the\b| a\b)|"
    r"(?:is|are|now) (?:[a-z]+ly )?(?:expected|anticipated|forecast|predicted)(?! to)|"
    rf"{_PRESENT}|{_TIMETABLE}|{_PUT_OFF}|{_CALLED}|{_ARRANGED}|(?:the|an|its|their|his|her) expected|"
    r"to [a-z]+(?: [\w$%.'’-]+){0,9} by(?= \Z)|"
    r"upcoming|plann(?:ed|ing)|plans|scheduled|slated|due|when will|appears? in court|meets? again|"
    rf"{_UNTIL}|{_LIKELY}|"
    r"as soon as|as early as|no later than|effective|payable)\b|"
    r"(?P<future3>(?:is|are)(?=(?: on| in)? \Z))|"
    rf"(?P<pastdeed>{_DEEDS})\b|(?P<past3deed>{_WITH_OBJECT}|{_WAS})|(?P<past2>(?<!to )(?:{_PAST})|"
    rf"{_NOT_OF_A_NOUN}(?!un(?!veil|leash|cover|load))[a-z]{{2,}}ed)\b)|"
    r"(?P<future2>['’]ll)\b"
)
"""Verbs and phrases that tell what was (past…) or is to come (future…), as one expression, compiled at first need."""


NO_VERBS = frozenset(
    {"need", "speed", "indeed", "seed", "feed", "hundred", "united", "red", "bed", "proceed", "exceed", "succeed"}
)
