"""The door for producers in Python: put raw articles onto the input stream, sync or async.

>>> from tasks.producer import Producer
>>> with Producer("redis://127.0.0.1:6379/0") as producer:
...     producer.submit({"title": "…", "body": "…", "source": "…"})
"""

import asyncio
import zlib
from collections.abc import Iterable, Mapping, Sequence
from types import TracebackType
from typing import Any, Self

from config.settings import Settings, current
from tasks.record import codec
from tasks.streams.server import connect
from tasks.streams.stream import Stream

RawForm = Mapping[str, Any] | bytes | str
# One call of the server carries so many articles: enough to hide the round trip, small enough not to block others.
CHUNK = 200


class Producer:
    """Submits raw articles. Safe to retry: a submission that the client sends twice is added once.

    Articles are not checked here: what is wrong with one is told on the reject stream, with its bytes, by the pipeline.
    """

    def __init__(self, url: str | None = None, settings: Settings | None = None) -> None:
        settings = settings or current()
        client = connect(url or settings.streams, settings.socket_timeout)
        self._streams = [Stream(client, tag) for tag in settings.tags]
        self.client = client

    def submit(self, article: RawForm) -> str:
        """Put one article on the stream: a mapping, or its JSON; the id of its entry.

        Raises:
            TypeError: a mapping holds something that has no JSON form.
            redis.exceptions.RedisError: the server did not take it, and nothing was added.
        """
        return self.submit_many([article])[0]

    def submit_many(self, articles: Iterable[RawForm]) -> list[str]:
        """Put articles on the stream; the ids of their entries, in order."""
        encoded = [article_bytes(article) for article in articles]
        ids: list[str] = [""] * len(encoded)
        for stream, places in self._by_partition(encoded):
            for at in range(0, len(places), CHUNK):
                chunk = places[at : at + CHUNK]
                for place, entry_id in zip(chunk, stream.submit([encoded[p] for p in chunk]), strict=True):
                    ids[place] = entry_id
        return ids

    async def asubmit(self, article: RawForm) -> str:
        """`submit` for asyncio: the call to the server runs in a thread."""
        return await asyncio.to_thread(self.submit, article)

    async def asubmit_many(self, articles: Iterable[RawForm]) -> list[str]:
        """`submit_many` for asyncio."""
        return await asyncio.to_thread(self.submit_many, list(articles))

    def close(self) -> None:
        """Give the connections back."""
        self.client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _by_partition(self, encoded: Sequence[bytes]) -> list[tuple[Stream, list[int]]]:
        if len(self._streams) == 1:
            return [(self._streams[0], list(range(len(encoded))))]
        places: dict[int, list[int]] = {}
        for place, data in enumerate(encoded):
            places.setdefault(partition_of(data, len(self._streams)), []).append(place)
        return [(self._streams[partition], where) for partition, where in sorted(places.items())]


def partition_of(data: bytes, partitions: int) -> int:
    """The partition of a raw article: by what makes its id, since a duplicate is found within its partition only.

    That is its `id`, else its `url`, else all of its bytes. Anything will do for what is no article.
    """
    try:
        article = codec.decode(data)
    except codec.JSONDecodeError:
        article = None
    named = (article.get("id"), article.get("url")) if isinstance(article, dict) else ()
    key = next((name.encode() for name in named if isinstance(name, str) and name), data)
    return zlib.crc32(key) % partitions


def article_bytes(article: RawForm) -> bytes:
    """The JSON of a raw article, as the stream holds it."""
    if isinstance(article, bytes):
        return article
    return article.encode() if isinstance(article, str) else codec.encode(article)
