from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.errors import SettingInvalid
from bot.settings import Settings, not_settings
from retrieval.answers.weights import FILE as WEIGHTS
from retrieval.library import THRESHOLD
from tests.bot.conftest import forbid_env

pytestmark = pytest.mark.usefixtures("elsewhere")


def test_without_any_settings_the_bot_is_a_chat_over_the_seeds() -> None:
    settings = Settings.from_env()
    assert (settings.sources, settings.index, settings.engine) == ("seeds", Path(".pullquote"), "auto")
    assert settings.slack_bot_token is None
    assert settings.discord_token is None


def test_the_environment_beats_the_file(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (elsewhere / ".env").write_text("PULLQUOTE_QUOTES=5\n", encoding="utf-8")
    assert Settings.from_env().quotes == 5
    monkeypatch.setenv("PULLQUOTE_QUOTES", "7")
    assert Settings.from_env().quotes == 7


def test_an_empty_setting_is_one_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_QUOTES", "")
    monkeypatch.setenv("PULLQUOTE_DISCORD_TOKEN", "")
    settings = Settings.from_env()
    assert (settings.quotes, settings.discord_token) == (3, None)


def test_log_levels_are_known_in_any_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_LOG_LEVEL", "debug")
    assert Settings.from_env().log_level == "DEBUG"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PULLQUOTE_QUOTES", "many"),
        ("PULLQUOTE_QUOTES", "0"),
        ("PULLQUOTE_QUOTES", "21"),
        ("PULLQUOTE_ENGINE", "steam"),
        ("PULLQUOTE_MAX_SOURCE_MB", "0"),
        ("PULLQUOTE_ANSWER_THRESHOLD", "1.5"),
        ("PULLQUOTE_LOG_LEVEL", "LOUD"),
        ("PULLQUOTE_WEB_ADDRESS", "8000"),
        ("PULLQUOTE_SLACK_API_URL", "slack.com/api"),
        ("PULLQUOTE_DISCORD_API_URL", "discord.com/api"),
        ("PULLQUOTE_WEB_URL", "archive.example.org"),
        ("PULLQUOTE_WEB_URL", "javascript:alert(1)"),
    ],
)
def test_a_bad_value_is_named_in_one_line(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingInvalid) as caught:
        Settings.from_env()
    assert caught.value.name == name
    assert repr(value) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_error_of_ours_is_told_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_WEB_ADDRESS", "8000")
    with pytest.raises(SettingInvalid) as caught:
        Settings.from_env()
    assert str(caught.value) == "PULLQUOTE_WEB_ADDRESS: write it as host:port, like 127.0.0.1:8000, got '8000'"


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("QUOTES", "three", "write it as a whole number, like 3"),
        ("QUOTES", "1.5", "write it as a whole number, like 3"),
        ("QUOTES", "0", "write a number from 1 on"),
        ("ANSWER_THRESHOLD", "high", "write it as a number, like 0.5"),
        ("ANSWER_THRESHOLD", "7", "write a number up to 1"),
        ("MAX_SOURCE_MB", "-1", "write a number above 0"),
        ("ENGINE", "fast", "write 'auto', 'memory' or 'disk'"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_with_what_to_write(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(f"PULLQUOTE_{name}", value)
    with pytest.raises(SettingInvalid) as caught:
        Settings.from_env()
    assert str(caught.value) == f"PULLQUOTE_{name}: {told}, got '{value}'"


def test_a_file_that_is_not_utf8_is_named(elsewhere: Path) -> None:
    (elsewhere / ".env").write_bytes(b"PULLQUOTE_SOURCES=caf\xe9\n")
    with pytest.raises(SettingInvalid, match=r"^\.env: .*UTF-8"):
        Settings.from_env()


def test_a_file_that_may_not_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    forbid_env(monkeypatch)
    with pytest.raises(SettingInvalid, match=r"^\.env: Permission denied; let this user read it"):
        Settings.from_env()


def test_a_level_that_is_none_is_told_as_it_was_set_beside_those_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_LOG_LEVEL", "loud")
    with pytest.raises(SettingInvalid, match="write 'DEBUG', 'INFO', 'WARNING' or 'ERROR', got 'loud'"):
        Settings.from_env()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", []),
        ("# a comment\n\nexport PULLQUOTE_QUOTES='5'  # five\nOTHER\n", []),
        ("A=1\n\n\nquotes 5\n", [".env, line 4: cannot be read and sets nothing; write it like NAME=value"]),
        ('A="1\nB=2\nc d', [".env, line 1 and 1 more: cannot be read and sets nothing; write it like NAME=value"]),
        (
            "pullquote_source=x\nPULLQUOTE_ZEBRA=\n",
            [
                "no such setting: PULLQUOTE_ZEBRA, pullquote_source (did you mean PULLQUOTE_SOURCES?); "
                ".env.example lists every one"
            ],
        ),
    ],
)
def test_what_sets_nothing_is_told_in_a_line(
    elsewhere: Path, content: str, told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    """By its place, or with the setting that may be meant; python-dotenv has nothing to add."""
    (elsewhere / ".env").write_text(content, encoding="utf-8")
    Settings.from_env()
    assert not_settings() == told
    assert caplog.messages == []


def test_a_misspelt_name_in_the_environment_is_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_SLACK_TOKEN", "xoxb-secret")
    (told,) = not_settings()
    assert told.startswith("no such setting: PULLQUOTE_SLACK_TOKEN (did you mean PULLQUOTE_SLACK_")
    assert "secret" not in told


def test_tokens_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_SLACK_BOT_TOKEN", "xoxb-secret")
    assert "secret" not in repr(Settings.from_env())


def test_the_threshold_is_the_one_that_the_weights_were_measured_at() -> None:
    assert Settings.model_fields["answer_threshold"].default == THRESHOLD
    assert json.loads(WEIGHTS.read_text("utf-8"))["threshold"] == THRESHOLD
