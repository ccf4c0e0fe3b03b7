"""What plain language means to the bot: one row a wording."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.routing import LONGEST, Routed, asks, called, route
from bot.several import questions
from tests.retrieval.core_time import core_seconds

NONE: Mapping[str, str] = {}

WHO_SAID = [
    ("Please, who said “the door stays open”?", "“the door stays open”"),
    ("Can you tell me who said “the door stays open”?", "“the door stays open”"),
    ("“existential”", "“existential”"),
]

SAID_BY = [
    ("Tell me what Biden said about Ukraine.", "Biden", "Ukraine"),
    ("hi, can you please tell me what Blinken has said about diplomacy?", "Blinken", "diplomacy"),
    ("show me all statements by Jen Psaki", "Jen Psaki", None),
    ("list all quotes by Biden", "Biden", None),
    ("find me everything Biden said about gas", "Biden", "gas"),
    ("Compare what Biden and Lavrov said about gas", "Biden and Lavrov", "gas"),
    ("show me what Biden said, with the source", "Biden", None),
    ("is there anything from Biden on gas?", "Biden", "gas"),
    ("are there any quotes by Biden?", "Biden", None),
    ("give me a quote by Biden about gas", "Biden", "gas"),
    ("what did Lavrov say about the talks :thinking_face:", "Lavrov", "the talks"),
    ("*What did Lavrov say about the talks?* 🤔", "Lavrov", "the talks"),
]

CHECK = [
    ("is that right: “The door stays open” Biden", "“The door stays open”", "Biden"),
    ("is this true? “The door stays open”, Biden", "“The door stays open”", "Biden"),
    ('can you check this quote for me? "The door stays open"', '"The door stays open"', None),
    ("Biden said “The door stays open.” is that true?", "“The door stays open.”", "Biden"),
    ("Biden said “The door stays open”. Is that right?", "“The door stays open”", "Biden"),
    ('biden: "the door stays open", correct?', '"the door stays open"', "biden"),
    ('Did Biden say "Russia will pay a heavy price"?', '"Russia will pay a heavy price"', "Biden"),
    ("Did Biden really say “Russia will pay”?", "“Russia will pay”", "Biden"),
    ('Did Biden ever say that "will Russia pay?"', '"will Russia pay?"', "Biden"),
    ("Has Lavrov said: „we are still waiting“?", "„we are still waiting“", "Lavrov"),
    ("Did Biden say “existential”?", "“existential”", "Biden"),
    ("Did Biden say “existential” yesterday?", "“existential”", "Biden"),
    ("Did Biden say “a small incursion” in Geneva on Friday?", "“a small incursion”", "Biden"),
    ("Is it true that Biden said “Russia will pay”?", "“Russia will pay”", "Biden"),
    ("Biden said “Russia will pay”.", "“Russia will pay”", "Biden"),
    ("Biden said “Russia will pay” on 3 April 2023", "“Russia will pay”", "Biden"),
    ("Biden told reporters “Russia will pay” yesterday, is that true?", "“Russia will pay”", "Biden"),
    ("Biden: “Russia will pay”", "“Russia will pay”", "Biden"),
    ("“Russia will pay,” said Biden.", "“Russia will pay,”", "Biden"),
    ("“Russia will pay,” Biden said.", "“Russia will pay,”", "Biden"),
    ("“Russia will pay” — Joe Biden", "“Russia will pay”", "Joe Biden"),
    ("“Russia will pay” - Joe Biden?", "“Russia will pay”", "Joe Biden"),
    ("“Russia will pay” by Joe Biden", "“Russia will pay”", "Joe Biden"),
    ("_“Russia will pay”_ – Joe Biden", "“Russia will pay”", "Joe Biden"),
    ("https://example.org/a “Russia will pay” — Joe Biden", "“Russia will pay”", "Joe Biden"),
    ("did he say “Russia will pay”?", "“Russia will pay”", None),
    ("After we met, he said “Russia will pay”", "After we met, he said “Russia will pay”", None),
    ("Has anyone said “Russia will pay”?", "“Russia will pay”", None),
    ("“Russia will pay,” he said", "“Russia will pay,”", None),
    ('"Russia will pay a heavy price"', '"Russia will pay a heavy price"', None),
    ("“Russia will pay a heavy price.”", "“Russia will pay a heavy price.”", None),
    ("«La porte reste ouverte»", "«La porte reste ouverte»", None),
    ("‘We don’t want war’", "‘We don’t want war’", None),
    ("'We don't want war'", "'We don't want war'", None),
    ("  “Russia\n will pay”  ", "“Russia will pay”", None),
    ("check “Russia will pay”", "“Russia will pay”", None),
    ("Is “Russia will pay” correct?", "“Russia will pay”", None),
    ("Is the following accurate: “Russia will pay”?", "“Russia will pay”", None),
    ("true or false: “Russia will pay”", "“Russia will pay”", None),
    ("please verify: “Russia will pay”", "“Russia will pay”", None),
    ("Could you check this quote: “Russia will pay”", "“Russia will pay”", None),
    ("Hi all, can somebody check “Russia will pay”? Thanks", "“Russia will pay”", None),
    ("“Russia will pay”, right?", "“Russia will pay”", None),
    ("“Russia will pay” - is this true?", "“Russia will pay”", None),
    ("check “Russia will pay” by Harris", "“Russia will pay”", "Harris"),
    ("verify “Russia will pay” by Harris", "“Russia will pay”", "Harris"),
    ("fact check please: “Russia will pay” — Harris", "“Russia will pay”", "Harris"),
    ("is the quote “Russia will pay” real?", "“Russia will pay”", None),
    ("fact check: “Russia will pay” — Harris", "“Russia will pay”", "Harris"),
    ("Is “Russia will pay” a quote by Harris?", "“Russia will pay”", "Harris"),
    ("Was “Russia will pay” said by Harris?", "“Russia will pay”", "Harris"),
    ("Is this quote by Harris: “Russia will pay”", "“Russia will pay”", "Harris"),
    ("Verify that Harris said “Russia will pay”", "“Russia will pay”", "Harris"),
    ("Did Harris really say this: “Russia will pay”?", "“Russia will pay”", "Harris"),
    ("Harris said this: “Russia will pay”", "“Russia will pay”", "Harris"),
    ('did Biden\'s spokesman say "Russia will pay"?', '"Russia will pay"', "Biden's spokesman"),
    ("Did Biden’s spokesman say 'Russia will pay'?", "'Russia will pay'", "Biden’s spokesman"),
    ("'Russia will pay' — Biden's aide", "'Russia will pay'", "Biden's aide"),
    ("did Biden say it was “a small incursion”?", "“a small incursion”", "Biden"),
    ("Has Biden said that Putin's claim is “a fairy tale”", "“a fairy tale”", "Biden"),
    ("did Biden call it “a small incursion”?", "“a small incursion”", "Biden"),
    ("Did Biden call Putin’s claim “a fairy tale”?", "“a fairy tale”", "Biden"),
    ("Did Biden describe the talks as “a fairy tale”?", "“a fairy tale”", "Biden"),
    ("“Russia will pay,” Biden told CBS News.", "“Russia will pay,”", "Biden"),
    ("“Russia will pay,” Biden told reporters in Geneva", "“Russia will pay,”", "Biden"),
    ("Biden told reporters: “Russia will pay”", "“Russia will pay”", "Biden"),
]

TIMELINE = [
    ("show me a time line on gas", "gas"),
    ("show me all statements on gas", "gas"),
    ("can you give me a quote about gas", "gas"),
    ("list everyone who commented on gas", "gas"),
]

HELP = [
    *("", "  ", "?", "help", "Help!", "hello", "Hi there", "stop", "hello Pullquote"),
    *("what can you do?", "what can I ask?", "what do you do", "who are you", "What are you?", "how does this work"),
    *("who said", "Who said?", "timeline", "timeline of", "what's new?", "How are you?", "are you there", "test"),
]

ASK = [
    "Who spoke on behalf of the union?",
    "who talked on the phone with Lavrov",
    "who spoke on Friday",
    "when was it written",
    "How many warships will take part?",
    "Who is Ursula von der Leyen?",
    "Who met Lavrov in Geneva?",
    "What did they say about it?",
    "Who said something?",
    "What was said?",
    "What was said about it?",
    "reactions to it",
    "what was said in Geneva",
    "What does the fact check say about sanctions?",
    "compare Lee and Lind",
    "what was said yesterday about gas",
    "the best-selling quotes of 2022",
    "who warned of disaster",
    "Who called the talks frank and substantive?",
    "What did they say about sanctions?",
    "What does the article say about sanctions?",
    "What did Blinken say Russia would face?",
    "What has the US said it will do?",
    "What did Biden call Putin?",
    "What is the new pipeline called?",
    "What was the alliance called on to do?",
    "What does NATO want Ukraine to say about Moscow?",
    "Did Biden say Russia will pay a heavy price?",
    "Did Blinken say “swift” and “severe” response?",
    "Did Biden say anything about “a small incursion”?",
    "did he say “no” or “yes”?",
    "“We are committed” she said “to peace”",
    "What does “a swift response” mean?",
    "Where did Blinken meet Lavrov?",
    "Who are you quoting on gas?",
    "Timeline is unclear to whom?",
    "Biden on Ukraine",
    "check whether Russia will pay by Friday",
    "check the number of warships",
    "Wer hat gesagt: „Die Tür bleibt offen“ und warum?",
]


@pytest.mark.parametrize(("text", "words"), WHO_SAID)
def test_who_said(text: str, words: str) -> None:
    routed = route(text)
    assert (routed.command, routed.text, routed.options) == ("who-said", words, NONE)


@pytest.mark.parametrize(("text", "name", "about"), SAID_BY)
def test_said_by(text: str, name: str, about: str | None) -> None:
    routed = route(text)
    assert (routed.command, routed.text) == ("said-by", name)
    assert routed.options == ({"about": about} if about else NONE)


@pytest.mark.parametrize(("text", "words", "speaker"), CHECK)
def test_check(text: str, words: str, speaker: str | None) -> None:
    routed = route(text)
    assert (routed.command, routed.text) == ("check", words)
    assert routed.options == ({"speaker": speaker} if speaker else NONE)


@pytest.mark.parametrize(("text", "topic"), TIMELINE)
def test_timeline(text: str, topic: str) -> None:
    routed = route(text)
    assert (routed.command, routed.text, routed.options) == ("timeline", topic, NONE)


@pytest.mark.parametrize("text", ASK)
def test_anything_else_is_a_question_and_is_asked_as_it_is(text: str) -> None:
    routed = route(text)
    assert (routed.command, routed.text) == ("ask", text)


@pytest.mark.parametrize("text", HELP)
def test_greetings_and_calls_for_help_get_the_help(text: str) -> None:
    assert route(text).command in ("help", "greeting")


@pytest.mark.parametrize(
    "text",
    [
        "sources",
        "what does the archive hold?",
        "list the sources",
        "Show me all sources",
        "which articles do you have?",
        "How many articles are there?",
    ],
)
def test_the_sources_can_be_asked_for(text: str) -> None:
    assert route(text).command == "sources"


@pytest.mark.parametrize("text", [row[0] for row in (*WHO_SAID, *SAID_BY, *CHECK, *TIMELINE)])
def test_a_guess_keeps_the_whole_question_to_fall_back_on(text: str) -> None:
    assert route(text).question == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "command", "words", "options"),
    [
        ("what did Biden say --about war", "said-by", "Biden", {"about": "war"}),
        ("what did Biden say about war —since 2022-01-21", "said-by", "Biden", {"about": "war", "since": "2022-01-21"}),
        (
            "--since 21 January 2022 who said the door is open",
            "who-said",
            "the door is open",
            {"since": "21 January 2022"},
        ),
        ("How many warships? –source 004*", "ask", "How many warships?", {"source": "004*"}),
        ("“Russia will pay” --speaker Joe Biden", "check", "“Russia will pay”", {"speaker": "Joe Biden"}),
        ("Did Biden say “Russia will pay”? --speaker Putin", "check", "“Russia will pay”", {"speaker": "Putin"}),
    ],
)
def test_options_may_be_typed_into_the_text(text: str, command: str, words: str, options: Mapping[str, str]) -> None:
    routed = route(text)
    assert (routed.command, routed.text, routed.options) == (command, words, options)


@pytest.mark.parametrize(
    ("command", "typed", "given", "words", "options"),
    [
        ("said-by", "Biden about Ukraine", {}, "Biden", {"about": "Ukraine"}),
        ("said-by", "Joe Biden, about war and peace", {}, "Joe Biden", {"about": "war and peace"}),
        ("said-by", "Joe Biden on Ukraine", {}, "Joe Biden", {"about": "Ukraine"}),
        ("said-by", "Joe Biden on Ukraine :flag-ua:", {}, "Joe Biden", {"about": "Ukraine"}),
        ("said-by", "Ban Ki-moon", {}, "Ban Ki-moon", {}),
        ("said-by", "Biden about", {}, "Biden", {}),
        ("said-by", "about gas", {}, "", {}),
        ("said-by", "Biden: gas", {}, "Biden", {"about": "gas"}),
        ("said-by", "please, what did Biden say about gas?", {}, "Biden", {"about": "gas"}),
        ("said-by", "what did Biden say about gas?", {"about": "NATO"}, "Biden", {"about": "NATO"}),
        ("timeline", "what was said about gas", {}, "gas", {}),
        ("who-said", "Who said “never”?", {}, "“never”", {}),
        ("said-by", "Biden —about Ukraine", {}, "Biden", {"about": "Ukraine"}),
        ("said-by", "Biden about Ukraine", {"about": "NATO"}, "Biden about Ukraine", {"about": "NATO"}),
        ("who-said", "*the door is open* --source 004*", {}, "the door is open", {"source": "004*"}),
        ("check", "“Russia will pay” by Biden", {}, "“Russia will pay” by Biden", {}),
        ("check", "“A” by Biden", {"speaker": "Putin"}, "“A” by Biden", {"speaker": "Putin"}),
        ("ask", "who said it --since 2022-01-21", {"since": "2022-01-22"}, "who said it", {"since": "2022-01-22"}),
        ("timeline", "of the strike", {}, "the strike", {}),
        ("timeline", "on", {}, "on", {}),
        ("who-said", "what did Biden say about war?", {}, "what did Biden say about war?", {}),
    ],
)
def test_a_command_called_by_its_name(
    command: str, typed: str, given: Mapping[str, str], words: str, options: Mapping[str, str]
) -> None:
    """Given options come before typed ones, and the wording changes no command into another."""
    routed = called(command, typed, given)
    assert (routed.command, routed.text, routed.options, routed.question) == (command, words, options, None)


PIECES = st.sampled_from(
    [
        "who said ",
        "what did ",
        " say ",
        " about ",
        "did ",
        "is ",
        "check ",
        "timeline ",
        "https://",
        " by ",
        "to ",
        "'",
        "“",
        "”",
        '"',
        "?",
        " ",
        "--about ",
        "—",
        "a",
    ]
)


@given(st.lists(st.lists(PIECES, min_size=1, max_size=6).map("".join), min_size=1, max_size=3), st.integers(1, 2_000))
def test_no_text_takes_long_to_route(parts: list[str], times: int) -> None:
    """Repeated pieces are what makes a careless expression explode."""
    text = "".join(part * times for part in parts)
    assert (
        core_seconds(lambda: (route(text), questions(text), called("check", text, {}), called("said-by", text, {})))
        < 0.5
    )


@pytest.mark.parametrize("text", ["Thanks.", "thank you!", "ok, thanks a lot", "Thanks so much Pullquote", "cheers"])
def test_thanks_get_no_help(text: str) -> None:
    assert route(text).command == "thanks"


def test_courtesies_around_a_wording_leave_what_it_means() -> None:
    routed = route("Hi! Could you please tell me what Baerbock said about peace? Thanks in advance :)")
    assert (routed.command, routed.text, routed.options) == ("said-by", "Baerbock", {"about": "peace"})


@given(st.text())
def test_every_text_is_routed_to_a_command(text: str) -> None:
    commands = (
        "ask",
        "who-said",
        "said-by",
        "check",
        "timeline",
        "sources",
        "help",
        "greeting",
        "thanks",
        "noted",
        "disputed",
        "more",
        "origin",
        "only-quotes",
        "no-quote",
        "why",
        "when-said",
        "check-quotes",
        "find-source",
    )
    assert route(text).command in commands


@pytest.mark.parametrize("text", ["👍", ":+1:", " :pray: :wave: ", "<:pray:1100000000000000009>", "…", "🙏!"])
def test_signs_without_words_are_taken_note_of(text: str) -> None:
    assert route(text).command == "noted"


def test_more_than_a_message_can_hold_is_left_unread() -> None:
    assert len(route("word " * LONGEST).text) <= LONGEST


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("She said “we will not go” and he said “they will not come”.", "check-quotes"),
        ("Did she say “we will not go” or “they will not come”?", "check-quotes"),
        ("“We will not go,” she said. “They will not come.”", "check-quotes"),
        ("She said ‘we won’t go there’ and he said ‘they will not come’.", "check-quotes"),
        ("The workers’ party isn’t the builders’ party, is it?", "ask"),
        ("When will “the talks in May” begin?", "ask"),
        ("is that right?\n> We will not go.", "check-quotes"),
        ("> We will not go.", "check-quotes"),
        ("who said this?\n> We will not go.", "find-source"),
        ("where is that from\n> We will not go.", "find-source"),
        ("What is the difference between “a small incursion” and “an invasion of it”?", "ask"),
        ("who said “we will not go” or “they will not come”?", "who-said"),
        ("is “minor” the same as “small incursion here”?", "ask"),
        ("did he say that\n> 5 ships took part", "ask"),
    ],
)
def test_a_message_that_quotes_much_is_checked_as_a_whole(text: str, command: str) -> None:
    """Several sentences in quotation marks, or a quoted block; a question about words is still one."""
    assert route(text).command == command


@pytest.mark.parametrize("command", ["check-quotes", "find-source"])
def test_in_somebodys_message_nothing_is_an_option(command: str) -> None:
    text = "“No” — about gas --since 2022"
    assert called(command, f" {text}\n", {}) == Routed(command, text, {})


@pytest.mark.parametrize(
    "text",
    [
        "lunch at 12?",
        "How many warships",
        "and what about planes",
        "so, whose words are these",
        "is he the chancellor",
        "Didn’t Lavrov deny it",
        "can you tell me more",
        "said by Lavrov",
        "quotes by Lavrov on peace",
        "timeline of sanctions",
        "“there are no minor incursions”",
        "sources",
        "thanks!",
        "help",
        "Is that true?",
    ],
)
def test_what_asks_something(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "perfect, that’s what I needed",
        "I’ll send the draft tomorrow :)",
        "yes",
        "👍",
        "ok, cool",
        "good morning!",
        "check this",
        "ok, and Lavrov",
        "Will do",
        "that’s wrong",
        "May be. He was there, wasn’t he",
        "island life",
        "See https://a.example/?q=1",
    ],
)
def test_what_asks_nothing(text: str) -> None:
    assert not asks(text)
