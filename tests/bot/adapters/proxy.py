"""A proxy on this machine, through which the environment may send everything."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit


@asynccontextmanager
async def forward_proxy(requested: list[str]) -> AsyncIterator[str]:
    """Its address; the path of each request that goes through it is put on the list."""

    async def pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while part := await reader.read(65_536):
            writer.write(part)
        writer.close()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        method, target, version = (await reader.readline()).decode().split()
        address = urlsplit(target)
        requested.append(address.path)
        upstream, sending = await asyncio.open_connection(address.hostname, address.port)
        sending.write(f"{method} {address.path}?{address.query} {version}\r\n".encode())
        headers = (await reader.readuntil(b"\r\n\r\n")).removesuffix(b"\r\n")
        once = b"" if b"upgrade:" in headers.lower() else b"Connection: close\r\n"  # so that each request is seen
        sending.write(headers + once + b"\r\n")
        await asyncio.gather(pipe(reader, sending), pipe(upstream, writer), return_exceptions=True)

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
