from __future__ import annotations

from dataclasses import replace

import pytest

from bot.going_on import as_question, asked_again, going_on
from bot.model import Question
from bot.paging import SKIPPED
from bot.routing import Routed, called, route


@pytest.mark.parametrize(
    ("routed", "question"),
    [
        (route("what did Lee say about gas?"), "what did Lee say about gas?"),
        (called("said-by", "Lee about gas", {}), "What did Lee say about gas?"),
        (called("said-by", "Lee", {}), "What did Lee say?"),
        (called("who-said", "“never”", {}), "Who said “never”?"),
        (called("timeline", "gas", {}), "Timeline of gas"),
        (called("check", "never ever, by Lee", {}), "Check: never ever, by Lee"),
    ],
)
def test_a_command_is_a_question_that_the_next_one_can_refer_to(routed: Routed, question: str) -> None:
    """Asked again, it is that command with that text."""
    assert as_question(routed) == Question(question)
    meant = asked_again(Question(question))
    assert (meant.command, meant.text.strip("“”")) == (routed.command, routed.text.strip("“”"))
    assert meant.options == ({"about": "gas"} if "Lee about gas" in question else {}) | dict(routed.options)


@pytest.mark.parametrize("typed", ["what did Lee say --about gas", "what did Lee say about gas?"])
def test_a_question_keeps_the_options_that_its_wording_lacks(typed: str) -> None:
    question = as_question(replace(route(typed), options={**route(typed).options, "source": "a*"}))
    assert question is not None
    assert question.options == {"source": "a*"} | ({"about": "gas"} if "--" in typed else {})
    assert asked_again(question).options == {"about": "gas", "source": "a*"}


@pytest.mark.parametrize("command", ["sources", "said-by", "why", "more"])
def test_a_command_without_words_is_no_question(command: str) -> None:
    assert as_question(called(command, "", {})) is None


def test_more_of_a_question_goes_on_within_its_filters_and_anew_within_others() -> None:
    before = Question("Who?", {"source": "a*"}, shown=3)
    assert going_on("more", before, {}) == Routed("more", "Who?", {"source": "a*", SKIPPED: "3"})
    assert going_on("more", before, {"source": "a*"}) == going_on("more", before, {})
    assert going_on("more", before, {"source": "b*"}) == Routed("more", "Who?", {"source": "b*", SKIPPED: "0"})
    assert going_on("more", Question("Who?"), {}) == Routed("more", "Who?", {})
    assert going_on("why", before, {}) == Routed("why", "Who?", {"source": "a*"})
