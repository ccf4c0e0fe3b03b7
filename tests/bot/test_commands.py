from __future__ import annotations

from dataclasses import replace

import pytest

from bot import texts, verdicts
from bot.commands import COMMANDS
from bot.handling import reply_to
from bot.model import Incoming, Question, Reply
from bot.paging import PAGE
from bot.replies import answer_reply
from retrieval import Library
from tests.bot.talk import SHE, UNANSWERED, WARSHIPS, asked, asked_after


def unasked(reply: Reply) -> Reply:
    """The reply without the wording of its question."""
    return replace(reply, question=None)


def test_an_answer_shows_its_quotes_with_their_citations(library: Library) -> None:
    reply = asked(library, WARSHIPS)
    (quote,) = [each for each in reply.quotes if "140 warships" in each.text]
    assert reply.lead == texts.answered(1.0)
    assert quote.citation == (
        "US, Europe present united front before Blinken-Lavrov talks — Al Jazeera, 20 January 2022 "
        "· 004_bada126c4e7fde46.txt, ¶ 34"
    )
    assert "warships" in [quote.text[start:end] for start, end in quote.matches]


def test_a_question_the_archive_does_not_answer_gets_no_quote(library: Library) -> None:
    reply = asked(library, UNANSWERED)
    assert (reply.lead, reply.quotes, reply.hint) == (texts.NOT_ANSWERED, (), texts.ASK_OTHERWISE)


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
    assert misattributed.lead == f"Misattributed: the source gives these words to {SHE}, not to Putin."


@pytest.mark.parametrize("command", ["check", None])
def test_a_name_behind_words_without_marks_is_taken_for_whose_they_are(library: Library, command: str | None) -> None:
    start = "" if command else "check "
    words = "the transatlantic community stands firm in this"
    assert asked(library, f"{start}{words} by von der Leyen", command).lead == (
        "Verbatim: Ursula von der Leyen said it."
    )
    assert asked(library, f"{start}{words} — Putin", command).lead == (
        f"Misattributed: the source gives these words to {SHE}, not to Putin."
    )


def test_where_a_speaker_is_given_all_words_are_the_quotes(library: Library) -> None:
    words = "the transatlantic community stands firm in this, by Biden"
    assert asked(library, words, "check", speaker="von der Leyen").lead.startswith("Altered: ")


def test_what_only_looked_like_a_quote_is_asked_as_a_question(library: Library) -> None:
    wording = "check the number of bitcoins, by the way"
    assert asked(library, wording) == answer_reply(library.ask(wording))


def test_sources_are_listed_and_can_be_narrowed_down(library: Library) -> None:
    assert len(asked(library, "sources").lines) == 5
    (line,) = asked(library, "", "sources", source="004*").lines
    assert line.endswith("Al Jazeera, 20 January 2022 · 004_bada126c4e7fde46.txt")
    assert asked(library, "--source nothing*", "sources").lead == texts.none_passes({"source": "nothing*"})


def test_words_that_nobody_said_are_asked_as_the_question_it_was(library: Library) -> None:
    """The whole of it, not what was taken for words."""
    wording = "Who said warships, 140 of them, will take part in the drills?"
    assert asked(library, wording) == answer_reply(library.ask(wording))


def test_where_somebody_said_nothing_of_it_what_the_archive_says_of_them_is_told_as_such(library: Library) -> None:
    wording = "What did 140 warships say?"
    reply, answer = asked(library, wording), answer_reply(library.ask(wording))
    assert reply == replace(answer, lead=texts.otherwise(texts.said_by("140 warships", None, 0)))
    assert asked(library, "What did Lavrov say about peace?").lead == texts.otherwise(
        texts.said_by("Lavrov", "peace", 0)
    )


@pytest.mark.parametrize("wording", ["What did Zelenskyy say about sanctions?", "What did Eu say about sanctions?"])
def test_their_statements_on_other_matters_and_words_that_hold_a_name_are_no_answer(
    library: Library, wording: str
) -> None:
    assert asked(library, wording).quotes == ()


def test_what_somebody_said_of_other_matters_is_no_answer(outbreak: Library) -> None:
    reply = asked(outbreak, "What did Fielding say about coffee?")
    assert (reply.lead, reply.quotes) == (texts.said_by("Fielding", "coffee", 0), ())


def test_somebodys_own_words_on_what_stands_above_them_are_not_denied(outbreak: Library) -> None:
    reply = asked(outbreak, "What did Fielding say about measles?")
    assert reply.lead == texts.may_be_said("Naomi Fielding", "measles")
    assert reply == asked(outbreak, "Fielding about measles", "said-by")
    assert {quote.speaker for quote in reply.quotes} == {"Naomi Fielding"}


def test_the_words_of_somebody_asked_for_by_role_are_not_denied(outbreak: Library) -> None:
    reply = asked(outbreak, "What did the judge say?")
    assert (reply.lead, [quote.speaker for quote in reply.quotes]) == (texts.answered(1.0), ["Ada Carver"])


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


def test_a_named_command_that_finds_nothing_says_so(library: Library) -> None:
    assert asked(library, "bitcoin fell over the fence", "who-said").lead == texts.NOT_SAID
    assert asked(library, "Nobody Atall about gas", "said-by").lead == texts.said_by("Nobody Atall", "gas", 0)
    assert asked(library, "bitcoin fell over the fence", "check").lead == verdicts.NOT_FOUND


def test_filters_are_options_of_every_command(library: Library) -> None:
    assert asked(library, f"{WARSHIPS} --source 000*").quotes == ()
    assert asked(library, WARSHIPS, "ask", since="2022-01-21").quotes == ()
    assert (
        asked(library, "stands firm in this", "check", source="000*").lead != "Verbatim: Ursula von der Leyen said it."
    )


def test_whose_words_are_looked_for_can_be_narrowed_to_one_speaker(library: Library) -> None:
    words = "there are no minor incursions"
    assert asked(library, f"who said “{words}” --speaker Zelenskyy").lead.startswith("Volodymyr Zelenskyy, in ")
    for reply in (
        asked(library, f"{words} --speaker Putin", "who-said"),
        asked(library, words, "who-said", speaker="Putin"),
    ):
        assert (reply.lead, reply.quotes) == (texts.NOT_SAID, ())


@pytest.mark.parametrize("question", ["What did Lavrov say about emotions?", "When did Lavrov say that?"])
def test_a_speaker_beside_the_one_asked_for_is_left_aside_and_that_is_said(library: Library, question: str) -> None:
    reply, alone = asked(library, f"{question} --speaker Biden"), asked(library, question)
    assert reply.quotes == alone.quotes
    assert reply.lead == f"{texts.NO_SPEAKER}\n{alone.lead}"
    assert texts.NO_SPEAKER not in alone.lead


def test_the_commands_are_those_of_the_chat_and_the_command_line() -> None:
    asking = {"ask", "who-said", "said-by", "timeline", "check", "sources"}
    further = {"check-quotes", "find-source", "why", "nearest", "more", "origin", "when-said"}
    assert set(COMMANDS) == asking | further | {"help", "thanks", "noted", "no-quote", "only-quotes"}


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


@pytest.mark.parametrize(
    "question",
    [
        "more",
        "what else did he say?",
        "What else did biden say?",
        "what else?",
        "more from Biden",
        "anything else by him",
    ],
)
def test_what_else_there_is_goes_on_from_what_was_shown_until_there_is_no_more(library: Library, question: str) -> None:
    """However often it is asked, every quote comes once, in the order of the button's pages."""
    reply = asked(library, "What did Biden say?")
    shown, pressed = [*reply.quotes], [*reply.quotes]
    button = reply
    while button.buttons:
        button = reply_to(library, button.buttons[0].asks, 3)
        pressed += button.quotes
    while reply.quotes:
        reply = asked_after(library, reply.question, question)
        shown += reply.quotes
        told = texts.more_of("What did Biden say?", answers=False) if reply.quotes else texts.NO_MORE
        assert reply.lead.rpartition("\n")[2] == told
    assert len(shown) > 3 + PAGE
    assert [quote.path for quote in shown] == [quote.path for quote in pressed]
    assert len({quote.path for quote in shown}) == len(shown)
    assert not asked_after(library, reply.question, question).quotes


def test_what_else_somebody_said_keeps_to_the_filters_of_the_question_before(library: Library) -> None:
    before = asked(library, "What did Biden say? --source 004*").question
    rest = asked_after(library, before, "what else did he say?")
    assert rest.quotes == asked_after(library, before, "more").quotes
    other = asked_after(library, before, "what else did he say? --source 002*")
    assert other.lead.startswith("Read as: What else did Biden say? --source 002*\n")
    assert other.quotes == asked(library, "What did Biden say?", source="002*").quotes


def test_what_else_somebody_said_leaves_out_what_was_dated_before(library: Library) -> None:
    reply = asked_after(library, "When did Baerbock say that?", "what else did she say?")
    assert reply.lead.endswith(texts.NO_MORE)


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


def test_the_day_of_a_source_is_when_it_reported_a_statement(library: Library) -> None:
    reply = asked(library, "When did Harris say that about Ukraine?")
    assert reply.quotes[0].speaker == "reported 21 January 2022: Harris"


def test_nobody_is_told_when_they_said_what_they_did_not_say(library: Library) -> None:
    reply = asked(library, "When did Zelenskyy say that about sanctions?")
    assert (reply.lead, reply.quotes) == ("The archive has nothing that Zelenskyy said about sanctions.", ())
    assert asked(library, "When did Lavrov say that about sanctions?").lead == texts.may_be_said(
        "Sergey Lavrov", "sanctions"
    )


def test_who_wants_something_checked_without_saying_what_is_asked_for_the_words(library: Library) -> None:
    assert asked(library, "@Ann can you check this quote?") == Reply(lead=texts.NO_QUOTE)
    assert asked_after(library, WARSHIPS, "Is that true?") == Reply(lead=texts.NO_QUOTE)


def test_thanks_are_taken(library: Library) -> None:
    assert asked(library, "Thanks!") == Reply(lead=texts.WELCOME)


def test_whoever_wants_something_written_is_told_what_there_is_instead(library: Library) -> None:
    assert asked(library, "Please summarise the articles.") == Reply(lead=texts.ONLY_QUOTES, hint=texts.OVERVIEW)


def test_more_gives_what_the_answer_before_left_out(library: Library) -> None:
    first = asked(library, "What did Biden say about Ukraine?")
    more = asked_after(library, first.question, "more please")
    assert first.lead.startswith("3 of the statements by Joe Biden")
    assert more.lead == "More for “What did Biden say about Ukraine?”:"
    shown, further = ({quote.path for quote in reply.quotes} for reply in (first, more))
    assert further
    assert shown.isdisjoint(further)
    assert more.question == Question("What did Biden say about Ukraine?", shown=len(shown) + len(further))
    (button,) = first.buttons
    assert (button.label, reply_to(library, button.asks, 3).quotes) == (texts.SHOW_MORE, more.quotes)


def test_more_comes_in_pages_each_with_a_button_for_the_next(library: Library) -> None:
    reply = asked(library, "What did Biden say?")
    pages = [{quote.path for quote in reply.quotes}]
    while reply.buttons:
        reply = reply_to(library, reply.buttons[0].asks, 3)
        pages.append({quote.path for quote in reply.quotes})
    assert len(pages) > 2
    assert all(1 <= len(page) <= PAGE for page in pages[1:])
    assert len(frozenset().union(*pages)) == sum(map(len, pages)), "no quote comes twice"
    assert len(asked_after(library, "What did Biden say?", "more").buttons) == 1
    odd = Incoming("Biden", "more", {"to": "said-by", "skip": "many"})
    assert reply_to(library, odd, 3).quotes == reply_to(library, replace(odd, options={"to": "said-by"}), 3).quotes


def test_more_may_begin_amid_what_was_shown(library: Library) -> None:
    """A platform may have no room for the last of the quotes."""
    first = asked(library, "What did Biden say?")
    (button,) = first.buttons
    again = replace(button.asks, options={**button.asks.options, "skip": str(len(first.quotes) - 1)})
    assert reply_to(library, again, 3).quotes[0] == first.quotes[-1]


def test_the_more_answers_the_less_likely(library: Library) -> None:
    more = asked_after(library, "Where did Blinken meet Lavrov?", "more")
    assert more.lead == "More for “Where did Blinken meet Lavrov?”, less and less likely to answer it:"


def test_more_of_no_answer_is_the_nearest(library: Library) -> None:
    silent = asked(library, UNANSWERED)
    nearest = reply_to(library, silent.buttons[0].asks, 3)
    more = asked_after(library, UNANSWERED, "more")
    assert (more.lead, more.quotes) == (nearest.lead, nearest.quotes)
    assert asked_after(library, more.question, "more").lead == texts.NO_MORE


@pytest.mark.parametrize("topic", ["sanctions on Russia", "emotions"])
def test_a_timeline_goes_on_where_it_leaves_something_out(library: Library, topic: str) -> None:
    reply = asked(library, topic, "timeline")
    if reply.buttons:
        more = reply_to(library, reply.buttons[0].asks, 3)
        assert {quote.path for quote in more.quotes}.isdisjoint(quote.path for quote in reply.quotes)
    assert bool(reply.buttons) == ("of the statements" in reply.lead)


def test_more_needs_a_question_before(library: Library) -> None:
    assert asked(library, "more") == Reply(lead=texts.NOTHING_BEFORE)
    assert asked(library, "", "more") == Reply(lead=texts.NOTHING_BEFORE)
    assert asked_after(library, "What did Zelenskyy say?", "more").lead == texts.NO_MORE


def test_the_source_is_told_with_the_answer_before(library: Library) -> None:
    first = asked(library, WARSHIPS)
    again = asked_after(library, WARSHIPS, "source?")
    assert again == replace(first, lead=texts.sources_of(WARSHIPS))
    assert asked_after(library, WARSHIPS, "who said that?") == again
    assert asked(library, "source?") == Reply(lead=texts.NOTHING_BEFORE)
    assert asked_after(library, "Who is Olaf Zeppelin?", "source?").lead == texts.NOT_ANSWERED


def test_a_timeline_shows_each_statement_under_its_day_in_order(library: Library) -> None:
    reply = asked(library, "incursion", "timeline")
    assert reply.lead == "On incursion, the newest first, 7 statements:"
    days = [quote.speaker.split(":")[0].removeprefix("reported ") for quote in reply.quotes if quote.speaker]
    known = [int(day.removesuffix(" January 2022")) for day in days if day != texts.UNDATED]
    assert known == sorted(known, reverse=True)
    assert (len(days), days[-1], known[-1]) == (7, texts.UNDATED, 19)
    assert unasked(asked(library, "timeline of incursion")) == unasked(reply)


def test_a_timeline_has_no_fewer_statements_than_an_answer(library: Library) -> None:
    counts = [len(reply_to(library, Incoming("Russia Ukraine", "timeline"), k).quotes) for k in (3, 12)]
    assert counts == [10, 12]


def test_a_timeline_of_nothing_says_so(library: Library) -> None:
    assert asked(library, "zeppelins", "timeline").lead == "Nobody in the archive is quoted on zeppelins."


def test_what_a_source_only_reports_is_not_called_said_word_for_word(library: Library) -> None:
    """Nor what somebody denied. The whole sentence is shown."""
    reply = asked(library, "could take unspecified military action", "check")
    assert reply.lead == "The source has these words in its own report of what Moscow said, not in quotation marks:"
    assert reply.quotes[0].text.startswith("But Moscow has also warned it could take")
    denied = asked(library, "planning an offensive", "check")
    assert denied.lead == "The source reports these words as what Moscow denied, or did not say:"
    assert denied.quotes[0].text.startswith("Moscow denied planning an offensive")
    quoted = asked(library, "a frank exchange of views", "check")
    assert quoted.lead == "Verbatim: Antony Blinken said it."


def test_a_guessed_person_who_said_nothing_gets_nobody_elses_words(library: Library) -> None:
    reply = asked(library, "what did Merkel say about sanctions?")
    assert reply.quotes == ()
    assert reply.lead == texts.said_by("Merkel", "sanctions", 0)


@pytest.mark.parametrize("text", ["why?", "Why this?", "how do you know?", "are you sure?"])
def test_why_something_is_answered_can_be_asked_in_words(library: Library, text: str) -> None:
    """What nothing happens in has no reason, so that *why?* alone asks the same there."""
    before = "Who is Jen Psaki?"
    reply = asked_after(library, before, text)
    assert (reply.lead, reply.lines) == (texts.why_chosen(before), reply_to(library, Incoming(before, "why"), 3).lines)
    assert asked(library, "Why this?") == Reply(lead=texts.NOTHING_TO_EXPLAIN)
    event = asked_after(library, "Did Blinken meet Lavrov?", "why?")
    assert event.lead.startswith("Read as: Why did Blinken meet Lavrov?")


def test_what_is_near_a_quote_that_is_not_found_is_behind_a_button(library: Library) -> None:
    reply = asked(library, "“Emotions will subside” by Lavrov")
    assert reply.lead == verdicts.NOT_FOUND
    (button,) = reply.buttons
    nearest = reply_to(library, button.asks, 3)
    assert nearest.lead == texts.NEAREST
    assert ["emotions would subside" in quote.text for quote in nearest.quotes] == [True]
    assert asked(library, "“The moon is made of cheese” by Lavrov").buttons == ()


def test_what_is_near_a_quote_is_so_whoever_stands_beside_it(library: Library) -> None:
    """A name that is typed behind the quote is none of its words."""
    words = "“there are no minor incursions in big cities or nations”"
    (button,) = asked(library, f"{words} by Biden", "check").buttons
    assert asked(library, words, "nearest", to="check").quotes == reply_to(library, button.asks, 3).quotes


def test_buttons_keep_to_the_sources_that_were_asked_for(library: Library) -> None:
    quote = "Emotions will subside"
    assert asked(library, quote, "check", source="002*").buttons == ()
    file = asked(library, quote, "nearest", to="check").quotes[0].citation.rpartition(" · ")[2].partition(",")[0]
    (nearest,) = asked(library, quote, "check", source=file).buttons
    assert nearest.asks.options == {"source": file, "to": "check"}
    (more,) = asked(library, "Russia", "find-source", source="004*").buttons
    assert more.asks.options == {"source": "004*", "to": "who-said"}


def test_why_tells_the_reasons_of_the_first_quote_in_words(library: Library) -> None:
    answer = asked(library, WARSHIPS)
    (why,) = answer.buttons
    assert (why.label, why.asks) == (texts.WHY, Incoming(WARSHIPS, "why"))
    reply = reply_to(library, why.asks, 3)
    assert reply.lead == f"Why this is the first quote for “{WARSHIPS}”:"
    assert reply.quotes == answer.quotes[:1]
    assert len(reply.lines) > 2
    assert any("warships" in line for line in reply.lines)
    assert reply.question == Question(WARSHIPS)


def test_why_of_a_question_that_nothing_comes_near_announces_no_quote(library: Library) -> None:
    reply = asked(library, "the zzz qqq", "why")
    assert (reply.lead, reply.quotes) == ("Why there is no answer to “the zzz qqq”:", ())
    assert reply.lines == ("No sentence in the archive has any word of the question.",)


@pytest.mark.parametrize(
    ("before", "reason"),
    [
        ("timeline of sanctions", texts.WHY_STATEMENTS),
        ("What did Biden say?", texts.WHY_STATEMENTS),
        ("“The transatlantic community stands firm in this” by Putin", texts.WHY_WORDS),
        ("“bitcoin fell over the fence”", texts.WHY_WORDS),
        ("who said there are no minor incursions", texts.WHY_WORDS),
    ],
)
def test_why_tells_how_statements_and_words_are_chosen(library: Library, before: str, reason: str) -> None:
    assert asked_after(library, before, "Why these?").lead == reason


@pytest.mark.parametrize("before", ["Who said warships, 140 of them, will take part in the drills?", WARSHIPS])
def test_why_has_the_reasons_of_what_was_answered_as_a_question(library: Library, before: str) -> None:
    assert asked_after(library, before, "why this?").lead == texts.why_chosen(before)


def test_why_looks_for_statements_that_pass_the_filters(library: Library) -> None:
    assert asked(library, "timeline of sanctions", "why", since="2022-01-01").lead == texts.WHY_STATEMENTS
    assert asked(library, "timeline of sanctions", "why", since="2030-01-01").lead != texts.WHY_STATEMENTS


def test_why_says_why_there_is_no_answer(library: Library) -> None:
    why_not = asked(library, UNANSWERED).buttons[1]
    assert why_not.label == texts.WHY_NOT
    reply = reply_to(library, why_not.asks, 3)
    assert reply.lead.startswith("Why there is no answer to “What is the price of bitcoin?”.")
    assert any("bitcoin" in line for line in reply.lines)


@pytest.mark.parametrize(
    ("text", "command", "to"),
    [
        (UNANSWERED, "ask", None),
        ("the great powers should mind their small incursion", "who-said", "who-said"),
        ("incursion of zeppelins", "timeline", "timeline"),
        ("Blinken about swift zeppelins", "said-by", "said-by"),
    ],
)
def test_what_came_nearest_is_folded_away(library: Library, text: str, command: str, to: str | None) -> None:
    """Named in a platform without buttons, shown as no answer by the button."""
    reply = asked(library, text, command)
    assert reply.quotes == ()
    button = reply.buttons[0]
    assert (button.label, button.asks.command, button.asks.options.get("to")) == (texts.SHOW_NEAREST, "nearest", to)
    shown = reply_to(library, button.asks, 3)
    assert shown.lead == texts.NEAREST
    assert button.instead == (texts.NEAREST, *dict.fromkeys(quote.citation for quote in shown.quotes))


def test_buttons_ask_within_the_same_filters(library: Library) -> None:
    (why,) = asked(library, f"{WARSHIPS} --source 004*").buttons
    assert why.asks.options == {"source": "004*"}
    assert reply_to(library, why.asks, 3).quotes[0].citation.endswith("004_bada126c4e7fde46.txt, ¶ 34")


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
