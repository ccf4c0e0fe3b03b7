from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.quotes.message import LONGEST_MESSAGE, Quoted, quoted

MESSAGES = [
    ("a quotation and its speaker", "Ann Lee said “we leave at dawn” today.", [("we leave at dawn", "Ann Lee")]),
    ("straight marks", 'Lee: "we leave at dawn"', [("we leave at dawn", "Lee")]),
    ("guillemets", "«We leave at dawn», said Ann Lee.", [("We leave at dawn", "Ann Lee")]),
    ("a name behind a dash", "“We leave at dawn” — Ann Lee", [("We leave at dawn", "Ann Lee")]),
    (
        "two speakers",
        "Lee said “we leave at dawn”, but Bo Lind said “the sea is shut”.",
        [("we leave at dawn", "Lee"), ("the sea is shut", "Bo Lind")],
    ),
    *(
        (
            f"two speakers, {link}, the comma inside the first one's mark",
            f"Lee said “we leave at dawn,” {link} Bo Lind said “the sea is shut”.",
            [("we leave at dawn,", "Lee"), ("the sea is shut", "Bo Lind")],
        )
        for link in ("but", "and", "while")
    ),
    (
        "two speakers, the first one's tag between",
        "“We leave at dawn,” Lee said, but Bo Lind said “the sea is shut”.",
        [("We leave at dawn,", "Lee"), ("the sea is shut", "Bo Lind")],
    ),
    (
        "two cues of one speaker",
        "Lee said “we leave at dawn,” and added that “the sea is shut”.",
        [("we leave at dawn,", "Lee"), ("the sea is shut", "Lee")],
    ),
    ("nobody named", "Is “we leave at dawn” right?", [("we leave at dawn", None)]),
    ("a description", "The captain said “we leave at dawn”.", [("we leave at dawn", None)]),
    (
        "several of one speaker",
        "Lee called it “a wide sea” and “a slow ferry”.",
        [("a wide sea", "Lee"), ("a slow ferry", "Lee")],
    ),
    (
        "a sentence that its cue splits",
        "“We leave at dawn,” Lee said, “but not today.”",
        [("“We leave at dawn,” Lee said, “but not today.”", "Lee")],
    ),
    (
        "two sentences with a cue between them",
        "“We leave at dawn,” Lee said. “The sea is wide.”",
        [("We leave at dawn,", "Lee"), ("The sea is wide.", "Lee")],
    ),
    ("a block", "> We leave\n> at dawn", [("We leave at dawn", None)]),
    ("a block and its introduction", "Ann Lee said:\n> We leave at dawn", [("We leave at dawn", "Ann Lee")]),
    ("a blank behind the introduction", "Ann Lee told us, \n> we leave at dawn", [("we leave at dawn", "Ann Lee")]),
    ("a block and its by-line", "> We leave at dawn\n– Ann Lee", [("We leave at dawn", "Ann Lee")]),
    ("a by-line in its block", "> We leave\n> at dawn\n> — Ann Lee", [("We leave at dawn", "Ann Lee")]),
    ("a quoted list", "> - We leave\n> - They go", [("- We leave - They go", None)]),
    ("a block and its by-line in brackets", "> We leave at dawn\n(Ann Lee)", [("We leave at dawn", "Ann Lee")]),
    (
        "names in brackets",
        "“We leave at dawn” (Ann Lee), “the sea is shut.” (Bo Lind, 2021)",
        [("We leave at dawn", "Ann Lee"), ("the sea is shut.", "Bo Lind")],
    ),
    ("no name in brackets", "“We leave at dawn” (sic), “no” (The man)", [("We leave at dawn", None), ("no", None)]),
    ("a block and a sentence below it", "> We leave at dawn\nLee said so.", [("We leave at dawn", None)]),
    ("all that follows, on Discord", "Look at this\n>>> We leave\nat dawn", [("We leave at dawn", None)]),
    ("a block with marks of its own", "> “We leave at dawn,” said Ann Lee.", [("We leave at dawn,", "Ann Lee")]),
    (
        "blocks and marks, in order",
        "“One sea.”\n> Two masts.\nAnd “three nets”",
        [("One sea.", None), ("Two masts.", None), ("three nets", None)],
    ),
    ("a question before a block", "did Ann Lee say this?\n> We leave.", [("We leave.", "Ann Lee")]),
    ("a name below a block", "> We leave.\nAnn Lee", [("We leave.", "Ann Lee")]),
    ("a date or a place in brackets", "“Go” (May 2021) and “stay” (from the ferry)", [("Go", None), ("stay", None)]),
    ("no quotation", "we leave\n at dawn", []),
    ("an apostrophe", "the captain's ferry isn't here", []),
    ("nothing between the marks", "“” we leave", []),
    ("nothing", " \n", []),
    ("an empty block", ">\n> ", []),
]


@pytest.mark.parametrize(
    ("message", "expected"), [pytest.param(message, found, id=what) for what, message, found in MESSAGES]
)
def test_the_quotations_of_a_message(message: str, expected: list[tuple[str, str | None]]) -> None:
    assert quoted(message) == [Quoted(words, speaker) for words, speaker in expected]


PIECES = st.lists(
    st.sampled_from(["“We go”", '"', "> no", ">>> ", "Lee said", "\n", ",", "— Lee", "‘", "so"]), max_size=9
)


@given(PIECES.map(" ".join) | PIECES.map("\n".join) | st.text(max_size=60))
def test_only_words_of_the_message_are_checked(message: str) -> None:
    found = quoted(message)
    assert all(each.words.strip() and set("".join(each.words.split())) <= {*message, "“", "”"} for each in found)


def test_an_overlong_message_is_told_by_its_beginning() -> None:
    assert len(quoted("“a b” " * LONGEST_MESSAGE)) == LONGEST_MESSAGE // len("“a b” ") + 1
