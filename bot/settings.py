"""The settings: environment variables with the prefix PULLQUOTE_, and the file .env, by pydantic-settings."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import Final, Literal, get_args

from dotenv.parser import Binding, parse_stream
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.defaults import DEFAULTS, ENV_FILE, PREFIX
from bot.errors import SettingInvalid
from bot.viewer import listens_on, reached_at
from retrieval import EngineName

_TOLD: Final = {
    "int_parsing": "write it as a whole number, like 3",
    "float_parsing": "write it as a number, like 0.5",
    "literal_error": "write {expected}",
    "greater_than": "write a number above {gt:g}",
    "greater_than_equal": "write a number from {ge:g} on",
    "less_than_equal": "write a number up to {le:g}",
}
"""What is wrong, by pydantic's type of error, in words that say what to write."""


class Settings(BaseSettings):
    """Everything that can be set. `.env.example` lists each field with its default; a test holds it to that."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=ENV_FILE, env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    sources: str = Field(DEFAULTS.sources, description="Folders, files or globs to index, separated by commas.")
    index: Path = Field(DEFAULTS.index, description="The folder that holds the index.")
    engine: EngineName = Field(
        DEFAULTS.engine,
        description="What ranks passages: memory (rank-bm25), disk (tantivy), or auto by the archive's size.",
    )
    max_source_mb: float = Field(
        DEFAULTS.max_source_mb, gt=0, le=1000, description="Larger files are reported, not indexed."
    )
    quotes: int = Field(DEFAULTS.quotes, ge=1, le=20, description="How many quotes an answer shows at most.")
    answer_threshold: float = Field(
        DEFAULTS.answer_threshold,
        ge=0,
        le=1,
        description="Answer only when the estimated probability of being right reaches this.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="How much the log on standard error tells."
    )
    slack_bot_token: SecretStr | None = Field(None, description="Slack bot token, xoxb-…")
    slack_app_token: SecretStr | None = Field(None, description="Slack app-level token, xapp-…")
    slack_api_url: str = Field("https://slack.com/api/", description="Slack's Web API, or a proxy of it.")
    discord_token: SecretStr | None = Field(None, description="Discord bot token.")
    discord_api_url: str = Field("https://discord.com/api/v10", description="Discord's API, or a proxy of it.")
    web_address: str | None = Field(
        DEFAULTS.web_address, description="Where the web viewer listens, host:port; without it there is none."
    )
    web_url: str | None = Field(
        DEFAULTS.web_url, description="The address at which people reach the viewer, if it is another."
    )

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        upper = value.upper() if isinstance(value, str) else value
        return upper if upper in get_args(cls.model_fields["log_level"].annotation) else value  # a bad one as it is

    @field_validator("slack_api_url", "discord_api_url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        if not value.startswith(("https://", "http://")):
            raise ValueError("not a web address; it begins with https://")
        return value

    @field_validator("web_address")
    @classmethod
    def _listened_on(cls, value: str | None) -> str | None:
        if value:
            listens_on(value)
        return value

    @field_validator("web_url")
    @classmethod
    def _reached(cls, value: str | None) -> str | None:
        return value and reached_at(value)

    @classmethod
    def from_env(cls) -> Settings:
        """The settings as the environment and .env give them. Raises SettingInvalid naming the first bad one."""
        try:
            with _silent("dotenv.main"):  # which names neither the file nor a way out; `not_settings` does
                return cls()
        except UnicodeDecodeError as error:
            raise SettingInvalid(ENV_FILE, f"not UTF-8 text (byte {error.start}); save it as UTF-8") from None
        except OSError as error:
            reason = error.strerror or "cannot be read"
            raise SettingInvalid(ENV_FILE, f"{reason}; let this user read it, or start from another folder") from None
        except ValidationError as error:
            first = error.errors()[0]
            name = PREFIX + str(first["loc"][0]).upper()
            ours = first["msg"].removeprefix("Value error, ")  # pydantic's, before the words of an error of ours
            told = _TOLD[first["type"]].format(**first.get("ctx", {})) if first["type"] in _TOLD else ours
            raise SettingInvalid(name, f"{told[:1].lower()}{told[1:]}, got {first['input']!r}") from None


def not_settings() -> list[str]:
    """What looks like a setting and sets nothing, a line each: lines of .env that cannot be read, and unknown names.

    To be called after `from_env`, which finds out whether .env is text.
    """
    bindings = _bindings()
    unread = [_line(binding) for binding in bindings if binding.error]
    given = {*os.environ, *(binding.key for binding in bindings if binding.key)}
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    unknown = sorted(name for name in given if name.upper().startswith(PREFIX) and name.upper() not in known)
    return [*_told_lines(unread), *_told_names(unknown, known)]


def _bindings() -> list[Binding]:
    """The lines of .env as python-dotenv takes them apart."""
    if not Path(ENV_FILE).is_file():
        return []
    with Path(ENV_FILE).open(encoding="utf-8") as opened:
        return list(parse_stream(opened))


def _line(binding: Binding) -> int:
    """The number of the line that a binding stands in; blank ones before it are part of it."""
    words = binding.original.string
    return binding.original.line + words[: len(words) - len(words.lstrip())].count("\n")


def _told_lines(numbers: list[int]) -> Iterator[str]:
    if numbers:
        more = f" and {len(numbers) - 1} more" if len(numbers) > 1 else ""
        yield f"{ENV_FILE}, line {numbers[0]}{more}: cannot be read and sets nothing; write it like NAME=value"


def _told_names(unknown: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    """The names of no setting, each with the setting that it may be meant for."""
    told = []
    for name in unknown:
        close = get_close_matches(name.upper().removeprefix(PREFIX), [each.removeprefix(PREFIX) for each in known], n=1)
        told.append(f"{name} (did you mean {PREFIX}{close[0]}?)" if close else name)
    if told:
        yield f"no such setting: {', '.join(told)}; .env.example lists every one"


@contextmanager
def _silent(name: str) -> Iterator[None]:
    """Mute a library's logger inside the `with` block."""
    logger = logging.getLogger(name)
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before
