"""A TCP proxy that mistreats the connections between Khabar and its server: cuts, delays, replies lost half-way."""

import asyncio
import socket
import ssl
import struct
import threading
from collections.abc import Coroutine
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

_CHUNK = 65_536
# SO_LINGER with zero seconds: closing sends RST, as a failing middlebox does, and drops what was not sent yet.
_RESET = struct.pack("ii", 1, 0)


class Proxy:
    """Forwards `port` on 127.0.0.1 to `target`, in a thread of its own. All methods may be called from any thread.

    With `tls`, clients must speak TLS to it: a stand-in for a server with TLS where the server's build has none.
    """

    def __init__(self, target: int, tls: ssl.SSLContext | None = None) -> None:
        self.target = target
        self.port = 0
        self.delay = 0.0
        self.replies_lost = 0
        self._replies_to_lose = 0
        self._tls = tls
        self._writers: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._call(self._listen())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._call(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def cut(self) -> int:
        """Reset every connection that is open now; how many."""
        return int(self._call(self._cut()))

    def lose_replies(self, count: int) -> None:
        """Reset the next `count` connections in the middle of a reply: the server has done what it was told."""
        self._loop.call_soon_threadsafe(self._lose, count)

    def _call(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=30)

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._tls)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        self._server.close()
        await self._cut()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        # One that was only just accepted is not among those that were cut, and its client would keep it open.
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _cut(self) -> int:
        cut = len(self._writers)
        for writer in list(self._writers):
            _reset(writer)
        return cut

    def _lose(self, count: int) -> None:
        self._replies_to_lose += count

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            upstream_reader, upstream = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            _reset(writer)
            return
        except asyncio.CancelledError:
            _reset(writer)
            raise
        both = (writer, upstream)
        self._writers.update(both)
        try:
            ways = [self._forward(reader, upstream), self._forward(upstream_reader, writer, replies=True)]
            tasks = [asyncio.ensure_future(way) for way in ways]
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        finally:
            for one in both:
                self._writers.discard(one)
                _reset(one)

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, replies: bool = False) -> None:
        with suppress(OSError):
            while data := await reader.read(_CHUNK):
                if self.delay:
                    await asyncio.sleep(self.delay)
                if replies and self._replies_to_lose:
                    self._replies_to_lose -= 1
                    self.replies_lost += 1
                    writer.write(data[: len(data) // 2])
                    # Half of the reply gets through; the reset follows as soon as it is on its way.
                    await writer.drain()
                    return
                writer.write(data)
                await writer.drain()


def _reset(writer: asyncio.StreamWriter) -> None:
    sock = writer.get_extra_info("socket")
    with suppress(OSError):
        if sock is not None and writer.get_extra_info("ssl_object") is None:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    transport = writer.transport
    transport.abort()
