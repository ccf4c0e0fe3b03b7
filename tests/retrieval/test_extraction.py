from __future__ import annotations

import json
from pathlib import Path

import pytest

from retrieval.attribution.statements import extract
from retrieval.errors import BadQuery, SourceMissing
from retrieval.extraction import extracted
from retrieval.processes import in_order

TEXT = "“The harbour is shut,” Ann Lee said. “Gulls sleep,” she added."


@pytest.mark.parametrize("jobs", [1, 2])
def test_articles_come_back_in_order_with_their_statements(
    tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one process or several; what is wrong with a line or a file keeps its place."""
    monkeypatch.setattr(in_order, "ALONE_BYTES", 1)
    monkeypatch.setattr(in_order, "BATCH_BYTES", 200)
    rows = [(str(n), TEXT * (n % 3)) for n in range(20)]
    lines = [json.dumps({"doc": doc, "text": text}) for doc, text in rows]
    lines.insert(7, "no json")
    (tmp_path / "many.jsonl").write_text("\n".join(lines), "utf-8")
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    files = [str(tmp_path / name) for name in ("many.jsonl", "missing.txt", "one.txt")]
    found = list(extracted(files, jobs=jobs))
    assert isinstance(found.pop(7), BadQuery)
    assert isinstance(found.pop(20), SourceMissing)
    assert found == [(doc, text, extract(text)) for doc, text in (*rows, ("one", TEXT))]
    assert len(extract(TEXT)) == 2


def test_of_nothing_comes_nothing() -> None:
    assert list(extracted([])) == []
