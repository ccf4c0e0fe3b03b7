"""How many connections the viewer holds, and for how long without a request.

Each takes a file of the process, in which the chat platforms may have to connect again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

MOST = 400
"""Connections at a time: a process may have 1,024 files open, if nobody has set another limit."""

IDLE_S = 75.0
"""How long a connection stays without a request; longer than nginx keeps one for its next, 60 s.
https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive_timeout
"""

_REFUSAL = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 10\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


def bounded(serve: Callable[[], asyncio.BaseProtocol], held: Callable[[], int]) -> Callable[[], asyncio.BaseProtocol]:
    """What makes the protocol of a new connection: `serve`, unless as many as may be are `held`."""
    return lambda: serve() if held() < MOST else _Refused()


class _Refused(asyncio.Protocol):
    """A connection that is told to come back later, and closed."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Refuse it, whatever it asks."""
        assert isinstance(transport, asyncio.WriteTransport)
        transport.write(_REFUSAL)
        transport.close()
