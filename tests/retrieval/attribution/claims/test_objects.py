"""What follows an active cue verb: a statement, or a deed that the verb tells."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # to take sides is an opinion of what is proposed, and a deed towards anybody else
        ("Russia backed the plan.", ["the plan"]),
        ("Russia backed a separatist insurgency in the east.", []),
        ("Quist supports building a bridge.", ["building a bridge"]),
        ("The army supported the rebels with arms.", []),
        ("Quist opposed the bridge tax.", ["the bridge tax"]),
        ("Quist backed Dahl.", []),
        # seeing and calling need what something is seen as or called
        ("Quist sees the bridge as a gift.", ["the bridge as a gift"]),
        ("Quist saw Dahl in May.", []),
        ("Quist called the talks helpful.", ["the talks helpful"]),
        ("Quist called Dahl.", []),
        ("Quist called Dahl at noon.", []),
        ("Quist called for calm.", ["for calm"]),
        ("Quist named a panel.", []),
        # a clause, an infinitive or a quotation makes a statement of what else is a deed
        ("Quist accepted the award.", []),
        ("Quist accepted that it was old.", ["it was old"]),
        ("Quist seeks a manager.", []),
        ("Quist sought to clear it up.", ["to clear it up"]),
        ("Quist added a room.", []),
        ("Quist wrote a book.", []),
        ("Quist wrote “The End”.", ["The End"]),
        ("Quist voted for Dahl.", []),
        ("Quist inquired in June about the bridge.", ["the bridge"]),
        ("Quist spoke at length about the bridge.", ["the bridge"]),
        ("Quist interrupted the speech.", []),
        ("Quist repeated a common line.", []),
        ("Quist repeated that it was old.", ["it was old"]),
        ("Quist emails Dahl now.", []),
        ("Quist backed “a gift”.", ["a gift"]),
        # what something is put down to is said by whoever puts it down to that
        ("Quist attributed the loss to “rain”.", ["the loss to “rain”"]),
        ("Sales fell, which Quist ascribed to “rain”.", ["rain"]),
        ("Quist attributed the line “an army of geese” to Dahl.", []),
        ("Quist attributed the loss to rain.", []),
        ("Quist cannot attribute that to rain.", []),
    ],
)
def test_what_is_said(text: str, said: list[str]) -> None:
    assert [text[s.start : s.end] for s in extract(text)] == said
