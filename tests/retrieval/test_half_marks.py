"""Quotation marks at the edges of quotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.half_marks import whole


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("“We leave at dawn.", "We leave at dawn."),
        ("So was the ferry.”", "So was the ferry."),
        ("'Quist is late.", "Quist is late."),
        ("So was the ferry.'", "So was the ferry."),
        ('"There is no bid.', "There is no bid."),
        ('"There is no bid," she said.', '"There is no bid," she said.'),
        ("“We leave,” she said, “at dawn.", "“We leave,” she said, “at dawn."),
        ("She said: “We leave at dawn.”", "She said: “We leave at dawn.”"),
        ("'We leave,' she said.", "'We leave,' she said."),
        ("'We leave at dawn.'", "'We leave at dawn.'"),
        ("'Tis late.", "'Tis late."),
        ("It was the ferries'", "It was the ferries'"),
        ("‘We don’t leave.", "We don’t leave."),
        ("«Nous partons.", "Nous partons."),
        ("“”", "“”"),
    ],
)
def test_a_mark_whose_other_half_is_elsewhere_is_left_out(sentence: str, shown: str) -> None:
    start, end = whole(sentence, 0, len(sentence))
    assert sentence[start:end] == shown


@pytest.mark.parametrize(
    ("before", "sentence", "shown"),
    [
        ("", 'The pipe is 12"', 'The pipe is 12"'),
        ("", "Lind is 6'2\"", "Lind is 6'2\""),
        ("", "The pipe is 12”", "The pipe is 12”"),
        ('"We wait," he said.\n', 'The pipe is 12"', 'The pipe is 12"'),
        ('"We wait. ', 'The price was 12"', "The price was 12"),
        ("“We wait. ", "The price was 12”", "The price was 12"),
        ("“We wait,” he said. ", "The pipe is 12”", "The pipe is 12”"),
    ],
)
def test_an_inch_mark_is_no_quotation_mark_where_nothing_is_open(before: str, sentence: str, shown: str) -> None:
    text = f"{before}{sentence}"
    start, end = whole(text, len(before), len(text))
    assert text[start:end] == shown


@given(st.text(alphabet="“”\"'‘’«» a.", max_size=12))
def test_at_most_one_mark_of_each_edge_goes(text: str) -> None:
    start, end = whole(text, 0, len(text))
    assert 0 <= start <= 1
    assert len(text) - 1 <= end <= len(text)
