"""The viewer over real HTTP, on a port of this machine."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from yarl import URL

from bot import texts
from bot.adapters.web import connections
from bot.adapters.web.run import run
from bot.errors import PlatformError
from bot.handling import handler
from bot.model import Handler, Incoming, Reply
from bot.settings import Settings
from retrieval import Library
from tests.bot.adapters.web.seen import elements, links, shown

FILE = "004_bada126c4e7fde46.txt"
WARSHIPS = {"q": "How many warships will take part?"}


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@asynccontextmanager
async def viewer(library: Library, handle: Handler | None = None, **given: Any) -> AsyncIterator[aiohttp.ClientSession]:
    """A client of a viewer that runs."""
    address = f"127.0.0.1:{free_port()}"
    settings = Settings.model_validate({"web_address": address, **given})
    serving = asyncio.create_task(run(handle or handler(library, 3), settings, library=library))
    port = str(settings.web_address).rpartition(":")[2]
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
        while not serving.done():
            with suppress(aiohttp.ClientConnectorError):
                await client.head("/style.css")
                break
            await asyncio.sleep(0.01)
        yield client
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving


async def page(
    client: aiohttp.ClientSession, path: str, query: Mapping[str, str] | None = None, *, status: int = 200
) -> str:
    """The HTML at a path."""
    async with client.get(path, params=query) as response:
        assert response.status == status
        return await response.text()


async def test_a_question_is_answered_and_its_citation_leads_to_the_marked_words(library: Library) -> None:
    async with viewer(library) as client:
        answer = await page(client, "/", WARSHIPS)
        quote = library.ask(WARSHIPS["q"]).quotes[0]
        assert f"“{quote.text}”" in shown(answer)
        (path,) = [path for words, path in links(answer).items() if "¶ 34" in words]
        assert path is not None
        source = await page(client, path)
    (mark,) = elements(source, "mark")
    assert (mark.text, mark.attributes) == (quote.text, {"id": "quote"})
    assert path.endswith("#quote")


async def test_the_next_question_goes_on_from_the_one_before(library: Library) -> None:
    async with viewer(library) as client:
        answer = await page(client, "/", WARSHIPS)
        hidden = {
            str(element.attributes["name"]): str(element.attributes["value"])
            for element in elements(answer, "input")
            if element.attributes.get("type") == "hidden"
        }
        follow_up = shown(await page(client, "/", {"q": "and planes?", **hidden}))
    assert "Read as: How many planes will take part?" in follow_up


async def test_a_button_is_a_link_to_its_reply(library: Library) -> None:
    async with viewer(library) as client:
        answer = await page(client, "/", WARSHIPS)
        path = links(answer)[texts.WHY]
        assert path is not None
        assert texts.why_chosen(WARSHIPS["q"]) in shown(await page(client, path))


async def test_after_the_reasons_the_next_question_goes_on_from_the_one_that_was_asked(library: Library) -> None:
    async with viewer(library) as client:
        reasons = await page(client, "/", {**WARSHIPS, "command": "why"})
    (hidden,) = [element for element in elements(reasons, "input") if element.attributes.get("type") == "hidden"]
    assert hidden.attributes["value"] == WARSHIPS["q"]


async def test_more_shows_the_question_and_goes_on_from_page_to_page(library: Library) -> None:
    """By the button, and typed: what is in the field is the question, not what the button carries."""
    question = "What did Biden say? --source 004*"
    async with viewer(library) as client:
        first = await page(client, "/", {"q": question})
        path = links(first)[texts.SHOW_MORE]
        assert path is not None
        pressed = await page(client, path)
        hidden = {
            str(element.attributes["name"]): str(element.attributes["value"])
            for element in elements(pressed, "input")
            if element.attributes.get("type") == "hidden"
        }
        typed = await page(client, "/", {"q": "more", **hidden})
    assert [each.text for each in elements(pressed, "h1")] == ["What did Biden say?"]
    assert texts.more_of("What did Biden say?", answers=False) in shown(pressed)
    assert texts.NO_MORE in shown(typed)


def form(html: str) -> dict[str, str]:
    """The fields that are sent from a page's form as it stands there."""
    fields = [element.attributes for element in elements(html, "input")]
    return {str(each["name"]): each["value"] or "" for each in fields if "name" in each}


async def test_the_form_shows_the_filters_of_the_question_before_and_can_lift_them(library: Library) -> None:
    """Those that were typed, too; what is typed anew counts more than what stands there."""
    async with viewer(library) as client:
        first = await page(client, "/", {"q": "What did Biden say? --source 004* --since 20 January 2022"})
        assert (form(first)["source"], form(first)["since"]) == ("004*", "20 January 2022")
        kept = await page(client, "/", {**form(first), "q": "what else did he say?"})
        lifted = await page(client, "/", {**form(kept), "q": "and Lavrov?", "source": "", "since": ""})
        more = await page(client, "/", {**form(first), "q": "more", "source": "000*", "since": ""})
        anew = await page(client, "/", {**form(first), "q": "What did Lavrov say? --source 000*"})
        button = await page(client, str(links(first)[texts.SHOW_MORE]))
    assert [each.attributes.get("type") for each in elements(first, "input") if each.attributes["name"] == "until"] == [
        "date"
    ]
    assert "Read as: What else did Biden say? --source 004* --since" in shown(kept)
    assert "Read as: What did Lavrov say?\n" in shown(lifted)
    assert (form(lifted)["source"], form(lifted)["since"]) == ("", "")
    assert texts.more_of("What did Biden say?", answers=False) in shown(more)
    assert "000_" in shown(more)
    assert form(more)["source"] == form(anew)["source"] == "000*"
    assert form(button)["source"] == "004*"


@pytest.mark.parametrize(("label", "said"), [("Check quotes", "Misattributed"), ("Find source", "Joe Biden")])
async def test_a_message_of_several_lines_is_pasted_to_be_looked_up_as_a_whole(
    library: Library, label: str, said: str
) -> None:
    """In a field that keeps its lines, before and after: in that of questions a browser makes one line of them."""
    message = "Lavrov:\n> Russia will be held accountable if it invades\n\nReally?"
    async with viewer(library) as client:
        first = await page(client, "/")
        (button,) = [each for each in elements(first, "button") if each.text == label]
        (field,) = elements(first, "textarea")
        pressed = {str(button.attributes["name"]): str(button.attributes["value"])}
        found = await page(client, "/", {str(field.attributes["name"]): message.replace("\n", "\r\n"), **pressed})
    assert said in shown(found)
    assert [each.text.split() for each in elements(found, "textarea")] == [message.split()]
    assert form(found)["q"] == ""
    assert "open" in elements(found, "details")[1].attributes
    assert "open" not in elements(first, "details")[1].attributes


async def test_with_nothing_asked_it_says_what_can_be(library: Library) -> None:
    async with viewer(library) as client:
        assert texts.HELP in shown(await page(client, "/"))


async def test_every_source_is_listed_and_shown_whole(library: Library) -> None:
    async with viewer(library) as client:
        listed = await page(client, "/sources")
        paths = [path for path in links(listed).values() if path and path.startswith("/source?")]
        assert len(paths) == 5
        for path, summary in zip(paths, library.sources(), strict=True):
            document = library.source(summary.source.file)
            lines = [element.text for element in elements(await page(client, path), "p")][1:]
            assert lines == [document.text[start:end] for start, end in document.lines]


async def test_sources_are_narrowed_down(library: Library) -> None:
    async with viewer(library) as client:
        assert "1 source" in shown(await page(client, "/sources", {"source": "004*"}))
        assert "no date" in shown(await page(client, "/sources", {"since": "someday"}, status=400))


@pytest.mark.parametrize(
    "path", ["/source?file=no.txt", "/source?file=../../etc/passwd", "/source", "/nowhere", "/sources/"]
)
async def test_what_is_not_there_is_told_on_a_page(library: Library, path: str) -> None:
    """Only what the index holds is ever shown: no path leads to a file."""
    async with viewer(library) as client:
        said = shown(await page(client, path, status=404))
    assert texts.NO_SOURCE_HERE in said or texts.NO_PAGE in said


@pytest.mark.parametrize("query", [{"start": "x", "end": "2"}, {"start": "-1", "end": "2"}, {"end": "9" * 400}])
async def test_offsets_that_are_none_mark_nothing(library: Library, query: dict[str, str]) -> None:
    async with viewer(library) as client:
        source = await page(client, "/source", {"file": FILE, **query})
    assert texts.NOTHING_THERE in shown(source)
    assert elements(source, "mark") == []


async def test_a_source_of_any_name_has_its_page(tmp_path: Path) -> None:
    """Also one of JSON Lines, in a folder, with marks that addresses use for themselves."""
    folder = tmp_path / "ar#t" / "a?b"
    folder.mkdir(parents=True)
    (folder / "50% é+ü.jsonl").write_text('{"doc": "https://x/../y//.", "text": "The gull rose."}\n', encoding="utf-8")
    with Library.build([str(tmp_path / "ar#t")], tmp_path / "index") as library:
        async with viewer(library) as client:
            (path,) = [path for path in links(await page(client, "/sources")).values() if path and "50" in path]
            async with client.get(URL(path, encoded=True)) as response:
                assert "The gull rose." in shown(await response.text())


async def test_no_page_runs_a_script_or_is_framed(library: Library) -> None:
    async with viewer(library) as client:
        for path in ("/", "/sources", "/style.css", "/nowhere"):
            async with client.get(path) as response:
                policy = response.headers["Content-Security-Policy"]
                assert "default-src 'none'" in policy
                assert "frame-ancestors 'none'" in policy
                assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_every_page_has_one_heading_of_its_own(library: Library) -> None:
    """By headings, whoever hears a page finds what stands on it: the reply, and the headings of an article."""
    async with viewer(library) as client:
        for path in ("/", "/?q=peace", "/sources", f"/source?file={FILE}", "/nowhere"):
            status = 404 if path == "/nowhere" else 200
            (heading,) = elements(await page(client, path, status=status), "h1")
            assert heading.text.strip()
        (reply,) = elements(await page(client, "/", WARSHIPS), "h2")
        assert reply.text == texts.answered(1.0)
        article = elements(await page(client, f"/source?file={FILE}"), "p")
    assert "Flexing muscles" in [each.text for each in article if each.attributes.get("role") == "heading"]


async def test_the_question_stands_above_its_answer(library: Library) -> None:
    """Not in the field alone: after going back, a browser has there what was asked last; and on paper there is none."""
    async with viewer(library) as client:
        answer = await page(client, "/", WARSHIPS)
    assert [each.text for each in elements(answer, "h1")] == [WARSHIPS["q"]]
    assert shown(answer).index("Narrow it down") < shown(answer).rindex(WARSHIPS["q"]) < shown(answer).index("140")


async def test_a_failure_is_told_without_its_traceback(library: Library, caplog: pytest.LogCaptureFixture) -> None:
    """The log has it."""

    def fails(_: Incoming) -> Reply:
        raise RuntimeError("secret")

    async with viewer(library, fails) as client:
        said = await page(client, "/", WARSHIPS, status=500)
    assert texts.FAILED in shown(said)
    assert "secret" not in said
    assert "secret" in caplog.text


async def test_however_many_pages_are_asked_for_other_platforms_have_threads(library: Library) -> None:
    """They answer in those that asyncio has for all."""
    begun, go_on = threading.Event(), threading.Event()

    def waits(_: Incoming) -> Reply:
        begun.set()
        go_on.wait(10)
        return Reply("Here.")

    async with viewer(library, waits) as client:
        asked = [asyncio.create_task(page(client, "/", WARSHIPS)) for _ in range(50)]
        await asyncio.to_thread(begun.wait, 10)
        await asyncio.sleep(0.1)
        try:
            assert await asyncio.wait_for(asyncio.to_thread(lambda: "answered"), 5) == "answered"
        finally:
            go_on.set()
        assert all("Here." in shown(each) for each in await asyncio.gather(*asked))


@pytest.mark.parametrize(("takes_s", "is_shown"), [(0.2, True), (30, False)])
async def test_pages_under_way_have_as_long_as_answers_elsewhere_when_it_is_stopped(
    library: Library, takes_s: float, is_shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.adapters.web.run.FINISH_S", 2.0)
    begun, go_on = threading.Event(), threading.Event()

    def slowly(_: Incoming) -> Reply:
        begun.set()
        go_on.wait(takes_s)
        return Reply("Here.")

    async with aiohttp.ClientSession() as outside:
        async with viewer(library, slowly) as client:
            assert client._base_url is not None
            asked = asyncio.create_task(page(outside, str(client._base_url), WARSHIPS))
            await asyncio.to_thread(begun.wait, 10)
            began = asyncio.get_running_loop().time()
        assert asyncio.get_running_loop().time() - began < 10
        go_on.set()
        if is_shown:
            assert "Here." in shown(await asked)
        else:
            with pytest.raises(aiohttp.ClientError):
                await asked


@pytest.mark.parametrize(
    "line", [b"GET /?q=secret%s HTTP/1.1" % (b"x" * 70_000), b"GET /?q=secret HTTP/9.9", b"secret"]
)
async def test_what_is_no_request_is_refused_and_not_logged(
    library: Library, line: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever scans a network sends many; and one that is too long has a question in it."""
    async with viewer(library) as client:
        assert client._base_url is not None
        reader, writer = await asyncio.open_connection("127.0.0.1", client._base_url.port)
        writer.write(line + b"\r\nHost: localhost\r\n\r\n")
        assert b" 400 " in await reader.readline()
        writer.close()
    assert caplog.text == ""


async def test_it_answers_to_its_own_names_only(library: Library) -> None:
    hosts = {"evil.example.org": 421, "archive.example.org": 200, "localhost:8000": 200}
    async with viewer(library, web_url="https://archive.example.org") as client:
        for host, status in hosts.items():
            async with client.get("/", headers={"Host": host}) as response:
                assert (host, response.status) == (host, status)
                assert "PULLQUOTE_WEB_URL" in await response.text() or status == 200
        assert client._base_url is not None
        reader, writer = await asyncio.open_connection("127.0.0.1", client._base_url.port)
        writer.write(b"GET /style.css HTTP/1.0\r\n\r\n")  # as a load balancer asks whether it is there
        assert b" 200 " in await reader.readline()
        writer.close()


async def test_more_connections_than_it_holds_are_told_to_come_back(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those that ask nothing must not take the files in which the chat platforms connect."""
    monkeypatch.setattr(connections, "MOST", 3)
    async with viewer(library) as client:  # which holds one
        assert client._base_url is not None
        port = client._base_url.port

        async def first_line(line: bytes = b"") -> bytes:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(line)
            answered = await asyncio.wait_for(reader.readline(), 10)
            writer.close()
            return answered

        silent = [await asyncio.open_connection("127.0.0.1", port) for _ in range(2)]
        assert await first_line() == b"HTTP/1.1 503 Service Unavailable\r\n"
        await page(client, "/sources")
        for _, writer in silent:
            writer.close()
        await asyncio.sleep(0.1)
        assert b" 200 " in await first_line(b"GET /style.css HTTP/1.0\r\n\r\n")


async def test_a_connection_that_asks_nothing_is_closed(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.adapters.web.run.IDLE_S", 0.2)
    async with viewer(library) as client:
        assert client._base_url is not None
        reader, writer = await asyncio.open_connection("127.0.0.1", client._base_url.port)
        writer.write(b"GET / HT")
        assert await asyncio.wait_for(reader.read(), 10) == b""
        writer.close()


async def test_below_a_path_of_a_proxy_links_stay_below_it(library: Library) -> None:
    async with viewer(library, web_url="https://example.org/archive/") as client:
        answer = await page(client, "/", WARSHIPS)
    assert all(path and path.startswith("/archive/") for path in links(answer).values())
    (style,) = elements(answer, "link")
    assert style.attributes["href"] == "/archive/style.css"


async def test_a_long_message_has_room_in_an_address(library: Library) -> None:
    quotations = (f"“Russia will pay a heavy price {number},” he said." for number in range(500))
    message = {"q": " ".join(quotations), "command": "check-quotes"}
    async with viewer(library) as client:
        said = shown(await page(client, "/", message))
    assert "The first 50 of 500 quotations" in said


async def test_a_port_that_is_taken_is_named(library: Library) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(PlatformError, match=r"cannot listen on 127\.0\.0\.1, port .*; set PULLQUOTE_WEB_ADDRESS"):
            await run(handler(library, 3), Settings.model_validate({"web_address": address}), library=library)
