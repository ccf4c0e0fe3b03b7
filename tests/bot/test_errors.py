from __future__ import annotations

import pytest

from bot.errors import BotError, NotPermitted, PlatformError, SettingInvalid


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (SettingInvalid("PULLQUOTE_QUOTES", "write a number"), "PULLQUOTE_QUOTES: write a number"),
        (PlatformError("Slack", "token_revoked: install it again"), "Slack: token_revoked: install it again"),
        (
            NotPermitted("Slack", "chat:write", "add it, then reinstall"),
            "Slack: the permission chat:write is missing; add it, then reinstall",
        ),
    ],
)
def test_a_message_is_one_line_that_names_the_thing_and_the_way_out(error: BotError, message: str) -> None:
    assert str(error) == message


def test_errors_carry_what_they_are_about() -> None:
    assert SettingInvalid("PULLQUOTE_QUOTES", "write a number").name == "PULLQUOTE_QUOTES"
    error = NotPermitted("Slack", "chat:write", "add it")
    assert (error.platform, error.scope) == ("Slack", "chat:write")
