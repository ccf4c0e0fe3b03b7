"""Slack on this machine: the Web API methods the bot calls, response_url, and Socket Mode.

It refuses what Slack refuses, with Slack's errors, and records all it is told.
https://docs.slack.dev/apis/events-api/using-socket-mode
"""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

from aiohttp import WSMsgType, web

from tests.bot.adapters.slack.blocks import problem

BOT_USER = "U0PULLQUOTE"
BOT_TOKEN = "xoxb-1-2-secret"
APP_TOKEN = "xapp-1-A1-2-secret"
ALL_SCOPES = "app_mentions:read,channels:history,chat:write,commands,groups:history,im:history"

Answer: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Call:
    """One request: the method's name (or `response_url`), its arguments, and when it came."""

    method: str
    arguments: dict[str, Any]
    at: float


async def until(condition: Callable[[], bool], state: Callable[[], str] = str, within_s: float = 10) -> None:
    """Wait for a condition, and fail, telling the state, when it doesn't come true."""
    for _ in range(round(within_s / 0.01)):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"not within {within_s} s; {state()}")


class SlackServer:
    """The platform. Set an attribute, or `refuse` a method some times, to make it misbehave."""

    def __init__(self) -> None:
        self.scopes: str | None = ALL_SCOPES
        self.answers_pings = True
        self.says_hello = True
        self.retry_after_s = 1
        self.dead_addresses = 0  # how many of the next WebSocket addresses lead nowhere
        self.page = 1_000  # the most messages it lists at once, whatever is asked for
        self.strange: set[str] = set()  # channels that the bot is no member of
        self.calls: list[Call] = []
        self.sent: dict[str, float] = {}
        self.acknowledged: dict[str, float] = {}
        self.threads: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.channels: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.connections = 0
        self.url = ""
        self._refusals: dict[str, deque[Answer]] = defaultdict(deque)
        self._oddities: dict[str, deque[tuple[object, int]]] = defaultdict(deque)
        self._losses: dict[str, deque[bool]] = defaultdict(deque)
        self._ailing: dict[str, float] = {}
        self._transports: set[asyncio.BaseTransport] = set()
        self.sites: list[web.TCPSite] = []
        self._response_urls: dict[str, str] = {}
        self._sockets: list[web.WebSocketResponse] = []
        self._number = itertools.count(1)

    # --- what the tests do -----------------------------------------------------------------------------------

    def refuse(self, method: str, error: str, times: int = 1, **more: str) -> None:
        """Answer the next calls of a method with an error. `ratelimited` comes with status 429."""
        self._refusals[method] += [{"ok": False, "error": error, **more}] * times

    def answer(self, method: str, body: object, status: int = 200) -> None:
        """Answer the next call of a method, which isn't carried out, with a body of no form that Slack documents."""
        self._oddities[method].append((body, status))

    def lose(self, method: str, *, arrives: bool, times: int = 1) -> None:
        """Break the connection in the next calls of a method, which are carried out only if they arrive."""
        self._losses[method] += [arrives] * times

    def ail(self, *methods: str, for_s: float) -> None:
        """Answer all calls of some methods, for a while, as servers do that are overloaded: with status 503."""
        self._ailing |= dict.fromkeys(methods, time.monotonic() + for_s)

    @asynccontextmanager
    async def unreachable(self) -> AsyncIterator[None]:
        """Refuse all connections, while the WebSockets stay open."""
        (site,) = self.sites
        await site.stop()
        for transport in self._transports:
            transport.close()
        yield
        await self.listen(site._runner, int(self.url.rsplit(":", 1)[1]))

    async def listen(self, runner: web.BaseRunner, port: int) -> None:
        """Take connections at a port; at a free one if it is 0."""
        self.sites = [web.TCPSite(runner, "127.0.0.1", port)]
        await self.sites[0].start()

    @property
    def open_sockets(self) -> int:
        """How many WebSockets are open."""
        return len(self._sockets)

    def posts(self, *methods: str) -> list[dict[str, Any]]:
        """The arguments of the accepted calls that put something before people's eyes."""
        wanted = methods or ("chat.postMessage", "chat.postEphemeral", "response_url")
        return [call.arguments for call in self.calls if call.method in wanted]

    def count(self, method: str) -> int:
        """How often a method was called, refused or not."""
        return sum(call.method.removesuffix(" refused") == method for call in self.calls)

    async def send_event(self, event: Mapping[str, Any], retry_attempt: int = 0) -> str:
        """An event as Slack sends it; the envelope's id. What people say is on record from then on."""
        if event.get("user") and "ts" in event:
            self._keep(event["channel"], event.get("thread_ts"), event)
        payload = {
            "token": "scrubbed",
            "team_id": "T0TEAM",
            "api_app_id": "A0APP",
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{event.get('ts', '')}{event['type']}",
            "event_time": 1700000000,
        }
        retry = {"retry_attempt": retry_attempt, "retry_reason": "timeout" if retry_attempt else ""}
        return await self.send("events_api", payload, accepts_response_payload=False, **retry)

    async def send_command(self, command: str, text: str = "", **more: Any) -> str:
        """A slash command as Slack sends it, without those of its fields that are None; the envelope's id."""
        payload = {
            "command": command,
            "text": text,
            "user_id": "U0ANN",
            "user_name": "ann",
            "channel_id": "C0GENERAL",
            "channel_name": "general",
            "team_id": "T0TEAM",
            "api_app_id": "A0APP",
            "trigger_id": f"{next(self._number)}.trigger",
            **more,
        }
        payload["response_url"] = self._address(payload["channel_id"])
        known = {name: value for name, value in payload.items() if value is not None}
        return await self.send("slash_commands", known, accepts_response_payload=True)

    async def send_shortcut(self, callback: str, message: Mapping[str, Any], **more: Any) -> str:
        """A shortcut in the menu of a message as Slack sends it; the envelope's id."""
        payload = {"type": "message_action", "callback_id": callback, "message": message, **self._interaction(), **more}
        return await self.send("interactive", payload, accepts_response_payload=True)

    async def press(self, button: Mapping[str, Any], message: Mapping[str, Any], **more: Any) -> str:
        """A button of a message, pressed; the envelope's id."""
        action = {"type": "button", "block_id": "b1", "action_ts": "1700000002.1", **button}
        payload = {"type": "block_actions", "actions": [action], "message": message, **self._interaction(), **more}
        return await self.send("interactive", payload, accepts_response_payload=True)

    def _interaction(self) -> dict[str, Any]:
        return {
            "team": {"id": "T0TEAM", "domain": "team"},
            "user": {"id": "U0ANN", "username": "ann"},
            "channel": {"id": "C0GENERAL", "name": "general"},
            "api_app_id": "A0APP",
            "trigger_id": f"{next(self._number)}.trigger",
            "response_url": self._address("C0GENERAL"),
        }

    def _address(self, channel: str) -> str:
        """A response_url for a channel."""
        number = str(next(self._number))
        self._response_urls[number] = channel
        return f"{self.url}/response/{number}"

    async def send(self, kind: str, payload: Mapping[str, Any], **more: Any) -> str:
        """An envelope over the newest socket; its id."""
        identifier = f"envelope-{next(self._number)}"
        envelope = {"envelope_id": identifier, "type": kind, "payload": payload, **more}
        self.sent[identifier] = time.monotonic()
        await self._sockets[-1].send_json(envelope)
        return identifier

    async def disconnect(self, reason: str) -> None:
        """Announce that the newest socket is about to be closed."""
        await self._sockets[-1].send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "local"}})

    async def drop(self) -> None:
        """Close all sockets without announcement."""
        await asyncio.gather(*(socket.close() for socket in self._sockets))

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for a condition, and fail when it doesn't come true."""
        await until(condition, lambda: f"calls so far: {[call.method for call in self.calls]}")

    async def connected(self, times: int) -> None:
        """Wait until the bot has connected so many times."""
        await self.until(lambda: self.connections >= times)

    async def posted(self, posts: int) -> None:
        """Wait until so many posts have been accepted."""
        await self.until(lambda: len(self.posts()) >= posts)

    async def settle(self) -> None:
        """Wait long enough for anything that was going to be posted."""
        await asyncio.sleep(0.25)

    # --- what the bot talks to -------------------------------------------------------------------------------

    def app(self) -> web.Application:
        """The addresses the server answers at."""
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/response/{number}", self._response_url)
        app.router.add_get("/socket", self._socket)
        return app

    async def _api(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if request.transport:
            self._transports.add(request.transport)
        arguments = await _arguments(request)
        if odd := self._misbehaviour(method, request):
            return odd
        answer = self._refusal(method) or self._unauthorized(request, method)
        if answer is None:
            answer = await self._methods[method](self, arguments)
        self._record(method, arguments, answer)
        headers = {"x-oauth-scopes": self.scopes} if self.scopes is not None else {}
        if answer.get("error") == "ratelimited":
            return web.json_response(answer, status=429, headers={"Retry-After": str(self.retry_after_s)})
        return web.json_response(answer, headers=headers)

    async def _response_url(self, request: web.Request) -> web.Response:
        arguments = await _arguments(request)
        if odd := self._misbehaviour("response_url", request):
            return odd
        answer = self._refusal("response_url") or self._refusing(arguments) or {"ok": True}
        if answer["ok"] and arguments["response_type"] == "in_channel":
            self._keep(self._response_urls[request.match_info["number"]], None, self._own(arguments))
        self._record("response_url", arguments, answer)
        return web.json_response(answer, status=200 if answer["ok"] else 404)

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        self._sockets.append(socket)
        self.connections += 1
        if self.says_hello:
            await socket.send_json(
                {"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A0APP"}, "debug_info": {}}
            )
        async for message in socket:
            if message.type is WSMsgType.PING and self.answers_pings:
                await socket.pong(message.data)
            elif message.type is WSMsgType.TEXT:
                self.acknowledged[json.loads(message.data)["envelope_id"]] = time.monotonic()
        self._sockets.remove(socket)
        return socket

    def _record(self, method: str, arguments: dict[str, Any], answer: Answer) -> None:
        name = method if answer["ok"] else f"{method} refused"
        self.calls.append(Call(name, arguments, time.monotonic()))

    def _misbehaviour(self, method: str, request: web.Request) -> web.Response | None:
        """What is answered in place of carrying out a call; the connection may be closed before that is sent."""
        if time.monotonic() < self._ailing.get(method, 0):
            return web.Response(text="<html>upstream</html>", status=503)
        if self._oddities[method]:
            body, status = self._oddities[method].popleft()
            return web.json_response(body, status=status)
        if not self._losses[method]:
            return None
        assert request.transport is not None
        request.transport.close()
        return None if self._losses[method].popleft() else web.Response()

    def _refusal(self, method: str) -> Answer | None:
        return self._refusals[method].popleft() if self._refusals[method] else None

    def _unauthorized(self, request: web.Request, method: str) -> Answer | None:
        needed = APP_TOKEN if method == "apps.connections.open" else BOT_TOKEN
        if request.headers.get("Authorization") == f"Bearer {needed}":
            return None
        return {"ok": False, "error": "invalid_auth"}

    def _refusing(self, message: dict[str, Any]) -> Answer | None:
        error = problem(message)
        return {"ok": False, "error": error} if error else None

    async def _auth_test(self, _arguments: dict[str, Any]) -> Answer:
        return {"ok": True, "url": self.url, "team": "Team", "user": "pullquote", "team_id": "T0TEAM",
                "user_id": BOT_USER, "bot_id": "B0PULLQUOTE"}  # fmt: skip

    async def _open(self, _arguments: dict[str, Any]) -> Answer:
        path = "nowhere" if self.dead_addresses else "socket"
        self.dead_addresses = max(0, self.dead_addresses - 1)
        return {"ok": True, "url": f"{self.url.replace('http', 'ws')}/{path}?ticket={next(self._number)}"}

    async def _post(self, arguments: dict[str, Any]) -> Answer:
        if refused := self._kept_out(arguments) or self._refusing(arguments):
            return refused
        message = self._own(arguments)
        self._keep(arguments["channel"], arguments.get("thread_ts"), message)
        return {"ok": True, "channel": arguments["channel"], "ts": message["ts"], "message": message}

    def _own(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """A message of the bot's, posted now."""
        return {
            "type": "message",
            "user": BOT_USER,
            "bot_id": "B0PULLQUOTE",
            "ts": f"1700{100_000 + next(self._number)}.000100",
            "text": arguments["text"],
            **({"metadata": arguments["metadata"]} if "metadata" in arguments else {}),
        }

    def _kept_out(self, arguments: Mapping[str, Any]) -> Answer | None:
        return {"ok": False, "error": "not_in_channel"} if arguments["channel"] in self.strange else None

    def _keep(self, channel: str, thread: str | None, message: Mapping[str, Any]) -> None:
        """Put a message on record, once, though a mention is told of twice."""
        for record in (self.threads[thread or message["ts"]], *([] if thread else [self.channels[channel]])):
            if not any(kept["ts"] == message["ts"] for kept in record):
                record.append(dict(message))

    async def _post_ephemeral(self, arguments: dict[str, Any]) -> Answer:
        refused = self._kept_out(arguments) or self._refusing(arguments)
        return refused or {"ok": True, "message_ts": "1700000199.000100"}

    async def _replies(self, arguments: dict[str, Any]) -> Answer:
        messages = self.threads.get(arguments["ts"])
        if not messages:
            return {"ok": False, "error": "thread_not_found"}
        parent, *replies = messages
        return self._listed([parent, *_since(replies, arguments)], arguments)

    async def _history(self, arguments: dict[str, Any]) -> Answer:
        return self._listed(_since(self.channels[arguments["channel"]], arguments)[::-1], arguments)

    def _listed(self, messages: Sequence[Mapping[str, Any]], arguments: Mapping[str, Any]) -> Answer:
        """A page of messages, with a cursor if it isn't the last.

        https://docs.slack.dev/apis/web-api/pagination
        """
        start = int(arguments.get("cursor") or 0)
        end = start + min(int(arguments["limit"]), self.page)
        more = {"response_metadata": {"next_cursor": str(end)}} if end < len(messages) else {}
        return {"ok": True, "messages": _told(messages[start:end], arguments), "has_more": bool(more), **more}

    _methods: Mapping[str, Callable[[SlackServer, dict[str, Any]], Awaitable[Answer]]] = {
        "auth.test": _auth_test,
        "apps.connections.open": _open,
        "chat.postMessage": _post,
        "chat.postEphemeral": _post_ephemeral,
        "conversations.history": _history,
        "conversations.replies": _replies,
    }


def _since(messages: Sequence[Mapping[str, Any]], arguments: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [each for each in messages if each["ts"] > arguments.get("oldest", "0")]


def _told(messages: Sequence[Mapping[str, Any]], arguments: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Messages as Slack tells of them: what an app has put into their metadata only to who asks for it.

    https://docs.slack.dev/messaging/message-metadata
    """
    if arguments.get("include_all_metadata") == "1":
        return [dict(each) for each in messages]
    return [{key: value for key, value in each.items() if key != "metadata"} for each in messages]


async def _arguments(request: web.Request) -> dict[str, Any]:
    """A request's arguments: Slack takes JSON, forms and query strings alike."""
    if request.content_type == "application/json":
        return dict(await request.json())
    return {**request.query, **await request.post()}


@asynccontextmanager
async def slack_server(port: int = 0) -> AsyncIterator[SlackServer]:
    """A running server on a port of its own."""
    slack = SlackServer()
    runner = web.AppRunner(slack.app(), shutdown_timeout=0.1)
    await runner.setup()
    await slack.listen(runner, port)
    slack.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield slack
    finally:
        await slack.drop()
        await runner.cleanup()
