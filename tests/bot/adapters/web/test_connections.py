from __future__ import annotations

import asyncio
from typing import cast

import pytest

from bot.adapters.web.connections import MOST, bounded


class Recording(asyncio.Transport):
    """A connection that remembers what was written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = b""
        self.closed = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Remember it."""
        assert not self.closed
        self.written += data

    def close(self) -> None:
        """Remember that, too."""
        self.closed = True


@pytest.mark.parametrize(("held", "is_served"), [(0, True), (MOST - 1, True), (MOST, False), (MOST + 1, False)])
def test_a_connection_is_served_unless_as_many_as_may_be_are_held(held: int, is_served: bool) -> None:
    protocol = asyncio.Protocol()
    assert (bounded(lambda: protocol, lambda: held)() is protocol) == is_served


def test_how_many_are_held_is_counted_anew_for_each() -> None:
    protocol = asyncio.Protocol()
    held = iter([MOST, 0])
    connect = bounded(lambda: protocol, lambda: next(held))
    assert connect() is not protocol
    assert connect() is protocol


def test_one_more_is_told_to_come_back_and_closed_whatever_it_asks() -> None:
    transport = Recording()
    refused = cast(asyncio.Protocol, bounded(asyncio.Protocol, lambda: MOST)())
    refused.connection_made(transport)
    refused.data_received(b"GET / HTTP/1.1\r\n\r\n")
    head, _, body = transport.written.partition(b"\r\n\r\n")
    first, *headers = head.split(b"\r\n")
    assert first == b"HTTP/1.1 503 Service Unavailable"
    assert {b"Retry-After: 10", b"Content-Length: 0", b"Connection: close"} == set(headers)
    assert (body, transport.closed) == (b"", True)
