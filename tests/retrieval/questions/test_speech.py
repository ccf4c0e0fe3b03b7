from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.questions.speech import describes, speech_asked
from retrieval.text.terms import terms


@pytest.mark.parametrize(
    ("question", "speaker", "verb"),
    [
        ("What did the captain say about the storm?", "the captain", "say"),
        ("How did Lind describe the talks?", "Lind", "describe"),
        ("Why has the minister denied it?", "the minister", "denied"),
        ("Did Lind expect a storm?", "Lind", "expect"),
        ("WHAT DOES THE MAYOR WANT", "THE MAYOR", "WANT"),
        ("How did Lind react to Lee’s remarks?", "Lind", "react"),
        ("What did Lind say Lee wanted?", "Lind", "say"),
        ("What was Lind’s comment on the talks?", "Lind", "comment"),
        ("What is Lind's view of the talks?", "Lind", "view"),
        ("What was the reaction of the mayor to the storm?", "the mayor", "reaction"),
        ("What was the response from Norrby?", "Norrby", "response"),
        ("What did Lind have to say about it?", "Lind have to", "say"),
        ("What did Lind add to that?", "Lind", "add"),
        ("What did Mr. Lind say?", "Mr. Lind", "say"),
        ("What did she finally have to say?", "she finally have to", "say"),
        ("Does anyone know what Lind said?", "anyone know what Lind", "said"),
    ],
)
def test_whose_words_a_question_asks_for(question: str, speaker: str, verb: str) -> None:
    speech = speech_asked(question)
    assert speech is not None
    assert (speech.speaker, speech.verb) == (speaker, verb)


@pytest.mark.parametrize(
    "question",
    [
        "What did the storm break?",
        "Who said the ferry was late?",
        "What say you?",
        "What is the answer?",
        "Where is Lind’s ferry?",
        "How many people commented on it?",
        "Did anyone expect a storm?",
        "Has somebody denied it?",
        "Which ferry has been asked for by Lind?",
        "What did Lind come to view as a ferry?",
        "What did Lind refuse that caused gulls to call?",
        "The ferry has sunk. What is it called?",
        "Lind said he has ended talks about which calls?",
        "Which gull did Lind add to the zoo’s list?",
        "What do ferries offer viewers?",
        "Did the gull sink the most wanted ferry?",
        "Why did Lind sink the claim?",
        "Why did she sink an old claim?",
        "Which ferry did they offer to demand for gulls?",
    ],
)
def test_other_questions_ask_for_nobodys_words(question: str) -> None:
    assert speech_asked(question) is None


@pytest.mark.parametrize(
    ("question", "describing"),
    [
        ("How did Lind describe the talks?", True),
        ("What did Lind call the talks?", True),
        ("What is Lind’s description of the talks?", True),
        ("what does lind think of the talks", False),
        ("What did Lind call for?", False),
        ("What did Lind say about the talks?", False),
        ("How did Lind respond?", False),
    ],
)
def test_whether_it_asks_what_somebody_calls_a_thing(question: str, describing: bool) -> None:
    speech = speech_asked(question)
    assert speech is not None
    assert speech.describing is describing


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Lind called the Norrby talks “frank and useful”.", True),
        ("Lind, describing the talks as frank, left.", True),
        ("Lind said the talks in Norrby were a success.", True),
        ("Lind called the mayor before the talks began.", False),
        ("Lind said talks would go on.", False),
        ("After the talks Lind called Lee a friend.", False),
        ("The talks were frank.", False),
        ("", False),
    ],
)
def test_a_sentence_that_calls_a_thing_something(sentence: str, there: bool) -> None:
    assert describes(terms(sentence), {"talk"}) is there


@given(st.text(max_size=300))
def test_any_question_is_read(question: str) -> None:
    speech = speech_asked(question)
    assert speech is None or (speech.speaker in question and speech.verb in question)


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("What did Lind say?", True),
        ("What did the captain say?", True),
        ("What did Germany say?", False),
        ("What did the Ministry of Defence say?", False),
        ("What did the Norrby Council say?", False),
        ("How much do experts expect it will cost?", False),
        ("What did the boss say?", True),
    ],
)
def test_for_a_country_an_organisation_or_a_group_others_speak(question: str, person: bool) -> None:
    speech = speech_asked(question)
    assert speech is not None
    assert speech.person is person
