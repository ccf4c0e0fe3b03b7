from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot import texts
from bot.going_on import as_question, asked_again, referring
from bot.handling import reply_to
from bot.model import Incoming, Question
from bot.paging import SKIPPED
from bot.routing import Routed, called, route
from retrieval import Library
from tests.bot.talk import WARSHIPS, asked, asked_after


def words(text: str) -> list[str]:
    """The words of a text, without its marks."""
    return re.findall(r"\w+", text)


@pytest.mark.parametrize(
    ("routed", "question"),
    [
        (route("what did Lee say about gas?"), "what did Lee say about gas?"),
        (called("said-by", "Lee about gas", {}), "What did Lee say about gas?"),
        (called("said-by", "Lee", {}), "What did Lee say?"),
        (called("who-said", "“never”", {}), "Who said “never”?"),
        (called("timeline", "gas", {}), "Timeline of gas"),
        (called("check", "never ever, by Lee", {}), "Check: never ever, by Lee"),
        (called("check", "“never ever”", {"speaker": "Lee"}), "Did Lee say “never ever”?"),
        (called("who-said", "never “ever” again", {}), "Who said “never ‘ever’ again”?"),
        (called("who-said", 'never say "never"', {}), "Who said “never say 'never'”?"),
        (called("check", "never “ever” again", {}), "Check: “never ‘ever’ again”"),
        (called("check", "never “ever” again", {"speaker": "Lee"}), "Did Lee say “never ‘ever’ again”?"),
    ],
)
def test_a_command_is_a_question_that_the_next_one_can_refer_to(routed: Routed, question: str) -> None:
    """Asked again, it is that command with that text."""
    assert as_question(routed) == Question(question)
    meant = asked_again(Question(question))
    assert (meant.command, words(meant.text)) == (routed.command, words(routed.text))
    assert meant.options == ({"about": "gas"} if "Lee about gas" in question else {}) | dict(routed.options)


@pytest.mark.parametrize("typed", ["what did Lee say --about gas", "what did Lee say about gas?"])
def test_a_question_keeps_the_options_that_its_wording_lacks(typed: str) -> None:
    question = as_question(replace(route(typed), options={**route(typed).options, "source": "a*"}))
    assert question is not None
    assert question.options == {"source": "a*"} | ({"about": "gas"} if "--" in typed else {})
    assert asked_again(question).options == {"about": "gas", "source": "a*"}


@pytest.mark.parametrize("text", ["more", "thanks", "sources", "help", "Who opened it?"])
def test_words_that_a_command_asked_about_are_a_question_whatever_they_say_alone(library: Library, text: str) -> None:
    question = asked(library, text, "why").question
    assert question == Question(text)
    assert asked_again(question) == Routed("ask", text, {}, text)
    assert asked_after(library, question, "source?").lead in (texts.NOT_ANSWERED, texts.sources_of(text))


@pytest.mark.parametrize("command", ["sources", "said-by", "why", "more"])
def test_a_command_without_words_is_no_question(command: str) -> None:
    assert as_question(called(command, "", {})) is None


def test_more_of_a_question_goes_on_within_its_filters_and_anew_within_others() -> None:
    before = Question("Who?", {"source": "a*"}, shown=3)
    assert referring("more", before, {}) == Routed("more", "Who?", {"source": "a*", SKIPPED: "3"})
    assert referring("more", before, {"source": "a*"}) == referring("more", before, {})
    assert referring("more", before, {"source": "b*"}) == Routed("more", "Who?", {"source": "b*", SKIPPED: "0"})
    assert referring("more", Question("Who?"), {}) == Routed("more", "Who?", {})
    assert referring("why", before, {}) == Routed("why", "Who?", {"source": "a*"})


@pytest.mark.parametrize("before", ["What did Biden say about sanctions?", "Who imposed the sanctions?"])
@pytest.mark.parametrize("question", ["What did Harris say about it?", "When did Harris say that about it?"])
def test_a_topic_that_is_a_pronoun_is_that_of_the_question_before(library: Library, question: str, before: str) -> None:
    meant = question.replace("about it", "about sanctions" if "Biden" in before else "about the sanctions")
    reply = asked_after(library, before, question)
    assert reply.lead == f"{texts.read_as(meant)}\n{asked(library, meant).lead}"
    assert reply.quotes == asked(library, meant).quotes
    assert reply.question == Question(meant)


def test_a_topic_in_words_is_not_that_of_the_question_before(library: Library) -> None:
    question = "What did Harris say about Russia?"
    reply = asked_after(library, "What did Biden say about sanctions?", question)
    assert reply == asked(library, question)


def test_when_somebody_said_that_is_told_by_the_day_of_each_statement(library: Library) -> None:
    before = asked(library, "What did Biden say about Ukraine?")
    reply = asked_after(library, before.question, "when was that?")
    assert reply.lead == (
        "Read as: When did Biden say that about Ukraine?\n"
        "3 of the statements by Joe Biden about Ukraine, each with its day:"
    )
    assert reply.quotes[0].text == before.quotes[0].text
    assert reply.quotes[0].speaker == "date unknown: Joe Biden"  # its source has no date
    assert reply.quotes[1].speaker == "reported 20 January 2022: Joe Biden"


def test_what_else_somebody_said_keeps_to_the_filters_of_the_question_before(library: Library) -> None:
    before = asked(library, "What did Biden say? --source 004*").question
    rest = asked_after(library, before, "what else did he say?")
    assert rest.quotes == asked_after(library, before, "more").quotes
    other = asked_after(library, before, "what else did he say? --source 002*")
    assert other.lead.startswith("Read as: What else did Biden say? --source 002*\n")
    assert other.quotes == asked(library, "What did Biden say?", source="002*").quotes


@pytest.mark.parametrize("other", ["Sergei Lavrov", "the Russian foreign minister", "Mr Lavrov"])
def test_what_else_somebody_said_who_is_called_otherwise_leaves_out_what_was_shown(
    library: Library, other: str
) -> None:
    before = asked(library, "What did Lavrov say?")
    question = f"What else did {other} say?"
    rest = asked_after(library, before.question, question)
    assert rest.lead == texts.more_of(question, answers=False)
    assert rest.quotes
    assert not {quote.path for quote in before.quotes}.intersection(quote.path for quote in rest.quotes)
    assert asked_after(library, rest.question, "more").lead == texts.NO_MORE
    assert asked_after(library, before.question, "What else did Biden say?") == asked(
        library, "What else did Biden say?"
    )


@pytest.mark.parametrize("typed", ["“a heavy price” by Lavrov", "Russia will pay a heavy price, by Lavrov"])
def test_somebody_else_may_be_named_for_a_quote_that_was_checked(library: Library, typed: str) -> None:
    checked = asked(library, typed, "check")
    assert checked.lead.endswith("not to Lavrov.")
    assert asked_after(library, checked.question, "and Biden?").lead.endswith("\nVerbatim: Joe Biden said it.")


def test_more_of_a_command_goes_on_whatever_marks_its_words_have(library: Library) -> None:
    """And its answer is told again for its sources."""
    for command in ("who-said", "check"):
        found = asked(library, "will pay a “heavy price”", command)
        assert asked_after(library, found.question, "source?").quotes == found.quotes
        assert asked_after(library, found.question, "more").lead == texts.NO_MORE


def test_what_else_somebody_said_leaves_out_what_was_dated_before(library: Library) -> None:
    reply = asked_after(library, "When did Baerbock say that?", "what else did she say?")
    assert reply.lead.endswith(texts.NO_MORE)


def test_what_else_was_said_on_a_topic_goes_on_from_what_was(library: Library) -> None:
    before = asked(library, "What was said about Ukraine?").question
    rest = asked_after(library, before, "what else was said about Ukraine?")
    assert rest.quotes == asked_after(library, before, "more").quotes
    others = asked_after(library, before, "who else commented on Ukraine?")
    assert (others.lead, others.quotes) == (rest.lead, rest.quotes)
    alone = asked(library, "What else did Ukraine say?")
    assert asked_after(library, before, "What else did Ukraine say?") == alone


def test_what_else_somebody_said_on_another_topic_is_told_from_the_beginning(library: Library) -> None:
    reply = asked_after(library, "What did Biden say?", "what else did he say about NATO?")
    assert reply.lead.startswith("Read as: What else did Biden say about NATO?\n")
    assert reply.quotes == asked(library, "What did Biden say about NATO?").quotes


@pytest.mark.parametrize("question", ["what did she say?", "when did she say that?"])
def test_nobody_is_quoted_for_somebody_who_is_not_known(library: Library, question: str) -> None:
    """Harris is whom somebody interviewed."""
    reply = asked_after(library, "Who interviewed Harris?", question)
    assert (reply.lead.partition("\n")[2], reply.quotes) == (texts.NOBODY_MEANT, ())


@pytest.mark.parametrize(
    ("before", "question", "read_as", "topic"),
    [
        ("timeline of sanctions", "and NATO?", "Timeline of NATO?", "NATO"),
        ("What did people say about NATO?", "and sanctions?", "What did people say about sanctions?", "sanctions"),
        ("What did Biden say about NATO?", "who else?", "Who else said something about NATO?", "NATO"),
    ],
)
def test_what_was_said_on_a_topic_is_gone_on_from(
    library: Library, before: str, question: str, read_as: str, topic: str
) -> None:
    reply = asked_after(library, before, question)
    told = asked(library, topic, "timeline")
    assert (reply.lead, reply.quotes) == (f"Read as: {read_as}\n{told.lead}", told.quotes)


def test_a_follow_up_is_asked_as_it_is_understood_and_says_so(library: Library) -> None:
    before = asked(library, "What did Blinken say about Ukraine?")
    assert before.question == Question("What did Blinken say about Ukraine?")
    reply = asked_after(library, before.question, "and Lavrov?")
    assert reply.question == Question("What did Lavrov say about Ukraine?")
    alone = asked(library, reply.question.text)
    assert reply == replace(alone, lead=f"Read as: What did Lavrov say about Ukraine?\n{alone.lead}")


def test_options_given_beside_a_follow_up_are_kept(library: Library) -> None:
    for options in ({"source": "004*"}, {"source": "000*"}):
        asks = Incoming("and Lavrov?", options=options, after=Question("What did Blinken say about Ukraine?"))
        alone = asked(library, "What did Lavrov say about Ukraine?", **options)
        assert reply_to(library, asks, 3).quotes == alone.quotes


def test_a_topic_given_beside_a_follow_up_is_that_which_is_meant(library: Library) -> None:
    reply = asked_after(library, "What did Biden say about sanctions?", "and Blinken? --about Ukraine")
    assert reply.question == Question("What did Blinken say about sanctions?", {"about": "Ukraine"})
    assert reply.lead.startswith("Read as: What did Blinken say about sanctions? --about Ukraine\n")
    assert reply.quotes == asked(library, "What did Blinken say about Ukraine?").quotes


def test_a_topic_in_words_replaces_one_given_beside_the_question_before(library: Library) -> None:
    before = asked(library, "What did Biden say? --about sanctions").question
    reply = asked_after(library, before, "and about NATO?")
    assert reply.question == Question("What did Biden say about NATO?")


def test_a_follow_up_of_a_question_keeps_to_sentences(library: Library) -> None:
    reply = asked_after(library, WARSHIPS, "and planes?")
    first, second = reply.lead.split("\n")
    assert first.startswith("Read as: How many planes")
    assert second == texts.answered(1.0)
    assert reply.question
    assert reply.buttons[0].asks == Incoming(reply.question.text, "why")


def test_a_whole_question_stands_for_itself(library: Library) -> None:
    reply = asked_after(library, "What did Blinken say about Ukraine?", WARSHIPS)
    assert reply == asked(library, WARSHIPS)
