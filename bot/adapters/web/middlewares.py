"""Wraps every page of the viewer: errors become pages in words, and no other site can read the pages.

https://docs.aiohttp.org/en/stable/web_advanced.html#middlewares
"""

from __future__ import annotations

import logging
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot import texts
from bot.adapters.web.templates import filled
from retrieval import BadQuery, SourceMissing

HEADERS = {
    # Nothing but the style sheet is loaded, no script is run, and no other page may frame this one.
    # https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Content-Security-Policy
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}

logger = logging.getLogger(__name__)


def sent(text: str, content_type: str = "text/html", status: int = 200) -> web.Response:
    """A response with the headers that all responses have."""
    return web.Response(text=text, status=status, content_type=content_type, headers=HEADERS)


def in_words(base: str) -> Middleware:
    """Show errors as pages: in words if the reader can mend them, else only that something went wrong."""

    def told(message: str, status: int) -> web.Response:
        return sent(filled("message.html", base=base, message=message), status=status)

    @web.middleware
    async def answer(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except SourceMissing:
            return told(texts.NO_SOURCE_HERE, 404)
        except BadQuery as error:
            return told(texts.unanswerable(str(error)), 400)
        except web.HTTPNotFound:
            return told(texts.NO_PAGE, 404)
        except web.HTTPException:
            raise
        except Exception:
            logger.exception("failed to show %s", request.path)
            return told(texts.FAILED, 500)

    return answer


def meant_for(reached: str, host: str) -> Middleware:
    """Answer only requests for the viewer's own names, if it listens on this machine alone.

    Otherwise a page of another site could read it, through a name of that site that leads to this machine (DNS
    rebinding).
    https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Host
    """
    names = {"localhost", "127.0.0.1", "::1", host, urlsplit(reached).hostname}

    @web.middleware
    async def answer(request: web.Request, handler: Handler) -> web.StreamResponse:
        if _is_this_machine(host) and _name(request.host) not in names:
            raise web.HTTPMisdirectedRequest(text=texts.OTHER_NAME)
        return await handler(request)

    return answer


def _name(host: str) -> str | None:
    """The name in a Host header; None in one that is no host."""
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
