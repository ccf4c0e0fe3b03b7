"""Quotations inside a quotation, and whom words beside them name for them."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract

ROWS = [
    ("“Karl Dahl said, ‘Close it now,’ and we left,” Nora Quist said.", [("Close it now,", "Karl Dahl")]),
    ("Karl Dahl left. “Then Dahl told me: ‘Close it now.’ I did,” Nora Quist said.", [("Close it now.", "Karl Dahl")]),
    ("''Karl Dahl said 'close it now','' Nora Quist said.", [("close it now", "Karl Dahl")]),
    ("“Karl Dahl never said ‘close it now’,” Nora Quist said.", []),
    ("“He said, ‘Close it now,’ and I said, ‘No,’” Nora Quist said.", []),
    ("“Scripture says, ‘Close it now,’” Nora Quist said.", []),
    ("“We sang ‘Close it Now’ on the bridge,” Nora Quist said.", []),
    ("“Karl Dahl doesn't say so,” Nora Quist said.", []),
]


@pytest.mark.parametrize(("text", "inner"), ROWS)
def test_whom_the_outer_quotation_names_said_the_inner_one(text: str, inner: list[tuple[str, str]]) -> None:
    """Each is a statement besides those that are found without looking inside."""
    outer = extract(text)
    found = extract(text, nested=True)
    assert [s for s in found if s in outer] == outer
    assert [(text[s.start : s.end], s.by) for s in found if s not in outer] == inner
