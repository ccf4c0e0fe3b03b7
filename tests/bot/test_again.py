from __future__ import annotations

from dataclasses import replace

import pytest

from bot import texts, verdicts
from bot.handling import reply_to
from bot.model import Incoming, Question, Reply
from bot.paging import PAGE
from retrieval import Library
from tests.bot.talk import UNANSWERED, WARSHIPS, asked, asked_after


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


@pytest.mark.parametrize(("text", "number"), [("the second one?", 1), ("and the last quote?", -1), ("the 1st one", 0)])
def test_one_quote_of_the_answer_is_given_again(library: Library, text: str, number: int) -> None:
    """The conversation goes on from the answer; of too large a number all are given."""
    first = asked(library, "What did Biden say about Ukraine?")
    reply = asked_after(library, first.question, text)
    assert reply.lead == texts.one_of("What did Biden say about Ukraine?")
    assert reply.quotes == (first.quotes[number],)
    assert reply.question is None
    few = asked(library, WARSHIPS)
    assert asked_after(library, few.question, "the fifth one").quotes == few.quotes != ()
    assert asked(library, text).lead == texts.NOTHING_BEFORE


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


def test_more_than_is_shown_of_one_question_is_told_to_be_narrowed_down(library: Library) -> None:
    assert asked(library, "Biden", "more", to="said-by", skip="99999").lead == texts.FAR_ENOUGH


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
    assert asked_after(library, nearest.question, "more").lead == texts.NO_MORE


@pytest.mark.parametrize("topic", ["sanctions on Russia", "emotions"])
def test_a_timeline_goes_on_where_it_leaves_something_out(library: Library, topic: str) -> None:
    reply = asked(library, topic, "timeline")
    if reply.buttons:
        more = reply_to(library, reply.buttons[0].asks, 3)
        assert {quote.path for quote in more.quotes}.isdisjoint(quote.path for quote in reply.quotes)
    assert bool(reply.buttons) == ("of the statements" in reply.lead)


@pytest.mark.parametrize("to", ["shout", "more"])
def test_more_of_no_command_is_that_of_the_question(library: Library, to: str) -> None:
    question = "What did Biden say?"
    assert asked(library, question, "more", to=to) == asked(library, question, "more")


def test_more_needs_a_question_before(library: Library) -> None:
    assert asked(library, "more") == Reply(lead=texts.NOTHING_BEFORE)
    assert asked(library, "", "more") == Reply(lead=texts.NOTHING_BEFORE)
    assert asked_after(library, "What did Zelenskyy say?", "more").lead == texts.NO_MORE


def test_the_source_is_told_with_the_answer_before(library: Library) -> None:
    first = asked(library, WARSHIPS)
    again = asked_after(library, WARSHIPS, "source?")
    assert again == replace(first, lead=texts.sources_of(WARSHIPS), question=None)
    assert asked_after(library, WARSHIPS, "who said that?") == again
    assert asked(library, "source?") == Reply(lead=texts.NOTHING_BEFORE)
    assert asked_after(library, "Who is Olaf Zeppelin?", "source?").lead == texts.NOT_ANSWERED


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


@pytest.mark.parametrize("before", [UNANSWERED, "“Emotions will subside” by Lavrov"])
def test_what_came_nearest_can_be_asked_for_by_the_command_alone(library: Library, before: str) -> None:
    """The terminal has it for the button."""
    pressed = reply_to(library, asked(library, before).buttons[0].asks, 3)
    typed = reply_to(library, Incoming("", "nearest", after=Question(before)), 3)
    assert (typed.lead, typed.quotes) == (texts.NEAREST, pressed.quotes)
    assert typed.question == Question(before, shown=len(typed.quotes))


def test_nothing_is_nearer_than_an_answer_and_nothing_near_what_the_archive_has_no_word_of(library: Library) -> None:
    for before, lead in ((WARSHIPS, texts.NOTHING_NEARER), ("the zzz qqq", texts.NOTHING_NEAR)):
        assert reply_to(library, Incoming("", "nearest", after=Question(before)), 3).lead == lead


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
