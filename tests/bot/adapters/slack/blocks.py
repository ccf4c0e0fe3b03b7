"""Slack's side of a message: what it refuses, and what a reader sees of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

REFUSED_FROM = 13_172
"""Characters of blocks that Slack was seen to refuse. https://github.com/slackapi/bolt-js/issues/2509"""

STYLES = {"bold", "italic", "strike", "code", "underline"}
"""https://docs.slack.dev/tools/node-slack-sdk/reference/types/interfaces/RichTextText"""


def problem(message: Mapping[str, Any]) -> str | None:
    """The error with which chat.postMessage refuses a message, or None.

    https://docs.slack.dev/reference/methods/chat.postMessage#errors
    """
    blocks = message.get("blocks") or []
    if not (message.get("text") or blocks):
        return "no_text"
    if len(message.get("text") or "") > 40_000:
        return "msg_too_long"
    if len(blocks) > 50 or not all(_is_valid(block) for block in blocks):
        return "invalid_blocks"
    if sum(len(json.dumps(block, separators=(",", ":"))) + 125 for block in blocks) >= REFUSED_FROM:
        return "msg_blocks_too_long"
    return None


def shown(message: Mapping[str, Any]) -> str:
    """The words of a message's blocks as a reader sees them, a line for each element."""
    return "\n".join(_words(element) for block in message["blocks"] for element in block.get("elements", ()))


def buttons(message: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The buttons of a message."""
    rows = [block["elements"] for block in message["blocks"] if block["type"] == "actions"]
    return [button for row in rows for button in row]


def text_fields(part: Any) -> Iterator[tuple[str, str]]:
    """Every (type, text) of the objects in blocks that hold text, buttons aside."""
    if isinstance(part, list):
        for inner in part:
            yield from text_fields(inner)
    elif isinstance(part, dict) and part.get("type") != "button":
        if isinstance(part.get("text"), str):
            yield part["type"], part["text"]
        for inner in part.values():
            yield from text_fields(inner)


def _words(element: Mapping[str, Any]) -> str:
    if element["type"] == "button":
        return str(element["text"]["text"])
    if "text" in element:
        return str(element["text"])
    separator = "\n" if element["type"] == "rich_text_list" else ""
    return separator.join(_words(inner) for inner in element["elements"])


def _is_valid(block: Any) -> bool:
    try:
        parsed = Block.parse(block)
        if parsed is None or parsed.to_dict() != block:
            return False
    except (SlackObjectFormationError, AttributeError, TypeError):
        return False
    match block:
        case {"type": "divider"}:
            return True
        case {"type": "rich_text", "elements": [_, *_] as elements}:
            return all(_is_rich(element) for element in elements)
        case {"type": "actions", "elements": [_, *_] as elements}:
            return len(elements) <= 25 and all(_is_button(element) for element in elements)
        case {"type": "context", "elements": [_, *_] as elements}:
            return len(elements) <= 10 and all(_is_text_object(element) for element in elements)
        case _:
            return False


def _is_button(element: Any) -> bool:
    """Whether it keeps https://docs.slack.dev/reference/block-kit/block-elements/button-element ."""
    return (
        element["type"] == "button"
        and element["text"]["type"] == "plain_text"
        and 0 < len(element["text"]["text"]) <= 75
        and 0 < len(element["action_id"]) <= 255
        and 0 < len(element["value"]) <= 2_000
    )


def _is_rich(element: Any) -> bool:
    """Whether it may stand in https://docs.slack.dev/reference/block-kit/blocks/rich-text-block ."""
    match element:
        case {"type": "rich_text_list", "style": "bullet" | "ordered", "elements": [_, *_] as sections}:
            return all(section["type"] == "rich_text_section" and _is_rich(section) for section in sections)
        case {"type": "rich_text_section" | "rich_text_quote", "elements": [_, *_] as runs}:
            return all(_is_run(run) for run in runs)
        case _:
            return False


def _is_run(run: Any) -> bool:
    """Whether it is a text or a link element, of those that rich text may be made of."""
    style = run.get("style", {"bold": True})
    own = {"text": {"type", "text", "style"}, "link": {"type", "text", "style", "url"}}[run["type"]]
    styles = STYLES if run["type"] == "text" else STYLES - {"underline"}
    is_whole = len(run["text"]) > 0 and run.get("url", "https://").startswith("https://")
    return is_whole and own >= run.keys() and style.keys() <= styles and len(style) > 0


def _is_text_object(element: Any) -> bool:
    """Whether it is one of https://docs.slack.dev/reference/block-kit/composition-objects/text-object ."""
    return element["type"] in ("plain_text", "mrkdwn") and 0 < len(element["text"]) <= 3_000
