from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot import texts
from bot.commands import COMMANDS, check_reply, cited, handler, reply_to, value_reply, who_said_reply
from bot.model import Incoming, Reply
from retrieval import Answer, Filters, Library, Quote

WARSHIPS = "How many warships will take part?"
NO_FILTERS = Filters()
UNANSWERED = "What is the price of bitcoin?"


def asked(library: Library, text: str, command: str | None = None, **options: str) -> Reply:
    """The reply to what somebody typed."""
    return reply_to(library, Incoming(text, command, options), 3)


def test_an_answer_shows_its_quotes_with_their_citations(library: Library) -> None:
    reply = asked(library, WARSHIPS)
    (quote,) = [each for each in reply.quotes if "140 warships" in each.text]
    assert reply.lead == texts.ANSWERED
    assert quote.citation == (
        "US, Europe present united front before Blinken-Lavrov talks — Al Jazeera, 20 January 2022 "
        "· 004_bada126c4e7fde46.txt, ¶ 34"
    )
    assert "warships" in [quote.text[start:end] for start, end in quote.matches]


def test_a_question_the_archive_does_not_answer_gets_no_quote(library: Library) -> None:
    reply = asked(library, UNANSWERED)
    assert (reply.lead, reply.quotes, reply.hint) == (texts.NOT_ANSWERED, (), texts.ASK_OTHERWISE)


def test_plain_language_and_the_command_give_the_same_reply(library: Library) -> None:
    words = "“The transatlantic community stands firm in this,”"
    assert asked(library, f"who said {words}") == asked(library, words, "who-said")
    assert asked(library, words) == asked(library, words, "check")
    assert asked(library, WARSHIPS) == asked(library, WARSHIPS, "ask")


def test_who_said_names_the_speaker_and_shows_a_pronoun_as_such(library: Library) -> None:
    reply = asked(library, "the transatlantic community stands firm", "who-said")
    assert reply.lead == "Ursula von der Leyen, in 1 source:"
    assert reply.quotes[0].speaker == "she [Ursula von der Leyen]"


def test_said_by_takes_its_topic_from_an_option_or_the_text(library: Library) -> None:
    with_option = asked(library, "Psaki", "said-by", about="false flag operations")
    assert with_option.quotes
    assert "Psaki about false flag operations:" in with_option.lead
    assert with_option == asked(library, "Psaki about false flag operations", "said-by")
    assert with_option == asked(library, "What did Psaki say about false flag operations?")


def test_check_gives_a_verdict_and_shows_what_differs(library: Library) -> None:
    right = asked(library, "The transatlantic community stands firm in this", "check")
    assert right.lead == "Verbatim: Ursula von der Leyen said it."
    assert right.difference == ()
    wrong = asked(library, "“The transatlantic community stands weak in this” by Putin", "check")
    assert wrong.lead.startswith("Altered: ")
    assert {change for change, _ in wrong.difference} == {"equal", "delete", "insert"}
    misattributed = asked(library, "Did Putin say “the transatlantic community stands firm in this”?")
    assert misattributed.lead == "Misattributed: the source gives these words to Ursula von der Leyen, not to Putin."


def test_sources_are_listed_and_can_be_narrowed_down(library: Library) -> None:
    assert len(asked(library, "sources").lines) == 5
    (line,) = asked(library, "", "sources", source="004*").lines
    assert line.endswith("Al Jazeera, 20 January 2022 · 004_bada126c4e7fde46.txt")
    assert asked(library, "--source nothing*", "sources").lead == texts.NO_SOURCES


@pytest.mark.parametrize("command", ["ask", "who-said", "said-by", "check", "help", None])
def test_empty_text_gets_the_help(library: Library, command: str | None) -> None:
    assert asked(library, " ", command) == Reply(lead=texts.HELP, lines=texts.HELP_LINES)


def test_an_unknown_command_is_named_and_the_known_ones_are_listed(library: Library) -> None:
    assert asked(library, "x", "shout") == Reply(lead=texts.no_command("shout"), lines=texts.HELP_LINES)


@pytest.mark.parametrize(
    "wording", ["Who said warships, 140 of them, will take part in the drills?", "What did 140 warships say?"]
)
def test_a_guess_that_finds_nothing_is_asked_as_the_question_it_was(library: Library, wording: str) -> None:
    """The whole of it, not what was taken for a name or for words."""
    reply = asked(library, wording)
    assert reply == asked(library, wording, "ask")


def test_a_named_command_that_finds_nothing_says_so(library: Library) -> None:
    assert asked(library, "bitcoin fell over the fence", "who-said").lead == texts.NOT_SAID
    assert asked(library, "Nobody Atall about gas", "said-by").lead == texts.said_by("Nobody Atall", "gas", 0)
    assert asked(library, "bitcoin fell over the fence", "check").lead == texts.NOT_FOUND


def test_filters_are_options_of_every_command(library: Library) -> None:
    assert asked(library, f"{WARSHIPS} --source 000*").quotes == ()
    assert asked(library, WARSHIPS, "ask", since="2022-01-21").quotes == ()
    assert (
        asked(library, "stands firm in this", "check", source="000*").lead != "Verbatim: Ursula von der Leyen said it."
    )


def a_quote(library: Library) -> Quote:
    """Some quote of the archive."""
    return library.who_said("the transatlantic community stands firm").statements[0].quotes[0]


def test_matches_are_offsets_into_the_shown_words(library: Library) -> None:
    quote = a_quote(library)
    shown = cited(quote)
    assert shown.matches
    assert all(0 <= start < end <= len(shown.text) for start, end in shown.matches)
    assert shown.text == quote.text


def test_of_one_statement_three_places_are_shown_and_the_others_named(library: Library) -> None:
    found = library.who_said("the transatlantic community stands firm")
    quote = a_quote(library)
    said = replace(found.statements[0], quotes=(quote,) * 3 + (replace(quote, file="more.txt"),))
    reply = who_said_reply(replace(found, statements=(said,)))
    assert len(reply.quotes) == 3
    (line,) = reply.lines
    assert line.startswith("Also in ")
    assert line.endswith(f"more.txt, ¶ {quote.paragraph}")


def test_among_several_statements_each_tells_whether_its_source_names_the_speaker(library: Library) -> None:
    found = library.who_said("the transatlantic community stands firm")
    unnamed = replace(a_quote(library), speaker=None, mention=None, role=None)
    statement = replace(found.statements[0], speaker=None, quotes=(unnamed,))
    several = who_said_reply(replace(found, statements=(found.statements[0], statement)))
    assert [quote.speaker for quote in several.quotes] == ["she [Ursula von der Leyen]", texts.UNNAMED]
    alone = who_said_reply(replace(found, statements=(statement,)))
    assert (alone.lead, alone.quotes[0].speaker) == (texts.UNATTRIBUTED, None)


def test_a_variant_that_its_source_gives_to_nobody_says_so(library: Library) -> None:
    """The lead names who said it, and must not seem to speak for every place that carries the words."""
    unnamed = replace(a_quote(library), speaker=None, mention=None, role=None)
    found = library.who_said("the transatlantic community stands firm")
    statement = replace(found.statements[0], quotes=(a_quote(library), unnamed))
    named = "she [Ursula von der Leyen]"
    assert [q.speaker for q in who_said_reply(replace(found, statements=(statement,))).quotes] == [named, texts.UNNAMED]
    checked = replace(library.check("stands firm in this"), quotes=(a_quote(library), unnamed))
    assert [q.speaker for q in check_reply(checked, None).quotes] == [named, texts.UNNAMED]
    nobody = replace(checked, quotes=(unnamed,), speaker=None)
    assert [q.speaker for q in check_reply(nobody, None).quotes] == [None]


def test_any_answer_has_words(library: Library) -> None:
    said = value_reply(library.said_by("Psaki", "false flag"), about="false flag")
    assert "about false flag" in said.lead
    check = value_reply(library.check("stands firm in this", "Putin"), speaker="Putin")
    assert check.lead.endswith("not to Putin.")
    assert value_reply(library.ask(UNANSWERED)).lead == texts.NOT_ANSWERED
    assert value_reply(library.who_said("stands firm in this")).quotes


def test_a_known_failure_is_told_in_its_own_words(library: Library, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    reply = handler(library, 3)(Incoming("warships", "ask", {"since": "some day"}))
    assert reply == Reply(lead="Since 'some day' is no date; write it like 2022-01-21.")
    assert "some day" in caplog.text


class Broken(Library):
    """A library that fails in a way nobody foresaw."""

    def ask(self, question: str, k: int = 3, filters: Filters = NO_FILTERS) -> Answer:
        raise ZeroDivisionError(question, k, filters)


def test_an_unknown_failure_gets_an_apology_and_is_logged_with_its_cause(
    index: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Broken.open(index) as broken:
        assert handler(broken, 3)(Incoming(WARSHIPS)) == Reply(lead=texts.FAILED)
    assert "ZeroDivisionError" in caplog.text


def test_the_commands_are_those_of_the_chat_and_the_command_line() -> None:
    assert set(COMMANDS) == {"ask", "who-said", "said-by", "timeline", "check", "sources", "help"}


def test_a_timeline_shows_each_statement_under_its_day_in_order(library: Library) -> None:
    reply = asked(library, "incursion", "timeline")
    assert reply.lead == "On incursion, by date, 6 statements:"
    days = [quote.speaker.split(":")[0] for quote in reply.quotes if quote.speaker]
    assert days[0] == "19 January 2022"
    assert len(days) == 6
    assert asked(library, "timeline of incursion") == reply


def test_a_timeline_of_nothing_says_so(library: Library) -> None:
    assert asked(library, "zeppelins", "timeline").lead == "Nobody in the archive is quoted on zeppelins."


def test_what_a_source_only_reports_is_not_called_said_word_for_word(library: Library) -> None:
    """Its whole sentence is shown: nothing else tells that somebody denied it."""
    reply = asked(library, "planning an offensive", "check")
    assert reply.lead == "The source has these words in its own report of what Moscow said, not in quotation marks:"
    assert reply.quotes[0].text.startswith("Moscow denied planning an offensive")
    quoted = asked(library, "a frank exchange of views", "check")
    assert quoted.lead == "Verbatim: Antony Blinken said it."


def test_a_guessed_person_who_said_nothing_gets_nobody_elses_words(library: Library) -> None:
    reply = asked(library, "what did Merkel say about sanctions?")
    assert reply.quotes == ()
    assert reply.lead == texts.said_by("Merkel", "sanctions", 0)
