from __future__ import annotations

import pytest

from retrieval.quotes.outlets import is_outlet


@pytest.mark.parametrize(
    ("name", "outlet"),
    [("Al Jazeera", "Al Jazeera"), ("the BBC", "BBC News"), ("al  jazeera", "Al Jazeera English"), ("BBC", "The BBC")],
)
def test_an_outlet_may_be_called_by_a_shorter_name(name: str, outlet: str) -> None:
    assert is_outlet(name, outlet)


@pytest.mark.parametrize(
    ("name", "outlet"), [("BBC", None), ("BBC", "Al Jazeera"), ("news", "BBC News"), ("", None), ("the ", "")]
)
def test_another_name_is_not_the_outlets(name: str, outlet: str | None) -> None:
    assert not is_outlet(name, outlet)
