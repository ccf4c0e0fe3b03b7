"""The viewer as a small web server: reads only, remembers nothing, runs no script in the browser.

Whoever reaches it can read the archive; docs/web.md says how to keep it to those who may. Handlers are aiohttp's:
https://docs.aiohttp.org/en/stable/web_advanced.html#application-runners
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar
from urllib.parse import urlencode, urlsplit

from aiohttp import web
from aiohttp.http import HttpProcessingError

from bot.adapters.web.middlewares import in_words, meant_for, sent
from bot.adapters.web.pages import source_page, sources_page
from bot.adapters.web.read import OPTIONS, QUESTION, read
from bot.adapters.web.render import render
from bot.adapters.web.templates import filled
from bot.defaults import PREFIX
from bot.errors import PlatformError
from bot.model import Handler
from bot.settings import Settings
from bot.viewer import SOURCE, SOURCES, listens_on, url
from retrieval import Filters, Library

LONGEST_ADDRESS = 65_536  # bytes of a request's line, of which a pasted message may need a few thousand

THREADS = 2
"""In which pages are made: however many are asked for, the chat platforms, which have others, answer meanwhile."""

_STYLE = Path(__file__).with_name("style.css")
_FILTERS = ("source", "since", "until")
_TELLING_MORE = ("why", "nearest")  # commands that ask no other question than the one before

P = ParamSpec("P")
T = TypeVar("T")

logger = logging.getLogger(__name__)


async def run(handle: Handler, settings: Settings, *, library: Library) -> None:
    """Serve the viewer until cancelled. Raises SettingInvalid, and PlatformError if it cannot listen."""
    reached = url(settings)
    assert settings.web_address is not None
    assert reached is not None
    host, port = listens_on(settings.web_address)
    base = urlsplit(reached).path
    viewer = web.Application(middlewares=[in_words(base), meant_for(reached, host)])
    threads = ThreadPoolExecutor(THREADS, "web")
    viewer.add_routes(_Pages(handle, library, base, threads).routes())
    runner = web.AppRunner(viewer, access_log=None, logger=_server_log(), max_line_size=LONGEST_ADDRESS)
    await runner.setup()
    try:
        await _listen(runner, host, port)
        logger.info("the web viewer is at %s", reached)
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()
        threads.shutdown(wait=False, cancel_futures=True)


def _server_log() -> logging.Logger:
    """The server's log without requests that are no HTTP: each came with its traceback, and perhaps with a question."""
    log = logging.getLogger(f"{__name__}.server")
    log.addFilter(_is_no_bad_request)
    return log


def _is_no_bad_request(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        reason = f"cannot listen on {host}, port {port}; set {PREFIX}WEB_ADDRESS to another"
        raise PlatformError("web viewer", reason) from error


class _Pages:
    """Answers requests for the viewer's pages. Searches in the archive run in threads."""

    def __init__(self, handle: Handler, library: Library, base: str, threads: ThreadPoolExecutor) -> None:
        self._handle = handle
        self._library = library
        self._base = base
        self._threads = threads

    def routes(self) -> list[web.RouteDef]:
        """The addresses that are served, each with its page."""
        return [
            web.get("/", self._ask),
            web.get(SOURCES, self._sources),
            web.get(SOURCE, self._source),
            web.get("/style.css", self._style),
        ]

    async def _ask(self, request: web.Request) -> web.Response:
        """The page with the answer to what was asked, or with what can be asked."""
        asks = read(request.query)
        reply = await self._in_thread(self._handle, asks)
        options = {name: request.query.get(name, "") for name in OPTIONS}
        return await self._page(
            "ask.html",
            asked=request.query.get(QUESTION, ""),
            after=reply.question or (asks.text if asks.command in _TELLING_MORE else None),
            options=options,
            narrowed=any(options[name] for name in (*_FILTERS, "speaker")),
            reply=await self._in_thread(render, reply, self._base),
        )

    async def _sources(self, request: web.Request) -> web.Response:
        options = {name: request.query.get(name, "") for name in _FILTERS}
        filters = Filters(**{name: value for name, value in options.items() if value})
        number = request.query.get("page", "1")
        files = await self._in_thread(self._library.files, filters)
        shown = await self._in_thread(
            sources_page, files, self._library.summary, int(number) if _is_number(number) else 1
        )
        return await self._page(
            "sources.html",
            page=shown,
            options=options,
            turned=lambda number: f"{self._base}{SOURCES}?{urlencode({**options, 'page': number})}",
        )

    async def _source(self, request: web.Request) -> web.Response:
        document = await self._in_thread(self._library.source, request.query.get("file", ""))
        shown = await self._in_thread(source_page, document, _span(request), request.query.get("version"))
        return await self._page("source.html", page=shown)

    async def _style(self, _: web.Request) -> web.Response:
        return sent(_STYLE.read_text("utf-8"), "text/css")

    async def _page(self, template: str, **values: object) -> web.Response:
        return sent(await self._in_thread(filled, template, base=self._base, **values))

    async def _in_thread(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, partial(work, *args, **kwargs))


def _span(request: web.Request) -> tuple[int, int] | None:
    """The offsets in the address; None if it has none, (0, 0), which marks nothing, if they are no numbers."""
    start, end = request.query.get("start", ""), request.query.get("end", "")
    if not (start or end):
        return None
    return (int(start), int(end)) if _is_number(start) and _is_number(end) else (0, 0)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 12
