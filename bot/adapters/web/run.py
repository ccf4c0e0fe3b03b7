"""The viewer as a small web server: reads only, remembers nothing, runs no script in the browser.

Whoever reaches it can read the archive; docs/web.md says how to keep it to those who may. Handlers are aiohttp's:
https://docs.aiohttp.org/en/stable/web_advanced.html#application-runners
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlencode, urlsplit

from aiohttp import web
from aiohttp.http import HttpProcessingError

from bot.adapters.web.connections import IDLE_S, bounded
from bot.adapters.web.middlewares import in_words, meant_for, sent
from bot.adapters.web.pages import source_page, sources_page
from bot.adapters.web.read import FILTERS, QUESTION, read, remembered
from bot.adapters.web.render import render
from bot.adapters.web.templates import filled
from bot.defaults import PREFIX
from bot.errors import PlatformError
from bot.in_flight import FINISH_S
from bot.model import Handler
from bot.options import OF_SOURCES
from bot.settings import Settings
from bot.viewer import SOURCE, SOURCES, listens_on, url
from retrieval import Filters, Library

LONGEST_ADDRESS = 65_536  # bytes of a request's line, of which a pasted message may need a few thousand

THREADS = 2
"""In which pages are made: however many are asked for, the chat platforms, which have others, answer meanwhile."""

_STYLE = Path(__file__).with_name("style.css")
_DAY = re.compile(r"(?:\d{4}-\d\d-\d\d)?", re.ASCII)
_OF_BUTTONS = ("why", "nearest", "more")  # commands that ask no other question than the one before

Fields: TypeAlias = Mapping[str, str]
"""The fields of an address, by name."""

logger = logging.getLogger(__name__)


async def run(handle: Handler, settings: Settings, *, library: Library) -> None:
    """Serve the viewer until cancelled, then finish the pages under way.

    Raises SettingInvalid, and PlatformError if it cannot listen.
    """
    reached = url(settings)
    assert settings.web_address is not None
    assert reached is not None
    host, port = listens_on(settings.web_address)
    base = urlsplit(reached).path
    viewer = web.Application(middlewares=[in_words(base), meant_for(reached, host)])
    threads = ThreadPoolExecutor(THREADS, "web")
    viewer.add_routes(_Pages(handle, library, base, threads).routes())
    runner = web.AppRunner(
        viewer,
        access_log=None,
        logger=_server_log(),
        max_line_size=LONGEST_ADDRESS,
        keepalive_timeout=IDLE_S,
        shutdown_timeout=FINISH_S,
    )
    await runner.setup()
    listening: asyncio.Server | None = None
    try:
        listening = await _listen(runner, host, port)
        logger.info("the web viewer is at %s", reached)
        await asyncio.Event().wait()
    finally:
        if listening:
            listening.close()
        await runner.cleanup()
        threads.shutdown(wait=False, cancel_futures=True)


def _server_log() -> logging.Logger:
    """The server's log without requests that are no HTTP: each came with its traceback, and perhaps with a question."""
    log = logging.getLogger(f"{__name__}.server")
    log.addFilter(_is_no_bad_request)
    return log


def _is_no_bad_request(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))


async def _listen(runner: web.AppRunner, host: str, port: int) -> asyncio.Server:
    served = runner.server
    assert served is not None
    protocol = bounded(served, lambda: len(served.connections))
    try:
        return await asyncio.get_running_loop().create_server(protocol, host, port)
    except OSError as error:
        reason = f"cannot listen on {host}, port {port}; set {PREFIX}WEB_ADDRESS to another"
        raise PlatformError("web viewer", reason) from error


class _Pages:
    """Answers requests for the viewer's pages. Each is made in a thread, from the fields of its address."""

    def __init__(self, handle: Handler, library: Library, base: str, threads: ThreadPoolExecutor) -> None:
        self._handle = handle
        self._library = library
        self._base = base
        self._threads = threads

    def routes(self) -> list[web.RouteDef]:
        """The addresses that are served, each with its page."""
        return [
            web.get("/", self._made_by(self._ask)),
            web.get(SOURCES, self._made_by(self._sources)),
            web.get(SOURCE, self._made_by(self._source)),
            web.get("/style.css", self._style),
        ]

    def _made_by(self, page: Callable[[Fields], str]) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def answer(request: web.Request) -> web.Response:
            return sent(await asyncio.get_running_loop().run_in_executor(self._threads, page, request.query))

        return answer

    def _ask(self, fields: Fields) -> str:
        """The page with the answer to what was asked, or with what can be asked."""
        asks = read(fields)
        reply = self._handle(asks)
        before = reply.question or asks.after
        asked = before.text if before and asks.command in _OF_BUTTONS else fields.get(QUESTION, "")
        options = {**(before.options if before else {}), **asks.options}
        filters = {name: options.get(name, "") for name in FILTERS}
        return filled(
            "ask.html",
            base=self._base,
            asked=asked,
            before=remembered(before),
            filters=filters,
            is_day=_is_day,
            narrowed=any(filters.values()),
            reply=render(reply, self._base),
        )

    def _sources(self, fields: Fields) -> str:
        options = {name: fields.get(name, "") for name in OF_SOURCES}
        files = self._library.files(Filters(**{name: value for name, value in options.items() if value}))
        number = fields.get("page", "1")
        return filled(
            "sources.html",
            base=self._base,
            page=sources_page(files, self._library.summary, int(number) if _is_number(number) else 1),
            options=options,
            turned=lambda number: f"{self._base}{SOURCES}?{urlencode({**options, 'page': number})}",
        )

    def _source(self, fields: Fields) -> str:
        shown = source_page(self._library.source(fields.get("file", "")), _span(fields), fields.get("version"))
        return filled("source.html", base=self._base, page=shown)

    async def _style(self, _: web.Request) -> web.Response:
        return sent(_STYLE.read_text("utf-8"), "text/css")


def _span(fields: Fields) -> tuple[int, int] | None:
    """The offsets in the address; None if it has none, (0, 0), which marks nothing, if they are no numbers."""
    start, end = fields.get("start", ""), fields.get("end", "")
    if not (start or end):
        return None
    return (int(start), int(end)) if _is_number(start) and _is_number(end) else (0, 0)


def _is_day(text: str) -> bool:
    """Whether a field for a day can hold a text: a date in figures, or none; others are typed behind `--since`."""
    return _DAY.fullmatch(text) is not None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 12
