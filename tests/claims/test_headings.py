"""Headings are cut from the source's words, stand alone and keep the meaning."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.builders import read
from timeline.claims.wellformed import faults

CASES = [
    ("Ada Lund was born in 1969 and won silver in Lasko in 1994.", "Ada Lund was born|Ada Lund won silver in Lasko"),
    ("Born 1969 in Ostra, Ada Lund won silver in Lasko in 1994.",
     "Ada Lund was born in Ostra|Ada Lund won silver in Lasko"),
    ("Ada Lund won silver in Lasko in 1994, and gold in Vell in 1998.",
     "Ada Lund won silver in Lasko|Ada Lund won gold in Vell"),
    ("The truce broke down in July 2018.", "The truce broke down"),
    ("Divers have still not found the cause of the fire or raised the wreck of the old ferry.",
     "Divers have still not found the cause of the fire or raised the wreck of the old ferry"),
    ("The head of the port office said on Monday there were early signs that the new tide wall is not more weak than "
     "what had been seen in the old days.",
     "The head of the port office said there were early signs that the new tide wall is not more weak than what had "
     "been seen in the old days"),
    ("The lower house of the Lystrian parliament, the Council of Ostra, voted on Monday in favour of merging the small "
     "port of Karsa with the province.", "The lower house of the Lystrian parliament, the Council of Ostra, voted in "
     "favour of merging the small port of Karsa with the province"),
    ("Yesterday, while campaigning in Ostra, Orr said, “The mayor is determined to shut the old pier.”",
     "Orr said, “The mayor is determined to shut the old pier.”"),
    ("However, there was no sign that the council is willing to end a ban that cost the port more crews on Monday.",
     "There was no sign that the council is willing to end a ban that cost the port more crews"),
    ("Officers have stated on Monday that all sailors who reached the rafts on the northern side of the old wreck have "
     "been saved.", "Officers have stated that all sailors who reached the rafts on the northern side of the "
     "old wreck have been saved"),
    ("HOW THE STORM CAME Warm winds turned north on Monday.", "Warm winds turned north"),
    ("One Ostra diver was pulled alive from the wreck of the old building on Monday afternoon - one of at least five "
     "people who were saved in the northern harbour in the course of the long day.",
     "One Ostra diver was pulled alive from the wreck of the old building"),
    ("Two dockers died on Monday and a third on Tuesday.",
     "Two dockers died on Monday and a third on Tuesday|Two dockers died on Monday and a third on Tuesday"),
    ("A verdict due on Friday was put off.", "A verdict due on Friday was put off"),
    ("Norvia bought a mill in May 2018, having sold two in March.",
     "Norvia bought a mill, having sold two in March|Norvia had sold two"),
    ("On Monday the two mayors met in Ostra, where they had signed a pact in 2011.",
     "The two mayors met in Ostra|The two mayors had signed a pact"),
    ("Norvia has shed jobs after being sold in 2004 by its parent firm Norvia Holdings.",
     "Norvia was sold by its parent firm Norvia Holdings"),
    ("The port paper of Ostra was one of the first papers to print the full text of the "
     "letter of the mayor to the widows of the crew on 3 May 2018.",
     "The port paper of Ostra was one of the first papers to print the full text of the "
     "letter of the mayor to the widows of the crew"),
    ('"The pier is a ruin and nothing else," said Jon Orr on Monday.',
     '"The pier is a ruin and nothing else," said Jon Orr'),
    ("On Monday the harbour minister agreed to meet with the families of the crew to talk about the raft.",
     "The harbour minister agreed to meet with the families of the crew to talk about the raft"),
    ("It was a pledge to the poor that brought Ada Lund into the council in May 2018.",
     "A pledge to the poor brought Ada Lund into the council"),
    ("In a speech Jon Orr Vik, who met the dockers on Monday, praised the pilots.",
     "In a speech Jon Orr Vik praised the pilots|Jon Orr Vik met the dockers"),
    ("Jon Orr, who had been harbour master from 2001 to 2006, during last days had asked for a strike.",
     "Jon Orr had been harbour master from 2001 to 2006"),
    ("Lystrian officials said on Monday that Karsa was looted by the army, though the army denies this.",
     "Lystrian officials said that Karsa was looted by the army"),
    ("Ada Lund was elected to the council in 1974, 1978 and 1982.",
     "Ada Lund was elected to the council|Ada Lund was elected to the council|Ada Lund was elected to the council"),
    ("Divers are still looking today at a raft found abandoned yesterday.",
     "Divers are still looking at a raft found abandoned|"
     "Divers are still looking today at a raft found abandoned yesterday"),
    ("So far, divers have found four anchors on Monday.", "Divers have found four anchors"),
    ("Then, in May 2018, Ada Lund was found guilty.", "Ada Lund was found guilty"),
    ("OSTRA, Lystria -- Two ferries collided on Monday.", "Two ferries collided"),
    ("Ada Lund -- Mayor of Ostra -- resigned on Monday.", "Ada Lund -- Mayor of Ostra -- resigned"),
    ('The old ferry "Alba" left Ostra on Monday with 70 passengers.""',
     'The old ferry "Alba" left Ostra with 70 passengers'),
    ("Such an order was issued on Monday by the harbour court.", "An order was issued by the harbour court"),
    ("The Old Quay, the ward that has the courts and the prison, was hit by two shells on Monday.",
     "The Old Quay was hit by two shells"),
    ("Ada Lund, the mayor, was hit by two stones on Monday.", "Ada Lund, the mayor, was hit by two stones"),
    ("The vote was lost as a result of a deal reached with the dockers in May 2018.",
     "The vote was lost as a result of a deal reached with the dockers in May 2018|"
     "A deal was reached with the dockers"),
    ("It was a long, black day for the harbour on Monday, and a grim, black day.",
     "It was a long, black day for the harbour, and a grim, black day"),
    ("Although the council backed the plan, it said on Monday that the sea wall was weak.",
     "The council said that the sea wall was weak"),
    ("The frigate was sold to the U.S. on Monday.", "The frigate was sold to the U.S."),
    ("Since Orr took office, he said, about 40 ships were turned back on Monday.",
     "He said, about 40 ships were turned back"),
    ("The harbour judge Ada Lund confirmed on Monday that Jon Orr, a former clerk of the port office in the northern "
     "town of Ostra, would be sent to the prison of Karsa for his part in the theft of the tower bell.",
     "The harbour judge Ada Lund confirmed that Jon Orr would be sent to the prison of Karsa for his part in the theft "
     "of the tower bell"),
    ("The ministers of the Ring, the six largest ports of the northern coast, after years of protest by crews, have "
     "agreed on Monday to a plan to forgive the debts of forty of the poorest shipyards on the shores of the sea.",
     "The ministers of the Ring have agreed to a plan to forgive the debts of forty of the poorest shipyards on the "
     "shores of the sea"),
    ("Two heavy cranes were sent to the harbour of Ostra on Monday with the task of lifting the tower, however port "
     "officials say that the ropes fixed to the stones could have been torn loose by the force of the fall.",
     "Two heavy cranes were sent to the harbour of Ostra with the task of lifting the tower"),
    ("On Monday, two ferries collided off Ostra.", "Two ferries collided off Ostra"),
    ("But the talks, which began in May 2018, failed in June 2018.", "The talks failed|The talks began"),
    ("The bridge (built in haste) was not opened on Monday.", "The bridge was not opened"),
    ("The first warning came in May 2011, when a crack opened.",
     "The first warning came in May 2011, when a crack opened"),
    ("Lund was charged in May 2018 and convicted in June 2018.", "Lund was charged|Lund was convicted"),
    ("The road was reportedly closed on Monday.", "The road was reportedly closed"),
    ("The deadline was extended since 2017.", "The deadline was extended since 2017"),
    ("OSTRA (Agency) - Two ferries collided on Monday.", "Two ferries collided"),
    ("OSTRA, Sept 17 (World Agency) - Lystria said its forces had captured the town of Karsa on Monday.",
     "Lystria said its forces had captured the town of Karsa"),
    ("KARSA, March 14 (Agency) - Lystria, said to be arming, closed the border on Monday.",
     "Lystria closed the border"),
    ("Ostra, 17 Sept. (WA) - Two ferries collided on Monday.", "Two ferries collided"),
    ("Up to 350 tonnes have leaked since Monday, according to the agency's director, Jon Manning.",
     "Up to 350 tonnes have leaked since Monday"),
    ("The road, according to residents, was closed on Monday.", "The road was closed"),
    ("A report published in May 2011 found that the ship had changed course to save time shortly before it sank.",
     "A report published in May 2011 found that the ship had changed course to save time shortly before it sank"),
    ("Lund was charged with the murder of Ada Vik, who died on 3 May 2011.",
     "Lund was charged with the murder of Ada Vik|Ada Vik died"),
    ("Divers who surveyed it in May 2011 found that it had moved.",
     "Divers found that it had moved"),
    ("Photograph: PA Two ferries collided off Ostra on Monday.", "Two ferries collided off Ostra"),
    ("The harbour master on Monday closed the pier.", "The harbour master closed the pier"),
    ("The agency today raised the number of cases to 40.", "The agency raised the number of cases to 40"),
    ("Last year Norvia cut 120 jobs.", "Norvia cut 120 jobs"),
    ("The drought in 2003 let the pest spread.", "The drought let the pest spread"),
    ("The court sat for a year and heard 80 witnesses, the first on 12 May 2018.",
     "The court heard 80 witnesses, the first on 12 May 2018"),
    ("Lund told the council that she had heard of it “in May 2018” from her clerk.",
     "Lund told the council that she had heard of it “in May 2018” from her clerk"),
    ("On 3 May 2018 the council recorded 40 cases of influenza A (H1N1) in the city (Lindau).",
     "The council recorded 40 cases of influenza A (H1N1) in the city"),
    ("A plaque was unveiled there by Ada Lund on Monday.", "A plaque was unveiled by Ada Lund"),
    ("Ada Lund moved there in May 2018.", "Ada Lund moved there"),
    ("It is worth noting that the navies exchanged lists in May 2018.", "The navies exchanged lists"),
    ("Immediately two bombs were defused in May 2018.", "Two bombs were defused"),
    ("The tax office searched the rooms in May 2014, and on 15 January 2015 Timur Orr was beaten outside his house.",
     "The tax office searched the rooms|Timur Orr was beaten outside his house"),
    ("The envoys left in March 2018, and in June 2018 two ships were turned back.",
     "The envoys left|Two ships were turned back"),
    ("Lund left in May 2018 because of her health; she returned to Ostra in June 2018.",
     "Lund left because of her health|Lund returned to Ostra"),
    ("On Monday the army shelled the port, and on Tuesday it seized the airport.",
     "The army shelled the port|The army seized the airport"),
    ("A group linked to the Front distributed leaflets in Ostra on 3 May 2018.",
     "A group linked to the Front distributed leaflets in Ostra"),
    ("Polling opened at noon on 3 May 2018.", "Polling opened at noon on 3 May 2018"),
    ("12 May 1974: Elected mayor of Ostra.", "Elected mayor of Ostra"),
    ("In a study printed in May 2018, the council said that the pier was moving.",
     "The council said that the pier was moving"),
    ("After Lund left the city in May 2018, Orr, who had been her deputy, ran the firm.", "Lund left the city"),
    ("After the flood, which came in May 2018, Jon Orr left.", "The flood came"),
    ("Since then, the pier has been closed since May 2018.", "The pier has been closed since May 2018"),
    ("Jon Orr was found guilty on Friday of robbing the harbour board.",
     "Jon Orr was found guilty of robbing the harbour board"),
    ("The earth dam gave way at 10.52 p.m. on 8 October 2018 after nine days of rain.",
     "The earth dam gave way after nine days of rain"),
    ("A fall of rock closed the pier at about 02:10 local time on May 21, 2018.", "A fall of rock closed the pier"),
    ("The harbour board (HB) today raised its fees.", "The harbour board raised its fees"),
    ("Two girls were flown home sometime on Monday.", "Two girls were flown home"),
    ("The agency raised its alert level last week to 5 out of 6.", "The agency raised its alert level to 5 out of 6"),
    ("The ministry lowered its forecast throughout 2018.", "The ministry lowered its forecast"),
    ("Speaking in Ostra on Monday, she said the pier was safe.", "Speaking in Ostra, she said the pier was safe"),
    ("Prior to 3 May 2018, Ostra was the only port to stay open.",
     "Prior to 3 May 2018, Ostra was the only port to stay open"),
    ("Last night five cases were found in Ostra.", "Five cases were found in Ostra"),
    ("The Front plans to release ten men, who were held on 3 May 2018.", "Ten men were held"),
    ("Lund recalled the fire of the pier, in which 14 divers died in May 2018.",
     "Lund recalled the fire of the pier|14 divers died"),
    ("In May 2018 Ada Lund hosted and helped to run the fair.", "Ada Lund hosted and helped to run the fair"),
    ("Ada Lund told the “Today” programme of the fire.", "Ada Lund told the “Today” programme of the fire"),
    ("The port announced a ban on sails effective 6 May 2018.",
     "The port announced a ban on sails effective 6 May 2018"),
    # of whom a clause tells
    ("Jon Adar, son of the old mayor Ivo Adar who died in Ostra in May 2018, is ill.", "Ivo Adar died in Ostra"),
    ("These are the terms the council rejected in May 2018.",
     "These are the terms the council rejected in May 2018"),
    ("The board, housed in Ostra and founded in 2018, seeks to keep two ferries.", "The board was founded"),
    ("According to Jon Adar, a clerk at the port, the pier was shut in May 2018.", "The pier was shut"),
    # what only leads over, and a noun after which there is no clause
    ("Likewise, Kell Air was fined in May 2018.", "Kell Air was fined"),
    ("After the match Ostra coach Jon Orr left the club in May 2018.", "Ostra coach Jon Orr left the club"),
    ("The road -- which cables had fallen onto -- was shut in May 2018.", "The road was shut"),
    ("The WHO will meet after it raised the alarm in May 2018.", "The WHO raised the alarm"),
    ("Ada Lund left the city after she was fined by the court in May 2018.",
     "Ada Lund left the city|Ada Lund was fined by the court"),
    ("The hit did not harm the crew, nor did it stop the ferry in May 2018.",
     "The hit did not harm the crew, nor did it stop the ferry in May 2018"),
    ("The port had a bid for the ferry line turned down in May 2018.",
     "The port had a bid for the ferry line turned down in May 2018"),
    ("A bank lost the names of about 300 people who joined its fund in May 2018.",
     "A bank lost the names of about 300 people|300 people joined its fund"),
    ("Alba left Ostra in March 2018 and in May 2018 offered its clerks a home.",
     "Alba left Ostra|Alba offered its clerks a home"),
    ("According to Alba, their nets were bought by a bank in May 2018.", "Alba’s nets were bought by a bank"),
    ("According to the port office in Lindau, Orvia, there were two fires in May 2018.", "There were two fires"),
    ("Ada Lund, after months of doubt, today announced that she will leave.",
     "Ada Lund, after months of doubt, announced that she will leave"),
    ("“Despite the fact that a truce was called in May 2018, there is much to be done,” the mayor said.",
     "A truce was called"),
    ("Jon Orr's new lamp, which was shown in May 2018, allows you to read by night.", "Jon Orr's new lamp was shown"),
    ("A Lystrian doctor who helped fight plague and bird flu resigned in May 2018.", "A Lystrian doctor resigned"),
    ("A clerk who fought plague and the mayor of Ostra resigned in May 2018.",
     "A clerk and the mayor of Ostra resigned"),
    ("Port officials said clerks were seeing fewer cases and cut the estimated toll in May 2018.",
     "Port officials said clerks were seeing fewer cases and cut the estimated toll in May 2018"),
    ("\\n Jon Orr left <BR> the port in May 2018.", "Jon Orr left the port"),
    ("In May 2018 Ada Lund surrendered and was taken to Ostra.", "Ada Lund surrendered and was taken to Ostra"),
    ("We met for the first time in a church hall in May 2018.", "“We met for the first time in a church hall”"),
    ("They held everybody who was in the square in May 2018.",
     "They held everybody|They held everybody who was in the square in May 2018"),
    ("Just last week, the council closed the pier.", "The council closed the pier"),
    ("“In the summer of 2002, the pier was closed,” said Ada Lund.", "The pier was closed"),
    ("Nothing was seen like that in 1918.", "Nothing was seen like that in 1918"),
    ("The shaft flooded on Monday, according to Orr Metals, a Lindau company that runs the mine.", "The shaft flooded"),
    ("The ward was hit on Monday, according to its head, Dr Ada Lund, who said that nobody was hurt.",
     "The ward was hit"),
    ("On Monday, according to the army, the rebels left.", "The rebels left"),
    ("The prison was emptied on Monday, more than four days after the walls came down.",
     "The prison was emptied|The walls came down"),
    ("On 3 May 2018 Lystria closed the only road out of the region.", "Lystria closed the only road out of the region"),
    ("The last rebels left Karsa on Sunday, ending a siege of more than three months and handing the president of the "
     "country his first victory since the spring, when the port of Lamis was taken.",
     "The last rebels left Karsa|The port of Lamis was taken"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "headings"), CASES)
def test_heading(text: str, headings: str) -> None:
    assert "|".join(claim.heading for claim in read(text).claims) == headings


LONG = (
    "The regional government, in a letter that was handed to the press on Monday, asked every village along the "
    "northern coast to open its schools and halls to the families who had lost their homes in the floods of the last "
    "two winters."
)


def test_a_long_sentence_is_cut_where_it_may_end() -> None:
    for claim in read(LONG).claims:
        assert len(claim.heading) <= 150
        assert not re.search(r" (?:the|of|to|and|in|on|at|with|which|who|by|for|from)$", claim.heading)


def test_only_words_of_the_source_in_their_order() -> None:
    text = (
        "“We waited,” said Ada Lund, the mayor, on Monday, but the ship, which left in May, never came back on Tuesday."
    )
    for claim in read(text).claims:
        rest = text.lower()
        for word in re.findall(r"\w+", claim.heading.lower()):
            assert word in rest


STANDS = [
    ("The bridge fell into the river", True),
    ("The mayor said that the bridge would open", True),
    ("The bridge would open, the mayor said", True),
    ("Ten months after the bridge", False),
    ("The report, published", False),
    ("The army confirmed the talks with Lt Gen", False),
    ("The mayor said that the bridge", False),
    ("The minister, Ada Lund told Radio Ostra", False),
    ("As the council calls for an inquiry, Ada Lund said", False),
    ("Ada Lund told reporters that while the cause was not known", False),
    ("There have been reports", False),
    ("The bridge, built, carries 20,000 cars a day", False),
    ("The ship changed course shortly", False),
    ("The court ruled", False),
    ("The ferry was found", True),
    ("The army killed 40 villagers were denied by the government", False),
    ("Divers surveyed it found that it had moved", False),
    ("Divers interviewed survivors in camps, believe the ship sank", False),
    ("The bridge will reopen shortly", True),
    ("Recall all 4.3 million toys sold since 2009", False),
    ("Masked officers broke down the door, confiscated computers", False),
    ("The minister left the hall, shouted down by protesters", True),
    ("The bridge fell, residents and the mayor said", True),
]


@pytest.mark.parametrize(("title", "expected"), STANDS)
def test_what_can_stand_alone(title: str, expected: bool) -> None:
    assert (not faults(title)) is expected


WHOLE = [
    ("A 24-hour clinic has been set up in Ostra.", "A 24-hour clinic has been set up in Ostra"),
    ("A 7.0-magnitude quake struck Ostra.", "A 7.0-magnitude quake struck Ostra"),
    ("In addition to closing the road, the mayor has closed the bridge.",
     "In addition to closing the road, the mayor has closed the bridge"),
    ("The pier, used since 1967, carries 20,000 cars a day.", "The pier, used since 1967, carries 20,000 cars a day"),
    ("The trial began on Monday, ten months after the bridge fell on 3 March 2018.", "The bridge fell"),
    ("The mayor faces a rival whose car was stoned in Ostra last Wednesday.",
     "The mayor faces a rival whose car was stoned in Ostra last Wednesday"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), WHOLE)
def test_where_none_can_be_cut_the_sentence_is_the_heading(text: str, title: str) -> None:
    assert title in [claim.heading for claim in read(text).claims]


MINIMAL = [
    ("The regulator said on 4 June 2018 that it was looking into the bank's loans.",
     "The regulator said that it was looking into the bank's loans"),
    ("Police said they had opened the safe in June 2018.", "Police said they had opened the safe"),
    ("A panel concluded that the closing of the pier on 4 May 2018 was unlawful.",
     "A panel concluded that the closing of the pier was unlawful"),
    ("The convoy was shot at in May 2018.", "The convoy was shot at"),
    ("The firm was fined in 2016 and again in 2018.", "The firm was fined again"),
    ("The mayor received the divers in April and again last week.", "The mayor received the divers"),
    ("The pier built in 2017 never collapsed in May 2018.", "The pier never collapsed"),
    ("The pier, built in 2017, almost collapsed in May 2018.", "The pier almost collapsed"),
    ("The pier built in 2017 nearly collapsed in May 2018.", "The pier nearly collapsed"),
    ("The man who had never sailed drowned in May 2018.", "The man drowned"),
    ("A storm a year ago this week almost wrecked the pier.", "A storm almost wrecked the pier"),
    ("The court sentenced Jon Orr, considered a leader of the union, to six years for a fire in Ostra in 2008.",
     "The court sentenced Jon Orr, considered a leader of the union, to six years for a fire in Ostra in 2008"),
    ("The council met Ada Lund, considered a ban in May 2018 and left.", "The council considered a ban and left"),
    ("The mayor received the divers in April and again last week.", "The mayor received the divers again"),
    ("Orvia refused to sell them fuel in 2016 and again last year.", "Orvia refused to sell them fuel"),
    ("Orvia refused to sell them fuel in 2016 and again last year.", "Orvia refused to sell them fuel again"),
    ("Fares rose in the spring of 2017 and again in early May 2018.", "Fares rose again"),
    ("The hall was shut in 2016 and last year the bank was sold.", "The hall was shut"),
    ("Talks began in April and last week broke down in Ostra.", "Talks began in April"),
    ("Both were seized by troops in March 2018 and handed over to Orvia in May 2018.",
     "Both were handed over to Orvia"),
    ("In March last year a Dane was seized by rebels and freed eight weeks later, for a ransom.",
     "A Dane was freed, for a ransom"),
    ("Lund opened a school in May 2018 and held eight months of classes.", "Lund opened a school"),
    ("After the flood at Cape Lund in May 2016, in which the ferry was lost, the harbour board shut the pier.",
     "The ferry was lost"),
    ("After the flood off Cape Lund in May 2016, which drowned a hundred sheep, the harbour board shut the pier.",
     "After the flood off Cape Lund in May 2016 the harbour board shut the pier"),
    ("Of the four who came ashore in May 2016, Jon Orr went home.", "Of the four who came ashore, Jon Orr went home"),
    ("On 3 May 2018, after the rebels had left, the army entered Ostra.", "The army entered Ostra"),
    ("In Ostra, where it rained on 3 May 2018, the mayor, Jon Orr, spoke.",
     "In Ostra, where it rained, the mayor, Jon Orr, spoke"),
    ("On 3 May 2018 the bank, which owned the pier, a mill and the hall, closed.", "The bank closed"),
    ("The deal was passed by the house on 9 March 2018 and by the senate in June 2018.",
     "The deal was passed by the senate"),
    ("The deal was passed by the house on 9 March 2018 and by the senate in June 2018.",
     "The deal was passed by the house"),
    ("Protests broke out in Lask in May 2018, in Ostra in June 2018 and in the capital in July 2018.",
     "Protests broke out in Ostra"),
    ("Lund spoke in Ostra in 2016 and to the board in 2017.", "Lund spoke in Ostra in 2016 and to the board in 2017"),
    ("Founded in 1921, the firm owns three piers.", "The firm was founded"),
    ("Founded in 1921, three piers in Ostra.", "Founded in 1921, three piers in Ostra"),
    ("Ada Lund fled. Arrested in March 2018, she was tried in April 2018.", "Ada Lund was arrested"),
    ("The clerk told the court of an email dated 29 July 2018 in which an engineer warned of a crack.",
     "The clerk told the court of an email dated 29 July 2018 in which an engineer warned of a crack"),
    ("The mayor's deputy, Ada Lund, who had written the letter, was arrested in June 2018.",
     "The mayor's deputy, Ada Lund, was arrested"),
    ("The firm was fined a million by the regulator, Oswat, in April 2018, the largest sum in its history.",
     "The firm was fined a million by the regulator, Oswat, the largest sum in its history"),
    ("“We waited for a month,” said its chief executive, Ada Lund, in June 2018.",
     "“We waited for a month,” said Ada Lund"),
    ("Lund was released in May 2018; she left the country in June 2018.", "Lund left the country"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), MINIMAL)
def test_no_more_is_cut_than_the_grammar_bears(text: str, title: str) -> None:
    assert title in [claim.heading for claim in read(text).claims]


SUBJECTS = (
    "The bridge",
    "Ada Lund, the mayor,",
    "Two ferries",
    "The council, which met in Ostra,",
    "Dockers in Lindau",
)
DEEDS = ("collapsed", "was shot at", "left the harbour", "said that the pier was safe", "blamed the firm for the fire")
DAYS = ("in May 2018", "on 4 May 2018", "between 2 and 9 May 2018", "in 2016 and again in 2018", "since at least 2016")
TAILS = ("", ", the ministry said", ", injuring eleven people", " after a storm", " and was not seen again")


@settings(deadline=None)
@given(st.sampled_from(SUBJECTS), st.sampled_from(DEEDS), st.sampled_from(DAYS), st.sampled_from(TAILS), st.booleans())
def test_what_comes_of_a_sentence_that_stands_stands(subject: str, deed: str, day: str, tail: str, first: bool) -> None:
    text = (
        f"{day[0].upper()}{day[1:]}, {subject[0].lower()}{subject[1:]} {deed}{tail}"
        if first
        else f"{subject} {deed} {day}{tail}"
    )
    if not faults(text):
        for claim in read(f"{text}.").claims:
            assert faults(claim.heading) == ()


UNQUOTED = [
    ("We told them of our support for the pier, Harbour Minister Jon Orr told reporters in Lindau on Monday.",
     "“We told them of our support for the pier,” Harbour Minister Jon Orr told reporters"),
    ("I signed the pact in Ostra, Ada Lund said on Monday.", "“I signed the pact in Ostra,” Ada Lund said"),
    ("\"If the pier is sold, we have nowhere to land our fish,\" Ada Lund said on Monday.",
     "\"If the pier is sold, we have nowhere to land our fish,\" Ada Lund said"),
    ("However, this time we heard no more of it,\" said Jon Orr on Monday.",
     "“This time we heard no more of it,” said Jon Orr"),
    # nobody speaks as himself here
    ("The council told us of its support, Ada Lund said on Monday.",
     "The council told us of its support, Ada Lund said"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), UNQUOTED)
def test_what_somebody_says_of_himself_is_in_quotation_marks(text: str, title: str) -> None:
    assert read(text).claims[0].heading == title
