"""What accuses somebody is told with who says so."""

import pytest

from tests.claims.builders import read
from timeline.claims.accusing import accuses, accuses_alone

WRONGS = [
    "Dr Marlow caused the death with a lethal dose of the sedative",
    "The mayor took bribes",
    "He set the fire",
    "Jan Adar set fire to the bridge",
    "The army shelled the village",
    "Adar stole 3 million crowns",
    "The mayor ordered the killing of a journalist",
    "The police fired on the crowd, killing four people",
    "He had beaten her",
    "Adar tortured prisoners",
    "The pilot lied about the fire",
    "The company lied to regulators",
    "Lystria had poisoned the river",
    "The bomber killed 12 people",
    "Adar killed his wife",
    "The driver killed two children",
    "Soldiers burned 40 houses in Karsa",
    "Adar had bribed a judge",
    "Mr Adar harassed her",
    "Police opened fire as the crowd reached the square",
    "The ruling party stole the election",
    "The guards had beaten him to death",
    "The rebels attacked the convoy",
    "The banker defrauded 300 clients",
    "The village was shelled by the army",
    "Two men were killed by police",
    "The company failed to report the leak",
    "The nurse was behind the killings",
    "The army killed 40 people and burned houses",
    "Adar hid the files",
    "The governor ordered troops to fire on the miners",
    "Warplanes bombed a hospital",
    "The minister misled parliament",
    "The church covered up abuse",
]
HARMLESS = [
    "The storm killed 12 people",
    "A bomb killed 12 people",
    "The fire destroyed 40 houses",
    "The rain caused floods",
    "Two men were killed",
    "The village was shelled",
    "The bridge was closed",
    "The talks failed",
    "The army captured the town",
    "A 7.0-magnitude quake struck Ostra",
    "The court ordered the company to pay",
    "The mayor set up a commission",
    "The panel was set up by the mayor",
    "The inquiry was ordered by the court",
    "The walkout was covered by three papers",
    "The police covered 40 miles",
    "The minister was fired",
    "The board fired the director",
    "The team hit a record",
    "The company set a target of 40 per cent",
    "The attack was the first in a year",
    "The mayor opened the bridge",
    "A virus killed 40 people",
    "The council broke ground on the bridge",
    "The murder of Ada Lund was the first in the town",
    "Adar was arrested for stealing cars",
    "The strike began",
    "The workers went on strike",
    "Prices hit a record",
    "She was awarded a prize",
    "The fire broke out in a shop",
    "The union called a strike",
    "A car hit a tree",
    "The airline ordered 40 planes",
    "The hospital was hit by a shell",
    "The talks also addressed a major increase in drug smuggling",
    "Two unguided bombs were dropped at noon",
]


@pytest.mark.parametrize("title", WRONGS)
def test_a_wrong_that_somebody_does(title: str) -> None:
    assert accuses_alone(title)
    assert not accuses_alone(f"{title}, prosecutors said")
    assert not accuses_alone(f"Prosecutors allege that {title}")


@pytest.mark.parametrize("title", HARMLESS)
def test_no_wrong_or_nobody_who_does_it(title: str) -> None:
    assert not accuses(title)


TOLD = [
    ("Prosecutors say Dr Marlow caused the death, in June 2009, with a lethal dose of a sedative.",
     "Prosecutors say Dr Marlow caused the death with a lethal dose of a sedative"),
    ("The mayor took bribes in May 2011, the indictment alleges.", "The mayor took bribes, the indictment alleges"),
    ("Police believe he set the fire on Monday.", "Police believe he set the fire"),
    ("Ada Lund is accused of hiding the files in May 2011.", "Ada Lund is accused of hiding the files"),
    ("The army shelled the village on Monday, rebels said.", "The army shelled the village, rebels said"),
    ("According to prosecutors, Adar stole 3 million crowns in 2015.",
     "Adar stole 3 million crowns, according to prosecutors"),
    ("The indictment says that in May 2011 the mayor ordered the killing of a journalist.",
     "The indictment says that the mayor ordered the killing of a journalist"),
    ("A former guard told the court that Adar tortured prisoners in 1983.",
     "A former guard told the court that Adar tortured prisoners"),
    ("Soldiers burned 40 houses in Karsa on Monday, villagers say, and took the cattle.",
     "Soldiers burned 40 houses in Karsa, villagers say"),
    ("The court found that Adar killed his wife in 2015.", "The court found that Adar killed his wife"),
    ("Ms Lund, a former clerk, says Mr Adar harassed her in 2012.",
     "Ms Lund, a former clerk, says Mr Adar harassed her"),
    ("Dr Marlow denies illegally giving the singer drugs which led to his death in June 2009.",
     "Dr Marlow denies illegally giving the singer drugs which led to his death"),
    ("Adar, prosecutors say, killed two men in 2011.", "Adar killed two men, prosecutors say"),
    ("Adar, who prosecutors say killed two men in 2011, lives abroad.",
     "Adar, who prosecutors say killed two men, lives abroad"),
    ("The bank hid its losses, Lund told the Ostra Post, and lied to the regulator in 2012.",
     "The bank hid its losses, Lund told the Ostra Post, and lied to the regulator in 2012"),
    ("“It lied to the regulator in 2012.”", "“It lied to the regulator in 2012”"),
    ("The army killed 40 villagers in 2011, a report by the Lund Institute found.",
     "The army killed 40 villagers, a report by the Lund Institute found"),
    ("Orvia, according to Lystria's army, shelled the port in May 2011 and again in June 2011.",
     "Orvia shelled the port, according to Lystria's army|Orvia shelled the port again, according to Lystria's army"),
    ("The fire killed 12 people on Monday, police said.", "The fire killed 12 people"),
    ("Adar was convicted of killing his wife in May 2015.", "Adar was convicted of killing his wife"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), TOLD)
def test_an_accusation_keeps_its_teller(text: str, title: str) -> None:
    assert "|".join(claim.heading for claim in read(text).claims) == title


@pytest.mark.parametrize("deed", ["stole the files", "ordered the killing of a judge", "lied to the inquiry"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Prosecutors said that {}, who ran the bank for eleven years and who lives abroad today, {} in May 2011.",
        "{} {} in May 2011 and left the country, two former clerks of the bank who asked not to be named said.",
        "According to a report of 340 pages that a former judge wrote for the ministry, {} {} in May 2011.",
        "{} {} in May 2011, according to the bank's former auditor, Ada Lund.",
    ],
)
def test_however_long_its_sentence_is(sentence: str, deed: str) -> None:
    for claim in read(sentence.format("Adar", deed)).claims:
        assert not accuses_alone(claim.heading)
