"""What Slack accepts in one message: each number with the page that gives it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.truncation import beginning

TEXT = 3_000
"""Characters of `text`, escaped. Slack asks for at most 4,000 and shows notifications far shorter.
https://docs.slack.dev/reference/methods/chat.postMessage
"""

BLOCKS = 50
"""Blocks of a message. https://docs.slack.dev/reference/block-kit/blocks"""

MESSAGE = 12_000
"""The most that all blocks together may weigh. Not documented: `msg_blocks_too_long` was met from 13,172 characters.
https://github.com/slackapi/bolt-js/issues/2509
"""

BLOCK_OVERHEAD = 125
"""What a block weighs beyond its own JSON: a divider was found to cost this much. Same report as MESSAGE."""

LABEL = 75
"""Characters on a button. https://docs.slack.dev/reference/block-kit/block-elements/button-element"""


def weight(blocks: Sequence[Mapping[str, Any]]) -> int:
    """What blocks weigh against MESSAGE: characters of ASCII JSON, the longest form in which Slack may store them."""
    return sum(len(json.dumps(block, separators=(",", ":"))) + BLOCK_OVERHEAD for block in blocks)


def length(text: str) -> int:
    """Characters of a string in ASCII JSON, quotation marks aside."""
    return len(json.dumps(text)) - 2


def clip(text: str, limit: int, measure: Callable[[str], int] = length) -> str:
    """As much of the beginning of `text` as measures at most `limit`; see `truncation.beginning`."""
    return beginning(text, limit, measure)
