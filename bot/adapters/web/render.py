"""A Reply as HTML, whole: a page has no limits on how much it shows, but for long lists."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

from markupsafe import Markup

from bot import texts
from bot.adapters.web.read import fields
from bot.adapters.web.templates import filled
from bot.help import help_lines
from bot.model import Incoming, Reply, first_underlined
from bot.slash import TYPED

LINES = 1_000
"""Lines of a list that are shown; the page of sources, which has pages, shows any number of those."""


def render(reply: Reply, base: str = "") -> Markup:
    """The HTML that shows a reply. `base` is the path at which people reach the viewer, without a slash at its end."""
    if reply.is_help:
        reply = replace(reply, lines=help_lines(TYPED))
    left = len(reply.lines) - LINES
    return filled(
        "reply.html",
        reply=reply,
        parts=[render(part, base) for part in reply.parts],
        lines=[*reply.lines[:LINES], *([texts.more(left)] if left > 0 else [])],
        underlined=first_underlined(reply.quotes),
        pressed=lambda asks: pressed(asks, base),
        texts=texts,
        base=base,
    )


def pressed(asks: Incoming, base: str = "") -> str:
    """The address at which a button's question is answered."""
    return f"{base}/?{urlencode(fields(asks))}"
