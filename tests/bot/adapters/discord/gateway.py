"""Discord's gateway, version 10, as far as a bot meets it.

https://docs.discord.com/developers/events/gateway
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.bot.adapters.discord.samples import BOT, GUILD, TOKEN, sample

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11

PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15
"""The intents for members, presences and message content."""


@dataclass
class Gateway:
    """One bot's session, over as many connections as it takes. The fields below are what a test may turn."""

    url: str = ""
    heartbeat_s: float = 20.0
    acknowledges: bool = True
    redelivers: bool = False  # on RESUME, everything comes again
    close_code: int | None = None  # in answer to IDENTIFY
    refusals: int = 0  # of connections, before the first is taken
    ready: bool = False  # everything a new connection is told has been told
    identified: list[dict[str, Any]] = field(default_factory=list)
    resumed: int = 0
    heartbeats: int = 0
    _sent: list[dict[str, Any]] = field(default_factory=list)
    _socket: web.WebSocketResponse | None = None
    _deflate: Any = None

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """One connection."""
        if self.refusals:
            self.refusals -= 1
            raise web.HTTPServiceUnavailable
        assert request.query["v"] == "10"
        assert request.query["encoding"] == "json"
        compressed = request.query.get("compress") == "zlib-stream"
        self._deflate = zlib.compressobj() if compressed else None
        self._socket = socket = web.WebSocketResponse()
        await socket.prepare(request)
        await self._send(op=HELLO, d={"heartbeat_interval": int(self.heartbeat_s * 1000)})
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                await self._received(json.loads(message.data))
        return socket

    async def emit(self, event: str, data: dict[str, Any]) -> None:
        """Tells the bot of an event; the session remembers it."""
        payload = {"op": DISPATCH, "t": event, "s": len(self._sent) + 1, "d": data}
        self._sent.append(payload)
        await self._send(**payload)

    async def drop(self, code: int = 1001) -> None:
        """Ends the connection from Discord's side; the session can be resumed."""
        assert self._socket is not None
        await self._socket.close(code=code)

    async def ask_to_reconnect(self) -> None:
        """Asks the bot to connect anew and resume."""
        await self._send(op=RECONNECT, d=None)

    async def invalidate(self, resumable: bool) -> None:
        """Says that the session is over, or, if it can be resumed, that only the connection is."""
        self.ready = resumable
        if not resumable:
            self._sent = []
        await self._send(op=INVALID_SESSION, d=resumable)

    async def _received(self, payload: dict[str, Any]) -> None:
        if payload["op"] == HEARTBEAT:
            self.heartbeats += 1
            if self.acknowledges:
                await self._send(op=ACK)
        elif payload["op"] == IDENTIFY:
            await self._identify(payload["d"])
        elif payload["op"] == RESUME:
            await self._resume(payload["d"])

    async def _identify(self, data: dict[str, Any]) -> None:
        self.identified.append(data)
        refused = 4004 if data["token"] != TOKEN else 4014 if data["intents"] & PRIVILEGED else self.close_code
        if refused:
            await self.drop(refused)
            return
        self._sent = []
        await self.emit("READY", self._ready())
        await self.emit("GUILD_CREATE", sample("guild_create"))
        self.ready = True

    async def _resume(self, data: dict[str, Any]) -> None:
        if data["session_id"] != self._session() or not self._sent:
            await self.invalidate(resumable=False)
            return
        self.resumed += 1
        missed = [event for event in self._sent if self.redelivers or event["s"] > data["seq"]]
        for event in missed:
            if event["t"] != "READY":
                await self._send(**event)
        await self._send(op=DISPATCH, t="RESUMED", s=len(self._sent), d={})

    def _session(self) -> str:
        return f"session-{len(self.identified)}"

    def _ready(self) -> dict[str, Any]:
        return {
            "v": 10,
            "user": sample("user"),
            "guilds": [{"id": GUILD, "unavailable": True}],
            "session_id": self._session(),
            "resume_gateway_url": self.url,
            "application": {"id": BOT, "flags": 0},
        }

    async def _send(self, **payload: Any) -> None:
        assert self._socket is not None
        text = json.dumps({"s": None, "t": None, **payload})
        if self._deflate is None:
            await self._socket.send_str(text)
        else:
            data = self._deflate.compress(text.encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
            await self._socket.send_bytes(data)
