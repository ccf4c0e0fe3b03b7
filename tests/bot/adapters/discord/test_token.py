from __future__ import annotations

import pytest
from pydantic import SecretStr

from bot.adapters.discord.token import application_id, bot_token
from bot.errors import SettingInvalid
from tests.bot.adapters.discord.samples import BOT, TOKEN


def test_a_token_of_the_right_shape_passes() -> None:
    assert bot_token(SecretStr(TOKEN)) == TOKEN
    assert bot_token(SecretStr(f" {TOKEN}\n")) == TOKEN


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        (None, "not set"),
        ("", "not set"),
        (f"Bot {TOKEN}", "leave out the word “Bot”"),
        ("0123456789abcdef" * 4, "public key"),
        (BOT, "identifier"),
        ("abcdefghijklmnopqrstuvwxyzABCDEF", "client secret"),
        ("xoxb-1-2-abc", "no bot token"),
        ("a.b.c", "no bot token"),
        (TOKEN.replace("MTEw", "!!!!"), "no bot token"),
        (TOKEN.replace("MTEw", "abcd"), "no bot token"),
        (f"{TOKEN}.x", "no bot token"),
        (f'"{TOKEN}"', "no bot token"),
    ],
)
def test_another_thing_is_told_before_any_connection_and_never_repeated(wrong: str | None, hint: str) -> None:
    with pytest.raises(SettingInvalid) as raised:
        bot_token(None if wrong is None else SecretStr(wrong))
    assert raised.value.name == "PULLQUOTE_DISCORD_TOKEN"
    assert hint in raised.value.reason
    assert not wrong or len(wrong) < 10 or wrong not in str(raised.value)


def test_the_identifier_in_a_token() -> None:
    assert application_id(TOKEN) == BOT
    assert application_id("abc") is None
    assert application_id("é") is None
