from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.answers.diversity import in_turn, topic_score
from tests.retrieval.made import a_document, an_engine


def test_what_tells_more_of_a_topic(tmp_path: Path) -> None:
    """Its rarer words, and each again and again; the longer the passage, the less."""
    texts = {
        "often": "A gull and a gull: the gull of Norrby.",
        "once": "A gull and a mast: the harbour of Norrby.",
        "rare": "A zeppelin and a mast: the harbour of Norrby.",
        "long": "A gull and a mast: the harbour of Norrby, and two masts, and the sails of all its old ferries.",
        "nothing": "The harbour of Norrby.",
    }
    documents = [a_document(text, f"{name}.txt") for name, text in texts.items()]
    engine = an_engine(tmp_path, *documents)
    told = topic_score(["gull", "zeppelin", "unheard"], engine.latest())
    value = {name: told(document.passages[0]) for name, document in zip(texts, documents, strict=True)}
    assert value["rare"] > value["once"] > value["long"] > value["nothing"] == 0
    assert value["often"] == pytest.approx(2 * value["once"])  # ln 4 = 2 ln 2
    engine.close()


def test_nothing_is_told_of_no_topic(tmp_path: Path) -> None:
    engine = an_engine(tmp_path)
    assert topic_score([], engine.latest())(a_document("A gull.").passages[0]) == 0
    engine.close()


def test_owners_take_turns() -> None:
    assert in_turn(["a1", "a2", "b1", "a3", "c1", "b2"], lambda each: each[0]) == ["a1", "b1", "c1", "a2", "b2", "a3"]
    assert in_turn([], len) == []
