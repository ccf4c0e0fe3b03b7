from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot import texts
from bot.handling import NAMES, handler
from bot.model import Incoming, Question, Reply
from bot.options import as_typed
from retrieval import Answer, Attribution, Filters, IndexDamaged, Library, RetrievalError
from tests.bot.talk import UNANSWERED, WARSHIPS, asked, asked_after, unasked

NO_FILTERS = Filters()


def test_with_a_viewer_every_quote_links_to_its_place_there(library: Library) -> None:
    """And without one none does; the reply is the same otherwise."""
    plain = handler(library, 3)(Incoming(WARSHIPS))
    linked = handler(library, 3, viewer="https://archive.example.org")(Incoming(WARSHIPS))
    assert [quote.link for quote in linked.quotes] == [
        f"https://archive.example.org{quote.path}" for quote in plain.quotes
    ]
    assert replace(linked, quotes=tuple(replace(quote, link=None) for quote in linked.quotes)) == plain


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


def test_a_reason_or_what_came_nearest_of_nothing_is_told_as_that(library: Library) -> None:
    assert asked(library, "", "why") == Reply(lead=texts.NOTHING_TO_EXPLAIN)
    assert asked(library, "", "nearest") == Reply(lead=texts.NOTHING_NEARER)


@pytest.mark.parametrize("command", ["ask", "who-said", "said-by", "check", "help", None])
def test_empty_text_gets_the_help(library: Library, command: str | None) -> None:
    assert asked(library, " ", command) == Reply(lead=texts.HELP, is_help=True)


def test_an_unknown_command_is_named_and_the_known_ones_are_listed(library: Library) -> None:
    assert asked(library, "x", "shout") == Reply(lead=texts.no_command("shout"), is_help=True)


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
    assert handle(Incoming(text, after=Question(WARSHIPS), overheard=True)).withheld == withheld
    assert not handle(Incoming(text, after=Question(WARSHIPS))).withheld


@pytest.mark.parametrize(("command", "withheld"), [("shrug", True), ("sources", False)])
def test_an_overheard_command_that_is_none_of_the_bots_is_left_alone(
    library: Library, command: str, withheld: bool
) -> None:
    assert handler(library, 3)(Incoming("", command, overheard=True)).withheld == withheld
    assert not handler(library, 3)(Incoming("", command)).withheld


def test_nobody_is_told_of_a_failure_to_answer_what_nobody_asked(index: Path) -> None:
    with Broken.open(index) as broken:
        assert handler(broken, 3)(Incoming("lunch tomorrow", overheard=True)).withheld


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
    none_passes = texts.none_passes(dict(re.findall(r"--(\w+) (\S+)", given)))
    assert given in none_passes
    assert asked(library, typed).hint == f"{none_passes} {texts.ASK_FOR_SOURCES}"


@pytest.mark.parametrize("typed", ["sources --source 4*", "thanks --source 4*"])
def test_what_looks_for_no_quotes_is_told_of_no_filters(library: Library, typed: str) -> None:
    assert "No source passes" not in asked(library, typed).hint


def test_a_mistyped_option_is_told_of_where_nothing_is_found(library: Library) -> None:
    assert asked(library, "Who won the match? --sauce 004*").hint == texts.no_option("--sauce")
    assert asked(library, "the zzz qqq --since", "said-by").hint == texts.no_option("--since")
    assert asked(library, f"{WARSHIPS} --sauce 004*").hint == ""


def test_filters_that_some_source_passes_are_not_told_of(library: Library) -> None:
    assert "--source" not in asked(library, "How many goals did Messi score? --source 004*").hint


def test_an_ok_is_taken_note_of_and_nobody_hears_of_it_in_a_thread(library: Library) -> None:
    assert asked(library, "ok 👍") == Reply(lead=texts.NOTED)
    assert handler(library, 3)(Incoming("👍", after=Question(WARSHIPS), overheard=True)).withheld


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


def test_a_command_is_a_question_to_go_on_from(library: Library) -> None:
    said = asked(library, "Lavrov about Ukraine", "said-by", source="00*")
    assert said.question == Question("What did Lavrov say about Ukraine?", {"source": "00*"})
    assert asked(library, "stands firm in this", "who-said").question == Question("Who said “stands firm in this”?")
    assert asked(library, "sources").question is None
    assert asked(library, "help").question is None


@pytest.mark.parametrize("text", ["more", "source?", "Why these?"])
@pytest.mark.parametrize("given", [{"source": "004*"}, {"about": "NATO", "until": "2022-01-20"}])
def test_what_refers_to_the_answer_before_keeps_to_its_options(
    library: Library, text: str, given: dict[str, str]
) -> None:
    """Typed, or given beside it: else it would tell of sources that the answer left out."""
    typed = f"What did Biden say? {as_typed(given)}"
    reply = asked_after(library, asked(library, typed).question, text)
    alone = asked_after(library, asked(library, "What did Biden say?", **given).question, text)
    assert reply == alone
    assert all("004_" in quote.citation for quote in reply.quotes)


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("and Blinken?", "What did Blinken say?"),
        ("when was that?", "When did Biden say that?"),
        ("and about NATO?", "What did Biden say about NATO?"),
    ],
)
def test_what_goes_on_from_a_question_keeps_to_its_filters_and_says_so(
    library: Library, text: str, read_as: str
) -> None:
    before = asked(library, "What did Biden say? --source 004*").question
    reply = asked_after(library, before, text)
    assert reply.lead.startswith(f"Read as: {read_as} --source 004*\n")
    assert reply.quotes == asked(library, read_as, source="004*").quotes
    assert reply.question == Question(read_as, {"source": "004*"})
    other = asked_after(library, before, f"{text} --source 000*")
    assert other.lead.startswith(f"Read as: {read_as} --source 000*\n")


def test_a_whole_question_has_no_filters_but_its_own(library: Library) -> None:
    before = asked(library, "What did Biden say? --source 000*").question
    assert asked_after(library, before, WARSHIPS) == asked(library, WARSHIPS)


def test_a_quote_checked_after_a_question_is_the_next_to_go_on_from_and_has_its_own_filters(library: Library) -> None:
    text = "Did Lavrov say “the zzz qqq www”? --source 4*"
    reply = asked_after(library, WARSHIPS, text)
    assert reply == asked(library, text)
    assert (reply.question, "--source 4*" in reply.hint) == (
        Question("Did Lavrov say “the zzz qqq www”?", {"source": "4*"}),
        True,
    )


def test_more_in_other_filters_begins_with_what_these_find_first(library: Library) -> None:
    before = asked(library, "What did Biden say?").question
    narrowed = asked_after(library, before, "more --source 004*")
    assert narrowed.quotes[0] == asked(library, "What did Biden say?", source="004*").quotes[0]


@pytest.mark.parametrize(
    ("text", "is_question"), [("mroe", False), ("hmm, interesting stuff", False), (UNANSWERED, True)]
)
def test_what_asks_nothing_and_finds_nothing_leaves_the_question_before(
    library: Library, text: str, is_question: bool
) -> None:
    before = Question("What did Biden say?", {"source": "004*"}, shown=3)
    assert asked_after(library, before, text).question == (Question(text) if is_question else None)


def test_of_many_questions_the_first_are_answered_and_that_is_said(library: Library) -> None:
    reply = asked(library, " ".join(f"{number}) How many warships?" for number in range(1, 8)))
    assert (reply.lead, len(reply.parts)) == (texts.in_that_message("question", 5, 2), 5)


@pytest.mark.parametrize("text", ["source?", "why these?", "why"])
def test_what_is_asked_of_an_answer_changes_nothing_of_what_was_seen_of_it(library: Library, text: str) -> None:
    before = Question("Who is Jen Psaki?", {"source": "00*"}, shown=8)
    assert asked_after(library, before, text).question is None


def test_more_after_several_questions_goes_on_behind_the_one_quote_of_the_last(library: Library) -> None:
    several = asked(library, "How many warships will take part? What did Biden say about Ukraine?")
    alone = asked(library, "What did Biden say about Ukraine?")
    assert several.parts[1].quotes == alone.quotes[:1]
    rest = asked_after(library, several.question, "more").quotes
    assert rest[: len(alone.quotes) - 1] == alone.quotes[1:]


def test_more_among_several_questions_goes_on_from_one_quote_to_the_next(library: Library) -> None:
    several = asked(library, "What did Biden say about Ukraine? What else? Anything else?")
    alone = asked(library, "What did Biden say about Ukraine?")
    assert tuple(quote for part in several.parts for quote in part.quotes) == alone.quotes[:3]
    assert several.question == Question("What did Biden say about Ukraine?", shown=3)


def test_the_commands_are_those_of_the_chat_and_the_command_line() -> None:
    asking = {"ask", "who-said", "said-by", "timeline", "check", "sources"}
    further = {"check-quotes", "find-source", "why", "nearest", "more", "origin", "when-said"}
    said = {"help", "greeting", "thanks", "noted", "disputed", "no-quote", "only-quotes"}
    assert asking | further | said == NAMES
