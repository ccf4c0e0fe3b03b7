"""What a bot token looks like, so that a wrong one is told before any connection."""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode

from pydantic import SecretStr

from bot.errors import SettingInvalid

SETTING = "PULLQUOTE_DISCORD_TOKEN"

WHERE = "copy the token from https://discord.com/developers/applications, your application, Bot, Reset Token"

_SHAPE = re.compile(r"[\w-]{10,64}\.[\w-]{4,16}\.[\w-]{20,128}", re.ASCII)

_MISTAKEN = (
    (re.compile(r"(?i)bot\s+\S+"), "leave out the word “Bot” before the token"),
    (re.compile(r"[0-9a-f]{64}"), f"this is the application’s public key; {WHERE}"),
    (re.compile(r"\d{17,20}"), f"this is an identifier, such as the application’s; {WHERE}"),
    (re.compile(r"[\w-]{32}", re.ASCII), f"this looks like the client secret; {WHERE}"),
)


def bot_token(secret: SecretStr | None) -> str:
    """The token, of the right shape. Raises SettingInvalid, which never repeats the token.

    A token is three base64url parts between dots, the first of which is the bot's identifier
    (https://docs.discord.com/developers/reference#authentication).
    """
    token = secret.get_secret_value().strip() if secret else ""
    if not token:
        raise SettingInvalid(SETTING, f"it is not set; {WHERE}")
    for pattern, hint in _MISTAKEN:
        if pattern.fullmatch(token):
            raise SettingInvalid(SETTING, hint)
    if not _SHAPE.fullmatch(token) or application_id(token) is None:
        raise SettingInvalid(SETTING, f"this is no bot token, which has three parts between dots; {WHERE}")
    return token


def application_id(token: str) -> str | None:
    """The identifier in a token, which the invite link needs; None when there is none."""
    first = token.partition(".")[0]
    try:
        identifier = urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except ValueError:
        return None
    return identifier if identifier.isdecimal() else None
