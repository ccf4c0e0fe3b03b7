from __future__ import annotations

import pytest

from retrieval.answers.to_tell import ToTell, what_to_tell
from retrieval.questions.question import read_question


def to_tell(question: str) -> ToTell:
    found = what_to_tell(read_question(question))
    assert found is not None
    return found


@pytest.mark.parametrize("topic", ["policy toward Norway", "the strike in Norrby", ""])
def test_a_topic_asks_nothing_in_particular(topic: str) -> None:
    assert what_to_tell(read_question(topic)) is None


@pytest.mark.parametrize(
    ("question", "signed"),
    [
        ("How many ferries sank?", True),
        ("When did the ferry sink?", True),
        ("How long is the canal?", True),
        ("What did Lind build?", False),
        ("How much did the ferry cost?", False),
    ],
)
def test_a_number_or_a_time_wants_a_sign_and_a_sum_of_money_its_own(question: str, signed: bool) -> None:
    assert to_tell(question).signed is signed


@pytest.mark.parametrize(
    ("question", "doing", "happened", "done"),
    [
        ("Who designed the Gull?", {"design"}, set(), set()),
        ("Did Bo Lind resign yet?", set(), {"resign"}, set()),
        ("Did Bo Lind sink the ferry?", set(), set(), set()),
        ("When was the canal sold to the navy?", set(), set(), {"sold"}),
        ("Where is the hall located?", set(), set(), set()),
    ],
)
def test_what_was_done_must_be_told(question: str, doing: set[str], happened: set[str], done: set[str]) -> None:
    """By whom *who* asks for, if yes or no is asked of it, or to the thing that a time or place is asked of."""
    found = to_tell(question)
    assert doing <= found.doing
    assert bool(found.doing) == bool(doing)
    assert (set(found.happened), set(found.done)) == (happened, done)


def test_names_numbers_and_what_is_counted_are_no_matter() -> None:
    found = to_tell("How many ferries did Bo Lind build in 1994?")
    assert [*map(set, (found.counted, found.matter, found.names))] == [{"ferri"}, {"build"}, {"bo", "lind"}]
