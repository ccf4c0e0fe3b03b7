from __future__ import annotations

from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request
from aiohttp.typedefs import Middleware

from bot import texts
from bot.adapters.web.middlewares import HEADERS, in_words, meant_for, sent
from retrieval import BadQuery, IndexBusy, SourceMissing
from tests.bot.adapters.web.seen import links, shown

PAGE = sent("here")


async def answered(middleware: Middleware, error: Exception | None = None, host: str | None = None) -> web.Response:
    """What comes of a request, whose handler may fail."""

    async def handler(_: web.Request) -> web.StreamResponse:
        if error:
            raise error
        return PAGE

    request = make_mocked_request("GET", "/source", {} if host is None else {"Host": host})
    response = await middleware(request, handler)
    assert isinstance(response, web.Response)
    return response


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (SourceMissing("gone.txt"), 404, texts.NO_SOURCE_HERE),
        (BadQuery("since 'soon' is no date"), 400, texts.unanswerable("since 'soon' is no date")),
        (web.HTTPNotFound(), 404, texts.NO_PAGE),
        (RuntimeError("secret"), 500, texts.FAILED),
        (IndexBusy(Path("secret")), 500, texts.FAILED),
    ],
)
async def test_a_failure_is_told_on_a_page(error: Exception, status: int, told: str) -> None:
    """In words if the reader can mend it, else only that something went wrong."""
    response = await answered(in_words("/archive"), error)
    assert response.text is not None
    assert (response.status, response.content_type) == (status, "text/html")
    assert told in shown(response.text)
    assert "secret" not in response.text
    assert all(path and path.startswith("/archive/") for path in links(response.text).values())
    assert HEADERS.items() <= dict(response.headers).items()


async def test_only_what_nobody_can_mend_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    await answered(in_words(""), BadQuery("since 'soon' is no date"))
    await answered(in_words(""), web.HTTPNotFound())
    assert caplog.text == ""
    await answered(in_words(""), RuntimeError("a fault of ours"))
    assert "failed to show /source" in caplog.text
    assert "a fault of ours" in caplog.text


async def test_what_http_has_its_own_answer_for_is_left_to_it() -> None:
    with pytest.raises(web.HTTPMethodNotAllowed):
        await answered(in_words(""), web.HTTPMethodNotAllowed("POST", ["GET"]))


async def test_a_page_passes_as_it_is() -> None:
    assert await answered(in_words("")) is PAGE
    assert await answered(meant_for("http://localhost:8000", "127.0.0.1"), host="localhost") is PAGE


@pytest.mark.parametrize(
    "host",
    [
        "archive.example.org",
        "ARCHIVE.example.org:8000",
        "listens.example.org",
        "localhost:8000",
        "192.0.2.7:8000",
        "[2001:db8::7]:8000",
        "newsroom:8000",
        None,
    ],
)
async def test_a_request_for_the_viewers_own_names_is_answered(host: str | None) -> None:
    """Those that it has, and those that no site can have: numbers, a name without a dot, or none at all."""
    own = meant_for("https://archive.example.org/below/", "listens.example.org")
    assert await answered(own, host=host) is PAGE


@pytest.mark.parametrize(
    "host",
    [
        "evil.example.org",
        "evil.example.org:8000",
        "archive.example.org.evil.net",
        "127.0.0.1.evil.net",
        "evil.net/archive.example.org@",
        "[",
        "",
    ],
)
@pytest.mark.parametrize("listens_on", ["127.0.0.1", "0.0.0.0"])
async def test_a_request_for_any_other_name_is_refused(host: str, listens_on: str) -> None:
    """Else a page of another site could read the viewer by a name of that site's which leads here."""
    with pytest.raises(web.HTTPMisdirectedRequest) as refused:
        await answered(meant_for("https://archive.example.org", listens_on), host=host)
    assert refused.value.text == texts.OTHER_NAME
