"""What an editor would strike in a heading is found, and what stands is let stand."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.claims.wellformed import LEANING, afresh, faults, quality

STAND = """
The bridge fell into the river
Two ferries collided off Ostra, injuring at least eleven people
Ada Lund was freed after less than two years
Ostra beat Lindau 2 -- 0
Orr says Demand Media has closed the paper
A plan was drawn up between the two sides
The pact was signed between the Lindau Islands
The pilots say the harbour was closed too late
The council of Ostra will send three pumps, 25 divers and two boats
The court fined two firms, Orr and Lund
The bridge was shut for nearly a half century
The road between the port and the tower was shut
The council has praised The Harbour Times for its story
The dockers stated that, while the plan was sound, they would strike
A docker blocking the gate in Ostra, Lystria has died
The council of Ostra has announced it will offer to send three of its pumps
United Harbours opened a pier in Ostra
Under a plan of the port, two piers were sold
The union asked the minister whether the Orvian police were there
After the flood, Orvian police have arrested ten
According to the port, trade rose
Jon Orr and Ada Lund both resigned
Two gunmen killed at least 29 people
Orvia has said that under the pact, it may keep its boats
The court freed the woman who held Jon Orr, 44
In Ostra, the flu had not spread
Two divers were reported seriously injured
The clerks of Ostra have all signed the pact
Ostra beat Lindau, saying it was the better side
The council picked 6 May as the day of the vote
The roofs had always looked like that
Lund said: "Yes"
Ada Lund, the mayor of Ostra, resigned
Last week saw the gate of the old harbour open
August was the wettest month in Ostra
The mayor, who police said was ill, has resigned
The firm was first considered
The road was shut in what police, the council and the port said was a flood
Ada Lund has died, the one-day strike's founder
The strike lasted one day
The port used what it had until May
The mayor of Ostra will only hold office until a vote in June
The flood was described as that a year earlier
“The haste of the clerks woke our fears,” said Soulas
The mayor said that the time to act is now
The trial lasted more than two years
Divers chose either the pier or the tower
The firm did not pay, and the council did not either
The pier was not only old but also broken
The dockers answered “Here we are”
“If the tide is high, we wait,” Jon Orr said
The mayor spoke of a long, grim, black day
The council closed the bridge in 2016 and again in 2018
On Monday the mayor opened the pier
In Ostra, rebels took the harbour
After the fire Lund resigned as minister
About 2,000 people have left their homes
At least five people have been killed since the vote
Up to a third of the houses were flooded
The first warning came in May 2011, when an engineer measured a crack
Ostra and Lindau sign a treaty on fishing
More than 400 villagers flee a burning forest
The ferry firm cut its fares by a fifth
It has been confirmed that the pier will stay shut
There were 204 new cases in the city
The bridge would open in June, the mayor said
“We waited for three days,” said Ada Lund, the mayor
We waited for three days, said Ada Lund
The mayor said that the bridge would open
Police said they had opened an investigation
Villagers were told to boil their water
The convoy left but was shot at
The tower the dockers had occupied was cleared
The moment the bridge fell was filmed by a tourist
The truce negotiated in August allowed rebels to leave
A firefighter, a father of four, died in hospital
Jon Adar, the commission's chairman, resigned
The report, which was leaked on Friday, said that the pier was moving
The firm put the damage at three million crowns
The findings were based on 112 interviews
The ferry was last seen between Ostra and Lindau
Prices rose between 2008 and 2015
The minister asked to stay and was allowed to do so
While the north voted for Serran, the south voted for Ferro
Lund was charged with fraud and convicted of theft
Of the eleven accused, nine were acquitted
The Hague court heard the first witnesses
Lund was born in Lindau during World War I
The strain called the winter flu was found in Ostra
The mayor said that all who had left would be paid
The mayor said the road that rebels held was open
The bridge fell when the river rose
The pier was closed until May, when Lund opened it
The crowds poured in
The council warned that the fever that has killed ten people in Ostra could spread
Lund left the hall, bowing to the crowd
The council, bowing to pressure, was silent
The firm, which lost money, closed its doors
A note in his hand, dated 20 August, names nine men
Lund won by a hundred votes
The price rose by a fifth
The firm cut its fares by a fifth
Prices rose sharply, a report showed
The council has warned the river has the strength to break the dam
Now five more pupils, off sick, have been tested
The last of the ferries left Ostra
On Monday, Lund resigned
At least 31 people, most of them patients, were hurt
Ada Lund said in a statement that she should have listened
Ada Lund, the mayor, has left the city
In May, Lindau, a port, was flooded
Farmers who grow rice have lost their crops
The mayor said the plans they have made are sound
The firm paid each of the families 40,000 crowns
The deadline was moved to the end of May
The mayor said that the tide had turned and that it would fall
The ferry, the ministry confirmed, has sunk
The letters show that the mayor knew
"""

STRUCK = [
    ("Under a plan was reached where the pier", "torn"),
    ("In a letter issued, the mayor called for calm", "torn"),
    ("Clerks held banners with the slogan", "torn"),
    ("The pups showed signs of it between one", "torn"),
    ("According to data rose at the highest rate ever", "torn"),
    ("There is a chance, Orr said as the teams", "torn"),
    ("7, Ian Orr, said that the fair was over", "torn"),
    ("Agence Lystria both reported that the ferry sank", "torn"),
    ('Orr said "God simply"', "torn"),
    ("A report on the port issued", "torn"),
    ("Many fled after the flood Orvian police have arrested ten", "debris"),
    ("Orr heads the command Meanwhile, the council has met", "debris"),
    ("The roofs came down Experts say it is no wonder", "debris"),
    ("The flood did it harm the crew", "torn"),
    ("Hundreds of clerks and dockers killed in the blast", "torn"),
    ("Officials are as glad as the crew, with Orr", "torn"),
    ("In Ostra 19 drivers were fined for speed, 12", "torn"),
    ("Orvia has insisted that under the pact, of which it is a part", "torn"),
    ("In Ostra had not spread beyond the port", "torn"),
    ("Police shut the hotel where the clerk, 25", "torn"),
    ("The council accepts Orvia's that Ostra is a part of it", "torn"),
    ("The too was denied by the mayor", "torn"),
    ("On behalf of the mayor had opened the pier", "torn"),
    ("September 25 to a pact that ends the strike", "torn"),
    ("Lund declared as a holiday in Ostra", "torn"),
    ("The port lowered its fares effective", "torn"),
    ("Lindau Air have all signed the pact", "torn"),
    ("Both piers and quays -- fell into the river", "torn"),
    ("150 more still buried and feared dead", "torn"),
    ("Ropes related to the crane", "torn"),
    ("The divers, raised it", "torn"),
    ("The water spread slowly destroyed", "torn"),
    ("The plan was announced, boat builders of the coast have been keen", "torn"),
    ("Offered harmed sailors a refund", "torn"),
    ('Lund continued, "here in 1971"', "torn"),
    ("The first one started with a strike", "points at something named before"),
    ("Lund has said that this is not the end", "points at something named before"),
    ("Pupils have been issued with a letter advising them", "cut short"),
    ("The embassy says four of its cooks are now", "cut short"),
    ("In all 27 wrecks have been found -- 26", "cut short"),
    ("Confirmed today that its pumps were used in saving the pier", "no subject"),
    ("The leaflet to be distributed to all sailors", "no verb"),
    ("Aid slower than tides, Orr says Demand for water was growing", "debris"),
    ("“The crew had no time to deal”", "cut short"),
    ("The crane was resulted in a fire", "no auxiliary"),
    ("A plan was drawn up between the council", "hollow"),
    ("The port reporter Ada Lund reported", "cut short"),
    ("Orr, the founder of the bank, was tried for fraud, theft", "cut short"),
    ("The council of Ostra will send three harbour pumps, 25 divers", "cut short"),
    ("The pilots say weather officers", "nothing told"),
    ("The row was sparked by growing tensions between Lystria", "cut short"),
    ("The court has cleared Jon Orr of theft, nearly a half century", "cut short"),
    ("The port has opened a hall for the crews to get", "cut short"),
    ("The port union, bowing to pressure from worried owners", "no verb"),
    ("The crews are reaching Ostra With up to forty of the boats lost", "debris"),
    ("Storm: harbour alarm raised The Lystrian crew being treated has been named", "debris"),
    ("The dockers stated that, while the plan was sound", "nothing told"),
    ("The ferry has been stuck since she ran aground whilst", "cut short"),
    ("After the two weeks, the clerk, charged", "cut short"),
    ("Ada Lund said wages", "cut short"),
    ("A film has come to light that shows what appears", "cut short"),
    ("Ada Lund has said that she is now", "cut short"),
    ("The dockers received a notice that read", "cut short"),
    ("The mayor went on by saying", "cut short"),
    ("The fire was the worst ever seen on the coast-particularly", "cut short"),
    ("The mayor called for a “rest for the crews”, said", "cut short"),
    ("First opened, this is the third such pier in Ostra", "open aside"),
    ("Officers of the port based on figures of the week", "no verb"),
    ("“The time for such dams is,”", "cut short"),
    ("The club has dismissed its coach Jon Orr less than two years", "cut short"),
    ("Orr said: “The case would either be thrown”", "cut short"),
    ("The mayor has told voters that the pier is not only old", "cut short"),
    ("Ada Lund told the council that “If it is well tied”", "cut short"),
    ("The dockers leave, but a speaker of the firm pointed out", "cut short"),
    ("The mayor said: “The port was no longer in our hands and”", "cut short"),
    ("The company had known of the leak since at least", "cut short"),
    ("An internal email dated in which an engineer warned of a crack was found", "hollow"),
    ("The inspectors went to Riga between and 22 January", "hollow"),
    ("The outbreak appeared to have peaked between April 23", "hollow"),
    ("The was closed on both sides", "hollow"),
    ("Warnings were ignored and again in 2014", "hollow"),
    ("The firm was fined twice, and in March, for breaking the rules", "hollow"),
    ("The truce was proposed in May been adopted", "no auxiliary"),
    ("A fifth victim, a firefighter from Lask died in hospital", "open aside"),
    ("The notice, first was extended to the summer", "open aside"),
    ("The firm was fined by the regulator, Oswat the largest sum in its history", "open aside"),
    ("The audit, commissioned, found three faults", "open aside"),
    ("The bridge was built in haste was closed", "two verbs"),
    ("The man the mayor said was closed", "two verbs"),
    ("After days of alarm appeared calm", "no subject"),
    ("Widely reported in the press", "no subject"),
    ("Samples of the water from the river", "no verb"),
    ("A party backed by the villagers", "no verb"),
    ("The mayor said the bridge", "nothing told"),
    ("Ada Lund told reporters that while the cause was not known", "nothing told"),
    ("The mayor opened the pier, though the bridge", "nothing told"),
    ("The army confirmed the talks with Lt Gen", "cut short"),
    ("There have been reports", "cut short"),
    ("The pier was closed and again", "cut short"),
    ("The city had ten million pigs, up from two million just six years", "cut short"),
    ("The report on the bridge, published", "cut short"),
    ("The agency said adults who caught the fever and died", "nothing told"),
    ("The mayor said the road that rebels had held", "nothing told"),
    ("The council refused until May, when Mayor Lund", "nothing told"),
    ("A letter from the engineer, Siri Orr, dated 14 March 2017", "no verb"),
    ("The fever caused the great plague of the north appears to have come from birds", "two verbs"),
    ("Worldwide, the port, has seen the most cases", "open aside"),
    ("People avoid have been warned not to shake hands", "two verbs"),
    ("A student had not been overseas was found to be ill", "two verbs"),
    ("The rate of deaths has slowed and that it has a million doses", "spliced"),
    ("Two more people, the ministry confirmed", "nothing told"),
    ("A spokesman said: “The plans we have in place”", "nothing told"),
    ("Orr hired him he had been twice to sea", "two verbs"),
    ("The woman claiming to be the owner of the stolen tanker, was held", "open aside"),
    ("The findings, published in the May issue of a journal", "no verb"),
    ("The party had won two elections, the first", "cut short"),
    ("Died later in hospital", "no subject"),
    ("The last in 1968 killed a million people", "points at something named before"),
    ("Confirmed that the test had failed", "no subject"),
    ("Cases have surged in the south even", "cut short"),
    ("The blaze extinguished, killed five people", "spliced"),
    ("The council, bowing to pressure from worried ministers", "no verb"),
    ("She was arrested in June", "points at something named before"),
    ("Its shares have lost two thirds of their value", "points at something named before"),
    ("Two were sentenced to six years", "points at something named before"),
    ("A second followed a year later", "points at something named before"),
    ("It is the first strike since 1998", "points at something named before"),
    ("That's why the pier was closed", "points at something named before"),
    ("We gave them three months", "speaks as somebody"),
    ("This week knew that the gate of the harbour was open", "no subject"),
    ("September in the old harbour but Orr held the gate", "no subject"),
    ("The head of the port, Jon Orr, said is like a flood", "two verbs"),
    ("Officials of the port say began to appear at about the same time", "two verbs"),
    ("We all know will help the port", "two verbs"),
    ("On 3 May, just and dockers broke the gate", "hollow"),
    ("The port office established", "incomplete verb"),
    ("Lund died one day", "incomplete verb"),
    ("The port used that it had lost", "incomplete verb"),
    ("The navy branded as that a ferry was sunk off the coast", "incomplete verb"),
    ("The mayor of Ostra will only hold office", "incomplete verb"),
    ("Under whom the bank had bought the firm", "joined on"),
    ("Which was closed in June", "joined on"),
    ("And the bridge was closed", "joined on"),
    ("Ten months", "too short"),
    ("2015", "too short"),
    ("The firm based its findings", "incomplete verb"),
    ("The ministry put the number of dead", "incomplete verb"),
    ("The deaths brought the number of victims, the ministry said", "incomplete verb"),
    ("The agency said it might do so again", "does so"),
    ("The team had no tools with them, they dug with their hands", "spliced"),
    ("The mayor said “the bridge is safe", "unbalanced"),
    ("The bridge (built in 1967 is closed", "unbalanced"),
    ("Ostra | Mon May 18 | the pier was closed", "debris"),
    ("Some children have arrived in the city The government says it will help", "debris"),
]


@pytest.mark.parametrize("title", [line for line in STAND.splitlines() if line])
def test_it_stands(title: str) -> None:
    assert faults(title) == ()


@pytest.mark.parametrize(("title", "fault"), STRUCK)
def test_it_is_struck(title: str, fault: str) -> None:
    assert fault in faults(title)


def test_what_only_leans_is_told_from_what_is_broken() -> None:
    assert LEANING.issuperset(faults("She was arrested in June"))
    assert not LEANING.issuperset(faults("The truce was proposed in May been adopted"))


def test_pronouns_and_quotation_marks_make_a_heading_worse() -> None:
    plain = quality("The mayor opened the bridge over the river", "")
    assert quality("The mayor said that she opened it for them", "") < plain
    assert quality("The mayor opened the “bridge” over the river", "") < plain


WORDS = st.sampled_from(
    "the a of and between said that which was been has he It Ostra bridge fell put based dated since at least".split()
    + ', ( ) “ ” " . 2015 Monday and again told though while closed by'.split()
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
def test_it_never_raises_and_tells_the_same_twice(text: str) -> None:
    assert faults(text) == faults.__wrapped__(text)


def test_long_text_takes_time_in_proportion() -> None:
    def taken(count: int) -> float:
        start = time.process_time()
        faults.__wrapped__("The mayor said that the bridge fell, and " * count)
        return time.process_time() - start

    taken(10)
    assert taken(400) < 60 * max(taken(40), 0.002)


AFRESH = [
    ("Many fled after the flood Orvian police have arrested ten", "Orvian police have arrested ten"),
    ("Storm: harbour alarm raised The Lystrian crew being treated has been named",
     "The Lystrian crew being treated has been named"),
    ("Some children have arrived in the city The government says it will help", "The government says it will help"),
    ("Aid workers have reached Ostra British aid workers have begun to land", "British aid workers have begun to land"),
    ("Ada Lund and Jon Orr join a benefit Jon Orr and Ada Lund will be joined by Marr",
     "Jon Orr and Ada Lund will be joined by Marr"),
    ("Four cases have emerged in Lask Two more people were ill", "Two more people were ill"),
    ("The minister told The Times the plan was dead", ""),
    ("The bridge fell, the WHO said", ""),
    ("A strain was found killed ten people in Ostra could spread", ""),
]  # fmt: skip


@pytest.mark.parametrize(("title", "rest"), AFRESH)
def test_a_headline_that_ran_into_the_sentence_is_left_out(title: str, rest: str) -> None:
    assert afresh(title) == rest
