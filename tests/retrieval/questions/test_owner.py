from __future__ import annotations

import pytest

from retrieval.questions.owner import tells as told
from retrieval.questions.owner import thing_owned, with_offices
from retrieval.questions.question import read_question
from retrieval.text.terms import terms


@pytest.mark.parametrize(
    ("question", "thing", "owner"),
    [
        ("Who is the president of France?", "presid", {"franc"}),
        ("who is the president of france", "presid", {"franc"}),
        ("Who was the foreign minister of Norrby?", "minist", {"norrbi"}),
        ("What is Ukraine’s capital?", "capit", {"ukrain"}),
        ("What's the name of the Norrby ferry?", "name", {"norrbi"}),
        ("What is the name of Lind’s lawyer?", "lawyer", {"lind"}),
        ("What was the first name of Ann Lind’s wife?", "wife", {"ann", "lind"}),
        ("What was Lind’s boat called?", "boat", {"lind"}),
        ("Who is the French foreign minister?", "minist", {"franc"}),
        ("Who is the US vice president?", "presid", {"usa"}),
        ("Who is the prime minister of the United Kingdom?", "minist", {"gbr"}),
        ("Who leads Homeland List?", "leader", {"homeland", "list"}),
        ("Who is the leader of Alternative for Norrby?", "leader", {"altern", "norrbi"}),
        ("Who is the Office for Gull Affairs’ head?", "head", {"offic", "gull", "affair"}),
        ("How many tanks does Russia have?", "tank", {"russia"}),
        ("How much gas did the Baltic Fleet own?", "gas", {"baltic", "fleet"}),
    ],
)
def test_a_question_may_ask_for_somebodys_thing(question: str, thing: str, owner: set[str]) -> None:
    owned = read_question(question).owned
    assert owned is not None
    assert owned.thing == thing
    assert owned.owner == owner


@pytest.mark.parametrize(
    "question",
    [
        "Who is the president?",
        "What is the purpose of the exercise?",
        "How many tanks are there in Russia?",
        "How many tanks does he have?",
        "How many Swedish ferries sank?",
        "What did the president of France say?",
        "Who met the president of France?",
        "What was Lind’s job before politics?",
        "What was Lind’s claim for?",
        "What was the score of the vote to sack Lind?",
        "How much of the club does Norrby own?",
    ],
)
def test_other_questions_ask_for_nobodys(question: str) -> None:
    assert read_question(question).owned is None


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Who leads Homeland List?", "who is the leader of Homeland List?"),
        ("who chairs the Bank of Norrby", "who is the chairman of the Bank of Norrby"),
        ("So, who now coaches Norrby?", "So, who is the coach of Norrby?"),
        ("Who leads Lind in the polls?", "Who leads Lind in the polls?"),
        ("Who leads the race?", "Who leads the race?"),
        ("Who led Norrby?", "Who led Norrby?"),
    ],
)
def test_whoever_leads_something_is_asked_for_by_the_office(question: str, read: str) -> None:
    assert with_offices(question) == read


def test_whose_name_is_asked_for_is_to_be_named() -> None:
    assert tells("What is the name of Lind’s lawyer?", "His lawyer, Bo Berg, left.", "Lind sat down.") == 0
    assert tells("What is the name of Lind’s lawyer?", "His lawyer left.", "Lind sat down.") == -1


def tells(question: str, sentence: str, passage: str = "") -> int:
    owned = thing_owned(question, read_question(question).names)
    assert owned is not None
    return told(owned, sentence, terms(sentence), terms(f"{passage} {sentence}"))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the president of France?", "French President Emmanuel Macron left."),
        ("Who is the president of France?", "Emmanuel Macron, the president of France, left."),
        ("Who is the president of France?", "France’s newly elected president, Emmanuel Macron, left."),
        ("Who is the president of France?", "Emmanuel Macron was elected president of France in 2017."),
        ("Who is the vice president of France?", "French Vice President Ann Lee met President Bo Lind."),
        ("Who is the deputy of France?", "Ann Lee, the deputy of France, left."),
        ("Who is Lind’s successor?", "Lind left to his successor, Ann Lee."),
        ("Who is Lind’s husband?", "Lind lives with his husband, the potter Neil Sands."),
        ("Who is the foreign minister of France?", "French Foreign Minister Ann Lee left."),
        ("Who is the prime minister of the United Kingdom?", "UK Prime Minister Ann Lee left."),
        ("Who is the prime minister of the United Kingdom?", "British Prime Minister Ann Lee left."),
        ("Who is the chief of the EU executive arm?", "Ann Lee, chief of the European Union’s executive arm, left."),
        ("Who is the chief executive of Norrby Ferries?", "Ann Lee, Norrby Ferries’ chief executive, left."),
        ("What is the capital of Ukraine?", "They met in Kyiv, the Ukrainian capital."),
        ("What is the capital of Ukraine?", "The capital of Ukraine is Kyiv."),
        ("What is the population of Norrby?", "Norrby has a population of 9,000."),
        ("How many tanks does Russia have?", "Russia has about 12,000 tanks."),
        ("How many tanks does Russia have?", "Russian tanks number 12,000."),
    ],
)
def test_a_sentence_tells_of_the_thing_as_its_owners(question: str, sentence: str) -> None:
    assert tells(question, sentence) == 1


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the president of France?", "Lind met his French counterpart and the Ukrainian president, Ann Lee."),
        ("Who is the president of France?", "The French president left at once."),
        ("Who is the president of France?", "President Lee left."),
        ("Who is the president of France?", "French Vice President Ann Lee left."),
        ("Who is the deputy minister of Norrby?", "Norrby’s minister, Ann Lee, left."),
        ("Who is the prime minister of France?", "French Foreign Minister Ann Lee left."),
        ("Who is the prime minister of France?", "Talks with Germany, France and Spain went on."),
        ("Who is the minister of France?", "The French Ministry of Defence left."),
        ("Who is the captain of the Norrby Club?", "Ann Lee scored twice for the Norrby Club."),
        ("Who is the manager of the Norrby Club?", "“No,” said Rovers manager Bo Lind."),
        ("What is the capital of Norrby?", "Norrby had not commented by Monday."),
        ("How many tanks does Russia have?", "Russia said nothing."),
        ("How many tanks does Russia have?", "They may invade Russia with a force of 900 tanks."),
        ("How many tanks does Russia have?", "He acted in Russia having massed 900 tanks there."),
        ("What is the capital of Ukraine?", "He met Lind in the Ukrainian capital."),
        ("What is the capital of Ukraine?", "The capital is Norrby."),
        ("How many soldiers does Ukraine have?", "Some 9,000 Russian soldiers stood on the border."),
        ("How many tanks does Russia have?", "Norrby has 60 tanks."),
        ("How many soldiers does Ukraine have?", "Some 9,000 Russian soldiers stood on the Ukrainian border."),
        ("What is Ann Lee’s salary?", "Ann Lee said that the ferry had cost £19m."),
        ("What was Lind’s debt?", "Lind built 19 ferries."),
    ],
)
def test_a_sentence_that_has_the_words_may_tell_of_something_else(question: str, sentence: str) -> None:
    assert tells(question, sentence) == -1


@pytest.mark.parametrize(
    ("question", "sentence", "passage"),
    [
        ("Who is the president of France?", "Macron leads France.", ""),
        ("Who is the editor of the Norrby Club?", "Ann Lee edits the Norrby Club.", ""),
        ("Who is the head of the Norrby Club?", "Norrby Club boss Ann Lee left.", ""),
        ("Who is the head of the Norrby Club?", "Ann Lee has been in charge of the Norrby Club since May.", ""),
        ("What is the weight of the Gull?", "The Gull weighs 40 tonnes.", ""),
        ("Who is the head of the Norrby Club?", "The secretary of the club is Ann Lee.", ""),
        ("What is Lind’s job?", "Lind, a potter, left.", ""),
        ("What is Lind’s nickname?", "They call Lind the Gull.", ""),
        ("What is the name of the Norrby ferry?", "Norrby’s ferry, the Gull, sank.", ""),
        ("How many tanks does Russia have?", "Russia keeps, all in all and everywhere, 900 tanks.", ""),
        ("How many tanks does Russia have?", "They have 12,000 tanks.", "The Russian army is large."),
        ("How many first downs did Denver have?", "Denver won, outgained in yards and first downs (21 to 11).", ""),
        ("What is the aim of the Norrby Club?", "The club's aim is to sail.", ""),
        ("Who is the president of France?", "President Emmanuel Macron left.", "Crowds filled the French streets."),
        ("Who is the captain of the Norrby Club?", "The captain of the club is Ann Lee.", ""),
    ],
)
def test_what_is_unclear_speaks_neither_for_it_nor_against_it(question: str, sentence: str, passage: str) -> None:
    assert tells(question, sentence, passage) == 0
