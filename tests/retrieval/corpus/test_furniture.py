"""What each paragraph of an article page is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.corpus.furniture import classify, without_mark
from retrieval.text.paragraphs import lines
from tests.retrieval.core_time import core_seconds

SEEDS = Path(__file__).parents[3] / "seeds"
LETTERS = {"T": "title", "H": "heading", "B": "body", "F": "furniture"}

# One page a row: each line with the letter of its kind before it.
PAGES = {
    "a news page": """
        F Home > News
        F World
        T Lake rises to its highest level
        F By Ann Lee
        F Published 21 January 2022
        F The lake in spring. (Reuters photo)
        B The lake has risen, the town said on Friday.
        F Lake Live Updates
        B “We’ll see.”
        B “We are ready,” the mayor said.
        H What comes next
        B The town will build a wall.
        F Advertisement
        B It will be high.
        F Comments are closed.
    """,
    "no headline": """
        B The lake has risen, the town said on Friday.
        B It will rise again.
    """,
    "every line a sentence": """
        B The lake has risen.
        B The town is ready.
        B Nobody has left.
    """,
    "a headline with a full stop": """
        T Lake Rises To Highest Level Since Spring.
        B The lake has risen, the town said on Friday.
    """,
    "a headline that asks": """
        T Will the lake rise again?
        B The lake has risen, the town said on Friday.
    """,
    "a headline in quotation marks": """
        T ‘We are ready’, says mayor of the town
        B The lake has risen, the town said on Friday.
    """,
    "a headline of live updates": """
        T Lake live updates
        B The lake has risen, the town said on Friday.
    """,
    "an encyclopedia's page": """
        T Lake Example
        B Lake Example is a lake.[1]
        H History
        B It was found in 1850.[2][3]
        H Use
        B It is used for boats.[citation needed]
    """,
    "a title and nothing else": """
        B Lake rises
    """,
    "titles alone": """
        B Lake rises
        B Wall falls
    """,
    "an interview": """
        T The mayor on the lake
        B Q: Will it rise?
        B A: It will.
        B Will you leave?
        B No.
    """,
    "a list in the article": """
        T What to take along
        B The town says to take:
        B - water
        B - bread
        B Then leave by the bridge.
    """,
    "short lines that follow each other": """
        T A poem for the lake
        B O lake of mine
        B O lake of yours
        B You rise and rise
        B and never fall.
    """,
    "the speaker's own newsletter": """
        T The mayor writes again
        B The mayor said that her newsletter had told everyone.
        B Sign up, she had written, and we will wake you.
        B “Follow us on Twitter,” it said.
    """,
    "scraps at the end": """
        T Lake rises
        B The lake has risen, the town said on Friday.
        F Follow us on Twitter
        F poster
        F Lake Today
        F X
    """,
    "links to other articles at the end": """
        F Example News
        T Lake rises: town says ‘we are ready’
        B The lake has risen, the town said on Friday.
        F Reporting by Ann Lee; Editing by Bo Holt
        F Read Next
        F Wall falls in storm
        F © 2022 Example News. All rights reserved
    """,
    "no sentence at all": """
        B Lake rises
        F 21 January 2022
        B water to take along
        B bread to take along
    """,
    "a last line without a full stop": """
        T Lake rises
        B The lake has risen, the town said on Friday.
        B and it will rise again
    """,
    "a quotation after the page's line": """
        T Lake rises
        B The lake has risen, the town said on Friday.
        F Advertisement
        B “We are ready”
    """,
    "Markdown": """
        T # Lake rises
        F *21 January 2022*
        B The lake has **risen**.
        H ## What comes next
        B The town will build a wall.
        F ![The lake](lake.png)
        F [Home](/) | [News](/news)
        F ***
        B > We are ready, the mayor said.
    """,
    "front matter": """
        F ---
        F title: Lake rises
        F date: 2022-01-21
        F ---
        B The lake has risen.
        B It will rise again.
    """,
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(name: str) -> None:
    """Each line of a page is what a reader sees in it."""
    rows = [line.strip() for line in PAGES[name].strip().splitlines()]
    text = "\n".join(row[2:] for row in rows)
    found = classify(text, lines(text))
    assert [kind[0].upper() + row[1:] for kind, row in zip(found, rows, strict=True)] == rows


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("000_e8bd1efaf6cc9853.txt", {1: "T", 2: "F", 6: "F", 26: "F", 29: "F"}),
        ("001_adb2b3e3b7128f32.txt", {13: "F"}),
        ("002_af6fe123e07d85e6.txt", {1: "F", 2: "T", 3: "F", 24: "F", 25: "F", 26: "F", 27: "F"}),
        ("003_cbe95864375cfff8.txt", {1: "T", 2: "F", 6: "F", **dict.fromkeys(range(17, 24), "F")}),
        (
            "004_bada126c4e7fde46.txt",
            {1: "F", 2: "T", 4: "F", 5: "F", 15: "H", 24: "H", 31: "H", **dict.fromkeys(range(36, 40), "F")},
        ),
    ],
)
def test_the_archive_that_comes_along(file: str, expected: dict[int, str]) -> None:
    """Of the five articles in seeds/, every paragraph that is not body is known by its number."""
    text = (SEEDS / file).read_bytes().decode("utf-8")
    kinds = enumerate(classify(text, lines(text)), start=1)
    assert {number: kind for number, kind in kinds if kind != "body"} == {
        number: LETTERS[letter] for number, letter in expected.items()
    }


@pytest.mark.parametrize(
    ("line", "title"), [("# Lake rises", "Lake rises"), ("## A # B ##", "A # B"), ("#Lake", "#Lake"), ("Lake", "Lake")]
)
def test_marks_are_left_out(line: str, title: str) -> None:
    """A Markdown title is stored without its marks."""
    assert without_mark(line) == title


@pytest.mark.parametrize(
    "unit", ["World\n", "X\n", "Lake rises\n", "It rose.\n", "- \n", "[a](b) ", "cookie we you ", "("]
)
def test_four_times_the_page_takes_about_four_times_as_long(unit: str) -> None:
    """Time is linear in the text; quadratic work would show as a factor of sixteen."""

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        spans = lines(text)
        return min(core_seconds(lambda: classify(text, spans)) for _ in range(2))

    assert seconds(100_000) < 9 * max(seconds(25_000), 0.01)


LINES = st.sampled_from(
    [
        "# a",
        "---",
        "Advertisement",
        "By Ann Lee",
        "Lake rises",
        "It rose.",
        "“Yes”",
        "1 May 2020",
        "World",
        "X",
        "***",
        "t: x",
    ]
)


@given(st.text() | st.lists(LINES | st.text()).map("\n".join))
def test_any_text_is_classified(text: str) -> None:
    """Each paragraph has a kind, and at most one is the title."""
    spans = lines(text)
    kinds = classify(text, spans)
    assert len(kinds) == len(spans)
    assert set(kinds) <= set(LETTERS.values())
    assert kinds.count("title") <= 1


def test_lines_that_a_format_calls_headings_are_some_whatever_they_look_like() -> None:
    """The first is the headline, though it ends like a sentence; what is plainly the page's stays furniture."""
    page = [
        "He said no. Then he left.",
        "It rained all day, and the town was flooded.",
        "Why it rained.",
        "It was May.",
        "Related",
        "It was dry again on Sunday.",
    ]
    text = "\n".join(page)
    spans = lines(text)
    starts = {spans[n][0] for n in (0, 2, 4)}
    assert classify(text, spans, starts) == ["title", "body", "heading", "body", "furniture", "body"]
    assert classify(text, spans)[0] == classify(text, spans)[2] == "body"
