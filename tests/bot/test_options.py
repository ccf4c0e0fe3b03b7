from __future__ import annotations

from collections.abc import Mapping
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.options import as_typed, left_over, take_options


@pytest.mark.parametrize(
    ("typed", "text", "options"),
    [
        ("gas", "gas", {}),
        ("gas --about", "gas --about", {}),
        ("gas --about pipelines", "gas", {"about": "pipelines"}),
        ("gas —about pipelines", "gas", {"about": "pipelines"}),
        ("gas –about pipelines", "gas", {"about": "pipelines"}),
        ("gas --ABOUT=pipelines", "gas", {"about": "pipelines"}),
        ("gas --about gas pipelines --since 2022-01-21", "gas", {"about": "gas pipelines", "since": "2022-01-21"}),
        ('gas --about "the pipelines" now', "gas now", {"about": "the pipelines"}),
        ("gas --about “the pipelines”", "gas", {"about": "the pipelines"}),
        ("--since 2022-01-21 gas", "gas", {"since": "2022-01-21"}),
        ("--since 21 January 2022 gas", "gas", {"since": "21 January 2022"}),
        ("--until January 21, 2022 gas", "gas", {"until": "January 21, 2022"}),
        ("--source 00* gas", "gas", {"source": "00*"}),
        ("gas --speaker O’Neill", "gas", {"speaker": "O’Neill"}),
        ("gas --colour blue", "gas --colour blue", {}),
        ("well--about that", "well--about that", {}),
    ],
)
def test_options_are_taken_out_of_the_text(typed: str, text: str, options: Mapping[str, str]) -> None:
    assert take_options(typed) == (text, options)


def test_marks_that_are_never_closed_take_no_longer_than_other_text() -> None:
    """An address of the viewer may have thousands, each of which was looked for to the end of the text."""
    began = process_time()
    assert take_options("gas" + " --about “x" * 8_000) == ("gas", {"about": "x"})
    assert process_time() - began < 1


@given(
    st.sampled_from(["about", "speaker", "source", "since", "until"]), st.from_regex(r"[a-z0-9]{1,12}", fullmatch=True)
)
def test_every_option_is_known_by_its_name(name: str, value: str) -> None:
    assert take_options(f"gas --{name} {value}") == ("gas", {name: value})


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"since": "2022-01-21"},
        {"source": "my file.txt", "about": "gas and oil", "since": "21 January 2022"},
        {"speaker": 'John "Jack" Lee', "source": 'a "b" c.txt'},
    ],
)
def test_options_are_read_back_as_they_are_written(options: Mapping[str, str]) -> None:
    assert take_options(f"gas {as_typed(options)}".strip()) == ("gas", options)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("how many --sauce x", "--sauce"),
        ("--Sinse=2022-01-21 how many", "--Sinse"),
        ("how many --since", "--since"),
        ("how many --since 2022-01-21", None),
        ("the talks -- and the rest", None),
        ("the talks--which failed", None),
    ],
)
def test_what_looks_like_an_option_and_is_none_is_found(typed: str, left: str | None) -> None:
    assert left_over(take_options(typed)[0]) == left
