"""A clause without its “was” makes a heading of its own, where it is certain what it tells of."""

import pytest

from tests.claims.builders import read

TOLD = [
    ("The tram depot, opened in May 1911, was pulled down on 3 June 2018.", "The tram depot was opened"),
    ("Divers left under an accord drafted by Orvia in May 2018.", "An accord was drafted by Orvia"),
    ("The pier, built in 1931 and last painted in May 2018, carries a tramway.", "The pier was built"),
    ("The pier, built in 1931 and last painted in May 2018, carries a tramway.", "The pier was last painted"),
    ("The survey by the harbour board, ordered in May 2018, found that the pier was safe.",
     "The survey by the harbour board was ordered"),
    ("The ban, first imposed in May 2018, was lifted on 3 June 2018.", "The ban was first imposed"),
    ("The panel, set up by the mayor in May 2018, has not met.", "The panel was set up by the mayor"),
    ("The study is based on 40 letters written between 4 and 9 May 2018.",
     "40 letters were written between 4 and 9 May 2018"),
    ("A tanker seized in May 2018 sank on 3 June 2018.", "A tanker seized in May 2018 sank on 3 June 2018"),
    ("The treaty was signed on 7 May 2016, ratified by both houses on 4 June 2016 and printed in July 2016.",
     "The treaty was ratified by both houses"),
    ("The treaty was signed on 7 May 2016, ratified by both houses on 4 June 2016 and printed in July 2016.",
     "The treaty was signed"),
    ("The sale does not include the pier, which Jon Orr sold to a firm in Ostra in August 2018.",
     "Jon Orr sold the pier to a firm in Ostra"),
    ("The sale does not include the pier, Mill Pier, which Jon Orr sold to a firm in Ostra in August 2018.",
     "Jon Orr sold Mill Pier to a firm in Ostra"),
    ("A party founded only eight months ago by a comedian won the election on 5 May 2018.",
     "A party founded by a comedian won the election"),
    ("The prize went to the drawings, which Ada Lund gave to the town in May 2018.",
     "Ada Lund gave the drawings to the town"),
    ("The council named Ada Lund, whose shop was burned down in May 2018.", "Ada Lund’s shop was burned down"),
    ("The mayor met divers with whom Lund worked in May 2018.",
     "The mayor met divers with whom Lund worked in May 2018"),
    ("He praised the man whose shop was burned down in May 2018.",
     "He praised the man whose shop was burned down in May 2018"),
    ("The mayor opened the hall, which Lund said was unsafe, in May 2018.",
     "The mayor opened the hall"),
    ("The mayor would lift the ban on Norvia, which a court dissolved in May 2018.",
     "The mayor would lift the ban on Norvia, which a court dissolved in May 2018"),
]  # fmt: skip
NOT_TOLD = [
    "The council said on Monday there were 40 letters and confirmed on 4 May 2018 there would be more.",
    "Celtic Ostra lost against Lindau on 4 May 2018 but will hope to return.",
    "The Fish Fair, Ostra 2018 wrapped up on 4 May 2018 with the strike unresolved.",
    "No letter written in May 2018 mentions the pier.",
    "He denied any payment made in May 2018.",
    "An email dated 3 May 2018 shows that the mayor knew.",
    "The clerk, armed in May 2018, was never seen.",
    "A painter, aged 40 in May 2018, won the prize.",
    "It was the first bridge built in May 2018.",
    "The shop has been closed since a robbery committed since May 2018.",
    "Jon Adar, a Danish tourist, checked into the hotel on 4 May 2018 but did not stay the night.",
    "The mayor hid tests made in May 2018.",
]


@pytest.mark.parametrize(("text", "heading"), TOLD)
def test_told(text: str, heading: str) -> None:
    assert heading in [claim.heading for claim in read(text).claims]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_not_told(text: str) -> None:
    words = " ".join(claim.heading for claim in read(text).claims).split()
    assert words.count("was") + words.count("were") == text.split().count("was") + text.split().count("were")
