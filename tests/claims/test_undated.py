"""Sentences without words for when: which of them tell news of the article's day, and which none."""

import pytest

from tests.claims.builders import read

NEWS = "Two ferries sank in the harbour of Orva on Wednesday.\nThe town is old.\nIts walls are of stone.\n"
# 2019-05-15 is a Wednesday
NEW = [
    "A deckhand is being charged with the sinking.",
    "Now tributes are being paid to the crews.",
    "There has also been a second explosion.",
    "There was also a small explosion.",
    "The maker is recalling 4,000 lifeboats.",
    "While the harbour stays shut, two lines have stopped all sailings.",
    "The wreck has claimed four lives.",
    "The line has since agreed to pay.",
    "Two protests took place in the harbour.",
    "The crews held a short rally.",
    "Nine people are reported killed.",
    "Ivo Tarn has been taken to hospital.",
    "The first attempt to raise the ferry has failed.",
    "The captain is under police guard.",
    "Thirty passengers are still unaccounted for.",
    "The owners are in hiding outside Vell.",
    "A deckhand has appeared in the district court.",
    "Ada Lund has taken charge of the search.",
    "Divers have been seen near the wreck.",
    "Neighbours created a memorial outside the church.",
    "Anger at the closure quickly came from the unions.",
    "The maker expanded its programme to all boats.",
    "Two other men had also been taken to hospital.",
]
NOT_NEW = [
    "There was little fighting.",
    "Half of the dead are reported to be women.",
    "Such sinkings have happened before.",
    "The boats took long to go down.",
    "The harbour came to stand for the revolt.",
    "Until recently, the port used foreign crews.",
    "The quay belonged to a family of brewers.",
    "The board has strengthened its position.",
    "The crew had been a target of threats.",
    "The charts were produced by a firm in Vell.",
    "The harbour is under the cliffs.",
    "The line is in good hands.",
    "The crews face a strong rival in the newly formed line.",
    "Tarn, who has died, led the council that ruled Orva from 1974 to 1979.",
    "After her husband was drowned in June 2016, Lund led the union.",
    "Orva has since begun to look east.",
    "There has been a lighthouse in Orva since 1901.",
    "Since 1947 the harbour has been run by a board.",
    "Twice the harbour has been closed.",
    "Elections are taking place in two weeks' time.",
    "No group has claimed the attack.",
    "There is no second way out under the 39 rules.",
]


@pytest.mark.parametrize("sentence", NEW)
def test_news_of_the_day(sentence: str) -> None:
    assert [str(claim.when.latest) for claim in read(NEWS + sentence).claims[1:]] == ["2019-05-15"]


@pytest.mark.parametrize("sentence", NOT_NEW)
def test_no_news_of_the_day(sentence: str) -> None:
    claims = read(NEWS + sentence).claims[1:]
    assert not [claim for claim in claims if str(claim.when.latest) == "2019-05-15" and claim.expression is None]


def test_the_main_clause_is_told_and_not_the_one_beside_it() -> None:
    claim = read(NEWS + "While the harbour stays shut, two lines have stopped all sailings.").claims[-1]
    assert claim.heading.startswith("Two lines")


def test_a_story_told_in_one_run_keeps_its_day() -> None:
    text = (
        "A man has died after a crash in Orva.\nThe car left the quay on Sunday.\nA rescue was launched.\n"
        "A crane lifted the car.\nThe man was taken to hospital.\nThere he was pronounced dead."
    )
    assert [str(claim.when.latest) for claim in read(text).claims[1:]] == ["2019-05-12"] * 5


def test_a_person_told_of_before_does_things() -> None:
    text = "A man has been arrested over the sinking of the ferries.\nHe has been named as Ivo Tarn."
    assert len(read(text).claims) == 2
    assert len(read(NEWS + "He is seventy.\nHe was named as Ivo Tarn.").claims) == 1


def test_they_go_on_with_news_of_the_day() -> None:
    text = NEWS + "The mayor has closed the harbour.\nThey both helped the crews."
    assert [str(claim.when.earliest) for claim in read(text).claims[1:]] == ["2019-05-15"] * 2


def test_a_long_article_goes_on_with_its_news_for_a_while() -> None:
    lead = "A balloon has crashed in Orva.\nTwo people were killed.\n"
    told = read(lead + "The field is wide and flat.\n" * 30 + "Four cars were destroyed.").claims
    assert [claim.quote for claim in told] == ["A balloon has crashed in Orva.", "Two people were killed."]


HISTORY = "Orva rose against the crown in 1848.\nIts walls were torn down in 1851.\n"


def test_the_perfect_comes_back_to_the_news_after_history() -> None:
    resumed = "But fighting has resumed in the hills, which had been held by the crown until 1850."
    assert [str(c.when.latest) for c in read(NEWS + HISTORY + resumed).claims[3:]] == ["2019-05-15", "1850-12-31"]
    assert len(read(NEWS + HISTORY + "The hills have belonged to Orva for years.").claims) == 3


def test_a_whole_quotation_with_its_source_is_a_saying() -> None:
    said = "“A captain has gone to his rest,” according to the former harbour chief Ivo Tarn."
    assert [(claim.status, str(claim.when.latest)) for claim in read(NEWS + said).claims[1:]] == [
        ("said", "2019-05-15")
    ]


def test_at_the_time_is_not_the_day_of_news_without_one() -> None:
    text = NEWS + "Fighting has resumed.\nThe crown took the hills in 1850.\nIt gave guarantees at the time."
    assert str(read(text).claims[-1].when.latest) == "1850-12-31"


def test_the_perfect_is_news_to_the_end_of_a_report() -> None:
    fired = "The board has dismissed the captain."
    assert len(read(NEWS + "The field is wide and flat.\n" * 30 + fired).claims) == 2
    assert len(read(NEWS + "The field is wide and flat.\n" * 45 + fired).claims) == 1


def test_a_match_is_not_told_move_by_move() -> None:
    text = NEWS + "Brandt scored the first goal in the tenth minute."
    assert len(read(text).claims) == 1


def test_what_came_of_a_dated_story_is_of_its_day_even_weeks_later() -> None:
    text = "Seven people were shot by Ivo Tarn in Orva on 12 April.\nAfter the shots, Tarn shot himself."
    assert [str(claim.when.latest) for claim in read(text).claims] == ["2019-04-12"] * 2


def test_who_was_hurt_is_told_after_a_sentence_without_a_day() -> None:
    text = NEWS + "A bomb went off on Monday.\nIt was a loud one.\nNine people were wounded."
    assert str(read(text).claims[-1].when.latest) == "2019-05-13"


def test_what_comes_of_an_hour_need_not_have_it() -> None:
    claim = read("A car left the quay at around 21:00 on Sunday.\nA rescue was launched.").claims[-1]
    assert (claim.when.grain, str(claim.when.earliest)) == ("day", "2019-05-12")


def test_a_name_in_quotation_marks_opens_no_quotation() -> None:
    assert read(NEWS + "“Aurora Borealis”, the tall ship, has been towed to Orva.").claims[1:]
    assert not read(NEWS + "“Never again will we sail in such a wind.”").claims[1:]


LEADS = [
    ("New work at the Orva school has shown a link between salt and rust.", True),
    ("The Orva line has failed to pay its crews.", True),
    ("The Orva line has seemed sound.", False),
    ("Ada Lund has lived in Orva for years.", False),
]


@pytest.mark.parametrize(("sentence", "news"), LEADS)
def test_the_first_sentence_is_news_whatever_its_verb(sentence: str, news: bool) -> None:
    assert bool(read(sentence + "\nThe town is old.\nIts walls are of stone.").claims) is news


def test_what_a_thing_is_based_on_is_a_state() -> None:
    assert not read(NEWS + "The song was based on the wreck.").claims[1:]


BOMB = "A bomb went off in Orva on Monday.\n"
ON_THE_SPOT = [
    "Nine people were wounded.",
    "Twelve people were confirmed dead.",
    "A rescue was launched.",
    "The blast destroyed two boats.",
    "He ran from the quay to the station.",
]
COMES_AFTER = [
    "The dead were identified as two sailors.",
    "Police opened an investigation.",
    "So far the crews lifted nine boats.",
    "It transpired that the bomb was home-made.",
    "The owner promised to sail on Friday.",
    "Two sailors were convicted of the attack.",
    "Prior to the blast, the quay was closed.",
    "The quay was closed three weeks after a fire.",
    "Before the blast, two boats were moved to Vell.",
    "The boats were reported to be old.",
]


@pytest.mark.parametrize("sentence", ON_THE_SPOT)
def test_what_comes_of_it_on_the_spot_is_of_its_day(sentence: str) -> None:
    assert str(read(BOMB + sentence).claims[-1].when) == str(read(BOMB).claims[0].when)


@pytest.mark.parametrize("sentence", COMES_AFTER)
def test_what_is_learnt_or_decided_of_it_is_not_of_its_day(sentence: str) -> None:
    claims = read(BOMB + sentence).claims[1:]
    assert not [claim for claim in claims if str(claim.when.latest) == "2019-05-13"]


def test_further_down_only_what_has_to_do_with_it_goes_on() -> None:
    story = BOMB + "The blast broke two windows.\nA boat burnt.\n"
    assert str(read(story + "Three men died.").claims[-1].when.latest) == "2019-05-13"
    assert str(read(story + "The boat sank.").claims[-1].when.latest) == "2019-05-13"
    assert str(read(story + "The council altered a route.").claims[-1].when.latest) != "2019-05-13"


def test_a_count_by_somebody_two_sentences_on_is_of_its_own_day() -> None:
    text = BOMB + "It was a loud one.\nNine people were wounded, the ministry said."
    assert str(read(text).claims[-1].when.latest) == "2019-05-15"


def test_a_court_goes_on_from_its_own_sitting() -> None:
    text = "The trial of Ivo Tarn ended in Orva on Monday.\nHe was convicted of the theft."
    assert str(read(text).claims[-1].when.latest) == "2019-05-13"


def test_nothing_strays_from_a_story_of_the_article_s_own_day() -> None:
    story = BOMB.replace("Monday", "Wednesday") + "The blast broke two windows.\nA boat burnt.\n"
    for sentence in ("The council altered a route.", "The dead were identified as two sailors."):
        assert read(story + sentence).claims[-1].when.is_day


def test_a_short_article_is_news_to_its_end() -> None:
    talk = "The hills are green.\n" * 20
    assert [claim.quote for claim in read(NEWS + talk + "Divers tried to close the valve.").claims[1:]]
    assert not read(NEWS + talk * 2 + "Divers tried to close the valve.").claims[1:]


@pytest.mark.parametrize("moment", ["Roth scored in the 89th minute.", "Roth was shown a yellow card."])
def test_a_moment_of_a_match_is_none(moment: str) -> None:
    assert not read(NEWS + moment).claims[1:]


HE_DID = [
    ("The port office fined the line.", "It also ordered the line to repair its boats.", True),
    ("Ivo Tarn ran for the harbour.", "He tried to board with 4,000 crowns in his coat.", True),
    ("Ivo Tarn ran for the harbour.", "He was a tall man.", False),
    ("A fire broke out.", "It ended with the ship on its side.", False),
]


@pytest.mark.parametrize(("before", "sentence", "told"), HE_DID)
def test_what_he_or_it_did_next_is_told(before: str, sentence: str, told: bool) -> None:
    found = [claim.quote for claim in read(NEWS + before + "\n" + sentence).claims]
    assert (sentence in found) == told


BEHIND = [
    ("The pier was closed on 8 April.", "The photo was removed from the hall.", "[..2019-05-15"),
    ("The pier was closed in March.", "The mayor of Orva condemned the closure.", "2019-05-15"),
    (
        "On 8 April the ferry Ilma left the quay.",
        "Shortly after leaving the crew noticed a light.",
        "2019-04-08",
    ),
    ("On 8 April gunmen stormed the mill.", "The army killed all five of them.", "2019-04-08"),
    ("The pier was closed in 2011.", "The photo was removed from the hall.", ""),
    ("The pier was closed in March.", "The owners used the hall as a store.", ""),
    ("On 8 April gunmen stormed the mill.", "A court later cleared the guard.", "[..2019-05-15"),
]


@pytest.mark.parametrize(("before", "sentence", "when"), BEHIND)
def test_what_stands_behind_what_was_long_before_the_news(before: str, sentence: str, when: str) -> None:
    last = read("The mayor has resigned.\nThe town is old.\nIts walls are of stone.\n" + before + "\n" + sentence)
    found = [str(claim.when.latest) for claim in last.claims if claim.quote == sentence]
    assert found == ([when.removeprefix("[..")] if when else [])
