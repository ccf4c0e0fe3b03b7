"""What a question means after the one before it: one row a wording."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.questions.followup import LONGEST_BEFORE, LONGEST_FOLLOW_UP, follow_up
from tests.retrieval.core_time import core_seconds

SAID = "What did Blinken say about Ukraine?"
COUNTED = "How many warships will take part in the drills?"
MET = "Where did Blinken meet Lavrov?"
DEFINED = "What is Nord Stream 2?"
DATED = "Why did Russia annex Crimea in 2014?"
WHO_SAID = "Who said there are no minor incursions?"
HEAD = "Who is the president of Ukraine?"
ROLE = "What did the US president say about Putin?"

INHERITS = [
    # a name in the place of a name
    (SAID, "and Lavrov?", "What did Lavrov say about Ukraine?"),
    (SAID, "And Lavrov", "What did Lavrov say about Ukraine?"),
    (SAID, "But what about Lavrov?", "What did Lavrov say about Ukraine?"),
    (SAID, "ok, and how about Ursula von der Leyen?", "What did Ursula von der Leyen say about Ukraine?"),
    (ROLE, "and the chancellor?", "What did the chancellor say about Putin?"),
    (ROLE, "and Scholz?", "What did Scholz say about Putin?"),
    (MET, "and Baerbock?", "Where did Baerbock meet Lavrov?"),
    (DEFINED, "and Nord Stream 1?", "What is Nord Stream 1?"),
    (DATED, "and Kherson?", "Why did Russia annex Kherson in 2014?"),
    ("what did blinken say about ukraine", "and lavrov?", "What did lavrov say about ukraine?"),
    ("What is the quad?", "and NATO?", "What is NATO?"),
    (HEAD, "and Russia?", "Who is the president of Russia?"),
    (HEAD, "and of Russia?", "Who is the president of Russia?"),
    ("Who won the election?", "by how much?", "By how much: who won the election?"),
    # one thing of a kind in the place of another
    ("How much is a cabin on the night ferry?", "and a berth?", "How much is a berth on the night ferry?"),
    ("What does a single ticket to Norrby cost?", "what about a berth?", "What does a berth to Norrby cost?"),
    ("How long is a term?", "and a school year?", "How long is a school year?"),
    ("Who led the sleep trial?", "and the coffee study?", "Who led the coffee study?"),
    # somebody of theirs in the place of somebody
    ("What did Liam's mother say?", "and his sister?", "What did Liam’s sister say?"),
    ("What did the judge say?", "and his mother?", "What did the judge’s mother say?"),
    ("How old is Hanna Lind?", "and her father?", "How old is Hanna Lind’s father?"),
    ("What did Lind say about the ferry?", "and her coach?", "What did Lind’s coach say about the ferry?"),
    # whose doing it asks for, not whom else it names
    ("How much of Sundby does Ingleby hold?", "and Fenner & Rowe?", "How much of Sundby does Fenner & Rowe hold?"),
    ("How old is Kasey Mullan?", "and of Okonjo-Bell?", "How old is Okonjo-Bell?"),
    ("What does he say about the loan?", "and Strand?", "What does Strand say about the loan?"),
    # what was meant instead
    ("When does Lind leave office?", "no i meant Moe", "When does Moe leave office?"),
    ("When does Lind leave office?", "No, I meant Moe.", "When does Moe leave office?"),
    ("When does Lind leave office?", "sorry, I was asking about Moe", "When does Moe leave office?"),
    ("Who imposed the ban?", "i meant how long was it in the end", "How long was the ban in the end?"),
    ("Who won?", "I meant in Lund", "Who won in Lund?"),
    # a place in the place of a place
    (SAID, "what about Geneva?", "What did Blinken say about Geneva?"),
    (SAID, "and Russia?", "What did Blinken say about Russia?"),
    ("Who met in Berlin?", "What about Geneva?", "Who met in Geneva?"),
    ("Who met in Berlin?", "in Geneva?", "Who met in Geneva?"),
    ("Who votes in the Netherlands?", "and in Germany?", "Who votes in Germany?"),
    ("Who votes in Germany?", "and in the US?", "Who votes in the US?"),
    ("Who serves with the French army?", "and with the British army?", "Who serves with the British army?"),
    ("How many people died?", "and France?", "How many people died in France?"),
    ("How many people died?", "and in France?", "How many people died in France?"),
    ("What weapons did the British military supply?", "and the US?", "What weapons did the US supply?"),
    ("What weapons did the British military supply?", "and the Germans?", "What weapons did the Germans supply?"),
    ("Is the US open to talks?", "and Russia?", "Is Russia open to talks?"),
    ("What did NATO promise Ukraine?", "and the EU?", "What did NATO promise the EU?"),
    # the same in small letters
    ("who is the president of ukraine", "of russia?", "Who is the president of russia?"),
    ("who is the president of ukraine", "and russia?", "Who is the president of russia?"),
    ("how many tanks does russia have", "and ukraine?", "How many tanks does ukraine have?"),
    ("what did putin say in moscow", "in kyiv?", "What did putin say in kyiv?"),
    ("is the us open to talks", "and russia?", "Is russia open to talks?"),
    ("what did the british military supply", "and france?", "What did france supply?"),
    ("what did he tell us", "and france?", "What did he tell us in france?"),
    # whose the counted things are
    (COUNTED, "and NATO?", "How many warships of NATO will take part in the drills?"),
    (COUNTED, "and the Defence Ministry?", "How many warships of the Defence Ministry will take part in the drills?"),
    ("how many planes did russia send", "and NATO?", "How many planes did NATO send?"),
    # a time in the place of a time, or besides
    ("What did Lind say on Friday?", "and two weeks ago?", "What did Lind say two weeks ago?"),
    ("What did Lind say about gas?", "and last summer?", "What did Lind say about gas last summer?"),
    # a topic in the place of a topic
    (SAID, "about NATO?", "What did Blinken say about NATO?"),
    (SAID, "and Lavrov on gas?", "What did Lavrov say about gas?"),
    (SAID, "what about Lavrov on Friday", "What did Lavrov say about Ukraine on Friday?"),
    (SAID, "and the talks on gas?", "What did Blinken say about the talks on gas?"),
    (SAID, "and about the sanctions?", "What did Blinken say about the sanctions?"),
    (SAID, "and sanctions?", "What did Blinken say about sanctions?"),
    ("What does Lavrov say on NATO?", "and on gas?", "What does Lavrov say on gas?"),
    ("What did Kamala Harris say?", "and about NATO?", "What did Kamala Harris say about NATO?"),
    # a thing in the place of what is counted or asked after
    (COUNTED, "and planes?", "How many planes will take part in the drills?"),
    ("How many people were charged over the theft?", "and the pilot?", "Were the pilot charged over the theft?"),
    ("How many people were charged over the theft?", "and gulls?", "How many gulls were charged over the theft?"),
    (COUNTED, "what about planes?", "How many planes will take part in the drills?"),
    (COUNTED, "same for planes", "How many planes will take part in the drills?"),
    (SAID, "and the same for Lavrov?", "What did Lavrov say about Ukraine?"),
    ("How many gulls sleep?", "and ferries?", "How many ferries sleep?"),
    ("What is the quad?", "and the bloc?", "What is the bloc?"),
    # a time in the place of a time
    (DATED, "and in 2022?", "Why did Russia annex Crimea in 2022?"),
    (DATED, "and 2022?", "Why did Russia annex Crimea in 2022?"),
    ("What did Lind say in March?", "and in May?", "What did Lind say in May?"),
    ("What did Lind say in March?", "and this week?", "What did Lind say this week?"),
    ("“They could not go,” said Ann Lee", "what else did she say?", "What else did Ann Lee say?"),
    (DATED, "in 2022", "Why did Russia annex Crimea in 2022?"),
    (SAID, "and in 2021?", "What did Blinken say about Ukraine in 2021?"),
    ("What did Lavrov say on Friday?", "and on Thursday?", "What did Lavrov say on Thursday?"),
    ("Who won?", "and 2021?", "Who won in 2021?"),
    # a question word in the place of a question word
    (MET, "when was that?", "When did Blinken meet Lavrov?"),
    (MET, "when exactly?", "When did Blinken meet Lavrov?"),
    (MET, "why?", "Why did Blinken meet Lavrov?"),
    (MET, "and how long?", "How long did Blinken meet Lavrov?"),
    (DATED, "when did that happen?", "When did Russia annex Crimea in 2014?"),
    (COUNTED, "when?", "When will warships take part in the drills?"),
    ("How tall is the tower?", "How much did it cost to build?", "How much did the tower cost to build?"),
    ("How tall is the tower?", "how long did it take to build it", "How long did the tower take to build it?"),
    ("How much pay will crews get?", "when?", "When will crews get pay?"),
    ("How much pay will crews get under the deal?", "when?", "When will crews get pay under the deal?"),
    ("and who will pay for it?", "how much?", "How much: who will pay for it?"),
    ("Which weapons did the British supply?", "when?", "When did the British supply weapons?"),
    ("Which weapons did the British supply?", "how many?", "How many weapons did the British supply?"),
    ("Who died in the insurgency?", "how many?", "How many died in the insurgency?"),
    ("Is the “Nord Stream” pipeline shut?", "since when?", "Since when is the “Nord Stream” pipeline shut?"),
    ("Did Blinken expect a breakthrough?", "why?", "Why did Blinken expect a breakthrough?"),
    (SAID, "when was that?", "When did Blinken say that about Ukraine?"),
    ("What has Lavrov said?", "where?", "Where has Lavrov said that?"),
    (SAID, "who?", "Who: what did Blinken say about Ukraine?"),
    (
        "How many children are in hospital?",
        "when was that?",
        "When was that: how many children are in hospital?",
    ),
    ("How many children are in hospital?", "where?", "Where are children in hospital?"),
    # what the first of several asked
    ("When was that: who drove the tram?", "how old was she?", "How old was whoever drove the tram?"),
    ("By whom: what is the levy for?", "who pays it?", "Who pays the levy?"),
    ("The pipeline?", "who built it?", "Who built the pipeline?"),
    # what it costs is no part of its name
    ("What does a dose of the vaccine cost?", "and who makes it?", "Who makes the vaccine?"),
    ("What is the levy for?", "who voted against it?", "Who voted against the levy?"),
    ("What was the report about?", "who wrote it?", "Who wrote the report?"),
    ("How long does the crossing take?", "who sails it?", "Who sails the crossing?"),
    ("When did the ferry sail?", "who built it?", "Who built the ferry?"),
    # since or until when, at what time, by whom
    ("Why was the ferry suspended?", "since when?", "Since when was the ferry suspended?"),
    ("Is the port shut?", "until when?", "Until when is the port shut?"),
    (COUNTED, "and since when?", "Since when will warships take part in the drills?"),
    ("Who led the trial?", "until when?", "Until when was that: who led the trial?"),
    ("When did they leave?", "at what time exactly?", "At what time did they leave?"),
    ("When was the library founded?", "by whom?", "By whom: when was the library founded?"),
    ("By whom: when was the library founded?", "where?", "Where was the library founded?"),
    ("How much was the company fined?", "why?", "Why was the company fined?"),
    # when words were said
    (WHO_SAID, "when was that?", "When did somebody say “there are no minor incursions”?"),
    ("Who announced that prices will fall?", "when was that?", "When did somebody say “prices will fall”?"),
    ("Who announced the strike?", "when was that?", "When was that: who announced the strike?"),
    ("Who wrote Hamlet?", "when was that?", "When was that: who wrote Hamlet?"),
    ("Who denied taking money?", "when was that?", "When was that: who denied taking money?"),
    (WHO_SAID, "and when did he say that?", "When did somebody say “there are no minor incursions”?"),
    (WHO_SAID, "where did she say it?", "Where did somebody say “there are no minor incursions”?"),
    ("Who said “no minor incursions”?", "when?", "When did somebody say “no minor incursions”?"),
    ("What else did Lind say?", "where was that?", "Where did Lind say that?"),
    ("Who: why did Blinken say that?", "where?", "Where did Blinken say that?"),
    # whose words the answer is
    (SAID, "Who said anything about it?", "Who said anything about Ukraine?"),
    ("What is Nord Stream 2?", "what did people say about it?", "What did people say about Nord Stream 2?"),
    (COUNTED, "who said that?", "Who said how many warships will take part in the drills?"),
    (COUNTED, "and who says so?", "Who said how many warships will take part in the drills?"),
    ("Why was that: who met in Geneva?", "who said that?", "Who met in Geneva?"),
    ("When did somebody say “no minor incursions”?", "why?", "Why did somebody say “no minor incursions”?"),
    (WHO_SAID, "who said that?", "Who said there are no minor incursions?"),
    (SAID, "who said that?", "What did Blinken say about Ukraine?"),
    (WHO_SAID, "who first said it?", "Who said there are no minor incursions?"),
    ("What exactly did Lind say?", "when was that?", "When did Lind say that?"),
    (SAID, "Who said it?", "What did Blinken say about Ukraine?"),
    # the same again
    (WHO_SAID, "who else?", "Who else said there are no minor incursions?"),
    (WHO_SAID, "who else said that?", "Who else said there are no minor incursions?"),
    ("Who else met Lavrov?", "anyone else?", "Who else met Lavrov?"),
    ("Who met Lavrov?", "anyone else?", "Who else met Lavrov?"),
    (SAID, "what else?", "What else did Blinken say about Ukraine?"),
    (SAID, "who else?", "Who else said something about Ukraine?"),
    # somebody else on the same topic
    (SAID, "and what did Lavrov say?", "What did Lavrov say about Ukraine?"),
    (SAID, "so what did Lavrov say?", "What did Lavrov say about Ukraine?"),
    # a pronoun for what the question before names
    (HEAD, "what did he say?", "What did the president of Ukraine say?"),
    ("Who is the mayor of Port Lee?", "what did she say?", "What did the mayor of Port Lee say?"),
    (SAID, "where did he go?", "Where did Blinken go?"),
    (SAID, "what else did he say?", "What else did Blinken say about Ukraine?"),
    (SAID, "Why did he say that?", "Why did Blinken say that about Ukraine?"),
    (SAID, "Did he say “Russia will pay a heavy price”?", "Did Blinken say “Russia will pay a heavy price”?"),
    (ROLE, "when did he say that?", "When did the US president say that about Putin?"),
    (MET, "what did they talk about?", "What did Blinken and Lavrov talk about?"),
    (COUNTED, "where will they go?", "Where will the warships go?"),
    ("Where will the drills take place?", "how long will they last?", "How long will the drills last?"),
    ("What did the ministry say about gas?", "when did it say that?", "When did the ministry say that about gas?"),
    ("What did Lavrov say about NATO?", "what did Putin say about it?", "What did Putin say about NATO?"),
    ("timeline of sanctions", "and gas?", "Timeline of gas?"),
    ("Quotes by Biden", "and Lavrov?", "Quotes by Lavrov?"),
    ("Anything else from Ann Lee?", "where was she born?", "Where was Ann Lee born?"),
    (DEFINED, "when was it built?", "When was Nord Stream 2 built?"),
    (DATED, "what happened there?", "What happened in Crimea?"),
    # the same, once made whole
    ("When was that: what did Blinken say?", "and Lavrov?", "When was that: what did Lavrov say?"),
]  # fmt: skip

INHERITS += [
    # words that were checked
    ("Did Lee say “never ever”?", "who else said that?", "Who else said “never ever”?"),
    ("“never ‘ever’ again” — Lee", "anyone else?", "Who else said “never ‘ever’ again”?"),
    ("Check: “never ever”", "when was that?", "When did somebody say “never ever”?"),
    ("Did Lee say “never ever”?", "what exactly did he say?", "Who said “never ever”?"),
    ("“never ever” — Lee", "what did she say exactly?", "Who said “never ever”?"),
    ("“never ever”", "what else did she say?", "What else did whoever said “never ever” say?"),
    ("Did he say “never ever”?", "where was he born?", "Where was whoever said “never ever” born?"),
    ("Did the boss say “never ever”?", "where was he born?", "Where was the boss born?"),
    ("“never ever” — Lee", "who then?", "Who said “never ever”?"),
    ("Check: never ever, by Lee", "and Lind?", "Check: never ever, by Lind?"),
    ("“never ever”", "when did she say that?", "When did somebody say “never ever”?"),
    ("Who else said “never ever”?", "when was that?", "When did somebody say “never ever”?"),
    ("What did the Faroes say?", "who are they?", "Who are the Faroes?"),
    ("What else did the Faroes say?", "who are they?", "Who are the Faroes?"),
    ("What did the ministers say?", "where did they meet?", "Where did the ministers meet?"),
    # whoever did it
    ("Who drove the tram?", "how old was she?", "How old was whoever drove the tram?"),
    ("Who was flown to Lund?", "what did she say?", "What did whoever was flown to Lund say?"),
    ("Who is expected to drive?", "how old is he?", "How old is whoever is expected to drive?"),
    ("Who is Moe?", "how old is he?", "How old is Moe?"),
    ("Why did the tram derail?", "how come?", "Why did the tram derail?"),
    ("Is the port shut?", "and how come?", "Why is the port shut?"),
    ("How many people died in the crash?", "and the driver?", "The driver died in the crash?"),
    ("When will the toll end?", "how much is it now?", "How much is the toll now?"),
    # a question word and its verb in one
    ("who's the guy in the fleece", "how old is he?", "How old is the guy in the fleece?"),
    ("Who’s the goalie?", "how many ribs did he break", "How many ribs did the goalie break?"),
    ("who's Layla al-Masri", "what else did she say", "What else did Layla al-Masri say?"),
    ("What’s the quad?", "who is in it?", "Who is in the quad?"),
    # somebody whom a few words name
    ("sundby ceo?", "where does she come from", "Where does the sundby ceo come from?"),
    # another one than whoever is named before the pronoun
    ("What did Pargeter say about Crewe?", "and what did Crewe say about him?", "What did Crewe say about Pargeter?"),
    # what somebody has, not who has it
    ("Who is reviewing Strand's telephone?", "when is it due?", "When is Strand's telephone due?"),
    # letters are nobody's name
    ("How did the EPO get into Solheim's body?", "who is her lawyer", "Who is Solheim’s lawyer?"),
]

STANDS = [
    ("How old is Anna Holt?", "and her?"),
    ("How old is Anna Holt?", "I meant her"),
    ("How old is Anna Holt?", "I meant the other one"),
    ("How old is Anna Holt?", "No, I was asking about the Russian one."),
    # whole questions
    (SAID, "What did Lavrov say?"),
    (SAID, "What is the price of gas?"),
    (SAID, "And what is the price of gas?"),
    (SAID, "How many warships will take part?"),
    (SAID, "Where is Geneva?"),
    (SAID, "Lavrov?"),
    (DATED, "2022?"),
    (DATED, "last week"),
    (SAID, "Did Biden say he would go?"),
    (SAID, "Is it true that the US will leave?"),
    ("What happened in Lund?", "what did she say?"),
    ("What did Moebo announce?", "how much will it cost?"),
    (SAID, "What time is it?"),
    ("Is it too late for the glacier?", "How long did it take the seed to sprout?"),
    ("Is it too late for the glacier?", "How long does it take to build a dam?"),
    ("What did the boss say?", "where did they meet?"),
    ("What did Lee mean by “never ever”?", "who else said that?"),
    ("Did the “Blue Star” sink?", "who else said that?"),
    (SAID, "How many sanctions are there?"),
    (MET, "When did Blinken meet Lavrov in Geneva?"),
    # who said it, and quotations
    (SAID, "Who said he will move in?"),
    (SAID, "Which minister said they are united?"),
    (SAID, "“He has to do something”"),
    (SAID, "“My guess is he will move in” by Biden"),
    # remarks
    (SAID, "thanks"),
    (SAID, "Hello!"),
    (SAID, "ok"),
    (SAID, "and?"),
    (SAID, "and you?"),
    (SAID, "and Lavrov? about NATO?"),
    (SAID, "so what"),
    (SAID, "why not?"),
    ("How much is the cabin?", "why?"),
    ("Who met in Geneva?", "why?"),
    ("Who met in Geneva?", "and Biden?"),
    ("What is Nord Stream 2?", "why?"),
    (SAID, "yes please"),
    (SAID, "help"),
    (SAID, "who are you?"),
    (SAID, "what is this"),
    (SAID, "?"),
    (SAID, ""),
    # nothing in the question before fits
    (WHO_SAID, "and Biden?"),
    (COUNTED, "and Lavrov?"),
    ("Who led the trial in the city?", "and the coffee study?"),
    ("Who led the sleep trial?", "and the judge?"),
    ("What did Kamala Harris say about her husband?", "where was he?"),
    ("How many?", "where did he go?"),
    ("", "and Lavrov?"),
    (" ?", "when was that?"),
    # *she* is who *her* was, who isn't known
    ("What did Marsh say about her?", "did she answer"),
]


@pytest.mark.parametrize(("before", "question", "whole"), INHERITS)
def test_a_question_that_leans_on_the_one_before_is_made_whole(before: str, question: str, whole: str) -> None:
    assert follow_up(question, before) == whole


@pytest.mark.parametrize(("before", "question"), STANDS)
def test_a_question_that_stands_by_itself_stays_as_it_was(before: str, question: str) -> None:
    assert follow_up(question, before) == question


@pytest.mark.parametrize(("before", "question"), [row[:2] for row in INHERITS])
def test_what_was_made_whole_stands_by_itself(before: str, question: str) -> None:
    """But for a pronoun that the question before has too, and for what goes on asking."""
    whole = follow_up(question, before)
    assert follow_up(whole, "What happened?") == whole


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        (SAID, "and lavrov?", "What did Lavrov say about Ukraine?"),
        (SAID, "what about ursula von der leyen?", "What did Ursula von der Leyen say about Ukraine?"),
        (SAID, "and gas?", "What did Blinken say about gas?"),
        (SAID, "and russia?", "What did Blinken say about russia?"),
        (COUNTED, "and lavrov?", "and lavrov?"),
        (COUNTED, "and planes?", "How many planes will take part in the drills?"),
        ("What do they demand?", "and the government?", "What do the government demand?"),
    ],
)
def test_a_name_in_small_letters_is_one_if_the_archive_has_a_speaker_of_that_name(
    before: str, question: str, whole: str
) -> None:
    speakers = {"lavrov", "ursula von der leyen", "russia", "the government"}
    assert follow_up(question, before, speakers.__contains__) == whole


def test_white_space_and_marks_around_do_not_matter() -> None:
    assert follow_up("  and\n Lavrov  ?! ", f" {SAID}?? ") == "What did Lavrov say about Ukraine?"


def test_a_thread_goes_on_from_the_question_as_it_was_understood() -> None:
    question = SAID
    for following in ("and Lavrov?", "about NATO?", "and in 2021?", "and Biden?"):
        question = follow_up(following, question)
    assert question == "What did Biden say about NATO in 2021?"


@pytest.mark.parametrize(
    ("question", "before"),
    [(f"and {'very ' * 50}Lavrov?", SAID), ("and Lavrov?", f"What did Blinken say about {'Ukraine ' * 90}?")],
)
def test_what_is_too_long_inherits_nothing(question: str, before: str) -> None:
    assert len(question) > LONGEST_FOLLOW_UP or len(before) > LONGEST_BEFORE
    assert follow_up(question, before) == question


PIECES = st.sampled_from(
    [
        *("and ", "what about ", "Lavrov", "von der ", "he ", "her ", "it", "there", "when ", "was that", "how many "),
        *(" about ", " on ", "what did ", " say ", "who else", "“", "”", ":", "?", " ", "the ", "US", "’s ", "in 2021"),
    ]
)
WORDED = st.lists(PIECES, max_size=14).map("".join)
TEXTS = WORDED | st.text(max_size=300)


@given(TEXTS, TEXTS)
def test_any_two_texts_give_a_question_of_bounded_length(question: str, before: str) -> None:
    whole = follow_up(question, before)
    assert len(whole) <= len(question) + 800
    assert follow_up(question, before) == whole
    if whole != question:
        assert whole.endswith("?")
        assert whole == " ".join(whole.split())


TRIGGERS = {
    *(
        "and",
        "but",
        "or",
        "so",
        "then",
        "also",
        "ok",
        "okay",
        "well",
        "now",
        "about",
        "of",
        "regarding",
        "concerning",
        "in",
    ),
    *("on", "at", "from", "to", "for", "by", "with", "since", "before", "after", "during", "until", "near", "against"),
    *(
        "into",
        "over",
        "under",
        "when",
        "where",
        "why",
        "who",
        "whom",
        "how",
        "what",
        "which",
        "else",
        "he",
        "him",
        "his",
    ),
    *("she", "her", "hers", "they", "them", "their", "theirs", "it", "its", "there"),
}


@given(st.lists(st.from_regex(r"[a-zA-Z]{1,9}", fullmatch=True), min_size=1, max_size=8), TEXTS)
def test_words_without_a_trigger_stay_as_they_were(words: list[str], before: str) -> None:
    question = " ".join(word for word in words if word.casefold() not in TRIGGERS and word.casefold()[:3] != "any")
    assert follow_up(question, before) == question


@given(st.lists(PIECES, min_size=1, max_size=4).map("".join), st.integers(1, 200), TEXTS)
def test_no_text_takes_long(piece: str, times: int, other: str) -> None:
    """Repeated pieces are what makes a careless expression explode."""
    text = piece * times
    for after, before in ((text, other), (other, text), (text[:LONGEST_FOLLOW_UP], text[:LONGEST_BEFORE])):
        assert core_seconds(partial(follow_up, after, before)) < 0.2
