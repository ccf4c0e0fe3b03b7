"""Reads Slack's events and slash commands, given as plain dicts, as `Incoming`. Nothing here talks to Slack.

Messages: https://docs.slack.dev/reference/events/message and /app_mention
Commands: https://docs.slack.dev/interactivity/implementing-slash-commands
Escapes: https://docs.slack.dev/messaging/formatting-message-text
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.model import Incoming
from bot.slash import SLASH, TYPED, read_line

UMBRELLA = "/pullquote"
"""The slash command that takes any other as its first word, since another app may own a name."""

SHORTCUTS = {"check_quotes": "check-quotes", "find_source": "find-source"}
"""The `callback_id` of each shortcut in the menu of a message, and what the bot calls it."""

_FIRST_WORDS = {slash.removeprefix("/"): name for slash, name in TYPED.items()} | {"check": "check", "help": "help"}
_SPOKEN = {None, "file_share", "thread_broadcast"}  # the subtypes that are a person saying something
_MARKUP = re.compile(r"<((?:[@#!]|[a-z][a-z0-9+.-]{0,20}:)[^<>|]*)(?:\|([^<>]*))?>")


def read(event: Mapping[str, Any], bot_user_id: str) -> Incoming | None:
    """What a person said in a `message` or `app_mention` event, without the mention of the bot and Slack's escapes.

    None if no person speaks (the bot itself, other bots, edits, deletions, people who join), and for a message without
    words (a file alone). A mention of the bot alone gives an empty text, which the handler answers with the help. A
    message that neither mentions the bot nor is a direct message is `overheard`. A slash command in a message, which
    Slack doesn't take for one, is that command.
    """
    if event.get("type") not in ("message", "app_mention") or event.get("subtype") not in _SPOKEN:
        return None
    if event.get("bot_id") or event.get("user") in (None, bot_user_id, "USLACKBOT"):
        return None
    typed = event.get("text") or ""
    text = _plain(_mention(bot_user_id).sub("", typed)).strip()
    mentioned = _mention(bot_user_id).search(typed) is not None
    named = mentioned or event["type"] == "app_mention" or is_direct(event)
    return replace(read_line(text), overheard=not named) if text or mentioned else None


def read_command(payload: Mapping[str, Any]) -> Incoming:
    """A slash command and its words.

    Behind `/pullquote` the first word names the command; without words it is the help, and with any other first word it
    is plain language.
    """
    slash = payload["command"]
    text = _plain(payload.get("text") or "").strip()
    if slash != UMBRELLA:
        return Incoming(text=text, command=SLASH[slash])
    first, *rest = text.split(maxsplit=1) or [""]
    if not first:
        return Incoming(text="", command="help")
    if first.lower() in _FIRST_WORDS:
        return Incoming(text="".join(rest), command=_FIRST_WORDS[first.lower()])
    return Incoming(text=text)


def read_shortcut(payload: Mapping[str, Any]) -> Incoming:
    """A shortcut in a message's menu, which asks about the words of that message and of those that it shares.

    https://docs.slack.dev/interactivity/implementing-shortcuts#messages
    """
    message = payload["message"]
    shared = [each.get("text") or "" for each in message.get("attachments", ())]
    text = "\n".join(_plain(words) for words in (message.get("text") or "", *shared) if words.strip())
    return Incoming(text=text.strip(), command=SHORTCUTS[payload["callback_id"]])


def typed(payload: Mapping[str, Any]) -> str:
    """A slash command as its author typed it."""
    return f"{payload['command']} {_plain(payload.get('text') or '')}".strip()


def is_direct(event: Mapping[str, Any]) -> bool:
    """Whether the message is said to the bot alone."""
    return event.get("channel_type") == "im"


def addresses_another(event: Mapping[str, Any], bot_user_id: str) -> bool:
    """Whether the message begins by mentioning somebody who isn't the bot: two people talking to each other."""
    first = re.match(r"\s*<@([A-Z0-9]+)", event.get("text") or "")
    return first is not None and first[1] != bot_user_id


def _mention(user_id: str) -> re.Pattern[str]:
    return re.compile(rf"<@{re.escape(user_id)}(?:\|[^<>]*)?>[,:]?\s*")


def _plain(text: str) -> str:
    """Slack's markup as the words that its reader sees."""
    return _MARKUP.sub(_label, text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _label(markup: re.Match[str]) -> str:
    """`<@U1|ann>` @ann, `<#C1|general>` #general, `<!here>` @here, `<https://a.example|words>` words."""
    target, label = markup[1], markup[2] or ""
    match target[:1]:
        case "@" | "#":
            return target[0] + (label or target[1:])
        case "!":
            return label or "@" + target[1:].partition("^")[0]
        case _:
            return label or target.removeprefix("mailto:")
