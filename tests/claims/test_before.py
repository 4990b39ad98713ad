"""A pronoun that opens a sentence is given its name only where nothing else can be meant."""

import pytest

from tests.claims.builders import read

NAMED = [
    ("Ada Lund resigned in May 2018. She was arrested in June 2018.", "Ada Lund was arrested"),
    ("Ada Lund, the mayor of Ostra, resigned in May 2018. Her deputy was arrested in June 2018.",
     "Ada Lund’s deputy was arrested"),
    ("Ada Lund resigned. She left the city. She was arrested in June 2018.", "Ada Lund was arrested"),
    ("When Ada Lund resigned, the city cheered. She was arrested in June 2018.", "Ada Lund was arrested"),
    ("Police held the bank's former head, Ada Lund. She was released in June 2018.", "Ada Lund was released"),
    ("Lund told the court that she had written nothing. She went on hunger strike in June 2018. Ada Lund said so.",
     "Lund went on hunger strike"),
    ("Hafta has been blocked. It was founded in June 2018.", "Hafta was founded"),
    ("Norvia closed the pier. Its shares fell by a tenth in June 2018.", "Norvia’s shares fell by a tenth"),
    ("The girl had been ill for days. Her death in June 2018 shocked the town.",
     "The girl’s death shocked the town"),
    ("The port company cut 120 jobs. It closed the pier in June 2018.", "The port company closed the pier"),
    ("Striking dockers blocked the gate. They occupied the tower in June 2018.",
     "Striking dockers occupied the tower"),
    ("Mr. Jon Orr's shop in Mill Street has not reopened. He left the town in June 2018.", "Jon Orr left the town"),
    ("Police held Ada Lund, the manager whom the firm had sent home. She was released in June 2018.",
     "Ada Lund was released"),
    ("Lund resigned as mayor. Ada Lund had held the post for years. Her deputy, Jon Orr, closed the pier in June 2018.",
     "Jon Orr closed the pier"),
    ("Ada has been free since May. She spoke to the council in June 2018. Ada Lund, 44, is back.",
     "Ada spoke to the council"),
    ("Jon Adar rode around Linden Park. He left the city in June 2018.", "Jon Adar left the city"),
    ("The Lindau pilot climbed down alone. He was questioned in June 2018.", "The Lindau pilot was questioned"),
    ("Ada Lund left the city. “I was ill,” she said. She was arrested in June 2018.", "Ada Lund was arrested"),
    ("The trial took two years. It opened in June 2018, three months late.", "The trial opened, three months late"),
    ("Clean Bay was set up by Ada Lund and two friends. Lund ran it. It was banned in June 2018. Ada Lund left.",
     "It was banned"),
    ("Clean Bay was set up by Ada Lund and a friend. It was banned in June 2018. Lund left.", "Clean Bay was banned"),
    ("Jon Orr and Ada Marr had hidden in a cellar. They were flown to the capital in June 2018.",
     "Jon Orr and Ada Marr were flown to the capital"),
    ("Police wearing masks closed the road. They searched the hotel in June 2018.", "Police searched the hotel"),
    ("Alba makes nets. They moved to Ostra in June 2018. The nets of Alba sell well.", "Alba moved to Ostra"),
    ("When Ada Orr, three, vanished, the town searched. She was found in June 2018. Ada Orr, 3, is well.",
     "Ada Orr was found"),
    ("The Alba was in Ostra for weeks. She sailed in June 2018. The crew of the Alba was glad.", "The Alba sailed"),
    ("Ada Lund has served in the Northern States Senate since 2001. She was elected to the council in June 2018.",
     "Ada Lund was elected to the council"),
    ("Ada Lund has died at Ostra Medical Centre of a fever. She had been in hospital since June 2018.",
     "Ada Lund had been in hospital since June 2018"),
    ("Ada Lund was the first head of the port and a great judge. She was born in June 1918 in Ostra.",
     "Ada Lund was born in Ostra"),
    ("52-year-old Jon Orr was found by a boatman. He was taken to Ostra Hospital in June 2018.",
     "Jon Orr was taken to Ostra Hospital"),
    ("The party was in decline for years. However, it made a recovery in June 2018.", "The party made a recovery"),
    ("The dockers walked out. This strike was called off by the union in June 2018.",
     "The strike was called off by the union"),
    # who else is named is no "he", or no "she"; a sentence about a thing names nobody else
    ("Jon Orr was tried for the killing of a clerk, Ada Lund. He was freed in June 2018.", "Jon Orr was freed"),
    ("Ada Lund was met by her husband. She left the city in June 2018.", "Ada Lund left the city"),
    ("Jon Orr was named head of the port. The choice surprised nobody. He left the pier in June 2018.",
     "Jon Orr left the pier"),
    ("Ada Lund spoke of it. “I saw the fire. It was high.” “Nobody came.” She left the city in June 2018.",
     "Ada Lund left the city"),
    ("Alba makes nets. They were bought by a bank in June 2018. The nets of Alba sell well.",
     "Alba was bought by a bank"),
    ("The World Fish Organisation raised the alarm. It warned the ports in June 2018.",
     "The World Fish Organisation warned the ports"),
]  # fmt: skip
TOLD = [
    ("“We are sad,” the clerk's aunt said. Jon Orr, a pilot, praised the crew. He said: “The tide was low.\nWe left "
     "the pier in May 2018 with two boats.", "“We left the pier with two boats”"),
    ("Captain Jon Marr closed the road. Ada Lund, aged 50, was a witness of the blast. “I saw the tower fall,” she "
     "said on Monday.", "“I saw the tower fall,” Ada Lund said"),
    ("After her husband was shot on his return in June 2018, Lund, who had held no office, led the party.",
     "Lund’s husband was shot on his return"),
    ("After her husband was shot in June 2018, Lund led the party.", "Lund’s husband was shot"),
    ("The clerk's lawyer, Jon Orr, said the charge was false. He said there was no reason to hold her.",
     "Jon Orr said there was no reason to hold her"),
    ("Ada Lund, head of the port agency, said the crane had failed. She also confirmed that two men had been hurt.",
     "Ada Lund also confirmed that two men had been hurt"),
    ("The harbour police said two men had drowned. They also said that the boat had been stolen.",
     "The harbour police also said that the boat had been stolen"),
    ("Jon Orr said: “The tide was high. We saw the light.”\nHe added on Monday that the crew had left the ship.",
     "Jon Orr added that the crew had left the ship"),
    ("The council said it would pay. He said on Monday that the wall had been weak.",
     "He said that the wall had been weak"),
    ("Jon Orr said he would pay. They said on Monday that the wall had been weak.",
     "They said that the wall had been weak"),
    ("Jon Orr said he would pay. Rain fell. It said on Monday that the wall had been weak.",
     "It said that the wall had been weak"),
    ("The mayor praised Her Majesty’s navy. Her Majesty has opened the new dock at Ostra.",
     "Her Majesty has opened the new dock at Ostra"),
]  # fmt: skip
"""A sentence in which somebody goes on speaking."""
NOT_NAMED = [
    "Ada Lund praised the crew. He was arrested in June 2018.",
    "Jon Orr was met by Sam Marr. He was arrested in June 2018.",
    "Lund resigned. The port company paid for it. He was arrested in June 2018.",
    "Norvia bought a ship in May 2018. It was sold in June 2018.",
    "The Alba met the corvette Ardita in May 2018. She was ordered back in June 2018.",
    "The firm bought a tower in May 2018. It was pulled down in June 2018.",
    "Ada Lund met Marta Orr in May 2018. She was arrested in June 2018.",
    "The company sued the council in May 2018. It closed the pier in June 2018.",
    "The company cut 120 jobs. It took three days in June 2018.",
    "The fire destroyed the pier. It began in June 2018.",
    "The trial cost the city a fortune. It began in June 2018.",
    "The ship met a tanker. It sank in June 2018.",
    "The storm raged for days. It rained in June 2018.",
    "Minister Brun met Jon Orr. He left the town in June 2018.",
    "“She was brave,” he said. She died in June 2018.",
    "Ada Lund sued the mayor. She lost the case in June 2018.",
    "Ada Lund said that she would stay. He was arrested in June 2018.",
    "Norvia sued Ostra. It closed the pier in June 2018.",
    "Ada Lund was the wife of the pilot. He died in June 2018.",
    "Ada Lund was a friend of the judge. She died in June 2018.",
    "Ships waited outside. They left the port in June 2018.",
]


@pytest.mark.parametrize(("text", "heading"), NAMED)
def test_named(text: str, heading: str) -> None:
    assert heading in [claim.heading for claim in read(text).claims]


@pytest.mark.parametrize(("text", "heading"), TOLD)
def test_who_goes_on_speaking(text: str, heading: str) -> None:
    assert read(text).claims[-1].heading == heading


def test_a_pronoun_within_is_not_the_subject() -> None:
    text = "Amal Orr left. Hamid Lund, who says he paid like everybody else, was convicted in June 2018."
    assert read(text).claims[-1].heading == "Hamid Lund was convicted"


@pytest.mark.parametrize("text", NOT_NAMED)
def test_not_named(text: str) -> None:
    assert read(text).claims[-1].heading.split()[0] in ("She", "He", "It", "They")
