from __future__ import annotations

from bot.lines import Lines


def test_lines_are_made_when_they_are_looked_at() -> None:
    made: list[int] = []

    def line(number: int) -> str:
        made.append(number)
        return str(number)

    lines = Lines(range(5), line)
    assert len(lines) == 5
    assert made == []
    assert (lines[1], lines[-1], lines[2:4]) == ("1", "4", ["2", "3"])
    assert made == [1, 4, 2, 3]
    assert list(lines) == ["0", "1", "2", "3", "4"]


def test_lines_equal_others_of_the_same_words() -> None:
    """As replies that are made of them do."""
    lines = Lines([1, 2], str)
    assert lines == ("1", "2") == Lines(["1", "2"], str)
    assert lines != ["1"]
    assert lines != 3
