from __future__ import annotations

import json
from pathlib import Path

import pytest

from retrieval.corpus.articles import articles
from retrieval.errors import BadQuery, SourceMissing, SourceUnreadable


def test_a_file_is_an_article_named_without_its_ending(tmp_path: Path) -> None:
    file = tmp_path / "ferry.v2.txt"
    file.write_bytes("Naïve\r\n\r\n ferries\u00a0sail. ".encode())
    assert list(articles(str(file))) == [("ferry.v2", "Naïve\r\n\r\n ferries\u00a0sail. ")]


def test_an_article_is_named_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "two\nlines.txt").write_text("Ferries sail.", "utf-8")
    assert list(articles(str(tmp_path / "two\nlines.txt"))) == [(r"two\x0alines", "Ferries sail.")]


def test_a_jsonl_file_has_an_article_a_line(tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    lines = [{"doc": "a", "text": "One.\nTwo."}, {"doc": "b", "text": "\u2028Three.", "more": 1}]
    file.write_text("\n".join([json.dumps(lines[0]), "", " ", json.dumps(lines[1], ensure_ascii=False)]), "utf-8")
    assert list(articles(str(file))) == [("a", "One.\nTwo."), ("b", "\u2028Three.")]


@pytest.mark.parametrize("name", ["all.jsonl", "ALL.JSONL"])
def test_a_byte_order_mark_is_no_part_of_a_line(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text('{"doc": "a", "text": "One."}\n', "utf-8-sig")
    assert list(articles(str(file))) == [("a", "One.")]


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        list(articles(str(tmp_path / "none.txt")))


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_a_jsonl_file_without_lines_is_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "all.jsonl").write_bytes(content)
    with pytest.raises(SourceUnreadable, match="is empty"):
        list(articles(str(tmp_path / "all.jsonl")))


def test_a_folder_or_binary_file_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02" * 100)
    for file in (tmp_path, tmp_path / "binary.txt"):
        with pytest.raises(SourceUnreadable, match=str(file)):
            list(articles(str(file)))


@pytest.mark.parametrize("line", ["no json", "{}", '{"doc": "a", "text": null}'])
def test_a_line_that_is_none_is_told_in_its_place_and_the_rest_follows(tmp_path: Path, line: str) -> None:
    file = tmp_path / "all.jsonl"
    file.write_text(f'{{"doc": "a", "text": "One."}}\n{line}\n{{"doc": "b", "text": "Two."}}', "utf-8")
    first, bad, last = articles(str(file))
    assert (first, last) == (("a", "One."), ("b", "Two."))
    assert isinstance(bad, BadQuery)
    assert str(bad).startswith(f"{file}, line 2: ")
    assert "\n" not in str(bad)
