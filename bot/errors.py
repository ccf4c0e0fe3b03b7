"""The errors that the bot raises on purpose.

BotError
├ SettingInvalid(name, reason)    a setting is missing or has the wrong shape
└ PlatformError(platform, reason)
  └ NotPermitted(platform, scope) the platform refuses because a scope or permission is missing

Each message is one line that names what is wrong and how to mend it.
"""

from __future__ import annotations


class BotError(Exception):
    """Base of the errors that the bot raises on purpose."""


class SettingInvalid(BotError):
    """A setting is missing or unusable; `name` is the environment variable."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class PlatformError(BotError):
    """A chat platform refused, and would refuse again."""

    def __init__(self, platform: str, reason: str) -> None:
        super().__init__(f"{platform}: {reason}")
        self.platform = platform
        self.reason = reason


class NotPermitted(PlatformError):
    """The platform refuses because a scope or permission is missing; `hint` says how to grant it."""

    def __init__(self, platform: str, scope: str, hint: str) -> None:
        super().__init__(platform, f"the permission {scope} is missing; {hint}")
        self.scope = scope
