from __future__ import annotations

import logging
import sys
from types import ModuleType

import pytest

from retrieval.corpus.contents import needs
from retrieval.errors import SourceUnreadable


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a library that is installed."""
    monkeypatch.setitem(sys.modules, "a_reader", ModuleType("a_reader"))
    return "a_reader"


def test_a_library_that_is_there_says_nothing_of_its_own(reader: str) -> None:
    needs("a.pdf", reader)
    assert not logging.getLogger(reader).isEnabledFor(logging.CRITICAL)
    assert not logging.getLogger(f"{reader}.pages").isEnabledFor(logging.CRITICAL)
    assert logging.getLogger("another_library").isEnabledFor(logging.CRITICAL)


def test_every_library_must_be_there(reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "a_missing_reader", None)
    with pytest.raises(SourceUnreadable, match=r"^a\.pdf: needs a library that is not installed") as caught:
        needs("a.pdf", reader, "a_missing_reader")
    assert "pip install 'pullquote[formats]'" in caught.value.reason


def test_what_needs_no_library_is_read_as_it_is() -> None:
    needs("a.txt")
