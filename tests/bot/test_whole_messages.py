from __future__ import annotations

import pytest

from bot import texts
from bot.model import Reply
from retrieval import Library
from tests.bot.talk import SHE, asked

MESSAGE = """Ursula von der Leyen said: “The transatlantic community stands weak in this”.
And Blinken called it “a frank exchange of views”.
“We shall fight on the beaches,” said nobody."""


def test_every_quotation_of_a_message_gets_a_verdict(library: Library) -> None:
    reply = asked(library, MESSAGE, "check-quotes")
    assert reply.lead == "3 quotations in that message:"
    assert [part.lead.split("\n")[1].split(":")[0] for part in reply.parts] == ["Altered", "Verbatim", "Not found"]
    altered, verbatim, missing = reply.parts
    assert altered.lead.startswith("“The transatlantic community stands weak in this”\n")
    assert ("delete", "weak") in altered.difference, "the white space behind it isn't struck out"
    assert "".join(words for change, words in altered.difference if change != "insert").startswith(
        "The transatlantic community stands weak "
    )
    assert [len(part.quotes) for part in reply.parts] == [1, 1, 0]
    assert (verbatim.difference, missing.difference) == ((), ())


def test_what_a_message_quotes_twice_is_told_once_for_each_whom_it_is_given_to(library: Library) -> None:
    words = "“The transatlantic community stands firm in this”"
    message = f"{words}, said Putin. Again: {words}, said Putin. Not Putin, but {words}, said von der Leyen."
    parts = asked(library, message, "check-quotes").parts
    assert [part.lead.split("\n")[1].split(":")[0] for part in parts] == ["Misattributed", "Verbatim"]


@pytest.mark.parametrize("named", ["Putin said: ", "Putin: ", "PUTIN: ", "According to Putin, "])
def test_a_message_is_told_whose_words_it_gives_to_somebody_else(library: Library, named: str) -> None:
    """Also to somebody whom the archive only mentions, and never quotes."""
    (part,) = asked(library, f"{named}“The transatlantic community stands firm in this”", "check-quotes").parts
    whom = named.split()[-1 if named.startswith("According") else 0].strip(":,")
    told = f"Misattributed: the source gives these words to {SHE}, not to {whom}."
    assert part.lead.split("\n")[1] == told


def test_a_pasted_message_with_several_quotations_is_checked_as_a_whole(library: Library) -> None:
    assert asked(library, MESSAGE) == asked(library, MESSAGE, "check-quotes")
    assert asked(library, "is that so?\n> a frank exchange of views").lead == "1 quotation in that message:"


def test_a_message_without_quotations_is_checked_by_its_own_words_and_told_so(library: Library) -> None:
    reply = asked(library, "the transatlantic community\nstands firm in this", "check-quotes")
    assert reply.lead == f"{texts.NO_QUOTATION}\nVerbatim: Ursula von der Leyen said it."
    assert (len(reply.quotes), reply.parts) == (1, ())


@pytest.mark.parametrize("command", ["check-quotes", "find-source"])
def test_a_message_without_words_is_told_so(library: Library, command: str) -> None:
    assert asked(library, " ", command) == Reply(lead=texts.NO_WORDS)


def test_nothing_in_somebodys_message_is_an_option(library: Library) -> None:
    text = "“The transatlantic community stands firm in this” — source: 000*"
    assert asked(library, text, "check-quotes").parts[0].quotes


@pytest.mark.parametrize(
    "message",
    [
        "the transatlantic community stands firm in this",
        "Did you see this? The transatlantic community stands firm in this. I don’t.",
        "A frank exchange of views? The transatlantic community stands firm in this. Geneva talks.",
        "She goes: “The transatlantic community stands firm in this” on TV",
        "She goes on TV and says this: the transatlantic community stands firm in this",
        "> The transatlantic community stands firm in this\nwho was that",
    ],
)
def test_the_source_of_a_message_is_found_by_its_words_its_sentences_or_its_quotations(
    library: Library, message: str
) -> None:
    reply = asked(library, message, "find-source")
    assert reply.lead == "Ursula von der Leyen, in 1 source:"
    assert reply.quotes[0].speaker == "she [Ursula von der Leyen]"


def test_the_source_may_have_the_words_in_its_own_telling(library: Library) -> None:
    reply = asked(library, "Blinken on Wednesday visited Ukraine where he said that", "find-source")
    assert reply.quotes


def test_the_source_of_words_with_many_left_out_between_is_found(outbreak: Library) -> None:
    reply = asked(outbreak, "opened to anybody … told the court", "find-source")
    assert reply.lead.startswith("Verbatim: ")
    assert reply.quotes


def test_a_message_from_nowhere_is_told_so(library: Library) -> None:
    assert asked(library, "tomatoes are red, and so is the bus", "find-source") == Reply(lead=texts.NO_SOURCE)
