"""The settings' defaults, in a module without pydantic, whose import takes longer than answering a question."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from retrieval import THRESHOLD, EngineName

if TYPE_CHECKING:
    from bot.settings import Settings

PREFIX = "PULLQUOTE_"
ENV_FILE = ".env"


@dataclass(frozen=True, slots=True)
class Defaults:
    """The settings of commands that talk to no platform; `bot.settings` says what each means."""

    sources: str = "seeds"
    index: Path = Path(".pullquote")
    engine: EngineName = "auto"
    max_source_mb: float = 10.0
    quotes: int = 3
    answer_threshold: float = THRESHOLD
    web_address: str | None = None
    web_url: str | None = None


DEFAULTS = Defaults()

Given: TypeAlias = "Defaults | Settings"
"""What those commands are given: the defaults, or the settings if anything is set."""


def anything_set() -> bool:
    """Whether the environment or a .env file may set something."""
    return os.path.lexists(ENV_FILE) or any(name.upper().startswith(PREFIX) for name in os.environ)


def index_folder(named: str | None, given: Given) -> Path:
    """The folder of the index: the one named on the command line, else the one in the settings; `~` is expanded."""
    return Path(os.path.expanduser(named or given.index))


def source_paths(given: Given) -> list[str]:
    """The paths in the setting `sources`, which commas separate."""
    return [part.strip() for part in given.sources.split(",") if part.strip()]
