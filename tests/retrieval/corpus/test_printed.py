"""From printed lines to paragraphs."""

from __future__ import annotations

import pytest

from retrieval.corpus.blocks import Block
from retrieval.corpus.printed import Line, Page, paragraphs
from tests.retrieval.corpus.written import a_column

FIRST = [
    "The harbour bridge will close for six weeks from",
    "the third of April so that its bearings can be",
    "replaced.",
]
SECOND = [
    "“We would rather close it for six weeks now than",
    "for six months later,” said Maria Quist, who is the",
    "head.",
]
WHOLE = [" ".join(FIRST), " ".join(SECOND)]


def texts(*pages: Page) -> list[str]:
    return [block.text for block in paragraphs(pages)]


@pytest.mark.parametrize(
    "page",
    [
        a_column([*FIRST, "", *SECOND]),
        a_column([f" {FIRST[0]}", *FIRST[1:], f" {SECOND[0]}", *SECOND[1:]]),
        a_column([*FIRST, *SECOND]),
        a_column([*FIRST, "", *SECOND], leading=26),
        a_column(FIRST) + a_column(SECOND, x=320),
    ],
    ids=["a line free", "indented", "a short last line", "wide lines", "columns"],
)
def test_paragraphs_are_told_apart(page: Page) -> None:
    assert texts(page) == WHOLE


def test_short_paragraphs_are_told_apart_as_browsers_print_them() -> None:
    """Distances between paragraphs are the most frequent there, and those between lines are rounded."""
    first, second = FIRST[0], "the third of April, said Maria Quist"
    page, y = [], 740.0
    for number in range(6):
        ys = y, y - (15, 15.75)[number % 2], y - 42
        page += [Line(text, 72, y, 11) for text, y in zip((first, second, second.capitalize()), ys, strict=True)]
        y -= 42 + 26.25
    assert texts(page) == [f"{first} {second}", second.capitalize()] * 6


def test_an_indented_paragraph_of_one_line_is_one() -> None:
    """The next one is indented no farther; what stands below its first line tells that it is one."""
    alone = "The harbour bridge has been closed since April 3"
    assert texts(a_column([f" {alone}", f" {FIRST[0]}", *FIRST[1:]])) == [alone, WHOLE[0]]
    assert texts(a_column([*FIRST, f" {SECOND[0]}", f" {SECOND[1]}", "", *FIRST]))[1] == " ".join(SECOND[:2])


@pytest.mark.parametrize(
    ("initial", "line", "whole"),
    [
        ("T", "he harbour bridge will", "The harbour bridge will"),
        ("“W", "e would rather close it", "“We would rather close it"),
        ("A", "s the bridge closes, it", "As the bridge closes, it"),
        ("A", "ferry like this will", "A ferry like this will"),
        ("I", "was there when the", "I was there when the"),
        ("I", "t rained when the", "It rained when the"),
    ],
)
def test_a_large_initial_belongs_to_the_word_that_it_begins(initial: str, line: str, whole: str) -> None:
    """Its lines are those of one paragraph, though they begin farther right than the others."""
    rest = "and for six weeks or more"
    beside = a_column([f"{line} {rest}", *FIRST[:1]], x=95)
    below = a_column([*FIRST[1:], *SECOND, "", *FIRST], top=712)
    page = [Line(initial, 72, 725, 32), *beside, *below]
    assert texts(page) == [f"{whole} {rest} {WHOLE[0]}", WHOLE[1], WHOLE[0]]


def test_what_stands_at_a_page_s_edge_tells_nothing_of_its_columns() -> None:
    """A wide line there, as browsers print it, made a paragraph of each line of a column."""
    head = Line(
        "11/29/26, 11:35 PM The harbour bridge will close for six weeks from April on | Weston Courier", 24, 800, 8
    )
    assert texts([*a_column(FIRST, x=320), head]) == [WHOLE[0], head.text]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    left, right = a_column(["", "", "", *FIRST[:1]]), a_column(FIRST[1:], x=320)
    assert texts(left + right) == WHOLE[:1]
    assert texts(left, a_column([*FIRST[1:], *SECOND])) == WHOLE


def test_a_page_that_ends_with_a_sentence_ends_its_paragraph() -> None:
    assert texts(a_column(["It rained for six weeks and then it stopped again."]), a_column(FIRST[:2])) == [
        "It rained for six weeks and then it stopped again.",
        " ".join(FIRST[:2]),
    ]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("The infra-", "structure fund pays.", "The infrastructure fund pays."),
        ("The infra\u2010", "structure fund pays.", "The infrastructure fund pays."),
        ("Zelen-", "sky spoke.", "Zelensky spoke."),
        ("It is well-", "known here.", "It is well-known here."),
        ("The so-", "called fund pays.", "The so-called fund pays."),
        ("The Franco-", "German fund pays.", "The Franco-German fund pays."),
        ("The surface-", "to-air fund pays.", "The surface-to-air fund pays."),
        ("They met in Toron-", "to on Monday.", "They met in Toronto on Monday."),
        ("From 2019-", "20 on it pays.", "From 2019-20 on it pays."),
        ("It pays -", "at last.", "It pays - at last."),
        ("It pays at last", "– on May the", "It pays at last – on May the"),
        ("It will pay on May", "20. Then it ends.", "It will pay on May 20. Then it ends."),
    ],
)
def test_words_parted_at_a_line_s_end_are_whole(first: str, second: str, whole: str) -> None:
    """A hyphen of the word's own stays."""
    assert texts(a_column([first, second])) == [whole]


def test_larger_lines_and_bold_ones_are_headings() -> None:
    page = [
        *a_column(["The bridge will", "close"], size=22, leading=26, top=780),
        *a_column(FIRST, top=720),
        *a_column(["Diversions"], bold=True, top=678),
        *a_column(SECOND, top=664),
    ]
    assert paragraphs([page]) == [
        Block("The bridge will close", "heading"),
        Block(WHOLE[0]),
        Block("Diversions", "heading"),
        Block(WHOLE[1]),
    ]


def test_list_items_and_table_rows_are_paragraphs() -> None:
    listed = ["• The old railway bridge is open for all", "  who come by bicycle.", "• The footpath stays open."]
    numbered = ["1. Cyclists may use the old railway bridge,", "  for now.", "2. Others may not."]
    rows = ["Route Extra", "Milton 35", "Ferry 50"]
    assert texts(a_column([*FIRST, "", *listed, "", *numbered, "", *rows])) == [
        WHOLE[0],
        "• The old railway bridge is open for all who come by bicycle.",
        "• The footpath stays open.",
        "1. Cyclists may use the old railway bridge, for now.",
        "2. Others may not.",
        *rows,
    ]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    """They are told by their place, also where left and right pages differ; a headline of the same words stays."""
    pages = []
    for number in range(6):
        head = a_column(["14 March 2023" if number % 2 else "The Weston Courier"], top=800, size=8)
        foot = a_column([f"Page {number + 1} of 6"], top=30, size=8)
        words = a_column(
            [f"Day {'abcdef'[number]} was wet, and the harbour bridge stayed shut."], top=700 - 20 * number
        )
        pages.append([*foot, *words, *head])
    pages[0] += a_column(["The Weston Courier"], top=760, size=20)
    days = [f"Day {letter} was wet, and the harbour bridge stayed shut." for letter in "abcdef"]
    assert texts(*pages) == [days[0], "The Weston Courier", *days[1:]]


def test_no_pages_are_no_paragraphs() -> None:
    assert paragraphs([]) == paragraphs([[], []]) == []
    assert texts([Line("One.", 0, 0, 0)]) == ["One."]
