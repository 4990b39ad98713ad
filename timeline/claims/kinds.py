"""What sort of thing a claim tells of, as one word: meeting, ceasefire, attack.

In: the words of a clause and its verb. Out: a kind, or "" where no word fits. Exists so that claims of opposed or
different kinds are not taken for one. The table is generic: it names what news tells of, not any story.
"""

from __future__ import annotations

from functools import cache

from timeline.claims.words import base

_TABLE = {
    "ceasefire": "ceasefire ceasefires truce truces armistice",
    "agreement": "agreement agreements deal deals accord accords pact treaty memorandum settlement broker sign"
    " negotiate agree",
    "meeting": "meeting meetings meet talks summit conference negotiations negotiation hold_talks envoys",
    "visit": "visit visits trip tour arrive travel",
    "election": "election elections vote votes poll polls ballot referendum runoff elect",
    "protest": "protest protests demonstration demonstrations rally strike_action sit-in uprising demonstrators"
    " protesters riot riots unrest",
    "attack": "attack attacks raid raids bombing bombings shelling airstrike airstrikes bombard shell"
    " bomb ambush assault shooting"
    " offensive offensives invasion invade gunmen warplanes blast explosion explode rockets siege besiege clash clashes"
    " fighting battle",
    "strike": "strike strikes walkout walkouts stoppage stoppages strikers picket pickets",
    "capture": "capture recapture retake seize retaking overrun liberate occupy conquer gain_ground fall_to",
    "death": "kill die dead death deaths killed toll casualties fatalities victims murder assassinate funeral drown",
    "injury": "injure wound wounded injured injuries hurt",
    "arrest": "arrest detain arrests detention custody extradite jail imprison kidnap abduct",
    "ruling": "court judge ruling verdict convict sentence acquit indict charge lawsuit sue trial tribunal"
    " appeal plead",
    "law": "law bill legislation parliament_passes decree constitution amendment veto",
    "displacement": "flee evacuate displace evacuation refugees displaced exodus evacuees",
    "disaster": "earthquake quake flood floods hurricane storm tsunami wildfire wildfires fires eruption"
    " landslide cyclone tornado drought aftershock",
    "accident": "crash crashes collision derail derailment accident sink capsize",
    "outbreak": "outbreak infection infections virus flu epidemic pandemic infect infected cases",
    "quarantine": "quarantine lockdown lock_down curfew",
    "ban": "ban bans sanction sanctions embargo prohibit restrict restrictions suspend suspension",
    "cancellation": "cancel cancellation postpone abandon_event scrap call_off",
    "appointment": "appoint nominate inaugurate sworn resign resignation oust step_down dismiss sack",
    "money": "shares stocks profit profits losses revenue turnover budget price prices loan bailout debt fund"
    " invest donate pledge aid",
    "launch": "launch launched unveil inaugurate open reopen resume begin start",
    "end": "end close shut withdraw withdrawal retreat",
    "test": "test tests tested sample samples laboratory",
    "emergency": "emergency state_of_emergency alert warning",
    "statement": "say tell declare announce statement warn accuse condemn call urge deny praise insist demand confirm",
}

_VERBS_FIRST = (
    "meet",
    "sign",
    "kill",
    "die",
    "arrest",
    "elect",
    "resign",
    "flee",
    "visit",
    "cancel",
    "evacuate",
    "attack",
    "bomb",
    "protest",
    "convict",
)


_ONLY_NOUN = frozenset({"strike"})
"""Words that name a kind as nouns and tell another thing as verbs: a quake strikes, dockers are on strike."""
_NEAR = 26
"""Words: what stands further on is what the thing has to do with, not what it is."""


@cache
def _kind_of() -> dict[str, str]:
    return {word: kind for kind, words in reversed(_TABLE.items()) for word in words.split()}


def kind_of(words: list[str], verb: str, said: bool = False) -> str:
    """The kind that the lower-case `words` of a clause and the dictionary form of its verb speak for."""
    if said:
        return "statement"
    table = _kind_of()
    if verb in _VERBS_FIRST:
        return table.get(verb, "")
    told = "" if verb in _ONLY_NOUN else table.get(verb, "")
    votes: dict[str, float] = {}
    for position, word in enumerate(words[:_NEAR]):
        kind = table.get(word) or (table.get(root) if (root := base(word)) not in _ONLY_NOUN else None)
        if kind and kind != "statement":
            votes[kind] = votes.get(kind, 0.0) + 1.0 - min(position, 30) / 60
    if told and told != "statement":
        votes[told] = votes.get(told, 0.0) + 1.2
    if votes:
        return max(sorted(votes), key=lambda kind: votes[kind])
    return told if told == "statement" else ""
