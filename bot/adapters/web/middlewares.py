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
    """Answer only requests for the viewer's own names.

    Otherwise a page of another site could read it in a reader's browser, through a name of that site that leads to the
    viewer (DNS rebinding). No site has an address of numbers, a name without a dot, or can leave the name out.
    https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Host
    """
    names = {host, urlsplit(reached).hostname}

    @web.middleware
    async def answer(request: web.Request, handler: Handler) -> web.StreamResponse:
        asked = request.headers.get("Host")
        if asked is not None and not ((name := _name(asked)) in names or _is_no_site(name)):
            raise web.HTTPMisdirectedRequest(text=texts.OTHER_NAME)
        return await handler(request)

    return answer


def _name(host: str) -> str | None:
    """The name in a Host header; None in one that is no host."""
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None


def _is_no_site(name: str | None) -> bool:
    """Whether a name is none that a site can have: an address of numbers, or a name of this network alone."""
    if not name:
        return False
    try:
        ip_address(name)
    except ValueError:
        return "." not in name
    return True
