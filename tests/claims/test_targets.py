"""Which clause a date belongs to, and when it only names a noun."""

import pytest

from tests.claims.builders import dated, read
from timeline.claims.parse import Reading
from timeline.model import Span

CLAUSES = [
    ("Some 400 people boarded buses on Saturday under a deal brokered by Turkey on 11 April.",
     {"2019-05-11": "boarded", "2019-04-11": "brokered"}),
    ("In April a doctor found scars on her back, but prosecutors refused in May to open an inquiry.",
     {"2019-04": "found scars", "2019-05": "refused"}),
    ("The walkout at the north gate that began on 4 March ended on Monday.",
     {"2019-03-04": "began", "2019-05-13": "ended"}),
    ("Nine of the eleven men arrested after the quake were released in February.", {"2019-02": "were released"}),
    ("Two men died on the spot; a third, Emil Roth, died of his wounds on 6 May.", {"2019-05-06": "Emil Roth"}),
    ("A flood came early, and in 2003 a tremor of magnitude 6 destroyed the old town.", {"2003": "tremor"}),
    ("Residents were told two weeks before the mayor resigned on 5 May.", {"2019-05-05": "resigned"}),
    ("On Friday police questioned Marta Sorel, whom the company had suspended on Wednesday.",
     {"2019-05-10": "questioned", "2019-05-08": "suspended"}),
    ("Paula Gant, in three hours of questioning, said she first learned of a death in February 2012.",
     {"2012-02": "learned"}),
    ("A panel said in a report published on Monday that 214 people died in the camp in 1974.",
     {"2019-05-13": "A panel said", "1974": "214 people died"}),
    ("In an interview broadcast on Sunday, Gant said she had learned of it in 2015.",
     {"2019-05-12": "In an interview", "2015": "she had learned"}),
    ("In a raid carried out on Monday in Ostra, police seized 40 rifles.", {"2019-05-13": "police seized"}),
    ("The mill built in 1921 burned down on Monday.", {"1921": "built", "2019-05-13": "burned"}),
    ("Detectives believe the fire was started on the night of 11 May.", {"2019-05-11": "was started"}),
    ("Two managers were charged over the collapse of the mine last August, in which 14 men were killed.",
     {"2019-05-15": "charged", "2018-08": "in which 14"}),
    ("He was jailed for the murder of a clerk in 2014.", {"2019-05-15": "jailed"}),
    ("She was jailed in March for the murder of a clerk.", {"2019-03": "jailed"}),
    ("The man, who is well, came to Ostra on the afternoon of 12 May aboard a ship.", {"2019-05-12": "came"}),
    ("Vell was devastated by Monday's earthquake, measuring 7.0.", {"2019-05-13": "devastated"}),
    ("The party won nine seats in Sunday's vote.", {"2019-05-12": "won nine"}),
    ("In the 2005 fiscal year they earned 83 million.", {"2005": "they earned"}),
    ("The pact was signed on 7 October 2016, ratified by both houses on 4 December 2016 and put into law in May 2017.",
     {"2016-10-07": "signed", "2016-12-04": "ratified", "2017-05": "put into"}),
    ("The first round, in Vell in May 2014, achieved little; the second, in Ostra in June 2015, failed.",
     {"2014-05": "first round", "2015-06": "the second"}),
    ("The mayor has urged people to stay at home over the next five days.", {"2019-05-15": "has urged"}),
    ("Profit rose to 94 million on Monday, up from 10 million a year ago.", {"2019-05-13": "Profit rose"}),
    ("After winning in March, Lund formed a cabinet on 9 April.", {"2019-03": "winning", "2019-04-09": "formed"}),
    ("The mill had been closed since 2014, when its owner went bankrupt.", {"2014": "went bankrupt"}),
    ("Eight men were hurt in the attack, which took place on Sunday in Vell.", {"2019-05-12": "Eight men"}),
    ("A deadline of 2 May passed without a deal, but on 9 May the two sides met.",
     {"2019-05-02": "deadline", "2019-05-09": "met"}),
    ("Vell, which mined the strait in 2015, denied it on Monday.", {"2015": "mined", "2019-05-13": "denied"}),
    ("Sources close to the talks say a deal was reached on Tuesday.", {"2019-05-14": "a deal was reached"}),
    ("Some 300 people have been arrested since riots began on 2 May.",
     {"[2019-05-02..2019-05-15]": "Some 300", "2019-05-02": "riots began"}),
    ("Figures published on Monday showed that prices rose in April.", {"2019-05-13": "Figures"}),
    ("Of the 40 men arrested in March, 12 have been released.", {"2019-03": "arrested", "2019-05-15": "12 have been"}),
    ("The firm found a market when it set up in Vell in 2006.", {"2006": "The firm found"}),
    ("Roth was given the prize for winning five races in March.", {"2019-05-15": "was given"}),
    ("Roth was given the prize in March for winning five races.", {"2019-03": "was given"}),
    ("The body of a clerk, who was shot in March, was found in a well on Monday.",
     {"2019-03": "who was shot", "2019-05-13": "was found in a well"}),
    ("On 3 May the search was extended to 25 June.", {"2019-05-03": "was extended"}),
    ("Orr told a paper that the cut was not in response to a letter written in April by two clerks.",
     {"2019-04": "a letter written"}),
    ("Figures from the port showed that exports jumped by a tenth in April.", {"2019-04": "exports jumped"}),
    ("Numbers fell from 900 people in 1950 to 300 people in 2001.", {"2001": "Numbers fell"}),
    ("Lund won Sunday's general election, results showed on Monday.", {"2019-05-12": "Lund won"}),
    ("Originally starting out as a guild in May of 2003, the firm added a shop in July 2004.",
     {"2003-05": "starting out", "2004-07": "added a shop"}),
    ("Yesterday, on a visit to Lasko, Orr said, “They want war.”", {"2019-05-14": "Orr said"}),
    ("Yesterday, police said, the wall fell.", {"2019-05-14": "the wall fell"}),
    ("Weeks after the 3 March crash of a bus, its brakes have been found.", {"2019-05-15": "have been found"}),
    ("The town is to blame for the deaths of ten people in a flood last May, a judge ruled on Friday.",
     {"2019-05-10": "a judge ruled"}),
    ("Six men have been held over the murder of a boy on Sunday evening.", {"2019-05-15": "have been held"}),
    ("Two men have left the town on Sunday.", {"2019-05-12": "have left"}),
    ("The club will play them again after beating them in March.", {"2019-03": "beating"}),
    ("APEC 2005 wrapped up on Monday.", {"2019-05-13": "wrapped up"}),
    ("Announced early Thursday morning in Lasko, the plan is a blow.", {"2019-05-09": "Announced"}),
    ("Orr bowed to the union on Monday by confirming he will go.", {"2019-05-13": "Orr bowed"}),
    ("Police have yet to see the bicycle found abandoned on Monday, but are looking for a gun.",
     {"2019-05-13": "the bicycle found abandoned on Monday"}),
    ("A bicycle found abandoned yesterday has been examined.",
     {"2019-05-14": "found abandoned yesterday", "2019-05-15": "has been examined"}),
    ("The hill has erupted 47 times, with the last great eruption in 2001 shooting ash over Vell.",
     {"2001": "the last great eruption", "2019-05-15": "has erupted"}),
    ("The firm bought a mill on Monday, having sold two in March.", {"2019-05-13": "bought", "2019-03": "having sold"}),
    ("A clerk wrote to the Health Agency of Orland, who warned the town on 6 May.",
     {"2019-05-06": "the Health Agency of Orland"}),
    ("Yesterday U.S. President Orr signed the act.", {"2019-05-14": "Orr signed"}),
    ("Orr lost the U.S. Yesterday he won it back.", {"2019-05-14": "won it back"}),
    ("The fire was put out by 5:30 p.m. on Monday.", {"2019-05-13": "put out"}),
    ("They opened it for a “21st-century” fair on Monday.", {"2019-05-13": "opened"}),
    ("Police held two men on Monday over a fire that killed nine people on 3 May.",
     {"2019-05-13": "Police held", "2019-05-03": "that killed nine"}),
    ("The bill goes to the mayor, who said Tuesday he would sign it.", {"2019-05-14": "who said Tuesday"}),
    ("The army said on Tuesday it had retaken the town it lost in April.",
     {"2019-05-14": "The army said", "2019-04": "it lost"}),
    ("In a letter dated 3 May and released on Monday, the firm said it was sorry.", {"2019-05-13": "the firm said"}),
    ("A verdict due on Friday was put off.", {"2019-05-15": "was put off"}),
    ("The verdict was due on Friday, and was read.", {}),
    ("By noon on Monday the water had reached the town.", {"2019-05-13": "the water"}),
    ("The first since 1990, the fair was a success.", {}),
    ("This comes one day after a truce was made by both towns.", {"2019-05-14": "a truce was made"}),
    ("The arrest comes two weeks after a shop was robbed.", {"[2019-04-29..2019-05-05]": "a shop was robbed"}),
    ("The mayor vowed on Monday to rebuild the bridge.", {"2019-05-13": "vowed"}),
    ("The hall, which banned those serving sentences in a jail, was shut on Monday.", {"2019-05-13": "was shut"}),
    ("Six men have been held for questioning in relation to the murder of Emil Roth in the old part of Vell on Sunday.",
     {"2019-05-15": "have been held"}),
    ("A silence was held for the victims of a bomb attack in Vell Hall on Monday.", {"2019-05-15": "A silence"}),
    ("Two men died in an attack in Vell on Monday.", {"2019-05-13": "died"}),
    ("He was charged with a murder in Vell on Monday.", {"2019-05-13": "was charged"}),
    ("The firm was listed in Vell in 1987.", {"1987": "was listed"}),
    ("Ada Lund had a fall on Monday.\nAn hour after the fall, she felt ill and was taken home.",
     {"2019-05-13": "felt ill"}),
    ("The house passed the bill in a rare Sunday session called at 9 p.m. that night.",
     {"2019-05-12T21:00:00": "called"}),
    ("In the 1992 Lasko elections, Orr backed her rival.", {"1992": "Orr backed"}),
    ("In the 2019 elections, Orr has backed her rival.", {"2019-05-15": "Orr has backed"}),
    ("The union threatened on Monday to strike.", {"2019-05-13": "threatened"}),
    ("Orr refused to attend a debate in Vell on Tuesday.", {"2019-05-14": "refused"}),
    ("The raid is an answer to attacks, including one on Monday which killed a clerk.", {"2019-05-13": "which killed"}),
    ("The raid took place in Vell which lies on the old frontier at 0230 local time on Monday.",
     {"2019-05-13T02:30:00": "The raid"}),
    ("“The 2012 vote was rigged” on a wall was painted over on Monday.", {"2019-05-13": "painted"}),
    ('"In 2012 we lost all," Orr said.', {"2012": "we lost"}),
    ("Lasse Bank AS lost a fifth of its value on Monday after the regulator said it was investigating.",
     {"2019-05-13": "lost a fifth"}),
    ("It happened as gas from a pipe installed in 1969 ignited in the cellar.", {"2019-05-15": "It happened"}),
    ("A mine planted by rebels on Sunday exploded in Vell on Monday.", {"2019-05-13": "exploded"}),
    ("A law passed by the king in 1998 was put to a vote on Monday.", {"1998": "passed", "2019-05-13": "was put"}),
    ("Police arrested in May a man accused of theft.", {"2019-05": "Police arrested"}),
    ("The annual awards gala for the 2018 season was held on Sunday.", {"2019-05-12": "was held"}),
    ("The council declared 16 April a public holiday.", {"2019-05-15": "declared"}),
    ("The council declared an emergency on Monday.", {"2019-05-13": "declared"}),
    ("Following the failure of the talks last year, the union has asked for help.", {"2019-05-15": "has asked"}),
    ("Following the failure of the talks on Monday, the union asked for help.", {"2019-05-13": "asked"}),
    ("Orr first spoke of it in an October 2004 article about fish.", {"2004-10": "Orr first spoke"}),
    ("A clerk was killed after part of the mine collapsed in January.", {"2019-01": "A clerk was killed"}),
    ("The firm was fined after part of the mine collapsed in January.", {"2019-05-15": "was fined"}),
    ("The search was held from March 30 -- April 1, 2019.", {"2019-03-30/2019-04-01": "The search"}),
    ("Tuesday's power cut in Brenn lasted nine hours, the firm said.", {"2019-05-14": "lasted nine hours"}),
    ("The seat, taken by Orr in the 2001 general election, is contested.", {"2001": "taken by Orr"}),
    ("Orr has won nine cups between 1994 and 1997.", {"1994/1997": "has won"}),
    ("The blast came at about 10:35 a.m. (0735 GMT) Friday in Vell.", {"2019-05-10~": "The blast"}),
    ("Her body was found just before midnight on 17 January.", {"2019-01-17": "was found"}),
    ("In Sunday's debate with Orr, Lund attacked him for failing to act in 1992.", {"2019-05-12": "Lund attacked"}),
    ("A full-page note ran in Tuesday's edition of the Ostra Post.", {"2019-05-14": "ran in"}),
    ("The suit followed a similar case last year, in which the trustee sued Orr.", {"2018": "the trustee sued"}),
    ("The strike followed on Monday.", {"2019-05-13": "followed"}),
    ("The ship could once again be viewed today in Lasko.", {"2019-05-15": "be viewed"}),
    ("When Lund was 24 years old in 1998, she was found to be ill.", {"1998": "she was found"}),
    ("When the bridge fell in 1998, Lund was mayor.", {"1998": "the bridge fell"}),
    ("Lund won silver in Lasko in 1994, and gold in Vell in 1998.", {"1994": "silver", "1998": "gold"}),
    ("Orr died in 1998, the worst year of the fair in 1999.", {"1998": "Orr died"}),
    ("Orr was 12th in the 2003 Ostra Marathon.", {"2003": "12th"}),
    ("The scheme was discussed at the 2017 Ostra Port Day.", {"2017": "discussed"}),
    ("Orr was held on 6 May.\nAfter four days, he was moved to Vell.", {"2019-05-10": "moved to Vell"}),
    ("The gate was shut on Monday evening.\nWaves broke over it at 1 am.", {"2019-05-14T01:00:00": "Waves"}),
    ("A bomb went off in Vell on Monday. A second one killed a clerk an hour later.", {"2019-05-13": "A second"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), CLAUSES)
def test_each_date_with_its_clause(text: str, told: dict[str, str]) -> None:
    found = dated(text)
    for when, words in told.items():
        assert [quote for at, quote in found if at == when and words in quote], found


NAMES = [
    "The singer has set up an appeal to help the survivors of Tuesday's earthquake.",
    "Many survivors of Tuesday's quake have become desperate.",
    "It said that 60 doctors had been sent to treat the victims of the earthquake on 12 May.",
    "It is widely regarded as a cause of the fall of the cabinet in 1917.",
    "The council denied it, saying that the mill had been empty since 2014.",
    "Lund has called what happened to the weavers in 1915 a crime.",
    "Since the fire on 3 March, 40 families have lived in the school.",
    "The party, led by Lund since 2009, lost 40 seats.",
    "Since coming to power in 2014, the cabinet has closed 40 papers.",
    "The drug, sold as Orvax since 2006, is mild.",
    "According to a report published on Monday, 14 people live in the mill.",
    "In the fiscal year ended 31 January, the firm reported sales of 59 million.",
    "The guild is small, though it traces its line back to 1933.",
    "The letter included talk of the vote in 2006.",
    "A curfew has been set from 7 pm to 7 am.",
    "The board made a guess, based on figures from Friday.",
    "Auditors say the shop owes fines from 1998-2000.",
    "It shows a talk from late February 2003.",
    "After the 3 March crash of a bus, police arrested its driver.",
    "Flight Night is a feast of flight, with films of the first launch in 1981.",
    "Help has come for those who live there since the earthquake 11 days ago.",
    "He also said this week's cuts around the world are a good step.",
    "The streets echoed with sounds not commonly heard since the late 1990s.",
    "A bomb planted on Sunday exploded in the market.",
    "The council named 3 May as the day of the vote.",
    "Lund led the team before taking over the club before the 2005 season.",
    "The charge has raised interest in Orr as a suspect in three attacks on clinics between 1994 and 1997.",
    "Orr is afraid that votes were bought in the 2003 election.",
]


@pytest.mark.parametrize("text", NAMES)
def test_a_date_that_only_names_a_thing_makes_no_event_of_it(text: str) -> None:
    assert all(claim.mention for claim in read(text).claims if claim.expression is not None)


def test_what_opens_with_long_ago_is_not_of_today() -> None:
    assert [when for when, _ in dated("Born in Lasko in 1950, Lund studied law.")] == ["1950"]


COMPARED = [
    ("Profit rose to 94 million, up from 10 million in 2010.", False),
    ("Fewer people voted than in 2010.", False),
    ("The rate fell to 17 percent from 38 percent in 2010.", False),
    ("The mill opened from 3 to 5 in 2010.", True),
    ("Two families moved from 3 houses in 2010.", True),
    ("A 1996 law strengthened the 2010 trade embargo.", False),
    ("Sales rose to 85 million, from 93 million in 2010.", False),
    ("The firm paid a dividend, payable in 2010 to its owners.", False),
    ("They ground 300 tons, a 17 percent increase over 2010.", False),
    ("Workers got a 5 percent increase in 2010.", True),
    ("Lund said the deal was similar to the one in 2010.", False),
    ("More than 200 people died in 2010.", True),
    ("The army killed more than 20 rebels in 2010.", True),
]


@pytest.mark.parametrize(("text", "told"), COMPARED)
def test_what_is_compared_with_is_not_told(text: str, told: bool) -> None:
    assert ("2010" in [when for when, _ in dated(text)]) is told


WHO = [
    ("He sought his uncle, a stoker on the Sleipnir, who left in 2017.", "a stoker on the Sleipnir"),
    ("Police held a man in Vell who had fled in May.", "a man in Vell"),
    ("She met the mayor of Vell, who resigned in May.", "the mayor of Vell"),
    ("She wrote to Ada Lund in Vell, who replied in May.", "Ada Lund in Vell"),
    ("She had a note from Ada Lund, who died in May.", "Ada Lund"),
    ("They held five clerks and a guard who were asleep.", "five clerks and a guard"),
    ("They held a guard who was asleep.", "a guard"),
    ("It answers attacks, including one on Monday, which killed a clerk.", "one"),
    ("She met the widow of Emil Roth, who fell in May.", "Emil Roth"),
]


@pytest.mark.parametrize(("text", "who"), WHO)
def test_whom_a_clause_with_who_tells_of(text: str, who: str) -> None:
    reading = Reading(text, Span(0, len(text)))
    ((start, end),) = reading.subject_parts(reading.groups[-1])
    assert text[start:end] == who


NO_DATES = [
    "The Harbours Act 1981 is designed to protect dockers.",
    "2008 Harbour Party candidate Ada Lund has told a paper that she is tired.",
    "They were led to the Easter Egg Roll.",
    "She read from her novel 1984 at the hall.",
    "Orr has sung “Summer of 1969” at the hall.",
    'The film "2012" has drawn crowds in Vell.',
    "The pictures were sent by Orbiter One and 2001 Red Odyssey.",
    "This comes one day after the news.",
    "The mayor will vow on Monday to rebuild the bridge.",
    "Sentencing is set for the second Tuesday of next week.",
    "The union threatened to strike on Monday.",
    "The crews promised to sail on Friday.",
    "Protesters planned a large demonstration in Vell on Friday.",
    "By setting a Jan. 14 return date, the office gave them time.",
    "Sales rose to 85 million, from 93 million a year earlier.",
    "Until today the mayor laughed at the fears.",
    "According to Orr, the planes have carried 2000-gallon buckets of water.",
    "Compared to the first quarter of 2008, fees soared by a third.",
    "The perimeter, which was unchanged from Tuesday, is 40 miles.",
    "A law was passed that will stop workers from striking when students return on Friday, however, it is weak.",
    "Debt will pass 61 percent by 2020 while rising to 68 percent by 2025.",
    "A law will prevent walkouts when pupils return on Friday.",
    "Sales fell by half, to far below the year-earlier 45 million.",
    "The show is broadcast on Saturdays at 12 noon.",
    "The index closed above 11,000 for the first time since before 11 September 2001.",
    "“Today's weapons are still enough to end the world,” Orr said.",
    "Hatred of the plan goes on to this day.",
    "Standings after Saturday games of the third week",
    "Ada Lund, a former mayor and 2008 Harbour Party nominee, has urged the press to ask.",
    "The index closed at 2082, down 4.5 percent from 6 May and 6.8 percent from 13 April.",
    "Orr did not believe that anything had changed since last week.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_part_of_a_name_or_a_plan_dates_nothing(text: str) -> None:
    assert all(when.startswith("[..2019-05-15") or when == "2019-05-15" for when, _ in dated(text))


def test_the_thing_itself_is_told() -> None:
    (claim,) = read("Tuesday's earthquake killed 200 people.").claims
    assert not claim.mention


def test_what_is_said_to_be_untrue_did_not_happen() -> None:
    for text in (
        "“There is no truth in the claim that we knew in April,” a spokesman said on Tuesday.",
        "It is not true that the mayor met the envoy in April.",
        "The ministry rejected the suggestion that its officers had fired on Sunday.",
    ):
        assert not [quote for when, quote in dated(text) if when in ("2019-04", "2019-05-12")]
