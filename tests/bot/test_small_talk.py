"""What people say beside questions: one row a saying."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.small_talk import small_talk, which_one
from tests.retrieval.core_time import core_seconds

SAID = {
    "greeting": "hello; Hi there; hey all; good morning; how are you; what’s up",
    "help": "help; HELP me; help please; can u help; what can you do; what can u do; test; u there;"
    " who r u; I’m confused; i dont understand",
    "thanks": "thanks a bunch;"
    " thanks; ty; tysm; thank u; thx mate; ok, thanks a lot; Great, thank you so much; thanks for the help; "
    "many thanks; thanks, that helps; cheers; "
    "thx, that's all; thanks, that’s it for now; thank you, no more questions",
    "more": "more; More please; show me more; any more quotes; tell me more about it; anything else; what else; next;"
    " is there anything else; the rest; can you show me some more; more of these;"
    " next page; 5 more; give me two more; another one; go on",
    "origin": "source; source please; what’s the source; the link; do you have a link; citation needed; says who;"
    " where is that from; who said that; Who says so; who said it then; who wrote this; send me the link;"
    " where does this come from; which article is that from; link for that; in which article; when was it published;"
    " who told them that; who told you so; can I see the full article; open the article;"
    " show me the original text; full quote please;"
    " in context; the context; what’s before that; other sources; is there a second source for that; any more sources;"
    " who else reported that; does anyone else confirm it; where’s that from",
    "why": "explain; explain that; why did you say that; why this; why that quote; how do you know that;"
    " are you sure; u sure; srsly; how sure is that; really; rly;"
    " why not; Why no answer; why is there no answer; why don’t you know",
    "only-quotes": "summarize the articles; Translate this to French; write me a summary of the crisis; tell me a joke;"
    " what do you think about Putin; are you ChatGPT; is this AI; tl;dr please; give me a short overview;"
    " summary; a quick recap; summary of what Lee said; what is 2+2; 3 * 4 + 5; convert 5 pounds to euros",
    "disputed": "that’s wrong; no, that’s not right; this is incorrect; wrong; wrong quote; you’re wrong; not helpful;"
    " that isn’t what I asked for; it doesn’t answer my question; bad bot",
    "no-quote": "check this; check these quotes; fact-check that; verify; is that true; is this really right;"
    " are these correct",
    "noted": "ok; okay cool; idk; lol; haha; bye; good night; never mind; ah, I see; nope; that's all;"
    " that will do; that'll do for now; that’s it for today; gotcha; makes sense; ok whatever;"
    " ok, no further questions",
}


@pytest.mark.parametrize(
    ("text", "command"), [(text, command) for command, texts in SAID.items() for text in re.split(r";(?: |$)", texts)]
)
def test_what_is_said_beside_questions(text: str, command: str) -> None:
    assert small_talk(text) == command


@pytest.mark.parametrize(
    "text",
    [
        "more sanctions",
        "what is 9/11",
        "what is 2022-01-21",
        "show me the article about gas",
        "show me the letter that Lee wrote",
        "wrong turn on the A7",
        "that is wrong, said Biden",
        "more than 100,000 soldiers",
        "sources",
        "what sources do you have",
        "the source of the leak",
        "Next steps for NATO",
        "no minor incursions",
        "good news from Geneva",
        "helpful talks",
        "who else",
        "who said that there are no minor incursions",
        "why",
        "why not Geneva",
        "two more soldiers",
        "another one of them",
        "5",
        "thanks to Germany",
        "who will write the report",
        "the summary of the talks",
        "what does Biden think about Putin",
        "are you there is no war",
    ],
)
def test_what_asks_something_is_no_small_talk(text: str) -> None:
    assert small_talk(text) is None


@given(
    st.lists(
        st.sampled_from(["ok", "ha", "more", " ", ", ", "thanks", "hi", "source", "of it", "👍", "hm"]), max_size=8
    )
)
def test_no_text_takes_long(parts: list[str]) -> None:
    text = "".join(parts) * 500
    assert core_seconds(lambda: small_talk(text)) < 0.5


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("the second one", 2),
        ("and the First quote", 1),
        ("2nd one", 2),
        ("the last one", 0),
        ("who said the third one", 3),
        ("source for the second quote", 2),
        ("which article is the first one from", 1),
        ("what's the source of the last quote", 0),
        ("the second", None),
        ("the second one was wrong", None),
        ("the second ferry", None),
        ("the tenth one", None),
    ],
)
def test_a_quote_of_the_answer_is_meant_by_its_number(text: str, number: int | None) -> None:
    assert which_one(text) == number
