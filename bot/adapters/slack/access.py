"""What the bot needs for access to a Slack workspace (tokens, scopes), and what a refusal means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import SecretStr

from bot.defaults import PREFIX
from bot.errors import NotPermitted, PlatformError, SettingInvalid
from bot.settings import Settings

SCOPES = ("app_mentions:read", "channels:history", "chat:write", "commands", "groups:history", "im:history")
"""Scopes of the bot token. https://docs.slack.dev/reference/scopes

They are for reading mentions, messages in channels and direct messages, for posting, and for slash commands.
"""

_BOT_TOKEN_PAGE = "OAuth & Permissions at https://api.slack.com/apps"
_APP_TOKEN_PAGE = "Basic Information → App-Level Tokens at https://api.slack.com/apps"

_COPY = f"copy it again from {_BOT_TOKEN_PAGE}"
_INSTALL = f"install the app again under {_BOT_TOKEN_PAGE}"
_ASK = "ask an administrator of the workspace to approve the app"

_HOPELESS = {
    "access_denied": f"the workspace denies the app access; {_ASK}",
    "account_inactive": f"the app was uninstalled or its workspace deleted; {_INSTALL}",
    "forbidden_team": "the app may not connect to this workspace; create it in the workspace it is for",
    "invalid_auth": f"the token is not valid; {_COPY} (for xapp-: {_APP_TOKEN_PAGE})",
    "not_allowed_token_type": f"the token is of the wrong kind; {_COPY} (for xapp-: {_APP_TOKEN_PAGE})",
    "not_authed": f"no token reached Slack; {_COPY}",
    "org_login_required": f"the workspace has moved into an organization; {_INSTALL}",
    "team_access_not_granted": f"the app is not approved for this workspace; {_ASK}",
    "team_disabled": "the workspace is disabled; ask an administrator of it",
    "token_expired": f"the token has expired; {_INSTALL}, without token rotation",
    "token_revoked": f"the token was revoked; {_INSTALL}",
    "user_removed_from_team": f"the bot was removed from the workspace; {_INSTALL}",
}
"""Error that is the same however often one tries → what it means and how to mend it.

https://docs.slack.dev/reference/methods/auth.test and https://docs.slack.dev/reference/methods/apps.connections.open
"""


def tokens(settings: Settings) -> tuple[str, str]:
    """The bot token and the app-level token. Raises SettingInvalid if one is missing or of the wrong shape.

    https://docs.slack.dev/authentication/tokens
    """
    return (
        _token("SLACK_BOT_TOKEN", settings.slack_bot_token, "xoxb-", _BOT_TOKEN_PAGE),
        _token("SLACK_APP_TOKEN", settings.slack_app_token, "xapp-", _APP_TOKEN_PAGE),
    )


def check_scopes(granted: str | None) -> None:
    """Raise NotPermitted naming each scope that the `x-oauth-scopes` header of auth.test lacks.

    https://docs.slack.dev/authentication/installing-with-oauth. None passes: a proxy may have removed the header.
    """
    if granted is None:
        return
    have = {scope.strip() for scope in granted.split(",")}
    missing = [scope for scope in SCOPES if scope not in have]
    if missing:
        raise _missing(", ".join(missing))


def refusal(answer: Mapping[str, Any]) -> PlatformError | None:
    """The error for an unsuccessful answer of the Web API; None if another attempt may succeed."""
    error = answer.get("error", "")
    if error == "missing_scope":
        return _missing(answer.get("needed") or "(not named)")
    return PlatformError("Slack", f"{error}: {_HOPELESS[error]}") if error in _HOPELESS else None


def _token(name: str, value: SecretStr | None, prefix: str, page: str) -> str:
    token = value.get_secret_value().strip() if value else ""
    if not token:
        raise SettingInvalid(PREFIX + name, f"missing; copy it from {page}")
    if not token.startswith(prefix):
        raise SettingInvalid(PREFIX + name, f"it should begin with {prefix}; copy it from {page}")
    return token


def _missing(scopes: str) -> NotPermitted:
    if scopes == "connections:write":
        return NotPermitted("Slack", scopes, f"generate a token that has it under {_APP_TOKEN_PAGE}")
    return NotPermitted("Slack", scopes, f"add it under {_BOT_TOKEN_PAGE}, Bot Token Scopes, then reinstall the app")
