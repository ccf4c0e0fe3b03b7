"""A small Discord on this machine: the real client library connects to it, and it checks all it is sent.

Its answers and errors are those that https://docs.discord.com/developers documents.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

from aiohttp import web

from tests.bot.adapters.discord.gateway import Gateway
from tests.bot.adapters.discord.payloads import command_problems, message_problems, ping_problems, problems
from tests.bot.adapters.discord.samples import TOKEN, sample

EPHEMERAL = 1 << 6
"""https://docs.discord.com/developers/resources/message#message-object-message-flags"""


def _json(body: object, status: int = 200) -> web.Response:
    """JSON with Discord's headers: `Via` tells its own rate limits from those of a proxy."""
    headers = {"Content-Type": "application/json", "Via": "1.1 google"}
    return web.Response(body=json.dumps(body).encode(), status=status, headers=headers)


@dataclass(frozen=True)
class Fault:
    """An answer that Discord gives instead of doing what it is asked."""

    status: int
    code: int = 0
    message: str = ""
    retry_after_s: float | None = None

    def response(self) -> web.Response:
        """The documented JSON of an error."""
        body: dict[str, Any] = {"code": self.code, "message": self.message}
        if self.retry_after_s is not None:
            body |= {"retry_after": self.retry_after_s, "global": False}
        return _json(body, self.status)


class DiscordServer:
    """What was sent, and what is to go wrong. `faults` are given to the coming posts, one each."""

    def __init__(self) -> None:
        self.gateway = Gateway()
        self.posts: list[dict[str, Any]] = []  # with channel_id
        self.acknowledged: list[str] = []  # interactions
        self.alone: list[str] = []  # those of them whose answer one person sees
        self.answers: list[dict[str, Any]] = []  # to interactions, as people see them, with the interaction's token
        self.identifiers: list[str] = []  # of the messages posted
        self.commands: list[dict[str, Any]] = []
        self.overwrites = 0
        self.requests: list[str] = []
        self.problems: list[str] = []
        self.faults: deque[Fault] = deque()
        self.late_faults: deque[Fault] = deque()  # after doing what is asked for
        self.refuses_commands = False
        self.cuts = 0  # how many posts and answers are taken without a word in return
        self.known_messages: set[str] = set()
        self._nonces: dict[str, dict[str, Any]] = {}
        self._originals: dict[str, dict[str, Any]] = {}
        self._identifiers = count(2_000_000_000_000_000_000)
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0) -> None:
        """Listens on this machine only, on a free port unless one is given."""
        app = web.Application(middlewares=[self._authorised])
        app.add_routes(
            [
                web.get("/gateway", self.gateway.handle),
                web.get("/api/v10/gateway/bot", self._gateway_bot),
                web.get("/api/v10/users/@me", self._user),
                web.get("/api/v10/oauth2/applications/@me", self._application),
                web.get("/api/v10/applications/{application}/commands", self._get_commands),
                web.put("/api/v10/applications/{application}/commands", self._put_commands),
                web.post("/api/v10/channels/{channel}/messages", self._post),
                web.post("/api/v10/interactions/{interaction}/{token}/callback", self._acknowledge),
                web.patch("/api/v10/webhooks/{application}/{token}/messages/@original", self._edit_response),
            ]
        )
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        self.port: int = self._runner.addresses[0][1]
        self.gateway.url = f"ws://127.0.0.1:{self.port}/gateway"

    @property
    def api_url(self) -> str:
        """What PULLQUOTE_DISCORD_API_URL is set to."""
        return f"http://127.0.0.1:{self.port}/api/v10"

    async def stop(self) -> None:
        """Ends every connection."""
        if self._runner:
            await self._runner.cleanup()

    async def until(self, holds: Callable[[], object], within_s: float = 10.0) -> None:
        """Waits until something holds; a test that waits in vain fails."""
        end = time.monotonic() + within_s
        for _ in iter(lambda: not holds() and time.monotonic() < end, False):
            await asyncio.sleep(0.005)
        assert holds()

    async def say(self, name: str, **changes: Any) -> dict[str, Any]:
        """Somebody sends a message: the sample of that name, changed where wanted."""
        event = sample(name, **changes)
        self.known_messages.add(event["id"])
        await self.gateway.emit("MESSAGE_CREATE", event)
        return event

    async def interact(self, name: str, **changes: Any) -> dict[str, Any]:
        """Somebody uses a command, or presses a button."""
        event = sample(name, **changes)
        await self.gateway.emit("INTERACTION_CREATE", event)
        return event

    @web.middleware
    async def _authorised(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.requests.append(f"{request.method} {request.path.removeprefix('/api/v10')}")
        needs_token = not request.path.startswith(("/gateway", "/api/v10/interactions", "/api/v10/webhooks"))
        if needs_token and request.headers.get("Authorization") != f"Bot {TOKEN}":
            return Fault(401, 0, "401: Unauthorized").response()
        response: web.StreamResponse = await handler(request)
        return response

    async def _gateway_bot(self, _: web.Request) -> web.Response:
        limit = {"total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1}
        return _json({"url": self.gateway.url, "shards": 1, "session_start_limit": limit})

    async def _user(self, _: web.Request) -> web.Response:
        return self.faults.popleft().response() if self.faults else _json(sample("user"))

    async def _application(self, _: web.Request) -> web.Response:
        return _json(sample("application"))

    async def _get_commands(self, _: web.Request) -> web.Response:
        return _json(self.commands)

    async def _put_commands(self, request: web.Request) -> web.Response:
        if self.refuses_commands:
            return Fault(400, 30034, "Max number of daily application command creates has been reached").response()
        payload = await request.json()
        if found := command_problems(payload):
            return self._invalid(found)
        self.overwrites += 1
        own = {"version": "1", "default_member_permissions": None, "nsfw": False}
        self.commands = [{**command, **own, "id": str(next(self._identifiers))} for command in payload]
        return _json(self.commands)

    async def _post(self, request: web.Request) -> web.Response:
        if self.faults:
            return self.faults.popleft().response()
        payload = await request.json()
        found = message_problems("create_message", payload) + ping_problems(payload)
        reference = payload.get("message_reference", {})
        exists = str(reference.get("message_id")) in self.known_messages
        if reference and not exists and reference.get("fail_if_not_exists", True):
            found.append("message_reference: Unknown message")
        if found:
            return self._invalid(found)
        nonce = str(payload.get("nonce"))
        if not (payload.get("enforce_nonce") and nonce in self._nonces):
            self._nonces[nonce] = self._message(request.match_info["channel"], payload)
            answers = str(reference["message_id"]) if exists else None
            self.posts.append({**payload, "channel_id": request.match_info["channel"], "answers": answers})
        self._cut(request)
        late = self.late_faults.popleft().response() if self.late_faults else None
        return late or _json(self._nonces[nonce])

    async def _acknowledge(self, request: web.Request) -> web.Response:
        if self.faults:
            return self.faults.popleft().response()
        payload = await request.json()
        if found := problems("respond", payload):
            return self._invalid(found)
        identifier = request.match_info["interaction"]
        if identifier in self.acknowledged:
            return Fault(400, 40060, "Interaction has already been acknowledged.").response()
        assert payload["type"] == 5  # deferred, to be answered later with a message of its own
        self.acknowledged.append(identifier)
        if (payload.get("data") or {}).get("flags", 0) & EPHEMERAL:
            self.alone.append(identifier)
        return _json({"interaction": {"id": identifier, "type": 2}})

    async def _edit_response(self, request: web.Request) -> web.Response:
        if self.faults:
            return self.faults.popleft().response()
        payload = await request.json()
        if found := message_problems("edit_response", payload) + ping_problems(payload):
            return self._invalid(found)
        token = request.match_info["token"]
        if not any(token.endswith(identifier) for identifier in self.acknowledged):
            return Fault(404, 10015, "Unknown Webhook").response()
        earlier = [number for number, answer in enumerate(self.answers) if answer["token"] == token]
        for number in earlier:
            self.answers[number] = {**payload, "token": token}
        if not earlier:
            self._originals[token] = self._message("0", payload)
            self.answers.append({**payload, "token": token})
        self._cut(request)
        late = self.late_faults.popleft().response() if self.late_faults else None
        return late or _json(self._originals[token] | {"content": payload["content"]})

    def _cut(self, request: web.Request) -> None:
        if self.cuts:
            self.cuts -= 1
            assert request.transport is not None
            request.transport.close()

    def _invalid(self, found: list[str]) -> web.Response:
        self.problems += found
        return Fault(400, 50035, f"Invalid Form Body: {found}").response()

    def _message(self, channel: str, payload: dict[str, Any]) -> dict[str, Any]:
        self.identifiers.append(str(next(self._identifiers)))
        return sample("message_own", id=self.identifiers[-1], channel_id=channel, content=payload["content"])
