from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.slack.access import SCOPES, check_scopes, refusal, tokens
from bot.adapters.slack.read import SHORTCUTS, UMBRELLA
from bot.errors import NotPermitted, SettingInvalid
from bot.settings import Settings
from bot.slash import SLASH
from tests.bot.adapters.slack.server import APP_TOKEN, BOT_TOKEN

EVENTS = ("app_mention", "message.channels", "message.groups", "message.im")
"""Events the app subscribes to. https://docs.slack.dev/reference/events"""

DOCS = Path(__file__).parents[4] / "docs"


@pytest.fixture
def manifest() -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads((DOCS / "slack-manifest.json").read_text("utf-8"))
    return parsed


def setting(**values: str | None) -> Settings:
    given: dict[str, Any] = {"slack_bot_token": BOT_TOKEN, "slack_app_token": APP_TOKEN, **values}
    return Settings(_env_file=None, **given)


def test_both_tokens_are_given_without_the_space_around_them() -> None:
    assert tokens(setting(slack_bot_token=f" {BOT_TOKEN}\n")) == (BOT_TOKEN, APP_TOKEN)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"slack_bot_token": None}, "PULLQUOTE_SLACK_BOT_TOKEN: missing; copy it from OAuth & Permissions"),
        ({"slack_app_token": None}, "PULLQUOTE_SLACK_APP_TOKEN: missing; copy it from Basic Information"),
        ({"slack_bot_token": APP_TOKEN}, "PULLQUOTE_SLACK_BOT_TOKEN: it should begin with xoxb-"),
        ({"slack_app_token": BOT_TOKEN}, "PULLQUOTE_SLACK_APP_TOKEN: it should begin with xapp-"),
        ({"slack_bot_token": "xoxp-1-2-user"}, "PULLQUOTE_SLACK_BOT_TOKEN: it should begin with xoxb-"),
    ],
)
def test_a_setting_of_the_wrong_shape_is_named_and_never_shown(values: dict[str, str], message: str) -> None:
    with pytest.raises(SettingInvalid) as caught:
        tokens(setting(**values))
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)
    assert "1-2" not in str(caught.value)


@pytest.mark.parametrize("granted", [None, ",".join(SCOPES), ", ".join([*SCOPES, "users:read"])])
def test_enough_scopes_pass(granted: str | None) -> None:
    check_scopes(granted)


def test_missing_scopes_are_named_with_the_way_out() -> None:
    with pytest.raises(NotPermitted, match=r"commands, groups:history is missing; add it under OAuth & Permissions"):
        check_scopes("app_mentions:read,channels:history,chat:write,im:history")


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ({"error": "invalid_auth"}, "Slack: invalid_auth: the token is not valid; copy it again from OAuth"),
        ({"error": "account_inactive"}, "Slack: account_inactive: the app was uninstalled"),
        ({"error": "not_allowed_token_type"}, "Slack: not_allowed_token_type: the token is of the wrong kind"),
        (
            {"error": "missing_scope", "needed": "connections:write", "provided": ""},
            "Slack: the permission connections:write is missing; generate a token that has it under Basic",
        ),
        (
            {"error": "missing_scope", "needed": "chat:write"},
            "Slack: the permission chat:write is missing; add it",
        ),
    ],
)
def test_a_refusal_for_good_says_the_way_out(answer: dict[str, str], message: str) -> None:
    assert str(refusal(answer)).startswith(message)


@pytest.mark.parametrize("error", ["internal_error", "ratelimited", "service_unavailable", "never_seen_before"])
def test_what_may_pass_is_no_refusal(error: str) -> None:
    assert refusal({"error": error}) is None
    assert refusal({}) is None


def test_the_manifest_asks_for_exactly_what_the_code_needs(manifest: dict[str, Any]) -> None:
    assert manifest["oauth_config"]["scopes"] == {"bot": list(SCOPES)}
    assert manifest["settings"]["event_subscriptions"] == {"bot_events": list(EVENTS)}
    assert [each["command"] for each in manifest["features"]["slash_commands"]] == [*SLASH, UMBRELLA]
    assert [each["callback_id"] for each in manifest["features"]["shortcuts"]] == list(SHORTCUTS)
    assert {each["type"] for each in manifest["features"]["shortcuts"]} == {"message"}


def test_the_manifest_turns_on_what_the_bot_relies_on(manifest: dict[str, Any]) -> None:
    assert manifest["settings"]["socket_mode_enabled"] is True
    assert manifest["settings"]["interactivity"] == {"is_enabled": True}
    assert manifest["settings"]["token_rotation_enabled"] is False
    assert manifest["features"]["app_home"]["messages_tab_enabled"] is True
    assert manifest["features"]["app_home"]["messages_tab_read_only_enabled"] is False


def test_the_manifest_keeps_slacks_limits(manifest: dict[str, Any]) -> None:
    """https://docs.slack.dev/reference/app-manifest has them."""
    display = manifest["display_information"]
    assert len(display["name"]) <= 35
    assert len(display["description"]) <= 140
    assert 174 < len(display["long_description"]) <= 4_000
    for command in manifest["features"]["slash_commands"]:
        assert len(command["command"]) <= 32
        assert len(command["description"]) <= 2_000
        assert len(command.get("usage_hint", "")) <= 1_000
    for shortcut in manifest["features"]["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150
        assert len(shortcut["callback_id"]) <= 255


def test_the_setup_page_names_every_scope_and_command() -> None:
    page = (DOCS / "slack.md").read_text("utf-8")
    for name in (*SCOPES, *SLASH, UMBRELLA, "PULLQUOTE_SLACK_BOT_TOKEN", "PULLQUOTE_SLACK_APP_TOKEN"):
        assert f"`{name}" in page or f"{name}=" in page
    assert "**Check quotes**" in page
    assert "**Find source**" in page
