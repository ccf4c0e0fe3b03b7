from __future__ import annotations

from dataclasses import replace

import pytest

from bot import texts, verdicts
from bot.handling import reply_to
from bot.model import Incoming, Reply
from bot.replies import answer_reply
from retrieval import Library
from tests.bot.talk import SHE, UNANSWERED, WARSHIPS, asked, asked_after, unasked


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
    assert asked(library, "_bada", "sources").lines == asked(library, "_BadA", "sources").lines == (line,)
    assert asked(library, "[B]ada", "sources").lead == texts.none_passes({"source": "*[B]ada*"})
    assert asked(library, "_[b]ada", "sources").lines == (line,)
    assert asked(library, "Zzz", "sources").lead == texts.none_passes({"source": "*Zzz*"})
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


def test_when_some_words_were_said_is_told_by_the_day_of_each_statement(library: Library) -> None:
    words = "there are no minor incursions"
    alone = asked(library, f"Who said “{words}”?")
    dated = asked(library, f"When did Zelenskyy say “{words}”?")
    assert dated.lead == alone.lead
    assert dated.quotes == (replace(alone.quotes[0], speaker=f"reported 20 January 2022: {alone.quotes[0].speaker}"),)


def test_whoever_is_asked_for_by_a_role_is_named(library: Library, outbreak: Library) -> None:
    """All of them, if several have it."""
    assert asked(outbreak, "What did the judge say?").lead == "1 statement by the judge (Ada Carver):"
    presidents = asked(library, "The president", "said-by").lead
    assert presidents == "3 of the statements by the president (Joe Biden, Volodymyr Zelenskyy):"
    dated = asked(library, "When did the German foreign minister say that?").lead
    assert dated.endswith(" by the German foreign minister (Annalena Baerbock), each with its day:")


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


def test_the_day_of_a_source_is_when_it_reported_a_statement(library: Library) -> None:
    reply = asked(library, "When did Harris say that about Ukraine?")
    assert reply.quotes[0].speaker == "reported 21 January 2022: Harris"


def test_what_narrows_no_statements_down_is_told(library: Library) -> None:
    """Whoever asks for what was said in Geneva would take all of it for that."""
    alone, where = asked(library, "What did Blinken say?"), asked(library, "What did Blinken say in Geneva?")
    assert where == replace(alone, lead=f"{texts.left_aside('in Geneva')}\n{alone.lead}", question=where.question)
    timed = asked(library, "What did Biden say in January 2022 about NATO?")
    assert "Left aside" not in timed.lead


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
