"""What a question is worded as: one row a wording, with the words, the name and topic, or the topic that it tells."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot.worded import Worded, worded

NONE: Mapping[str, str] = {}
ENDINGS = " ?.!,;:"
"""The marks at an end that are taken away first."""

WHO_SAID = [
    ("Who said there are no minor incursions?", "there are no minor incursions"),
    ("who said there are no minor incursions", "there are no minor incursions"),
    ("WHO SAID WE ARE UNITED??", "WE ARE UNITED"),
    ("Who said that “the door stays open”?", "“the door stays open”"),
    ('who said: "the door stays open"', '"the door stays open"'),
    ("who first said 'a swift response'?", "'a swift response'"),
    ("Who was it that said they are united?", "they are united"),
    ("Who's said the talks were frank?", "the talks were frank"),
    ("Who’s saying we are united?", "we are united"),
    ("Who has claimed that the border is closed?", "the border is closed"),
    ("Who warned Russia will pay?", "Russia will pay"),
    ("Which minister said the talks were over?", "the talks were over"),
    ("Who said Russia's troops aren't leaving?", "Russia's troops aren't leaving"),
    ("When did Biden say “the door stays open”?", "“the door stays open”"),
    ("when was that said: “the door stays open”", "“the door stays open”"),
    ("By whom was “swift, severe and united” said?", "“swift, severe and united”"),
    ("Where does “there are no minor incursions” come from?", "“there are no minor incursions”"),
    ("Who is quoted as saying “we stand together”?", "“we stand together”"),
    ("Whose words are «the door stays open»?", "«the door stays open»"),
]

SAID_BY = [
    ("the exact Zelensky quote on incursions", "Zelensky", "incursions"),
    ("any White House statements?", "White House", None),
    ("three quotes by Biden on gas", "Biden", "gas"),
    ("What else did Biden say?", "Biden", None),
    ("What else has Biden said about Ukraine?", "Biden", "Ukraine"),
    ("What did the coach say about it?", "the coach", None),
    ("What did Ann Lee, the mayor, say on gas?", "Ann Lee, the mayor", "gas"),
    ("what did biden say about her", "biden", None),
    ("What did Biden say about Ukraine?", "Biden", "Ukraine"),
    ("what did joe biden say", "joe biden", None),
    ("What has Blinken said about the talks?", "Blinken", "the talks"),
    ("What had Blinken said regarding the talks?", "Blinken", "the talks"),
    ("What does Lavrov say on NATO?", "Lavrov", "NATO"),
    ("What is Lavrov saying about NATO", "Lavrov", "NATO"),
    ("What did Ms. von der Leyen say about sanctions?", "Ms. von der Leyen", "sanctions"),
    ("What did the U.S. say about sanctions?", "the U.S.", "sanctions"),
    ("What did the foreign minister tell reporters about Moscow?", "the foreign minister", "Moscow"),
    ("What did Biden say to reporters about Putin?", "Biden", "Putin"),
    ("What did Biden say in Geneva about Ukraine?", "Biden", "Ukraine"),
    ("What did Biden say about Friday’s talks?", "Biden", "Friday’s talks"),
    ("What did Biden say about the 2015 deal?", "Biden", "the 2015 deal"),
    ("What did Biden say about the future of NATO?", "Biden", "the future of NATO"),
    ("What did Biden say to reporters on Thursday about Putin?", "Biden", "Putin on Thursday"),
    ("what did biden say on wednesday about sanctions", "biden", "sanctions on wednesday"),
    ("What did Biden say last week about gas?", "Biden", "gas last week"),
    ("What did Biden say two weeks ago?", "Biden", "two weeks ago"),
    ("What did Biden say on Wednesday?", "Biden", "on Wednesday"),
    ("what did biden say yesterday?", "biden", "yesterday"),
    ("What did Biden say about Ukraine in January 2022?", "Biden", "Ukraine in January 2022"),
    ("What has Biden said about Ukraine since Friday?", "Biden", "Ukraine since Friday"),
    ("What did Biden think of the talks?", "Biden", "the talks"),
    ("What was said by Lavrov?", "Lavrov", None),
    ("What was said by Lavrov about emotions?", "Lavrov", "emotions"),
    ("Quotes from Biden about Ukraine", "Biden", "Ukraine"),
    ("Any comment from the union?", "the union", None),
    ("What exactly did Biden say about Ukraine?", "Biden", "Ukraine"),
    ("what precisely has biden said", "biden", None),
    ("the exact words of Biden on Ukraine", "Biden", "Ukraine"),
    ("exact quote by biden?", "biden", None),
    ("What were Biden’s exact words?", "Biden", None),
    ("what were Harris' words about costs", "Harris", "costs"),
    ("reactions from Lavrov about the talks", "Lavrov", "the talks"),
    ("quotes about sanctions by Biden", "Biden", "sanctions"),
    ("more from Lavrov", "Lavrov", None),
    ("anything by Lavrov on gas", "Lavrov", "gas"),
    ("top 5 quotes by Biden", "Biden", None),
    ("the most recent statements by Biden on gas", "Biden", "gas"),
    ("any more quotes by Biden about sanctions?", "Biden", "sanctions"),
    ("Anything else from Lavrov?", "Lavrov", None),
    ("any reactions to the strike from teachers?", "teachers", "the strike"),
    ("what was said about NATO by Lavrov?", "Lavrov", "NATO"),
]

CHECK = [
    ('is this true? "The door stays open"', '"The door stays open"', None),
    ("is it true that “the door stays open”?", "“the door stays open”", None),
    ("Is that really right? “The door”", "“The door”", None),
    ("was it true? The door stays open", "The door stays open", None),
    ("Is this quote real: “Russia will pay”", "“Russia will pay”", None),
    ("fact check: “Russia will pay”", "“Russia will pay”", None),
    ("Fact-check: “Russia will pay”", "“Russia will pay”", None),
    ("fact check: Russia will pay", "Russia will pay", None),
    ("Is this right: Russia will pay", "Russia will pay", None),
    ("check this quote: Russia will pay — Biden", "Russia will pay — Biden", None),
    ("check Russia will pay by Biden", "Russia will pay by Biden", None),
]

TIMELINE = [
    ("who all commented on the strike?", "the strike"),
    ("everyone who has said something about gas", "gas"),
    ("the 3 best quotes on the strike", "the strike"),
    ("key statements about gas", "gas"),
    ("what has been said so far about gas?", "gas"),
    ("What was said in March?", "in March"),
    ("what was said last week", "last week"),
    ("Statements from May 2025", "May 2025"),
    ("any quotes from last week?", "last week"),
    ("3 quotes on the strike", "the strike"),
    ("who else commented on gas?", "gas"),
    ("who has spoken about gas", "gas"),
    ("what are people saying about gas", "gas"),
    ("a few quotes about gas", "gas"),
    ("timeline of sanctions", "sanctions"),
    ("timeline sanctions", "sanctions"),
    ("Timeline: sanctions on gas", "sanctions on gas"),
    ("show timeline for gas", "gas"),
    ("Who said what about NATO?", "NATO"),
    ("Who has said anything about Nord Stream?", "Nord Stream"),
    ("Who else said something about gas?", "gas"),
    ("What was said about NATO?", "NATO"),
    ("What has been said on the sanctions?", "the sanctions"),
    ("What did people say about the pipeline?", "the pipeline"),
    ("what has everyone said about gas", "gas"),
    ("Quotes about Nord Stream", "Nord Stream"),
    ("any reactions to the sanctions?", "the sanctions"),
    ("quotes about gas from January", "gas from January"),
    ("What else was said about gas?", "gas"),
]


@pytest.mark.parametrize(("text", "words"), WHO_SAID)
def test_who_said(text: str, words: str) -> None:
    assert worded(text.rstrip(ENDINGS)) == Worded("who-said", words, NONE)


@pytest.mark.parametrize(("text", "name", "about"), SAID_BY)
def test_said_by(text: str, name: str, about: str | None) -> None:
    found = worded(text.rstrip(ENDINGS))
    assert found is not None
    assert (found.command, found.text, found.options) == ("said-by", name, {"about": about} if about else NONE)


@pytest.mark.parametrize(("text", "words", "speaker"), CHECK)
def test_check(text: str, words: str, speaker: str | None) -> None:
    assert worded(text.rstrip(ENDINGS)) == Worded("check", words, {"speaker": speaker} if speaker else NONE)


@pytest.mark.parametrize(("text", "topic"), TIMELINE)
def test_timeline(text: str, topic: str) -> None:
    assert worded(text.rstrip(ENDINGS)) == Worded("timeline", topic, NONE)


@pytest.mark.parametrize(
    ("text", "name", "about"),
    [
        ("When did Lavrov say that about sanctions?", "Lavrov", "sanctions"),
        ("when did the Kremlin say so", "the Kremlin", None),
        ("When has Biden said it?", "Biden", None),
    ],
)
def test_when_somebody_said_that(text: str, name: str, about: str | None) -> None:
    assert worded(text.rstrip(ENDINGS)) == Worded("when-said", name, {"about": about} if about else NONE)


@pytest.mark.parametrize(
    "text", ["When did he say that?", "When did Biden say that Russia would invade?", "When did Biden meet Lind?"]
)
def test_other_questions_of_when_are_no_command(text: str) -> None:
    assert worded(text.rstrip(ENDINGS)) is None


def test_where_something_was_said_is_neither_its_time_nor_its_topic() -> None:
    assert worded("What did Biden say in Geneva") == Worded("said-by", "Biden", NONE, "in Geneva")
