from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from retrieval.corpus.blocks import Block, BlockKind, Collected, joined, one_line, shown
from retrieval.text.paragraphs import lines

KINDS: list[BlockKind] = ["body", "heading", "title"]


def test_pieces_become_a_line_a_block() -> None:
    collected = Collected()
    for piece in ("Nobody ", None, "came,\n", "  she said."):
        collected.add(piece)
    collected.end_block()
    collected.end_block()
    collected.add("Later")
    collected.end_block("heading")
    assert collected.blocks == [Block("Nobody came, she said."), Block("Later", "heading")]


def test_a_row_is_a_line_with_tabs_between_its_cells_whatever_is_in_them() -> None:
    collected = Collected()
    collected.add("Before")
    collected.begin_row()
    for cell in ("4", "five", ""):
        collected.add(cell)
        collected.end_block()
        collected.add("minutes" if cell else "")
        collected.begin_row()  # a table in the cell
        collected.end_cell()
        collected.end_row()
        collected.end_cell()
    collected.end_row()
    assert collected.blocks == [Block("Before"), Block("4 minutes\tfive minutes")]


@given(st.text(st.sampled_from("ab \t\n\r\x0b\x1c\x85\xa0\xad\u2003\u2028\u200b\ufeff\x00\x9f\ud800")))
def test_one_line_is_one_and_can_be_stored(text: str) -> None:
    line = one_line(text)
    assert [(0, len(line))][: bool(line)] == lines(line)
    assert "  " not in line
    assert line.encode("utf-8").isascii()


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(KINDS))))
def test_headings_are_told_by_where_they_begin(given_blocks: list[tuple[str, BlockKind]]) -> None:
    blocks = [Block(text * 3, kind) for text, kind in given_blocks]
    text, headings = joined(blocks)
    assert text.splitlines() == [block.text for block in blocks]
    starts = [start for start, _ in lines(text)]
    assert headings == {start for start, block in zip(starts, blocks, strict=True) if block.kind != "body"}


def test_a_title_is_believed_where_the_document_shows_it() -> None:
    blocks = [Block("By Ann Lee"), Block("Ferry  minutes".replace("  ", " "))]
    assert shown("ferry\u00a0Minutes ", blocks) == "Ferry minutes"
    assert shown("Microsoft Word - ferry.doc", blocks) is None
    assert shown("", [Block("x")]) is shown(None, [Block("x")]) is None
