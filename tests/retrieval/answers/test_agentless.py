from __future__ import annotations

import pytest

from retrieval.answers.agentless import is_agentless
from retrieval.text.terms import terms


@pytest.mark.parametrize(
    ("forms", "text"),
    [
        ("built", "The ferry, built in 1994, can carry 60 gulls."),
        ("built", "The ferry was built in Norrby."),
        ("built", "Ferries weren’t built then."),
        ("wrote written", "The log was never written."),
        ("wrote written", "The log has been quickly written, the harbour board said."),
        ("switched", "An alarm that should have warned the crew had been switched off, the board said."),
    ],
)
def test_a_sentence_may_tell_what_is_done_and_not_who_does_it(forms: str, text: str) -> None:
    assert is_agentless(text, terms(forms))


@pytest.mark.parametrize(
    ("forms", "text"),
    [
        ("built", "The ferry was built by Ann Lind."),
        ("built", "Lind built the ferry."),
        ("built", "The ferry was built in 1994, and Lind built another."),
        ("built", "The ferry, which Lind built in 1994, sank."),
        ("built", "It was built in Norrby."),  # whoever asks may not have known that
        ("built", "The ferry sank."),
        ("switched", "“I never switched it off,” said Lind."),
    ],
)
def test_other_sentences_may_tell_who_does_it(forms: str, text: str) -> None:
    assert not is_agentless(text, terms(forms))
