from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot import texts, verdicts
from bot.commands import COMMANDS, PAGE, handler, reply_to
from bot.model import Incoming, Reply
from bot.replies import answer_reply
from retrieval import Answer, Attribution, Filters, IndexDamaged, Library, RetrievalError

WARSHIPS = "How many warships will take part?"
NO_FILTERS = Filters()
SHE = "“she”, read here as Ursula von der Leyen"
UNANSWERED = "What is the price of bitcoin?"


def asked(library: Library, text: str, command: str | None = None, **options: str) -> Reply:
    """The reply to what somebody typed."""
    return reply_to(library, Incoming(text, command, options), 3)


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


def test_with_a_viewer_every_quote_links_to_its_place_there(library: Library) -> None:
    """And without one none does; the reply is the same otherwise."""
    plain = handler(library, 3)(Incoming(WARSHIPS))
    linked = handler(library, 3, viewer="https://archive.example.org")(Incoming(WARSHIPS))
    assert [quote.link for quote in linked.quotes] == [
        f"https://archive.example.org{quote.path}" for quote in plain.quotes
    ]
    assert replace(linked, quotes=tuple(replace(quote, link=None) for quote in linked.quotes)) == plain


def test_a_question_the_archive_does_not_answer_gets_no_quote(library: Library) -> None:
    reply = asked(library, UNANSWERED)
    assert (reply.lead, reply.quotes, reply.hint) == (texts.NOT_ANSWERED, (), texts.ASK_OTHERWISE)


def test_plain_language_and_the_command_give_the_same_reply(library: Library) -> None:
    words = "“The transatlantic community stands firm in this,”"
    assert unasked(asked(library, f"who said {words}")) == unasked(asked(library, words, "who-said"))
    assert unasked(asked(library, words)) == unasked(asked(library, words, "check"))
    assert unasked(asked(library, "What did Lavrov say about peace?")) == unasked(
        asked(library, "Lavrov about peace", "said-by")
    )


@pytest.mark.parametrize(
    "question",
    [
        WARSHIPS,
        "who said there are no minor incursions",
        "What did Psaki say about false flag operations?",
        "What did Lavrov say about peace?",
        "When did Harris say that about Ukraine?",
        "Did Putin say “the transatlantic community stands firm in this”?",
        "timeline of sanctions",
        "what did Biden say --about sanctions --since 2022-01-21",
    ],
)
def test_a_question_has_one_answer_behind_the_command_and_without_it(library: Library, question: str) -> None:
    assert asked(library, question, "ask") == asked(library, question)


def test_options_given_beside_a_question_are_kept(library: Library) -> None:
    question = "What did Biden say about Ukraine?"
    narrowed = asked(library, question, "ask", source="004*")
    assert {quote.citation.split(" · ")[1][:3] for quote in narrowed.quotes} == {"004"}


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
    assert asked(library, "--source nothing*", "sources").lead == texts.NO_SOURCES


def test_a_reason_or_what_came_nearest_of_nothing_is_told_as_that(library: Library) -> None:
    assert asked(library, "", "why") == Reply(lead=texts.NOTHING_TO_EXPLAIN)
    assert asked(library, "", "nearest") == Reply(lead=texts.NOTHING_NEARER)


@pytest.mark.parametrize("command", ["ask", "who-said", "said-by", "check", "help", None])
def test_empty_text_gets_the_help(library: Library, command: str | None) -> None:
    assert asked(library, " ", command) == Reply(lead=texts.HELP, is_help=True)


def test_an_unknown_command_is_named_and_the_known_ones_are_listed(library: Library) -> None:
    assert asked(library, "x", "shout") == Reply(lead=texts.no_command("shout"), is_help=True)


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


OUTBREAK = """Halverton clinic opens after measles outbreak

The Bulletin, 28 January 2024

The clinic at the Corn Exchange opened to anybody on Monday morning.

"One child will infect nine of ten classmates," said Dr Naomi Fielding, who leads the health team.

Some in the town had asked why it opened late. "Ten days is what it takes," Fielding said on Tuesday.

Judge Ada Carver told the court: "The road was closed in the storm, and will open in May."
"""


@pytest.fixture(scope="module")
def outbreak(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("outbreak")
    (folder / "outbreak.txt").write_text(OUTBREAK)
    (folder / "coffee.txt").write_text("Coffee\n\nA study says that coffee is good for the heart of most people.\n")
    with Library.build([str(folder)], folder / "index") as library:
        yield library


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
    reply = reply_to(library, Incoming(question, after=before), 3)
    assert reply.lead == f"{texts.read_as(meant)}\n{asked(library, meant).lead}"
    assert reply.quotes == asked(library, meant).quotes
    assert reply.question == meant


def test_a_topic_in_words_is_not_that_of_the_question_before(library: Library) -> None:
    question = "What did Harris say about Russia?"
    reply = reply_to(library, Incoming(question, after="What did Biden say about sanctions?"), 3)
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


def test_what_was_mistyped_is_told_in_its_own_words_and_not_to_the_log(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    reply = handler(library, 3)(Incoming("warships", "ask", {"since": "some day"}))
    assert reply == Reply(lead="I can’t answer that: since 'some day' is no date; write it like 2022-01-21.")
    assert caplog.text == ""


class Damaged(Library):
    """A library whose index cannot be read."""

    def who_said(self, words: str, k: int = 3, filters: Filters = NO_FILTERS) -> Attribution:
        raise IndexDamaged(Path(words), f"unreadable ({k}, {filters})")


def test_a_failure_that_only_the_operator_can_mend_is_told_to_the_log_alone(
    index: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It names folders of the machine, which are nobody's business in a channel."""
    with Damaged.open(index) as damaged:
        assert handler(damaged, 3)(Incoming("/srv/index", "who-said")) == Reply(lead=texts.FAILED)
    (record,) = caplog.records
    assert record.levelname == "ERROR"
    assert "/srv/index: unreadable" in record.getMessage()


def test_the_operator_is_told_in_the_error_s_own_words(index: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A file keeps its name, though the sentence ends there."""
    caplog.set_level("INFO")
    with Damaged.open(index) as damaged:
        reply = handler(damaged, 3, tells=RetrievalError)(Incoming("a.idx", "who-said"))
    assert reply.lead.startswith("I can’t answer that: a.idx: unreadable")
    assert reply.lead.endswith("--rebuild.")
    assert caplog.text == ""


class Broken(Library):
    """A library that fails in a way nobody foresaw."""

    def ask(
        self,
        question: str,
        k: int = 3,
        filters: Filters = NO_FILTERS,
        *,
        after: str | None = None,
        explain: bool = False,
    ) -> Answer:
        raise ZeroDivisionError(question, k, filters, after, explain)


def test_an_unknown_failure_gets_an_apology_and_is_logged_with_its_cause(
    index: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Broken.open(index) as broken:
        assert handler(broken, 3)(Incoming(WARSHIPS)) == Reply(lead=texts.FAILED)
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.parametrize(
    ("text", "withheld"),
    [
        ("lunch tomorrow", True),
        ("and planes", False),
        ("and bitcoin", True),
        (UNANSWERED, False),
        ("who said never ever", False),
        ("thanks", False),
    ],
)
def test_what_was_overheard_is_answered_where_it_asks_or_finds_something(
    library: Library, text: str, withheld: bool
) -> None:
    handle = handler(library, 3)
    assert handle(Incoming(text, after=WARSHIPS, overheard=True)).withheld == withheld
    assert not handle(Incoming(text, after=WARSHIPS)).withheld


def test_nobody_is_told_of_a_failure_to_answer_what_nobody_asked(index: Path) -> None:
    with Broken.open(index) as broken:
        assert handler(broken, 3)(Incoming("lunch tomorrow", overheard=True)).withheld


def test_the_commands_are_those_of_the_chat_and_the_command_line() -> None:
    asking = {"ask", "who-said", "said-by", "timeline", "check", "sources"}
    further = {"check-quotes", "find-source", "why", "nearest", "more", "origin", "when-said"}
    assert set(COMMANDS) == asking | further | {"help", "thanks", "noted", "only-quotes"}


def test_when_somebody_said_that_is_told_by_the_day_of_each_statement(library: Library) -> None:
    before = asked(library, "What did Biden say about Ukraine?")
    reply = reply_to(library, Incoming("when was that?", after=before.question), 3)
    assert reply.lead == (
        "Read as: When did Biden say that about Ukraine?\n"
        "3 of the statements by Joe Biden about Ukraine, each with its day:"
    )
    assert reply.quotes[0].text == before.quotes[0].text
    assert reply.quotes[0].speaker == "date unknown: Joe Biden"  # its source has no date
    assert reply.quotes[1].speaker == "reported 20 January 2022: Joe Biden"


@pytest.mark.parametrize("question", ["what else did he say?", "What else did biden say?", "what else?"])
def test_what_else_somebody_said_leaves_out_what_was_shown_before(library: Library, question: str) -> None:
    before = asked(library, "What did Biden say?")
    reply = reply_to(library, Incoming(question, after=before.question), 3)
    assert reply.lead.endswith("More for “What did Biden say?”:")
    assert reply.quotes
    assert not {quote.path for quote in reply.quotes} & {quote.path for quote in before.quotes}
    assert reply.question == before.question


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        ("How many warships will take part? --source 4*", "--source 4*"),
        ("timeline of sanctions --since 2023-01-01", "--since 2023-01-01"),
        ("Who said “no minor incursions”? --source 004* --until 2021-01-01", "--source 004* --until 2021-01-01"),
    ],
)
def test_filters_that_no_source_passes_are_told_of(library: Library, typed: str, given: str) -> None:
    """Whoever mistypes one would take it that the archive doesn't say."""
    assert asked(library, typed).hint == texts.none_passes(dict(re.findall(r"--(\w+) (\S+)", given)))
    assert given in asked(library, typed).hint


@pytest.mark.parametrize("typed", ["sources --source 4*", "thanks --source 4*"])
def test_what_looks_for_no_quotes_is_told_of_no_filters(library: Library, typed: str) -> None:
    assert "No source passes" not in asked(library, typed).hint


def test_filters_that_some_source_passes_are_not_told_of(library: Library) -> None:
    assert "--source" not in asked(library, "How many goals did Messi score? --source 004*").hint


def test_what_else_somebody_said_leaves_out_what_was_dated_before(library: Library) -> None:
    reply = reply_to(library, Incoming("what else did she say?", after="When did Baerbock say that?"), 3)
    assert reply.lead.endswith(texts.NO_MORE)


def test_what_else_somebody_said_on_another_topic_is_told_from_the_beginning(library: Library) -> None:
    reply = reply_to(library, Incoming("what else did he say about NATO?", after="What did Biden say?"), 3)
    assert reply.lead.startswith("Read as: What else did Biden say about NATO?\n")
    assert reply.quotes == asked(library, "What did Biden say about NATO?").quotes


@pytest.mark.parametrize("question", ["what did she say?", "when did she say that?"])
def test_nobody_is_quoted_for_somebody_who_is_not_known(library: Library, question: str) -> None:
    """Harris is whom somebody interviewed."""
    reply = reply_to(library, Incoming(question, after="Who interviewed Harris?"), 3)
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
    reply = reply_to(library, Incoming(question, after=before), 3)
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


def test_thanks_are_taken(library: Library) -> None:
    assert asked(library, "Thanks!") == Reply(lead=texts.WELCOME)


def test_an_ok_is_taken_note_of_and_nobody_hears_of_it_in_a_thread(library: Library) -> None:
    assert asked(library, "ok 👍") == Reply(lead=texts.NOTED)
    assert handler(library, 3)(Incoming("👍", after=WARSHIPS, overheard=True)).withheld


def test_whoever_wants_something_written_is_told_what_there_is_instead(library: Library) -> None:
    assert asked(library, "Please summarise the articles.") == Reply(lead=texts.ONLY_QUOTES, hint=texts.OVERVIEW)


def test_more_gives_what_the_answer_before_left_out(library: Library) -> None:
    first = asked(library, "What did Biden say about Ukraine?")
    more = reply_to(library, Incoming("more please", after=first.question), 3)
    assert first.lead.startswith("3 of the statements by Joe Biden")
    assert more.lead == "More for “What did Biden say about Ukraine?”:"
    shown, further = ({quote.path for quote in reply.quotes} for reply in (first, more))
    assert further
    assert shown.isdisjoint(further)
    assert more.question == first.question
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
    assert len(reply_to(library, Incoming("more", after="What did Biden say?"), 3).buttons) == 1
    odd = Incoming("Biden", "more", {"to": "said-by", "skip": "many"})
    assert reply_to(library, odd, 3).quotes == reply_to(library, replace(odd, options={"to": "said-by"}), 3).quotes


def test_more_may_begin_amid_what_was_shown(library: Library) -> None:
    """A platform may have no room for the last of the quotes."""
    first = asked(library, "What did Biden say?")
    (button,) = first.buttons
    again = replace(button.asks, options={**button.asks.options, "skip": str(len(first.quotes) - 1)})
    assert reply_to(library, again, 3).quotes[0] == first.quotes[-1]


def test_the_more_answers_the_less_likely(library: Library) -> None:
    more = reply_to(library, Incoming("more", after="Where did Blinken meet Lavrov?"), 3)
    assert more.lead == "More for “Where did Blinken meet Lavrov?”, less and less likely to answer it:"


def test_more_of_no_answer_is_the_nearest(library: Library) -> None:
    silent = asked(library, UNANSWERED)
    nearest = reply_to(library, silent.buttons[0].asks, 3)
    more = reply_to(library, Incoming("more", after=UNANSWERED), 3)
    assert (more.lead, more.quotes) == (nearest.lead, nearest.quotes)


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
    assert reply_to(library, Incoming("more", after="What did Zelenskyy say?"), 3).lead == texts.NO_MORE


def test_the_source_is_told_with_the_answer_before(library: Library) -> None:
    first = asked(library, WARSHIPS)
    again = reply_to(library, Incoming("source?", after=WARSHIPS), 3)
    assert again == replace(first, lead=texts.sources_of(WARSHIPS))
    assert asked(library, "source?") == asked(library, "sources")
    assert reply_to(library, Incoming("source?", after="Who is Olaf Zeppelin?"), 3).lead == texts.NOT_ANSWERED


def test_several_questions_are_answered_one_by_one(library: Library) -> None:
    reply = asked(library, "Hi! How many warships will take part? And planes? Who is Olaf Zeppelin?")
    assert reply.lead == "3 questions in that message:"
    assert [part.lead.splitlines()[0] for part in reply.parts] == [
        "“How many warships will take part?”",
        "“And planes?”",
        "“Who is Olaf Zeppelin?”",
    ]
    assert "Read as: How many planes will take part?" in reply.parts[1].lead
    assert [len(part.quotes) for part in reply.parts] == [1, 1, 0]
    assert reply.parts[0].quotes == asked(library, WARSHIPS).quotes[:1]
    later = asked(library, "How many warships will take part? And planes? --since 2023-01-01")
    assert [part.quotes for part in later.parts] == [(), ()]


def test_a_timeline_shows_each_statement_under_its_day_in_order(library: Library) -> None:
    reply = asked(library, "incursion", "timeline")
    assert reply.lead == "On incursion, the newest first, 7 statements:"
    days = [quote.speaker.split(":")[0].removeprefix("reported ") for quote in reply.quotes if quote.speaker]
    known = [int(day.removesuffix(" January 2022")) for day in days if day != texts.UNDATED]
    assert known == sorted(known, reverse=True)
    assert (len(days), days[-1], known[-1]) == (7, texts.UNDATED, 19)
    assert unasked(asked(library, "timeline of incursion")) == reply


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
    reply = reply_to(library, Incoming(text, after=before), 3)
    assert (reply.lead, reply.lines) == (texts.why_chosen(before), reply_to(library, Incoming(before, "why"), 3).lines)
    assert asked(library, "Why this?") == Reply(lead=texts.NOTHING_TO_EXPLAIN)
    event = reply_to(library, Incoming("why?", after="Did Blinken meet Lavrov?"), 3)
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


# --- buttons ---------------------------------------------------------------------------------------------------


def test_why_tells_the_reasons_of_the_first_quote_in_words(library: Library) -> None:
    answer = asked(library, WARSHIPS)
    (why,) = answer.buttons
    assert (why.label, why.asks) == (texts.WHY, Incoming(WARSHIPS, "why"))
    reply = reply_to(library, why.asks, 3)
    assert reply.lead == f"Why this is the first quote for “{WARSHIPS}”:"
    assert reply.quotes == answer.quotes[:1]
    assert len(reply.lines) > 2
    assert any("warships" in line for line in reply.lines)
    assert reply.question is None


def test_why_of_a_question_that_nothing_comes_near_announces_no_quote(library: Library) -> None:
    reply = asked(library, "the zzz qqq", "why")
    assert (reply.lead, reply.quotes) == ("Why there is no answer to “the zzz qqq”:", ())
    assert reply.lines == ("No sentence in the archive has any word of the question.",)


@pytest.mark.parametrize("before", ["timeline of sanctions", "What did Biden say?"])
def test_why_tells_how_statements_are_chosen(library: Library, before: str) -> None:
    assert reply_to(library, Incoming("Why these?", after=before), 3).lead == texts.WHY_STATEMENTS


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


# --- whole messages --------------------------------------------------------------------------------------------

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


# --- questions that go on from the one before ------------------------------------------------------------------


def test_a_follow_up_is_asked_as_it_is_understood_and_says_so(library: Library) -> None:
    before = asked(library, "What did Blinken say about Ukraine?")
    assert before.question == "What did Blinken say about Ukraine?"
    reply = reply_to(library, Incoming("and Lavrov?", after=before.question), 3)
    assert reply.question == "What did Lavrov say about Ukraine?"
    alone = asked(library, reply.question)
    assert reply == replace(alone, lead=f"Read as: What did Lavrov say about Ukraine?\n{alone.lead}")


def test_options_given_beside_a_follow_up_are_kept(library: Library) -> None:
    for options in ({"source": "004*"}, {"source": "000*"}):
        asks = Incoming("and Lavrov?", options=options, after="What did Blinken say about Ukraine?")
        alone = asked(library, "What did Lavrov say about Ukraine?", **options)
        assert reply_to(library, asks, 3).quotes == alone.quotes


def test_a_follow_up_of_a_question_keeps_to_sentences(library: Library) -> None:
    reply = reply_to(library, Incoming("and planes?", after=WARSHIPS), 3)
    first, second = reply.lead.split("\n")
    assert first.startswith("Read as: How many planes")
    assert second == texts.answered(1.0)
    assert reply.buttons[0].asks == Incoming(reply.question or "", "why")


def test_a_whole_question_stands_for_itself(library: Library) -> None:
    reply = reply_to(library, Incoming(WARSHIPS, after="What did Blinken say about Ukraine?"), 3)
    assert reply == asked(library, WARSHIPS)


def test_a_command_is_a_question_to_go_on_from(library: Library) -> None:
    assert asked(library, "Lavrov about Ukraine", "said-by").question == "What did Lavrov say about Ukraine?"
    assert asked(library, "stands firm in this", "who-said").question == "Who said “stands firm in this”?"
    assert asked(library, "sources").question is None
    assert asked(library, "help").question is None
