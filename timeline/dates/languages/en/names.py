"""Names that hold a date and name something else: 17 November Street, the Sunday Times.

In: a match. Out: whether it is part of a name.
"""

from __future__ import annotations

import re

from timeline.dates.languages.en.words import FEASTS
from timeline.dates.meaning import Calendar, Feast, Meaning
from timeline.dates.rules import Match


def named_for(m: Match) -> bool | None:
    """ "17 November Street", "the June 4th movement": a place or a group that bears a date as its name."""
    if NAMED_STREET.match(m.after) or (m.before not in BEFORE_DAY and NAMED_PLACE.match(m.after)):
        return True
    the = m.before in ("the", "a") or m.words.lower().startswith("the ")
    return True if the and NAMED_GROUP.match(m.after) else None


def feast_in_name(m: Match) -> bool | None:
    """ "May Day Hospital", "the Good Friday Agreement", "a Christmas tree"."""
    return True if NAMED_PLACE.match(m.after) or FEAST_THING.match(m.after) else None


def weekday_in_name(m: Match) -> bool | None:
    """ "the Sunday Times", "Bloody Sunday", "Sheffield Wednesday"."""
    if not m.words[0].isupper():
        return None
    return True if WEEKDAY_NAME.match(m.after) or m.before in ("bloody", "black", "sheffield", "ruby") else None


NAMED_PLACE = re.compile(
    r"[ -](?:[A-Z][\w’'-]+ ){0,2}(?:Squares?|Streets?|Avenue|Boulevard|Road|Bridge|Hospital|Stadium|University|Airport|"
    r"Barracks|Park|Plaza|Tunnel|Dam|Canal|City|District|Camp|School|Institute|Academy|Movement|Alliance|Coalition|"
    r"Brigades?|Battalion|Division|Front|Party|Group|Committee|Organi[sz]ation|Foundation|Martyrs|Agreement|Accords?|"
    r"Treaty|Island|Islands|Rising|Uprising|Offensive|Massacre|Revolution|Hall|House|Club|Theatre|Theater|Museum|"
    r"Prize|Award|Cup|Beach|Station|Mosque|Church|Memorial|Monument)\b"
)
"""What a date may be the first part of the name of."""


NAMED_GROUP = re.compile(
    r"[ -](?:movement|alliance|coalition|bloc|brigades?|bridge|square|street|avenue|faction|militia|group)\b(?! of\b)"
)


NAMED_STREET = re.compile(r"[ -](?:Squares?|Streets?|Avenue|Boulevard|Road|Bridge|Hospital|Stadium|Park)\b")


BEFORE_DAY = frozenset(("", *"on by since until till from after before in to and between : , . - – —".split()))
"""What stands before a day rather than before a name: "on 23 June Army Group Centre broke"."""


FEAST_THING = re.compile(
    r" (?:specials?|albums?|singles?|movies?|films?|Vacation)\b|"
    r" (?:trees?|cards?|carols?|songs?|pudding|crackers?|cake|eggs?|bunny|lights|jumpers?|turkey)\b"
)


WEEKDAY_NAME = re.compile(
    r" (?:newspapers?|papers?|school|roast|best)\b|"
    r" [A-Z][a-z]+ (?:program|programme|show|series|supplement|magazine|edition)\b|"
    r" (?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|Star|Sun|Independent|Tribune|Business Post|Prayers|"
    r"Night (?:Live|Football)|Agreement|Club|Market)\b"
)


def sept_11(m: Match) -> Meaning | None:
    """ "the Sept. 11 attacks" are those of 2001; the words of the date alone are the expression."""
    return Calendar(2001, 9, 11) if (m["MONTH"], m["DAYNUM"]) == (9, 11) else None


def feast(m: Match) -> Meaning | None:
    """A named day, with a capital."""
    name = FEASTS.get(
        " ".join(re.findall(r"[a-z]+", m.words.lower().replace("'", " ").replace("’", " ")))
        .removesuffix(" of")
        .removesuffix(" in")
    )
    return Feast(name, m.get("YEAR")) if name and m.words[0].isupper() else None
