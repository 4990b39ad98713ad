"""Sayings without words for when: which are news of the article's day, and what they belong with."""

import pytest

from tests.claims.builders import read
from timeline.model import Claim

NEWS = "Two ferries sank in the harbour of Orva on Wednesday.\nThe town is old.\nIts walls are of stone.\n"
# 2019-05-15 is a Wednesday
SAID = [
    "The harbour board said the ferries were old.",
    "Ada Lund, the mayor of Orva, said she was “sick at heart”.",
    "The ministry has said that fares will not rise.",
    "The Seamen's Union says the crews were tired.",
    "The weather office warns that the wind may turn.",
    "The leader of the city council, Pavel Brandt, has called for “a meeting of all who sail”.",
    "“It must never happen again,” wrote Ivo P. Tarn, the harbour chief.",
    "A spokesman for the line said: “As you can imagine, we are in shock.”",
    "Brandt condemned the line.",
    "The pilots' union blamed the weather.",
    "Ada Lund, the harbour chief, notes that such winds are rare.",
    "Ivo Tarn, the owner, dismissed the claims.",
    "Pavel Brandt was quoted by the Orva Mail as saying that the crews were tired.",
    "Senator Pavel Brandt implored the line not to sail.",
    "The Orva Office of Lights (OOL) is predicting that the debt will double in ten years.",
    "The council's leader, Pavel Brandt, speculated the closure might have had to do with her anger.",
    "According to the leader of the guard, Ivo Tarn, 200 men will leave the quay.",
    "The defence team for Ivo Tarn denied that the blow was meant.",
    "“The bill is a great change to the way we sail,” said Carl Base, COO of the line.",
    "Ada Lund says he does not mind.",
    "It is believed that five people have been wounded.",
    "A deckhand on the quay says five of the passengers were taken to hospital.",
    "First reports say that the pilot was able to leave the bridge.",
    "A source in the navy said that a loose cable was the cause.",
    "Sources have told the Orva Mail that the line will be sold.",
    "The trustee said that the pier was the town's pride.",
    "Wen Tao, an official with the customs house, said the rise was a turning point.",
    "According to Jan Orr, with the harbour board, both crews want to avoid a strike.",
    "Both men are being kept in bed, according to Doctor Rolf Tarn.",
    "According to the line, calls are still possible.",
]
UNSAID = [
    "Two sailors said the ferries were old.",
    "Witnesses say the sea was calm.",
    "The mayor did not say how many were aboard.",
    "The mayor believes the ferries were old.",
    "Ada Lund said.",
    "Ada Lund recalls that the ferries were blue.",
    "The ferries were condemned by experts.",
    "“It was awful,” wrote Ivo Tarn, a boy of twelve.",
    "The ferry line denies that the ferries were old.",
    "The chart says exactly where the rocks lie.",
    "Critics say that the words were cruel.",
    "The wreck has not been found, reports said.",
    "The ropes were tied according to the rules.",
    "According to Orr, the line changes its fares every few days.",
    "According to Orr, the fares may rise.",
    "Jordan Orr has repeatedly condemned the line.",
    "Many sailors blame the line for the fog.",
    "It is believed that no other boats were hurt.",
    "It is believed that the ferries were old.",
]


def said(text: str) -> list[Claim]:
    return read(NEWS + text).claims[1:]


@pytest.mark.parametrize("sentence", SAID)
def test_what_somebody_by_name_says_in_the_news_is_of_its_day(sentence: str) -> None:
    assert [str(claim.when.latest) for claim in said(sentence)] == ["2019-05-15"]
    assert [str(claim.when.earliest) for claim in said(sentence)] == ["2019-05-15"]


@pytest.mark.parametrize("sentence", UNSAID)
def test_what_is_no_news(sentence: str) -> None:
    assert not [claim for claim in said(sentence) if claim.status == "said"]


def test_whose_office_was_told_before_may_be_quoted() -> None:
    text = "The leader of the party, Ada Lund, was there.\n“The pier is the pride of us all,” Mrs Lund said."
    assert [claim.status for claim in said(text)] == ["said"]


def test_a_view_in_a_long_article_is_none() -> None:
    assert not said("The hills are green.\n" * 50 + "The harbour board said the ferries were old.")


def test_what_was_said_long_ago_is_not_of_today() -> None:
    text = "A pier was built in 1921.\nThe harbour board said it was the pride of Orva."
    assert not [claim for claim in said(text) if claim.status == "said"]


def test_a_reaction_to_a_dated_event_is_of_the_day_it_is_reported() -> None:
    text = (
        "The owner said on Sunday that the ferries were sound.\nPavel Brandt, angry, denounced the words as baseless."
    )
    claims = read(text).claims
    assert [str(claim.when.latest) for claim in claims] == ["2019-05-12", "2019-05-15"]


def test_who_is_quoted_with_a_day_still_speaks_on_it() -> None:
    claims = read("Ada Lund said on Sunday that the ferries were sound.\nLund urged people to stay calm.").claims
    assert [str(claim.when.latest) for claim in claims] == ["2019-05-12", "2019-05-12"]


TOGETHER = [
    ("Ada Lund said the ferries were old.\nThe sea is deep.\nLund said the crews were tired.", True),
    ("Ada Lund and Pavel Brandt are calling for an inquiry.\nThe sea is deep.\n“We must know,” Brandt said.", True),
    ("Pavel Brandt urged people to leave.\nThe sea is deep.\nBrandt said the wind was rising.", True),
    ("The harbour board said the ferries were old.\nThe school board said its pupils were safe.", False),
    ("Ada Lund said the ferries were old.\nPavel Brandt said the crews were tired.", False),
]


@pytest.mark.parametrize(("text", "together"), TOGETHER)
def test_one_speaker_s_sayings_belong_together(text: str, together: bool) -> None:
    first, second = said("The weather is fine.\nThe tide is low.\n" + text)
    assert (second.leans_on == first.id) is together


def test_a_comment_belongs_with_the_news_before_it() -> None:
    news, comment = read("Two ferries have sunk in the harbour of Orva.\nThe mayor said the town was in shock.").claims
    assert comment.leans_on == news.id


def test_what_is_to_come_is_no_news_in_the_present() -> None:
    assert not said("Elections are taking place in two weeks' time.")


STANDS = [
    "Ada Lund expressed concern about the harbour lights.",
    "The mayor has made it clear that the piers stay open.",
    "Ivo Tarn paid tribute to the crews.",
    "The claim was denied by the line.",
    "Lund called the sinking “a disgrace to us all”.",
    "Brandt was quoted as saying that the lights were out.",
    "The crews have promised to strike.",
    "Hospital sources said they were treating 75 wounded.",
    "Rescue workers say three people are still missing.",
    'Harbour Captain James "Duke" Varn said it was no great loss.',
]
NO_STANDS = [
    "Both ferries were described as fast.",
    "The ferries were believed to be sound.",
    "Experts say a third of all piers are old.",
    "The line has promised such lights many times before.",
    "Nobody paid tribute to the crews.",
]


@pytest.mark.parametrize("sentence", STANDS)
def test_who_takes_a_stand_in_the_news_does_so_on_its_day(sentence: str) -> None:
    assert [(str(claim.when.earliest), str(claim.when.latest)) for claim in said(sentence)] == [("2019-05-15",) * 2]


@pytest.mark.parametrize("sentence", NO_STANDS)
def test_what_is_no_stand(sentence: str) -> None:
    assert not said(sentence)


def test_words_for_when_before_a_threat_date_the_threat() -> None:
    claim = said("Last week the crews threatened to strike.")[0]
    assert (str(claim.when.latest), claim.status) == ("2019-05-12", "said")
    assert "said" in {claim.status for claim in said("The crews promised to sail on Friday.")}


SPEAKERS = [
    ("Karim al-Tarn, aged 50, was a witness.\n“I saw the crews jump,” he said.", "Karim al-Tarn"),
    ("Ada Lund, the owner, paid tribute to the crews.\nShe said they had been brave.", "Ada Lund"),
    ("“When I met the mayor, I said to him that it was wrong,” Mayor Brandt said.", "Mayor Brandt"),
]


@pytest.mark.parametrize(("text", "who"), SPEAKERS)
def test_he_is_who_was_named_last(text: str, who: str) -> None:
    opening = "Ivo Tarn, the harbour chief, said the lights were out.\n"
    assert who in {claim.attribution for claim in said(opening + text)}
