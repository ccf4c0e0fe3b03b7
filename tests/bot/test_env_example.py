"""`.env.example` lists every setting with its default, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.defaults import PREFIX
from bot.settings import Settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"


def test_every_setting_is_listed_and_no_other() -> None:
    assert list(dotenv_values(EXAMPLE)) == [PREFIX + name.upper() for name in Settings.model_fields]


def test_the_values_are_the_defaults(elsewhere: Path) -> None:
    """A copy of the file as it is changes nothing."""
    before = Settings.from_env()
    (elsewhere / ".env").write_bytes(EXAMPLE.read_bytes())
    assert Settings.from_env() == before


@pytest.mark.parametrize("name", Settings.model_fields)
def test_the_default_is_written_out(name: str) -> None:
    default = Settings.model_fields[name].default
    assert dotenv_values(EXAMPLE)[PREFIX + name.upper()] == ("" if default is None else str(default))


def test_every_setting_is_explained() -> None:
    """The line above a setting, or above the setting it goes with, is a comment."""
    blocks = EXAMPLE.read_text(encoding="utf-8").strip().split("\n\n")
    assert all(block.startswith("# ") for block in blocks)
