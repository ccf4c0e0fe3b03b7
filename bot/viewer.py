"""The web viewer's address, and its links to a source and to a quote in its place there."""

from __future__ import annotations

import re
from dataclasses import replace
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlencode, urlsplit

from bot.defaults import PREFIX, Given
from bot.errors import SettingInvalid
from bot.model import CitedQuote, Reply
from retrieval import Quote

SOURCES = "/sources"
"""The path of the viewer's page of all sources."""

SOURCE = "/source"
"""The path of the page of one source, which the field `file` names: in a path, browsers and web servers would tidy
`a/../b` and `a//b`."""

PASSAGE = "quote"
"""The identifier of the quoted words on a source's page, by which a browser moves there."""

_REACHED = re.compile(r"""https?://(?:\[[0-9a-f:]+\])?[^\s?#@"<>()\[\]\\]*""", re.IGNORECASE)

_PLACE = ("file", "start", "end", "sha256")  # by which a quote is known in JSON

VERSION = 8
"""Hexadecimal digits of a source's SHA-256 in a link to a quote; they show whether the source has changed since."""


def url(given: Given) -> str | None:
    """The address at which people reach the viewer, without a slash at its end; None if there is no viewer.

    Raises SettingInvalid if the viewer listens on all of a machine's addresses and no setting says which to use.
    """
    if given.web_url or not given.web_address:
        return given.web_url
    host, port = listens_on(given.web_address)
    if _is_unspecified(host):
        reason = f"missing; say at which address people reach the viewer that listens on {given.web_address}"
        raise SettingInvalid(f"{PREFIX}WEB_URL", reason)
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def listens_on(address: str) -> tuple[str, int]:
    """The host and the port of `host:port`, an IPv6 address in brackets. Raises ValueError for anything else."""
    host, colon, port = address.rpartition(":")
    if host[:1] == "[" and host[-1:] == "]":
        host = host[1:-1]
    elif not set(host).isdisjoint(":/@"):
        host = ""
    if not (colon and host and port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise ValueError("write it as host:port, like 127.0.0.1:8000")
    return host, int(port)


def reached_at(address: str) -> str:
    """A web address that paths can be put behind, without a slash at its end. Raises ValueError for any other.

    It stands in every link: there it may hold no password, and nothing that ends a link in chat.
    """
    if not (_REACHED.fullmatch(address) and (parts := urlsplit(address)).hostname and parts.port != 0):
        raise ValueError("write it like https://archive.example.org, with a path behind it if need be, and no more")
    return address.rstrip("/")


def path_of(quote: Quote) -> str:
    """The path, below the viewer's address, of the page that shows a quote in its place."""
    return _path_of_words(quote.file, quote.start, quote.end, quote.sha256)


def _path_of_words(file: str, start: int, end: int, sha256: str) -> str:
    where = urlencode({"start": start, "end": end, "version": sha256[:VERSION]})
    return f"{path_of_source(file)}&{where}#{PASSAGE}"


def path_of_source(file: str) -> str:
    """The path, below the viewer's address, of the page of a source."""
    return f"{SOURCE}?{urlencode({'file': file}, safe='/')}"


def linked(reply: Reply, viewer: str | None) -> Reply:
    """The reply with links to the viewer at this address; unchanged if there is none."""
    if viewer is None:
        return reply
    return replace(
        reply,
        quotes=tuple(_linked(quote, viewer) for quote in reply.quotes),
        parts=tuple(linked(part, viewer) for part in reply.parts),
    )


def linked_json(value: Any, viewer: str | None) -> Any:
    """A JSON value in which every quote has its `link`, too; unchanged if there is no viewer."""
    if viewer is None:
        return value
    if isinstance(value, dict):
        held = {key: linked_json(each, viewer) for key, each in value.items()}
        place = [held[key] for key in _PLACE if key in held]
        return held | {"link": f"{viewer}{_path_of_words(*place)}"} if len(place) == len(_PLACE) else held
    return [linked_json(each, viewer) for each in value] if isinstance(value, list | tuple) else value


def _linked(quote: CitedQuote, viewer: str) -> CitedQuote:
    also = tuple(replace(other, link=_link(viewer, other.path)) for other in quote.also)
    return replace(quote, link=_link(viewer, quote.path), also=also)


def _link(viewer: str, path: str | None) -> str | None:
    return f"{viewer}{path}" if path else None


def _is_unspecified(host: str) -> bool:
    try:
        return ip_address(host).is_unspecified
    except ValueError:  # a name
        return False
