"""Producers: put raw articles onto the input stream, from plain Python or from asyncio.

>>> from khabar import Producer
>>> with Producer("redis://127.0.0.1:6379/0") as producer:
...     producer.submit({"title": "…", "body": "…", "source": "…"})

Both are safe to retry: a submission that the client sends twice is added once. Articles are not checked here: what is
wrong with one is told on the reject stream, with its bytes, by the pipeline.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import Self

from khabar import submission
from khabar.connection import connect, connect_async
from khabar.scripts import AsyncScript, Script
from khabar.settings import ClientSettings, StreamSettings
from khabar.submission import RawForm, article_bytes


class Producer:
    """Submits raw articles.

    Without `settings` the `KHABAR_*` variables of the environment are read; `url` goes before both.
    """

    def __init__(self, url: str | None = None, settings: StreamSettings | None = None) -> None:
        settings = settings or ClientSettings.read()
        self.client = connect(url or settings.streams, settings.socket_timeout)
        self._tags = list(settings.tags)
        self._script = Script(self.client, submission.script(), settings.wait_replicas, settings.wait_ms)

    def submit(self, article: RawForm) -> str:
        """Put one article on the stream: a mapping, or its JSON; the id of its entry.

        Raises:
            TypeError: a mapping holds something that has no JSON form.
            redis.exceptions.RedisError: the server did not take it, and nothing was added.
        """
        return self.submit_many([article])[0]

    def submit_many(self, articles: Iterable[RawForm]) -> list[str]:
        """Put articles on the stream; the ids of their entries, in order. Much faster than one by one.

        Where it raises, some may have been accepted: `submit_each` says which.
        """
        ids = dict(self.submit_each(articles))
        return [ids[place] for place in range(len(ids))]

    def submit_each(self, articles: Iterable[RawForm]) -> Iterator[tuple[int, str]]:
        """Put articles on the stream: the place and the entry's id of each, as the server accepts them.

        Where it raises, those that it gave are accepted; of the others at most one call of the server, whose reply was
        lost, may be.
        """
        encoded = _encoded(articles)
        for call in submission.calls(self._tags, encoded):
            reply = self._script(keys=call.keys, args=call.arguments)
            yield from submission.placed(call, reply)

    def submit_once(self, article: RawForm, token: str) -> str:
        """`submit`, for one whose own queue may deliver an article again: with the same token it is the same entry.

        The token is remembered for ten minutes.
        """
        [call] = submission.calls(self._tags, [article_bytes(article)], token)
        return dict(submission.placed(call, self._script(keys=call.keys, args=call.arguments)))[0]

    def close(self) -> None:
        """Give the connections back."""
        self.client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncProducer:
    """`Producer` for asyncio, over `redis.asyncio`: nothing runs in a thread, and the first call connects.

    >>> async with AsyncProducer("redis://127.0.0.1:6379/0") as producer:
    ...     await producer.submit({"title": "…", "body": "…"})
    """

    def __init__(self, url: str | None = None, settings: StreamSettings | None = None) -> None:
        settings = settings or ClientSettings.read()
        self.client = connect_async(url or settings.streams, settings.socket_timeout)
        self._tags = list(settings.tags)
        self._script = AsyncScript(self.client, submission.script(), settings.wait_replicas, settings.wait_ms)

    async def submit(self, article: RawForm) -> str:
        """Put one article on the stream: see `Producer.submit`."""
        return (await self.submit_many([article]))[0]

    async def submit_many(self, articles: Iterable[RawForm]) -> list[str]:
        """Put articles on the stream; the ids of their entries, in order."""
        encoded = _encoded(articles)
        replies = [
            placed
            for call in submission.calls(self._tags, encoded)
            for placed in submission.placed(call, await self._script(keys=call.keys, args=call.arguments))
        ]
        ids = dict(replies)
        return [ids[place] for place in range(len(ids))]

    async def close(self) -> None:
        """Give the connections back."""
        await self.client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def _encoded(articles: Iterable[RawForm]) -> list[bytes]:
    """The bytes of each article.

    Raises:
        TypeError: one article where many are asked for: its fields would become articles.
    """
    if isinstance(articles, Mapping | str | bytes):
        raise TypeError("submit_many takes an iterable of articles; for one article use submit.")
    return [article_bytes(article) for article in articles]
