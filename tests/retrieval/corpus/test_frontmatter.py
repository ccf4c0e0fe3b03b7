"""Front matter at the top of Markdown files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.corpus.frontmatter import front_matter
from retrieval.text.paragraphs import lines


@pytest.mark.parametrize(
    ("text", "count", "values"),
    [
        ("---\ntitle: A day\n---\nIt rained.", 3, {"title": "A day"}),
        (
            "---\nTitle: \"A day: one\"\ndate: '2022-01-21'\n...\nIt rained.",
            4,
            {"title": "A day: one", "date": "2022-01-21"},
        ),
        ("---\n\ntitle: A day\n\n---\n", 3, {"title": "A day"}),
        (
            "---\ntags:\n  - rain\n  - lake\nurl: https://example.org/a\n---\n",
            6,
            {"tags": "", "url": "https://example.org/a"},
        ),
        ("---\ntitle: one\ntitle: two\n---\n", 4, {"title": "one"}),
        ("", 0, {}),
        ("---", 0, {}),
        ("---\n---\nIt rained.", 0, {}),
        ("---\nIt rained.\n---\n", 0, {}),
        ("---\ntitle: never closed\nIt rained.", 0, {}),
        ("It rained.\n---\ntitle: A day\n---\n", 0, {}),
        ("----\ntitle: A day\n----\n", 0, {}),
    ],
)
def test_front_matter(text: str, count: int, values: dict[str, str]) -> None:
    """Only a closed block at the very top counts, and gives its plain values."""
    assert front_matter(text, lines(text)) == (count, values)


@given(st.text() | st.lists(st.sampled_from(["---", "title: x", "- y", "z", "", "..."])).map("\n".join))
def test_any_text_is_taken(text: str) -> None:
    """The count never exceeds the paragraphs, and without front matter there are no values."""
    spans = lines(text)
    count, values = front_matter(text, spans)
    assert 0 <= count <= len(spans)
    assert count or not values
