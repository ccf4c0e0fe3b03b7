"""Whom an office stands for that a text mentions, where it is told what that office is of."""

from __future__ import annotations

import pytest

from retrieval.attribution.offices import is_short_for
from retrieval.attribution.statements import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Ann Lind spoke. “No,” said the mayor of Bergen.", "Ann Lind"),
        ("Ann Lind, the chief of police in Bergen, spoke. “No,” said the chief of police.", "Ann Lind"),
        ("Ann Lind, the chief of police in Bergen, spoke. “No,” said the chief.", "Ann Lind"),
        ("Ann Lind, the chief of police in Bergen, spoke. “No,” said the chief of the fire brigade.", None),
        ("Ann Lind, president of the bank, spoke. “No,” said the president of the union.", None),
        (
            "Ann Lind, president of the bank, came. The president of the union spoke. “No,” she said.",
            "The president of the union",
        ),
        ("Ann Lind, president of the bank, came. The president of the bank spoke. “No,” she said.", "Ann Lind"),
        ("Turkish foreign minister Ann Lind spoke. “No,” said the foreign minister of Turkey.", "Ann Lind"),
        ("Turkish foreign minister Ann Lind spoke. “No,” said the foreign minister of Greece.", None),
        ("US President Ann Lind spoke. “No,” said the president of the United States.", "Ann Lind"),
        ("The mayor of Bergen, Ann Lind, spoke. “No,” said the mayor.", "Ann Lind"),
        ("The president of the union of drivers, Ann Lind, spoke. “No,” said the president.", "Ann Lind"),
        ("Karl Dahl sent it to his wife, Hedwig, in May. “No,” she said.", "Hedwig"),
        ("Karl Dahl learnt it from Lind’s mother-in-law, Zyx, in May. “No,” she said.", "Zyx"),
        ("A friend of the mayor, Ann Lind, spoke. “No,” said the mayor.", None),
        ("The sons of the mayor of Bergen, Ann Lind, spoke. “No,” said the mayor.", None),
        ("Norwegian prime minister Ann Lind spoke. “No,” said the Norwegian prime minister.", "Ann Lind"),
        ("Its chief, Ann Lind, spoke. “No,” said the chief.", "Ann Lind"),
        ("Its chief, Ann Lind, spoke. “No,” said the chief of Norrby Mutual.", None),
        ("Ann Lind, chief executive of Marlin, spoke. “No,” said the chief executive of the company.", "Ann Lind"),
        ("Ann Lind, president of Norway, spoke. “No,” said the president of the country.", "Ann Lind"),
        ("Ann Lind, the mayor of Oslo, spoke. “No,” said the mayor of the city.", "Ann Lind"),
        ("Ann Lind, president of Norway, spoke. “No,” said the president of the company.", None),
        ("Ann Lind, president of the council, spoke. “No,” said the president of the club.", None),
    ],
)
def test_an_office_of_something_else_is_another_persons(text: str, expected: str | None) -> None:
    assert [s.resolved for s in extract(text) if s.kind == "direct"] == [expected]


@pytest.mark.parametrize(
    ("letters", "role", "expected"),
    [
        ("pm", "Prime Minister", True),
        ("pm", "Norwegian prime minister", True),
        ("pm", "deputy prime minister", False),
        ("md", "managing director of Marlin", True),
        ("dg", "director-general", True),
        ("ceo", "chief executive", True),
        ("cfo", "chief financial officer", True),
        ("cfo", "chief executive", False),
        ("pm", "mayor", False),
    ],
)
def test_letters_are_short_for_an_office(letters: str, role: str, expected: bool) -> None:
    assert is_short_for(letters, role) is expected
